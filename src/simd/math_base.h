#pragma once
// What the elementary functions share.

#include "pack.h"

namespace losskit::LOSSKIT_TARGET {

// Constants of a format. A constant called _high has so many trailing zeros that its product with an exponent is exact;
// _high + _low is the constant to about twice the precision.
template <class T>
struct Real;
template <>
struct Real<float> {
  static constexpr int mantissa = 23;
  static constexpr float bias = 127, epsilon = 0x1p-23f, smallest_normal = 0x1p-126f;
  static constexpr float infinity = __builtin_huge_valf(), nan = __builtin_nanf("");
  static constexpr float log2e = 0x1.715476p+0f, log2e_low = 0x1.4ae0c0p-26f;
  static constexpr float ln2_high = 0x1.62e4p-1f, ln2_low = 0x1.7f7d1cp-20f;
  static constexpr float half_pi = 0x1.921fb6p+0f, half_pi_low = -0x1.777a5cp-25f;
  // Beyond these, exp is 0 or infinite in any rounding; e^x - 1 is -1; 2^x likewise.
  static constexpr float exp_lowest = -104, exp_highest = 89, exp_lowest_normal = -88, expm1_lowest = -30;
  static constexpr float exp2_lowest = -152, exp2_highest = 129;
  static constexpr int32_t sqrt_half_bits = 0x3f3504f3;
};
template <>
struct Real<double> {
  static constexpr int mantissa = 52;
  static constexpr double bias = 1023, epsilon = 0x1p-52, smallest_normal = 0x1p-1022;
  static constexpr double infinity = __builtin_huge_val(), nan = __builtin_nan("");
  static constexpr double log2e = 0x1.71547652b82fep+0, log2e_low = 0x1.777d0ffda0d24p-56;
  static constexpr double ln2_high = 0x1.62e42fefa38p-1, ln2_low = 0x1.ef35793c76730p-45;
  static constexpr double half_pi = 0x1.921fb54442d18p+0, half_pi_low = 0x1.1a62633145c07p-54;
  static constexpr double exp_lowest = -746, exp_highest = 710, exp_lowest_normal = -709, expm1_lowest = -60;
  static constexpr double exp2_lowest = -1080, exp2_highest = 1025;
  static constexpr int64_t sqrt_half_bits = 0x3fe6a09e667f3bcd;
};

// A constant of the shape of x.
template <class T, int N>
LK_INLINE Pack<T, N> like(Pack<T, N>, double constant) {
  return set<T, N>(static_cast<T>(constant));
}

// The distance from 1 to the next larger number of T.
template <class T, int N>
LK_INLINE Pack<T, N> machine_epsilon(Pack<T, N> x) {
  return like(x, Real<T>::epsilon);
}

// A NaN stays: min and max return their second argument for it.
template <class T, int N>
LK_INLINE Pack<T, N> clamp(Pack<T, N> x, double low, double high) {
  return max(like(x, low), min(like(x, high), x));
}

// c0 + c1 x + c2 x^2 + ...
template <class T, int N>
LK_INLINE Pack<T, N> horner(Pack<T, N>, T c0) {
  return set<T, N>(c0);
}
template <class T, int N, class... Rest>
LK_INLINE Pack<T, N> horner(Pack<T, N> x, T c0, Rest... rest) {
  return fma(x, horner(x, rest...), set<T, N>(c0));
}

}  // namespace losskit::LOSSKIT_TARGET
