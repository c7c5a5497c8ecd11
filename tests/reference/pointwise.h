// Losses of one element: value and derivatives. A new one is one function and one line in the list of its family.
#pragma once

#include "binary.h"
#include "likelihood.h"
#include "margin.h"
#include "regression.h"
#include "selection.h"

namespace lktest {

inline const PointwiseReference* pointwise_reference(const char* op) {
  const PointwiseReference* found = nullptr;
  const auto look = [&](const auto& list) {
    for (const PointwiseReference& candidate : list)
      if (std::strcmp(candidate.op, op) == 0) found = &candidate;
  };
  look(regression_references);
  look(binary_references);
  look(likelihood_references);
  look(margin_references);
  return found;
}

inline std::optional<Unreduced> pointwise(const Request& r) {
  const PointwiseReference* found = pointwise_reference(r.op->info.name);
  if (found == nullptr) return std::nullopt;

  const Shape shape = operand_shape(r);
  const int64_t n = count(shape), units = count(unreduced_shape(r));
  struct Operand {
    int32_t role;
    const Array* array;
    Broadcast place;
    bool differentiable;
  };
  std::vector<Operand> operands;
  for (const auto& i : r.inputs) {
    if (i.role == LK_GRAD_LOSS || i.role == LK_DIVISOR || i.role == LK_MASK || leads(r, i.role)) continue;
    const bool differentiable = (r.op->role(i.role)->flags & LK_ROLE_DIFFERENTIABLE) != 0;
    operands.push_back({i.role, &i.value, Broadcast(seen_shape(r, i), shape), differentiable});
  }

  Unreduced u;
  if (has_rows(*r.op)) u.row_length = shape.back();
  const double length = static_cast<double>(u.row_length);
  const Real share = Real(1) / length;  // part of the scale that gradients are multiplied by
  std::vector<Sum> rows(static_cast<size_t>(units));
  Point p;
  p.request = &r;
  for (int64_t i = 0; i < n; ++i) {
    for (const auto& o : operands) {
      p.in[o.role] = element(o.array, o.place(i));
      p.given[o.role] = true;
    }
    std::fill(std::begin(p.kink), std::end(p.kink), no_kink);
    ambiguous = false;
    found->formula(p);
    const Real weight = p.get(LK_WEIGHT, 1);
    const int64_t unit = i / u.row_length;
    u.terms.push_back(stored(weight * stored(p.loss)));
    rows[static_cast<size_t>(unit)].add(u.terms.back());
    for (const auto& o : operands) {
      if (!o.differentiable) continue;
      const Real gradient = weight * stored(p.gradient[o.role]);
      u.gradient[static_cast<size_t>(o.role)].push_back(
          {u.row_length == 1 ? gradient : gradient * share, unit, o.place(i), ambiguous, p.kink[o.role]});
    }
  }
  if (u.row_length == 1) {
    u.loss = u.terms;
    return u;
  }
  for (const Sum& row : rows) u.loss.push_back(row.total_in_double() / length);
  return u;
}

}  // namespace lktest
