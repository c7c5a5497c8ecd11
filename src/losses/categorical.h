// Losses over a row of classes.
#pragma once

#include "engine/spec.h"

namespace losskit::LOSSKIT_TARGET {

struct CrossEntropy {
  static constexpr OpSpec spec = [] {
    OpSpec s;
    s.id = 3;
    s.name = "cross_entropy";
    s.aliases = "softmax_cross_entropy";
    s.family = LK_FAMILY_CATEGORICAL;
    s.roles[0] = {LK_INPUT, LK_ROLE_REQUIRED | LK_ROLE_DIFFERENTIABLE, LK_TYPES_REAL, LK_SHAPE_LOGITS, LK_DOMAIN_REAL,
                  "logits z, shape (C), (N, C) or (N, C, d1, ..., dk)"};
    s.roles[1] = {LK_TARGET_INDICES, LK_ROLE_ONE_OF, LK_TYPES_INDEX, LK_SHAPE_POSITIONS, LK_DOMAIN_CLASS,
                  "class indices y in [0, C) or ignore_index, the input's shape without its class axis"};
    s.roles[2] = {LK_TARGET, LK_ROLE_ONE_OF | LK_ROLE_DIFFERENTIABLE, LK_TYPES_REAL, LK_SHAPE_LIKE_INPUT,
                  LK_DOMAIN_PROBABILITY, "class probabilities t, the input's shape; rows need not be normalised"};
    s.roles[3] = {LK_CLASS_WEIGHT, 0, LK_TYPES_REAL, LK_SHAPE_CLASSES, LK_DOMAIN_POSITIVE, "weight w of each class, shape (C)"};
    s.outputs[0] = {LK_LSE, LK_ROLE_OUTPUT, LK_TYPES_REAL, LK_SHAPE_POSITIONS, LK_DOMAIN_REAL,
                    "log-sum-exp of each position's logits; 0 where ignored"};
    s.outputs[1] = {LK_TARGET_LOG_PROBABILITY, LK_ROLE_OUTPUT | LK_ROLE_OF_INDICES, LK_TYPES_REAL, LK_SHAPE_POSITIONS, LK_DOMAIN_REAL,
                    "log-probability z_y - lse(z) of each target; 0 where ignored"};
    s.outputs[2] = {LK_ARGMAX, LK_ROLE_OUTPUT, LK_TYPES_INT64, LK_SHAPE_POSITIONS, LK_DOMAIN_CLASS,
                    "class of the largest logit, the first of equal ones, NaN before any number; -1 where ignored"};
    s.outputs[3] = {LK_RANK, LK_ROLE_OUTPUT | LK_ROLE_OF_INDICES, LK_TYPES_INT64, LK_SHAPE_POSITIONS, LK_DOMAIN_POSITIVE,
                    "rank of each target, the number of classes with z_c >= z_y: 1 is best, equal ones push it up; 0 where ignored"};
    s.outputs[4] = {LK_CORRECT, LK_ROLE_OUTPUT | LK_ROLE_OF_INDICES, LK_TYPES_FLOAT64, LK_SHAPE_SCALAR, LK_DOMAIN_POSITIVE,
                    "number of positions whose argmax is the target, float64: add over parts of a batch; ignored ones do not count"};
    s.options[0] = {LK_OPTION_IGNORE_INDEX, LK_INTEGER, -100, -9223372036854775808.0, 9223372036854775807.0,
                    "positions with this target contribute nothing; must be negative with probability targets"};
    s.options[1] = {LK_OPTION_LABEL_SMOOTHING, LK_REAL, 0, 0, 1, "share e of the target mass spread evenly over all classes"};
    s.divisor = LK_DIVISOR_TARGET_WEIGHTS;
    s.summary = "Log-softmax and negative log likelihood in one step.";
    s.formula = "sum_c a_c (lse(z) - z_c); indices: a_c = (1 - e) w_y [c = y] + (e / C) w_c; probabilities: a_c = w_c ((1 - "
                "e) t_c + e / C)";
    s.gradients = "d/dz_c = (sum_k a_k) softmax(z)_c - a_c; d/dt_c = (1 - e) w_c (lse(z) - z_c)";
    s.notes = "The mean divides by the sum of w_y over positions that are not ignored (indices) or by the number of "
              "positions (probabilities). All positions ignored: mean NaN, sum 0, gradient 0. An ignored row's gradient is "
              "exactly 0 whatever the row holds. A probability of exactly 0 contributes 0, also at a logit of -inf. Rows "
              "with +inf, or of nothing but -inf, give NaN.";
    s.source = "torch.nn.functional.cross_entropy";
    return s;
  }();

  static constexpr int ignore_index = spec.option_index(LK_OPTION_IGNORE_INDEX);
  static constexpr int label_smoothing = spec.option_index(LK_OPTION_LABEL_SMOOTHING);
};

using CategoricalLosses = LossList<CrossEntropy>;

}  // namespace losskit::LOSSKIT_TARGET
