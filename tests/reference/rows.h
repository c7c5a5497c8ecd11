// Losses of one row of scores and a class, a list of classes, or a row of labels. A new one is one function and one line in
// the list at the foot.
#pragma once

#include "selection.h"

namespace lktest {

// One row. The weight (of the sample or of the target's class) multiplies in the layer below.
struct ScoreRow {
  const Request* request = nullptr;
  std::vector<Real> x;
  std::vector<int64_t> labels;  // lists of classes
  std::vector<Real> t;          // the other row of labels
  size_t y = 0;
  Real loss;
  std::vector<Real> dx;           // starts out as exactly 0
  std::vector<long double> kink;  // of each score
  long double kink_of_all = no_kink;

  Real option(int32_t key) const { return lktest::option(*request, key); }
  Real classes() const { return static_cast<double>(x.size()); }
  // No finite differences nearer than this to where any score's slope jumps.
  void near(const Real& distance) { kink_of_all = std::min(kink_of_all, std::fabs(distance.value)); }
  // Or to where a score leaves its domain.
  void within(long double low, long double high) {
    for (size_t c = 0; c < x.size(); ++c) kink[c] = std::min({kink[c], x[c].value - low, high - x[c].value});
  }
};

// max(0, z), a NaN staying.
inline Real hinge(const Real& z) { return z < Real(0) ? Real(0) : z; }

// A sum over a row in the computed type, which may overflow although the mean over its classes would not.
inline Real row_sum(const Sum& sum) {
  Real s = sum.total();
  if (std::fabs(s.value) > precision.largest() / 4) s.error = std::numeric_limits<long double>::infinity();
  return s;
}

inline void nll_loss(ScoreRow& r) {
  r.loss = -r.x[r.y];
  r.dx[r.y] = -1;
}

inline void multiclass_log_loss(ScoreRow& r) {
  const Real e = static_cast<double>(precision.ulp()), p = r.x[r.y];
  const bool low = p<e, high = p> 1 - e;
  r.loss = -log(low ? e : high ? 1 - e : p);
  r.dx[r.y] = low || high ? Real(0) : -1 / p;
  r.within(precision.ulp(), 1 - precision.ulp());
  r.kink[r.y] = std::min(r.kink[r.y], p.value / 64);  // the logarithm bends too much for the stencil
}

inline void multiclass_hinge_loss(ScoreRow& r) {
  bool any_nan = false;
  size_t best = r.y;
  for (size_t c = 0; c < r.x.size(); ++c) {
    any_nan |= std::isnan(r.x[c].value);
    if (c != r.y && (best == r.y || r.x[c].value > r.x[best].value)) best = c;
  }
  const Real none = -std::numeric_limits<double>::infinity();
  const Real z = any_nan ? Real(std::nan("")) : 1 - (r.x[r.y] - (best == r.y ? none : r.x[best]));
  r.loss = hinge(z);
  r.dx[r.y] = 0;
  if (!(z < Real(0)) && !std::isnan(z.value) && best != r.y) {
    r.dx[r.y] = -1;
    r.dx[best] = 1;
  }
  r.near(z);
  for (size_t c = 0; c < r.x.size(); ++c)
    if (c != r.y && c != best) r.near(r.x[best] - r.x[c]);
}

inline void multi_margin_loss(ScoreRow& r) {
  const bool square = r.request->integer_option(LK_OPTION_P) == 2;
  Sum loss, slopes;
  for (size_t c = 0; c < r.x.size(); ++c) {
    if (c == r.y) continue;
    const Real z = r.option(LK_OPTION_MARGIN) - r.x[r.y] + r.x[c], h = hinge(z);
    loss.add(square ? h * h : h);
    r.dx[c] = z > Real(0) ? (square ? 2 * z : Real(1)) / r.classes() : Real(0) / r.classes();
    slopes.add(r.dx[c]);
    if (!square) r.near(z);
  }
  r.loss = row_sum(loss) / r.classes();
  r.dx[r.y] = -row_sum(slopes);
}

inline void multiclass_brier_score_loss(ScoreRow& r) {
  const int64_t choice = r.request->integer_option(LK_OPTION_SCALE_BY_HALF);
  const Real h = choice == 1 || (choice == 0 && r.x.size() < 3) ? 0.5 : 1;
  Sum sum;
  for (size_t c = 0; c < r.x.size(); ++c) {
    const Real d = c == r.y ? r.x[c] - 1 : r.x[c];
    sum.add(d * d);
    r.dx[c] = 2 * h * d;
  }
  r.loss = h * sum.total();
  r.within(0, 1);
}

inline void multilabel_margin_loss(ScoreRow& r) {
  std::vector<bool> listed(r.x.size());
  std::vector<size_t> list;
  for (size_t k = 0; k < r.labels.size() && r.labels[k] >= 0; ++k) {
    list.push_back(static_cast<size_t>(r.labels[k]));
    listed[list.back()] = true;
  }
  Sum loss;
  std::vector<int64_t> pairs(r.x.size(), 0);
  for (size_t j : list)
    for (size_t i = 0; i < r.x.size(); ++i) {
      if (listed[i]) continue;
      const Real z = 1 - r.x[j] + r.x[i];
      loss.add(hinge(z));
      r.near(z);
      if (!(z > Real(0))) continue;
      ++pairs[i];
      --pairs[j];
    }
  r.loss = row_sum(loss) / r.classes();
  for (size_t c = 0; c < r.x.size(); ++c) r.dx[c] = Real(static_cast<double>(pairs[c])) / r.classes();
}

inline void zero_one_loss(ScoreRow& r) {
  r.loss = 0;
  for (size_t c = 0; c < r.x.size(); ++c)
    if (r.x[c].value != r.t[c].value) r.loss = 1;
}

// Pairs by their definition; where there are too many, by the ranks of the relevant labels among the others.
inline void label_ranking_loss(ScoreRow& r) {
  std::vector<long double> relevant, others;
  for (size_t c = 0; c < r.x.size(); ++c) (r.t[c].value != 0 ? relevant : others).push_back(r.x[c].value);
  r.loss = 0;
  if (relevant.empty() || others.empty()) return;
  double errors = 0;
  if (relevant.size() * others.size() < 100000) {
    for (const long double j : relevant)
      for (const long double k : others) errors += j <= k;
  } else {
    std::sort(others.begin(), others.end());
    for (const long double j : relevant)
      errors += static_cast<double>(others.end() - std::lower_bound(others.begin(), others.end(), j));
  }
  r.loss = Real(errors) / (static_cast<double>(relevant.size()) * static_cast<double>(others.size()));
}

struct RowReference {
  const char* op;
  void (*formula)(ScoreRow&);
};
inline constexpr RowReference row_references[] = {
    {"nll_loss", nll_loss},
    {"multiclass_log_loss", multiclass_log_loss},
    {"multiclass_hinge_loss", multiclass_hinge_loss},
    {"multi_margin_loss", multi_margin_loss},
    {"multiclass_brier_score_loss", multiclass_brier_score_loss},
    {"multilabel_margin_loss", multilabel_margin_loss},
    {"zero_one_loss", zero_one_loss},
    {"label_ranking_loss", label_ranking_loss},
};

inline std::optional<Unreduced> rows(const Request& r) {
  const RowReference* found = nullptr;
  for (const auto& candidate : row_references)
    if (std::strcmp(candidate.op, r.op->info.name) == 0) found = &candidate;
  if (found == nullptr) return std::nullopt;

  const Array& x = *r.input(LK_INPUT);
  const Array *t = r.input(LK_TARGET), *indices = r.input(LK_TARGET_INDICES);
  const Array *class_weight = r.input(LK_CLASS_WEIGHT),
              *sample_weight = leads(r, LK_SAMPLE_WEIGHT) ? nullptr : r.input(LK_SAMPLE_WEIGHT);
  const bool lists = indices != nullptr && r.op->role(LK_TARGET_INDICES)->shape == LK_SHAPE_LIKE_INPUT;
  const int64_t positions = count(unreduced_shape(r));
  const int64_t classes = positions == 0 ? 0 : x.size() / positions;
  int64_t inner = 1;
  for (size_t i = 2; i < x.shape.size(); ++i) inner *= x.shape[i];

  Unreduced u;
  Real gone;
  gone.removed = true;
  for (int64_t i = 0; i < positions; ++i) {
    const int64_t start = i / inner * classes * inner + i % inner;
    ScoreRow row;
    row.request = &r;
    row.dx.assign(static_cast<size_t>(classes), gone);
    row.kink.assign(static_cast<size_t>(classes), no_kink);
    for (int64_t c = 0; c < classes; ++c) {
      row.x.push_back(element(&x, start + c * inner));
      if (t != nullptr) row.t.push_back(element(t, start + c * inner));
      if (lists) row.labels.push_back(indices->integer(start + c * inner));
    }
    Real weight = sample_weight != nullptr ? element(sample_weight, i) : Real(1);
    bool ignored = false;
    if (indices != nullptr && !lists) {
      const int64_t y = indices->integer(i);
      ignored = r.op->option(LK_OPTION_IGNORE_INDEX) != nullptr && y == r.integer_option(LK_OPTION_IGNORE_INDEX);
      row.y = static_cast<size_t>(y);
      if (!ignored && class_weight != nullptr) weight = element(class_weight, y);
    }
    ambiguous = false;
    if (!ignored) found->formula(row);
    u.loss.push_back(ignored ? gone : weight * row.loss);
    for (int64_t c = 0; c < classes && r.op->has_gradient(); ++c) {
      const size_t k = static_cast<size_t>(c);
      u.gradient[LK_INPUT].push_back(
          {weight * row.dx[k], i, start + c * inner, ambiguous, std::min(row.kink[k], row.kink_of_all)});
    }
  }
  return u;
}

}  // namespace lktest
