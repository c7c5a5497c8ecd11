// The second part of a composite of the overlap family: terms of each class at each position, beside a ratio of sums.
#pragma once

#include "categorical.h"
#include "point.h"

namespace lktest {

inline std::vector<Real> softmax(const std::vector<Real>& x) {
  Real m = x[0];
  for (const Real& v : x)
    if (v.value > m.value) m = v;
  std::vector<Real> p;
  Sum sum;
  for (const Real& v : x) {
    p.push_back(exp(v - m));
    sum.add(p.back());
  }
  const Real share = 1 / sum.total();
  for (Real& v : p) v = v * share;
  return p;
}

struct Composite {
  bool given = false, has_ratio = true, has_terms = false;
  bool entropy = false;          // of a softmax over all classes, or binary for each class
  bool positive_weight = false;  // the class weight is one of the positive term
  Real of_ratio = 1, of_terms = 0;
  Real keep = 1, share = 0;  // entropy: label smoothing
  Real positive = 1, alpha = 1, other = 1, gamma = 0;

  explicit Composite(const Request& r, int64_t classes) {
    given = r.op->is_composite();
    if (!given) return;
    const bool cross_entropy = r.op->info.divisor == LK_DIVISOR_ELEMENTS_AND_TARGETS;
    of_ratio = r.real_option(LK_OPTION_LAMBDA_DICE);
    of_terms = r.real_option(cross_entropy ? LK_OPTION_LAMBDA_CE : LK_OPTION_LAMBDA_FOCAL);
    has_ratio = of_ratio.value != 0;
    has_terms = of_terms.value != 0;
    if (!cross_entropy) {
      gamma = option(r, LK_OPTION_GAMMA);
      const long double a = r.real_option(LK_OPTION_ALPHA);
      if (a >= 0) alpha = Real::rounded(a, 0), other = Real::rounded(1 - a, 0);
      return;
    }
    entropy = classes > 1;
    positive_weight = !entropy;
    const long double e = r.real_option(LK_OPTION_LABEL_SMOOTHING);
    keep = Real::rounded(1 - e, 0);
    share = Real::rounded(e / static_cast<long double>(classes), 0);
    if (const Array* w = r.input(LK_CLASS_WEIGHT); w != nullptr && positive_weight) positive = element(w, 0);
  }

  // The target's mass on a class, without class weights.
  Real mass(const Real& t) const { return keep * t + share; }

  // Logits and targets of a position to the terms of its classes.
  std::vector<Real> terms(const std::vector<Real>& x, const std::vector<Real>& t) const {
    std::vector<Real> out;
    if (entropy) {
      const std::vector<Real> log_p = log_softmax(x);
      for (size_t c = 0; c < x.size(); ++c) out.push_back(limit_product(mass(t[c]), stored(-log_p[c])));
      return out;
    }
    for (size_t c = 0; c < x.size(); ++c) out.push_back(balance(t[c]) * limit_product(power(x[c], t[c]), ce(x[c], t[c])));
    return out;
  }

  // Derivatives for the logits of the sum of a position's terms, each times the factor of its class.
  std::vector<Real> slopes(const std::vector<Real>& x, const std::vector<Real>& t, const std::vector<Real>& factor) const {
    std::vector<Real> out;
    if (entropy) {
      const std::vector<Real> p = softmax(x);
      Sum sum;
      for (size_t c = 0; c < x.size(); ++c) sum.add(factor[c] * mass(t[c]));
      const Real total = sum.total();
      for (size_t c = 0; c < x.size(); ++c) out.push_back(total * p[c] - factor[c] * mass(t[c]));
      return out;
    }
    for (size_t c = 0; c < x.size(); ++c) {
      const Real sign = t[c] - (1 - t[c]), hit = sigmoid(turned(x[c], t[c]));
      const Real slope = (1 - t[c]) * sigmoid(x[c]) - positive * t[c] * sigmoid(-x[c]);
      const Real pull = gamma * sign * limit_product(hit, ce(x[c], t[c]));
      const Real d = gamma.value == 0 ? slope : slope - pull;
      out.push_back(factor[c] * (balance(t[c]) * limit_product(power(x[c], t[c]), d)));
    }
    return out;
  }

  // What the sum over a group's positions is multiplied by in a loss element. weight: what the mean over all positions
  // divides by.
  Real scale(const Request& r, const Real& weight, int64_t groups, int64_t samples, int64_t positions, int64_t losses) const {
    const auto real = [](int64_t v) { return Real(static_cast<double>(v)); };
    if (is_mean(r.reduced_by())) return weight.value == 0 ? Real(0) : real(groups) / weight;
    if (r.op->info.divisor == LK_DIVISOR_ELEMENTS_AND_TARGETS) return 1 / real(losses);
    return positions == 0 ? Real(0) : real(samples) / real(positions);
  }

 private:
  static Real turned(const Real& x, const Real& t) { return limit_product(t - (1 - t), x); }
  Real balance(const Real& t) const { return alpha * t + other * (1 - t); }
  Real power(const Real& x, const Real& t) const { return gamma.value == 0 ? Real(1) : pow(sigmoid(-turned(x, t)), gamma); }
  Real ce(const Real& x, const Real& t) const {
    return limit_product(1 - t, softplus(x)) + limit_product(positive * t, softplus(-x));
  }
};

}  // namespace lktest
