// Non-temporal output: large gradients go around the caches, which saves the read of every line before it is written.
#pragma once

#include "kernels/sweep.h"

namespace losskit::LOSSKIT_TARGET {

// Writes tile after tile to consecutive places, whole cache lines at a time, whatever the alignment of destination and
// tiles: rows of 1000 floats in memory from malloc are almost never aligned. The part of a line that a tile leaves over
// waits in the 64 bytes before the tile (which Scratch::take provides), where the next tile continues it; so all puts
// between two ends of runs must come from the same tile. The first and the last line of a run are written with plain stores,
// because other tasks own the rest of them.
template <class T>
class StreamWriter {
 public:
  __attribute__((noinline)) void put(T* to, T* tile, int64_t n) {
    if (to != next_) {
      flush();
      // Up to the first line that this run owns whole.
      const int64_t head = least(until_line(to), n);
      for (int64_t i = 0; i < head; ++i) to[i] = tile[i];
      next_ = to + n;
      if (head == n) {
        // Not at a line's start yet: the next put begins anew.
        if ((reinterpret_cast<uintptr_t>(next_) & 63) != 0) next_ = nullptr;
        return;
      }
      tile_ = tile;
      lines(to + head, tile + head, n - head);
      return;
    }
    next_ = to + n;
    tile_ = tile;
    lines(to - carried_, tile - carried_, n + carried_);
  }

  // What is put next does not continue this run, or comes from elsewhere.
  void end_run() {
    flush();
    next_ = nullptr;
  }

  void close() {
    end_run();
    if (streamed_) stream_fence();
    streamed_ = false;
  }

 private:
  // to is the start of a line.
  LK_INLINE void lines(T* to, const T* from, int64_t n) {
    int64_t i = 0;
    for (; i + lanes<T> <= n; i += lanes<T>) stream(to + i, load(from + i));
    streamed_ |= i > 0;
    carried_ = n - i;
    // Lower addresses first: the ranges may overlap, and the destination never lies behind.
    if (tile_ - carried_ <= from + i)
      for (int64_t k = 0; k < carried_; ++k) tile_[k - carried_] = from[i + k];
    else
      for (int64_t k = carried_ - 1; k >= 0; --k) tile_[k - carried_] = from[i + k];
  }
  void flush() {
    for (int64_t k = 0; k < carried_; ++k) next_[k - carried_] = tile_[k - carried_];
    carried_ = 0;
  }

  T* next_ = nullptr;  // where the next put has to go to continue this run
  T* tile_ = nullptr;
  int64_t carried_ = 0;
  bool streamed_ = false;
};

}  // namespace losskit::LOSSKIT_TARGET
