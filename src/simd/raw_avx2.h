#pragma once
// What neither Highway nor xsimd offers in the form needed (or, in some version, not with the semantics needed), as
// 256-bit intrinsics. Used by both adapters on AVX2 and, for the lower half of a reduction, on AVX-512.

// gcc 12 takes the deliberately undefined operands in its own intrinsics for mistakes.
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wuninitialized"
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#include <immintrin.h>
#pragma GCC diagnostic pop
#else
#include <immintrin.h>
#endif

namespace losskit::LOSSKIT_TARGET::raw {

// Lane i is folded with lane i + n/2 until one lane is left: the tree is the same on every target.
#define LK_RAW_FOLD_256(name, ps256, pd256, ps128, pd128)                            \
  LK_INLINE float name(__m256 v) {                                                   \
    __m128 x = ps128(_mm256_castps256_ps128(v), _mm256_extractf128_ps(v, 1));        \
    x = ps128(x, _mm_movehl_ps(x, x));                                               \
    return _mm_cvtss_f32(ps128(x, _mm_shuffle_ps(x, x, 1)));                         \
  }                                                                                  \
  LK_INLINE double name(__m256d v) {                                                 \
    const __m128d x = pd128(_mm256_castpd256_pd128(v), _mm256_extractf128_pd(v, 1)); \
    return _mm_cvtsd_f64(pd128(x, _mm_unpackhi_pd(x, x)));                           \
  }
LK_RAW_FOLD_256(reduce_add, _mm256_add_ps, _mm256_add_pd, _mm_add_ps, _mm_add_pd)
LK_RAW_FOLD_256(reduce_min, _mm256_min_ps, _mm256_min_pd, _mm_min_ps, _mm_min_pd)
LK_RAW_FOLD_256(reduce_max, _mm256_max_ps, _mm256_max_pd, _mm_max_ps, _mm_max_pd)
#undef LK_RAW_FOLD_256

LK_INLINE void stream_fence() { _mm_sfence(); }
LK_INLINE void stream_block(float* p, const float* from) { _mm_stream_ps(p, _mm_load_ps(from)); }
LK_INLINE void stream_block(double* p, const double* from) { _mm_stream_pd(p, _mm_load_pd(from)); }

#ifndef __AVX512F__  // else raw_avx512.h says all this with 512 bits

constexpr int vector_bytes = 32;
constexpr bool masked_memory = true;
constexpr bool even_loads = true, even_stores = false;  // AMD makes microcode of masked stores: so does store_n() without

// The first n of eight 32-bit lanes, part by part. Not inlined: tails are many, and this is in none of the loops.
inline __attribute__((noinline)) void store_parts(void* to, __m256i v, int n) {
  char* p = static_cast<char*>(to);
  if (n >= 8) return _mm256_storeu_si256(reinterpret_cast<__m256i*>(p), v);
  __m128i x = _mm256_castsi256_si128(v);
  if ((n & 4) != 0) {
    _mm_storeu_si128(reinterpret_cast<__m128i*>(p), x);
    x = _mm256_extracti128_si256(v, 1);
    p += 16;
  }
  if ((n & 2) != 0) {
    _mm_storel_epi64(reinterpret_cast<__m128i*>(p), x);
    x = _mm_unpackhi_epi64(x, x);
    p += 8;
  }
  if ((n & 1) != 0) _mm_storeu_si32(p, x);
}

// clang-format off
template <class T> struct native         { using vector = __m256i; using mask = __m256i; };
template <>        struct native<float>  { using vector = __m256;  using mask = __m256; };
template <>        struct native<double> { using vector = __m256d; using mask = __m256d; };

LK_INLINE __m256  fma(__m256 a, __m256 b, __m256 c)     { return _mm256_fmadd_ps(a, b, c); }
LK_INLINE __m256d fma(__m256d a, __m256d b, __m256d c)  { return _mm256_fmadd_pd(a, b, c); }
LK_INLINE __m256  fnma(__m256 a, __m256 b, __m256 c)    { return _mm256_fnmadd_ps(a, b, c); }
LK_INLINE __m256d fnma(__m256d a, __m256d b, __m256d c) { return _mm256_fnmadd_pd(a, b, c); }
LK_INLINE __m256  fms(__m256 a, __m256 b, __m256 c)     { return _mm256_fmsub_ps(a, b, c); }
LK_INLINE __m256d fms(__m256d a, __m256d b, __m256d c)  { return _mm256_fmsub_pd(a, b, c); }
LK_INLINE __m256  div(__m256 a, __m256 b)               { return _mm256_div_ps(a, b); }
LK_INLINE __m256d div(__m256d a, __m256d b)             { return _mm256_div_pd(a, b); }
LK_INLINE __m256  sqrt(__m256 a)                        { return _mm256_sqrt_ps(a); }
LK_INLINE __m256d sqrt(__m256d a)                       { return _mm256_sqrt_pd(a); }
LK_INLINE __m256  min(__m256 a, __m256 b)               { return _mm256_min_ps(a, b); }
LK_INLINE __m256d min(__m256d a, __m256d b)             { return _mm256_min_pd(a, b); }
LK_INLINE __m256  max(__m256 a, __m256 b)               { return _mm256_max_ps(a, b); }
LK_INLINE __m256d max(__m256d a, __m256d b)             { return _mm256_max_pd(a, b); }
LK_INLINE __m256  not_equal(__m256 a, __m256 b)         { return _mm256_cmp_ps(a, b, _CMP_NEQ_UQ); }
LK_INLINE __m256d not_equal(__m256d a, __m256d b)       { return _mm256_cmp_pd(a, b, _CMP_NEQ_UQ); }

LK_INLINE __m256  signs(__m256)                  { return _mm256_set1_ps(-0.0f); }
LK_INLINE __m256d signs(__m256d)                 { return _mm256_set1_pd(-0.0); }
LK_INLINE __m256  abs(__m256 a)                  { return _mm256_andnot_ps(signs(a), a); }
LK_INLINE __m256d abs(__m256d a)                 { return _mm256_andnot_pd(signs(a), a); }
LK_INLINE __m256  xor_sign(__m256 a, __m256 s)   { return _mm256_xor_ps(a, _mm256_and_ps(s, signs(s))); }
LK_INLINE __m256d xor_sign(__m256d a, __m256d s) { return _mm256_xor_pd(a, _mm256_and_pd(s, signs(s))); }
LK_INLINE __m256  copysign(__m256 a, __m256 s)   { return _mm256_or_ps(abs(a), _mm256_and_ps(s, signs(s))); }
LK_INLINE __m256d copysign(__m256d a, __m256d s) { return _mm256_or_pd(abs(a), _mm256_and_pd(s, signs(s))); }
LK_INLINE __m256  select_by_sign(__m256 s, __m256 negative, __m256 positive)    { return _mm256_blendv_ps(positive, negative, s); }
LK_INLINE __m256d select_by_sign(__m256d s, __m256d negative, __m256d positive) { return _mm256_blendv_pd(positive, negative, s); }

template <class To, class V> LK_INLINE typename native<To>::vector cast(V v)    { return (typename native<To>::vector)v; }
template <class To, class M> LK_INLINE typename native<To>::mask mask_cast(M m) { return (typename native<To>::mask)m; }
template <class M> LK_INLINE bool all(M m) { return _mm256_movemask_epi8((__m256i)m) == -1; }
template <int K> LK_INLINE __m256i shl(int32_t, __m256i v) { return _mm256_slli_epi32(v, K); }
template <int K> LK_INLINE __m256i shl(int64_t, __m256i v) { return _mm256_slli_epi64(v, K); }
template <int K> LK_INLINE __m256i shr(int32_t, __m256i v) { return _mm256_srli_epi32(v, K); }
template <int K> LK_INLINE __m256i shr(int64_t, __m256i v) { return _mm256_srli_epi64(v, K); }
template <int K> LK_INLINE __m256i sar(int32_t, __m256i v) { return _mm256_srai_epi32(v, K); }

LK_INLINE __m256i iota(int32_t) { return _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7); }
LK_INLINE __m256i iota(int64_t) { return _mm256_setr_epi64x(0, 1, 2, 3); }
LK_INLINE __m256  iota(float)   { return _mm256_setr_ps(0, 1, 2, 3, 4, 5, 6, 7); }
LK_INLINE __m256d iota(double)  { return _mm256_setr_pd(0, 1, 2, 3); }
LK_INLINE __m256i first_32(int n) { return _mm256_cmpgt_epi32(_mm256_set1_epi32(n), iota(int32_t())); }
LK_INLINE __m256i first_64(int n) { return _mm256_cmpgt_epi64(_mm256_set1_epi64x(n), iota(int64_t())); }
template <class T> LK_INLINE typename native<T>::mask first_n(int n) {
  if constexpr (sizeof(T) == 4) return (typename native<T>::mask)first_32(n);
  else                          return (typename native<T>::mask)first_64(n);
}
LK_INLINE __m256  zero_unless(__m256 m, __m256 v)    { return _mm256_and_ps(m, v); }
LK_INLINE __m256d zero_unless(__m256d m, __m256d v)  { return _mm256_and_pd(m, v); }
LK_INLINE __m256i zero_unless(__m256i m, __m256i v)  { return _mm256_and_si256(m, v); }

LK_INLINE __m256  load_n(const float* p, int n)   { return _mm256_maskload_ps(p, first_32(n)); }
LK_INLINE __m256d load_n(const double* p, int n)  { return _mm256_maskload_pd(p, first_64(n)); }
LK_INLINE __m256i load_n(const int32_t* p, int n) { return _mm256_maskload_epi32(p, first_32(n)); }
LK_INLINE __m256i load_n(const int64_t* p, int n) { return _mm256_maskload_epi64(reinterpret_cast<const long long*>(p), first_64(n)); }
LK_INLINE void store_n(float* p, __m256 v, int n)    { store_parts(p, _mm256_castps_si256(v), n); }
LK_INLINE void store_n(double* p, __m256d v, int n)  { store_parts(p, _mm256_castpd_si256(v), 2 * n); }
LK_INLINE void store_n(int32_t* p, __m256i v, int n) { store_parts(p, v, n); }
LK_INLINE void store_n(int64_t* p, __m256i v, int n) { store_parts(p, v, 2 * n); }
// p[0], p[2], p[4], ...: masked, so that what lies between is not touched.
LK_INLINE __m256 load_even(const float* p) {
  const __m256i even = _mm256_setr_epi32(-1, 0, -1, 0, -1, 0, -1, 0);
  const __m256 v = _mm256_shuffle_ps(_mm256_maskload_ps(p, even), _mm256_maskload_ps(p + 8, even), 0x88);
  return _mm256_castpd_ps(_mm256_permute4x64_pd(_mm256_castps_pd(v), 0xD8));
}
LK_INLINE void stream(float* p, __m256 v)    { _mm256_stream_ps(p, v); }
LK_INLINE void stream(double* p, __m256d v)  { _mm256_stream_pd(p, v); }
LK_INLINE void stream_blocks(float* p, __m256 v)   { _mm_stream_ps(p, _mm256_castps256_ps128(v)); _mm_stream_ps(p + 4, _mm256_extractf128_ps(v, 1)); }
LK_INLINE void stream_blocks(double* p, __m256d v) { _mm_stream_pd(p, _mm256_castpd256_pd128(v)); _mm_stream_pd(p + 2, _mm256_extractf128_pd(v, 1)); }
LK_INLINE void stream(int32_t* p, __m256i v) { _mm256_stream_si256(reinterpret_cast<__m256i*>(p), v); }
LK_INLINE void stream(int64_t* p, __m256i v) { _mm256_stream_si256(reinterpret_cast<__m256i*>(p), v); }

LK_INLINE __m256d widen_low(__m256 v)               { return _mm256_cvtps_pd(_mm256_castps256_ps128(v)); }
LK_INLINE __m256d widen_high(__m256 v)              { return _mm256_cvtps_pd(_mm256_extractf128_ps(v, 1)); }
LK_INLINE __m256  narrow(__m256d low, __m256d high) { return _mm256_set_m128(_mm256_cvtpd_ps(high), _mm256_cvtpd_ps(low)); }

LK_INLINE __m256  load_blocks(const float* p, ptrdiff_t stride)  { return _mm256_insertf128_ps(_mm256_castps128_ps256(_mm_loadu_ps(p)), _mm_loadu_ps(p + stride), 1); }
LK_INLINE __m256d load_blocks(const double* p, ptrdiff_t stride) { return _mm256_insertf128_pd(_mm256_castpd128_pd256(_mm_loadu_pd(p)), _mm_loadu_pd(p + stride), 1); }
LK_INLINE void store_blocks(float* p, ptrdiff_t stride, __m256 v) {
  _mm_storeu_ps(p, _mm256_castps256_ps128(v));
  _mm_storeu_ps(p + stride, _mm256_extractf128_ps(v, 1));
}
LK_INLINE void store_blocks(double* p, ptrdiff_t stride, __m256d v) {
  _mm_storeu_pd(p, _mm256_castpd256_pd128(v));
  _mm_storeu_pd(p + stride, _mm256_extractf128_pd(v, 1));
}
LK_INLINE __m256  unpack_low(__m256 a, __m256 b)    { return _mm256_unpacklo_ps(a, b); }
LK_INLINE __m256  unpack_high(__m256 a, __m256 b)   { return _mm256_unpackhi_ps(a, b); }
LK_INLINE __m256d unpack_low(__m256d a, __m256d b)  { return _mm256_unpacklo_pd(a, b); }
LK_INLINE __m256d unpack_high(__m256d a, __m256d b) { return _mm256_unpackhi_pd(a, b); }
// clang-format on
#endif  // __AVX512F__

}  // namespace losskit::LOSSKIT_TARGET::raw
