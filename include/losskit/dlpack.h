/* DLPack tensors as losskit tensors, without a copy.
 *
 * Header only, C99 and C++17. It includes <dlpack/dlpack.h>, which is yours to provide (Debian: libdlpack-dev); any DLPack
 * since 0.6 will do. DLPack carries no read-only mark within DLTensor: whether the memory may be an output is for the
 * caller to know. The lk_tensor is a view: it lives as long as the DLTensor's memory.
 */
#ifndef LOSSKIT_DLPACK_H
#define LOSSKIT_DLPACK_H

#include <dlpack/dlpack.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include "losskit.h"

#ifdef __cplusplus
extern "C" {
#endif

/* No part of the API. Fills *error; the sentence is before, and if there is an after, value and after. Writes at most
 * error->struct_size bytes, as the library does. */
static inline lk_status lk_dlpack_error(lk_error *error, lk_status status, const char *before, long long value,
                                        const char *after) {
  size_t room;
  if (!error || error->struct_size < offsetof(lk_error, message)) return status;
  error->status = status;
  error->list = LK_LIST_NONE;
  error->index = -1;
  error->role = 0;
  error->element = -1;
  room = error->struct_size - offsetof(lk_error, message);
  if (room > sizeof(error->message)) room = sizeof(error->message);
  if (after) {
    (void)snprintf(error->message, room, "%s%lld%s", before, value, after);
  } else {
    (void)snprintf(error->message, room, "%s", before);
  }
  return status;
}

/* Describes source's memory in *tensor, which stays as it was on failure. error may be NULL.
 *
 *  LK_INVALID_CALL  source or tensor is NULL, the rank is negative, or there is no shape
 *  LK_UNSUPPORTED   the memory is a device's (pinned host memory is fine), or the rank exceeds 8
 *  LK_INVALID_TYPE  vector elements (lanes other than 1)
 *
 * Other dtypes pass: the call that the tensor is given to knows which it takes, and names the argument. */
static inline lk_status lk_from_dlpack(const DLTensor *source, lk_tensor *tensor, lk_error *error) {
  lk_tensor result;
  uint64_t stride = 1; /* wraps around where the shape is too large, which the call then refuses */
  int32_t i;
  if (!source) return lk_dlpack_error(error, LK_INVALID_CALL, "the DLTensor is NULL", 0, NULL);
  if (!tensor) return lk_dlpack_error(error, LK_INVALID_CALL, "the tensor to be filled is NULL", 0, NULL);
  if (source->device.device_type != kDLCPU && source->device.device_type != kDLCUDAHost &&
      source->device.device_type != kDLROCMHost) {
    return lk_dlpack_error(error, LK_UNSUPPORTED, "the DLTensor lies in memory of device type ",
                           (long long)source->device.device_type, ", not in the host's");
  }
  if (source->dtype.lanes != 1) {
    return lk_dlpack_error(error, LK_INVALID_TYPE, "the DLTensor's elements have ", source->dtype.lanes, " lanes, not 1");
  }
  if (source->ndim < 0) {
    return lk_dlpack_error(error, LK_INVALID_CALL, "the DLTensor's rank is ", source->ndim, "");
  }
  if (source->ndim > LK_MAX_RANK) {
    return lk_dlpack_error(error, LK_UNSUPPORTED, "the DLTensor's rank is ", source->ndim,
                           "; merge axes: at most 8 are supported");
  }
  if (source->ndim > 0 && !source->shape) {
    return lk_dlpack_error(error, LK_INVALID_CALL, "the DLTensor has no shape", 0, NULL);
  }

  memset(&result, 0, sizeof(result));
  result.dtype = source->dtype.code | source->dtype.bits << 8 | 1 << 16;
  result.rank = source->ndim;
  for (i = result.rank - 1; i >= 0; --i) {
    result.shape[i] = source->shape[i];
    result.strides[i] = source->strides ? source->strides[i] : (int64_t)stride;
    stride *= (uint64_t)source->shape[i];
  }
  /* An empty tensor may have no memory: an offset into nothing would make a pointer that is neither NULL nor valid. */
  result.data = source->data ? (char *)source->data + source->byte_offset : NULL;
  *tensor = result;
  return lk_dlpack_error(error, LK_OK, "", 0, NULL);
}

#ifdef __cplusplus
}
#endif
#endif
