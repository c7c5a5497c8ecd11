// A call is drafted first (which roles, of what dtype and shape, which options), then filled with values that depend on seed,
// role and element index alone.
#pragma once

#include "sequence_cases.h"

namespace lktest {

struct Draft {
  const Op* op = nullptr;
  lk_dtype dtype = LK_FLOAT32;
  int32_t reduction = LK_REDUCTION_MEAN;
  struct Role {
    int32_t role;
    lk_dtype dtype;
    Shape shape;
  };
  std::vector<Role> inputs;
  std::vector<lk_option> options;
  double spread = 4;        // size of real values
  bool any_length = false;  // sequences may be too short for their labels
};

// Rounded to single precision: a float64 tensor beside float32 ones then holds nothing that the computed type does not.
inline double single(double v) { return static_cast<double>(static_cast<float>(v)); }

// Close to an edge of [0, 1] at which logarithms end, on the side that has numbers.
inline double near_edge(lk_dtype dtype, Random& random) {
  const double ulp = dtype == LK_FLOAT32 ? 0x1p-23 : 0x1p-52;
  if (random.one_in(2)) return 1 - ulp * static_cast<double>(random.between(1, 9)) / 2;
  static const std::vector<double> small = {0x1p-149, 0x1p-127, 1e-38, 0x1p-52, 0x1p-24, 1e-12, 1e-7};
  return single(random.pick(small));
}

inline double draw(int32_t domain, double spread, Random& random) {
  const int64_t kind = random.below(16);
  switch (domain) {
    case LK_DOMAIN_PROBABILITY: return kind < 3 ? 0 : kind < 6 ? 1 : random.uniform();
    case LK_DOMAIN_SIGN: return random.one_in(2) ? 1 : -1;
    case LK_DOMAIN_BINARY: return random.one_in(2) ? 1 : 0;
    case LK_DOMAIN_POSITIVE: return 0.0625 + 3 * random.uniform();
    default:
      if (kind == 0) return static_cast<double>(random.between(-2, 2));  // ties, zeros and kinks
      if (kind == 1) return random.bell() * 0x1p-12;
      return spread * random.bell();
  }
}

// Whether targets of the role may be something that is no class: one to ignore, or the end of a list of classes.
inline bool has_no_class(const Op& op, const lk_role_info& role) {
  return op.option(LK_OPTION_IGNORE_INDEX) != nullptr || role.shape == LK_SHAPE_LIKE_INPUT;
}

// Whether the op accepts the value for the role.
inline bool in_domain(const lk_role_info& role, double v) {
  if ((role.flags & LK_ROLE_CHECKED) == 0) return true;
  switch (role.domain) {
    case LK_DOMAIN_PROBABILITY: return v >= 0 && v <= 1;
    case LK_DOMAIN_BINARY: return v == 0 || v == 1;
    case LK_DOMAIN_REAL: return std::isfinite(v);
    default: return !(v < 0);
  }
}

// What values mean may depend on an option: the input of a likelihood is a rate where it is not the rate's logarithm.
inline int32_t domain_of(const Draft& d, const lk_role_info& role) {
  if (role.role != LK_INPUT || d.op->option(LK_OPTION_LOG_INPUT) == nullptr) return role.domain;
  for (const auto& o : d.options)
    if (o.key == LK_OPTION_LOG_INPUT && o.integer == 0) return LK_DOMAIN_POSITIVE;
  return role.domain;
}

inline int64_t blank_of(const Draft& d) {
  for (const auto& o : d.options)
    if (o.key == LK_OPTION_BLANK) return o.integer;
  return 0;
}

// Most samples are nearly as long as their tensor, with a quarter as many labels as frames at most; there are no labels where
// all classes are the blank.
inline int64_t random_length(const Draft& d, const lk_role_info& role, int64_t classes, Random& random) {
  int64_t frames = 0, labels = 0;
  for (const auto& given : d.inputs) {
    if (given.role == LK_INPUT) frames = given.shape[0];
    if (given.role == LK_TARGET_INDICES) labels = given.shape.back();
  }
  // What one byte holds, for every dtype.
  frames = std::min<int64_t>(frames, 255);
  labels = classes < 2 ? 0 : std::min<int64_t>(labels, 255);
  const bool any = d.any_length && random.one_in(6);
  if (role.role == LK_INPUT_LENGTHS)
    return any ? random.between(0, frames) : frames - random.below(std::min<int64_t>(frames / 2, 3) + 1);
  return random.between(0, any ? labels : std::min(labels, frames / 4));
}

// Coordinate k of a box: mostly of some size, now and then a point, a line, one between small integers, or inside out.
inline double box_coordinate(const Draft& d, lk_dtype dtype, int k, Random random) {
  bool centres = false;
  for (const auto& o : d.options) centres |= o.key == LK_OPTION_BOX_FORMAT && o.integer == 1;
  const int64_t kind = is_float(dtype) ? random.below(16) : 0;
  const double whole = dtype == LK_BOOL ? 1 : 4;
  double low[2], size[2];
  for (int axis = 0; axis < 2; ++axis) {
    low[axis] = d.spread * random.bell();
    size[axis] = d.spread * random.uniform();
    if (kind < 3) low[axis] = static_cast<double>(random.below(static_cast<int64_t>(whole / 2) + 1));
    if (kind < 3)
      size[axis] = static_cast<double>(random.below(static_cast<int64_t>(whole) - static_cast<int64_t>(low[axis]) + 1));
    if (kind == 3 || (kind == 4 && axis == 0)) size[axis] = 0;
    if (kind == 5) size[axis] = d.spread * random.bell();
  }
  if (centres) return k < 2 ? low[k] : size[k - 2];
  return k < 2 ? low[k] : low[k - 2] + size[k - 2];
}

// Some sequences are empty.
inline void fill_offsets(Array& a, int64_t rows, uint64_t seed) {
  Random random(seed);
  std::vector<int64_t> offsets(static_cast<size_t>(a.size()));
  for (auto& o : offsets) o = random.between(0, rows);
  std::sort(offsets.begin(), offsets.end());
  offsets.front() = 0;
  offsets.back() = rows;
  for (int64_t i = 0; i < a.size(); ++i) a.set_integer(i, offsets[static_cast<size_t>(i)]);
}

inline void fill(const Draft& d, const lk_role_info& role, Array& a, uint64_t seed, int64_t classes, int64_t ignore) {
  const uint64_t stream = mix(seed ^ mix(static_cast<uint64_t>(role.role)));
  for (int64_t i = 0; i < a.size(); ++i) {
    if (role.domain == LK_DOMAIN_BOX) {
      const double v = box_coordinate(d, a.dtype, static_cast<int>(i % 4), Random(stream + static_cast<uint64_t>(i / 4)));
      a.set(i, d.dtype == LK_FLOAT64 ? v : single(v));
      continue;
    }
    Random random(stream + static_cast<uint64_t>(i));
    if (role.domain == LK_DOMAIN_LENGTH) {
      a.set_integer(i, random_length(d, role, classes, random));
    } else if (role.domain == LK_DOMAIN_CLASS && d.op->option(LK_OPTION_BLANK) != nullptr) {
      const int64_t blank = blank_of(d), top = std::min(classes - 1, largest_integer(a.dtype)) + 1;
      const int64_t y = random.below(std::max<int64_t>(random.one_in(4) ? 2 : top, 1));  // repetitions
      a.set_integer(i, y != blank ? y : y == 0 ? 1 : y - 1);
    } else if (role.domain == LK_DOMAIN_CLASS) {
      // Classes that the dtype can name, and now and then the one to ignore.
      const int64_t top = std::min(classes - 1, largest_integer(a.dtype)) + 1;
      int64_t y = random.below(std::max<int64_t>(top, 1));
      const bool ignores = ignore != std::numeric_limits<int64_t>::min() && fits_in(a.dtype, ignore);
      if (ignores && has_no_class(*d.op, role) && random.one_in(6)) y = ignore;
      a.set_integer(i, y);
    } else if (is_float(a.dtype)) {
      double v = draw(domain_of(d, role), d.spread, random);
      const bool checked = (role.flags & LK_ROLE_CHECKED) != 0, required = (role.flags & LK_ROLE_REQUIRED) != 0;
      if (checked && role.domain == LK_DOMAIN_PROBABILITY && random.one_in(8)) v = near_edge(d.dtype, random);
      if (required && role.domain == LK_DOMAIN_POSITIVE && random.one_in(16)) v = 0;
      a.set(i, d.dtype == LK_FLOAT64 ? v : single(v));
    } else if (role.domain == LK_DOMAIN_REAL && is_signed(a.dtype)) {
      a.set_integer(i, random.between(-5, 5));
    } else if (role.domain == LK_DOMAIN_SIGN && is_signed(a.dtype)) {
      a.set_integer(i, random.one_in(2) ? 1 : -1);
    } else if (role.domain == LK_DOMAIN_POSITIVE && a.dtype != LK_BOOL) {
      a.set_integer(i, random.between(1, 4));
    } else {
      a.set_integer(i, role.domain == LK_DOMAIN_POSITIVE ? 1 : random.below(2));
    }
  }
}

inline Request build(const Draft& d, uint64_t seed) {
  Request r;
  r.op = d.op;
  r.dtype = d.dtype;
  r.reduction = d.reduction;
  r.options = d.options;
  int64_t classes = 0;
  for (const auto& role : d.inputs)
    if (role.role == LK_CENTERS)
      classes = role.shape[0];
    else if (role.role == LK_INPUT && d.op->has_classes())
      classes = role.shape[role.shape.size() == 1 ? 0 : 1];
    else if (role.role == LK_INPUT && d.op->has_frames())
      classes = role.shape.back();
  const int64_t ignore = d.op->option(LK_OPTION_IGNORE_INDEX) == nullptr ? -1 : r.integer_option(LK_OPTION_IGNORE_INDEX);
  for (const auto& role : d.inputs) {
    Array a(role.dtype, role.shape);
    if (role.shape.size() == 1 && d.op->role(role.role)->shape == LK_SHAPE_OFFSETS)
      fill_offsets(a, d.inputs[0].shape[0], seed);
    else
      fill(d, *d.op->role(role.role), a, seed, classes, ignore);
    r.inputs.push_back({role.role, std::move(a)});
  }
  return r;
}

// A draft as a request without values, for what follows from shapes.
inline Request shell(const Draft& d) {
  Request r;
  r.op = d.op;
  r.dtype = d.dtype;
  r.reduction = d.reduction;
  r.options = d.options;
  for (const auto& role : d.inputs) {
    r.inputs.push_back({role.role, {}});
    r.inputs.back().value.shape = role.shape;
  }
  return r;
}

}  // namespace lktest
