#pragma once
// log, log2, log1p, log1p_unit, softplus and log_sigmoid.
//
// x = 2^k (1 + f) with 1 + f between sqrt(1/2) and sqrt(2); log(1 + f) = f + rest, where the rest is at most a fifth of f,
// so that its rounding hardly shows, and f is exact. Coefficients: see math_exp.h.

#include "math_exp.h"

namespace losskit::LOSSKIT_TARGET {

// log(1 + f) - f for sqrt(1/2) <= 1 + f <= sqrt(2). Error relative to log(1 + f) 4.3e-9.
template <int N>
LK_INLINE Pack<float, N> log_rest(Pack<float, N> f) {
  return f * f *
         horner(f, -0x1.fffff8p-2f, 0x1.55554ep-2f, -0x1.000438p-2f, 0x1.99a544p-3f, -0x1.5424f2p-3f, 0x1.22547ep-3f,
                -0x1.0f2e50p-3f, 0x1.090db0p-3f, -0x1.3a5c6ap-4f);
}
// With s = f / (2 + f): log(1 + f) = 2 atanh(s) = f - f^2/2 + s (f^2/2 + R(s^2)). Error 1.2e-18.
template <int N>
LK_INLINE Pack<double, N> log_rest(Pack<double, N> f) {
  const auto s = f / (like(f, 2) + f);
  const auto z = s * s;
  const auto half_square = like(f, 0.5) * f * f;
  const auto big_r = z * horner(z, 0x1.5555555555592p-1, 0x1.999999997ff1ap-2, 0x1.24924941e146fp-2, 0x1.c71c52145b798p-3,
                                0x1.74663ceba1a47p-3, 0x1.39a1e8edadbeap-3, 0x1.2f03b924bef1bp-3);
  return fms(s, half_square + big_r, half_square);
}

// x = 2^k (1 + f) for positive finite x; anything for others. Returns f. With subnormal false, x is known to be normal.
template <bool subnormal, class T, int N>
LK_INLINE Pack<T, N> split(Pack<T, N> x, Pack<T, N>& k) {
  using I = Integer<T>;
  constexpr int mantissa = Real<T>::mantissa;
  constexpr I one = static_cast<I>(Real<T>::bias) << mantissa;
  auto magic = like(x, round_magic<T> + Real<T>::bias);
  if constexpr (subnormal) {
    constexpr double up = 1ll << mantissa;
    const auto tiny = x < like(x, Real<T>::smallest_normal);
    x = select(tiny, x * like(x, up), x);
    magic = select(tiny, like(x, round_magic<T> + Real<T>::bias + mantissa), magic);
  }
  // Moves sqrt(1/2) to 1, so that the exponent field is k + bias.
  const auto bits = bitcast<I>(x) + set<I, N>(one - Real<T>::sqrt_half_bits);
  k = bitcast<T>(shr<mantissa>(bits) + bitcast<I>(like(x, round_magic<T>))) - magic;
  const auto m = (bits & set<I, N>((I(1) << mantissa) - 1)) + set<I, N>(Real<T>::sqrt_half_bits);
  return bitcast<T>(m) - like(x, 1);
}

// k ln 2 + log(1 + f). k ln2_high + f is taken as a sum of two: rounding it would cost up to 1/2 ulp.
template <class T, int N>
LK_INLINE Pack<T, N> join_log(Pack<T, N> k, Pack<T, N> f, Pack<T, N> rest) {
  const auto a = k * like(k, Real<T>::ln2_high);
  const auto high = a + f;
  const auto low = f - (high - a);
  return high + (low + fma(k, like(k, Real<T>::ln2_low), rest));
}

// The result of a logarithm of x, corrected where x is 0, negative, infinite or NaN.
template <class T, int N>
LK_INLINE Pack<T, N> log_special(Pack<T, N> x, Pack<T, N> result) {
  const auto infinity = like(x, Real<T>::infinity);
  result = select(x < infinity, result, x);
  return select(x > zero<T, N>(), result, select(x == zero<T, N>(), -infinity, like(x, Real<T>::nan)));
}

// 0.90 ulp; double 0.84.
template <class T, int N>
LK_MATH Pack<T, N> log(Pack<T, N> x) {
  Pack<T, N> k;
  const auto f = split<true>(x, k);
  return log_special(x, join_log(k, f, log_rest(f)));
}

// 1.08 ulp; double 1.01.
template <class T, int N>
LK_MATH Pack<T, N> log2(Pack<T, N> x) {
  Pack<T, N> k;
  const auto f = split<true>(x, k);
  const auto log2e = like(x, Real<T>::log2e);
  const auto rest = fma(f, like(x, Real<T>::log2e_low), log_rest(f) * log2e);
  return log_special(x, k + fma(f, log2e, rest));
}

// log(1 + x), without cancellation near 0. 1.02 ulp; double 0.81.
template <class T, int N>
LK_MATH Pack<T, N> log1p(Pack<T, N> x) {
  const auto one = like(x, 1);
  const auto u = one + x;
  Pack<T, N> k;
  const auto f = split<false>(u, k);
  // What the rounding of u lost goes into f. (k = bias + 1 has no factor 2^-k, but nothing is lost there.)
  const auto lost = x - (u - one);
  const auto factor = power_of_two(like(x, round_magic<T> + Real<T>::bias) - min(k, like(x, Real<T>::bias)));
  const auto g = fma(lost, factor, f);
  const auto g_low = fma(lost, factor, f - g);
  return copysign(log_special(u, join_log(k, g, log_rest(g) + g_low)), x);
}

// log(1 + z) for 0 <= z <= 1.
template <int N>
LK_MATH Pack<float, N> log1p_unit(Pack<float, N> z) {
  // A polynomial is no longer than the one that 2 atanh(z / (2 + z)) needs, plus its division. Error 3.3e-8.
  const auto q = horner(z, -0x1.ffff14p-2f, 0x1.5535dep-2f, -0x1.fd1368p-3f, 0x1.884554p-3f, -0x1.19af90p-3f, 0x1.44708ap-4f,
                        -0x1.eca3eap-6f, 0x1.5fa162p-8f);
  return fma(z * z, q, z);
}
template <int N>
LK_MATH Pack<double, N> log1p_unit(Pack<double, N> z) {
  // With s = z / (2 + z): 2 atanh(s) = z - s (z - R(s^2)). Error 1.3e-18.
  const auto s = z / (like(z, 2) + z);
  const auto w = s * s;
  const auto r =
      horner(w, 0x1.5555555555535p-1, 0x1.99999999a0786p-2, 0x1.249249208a098p-2, 0x1.c71c741daea84p-3, 0x1.745cb3d4870edp-3,
             0x1.3b1ddeeafea4cp-3, 0x1.10679ab2ba27ep-3, 0x1.efdaadf0029eep-4, 0x1.55a7c0b9dbad2p-4, 0x1.5c80762d4f32cp-3);
  return fnma(s, fnma(w, r, z), z);
}

// log(1 + e^x).
template <class T, int N>
LK_MATH Pack<T, N> softplus(Pack<T, N> x) {
  return max(x, zero<T, N>()) + log1p_unit(exp_negative_abs(x));
}

// log(sigmoid(x)).
template <class T, int N>
LK_MATH Pack<T, N> log_sigmoid(Pack<T, N> x) {
  return -softplus(-x);
}

}  // namespace losskit::LOSSKIT_TARGET
