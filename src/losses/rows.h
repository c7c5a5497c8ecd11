// Losses of one row of scores and what is right about it: a class, a set of labels, a row of labels. No softmax: where a
// class is picked, the loss reads that score and perhaps the row's best other one; the gradient is then sparse.
#pragma once

#include "engine/spec.h"

namespace losskit::LOSSKIT_TARGET {

// What the specs below have in common.
constexpr RoleSpec row_scores(const char* doc, int32_t domain = LK_DOMAIN_REAL, uint32_t flags = LK_ROLE_DIFFERENTIABLE) {
  return {LK_INPUT, LK_ROLE_REQUIRED | flags, LK_TYPES_REAL, LK_SHAPE_LOGITS, domain, doc};
}
constexpr RoleSpec row_classes(const char* doc) {
  return {LK_TARGET_INDICES, LK_ROLE_REQUIRED, LK_TYPES_INDEX, LK_SHAPE_POSITIONS, LK_DOMAIN_CLASS, doc};
}
constexpr RoleSpec class_weights() {
  return {LK_CLASS_WEIGHT, 0, LK_TYPES_REAL, LK_SHAPE_CLASSES, LK_DOMAIN_POSITIVE, "weight w of each class, shape (C)"};
}
constexpr RoleSpec sample_weights() {
  return {LK_SAMPLE_WEIGHT, 0, LK_TYPES_VALUE, LK_SHAPE_POSITIONS, LK_DOMAIN_POSITIVE, "weight w of each row, may be negative"};
}

// ---- The score of one class: pick(own, rival) -> loss, slope for own; the rival's, if there is one, is its opposite. ----

struct NllLoss {
  static constexpr OpSpec spec = [] {
    OpSpec s;
    s.id = 40;
    s.name = "nll_loss";
    s.aliases = "negative_log_likelihood";
    s.family = LK_FAMILY_ROWS;
    s.roles[0] = row_scores("log-probabilities x, shape (C), (N, C) or (N, C, d1, ..., dk)");
    s.roles[1] = row_classes("class indices y in [0, C) or ignore_index, the input's shape without its class axis");
    s.roles[2] = class_weights();
    s.options[0] = {LK_OPTION_IGNORE_INDEX,
                    LK_INTEGER,
                    -100,
                    -9223372036854775808.0,
                    9223372036854775807.0,
                    "positions with this target contribute nothing"};
    add_sequences(s);
    s.divisor = LK_DIVISOR_TARGET_WEIGHTS;
    s.summary = "Negative log likelihood of a class, from log-probabilities.";
    s.formula = "-w_y x_y";
    s.gradients = "d/dx_c = -w_y [c = y]";
    s.notes = "Rows are not checked to be normalised. All positions ignored: mean NaN, sum 0, gradient 0.";
    s.source = "torch.nn.functional.nll_loss";
    return s;
  }();

  static constexpr bool has_rival = false;

  template <class T, class P>
  static LK_INLINE void pick(const P& own, const P&, P& loss, P& slope) {
    loss = -own;
    slope = splat(own, -1);
  }
};

struct MulticlassLogLoss {
  static constexpr OpSpec spec = [] {
    OpSpec s;
    s.id = 41;
    s.name = "multiclass_log_loss";
    s.aliases = "log_loss";
    s.family = LK_FAMILY_ROWS;
    s.roles[0] = row_scores("probabilities p in [0, 1], shape (C), (N, C) or (N, C, d1, ..., dk)", LK_DOMAIN_PROBABILITY,
                            LK_ROLE_DIFFERENTIABLE | LK_ROLE_CHECKED);
    s.roles[1] = row_classes("class indices y in [0, C), the input's shape without its class axis");
    s.roles[2] = sample_weights();
    s.divisor = LK_DIVISOR_WEIGHTS;
    s.summary = "Cross entropy of a class, from probabilities.";
    s.formula = "-w log clip(p_y, e, 1 - e), e the machine epsilon of the input's dtype";
    s.gradients = "d/dp_c = -w [c = y] / p_y for p_y in [e, 1 - e], 0 outside";
    s.notes = "Rows are not renormalised. Weights that sum to 0 have no mean: an error.";
    s.source = "sklearn.metrics.log_loss";
    return s;
  }();

  static constexpr bool has_rival = false;

  template <class T, class P>
  static LK_INLINE void pick(const P& own, const P&, P& loss, P& slope) {
    const P low = splat(own, sizeof(T) == 4 ? 0x1p-23 : 0x1p-52), high = splat(own, sizeof(T) == 4 ? 1 - 0x1p-23 : 1 - 0x1p-52);
    loss = -log(min(max(own, low), high));
    slope = zero_unless((own >= low) & (own <= high), splat(own, -1) / own);
  }
  template <class P>
  static LK_INLINE auto in_domain(const P& x) {
    return (x >= splat(x, 0)) & (x <= splat(x, 1));
  }
};

struct MulticlassHingeLoss {
  static constexpr OpSpec spec = [] {
    OpSpec s;
    s.id = 42;
    s.name = "multiclass_hinge_loss";
    s.aliases = "crammer_singer_loss";
    s.family = LK_FAMILY_ROWS;
    s.roles[0] = row_scores("decisions s, shape (C), (N, C) or (N, C, d1, ..., dk)");
    s.roles[1] = row_classes("class indices y in [0, C), the input's shape without its class axis");
    s.roles[2] = sample_weights();
    s.divisor = LK_DIVISOR_WEIGHTS;
    s.summary = "Hinge of the margin to the best other class, after Crammer and Singer.";
    s.formula = "w max(0, 1 - (s_y - s_r)), r = argmax over c != y of s_c";
    s.gradients = "d/ds_c = w [1 - (s_y - s_r) >= 0] ([c = r] - [c = y])";
    s.notes =
        "Active at the kink. Of equal runners-up the first one has the gradient. A NaN in a row makes its loss NaN and "
        "its gradient 0. Weights that sum to 0 have no mean: an error.";
    s.source = "sklearn.metrics.hinge_loss with more than two labels";
    return s;
  }();

  static constexpr bool has_rival = true;

  template <class T, class P>
  static LK_INLINE void pick(const P& own, const P& rival, P& loss, P& slope) {
    const P zero = splat(own, 0), z = splat(own, 1) - (own - rival);
    loss = zero_unless(!(z < zero), z);  // a NaN passes
    slope = zero_unless(z >= zero, splat(own, -1));
  }
};

// ---- All scores, each against that of the class: other(pivot, x) -> loss, slope; then the class's own share. ----

struct MultiMarginLoss {
  static constexpr OpSpec spec = [] {
    OpSpec s;
    s.id = 43;
    s.name = "multi_margin_loss";
    s.family = LK_FAMILY_ROWS;
    s.roles[0] = row_scores("scores x, shape (C), (N, C) or (N, C, d1, ..., dk)");
    s.roles[1] = row_classes("class indices y in [0, C), the input's shape without its class axis");
    s.roles[2] = class_weights();
    s.options[0] = {LK_OPTION_P, LK_INTEGER, 1, 1, 2, "power p of the hinge"};
    s.options[1] = {LK_OPTION_MARGIN, LK_REAL, 1, -__builtin_huge_val(), __builtin_huge_val(), "margin m, may be negative"};
    s.divisor = LK_DIVISOR_ELEMENTS;
    s.summary = "Hinge of the margins to all other classes, summed.";
    s.formula = "(w_y / C) sum over c != y of h_c^p, h_c = max(0, m - x_y + x_c)";
    s.gradients = "d/dx_c = (w_y / C) p h_c^(p-1) [h_c > 0]; d/dx_y = minus the sum of those";
    s.notes =
        "The mean divides by the number of rows, never by weights. Inactive at the kink. A NaN makes the loss NaN and has "
        "the gradient 0.";
    s.source = "torch.nn.functional.multi_margin_loss";
    return s;
  }();

  static constexpr int p = spec.option_index(LK_OPTION_P), margin = spec.option_index(LK_OPTION_MARGIN);
  // The kernel is compiled for each.
  static constexpr int variants = 2;
  static int variant(const double* options) { return options[p] == 2; }

  template <class T>
  struct Row {
    Row(const double* options, T classes, T own) : classes(classes), pivot(static_cast<T>(options[margin]) - own) {}
    T classes, pivot;
    T loss(T others) const { return others / classes; }
    T own_slope(T others) const { return -others; }
    T share(T factor) const { return factor / classes; }
  };

  template <int Variant, int Wants, class P>
  static LK_INLINE void other(const P& pivot, const P& x, P& loss, P& slope) {
    const P zero = splat(x, 0), z = pivot + x;
    loss = zero_unless(!(z <= zero), z);  // a NaN passes
    if (Wants != want_value) slope = zero_unless(z > zero, Variant == 0 ? splat(x, 1) : z + z);
    if (Variant == 1) loss = loss * loss;
  }
};

struct MulticlassBrierScoreLoss {
  static constexpr OpSpec spec = [] {
    OpSpec s;
    s.id = 44;
    s.name = "multiclass_brier_score_loss";
    s.family = LK_FAMILY_ROWS;
    s.roles[0] = row_scores("probabilities p in [0, 1], shape (C), (N, C) or (N, C, d1, ..., dk)", LK_DOMAIN_PROBABILITY,
                            LK_ROLE_DIFFERENTIABLE | LK_ROLE_CHECKED);
    s.roles[1] = row_classes("class indices y in [0, C), the input's shape without its class axis");
    s.roles[2] = sample_weights();
    s.options[0] = {LK_OPTION_SCALE_BY_HALF, LK_INTEGER, 0, 0, 2, "h = 1/2; auto: only for fewer than three classes",
                    "auto|true|false"};
    s.divisor = LK_DIVISOR_WEIGHTS;
    s.summary = "Squared distance of probabilities from the class that came true.";
    s.formula = "w h sum_c (p_c - [c = y])^2";
    s.gradients = "d/dp_c = 2 w h (p_c - [c = y])";
    s.notes = "Rows are not renormalised. Weights that sum to 0 have no mean: an error.";
    s.source = "sklearn.metrics.brier_score_loss";
    return s;
  }();

  static constexpr int scale_by_half = spec.option_index(LK_OPTION_SCALE_BY_HALF);
  static constexpr int variants = 1;
  static int variant(const double*) { return 0; }

  template <class T>
  struct Row {
    Row(const double* options, T classes, T own)
        : half(options[scale_by_half] == 1 || (options[scale_by_half] == 0 && classes < T(3)) ? T(0.5) : T(1)),
          miss(own - T(1)), pivot(0) {}
    T half, miss, pivot;
    T loss(T others) const { return half * (others + miss * miss); }
    T own_slope(T) const { return miss + miss; }
    T share(T factor) const { return factor * half; }
  };

  template <int, int Wants, class P>
  static LK_INLINE void other(const P&, const P& x, P& loss, P& slope) {
    loss = x * x;
    if (Wants != want_value) slope = x + x;
  }
  template <class P>
  static LK_INLINE auto in_domain(const P& x) {
    return (x >= splat(x, 0)) & (x <= splat(x, 1));
  }
};

// ---- Rows of labels. ----

struct MultilabelMarginLoss {
  static constexpr OpSpec spec = [] {
    OpSpec s;
    s.id = 45;
    s.name = "multilabel_margin_loss";
    s.family = LK_FAMILY_ROWS;
    s.roles[0] = row_scores("scores x, shape (C), (N, C) or (N, C, d1, ..., dk)");
    s.roles[1] = {LK_TARGET_INDICES, LK_ROLE_REQUIRED,
                  LK_TYPES_INDEX,    LK_SHAPE_LIKE_INPUT,
                  LK_DOMAIN_CLASS,   "labels, the input's shape: each row lists classes in [0, C) and ends at the first -1"};
    s.divisor = LK_DIVISOR_ELEMENTS;
    s.summary = "Hinge of the margins between all labels of a row and all other classes, summed.";
    s.formula = "(1 / C) sum over labels j, sum over classes i that are no label, of max(0, 1 - x_j + x_i)";
    s.gradients = "each pair with 1 - x_j + x_i > 0 adds 1 / C to d/dx_i and -1 / C to d/dx_j";
    s.notes =
        "A label that is listed twice counts twice. What follows the first -1 is range-checked too. Inactive at the kink. "
        "A NaN makes the loss NaN and has the gradient 0. No labels, or nothing but labels: 0.";
    s.source = "torch.nn.functional.multilabel_margin_loss";
    return s;
  }();
};

struct ZeroOneLoss {
  static constexpr OpSpec spec = [] {
    OpSpec s;
    s.id = 46;
    s.name = "zero_one_loss";
    s.family = LK_FAMILY_ROWS;
    s.roles[0] = {LK_INPUT,        LK_ROLE_REQUIRED, LK_TYPES_VALUE,
                  LK_SHAPE_LABELS, LK_DOMAIN_BINARY, "predicted labels, shape (N), or (N, L): rows of L labels"};
    s.roles[1] = {LK_TARGET,        LK_ROLE_REQUIRED,
                  LK_TYPES_VALUE,   LK_SHAPE_LIKE_INPUT,
                  LK_DOMAIN_BINARY, "true labels, the input's shape; any numbers, compared as integers where both are"};
    s.roles[2] = sample_weights();
    s.divisor = LK_DIVISOR_WEIGHTS;
    s.summary = "Share of rows that are not predicted exactly.";
    s.formula = "w [some label of the row differs]";
    s.notes = "NaN equals nothing. Weights that sum to 0 have no mean: an error.";
    s.source = "sklearn.metrics.zero_one_loss";
    return s;
  }();
};

struct LabelRankingLoss {
  static constexpr OpSpec spec = [] {
    OpSpec s;
    s.id = 47;
    s.name = "label_ranking_loss";
    s.family = LK_FAMILY_ROWS;
    s.roles[0] = row_scores("scores s, finite, shape (L), (N, L) or (N, L, d1, ..., dk)", LK_DOMAIN_REAL, LK_ROLE_CHECKED);
    s.roles[1] = {LK_TARGET,        LK_ROLE_REQUIRED | LK_ROLE_CHECKED,
                  LK_TYPES_VALUE,   LK_SHAPE_LIKE_INPUT,
                  LK_DOMAIN_BINARY, "1 for relevant labels, 0 for the others, the input's shape"};
    s.roles[2] = sample_weights();
    s.divisor = LK_DIVISOR_WEIGHTS;
    s.summary = "Share of pairs of a relevant and another label that are ranked wrongly.";
    s.formula = "w #{(j relevant, k not): s_j <= s_k} / (#relevant #not)";
    s.notes =
        "Ties are errors. A row without relevant labels, or of nothing else, has loss 0 and counts in the mean. Sorts "
        "where that is faster, so L may be large. Weights that sum to 0 have no mean: an error.";
    s.source = "sklearn.metrics.label_ranking_loss";
    return s;
  }();
};

using PickLosses = LossList<NllLoss, MulticlassLogLoss, MulticlassHingeLoss>;
using AgainstLosses = LossList<MultiMarginLoss, MulticlassBrierScoreLoss>;
using LabelLosses = LossList<MultilabelMarginLoss, ZeroOneLoss, LabelRankingLoss>;

}  // namespace losskit::LOSSKIT_TARGET
