// Margin losses, element by element: hinges and their relatives.
#pragma once

#include "engine/spec.h"

namespace losskit::LOSSKIT_TARGET {

// max(0, u), NaN for NaN: max gives its second argument then.
template <class P>
LK_INLINE P positive_part(const P& u) {
  return max(splat(u, 0), u);
}

struct MarginRankingLoss : PointwiseFormula<3, 3> {
  static constexpr OpSpec spec = [] {
    OpSpec s;
    s.id = 16;
    s.name = "margin_ranking_loss";
    s.family = LK_FAMILY_POINTWISE;
    s.roles[0] = {LK_INPUT,       LK_ROLE_REQUIRED | LK_ROLE_DIFFERENTIABLE,
                  LK_TYPES_REAL,  LK_SHAPE_BROADCAST,
                  LK_DOMAIN_REAL, "first score x, any shape"};
    s.roles[1] = {LK_INPUT2,      LK_ROLE_REQUIRED | LK_ROLE_DIFFERENTIABLE,     LK_TYPES_VALUE, LK_SHAPE_BROADCAST_RANK,
                  LK_DOMAIN_REAL, "second score y, of as many axes as the first"};
    s.roles[2] = {LK_TARGET,      LK_ROLE_REQUIRED | LK_ROLE_DIFFERENTIABLE,
                  LK_TYPES_VALUE, LK_SHAPE_BROADCAST_RANK,
                  LK_DOMAIN_SIGN, "t = 1 where the first score should be the larger one, -1 where the second; of as many axes"};
    s.options[0] = {LK_OPTION_MARGIN, LK_REAL, 0, -no_limit, no_limit, "by how much"};
    s.summary = "Hinge on the difference of two scores.";
    s.formula = "max(0, u), u = margin - t (x - y)";
    s.gradients = "where u >= 0: d/dx = -t; d/dy = t; d/dt = -(x - y); else 0";
    s.notes =
        "The kink u = 0 is active: equal scores have loss margin and a gradient. All arguments have the same number of axes.";
    s.source = "torch.nn.functional.margin_ranking_loss";
    return s;
  }();

  template <class P>
  struct Constants {
    P margin;
    LK_INLINE explicit Constants(const double* options) : margin(splat(P(), options[0])) {}
  };

  template <int Wants, int Variant, class P>
  static LK_INLINE void apply(const Constants<P>& c, const P* v, P& loss, P* d) {
    const P difference = v[0] - v[1], t = v[2];
    const P u = c.margin - t * difference;
    const auto active = u >= splat(u, 0);
    loss = positive_part(u);
    if (Wants >= want_gradient) d[0] = zero_unless(active, -t);
    if (Wants == want_all) {
      d[1] = zero_unless(active, t);
      d[2] = zero_unless(active, -difference);
    }
  }
};

struct HingeEmbeddingLoss : PointwiseFormula<2, 1> {
  static constexpr OpSpec spec = [] {
    OpSpec s;
    s.id = 17;
    s.name = "hinge_embedding_loss";
    s.family = LK_FAMILY_POINTWISE;
    s.roles[0] = {LK_INPUT,       LK_ROLE_REQUIRED | LK_ROLE_DIFFERENTIABLE,
                  LK_TYPES_REAL,  LK_SHAPE_BROADCAST,
                  LK_DOMAIN_REAL, "distance x, any shape"};
    s.roles[1] = {
        LK_TARGET,      LK_ROLE_REQUIRED,
        LK_TYPES_VALUE, LK_SHAPE_BROADCAST,
        LK_DOMAIN_SIGN, "t = 1 for a pair that belongs together, -1 for one that does not; broadcasts with the input"};
    s.options[0] = {LK_OPTION_MARGIN, LK_REAL, 1, -no_limit, no_limit, "the distance that is enough"};
    s.summary = "Distance of pairs that belong together, hinge on that of pairs that do not.";
    s.formula = "x where t != -1, plus max(0, margin - x) where t != 1";
    s.gradients = "d/dx = [t != -1] - [t != 1] [margin - x >= 0]";
    s.notes = "The kink x = margin is active. A label that is neither 1 nor -1 has both terms. x may be negative.";
    s.source = "torch.nn.functional.hinge_embedding_loss";
    return s;
  }();

  template <class P>
  struct Constants {
    P margin;
    LK_INLINE explicit Constants(const double* options) : margin(splat(P(), options[0])) {}
  };

  template <int Wants, int Variant, class P>
  static LK_INLINE void apply(const Constants<P>& c, const P* v, P& loss, P* d) {
    const P x = v[0], t = v[1], one = splat(x, 1);
    const auto together = t != -one, apart = t != one;
    const P u = c.margin - x;
    loss = zero_unless(together, x) + zero_unless(apart, positive_part(u));
    if (Wants >= want_gradient) d[0] = zero_unless(together, one) - zero_unless(apart & (u >= splat(u, 0)), one);
  }
};

// Losses of a score and a label of -1 or 1.
template <class Fill>
constexpr OpSpec signed_score_spec(int32_t id, const char* name, Fill fill) {
  OpSpec s;
  s.id = id;
  s.name = name;
  s.family = LK_FAMILY_POINTWISE;
  s.roles[0] = {LK_INPUT,       LK_ROLE_REQUIRED | LK_ROLE_DIFFERENTIABLE,
                LK_TYPES_REAL,  LK_SHAPE_BROADCAST,
                LK_DOMAIN_REAL, "score x, any shape"};
  s.roles[1] = {LK_TARGET,           LK_ROLE_REQUIRED, LK_TYPES_VALUE,
                LK_SHAPE_LIKE_INPUT, LK_DOMAIN_SIGN,   "label t, -1 or 1, the input's shape; used as given"};
  s.roles[2] = {LK_WEIGHT, 0, LK_TYPES_VALUE, LK_SHAPE_LIKE_INPUT, LK_DOMAIN_POSITIVE, "weight w of each sample"};
  s.divisor = LK_DIVISOR_WEIGHTS;
  fill(s);
  return s;
}

struct HingeLoss : PointwiseFormula<2, 1> {
  static constexpr OpSpec spec = signed_score_spec(18, "hinge_loss", [](OpSpec& s) {
    s.summary = "Hinge of labels -1 and 1.";
    s.formula = "w max(0, 1 - t x)";
    s.gradients = "d/dx = -w t where 1 - t x >= 0, else 0";
    s.notes = "The kink t x = 1 is active. multiclass_hinge_loss takes a score per class.";
    s.source = "sklearn.metrics.hinge_loss";
  });

  template <int Wants, int Variant, class P>
  static LK_INLINE void apply(const Constants<P>&, const P* v, P& loss, P* d) {
    const P u = splat(v[0], 1) - v[1] * v[0];
    loss = positive_part(u);
    if (Wants >= want_gradient) d[0] = zero_unless(u >= splat(u, 0), -v[1]);
  }
};

struct SquaredHingeLoss : PointwiseFormula<2, 1> {
  static constexpr OpSpec spec = signed_score_spec(19, "squared_hinge_loss", [](OpSpec& s) {
    s.summary = "Squared hinge of labels -1 and 1.";
    s.formula = "w max(0, 1 - t x)^2";
    s.gradients = "d/dx = -2 w t max(0, 1 - t x)";
    s.notes = "Smooth at t x = 1.";
    s.source = "sklearn.linear_model.SGDClassifier(loss='squared_hinge')";
  });

  template <int Wants, int Variant, class P>
  static LK_INLINE void apply(const Constants<P>&, const P* v, P& loss, P* d) {
    const P u = splat(v[0], 1) - v[1] * v[0];
    const P part = positive_part(u);
    loss = part * part;
    if (Wants >= want_gradient) d[0] = -(v[1] * zero_unless(u > splat(u, 0), u + u));
  }
};

struct ModifiedHuberLoss : PointwiseFormula<2, 1> {
  static constexpr OpSpec spec = signed_score_spec(20, "modified_huber_loss", [](OpSpec& s) {
    s.summary = "Squared hinge that goes on in a straight line below -1.";
    s.formula = "w times 0 where z >= 1, (1 - z)^2 where -1 <= z < 1, -4 z where z < -1; z = t x";
    s.gradients = "d/dx = w times 0, -2 t (1 - z), -4 t";
    s.notes = "Both joints are smooth.";
    s.source = "sklearn.linear_model.SGDClassifier(loss='modified_huber')";
  });

  template <int Wants, int Variant, class P>
  static LK_INLINE void apply(const Constants<P>&, const P* v, P& loss, P* d) {
    const P z = v[1] * v[0], one = splat(z, 1), u = one - z;
    const P part = positive_part(u);
    const auto far = z < -one;
    loss = select(far, splat(z, -4) * z, part * part);
    if (Wants >= want_gradient) d[0] = -(v[1] * select(far, splat(z, 4), zero_unless(u > splat(u, 0), u + u)));
  }
};

struct ExponentialLoss : PointwiseFormula<2, 1> {
  static constexpr OpSpec spec = signed_score_spec(21, "exponential_loss", [](OpSpec& s) {
    s.summary = "Exponential loss of labels -1 and 1, that of AdaBoost.";
    s.formula = "w exp(-t x)";
    s.gradients = "d/dx = -w t exp(-t x)";
    s.notes = "No clamp: infinite once -t x leaves the range of exp.";
    s.source = "sklearn.ensemble.GradientBoostingClassifier(loss='exponential')";
  });

  template <int Wants, int Variant, class P>
  static LK_INLINE void apply(const Constants<P>&, const P* v, P& loss, P* d) {
    loss = exp(-(v[1] * v[0]));
    if (Wants >= want_gradient) d[0] = -(v[1] * loss);
  }
};

using MarginLosses =
    LossList<MarginRankingLoss, HingeEmbeddingLoss, HingeLoss, SquaredHingeLoss, ModifiedHuberLoss, ExponentialLoss>;

}  // namespace losskit::LOSSKIT_TARGET
