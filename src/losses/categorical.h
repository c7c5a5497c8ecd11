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
    s.roles[0] = {LK_INPUT,       LK_ROLE_REQUIRED | LK_ROLE_DIFFERENTIABLE,           LK_TYPES_REAL, LK_SHAPE_LOGITS,
                  LK_DOMAIN_REAL, "logits z, shape (C), (N, C) or (N, C, d1, ..., dk)"};
    s.roles[1] = {LK_TARGET_INDICES, LK_ROLE_ONE_OF,
                  LK_TYPES_INDEX,    LK_SHAPE_POSITIONS,
                  LK_DOMAIN_CLASS,   "class indices y in [0, C) or ignore_index, the input's shape without its class axis"};
    s.roles[2] = {LK_TARGET,
                  LK_ROLE_ONE_OF | LK_ROLE_DIFFERENTIABLE,
                  LK_TYPES_REAL,
                  LK_SHAPE_LIKE_INPUT,
                  LK_DOMAIN_PROBABILITY,
                  "class probabilities t, the input's shape; rows need not be normalised"};
    s.roles[3] = {LK_CLASS_WEIGHT, 0, LK_TYPES_REAL, LK_SHAPE_CLASSES, LK_DOMAIN_POSITIVE, "weight w of each class, shape (C)"};
    s.outputs[0] = {LK_LSE,         LK_ROLE_OUTPUT,
                    LK_TYPES_REAL,  LK_SHAPE_POSITIONS,
                    LK_DOMAIN_REAL, "log-sum-exp of each position's logits; 0 where ignored"};
    s.outputs[1] = {LK_TARGET_LOG_PROBABILITY,
                    LK_ROLE_OUTPUT | LK_ROLE_OF_INDICES,
                    LK_TYPES_REAL,
                    LK_SHAPE_POSITIONS,
                    LK_DOMAIN_REAL,
                    "log-probability z_y - lse(z) of each target; 0 where ignored"};
    s.outputs[2] = {
        LK_ARGMAX,       LK_ROLE_OUTPUT,
        LK_TYPES_INT64,  LK_SHAPE_POSITIONS,
        LK_DOMAIN_CLASS, "class of the largest logit, the first of equal ones, NaN before any number; -1 where ignored"};
    s.outputs[3] = {
        LK_RANK,
        LK_ROLE_OUTPUT | LK_ROLE_OF_INDICES,
        LK_TYPES_INT64,
        LK_SHAPE_POSITIONS,
        LK_DOMAIN_POSITIVE,
        "rank of each target, the number of classes with z_c >= z_y: 1 is best, equal ones push it up; 0 where ignored"};
    s.outputs[4] = {
        LK_CORRECT,
        LK_ROLE_OUTPUT | LK_ROLE_OF_INDICES,
        LK_TYPES_FLOAT64,
        LK_SHAPE_SCALAR,
        LK_DOMAIN_POSITIVE,
        "number of positions whose argmax is the target, float64: add over parts of a batch; ignored ones do not count"};
    s.options[0] = {LK_OPTION_IGNORE_INDEX,
                    LK_INTEGER,
                    -100,
                    -9223372036854775808.0,
                    9223372036854775807.0,
                    "positions with this target contribute nothing; must be negative with probability targets"};
    s.options[1] = {LK_OPTION_LABEL_SMOOTHING, LK_REAL, 0, 0, 1, "share e of the target mass spread evenly over all classes"};
    s.options[2] = {LK_OPTION_Z_LOSS,
                    LK_REAL,
                    0,
                    0,
                    1e30,
                    "factor s of the z-loss s lse(z)^2, which every position adds that is not ignored"};
    s.options[3] = {
        LK_OPTION_SOFTCAP, LK_REAL, 0, 0, 1e30, "logits are softcap tanh(z / softcap) before all else; 0: as they are"};
    add_sequences(s);
    s.divisor = LK_DIVISOR_TARGET_WEIGHTS;
    s.summary = "Log-softmax and negative log likelihood in one step.";
    s.formula =
        "sum_c a_c (lse(z) - z_c); indices: a_c = (1 - e) w_y [c = y] + (e / C) w_c; probabilities: a_c = w_c ((1 - "
        "e) t_c + e / C); z-loss: + s lse(z)^2";
    s.gradients =
        "d/dz_c = (sum_k a_k + 2 s lse(z)) softmax(z)_c - a_c, with a softcap times 1 - (z_c / softcap)^2 of the capped z; "
        "d/dt_c = (1 - e) w_c (lse(z) - z_c)";
    s.notes =
        "The mean divides by the sum of w_y over positions that are not ignored (indices) or by the number of "
        "positions (probabilities). All positions ignored: mean NaN, sum 0, gradient 0. An ignored row's gradient is "
        "exactly 0 whatever the row holds. A probability of exactly 0 contributes 0, also at a logit of -inf. Rows "
        "with +inf, or of nothing but -inf, give NaN. Class weights do not enter the z-loss, nor does it the divisor. A "
        "softcap makes infinite logits finite, so -inf does not mask then; argmax and rank are those of the logits as "
        "given.";
    s.source = "torch.nn.functional.cross_entropy";
    return s;
  }();
};

struct SoftmaxFocalLoss {
  static constexpr OpSpec spec = [] {
    OpSpec s;
    s.id = 48;
    s.name = "softmax_focal_loss";
    s.family = LK_FAMILY_CATEGORICAL;
    s.roles[0] = {LK_INPUT,       LK_ROLE_REQUIRED | LK_ROLE_DIFFERENTIABLE,           LK_TYPES_REAL, LK_SHAPE_LOGITS,
                  LK_DOMAIN_REAL, "logits z, shape (C), (N, C) or (N, C, d1, ..., dk)"};
    s.roles[1] = {LK_TARGET_INDICES, LK_ROLE_REQUIRED,
                  LK_TYPES_INDEX,    LK_SHAPE_POSITIONS,
                  LK_DOMAIN_CLASS,   "class indices y in [0, C) or ignore_index, the input's shape without its class axis"};
    s.roles[2] = {
        LK_CLASS_WEIGHT, 0, LK_TYPES_REAL, LK_SHAPE_CLASSES, LK_DOMAIN_POSITIVE, "weight w of each class (alpha), shape (C)"};
    s.options[0] = {LK_OPTION_IGNORE_INDEX,
                    LK_INTEGER,
                    -100,
                    -9223372036854775808.0,
                    9223372036854775807.0,
                    "positions with this target contribute nothing"};
    s.options[1] = {LK_OPTION_GAMMA, LK_REAL, 2, 0, 1e30, "how strongly easy examples are weighed down"};
    s.divisor = LK_DIVISOR_KEPT_SCORES;
    s.summary = "Softmax cross entropy that weighs easy examples down.";
    s.formula = "-w_y (1 - p_y)^gamma log p_y; p = softmax(z)";
    s.gradients = "d/dz_c = k (p_c - [c = y]), k = w_y ((1 - p_y)^gamma - gamma p_y (1 - p_y)^(gamma - 1) log p_y)";
    s.notes =
        "The mean divides by C times the number of positions that are not ignored, as over one-hot targets; class weights do "
        "not enter it. All positions ignored: mean NaN, sum 0, gradient 0. An ignored row's gradient is exactly 0 whatever the "
        "row holds. At p_y of 0 and 1 the limits are taken, also for gamma below 1.";
    s.source = "monai.losses.FocalLoss(use_softmax=True)";
    return s;
  }();
};

using CategoricalLosses = LossList<CrossEntropy, SoftmaxFocalLoss>;

}  // namespace losskit::LOSSKIT_TARGET
