// What element-wise losses read: operands by runs of elements, and those of them that count.
#pragma once

#include "kernels/pointwise.h"

namespace losskit::LOSSKIT_TARGET {

// Elements that a mask or an ignored target leaves out, and weights of samples, which formulas know nothing of. What is left
// out becomes a half in the first operand and a one in the others, for which all formulas have finite results, of weight 0.
template <class T>
class Selection {
 public:
  static bool needed(const Job& job) {
    return job.mask.access != Access::absent || job.ignored_input >= 0 || job.sample_weight.access != Access::absent;
  }
  // most: elements of a tile.
  static size_t bytes(const Job& job, int64_t most) { return needed(job) ? (max_operands + 2) * Scratch::bytes<T>(most) : 0; }
  // inputs: those of the formula.
  void open(const Job& job, Scratch& scratch, int inputs, int64_t most) {
    job_ = &job;
    inputs_ = inputs;
    for (T*& t : tile_) t = scratch.take<T>(most);
  }
  // Changes what the tile, of n elements, refers to. The mask and the weights of samples may be null.
  LK_OUTLINE void apply(const T* mask, const T* sample, int64_t n, Tile<T>& tile) {
    const bool ignores = job_->ignored_input >= 0;
    const T* target = ignores ? tile.input[job_->ignored_input] : nullptr;
    if (all_count(mask, target, n)) {
      if (sample != nullptr) tile.weight = tile.weight == nullptr ? sample : product(tile.weight, sample, n);
      return;
    }
    const Step<T> half = step_set<T>(T(0.5)), one = step_set<T>(T(1)), zeros = step_set<T>(T(0)),
                  ignored = step_set<T>(static_cast<T>(job_->ignored_class));
    // Where the scale is infinite, or no number, it would spoil zeros: then it comes with what it is multiplied by.
    const bool spoils = tile.scale - tile.scale != T(0);
    const T *weight = tile.weight, *upstream = tile.grad_loss;
    const Step<T> scale = step_set<T>(tile.scale);
    sweep<T>(n, [&](auto, auto tail, int64_t i, int left) LK_INLINE_LAMBDA {
      constexpr bool is_tail = decltype(tail)::value;
      const auto read = [&](const T* p) LK_INLINE_LAMBDA { return p == nullptr ? one : step_load<is_tail>(p + i, left); };
      auto counts = read(mask) != zeros;
      if (ignores) counts = counts & (read(target) != ignored);
      // In tiles, which have room behind them.
      for (int k = 0; k < inputs_; ++k)
        ::losskit::LOSSKIT_TARGET::store(tile_[k] + i, select(counts, read(tile.input[k]), k == 0 ? half : one));
      ::losskit::LOSSKIT_TARGET::store(tile_[max_operands] + i, zero_unless(counts, read(weight) * read(sample)));
      if (upstream != nullptr || spoils)
        ::losskit::LOSSKIT_TARGET::store(tile_[max_operands + 1] + i,
                                         zero_unless(counts, spoils ? read(upstream) * scale : read(upstream)));
    });
    for (int k = 0; k < inputs_; ++k) tile.input[k] = tile_[k];
    tile.weight = tile_[max_operands];
    if (upstream != nullptr || spoils) tile.grad_loss = tile_[max_operands + 1];
    if (spoils) tile.scale = T(1);
  }

 private:
  // Whether nothing is left out, as of most tiles of padded batches. Either may be null.
  bool all_count(const T* mask, const T* target, int64_t n) const {
    if (mask == nullptr && target == nullptr) return true;
    if constexpr (one_form<T>) return false;  // not worth the code
    using V = Pair<T>;
    const V zeros = zero<T, pair<T>>(), ignored = set<T, pair<T>>(static_cast<T>(job_->ignored_class));
    for (int64_t i = 0; i < n; i += pair<T>) {
      const int some = static_cast<int>(least(pair<T>, n - i));
      auto out = zeros != zeros;
      if (mask != nullptr) out = out | (load_n<T, pair<T>>(mask + i, some) == zeros);
      if (target != nullptr) out = out | (load_n<T, pair<T>>(target + i, some) == ignored);
      if (any(out & first_n<T, pair<T>>(some))) return false;
    }
    return true;
  }
  const T* product(const T* a, const T* b, int64_t n) {
    T* const to = tile_[max_operands];
    sweep<T>(n, [&](auto, auto tail, int64_t i, int left) LK_INLINE_LAMBDA {
      constexpr bool is_tail = decltype(tail)::value;
      ::losskit::LOSSKIT_TARGET::store(to + i, step_load<is_tail>(a + i, left) * step_load<is_tail>(b + i, left));
    });
    return to;
  }

  const Job* job_ = nullptr;
  int inputs_ = 0;
  T* tile_[max_operands + 2];
};

// What else belongs to elements, where there is such: nullptr, if not.
template <class T>
struct Factors {
  const T *target, *weight, *mask, *sample_weight;  // the target that may be ignored
};

// What a task has open.
template <class T>
class Operands {
 public:
  // Elements of a tile. Where many tiles are alive at a time, or strides spread an input over more lines, fewer, so that all
  // of it fits a first cache of 32 KiB; else what a tile costs by itself counts.
  static int64_t tile_of(const Job& job) {
    if (Selection<T>::needed(job)) return tile_size / 4;
    for (const Operand& o : job.input)
      if (o.access == Access::staged && o.rank > 0 && o.strides[o.rank - 1] != 1) return tile_size / 2;
    return tile_size;
  }
  static size_t bytes(const Job& job) {
    size_t bytes = Source<T>::bytes(job.weight) + Source<T>::bytes(job.grad_loss) + Source<T>::bytes(job.mask) +
                   Source<T>::bytes(job.sample_weight) + Selection<T>::bytes(job, tile_size);
    for (const Operand& o : job.input) bytes += Source<T>::bytes(o);
    return bytes;
  }
  // by_parts: who reads the tiles calls part(), where has_parts() says so. Gathered a little of each at a time, inputs arrive from
  // memory while losses are computed.
  LK_OUTLINE Operands(const Job& job, Scratch& scratch, int inputs, bool by_parts = false)
      : job_(job), inputs_(inputs), selects_(Selection<T>::needed(job)) {
    if (selects_) selection_.open(job, scratch, inputs, tile_size);
    masked_ = job.mask.access != Access::absent;
    sampled_ = job.sample_weight.access != Access::absent;
    if (masked_) mask_.open(job.mask, scratch);
    if (sampled_) sample_weight_.open(job.sample_weight, scratch);
    scale_ = static_cast<T>(job.scale);
    for (int k = 0; k < inputs; ++k) input_[k].open(job.input[k], scratch, by_parts && !selects_);
    weighted_ = job.weight.access != Access::absent;
    upstream_ = job.grad_loss.access != Access::absent;
    if (weighted_) weight_.open(job.weight, scratch);
    if (upstream_) grad_loss_.open(job.grad_loss, scratch);
  }
  LK_OUTLINE void at(int64_t begin, int64_t n, Tile<T>& tile) {
    for (int k = 0; k < inputs_; ++k) {
      tile.input[k] = input_[k].at(begin, n);
      tile.ahead[k] = input_[k].ahead(tile.input[k]);
    }
    tile.weight = weighted_ ? weight_.at(begin, n) : nullptr;
    tile.grad_loss = upstream_ ? grad_loss_.at(begin, n) : nullptr;
    tile.scale = scale_;
    if (selects_)
      selection_.apply(masked_ ? mask_.at(begin, n) : nullptr, sampled_ ? sample_weight_.at(begin, n) : nullptr, n, tile);
  }
  bool has_parts() const {
    bool any = false;
    for (int k = 0; k < inputs_; ++k) any |= input_[k].has_parts();
    return any;
  }
  LK_OUTLINE void part(int64_t i, int64_t n) {
    for (int k = 0; k < inputs_; ++k) input_[k].part(i, n);
  }
  // What tells which of the elements count, and how much.
  LK_OUTLINE Factors<T> factors(int64_t begin, int64_t n) {
    const int target = job_.ignored_input;
    return {target < 0 ? nullptr : input_[target].at(begin, n), weighted_ ? weight_.at(begin, n) : nullptr,
            masked_ ? mask_.at(begin, n) : nullptr, sampled_ ? sample_weight_.at(begin, n) : nullptr};
  }

 private:
  const Job& job_;
  Source<T> input_[max_operands];
  Source<T> weight_, grad_loss_, mask_, sample_weight_;
  Selection<T> selection_;
  int inputs_;
  bool weighted_, upstream_, masked_, sampled_, selects_;
  T scale_;
};

}  // namespace losskit::LOSSKIT_TARGET
