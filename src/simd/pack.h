#pragma once
// The vocabulary that kernels are written in: packs of 64 bytes, 16 lanes of 32 bits or 8 of 64, whatever the width of
// the CPU's registers. A pack is halved until a half is one register. (An array of registers with a loop over it would
// be the obvious form; compilers keep such arrays in memory and lose a factor of 2 to 9. gcc does the same to packs that
// are members of a larger struct or unpacked from one: a function with several results takes references.)
//
// Every operation gives the same bits on every target, NaN payloads and signs excepted.

#include "target.h"

namespace losskit::LOSSKIT_TARGET {

template <class T>
constexpr int lanes = static_cast<int>(64 / sizeof(T));

template <class T, int N = lanes<T>>
struct Pack {
  Pack<T, N / 2> lo, hi;
};
template <class T>
struct Pack<T, static_cast<int>(vector_bytes / sizeof(T))> {
  Vec<T> v;
};

template <class T, int N = lanes<T>>
struct PackMask {
  PackMask<T, N / 2> lo, hi;
};
template <class T>
struct PackMask<T, static_cast<int>(vector_bytes / sizeof(T))> {
  Mask<T> v;
};

template <class T, int N>
constexpr bool one_register = N * sizeof(T) == vector_bytes;

// The integer type as wide as T.
// clang-format off
template <class T> struct integer_of;
template <> struct integer_of<float>   { using type = int32_t; };
template <> struct integer_of<double>  { using type = int64_t; };
template <> struct integer_of<int32_t> { using type = int32_t; };
template <> struct integer_of<int64_t> { using type = int64_t; };
template <class T> using Integer = typename integer_of<T>::type;

// ---- Operations lane by lane. Each line below lifts one operation of the adapter to packs. ----

#define LK_PACK_1(name)                                                                            \
  template <class T, int N> LK_INLINE Pack<T, N> name(Pack<T, N> a) {                              \
    if constexpr (one_register<T, N>) return {name(a.v)};                                          \
    else return {name(a.lo), name(a.hi)};                                                          \
  }
#define LK_PACK_2(name)                                                                            \
  template <class T, int N> LK_INLINE Pack<T, N> name(Pack<T, N> a, Pack<T, N> b) {                \
    if constexpr (one_register<T, N>) return {name(a.v, b.v)};                                     \
    else return {name(a.lo, b.lo), name(a.hi, b.hi)};                                              \
  }
#define LK_PACK_3(name)                                                                            \
  template <class T, int N> LK_INLINE Pack<T, N> name(Pack<T, N> a, Pack<T, N> b, Pack<T, N> c) {  \
    if constexpr (one_register<T, N>) return {name(a.v, b.v, c.v)};                                \
    else return {name(a.lo, b.lo, c.lo), name(a.hi, b.hi, c.hi)};                                  \
  }
#define LK_PACK_SHIFT(name)                                                                        \
  template <int K, class T, int N> LK_INLINE Pack<T, N> name(Pack<T, N> a) {                       \
    if constexpr (one_register<T, N>) return {name<K>(a.v)};                                       \
    else return {name<K>(a.lo), name<K>(a.hi)};                                                    \
  }
#define LK_PACK_COMPARE(name)                                                                      \
  template <class T, int N> LK_INLINE PackMask<T, N> name(Pack<T, N> a, Pack<T, N> b) {            \
    if constexpr (one_register<T, N>) return {name(a.v, b.v)};                                     \
    else return {name(a.lo, b.lo), name(a.hi, b.hi)};                                              \
  }
#define LK_MASK_2(name)                                                                            \
  template <class T, int N> LK_INLINE PackMask<T, N> name(PackMask<T, N> a, PackMask<T, N> b) {    \
    if constexpr (one_register<T, N>) return {name(a.v, b.v)};                                     \
    else return {name(a.lo, b.lo), name(a.hi, b.hi)};                                              \
  }

LK_PACK_2(operator+)
LK_PACK_2(operator-)
LK_PACK_2(operator*)         // floating point
LK_PACK_2(operator/)         // floating point, correctly rounded
LK_PACK_2(operator&)         // bits, of floating-point lanes too
LK_PACK_2(operator|)
LK_PACK_2(operator^)
LK_PACK_3(fma)               // a * b + c, rounded once
LK_PACK_3(fnma)              // c - a * b, rounded once
LK_PACK_3(fms)               // a * b - c, rounded once
LK_PACK_2(min)               // a < b ? a : b, so b for a NaN and for equal zeros
LK_PACK_2(max)               // a > b ? a : b, likewise
LK_PACK_1(abs)
LK_PACK_1(sqrt)
LK_PACK_2(copysign)          // (magnitude, sign)
LK_PACK_2(xor_sign)          // (v, s): v, with its sign flipped where the sign bit of s is set
LK_PACK_3(select_by_sign)    // (s, if_negative, if_positive): by the sign bit, so -0 is negative
LK_PACK_SHIFT(shl)
LK_PACK_SHIFT(shr)           // logical
LK_PACK_SHIFT(sar)           // arithmetic, int32_t
LK_PACK_COMPARE(operator<)   // all comparisons but != are false for a NaN; integers have ==, != and >
LK_PACK_COMPARE(operator<=)
LK_PACK_COMPARE(operator>)
LK_PACK_COMPARE(operator>=)
LK_PACK_COMPARE(operator==)
LK_PACK_COMPARE(operator!=)
LK_MASK_2(operator&)
LK_MASK_2(operator|)

#undef LK_PACK_1
#undef LK_PACK_2
#undef LK_PACK_3
#undef LK_PACK_SHIFT
#undef LK_PACK_COMPARE
#undef LK_MASK_2
// clang-format on

template <class T, int N>
LK_INLINE PackMask<T, N> operator!(PackMask<T, N> m) {
  if constexpr (one_register<T, N>)
    return {!m.v};
  else
    return {!m.lo, !m.hi};
}

// m ? a : b
template <class T, int N>
LK_INLINE Pack<T, N> select(PackMask<T, N> m, Pack<T, N> a, Pack<T, N> b) {
  if constexpr (one_register<T, N>)
    return {select(m.v, a.v, b.v)};
  else
    return {select(m.lo, a.lo, b.lo), select(m.hi, a.hi, b.hi)};
}

// m ? a : 0
template <class T, int N>
LK_INLINE Pack<T, N> zero_unless(PackMask<T, N> m, Pack<T, N> a) {
  if constexpr (one_register<T, N>)
    return {zero_unless(m.v, a.v)};
  else
    return {zero_unless(m.lo, a.lo), zero_unless(m.hi, a.hi)};
}

template <class T, int N>
LK_INLINE PackMask<T, N> is_nan(Pack<T, N> a) {
  return a != a;
}

template <class T, int N>
LK_INLINE bool any(PackMask<T, N> m) {
  if constexpr (one_register<T, N>)
    return any(m.v);
  else
    return any(m.lo | m.hi);
}

template <class T, int N>
LK_INLINE bool all(PackMask<T, N> m) {
  if constexpr (one_register<T, N>)
    return all(m.v);
  else
    return all(m.lo & m.hi);
}

// The same bits, or the same lanes, as another type of the same width.
template <class To, class T, int N>
LK_INLINE Pack<To, N> bitcast(Pack<T, N> a) {
  static_assert(sizeof(To) == sizeof(T), "");
  if constexpr (one_register<T, N>)
    return {bitcast<To>(a.v)};
  else
    return {bitcast<To>(a.lo), bitcast<To>(a.hi)};
}
template <class To, class T, int N>
LK_INLINE PackMask<To, N> mask_cast(PackMask<T, N> m) {
  static_assert(sizeof(To) == sizeof(T), "");
  if constexpr (one_register<T, N>)
    return {mask_cast<To>(m.v)};
  else
    return {mask_cast<To>(m.lo), mask_cast<To>(m.hi)};
}

// ---- Constants ----

template <class T, int N = lanes<T>>
LK_INLINE Pack<T, N> set(T x) {
  if constexpr (one_register<T, N>)
    return {vec_set<T>(x)};
  else
    return {set<T, N / 2>(x), set<T, N / 2>(x)};
}

template <class T, int N = lanes<T>>
LK_INLINE Pack<T, N> zero() {
  if constexpr (one_register<T, N>)
    return {vec_zero<T>()};
  else
    return {zero<T, N / 2>(), zero<T, N / 2>()};
}

// 0, 1, 2, ...
template <class T, int N = lanes<T>>
LK_INLINE Pack<T, N> iota() {
  if constexpr (one_register<T, N>)
    return {vec_iota<T>()};
  else
    return {iota<T, N / 2>(), iota<T, N / 2>() + set<T, N / 2>(T(N / 2))};
}

// How many of n lanes, counted from the first, lie in the lower and in the upper half.
template <int N>
LK_INLINE int in_lower_half(int n) {
  return n < N / 2 ? n : N / 2;
}
template <int N>
LK_INLINE int in_upper_half(int n) {
  return n > N / 2 ? n - N / 2 : 0;
}

// True in lanes 0 .. n-1, for 0 <= n <= lanes.
template <class T, int N = lanes<T>>
LK_INLINE PackMask<T, N> first_n(int n) {
  if constexpr (one_register<T, N>)
    return {vec_first_n<T>(n)};
  else
    return {first_n<T, N / 2>(in_lower_half<N>(n)), first_n<T, N / 2>(in_upper_half<N>(n))};
}

template <class T, int N>
LK_INLINE Pack<T, N> operator-(Pack<T, N> a) {
  static_assert(T(0.5) != T(0), "floating point");
  return a ^ set<T, N>(T(-0.0));
}

// ---- Memory ----

template <class T, int N = lanes<T>>
LK_INLINE Pack<T, N> load(const T* p) {
  if constexpr (one_register<T, N>)
    return {vec_load(p)};
  else
    return {load<T, N / 2>(p), load<T, N / 2>(p + N / 2)};
}

template <class T, int N>
LK_INLINE void store(T* p, Pack<T, N> a) {
  if constexpr (one_register<T, N>) {
    vec_store(p, a.v);
  } else {
    store(p, a.lo);
    store(p + N / 2, a.hi);
  }
}

// The first n lanes, 0 <= n <= lanes, from p[0 .. n-1]; 0 in the others. Touches no memory but those n elements. Only
// where masked-off lanes cannot fault are masks used; the way over the stack is slower and only met in tails.
template <class T, int N = lanes<T>>
LK_MATH Pack<T, N> load_n(const T* p, int n) {
  if constexpr (!masked_memory) {
    alignas(64) T tile[N] = {};
    for (int i = 0; i < n; ++i) tile[i] = p[i];
    return load<T, N>(tile);
  } else if constexpr (one_register<T, N>) {
    return {vec_load_n(p, n)};
  } else {
    return {load_n<T, N / 2>(p, in_lower_half<N>(n)), load_n<T, N / 2>(p + N / 2, in_upper_half<N>(n))};
  }
}

// Stores the first n lanes, 0 <= n <= lanes, and touches no other memory.
template <class T, int N>
LK_MATH void store_n(T* p, Pack<T, N> a, int n) {
  if constexpr (!masked_memory) {
    alignas(64) T tile[N];
    store(tile, a);
    for (int i = 0; i < n; ++i) p[i] = tile[i];
  } else if constexpr (one_register<T, N>) {
    vec_store_n(p, a.v, n);
  } else {
    store_n(p, a.lo, in_lower_half<N>(n));
    if (n > N / 2) store_n(p + N / 2, a.hi, n - N / 2);
  }
}

// Lanes from p[0], p[2], p[4], ..., and to there: what lies between is not touched. Floats; where even_loads, even_stores.
template <class T, int N = lanes<T>>
LK_INLINE Pack<T, N> load_even(const T* p) {
  if constexpr (one_register<T, N>)
    return {vec_load_even(p)};
  else
    return {load_even<T, N / 2>(p), load_even<T, N / 2>(p + N)};
}
template <class T, int N>
LK_INLINE void store_even(T* p, Pack<T, N> a) {
  if constexpr (one_register<T, N>) {
    vec_store_even(p, a.v);
  } else {
    store_even(p, a.lo);
    store_even(p + N, a.hi);
  }
}

// Past the caches, where the ISA can; p is aligned to 64 bytes. A plain store elsewhere.
template <class T, int N>
LK_INLINE void stream(T* p, Pack<T, N> a) {
  if constexpr (one_register<T, N>) {
    vec_stream(p, a.v);
  } else {
    stream(p, a.lo);
    stream(p + N / 2, a.hi);
  }
}

// The same for a p that is aligned to 16 bytes, a block of 16 at a time: neighbouring stores still meet in one line.
template <class T, int N>
LK_INLINE void stream_blocks(T* p, Pack<T, N> a) {
  if constexpr (one_register<T, N>) {
    vec_stream_blocks(p, a.v);
  } else {
    stream_blocks(p, a.lo);
    stream_blocks(p + N / 2, a.hi);
  }
}

// The first n lanes; whole blocks of 16 bytes past the caches, the rest by plain stores. p is aligned to 16 bytes.
template <class T, int N>
LK_MATH void stream_n(T* p, Pack<T, N> a, int n) {
  constexpr int block = static_cast<int>(16 / sizeof(T));
  alignas(64) T tile[N];
  store(tile, a);
  int i = 0;
  for (; i + block <= n; i += block) vec_stream_block(p + i, tile + i);
  for (; i < n; ++i) p[i] = tile[i];
}

// Orders streamed stores before whatever the thread publishes next: streaming loops end with it.
LK_INLINE void stream_fence() { vec_stream_fence(); }

// Hints: any address will do.
LK_INLINE void prefetch(const void* p) { __builtin_prefetch(p, 0, 3); }
LK_INLINE void prefetch_l2(const void* p) { __builtin_prefetch(p, 0, 2); }
LK_INLINE void prefetch_write(const void* p) { __builtin_prefetch(p, 1, 3); }

// ---- Across lanes ----

// Lane i is folded with lane i + n/2, then the lower half likewise, down to one lane: reduce_add's rounding is the same
// on every target. reduce_min and reduce_max fold with min and max as pinned above, lower half first.
template <class T, int N>
LK_INLINE T reduce_add(Pack<T, N> a) {
  if constexpr (one_register<T, N>)
    return reduce_add(a.v);
  else
    return reduce_add(a.lo + a.hi);
}
template <class T, int N>
LK_INLINE T reduce_min(Pack<T, N> a) {
  if constexpr (one_register<T, N>)
    return reduce_min(a.v);
  else
    return reduce_min(min(a.lo, a.hi));
}
template <class T, int N>
LK_INLINE T reduce_max(Pack<T, N> a) {
  if constexpr (one_register<T, N>)
    return reduce_max(a.v);
  else
    return reduce_max(max(a.lo, a.hi));
}

// Lanes 0 .. N/2-1 of a to lo, the others to hi.
template <int N>
LK_INLINE void to_double(Pack<float, N> a, Pack<double, N / 2>& lo, Pack<double, N / 2>& hi) {
  if constexpr (one_register<float, N>) {
    lo.v = widen_low(a.v);
    hi.v = widen_high(a.v);
  } else {
    to_double(a.lo, lo.lo, lo.hi);
    to_double(a.hi, hi.lo, hi.hi);
  }
}

// The inverse, rounded to nearest even.
template <int N>
LK_INLINE Pack<float, 2 * N> to_float(Pack<double, N> lo, Pack<double, N> hi) {
  if constexpr (one_register<double, N>)
    return {narrow(lo.v, hi.v)};
  else
    return {to_float(lo.lo, lo.hi), to_float(hi.lo, hi.hi)};
}

// ---- Rows into lanes ----
//
// A pack is four blocks of 16 bytes, block_lanes<T> lanes each. To bring rows into lanes: of a matrix with C columns,
// load v[r] = load_blocks(base + r * C + j, block_lanes<T> * C) for each r < block_lanes<T>, then transpose_blocks(v):
// v[c] holds column j + c of rows 0 .. lanes-1, in order. The same two steps backwards store them.

template <class T>
constexpr int block_lanes = static_cast<int>(16 / sizeof(T));

// Block k from p + k * stride.
template <class T, int N = lanes<T>>
LK_INLINE Pack<T, N> load_blocks(const T* p, ptrdiff_t stride) {
  constexpr int half = N / block_lanes<T> / 2;
  if constexpr (one_register<T, N>)
    return {vec_load_blocks(p, stride)};
  else
    return {load_blocks<T, N / 2>(p, stride), load_blocks<T, N / 2>(p + half * stride, stride)};
}

template <class T, int N>
LK_INLINE void store_blocks(T* p, ptrdiff_t stride, Pack<T, N> a) {
  constexpr int half = N / block_lanes<T> / 2;
  if constexpr (one_register<T, N>) {
    vec_store_blocks(p, stride, a.v);
  } else {
    store_blocks(p, stride, a.lo);
    store_blocks(p + half * stride, stride, a.hi);
  }
}

// Within each block, the lanes of a and b alternately: of their lower and of their upper halves.
template <class T, int N>
LK_INLINE Pack<T, N> unpack_low(Pack<T, N> a, Pack<T, N> b) {
  if constexpr (one_register<T, N>)
    return {unpack_low(a.v, b.v)};
  else
    return {unpack_low(a.lo, b.lo), unpack_low(a.hi, b.hi)};
}
template <class T, int N>
LK_INLINE Pack<T, N> unpack_high(Pack<T, N> a, Pack<T, N> b) {
  if constexpr (one_register<T, N>)
    return {unpack_high(a.v, b.v)};
  else
    return {unpack_high(a.lo, b.lo), unpack_high(a.hi, b.hi)};
}

// At each block position, transposes the square matrix whose rows are the blocks of the given packs.
template <int N>
LK_MATH void transpose_blocks(Pack<double, N> (&v)[2]) {
  const Pack<double, N> low = unpack_low(v[0], v[1]);
  v[1] = unpack_high(v[0], v[1]);
  v[0] = low;
}
template <int N>
LK_MATH void transpose_blocks(Pack<float, N> (&v)[4]) {
  const auto low02 = unpack_low(v[0], v[2]), high02 = unpack_high(v[0], v[2]);
  const auto low13 = unpack_low(v[1], v[3]), high13 = unpack_high(v[1], v[3]);
  v[0] = unpack_low(low02, low13);
  v[1] = unpack_high(low02, low13);
  v[2] = unpack_low(high02, high13);
  v[3] = unpack_high(high02, high13);
}

// ---- Integers and floating point, through 1.5 * 2^23 or 1.5 * 2^52 ----
//
// Adding this constant leaves an integer in the low bits of the significand, rounded to nearest even. Conversion
// instructions differ between ISAs where they overflow, and AVX2 has none for 64 bits. All three are exact for
// |x| <= 2^22 (float) and 2^51 (double).

template <class T>
constexpr T round_magic = sizeof(T) == 4 ? T(12582912.0) : T(6755399441055744.0);

template <class T, int N>
LK_INLINE Pack<T, N> round(Pack<T, N> x) {
  const auto magic = set<T, N>(round_magic<T>);
  return (x + magic) - magic;
}

template <class T, int N>
LK_INLINE Pack<Integer<T>, N> to_int(Pack<T, N> x) {
  const auto magic = set<T, N>(round_magic<T>);
  return bitcast<Integer<T>>(x + magic) - bitcast<Integer<T>>(magic);
}

template <class T, int N>
LK_INLINE Pack<T, N> from_int(Pack<Integer<T>, N> n) {
  const auto magic = set<T, N>(round_magic<T>);
  return bitcast<T>(n + bitcast<Integer<T>>(magic)) - magic;
}

}  // namespace losskit::LOSSKIT_TARGET
