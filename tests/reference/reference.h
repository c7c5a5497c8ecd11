// The reference: what a call must give, from the documented semantics alone. A family file turns logical values into
// unreduced losses and their gradients; selection.h leaves out and weighs; this file adds reduction, upstream gradient, the caller's divisor, accumulation, and the sum of a gradient over broadcast axes.
#pragma once

#include <optional>

#include "../request.h"
#include "real.h"

namespace lktest {

constexpr long double no_kink = std::numeric_limits<long double>::infinity();

// One loss element's contribution to the gradient for one element of a role, for an upstream gradient of 1.
struct Share {
  Real value;
  int64_t loss_element = 0;
  int64_t element = 0;
  bool ambiguous = false;      // near a branch: either side's gradient is right
  long double kink = no_kink;  // distance to where finite differences mean nothing
  bool scaled = false;         // upstream gradients are in it already
  Real of_divisor = 0;         // what the loss element adds to the gradient of the mean's divisor
};

struct Unreduced {
  std::vector<Real> loss;
  // What a loss element is the mean of, row after row, where it is made of several: sums run over these.
  std::vector<Real> terms;
  int64_t row_length = 1;
  // What is summed, where that is not the loss elements themselves.
  std::vector<Real> summed;
  std::vector<std::vector<Share>> gradient = std::vector<std::vector<Share>>(32);  // by role
  std::vector<Real> divisor_share;           // of each loss element, where a formula says so
  Real divisor;                              // selection.h
  int64_t counted = 0;                       // loss elements that are not left out
  std::map<int32_t, std::vector<Real>> own;  // outputs that only this op has, by role
};

// What an output must be: the numbers, each with its tolerance, NaN where NaN is due.
struct Expected {
  int32_t role = 0;
  std::vector<long double> value, tolerance;
  std::vector<long double> kink;  // gradients: distance to the nearest kink
  std::vector<char> skip;         // 1: both sides of a branch are right
  long double top = 0;            // largest number of its type

  bool agrees(size_t i, double got) const;
};

// Options as the formulas see them. They reach kernels rounded to the computed type, beyond its range as infinity or 0.
inline Real option(const Request& r, int32_t key) {
  const double v = r.real_option(key);
  const float f = static_cast<float>(v);
  return precision.single && (f == 0 || std::isinf(f)) ? Real(f) : Real::rounded(v, 0);
}

inline Real element(const Array* a, int64_t i) { return a->real(i); }

inline bool is_mean(int32_t reduction) { return reduction == LK_REDUCTION_MEAN || reduction == LK_REDUCTION_BATCHMEAN; }

// In tests a bound is twice what the analysis of the formula as written gives: an implementation may order its few
// operations otherwise. The result is rounded once more to the type of the output; what is made element by element is
// of the computed type even in a wider output.
inline Format format_of(const Output& output) {
  const bool reduced = output.role == LK_LOSS_SUM || output.role == LK_LOSS_DIVISOR || output.role == LK_KEPT,
             wide = output.initial.dtype == LK_FLOAT64;
  return format_of(wide && precision.single && !reduced ? LK_FLOAT32 : output.initial.dtype);
}
inline long double tolerance(const Real& r, const Output& output) {
  const long double v = std::fabs(r.value);
  if (!std::isfinite(v)) return 0;
  const Format type = format_of(output);
  return precision.ulp() * 2 * r.error + type.ulp() * std::max<long double>(v, type.smallest_normal());
}

inline Expected expect(const Request& r, const Unreduced& u, const Output& output) {
  Expected e;
  e.role = output.role;
  e.top = format_of(output).largest();
  const size_t n = static_cast<size_t>(output.initial.size());
  const int32_t reduction = r.reduced_by();
  Real divisor = 1;
  if (is_mean(reduction)) {
    const Array* given = r.input(LK_DIVISOR);
    divisor = given != nullptr ? element(given, 0) : u.divisor;
    if (given == nullptr && r.op->info.divisor == LK_DIVISOR_ELEMENTS_OR_ONE && divisor.value == 0) divisor = 1;
  }
  std::vector<Real> result(n);
  e.skip.assign(n, 0);
  e.kink.assign(n, no_kink);

  if (output.role > LK_GRAD) {
    const Array* g = r.input(LK_GRAD_LOSS);
    std::vector<Sum> sums(n);
    const auto& shares = u.gradient[static_cast<size_t>(output.role - LK_GRAD)];
    for (const Share& s : shares) {
      const size_t at = static_cast<size_t>(s.element);
      const Real upstream = g == nullptr || s.scaled ? Real(1) : element(g, g->size() == 1 ? 0 : s.loss_element);
      // Without a mean there is no division, so nothing to round.
      const Real scale = is_mean(reduction) ? upstream / divisor : upstream;
      sums[at].add(s.value * scale);
      if (s.ambiguous) e.skip[at] = 1;
      e.kink[at] = std::min(e.kink[at], s.kink);
    }
    for (size_t i = 0; i < n; ++i) result[i] = sums[i].total_in_double();
  } else if (u.own.count(output.role) != 0) {
    result = u.own.at(output.role);
  } else if (output.role == LK_LOSS_DIVISOR) {
    result[0] = u.divisor;
  } else if (output.role == LK_LOSS_ELEMENTS || (output.role == LK_LOSS && reduction == LK_REDUCTION_NONE)) {
    result = u.loss;
  } else {
    Sum sum;
    for (const Real& l : u.row_length > 1 ? u.terms : u.summed.empty() ? u.loss : u.summed) sum.add(l);
    result[0] = sum.total();
    if (u.row_length > 1) result[0] = result[0] / static_cast<double>(u.row_length);
    if (output.role == LK_LOSS && is_mean(reduction)) {
      const bool zero = u.counted == 0 && r.input(LK_DIVISOR) == nullptr && r.integer_option(LK_OPTION_EMPTY_MEAN) != 0;
      result[0] = zero ? Real(0) : result[0] / divisor;
    }
  }
  for (size_t i = 0; i < n; ++i) {
    long double allowed = tolerance(result[i], output);
    if (output.accumulate) {
      // The result is rounded to the output's type, and then the sum.
      result[i].value += output.initial.real(static_cast<int64_t>(i));
      result[i].error = 0;
      allowed += tolerance(result[i], output);
    }
    e.value.push_back(result[i].value);
    e.tolerance.push_back(allowed);
  }
  return e;
}

// Whether `got` is what element i may be, with the limits of the type: beyond its largest number only infinity is
// right.
inline bool Expected::agrees(size_t i, double got) const {
  const long double wanted = value[i], allowed = tolerance[i];
  if (std::isnan(wanted)) return std::isnan(got);
  if (std::isinf(allowed)) return true;
  if (std::isinf(wanted)) return static_cast<long double>(got) == wanted;
  if (std::isnan(got)) return false;
  if (std::isinf(got)) return std::signbit(got) == std::signbit(wanted) && std::fabs(wanted) + allowed >= top;
  return std::fabs(static_cast<long double>(got) - wanted) <= allowed;
}

}  // namespace lktest
