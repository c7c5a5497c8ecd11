// losskit as a custom call of XLA's (JAX): one handler for every loss.
#pragma once

#include <xla/ffi/api/c_api.h>

namespace losskit_python {

// Buffers are the tensors, in the order of the roles that the attribute `plan` lists:
//   plan   i64[]: op, reduction, flags, input count, output count, option count, then the input roles, the output
//   roles, and
//          (key, type, integer) of each option
//   reals  f64[]: the real values of the options, in their order, and at least one number
extern "C" XLA_FFI_Error* ffi_evaluate(XLA_FFI_CallFrame* frame);

}  // namespace losskit_python
