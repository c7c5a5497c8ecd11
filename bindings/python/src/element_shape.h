// The dtype and the shape of the unreduced loss.
#pragma once

#include <losskit/losskit.h>

#include <cstdlib>
#include <cstring>

namespace losskit_python {

// A loss has the dtype of its first input, or float64 where that holds labels.
inline lk_dtype result_dtype(lk_dtype input) {
  return input == LK_FLOAT32 || input == LK_FLOAT16 || input == LK_BFLOAT16 ? input : LK_FLOAT64;
}

// The C API has no question for it. But asked for the loss elements as a scalar, a call either is fine, and then so is
// the scalar, or its error says what shape was expected; error holds any other failure.
inline lk_status element_shape(lk_call call, int32_t* rank, int64_t* shape, lk_error& error) {
  lk_arg probe = {};
  probe.role = LK_LOSS_ELEMENTS;
  probe.tensor.dtype = result_dtype(call.inputs[0].tensor.dtype);
  call.outputs = &probe;
  call.output_count = 1;
  size_t bytes = 0;
  *rank = 0;
  const lk_status status = lk_workspace_size(nullptr, &call, &bytes, &error);
  const char* p = std::strstr(error.message, "expected (");
  if (status != LK_INVALID_SHAPE || error.role != LK_LOSS_ELEMENTS || p == nullptr) return status;
  for (p += std::strlen("expected ("); *p >= '0' && *p <= '9' && *rank < LK_MAX_RANK; p += std::strspn(p, ", ")) {
    char* end;
    shape[(*rank)++] = std::strtoll(p, &end, 10);
    p = end;
  }
  return LK_OK;
}

}  // namespace losskit_python
