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

/* Ops, for lk_call. Numbers are never reused. */
enum {
  LK_OP_MSE_LOSS = 1,
  LK_OP_BINARY_CROSS_ENTROPY_WITH_LOGITS = 2,
  LK_OP_CROSS_ENTROPY = 3,
  LK_OP_BINARY_DICE_LOSS = 4
};

/* Values of the options that choose by name. */
enum {
  LK_SCOPE_BATCH = 0,
  LK_SCOPE_SAMPLE = 1
};

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

/* ---- mse_loss ---------------------------------------------------------------------------------------------------- */

typedef struct lk_mse_loss_options {
  /* weight w of each element, the input's shape; then the target has that shape too; float32, float64, int64, int32,
   * uint8 or bool */
  const lk_tensor *weight;
  int32_t reduction; /* LK_REDUCTION_NONE, LK_REDUCTION_MEAN or LK_REDUCTION_SUM; default mean */
  const lk_tensor *grad_loss; /* upstream gradient: one element, or the loss's shape; 1 if absent; float32 or float64 */
  const lk_tensor *divisor; /* what mean divides by, instead of the op's own divisor; float32 or float64 */
  const lk_tensor *grad_target; /* output: gradient, the shape of its argument */
  const lk_tensor *loss_elements; /* output: the loss before reduction */
  const lk_tensor *loss_sum; /* output: sum of the unreduced loss, float64: add over parts of a batch */
  const lk_tensor *loss_divisor; /* output: the op's own divisor of the mean, float64: add over parts of a batch */
  uint32_t grad_input_flags; /* LK_ACCUMULATE adds to the output of that name */
  uint32_t grad_target_flags;
  uint32_t loss_flags;
  uint32_t loss_elements_flags;
  uint32_t loss_sum_flags;
  uint32_t loss_divisor_flags;
  uint32_t flags; /* LK_CHECK_FIRST */
  void *workspace; /* see lk_call; NULL: the context's allocator is used */
  size_t workspace_size;
  size_t *workspace_query; /* if set, the call is only validated, and the workspace that it needs is stored here */
} lk_mse_loss_options;

static inline lk_mse_loss_options lk_mse_loss_defaults(void) {
  lk_mse_loss_options options;
  memset(&options, 0, sizeof(options));
  options.reduction = LK_REDUCTION_MEAN;
  return options;
}

/* Squared error.
 *
 *   loss        w (x - t)^2
 *   gradients   d/dx = 2 w (x - t)
 *               d/dt = -2 w (x - t)
 *
 * No factor 1/2. With weights the mean divides by sum(w); sum(w) = 0 gives NaN. A gradient for a broadcast argument
 * is summed over the broadcast axes.
 *
 *   input       prediction x, any shape; float32 or float64
 *   target      target t; input and target broadcast against each other; float32, float64, int64, int32, uint8 or
 *                 bool
 *   loss        the loss, reduced; float32 or float64
 *   grad_input  gradient, the shape of its argument; float32 or float64
 *
 * Semantics: torch.nn.functional.mse_loss. Also called l2_loss. */
static inline lk_status lk_mse_loss(const lk_context *context, const lk_tensor *input, const lk_tensor *target,
                                    const lk_mse_loss_options *options, const lk_tensor *loss,
                                    const lk_tensor *grad_input, lk_error *error) {
  const lk_mse_loss_options defaults = lk_mse_loss_defaults();
  const lk_mse_loss_options *o = options ? options : &defaults;
  lk_arg inputs[5];
  lk_arg outputs[6];
  lk_call call;
  lk_typed_init(&call, LK_OP_MSE_LOSS, o->reduction, o->flags);
  call.inputs = inputs;
  call.outputs = outputs;
  call.workspace = o->workspace;
  call.workspace_size = o->workspace_size;
  lk_typed_arg(inputs, &call.input_count, LK_INPUT, 0, input);
  lk_typed_arg(inputs, &call.input_count, LK_TARGET, 0, target);
  lk_typed_arg(inputs, &call.input_count, LK_WEIGHT, 0, o->weight);
  lk_typed_arg(inputs, &call.input_count, LK_GRAD_LOSS, 0, o->grad_loss);
  lk_typed_arg(inputs, &call.input_count, LK_DIVISOR, 0, o->divisor);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_INPUT, o->grad_input_flags, grad_input);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_TARGET, o->grad_target_flags, o->grad_target);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS, o->loss_flags, loss);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_ELEMENTS, o->loss_elements_flags, o->loss_elements);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_SUM, o->loss_sum_flags, o->loss_sum);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_DIVISOR, o->loss_divisor_flags, o->loss_divisor);
  return lk_typed_run(context, &call, o->workspace_query, error);
}

/* ---- binary_cross_entropy_with_logits ---------------------------------------------------------------------------- */

typedef struct lk_binary_cross_entropy_with_logits_options {
  /* weight w, broadcast onto the input's shape; float32, float64, int64, int32, uint8 or bool */
  const lk_tensor *weight;
  /* weight v of the positive term, broadcast onto the input's shape (usually (C), the last axis); float32, float64,
   * int64, int32, uint8 or bool */
  const lk_tensor *pos_weight;
  int32_t reduction; /* LK_REDUCTION_NONE, LK_REDUCTION_MEAN or LK_REDUCTION_SUM; default mean */
  const lk_tensor *grad_loss; /* upstream gradient: one element, or the loss's shape; 1 if absent; float32 or float64 */
  const lk_tensor *divisor; /* what mean divides by, instead of the op's own divisor; float32 or float64 */
  const lk_tensor *grad_target; /* output: gradient, the shape of its argument */
  const lk_tensor *loss_elements; /* output: the loss before reduction */
  const lk_tensor *loss_sum; /* output: sum of the unreduced loss, float64: add over parts of a batch */
  const lk_tensor *loss_divisor; /* output: the op's own divisor of the mean, float64: add over parts of a batch */
  uint32_t grad_input_flags; /* LK_ACCUMULATE adds to the output of that name */
  uint32_t grad_target_flags;
  uint32_t loss_flags;
  uint32_t loss_elements_flags;
  uint32_t loss_sum_flags;
  uint32_t loss_divisor_flags;
  uint32_t flags; /* LK_CHECK_FIRST */
  void *workspace; /* see lk_call; NULL: the context's allocator is used */
  size_t workspace_size;
  size_t *workspace_query; /* if set, the call is only validated, and the workspace that it needs is stored here */
} lk_binary_cross_entropy_with_logits_options;

static inline lk_binary_cross_entropy_with_logits_options lk_binary_cross_entropy_with_logits_defaults(void) {
  lk_binary_cross_entropy_with_logits_options options;
  memset(&options, 0, sizeof(options));
  options.reduction = LK_REDUCTION_MEAN;
  return options;
}

/* Sigmoid and binary cross entropy in one stable step.
 *
 *   loss        w [(1 - t) x + (1 + (v - 1) t) softplus(-x)]
 *   gradients   d/dx = w [(1 + (v - 1) t) sigmoid(x) - v t]
 *               d/dt = w [-x + (v - 1) softplus(-x)]
 *
 * The mean divides by the number of elements, never by weights. At infinite logits the limits are taken, with 0 *
 * inf = 0: NaN comes only from NaN, or from a weight 0 times an infinite loss.
 *
 *   input       logits x, any shape; float32 or float64
 *   target      target t, the input's shape; not range-checked; float32, float64, int64, int32, uint8 or bool
 *   loss        the loss, reduced; float32 or float64
 *   grad_input  gradient, the shape of its argument; float32 or float64
 *
 * Semantics: torch.nn.functional.binary_cross_entropy_with_logits. Also called bce_with_logits,
 * sigmoid_cross_entropy. */
static inline lk_status lk_binary_cross_entropy_with_logits(
    const lk_context *context, const lk_tensor *input, const lk_tensor *target,
    const lk_binary_cross_entropy_with_logits_options *options, const lk_tensor *loss, const lk_tensor *grad_input,
    lk_error *error) {
  const lk_binary_cross_entropy_with_logits_options defaults = lk_binary_cross_entropy_with_logits_defaults();
  const lk_binary_cross_entropy_with_logits_options *o = options ? options : &defaults;
  lk_arg inputs[6];
  lk_arg outputs[6];
  lk_call call;
  lk_typed_init(&call, LK_OP_BINARY_CROSS_ENTROPY_WITH_LOGITS, o->reduction, o->flags);
  call.inputs = inputs;
  call.outputs = outputs;
  call.workspace = o->workspace;
  call.workspace_size = o->workspace_size;
  lk_typed_arg(inputs, &call.input_count, LK_INPUT, 0, input);
  lk_typed_arg(inputs, &call.input_count, LK_TARGET, 0, target);
  lk_typed_arg(inputs, &call.input_count, LK_WEIGHT, 0, o->weight);
  lk_typed_arg(inputs, &call.input_count, LK_POS_WEIGHT, 0, o->pos_weight);
  lk_typed_arg(inputs, &call.input_count, LK_GRAD_LOSS, 0, o->grad_loss);
  lk_typed_arg(inputs, &call.input_count, LK_DIVISOR, 0, o->divisor);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_INPUT, o->grad_input_flags, grad_input);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_TARGET, o->grad_target_flags, o->grad_target);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS, o->loss_flags, loss);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_ELEMENTS, o->loss_elements_flags, o->loss_elements);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_SUM, o->loss_sum_flags, o->loss_sum);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_DIVISOR, o->loss_divisor_flags, o->loss_divisor);
  return lk_typed_run(context, &call, o->workspace_query, error);
}

/* ---- cross_entropy ----------------------------------------------------------------------------------------------- */

typedef struct lk_cross_entropy_options {
  const lk_tensor *class_weight; /* weight w of each class, shape (C); float32 or float64 */
  /* positions with this target contribute nothing; must be negative with probability targets; default -100 */
  int64_t ignore_index;
  double label_smoothing; /* share e of the target mass spread evenly over all classes; [0, 1], default 0 */
  int32_t reduction; /* LK_REDUCTION_NONE, LK_REDUCTION_MEAN or LK_REDUCTION_SUM; default mean */
  const lk_tensor *grad_loss; /* upstream gradient: one element, or the loss's shape; 1 if absent; float32 or float64 */
  const lk_tensor *divisor; /* what mean divides by, instead of the op's own divisor; float32 or float64 */
  const lk_tensor *grad_target; /* output: gradient, the shape of its argument */
  const lk_tensor *loss_elements; /* output: the loss before reduction */
  const lk_tensor *loss_sum; /* output: sum of the unreduced loss, float64: add over parts of a batch */
  const lk_tensor *loss_divisor; /* output: the op's own divisor of the mean, float64: add over parts of a batch */
  uint32_t grad_input_flags; /* LK_ACCUMULATE adds to the output of that name */
  uint32_t grad_target_flags;
  uint32_t loss_flags;
  uint32_t loss_elements_flags;
  uint32_t loss_sum_flags;
  uint32_t loss_divisor_flags;
  uint32_t flags; /* LK_CHECK_FIRST */
  void *workspace; /* see lk_call; NULL: the context's allocator is used */
  size_t workspace_size;
  size_t *workspace_query; /* if set, the call is only validated, and the workspace that it needs is stored here */
} lk_cross_entropy_options;

static inline lk_cross_entropy_options lk_cross_entropy_defaults(void) {
  lk_cross_entropy_options options;
  memset(&options, 0, sizeof(options));
  options.reduction = LK_REDUCTION_MEAN;
  options.ignore_index = -100;
  options.label_smoothing = 0;
  return options;
}

/* All but one of target_indices, target are NULL. */
static inline lk_status lk_typed_cross_entropy(const lk_context *context, const lk_tensor *input,
                                               const lk_tensor *target_indices, const lk_tensor *target,
                                               const lk_cross_entropy_options *options, const lk_tensor *loss,
                                               const lk_tensor *grad_input, lk_error *error) {
  const lk_cross_entropy_options defaults = lk_cross_entropy_defaults();
  const lk_cross_entropy_options *o = options ? options : &defaults;
  lk_arg inputs[6];
  lk_arg outputs[6];
  lk_option values[2];
  lk_call call;
  lk_typed_init(&call, LK_OP_CROSS_ENTROPY, o->reduction, o->flags);
  call.inputs = inputs;
  call.outputs = outputs;
  call.options = values;
  call.workspace = o->workspace;
  call.workspace_size = o->workspace_size;
  lk_typed_arg(inputs, &call.input_count, LK_INPUT, 0, input);
  lk_typed_arg(inputs, &call.input_count, LK_TARGET_INDICES, 0, target_indices);
  lk_typed_arg(inputs, &call.input_count, LK_TARGET, 0, target);
  lk_typed_arg(inputs, &call.input_count, LK_CLASS_WEIGHT, 0, o->class_weight);
  lk_typed_arg(inputs, &call.input_count, LK_GRAD_LOSS, 0, o->grad_loss);
  lk_typed_arg(inputs, &call.input_count, LK_DIVISOR, 0, o->divisor);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_INPUT, o->grad_input_flags, grad_input);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_TARGET, o->grad_target_flags, o->grad_target);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS, o->loss_flags, loss);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_ELEMENTS, o->loss_elements_flags, o->loss_elements);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_SUM, o->loss_sum_flags, o->loss_sum);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_DIVISOR, o->loss_divisor_flags, o->loss_divisor);
  lk_typed_integer(values, &call.option_count, LK_OPTION_IGNORE_INDEX, o->ignore_index, -100);
  lk_typed_real(values, &call.option_count, LK_OPTION_LABEL_SMOOTHING, o->label_smoothing, 0);
  return lk_typed_run(context, &call, o->workspace_query, error);
}

/* Log-softmax and negative log likelihood in one step.
 *
 *   loss        sum_c a_c (lse(z) - z_c)
 *               indices: a_c = (1 - e) w_y [c = y] + (e / C) w_c
 *               probabilities: a_c = w_c ((1 - e) t_c + e / C)
 *   gradients   d/dz_c = (sum_k a_k) softmax(z)_c - a_c
 *               d/dt_c = (1 - e) w_c (lse(z) - z_c)
 *
 * The mean divides by the sum of w_y over positions that are not ignored (indices) or by the number of positions
 * (probabilities). All positions ignored: mean NaN, sum 0, gradient 0. An ignored row's gradient is exactly 0
 * whatever the row holds. A probability of exactly 0 contributes 0, also at a logit of -inf. Rows with +inf, or of
 * nothing but -inf, give NaN.
 *
 *   input           logits z, shape (C), (N, C) or (N, C, d1, ..., dk); float32 or float64
 *   target_indices  class indices y in [0, C) or ignore_index, the input's shape without its class axis; int64,
 *                     int32 or uint8
 *   loss            the loss, reduced; float32 or float64
 *   grad_input      gradient, the shape of its argument; float32 or float64
 *
 * Errors, beside those of every call: LK_INVALID_INDEX for a class out of range ("target_indices[3] = 4 is outside
 * [0, 4)"); LK_INVALID_VALUE for label_smoothing outside [0, 1].
 *
 * Semantics: torch.nn.functional.cross_entropy. Also called softmax_cross_entropy. */
static inline lk_status lk_cross_entropy(const lk_context *context, const lk_tensor *input,
                                         const lk_tensor *target_indices, const lk_cross_entropy_options *options,
                                         const lk_tensor *loss, const lk_tensor *grad_input, lk_error *error) {
  return lk_typed_cross_entropy(context, input, target_indices, NULL, options, loss, grad_input, error);
}

/* The same with target in place of target_indices.
 *
 *   target  class probabilities t, the input's shape; rows need not be normalised; float32 or float64 */
static inline lk_status lk_cross_entropy_probabilities(const lk_context *context, const lk_tensor *input,
                                                       const lk_tensor *target, const lk_cross_entropy_options *options,
                                                       const lk_tensor *loss, const lk_tensor *grad_input,
                                                       lk_error *error) {
  return lk_typed_cross_entropy(context, input, NULL, target, options, loss, grad_input, error);
}

/* ---- binary_dice_loss -------------------------------------------------------------------------------------------- */

typedef struct lk_binary_dice_loss_options {
  double smooth; /* s, added to numerator and denominator; [0, 1e+30], default 1 */
  /* one ratio over the whole batch (the loss is a scalar whatever the reduction), or one per sample; LK_SCOPE_BATCH
   * or LK_SCOPE_SAMPLE, default LK_SCOPE_BATCH */
  int32_t scope;
  int32_t reduction; /* LK_REDUCTION_NONE, LK_REDUCTION_MEAN or LK_REDUCTION_SUM; default mean */
  const lk_tensor *grad_loss; /* upstream gradient: one element, or the loss's shape; 1 if absent; float32 or float64 */
  const lk_tensor *divisor; /* what mean divides by, instead of the op's own divisor; float32 or float64 */
  const lk_tensor *loss_elements; /* output: the loss before reduction */
  const lk_tensor *loss_sum; /* output: sum of the unreduced loss, float64: add over parts of a batch */
  const lk_tensor *loss_divisor; /* output: the op's own divisor of the mean, float64: add over parts of a batch */
  uint32_t grad_input_flags; /* LK_ACCUMULATE adds to the output of that name */
  uint32_t loss_flags;
  uint32_t loss_elements_flags;
  uint32_t loss_sum_flags;
  uint32_t loss_divisor_flags;
  uint32_t flags; /* LK_CHECK_FIRST */
  void *workspace; /* see lk_call; NULL: the context's allocator is used */
  size_t workspace_size;
  size_t *workspace_query; /* if set, the call is only validated, and the workspace that it needs is stored here */
} lk_binary_dice_loss_options;

static inline lk_binary_dice_loss_options lk_binary_dice_loss_defaults(void) {
  lk_binary_dice_loss_options options;
  memset(&options, 0, sizeof(options));
  options.reduction = LK_REDUCTION_MEAN;
  options.smooth = 1;
  options.scope = LK_SCOPE_BATCH;
  return options;
}

/* Sigmoid and soft dice of a binary segmentation.
 *
 *   loss        1 - (2 sum(p t) + s) / (sum(p) + sum(t) + s), p = sigmoid(x)
 *   gradients   d/dx = p (1 - p) (N - 2 t D) / D^2, N and D the ratio's numerator and denominator
 *
 * The mean divides by the number of loss elements. Everything in the scope is flattened. Prediction and target both
 * empty: 0, for s > 0.
 *
 *   input       logits x, any shape; the first axis counts samples; float32 or float64
 *   target      target t, the input's shape; float32, float64, int64, int32, uint8 or bool
 *   loss        the loss, reduced; float32 or float64
 *   grad_input  gradient, the shape of its argument; float32 or float64
 *
 * Errors, beside those of every call: LK_INVALID_VALUE for smooth outside [0, 1e+30].
 *
 * Semantics: the common SoftDice module: sigmoid, flatten, smooth = 1. */
static inline lk_status lk_binary_dice_loss(const lk_context *context, const lk_tensor *input, const lk_tensor *target,
                                            const lk_binary_dice_loss_options *options, const lk_tensor *loss,
                                            const lk_tensor *grad_input, lk_error *error) {
  const lk_binary_dice_loss_options defaults = lk_binary_dice_loss_defaults();
  const lk_binary_dice_loss_options *o = options ? options : &defaults;
  lk_arg inputs[4];
  lk_arg outputs[5];
  lk_option values[2];
  lk_call call;
  lk_typed_init(&call, LK_OP_BINARY_DICE_LOSS, o->reduction, o->flags);
  call.inputs = inputs;
  call.outputs = outputs;
  call.options = values;
  call.workspace = o->workspace;
  call.workspace_size = o->workspace_size;
  lk_typed_arg(inputs, &call.input_count, LK_INPUT, 0, input);
  lk_typed_arg(inputs, &call.input_count, LK_TARGET, 0, target);
  lk_typed_arg(inputs, &call.input_count, LK_GRAD_LOSS, 0, o->grad_loss);
  lk_typed_arg(inputs, &call.input_count, LK_DIVISOR, 0, o->divisor);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_INPUT, o->grad_input_flags, grad_input);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS, o->loss_flags, loss);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_ELEMENTS, o->loss_elements_flags, o->loss_elements);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_SUM, o->loss_sum_flags, o->loss_sum);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_DIVISOR, o->loss_divisor_flags, o->loss_divisor);
  lk_typed_real(values, &call.option_count, LK_OPTION_SMOOTH, o->smooth, 1);
  lk_typed_integer(values, &call.option_count, LK_OPTION_SCOPE, o->scope, LK_SCOPE_BATCH);
  return lk_typed_run(context, &call, o->workspace_query, error);
}

#ifdef __cplusplus
}
#endif
#endif
