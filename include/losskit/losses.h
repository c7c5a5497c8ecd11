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
  LK_OP_L1_LOSS = 5,
  LK_OP_SMOOTH_L1_LOSS = 6,
  LK_OP_HUBER_LOSS = 7,
  LK_OP_SIGMOID_MSE_LOSS = 8,
  LK_OP_BINARY_CROSS_ENTROPY_WITH_LOGITS = 2,
  LK_OP_BINARY_CROSS_ENTROPY = 9,
  LK_OP_MULTILABEL_SOFT_MARGIN_LOSS = 10,
  LK_OP_SOFT_MARGIN_LOSS = 11,
  LK_OP_SIGMOID_FOCAL_LOSS = 12,
  LK_OP_BRIER_SCORE_LOSS = 22,
  LK_OP_BINARY_LOG_LOSS = 23,
  LK_OP_KL_DIV = 13,
  LK_OP_POISSON_NLL_LOSS = 14,
  LK_OP_GAUSSIAN_NLL_LOSS = 15,
  LK_OP_MARGIN_RANKING_LOSS = 16,
  LK_OP_HINGE_EMBEDDING_LOSS = 17,
  LK_OP_HINGE_LOSS = 18,
  LK_OP_SQUARED_HINGE_LOSS = 19,
  LK_OP_MODIFIED_HUBER_LOSS = 20,
  LK_OP_EXPONENTIAL_LOSS = 21,
  LK_OP_CROSS_ENTROPY = 3,
  LK_OP_SOFTMAX_FOCAL_LOSS = 48,
  LK_OP_BINARY_DICE_LOSS = 4,
  LK_OP_NLL_LOSS = 40,
  LK_OP_MULTICLASS_LOG_LOSS = 41,
  LK_OP_MULTICLASS_HINGE_LOSS = 42,
  LK_OP_MULTI_MARGIN_LOSS = 43,
  LK_OP_MULTICLASS_BRIER_SCORE_LOSS = 44,
  LK_OP_MULTILABEL_MARGIN_LOSS = 45,
  LK_OP_ZERO_ONE_LOSS = 46,
  LK_OP_LABEL_RANKING_LOSS = 47,
  LK_OP_DICE_LOSS = 50,
  LK_OP_JACCARD_LOSS = 51,
  LK_OP_TVERSKY_LOSS = 52,
  LK_OP_FOCAL_TVERSKY_LOSS = 53,
  LK_OP_GENERALIZED_DICE_LOSS = 54,
  LK_OP_DICE_CE_LOSS = 55,
  LK_OP_DICE_FOCAL_LOSS = 56,
  LK_OP_IOU_LOSS = 57,
  LK_OP_GENERALIZED_BOX_IOU_LOSS = 58,
  LK_OP_DISTANCE_BOX_IOU_LOSS = 59,
  LK_OP_COMPLETE_BOX_IOU_LOSS = 60,
  LK_OP_EFFICIENT_BOX_IOU_LOSS = 61,
  LK_OP_FOCAL_EIOU_LOSS = 62,
  LK_OP_SIOU_LOSS = 63,
  LK_OP_COSINE_EMBEDDING_LOSS = 64,
  LK_OP_TRIPLET_MARGIN_LOSS = 65,
  LK_OP_CENTER_LOSS = 66,
  LK_OP_CTC_LOSS = 67
};

/* Values of the options that choose by name. */
enum {
  LK_EMPTY_MEAN_NAN = 0,
  LK_EMPTY_MEAN_ZERO = 1,
  LK_SCOPE_BATCH = 0,
  LK_SCOPE_SAMPLE = 1,
  LK_SCALE_BY_HALF_AUTO = 0,
  LK_SCALE_BY_HALF_TRUE = 1,
  LK_SCALE_BY_HALF_FALSE = 2,
  LK_ACTIVATION_NONE = 0,
  LK_ACTIVATION_SIGMOID = 1,
  LK_ACTIVATION_SOFTMAX = 2,
  LK_W_TYPE_SQUARE = 0,
  LK_W_TYPE_SIMPLE = 1,
  LK_W_TYPE_UNIFORM = 2,
  LK_BOX_FORMAT_XYXY = 0,
  LK_BOX_FORMAT_CXCYWH = 1,
  LK_MODE_LOG = 0,
  LK_MODE_LINEAR = 1,
  LK_MODE_SQUARE = 2
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
  /* weight w of each element, the input's shape; then the target has that shape too; a float, an integer or bool */
  const lk_tensor *weight;
  /* loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
   * the loss's shape or its first axes; a float, an integer or bool */
  const lk_tensor *mask;
  /* factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
   * samples of a batch; a float, an integer or bool */
  const lk_tensor *sample_weight;
  /* the mean of no loss elements that count; LK_EMPTY_MEAN_NAN or LK_EMPTY_MEAN_ZERO, default LK_EMPTY_MEAN_NAN */
  int32_t empty_mean;
  int32_t reduction; /* LK_REDUCTION_NONE, LK_REDUCTION_MEAN or LK_REDUCTION_SUM; default mean */
  /* upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64, float16 or bfloat16 */
  const lk_tensor *grad_loss;
  /* what mean divides by, instead of the op's own divisor; float32, float64, float16 or bfloat16 */
  const lk_tensor *divisor;
  const lk_tensor *grad_target; /* output: gradient, the shape of its argument */
  const lk_tensor *loss_elements; /* output: the loss before reduction */
  const lk_tensor *loss_sum; /* output: sum of the unreduced loss, float64: add over parts of a batch */
  const lk_tensor *loss_divisor; /* output: the op's own divisor of the mean, float64: add over parts of a batch */
  /* output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
   * batch */
  const lk_tensor *kept;
  uint32_t grad_input_flags; /* LK_ACCUMULATE adds to the output of that name */
  uint32_t grad_target_flags;
  uint32_t loss_flags;
  uint32_t loss_elements_flags;
  uint32_t loss_sum_flags;
  uint32_t loss_divisor_flags;
  uint32_t kept_flags;
  uint32_t flags; /* LK_CHECK_FIRST */
  void *workspace; /* see lk_call; NULL: the context's allocator is used */
  size_t workspace_size;
  size_t *workspace_query; /* if set, the call is only validated, and the workspace that it needs is stored here */
} lk_mse_loss_options;

static inline lk_mse_loss_options lk_mse_loss_defaults(void) {
  lk_mse_loss_options options;
  memset(&options, 0, sizeof(options));
  options.reduction = LK_REDUCTION_MEAN;
  options.empty_mean = LK_EMPTY_MEAN_NAN;
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
 *   input       prediction x, any shape; float32, float64, float16 or bfloat16
 *   target      target t; input and target broadcast against each other; a float, an integer or bool
 *   loss        the loss, reduced; float32, float64, float16 or bfloat16
 *   grad_input  gradient, the shape of its argument; float32, float64, float16 or bfloat16
 *
 * Semantics: torch.nn.functional.mse_loss. Also called l2_loss. */
static inline lk_status lk_mse_loss(const lk_context *context, const lk_tensor *input, const lk_tensor *target,
                                    const lk_mse_loss_options *options, const lk_tensor *loss,
                                    const lk_tensor *grad_input, lk_error *error) {
  const lk_mse_loss_options defaults = lk_mse_loss_defaults();
  const lk_mse_loss_options *o = options ? options : &defaults;
  lk_arg inputs[7];
  lk_arg outputs[7];
  lk_option values[1];
  lk_call call;
  lk_typed_init(&call, LK_OP_MSE_LOSS, o->reduction, o->flags);
  call.inputs = inputs;
  call.outputs = outputs;
  call.options = values;
  call.workspace = o->workspace;
  call.workspace_size = o->workspace_size;
  lk_typed_arg(inputs, &call.input_count, LK_INPUT, 0, input);
  lk_typed_arg(inputs, &call.input_count, LK_TARGET, 0, target);
  lk_typed_arg(inputs, &call.input_count, LK_WEIGHT, 0, o->weight);
  lk_typed_arg(inputs, &call.input_count, LK_MASK, 0, o->mask);
  lk_typed_arg(inputs, &call.input_count, LK_SAMPLE_WEIGHT, 0, o->sample_weight);
  lk_typed_arg(inputs, &call.input_count, LK_GRAD_LOSS, 0, o->grad_loss);
  lk_typed_arg(inputs, &call.input_count, LK_DIVISOR, 0, o->divisor);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_INPUT, o->grad_input_flags, grad_input);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_TARGET, o->grad_target_flags, o->grad_target);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS, o->loss_flags, loss);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_ELEMENTS, o->loss_elements_flags, o->loss_elements);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_SUM, o->loss_sum_flags, o->loss_sum);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_DIVISOR, o->loss_divisor_flags, o->loss_divisor);
  lk_typed_arg(outputs, &call.output_count, LK_KEPT, o->kept_flags, o->kept);
  lk_typed_integer(values, &call.option_count, LK_OPTION_EMPTY_MEAN, o->empty_mean, LK_EMPTY_MEAN_NAN);
  return lk_typed_run(context, &call, o->workspace_query, error);
}

/* ---- l1_loss ----------------------------------------------------------------------------------------------------- */

typedef struct lk_l1_loss_options {
  /* weight w of each element, the input's shape; then the target has that shape too; a float, an integer or bool */
  const lk_tensor *weight;
  /* loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
   * the loss's shape or its first axes; a float, an integer or bool */
  const lk_tensor *mask;
  /* factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
   * samples of a batch; a float, an integer or bool */
  const lk_tensor *sample_weight;
  /* the mean of no loss elements that count; LK_EMPTY_MEAN_NAN or LK_EMPTY_MEAN_ZERO, default LK_EMPTY_MEAN_NAN */
  int32_t empty_mean;
  int32_t reduction; /* LK_REDUCTION_NONE, LK_REDUCTION_MEAN or LK_REDUCTION_SUM; default mean */
  /* upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64, float16 or bfloat16 */
  const lk_tensor *grad_loss;
  /* what mean divides by, instead of the op's own divisor; float32, float64, float16 or bfloat16 */
  const lk_tensor *divisor;
  const lk_tensor *grad_target; /* output: gradient, the shape of its argument */
  const lk_tensor *loss_elements; /* output: the loss before reduction */
  const lk_tensor *loss_sum; /* output: sum of the unreduced loss, float64: add over parts of a batch */
  const lk_tensor *loss_divisor; /* output: the op's own divisor of the mean, float64: add over parts of a batch */
  /* output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
   * batch */
  const lk_tensor *kept;
  uint32_t grad_input_flags; /* LK_ACCUMULATE adds to the output of that name */
  uint32_t grad_target_flags;
  uint32_t loss_flags;
  uint32_t loss_elements_flags;
  uint32_t loss_sum_flags;
  uint32_t loss_divisor_flags;
  uint32_t kept_flags;
  uint32_t flags; /* LK_CHECK_FIRST */
  void *workspace; /* see lk_call; NULL: the context's allocator is used */
  size_t workspace_size;
  size_t *workspace_query; /* if set, the call is only validated, and the workspace that it needs is stored here */
} lk_l1_loss_options;

static inline lk_l1_loss_options lk_l1_loss_defaults(void) {
  lk_l1_loss_options options;
  memset(&options, 0, sizeof(options));
  options.reduction = LK_REDUCTION_MEAN;
  options.empty_mean = LK_EMPTY_MEAN_NAN;
  return options;
}

/* Absolute error.
 *
 *   loss        w |x - t|
 *   gradients   d/dx = w sign(x - t)
 *               d/dt = -w sign(x - t)
 *               sign(0) = 0
 *
 * The gradient at a NaN is 0. With weights the mean divides by sum(w); sum(w) = 0 gives NaN.
 *
 *   input       prediction x, any shape; float32, float64, float16 or bfloat16
 *   target      target t; input and target broadcast against each other; a float, an integer or bool
 *   loss        the loss, reduced; float32, float64, float16 or bfloat16
 *   grad_input  gradient, the shape of its argument; float32, float64, float16 or bfloat16
 *
 * Semantics: torch.nn.functional.l1_loss. Also called mae_loss. */
static inline lk_status lk_l1_loss(const lk_context *context, const lk_tensor *input, const lk_tensor *target,
                                   const lk_l1_loss_options *options, const lk_tensor *loss,
                                   const lk_tensor *grad_input, lk_error *error) {
  const lk_l1_loss_options defaults = lk_l1_loss_defaults();
  const lk_l1_loss_options *o = options ? options : &defaults;
  lk_arg inputs[7];
  lk_arg outputs[7];
  lk_option values[1];
  lk_call call;
  lk_typed_init(&call, LK_OP_L1_LOSS, o->reduction, o->flags);
  call.inputs = inputs;
  call.outputs = outputs;
  call.options = values;
  call.workspace = o->workspace;
  call.workspace_size = o->workspace_size;
  lk_typed_arg(inputs, &call.input_count, LK_INPUT, 0, input);
  lk_typed_arg(inputs, &call.input_count, LK_TARGET, 0, target);
  lk_typed_arg(inputs, &call.input_count, LK_WEIGHT, 0, o->weight);
  lk_typed_arg(inputs, &call.input_count, LK_MASK, 0, o->mask);
  lk_typed_arg(inputs, &call.input_count, LK_SAMPLE_WEIGHT, 0, o->sample_weight);
  lk_typed_arg(inputs, &call.input_count, LK_GRAD_LOSS, 0, o->grad_loss);
  lk_typed_arg(inputs, &call.input_count, LK_DIVISOR, 0, o->divisor);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_INPUT, o->grad_input_flags, grad_input);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_TARGET, o->grad_target_flags, o->grad_target);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS, o->loss_flags, loss);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_ELEMENTS, o->loss_elements_flags, o->loss_elements);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_SUM, o->loss_sum_flags, o->loss_sum);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_DIVISOR, o->loss_divisor_flags, o->loss_divisor);
  lk_typed_arg(outputs, &call.output_count, LK_KEPT, o->kept_flags, o->kept);
  lk_typed_integer(values, &call.option_count, LK_OPTION_EMPTY_MEAN, o->empty_mean, LK_EMPTY_MEAN_NAN);
  return lk_typed_run(context, &call, o->workspace_query, error);
}

/* ---- smooth_l1_loss ---------------------------------------------------------------------------------------------- */

typedef struct lk_smooth_l1_loss_options {
  /* loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
   * the loss's shape or its first axes; a float, an integer or bool */
  const lk_tensor *mask;
  /* factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
   * samples of a batch; a float, an integer or bool */
  const lk_tensor *sample_weight;
  double beta; /* where the square ends; 0 is l1_loss; at least 0, default 1 */
  /* the mean of no loss elements that count; LK_EMPTY_MEAN_NAN or LK_EMPTY_MEAN_ZERO, default LK_EMPTY_MEAN_NAN */
  int32_t empty_mean;
  int32_t reduction; /* LK_REDUCTION_NONE, LK_REDUCTION_MEAN or LK_REDUCTION_SUM; default mean */
  /* upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64, float16 or bfloat16 */
  const lk_tensor *grad_loss;
  /* what mean divides by, instead of the op's own divisor; float32, float64, float16 or bfloat16 */
  const lk_tensor *divisor;
  const lk_tensor *grad_target; /* output: gradient, the shape of its argument */
  const lk_tensor *loss_elements; /* output: the loss before reduction */
  const lk_tensor *loss_sum; /* output: sum of the unreduced loss, float64: add over parts of a batch */
  const lk_tensor *loss_divisor; /* output: the op's own divisor of the mean, float64: add over parts of a batch */
  /* output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
   * batch */
  const lk_tensor *kept;
  uint32_t grad_input_flags; /* LK_ACCUMULATE adds to the output of that name */
  uint32_t grad_target_flags;
  uint32_t loss_flags;
  uint32_t loss_elements_flags;
  uint32_t loss_sum_flags;
  uint32_t loss_divisor_flags;
  uint32_t kept_flags;
  uint32_t flags; /* LK_CHECK_FIRST */
  void *workspace; /* see lk_call; NULL: the context's allocator is used */
  size_t workspace_size;
  size_t *workspace_query; /* if set, the call is only validated, and the workspace that it needs is stored here */
} lk_smooth_l1_loss_options;

static inline lk_smooth_l1_loss_options lk_smooth_l1_loss_defaults(void) {
  lk_smooth_l1_loss_options options;
  memset(&options, 0, sizeof(options));
  options.reduction = LK_REDUCTION_MEAN;
  options.beta = 1;
  options.empty_mean = LK_EMPTY_MEAN_NAN;
  return options;
}

/* Absolute error with a square of width beta around 0.
 *
 *   loss        d^2 / (2 beta) where |d| < beta, else |d| - beta / 2
 *               d = x - t
 *   gradients   d/dx = clamp(d / beta, -1, 1)
 *               d/dt = -d/dx
 *               with beta = 0 sign(d), sign(0) = 0
 *
 * The mean divides by the number of loss elements. A NaN gives a NaN value and gradient, except with beta = 0, where
 * the gradient is that of l1_loss.
 *
 *   input       prediction x, any shape; float32, float64, float16 or bfloat16
 *   target      target t; input and target broadcast against each other; a float, an integer or bool
 *   loss        the loss, reduced; float32, float64, float16 or bfloat16
 *   grad_input  gradient, the shape of its argument; float32, float64, float16 or bfloat16
 *
 * Semantics: torch.nn.functional.smooth_l1_loss. */
static inline lk_status lk_smooth_l1_loss(const lk_context *context, const lk_tensor *input, const lk_tensor *target,
                                          const lk_smooth_l1_loss_options *options, const lk_tensor *loss,
                                          const lk_tensor *grad_input, lk_error *error) {
  const lk_smooth_l1_loss_options defaults = lk_smooth_l1_loss_defaults();
  const lk_smooth_l1_loss_options *o = options ? options : &defaults;
  lk_arg inputs[6];
  lk_arg outputs[7];
  lk_option values[2];
  lk_call call;
  lk_typed_init(&call, LK_OP_SMOOTH_L1_LOSS, o->reduction, o->flags);
  call.inputs = inputs;
  call.outputs = outputs;
  call.options = values;
  call.workspace = o->workspace;
  call.workspace_size = o->workspace_size;
  lk_typed_arg(inputs, &call.input_count, LK_INPUT, 0, input);
  lk_typed_arg(inputs, &call.input_count, LK_TARGET, 0, target);
  lk_typed_arg(inputs, &call.input_count, LK_MASK, 0, o->mask);
  lk_typed_arg(inputs, &call.input_count, LK_SAMPLE_WEIGHT, 0, o->sample_weight);
  lk_typed_arg(inputs, &call.input_count, LK_GRAD_LOSS, 0, o->grad_loss);
  lk_typed_arg(inputs, &call.input_count, LK_DIVISOR, 0, o->divisor);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_INPUT, o->grad_input_flags, grad_input);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_TARGET, o->grad_target_flags, o->grad_target);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS, o->loss_flags, loss);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_ELEMENTS, o->loss_elements_flags, o->loss_elements);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_SUM, o->loss_sum_flags, o->loss_sum);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_DIVISOR, o->loss_divisor_flags, o->loss_divisor);
  lk_typed_arg(outputs, &call.output_count, LK_KEPT, o->kept_flags, o->kept);
  lk_typed_real(values, &call.option_count, LK_OPTION_BETA, o->beta, 1);
  lk_typed_integer(values, &call.option_count, LK_OPTION_EMPTY_MEAN, o->empty_mean, LK_EMPTY_MEAN_NAN);
  return lk_typed_run(context, &call, o->workspace_query, error);
}

/* ---- huber_loss -------------------------------------------------------------------------------------------------- */

typedef struct lk_huber_loss_options {
  /* weight w of each element, the input's shape; then the target has that shape too; a float, an integer or bool */
  const lk_tensor *weight;
  /* loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
   * the loss's shape or its first axes; a float, an integer or bool */
  const lk_tensor *mask;
  /* factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
   * samples of a batch; a float, an integer or bool */
  const lk_tensor *sample_weight;
  double delta; /* where the square ends; above 0, default 1 */
  /* the mean of no loss elements that count; LK_EMPTY_MEAN_NAN or LK_EMPTY_MEAN_ZERO, default LK_EMPTY_MEAN_NAN */
  int32_t empty_mean;
  int32_t reduction; /* LK_REDUCTION_NONE, LK_REDUCTION_MEAN or LK_REDUCTION_SUM; default mean */
  /* upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64, float16 or bfloat16 */
  const lk_tensor *grad_loss;
  /* what mean divides by, instead of the op's own divisor; float32, float64, float16 or bfloat16 */
  const lk_tensor *divisor;
  const lk_tensor *grad_target; /* output: gradient, the shape of its argument */
  const lk_tensor *loss_elements; /* output: the loss before reduction */
  const lk_tensor *loss_sum; /* output: sum of the unreduced loss, float64: add over parts of a batch */
  const lk_tensor *loss_divisor; /* output: the op's own divisor of the mean, float64: add over parts of a batch */
  /* output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
   * batch */
  const lk_tensor *kept;
  uint32_t grad_input_flags; /* LK_ACCUMULATE adds to the output of that name */
  uint32_t grad_target_flags;
  uint32_t loss_flags;
  uint32_t loss_elements_flags;
  uint32_t loss_sum_flags;
  uint32_t loss_divisor_flags;
  uint32_t kept_flags;
  uint32_t flags; /* LK_CHECK_FIRST */
  void *workspace; /* see lk_call; NULL: the context's allocator is used */
  size_t workspace_size;
  size_t *workspace_query; /* if set, the call is only validated, and the workspace that it needs is stored here */
} lk_huber_loss_options;

static inline lk_huber_loss_options lk_huber_loss_defaults(void) {
  lk_huber_loss_options options;
  memset(&options, 0, sizeof(options));
  options.reduction = LK_REDUCTION_MEAN;
  options.delta = 1;
  options.empty_mean = LK_EMPTY_MEAN_NAN;
  return options;
}

/* Square up to delta, linear beyond.
 *
 *   loss        w d^2 / 2 where |d| < delta, else w delta (|d| - delta / 2)
 *               d = x - t
 *   gradients   d/dx = w clamp(d, -delta, delta)
 *               d/dt = -d/dx
 *
 * The mean divides by the number of elements, with weights too.
 *
 *   input       prediction x, any shape; float32, float64, float16 or bfloat16
 *   target      target t; input and target broadcast against each other; a float, an integer or bool
 *   loss        the loss, reduced; float32, float64, float16 or bfloat16
 *   grad_input  gradient, the shape of its argument; float32, float64, float16 or bfloat16
 *
 * Semantics: torch.nn.functional.huber_loss. */
static inline lk_status lk_huber_loss(const lk_context *context, const lk_tensor *input, const lk_tensor *target,
                                      const lk_huber_loss_options *options, const lk_tensor *loss,
                                      const lk_tensor *grad_input, lk_error *error) {
  const lk_huber_loss_options defaults = lk_huber_loss_defaults();
  const lk_huber_loss_options *o = options ? options : &defaults;
  lk_arg inputs[7];
  lk_arg outputs[7];
  lk_option values[2];
  lk_call call;
  lk_typed_init(&call, LK_OP_HUBER_LOSS, o->reduction, o->flags);
  call.inputs = inputs;
  call.outputs = outputs;
  call.options = values;
  call.workspace = o->workspace;
  call.workspace_size = o->workspace_size;
  lk_typed_arg(inputs, &call.input_count, LK_INPUT, 0, input);
  lk_typed_arg(inputs, &call.input_count, LK_TARGET, 0, target);
  lk_typed_arg(inputs, &call.input_count, LK_WEIGHT, 0, o->weight);
  lk_typed_arg(inputs, &call.input_count, LK_MASK, 0, o->mask);
  lk_typed_arg(inputs, &call.input_count, LK_SAMPLE_WEIGHT, 0, o->sample_weight);
  lk_typed_arg(inputs, &call.input_count, LK_GRAD_LOSS, 0, o->grad_loss);
  lk_typed_arg(inputs, &call.input_count, LK_DIVISOR, 0, o->divisor);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_INPUT, o->grad_input_flags, grad_input);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_TARGET, o->grad_target_flags, o->grad_target);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS, o->loss_flags, loss);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_ELEMENTS, o->loss_elements_flags, o->loss_elements);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_SUM, o->loss_sum_flags, o->loss_sum);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_DIVISOR, o->loss_divisor_flags, o->loss_divisor);
  lk_typed_arg(outputs, &call.output_count, LK_KEPT, o->kept_flags, o->kept);
  lk_typed_real(values, &call.option_count, LK_OPTION_DELTA, o->delta, 1);
  lk_typed_integer(values, &call.option_count, LK_OPTION_EMPTY_MEAN, o->empty_mean, LK_EMPTY_MEAN_NAN);
  return lk_typed_run(context, &call, o->workspace_query, error);
}

/* ---- sigmoid_mse_loss -------------------------------------------------------------------------------------------- */

typedef struct lk_sigmoid_mse_loss_options {
  /* loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
   * the loss's shape or its first axes; a float, an integer or bool */
  const lk_tensor *mask;
  /* factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
   * samples of a batch; a float, an integer or bool */
  const lk_tensor *sample_weight;
  /* the mean of no loss elements that count; LK_EMPTY_MEAN_NAN or LK_EMPTY_MEAN_ZERO, default LK_EMPTY_MEAN_NAN */
  int32_t empty_mean;
  int32_t reduction; /* LK_REDUCTION_NONE, LK_REDUCTION_MEAN or LK_REDUCTION_SUM; default mean */
  /* upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64, float16 or bfloat16 */
  const lk_tensor *grad_loss;
  /* what mean divides by, instead of the op's own divisor; float32, float64, float16 or bfloat16 */
  const lk_tensor *divisor;
  const lk_tensor *grad_target; /* output: gradient, the shape of its argument */
  const lk_tensor *loss_elements; /* output: the loss before reduction */
  const lk_tensor *loss_sum; /* output: sum of the unreduced loss, float64: add over parts of a batch */
  const lk_tensor *loss_divisor; /* output: the op's own divisor of the mean, float64: add over parts of a batch */
  /* output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
   * batch */
  const lk_tensor *kept;
  uint32_t grad_input_flags; /* LK_ACCUMULATE adds to the output of that name */
  uint32_t grad_target_flags;
  uint32_t loss_flags;
  uint32_t loss_elements_flags;
  uint32_t loss_sum_flags;
  uint32_t loss_divisor_flags;
  uint32_t kept_flags;
  uint32_t flags; /* LK_CHECK_FIRST */
  void *workspace; /* see lk_call; NULL: the context's allocator is used */
  size_t workspace_size;
  size_t *workspace_query; /* if set, the call is only validated, and the workspace that it needs is stored here */
} lk_sigmoid_mse_loss_options;

static inline lk_sigmoid_mse_loss_options lk_sigmoid_mse_loss_defaults(void) {
  lk_sigmoid_mse_loss_options options;
  memset(&options, 0, sizeof(options));
  options.reduction = LK_REDUCTION_MEAN;
  options.empty_mean = LK_EMPTY_MEAN_NAN;
  return options;
}

/* Squared error behind a sigmoid.
 *
 *   loss        (a - t)^2, a = sigmoid(x)
 *   gradients   d/dx = 2 (a - t) a (1 - a)
 *               d/dt = -2 (a - t)
 *
 * The mean divides by the number of loss elements. The gradient vanishes where the sigmoid saturates, on the wrong
 * side too; that of binary_cross_entropy_with_logits does not.
 *
 *   input       logits x, any shape; float32, float64, float16 or bfloat16
 *   target      target t; input and target broadcast against each other; a float, an integer or bool
 *   loss        the loss, reduced; float32, float64, float16 or bfloat16
 *   grad_input  gradient, the shape of its argument; float32, float64, float16 or bfloat16
 *
 * Semantics: the textbook's squared error of a logistic unit. */
static inline lk_status lk_sigmoid_mse_loss(const lk_context *context, const lk_tensor *input, const lk_tensor *target,
                                            const lk_sigmoid_mse_loss_options *options, const lk_tensor *loss,
                                            const lk_tensor *grad_input, lk_error *error) {
  const lk_sigmoid_mse_loss_options defaults = lk_sigmoid_mse_loss_defaults();
  const lk_sigmoid_mse_loss_options *o = options ? options : &defaults;
  lk_arg inputs[6];
  lk_arg outputs[7];
  lk_option values[1];
  lk_call call;
  lk_typed_init(&call, LK_OP_SIGMOID_MSE_LOSS, o->reduction, o->flags);
  call.inputs = inputs;
  call.outputs = outputs;
  call.options = values;
  call.workspace = o->workspace;
  call.workspace_size = o->workspace_size;
  lk_typed_arg(inputs, &call.input_count, LK_INPUT, 0, input);
  lk_typed_arg(inputs, &call.input_count, LK_TARGET, 0, target);
  lk_typed_arg(inputs, &call.input_count, LK_MASK, 0, o->mask);
  lk_typed_arg(inputs, &call.input_count, LK_SAMPLE_WEIGHT, 0, o->sample_weight);
  lk_typed_arg(inputs, &call.input_count, LK_GRAD_LOSS, 0, o->grad_loss);
  lk_typed_arg(inputs, &call.input_count, LK_DIVISOR, 0, o->divisor);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_INPUT, o->grad_input_flags, grad_input);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_TARGET, o->grad_target_flags, o->grad_target);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS, o->loss_flags, loss);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_ELEMENTS, o->loss_elements_flags, o->loss_elements);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_SUM, o->loss_sum_flags, o->loss_sum);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_DIVISOR, o->loss_divisor_flags, o->loss_divisor);
  lk_typed_arg(outputs, &call.output_count, LK_KEPT, o->kept_flags, o->kept);
  lk_typed_integer(values, &call.option_count, LK_OPTION_EMPTY_MEAN, o->empty_mean, LK_EMPTY_MEAN_NAN);
  return lk_typed_run(context, &call, o->workspace_query, error);
}

/* ---- binary_cross_entropy_with_logits ---------------------------------------------------------------------------- */

typedef struct lk_binary_cross_entropy_with_logits_options {
  const lk_tensor *weight; /* weight w, broadcast onto the input's shape; a float, an integer or bool */
  /* weight v of the positive term, broadcast onto the input's shape (usually (C), the last axis); a float, an
   * integer or bool */
  const lk_tensor *pos_weight;
  /* loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
   * the loss's shape or its first axes; a float, an integer or bool */
  const lk_tensor *mask;
  /* factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
   * samples of a batch; a float, an integer or bool */
  const lk_tensor *sample_weight;
  int64_t ignore_index; /* elements with this target contribute nothing; none by default; default INT64_MIN */
  /* the mean of no loss elements that count; LK_EMPTY_MEAN_NAN or LK_EMPTY_MEAN_ZERO, default LK_EMPTY_MEAN_NAN */
  int32_t empty_mean;
  int32_t reduction; /* LK_REDUCTION_NONE, LK_REDUCTION_MEAN or LK_REDUCTION_SUM; default mean */
  /* upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64, float16 or bfloat16 */
  const lk_tensor *grad_loss;
  /* what mean divides by, instead of the op's own divisor; float32, float64, float16 or bfloat16 */
  const lk_tensor *divisor;
  const lk_tensor *grad_target; /* output: gradient, the shape of its argument */
  const lk_tensor *loss_elements; /* output: the loss before reduction */
  const lk_tensor *loss_sum; /* output: sum of the unreduced loss, float64: add over parts of a batch */
  const lk_tensor *loss_divisor; /* output: the op's own divisor of the mean, float64: add over parts of a batch */
  /* output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
   * batch */
  const lk_tensor *kept;
  uint32_t grad_input_flags; /* LK_ACCUMULATE adds to the output of that name */
  uint32_t grad_target_flags;
  uint32_t loss_flags;
  uint32_t loss_elements_flags;
  uint32_t loss_sum_flags;
  uint32_t loss_divisor_flags;
  uint32_t kept_flags;
  uint32_t flags; /* LK_CHECK_FIRST */
  void *workspace; /* see lk_call; NULL: the context's allocator is used */
  size_t workspace_size;
  size_t *workspace_query; /* if set, the call is only validated, and the workspace that it needs is stored here */
} lk_binary_cross_entropy_with_logits_options;

static inline lk_binary_cross_entropy_with_logits_options lk_binary_cross_entropy_with_logits_defaults(void) {
  lk_binary_cross_entropy_with_logits_options options;
  memset(&options, 0, sizeof(options));
  options.reduction = LK_REDUCTION_MEAN;
  options.ignore_index = INT64_MIN;
  options.empty_mean = LK_EMPTY_MEAN_NAN;
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
 *   input       logits x, any shape; float32, float64, float16 or bfloat16
 *   target      target t, the input's shape; not range-checked; a float, an integer or bool
 *   loss        the loss, reduced; float32, float64, float16 or bfloat16
 *   grad_input  gradient, the shape of its argument; float32, float64, float16 or bfloat16
 *
 * Semantics: torch.nn.functional.binary_cross_entropy_with_logits. Also called bce_with_logits,
 * sigmoid_cross_entropy. */
static inline lk_status lk_binary_cross_entropy_with_logits(
    const lk_context *context, const lk_tensor *input, const lk_tensor *target,
    const lk_binary_cross_entropy_with_logits_options *options, const lk_tensor *loss, const lk_tensor *grad_input,
    lk_error *error) {
  const lk_binary_cross_entropy_with_logits_options defaults = lk_binary_cross_entropy_with_logits_defaults();
  const lk_binary_cross_entropy_with_logits_options *o = options ? options : &defaults;
  lk_arg inputs[8];
  lk_arg outputs[7];
  lk_option values[2];
  lk_call call;
  lk_typed_init(&call, LK_OP_BINARY_CROSS_ENTROPY_WITH_LOGITS, o->reduction, o->flags);
  call.inputs = inputs;
  call.outputs = outputs;
  call.options = values;
  call.workspace = o->workspace;
  call.workspace_size = o->workspace_size;
  lk_typed_arg(inputs, &call.input_count, LK_INPUT, 0, input);
  lk_typed_arg(inputs, &call.input_count, LK_TARGET, 0, target);
  lk_typed_arg(inputs, &call.input_count, LK_WEIGHT, 0, o->weight);
  lk_typed_arg(inputs, &call.input_count, LK_POS_WEIGHT, 0, o->pos_weight);
  lk_typed_arg(inputs, &call.input_count, LK_MASK, 0, o->mask);
  lk_typed_arg(inputs, &call.input_count, LK_SAMPLE_WEIGHT, 0, o->sample_weight);
  lk_typed_arg(inputs, &call.input_count, LK_GRAD_LOSS, 0, o->grad_loss);
  lk_typed_arg(inputs, &call.input_count, LK_DIVISOR, 0, o->divisor);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_INPUT, o->grad_input_flags, grad_input);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_TARGET, o->grad_target_flags, o->grad_target);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS, o->loss_flags, loss);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_ELEMENTS, o->loss_elements_flags, o->loss_elements);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_SUM, o->loss_sum_flags, o->loss_sum);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_DIVISOR, o->loss_divisor_flags, o->loss_divisor);
  lk_typed_arg(outputs, &call.output_count, LK_KEPT, o->kept_flags, o->kept);
  lk_typed_integer(values, &call.option_count, LK_OPTION_IGNORE_INDEX, o->ignore_index, INT64_MIN);
  lk_typed_integer(values, &call.option_count, LK_OPTION_EMPTY_MEAN, o->empty_mean, LK_EMPTY_MEAN_NAN);
  return lk_typed_run(context, &call, o->workspace_query, error);
}

/* ---- binary_cross_entropy ---------------------------------------------------------------------------------------- */

typedef struct lk_binary_cross_entropy_options {
  const lk_tensor *weight; /* weight w, broadcast onto the input's shape; a float, an integer or bool */
  /* loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
   * the loss's shape or its first axes; a float, an integer or bool */
  const lk_tensor *mask;
  /* factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
   * samples of a batch; a float, an integer or bool */
  const lk_tensor *sample_weight;
  /* the mean of no loss elements that count; LK_EMPTY_MEAN_NAN or LK_EMPTY_MEAN_ZERO, default LK_EMPTY_MEAN_NAN */
  int32_t empty_mean;
  int32_t reduction; /* LK_REDUCTION_NONE, LK_REDUCTION_MEAN or LK_REDUCTION_SUM; default mean */
  /* upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64, float16 or bfloat16 */
  const lk_tensor *grad_loss;
  /* what mean divides by, instead of the op's own divisor; float32, float64, float16 or bfloat16 */
  const lk_tensor *divisor;
  const lk_tensor *grad_target; /* output: gradient, the shape of its argument */
  const lk_tensor *loss_elements; /* output: the loss before reduction */
  const lk_tensor *loss_sum; /* output: sum of the unreduced loss, float64: add over parts of a batch */
  const lk_tensor *loss_divisor; /* output: the op's own divisor of the mean, float64: add over parts of a batch */
  /* output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
   * batch */
  const lk_tensor *kept;
  uint32_t grad_input_flags; /* LK_ACCUMULATE adds to the output of that name */
  uint32_t grad_target_flags;
  uint32_t loss_flags;
  uint32_t loss_elements_flags;
  uint32_t loss_sum_flags;
  uint32_t loss_divisor_flags;
  uint32_t kept_flags;
  uint32_t flags; /* LK_CHECK_FIRST */
  void *workspace; /* see lk_call; NULL: the context's allocator is used */
  size_t workspace_size;
  size_t *workspace_query; /* if set, the call is only validated, and the workspace that it needs is stored here */
} lk_binary_cross_entropy_options;

static inline lk_binary_cross_entropy_options lk_binary_cross_entropy_defaults(void) {
  lk_binary_cross_entropy_options options;
  memset(&options, 0, sizeof(options));
  options.reduction = LK_REDUCTION_MEAN;
  options.empty_mean = LK_EMPTY_MEAN_NAN;
  return options;
}

/* Cross entropy of probabilities.
 *
 *   loss        -w [t max(log(x), -100) + (1 - t) max(log(1 - x), -100)]
 *   gradients   d/dx = w (x - t) / max((1 - x) x, 1e-12)
 *               d/dt = w (log(1 - x) - log(x))
 *
 * Both arguments must lie in [0, 1]. The clamp of the logarithms is not in the gradients: they have their own, or
 * none (d/dt is infinite for x = 0 or 1). The mean divides by the number of elements, never by weights.
 *
 *   input       probabilities x, any shape; float32, float64, float16 or bfloat16
 *   target      target t, the input's shape; a float, an integer or bool
 *   loss        the loss, reduced; float32, float64, float16 or bfloat16
 *   grad_input  gradient, the shape of its argument; float32, float64, float16 or bfloat16
 *
 * Semantics: torch.nn.functional.binary_cross_entropy. Also called bce. */
static inline lk_status lk_binary_cross_entropy(const lk_context *context, const lk_tensor *input,
                                                const lk_tensor *target, const lk_binary_cross_entropy_options *options,
                                                const lk_tensor *loss, const lk_tensor *grad_input, lk_error *error) {
  const lk_binary_cross_entropy_options defaults = lk_binary_cross_entropy_defaults();
  const lk_binary_cross_entropy_options *o = options ? options : &defaults;
  lk_arg inputs[7];
  lk_arg outputs[7];
  lk_option values[1];
  lk_call call;
  lk_typed_init(&call, LK_OP_BINARY_CROSS_ENTROPY, o->reduction, o->flags);
  call.inputs = inputs;
  call.outputs = outputs;
  call.options = values;
  call.workspace = o->workspace;
  call.workspace_size = o->workspace_size;
  lk_typed_arg(inputs, &call.input_count, LK_INPUT, 0, input);
  lk_typed_arg(inputs, &call.input_count, LK_TARGET, 0, target);
  lk_typed_arg(inputs, &call.input_count, LK_WEIGHT, 0, o->weight);
  lk_typed_arg(inputs, &call.input_count, LK_MASK, 0, o->mask);
  lk_typed_arg(inputs, &call.input_count, LK_SAMPLE_WEIGHT, 0, o->sample_weight);
  lk_typed_arg(inputs, &call.input_count, LK_GRAD_LOSS, 0, o->grad_loss);
  lk_typed_arg(inputs, &call.input_count, LK_DIVISOR, 0, o->divisor);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_INPUT, o->grad_input_flags, grad_input);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_TARGET, o->grad_target_flags, o->grad_target);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS, o->loss_flags, loss);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_ELEMENTS, o->loss_elements_flags, o->loss_elements);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_SUM, o->loss_sum_flags, o->loss_sum);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_DIVISOR, o->loss_divisor_flags, o->loss_divisor);
  lk_typed_arg(outputs, &call.output_count, LK_KEPT, o->kept_flags, o->kept);
  lk_typed_integer(values, &call.option_count, LK_OPTION_EMPTY_MEAN, o->empty_mean, LK_EMPTY_MEAN_NAN);
  return lk_typed_run(context, &call, o->workspace_query, error);
}

/* ---- multilabel_soft_margin_loss --------------------------------------------------------------------------------- */

typedef struct lk_multilabel_soft_margin_loss_options {
  /* weight w of each class, (C), or anything that broadcasts onto the input's shape; a float, an integer or bool */
  const lk_tensor *weight;
  /* loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
   * the loss's shape or its first axes; a float, an integer or bool */
  const lk_tensor *mask;
  /* factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
   * samples of a batch; a float, an integer or bool */
  const lk_tensor *sample_weight;
  /* the mean of no loss elements that count; LK_EMPTY_MEAN_NAN or LK_EMPTY_MEAN_ZERO, default LK_EMPTY_MEAN_NAN */
  int32_t empty_mean;
  int32_t reduction; /* LK_REDUCTION_NONE, LK_REDUCTION_MEAN or LK_REDUCTION_SUM; default mean */
  /* upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64, float16 or bfloat16 */
  const lk_tensor *grad_loss;
  /* what mean divides by, instead of the op's own divisor; float32, float64, float16 or bfloat16 */
  const lk_tensor *divisor;
  const lk_tensor *grad_target; /* output: gradient, the shape of its argument */
  const lk_tensor *loss_elements; /* output: the loss before reduction */
  const lk_tensor *loss_sum; /* output: sum of the unreduced loss, float64: add over parts of a batch */
  const lk_tensor *loss_divisor; /* output: the op's own divisor of the mean, float64: add over parts of a batch */
  /* output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
   * batch */
  const lk_tensor *kept;
  uint32_t grad_input_flags; /* LK_ACCUMULATE adds to the output of that name */
  uint32_t grad_target_flags;
  uint32_t loss_flags;
  uint32_t loss_elements_flags;
  uint32_t loss_sum_flags;
  uint32_t loss_divisor_flags;
  uint32_t kept_flags;
  uint32_t flags; /* LK_CHECK_FIRST */
  void *workspace; /* see lk_call; NULL: the context's allocator is used */
  size_t workspace_size;
  size_t *workspace_query; /* if set, the call is only validated, and the workspace that it needs is stored here */
} lk_multilabel_soft_margin_loss_options;

static inline lk_multilabel_soft_margin_loss_options lk_multilabel_soft_margin_loss_defaults(void) {
  lk_multilabel_soft_margin_loss_options options;
  memset(&options, 0, sizeof(options));
  options.reduction = LK_REDUCTION_MEAN;
  options.empty_mean = LK_EMPTY_MEAN_NAN;
  return options;
}

/* Sigmoid and binary cross entropy, averaged over the labels of a sample.
 *
 *   loss        -(1 / C) sum_c w_c [t_c log(sigmoid(x_c)) + (1 - t_c) log(sigmoid(-x_c))]
 *   gradients   d/dx_c = (w_c / C) (sigmoid(x_c) - t_c)
 *               d/dt_c = -(w_c / C) x_c
 *
 * C is the last axis; the mean divides by the number of rows. At infinite logits the limits are taken, as in
 * binary_cross_entropy_with_logits.
 *
 *   input       logits x, (..., C); float32, float64, float16 or bfloat16
 *   target      target t, the input's shape; not range-checked; a float, an integer or bool
 *   loss        the loss, reduced; float32, float64, float16 or bfloat16
 *   grad_input  gradient, the shape of its argument; float32, float64, float16 or bfloat16
 *
 * Semantics: torch.nn.functional.multilabel_soft_margin_loss. */
static inline lk_status lk_multilabel_soft_margin_loss(const lk_context *context, const lk_tensor *input,
                                                       const lk_tensor *target,
                                                       const lk_multilabel_soft_margin_loss_options *options,
                                                       const lk_tensor *loss, const lk_tensor *grad_input,
                                                       lk_error *error) {
  const lk_multilabel_soft_margin_loss_options defaults = lk_multilabel_soft_margin_loss_defaults();
  const lk_multilabel_soft_margin_loss_options *o = options ? options : &defaults;
  lk_arg inputs[7];
  lk_arg outputs[7];
  lk_option values[1];
  lk_call call;
  lk_typed_init(&call, LK_OP_MULTILABEL_SOFT_MARGIN_LOSS, o->reduction, o->flags);
  call.inputs = inputs;
  call.outputs = outputs;
  call.options = values;
  call.workspace = o->workspace;
  call.workspace_size = o->workspace_size;
  lk_typed_arg(inputs, &call.input_count, LK_INPUT, 0, input);
  lk_typed_arg(inputs, &call.input_count, LK_TARGET, 0, target);
  lk_typed_arg(inputs, &call.input_count, LK_WEIGHT, 0, o->weight);
  lk_typed_arg(inputs, &call.input_count, LK_MASK, 0, o->mask);
  lk_typed_arg(inputs, &call.input_count, LK_SAMPLE_WEIGHT, 0, o->sample_weight);
  lk_typed_arg(inputs, &call.input_count, LK_GRAD_LOSS, 0, o->grad_loss);
  lk_typed_arg(inputs, &call.input_count, LK_DIVISOR, 0, o->divisor);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_INPUT, o->grad_input_flags, grad_input);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_TARGET, o->grad_target_flags, o->grad_target);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS, o->loss_flags, loss);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_ELEMENTS, o->loss_elements_flags, o->loss_elements);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_SUM, o->loss_sum_flags, o->loss_sum);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_DIVISOR, o->loss_divisor_flags, o->loss_divisor);
  lk_typed_arg(outputs, &call.output_count, LK_KEPT, o->kept_flags, o->kept);
  lk_typed_integer(values, &call.option_count, LK_OPTION_EMPTY_MEAN, o->empty_mean, LK_EMPTY_MEAN_NAN);
  return lk_typed_run(context, &call, o->workspace_query, error);
}

/* ---- soft_margin_loss -------------------------------------------------------------------------------------------- */

typedef struct lk_soft_margin_loss_options {
  /* loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
   * the loss's shape or its first axes; a float, an integer or bool */
  const lk_tensor *mask;
  /* factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
   * samples of a batch; a float, an integer or bool */
  const lk_tensor *sample_weight;
  /* the mean of no loss elements that count; LK_EMPTY_MEAN_NAN or LK_EMPTY_MEAN_ZERO, default LK_EMPTY_MEAN_NAN */
  int32_t empty_mean;
  int32_t reduction; /* LK_REDUCTION_NONE, LK_REDUCTION_MEAN or LK_REDUCTION_SUM; default mean */
  /* upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64, float16 or bfloat16 */
  const lk_tensor *grad_loss;
  /* what mean divides by, instead of the op's own divisor; float32, float64, float16 or bfloat16 */
  const lk_tensor *divisor;
  const lk_tensor *loss_elements; /* output: the loss before reduction */
  const lk_tensor *loss_sum; /* output: sum of the unreduced loss, float64: add over parts of a batch */
  const lk_tensor *loss_divisor; /* output: the op's own divisor of the mean, float64: add over parts of a batch */
  /* output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
   * batch */
  const lk_tensor *kept;
  uint32_t grad_input_flags; /* LK_ACCUMULATE adds to the output of that name */
  uint32_t loss_flags;
  uint32_t loss_elements_flags;
  uint32_t loss_sum_flags;
  uint32_t loss_divisor_flags;
  uint32_t kept_flags;
  uint32_t flags; /* LK_CHECK_FIRST */
  void *workspace; /* see lk_call; NULL: the context's allocator is used */
  size_t workspace_size;
  size_t *workspace_query; /* if set, the call is only validated, and the workspace that it needs is stored here */
} lk_soft_margin_loss_options;

static inline lk_soft_margin_loss_options lk_soft_margin_loss_defaults(void) {
  lk_soft_margin_loss_options options;
  memset(&options, 0, sizeof(options));
  options.reduction = LK_REDUCTION_MEAN;
  options.empty_mean = LK_EMPTY_MEAN_NAN;
  return options;
}

/* Logistic loss of labels -1 and 1.
 *
 *   loss        log(1 + exp(-t x))
 *   gradients   d/dx = -t sigmoid(-t x)
 *
 * The mean divides by the number of loss elements. Never overflows: -t x beyond the range of exp gives -t x.
 *
 *   input       scores x, any shape; float32, float64, float16 or bfloat16
 *   target      label t, -1 or 1, broadcast onto the input's shape; used as given; a float, an integer or bool
 *   loss        the loss, reduced; float32, float64, float16 or bfloat16
 *   grad_input  gradient, the shape of its argument; float32, float64, float16 or bfloat16
 *
 * Semantics: torch.nn.functional.soft_margin_loss. Also called logistic_loss. */
static inline lk_status lk_soft_margin_loss(const lk_context *context, const lk_tensor *input, const lk_tensor *target,
                                            const lk_soft_margin_loss_options *options, const lk_tensor *loss,
                                            const lk_tensor *grad_input, lk_error *error) {
  const lk_soft_margin_loss_options defaults = lk_soft_margin_loss_defaults();
  const lk_soft_margin_loss_options *o = options ? options : &defaults;
  lk_arg inputs[6];
  lk_arg outputs[6];
  lk_option values[1];
  lk_call call;
  lk_typed_init(&call, LK_OP_SOFT_MARGIN_LOSS, o->reduction, o->flags);
  call.inputs = inputs;
  call.outputs = outputs;
  call.options = values;
  call.workspace = o->workspace;
  call.workspace_size = o->workspace_size;
  lk_typed_arg(inputs, &call.input_count, LK_INPUT, 0, input);
  lk_typed_arg(inputs, &call.input_count, LK_TARGET, 0, target);
  lk_typed_arg(inputs, &call.input_count, LK_MASK, 0, o->mask);
  lk_typed_arg(inputs, &call.input_count, LK_SAMPLE_WEIGHT, 0, o->sample_weight);
  lk_typed_arg(inputs, &call.input_count, LK_GRAD_LOSS, 0, o->grad_loss);
  lk_typed_arg(inputs, &call.input_count, LK_DIVISOR, 0, o->divisor);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_INPUT, o->grad_input_flags, grad_input);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS, o->loss_flags, loss);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_ELEMENTS, o->loss_elements_flags, o->loss_elements);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_SUM, o->loss_sum_flags, o->loss_sum);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_DIVISOR, o->loss_divisor_flags, o->loss_divisor);
  lk_typed_arg(outputs, &call.output_count, LK_KEPT, o->kept_flags, o->kept);
  lk_typed_integer(values, &call.option_count, LK_OPTION_EMPTY_MEAN, o->empty_mean, LK_EMPTY_MEAN_NAN);
  return lk_typed_run(context, &call, o->workspace_query, error);
}

/* ---- sigmoid_focal_loss ------------------------------------------------------------------------------------------ */

typedef struct lk_sigmoid_focal_loss_options {
  /* loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
   * the loss's shape or its first axes; a float, an integer or bool */
  const lk_tensor *mask;
  /* factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
   * samples of a batch; a float, an integer or bool */
  const lk_tensor *sample_weight;
  double alpha; /* share of positives in the balance; -1: no balancing; [0, 1] or -1, default 0.25 */
  double gamma; /* how strongly easy examples are weighed down; at least 0, default 2 */
  int64_t ignore_index; /* elements with this target contribute nothing; none by default; default INT64_MIN */
  /* the mean of no loss elements that count; LK_EMPTY_MEAN_NAN or LK_EMPTY_MEAN_ZERO, default LK_EMPTY_MEAN_NAN */
  int32_t empty_mean;
  int32_t reduction; /* LK_REDUCTION_NONE, LK_REDUCTION_MEAN or LK_REDUCTION_SUM; default none */
  /* upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64, float16 or bfloat16 */
  const lk_tensor *grad_loss;
  /* what mean divides by, instead of the op's own divisor; float32, float64, float16 or bfloat16 */
  const lk_tensor *divisor;
  const lk_tensor *grad_target; /* output: gradient, the shape of its argument */
  const lk_tensor *loss_elements; /* output: the loss before reduction */
  const lk_tensor *loss_sum; /* output: sum of the unreduced loss, float64: add over parts of a batch */
  const lk_tensor *loss_divisor; /* output: the op's own divisor of the mean, float64: add over parts of a batch */
  /* output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
   * batch */
  const lk_tensor *kept;
  uint32_t grad_input_flags; /* LK_ACCUMULATE adds to the output of that name */
  uint32_t grad_target_flags;
  uint32_t loss_flags;
  uint32_t loss_elements_flags;
  uint32_t loss_sum_flags;
  uint32_t loss_divisor_flags;
  uint32_t kept_flags;
  uint32_t flags; /* LK_CHECK_FIRST */
  void *workspace; /* see lk_call; NULL: the context's allocator is used */
  size_t workspace_size;
  size_t *workspace_query; /* if set, the call is only validated, and the workspace that it needs is stored here */
} lk_sigmoid_focal_loss_options;

static inline lk_sigmoid_focal_loss_options lk_sigmoid_focal_loss_defaults(void) {
  lk_sigmoid_focal_loss_options options;
  memset(&options, 0, sizeof(options));
  options.reduction = LK_REDUCTION_NONE;
  options.alpha = 0.25;
  options.gamma = 2;
  options.ignore_index = INT64_MIN;
  options.empty_mean = LK_EMPTY_MEAN_NAN;
  return options;
}

/* Binary cross entropy that weighs easy examples down.
 *
 *   loss        a m^gamma ce
 *               p = sigmoid(x), m = (1 - t) p + t (1 - p), a = alpha t + (1 - alpha) (1 - t), ce the binary cross
 *                 entropy of x and t
 *   gradients   d/dx = a [m^gamma (p - t) - gamma m^(gamma - 1) p (1 - p) (2 t - 1) ce]
 *               d/dt = (2 alpha - 1) m^gamma ce + a [-gamma m^(gamma - 1) (2 p - 1) ce - m^gamma x]
 *
 * Finite for every gamma: at saturated logits the limits are taken. The mean divides by the number of elements.
 *
 *   input       logits x, any shape; float32, float64, float16 or bfloat16
 *   target      target t, the input's shape; a float, an integer or bool
 *   loss        the loss, reduced; float32, float64, float16 or bfloat16
 *   grad_input  gradient, the shape of its argument; float32, float64, float16 or bfloat16
 *
 * Errors, beside those of every call: LK_INVALID_VALUE for alpha outside [0, 1] or -1.
 *
 * Semantics: torchvision.ops.sigmoid_focal_loss. */
static inline lk_status lk_sigmoid_focal_loss(const lk_context *context, const lk_tensor *input,
                                              const lk_tensor *target, const lk_sigmoid_focal_loss_options *options,
                                              const lk_tensor *loss, const lk_tensor *grad_input, lk_error *error) {
  const lk_sigmoid_focal_loss_options defaults = lk_sigmoid_focal_loss_defaults();
  const lk_sigmoid_focal_loss_options *o = options ? options : &defaults;
  lk_arg inputs[6];
  lk_arg outputs[7];
  lk_option values[4];
  lk_call call;
  lk_typed_init(&call, LK_OP_SIGMOID_FOCAL_LOSS, o->reduction, o->flags);
  call.inputs = inputs;
  call.outputs = outputs;
  call.options = values;
  call.workspace = o->workspace;
  call.workspace_size = o->workspace_size;
  lk_typed_arg(inputs, &call.input_count, LK_INPUT, 0, input);
  lk_typed_arg(inputs, &call.input_count, LK_TARGET, 0, target);
  lk_typed_arg(inputs, &call.input_count, LK_MASK, 0, o->mask);
  lk_typed_arg(inputs, &call.input_count, LK_SAMPLE_WEIGHT, 0, o->sample_weight);
  lk_typed_arg(inputs, &call.input_count, LK_GRAD_LOSS, 0, o->grad_loss);
  lk_typed_arg(inputs, &call.input_count, LK_DIVISOR, 0, o->divisor);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_INPUT, o->grad_input_flags, grad_input);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_TARGET, o->grad_target_flags, o->grad_target);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS, o->loss_flags, loss);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_ELEMENTS, o->loss_elements_flags, o->loss_elements);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_SUM, o->loss_sum_flags, o->loss_sum);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_DIVISOR, o->loss_divisor_flags, o->loss_divisor);
  lk_typed_arg(outputs, &call.output_count, LK_KEPT, o->kept_flags, o->kept);
  lk_typed_real(values, &call.option_count, LK_OPTION_ALPHA, o->alpha, 0.25);
  lk_typed_real(values, &call.option_count, LK_OPTION_GAMMA, o->gamma, 2);
  lk_typed_integer(values, &call.option_count, LK_OPTION_IGNORE_INDEX, o->ignore_index, INT64_MIN);
  lk_typed_integer(values, &call.option_count, LK_OPTION_EMPTY_MEAN, o->empty_mean, LK_EMPTY_MEAN_NAN);
  return lk_typed_run(context, &call, o->workspace_query, error);
}

/* ---- brier_score_loss -------------------------------------------------------------------------------------------- */

typedef struct lk_brier_score_loss_options {
  const lk_tensor *weight; /* weight w of each sample, the input's shape; a float, an integer or bool */
  /* loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
   * the loss's shape or its first axes; a float, an integer or bool */
  const lk_tensor *mask;
  int64_t scale_by_half; /* 1: half the sum over both classes, so that the score lies in [0, 1]; [0, 1], default 1 */
  /* the mean of no loss elements that count; LK_EMPTY_MEAN_NAN or LK_EMPTY_MEAN_ZERO, default LK_EMPTY_MEAN_NAN */
  int32_t empty_mean;
  int32_t reduction; /* LK_REDUCTION_NONE, LK_REDUCTION_MEAN or LK_REDUCTION_SUM; default mean */
  /* upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64, float16 or bfloat16 */
  const lk_tensor *grad_loss;
  /* what mean divides by, instead of the op's own divisor; float32, float64, float16 or bfloat16 */
  const lk_tensor *divisor;
  const lk_tensor *loss_elements; /* output: the loss before reduction */
  const lk_tensor *loss_sum; /* output: sum of the unreduced loss, float64: add over parts of a batch */
  const lk_tensor *loss_divisor; /* output: the op's own divisor of the mean, float64: add over parts of a batch */
  /* output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
   * batch */
  const lk_tensor *kept;
  uint32_t grad_input_flags; /* LK_ACCUMULATE adds to the output of that name */
  uint32_t loss_flags;
  uint32_t loss_elements_flags;
  uint32_t loss_sum_flags;
  uint32_t loss_divisor_flags;
  uint32_t kept_flags;
  uint32_t flags; /* LK_CHECK_FIRST */
  void *workspace; /* see lk_call; NULL: the context's allocator is used */
  size_t workspace_size;
  size_t *workspace_query; /* if set, the call is only validated, and the workspace that it needs is stored here */
} lk_brier_score_loss_options;

static inline lk_brier_score_loss_options lk_brier_score_loss_defaults(void) {
  lk_brier_score_loss_options options;
  memset(&options, 0, sizeof(options));
  options.reduction = LK_REDUCTION_MEAN;
  options.scale_by_half = 1;
  options.empty_mean = LK_EMPTY_MEAN_NAN;
  return options;
}

/* Squared error of the probabilities of two classes.
 *
 *   loss        h w (x - t)^2, h = 1 with scale_by_half, else 2
 *   gradients   d/dx = 2 h w (x - t)
 *
 * The mean divides by the sum of the weights; without them, the number of loss elements. x must lie in [0, 1].
 * multiclass_brier_score_loss takes a probability per class.
 *
 *   input       probability x of the positive class, any shape; float32, float64, float16 or bfloat16
 *   target      label t, 0 or 1, the input's shape; a float, an integer or bool
 *   loss        the loss, reduced; float32, float64, float16 or bfloat16
 *   grad_input  gradient, the shape of its argument; float32, float64, float16 or bfloat16
 *
 * Errors, beside those of every call: LK_INVALID_VALUE for scale_by_half outside [0, 1].
 *
 * Semantics: sklearn.metrics.brier_score_loss. */
static inline lk_status lk_brier_score_loss(const lk_context *context, const lk_tensor *input, const lk_tensor *target,
                                            const lk_brier_score_loss_options *options, const lk_tensor *loss,
                                            const lk_tensor *grad_input, lk_error *error) {
  const lk_brier_score_loss_options defaults = lk_brier_score_loss_defaults();
  const lk_brier_score_loss_options *o = options ? options : &defaults;
  lk_arg inputs[6];
  lk_arg outputs[6];
  lk_option values[2];
  lk_call call;
  lk_typed_init(&call, LK_OP_BRIER_SCORE_LOSS, o->reduction, o->flags);
  call.inputs = inputs;
  call.outputs = outputs;
  call.options = values;
  call.workspace = o->workspace;
  call.workspace_size = o->workspace_size;
  lk_typed_arg(inputs, &call.input_count, LK_INPUT, 0, input);
  lk_typed_arg(inputs, &call.input_count, LK_TARGET, 0, target);
  lk_typed_arg(inputs, &call.input_count, LK_WEIGHT, 0, o->weight);
  lk_typed_arg(inputs, &call.input_count, LK_MASK, 0, o->mask);
  lk_typed_arg(inputs, &call.input_count, LK_GRAD_LOSS, 0, o->grad_loss);
  lk_typed_arg(inputs, &call.input_count, LK_DIVISOR, 0, o->divisor);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_INPUT, o->grad_input_flags, grad_input);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS, o->loss_flags, loss);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_ELEMENTS, o->loss_elements_flags, o->loss_elements);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_SUM, o->loss_sum_flags, o->loss_sum);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_DIVISOR, o->loss_divisor_flags, o->loss_divisor);
  lk_typed_arg(outputs, &call.output_count, LK_KEPT, o->kept_flags, o->kept);
  lk_typed_integer(values, &call.option_count, LK_OPTION_SCALE_BY_HALF, o->scale_by_half, 1);
  lk_typed_integer(values, &call.option_count, LK_OPTION_EMPTY_MEAN, o->empty_mean, LK_EMPTY_MEAN_NAN);
  return lk_typed_run(context, &call, o->workspace_query, error);
}

/* ---- binary_log_loss --------------------------------------------------------------------------------------------- */

typedef struct lk_binary_log_loss_options {
  const lk_tensor *weight; /* weight w of each sample, the input's shape; a float, an integer or bool */
  /* loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
   * the loss's shape or its first axes; a float, an integer or bool */
  const lk_tensor *mask;
  /* the mean of no loss elements that count; LK_EMPTY_MEAN_NAN or LK_EMPTY_MEAN_ZERO, default LK_EMPTY_MEAN_NAN */
  int32_t empty_mean;
  int32_t reduction; /* LK_REDUCTION_NONE, LK_REDUCTION_MEAN or LK_REDUCTION_SUM; default mean */
  /* upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64, float16 or bfloat16 */
  const lk_tensor *grad_loss;
  /* what mean divides by, instead of the op's own divisor; float32, float64, float16 or bfloat16 */
  const lk_tensor *divisor;
  const lk_tensor *loss_elements; /* output: the loss before reduction */
  const lk_tensor *loss_sum; /* output: sum of the unreduced loss, float64: add over parts of a batch */
  const lk_tensor *loss_divisor; /* output: the op's own divisor of the mean, float64: add over parts of a batch */
  /* output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
   * batch */
  const lk_tensor *kept;
  uint32_t grad_input_flags; /* LK_ACCUMULATE adds to the output of that name */
  uint32_t loss_flags;
  uint32_t loss_elements_flags;
  uint32_t loss_sum_flags;
  uint32_t loss_divisor_flags;
  uint32_t kept_flags;
  uint32_t flags; /* LK_CHECK_FIRST */
  void *workspace; /* see lk_call; NULL: the context's allocator is used */
  size_t workspace_size;
  size_t *workspace_query; /* if set, the call is only validated, and the workspace that it needs is stored here */
} lk_binary_log_loss_options;

static inline lk_binary_log_loss_options lk_binary_log_loss_defaults(void) {
  lk_binary_log_loss_options options;
  memset(&options, 0, sizeof(options));
  options.reduction = LK_REDUCTION_MEAN;
  options.empty_mean = LK_EMPTY_MEAN_NAN;
  return options;
}

/* Logarithmic loss of the probability of one of two classes.
 *
 *   loss        -w [t log(p) + (1 - t) log(1 - p)], p = clip(x, e, 1 - e), e the machine epsilon of the input's
 *                 dtype
 *   gradients   d/dx = w [(1 - t) / (1 - x) - t / x] for e <= x <= 1 - e, else 0
 *
 * The mean divides by the sum of the weights; without them, the number of loss elements. x must lie in [0, 1].
 * log_loss takes a probability per class.
 *
 *   input       probability x of the positive class, any shape; float32, float64, float16 or bfloat16
 *   target      label t, 0 or 1, the input's shape; a float, an integer or bool
 *   loss        the loss, reduced; float32, float64, float16 or bfloat16
 *   grad_input  gradient, the shape of its argument; float32, float64, float16 or bfloat16
 *
 * Semantics: sklearn.metrics.log_loss. */
static inline lk_status lk_binary_log_loss(const lk_context *context, const lk_tensor *input, const lk_tensor *target,
                                           const lk_binary_log_loss_options *options, const lk_tensor *loss,
                                           const lk_tensor *grad_input, lk_error *error) {
  const lk_binary_log_loss_options defaults = lk_binary_log_loss_defaults();
  const lk_binary_log_loss_options *o = options ? options : &defaults;
  lk_arg inputs[6];
  lk_arg outputs[6];
  lk_option values[1];
  lk_call call;
  lk_typed_init(&call, LK_OP_BINARY_LOG_LOSS, o->reduction, o->flags);
  call.inputs = inputs;
  call.outputs = outputs;
  call.options = values;
  call.workspace = o->workspace;
  call.workspace_size = o->workspace_size;
  lk_typed_arg(inputs, &call.input_count, LK_INPUT, 0, input);
  lk_typed_arg(inputs, &call.input_count, LK_TARGET, 0, target);
  lk_typed_arg(inputs, &call.input_count, LK_WEIGHT, 0, o->weight);
  lk_typed_arg(inputs, &call.input_count, LK_MASK, 0, o->mask);
  lk_typed_arg(inputs, &call.input_count, LK_GRAD_LOSS, 0, o->grad_loss);
  lk_typed_arg(inputs, &call.input_count, LK_DIVISOR, 0, o->divisor);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_INPUT, o->grad_input_flags, grad_input);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS, o->loss_flags, loss);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_ELEMENTS, o->loss_elements_flags, o->loss_elements);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_SUM, o->loss_sum_flags, o->loss_sum);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_DIVISOR, o->loss_divisor_flags, o->loss_divisor);
  lk_typed_arg(outputs, &call.output_count, LK_KEPT, o->kept_flags, o->kept);
  lk_typed_integer(values, &call.option_count, LK_OPTION_EMPTY_MEAN, o->empty_mean, LK_EMPTY_MEAN_NAN);
  return lk_typed_run(context, &call, o->workspace_query, error);
}

/* ---- kl_div ------------------------------------------------------------------------------------------------------ */

typedef struct lk_kl_div_options {
  /* loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
   * the loss's shape or its first axes; a float, an integer or bool */
  const lk_tensor *mask;
  /* factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
   * samples of a batch; a float, an integer or bool */
  const lk_tensor *sample_weight;
  int64_t log_target; /* 1: the target holds logarithms; [0, 1], default 0 */
  int64_t strict; /* 1: NaN where the reference gives NaN although the limit is finite; [0, 1], default 0 */
  /* the mean of no loss elements that count; LK_EMPTY_MEAN_NAN or LK_EMPTY_MEAN_ZERO, default LK_EMPTY_MEAN_NAN */
  int32_t empty_mean;
  int32_t reduction; /* LK_REDUCTION_NONE, LK_REDUCTION_MEAN or LK_REDUCTION_SUM; default mean */
  /* upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64, float16 or bfloat16 */
  const lk_tensor *grad_loss;
  /* what mean divides by, instead of the op's own divisor; float32, float64, float16 or bfloat16 */
  const lk_tensor *divisor;
  const lk_tensor *grad_target; /* output: gradient, the shape of its argument */
  const lk_tensor *loss_elements; /* output: the loss before reduction */
  const lk_tensor *loss_sum; /* output: sum of the unreduced loss, float64: add over parts of a batch */
  const lk_tensor *loss_divisor; /* output: the op's own divisor of the mean, float64: add over parts of a batch */
  /* output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
   * batch */
  const lk_tensor *kept;
  uint32_t grad_input_flags; /* LK_ACCUMULATE adds to the output of that name */
  uint32_t grad_target_flags;
  uint32_t loss_flags;
  uint32_t loss_elements_flags;
  uint32_t loss_sum_flags;
  uint32_t loss_divisor_flags;
  uint32_t kept_flags;
  uint32_t flags; /* LK_CHECK_FIRST */
  void *workspace; /* see lk_call; NULL: the context's allocator is used */
  size_t workspace_size;
  size_t *workspace_query; /* if set, the call is only validated, and the workspace that it needs is stored here */
} lk_kl_div_options;

static inline lk_kl_div_options lk_kl_div_defaults(void) {
  lk_kl_div_options options;
  memset(&options, 0, sizeof(options));
  options.reduction = LK_REDUCTION_MEAN;
  options.log_target = 0;
  options.strict = 0;
  options.empty_mean = LK_EMPTY_MEAN_NAN;
  return options;
}

/* Terms of the Kullback-Leibler divergence of the model from the target.
 *
 *   loss        t (log(t) - x), 0 for t = 0
 *               with log_target exp(t) (t - x), 0 for t = -inf
 *   gradients   d/dx = -t
 *               d/dt = log(t) + 1 - x
 *               with log_target d/dx = -exp(t), d/dt = exp(t) (t - x + 1)
 *
 * The mean divides by the number of elements, which is not the divergence: batchmean divides by the size of the
 * input's first axis. A negative t gives NaN. d/dt is -inf at t = 0.
 *
 *   input       log-probabilities x of the model, any shape; float32, float64, float16 or bfloat16
 *   target      probabilities t, or their logarithms; input and target broadcast against each other; a float, an
 *                 integer or bool
 *   loss        the loss, reduced; float32, float64, float16 or bfloat16
 *   grad_input  gradient, the shape of its argument; float32, float64, float16 or bfloat16
 *
 * Errors, beside those of every call: LK_INVALID_VALUE for log_target outside [0, 1]; LK_INVALID_VALUE for strict
 * outside [0, 1].
 *
 * Semantics: torch.nn.functional.kl_div. Also called kl_div_loss. */
static inline lk_status lk_kl_div(const lk_context *context, const lk_tensor *input, const lk_tensor *target,
                                  const lk_kl_div_options *options, const lk_tensor *loss, const lk_tensor *grad_input,
                                  lk_error *error) {
  const lk_kl_div_options defaults = lk_kl_div_defaults();
  const lk_kl_div_options *o = options ? options : &defaults;
  lk_arg inputs[6];
  lk_arg outputs[7];
  lk_option values[3];
  lk_call call;
  lk_typed_init(&call, LK_OP_KL_DIV, o->reduction, o->flags);
  call.inputs = inputs;
  call.outputs = outputs;
  call.options = values;
  call.workspace = o->workspace;
  call.workspace_size = o->workspace_size;
  lk_typed_arg(inputs, &call.input_count, LK_INPUT, 0, input);
  lk_typed_arg(inputs, &call.input_count, LK_TARGET, 0, target);
  lk_typed_arg(inputs, &call.input_count, LK_MASK, 0, o->mask);
  lk_typed_arg(inputs, &call.input_count, LK_SAMPLE_WEIGHT, 0, o->sample_weight);
  lk_typed_arg(inputs, &call.input_count, LK_GRAD_LOSS, 0, o->grad_loss);
  lk_typed_arg(inputs, &call.input_count, LK_DIVISOR, 0, o->divisor);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_INPUT, o->grad_input_flags, grad_input);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_TARGET, o->grad_target_flags, o->grad_target);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS, o->loss_flags, loss);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_ELEMENTS, o->loss_elements_flags, o->loss_elements);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_SUM, o->loss_sum_flags, o->loss_sum);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_DIVISOR, o->loss_divisor_flags, o->loss_divisor);
  lk_typed_arg(outputs, &call.output_count, LK_KEPT, o->kept_flags, o->kept);
  lk_typed_integer(values, &call.option_count, LK_OPTION_LOG_TARGET, o->log_target, 0);
  lk_typed_integer(values, &call.option_count, LK_OPTION_STRICT, o->strict, 0);
  lk_typed_integer(values, &call.option_count, LK_OPTION_EMPTY_MEAN, o->empty_mean, LK_EMPTY_MEAN_NAN);
  return lk_typed_run(context, &call, o->workspace_query, error);
}

/* ---- poisson_nll_loss -------------------------------------------------------------------------------------------- */

typedef struct lk_poisson_nll_loss_options {
  /* loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
   * the loss's shape or its first axes; a float, an integer or bool */
  const lk_tensor *mask;
  /* factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
   * samples of a batch; a float, an integer or bool */
  const lk_tensor *sample_weight;
  int64_t log_input; /* 1: the input is the logarithm of the rate; [0, 1], default 1 */
  int64_t full; /* 1: add Stirling's approximation of log(t!) where t > 1; [0, 1], default 0 */
  double eps; /* added to the rate before its logarithm, without log_input; at least 0, default 1e-08 */
  /* the mean of no loss elements that count; LK_EMPTY_MEAN_NAN or LK_EMPTY_MEAN_ZERO, default LK_EMPTY_MEAN_NAN */
  int32_t empty_mean;
  int32_t reduction; /* LK_REDUCTION_NONE, LK_REDUCTION_MEAN or LK_REDUCTION_SUM; default mean */
  /* upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64, float16 or bfloat16 */
  const lk_tensor *grad_loss;
  /* what mean divides by, instead of the op's own divisor; float32, float64, float16 or bfloat16 */
  const lk_tensor *divisor;
  const lk_tensor *grad_target; /* output: gradient, the shape of its argument */
  const lk_tensor *loss_elements; /* output: the loss before reduction */
  const lk_tensor *loss_sum; /* output: sum of the unreduced loss, float64: add over parts of a batch */
  const lk_tensor *loss_divisor; /* output: the op's own divisor of the mean, float64: add over parts of a batch */
  /* output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
   * batch */
  const lk_tensor *kept;
  uint32_t grad_input_flags; /* LK_ACCUMULATE adds to the output of that name */
  uint32_t grad_target_flags;
  uint32_t loss_flags;
  uint32_t loss_elements_flags;
  uint32_t loss_sum_flags;
  uint32_t loss_divisor_flags;
  uint32_t kept_flags;
  uint32_t flags; /* LK_CHECK_FIRST */
  void *workspace; /* see lk_call; NULL: the context's allocator is used */
  size_t workspace_size;
  size_t *workspace_query; /* if set, the call is only validated, and the workspace that it needs is stored here */
} lk_poisson_nll_loss_options;

static inline lk_poisson_nll_loss_options lk_poisson_nll_loss_defaults(void) {
  lk_poisson_nll_loss_options options;
  memset(&options, 0, sizeof(options));
  options.reduction = LK_REDUCTION_MEAN;
  options.log_input = 1;
  options.full = 0;
  options.eps = 1e-08;
  options.empty_mean = LK_EMPTY_MEAN_NAN;
  return options;
}

/* Negative log-likelihood of counts from a Poisson distribution.
 *
 *   loss        exp(x) - t x
 *               without log_input x - t log(x + eps)
 *               full adds t log(t) - t + log(2 pi t) / 2 where t > 1
 *   gradients   d/dx = exp(x) - t, d/dt = -x
 *               without log_input d/dx = 1 - t / (x + eps), d/dt = -log(x + eps)
 *               full adds log(t) + 1 / (2 t) to d/dt where t > 1
 *
 * The mean divides by the number of loss elements. Nothing is range-checked: x + eps < 0 gives NaN.
 *
 *   input       rate x, or its logarithm, any shape; float32, float64, float16 or bfloat16
 *   target      counts t; input and target broadcast against each other; a float, an integer or bool
 *   loss        the loss, reduced; float32, float64, float16 or bfloat16
 *   grad_input  gradient, the shape of its argument; float32, float64, float16 or bfloat16
 *
 * Errors, beside those of every call: LK_INVALID_VALUE for log_input outside [0, 1]; LK_INVALID_VALUE for full
 * outside [0, 1].
 *
 * Semantics: torch.nn.functional.poisson_nll_loss. */
static inline lk_status lk_poisson_nll_loss(const lk_context *context, const lk_tensor *input, const lk_tensor *target,
                                            const lk_poisson_nll_loss_options *options, const lk_tensor *loss,
                                            const lk_tensor *grad_input, lk_error *error) {
  const lk_poisson_nll_loss_options defaults = lk_poisson_nll_loss_defaults();
  const lk_poisson_nll_loss_options *o = options ? options : &defaults;
  lk_arg inputs[6];
  lk_arg outputs[7];
  lk_option values[4];
  lk_call call;
  lk_typed_init(&call, LK_OP_POISSON_NLL_LOSS, o->reduction, o->flags);
  call.inputs = inputs;
  call.outputs = outputs;
  call.options = values;
  call.workspace = o->workspace;
  call.workspace_size = o->workspace_size;
  lk_typed_arg(inputs, &call.input_count, LK_INPUT, 0, input);
  lk_typed_arg(inputs, &call.input_count, LK_TARGET, 0, target);
  lk_typed_arg(inputs, &call.input_count, LK_MASK, 0, o->mask);
  lk_typed_arg(inputs, &call.input_count, LK_SAMPLE_WEIGHT, 0, o->sample_weight);
  lk_typed_arg(inputs, &call.input_count, LK_GRAD_LOSS, 0, o->grad_loss);
  lk_typed_arg(inputs, &call.input_count, LK_DIVISOR, 0, o->divisor);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_INPUT, o->grad_input_flags, grad_input);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_TARGET, o->grad_target_flags, o->grad_target);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS, o->loss_flags, loss);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_ELEMENTS, o->loss_elements_flags, o->loss_elements);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_SUM, o->loss_sum_flags, o->loss_sum);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_DIVISOR, o->loss_divisor_flags, o->loss_divisor);
  lk_typed_arg(outputs, &call.output_count, LK_KEPT, o->kept_flags, o->kept);
  lk_typed_integer(values, &call.option_count, LK_OPTION_LOG_INPUT, o->log_input, 1);
  lk_typed_integer(values, &call.option_count, LK_OPTION_FULL, o->full, 0);
  lk_typed_real(values, &call.option_count, LK_OPTION_EPS, o->eps, 1e-08);
  lk_typed_integer(values, &call.option_count, LK_OPTION_EMPTY_MEAN, o->empty_mean, LK_EMPTY_MEAN_NAN);
  return lk_typed_run(context, &call, o->workspace_query, error);
}

/* ---- gaussian_nll_loss ------------------------------------------------------------------------------------------- */

typedef struct lk_gaussian_nll_loss_options {
  /* loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
   * the loss's shape or its first axes; a float, an integer or bool */
  const lk_tensor *mask;
  /* factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
   * samples of a batch; a float, an integer or bool */
  const lk_tensor *sample_weight;
  int64_t full; /* 1: add the constant log(2 pi) / 2; [0, 1], default 0 */
  double eps; /* the least variance; above 0, default 1e-06 */
  /* the mean of no loss elements that count; LK_EMPTY_MEAN_NAN or LK_EMPTY_MEAN_ZERO, default LK_EMPTY_MEAN_NAN */
  int32_t empty_mean;
  int32_t reduction; /* LK_REDUCTION_NONE, LK_REDUCTION_MEAN or LK_REDUCTION_SUM; default mean */
  /* upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64, float16 or bfloat16 */
  const lk_tensor *grad_loss;
  /* what mean divides by, instead of the op's own divisor; float32, float64, float16 or bfloat16 */
  const lk_tensor *divisor;
  const lk_tensor *grad_target; /* output: gradient, the shape of its argument */
  const lk_tensor *grad_var; /* output: gradient, the shape of its argument */
  const lk_tensor *loss_elements; /* output: the loss before reduction */
  const lk_tensor *loss_sum; /* output: sum of the unreduced loss, float64: add over parts of a batch */
  const lk_tensor *loss_divisor; /* output: the op's own divisor of the mean, float64: add over parts of a batch */
  /* output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
   * batch */
  const lk_tensor *kept;
  uint32_t grad_input_flags; /* LK_ACCUMULATE adds to the output of that name */
  uint32_t grad_target_flags;
  uint32_t grad_var_flags;
  uint32_t loss_flags;
  uint32_t loss_elements_flags;
  uint32_t loss_sum_flags;
  uint32_t loss_divisor_flags;
  uint32_t kept_flags;
  uint32_t flags; /* LK_CHECK_FIRST */
  void *workspace; /* see lk_call; NULL: the context's allocator is used */
  size_t workspace_size;
  size_t *workspace_query; /* if set, the call is only validated, and the workspace that it needs is stored here */
} lk_gaussian_nll_loss_options;

static inline lk_gaussian_nll_loss_options lk_gaussian_nll_loss_defaults(void) {
  lk_gaussian_nll_loss_options options;
  memset(&options, 0, sizeof(options));
  options.reduction = LK_REDUCTION_MEAN;
  options.full = 0;
  options.eps = 1e-06;
  options.empty_mean = LK_EMPTY_MEAN_NAN;
  return options;
}

/* Negative log-likelihood of a Gaussian of given mean and variance.
 *
 *   loss        (log(v) + (x - t)^2 / v) / 2, v = max(var, eps)
 *               full adds log(2 pi) / 2
 *   gradients   d/dx = (x - t) / v
 *               d/dt = -(x - t) / v
 *               d/dvar = (1 / v - (x - t)^2 / v^2) / 2
 *
 * The mean divides by the number of loss elements. The gradient is a straight-through estimate, as in the reference.
 * The gradient of var does not see the clamp: it is that of v. Negative variances are refused.
 *
 *   input       mean x, any shape; float32, float64, float16 or bfloat16
 *   target      observation t; input and target broadcast against each other; a float, an integer or bool
 *   var         variance: the input's shape, that without its last axis (one per row), or that with 1 for one axis;
 *                 a float, an integer or bool
 *   loss        the loss, reduced; float32, float64, float16 or bfloat16
 *   grad_input  gradient, the shape of its argument; float32, float64, float16 or bfloat16
 *
 * Errors, beside those of every call: LK_INVALID_VALUE for full outside [0, 1].
 *
 * Semantics: torch.nn.functional.gaussian_nll_loss. */
static inline lk_status lk_gaussian_nll_loss(const lk_context *context, const lk_tensor *input, const lk_tensor *target,
                                             const lk_tensor *var, const lk_gaussian_nll_loss_options *options,
                                             const lk_tensor *loss, const lk_tensor *grad_input, lk_error *error) {
  const lk_gaussian_nll_loss_options defaults = lk_gaussian_nll_loss_defaults();
  const lk_gaussian_nll_loss_options *o = options ? options : &defaults;
  lk_arg inputs[7];
  lk_arg outputs[8];
  lk_option values[3];
  lk_call call;
  lk_typed_init(&call, LK_OP_GAUSSIAN_NLL_LOSS, o->reduction, o->flags);
  call.inputs = inputs;
  call.outputs = outputs;
  call.options = values;
  call.workspace = o->workspace;
  call.workspace_size = o->workspace_size;
  lk_typed_arg(inputs, &call.input_count, LK_INPUT, 0, input);
  lk_typed_arg(inputs, &call.input_count, LK_TARGET, 0, target);
  lk_typed_arg(inputs, &call.input_count, LK_VAR, 0, var);
  lk_typed_arg(inputs, &call.input_count, LK_MASK, 0, o->mask);
  lk_typed_arg(inputs, &call.input_count, LK_SAMPLE_WEIGHT, 0, o->sample_weight);
  lk_typed_arg(inputs, &call.input_count, LK_GRAD_LOSS, 0, o->grad_loss);
  lk_typed_arg(inputs, &call.input_count, LK_DIVISOR, 0, o->divisor);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_INPUT, o->grad_input_flags, grad_input);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_TARGET, o->grad_target_flags, o->grad_target);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_VAR, o->grad_var_flags, o->grad_var);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS, o->loss_flags, loss);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_ELEMENTS, o->loss_elements_flags, o->loss_elements);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_SUM, o->loss_sum_flags, o->loss_sum);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_DIVISOR, o->loss_divisor_flags, o->loss_divisor);
  lk_typed_arg(outputs, &call.output_count, LK_KEPT, o->kept_flags, o->kept);
  lk_typed_integer(values, &call.option_count, LK_OPTION_FULL, o->full, 0);
  lk_typed_real(values, &call.option_count, LK_OPTION_EPS, o->eps, 1e-06);
  lk_typed_integer(values, &call.option_count, LK_OPTION_EMPTY_MEAN, o->empty_mean, LK_EMPTY_MEAN_NAN);
  return lk_typed_run(context, &call, o->workspace_query, error);
}

/* ---- margin_ranking_loss ----------------------------------------------------------------------------------------- */

typedef struct lk_margin_ranking_loss_options {
  /* loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
   * the loss's shape or its first axes; a float, an integer or bool */
  const lk_tensor *mask;
  /* factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
   * samples of a batch; a float, an integer or bool */
  const lk_tensor *sample_weight;
  double margin; /* by how much; default 0 */
  /* the mean of no loss elements that count; LK_EMPTY_MEAN_NAN or LK_EMPTY_MEAN_ZERO, default LK_EMPTY_MEAN_NAN */
  int32_t empty_mean;
  int32_t reduction; /* LK_REDUCTION_NONE, LK_REDUCTION_MEAN or LK_REDUCTION_SUM; default mean */
  /* upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64, float16 or bfloat16 */
  const lk_tensor *grad_loss;
  /* what mean divides by, instead of the op's own divisor; float32, float64, float16 or bfloat16 */
  const lk_tensor *divisor;
  const lk_tensor *grad_input2; /* output: gradient, the shape of its argument */
  const lk_tensor *grad_target; /* output: gradient, the shape of its argument */
  const lk_tensor *loss_elements; /* output: the loss before reduction */
  const lk_tensor *loss_sum; /* output: sum of the unreduced loss, float64: add over parts of a batch */
  const lk_tensor *loss_divisor; /* output: the op's own divisor of the mean, float64: add over parts of a batch */
  /* output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
   * batch */
  const lk_tensor *kept;
  uint32_t grad_input_flags; /* LK_ACCUMULATE adds to the output of that name */
  uint32_t grad_input2_flags;
  uint32_t grad_target_flags;
  uint32_t loss_flags;
  uint32_t loss_elements_flags;
  uint32_t loss_sum_flags;
  uint32_t loss_divisor_flags;
  uint32_t kept_flags;
  uint32_t flags; /* LK_CHECK_FIRST */
  void *workspace; /* see lk_call; NULL: the context's allocator is used */
  size_t workspace_size;
  size_t *workspace_query; /* if set, the call is only validated, and the workspace that it needs is stored here */
} lk_margin_ranking_loss_options;

static inline lk_margin_ranking_loss_options lk_margin_ranking_loss_defaults(void) {
  lk_margin_ranking_loss_options options;
  memset(&options, 0, sizeof(options));
  options.reduction = LK_REDUCTION_MEAN;
  options.margin = 0;
  options.empty_mean = LK_EMPTY_MEAN_NAN;
  return options;
}

/* Hinge on the difference of two scores.
 *
 *   loss        max(0, u), u = margin - t (x - y)
 *   gradients   where u >= 0: d/dx = -t
 *               d/dy = t
 *               d/dt = -(x - y)
 *               else 0
 *
 * The mean divides by the number of loss elements. The kink u = 0 is active: equal scores have loss margin and a
 * gradient. All arguments have the same number of axes.
 *
 *   input       first score x, any shape; float32, float64, float16 or bfloat16
 *   input2      second score y, of as many axes as the first; a float, an integer or bool
 *   target      t = 1 where the first score should be the larger one, -1 where the second; of as many axes; a float,
 *                 an integer or bool
 *   loss        the loss, reduced; float32, float64, float16 or bfloat16
 *   grad_input  gradient, the shape of its argument; float32, float64, float16 or bfloat16
 *
 * Semantics: torch.nn.functional.margin_ranking_loss. */
static inline lk_status lk_margin_ranking_loss(const lk_context *context, const lk_tensor *input,
                                               const lk_tensor *input2, const lk_tensor *target,
                                               const lk_margin_ranking_loss_options *options, const lk_tensor *loss,
                                               const lk_tensor *grad_input, lk_error *error) {
  const lk_margin_ranking_loss_options defaults = lk_margin_ranking_loss_defaults();
  const lk_margin_ranking_loss_options *o = options ? options : &defaults;
  lk_arg inputs[7];
  lk_arg outputs[8];
  lk_option values[2];
  lk_call call;
  lk_typed_init(&call, LK_OP_MARGIN_RANKING_LOSS, o->reduction, o->flags);
  call.inputs = inputs;
  call.outputs = outputs;
  call.options = values;
  call.workspace = o->workspace;
  call.workspace_size = o->workspace_size;
  lk_typed_arg(inputs, &call.input_count, LK_INPUT, 0, input);
  lk_typed_arg(inputs, &call.input_count, LK_INPUT2, 0, input2);
  lk_typed_arg(inputs, &call.input_count, LK_TARGET, 0, target);
  lk_typed_arg(inputs, &call.input_count, LK_MASK, 0, o->mask);
  lk_typed_arg(inputs, &call.input_count, LK_SAMPLE_WEIGHT, 0, o->sample_weight);
  lk_typed_arg(inputs, &call.input_count, LK_GRAD_LOSS, 0, o->grad_loss);
  lk_typed_arg(inputs, &call.input_count, LK_DIVISOR, 0, o->divisor);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_INPUT, o->grad_input_flags, grad_input);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_INPUT2, o->grad_input2_flags, o->grad_input2);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_TARGET, o->grad_target_flags, o->grad_target);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS, o->loss_flags, loss);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_ELEMENTS, o->loss_elements_flags, o->loss_elements);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_SUM, o->loss_sum_flags, o->loss_sum);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_DIVISOR, o->loss_divisor_flags, o->loss_divisor);
  lk_typed_arg(outputs, &call.output_count, LK_KEPT, o->kept_flags, o->kept);
  lk_typed_real(values, &call.option_count, LK_OPTION_MARGIN, o->margin, 0);
  lk_typed_integer(values, &call.option_count, LK_OPTION_EMPTY_MEAN, o->empty_mean, LK_EMPTY_MEAN_NAN);
  return lk_typed_run(context, &call, o->workspace_query, error);
}

/* ---- hinge_embedding_loss ---------------------------------------------------------------------------------------- */

typedef struct lk_hinge_embedding_loss_options {
  /* loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
   * the loss's shape or its first axes; a float, an integer or bool */
  const lk_tensor *mask;
  /* factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
   * samples of a batch; a float, an integer or bool */
  const lk_tensor *sample_weight;
  double margin; /* the distance that is enough; default 1 */
  /* the mean of no loss elements that count; LK_EMPTY_MEAN_NAN or LK_EMPTY_MEAN_ZERO, default LK_EMPTY_MEAN_NAN */
  int32_t empty_mean;
  int32_t reduction; /* LK_REDUCTION_NONE, LK_REDUCTION_MEAN or LK_REDUCTION_SUM; default mean */
  /* upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64, float16 or bfloat16 */
  const lk_tensor *grad_loss;
  /* what mean divides by, instead of the op's own divisor; float32, float64, float16 or bfloat16 */
  const lk_tensor *divisor;
  const lk_tensor *loss_elements; /* output: the loss before reduction */
  const lk_tensor *loss_sum; /* output: sum of the unreduced loss, float64: add over parts of a batch */
  const lk_tensor *loss_divisor; /* output: the op's own divisor of the mean, float64: add over parts of a batch */
  /* output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
   * batch */
  const lk_tensor *kept;
  uint32_t grad_input_flags; /* LK_ACCUMULATE adds to the output of that name */
  uint32_t loss_flags;
  uint32_t loss_elements_flags;
  uint32_t loss_sum_flags;
  uint32_t loss_divisor_flags;
  uint32_t kept_flags;
  uint32_t flags; /* LK_CHECK_FIRST */
  void *workspace; /* see lk_call; NULL: the context's allocator is used */
  size_t workspace_size;
  size_t *workspace_query; /* if set, the call is only validated, and the workspace that it needs is stored here */
} lk_hinge_embedding_loss_options;

static inline lk_hinge_embedding_loss_options lk_hinge_embedding_loss_defaults(void) {
  lk_hinge_embedding_loss_options options;
  memset(&options, 0, sizeof(options));
  options.reduction = LK_REDUCTION_MEAN;
  options.margin = 1;
  options.empty_mean = LK_EMPTY_MEAN_NAN;
  return options;
}

/* Distance of pairs that belong together, hinge on that of pairs that do not.
 *
 *   loss        x where t != -1, plus max(0, margin - x) where t != 1
 *   gradients   d/dx = [t != -1] - [t != 1] [margin - x >= 0]
 *
 * The mean divides by the number of loss elements. The kink x = margin is active. A label that is neither 1 nor -1
 * has both terms. x may be negative.
 *
 *   input       distance x, any shape; float32, float64, float16 or bfloat16
 *   target      t = 1 for a pair that belongs together, -1 for one that does not; broadcasts with the input; a
 *                 float, an integer or bool
 *   loss        the loss, reduced; float32, float64, float16 or bfloat16
 *   grad_input  gradient, the shape of its argument; float32, float64, float16 or bfloat16
 *
 * Semantics: torch.nn.functional.hinge_embedding_loss. */
static inline lk_status lk_hinge_embedding_loss(const lk_context *context, const lk_tensor *input,
                                                const lk_tensor *target, const lk_hinge_embedding_loss_options *options,
                                                const lk_tensor *loss, const lk_tensor *grad_input, lk_error *error) {
  const lk_hinge_embedding_loss_options defaults = lk_hinge_embedding_loss_defaults();
  const lk_hinge_embedding_loss_options *o = options ? options : &defaults;
  lk_arg inputs[6];
  lk_arg outputs[6];
  lk_option values[2];
  lk_call call;
  lk_typed_init(&call, LK_OP_HINGE_EMBEDDING_LOSS, o->reduction, o->flags);
  call.inputs = inputs;
  call.outputs = outputs;
  call.options = values;
  call.workspace = o->workspace;
  call.workspace_size = o->workspace_size;
  lk_typed_arg(inputs, &call.input_count, LK_INPUT, 0, input);
  lk_typed_arg(inputs, &call.input_count, LK_TARGET, 0, target);
  lk_typed_arg(inputs, &call.input_count, LK_MASK, 0, o->mask);
  lk_typed_arg(inputs, &call.input_count, LK_SAMPLE_WEIGHT, 0, o->sample_weight);
  lk_typed_arg(inputs, &call.input_count, LK_GRAD_LOSS, 0, o->grad_loss);
  lk_typed_arg(inputs, &call.input_count, LK_DIVISOR, 0, o->divisor);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_INPUT, o->grad_input_flags, grad_input);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS, o->loss_flags, loss);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_ELEMENTS, o->loss_elements_flags, o->loss_elements);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_SUM, o->loss_sum_flags, o->loss_sum);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_DIVISOR, o->loss_divisor_flags, o->loss_divisor);
  lk_typed_arg(outputs, &call.output_count, LK_KEPT, o->kept_flags, o->kept);
  lk_typed_real(values, &call.option_count, LK_OPTION_MARGIN, o->margin, 1);
  lk_typed_integer(values, &call.option_count, LK_OPTION_EMPTY_MEAN, o->empty_mean, LK_EMPTY_MEAN_NAN);
  return lk_typed_run(context, &call, o->workspace_query, error);
}

/* ---- hinge_loss -------------------------------------------------------------------------------------------------- */

typedef struct lk_hinge_loss_options {
  const lk_tensor *weight; /* weight w of each sample, the input's shape; a float, an integer or bool */
  /* loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
   * the loss's shape or its first axes; a float, an integer or bool */
  const lk_tensor *mask;
  /* the mean of no loss elements that count; LK_EMPTY_MEAN_NAN or LK_EMPTY_MEAN_ZERO, default LK_EMPTY_MEAN_NAN */
  int32_t empty_mean;
  int32_t reduction; /* LK_REDUCTION_NONE, LK_REDUCTION_MEAN or LK_REDUCTION_SUM; default mean */
  /* upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64, float16 or bfloat16 */
  const lk_tensor *grad_loss;
  /* what mean divides by, instead of the op's own divisor; float32, float64, float16 or bfloat16 */
  const lk_tensor *divisor;
  const lk_tensor *loss_elements; /* output: the loss before reduction */
  const lk_tensor *loss_sum; /* output: sum of the unreduced loss, float64: add over parts of a batch */
  const lk_tensor *loss_divisor; /* output: the op's own divisor of the mean, float64: add over parts of a batch */
  /* output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
   * batch */
  const lk_tensor *kept;
  uint32_t grad_input_flags; /* LK_ACCUMULATE adds to the output of that name */
  uint32_t loss_flags;
  uint32_t loss_elements_flags;
  uint32_t loss_sum_flags;
  uint32_t loss_divisor_flags;
  uint32_t kept_flags;
  uint32_t flags; /* LK_CHECK_FIRST */
  void *workspace; /* see lk_call; NULL: the context's allocator is used */
  size_t workspace_size;
  size_t *workspace_query; /* if set, the call is only validated, and the workspace that it needs is stored here */
} lk_hinge_loss_options;

static inline lk_hinge_loss_options lk_hinge_loss_defaults(void) {
  lk_hinge_loss_options options;
  memset(&options, 0, sizeof(options));
  options.reduction = LK_REDUCTION_MEAN;
  options.empty_mean = LK_EMPTY_MEAN_NAN;
  return options;
}

/* Hinge of labels -1 and 1.
 *
 *   loss        w max(0, 1 - t x)
 *   gradients   d/dx = -w t where 1 - t x >= 0, else 0
 *
 * The mean divides by the sum of the weights; without them, the number of loss elements. The kink t x = 1 is active.
 * multiclass_hinge_loss takes a score per class.
 *
 *   input       score x, any shape; float32, float64, float16 or bfloat16
 *   target      label t, -1 or 1, the input's shape; used as given; a float, an integer or bool
 *   loss        the loss, reduced; float32, float64, float16 or bfloat16
 *   grad_input  gradient, the shape of its argument; float32, float64, float16 or bfloat16
 *
 * Semantics: sklearn.metrics.hinge_loss. */
static inline lk_status lk_hinge_loss(const lk_context *context, const lk_tensor *input, const lk_tensor *target,
                                      const lk_hinge_loss_options *options, const lk_tensor *loss,
                                      const lk_tensor *grad_input, lk_error *error) {
  const lk_hinge_loss_options defaults = lk_hinge_loss_defaults();
  const lk_hinge_loss_options *o = options ? options : &defaults;
  lk_arg inputs[6];
  lk_arg outputs[6];
  lk_option values[1];
  lk_call call;
  lk_typed_init(&call, LK_OP_HINGE_LOSS, o->reduction, o->flags);
  call.inputs = inputs;
  call.outputs = outputs;
  call.options = values;
  call.workspace = o->workspace;
  call.workspace_size = o->workspace_size;
  lk_typed_arg(inputs, &call.input_count, LK_INPUT, 0, input);
  lk_typed_arg(inputs, &call.input_count, LK_TARGET, 0, target);
  lk_typed_arg(inputs, &call.input_count, LK_WEIGHT, 0, o->weight);
  lk_typed_arg(inputs, &call.input_count, LK_MASK, 0, o->mask);
  lk_typed_arg(inputs, &call.input_count, LK_GRAD_LOSS, 0, o->grad_loss);
  lk_typed_arg(inputs, &call.input_count, LK_DIVISOR, 0, o->divisor);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_INPUT, o->grad_input_flags, grad_input);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS, o->loss_flags, loss);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_ELEMENTS, o->loss_elements_flags, o->loss_elements);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_SUM, o->loss_sum_flags, o->loss_sum);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_DIVISOR, o->loss_divisor_flags, o->loss_divisor);
  lk_typed_arg(outputs, &call.output_count, LK_KEPT, o->kept_flags, o->kept);
  lk_typed_integer(values, &call.option_count, LK_OPTION_EMPTY_MEAN, o->empty_mean, LK_EMPTY_MEAN_NAN);
  return lk_typed_run(context, &call, o->workspace_query, error);
}

/* ---- squared_hinge_loss ------------------------------------------------------------------------------------------ */

typedef struct lk_squared_hinge_loss_options {
  const lk_tensor *weight; /* weight w of each sample, the input's shape; a float, an integer or bool */
  /* loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
   * the loss's shape or its first axes; a float, an integer or bool */
  const lk_tensor *mask;
  /* the mean of no loss elements that count; LK_EMPTY_MEAN_NAN or LK_EMPTY_MEAN_ZERO, default LK_EMPTY_MEAN_NAN */
  int32_t empty_mean;
  int32_t reduction; /* LK_REDUCTION_NONE, LK_REDUCTION_MEAN or LK_REDUCTION_SUM; default mean */
  /* upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64, float16 or bfloat16 */
  const lk_tensor *grad_loss;
  /* what mean divides by, instead of the op's own divisor; float32, float64, float16 or bfloat16 */
  const lk_tensor *divisor;
  const lk_tensor *loss_elements; /* output: the loss before reduction */
  const lk_tensor *loss_sum; /* output: sum of the unreduced loss, float64: add over parts of a batch */
  const lk_tensor *loss_divisor; /* output: the op's own divisor of the mean, float64: add over parts of a batch */
  /* output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
   * batch */
  const lk_tensor *kept;
  uint32_t grad_input_flags; /* LK_ACCUMULATE adds to the output of that name */
  uint32_t loss_flags;
  uint32_t loss_elements_flags;
  uint32_t loss_sum_flags;
  uint32_t loss_divisor_flags;
  uint32_t kept_flags;
  uint32_t flags; /* LK_CHECK_FIRST */
  void *workspace; /* see lk_call; NULL: the context's allocator is used */
  size_t workspace_size;
  size_t *workspace_query; /* if set, the call is only validated, and the workspace that it needs is stored here */
} lk_squared_hinge_loss_options;

static inline lk_squared_hinge_loss_options lk_squared_hinge_loss_defaults(void) {
  lk_squared_hinge_loss_options options;
  memset(&options, 0, sizeof(options));
  options.reduction = LK_REDUCTION_MEAN;
  options.empty_mean = LK_EMPTY_MEAN_NAN;
  return options;
}

/* Squared hinge of labels -1 and 1.
 *
 *   loss        w max(0, 1 - t x)^2
 *   gradients   d/dx = -2 w t max(0, 1 - t x)
 *
 * The mean divides by the sum of the weights; without them, the number of loss elements. Smooth at t x = 1.
 *
 *   input       score x, any shape; float32, float64, float16 or bfloat16
 *   target      label t, -1 or 1, the input's shape; used as given; a float, an integer or bool
 *   loss        the loss, reduced; float32, float64, float16 or bfloat16
 *   grad_input  gradient, the shape of its argument; float32, float64, float16 or bfloat16
 *
 * Semantics: sklearn.linear_model.SGDClassifier(loss='squared_hinge'). */
static inline lk_status lk_squared_hinge_loss(const lk_context *context, const lk_tensor *input,
                                              const lk_tensor *target, const lk_squared_hinge_loss_options *options,
                                              const lk_tensor *loss, const lk_tensor *grad_input, lk_error *error) {
  const lk_squared_hinge_loss_options defaults = lk_squared_hinge_loss_defaults();
  const lk_squared_hinge_loss_options *o = options ? options : &defaults;
  lk_arg inputs[6];
  lk_arg outputs[6];
  lk_option values[1];
  lk_call call;
  lk_typed_init(&call, LK_OP_SQUARED_HINGE_LOSS, o->reduction, o->flags);
  call.inputs = inputs;
  call.outputs = outputs;
  call.options = values;
  call.workspace = o->workspace;
  call.workspace_size = o->workspace_size;
  lk_typed_arg(inputs, &call.input_count, LK_INPUT, 0, input);
  lk_typed_arg(inputs, &call.input_count, LK_TARGET, 0, target);
  lk_typed_arg(inputs, &call.input_count, LK_WEIGHT, 0, o->weight);
  lk_typed_arg(inputs, &call.input_count, LK_MASK, 0, o->mask);
  lk_typed_arg(inputs, &call.input_count, LK_GRAD_LOSS, 0, o->grad_loss);
  lk_typed_arg(inputs, &call.input_count, LK_DIVISOR, 0, o->divisor);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_INPUT, o->grad_input_flags, grad_input);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS, o->loss_flags, loss);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_ELEMENTS, o->loss_elements_flags, o->loss_elements);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_SUM, o->loss_sum_flags, o->loss_sum);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_DIVISOR, o->loss_divisor_flags, o->loss_divisor);
  lk_typed_arg(outputs, &call.output_count, LK_KEPT, o->kept_flags, o->kept);
  lk_typed_integer(values, &call.option_count, LK_OPTION_EMPTY_MEAN, o->empty_mean, LK_EMPTY_MEAN_NAN);
  return lk_typed_run(context, &call, o->workspace_query, error);
}

/* ---- modified_huber_loss ----------------------------------------------------------------------------------------- */

typedef struct lk_modified_huber_loss_options {
  const lk_tensor *weight; /* weight w of each sample, the input's shape; a float, an integer or bool */
  /* loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
   * the loss's shape or its first axes; a float, an integer or bool */
  const lk_tensor *mask;
  /* the mean of no loss elements that count; LK_EMPTY_MEAN_NAN or LK_EMPTY_MEAN_ZERO, default LK_EMPTY_MEAN_NAN */
  int32_t empty_mean;
  int32_t reduction; /* LK_REDUCTION_NONE, LK_REDUCTION_MEAN or LK_REDUCTION_SUM; default mean */
  /* upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64, float16 or bfloat16 */
  const lk_tensor *grad_loss;
  /* what mean divides by, instead of the op's own divisor; float32, float64, float16 or bfloat16 */
  const lk_tensor *divisor;
  const lk_tensor *loss_elements; /* output: the loss before reduction */
  const lk_tensor *loss_sum; /* output: sum of the unreduced loss, float64: add over parts of a batch */
  const lk_tensor *loss_divisor; /* output: the op's own divisor of the mean, float64: add over parts of a batch */
  /* output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
   * batch */
  const lk_tensor *kept;
  uint32_t grad_input_flags; /* LK_ACCUMULATE adds to the output of that name */
  uint32_t loss_flags;
  uint32_t loss_elements_flags;
  uint32_t loss_sum_flags;
  uint32_t loss_divisor_flags;
  uint32_t kept_flags;
  uint32_t flags; /* LK_CHECK_FIRST */
  void *workspace; /* see lk_call; NULL: the context's allocator is used */
  size_t workspace_size;
  size_t *workspace_query; /* if set, the call is only validated, and the workspace that it needs is stored here */
} lk_modified_huber_loss_options;

static inline lk_modified_huber_loss_options lk_modified_huber_loss_defaults(void) {
  lk_modified_huber_loss_options options;
  memset(&options, 0, sizeof(options));
  options.reduction = LK_REDUCTION_MEAN;
  options.empty_mean = LK_EMPTY_MEAN_NAN;
  return options;
}

/* Squared hinge that goes on in a straight line below -1.
 *
 *   loss        w times 0 where z >= 1, (1 - z)^2 where -1 <= z < 1, -4 z where z < -1
 *               z = t x
 *   gradients   d/dx = w times 0, -2 t (1 - z), -4 t
 *
 * The mean divides by the sum of the weights; without them, the number of loss elements. Both joints are smooth.
 *
 *   input       score x, any shape; float32, float64, float16 or bfloat16
 *   target      label t, -1 or 1, the input's shape; used as given; a float, an integer or bool
 *   loss        the loss, reduced; float32, float64, float16 or bfloat16
 *   grad_input  gradient, the shape of its argument; float32, float64, float16 or bfloat16
 *
 * Semantics: sklearn.linear_model.SGDClassifier(loss='modified_huber'). */
static inline lk_status lk_modified_huber_loss(const lk_context *context, const lk_tensor *input,
                                               const lk_tensor *target, const lk_modified_huber_loss_options *options,
                                               const lk_tensor *loss, const lk_tensor *grad_input, lk_error *error) {
  const lk_modified_huber_loss_options defaults = lk_modified_huber_loss_defaults();
  const lk_modified_huber_loss_options *o = options ? options : &defaults;
  lk_arg inputs[6];
  lk_arg outputs[6];
  lk_option values[1];
  lk_call call;
  lk_typed_init(&call, LK_OP_MODIFIED_HUBER_LOSS, o->reduction, o->flags);
  call.inputs = inputs;
  call.outputs = outputs;
  call.options = values;
  call.workspace = o->workspace;
  call.workspace_size = o->workspace_size;
  lk_typed_arg(inputs, &call.input_count, LK_INPUT, 0, input);
  lk_typed_arg(inputs, &call.input_count, LK_TARGET, 0, target);
  lk_typed_arg(inputs, &call.input_count, LK_WEIGHT, 0, o->weight);
  lk_typed_arg(inputs, &call.input_count, LK_MASK, 0, o->mask);
  lk_typed_arg(inputs, &call.input_count, LK_GRAD_LOSS, 0, o->grad_loss);
  lk_typed_arg(inputs, &call.input_count, LK_DIVISOR, 0, o->divisor);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_INPUT, o->grad_input_flags, grad_input);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS, o->loss_flags, loss);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_ELEMENTS, o->loss_elements_flags, o->loss_elements);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_SUM, o->loss_sum_flags, o->loss_sum);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_DIVISOR, o->loss_divisor_flags, o->loss_divisor);
  lk_typed_arg(outputs, &call.output_count, LK_KEPT, o->kept_flags, o->kept);
  lk_typed_integer(values, &call.option_count, LK_OPTION_EMPTY_MEAN, o->empty_mean, LK_EMPTY_MEAN_NAN);
  return lk_typed_run(context, &call, o->workspace_query, error);
}

/* ---- exponential_loss -------------------------------------------------------------------------------------------- */

typedef struct lk_exponential_loss_options {
  const lk_tensor *weight; /* weight w of each sample, the input's shape; a float, an integer or bool */
  /* loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
   * the loss's shape or its first axes; a float, an integer or bool */
  const lk_tensor *mask;
  /* the mean of no loss elements that count; LK_EMPTY_MEAN_NAN or LK_EMPTY_MEAN_ZERO, default LK_EMPTY_MEAN_NAN */
  int32_t empty_mean;
  int32_t reduction; /* LK_REDUCTION_NONE, LK_REDUCTION_MEAN or LK_REDUCTION_SUM; default mean */
  /* upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64, float16 or bfloat16 */
  const lk_tensor *grad_loss;
  /* what mean divides by, instead of the op's own divisor; float32, float64, float16 or bfloat16 */
  const lk_tensor *divisor;
  const lk_tensor *loss_elements; /* output: the loss before reduction */
  const lk_tensor *loss_sum; /* output: sum of the unreduced loss, float64: add over parts of a batch */
  const lk_tensor *loss_divisor; /* output: the op's own divisor of the mean, float64: add over parts of a batch */
  /* output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
   * batch */
  const lk_tensor *kept;
  uint32_t grad_input_flags; /* LK_ACCUMULATE adds to the output of that name */
  uint32_t loss_flags;
  uint32_t loss_elements_flags;
  uint32_t loss_sum_flags;
  uint32_t loss_divisor_flags;
  uint32_t kept_flags;
  uint32_t flags; /* LK_CHECK_FIRST */
  void *workspace; /* see lk_call; NULL: the context's allocator is used */
  size_t workspace_size;
  size_t *workspace_query; /* if set, the call is only validated, and the workspace that it needs is stored here */
} lk_exponential_loss_options;

static inline lk_exponential_loss_options lk_exponential_loss_defaults(void) {
  lk_exponential_loss_options options;
  memset(&options, 0, sizeof(options));
  options.reduction = LK_REDUCTION_MEAN;
  options.empty_mean = LK_EMPTY_MEAN_NAN;
  return options;
}

/* Exponential loss of labels -1 and 1, that of AdaBoost.
 *
 *   loss        w exp(-t x)
 *   gradients   d/dx = -w t exp(-t x)
 *
 * The mean divides by the sum of the weights; without them, the number of loss elements. No clamp: infinite once -t
 * x leaves the range of exp.
 *
 *   input       score x, any shape; float32, float64, float16 or bfloat16
 *   target      label t, -1 or 1, the input's shape; used as given; a float, an integer or bool
 *   loss        the loss, reduced; float32, float64, float16 or bfloat16
 *   grad_input  gradient, the shape of its argument; float32, float64, float16 or bfloat16
 *
 * Semantics: sklearn.ensemble.GradientBoostingClassifier(loss='exponential'). */
static inline lk_status lk_exponential_loss(const lk_context *context, const lk_tensor *input, const lk_tensor *target,
                                            const lk_exponential_loss_options *options, const lk_tensor *loss,
                                            const lk_tensor *grad_input, lk_error *error) {
  const lk_exponential_loss_options defaults = lk_exponential_loss_defaults();
  const lk_exponential_loss_options *o = options ? options : &defaults;
  lk_arg inputs[6];
  lk_arg outputs[6];
  lk_option values[1];
  lk_call call;
  lk_typed_init(&call, LK_OP_EXPONENTIAL_LOSS, o->reduction, o->flags);
  call.inputs = inputs;
  call.outputs = outputs;
  call.options = values;
  call.workspace = o->workspace;
  call.workspace_size = o->workspace_size;
  lk_typed_arg(inputs, &call.input_count, LK_INPUT, 0, input);
  lk_typed_arg(inputs, &call.input_count, LK_TARGET, 0, target);
  lk_typed_arg(inputs, &call.input_count, LK_WEIGHT, 0, o->weight);
  lk_typed_arg(inputs, &call.input_count, LK_MASK, 0, o->mask);
  lk_typed_arg(inputs, &call.input_count, LK_GRAD_LOSS, 0, o->grad_loss);
  lk_typed_arg(inputs, &call.input_count, LK_DIVISOR, 0, o->divisor);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_INPUT, o->grad_input_flags, grad_input);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS, o->loss_flags, loss);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_ELEMENTS, o->loss_elements_flags, o->loss_elements);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_SUM, o->loss_sum_flags, o->loss_sum);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_DIVISOR, o->loss_divisor_flags, o->loss_divisor);
  lk_typed_arg(outputs, &call.output_count, LK_KEPT, o->kept_flags, o->kept);
  lk_typed_integer(values, &call.option_count, LK_OPTION_EMPTY_MEAN, o->empty_mean, LK_EMPTY_MEAN_NAN);
  return lk_typed_run(context, &call, o->workspace_query, error);
}

/* ---- cross_entropy ----------------------------------------------------------------------------------------------- */

typedef struct lk_cross_entropy_options {
  const lk_tensor *class_weight; /* weight w of each class, shape (C); float32, float64, float16 or bfloat16 */
  /* first row of each sequence, and behind them the number of rows (cu_seqlens); shape (B + 1), with an input of
   * shape (N, C); an integer or bool */
  const lk_tensor *offsets;
  /* loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
   * the loss's shape or its first axes; a float, an integer or bool */
  const lk_tensor *mask;
  /* factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
   * samples of a batch; a float, an integer or bool */
  const lk_tensor *sample_weight;
  /* positions with this target contribute nothing; must be negative with probability targets; default -100 */
  int64_t ignore_index;
  double label_smoothing; /* share e of the target mass spread evenly over all classes; [0, 1], default 0 */
  /* factor s of the z-loss s lse(z)^2, which every position adds that is not ignored; [0, 1e+30], default 0 */
  double z_loss;
  double softcap; /* logits are softcap tanh(z / softcap) before all else; 0: as they are; [0, 1e+30], default 0 */
  /* the mean of no loss elements that count; LK_EMPTY_MEAN_NAN or LK_EMPTY_MEAN_ZERO, default LK_EMPTY_MEAN_NAN */
  int32_t empty_mean;
  int32_t reduction; /* LK_REDUCTION_NONE, LK_REDUCTION_MEAN or LK_REDUCTION_SUM; default mean */
  /* upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64, float16 or bfloat16 */
  const lk_tensor *grad_loss;
  /* what mean divides by, instead of the op's own divisor; float32, float64, float16 or bfloat16 */
  const lk_tensor *divisor;
  const lk_tensor *grad_target; /* output: gradient, the shape of its argument */
  const lk_tensor *lse; /* output: log-sum-exp of each position's logits; 0 where ignored */
  const lk_tensor *target_log_probability; /* output: log-probability z_y - lse(z) of each target; 0 where ignored */
  /* output: class of the largest logit, the first of equal ones, NaN before any number; -1 where ignored */
  const lk_tensor *argmax;
  /* output: rank of each target, the number of classes with z_c >= z_y: 1 is best, equal ones push it up; 0 where
   * ignored */
  const lk_tensor *rank;
  /* output: number of positions whose argmax is the target, float64: add over parts of a batch; ignored ones do not
   * count */
  const lk_tensor *correct;
  /* output: sum of the loss over each sequence's rows, the same alone or beside others */
  const lk_tensor *sequence_sum;
  const lk_tensor *sequence_mean; /* output: its mean, by the sequence's own divisor */
  const lk_tensor *sequence_count; /* output: number of each sequence's rows that count, float64 */
  const lk_tensor *loss_elements; /* output: the loss before reduction */
  const lk_tensor *loss_sum; /* output: sum of the unreduced loss, float64: add over parts of a batch */
  const lk_tensor *loss_divisor; /* output: the op's own divisor of the mean, float64: add over parts of a batch */
  /* output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
   * batch */
  const lk_tensor *kept;
  uint32_t grad_input_flags; /* LK_ACCUMULATE adds to the output of that name */
  uint32_t grad_target_flags;
  uint32_t lse_flags;
  uint32_t target_log_probability_flags;
  uint32_t argmax_flags;
  uint32_t rank_flags;
  uint32_t correct_flags;
  uint32_t sequence_sum_flags;
  uint32_t sequence_mean_flags;
  uint32_t sequence_count_flags;
  uint32_t loss_flags;
  uint32_t loss_elements_flags;
  uint32_t loss_sum_flags;
  uint32_t loss_divisor_flags;
  uint32_t kept_flags;
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
  options.z_loss = 0;
  options.softcap = 0;
  options.empty_mean = LK_EMPTY_MEAN_NAN;
  return options;
}

/* All but one of target_indices, target are NULL. */
static inline lk_status lk_typed_cross_entropy(const lk_context *context, const lk_tensor *input,
                                               const lk_tensor *target_indices, const lk_tensor *target,
                                               const lk_cross_entropy_options *options, const lk_tensor *loss,
                                               const lk_tensor *grad_input, lk_error *error) {
  const lk_cross_entropy_options defaults = lk_cross_entropy_defaults();
  const lk_cross_entropy_options *o = options ? options : &defaults;
  lk_arg inputs[9];
  lk_arg outputs[15];
  lk_option values[5];
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
  lk_typed_arg(inputs, &call.input_count, LK_OFFSETS, 0, o->offsets);
  lk_typed_arg(inputs, &call.input_count, LK_MASK, 0, o->mask);
  lk_typed_arg(inputs, &call.input_count, LK_SAMPLE_WEIGHT, 0, o->sample_weight);
  lk_typed_arg(inputs, &call.input_count, LK_GRAD_LOSS, 0, o->grad_loss);
  lk_typed_arg(inputs, &call.input_count, LK_DIVISOR, 0, o->divisor);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_INPUT, o->grad_input_flags, grad_input);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_TARGET, o->grad_target_flags, o->grad_target);
  lk_typed_arg(outputs, &call.output_count, LK_LSE, o->lse_flags, o->lse);
  lk_typed_arg(outputs, &call.output_count, LK_TARGET_LOG_PROBABILITY, o->target_log_probability_flags, o->target_log_probability);
  lk_typed_arg(outputs, &call.output_count, LK_ARGMAX, o->argmax_flags, o->argmax);
  lk_typed_arg(outputs, &call.output_count, LK_RANK, o->rank_flags, o->rank);
  lk_typed_arg(outputs, &call.output_count, LK_CORRECT, o->correct_flags, o->correct);
  lk_typed_arg(outputs, &call.output_count, LK_SEQUENCE_SUM, o->sequence_sum_flags, o->sequence_sum);
  lk_typed_arg(outputs, &call.output_count, LK_SEQUENCE_MEAN, o->sequence_mean_flags, o->sequence_mean);
  lk_typed_arg(outputs, &call.output_count, LK_SEQUENCE_COUNT, o->sequence_count_flags, o->sequence_count);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS, o->loss_flags, loss);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_ELEMENTS, o->loss_elements_flags, o->loss_elements);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_SUM, o->loss_sum_flags, o->loss_sum);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_DIVISOR, o->loss_divisor_flags, o->loss_divisor);
  lk_typed_arg(outputs, &call.output_count, LK_KEPT, o->kept_flags, o->kept);
  lk_typed_integer(values, &call.option_count, LK_OPTION_IGNORE_INDEX, o->ignore_index, -100);
  lk_typed_real(values, &call.option_count, LK_OPTION_LABEL_SMOOTHING, o->label_smoothing, 0);
  lk_typed_real(values, &call.option_count, LK_OPTION_Z_LOSS, o->z_loss, 0);
  lk_typed_real(values, &call.option_count, LK_OPTION_SOFTCAP, o->softcap, 0);
  lk_typed_integer(values, &call.option_count, LK_OPTION_EMPTY_MEAN, o->empty_mean, LK_EMPTY_MEAN_NAN);
  return lk_typed_run(context, &call, o->workspace_query, error);
}

/* Log-softmax and negative log likelihood in one step.
 *
 *   loss        sum_c a_c (lse(z) - z_c)
 *               indices: a_c = (1 - e) w_y [c = y] + (e / C) w_c
 *               probabilities: a_c = w_c ((1 - e) t_c + e / C)
 *               z-loss: + s lse(z)^2
 *   gradients   d/dz_c = (sum_k a_k + 2 s lse(z)) softmax(z)_c - a_c, with a softcap times 1 - (z_c / softcap)^2 of
 *                 the capped z
 *               d/dt_c = (1 - e) w_c (lse(z) - z_c)
 *
 * The mean divides by the sum of w_y over positions that are not ignored (indices) or by the number of positions
 * (probabilities). All positions ignored: mean NaN, sum 0, gradient 0. An ignored row's gradient is exactly 0
 * whatever the row holds. A probability of exactly 0 contributes 0, also at a logit of -inf. Rows with +inf, or of
 * nothing but -inf, give NaN. Class weights do not enter the z-loss, nor does it the divisor. A softcap makes
 * infinite logits finite, so -inf does not mask then; argmax and rank are those of the logits as given.
 *
 *   input           logits z, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or bfloat16
 *   target_indices  class indices y in [0, C) or ignore_index, the input's shape without its class axis; an integer
 *                     or bool
 *   loss            the loss, reduced; float32, float64, float16 or bfloat16
 *   grad_input      gradient, the shape of its argument; float32, float64, float16 or bfloat16
 *
 * Errors, beside those of every call: LK_INVALID_INDEX for a class out of range ("target_indices[3] = 4 is outside
 * [0, 4)"); LK_INVALID_VALUE for label_smoothing outside [0, 1]; LK_INVALID_VALUE for z_loss outside [0, 1e+30];
 * LK_INVALID_VALUE for softcap outside [0, 1e+30].
 *
 * Semantics: torch.nn.functional.cross_entropy. Also called softmax_cross_entropy. */
static inline lk_status lk_cross_entropy(const lk_context *context, const lk_tensor *input,
                                         const lk_tensor *target_indices, const lk_cross_entropy_options *options,
                                         const lk_tensor *loss, const lk_tensor *grad_input, lk_error *error) {
  return lk_typed_cross_entropy(context, input, target_indices, NULL, options, loss, grad_input, error);
}

/* The same with target in place of target_indices.
 *
 *   target  class probabilities t, the input's shape; rows need not be normalised; float32, float64, float16 or
 *             bfloat16 */
static inline lk_status lk_cross_entropy_probabilities(const lk_context *context, const lk_tensor *input,
                                                       const lk_tensor *target, const lk_cross_entropy_options *options,
                                                       const lk_tensor *loss, const lk_tensor *grad_input,
                                                       lk_error *error) {
  return lk_typed_cross_entropy(context, input, NULL, target, options, loss, grad_input, error);
}

/* ---- softmax_focal_loss ------------------------------------------------------------------------------------------ */

typedef struct lk_softmax_focal_loss_options {
  const lk_tensor *class_weight; /* weight w of each class (alpha), shape (C); float32, float64, float16 or bfloat16 */
  /* loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
   * the loss's shape or its first axes; a float, an integer or bool */
  const lk_tensor *mask;
  /* factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
   * samples of a batch; a float, an integer or bool */
  const lk_tensor *sample_weight;
  int64_t ignore_index; /* positions with this target contribute nothing; default -100 */
  double gamma; /* how strongly easy examples are weighed down; [0, 1e+30], default 2 */
  /* the mean of no loss elements that count; LK_EMPTY_MEAN_NAN or LK_EMPTY_MEAN_ZERO, default LK_EMPTY_MEAN_NAN */
  int32_t empty_mean;
  int32_t reduction; /* LK_REDUCTION_NONE, LK_REDUCTION_MEAN or LK_REDUCTION_SUM; default mean */
  /* upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64, float16 or bfloat16 */
  const lk_tensor *grad_loss;
  /* what mean divides by, instead of the op's own divisor; float32, float64, float16 or bfloat16 */
  const lk_tensor *divisor;
  const lk_tensor *loss_elements; /* output: the loss before reduction */
  const lk_tensor *loss_sum; /* output: sum of the unreduced loss, float64: add over parts of a batch */
  const lk_tensor *loss_divisor; /* output: the op's own divisor of the mean, float64: add over parts of a batch */
  /* output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
   * batch */
  const lk_tensor *kept;
  uint32_t grad_input_flags; /* LK_ACCUMULATE adds to the output of that name */
  uint32_t loss_flags;
  uint32_t loss_elements_flags;
  uint32_t loss_sum_flags;
  uint32_t loss_divisor_flags;
  uint32_t kept_flags;
  uint32_t flags; /* LK_CHECK_FIRST */
  void *workspace; /* see lk_call; NULL: the context's allocator is used */
  size_t workspace_size;
  size_t *workspace_query; /* if set, the call is only validated, and the workspace that it needs is stored here */
} lk_softmax_focal_loss_options;

static inline lk_softmax_focal_loss_options lk_softmax_focal_loss_defaults(void) {
  lk_softmax_focal_loss_options options;
  memset(&options, 0, sizeof(options));
  options.reduction = LK_REDUCTION_MEAN;
  options.ignore_index = -100;
  options.gamma = 2;
  options.empty_mean = LK_EMPTY_MEAN_NAN;
  return options;
}

/* Softmax cross entropy that weighs easy examples down.
 *
 *   loss        -w_y (1 - p_y)^gamma log p_y
 *               p = softmax(z)
 *   gradients   d/dz_c = k (p_c - [c = y]), k = w_y ((1 - p_y)^gamma - gamma p_y (1 - p_y)^(gamma - 1) log p_y)
 *
 * The mean divides by C times the number of positions that are not ignored, as over one-hot targets; class weights
 * do not enter it. All positions ignored: mean NaN, sum 0, gradient 0. An ignored row's gradient is exactly 0
 * whatever the row holds. At p_y of 0 and 1 the limits are taken, also for gamma below 1.
 *
 *   input           logits z, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or bfloat16
 *   target_indices  class indices y in [0, C) or ignore_index, the input's shape without its class axis; an integer
 *                     or bool
 *   loss            the loss, reduced; float32, float64, float16 or bfloat16
 *   grad_input      gradient, the shape of its argument; float32, float64, float16 or bfloat16
 *
 * Errors, beside those of every call: LK_INVALID_INDEX for a class out of range ("target_indices[3] = 4 is outside
 * [0, 4)"); LK_INVALID_VALUE for gamma outside [0, 1e+30].
 *
 * Semantics: monai.losses.FocalLoss(use_softmax=True). */
static inline lk_status lk_softmax_focal_loss(const lk_context *context, const lk_tensor *input,
                                              const lk_tensor *target_indices,
                                              const lk_softmax_focal_loss_options *options, const lk_tensor *loss,
                                              const lk_tensor *grad_input, lk_error *error) {
  const lk_softmax_focal_loss_options defaults = lk_softmax_focal_loss_defaults();
  const lk_softmax_focal_loss_options *o = options ? options : &defaults;
  lk_arg inputs[7];
  lk_arg outputs[6];
  lk_option values[3];
  lk_call call;
  lk_typed_init(&call, LK_OP_SOFTMAX_FOCAL_LOSS, o->reduction, o->flags);
  call.inputs = inputs;
  call.outputs = outputs;
  call.options = values;
  call.workspace = o->workspace;
  call.workspace_size = o->workspace_size;
  lk_typed_arg(inputs, &call.input_count, LK_INPUT, 0, input);
  lk_typed_arg(inputs, &call.input_count, LK_TARGET_INDICES, 0, target_indices);
  lk_typed_arg(inputs, &call.input_count, LK_CLASS_WEIGHT, 0, o->class_weight);
  lk_typed_arg(inputs, &call.input_count, LK_MASK, 0, o->mask);
  lk_typed_arg(inputs, &call.input_count, LK_SAMPLE_WEIGHT, 0, o->sample_weight);
  lk_typed_arg(inputs, &call.input_count, LK_GRAD_LOSS, 0, o->grad_loss);
  lk_typed_arg(inputs, &call.input_count, LK_DIVISOR, 0, o->divisor);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_INPUT, o->grad_input_flags, grad_input);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS, o->loss_flags, loss);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_ELEMENTS, o->loss_elements_flags, o->loss_elements);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_SUM, o->loss_sum_flags, o->loss_sum);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_DIVISOR, o->loss_divisor_flags, o->loss_divisor);
  lk_typed_arg(outputs, &call.output_count, LK_KEPT, o->kept_flags, o->kept);
  lk_typed_integer(values, &call.option_count, LK_OPTION_IGNORE_INDEX, o->ignore_index, -100);
  lk_typed_real(values, &call.option_count, LK_OPTION_GAMMA, o->gamma, 2);
  lk_typed_integer(values, &call.option_count, LK_OPTION_EMPTY_MEAN, o->empty_mean, LK_EMPTY_MEAN_NAN);
  return lk_typed_run(context, &call, o->workspace_query, error);
}

/* ---- binary_dice_loss -------------------------------------------------------------------------------------------- */

typedef struct lk_binary_dice_loss_options {
  /* elements that count, the input's shape: where it is 0, an element contributes nothing; a float, an integer or
   * bool */
  const lk_tensor *mask;
  /* factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
   * samples of a batch; a float, an integer or bool */
  const lk_tensor *sample_weight;
  double smooth; /* s, added to numerator and denominator; [0, 1e+30], default 1 */
  /* one ratio over the whole batch (the loss is a scalar whatever the reduction), or one per sample; LK_SCOPE_BATCH
   * or LK_SCOPE_SAMPLE, default LK_SCOPE_BATCH */
  int32_t scope;
  int64_t ignore_index; /* elements with this target contribute nothing; none by default; default INT64_MIN */
  /* the mean of no loss elements that count; LK_EMPTY_MEAN_NAN or LK_EMPTY_MEAN_ZERO, default LK_EMPTY_MEAN_NAN */
  int32_t empty_mean;
  int32_t reduction; /* LK_REDUCTION_NONE, LK_REDUCTION_MEAN or LK_REDUCTION_SUM; default mean */
  /* upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64, float16 or bfloat16 */
  const lk_tensor *grad_loss;
  /* what mean divides by, instead of the op's own divisor; float32, float64, float16 or bfloat16 */
  const lk_tensor *divisor;
  const lk_tensor *loss_elements; /* output: the loss before reduction */
  const lk_tensor *loss_sum; /* output: sum of the unreduced loss, float64: add over parts of a batch */
  const lk_tensor *loss_divisor; /* output: the op's own divisor of the mean, float64: add over parts of a batch */
  /* output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
   * batch */
  const lk_tensor *kept;
  uint32_t grad_input_flags; /* LK_ACCUMULATE adds to the output of that name */
  uint32_t loss_flags;
  uint32_t loss_elements_flags;
  uint32_t loss_sum_flags;
  uint32_t loss_divisor_flags;
  uint32_t kept_flags;
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
  options.ignore_index = INT64_MIN;
  options.empty_mean = LK_EMPTY_MEAN_NAN;
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
 *   input       logits x, any shape; the first axis counts samples; float32, float64, float16 or bfloat16
 *   target      target t, the input's shape; a float, an integer or bool
 *   loss        the loss, reduced; float32, float64, float16 or bfloat16
 *   grad_input  gradient, the shape of its argument; float32, float64, float16 or bfloat16
 *
 * Errors, beside those of every call: LK_INVALID_VALUE for smooth outside [0, 1e+30].
 *
 * Semantics: the common SoftDice module: sigmoid, flatten, smooth = 1. */
static inline lk_status lk_binary_dice_loss(const lk_context *context, const lk_tensor *input, const lk_tensor *target,
                                            const lk_binary_dice_loss_options *options, const lk_tensor *loss,
                                            const lk_tensor *grad_input, lk_error *error) {
  const lk_binary_dice_loss_options defaults = lk_binary_dice_loss_defaults();
  const lk_binary_dice_loss_options *o = options ? options : &defaults;
  lk_arg inputs[6];
  lk_arg outputs[6];
  lk_option values[4];
  lk_call call;
  lk_typed_init(&call, LK_OP_BINARY_DICE_LOSS, o->reduction, o->flags);
  call.inputs = inputs;
  call.outputs = outputs;
  call.options = values;
  call.workspace = o->workspace;
  call.workspace_size = o->workspace_size;
  lk_typed_arg(inputs, &call.input_count, LK_INPUT, 0, input);
  lk_typed_arg(inputs, &call.input_count, LK_TARGET, 0, target);
  lk_typed_arg(inputs, &call.input_count, LK_MASK, 0, o->mask);
  lk_typed_arg(inputs, &call.input_count, LK_SAMPLE_WEIGHT, 0, o->sample_weight);
  lk_typed_arg(inputs, &call.input_count, LK_GRAD_LOSS, 0, o->grad_loss);
  lk_typed_arg(inputs, &call.input_count, LK_DIVISOR, 0, o->divisor);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_INPUT, o->grad_input_flags, grad_input);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS, o->loss_flags, loss);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_ELEMENTS, o->loss_elements_flags, o->loss_elements);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_SUM, o->loss_sum_flags, o->loss_sum);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_DIVISOR, o->loss_divisor_flags, o->loss_divisor);
  lk_typed_arg(outputs, &call.output_count, LK_KEPT, o->kept_flags, o->kept);
  lk_typed_real(values, &call.option_count, LK_OPTION_SMOOTH, o->smooth, 1);
  lk_typed_integer(values, &call.option_count, LK_OPTION_SCOPE, o->scope, LK_SCOPE_BATCH);
  lk_typed_integer(values, &call.option_count, LK_OPTION_IGNORE_INDEX, o->ignore_index, INT64_MIN);
  lk_typed_integer(values, &call.option_count, LK_OPTION_EMPTY_MEAN, o->empty_mean, LK_EMPTY_MEAN_NAN);
  return lk_typed_run(context, &call, o->workspace_query, error);
}

/* ---- nll_loss ---------------------------------------------------------------------------------------------------- */

typedef struct lk_nll_loss_options {
  const lk_tensor *class_weight; /* weight w of each class, shape (C); float32, float64, float16 or bfloat16 */
  /* first row of each sequence, and behind them the number of rows (cu_seqlens); shape (B + 1), with an input of
   * shape (N, C); an integer or bool */
  const lk_tensor *offsets;
  /* loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
   * the loss's shape or its first axes; a float, an integer or bool */
  const lk_tensor *mask;
  /* factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
   * samples of a batch; a float, an integer or bool */
  const lk_tensor *sample_weight;
  int64_t ignore_index; /* positions with this target contribute nothing; default -100 */
  /* the mean of no loss elements that count; LK_EMPTY_MEAN_NAN or LK_EMPTY_MEAN_ZERO, default LK_EMPTY_MEAN_NAN */
  int32_t empty_mean;
  int32_t reduction; /* LK_REDUCTION_NONE, LK_REDUCTION_MEAN or LK_REDUCTION_SUM; default mean */
  /* upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64, float16 or bfloat16 */
  const lk_tensor *grad_loss;
  /* what mean divides by, instead of the op's own divisor; float32, float64, float16 or bfloat16 */
  const lk_tensor *divisor;
  /* output: sum of the loss over each sequence's rows, the same alone or beside others */
  const lk_tensor *sequence_sum;
  const lk_tensor *sequence_mean; /* output: its mean, by the sequence's own divisor */
  const lk_tensor *sequence_count; /* output: number of each sequence's rows that count, float64 */
  const lk_tensor *loss_elements; /* output: the loss before reduction */
  const lk_tensor *loss_sum; /* output: sum of the unreduced loss, float64: add over parts of a batch */
  const lk_tensor *loss_divisor; /* output: the op's own divisor of the mean, float64: add over parts of a batch */
  /* output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
   * batch */
  const lk_tensor *kept;
  uint32_t grad_input_flags; /* LK_ACCUMULATE adds to the output of that name */
  uint32_t sequence_sum_flags;
  uint32_t sequence_mean_flags;
  uint32_t sequence_count_flags;
  uint32_t loss_flags;
  uint32_t loss_elements_flags;
  uint32_t loss_sum_flags;
  uint32_t loss_divisor_flags;
  uint32_t kept_flags;
  uint32_t flags; /* LK_CHECK_FIRST */
  void *workspace; /* see lk_call; NULL: the context's allocator is used */
  size_t workspace_size;
  size_t *workspace_query; /* if set, the call is only validated, and the workspace that it needs is stored here */
} lk_nll_loss_options;

static inline lk_nll_loss_options lk_nll_loss_defaults(void) {
  lk_nll_loss_options options;
  memset(&options, 0, sizeof(options));
  options.reduction = LK_REDUCTION_MEAN;
  options.ignore_index = -100;
  options.empty_mean = LK_EMPTY_MEAN_NAN;
  return options;
}

/* Negative log likelihood of a class, from log-probabilities.
 *
 *   loss        -w_y x_y
 *   gradients   d/dx_c = -w_y [c = y]
 *
 * The mean divides by the sum of the class weights of the targets that are not ignored (1 each without class
 * weights); with probability targets, the number of positions. Rows are not checked to be normalised. All positions
 * ignored: mean NaN, sum 0, gradient 0.
 *
 *   input           log-probabilities x, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or
 *                     bfloat16
 *   target_indices  class indices y in [0, C) or ignore_index, the input's shape without its class axis; an integer
 *                     or bool
 *   loss            the loss, reduced; float32, float64, float16 or bfloat16
 *   grad_input      gradient, the shape of its argument; float32, float64, float16 or bfloat16
 *
 * Errors, beside those of every call: LK_INVALID_INDEX for a class out of range ("target_indices[3] = 4 is outside
 * [0, 4)").
 *
 * Semantics: torch.nn.functional.nll_loss. Also called negative_log_likelihood. */
static inline lk_status lk_nll_loss(const lk_context *context, const lk_tensor *input, const lk_tensor *target_indices,
                                    const lk_nll_loss_options *options, const lk_tensor *loss,
                                    const lk_tensor *grad_input, lk_error *error) {
  const lk_nll_loss_options defaults = lk_nll_loss_defaults();
  const lk_nll_loss_options *o = options ? options : &defaults;
  lk_arg inputs[8];
  lk_arg outputs[9];
  lk_option values[2];
  lk_call call;
  lk_typed_init(&call, LK_OP_NLL_LOSS, o->reduction, o->flags);
  call.inputs = inputs;
  call.outputs = outputs;
  call.options = values;
  call.workspace = o->workspace;
  call.workspace_size = o->workspace_size;
  lk_typed_arg(inputs, &call.input_count, LK_INPUT, 0, input);
  lk_typed_arg(inputs, &call.input_count, LK_TARGET_INDICES, 0, target_indices);
  lk_typed_arg(inputs, &call.input_count, LK_CLASS_WEIGHT, 0, o->class_weight);
  lk_typed_arg(inputs, &call.input_count, LK_OFFSETS, 0, o->offsets);
  lk_typed_arg(inputs, &call.input_count, LK_MASK, 0, o->mask);
  lk_typed_arg(inputs, &call.input_count, LK_SAMPLE_WEIGHT, 0, o->sample_weight);
  lk_typed_arg(inputs, &call.input_count, LK_GRAD_LOSS, 0, o->grad_loss);
  lk_typed_arg(inputs, &call.input_count, LK_DIVISOR, 0, o->divisor);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_INPUT, o->grad_input_flags, grad_input);
  lk_typed_arg(outputs, &call.output_count, LK_SEQUENCE_SUM, o->sequence_sum_flags, o->sequence_sum);
  lk_typed_arg(outputs, &call.output_count, LK_SEQUENCE_MEAN, o->sequence_mean_flags, o->sequence_mean);
  lk_typed_arg(outputs, &call.output_count, LK_SEQUENCE_COUNT, o->sequence_count_flags, o->sequence_count);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS, o->loss_flags, loss);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_ELEMENTS, o->loss_elements_flags, o->loss_elements);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_SUM, o->loss_sum_flags, o->loss_sum);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_DIVISOR, o->loss_divisor_flags, o->loss_divisor);
  lk_typed_arg(outputs, &call.output_count, LK_KEPT, o->kept_flags, o->kept);
  lk_typed_integer(values, &call.option_count, LK_OPTION_IGNORE_INDEX, o->ignore_index, -100);
  lk_typed_integer(values, &call.option_count, LK_OPTION_EMPTY_MEAN, o->empty_mean, LK_EMPTY_MEAN_NAN);
  return lk_typed_run(context, &call, o->workspace_query, error);
}

/* ---- multiclass_log_loss ----------------------------------------------------------------------------------------- */

typedef struct lk_multiclass_log_loss_options {
  /* weight w of each row, may be negative, the input's shape without the axis of its classes, rows or boxes; a
   * float, an integer or bool */
  const lk_tensor *sample_weight;
  /* loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
   * the loss's shape or its first axes; a float, an integer or bool */
  const lk_tensor *mask;
  int64_t ignore_index; /* elements with this target contribute nothing; none by default; default INT64_MIN */
  /* the mean of no loss elements that count; LK_EMPTY_MEAN_NAN or LK_EMPTY_MEAN_ZERO, default LK_EMPTY_MEAN_NAN */
  int32_t empty_mean;
  int32_t reduction; /* LK_REDUCTION_NONE, LK_REDUCTION_MEAN or LK_REDUCTION_SUM; default mean */
  /* upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64, float16 or bfloat16 */
  const lk_tensor *grad_loss;
  /* what mean divides by, instead of the op's own divisor; float32, float64, float16 or bfloat16 */
  const lk_tensor *divisor;
  const lk_tensor *loss_elements; /* output: the loss before reduction */
  const lk_tensor *loss_sum; /* output: sum of the unreduced loss, float64: add over parts of a batch */
  const lk_tensor *loss_divisor; /* output: the op's own divisor of the mean, float64: add over parts of a batch */
  /* output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
   * batch */
  const lk_tensor *kept;
  uint32_t grad_input_flags; /* LK_ACCUMULATE adds to the output of that name */
  uint32_t loss_flags;
  uint32_t loss_elements_flags;
  uint32_t loss_sum_flags;
  uint32_t loss_divisor_flags;
  uint32_t kept_flags;
  uint32_t flags; /* LK_CHECK_FIRST */
  void *workspace; /* see lk_call; NULL: the context's allocator is used */
  size_t workspace_size;
  size_t *workspace_query; /* if set, the call is only validated, and the workspace that it needs is stored here */
} lk_multiclass_log_loss_options;

static inline lk_multiclass_log_loss_options lk_multiclass_log_loss_defaults(void) {
  lk_multiclass_log_loss_options options;
  memset(&options, 0, sizeof(options));
  options.reduction = LK_REDUCTION_MEAN;
  options.ignore_index = INT64_MIN;
  options.empty_mean = LK_EMPTY_MEAN_NAN;
  return options;
}

/* Cross entropy of a class, from probabilities.
 *
 *   loss        -w log clip(p_y, e, 1 - e), e the machine epsilon of the input's dtype
 *   gradients   d/dp_c = -w [c = y] / p_y for p_y in [e, 1 - e], 0 outside
 *
 * The mean divides by the sum of the weights; without them, the number of loss elements. Rows are not renormalised.
 * Weights that sum to 0 have no mean: an error.
 *
 *   input           probabilities p in [0, 1], shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16
 *                     or bfloat16
 *   target_indices  class indices y in [0, C), the input's shape without its class axis; an integer or bool
 *   loss            the loss, reduced; float32, float64, float16 or bfloat16
 *   grad_input      gradient, the shape of its argument; float32, float64, float16 or bfloat16
 *
 * Errors, beside those of every call: LK_INVALID_INDEX for a class out of range ("target_indices[3] = 4 is outside
 * [0, 4)").
 *
 * Semantics: sklearn.metrics.log_loss. Also called log_loss. */
static inline lk_status lk_multiclass_log_loss(const lk_context *context, const lk_tensor *input,
                                               const lk_tensor *target_indices,
                                               const lk_multiclass_log_loss_options *options, const lk_tensor *loss,
                                               const lk_tensor *grad_input, lk_error *error) {
  const lk_multiclass_log_loss_options defaults = lk_multiclass_log_loss_defaults();
  const lk_multiclass_log_loss_options *o = options ? options : &defaults;
  lk_arg inputs[6];
  lk_arg outputs[6];
  lk_option values[2];
  lk_call call;
  lk_typed_init(&call, LK_OP_MULTICLASS_LOG_LOSS, o->reduction, o->flags);
  call.inputs = inputs;
  call.outputs = outputs;
  call.options = values;
  call.workspace = o->workspace;
  call.workspace_size = o->workspace_size;
  lk_typed_arg(inputs, &call.input_count, LK_INPUT, 0, input);
  lk_typed_arg(inputs, &call.input_count, LK_TARGET_INDICES, 0, target_indices);
  lk_typed_arg(inputs, &call.input_count, LK_SAMPLE_WEIGHT, 0, o->sample_weight);
  lk_typed_arg(inputs, &call.input_count, LK_MASK, 0, o->mask);
  lk_typed_arg(inputs, &call.input_count, LK_GRAD_LOSS, 0, o->grad_loss);
  lk_typed_arg(inputs, &call.input_count, LK_DIVISOR, 0, o->divisor);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_INPUT, o->grad_input_flags, grad_input);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS, o->loss_flags, loss);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_ELEMENTS, o->loss_elements_flags, o->loss_elements);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_SUM, o->loss_sum_flags, o->loss_sum);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_DIVISOR, o->loss_divisor_flags, o->loss_divisor);
  lk_typed_arg(outputs, &call.output_count, LK_KEPT, o->kept_flags, o->kept);
  lk_typed_integer(values, &call.option_count, LK_OPTION_IGNORE_INDEX, o->ignore_index, INT64_MIN);
  lk_typed_integer(values, &call.option_count, LK_OPTION_EMPTY_MEAN, o->empty_mean, LK_EMPTY_MEAN_NAN);
  return lk_typed_run(context, &call, o->workspace_query, error);
}

/* ---- multiclass_hinge_loss --------------------------------------------------------------------------------------- */

typedef struct lk_multiclass_hinge_loss_options {
  /* weight w of each row, may be negative, the input's shape without the axis of its classes, rows or boxes; a
   * float, an integer or bool */
  const lk_tensor *sample_weight;
  /* loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
   * the loss's shape or its first axes; a float, an integer or bool */
  const lk_tensor *mask;
  int64_t ignore_index; /* elements with this target contribute nothing; none by default; default INT64_MIN */
  /* the mean of no loss elements that count; LK_EMPTY_MEAN_NAN or LK_EMPTY_MEAN_ZERO, default LK_EMPTY_MEAN_NAN */
  int32_t empty_mean;
  int32_t reduction; /* LK_REDUCTION_NONE, LK_REDUCTION_MEAN or LK_REDUCTION_SUM; default mean */
  /* upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64, float16 or bfloat16 */
  const lk_tensor *grad_loss;
  /* what mean divides by, instead of the op's own divisor; float32, float64, float16 or bfloat16 */
  const lk_tensor *divisor;
  const lk_tensor *loss_elements; /* output: the loss before reduction */
  const lk_tensor *loss_sum; /* output: sum of the unreduced loss, float64: add over parts of a batch */
  const lk_tensor *loss_divisor; /* output: the op's own divisor of the mean, float64: add over parts of a batch */
  /* output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
   * batch */
  const lk_tensor *kept;
  uint32_t grad_input_flags; /* LK_ACCUMULATE adds to the output of that name */
  uint32_t loss_flags;
  uint32_t loss_elements_flags;
  uint32_t loss_sum_flags;
  uint32_t loss_divisor_flags;
  uint32_t kept_flags;
  uint32_t flags; /* LK_CHECK_FIRST */
  void *workspace; /* see lk_call; NULL: the context's allocator is used */
  size_t workspace_size;
  size_t *workspace_query; /* if set, the call is only validated, and the workspace that it needs is stored here */
} lk_multiclass_hinge_loss_options;

static inline lk_multiclass_hinge_loss_options lk_multiclass_hinge_loss_defaults(void) {
  lk_multiclass_hinge_loss_options options;
  memset(&options, 0, sizeof(options));
  options.reduction = LK_REDUCTION_MEAN;
  options.ignore_index = INT64_MIN;
  options.empty_mean = LK_EMPTY_MEAN_NAN;
  return options;
}

/* Hinge of the margin to the best other class, after Crammer and Singer.
 *
 *   loss        w max(0, 1 - (s_y - s_r)), r = argmax over c != y of s_c
 *   gradients   d/ds_c = w [1 - (s_y - s_r) >= 0] ([c = r] - [c = y])
 *
 * The mean divides by the sum of the weights; without them, the number of loss elements. Active at the kink. Of
 * equal runners-up the first one has the gradient. A NaN in a row makes its loss NaN and its gradient 0. Weights
 * that sum to 0 have no mean: an error.
 *
 *   input           decisions s, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or bfloat16
 *   target_indices  class indices y in [0, C), the input's shape without its class axis; an integer or bool
 *   loss            the loss, reduced; float32, float64, float16 or bfloat16
 *   grad_input      gradient, the shape of its argument; float32, float64, float16 or bfloat16
 *
 * Errors, beside those of every call: LK_INVALID_INDEX for a class out of range ("target_indices[3] = 4 is outside
 * [0, 4)").
 *
 * Semantics: sklearn.metrics.hinge_loss with more than two labels. Also called crammer_singer_loss. */
static inline lk_status lk_multiclass_hinge_loss(const lk_context *context, const lk_tensor *input,
                                                 const lk_tensor *target_indices,
                                                 const lk_multiclass_hinge_loss_options *options, const lk_tensor *loss,
                                                 const lk_tensor *grad_input, lk_error *error) {
  const lk_multiclass_hinge_loss_options defaults = lk_multiclass_hinge_loss_defaults();
  const lk_multiclass_hinge_loss_options *o = options ? options : &defaults;
  lk_arg inputs[6];
  lk_arg outputs[6];
  lk_option values[2];
  lk_call call;
  lk_typed_init(&call, LK_OP_MULTICLASS_HINGE_LOSS, o->reduction, o->flags);
  call.inputs = inputs;
  call.outputs = outputs;
  call.options = values;
  call.workspace = o->workspace;
  call.workspace_size = o->workspace_size;
  lk_typed_arg(inputs, &call.input_count, LK_INPUT, 0, input);
  lk_typed_arg(inputs, &call.input_count, LK_TARGET_INDICES, 0, target_indices);
  lk_typed_arg(inputs, &call.input_count, LK_SAMPLE_WEIGHT, 0, o->sample_weight);
  lk_typed_arg(inputs, &call.input_count, LK_MASK, 0, o->mask);
  lk_typed_arg(inputs, &call.input_count, LK_GRAD_LOSS, 0, o->grad_loss);
  lk_typed_arg(inputs, &call.input_count, LK_DIVISOR, 0, o->divisor);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_INPUT, o->grad_input_flags, grad_input);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS, o->loss_flags, loss);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_ELEMENTS, o->loss_elements_flags, o->loss_elements);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_SUM, o->loss_sum_flags, o->loss_sum);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_DIVISOR, o->loss_divisor_flags, o->loss_divisor);
  lk_typed_arg(outputs, &call.output_count, LK_KEPT, o->kept_flags, o->kept);
  lk_typed_integer(values, &call.option_count, LK_OPTION_IGNORE_INDEX, o->ignore_index, INT64_MIN);
  lk_typed_integer(values, &call.option_count, LK_OPTION_EMPTY_MEAN, o->empty_mean, LK_EMPTY_MEAN_NAN);
  return lk_typed_run(context, &call, o->workspace_query, error);
}

/* ---- multi_margin_loss ------------------------------------------------------------------------------------------- */

typedef struct lk_multi_margin_loss_options {
  const lk_tensor *class_weight; /* weight w of each class, shape (C); float32, float64, float16 or bfloat16 */
  /* loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
   * the loss's shape or its first axes; a float, an integer or bool */
  const lk_tensor *mask;
  /* factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
   * samples of a batch; a float, an integer or bool */
  const lk_tensor *sample_weight;
  int64_t p; /* power p of the hinge; [1, 2], default 1 */
  double margin; /* margin m, may be negative; default 1 */
  int64_t ignore_index; /* elements with this target contribute nothing; none by default; default INT64_MIN */
  /* the mean of no loss elements that count; LK_EMPTY_MEAN_NAN or LK_EMPTY_MEAN_ZERO, default LK_EMPTY_MEAN_NAN */
  int32_t empty_mean;
  int32_t reduction; /* LK_REDUCTION_NONE, LK_REDUCTION_MEAN or LK_REDUCTION_SUM; default mean */
  /* upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64, float16 or bfloat16 */
  const lk_tensor *grad_loss;
  /* what mean divides by, instead of the op's own divisor; float32, float64, float16 or bfloat16 */
  const lk_tensor *divisor;
  const lk_tensor *loss_elements; /* output: the loss before reduction */
  const lk_tensor *loss_sum; /* output: sum of the unreduced loss, float64: add over parts of a batch */
  const lk_tensor *loss_divisor; /* output: the op's own divisor of the mean, float64: add over parts of a batch */
  /* output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
   * batch */
  const lk_tensor *kept;
  uint32_t grad_input_flags; /* LK_ACCUMULATE adds to the output of that name */
  uint32_t loss_flags;
  uint32_t loss_elements_flags;
  uint32_t loss_sum_flags;
  uint32_t loss_divisor_flags;
  uint32_t kept_flags;
  uint32_t flags; /* LK_CHECK_FIRST */
  void *workspace; /* see lk_call; NULL: the context's allocator is used */
  size_t workspace_size;
  size_t *workspace_query; /* if set, the call is only validated, and the workspace that it needs is stored here */
} lk_multi_margin_loss_options;

static inline lk_multi_margin_loss_options lk_multi_margin_loss_defaults(void) {
  lk_multi_margin_loss_options options;
  memset(&options, 0, sizeof(options));
  options.reduction = LK_REDUCTION_MEAN;
  options.p = 1;
  options.margin = 1;
  options.ignore_index = INT64_MIN;
  options.empty_mean = LK_EMPTY_MEAN_NAN;
  return options;
}

/* Hinge of the margins to all other classes, summed.
 *
 *   loss        (w_y / C) sum over c != y of h_c^p, h_c = max(0, m - x_y + x_c)
 *   gradients   d/dx_c = (w_y / C) p h_c^(p-1) [h_c > 0]
 *               d/dx_y = minus the sum of those
 *
 * The mean divides by the number of rows, never by weights. Inactive at the kink. A NaN makes the loss NaN and has
 * the gradient 0.
 *
 *   input           scores x, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or bfloat16
 *   target_indices  class indices y in [0, C), the input's shape without its class axis; an integer or bool
 *   loss            the loss, reduced; float32, float64, float16 or bfloat16
 *   grad_input      gradient, the shape of its argument; float32, float64, float16 or bfloat16
 *
 * Errors, beside those of every call: LK_INVALID_INDEX for a class out of range ("target_indices[3] = 4 is outside
 * [0, 4)"); LK_INVALID_VALUE for p outside [1, 2].
 *
 * Semantics: torch.nn.functional.multi_margin_loss. */
static inline lk_status lk_multi_margin_loss(const lk_context *context, const lk_tensor *input,
                                             const lk_tensor *target_indices,
                                             const lk_multi_margin_loss_options *options, const lk_tensor *loss,
                                             const lk_tensor *grad_input, lk_error *error) {
  const lk_multi_margin_loss_options defaults = lk_multi_margin_loss_defaults();
  const lk_multi_margin_loss_options *o = options ? options : &defaults;
  lk_arg inputs[7];
  lk_arg outputs[6];
  lk_option values[4];
  lk_call call;
  lk_typed_init(&call, LK_OP_MULTI_MARGIN_LOSS, o->reduction, o->flags);
  call.inputs = inputs;
  call.outputs = outputs;
  call.options = values;
  call.workspace = o->workspace;
  call.workspace_size = o->workspace_size;
  lk_typed_arg(inputs, &call.input_count, LK_INPUT, 0, input);
  lk_typed_arg(inputs, &call.input_count, LK_TARGET_INDICES, 0, target_indices);
  lk_typed_arg(inputs, &call.input_count, LK_CLASS_WEIGHT, 0, o->class_weight);
  lk_typed_arg(inputs, &call.input_count, LK_MASK, 0, o->mask);
  lk_typed_arg(inputs, &call.input_count, LK_SAMPLE_WEIGHT, 0, o->sample_weight);
  lk_typed_arg(inputs, &call.input_count, LK_GRAD_LOSS, 0, o->grad_loss);
  lk_typed_arg(inputs, &call.input_count, LK_DIVISOR, 0, o->divisor);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_INPUT, o->grad_input_flags, grad_input);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS, o->loss_flags, loss);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_ELEMENTS, o->loss_elements_flags, o->loss_elements);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_SUM, o->loss_sum_flags, o->loss_sum);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_DIVISOR, o->loss_divisor_flags, o->loss_divisor);
  lk_typed_arg(outputs, &call.output_count, LK_KEPT, o->kept_flags, o->kept);
  lk_typed_integer(values, &call.option_count, LK_OPTION_P, o->p, 1);
  lk_typed_real(values, &call.option_count, LK_OPTION_MARGIN, o->margin, 1);
  lk_typed_integer(values, &call.option_count, LK_OPTION_IGNORE_INDEX, o->ignore_index, INT64_MIN);
  lk_typed_integer(values, &call.option_count, LK_OPTION_EMPTY_MEAN, o->empty_mean, LK_EMPTY_MEAN_NAN);
  return lk_typed_run(context, &call, o->workspace_query, error);
}

/* ---- multiclass_brier_score_loss --------------------------------------------------------------------------------- */

typedef struct lk_multiclass_brier_score_loss_options {
  /* weight w of each row, may be negative, the input's shape without the axis of its classes, rows or boxes; a
   * float, an integer or bool */
  const lk_tensor *sample_weight;
  /* loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
   * the loss's shape or its first axes; a float, an integer or bool */
  const lk_tensor *mask;
  /* h = 1/2; auto: only for fewer than three classes; LK_SCALE_BY_HALF_AUTO or LK_SCALE_BY_HALF_TRUE or
   * LK_SCALE_BY_HALF_FALSE, default LK_SCALE_BY_HALF_AUTO */
  int32_t scale_by_half;
  int64_t ignore_index; /* elements with this target contribute nothing; none by default; default INT64_MIN */
  /* the mean of no loss elements that count; LK_EMPTY_MEAN_NAN or LK_EMPTY_MEAN_ZERO, default LK_EMPTY_MEAN_NAN */
  int32_t empty_mean;
  int32_t reduction; /* LK_REDUCTION_NONE, LK_REDUCTION_MEAN or LK_REDUCTION_SUM; default mean */
  /* upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64, float16 or bfloat16 */
  const lk_tensor *grad_loss;
  /* what mean divides by, instead of the op's own divisor; float32, float64, float16 or bfloat16 */
  const lk_tensor *divisor;
  const lk_tensor *loss_elements; /* output: the loss before reduction */
  const lk_tensor *loss_sum; /* output: sum of the unreduced loss, float64: add over parts of a batch */
  const lk_tensor *loss_divisor; /* output: the op's own divisor of the mean, float64: add over parts of a batch */
  /* output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
   * batch */
  const lk_tensor *kept;
  uint32_t grad_input_flags; /* LK_ACCUMULATE adds to the output of that name */
  uint32_t loss_flags;
  uint32_t loss_elements_flags;
  uint32_t loss_sum_flags;
  uint32_t loss_divisor_flags;
  uint32_t kept_flags;
  uint32_t flags; /* LK_CHECK_FIRST */
  void *workspace; /* see lk_call; NULL: the context's allocator is used */
  size_t workspace_size;
  size_t *workspace_query; /* if set, the call is only validated, and the workspace that it needs is stored here */
} lk_multiclass_brier_score_loss_options;

static inline lk_multiclass_brier_score_loss_options lk_multiclass_brier_score_loss_defaults(void) {
  lk_multiclass_brier_score_loss_options options;
  memset(&options, 0, sizeof(options));
  options.reduction = LK_REDUCTION_MEAN;
  options.scale_by_half = LK_SCALE_BY_HALF_AUTO;
  options.ignore_index = INT64_MIN;
  options.empty_mean = LK_EMPTY_MEAN_NAN;
  return options;
}

/* Squared distance of probabilities from the class that came true.
 *
 *   loss        w h sum_c (p_c - [c = y])^2
 *   gradients   d/dp_c = 2 w h (p_c - [c = y])
 *
 * The mean divides by the sum of the weights; without them, the number of loss elements. Rows are not renormalised.
 * Weights that sum to 0 have no mean: an error.
 *
 *   input           probabilities p in [0, 1], shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16
 *                     or bfloat16
 *   target_indices  class indices y in [0, C), the input's shape without its class axis; an integer or bool
 *   loss            the loss, reduced; float32, float64, float16 or bfloat16
 *   grad_input      gradient, the shape of its argument; float32, float64, float16 or bfloat16
 *
 * Errors, beside those of every call: LK_INVALID_INDEX for a class out of range ("target_indices[3] = 4 is outside
 * [0, 4)").
 *
 * Semantics: sklearn.metrics.brier_score_loss. */
static inline lk_status lk_multiclass_brier_score_loss(const lk_context *context, const lk_tensor *input,
                                                       const lk_tensor *target_indices,
                                                       const lk_multiclass_brier_score_loss_options *options,
                                                       const lk_tensor *loss, const lk_tensor *grad_input,
                                                       lk_error *error) {
  const lk_multiclass_brier_score_loss_options defaults = lk_multiclass_brier_score_loss_defaults();
  const lk_multiclass_brier_score_loss_options *o = options ? options : &defaults;
  lk_arg inputs[6];
  lk_arg outputs[6];
  lk_option values[3];
  lk_call call;
  lk_typed_init(&call, LK_OP_MULTICLASS_BRIER_SCORE_LOSS, o->reduction, o->flags);
  call.inputs = inputs;
  call.outputs = outputs;
  call.options = values;
  call.workspace = o->workspace;
  call.workspace_size = o->workspace_size;
  lk_typed_arg(inputs, &call.input_count, LK_INPUT, 0, input);
  lk_typed_arg(inputs, &call.input_count, LK_TARGET_INDICES, 0, target_indices);
  lk_typed_arg(inputs, &call.input_count, LK_SAMPLE_WEIGHT, 0, o->sample_weight);
  lk_typed_arg(inputs, &call.input_count, LK_MASK, 0, o->mask);
  lk_typed_arg(inputs, &call.input_count, LK_GRAD_LOSS, 0, o->grad_loss);
  lk_typed_arg(inputs, &call.input_count, LK_DIVISOR, 0, o->divisor);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_INPUT, o->grad_input_flags, grad_input);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS, o->loss_flags, loss);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_ELEMENTS, o->loss_elements_flags, o->loss_elements);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_SUM, o->loss_sum_flags, o->loss_sum);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_DIVISOR, o->loss_divisor_flags, o->loss_divisor);
  lk_typed_arg(outputs, &call.output_count, LK_KEPT, o->kept_flags, o->kept);
  lk_typed_integer(values, &call.option_count, LK_OPTION_SCALE_BY_HALF, o->scale_by_half, LK_SCALE_BY_HALF_AUTO);
  lk_typed_integer(values, &call.option_count, LK_OPTION_IGNORE_INDEX, o->ignore_index, INT64_MIN);
  lk_typed_integer(values, &call.option_count, LK_OPTION_EMPTY_MEAN, o->empty_mean, LK_EMPTY_MEAN_NAN);
  return lk_typed_run(context, &call, o->workspace_query, error);
}

/* ---- multilabel_margin_loss -------------------------------------------------------------------------------------- */

typedef struct lk_multilabel_margin_loss_options {
  /* loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
   * the loss's shape or its first axes; a float, an integer or bool */
  const lk_tensor *mask;
  /* factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
   * samples of a batch; a float, an integer or bool */
  const lk_tensor *sample_weight;
  /* the mean of no loss elements that count; LK_EMPTY_MEAN_NAN or LK_EMPTY_MEAN_ZERO, default LK_EMPTY_MEAN_NAN */
  int32_t empty_mean;
  int32_t reduction; /* LK_REDUCTION_NONE, LK_REDUCTION_MEAN or LK_REDUCTION_SUM; default mean */
  /* upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64, float16 or bfloat16 */
  const lk_tensor *grad_loss;
  /* what mean divides by, instead of the op's own divisor; float32, float64, float16 or bfloat16 */
  const lk_tensor *divisor;
  const lk_tensor *loss_elements; /* output: the loss before reduction */
  const lk_tensor *loss_sum; /* output: sum of the unreduced loss, float64: add over parts of a batch */
  const lk_tensor *loss_divisor; /* output: the op's own divisor of the mean, float64: add over parts of a batch */
  /* output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
   * batch */
  const lk_tensor *kept;
  uint32_t grad_input_flags; /* LK_ACCUMULATE adds to the output of that name */
  uint32_t loss_flags;
  uint32_t loss_elements_flags;
  uint32_t loss_sum_flags;
  uint32_t loss_divisor_flags;
  uint32_t kept_flags;
  uint32_t flags; /* LK_CHECK_FIRST */
  void *workspace; /* see lk_call; NULL: the context's allocator is used */
  size_t workspace_size;
  size_t *workspace_query; /* if set, the call is only validated, and the workspace that it needs is stored here */
} lk_multilabel_margin_loss_options;

static inline lk_multilabel_margin_loss_options lk_multilabel_margin_loss_defaults(void) {
  lk_multilabel_margin_loss_options options;
  memset(&options, 0, sizeof(options));
  options.reduction = LK_REDUCTION_MEAN;
  options.empty_mean = LK_EMPTY_MEAN_NAN;
  return options;
}

/* Hinge of the margins between all labels of a row and all other classes, summed.
 *
 *   loss        (1 / C) sum over labels j, sum over classes i that are no label, of max(0, 1 - x_j + x_i)
 *   gradients   each pair with 1 - x_j + x_i > 0 adds 1 / C to d/dx_i and -1 / C to d/dx_j
 *
 * The mean divides by the number of loss elements. A label that is listed twice counts twice. What follows the first
 * -1 is range-checked too. Inactive at the kink. A NaN makes the loss NaN and has the gradient 0. No labels, or
 * nothing but labels: 0.
 *
 *   input           scores x, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or bfloat16
 *   target_indices  labels, the input's shape: each row lists classes in [0, C) and ends at the first -1; an integer
 *                     or bool
 *   loss            the loss, reduced; float32, float64, float16 or bfloat16
 *   grad_input      gradient, the shape of its argument; float32, float64, float16 or bfloat16
 *
 * Errors, beside those of every call: LK_INVALID_INDEX for a class out of range ("target_indices[3] = 4 is outside
 * [0, 4)").
 *
 * Semantics: torch.nn.functional.multilabel_margin_loss. */
static inline lk_status lk_multilabel_margin_loss(const lk_context *context, const lk_tensor *input,
                                                  const lk_tensor *target_indices,
                                                  const lk_multilabel_margin_loss_options *options,
                                                  const lk_tensor *loss, const lk_tensor *grad_input, lk_error *error) {
  const lk_multilabel_margin_loss_options defaults = lk_multilabel_margin_loss_defaults();
  const lk_multilabel_margin_loss_options *o = options ? options : &defaults;
  lk_arg inputs[6];
  lk_arg outputs[6];
  lk_option values[1];
  lk_call call;
  lk_typed_init(&call, LK_OP_MULTILABEL_MARGIN_LOSS, o->reduction, o->flags);
  call.inputs = inputs;
  call.outputs = outputs;
  call.options = values;
  call.workspace = o->workspace;
  call.workspace_size = o->workspace_size;
  lk_typed_arg(inputs, &call.input_count, LK_INPUT, 0, input);
  lk_typed_arg(inputs, &call.input_count, LK_TARGET_INDICES, 0, target_indices);
  lk_typed_arg(inputs, &call.input_count, LK_MASK, 0, o->mask);
  lk_typed_arg(inputs, &call.input_count, LK_SAMPLE_WEIGHT, 0, o->sample_weight);
  lk_typed_arg(inputs, &call.input_count, LK_GRAD_LOSS, 0, o->grad_loss);
  lk_typed_arg(inputs, &call.input_count, LK_DIVISOR, 0, o->divisor);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_INPUT, o->grad_input_flags, grad_input);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS, o->loss_flags, loss);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_ELEMENTS, o->loss_elements_flags, o->loss_elements);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_SUM, o->loss_sum_flags, o->loss_sum);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_DIVISOR, o->loss_divisor_flags, o->loss_divisor);
  lk_typed_arg(outputs, &call.output_count, LK_KEPT, o->kept_flags, o->kept);
  lk_typed_integer(values, &call.option_count, LK_OPTION_EMPTY_MEAN, o->empty_mean, LK_EMPTY_MEAN_NAN);
  return lk_typed_run(context, &call, o->workspace_query, error);
}

/* ---- zero_one_loss ----------------------------------------------------------------------------------------------- */

typedef struct lk_zero_one_loss_options {
  /* weight w of each row, may be negative, the input's shape without the axis of its classes, rows or boxes; a
   * float, an integer or bool */
  const lk_tensor *sample_weight;
  /* loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
   * the loss's shape or its first axes; a float, an integer or bool */
  const lk_tensor *mask;
  /* the mean of no loss elements that count; LK_EMPTY_MEAN_NAN or LK_EMPTY_MEAN_ZERO, default LK_EMPTY_MEAN_NAN */
  int32_t empty_mean;
  int32_t reduction; /* LK_REDUCTION_NONE, LK_REDUCTION_MEAN or LK_REDUCTION_SUM; default mean */
  /* upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64, float16 or bfloat16 */
  const lk_tensor *grad_loss;
  /* what mean divides by, instead of the op's own divisor; float32, float64, float16 or bfloat16 */
  const lk_tensor *divisor;
  const lk_tensor *loss_elements; /* output: the loss before reduction */
  const lk_tensor *loss_sum; /* output: sum of the unreduced loss, float64: add over parts of a batch */
  const lk_tensor *loss_divisor; /* output: the op's own divisor of the mean, float64: add over parts of a batch */
  /* output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
   * batch */
  const lk_tensor *kept;
  uint32_t loss_flags; /* LK_ACCUMULATE adds to the output of that name */
  uint32_t loss_elements_flags;
  uint32_t loss_sum_flags;
  uint32_t loss_divisor_flags;
  uint32_t kept_flags;
  uint32_t flags; /* LK_CHECK_FIRST */
  void *workspace; /* see lk_call; NULL: the context's allocator is used */
  size_t workspace_size;
  size_t *workspace_query; /* if set, the call is only validated, and the workspace that it needs is stored here */
} lk_zero_one_loss_options;

static inline lk_zero_one_loss_options lk_zero_one_loss_defaults(void) {
  lk_zero_one_loss_options options;
  memset(&options, 0, sizeof(options));
  options.reduction = LK_REDUCTION_MEAN;
  options.empty_mean = LK_EMPTY_MEAN_NAN;
  return options;
}

/* Share of rows that are not predicted exactly.
 *
 *   loss        w [some label of the row differs]
 *
 * The mean divides by the sum of the weights; without them, the number of loss elements. NaN equals nothing. Weights
 * that sum to 0 have no mean: an error.
 *
 *   input   predicted labels, shape (N), or (N, L): rows of L labels; a float, an integer or bool
 *   target  true labels, the input's shape; any numbers, compared as integers where both are; a float, an integer or
 *             bool
 *   loss    the loss, reduced; float32, float64, float16 or bfloat16
 *
 * Semantics: sklearn.metrics.zero_one_loss. */
static inline lk_status lk_zero_one_loss(const lk_context *context, const lk_tensor *input, const lk_tensor *target,
                                         const lk_zero_one_loss_options *options, const lk_tensor *loss,
                                         lk_error *error) {
  const lk_zero_one_loss_options defaults = lk_zero_one_loss_defaults();
  const lk_zero_one_loss_options *o = options ? options : &defaults;
  lk_arg inputs[6];
  lk_arg outputs[5];
  lk_option values[1];
  lk_call call;
  lk_typed_init(&call, LK_OP_ZERO_ONE_LOSS, o->reduction, o->flags);
  call.inputs = inputs;
  call.outputs = outputs;
  call.options = values;
  call.workspace = o->workspace;
  call.workspace_size = o->workspace_size;
  lk_typed_arg(inputs, &call.input_count, LK_INPUT, 0, input);
  lk_typed_arg(inputs, &call.input_count, LK_TARGET, 0, target);
  lk_typed_arg(inputs, &call.input_count, LK_SAMPLE_WEIGHT, 0, o->sample_weight);
  lk_typed_arg(inputs, &call.input_count, LK_MASK, 0, o->mask);
  lk_typed_arg(inputs, &call.input_count, LK_GRAD_LOSS, 0, o->grad_loss);
  lk_typed_arg(inputs, &call.input_count, LK_DIVISOR, 0, o->divisor);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS, o->loss_flags, loss);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_ELEMENTS, o->loss_elements_flags, o->loss_elements);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_SUM, o->loss_sum_flags, o->loss_sum);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_DIVISOR, o->loss_divisor_flags, o->loss_divisor);
  lk_typed_arg(outputs, &call.output_count, LK_KEPT, o->kept_flags, o->kept);
  lk_typed_integer(values, &call.option_count, LK_OPTION_EMPTY_MEAN, o->empty_mean, LK_EMPTY_MEAN_NAN);
  return lk_typed_run(context, &call, o->workspace_query, error);
}

/* ---- label_ranking_loss ------------------------------------------------------------------------------------------ */

typedef struct lk_label_ranking_loss_options {
  /* weight w of each row, may be negative, the input's shape without the axis of its classes, rows or boxes; a
   * float, an integer or bool */
  const lk_tensor *sample_weight;
  /* loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
   * the loss's shape or its first axes; a float, an integer or bool */
  const lk_tensor *mask;
  /* the mean of no loss elements that count; LK_EMPTY_MEAN_NAN or LK_EMPTY_MEAN_ZERO, default LK_EMPTY_MEAN_NAN */
  int32_t empty_mean;
  int32_t reduction; /* LK_REDUCTION_NONE, LK_REDUCTION_MEAN or LK_REDUCTION_SUM; default mean */
  /* upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64, float16 or bfloat16 */
  const lk_tensor *grad_loss;
  /* what mean divides by, instead of the op's own divisor; float32, float64, float16 or bfloat16 */
  const lk_tensor *divisor;
  const lk_tensor *loss_elements; /* output: the loss before reduction */
  const lk_tensor *loss_sum; /* output: sum of the unreduced loss, float64: add over parts of a batch */
  const lk_tensor *loss_divisor; /* output: the op's own divisor of the mean, float64: add over parts of a batch */
  /* output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
   * batch */
  const lk_tensor *kept;
  uint32_t loss_flags; /* LK_ACCUMULATE adds to the output of that name */
  uint32_t loss_elements_flags;
  uint32_t loss_sum_flags;
  uint32_t loss_divisor_flags;
  uint32_t kept_flags;
  uint32_t flags; /* LK_CHECK_FIRST */
  void *workspace; /* see lk_call; NULL: the context's allocator is used */
  size_t workspace_size;
  size_t *workspace_query; /* if set, the call is only validated, and the workspace that it needs is stored here */
} lk_label_ranking_loss_options;

static inline lk_label_ranking_loss_options lk_label_ranking_loss_defaults(void) {
  lk_label_ranking_loss_options options;
  memset(&options, 0, sizeof(options));
  options.reduction = LK_REDUCTION_MEAN;
  options.empty_mean = LK_EMPTY_MEAN_NAN;
  return options;
}

/* Share of pairs of a relevant and another label that are ranked wrongly.
 *
 *   loss        w #{(j relevant, k not): s_j <= s_k} / (#relevant #not)
 *
 * The mean divides by the sum of the weights; without them, the number of loss elements. Ties are errors. A row
 * without relevant labels, or of nothing else, has loss 0 and counts in the mean. Sorts where that is faster, so L
 * may be large. Weights that sum to 0 have no mean: an error.
 *
 *   input   scores s, finite, shape (L), (N, L) or (N, L, d1, ..., dk); float32, float64, float16 or bfloat16
 *   target  1 for relevant labels, 0 for the others, the input's shape; a float, an integer or bool
 *   loss    the loss, reduced; float32, float64, float16 or bfloat16
 *
 * Semantics: sklearn.metrics.label_ranking_loss. */
static inline lk_status lk_label_ranking_loss(const lk_context *context, const lk_tensor *input,
                                              const lk_tensor *target, const lk_label_ranking_loss_options *options,
                                              const lk_tensor *loss, lk_error *error) {
  const lk_label_ranking_loss_options defaults = lk_label_ranking_loss_defaults();
  const lk_label_ranking_loss_options *o = options ? options : &defaults;
  lk_arg inputs[6];
  lk_arg outputs[5];
  lk_option values[1];
  lk_call call;
  lk_typed_init(&call, LK_OP_LABEL_RANKING_LOSS, o->reduction, o->flags);
  call.inputs = inputs;
  call.outputs = outputs;
  call.options = values;
  call.workspace = o->workspace;
  call.workspace_size = o->workspace_size;
  lk_typed_arg(inputs, &call.input_count, LK_INPUT, 0, input);
  lk_typed_arg(inputs, &call.input_count, LK_TARGET, 0, target);
  lk_typed_arg(inputs, &call.input_count, LK_SAMPLE_WEIGHT, 0, o->sample_weight);
  lk_typed_arg(inputs, &call.input_count, LK_MASK, 0, o->mask);
  lk_typed_arg(inputs, &call.input_count, LK_GRAD_LOSS, 0, o->grad_loss);
  lk_typed_arg(inputs, &call.input_count, LK_DIVISOR, 0, o->divisor);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS, o->loss_flags, loss);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_ELEMENTS, o->loss_elements_flags, o->loss_elements);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_SUM, o->loss_sum_flags, o->loss_sum);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_DIVISOR, o->loss_divisor_flags, o->loss_divisor);
  lk_typed_arg(outputs, &call.output_count, LK_KEPT, o->kept_flags, o->kept);
  lk_typed_integer(values, &call.option_count, LK_OPTION_EMPTY_MEAN, o->empty_mean, LK_EMPTY_MEAN_NAN);
  return lk_typed_run(context, &call, o->workspace_query, error);
}

/* ---- dice_loss --------------------------------------------------------------------------------------------------- */

typedef struct lk_dice_loss_options {
  /* positions that count: where it is 0, a position contributes nothing; the input's shape without its class axis; a
   * float, an integer or bool */
  const lk_tensor *mask;
  /* weight w of each class, shape (C), or (C - 1) without the background; float32, float64, float16 or bfloat16 */
  const lk_tensor *class_weight;
  /* factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
   * samples of a batch; a float, an integer or bool */
  const lk_tensor *sample_weight;
  int64_t include_background; /* whether class 0 has a loss; a softmax runs over it in any case; [0, 1], default 1 */
  /* what makes probabilities p of the input; a softmax over one class is left out; LK_ACTIVATION_NONE or
   * LK_ACTIVATION_SIGMOID or LK_ACTIVATION_SOFTMAX, default LK_ACTIVATION_NONE */
  int32_t activation;
  int64_t squared_pred; /* P = sum p^2, G = sum t^2; [0, 1], default 0 */
  int64_t jaccard; /* jaccard_loss instead: the denominator is 2 (P + G - T) + s; [0, 1], default 0 */
  double smooth_nr; /* added to the numerator, r; [0, 1e+30], default 1e-05 */
  double smooth_dr; /* added to the denominator, s; [0, 1e+30], default 1e-05 */
  int64_t batch; /* sum over the samples too, before the ratio: one loss for all of them; [0, 1], default 0 */
  /* T = sum (|p| + |t| - |p - t|) / 2, which is least for p = t, with P = sum |p|, G = sum |t|; [0, 1], default 0 */
  int64_t soft_label;
  /* positions with this label contribute nothing; must be negative without a label map; default -100 */
  int64_t ignore_index;
  /* the mean of no loss elements that count; LK_EMPTY_MEAN_NAN or LK_EMPTY_MEAN_ZERO, default LK_EMPTY_MEAN_NAN */
  int32_t empty_mean;
  int32_t reduction; /* LK_REDUCTION_NONE, LK_REDUCTION_MEAN or LK_REDUCTION_SUM; default mean */
  /* upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64, float16 or bfloat16 */
  const lk_tensor *grad_loss;
  /* what mean divides by, instead of the op's own divisor; float32, float64, float16 or bfloat16 */
  const lk_tensor *divisor;
  const lk_tensor *loss_elements; /* output: the loss before reduction */
  const lk_tensor *loss_sum; /* output: sum of the unreduced loss, float64: add over parts of a batch */
  const lk_tensor *loss_divisor; /* output: the op's own divisor of the mean, float64: add over parts of a batch */
  /* output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
   * batch */
  const lk_tensor *kept;
  uint32_t grad_input_flags; /* LK_ACCUMULATE adds to the output of that name */
  uint32_t loss_flags;
  uint32_t loss_elements_flags;
  uint32_t loss_sum_flags;
  uint32_t loss_divisor_flags;
  uint32_t kept_flags;
  uint32_t flags; /* LK_CHECK_FIRST */
  void *workspace; /* see lk_call; NULL: the context's allocator is used */
  size_t workspace_size;
  size_t *workspace_query; /* if set, the call is only validated, and the workspace that it needs is stored here */
} lk_dice_loss_options;

static inline lk_dice_loss_options lk_dice_loss_defaults(void) {
  lk_dice_loss_options options;
  memset(&options, 0, sizeof(options));
  options.reduction = LK_REDUCTION_MEAN;
  options.include_background = 1;
  options.activation = LK_ACTIVATION_NONE;
  options.squared_pred = 0;
  options.jaccard = 0;
  options.smooth_nr = 1e-05;
  options.smooth_dr = 1e-05;
  options.batch = 0;
  options.soft_label = 0;
  options.ignore_index = -100;
  options.empty_mean = LK_EMPTY_MEAN_NAN;
  return options;
}

/* All but one of target_indices, target are NULL. */
static inline lk_status lk_typed_dice_loss(const lk_context *context, const lk_tensor *input,
                                           const lk_tensor *target_indices, const lk_tensor *target,
                                           const lk_dice_loss_options *options, const lk_tensor *loss,
                                           const lk_tensor *grad_input, lk_error *error) {
  const lk_dice_loss_options defaults = lk_dice_loss_defaults();
  const lk_dice_loss_options *o = options ? options : &defaults;
  lk_arg inputs[8];
  lk_arg outputs[6];
  lk_option values[10];
  lk_call call;
  lk_typed_init(&call, LK_OP_DICE_LOSS, o->reduction, o->flags);
  call.inputs = inputs;
  call.outputs = outputs;
  call.options = values;
  call.workspace = o->workspace;
  call.workspace_size = o->workspace_size;
  lk_typed_arg(inputs, &call.input_count, LK_INPUT, 0, input);
  lk_typed_arg(inputs, &call.input_count, LK_TARGET_INDICES, 0, target_indices);
  lk_typed_arg(inputs, &call.input_count, LK_TARGET, 0, target);
  lk_typed_arg(inputs, &call.input_count, LK_MASK, 0, o->mask);
  lk_typed_arg(inputs, &call.input_count, LK_CLASS_WEIGHT, 0, o->class_weight);
  lk_typed_arg(inputs, &call.input_count, LK_SAMPLE_WEIGHT, 0, o->sample_weight);
  lk_typed_arg(inputs, &call.input_count, LK_GRAD_LOSS, 0, o->grad_loss);
  lk_typed_arg(inputs, &call.input_count, LK_DIVISOR, 0, o->divisor);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_INPUT, o->grad_input_flags, grad_input);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS, o->loss_flags, loss);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_ELEMENTS, o->loss_elements_flags, o->loss_elements);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_SUM, o->loss_sum_flags, o->loss_sum);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_DIVISOR, o->loss_divisor_flags, o->loss_divisor);
  lk_typed_arg(outputs, &call.output_count, LK_KEPT, o->kept_flags, o->kept);
  lk_typed_integer(values, &call.option_count, LK_OPTION_INCLUDE_BACKGROUND, o->include_background, 1);
  lk_typed_integer(values, &call.option_count, LK_OPTION_ACTIVATION, o->activation, LK_ACTIVATION_NONE);
  lk_typed_integer(values, &call.option_count, LK_OPTION_SQUARED_PRED, o->squared_pred, 0);
  lk_typed_integer(values, &call.option_count, LK_OPTION_JACCARD, o->jaccard, 0);
  lk_typed_real(values, &call.option_count, LK_OPTION_SMOOTH_NR, o->smooth_nr, 1e-05);
  lk_typed_real(values, &call.option_count, LK_OPTION_SMOOTH_DR, o->smooth_dr, 1e-05);
  lk_typed_integer(values, &call.option_count, LK_OPTION_BATCH, o->batch, 0);
  lk_typed_integer(values, &call.option_count, LK_OPTION_SOFT_LABEL, o->soft_label, 0);
  lk_typed_integer(values, &call.option_count, LK_OPTION_IGNORE_INDEX, o->ignore_index, -100);
  lk_typed_integer(values, &call.option_count, LK_OPTION_EMPTY_MEAN, o->empty_mean, LK_EMPTY_MEAN_NAN);
  return lk_typed_run(context, &call, o->workspace_query, error);
}

/* Soft dice of each class of a segmentation.
 *
 *   loss        w_c (1 - (2 T + r) / (P + G + s))
 *               T = sum p t, P = sum p, G = sum t over the positions of a sample
 *   gradients   d/dp = w_c ((2 T + r) / (P + G + s)^2 - 2 t / (P + G + s)), then through the activation
 *
 * The loss elements are (N, C), or (C) with batch; the mean divides by their number. Sums run over d1, ..., dk.
 * Positions that are ignored or masked have a gradient of exactly 0 whatever they hold. Weights do not enter the
 * divisor, and a single class has none. Prediction and target both empty: 1 - r / s.
 *
 *   input           predictions x, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or bfloat16
 *   target_indices  label map: class indices in [0, C) or ignore_index, the input's shape without its class axis; an
 *                     integer or bool
 *   loss            the loss, reduced; float32, float64, float16 or bfloat16
 *   grad_input      gradient, the shape of its argument; float32, float64, float16 or bfloat16
 *
 * Errors, beside those of every call: LK_INVALID_INDEX for a class out of range ("target_indices[3] = 4 is outside
 * [0, 4)"); LK_INVALID_VALUE for include_background outside [0, 1]; LK_INVALID_VALUE for squared_pred outside [0,
 * 1]; LK_INVALID_VALUE for jaccard outside [0, 1]; LK_INVALID_VALUE for smooth_nr outside [0, 1e+30];
 * LK_INVALID_VALUE for smooth_dr outside [0, 1e+30]; LK_INVALID_VALUE for batch outside [0, 1]; LK_INVALID_VALUE for
 * soft_label outside [0, 1].
 *
 * Semantics: monai.losses.DiceLoss. */
static inline lk_status lk_dice_loss(const lk_context *context, const lk_tensor *input, const lk_tensor *target_indices,
                                     const lk_dice_loss_options *options, const lk_tensor *loss,
                                     const lk_tensor *grad_input, lk_error *error) {
  return lk_typed_dice_loss(context, input, target_indices, NULL, options, loss, grad_input, error);
}

/* The same with target in place of target_indices.
 *
 *   target  target t, one-hot or soft, the input's shape; a float, an integer or bool */
static inline lk_status lk_dice_loss_probabilities(const lk_context *context, const lk_tensor *input,
                                                   const lk_tensor *target, const lk_dice_loss_options *options,
                                                   const lk_tensor *loss, const lk_tensor *grad_input,
                                                   lk_error *error) {
  return lk_typed_dice_loss(context, input, NULL, target, options, loss, grad_input, error);
}

/* ---- jaccard_loss ------------------------------------------------------------------------------------------------ */

typedef struct lk_jaccard_loss_options {
  /* positions that count: where it is 0, a position contributes nothing; the input's shape without its class axis; a
   * float, an integer or bool */
  const lk_tensor *mask;
  /* weight w of each class, shape (C), or (C - 1) without the background; float32, float64, float16 or bfloat16 */
  const lk_tensor *class_weight;
  /* factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
   * samples of a batch; a float, an integer or bool */
  const lk_tensor *sample_weight;
  int64_t include_background; /* whether class 0 has a loss; a softmax runs over it in any case; [0, 1], default 1 */
  /* what makes probabilities p of the input; a softmax over one class is left out; LK_ACTIVATION_NONE or
   * LK_ACTIVATION_SIGMOID or LK_ACTIVATION_SOFTMAX, default LK_ACTIVATION_NONE */
  int32_t activation;
  int64_t squared_pred; /* P = sum p^2, G = sum t^2; [0, 1], default 0 */
  double smooth_nr; /* added to the numerator, r; [0, 1e+30], default 1e-05 */
  double smooth_dr; /* added to the denominator, s; [0, 1e+30], default 1e-05 */
  int64_t batch; /* sum over the samples too, before the ratio: one loss for all of them; [0, 1], default 0 */
  /* T = sum (|p| + |t| - |p - t|) / 2, which is least for p = t, with P = sum |p|, G = sum |t|; [0, 1], default 0 */
  int64_t soft_label;
  /* positions with this label contribute nothing; must be negative without a label map; default -100 */
  int64_t ignore_index;
  /* the mean of no loss elements that count; LK_EMPTY_MEAN_NAN or LK_EMPTY_MEAN_ZERO, default LK_EMPTY_MEAN_NAN */
  int32_t empty_mean;
  int32_t reduction; /* LK_REDUCTION_NONE, LK_REDUCTION_MEAN or LK_REDUCTION_SUM; default mean */
  /* upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64, float16 or bfloat16 */
  const lk_tensor *grad_loss;
  /* what mean divides by, instead of the op's own divisor; float32, float64, float16 or bfloat16 */
  const lk_tensor *divisor;
  const lk_tensor *loss_elements; /* output: the loss before reduction */
  const lk_tensor *loss_sum; /* output: sum of the unreduced loss, float64: add over parts of a batch */
  const lk_tensor *loss_divisor; /* output: the op's own divisor of the mean, float64: add over parts of a batch */
  /* output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
   * batch */
  const lk_tensor *kept;
  uint32_t grad_input_flags; /* LK_ACCUMULATE adds to the output of that name */
  uint32_t loss_flags;
  uint32_t loss_elements_flags;
  uint32_t loss_sum_flags;
  uint32_t loss_divisor_flags;
  uint32_t kept_flags;
  uint32_t flags; /* LK_CHECK_FIRST */
  void *workspace; /* see lk_call; NULL: the context's allocator is used */
  size_t workspace_size;
  size_t *workspace_query; /* if set, the call is only validated, and the workspace that it needs is stored here */
} lk_jaccard_loss_options;

static inline lk_jaccard_loss_options lk_jaccard_loss_defaults(void) {
  lk_jaccard_loss_options options;
  memset(&options, 0, sizeof(options));
  options.reduction = LK_REDUCTION_MEAN;
  options.include_background = 1;
  options.activation = LK_ACTIVATION_NONE;
  options.squared_pred = 0;
  options.smooth_nr = 1e-05;
  options.smooth_dr = 1e-05;
  options.batch = 0;
  options.soft_label = 0;
  options.ignore_index = -100;
  options.empty_mean = LK_EMPTY_MEAN_NAN;
  return options;
}

/* All but one of target_indices, target are NULL. */
static inline lk_status lk_typed_jaccard_loss(const lk_context *context, const lk_tensor *input,
                                              const lk_tensor *target_indices, const lk_tensor *target,
                                              const lk_jaccard_loss_options *options, const lk_tensor *loss,
                                              const lk_tensor *grad_input, lk_error *error) {
  const lk_jaccard_loss_options defaults = lk_jaccard_loss_defaults();
  const lk_jaccard_loss_options *o = options ? options : &defaults;
  lk_arg inputs[8];
  lk_arg outputs[6];
  lk_option values[9];
  lk_call call;
  lk_typed_init(&call, LK_OP_JACCARD_LOSS, o->reduction, o->flags);
  call.inputs = inputs;
  call.outputs = outputs;
  call.options = values;
  call.workspace = o->workspace;
  call.workspace_size = o->workspace_size;
  lk_typed_arg(inputs, &call.input_count, LK_INPUT, 0, input);
  lk_typed_arg(inputs, &call.input_count, LK_TARGET_INDICES, 0, target_indices);
  lk_typed_arg(inputs, &call.input_count, LK_TARGET, 0, target);
  lk_typed_arg(inputs, &call.input_count, LK_MASK, 0, o->mask);
  lk_typed_arg(inputs, &call.input_count, LK_CLASS_WEIGHT, 0, o->class_weight);
  lk_typed_arg(inputs, &call.input_count, LK_SAMPLE_WEIGHT, 0, o->sample_weight);
  lk_typed_arg(inputs, &call.input_count, LK_GRAD_LOSS, 0, o->grad_loss);
  lk_typed_arg(inputs, &call.input_count, LK_DIVISOR, 0, o->divisor);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_INPUT, o->grad_input_flags, grad_input);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS, o->loss_flags, loss);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_ELEMENTS, o->loss_elements_flags, o->loss_elements);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_SUM, o->loss_sum_flags, o->loss_sum);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_DIVISOR, o->loss_divisor_flags, o->loss_divisor);
  lk_typed_arg(outputs, &call.output_count, LK_KEPT, o->kept_flags, o->kept);
  lk_typed_integer(values, &call.option_count, LK_OPTION_INCLUDE_BACKGROUND, o->include_background, 1);
  lk_typed_integer(values, &call.option_count, LK_OPTION_ACTIVATION, o->activation, LK_ACTIVATION_NONE);
  lk_typed_integer(values, &call.option_count, LK_OPTION_SQUARED_PRED, o->squared_pred, 0);
  lk_typed_real(values, &call.option_count, LK_OPTION_SMOOTH_NR, o->smooth_nr, 1e-05);
  lk_typed_real(values, &call.option_count, LK_OPTION_SMOOTH_DR, o->smooth_dr, 1e-05);
  lk_typed_integer(values, &call.option_count, LK_OPTION_BATCH, o->batch, 0);
  lk_typed_integer(values, &call.option_count, LK_OPTION_SOFT_LABEL, o->soft_label, 0);
  lk_typed_integer(values, &call.option_count, LK_OPTION_IGNORE_INDEX, o->ignore_index, -100);
  lk_typed_integer(values, &call.option_count, LK_OPTION_EMPTY_MEAN, o->empty_mean, LK_EMPTY_MEAN_NAN);
  return lk_typed_run(context, &call, o->workspace_query, error);
}

/* Soft intersection over union of each class of a segmentation.
 *
 *   loss        w_c (1 - (2 T + r) / (2 (P + G - T) + s))
 *               T = sum p t, P = sum p, G = sum t over the positions of a sample
 *   gradients   with N and D the ratio's numerator and denominator, d/dp = 2 w_c (N (1 - t) / D^2 - t / D), then
 *                 through the activation
 *
 * The loss elements are (N, C), or (C) with batch; the mean divides by their number. Sums run over d1, ..., dk.
 * Positions that are ignored or masked have a gradient of exactly 0 whatever they hold. Numerator and denominator
 * are twice those of the ratio, so smoothing acts half as strongly. Weights do not enter the divisor, and a single
 * class has none. Prediction and target both empty: 1 - r / s.
 *
 *   input           predictions x, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or bfloat16
 *   target_indices  label map: class indices in [0, C) or ignore_index, the input's shape without its class axis; an
 *                     integer or bool
 *   loss            the loss, reduced; float32, float64, float16 or bfloat16
 *   grad_input      gradient, the shape of its argument; float32, float64, float16 or bfloat16
 *
 * Errors, beside those of every call: LK_INVALID_INDEX for a class out of range ("target_indices[3] = 4 is outside
 * [0, 4)"); LK_INVALID_VALUE for include_background outside [0, 1]; LK_INVALID_VALUE for squared_pred outside [0,
 * 1]; LK_INVALID_VALUE for smooth_nr outside [0, 1e+30]; LK_INVALID_VALUE for smooth_dr outside [0, 1e+30];
 * LK_INVALID_VALUE for batch outside [0, 1]; LK_INVALID_VALUE for soft_label outside [0, 1].
 *
 * Semantics: monai.losses.DiceLoss(jaccard=True). */
static inline lk_status lk_jaccard_loss(const lk_context *context, const lk_tensor *input,
                                        const lk_tensor *target_indices, const lk_jaccard_loss_options *options,
                                        const lk_tensor *loss, const lk_tensor *grad_input, lk_error *error) {
  return lk_typed_jaccard_loss(context, input, target_indices, NULL, options, loss, grad_input, error);
}

/* The same with target in place of target_indices.
 *
 *   target  target t, one-hot or soft, the input's shape; a float, an integer or bool */
static inline lk_status lk_jaccard_loss_probabilities(const lk_context *context, const lk_tensor *input,
                                                      const lk_tensor *target, const lk_jaccard_loss_options *options,
                                                      const lk_tensor *loss, const lk_tensor *grad_input,
                                                      lk_error *error) {
  return lk_typed_jaccard_loss(context, input, NULL, target, options, loss, grad_input, error);
}

/* ---- tversky_loss ------------------------------------------------------------------------------------------------ */

typedef struct lk_tversky_loss_options {
  /* positions that count: where it is 0, a position contributes nothing; the input's shape without its class axis; a
   * float, an integer or bool */
  const lk_tensor *mask;
  /* factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
   * samples of a batch; a float, an integer or bool */
  const lk_tensor *sample_weight;
  int64_t include_background; /* whether class 0 has a loss; a softmax runs over it in any case; [0, 1], default 1 */
  /* what makes probabilities p of the input; a softmax over one class is left out; LK_ACTIVATION_NONE or
   * LK_ACTIVATION_SIGMOID or LK_ACTIVATION_SOFTMAX, default LK_ACTIVATION_NONE */
  int32_t activation;
  double alpha; /* weight of the false positives P - T; [0, 1e+30], default 0.5 */
  double beta; /* weight of the false negatives G - T; [0, 1e+30], default 0.5 */
  double smooth_nr; /* added to the numerator, r; [0, 1e+30], default 1e-05 */
  double smooth_dr; /* added to the denominator, s; [0, 1e+30], default 1e-05 */
  int64_t batch; /* sum over the samples too, before the ratio: one loss for all of them; [0, 1], default 0 */
  /* T = sum (|p| + |t| - |p - t|) / 2, which is least for p = t, with P = sum |p|, G = sum |t|; [0, 1], default 0 */
  int64_t soft_label;
  /* positions with this label contribute nothing; must be negative without a label map; default -100 */
  int64_t ignore_index;
  /* the mean of no loss elements that count; LK_EMPTY_MEAN_NAN or LK_EMPTY_MEAN_ZERO, default LK_EMPTY_MEAN_NAN */
  int32_t empty_mean;
  int32_t reduction; /* LK_REDUCTION_NONE, LK_REDUCTION_MEAN or LK_REDUCTION_SUM; default mean */
  /* upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64, float16 or bfloat16 */
  const lk_tensor *grad_loss;
  /* what mean divides by, instead of the op's own divisor; float32, float64, float16 or bfloat16 */
  const lk_tensor *divisor;
  const lk_tensor *loss_elements; /* output: the loss before reduction */
  const lk_tensor *loss_sum; /* output: sum of the unreduced loss, float64: add over parts of a batch */
  const lk_tensor *loss_divisor; /* output: the op's own divisor of the mean, float64: add over parts of a batch */
  /* output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
   * batch */
  const lk_tensor *kept;
  uint32_t grad_input_flags; /* LK_ACCUMULATE adds to the output of that name */
  uint32_t loss_flags;
  uint32_t loss_elements_flags;
  uint32_t loss_sum_flags;
  uint32_t loss_divisor_flags;
  uint32_t kept_flags;
  uint32_t flags; /* LK_CHECK_FIRST */
  void *workspace; /* see lk_call; NULL: the context's allocator is used */
  size_t workspace_size;
  size_t *workspace_query; /* if set, the call is only validated, and the workspace that it needs is stored here */
} lk_tversky_loss_options;

static inline lk_tversky_loss_options lk_tversky_loss_defaults(void) {
  lk_tversky_loss_options options;
  memset(&options, 0, sizeof(options));
  options.reduction = LK_REDUCTION_MEAN;
  options.include_background = 1;
  options.activation = LK_ACTIVATION_NONE;
  options.alpha = 0.5;
  options.beta = 0.5;
  options.smooth_nr = 1e-05;
  options.smooth_dr = 1e-05;
  options.batch = 0;
  options.soft_label = 0;
  options.ignore_index = -100;
  options.empty_mean = LK_EMPTY_MEAN_NAN;
  return options;
}

/* All but one of target_indices, target are NULL. */
static inline lk_status lk_typed_tversky_loss(const lk_context *context, const lk_tensor *input,
                                              const lk_tensor *target_indices, const lk_tensor *target,
                                              const lk_tversky_loss_options *options, const lk_tensor *loss,
                                              const lk_tensor *grad_input, lk_error *error) {
  const lk_tversky_loss_options defaults = lk_tversky_loss_defaults();
  const lk_tversky_loss_options *o = options ? options : &defaults;
  lk_arg inputs[7];
  lk_arg outputs[6];
  lk_option values[10];
  lk_call call;
  lk_typed_init(&call, LK_OP_TVERSKY_LOSS, o->reduction, o->flags);
  call.inputs = inputs;
  call.outputs = outputs;
  call.options = values;
  call.workspace = o->workspace;
  call.workspace_size = o->workspace_size;
  lk_typed_arg(inputs, &call.input_count, LK_INPUT, 0, input);
  lk_typed_arg(inputs, &call.input_count, LK_TARGET_INDICES, 0, target_indices);
  lk_typed_arg(inputs, &call.input_count, LK_TARGET, 0, target);
  lk_typed_arg(inputs, &call.input_count, LK_MASK, 0, o->mask);
  lk_typed_arg(inputs, &call.input_count, LK_SAMPLE_WEIGHT, 0, o->sample_weight);
  lk_typed_arg(inputs, &call.input_count, LK_GRAD_LOSS, 0, o->grad_loss);
  lk_typed_arg(inputs, &call.input_count, LK_DIVISOR, 0, o->divisor);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_INPUT, o->grad_input_flags, grad_input);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS, o->loss_flags, loss);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_ELEMENTS, o->loss_elements_flags, o->loss_elements);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_SUM, o->loss_sum_flags, o->loss_sum);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_DIVISOR, o->loss_divisor_flags, o->loss_divisor);
  lk_typed_arg(outputs, &call.output_count, LK_KEPT, o->kept_flags, o->kept);
  lk_typed_integer(values, &call.option_count, LK_OPTION_INCLUDE_BACKGROUND, o->include_background, 1);
  lk_typed_integer(values, &call.option_count, LK_OPTION_ACTIVATION, o->activation, LK_ACTIVATION_NONE);
  lk_typed_real(values, &call.option_count, LK_OPTION_ALPHA, o->alpha, 0.5);
  lk_typed_real(values, &call.option_count, LK_OPTION_BETA, o->beta, 0.5);
  lk_typed_real(values, &call.option_count, LK_OPTION_SMOOTH_NR, o->smooth_nr, 1e-05);
  lk_typed_real(values, &call.option_count, LK_OPTION_SMOOTH_DR, o->smooth_dr, 1e-05);
  lk_typed_integer(values, &call.option_count, LK_OPTION_BATCH, o->batch, 0);
  lk_typed_integer(values, &call.option_count, LK_OPTION_SOFT_LABEL, o->soft_label, 0);
  lk_typed_integer(values, &call.option_count, LK_OPTION_IGNORE_INDEX, o->ignore_index, -100);
  lk_typed_integer(values, &call.option_count, LK_OPTION_EMPTY_MEAN, o->empty_mean, LK_EMPTY_MEAN_NAN);
  return lk_typed_run(context, &call, o->workspace_query, error);
}

/* Dice that weighs false positives and false negatives apart.
 *
 *   loss        1 - (T + r) / (T + alpha (P - T) + beta (G - T) + s)
 *               T = sum p t, P = sum p, G = sum t over the positions of a sample
 *   gradients   with N and D the ratio's numerator and denominator, d/dp = N (t + alpha (1 - t) - beta t) / D^2 - t
 *                 / D, then through the activation
 *
 * The loss elements are (N, C), or (C) with batch; the mean divides by their number. Sums run over d1, ..., dk.
 * Positions that are ignored or masked have a gradient of exactly 0 whatever they hold. The overlap is not doubled:
 * alpha = beta = 0.5 is dice_loss with half its smoothing. Papers differ in which of alpha and beta stands for what.
 *
 *   input           predictions x, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or bfloat16
 *   target_indices  label map: class indices in [0, C) or ignore_index, the input's shape without its class axis; an
 *                     integer or bool
 *   loss            the loss, reduced; float32, float64, float16 or bfloat16
 *   grad_input      gradient, the shape of its argument; float32, float64, float16 or bfloat16
 *
 * Errors, beside those of every call: LK_INVALID_INDEX for a class out of range ("target_indices[3] = 4 is outside
 * [0, 4)"); LK_INVALID_VALUE for include_background outside [0, 1]; LK_INVALID_VALUE for alpha outside [0, 1e+30];
 * LK_INVALID_VALUE for beta outside [0, 1e+30]; LK_INVALID_VALUE for smooth_nr outside [0, 1e+30]; LK_INVALID_VALUE
 * for smooth_dr outside [0, 1e+30]; LK_INVALID_VALUE for batch outside [0, 1]; LK_INVALID_VALUE for soft_label
 * outside [0, 1].
 *
 * Semantics: monai.losses.TverskyLoss. */
static inline lk_status lk_tversky_loss(const lk_context *context, const lk_tensor *input,
                                        const lk_tensor *target_indices, const lk_tversky_loss_options *options,
                                        const lk_tensor *loss, const lk_tensor *grad_input, lk_error *error) {
  return lk_typed_tversky_loss(context, input, target_indices, NULL, options, loss, grad_input, error);
}

/* The same with target in place of target_indices.
 *
 *   target  target t, one-hot or soft, the input's shape; a float, an integer or bool */
static inline lk_status lk_tversky_loss_probabilities(const lk_context *context, const lk_tensor *input,
                                                      const lk_tensor *target, const lk_tversky_loss_options *options,
                                                      const lk_tensor *loss, const lk_tensor *grad_input,
                                                      lk_error *error) {
  return lk_typed_tversky_loss(context, input, NULL, target, options, loss, grad_input, error);
}

/* ---- focal_tversky_loss ------------------------------------------------------------------------------------------ */

typedef struct lk_focal_tversky_loss_options {
  /* positions that count: where it is 0, a position contributes nothing; the input's shape without its class axis; a
   * float, an integer or bool */
  const lk_tensor *mask;
  /* factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
   * samples of a batch; a float, an integer or bool */
  const lk_tensor *sample_weight;
  int64_t include_background; /* whether class 0 has a loss; a softmax runs over it in any case; [0, 1], default 1 */
  /* what makes probabilities p of the input; a softmax over one class is left out; LK_ACTIVATION_NONE or
   * LK_ACTIVATION_SIGMOID or LK_ACTIVATION_SOFTMAX, default LK_ACTIVATION_NONE */
  int32_t activation;
  double alpha; /* weight of the false positives P - T; [0, 1e+30], default 0.5 */
  double beta; /* weight of the false negatives G - T; [0, 1e+30], default 0.5 */
  double gamma; /* power of each class's loss; (0, 1e+30], default 0.75 */
  double smooth_nr; /* added to the numerator, r; [0, 1e+30], default 1e-05 */
  double smooth_dr; /* added to the denominator, s; [0, 1e+30], default 1e-05 */
  int64_t batch; /* sum over the samples too, before the ratio: one loss for all of them; [0, 1], default 0 */
  /* T = sum (|p| + |t| - |p - t|) / 2, which is least for p = t, with P = sum |p|, G = sum |t|; [0, 1], default 0 */
  int64_t soft_label;
  /* positions with this label contribute nothing; must be negative without a label map; default -100 */
  int64_t ignore_index;
  /* the mean of no loss elements that count; LK_EMPTY_MEAN_NAN or LK_EMPTY_MEAN_ZERO, default LK_EMPTY_MEAN_NAN */
  int32_t empty_mean;
  int32_t reduction; /* LK_REDUCTION_NONE, LK_REDUCTION_MEAN or LK_REDUCTION_SUM; default mean */
  /* upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64, float16 or bfloat16 */
  const lk_tensor *grad_loss;
  /* what mean divides by, instead of the op's own divisor; float32, float64, float16 or bfloat16 */
  const lk_tensor *divisor;
  const lk_tensor *loss_elements; /* output: the loss before reduction */
  const lk_tensor *loss_sum; /* output: sum of the unreduced loss, float64: add over parts of a batch */
  const lk_tensor *loss_divisor; /* output: the op's own divisor of the mean, float64: add over parts of a batch */
  /* output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
   * batch */
  const lk_tensor *kept;
  uint32_t grad_input_flags; /* LK_ACCUMULATE adds to the output of that name */
  uint32_t loss_flags;
  uint32_t loss_elements_flags;
  uint32_t loss_sum_flags;
  uint32_t loss_divisor_flags;
  uint32_t kept_flags;
  uint32_t flags; /* LK_CHECK_FIRST */
  void *workspace; /* see lk_call; NULL: the context's allocator is used */
  size_t workspace_size;
  size_t *workspace_query; /* if set, the call is only validated, and the workspace that it needs is stored here */
} lk_focal_tversky_loss_options;

static inline lk_focal_tversky_loss_options lk_focal_tversky_loss_defaults(void) {
  lk_focal_tversky_loss_options options;
  memset(&options, 0, sizeof(options));
  options.reduction = LK_REDUCTION_MEAN;
  options.include_background = 1;
  options.activation = LK_ACTIVATION_NONE;
  options.alpha = 0.5;
  options.beta = 0.5;
  options.gamma = 0.75;
  options.smooth_nr = 1e-05;
  options.smooth_dr = 1e-05;
  options.batch = 0;
  options.soft_label = 0;
  options.ignore_index = -100;
  options.empty_mean = LK_EMPTY_MEAN_NAN;
  return options;
}

/* All but one of target_indices, target are NULL. */
static inline lk_status lk_typed_focal_tversky_loss(const lk_context *context, const lk_tensor *input,
                                                    const lk_tensor *target_indices, const lk_tensor *target,
                                                    const lk_focal_tversky_loss_options *options, const lk_tensor *loss,
                                                    const lk_tensor *grad_input, lk_error *error) {
  const lk_focal_tversky_loss_options defaults = lk_focal_tversky_loss_defaults();
  const lk_focal_tversky_loss_options *o = options ? options : &defaults;
  lk_arg inputs[7];
  lk_arg outputs[6];
  lk_option values[11];
  lk_call call;
  lk_typed_init(&call, LK_OP_FOCAL_TVERSKY_LOSS, o->reduction, o->flags);
  call.inputs = inputs;
  call.outputs = outputs;
  call.options = values;
  call.workspace = o->workspace;
  call.workspace_size = o->workspace_size;
  lk_typed_arg(inputs, &call.input_count, LK_INPUT, 0, input);
  lk_typed_arg(inputs, &call.input_count, LK_TARGET_INDICES, 0, target_indices);
  lk_typed_arg(inputs, &call.input_count, LK_TARGET, 0, target);
  lk_typed_arg(inputs, &call.input_count, LK_MASK, 0, o->mask);
  lk_typed_arg(inputs, &call.input_count, LK_SAMPLE_WEIGHT, 0, o->sample_weight);
  lk_typed_arg(inputs, &call.input_count, LK_GRAD_LOSS, 0, o->grad_loss);
  lk_typed_arg(inputs, &call.input_count, LK_DIVISOR, 0, o->divisor);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_INPUT, o->grad_input_flags, grad_input);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS, o->loss_flags, loss);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_ELEMENTS, o->loss_elements_flags, o->loss_elements);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_SUM, o->loss_sum_flags, o->loss_sum);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_DIVISOR, o->loss_divisor_flags, o->loss_divisor);
  lk_typed_arg(outputs, &call.output_count, LK_KEPT, o->kept_flags, o->kept);
  lk_typed_integer(values, &call.option_count, LK_OPTION_INCLUDE_BACKGROUND, o->include_background, 1);
  lk_typed_integer(values, &call.option_count, LK_OPTION_ACTIVATION, o->activation, LK_ACTIVATION_NONE);
  lk_typed_real(values, &call.option_count, LK_OPTION_ALPHA, o->alpha, 0.5);
  lk_typed_real(values, &call.option_count, LK_OPTION_BETA, o->beta, 0.5);
  lk_typed_real(values, &call.option_count, LK_OPTION_GAMMA, o->gamma, 0.75);
  lk_typed_real(values, &call.option_count, LK_OPTION_SMOOTH_NR, o->smooth_nr, 1e-05);
  lk_typed_real(values, &call.option_count, LK_OPTION_SMOOTH_DR, o->smooth_dr, 1e-05);
  lk_typed_integer(values, &call.option_count, LK_OPTION_BATCH, o->batch, 0);
  lk_typed_integer(values, &call.option_count, LK_OPTION_SOFT_LABEL, o->soft_label, 0);
  lk_typed_integer(values, &call.option_count, LK_OPTION_IGNORE_INDEX, o->ignore_index, -100);
  lk_typed_integer(values, &call.option_count, LK_OPTION_EMPTY_MEAN, o->empty_mean, LK_EMPTY_MEAN_NAN);
  return lk_typed_run(context, &call, o->workspace_query, error);
}

/* Tversky loss with a power that brings out hard classes.
 *
 *   loss        l^gamma, l = max(0, 1 - (T + r) / (T + alpha (P - T) + beta (G - T) + s)) the tversky_loss of a
 *                 class
 *   gradients   gamma l^(gamma - 1) times the gradient of l
 *               0 where l is 0
 *
 * The loss elements are (N, C), or (C) with batch; the mean divides by their number. Sums run over d1, ..., dk.
 * Positions that are ignored or masked have a gradient of exactly 0 whatever they hold. The paper's exponent is 1 /
 * gamma with gamma = 4 / 3, which is 0.75 here.
 *
 *   input           predictions x, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or bfloat16
 *   target_indices  label map: class indices in [0, C) or ignore_index, the input's shape without its class axis; an
 *                     integer or bool
 *   loss            the loss, reduced; float32, float64, float16 or bfloat16
 *   grad_input      gradient, the shape of its argument; float32, float64, float16 or bfloat16
 *
 * Errors, beside those of every call: LK_INVALID_INDEX for a class out of range ("target_indices[3] = 4 is outside
 * [0, 4)"); LK_INVALID_VALUE for include_background outside [0, 1]; LK_INVALID_VALUE for alpha outside [0, 1e+30];
 * LK_INVALID_VALUE for beta outside [0, 1e+30]; LK_INVALID_VALUE for smooth_nr outside [0, 1e+30]; LK_INVALID_VALUE
 * for smooth_dr outside [0, 1e+30]; LK_INVALID_VALUE for batch outside [0, 1]; LK_INVALID_VALUE for soft_label
 * outside [0, 1].
 *
 * Semantics: the focal Tversky loss of Abraham and Khan, on monai.losses.TverskyLoss. */
static inline lk_status lk_focal_tversky_loss(const lk_context *context, const lk_tensor *input,
                                              const lk_tensor *target_indices,
                                              const lk_focal_tversky_loss_options *options, const lk_tensor *loss,
                                              const lk_tensor *grad_input, lk_error *error) {
  return lk_typed_focal_tversky_loss(context, input, target_indices, NULL, options, loss, grad_input, error);
}

/* The same with target in place of target_indices.
 *
 *   target  target t, one-hot or soft, the input's shape; a float, an integer or bool */
static inline lk_status lk_focal_tversky_loss_probabilities(const lk_context *context, const lk_tensor *input,
                                                            const lk_tensor *target,
                                                            const lk_focal_tversky_loss_options *options,
                                                            const lk_tensor *loss, const lk_tensor *grad_input,
                                                            lk_error *error) {
  return lk_typed_focal_tversky_loss(context, input, NULL, target, options, loss, grad_input, error);
}

/* ---- generalized_dice_loss --------------------------------------------------------------------------------------- */

typedef struct lk_generalized_dice_loss_options {
  /* positions that count: where it is 0, a position contributes nothing; the input's shape without its class axis; a
   * float, an integer or bool */
  const lk_tensor *mask;
  /* factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
   * samples of a batch; a float, an integer or bool */
  const lk_tensor *sample_weight;
  int64_t include_background; /* whether class 0 has a loss; a softmax runs over it in any case; [0, 1], default 1 */
  /* what makes probabilities p of the input; a softmax over one class is left out; LK_ACTIVATION_NONE or
   * LK_ACTIVATION_SIGMOID or LK_ACTIVATION_SOFTMAX, default LK_ACTIVATION_NONE */
  int32_t activation;
  /* weight w of a class: 1 / G^2, 1 / G or 1; LK_W_TYPE_SQUARE or LK_W_TYPE_SIMPLE or LK_W_TYPE_UNIFORM, default
   * LK_W_TYPE_SQUARE */
  int32_t w_type;
  double smooth_nr; /* added to the numerator, r; [0, 1e+30], default 1e-05 */
  double smooth_dr; /* added to the denominator, s; [0, 1e+30], default 1e-05 */
  int64_t batch; /* sum over the samples too, before the ratio: one loss for all of them; [0, 1], default 0 */
  /* T = sum (|p| + |t| - |p - t|) / 2, which is least for p = t, with P = sum |p|, G = sum |t|; [0, 1], default 0 */
  int64_t soft_label;
  /* positions with this label contribute nothing; must be negative without a label map; default -100 */
  int64_t ignore_index;
  /* the mean of no loss elements that count; LK_EMPTY_MEAN_NAN or LK_EMPTY_MEAN_ZERO, default LK_EMPTY_MEAN_NAN */
  int32_t empty_mean;
  int32_t reduction; /* LK_REDUCTION_NONE, LK_REDUCTION_MEAN or LK_REDUCTION_SUM; default mean */
  /* upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64, float16 or bfloat16 */
  const lk_tensor *grad_loss;
  /* what mean divides by, instead of the op's own divisor; float32, float64, float16 or bfloat16 */
  const lk_tensor *divisor;
  const lk_tensor *loss_elements; /* output: the loss before reduction */
  const lk_tensor *loss_sum; /* output: sum of the unreduced loss, float64: add over parts of a batch */
  const lk_tensor *loss_divisor; /* output: the op's own divisor of the mean, float64: add over parts of a batch */
  /* output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
   * batch */
  const lk_tensor *kept;
  uint32_t grad_input_flags; /* LK_ACCUMULATE adds to the output of that name */
  uint32_t loss_flags;
  uint32_t loss_elements_flags;
  uint32_t loss_sum_flags;
  uint32_t loss_divisor_flags;
  uint32_t kept_flags;
  uint32_t flags; /* LK_CHECK_FIRST */
  void *workspace; /* see lk_call; NULL: the context's allocator is used */
  size_t workspace_size;
  size_t *workspace_query; /* if set, the call is only validated, and the workspace that it needs is stored here */
} lk_generalized_dice_loss_options;

static inline lk_generalized_dice_loss_options lk_generalized_dice_loss_defaults(void) {
  lk_generalized_dice_loss_options options;
  memset(&options, 0, sizeof(options));
  options.reduction = LK_REDUCTION_MEAN;
  options.include_background = 1;
  options.activation = LK_ACTIVATION_NONE;
  options.w_type = LK_W_TYPE_SQUARE;
  options.smooth_nr = 1e-05;
  options.smooth_dr = 1e-05;
  options.batch = 0;
  options.soft_label = 0;
  options.ignore_index = -100;
  options.empty_mean = LK_EMPTY_MEAN_NAN;
  return options;
}

/* All but one of target_indices, target are NULL. */
static inline lk_status lk_typed_generalized_dice_loss(const lk_context *context, const lk_tensor *input,
                                                       const lk_tensor *target_indices, const lk_tensor *target,
                                                       const lk_generalized_dice_loss_options *options,
                                                       const lk_tensor *loss, const lk_tensor *grad_input,
                                                       lk_error *error) {
  const lk_generalized_dice_loss_options defaults = lk_generalized_dice_loss_defaults();
  const lk_generalized_dice_loss_options *o = options ? options : &defaults;
  lk_arg inputs[7];
  lk_arg outputs[6];
  lk_option values[9];
  lk_call call;
  lk_typed_init(&call, LK_OP_GENERALIZED_DICE_LOSS, o->reduction, o->flags);
  call.inputs = inputs;
  call.outputs = outputs;
  call.options = values;
  call.workspace = o->workspace;
  call.workspace_size = o->workspace_size;
  lk_typed_arg(inputs, &call.input_count, LK_INPUT, 0, input);
  lk_typed_arg(inputs, &call.input_count, LK_TARGET_INDICES, 0, target_indices);
  lk_typed_arg(inputs, &call.input_count, LK_TARGET, 0, target);
  lk_typed_arg(inputs, &call.input_count, LK_MASK, 0, o->mask);
  lk_typed_arg(inputs, &call.input_count, LK_SAMPLE_WEIGHT, 0, o->sample_weight);
  lk_typed_arg(inputs, &call.input_count, LK_GRAD_LOSS, 0, o->grad_loss);
  lk_typed_arg(inputs, &call.input_count, LK_DIVISOR, 0, o->divisor);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_INPUT, o->grad_input_flags, grad_input);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS, o->loss_flags, loss);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_ELEMENTS, o->loss_elements_flags, o->loss_elements);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_SUM, o->loss_sum_flags, o->loss_sum);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_DIVISOR, o->loss_divisor_flags, o->loss_divisor);
  lk_typed_arg(outputs, &call.output_count, LK_KEPT, o->kept_flags, o->kept);
  lk_typed_integer(values, &call.option_count, LK_OPTION_INCLUDE_BACKGROUND, o->include_background, 1);
  lk_typed_integer(values, &call.option_count, LK_OPTION_ACTIVATION, o->activation, LK_ACTIVATION_NONE);
  lk_typed_integer(values, &call.option_count, LK_OPTION_W_TYPE, o->w_type, LK_W_TYPE_SQUARE);
  lk_typed_real(values, &call.option_count, LK_OPTION_SMOOTH_NR, o->smooth_nr, 1e-05);
  lk_typed_real(values, &call.option_count, LK_OPTION_SMOOTH_DR, o->smooth_dr, 1e-05);
  lk_typed_integer(values, &call.option_count, LK_OPTION_BATCH, o->batch, 0);
  lk_typed_integer(values, &call.option_count, LK_OPTION_SOFT_LABEL, o->soft_label, 0);
  lk_typed_integer(values, &call.option_count, LK_OPTION_IGNORE_INDEX, o->ignore_index, -100);
  lk_typed_integer(values, &call.option_count, LK_OPTION_EMPTY_MEAN, o->empty_mean, LK_EMPTY_MEAN_NAN);
  return lk_typed_run(context, &call, o->workspace_query, error);
}

/* Soft dice over all classes, weighed by how rare each one is.
 *
 *   loss        1 - (2 sum_c w_c T_c + r) / (sum_c w_c (P_c + G_c) + s)
 *               T = sum p t, P = sum p, G = sum t over the positions of a sample
 *   gradients   with N and D the ratio's numerator and denominator, d/dp_c = w_c (N / D^2 - 2 t / D), then through
 *                 the activation
 *               w is constant
 *
 * The loss elements are (N), or one with batch; the mean divides by their number. Sums run over d1, ..., dk.
 * Positions that are ignored or masked have a gradient of exactly 0 whatever they hold. A class without any target
 * has the largest weight of the sample's other classes; if none has any, w is 0.
 *
 *   input           predictions x, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or bfloat16
 *   target_indices  label map: class indices in [0, C) or ignore_index, the input's shape without its class axis; an
 *                     integer or bool
 *   loss            the loss, reduced; float32, float64, float16 or bfloat16
 *   grad_input      gradient, the shape of its argument; float32, float64, float16 or bfloat16
 *
 * Errors, beside those of every call: LK_INVALID_INDEX for a class out of range ("target_indices[3] = 4 is outside
 * [0, 4)"); LK_INVALID_VALUE for include_background outside [0, 1]; LK_INVALID_VALUE for smooth_nr outside [0,
 * 1e+30]; LK_INVALID_VALUE for smooth_dr outside [0, 1e+30]; LK_INVALID_VALUE for batch outside [0, 1];
 * LK_INVALID_VALUE for soft_label outside [0, 1].
 *
 * Semantics: monai.losses.GeneralizedDiceLoss. */
static inline lk_status lk_generalized_dice_loss(const lk_context *context, const lk_tensor *input,
                                                 const lk_tensor *target_indices,
                                                 const lk_generalized_dice_loss_options *options, const lk_tensor *loss,
                                                 const lk_tensor *grad_input, lk_error *error) {
  return lk_typed_generalized_dice_loss(context, input, target_indices, NULL, options, loss, grad_input, error);
}

/* The same with target in place of target_indices.
 *
 *   target  target t, one-hot or soft, the input's shape; a float, an integer or bool */
static inline lk_status lk_generalized_dice_loss_probabilities(const lk_context *context, const lk_tensor *input,
                                                               const lk_tensor *target,
                                                               const lk_generalized_dice_loss_options *options,
                                                               const lk_tensor *loss, const lk_tensor *grad_input,
                                                               lk_error *error) {
  return lk_typed_generalized_dice_loss(context, input, NULL, target, options, loss, grad_input, error);
}

/* ---- dice_ce_loss ------------------------------------------------------------------------------------------------ */

typedef struct lk_dice_ce_loss_options {
  /* positions that count: where it is 0, a position contributes nothing; the input's shape without its class axis; a
   * float, an integer or bool */
  const lk_tensor *mask;
  const lk_tensor *class_weight; /* weight w of each class, shape (C); float32, float64, float16 or bfloat16 */
  /* factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
   * samples of a batch; a float, an integer or bool */
  const lk_tensor *sample_weight;
  int64_t include_background; /* whether class 0 has a loss; a softmax runs over it in any case; [0, 1], default 1 */
  /* what makes probabilities p of the input; a softmax over one class is left out; LK_ACTIVATION_NONE or
   * LK_ACTIVATION_SIGMOID or LK_ACTIVATION_SOFTMAX, default LK_ACTIVATION_NONE */
  int32_t activation;
  int64_t squared_pred; /* P = sum p^2, G = sum t^2; [0, 1], default 0 */
  int64_t jaccard; /* jaccard_loss in dice_loss's place; [0, 1], default 0 */
  double smooth_nr; /* added to the numerator, r; [0, 1e+30], default 1e-05 */
  double smooth_dr; /* added to the denominator, s; [0, 1e+30], default 1e-05 */
  int64_t batch; /* sum over the samples too, before the ratio: one loss for all of them; [0, 1], default 0 */
  /* positions with this label contribute nothing; must be negative without a label map; default -100 */
  int64_t ignore_index;
  /* share e of the cross entropy's target mass spread evenly over all classes; not with a single class; [0, 1],
   * default 0 */
  double label_smoothing;
  double lambda_dice; /* factor of the dice loss; 0 leaves it out; [0, 1e+30], default 1 */
  double lambda_ce; /* factor of the cross entropy; 0 leaves it out; [0, 1e+30], default 1 */
  /* the mean of no loss elements that count; LK_EMPTY_MEAN_NAN or LK_EMPTY_MEAN_ZERO, default LK_EMPTY_MEAN_NAN */
  int32_t empty_mean;
  int32_t reduction; /* LK_REDUCTION_NONE, LK_REDUCTION_MEAN or LK_REDUCTION_SUM; default mean */
  /* upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64, float16 or bfloat16 */
  const lk_tensor *grad_loss;
  /* what mean divides by, instead of the op's own divisor; float32, float64, float16 or bfloat16 */
  const lk_tensor *divisor;
  const lk_tensor *loss_elements; /* output: the loss before reduction */
  const lk_tensor *loss_sum; /* output: sum of the unreduced loss, float64: add over parts of a batch */
  const lk_tensor *loss_divisor; /* output: the op's own divisor of the mean, float64: add over parts of a batch */
  /* output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
   * batch */
  const lk_tensor *kept;
  uint32_t grad_input_flags; /* LK_ACCUMULATE adds to the output of that name */
  uint32_t loss_flags;
  uint32_t loss_elements_flags;
  uint32_t loss_sum_flags;
  uint32_t loss_divisor_flags;
  uint32_t kept_flags;
  uint32_t flags; /* LK_CHECK_FIRST */
  void *workspace; /* see lk_call; NULL: the context's allocator is used */
  size_t workspace_size;
  size_t *workspace_query; /* if set, the call is only validated, and the workspace that it needs is stored here */
} lk_dice_ce_loss_options;

static inline lk_dice_ce_loss_options lk_dice_ce_loss_defaults(void) {
  lk_dice_ce_loss_options options;
  memset(&options, 0, sizeof(options));
  options.reduction = LK_REDUCTION_MEAN;
  options.include_background = 1;
  options.activation = LK_ACTIVATION_NONE;
  options.squared_pred = 0;
  options.jaccard = 0;
  options.smooth_nr = 1e-05;
  options.smooth_dr = 1e-05;
  options.batch = 0;
  options.ignore_index = -100;
  options.label_smoothing = 0;
  options.lambda_dice = 1;
  options.lambda_ce = 1;
  options.empty_mean = LK_EMPTY_MEAN_NAN;
  return options;
}

/* All but one of target_indices, target are NULL. */
static inline lk_status lk_typed_dice_ce_loss(const lk_context *context, const lk_tensor *input,
                                              const lk_tensor *target_indices, const lk_tensor *target,
                                              const lk_dice_ce_loss_options *options, const lk_tensor *loss,
                                              const lk_tensor *grad_input, lk_error *error) {
  const lk_dice_ce_loss_options defaults = lk_dice_ce_loss_defaults();
  const lk_dice_ce_loss_options *o = options ? options : &defaults;
  lk_arg inputs[8];
  lk_arg outputs[6];
  lk_option values[12];
  lk_call call;
  lk_typed_init(&call, LK_OP_DICE_CE_LOSS, o->reduction, o->flags);
  call.inputs = inputs;
  call.outputs = outputs;
  call.options = values;
  call.workspace = o->workspace;
  call.workspace_size = o->workspace_size;
  lk_typed_arg(inputs, &call.input_count, LK_INPUT, 0, input);
  lk_typed_arg(inputs, &call.input_count, LK_TARGET_INDICES, 0, target_indices);
  lk_typed_arg(inputs, &call.input_count, LK_TARGET, 0, target);
  lk_typed_arg(inputs, &call.input_count, LK_MASK, 0, o->mask);
  lk_typed_arg(inputs, &call.input_count, LK_CLASS_WEIGHT, 0, o->class_weight);
  lk_typed_arg(inputs, &call.input_count, LK_SAMPLE_WEIGHT, 0, o->sample_weight);
  lk_typed_arg(inputs, &call.input_count, LK_GRAD_LOSS, 0, o->grad_loss);
  lk_typed_arg(inputs, &call.input_count, LK_DIVISOR, 0, o->divisor);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_INPUT, o->grad_input_flags, grad_input);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS, o->loss_flags, loss);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_ELEMENTS, o->loss_elements_flags, o->loss_elements);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_SUM, o->loss_sum_flags, o->loss_sum);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_DIVISOR, o->loss_divisor_flags, o->loss_divisor);
  lk_typed_arg(outputs, &call.output_count, LK_KEPT, o->kept_flags, o->kept);
  lk_typed_integer(values, &call.option_count, LK_OPTION_INCLUDE_BACKGROUND, o->include_background, 1);
  lk_typed_integer(values, &call.option_count, LK_OPTION_ACTIVATION, o->activation, LK_ACTIVATION_NONE);
  lk_typed_integer(values, &call.option_count, LK_OPTION_SQUARED_PRED, o->squared_pred, 0);
  lk_typed_integer(values, &call.option_count, LK_OPTION_JACCARD, o->jaccard, 0);
  lk_typed_real(values, &call.option_count, LK_OPTION_SMOOTH_NR, o->smooth_nr, 1e-05);
  lk_typed_real(values, &call.option_count, LK_OPTION_SMOOTH_DR, o->smooth_dr, 1e-05);
  lk_typed_integer(values, &call.option_count, LK_OPTION_BATCH, o->batch, 0);
  lk_typed_integer(values, &call.option_count, LK_OPTION_IGNORE_INDEX, o->ignore_index, -100);
  lk_typed_real(values, &call.option_count, LK_OPTION_LABEL_SMOOTHING, o->label_smoothing, 0);
  lk_typed_real(values, &call.option_count, LK_OPTION_LAMBDA_DICE, o->lambda_dice, 1);
  lk_typed_real(values, &call.option_count, LK_OPTION_LAMBDA_CE, o->lambda_ce, 1);
  lk_typed_integer(values, &call.option_count, LK_OPTION_EMPTY_MEAN, o->empty_mean, LK_EMPTY_MEAN_NAN);
  return lk_typed_run(context, &call, o->workspace_query, error);
}

/* Dice loss plus cross entropy of a segmentation.
 *
 *   loss        lambda_dice w_c dice_c + lambda_ce k H
 *               dice_c the dice_loss of a class, H the sum of cross_entropy(x, t) over the positions of a sample
 *               k = N / (sum of w_y) for mean, else 1 / C, C counting the classes with a dice loss
 *   gradients   lambda_dice times that of dice_loss plus lambda_ce times that of cross_entropy
 *
 * The loss elements are (N, C), or (C) with batch; the mean divides by their number. Sums run over d1, ..., dk.
 * Positions that are ignored or masked have a gradient of exactly 0 whatever they hold. So the mean is lambda_dice
 * mean(dice) + lambda_ce mean(cross entropy), and the sum that of both sums. Activation and background concern the
 * dice loss: the cross entropy is that of a softmax over all classes, and with a single class a binary cross entropy
 * whose positive term has the weight. Its mean divides by the weights of the targets that count, with values as
 * targets by the number of positions; of no positions it is 0. With batch N = 1.
 *
 *   input           logits x, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or bfloat16
 *   target_indices  label map: class indices in [0, C) or ignore_index, the input's shape without its class axis; an
 *                     integer or bool
 *   loss            the loss, reduced; float32, float64, float16 or bfloat16
 *   grad_input      gradient, the shape of its argument; float32, float64, float16 or bfloat16
 *
 * Errors, beside those of every call: LK_INVALID_INDEX for a class out of range ("target_indices[3] = 4 is outside
 * [0, 4)"); LK_INVALID_VALUE for include_background outside [0, 1]; LK_INVALID_VALUE for squared_pred outside [0,
 * 1]; LK_INVALID_VALUE for jaccard outside [0, 1]; LK_INVALID_VALUE for smooth_nr outside [0, 1e+30];
 * LK_INVALID_VALUE for smooth_dr outside [0, 1e+30]; LK_INVALID_VALUE for batch outside [0, 1]; LK_INVALID_VALUE for
 * label_smoothing outside [0, 1]; LK_INVALID_VALUE for lambda_dice outside [0, 1e+30]; LK_INVALID_VALUE for
 * lambda_ce outside [0, 1e+30].
 *
 * Semantics: monai.losses.DiceCELoss. */
static inline lk_status lk_dice_ce_loss(const lk_context *context, const lk_tensor *input,
                                        const lk_tensor *target_indices, const lk_dice_ce_loss_options *options,
                                        const lk_tensor *loss, const lk_tensor *grad_input, lk_error *error) {
  return lk_typed_dice_ce_loss(context, input, target_indices, NULL, options, loss, grad_input, error);
}

/* The same with target in place of target_indices.
 *
 *   target  target t, one-hot or soft, the input's shape; a float, an integer or bool */
static inline lk_status lk_dice_ce_loss_probabilities(const lk_context *context, const lk_tensor *input,
                                                      const lk_tensor *target, const lk_dice_ce_loss_options *options,
                                                      const lk_tensor *loss, const lk_tensor *grad_input,
                                                      lk_error *error) {
  return lk_typed_dice_ce_loss(context, input, NULL, target, options, loss, grad_input, error);
}

/* ---- dice_focal_loss --------------------------------------------------------------------------------------------- */

typedef struct lk_dice_focal_loss_options {
  /* positions that count: where it is 0, a position contributes nothing; the input's shape without its class axis; a
   * float, an integer or bool */
  const lk_tensor *mask;
  /* weight w of each class, shape (C), or (C - 1) without the background; float32, float64, float16 or bfloat16 */
  const lk_tensor *class_weight;
  /* factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
   * samples of a batch; a float, an integer or bool */
  const lk_tensor *sample_weight;
  int64_t include_background; /* whether class 0 has a loss; a softmax runs over it in any case; [0, 1], default 1 */
  /* what makes probabilities p of the input; a softmax over one class is left out; LK_ACTIVATION_NONE or
   * LK_ACTIVATION_SIGMOID or LK_ACTIVATION_SOFTMAX, default LK_ACTIVATION_NONE */
  int32_t activation;
  int64_t squared_pred; /* P = sum p^2, G = sum t^2; [0, 1], default 0 */
  int64_t jaccard; /* jaccard_loss in dice_loss's place; [0, 1], default 0 */
  double smooth_nr; /* added to the numerator, r; [0, 1e+30], default 1e-05 */
  double smooth_dr; /* added to the denominator, s; [0, 1e+30], default 1e-05 */
  int64_t batch; /* sum over the samples too, before the ratio: one loss for all of them; [0, 1], default 0 */
  /* positions with this label contribute nothing; must be negative without a label map; default -100 */
  int64_t ignore_index;
  double gamma; /* how strongly easy positions are weighed down; [0, 1e+30], default 2 */
  double alpha; /* share of positives in the focal loss's balance; -1: no balancing; [0, 1] or -1, default -1 */
  double lambda_dice; /* factor of the dice loss; 0 leaves it out; [0, 1e+30], default 1 */
  double lambda_focal; /* factor of the focal loss; 0 leaves it out; [0, 1e+30], default 1 */
  /* the mean of no loss elements that count; LK_EMPTY_MEAN_NAN or LK_EMPTY_MEAN_ZERO, default LK_EMPTY_MEAN_NAN */
  int32_t empty_mean;
  int32_t reduction; /* LK_REDUCTION_NONE, LK_REDUCTION_MEAN or LK_REDUCTION_SUM; default mean */
  /* upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64, float16 or bfloat16 */
  const lk_tensor *grad_loss;
  /* what mean divides by, instead of the op's own divisor; float32, float64, float16 or bfloat16 */
  const lk_tensor *divisor;
  const lk_tensor *loss_elements; /* output: the loss before reduction */
  const lk_tensor *loss_sum; /* output: sum of the unreduced loss, float64: add over parts of a batch */
  const lk_tensor *loss_divisor; /* output: the op's own divisor of the mean, float64: add over parts of a batch */
  /* output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
   * batch */
  const lk_tensor *kept;
  uint32_t grad_input_flags; /* LK_ACCUMULATE adds to the output of that name */
  uint32_t loss_flags;
  uint32_t loss_elements_flags;
  uint32_t loss_sum_flags;
  uint32_t loss_divisor_flags;
  uint32_t kept_flags;
  uint32_t flags; /* LK_CHECK_FIRST */
  void *workspace; /* see lk_call; NULL: the context's allocator is used */
  size_t workspace_size;
  size_t *workspace_query; /* if set, the call is only validated, and the workspace that it needs is stored here */
} lk_dice_focal_loss_options;

static inline lk_dice_focal_loss_options lk_dice_focal_loss_defaults(void) {
  lk_dice_focal_loss_options options;
  memset(&options, 0, sizeof(options));
  options.reduction = LK_REDUCTION_MEAN;
  options.include_background = 1;
  options.activation = LK_ACTIVATION_NONE;
  options.squared_pred = 0;
  options.jaccard = 0;
  options.smooth_nr = 1e-05;
  options.smooth_dr = 1e-05;
  options.batch = 0;
  options.ignore_index = -100;
  options.gamma = 2;
  options.alpha = -1;
  options.lambda_dice = 1;
  options.lambda_focal = 1;
  options.empty_mean = LK_EMPTY_MEAN_NAN;
  return options;
}

/* All but one of target_indices, target are NULL. */
static inline lk_status lk_typed_dice_focal_loss(const lk_context *context, const lk_tensor *input,
                                                 const lk_tensor *target_indices, const lk_tensor *target,
                                                 const lk_dice_focal_loss_options *options, const lk_tensor *loss,
                                                 const lk_tensor *grad_input, lk_error *error) {
  const lk_dice_focal_loss_options defaults = lk_dice_focal_loss_defaults();
  const lk_dice_focal_loss_options *o = options ? options : &defaults;
  lk_arg inputs[8];
  lk_arg outputs[6];
  lk_option values[13];
  lk_call call;
  lk_typed_init(&call, LK_OP_DICE_FOCAL_LOSS, o->reduction, o->flags);
  call.inputs = inputs;
  call.outputs = outputs;
  call.options = values;
  call.workspace = o->workspace;
  call.workspace_size = o->workspace_size;
  lk_typed_arg(inputs, &call.input_count, LK_INPUT, 0, input);
  lk_typed_arg(inputs, &call.input_count, LK_TARGET_INDICES, 0, target_indices);
  lk_typed_arg(inputs, &call.input_count, LK_TARGET, 0, target);
  lk_typed_arg(inputs, &call.input_count, LK_MASK, 0, o->mask);
  lk_typed_arg(inputs, &call.input_count, LK_CLASS_WEIGHT, 0, o->class_weight);
  lk_typed_arg(inputs, &call.input_count, LK_SAMPLE_WEIGHT, 0, o->sample_weight);
  lk_typed_arg(inputs, &call.input_count, LK_GRAD_LOSS, 0, o->grad_loss);
  lk_typed_arg(inputs, &call.input_count, LK_DIVISOR, 0, o->divisor);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_INPUT, o->grad_input_flags, grad_input);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS, o->loss_flags, loss);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_ELEMENTS, o->loss_elements_flags, o->loss_elements);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_SUM, o->loss_sum_flags, o->loss_sum);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_DIVISOR, o->loss_divisor_flags, o->loss_divisor);
  lk_typed_arg(outputs, &call.output_count, LK_KEPT, o->kept_flags, o->kept);
  lk_typed_integer(values, &call.option_count, LK_OPTION_INCLUDE_BACKGROUND, o->include_background, 1);
  lk_typed_integer(values, &call.option_count, LK_OPTION_ACTIVATION, o->activation, LK_ACTIVATION_NONE);
  lk_typed_integer(values, &call.option_count, LK_OPTION_SQUARED_PRED, o->squared_pred, 0);
  lk_typed_integer(values, &call.option_count, LK_OPTION_JACCARD, o->jaccard, 0);
  lk_typed_real(values, &call.option_count, LK_OPTION_SMOOTH_NR, o->smooth_nr, 1e-05);
  lk_typed_real(values, &call.option_count, LK_OPTION_SMOOTH_DR, o->smooth_dr, 1e-05);
  lk_typed_integer(values, &call.option_count, LK_OPTION_BATCH, o->batch, 0);
  lk_typed_integer(values, &call.option_count, LK_OPTION_IGNORE_INDEX, o->ignore_index, -100);
  lk_typed_real(values, &call.option_count, LK_OPTION_GAMMA, o->gamma, 2);
  lk_typed_real(values, &call.option_count, LK_OPTION_ALPHA, o->alpha, -1);
  lk_typed_real(values, &call.option_count, LK_OPTION_LAMBDA_DICE, o->lambda_dice, 1);
  lk_typed_real(values, &call.option_count, LK_OPTION_LAMBDA_FOCAL, o->lambda_focal, 1);
  lk_typed_integer(values, &call.option_count, LK_OPTION_EMPTY_MEAN, o->empty_mean, LK_EMPTY_MEAN_NAN);
  return lk_typed_run(context, &call, o->workspace_query, error);
}

/* Dice loss plus sigmoid focal loss of a segmentation.
 *
 *   loss        w_c (lambda_dice dice_c + lambda_focal k F_c)
 *               dice_c the dice_loss of a class, F_c the sum over the positions of a sample of a m^gamma ce, m =
 *                 sigmoid((1 - 2 t) x), a = alpha t + (1 - alpha) (1 - t), ce the binary cross entropy of x and t
 *               k = N / (number of positions) for mean, else 1 / (number of positions of the sample)
 *   gradients   lambda_dice times that of dice_loss plus w_c lambda_focal k a m^gamma (p - t - gamma (2 t - 1) (1 -
 *                 m) ce), p = sigmoid(x)
 *
 * The loss elements are (N, C), or (C) with batch; the mean divides by their number. Sums run over d1, ..., dk.
 * Positions that are ignored or masked have a gradient of exactly 0 whatever they hold. So the mean is lambda_dice
 * mean(dice) + lambda_focal mean(focal). The activation concerns the dice loss: the focal loss is that of a sigmoid,
 * of the classes that have a dice loss. A single class has no weight in the dice loss. Positions are those that
 * count; of none, the focal loss is 0. With batch N = 1 for mean, and else the number of samples in the 1's place.
 *
 *   input           logits x, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or bfloat16
 *   target_indices  label map: class indices in [0, C) or ignore_index, the input's shape without its class axis; an
 *                     integer or bool
 *   loss            the loss, reduced; float32, float64, float16 or bfloat16
 *   grad_input      gradient, the shape of its argument; float32, float64, float16 or bfloat16
 *
 * Errors, beside those of every call: LK_INVALID_INDEX for a class out of range ("target_indices[3] = 4 is outside
 * [0, 4)"); LK_INVALID_VALUE for include_background outside [0, 1]; LK_INVALID_VALUE for squared_pred outside [0,
 * 1]; LK_INVALID_VALUE for jaccard outside [0, 1]; LK_INVALID_VALUE for smooth_nr outside [0, 1e+30];
 * LK_INVALID_VALUE for smooth_dr outside [0, 1e+30]; LK_INVALID_VALUE for batch outside [0, 1]; LK_INVALID_VALUE for
 * gamma outside [0, 1e+30]; LK_INVALID_VALUE for alpha outside [0, 1] or -1; LK_INVALID_VALUE for lambda_dice
 * outside [0, 1e+30]; LK_INVALID_VALUE for lambda_focal outside [0, 1e+30].
 *
 * Semantics: monai.losses.DiceFocalLoss. */
static inline lk_status lk_dice_focal_loss(const lk_context *context, const lk_tensor *input,
                                           const lk_tensor *target_indices, const lk_dice_focal_loss_options *options,
                                           const lk_tensor *loss, const lk_tensor *grad_input, lk_error *error) {
  return lk_typed_dice_focal_loss(context, input, target_indices, NULL, options, loss, grad_input, error);
}

/* The same with target in place of target_indices.
 *
 *   target  target t, one-hot or soft, the input's shape; a float, an integer or bool */
static inline lk_status lk_dice_focal_loss_probabilities(const lk_context *context, const lk_tensor *input,
                                                         const lk_tensor *target,
                                                         const lk_dice_focal_loss_options *options,
                                                         const lk_tensor *loss, const lk_tensor *grad_input,
                                                         lk_error *error) {
  return lk_typed_dice_focal_loss(context, input, NULL, target, options, loss, grad_input, error);
}

/* ---- iou_loss ---------------------------------------------------------------------------------------------------- */

typedef struct lk_iou_loss_options {
  const lk_tensor *weight; /* factor of each box's loss, shape (...); float32, float64, float16 or bfloat16 */
  /* loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
   * the loss's shape or its first axes; a float, an integer or bool */
  const lk_tensor *mask;
  /* factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
   * samples of a batch; a float, an integer or bool */
  const lk_tensor *sample_weight;
  /* corners (x1, y1, x2, y2), or centre and size (cx, cy, w, h); LK_BOX_FORMAT_XYXY or LK_BOX_FORMAT_CXCYWH, default
   * LK_BOX_FORMAT_XYXY */
  int32_t box_format;
  double eps; /* e: the IoU is at least this; [1e-12, 1000000000000], default 1e-06 */
  int32_t mode; /* what becomes of the IoU; LK_MODE_LOG or LK_MODE_LINEAR or LK_MODE_SQUARE, default LK_MODE_LOG */
  /* the mean of no loss elements that count; LK_EMPTY_MEAN_NAN or LK_EMPTY_MEAN_ZERO, default LK_EMPTY_MEAN_NAN */
  int32_t empty_mean;
  int32_t reduction; /* LK_REDUCTION_NONE, LK_REDUCTION_MEAN or LK_REDUCTION_SUM; default mean */
  /* upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64, float16 or bfloat16 */
  const lk_tensor *grad_loss;
  /* what mean divides by, instead of the op's own divisor; float32, float64, float16 or bfloat16 */
  const lk_tensor *divisor;
  const lk_tensor *grad_target; /* output: gradient, the shape of its argument */
  const lk_tensor *loss_elements; /* output: the loss before reduction */
  const lk_tensor *loss_sum; /* output: sum of the unreduced loss, float64: add over parts of a batch */
  const lk_tensor *loss_divisor; /* output: the op's own divisor of the mean, float64: add over parts of a batch */
  /* output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
   * batch */
  const lk_tensor *kept;
  uint32_t grad_input_flags; /* LK_ACCUMULATE adds to the output of that name */
  uint32_t grad_target_flags;
  uint32_t loss_flags;
  uint32_t loss_elements_flags;
  uint32_t loss_sum_flags;
  uint32_t loss_divisor_flags;
  uint32_t kept_flags;
  uint32_t flags; /* LK_CHECK_FIRST */
  void *workspace; /* see lk_call; NULL: the context's allocator is used */
  size_t workspace_size;
  size_t *workspace_query; /* if set, the call is only validated, and the workspace that it needs is stored here */
} lk_iou_loss_options;

static inline lk_iou_loss_options lk_iou_loss_defaults(void) {
  lk_iou_loss_options options;
  memset(&options, 0, sizeof(options));
  options.reduction = LK_REDUCTION_MEAN;
  options.box_format = LK_BOX_FORMAT_XYXY;
  options.eps = 1e-06;
  options.mode = LK_MODE_LOG;
  options.empty_mean = LK_EMPTY_MEAN_NAN;
  return options;
}

/* Intersection over union of two boxes.
 *
 *   loss        -log q, 1 - q or 1 - q^2, q = max(I / max(U, 1e-6), e), I the area of the intersection, U that of
 *                 the union
 *   gradients   -dq / q, -dq or -2 q dq
 *               dq = 0 for I / max(U, 1e-6) < e
 *
 * The mean divides by the number of loss elements, and is 0 if there are none. Disjoint boxes: -log e, 1 - e or 1 -
 * e^2, and no gradient. Identical boxes: 0. Where two coordinates are equal, each has half of the gradient. A
 * coordinate that is no finite number makes its box NaN.
 *
 *   input       predicted boxes, shape (..., 4); float32, float64, float16 or bfloat16
 *   target      true boxes, the input's shape; a float, an integer or bool
 *   loss        the loss, reduced; float32, float64, float16 or bfloat16
 *   grad_input  gradient, the shape of its argument; float32, float64, float16 or bfloat16
 *
 * Errors, beside those of every call: LK_INVALID_VALUE for eps outside [1e-12, 1000000000000].
 *
 * Semantics: mmdet.models.losses.iou_loss. */
static inline lk_status lk_iou_loss(const lk_context *context, const lk_tensor *input, const lk_tensor *target,
                                    const lk_iou_loss_options *options, const lk_tensor *loss,
                                    const lk_tensor *grad_input, lk_error *error) {
  const lk_iou_loss_options defaults = lk_iou_loss_defaults();
  const lk_iou_loss_options *o = options ? options : &defaults;
  lk_arg inputs[7];
  lk_arg outputs[7];
  lk_option values[4];
  lk_call call;
  lk_typed_init(&call, LK_OP_IOU_LOSS, o->reduction, o->flags);
  call.inputs = inputs;
  call.outputs = outputs;
  call.options = values;
  call.workspace = o->workspace;
  call.workspace_size = o->workspace_size;
  lk_typed_arg(inputs, &call.input_count, LK_INPUT, 0, input);
  lk_typed_arg(inputs, &call.input_count, LK_TARGET, 0, target);
  lk_typed_arg(inputs, &call.input_count, LK_WEIGHT, 0, o->weight);
  lk_typed_arg(inputs, &call.input_count, LK_MASK, 0, o->mask);
  lk_typed_arg(inputs, &call.input_count, LK_SAMPLE_WEIGHT, 0, o->sample_weight);
  lk_typed_arg(inputs, &call.input_count, LK_GRAD_LOSS, 0, o->grad_loss);
  lk_typed_arg(inputs, &call.input_count, LK_DIVISOR, 0, o->divisor);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_INPUT, o->grad_input_flags, grad_input);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_TARGET, o->grad_target_flags, o->grad_target);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS, o->loss_flags, loss);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_ELEMENTS, o->loss_elements_flags, o->loss_elements);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_SUM, o->loss_sum_flags, o->loss_sum);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_DIVISOR, o->loss_divisor_flags, o->loss_divisor);
  lk_typed_arg(outputs, &call.output_count, LK_KEPT, o->kept_flags, o->kept);
  lk_typed_integer(values, &call.option_count, LK_OPTION_BOX_FORMAT, o->box_format, LK_BOX_FORMAT_XYXY);
  lk_typed_real(values, &call.option_count, LK_OPTION_EPS, o->eps, 1e-06);
  lk_typed_integer(values, &call.option_count, LK_OPTION_MODE, o->mode, LK_MODE_LOG);
  lk_typed_integer(values, &call.option_count, LK_OPTION_EMPTY_MEAN, o->empty_mean, LK_EMPTY_MEAN_NAN);
  return lk_typed_run(context, &call, o->workspace_query, error);
}

/* ---- generalized_box_iou_loss ------------------------------------------------------------------------------------ */

typedef struct lk_generalized_box_iou_loss_options {
  const lk_tensor *weight; /* factor of each box's loss, shape (...); float32, float64, float16 or bfloat16 */
  /* loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
   * the loss's shape or its first axes; a float, an integer or bool */
  const lk_tensor *mask;
  /* factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
   * samples of a batch; a float, an integer or bool */
  const lk_tensor *sample_weight;
  /* corners (x1, y1, x2, y2), or centre and size (cx, cy, w, h); LK_BOX_FORMAT_XYXY or LK_BOX_FORMAT_CXCYWH, default
   * LK_BOX_FORMAT_XYXY */
  int32_t box_format;
  double eps; /* e, added to the areas that are divided by; [1e-12, 1000000000000], default 1e-07 */
  /* the mean of no loss elements that count; LK_EMPTY_MEAN_NAN or LK_EMPTY_MEAN_ZERO, default LK_EMPTY_MEAN_NAN */
  int32_t empty_mean;
  int32_t reduction; /* LK_REDUCTION_NONE, LK_REDUCTION_MEAN or LK_REDUCTION_SUM; default none */
  /* upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64, float16 or bfloat16 */
  const lk_tensor *grad_loss;
  /* what mean divides by, instead of the op's own divisor; float32, float64, float16 or bfloat16 */
  const lk_tensor *divisor;
  const lk_tensor *grad_target; /* output: gradient, the shape of its argument */
  const lk_tensor *loss_elements; /* output: the loss before reduction */
  const lk_tensor *loss_sum; /* output: sum of the unreduced loss, float64: add over parts of a batch */
  const lk_tensor *loss_divisor; /* output: the op's own divisor of the mean, float64: add over parts of a batch */
  /* output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
   * batch */
  const lk_tensor *kept;
  uint32_t grad_input_flags; /* LK_ACCUMULATE adds to the output of that name */
  uint32_t grad_target_flags;
  uint32_t loss_flags;
  uint32_t loss_elements_flags;
  uint32_t loss_sum_flags;
  uint32_t loss_divisor_flags;
  uint32_t kept_flags;
  uint32_t flags; /* LK_CHECK_FIRST */
  void *workspace; /* see lk_call; NULL: the context's allocator is used */
  size_t workspace_size;
  size_t *workspace_query; /* if set, the call is only validated, and the workspace that it needs is stored here */
} lk_generalized_box_iou_loss_options;

static inline lk_generalized_box_iou_loss_options lk_generalized_box_iou_loss_defaults(void) {
  lk_generalized_box_iou_loss_options options;
  memset(&options, 0, sizeof(options));
  options.reduction = LK_REDUCTION_NONE;
  options.box_format = LK_BOX_FORMAT_XYXY;
  options.eps = 1e-07;
  options.empty_mean = LK_EMPTY_MEAN_NAN;
  return options;
}

/* 1 - GIoU: intersection over union, and how much of the smallest enclosing box the two leave empty.
 *
 *   loss        1 - I / (U + e) + (A - U) / (A + e), I, U and A the areas of intersection, union and enclosing box
 *   gradients   -(dI (U + e) - I dU) / (U + e)^2 - dU / (A + e) + (U + e) dA / (A + e)^2
 *
 * The mean divides by the number of loss elements, and is 0 if there are none. Between 0 and 2. Boxes that touch
 * have no gradient of I. Where two coordinates are equal, each has half of the gradient. e biases tiny boxes. A
 * coordinate that is no finite number makes its box NaN.
 *
 *   input       predicted boxes, shape (..., 4); float32, float64, float16 or bfloat16
 *   target      true boxes, the input's shape; a float, an integer or bool
 *   loss        the loss, reduced; float32, float64, float16 or bfloat16
 *   grad_input  gradient, the shape of its argument; float32, float64, float16 or bfloat16
 *
 * Errors, beside those of every call: LK_INVALID_VALUE for eps outside [1e-12, 1000000000000].
 *
 * Semantics: torchvision.ops.generalized_box_iou_loss. Also called giou_loss. */
static inline lk_status lk_generalized_box_iou_loss(const lk_context *context, const lk_tensor *input,
                                                    const lk_tensor *target,
                                                    const lk_generalized_box_iou_loss_options *options,
                                                    const lk_tensor *loss, const lk_tensor *grad_input,
                                                    lk_error *error) {
  const lk_generalized_box_iou_loss_options defaults = lk_generalized_box_iou_loss_defaults();
  const lk_generalized_box_iou_loss_options *o = options ? options : &defaults;
  lk_arg inputs[7];
  lk_arg outputs[7];
  lk_option values[3];
  lk_call call;
  lk_typed_init(&call, LK_OP_GENERALIZED_BOX_IOU_LOSS, o->reduction, o->flags);
  call.inputs = inputs;
  call.outputs = outputs;
  call.options = values;
  call.workspace = o->workspace;
  call.workspace_size = o->workspace_size;
  lk_typed_arg(inputs, &call.input_count, LK_INPUT, 0, input);
  lk_typed_arg(inputs, &call.input_count, LK_TARGET, 0, target);
  lk_typed_arg(inputs, &call.input_count, LK_WEIGHT, 0, o->weight);
  lk_typed_arg(inputs, &call.input_count, LK_MASK, 0, o->mask);
  lk_typed_arg(inputs, &call.input_count, LK_SAMPLE_WEIGHT, 0, o->sample_weight);
  lk_typed_arg(inputs, &call.input_count, LK_GRAD_LOSS, 0, o->grad_loss);
  lk_typed_arg(inputs, &call.input_count, LK_DIVISOR, 0, o->divisor);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_INPUT, o->grad_input_flags, grad_input);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_TARGET, o->grad_target_flags, o->grad_target);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS, o->loss_flags, loss);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_ELEMENTS, o->loss_elements_flags, o->loss_elements);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_SUM, o->loss_sum_flags, o->loss_sum);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_DIVISOR, o->loss_divisor_flags, o->loss_divisor);
  lk_typed_arg(outputs, &call.output_count, LK_KEPT, o->kept_flags, o->kept);
  lk_typed_integer(values, &call.option_count, LK_OPTION_BOX_FORMAT, o->box_format, LK_BOX_FORMAT_XYXY);
  lk_typed_real(values, &call.option_count, LK_OPTION_EPS, o->eps, 1e-07);
  lk_typed_integer(values, &call.option_count, LK_OPTION_EMPTY_MEAN, o->empty_mean, LK_EMPTY_MEAN_NAN);
  return lk_typed_run(context, &call, o->workspace_query, error);
}

/* ---- distance_box_iou_loss --------------------------------------------------------------------------------------- */

typedef struct lk_distance_box_iou_loss_options {
  const lk_tensor *weight; /* factor of each box's loss, shape (...); float32, float64, float16 or bfloat16 */
  /* loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
   * the loss's shape or its first axes; a float, an integer or bool */
  const lk_tensor *mask;
  /* factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
   * samples of a batch; a float, an integer or bool */
  const lk_tensor *sample_weight;
  /* corners (x1, y1, x2, y2), or centre and size (cx, cy, w, h); LK_BOX_FORMAT_XYXY or LK_BOX_FORMAT_CXCYWH, default
   * LK_BOX_FORMAT_XYXY */
  int32_t box_format;
  double eps; /* e, added to what is divided by; [1e-12, 1000000000000], default 1e-07 */
  /* the mean of no loss elements that count; LK_EMPTY_MEAN_NAN or LK_EMPTY_MEAN_ZERO, default LK_EMPTY_MEAN_NAN */
  int32_t empty_mean;
  int32_t reduction; /* LK_REDUCTION_NONE, LK_REDUCTION_MEAN or LK_REDUCTION_SUM; default none */
  /* upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64, float16 or bfloat16 */
  const lk_tensor *grad_loss;
  /* what mean divides by, instead of the op's own divisor; float32, float64, float16 or bfloat16 */
  const lk_tensor *divisor;
  const lk_tensor *grad_target; /* output: gradient, the shape of its argument */
  const lk_tensor *loss_elements; /* output: the loss before reduction */
  const lk_tensor *loss_sum; /* output: sum of the unreduced loss, float64: add over parts of a batch */
  const lk_tensor *loss_divisor; /* output: the op's own divisor of the mean, float64: add over parts of a batch */
  /* output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
   * batch */
  const lk_tensor *kept;
  uint32_t grad_input_flags; /* LK_ACCUMULATE adds to the output of that name */
  uint32_t grad_target_flags;
  uint32_t loss_flags;
  uint32_t loss_elements_flags;
  uint32_t loss_sum_flags;
  uint32_t loss_divisor_flags;
  uint32_t kept_flags;
  uint32_t flags; /* LK_CHECK_FIRST */
  void *workspace; /* see lk_call; NULL: the context's allocator is used */
  size_t workspace_size;
  size_t *workspace_query; /* if set, the call is only validated, and the workspace that it needs is stored here */
} lk_distance_box_iou_loss_options;

static inline lk_distance_box_iou_loss_options lk_distance_box_iou_loss_defaults(void) {
  lk_distance_box_iou_loss_options options;
  memset(&options, 0, sizeof(options));
  options.reduction = LK_REDUCTION_NONE;
  options.box_format = LK_BOX_FORMAT_XYXY;
  options.eps = 1e-07;
  options.empty_mean = LK_EMPTY_MEAN_NAN;
  return options;
}

/* 1 - DIoU: intersection over union, and the distance of the centres.
 *
 *   loss        1 - I / (U + e) + r^2 / (c^2 + e), r the distance of the centres, c the diagonal of the enclosing
 *                 box
 *   gradients   -(dI (U + e) - I dU) / (U + e)^2 + (dr^2 - (r^2 / (c^2 + e)) dc^2) / (c^2 + e)
 *
 * The mean divides by the number of loss elements, and is 0 if there are none. Boxes that touch have no gradient of
 * I. Where two coordinates are equal, each has half of the gradient. A coordinate that is no finite number makes its
 * box NaN.
 *
 *   input       predicted boxes, shape (..., 4); float32, float64, float16 or bfloat16
 *   target      true boxes, the input's shape; a float, an integer or bool
 *   loss        the loss, reduced; float32, float64, float16 or bfloat16
 *   grad_input  gradient, the shape of its argument; float32, float64, float16 or bfloat16
 *
 * Errors, beside those of every call: LK_INVALID_VALUE for eps outside [1e-12, 1000000000000].
 *
 * Semantics: torchvision.ops.distance_box_iou_loss. Also called diou_loss. */
static inline lk_status lk_distance_box_iou_loss(const lk_context *context, const lk_tensor *input,
                                                 const lk_tensor *target,
                                                 const lk_distance_box_iou_loss_options *options, const lk_tensor *loss,
                                                 const lk_tensor *grad_input, lk_error *error) {
  const lk_distance_box_iou_loss_options defaults = lk_distance_box_iou_loss_defaults();
  const lk_distance_box_iou_loss_options *o = options ? options : &defaults;
  lk_arg inputs[7];
  lk_arg outputs[7];
  lk_option values[3];
  lk_call call;
  lk_typed_init(&call, LK_OP_DISTANCE_BOX_IOU_LOSS, o->reduction, o->flags);
  call.inputs = inputs;
  call.outputs = outputs;
  call.options = values;
  call.workspace = o->workspace;
  call.workspace_size = o->workspace_size;
  lk_typed_arg(inputs, &call.input_count, LK_INPUT, 0, input);
  lk_typed_arg(inputs, &call.input_count, LK_TARGET, 0, target);
  lk_typed_arg(inputs, &call.input_count, LK_WEIGHT, 0, o->weight);
  lk_typed_arg(inputs, &call.input_count, LK_MASK, 0, o->mask);
  lk_typed_arg(inputs, &call.input_count, LK_SAMPLE_WEIGHT, 0, o->sample_weight);
  lk_typed_arg(inputs, &call.input_count, LK_GRAD_LOSS, 0, o->grad_loss);
  lk_typed_arg(inputs, &call.input_count, LK_DIVISOR, 0, o->divisor);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_INPUT, o->grad_input_flags, grad_input);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_TARGET, o->grad_target_flags, o->grad_target);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS, o->loss_flags, loss);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_ELEMENTS, o->loss_elements_flags, o->loss_elements);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_SUM, o->loss_sum_flags, o->loss_sum);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_DIVISOR, o->loss_divisor_flags, o->loss_divisor);
  lk_typed_arg(outputs, &call.output_count, LK_KEPT, o->kept_flags, o->kept);
  lk_typed_integer(values, &call.option_count, LK_OPTION_BOX_FORMAT, o->box_format, LK_BOX_FORMAT_XYXY);
  lk_typed_real(values, &call.option_count, LK_OPTION_EPS, o->eps, 1e-07);
  lk_typed_integer(values, &call.option_count, LK_OPTION_EMPTY_MEAN, o->empty_mean, LK_EMPTY_MEAN_NAN);
  return lk_typed_run(context, &call, o->workspace_query, error);
}

/* ---- complete_box_iou_loss --------------------------------------------------------------------------------------- */

typedef struct lk_complete_box_iou_loss_options {
  const lk_tensor *weight; /* factor of each box's loss, shape (...); float32, float64, float16 or bfloat16 */
  /* loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
   * the loss's shape or its first axes; a float, an integer or bool */
  const lk_tensor *mask;
  /* factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
   * samples of a batch; a float, an integer or bool */
  const lk_tensor *sample_weight;
  /* corners (x1, y1, x2, y2), or centre and size (cx, cy, w, h); LK_BOX_FORMAT_XYXY or LK_BOX_FORMAT_CXCYWH, default
   * LK_BOX_FORMAT_XYXY */
  int32_t box_format;
  double eps; /* e, which keeps the factor a finite; [1e-12, 1000000000000], default 1e-07 */
  /* the mean of no loss elements that count; LK_EMPTY_MEAN_NAN or LK_EMPTY_MEAN_ZERO, default LK_EMPTY_MEAN_NAN */
  int32_t empty_mean;
  int32_t reduction; /* LK_REDUCTION_NONE, LK_REDUCTION_MEAN or LK_REDUCTION_SUM; default none */
  /* upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64, float16 or bfloat16 */
  const lk_tensor *grad_loss;
  /* what mean divides by, instead of the op's own divisor; float32, float64, float16 or bfloat16 */
  const lk_tensor *divisor;
  const lk_tensor *grad_target; /* output: gradient, the shape of its argument */
  const lk_tensor *loss_elements; /* output: the loss before reduction */
  const lk_tensor *loss_sum; /* output: sum of the unreduced loss, float64: add over parts of a batch */
  const lk_tensor *loss_divisor; /* output: the op's own divisor of the mean, float64: add over parts of a batch */
  /* output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
   * batch */
  const lk_tensor *kept;
  uint32_t grad_input_flags; /* LK_ACCUMULATE adds to the output of that name */
  uint32_t grad_target_flags;
  uint32_t loss_flags;
  uint32_t loss_elements_flags;
  uint32_t loss_sum_flags;
  uint32_t loss_divisor_flags;
  uint32_t kept_flags;
  uint32_t flags; /* LK_CHECK_FIRST */
  void *workspace; /* see lk_call; NULL: the context's allocator is used */
  size_t workspace_size;
  size_t *workspace_query; /* if set, the call is only validated, and the workspace that it needs is stored here */
} lk_complete_box_iou_loss_options;

static inline lk_complete_box_iou_loss_options lk_complete_box_iou_loss_defaults(void) {
  lk_complete_box_iou_loss_options options;
  memset(&options, 0, sizeof(options));
  options.reduction = LK_REDUCTION_NONE;
  options.box_format = LK_BOX_FORMAT_XYXY;
  options.eps = 1e-07;
  options.empty_mean = LK_EMPTY_MEAN_NAN;
  return options;
}

/* 1 - CIoU: intersection over union, the distance of the centres and the difference of the aspect ratios.
 *
 *   loss        1 - I / (U + 1e-7) + r^2 / (c^2 + 1e-7) + a v
 *               v = (4 / pi^2) (atan(tw / th) - atan(w / h))^2
 *               a = v / (1 - IoU + v + e)
 *               r the distance of the centres, c the diagonal of the enclosing box
 *   gradients   that of distance_box_iou_loss, with 1e-7, and a dv: a counts as constant
 *               dv/dw = -(8 / pi^2) D h / (w^2 + h^2), dv/dh = (8 / pi^2) D w / (w^2 + h^2), D the difference in v
 *
 * The mean divides by the number of loss elements, and is 0 if there are none. The gradient treats a factor of the
 * loss as constant, as in the reference. A box without height has the angle pi / 2, a point 0 and no gradient of it.
 * Boxes that touch have no gradient of I. Where two coordinates are equal, each has half of the gradient. A
 * coordinate that is no finite number makes its box NaN.
 *
 *   input       predicted boxes, shape (..., 4); float32, float64, float16 or bfloat16
 *   target      true boxes, the input's shape; a float, an integer or bool
 *   loss        the loss, reduced; float32, float64, float16 or bfloat16
 *   grad_input  gradient, the shape of its argument; float32, float64, float16 or bfloat16
 *
 * Errors, beside those of every call: LK_INVALID_VALUE for eps outside [1e-12, 1000000000000].
 *
 * Semantics: torchvision.ops.complete_box_iou_loss. Also called ciou_loss. */
static inline lk_status lk_complete_box_iou_loss(const lk_context *context, const lk_tensor *input,
                                                 const lk_tensor *target,
                                                 const lk_complete_box_iou_loss_options *options, const lk_tensor *loss,
                                                 const lk_tensor *grad_input, lk_error *error) {
  const lk_complete_box_iou_loss_options defaults = lk_complete_box_iou_loss_defaults();
  const lk_complete_box_iou_loss_options *o = options ? options : &defaults;
  lk_arg inputs[7];
  lk_arg outputs[7];
  lk_option values[3];
  lk_call call;
  lk_typed_init(&call, LK_OP_COMPLETE_BOX_IOU_LOSS, o->reduction, o->flags);
  call.inputs = inputs;
  call.outputs = outputs;
  call.options = values;
  call.workspace = o->workspace;
  call.workspace_size = o->workspace_size;
  lk_typed_arg(inputs, &call.input_count, LK_INPUT, 0, input);
  lk_typed_arg(inputs, &call.input_count, LK_TARGET, 0, target);
  lk_typed_arg(inputs, &call.input_count, LK_WEIGHT, 0, o->weight);
  lk_typed_arg(inputs, &call.input_count, LK_MASK, 0, o->mask);
  lk_typed_arg(inputs, &call.input_count, LK_SAMPLE_WEIGHT, 0, o->sample_weight);
  lk_typed_arg(inputs, &call.input_count, LK_GRAD_LOSS, 0, o->grad_loss);
  lk_typed_arg(inputs, &call.input_count, LK_DIVISOR, 0, o->divisor);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_INPUT, o->grad_input_flags, grad_input);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_TARGET, o->grad_target_flags, o->grad_target);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS, o->loss_flags, loss);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_ELEMENTS, o->loss_elements_flags, o->loss_elements);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_SUM, o->loss_sum_flags, o->loss_sum);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_DIVISOR, o->loss_divisor_flags, o->loss_divisor);
  lk_typed_arg(outputs, &call.output_count, LK_KEPT, o->kept_flags, o->kept);
  lk_typed_integer(values, &call.option_count, LK_OPTION_BOX_FORMAT, o->box_format, LK_BOX_FORMAT_XYXY);
  lk_typed_real(values, &call.option_count, LK_OPTION_EPS, o->eps, 1e-07);
  lk_typed_integer(values, &call.option_count, LK_OPTION_EMPTY_MEAN, o->empty_mean, LK_EMPTY_MEAN_NAN);
  return lk_typed_run(context, &call, o->workspace_query, error);
}

/* ---- efficient_box_iou_loss -------------------------------------------------------------------------------------- */

typedef struct lk_efficient_box_iou_loss_options {
  const lk_tensor *weight; /* factor of each box's loss, shape (...); float32, float64, float16 or bfloat16 */
  /* loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
   * the loss's shape or its first axes; a float, an integer or bool */
  const lk_tensor *mask;
  /* factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
   * samples of a batch; a float, an integer or bool */
  const lk_tensor *sample_weight;
  /* corners (x1, y1, x2, y2), or centre and size (cx, cy, w, h); LK_BOX_FORMAT_XYXY or LK_BOX_FORMAT_CXCYWH, default
   * LK_BOX_FORMAT_XYXY */
  int32_t box_format;
  double eps; /* e, added to what is divided by; [1e-12, 1000000000000], default 1e-07 */
  /* the mean of no loss elements that count; LK_EMPTY_MEAN_NAN or LK_EMPTY_MEAN_ZERO, default LK_EMPTY_MEAN_NAN */
  int32_t empty_mean;
  int32_t reduction; /* LK_REDUCTION_NONE, LK_REDUCTION_MEAN or LK_REDUCTION_SUM; default none */
  /* upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64, float16 or bfloat16 */
  const lk_tensor *grad_loss;
  /* what mean divides by, instead of the op's own divisor; float32, float64, float16 or bfloat16 */
  const lk_tensor *divisor;
  const lk_tensor *grad_target; /* output: gradient, the shape of its argument */
  const lk_tensor *loss_elements; /* output: the loss before reduction */
  const lk_tensor *loss_sum; /* output: sum of the unreduced loss, float64: add over parts of a batch */
  const lk_tensor *loss_divisor; /* output: the op's own divisor of the mean, float64: add over parts of a batch */
  /* output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
   * batch */
  const lk_tensor *kept;
  uint32_t grad_input_flags; /* LK_ACCUMULATE adds to the output of that name */
  uint32_t grad_target_flags;
  uint32_t loss_flags;
  uint32_t loss_elements_flags;
  uint32_t loss_sum_flags;
  uint32_t loss_divisor_flags;
  uint32_t kept_flags;
  uint32_t flags; /* LK_CHECK_FIRST */
  void *workspace; /* see lk_call; NULL: the context's allocator is used */
  size_t workspace_size;
  size_t *workspace_query; /* if set, the call is only validated, and the workspace that it needs is stored here */
} lk_efficient_box_iou_loss_options;

static inline lk_efficient_box_iou_loss_options lk_efficient_box_iou_loss_defaults(void) {
  lk_efficient_box_iou_loss_options options;
  memset(&options, 0, sizeof(options));
  options.reduction = LK_REDUCTION_NONE;
  options.box_format = LK_BOX_FORMAT_XYXY;
  options.eps = 1e-07;
  options.empty_mean = LK_EMPTY_MEAN_NAN;
  return options;
}

/* 1 - EIoU: intersection over union, the distance of the centres and the differences of the sides.
 *
 *   loss        1 - I / (U + e) + r^2 / (c^2 + e) + (w - tw)^2 / (cw^2 + e) + (h - th)^2 / (ch^2 + e)
 *               r the distance of the centres, cw, ch and c the sides and the diagonal of the enclosing box
 *   gradients   that of distance_box_iou_loss, and for the width (the height likewise) 2 (w - tw) dw / (cw^2 + e) -
 *                 2 (w - tw)^2 cw dcw / (cw^2 + e)^2
 *
 * The mean divides by the number of loss elements, and is 0 if there are none. Boxes that touch have no gradient of
 * I. Where two coordinates are equal, each has half of the gradient. Not mmdetection's eiou_loss, which is another
 * loss (Extended IoU). A coordinate that is no finite number makes its box NaN.
 *
 *   input       predicted boxes, shape (..., 4); float32, float64, float16 or bfloat16
 *   target      true boxes, the input's shape; a float, an integer or bool
 *   loss        the loss, reduced; float32, float64, float16 or bfloat16
 *   grad_input  gradient, the shape of its argument; float32, float64, float16 or bfloat16
 *
 * Errors, beside those of every call: LK_INVALID_VALUE for eps outside [1e-12, 1000000000000].
 *
 * Semantics: Zhang et al., Focal and efficient IOU loss for accurate bounding box regression. Also called eiou_loss. */
static inline lk_status lk_efficient_box_iou_loss(const lk_context *context, const lk_tensor *input,
                                                  const lk_tensor *target,
                                                  const lk_efficient_box_iou_loss_options *options,
                                                  const lk_tensor *loss, const lk_tensor *grad_input, lk_error *error) {
  const lk_efficient_box_iou_loss_options defaults = lk_efficient_box_iou_loss_defaults();
  const lk_efficient_box_iou_loss_options *o = options ? options : &defaults;
  lk_arg inputs[7];
  lk_arg outputs[7];
  lk_option values[3];
  lk_call call;
  lk_typed_init(&call, LK_OP_EFFICIENT_BOX_IOU_LOSS, o->reduction, o->flags);
  call.inputs = inputs;
  call.outputs = outputs;
  call.options = values;
  call.workspace = o->workspace;
  call.workspace_size = o->workspace_size;
  lk_typed_arg(inputs, &call.input_count, LK_INPUT, 0, input);
  lk_typed_arg(inputs, &call.input_count, LK_TARGET, 0, target);
  lk_typed_arg(inputs, &call.input_count, LK_WEIGHT, 0, o->weight);
  lk_typed_arg(inputs, &call.input_count, LK_MASK, 0, o->mask);
  lk_typed_arg(inputs, &call.input_count, LK_SAMPLE_WEIGHT, 0, o->sample_weight);
  lk_typed_arg(inputs, &call.input_count, LK_GRAD_LOSS, 0, o->grad_loss);
  lk_typed_arg(inputs, &call.input_count, LK_DIVISOR, 0, o->divisor);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_INPUT, o->grad_input_flags, grad_input);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_TARGET, o->grad_target_flags, o->grad_target);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS, o->loss_flags, loss);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_ELEMENTS, o->loss_elements_flags, o->loss_elements);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_SUM, o->loss_sum_flags, o->loss_sum);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_DIVISOR, o->loss_divisor_flags, o->loss_divisor);
  lk_typed_arg(outputs, &call.output_count, LK_KEPT, o->kept_flags, o->kept);
  lk_typed_integer(values, &call.option_count, LK_OPTION_BOX_FORMAT, o->box_format, LK_BOX_FORMAT_XYXY);
  lk_typed_real(values, &call.option_count, LK_OPTION_EPS, o->eps, 1e-07);
  lk_typed_integer(values, &call.option_count, LK_OPTION_EMPTY_MEAN, o->empty_mean, LK_EMPTY_MEAN_NAN);
  return lk_typed_run(context, &call, o->workspace_query, error);
}

/* ---- focal_eiou_loss --------------------------------------------------------------------------------------------- */

typedef struct lk_focal_eiou_loss_options {
  const lk_tensor *weight; /* factor of each box's loss, shape (...); float32, float64, float16 or bfloat16 */
  /* loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
   * the loss's shape or its first axes; a float, an integer or bool */
  const lk_tensor *mask;
  /* factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
   * samples of a batch; a float, an integer or bool */
  const lk_tensor *sample_weight;
  /* corners (x1, y1, x2, y2), or centre and size (cx, cy, w, h); LK_BOX_FORMAT_XYXY or LK_BOX_FORMAT_CXCYWH, default
   * LK_BOX_FORMAT_XYXY */
  int32_t box_format;
  double eps; /* e, added to what is divided by; [1e-12, 1000000000000], default 1e-07 */
  double gamma; /* power g of the IoU; [0, 1000], default 0.5 */
  int64_t detach; /* whether the factor IoU^g counts as constant in the gradient; [0, 1], default 1 */
  /* whether mean divides by the sum of the factors IoU^g, as the article does, not by the number of pairs; [0, 1],
   * default 0 */
  int64_t normalize;
  /* the mean of no loss elements that count; LK_EMPTY_MEAN_NAN or LK_EMPTY_MEAN_ZERO, default LK_EMPTY_MEAN_NAN */
  int32_t empty_mean;
  int32_t reduction; /* LK_REDUCTION_NONE, LK_REDUCTION_MEAN or LK_REDUCTION_SUM; default none */
  /* upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64, float16 or bfloat16 */
  const lk_tensor *grad_loss;
  /* what mean divides by, instead of the op's own divisor; float32, float64, float16 or bfloat16 */
  const lk_tensor *divisor;
  const lk_tensor *grad_target; /* output: gradient, the shape of its argument */
  const lk_tensor *loss_elements; /* output: the loss before reduction */
  const lk_tensor *loss_sum; /* output: sum of the unreduced loss, float64: add over parts of a batch */
  const lk_tensor *loss_divisor; /* output: the op's own divisor of the mean, float64: add over parts of a batch */
  /* output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
   * batch */
  const lk_tensor *kept;
  uint32_t grad_input_flags; /* LK_ACCUMULATE adds to the output of that name */
  uint32_t grad_target_flags;
  uint32_t loss_flags;
  uint32_t loss_elements_flags;
  uint32_t loss_sum_flags;
  uint32_t loss_divisor_flags;
  uint32_t kept_flags;
  uint32_t flags; /* LK_CHECK_FIRST */
  void *workspace; /* see lk_call; NULL: the context's allocator is used */
  size_t workspace_size;
  size_t *workspace_query; /* if set, the call is only validated, and the workspace that it needs is stored here */
} lk_focal_eiou_loss_options;

static inline lk_focal_eiou_loss_options lk_focal_eiou_loss_defaults(void) {
  lk_focal_eiou_loss_options options;
  memset(&options, 0, sizeof(options));
  options.reduction = LK_REDUCTION_NONE;
  options.box_format = LK_BOX_FORMAT_XYXY;
  options.eps = 1e-07;
  options.gamma = 0.5;
  options.detach = 1;
  options.normalize = 0;
  options.empty_mean = LK_EMPTY_MEAN_NAN;
  return options;
}

/* EIoU loss of well overlapping boxes before that of others.
 *
 *   loss        (I / (U + e))^g L, L the efficient_box_iou_loss
 *   gradients   IoU^g dL
 *               without detach also L g IoU^(g-1) dIoU, 0 for IoU = 0
 *               if mean divides by the sum of the factors, (L - m) for L there, m the mean
 *
 * The mean divides by the number of loss elements, and is 0 if there are none. The gradient treats a factor of the
 * loss as constant, as in the reference. Disjoint boxes have neither loss nor gradient, unless g = 0. With
 * normalize, the mean is the sum of a IoU^g L over the sum of a IoU^g, a the product of weight and sample_weight,
 * both over the pairs that count; where that sum is 0, so are mean and gradients. loss_divisor is that sum, whatever
 * the reduction; a divisor that is given counts as a constant. Otherwise as efficient_box_iou_loss.
 *
 *   input       predicted boxes, shape (..., 4); float32, float64, float16 or bfloat16
 *   target      true boxes, the input's shape; a float, an integer or bool
 *   loss        the loss, reduced; float32, float64, float16 or bfloat16
 *   grad_input  gradient, the shape of its argument; float32, float64, float16 or bfloat16
 *
 * Errors, beside those of every call: LK_INVALID_VALUE for eps outside [1e-12, 1000000000000]; LK_INVALID_VALUE for
 * gamma outside [0, 1000]; LK_INVALID_VALUE for detach outside [0, 1]; LK_INVALID_VALUE for normalize outside [0,
 * 1].
 *
 * Semantics: Zhang et al., Focal and efficient IOU loss for accurate bounding box regression. */
static inline lk_status lk_focal_eiou_loss(const lk_context *context, const lk_tensor *input, const lk_tensor *target,
                                           const lk_focal_eiou_loss_options *options, const lk_tensor *loss,
                                           const lk_tensor *grad_input, lk_error *error) {
  const lk_focal_eiou_loss_options defaults = lk_focal_eiou_loss_defaults();
  const lk_focal_eiou_loss_options *o = options ? options : &defaults;
  lk_arg inputs[7];
  lk_arg outputs[7];
  lk_option values[6];
  lk_call call;
  lk_typed_init(&call, LK_OP_FOCAL_EIOU_LOSS, o->reduction, o->flags);
  call.inputs = inputs;
  call.outputs = outputs;
  call.options = values;
  call.workspace = o->workspace;
  call.workspace_size = o->workspace_size;
  lk_typed_arg(inputs, &call.input_count, LK_INPUT, 0, input);
  lk_typed_arg(inputs, &call.input_count, LK_TARGET, 0, target);
  lk_typed_arg(inputs, &call.input_count, LK_WEIGHT, 0, o->weight);
  lk_typed_arg(inputs, &call.input_count, LK_MASK, 0, o->mask);
  lk_typed_arg(inputs, &call.input_count, LK_SAMPLE_WEIGHT, 0, o->sample_weight);
  lk_typed_arg(inputs, &call.input_count, LK_GRAD_LOSS, 0, o->grad_loss);
  lk_typed_arg(inputs, &call.input_count, LK_DIVISOR, 0, o->divisor);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_INPUT, o->grad_input_flags, grad_input);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_TARGET, o->grad_target_flags, o->grad_target);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS, o->loss_flags, loss);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_ELEMENTS, o->loss_elements_flags, o->loss_elements);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_SUM, o->loss_sum_flags, o->loss_sum);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_DIVISOR, o->loss_divisor_flags, o->loss_divisor);
  lk_typed_arg(outputs, &call.output_count, LK_KEPT, o->kept_flags, o->kept);
  lk_typed_integer(values, &call.option_count, LK_OPTION_BOX_FORMAT, o->box_format, LK_BOX_FORMAT_XYXY);
  lk_typed_real(values, &call.option_count, LK_OPTION_EPS, o->eps, 1e-07);
  lk_typed_real(values, &call.option_count, LK_OPTION_GAMMA, o->gamma, 0.5);
  lk_typed_integer(values, &call.option_count, LK_OPTION_DETACH, o->detach, 1);
  lk_typed_integer(values, &call.option_count, LK_OPTION_NORMALIZE, o->normalize, 0);
  lk_typed_integer(values, &call.option_count, LK_OPTION_EMPTY_MEAN, o->empty_mean, LK_EMPTY_MEAN_NAN);
  return lk_typed_run(context, &call, o->workspace_query, error);
}

/* ---- siou_loss --------------------------------------------------------------------------------------------------- */

typedef struct lk_siou_loss_options {
  const lk_tensor *weight; /* factor of each box's loss, shape (...); float32, float64, float16 or bfloat16 */
  /* loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
   * the loss's shape or its first axes; a float, an integer or bool */
  const lk_tensor *mask;
  /* factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
   * samples of a batch; a float, an integer or bool */
  const lk_tensor *sample_weight;
  /* corners (x1, y1, x2, y2), or centre and size (cx, cy, w, h); LK_BOX_FORMAT_XYXY or LK_BOX_FORMAT_CXCYWH, default
   * LK_BOX_FORMAT_XYXY */
  int32_t box_format;
  double eps; /* e, added to the union; [1e-12, 1000000000000], default 1e-07 */
  double theta; /* power of the shape cost; [1, 1000], default 4 */
  /* the mean of no loss elements that count; LK_EMPTY_MEAN_NAN or LK_EMPTY_MEAN_ZERO, default LK_EMPTY_MEAN_NAN */
  int32_t empty_mean;
  int32_t reduction; /* LK_REDUCTION_NONE, LK_REDUCTION_MEAN or LK_REDUCTION_SUM; default none */
  /* upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64, float16 or bfloat16 */
  const lk_tensor *grad_loss;
  /* what mean divides by, instead of the op's own divisor; float32, float64, float16 or bfloat16 */
  const lk_tensor *divisor;
  const lk_tensor *grad_target; /* output: gradient, the shape of its argument */
  const lk_tensor *loss_elements; /* output: the loss before reduction */
  const lk_tensor *loss_sum; /* output: sum of the unreduced loss, float64: add over parts of a batch */
  const lk_tensor *loss_divisor; /* output: the op's own divisor of the mean, float64: add over parts of a batch */
  /* output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
   * batch */
  const lk_tensor *kept;
  uint32_t grad_input_flags; /* LK_ACCUMULATE adds to the output of that name */
  uint32_t grad_target_flags;
  uint32_t loss_flags;
  uint32_t loss_elements_flags;
  uint32_t loss_sum_flags;
  uint32_t loss_divisor_flags;
  uint32_t kept_flags;
  uint32_t flags; /* LK_CHECK_FIRST */
  void *workspace; /* see lk_call; NULL: the context's allocator is used */
  size_t workspace_size;
  size_t *workspace_query; /* if set, the call is only validated, and the workspace that it needs is stored here */
} lk_siou_loss_options;

static inline lk_siou_loss_options lk_siou_loss_defaults(void) {
  lk_siou_loss_options options;
  memset(&options, 0, sizeof(options));
  options.reduction = LK_REDUCTION_NONE;
  options.box_format = LK_BOX_FORMAT_XYXY;
  options.eps = 1e-07;
  options.theta = 4;
  options.empty_mean = LK_EMPTY_MEAN_NAN;
  return options;
}

/* 1 - IoU with costs of angle, distance and shape.
 *
 *   loss        1 - I / (U + e) + (D + S) / 2
 *               D = sum over x, y of 1 - exp(-(2 - a) (d / c)^2), d the distance of the centres and c the enclosing
 *                 box's side along it
 *               a = 2 |dx| |dy| / (dx^2 + dy^2)
 *               S = sum over w, h of (1 - exp(-|w - tw| / max(w, tw)))^theta
 *   gradients   that of the formula, with sign(0) = 0 for distances and for differences of sides
 *
 * The mean divides by the number of loss elements, and is 0 if there are none. Where the centres coincide a is 0,
 * where c is 0 so is d / c. Equal sides cost nothing, nor does a pair of sides of which none is above 0. Boxes that
 * touch have a gradient of I. Where two coordinates are equal, each has half of the gradient. A coordinate that is
 * no finite number makes its box NaN.
 *
 *   input       predicted boxes, shape (..., 4); float32, float64, float16 or bfloat16
 *   target      true boxes, the input's shape; a float, an integer or bool
 *   loss        the loss, reduced; float32, float64, float16 or bfloat16
 *   grad_input  gradient, the shape of its argument; float32, float64, float16 or bfloat16
 *
 * Errors, beside those of every call: LK_INVALID_VALUE for eps outside [1e-12, 1000000000000]; LK_INVALID_VALUE for
 * theta outside [1, 1000].
 *
 * Semantics: Gevorgyan, SIoU loss; mmyolo's iou_mode siou, without its clamp and its added epsilons. */
static inline lk_status lk_siou_loss(const lk_context *context, const lk_tensor *input, const lk_tensor *target,
                                     const lk_siou_loss_options *options, const lk_tensor *loss,
                                     const lk_tensor *grad_input, lk_error *error) {
  const lk_siou_loss_options defaults = lk_siou_loss_defaults();
  const lk_siou_loss_options *o = options ? options : &defaults;
  lk_arg inputs[7];
  lk_arg outputs[7];
  lk_option values[4];
  lk_call call;
  lk_typed_init(&call, LK_OP_SIOU_LOSS, o->reduction, o->flags);
  call.inputs = inputs;
  call.outputs = outputs;
  call.options = values;
  call.workspace = o->workspace;
  call.workspace_size = o->workspace_size;
  lk_typed_arg(inputs, &call.input_count, LK_INPUT, 0, input);
  lk_typed_arg(inputs, &call.input_count, LK_TARGET, 0, target);
  lk_typed_arg(inputs, &call.input_count, LK_WEIGHT, 0, o->weight);
  lk_typed_arg(inputs, &call.input_count, LK_MASK, 0, o->mask);
  lk_typed_arg(inputs, &call.input_count, LK_SAMPLE_WEIGHT, 0, o->sample_weight);
  lk_typed_arg(inputs, &call.input_count, LK_GRAD_LOSS, 0, o->grad_loss);
  lk_typed_arg(inputs, &call.input_count, LK_DIVISOR, 0, o->divisor);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_INPUT, o->grad_input_flags, grad_input);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_TARGET, o->grad_target_flags, o->grad_target);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS, o->loss_flags, loss);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_ELEMENTS, o->loss_elements_flags, o->loss_elements);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_SUM, o->loss_sum_flags, o->loss_sum);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_DIVISOR, o->loss_divisor_flags, o->loss_divisor);
  lk_typed_arg(outputs, &call.output_count, LK_KEPT, o->kept_flags, o->kept);
  lk_typed_integer(values, &call.option_count, LK_OPTION_BOX_FORMAT, o->box_format, LK_BOX_FORMAT_XYXY);
  lk_typed_real(values, &call.option_count, LK_OPTION_EPS, o->eps, 1e-07);
  lk_typed_real(values, &call.option_count, LK_OPTION_THETA, o->theta, 4);
  lk_typed_integer(values, &call.option_count, LK_OPTION_EMPTY_MEAN, o->empty_mean, LK_EMPTY_MEAN_NAN);
  return lk_typed_run(context, &call, o->workspace_query, error);
}

/* ---- cosine_embedding_loss --------------------------------------------------------------------------------------- */

typedef struct lk_cosine_embedding_loss_options {
  /* loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
   * the loss's shape or its first axes; a float, an integer or bool */
  const lk_tensor *mask;
  /* factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
   * samples of a batch; a float, an integer or bool */
  const lk_tensor *sample_weight;
  double margin; /* margin m; default 0 */
  /* the mean of no loss elements that count; LK_EMPTY_MEAN_NAN or LK_EMPTY_MEAN_ZERO, default LK_EMPTY_MEAN_NAN */
  int32_t empty_mean;
  int32_t reduction; /* LK_REDUCTION_NONE, LK_REDUCTION_MEAN or LK_REDUCTION_SUM; default mean */
  /* upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64, float16 or bfloat16 */
  const lk_tensor *grad_loss;
  /* what mean divides by, instead of the op's own divisor; float32, float64, float16 or bfloat16 */
  const lk_tensor *divisor;
  const lk_tensor *grad_input2; /* output: gradient, the shape of its argument */
  const lk_tensor *loss_elements; /* output: the loss before reduction */
  const lk_tensor *loss_sum; /* output: sum of the unreduced loss, float64: add over parts of a batch */
  const lk_tensor *loss_divisor; /* output: the op's own divisor of the mean, float64: add over parts of a batch */
  /* output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
   * batch */
  const lk_tensor *kept;
  uint32_t grad_input_flags; /* LK_ACCUMULATE adds to the output of that name */
  uint32_t grad_input2_flags;
  uint32_t loss_flags;
  uint32_t loss_elements_flags;
  uint32_t loss_sum_flags;
  uint32_t loss_divisor_flags;
  uint32_t kept_flags;
  uint32_t flags; /* LK_CHECK_FIRST */
  void *workspace; /* see lk_call; NULL: the context's allocator is used */
  size_t workspace_size;
  size_t *workspace_query; /* if set, the call is only validated, and the workspace that it needs is stored here */
} lk_cosine_embedding_loss_options;

static inline lk_cosine_embedding_loss_options lk_cosine_embedding_loss_defaults(void) {
  lk_cosine_embedding_loss_options options;
  memset(&options, 0, sizeof(options));
  options.reduction = LK_REDUCTION_MEAN;
  options.margin = 0;
  options.empty_mean = LK_EMPTY_MEAN_NAN;
  return options;
}

/* One minus the cosine of similar vectors, the cosine above a margin of others.
 *
 *   loss        1 - c for t = 1
 *               max(0, c - m) for t = -1
 *               c = a.b / sqrt((|a|^2 + 1e-12) (|b|^2 + 1e-12))
 *   gradients   dc/da = b / sqrt((|a|^2 + 1e-12) (|b|^2 + 1e-12)) - c a / (|a|^2 + 1e-12), dc/db likewise
 *               -dc for t = 1, dc [c >= m] for t = -1
 *
 * The mean divides by the number of loss elements. Active at the kink. Any other target makes the loss 0. c lies in
 * [-1, 1]; no norm is too large or too small for it. Vectors without elements have c = 0. A NaN makes the loss NaN.
 *
 *   input       vectors a, shape (..., D); float32, float64, float16 or bfloat16
 *   input2      vectors b, the input's shape; float32, float64, float16 or bfloat16
 *   target      1 for vectors that belong together, -1 for others, shape (...); a float, an integer or bool
 *   loss        the loss, reduced; float32, float64, float16 or bfloat16
 *   grad_input  gradient, the shape of its argument; float32, float64, float16 or bfloat16
 *
 * Semantics: torch.nn.functional.cosine_embedding_loss. */
static inline lk_status lk_cosine_embedding_loss(const lk_context *context, const lk_tensor *input,
                                                 const lk_tensor *input2, const lk_tensor *target,
                                                 const lk_cosine_embedding_loss_options *options, const lk_tensor *loss,
                                                 const lk_tensor *grad_input, lk_error *error) {
  const lk_cosine_embedding_loss_options defaults = lk_cosine_embedding_loss_defaults();
  const lk_cosine_embedding_loss_options *o = options ? options : &defaults;
  lk_arg inputs[7];
  lk_arg outputs[7];
  lk_option values[2];
  lk_call call;
  lk_typed_init(&call, LK_OP_COSINE_EMBEDDING_LOSS, o->reduction, o->flags);
  call.inputs = inputs;
  call.outputs = outputs;
  call.options = values;
  call.workspace = o->workspace;
  call.workspace_size = o->workspace_size;
  lk_typed_arg(inputs, &call.input_count, LK_INPUT, 0, input);
  lk_typed_arg(inputs, &call.input_count, LK_INPUT2, 0, input2);
  lk_typed_arg(inputs, &call.input_count, LK_TARGET, 0, target);
  lk_typed_arg(inputs, &call.input_count, LK_MASK, 0, o->mask);
  lk_typed_arg(inputs, &call.input_count, LK_SAMPLE_WEIGHT, 0, o->sample_weight);
  lk_typed_arg(inputs, &call.input_count, LK_GRAD_LOSS, 0, o->grad_loss);
  lk_typed_arg(inputs, &call.input_count, LK_DIVISOR, 0, o->divisor);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_INPUT, o->grad_input_flags, grad_input);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_INPUT2, o->grad_input2_flags, o->grad_input2);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS, o->loss_flags, loss);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_ELEMENTS, o->loss_elements_flags, o->loss_elements);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_SUM, o->loss_sum_flags, o->loss_sum);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_DIVISOR, o->loss_divisor_flags, o->loss_divisor);
  lk_typed_arg(outputs, &call.output_count, LK_KEPT, o->kept_flags, o->kept);
  lk_typed_real(values, &call.option_count, LK_OPTION_MARGIN, o->margin, 0);
  lk_typed_integer(values, &call.option_count, LK_OPTION_EMPTY_MEAN, o->empty_mean, LK_EMPTY_MEAN_NAN);
  return lk_typed_run(context, &call, o->workspace_query, error);
}

/* ---- triplet_margin_loss ----------------------------------------------------------------------------------------- */

typedef struct lk_triplet_margin_loss_options {
  /* loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
   * the loss's shape or its first axes; a float, an integer or bool */
  const lk_tensor *mask;
  /* factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
   * samples of a batch; a float, an integer or bool */
  const lk_tensor *sample_weight;
  double margin; /* margin m; above 0, default 1 */
  double p; /* order of the norm, infinity for the maximum; above 0, default 2 */
  double eps; /* e, added to each component of a difference; at least 0, default 1e-06 */
  /* whether the negative may be compared with the positive instead, where that is nearer; [0, 1], default 0 */
  int64_t swap;
  /* the mean of no loss elements that count; LK_EMPTY_MEAN_NAN or LK_EMPTY_MEAN_ZERO, default LK_EMPTY_MEAN_NAN */
  int32_t empty_mean;
  int32_t reduction; /* LK_REDUCTION_NONE, LK_REDUCTION_MEAN or LK_REDUCTION_SUM; default mean */
  /* upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64, float16 or bfloat16 */
  const lk_tensor *grad_loss;
  /* what mean divides by, instead of the op's own divisor; float32, float64, float16 or bfloat16 */
  const lk_tensor *divisor;
  const lk_tensor *grad_positive; /* output: gradient, the shape of its argument */
  const lk_tensor *grad_negative; /* output: gradient, the shape of its argument */
  const lk_tensor *loss_elements; /* output: the loss before reduction */
  const lk_tensor *loss_sum; /* output: sum of the unreduced loss, float64: add over parts of a batch */
  const lk_tensor *loss_divisor; /* output: the op's own divisor of the mean, float64: add over parts of a batch */
  /* output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
   * batch */
  const lk_tensor *kept;
  uint32_t grad_input_flags; /* LK_ACCUMULATE adds to the output of that name */
  uint32_t grad_positive_flags;
  uint32_t grad_negative_flags;
  uint32_t loss_flags;
  uint32_t loss_elements_flags;
  uint32_t loss_sum_flags;
  uint32_t loss_divisor_flags;
  uint32_t kept_flags;
  uint32_t flags; /* LK_CHECK_FIRST */
  void *workspace; /* see lk_call; NULL: the context's allocator is used */
  size_t workspace_size;
  size_t *workspace_query; /* if set, the call is only validated, and the workspace that it needs is stored here */
} lk_triplet_margin_loss_options;

static inline lk_triplet_margin_loss_options lk_triplet_margin_loss_defaults(void) {
  lk_triplet_margin_loss_options options;
  memset(&options, 0, sizeof(options));
  options.reduction = LK_REDUCTION_MEAN;
  options.margin = 1;
  options.p = 2;
  options.eps = 1e-06;
  options.swap = 0;
  options.empty_mean = LK_EMPTY_MEAN_NAN;
  return options;
}

/* How much nearer the anchor is to the negative than to the positive, with a margin.
 *
 *   loss        max(0, m + d(a, positive) - n), n = d(a, negative), with swap min(d(a, negative), d(positive,
 *                 negative))
 *               d(x, y) = |x - y + e|_p
 *   gradients   of d by x, with v = x - y + e: sign(v) (|v| / d)^(p-1), 0 where v = 0
 *               p = 1: sign(v)
 *               p infinite: sign(v) / k at the k largest components
 *               0 where the hinge is inactive
 *
 * The mean divides by the number of loss elements. Active at the kink. Equal distances share the gradient of a swap.
 * d(x, x) = e D^(1/p). No distance that the type holds overflows or vanishes on the way. A NaN makes the loss NaN
 * and has the gradient 0. D = 0: m.
 *
 *   input       anchors a, shape (..., D); float32, float64, float16 or bfloat16
 *   positive    vectors that belong to the anchors, the input's shape; float32, float64, float16 or bfloat16
 *   negative    vectors that do not, the input's shape; float32, float64, float16 or bfloat16
 *   loss        the loss, reduced; float32, float64, float16 or bfloat16
 *   grad_input  gradient, the shape of its argument; float32, float64, float16 or bfloat16
 *
 * Errors, beside those of every call: LK_INVALID_VALUE for swap outside [0, 1].
 *
 * Semantics: torch.nn.functional.triplet_margin_loss. */
static inline lk_status lk_triplet_margin_loss(const lk_context *context, const lk_tensor *input,
                                               const lk_tensor *positive, const lk_tensor *negative,
                                               const lk_triplet_margin_loss_options *options, const lk_tensor *loss,
                                               const lk_tensor *grad_input, lk_error *error) {
  const lk_triplet_margin_loss_options defaults = lk_triplet_margin_loss_defaults();
  const lk_triplet_margin_loss_options *o = options ? options : &defaults;
  lk_arg inputs[7];
  lk_arg outputs[8];
  lk_option values[5];
  lk_call call;
  lk_typed_init(&call, LK_OP_TRIPLET_MARGIN_LOSS, o->reduction, o->flags);
  call.inputs = inputs;
  call.outputs = outputs;
  call.options = values;
  call.workspace = o->workspace;
  call.workspace_size = o->workspace_size;
  lk_typed_arg(inputs, &call.input_count, LK_INPUT, 0, input);
  lk_typed_arg(inputs, &call.input_count, LK_POSITIVE, 0, positive);
  lk_typed_arg(inputs, &call.input_count, LK_NEGATIVE, 0, negative);
  lk_typed_arg(inputs, &call.input_count, LK_MASK, 0, o->mask);
  lk_typed_arg(inputs, &call.input_count, LK_SAMPLE_WEIGHT, 0, o->sample_weight);
  lk_typed_arg(inputs, &call.input_count, LK_GRAD_LOSS, 0, o->grad_loss);
  lk_typed_arg(inputs, &call.input_count, LK_DIVISOR, 0, o->divisor);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_INPUT, o->grad_input_flags, grad_input);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_POSITIVE, o->grad_positive_flags, o->grad_positive);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_NEGATIVE, o->grad_negative_flags, o->grad_negative);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS, o->loss_flags, loss);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_ELEMENTS, o->loss_elements_flags, o->loss_elements);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_SUM, o->loss_sum_flags, o->loss_sum);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_DIVISOR, o->loss_divisor_flags, o->loss_divisor);
  lk_typed_arg(outputs, &call.output_count, LK_KEPT, o->kept_flags, o->kept);
  lk_typed_real(values, &call.option_count, LK_OPTION_MARGIN, o->margin, 1);
  lk_typed_real(values, &call.option_count, LK_OPTION_P, o->p, 2);
  lk_typed_real(values, &call.option_count, LK_OPTION_EPS, o->eps, 1e-06);
  lk_typed_integer(values, &call.option_count, LK_OPTION_SWAP, o->swap, 0);
  lk_typed_integer(values, &call.option_count, LK_OPTION_EMPTY_MEAN, o->empty_mean, LK_EMPTY_MEAN_NAN);
  return lk_typed_run(context, &call, o->workspace_query, error);
}

/* ---- center_loss ------------------------------------------------------------------------------------------------- */

typedef struct lk_center_loss_options {
  /* loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
   * the loss's shape or its first axes; a float, an integer or bool */
  const lk_tensor *mask;
  /* factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
   * samples of a batch; a float, an integer or bool */
  const lk_tensor *sample_weight;
  int64_t scale_by_half; /* whether the squared distance has the factor h = 1/2; [0, 1], default 1 */
  double alpha; /* rate of the centers' update; default 0.5 */
  int64_t ignore_index; /* elements with this target contribute nothing; none by default; default INT64_MIN */
  /* the mean of no loss elements that count; LK_EMPTY_MEAN_NAN or LK_EMPTY_MEAN_ZERO, default LK_EMPTY_MEAN_NAN */
  int32_t empty_mean;
  int32_t reduction; /* LK_REDUCTION_NONE, LK_REDUCTION_MEAN or LK_REDUCTION_SUM; default mean */
  /* upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64, float16 or bfloat16 */
  const lk_tensor *grad_loss;
  /* what mean divides by, instead of the op's own divisor; float32, float64, float16 or bfloat16 */
  const lk_tensor *divisor;
  const lk_tensor *grad_centers; /* output: gradient, the shape of its argument */
  /* output: what the damped rule adds to the centers, -alpha sum over y_i = j of (c_j - x_i) / (1 + #{y_i = j}) */
  const lk_tensor *centers_update;
  const lk_tensor *loss_elements; /* output: the loss before reduction */
  const lk_tensor *loss_sum; /* output: sum of the unreduced loss, float64: add over parts of a batch */
  const lk_tensor *loss_divisor; /* output: the op's own divisor of the mean, float64: add over parts of a batch */
  /* output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
   * batch */
  const lk_tensor *kept;
  uint32_t grad_input_flags; /* LK_ACCUMULATE adds to the output of that name */
  uint32_t grad_centers_flags;
  uint32_t centers_update_flags;
  uint32_t loss_flags;
  uint32_t loss_elements_flags;
  uint32_t loss_sum_flags;
  uint32_t loss_divisor_flags;
  uint32_t kept_flags;
  uint32_t flags; /* LK_CHECK_FIRST */
  void *workspace; /* see lk_call; NULL: the context's allocator is used */
  size_t workspace_size;
  size_t *workspace_query; /* if set, the call is only validated, and the workspace that it needs is stored here */
} lk_center_loss_options;

static inline lk_center_loss_options lk_center_loss_defaults(void) {
  lk_center_loss_options options;
  memset(&options, 0, sizeof(options));
  options.reduction = LK_REDUCTION_MEAN;
  options.scale_by_half = 1;
  options.alpha = 0.5;
  options.ignore_index = INT64_MIN;
  options.empty_mean = LK_EMPTY_MEAN_NAN;
  return options;
}

/* Squared distance of features from the center of their class.
 *
 *   loss        h |x_i - c_(y_i)|^2
 *   gradients   d/dx_i = 2 h (x_i - c_(y_i))
 *               d/dc_j = 2 h sum over y_i = j of (c_j - x_i)
 *
 * The mean divides by the number of loss elements. Each sample costs one distance, computed from the difference.
 * Centers of classes that do not occur have neither gradient nor update. The update is made of features and centers
 * alone, whatever the reduction.
 *
 *   input           features x, shape (..., D); float32, float64, float16 or bfloat16
 *   centers         center c of each class, shape (C, D); float32, float64, float16 or bfloat16
 *   target_indices  class indices y in [0, C), shape (...); an integer or bool
 *   loss            the loss, reduced; float32, float64, float16 or bfloat16
 *   grad_input      gradient, the shape of its argument; float32, float64, float16 or bfloat16
 *
 * Errors, beside those of every call: LK_INVALID_INDEX for a class out of range ("target_indices[3] = 4 is outside
 * [0, 4)"); LK_INVALID_VALUE for scale_by_half outside [0, 1].
 *
 * Semantics: Wen et al., A discriminative feature learning approach for deep face recognition; pytorch-center-loss
 * with h = 1, without its clamp. */
static inline lk_status lk_center_loss(const lk_context *context, const lk_tensor *input, const lk_tensor *centers,
                                       const lk_tensor *target_indices, const lk_center_loss_options *options,
                                       const lk_tensor *loss, const lk_tensor *grad_input, lk_error *error) {
  const lk_center_loss_options defaults = lk_center_loss_defaults();
  const lk_center_loss_options *o = options ? options : &defaults;
  lk_arg inputs[7];
  lk_arg outputs[8];
  lk_option values[4];
  lk_call call;
  lk_typed_init(&call, LK_OP_CENTER_LOSS, o->reduction, o->flags);
  call.inputs = inputs;
  call.outputs = outputs;
  call.options = values;
  call.workspace = o->workspace;
  call.workspace_size = o->workspace_size;
  lk_typed_arg(inputs, &call.input_count, LK_INPUT, 0, input);
  lk_typed_arg(inputs, &call.input_count, LK_CENTERS, 0, centers);
  lk_typed_arg(inputs, &call.input_count, LK_TARGET_INDICES, 0, target_indices);
  lk_typed_arg(inputs, &call.input_count, LK_MASK, 0, o->mask);
  lk_typed_arg(inputs, &call.input_count, LK_SAMPLE_WEIGHT, 0, o->sample_weight);
  lk_typed_arg(inputs, &call.input_count, LK_GRAD_LOSS, 0, o->grad_loss);
  lk_typed_arg(inputs, &call.input_count, LK_DIVISOR, 0, o->divisor);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_INPUT, o->grad_input_flags, grad_input);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_CENTERS, o->grad_centers_flags, o->grad_centers);
  lk_typed_arg(outputs, &call.output_count, LK_CENTERS_UPDATE, o->centers_update_flags, o->centers_update);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS, o->loss_flags, loss);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_ELEMENTS, o->loss_elements_flags, o->loss_elements);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_SUM, o->loss_sum_flags, o->loss_sum);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_DIVISOR, o->loss_divisor_flags, o->loss_divisor);
  lk_typed_arg(outputs, &call.output_count, LK_KEPT, o->kept_flags, o->kept);
  lk_typed_integer(values, &call.option_count, LK_OPTION_SCALE_BY_HALF, o->scale_by_half, 1);
  lk_typed_real(values, &call.option_count, LK_OPTION_ALPHA, o->alpha, 0.5);
  lk_typed_integer(values, &call.option_count, LK_OPTION_IGNORE_INDEX, o->ignore_index, INT64_MIN);
  lk_typed_integer(values, &call.option_count, LK_OPTION_EMPTY_MEAN, o->empty_mean, LK_EMPTY_MEAN_NAN);
  return lk_typed_run(context, &call, o->workspace_query, error);
}

/* ---- ctc_loss ---------------------------------------------------------------------------------------------------- */

typedef struct lk_ctc_loss_options {
  /* loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
   * the loss's shape or its first axes; a float, an integer or bool */
  const lk_tensor *mask;
  /* factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
   * samples of a batch; a float, an integer or bool */
  const lk_tensor *sample_weight;
  int64_t blank; /* the class that stands for no label; at least 0, default 0 */
  int64_t zero_infinity; /* 1: infinite losses and their gradients become 0; [0, 1], default 0 */
  int64_t from_logits; /* 1: the input holds logits, of which the log-softmax is taken; [0, 1], default 0 */
  /* the mean of no loss elements that count; LK_EMPTY_MEAN_NAN or LK_EMPTY_MEAN_ZERO, default LK_EMPTY_MEAN_NAN */
  int32_t empty_mean;
  int32_t reduction; /* LK_REDUCTION_NONE, LK_REDUCTION_MEAN or LK_REDUCTION_SUM; default mean */
  /* upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64, float16 or bfloat16 */
  const lk_tensor *grad_loss;
  /* what mean divides by, instead of the op's own divisor; float32, float64, float16 or bfloat16 */
  const lk_tensor *divisor;
  const lk_tensor *loss_elements; /* output: the loss before reduction */
  const lk_tensor *loss_sum; /* output: sum of the unreduced loss, float64: add over parts of a batch */
  const lk_tensor *loss_divisor; /* output: the op's own divisor of the mean, float64: add over parts of a batch */
  /* output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
   * batch */
  const lk_tensor *kept;
  uint32_t grad_input_flags; /* LK_ACCUMULATE adds to the output of that name */
  uint32_t loss_flags;
  uint32_t loss_elements_flags;
  uint32_t loss_sum_flags;
  uint32_t loss_divisor_flags;
  uint32_t kept_flags;
  uint32_t flags; /* LK_CHECK_FIRST */
  void *workspace; /* see lk_call; NULL: the context's allocator is used */
  size_t workspace_size;
  size_t *workspace_query; /* if set, the call is only validated, and the workspace that it needs is stored here */
} lk_ctc_loss_options;

static inline lk_ctc_loss_options lk_ctc_loss_defaults(void) {
  lk_ctc_loss_options options;
  memset(&options, 0, sizeof(options));
  options.reduction = LK_REDUCTION_MEAN;
  options.blank = 0;
  options.zero_infinity = 0;
  options.from_logits = 0;
  options.empty_mean = LK_EMPTY_MEAN_NAN;
  return options;
}

/* Connectionist temporal classification: negative log likelihood of a list of labels, over all its alignments.
 *
 *   loss        -log sum over alignments a of prod_t exp(l_t(a_t)): an alignment is a class per frame which, without
 *                 repetitions and then without blanks, is the list
 *   gradients   d/dl_t(c) = exp(l_t(c)) - P(a_t = c | the list). Frames beyond a sample's length have 0
 *
 * The mean divides by the number of loss elements. The gradient is that of the logits whose log-softmax the input
 * is, as in the reference. The mean is over samples, of each loss divided by its number of labels (at least 1);
 * loss_sum is the sum of just those for mean, of the losses for the other reductions. No alignment (fewer frames
 * than labels and repetitions need, or probabilities of 0): loss infinite, gradient NaN within the sample's length,
 * or both 0 with zero_infinity. A class of probability 0 has gradient 0. From logits the loss is never below 0.
 *
 *   input           log-probabilities l, or logits, of T frames, shape (T, C) or (T, N, C); float32, float64,
 *                     float16 or bfloat16
 *   target_indices  labels in [0, C) other than blank, shape (N, S), or one axis with the lists of all samples one
 *                     after the other; what follows a padded list is not read; an integer or bool
 *   input_lengths   frames of each sample, at most T, shape (N); an integer or bool
 *   target_lengths  labels of each sample, shape (N); at most S, or in sum the length of the one axis; an integer or
 *                     bool
 *   loss            the loss, reduced; float32, float64, float16 or bfloat16
 *   grad_input      gradient, the shape of its argument; float32, float64, float16 or bfloat16
 *
 * Errors, beside those of every call: LK_INVALID_INDEX for a class out of range ("target_indices[3] = 4 is outside
 * [0, 4)"); LK_INVALID_VALUE for zero_infinity outside [0, 1]; LK_INVALID_VALUE for from_logits outside [0, 1].
 *
 * Semantics: torch.nn.functional.ctc_loss. Also called connectionist_temporal_classification. */
static inline lk_status lk_ctc_loss(const lk_context *context, const lk_tensor *input, const lk_tensor *target_indices,
                                    const lk_tensor *input_lengths, const lk_tensor *target_lengths,
                                    const lk_ctc_loss_options *options, const lk_tensor *loss,
                                    const lk_tensor *grad_input, lk_error *error) {
  const lk_ctc_loss_options defaults = lk_ctc_loss_defaults();
  const lk_ctc_loss_options *o = options ? options : &defaults;
  lk_arg inputs[8];
  lk_arg outputs[6];
  lk_option values[4];
  lk_call call;
  lk_typed_init(&call, LK_OP_CTC_LOSS, o->reduction, o->flags);
  call.inputs = inputs;
  call.outputs = outputs;
  call.options = values;
  call.workspace = o->workspace;
  call.workspace_size = o->workspace_size;
  lk_typed_arg(inputs, &call.input_count, LK_INPUT, 0, input);
  lk_typed_arg(inputs, &call.input_count, LK_TARGET_INDICES, 0, target_indices);
  lk_typed_arg(inputs, &call.input_count, LK_INPUT_LENGTHS, 0, input_lengths);
  lk_typed_arg(inputs, &call.input_count, LK_TARGET_LENGTHS, 0, target_lengths);
  lk_typed_arg(inputs, &call.input_count, LK_MASK, 0, o->mask);
  lk_typed_arg(inputs, &call.input_count, LK_SAMPLE_WEIGHT, 0, o->sample_weight);
  lk_typed_arg(inputs, &call.input_count, LK_GRAD_LOSS, 0, o->grad_loss);
  lk_typed_arg(inputs, &call.input_count, LK_DIVISOR, 0, o->divisor);
  lk_typed_arg(outputs, &call.output_count, LK_GRAD_INPUT, o->grad_input_flags, grad_input);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS, o->loss_flags, loss);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_ELEMENTS, o->loss_elements_flags, o->loss_elements);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_SUM, o->loss_sum_flags, o->loss_sum);
  lk_typed_arg(outputs, &call.output_count, LK_LOSS_DIVISOR, o->loss_divisor_flags, o->loss_divisor);
  lk_typed_arg(outputs, &call.output_count, LK_KEPT, o->kept_flags, o->kept);
  lk_typed_integer(values, &call.option_count, LK_OPTION_BLANK, o->blank, 0);
  lk_typed_integer(values, &call.option_count, LK_OPTION_ZERO_INFINITY, o->zero_infinity, 0);
  lk_typed_integer(values, &call.option_count, LK_OPTION_FROM_LOGITS, o->from_logits, 0);
  lk_typed_integer(values, &call.option_count, LK_OPTION_EMPTY_MEAN, o->empty_mean, LK_EMPTY_MEAN_NAN);
  return lk_typed_run(context, &call, o->workspace_query, error);
}

#ifdef __cplusplus
}
#endif
#endif
