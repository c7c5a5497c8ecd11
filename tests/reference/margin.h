// Hinges and their relatives. A NaN gives a NaN value; the hinge's share of the gradient is then 0.
#pragma once

#include "point.h"

namespace lktest {

// max(0, margin - t (x - y)); the kink is active.
inline void margin_ranking_loss(Point& p) {
  const Real d = p(LK_INPUT) - p(LK_INPUT2), t = p(LK_TARGET), u = p.option(LK_OPTION_MARGIN) - t * d;
  const bool active = u >= 0;
  p.loss = positive_part(u);
  p.gradient[LK_INPUT] = active ? -t : Real(0);
  p.gradient[LK_INPUT2] = active ? t : Real(0);
  p.gradient[LK_TARGET] = active ? -d : Real(0);
  if (t.value != 0)
    for (const int32_t role : {LK_INPUT, LK_INPUT2}) p.bend(role, abs(u / t));
  if (d.value != 0) p.bend(LK_TARGET, abs(u / d));
}

// x where t != -1, max(0, margin - x) where t != 1: both for any other label.
inline void hinge_embedding_loss(Point& p) {
  const Real x = p(LK_INPUT), t = p(LK_TARGET), u = p.option(LK_OPTION_MARGIN) - x;
  p.loss = p.gradient[LK_INPUT] = 0;
  if (t.value != -1) {
    p.loss = x;
    p.gradient[LK_INPUT] = 1;
  }
  if (t.value == 1) return;
  p.loss = p.loss + positive_part(u);
  if (u >= 0) p.gradient[LK_INPUT] = p.gradient[LK_INPUT] - 1;
  p.bend(LK_INPUT, abs(u));
}

// z = t x, the margin of a score; kinks stand at fixed values of it.
inline Real margin_of(Point& p, std::initializer_list<double> kinks) {
  const Real t = p(LK_TARGET), z = t * p(LK_INPUT);
  for (const double at : kinks)
    if (t.value != 0) p.bend(LK_INPUT, abs((z - at) / t));
  return z;
}

// The kink t x = 1 is active.
inline void hinge_loss(Point& p) {
  const Real u = 1 - margin_of(p, {1});
  p.loss = positive_part(u);
  p.gradient[LK_INPUT] = u >= 0 ? -p(LK_TARGET) : Real(0);
}

inline void squared_hinge_loss(Point& p) {
  const Real u = 1 - margin_of(p, {1}), part = positive_part(u);
  p.loss = part * part;
  p.gradient[LK_INPUT] = std::isnan(u.value) ? Real(0) : -(2 * p(LK_TARGET) * part);
}

inline void modified_huber_loss(Point& p) {
  const Real t = p(LK_TARGET), z = margin_of(p, {1, -1}), part = positive_part(1 - z);
  const bool far = z < -1;
  p.loss = far ? -4 * z : part * part;
  p.gradient[LK_INPUT] = far ? -4 * t : std::isnan(z.value) ? Real(0) : -(2 * t * part);
}

// No clamp.
inline void exponential_loss(Point& p) {
  const Real t = p(LK_TARGET);
  p.loss = exp(-(t * p(LK_INPUT)));
  p.gradient[LK_INPUT] = -(t * p.loss);
}

inline constexpr PointwiseReference margin_references[] = {
    {"margin_ranking_loss", margin_ranking_loss},
    {"hinge_embedding_loss", hinge_embedding_loss},
    {"hinge_loss", hinge_loss},
    {"squared_hinge_loss", squared_hinge_loss},
    {"modified_huber_loss", modified_huber_loss},
    {"exponential_loss", exponential_loss},
};

}  // namespace lktest
