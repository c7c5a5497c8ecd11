// Rows of classes where they are, or through a tile: what long rows read and write.
#pragma once

#include "kernels/stage.h"

namespace losskit::LOSSKIT_TARGET {

// Elements that will be read into a tile or written from one, to be asked for while something else is computed. Only hints.
struct Upcoming {
  uintptr_t first = 0;
  int64_t pace = 0;  // bytes from an element to the next one; 0: there is nothing to ask for

  // Class `first` of the row so many behind the one that the walker stands at.
  static LK_INLINE Upcoming classes(const Operand& o, const Walker& w, int64_t item, int64_t class_stride, int64_t rows,
                                    int64_t first) {
    const int64_t row_stride = o.rank > 0 ? o.strides[o.rank - 1] : 0;
    const int64_t offset = w.offset + rows * row_stride + first * class_stride;
    return {reinterpret_cast<uintptr_t>(o.data) + static_cast<uintptr_t>(offset * item), class_stride * item};
  }
  // The lines of elements i .. i + n - 1. Those that hold no more than a tile would, into the first cache; what lies between
  // others would take the tiles' room.
  LK_INLINE void fetch(int64_t i, int64_t n) const {
    constexpr int64_t line = 64;
    const uintptr_t p = first + static_cast<uintptr_t>(i * pace);
    const auto at = [p](int64_t k) LK_INLINE_LAMBDA { return reinterpret_cast<const void*>(p + static_cast<uintptr_t>(k)); };
    if (0 < pace && pace <= 4) {
      for (int64_t k = 0; k < n * pace; k += line) prefetch(at(k));
    } else {
      const int64_t reach = pace < 0 ? -pace : pace, apart = reach > line ? reach : line;
      for (int64_t k = 0; k < n * reach; k += apart) prefetch_l2(at(pace < 0 ? -k : k));
    }
  }
};

// One logical row of an operand, dense or through a tile. Where several rows are read before any of them is done with, each
// has a tile of its own, of `pitch` elements.
template <class T>
class RowSource {
 public:
  static size_t bytes(const Operand& o, int64_t class_stride, int64_t rows = 1, int64_t pitch = block_size) {
    return dense(o, class_stride) ? 0 : Scratch::bytes<T>(rows * pitch);
  }
  LK_OUTLINE void open(const Operand& o, int64_t class_stride, Scratch& scratch, int64_t position, int64_t rows = 1,
                       int64_t pitch = block_size) {
    operand_ = &o;
    class_stride_ = class_stride;
    item_ = item_size(o);
    if (!dense(o, class_stride)) {
      tile_ = tiles_ = scratch.take<T>(rows * pitch);
      tiles_end_ = tiles_ + rows * pitch;
      pitch_ = pitch;
    }
    walker_.seek(o, position);
  }
  void next() {
    walker_.advance(*operand_, 1);
    if (tile_ != nullptr && (tile_ += pitch_) == tiles_end_) tile_ = tiles_;
  }
  void seek(int64_t position) { walker_.seek(*operand_, position); }
  // Classes first .. first + n - 1 of the current row, n <= block_size.
  LK_INLINE const T* at(int64_t first, int64_t n) {
    if (tile_ == nullptr) return static_cast<const T*>(operand_->data) + walker_.offset + first;
    gather<T>(operand_->data, operand_->dtype, walker_.offset + first * class_stride_, class_stride_, n, tile_);
    return tile_;
  }
  // Elements from a row's place to that of the row so many on. Only a hint.
  int64_t distance(int64_t rows) const {
    return is_dense() && operand_->rank > 0 ? rows * operand_->strides[operand_->rank - 1] : 0;
  }
  bool is_dense() const { return tile_ == nullptr; }
  Upcoming upcoming(int64_t rows, int64_t first) const {
    return Upcoming::classes(*operand_, walker_, item_, class_stride_, rows, first);
  }
  const T* row() const { return is_dense() ? static_cast<const T*>(operand_->data) + walker_.offset : nullptr; }

 private:
  static bool dense(const Operand& o, int64_t class_stride) { return class_stride == 1 && o.dtype == dtype_of<T>; }
  const Operand* operand_ = nullptr;
  int64_t class_stride_ = 0, item_ = 0;
  T *tile_ = nullptr, *tiles_ = nullptr, *tiles_end_ = nullptr;
  int64_t pitch_ = 0;
  Walker walker_;
};

template <class T>
class RowSink {
 public:
  static size_t bytes(const Operand& o) { return o.access == Access::absent ? 0 : Scratch::bytes<T>(tile_size); }
  LK_OUTLINE void open(const Operand& o, int64_t class_stride, Scratch& scratch, int64_t position) {
    operand_ = &o;
    if (!wanted()) return;
    class_stride_ = class_stride;
    item_ = item_size(o);
    if (class_stride != 1 || o.dtype != dtype_of<T> || o.accumulate) tile_ = scratch.take<T>(tile_size);
    walker_.seek(o, position);
    start();
  }
  bool tiled() const { return tile_ != nullptr; }
  bool wanted() const { return operand_->access != Access::absent; }
  void next() {
    if (!wanted()) return;
    walker_.advance(*operand_, 1);
    start();
  }
  LK_INLINE T* at(int64_t first) { return tile_ != nullptr ? tile_ : static_cast<T*>(operand_->data) + walker_.offset + first; }
  // How put() may write the row at hand.
  LK_INLINE Store store() const { return store_; }
  // Whether whole lines of it may go past the caches, whatever its alignment.
  bool streams() const { return wanted() && tile_ == nullptr && operand_->stream && !operand_->in_bursts; }
  LK_INLINE void commit(int64_t first, int64_t n) {
    if (tile_ != nullptr) scatter<T>(*operand_, walker_.offset + first * class_stride_, class_stride_, n, tile_);
  }
  LK_OUTLINE void write_zeros(int64_t from, int64_t to) {
    for (int64_t i = from; i < to && wanted(); i += tile_size) {
      const int64_t n = to - i < tile_size ? to - i : tile_size;
      fill(at(i), n, T(0));
      commit(i, n);
    }
  }
  // Where the row after so many will be written through the caches, so that its lines can be asked for in time; else
  // nullptr. Only a hint.
  const T* ahead(int64_t rows) {
    if (!wanted() || tile_ != nullptr || store_ != Store::plain) return nullptr;
    return at(0) + (operand_->rank == 0 ? 0 : rows * operand_->strides[operand_->rank - 1]);
  }
  Upcoming upcoming(int64_t rows, int64_t first) const {
    if (!wanted()) return {};
    return Upcoming::classes(*operand_, walker_, item_, class_stride_, rows, first);
  }
  void close() {
    if (streamed_) stream_fence();
  }

 private:
  void start() {
    store_ = store_kind(streams() && can_stream(at(0)), at(0));
    streamed_ |= streams();
  }
  const Operand* operand_ = nullptr;
  int64_t class_stride_ = 0, item_ = 0;
  T* tile_ = nullptr;
  Store store_ = Store::plain;
  bool streamed_ = false;
  Walker walker_;
};

// Rows that follow each other share the lines where they meet. A line's first part waits here for the second one, so that
// lines go past the caches whole: a line written in parts is read first, and a part of it that is streamed behind a plain
// store to it costs more than all the rest of its row.
template <class T>
class LineSeam {
 public:
  // The first n lanes go to g, up to the end of g's line or less.
  LK_INLINE void head(T* g, int n, Pack<T> v) {
    const int offset = static_cast<int>(reinterpret_cast<uintptr_t>(g) / sizeof(T)) & (lanes<T> - 1);
    if (count_ == 0 || g != line_ + offset || offset != count_) {
      flush();
      store_n(g, v, n);
      return;
    }
    store_n(part_ + offset, v, n);
    count_ += n;
    if (count_ < lanes<T>) return;
    stream(line_, load(part_));
    count_ = 0;
  }
  // The first n < lanes lanes go to g, which starts a line.
  LK_INLINE void tail(T* g, int n, Pack<T> v) {
    flush();
    line_ = g;
    count_ = n;
    store(part_, v);
  }
  void flush() {
    if (count_ > 0) store_n(line_, load(part_), count_);
    count_ = 0;
  }

 private:
  alignas(64) T part_[lanes<T>];
  T* line_ = nullptr;
  int count_ = 0;
};

}  // namespace losskit::LOSSKIT_TARGET
