// Regression losses: one element of prediction and target to a value and its derivatives.
#pragma once

#include "engine/spec.h"

namespace losskit::LOSSKIT_TARGET {

// d = prediction - target, as most regression losses take it.
constexpr RoleSpec prediction_role = {LK_INPUT,       LK_ROLE_REQUIRED | LK_ROLE_DIFFERENTIABLE,
                                      LK_TYPES_REAL,  LK_SHAPE_BROADCAST,
                                      LK_DOMAIN_REAL, "prediction x, any shape"};
constexpr RoleSpec regression_target_role = {LK_TARGET,      LK_ROLE_REQUIRED | LK_ROLE_DIFFERENTIABLE,
                                             LK_TYPES_VALUE, LK_SHAPE_BROADCAST,
                                             LK_DOMAIN_REAL, "target t; input and target broadcast against each other"};
constexpr RoleSpec regression_weight_role = {
    LK_WEIGHT,          0,
    LK_TYPES_VALUE,     LK_SHAPE_SAME,
    LK_DOMAIN_POSITIVE, "weight w of each element, the input's shape; then the target has that shape too"};

struct MseLoss : PointwiseFormula<2, 2> {
  static constexpr OpSpec spec = [] {
    OpSpec s;
    s.id = 1;
    s.name = "mse_loss";
    s.aliases = "l2_loss";
    s.family = LK_FAMILY_POINTWISE;
    s.roles[0] = prediction_role;
    s.roles[1] = regression_target_role;
    s.roles[2] = regression_weight_role;
    s.divisor = LK_DIVISOR_WEIGHTS;
    s.summary = "Squared error.";
    s.formula = "w (x - t)^2";
    s.gradients = "d/dx = 2 w (x - t); d/dt = -2 w (x - t)";
    s.notes =
        "No factor 1/2. With weights the mean divides by sum(w); sum(w) = 0 gives NaN. A gradient for a broadcast "
        "argument is summed over the broadcast axes.";
    s.source = "torch.nn.functional.mse_loss";
    return s;
  }();

  template <int Wants, int Variant, class P>
  static LK_INLINE void apply(const Constants<P>&, const P* v, P& loss, P* d) {
    const P difference = v[0] - v[1];
    loss = difference * difference;
    if (Wants >= want_gradient) d[0] = difference + difference;
    if (Wants == want_all) d[1] = -d[0];
  }
};

struct L1Loss : PointwiseFormula<2, 2> {
  static constexpr OpSpec spec = [] {
    OpSpec s;
    s.id = 5;
    s.name = "l1_loss";
    s.aliases = "mae_loss";
    s.family = LK_FAMILY_POINTWISE;
    s.roles[0] = prediction_role;
    s.roles[1] = regression_target_role;
    s.roles[2] = regression_weight_role;
    s.divisor = LK_DIVISOR_WEIGHTS;
    s.summary = "Absolute error.";
    s.formula = "w |x - t|";
    s.gradients = "d/dx = w sign(x - t); d/dt = -w sign(x - t); sign(0) = 0";
    s.notes = "The gradient at a NaN is 0. With weights the mean divides by sum(w); sum(w) = 0 gives NaN.";
    s.source = "torch.nn.functional.l1_loss";
    return s;
  }();

  template <int Wants, int Variant, class P>
  static LK_INLINE void apply(const Constants<P>&, const P* v, P& loss, P* d) {
    const P difference = v[0] - v[1];
    loss = abs(difference);
    if (Wants >= want_gradient) d[0] = zero_unless(loss > splat(loss, 0), copysign(splat(loss, 1), difference));
    if (Wants == want_all) d[1] = -d[0];
  }
};

struct SmoothL1Loss : PointwiseFormula<2, 2> {
  static constexpr OpSpec spec = [] {
    OpSpec s;
    s.id = 6;
    s.name = "smooth_l1_loss";
    s.family = LK_FAMILY_POINTWISE;
    s.roles[0] = prediction_role;
    s.roles[1] = regression_target_role;
    s.options[0] = {LK_OPTION_BETA, LK_REAL, 1, 0, no_limit, "where the square ends; 0 is l1_loss"};
    s.summary = "Absolute error with a square of width beta around 0.";
    s.formula = "d^2 / (2 beta) where |d| < beta, else |d| - beta / 2; d = x - t";
    s.gradients = "d/dx = clamp(d / beta, -1, 1); d/dt = -d/dx; with beta = 0 sign(d), sign(0) = 0";
    s.notes = "A NaN gives a NaN value and gradient, except with beta = 0, where the gradient is that of l1_loss.";
    s.source = "torch.nn.functional.smooth_l1_loss";
    return s;
  }();

  template <class P>
  struct Constants {
    P beta, half_beta;
    LK_INLINE explicit Constants(const double* options) : beta(splat(P(), options[0])), half_beta(beta * splat(beta, 0.5)) {}
  };

  template <int Wants, int Variant, class P>
  static LK_INLINE void apply(const Constants<P>& c, const P* v, P& loss, P* d) {
    const P difference = v[0] - v[1], size = abs(difference), zero = splat(size, 0);
    const P share = difference / c.beta;
    const auto inside = size < c.beta;
    // d (d / beta): d^2 / beta overflows for a large d below a huge beta.
    loss = select(inside, splat(size, 0.5) * difference * share, size - c.half_beta);
    if (Wants >= want_gradient) {
      const P sign = zero_unless(size > zero, copysign(splat(size, 1), difference));
      d[0] = select(inside, share, sign);
      d[0] = select(is_nan(difference) & (c.beta > zero), difference, d[0]);
    }
    if (Wants == want_all) d[1] = -d[0];
  }
};

struct HuberLoss : PointwiseFormula<2, 2> {
  static constexpr OpSpec spec = [] {
    OpSpec s;
    s.id = 7;
    s.name = "huber_loss";
    s.family = LK_FAMILY_POINTWISE;
    s.roles[0] = prediction_role;
    s.roles[1] = regression_target_role;
    s.roles[2] = regression_weight_role;
    s.options[0] = {LK_OPTION_DELTA, LK_REAL, 1, above_zero, no_limit, "where the square ends"};
    s.summary = "Square up to delta, linear beyond.";
    s.formula = "w d^2 / 2 where |d| < delta, else w delta (|d| - delta / 2); d = x - t";
    s.gradients = "d/dx = w clamp(d, -delta, delta); d/dt = -d/dx";
    s.notes = "The mean divides by the number of elements, with weights too.";
    s.source = "torch.nn.functional.huber_loss";
    return s;
  }();

  template <class P>
  struct Constants {
    P delta, half_delta;
    LK_INLINE explicit Constants(const double* options)
        : delta(splat(P(), options[0])), half_delta(delta * splat(delta, 0.5)) {}
  };

  template <int Wants, int Variant, class P>
  static LK_INLINE void apply(const Constants<P>& c, const P* v, P& loss, P* d) {
    const P difference = v[0] - v[1], size = abs(difference);
    loss = select(size < c.delta, splat(size, 0.5) * difference * difference, c.delta * (size - c.half_delta));
    if (Wants >= want_gradient) d[0] = select(size > c.delta, copysign(c.delta, difference), difference);
    if (Wants == want_all) d[1] = -d[0];
  }
};

struct SigmoidMseLoss : PointwiseFormula<2, 2> {
  static constexpr OpSpec spec = [] {
    OpSpec s;
    s.id = 8;
    s.name = "sigmoid_mse_loss";
    s.family = LK_FAMILY_POINTWISE;
    s.roles[0] = {LK_INPUT,       LK_ROLE_REQUIRED | LK_ROLE_DIFFERENTIABLE,
                  LK_TYPES_REAL,  LK_SHAPE_BROADCAST,
                  LK_DOMAIN_REAL, "logits x, any shape"};
    s.roles[1] = {LK_TARGET,
                  LK_ROLE_REQUIRED | LK_ROLE_DIFFERENTIABLE,
                  LK_TYPES_VALUE,
                  LK_SHAPE_BROADCAST,
                  LK_DOMAIN_PROBABILITY,
                  "target t; input and target broadcast against each other"};
    s.summary = "Squared error behind a sigmoid.";
    s.formula = "(a - t)^2, a = sigmoid(x)";
    s.gradients = "d/dx = 2 (a - t) a (1 - a); d/dt = -2 (a - t)";
    s.notes =
        "The gradient vanishes where the sigmoid saturates, on the wrong side too; that of "
        "binary_cross_entropy_with_logits does not.";
    s.source = "the textbook's squared error of a logistic unit";
    return s;
  }();

  template <int Wants, int Variant, class P>
  static LK_INLINE void apply(const Constants<P>&, const P* v, P& loss, P* d) {
    const P x = v[0], t = v[1], one = splat(x, 1);
    const P z = exp_nonpositive(-abs(x));
    const P r = one / (one + z), zr = z * r;
    // a - t without cancellation for a near 1: 1 - a = z r there.
    const P difference = select_by_sign(x, zr - t, (one - t) - zr);
    const P twice = difference + difference;
    loss = difference * difference;
    if (Wants >= want_gradient) d[0] = twice * (zr * r);
    if (Wants == want_all) d[1] = -twice;
  }
};

using RegressionLosses = LossList<MseLoss, L1Loss, SmoothL1Loss, HuberLoss, SigmoidMseLoss>;

}  // namespace losskit::LOSSKIT_TARGET
