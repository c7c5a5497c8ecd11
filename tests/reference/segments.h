// Overlap losses of segmentations: sums over the positions of a sample, or of all samples, for each class; then ratios.
#pragma once

#include "composites.h"

namespace lktest {

// Of one class: overlap, prediction, target.
struct SegmentSums {
  Real overlap, predicted, wanted;
};

struct SegmentLoss {
  Real loss;
  Real by_overlap, by_prediction;  // derivatives
  long double kink = no_kink;
};

// A ratio's loss 1 - n / d, for n and d with these coefficients for overlap and prediction.
inline SegmentLoss one_minus_ratio(const Real& n, const Real& d, const Real& n_overlap, const Real& d_overlap,
                                   const Real& d_predicted) {
  // A denominator that may be 0 for all we know, or sums that overflow where the ratio does not.
  const long double top = static_cast<long double>(std::numeric_limits<double>::max());
  const auto overflows = [&](const Real& v) { return std::isfinite(v.value) && std::fabs(v.value) > top; };
  if ((d.error > 0 && std::fabs(d.value) <= precision.ulp() * d.error) || overflows(n) || overflows(d)) {
    const Real anything = Real::make(0, std::numeric_limits<long double>::infinity(), 0);
    return {anything, anything, anything, 0};
  }
  const Real q = n / d;
  // Finite differences mean little where the denominator is about 0.
  return {1 - q, (q * d_overlap - n_overlap) / d, q * d_predicted / d, std::fabs(d.value) / 16};
}

inline SegmentLoss dice_of(const Request& r, const SegmentSums& s, bool jaccard) {
  // Numerator and denominator halved.
  const Real n = s.overlap + 0.5 * option(r, LK_OPTION_SMOOTH_NR), smooth = 0.5 * option(r, LK_OPTION_SMOOTH_DR);
  if (!jaccard) return one_minus_ratio(n, 0.5 * s.predicted + 0.5 * s.wanted + smooth, 1, 0, 0.5);
  return one_minus_ratio(n, s.predicted + (s.wanted - s.overlap) + smooth, 1, -1, 1);
}
inline SegmentLoss dice_loss(const Request& r, const SegmentSums& s) {
  return dice_of(r, s, r.integer_option(LK_OPTION_JACCARD) != 0);
}
inline SegmentLoss jaccard_loss(const Request& r, const SegmentSums& s) { return dice_of(r, s, true); }

inline SegmentLoss tversky_loss(const Request& r, const SegmentSums& s) {
  const Real alpha = option(r, LK_OPTION_ALPHA), beta = option(r, LK_OPTION_BETA), own = 1 - alpha - beta;
  const Real d = own * s.overlap + alpha * s.predicted + beta * s.wanted + option(r, LK_OPTION_SMOOTH_DR);
  return one_minus_ratio(s.overlap + option(r, LK_OPTION_SMOOTH_NR), d, 1, own, alpha);
}

inline SegmentLoss focal_tversky_loss(const Request& r, const SegmentSums& s) {
  SegmentLoss l = tversky_loss(r, s);
  const Real gamma = r.real_option(LK_OPTION_GAMMA), plain = l.loss;
  l.kink = std::min(l.kink, std::fabs(plain.value));
  // Either side of 0, within the error.
  if (std::fabs(plain.value) <= precision.ulp() * plain.error) ambiguous = true;
  if (plain.value <= 0) {
    l.loss = l.by_overlap = l.by_prediction = 0;
    l.loss.error = pow(Real::make(0, plain.error, 0), gamma).error;
    return l;
  }
  const Real eased = pow(plain, gamma), steepness = gamma * (eased / plain);
  l.loss = eased;
  l.by_overlap = l.by_overlap * steepness;
  l.by_prediction = l.by_prediction * steepness;
  return l;
}

// One loss for all classes. The weights are constant.
inline SegmentLoss generalized_dice_loss(const Request& r, const std::vector<SegmentSums>& sums, std::vector<Real>& weights) {
  const int64_t type = r.integer_option(LK_OPTION_W_TYPE);
  Real largest = 0;
  for (const SegmentSums& s : sums) {
    weights.push_back(type == 2             ? Real(1)
                      : s.wanted.value == 0 ? Real(std::numeric_limits<double>::infinity())
                      : type == 1           ? 1 / s.wanted
                                            : 1 / (s.wanted * s.wanted));
    if (std::isfinite(weights.back().value) && weights.back().value > largest.value) largest = weights.back();
  }
  // Shares of the largest weight; numerator and denominator halved.
  const Real unit = largest.value > 0 ? largest : Real(1);
  Real n = 0, d = 0;
  for (size_t c = 0; c < sums.size(); ++c) {
    weights[c] = (std::isinf(weights[c].value) ? largest : weights[c]) / unit;
    n = n + weights[c] * sums[c].overlap;
    d = d + weights[c] * (0.5 * sums[c].predicted + 0.5 * sums[c].wanted);
  }
  const Real nr = option(r, LK_OPTION_SMOOTH_NR) / unit, dr = option(r, LK_OPTION_SMOOTH_DR) / unit;
  return one_minus_ratio(n + 0.5 * nr, d + 0.5 * dr, 1, 0, 0.5);
}

struct SegmentReference {
  const char* op;
  SegmentLoss (*formula)(const Request&, const SegmentSums&);  // none: generalized_dice_loss
};
inline constexpr SegmentReference segment_references[] = {
    {"dice_loss", dice_loss},           {"jaccard_loss", jaccard_loss},
    {"tversky_loss", tversky_loss},     {"focal_tversky_loss", focal_tversky_loss},
    {"generalized_dice_loss", nullptr}, {"dice_ce_loss", dice_loss},
    {"dice_focal_loss", dice_loss},
};

// A number that is rounded to the computed type before it multiplies, and beyond its range says nothing.
inline Real coefficient(const Real& v) {
  if (std::fabs(v.value) > precision.largest() * 1e-9L)
    return Real::make(v.value, std::numeric_limits<long double>::infinity(), 0);
  return Real::rounded(v.value, v.error);
}

inline Real signum(const Real& v) {
  if (v > Real(0)) return 1;
  if (v < Real(0)) return -1;
  return 0;
}

inline bool flag(const Request& r, int32_t key) { return r.op->option(key) != nullptr && r.integer_option(key) != 0; }

// The positions of a group: for each class predictions, targets, and what becomes of them.
struct Segmentation {
  const Request* request = nullptr;
  bool softmax = false, sigmoid = false, squared = false, soft = false;
  size_t classes = 0, first = 0;

  struct Position {
    int64_t start = 0, stride = 0;  // class c is element start + c * stride
    bool counts = true;
    std::vector<Real> x, p, t, slope;
  };
  std::vector<Position> positions;

  void activate(Position& at, const std::vector<Real>& x) const {
    if (sigmoid) {
      for (const Real& v : x) {
        at.p.push_back(lktest::sigmoid(v));
        at.slope.push_back(at.p.back() * lktest::sigmoid(-v));
      }
      return;
    }
    at.p = softmax ? lktest::softmax(x) : x;
  }

  SegmentSums sums(size_t c) const {
    Sum overlap, predicted, wanted;
    for (const Position& at : positions) {
      if (!at.counts) continue;
      const Real &p = at.p[c], &t = at.t[c];
      const Real both = (abs(p) + abs(t) - abs(p - t)) * 0.5;
      const bool one_hot = request->input(LK_TARGET_INDICES) != nullptr;
      overlap.add(soft ? both : one_hot ? (t.value == 0 ? Real(0) : p) : p * t);
      predicted.add(soft ? abs(p) : squared ? p * p : p);
      wanted.add(soft ? abs(t) : squared ? t * t : t);
    }
    return {overlap.total(), predicted.total(), wanted.total()};
  }

  // d/dp of a class at a position.
  Real slope(const Position& at, size_t c, const Real& by_overlap, const Real& by_prediction, long double& kink) const {
    const Real &p = at.p[c], &t = at.t[c];
    if (squared && request->input(LK_TARGET_INDICES) != nullptr)
      return (t.value == 1 ? by_overlap : Real(0)) + by_prediction * (2 * p);
    if (squared) return by_overlap * t + by_prediction * (2 * p);
    // A label map selects, values multiply.
    if (!soft && request->input(LK_TARGET_INDICES) != nullptr)
      return t.value == 1 ? coefficient(by_overlap + by_prediction) : by_prediction;
    if (!soft) return by_overlap * t + by_prediction;
    kink = std::min({kink, std::fabs(p.value), std::fabs(p.value - t.value)});
    return by_overlap * ((signum(p) - signum(p - t)) * 0.5) + by_prediction * signum(p);
  }
};

inline std::optional<Unreduced> segments(const Request& r) {
  const SegmentReference* found = nullptr;
  for (const auto& candidate : segment_references)
    if (std::strcmp(candidate.op, r.op->info.name) == 0) found = &candidate;
  if (found == nullptr) return std::nullopt;

  const Array& x = *r.input(LK_INPUT);
  const Array *t = r.input(LK_TARGET), *indices = r.input(LK_TARGET_INDICES), *mask = r.input(LK_MASK);
  const Array* weight = r.input(LK_CLASS_WEIGHT);
  const bool samples = x.shape.size() > 1;
  const int64_t batch = samples ? x.shape[0] : 1, classes = x.shape[samples ? 1 : 0];
  int64_t inner = 1;
  for (size_t i = 2; i < x.shape.size(); ++i) inner *= x.shape[i];
  const bool together = flag(r, LK_OPTION_BATCH) || !samples;

  const Array* sample_weight = r.input(LK_SAMPLE_WEIGHT);
  std::vector<int64_t> sample_places;
  if (sample_weight != nullptr) sample_places = leading_places(*sample_weight, unreduced_shape(r));

  Unreduced u;
  const int64_t groups = together ? 1 : batch;
  const Composite composite(r, classes);
  const int64_t weights_from = weight == nullptr ? 0 : classes - weight->size();
  const auto weight_of = [&](size_t c) { return element(weight, static_cast<int64_t>(c) - weights_from); };
  const auto counts = [&](int64_t position) {
    return (mask == nullptr || mask->real(position) != 0) &&
           (indices == nullptr || indices->integer(position) != r.integer_option(LK_OPTION_IGNORE_INDEX));
  };
  Sum positions;
  for (int64_t i = 0; i < batch * inner; ++i)
    if (counts(i))
      positions.add(composite.entropy && weight != nullptr && indices != nullptr
                        ? weight_of(static_cast<size_t>(indices->integer(i)))
                        : Real(1));
  for (int64_t g = 0; g < groups; ++g) {
    Segmentation s;
    s.request = &r;
    s.classes = static_cast<size_t>(classes);
    s.first = classes > 1 && !flag(r, LK_OPTION_INCLUDE_BACKGROUND) ? 1 : 0;
    s.sigmoid = r.integer_option(LK_OPTION_ACTIVATION) == 1;
    s.softmax = r.integer_option(LK_OPTION_ACTIVATION) == 2 && classes > 1;
    s.squared = flag(r, LK_OPTION_SQUARED_PRED);
    s.soft = flag(r, LK_OPTION_SOFT_LABEL) && !s.squared;
    for (int64_t n = together ? 0 : g; n < (together ? batch : g + 1); ++n)
      for (int64_t i = 0; i < inner; ++i) {
        Segmentation::Position at;
        at.start = n * classes * inner + i;
        at.stride = inner;
        std::vector<Real> values;
        for (int64_t c = 0; c < classes; ++c) {
          values.push_back(element(&x, at.start + c * inner));
          at.t.push_back(t != nullptr                           ? element(t, at.start + c * inner)
                         : indices->integer(n * inner + i) == c ? Real(1)
                                                                : Real(0));
        }
        at.counts = counts(n * inner + i);
        s.activate(at, values);
        at.x = std::move(values);
        s.positions.push_back(std::move(at));
      }

    ambiguous = false;
    std::vector<SegmentSums> sums;
    for (size_t c = s.first; c < s.classes; ++c) sums.push_back(s.sums(c));
    std::vector<SegmentLoss> losses;
    std::vector<Real> weights(found->formula != nullptr ? sums.size() : 0, Real(1));
    const bool weighted = weight != nullptr && sums.size() > 1;
    if (found->formula == nullptr) losses.assign(sums.size(), generalized_dice_loss(r, sums, weights));
    for (size_t c = 0; c < sums.size() && found->formula != nullptr; ++c) {
      losses.push_back(found->formula(r, sums[c]));
      if (weighted) weights[c] = weight_of(c + s.first);
      if (composite.given) {
        if (!composite.has_ratio) losses[c] = SegmentLoss{0, 0, 0};
        weights[c] = weights[c] * composite.of_ratio;
      }
    }
    const int64_t first_loss = static_cast<int64_t>(u.loss.size());
    if (found->formula == nullptr) u.loss.push_back(losses[0].loss);
    for (size_t c = 0; c < sums.size() && found->formula != nullptr; ++c) u.loss.push_back(weights[c] * losses[c].loss);

    std::vector<Real> factors(s.classes, Real(0));
    const size_t first_term = composite.entropy ? 0 : s.first;
    if (composite.has_terms) {
      std::vector<Sum> term_sums(s.classes);
      for (const auto& at : s.positions) {
        if (!at.counts) continue;
        const std::vector<Real> terms = composite.terms(at.x, at.t);
        for (size_t c = 0; c < s.classes; ++c) term_sums[c].add(terms[c]);
      }
      int64_t counted = 0;
      for (const auto& at : s.positions) counted += at.counts;
      const Real scale =
          composite.scale(r, positions.total(), groups, together ? batch : 1, counted, static_cast<int64_t>(sums.size()));
      Real all = 0;
      for (size_t c = first_term; c < s.classes; ++c) {
        factors[c] = composite.of_terms * scale;
        if (weight != nullptr && !composite.positive_weight) factors[c] = factors[c] * weight_of(c);
        const Real term = factors[c] * term_sums[c].total();
        if (!composite.entropy)
          u.loss[static_cast<size_t>(first_loss) + c - s.first] = u.loss[static_cast<size_t>(first_loss) + c - s.first] + term;
        all = all + term;
      }
      for (size_t c = 0; c < sums.size() && composite.entropy; ++c)
        u.loss[static_cast<size_t>(first_loss) + c] = u.loss[static_cast<size_t>(first_loss) + c] + all;
    }

    // A softmax mixes the losses of all classes, so their upstream gradients come first.
    const Array* upstream = r.input(LK_GRAD_LOSS);
    std::vector<Real> by_overlap(s.classes), by_prediction(s.classes);
    long double group_kink = no_kink;
    Real of_all = 0;  // upstream gradients of what has the terms of all classes in it
    for (size_t c = s.first; c < s.classes; ++c) {
      const size_t k = c - s.first;
      const int64_t loss = first_loss + (found->formula == nullptr ? 0 : static_cast<int64_t>(k));
      Real above = upstream == nullptr ? Real(1) : element(upstream, upstream->size() == 1 ? 0 : loss);
      if (sample_weight != nullptr) above = above * element(sample_weight, sample_places[static_cast<size_t>(loss)]);
      const Real factor = upstream == nullptr && sample_weight == nullptr ? weights[k] : weights[k] * above;
      of_all = of_all + above;
      if (!composite.entropy && composite.has_terms) factors[c] = coefficient(factors[c] * above);
      by_overlap[c] = coefficient(factor * losses[k].by_overlap);
      by_prediction[c] = coefficient(factor * losses[k].by_prediction);
      group_kink = std::min(group_kink, losses[k].kink);
    }
    for (size_t c = 0; c < s.classes && composite.entropy; ++c) factors[c] = coefficient(factors[c] * of_all);
    const bool of_group = ambiguous;
    Real gone;
    gone.removed = true;
    for (const auto& at : s.positions) {
      ambiguous = of_group;
      long double kink = group_kink;
      std::vector<Real> slopes(s.classes, Real(0));
      Sum mean;
      for (size_t c = s.first; c < s.classes; ++c) {
        slopes[c] = s.slope(at, c, by_overlap[c], by_prediction[c], kink);
        if (s.softmax) mean.add(slopes[c] * at.p[c]);
      }
      const Real middle = mean.total();
      std::vector<Real> added(s.classes, Real(0));
      if (composite.has_terms) added = composite.slopes(at.x, at.t, factors);
      for (size_t c = 0; c < s.classes; ++c) {
        Real d = s.softmax ? at.p[c] * (slopes[c] - middle) : s.sigmoid ? slopes[c] * at.slope[c] : slopes[c];
        if (!composite.has_ratio || (c < s.first && !s.softmax)) d = 0;
        if (composite.has_terms && c >= first_term) d = d + added[c];
        if (!at.counts || (c < s.first && !s.softmax && !(composite.has_terms && composite.entropy))) d = gone;
        u.gradient[LK_INPUT].push_back({d, first_loss, at.start + static_cast<int64_t>(c) * at.stride, ambiguous, kink, true});
      }
    }
  }
  int64_t kept = 0;
  for (int64_t i = 0; i < batch * inner; ++i) kept += counts(i);
  u.own[LK_KEPT] = {static_cast<double>(kept)};
  return u;
}

}  // namespace lktest
