#pragma once
// exp, exp2, expm1, tanh, sigmoid and exp_nonpositive.
//
// All reduce x to n ln 2 + r with |r| <= ln(2)/2 and evaluate e^r by a polynomial. n is rounded by adding a large
// constant, so that it also stands in the low bits of the sum: shifted to the exponent field, these are 2^n.
//
// Coefficients are minimax fits (Remez exchange in 50 digits, the error weighted relative to the result; each
// coefficient is rounded to the working precision, lowest power first, and the others fitted again). Comments give the
// largest error of the rounded polynomial.

#include "math_base.h"

namespace losskit::LOSSKIT_TARGET {

// (e^r - 1 - r) / r^2, |r| <= ln(2)/2. Error relative to e^r 3.2e-9.
template <int N>
LK_INLINE Pack<float, N> exp_tail(Pack<float, N> r) {
  return horner(r, 0x1.fffffcp-2f, 0x1.55548cp-3f, 0x1.555858p-5f, 0x1.123de0p-7f, 0x1.6ac74cp-10f);
}
// Error 3.7e-18.
template <int N>
LK_INLINE Pack<double, N> exp_tail(Pack<double, N> r) {
  return horner(r, 0x1.000000000000ap-1, 0x1.5555555555503p-3, 0x1.5555555550605p-5, 0x1.1111111124d25p-7,
                0x1.6c16c184b5d53p-10, 0x1.a01a013d6535ep-13, 0x1.a019988ae1002p-16, 0x1.71def39bab022p-19,
                0x1.28aeddafb1938p-22, 0x1.add95ea6daf5bp-26);
}

// (2^r - 1) / r, |r| <= 1/2. Error relative to 2^r 1.3e-8 / 6.3e-18.
template <int N>
LK_INLINE Pack<float, N> exp2_slope(Pack<float, N> r) {
  return horner(r, 0x1.62e430p-1f, 0x1.ebfb94p-3f, 0x1.c6af9ep-5f, 0x1.3b6816p-7f, 0x1.5ef4e0p-10f, 0x1.179b34p-13f);
}
template <int N>
LK_INLINE Pack<double, N> exp2_slope(Pack<double, N> r) {
  return horner(r, 0x1.62e42fefa39efp-1, 0x1.ebfbdff82c5b3p-3, 0x1.c6b08d704a26fp-5, 0x1.3b2ab6fb9dab7p-7,
                0x1.5d87fe784582bp-10, 0x1.430913167ef80p-13, 0x1.ffcbfe665aee0p-17, 0x1.62bfb49e3a2f3p-20,
                0x1.b52082da2b4c5p-24, 0x1.e63b8ff710706p-28, 0x1.f0e7fef3c2b60p-32);
}

// x = n ln 2 + r. Returns r; rounded becomes n + round_magic + offset. (Results come through references here: gcc keeps
// a struct of packs in memory.) lost, where asked for, becomes what the rounding of r lost.
template <class T, int N>
LK_INLINE Pack<T, N> reduce_exp(Pack<T, N> x, double offset, Pack<T, N>& rounded, Pack<T, N>* lost = nullptr) {
  const auto magic = like(x, round_magic<T> + offset);
  rounded = fma(x, like(x, Real<T>::log2e), magic);
  const auto n = rounded - magic;
  // n has so few bits that its product with ln2_high is exact, and so is the difference.
  const auto exact = fnma(n, like(x, Real<T>::ln2_high), x);
  const auto r = fnma(n, like(x, Real<T>::ln2_low), exact);
  if (lost != nullptr) *lost = fnma(n, like(x, Real<T>::ln2_low), exact - r);
  return r;
}

// 2^m for an m of the exponent's range in the low bits of rounded = m + round_magic + bias.
template <class T, int N>
LK_INLINE Pack<T, N> power_of_two(Pack<T, N> rounded) {
  return bitcast<T>(shl<Real<T>::mantissa>(bitcast<Integer<T>>(rounded)));
}

// y 2^n where n may lie beyond the exponent's range by a factor of two: by two factors, of which the first one keeps y's
// bits, so that the only rounding is the last. rounded = n + round_magic + 2 bias.
template <class T, int N>
LK_INLINE Pack<T, N> scale(Pack<T, N> y, Pack<T, N> rounded) {
  const auto bits = bitcast<Integer<T>>(rounded);
  const auto half = shr<1>(bits);
  const auto first = bitcast<T>(shl<Real<T>::mantissa>(half));
  const auto second = bitcast<T>(shl<Real<T>::mantissa>(bits - half));
  return y * first * second;
}

// e^x for exp_lowest <= x <= exp_highest, or NaN.
template <class T, int N>
LK_INLINE Pack<T, N> exp_bounded(Pack<T, N> x) {
  const auto one = like(x, 1);
  Pack<T, N> rounded;
  if constexpr (sizeof(T) == 4) {
    const auto r = reduce_exp(x, 2 * Real<T>::bias, rounded);
    return scale(fma(r, fma(r, exp_tail(r), one), one), rounded);
  } else {
    // 1 + r as a sum of two leaves a single rounding: sigmoid needs that.
    Pack<T, N> lost;
    const auto r = reduce_exp(x, 2 * Real<T>::bias, rounded, &lost);
    const auto high = one + r;
    const auto low = r - (high - one);
    return scale(high + (low + fma(r * r, exp_tail(r), lost)), rounded);
  }
}

// e^x. 0.90 ulp; double 0.75.
template <class T, int N>
LK_MATH Pack<T, N> exp(Pack<T, N> x) {
  return exp_bounded(clamp(x, Real<T>::exp_lowest, Real<T>::exp_highest));
}

// -|x|.
template <class T, int N>
LK_INLINE Pack<T, N> negative_abs(Pack<T, N> x) {
  return x | like(x, -0.0);
}

// e^-|x|.
template <class T, int N>
LK_MATH Pack<T, N> exp_negative_abs(Pack<T, N> x) {
  return exp_bounded(max(like(x, Real<T>::exp_lowest), negative_abs(x)));
}

// e^x for x <= 0, for softmax and its like: a result below the smallest normal number may be 0, and is 0 from
// -87.69 (float) or -708.75 (double) on. Not valid for x > 88 (709). 0.90 ulp; double
// 0.85.
template <class T, int N>
LK_MATH Pack<T, N> exp_nonpositive(Pack<T, N> x) {
  x = max(like(x, Real<T>::exp_lowest_normal), x);
  Pack<T, N> rounded;
  const auto r = reduce_exp(x, Real<T>::bias, rounded);
  const auto one = like(x, 1);
  return fma(r, fma(r, exp_tail(r), one), one) * power_of_two(rounded);
}

// 2^x. 0.92 ulp; double 0.80.
template <class T, int N>
LK_MATH Pack<T, N> exp2(Pack<T, N> x) {
  x = clamp(x, Real<T>::exp2_lowest, Real<T>::exp2_highest);
  const auto magic = like(x, round_magic<T> + 2 * Real<T>::bias);
  const auto rounded = x + magic;
  const auto r = x - (rounded - magic);
  return scale(fma(r, exp2_slope(r), like(x, 1)), rounded);
}

// e^x - 1, without cancellation near 0: (2^n - 1) + 2^n r as a sum of two, to which the small rest of e^r - 1 is added.
// All at half scale, so that 2^n does not overflow before the result does. 1.00 ulp; double 0.96.
template <class T, int N>
LK_MATH Pack<T, N> expm1(Pack<T, N> x) {
  Pack<T, N> rounded, lost;
  const auto r = reduce_exp(clamp(x, Real<T>::expm1_lowest, Real<T>::exp_highest), Real<T>::bias - 1, rounded, &lost);
  const auto half = like(x, 0.5);
  const auto s = power_of_two(rounded);
  const auto a = s - half;
  const auto b = s * r;
  const auto high = a + b;
  const auto low = (b - (high - a)) + ((s - a) - half);  // a is rounded where s is large
  const auto result = high + fma(s, fma(r * r, exp_tail(r), fma(lost, r, lost)), low);
  return select(abs(x) < like(x, Real<T>::epsilon / 2), x, result + result);
}

// (tanh(x) - x) / x^3 as a function of x^2, |x| <= 0.5494. Error relative to tanh(x) 1.0e-9.
template <int N>
LK_INLINE Pack<float, N> tanh_tail(Pack<float, N> z) {
  return horner(z, -0x1.55554cp-2f, 0x1.110d6ep-3f, -0x1.b93308p-5f, 0x1.598d68p-6f, -0x1.9cdd02p-8f);
}
// Error 5.8e-19.
template <int N>
LK_INLINE Pack<double, N> tanh_tail(Pack<double, N> z) {
  return horner(z, -0x1.555555555554fp-2, 0x1.1111111110789p-3, -0x1.ba1ba1b97bf17p-5, 0x1.664f485902392p-6,
                -0x1.226e2f040d91dp-7, 0x1.d6d298a885806p-9, -0x1.7d8fa9d3d9877p-10, 0x1.34823642d78f0p-11,
                -0x1.e95f9b35d924ap-13, 0x1.5d42b669d6440p-14, -0x1.468eaeb8eecf2p-16);
}

// An odd polynomial where |tanh(x)| is below 1/2, else 1 - 2 z / (1 + z) with z = e^-2|x|.
template <class T, int N>
LK_MATH Pack<T, N> tanh(Pack<T, N> x) {
  const auto y = abs(x), square = x * x, one = like(x, 1);
  const auto z = exp_nonpositive(like(x, -2) * y);
  const auto large = one - (z + z) / (one + z);
  const auto small = fma(square * y, tanh_tail(square), y);
  return copysign(select(y < like(x, 0.54931), small, large), x);
}

// 1 / (1 + e^-x). 2.41 ulp; double 1.81.
template <class T, int N>
LK_MATH Pack<T, N> sigmoid(Pack<T, N> x) {
  const auto one = like(x, 1);
  const auto z = exp_negative_abs(x);
  const auto d = one + z;
  const auto q = select_by_sign(x, z, one) / d;
  if constexpr (sizeof(T) == 4) {
    return q;
  } else {
    // What the rounding of d lost is taken back from q, with 1 / d from q itself: the quotients of both signs add to 1.
    return fnma((z - (d - one)) * q, select_by_sign(x, one - q, q), q);
  }
}

}  // namespace losskit::LOSSKIT_TARGET
