// Binary and multi-label losses.
#pragma once

#include "point.h"

namespace lktest {

// (1 - t) softplus(x) + v t softplus(-x): the same function as (1 - t) x + lambda softplus(-x), without the
// cancellation of x against softplus at large x. 0 * inf is 0 in both terms: the limits are taken.
inline void binary_cross_entropy_with_logits(Point& p) {
  const Real x = p(LK_INPUT), t = p(LK_TARGET), v = p.get(LK_POS_WEIGHT, 1);
  const Real negative = 1 - t, positive = v * t;
  p.loss = limit_product(negative, softplus(x)) + limit_product(positive, softplus(-x));
  p.gradient[LK_INPUT] = negative * sigmoid(x) - positive * sigmoid(-x);
  p.gradient[LK_TARGET] = -x + limit_product(v - 1, softplus(-x));
}

// Each logarithm is clamped at -100; the gradients are clamped in their own way, or not at all.
inline void binary_cross_entropy(Point& p) {
  const Real x = p(LK_INPUT), t = p(LK_TARGET);
  const Real present = log(x), absent = log1p(-x);
  p.loss = -(t * max(present, -100) + (1 - t) * max(absent, -100));
  p.gradient[LK_INPUT] = (x - t) / max((1 - x) * x, Real::rounded(1e-12L, 0));
  p.gradient[LK_TARGET] = absent - present;
  for (const int32_t role : {LK_INPUT, LK_TARGET}) {
    p.bend(role, p(role));
    p.bend(role, 1 - p(role));
  }
  p.bend(LK_TARGET, present + 100);
  p.bend(LK_TARGET, absent + 100);
}

inline void multilabel_soft_margin_loss(Point& p) { binary_cross_entropy_with_logits(p); }

// softplus(-t x), which does not overflow.
inline void soft_margin_loss(Point& p) {
  const Real t = p(LK_TARGET), u = -(t * p(LK_INPUT));
  p.loss = softplus(u);
  p.gradient[LK_INPUT] = -(t * sigmoid(u));
}

// a m^g ce with m = 1 - p_t. Limits where a logit has saturated: (1 - q) r = 0 for r = inf, 0^0 = 1, and the term with
// the factor g is 0 for g = 0 and for m = 0. With a hard label m^(g - 1) p (1 - p) is m^g p_t.
inline void sigmoid_focal_loss(Point& p) {
  const Real x = p(LK_INPUT), t = p(LK_TARGET), absent = 1 - t;
  const Real alpha = p.option(LK_OPTION_ALPHA), g = p.option(LK_OPTION_GAMMA);
  const bool balanced = alpha.value >= 0;
  const Real hit = sigmoid(x), miss = sigmoid(-x);
  const Real m = absent * hit + t * miss, m_power = pow(m, g);
  const Real ce = limit_product(absent, softplus(x)) + limit_product(t, softplus(-x));
  const Real a = balanced ? alpha * t + (1 - alpha) * absent : 1;
  p.loss = a * (m_power * ce);

  const bool hard = t.value == 0 || t.value == 1;
  const Real slope = hard ? m_power * (t * hit + absent * miss) : pow(m, g - 1) * (hit * miss);
  p.gradient[LK_INPUT] = a * (m_power * sigmoid_minus(x, t) - g * limit_product(slope, ce) * (t - absent));

  Real steep = 0;
  if (g.value != 0 && m.value != 0) steep = stored(g * limit_product(pow(m, g - 1) * (hit - miss), ce));
  p.gradient[LK_TARGET] = -(a * stored(steep + limit_product(m_power, x)));
  if (balanced) p.gradient[LK_TARGET] = p.gradient[LK_TARGET] + limit_product(2 * alpha - 1, m_power * ce);
  // m^g has kinks where m = 0, which a label can cross.
  p.bend(LK_TARGET, m);
}

// Half the sum over both classes of squared errors, or all of it.
inline void brier_score_loss(Point& p) {
  const Real x = p(LK_INPUT), d = x - p(LK_TARGET), h = p.flag(LK_OPTION_SCALE_BY_HALF) ? 0.5 : 1;
  p.loss = h * (2 * (d * d));
  p.gradient[LK_INPUT] = 4 * h * d;
  p.bend(LK_INPUT, x);
  p.bend(LK_INPUT, 1 - x);
}

// p = x clipped to [e, 1 - e], e the epsilon of the input's dtype; no gradient outside the closed interval.
inline void binary_log_loss(Point& p) {
  const Real x = p(LK_INPUT), t = p(LK_TARGET), e = static_cast<double>(precision.ulp()), most = 1 - e;
  const bool inside = x.value >= e.value && x.value <= most.value;
  const Real clipped = x.value < e.value ? e : x.value > most.value ? most : x;
  p.loss = -(t * log(clipped) + (1 - t) * log1p(-clipped));
  p.gradient[LK_INPUT] = inside ? (1 - t) / (1 - x) - t / x : Real(0);
  p.bend(LK_INPUT, x - e);
  p.bend(LK_INPUT, most - x);
}

inline constexpr PointwiseReference binary_references[] = {
    {"binary_cross_entropy_with_logits", binary_cross_entropy_with_logits},
    {"binary_cross_entropy", binary_cross_entropy},
    {"multilabel_soft_margin_loss", multilabel_soft_margin_loss},
    {"soft_margin_loss", soft_margin_loss},
    {"sigmoid_focal_loss", sigmoid_focal_loss},
    {"brier_score_loss", brier_score_loss},
    {"binary_log_loss", binary_log_loss},
};

}  // namespace lktest
