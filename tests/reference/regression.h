// Regression losses.
#pragma once

#include "point.h"

namespace lktest {

// d = x - t, no factor 1/2.
inline void mse_loss(Point& p) {
  const Real d = p(LK_INPUT) - p(LK_TARGET);
  p.loss = d * d;
  p.gradient[LK_INPUT] = 2 * d;
  p.gradient[LK_TARGET] = -(2 * d);
}

// 0 for 0 and for NaN.
inline Real sign(const Real& d) { return d > 0 ? 1 : d < 0 ? -1 : 0; }

inline void l1_loss(Point& p) {
  const Real d = p(LK_INPUT) - p(LK_TARGET);
  p.loss = abs(d);
  p.gradient[LK_INPUT] = sign(d);
  p.gradient[LK_TARGET] = -sign(d);
  for (const int32_t role : {LK_INPUT, LK_TARGET}) p.bend(role, abs(d));
}

// 0.5 d (d / beta) rather than 0.5 d d / beta, which overflows below a huge beta. beta = 0 is l1_loss.
inline void smooth_l1_loss(Point& p) {
  const Real beta = p.option(LK_OPTION_BETA);
  if (beta.value == 0) return l1_loss(p);
  const Real d = p(LK_INPUT) - p(LK_TARGET);
  const bool inside = abs(d) < beta;
  p.loss = inside ? 0.5 * d * (d / beta) : abs(d) - 0.5 * beta;
  p.gradient[LK_INPUT] = inside ? d / beta : std::isnan(d.value) ? d : sign(d);
  p.gradient[LK_TARGET] = -p.gradient[LK_INPUT];
  for (const int32_t role : {LK_INPUT, LK_TARGET}) p.bend(role, abs(abs(d) - beta));
}

inline void huber_loss(Point& p) {
  const Real delta = p.option(LK_OPTION_DELTA), d = p(LK_INPUT) - p(LK_TARGET);
  const bool inside = abs(d) < delta;
  p.loss = inside ? 0.5 * d * d : delta * (abs(d) - 0.5 * delta);
  p.gradient[LK_INPUT] = inside || std::isnan(d.value) ? d : delta * sign(d);
  p.gradient[LK_TARGET] = -p.gradient[LK_INPUT];
  for (const int32_t role : {LK_INPUT, LK_TARGET}) p.bend(role, abs(abs(d) - delta));
}

// (a - t)^2, a = sigmoid(x), with a (1 - a) as sigmoid(x) sigmoid(-x).
inline void sigmoid_mse_loss(Point& p) {
  const Real x = p(LK_INPUT), d = sigmoid_minus(x, p(LK_TARGET));
  p.loss = d * d;
  p.gradient[LK_INPUT] = 2 * d * (sigmoid(x) * sigmoid(-x));
  p.gradient[LK_TARGET] = -(2 * d);
}

inline constexpr PointwiseReference regression_references[] = {
    {"mse_loss", mse_loss},
    {"l1_loss", l1_loss},
    {"smooth_l1_loss", smooth_l1_loss},
    {"huber_loss", huber_loss},
    {"sigmoid_mse_loss", sigmoid_mse_loss},
};

}  // namespace lktest
