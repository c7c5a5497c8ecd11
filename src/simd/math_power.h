#pragma once
// atan and pow. Coefficients: see math_exp.h.

#include "math_log.h"

namespace losskit::LOSSKIT_TARGET {

// (atan(t) - t) / t^3 as a function of t^2, |t| <= 1/2. Error relative to atan(t) 2.7e-10.
template <int N>
LK_INLINE Pack<float, N> atan_tail(Pack<float, N> z) {
  return horner(z, -0x1.555552p-2f, 0x1.999746p-3f, -0x1.24506ap-3f, 0x1.c076dep-4f, -0x1.481f70p-4f, 0x1.400a0ep-5f);
}
// Error 3.9e-18.
template <int N>
LK_INLINE Pack<double, N> atan_tail(Pack<double, N> z) {
  return horner(z, -0x1.5555555555518p-2, 0x1.99999999914acp-3, -0x1.249249216e730p-3, 0x1.c71c7095f6ea7p-4,
                -0x1.745cf53e85b6ep-4, 0x1.3b11443b92720p-4, -0x1.10f35c3fc398fp-4, 0x1.dfec77f256b81p-5, -0x1.a3a4d403503bfp-5,
                0x1.571663cf81af9p-5, -0x1.c1e21177b0e5bp-6, 0x1.4c0570e8ffc06p-7);
}

// Of |x|: below 1/2 as it is, up to 2 as pi/4 + atan((x - 1) / (x + 1)), above as pi/2 + atan(-1 / x).
template <class T, int N>
LK_MATH Pack<T, N> atan(Pack<T, N> x) {
  const auto one = like(x, 1);
  const auto y = abs(x);
  const auto middle = y >= like(x, 0.5), large = y > like(x, 2);
  const auto numerator = select(large, -one, select(middle, y - one, y));
  const auto denominator = select(large, y, select(middle, y + one, one));
  const auto base = select(large, like(x, Real<T>::half_pi), zero_unless(middle, like(x, Real<T>::half_pi / 2)));
  const auto base_low = select(large, like(x, Real<T>::half_pi_low), zero_unless(middle, like(x, Real<T>::half_pi_low / 2)));
  const auto t = numerator / denominator;
  const auto z = t * t;
  return copysign(base + (t + fma(t * z, atan_tail(z), base_low)), x);
}

// log2(1 + f), to which low becomes what its rounding lost: together about 1.3 (float) or 1.2 (double) times the precision. s = f / (2 + f) in two parts, then
// (2 / ln 2) atanh(s) = s (C + s^2 P(s^2)), |s| <= 0.1716, so that the second term is at most 1 % of the first.
// Error of P relative to the result 8.2e-10 (float) and 1.8e-18 (double, where its first term is taken in two parts).
template <class T, int N>
LK_INLINE Pack<T, N> log2_in_two(Pack<T, N> f, Pack<T, N>& low) {
  const auto d = like(f, 2) + f;
  const auto d_low = f - (d - like(f, 2));
  const auto reciprocal = like(f, 1) / d;
  const auto s = f * reciprocal;
  const auto s_low = fnma(s, d_low, fnma(s, d, f)) * reciprocal;
  const auto z = s * s;
  const auto c = like(f, 2 * Real<T>::log2e);
  const auto c_low = like(f, 2 * Real<T>::log2e_low);
  Pack<T, N> u, u_low;
  if constexpr (sizeof(T) == 4) {
    u = z * horner(z, 0x1.ec709ep-1f, 0x1.2776e0p-1f, 0x1.a5d046p-2f, 0x1.589068p-2f);
    u_low = c_low;
  } else {
    const auto z_low = fma(s + s, s_low, fms(s, s, z));
    const auto third = like(f, 0x1.ec709dc3a03fdp-1), third_low = like(f, 0x1.d27f05548af0cp-55);  // 2 / (3 ln 2)
    const auto q = z * horner(z, 0x1.2776c50ef9d24p-1, 0x1.a61762a759840p-2, 0x1.484b142199501p-2, 0x1.0c9a63d699758p-2,
                              0x1.c69f8c2b07775p-3, 0x1.87b0bf6252f9ap-3, 0x1.85e9378f02c49p-3);
    const auto w = third + q;
    const auto w_low = q - (w - third) + third_low;
    u = z * w;
    u_low = fms(z, w, u) + fma(z, w_low, fma(z_low, w, c_low));
  }
  const auto v = c + u;
  const auto v_low = (u - (v - c)) + u_low;
  const auto high = s * v;
  low = fms(s, v, high) + fma(s, v_low, s_low * v);
  return high;
}

// x^y, with all of C's special cases.
template <class T, int N>
LK_LONG_MATH Pack<T, N> pow(Pack<T, N> x, Pack<T, N> y) {
  constexpr double integer_from = 1ll << Real<T>::mantissa;  // all numbers of at least this size are integers
  constexpr double exponent_limit = 1.3 * (Real<T>::bias + Real<T>::mantissa);
  const auto one = like(x, 1), infinity = like(x, Real<T>::infinity), zeros = zero<T, N>();
  const auto base = abs(x);

  // log2 of the base, as high + low.
  Pack<T, N> k, m_low;
  const auto m = log2_in_two(split<true>(base, k), m_low);
  auto high = k + m;
  auto low = (m - (high - k)) + m_low;
  const auto finite = (base > zeros) & (base < infinity);
  high = select(finite, high, select(base == zeros, -infinity, base));
  low = zero_unless(finite, low);

  // Times y. For |y| beyond 2^70 the result is 1, 0 or infinite as for 2^70, but 0 * infinity is avoided.
  const auto bounded = clamp(y, -0x1p70, 0x1p70);
  auto p = bounded * high;
  const auto in_range = abs(p) < like(x, exponent_limit);
  const auto p_low = zero_unless(in_range, fma(bounded, low, fms(bounded, high, p)));
  p = clamp(p, -exponent_limit, exponent_limit);
  const auto magic = like(x, round_magic<T> + 2 * Real<T>::bias);
  const auto rounded = p + magic;
  const auto r = (p - (rounded - magic)) + p_low;
  auto result = scale(fma(r, exp2_slope(r), one), rounded);

  // Signs and the cases that are not limits.
  const auto size = abs(y);
  const auto big = like(x, integer_from);
  const auto whole = (size >= big) | ((size + big) - big == size);
  const auto half = size * like(x, 0.5);
  const auto odd = whole & !((half >= big) | ((half + big) - big == half));
  const auto nan = like(x, Real<T>::nan);
  result = xor_sign(result, zero_unless(odd, x));
  result = select((x < zeros) & (base < infinity) & !whole, nan, result);
  return select((x == one) | (y == zeros), one, result);
}

}  // namespace losskit::LOSSKIT_TARGET
