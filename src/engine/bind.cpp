// Finds the arguments and options of a call in its op's spec, each checked by itself.
#include <stdint.h>

#include "engine/engine.h"
#include "engine/structs.h"

namespace losskit {
namespace {

class Binder {
 public:
  Binder(const lk_call& call, Request& r, Report& report) : call_(call), r_(r), report_(report) {}

  lk_status run() {
    if (lk_status s = header()) return s;
    if (lk_status s = bind_list(call_.inputs, call_.input_count, LK_LIST_INPUTS)) return s;
    if (lk_status s = bind_list(call_.outputs, call_.output_count, LK_LIST_OUTPUTS)) return s;
    if (lk_status s = required()) return s;
    return options();
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

  const lk_call& call_;
  Request& r_;
  Report& report_;
};

}  // namespace

lk_status bind(const lk_call& call, Request& request, Report& report) { return Binder(call, request, report).run(); }

}  // namespace losskit
