// Divergences and negative log-likelihoods.
#pragma once

#include "point.h"

namespace lktest {

inline bool is_log_of_zero(const Real& a) { return std::isinf(a.value) && a.value < 0; }

// Where the target has no mass (t = 0, or -inf as a logarithm) loss and gradient of the input are 0 unless the input is
// NaN; `strict` keeps the NaN that 0 * inf gives.
inline void kl_div(Point& p) {
  const Real x = p(LK_INPUT), t = p(LK_TARGET);
  const bool logs = p.flag(LK_OPTION_LOG_TARGET), strict = p.flag(LK_OPTION_STRICT);
  const bool empty = logs ? is_log_of_zero(t) : t.value == 0;
  const Real mass = logs ? exp(t) : t, gap = (logs ? t : log(t)) - x;
  const Real nan = std::nan(""), nothing = std::isnan(x.value) ? x : Real(0);
  p.loss = !empty ? mass * gap : !strict ? nothing : logs ? nan : 0 * x;
  p.gradient[LK_INPUT] = empty && !strict ? nothing : -mass;
  if (logs)
    p.gradient[LK_TARGET] = !empty ? mass * (gap + 1) : strict ? nan : nothing;
  else
    p.gradient[LK_TARGET] = empty && strict ? nan : gap + 1;
  if (!logs) p.bend(LK_TARGET, t);
}

// exp(x) - t x, or with a rate x - t log(x + eps). Stirling's terms where t > 1. A count of 0 leaves exp(x), whatever
// x.
inline void poisson_nll_loss(Point& p) {
  const Real x = p(LK_INPUT), t = p(LK_TARGET);
  if (p.flag(LK_OPTION_LOG_INPUT)) {
    const Real rate = stored(exp(x));
    p.loss = t.value == 0 ? rate : rate - stored(t * x);
    p.gradient[LK_INPUT] = rate - t;
    p.gradient[LK_TARGET] = -x;
  } else {
    const Real rate = x + p.option(LK_OPTION_EPS);
    p.loss = x - t * log(rate);
    p.gradient[LK_INPUT] = 1 - t / rate;
    p.gradient[LK_TARGET] = -log(rate);
    p.bend(LK_INPUT, rate);
  }
  if (!p.flag(LK_OPTION_FULL)) return;
  p.bend(LK_TARGET, abs(t - 1));
  if (!(t.value > 1)) return;
  const Real two_pi = Real::rounded(2 * 3.14159265358979323846264338327950288L, 0);
  p.loss = p.loss + (t * log(t) - t + 0.5 * log(two_pi * t));
  p.gradient[LK_TARGET] = p.gradient[LK_TARGET] + (log(t) + 1 / (2 * t));
}

// v = max(var, eps). The gradient for var is taken at v, also below eps.
inline void gaussian_nll_loss(Point& p) {
  const Real var = p(LK_VAR), eps = p.option(LK_OPTION_EPS), v = max(var, eps);
  const Real d = p(LK_INPUT) - p(LK_TARGET), share = d / v, square = stored(d * share);
  p.loss = 0.5 * (log(v) + square);
  if (p.flag(LK_OPTION_FULL)) p.loss = p.loss + Real::rounded(0.91893853320467274178032973640561764L, 0);
  p.gradient[LK_INPUT] = share;
  p.gradient[LK_TARGET] = -share;
  p.gradient[LK_VAR] = (0.5 - 0.5 * square) / v;
  p.bend(LK_VAR, var - eps);
  p.bend(LK_VAR, var);
}

inline constexpr PointwiseReference likelihood_references[] = {
    {"kl_div", kl_div},
    {"poisson_nll_loss", poisson_nll_loss},
    {"gaussian_nll_loss", gaussian_nll_loss},
};

}  // namespace lktest
