// Binary and multi-label losses.
#pragma once

#include "engine/spec.h"

namespace losskit::LOSSKIT_TARGET {

struct BinaryCrossEntropyWithLogits : PointwiseFormula<3, 2> {
  static constexpr OpSpec spec = [] {
    OpSpec s;
    s.id = 2;
    s.name = "binary_cross_entropy_with_logits";
    s.aliases = "bce_with_logits sigmoid_cross_entropy";
    s.family = LK_FAMILY_POINTWISE;
    s.roles[0] = {LK_INPUT,       LK_ROLE_REQUIRED | LK_ROLE_DIFFERENTIABLE,
                  LK_TYPES_REAL,  LK_SHAPE_BROADCAST,
                  LK_DOMAIN_REAL, "logits x, any shape"};
    s.roles[1] = {LK_TARGET,
                  LK_ROLE_REQUIRED | LK_ROLE_DIFFERENTIABLE,
                  LK_TYPES_VALUE,
                  LK_SHAPE_LIKE_INPUT,
                  LK_DOMAIN_PROBABILITY,
                  "target t, the input's shape; not range-checked"};
    s.roles[2] = {
        LK_WEIGHT, 0, LK_TYPES_VALUE, LK_SHAPE_ONTO, LK_DOMAIN_POSITIVE, "weight w, broadcast onto the input's shape"};
    s.roles[3] = {
        LK_POS_WEIGHT,      0,
        LK_TYPES_VALUE,     LK_SHAPE_ONTO,
        LK_DOMAIN_POSITIVE, "weight v of the positive term, broadcast onto the input's shape (usually (C), the last axis)"};
    s.options[0] = ignored_target();
    s.divisor = LK_DIVISOR_ELEMENTS;
    s.summary = "Sigmoid and binary cross entropy in one stable step.";
    s.formula = "w [(1 - t) x + (1 + (v - 1) t) softplus(-x)]";
    s.gradients = "d/dx = w [(1 + (v - 1) t) sigmoid(x) - v t]; d/dt = w [-x + (v - 1) softplus(-x)]";
    s.notes =
        "The mean divides by the number of elements, never by weights. At infinite logits the limits are taken, with "
        "0 * inf = 0: NaN comes only from NaN, or from a weight 0 times an infinite loss.";
    s.source = "torch.nn.functional.binary_cross_entropy_with_logits";
    return s;
  }();

  static constexpr bool has_optional = true;
  static constexpr int variants = 2;

  // With z = e^-|x|, q = z / (1 + z) = sigmoid(-|x|), L = log1p(z), lambda = 1 + (v - 1) t and c = (x negative ? v t : 1 - t):
  //   loss = |x| c + lambda L,  dx = sign(x) (c - lambda q).
  // No term cancels where t is 0 or 1, so value and gradient keep full relative accuracy on both sides, and both limits
  // at infinity come out by themselves once 0 * inf is taken as 0.
  template <int Wants, int Variant, class P>
  static LK_INLINE void apply(const Constants<P>&, const P* v, P& loss, P* d) {
    constexpr bool Optional = Variant != 0;
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

struct BinaryCrossEntropy : PointwiseFormula<2, 2> {
  static constexpr OpSpec spec = [] {
    OpSpec s;
    s.id = 9;
    s.name = "binary_cross_entropy";
    s.aliases = "bce";
    s.family = LK_FAMILY_POINTWISE;
    s.roles[0] = {LK_INPUT,
                  LK_ROLE_REQUIRED | LK_ROLE_DIFFERENTIABLE | LK_ROLE_CHECKED,
                  LK_TYPES_REAL,
                  LK_SHAPE_BROADCAST,
                  LK_DOMAIN_PROBABILITY,
                  "probabilities x, any shape"};
    s.roles[1] = {LK_TARGET,
                  LK_ROLE_REQUIRED | LK_ROLE_DIFFERENTIABLE | LK_ROLE_CHECKED,
                  LK_TYPES_VALUE,
                  LK_SHAPE_LIKE_INPUT,
                  LK_DOMAIN_PROBABILITY,
                  "target t, the input's shape"};
    s.roles[2] = {
        LK_WEIGHT, 0, LK_TYPES_VALUE, LK_SHAPE_ONTO, LK_DOMAIN_POSITIVE, "weight w, broadcast onto the input's shape"};
    s.summary = "Cross entropy of probabilities.";
    s.formula = "-w [t max(log(x), -100) + (1 - t) max(log(1 - x), -100)]";
    s.gradients = "d/dx = w (x - t) / max((1 - x) x, 1e-12); d/dt = w (log(1 - x) - log(x))";
    s.notes =
        "Both arguments must lie in [0, 1]. The clamp of the logarithms is not in the gradients: they have their own, or "
        "none (d/dt is infinite for x = 0 or 1). The mean divides by the number of elements, never by weights.";
    s.source = "torch.nn.functional.binary_cross_entropy";
    return s;
  }();

  template <class P>
  static LK_INLINE auto valid(const P* v) {
    const P zero = splat(v[0], 0), one = splat(v[0], 1);
    return (v[0] >= zero) & (v[0] <= one) & (v[1] >= zero) & (v[1] <= one);
  }

  template <int Wants, int Variant, class P>
  static LK_INLINE void apply(const Constants<P>&, const P* v, P& loss, P* d) {
    const P x = v[0], t = v[1], one = splat(x, 1), lowest = splat(x, -100);
    const P present = log(x), absent = log1p(-x);
    loss = -fma(t, max(present, lowest), (one - t) * max(absent, lowest));
    if (Wants >= want_gradient) d[0] = (x - t) / max((one - x) * x, splat(x, 1e-12));
    if (Wants == want_all) d[1] = absent - present;
  }
};

struct MultilabelSoftMarginLoss : PointwiseFormula<2, 2> {
  static constexpr OpSpec spec = [] {
    OpSpec s;
    s.id = 10;
    s.name = "multilabel_soft_margin_loss";
    s.family = LK_FAMILY_POINTWISE;
    s.roles[0] = {LK_INPUT,       LK_ROLE_REQUIRED | LK_ROLE_DIFFERENTIABLE,
                  LK_TYPES_REAL,  LK_SHAPE_ROWS,
                  LK_DOMAIN_REAL, "logits x, (..., C)"};
    s.roles[1] = {LK_TARGET,
                  LK_ROLE_REQUIRED | LK_ROLE_DIFFERENTIABLE,
                  LK_TYPES_VALUE,
                  LK_SHAPE_LIKE_INPUT,
                  LK_DOMAIN_PROBABILITY,
                  "target t, the input's shape; not range-checked"};
    s.roles[2] = {LK_WEIGHT,          0,
                  LK_TYPES_VALUE,     LK_SHAPE_ONTO,
                  LK_DOMAIN_POSITIVE, "weight w of each class, (C), or anything that broadcasts onto the input's shape"};
    s.summary = "Sigmoid and binary cross entropy, averaged over the labels of a sample.";
    s.formula = "-(1 / C) sum_c w_c [t_c log(sigmoid(x_c)) + (1 - t_c) log(sigmoid(-x_c))]";
    s.gradients = "d/dx_c = (w_c / C) (sigmoid(x_c) - t_c); d/dt_c = -(w_c / C) x_c";
    s.notes =
        "C is the last axis; the mean divides by the number of rows. At infinite logits the limits are taken, as in "
        "binary_cross_entropy_with_logits.";
    s.source = "torch.nn.functional.multilabel_soft_margin_loss";
    return s;
  }();

  template <int Wants, int Variant, class P>
  static LK_INLINE void apply(const Constants<P>&, const P* v, P& loss, P* d) {
    using Binary = BinaryCrossEntropyWithLogits;
    Binary::apply<Wants, 0>(typename Binary::template Constants<P>(nullptr), v, loss, d);
  }
};

struct SoftMarginLoss : PointwiseFormula<2, 1> {
  static constexpr OpSpec spec = [] {
    OpSpec s;
    s.id = 11;
    s.name = "soft_margin_loss";
    s.aliases = "logistic_loss";
    s.family = LK_FAMILY_POINTWISE;
    s.roles[0] = {LK_INPUT,       LK_ROLE_REQUIRED | LK_ROLE_DIFFERENTIABLE,
                  LK_TYPES_REAL,  LK_SHAPE_BROADCAST,
                  LK_DOMAIN_REAL, "scores x, any shape"};
    s.roles[1] = {LK_TARGET,     LK_ROLE_REQUIRED, LK_TYPES_VALUE,
                  LK_SHAPE_ONTO, LK_DOMAIN_SIGN,   "label t, -1 or 1, broadcast onto the input's shape; used as given"};
    s.summary = "Logistic loss of labels -1 and 1.";
    s.formula = "log(1 + exp(-t x))";
    s.gradients = "d/dx = -t sigmoid(-t x)";
    s.notes = "Never overflows: -t x beyond the range of exp gives -t x.";
    s.source = "torch.nn.functional.soft_margin_loss";
    return s;
  }();

  template <int Wants, int Variant, class P>
  static LK_INLINE void apply(const Constants<P>&, const P* v, P& loss, P* d) {
    const P one = splat(v[0], 1), u = -(v[0] * v[1]);
    const P z = exp_nonpositive(-abs(u));
    loss = max(u, splat(u, 0)) + log1p_unit(z);
    if (Wants >= want_gradient) {
      const P r = one / (one + z);
      d[0] = -(v[1] * select_by_sign(u, z * r, r));
    }
  }
};

struct SigmoidFocalLoss : PointwiseFormula<2, 2> {
  static constexpr OpSpec spec = [] {
    OpSpec s;
    s.id = 12;
    s.name = "sigmoid_focal_loss";
    s.family = LK_FAMILY_POINTWISE;
    s.roles[0] = {LK_INPUT,       LK_ROLE_REQUIRED | LK_ROLE_DIFFERENTIABLE,
                  LK_TYPES_REAL,  LK_SHAPE_BROADCAST,
                  LK_DOMAIN_REAL, "logits x, any shape"};
    s.roles[1] = {LK_TARGET,
                  LK_ROLE_REQUIRED | LK_ROLE_DIFFERENTIABLE,
                  LK_TYPES_VALUE,
                  LK_SHAPE_LIKE_INPUT,
                  LK_DOMAIN_PROBABILITY,
                  "target t, the input's shape"};
    s.options[0] = {LK_OPTION_ALPHA, LK_REAL, 0.25, 0, 1, "share of positives in the balance; -1: no balancing", "", -1};
    s.options[1] = {LK_OPTION_GAMMA, LK_REAL, 2, 0, no_limit, "how strongly easy examples are weighed down"};
    s.options[2] = ignored_target();
    s.default_reduction = LK_REDUCTION_NONE;
    s.summary = "Binary cross entropy that weighs easy examples down.";
    s.formula =
        "a m^gamma ce; p = sigmoid(x), m = (1 - t) p + t (1 - p), a = alpha t + (1 - alpha) (1 - t), ce the binary cross "
        "entropy of x and t";
    s.gradients =
        "d/dx = a [m^gamma (p - t) - gamma m^(gamma - 1) p (1 - p) (2 t - 1) ce]; d/dt = (2 alpha - 1) m^gamma ce + a "
        "[-gamma m^(gamma - 1) (2 p - 1) ce - m^gamma x]";
    s.notes = "Finite for every gamma: at saturated logits the limits are taken. The mean divides by the number of elements.";
    s.source = "torchvision.ops.sigmoid_focal_loss";
    return s;
  }();

  // gamma = 2, the default, needs no power function.
  static constexpr int variants = 2;
  static int variant(const double* options, bool) { return options[1] == 2 ? 0 : 1; }

  template <class P>
  struct Constants {
    P alpha, other, tilt, gamma;  // a = alpha t + other (1 - t); tilt is its slope
    LK_INLINE explicit Constants(const double* options)
        : alpha(splat(P(), options[0] < 0 ? 1 : options[0])), other(splat(P(), options[0] < 0 ? 1 : 1 - options[0])),
          tilt(splat(P(), options[0] < 0 ? 0 : 2 * options[0] - 1)), gamma(splat(P(), options[1])) {}
  };

  template <int Wants, int Variant, class P>
  static LK_INLINE void apply(const Constants<P>& c, const P* v, P& loss, P* d) {
    const P x = v[0], t = v[1], zero = splat(x, 0), one = splat(x, 1), absent = one - t;
    const P z = exp_nonpositive(-abs(x));
    const P r = one / (one + z), zr = z * r;
    const P p = select_by_sign(x, zr, r), q = select_by_sign(x, r, zr);  // sigmoid of x and of -x
    const P m = fma(t, q, absent * p), hit = fma(t, p, absent * q);
    const P side = select_by_sign(x, t, absent);
    const P ce = log1p_unit(z) + zero_unless(side != zero, abs(x) * side);
    const P a = fma(c.alpha, t, c.other * absent);
    const P power = Variant == 0 ? m * m : pow(m, c.gamma);
    loss = a * (power * ce);
    if (Wants == want_value) return;
    // m^(gamma - 1) p (1 - p) = m^gamma times this; with a hard label the quotient is 1 - m, also where m has underflowed.
    const auto hard = (t == zero) | (t == one);
    const P slope = select(hard, hit, zr * r / m);
    const P pull = zero_unless(slope != zero, slope * ce);
    // p - t, without cancellation on either side.
    const P difference = select_by_sign(x, zr - t, absent - zr);
    d[0] = a * (power * fnma(c.gamma * pull, (t - absent), difference));
    if (Wants == want_all) {
      const P lower = zero_unless(m != zero, power / m);
      const P bend = c.gamma * (lower * (p - q));
      const P turn = zero_unless(bend != zero, bend * ce);
      // Without balance the first term is 0, also where ce is infinite.
      d[1] = fma(c.tilt, zero_unless(c.tilt != zero, power * ce), -(a * (turn + zero_unless(power != zero, power * x))));
    }
  }
};

struct BrierScoreLoss : PointwiseFormula<2, 1> {
  static constexpr OpSpec spec = [] {
    OpSpec s;
    s.id = 22;
    s.name = "brier_score_loss";
    s.family = LK_FAMILY_POINTWISE;
    s.roles[0] = {LK_INPUT,
                  LK_ROLE_REQUIRED | LK_ROLE_DIFFERENTIABLE | LK_ROLE_CHECKED,
                  LK_TYPES_REAL,
                  LK_SHAPE_BROADCAST,
                  LK_DOMAIN_PROBABILITY,
                  "probability x of the positive class, any shape"};
    s.roles[1] = {LK_TARGET,           LK_ROLE_REQUIRED,      LK_TYPES_VALUE,
                  LK_SHAPE_LIKE_INPUT, LK_DOMAIN_PROBABILITY, "label t, 0 or 1, the input's shape"};
    s.roles[2] = {LK_WEIGHT, 0, LK_TYPES_VALUE, LK_SHAPE_LIKE_INPUT, LK_DOMAIN_POSITIVE, "weight w of each sample"};
    s.options[0] = {
        LK_OPTION_SCALE_BY_HALF, LK_INTEGER, 1, 0, 1, "1: half the sum over both classes, so that the score lies in [0, 1]"};
    s.divisor = LK_DIVISOR_WEIGHTS;
    s.summary = "Squared error of the probabilities of two classes.";
    s.formula = "h w (x - t)^2, h = 1 with scale_by_half, else 2";
    s.gradients = "d/dx = 2 h w (x - t)";
    s.notes = "x must lie in [0, 1]. multiclass_brier_score_loss takes a probability per class.";
    s.source = "sklearn.metrics.brier_score_loss";
    return s;
  }();

  template <class P>
  struct Constants {
    P factor;
    LK_INLINE explicit Constants(const double* options) : factor(splat(P(), options[0] != 0 ? 1 : 2)) {}
  };

  template <class P>
  static LK_INLINE auto valid(const P* v) {
    return (v[0] >= splat(v[0], 0)) & (v[0] <= splat(v[0], 1));
  }

  template <int Wants, int Variant, class P>
  static LK_INLINE void apply(const Constants<P>& c, const P* v, P& loss, P* d) {
    const P difference = v[0] - v[1], scaled = c.factor * difference;
    loss = scaled * difference;
    if (Wants >= want_gradient) d[0] = scaled + scaled;
  }
};

struct BinaryLogLoss : PointwiseFormula<2, 1> {
  static constexpr OpSpec spec = [] {
    OpSpec s;
    s.id = 23;
    s.name = "binary_log_loss";
    s.family = LK_FAMILY_POINTWISE;
    s.roles[0] = {LK_INPUT,
                  LK_ROLE_REQUIRED | LK_ROLE_DIFFERENTIABLE | LK_ROLE_CHECKED,
                  LK_TYPES_REAL,
                  LK_SHAPE_BROADCAST,
                  LK_DOMAIN_PROBABILITY,
                  "probability x of the positive class, any shape"};
    s.roles[1] = {LK_TARGET,           LK_ROLE_REQUIRED,      LK_TYPES_VALUE,
                  LK_SHAPE_LIKE_INPUT, LK_DOMAIN_PROBABILITY, "label t, 0 or 1, the input's shape"};
    s.roles[2] = {LK_WEIGHT, 0, LK_TYPES_VALUE, LK_SHAPE_LIKE_INPUT, LK_DOMAIN_POSITIVE, "weight w of each sample"};
    s.divisor = LK_DIVISOR_WEIGHTS;
    s.summary = "Logarithmic loss of the probability of one of two classes.";
    s.formula = "-w [t log(p) + (1 - t) log(1 - p)], p = clip(x, e, 1 - e), e the machine epsilon of the input's dtype";
    s.gradients = "d/dx = w [(1 - t) / (1 - x) - t / x] for e <= x <= 1 - e, else 0";
    s.notes = "x must lie in [0, 1]. log_loss takes a probability per class.";
    s.source = "sklearn.metrics.log_loss";
    return s;
  }();

  template <class P>
  static LK_INLINE auto valid(const P* v) {
    return (v[0] >= splat(v[0], 0)) & (v[0] <= splat(v[0], 1));
  }

  template <int Wants, int Variant, class P>
  static LK_INLINE void apply(const Constants<P>&, const P* v, P& loss, P* d) {
    const P x = v[0], t = v[1], one = splat(x, 1), e = machine_epsilon(x), most = one - e;
    const P p = max(min(x, most), e), absent = one - t;
    loss = -fma(t, log(p), absent * log1p(-p));
    if (Wants >= want_gradient) d[0] = zero_unless((x >= e) & (x <= most), absent / (one - p) - t / p);
  }
};

using BinaryLosses = LossList<BinaryCrossEntropyWithLogits, BinaryCrossEntropy, MultilabelSoftMarginLoss, SoftMarginLoss,
                              SigmoidFocalLoss, BrierScoreLoss, BinaryLogLoss>;

}  // namespace losskit::LOSSKIT_TARGET
