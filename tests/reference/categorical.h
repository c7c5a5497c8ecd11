// Losses over a row of classes.
#pragma once

#include "reference.h"

namespace lktest {

// One position: its C logits, and the target as an index or as C values.
struct Row {
  const Request* request = nullptr;
  int64_t classes = 0;
  std::vector<Real> z;
  std::vector<Real> t;       // empty with class indices
  std::vector<Real> weight;  // of each class, 1 if none are given
  int64_t y = 0;

  Real loss;
  Real divisor;  // what the position adds to the mean's divisor
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

// l = sum_c a_c (-log p_c), dl/dz_c = S p_c - a_c with S = sum_c a_c.
inline void cross_entropy(Row& row) {
  const Request& r = *row.request;
  const size_t c_count = static_cast<size_t>(row.classes);
  const bool indices = row.t.empty();
  const Real e = option(r, LK_OPTION_LABEL_SMOOTHING);
  if (indices && row.y == r.integer_option(LK_OPTION_IGNORE_INDEX)) {
    Real gone;
    gone.removed = true;
    row.loss = row.divisor = gone;
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
  row.divisor = indices ? row.weight[y] : Real(1);
  for (size_t c = 0; c < c_count; ++c) row.dz.push_back(mass.total() * exp(logp[c]) - a[c]);
}

// What there is to say of a position beside its loss. Comparisons with NaN are false, but argmax takes one for the largest.
inline void cross_entropy_outputs(const Row& row, bool indices, std::map<int32_t, std::vector<Real>>& out) {
  const bool ignored = indices && row.y == row.request->integer_option(LK_OPTION_IGNORE_INDEX);
  size_t argmax = 0;
  for (size_t c = 1; c < row.z.size(); ++c)
    if (!std::isnan(row.z[argmax].value) && (row.z[c].value > row.z[argmax].value || std::isnan(row.z[c].value))) argmax = c;
  const std::vector<Real> logp = ignored ? row.z : log_softmax(row.z);
  // The class of probability nearest to 1 has the least to cancel.
  Real m = row.z[argmax];
  Sum s;
  for (const Real& v : row.z) s.add(exp(v - m));
  out[LK_LSE].push_back(ignored ? Real(0) : m + log(s.total()));
  out[LK_ARGMAX].push_back(ignored ? -1 : static_cast<double>(argmax));
  if (!indices) return;
  int64_t rank = 0;
  for (size_t c = 0; c < row.z.size() && !ignored; ++c) rank += row.z[c].value >= row.z[static_cast<size_t>(row.y)].value;
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

  Unreduced u;
  Sum divisor;
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
    ambiguous = false;
    found->formula(row);
    if (found->outputs != nullptr) found->outputs(row, indices != nullptr, u.own);
    u.loss.push_back(row.loss);
    divisor.add(row.divisor);
    for (int64_t c = 0; c < classes; ++c) {
      const size_t k = static_cast<size_t>(c);
      if (!row.dz.empty()) u.gradient[LK_INPUT].push_back({row.dz[k], i, start + c * inner, ambiguous, no_kink});
      if (!row.dt.empty()) u.gradient[LK_TARGET].push_back({row.dt[k], i, start + c * inner, ambiguous, no_kink});
    }
  }
  u.divisor = r.op->info.divisor == LK_DIVISOR_TARGET_WEIGHTS ? divisor.total() : Real(static_cast<double>(positions));
  return u;
}

}  // namespace lktest
