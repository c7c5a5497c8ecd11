// Losses of vectors, a row of each input at a time.
#pragma once

#include "selection.h"

namespace lktest {

using RealRow = std::vector<Real>;

struct VectorRow {
  const Request* request = nullptr;
  std::map<int32_t, RealRow> x, dx;  // by role
  Real target;
  Real loss;
  long double kink = no_kink;

  Real option(int32_t key) const { return lktest::option(*request, key); }
  void near(long double distance) { kink = std::min(kink, std::fabs(distance)); }
  void clear() {
    for (const auto& [role, row] : x) dx[role].assign(row.size(), Real(0));
  }
};

inline Real root(const Real& a) {
  const long double v = std::sqrt(a.value);
  return Real::function(v, v == 0 ? std::sqrt(a.error) : a.error / (2 * v), 1);
}

// Sums of rows are promised in double.
inline Real dot(const RealRow& a, const RealRow& b) {
  Sum sum;
  for (size_t i = 0; i < a.size(); ++i) sum.add(a[i] * b[i]);
  return sum.total_in_double();
}

inline void cosine_embedding_loss(VectorRow& r) {
  const RealRow &a = r.x[LK_INPUT], &b = r.x[LK_INPUT2];
  const Real added = Real::rounded(1e-12L, 0), n0 = dot(a, a) + added, n1 = dot(b, b) + added, m = root(n0) * root(n1);
  Real c = dot(a, b) / m;
  c.value = std::isnan(c.value) ? c.value : std::clamp(c.value, -1.0L, 1.0L);
  r.clear();
  r.loss = 0;
  Real slope = 0;
  if (r.target.value == 1) {
    r.loss = 1 - c;
    slope = -1;
  } else if (r.target.value == -1) {
    const Real z = c - r.option(LK_OPTION_MARGIN);
    r.loss = max(z, 0);
    slope = !(z < Real(0)) && !std::isnan(z.value) ? 1 : 0;
    r.near(z.value * std::sqrt(std::min(n0.value, n1.value)) / 4);
  }
  r.near(std::sqrt(std::min(n0.value, n1.value)) / 16);
  if (slope.value == 0) return;
  for (size_t i = 0; i < a.size(); ++i) {
    r.dx[LK_INPUT][i] = slope * (b[i] / m - c * (a[i] / n0));
    r.dx[LK_INPUT2][i] = slope * (a[i] / m - c * (b[i] / n1));
  }
}

struct Distance {
  Real d;
  RealRow slope;  // by the first one's components
};
inline Distance distance(VectorRow& r, int32_t first, int32_t second) {
  const RealRow &x = r.x[first], &y = r.x[second];
  const Real p = r.option(LK_OPTION_P), eps = r.option(LK_OPTION_EPS);
  RealRow v(x.size());
  Real most = 0;
  bool any_nan = false;
  for (size_t i = 0; i < x.size(); ++i) {
    v[i] = (x[i] - y[i]) + eps;
    any_nan |= std::isnan(v[i].value);
    if (std::fabs(v[i].value) > most.value) most = abs(v[i]);
    if (p.value <= 1 || std::isinf(p.value)) r.near(v[i].value);
    if (p.value != 2 && p.value > 1) r.near(v[i].value / 16);
  }
  Distance result;
  result.slope.assign(v.size(), Real(0));
  int64_t ties = 0;
  for (const Real& c : v) {
    ties += std::fabs(c.value) == most.value;
    if (std::isinf(p.value) && std::fabs(c.value) != most.value) {
      static_cast<void>(abs(c) < most);  // ambiguous if near
      r.near((most.value - std::fabs(c.value)) / 2);
    }
  }
  Sum sum;
  const double infinity = std::numeric_limits<double>::infinity();
  if (any_nan) {
    result.d = std::nan("");
    return result;
  }
  if (most.value == 0) return result;
  if (std::isinf(p.value)) {
    result.d = most;
  } else if (std::isinf(most.value)) {
    result.d = infinity;
  } else if (p.value == 1) {
    for (const Real& c : v) sum.add(abs(c));
    result.d = sum.total_in_double();
  } else if (p.value == 2) {
    result.d = root(dot(v, v));
  } else {
    for (const Real& c : v) sum.add(pow(abs(c) / most, p));
    result.d = most * pow(sum.total_in_double(), 1 / p);
    // Beyond double's range nothing is promised of what is made from it.
    if (std::isfinite(most.value) && !(result.d.value < 1e290L)) result.d.error = std::numeric_limits<long double>::infinity();
  }
  r.near(result.d.value / 16);
  for (size_t i = 0; i < v.size(); ++i) {
    if (v[i].value == 0) continue;
    const Real sign = v[i].value < 0 ? -1 : 1;
    if (p.value == 1)
      result.slope[i] = sign;
    else if (std::isinf(p.value))
      result.slope[i] = std::fabs(v[i].value) == most.value ? sign / static_cast<double>(ties) : Real(0);
    else if (p.value == 2)
      result.slope[i] = v[i] / result.d;
    else
      result.slope[i] = sign * pow(abs(v[i]) / result.d, p - 1);
  }
  return result;
}

inline void triplet_margin_loss(VectorRow& r) {
  r.clear();
  const Distance near_by = distance(r, LK_INPUT, LK_POSITIVE), far = distance(r, LK_INPUT, LK_NEGATIVE);
  Real own = 1, other = 0, n = far.d;
  Distance between;
  const bool swap = r.request->integer_option(LK_OPTION_SWAP) != 0;
  if (swap) {
    between = distance(r, LK_POSITIVE, LK_NEGATIVE);
    r.near((n - between.d).value / 4);
    if (!std::isnan(n.value) && !(n < between.d)) {
      own = n.value == between.d.value ? 0.5 : 0;
      other = 1 - own;
      if (n.value != between.d.value || std::isnan(between.d.value)) n = between.d;
    }
  }
  const Real z = r.option(LK_OPTION_MARGIN) + near_by.d - n;
  r.near(z.value / 4);
  r.loss = max(z, 0);
  for (const Real& d : {near_by.d, far.d, between.d})
    if (std::isinf(d.error)) {
      r.loss.error = d.error;
      ambiguous = true;
    }
  if (z < Real(0) || std::isnan(z.value)) return;
  for (size_t i = 0; i < r.x[LK_INPUT].size(); ++i) {
    r.dx[LK_INPUT][i] = near_by.slope[i] - own * far.slope[i];
    r.dx[LK_POSITIVE][i] = -near_by.slope[i];
    r.dx[LK_NEGATIVE][i] = own * far.slope[i];
    if (!swap) continue;
    r.dx[LK_POSITIVE][i] = r.dx[LK_POSITIVE][i] - other * between.slope[i];
    r.dx[LK_NEGATIVE][i] = r.dx[LK_NEGATIVE][i] + other * between.slope[i];
  }
}

// One sample beside its center; what all samples make of the centers is added up below.
inline void center_loss(VectorRow& r) {
  r.clear();
  const Real h = r.request->integer_option(LK_OPTION_SCALE_BY_HALF) != 0 ? 0.5 : 1;
  RealRow d;
  for (size_t k = 0; k < r.x[LK_INPUT].size(); ++k) {
    d.push_back(r.x[LK_INPUT][k] - r.x[LK_CENTERS][k]);
    r.dx[LK_INPUT][k] = 2 * h * d[k];
    r.dx[LK_CENTERS][k] = -r.dx[LK_INPUT][k];
  }
  r.loss = h * dot(d, d);
}

struct VectorReference {
  const char* op;
  void (*formula)(VectorRow&);
};
inline constexpr VectorReference vector_references[] = {
    {"cosine_embedding_loss", cosine_embedding_loss},
    {"triplet_margin_loss", triplet_margin_loss},
    {"center_loss", center_loss},
};

inline std::optional<Unreduced> embedding(const Request& r) {
  const VectorReference* found = nullptr;
  for (const auto& candidate : vector_references)
    if (std::strcmp(candidate.op, r.op->info.name) == 0) found = &candidate;
  if (found == nullptr) return std::nullopt;

  const int64_t n = count(unreduced_shape(r)), length = r.input(LK_INPUT)->shape.back();
  const std::vector<char> kept = kept_elements(r);
  // What is left out may have any target.
  const auto center_of = [&](int64_t i) { return kept[static_cast<size_t>(i)] ? r.input(LK_TARGET_INDICES)->integer(i) : 0; };
  Unreduced u;
  for (int64_t i = 0; i < n; ++i) {
    VectorRow row;
    row.request = &r;
    for (const auto& in : r.inputs) {
      const lk_role_info& role = *r.op->role(in.role);
      if (role.shape == LK_SHAPE_POSITIONS) row.target = element(&in.value, i);
      if ((role.flags & LK_ROLE_DIFFERENTIABLE) == 0) continue;
      const int64_t at = role.shape == LK_SHAPE_CENTERS ? center_of(i) : i;
      for (int64_t k = 0; k < length; ++k) row.x[in.role].push_back(element(&in.value, at * length + k));
    }
    ambiguous = false;
    found->formula(row);
    u.loss.push_back(stored(row.loss));
    for (const auto& [role, slopes] : row.dx)
      for (int64_t k = 0; k < length; ++k) {
        const int64_t at = role == LK_CENTERS ? center_of(i) : i;
        u.gradient[static_cast<size_t>(role)].push_back(
            {slopes[static_cast<size_t>(k)], i, at * length + k, ambiguous, row.kink});
      }
  }
  if (const Array* centers = r.input(LK_CENTERS)) {
    RealRow& update = u.own[LK_CENTERS_UPDATE];
    const int64_t classes = centers->shape[0];
    std::vector<Sum> sums(static_cast<size_t>(centers->size()));
    std::vector<double> seen(static_cast<size_t>(classes), 0);
    for (int64_t i = 0; i < n; ++i) {
      if (!kept[static_cast<size_t>(i)]) continue;
      const int64_t y = center_of(i);
      ++seen[static_cast<size_t>(y)];
      for (int64_t k = 0; k < length; ++k)
        sums[static_cast<size_t>(y * length + k)].add(element(r.input(LK_INPUT), i * length + k) -
                                                      element(centers, y * length + k));
    }
    for (int64_t i = 0; i < centers->size(); ++i)
      update.push_back(option(r, LK_OPTION_ALPHA) * sums[static_cast<size_t>(i)].total_in_double() /
                       (1 + seen[static_cast<size_t>(i / length)]));
  }
  return u;
}

}  // namespace lktest
