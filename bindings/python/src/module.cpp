// losskit._native: one callable per loss and for its gradient, and what can be asked about the library.
#include <nanobind/nanobind.h>
#include <nanobind/stl/pair.h>
#include <nanobind/stl/string.h>

#include <cstring>

#include "errors.h"
#include "ffi.h"
#include "function.h"

namespace nb = nanobind;
using namespace losskit_python;

NB_MODULE(_native, m) {
  if (!ready_function_type()) throw nb::python_error();
  nb::dict functions, gradients;
  for (int i = 0; i < loss_count; ++i) {
    nb::object function = nb::steal(new_function(losses[i]));
    if (!function.is_valid()) throw nb::python_error();
    (losses[i].gradients ? gradients : functions)[losses[i].name] = function;
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
  m.def("ffi_handler", [] { return nb::capsule(reinterpret_cast<void*>(ffi_evaluate)); });
}
