// Losses of vectors: a row of each input to one element of the loss.
#pragma once

#include "engine/spec.h"

namespace losskit::LOSSKIT_TARGET {

constexpr RoleSpec vectors(int32_t role, int32_t shape, const char* doc) {
  return {role, LK_ROLE_REQUIRED | LK_ROLE_DIFFERENTIABLE, LK_TYPES_REAL, shape, LK_DOMAIN_REAL, doc};
}

struct CosineEmbeddingLoss {
  static constexpr OpSpec spec = [] {
    OpSpec s;
    s.id = 64;
    s.name = "cosine_embedding_loss";
    s.family = LK_FAMILY_EMBEDDING;
    s.roles[0] = vectors(LK_INPUT, LK_SHAPE_ROWS, "vectors a, shape (..., D)");
    s.roles[1] = vectors(LK_INPUT2, LK_SHAPE_LIKE_INPUT, "vectors b, the input's shape");
    s.roles[2] = {LK_TARGET,          LK_ROLE_REQUIRED, LK_TYPES_VALUE,
                  LK_SHAPE_POSITIONS, LK_DOMAIN_SIGN,   "1 for vectors that belong together, -1 for others, shape (...)"};
    s.options[0] = {LK_OPTION_MARGIN, LK_REAL, 0, -no_limit, no_limit, "margin m"};
    s.divisor = LK_DIVISOR_ELEMENTS;
    s.summary = "One minus the cosine of similar vectors, the cosine above a margin of others.";
    s.formula = "1 - c for t = 1; max(0, c - m) for t = -1; c = a.b / sqrt((|a|^2 + 1e-12) (|b|^2 + 1e-12))";
    s.gradients =
        "dc/da = b / sqrt((|a|^2 + 1e-12) (|b|^2 + 1e-12)) - c a / (|a|^2 + 1e-12), dc/db likewise; "
        "-dc for t = 1, dc [c >= m] for t = -1";
    s.notes =
        "Active at the kink. Any other target makes the loss 0. c lies in [-1, 1]; no norm is too large or too small for it. "
        "Vectors without elements have c = 0. A NaN makes the loss NaN.";
    s.source = "torch.nn.functional.cosine_embedding_loss";
    return s;
  }();
  static constexpr int margin = spec.option_index(LK_OPTION_MARGIN);
};

struct TripletMarginLoss {
  static constexpr OpSpec spec = [] {
    OpSpec s;
    s.id = 65;
    s.name = "triplet_margin_loss";
    s.family = LK_FAMILY_EMBEDDING;
    s.roles[0] = vectors(LK_INPUT, LK_SHAPE_ROWS, "anchors a, shape (..., D)");
    s.roles[1] = vectors(LK_POSITIVE, LK_SHAPE_LIKE_INPUT, "vectors that belong to the anchors, the input's shape");
    s.roles[2] = vectors(LK_NEGATIVE, LK_SHAPE_LIKE_INPUT, "vectors that do not, the input's shape");
    s.options[0] = {LK_OPTION_MARGIN, LK_REAL, 1, above_zero, no_limit, "margin m"};
    s.options[1] = {LK_OPTION_P, LK_REAL, 2, above_zero, no_limit, "order of the norm, infinity for the maximum"};
    s.options[2] = {LK_OPTION_EPS, LK_REAL, 1e-6, 0, no_limit, "e, added to each component of a difference"};
    s.options[3] = {LK_OPTION_SWAP,
                    LK_INTEGER,
                    0,
                    0,
                    1,
                    "whether the negative may be compared with the positive instead, where that is nearer"};
    s.divisor = LK_DIVISOR_ELEMENTS;
    s.summary = "How much nearer the anchor is to the negative than to the positive, with a margin.";
    s.formula =
        "max(0, m + d(a, positive) - n), n = d(a, negative), with swap min(d(a, negative), d(positive, negative)); "
        "d(x, y) = |x - y + e|_p";
    s.gradients =
        "of d by x, with v = x - y + e: sign(v) (|v| / d)^(p-1), 0 where v = 0; p = 1: sign(v); "
        "p infinite: sign(v) / k at the k largest components; 0 where the hinge is inactive";
    s.notes =
        "Active at the kink. Equal distances share the gradient of a swap. d(x, x) = e D^(1/p). No distance that the "
        "type holds overflows or vanishes on the way. A NaN makes the loss NaN and has the gradient 0. D = 0: m.";
    s.source = "torch.nn.functional.triplet_margin_loss";
    return s;
  }();
  static constexpr int margin = spec.option_index(LK_OPTION_MARGIN), p = spec.option_index(LK_OPTION_P),
                       eps = spec.option_index(LK_OPTION_EPS), swap = spec.option_index(LK_OPTION_SWAP);
};

struct CenterLoss {
  static constexpr OpSpec spec = [] {
    OpSpec s;
    s.id = 66;
    s.name = "center_loss";
    s.family = LK_FAMILY_EMBEDDING;
    s.roles[0] = vectors(LK_INPUT, LK_SHAPE_ROWS, "features x, shape (..., D)");
    s.roles[1] = vectors(LK_CENTERS, LK_SHAPE_CENTERS, "center c of each class, shape (C, D)");
    s.roles[2] = {LK_TARGET_INDICES,  LK_ROLE_REQUIRED, LK_TYPES_INDEX,
                  LK_SHAPE_POSITIONS, LK_DOMAIN_CLASS,  "class indices y in [0, C), shape (...)"};
    s.outputs[0] = {LK_CENTERS_UPDATE,
                    LK_ROLE_OUTPUT,
                    LK_TYPES_REAL,
                    LK_SHAPE_CENTERS,
                    LK_DOMAIN_REAL,
                    "what the damped rule adds to the centers, -alpha sum over y_i = j of (c_j - x_i) / (1 + #{y_i = j})"};
    s.options[0] = {LK_OPTION_SCALE_BY_HALF, LK_INTEGER, 1, 0, 1, "whether the squared distance has the factor h = 1/2"};
    s.options[1] = {LK_OPTION_ALPHA, LK_REAL, 0.5, -no_limit, no_limit, "rate of the centers' update"};
    s.divisor = LK_DIVISOR_ELEMENTS;
    s.summary = "Squared distance of features from the center of their class.";
    s.formula = "h |x_i - c_(y_i)|^2";
    s.gradients = "d/dx_i = 2 h (x_i - c_(y_i)); d/dc_j = 2 h sum over y_i = j of (c_j - x_i)";
    s.notes =
        "Each sample costs one distance, computed from the difference. Centers of classes that do not occur have neither "
        "gradient nor update. The update is made of features and centers alone, whatever the reduction.";
    s.source =
        "Wen et al., A discriminative feature learning approach for deep face recognition; pytorch-center-loss with h = 1, "
        "without its clamp";
    return s;
  }();
  static constexpr int half = spec.option_index(LK_OPTION_SCALE_BY_HALF), alpha = spec.option_index(LK_OPTION_ALPHA);
};

using EmbeddingLosses = LossList<CosineEmbeddingLoss, TripletMarginLoss, CenterLoss>;

}  // namespace losskit::LOSSKIT_TARGET
