// Divergences and negative log-likelihoods of distributions, element by element.
#pragma once

#include "engine/spec.h"

namespace losskit::LOSSKIT_TARGET {

struct KlDiv : PointwiseFormula<2, 2> {
  static constexpr OpSpec spec = [] {
    OpSpec s;
    s.id = 13;
    s.name = "kl_div";
    s.aliases = "kl_div_loss";
    s.family = LK_FAMILY_POINTWISE;
    s.roles[0] = {LK_INPUT,       LK_ROLE_REQUIRED | LK_ROLE_DIFFERENTIABLE,    LK_TYPES_REAL, LK_SHAPE_BROADCAST,
                  LK_DOMAIN_REAL, "log-probabilities x of the model, any shape"};
    s.roles[1] = {LK_TARGET,
                  LK_ROLE_REQUIRED | LK_ROLE_DIFFERENTIABLE,
                  LK_TYPES_VALUE,
                  LK_SHAPE_BROADCAST,
                  LK_DOMAIN_PROBABILITY,
                  "probabilities t, or their logarithms; input and target broadcast against each other"};
    s.options[0] = {LK_OPTION_LOG_TARGET, LK_INTEGER, 0, 0, 1, "1: the target holds logarithms"};
    s.options[1] = {LK_OPTION_STRICT, LK_INTEGER, 0, 0, 1, "1: NaN where the reference gives NaN although the limit is finite"};
    s.batchmean = true;
    s.summary = "Terms of the Kullback-Leibler divergence of the model from the target.";
    s.formula = "t (log(t) - x), 0 for t = 0; with log_target exp(t) (t - x), 0 for t = -inf";
    s.gradients = "d/dx = -t; d/dt = log(t) + 1 - x; with log_target d/dx = -exp(t), d/dt = exp(t) (t - x + 1)";
    s.notes =
        "The mean divides by the number of elements, which is not the divergence: batchmean divides by the size of the "
        "input's first axis. A negative t gives NaN. d/dt is -inf at t = 0.";
    s.source = "torch.nn.functional.kl_div";
    return s;
  }();

  static constexpr int variants = 2;
  static int variant(const double* options, bool) { return options[0] != 0; }

  template <class P>
  struct Constants {
    P strict;
    LK_INLINE explicit Constants(const double* options) : strict(splat(P(), options[1])) {}
  };

  template <int Wants, int Variant, class P>
  static LK_INLINE void apply(const Constants<P>& c, const P* v, P& loss, P* d) {
    const P x = v[0], t = v[1], zero = splat(x, 0), one = splat(x, 1);
    const P mass = Variant == 0 ? t : exp(t), logarithm = Variant == 0 ? log(t) : t;
    // Nothing of the target: no loss and no gradient, unless x is NaN.
    const auto strict = c.strict != zero;
    const auto empty = Variant == 0 ? t == zero : t == splat(t, -__builtin_huge_val());
    const P gap = logarithm - x;
    const P nothing = select(is_nan(x), x, zero);
    // The reference's own 0 * x and 0 * -inf.
    const P reference = Variant == 0 ? x * zero : gap * zero;
    loss = select(empty, select(strict, reference, nothing), mass * gap);
    if (Wants >= want_gradient) d[0] = select(empty & is_nan(x) & !strict, x, -mass);
    if (Wants == want_all) {
      const P slope = Variant == 0 ? gap + one : mass * (gap + one);
      const P nan = splat(x, __builtin_nan(""));
      d[1] = select(empty, select(strict, nan, Variant == 0 ? slope : nothing), slope);
    }
  }
};

struct PoissonNllLoss : PointwiseFormula<2, 2> {
  static constexpr OpSpec spec = [] {
    OpSpec s;
    s.id = 14;
    s.name = "poisson_nll_loss";
    s.family = LK_FAMILY_POINTWISE;
    s.roles[0] = {LK_INPUT,       LK_ROLE_REQUIRED | LK_ROLE_DIFFERENTIABLE, LK_TYPES_REAL, LK_SHAPE_BROADCAST,
                  LK_DOMAIN_REAL, "rate x, or its logarithm, any shape"};
    s.roles[1] = {LK_TARGET,          LK_ROLE_REQUIRED | LK_ROLE_DIFFERENTIABLE,
                  LK_TYPES_VALUE,     LK_SHAPE_BROADCAST,
                  LK_DOMAIN_POSITIVE, "counts t; input and target broadcast against each other"};
    s.options[0] = {LK_OPTION_LOG_INPUT, LK_INTEGER, 1, 0, 1, "1: the input is the logarithm of the rate"};
    s.options[1] = {LK_OPTION_FULL, LK_INTEGER, 0, 0, 1, "1: add Stirling's approximation of log(t!) where t > 1"};
    s.options[2] = {LK_OPTION_EPS, LK_REAL, 1e-8, 0, no_limit, "added to the rate before its logarithm, without log_input"};
    s.summary = "Negative log-likelihood of counts from a Poisson distribution.";
    s.formula = "exp(x) - t x; without log_input x - t log(x + eps); full adds t log(t) - t + log(2 pi t) / 2 where t > 1";
    s.gradients =
        "d/dx = exp(x) - t, d/dt = -x; without log_input d/dx = 1 - t / (x + eps), d/dt = -log(x + eps); full adds "
        "log(t) + 1 / (2 t) to d/dt where t > 1";
    s.notes = "Nothing is range-checked: x + eps < 0 gives NaN.";
    s.source = "torch.nn.functional.poisson_nll_loss";
    return s;
  }();

  static constexpr int variants = 4;
  static int variant(const double* options, bool) { return (options[0] == 0 ? 1 : 0) + (options[1] != 0 ? 2 : 0); }

  template <class P>
  struct Constants {
    P eps;
    LK_INLINE explicit Constants(const double* options) : eps(splat(P(), options[2])) {}
  };

  template <int Wants, int Variant, class P>
  static LK_INLINE void apply(const Constants<P>& c, const P* v, P& loss, P* d) {
    constexpr bool rate = (Variant & 1) != 0, full = (Variant & 2) != 0;
    const P x = v[0], t = v[1], zero = splat(x, 0), one = splat(x, 1), half = splat(x, 0.5);
    if constexpr (rate) {
      const P shifted = x + c.eps, logarithm = log(shifted);
      loss = fnma(t, logarithm, x);
      if (Wants >= want_gradient) d[0] = one - t / shifted;
      if (Wants == want_all) d[1] = -logarithm;
    } else {
      const P e = exp(x);
      // 0 counts of a rate of 0, whose logarithm is -inf: nothing.
      loss = e - zero_unless(t != zero, t * x);
      if (Wants >= want_gradient) d[0] = e - t;
      if (Wants == want_all) d[1] = -x;
    }
    if constexpr (full) {
      const auto counted = t > one;
      const P logarithm = log(t);
      const P stirling = fma(t, logarithm, fma(half, logarithm + splat(t, 1.8378770664093453), -t));  // log(2 pi)
      loss = loss + zero_unless(counted, stirling);
      if (Wants == want_all) d[1] = d[1] + zero_unless(counted, logarithm + half / t);
    }
  }
};

struct GaussianNllLoss : PointwiseFormula<3, 3> {
  static constexpr OpSpec spec = [] {
    OpSpec s;
    s.id = 15;
    s.name = "gaussian_nll_loss";
    s.family = LK_FAMILY_POINTWISE;
    s.roles[0] = {LK_INPUT,       LK_ROLE_REQUIRED | LK_ROLE_DIFFERENTIABLE,
                  LK_TYPES_REAL,  LK_SHAPE_BROADCAST,
                  LK_DOMAIN_REAL, "mean x, any shape"};
    s.roles[1] = {LK_TARGET,      LK_ROLE_REQUIRED | LK_ROLE_DIFFERENTIABLE,
                  LK_TYPES_VALUE, LK_SHAPE_BROADCAST,
                  LK_DOMAIN_REAL, "observation t; input and target broadcast against each other"};
    s.roles[2] = {LK_VAR,
                  LK_ROLE_REQUIRED | LK_ROLE_DIFFERENTIABLE | LK_ROLE_CHECKED,
                  LK_TYPES_VALUE,
                  LK_SHAPE_VARIANCE,
                  LK_DOMAIN_POSITIVE,
                  "variance: the input's shape, that without its last axis (one per row), or that with 1 for one axis"};
    s.options[0] = {LK_OPTION_FULL, LK_INTEGER, 0, 0, 1, "1: add the constant log(2 pi) / 2"};
    s.options[1] = {LK_OPTION_EPS, LK_REAL, 1e-6, above_zero, no_limit, "the least variance"};
    s.gradient = LK_GRADIENT_STRAIGHT_THROUGH;
    s.summary = "Negative log-likelihood of a Gaussian of given mean and variance.";
    s.formula = "(log(v) + (x - t)^2 / v) / 2, v = max(var, eps); full adds log(2 pi) / 2";
    s.gradients = "d/dx = (x - t) / v; d/dt = -(x - t) / v; d/dvar = (1 / v - (x - t)^2 / v^2) / 2";
    s.notes = "The gradient of var does not see the clamp: it is that of v. Negative variances are refused.";
    s.source = "torch.nn.functional.gaussian_nll_loss";
    return s;
  }();

  template <class P>
  struct Constants {
    P constant, eps;
    LK_INLINE explicit Constants(const double* options)
        : constant(splat(P(), options[0] != 0 ? 0.9189385332046728 : 0)), eps(splat(P(), options[1])) {}
  };

  template <class P>
  static LK_INLINE auto valid(const P* v) {
    return !(v[2] < splat(v[2], 0));
  }

  template <int Wants, int Variant, class P>
  static LK_INLINE void apply(const Constants<P>& c, const P* v, P& loss, P* d) {
    const P difference = v[0] - v[1], half = splat(difference, 0.5);
    const P variance = select(v[2] < c.eps, c.eps, v[2]);
    const P share = difference / variance;
    const P square = difference * share;
    loss = fma(half, log(variance) + square, c.constant);
    if (Wants >= want_gradient) d[0] = share;
    if (Wants == want_all) {
      d[1] = -share;
      d[2] = fnma(half, square, half) / variance;
    }
  }
};

using LikelihoodLosses = LossList<KlDiv, PoissonNllLoss, GaussianNllLoss>;

}  // namespace losskit::LOSSKIT_TARGET
