// Binary and multi-label losses.
#pragma once

#include "engine/spec.h"

namespace losskit::LOSSKIT_TARGET {

struct BinaryCrossEntropyWithLogits {
  static constexpr OpSpec spec = [] {
    OpSpec s;
    s.id = 2;
    s.name = "binary_cross_entropy_with_logits";
    s.aliases = "bce_with_logits sigmoid_cross_entropy";
    s.family = LK_FAMILY_POINTWISE;
    s.roles[0] = {LK_INPUT, LK_ROLE_REQUIRED | LK_ROLE_DIFFERENTIABLE, LK_TYPES_REAL, LK_SHAPE_BROADCAST, LK_DOMAIN_REAL,
                  "logits x, any shape"};
    s.roles[1] = {LK_TARGET, LK_ROLE_REQUIRED | LK_ROLE_DIFFERENTIABLE, LK_TYPES_VALUE, LK_SHAPE_LIKE_INPUT,
                  LK_DOMAIN_PROBABILITY, "target t, the input's shape; not range-checked"};
    s.roles[2] = {LK_WEIGHT, 0, LK_TYPES_VALUE, LK_SHAPE_ONTO, LK_DOMAIN_POSITIVE,
                  "weight w, broadcast onto the input's shape"};
    s.roles[3] = {LK_POS_WEIGHT, 0, LK_TYPES_VALUE, LK_SHAPE_ONTO, LK_DOMAIN_POSITIVE,
                  "weight v of the positive term, broadcast onto the input's shape (usually (C), the last axis)"};
    s.divisor = LK_DIVISOR_ELEMENTS;
    s.summary = "Sigmoid and binary cross entropy in one stable step.";
    s.formula = "w [(1 - t) x + (1 + (v - 1) t) softplus(-x)]";
    s.gradients = "d/dx = w [(1 + (v - 1) t) sigmoid(x) - v t]; d/dt = w [-x + (v - 1) softplus(-x)]";
    s.notes = "The mean divides by the number of elements, never by weights. At infinite logits the limits are taken, with "
              "0 * inf = 0: NaN comes only from NaN, or from a weight 0 times an infinite loss.";
    s.source = "torch.nn.functional.binary_cross_entropy_with_logits";
    return s;
  }();

  static constexpr int operands = 3;
  static constexpr int derivatives = 2;
  static constexpr bool has_optional = true;

  template <class P>
  struct Constants {
    LK_INLINE explicit Constants(const double*) {}
  };

  // With z = e^-|x|, q = z / (1 + z) = sigmoid(-|x|), L = log1p(z), lambda = 1 + (v - 1) t and c = (x negative ? v t : 1 - t):
  //   loss = |x| c + lambda L,  dx = sign(x) (c - lambda q).
  // No term cancels where t is 0 or 1, so value and gradient keep full relative accuracy on both sides, and both limits
  // at infinity come out by themselves once 0 * inf is taken as 0.
  template <int Wants, bool Optional, class P>
  static LK_INLINE void apply(const Constants<P>&, const P* v, P& loss, P* d) {
    const P x = v[0], t = v[1], zero = splat(x, 0), one = splat(x, 1);
    const P magnitude = abs(x);
    const P z = exp_nonpositive(-magnitude);
    const P l = log1p_unit(z);
    const P positive = Optional ? v[2] * t : t;
    const P lambda = Optional ? fma(v[2] - one, t, one) : one;
    const P c = select_by_sign(x, positive, one - t);
    const P linear = zero_unless(c != zero, magnitude * c);
    loss = Optional ? fma(lambda, l, linear) : l + linear;
    if (Wants >= want_gradient) {
      const P q = z / (one + z);
      d[0] = xor_sign(Optional ? fnma(lambda, q, c) : c - q, x);
    }
    if (Wants == want_all) {
      d[1] = -x;
      if (Optional) {
        // (v - 1) softplus(-x) with weight 1 exactly 0, also at x = -inf.
        const P excess = v[2] - one;
        const P softplus = max(-x, zero) + l;
        d[1] = select(excess == zero, d[1], fma(excess, softplus, d[1]));
      }
    }
  }
};

using BinaryLosses = LossList<BinaryCrossEntropyWithLogits>;

}  // namespace losskit::LOSSKIT_TARGET
