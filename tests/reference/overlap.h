// Losses of sums over a group of elements: the whole batch or one sample.
#pragma once

#include "selection.h"

namespace lktest {

struct Group {
  const Request* request = nullptr;
  std::vector<Real> x, t;
  Real loss;
  std::vector<Real> dx;
};

// The article's dice: L = 1 - N / D, N = 2 sum(p t) + s, D = sum p + sum t + s.
inline void binary_dice_loss(Group& g) {
  const Real s = option(*g.request, LK_OPTION_SMOOTH);
  Sum overlap, predicted, wanted;
  for (size_t i = 0; i < g.x.size(); ++i) {
    const Real p = sigmoid(g.x[i]);
    overlap.add(p * g.t[i]);
    predicted.add(p);
    wanted.add(g.t[i]);
  }
  const Real n = 2 * overlap.total() + s, d = predicted.total() + wanted.total() + s;
  g.loss = 1 - n / d;
  for (size_t i = 0; i < g.x.size(); ++i) {
    // p (1 - p), without 1 - p.
    const Real slope = sigmoid(g.x[i]) * sigmoid(-g.x[i]);
    g.dx.push_back(slope * (n / (d * d) - 2 * g.t[i] / d));
  }
}

struct OverlapReference {
  const char* op;
  void (*formula)(Group&);
};
inline constexpr OverlapReference overlap_references[] = {
    {"binary_dice_loss", binary_dice_loss},
};

inline std::optional<Unreduced> overlap(const Request& r) {
  const OverlapReference* found = nullptr;
  for (const auto& candidate : overlap_references)
    if (std::strcmp(candidate.op, r.op->info.name) == 0) found = &candidate;
  if (found == nullptr) return std::nullopt;

  const Array& x = *r.input(LK_INPUT);
  const Array& t = *r.input(LK_TARGET);
  const int64_t groups = count(unreduced_shape(r));
  const int64_t size = groups == 0 ? 0 : x.size() / groups;
  const Array* mask = r.input(LK_MASK);
  int64_t kept = 0;
  Unreduced u;
  for (int64_t i = 0; i < groups; ++i) {
    Group g;
    g.request = &r;
    std::vector<int64_t> places;
    for (int64_t k = i * size; k < (i + 1) * size; ++k) {
      if ((mask != nullptr && mask->real(k) == 0) || is_ignored_number(r, t.real(k))) continue;
      places.push_back(k);
      g.x.push_back(element(&x, k));
      g.t.push_back(element(&t, k));
    }
    kept += static_cast<int64_t>(places.size());
    ambiguous = false;
    found->formula(g);
    u.loss.push_back(g.loss);
    for (size_t k = 0; k < places.size(); ++k) u.gradient[LK_INPUT].push_back({g.dx[k], i, places[k], ambiguous, no_kink});
  }
  u.own[LK_KEPT] = {static_cast<double>(kept)};
  return u;
}

}  // namespace lktest
