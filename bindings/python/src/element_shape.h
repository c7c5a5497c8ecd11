// The shape of the unreduced loss, which is the engine's to know.
#pragma once

#include <losskit/losskit.h>

#include <cstdlib>
#include <cstring>

namespace losskit_python {

// The C API has no question for it. But asked for the loss elements as a scalar, a call either is fine, and then so is the
// scalar, or its error says what shape was expected; error holds any other failure.
inline lk_status element_shape(lk_call call, int32_t* rank, int64_t* shape, lk_error& error) {
  lk_arg probe = {};
  probe.role = LK_LOSS_ELEMENTS;
  probe.tensor.dtype = call.inputs[0].tensor.dtype;
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
