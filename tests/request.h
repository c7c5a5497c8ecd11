// One call of lk_evaluate as values: what goes in, what comes out, and how it is laid out for the library.
#pragma once

#include "layout.h"

namespace lktest {

struct Input {
  int32_t role = 0;
  Array value;
};

struct Output {
  int32_t role = 0;
  Array initial;  // what the caller's array holds before the call
  bool accumulate = false;
};

struct Request {
  const Op* op = nullptr;
  lk_dtype dtype = LK_FLOAT32;
  int32_t reduction = LK_REDUCTION_MEAN;
  uint32_t flags = 0;
  std::vector<Input> inputs;
  std::vector<Output> outputs;
  std::vector<lk_option> options;

  const Array* input(int32_t role) const {
    for (const auto& i : inputs)
      if (i.role == role) return &i.value;
    return nullptr;
  }
  Array* input(int32_t role) {
    for (auto& i : inputs)
      if (i.role == role) return &i.value;
    return nullptr;
  }
  double real_option(int32_t key) const {
    for (const auto& o : options)
      if (o.key == key) return o.real;
    return op->option(key)->default_value;
  }
  int64_t integer_option(int32_t key) const {
    for (const auto& o : options)
      if (o.key == key) return o.integer;
    return static_cast<int64_t>(op->option(key)->default_value);
  }
  void set_option(int32_t key, double value) {
    lk_option o = {};
    o.key = key;
    o.type = op->option(key)->type;
    if (o.type == LK_INTEGER) o.integer = static_cast<int64_t>(value);
    if (o.type == LK_REAL) o.real = value;
    for (auto& have : options)
      if (have.key == key) {
        have = o;
        return;
      }
    options.push_back(o);
  }
  int32_t reduced_by() const { return reduction == LK_REDUCTION_DEFAULT ? op->info.default_reduction : reduction; }
};

// ---- Shapes that follow from the inputs ----

inline Shape broadcast(const Shape& a, const Shape& b) {
  Shape out(std::max(a.size(), b.size()));
  for (size_t i = 0; i < out.size(); ++i) {
    const int64_t x = i < a.size() ? a[a.size() - 1 - i] : 1;
    const int64_t y = i < b.size() ? b[b.size() - 1 - i] : 1;
    out[out.size() - 1 - i] = x == 1 ? y : x;
  }
  return out;
}

// Position in a tensor of shape `small`, broadcast onto `big`, of big's element i.
class Broadcast {
 public:
  Broadcast(const Shape& small, const Shape& big) : big_(big), stride_(big.size(), 0) {
    int64_t next = 1;
    for (size_t i = 0; i < small.size(); ++i) {
      const int64_t extent = small[small.size() - 1 - i];
      if (extent != 1) stride_[big.size() - 1 - i] = next;
      next *= extent;
    }
    same_ = count(small) == count(big);
  }
  int64_t operator()(int64_t i) const {
    if (same_) return i;
    int64_t at = 0;
    for (size_t axis = big_.size(); axis-- > 0;) {
      at += i % big_[axis] * stride_[axis];
      i /= big_[axis];
    }
    return at;
  }

 private:
  Shape big_;
  std::vector<int64_t> stride_;
  bool same_;
};

inline bool per_sample(const Request& r) {
  return r.op->option(LK_OPTION_SCOPE) == nullptr || r.integer_option(LK_OPTION_SCOPE) == 1;
}

// A loss element is made from a row of the input, or from a box.
inline bool has_rows(const Op& op) {
  const int32_t shape = op.role(LK_INPUT)->shape;
  return shape == LK_SHAPE_ROWS || shape == LK_SHAPE_BOXES;
}

// The input's shape without the axis of its classes, its rows or its boxes, and without that of frames.
inline Shape positions_of(const Op& op, Shape s) {
  if (op.role(LK_INPUT)->shape == LK_SHAPE_LABELS) return {s[0]};
  if (op.is(LK_FAMILY_OVERLAP) && !op.has_segments()) return s;
  if (op.has_frames()) return s.size() == 2 ? Shape{} : Shape{s[1]};
  if (has_rows(op))
    s.pop_back();
  else
    s.erase(s.begin() + (s.size() == 1 ? 0 : 1));
  return s;
}

// The shape in which an input takes part in broadcasting: one variance per row is one along the last axis.
inline Shape seen_shape(const Request& r, const Input& in) {
  Shape s = in.value.shape, x = r.input(LK_INPUT)->shape;
  const lk_role_info* role = r.op->role(in.role);
  if (role == nullptr || role->shape != LK_SHAPE_VARIANCE || x.empty()) return s;
  x.pop_back();
  if (s == x) s.push_back(1);
  return s;
}

// That of all operands of an element-wise loss together.
inline Shape operand_shape(const Request& r) {
  if (has_rows(*r.op)) return r.input(LK_INPUT)->shape;
  Shape s;
  for (const auto& input : r.inputs) {
    const lk_role_info* role = r.op->role(input.role);
    if (role != nullptr && (role->shape == LK_SHAPE_BROADCAST || role->shape == LK_SHAPE_BROADCAST_RANK))
      s = broadcast(s, input.value.shape);
  }
  return s;
}

// One loss for each sample and class, or for each sample.
inline Shape segments_shape(const Request& r) {
  const Shape& x = r.input(LK_INPUT)->shape;
  Shape s;
  if (x.size() > 1 && r.integer_option(LK_OPTION_BATCH) == 0) s.push_back(x[0]);
  if (r.op->role(LK_INPUT)->shape == LK_SHAPE_SEGMENTED) return s;
  const int64_t classes = x[x.size() == 1 ? 0 : 1];
  s.push_back(classes > 1 && r.integer_option(LK_OPTION_INCLUDE_BACKGROUND) == 0 ? classes - 1 : classes);
  return s;
}

inline Shape unreduced_shape(const Request& r) {
  const Shape& x = r.input(LK_INPUT)->shape;
  if (r.op->has_segments()) return segments_shape(r);
  if (r.op->has_classes() || r.op->has_frames() || r.op->role(LK_INPUT)->shape == LK_SHAPE_LABELS)
    return positions_of(*r.op, x);
  if (r.op->is(LK_FAMILY_OVERLAP)) return per_sample(r) ? Shape{x[0]} : Shape{};
  Shape s = operand_shape(r);
  if (has_rows(*r.op)) s.pop_back();
  return s;
}

// The first axes of the loss elements: all of them, or fewer.
inline bool is_leading(const Op& op, int32_t role) {
  const lk_role_info* found = op.role(role);
  return found != nullptr && found->shape == LK_SHAPE_LEADING;
}

inline bool is_of_sequences(const Op& op, int32_t role) {
  const lk_role_info* found = op.role(role);
  return found != nullptr && (found->shape == LK_SHAPE_SEQUENCES || found->shape == LK_SHAPE_OFFSETS);
}

// An output that rows share, so that no row of it belongs to one of the input.
inline bool is_shared(const Op& op, int32_t role) {
  const lk_role_info* found = op.role(role);
  return found != nullptr && (found->shape == LK_SHAPE_CENTERS || role == LK_GRAD_CENTERS);
}

// The op's own description of an output, with its dtype and shape; none for those that every op has.
inline const lk_role_info* own_output(const Op& op, int32_t role) {
  const lk_role_info* found = role < LK_GRAD && role > LK_LOSS_DIVISOR && role != LK_KEPT ? op.role(role) : nullptr;
  return found != nullptr && (found->flags & LK_ROLE_OUTPUT) != 0 ? found : nullptr;
}

inline Shape output_shape(const Request& r, int32_t role) {
  if (const lk_role_info* own = own_output(*r.op, role))
    return own->shape == LK_SHAPE_SCALAR      ? Shape{}
           : own->shape == LK_SHAPE_CENTERS   ? r.input(LK_CENTERS)->shape
           : own->shape == LK_SHAPE_SEQUENCES ? Shape{r.input(LK_OFFSETS)->size() - 1}
                                              : unreduced_shape(r);
  if (role > LK_GRAD) return r.input(role - LK_GRAD)->shape;
  if (role == LK_LOSS_ELEMENTS) return unreduced_shape(r);
  if (role == LK_LOSS && r.reduced_by() == LK_REDUCTION_NONE) return unreduced_shape(r);
  return {};
}

inline lk_dtype output_dtype(const Request& r, int32_t role) {
  if (const lk_role_info* own = own_output(*r.op, role))
    return own->types == LK_TYPES_INT64 ? LK_INT64 : own->types == LK_TYPES_FLOAT64 ? LK_FLOAT64 : r.dtype;
  return role == LK_LOSS_SUM || role == LK_LOSS_DIVISOR || role == LK_KEPT ? LK_FLOAT64 : r.dtype;
}

// Every output starts as all ones (NaN), so that one that is not written shows.
inline Output blank_output(const Request& r, int32_t role) {
  Output o;
  o.role = role;
  o.initial = Array(output_dtype(r, role), output_shape(r, role));
  std::fill(o.initial.bytes.begin(), o.initial.bytes.end(), static_cast<unsigned char>(0xff));
  return o;
}

// Roles of the outputs that can be asked for: the loss in its forms, gradients of floating-point inputs given, and the
// op's own.
inline std::vector<int32_t> possible_outputs(const Request& r) {
  std::vector<int32_t> list = {LK_LOSS, LK_LOSS_ELEMENTS, LK_LOSS_SUM, LK_LOSS_DIVISOR, LK_KEPT};
  for (const auto& input : r.inputs) {
    const lk_role_info* role = r.op->role(input.role);
    if (role != nullptr && (role->flags & LK_ROLE_DIFFERENTIABLE) != 0 && input.value.dtype == r.dtype)
      list.push_back(LK_GRAD + input.role);
  }
  for (const auto& role : r.op->roles)
    if (own_output(*r.op, role.role) != nullptr &&
        ((role.flags & LK_ROLE_OF_INDICES) == 0 || r.input(LK_TARGET_INDICES) != nullptr) &&
        (role.shape != LK_SHAPE_SEQUENCES || r.input(LK_OFFSETS) != nullptr))
      list.push_back(role.role);
  return list;
}

inline void want_everything(Request& r) {
  r.outputs.clear();
  for (int32_t role : possible_outputs(r)) r.outputs.push_back(blank_output(r, role));
}

inline std::string describe(const Request& r) {
  static const char* reductions[] = {"default", "none", "mean", "sum", "batchmean"};
  std::string s = std::string(r.op->info.name) + " " + dtype_text(r.dtype) + " " + reductions[r.reduction];
  for (const auto& i : r.inputs) {
    const char* name = lk_role_name(i.role);
    s += std::string("\n  ") + (name == nullptr ? "?" : name) + " " + dtype_text(i.value.dtype) + text(i.value.shape);
  }
  for (const auto& o : r.options)
    s += "\n  " + std::string(r.op->option(o.key) == nullptr ? "?" : r.op->option(o.key)->name) + " = " +
         (o.type == LK_INTEGER ? std::to_string(o.integer) : std::to_string(o.real));
  for (const auto& o : r.outputs)
    s += std::string("\n  -> ") + lk_role_name(o.role) + text(o.initial.shape) + (o.accumulate ? " accumulate" : "");
  return s + "\n";
}

// ---- Running it ----

struct Setting {
  const lk_context* context = nullptr;
  Placement placement = Placement::heap;
  uint64_t layout_seed = 0;                          // 0: dense
  const Layout* layout = nullptr;                    // of everything with as many axes as it has, where the seed is 0
  int64_t offset = 0;                                // dense: elements past a 64-byte boundary
  bool read_only = false;                            // inputs on pages that cannot be written (guard placements)
  std::vector<std::pair<int32_t, int32_t>> aliases;  // outputs that are written over an input: (output role, input role)
  bool workspace = false;                            // the caller's, of exactly the size asked for
  void (*around)(const lk_context*, const lk_call*, lk_error*, lk_status*) = nullptr;  // instead of lk_evaluate
};

// Every gradient over its own input.
inline std::vector<std::pair<int32_t, int32_t>> in_place(const Request& r) {
  std::vector<std::pair<int32_t, int32_t>> list;
  for (const auto& o : r.outputs)
    if (o.role > LK_GRAD && r.op->role(o.role - LK_GRAD)->shape != LK_SHAPE_CENTERS) list.push_back({o.role, o.role - LK_GRAD});
  return list;
}

struct Outcome {
  lk_status status = LK_OK;
  lk_error error = {};
  std::vector<Array> outputs;
  bool inputs_unchanged = true;
  bool outputs_unchanged = true;
  bool intact = true;  // no byte beside the outputs' elements changed

  const Array& of(const Request& r, int32_t role) const {
    for (size_t i = 0; i < r.outputs.size(); ++i)
      if (r.outputs[i].role == role) return outputs[i];
    std::abort();
  }
};

inline lk_call make_call(const Request& r, const std::vector<lk_arg>& inputs, const std::vector<lk_arg>& outputs) {
  lk_call call = {};
  call.struct_size = sizeof call;
  call.op = r.op->info.id;
  call.reduction = r.reduction;
  call.flags = r.flags;
  call.inputs = inputs.data();
  call.input_count = inputs.size();
  call.outputs = outputs.data();
  call.output_count = outputs.size();
  call.options = r.options.data();
  call.option_count = r.options.size();
  return call;
}

inline Outcome run(const Request& r, const Setting& setting = {}) {
  Random random(setting.layout_seed);
  auto layout = [&](const Array& a, bool output) {
    Layout l;
    if (setting.layout_seed != 0) l = random_layout(a.shape, random);
    if (setting.layout_seed == 0 && setting.layout != nullptr && setting.layout->order.size() == a.shape.size())
      l = *setting.layout;
    if (setting.layout_seed == 0) l.offset = setting.offset;
    if (output) l.zero_strides = false;
    return l;
  };
  std::vector<std::unique_ptr<Placed>> in, out;
  std::vector<lk_arg> in_args, out_args;
  // Role of the input that an output is written over, or 0.
  auto alias_of = [&](int32_t output) {
    for (const auto& a : setting.aliases)
      if (a.first == output && r.input(a.second) != nullptr) return a.second;
    return int32_t{0};
  };
  for (const auto& i : r.inputs) {
    bool aliased = false;
    for (const auto& o : r.outputs) aliased |= alias_of(o.role) == i.role;
    in.push_back(std::make_unique<Placed>(i.value, layout(i.value, aliased), setting.placement));
    lk_arg a = {};
    a.role = i.role;
    a.tensor = in.back()->view();
    in_args.push_back(a);
  }
  std::vector<bool> overwritten(in.size(), false);
  for (const auto& o : r.outputs) {
    lk_arg a = {};
    a.role = o.role;
    a.flags = o.accumulate ? LK_ACCUMULATE : 0;
    size_t alias = in.size();
    for (size_t k = 0; k < in.size(); ++k)
      if (alias_of(o.role) == r.inputs[k].role) alias = k;
    if (alias < in.size()) {
      overwritten[alias] = true;
      out.push_back(nullptr);
      a.tensor = in[alias]->view();
    } else {
      out.push_back(std::make_unique<Placed>(o.initial, layout(o.initial, true), setting.placement));
      a.tensor = out.back()->view();
    }
    out_args.push_back(a);
  }
  if (setting.read_only)
    for (size_t k = 0; k < in.size(); ++k)
      if (!overwritten[k]) in[k]->read_only();

  lk_call call = make_call(r, in_args, out_args);
  Outcome result;
  result.error.struct_size = sizeof result.error;
  std::unique_ptr<Placed> workspace;
  if (setting.workspace) {
    size_t bytes = 0;
    result.status = lk_workspace_size(setting.context, &call, &bytes, &result.error);
    if (result.status != LK_OK) return result;
    // One byte more, in front: the address is odd, or the end is exactly a guard page's start.
    workspace = std::make_unique<Placed>(Array(LK_UINT8, {static_cast<int64_t>(bytes) + 1}), Layout(), setting.placement);
    call.workspace = static_cast<unsigned char*>(workspace->view().data) + 1;
    call.workspace_size = bytes;
  }
  if (setting.around != nullptr)
    setting.around(setting.context, &call, &result.error, &result.status);
  else
    result.status = lk_evaluate(setting.context, &call, &result.error);

  for (size_t k = 0; k < out.size(); ++k) {
    const Placed* place = out[k].get();
    for (size_t i = 0; place == nullptr && i < in.size(); ++i)
      if (alias_of(r.outputs[k].role) == r.inputs[i].role) place = in[i].get();
    result.outputs.push_back(place->read());
    result.outputs_unchanged &= place->unchanged();
    result.intact &= place->intact();
  }
  for (size_t k = 0; k < in.size(); ++k)
    if (!overwritten[k]) result.inputs_unchanged &= in[k]->unchanged();
  if (workspace) result.intact &= workspace->intact() && workspace->read().integer(0) == 0;
  result.intact &= result.inputs_unchanged;
  return result;
}

}  // namespace lktest
