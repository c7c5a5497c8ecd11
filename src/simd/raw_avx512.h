#pragma once
// raw_avx2.h with 512-bit registers and mask registers (F, BW, DQ, VL, CD).

#include "raw_avx2.h"

namespace losskit::LOSSKIT_TARGET::raw {

constexpr int vector_bytes = 64;
constexpr bool masked_memory = true;
constexpr bool even_loads = true, even_stores = true;

// clang-format off
template <class T> struct native          { using vector = __m512i; using mask = __mmask16; };
template <>        struct native<int64_t> { using vector = __m512i; using mask = __mmask8; };
template <>        struct native<float>   { using vector = __m512;  using mask = __mmask16; };
template <>        struct native<double>  { using vector = __m512d; using mask = __mmask8; };

LK_INLINE __m512  fma(__m512 a, __m512 b, __m512 c)     { return _mm512_fmadd_ps(a, b, c); }
LK_INLINE __m512d fma(__m512d a, __m512d b, __m512d c)  { return _mm512_fmadd_pd(a, b, c); }
LK_INLINE __m512  fnma(__m512 a, __m512 b, __m512 c)    { return _mm512_fnmadd_ps(a, b, c); }
LK_INLINE __m512d fnma(__m512d a, __m512d b, __m512d c) { return _mm512_fnmadd_pd(a, b, c); }
LK_INLINE __m512  fms(__m512 a, __m512 b, __m512 c)     { return _mm512_fmsub_ps(a, b, c); }
LK_INLINE __m512d fms(__m512d a, __m512d b, __m512d c)  { return _mm512_fmsub_pd(a, b, c); }
LK_INLINE __m512  div(__m512 a, __m512 b)               { return _mm512_div_ps(a, b); }
LK_INLINE __m512d div(__m512d a, __m512d b)             { return _mm512_div_pd(a, b); }
LK_INLINE __m512  sqrt(__m512 a)                        { return _mm512_sqrt_ps(a); }
LK_INLINE __m512d sqrt(__m512d a)                       { return _mm512_sqrt_pd(a); }
LK_INLINE __m512  min(__m512 a, __m512 b)               { return _mm512_min_ps(a, b); }
LK_INLINE __m512d min(__m512d a, __m512d b)             { return _mm512_min_pd(a, b); }
LK_INLINE __m512  max(__m512 a, __m512 b)               { return _mm512_max_ps(a, b); }
LK_INLINE __m512d max(__m512d a, __m512d b)             { return _mm512_max_pd(a, b); }
LK_INLINE __mmask16 not_equal(__m512 a, __m512 b)       { return _mm512_cmp_ps_mask(a, b, _CMP_NEQ_UQ); }
LK_INLINE __mmask8  not_equal(__m512d a, __m512d b)     { return _mm512_cmp_pd_mask(a, b, _CMP_NEQ_UQ); }

LK_INLINE __m512i signs(__m512)                  { return _mm512_set1_epi32(INT32_MIN); }
LK_INLINE __m512i signs(__m512d)                 { return _mm512_set1_epi64(INT64_MIN); }
LK_INLINE __m512  abs(__m512 a)                  { return (__m512)_mm512_andnot_si512(signs(a), (__m512i)a); }
LK_INLINE __m512d abs(__m512d a)                 { return (__m512d)_mm512_andnot_si512(signs(a), (__m512i)a); }
// One vpternlog each: a ^ (s & signs), and signs ? s : a.
LK_INLINE __m512  xor_sign(__m512 a, __m512 s)   { return (__m512)_mm512_ternarylogic_epi32((__m512i)a, (__m512i)s, signs(a), 0x78); }
LK_INLINE __m512d xor_sign(__m512d a, __m512d s) { return (__m512d)_mm512_ternarylogic_epi64((__m512i)a, (__m512i)s, signs(a), 0x78); }
LK_INLINE __m512  copysign(__m512 a, __m512 s)   { return (__m512)_mm512_ternarylogic_epi32((__m512i)a, (__m512i)s, signs(a), 0xD8); }
LK_INLINE __m512d copysign(__m512d a, __m512d s) { return (__m512d)_mm512_ternarylogic_epi64((__m512i)a, (__m512i)s, signs(a), 0xD8); }
LK_INLINE __m512  select_by_sign(__m512 s, __m512 negative, __m512 positive)    { return _mm512_mask_blend_ps(_mm512_movepi32_mask((__m512i)s), positive, negative); }
LK_INLINE __m512d select_by_sign(__m512d s, __m512d negative, __m512d positive) { return _mm512_mask_blend_pd(_mm512_movepi64_mask((__m512i)s), positive, negative); }

template <class To, class V> LK_INLINE typename native<To>::vector cast(V v)    { return (typename native<To>::vector)v; }
template <class To, class M> LK_INLINE typename native<To>::mask mask_cast(M m) { return m; }
LK_INLINE bool all(__mmask16 m) { return m == 0xFFFF; }
LK_INLINE bool all(__mmask8 m)  { return m == 0xFF; }
template <int K> LK_INLINE __m512i shl(int32_t, __m512i v) { return _mm512_slli_epi32(v, K); }
template <int K> LK_INLINE __m512i shl(int64_t, __m512i v) { return _mm512_slli_epi64(v, K); }
template <int K> LK_INLINE __m512i shr(int32_t, __m512i v) { return _mm512_srli_epi32(v, K); }
template <int K> LK_INLINE __m512i shr(int64_t, __m512i v) { return _mm512_srli_epi64(v, K); }
template <int K> LK_INLINE __m512i sar(int32_t, __m512i v) { return _mm512_srai_epi32(v, K); }

LK_INLINE __m512i iota(int32_t) { return _mm512_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15); }
LK_INLINE __m512i iota(int64_t) { return _mm512_setr_epi64(0, 1, 2, 3, 4, 5, 6, 7); }
LK_INLINE __m512  iota(float)   { return _mm512_setr_ps(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15); }
LK_INLINE __m512d iota(double)  { return _mm512_setr_pd(0, 1, 2, 3, 4, 5, 6, 7); }
LK_INLINE __mmask16 first_32(int n) { return (__mmask16)_bzhi_u32(0xFFFF, (unsigned)n); }
LK_INLINE __mmask8  first_64(int n) { return (__mmask8)_bzhi_u32(0xFF, (unsigned)n); }
template <class T> LK_INLINE typename native<T>::mask first_n(int n) {
  if constexpr (sizeof(T) == 4) return first_32(n);
  else                          return first_64(n);
}
LK_INLINE __m512  zero_unless(__mmask16 m, __m512 v)  { return _mm512_maskz_mov_ps(m, v); }
LK_INLINE __m512d zero_unless(__mmask8 m, __m512d v)  { return _mm512_maskz_mov_pd(m, v); }
LK_INLINE __m512i zero_unless(__mmask16 m, __m512i v) { return _mm512_maskz_mov_epi32(m, v); }
LK_INLINE __m512i zero_unless(__mmask8 m, __m512i v)  { return _mm512_maskz_mov_epi64(m, v); }

LK_INLINE __m512  load_n(const float* p, int n)   { return _mm512_maskz_loadu_ps(first_32(n), p); }
LK_INLINE __m512d load_n(const double* p, int n)  { return _mm512_maskz_loadu_pd(first_64(n), p); }
LK_INLINE __m512i load_n(const int32_t* p, int n) { return _mm512_maskz_loadu_epi32(first_32(n), p); }
LK_INLINE __m512i load_n(const int64_t* p, int n) { return _mm512_maskz_loadu_epi64(first_64(n), p); }
LK_INLINE void store_n(float* p, __m512 v, int n)    { _mm512_mask_storeu_ps(p, first_32(n), v); }
LK_INLINE void store_n(double* p, __m512d v, int n)  { _mm512_mask_storeu_pd(p, first_64(n), v); }
LK_INLINE void store_n(int32_t* p, __m512i v, int n) { _mm512_mask_storeu_epi32(p, first_32(n), v); }
LK_INLINE void store_n(int64_t* p, __m512i v, int n) { _mm512_mask_storeu_epi64(p, first_64(n), v); }
// p[0], p[2], p[4], ...: masked, so that what lies between is not touched.
LK_INLINE __m512 load_even(const float* p) {
  const __m512i even = _mm512_setr_epi32(0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30);
  return _mm512_permutex2var_ps(_mm512_maskz_loadu_ps(0x5555, p), even, _mm512_maskz_loadu_ps(0x5555, p + 16));
}
LK_INLINE void store_even(float* p, __m512 v) {
  _mm512_mask_storeu_ps(p, 0x5555, _mm512_permutexvar_ps(_mm512_setr_epi32(0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7), v));
  _mm512_mask_storeu_ps(p + 16, 0x5555, _mm512_permutexvar_ps(_mm512_setr_epi32(8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13, 14, 14, 15, 15), v));
}
LK_INLINE void stream(float* p, __m512 v)    { _mm512_stream_ps(p, v); }
LK_INLINE void stream(double* p, __m512d v)  { _mm512_stream_pd(p, v); }
LK_INLINE void stream_blocks(float* p, __m512 v) {
  _mm_stream_ps(p, _mm512_castps512_ps128(v));
  _mm_stream_ps(p + 4, _mm512_extractf32x4_ps(v, 1));
  _mm_stream_ps(p + 8, _mm512_extractf32x4_ps(v, 2));
  _mm_stream_ps(p + 12, _mm512_extractf32x4_ps(v, 3));
}
LK_INLINE void stream_blocks(double* p, __m512d v) {
  _mm_stream_pd(p, _mm512_castpd512_pd128(v));
  _mm_stream_pd(p + 2, _mm512_extractf64x2_pd(v, 1));
  _mm_stream_pd(p + 4, _mm512_extractf64x2_pd(v, 2));
  _mm_stream_pd(p + 6, _mm512_extractf64x2_pd(v, 3));
}
LK_INLINE void stream(int32_t* p, __m512i v) { _mm512_stream_si512(reinterpret_cast<__m512i*>(p), v); }
LK_INLINE void stream(int64_t* p, __m512i v) { _mm512_stream_si512(reinterpret_cast<__m512i*>(p), v); }

LK_INLINE __m256  low(__m512 v)   { return _mm512_castps512_ps256(v); }
LK_INLINE __m256d low(__m512d v)  { return _mm512_castpd512_pd256(v); }
LK_INLINE __m256  high(__m512 v)  { return _mm512_extractf32x8_ps(v, 1); }
LK_INLINE __m256d high(__m512d v) { return _mm512_extractf64x4_pd(v, 1); }
LK_INLINE float  reduce_add(__m512 v)  { return reduce_add(_mm256_add_ps(low(v), high(v))); }
LK_INLINE double reduce_add(__m512d v) { return reduce_add(_mm256_add_pd(low(v), high(v))); }
LK_INLINE float  reduce_min(__m512 v)  { return reduce_min(_mm256_min_ps(low(v), high(v))); }
LK_INLINE double reduce_min(__m512d v) { return reduce_min(_mm256_min_pd(low(v), high(v))); }
LK_INLINE float  reduce_max(__m512 v)  { return reduce_max(_mm256_max_ps(low(v), high(v))); }
LK_INLINE double reduce_max(__m512d v) { return reduce_max(_mm256_max_pd(low(v), high(v))); }

LK_INLINE __m512d widen_low(__m512 v)  { return _mm512_cvtps_pd(low(v)); }
LK_INLINE __m512d widen_high(__m512 v) { return _mm512_cvtps_pd(high(v)); }
LK_INLINE __m512  narrow(__m512d lower, __m512d upper) {
  return _mm512_insertf32x8(_mm512_castps256_ps512(_mm512_cvtpd_ps(lower)), _mm512_cvtpd_ps(upper), 1);
}

LK_INLINE __m512 load_blocks(const float* p, ptrdiff_t stride) {
  __m512 v = _mm512_castps128_ps512(_mm_loadu_ps(p));
  v = _mm512_insertf32x4(v, _mm_loadu_ps(p + stride), 1);
  v = _mm512_insertf32x4(v, _mm_loadu_ps(p + 2 * stride), 2);
  return _mm512_insertf32x4(v, _mm_loadu_ps(p + 3 * stride), 3);
}
LK_INLINE __m512d load_blocks(const double* p, ptrdiff_t stride) {
  __m512d v = _mm512_castpd128_pd512(_mm_loadu_pd(p));
  v = _mm512_insertf64x2(v, _mm_loadu_pd(p + stride), 1);
  v = _mm512_insertf64x2(v, _mm_loadu_pd(p + 2 * stride), 2);
  return _mm512_insertf64x2(v, _mm_loadu_pd(p + 3 * stride), 3);
}
LK_INLINE void store_blocks(float* p, ptrdiff_t stride, __m512 v) {
  _mm_storeu_ps(p, _mm512_castps512_ps128(v));
  _mm_storeu_ps(p + stride, _mm512_extractf32x4_ps(v, 1));
  _mm_storeu_ps(p + 2 * stride, _mm512_extractf32x4_ps(v, 2));
  _mm_storeu_ps(p + 3 * stride, _mm512_extractf32x4_ps(v, 3));
}
LK_INLINE void store_blocks(double* p, ptrdiff_t stride, __m512d v) {
  _mm_storeu_pd(p, _mm512_castpd512_pd128(v));
  _mm_storeu_pd(p + stride, _mm512_extractf64x2_pd(v, 1));
  _mm_storeu_pd(p + 2 * stride, _mm512_extractf64x2_pd(v, 2));
  _mm_storeu_pd(p + 3 * stride, _mm512_extractf64x2_pd(v, 3));
}
LK_INLINE __m512  unpack_low(__m512 a, __m512 b)    { return _mm512_unpacklo_ps(a, b); }
LK_INLINE __m512  unpack_high(__m512 a, __m512 b)   { return _mm512_unpackhi_ps(a, b); }
LK_INLINE __m512d unpack_low(__m512d a, __m512d b)  { return _mm512_unpacklo_pd(a, b); }
LK_INLINE __m512d unpack_high(__m512d a, __m512d b) { return _mm512_unpackhi_pd(a, b); }
// clang-format on

}  // namespace losskit::LOSSKIT_TARGET::raw
