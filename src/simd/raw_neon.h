#pragma once
// raw_avx2.h for AArch64. There are no masked memory accesses: pack.h goes through a tile on the stack.

#include <arm_neon.h>

namespace losskit::LOSSKIT_TARGET::raw {

constexpr int vector_bytes = 16;
constexpr bool masked_memory = false;
constexpr bool even_loads = false, even_stores = false;

// clang-format off
template <class T> struct native;
template <> struct native<float>   { using vector = float32x4_t; using mask = uint32x4_t; };
template <> struct native<double>  { using vector = float64x2_t; using mask = uint64x2_t; };
template <> struct native<int32_t> { using vector = int32x4_t;   using mask = uint32x4_t; };
template <> struct native<int64_t> { using vector = int64x2_t;   using mask = uint64x2_t; };

LK_INLINE float32x4_t fma(float32x4_t a, float32x4_t b, float32x4_t c)  { return vfmaq_f32(c, a, b); }
LK_INLINE float64x2_t fma(float64x2_t a, float64x2_t b, float64x2_t c)  { return vfmaq_f64(c, a, b); }
LK_INLINE float32x4_t fnma(float32x4_t a, float32x4_t b, float32x4_t c) { return vfmsq_f32(c, a, b); }
LK_INLINE float64x2_t fnma(float64x2_t a, float64x2_t b, float64x2_t c) { return vfmsq_f64(c, a, b); }
LK_INLINE float32x4_t fms(float32x4_t a, float32x4_t b, float32x4_t c)  { return vfmaq_f32(vnegq_f32(c), a, b); }
LK_INLINE float64x2_t fms(float64x2_t a, float64x2_t b, float64x2_t c)  { return vfmaq_f64(vnegq_f64(c), a, b); }
LK_INLINE float32x4_t div(float32x4_t a, float32x4_t b) { return vdivq_f32(a, b); }
LK_INLINE float64x2_t div(float64x2_t a, float64x2_t b) { return vdivq_f64(a, b); }
LK_INLINE float32x4_t sqrt(float32x4_t a)               { return vsqrtq_f32(a); }
LK_INLINE float64x2_t sqrt(float64x2_t a)               { return vsqrtq_f64(a); }
// fmin and fmax order zeros and spread NaNs: not what is pinned.
LK_INLINE float32x4_t min(float32x4_t a, float32x4_t b) { return vbslq_f32(vcltq_f32(a, b), a, b); }
LK_INLINE float64x2_t min(float64x2_t a, float64x2_t b) { return vbslq_f64(vcltq_f64(a, b), a, b); }
LK_INLINE float32x4_t max(float32x4_t a, float32x4_t b) { return vbslq_f32(vcgtq_f32(a, b), a, b); }
LK_INLINE float64x2_t max(float64x2_t a, float64x2_t b) { return vbslq_f64(vcgtq_f64(a, b), a, b); }
LK_INLINE uint32x4_t not_equal(float32x4_t a, float32x4_t b) { return vmvnq_u32(vceqq_f32(a, b)); }
LK_INLINE uint64x2_t not_equal(float64x2_t a, float64x2_t b) { return (uint64x2_t)vmvnq_u32((uint32x4_t)vceqq_f64(a, b)); }

LK_INLINE uint32x4_t  signs(float32x4_t)                         { return vdupq_n_u32(0x80000000u); }
LK_INLINE uint64x2_t  signs(float64x2_t)                         { return vdupq_n_u64(0x8000000000000000u); }
LK_INLINE float32x4_t abs(float32x4_t a)                         { return vabsq_f32(a); }
LK_INLINE float64x2_t abs(float64x2_t a)                         { return vabsq_f64(a); }
LK_INLINE float32x4_t xor_sign(float32x4_t a, float32x4_t s)     { return (float32x4_t)veorq_u32((uint32x4_t)a, vandq_u32((uint32x4_t)s, signs(s))); }
LK_INLINE float64x2_t xor_sign(float64x2_t a, float64x2_t s)     { return (float64x2_t)veorq_u64((uint64x2_t)a, vandq_u64((uint64x2_t)s, signs(s))); }
LK_INLINE float32x4_t copysign(float32x4_t a, float32x4_t s)     { return vbslq_f32(signs(s), s, a); }
LK_INLINE float64x2_t copysign(float64x2_t a, float64x2_t s)     { return vbslq_f64(signs(s), s, a); }
LK_INLINE float32x4_t select_by_sign(float32x4_t s, float32x4_t negative, float32x4_t positive) { return vbslq_f32(vcltzq_s32((int32x4_t)s), negative, positive); }
LK_INLINE float64x2_t select_by_sign(float64x2_t s, float64x2_t negative, float64x2_t positive) { return vbslq_f64(vcltzq_s64((int64x2_t)s), negative, positive); }

template <class To, class V> LK_INLINE typename native<To>::vector cast(V v)    { return (typename native<To>::vector)v; }
template <class To, class M> LK_INLINE typename native<To>::mask mask_cast(M m) { return (typename native<To>::mask)m; }
template <class M> LK_INLINE bool all(M m) { return vminvq_u32((uint32x4_t)m) == 0xFFFFFFFFu; }
template <int K> LK_INLINE int32x4_t shl(int32_t, int32x4_t v) { return vshlq_n_s32(v, K); }
template <int K> LK_INLINE int64x2_t shl(int64_t, int64x2_t v) { return vshlq_n_s64(v, K); }
template <int K> LK_INLINE int32x4_t shr(int32_t, int32x4_t v) { return (int32x4_t)vshrq_n_u32((uint32x4_t)v, K); }
template <int K> LK_INLINE int64x2_t shr(int64_t, int64x2_t v) { return (int64x2_t)vshrq_n_u64((uint64x2_t)v, K); }
template <int K> LK_INLINE int32x4_t sar(int32_t, int32x4_t v) { return vshrq_n_s32(v, K); }

LK_INLINE int32x4_t   iota(int32_t) { return int32x4_t{0, 1, 2, 3}; }
LK_INLINE int64x2_t   iota(int64_t) { return int64x2_t{0, 1}; }
LK_INLINE float32x4_t iota(float)   { return float32x4_t{0, 1, 2, 3}; }
LK_INLINE float64x2_t iota(double)  { return float64x2_t{0, 1}; }
template <class T> LK_INLINE typename native<T>::mask first_n(int n) {
  if constexpr (sizeof(T) == 4) return vcgtq_s32(vdupq_n_s32(n), iota(int32_t()));
  else                          return vcgtq_s64(vdupq_n_s64(n), iota(int64_t()));
}
LK_INLINE float32x4_t zero_unless(uint32x4_t m, float32x4_t v) { return (float32x4_t)vandq_u32(m, (uint32x4_t)v); }
LK_INLINE float64x2_t zero_unless(uint64x2_t m, float64x2_t v) { return (float64x2_t)vandq_u64(m, (uint64x2_t)v); }
LK_INLINE int32x4_t   zero_unless(uint32x4_t m, int32x4_t v)   { return (int32x4_t)vandq_u32(m, (uint32x4_t)v); }
LK_INLINE int64x2_t   zero_unless(uint64x2_t m, int64x2_t v)   { return (int64x2_t)vandq_u64(m, (uint64x2_t)v); }

LK_INLINE void stream(float* p, float32x4_t v)  { vst1q_f32(p, v); }
LK_INLINE void stream(double* p, float64x2_t v) { vst1q_f64(p, v); }
LK_INLINE void stream(int32_t* p, int32x4_t v)  { vst1q_s32(p, v); }
LK_INLINE void stream(int64_t* p, int64x2_t v)  { vst1q_s64(p, v); }
LK_INLINE void stream_blocks(float* p, float32x4_t v)  { vst1q_f32(p, v); }
LK_INLINE void stream_blocks(double* p, float64x2_t v) { vst1q_f64(p, v); }
LK_INLINE void stream_block(float* p, const float* from)   { vst1q_f32(p, vld1q_f32(from)); }
LK_INLINE void stream_block(double* p, const double* from) { vst1q_f64(p, vld1q_f64(from)); }
LK_INLINE void stream_fence() {}

// Lane i is folded with lane i + n/2 until one lane is left. vaddvq and its like have trees of their own.
#define LK_RAW_FOLD(name, op)                                                                     \
  LK_INLINE float name(float32x4_t v) {                                                           \
    const float32x4_t x = op(v, vextq_f32(v, v, 2));                                              \
    return vgetq_lane_f32(op(x, vextq_f32(x, x, 1)), 0);                                          \
  }                                                                                               \
  LK_INLINE double name(float64x2_t v) { return vgetq_lane_f64(op(v, vextq_f64(v, v, 1)), 0); }
LK_INLINE float32x4_t add(float32x4_t a, float32x4_t b) { return vaddq_f32(a, b); }
LK_INLINE float64x2_t add(float64x2_t a, float64x2_t b) { return vaddq_f64(a, b); }
LK_RAW_FOLD(reduce_add, add)
LK_RAW_FOLD(reduce_min, min)
LK_RAW_FOLD(reduce_max, max)
#undef LK_RAW_FOLD

LK_INLINE float64x2_t widen_low(float32x4_t v)                      { return vcvt_f64_f32(vget_low_f32(v)); }
LK_INLINE float64x2_t widen_high(float32x4_t v)                     { return vcvt_high_f64_f32(v); }
LK_INLINE float32x4_t narrow(float64x2_t lower, float64x2_t upper)  { return vcvt_high_f32_f64(vcvt_f32_f64(lower), upper); }

LK_INLINE float32x4_t load_blocks(const float* p, ptrdiff_t)           { return vld1q_f32(p); }
LK_INLINE float64x2_t load_blocks(const double* p, ptrdiff_t)          { return vld1q_f64(p); }
LK_INLINE void store_blocks(float* p, ptrdiff_t, float32x4_t v)        { vst1q_f32(p, v); }
LK_INLINE void store_blocks(double* p, ptrdiff_t, float64x2_t v)       { vst1q_f64(p, v); }
LK_INLINE float32x4_t unpack_low(float32x4_t a, float32x4_t b)  { return vzip1q_f32(a, b); }
LK_INLINE float32x4_t unpack_high(float32x4_t a, float32x4_t b) { return vzip2q_f32(a, b); }
LK_INLINE float64x2_t unpack_low(float64x2_t a, float64x2_t b)  { return vzip1q_f64(a, b); }
LK_INLINE float64x2_t unpack_high(float64x2_t a, float64x2_t b) { return vzip2q_f64(a, b); }
// clang-format on

}  // namespace losskit::LOSSKIT_TARGET::raw
