// Masks, weights of samples, ignored targets and what the mean divides by: the same for all losses.
#pragma once

#include "reference.h"

namespace lktest {

// The element of a tensor that has the first axes of `shape`, for each element of that.
inline std::vector<int64_t> leading_places(const Array& a, const Shape& shape) {
  std::vector<int64_t> places(static_cast<size_t>(count(shape)), 0);
  if (a.size() == 1) return places;
  for (size_t i = 0; i < places.size(); ++i) {
    int64_t rest = static_cast<int64_t>(i), inner = count(shape), place = 0;
    for (size_t d = 0; d < a.shape.size(); ++d) {
      inner /= shape[d];
      place = place * a.shape[d] + (a.shape[d] == 1 ? 0 : rest / inner);
      rest %= inner;
    }
    places[i] = place;
  }
  return places;
}

inline bool leads(const Request& r, int32_t role) {
  return r.input(role) != nullptr && r.op->role(role)->shape == LK_SHAPE_LEADING;
}

// A target that is a class; lists of them end otherwise.
inline const Array* class_targets(const Request& r) {
  const lk_role_info* role = r.op->role(LK_TARGET_INDICES);
  return role != nullptr && role->shape == LK_SHAPE_POSITIONS ? r.input(LK_TARGET_INDICES) : nullptr;
}

inline bool is_ignored_number(const Request& r, double target) {
  const lk_option_info* o = r.op->option(LK_OPTION_IGNORE_INDEX);
  if (o == nullptr || r.op->role(LK_TARGET_INDICES) != nullptr) return false;
  const int64_t ignored = r.integer_option(LK_OPTION_IGNORE_INDEX);
  if (ignored == std::numeric_limits<int64_t>::min()) return false;
  return precision.single ? static_cast<float>(target) == static_cast<float>(ignored) : target == static_cast<double>(ignored);
}

// Which loss elements count. Those of overlap losses all do: there it is positions that may be left out.
inline std::vector<char> kept_elements(const Request& r) {
  const Shape shape = unreduced_shape(r);
  std::vector<char> kept(static_cast<size_t>(count(shape)), 1);
  if (r.op->is(LK_FAMILY_OVERLAP)) return kept;
  if (leads(r, LK_MASK)) {
    const std::vector<int64_t> places = leading_places(*r.input(LK_MASK), shape);
    for (size_t i = 0; i < kept.size(); ++i) kept[i] = r.input(LK_MASK)->real(places[i]) != 0;
  }
  if (const Array* y = class_targets(r); y != nullptr && r.op->option(LK_OPTION_IGNORE_INDEX) != nullptr)
    for (size_t i = 0; i < kept.size(); ++i)
      if (y->integer(static_cast<int64_t>(i)) == r.integer_option(LK_OPTION_IGNORE_INDEX)) kept[i] = 0;
  if (const Array* t = r.input(LK_TARGET); t != nullptr && !has_rows(*r.op) && r.op->is(LK_FAMILY_POINTWISE)) {
    const Broadcast place(t->shape, shape);
    for (size_t i = 0; i < kept.size(); ++i)
      if (is_ignored_number(r, t->real(place(static_cast<int64_t>(i))))) kept[i] = 0;
  }
  return kept;
}

// What each loss element adds to the divisor of the mean, if it counts.
inline std::vector<Real> divisor_shares(const Request& r) {
  const Shape shape = unreduced_shape(r);
  std::vector<Real> shares(static_cast<size_t>(count(shape)), Real(1));
  const int32_t rule = r.op->info.divisor;
  const Array *weight = r.input(LK_WEIGHT), *samples = r.input(LK_SAMPLE_WEIGHT), *classes = r.input(LK_CLASS_WEIGHT);
  const Array* y = class_targets(r);
  const std::vector<char> kept = kept_elements(r);
  for (size_t i = 0; i < shares.size(); ++i) {
    const int64_t at = static_cast<int64_t>(i);
    if (rule == LK_DIVISOR_WEIGHTS && weight != nullptr) shares[i] = element(weight, Broadcast(weight->shape, shape)(at));
    if (rule == LK_DIVISOR_WEIGHTS && samples != nullptr && !leads(r, LK_SAMPLE_WEIGHT)) shares[i] = element(samples, at);
    if (rule == LK_DIVISOR_TARGET_WEIGHTS && classes != nullptr && y != nullptr && kept[i])
      shares[i] = element(classes, y->integer(at));
    if (rule == LK_DIVISOR_KEPT_SCORES)
      shares[i] = static_cast<double>(r.input(LK_INPUT)->size() / std::max<int64_t>(1, count(shape)));
  }
  return shares;
}

// What a family has made of all elements, selected and weighed.
inline void select(const Request& r, Unreduced& u) {
  const std::vector<char> kept = kept_elements(r);
  std::vector<Real> factor(kept.size(), Real(1));
  if (leads(r, LK_SAMPLE_WEIGHT)) {
    const Array* weight = r.input(LK_SAMPLE_WEIGHT);
    const std::vector<int64_t> places = leading_places(*weight, unreduced_shape(r));
    for (size_t i = 0; i < factor.size(); ++i) factor[i] = element(weight, places[i]);
  }
  Sum divisor;
  int64_t number = 0;
  const std::vector<Real> shares = u.divisor_share.empty() ? divisor_shares(r) : u.divisor_share;
  for (size_t i = 0; i < kept.size(); ++i) {
    if (!kept[i]) {
      factor[i] = Real(0);
      factor[i].removed = true;
    }
    number += kept[i];
    divisor.add(shares[i] * factor[i]);
  }
  u.divisor = divisor.total();
  if (r.reduced_by() == LK_REDUCTION_BATCHMEAN) {
    const Shape& x = r.input(LK_INPUT)->shape;
    u.divisor = x.empty() ? 1 : static_cast<double>(x[0]);
  }
  u.counted = number;
  if (u.own.count(LK_KEPT) == 0) u.own[LK_KEPT] = {static_cast<double>(number)};

  const auto of_sequences = [&](const Array& offsets) {
    for (int64_t s = 0; s + 1 < offsets.size(); ++s) {
      Sum sum, own_divisor;
      double rows = 0;
      for (size_t i = static_cast<size_t>(offsets.integer(s)); i < static_cast<size_t>(offsets.integer(s + 1)); ++i) {
        sum.add(factor[i].removed ? factor[i] : stored(factor[i] * u.loss[i]));
        own_divisor.add(shares[i] * factor[i]);
        rows += kept[i];
      }
      const bool zero = rows == 0 && r.integer_option(LK_OPTION_EMPTY_MEAN) != 0;
      u.own[LK_SEQUENCE_SUM].push_back(sum.total());
      u.own[LK_SEQUENCE_MEAN].push_back(zero ? Real(0) : sum.total() / own_divisor.total());
      u.own[LK_SEQUENCE_COUNT].push_back(rows);
    }
  };
  if (const Array* offsets = r.input(LK_OFFSETS)) of_sequences(*offsets);

  const auto change = [&](std::vector<Real>& list, int64_t length) {
    for (size_t i = 0; i < list.size(); ++i) {
      const Real& f = factor[i / static_cast<size_t>(length)];
      // Losses of groups are double until they are written.
      if (f.removed || f.value != 1) list[i] = r.op->is(LK_FAMILY_OVERLAP) ? f * list[i] : stored(f * list[i]);
    }
  };
  change(u.loss, 1);
  change(u.summed, 1);
  change(u.terms, u.row_length);
  for (auto& shares_of_role : u.gradient)
    for (Share& s : shares_of_role) {
      if (s.scaled) continue;
      const Real& f = factor[static_cast<size_t>(s.loss_element)];
      if (f.removed || f.value != 1) {
        s.value = f * s.value;
        s.of_divisor = f * s.of_divisor;
      }
      // A target that is ignored moves away from the number that says so.
      if (f.removed && r.op->role(LK_TARGET_INDICES) == nullptr) s.kink = 0;
    }
  // The divisor that is made of differentiable inputs moves with them.
  if (!u.divisor_share.empty() && is_mean(r.reduced_by()) && r.input(LK_DIVISOR) == nullptr && u.divisor.value != 0) {
    Sum sum;
    for (const Real& l : u.loss) sum.add(l);
    const Real mean = sum.total() / u.divisor;
    for (auto& shares_of_role : u.gradient)
      for (Share& s : shares_of_role) s.value = s.value - mean * s.of_divisor;
  }
}

}  // namespace lktest
