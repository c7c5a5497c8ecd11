// Losses of one element: value and derivatives. A new one is one function and one line in the list at the foot.
#pragma once

#include "reference.h"

namespace lktest {

// One element. `in` holds operands by role; formulas take them through operator() or get(), which has a stand-in for
// one that is not given. LK_WEIGHT multiplies value and derivatives in the layer below and is not the formula's
// business.
struct Point {
  const Request* request = nullptr;
  Real in[32];
  bool given[32] = {};
  Real loss;
  Real gradient[32];
  long double kink = no_kink;  // distance in the first operand to the nearest kink

  const Real& operator()(int32_t role) const { return in[role]; }
  Real get(int32_t role, double absent) const { return given[role] ? in[role] : Real(absent); }
  Real option(int32_t key) const { return lktest::option(*request, key); }
};

// d = x - t, no factor 1/2.
inline void mse_loss(Point& p) {
  const Real d = p(LK_INPUT) - p(LK_TARGET);
  p.loss = d * d;
  p.gradient[LK_INPUT] = 2 * d;
  p.gradient[LK_TARGET] = -(2 * d);
}

// (1 - t) softplus(x) + v t softplus(-x): the same function as (1 - t) x + lambda softplus(-x), without the
// cancellation of x against softplus at large x. 0 * inf is 0 in both terms: the limits are taken.
inline void binary_cross_entropy_with_logits(Point& p) {
  const Real x = p(LK_INPUT), t = p(LK_TARGET), v = p.get(LK_POS_WEIGHT, 1);
  const Real negative = 1 - t, positive = v * t;
  auto times = [](const Real& a, const Real& b) { return a.value == 0 && !std::isnan(b.value) ? Real(0) : a * b; };
  p.loss = times(negative, softplus(x)) + times(positive, softplus(-x));
  p.gradient[LK_INPUT] = negative * sigmoid(x) - positive * sigmoid(-x);
  p.gradient[LK_TARGET] = -x + times(v - 1, softplus(-x));
}

struct PointwiseReference {
  const char* op;
  void (*formula)(Point&);
};
inline constexpr PointwiseReference pointwise_references[] = {
    {"mse_loss", mse_loss},
    {"binary_cross_entropy_with_logits", binary_cross_entropy_with_logits},
};

inline std::optional<Unreduced> pointwise(const Request& r) {
  const PointwiseReference* found = nullptr;
  for (const auto& candidate : pointwise_references)
    if (std::strcmp(candidate.op, r.op->info.name) == 0) found = &candidate;
  if (found == nullptr) return std::nullopt;

  const Shape shape = unreduced_shape(r);
  const int64_t n = count(shape);
  struct Operand {
    int32_t role;
    const Array* array;
    Broadcast place;
    bool differentiable;
  };
  std::vector<Operand> operands;
  for (const auto& i : r.inputs) {
    if (i.role == LK_GRAD_LOSS || i.role == LK_DIVISOR) continue;
    const bool differentiable = (r.op->role(i.role)->flags & LK_ROLE_DIFFERENTIABLE) != 0;
    operands.push_back({i.role, &i.value, Broadcast(i.value.shape, shape), differentiable});
  }

  Unreduced u;
  u.loss.resize(static_cast<size_t>(n));
  u.divisor = plain_divisor(r, n);
  Point p;
  p.request = &r;
  for (int64_t i = 0; i < n; ++i) {
    for (const auto& o : operands) {
      p.in[o.role] = element(o.array, o.place(i));
      p.given[o.role] = true;
    }
    p.kink = no_kink;
    ambiguous = false;
    found->formula(p);
    const Real weight = p.get(LK_WEIGHT, 1);
    u.loss[static_cast<size_t>(i)] = weight * p.loss;
    for (const auto& o : operands)
      if (o.differentiable)
        u.gradient[static_cast<size_t>(o.role)].push_back(
            {weight * p.gradient[o.role], i, o.place(i), ambiguous, p.kink});
  }
  return u;
}

}  // namespace lktest
