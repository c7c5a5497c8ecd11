// Checks a call against its op's spec. Nothing is written before all of this has passed.
#include <stdint.h>

#include "engine/engine.h"
#include "engine/structs.h"

namespace losskit {
namespace {

constexpr int64_t index_axis(int32_t rank) { return rank <= 1 ? 0 : 1; }

bool same_shape(const lk_tensor& t, const int64_t* shape, int32_t rank) {
  if (t.rank != rank) return false;
  for (int32_t i = 0; i < rank; ++i)
    if (t.shape[i] != shape[i]) return false;
  return true;
}

bool one_element(const lk_tensor& t) {
  for (int32_t i = 0; i < t.rank; ++i)
    if (t.shape[i] != 1) return false;
  return true;
}

// False if the product does not fit.
bool count_elements(const int64_t* shape, int32_t rank, int64_t* elements) {
  int64_t n = 1;
  bool fits = true, empty = false;
  for (int32_t i = 0; i < rank; ++i) {
    empty |= shape[i] == 0;
    fits &= !__builtin_mul_overflow(n, shape[i], &n);
  }
  *elements = empty ? 0 : n;
  return fits || empty;
}

class Validator {
 public:
  Validator(const lk_call& call, Request& r, Report& report) : call_(call), r_(r), report_(report) {}

  lk_status run() {
    if (lk_status s = header()) return s;
    if (lk_status s = bind_list(call_.inputs, call_.input_count, LK_LIST_INPUTS)) return s;
    if (lk_status s = bind_list(call_.outputs, call_.output_count, LK_LIST_OUTPUTS)) return s;
    if (lk_status s = required()) return s;
    if (lk_status s = options()) return s;
    if (lk_status s = element_shape()) return s;
    for (const int i : Places{r_.inputs})
      if (lk_status s =
              r_.spec->roles[i].shape == LK_SHAPE_VARIANCE ? variance(i) : input_shape(r_.spec->roles[i], r_.input[i]))
        return s;
    if (lk_status s = common_shapes()) return s;
    return check_overlap(r_, report_);
  }

 private:
  lk_status fail(lk_status status, const Place& place, const Sentence& s) { return report_.fail(status, place, s); }

  lk_status header() {
    if ((call_.flags & ~uint32_t{LK_CHECK_FIRST}) != 0)
      return fail(LK_INVALID_CALL, {}, Sentence() << "call.flags = " << uint64_t{call_.flags} << " has unknown bits");
    if (call_.reserved != 0)
      return fail(LK_INVALID_CALL, {}, Sentence() << "call.reserved = " << uint64_t{call_.reserved} << " is not 0");
    r_.op_index = catalogue_index(call_.op);
    if (r_.op_index < 0) return fail(LK_INVALID_CALL, {}, Sentence() << "op = " << call_.op << " names no loss");
    r_.spec = &catalogue_at(r_.op_index);
    r_.check_first = (call_.flags & LK_CHECK_FIRST) != 0;
    r_.reduction = call_.reduction == LK_REDUCTION_DEFAULT ? r_.spec->default_reduction : call_.reduction;
    if (r_.reduction < LK_REDUCTION_NONE || r_.reduction > (r_.spec->batchmean ? LK_REDUCTION_BATCHMEAN : LK_REDUCTION_SUM))
      return fail(LK_INVALID_VALUE, {},
                  Sentence() << "reduction = " << call_.reduction << " names no reduction"
                             << (call_.reduction == LK_REDUCTION_BATCHMEAN ? " of this op" : ""));
    return null_list(call_.inputs, call_.input_count, "inputs", LK_LIST_INPUTS) ||
                   null_list(call_.outputs, call_.output_count, "outputs", LK_LIST_OUTPUTS) ||
                   null_list(call_.options, call_.option_count, "options", LK_LIST_OPTIONS)
               ? LK_INVALID_CALL
               : LK_OK;
  }

  bool null_list(const void* list, size_t count, const char* name, int32_t which) {
    if (list != nullptr || count == 0) return false;
    fail(LK_INVALID_CALL, {which}, Sentence() << name << " is NULL with a count of " << uint64_t{count});
    return true;
  }

  // Where the argument of a role belongs, or nullptr if the op has no such role in that list; types: LK_TYPES_* accepted.
  Bound* input_slot(int32_t role, int32_t* types) {
    *types = LK_TYPES_REAL;
    if (const int i = r_.spec->role_index(role); i >= 0) {
      *types = r_.spec->roles[i].types;
      r_.inputs |= 1u << i;
      return &r_.input[i];
    }
    if (role == LK_GRAD_LOSS) return &r_.grad_loss;
    if (role == LK_DIVISOR) return &r_.divisor;
    return nullptr;
  }
  Bound* output_slot(int32_t role, int32_t* types) {
    *types = LK_TYPES_REAL;
    switch (role) {
      case LK_LOSS: return &r_.loss;
      case LK_LOSS_ELEMENTS: return &r_.loss_elements;
      case LK_LOSS_SUM: *types = LK_TYPES_FLOAT64; return &r_.loss_sum;
      case LK_LOSS_DIVISOR: *types = LK_TYPES_FLOAT64; return &r_.loss_divisor;
      case LK_KEPT: *types = LK_TYPES_FLOAT64; return &r_.kept;
      default: break;
    }
    const CatalogueEntry& spec = *r_.spec;
    if (const int i = role > LK_GRAD ? spec.role_index(role - LK_GRAD) : -1; i >= 0) {
      if ((spec.roles[i].flags & LK_ROLE_DIFFERENTIABLE) == 0) return nullptr;
      r_.gradients |= 1u << i;
      return &r_.gradient[i];
    }
    for (int i = 0; i < spec.outputs_used; ++i) {
      const RoleSpec& own = spec.outputs[i];
      if (own.role != role) continue;
      *types = own.types;
      r_.outputs |= 1u << i;
      return &r_.output[i];
    }
    return nullptr;
  }

  lk_status bind_list(const lk_arg* args, size_t count, int32_t list) {
    const bool output = list == LK_LIST_OUTPUTS;
    for (size_t i = 0; i < count; ++i) {
      const lk_arg& arg = args[i];
      const Place place = {list, static_cast<int32_t>(i), arg.role, -1};
      int32_t types = 0;
      Bound* bound = output ? output_slot(arg.role, &types) : input_slot(arg.role, &types);
      if (bound == nullptr) {
        Sentence s;
        s << (output ? "outputs[" : "inputs[") << uint64_t{i} << "] has role " << arg.role;
        if (const char* name = lk_role_name(arg.role)) s << " (" << name << ")";
        return fail(LK_INVALID_CALL, place, s << ", which " << r_.spec->name << " does not have there");
      }
      if (*bound)
        return fail(LK_INVALID_CALL, place,
                    Sentence() << (output ? "outputs[" : "inputs[") << uint64_t{i} << "] gives " << lk_role_name(arg.role)
                               << " a second time");
      if (lk_status s = argument(arg, types, output, place, *bound)) return s;
      bound->arg = &arg;
      bound->list = list;
      bound->index = static_cast<int32_t>(i);
    }
    return LK_OK;
  }

  // Finds where it lies, too.
  lk_status argument(const lk_arg& arg, int32_t types, bool output, const Place& place, Bound& bound) {
    const lk_tensor& t = arg.tensor;
    const auto named = [&] { return Sentence() << lk_role_name(arg.role); };
    if ((arg.flags & LK_DEVICE) != 0)
      return fail(LK_UNSUPPORTED, place, named() << " is in device memory, which this library cannot read");
    const uint32_t known = output ? LK_ACCUMULATE : 0;
    if ((arg.flags & ~known) != 0)
      return fail(LK_INVALID_CALL, place, named() << ".flags = " << uint64_t{arg.flags} << " has bits that are unknown here");
    if (arg.reserved != 0) return fail(LK_INVALID_CALL, place, named() << ".reserved = " << arg.reserved << " is not 0");
    if (t.rank > LK_MAX_RANK)
      return fail(LK_UNSUPPORTED, place, named() << " has rank " << t.rank << ", above the limit of 8: merge axes first");
    if (t.rank < 0) return fail(LK_INVALID_SHAPE, place, named() << " has rank " << t.rank);
    if (!accepts(types, t.dtype)) {
      Sentence s;
      s << lk_role_name(arg.role) << " has dtype ";
      if (dtype_name(t.dtype) != nullptr)
        s << dtype_name(t.dtype);
      else
        s << t.dtype << " (unknown)";
      return fail(LK_INVALID_TYPE, place, s << ", expected " << types_text(types));
    }
    // Byte offsets of first and last element must fit, or address arithmetic would wrap.
    const int64_t size = dtype_size(t.dtype);
    int64_t elements = 1, low = 0, high = size;
    bool empty = false, dense = true, countable = true, fits = true;
    for (int32_t i = t.rank - 1; i >= 0; --i) {
      const int64_t n = t.shape[i];
      if (n < 0) return fail(LK_INVALID_SHAPE, place, named() << " has shape[" << i << "] = " << n);
      empty |= n == 0;
      if (n <= 1) continue;
      dense &= t.strides[i] == elements;
      countable &= !__builtin_mul_overflow(elements, n, &elements);
      int64_t span = 0;
      fits &= !__builtin_mul_overflow(n - 1, t.strides[i], &span);
      fits &= !__builtin_mul_overflow(span, size, &span);
      fits &= !(span < 0 ? __builtin_add_overflow(low, span, &low) : __builtin_add_overflow(high, span, &high));
    }
    bound.low = reinterpret_cast<uintptr_t>(t.data) + static_cast<uintptr_t>(low);
    bound.high = empty ? bound.low : reinterpret_cast<uintptr_t>(t.data) + static_cast<uintptr_t>(high);
    bound.dense = dense || empty;
    if (empty) return LK_OK;
    if (!countable)
      return fail(LK_INVALID_SHAPE, place, (named() << " has shape ").shape(t.shape, t.rank) << ": too many elements");
    if (!fits)
      return fail(LK_INVALID_SHAPE, place,
                  (named() << " has shape ").shape(t.shape, t.rank).operator<<(" and strides ").shape(t.strides, t.rank)
                      << ": beyond the address space");
    if (r_.query_only) return LK_OK;
    if (t.data == nullptr) return fail(LK_INVALID_CALL, place, named() << ".data is NULL for " << elements << " elements");
    if ((reinterpret_cast<uintptr_t>(t.data) & static_cast<uintptr_t>(size - 1)) != 0)  // sizes are powers of two
      return fail(LK_INVALID_CALL, place, named() << ".data is not aligned to its element size of " << size << " bytes");
    return LK_OK;
  }

  lk_status required() {
    const CatalogueEntry& spec = *r_.spec;
    for (const int i : Places{(spec.required | r_.gradients) & ~r_.inputs}) {
      const int32_t role = spec.roles[i].role;
      if ((spec.required >> i & 1) != 0)
        return fail(LK_INVALID_CALL, {LK_LIST_INPUTS, -1, role, -1},
                    Sentence() << spec.name << " needs " << lk_role_name(role) << ", which is not given");
      return fail(LK_INVALID_CALL, r_.gradient[i].place(),
                  Sentence() << lk_role_name(role + LK_GRAD) << " is wanted, but " << lk_role_name(role) << " is not given");
    }
    const uint32_t given = r_.inputs & spec.one_of;
    if (spec.one_of != 0 && (given == 0 || (given & (given - 1)) != 0)) {
      Sentence s;
      s << spec.name << " needs exactly one of";
      const char* before = " ";
      for (const int i : Places{spec.one_of}) {
        s << before << lk_role_name(spec.roles[i].role);
        before = ", ";
      }
      int64_t count = 0;
      for ([[maybe_unused]] const int i : Places{given}) ++count;
      return fail(LK_INVALID_CALL, {LK_LIST_INPUTS, -1, 0, -1}, s << "; " << count << " are given");
    }
    for (const int i : Places{r_.outputs})
      if ((spec.outputs[i].flags & LK_ROLE_OF_INDICES) != 0 && !r_.by_role(LK_TARGET_INDICES))
        return fail(LK_INVALID_CALL, r_.output[i].place(),
                    Sentence() << lk_role_name(spec.outputs[i].role) << " is wanted, but " << lk_role_name(LK_TARGET_INDICES)
                               << " is not given");
    for (const int i : Places{r_.outputs})
      if (spec.outputs[i].shape == LK_SHAPE_SEQUENCES && !r_.by_role(LK_OFFSETS))
        return fail(LK_INVALID_CALL, r_.output[i].place(),
                    Sentence() << lk_role_name(spec.outputs[i].role) << " is wanted, but " << lk_role_name(LK_OFFSETS)
                               << " is not given");
    const lk_dtype input = r_.input[0].tensor().dtype;
    r_.f64 = input == LK_FLOAT64 || !is_real(input);  // labels are computed with in double
    return LK_OK;
  }

  lk_status options() {
    const CatalogueEntry& spec = *r_.spec;
    uint32_t seen = 0;
    for (int i = 0; i < spec.options_used; ++i) {
      r_.real[i] = spec.options[i].default_value;
      r_.integer[i] = spec.options[i].type == LK_INTEGER ? static_cast<int64_t>(spec.options[i].default_value) : 0;
    }
    for (size_t i = 0; i < call_.option_count; ++i) {
      const lk_option& given = call_.options[i];
      const Place place = {LK_LIST_OPTIONS, static_cast<int32_t>(i), given.key, -1};
      const int at = spec.option_index(given.key);
      if (at < 0) {
        Sentence s;
        s << "options[" << uint64_t{i} << "] has key " << given.key;
        if (const char* name = option_name(given.key)) s << " (" << name << ")";
        return fail(LK_INVALID_CALL, place, s << ", which " << spec.name << " does not have");
      }
      const OptionSpec& o = spec.options[at];
      const char* name = option_name(o.key);
      if ((seen >> at & 1) != 0)
        return fail(LK_INVALID_CALL, place, Sentence() << "options[" << uint64_t{i} << "] gives " << name << " a second time");
      seen |= 1u << at;
      if (given.type != o.type)
        return fail(LK_INVALID_VALUE, place,
                    Sentence() << name << " has type " << given.type << ", expected "
                               << (o.type == LK_INTEGER ? "LK_INTEGER" : "LK_REAL"));
      if (o.type == LK_INTEGER) {
        // The widest range stands for "any": its ends are not exact as doubles.
        const bool any = o.minimum <= -9223372036854775808.0 && o.maximum >= 9223372036854775807.0;
        if (!any && (static_cast<double>(given.integer) < o.minimum || static_cast<double>(given.integer) > o.maximum))
          return fail(LK_INVALID_VALUE, place,
                      Sentence() << name << " = " << given.integer << " is outside [" << o.minimum << ", " << o.maximum << "]");
        r_.integer[at] = given.integer;
        r_.real[at] = static_cast<double>(given.integer);
      } else {
        if (!(given.real >= o.minimum && given.real <= o.maximum) && given.real != o.also)
          return fail(LK_INVALID_VALUE, place,
                      Sentence() << name << " = " << given.real << " is outside [" << o.minimum << ", " << o.maximum << "]");
        r_.real[at] = given.real;
      }
    }
    // A class to ignore means nothing to probabilities; its negative default is let through.
    const int ignore = spec.option_index(LK_OPTION_IGNORE_INDEX);
    if (ignore >= 0 && spec.role_index(LK_TARGET_INDICES) >= 0 && r_.by_role(LK_TARGET) && r_.integer[ignore] >= 0)
      return fail(LK_INVALID_VALUE, {LK_LIST_OPTIONS, -1, LK_OPTION_IGNORE_INDEX, -1},
                  Sentence() << "ignore_index = " << r_.integer[ignore]
                             << " has no meaning with probability targets: leave it negative");
    return LK_OK;
  }

  // Broadcast of all roles that take part in it, or the input without its class axis.
  lk_status element_shape() {
    const lk_tensor& input = r_.input[0].tensor();
    if (r_.spec->roles[0].shape == LK_SHAPE_LABELS) {
      if (input.rank < 1 || input.rank > 2)
        return fail(LK_INVALID_SHAPE, r_.input[0].place(),
                    (Sentence() << "input has shape ").shape(input.shape, input.rank) << ", expected (N) or (N, L)");
      r_.rank = 1;
      r_.shape[0] = input.shape[0];
      r_.classes = input.rank == 2 ? input.shape[1] : 1;
    } else if (r_.spec->roles[0].shape == LK_SHAPE_FRAMES) {
      if (lk_status s = frames(input)) return s;
    } else if (r_.spec->roles[0].shape == LK_SHAPE_LOGITS || r_.has_segments()) {
      if (input.rank == 0)
        return fail(LK_INVALID_SHAPE, r_.input[0].place(),
                    Sentence() << "input has shape (), expected (C), (N, C) or (N, C, d1, ...)");
      const int64_t axis = index_axis(input.rank);
      r_.classes = input.shape[axis];
      for (int32_t i = 0; i < input.rank; ++i)
        if (i != axis) r_.shape[r_.rank++] = input.shape[i];
    } else if (r_.spec->roles[0].shape == LK_SHAPE_ROWS || r_.spec->roles[0].shape == LK_SHAPE_BOXES) {
      if (r_.spec->roles[0].shape == LK_SHAPE_BOXES && (input.rank == 0 || input.shape[input.rank - 1] != 4))
        return fail(LK_INVALID_SHAPE, r_.input[0].place(),
                    (Sentence() << "input has shape ").shape(input.shape, input.rank) << ", expected (..., 4)");
      if (input.rank == 0 || (input.shape[input.rank - 1] == 0 && r_.spec->family == LK_FAMILY_POINTWISE))
        return fail(LK_INVALID_SHAPE, r_.input[0].place(),
                    (Sentence() << "input has shape ").shape(input.shape, input.rank) << ", expected (..., C) with C > 0");
      r_.rank = input.rank - 1;
      for (int32_t i = 0; i < input.rank; ++i) r_.shape[i] = input.shape[i];
      r_.row_length = input.shape[r_.rank];
      if (const Bound& centers = r_.by_role(LK_CENTERS)) {
        const lk_tensor& t = centers.tensor();
        if (t.rank != 2 || t.shape[1] != r_.row_length)
          return fail(LK_INVALID_SHAPE, centers.place(),
                      (Sentence() << "centers has shape ").shape(t.shape, t.rank) << ", expected (C, " << r_.row_length << ")");
        r_.classes = t.shape[0];
      }
    } else {
      for (const int i : Places{r_.inputs}) {
        const int32_t rule = r_.spec->roles[i].shape;
        if ((rule != LK_SHAPE_BROADCAST && rule != LK_SHAPE_BROADCAST_RANK)) continue;
        const lk_tensor& t = r_.input[i].tensor();
        if (t.rank > r_.rank) {
          for (int32_t d = r_.rank - 1; d >= 0; --d) r_.shape[d + t.rank - r_.rank] = r_.shape[d];
          for (int32_t d = 0; d < t.rank - r_.rank; ++d) r_.shape[d] = 1;
          r_.rank = t.rank;
        }
        for (int32_t d = 0; d < t.rank; ++d) {
          int64_t& have = r_.shape[d + r_.rank - t.rank];
          if (have == t.shape[d] || t.shape[d] == 1) continue;
          if (have != 1)
            return fail(LK_INVALID_SHAPE, r_.input[i].place(),
                        (Sentence() << lk_role_name(r_.input[i].arg->role) << " has shape ").shape(t.shape, t.rank)
                            << ", which does not broadcast with the shape of " << lk_role_name(r_.input[0].arg->role));
          have = t.shape[d];
        }
      }
    }
    int64_t all = 0;
    if (!count_elements(r_.shape, r_.rank, &r_.elements) || __builtin_mul_overflow(r_.elements, int64_t{8}, &all))
      return fail(LK_INVALID_SHAPE, r_.input[0].place(),
                  (Sentence() << "arguments broadcast to shape ").shape(r_.shape, r_.rank) << ": too many elements");
    r_.position_rank = r_.rank;
    for (int32_t d = 0; d < r_.rank; ++d) r_.position_shape[d] = r_.shape[d];
    const bool needs_classes = r_.has_segments() || (r_.spec->roles[0].shape == LK_SHAPE_LOGITS &&
                                                     (r_.spec->family == LK_FAMILY_ROWS || r_.by_role(LK_TARGET)));
    if (needs_classes && r_.classes == 0 && r_.elements > 0)
      return fail(LK_INVALID_SHAPE, r_.input[0].place(),
                  (Sentence() << "input has shape ").shape(input.shape, input.rank) << ": no classes");
    if (r_.has_segments()) return segments();
    if (r_.spec->family == LK_FAMILY_OVERLAP) return groups();
    return LK_OK;
  }

  // Positions of one sample, or of all of them, make a group.
  lk_status segments() {
    const lk_tensor& input = r_.input[0].tensor();
    const bool samples = input.rank > 1 && r_.integer_option(LK_OPTION_BATCH) == 0;
    r_.groups = samples ? input.shape[0] : 1;
    r_.group_elements = r_.elements == 0 ? 0 : r_.elements / r_.groups;
    r_.group_losses = r_.spec->roles[0].shape == LK_SHAPE_SEGMENTS ? r_.classes - r_.first_segment() : 1;
    r_.rank = 0;
    if (samples) r_.shape[r_.rank++] = r_.groups;
    if (r_.spec->roles[0].shape == LK_SHAPE_SEGMENTS) r_.shape[r_.rank++] = r_.group_losses;
    if (__builtin_mul_overflow(r_.groups, r_.group_losses, &r_.elements))
      return fail(LK_INVALID_SHAPE, r_.input[0].place(),
                  (Sentence() << "input has shape ").shape(input.shape, input.rank) << ": too many elements");
    return LK_OK;
  }

  lk_status frames(const lk_tensor& input) {
    if (input.rank < 2 || input.rank > 3 || input.shape[input.rank - 1] == 0)
      return fail(LK_INVALID_SHAPE, r_.input[0].place(),
                  (Sentence() << "input has shape ").shape(input.shape, input.rank)
                      << ", expected (T, C) or (T, N, C) with C > 0");
    r_.frames = input.shape[0];
    r_.classes = input.shape[input.rank - 1];
    r_.rank = input.rank - 2;
    r_.shape[0] = input.shape[1];
    const int blank = r_.spec->option_index(LK_OPTION_BLANK);
    if (r_.integer[blank] < r_.classes) return LK_OK;
    int32_t at = -1;
    for (size_t i = 0; i < call_.option_count; ++i)
      if (call_.options[i].key == LK_OPTION_BLANK) at = static_cast<int32_t>(i);
    return fail(LK_INVALID_VALUE, {LK_LIST_OPTIONS, at, LK_OPTION_BLANK, -1},
                Sentence() << "blank = " << r_.integer[blank] << " is outside [0, " << r_.classes << ")");
  }

  // A list per sample. What one sample needs to be aligned must be a size that can be computed with.
  lk_status lists(const Bound& b) {
    const lk_tensor& t = b.tensor();
    const int64_t samples = r_.rank == 0 ? 1 : r_.shape[0];
    if (t.rank != 1 && !(t.rank == 2 && t.shape[0] == samples))
      return mismatch(b, "one axis, or two of which the first has the extent of ", &samples, 1);
    const int64_t longest = t.shape[t.rank - 1] < r_.frames ? t.shape[t.rank - 1] : r_.frames;
    int64_t cells = 0;
    constexpr int64_t room = int64_t{1} << 56;
    if (r_.classes > room || longest > room || __builtin_mul_overflow(r_.frames, 2 * longest + 64, &cells) || cells > room)
      return fail(LK_INVALID_SHAPE, r_.input[0].place(),
                  (Sentence() << "input has shape ").shape(r_.input[0].tensor().shape, r_.input[0].tensor().rank)
                      << ": its alignments with up to " << longest << " labels are beyond the address space");
    return LK_OK;
  }

  lk_status groups() {
    const int scope = r_.spec->option_index(LK_OPTION_SCOPE);
    const bool per_sample = scope >= 0 && r_.integer[scope] != 0;
    if (!per_sample) {
      r_.group_elements = r_.elements;
      r_.groups = r_.elements = 1;
      r_.rank = 0;
      return LK_OK;
    }
    if (r_.rank == 0)
      return fail(LK_INVALID_SHAPE, r_.input[0].place(),
                  Sentence() << "input has shape (), expected a first axis of samples for scope = sample");
    int64_t inner = 1;
    for (int32_t d = 1; d < r_.rank; ++d) inner = times(inner, r_.shape[d]);
    r_.group_elements = r_.shape[0] == 0 ? 0 : inner;
    r_.groups = r_.elements = r_.shape[0];
    r_.rank = 1;
    return LK_OK;
  }

  lk_status mismatch(const Bound& b, const char* expected, const int64_t* shape, int32_t rank) {
    return fail(LK_INVALID_SHAPE, b.place(),
                (Sentence() << lk_role_name(b.arg->role) << " has shape ")
                    .shape(b.tensor().shape, b.tensor().rank)
                    .
                    operator<<(", expected ")
                    .
                    operator<<(expected)
                    .shape(shape, rank));
  }

  lk_status input_shape(const RoleSpec& role, const Bound& b) {
    const lk_tensor& t = b.tensor();
    const lk_tensor& input = r_.input[0].tensor();
    switch (role.shape) {
      case LK_SHAPE_SAME:
        if (!same_shape(t, input.shape, input.rank)) return mismatch(b, "input's ", input.shape, input.rank);
        if (!same_shape(input, r_.shape, r_.rank))
          return mismatch(b, "no broadcasting beside it, but arguments broadcast to ", r_.shape, r_.rank);
        return LK_OK;
      case LK_SHAPE_LIKE_INPUT:
        return same_shape(t, input.shape, input.rank) ? LK_OK : mismatch(b, "input's ", input.shape, input.rank);
      case LK_SHAPE_ONTO: {
        const int32_t rank = r_.operand_rank();
        bool fits = t.rank <= rank;
        for (int32_t d = 0; fits && d < t.rank; ++d) {
          const int64_t have = r_.shape[d + rank - t.rank];
          fits = t.shape[d] == have || t.shape[d] == 1;
        }
        return fits ? LK_OK : mismatch(b, "one that broadcasts onto ", r_.shape, rank);
      }
      case LK_SHAPE_BROADCAST_RANK:
        return t.rank == input.rank ? LK_OK : mismatch(b, "one of as many axes as input's ", input.shape, input.rank);
      case LK_SHAPE_LISTS: return lists(b);
      case LK_SHAPE_OFFSETS: {
        if (input.rank != 2)
          return fail(LK_INVALID_SHAPE, r_.input[0].place(),
                      (Sentence() << "input has shape ").shape(input.shape, input.rank) << ", expected (N, C) beside offsets");
        return t.rank == 1 && t.shape[0] > 0 ? LK_OK : mismatch(b, "one axis with an element at least", nullptr, 0);
      }
      case LK_SHAPE_LEADING: {
        bool fits = t.rank <= r_.rank || one_element(t);
        for (int32_t d = 0; fits && d < t.rank; ++d) fits = t.shape[d] == 1 || t.shape[d] == r_.shape[d];
        return fits ? LK_OK : mismatch(b, "its first axes or all of ", r_.shape, r_.rank);
      }
      case LK_SHAPE_UNREDUCED:
      case LK_SHAPE_POSITIONS:
        if (r_.position_rank == 0 && t.rank == 1 && t.shape[0] == 1) return LK_OK;
        return same_shape(t, r_.position_shape, r_.position_rank) ? LK_OK
                                                                  : mismatch(b, "", r_.position_shape, r_.position_rank);
      case LK_SHAPE_CLASSES:
        // A cross entropy over all classes has no use for weights that leave the background out.
        if (t.rank == 1 && r_.has_segments() && r_.spec->divisor != LK_DIVISOR_ELEMENTS_AND_TARGETS &&
            t.shape[0] == r_.classes - r_.first_segment())
          return LK_OK;
        return t.rank == 1 && t.shape[0] == r_.classes ? LK_OK : mismatch(b, "", &r_.classes, 1);
      case LK_SHAPE_SCALAR: return one_element(t) ? LK_OK : mismatch(b, "", nullptr, 0);
      default: return LK_OK;  // LK_SHAPE_BROADCAST and LK_SHAPE_LOGITS made the element shape
    }
  }

  // One variance per element, per row (which comes first: (N) beside (N, N) is one per row), or along all but one axis. Seen
  // as a tensor of the input's rank from here on.
  lk_status variance(int i) {
    const Bound& b = r_.input[i];
    const lk_tensor &t = b.tensor(), &input = r_.input[0].tensor();
    const bool per_row = input.rank > 0 && same_shape(t, input.shape, input.rank - 1);
    int32_t differing = 0;
    bool fits = t.rank == input.rank;
    for (int32_t d = 0; fits && d < t.rank; ++d) {
      if (t.shape[d] == input.shape[d]) continue;
      ++differing;
      fits = t.shape[d] == 1;
    }
    if (!per_row && !(fits && differing <= 1))
      return mismatch(b, "that without its last axis, or that with 1 for one axis, of input's ", input.shape, input.rank);
    if (!per_row) return LK_OK;
    if (r_.gradient[i]) {
      if (!same_shape(r_.gradient[i].tensor(), t.shape, t.rank)) return mismatch(r_.gradient[i], "", t.shape, t.rank);
      with_last_axis(r_.gradient[i], r_.view[1]);
    }
    with_last_axis(r_.input[i], r_.view[0]);
    return LK_OK;
  }
  void with_last_axis(Bound& b, lk_arg& view) {
    view = *b.arg;
    view.tensor.shape[view.tensor.rank] = 1;
    view.tensor.strides[view.tensor.rank++] = 0;
    b.arg = &view;
  }

  lk_status scalar(const Bound& b) { return !b || one_element(b.tensor()) ? LK_OK : mismatch(b, "one element: ", nullptr, 0); }

  lk_status unreduced(const Bound& b, bool scalar_fits) {
    if (!b || same_shape(b.tensor(), r_.shape, r_.rank)) return LK_OK;
    // A scalar has several shapes in the languages that bind to us.
    if ((scalar_fits || r_.rank == 0) && one_element(b.tensor())) return LK_OK;
    return mismatch(b, scalar_fits ? "one element or " : "", r_.shape, r_.rank);
  }

  lk_status own_shape(const RoleSpec& role, const Bound& b) {
    if (role.shape == LK_SHAPE_SCALAR) return scalar(b);
    if (role.shape == LK_SHAPE_SEQUENCES) {
      if (!b) return LK_OK;
      const int64_t sequences = r_.by_role(LK_OFFSETS).tensor().shape[0] - 1;
      return same_shape(b.tensor(), &sequences, 1) ? LK_OK : mismatch(b, "", &sequences, 1);
    }
    if (role.shape != LK_SHAPE_CENTERS) return unreduced(b, false);
    const lk_tensor& centers = r_.by_role(LK_CENTERS).tensor();
    return !b || same_shape(b.tensor(), centers.shape, centers.rank) ? LK_OK : mismatch(b, "", centers.shape, centers.rank);
  }

  lk_status common_shapes() {
    if (lk_status s = scalar(r_.divisor)) return s;
    if (lk_status s = scalar(r_.loss_sum)) return s;
    if (lk_status s = scalar(r_.loss_divisor)) return s;
    if (lk_status s = scalar(r_.kept)) return s;
    if (lk_status s = unreduced(r_.loss_elements, false)) return s;
    for (const int i : Places{r_.outputs})
      if (lk_status s = own_shape(r_.spec->outputs[i], r_.output[i])) return s;
    if (r_.reduction == LK_REDUCTION_NONE) {
      if (lk_status s = unreduced(r_.loss, false)) return s;
      if (lk_status s = unreduced(r_.grad_loss, true)) return s;
    } else {
      if (lk_status s = scalar(r_.loss)) return s;
      if (lk_status s = scalar(r_.grad_loss)) return s;
    }
    for (const int i : Places{r_.gradients}) {
      const lk_tensor& of = r_.input[i].tensor();
      if (!same_shape(r_.gradient[i].tensor(), of.shape, of.rank)) return mismatch(r_.gradient[i], "", of.shape, of.rank);
    }
    return LK_OK;
  }

  const lk_call& call_;
  Request& r_;
  Report& report_;
};

}  // namespace

lk_status validate(const lk_call& call, Request& request, Report& report) { return Validator(call, request, report).run(); }

}  // namespace losskit
