// What the skeletons of element-wise losses do with steps of a formula: parts of steps, canonical sums, means of rows.
#pragma once

#include "kernels/pointwise.h"

namespace losskit::LOSSKIT_TARGET {

// Less than a step, made a whole one: the elements stand at `first` in stack copies, with zeros around them.
template <class T>
class Padded {
 public:
  // sums: losses of the elements, 0 elsewhere.
  LK_OUTLINE bool run(const Tile<T>& from, int64_t at, const FormulaInfo<T>& formula, int first, int count, Pair<T>& sums) {
    // Not a copy of the whole: it would be read in wider pieces than it has just been written in, and wait for them.
    Tile<T> to;
    to.options = from.options;
    to.scale = from.scale;
    int taken = 0;
    const auto pad = [&](const T* p) {
      T* room = room_[taken++];
      if (p == nullptr) return room;
      if (first != 0) ::losskit::LOSSKIT_TARGET::store(room, zero<T, pair<T>>());
      ::losskit::LOSSKIT_TARGET::store(room + first, load_n<T, pair<T>>(p + at, count));
      return room;
    };
    for (int k = 0; k < formula.inputs; ++k) {
      to.input[k] = pad(from.input[k]);
      to.ahead[k] = from.ahead[k];
    }
    to.weight = from.weight != nullptr ? pad(from.weight) : nullptr;
    to.grad_loss = from.grad_loss != nullptr ? pad(from.grad_loss) : nullptr;
    for (int k = 0; k < formula.derivatives; ++k) {
      to.gradient[k] = from.gradient[k] != nullptr ? pad(nullptr) : nullptr;
      to.gradient_store[k] = Store::plain;
    }
    to.elements = from.elements != nullptr ? pad(nullptr) : nullptr;
    to.elements_store = Store::plain;
    Pair<T> losses = zero<T, pair<T>>();
    const bool bad = formula.kernel(to, 0, pair<T>, losses);
    auto counts = first_n<T, pair<T>>(first + count);
    if (first != 0) counts = counts & !first_n<T, pair<T>>(first);
    sums = zero_unless(counts, losses);
    const auto unpad = [&](T* p, const T* room) {
      if (p != nullptr) store_n(p + at, load<T, pair<T>>(room + first), count);
    };
    for (int k = 0; k < formula.derivatives; ++k) unpad(from.gradient[k], to.gradient[k]);
    unpad(from.elements, to.elements);
    return bad;
  }

  // The first of n elements with a value that the formula does not allow, or -1: each is tried alone, in all lanes.
  LK_OUTLINE int64_t find_bad(const Tile<T>& from, int64_t at, const FormulaInfo<T>& formula, int64_t n) {
    Tile<T> to = from;
    for (T*& g : to.gradient) g = room_[max_operands];
    for (Store& s : to.gradient_store) s = Store::plain;
    to.weight = to.grad_loss = nullptr;
    to.elements = nullptr;
    for (int64_t i = 0; i < n; ++i) {
      for (int k = 0; k < formula.inputs; ++k) {
        ::losskit::LOSSKIT_TARGET::store(room_[k], set<T, pair<T>>(from.input[k][at + i]));
        to.input[k] = room_[k];
      }
      Pair<T> losses = zero<T, pair<T>>();
      if (formula.kernel(to, 0, pair<T>, losses)) return i;
    }
    return -1;
  }

 private:
  // Twice the size, because elements are copied by the step.
  alignas(64) T room_[max_operands + 2 + max_gradients + 1][2 * pair<T>];
};

// The canonical sum of a chunk, made from steps that need not begin where its blocks do. Where steps begin `head` elements
// into the blocks, every lane holds the sum of another lane of the canonical order, rotated by head; reduce_add adds lane i
// to lane i + n/2, then halves n, and so gives the same bits for every rotation.
template <class T>
class BlockSums {
 public:
  BlockSums(int64_t begin) : end_(begin + block_size) {}

  Pair<T>& open() { return open_; }
  // The step from element `at` on has these losses, `count` of them, beginning at lane `first`.
  void add(int64_t at, int first, int count, Pair<T> losses) {
    if (at + count <= end_) {
      open_ = open_ + losses;
    } else {
      const auto before = first_n<T, pair<T>>(first + static_cast<int>(end_ - at));
      open_ = open_ + zero_unless(before, losses);
      close();
      open_ = open_ + zero_unless(!before, losses);
      return;
    }
    passed(at + count);
  }
  // From now on steps begin `to` elements into the blocks, no longer `from`.
  LK_OUTLINE void rotate(int64_t from, int64_t to) {
    alignas(64) T room[2 * pair<T>];
    ::losskit::LOSSKIT_TARGET::store(room, open_);
    ::losskit::LOSSKIT_TARGET::store(room + pair<T>, open_);
    open_ = load<T, pair<T>>(room + ((to - from) & (pair<T> - 1)));
  }
  // All elements before `at` have been added.
  LK_INLINE void passed(int64_t at) {
    if (at == end_) close();
  }
  // Whole steps from `at` on, of at most n elements, that lie in the open block.
  LK_INLINE int64_t whole_steps(int64_t at, int64_t n) const { return least(n, end_ - at) & ~int64_t{pair<T> - 1}; }
  double total() {
    close();
    return total_;
  }

 private:
  void close() {
    total_ += static_cast<double>(reduce_add(open_));
    open_ = zero<T, pair<T>>();
    end_ += block_size;
  }

  Pair<T> open_ = zero<T, pair<T>>();
  int64_t end_;
  double total_ = 0;
};

// Loss elements that are means over rows, from the losses of their elements, which come tile by tile. Sums run in double,
// in index order, whatever the row shares a tile with. A task has whole rows.
template <class T>
class RowMeans {
 public:
  RowMeans(const Job& job, int64_t begin) : job_(job), row_(job.row_length > 0 ? begin / job.row_length : 0) {}

  void add(const T* losses, int64_t n) {
    for (int64_t i = 0; i < n; ++i) {
      sum_ += static_cast<double>(losses[i]);
      if (++count_ != job_.row_length) continue;
      const T mean = static_cast<T>(sum_ / static_cast<double>(count_));
      for (const Operand& o : job_.elements_out)
        if (o.access != Access::absent) scatter_range<T>(o, row_, 1, &mean);
      ++row_;
      count_ = 0;
      sum_ = 0;
    }
  }

 private:
  const Job& job_;
  int64_t row_, count_ = 0;
  double sum_ = 0;
};

}  // namespace losskit::LOSSKIT_TARGET
