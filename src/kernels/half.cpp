// Dense runs of small types to floats, and of 16-bit floats back.
#include "kernels/half.h"

#include "simd/pack.h"

#if defined(__F16C__)
#include <immintrin.h>
#endif

namespace losskit::LOSSKIT_TARGET {
namespace {

// In blocks of a size that the compiler knows: it keeps loops of unknown length scalar. The last block of a run may do
// elements of the one before again.
constexpr int64_t block = 32;

struct Byte {
  uint8_t bits;
  static LK_INLINE float widen(uint8_t b) { return static_cast<float>(b); }
};
struct Truth {
  uint8_t bits;
  static LK_INLINE float widen(uint8_t b) { return static_cast<float>(b != 0); }
};

template <class H>
LK_INLINE void widen_block(const H* __restrict from, float* __restrict to) {
  for (int64_t k = 0; k < block; ++k) to[k] = H::widen(from[k].bits);
}
template <class H>
LK_INLINE void narrow_block(const float* __restrict from, H* __restrict to) {
  for (int64_t k = 0; k < block; ++k) to[k].bits = H::narrow(from[k]);
}

#if defined(__F16C__)
// What the processor does by itself gives the same numbers.
#if defined(__AVX512F__)
constexpr int64_t native = 16;
LK_INLINE void widen_native(const Float16* from, float* to) {
  _mm512_storeu_ps(to, _mm512_cvtph_ps(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(from))));
}
LK_INLINE void narrow_native(const float* from, Float16* to) {
  const __m256i halves = _mm512_cvtps_ph(_mm512_loadu_ps(from), _MM_FROUND_TO_NEAREST_INT);
  _mm256_storeu_si256(reinterpret_cast<__m256i*>(to), halves);
}
#else
constexpr int64_t native = 8;
LK_INLINE void widen_native(const Float16* from, float* to) {
  _mm256_storeu_ps(to, _mm256_cvtph_ps(_mm_loadu_si128(reinterpret_cast<const __m128i*>(from))));
}
LK_INLINE void narrow_native(const float* from, Float16* to) {
  const __m128i halves = _mm256_cvtps_ph(_mm256_loadu_ps(from), _MM_FROUND_TO_NEAREST_INT);
  _mm_storeu_si128(reinterpret_cast<__m128i*>(to), halves);
}
#endif
LK_INLINE void widen_block(const Float16* from, float* to) {
  for (int64_t k = 0; k < block; k += native) widen_native(from + k, to + k);
}
LK_INLINE void narrow_block(const float* from, Float16* to) {
  for (int64_t k = 0; k < block; k += native) narrow_native(from + k, to + k);
}
#endif

template <class H>
void widen_run(const H* from, int64_t n, float* to) {
  int64_t i = 0;
  for (; i + block <= n; i += block) widen_block(from + i, to + i);
  if (i < n && n >= block) return widen_block(from + n - block, to + n - block);
  for (; i < n; ++i) to[i] = H::widen(from[i].bits);
}

template <class H>
void narrow_run(const float* from, int64_t n, H* to) {
  int64_t i = 0;
  for (; i + block <= n; i += block) narrow_block(from + i, to + i);
  if (i < n && n >= block) return narrow_block(from + n - block, to + n - block);
  for (; i < n; ++i) to[i].bits = H::narrow(from[i]);
}

}  // namespace

void widen(const Float16* from, int64_t n, float* to) { widen_run(from, n, to); }
void widen(const BFloat16* from, int64_t n, float* to) { widen_run(from, n, to); }
void widen(const uint8_t* from, int64_t n, float* to) { widen_run(reinterpret_cast<const Byte*>(from), n, to); }
void widen_truths(const uint8_t* from, int64_t n, float* to) { widen_run(reinterpret_cast<const Truth*>(from), n, to); }
void narrow(const float* from, int64_t n, Float16* to) { narrow_run(from, n, to); }
void narrow(const float* from, int64_t n, BFloat16* to) { narrow_run(from, n, to); }

}  // namespace losskit::LOSSKIT_TARGET
