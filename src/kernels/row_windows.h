// Rows of classes, some of them at a time, where that pays: those whose positions are closer neighbours than their classes, as
// in images, are read or written plane by plane, and turned; those that follow each other without a gap are converted
// together, or go past the caches in whole lines. All others go one by one (row_access.h).
#pragma once

#include "kernels/lane_access.h"
#include "kernels/row_access.h"

namespace losskit::LOSSKIT_TARGET {

// Rows at once: so many that each plane has whole cache lines of them, and that they stay in the first or second cache.
template <class T>
int64_t window_rows(const Job& job) {
  constexpr int64_t enough = 4096;
  const int64_t packs = enough / (job.classes * lanes<T>);
  return (packs < 1 ? 1 : least(packs, 4)) * lanes<T>;
}
enum class Window { none, planes, rows };
template <class T>
constexpr bool has_windows = !one_form<T>;  // elsewhere not worth the code
template <class T>
LK_OUTLINE Window window_of(const Job& job, const Operand& o, int64_t class_stride) {
  if (!has_windows<T>) return Window::none;
  if (o.access == Access::absent || job.classes < 2 || job.classes > many_classes || job.elements < lanes<T>)
    return Window::none;
  if (!by_rows(o, class_stride)) return Window::planes;
  // Long rows share few lines with their neighbours.
  const bool as_they_are = o.dtype == dtype_of<T> && !(o.stream && job.classes <= 256);
  return !as_they_are && adjacent_rows(o, class_stride, job.classes) ? Window::rows : Window::none;
}
// Rows spill over their end when they are turned.
template <class T>
size_t window_bytes(const Job& job) {
  return Scratch::bytes<T>(window_rows<T>(job) * job.classes + lanes<T>);
}

template <class T>
class WindowSource {
 public:
  static size_t bytes(const Job& job, const Operand& o, int64_t class_stride) {
    const Window window = window_of<T>(job, o, class_stride);
    if (!has_windows<T> || window == Window::none) return RowSource<T>::bytes(o, class_stride);
    if (window == Window::rows) return window_bytes<T>(job);
    return 2 * window_bytes<T>(job) + LaneSource<T>::bytes(job.classes, window_rows<T>(job), o, class_stride);
  }
  // For rows begin .. end - 1.
  LK_OUTLINE void open(const Job& job, const Operand& o, int64_t class_stride, Scratch& scratch, int64_t begin, int64_t end) {
    const Window window = window_of<T>(job, o, class_stride);
    if (!has_windows<T> || window == Window::none) return single_.open(o, class_stride, scratch, begin);
    classes_ = job.classes;
    width_ = window_rows<T>(job);
    position_ = begin;
    end_ = end;
    rows_ = scratch.take<T>(width_ * classes_ + lanes<T>);
    if (window == Window::planes) {
      tile_ = scratch.take<T>(width_ * classes_ + lanes<T>);
      planes_.open(classes_, width_, o, class_stride, scratch, begin, end);
    } else {
      operand_ = &o;
      walker_.seek(o, begin);
    }
    load();
  }
  // Classes first .. first + n - 1 of the current row, n <= block_size, until the next call of any kind.
  LK_INLINE const T* at(int64_t first, int64_t n) { return by_one() ? single_.at(first, n) : row_ + first; }
  LK_INLINE void next() {
    if (by_one()) return single_.next();
    row_ += classes_;
    if (++position_ == loaded_) load();
  }

 private:
  LK_OUTLINE void load() {
    const int64_t n = least(width_, end_ - position_);
    if (n <= 0) return;
    if (tile_ == nullptr) {
      gather<T>(operand_->data, operand_->dtype, walker_.offset, 1, n * classes_, rows_);
      walker_.advance(*operand_, n);
    } else {
      planes_.read(position_, n, tile_);
      for (int64_t p = 0; p < n; p += lanes<T>)
        pack_to_rows(classes_, rows_ + p * classes_,
                     [&](int64_t c) LK_INLINE_LAMBDA { return ::losskit::LOSSKIT_TARGET::load(tile_ + c * width_ + p); });
    }
    row_ = rows_;
    loaded_ = position_ + n;
  }

  LK_INLINE bool by_one() const { return !has_windows<T> || rows_ == nullptr; }

  RowSource<T> single_;
  LaneSource<T> planes_;
  const Operand* operand_ = nullptr;
  Walker walker_;
  T *tile_ = nullptr, *rows_ = nullptr, *row_ = nullptr;
  int64_t classes_ = 0, width_ = 0, position_ = 0, end_ = 0, loaded_ = 0;
};

template <class T>
class WindowSink {
 public:
  static size_t bytes(const Job& job, const Operand& o, int64_t class_stride) {
    const Window window = window_of<T>(job, o, class_stride);
    if (!has_windows<T> || window == Window::none) return RowSink<T>::bytes(o);
    if (window == Window::rows) return window_bytes<T>(job);
    return 2 * window_bytes<T>(job) + LaneSink<T>::bytes(job.classes, window_rows<T>(job), o, class_stride);
  }
  LK_OUTLINE void open(const Job& job, const Operand& o, int64_t class_stride, Scratch& scratch, int64_t begin, int64_t end) {
    wanted_ = o.access != Access::absent;
    const Window window = window_of<T>(job, o, class_stride);
    if (!has_windows<T> || window == Window::none) return single_.open(o, class_stride, scratch, begin);
    classes_ = job.classes;
    width_ = window_rows<T>(job);
    rows_ = scratch.take<T>(width_ * classes_ + lanes<T>);
    row_ = rows_;
    if (window == Window::planes) {
      tile_ = scratch.take<T>(width_ * classes_ + lanes<T>);
      fill(rows_, width_ * classes_ + lanes<T>, T(0));
      planes_.open(classes_, width_, o, class_stride, scratch, begin, end, false);
    } else {
      operand_ = &o;
      walker_.seek(o, begin);
    }
  }
  bool wanted() const { return wanted_; }
  LK_INLINE T* at(int64_t first) { return by_one() ? single_.at(first) : row_ + first; }
  LK_INLINE Store store() const { return by_one() ? single_.store() : Store::plain; }
  LK_INLINE void commit(int64_t first, int64_t n) {
    if (by_one()) single_.commit(first, n);
  }
  LK_INLINE void next() {
    if (by_one()) return single_.next();
    row_ += classes_;
    if (row_ == rows_ + width_ * classes_) flush();
  }
  void close() {
    if (!wanted_) return;
    if (by_one()) return single_.close();
    flush();
    if (tile_ != nullptr) return planes_.close();
    writer_.close();
    if (operand_->stream) stream_fence();
  }

 private:
  LK_OUTLINE void flush() {
    const int64_t n = (row_ - rows_) / classes_;
    if (n == 0) return;
    row_ = rows_;
    if (tile_ != nullptr) {
      rows_to_tile(static_cast<const T*>(rows_), classes_, width_, tile_);
      return write_tile(planes_, n, tile_, width_);
    }
    const Operand& o = *operand_;
    if (o.stream && o.dtype == dtype_of<T> && !o.accumulate)
      writer_.put(static_cast<T*>(o.data) + walker_.offset, rows_, n * classes_);
    else
      scatter<T>(o, walker_.offset, 1, n * classes_, rows_);
    walker_.advance(o, n);
  }

  LK_INLINE bool by_one() const { return !has_windows<T> || rows_ == nullptr; }

  RowSink<T> single_;
  LaneSink<T> planes_;
  const Operand* operand_ = nullptr;
  Walker walker_;
  StreamWriter<T> writer_;
  T *tile_ = nullptr, *rows_ = nullptr, *row_ = nullptr;
  int64_t classes_ = 0, width_ = 0;
  bool wanted_ = false;
};

}  // namespace losskit::LOSSKIT_TARGET
