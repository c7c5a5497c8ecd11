// Regression losses: one element of prediction and target to a value and its derivatives.
#pragma once

#include "engine/spec.h"

namespace losskit::LOSSKIT_TARGET {

struct MseLoss {
  static constexpr OpSpec spec = [] {
    OpSpec s;
    s.id = 1;
    s.name = "mse_loss";
    s.aliases = "l2_loss";
    s.family = LK_FAMILY_POINTWISE;
    s.roles[0] = {LK_INPUT, LK_ROLE_REQUIRED | LK_ROLE_DIFFERENTIABLE, LK_TYPES_REAL, LK_SHAPE_BROADCAST, LK_DOMAIN_REAL,
                  "prediction x, any shape"};
    s.roles[1] = {LK_TARGET, LK_ROLE_REQUIRED | LK_ROLE_DIFFERENTIABLE, LK_TYPES_VALUE, LK_SHAPE_BROADCAST,
                  LK_DOMAIN_REAL, "target t; input and target broadcast against each other"};
    s.roles[2] = {LK_WEIGHT, 0, LK_TYPES_VALUE, LK_SHAPE_SAME, LK_DOMAIN_POSITIVE,
                  "weight w of each element, the input's shape; then the target has that shape too"};
    s.divisor = LK_DIVISOR_WEIGHTS;
    s.summary = "Squared error.";
    s.formula = "w (x - t)^2";
    s.gradients = "d/dx = 2 w (x - t); d/dt = -2 w (x - t)";
    s.notes = "No factor 1/2. With weights the mean divides by sum(w); sum(w) = 0 gives NaN. A gradient for a broadcast "
              "argument is summed over the broadcast axes.";
    s.source = "torch.nn.functional.mse_loss";
    return s;
  }();

  static constexpr int operands = 2;
  static constexpr int derivatives = 2;
  static constexpr bool has_optional = false;

  template <class P>
  struct Constants {
    LK_INLINE explicit Constants(const double*) {}
  };

  template <int Wants, bool Optional, class P>
  static LK_INLINE void apply(const Constants<P>&, const P* v, P& loss, P* d) {
    const P difference = v[0] - v[1];
    loss = difference * difference;
    if (Wants >= want_gradient) d[0] = difference + difference;
    if (Wants == want_all) d[1] = -d[0];
  }
};

using RegressionLosses = LossList<MseLoss>;

}  // namespace losskit::LOSSKIT_TARGET
