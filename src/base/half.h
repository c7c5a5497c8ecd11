// Floats of 16 bits: IEEE's half precision, and bfloat16, the upper half of a float. Widening is exact; narrowing rounds once,
// to nearest even. No branches, so that compilers make vectors of it, and the same bits with or without denormals.
//
// Compiled once per target and once for the engine, like the specs.
#pragma once

#include <stdint.h>

#include "simd/inline.h"

namespace losskit::LOSSKIT_TARGET {

LK_INLINE uint32_t float_bits(float f) {
  uint32_t bits;
  __builtin_memcpy(&bits, &f, sizeof bits);
  return bits;
}
LK_INLINE float float_of_bits(uint32_t bits) {
  float f;
  __builtin_memcpy(&f, &bits, sizeof f);
  return f;
}

// The float whose rounding to 16 bits is that of v: inexact results get an odd mantissa, so that no tie appears (Boldo and
// Melquiond, Emulation of FMA and correctly rounded sums: proved algorithms using rounding to odd, 2008).
LK_INLINE float round_to_odd(double v) {
  const float f = static_cast<float>(v);
  const uint32_t bits = float_bits(f);
  const double back = f;
  if (v != v || back == v || (bits & 1) != 0) return f;
  return float_of_bits(__builtin_fabs(v) > __builtin_fabs(back) ? bits + 1 : bits - 1);
}
LK_INLINE float round_to_odd(float v) { return v; }

struct Float16 {
  uint16_t bits;

  static LK_INLINE float widen(uint16_t h) {
    // The exponent's bias is 112 less. Denormals have the exponent 0 but mean 1: that of 2^-14 stands in, and goes again.
    const uint32_t magnitude = (h & 0x7fffu) << 13, rebiased = magnitude + 0x38000000u;
    const float denormal = float_of_bits(magnitude + 0x38800000u) - 0x1p-14f;
    uint32_t normal = magnitude >= 0x0f800000u ? rebiased + 0x38000000u : rebiased;  // infinities and NaNs stay that
    normal = magnitude < 0x00800000u ? float_bits(denormal) : normal;
    return float_of_bits(normal | (h & 0x8000u) << 16);
  }
  static LK_INLINE uint16_t narrow(float f) {
    const uint32_t bits = float_bits(f), magnitude = bits & 0x7fffffffu;
    const uint32_t odd = (magnitude >> 13) & 1;
    const uint32_t normal = (magnitude - 0x38000000u + 0xfffu + odd) >> 13;
    // Below 2^-14 one addition rounds to multiples of 2^-24, which are the last bits of numbers from 1/2 on.
    const uint32_t denormal = float_bits(float_of_bits(magnitude) + 0.5f) - 0x3f000000u;
    const uint32_t endless = magnitude > 0x7f800000u ? 0x7e00u : 0x7c00u;
    uint32_t h = magnitude < 0x38800000u ? denormal : normal;
    h = magnitude >= 0x47800000u ? endless : h;
    return static_cast<uint16_t>(h | (bits >> 16 & 0x8000u));
  }
};

struct BFloat16 {
  uint16_t bits;

  static LK_INLINE float widen(uint16_t h) { return float_of_bits(static_cast<uint32_t>(h) << 16); }
  static LK_INLINE uint16_t narrow(float f) {
    const uint32_t bits = float_bits(f);
    const uint32_t rounded = (bits + 0x7fffu + (bits >> 16 & 1)) >> 16;
    return static_cast<uint16_t>((bits & 0x7fffffffu) > 0x7f800000u ? 0x7fc0u : rounded);
  }
};

}  // namespace losskit::LOSSKIT_TARGET
