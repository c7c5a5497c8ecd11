// Canonical sums. Element i of a block of block_size goes to lane i % lanes of accumulator (i / lanes) % 2; the two are
// added, then the lanes by halving; blocks are added in double, in order. Two accumulators because one would wait for the
// latency of its additions.
#pragma once

#include "kernels/job.h"
#include "simd/pack.h"

namespace losskit::LOSSKIT_TARGET {

template <class T, int N>
LK_INLINE Pack<T, N> splat(Pack<T, N>, double x) {
  return set<T, N>(static_cast<T>(x));
}

// Sum of a dense run of at most block_size elements that starts a block.
template <class T>
inline T block_sum(const T* p, int64_t n) {
  Pack<T> even = zero<T>(), odd = zero<T>();
  int64_t i = 0;
  for (; i + 2 * lanes<T> <= n; i += 2 * lanes<T>) {
    even = even + load(p + i);
    odd = odd + load(p + i + lanes<T>);
  }
  if (i + lanes<T> <= n) {
    even = even + load(p + i);
    odd = odd + load_n(p + i + lanes<T>, static_cast<int>(n - i - lanes<T>));
  } else {
    even = even + load_n(p + i, static_cast<int>(n - i));
  }
  return reduce_add(even + odd);
}

// Loss elements of a task, one after the other, for ops whose skeleton does not see them in packs.
template <class T>
class BlockSum {
 public:
  explicit BlockSum(T* buffer) : buffer_(buffer) {}  // block_size elements
  void add(T value) {
    buffer_[count_++] = value;
    if (count_ == block_size) close();
  }
  double total() {
    close();
    return total_;
  }

 private:
  void close() {
    total_ += static_cast<double>(block_sum(buffer_, count_));
    count_ = 0;
  }
  T* buffer_;
  int64_t count_ = 0;
  double total_ = 0;
};

}  // namespace losskit::LOSSKIT_TARGET
