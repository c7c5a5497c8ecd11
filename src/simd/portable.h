#pragma once
// Vec<T>, Mask<T> for any CPU: 16-byte vectors in the compiler's own vector extension (lane by lane where the CPU has no
// such registers). fma is libm's, correctly rounded everywhere: the only library function that losskit's kernels call.

namespace losskit::LOSSKIT_TARGET {

constexpr int vector_bytes = 16;
constexpr bool masked_memory = false;
constexpr bool even_loads = false, even_stores = false;

// clang-format off
#define LK_VECTOR(T) typedef T __attribute__((vector_size(16)))
LK_VECTOR(float) F32;
LK_VECTOR(double) F64;
LK_VECTOR(int32_t) I32;
LK_VECTOR(int64_t) I64;
LK_VECTOR(uint32_t) U32;
LK_VECTOR(uint64_t) U64;
#undef LK_VECTOR
// A vector, a mask over its lanes, and the type that its sums wrap around in.
template <class T> struct native;
template <> struct native<float>   { using type = F32; using mask = I32; using wrapping = F32; };
template <> struct native<double>  { using type = F64; using mask = I64; using wrapping = F64; };
template <> struct native<int32_t> { using type = I32; using mask = I32; using wrapping = U32; };
template <> struct native<int64_t> { using type = I64; using mask = I64; using wrapping = U64; };

template <class T> struct Vec  { typename native<T>::type v; };
template <class T> struct Mask { typename native<T>::mask m; };  // all bits of a lane, or none

template <class T> LK_INLINE typename native<T>::mask bits(Vec<T> a)    { return (typename native<T>::mask)a.v; }
template <class T, class M> LK_INLINE Vec<T> from_bits(M m)             { return {(typename native<T>::type)m}; }

template <class T> LK_INLINE Vec<T> vec_load(const T* p)                { Vec<T> a; __builtin_memcpy(&a.v, p, 16); return a; }
template <class T> LK_INLINE void   vec_store(T* p, Vec<T> a)           { __builtin_memcpy(p, &a.v, 16); }
template <class T> LK_INLINE void   vec_stream(T* p, Vec<T> a)          { vec_store(p, a); }
template <class T> LK_INLINE void   vec_stream_blocks(T* p, Vec<T> a)   { vec_store(p, a); }
template <class T> LK_INLINE void   vec_stream_block(T* p, const T* from) { vec_store(p, vec_load(from)); }
LK_INLINE void vec_stream_fence() {}
template <class T> LK_INLINE Vec<T> vec_load_blocks(const T* p, ptrdiff_t)           { return vec_load(p); }
template <class T> LK_INLINE void   vec_store_blocks(T* p, ptrdiff_t, Vec<T> a)      { vec_store(p, a); }
template <class T> LK_INLINE Vec<T> vec_zero()                          { return {typename native<T>::type{}}; }
template <class T> LK_INLINE Vec<T> vec_set(T x) {
  if constexpr (sizeof(T) == 4) return {typename native<T>::type{x, x, x, x}};
  else                          return {typename native<T>::type{x, x}};
}
template <class T> LK_INLINE Vec<T> vec_iota() {
  if constexpr (sizeof(T) == 4) return {typename native<T>::type{0, 1, 2, 3}};
  else                          return {typename native<T>::type{0, 1}};
}

template <class T> LK_INLINE typename native<T>::wrapping wrapping(Vec<T> a) { return (typename native<T>::wrapping)a.v; }
template <class T> LK_INLINE Vec<T> operator+(Vec<T> a, Vec<T> b)       { return {(typename native<T>::type)(wrapping(a) + wrapping(b))}; }
template <class T> LK_INLINE Vec<T> operator-(Vec<T> a, Vec<T> b)       { return {(typename native<T>::type)(wrapping(a) - wrapping(b))}; }
template <class T> LK_INLINE Vec<T> operator*(Vec<T> a, Vec<T> b)       { return {a.v * b.v}; }
template <class T> LK_INLINE Vec<T> operator/(Vec<T> a, Vec<T> b)       { return {a.v / b.v}; }
template <class T> LK_INLINE Vec<T> operator&(Vec<T> a, Vec<T> b)       { return from_bits<T>(bits(a) & bits(b)); }
template <class T> LK_INLINE Vec<T> operator|(Vec<T> a, Vec<T> b)       { return from_bits<T>(bits(a) | bits(b)); }
template <class T> LK_INLINE Vec<T> operator^(Vec<T> a, Vec<T> b)       { return from_bits<T>(bits(a) ^ bits(b)); }
template <class T> LK_INLINE Mask<T> operator<(Vec<T> a, Vec<T> b)      { return {a.v < b.v}; }
template <class T> LK_INLINE Mask<T> operator<=(Vec<T> a, Vec<T> b)     { return {a.v <= b.v}; }
template <class T> LK_INLINE Mask<T> operator>(Vec<T> a, Vec<T> b)      { return {a.v > b.v}; }
template <class T> LK_INLINE Mask<T> operator>=(Vec<T> a, Vec<T> b)     { return {a.v >= b.v}; }
template <class T> LK_INLINE Mask<T> operator==(Vec<T> a, Vec<T> b)     { return {a.v == b.v}; }
template <class T> LK_INLINE Mask<T> operator!=(Vec<T> a, Vec<T> b)     { return {a.v != b.v}; }

template <class T> LK_INLINE Mask<T> operator&(Mask<T> a, Mask<T> b)    { return {a.m & b.m}; }
template <class T> LK_INLINE Mask<T> operator|(Mask<T> a, Mask<T> b)    { return {a.m | b.m}; }
template <class T> LK_INLINE Mask<T> operator!(Mask<T> a)               { return {~a.m}; }
template <class To, class T> LK_INLINE Mask<To> mask_cast(Mask<T> a)    { return {(typename native<To>::mask)a.m}; }
template <class To, class T> LK_INLINE Vec<To> bitcast(Vec<T> a)        { return {(typename native<To>::type)a.v}; }
template <class T> LK_INLINE Mask<T> vec_first_n(int n) {
  if constexpr (sizeof(T) == 4) return {vec_set<int32_t>(n).v > vec_iota<int32_t>().v};
  else                          return {vec_set<int64_t>(n).v > vec_iota<int64_t>().v};
}
template <class T> LK_INLINE bool any(Mask<T> a)                        { const auto w = mask_cast<int64_t>(a).m; return (w[0] | w[1]) != 0; }
template <class T> LK_INLINE bool all(Mask<T> a)                        { const auto w = mask_cast<int64_t>(a).m; return (w[0] & w[1]) == -1; }
template <class T> LK_INLINE Vec<T> select(Mask<T> m, Vec<T> a, Vec<T> b) { return from_bits<T>((m.m & bits(a)) | (~m.m & bits(b))); }
template <class T> LK_INLINE Vec<T> zero_unless(Mask<T> m, Vec<T> a)    { return from_bits<T>(m.m & bits(a)); }

template <int K> LK_INLINE Vec<int32_t> shl(Vec<int32_t> a) { return {(I32)((U32)a.v << K)}; }
template <int K> LK_INLINE Vec<int64_t> shl(Vec<int64_t> a) { return {(I64)((U64)a.v << K)}; }
template <int K> LK_INLINE Vec<int32_t> shr(Vec<int32_t> a) { return {(I32)((U32)a.v >> K)}; }
template <int K> LK_INLINE Vec<int64_t> shr(Vec<int64_t> a) { return {(I64)((U64)a.v >> K)}; }
template <int K> LK_INLINE Vec<int32_t> sar(Vec<int32_t> a) { return {a.v >> K}; }

LK_INLINE float  sqrt_lane(float a)                                     { return __builtin_sqrtf(a); }
LK_INLINE double sqrt_lane(double a)                                    { return __builtin_sqrt(a); }
// Where fma is a call of libm it is not inlined: formulas have dozens, and a compiler takes minutes over them.
#ifdef __FP_FAST_FMAF
#define LK_FMA_LANES LK_INLINE
#else
#define LK_FMA_LANES __attribute__((noinline))
#endif
LK_INLINE float  fma_lane(float a, float b, float c)                    { return __builtin_fmaf(a, b, c); }
LK_INLINE double fma_lane(double a, double b, double c)                 { return __builtin_fma(a, b, c); }
template <class T> LK_FMA_LANES Vec<T> fma_lanes(Vec<T> a, Vec<T> b, Vec<T> c) {
  for (int i = 0; i < int(16 / sizeof(T)); ++i) a.v[i] = fma_lane(a.v[i], b.v[i], c.v[i]);
  return a;
}
#undef LK_FMA_LANES
template <class T> LK_INLINE Vec<T> fma(Vec<T> a, Vec<T> b, Vec<T> c)   { return fma_lanes(a, b, c); }
template <class T> LK_INLINE Vec<T> fnma(Vec<T> a, Vec<T> b, Vec<T> c)  { return fma(Vec<T>{-a.v}, b, c); }
template <class T> LK_INLINE Vec<T> fms(Vec<T> a, Vec<T> b, Vec<T> c)   { return fma(a, b, Vec<T>{-c.v}); }
template <class T> LK_INLINE Vec<T> sqrt(Vec<T> a) {
  for (int i = 0; i < int(16 / sizeof(T)); ++i) a.v[i] = sqrt_lane(a.v[i]);
  return a;
}
template <class T> LK_INLINE Vec<T> min(Vec<T> a, Vec<T> b)             { return select(a < b, a, b); }
template <class T> LK_INLINE Vec<T> max(Vec<T> a, Vec<T> b)             { return select(a > b, a, b); }
template <class T> LK_INLINE Mask<T> sign_bits()                        { return {bits(vec_set<T>(T(-0.0)))}; }
template <class T> LK_INLINE Vec<T> abs(Vec<T> a)                       { return from_bits<T>(bits(a) & ~sign_bits<T>().m); }
template <class T> LK_INLINE Vec<T> xor_sign(Vec<T> a, Vec<T> s)        { return from_bits<T>(bits(a) ^ (bits(s) & sign_bits<T>().m)); }
template <class T> LK_INLINE Vec<T> copysign(Vec<T> a, Vec<T> s)        { return select(sign_bits<T>(), s, a); }
template <class T> LK_INLINE Vec<T> select_by_sign(Vec<T> s, Vec<T> negative, Vec<T> positive) {
  return select(Mask<T>{bits(s) < typename native<T>::mask{}}, negative, positive);
}

// Lane i is folded with lane i + n/2 until one lane is left.
#define LK_PORTABLE_FOLD(name, op)                                                   \
  template <class T> LK_INLINE T name(Vec<T> a) {                                    \
    if constexpr (sizeof(T) == 4) a = op(a, Vec<T>{typename native<T>::type{a.v[2], a.v[3], a.v[2], a.v[3]}}); \
    return op(a, vec_set<T>(a.v[1])).v[0];                                           \
  }
LK_PORTABLE_FOLD(reduce_add, operator+)
LK_PORTABLE_FOLD(reduce_min, min)
LK_PORTABLE_FOLD(reduce_max, max)
#undef LK_PORTABLE_FOLD

LK_INLINE Vec<double> widen_low(Vec<float> a)  { return {native<double>::type{double(a.v[0]), double(a.v[1])}}; }
LK_INLINE Vec<double> widen_high(Vec<float> a) { return {native<double>::type{double(a.v[2]), double(a.v[3])}}; }
LK_INLINE Vec<float> narrow(Vec<double> low, Vec<double> high) {
  return {native<float>::type{float(low.v[0]), float(low.v[1]), float(high.v[0]), float(high.v[1])}};
}
template <class T> LK_INLINE Vec<T> unpack_low(Vec<T> a, Vec<T> b) {
  if constexpr (sizeof(T) == 4) return {typename native<T>::type{a.v[0], b.v[0], a.v[1], b.v[1]}};
  else                          return {typename native<T>::type{a.v[0], b.v[0]}};
}
template <class T> LK_INLINE Vec<T> unpack_high(Vec<T> a, Vec<T> b) {
  if constexpr (sizeof(T) == 4) return {typename native<T>::type{a.v[2], b.v[2], a.v[3], b.v[3]}};
  else                          return {typename native<T>::type{a.v[1], b.v[1]}};
}
// clang-format on

}  // namespace losskit::LOSSKIT_TARGET
