// Generated from the catalogue by bindings/generate.py: do not edit. Included by losskit/losskit.hpp, which says what holds
// for every loss.
#ifndef LOSSKIT_LOSSES_HPP
#define LOSSKIT_LOSSES_HPP

#include "losskit.hpp"

namespace losskit {

// one ratio over the whole batch (the loss is a scalar whatever the reduction), or one per sample
enum class scope : std::int64_t { batch = 0, sample = 1 };

// The optional arguments of mse_loss.
template <class T>
struct mse_loss_options {
  // weight w of each element, the input's shape; then the target has that shape too; float32, float64, int64, int32,
  // uint8 or bool
  any_view weight;
  losskit::reduction reduction = losskit::reduction::mean;
  view<const T> grad_loss;  // upstream gradient: one element, or the loss's shape; 1 if absent
  view<const T> divisor;  // what mean divides by, instead of the op's own divisor
  view<T> grad_input;  // output: gradient, the shape of its argument
  view<T> grad_target;  // output: gradient, the shape of its argument
  view<T> loss;  // output: the loss, where it is wanted in memory of yours, and always with reduction::none
  view<T> loss_elements;  // output: the loss before reduction
  view<double> loss_sum;  // output: sum of the unreduced loss, float64: add over parts of a batch
  view<double> loss_divisor;  // output: the op's own divisor of the mean, float64: add over parts of a batch
  bool check_first = false;  // look for bad floating-point data before anything is written: one more read
  void* workspace = nullptr;  // memory for the call instead of malloc's
  std::size_t workspace_size = 0;
  // if set, the call is only checked, and the workspace that it needs is stored here
  std::size_t* workspace_query = nullptr;
  const losskit::context* context = nullptr;  // how to run; serial, on the best kernels for this CPU
};

// Squared error.
//
//   loss       w (x - t)^2
//   gradients  d/dx = 2 w (x - t)
//              d/dt = -2 w (x - t)
//
// No factor 1/2. With weights the mean divides by sum(w); sum(w) = 0 gives NaN. A gradient for a broadcast argument is
// summed over the broadcast axes.
//
//   input   prediction x, any shape; float32 or float64
//   target  target t; input and target broadcast against each other; float32, float64, int64, int32, uint8 or bool
//
// Semantics: torch.nn.functional.mse_loss. Also called l2_loss.
template <class A, class B>
result<std::remove_const_t<A>> mse_loss(const view<A>& input,
                                        const view<B>& target,
                                        const mse_loss_options<std::remove_const_t<A>>& options = {}) {
  static_assert(detail::is_value<std::remove_const_t<B>>, "target takes real numbers, integers and bool");
  detail::call<std::remove_const_t<A>, 11, 0> call(1, options.reduction);
  call.input(LK_INPUT, input);
  call.input(LK_TARGET, target);
  call.input(LK_WEIGHT, options.weight);
  call.input(LK_GRAD_LOSS, options.grad_loss);
  call.input(LK_DIVISOR, options.divisor);
  call.output(LK_GRAD_INPUT, options.grad_input);
  call.output(LK_GRAD_TARGET, options.grad_target);
  call.output(LK_LOSS, options.loss);
  call.output(LK_LOSS_ELEMENTS, options.loss_elements);
  call.output(LK_LOSS_SUM, options.loss_sum);
  call.output(LK_LOSS_DIVISOR, options.loss_divisor);
  return call.run(options);
}

// The optional arguments of binary_cross_entropy_with_logits.
template <class T>
struct binary_cross_entropy_with_logits_options {
  any_view weight;  // weight w, broadcast onto the input's shape; float32, float64, int64, int32, uint8 or bool
  // weight v of the positive term, broadcast onto the input's shape (usually (C), the last axis); float32, float64,
  // int64, int32, uint8 or bool
  any_view pos_weight;
  losskit::reduction reduction = losskit::reduction::mean;
  view<const T> grad_loss;  // upstream gradient: one element, or the loss's shape; 1 if absent
  view<const T> divisor;  // what mean divides by, instead of the op's own divisor
  view<T> grad_input;  // output: gradient, the shape of its argument
  view<T> grad_target;  // output: gradient, the shape of its argument
  view<T> loss;  // output: the loss, where it is wanted in memory of yours, and always with reduction::none
  view<T> loss_elements;  // output: the loss before reduction
  view<double> loss_sum;  // output: sum of the unreduced loss, float64: add over parts of a batch
  view<double> loss_divisor;  // output: the op's own divisor of the mean, float64: add over parts of a batch
  bool check_first = false;  // look for bad floating-point data before anything is written: one more read
  void* workspace = nullptr;  // memory for the call instead of malloc's
  std::size_t workspace_size = 0;
  // if set, the call is only checked, and the workspace that it needs is stored here
  std::size_t* workspace_query = nullptr;
  const losskit::context* context = nullptr;  // how to run; serial, on the best kernels for this CPU
};

// Sigmoid and binary cross entropy in one stable step.
//
//   loss       w [(1 - t) x + (1 + (v - 1) t) softplus(-x)]
//   gradients  d/dx = w [(1 + (v - 1) t) sigmoid(x) - v t]
//              d/dt = w [-x + (v - 1) softplus(-x)]
//
// The mean divides by the number of elements, never by weights. At infinite logits the limits are taken, with 0 * inf =
// 0: NaN comes only from NaN, or from a weight 0 times an infinite loss.
//
//   input   logits x, any shape; float32 or float64
//   target  target t, the input's shape; not range-checked; float32, float64, int64, int32, uint8 or bool
//
// Semantics: torch.nn.functional.binary_cross_entropy_with_logits. Also called bce_with_logits, sigmoid_cross_entropy.
template <class A, class B>
result<std::remove_const_t<A>> binary_cross_entropy_with_logits(const view<A>& input,
                                                                const view<B>& target,
                                                                const binary_cross_entropy_with_logits_options<std::remove_const_t<A>>& options = {}) {
  static_assert(detail::is_value<std::remove_const_t<B>>, "target takes real numbers, integers and bool");
  detail::call<std::remove_const_t<A>, 12, 0> call(2, options.reduction);
  call.input(LK_INPUT, input);
  call.input(LK_TARGET, target);
  call.input(LK_WEIGHT, options.weight);
  call.input(LK_POS_WEIGHT, options.pos_weight);
  call.input(LK_GRAD_LOSS, options.grad_loss);
  call.input(LK_DIVISOR, options.divisor);
  call.output(LK_GRAD_INPUT, options.grad_input);
  call.output(LK_GRAD_TARGET, options.grad_target);
  call.output(LK_LOSS, options.loss);
  call.output(LK_LOSS_ELEMENTS, options.loss_elements);
  call.output(LK_LOSS_SUM, options.loss_sum);
  call.output(LK_LOSS_DIVISOR, options.loss_divisor);
  return call.run(options);
}

// The optional arguments of cross_entropy.
template <class T>
struct cross_entropy_options {
  view<const T> class_weight;  // weight w of each class, shape (C)
  // positions with this target contribute nothing; must be negative with probability targets
  std::int64_t ignore_index = -100;
  double label_smoothing = 0.0;  // share e of the target mass spread evenly over all classes; [0, 1]
  losskit::reduction reduction = losskit::reduction::mean;
  view<const T> grad_loss;  // upstream gradient: one element, or the loss's shape; 1 if absent
  view<const T> divisor;  // what mean divides by, instead of the op's own divisor
  view<T> grad_input;  // output: gradient, the shape of its argument
  view<T> grad_target;  // output: gradient, the shape of its argument
  view<T> loss;  // output: the loss, where it is wanted in memory of yours, and always with reduction::none
  view<T> loss_elements;  // output: the loss before reduction
  view<double> loss_sum;  // output: sum of the unreduced loss, float64: add over parts of a batch
  view<double> loss_divisor;  // output: the op's own divisor of the mean, float64: add over parts of a batch
  bool check_first = false;  // look for bad floating-point data before anything is written: one more read
  void* workspace = nullptr;  // memory for the call instead of malloc's
  std::size_t workspace_size = 0;
  // if set, the call is only checked, and the workspace that it needs is stored here
  std::size_t* workspace_query = nullptr;
  const losskit::context* context = nullptr;  // how to run; serial, on the best kernels for this CPU
};

// Log-softmax and negative log likelihood in one step.
//
//   loss       sum_c a_c (lse(z) - z_c)
//              indices: a_c = (1 - e) w_y [c = y] + (e / C) w_c
//              probabilities: a_c = w_c ((1 - e) t_c + e / C)
//   gradients  d/dz_c = (sum_k a_k) softmax(z)_c - a_c
//              d/dt_c = (1 - e) w_c (lse(z) - z_c)
//
// The mean divides by the sum of w_y over positions that are not ignored (indices) or by the number of positions
// (probabilities). All positions ignored: mean NaN, sum 0, gradient 0. An ignored row's gradient is exactly 0 whatever
// the row holds. A probability of exactly 0 contributes 0, also at a logit of -inf. Rows with +inf, or of nothing but
// -inf, give NaN.
//
//   input           logits z, shape (C), (N, C) or (N, C, d1, ..., dk); float32 or float64
//   target_indices  class indices y in [0, C) or ignore_index, the input's shape without its class axis; int64, int32 or uint8
//
// Errors, beside those of every call: LK_INVALID_INDEX for a class out of range; LK_INVALID_VALUE for label_smoothing
// outside [0, 1].
//
// Semantics: torch.nn.functional.cross_entropy. Also called softmax_cross_entropy.
template <class A, class B>
result<std::remove_const_t<A>> cross_entropy(const view<A>& input,
                                             const view<B>& target_indices,
                                             const cross_entropy_options<std::remove_const_t<A>>& options = {}) {
  static_assert(detail::is_index<std::remove_const_t<B>>, "target_indices takes integers");
  detail::call<std::remove_const_t<A>, 12, 2> call(3, options.reduction);
  call.input(LK_INPUT, input);
  call.input(LK_TARGET_INDICES, target_indices);
  call.input(LK_CLASS_WEIGHT, options.class_weight);
  call.input(LK_GRAD_LOSS, options.grad_loss);
  call.input(LK_DIVISOR, options.divisor);
  call.output(LK_GRAD_INPUT, options.grad_input);
  call.output(LK_GRAD_TARGET, options.grad_target);
  call.output(LK_LOSS, options.loss);
  call.output(LK_LOSS_ELEMENTS, options.loss_elements);
  call.output(LK_LOSS_SUM, options.loss_sum);
  call.output(LK_LOSS_DIVISOR, options.loss_divisor);
  call.integer(LK_OPTION_IGNORE_INDEX, options.ignore_index, -100);
  call.real(LK_OPTION_LABEL_SMOOTHING, options.label_smoothing, 0);
  return call.run(options);
}

// cross_entropy with target in place of target_indices.
//
//   input   logits z, shape (C), (N, C) or (N, C, d1, ..., dk); float32 or float64
//   target  class probabilities t, the input's shape; rows need not be normalised; float32 or float64
template <class A, class B>
result<std::remove_const_t<A>> cross_entropy_probabilities(const view<A>& input,
                                                           const view<B>& target,
                                                           const cross_entropy_options<std::remove_const_t<A>>& options = {}) {
  static_assert(detail::is_real<std::remove_const_t<B>>, "target takes float or double");
  detail::call<std::remove_const_t<A>, 12, 2> call(3, options.reduction);
  call.input(LK_INPUT, input);
  call.input(LK_TARGET, target);
  call.input(LK_CLASS_WEIGHT, options.class_weight);
  call.input(LK_GRAD_LOSS, options.grad_loss);
  call.input(LK_DIVISOR, options.divisor);
  call.output(LK_GRAD_INPUT, options.grad_input);
  call.output(LK_GRAD_TARGET, options.grad_target);
  call.output(LK_LOSS, options.loss);
  call.output(LK_LOSS_ELEMENTS, options.loss_elements);
  call.output(LK_LOSS_SUM, options.loss_sum);
  call.output(LK_LOSS_DIVISOR, options.loss_divisor);
  call.integer(LK_OPTION_IGNORE_INDEX, options.ignore_index, -100);
  call.real(LK_OPTION_LABEL_SMOOTHING, options.label_smoothing, 0);
  return call.run(options);
}

// The optional arguments of binary_dice_loss.
template <class T>
struct binary_dice_loss_options {
  double smooth = 1.0;  // s, added to numerator and denominator; [0, 1e+30]
  // one ratio over the whole batch (the loss is a scalar whatever the reduction), or one per sample
  losskit::scope scope = losskit::scope::batch;
  losskit::reduction reduction = losskit::reduction::mean;
  view<const T> grad_loss;  // upstream gradient: one element, or the loss's shape; 1 if absent
  view<const T> divisor;  // what mean divides by, instead of the op's own divisor
  view<T> grad_input;  // output: gradient, the shape of its argument
  view<T> loss;  // output: the loss, where it is wanted in memory of yours, and always with reduction::none
  view<T> loss_elements;  // output: the loss before reduction
  view<double> loss_sum;  // output: sum of the unreduced loss, float64: add over parts of a batch
  view<double> loss_divisor;  // output: the op's own divisor of the mean, float64: add over parts of a batch
  bool check_first = false;  // look for bad floating-point data before anything is written: one more read
  void* workspace = nullptr;  // memory for the call instead of malloc's
  std::size_t workspace_size = 0;
  // if set, the call is only checked, and the workspace that it needs is stored here
  std::size_t* workspace_query = nullptr;
  const losskit::context* context = nullptr;  // how to run; serial, on the best kernels for this CPU
};

// Sigmoid and soft dice of a binary segmentation.
//
//   loss       1 - (2 sum(p t) + s) / (sum(p) + sum(t) + s), p = sigmoid(x)
//   gradients  d/dx = p (1 - p) (N - 2 t D) / D^2, N and D the ratio's numerator and denominator
//
// The mean divides by the number of loss elements. Everything in the scope is flattened. Prediction and target both
// empty: 0, for s > 0.
//
//   input   logits x, any shape; the first axis counts samples; float32 or float64
//   target  target t, the input's shape; float32, float64, int64, int32, uint8 or bool
//
// Errors, beside those of every call: LK_INVALID_VALUE for smooth outside [0, 1e+30].
//
// Semantics: the common SoftDice module: sigmoid, flatten, smooth = 1.
template <class A, class B>
result<std::remove_const_t<A>> binary_dice_loss(const view<A>& input,
                                                const view<B>& target,
                                                const binary_dice_loss_options<std::remove_const_t<A>>& options = {}) {
  static_assert(detail::is_value<std::remove_const_t<B>>, "target takes real numbers, integers and bool");
  detail::call<std::remove_const_t<A>, 9, 2> call(4, options.reduction);
  call.input(LK_INPUT, input);
  call.input(LK_TARGET, target);
  call.input(LK_GRAD_LOSS, options.grad_loss);
  call.input(LK_DIVISOR, options.divisor);
  call.output(LK_GRAD_INPUT, options.grad_input);
  call.output(LK_LOSS, options.loss);
  call.output(LK_LOSS_ELEMENTS, options.loss_elements);
  call.output(LK_LOSS_SUM, options.loss_sum);
  call.output(LK_LOSS_DIVISOR, options.loss_divisor);
  call.real(LK_OPTION_SMOOTH, options.smooth, 1);
  call.integer(LK_OPTION_SCOPE, static_cast<std::int64_t>(options.scope), 0);
  return call.run(options);
}

}  // namespace losskit

#endif
