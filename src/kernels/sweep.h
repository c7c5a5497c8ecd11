// Sweeps over dense runs, two packs at a time.
//
// Element i of a run belongs to lane i % lanes of pack (i / lanes) % 2, so a Pair holds what a step of a sweep handles and
// is the accumulator of canonical sums as well: reduce_add folds its halves first.
#pragma once

#include "simd/pack.h"

#define LK_INLINE_LAMBDA __attribute__((always_inline))

// Before loops over a handful of packs: rolled up, their array would live in memory.
#if defined(__clang__)
#define LK_UNROLL _Pragma("unroll")
#else
#define LK_UNROLL _Pragma("GCC unroll 8")
#endif

namespace losskit::LOSSKIT_TARGET {

LK_INLINE int64_t least(int64_t a, int64_t b) { return a < b ? a : b; }

// Of kernels that are compiled in several forms for speed, these have only the most general one: the portable target, and
// doubles, whose users seldom wait for them. It skips at run time what is not wanted.
template <class T>
constexpr bool one_form = sizeof(T) == 8 || !forms_for_speed;

// The lowest finite number.
template <class T>
constexpr T lowest = sizeof(T) == 4 ? T(-3.40282346638528859812e38) : T(-1.79769313486231570815e308);

// Elements before the first one that starts a cache line.
template <class T>
LK_INLINE int64_t until_line(const T* p) {
  return static_cast<int64_t>((0 - reinterpret_cast<uintptr_t>(p)) / sizeof(T)) & (lanes<T> - 1);
}

// What a sweep that computes will read: a page ahead, because the hardware's own prefetching stops at the end of each, and a
// core's window is too short to compute while it waits for the next one.
template <class T>
constexpr int page = 4096 / sizeof(T);
template <int N, class T>
LK_INLINE void prefetch_ahead(const T* p) {
  if constexpr (!one_form<T>) {
    LK_UNROLL
    for (int k = 0; k < N; k += lanes<T>) prefetch(p + page<T> + k);
  }
}
// Into the second cache: where there are tiles too, a first one of 32 KiB with 4 KiB to a way has no room for pages ahead of
// several operands, and loses them again before they are used.
template <int N, class T>
LK_INLINE void prefetch_step_l2(const T* p) {
  if constexpr (!one_form<T>) {
    LK_UNROLL
    for (int k = 0; k < N; k += lanes<T>) prefetch_l2(p + k);
  }
}

// A compile-time argument of a lambda.
template <auto V>
struct Constant {
  static constexpr auto value = V;
};

template <class T>
constexpr int pair = 2 * lanes<T>;
template <class T>
using Pair = Pack<T, pair<T>>;

// Where a register is a whole pack, formulas run on pairs: their operations alternate, which hides latency that the
// scheduler's window is too short for. Narrower registers already are several to a pack, and too few for two.
template <class T>
constexpr int step_width = vector_bytes == 64 ? pair<T> : lanes<T>;
template <class T>
using Step = Pack<T, step_width<T>>;

enum class Half { lower, upper, both };

template <Half H, class T>
LK_INLINE Step<T>& part(Pair<T>& p) {
  if constexpr (H == Half::lower)
    return p.lo;
  else if constexpr (H == Half::upper)
    return p.hi;
  else
    return p;
}

// Calls body(half, tail, i, left) for the steps of a run of n elements: half says which part of a Pair the step's elements
// belong to, tail whether there are only `left` of them.
template <class T, class Body>
LK_INLINE void sweep(int64_t n, Body&& body) {
  constexpr int l = lanes<T>;
  int64_t i = 0;
  for (; i + pair<T> <= n; i += pair<T>) {
    if constexpr (step_width<T> == pair<T>) {
      body(Constant<Half::both>(), Constant<false>(), i, pair<T>);
    } else {
      body(Constant<Half::lower>(), Constant<false>(), i, l);
      body(Constant<Half::upper>(), Constant<false>(), i + l, l);
    }
  }
  if (i == n) return;
  const int left = static_cast<int>(n - i);
  if constexpr (step_width<T> == pair<T>) {
    body(Constant<Half::both>(), Constant<true>(), i, left);
  } else {
    body(Constant<Half::lower>(), Constant<true>(), i, left < l ? left : l);
    if (left > l) body(Constant<Half::upper>(), Constant<true>(), i + l, left - l);
  }
}

template <class T>
LK_INLINE Step<T> step_set(T x) {
  return set<T, step_width<T>>(x);
}

// In lane order: lo and hi of a pair were loaded from one place, so a step is one load.
template <bool Tail, class T>
LK_INLINE Step<T> step_load(const T* p, int left) {
  if constexpr (Tail)
    return load_n<T, step_width<T>>(p, left);
  else
    return load<T, step_width<T>>(p);
}

// Lanes behind the run's end as 0: selected, not multiplied, because what a formula makes of zeros may be NaN.
template <bool Tail, class T, int N>
LK_INLINE Pack<T, N> live(Pack<T, N> v, int left) {
  if constexpr (Tail)
    return zero_unless(first_n<T, N>(left), v);
  else
    return v;
}

// How a dense run is written.
enum class Store { plain, stream, stream_blocks };

// Streaming needs 16-byte alignment, and is one store per register at 64.
LK_INLINE Store store_kind(bool stream, const void* p) {
  if (!stream) return Store::plain;
  return (reinterpret_cast<uintptr_t>(p) & 63) == 0 ? Store::stream : Store::stream_blocks;
}
LK_INLINE bool can_stream(const void* p) { return (reinterpret_cast<uintptr_t>(p) & 15) == 0; }

template <bool Tail, class T, int N>
LK_INLINE void put(Store how, T* p, Pack<T, N> v, int left) {
  if (how == Store::plain) {
    if constexpr (Tail)
      store_n(p, v, left);
    else
      store(p, v);
  } else if constexpr (Tail) {
    stream_n(p, v, left);
  } else if (how == Store::stream) {
    stream(p, v);
  } else {
    stream_blocks(p, v);
  }
}

// Canonical sum of a dense run of at most block_size elements that starts a block.
template <class T>
inline T block_sum(const T* p, int64_t n) {
  Pair<T> sum = zero<T, pair<T>>();
  sweep<T>(n, [&](auto half, auto tail, int64_t i, int left) LK_INLINE_LAMBDA {
    Step<T>& s = part<decltype(half)::value>(sum);
    s = s + step_load<decltype(tail)::value>(p + i, left);
  });
  return reduce_add(sum);
}

template <class T, int N>
LK_INLINE Pack<T, N> splat(Pack<T, N>, double x) {
  return set<T, N>(static_cast<T>(x));
}

}  // namespace losskit::LOSSKIT_TARGET
