// A long double that knows how far a sound implementation in the computed type may be from it.
//
// `error` bounds |computed - value| in units of that type's ulp (2^-23 or 2^-52), to first order: each operation adds
// its own rounding and passes on those of its operands through its condition. A formula written once in Real thus
// yields the reference and a tolerance that is tight where the formula is well conditioned and wide only where it is
// not: no relative tolerance is guessed per loss. Formulas should be written so that nothing cancels needlessly, for
// the bound is that of the way they are written.
#pragma once

#include <algorithm>
#include <cmath>
#include <limits>

namespace lktest {

struct Precision {
  bool single = true;
  long double ulp() const { return single ? 0x1p-23L : 0x1p-52L; }
  long double smallest_normal() const { return single ? 0x1p-126L : 0x1p-1022L; }
  long double largest() const {
    return single ? static_cast<long double>(std::numeric_limits<float>::max())
                  : static_cast<long double>(std::numeric_limits<double>::max());
  }
  // What rounding v to the type costs: nothing if it is representable; below the normal range the step is constant.
  long double rounding(long double v) const {
    if (!std::isfinite(v)) return 0;
    const long double back =
        single ? static_cast<long double>(static_cast<float>(v)) : static_cast<long double>(static_cast<double>(v));
    return back == v ? 0 : std::max(std::fabs(v), smallest_normal());
  }
};

inline thread_local Precision precision;
// Set by a comparison whose operands are within their errors of each other: the other branch would be right as well.
inline thread_local bool ambiguous = false;

class Real {
 public:
  long double value = 0;
  long double error = 0;
  // Removed by ignore_index or a mask: stays exactly 0 whatever it is multiplied by.
  bool removed = false;

  Real() = default;
  Real(double v) : value(v) {}  // NOLINT: constants in formulas
  static Real make(long double v, long double propagated, long double own) {
    Real r;
    r.value = v;
    // 0 * inf among bounds means that the term does not matter; an operand that is known not at all makes the result
    // so.
    r.error = std::isfinite(v) ? (std::isnan(propagated) ? 0 : propagated) + own : 0;
    return r;
  }
  static Real rounded(long double v, long double propagated) { return make(v, propagated, precision.rounding(v)); }
  // A function whose implementation is within `ulps`.
  static Real function(long double v, long double propagated, long double ulps) {
    return make(v, propagated, ulps * std::max(std::fabs(v), v == 0 ? 0 : precision.smallest_normal()));
  }
  // An exponential. Kernels use one that may give 0 where the result is below the normal range.
  static Real exponential(long double v, long double propagated, long double ulps) {
    Real r = function(v, propagated, ulps);
    if (v != 0 && std::fabs(v) < precision.smallest_normal()) r.error += std::fabs(v) / precision.ulp();
    return r;
  }
};

// What is stored in the computed type: infinite beyond its largest number, and either just below.
inline Real stored(Real r) {
  const long double v = std::fabs(r.value), e = precision.ulp() * r.error, top = precision.largest();
  if (!(v + e > top) || std::isinf(v)) return r;
  const Real infinite = std::copysign(std::numeric_limits<double>::infinity(), r.value < 0 ? -1.0 : 1.0);
  if (v - e > top) return infinite;
  r.error = std::numeric_limits<long double>::infinity();
  return r;
}

inline long double product(long double a, long double b) { return a == 0 || b == 0 ? 0 : a * b; }

inline Real operator-(const Real& a) {
  Real r = a;
  r.value = -r.value;
  return r;
}
inline Real operator+(const Real& a, const Real& b) { return Real::rounded(a.value + b.value, a.error + b.error); }
inline Real operator-(const Real& a, const Real& b) { return Real::rounded(a.value - b.value, a.error + b.error); }
inline Real operator*(const Real& a, const Real& b) {
  if (a.removed || b.removed) {
    Real zero;
    zero.removed = true;
    return zero;
  }
  return Real::rounded(a.value * b.value, product(std::fabs(a.value), b.error) + product(std::fabs(b.value), a.error) +
                                              precision.ulp() * product(a.error, b.error));
}
inline Real operator/(const Real& a, const Real& b) {
  const long double v = a.value / b.value;
  const long double left = std::fabs(b.value) - precision.ulp() * b.error;
  // A divisor that may be 0 for all we know gives anything, NaN included.
  if (left <= 0 && b.error > 0) return Real::rounded(v, std::numeric_limits<long double>::infinity());
  return Real::rounded(v, (a.error + product(std::fabs(v), b.error)) / (left > 0 ? left : 1));
}

inline bool operator<(const Real& a, const Real& b) {
  const long double gap = std::fabs(a.value - b.value);
  if (gap != 0 && gap <= precision.ulp() * (a.error + b.error)) ambiguous = true;
  return a.value < b.value;
}
inline bool operator>(const Real& a, const Real& b) { return b < a; }
inline bool operator>=(const Real& a, const Real& b) {
  static_cast<void>(a < b);
  return a.value >= b.value;
}

inline Real abs(const Real& a) { return a.value < 0 ? -a : a; }
// The larger one; a where it is NaN.
inline Real max(const Real& a, const Real& b) {
  const bool second = b.value > a.value;
  Real r = second ? b : a;
  const Real& other = second ? a : b;
  // Continuous: either one is right where they are within their errors of each other.
  if (std::fabs(a.value - b.value) <= precision.ulp() * (a.error + b.error)) r.error += other.error;
  return r;
}
inline Real exp(const Real& a) {
  const long double v = std::exp(a.value);
  return Real::exponential(v, product(v, std::expm1(precision.ulp() * a.error) / precision.ulp()), 1);
}
inline Real log(const Real& a) { return Real::function(std::log(a.value), a.error / std::fabs(a.value), 1); }
inline Real log1p(const Real& a) { return Real::function(std::log1p(a.value), a.error / std::fabs(1 + a.value), 1.5L); }
// Of a >= 0. Steep at 0, so the error of a is not taken to first order.
inline Real pow(const Real& a, const Real& b) {
  const long double v = std::pow(a.value, b.value), e = precision.ulp() * a.error;
  long double propagated = 0;
  if (e > 0)
    propagated =
        std::max(std::fabs(std::pow(std::max(0.0L, a.value - e), b.value) - v), std::fabs(std::pow(a.value + e, b.value) - v)) /
        precision.ulp();
  if (a.value > 0) propagated += product(std::fabs(v * std::log(a.value)), b.error);
  return Real::exponential(v, propagated, 1.5L);
}
inline Real sigmoid(const Real& a) {
  const long double z = std::exp(-std::fabs(a.value)), r = 1 / (1 + z);
  const long double v = a.value < 0 ? z * r : r;
  return Real::exponential(v, product(z * r * r, a.error), 2.5L);
}
// max(a, 0) + log1p(exp(-|a|)).
inline Real softplus(const Real& a) {
  const Real tail = log1p(exp(-abs(a)));
  return a.value > 0 ? a + tail : tail;
}

// A sum as the engine promises it: in lanes of the computed type within a block of 4096 elements, in double across
// blocks. So no chain of roundings is longer than 4096 elements over 32 lanes (16 in double) and a tree over the lanes;
// rows of up to 64 classes go one after the other.
class Sum {
 public:
  void add(const Real& term) {
    if (term.removed) return;
    value_ += term.value;
    if (!std::isfinite(term.value)) return;
    magnitude_ += std::fabs(term.value);
    error_ += term.error;
    ++terms_;
  }
  Real total() const {
    if (unknown()) return Real::make(0, std::numeric_limits<long double>::infinity(), 0);
    if (terms_ < 2) return Real::make(value_, error_, 0);
    // A lane may overflow where the whole does not.
    if (magnitude_ > precision.largest()) return Real::make(value_, std::numeric_limits<long double>::infinity(), 0);
    const long double lanes = precision.single ? 32 : 16;
    long double chain = std::min<long double>(terms_ - 1, std::max<long double>(64, 4096 / lanes + 6));
    if (!precision.single) chain += static_cast<long double>(terms_) / 4096;
    return Real::make(value_, error_, chain / 2 * magnitude_);
  }
  // One after the other, in double whatever the computed type: gradients summed over broadcast axes.
  Real total_in_double() const {
    if (unknown()) return Real::make(0, std::numeric_limits<long double>::infinity(), 0);
    if (terms_ > 1 && magnitude_ > Precision{false}.largest())
      return Real::make(value_, std::numeric_limits<long double>::infinity(), 0);
    const long double chain = static_cast<long double>(terms_ - 1) * 0x1p-52L / precision.ulp();
    return Real::make(value_, error_, terms_ < 2 ? 0 : chain / 2 * magnitude_);
  }

 private:
  // Infinite for one term, while another may be the infinity of the other sign.
  bool unknown() const { return !std::isfinite(value_) && std::isinf(error_); }

  long double value_ = 0, magnitude_ = 0, error_ = 0;
  int64_t terms_ = 0;
};

}  // namespace lktest
