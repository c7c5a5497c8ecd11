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

  // Not inlined itself, so that what it does for each argument is.
  __attribute__((noinline)) lk_status bind_list(const lk_arg* args, size_t count, int32_t list) {
    const bool output = list == LK_LIST_OUTPUTS;
    for (size_t i = 0; i < count; ++i) {
      const lk_arg& arg = args[i];
      int32_t types = 0;
      Bound* bound = output ? output_slot(arg.role, &types) : input_slot(arg.role, &types);
      const bool fits = bound != nullptr && !*bound && locate(arg, types, output, *bound);
      if (!fits) return refuse(arg, types, {list, static_cast<int32_t>(i), arg.role, -1}, bound);
      bound->arg = &arg;
      bound->list = list;
      bound->index = static_cast<int32_t>(i);
    }
    return LK_OK;
  }

  // Where the elements of a tensor lie, in bytes from the first. What does not fit wraps.
  struct Extent {
    int64_t elements = 1, low = 0, high;
    bool empty = false, dense = true, negative = false;
    bool countable = true, fits = true;  // number and byte offsets, or address arithmetic would wrap

    Extent(const lk_tensor& t, int64_t size) : high(size) {
      for (int32_t i = t.rank - 1; i >= 0; --i) {
        const int64_t n = t.shape[i];
        negative |= n < 0;
        empty |= n == 0;
        if (n <= 1) continue;
        dense &= t.strides[i] == elements;
        countable &= !__builtin_mul_overflow(elements, n, &elements);
      }
      if (dense)
        fits = !__builtin_mul_overflow(elements, size, &high);
      else
        stretch(t, size);
    }
    void stretch(const lk_tensor& t, int64_t size) {
      for (int32_t i = 0; i < t.rank; ++i) {
        if (t.shape[i] <= 1) continue;
        int64_t span = 0;
        fits &= !__builtin_mul_overflow(t.shape[i] - 1, t.strides[i], &span);
        fits &= !__builtin_mul_overflow(span, size, &span);
        fits &= !(span < 0 ? __builtin_add_overflow(low, span, &low) : __builtin_add_overflow(high, span, &high));
      }
    }
  };

  static constexpr uint32_t known_flags(bool output) { return output ? LK_ACCUMULATE : 0; }
  static bool misaligned(const void* data, int64_t size) {
    return (reinterpret_cast<uintptr_t>(data) & static_cast<uintptr_t>(size - 1)) != 0;  // sizes are powers of two
  }

  // False if anything is wrong with the argument: refuse() says what.
  bool locate(const lk_arg& arg, int32_t types, bool output, Bound& bound) const {
    const lk_tensor& t = arg.tensor;
    const DtypeTraits traits = dtype_traits(t.dtype);
    if ((arg.flags & ~known_flags(output)) != 0 || arg.reserved != 0 || static_cast<uint32_t>(t.rank) > LK_MAX_RANK ||
        !is_of(traits, types))
      return false;
    const Extent e(t, traits.size);
    const uintptr_t data = reinterpret_cast<uintptr_t>(t.data);
    bound.dense = e.dense || e.empty;
    bound.elements = e.empty ? 0 : e.elements;
    bound.low = data + static_cast<uintptr_t>(e.low);
    bound.high = e.empty ? bound.low : data + static_cast<uintptr_t>(e.high);
    if (e.negative) return false;
    return e.empty || (e.countable && e.fits && (r_.query_only || (t.data != nullptr && !misaligned(t.data, traits.size))));
  }

  __attribute__((cold)) lk_status refuse(const lk_arg& arg, int32_t types, const Place& place, const Bound* bound) {
    const bool output = place.list == LK_LIST_OUTPUTS;
    const char* name = lk_role_name(arg.role);
    Sentence s;
    if (bound == nullptr || *bound) s << (output ? "outputs[" : "inputs[") << int64_t{place.index};
    if (bound == nullptr) {
      s << "] has role " << arg.role;
      if (name != nullptr) s << " (" << name << ")";
      return fail(LK_INVALID_CALL, place, s << ", which " << r_.spec->name << " does not have there");
    }
    if (*bound) return fail(LK_INVALID_CALL, place, s << "] gives " << name << " a second time");
    const lk_tensor& t = arg.tensor;
    s << name;
    if ((arg.flags & LK_DEVICE) != 0)
      return fail(LK_UNSUPPORTED, place, s << " is in device memory, which this library cannot read");
    if ((arg.flags & ~known_flags(output)) != 0)
      return fail(LK_INVALID_CALL, place, s << ".flags = " << uint64_t{arg.flags} << " has bits that are unknown here");
    if (arg.reserved != 0) return fail(LK_INVALID_CALL, place, s << ".reserved = " << arg.reserved << " is not 0");
    if (t.rank > LK_MAX_RANK)
      return fail(LK_UNSUPPORTED, place, s << " has rank " << t.rank << ", above the limit of 8: merge axes first");
    if (t.rank < 0) return fail(LK_INVALID_SHAPE, place, s << " has rank " << t.rank);
    const int64_t size = dtype_size(t.dtype);
    if (!is_of(dtype_traits(t.dtype), types)) {
      s << " has dtype ";
      if (dtype_name(t.dtype) != nullptr)
        s << dtype_name(t.dtype);
      else
        s << t.dtype << " (unknown)";
      return fail(LK_INVALID_TYPE, place, s << ", expected " << types_text(types));
    }
    for (int32_t i = t.rank - 1; i >= 0; --i)
      if (t.shape[i] < 0) return fail(LK_INVALID_SHAPE, place, s << " has shape[" << i << "] = " << t.shape[i]);
    const Extent e(t, size);
    if (!e.countable)
      return fail(LK_INVALID_SHAPE, place, (s << " has shape ").shape(t.shape, t.rank) << ": too many elements");
    if (!e.fits) {
      (s << " has shape ").shape(t.shape, t.rank) << " and strides ";
      return fail(LK_INVALID_SHAPE, place, s.shape(t.strides, t.rank) << ": beyond the address space");
    }
    if (t.data == nullptr) return fail(LK_INVALID_CALL, place, s << ".data is NULL for " << e.elements << " elements");
    return fail(LK_INVALID_CALL, place, s << ".data is not aligned to its element size of " << size << " bytes");
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
    const DtypeTraits input = dtype_traits(r_.input[0].tensor().dtype);
    r_.f64 = is_of(input, LK_TYPES_FLOAT64) || !is_of(input, LK_TYPES_REAL);  // labels are computed with in double
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
