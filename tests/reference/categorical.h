// Losses over a row of classes.
#pragma once

#include "selection.h"

namespace lktest {

// One position: its C logits, and the target as an index or as C values.
struct Row {
  const Request* request = nullptr;
  int64_t classes = 0;
  std::vector<Real> z;
  std::vector<Real> t;       // empty with class indices
  std::vector<Real> weight;  // of each class, 1 if none are given
  int64_t y = 0;
  bool kept = true;

  std::vector<Real> given;  // the logits before the softcap
  std::vector<Real> slope;  // of the capped logits, empty without a softcap
  Real loss;
  std::vector<Real> dz, dt;
};

inline std::vector<Real> log_softmax(const std::vector<Real>& z) {
  Real m = z[0];
  for (const Real& v : z)
    if (v.value > m.value) m = v;
  Sum s;
  for (const Real& v : z) s.add(exp(v - m));
  const Real l = log(s.total());
  std::vector<Real> out;
  for (const Real& v : z) out.push_back((v - m) - l);
  return out;
}

inline Real tanh(const Real& a) {
  const long double v = std::tanh(a.value);
  return Real::function(v, product(1 - v * v, a.error), 2);
}
inline Real expm1(const Real& a) { return Real::function(std::expm1(a.value), product(std::exp(a.value), a.error), 1); }
// Of a >= 0. Steep at 0, so the error of a is not taken to first order.
inline Real power(const Real& a, double b) {
  const long double v = std::pow(a.value, static_cast<long double>(b)), e = precision.ulp() * a.error;
  long double propagated = 0;
  if (e > 0)
    propagated = std::max(std::fabs(std::pow(std::max(0.0L, a.value - e), static_cast<long double>(b)) - v),
                          std::fabs(std::pow(a.value + e, static_cast<long double>(b)) - v)) /
                 precision.ulp();
  return Real::exponential(v, propagated, 1.5L);
}

inline size_t largest_of(const std::vector<Real>& z) {
  size_t largest = 0;
  for (size_t c = 1; c < z.size(); ++c)
    if (!std::isnan(z[largest].value) && (z[c].value > z[largest].value || std::isnan(z[c].value))) largest = c;
  return largest;
}

// The term that is not below 0 has the least to cancel.
inline Real log_sum_exp(const std::vector<Real>& z) {
  const Real m = z[largest_of(z)];
  Sum s;
  for (const Real& v : z) s.add(exp(v - m));
  return m + log(s.total());
}

// z' = cap tanh(z / cap), with dz'/dz = 1 - (z' / cap)^2.
inline void cap_logits(Row& row) {
  row.given = row.z;
  if (row.request->op->option(LK_OPTION_SOFTCAP) == nullptr) return;
  const Real cap = option(*row.request, LK_OPTION_SOFTCAP);
  if (cap.value == 0) return;
  for (Real& z : row.z) {
    z = cap * tanh(z / cap);
    const Real share = z / cap;
    row.slope.push_back(1 - share * share);
  }
}

// l = sum_c a_c (-log p_c), dl/dz_c = S p_c - a_c with S = sum_c a_c.
inline void cross_entropy(Row& row) {
  const Request& r = *row.request;
  const size_t c_count = static_cast<size_t>(row.classes);
  const bool indices = row.t.empty();
  const Real e = option(r, LK_OPTION_LABEL_SMOOTHING);
  if (indices && row.y == r.integer_option(LK_OPTION_IGNORE_INDEX)) {
    Real gone;
    gone.removed = true;
    row.loss = gone;
    row.dz.assign(c_count, gone);
    return;
  }
  const std::vector<Real> logp = log_softmax(row.z);
  const Real keep = 1 - e, share = e / static_cast<double>(row.classes);
  const size_t y = static_cast<size_t>(row.y);
  Sum loss, mass;
  std::vector<Real> a(c_count);
  for (size_t c = 0; c < c_count; ++c) {
    if (indices) {
      if (c == y) {
        a[c] = keep * row.weight[c];
        loss.add(a[c] * -logp[c]);
      }
      if (e.value > 0) {
        loss.add(share * row.weight[c] * -logp[c]);
        a[c] = a[c] + share * row.weight[c];
      }
    } else {
      const Real q = e.value > 0 ? keep * row.t[c] + share : row.t[c];
      a[c] = row.weight[c] * q;
      // Nothing of an impossible class is 0, but a row that is NaN stays NaN.
      if (q.value != 0 || std::isnan(logp[c].value)) loss.add(a[c] * -logp[c]);
      row.dt.push_back(keep * row.weight[c] * -logp[c]);
    }
    mass.add(a[c]);
  }
  row.loss = loss.total();
  Real total = mass.total();
  // s lse^2, d/dz_c 2 s lse p_c.
  const Real s = option(r, LK_OPTION_Z_LOSS);
  if (s.value > 0) {
    const Real lse = log_sum_exp(row.z);
    row.loss = row.loss + s * (lse * lse);
    total = total + (s + s) * lse;
  }
  for (size_t c = 0; c < c_count; ++c) row.dz.push_back(total * exp(logp[c]) - a[c]);
}

// l = -w_y (1 - p_y)^g log p_y; with h = w_y ((1 - p_y)^g - g (1 - p_y)^(g - 1) p_y log p_y), dl/dz_c = h (p_c - [c = y]).
inline void softmax_focal_loss(Row& row) {
  const Request& r = *row.request;
  const size_t c_count = static_cast<size_t>(row.classes), y = static_cast<size_t>(row.y);
  if (row.y == r.integer_option(LK_OPTION_IGNORE_INDEX)) {
    Real gone;
    gone.removed = true;
    row.loss = gone;
    row.dz.assign(c_count, gone);
    return;
  }
  const std::vector<Real> logp = log_softmax(row.z);
  const Real g = option(r, LK_OPTION_GAMMA), nll = -logp[y], p = exp(logp[y]), miss = -expm1(logp[y]);
  const Real eased = power(miss, static_cast<double>(g.value));
  row.loss = row.weight[y] * (eased * nll);
  // p log p / (1 - p) tends to -1 at p = 1, and is 0 at p = 0.
  const Real ratio = miss.value == 0 ? Real(1) : p.value == 0 ? Real(0) : p * nll / miss;
  const Real h = row.weight[y] * (eased * (1 + g * ratio));
  for (size_t c = 0; c < c_count; ++c) row.dz.push_back(c == y ? h * exp(logp[c]) - h : h * exp(logp[c]));
}

// What there is to say of a position beside its loss. Comparisons with NaN are false, but argmax takes one for the largest.
inline void cross_entropy_outputs(const Row& row, bool indices, std::map<int32_t, std::vector<Real>>& out) {
  const bool ignored = !row.kept;
  const size_t argmax = largest_of(row.given);
  const std::vector<Real> logp = ignored ? row.z : log_softmax(row.z);
  out[LK_LSE].push_back(ignored ? Real(0) : log_sum_exp(row.z));
  out[LK_ARGMAX].push_back(ignored ? -1 : static_cast<double>(argmax));
  if (!indices) return;
  int64_t rank = 0;
  for (size_t c = 0; c < row.given.size() && !ignored; ++c)
    rank += row.given[c].value >= row.given[static_cast<size_t>(row.y)].value;
  out[LK_TARGET_LOG_PROBABILITY].push_back(ignored ? Real(0) : logp[static_cast<size_t>(row.y)]);
  out[LK_RANK].push_back(static_cast<double>(rank));
  out[LK_CORRECT][0].value += !ignored && static_cast<int64_t>(argmax) == row.y;
}

struct CategoricalReference {
  const char* op;
  void (*formula)(Row&);
  void (*outputs)(const Row&, bool indices, std::map<int32_t, std::vector<Real>>&) = nullptr;
};
inline constexpr CategoricalReference categorical_references[] = {
    {"cross_entropy", cross_entropy, cross_entropy_outputs},
    {"softmax_focal_loss", softmax_focal_loss},
};

inline std::optional<Unreduced> categorical(const Request& r) {
  const CategoricalReference* found = nullptr;
  for (const auto& candidate : categorical_references)
    if (std::strcmp(candidate.op, r.op->info.name) == 0) found = &candidate;
  if (found == nullptr) return std::nullopt;

  const Array& x = *r.input(LK_INPUT);
  const Array* t = r.input(LK_TARGET);
  const Array* indices = r.input(LK_TARGET_INDICES);
  const Array* weight = r.input(LK_CLASS_WEIGHT);
  const size_t axis = x.shape.size() == 1 ? 0 : 1;
  const int64_t classes = x.shape[axis];
  int64_t inner = 1;
  for (size_t i = axis + 1; i < x.shape.size(); ++i) inner *= x.shape[i];
  const int64_t positions = count(unreduced_shape(r));

  const std::vector<char> kept = kept_elements(r);
  Unreduced u;
  if (found->outputs != nullptr) {
    u.own = {{LK_LSE, {}}, {LK_ARGMAX, {}}};
    if (indices != nullptr) u.own.insert({{LK_TARGET_LOG_PROBABILITY, {}}, {LK_RANK, {}}, {LK_CORRECT, {0.0}}});
  }
  for (int64_t i = 0; i < positions; ++i) {
    const int64_t start = i / inner * classes * inner + i % inner;
    Row row;
    row.request = &r;
    row.classes = classes;
    for (int64_t c = 0; c < classes; ++c) {
      row.z.push_back(element(&x, start + c * inner));
      if (t != nullptr) row.t.push_back(element(t, start + c * inner));
      row.weight.push_back(weight != nullptr ? element(weight, c) : Real(1));
    }
    if (indices != nullptr) row.y = indices->integer(i);
    row.kept = kept[static_cast<size_t>(i)] != 0;
    ambiguous = false;
    cap_logits(row);
    found->formula(row);
    for (size_t c = 0; c < row.slope.size(); ++c) row.dz[c] = row.dz[c] * row.slope[c];
    // Differences of h around a logit are too coarse for a narrow cap.
    const long double kink = row.slope.empty() || option(r, LK_OPTION_SOFTCAP).value > 3 ? no_kink : 0;
    if (found->outputs != nullptr) found->outputs(row, indices != nullptr, u.own);
    u.loss.push_back(row.loss);
    for (int64_t c = 0; c < classes; ++c) {
      const size_t k = static_cast<size_t>(c);
      if (!row.dz.empty()) u.gradient[LK_INPUT].push_back({row.dz[k], i, start + c * inner, ambiguous, kink});
      if (!row.dt.empty()) u.gradient[LK_TARGET].push_back({row.dt[k], i, start + c * inner, ambiguous, no_kink});
    }
  }
  return u;
}

}  // namespace lktest
