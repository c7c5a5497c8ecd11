// Calls made from the catalogue: random ones for sweeps, and a fixed list whose result bits are kept in
// data/hashes.txt.
//
// A call is drafted first (which roles, of what dtype and shape, which options and outputs), then filled with values
// that depend on seed, role and element index alone. All of it follows from introspection, so a new loss of a known
// family is covered without a line here.
#pragma once

#include "request.h"

namespace lktest {

// ---- Filling ----

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
  double spread = 4;  // size of real values
};

// Rounded to single precision: a float64 tensor beside float32 ones then holds nothing that the computed type does not.
inline double single(double v) { return static_cast<double>(static_cast<float>(v)); }

// What a checked role takes.
inline bool in_domain(int32_t domain, double v) {
  switch (domain) {
    case LK_DOMAIN_PROBABILITY:
      return v >= 0 && v <= 1;
    case LK_DOMAIN_BINARY:
      return v == 0 || v == 1;
    case LK_DOMAIN_REAL:
      return std::isfinite(v);
    default:
      return !(v < 0);
  }
}

inline double draw(int32_t domain, double spread, Random& random) {
  const int64_t kind = random.below(16);
  switch (domain) {
    case LK_DOMAIN_PROBABILITY:
      return kind < 3 ? 0 : kind < 6 ? 1 : random.uniform();
    case LK_DOMAIN_SIGN:
      return random.one_in(2) ? 1 : -1;
    case LK_DOMAIN_BINARY:
      return random.one_in(2) ? 1 : 0;
    case LK_DOMAIN_POSITIVE:
      return 0.0625 + 3 * random.uniform();
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

inline void fill(const Draft& d, const lk_role_info& role, Array& a, uint64_t seed, int64_t classes, int64_t ignore) {
  const uint64_t stream = mix(seed ^ mix(static_cast<uint64_t>(role.role)));
  for (int64_t i = 0; i < a.size(); ++i) {
    Random random(stream + static_cast<uint64_t>(i));
    if (role.domain == LK_DOMAIN_CLASS) {
      // Classes that the dtype can name, and now and then the one to ignore.
      const int64_t top = a.dtype == LK_UINT8 ? std::min<int64_t>(classes, 256) : classes;
      int64_t y = random.below(std::max<int64_t>(top, 1));
      const bool fits =
          a.dtype == LK_UINT8 ? ignore >= 0 && ignore < 256 : a.dtype == LK_INT64 || std::abs(ignore) < (1 << 30);
      if (fits && has_no_class(*d.op, role) && random.one_in(6)) y = ignore;
      a.set_integer(i, y);
    } else if (is_float(a.dtype)) {
      const double v = draw(role.domain, d.spread, random);
      a.set(i, d.dtype == LK_FLOAT64 ? v : single(v));
    } else if (role.domain == LK_DOMAIN_REAL && a.dtype != LK_BOOL && a.dtype != LK_UINT8) {
      a.set_integer(i, random.between(-5, 5));
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
    if (role.role == LK_INPUT && d.op->has_classes()) classes = role.shape[role.shape.size() == 1 ? 0 : 1];
  const int64_t ignore =
      d.op->option(LK_OPTION_IGNORE_INDEX) == nullptr ? -1 : r.integer_option(LK_OPTION_IGNORE_INDEX);
  for (const auto& role : d.inputs) {
    Array a(role.dtype, role.shape);
    fill(d, *d.op->role(role.role), a, seed, classes, ignore);
    r.inputs.push_back({role.role, std::move(a)});
  }
  return r;
}

// ---- Drafting at random ----

inline int64_t around_power_of_two(Random& random, int low, int high) {
  return std::max<int64_t>(0, (int64_t{1} << random.between(low, high)) + random.between(-1, 1));
}

// A number of elements: every length over the first packs, then the edges of packs, tiles, blocks and chunks.
inline int64_t random_count(Random& random, int64_t budget) {
  if (random.one_in(2)) return std::min<int64_t>(budget, random.between(0, 129));
  int top = 7;
  while (top < 62 && (int64_t{2} << top) <= budget) ++top;
  return std::min(budget, around_power_of_two(random, 5, top));
}

// A shape of about n elements.
inline Shape random_shape(Random& random, int64_t n) {
  Shape s;
  const int64_t rank = random.one_in(16) ? 0 : random.between(1, 4);
  for (int64_t i = 0; i < rank; ++i) {
    if (i + 1 == rank) {
      s.push_back(n);
    } else {
      const int64_t d = random.one_in(4) ? 1 : random.between(1, std::max<int64_t>(1, std::min<int64_t>(n, 12)));
      s.push_back(d);
      n = n / d;
    }
  }
  if (s.size() > 1 && random.one_in(2)) std::swap(s.front(), s.back());
  return s;
}

// Something that broadcasts onto `full`.
inline Shape random_onto(Random& random, const Shape& full, bool keep_rank) {
  Shape s = full;
  for (auto& d : s)
    if (random.one_in(2)) d = 1;
  if (!keep_rank && random.one_in(2)) s.erase(s.begin(), s.begin() + random.between(0, static_cast<int64_t>(s.size())));
  return s;
}

inline int64_t random_classes(Random& random, int64_t budget) {
  static const std::vector<int64_t> edges = {1,    2,    3,    10,   21,   63,   64,   65,    100,   127,   128,   129,
                                             1000, 4095, 4096, 4097, 8191, 8192, 8193, 12289, 32000, 65537, 262144};
  for (;;) {
    const int64_t c = random.one_in(2) ? random.pick(edges) : random.between(1, 200);
    if (c <= budget) return c;
  }
}

inline Shape random_logits(Random& random, int64_t budget) {
  const int64_t classes = random_classes(random, budget);
  const int64_t left = budget / classes;
  if (random.one_in(10)) return {classes};
  const int64_t positions = random.one_in(16) ? 0
                                              : std::min<int64_t>(left, random.one_in(2) ? random.between(1, 70)
                                                                                         : random_count(random, left));
  if (random.one_in(2)) return {positions, classes};
  Shape s = random_shape(random, std::max<int64_t>(positions, 1));
  const int64_t batch = random.between(1, 3);
  s.insert(
      s.begin(),
      {std::max<int64_t>(positions == 0 ? 0 : 1, std::min(batch, left / std::max<int64_t>(1, count(s)))), classes});
  return s;
}

inline lk_dtype other_real(lk_dtype dtype) { return dtype == LK_FLOAT32 ? LK_FLOAT64 : LK_FLOAT32; }

inline lk_dtype random_dtype(Random& random, int32_t types, lk_dtype compute) {
  static const std::vector<lk_dtype> index = {LK_INT64, LK_INT64, LK_INT32, LK_UINT8};
  static const std::vector<lk_dtype> value = {LK_INT64, LK_INT32, LK_UINT8, LK_BOOL};
  if (types == LK_TYPES_INDEX) return random.pick(index);
  if (types == LK_TYPES_VALUE && random.one_in(4)) return random.pick(value);
  return random.one_in(12) ? other_real(compute) : compute;
}

// A shape that the op takes, of as many elements.
inline Shape fit(const Op& op, const Shape& shape) {
  if (op.role(LK_INPUT)->shape != LK_SHAPE_LABELS) return shape;
  if (shape.size() == 1) return shape;
  return shape.empty() ? Shape{1} : Shape{shape[0], count(Shape(shape.begin() + 1, shape.end()))};
}

// Lists of classes take time by the square of their length, and one byte cannot end a list.
inline lk_dtype dtype_of_list(const lk_role_info& role, lk_dtype dtype, int64_t classes) {
  return role.types == LK_TYPES_INDEX && role.shape == LK_SHAPE_LIKE_INPUT && dtype == LK_UINT8 && classes > 300 ? LK_INT32 : dtype;
}

// Sets the option to something its range allows: the ends, the default, or between.
inline void draw_option(Request& r, const lk_option_info& o, Random& random, bool probabilities, int64_t classes) {
  if (o.key == LK_OPTION_IGNORE_INDEX) {
    static const std::vector<int64_t> outside = {-1, -100, -7, 255, 1 << 20};
    int64_t v = random.one_in(2) && !probabilities ? random.below(std::max<int64_t>(classes, 1)) : random.pick(outside);
    // With probabilities there is no class to ignore, so any negative number will do.
    if (probabilities && v >= 0) v = -1;
    return r.set_option(o.key, static_cast<double>(v));
  }
  if (o.type == LK_INTEGER)
    return r.set_option(o.key,
                        static_cast<double>(random.between(static_cast<int64_t>(o.minimum),
                                                           static_cast<int64_t>(std::min(o.maximum, o.minimum + 7)))));
  const double top = std::min(o.maximum, std::max(o.minimum, o.default_value) + 4);
  const double bottom = std::isfinite(o.minimum) ? o.minimum : o.default_value - 4;
  switch (random.below(4)) {
    case 0:
      return r.set_option(o.key, bottom);
    case 1:
      return r.set_option(o.key, top);
    default:
      return r.set_option(o.key, single(bottom + (top - bottom) * random.uniform() * random.uniform()));
  }
}

// A valid call of about `budget` elements at most. Everything is left to chance but what the op forbids.
inline Request random_request(const Op& op, uint64_t seed, int64_t budget) {
  Random random(mix(seed) ^ hash_text(op.info.name));
  Draft d;
  d.op = &op;
  d.dtype = random.one_in(2) ? LK_FLOAT32 : LK_FLOAT64;
  static const std::vector<int32_t> reductions = {LK_REDUCTION_DEFAULT, LK_REDUCTION_NONE, LK_REDUCTION_MEAN,
                                                  LK_REDUCTION_SUM};
  d.reduction = random.pick(reductions);
  static const std::vector<double> spreads = {1, 4, 4, 20, 100};
  d.spread = random.pick(spreads);

  // Which roles are given; one of the alternatives.
  std::vector<lk_role_info> given, alternatives;
  bool broadcasts = true;
  for (const auto& role : op.inputs()) {
    if ((role.flags & LK_ROLE_ONE_OF) != 0)
      alternatives.push_back(role);
    else if ((role.flags & LK_ROLE_REQUIRED) != 0 || random.one_in(2))
      given.push_back(role);
  }
  if (!alternatives.empty()) given.push_back(random.pick(alternatives));
  for (const auto& role : given) broadcasts &= role.shape != LK_SHAPE_SAME && role.shape != LK_SHAPE_LIKE_INPUT;

  const bool logits = op.role(LK_INPUT)->shape == LK_SHAPE_LOGITS;
  Shape full = logits ? random_logits(random, budget) : random_shape(random, random_count(random, budget));
  // Per-sample ratios need a first axis; so do the tests that cut a batch.
  if (op.is(LK_FAMILY_OVERLAP) && full.empty()) full = {3};
  full = fit(op, full);
  const int64_t classes = logits ? full[full.size() == 1 ? 0 : 1] : 0;
  // Broadcast roles may be smaller, as long as one of them keeps the full shape.
  int64_t partners = 0;
  for (const auto& role : given) partners += role.shape == LK_SHAPE_BROADCAST;
  const int64_t keeper = random.below(std::max<int64_t>(1, std::min<int64_t>(partners, 2)));
  int64_t which = 0;
  bool probabilities = false;
  for (const auto& role : given) {
    Shape s = full;
    if (role.shape == LK_SHAPE_BROADCAST && broadcasts && which++ != keeper && random.one_in(2))
      s = random_onto(random, full, false);
    if (role.shape == LK_SHAPE_ONTO && random.one_in(2)) s = random_onto(random, full, false);
    if (role.shape == LK_SHAPE_CLASSES) s = {classes};
    if (role.shape == LK_SHAPE_SCALAR) s = {};
    if (role.shape == LK_SHAPE_POSITIONS) s = positions_of(op, s);
    if (role.shape == LK_SHAPE_POSITIONS && s.empty() && random.one_in(2)) s = {1};
    lk_dtype dtype = dtype_of_list(role, random_dtype(random, role.types, d.dtype), classes);
    if (role.role == LK_INPUT) dtype = d.dtype;
    if (role.role == LK_TARGET && logits) probabilities = true;
    d.inputs.push_back({role.role, dtype, s});
  }
  Request options;
  options.op = &op;
  for (const auto& o : op.options)
    if (random.one_in(2)) draw_option(options, o, random, probabilities, classes);
  d.options = options.options;
  Request r = build(d, seed);

  if (random.one_in(2)) {
    const bool elements = r.reduced_by() == LK_REDUCTION_NONE && random.one_in(2);
    Array g(d.dtype, elements ? unreduced_shape(r) : Shape{});
    fill(d, *op.role(LK_GRAD_LOSS), g, seed, 0, 0);
    r.inputs.push_back({LK_GRAD_LOSS, std::move(g)});
  }
  if (r.reduced_by() == LK_REDUCTION_MEAN && random.one_in(4)) {
    Array divisor(random.one_in(2) ? d.dtype : LK_FLOAT64, {});
    divisor.set(0, single(0.5 + 20 * random.uniform()));
    r.inputs.push_back({LK_DIVISOR, std::move(divisor)});
  }
  // Any subset of the outputs.
  std::vector<int32_t> possible = possible_outputs(r);
  const int64_t subset = random.one_in(2) ? -1 : random.below(int64_t{1} << possible.size());
  for (size_t i = 0; i < possible.size(); ++i) {
    if (((subset >> i) & 1) == 0) continue;
    Output o = blank_output(r, possible[i]);
    const bool real = own_output(op, o.role) == nullptr ? o.role != LK_LOSS_SUM && o.role != LK_LOSS_DIVISOR
                                                        : own_output(op, o.role)->types == LK_TYPES_REAL;
    if (random.one_in(16) && real && output_dtype(r, o.role) == d.dtype)
      o.initial = Array(other_real(d.dtype), o.initial.shape);
    o.accumulate = random.one_in(5);
    for (int64_t k = 0; o.accumulate && k < o.initial.size(); ++k) o.initial.set(k, single(4 * random.bell()));
    r.outputs.push_back(std::move(o));
  }
  // A scalar may have any rank, and a check of data before the main pass must not show.
  for (auto& o : r.outputs)
    if (o.role < LK_GRAD && o.initial.shape.empty() && random.one_in(3))
      o.initial.shape = Shape(static_cast<size_t>(random.between(1, 3)), 1);
  if (random.one_in(8)) r.flags = LK_CHECK_FIRST;
  // The lists may stand in any order.
  if (random.one_in(2)) std::reverse(r.inputs.begin(), r.inputs.end());
  if (random.one_in(2)) std::reverse(r.outputs.begin(), r.outputs.end());
  return r;
}

// A call without anything special. Optional roles are given if everything is asked for; of alternatives, the nth.
inline Draft plain_draft(const Op& op, lk_dtype dtype, const Shape& wanted, bool everything, size_t alternative) {
  const Shape shape = fit(op, wanted);
  Draft d;
  d.op = &op;
  d.dtype = dtype;
  size_t seen = 0;
  for (const auto& role : op.inputs()) {
    if ((role.flags & LK_ROLE_ONE_OF) != 0 && seen++ != alternative) continue;
    if ((role.flags & (LK_ROLE_ONE_OF | LK_ROLE_REQUIRED)) == 0 && !everything) continue;
    Shape s = shape;
    if (role.shape == LK_SHAPE_CLASSES) s = {shape[shape.size() == 1 ? 0 : 1]};
    if (role.shape == LK_SHAPE_SCALAR) s = {};
    if (role.shape == LK_SHAPE_POSITIONS) s = positions_of(op, s);
    d.inputs.push_back({role.role, role.types == LK_TYPES_INDEX ? LK_INT64 : dtype, s});
  }
  return d;
}

inline Request plain_request(const Op& op, lk_dtype dtype, const Shape& shape, bool everything, size_t alternative = 0,
                             uint64_t seed = 1) {
  Request r = build(plain_draft(op, dtype, shape, everything, alternative), seed);
  want_everything(r);
  return r;
}

inline size_t alternatives(const Op& op) {
  size_t n = 0;
  for (const auto& role : op.inputs()) n += (role.flags & LK_ROLE_ONE_OF) != 0;
  return std::max<size_t>(n, 1);
}

// A shape that suits the op and has about n elements: rows of some classes, or samples of some elements.
inline Shape shape_for(const Op& op, int64_t n) {
  if (op.has_classes()) return n == 0 ? Shape{0, 10} : n < 10 ? Shape{1, n} : Shape{n / 10, 10};
  return n < 6 || op.is(LK_FAMILY_POINTWISE) ? Shape{n} : Shape{3, n / 3};
}

// Elements [begin, end) of the first axis of everything that has the batch axis.
inline Request slice(const Request& r, int64_t begin, int64_t end) {
  Request part = r;
  const Shape& x = r.input(LK_INPUT)->shape;
  const size_t rank = r.op->has_classes() ? x.size() : unreduced_shape(r).size();
  for (auto& in : part.inputs) {
    const lk_role_info* role = r.op->role(in.role);
    Array& a = in.value;
    bool batched = false;
    switch (role->shape) {
      case LK_SHAPE_BROADCAST:
      case LK_SHAPE_ONTO:
        batched = (a.shape.size() == rank || r.op->is(LK_FAMILY_OVERLAP)) && a.shape[0] == x[0];
        break;
      case LK_SHAPE_SAME:
      case LK_SHAPE_LIKE_INPUT:
      case LK_SHAPE_LOGITS:
      case LK_SHAPE_LABELS:
      case LK_SHAPE_POSITIONS:
      case LK_SHAPE_UNREDUCED:
        batched = true;
        break;
      case LK_SHAPE_LOSS:
        batched = r.reduced_by() == LK_REDUCTION_NONE && a.size() > 1;
        break;
      default:
        break;
    }
    if (!batched) continue;
    Shape s = a.shape;
    const size_t row = a.bytes.size() / static_cast<size_t>(s[0]);
    s[0] = end - begin;
    Array cut(a.dtype, s);
    std::copy(a.bytes.begin() + static_cast<std::ptrdiff_t>(row * static_cast<size_t>(begin)),
              a.bytes.begin() + static_cast<std::ptrdiff_t>(row * static_cast<size_t>(end)), cut.bytes.begin());
    a = std::move(cut);
  }
  return part;
}

// ---- The fixed list ----

struct Named {
  std::string name;
  Request request;
};

// An option away from its default, by a number that every build makes alike.
inline void move_option(Request& r, const lk_option_info& o, bool indices) {
  if (o.key == LK_OPTION_IGNORE_INDEX) {
    if (indices) r.set_option(o.key, 1);
  } else if (o.type == LK_INTEGER) {
    r.set_option(o.key, o.default_value == o.maximum ? o.minimum : o.default_value + 1);
  } else {
    r.set_option(o.key, o.default_value + 0.125 <= o.maximum ? o.default_value + 0.125 : o.minimum);
  }
}

// Options that an op got after its first cases were kept.
inline bool came_later(const Op& op, int32_t key) {
  return std::strcmp(op.info.name, "cross_entropy") == 0 && (key == LK_OPTION_Z_LOSS || key == LK_OPTION_SOFTCAP);
}

inline bool has_own_outputs(const Op& op) {
  for (const auto& role : op.roles)
    if (own_output(op, role.role) != nullptr) return true;
  return false;
}

// Cases whose bits are kept. To change what is drawn here is to change data/hashes.txt: add at the end of the lists.
// Variant 0 is the bare call, 1 has everything in it and other dtypes, 2 broadcasts what may be broadcast; 3 has the
// outputs that only this op has, 4 the options that came later.
inline std::vector<Named> fixed_cases(const Op& op) {
  std::vector<Shape> shapes;
  if (op.has_classes())
    shapes = {{1},         {7},          {5, 2},          {33, 10},        {300, 10},   {9, 64},
              {9, 65},     {3, 1000},    {2, 4096},       {2, 4097},       {1, 8193},   {3, 32000},
              {1, 262144}, {2, 3, 5, 7}, {2, 10, 33, 31}, {2, 21, 64, 64}, {2, 100, 7}, {1, 5000, 3},
              {0, 10}};
  else
    shapes = {{0}, {1}, {2, 8}, {17}, {3, 5, 11}, {1023}, {1024}, {4095}, {4, 1025}, {3, 4099}, {65537}, {2, 5, 40000}};
  static constexpr int32_t reductions[] = {LK_REDUCTION_MEAN, LK_REDUCTION_NONE, LK_REDUCTION_SUM};
  static constexpr lk_dtype index_dtypes[] = {LK_INT64, LK_INT32, LK_UINT8};
  static constexpr lk_dtype value_dtypes[] = {LK_UINT8, LK_INT32, LK_INT64};
  std::vector<Named> list;
  for (lk_dtype dtype : {LK_FLOAT32, LK_FLOAT64})
    for (size_t s = 0; s < shapes.size(); ++s)
      for (size_t a = 0; a < alternatives(op); ++a)
        for (size_t variant = 0; variant < 5; ++variant) {
          Draft d = plain_draft(op, dtype, shapes[s], variant != 0, a);
          if (variant == 2)
            d.inputs.erase(
                std::remove_if(d.inputs.begin(), d.inputs.end(),
                               [&](const Draft::Role& given) { return op.role(given.role)->shape == LK_SHAPE_SAME; }),
                d.inputs.end());
          d.reduction = reductions[(s + variant) % 3];
          bool indices = false, broadcasts = false;
          for (auto& given : d.inputs) {
            const lk_role_info& role = *op.role(given.role);
            indices |= role.types == LK_TYPES_INDEX;
            if (variant == 0) continue;
            if (role.types == LK_TYPES_INDEX) given.dtype = dtype_of_list(role, index_dtypes[s % 3], count(shapes[s]));
            if (role.types == LK_TYPES_VALUE && s % 2 == 1 && variant == 1) given.dtype = value_dtypes[s / 2 % 3];
            if (variant == 2 && given.role != LK_INPUT &&
                (role.shape == LK_SHAPE_BROADCAST || role.shape == LK_SHAPE_ONTO)) {
              given.shape = {given.shape.back()};
              broadcasts = true;
            }
          }
          if (variant == 2 && !broadcasts) continue;
          if (variant == 3 && !has_own_outputs(op)) continue;
          if (variant == 4 && std::none_of(op.options.begin(), op.options.end(), [&](const auto& o) { return came_later(op, o.key); })) continue;
          Request options;
          options.op = &op;
          for (const auto& o : op.options)
            if (came_later(op, o.key)) {
              if (variant == 4 && o.key == LK_OPTION_Z_LOSS && s % 3 != 1) options.set_option(o.key, 0.125);
              if (variant == 4 && o.key == LK_OPTION_SOFTCAP && s % 3 != 0) options.set_option(o.key, 5);
            } else if (variant == 1) {
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
                                         [&](const Output& o) { return variant != 4 && (own_output(op, o.role) != nullptr) != (variant == 3); }),
                          r.outputs.end());
          std::string name = std::string(op.info.name) + "/" + dtype_text(dtype) + "/" + text(shapes[s]) + "/" +
                             std::to_string(a) + std::to_string(variant);
          name.erase(std::remove(name.begin(), name.end(), ' '), name.end());
          list.push_back({std::move(name), std::move(r)});
        }
  return list;
}

}  // namespace lktest
