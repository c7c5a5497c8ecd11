"""The parts of losses.h that are the same whatever the catalogue holds."""

BEGIN = """\
/* Generated from the catalogue by bindings/generate.py: do not edit.
 *
 * Typed calls over lk_evaluate(), one per loss, static inline: they are no part of the ABI, and the structs here never
 * cross it. The same text is C and C++:
 *
 *   lk_cross_entropy_options o = lk_cross_entropy_defaults();
 *   o.label_smoothing = 0.1;
 *   status = lk_cross_entropy(context, &logits, &targets, &o, &loss, &grad, &error);
 *
 * Of every call:
 *  - context NULL is the default context, options NULL the defaults. Start from the defaults function, never from a
 *    zeroed struct: 0 is not every option's default.
 *  - Outputs are optional: NULL is not computed. Their tensors describe the caller's memory. Those that are rarely wanted
 *    are members of the options, as are the optional inputs.
 *  - A gradient has the shape of its input and is that of the reduced loss: for mean it holds the division already.
 *  - error may be NULL, else error->struct_size is set (lk_error_init). Arguments are named by role there; index counts
 *    only the arguments and the non-default options that were given.
 *  - Errors: LK_INVALID_CALL (a required input is NULL, an unknown flag), LK_INVALID_SHAPE, LK_INVALID_TYPE,
 *    LK_INVALID_VALUE (an option out of range), LK_OVERLAP, LK_UNSUPPORTED, LK_EXECUTOR_FAILED, LK_OUT_OF_MEMORY. Outputs
 *    are untouched then, but for LK_EXECUTOR_FAILED; losskit.h says what holds for bad floating-point data.
 */
#ifndef LOSSKIT_LOSSES_H
#define LOSSKIT_LOSSES_H

#include <string.h>

#include "losskit.h"

#ifdef __cplusplus
extern "C" {
#endif

"""

HELPERS = """\
/* ---- Tensors --------------------------------------------------------------------------------------------------- */

/* A row-major tensor without gaps; lk_const(data) for an input that lies in const memory. A rank outside [0, 8] gives a
 * tensor that every call refuses. */
static inline lk_tensor lk_dense(void *data, lk_dtype dtype, int32_t rank, const int64_t *shape) {
  lk_tensor tensor;
  uint64_t stride = 1; /* wraps around where the shape is too large, which the call then refuses */
  int32_t i;
  memset(&tensor, 0, sizeof(tensor));
  tensor.data = data;
  tensor.dtype = dtype;
  tensor.rank = rank;
  for (i = rank <= LK_MAX_RANK ? rank - 1 : -1; i >= 0; --i) {
    tensor.shape[i] = shape[i];
    tensor.strides[i] = (int64_t)stride;
    stride *= (uint64_t)shape[i];
  }
  return tensor;
}

/* One value. */
static inline lk_tensor lk_dense_0d(void *data, lk_dtype dtype) { return lk_dense(data, dtype, 0, NULL); }

static inline lk_tensor lk_dense_1d(void *data, lk_dtype dtype, int64_t size) {
  return lk_dense(data, dtype, 1, &size);
}

static inline lk_tensor lk_dense_2d(void *data, lk_dtype dtype, int64_t rows, int64_t columns) {
  int64_t shape[2];
  shape[0] = rows;
  shape[1] = columns;
  return lk_dense(data, dtype, 2, shape);
}

/* Inputs are never written, though a tensor's data is not const. */
static inline void *lk_const(const void *data) {
  void *writable;
  memcpy(&writable, &data, sizeof(data)); /* no cast, so that -Wcast-qual stays useful to programs */
  return writable;
}

static inline lk_error lk_error_init(void) {
  lk_error error;
  memset(&error, 0, sizeof(error));
  error.struct_size = sizeof(error);
  return error;
}

/* What the typed calls share; no part of the API. */

static inline void lk_typed_init(lk_call *call, int32_t op, int32_t reduction, uint32_t flags) {
  memset(call, 0, sizeof(*call));
  call->struct_size = sizeof(*call);
  call->op = op;
  call->reduction = reduction;
  call->flags = flags;
}

static inline void lk_typed_arg(lk_arg *list, size_t *count, int32_t role, uint32_t flags, const lk_tensor *tensor) {
  if (!tensor) return;
  list[*count].role = role;
  list[*count].flags = flags;
  list[*count].reserved = 0;
  list[*count].tensor = *tensor;
  ++*count;
}

/* Defaults are left out, so that a program also runs with an older library that lacks an option it does not use. */
static inline void lk_typed_integer(lk_option *list, size_t *count, int32_t key, int64_t value, int64_t standard) {
  if (value == standard) return;
  list[*count].key = key;
  list[*count].type = LK_INTEGER;
  list[*count].integer = value;
  list[*count].real = 0;
  ++*count;
}

static inline void lk_typed_real(lk_option *list, size_t *count, int32_t key, double value, double standard) {
  if (value >= standard && value <= standard) return; /* a NaN is passed on and refused */
  list[*count].key = key;
  list[*count].type = LK_REAL;
  list[*count].integer = 0;
  list[*count].real = value;
  ++*count;
}

static inline lk_status lk_typed_run(const lk_context *context, const lk_call *call, size_t *workspace_query,
                                     lk_error *error) {
  return workspace_query ? lk_workspace_size(context, call, workspace_query, error) : lk_evaluate(context, call, error);
}

"""

END = """\
#ifdef __cplusplus
}
#endif
#endif
"""
