// Calls made from the catalogue: random ones for sweeps, plain ones for all else. fixed_cases.h has a list whose result
// bits are kept. All of it follows from introspection, so a new loss of a known family is covered without a line here.
#pragma once

#include "drafts.h"

namespace lktest {

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

// The first axes of a shape, some of them 1.
inline Shape random_leading(Random& random, Shape s) {
  if (!s.empty() && random.one_in(3)) s.resize(static_cast<size_t>(random.between(1, static_cast<int64_t>(s.size()))));
  for (auto& d : s)
    if (random.one_in(6)) d = 1;
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
  const int64_t positions =
      random.one_in(16) ? 0 : std::min<int64_t>(left, random.one_in(2) ? random.between(1, 70) : random_count(random, left));
  if (random.one_in(2)) return {positions, classes};
  Shape s = random_shape(random, std::max<int64_t>(positions, 1));
  const int64_t batch = random.between(1, 3);
  s.insert(s.begin(),
           {std::max<int64_t>(positions == 0 ? 0 : 1, std::min(batch, left / std::max<int64_t>(1, count(s)))), classes});
  return s;
}

// Rows of something, (..., C) with C > 0.
inline Shape random_rows(Random& random, int64_t budget) {
  const int64_t length = random.one_in(2) ? random.between(1, 12) : std::max<int64_t>(1, random_count(random, budget));
  const int64_t left = budget / length;
  Shape s = random.one_in(4) ? Shape{} : random_shape(random, random_count(random, left));
  s.push_back(length);
  return s;
}

// One of the shapes that a variance may have beside an input of this one.
inline Shape random_variance(Random& random, const Shape& input) {
  Shape s = input;
  if (input.empty() || random.one_in(2)) return s;
  if (random.one_in(2))
    s.pop_back();
  else
    s[static_cast<size_t>(random.below(static_cast<int64_t>(s.size())))] = 1;
  return s;
}

inline lk_dtype other_real(lk_dtype dtype) { return dtype == LK_FLOAT32 ? LK_FLOAT64 : LK_FLOAT32; }

inline lk_dtype random_half(Random& random) { return random.one_in(2) ? LK_FLOAT16 : LK_BFLOAT16; }

inline lk_dtype random_dtype(Random& random, int32_t types, lk_dtype compute) {
  static const std::vector<lk_dtype> index = {LK_INT64, LK_INT64, LK_INT64,  LK_INT32, LK_UINT8,
                                              LK_INT8,  LK_INT16, LK_UINT16, LK_BOOL};
  static const std::vector<lk_dtype> value = {LK_INT64, LK_INT32, LK_UINT8, LK_BOOL, LK_INT8, LK_INT16, LK_UINT16};
  if (types == LK_TYPES_INDEX) return random.pick(index);
  if (types == LK_TYPES_VALUE && random.one_in(4)) return random.pick(value);
  return random.one_in(12) ? other_real(compute) : compute;
}

inline Shape random_frames(Random& random, int64_t budget) {
  const int64_t classes = random.one_in(2) ? random.between(1, 40) : random_classes(random, budget);
  const int64_t left = budget / std::max<int64_t>(classes, 1);
  if (random.one_in(8)) return {std::min<int64_t>(left, random.between(0, 200)), classes};
  const int64_t samples = random.one_in(16) ? 0 : random.between(1, 6);
  return {std::min<int64_t>(left / std::max<int64_t>(samples, 1), random.between(0, 400)), samples, classes};
}

// A shape that the op takes, of as many elements.
inline Shape fit(const Op& op, const Shape& shape) {
  if (op.has_frames()) return frames_of(shape);
  if (op.role(LK_INPUT)->shape == LK_SHAPE_BOXES) {
    Shape s = shape;
    if (!s.empty() && s.back() == 4) return s;
    if (!s.empty()) s.back() = (s.back() + 3) / 4;
    s.push_back(4);
    return s;
  }
  if (op.role(LK_INPUT)->shape != LK_SHAPE_LABELS) return shape;
  if (shape.size() == 1) return shape;
  return shape.empty() ? Shape{1} : Shape{shape[0], count(Shape(shape.begin() + 1, shape.end()))};
}

inline bool lists_classes(const Op& op) {
  const lk_role_info* role = op.role(LK_TARGET_INDICES);
  return role != nullptr && role->shape == LK_SHAPE_LIKE_INPUT;
}

// Centers beside features of the shape: as many as the second axis is long, within reason.
inline Shape centers_for(const Shape& features) {
  const int64_t d = features.back(), classes = features[features.size() == 1 ? 0 : 1];
  return {std::max<int64_t>(1, std::min({classes, int64_t{130}, 100000 / std::max<int64_t>(d, 1)})), d};
}

// Lists of classes take time by the square of their length, and what has no negative numbers cannot end a list. Lengths are
// beyond the smallest types.
inline lk_dtype dtype_of_list(const lk_role_info& role, lk_dtype dtype, int64_t classes) {
  if (role.types != LK_TYPES_INDEX) return dtype;
  if (role.domain == LK_DOMAIN_OFFSET) return largest_integer(dtype) < 1 << 20 ? LK_INT32 : dtype;
  if (role.domain == LK_DOMAIN_LENGTH) return largest_integer(dtype) < 255 ? LK_INT64 : dtype;
  return role.shape == LK_SHAPE_LIKE_INPUT && !is_signed(dtype) && classes > 300 ? LK_INT32 : dtype;
}

// Halves in place of single precision, here and there: whatever else the call is, it computes as before.
inline void take_halves(Request& r, Random& random) {
  const auto narrowed = [&](Array& a) {
    if (a.dtype != LK_FLOAT32 || random.one_in(2)) return;
    Array half(random_half(random), a.shape);
    for (int64_t i = 0; i < a.size(); ++i) half.set(i, a.real(i));
    a = std::move(half);
  };
  for (auto& in : r.inputs) narrowed(in.value);
  for (auto& o : r.outputs) narrowed(o.initial);
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
  if (o.key == LK_OPTION_BLANK) return r.set_option(o.key, static_cast<double>(random.below(std::max<int64_t>(classes, 1))));
  if (o.type == LK_INTEGER)
    return r.set_option(o.key, static_cast<double>(random.between(static_cast<int64_t>(o.minimum),
                                                                  static_cast<int64_t>(std::min(o.maximum, o.minimum + 7)))));
  if (!std::isnan(o.also) && random.one_in(4)) return r.set_option(o.key, o.also);
  const double top = std::min(o.maximum, std::max(o.minimum, o.default_value) + 4);
  // A range without a lower end is drawn from around the default, one that leaves out 0 from somewhat above it.
  double bottom = std::isinf(o.minimum) ? o.default_value - 4 : o.minimum;
  if (bottom > 0 && bottom < 0x1p-126) bottom = random.one_in(4) ? bottom : 0x1p-10;
  switch (random.below(4)) {
    case 0: return r.set_option(o.key, bottom);
    case 1: return r.set_option(o.key, top);
    default: return r.set_option(o.key, single(bottom + (top - bottom) * random.uniform() * random.uniform()));
  }
}

// A valid call of about `budget` elements at most. Everything is left to chance but what the op forbids.
inline Request random_request(const Op& op, uint64_t seed, int64_t budget) {
  Random random(mix(seed) ^ hash_text(op.info.name));
  Draft d;
  d.op = &op;
  d.dtype = random.one_in(2) ? LK_FLOAT32 : LK_FLOAT64;
  static const std::vector<int32_t> reductions = {LK_REDUCTION_DEFAULT, LK_REDUCTION_NONE, LK_REDUCTION_MEAN, LK_REDUCTION_SUM};
  d.reduction = random.pick(reductions);
  if ((op.info.reductions & 1u << LK_REDUCTION_BATCHMEAN) != 0 && random.one_in(4)) d.reduction = LK_REDUCTION_BATCHMEAN;
  static const std::vector<double> spreads = {1, 4, 4, 20, 100};
  d.spread = random.pick(spreads);
  d.any_length = true;

  // Which roles are given; one of the alternatives.
  std::vector<lk_role_info> given, alternatives;
  bool broadcasts = true, keeps_rank = false;
  for (const auto& role : op.inputs()) {
    if ((role.flags & LK_ROLE_ONE_OF) != 0)
      alternatives.push_back(role);
    else if ((role.flags & LK_ROLE_REQUIRED) != 0 || random.one_in(role.role == LK_MASK || is_leading(op, role.role) ? 4 : 2))
      given.push_back(role);
  }
  const auto of_rows = [](const lk_role_info& role) { return role.shape == LK_SHAPE_OFFSETS; };
  if (!alternatives.empty()) given.push_back(random.pick(alternatives));
  if (!op.has_classes()) given.erase(std::remove_if(given.begin(), given.end(), of_rows), given.end());
  for (const auto& role : given) {
    broadcasts &= role.shape != LK_SHAPE_SAME && role.shape != LK_SHAPE_LIKE_INPUT;
    keeps_rank |= role.shape == LK_SHAPE_BROADCAST_RANK;
  }

  const bool logits = op.has_classes();
  Shape full = logits            ? random_logits(random, budget)
               : has_rows(op)    ? random_rows(random, budget)
               : op.has_frames() ? random_frames(random, budget)
                                 : random_shape(random, random_count(random, budget));
  // Per-sample ratios need a first axis; so do the tests that cut a batch.
  if (op.is(LK_FAMILY_OVERLAP) && full.empty()) full = {3};
  if (!op.has_frames()) full = fit(op, full);
  const int64_t classes = logits ? full[full.size() == 1 ? 0 : 1] : op.has_frames() ? full.back() : 0;
  // Broadcast roles may be smaller, as long as one of them keeps the full shape.
  int64_t partners = 0;
  const auto partner = [](const lk_role_info& role) {
    return role.shape == LK_SHAPE_BROADCAST || role.shape == LK_SHAPE_BROADCAST_RANK;
  };
  for (const auto& role : given) partners += partner(role);
  const int64_t keeper = random.below(std::max<int64_t>(1, std::min<int64_t>(partners, 2)));
  int64_t which = 0;
  bool probabilities = false;
  for (const auto& role : given) {
    if (role.shape == LK_SHAPE_LEADING || (of_rows(role) && full.size() != 2)) continue;
    Shape s = full;
    if (of_rows(role)) s = {random.between(2, random.one_in(2) ? 5 : 100)};
    if (partner(role) && broadcasts && which++ != keeper && random.one_in(2)) s = random_onto(random, full, keeps_rank);
    if (role.shape == LK_SHAPE_VARIANCE) s = random_variance(random, d.inputs[0].shape);
    if (role.shape == LK_SHAPE_ONTO && random.one_in(2)) s = random_onto(random, full, false);
    if (role.shape == LK_SHAPE_CLASSES) s = {classes};
    if (role.shape == LK_SHAPE_SCALAR) s = {};
    if (role.shape == LK_SHAPE_LISTS) s = lists_beside(s);
    const bool of_position = role.shape == LK_SHAPE_POSITIONS || role.shape == LK_SHAPE_UNREDUCED;
    if (of_position) s = positions_of(op, s);
    if (of_position && s.empty() && random.one_in(2)) s = {1};
    if (role.shape == LK_SHAPE_CENTERS) s = centers_for(full);
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
  for (const auto& role : given)
    if (role.shape == LK_SHAPE_LEADING)
      d.inputs.push_back(
          {role.role, random_dtype(random, role.types, d.dtype), random_leading(random, unreduced_shape(shell(d)))});
  Request r = build(d, seed);
  if (op.has_frames() && random.one_in(2)) join_lists(r);

  if (random.one_in(2)) {
    const bool elements = r.reduced_by() == LK_REDUCTION_NONE && random.one_in(2);
    Array g(d.dtype, elements ? unreduced_shape(r) : Shape{});
    fill(d, *op.role(LK_GRAD_LOSS), g, seed, 0, 0);
    r.inputs.push_back({LK_GRAD_LOSS, std::move(g)});
  }
  if ((r.reduced_by() == LK_REDUCTION_MEAN || r.reduced_by() == LK_REDUCTION_BATCHMEAN) && random.one_in(4)) {
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
    const bool real = own_output(op, o.role) == nullptr
                          ? o.role != LK_LOSS_SUM && o.role != LK_LOSS_DIVISOR && o.role != LK_KEPT
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
  if (d.dtype == LK_FLOAT32 && random.one_in(3)) take_halves(r, random);
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
    if (role.shape == LK_SHAPE_OFFSETS) continue;  // takes one shape of input alone
    Shape s = shape;
    if (role.shape == LK_SHAPE_LEADING) s = unreduced_shape(shell(d));
    if (role.shape == LK_SHAPE_CLASSES) s = {shape[shape.size() == 1 ? 0 : 1]};
    if (role.shape == LK_SHAPE_SCALAR) s = {};
    if (role.shape == LK_SHAPE_LISTS) s = lists_beside(s);
    if (role.shape == LK_SHAPE_POSITIONS || role.shape == LK_SHAPE_UNREDUCED) s = positions_of(op, s);
    if (role.shape == LK_SHAPE_CENTERS) s = centers_for(shape);
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

// Nothing is left out, so that what is wrong anywhere counts.
inline Request keep_all(Request r) {
  if (Array* mask = r.input(LK_MASK))
    for (int64_t i = 0; i < mask->size(); ++i) mask->set(i, 1);
  return r;
}

inline size_t alternatives(const Op& op) {
  size_t n = 0;
  for (const auto& role : op.inputs()) n += (role.flags & LK_ROLE_ONE_OF) != 0;
  return std::max<size_t>(n, 1);
}

// A shape that suits the op and has about n elements: rows of some classes, or samples of some elements.
inline Shape shape_for(const Op& op, int64_t n) {
  if (op.has_classes() || has_rows(op)) return n == 0 ? Shape{0, 10} : n < 10 ? Shape{1, n} : Shape{n / 10, 10};
  return n < 6 || op.is(LK_FAMILY_POINTWISE) ? Shape{n} : Shape{3, n / 3};
}

// Elements [begin, end) of the batch of everything that has that axis.
inline Request slice(const Request& r, int64_t begin, int64_t end) {
  Request part = r;
  // Sequences are cut elsewhere.
  const auto of_sequences = [&](const auto& argument) { return is_of_sequences(*r.op, argument.role); };
  part.inputs.erase(std::remove_if(part.inputs.begin(), part.inputs.end(), of_sequences), part.inputs.end());
  part.outputs.erase(std::remove_if(part.outputs.begin(), part.outputs.end(), of_sequences), part.outputs.end());
  const Shape& x = r.input(LK_INPUT)->shape;
  const size_t rank = r.op->has_classes() || r.op->has_frames() ? x.size() : operand_shape(r).size();
  for (auto& in : part.inputs) {
    const lk_role_info* role = r.op->role(in.role);
    Array& a = in.value;
    bool batched = false;
    switch (role->shape) {
      case LK_SHAPE_BROADCAST:
      case LK_SHAPE_BROADCAST_RANK:
      case LK_SHAPE_ONTO: batched = (a.shape.size() == rank || r.op->is(LK_FAMILY_OVERLAP)) && a.shape[0] == x[0]; break;
      case LK_SHAPE_SAME:
      case LK_SHAPE_LIKE_INPUT:
      case LK_SHAPE_LOGITS:
      case LK_SHAPE_SEGMENTS:
      case LK_SHAPE_SEGMENTED:
      case LK_SHAPE_LABELS:
      case LK_SHAPE_ROWS:
      case LK_SHAPE_FRAMES:
      case LK_SHAPE_LISTS:
      case LK_SHAPE_BOXES:
      case LK_SHAPE_POSITIONS:
      case LK_SHAPE_UNREDUCED: batched = true; break;
      case LK_SHAPE_VARIANCE: batched = !a.shape.empty() && a.shape[0] == x[0]; break;
      case LK_SHAPE_LEADING: batched = !a.shape.empty() && a.shape[0] == x[batch_axis(*r.op, LK_INPUT)]; break;
      case LK_SHAPE_LOSS: batched = r.reduced_by() == LK_REDUCTION_NONE && a.size() > 1; break;
      default: break;
    }
    if (!batched) continue;
    a = cut(a, batch_axis(*r.op, in.role), begin, end);
  }
  return part;
}

}  // namespace lktest
