// One element of an element-wise loss, which the formulas of regression.h, binary.h, likelihood.h and margin.h fill in.
#pragma once

#include "reference.h"

namespace lktest {

// `in` holds operands by role; formulas take them through operator() or get(), which has a stand-in for one that is not
// given. LK_WEIGHT multiplies value and derivatives in the layer above and is not the formula's business.
struct Point {
  const Request* request = nullptr;
  Real in[32];
  bool given[32] = {};
  Real loss;
  Real gradient[32];
  long double kink[32];  // distance of an operand to where finite differences mean nothing

  const Real& operator()(int32_t role) const { return in[role]; }
  Real get(int32_t role, double absent) const { return given[role] ? in[role] : Real(absent); }
  Real option(int32_t key) const { return lktest::option(*request, key); }
  bool flag(int32_t key) const { return request->integer_option(key) != 0; }
  // The operand is this far from a kink, an edge of its domain or a singularity. Negative: beyond it, where the
  // gradient is not that of the value.
  void bend(int32_t role, const Real& distance) { kink[role] = std::min(kink[role], distance.value); }
};

// 0 * infinity is 0: where a limit is taken.
inline Real limit_product(const Real& a, const Real& b) {
  if (a.value == 0 && !std::isnan(b.value)) return 0;
  if (b.value == 0 && !std::isnan(a.value)) return 0;
  return a * b;
}

// sigmoid(x) - t, without cancellation where the sigmoid is near 1.
inline Real sigmoid_minus(const Real& x, const Real& t) { return x.value < 0 ? sigmoid(x) - t : (1 - t) - sigmoid(-x); }

// max(0, u), NaN for NaN.
inline Real positive_part(const Real& u) { return std::isnan(u.value) ? u : max(0, u); }

struct PointwiseReference {
  const char* op;
  void (*formula)(Point&);
};

}  // namespace lktest
