// losskit._native: one callable per loss and for its gradient, and what can be asked about the library.
#include <nanobind/nanobind.h>
#include <nanobind/stl/pair.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/tuple.h>
#include <nanobind/stl/vector.h>

#include <cstring>
#include <sstream>

#include "element_shape.h"
#include "errors.h"
#include "ffi.h"
#include "function.h"

namespace nb = nanobind;
using namespace losskit_python;

namespace {

using Tensor = std::tuple<int32_t, std::string, std::vector<int64_t>>;  // role, dtype, shape
using Option = std::tuple<int32_t, int32_t, int64_t, double>;           // key, type, integer, real

lk_dtype dtype_named(const std::string& name) {
  static const struct {
    const char* name;
    lk_dtype dtype;
  } known[] = {{"float32", LK_FLOAT32}, {"float64", LK_FLOAT64}, {"float16", LK_FLOAT16}, {"bfloat16", LK_BFLOAT16},
               {"bool", LK_BOOL},       {"int8", LK_INT8},       {"int16", LK_INT16},     {"int32", LK_INT32},
               {"int64", LK_INT64},     {"uint8", LK_UINT8},     {"uint16", LK_UINT16}};
  for (const auto& k : known)
    if (name == k.name) return k.dtype;
  return 0;
}

// The shape of the loss of a call with such tensors; the call's errors, as the functions raise them, if it has any. For
// tracers, which know the shapes before there is data.
nb::object loss_shape(int32_t op, int32_t reduction, const std::vector<Tensor>& tensors, const std::vector<Option>& options) {
  lk_arg inputs[max_inputs] = {};
  lk_option values[max_options] = {};
  if (tensors.size() > max_inputs || options.size() > max_options) throw nb::value_error("too many arguments");
  for (size_t i = 0; i < tensors.size(); ++i) {
    const auto& [role, dtype, shape] = tensors[i];
    if (shape.size() > LK_MAX_RANK) throw nb::value_error("an array has more than 8 axes");
    inputs[i].role = role;
    lk_tensor& t = inputs[i].tensor;
    t.dtype = dtype_named(dtype);
    t.rank = static_cast<int32_t>(shape.size());
    int64_t stride = 1;
    for (int32_t d = t.rank - 1; d >= 0; --d) {
      t.shape[d] = shape[static_cast<size_t>(d)];
      t.strides[d] = stride;
      stride *= t.shape[d];
    }
  }
  for (size_t i = 0; i < options.size(); ++i)
    values[i] = {std::get<0>(options[i]), std::get<1>(options[i]), std::get<2>(options[i]), std::get<3>(options[i])};
  lk_call call = {};
  call.struct_size = sizeof(call);
  call.op = op;
  call.reduction = reduction;
  call.inputs = inputs;
  call.input_count = tensors.size();
  call.options = values;
  call.option_count = options.size();
  lk_error error = {};
  error.struct_size = sizeof(error);
  int32_t rank = 0;
  int64_t shape[LK_MAX_RANK];
  if (element_shape(call, &rank, shape, error) != LK_OK) {
    const Loss* loss = losses;
    while (loss->op != op && loss + 1 < losses + loss_count) ++loss;
    raise(*loss, error);
    throw nb::python_error();
  }
  nb::list out;
  for (int32_t i = 0; reduction == LK_REDUCTION_NONE && i < rank; ++i) out.append(shape[i]);
  return nb::tuple(out);
}

}  // namespace

NB_MODULE(_native, m) {
  if (!ready_function_type()) throw nb::python_error();
  nb::dict functions, gradients;
  for (int i = 0; i < loss_count; ++i) {
    nb::object function = nb::steal(new_function(losses[i]));
    if (!function.is_valid()) throw nb::python_error();
    nb::dict& named = losses[i].gradients ? gradients : functions;
    named[losses[i].name] = function;
    std::istringstream aliases(losses[i].aliases);
    for (std::string alias; aliases >> alias;) named[alias.c_str()] = function;
  }
  m.attr("functions") = functions;
  m.attr("gradients") = gradients;

  m.def("version", [] { return std::string(lk_version()); });
  m.def("numerics_version", [] { return lk_numerics_version(); });
  m.def("cpu_name", [] { return std::string(lk_cpu_name()); });
  m.def("target", [] {
    int32_t backend = 0, isa = 0;
    lk_error error = {};
    error.struct_size = sizeof(error);
    if (lk_context_target(nullptr, &backend, &isa, &error) != LK_OK) throw std::runtime_error(error.message);
    return std::pair<std::string, std::string>(lk_backend_name(backend), lk_isa_name(isa));
  });
  m.def("loss_shape", loss_shape);
  m.def("ffi_handler", [] { return nb::capsule(reinterpret_cast<void*>(ffi_evaluate), "xla._CUSTOM_CALL_TARGET"); });
}
