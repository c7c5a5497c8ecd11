// Overlap losses: sums over a group of elements, then a ratio of them.
#pragma once

#include "engine/spec.h"

namespace losskit::LOSSKIT_TARGET {

struct BinaryDiceLoss {
  static constexpr OpSpec spec = [] {
    OpSpec s;
    s.id = 4;
    s.name = "binary_dice_loss";
    s.family = LK_FAMILY_OVERLAP;
    s.roles[0] = {LK_INPUT,       LK_ROLE_REQUIRED | LK_ROLE_DIFFERENTIABLE,           LK_TYPES_REAL, LK_SHAPE_BROADCAST,
                  LK_DOMAIN_REAL, "logits x, any shape; the first axis counts samples"};
    s.roles[1] = {LK_TARGET,           LK_ROLE_REQUIRED,      LK_TYPES_VALUE,
                  LK_SHAPE_LIKE_INPUT, LK_DOMAIN_PROBABILITY, "target t, the input's shape"};
    s.options[0] = {LK_OPTION_SMOOTH, LK_REAL, 1, 0, 1e30, "s, added to numerator and denominator"};
    s.options[1] = {LK_OPTION_SCOPE,
                    LK_INTEGER,
                    0,
                    0,
                    1,
                    "one ratio over the whole batch (the loss is a scalar whatever the reduction), or one per sample",
                    "batch|sample"};
    s.divisor = LK_DIVISOR_ELEMENTS;
    s.summary = "Sigmoid and soft dice of a binary segmentation.";
    s.formula = "1 - (2 sum(p t) + s) / (sum(p) + sum(t) + s), p = sigmoid(x)";
    s.gradients = "d/dx = p (1 - p) (N - 2 t D) / D^2, N and D the ratio's numerator and denominator";
    s.notes = "Everything in the scope is flattened. Prediction and target both empty: 0, for s > 0.";
    s.source = "the common SoftDice module: sigmoid, flatten, smooth = 1";
    return s;
  }();

  static constexpr int sums = 3;
  static constexpr int coefficients = 2;
  static constexpr int smooth = spec.option_index(LK_OPTION_SMOOTH);

  // One element's share of the sums; slope receives dp/dx.
  template <bool Slope, class P>
  static LK_INLINE void element(const P& x, const P& t, P* share, P& slope) {
    const P one = splat(x, 1);
    const P z = exp_nonpositive(-abs(x));
    const P r = one / (one + z);
    const P zr = z * r;
    const P p = select_by_sign(x, zr, r);
    share[0] = p * t;
    share[1] = p;
    share[2] = t;
    // z r^2 rather than p (1 - p): nothing cancels for large |x|.
    if (Slope) slope = zr * r;
  }

  // Loss of a group, and the coefficients of its gradient slope * (c[0] + c[1] t).
  static LK_INLINE double ratio(const double* sum, const double* options, double* c) {
    const double n = 2 * sum[0] + options[smooth];
    const double d = sum[1] + sum[2] + options[smooth];
    c[0] = n / (d * d);
    c[1] = -2 / d;
    return 1 - n / d;
  }

  template <class P>
  static LK_INLINE P gradient(const P& slope, const P& t, const P* c) {
    return slope * fma(c[1], t, c[0]);
  }
};

using OverlapLosses = LossList<BinaryDiceLoss>;

}  // namespace losskit::LOSSKIT_TARGET
