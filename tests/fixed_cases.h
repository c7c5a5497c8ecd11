// Calls whose result bits are kept in data/hashes.txt.
#pragma once

#include "cases.h"

namespace lktest {

struct Named {
  std::string name;
  Request request;  // without inputs where the case is larger than asked for
};

// An option away from its default, by a number that every build makes alike.
inline void move_option(Request& r, const lk_option_info& o, bool indices) {
  if (o.key == LK_OPTION_IGNORE_INDEX) {
    if (indices || r.op->role(LK_TARGET_INDICES) == nullptr) r.set_option(o.key, 1);
  } else if (o.type == LK_INTEGER) {
    r.set_option(o.key, o.default_value == o.maximum ? o.minimum : o.default_value + 1);
  } else {
    // A default may be a value below the range.
    const double moved = std::max(o.default_value, o.minimum) + 0.125;
    r.set_option(o.key, moved <= o.maximum ? moved : o.minimum);
  }
}

// Options that an op got after its first cases were kept.
inline bool came_later(const Op& op, int32_t key) {
  return std::strcmp(op.info.name, "cross_entropy") == 0 && (key == LK_OPTION_Z_LOSS || key == LK_OPTION_SOFTCAP);
}

// What every op got later: masks, weights of samples, numbers that are ignored, and the mean of nothing.
inline bool is_selection(const Op& op, const lk_role_info& role) {
  return role.shape == LK_SHAPE_LEADING || (role.role == LK_MASK && op.is(LK_FAMILY_OVERLAP) && !op.has_segments());
}
inline bool is_selection(const lk_option_info& o) {
  return o.key == LK_OPTION_EMPTY_MEAN || (o.key == LK_OPTION_IGNORE_INDEX && o.default_value < -1e18);
}

inline bool has_own_outputs(const Op& op) {
  for (const auto& role : op.roles)
    if (own_output(op, role.role) != nullptr && role.shape != LK_SHAPE_SEQUENCES) return true;
  return false;
}

// Cases whose bits are kept. To change what is drawn here is to change data/hashes.txt: add at the end of the lists.
// Variant 0 is the bare call, 1 has everything in it and other dtypes, 2 broadcasts what may be broadcast; 3 has the
// outputs that only this op has, 4 the options that came later, 5 selects and weighs. Cases of more than `most` elements are named
// and not made, which takes longer than all the others.
inline std::vector<Named> fixed_cases(const Op& op, int64_t most) {
  std::vector<Shape> shapes;
  if (op.has_classes())
    shapes = {{1},         {7},          {5, 2},    {33, 10},   {300, 10},   {9, 64},      {9, 65},         {3, 1000},
              {2, 4096},   {2, 4097},    {1, 8193}, {3, 32000}, {1, 262144}, {2, 3, 5, 7}, {2, 10, 33, 31}, {2, 21, 64, 64},
              {2, 100, 7}, {1, 5000, 3}, {0, 10}};
  else
    shapes = {{0}, {1}, {2, 8}, {17}, {3, 5, 11}, {1023}, {1024}, {4095}, {4, 1025}, {3, 4099}, {65537}, {2, 5, 40000}};
  if (has_rows(op)) shapes[0] = {0, 4};
  static constexpr int32_t reductions[] = {LK_REDUCTION_MEAN, LK_REDUCTION_NONE, LK_REDUCTION_SUM};
  static constexpr lk_dtype index_dtypes[] = {LK_INT64, LK_INT32, LK_UINT8};
  static constexpr lk_dtype value_dtypes[] = {LK_UINT8, LK_INT32, LK_INT64};
  std::vector<Named> list;
  for (lk_dtype dtype : {LK_FLOAT32, LK_FLOAT64})
    for (size_t s = 0; s < shapes.size(); ++s)
      for (size_t a = 0; a < alternatives(op); ++a)
        for (size_t variant = 0; variant < 6; ++variant) {
          Draft d = plain_draft(op, dtype, shapes[s], variant != 0, a);
          if (variant != 5)
            d.inputs.erase(std::remove_if(d.inputs.begin(), d.inputs.end(),
                                          [&](const Draft::Role& given) { return is_selection(op, *op.role(given.role)); }),
                           d.inputs.end());
          if (variant == 2)
            d.inputs.erase(
                std::remove_if(d.inputs.begin(), d.inputs.end(),
                               [&](const Draft::Role& given) { return op.role(given.role)->shape == LK_SHAPE_SAME; }),
                d.inputs.end());
          d.reduction = reductions[(s + variant) % 3];
          if (variant == 2 && d.reduction == LK_REDUCTION_MEAN && (op.info.reductions & 1u << LK_REDUCTION_BATCHMEAN) != 0)
            d.reduction = LK_REDUCTION_BATCHMEAN;
          bool indices = false, broadcasts = false;
          for (auto& given : d.inputs) {
            const lk_role_info& role = *op.role(given.role);
            indices |= role.types == LK_TYPES_INDEX;
            if (variant == 0) continue;
            if (role.types == LK_TYPES_INDEX) given.dtype = dtype_of_list(role, index_dtypes[s % 3], count(shapes[s]));
            if (role.types == LK_TYPES_VALUE && s % 2 == 1 && variant == 1) given.dtype = value_dtypes[s / 2 % 3];
            if (variant == 2 && given.role != LK_INPUT && (role.shape == LK_SHAPE_BROADCAST || role.shape == LK_SHAPE_ONTO)) {
              given.shape = {given.shape.back()};
              broadcasts = true;
            }
            if (variant == 2 && role.shape == LK_SHAPE_BROADCAST_RANK) {
              std::fill(given.shape.begin(), given.shape.end() - 1, 1);
              broadcasts = true;
            }
            if (variant == 2 && role.shape == LK_SHAPE_VARIANCE) given.shape.pop_back();
          }
          if (variant == 2 && !broadcasts) continue;
          if (variant == 3 && !has_own_outputs(op)) continue;
          if (variant == 4 &&
              std::none_of(op.options.begin(), op.options.end(), [&](const auto& o) { return came_later(op, o.key); }))
            continue;
          std::string name = std::string(op.info.name) + "/" + dtype_text(dtype) + "/" + text(shapes[s]) + "/" +
                             std::to_string(a) + std::to_string(variant);
          name.erase(std::remove(name.begin(), name.end(), ' '), name.end());
          if (count(shapes[s]) > most) {
            list.push_back({std::move(name), {}});
            continue;
          }
          Request options;
          options.op = &op;
          for (const auto& o : op.options)
            if (came_later(op, o.key)) {
              if (variant == 4 && o.key == LK_OPTION_Z_LOSS && s % 3 != 1) options.set_option(o.key, 0.125);
              if (variant == 4 && o.key == LK_OPTION_SOFTCAP && s % 3 != 0) options.set_option(o.key, 5);
            } else if (variant == (is_selection(o) ? 5u : 1u)) {
              move_option(options, o, indices);
            }
          d.options = options.options;
          Request r = build(d, s * 16 + a * 4 + variant);
          if (variant == 1) {
            Array g(dtype, r.reduction == LK_REDUCTION_NONE ? unreduced_shape(r) : Shape{});
            for (int64_t i = 0; i < g.size(); ++i) g.set(i, static_cast<double>(i % 7 - 2) * 0.375 + 0.25);
            r.inputs.push_back({LK_GRAD_LOSS, std::move(g)});
          }
          want_everything(r);
          r.outputs.erase(std::remove_if(r.outputs.begin(), r.outputs.end(),
                                         [&](const Output& o) {
                                           if (variant != 5 && o.role == LK_KEPT) return true;
                                           return variant < 4 && (own_output(op, o.role) != nullptr) != (variant == 3);
                                         }),
                          r.outputs.end());
          list.push_back({std::move(name), std::move(r)});
        }
  return list;
}

}  // namespace lktest
