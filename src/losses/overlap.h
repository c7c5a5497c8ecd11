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
    s.options[2] = ignored_target();
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

// ---- Segmentations: a ratio for each class of each sample, from its overlap sum p t, its prediction sum p and its target
// sum t, or what the options make of these. ratio(...) gives the loss; slope its derivatives for overlap and prediction. ----

// 1 - n / d with n and d linear in the sums: their coefficients for overlap and prediction.
LK_INLINE double one_minus_ratio(double n, double d, double n_overlap, double d_overlap, double d_predicted, double* slope) {
  const double q = n / d;
  slope[0] = (q * d_overlap - n_overlap) / d;
  slope[1] = q * d_predicted / d;
  return 1 - q;
}

// Half of numerator and denominator: nothing overflows that is not the result.
LK_INLINE double dice_ratio(double overlap, double predicted, double wanted, bool jaccard, double nr, double dr,
                            double* slope) {
  const double n = overlap + 0.5 * nr;
  if (!jaccard) return one_minus_ratio(n, 0.5 * predicted + 0.5 * wanted + 0.5 * dr, 1, 0, 0.5, slope);
  return one_minus_ratio(n, predicted + (wanted - overlap) + 0.5 * dr, 1, -1, 1, slope);
}

// What a composite adds to a ratio, from the logits: a term for each class at each position.
struct SecondPart {
  enum Kind {
    none,
    entropy,  // cross entropy of the softmax over all classes
    binary    // cross entropy of each class by itself, which may weigh easy positions down
  } kind = none;
  double ratio_share = 1, share = 0;  // lambdas
  double label_smoothing = 0;         // entropy
  double gamma = 0, alpha = -1;       // binary; no balance below 0
  bool positive_weight = false;       // the class weight is one of the positive term alone
};

// Adds what all losses of a segmentation have in common to their spec: the roles, and the first and last options.
constexpr void segmentation_roles(OpSpec& s, int32_t shape, bool weighted) {
  s.family = LK_FAMILY_OVERLAP;
  s.roles[0] = {LK_INPUT,       LK_ROLE_REQUIRED | LK_ROLE_DIFFERENTIABLE,
                LK_TYPES_REAL,  shape,
                LK_DOMAIN_REAL, "predictions x, shape (C), (N, C) or (N, C, d1, ..., dk)"};
  s.roles[1] = {
      LK_TARGET_INDICES, LK_ROLE_ONE_OF,
      LK_TYPES_INDEX,    LK_SHAPE_POSITIONS,
      LK_DOMAIN_CLASS,   "label map: class indices in [0, C) or ignore_index, the input's shape without its class axis"};
  s.roles[2] = {LK_TARGET,           LK_ROLE_ONE_OF,        LK_TYPES_VALUE,
                LK_SHAPE_LIKE_INPUT, LK_DOMAIN_PROBABILITY, "target t, one-hot or soft, the input's shape"};
  s.roles[3] = {
      LK_MASK,
      0,
      LK_TYPES_VALUE,
      LK_SHAPE_POSITIONS,
      LK_DOMAIN_BINARY,
      "positions that count: where it is 0, a position contributes nothing; the input's shape without its class axis"};
  if (weighted)
    s.roles[4] = {LK_CLASS_WEIGHT,    0,
                  LK_TYPES_REAL,      LK_SHAPE_CLASSES,
                  LK_DOMAIN_POSITIVE, "weight w of each class, shape (C), or (C - 1) without the background"};
}
constexpr OptionSpec include_background() {
  return {LK_OPTION_INCLUDE_BACKGROUND, LK_INTEGER, 1, 0, 1, "whether class 0 has a loss; a softmax runs over it in any case"};
}
constexpr OptionSpec activation() {
  return {LK_OPTION_ACTIVATION,
          LK_INTEGER,
          0,
          0,
          2,
          "what makes probabilities p of the input; a softmax over one class is left out",
          "none|sigmoid|softmax"};
}
constexpr OptionSpec smooth_nr() { return {LK_OPTION_SMOOTH_NR, LK_REAL, 1e-5, 0, 1e30, "added to the numerator, r"}; }
constexpr OptionSpec smooth_dr() { return {LK_OPTION_SMOOTH_DR, LK_REAL, 1e-5, 0, 1e30, "added to the denominator, s"}; }
constexpr OptionSpec batch() {
  return {LK_OPTION_BATCH, LK_INTEGER, 0, 0, 1, "sum over the samples too, before the ratio: one loss for all of them"};
}
constexpr OptionSpec soft_label() {
  return {LK_OPTION_SOFT_LABEL,
          LK_INTEGER,
          0,
          0,
          1,
          "T = sum (|p| + |t| - |p - t|) / 2, which is least for p = t, with P = sum |p|, G = sum |t|"};
}
constexpr OptionSpec ignored_label() {
  return {LK_OPTION_IGNORE_INDEX,
          LK_INTEGER,
          -100,
          -9223372036854775808.0,
          9223372036854775807.0,
          "positions with this label contribute nothing; must be negative without a label map"};
}

#define LK_SEGMENTATION_NOTES                                                                                                \
  "The loss elements are (N, C), or (C) with batch; the mean divides by their number. Sums run over d1, ..., dk. Positions " \
  "that are ignored or masked have a gradient of exactly 0 whatever they hold. "

struct DiceLoss {
  static constexpr OpSpec spec = [] {
    OpSpec s;
    s.id = 50;
    s.name = "dice_loss";
    segmentation_roles(s, LK_SHAPE_SEGMENTS, true);
    s.options[0] = include_background();
    s.options[1] = activation();
    s.options[2] = {LK_OPTION_SQUARED_PRED, LK_INTEGER, 0, 0, 1, "P = sum p^2, G = sum t^2"};
    s.options[3] = {LK_OPTION_JACCARD, LK_INTEGER, 0, 0, 1, "jaccard_loss instead: the denominator is 2 (P + G - T) + s"};
    s.options[4] = smooth_nr();
    s.options[5] = smooth_dr();
    s.options[6] = batch();
    s.options[7] = soft_label();
    s.options[8] = ignored_label();
    s.summary = "Soft dice of each class of a segmentation.";
    s.formula = "w_c (1 - (2 T + r) / (P + G + s)); T = sum p t, P = sum p, G = sum t over the positions of a sample";
    s.gradients = "d/dp = w_c ((2 T + r) / (P + G + s)^2 - 2 t / (P + G + s)), then through the activation";
    s.notes = LK_SEGMENTATION_NOTES
        "Weights do not enter the divisor, and a single class has none. Prediction and target both empty: 1 - r / s.";
    s.source = "monai.losses.DiceLoss";
    return s;
  }();

  static constexpr int jaccard = spec.option_index(LK_OPTION_JACCARD), nr = spec.option_index(LK_OPTION_SMOOTH_NR),
                       dr = spec.option_index(LK_OPTION_SMOOTH_DR);

  template <class Power>
  static double ratio(double overlap, double predicted, double wanted, const double* o, Power, double* slope) {
    return dice_ratio(overlap, predicted, wanted, o[jaccard] != 0, o[nr], o[dr], slope);
  }
};

struct JaccardLoss {
  static constexpr OpSpec spec = [] {
    OpSpec s;
    s.id = 51;
    s.name = "jaccard_loss";
    segmentation_roles(s, LK_SHAPE_SEGMENTS, true);
    s.options[0] = include_background();
    s.options[1] = activation();
    s.options[2] = {LK_OPTION_SQUARED_PRED, LK_INTEGER, 0, 0, 1, "P = sum p^2, G = sum t^2"};
    s.options[3] = smooth_nr();
    s.options[4] = smooth_dr();
    s.options[5] = batch();
    s.options[6] = soft_label();
    s.options[7] = ignored_label();
    s.summary = "Soft intersection over union of each class of a segmentation.";
    s.formula = "w_c (1 - (2 T + r) / (2 (P + G - T) + s)); T = sum p t, P = sum p, G = sum t over the positions of a sample";
    s.gradients =
        "with N and D the ratio's numerator and denominator, d/dp = 2 w_c (N (1 - t) / D^2 - t / D), then through the "
        "activation";
    s.notes = LK_SEGMENTATION_NOTES
        "Numerator and denominator are twice those of the ratio, so smoothing acts half as strongly. Weights do not enter the "
        "divisor, and a single class has none. Prediction and target both empty: 1 - r / s.";
    s.source = "monai.losses.DiceLoss(jaccard=True)";
    return s;
  }();

  static constexpr int nr = spec.option_index(LK_OPTION_SMOOTH_NR), dr = spec.option_index(LK_OPTION_SMOOTH_DR);

  template <class Power>
  static double ratio(double overlap, double predicted, double wanted, const double* o, Power, double* slope) {
    return dice_ratio(overlap, predicted, wanted, true, o[nr], o[dr], slope);
  }
};

struct TverskyLoss {
  static constexpr OpSpec spec = [] {
    OpSpec s;
    s.id = 52;
    s.name = "tversky_loss";
    segmentation_roles(s, LK_SHAPE_SEGMENTS, false);
    s.options[0] = include_background();
    s.options[1] = activation();
    s.options[2] = {LK_OPTION_ALPHA, LK_REAL, 0.5, 0, 1e30, "weight of the false positives P - T"};
    s.options[3] = {LK_OPTION_BETA, LK_REAL, 0.5, 0, 1e30, "weight of the false negatives G - T"};
    s.options[4] = smooth_nr();
    s.options[5] = smooth_dr();
    s.options[6] = batch();
    s.options[7] = soft_label();
    s.options[8] = ignored_label();
    s.summary = "Dice that weighs false positives and false negatives apart.";
    s.formula =
        "1 - (T + r) / (T + alpha (P - T) + beta (G - T) + s); T = sum p t, P = sum p, G = sum t over the positions of a "
        "sample";
    s.gradients =
        "with N and D the ratio's numerator and denominator, d/dp = N (t + alpha (1 - t) - beta t) / D^2 - t / D, then "
        "through the activation";
    s.notes = LK_SEGMENTATION_NOTES
        "The overlap is not doubled: alpha = beta = 0.5 is dice_loss with half its smoothing. Papers differ in which of alpha "
        "and "
        "beta stands for what.";
    s.source = "monai.losses.TverskyLoss";
    return s;
  }();

  static constexpr int alpha = spec.option_index(LK_OPTION_ALPHA), beta = spec.option_index(LK_OPTION_BETA),
                       nr = spec.option_index(LK_OPTION_SMOOTH_NR), dr = spec.option_index(LK_OPTION_SMOOTH_DR);

  template <class Power>
  static double ratio(double overlap, double predicted, double wanted, const double* o, Power, double* slope) {
    const double own = 1 - o[alpha] - o[beta];
    return one_minus_ratio(overlap + o[nr], own * overlap + o[alpha] * predicted + o[beta] * wanted + o[dr], 1, own, o[alpha],
                           slope);
  }
};

struct FocalTverskyLoss {
  static constexpr OpSpec spec = [] {
    OpSpec s;
    s.id = 53;
    s.name = "focal_tversky_loss";
    segmentation_roles(s, LK_SHAPE_SEGMENTS, false);
    s.options[0] = include_background();
    s.options[1] = activation();
    s.options[2] = {LK_OPTION_ALPHA, LK_REAL, 0.5, 0, 1e30, "weight of the false positives P - T"};
    s.options[3] = {LK_OPTION_BETA, LK_REAL, 0.5, 0, 1e30, "weight of the false negatives G - T"};
    s.options[4] = {LK_OPTION_GAMMA, LK_REAL, 0.75, above_zero, 1e30, "power of each class's loss"};
    s.options[5] = smooth_nr();
    s.options[6] = smooth_dr();
    s.options[7] = batch();
    s.options[8] = soft_label();
    s.options[9] = ignored_label();
    s.summary = "Tversky loss with a power that brings out hard classes.";
    s.formula = "l^gamma, l = max(0, 1 - (T + r) / (T + alpha (P - T) + beta (G - T) + s)) the tversky_loss of a class";
    s.gradients = "gamma l^(gamma - 1) times the gradient of l; 0 where l is 0";
    s.notes = LK_SEGMENTATION_NOTES "The paper's exponent is 1 / gamma with gamma = 4 / 3, which is 0.75 here.";
    s.source = "the focal Tversky loss of Abraham and Khan, on monai.losses.TverskyLoss";
    return s;
  }();

  static constexpr int alpha = spec.option_index(LK_OPTION_ALPHA), beta = spec.option_index(LK_OPTION_BETA),
                       gamma = spec.option_index(LK_OPTION_GAMMA), nr = spec.option_index(LK_OPTION_SMOOTH_NR),
                       dr = spec.option_index(LK_OPTION_SMOOTH_DR);

  template <class Power>
  static double ratio(double overlap, double predicted, double wanted, const double* o, Power power, double* slope) {
    const double own = 1 - o[alpha] - o[beta];
    const double l = one_minus_ratio(overlap + o[nr], own * overlap + o[alpha] * predicted + o[beta] * wanted + o[dr], 1, own,
                                     o[alpha], slope);
    if (l <= 0) {
      slope[0] = slope[1] = 0;
      return 0;
    }
    const double eased = power(l, o[gamma]), steepness = o[gamma] * (eased / l);
    slope[0] *= steepness;
    slope[1] *= steepness;
    return eased;
  }
};

struct GeneralizedDiceLoss {
  static constexpr OpSpec spec = [] {
    OpSpec s;
    s.id = 54;
    s.name = "generalized_dice_loss";
    segmentation_roles(s, LK_SHAPE_SEGMENTED, false);
    s.options[0] = include_background();
    s.options[1] = activation();
    s.options[2] = {LK_OPTION_W_TYPE, LK_INTEGER, 0, 0, 2, "weight w of a class: 1 / G^2, 1 / G or 1", "square|simple|uniform"};
    s.options[3] = smooth_nr();
    s.options[4] = smooth_dr();
    s.options[5] = batch();
    s.options[6] = soft_label();
    s.options[7] = ignored_label();
    s.summary = "Soft dice over all classes, weighed by how rare each one is.";
    s.formula =
        "1 - (2 sum_c w_c T_c + r) / (sum_c w_c (P_c + G_c) + s); T = sum p t, P = sum p, G = sum t over the positions of a "
        "sample";
    s.gradients =
        "with N and D the ratio's numerator and denominator, d/dp_c = w_c (N / D^2 - 2 t / D), then through the activation; "
        "w is constant";
    s.notes =
        "The loss elements are (N), or one with batch; the mean divides by their number. Sums run over d1, ..., dk. Positions "
        "that are ignored or masked have a gradient of exactly 0 whatever they hold. A class without any target has the "
        "largest weight of the sample's other classes; if none has any, w is 0.";
    s.source = "monai.losses.GeneralizedDiceLoss";
    return s;
  }();

  static constexpr int w_type = spec.option_index(LK_OPTION_W_TYPE), nr = spec.option_index(LK_OPTION_SMOOTH_NR),
                       dr = spec.option_index(LK_OPTION_SMOOTH_DR);

  static double weight(double wanted, double type) { return type == 2 ? 1 : type == 1 ? 1 / wanted : 1 / (wanted * wanted); }

  // sums: three of each class; slope: two.
  static double ratio(const double* sums, int64_t classes, const double* o, double* slope) {
    double largest = 0, n = 0, d = 0;
    for (int64_t c = 0; c < classes; ++c) {
      const double w = weight(sums[3 * c + 2], o[w_type]);
      if (w - w == 0 && w > largest) largest = w;
    }
    // Weights are shares of the largest one, and numerator and denominator halved as in dice_loss: nothing overflows that is
    // not the result.
    const double unit = largest > 0 ? largest : 1;
    const auto weight_of = [&](int64_t c) {
      const double w = weight(sums[3 * c + 2], o[w_type]);
      return (w - w == 0 || w != w ? w : largest) / unit;
    };
    for (int64_t c = 0; c < classes; ++c) {
      n += weight_of(c) * sums[3 * c];
      d += weight_of(c) * (0.5 * sums[3 * c + 1] + 0.5 * sums[3 * c + 2]);
    }
    const double loss = one_minus_ratio(n + 0.5 * (o[nr] / unit), d + 0.5 * (o[dr] / unit), 1, 0, 0.5, slope);
    const double by_overlap = slope[0], by_prediction = slope[1];
    for (int64_t c = 0; c < classes; ++c) {
      slope[2 * c] = weight_of(c) * by_overlap;
      slope[2 * c + 1] = weight_of(c) * by_prediction;
    }
    return loss;
  }
};

// ---- Composites: the dice loss and a mean over positions, of the same logits. ----

constexpr OptionSpec lambda(int32_t key, const char* doc) { return {key, LK_REAL, 1, 0, 1e30, doc}; }

struct DiceCELoss {
  static constexpr OpSpec spec = [] {
    OpSpec s;
    s.id = 55;
    s.name = "dice_ce_loss";
    segmentation_roles(s, LK_SHAPE_SEGMENTS, true);
    s.roles[0].doc = "logits x, shape (C), (N, C) or (N, C, d1, ..., dk)";
    s.roles[4].doc = "weight w of each class, shape (C)";
    s.options[0] = include_background();
    s.options[1] = activation();
    s.options[2] = {LK_OPTION_SQUARED_PRED, LK_INTEGER, 0, 0, 1, "P = sum p^2, G = sum t^2"};
    s.options[3] = {LK_OPTION_JACCARD, LK_INTEGER, 0, 0, 1, "jaccard_loss in dice_loss's place"};
    s.options[4] = smooth_nr();
    s.options[5] = smooth_dr();
    s.options[6] = batch();
    s.options[7] = ignored_label();
    s.options[8] = {LK_OPTION_LABEL_SMOOTHING,
                    LK_REAL,
                    0,
                    0,
                    1,
                    "share e of the cross entropy's target mass spread evenly over all classes; not with a single class"};
    s.options[9] = lambda(LK_OPTION_LAMBDA_DICE, "factor of the dice loss; 0 leaves it out");
    s.options[10] = lambda(LK_OPTION_LAMBDA_CE, "factor of the cross entropy; 0 leaves it out");
    s.divisor = LK_DIVISOR_ELEMENTS_AND_TARGETS;
    s.summary = "Dice loss plus cross entropy of a segmentation.";
    s.formula =
        "lambda_dice w_c dice_c + lambda_ce k H; dice_c the dice_loss of a class, H the sum of cross_entropy(x, t) over the "
        "positions of a sample; k = N / (sum of w_y) for mean, else 1 / C, C counting the classes with a dice loss";
    s.gradients = "lambda_dice times that of dice_loss plus lambda_ce times that of cross_entropy";
    s.notes = LK_SEGMENTATION_NOTES
        "So the mean is lambda_dice mean(dice) + lambda_ce mean(cross entropy), and the sum that of both sums. Activation and "
        "background concern the dice loss: the cross entropy is that of a softmax over all classes, and with a single class a "
        "binary cross entropy whose positive term has the weight. Its mean divides by the weights of the targets that count, "
        "with values as targets by the number of positions; of no positions it is 0. With batch N = 1.";
    s.source = "monai.losses.DiceCELoss";
    return s;
  }();

  static constexpr int jaccard = spec.option_index(LK_OPTION_JACCARD), nr = spec.option_index(LK_OPTION_SMOOTH_NR),
                       dr = spec.option_index(LK_OPTION_SMOOTH_DR), smoothing = spec.option_index(LK_OPTION_LABEL_SMOOTHING),
                       of_dice = spec.option_index(LK_OPTION_LAMBDA_DICE), of_ce = spec.option_index(LK_OPTION_LAMBDA_CE);

  template <class Power>
  static double ratio(double overlap, double predicted, double wanted, const double* o, Power, double* slope) {
    return dice_ratio(overlap, predicted, wanted, o[jaccard] != 0, o[nr], o[dr], slope);
  }
  static void second(const double* o, int64_t classes, SecondPart& s) {
    s.kind = classes == 1 ? SecondPart::binary : SecondPart::entropy;
    s.positive_weight = classes == 1;
    s.ratio_share = o[of_dice];
    s.share = o[of_ce];
    s.label_smoothing = o[smoothing];
  }
};

struct DiceFocalLoss {
  static constexpr OpSpec spec = [] {
    OpSpec s;
    s.id = 56;
    s.name = "dice_focal_loss";
    segmentation_roles(s, LK_SHAPE_SEGMENTS, true);
    s.roles[0].doc = "logits x, shape (C), (N, C) or (N, C, d1, ..., dk)";
    s.options[0] = include_background();
    s.options[1] = activation();
    s.options[2] = {LK_OPTION_SQUARED_PRED, LK_INTEGER, 0, 0, 1, "P = sum p^2, G = sum t^2"};
    s.options[3] = {LK_OPTION_JACCARD, LK_INTEGER, 0, 0, 1, "jaccard_loss in dice_loss's place"};
    s.options[4] = smooth_nr();
    s.options[5] = smooth_dr();
    s.options[6] = batch();
    s.options[7] = ignored_label();
    s.options[8] = {LK_OPTION_GAMMA, LK_REAL, 2, 0, 1e30, "how strongly easy positions are weighed down"};
    s.options[9] = {
        LK_OPTION_ALPHA, LK_REAL, -1, 0, 1, "share of positives in the focal loss's balance; -1: no balancing", "", -1};
    s.options[10] = lambda(LK_OPTION_LAMBDA_DICE, "factor of the dice loss; 0 leaves it out");
    s.options[11] = lambda(LK_OPTION_LAMBDA_FOCAL, "factor of the focal loss; 0 leaves it out");
    s.divisor = LK_DIVISOR_ELEMENTS_AND_POSITIONS;
    s.summary = "Dice loss plus sigmoid focal loss of a segmentation.";
    s.formula =
        "w_c (lambda_dice dice_c + lambda_focal k F_c); dice_c the dice_loss of a class, F_c the sum over the positions of a "
        "sample of a m^gamma ce, m = sigmoid((1 - 2 t) x), a = alpha t + (1 - alpha) (1 - t), ce the binary cross entropy of x "
        "and t; k = N / (number of positions) for mean, else 1 / (number of positions of the sample)";
    s.gradients =
        "lambda_dice times that of dice_loss plus w_c lambda_focal k a m^gamma (p - t - gamma (2 t - 1) (1 - m) ce), p = "
        "sigmoid(x)";
    s.notes = LK_SEGMENTATION_NOTES
        "So the mean is lambda_dice mean(dice) + lambda_focal mean(focal). The activation concerns the dice loss: the focal "
        "loss is that of a sigmoid, of the classes that have a dice loss. A single class has no weight in the dice loss. "
        "Positions are those that count; of none, the focal loss is 0. With batch N = 1 for mean, and else the number of "
        "samples "
        "in the 1's place.";
    s.source = "monai.losses.DiceFocalLoss";
    return s;
  }();

  static constexpr int jaccard = spec.option_index(LK_OPTION_JACCARD), nr = spec.option_index(LK_OPTION_SMOOTH_NR),
                       dr = spec.option_index(LK_OPTION_SMOOTH_DR), gamma = spec.option_index(LK_OPTION_GAMMA),
                       alpha = spec.option_index(LK_OPTION_ALPHA), of_dice = spec.option_index(LK_OPTION_LAMBDA_DICE),
                       of_focal = spec.option_index(LK_OPTION_LAMBDA_FOCAL);

  template <class Power>
  static double ratio(double overlap, double predicted, double wanted, const double* o, Power, double* slope) {
    return dice_ratio(overlap, predicted, wanted, o[jaccard] != 0, o[nr], o[dr], slope);
  }
  static void second(const double* o, int64_t, SecondPart& s) {
    s.kind = SecondPart::binary;
    s.ratio_share = o[of_dice];
    s.share = o[of_focal];
    s.gamma = o[gamma];
    s.alpha = o[alpha];
  }
};

#undef LK_SEGMENTATION_NOTES

using OverlapLosses = LossList<BinaryDiceLoss>;
using SegmentLosses =
    LossList<DiceLoss, JaccardLoss, TverskyLoss, FocalTverskyLoss, GeneralizedDiceLoss, DiceCELoss, DiceFocalLoss>;

}  // namespace losskit::LOSSKIT_TARGET
