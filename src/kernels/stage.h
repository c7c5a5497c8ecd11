// From tensors to tiles and back: kernels work on dense runs of the compute type. Where a tensor is not that, its elements
// are gathered into a tile first, or scattered from one afterwards.
#pragma once

#include "kernels/strided.h"

namespace losskit::LOSSKIT_TARGET {

// Hands out the task's scratch, piece by piece.
class Scratch {
 public:
  explicit Scratch(unsigned char* memory) : next_(memory) {}
  // n elements, aligned to 64 bytes, with a cache line before them (see StreamWriter) and room for a pack behind.
  template <class T>
  T* take(int64_t n) {
    T* p = reinterpret_cast<T*>(next_ + 64);
    next_ += bytes<T>(n);
    return p;
  }
  // What has not been handed out.
  unsigned char* rest() const { return next_; }
  template <class T>
  static constexpr size_t bytes(int64_t n) {
    return 64 + ((static_cast<size_t>(n) * sizeof(T) + 127) & ~size_t{63});
  }

 private:
  unsigned char* next_;
};

// Rows that lie dense in memory although the operand does not, long enough to be handled where they are: their length, or 0.
template <class T>
inline int64_t long_rows(const Operand& o) {
  constexpr int64_t least_worth = 8 * pair<T>;
  if (o.access != Access::staged || o.dtype != dtype_of<T> || o.strides[o.rank - 1] != 1) return 0;
  return o.shape[o.rank - 1] >= least_worth ? o.shape[o.rank - 1] : 0;
}

// Where elements begin .. begin + n - 1 lie, if they are a dense run of the compute type although the operand as a whole is
// not: part of a padded row. Otherwise null. Does not pass them.
template <class T>
LK_OUTLINE void* row_in_place(const Operand& o, Cursor& w, int64_t begin, int64_t n) {
  if (o.dtype != dtype_of<T> || o.rank == 0 || o.strides[o.rank - 1] != 1 || o.shape[o.rank - 1] < n) return nullptr;
  w.move_to(o, begin);
  return w.run(o, n) == n ? static_cast<T*>(o.data) + w.offset : nullptr;
}

// An element-wise input: hands out dense runs of at most tile_size elements.
template <class T>
class Source {
 public:
  static size_t bytes(const Operand& o) {
    return o.access == Access::constant || o.access == Access::staged ? Scratch::bytes<T>(tile_size) : 0;
  }
  // by_parts: who reads also calls part().
  LK_OUTLINE void open(const Operand& o, Scratch& scratch, bool by_parts = false) {
    operand_ = &o;
    by_parts_ = by_parts;
    if (o.access == Access::constant || o.access == Access::staged) tile_ = scratch.take<T>(tile_size);
    if (o.access == Access::constant) {
      T value;
      gather<T>(o.data, o.dtype, 0, 0, 1, &value);
      fill(tile_, tile_size, value);
    }
  }
  LK_INLINE const T* at(int64_t begin, int64_t n) {
    if (operand_->access == Access::direct) return static_cast<const T*>(operand_->data) + begin;
    if (operand_->access == Access::staged) return staged(begin, n);
    return tile_;
  }
  // Whether the run that at() gave lies along a stride, and is not there yet: its elements i .. i + n - 1 come with part(i, n).
  LK_INLINE bool has_parts() const { return stride_ != 1; }
  LK_INLINE void part(int64_t i, int64_t n) {
    if (has_parts()) gather<T>(operand_->data, operand_->dtype, offset_ + i * stride_, stride_, n, tile_ + i);
  }
  // What will be read after the run at p, which at() gave: a page ahead, or where the next run lies.
  LK_INLINE const T* ahead(const T* p) const {
    if (operand_->access == Access::staged) {
      // Gathering the compute type along a stride fetches for itself.
      const bool fetched = operand_->dtype == dtype_of<T> && cursor_.stride(*operand_) != 1;
      return fetched ? p : static_cast<const T*>(address(*operand_, cursor_.offset));
    }
    return p + (operand_->access == Access::direct ? page<T> : 0);
  }

 private:
  LK_OUTLINE const T* staged(int64_t begin, int64_t n) {
    const Operand& o = *operand_;
    stride_ = 1;
    if (const void* row = row_in_place<T>(o, cursor_, begin, n); row != nullptr) {
      cursor_.pass(o, n);
      return static_cast<const T*>(row);
    }
    if (by_parts_ && cursor_.stride(o) != 1) {
      cursor_.move_to(o, begin);
      if (cursor_.run(o, n) == n) {
        offset_ = cursor_.offset;
        stride_ = cursor_.stride(o);
        cursor_.pass(o, n);
        return tile_;
      }
    }
    gather_range<T>(o, cursor_, begin, n, tile_);
    return tile_;
  }

  const Operand* operand_ = nullptr;
  T* tile_ = nullptr;
  bool by_parts_ = false;
  int64_t offset_ = 0, stride_ = 1;  // of the run that is gathered by parts; a stride of 1: of none
  Cursor cursor_;
};

// An element-wise output: hands out room for a dense run, then takes the finished run over.
template <class T>
class Sink {
 public:
  static size_t bytes(const Operand& o) { return o.access == Access::absent || direct(o) ? 0 : Scratch::bytes<T>(tile_size); }
  LK_OUTLINE void open(const Operand& o, Scratch& scratch) {
    operand_ = &o;
    if (!wanted()) return;
    if (!direct(o)) tile_ = scratch.take<T>(tile_size);
    streams_ = o.stream && !o.accumulate;
  }
  LK_INLINE bool wanted() const { return operand_->access != Access::absent; }
  // Room for elements begin .. begin + n - 1, of which the first `lead` are not streamed; any_lead: as many as suit.
  static constexpr int64_t any_lead = -1;
  LK_INLINE T* at(int64_t begin, int64_t n, int64_t lead = 0) {
    if (tile_ == nullptr) return static_cast<T*>(operand_->data) + begin;
    delivered_ = 0;
    in_place_ = row(begin, n, lead);
    if (in_place_ != nullptr) return in_place_;
    if (streams_ && holds_halves(*operand_)) fetch_halves(begin, n);
    return tile_;
  }
  // How the run from p on is to be written; p lies in what at() gave.
  LK_INLINE Store store(const T* p) const {
    return store_kind(streams_ && (tile_ == nullptr || in_place_ != nullptr) && can_stream(p), p);
  }
  // Elements from `begin` on before the first one that starts a cache line, where that matters: a run that starts there
  // is written in whole lines.
  LK_INLINE int64_t until_line(int64_t begin) const {
    if (tile_ != nullptr) return 0;
    return ::losskit::LOSSKIT_TARGET::until_line(static_cast<const T*>(operand_->data) + begin);
  }
  // Elements i .. i + n - 1 of the run from `begin` on are there. Those that are scattered along a stride need not wait for
  // commit(), if all parts of a run come in their order.
  LK_INLINE void part(int64_t begin, int64_t i, int64_t n) {
    const Operand& o = *operand_;
    if (tile_ == nullptr || o.access != Access::staged || cursor_.stride(o) == 1) return;
    scatter_range<T>(o, cursor_, begin + i, n, tile_ + i);
    delivered_ = i + n;
  }
  // The n elements from `begin` on are in the place that at() gave.
  LK_INLINE void commit(int64_t begin, int64_t n) {
    if (tile_ == nullptr || delivered_ == n) return;
    if (in_place_ == nullptr)
      deliver(begin, n);
    else
      cursor_.pass(*operand_, n);
  }
  // Ends the task.
  void close() {
    writer_.close();
    if (streams_) stream_fence();
  }

 private:
  // Written where it is. Streaming past a tile takes any alignment, but costs a copy.
  static bool direct(const Operand& o) {
    return o.access == Access::direct && !o.accumulate && !o.in_bursts && (!o.stream || can_stream(o.data));
  }
  LK_OUTLINE T* row(int64_t begin, int64_t n, int64_t lead) {
    const Operand& o = *operand_;
    if (o.access == Access::direct || o.accumulate || o.in_bursts) return nullptr;
    T* p = static_cast<T*>(row_in_place<T>(o, cursor_, begin, n));
    if (p != nullptr && o.stream && o.rank > 1) fetch_ends(p, n, o.strides[o.rank - 2]);
    return o.stream && lead != any_lead && !can_stream(p + lead) ? nullptr : p;
  }
  // Lines that a row has only a part of are written through the caches. What is streamed behind such a store waits for its line,
  // so that of this row's end and that of the next one's beginning are asked for.
  static void fetch_ends(const T* p, int64_t n, int64_t to_next_row) {
    if (::losskit::LOSSKIT_TARGET::until_line(p + n) != 0) prefetch_write(p + n - 1);
    const T* next =
        reinterpret_cast<const T*>(reinterpret_cast<uintptr_t>(p) + static_cast<uintptr_t>(to_next_row) * sizeof(T));
    if (::losskit::LOSSKIT_TARGET::until_line(next) != 0) prefetch_write(next);
  }
  // 16 bits are written through the caches: streamed after they were computed, they would keep everything else waiting. Their
  // lines arrive meanwhile.
  LK_OUTLINE void fetch_halves(int64_t begin, int64_t n) {
    const Operand& o = *operand_;
    if (o.rank != 1 || o.strides[0] != 1) return;
    const char* p = static_cast<const char*>(address(o, begin));
    constexpr int64_t line = 64;
    for (int64_t k = 0; k < n * item_size(o); k += line) prefetch_write(p + k);
  }
  LK_OUTLINE void deliver(int64_t begin, int64_t n) {
    const Operand& o = *operand_;
    const bool direct = o.access == Access::direct;
    if (direct && streams_)
      writer_.put(static_cast<T*>(o.data) + begin, tile_, n);
    else if (direct)
      scatter<T>(o, begin, 1, n, tile_);
    else if (streams_ && o.dtype == dtype_of<T> && o.rank > 0 && o.strides[o.rank - 1] == 1 && o.shape[o.rank - 1] >= worth)
      stream_rows(begin, n);
    else
      scatter_range<T>(o, cursor_, begin, n, tile_);
  }
  static constexpr int64_t worth = 4 * lanes<T>;  // shorter rows have hardly a line of their own
  void stream_rows(int64_t begin, int64_t n) {
    const Operand& o = *operand_;
    cursor_.move_to(o, begin);
    for (int64_t i = 0; i < n;) {
      const int64_t run = cursor_.run(o, n - i);
      writer_.put(static_cast<T*>(o.data) + cursor_.offset, tile_ + i, run);
      writer_.end_run();  // what continues a row comes from another place in the tile
      cursor_.pass(o, run);
      i += run;
    }
  }

  const Operand* operand_ = nullptr;
  T* tile_ = nullptr;
  T* in_place_ = nullptr;
  bool streams_ = false;
  int64_t delivered_ = 0;  // by parts
  Cursor cursor_;
  StreamWriter<T> writer_;
};

}  // namespace losskit::LOSSKIT_TARGET
