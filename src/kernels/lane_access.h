// Positions in lanes: how tiles are read from rows or class planes, and how gradients go back there.
#pragma once

#include "base/dtype.h"
#include "kernels/stage.h"

namespace losskit::LOSSKIT_TARGET {

// How far ahead of their use the runs of class planes are asked for: hardware does not follow that many streams.
constexpr int64_t tiles_ahead = 4;

// Packs of positions per tile: four hide the latency of their sums, and make runs of 256 bytes in each class plane. Rows of
// many classes take one, to stay in the second-level cache.
constexpr int64_t many_classes = 1024;
template <class T>
int64_t tile_width(const Job& job) {
  return (job.classes <= many_classes && job.elements > lanes<T> ? 4 : 1) * lanes<T>;
}

inline int64_t magnitude(int64_t v) { return v < 0 ? -v : v; }

// Whether a row's classes lie closer together than neighbouring positions; not those that are one and the same element.
inline bool by_rows(const Operand& o, int64_t class_stride) {
  return class_stride != 0 && (o.rank == 0 || magnitude(class_stride) < magnitude(o.strides[o.rank - 1]));
}

// The operand of the class that is so many elements behind the first one, and those after it.
inline Operand from_class(const Operand& o, int64_t offset) {
  Operand shifted = o;
  shifted.data = static_cast<unsigned char*>(o.data) + offset * item_size(o);
  return shifted;
}

// Rows that follow each other without a gap; and of the compute type.
inline bool adjacent_rows(const Operand& o, int64_t class_stride, int64_t classes) {
  return class_stride == 1 && (o.rank == 0 || (o.rank == 1 && o.strides[0] == classes));
}
template <class T>
bool dense_rows(const Operand& o, int64_t class_stride, int64_t classes) {
  return o.dtype == dtype_of<T> && adjacent_rows(o, class_stride, classes);
}

// rows: `count` rows of `classes` elements; tile: class by class, width positions each. Rows beyond count are not read.
template <class T>
void rows_to_tile(const T* rows, int64_t classes, int64_t width, T* tile) {
  constexpr int64_t b = block_lanes<T>;
  for (int64_t p = 0; p < width; p += lanes<T>) {
    for (int64_t c = 0; c < classes; c += b) {
      Pack<T> v[b];
      LK_UNROLL
      for (int64_t r = 0; r < b; ++r) v[r] = load_blocks(rows + (p + r) * classes + c, b * classes);
      transpose_blocks(v);
      // Columns behind the last class fall on top of it, before it is stored itself.
      LK_UNROLL
      for (int64_t r = b - 1; r >= 0; --r) store(tile + (c + r < classes ? c + r : classes - 1) * width + p, v[r]);
    }
  }
}

// The inverse, for positions first .. first + lanes - 1: derive(c) is the pack of class c. A block that reaches over its
// row's end spills into the next row, so each row's last block is stored before its first one; `rows` (row 0 is position
// first) has room for the spill of the last row.
template <class T, class Derive>
LK_INLINE void pack_to_rows(int64_t classes, T* rows, Derive&& derive) {
  constexpr int64_t b = block_lanes<T>;
  if (classes < b) {
    for (int64_t c = 0; c < classes; ++c) {
      alignas(64) T column[lanes<T>];
      store(column, derive(c));
      for (int64_t i = 0; i < lanes<T>; ++i) rows[i * classes + c] = column[i];
    }
    return;
  }
  const int64_t last = (classes - 1) / b * b;
  for (int64_t k = 0; k <= last; k += b) {
    const int64_t c = k == 0 ? last : k - b;
    Pack<T> v[b];
    LK_UNROLL
    for (int64_t r = 0; r < b; ++r) v[r] = derive(c + r < classes ? c + r : c);
    transpose_blocks(v);
    LK_UNROLL
    for (int64_t r = 0; r < b; ++r) store_blocks(rows + r * classes + c, b * classes, v[r]);
  }
}

// The largest score of each position of a tile.
template <class T>
LK_OUTLINE void tile_maxima(const T* tile, int64_t classes, int64_t width, T* maxima) {
  for (int64_t p = 0; p < width; p += lanes<T>) {
    Pack<T> m = set<T>(lowest<T>);
    for (int64_t c = 0; c < classes; ++c) m = max(load(tile + c * width + p), m);
    store(maxima + p, m);
  }
}

// The dense runs of the compute type that positions of a class plane lie in, where those are few: rows of an image end
// within tiles.
template <class T>
class Runs {
 public:
  // From the walker on, n positions.
  LK_OUTLINE bool find(const Operand& o, Walker walker, int64_t n) {
    count_ = 0;
    if (o.dtype != dtype_of<T> || walker.stride(o) != 1) return false;
    for (int64_t left = n, run; left > 0; left -= run, ++count_) {
      if (count_ == most) return false;
      run = walker.run(o, left);
      offset_[count_] = walker.offset;
      size_[count_] = run;
      walker.advance(o, run);
    }
    return true;
  }
  // Calls each(offset, first of its positions, number of them).
  template <class Each>
  LK_INLINE void for_each(Each&& each) const {
    int64_t i = 0;
    for (int k = 0; k < count_; i += size_[k++]) each(offset_[k], i, size_[k]);
  }

 private:
  static constexpr int most = 4;
  int count_ = 0;
  int64_t offset_[most], size_[most];
};

// Where n positions of class planes go on in another row of an image, its first line in each plane is asked for: what lies
// beyond it is few. The first row is another's business.
template <class Fetch>
LK_OUTLINE void fetch_behind_row(const Operand& o, int64_t class_stride, int64_t classes, Walker at, int64_t n, Fetch fetch) {
  const int64_t run = at.run(o, n);
  if (run == n || at.stride(o) != 1) return;
  at.pass(o, run);
  for (int64_t c = 0; c < classes; ++c) fetch(address(o, at.offset + c * class_stride));
}

// Brings positions into a tile.
template <class T>
class LaneSource {
 public:
  static size_t bytes(const Job& job, const Operand& o, int64_t class_stride) {
    return bytes(job.classes, tile_width<T>(job), o, class_stride);
  }
  static size_t bytes(int64_t classes, int64_t width, const Operand& o, int64_t class_stride) {
    return by_rows(o, class_stride) ? Scratch::bytes<T>(width * classes + lanes<T>) : 0;
  }
  void open(const Job& job, const Operand& o, int64_t class_stride, Scratch& scratch, int64_t position, int64_t end) {
    open(job.classes, tile_width<T>(job), o, class_stride, scratch, position, end);
  }
  // width: positions in a tile, whole packs.
  LK_OUTLINE void open(int64_t classes, int64_t width, const Operand& o, int64_t class_stride, Scratch& scratch,
                       int64_t position, int64_t end) {
    operand_ = &o;
    classes_ = classes;
    width_ = width;
    class_stride_ = class_stride;
    end_ = end;
    by_rows_ = by_rows(o, class_stride);
    dense_ = dense_rows<T>(o, class_stride, classes_);
    if (by_rows_) rows_ = scratch.take<T>(width_ * classes_ + lanes<T>);
    walker_.seek(o, position);
    // In elements of T, however small those in memory are.
    const int64_t size = sizeof(T), step = classes > 1 ? class_stride * item_size(o) : size;
    ahead_step_ = by_rows_ || step % size != 0 ? 0 : step / size;
    next_ = walker_;
    if (ahead_step_ != 0) look_ahead((tiles_ahead - 1) * width_);
  }
  // Positions position .. position + n - 1, which follow those of the last call. maxima, if given, get the largest score of each.
  void read(int64_t position, int64_t n, T* tile, T* maxima = nullptr) {
    if (ahead_step_ != 0) look_ahead(n);
    if (by_rows_)
      read_rows(position, n, tile);
    else if (maxima != nullptr && planes() && n == width_ && walker_.stride(*operand_) == 1 && walker_.run(*operand_, n) == n)
      return read_planes_and_maxima(tile, maxima);
    else
      read_planes(n, tile);
    if (maxima != nullptr) tile_maxima(tile, classes_, width_, maxima);
  }
  bool planes() const { return !by_rows_ && operand_->dtype == dtype_of<T>; }
  // What will be read soon: the next rows, if they are dense; or positions of a class plane, and where those of the next one
  // lie, if that is not 0. Only hints.
  const T* rows_ahead() const { return dense_ ? static_cast<const T*>(operand_->data) + walker_.offset : nullptr; }
  const T* plane_ahead() const { return plane_ahead_; }
  int64_t ahead_step() const { return ahead_step_; }

 private:
  LK_OUTLINE void look_ahead(int64_t n) {
    next_.pass(*operand_, n);
    plane_ahead_ = static_cast<const T*>(address(*operand_, next_.offset));
    fetch_behind_row(*operand_, class_stride_, classes_, next_, width_, [](const void* p) { prefetch_l2(p); });
  }
  void read_rows(int64_t position, int64_t n, T* tile) {
    // In place only where the spill of the last row's last block stays inside this task's rows.
    if (dense_ && n == width_ && position + n + block_lanes<T> <= end_) {
      rows_to_tile(static_cast<const T*>(operand_->data) + walker_.offset, classes_, width_, tile);
      walker_.advance(*operand_, n);
      return;
    }
    if (adjacent_rows(*operand_, class_stride_, classes_)) {
      gather<T>(operand_->data, operand_->dtype, walker_.offset, 1, n * classes_, rows_);
      walker_.advance(*operand_, n);
    } else {
      for (int64_t i = 0; i < n; ++i) {
        gather<T>(operand_->data, operand_->dtype, walker_.offset, class_stride_, classes_, rows_ + i * classes_);
        walker_.advance(*operand_, 1);
      }
    }
    fill(rows_ + n * classes_, (width_ - n) * classes_ + lanes<T>, T(0));
    rows_to_tile(rows_, classes_, width_, tile);
  }
  // Where nothing has to be converted: the sweep waits for memory, and finds the maxima meanwhile.
  LK_OUTLINE void read_planes_and_maxima(T* tile, T* maxima) {
    const T* const plane = static_cast<const T*>(operand_->data) + walker_.offset;
    const auto positions = [&](auto packs, int64_t p) LK_INLINE_LAMBDA {
      constexpr int k = decltype(packs)::value;
      Pack<T> m[k];
      LK_UNROLL
      for (int j = 0; j < k; ++j) m[j] = set<T>(lowest<T>);
      const T* from = plane + p;
      T* to = tile + p;
      for (int64_t c = 0; c < classes_; ++c, from += class_stride_, to += width_) {
        LK_UNROLL
        for (int j = 0; j < k; ++j) {
          const Pack<T> v = load(from + j * lanes<T>);
          store(to + j * lanes<T>, v);
          m[j] = max(v, m[j]);
        }
      }
      LK_UNROLL
      for (int j = 0; j < k; ++j) store(maxima + p + j * lanes<T>, m[j]);
    };
    int64_t p = 0;
    for (; p + 4 * lanes<T> <= width_; p += 4 * lanes<T>) positions(Constant<4>(), p);
    for (; p < width_; p += lanes<T>) positions(Constant<1>(), p);
    walker_.advance(*operand_, width_);
  }
  template <class H>
  void widen_planes(T* tile) const {
    if constexpr (!one_form<T>) {
      const H* from = static_cast<const H*>(operand_->data) + walker_.offset;
      for (int64_t c = 0; c < classes_; ++c, from += class_stride_, tile += width_) widen(from, width_, tile);
    }
  }
  // What an image's row ends within, if that can be read where it is.
  bool read_runs(int64_t n, T* tile) const {
    Runs<T> runs;
    if (one_form<T> || walker_.run(*operand_, n) == width_ || !runs.find(*operand_, walker_, n)) return false;
    const T* plane = static_cast<const T*>(operand_->data);
    for (int64_t c = 0; c < classes_; ++c, plane += class_stride_, tile += width_)
      runs.for_each([&](int64_t offset, int64_t first, int64_t count) LK_INLINE_LAMBDA {
        // Narrow tiles are asked for by those who compute with them.
        for (int64_t k = 0; k < count && width_ >= page<T>; k += lanes<T>) prefetch_l2(plane + offset + page<T> + k);
        copy(plane + offset, count, tile + first);
      });
    return true;
  }
  // n positions whose places in a class plane are a stride apart.
  void read_run(int64_t n, T* tile) const {
    const Operand& o = *operand_;
    const int64_t stride = walker_.stride(o);
    const bool whole = stride == 1 && n == width_;
    if (!one_form<T> && whole && o.dtype == LK_FLOAT16) return widen_planes<Float16>(tile);
    if (!one_form<T> && whole && o.dtype == LK_BFLOAT16) return widen_planes<BFloat16>(tile);
    for (int64_t c = 0; c < classes_; ++c, tile += width_) {
      const int64_t offset = walker_.offset + c * class_stride_;
      if (!whole || o.dtype != dtype_of<T>) {
        gather<T>(o.data, o.dtype, offset, stride, n, tile);
        continue;
      }
      const T* from = static_cast<const T*>(o.data) + offset;
      for (int64_t k = 0; k < width_; k += lanes<T>) {
        if (width_ >= page<T>) prefetch_l2(from + k + page<T>);
        store(tile + k, load(from + k));
      }
    }
  }
  void read_planes(int64_t n, T* tile) {
    if (read_runs(n, tile)) {
      walker_.pass(*operand_, n);
    } else {
      for (int64_t i = 0, run; i < n; i += run) {
        run = walker_.run(*operand_, n - i);
        read_run(run, tile + i);
        walker_.advance(*operand_, run);
      }
    }
    if (n < width_)
      for (int64_t c = 0; c < classes_; ++c) fill(tile + c * width_ + n, width_ - n, T(0));
  }

  const Operand* operand_ = nullptr;
  int64_t classes_ = 0, width_ = 0, class_stride_ = 0, end_ = 0, ahead_step_ = 0;
  bool by_rows_ = false, dense_ = false;
  T* rows_ = nullptr;
  const T* plane_ahead_ = nullptr;
  Walker walker_, next_;  // next_: tiles_ahead - 1 tiles further
};

// Takes gradients to where they belong. derive(p)(c) is the pack of class c and positions p .. p + lanes - 1 of the tile.
template <class T>
class LaneSink {
 public:
  static size_t bytes(const Job& job, const Operand& o, int64_t class_stride) {
    return bytes(job.classes, tile_width<T>(job), o, class_stride);
  }
  static size_t bytes(int64_t classes, int64_t width, const Operand& o, int64_t class_stride) {
    if (o.access == Access::absent) return 0;
    return Scratch::bytes<T>(width * (by_rows(o, class_stride) ? classes : 1) + lanes<T>);
  }
  void open(const Job& job, const Operand& o, int64_t class_stride, Scratch& scratch, int64_t position, int64_t end) {
    // The spill of a tile's last row would run into logits that are still to be read.
    const bool in_place = o.data == job.input[0].data || o.data == job.input[1].data;
    open(job.classes, tile_width<T>(job), o, class_stride, scratch, position, end, in_place);
  }
  LK_OUTLINE void open(int64_t classes, int64_t width, const Operand& o, int64_t class_stride, Scratch& scratch,
                       int64_t position, int64_t end, bool in_place) {
    operand_ = &o;
    if (!wanted()) return;
    classes_ = classes;
    width_ = width;
    class_stride_ = class_stride;
    position_ = position;
    end_ = end;
    by_rows_ = by_rows(o, class_stride);
    dense_ = dense_rows<T>(o, class_stride, classes_) && !o.accumulate;
    item_ = item_size(o);
    aligned_ = class_stride * item_ % 64 == 0;
    in_place_ = in_place;
    buffer_ = scratch.take<T>(width_ * (by_rows_ ? classes_ : 1) + lanes<T>);
    walker_.seek(o, position);
  }
  LK_INLINE bool wanted() const { return operand_->access != Access::absent; }
  // Positions until the first one whose gradients start a cache line in every plane, if streaming depends on it: tiles
  // begin there.
  int64_t until_aligned() const {
    if (!wanted() || by_rows_ || !operand_->stream || !aligned_ || walker_.stride(*operand_) != 1) return 0;
    if (item_ == 2) return until_line(static_cast<const uint16_t*>(operand_->data) + walker_.offset);
    return until_line(static_cast<const T*>(operand_->data) + walker_.offset);
  }
  // Positions of the next tile, at most n. It ends where a cache line of every plane begins, and where a row of the image
  // ends: a tile across rows would be written run by run. Rows shorter than a tile come together.
  LK_OUTLINE int64_t tile(int64_t n) const {
    if (!wanted() || by_rows_ || operand_->rank == 0 || walker_.stride(*operand_) != 1) return n;
    const int64_t head = until_aligned();
    if (head != 0 && head < n) n = head;
    return item_ != sizeof(T) || operand_->shape[operand_->rank - 1] < width_ ? n : walker_.run(*operand_, n);
  }
  // Where this tile will be written through the caches: where the first class of its first position goes, and the bytes from
  // there to those of the next position and class. Rows are taken as they lie, without regard to classes: 0. Only a hint.
  struct Place {
    const char* first;  // nullptr: not through the caches, or not worth asking for
    int64_t position, next_class;
  };
  LK_OUTLINE Place ahead() const {
    const bool rows = wanted() && by_rows_ && dense_ && !operand_->stream,
               planes = wanted() && !by_rows_ && walker_.stride(*operand_) == 1,
               cut = planes && item_ == sizeof(T) && walker_.run(*operand_, width_) != width_;
    if (!rows && !cut && !(planes && item_ == 2)) return {nullptr, 0, 0};
    const char* first = static_cast<const char*>(address(*operand_, walker_.offset));
    return rows ? Place{first, classes_ * static_cast<int64_t>(sizeof(T)), 0} : Place{first, item_, class_stride_ * item_};
  }
  // Asks for what ahead() does not reach, where this tile goes on in another row.
  LK_OUTLINE void fetch_other_row() const {
    if (by_rows_ || item_ != sizeof(T)) return;
    fetch_behind_row(*operand_, class_stride_, classes_, walker_, width_, [](const void* p) { prefetch_write(p); });
  }
  template <class Derive>
  LK_INLINE void write(int64_t n, Derive&& derive) {
    if (by_rows_)
      write_rows(n, derive);
    else
      write_planes(n, derive);
    position_ += n;
  }
  void close() {
    writer_.close();
    if (streamed_) stream_fence();
  }

 private:
  template <class Derive>
  LK_INLINE void write_rows(int64_t n, Derive&& derive) {
    // In place where all that spills is this task's own, to be written later.
    const bool direct = dense_ && !operand_->stream && !in_place_ && n == width_ && position_ + n + block_lanes<T> <= end_;
    T* rows = direct ? static_cast<T*>(operand_->data) + walker_.offset : buffer_;
    for (int64_t p = 0; p < n; p += lanes<T>) pack_to_rows(classes_, rows + p * classes_, derive(p));
    if (!direct) deliver_rows(n);
    if (direct || dense_) walker_.advance(*operand_, n);
  }
  LK_OUTLINE void deliver_rows(int64_t n) {
    if (dense_ && operand_->stream) return writer_.put(static_cast<T*>(operand_->data) + walker_.offset, buffer_, n * classes_);
    if (dense_) return scatter<T>(*operand_, walker_.offset, 1, n * classes_, buffer_);
    if (adjacent_rows(*operand_, class_stride_, classes_)) {
      scatter<T>(*operand_, walker_.offset, 1, n * classes_, buffer_);
      return walker_.advance(*operand_, n);
    }
    for (int64_t i = 0; i < n; ++i) {
      scatter<T>(*operand_, walker_.offset, class_stride_, classes_, buffer_ + i * classes_);
      walker_.advance(*operand_, 1);
    }
  }
  template <class Derive>
  LK_INLINE void write_planes(int64_t n, Derive&& derive) {
    const int64_t first = walker_.run(*operand_, n);
    if (first == n && walker_.stride(*operand_) == 1 && operand_->dtype == dtype_of<T> && !operand_->accumulate) {
      T* plane = static_cast<T*>(operand_->data) + walker_.offset;
      write_in_place(n, plane, derive);
      walker_.advance(*operand_, n);
      return;
    }
    const Walker begin = walker_;
    Runs<T> runs;
    const bool cut = !one_form<T> && !operand_->accumulate && runs.find(*operand_, walker_, n);
    for (int64_t c = 0; c < classes_; ++c) {
      for (int64_t p = 0; p < n; p += lanes<T>) store(buffer_ + p, derive(p)(c));
      if (cut) {
        deliver_runs(runs, static_cast<T*>(operand_->data) + c * class_stride_);
      } else {
        walker_ = begin;
        deliver_plane(c, n);
      }
    }
    walker_ = begin;
    walker_.pass(*operand_, n);
  }
  // n positions of one row. A part of a tile, where rows begin or end, goes through the caches.
  template <class Derive>
  LK_INLINE void write_in_place(int64_t n, T* plane, Derive&& derive) {
    const bool streams = n == width_ && operand_->stream && can_stream(plane) && class_stride_ % block_lanes<T> == 0;
    streamed_ |= streams;
    if (n == 4 * lanes<T>) {
      const auto a = derive(0), b = derive(lanes<T>), d = derive(2 * lanes<T>), e = derive(3 * lanes<T>);
      for (int64_t c = 0; c < classes_; ++c, plane += class_stride_) {
        const Store how = store_kind(streams, plane);
        put<false>(how, plane, a(c), lanes<T>);
        put<false>(how, plane + lanes<T>, b(c), lanes<T>);
        put<false>(how, plane + 2 * lanes<T>, d(c), lanes<T>);
        put<false>(how, plane + 3 * lanes<T>, e(c), lanes<T>);
      }
      return;
    }
    for (int64_t p = 0; p < n; p += lanes<T>, plane += lanes<T>) {
      const auto a = derive(p);
      T* to = plane;
      if (n - p < lanes<T>)
        for (int64_t c = 0; c < classes_; ++c, to += class_stride_) store_n(to, a(c), static_cast<int>(n - p));
      else
        for (int64_t c = 0; c < classes_; ++c, to += class_stride_) put<false>(store_kind(streams, to), to, a(c), lanes<T>);
    }
  }
  LK_OUTLINE void deliver_runs(const Runs<T>& runs, T* plane) {
    runs.for_each([&](int64_t offset, int64_t first, int64_t count) LK_INLINE_LAMBDA {
      // Through the caches: their lines are parts for the most part.
      copy(static_cast<const T*>(buffer_ + first), count, plane + offset);
    });
  }
  // One class of a tile.
  LK_OUTLINE void deliver_plane(int64_t c, int64_t n) {
    const Operand& o = *operand_;
    for (int64_t i = 0; i < n;) {
      const int64_t run = walker_.run(o, n - i), at = walker_.offset + c * class_stride_;
      scatter<T>(o, at, walker_.stride(o), run, buffer_ + i);
      walker_.advance(o, run);
      i += run;
    }
  }
  const Operand* operand_ = nullptr;
  int64_t classes_ = 0, width_ = 0, class_stride_ = 0, position_ = 0, end_ = 0, item_ = 0;
  bool by_rows_ = false, dense_ = false, aligned_ = false, in_place_ = false, streamed_ = false;
  T* buffer_ = nullptr;  // rows of a tile, or one class of it
  Walker walker_;
  StreamWriter<T> writer_;
};

// n positions of gradients that stand in a tile, class by class.
template <class T>
LK_OUTLINE void write_tile(LaneSink<T>& sink, int64_t n, const T* tile, int64_t width) {
  struct At {
    const T* g;
    int64_t width;
    LK_INLINE Pack<T> operator()(int64_t c) const { return load(g + c * width); }
  };
  sink.write(n, [&](int64_t p) LK_INLINE_LAMBDA { return At{tile + p, width}; });
}

}  // namespace losskit::LOSSKIT_TARGET
