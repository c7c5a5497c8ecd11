// How the tensors of a row lie in memory, and what a plain copy of elements that lie so takes.
#pragma once

#include <losskit/losskit.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <numeric>
#include <vector>

#include "pool.h"
#include "roofline.h"

namespace bench {

// close: dense, each tensor 16 bytes after the one before it within pages, as malloc lays out what is not large enough for pages of
// its own.
enum class Layout { dense, padded, channels_last, step2, close };

inline const char* layout_name(Layout l) {
  switch (l) {
    case Layout::padded: return "padded";
    case Layout::channels_last: return "channels_last";
    case Layout::step2: return "step2";
    case Layout::close: return "close";
    default: return "";
  }
}

inline bool has_gaps(Layout l) { return l == Layout::padded || l == Layout::step2; }

// From one row to the next: rows of an image or a table end at a multiple of 64 elements; short ones, as boxes within rows of
// detections, are half as long again.
inline std::int64_t pitch(std::int64_t columns) { return columns < 64 ? columns + (columns + 1) / 2 : (columns / 64 + 1) * 64; }

inline void set_strides(lk_tensor& t, Layout layout) {
  std::int64_t next = layout == Layout::step2 ? 2 : 1;
  const bool last = layout == Layout::channels_last && t.rank > 2;
  if (last) {
    t.strides[1] = next;
    next *= t.shape[1];
  }
  for (std::int32_t d = t.rank; d-- > 0;) {
    if (last && d == 1) continue;
    t.strides[d] = next;
    const bool padded = layout == Layout::padded && d == t.rank - 1 && t.rank > 1;
    next *= padded ? pitch(t.shape[d]) : t.shape[d];
  }
}

// Elements from the first to the last, gaps included.
inline std::int64_t extent(const lk_tensor& t) {
  std::int64_t n = 1;
  for (std::int32_t d = 0; d < t.rank; ++d) {
    if (t.shape[d] == 0) return 0;
    n += (t.shape[d] - 1) * t.strides[d];
  }
  return n;
}

inline std::int64_t count(const lk_tensor& t) {
  std::int64_t n = 1;
  for (std::int32_t d = 0; d < t.rank; ++d) n *= t.shape[d];
  return n;
}

// task(offset) for every element, in the order of the indices.
template <class Task>
void each_offset(const lk_tensor& t, const Task& task) {
  std::int64_t index[LK_MAX_RANK] = {}, at = 0;
  for (std::int64_t i = count(t); i > 0; --i) {
    task(at);
    for (std::int32_t d = t.rank; d-- > 0;) {
      at += t.strides[d];
      if (++index[d] < t.shape[d]) break;
      at -= t.strides[d] * t.shape[d];
      index[d] = 0;
    }
  }
}

// The plain loop that a programmer would write to copy such tensors, with ordinary stores: as many streams are read and written
// as the row does, each element once. Each output is a copy of an input; inputs without an output go into the first one. Outputs
// take turns by blocks, because writing several streams at a time is slower than a copy of each.
class StridedCopy {
 public:
  StridedCopy() = default;
  StridedCopy(const lk_tensor& like, std::size_t item, int reads, int writes, bool reread)
      : item_(item), reads_(std::min(reads, max_reads)), writes_(std::min(writes, max_writes)), reread_(reread) {
    std::vector<std::int32_t> axes(static_cast<std::size_t>(like.rank));
    std::iota(axes.begin(), axes.end(), 0);
    std::sort(axes.begin(), axes.end(), [&](std::int32_t a, std::int32_t b) { return like.strides[a] < like.strides[b]; });
    // From the innermost out: an axis that goes on where the one before it ends is one with it.
    for (const std::int32_t a : axes) {
      const std::int64_t n = like.shape[a], stride = like.strides[a];
      if (!axes_.empty() && axes_.back().stride * axes_.back().size == stride)
        axes_.back().size *= n;
      else
        axes_.push_back({n, stride});
    }
  }

  // Seconds for all elements.
  double run(const Streams& s, Pool& pool) const {
    const Stopwatch watch(pool.threads());
    if (reread_ && writes_ > 0) pass(s, 0, pool);
    pass(s, writes_, pool);
    return watch.elapsed();
  }

 private:
  struct Axis {
    std::int64_t size, stride;
  };

  template <class T, int R, int W, bool Dense>
  static void line(const Streams& s, std::int64_t at, std::int64_t n, std::int64_t step) {
    const T* in[R];
    T* out[W + 1];
    for (int r = 0; r < R; ++r) in[r] = reinterpret_cast<const T*>(s.in[r]) + at;
    for (int w = 0; w < W; ++w) out[w] = reinterpret_cast<T*>(s.out[w]) + at;
    if (Dense) step = 1;
    T all = 0;
    constexpr std::int64_t block = 512;
    for (std::int64_t from = 0; from < n; from += block) {
      const std::int64_t to = std::min(n, from + block);
      for (int w = 0; w < (W == 0 ? 1 : W); ++w) {
        const T* const source = in[w < R ? w : 0];
#pragma GCC ivdep
        for (std::int64_t i = from; i < to; ++i) {
          T v = source[i * step];
          if (w == 0)
            for (int r = W == 0 ? 1 : W; r < R; ++r) v = static_cast<T>(v ^ in[r][i * step]);
          if (W == 0)
            all = static_cast<T>(all ^ v);
          else
            out[w][i * step] = v;
        }
      }
    }
    if (W == 0) roofline_sink = static_cast<float>(all);
  }
  using Line = void (*)(const Streams&, std::int64_t, std::int64_t, std::int64_t);

  template <class T, int R, int W>
  Line steps() const {
    return axes_[0].stride == 1 ? line<T, R, W, true> : line<T, R, W, false>;
  }
  template <class T, int R>
  Line writes(int w) const {
    return w == 0 ? steps<T, R, 0>() : w == 1 ? steps<T, R, 1>() : w == 2 ? steps<T, R, 2>() : steps<T, R, 3>();
  }
  template <class T>
  Line reads(int w) const {
    return reads_ == 1 ? writes<T, 1>(w) : reads_ == 2 ? writes<T, 2>(w) : reads_ == 3 ? writes<T, 3>(w) : writes<T, 4>(w);
  }

  void pass(const Streams& s, int writes, Pool& pool) const {
    struct Pass {
      const StridedCopy& copy;
      const Streams& streams;
      Line line;
      std::int64_t rows, parts;
    };
    Pass p = {*this, s,
              item_ == 2   ? reads<std::uint16_t>(writes)
              : item_ == 4 ? reads<std::uint32_t>(writes)
                           : reads<std::uint64_t>(writes),
              1, pool.threads()};
    for (std::size_t a = 1; a < axes_.size(); ++a) p.rows *= axes_[a].size;
    pool.run(
        static_cast<std::size_t>(p.parts),
        [](void* argument, std::size_t part) {
          const Pass& p = *static_cast<Pass*>(argument);
          const Axis& inner = p.copy.axes_[0];
          const auto begin = [&](std::int64_t n, std::size_t i) { return n * static_cast<std::int64_t>(i) / p.parts; };
          if (p.rows == 1) {  // no gaps but those between elements
            const std::int64_t from = begin(inner.size, part), to = begin(inner.size, part + 1);
            p.line(p.streams, from * inner.stride, to - from, inner.stride);
            return;
          }
          for (std::int64_t row = begin(p.rows, part); row < begin(p.rows, part + 1); ++row)
            p.line(p.streams, p.copy.offset_of(row), inner.size, inner.stride);
        },
        &p);
  }

  std::int64_t offset_of(std::int64_t row) const {
    if (axes_.size() == 2) return row * axes_[1].stride;
    std::int64_t at = 0;
    for (std::size_t a = 1; a < axes_.size(); ++a) {
      at += row % axes_[a].size * axes_[a].stride;
      row /= axes_[a].size;
    }
    return at;
  }

  std::size_t item_ = 4;
  int reads_ = 1, writes_ = 0;
  bool reread_ = false;
  std::vector<Axis> axes_;
};

}  // namespace bench
