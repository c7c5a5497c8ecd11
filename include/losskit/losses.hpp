// Generated from the catalogue by bindings/generate.py: do not edit. Included by losskit/losskit.hpp, which says what holds
// for every loss.
#ifndef LOSSKIT_LOSSES_HPP
#define LOSSKIT_LOSSES_HPP

#include "losskit.hpp"

namespace losskit {

// the mean of no loss elements that count
enum class empty_mean : std::int64_t { nan = 0, zero = 1 };

// one ratio over the whole batch (the loss is a scalar whatever the reduction), or one per sample
enum class scope : std::int64_t { batch = 0, sample = 1 };

// h = 1/2; auto: only for fewer than three classes
enum class scale_by_half : std::int64_t { auto_ = 0, true_ = 1, false_ = 2 };

// what makes probabilities p of the input; a softmax over one class is left out
enum class activation : std::int64_t { none = 0, sigmoid = 1, softmax = 2 };

// weight w of a class: 1 / G^2, 1 / G or 1
enum class w_type : std::int64_t { square = 0, simple = 1, uniform = 2 };

// corners (x1, y1, x2, y2), or centre and size (cx, cy, w, h)
enum class box_format : std::int64_t { xyxy = 0, cxcywh = 1 };

// what becomes of the IoU
enum class mode : std::int64_t { log = 0, linear = 1, square = 2 };

// The optional arguments of mse_loss.
template <class T>
struct mse_loss_options {
  // weight w of each element, the input's shape; then the target has that shape too; a float, an integer or bool
  any_view weight;
  // loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there; the
  // loss's shape or its first axes; a float, an integer or bool
  any_view mask;
  // factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
  // samples of a batch; a float, an integer or bool
  any_view sample_weight;
  losskit::empty_mean empty_mean = losskit::empty_mean::nan;  // the mean of no loss elements that count
  losskit::reduction reduction = losskit::reduction::mean;
  view<const T> grad_loss;  // upstream gradient: one element, or the loss's shape; 1 if absent
  view<const T> divisor;  // what mean divides by, instead of the op's own divisor
  view<T> grad_input;  // output: gradient, the shape of its argument
  view<T> grad_target;  // output: gradient, the shape of its argument
  view<T> loss;  // output: the loss, where it is wanted in memory of yours, and always with reduction::none
  view<T> loss_elements;  // output: the loss before reduction
  view<double> loss_sum;  // output: sum of the unreduced loss, float64: add over parts of a batch
  view<double> loss_divisor;  // output: the op's own divisor of the mean, float64: add over parts of a batch
  // output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch
  view<double> kept;
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
//   input   prediction x, any shape; float32, float64, float16 or bfloat16
//   target  target t; input and target broadcast against each other; a float, an integer or bool
//
// Semantics: torch.nn.functional.mse_loss. Also called l2_loss.
template <class A, class B>
result<std::remove_const_t<A>> mse_loss(const view<A>& input,
                                        const view<B>& target,
                                        const mse_loss_options<std::remove_const_t<A>>& options = {}) {
  static_assert(detail::is_value<std::remove_const_t<B>>, "target takes real numbers, integers and bool");
  detail::call<std::remove_const_t<A>, 14, 1> call(1, options.reduction);
  call.input(LK_INPUT, input);
  call.input(LK_TARGET, target);
  call.input(LK_WEIGHT, options.weight);
  call.input(LK_MASK, options.mask);
  call.input(LK_SAMPLE_WEIGHT, options.sample_weight);
  call.input(LK_GRAD_LOSS, options.grad_loss);
  call.input(LK_DIVISOR, options.divisor);
  call.output(LK_GRAD_INPUT, options.grad_input);
  call.output(LK_GRAD_TARGET, options.grad_target);
  call.output(LK_LOSS, options.loss);
  call.output(LK_LOSS_ELEMENTS, options.loss_elements);
  call.output(LK_LOSS_SUM, options.loss_sum);
  call.output(LK_LOSS_DIVISOR, options.loss_divisor);
  call.output(LK_KEPT, options.kept);
  call.integer(LK_OPTION_EMPTY_MEAN, static_cast<std::int64_t>(options.empty_mean), 0);
  return call.run(options);
}

// The optional arguments of l1_loss.
template <class T>
struct l1_loss_options {
  // weight w of each element, the input's shape; then the target has that shape too; a float, an integer or bool
  any_view weight;
  // loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there; the
  // loss's shape or its first axes; a float, an integer or bool
  any_view mask;
  // factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
  // samples of a batch; a float, an integer or bool
  any_view sample_weight;
  losskit::empty_mean empty_mean = losskit::empty_mean::nan;  // the mean of no loss elements that count
  losskit::reduction reduction = losskit::reduction::mean;
  view<const T> grad_loss;  // upstream gradient: one element, or the loss's shape; 1 if absent
  view<const T> divisor;  // what mean divides by, instead of the op's own divisor
  view<T> grad_input;  // output: gradient, the shape of its argument
  view<T> grad_target;  // output: gradient, the shape of its argument
  view<T> loss;  // output: the loss, where it is wanted in memory of yours, and always with reduction::none
  view<T> loss_elements;  // output: the loss before reduction
  view<double> loss_sum;  // output: sum of the unreduced loss, float64: add over parts of a batch
  view<double> loss_divisor;  // output: the op's own divisor of the mean, float64: add over parts of a batch
  // output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch
  view<double> kept;
  bool check_first = false;  // look for bad floating-point data before anything is written: one more read
  void* workspace = nullptr;  // memory for the call instead of malloc's
  std::size_t workspace_size = 0;
  // if set, the call is only checked, and the workspace that it needs is stored here
  std::size_t* workspace_query = nullptr;
  const losskit::context* context = nullptr;  // how to run; serial, on the best kernels for this CPU
};

// Absolute error.
//
//   loss       w |x - t|
//   gradients  d/dx = w sign(x - t)
//              d/dt = -w sign(x - t)
//              sign(0) = 0
//
// The gradient at a NaN is 0. With weights the mean divides by sum(w); sum(w) = 0 gives NaN.
//
//   input   prediction x, any shape; float32, float64, float16 or bfloat16
//   target  target t; input and target broadcast against each other; a float, an integer or bool
//
// Semantics: torch.nn.functional.l1_loss. Also called mae_loss.
template <class A, class B>
result<std::remove_const_t<A>> l1_loss(const view<A>& input,
                                       const view<B>& target,
                                       const l1_loss_options<std::remove_const_t<A>>& options = {}) {
  static_assert(detail::is_value<std::remove_const_t<B>>, "target takes real numbers, integers and bool");
  detail::call<std::remove_const_t<A>, 14, 1> call(5, options.reduction);
  call.input(LK_INPUT, input);
  call.input(LK_TARGET, target);
  call.input(LK_WEIGHT, options.weight);
  call.input(LK_MASK, options.mask);
  call.input(LK_SAMPLE_WEIGHT, options.sample_weight);
  call.input(LK_GRAD_LOSS, options.grad_loss);
  call.input(LK_DIVISOR, options.divisor);
  call.output(LK_GRAD_INPUT, options.grad_input);
  call.output(LK_GRAD_TARGET, options.grad_target);
  call.output(LK_LOSS, options.loss);
  call.output(LK_LOSS_ELEMENTS, options.loss_elements);
  call.output(LK_LOSS_SUM, options.loss_sum);
  call.output(LK_LOSS_DIVISOR, options.loss_divisor);
  call.output(LK_KEPT, options.kept);
  call.integer(LK_OPTION_EMPTY_MEAN, static_cast<std::int64_t>(options.empty_mean), 0);
  return call.run(options);
}

// The optional arguments of smooth_l1_loss.
template <class T>
struct smooth_l1_loss_options {
  // loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there; the
  // loss's shape or its first axes; a float, an integer or bool
  any_view mask;
  // factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
  // samples of a batch; a float, an integer or bool
  any_view sample_weight;
  double beta = 1.0;  // where the square ends; 0 is l1_loss; at least 0
  losskit::empty_mean empty_mean = losskit::empty_mean::nan;  // the mean of no loss elements that count
  losskit::reduction reduction = losskit::reduction::mean;
  view<const T> grad_loss;  // upstream gradient: one element, or the loss's shape; 1 if absent
  view<const T> divisor;  // what mean divides by, instead of the op's own divisor
  view<T> grad_input;  // output: gradient, the shape of its argument
  view<T> grad_target;  // output: gradient, the shape of its argument
  view<T> loss;  // output: the loss, where it is wanted in memory of yours, and always with reduction::none
  view<T> loss_elements;  // output: the loss before reduction
  view<double> loss_sum;  // output: sum of the unreduced loss, float64: add over parts of a batch
  view<double> loss_divisor;  // output: the op's own divisor of the mean, float64: add over parts of a batch
  // output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch
  view<double> kept;
  bool check_first = false;  // look for bad floating-point data before anything is written: one more read
  void* workspace = nullptr;  // memory for the call instead of malloc's
  std::size_t workspace_size = 0;
  // if set, the call is only checked, and the workspace that it needs is stored here
  std::size_t* workspace_query = nullptr;
  const losskit::context* context = nullptr;  // how to run; serial, on the best kernels for this CPU
};

// Absolute error with a square of width beta around 0.
//
//   loss       d^2 / (2 beta) where |d| < beta, else |d| - beta / 2
//              d = x - t
//   gradients  d/dx = clamp(d / beta, -1, 1)
//              d/dt = -d/dx
//              with beta = 0 sign(d), sign(0) = 0
//
// The mean divides by the number of loss elements. A NaN gives a NaN value and gradient, except with beta = 0, where
// the gradient is that of l1_loss.
//
//   input   prediction x, any shape; float32, float64, float16 or bfloat16
//   target  target t; input and target broadcast against each other; a float, an integer or bool
//
// Semantics: torch.nn.functional.smooth_l1_loss.
template <class A, class B>
result<std::remove_const_t<A>> smooth_l1_loss(const view<A>& input,
                                              const view<B>& target,
                                              const smooth_l1_loss_options<std::remove_const_t<A>>& options = {}) {
  static_assert(detail::is_value<std::remove_const_t<B>>, "target takes real numbers, integers and bool");
  detail::call<std::remove_const_t<A>, 13, 2> call(6, options.reduction);
  call.input(LK_INPUT, input);
  call.input(LK_TARGET, target);
  call.input(LK_MASK, options.mask);
  call.input(LK_SAMPLE_WEIGHT, options.sample_weight);
  call.input(LK_GRAD_LOSS, options.grad_loss);
  call.input(LK_DIVISOR, options.divisor);
  call.output(LK_GRAD_INPUT, options.grad_input);
  call.output(LK_GRAD_TARGET, options.grad_target);
  call.output(LK_LOSS, options.loss);
  call.output(LK_LOSS_ELEMENTS, options.loss_elements);
  call.output(LK_LOSS_SUM, options.loss_sum);
  call.output(LK_LOSS_DIVISOR, options.loss_divisor);
  call.output(LK_KEPT, options.kept);
  call.real(LK_OPTION_BETA, options.beta, 1);
  call.integer(LK_OPTION_EMPTY_MEAN, static_cast<std::int64_t>(options.empty_mean), 0);
  return call.run(options);
}

// The optional arguments of huber_loss.
template <class T>
struct huber_loss_options {
  // weight w of each element, the input's shape; then the target has that shape too; a float, an integer or bool
  any_view weight;
  // loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there; the
  // loss's shape or its first axes; a float, an integer or bool
  any_view mask;
  // factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
  // samples of a batch; a float, an integer or bool
  any_view sample_weight;
  double delta = 1.0;  // where the square ends; above 0
  losskit::empty_mean empty_mean = losskit::empty_mean::nan;  // the mean of no loss elements that count
  losskit::reduction reduction = losskit::reduction::mean;
  view<const T> grad_loss;  // upstream gradient: one element, or the loss's shape; 1 if absent
  view<const T> divisor;  // what mean divides by, instead of the op's own divisor
  view<T> grad_input;  // output: gradient, the shape of its argument
  view<T> grad_target;  // output: gradient, the shape of its argument
  view<T> loss;  // output: the loss, where it is wanted in memory of yours, and always with reduction::none
  view<T> loss_elements;  // output: the loss before reduction
  view<double> loss_sum;  // output: sum of the unreduced loss, float64: add over parts of a batch
  view<double> loss_divisor;  // output: the op's own divisor of the mean, float64: add over parts of a batch
  // output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch
  view<double> kept;
  bool check_first = false;  // look for bad floating-point data before anything is written: one more read
  void* workspace = nullptr;  // memory for the call instead of malloc's
  std::size_t workspace_size = 0;
  // if set, the call is only checked, and the workspace that it needs is stored here
  std::size_t* workspace_query = nullptr;
  const losskit::context* context = nullptr;  // how to run; serial, on the best kernels for this CPU
};

// Square up to delta, linear beyond.
//
//   loss       w d^2 / 2 where |d| < delta, else w delta (|d| - delta / 2)
//              d = x - t
//   gradients  d/dx = w clamp(d, -delta, delta)
//              d/dt = -d/dx
//
// The mean divides by the number of elements, with weights too.
//
//   input   prediction x, any shape; float32, float64, float16 or bfloat16
//   target  target t; input and target broadcast against each other; a float, an integer or bool
//
// Semantics: torch.nn.functional.huber_loss.
template <class A, class B>
result<std::remove_const_t<A>> huber_loss(const view<A>& input,
                                          const view<B>& target,
                                          const huber_loss_options<std::remove_const_t<A>>& options = {}) {
  static_assert(detail::is_value<std::remove_const_t<B>>, "target takes real numbers, integers and bool");
  detail::call<std::remove_const_t<A>, 14, 2> call(7, options.reduction);
  call.input(LK_INPUT, input);
  call.input(LK_TARGET, target);
  call.input(LK_WEIGHT, options.weight);
  call.input(LK_MASK, options.mask);
  call.input(LK_SAMPLE_WEIGHT, options.sample_weight);
  call.input(LK_GRAD_LOSS, options.grad_loss);
  call.input(LK_DIVISOR, options.divisor);
  call.output(LK_GRAD_INPUT, options.grad_input);
  call.output(LK_GRAD_TARGET, options.grad_target);
  call.output(LK_LOSS, options.loss);
  call.output(LK_LOSS_ELEMENTS, options.loss_elements);
  call.output(LK_LOSS_SUM, options.loss_sum);
  call.output(LK_LOSS_DIVISOR, options.loss_divisor);
  call.output(LK_KEPT, options.kept);
  call.real(LK_OPTION_DELTA, options.delta, 1);
  call.integer(LK_OPTION_EMPTY_MEAN, static_cast<std::int64_t>(options.empty_mean), 0);
  return call.run(options);
}

// The optional arguments of sigmoid_mse_loss.
template <class T>
struct sigmoid_mse_loss_options {
  // loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there; the
  // loss's shape or its first axes; a float, an integer or bool
  any_view mask;
  // factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
  // samples of a batch; a float, an integer or bool
  any_view sample_weight;
  losskit::empty_mean empty_mean = losskit::empty_mean::nan;  // the mean of no loss elements that count
  losskit::reduction reduction = losskit::reduction::mean;
  view<const T> grad_loss;  // upstream gradient: one element, or the loss's shape; 1 if absent
  view<const T> divisor;  // what mean divides by, instead of the op's own divisor
  view<T> grad_input;  // output: gradient, the shape of its argument
  view<T> grad_target;  // output: gradient, the shape of its argument
  view<T> loss;  // output: the loss, where it is wanted in memory of yours, and always with reduction::none
  view<T> loss_elements;  // output: the loss before reduction
  view<double> loss_sum;  // output: sum of the unreduced loss, float64: add over parts of a batch
  view<double> loss_divisor;  // output: the op's own divisor of the mean, float64: add over parts of a batch
  // output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch
  view<double> kept;
  bool check_first = false;  // look for bad floating-point data before anything is written: one more read
  void* workspace = nullptr;  // memory for the call instead of malloc's
  std::size_t workspace_size = 0;
  // if set, the call is only checked, and the workspace that it needs is stored here
  std::size_t* workspace_query = nullptr;
  const losskit::context* context = nullptr;  // how to run; serial, on the best kernels for this CPU
};

// Squared error behind a sigmoid.
//
//   loss       (a - t)^2, a = sigmoid(x)
//   gradients  d/dx = 2 (a - t) a (1 - a)
//              d/dt = -2 (a - t)
//
// The mean divides by the number of loss elements. The gradient vanishes where the sigmoid saturates, on the wrong side
// too; that of binary_cross_entropy_with_logits does not.
//
//   input   logits x, any shape; float32, float64, float16 or bfloat16
//   target  target t; input and target broadcast against each other; a float, an integer or bool
//
// Semantics: the textbook's squared error of a logistic unit.
template <class A, class B>
result<std::remove_const_t<A>> sigmoid_mse_loss(const view<A>& input,
                                                const view<B>& target,
                                                const sigmoid_mse_loss_options<std::remove_const_t<A>>& options = {}) {
  static_assert(detail::is_value<std::remove_const_t<B>>, "target takes real numbers, integers and bool");
  detail::call<std::remove_const_t<A>, 13, 1> call(8, options.reduction);
  call.input(LK_INPUT, input);
  call.input(LK_TARGET, target);
  call.input(LK_MASK, options.mask);
  call.input(LK_SAMPLE_WEIGHT, options.sample_weight);
  call.input(LK_GRAD_LOSS, options.grad_loss);
  call.input(LK_DIVISOR, options.divisor);
  call.output(LK_GRAD_INPUT, options.grad_input);
  call.output(LK_GRAD_TARGET, options.grad_target);
  call.output(LK_LOSS, options.loss);
  call.output(LK_LOSS_ELEMENTS, options.loss_elements);
  call.output(LK_LOSS_SUM, options.loss_sum);
  call.output(LK_LOSS_DIVISOR, options.loss_divisor);
  call.output(LK_KEPT, options.kept);
  call.integer(LK_OPTION_EMPTY_MEAN, static_cast<std::int64_t>(options.empty_mean), 0);
  return call.run(options);
}

// The optional arguments of binary_cross_entropy_with_logits.
template <class T>
struct binary_cross_entropy_with_logits_options {
  any_view weight;  // weight w, broadcast onto the input's shape; a float, an integer or bool
  // weight v of the positive term, broadcast onto the input's shape (usually (C), the last axis); a float, an integer
  // or bool
  any_view pos_weight;
  // loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there; the
  // loss's shape or its first axes; a float, an integer or bool
  any_view mask;
  // factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
  // samples of a batch; a float, an integer or bool
  any_view sample_weight;
  std::int64_t ignore_index = INT64_MIN;  // elements with this target contribute nothing; none by default
  losskit::empty_mean empty_mean = losskit::empty_mean::nan;  // the mean of no loss elements that count
  losskit::reduction reduction = losskit::reduction::mean;
  view<const T> grad_loss;  // upstream gradient: one element, or the loss's shape; 1 if absent
  view<const T> divisor;  // what mean divides by, instead of the op's own divisor
  view<T> grad_input;  // output: gradient, the shape of its argument
  view<T> grad_target;  // output: gradient, the shape of its argument
  view<T> loss;  // output: the loss, where it is wanted in memory of yours, and always with reduction::none
  view<T> loss_elements;  // output: the loss before reduction
  view<double> loss_sum;  // output: sum of the unreduced loss, float64: add over parts of a batch
  view<double> loss_divisor;  // output: the op's own divisor of the mean, float64: add over parts of a batch
  // output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch
  view<double> kept;
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
//   input   logits x, any shape; float32, float64, float16 or bfloat16
//   target  target t, the input's shape; not range-checked; a float, an integer or bool
//
// Semantics: torch.nn.functional.binary_cross_entropy_with_logits. Also called bce_with_logits, sigmoid_cross_entropy.
template <class A, class B>
result<std::remove_const_t<A>> binary_cross_entropy_with_logits(const view<A>& input,
                                                                const view<B>& target,
                                                                const binary_cross_entropy_with_logits_options<std::remove_const_t<A>>& options = {}) {
  static_assert(detail::is_value<std::remove_const_t<B>>, "target takes real numbers, integers and bool");
  detail::call<std::remove_const_t<A>, 15, 2> call(2, options.reduction);
  call.input(LK_INPUT, input);
  call.input(LK_TARGET, target);
  call.input(LK_WEIGHT, options.weight);
  call.input(LK_POS_WEIGHT, options.pos_weight);
  call.input(LK_MASK, options.mask);
  call.input(LK_SAMPLE_WEIGHT, options.sample_weight);
  call.input(LK_GRAD_LOSS, options.grad_loss);
  call.input(LK_DIVISOR, options.divisor);
  call.output(LK_GRAD_INPUT, options.grad_input);
  call.output(LK_GRAD_TARGET, options.grad_target);
  call.output(LK_LOSS, options.loss);
  call.output(LK_LOSS_ELEMENTS, options.loss_elements);
  call.output(LK_LOSS_SUM, options.loss_sum);
  call.output(LK_LOSS_DIVISOR, options.loss_divisor);
  call.output(LK_KEPT, options.kept);
  call.integer(LK_OPTION_IGNORE_INDEX, options.ignore_index, INT64_MIN);
  call.integer(LK_OPTION_EMPTY_MEAN, static_cast<std::int64_t>(options.empty_mean), 0);
  return call.run(options);
}

// The optional arguments of binary_cross_entropy.
template <class T>
struct binary_cross_entropy_options {
  any_view weight;  // weight w, broadcast onto the input's shape; a float, an integer or bool
  // loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there; the
  // loss's shape or its first axes; a float, an integer or bool
  any_view mask;
  // factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
  // samples of a batch; a float, an integer or bool
  any_view sample_weight;
  losskit::empty_mean empty_mean = losskit::empty_mean::nan;  // the mean of no loss elements that count
  losskit::reduction reduction = losskit::reduction::mean;
  view<const T> grad_loss;  // upstream gradient: one element, or the loss's shape; 1 if absent
  view<const T> divisor;  // what mean divides by, instead of the op's own divisor
  view<T> grad_input;  // output: gradient, the shape of its argument
  view<T> grad_target;  // output: gradient, the shape of its argument
  view<T> loss;  // output: the loss, where it is wanted in memory of yours, and always with reduction::none
  view<T> loss_elements;  // output: the loss before reduction
  view<double> loss_sum;  // output: sum of the unreduced loss, float64: add over parts of a batch
  view<double> loss_divisor;  // output: the op's own divisor of the mean, float64: add over parts of a batch
  // output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch
  view<double> kept;
  bool check_first = false;  // look for bad floating-point data before anything is written: one more read
  void* workspace = nullptr;  // memory for the call instead of malloc's
  std::size_t workspace_size = 0;
  // if set, the call is only checked, and the workspace that it needs is stored here
  std::size_t* workspace_query = nullptr;
  const losskit::context* context = nullptr;  // how to run; serial, on the best kernels for this CPU
};

// Cross entropy of probabilities.
//
//   loss       -w [t max(log(x), -100) + (1 - t) max(log(1 - x), -100)]
//   gradients  d/dx = w (x - t) / max((1 - x) x, 1e-12)
//              d/dt = w (log(1 - x) - log(x))
//
// Both arguments must lie in [0, 1]. The clamp of the logarithms is not in the gradients: they have their own, or none
// (d/dt is infinite for x = 0 or 1). The mean divides by the number of elements, never by weights.
//
//   input   probabilities x, any shape; float32, float64, float16 or bfloat16
//   target  target t, the input's shape; a float, an integer or bool
//
// Semantics: torch.nn.functional.binary_cross_entropy. Also called bce.
template <class A, class B>
result<std::remove_const_t<A>> binary_cross_entropy(const view<A>& input,
                                                    const view<B>& target,
                                                    const binary_cross_entropy_options<std::remove_const_t<A>>& options = {}) {
  static_assert(detail::is_value<std::remove_const_t<B>>, "target takes real numbers, integers and bool");
  detail::call<std::remove_const_t<A>, 14, 1> call(9, options.reduction);
  call.input(LK_INPUT, input);
  call.input(LK_TARGET, target);
  call.input(LK_WEIGHT, options.weight);
  call.input(LK_MASK, options.mask);
  call.input(LK_SAMPLE_WEIGHT, options.sample_weight);
  call.input(LK_GRAD_LOSS, options.grad_loss);
  call.input(LK_DIVISOR, options.divisor);
  call.output(LK_GRAD_INPUT, options.grad_input);
  call.output(LK_GRAD_TARGET, options.grad_target);
  call.output(LK_LOSS, options.loss);
  call.output(LK_LOSS_ELEMENTS, options.loss_elements);
  call.output(LK_LOSS_SUM, options.loss_sum);
  call.output(LK_LOSS_DIVISOR, options.loss_divisor);
  call.output(LK_KEPT, options.kept);
  call.integer(LK_OPTION_EMPTY_MEAN, static_cast<std::int64_t>(options.empty_mean), 0);
  return call.run(options);
}

// The optional arguments of multilabel_soft_margin_loss.
template <class T>
struct multilabel_soft_margin_loss_options {
  // weight w of each class, (C), or anything that broadcasts onto the input's shape; a float, an integer or bool
  any_view weight;
  // loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there; the
  // loss's shape or its first axes; a float, an integer or bool
  any_view mask;
  // factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
  // samples of a batch; a float, an integer or bool
  any_view sample_weight;
  losskit::empty_mean empty_mean = losskit::empty_mean::nan;  // the mean of no loss elements that count
  losskit::reduction reduction = losskit::reduction::mean;
  view<const T> grad_loss;  // upstream gradient: one element, or the loss's shape; 1 if absent
  view<const T> divisor;  // what mean divides by, instead of the op's own divisor
  view<T> grad_input;  // output: gradient, the shape of its argument
  view<T> grad_target;  // output: gradient, the shape of its argument
  view<T> loss;  // output: the loss, where it is wanted in memory of yours, and always with reduction::none
  view<T> loss_elements;  // output: the loss before reduction
  view<double> loss_sum;  // output: sum of the unreduced loss, float64: add over parts of a batch
  view<double> loss_divisor;  // output: the op's own divisor of the mean, float64: add over parts of a batch
  // output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch
  view<double> kept;
  bool check_first = false;  // look for bad floating-point data before anything is written: one more read
  void* workspace = nullptr;  // memory for the call instead of malloc's
  std::size_t workspace_size = 0;
  // if set, the call is only checked, and the workspace that it needs is stored here
  std::size_t* workspace_query = nullptr;
  const losskit::context* context = nullptr;  // how to run; serial, on the best kernels for this CPU
};

// Sigmoid and binary cross entropy, averaged over the labels of a sample.
//
//   loss       -(1 / C) sum_c w_c [t_c log(sigmoid(x_c)) + (1 - t_c) log(sigmoid(-x_c))]
//   gradients  d/dx_c = (w_c / C) (sigmoid(x_c) - t_c)
//              d/dt_c = -(w_c / C) x_c
//
// C is the last axis; the mean divides by the number of rows. At infinite logits the limits are taken, as in
// binary_cross_entropy_with_logits.
//
//   input   logits x, (..., C); float32, float64, float16 or bfloat16
//   target  target t, the input's shape; not range-checked; a float, an integer or bool
//
// Semantics: torch.nn.functional.multilabel_soft_margin_loss.
template <class A, class B>
result<std::remove_const_t<A>> multilabel_soft_margin_loss(const view<A>& input,
                                                           const view<B>& target,
                                                           const multilabel_soft_margin_loss_options<std::remove_const_t<A>>& options = {}) {
  static_assert(detail::is_value<std::remove_const_t<B>>, "target takes real numbers, integers and bool");
  detail::call<std::remove_const_t<A>, 14, 1> call(10, options.reduction);
  call.input(LK_INPUT, input);
  call.input(LK_TARGET, target);
  call.input(LK_WEIGHT, options.weight);
  call.input(LK_MASK, options.mask);
  call.input(LK_SAMPLE_WEIGHT, options.sample_weight);
  call.input(LK_GRAD_LOSS, options.grad_loss);
  call.input(LK_DIVISOR, options.divisor);
  call.output(LK_GRAD_INPUT, options.grad_input);
  call.output(LK_GRAD_TARGET, options.grad_target);
  call.output(LK_LOSS, options.loss);
  call.output(LK_LOSS_ELEMENTS, options.loss_elements);
  call.output(LK_LOSS_SUM, options.loss_sum);
  call.output(LK_LOSS_DIVISOR, options.loss_divisor);
  call.output(LK_KEPT, options.kept);
  call.integer(LK_OPTION_EMPTY_MEAN, static_cast<std::int64_t>(options.empty_mean), 0);
  return call.run(options);
}

// The optional arguments of soft_margin_loss.
template <class T>
struct soft_margin_loss_options {
  // loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there; the
  // loss's shape or its first axes; a float, an integer or bool
  any_view mask;
  // factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
  // samples of a batch; a float, an integer or bool
  any_view sample_weight;
  losskit::empty_mean empty_mean = losskit::empty_mean::nan;  // the mean of no loss elements that count
  losskit::reduction reduction = losskit::reduction::mean;
  view<const T> grad_loss;  // upstream gradient: one element, or the loss's shape; 1 if absent
  view<const T> divisor;  // what mean divides by, instead of the op's own divisor
  view<T> grad_input;  // output: gradient, the shape of its argument
  view<T> loss;  // output: the loss, where it is wanted in memory of yours, and always with reduction::none
  view<T> loss_elements;  // output: the loss before reduction
  view<double> loss_sum;  // output: sum of the unreduced loss, float64: add over parts of a batch
  view<double> loss_divisor;  // output: the op's own divisor of the mean, float64: add over parts of a batch
  // output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch
  view<double> kept;
  bool check_first = false;  // look for bad floating-point data before anything is written: one more read
  void* workspace = nullptr;  // memory for the call instead of malloc's
  std::size_t workspace_size = 0;
  // if set, the call is only checked, and the workspace that it needs is stored here
  std::size_t* workspace_query = nullptr;
  const losskit::context* context = nullptr;  // how to run; serial, on the best kernels for this CPU
};

// Logistic loss of labels -1 and 1.
//
//   loss       log(1 + exp(-t x))
//   gradients  d/dx = -t sigmoid(-t x)
//
// The mean divides by the number of loss elements. Never overflows: -t x beyond the range of exp gives -t x.
//
//   input   scores x, any shape; float32, float64, float16 or bfloat16
//   target  label t, -1 or 1, broadcast onto the input's shape; used as given; a float, an integer or bool
//
// Semantics: torch.nn.functional.soft_margin_loss. Also called logistic_loss.
template <class A, class B>
result<std::remove_const_t<A>> soft_margin_loss(const view<A>& input,
                                                const view<B>& target,
                                                const soft_margin_loss_options<std::remove_const_t<A>>& options = {}) {
  static_assert(detail::is_value<std::remove_const_t<B>>, "target takes real numbers, integers and bool");
  detail::call<std::remove_const_t<A>, 12, 1> call(11, options.reduction);
  call.input(LK_INPUT, input);
  call.input(LK_TARGET, target);
  call.input(LK_MASK, options.mask);
  call.input(LK_SAMPLE_WEIGHT, options.sample_weight);
  call.input(LK_GRAD_LOSS, options.grad_loss);
  call.input(LK_DIVISOR, options.divisor);
  call.output(LK_GRAD_INPUT, options.grad_input);
  call.output(LK_LOSS, options.loss);
  call.output(LK_LOSS_ELEMENTS, options.loss_elements);
  call.output(LK_LOSS_SUM, options.loss_sum);
  call.output(LK_LOSS_DIVISOR, options.loss_divisor);
  call.output(LK_KEPT, options.kept);
  call.integer(LK_OPTION_EMPTY_MEAN, static_cast<std::int64_t>(options.empty_mean), 0);
  return call.run(options);
}

// The optional arguments of sigmoid_focal_loss.
template <class T>
struct sigmoid_focal_loss_options {
  // loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there; the
  // loss's shape or its first axes; a float, an integer or bool
  any_view mask;
  // factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
  // samples of a batch; a float, an integer or bool
  any_view sample_weight;
  double alpha = 0.25;  // share of positives in the balance; -1: no balancing; [0, 1] or -1
  double gamma = 2.0;  // how strongly easy examples are weighed down; at least 0
  std::int64_t ignore_index = INT64_MIN;  // elements with this target contribute nothing; none by default
  losskit::empty_mean empty_mean = losskit::empty_mean::nan;  // the mean of no loss elements that count
  losskit::reduction reduction = losskit::reduction::none;
  view<const T> grad_loss;  // upstream gradient: one element, or the loss's shape; 1 if absent
  view<const T> divisor;  // what mean divides by, instead of the op's own divisor
  view<T> grad_input;  // output: gradient, the shape of its argument
  view<T> grad_target;  // output: gradient, the shape of its argument
  view<T> loss;  // output: the loss, where it is wanted in memory of yours, and always with reduction::none
  view<T> loss_elements;  // output: the loss before reduction
  view<double> loss_sum;  // output: sum of the unreduced loss, float64: add over parts of a batch
  view<double> loss_divisor;  // output: the op's own divisor of the mean, float64: add over parts of a batch
  // output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch
  view<double> kept;
  bool check_first = false;  // look for bad floating-point data before anything is written: one more read
  void* workspace = nullptr;  // memory for the call instead of malloc's
  std::size_t workspace_size = 0;
  // if set, the call is only checked, and the workspace that it needs is stored here
  std::size_t* workspace_query = nullptr;
  const losskit::context* context = nullptr;  // how to run; serial, on the best kernels for this CPU
};

// Binary cross entropy that weighs easy examples down.
//
//   loss       a m^gamma ce
//              p = sigmoid(x), m = (1 - t) p + t (1 - p), a = alpha t + (1 - alpha) (1 - t), ce the binary cross
//                entropy of x and t
//   gradients  d/dx = a [m^gamma (p - t) - gamma m^(gamma - 1) p (1 - p) (2 t - 1) ce]
//              d/dt = (2 alpha - 1) m^gamma ce + a [-gamma m^(gamma - 1) (2 p - 1) ce - m^gamma x]
//
// Finite for every gamma: at saturated logits the limits are taken. The mean divides by the number of elements.
//
//   input   logits x, any shape; float32, float64, float16 or bfloat16
//   target  target t, the input's shape; a float, an integer or bool
//
// Errors, beside those of every call: LK_INVALID_VALUE for alpha outside [0, 1] or -1.
//
// Semantics: torchvision.ops.sigmoid_focal_loss.
template <class A, class B>
result<std::remove_const_t<A>> sigmoid_focal_loss(const view<A>& input,
                                                  const view<B>& target,
                                                  const sigmoid_focal_loss_options<std::remove_const_t<A>>& options = {}) {
  static_assert(detail::is_value<std::remove_const_t<B>>, "target takes real numbers, integers and bool");
  detail::call<std::remove_const_t<A>, 13, 4> call(12, options.reduction);
  call.input(LK_INPUT, input);
  call.input(LK_TARGET, target);
  call.input(LK_MASK, options.mask);
  call.input(LK_SAMPLE_WEIGHT, options.sample_weight);
  call.input(LK_GRAD_LOSS, options.grad_loss);
  call.input(LK_DIVISOR, options.divisor);
  call.output(LK_GRAD_INPUT, options.grad_input);
  call.output(LK_GRAD_TARGET, options.grad_target);
  call.output(LK_LOSS, options.loss);
  call.output(LK_LOSS_ELEMENTS, options.loss_elements);
  call.output(LK_LOSS_SUM, options.loss_sum);
  call.output(LK_LOSS_DIVISOR, options.loss_divisor);
  call.output(LK_KEPT, options.kept);
  call.real(LK_OPTION_ALPHA, options.alpha, 0.25);
  call.real(LK_OPTION_GAMMA, options.gamma, 2);
  call.integer(LK_OPTION_IGNORE_INDEX, options.ignore_index, INT64_MIN);
  call.integer(LK_OPTION_EMPTY_MEAN, static_cast<std::int64_t>(options.empty_mean), 0);
  return call.run(options);
}

// The optional arguments of brier_score_loss.
template <class T>
struct brier_score_loss_options {
  any_view weight;  // weight w of each sample, the input's shape; a float, an integer or bool
  // loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there; the
  // loss's shape or its first axes; a float, an integer or bool
  any_view mask;
  std::int64_t scale_by_half = 1;  // 1: half the sum over both classes, so that the score lies in [0, 1]; [0, 1]
  losskit::empty_mean empty_mean = losskit::empty_mean::nan;  // the mean of no loss elements that count
  losskit::reduction reduction = losskit::reduction::mean;
  view<const T> grad_loss;  // upstream gradient: one element, or the loss's shape; 1 if absent
  view<const T> divisor;  // what mean divides by, instead of the op's own divisor
  view<T> grad_input;  // output: gradient, the shape of its argument
  view<T> loss;  // output: the loss, where it is wanted in memory of yours, and always with reduction::none
  view<T> loss_elements;  // output: the loss before reduction
  view<double> loss_sum;  // output: sum of the unreduced loss, float64: add over parts of a batch
  view<double> loss_divisor;  // output: the op's own divisor of the mean, float64: add over parts of a batch
  // output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch
  view<double> kept;
  bool check_first = false;  // look for bad floating-point data before anything is written: one more read
  void* workspace = nullptr;  // memory for the call instead of malloc's
  std::size_t workspace_size = 0;
  // if set, the call is only checked, and the workspace that it needs is stored here
  std::size_t* workspace_query = nullptr;
  const losskit::context* context = nullptr;  // how to run; serial, on the best kernels for this CPU
};

// Squared error of the probabilities of two classes.
//
//   loss       h w (x - t)^2, h = 1 with scale_by_half, else 2
//   gradients  d/dx = 2 h w (x - t)
//
// The mean divides by the sum of the weights; without them, the number of loss elements. x must lie in [0, 1].
// multiclass_brier_score_loss takes a probability per class.
//
//   input   probability x of the positive class, any shape; float32, float64, float16 or bfloat16
//   target  label t, 0 or 1, the input's shape; a float, an integer or bool
//
// Errors, beside those of every call: LK_INVALID_VALUE for scale_by_half outside [0, 1].
//
// Semantics: sklearn.metrics.brier_score_loss.
template <class A, class B>
result<std::remove_const_t<A>> brier_score_loss(const view<A>& input,
                                                const view<B>& target,
                                                const brier_score_loss_options<std::remove_const_t<A>>& options = {}) {
  static_assert(detail::is_value<std::remove_const_t<B>>, "target takes real numbers, integers and bool");
  detail::call<std::remove_const_t<A>, 12, 2> call(22, options.reduction);
  call.input(LK_INPUT, input);
  call.input(LK_TARGET, target);
  call.input(LK_WEIGHT, options.weight);
  call.input(LK_MASK, options.mask);
  call.input(LK_GRAD_LOSS, options.grad_loss);
  call.input(LK_DIVISOR, options.divisor);
  call.output(LK_GRAD_INPUT, options.grad_input);
  call.output(LK_LOSS, options.loss);
  call.output(LK_LOSS_ELEMENTS, options.loss_elements);
  call.output(LK_LOSS_SUM, options.loss_sum);
  call.output(LK_LOSS_DIVISOR, options.loss_divisor);
  call.output(LK_KEPT, options.kept);
  call.integer(LK_OPTION_SCALE_BY_HALF, options.scale_by_half, 1);
  call.integer(LK_OPTION_EMPTY_MEAN, static_cast<std::int64_t>(options.empty_mean), 0);
  return call.run(options);
}

// The optional arguments of binary_log_loss.
template <class T>
struct binary_log_loss_options {
  any_view weight;  // weight w of each sample, the input's shape; a float, an integer or bool
  // loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there; the
  // loss's shape or its first axes; a float, an integer or bool
  any_view mask;
  losskit::empty_mean empty_mean = losskit::empty_mean::nan;  // the mean of no loss elements that count
  losskit::reduction reduction = losskit::reduction::mean;
  view<const T> grad_loss;  // upstream gradient: one element, or the loss's shape; 1 if absent
  view<const T> divisor;  // what mean divides by, instead of the op's own divisor
  view<T> grad_input;  // output: gradient, the shape of its argument
  view<T> loss;  // output: the loss, where it is wanted in memory of yours, and always with reduction::none
  view<T> loss_elements;  // output: the loss before reduction
  view<double> loss_sum;  // output: sum of the unreduced loss, float64: add over parts of a batch
  view<double> loss_divisor;  // output: the op's own divisor of the mean, float64: add over parts of a batch
  // output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch
  view<double> kept;
  bool check_first = false;  // look for bad floating-point data before anything is written: one more read
  void* workspace = nullptr;  // memory for the call instead of malloc's
  std::size_t workspace_size = 0;
  // if set, the call is only checked, and the workspace that it needs is stored here
  std::size_t* workspace_query = nullptr;
  const losskit::context* context = nullptr;  // how to run; serial, on the best kernels for this CPU
};

// Logarithmic loss of the probability of one of two classes.
//
//   loss       -w [t log(p) + (1 - t) log(1 - p)], p = clip(x, e, 1 - e), e the machine epsilon of the input's dtype
//   gradients  d/dx = w [(1 - t) / (1 - x) - t / x] for e <= x <= 1 - e, else 0
//
// The mean divides by the sum of the weights; without them, the number of loss elements. x must lie in [0, 1]. log_loss
// takes a probability per class.
//
//   input   probability x of the positive class, any shape; float32, float64, float16 or bfloat16
//   target  label t, 0 or 1, the input's shape; a float, an integer or bool
//
// Semantics: sklearn.metrics.log_loss.
template <class A, class B>
result<std::remove_const_t<A>> binary_log_loss(const view<A>& input,
                                               const view<B>& target,
                                               const binary_log_loss_options<std::remove_const_t<A>>& options = {}) {
  static_assert(detail::is_value<std::remove_const_t<B>>, "target takes real numbers, integers and bool");
  detail::call<std::remove_const_t<A>, 12, 1> call(23, options.reduction);
  call.input(LK_INPUT, input);
  call.input(LK_TARGET, target);
  call.input(LK_WEIGHT, options.weight);
  call.input(LK_MASK, options.mask);
  call.input(LK_GRAD_LOSS, options.grad_loss);
  call.input(LK_DIVISOR, options.divisor);
  call.output(LK_GRAD_INPUT, options.grad_input);
  call.output(LK_LOSS, options.loss);
  call.output(LK_LOSS_ELEMENTS, options.loss_elements);
  call.output(LK_LOSS_SUM, options.loss_sum);
  call.output(LK_LOSS_DIVISOR, options.loss_divisor);
  call.output(LK_KEPT, options.kept);
  call.integer(LK_OPTION_EMPTY_MEAN, static_cast<std::int64_t>(options.empty_mean), 0);
  return call.run(options);
}

// The optional arguments of kl_div.
template <class T>
struct kl_div_options {
  // loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there; the
  // loss's shape or its first axes; a float, an integer or bool
  any_view mask;
  // factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
  // samples of a batch; a float, an integer or bool
  any_view sample_weight;
  std::int64_t log_target = 0;  // 1: the target holds logarithms; [0, 1]
  std::int64_t strict = 0;  // 1: NaN where the reference gives NaN although the limit is finite; [0, 1]
  losskit::empty_mean empty_mean = losskit::empty_mean::nan;  // the mean of no loss elements that count
  losskit::reduction reduction = losskit::reduction::mean;
  view<const T> grad_loss;  // upstream gradient: one element, or the loss's shape; 1 if absent
  view<const T> divisor;  // what mean divides by, instead of the op's own divisor
  view<T> grad_input;  // output: gradient, the shape of its argument
  view<T> grad_target;  // output: gradient, the shape of its argument
  view<T> loss;  // output: the loss, where it is wanted in memory of yours, and always with reduction::none
  view<T> loss_elements;  // output: the loss before reduction
  view<double> loss_sum;  // output: sum of the unreduced loss, float64: add over parts of a batch
  view<double> loss_divisor;  // output: the op's own divisor of the mean, float64: add over parts of a batch
  // output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch
  view<double> kept;
  bool check_first = false;  // look for bad floating-point data before anything is written: one more read
  void* workspace = nullptr;  // memory for the call instead of malloc's
  std::size_t workspace_size = 0;
  // if set, the call is only checked, and the workspace that it needs is stored here
  std::size_t* workspace_query = nullptr;
  const losskit::context* context = nullptr;  // how to run; serial, on the best kernels for this CPU
};

// Terms of the Kullback-Leibler divergence of the model from the target.
//
//   loss       t (log(t) - x), 0 for t = 0
//              with log_target exp(t) (t - x), 0 for t = -inf
//   gradients  d/dx = -t
//              d/dt = log(t) + 1 - x
//              with log_target d/dx = -exp(t), d/dt = exp(t) (t - x + 1)
//
// The mean divides by the number of elements, which is not the divergence: batchmean divides by the size of the input's
// first axis. A negative t gives NaN. d/dt is -inf at t = 0.
//
//   input   log-probabilities x of the model, any shape; float32, float64, float16 or bfloat16
//   target  probabilities t, or their logarithms; input and target broadcast against each other; a float, an integer or
//                bool
//
// Errors, beside those of every call: LK_INVALID_VALUE for log_target outside [0, 1]; LK_INVALID_VALUE for strict
// outside [0, 1].
//
// Semantics: torch.nn.functional.kl_div. Also called kl_div_loss.
template <class A, class B>
result<std::remove_const_t<A>> kl_div(const view<A>& input,
                                      const view<B>& target,
                                      const kl_div_options<std::remove_const_t<A>>& options = {}) {
  static_assert(detail::is_value<std::remove_const_t<B>>, "target takes real numbers, integers and bool");
  detail::call<std::remove_const_t<A>, 13, 3> call(13, options.reduction);
  call.input(LK_INPUT, input);
  call.input(LK_TARGET, target);
  call.input(LK_MASK, options.mask);
  call.input(LK_SAMPLE_WEIGHT, options.sample_weight);
  call.input(LK_GRAD_LOSS, options.grad_loss);
  call.input(LK_DIVISOR, options.divisor);
  call.output(LK_GRAD_INPUT, options.grad_input);
  call.output(LK_GRAD_TARGET, options.grad_target);
  call.output(LK_LOSS, options.loss);
  call.output(LK_LOSS_ELEMENTS, options.loss_elements);
  call.output(LK_LOSS_SUM, options.loss_sum);
  call.output(LK_LOSS_DIVISOR, options.loss_divisor);
  call.output(LK_KEPT, options.kept);
  call.integer(LK_OPTION_LOG_TARGET, options.log_target, 0);
  call.integer(LK_OPTION_STRICT, options.strict, 0);
  call.integer(LK_OPTION_EMPTY_MEAN, static_cast<std::int64_t>(options.empty_mean), 0);
  return call.run(options);
}

// The optional arguments of poisson_nll_loss.
template <class T>
struct poisson_nll_loss_options {
  // loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there; the
  // loss's shape or its first axes; a float, an integer or bool
  any_view mask;
  // factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
  // samples of a batch; a float, an integer or bool
  any_view sample_weight;
  std::int64_t log_input = 1;  // 1: the input is the logarithm of the rate; [0, 1]
  std::int64_t full = 0;  // 1: add Stirling's approximation of log(t!) where t > 1; [0, 1]
  double eps = 1e-08;  // added to the rate before its logarithm, without log_input; at least 0
  losskit::empty_mean empty_mean = losskit::empty_mean::nan;  // the mean of no loss elements that count
  losskit::reduction reduction = losskit::reduction::mean;
  view<const T> grad_loss;  // upstream gradient: one element, or the loss's shape; 1 if absent
  view<const T> divisor;  // what mean divides by, instead of the op's own divisor
  view<T> grad_input;  // output: gradient, the shape of its argument
  view<T> grad_target;  // output: gradient, the shape of its argument
  view<T> loss;  // output: the loss, where it is wanted in memory of yours, and always with reduction::none
  view<T> loss_elements;  // output: the loss before reduction
  view<double> loss_sum;  // output: sum of the unreduced loss, float64: add over parts of a batch
  view<double> loss_divisor;  // output: the op's own divisor of the mean, float64: add over parts of a batch
  // output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch
  view<double> kept;
  bool check_first = false;  // look for bad floating-point data before anything is written: one more read
  void* workspace = nullptr;  // memory for the call instead of malloc's
  std::size_t workspace_size = 0;
  // if set, the call is only checked, and the workspace that it needs is stored here
  std::size_t* workspace_query = nullptr;
  const losskit::context* context = nullptr;  // how to run; serial, on the best kernels for this CPU
};

// Negative log-likelihood of counts from a Poisson distribution.
//
//   loss       exp(x) - t x
//              without log_input x - t log(x + eps)
//              full adds t log(t) - t + log(2 pi t) / 2 where t > 1
//   gradients  d/dx = exp(x) - t, d/dt = -x
//              without log_input d/dx = 1 - t / (x + eps), d/dt = -log(x + eps)
//              full adds log(t) + 1 / (2 t) to d/dt where t > 1
//
// The mean divides by the number of loss elements. Nothing is range-checked: x + eps < 0 gives NaN.
//
//   input   rate x, or its logarithm, any shape; float32, float64, float16 or bfloat16
//   target  counts t; input and target broadcast against each other; a float, an integer or bool
//
// Errors, beside those of every call: LK_INVALID_VALUE for log_input outside [0, 1]; LK_INVALID_VALUE for full outside
// [0, 1].
//
// Semantics: torch.nn.functional.poisson_nll_loss.
template <class A, class B>
result<std::remove_const_t<A>> poisson_nll_loss(const view<A>& input,
                                                const view<B>& target,
                                                const poisson_nll_loss_options<std::remove_const_t<A>>& options = {}) {
  static_assert(detail::is_value<std::remove_const_t<B>>, "target takes real numbers, integers and bool");
  detail::call<std::remove_const_t<A>, 13, 4> call(14, options.reduction);
  call.input(LK_INPUT, input);
  call.input(LK_TARGET, target);
  call.input(LK_MASK, options.mask);
  call.input(LK_SAMPLE_WEIGHT, options.sample_weight);
  call.input(LK_GRAD_LOSS, options.grad_loss);
  call.input(LK_DIVISOR, options.divisor);
  call.output(LK_GRAD_INPUT, options.grad_input);
  call.output(LK_GRAD_TARGET, options.grad_target);
  call.output(LK_LOSS, options.loss);
  call.output(LK_LOSS_ELEMENTS, options.loss_elements);
  call.output(LK_LOSS_SUM, options.loss_sum);
  call.output(LK_LOSS_DIVISOR, options.loss_divisor);
  call.output(LK_KEPT, options.kept);
  call.integer(LK_OPTION_LOG_INPUT, options.log_input, 1);
  call.integer(LK_OPTION_FULL, options.full, 0);
  call.real(LK_OPTION_EPS, options.eps, 1e-08);
  call.integer(LK_OPTION_EMPTY_MEAN, static_cast<std::int64_t>(options.empty_mean), 0);
  return call.run(options);
}

// The optional arguments of gaussian_nll_loss.
template <class T>
struct gaussian_nll_loss_options {
  // loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there; the
  // loss's shape or its first axes; a float, an integer or bool
  any_view mask;
  // factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
  // samples of a batch; a float, an integer or bool
  any_view sample_weight;
  std::int64_t full = 0;  // 1: add the constant log(2 pi) / 2; [0, 1]
  double eps = 1e-06;  // the least variance; above 0
  losskit::empty_mean empty_mean = losskit::empty_mean::nan;  // the mean of no loss elements that count
  losskit::reduction reduction = losskit::reduction::mean;
  view<const T> grad_loss;  // upstream gradient: one element, or the loss's shape; 1 if absent
  view<const T> divisor;  // what mean divides by, instead of the op's own divisor
  view<T> grad_input;  // output: gradient, the shape of its argument
  view<T> grad_target;  // output: gradient, the shape of its argument
  view<T> grad_var;  // output: gradient, the shape of its argument
  view<T> loss;  // output: the loss, where it is wanted in memory of yours, and always with reduction::none
  view<T> loss_elements;  // output: the loss before reduction
  view<double> loss_sum;  // output: sum of the unreduced loss, float64: add over parts of a batch
  view<double> loss_divisor;  // output: the op's own divisor of the mean, float64: add over parts of a batch
  // output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch
  view<double> kept;
  bool check_first = false;  // look for bad floating-point data before anything is written: one more read
  void* workspace = nullptr;  // memory for the call instead of malloc's
  std::size_t workspace_size = 0;
  // if set, the call is only checked, and the workspace that it needs is stored here
  std::size_t* workspace_query = nullptr;
  const losskit::context* context = nullptr;  // how to run; serial, on the best kernels for this CPU
};

// Negative log-likelihood of a Gaussian of given mean and variance.
//
//   loss       (log(v) + (x - t)^2 / v) / 2, v = max(var, eps)
//              full adds log(2 pi) / 2
//   gradients  d/dx = (x - t) / v
//              d/dt = -(x - t) / v
//              d/dvar = (1 / v - (x - t)^2 / v^2) / 2
//
// The mean divides by the number of loss elements. The gradient is a straight-through estimate, as in the reference.
// The gradient of var does not see the clamp: it is that of v. Negative variances are refused.
//
//   input   mean x, any shape; float32, float64, float16 or bfloat16
//   target  observation t; input and target broadcast against each other; a float, an integer or bool
//   var     variance: the input's shape, that without its last axis (one per row), or that with 1 for one axis; a
//                float, an integer or bool
//
// Errors, beside those of every call: LK_INVALID_VALUE for full outside [0, 1].
//
// Semantics: torch.nn.functional.gaussian_nll_loss.
template <class A, class B, class C>
result<std::remove_const_t<A>> gaussian_nll_loss(const view<A>& input,
                                                 const view<B>& target,
                                                 const view<C>& var,
                                                 const gaussian_nll_loss_options<std::remove_const_t<A>>& options = {}) {
  static_assert(detail::is_value<std::remove_const_t<B>>, "target takes real numbers, integers and bool");
  static_assert(detail::is_value<std::remove_const_t<C>>, "var takes real numbers, integers and bool");
  detail::call<std::remove_const_t<A>, 15, 3> call(15, options.reduction);
  call.input(LK_INPUT, input);
  call.input(LK_TARGET, target);
  call.input(LK_VAR, var);
  call.input(LK_MASK, options.mask);
  call.input(LK_SAMPLE_WEIGHT, options.sample_weight);
  call.input(LK_GRAD_LOSS, options.grad_loss);
  call.input(LK_DIVISOR, options.divisor);
  call.output(LK_GRAD_INPUT, options.grad_input);
  call.output(LK_GRAD_TARGET, options.grad_target);
  call.output(LK_GRAD_VAR, options.grad_var);
  call.output(LK_LOSS, options.loss);
  call.output(LK_LOSS_ELEMENTS, options.loss_elements);
  call.output(LK_LOSS_SUM, options.loss_sum);
  call.output(LK_LOSS_DIVISOR, options.loss_divisor);
  call.output(LK_KEPT, options.kept);
  call.integer(LK_OPTION_FULL, options.full, 0);
  call.real(LK_OPTION_EPS, options.eps, 1e-06);
  call.integer(LK_OPTION_EMPTY_MEAN, static_cast<std::int64_t>(options.empty_mean), 0);
  return call.run(options);
}

// The optional arguments of margin_ranking_loss.
template <class T>
struct margin_ranking_loss_options {
  // loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there; the
  // loss's shape or its first axes; a float, an integer or bool
  any_view mask;
  // factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
  // samples of a batch; a float, an integer or bool
  any_view sample_weight;
  double margin = 0.0;  // by how much
  losskit::empty_mean empty_mean = losskit::empty_mean::nan;  // the mean of no loss elements that count
  losskit::reduction reduction = losskit::reduction::mean;
  view<const T> grad_loss;  // upstream gradient: one element, or the loss's shape; 1 if absent
  view<const T> divisor;  // what mean divides by, instead of the op's own divisor
  view<T> grad_input;  // output: gradient, the shape of its argument
  view<T> grad_input2;  // output: gradient, the shape of its argument
  view<T> grad_target;  // output: gradient, the shape of its argument
  view<T> loss;  // output: the loss, where it is wanted in memory of yours, and always with reduction::none
  view<T> loss_elements;  // output: the loss before reduction
  view<double> loss_sum;  // output: sum of the unreduced loss, float64: add over parts of a batch
  view<double> loss_divisor;  // output: the op's own divisor of the mean, float64: add over parts of a batch
  // output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch
  view<double> kept;
  bool check_first = false;  // look for bad floating-point data before anything is written: one more read
  void* workspace = nullptr;  // memory for the call instead of malloc's
  std::size_t workspace_size = 0;
  // if set, the call is only checked, and the workspace that it needs is stored here
  std::size_t* workspace_query = nullptr;
  const losskit::context* context = nullptr;  // how to run; serial, on the best kernels for this CPU
};

// Hinge on the difference of two scores.
//
//   loss       max(0, u), u = margin - t (x - y)
//   gradients  where u >= 0: d/dx = -t
//              d/dy = t
//              d/dt = -(x - y)
//              else 0
//
// The mean divides by the number of loss elements. The kink u = 0 is active: equal scores have loss margin and a
// gradient. All arguments have the same number of axes.
//
//   input   first score x, any shape; float32, float64, float16 or bfloat16
//   input2  second score y, of as many axes as the first; a float, an integer or bool
//   target  t = 1 where the first score should be the larger one, -1 where the second; of as many axes; a float, an
//                integer or bool
//
// Semantics: torch.nn.functional.margin_ranking_loss.
template <class A, class B, class C>
result<std::remove_const_t<A>> margin_ranking_loss(const view<A>& input,
                                                   const view<B>& input2,
                                                   const view<C>& target,
                                                   const margin_ranking_loss_options<std::remove_const_t<A>>& options = {}) {
  static_assert(detail::is_value<std::remove_const_t<B>>, "input2 takes real numbers, integers and bool");
  static_assert(detail::is_value<std::remove_const_t<C>>, "target takes real numbers, integers and bool");
  detail::call<std::remove_const_t<A>, 15, 2> call(16, options.reduction);
  call.input(LK_INPUT, input);
  call.input(LK_INPUT2, input2);
  call.input(LK_TARGET, target);
  call.input(LK_MASK, options.mask);
  call.input(LK_SAMPLE_WEIGHT, options.sample_weight);
  call.input(LK_GRAD_LOSS, options.grad_loss);
  call.input(LK_DIVISOR, options.divisor);
  call.output(LK_GRAD_INPUT, options.grad_input);
  call.output(LK_GRAD_INPUT2, options.grad_input2);
  call.output(LK_GRAD_TARGET, options.grad_target);
  call.output(LK_LOSS, options.loss);
  call.output(LK_LOSS_ELEMENTS, options.loss_elements);
  call.output(LK_LOSS_SUM, options.loss_sum);
  call.output(LK_LOSS_DIVISOR, options.loss_divisor);
  call.output(LK_KEPT, options.kept);
  call.real(LK_OPTION_MARGIN, options.margin, 0);
  call.integer(LK_OPTION_EMPTY_MEAN, static_cast<std::int64_t>(options.empty_mean), 0);
  return call.run(options);
}

// The optional arguments of hinge_embedding_loss.
template <class T>
struct hinge_embedding_loss_options {
  // loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there; the
  // loss's shape or its first axes; a float, an integer or bool
  any_view mask;
  // factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
  // samples of a batch; a float, an integer or bool
  any_view sample_weight;
  double margin = 1.0;  // the distance that is enough
  losskit::empty_mean empty_mean = losskit::empty_mean::nan;  // the mean of no loss elements that count
  losskit::reduction reduction = losskit::reduction::mean;
  view<const T> grad_loss;  // upstream gradient: one element, or the loss's shape; 1 if absent
  view<const T> divisor;  // what mean divides by, instead of the op's own divisor
  view<T> grad_input;  // output: gradient, the shape of its argument
  view<T> loss;  // output: the loss, where it is wanted in memory of yours, and always with reduction::none
  view<T> loss_elements;  // output: the loss before reduction
  view<double> loss_sum;  // output: sum of the unreduced loss, float64: add over parts of a batch
  view<double> loss_divisor;  // output: the op's own divisor of the mean, float64: add over parts of a batch
  // output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch
  view<double> kept;
  bool check_first = false;  // look for bad floating-point data before anything is written: one more read
  void* workspace = nullptr;  // memory for the call instead of malloc's
  std::size_t workspace_size = 0;
  // if set, the call is only checked, and the workspace that it needs is stored here
  std::size_t* workspace_query = nullptr;
  const losskit::context* context = nullptr;  // how to run; serial, on the best kernels for this CPU
};

// Distance of pairs that belong together, hinge on that of pairs that do not.
//
//   loss       x where t != -1, plus max(0, margin - x) where t != 1
//   gradients  d/dx = [t != -1] - [t != 1] [margin - x >= 0]
//
// The mean divides by the number of loss elements. The kink x = margin is active. A label that is neither 1 nor -1 has
// both terms. x may be negative.
//
//   input   distance x, any shape; float32, float64, float16 or bfloat16
//   target  t = 1 for a pair that belongs together, -1 for one that does not; broadcasts with the input; a float, an
//                integer or bool
//
// Semantics: torch.nn.functional.hinge_embedding_loss.
template <class A, class B>
result<std::remove_const_t<A>> hinge_embedding_loss(const view<A>& input,
                                                    const view<B>& target,
                                                    const hinge_embedding_loss_options<std::remove_const_t<A>>& options = {}) {
  static_assert(detail::is_value<std::remove_const_t<B>>, "target takes real numbers, integers and bool");
  detail::call<std::remove_const_t<A>, 12, 2> call(17, options.reduction);
  call.input(LK_INPUT, input);
  call.input(LK_TARGET, target);
  call.input(LK_MASK, options.mask);
  call.input(LK_SAMPLE_WEIGHT, options.sample_weight);
  call.input(LK_GRAD_LOSS, options.grad_loss);
  call.input(LK_DIVISOR, options.divisor);
  call.output(LK_GRAD_INPUT, options.grad_input);
  call.output(LK_LOSS, options.loss);
  call.output(LK_LOSS_ELEMENTS, options.loss_elements);
  call.output(LK_LOSS_SUM, options.loss_sum);
  call.output(LK_LOSS_DIVISOR, options.loss_divisor);
  call.output(LK_KEPT, options.kept);
  call.real(LK_OPTION_MARGIN, options.margin, 1);
  call.integer(LK_OPTION_EMPTY_MEAN, static_cast<std::int64_t>(options.empty_mean), 0);
  return call.run(options);
}

// The optional arguments of hinge_loss.
template <class T>
struct hinge_loss_options {
  any_view weight;  // weight w of each sample, the input's shape; a float, an integer or bool
  // loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there; the
  // loss's shape or its first axes; a float, an integer or bool
  any_view mask;
  losskit::empty_mean empty_mean = losskit::empty_mean::nan;  // the mean of no loss elements that count
  losskit::reduction reduction = losskit::reduction::mean;
  view<const T> grad_loss;  // upstream gradient: one element, or the loss's shape; 1 if absent
  view<const T> divisor;  // what mean divides by, instead of the op's own divisor
  view<T> grad_input;  // output: gradient, the shape of its argument
  view<T> loss;  // output: the loss, where it is wanted in memory of yours, and always with reduction::none
  view<T> loss_elements;  // output: the loss before reduction
  view<double> loss_sum;  // output: sum of the unreduced loss, float64: add over parts of a batch
  view<double> loss_divisor;  // output: the op's own divisor of the mean, float64: add over parts of a batch
  // output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch
  view<double> kept;
  bool check_first = false;  // look for bad floating-point data before anything is written: one more read
  void* workspace = nullptr;  // memory for the call instead of malloc's
  std::size_t workspace_size = 0;
  // if set, the call is only checked, and the workspace that it needs is stored here
  std::size_t* workspace_query = nullptr;
  const losskit::context* context = nullptr;  // how to run; serial, on the best kernels for this CPU
};

// Hinge of labels -1 and 1.
//
//   loss       w max(0, 1 - t x)
//   gradients  d/dx = -w t where 1 - t x >= 0, else 0
//
// The mean divides by the sum of the weights; without them, the number of loss elements. The kink t x = 1 is active.
// multiclass_hinge_loss takes a score per class.
//
//   input   score x, any shape; float32, float64, float16 or bfloat16
//   target  label t, -1 or 1, the input's shape; used as given; a float, an integer or bool
//
// Semantics: sklearn.metrics.hinge_loss.
template <class A, class B>
result<std::remove_const_t<A>> hinge_loss(const view<A>& input,
                                          const view<B>& target,
                                          const hinge_loss_options<std::remove_const_t<A>>& options = {}) {
  static_assert(detail::is_value<std::remove_const_t<B>>, "target takes real numbers, integers and bool");
  detail::call<std::remove_const_t<A>, 12, 1> call(18, options.reduction);
  call.input(LK_INPUT, input);
  call.input(LK_TARGET, target);
  call.input(LK_WEIGHT, options.weight);
  call.input(LK_MASK, options.mask);
  call.input(LK_GRAD_LOSS, options.grad_loss);
  call.input(LK_DIVISOR, options.divisor);
  call.output(LK_GRAD_INPUT, options.grad_input);
  call.output(LK_LOSS, options.loss);
  call.output(LK_LOSS_ELEMENTS, options.loss_elements);
  call.output(LK_LOSS_SUM, options.loss_sum);
  call.output(LK_LOSS_DIVISOR, options.loss_divisor);
  call.output(LK_KEPT, options.kept);
  call.integer(LK_OPTION_EMPTY_MEAN, static_cast<std::int64_t>(options.empty_mean), 0);
  return call.run(options);
}

// The optional arguments of squared_hinge_loss.
template <class T>
struct squared_hinge_loss_options {
  any_view weight;  // weight w of each sample, the input's shape; a float, an integer or bool
  // loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there; the
  // loss's shape or its first axes; a float, an integer or bool
  any_view mask;
  losskit::empty_mean empty_mean = losskit::empty_mean::nan;  // the mean of no loss elements that count
  losskit::reduction reduction = losskit::reduction::mean;
  view<const T> grad_loss;  // upstream gradient: one element, or the loss's shape; 1 if absent
  view<const T> divisor;  // what mean divides by, instead of the op's own divisor
  view<T> grad_input;  // output: gradient, the shape of its argument
  view<T> loss;  // output: the loss, where it is wanted in memory of yours, and always with reduction::none
  view<T> loss_elements;  // output: the loss before reduction
  view<double> loss_sum;  // output: sum of the unreduced loss, float64: add over parts of a batch
  view<double> loss_divisor;  // output: the op's own divisor of the mean, float64: add over parts of a batch
  // output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch
  view<double> kept;
  bool check_first = false;  // look for bad floating-point data before anything is written: one more read
  void* workspace = nullptr;  // memory for the call instead of malloc's
  std::size_t workspace_size = 0;
  // if set, the call is only checked, and the workspace that it needs is stored here
  std::size_t* workspace_query = nullptr;
  const losskit::context* context = nullptr;  // how to run; serial, on the best kernels for this CPU
};

// Squared hinge of labels -1 and 1.
//
//   loss       w max(0, 1 - t x)^2
//   gradients  d/dx = -2 w t max(0, 1 - t x)
//
// The mean divides by the sum of the weights; without them, the number of loss elements. Smooth at t x = 1.
//
//   input   score x, any shape; float32, float64, float16 or bfloat16
//   target  label t, -1 or 1, the input's shape; used as given; a float, an integer or bool
//
// Semantics: sklearn.linear_model.SGDClassifier(loss='squared_hinge').
template <class A, class B>
result<std::remove_const_t<A>> squared_hinge_loss(const view<A>& input,
                                                  const view<B>& target,
                                                  const squared_hinge_loss_options<std::remove_const_t<A>>& options = {}) {
  static_assert(detail::is_value<std::remove_const_t<B>>, "target takes real numbers, integers and bool");
  detail::call<std::remove_const_t<A>, 12, 1> call(19, options.reduction);
  call.input(LK_INPUT, input);
  call.input(LK_TARGET, target);
  call.input(LK_WEIGHT, options.weight);
  call.input(LK_MASK, options.mask);
  call.input(LK_GRAD_LOSS, options.grad_loss);
  call.input(LK_DIVISOR, options.divisor);
  call.output(LK_GRAD_INPUT, options.grad_input);
  call.output(LK_LOSS, options.loss);
  call.output(LK_LOSS_ELEMENTS, options.loss_elements);
  call.output(LK_LOSS_SUM, options.loss_sum);
  call.output(LK_LOSS_DIVISOR, options.loss_divisor);
  call.output(LK_KEPT, options.kept);
  call.integer(LK_OPTION_EMPTY_MEAN, static_cast<std::int64_t>(options.empty_mean), 0);
  return call.run(options);
}

// The optional arguments of modified_huber_loss.
template <class T>
struct modified_huber_loss_options {
  any_view weight;  // weight w of each sample, the input's shape; a float, an integer or bool
  // loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there; the
  // loss's shape or its first axes; a float, an integer or bool
  any_view mask;
  losskit::empty_mean empty_mean = losskit::empty_mean::nan;  // the mean of no loss elements that count
  losskit::reduction reduction = losskit::reduction::mean;
  view<const T> grad_loss;  // upstream gradient: one element, or the loss's shape; 1 if absent
  view<const T> divisor;  // what mean divides by, instead of the op's own divisor
  view<T> grad_input;  // output: gradient, the shape of its argument
  view<T> loss;  // output: the loss, where it is wanted in memory of yours, and always with reduction::none
  view<T> loss_elements;  // output: the loss before reduction
  view<double> loss_sum;  // output: sum of the unreduced loss, float64: add over parts of a batch
  view<double> loss_divisor;  // output: the op's own divisor of the mean, float64: add over parts of a batch
  // output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch
  view<double> kept;
  bool check_first = false;  // look for bad floating-point data before anything is written: one more read
  void* workspace = nullptr;  // memory for the call instead of malloc's
  std::size_t workspace_size = 0;
  // if set, the call is only checked, and the workspace that it needs is stored here
  std::size_t* workspace_query = nullptr;
  const losskit::context* context = nullptr;  // how to run; serial, on the best kernels for this CPU
};

// Squared hinge that goes on in a straight line below -1.
//
//   loss       w times 0 where z >= 1, (1 - z)^2 where -1 <= z < 1, -4 z where z < -1
//              z = t x
//   gradients  d/dx = w times 0, -2 t (1 - z), -4 t
//
// The mean divides by the sum of the weights; without them, the number of loss elements. Both joints are smooth.
//
//   input   score x, any shape; float32, float64, float16 or bfloat16
//   target  label t, -1 or 1, the input's shape; used as given; a float, an integer or bool
//
// Semantics: sklearn.linear_model.SGDClassifier(loss='modified_huber').
template <class A, class B>
result<std::remove_const_t<A>> modified_huber_loss(const view<A>& input,
                                                   const view<B>& target,
                                                   const modified_huber_loss_options<std::remove_const_t<A>>& options = {}) {
  static_assert(detail::is_value<std::remove_const_t<B>>, "target takes real numbers, integers and bool");
  detail::call<std::remove_const_t<A>, 12, 1> call(20, options.reduction);
  call.input(LK_INPUT, input);
  call.input(LK_TARGET, target);
  call.input(LK_WEIGHT, options.weight);
  call.input(LK_MASK, options.mask);
  call.input(LK_GRAD_LOSS, options.grad_loss);
  call.input(LK_DIVISOR, options.divisor);
  call.output(LK_GRAD_INPUT, options.grad_input);
  call.output(LK_LOSS, options.loss);
  call.output(LK_LOSS_ELEMENTS, options.loss_elements);
  call.output(LK_LOSS_SUM, options.loss_sum);
  call.output(LK_LOSS_DIVISOR, options.loss_divisor);
  call.output(LK_KEPT, options.kept);
  call.integer(LK_OPTION_EMPTY_MEAN, static_cast<std::int64_t>(options.empty_mean), 0);
  return call.run(options);
}

// The optional arguments of exponential_loss.
template <class T>
struct exponential_loss_options {
  any_view weight;  // weight w of each sample, the input's shape; a float, an integer or bool
  // loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there; the
  // loss's shape or its first axes; a float, an integer or bool
  any_view mask;
  losskit::empty_mean empty_mean = losskit::empty_mean::nan;  // the mean of no loss elements that count
  losskit::reduction reduction = losskit::reduction::mean;
  view<const T> grad_loss;  // upstream gradient: one element, or the loss's shape; 1 if absent
  view<const T> divisor;  // what mean divides by, instead of the op's own divisor
  view<T> grad_input;  // output: gradient, the shape of its argument
  view<T> loss;  // output: the loss, where it is wanted in memory of yours, and always with reduction::none
  view<T> loss_elements;  // output: the loss before reduction
  view<double> loss_sum;  // output: sum of the unreduced loss, float64: add over parts of a batch
  view<double> loss_divisor;  // output: the op's own divisor of the mean, float64: add over parts of a batch
  // output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch
  view<double> kept;
  bool check_first = false;  // look for bad floating-point data before anything is written: one more read
  void* workspace = nullptr;  // memory for the call instead of malloc's
  std::size_t workspace_size = 0;
  // if set, the call is only checked, and the workspace that it needs is stored here
  std::size_t* workspace_query = nullptr;
  const losskit::context* context = nullptr;  // how to run; serial, on the best kernels for this CPU
};

// Exponential loss of labels -1 and 1, that of AdaBoost.
//
//   loss       w exp(-t x)
//   gradients  d/dx = -w t exp(-t x)
//
// The mean divides by the sum of the weights; without them, the number of loss elements. No clamp: infinite once -t x
// leaves the range of exp.
//
//   input   score x, any shape; float32, float64, float16 or bfloat16
//   target  label t, -1 or 1, the input's shape; used as given; a float, an integer or bool
//
// Semantics: sklearn.ensemble.GradientBoostingClassifier(loss='exponential').
template <class A, class B>
result<std::remove_const_t<A>> exponential_loss(const view<A>& input,
                                                const view<B>& target,
                                                const exponential_loss_options<std::remove_const_t<A>>& options = {}) {
  static_assert(detail::is_value<std::remove_const_t<B>>, "target takes real numbers, integers and bool");
  detail::call<std::remove_const_t<A>, 12, 1> call(21, options.reduction);
  call.input(LK_INPUT, input);
  call.input(LK_TARGET, target);
  call.input(LK_WEIGHT, options.weight);
  call.input(LK_MASK, options.mask);
  call.input(LK_GRAD_LOSS, options.grad_loss);
  call.input(LK_DIVISOR, options.divisor);
  call.output(LK_GRAD_INPUT, options.grad_input);
  call.output(LK_LOSS, options.loss);
  call.output(LK_LOSS_ELEMENTS, options.loss_elements);
  call.output(LK_LOSS_SUM, options.loss_sum);
  call.output(LK_LOSS_DIVISOR, options.loss_divisor);
  call.output(LK_KEPT, options.kept);
  call.integer(LK_OPTION_EMPTY_MEAN, static_cast<std::int64_t>(options.empty_mean), 0);
  return call.run(options);
}

// The optional arguments of cross_entropy.
template <class T>
struct cross_entropy_options {
  view<const T> class_weight;  // weight w of each class, shape (C)
  // first row of each sequence, and behind them the number of rows (cu_seqlens); shape (B + 1), with an input of shape
  // (N, C); an integer or bool
  any_view offsets;
  // loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there; the
  // loss's shape or its first axes; a float, an integer or bool
  any_view mask;
  // factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
  // samples of a batch; a float, an integer or bool
  any_view sample_weight;
  // positions with this target contribute nothing; must be negative with probability targets
  std::int64_t ignore_index = -100;
  double label_smoothing = 0.0;  // share e of the target mass spread evenly over all classes; [0, 1]
  double z_loss = 0.0;  // factor s of the z-loss s lse(z)^2, which every position adds that is not ignored; [0, 1e+30]
  double softcap = 0.0;  // logits are softcap tanh(z / softcap) before all else; 0: as they are; [0, 1e+30]
  losskit::empty_mean empty_mean = losskit::empty_mean::nan;  // the mean of no loss elements that count
  losskit::reduction reduction = losskit::reduction::mean;
  view<const T> grad_loss;  // upstream gradient: one element, or the loss's shape; 1 if absent
  view<const T> divisor;  // what mean divides by, instead of the op's own divisor
  view<T> grad_input;  // output: gradient, the shape of its argument
  view<T> grad_target;  // output: gradient, the shape of its argument
  view<T> lse;  // output: log-sum-exp of each position's logits; 0 where ignored
  view<T> target_log_probability;  // output: log-probability z_y - lse(z) of each target; 0 where ignored
  // output: class of the largest logit, the first of equal ones, NaN before any number; -1 where ignored
  view<std::int64_t> argmax;
  // output: rank of each target, the number of classes with z_c >= z_y: 1 is best, equal ones push it up; 0 where
  // ignored
  view<std::int64_t> rank;
  // output: number of positions whose argmax is the target, float64: add over parts of a batch; ignored ones do not
  // count
  view<double> correct;
  view<T> sequence_sum;  // output: sum of the loss over each sequence's rows, the same alone or beside others
  view<T> sequence_mean;  // output: its mean, by the sequence's own divisor
  view<double> sequence_count;  // output: number of each sequence's rows that count, float64
  view<T> loss;  // output: the loss, where it is wanted in memory of yours, and always with reduction::none
  view<T> loss_elements;  // output: the loss before reduction
  view<double> loss_sum;  // output: sum of the unreduced loss, float64: add over parts of a batch
  view<double> loss_divisor;  // output: the op's own divisor of the mean, float64: add over parts of a batch
  // output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch
  view<double> kept;
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
//              z-loss: + s lse(z)^2
//   gradients  d/dz_c = (sum_k a_k + 2 s lse(z)) softmax(z)_c - a_c, with a softcap times 1 - (z_c / softcap)^2 of the
//                capped z
//              d/dt_c = (1 - e) w_c (lse(z) - z_c)
//
// The mean divides by the sum of w_y over positions that are not ignored (indices) or by the number of positions
// (probabilities). All positions ignored: mean NaN, sum 0, gradient 0. An ignored row's gradient is exactly 0 whatever
// the row holds. A probability of exactly 0 contributes 0, also at a logit of -inf. Rows with +inf, or of nothing but
// -inf, give NaN. Class weights do not enter the z-loss, nor does it the divisor. A softcap makes infinite logits
// finite, so -inf does not mask then; argmax and rank are those of the logits as given.
//
//   input           logits z, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or bfloat16
//   target_indices  class indices y in [0, C) or ignore_index, the input's shape without its class axis; an integer or
//                bool
//
// Errors, beside those of every call: LK_INVALID_INDEX for a class out of range; LK_INVALID_VALUE for label_smoothing
// outside [0, 1]; LK_INVALID_VALUE for z_loss outside [0, 1e+30]; LK_INVALID_VALUE for softcap outside [0, 1e+30].
//
// Semantics: torch.nn.functional.cross_entropy. Also called softmax_cross_entropy.
template <class A, class B>
result<std::remove_const_t<A>> cross_entropy(const view<A>& input,
                                             const view<B>& target_indices,
                                             const cross_entropy_options<std::remove_const_t<A>>& options = {}) {
  static_assert(detail::is_index<std::remove_const_t<B>>, "target_indices takes integers");
  detail::call<std::remove_const_t<A>, 24, 5> call(3, options.reduction);
  call.input(LK_INPUT, input);
  call.input(LK_TARGET_INDICES, target_indices);
  call.input(LK_CLASS_WEIGHT, options.class_weight);
  call.input(LK_OFFSETS, options.offsets);
  call.input(LK_MASK, options.mask);
  call.input(LK_SAMPLE_WEIGHT, options.sample_weight);
  call.input(LK_GRAD_LOSS, options.grad_loss);
  call.input(LK_DIVISOR, options.divisor);
  call.output(LK_GRAD_INPUT, options.grad_input);
  call.output(LK_GRAD_TARGET, options.grad_target);
  call.output(LK_LSE, options.lse);
  call.output(LK_TARGET_LOG_PROBABILITY, options.target_log_probability);
  call.output(LK_ARGMAX, options.argmax);
  call.output(LK_RANK, options.rank);
  call.output(LK_CORRECT, options.correct);
  call.output(LK_SEQUENCE_SUM, options.sequence_sum);
  call.output(LK_SEQUENCE_MEAN, options.sequence_mean);
  call.output(LK_SEQUENCE_COUNT, options.sequence_count);
  call.output(LK_LOSS, options.loss);
  call.output(LK_LOSS_ELEMENTS, options.loss_elements);
  call.output(LK_LOSS_SUM, options.loss_sum);
  call.output(LK_LOSS_DIVISOR, options.loss_divisor);
  call.output(LK_KEPT, options.kept);
  call.integer(LK_OPTION_IGNORE_INDEX, options.ignore_index, -100);
  call.real(LK_OPTION_LABEL_SMOOTHING, options.label_smoothing, 0);
  call.real(LK_OPTION_Z_LOSS, options.z_loss, 0);
  call.real(LK_OPTION_SOFTCAP, options.softcap, 0);
  call.integer(LK_OPTION_EMPTY_MEAN, static_cast<std::int64_t>(options.empty_mean), 0);
  return call.run(options);
}

// cross_entropy with target in place of target_indices.
//
//   input   logits z, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or bfloat16
//   target  class probabilities t, the input's shape; rows need not be normalised; float32, float64, float16 or
//                bfloat16
template <class A, class B>
result<std::remove_const_t<A>> cross_entropy_probabilities(const view<A>& input,
                                                           const view<B>& target,
                                                           const cross_entropy_options<std::remove_const_t<A>>& options = {}) {
  static_assert(detail::is_real<std::remove_const_t<B>>, "target takes float or double");
  detail::call<std::remove_const_t<A>, 24, 5> call(3, options.reduction);
  call.input(LK_INPUT, input);
  call.input(LK_TARGET, target);
  call.input(LK_CLASS_WEIGHT, options.class_weight);
  call.input(LK_OFFSETS, options.offsets);
  call.input(LK_MASK, options.mask);
  call.input(LK_SAMPLE_WEIGHT, options.sample_weight);
  call.input(LK_GRAD_LOSS, options.grad_loss);
  call.input(LK_DIVISOR, options.divisor);
  call.output(LK_GRAD_INPUT, options.grad_input);
  call.output(LK_GRAD_TARGET, options.grad_target);
  call.output(LK_LSE, options.lse);
  call.output(LK_TARGET_LOG_PROBABILITY, options.target_log_probability);
  call.output(LK_ARGMAX, options.argmax);
  call.output(LK_RANK, options.rank);
  call.output(LK_CORRECT, options.correct);
  call.output(LK_SEQUENCE_SUM, options.sequence_sum);
  call.output(LK_SEQUENCE_MEAN, options.sequence_mean);
  call.output(LK_SEQUENCE_COUNT, options.sequence_count);
  call.output(LK_LOSS, options.loss);
  call.output(LK_LOSS_ELEMENTS, options.loss_elements);
  call.output(LK_LOSS_SUM, options.loss_sum);
  call.output(LK_LOSS_DIVISOR, options.loss_divisor);
  call.output(LK_KEPT, options.kept);
  call.integer(LK_OPTION_IGNORE_INDEX, options.ignore_index, -100);
  call.real(LK_OPTION_LABEL_SMOOTHING, options.label_smoothing, 0);
  call.real(LK_OPTION_Z_LOSS, options.z_loss, 0);
  call.real(LK_OPTION_SOFTCAP, options.softcap, 0);
  call.integer(LK_OPTION_EMPTY_MEAN, static_cast<std::int64_t>(options.empty_mean), 0);
  return call.run(options);
}

// The optional arguments of softmax_focal_loss.
template <class T>
struct softmax_focal_loss_options {
  view<const T> class_weight;  // weight w of each class (alpha), shape (C)
  // loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there; the
  // loss's shape or its first axes; a float, an integer or bool
  any_view mask;
  // factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
  // samples of a batch; a float, an integer or bool
  any_view sample_weight;
  std::int64_t ignore_index = -100;  // positions with this target contribute nothing
  double gamma = 2.0;  // how strongly easy examples are weighed down; [0, 1e+30]
  losskit::empty_mean empty_mean = losskit::empty_mean::nan;  // the mean of no loss elements that count
  losskit::reduction reduction = losskit::reduction::mean;
  view<const T> grad_loss;  // upstream gradient: one element, or the loss's shape; 1 if absent
  view<const T> divisor;  // what mean divides by, instead of the op's own divisor
  view<T> grad_input;  // output: gradient, the shape of its argument
  view<T> loss;  // output: the loss, where it is wanted in memory of yours, and always with reduction::none
  view<T> loss_elements;  // output: the loss before reduction
  view<double> loss_sum;  // output: sum of the unreduced loss, float64: add over parts of a batch
  view<double> loss_divisor;  // output: the op's own divisor of the mean, float64: add over parts of a batch
  // output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch
  view<double> kept;
  bool check_first = false;  // look for bad floating-point data before anything is written: one more read
  void* workspace = nullptr;  // memory for the call instead of malloc's
  std::size_t workspace_size = 0;
  // if set, the call is only checked, and the workspace that it needs is stored here
  std::size_t* workspace_query = nullptr;
  const losskit::context* context = nullptr;  // how to run; serial, on the best kernels for this CPU
};

// Softmax cross entropy that weighs easy examples down.
//
//   loss       -w_y (1 - p_y)^gamma log p_y
//              p = softmax(z)
//   gradients  d/dz_c = k (p_c - [c = y]), k = w_y ((1 - p_y)^gamma - gamma p_y (1 - p_y)^(gamma - 1) log p_y)
//
// The mean divides by C times the number of positions that are not ignored, as over one-hot targets; class weights do
// not enter it. All positions ignored: mean NaN, sum 0, gradient 0. An ignored row's gradient is exactly 0 whatever the
// row holds. At p_y of 0 and 1 the limits are taken, also for gamma below 1.
//
//   input           logits z, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or bfloat16
//   target_indices  class indices y in [0, C) or ignore_index, the input's shape without its class axis; an integer or
//                bool
//
// Errors, beside those of every call: LK_INVALID_INDEX for a class out of range; LK_INVALID_VALUE for gamma outside [0,
// 1e+30].
//
// Semantics: monai.losses.FocalLoss(use_softmax=True).
template <class A, class B>
result<std::remove_const_t<A>> softmax_focal_loss(const view<A>& input,
                                                  const view<B>& target_indices,
                                                  const softmax_focal_loss_options<std::remove_const_t<A>>& options = {}) {
  static_assert(detail::is_index<std::remove_const_t<B>>, "target_indices takes integers");
  detail::call<std::remove_const_t<A>, 13, 3> call(48, options.reduction);
  call.input(LK_INPUT, input);
  call.input(LK_TARGET_INDICES, target_indices);
  call.input(LK_CLASS_WEIGHT, options.class_weight);
  call.input(LK_MASK, options.mask);
  call.input(LK_SAMPLE_WEIGHT, options.sample_weight);
  call.input(LK_GRAD_LOSS, options.grad_loss);
  call.input(LK_DIVISOR, options.divisor);
  call.output(LK_GRAD_INPUT, options.grad_input);
  call.output(LK_LOSS, options.loss);
  call.output(LK_LOSS_ELEMENTS, options.loss_elements);
  call.output(LK_LOSS_SUM, options.loss_sum);
  call.output(LK_LOSS_DIVISOR, options.loss_divisor);
  call.output(LK_KEPT, options.kept);
  call.integer(LK_OPTION_IGNORE_INDEX, options.ignore_index, -100);
  call.real(LK_OPTION_GAMMA, options.gamma, 2);
  call.integer(LK_OPTION_EMPTY_MEAN, static_cast<std::int64_t>(options.empty_mean), 0);
  return call.run(options);
}

// The optional arguments of binary_dice_loss.
template <class T>
struct binary_dice_loss_options {
  // elements that count, the input's shape: where it is 0, an element contributes nothing; a float, an integer or bool
  any_view mask;
  // factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
  // samples of a batch; a float, an integer or bool
  any_view sample_weight;
  double smooth = 1.0;  // s, added to numerator and denominator; [0, 1e+30]
  // one ratio over the whole batch (the loss is a scalar whatever the reduction), or one per sample
  losskit::scope scope = losskit::scope::batch;
  std::int64_t ignore_index = INT64_MIN;  // elements with this target contribute nothing; none by default
  losskit::empty_mean empty_mean = losskit::empty_mean::nan;  // the mean of no loss elements that count
  losskit::reduction reduction = losskit::reduction::mean;
  view<const T> grad_loss;  // upstream gradient: one element, or the loss's shape; 1 if absent
  view<const T> divisor;  // what mean divides by, instead of the op's own divisor
  view<T> grad_input;  // output: gradient, the shape of its argument
  view<T> loss;  // output: the loss, where it is wanted in memory of yours, and always with reduction::none
  view<T> loss_elements;  // output: the loss before reduction
  view<double> loss_sum;  // output: sum of the unreduced loss, float64: add over parts of a batch
  view<double> loss_divisor;  // output: the op's own divisor of the mean, float64: add over parts of a batch
  // output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch
  view<double> kept;
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
//   input   logits x, any shape; the first axis counts samples; float32, float64, float16 or bfloat16
//   target  target t, the input's shape; a float, an integer or bool
//
// Errors, beside those of every call: LK_INVALID_VALUE for smooth outside [0, 1e+30].
//
// Semantics: the common SoftDice module: sigmoid, flatten, smooth = 1.
template <class A, class B>
result<std::remove_const_t<A>> binary_dice_loss(const view<A>& input,
                                                const view<B>& target,
                                                const binary_dice_loss_options<std::remove_const_t<A>>& options = {}) {
  static_assert(detail::is_value<std::remove_const_t<B>>, "target takes real numbers, integers and bool");
  detail::call<std::remove_const_t<A>, 12, 4> call(4, options.reduction);
  call.input(LK_INPUT, input);
  call.input(LK_TARGET, target);
  call.input(LK_MASK, options.mask);
  call.input(LK_SAMPLE_WEIGHT, options.sample_weight);
  call.input(LK_GRAD_LOSS, options.grad_loss);
  call.input(LK_DIVISOR, options.divisor);
  call.output(LK_GRAD_INPUT, options.grad_input);
  call.output(LK_LOSS, options.loss);
  call.output(LK_LOSS_ELEMENTS, options.loss_elements);
  call.output(LK_LOSS_SUM, options.loss_sum);
  call.output(LK_LOSS_DIVISOR, options.loss_divisor);
  call.output(LK_KEPT, options.kept);
  call.real(LK_OPTION_SMOOTH, options.smooth, 1);
  call.integer(LK_OPTION_SCOPE, static_cast<std::int64_t>(options.scope), 0);
  call.integer(LK_OPTION_IGNORE_INDEX, options.ignore_index, INT64_MIN);
  call.integer(LK_OPTION_EMPTY_MEAN, static_cast<std::int64_t>(options.empty_mean), 0);
  return call.run(options);
}

// The optional arguments of nll_loss.
template <class T>
struct nll_loss_options {
  view<const T> class_weight;  // weight w of each class, shape (C)
  // first row of each sequence, and behind them the number of rows (cu_seqlens); shape (B + 1), with an input of shape
  // (N, C); an integer or bool
  any_view offsets;
  // loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there; the
  // loss's shape or its first axes; a float, an integer or bool
  any_view mask;
  // factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
  // samples of a batch; a float, an integer or bool
  any_view sample_weight;
  std::int64_t ignore_index = -100;  // positions with this target contribute nothing
  losskit::empty_mean empty_mean = losskit::empty_mean::nan;  // the mean of no loss elements that count
  losskit::reduction reduction = losskit::reduction::mean;
  view<const T> grad_loss;  // upstream gradient: one element, or the loss's shape; 1 if absent
  view<const T> divisor;  // what mean divides by, instead of the op's own divisor
  view<T> grad_input;  // output: gradient, the shape of its argument
  view<T> sequence_sum;  // output: sum of the loss over each sequence's rows, the same alone or beside others
  view<T> sequence_mean;  // output: its mean, by the sequence's own divisor
  view<double> sequence_count;  // output: number of each sequence's rows that count, float64
  view<T> loss;  // output: the loss, where it is wanted in memory of yours, and always with reduction::none
  view<T> loss_elements;  // output: the loss before reduction
  view<double> loss_sum;  // output: sum of the unreduced loss, float64: add over parts of a batch
  view<double> loss_divisor;  // output: the op's own divisor of the mean, float64: add over parts of a batch
  // output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch
  view<double> kept;
  bool check_first = false;  // look for bad floating-point data before anything is written: one more read
  void* workspace = nullptr;  // memory for the call instead of malloc's
  std::size_t workspace_size = 0;
  // if set, the call is only checked, and the workspace that it needs is stored here
  std::size_t* workspace_query = nullptr;
  const losskit::context* context = nullptr;  // how to run; serial, on the best kernels for this CPU
};

// Negative log likelihood of a class, from log-probabilities.
//
//   loss       -w_y x_y
//   gradients  d/dx_c = -w_y [c = y]
//
// The mean divides by the sum of the class weights of the targets that are not ignored (1 each without class weights);
// with probability targets, the number of positions. Rows are not checked to be normalised. All positions ignored: mean
// NaN, sum 0, gradient 0.
//
//   input           log-probabilities x, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or
//                bfloat16
//   target_indices  class indices y in [0, C) or ignore_index, the input's shape without its class axis; an integer or
//                bool
//
// Errors, beside those of every call: LK_INVALID_INDEX for a class out of range.
//
// Semantics: torch.nn.functional.nll_loss. Also called negative_log_likelihood.
template <class A, class B>
result<std::remove_const_t<A>> nll_loss(const view<A>& input,
                                        const view<B>& target_indices,
                                        const nll_loss_options<std::remove_const_t<A>>& options = {}) {
  static_assert(detail::is_index<std::remove_const_t<B>>, "target_indices takes integers");
  detail::call<std::remove_const_t<A>, 17, 2> call(40, options.reduction);
  call.input(LK_INPUT, input);
  call.input(LK_TARGET_INDICES, target_indices);
  call.input(LK_CLASS_WEIGHT, options.class_weight);
  call.input(LK_OFFSETS, options.offsets);
  call.input(LK_MASK, options.mask);
  call.input(LK_SAMPLE_WEIGHT, options.sample_weight);
  call.input(LK_GRAD_LOSS, options.grad_loss);
  call.input(LK_DIVISOR, options.divisor);
  call.output(LK_GRAD_INPUT, options.grad_input);
  call.output(LK_SEQUENCE_SUM, options.sequence_sum);
  call.output(LK_SEQUENCE_MEAN, options.sequence_mean);
  call.output(LK_SEQUENCE_COUNT, options.sequence_count);
  call.output(LK_LOSS, options.loss);
  call.output(LK_LOSS_ELEMENTS, options.loss_elements);
  call.output(LK_LOSS_SUM, options.loss_sum);
  call.output(LK_LOSS_DIVISOR, options.loss_divisor);
  call.output(LK_KEPT, options.kept);
  call.integer(LK_OPTION_IGNORE_INDEX, options.ignore_index, -100);
  call.integer(LK_OPTION_EMPTY_MEAN, static_cast<std::int64_t>(options.empty_mean), 0);
  return call.run(options);
}

// The optional arguments of multiclass_log_loss.
template <class T>
struct multiclass_log_loss_options {
  // weight w of each row, may be negative, the input's shape without the axis of its classes, rows or boxes; a float,
  // an integer or bool
  any_view sample_weight;
  // loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there; the
  // loss's shape or its first axes; a float, an integer or bool
  any_view mask;
  std::int64_t ignore_index = INT64_MIN;  // elements with this target contribute nothing; none by default
  losskit::empty_mean empty_mean = losskit::empty_mean::nan;  // the mean of no loss elements that count
  losskit::reduction reduction = losskit::reduction::mean;
  view<const T> grad_loss;  // upstream gradient: one element, or the loss's shape; 1 if absent
  view<const T> divisor;  // what mean divides by, instead of the op's own divisor
  view<T> grad_input;  // output: gradient, the shape of its argument
  view<T> loss;  // output: the loss, where it is wanted in memory of yours, and always with reduction::none
  view<T> loss_elements;  // output: the loss before reduction
  view<double> loss_sum;  // output: sum of the unreduced loss, float64: add over parts of a batch
  view<double> loss_divisor;  // output: the op's own divisor of the mean, float64: add over parts of a batch
  // output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch
  view<double> kept;
  bool check_first = false;  // look for bad floating-point data before anything is written: one more read
  void* workspace = nullptr;  // memory for the call instead of malloc's
  std::size_t workspace_size = 0;
  // if set, the call is only checked, and the workspace that it needs is stored here
  std::size_t* workspace_query = nullptr;
  const losskit::context* context = nullptr;  // how to run; serial, on the best kernels for this CPU
};

// Cross entropy of a class, from probabilities.
//
//   loss       -w log clip(p_y, e, 1 - e), e the machine epsilon of the input's dtype
//   gradients  d/dp_c = -w [c = y] / p_y for p_y in [e, 1 - e], 0 outside
//
// The mean divides by the sum of the weights; without them, the number of loss elements. Rows are not renormalised.
// Weights that sum to 0 have no mean: an error.
//
//   input           probabilities p in [0, 1], shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or
//                bfloat16
//   target_indices  class indices y in [0, C), the input's shape without its class axis; an integer or bool
//
// Errors, beside those of every call: LK_INVALID_INDEX for a class out of range.
//
// Semantics: sklearn.metrics.log_loss. Also called log_loss.
template <class A, class B>
result<std::remove_const_t<A>> multiclass_log_loss(const view<A>& input,
                                                   const view<B>& target_indices,
                                                   const multiclass_log_loss_options<std::remove_const_t<A>>& options = {}) {
  static_assert(detail::is_index<std::remove_const_t<B>>, "target_indices takes integers");
  detail::call<std::remove_const_t<A>, 12, 2> call(41, options.reduction);
  call.input(LK_INPUT, input);
  call.input(LK_TARGET_INDICES, target_indices);
  call.input(LK_SAMPLE_WEIGHT, options.sample_weight);
  call.input(LK_MASK, options.mask);
  call.input(LK_GRAD_LOSS, options.grad_loss);
  call.input(LK_DIVISOR, options.divisor);
  call.output(LK_GRAD_INPUT, options.grad_input);
  call.output(LK_LOSS, options.loss);
  call.output(LK_LOSS_ELEMENTS, options.loss_elements);
  call.output(LK_LOSS_SUM, options.loss_sum);
  call.output(LK_LOSS_DIVISOR, options.loss_divisor);
  call.output(LK_KEPT, options.kept);
  call.integer(LK_OPTION_IGNORE_INDEX, options.ignore_index, INT64_MIN);
  call.integer(LK_OPTION_EMPTY_MEAN, static_cast<std::int64_t>(options.empty_mean), 0);
  return call.run(options);
}

// The optional arguments of multiclass_hinge_loss.
template <class T>
struct multiclass_hinge_loss_options {
  // weight w of each row, may be negative, the input's shape without the axis of its classes, rows or boxes; a float,
  // an integer or bool
  any_view sample_weight;
  // loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there; the
  // loss's shape or its first axes; a float, an integer or bool
  any_view mask;
  std::int64_t ignore_index = INT64_MIN;  // elements with this target contribute nothing; none by default
  losskit::empty_mean empty_mean = losskit::empty_mean::nan;  // the mean of no loss elements that count
  losskit::reduction reduction = losskit::reduction::mean;
  view<const T> grad_loss;  // upstream gradient: one element, or the loss's shape; 1 if absent
  view<const T> divisor;  // what mean divides by, instead of the op's own divisor
  view<T> grad_input;  // output: gradient, the shape of its argument
  view<T> loss;  // output: the loss, where it is wanted in memory of yours, and always with reduction::none
  view<T> loss_elements;  // output: the loss before reduction
  view<double> loss_sum;  // output: sum of the unreduced loss, float64: add over parts of a batch
  view<double> loss_divisor;  // output: the op's own divisor of the mean, float64: add over parts of a batch
  // output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch
  view<double> kept;
  bool check_first = false;  // look for bad floating-point data before anything is written: one more read
  void* workspace = nullptr;  // memory for the call instead of malloc's
  std::size_t workspace_size = 0;
  // if set, the call is only checked, and the workspace that it needs is stored here
  std::size_t* workspace_query = nullptr;
  const losskit::context* context = nullptr;  // how to run; serial, on the best kernels for this CPU
};

// Hinge of the margin to the best other class, after Crammer and Singer.
//
//   loss       w max(0, 1 - (s_y - s_r)), r = argmax over c != y of s_c
//   gradients  d/ds_c = w [1 - (s_y - s_r) >= 0] ([c = r] - [c = y])
//
// The mean divides by the sum of the weights; without them, the number of loss elements. Active at the kink. Of equal
// runners-up the first one has the gradient. A NaN in a row makes its loss NaN and its gradient 0. Weights that sum to
// 0 have no mean: an error.
//
//   input           decisions s, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or bfloat16
//   target_indices  class indices y in [0, C), the input's shape without its class axis; an integer or bool
//
// Errors, beside those of every call: LK_INVALID_INDEX for a class out of range.
//
// Semantics: sklearn.metrics.hinge_loss with more than two labels. Also called crammer_singer_loss.
template <class A, class B>
result<std::remove_const_t<A>> multiclass_hinge_loss(const view<A>& input,
                                                     const view<B>& target_indices,
                                                     const multiclass_hinge_loss_options<std::remove_const_t<A>>& options = {}) {
  static_assert(detail::is_index<std::remove_const_t<B>>, "target_indices takes integers");
  detail::call<std::remove_const_t<A>, 12, 2> call(42, options.reduction);
  call.input(LK_INPUT, input);
  call.input(LK_TARGET_INDICES, target_indices);
  call.input(LK_SAMPLE_WEIGHT, options.sample_weight);
  call.input(LK_MASK, options.mask);
  call.input(LK_GRAD_LOSS, options.grad_loss);
  call.input(LK_DIVISOR, options.divisor);
  call.output(LK_GRAD_INPUT, options.grad_input);
  call.output(LK_LOSS, options.loss);
  call.output(LK_LOSS_ELEMENTS, options.loss_elements);
  call.output(LK_LOSS_SUM, options.loss_sum);
  call.output(LK_LOSS_DIVISOR, options.loss_divisor);
  call.output(LK_KEPT, options.kept);
  call.integer(LK_OPTION_IGNORE_INDEX, options.ignore_index, INT64_MIN);
  call.integer(LK_OPTION_EMPTY_MEAN, static_cast<std::int64_t>(options.empty_mean), 0);
  return call.run(options);
}

// The optional arguments of multi_margin_loss.
template <class T>
struct multi_margin_loss_options {
  view<const T> class_weight;  // weight w of each class, shape (C)
  // loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there; the
  // loss's shape or its first axes; a float, an integer or bool
  any_view mask;
  // factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
  // samples of a batch; a float, an integer or bool
  any_view sample_weight;
  std::int64_t p = 1;  // power p of the hinge; [1, 2]
  double margin = 1.0;  // margin m, may be negative
  std::int64_t ignore_index = INT64_MIN;  // elements with this target contribute nothing; none by default
  losskit::empty_mean empty_mean = losskit::empty_mean::nan;  // the mean of no loss elements that count
  losskit::reduction reduction = losskit::reduction::mean;
  view<const T> grad_loss;  // upstream gradient: one element, or the loss's shape; 1 if absent
  view<const T> divisor;  // what mean divides by, instead of the op's own divisor
  view<T> grad_input;  // output: gradient, the shape of its argument
  view<T> loss;  // output: the loss, where it is wanted in memory of yours, and always with reduction::none
  view<T> loss_elements;  // output: the loss before reduction
  view<double> loss_sum;  // output: sum of the unreduced loss, float64: add over parts of a batch
  view<double> loss_divisor;  // output: the op's own divisor of the mean, float64: add over parts of a batch
  // output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch
  view<double> kept;
  bool check_first = false;  // look for bad floating-point data before anything is written: one more read
  void* workspace = nullptr;  // memory for the call instead of malloc's
  std::size_t workspace_size = 0;
  // if set, the call is only checked, and the workspace that it needs is stored here
  std::size_t* workspace_query = nullptr;
  const losskit::context* context = nullptr;  // how to run; serial, on the best kernels for this CPU
};

// Hinge of the margins to all other classes, summed.
//
//   loss       (w_y / C) sum over c != y of h_c^p, h_c = max(0, m - x_y + x_c)
//   gradients  d/dx_c = (w_y / C) p h_c^(p-1) [h_c > 0]
//              d/dx_y = minus the sum of those
//
// The mean divides by the number of rows, never by weights. Inactive at the kink. A NaN makes the loss NaN and has the
// gradient 0.
//
//   input           scores x, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or bfloat16
//   target_indices  class indices y in [0, C), the input's shape without its class axis; an integer or bool
//
// Errors, beside those of every call: LK_INVALID_INDEX for a class out of range; LK_INVALID_VALUE for p outside [1, 2].
//
// Semantics: torch.nn.functional.multi_margin_loss.
template <class A, class B>
result<std::remove_const_t<A>> multi_margin_loss(const view<A>& input,
                                                 const view<B>& target_indices,
                                                 const multi_margin_loss_options<std::remove_const_t<A>>& options = {}) {
  static_assert(detail::is_index<std::remove_const_t<B>>, "target_indices takes integers");
  detail::call<std::remove_const_t<A>, 13, 4> call(43, options.reduction);
  call.input(LK_INPUT, input);
  call.input(LK_TARGET_INDICES, target_indices);
  call.input(LK_CLASS_WEIGHT, options.class_weight);
  call.input(LK_MASK, options.mask);
  call.input(LK_SAMPLE_WEIGHT, options.sample_weight);
  call.input(LK_GRAD_LOSS, options.grad_loss);
  call.input(LK_DIVISOR, options.divisor);
  call.output(LK_GRAD_INPUT, options.grad_input);
  call.output(LK_LOSS, options.loss);
  call.output(LK_LOSS_ELEMENTS, options.loss_elements);
  call.output(LK_LOSS_SUM, options.loss_sum);
  call.output(LK_LOSS_DIVISOR, options.loss_divisor);
  call.output(LK_KEPT, options.kept);
  call.integer(LK_OPTION_P, options.p, 1);
  call.real(LK_OPTION_MARGIN, options.margin, 1);
  call.integer(LK_OPTION_IGNORE_INDEX, options.ignore_index, INT64_MIN);
  call.integer(LK_OPTION_EMPTY_MEAN, static_cast<std::int64_t>(options.empty_mean), 0);
  return call.run(options);
}

// The optional arguments of multiclass_brier_score_loss.
template <class T>
struct multiclass_brier_score_loss_options {
  // weight w of each row, may be negative, the input's shape without the axis of its classes, rows or boxes; a float,
  // an integer or bool
  any_view sample_weight;
  // loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there; the
  // loss's shape or its first axes; a float, an integer or bool
  any_view mask;
  // h = 1/2; auto: only for fewer than three classes
  losskit::scale_by_half scale_by_half = losskit::scale_by_half::auto_;
  std::int64_t ignore_index = INT64_MIN;  // elements with this target contribute nothing; none by default
  losskit::empty_mean empty_mean = losskit::empty_mean::nan;  // the mean of no loss elements that count
  losskit::reduction reduction = losskit::reduction::mean;
  view<const T> grad_loss;  // upstream gradient: one element, or the loss's shape; 1 if absent
  view<const T> divisor;  // what mean divides by, instead of the op's own divisor
  view<T> grad_input;  // output: gradient, the shape of its argument
  view<T> loss;  // output: the loss, where it is wanted in memory of yours, and always with reduction::none
  view<T> loss_elements;  // output: the loss before reduction
  view<double> loss_sum;  // output: sum of the unreduced loss, float64: add over parts of a batch
  view<double> loss_divisor;  // output: the op's own divisor of the mean, float64: add over parts of a batch
  // output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch
  view<double> kept;
  bool check_first = false;  // look for bad floating-point data before anything is written: one more read
  void* workspace = nullptr;  // memory for the call instead of malloc's
  std::size_t workspace_size = 0;
  // if set, the call is only checked, and the workspace that it needs is stored here
  std::size_t* workspace_query = nullptr;
  const losskit::context* context = nullptr;  // how to run; serial, on the best kernels for this CPU
};

// Squared distance of probabilities from the class that came true.
//
//   loss       w h sum_c (p_c - [c = y])^2
//   gradients  d/dp_c = 2 w h (p_c - [c = y])
//
// The mean divides by the sum of the weights; without them, the number of loss elements. Rows are not renormalised.
// Weights that sum to 0 have no mean: an error.
//
//   input           probabilities p in [0, 1], shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or
//                bfloat16
//   target_indices  class indices y in [0, C), the input's shape without its class axis; an integer or bool
//
// Errors, beside those of every call: LK_INVALID_INDEX for a class out of range.
//
// Semantics: sklearn.metrics.brier_score_loss.
template <class A, class B>
result<std::remove_const_t<A>> multiclass_brier_score_loss(const view<A>& input,
                                                           const view<B>& target_indices,
                                                           const multiclass_brier_score_loss_options<std::remove_const_t<A>>& options = {}) {
  static_assert(detail::is_index<std::remove_const_t<B>>, "target_indices takes integers");
  detail::call<std::remove_const_t<A>, 12, 3> call(44, options.reduction);
  call.input(LK_INPUT, input);
  call.input(LK_TARGET_INDICES, target_indices);
  call.input(LK_SAMPLE_WEIGHT, options.sample_weight);
  call.input(LK_MASK, options.mask);
  call.input(LK_GRAD_LOSS, options.grad_loss);
  call.input(LK_DIVISOR, options.divisor);
  call.output(LK_GRAD_INPUT, options.grad_input);
  call.output(LK_LOSS, options.loss);
  call.output(LK_LOSS_ELEMENTS, options.loss_elements);
  call.output(LK_LOSS_SUM, options.loss_sum);
  call.output(LK_LOSS_DIVISOR, options.loss_divisor);
  call.output(LK_KEPT, options.kept);
  call.integer(LK_OPTION_SCALE_BY_HALF, static_cast<std::int64_t>(options.scale_by_half), 0);
  call.integer(LK_OPTION_IGNORE_INDEX, options.ignore_index, INT64_MIN);
  call.integer(LK_OPTION_EMPTY_MEAN, static_cast<std::int64_t>(options.empty_mean), 0);
  return call.run(options);
}

// The optional arguments of multilabel_margin_loss.
template <class T>
struct multilabel_margin_loss_options {
  // loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there; the
  // loss's shape or its first axes; a float, an integer or bool
  any_view mask;
  // factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
  // samples of a batch; a float, an integer or bool
  any_view sample_weight;
  losskit::empty_mean empty_mean = losskit::empty_mean::nan;  // the mean of no loss elements that count
  losskit::reduction reduction = losskit::reduction::mean;
  view<const T> grad_loss;  // upstream gradient: one element, or the loss's shape; 1 if absent
  view<const T> divisor;  // what mean divides by, instead of the op's own divisor
  view<T> grad_input;  // output: gradient, the shape of its argument
  view<T> loss;  // output: the loss, where it is wanted in memory of yours, and always with reduction::none
  view<T> loss_elements;  // output: the loss before reduction
  view<double> loss_sum;  // output: sum of the unreduced loss, float64: add over parts of a batch
  view<double> loss_divisor;  // output: the op's own divisor of the mean, float64: add over parts of a batch
  // output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch
  view<double> kept;
  bool check_first = false;  // look for bad floating-point data before anything is written: one more read
  void* workspace = nullptr;  // memory for the call instead of malloc's
  std::size_t workspace_size = 0;
  // if set, the call is only checked, and the workspace that it needs is stored here
  std::size_t* workspace_query = nullptr;
  const losskit::context* context = nullptr;  // how to run; serial, on the best kernels for this CPU
};

// Hinge of the margins between all labels of a row and all other classes, summed.
//
//   loss       (1 / C) sum over labels j, sum over classes i that are no label, of max(0, 1 - x_j + x_i)
//   gradients  each pair with 1 - x_j + x_i > 0 adds 1 / C to d/dx_i and -1 / C to d/dx_j
//
// The mean divides by the number of loss elements. A label that is listed twice counts twice. What follows the first -1
// is range-checked too. Inactive at the kink. A NaN makes the loss NaN and has the gradient 0. No labels, or nothing
// but labels: 0.
//
//   input           scores x, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or bfloat16
//   target_indices  labels, the input's shape: each row lists classes in [0, C) and ends at the first -1; an integer or
//                bool
//
// Errors, beside those of every call: LK_INVALID_INDEX for a class out of range.
//
// Semantics: torch.nn.functional.multilabel_margin_loss.
template <class A, class B>
result<std::remove_const_t<A>> multilabel_margin_loss(const view<A>& input,
                                                      const view<B>& target_indices,
                                                      const multilabel_margin_loss_options<std::remove_const_t<A>>& options = {}) {
  static_assert(detail::is_index<std::remove_const_t<B>>, "target_indices takes integers");
  detail::call<std::remove_const_t<A>, 12, 1> call(45, options.reduction);
  call.input(LK_INPUT, input);
  call.input(LK_TARGET_INDICES, target_indices);
  call.input(LK_MASK, options.mask);
  call.input(LK_SAMPLE_WEIGHT, options.sample_weight);
  call.input(LK_GRAD_LOSS, options.grad_loss);
  call.input(LK_DIVISOR, options.divisor);
  call.output(LK_GRAD_INPUT, options.grad_input);
  call.output(LK_LOSS, options.loss);
  call.output(LK_LOSS_ELEMENTS, options.loss_elements);
  call.output(LK_LOSS_SUM, options.loss_sum);
  call.output(LK_LOSS_DIVISOR, options.loss_divisor);
  call.output(LK_KEPT, options.kept);
  call.integer(LK_OPTION_EMPTY_MEAN, static_cast<std::int64_t>(options.empty_mean), 0);
  return call.run(options);
}

// The optional arguments of zero_one_loss.
template <class T>
struct zero_one_loss_options {
  // weight w of each row, may be negative, the input's shape without the axis of its classes, rows or boxes; a float,
  // an integer or bool
  any_view sample_weight;
  // loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there; the
  // loss's shape or its first axes; a float, an integer or bool
  any_view mask;
  losskit::empty_mean empty_mean = losskit::empty_mean::nan;  // the mean of no loss elements that count
  losskit::reduction reduction = losskit::reduction::mean;
  view<const T> grad_loss;  // upstream gradient: one element, or the loss's shape; 1 if absent
  view<const T> divisor;  // what mean divides by, instead of the op's own divisor
  view<T> loss;  // output: the loss, where it is wanted in memory of yours, and always with reduction::none
  view<T> loss_elements;  // output: the loss before reduction
  view<double> loss_sum;  // output: sum of the unreduced loss, float64: add over parts of a batch
  view<double> loss_divisor;  // output: the op's own divisor of the mean, float64: add over parts of a batch
  // output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch
  view<double> kept;
  bool check_first = false;  // look for bad floating-point data before anything is written: one more read
  void* workspace = nullptr;  // memory for the call instead of malloc's
  std::size_t workspace_size = 0;
  // if set, the call is only checked, and the workspace that it needs is stored here
  std::size_t* workspace_query = nullptr;
  const losskit::context* context = nullptr;  // how to run; serial, on the best kernels for this CPU
};

// Share of rows that are not predicted exactly.
//
//   loss       w [some label of the row differs]
//
// The mean divides by the sum of the weights; without them, the number of loss elements. NaN equals nothing. Weights
// that sum to 0 have no mean: an error.
//
//   input   predicted labels, shape (N), or (N, L): rows of L labels; a float, an integer or bool
//   target  true labels, the input's shape; any numbers, compared as integers where both are; a float, an integer or
//                bool
//
// Semantics: sklearn.metrics.zero_one_loss.
template <class T = double, class A, class B>
result<T> zero_one_loss(const view<A>& input, const view<B>& target, const zero_one_loss_options<T>& options = {}) {
  static_assert(detail::is_value<std::remove_const_t<A>>, "input takes real numbers, integers and bool");
  static_assert(detail::is_value<std::remove_const_t<B>>, "target takes real numbers, integers and bool");
  detail::call<T, 11, 1> call(46, options.reduction);
  call.input(LK_INPUT, input);
  call.input(LK_TARGET, target);
  call.input(LK_SAMPLE_WEIGHT, options.sample_weight);
  call.input(LK_MASK, options.mask);
  call.input(LK_GRAD_LOSS, options.grad_loss);
  call.input(LK_DIVISOR, options.divisor);
  call.output(LK_LOSS, options.loss);
  call.output(LK_LOSS_ELEMENTS, options.loss_elements);
  call.output(LK_LOSS_SUM, options.loss_sum);
  call.output(LK_LOSS_DIVISOR, options.loss_divisor);
  call.output(LK_KEPT, options.kept);
  call.integer(LK_OPTION_EMPTY_MEAN, static_cast<std::int64_t>(options.empty_mean), 0);
  return call.run(options);
}

// The optional arguments of label_ranking_loss.
template <class T>
struct label_ranking_loss_options {
  // weight w of each row, may be negative, the input's shape without the axis of its classes, rows or boxes; a float,
  // an integer or bool
  any_view sample_weight;
  // loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there; the
  // loss's shape or its first axes; a float, an integer or bool
  any_view mask;
  losskit::empty_mean empty_mean = losskit::empty_mean::nan;  // the mean of no loss elements that count
  losskit::reduction reduction = losskit::reduction::mean;
  view<const T> grad_loss;  // upstream gradient: one element, or the loss's shape; 1 if absent
  view<const T> divisor;  // what mean divides by, instead of the op's own divisor
  view<T> loss;  // output: the loss, where it is wanted in memory of yours, and always with reduction::none
  view<T> loss_elements;  // output: the loss before reduction
  view<double> loss_sum;  // output: sum of the unreduced loss, float64: add over parts of a batch
  view<double> loss_divisor;  // output: the op's own divisor of the mean, float64: add over parts of a batch
  // output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch
  view<double> kept;
  bool check_first = false;  // look for bad floating-point data before anything is written: one more read
  void* workspace = nullptr;  // memory for the call instead of malloc's
  std::size_t workspace_size = 0;
  // if set, the call is only checked, and the workspace that it needs is stored here
  std::size_t* workspace_query = nullptr;
  const losskit::context* context = nullptr;  // how to run; serial, on the best kernels for this CPU
};

// Share of pairs of a relevant and another label that are ranked wrongly.
//
//   loss       w #{(j relevant, k not): s_j <= s_k} / (#relevant #not)
//
// The mean divides by the sum of the weights; without them, the number of loss elements. Ties are errors. A row without
// relevant labels, or of nothing else, has loss 0 and counts in the mean. Sorts where that is faster, so L may be
// large. Weights that sum to 0 have no mean: an error.
//
//   input   scores s, finite, shape (L), (N, L) or (N, L, d1, ..., dk); float32, float64, float16 or bfloat16
//   target  1 for relevant labels, 0 for the others, the input's shape; a float, an integer or bool
//
// Semantics: sklearn.metrics.label_ranking_loss.
template <class A, class B>
result<std::remove_const_t<A>> label_ranking_loss(const view<A>& input,
                                                  const view<B>& target,
                                                  const label_ranking_loss_options<std::remove_const_t<A>>& options = {}) {
  static_assert(detail::is_value<std::remove_const_t<B>>, "target takes real numbers, integers and bool");
  detail::call<std::remove_const_t<A>, 11, 1> call(47, options.reduction);
  call.input(LK_INPUT, input);
  call.input(LK_TARGET, target);
  call.input(LK_SAMPLE_WEIGHT, options.sample_weight);
  call.input(LK_MASK, options.mask);
  call.input(LK_GRAD_LOSS, options.grad_loss);
  call.input(LK_DIVISOR, options.divisor);
  call.output(LK_LOSS, options.loss);
  call.output(LK_LOSS_ELEMENTS, options.loss_elements);
  call.output(LK_LOSS_SUM, options.loss_sum);
  call.output(LK_LOSS_DIVISOR, options.loss_divisor);
  call.output(LK_KEPT, options.kept);
  call.integer(LK_OPTION_EMPTY_MEAN, static_cast<std::int64_t>(options.empty_mean), 0);
  return call.run(options);
}

// The optional arguments of dice_loss.
template <class T>
struct dice_loss_options {
  // positions that count: where it is 0, a position contributes nothing; the input's shape without its class axis; a
  // float, an integer or bool
  any_view mask;
  view<const T> class_weight;  // weight w of each class, shape (C), or (C - 1) without the background
  // factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
  // samples of a batch; a float, an integer or bool
  any_view sample_weight;
  std::int64_t include_background = 1;  // whether class 0 has a loss; a softmax runs over it in any case; [0, 1]
  // what makes probabilities p of the input; a softmax over one class is left out
  losskit::activation activation = losskit::activation::none;
  std::int64_t squared_pred = 0;  // P = sum p^2, G = sum t^2; [0, 1]
  std::int64_t jaccard = 0;  // jaccard_loss instead: the denominator is 2 (P + G - T) + s; [0, 1]
  double smooth_nr = 1e-05;  // added to the numerator, r; [0, 1e+30]
  double smooth_dr = 1e-05;  // added to the denominator, s; [0, 1e+30]
  std::int64_t batch = 0;  // sum over the samples too, before the ratio: one loss for all of them; [0, 1]
  // T = sum (|p| + |t| - |p - t|) / 2, which is least for p = t, with P = sum |p|, G = sum |t|; [0, 1]
  std::int64_t soft_label = 0;
  // positions with this label contribute nothing; must be negative without a label map
  std::int64_t ignore_index = -100;
  losskit::empty_mean empty_mean = losskit::empty_mean::nan;  // the mean of no loss elements that count
  losskit::reduction reduction = losskit::reduction::mean;
  view<const T> grad_loss;  // upstream gradient: one element, or the loss's shape; 1 if absent
  view<const T> divisor;  // what mean divides by, instead of the op's own divisor
  view<T> grad_input;  // output: gradient, the shape of its argument
  view<T> loss;  // output: the loss, where it is wanted in memory of yours, and always with reduction::none
  view<T> loss_elements;  // output: the loss before reduction
  view<double> loss_sum;  // output: sum of the unreduced loss, float64: add over parts of a batch
  view<double> loss_divisor;  // output: the op's own divisor of the mean, float64: add over parts of a batch
  // output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch
  view<double> kept;
  bool check_first = false;  // look for bad floating-point data before anything is written: one more read
  void* workspace = nullptr;  // memory for the call instead of malloc's
  std::size_t workspace_size = 0;
  // if set, the call is only checked, and the workspace that it needs is stored here
  std::size_t* workspace_query = nullptr;
  const losskit::context* context = nullptr;  // how to run; serial, on the best kernels for this CPU
};

// Soft dice of each class of a segmentation.
//
//   loss       w_c (1 - (2 T + r) / (P + G + s))
//              T = sum p t, P = sum p, G = sum t over the positions of a sample
//   gradients  d/dp = w_c ((2 T + r) / (P + G + s)^2 - 2 t / (P + G + s)), then through the activation
//
// The loss elements are (N, C), or (C) with batch; the mean divides by their number. Sums run over d1, ..., dk.
// Positions that are ignored or masked have a gradient of exactly 0 whatever they hold. Weights do not enter the
// divisor, and a single class has none. Prediction and target both empty: 1 - r / s.
//
//   input           predictions x, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or bfloat16
//   target_indices  label map: class indices in [0, C) or ignore_index, the input's shape without its class axis; an
//                integer or bool
//
// Errors, beside those of every call: LK_INVALID_INDEX for a class out of range; LK_INVALID_VALUE for
// include_background outside [0, 1]; LK_INVALID_VALUE for squared_pred outside [0, 1]; LK_INVALID_VALUE for jaccard
// outside [0, 1]; LK_INVALID_VALUE for smooth_nr outside [0, 1e+30]; LK_INVALID_VALUE for smooth_dr outside [0, 1e+30];
// LK_INVALID_VALUE for batch outside [0, 1]; LK_INVALID_VALUE for soft_label outside [0, 1].
//
// Semantics: monai.losses.DiceLoss.
template <class A, class B>
result<std::remove_const_t<A>> dice_loss(const view<A>& input,
                                         const view<B>& target_indices,
                                         const dice_loss_options<std::remove_const_t<A>>& options = {}) {
  static_assert(detail::is_index<std::remove_const_t<B>>, "target_indices takes integers");
  detail::call<std::remove_const_t<A>, 14, 10> call(50, options.reduction);
  call.input(LK_INPUT, input);
  call.input(LK_TARGET_INDICES, target_indices);
  call.input(LK_MASK, options.mask);
  call.input(LK_CLASS_WEIGHT, options.class_weight);
  call.input(LK_SAMPLE_WEIGHT, options.sample_weight);
  call.input(LK_GRAD_LOSS, options.grad_loss);
  call.input(LK_DIVISOR, options.divisor);
  call.output(LK_GRAD_INPUT, options.grad_input);
  call.output(LK_LOSS, options.loss);
  call.output(LK_LOSS_ELEMENTS, options.loss_elements);
  call.output(LK_LOSS_SUM, options.loss_sum);
  call.output(LK_LOSS_DIVISOR, options.loss_divisor);
  call.output(LK_KEPT, options.kept);
  call.integer(LK_OPTION_INCLUDE_BACKGROUND, options.include_background, 1);
  call.integer(LK_OPTION_ACTIVATION, static_cast<std::int64_t>(options.activation), 0);
  call.integer(LK_OPTION_SQUARED_PRED, options.squared_pred, 0);
  call.integer(LK_OPTION_JACCARD, options.jaccard, 0);
  call.real(LK_OPTION_SMOOTH_NR, options.smooth_nr, 1e-05);
  call.real(LK_OPTION_SMOOTH_DR, options.smooth_dr, 1e-05);
  call.integer(LK_OPTION_BATCH, options.batch, 0);
  call.integer(LK_OPTION_SOFT_LABEL, options.soft_label, 0);
  call.integer(LK_OPTION_IGNORE_INDEX, options.ignore_index, -100);
  call.integer(LK_OPTION_EMPTY_MEAN, static_cast<std::int64_t>(options.empty_mean), 0);
  return call.run(options);
}

// dice_loss with target in place of target_indices.
//
//   input   predictions x, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or bfloat16
//   target  target t, one-hot or soft, the input's shape; a float, an integer or bool
template <class A, class B>
result<std::remove_const_t<A>> dice_loss_probabilities(const view<A>& input,
                                                       const view<B>& target,
                                                       const dice_loss_options<std::remove_const_t<A>>& options = {}) {
  static_assert(detail::is_value<std::remove_const_t<B>>, "target takes real numbers, integers and bool");
  detail::call<std::remove_const_t<A>, 14, 10> call(50, options.reduction);
  call.input(LK_INPUT, input);
  call.input(LK_TARGET, target);
  call.input(LK_MASK, options.mask);
  call.input(LK_CLASS_WEIGHT, options.class_weight);
  call.input(LK_SAMPLE_WEIGHT, options.sample_weight);
  call.input(LK_GRAD_LOSS, options.grad_loss);
  call.input(LK_DIVISOR, options.divisor);
  call.output(LK_GRAD_INPUT, options.grad_input);
  call.output(LK_LOSS, options.loss);
  call.output(LK_LOSS_ELEMENTS, options.loss_elements);
  call.output(LK_LOSS_SUM, options.loss_sum);
  call.output(LK_LOSS_DIVISOR, options.loss_divisor);
  call.output(LK_KEPT, options.kept);
  call.integer(LK_OPTION_INCLUDE_BACKGROUND, options.include_background, 1);
  call.integer(LK_OPTION_ACTIVATION, static_cast<std::int64_t>(options.activation), 0);
  call.integer(LK_OPTION_SQUARED_PRED, options.squared_pred, 0);
  call.integer(LK_OPTION_JACCARD, options.jaccard, 0);
  call.real(LK_OPTION_SMOOTH_NR, options.smooth_nr, 1e-05);
  call.real(LK_OPTION_SMOOTH_DR, options.smooth_dr, 1e-05);
  call.integer(LK_OPTION_BATCH, options.batch, 0);
  call.integer(LK_OPTION_SOFT_LABEL, options.soft_label, 0);
  call.integer(LK_OPTION_IGNORE_INDEX, options.ignore_index, -100);
  call.integer(LK_OPTION_EMPTY_MEAN, static_cast<std::int64_t>(options.empty_mean), 0);
  return call.run(options);
}

// The optional arguments of jaccard_loss.
template <class T>
struct jaccard_loss_options {
  // positions that count: where it is 0, a position contributes nothing; the input's shape without its class axis; a
  // float, an integer or bool
  any_view mask;
  view<const T> class_weight;  // weight w of each class, shape (C), or (C - 1) without the background
  // factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
  // samples of a batch; a float, an integer or bool
  any_view sample_weight;
  std::int64_t include_background = 1;  // whether class 0 has a loss; a softmax runs over it in any case; [0, 1]
  // what makes probabilities p of the input; a softmax over one class is left out
  losskit::activation activation = losskit::activation::none;
  std::int64_t squared_pred = 0;  // P = sum p^2, G = sum t^2; [0, 1]
  double smooth_nr = 1e-05;  // added to the numerator, r; [0, 1e+30]
  double smooth_dr = 1e-05;  // added to the denominator, s; [0, 1e+30]
  std::int64_t batch = 0;  // sum over the samples too, before the ratio: one loss for all of them; [0, 1]
  // T = sum (|p| + |t| - |p - t|) / 2, which is least for p = t, with P = sum |p|, G = sum |t|; [0, 1]
  std::int64_t soft_label = 0;
  // positions with this label contribute nothing; must be negative without a label map
  std::int64_t ignore_index = -100;
  losskit::empty_mean empty_mean = losskit::empty_mean::nan;  // the mean of no loss elements that count
  losskit::reduction reduction = losskit::reduction::mean;
  view<const T> grad_loss;  // upstream gradient: one element, or the loss's shape; 1 if absent
  view<const T> divisor;  // what mean divides by, instead of the op's own divisor
  view<T> grad_input;  // output: gradient, the shape of its argument
  view<T> loss;  // output: the loss, where it is wanted in memory of yours, and always with reduction::none
  view<T> loss_elements;  // output: the loss before reduction
  view<double> loss_sum;  // output: sum of the unreduced loss, float64: add over parts of a batch
  view<double> loss_divisor;  // output: the op's own divisor of the mean, float64: add over parts of a batch
  // output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch
  view<double> kept;
  bool check_first = false;  // look for bad floating-point data before anything is written: one more read
  void* workspace = nullptr;  // memory for the call instead of malloc's
  std::size_t workspace_size = 0;
  // if set, the call is only checked, and the workspace that it needs is stored here
  std::size_t* workspace_query = nullptr;
  const losskit::context* context = nullptr;  // how to run; serial, on the best kernels for this CPU
};

// Soft intersection over union of each class of a segmentation.
//
//   loss       w_c (1 - (2 T + r) / (2 (P + G - T) + s))
//              T = sum p t, P = sum p, G = sum t over the positions of a sample
//   gradients  with N and D the ratio's numerator and denominator, d/dp = 2 w_c (N (1 - t) / D^2 - t / D), then through
//                the activation
//
// The loss elements are (N, C), or (C) with batch; the mean divides by their number. Sums run over d1, ..., dk.
// Positions that are ignored or masked have a gradient of exactly 0 whatever they hold. Numerator and denominator are
// twice those of the ratio, so smoothing acts half as strongly. Weights do not enter the divisor, and a single class
// has none. Prediction and target both empty: 1 - r / s.
//
//   input           predictions x, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or bfloat16
//   target_indices  label map: class indices in [0, C) or ignore_index, the input's shape without its class axis; an
//                integer or bool
//
// Errors, beside those of every call: LK_INVALID_INDEX for a class out of range; LK_INVALID_VALUE for
// include_background outside [0, 1]; LK_INVALID_VALUE for squared_pred outside [0, 1]; LK_INVALID_VALUE for smooth_nr
// outside [0, 1e+30]; LK_INVALID_VALUE for smooth_dr outside [0, 1e+30]; LK_INVALID_VALUE for batch outside [0, 1];
// LK_INVALID_VALUE for soft_label outside [0, 1].
//
// Semantics: monai.losses.DiceLoss(jaccard=True).
template <class A, class B>
result<std::remove_const_t<A>> jaccard_loss(const view<A>& input,
                                            const view<B>& target_indices,
                                            const jaccard_loss_options<std::remove_const_t<A>>& options = {}) {
  static_assert(detail::is_index<std::remove_const_t<B>>, "target_indices takes integers");
  detail::call<std::remove_const_t<A>, 14, 9> call(51, options.reduction);
  call.input(LK_INPUT, input);
  call.input(LK_TARGET_INDICES, target_indices);
  call.input(LK_MASK, options.mask);
  call.input(LK_CLASS_WEIGHT, options.class_weight);
  call.input(LK_SAMPLE_WEIGHT, options.sample_weight);
  call.input(LK_GRAD_LOSS, options.grad_loss);
  call.input(LK_DIVISOR, options.divisor);
  call.output(LK_GRAD_INPUT, options.grad_input);
  call.output(LK_LOSS, options.loss);
  call.output(LK_LOSS_ELEMENTS, options.loss_elements);
  call.output(LK_LOSS_SUM, options.loss_sum);
  call.output(LK_LOSS_DIVISOR, options.loss_divisor);
  call.output(LK_KEPT, options.kept);
  call.integer(LK_OPTION_INCLUDE_BACKGROUND, options.include_background, 1);
  call.integer(LK_OPTION_ACTIVATION, static_cast<std::int64_t>(options.activation), 0);
  call.integer(LK_OPTION_SQUARED_PRED, options.squared_pred, 0);
  call.real(LK_OPTION_SMOOTH_NR, options.smooth_nr, 1e-05);
  call.real(LK_OPTION_SMOOTH_DR, options.smooth_dr, 1e-05);
  call.integer(LK_OPTION_BATCH, options.batch, 0);
  call.integer(LK_OPTION_SOFT_LABEL, options.soft_label, 0);
  call.integer(LK_OPTION_IGNORE_INDEX, options.ignore_index, -100);
  call.integer(LK_OPTION_EMPTY_MEAN, static_cast<std::int64_t>(options.empty_mean), 0);
  return call.run(options);
}

// jaccard_loss with target in place of target_indices.
//
//   input   predictions x, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or bfloat16
//   target  target t, one-hot or soft, the input's shape; a float, an integer or bool
template <class A, class B>
result<std::remove_const_t<A>> jaccard_loss_probabilities(const view<A>& input,
                                                          const view<B>& target,
                                                          const jaccard_loss_options<std::remove_const_t<A>>& options = {}) {
  static_assert(detail::is_value<std::remove_const_t<B>>, "target takes real numbers, integers and bool");
  detail::call<std::remove_const_t<A>, 14, 9> call(51, options.reduction);
  call.input(LK_INPUT, input);
  call.input(LK_TARGET, target);
  call.input(LK_MASK, options.mask);
  call.input(LK_CLASS_WEIGHT, options.class_weight);
  call.input(LK_SAMPLE_WEIGHT, options.sample_weight);
  call.input(LK_GRAD_LOSS, options.grad_loss);
  call.input(LK_DIVISOR, options.divisor);
  call.output(LK_GRAD_INPUT, options.grad_input);
  call.output(LK_LOSS, options.loss);
  call.output(LK_LOSS_ELEMENTS, options.loss_elements);
  call.output(LK_LOSS_SUM, options.loss_sum);
  call.output(LK_LOSS_DIVISOR, options.loss_divisor);
  call.output(LK_KEPT, options.kept);
  call.integer(LK_OPTION_INCLUDE_BACKGROUND, options.include_background, 1);
  call.integer(LK_OPTION_ACTIVATION, static_cast<std::int64_t>(options.activation), 0);
  call.integer(LK_OPTION_SQUARED_PRED, options.squared_pred, 0);
  call.real(LK_OPTION_SMOOTH_NR, options.smooth_nr, 1e-05);
  call.real(LK_OPTION_SMOOTH_DR, options.smooth_dr, 1e-05);
  call.integer(LK_OPTION_BATCH, options.batch, 0);
  call.integer(LK_OPTION_SOFT_LABEL, options.soft_label, 0);
  call.integer(LK_OPTION_IGNORE_INDEX, options.ignore_index, -100);
  call.integer(LK_OPTION_EMPTY_MEAN, static_cast<std::int64_t>(options.empty_mean), 0);
  return call.run(options);
}

// The optional arguments of tversky_loss.
template <class T>
struct tversky_loss_options {
  // positions that count: where it is 0, a position contributes nothing; the input's shape without its class axis; a
  // float, an integer or bool
  any_view mask;
  // factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
  // samples of a batch; a float, an integer or bool
  any_view sample_weight;
  std::int64_t include_background = 1;  // whether class 0 has a loss; a softmax runs over it in any case; [0, 1]
  // what makes probabilities p of the input; a softmax over one class is left out
  losskit::activation activation = losskit::activation::none;
  double alpha = 0.5;  // weight of the false positives P - T; [0, 1e+30]
  double beta = 0.5;  // weight of the false negatives G - T; [0, 1e+30]
  double smooth_nr = 1e-05;  // added to the numerator, r; [0, 1e+30]
  double smooth_dr = 1e-05;  // added to the denominator, s; [0, 1e+30]
  std::int64_t batch = 0;  // sum over the samples too, before the ratio: one loss for all of them; [0, 1]
  // T = sum (|p| + |t| - |p - t|) / 2, which is least for p = t, with P = sum |p|, G = sum |t|; [0, 1]
  std::int64_t soft_label = 0;
  // positions with this label contribute nothing; must be negative without a label map
  std::int64_t ignore_index = -100;
  losskit::empty_mean empty_mean = losskit::empty_mean::nan;  // the mean of no loss elements that count
  losskit::reduction reduction = losskit::reduction::mean;
  view<const T> grad_loss;  // upstream gradient: one element, or the loss's shape; 1 if absent
  view<const T> divisor;  // what mean divides by, instead of the op's own divisor
  view<T> grad_input;  // output: gradient, the shape of its argument
  view<T> loss;  // output: the loss, where it is wanted in memory of yours, and always with reduction::none
  view<T> loss_elements;  // output: the loss before reduction
  view<double> loss_sum;  // output: sum of the unreduced loss, float64: add over parts of a batch
  view<double> loss_divisor;  // output: the op's own divisor of the mean, float64: add over parts of a batch
  // output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch
  view<double> kept;
  bool check_first = false;  // look for bad floating-point data before anything is written: one more read
  void* workspace = nullptr;  // memory for the call instead of malloc's
  std::size_t workspace_size = 0;
  // if set, the call is only checked, and the workspace that it needs is stored here
  std::size_t* workspace_query = nullptr;
  const losskit::context* context = nullptr;  // how to run; serial, on the best kernels for this CPU
};

// Dice that weighs false positives and false negatives apart.
//
//   loss       1 - (T + r) / (T + alpha (P - T) + beta (G - T) + s)
//              T = sum p t, P = sum p, G = sum t over the positions of a sample
//   gradients  with N and D the ratio's numerator and denominator, d/dp = N (t + alpha (1 - t) - beta t) / D^2 - t / D,
//                then through the activation
//
// The loss elements are (N, C), or (C) with batch; the mean divides by their number. Sums run over d1, ..., dk.
// Positions that are ignored or masked have a gradient of exactly 0 whatever they hold. The overlap is not doubled:
// alpha = beta = 0.5 is dice_loss with half its smoothing. Papers differ in which of alpha and beta stands for what.
//
//   input           predictions x, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or bfloat16
//   target_indices  label map: class indices in [0, C) or ignore_index, the input's shape without its class axis; an
//                integer or bool
//
// Errors, beside those of every call: LK_INVALID_INDEX for a class out of range; LK_INVALID_VALUE for
// include_background outside [0, 1]; LK_INVALID_VALUE for alpha outside [0, 1e+30]; LK_INVALID_VALUE for beta outside
// [0, 1e+30]; LK_INVALID_VALUE for smooth_nr outside [0, 1e+30]; LK_INVALID_VALUE for smooth_dr outside [0, 1e+30];
// LK_INVALID_VALUE for batch outside [0, 1]; LK_INVALID_VALUE for soft_label outside [0, 1].
//
// Semantics: monai.losses.TverskyLoss.
template <class A, class B>
result<std::remove_const_t<A>> tversky_loss(const view<A>& input,
                                            const view<B>& target_indices,
                                            const tversky_loss_options<std::remove_const_t<A>>& options = {}) {
  static_assert(detail::is_index<std::remove_const_t<B>>, "target_indices takes integers");
  detail::call<std::remove_const_t<A>, 13, 10> call(52, options.reduction);
  call.input(LK_INPUT, input);
  call.input(LK_TARGET_INDICES, target_indices);
  call.input(LK_MASK, options.mask);
  call.input(LK_SAMPLE_WEIGHT, options.sample_weight);
  call.input(LK_GRAD_LOSS, options.grad_loss);
  call.input(LK_DIVISOR, options.divisor);
  call.output(LK_GRAD_INPUT, options.grad_input);
  call.output(LK_LOSS, options.loss);
  call.output(LK_LOSS_ELEMENTS, options.loss_elements);
  call.output(LK_LOSS_SUM, options.loss_sum);
  call.output(LK_LOSS_DIVISOR, options.loss_divisor);
  call.output(LK_KEPT, options.kept);
  call.integer(LK_OPTION_INCLUDE_BACKGROUND, options.include_background, 1);
  call.integer(LK_OPTION_ACTIVATION, static_cast<std::int64_t>(options.activation), 0);
  call.real(LK_OPTION_ALPHA, options.alpha, 0.5);
  call.real(LK_OPTION_BETA, options.beta, 0.5);
  call.real(LK_OPTION_SMOOTH_NR, options.smooth_nr, 1e-05);
  call.real(LK_OPTION_SMOOTH_DR, options.smooth_dr, 1e-05);
  call.integer(LK_OPTION_BATCH, options.batch, 0);
  call.integer(LK_OPTION_SOFT_LABEL, options.soft_label, 0);
  call.integer(LK_OPTION_IGNORE_INDEX, options.ignore_index, -100);
  call.integer(LK_OPTION_EMPTY_MEAN, static_cast<std::int64_t>(options.empty_mean), 0);
  return call.run(options);
}

// tversky_loss with target in place of target_indices.
//
//   input   predictions x, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or bfloat16
//   target  target t, one-hot or soft, the input's shape; a float, an integer or bool
template <class A, class B>
result<std::remove_const_t<A>> tversky_loss_probabilities(const view<A>& input,
                                                          const view<B>& target,
                                                          const tversky_loss_options<std::remove_const_t<A>>& options = {}) {
  static_assert(detail::is_value<std::remove_const_t<B>>, "target takes real numbers, integers and bool");
  detail::call<std::remove_const_t<A>, 13, 10> call(52, options.reduction);
  call.input(LK_INPUT, input);
  call.input(LK_TARGET, target);
  call.input(LK_MASK, options.mask);
  call.input(LK_SAMPLE_WEIGHT, options.sample_weight);
  call.input(LK_GRAD_LOSS, options.grad_loss);
  call.input(LK_DIVISOR, options.divisor);
  call.output(LK_GRAD_INPUT, options.grad_input);
  call.output(LK_LOSS, options.loss);
  call.output(LK_LOSS_ELEMENTS, options.loss_elements);
  call.output(LK_LOSS_SUM, options.loss_sum);
  call.output(LK_LOSS_DIVISOR, options.loss_divisor);
  call.output(LK_KEPT, options.kept);
  call.integer(LK_OPTION_INCLUDE_BACKGROUND, options.include_background, 1);
  call.integer(LK_OPTION_ACTIVATION, static_cast<std::int64_t>(options.activation), 0);
  call.real(LK_OPTION_ALPHA, options.alpha, 0.5);
  call.real(LK_OPTION_BETA, options.beta, 0.5);
  call.real(LK_OPTION_SMOOTH_NR, options.smooth_nr, 1e-05);
  call.real(LK_OPTION_SMOOTH_DR, options.smooth_dr, 1e-05);
  call.integer(LK_OPTION_BATCH, options.batch, 0);
  call.integer(LK_OPTION_SOFT_LABEL, options.soft_label, 0);
  call.integer(LK_OPTION_IGNORE_INDEX, options.ignore_index, -100);
  call.integer(LK_OPTION_EMPTY_MEAN, static_cast<std::int64_t>(options.empty_mean), 0);
  return call.run(options);
}

// The optional arguments of focal_tversky_loss.
template <class T>
struct focal_tversky_loss_options {
  // positions that count: where it is 0, a position contributes nothing; the input's shape without its class axis; a
  // float, an integer or bool
  any_view mask;
  // factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
  // samples of a batch; a float, an integer or bool
  any_view sample_weight;
  std::int64_t include_background = 1;  // whether class 0 has a loss; a softmax runs over it in any case; [0, 1]
  // what makes probabilities p of the input; a softmax over one class is left out
  losskit::activation activation = losskit::activation::none;
  double alpha = 0.5;  // weight of the false positives P - T; [0, 1e+30]
  double beta = 0.5;  // weight of the false negatives G - T; [0, 1e+30]
  double gamma = 0.75;  // power of each class's loss; (0, 1e+30]
  double smooth_nr = 1e-05;  // added to the numerator, r; [0, 1e+30]
  double smooth_dr = 1e-05;  // added to the denominator, s; [0, 1e+30]
  std::int64_t batch = 0;  // sum over the samples too, before the ratio: one loss for all of them; [0, 1]
  // T = sum (|p| + |t| - |p - t|) / 2, which is least for p = t, with P = sum |p|, G = sum |t|; [0, 1]
  std::int64_t soft_label = 0;
  // positions with this label contribute nothing; must be negative without a label map
  std::int64_t ignore_index = -100;
  losskit::empty_mean empty_mean = losskit::empty_mean::nan;  // the mean of no loss elements that count
  losskit::reduction reduction = losskit::reduction::mean;
  view<const T> grad_loss;  // upstream gradient: one element, or the loss's shape; 1 if absent
  view<const T> divisor;  // what mean divides by, instead of the op's own divisor
  view<T> grad_input;  // output: gradient, the shape of its argument
  view<T> loss;  // output: the loss, where it is wanted in memory of yours, and always with reduction::none
  view<T> loss_elements;  // output: the loss before reduction
  view<double> loss_sum;  // output: sum of the unreduced loss, float64: add over parts of a batch
  view<double> loss_divisor;  // output: the op's own divisor of the mean, float64: add over parts of a batch
  // output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch
  view<double> kept;
  bool check_first = false;  // look for bad floating-point data before anything is written: one more read
  void* workspace = nullptr;  // memory for the call instead of malloc's
  std::size_t workspace_size = 0;
  // if set, the call is only checked, and the workspace that it needs is stored here
  std::size_t* workspace_query = nullptr;
  const losskit::context* context = nullptr;  // how to run; serial, on the best kernels for this CPU
};

// Tversky loss with a power that brings out hard classes.
//
//   loss       l^gamma, l = max(0, 1 - (T + r) / (T + alpha (P - T) + beta (G - T) + s)) the tversky_loss of a class
//   gradients  gamma l^(gamma - 1) times the gradient of l
//              0 where l is 0
//
// The loss elements are (N, C), or (C) with batch; the mean divides by their number. Sums run over d1, ..., dk.
// Positions that are ignored or masked have a gradient of exactly 0 whatever they hold. The paper's exponent is 1 /
// gamma with gamma = 4 / 3, which is 0.75 here.
//
//   input           predictions x, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or bfloat16
//   target_indices  label map: class indices in [0, C) or ignore_index, the input's shape without its class axis; an
//                integer or bool
//
// Errors, beside those of every call: LK_INVALID_INDEX for a class out of range; LK_INVALID_VALUE for
// include_background outside [0, 1]; LK_INVALID_VALUE for alpha outside [0, 1e+30]; LK_INVALID_VALUE for beta outside
// [0, 1e+30]; LK_INVALID_VALUE for smooth_nr outside [0, 1e+30]; LK_INVALID_VALUE for smooth_dr outside [0, 1e+30];
// LK_INVALID_VALUE for batch outside [0, 1]; LK_INVALID_VALUE for soft_label outside [0, 1].
//
// Semantics: the focal Tversky loss of Abraham and Khan, on monai.losses.TverskyLoss.
template <class A, class B>
result<std::remove_const_t<A>> focal_tversky_loss(const view<A>& input,
                                                  const view<B>& target_indices,
                                                  const focal_tversky_loss_options<std::remove_const_t<A>>& options = {}) {
  static_assert(detail::is_index<std::remove_const_t<B>>, "target_indices takes integers");
  detail::call<std::remove_const_t<A>, 13, 11> call(53, options.reduction);
  call.input(LK_INPUT, input);
  call.input(LK_TARGET_INDICES, target_indices);
  call.input(LK_MASK, options.mask);
  call.input(LK_SAMPLE_WEIGHT, options.sample_weight);
  call.input(LK_GRAD_LOSS, options.grad_loss);
  call.input(LK_DIVISOR, options.divisor);
  call.output(LK_GRAD_INPUT, options.grad_input);
  call.output(LK_LOSS, options.loss);
  call.output(LK_LOSS_ELEMENTS, options.loss_elements);
  call.output(LK_LOSS_SUM, options.loss_sum);
  call.output(LK_LOSS_DIVISOR, options.loss_divisor);
  call.output(LK_KEPT, options.kept);
  call.integer(LK_OPTION_INCLUDE_BACKGROUND, options.include_background, 1);
  call.integer(LK_OPTION_ACTIVATION, static_cast<std::int64_t>(options.activation), 0);
  call.real(LK_OPTION_ALPHA, options.alpha, 0.5);
  call.real(LK_OPTION_BETA, options.beta, 0.5);
  call.real(LK_OPTION_GAMMA, options.gamma, 0.75);
  call.real(LK_OPTION_SMOOTH_NR, options.smooth_nr, 1e-05);
  call.real(LK_OPTION_SMOOTH_DR, options.smooth_dr, 1e-05);
  call.integer(LK_OPTION_BATCH, options.batch, 0);
  call.integer(LK_OPTION_SOFT_LABEL, options.soft_label, 0);
  call.integer(LK_OPTION_IGNORE_INDEX, options.ignore_index, -100);
  call.integer(LK_OPTION_EMPTY_MEAN, static_cast<std::int64_t>(options.empty_mean), 0);
  return call.run(options);
}

// focal_tversky_loss with target in place of target_indices.
//
//   input   predictions x, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or bfloat16
//   target  target t, one-hot or soft, the input's shape; a float, an integer or bool
template <class A, class B>
result<std::remove_const_t<A>> focal_tversky_loss_probabilities(const view<A>& input,
                                                                const view<B>& target,
                                                                const focal_tversky_loss_options<std::remove_const_t<A>>& options = {}) {
  static_assert(detail::is_value<std::remove_const_t<B>>, "target takes real numbers, integers and bool");
  detail::call<std::remove_const_t<A>, 13, 11> call(53, options.reduction);
  call.input(LK_INPUT, input);
  call.input(LK_TARGET, target);
  call.input(LK_MASK, options.mask);
  call.input(LK_SAMPLE_WEIGHT, options.sample_weight);
  call.input(LK_GRAD_LOSS, options.grad_loss);
  call.input(LK_DIVISOR, options.divisor);
  call.output(LK_GRAD_INPUT, options.grad_input);
  call.output(LK_LOSS, options.loss);
  call.output(LK_LOSS_ELEMENTS, options.loss_elements);
  call.output(LK_LOSS_SUM, options.loss_sum);
  call.output(LK_LOSS_DIVISOR, options.loss_divisor);
  call.output(LK_KEPT, options.kept);
  call.integer(LK_OPTION_INCLUDE_BACKGROUND, options.include_background, 1);
  call.integer(LK_OPTION_ACTIVATION, static_cast<std::int64_t>(options.activation), 0);
  call.real(LK_OPTION_ALPHA, options.alpha, 0.5);
  call.real(LK_OPTION_BETA, options.beta, 0.5);
  call.real(LK_OPTION_GAMMA, options.gamma, 0.75);
  call.real(LK_OPTION_SMOOTH_NR, options.smooth_nr, 1e-05);
  call.real(LK_OPTION_SMOOTH_DR, options.smooth_dr, 1e-05);
  call.integer(LK_OPTION_BATCH, options.batch, 0);
  call.integer(LK_OPTION_SOFT_LABEL, options.soft_label, 0);
  call.integer(LK_OPTION_IGNORE_INDEX, options.ignore_index, -100);
  call.integer(LK_OPTION_EMPTY_MEAN, static_cast<std::int64_t>(options.empty_mean), 0);
  return call.run(options);
}

// The optional arguments of generalized_dice_loss.
template <class T>
struct generalized_dice_loss_options {
  // positions that count: where it is 0, a position contributes nothing; the input's shape without its class axis; a
  // float, an integer or bool
  any_view mask;
  // factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
  // samples of a batch; a float, an integer or bool
  any_view sample_weight;
  std::int64_t include_background = 1;  // whether class 0 has a loss; a softmax runs over it in any case; [0, 1]
  // what makes probabilities p of the input; a softmax over one class is left out
  losskit::activation activation = losskit::activation::none;
  losskit::w_type w_type = losskit::w_type::square;  // weight w of a class: 1 / G^2, 1 / G or 1
  double smooth_nr = 1e-05;  // added to the numerator, r; [0, 1e+30]
  double smooth_dr = 1e-05;  // added to the denominator, s; [0, 1e+30]
  std::int64_t batch = 0;  // sum over the samples too, before the ratio: one loss for all of them; [0, 1]
  // T = sum (|p| + |t| - |p - t|) / 2, which is least for p = t, with P = sum |p|, G = sum |t|; [0, 1]
  std::int64_t soft_label = 0;
  // positions with this label contribute nothing; must be negative without a label map
  std::int64_t ignore_index = -100;
  losskit::empty_mean empty_mean = losskit::empty_mean::nan;  // the mean of no loss elements that count
  losskit::reduction reduction = losskit::reduction::mean;
  view<const T> grad_loss;  // upstream gradient: one element, or the loss's shape; 1 if absent
  view<const T> divisor;  // what mean divides by, instead of the op's own divisor
  view<T> grad_input;  // output: gradient, the shape of its argument
  view<T> loss;  // output: the loss, where it is wanted in memory of yours, and always with reduction::none
  view<T> loss_elements;  // output: the loss before reduction
  view<double> loss_sum;  // output: sum of the unreduced loss, float64: add over parts of a batch
  view<double> loss_divisor;  // output: the op's own divisor of the mean, float64: add over parts of a batch
  // output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch
  view<double> kept;
  bool check_first = false;  // look for bad floating-point data before anything is written: one more read
  void* workspace = nullptr;  // memory for the call instead of malloc's
  std::size_t workspace_size = 0;
  // if set, the call is only checked, and the workspace that it needs is stored here
  std::size_t* workspace_query = nullptr;
  const losskit::context* context = nullptr;  // how to run; serial, on the best kernels for this CPU
};

// Soft dice over all classes, weighed by how rare each one is.
//
//   loss       1 - (2 sum_c w_c T_c + r) / (sum_c w_c (P_c + G_c) + s)
//              T = sum p t, P = sum p, G = sum t over the positions of a sample
//   gradients  with N and D the ratio's numerator and denominator, d/dp_c = w_c (N / D^2 - 2 t / D), then through the
//                activation
//              w is constant
//
// The loss elements are (N), or one with batch; the mean divides by their number. Sums run over d1, ..., dk. Positions
// that are ignored or masked have a gradient of exactly 0 whatever they hold. A class without any target has the
// largest weight of the sample's other classes; if none has any, w is 0.
//
//   input           predictions x, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or bfloat16
//   target_indices  label map: class indices in [0, C) or ignore_index, the input's shape without its class axis; an
//                integer or bool
//
// Errors, beside those of every call: LK_INVALID_INDEX for a class out of range; LK_INVALID_VALUE for
// include_background outside [0, 1]; LK_INVALID_VALUE for smooth_nr outside [0, 1e+30]; LK_INVALID_VALUE for smooth_dr
// outside [0, 1e+30]; LK_INVALID_VALUE for batch outside [0, 1]; LK_INVALID_VALUE for soft_label outside [0, 1].
//
// Semantics: monai.losses.GeneralizedDiceLoss.
template <class A, class B>
result<std::remove_const_t<A>> generalized_dice_loss(const view<A>& input,
                                                     const view<B>& target_indices,
                                                     const generalized_dice_loss_options<std::remove_const_t<A>>& options = {}) {
  static_assert(detail::is_index<std::remove_const_t<B>>, "target_indices takes integers");
  detail::call<std::remove_const_t<A>, 13, 9> call(54, options.reduction);
  call.input(LK_INPUT, input);
  call.input(LK_TARGET_INDICES, target_indices);
  call.input(LK_MASK, options.mask);
  call.input(LK_SAMPLE_WEIGHT, options.sample_weight);
  call.input(LK_GRAD_LOSS, options.grad_loss);
  call.input(LK_DIVISOR, options.divisor);
  call.output(LK_GRAD_INPUT, options.grad_input);
  call.output(LK_LOSS, options.loss);
  call.output(LK_LOSS_ELEMENTS, options.loss_elements);
  call.output(LK_LOSS_SUM, options.loss_sum);
  call.output(LK_LOSS_DIVISOR, options.loss_divisor);
  call.output(LK_KEPT, options.kept);
  call.integer(LK_OPTION_INCLUDE_BACKGROUND, options.include_background, 1);
  call.integer(LK_OPTION_ACTIVATION, static_cast<std::int64_t>(options.activation), 0);
  call.integer(LK_OPTION_W_TYPE, static_cast<std::int64_t>(options.w_type), 0);
  call.real(LK_OPTION_SMOOTH_NR, options.smooth_nr, 1e-05);
  call.real(LK_OPTION_SMOOTH_DR, options.smooth_dr, 1e-05);
  call.integer(LK_OPTION_BATCH, options.batch, 0);
  call.integer(LK_OPTION_SOFT_LABEL, options.soft_label, 0);
  call.integer(LK_OPTION_IGNORE_INDEX, options.ignore_index, -100);
  call.integer(LK_OPTION_EMPTY_MEAN, static_cast<std::int64_t>(options.empty_mean), 0);
  return call.run(options);
}

// generalized_dice_loss with target in place of target_indices.
//
//   input   predictions x, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or bfloat16
//   target  target t, one-hot or soft, the input's shape; a float, an integer or bool
template <class A, class B>
result<std::remove_const_t<A>> generalized_dice_loss_probabilities(const view<A>& input,
                                                                   const view<B>& target,
                                                                   const generalized_dice_loss_options<std::remove_const_t<A>>& options = {}) {
  static_assert(detail::is_value<std::remove_const_t<B>>, "target takes real numbers, integers and bool");
  detail::call<std::remove_const_t<A>, 13, 9> call(54, options.reduction);
  call.input(LK_INPUT, input);
  call.input(LK_TARGET, target);
  call.input(LK_MASK, options.mask);
  call.input(LK_SAMPLE_WEIGHT, options.sample_weight);
  call.input(LK_GRAD_LOSS, options.grad_loss);
  call.input(LK_DIVISOR, options.divisor);
  call.output(LK_GRAD_INPUT, options.grad_input);
  call.output(LK_LOSS, options.loss);
  call.output(LK_LOSS_ELEMENTS, options.loss_elements);
  call.output(LK_LOSS_SUM, options.loss_sum);
  call.output(LK_LOSS_DIVISOR, options.loss_divisor);
  call.output(LK_KEPT, options.kept);
  call.integer(LK_OPTION_INCLUDE_BACKGROUND, options.include_background, 1);
  call.integer(LK_OPTION_ACTIVATION, static_cast<std::int64_t>(options.activation), 0);
  call.integer(LK_OPTION_W_TYPE, static_cast<std::int64_t>(options.w_type), 0);
  call.real(LK_OPTION_SMOOTH_NR, options.smooth_nr, 1e-05);
  call.real(LK_OPTION_SMOOTH_DR, options.smooth_dr, 1e-05);
  call.integer(LK_OPTION_BATCH, options.batch, 0);
  call.integer(LK_OPTION_SOFT_LABEL, options.soft_label, 0);
  call.integer(LK_OPTION_IGNORE_INDEX, options.ignore_index, -100);
  call.integer(LK_OPTION_EMPTY_MEAN, static_cast<std::int64_t>(options.empty_mean), 0);
  return call.run(options);
}

// The optional arguments of dice_ce_loss.
template <class T>
struct dice_ce_loss_options {
  // positions that count: where it is 0, a position contributes nothing; the input's shape without its class axis; a
  // float, an integer or bool
  any_view mask;
  view<const T> class_weight;  // weight w of each class, shape (C)
  // factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
  // samples of a batch; a float, an integer or bool
  any_view sample_weight;
  std::int64_t include_background = 1;  // whether class 0 has a loss; a softmax runs over it in any case; [0, 1]
  // what makes probabilities p of the input; a softmax over one class is left out
  losskit::activation activation = losskit::activation::none;
  std::int64_t squared_pred = 0;  // P = sum p^2, G = sum t^2; [0, 1]
  std::int64_t jaccard = 0;  // jaccard_loss in dice_loss's place; [0, 1]
  double smooth_nr = 1e-05;  // added to the numerator, r; [0, 1e+30]
  double smooth_dr = 1e-05;  // added to the denominator, s; [0, 1e+30]
  std::int64_t batch = 0;  // sum over the samples too, before the ratio: one loss for all of them; [0, 1]
  // positions with this label contribute nothing; must be negative without a label map
  std::int64_t ignore_index = -100;
  // share e of the cross entropy's target mass spread evenly over all classes; not with a single class; [0, 1]
  double label_smoothing = 0.0;
  double lambda_dice = 1.0;  // factor of the dice loss; 0 leaves it out; [0, 1e+30]
  double lambda_ce = 1.0;  // factor of the cross entropy; 0 leaves it out; [0, 1e+30]
  losskit::empty_mean empty_mean = losskit::empty_mean::nan;  // the mean of no loss elements that count
  losskit::reduction reduction = losskit::reduction::mean;
  view<const T> grad_loss;  // upstream gradient: one element, or the loss's shape; 1 if absent
  view<const T> divisor;  // what mean divides by, instead of the op's own divisor
  view<T> grad_input;  // output: gradient, the shape of its argument
  view<T> loss;  // output: the loss, where it is wanted in memory of yours, and always with reduction::none
  view<T> loss_elements;  // output: the loss before reduction
  view<double> loss_sum;  // output: sum of the unreduced loss, float64: add over parts of a batch
  view<double> loss_divisor;  // output: the op's own divisor of the mean, float64: add over parts of a batch
  // output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch
  view<double> kept;
  bool check_first = false;  // look for bad floating-point data before anything is written: one more read
  void* workspace = nullptr;  // memory for the call instead of malloc's
  std::size_t workspace_size = 0;
  // if set, the call is only checked, and the workspace that it needs is stored here
  std::size_t* workspace_query = nullptr;
  const losskit::context* context = nullptr;  // how to run; serial, on the best kernels for this CPU
};

// Dice loss plus cross entropy of a segmentation.
//
//   loss       lambda_dice w_c dice_c + lambda_ce k H
//              dice_c the dice_loss of a class, H the sum of cross_entropy(x, t) over the positions of a sample
//              k = N / (sum of w_y) for mean, else 1 / C, C counting the classes with a dice loss
//   gradients  lambda_dice times that of dice_loss plus lambda_ce times that of cross_entropy
//
// The loss elements are (N, C), or (C) with batch; the mean divides by their number. Sums run over d1, ..., dk.
// Positions that are ignored or masked have a gradient of exactly 0 whatever they hold. So the mean is lambda_dice
// mean(dice) + lambda_ce mean(cross entropy), and the sum that of both sums. Activation and background concern the dice
// loss: the cross entropy is that of a softmax over all classes, and with a single class a binary cross entropy whose
// positive term has the weight. Its mean divides by the weights of the targets that count, with values as targets by
// the number of positions; of no positions it is 0. With batch N = 1.
//
//   input           logits x, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or bfloat16
//   target_indices  label map: class indices in [0, C) or ignore_index, the input's shape without its class axis; an
//                integer or bool
//
// Errors, beside those of every call: LK_INVALID_INDEX for a class out of range; LK_INVALID_VALUE for
// include_background outside [0, 1]; LK_INVALID_VALUE for squared_pred outside [0, 1]; LK_INVALID_VALUE for jaccard
// outside [0, 1]; LK_INVALID_VALUE for smooth_nr outside [0, 1e+30]; LK_INVALID_VALUE for smooth_dr outside [0, 1e+30];
// LK_INVALID_VALUE for batch outside [0, 1]; LK_INVALID_VALUE for label_smoothing outside [0, 1]; LK_INVALID_VALUE for
// lambda_dice outside [0, 1e+30]; LK_INVALID_VALUE for lambda_ce outside [0, 1e+30].
//
// Semantics: monai.losses.DiceCELoss.
template <class A, class B>
result<std::remove_const_t<A>> dice_ce_loss(const view<A>& input,
                                            const view<B>& target_indices,
                                            const dice_ce_loss_options<std::remove_const_t<A>>& options = {}) {
  static_assert(detail::is_index<std::remove_const_t<B>>, "target_indices takes integers");
  detail::call<std::remove_const_t<A>, 14, 12> call(55, options.reduction);
  call.input(LK_INPUT, input);
  call.input(LK_TARGET_INDICES, target_indices);
  call.input(LK_MASK, options.mask);
  call.input(LK_CLASS_WEIGHT, options.class_weight);
  call.input(LK_SAMPLE_WEIGHT, options.sample_weight);
  call.input(LK_GRAD_LOSS, options.grad_loss);
  call.input(LK_DIVISOR, options.divisor);
  call.output(LK_GRAD_INPUT, options.grad_input);
  call.output(LK_LOSS, options.loss);
  call.output(LK_LOSS_ELEMENTS, options.loss_elements);
  call.output(LK_LOSS_SUM, options.loss_sum);
  call.output(LK_LOSS_DIVISOR, options.loss_divisor);
  call.output(LK_KEPT, options.kept);
  call.integer(LK_OPTION_INCLUDE_BACKGROUND, options.include_background, 1);
  call.integer(LK_OPTION_ACTIVATION, static_cast<std::int64_t>(options.activation), 0);
  call.integer(LK_OPTION_SQUARED_PRED, options.squared_pred, 0);
  call.integer(LK_OPTION_JACCARD, options.jaccard, 0);
  call.real(LK_OPTION_SMOOTH_NR, options.smooth_nr, 1e-05);
  call.real(LK_OPTION_SMOOTH_DR, options.smooth_dr, 1e-05);
  call.integer(LK_OPTION_BATCH, options.batch, 0);
  call.integer(LK_OPTION_IGNORE_INDEX, options.ignore_index, -100);
  call.real(LK_OPTION_LABEL_SMOOTHING, options.label_smoothing, 0);
  call.real(LK_OPTION_LAMBDA_DICE, options.lambda_dice, 1);
  call.real(LK_OPTION_LAMBDA_CE, options.lambda_ce, 1);
  call.integer(LK_OPTION_EMPTY_MEAN, static_cast<std::int64_t>(options.empty_mean), 0);
  return call.run(options);
}

// dice_ce_loss with target in place of target_indices.
//
//   input   logits x, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or bfloat16
//   target  target t, one-hot or soft, the input's shape; a float, an integer or bool
template <class A, class B>
result<std::remove_const_t<A>> dice_ce_loss_probabilities(const view<A>& input,
                                                          const view<B>& target,
                                                          const dice_ce_loss_options<std::remove_const_t<A>>& options = {}) {
  static_assert(detail::is_value<std::remove_const_t<B>>, "target takes real numbers, integers and bool");
  detail::call<std::remove_const_t<A>, 14, 12> call(55, options.reduction);
  call.input(LK_INPUT, input);
  call.input(LK_TARGET, target);
  call.input(LK_MASK, options.mask);
  call.input(LK_CLASS_WEIGHT, options.class_weight);
  call.input(LK_SAMPLE_WEIGHT, options.sample_weight);
  call.input(LK_GRAD_LOSS, options.grad_loss);
  call.input(LK_DIVISOR, options.divisor);
  call.output(LK_GRAD_INPUT, options.grad_input);
  call.output(LK_LOSS, options.loss);
  call.output(LK_LOSS_ELEMENTS, options.loss_elements);
  call.output(LK_LOSS_SUM, options.loss_sum);
  call.output(LK_LOSS_DIVISOR, options.loss_divisor);
  call.output(LK_KEPT, options.kept);
  call.integer(LK_OPTION_INCLUDE_BACKGROUND, options.include_background, 1);
  call.integer(LK_OPTION_ACTIVATION, static_cast<std::int64_t>(options.activation), 0);
  call.integer(LK_OPTION_SQUARED_PRED, options.squared_pred, 0);
  call.integer(LK_OPTION_JACCARD, options.jaccard, 0);
  call.real(LK_OPTION_SMOOTH_NR, options.smooth_nr, 1e-05);
  call.real(LK_OPTION_SMOOTH_DR, options.smooth_dr, 1e-05);
  call.integer(LK_OPTION_BATCH, options.batch, 0);
  call.integer(LK_OPTION_IGNORE_INDEX, options.ignore_index, -100);
  call.real(LK_OPTION_LABEL_SMOOTHING, options.label_smoothing, 0);
  call.real(LK_OPTION_LAMBDA_DICE, options.lambda_dice, 1);
  call.real(LK_OPTION_LAMBDA_CE, options.lambda_ce, 1);
  call.integer(LK_OPTION_EMPTY_MEAN, static_cast<std::int64_t>(options.empty_mean), 0);
  return call.run(options);
}

// The optional arguments of dice_focal_loss.
template <class T>
struct dice_focal_loss_options {
  // positions that count: where it is 0, a position contributes nothing; the input's shape without its class axis; a
  // float, an integer or bool
  any_view mask;
  view<const T> class_weight;  // weight w of each class, shape (C), or (C - 1) without the background
  // factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
  // samples of a batch; a float, an integer or bool
  any_view sample_weight;
  std::int64_t include_background = 1;  // whether class 0 has a loss; a softmax runs over it in any case; [0, 1]
  // what makes probabilities p of the input; a softmax over one class is left out
  losskit::activation activation = losskit::activation::none;
  std::int64_t squared_pred = 0;  // P = sum p^2, G = sum t^2; [0, 1]
  std::int64_t jaccard = 0;  // jaccard_loss in dice_loss's place; [0, 1]
  double smooth_nr = 1e-05;  // added to the numerator, r; [0, 1e+30]
  double smooth_dr = 1e-05;  // added to the denominator, s; [0, 1e+30]
  std::int64_t batch = 0;  // sum over the samples too, before the ratio: one loss for all of them; [0, 1]
  // positions with this label contribute nothing; must be negative without a label map
  std::int64_t ignore_index = -100;
  double gamma = 2.0;  // how strongly easy positions are weighed down; [0, 1e+30]
  double alpha = -1.0;  // share of positives in the focal loss's balance; -1: no balancing; [0, 1] or -1
  double lambda_dice = 1.0;  // factor of the dice loss; 0 leaves it out; [0, 1e+30]
  double lambda_focal = 1.0;  // factor of the focal loss; 0 leaves it out; [0, 1e+30]
  losskit::empty_mean empty_mean = losskit::empty_mean::nan;  // the mean of no loss elements that count
  losskit::reduction reduction = losskit::reduction::mean;
  view<const T> grad_loss;  // upstream gradient: one element, or the loss's shape; 1 if absent
  view<const T> divisor;  // what mean divides by, instead of the op's own divisor
  view<T> grad_input;  // output: gradient, the shape of its argument
  view<T> loss;  // output: the loss, where it is wanted in memory of yours, and always with reduction::none
  view<T> loss_elements;  // output: the loss before reduction
  view<double> loss_sum;  // output: sum of the unreduced loss, float64: add over parts of a batch
  view<double> loss_divisor;  // output: the op's own divisor of the mean, float64: add over parts of a batch
  // output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch
  view<double> kept;
  bool check_first = false;  // look for bad floating-point data before anything is written: one more read
  void* workspace = nullptr;  // memory for the call instead of malloc's
  std::size_t workspace_size = 0;
  // if set, the call is only checked, and the workspace that it needs is stored here
  std::size_t* workspace_query = nullptr;
  const losskit::context* context = nullptr;  // how to run; serial, on the best kernels for this CPU
};

// Dice loss plus sigmoid focal loss of a segmentation.
//
//   loss       w_c (lambda_dice dice_c + lambda_focal k F_c)
//              dice_c the dice_loss of a class, F_c the sum over the positions of a sample of a m^gamma ce, m =
//                sigmoid((1 - 2 t) x), a = alpha t + (1 - alpha) (1 - t), ce the binary cross entropy of x and t
//              k = N / (number of positions) for mean, else 1 / (number of positions of the sample)
//   gradients  lambda_dice times that of dice_loss plus w_c lambda_focal k a m^gamma (p - t - gamma (2 t - 1) (1 - m)
//                ce), p = sigmoid(x)
//
// The loss elements are (N, C), or (C) with batch; the mean divides by their number. Sums run over d1, ..., dk.
// Positions that are ignored or masked have a gradient of exactly 0 whatever they hold. So the mean is lambda_dice
// mean(dice) + lambda_focal mean(focal). The activation concerns the dice loss: the focal loss is that of a sigmoid, of
// the classes that have a dice loss. A single class has no weight in the dice loss. Positions are those that count; of
// none, the focal loss is 0. With batch N = 1 for mean, and else the number of samples in the 1's place.
//
//   input           logits x, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or bfloat16
//   target_indices  label map: class indices in [0, C) or ignore_index, the input's shape without its class axis; an
//                integer or bool
//
// Errors, beside those of every call: LK_INVALID_INDEX for a class out of range; LK_INVALID_VALUE for
// include_background outside [0, 1]; LK_INVALID_VALUE for squared_pred outside [0, 1]; LK_INVALID_VALUE for jaccard
// outside [0, 1]; LK_INVALID_VALUE for smooth_nr outside [0, 1e+30]; LK_INVALID_VALUE for smooth_dr outside [0, 1e+30];
// LK_INVALID_VALUE for batch outside [0, 1]; LK_INVALID_VALUE for gamma outside [0, 1e+30]; LK_INVALID_VALUE for alpha
// outside [0, 1] or -1; LK_INVALID_VALUE for lambda_dice outside [0, 1e+30]; LK_INVALID_VALUE for lambda_focal outside
// [0, 1e+30].
//
// Semantics: monai.losses.DiceFocalLoss.
template <class A, class B>
result<std::remove_const_t<A>> dice_focal_loss(const view<A>& input,
                                               const view<B>& target_indices,
                                               const dice_focal_loss_options<std::remove_const_t<A>>& options = {}) {
  static_assert(detail::is_index<std::remove_const_t<B>>, "target_indices takes integers");
  detail::call<std::remove_const_t<A>, 14, 13> call(56, options.reduction);
  call.input(LK_INPUT, input);
  call.input(LK_TARGET_INDICES, target_indices);
  call.input(LK_MASK, options.mask);
  call.input(LK_CLASS_WEIGHT, options.class_weight);
  call.input(LK_SAMPLE_WEIGHT, options.sample_weight);
  call.input(LK_GRAD_LOSS, options.grad_loss);
  call.input(LK_DIVISOR, options.divisor);
  call.output(LK_GRAD_INPUT, options.grad_input);
  call.output(LK_LOSS, options.loss);
  call.output(LK_LOSS_ELEMENTS, options.loss_elements);
  call.output(LK_LOSS_SUM, options.loss_sum);
  call.output(LK_LOSS_DIVISOR, options.loss_divisor);
  call.output(LK_KEPT, options.kept);
  call.integer(LK_OPTION_INCLUDE_BACKGROUND, options.include_background, 1);
  call.integer(LK_OPTION_ACTIVATION, static_cast<std::int64_t>(options.activation), 0);
  call.integer(LK_OPTION_SQUARED_PRED, options.squared_pred, 0);
  call.integer(LK_OPTION_JACCARD, options.jaccard, 0);
  call.real(LK_OPTION_SMOOTH_NR, options.smooth_nr, 1e-05);
  call.real(LK_OPTION_SMOOTH_DR, options.smooth_dr, 1e-05);
  call.integer(LK_OPTION_BATCH, options.batch, 0);
  call.integer(LK_OPTION_IGNORE_INDEX, options.ignore_index, -100);
  call.real(LK_OPTION_GAMMA, options.gamma, 2);
  call.real(LK_OPTION_ALPHA, options.alpha, -1);
  call.real(LK_OPTION_LAMBDA_DICE, options.lambda_dice, 1);
  call.real(LK_OPTION_LAMBDA_FOCAL, options.lambda_focal, 1);
  call.integer(LK_OPTION_EMPTY_MEAN, static_cast<std::int64_t>(options.empty_mean), 0);
  return call.run(options);
}

// dice_focal_loss with target in place of target_indices.
//
//   input   logits x, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or bfloat16
//   target  target t, one-hot or soft, the input's shape; a float, an integer or bool
template <class A, class B>
result<std::remove_const_t<A>> dice_focal_loss_probabilities(const view<A>& input,
                                                             const view<B>& target,
                                                             const dice_focal_loss_options<std::remove_const_t<A>>& options = {}) {
  static_assert(detail::is_value<std::remove_const_t<B>>, "target takes real numbers, integers and bool");
  detail::call<std::remove_const_t<A>, 14, 13> call(56, options.reduction);
  call.input(LK_INPUT, input);
  call.input(LK_TARGET, target);
  call.input(LK_MASK, options.mask);
  call.input(LK_CLASS_WEIGHT, options.class_weight);
  call.input(LK_SAMPLE_WEIGHT, options.sample_weight);
  call.input(LK_GRAD_LOSS, options.grad_loss);
  call.input(LK_DIVISOR, options.divisor);
  call.output(LK_GRAD_INPUT, options.grad_input);
  call.output(LK_LOSS, options.loss);
  call.output(LK_LOSS_ELEMENTS, options.loss_elements);
  call.output(LK_LOSS_SUM, options.loss_sum);
  call.output(LK_LOSS_DIVISOR, options.loss_divisor);
  call.output(LK_KEPT, options.kept);
  call.integer(LK_OPTION_INCLUDE_BACKGROUND, options.include_background, 1);
  call.integer(LK_OPTION_ACTIVATION, static_cast<std::int64_t>(options.activation), 0);
  call.integer(LK_OPTION_SQUARED_PRED, options.squared_pred, 0);
  call.integer(LK_OPTION_JACCARD, options.jaccard, 0);
  call.real(LK_OPTION_SMOOTH_NR, options.smooth_nr, 1e-05);
  call.real(LK_OPTION_SMOOTH_DR, options.smooth_dr, 1e-05);
  call.integer(LK_OPTION_BATCH, options.batch, 0);
  call.integer(LK_OPTION_IGNORE_INDEX, options.ignore_index, -100);
  call.real(LK_OPTION_GAMMA, options.gamma, 2);
  call.real(LK_OPTION_ALPHA, options.alpha, -1);
  call.real(LK_OPTION_LAMBDA_DICE, options.lambda_dice, 1);
  call.real(LK_OPTION_LAMBDA_FOCAL, options.lambda_focal, 1);
  call.integer(LK_OPTION_EMPTY_MEAN, static_cast<std::int64_t>(options.empty_mean), 0);
  return call.run(options);
}

// The optional arguments of iou_loss.
template <class T>
struct iou_loss_options {
  view<const T> weight;  // factor of each box's loss, shape (...)
  // loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there; the
  // loss's shape or its first axes; a float, an integer or bool
  any_view mask;
  // factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
  // samples of a batch; a float, an integer or bool
  any_view sample_weight;
  // corners (x1, y1, x2, y2), or centre and size (cx, cy, w, h)
  losskit::box_format box_format = losskit::box_format::xyxy;
  double eps = 1e-06;  // e: the IoU is at least this; [1e-12, 1000000000000]
  losskit::mode mode = losskit::mode::log;  // what becomes of the IoU
  losskit::empty_mean empty_mean = losskit::empty_mean::nan;  // the mean of no loss elements that count
  losskit::reduction reduction = losskit::reduction::mean;
  view<const T> grad_loss;  // upstream gradient: one element, or the loss's shape; 1 if absent
  view<const T> divisor;  // what mean divides by, instead of the op's own divisor
  view<T> grad_input;  // output: gradient, the shape of its argument
  view<T> grad_target;  // output: gradient, the shape of its argument
  view<T> loss;  // output: the loss, where it is wanted in memory of yours, and always with reduction::none
  view<T> loss_elements;  // output: the loss before reduction
  view<double> loss_sum;  // output: sum of the unreduced loss, float64: add over parts of a batch
  view<double> loss_divisor;  // output: the op's own divisor of the mean, float64: add over parts of a batch
  // output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch
  view<double> kept;
  bool check_first = false;  // look for bad floating-point data before anything is written: one more read
  void* workspace = nullptr;  // memory for the call instead of malloc's
  std::size_t workspace_size = 0;
  // if set, the call is only checked, and the workspace that it needs is stored here
  std::size_t* workspace_query = nullptr;
  const losskit::context* context = nullptr;  // how to run; serial, on the best kernels for this CPU
};

// Intersection over union of two boxes.
//
//   loss       -log q, 1 - q or 1 - q^2, q = max(I / max(U, 1e-6), e), I the area of the intersection, U that of the
//                union
//   gradients  -dq / q, -dq or -2 q dq
//              dq = 0 for I / max(U, 1e-6) < e
//
// The mean divides by the number of loss elements, and is 0 if there are none. Disjoint boxes: -log e, 1 - e or 1 -
// e^2, and no gradient. Identical boxes: 0. Where two coordinates are equal, each has half of the gradient. A
// coordinate that is no finite number makes its box NaN.
//
//   input   predicted boxes, shape (..., 4); float32, float64, float16 or bfloat16
//   target  true boxes, the input's shape; a float, an integer or bool
//
// Errors, beside those of every call: LK_INVALID_VALUE for eps outside [1e-12, 1000000000000].
//
// Semantics: mmdet.models.losses.iou_loss.
template <class A, class B>
result<std::remove_const_t<A>> iou_loss(const view<A>& input,
                                        const view<B>& target,
                                        const iou_loss_options<std::remove_const_t<A>>& options = {}) {
  static_assert(detail::is_value<std::remove_const_t<B>>, "target takes real numbers, integers and bool");
  detail::call<std::remove_const_t<A>, 14, 4> call(57, options.reduction);
  call.input(LK_INPUT, input);
  call.input(LK_TARGET, target);
  call.input(LK_WEIGHT, options.weight);
  call.input(LK_MASK, options.mask);
  call.input(LK_SAMPLE_WEIGHT, options.sample_weight);
  call.input(LK_GRAD_LOSS, options.grad_loss);
  call.input(LK_DIVISOR, options.divisor);
  call.output(LK_GRAD_INPUT, options.grad_input);
  call.output(LK_GRAD_TARGET, options.grad_target);
  call.output(LK_LOSS, options.loss);
  call.output(LK_LOSS_ELEMENTS, options.loss_elements);
  call.output(LK_LOSS_SUM, options.loss_sum);
  call.output(LK_LOSS_DIVISOR, options.loss_divisor);
  call.output(LK_KEPT, options.kept);
  call.integer(LK_OPTION_BOX_FORMAT, static_cast<std::int64_t>(options.box_format), 0);
  call.real(LK_OPTION_EPS, options.eps, 1e-06);
  call.integer(LK_OPTION_MODE, static_cast<std::int64_t>(options.mode), 0);
  call.integer(LK_OPTION_EMPTY_MEAN, static_cast<std::int64_t>(options.empty_mean), 0);
  return call.run(options);
}

// The optional arguments of generalized_box_iou_loss.
template <class T>
struct generalized_box_iou_loss_options {
  view<const T> weight;  // factor of each box's loss, shape (...)
  // loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there; the
  // loss's shape or its first axes; a float, an integer or bool
  any_view mask;
  // factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
  // samples of a batch; a float, an integer or bool
  any_view sample_weight;
  // corners (x1, y1, x2, y2), or centre and size (cx, cy, w, h)
  losskit::box_format box_format = losskit::box_format::xyxy;
  double eps = 1e-07;  // e, added to the areas that are divided by; [1e-12, 1000000000000]
  losskit::empty_mean empty_mean = losskit::empty_mean::nan;  // the mean of no loss elements that count
  losskit::reduction reduction = losskit::reduction::none;
  view<const T> grad_loss;  // upstream gradient: one element, or the loss's shape; 1 if absent
  view<const T> divisor;  // what mean divides by, instead of the op's own divisor
  view<T> grad_input;  // output: gradient, the shape of its argument
  view<T> grad_target;  // output: gradient, the shape of its argument
  view<T> loss;  // output: the loss, where it is wanted in memory of yours, and always with reduction::none
  view<T> loss_elements;  // output: the loss before reduction
  view<double> loss_sum;  // output: sum of the unreduced loss, float64: add over parts of a batch
  view<double> loss_divisor;  // output: the op's own divisor of the mean, float64: add over parts of a batch
  // output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch
  view<double> kept;
  bool check_first = false;  // look for bad floating-point data before anything is written: one more read
  void* workspace = nullptr;  // memory for the call instead of malloc's
  std::size_t workspace_size = 0;
  // if set, the call is only checked, and the workspace that it needs is stored here
  std::size_t* workspace_query = nullptr;
  const losskit::context* context = nullptr;  // how to run; serial, on the best kernels for this CPU
};

// 1 - GIoU: intersection over union, and how much of the smallest enclosing box the two leave empty.
//
//   loss       1 - I / (U + e) + (A - U) / (A + e), I, U and A the areas of intersection, union and enclosing box
//   gradients  -(dI (U + e) - I dU) / (U + e)^2 - dU / (A + e) + (U + e) dA / (A + e)^2
//
// The mean divides by the number of loss elements, and is 0 if there are none. Between 0 and 2. Boxes that touch have
// no gradient of I. Where two coordinates are equal, each has half of the gradient. e biases tiny boxes. A coordinate
// that is no finite number makes its box NaN.
//
//   input   predicted boxes, shape (..., 4); float32, float64, float16 or bfloat16
//   target  true boxes, the input's shape; a float, an integer or bool
//
// Errors, beside those of every call: LK_INVALID_VALUE for eps outside [1e-12, 1000000000000].
//
// Semantics: torchvision.ops.generalized_box_iou_loss. Also called giou_loss.
template <class A, class B>
result<std::remove_const_t<A>> generalized_box_iou_loss(const view<A>& input,
                                                        const view<B>& target,
                                                        const generalized_box_iou_loss_options<std::remove_const_t<A>>& options = {}) {
  static_assert(detail::is_value<std::remove_const_t<B>>, "target takes real numbers, integers and bool");
  detail::call<std::remove_const_t<A>, 14, 3> call(58, options.reduction);
  call.input(LK_INPUT, input);
  call.input(LK_TARGET, target);
  call.input(LK_WEIGHT, options.weight);
  call.input(LK_MASK, options.mask);
  call.input(LK_SAMPLE_WEIGHT, options.sample_weight);
  call.input(LK_GRAD_LOSS, options.grad_loss);
  call.input(LK_DIVISOR, options.divisor);
  call.output(LK_GRAD_INPUT, options.grad_input);
  call.output(LK_GRAD_TARGET, options.grad_target);
  call.output(LK_LOSS, options.loss);
  call.output(LK_LOSS_ELEMENTS, options.loss_elements);
  call.output(LK_LOSS_SUM, options.loss_sum);
  call.output(LK_LOSS_DIVISOR, options.loss_divisor);
  call.output(LK_KEPT, options.kept);
  call.integer(LK_OPTION_BOX_FORMAT, static_cast<std::int64_t>(options.box_format), 0);
  call.real(LK_OPTION_EPS, options.eps, 1e-07);
  call.integer(LK_OPTION_EMPTY_MEAN, static_cast<std::int64_t>(options.empty_mean), 0);
  return call.run(options);
}

// The optional arguments of distance_box_iou_loss.
template <class T>
struct distance_box_iou_loss_options {
  view<const T> weight;  // factor of each box's loss, shape (...)
  // loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there; the
  // loss's shape or its first axes; a float, an integer or bool
  any_view mask;
  // factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
  // samples of a batch; a float, an integer or bool
  any_view sample_weight;
  // corners (x1, y1, x2, y2), or centre and size (cx, cy, w, h)
  losskit::box_format box_format = losskit::box_format::xyxy;
  double eps = 1e-07;  // e, added to what is divided by; [1e-12, 1000000000000]
  losskit::empty_mean empty_mean = losskit::empty_mean::nan;  // the mean of no loss elements that count
  losskit::reduction reduction = losskit::reduction::none;
  view<const T> grad_loss;  // upstream gradient: one element, or the loss's shape; 1 if absent
  view<const T> divisor;  // what mean divides by, instead of the op's own divisor
  view<T> grad_input;  // output: gradient, the shape of its argument
  view<T> grad_target;  // output: gradient, the shape of its argument
  view<T> loss;  // output: the loss, where it is wanted in memory of yours, and always with reduction::none
  view<T> loss_elements;  // output: the loss before reduction
  view<double> loss_sum;  // output: sum of the unreduced loss, float64: add over parts of a batch
  view<double> loss_divisor;  // output: the op's own divisor of the mean, float64: add over parts of a batch
  // output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch
  view<double> kept;
  bool check_first = false;  // look for bad floating-point data before anything is written: one more read
  void* workspace = nullptr;  // memory for the call instead of malloc's
  std::size_t workspace_size = 0;
  // if set, the call is only checked, and the workspace that it needs is stored here
  std::size_t* workspace_query = nullptr;
  const losskit::context* context = nullptr;  // how to run; serial, on the best kernels for this CPU
};

// 1 - DIoU: intersection over union, and the distance of the centres.
//
//   loss       1 - I / (U + e) + r^2 / (c^2 + e), r the distance of the centres, c the diagonal of the enclosing box
//   gradients  -(dI (U + e) - I dU) / (U + e)^2 + (dr^2 - (r^2 / (c^2 + e)) dc^2) / (c^2 + e)
//
// The mean divides by the number of loss elements, and is 0 if there are none. Boxes that touch have no gradient of I.
// Where two coordinates are equal, each has half of the gradient. A coordinate that is no finite number makes its box
// NaN.
//
//   input   predicted boxes, shape (..., 4); float32, float64, float16 or bfloat16
//   target  true boxes, the input's shape; a float, an integer or bool
//
// Errors, beside those of every call: LK_INVALID_VALUE for eps outside [1e-12, 1000000000000].
//
// Semantics: torchvision.ops.distance_box_iou_loss. Also called diou_loss.
template <class A, class B>
result<std::remove_const_t<A>> distance_box_iou_loss(const view<A>& input,
                                                     const view<B>& target,
                                                     const distance_box_iou_loss_options<std::remove_const_t<A>>& options = {}) {
  static_assert(detail::is_value<std::remove_const_t<B>>, "target takes real numbers, integers and bool");
  detail::call<std::remove_const_t<A>, 14, 3> call(59, options.reduction);
  call.input(LK_INPUT, input);
  call.input(LK_TARGET, target);
  call.input(LK_WEIGHT, options.weight);
  call.input(LK_MASK, options.mask);
  call.input(LK_SAMPLE_WEIGHT, options.sample_weight);
  call.input(LK_GRAD_LOSS, options.grad_loss);
  call.input(LK_DIVISOR, options.divisor);
  call.output(LK_GRAD_INPUT, options.grad_input);
  call.output(LK_GRAD_TARGET, options.grad_target);
  call.output(LK_LOSS, options.loss);
  call.output(LK_LOSS_ELEMENTS, options.loss_elements);
  call.output(LK_LOSS_SUM, options.loss_sum);
  call.output(LK_LOSS_DIVISOR, options.loss_divisor);
  call.output(LK_KEPT, options.kept);
  call.integer(LK_OPTION_BOX_FORMAT, static_cast<std::int64_t>(options.box_format), 0);
  call.real(LK_OPTION_EPS, options.eps, 1e-07);
  call.integer(LK_OPTION_EMPTY_MEAN, static_cast<std::int64_t>(options.empty_mean), 0);
  return call.run(options);
}

// The optional arguments of complete_box_iou_loss.
template <class T>
struct complete_box_iou_loss_options {
  view<const T> weight;  // factor of each box's loss, shape (...)
  // loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there; the
  // loss's shape or its first axes; a float, an integer or bool
  any_view mask;
  // factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
  // samples of a batch; a float, an integer or bool
  any_view sample_weight;
  // corners (x1, y1, x2, y2), or centre and size (cx, cy, w, h)
  losskit::box_format box_format = losskit::box_format::xyxy;
  double eps = 1e-07;  // e, which keeps the factor a finite; [1e-12, 1000000000000]
  losskit::empty_mean empty_mean = losskit::empty_mean::nan;  // the mean of no loss elements that count
  losskit::reduction reduction = losskit::reduction::none;
  view<const T> grad_loss;  // upstream gradient: one element, or the loss's shape; 1 if absent
  view<const T> divisor;  // what mean divides by, instead of the op's own divisor
  view<T> grad_input;  // output: gradient, the shape of its argument
  view<T> grad_target;  // output: gradient, the shape of its argument
  view<T> loss;  // output: the loss, where it is wanted in memory of yours, and always with reduction::none
  view<T> loss_elements;  // output: the loss before reduction
  view<double> loss_sum;  // output: sum of the unreduced loss, float64: add over parts of a batch
  view<double> loss_divisor;  // output: the op's own divisor of the mean, float64: add over parts of a batch
  // output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch
  view<double> kept;
  bool check_first = false;  // look for bad floating-point data before anything is written: one more read
  void* workspace = nullptr;  // memory for the call instead of malloc's
  std::size_t workspace_size = 0;
  // if set, the call is only checked, and the workspace that it needs is stored here
  std::size_t* workspace_query = nullptr;
  const losskit::context* context = nullptr;  // how to run; serial, on the best kernels for this CPU
};

// 1 - CIoU: intersection over union, the distance of the centres and the difference of the aspect ratios.
//
//   loss       1 - I / (U + 1e-7) + r^2 / (c^2 + 1e-7) + a v
//              v = (4 / pi^2) (atan(tw / th) - atan(w / h))^2
//              a = v / (1 - IoU + v + e)
//              r the distance of the centres, c the diagonal of the enclosing box
//   gradients  that of distance_box_iou_loss, with 1e-7, and a dv: a counts as constant
//              dv/dw = -(8 / pi^2) D h / (w^2 + h^2), dv/dh = (8 / pi^2) D w / (w^2 + h^2), D the difference in v
//
// The mean divides by the number of loss elements, and is 0 if there are none. The gradient treats a factor of the loss
// as constant, as in the reference. A box without height has the angle pi / 2, a point 0 and no gradient of it. Boxes
// that touch have no gradient of I. Where two coordinates are equal, each has half of the gradient. A coordinate that
// is no finite number makes its box NaN.
//
//   input   predicted boxes, shape (..., 4); float32, float64, float16 or bfloat16
//   target  true boxes, the input's shape; a float, an integer or bool
//
// Errors, beside those of every call: LK_INVALID_VALUE for eps outside [1e-12, 1000000000000].
//
// Semantics: torchvision.ops.complete_box_iou_loss. Also called ciou_loss.
template <class A, class B>
result<std::remove_const_t<A>> complete_box_iou_loss(const view<A>& input,
                                                     const view<B>& target,
                                                     const complete_box_iou_loss_options<std::remove_const_t<A>>& options = {}) {
  static_assert(detail::is_value<std::remove_const_t<B>>, "target takes real numbers, integers and bool");
  detail::call<std::remove_const_t<A>, 14, 3> call(60, options.reduction);
  call.input(LK_INPUT, input);
  call.input(LK_TARGET, target);
  call.input(LK_WEIGHT, options.weight);
  call.input(LK_MASK, options.mask);
  call.input(LK_SAMPLE_WEIGHT, options.sample_weight);
  call.input(LK_GRAD_LOSS, options.grad_loss);
  call.input(LK_DIVISOR, options.divisor);
  call.output(LK_GRAD_INPUT, options.grad_input);
  call.output(LK_GRAD_TARGET, options.grad_target);
  call.output(LK_LOSS, options.loss);
  call.output(LK_LOSS_ELEMENTS, options.loss_elements);
  call.output(LK_LOSS_SUM, options.loss_sum);
  call.output(LK_LOSS_DIVISOR, options.loss_divisor);
  call.output(LK_KEPT, options.kept);
  call.integer(LK_OPTION_BOX_FORMAT, static_cast<std::int64_t>(options.box_format), 0);
  call.real(LK_OPTION_EPS, options.eps, 1e-07);
  call.integer(LK_OPTION_EMPTY_MEAN, static_cast<std::int64_t>(options.empty_mean), 0);
  return call.run(options);
}

// The optional arguments of efficient_box_iou_loss.
template <class T>
struct efficient_box_iou_loss_options {
  view<const T> weight;  // factor of each box's loss, shape (...)
  // loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there; the
  // loss's shape or its first axes; a float, an integer or bool
  any_view mask;
  // factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
  // samples of a batch; a float, an integer or bool
  any_view sample_weight;
  // corners (x1, y1, x2, y2), or centre and size (cx, cy, w, h)
  losskit::box_format box_format = losskit::box_format::xyxy;
  double eps = 1e-07;  // e, added to what is divided by; [1e-12, 1000000000000]
  losskit::empty_mean empty_mean = losskit::empty_mean::nan;  // the mean of no loss elements that count
  losskit::reduction reduction = losskit::reduction::none;
  view<const T> grad_loss;  // upstream gradient: one element, or the loss's shape; 1 if absent
  view<const T> divisor;  // what mean divides by, instead of the op's own divisor
  view<T> grad_input;  // output: gradient, the shape of its argument
  view<T> grad_target;  // output: gradient, the shape of its argument
  view<T> loss;  // output: the loss, where it is wanted in memory of yours, and always with reduction::none
  view<T> loss_elements;  // output: the loss before reduction
  view<double> loss_sum;  // output: sum of the unreduced loss, float64: add over parts of a batch
  view<double> loss_divisor;  // output: the op's own divisor of the mean, float64: add over parts of a batch
  // output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch
  view<double> kept;
  bool check_first = false;  // look for bad floating-point data before anything is written: one more read
  void* workspace = nullptr;  // memory for the call instead of malloc's
  std::size_t workspace_size = 0;
  // if set, the call is only checked, and the workspace that it needs is stored here
  std::size_t* workspace_query = nullptr;
  const losskit::context* context = nullptr;  // how to run; serial, on the best kernels for this CPU
};

// 1 - EIoU: intersection over union, the distance of the centres and the differences of the sides.
//
//   loss       1 - I / (U + e) + r^2 / (c^2 + e) + (w - tw)^2 / (cw^2 + e) + (h - th)^2 / (ch^2 + e)
//              r the distance of the centres, cw, ch and c the sides and the diagonal of the enclosing box
//   gradients  that of distance_box_iou_loss, and for the width (the height likewise) 2 (w - tw) dw / (cw^2 + e) - 2 (w
//                - tw)^2 cw dcw / (cw^2 + e)^2
//
// The mean divides by the number of loss elements, and is 0 if there are none. Boxes that touch have no gradient of I.
// Where two coordinates are equal, each has half of the gradient. Not mmdetection's eiou_loss, which is another loss
// (Extended IoU). A coordinate that is no finite number makes its box NaN.
//
//   input   predicted boxes, shape (..., 4); float32, float64, float16 or bfloat16
//   target  true boxes, the input's shape; a float, an integer or bool
//
// Errors, beside those of every call: LK_INVALID_VALUE for eps outside [1e-12, 1000000000000].
//
// Semantics: Zhang et al., Focal and efficient IOU loss for accurate bounding box regression. Also called eiou_loss.
template <class A, class B>
result<std::remove_const_t<A>> efficient_box_iou_loss(const view<A>& input,
                                                      const view<B>& target,
                                                      const efficient_box_iou_loss_options<std::remove_const_t<A>>& options = {}) {
  static_assert(detail::is_value<std::remove_const_t<B>>, "target takes real numbers, integers and bool");
  detail::call<std::remove_const_t<A>, 14, 3> call(61, options.reduction);
  call.input(LK_INPUT, input);
  call.input(LK_TARGET, target);
  call.input(LK_WEIGHT, options.weight);
  call.input(LK_MASK, options.mask);
  call.input(LK_SAMPLE_WEIGHT, options.sample_weight);
  call.input(LK_GRAD_LOSS, options.grad_loss);
  call.input(LK_DIVISOR, options.divisor);
  call.output(LK_GRAD_INPUT, options.grad_input);
  call.output(LK_GRAD_TARGET, options.grad_target);
  call.output(LK_LOSS, options.loss);
  call.output(LK_LOSS_ELEMENTS, options.loss_elements);
  call.output(LK_LOSS_SUM, options.loss_sum);
  call.output(LK_LOSS_DIVISOR, options.loss_divisor);
  call.output(LK_KEPT, options.kept);
  call.integer(LK_OPTION_BOX_FORMAT, static_cast<std::int64_t>(options.box_format), 0);
  call.real(LK_OPTION_EPS, options.eps, 1e-07);
  call.integer(LK_OPTION_EMPTY_MEAN, static_cast<std::int64_t>(options.empty_mean), 0);
  return call.run(options);
}

// The optional arguments of focal_eiou_loss.
template <class T>
struct focal_eiou_loss_options {
  view<const T> weight;  // factor of each box's loss, shape (...)
  // loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there; the
  // loss's shape or its first axes; a float, an integer or bool
  any_view mask;
  // factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
  // samples of a batch; a float, an integer or bool
  any_view sample_weight;
  // corners (x1, y1, x2, y2), or centre and size (cx, cy, w, h)
  losskit::box_format box_format = losskit::box_format::xyxy;
  double eps = 1e-07;  // e, added to what is divided by; [1e-12, 1000000000000]
  double gamma = 0.5;  // power g of the IoU; [0, 1000]
  std::int64_t detach = 1;  // whether the factor IoU^g counts as constant in the gradient; [0, 1]
  // whether mean divides by the sum of the factors IoU^g, as the article does, not by the number of pairs; [0, 1]
  std::int64_t normalize = 0;
  losskit::empty_mean empty_mean = losskit::empty_mean::nan;  // the mean of no loss elements that count
  losskit::reduction reduction = losskit::reduction::none;
  view<const T> grad_loss;  // upstream gradient: one element, or the loss's shape; 1 if absent
  view<const T> divisor;  // what mean divides by, instead of the op's own divisor
  view<T> grad_input;  // output: gradient, the shape of its argument
  view<T> grad_target;  // output: gradient, the shape of its argument
  view<T> loss;  // output: the loss, where it is wanted in memory of yours, and always with reduction::none
  view<T> loss_elements;  // output: the loss before reduction
  view<double> loss_sum;  // output: sum of the unreduced loss, float64: add over parts of a batch
  view<double> loss_divisor;  // output: the op's own divisor of the mean, float64: add over parts of a batch
  // output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch
  view<double> kept;
  bool check_first = false;  // look for bad floating-point data before anything is written: one more read
  void* workspace = nullptr;  // memory for the call instead of malloc's
  std::size_t workspace_size = 0;
  // if set, the call is only checked, and the workspace that it needs is stored here
  std::size_t* workspace_query = nullptr;
  const losskit::context* context = nullptr;  // how to run; serial, on the best kernels for this CPU
};

// EIoU loss of well overlapping boxes before that of others.
//
//   loss       (I / (U + e))^g L, L the efficient_box_iou_loss
//   gradients  IoU^g dL
//              without detach also L g IoU^(g-1) dIoU, 0 for IoU = 0
//              if mean divides by the sum of the factors, (L - m) for L there, m the mean
//
// The mean divides by the number of loss elements, and is 0 if there are none. The gradient treats a factor of the loss
// as constant, as in the reference. Disjoint boxes have neither loss nor gradient, unless g = 0. With normalize, the
// mean is the sum of a IoU^g L over the sum of a IoU^g, a the product of weight and sample_weight, both over the pairs
// that count; where that sum is 0, so are mean and gradients. loss_divisor is that sum, whatever the reduction; a
// divisor that is given counts as a constant. Otherwise as efficient_box_iou_loss.
//
//   input   predicted boxes, shape (..., 4); float32, float64, float16 or bfloat16
//   target  true boxes, the input's shape; a float, an integer or bool
//
// Errors, beside those of every call: LK_INVALID_VALUE for eps outside [1e-12, 1000000000000]; LK_INVALID_VALUE for
// gamma outside [0, 1000]; LK_INVALID_VALUE for detach outside [0, 1]; LK_INVALID_VALUE for normalize outside [0, 1].
//
// Semantics: Zhang et al., Focal and efficient IOU loss for accurate bounding box regression.
template <class A, class B>
result<std::remove_const_t<A>> focal_eiou_loss(const view<A>& input,
                                               const view<B>& target,
                                               const focal_eiou_loss_options<std::remove_const_t<A>>& options = {}) {
  static_assert(detail::is_value<std::remove_const_t<B>>, "target takes real numbers, integers and bool");
  detail::call<std::remove_const_t<A>, 14, 6> call(62, options.reduction);
  call.input(LK_INPUT, input);
  call.input(LK_TARGET, target);
  call.input(LK_WEIGHT, options.weight);
  call.input(LK_MASK, options.mask);
  call.input(LK_SAMPLE_WEIGHT, options.sample_weight);
  call.input(LK_GRAD_LOSS, options.grad_loss);
  call.input(LK_DIVISOR, options.divisor);
  call.output(LK_GRAD_INPUT, options.grad_input);
  call.output(LK_GRAD_TARGET, options.grad_target);
  call.output(LK_LOSS, options.loss);
  call.output(LK_LOSS_ELEMENTS, options.loss_elements);
  call.output(LK_LOSS_SUM, options.loss_sum);
  call.output(LK_LOSS_DIVISOR, options.loss_divisor);
  call.output(LK_KEPT, options.kept);
  call.integer(LK_OPTION_BOX_FORMAT, static_cast<std::int64_t>(options.box_format), 0);
  call.real(LK_OPTION_EPS, options.eps, 1e-07);
  call.real(LK_OPTION_GAMMA, options.gamma, 0.5);
  call.integer(LK_OPTION_DETACH, options.detach, 1);
  call.integer(LK_OPTION_NORMALIZE, options.normalize, 0);
  call.integer(LK_OPTION_EMPTY_MEAN, static_cast<std::int64_t>(options.empty_mean), 0);
  return call.run(options);
}

// The optional arguments of siou_loss.
template <class T>
struct siou_loss_options {
  view<const T> weight;  // factor of each box's loss, shape (...)
  // loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there; the
  // loss's shape or its first axes; a float, an integer or bool
  any_view mask;
  // factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
  // samples of a batch; a float, an integer or bool
  any_view sample_weight;
  // corners (x1, y1, x2, y2), or centre and size (cx, cy, w, h)
  losskit::box_format box_format = losskit::box_format::xyxy;
  double eps = 1e-07;  // e, added to the union; [1e-12, 1000000000000]
  double theta = 4.0;  // power of the shape cost; [1, 1000]
  losskit::empty_mean empty_mean = losskit::empty_mean::nan;  // the mean of no loss elements that count
  losskit::reduction reduction = losskit::reduction::none;
  view<const T> grad_loss;  // upstream gradient: one element, or the loss's shape; 1 if absent
  view<const T> divisor;  // what mean divides by, instead of the op's own divisor
  view<T> grad_input;  // output: gradient, the shape of its argument
  view<T> grad_target;  // output: gradient, the shape of its argument
  view<T> loss;  // output: the loss, where it is wanted in memory of yours, and always with reduction::none
  view<T> loss_elements;  // output: the loss before reduction
  view<double> loss_sum;  // output: sum of the unreduced loss, float64: add over parts of a batch
  view<double> loss_divisor;  // output: the op's own divisor of the mean, float64: add over parts of a batch
  // output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch
  view<double> kept;
  bool check_first = false;  // look for bad floating-point data before anything is written: one more read
  void* workspace = nullptr;  // memory for the call instead of malloc's
  std::size_t workspace_size = 0;
  // if set, the call is only checked, and the workspace that it needs is stored here
  std::size_t* workspace_query = nullptr;
  const losskit::context* context = nullptr;  // how to run; serial, on the best kernels for this CPU
};

// 1 - IoU with costs of angle, distance and shape.
//
//   loss       1 - I / (U + e) + (D + S) / 2
//              D = sum over x, y of 1 - exp(-(2 - a) (d / c)^2), d the distance of the centres and c the enclosing
//                box's side along it
//              a = 2 |dx| |dy| / (dx^2 + dy^2)
//              S = sum over w, h of (1 - exp(-|w - tw| / max(w, tw)))^theta
//   gradients  that of the formula, with sign(0) = 0 for distances and for differences of sides
//
// The mean divides by the number of loss elements, and is 0 if there are none. Where the centres coincide a is 0, where
// c is 0 so is d / c. Equal sides cost nothing, nor does a pair of sides of which none is above 0. Boxes that touch
// have a gradient of I. Where two coordinates are equal, each has half of the gradient. A coordinate that is no finite
// number makes its box NaN.
//
//   input   predicted boxes, shape (..., 4); float32, float64, float16 or bfloat16
//   target  true boxes, the input's shape; a float, an integer or bool
//
// Errors, beside those of every call: LK_INVALID_VALUE for eps outside [1e-12, 1000000000000]; LK_INVALID_VALUE for
// theta outside [1, 1000].
//
// Semantics: Gevorgyan, SIoU loss; mmyolo's iou_mode siou, without its clamp and its added epsilons.
template <class A, class B>
result<std::remove_const_t<A>> siou_loss(const view<A>& input,
                                         const view<B>& target,
                                         const siou_loss_options<std::remove_const_t<A>>& options = {}) {
  static_assert(detail::is_value<std::remove_const_t<B>>, "target takes real numbers, integers and bool");
  detail::call<std::remove_const_t<A>, 14, 4> call(63, options.reduction);
  call.input(LK_INPUT, input);
  call.input(LK_TARGET, target);
  call.input(LK_WEIGHT, options.weight);
  call.input(LK_MASK, options.mask);
  call.input(LK_SAMPLE_WEIGHT, options.sample_weight);
  call.input(LK_GRAD_LOSS, options.grad_loss);
  call.input(LK_DIVISOR, options.divisor);
  call.output(LK_GRAD_INPUT, options.grad_input);
  call.output(LK_GRAD_TARGET, options.grad_target);
  call.output(LK_LOSS, options.loss);
  call.output(LK_LOSS_ELEMENTS, options.loss_elements);
  call.output(LK_LOSS_SUM, options.loss_sum);
  call.output(LK_LOSS_DIVISOR, options.loss_divisor);
  call.output(LK_KEPT, options.kept);
  call.integer(LK_OPTION_BOX_FORMAT, static_cast<std::int64_t>(options.box_format), 0);
  call.real(LK_OPTION_EPS, options.eps, 1e-07);
  call.real(LK_OPTION_THETA, options.theta, 4);
  call.integer(LK_OPTION_EMPTY_MEAN, static_cast<std::int64_t>(options.empty_mean), 0);
  return call.run(options);
}

// The optional arguments of cosine_embedding_loss.
template <class T>
struct cosine_embedding_loss_options {
  // loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there; the
  // loss's shape or its first axes; a float, an integer or bool
  any_view mask;
  // factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
  // samples of a batch; a float, an integer or bool
  any_view sample_weight;
  double margin = 0.0;  // margin m
  losskit::empty_mean empty_mean = losskit::empty_mean::nan;  // the mean of no loss elements that count
  losskit::reduction reduction = losskit::reduction::mean;
  view<const T> grad_loss;  // upstream gradient: one element, or the loss's shape; 1 if absent
  view<const T> divisor;  // what mean divides by, instead of the op's own divisor
  view<T> grad_input;  // output: gradient, the shape of its argument
  view<T> grad_input2;  // output: gradient, the shape of its argument
  view<T> loss;  // output: the loss, where it is wanted in memory of yours, and always with reduction::none
  view<T> loss_elements;  // output: the loss before reduction
  view<double> loss_sum;  // output: sum of the unreduced loss, float64: add over parts of a batch
  view<double> loss_divisor;  // output: the op's own divisor of the mean, float64: add over parts of a batch
  // output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch
  view<double> kept;
  bool check_first = false;  // look for bad floating-point data before anything is written: one more read
  void* workspace = nullptr;  // memory for the call instead of malloc's
  std::size_t workspace_size = 0;
  // if set, the call is only checked, and the workspace that it needs is stored here
  std::size_t* workspace_query = nullptr;
  const losskit::context* context = nullptr;  // how to run; serial, on the best kernels for this CPU
};

// One minus the cosine of similar vectors, the cosine above a margin of others.
//
//   loss       1 - c for t = 1
//              max(0, c - m) for t = -1
//              c = a.b / sqrt((|a|^2 + 1e-12) (|b|^2 + 1e-12))
//   gradients  dc/da = b / sqrt((|a|^2 + 1e-12) (|b|^2 + 1e-12)) - c a / (|a|^2 + 1e-12), dc/db likewise
//              -dc for t = 1, dc [c >= m] for t = -1
//
// The mean divides by the number of loss elements. Active at the kink. Any other target makes the loss 0. c lies in
// [-1, 1]; no norm is too large or too small for it. Vectors without elements have c = 0. A NaN makes the loss NaN.
//
//   input   vectors a, shape (..., D); float32, float64, float16 or bfloat16
//   input2  vectors b, the input's shape; float32, float64, float16 or bfloat16
//   target  1 for vectors that belong together, -1 for others, shape (...); a float, an integer or bool
//
// Semantics: torch.nn.functional.cosine_embedding_loss.
template <class A, class B, class C>
result<std::remove_const_t<A>> cosine_embedding_loss(const view<A>& input,
                                                     const view<B>& input2,
                                                     const view<C>& target,
                                                     const cosine_embedding_loss_options<std::remove_const_t<A>>& options = {}) {
  static_assert(detail::is_real<std::remove_const_t<B>>, "input2 takes float or double");
  static_assert(detail::is_value<std::remove_const_t<C>>, "target takes real numbers, integers and bool");
  detail::call<std::remove_const_t<A>, 14, 2> call(64, options.reduction);
  call.input(LK_INPUT, input);
  call.input(LK_INPUT2, input2);
  call.input(LK_TARGET, target);
  call.input(LK_MASK, options.mask);
  call.input(LK_SAMPLE_WEIGHT, options.sample_weight);
  call.input(LK_GRAD_LOSS, options.grad_loss);
  call.input(LK_DIVISOR, options.divisor);
  call.output(LK_GRAD_INPUT, options.grad_input);
  call.output(LK_GRAD_INPUT2, options.grad_input2);
  call.output(LK_LOSS, options.loss);
  call.output(LK_LOSS_ELEMENTS, options.loss_elements);
  call.output(LK_LOSS_SUM, options.loss_sum);
  call.output(LK_LOSS_DIVISOR, options.loss_divisor);
  call.output(LK_KEPT, options.kept);
  call.real(LK_OPTION_MARGIN, options.margin, 0);
  call.integer(LK_OPTION_EMPTY_MEAN, static_cast<std::int64_t>(options.empty_mean), 0);
  return call.run(options);
}

// The optional arguments of triplet_margin_loss.
template <class T>
struct triplet_margin_loss_options {
  // loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there; the
  // loss's shape or its first axes; a float, an integer or bool
  any_view mask;
  // factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
  // samples of a batch; a float, an integer or bool
  any_view sample_weight;
  double margin = 1.0;  // margin m; above 0
  double p = 2.0;  // order of the norm, infinity for the maximum; above 0
  double eps = 1e-06;  // e, added to each component of a difference; at least 0
  // whether the negative may be compared with the positive instead, where that is nearer; [0, 1]
  std::int64_t swap = 0;
  losskit::empty_mean empty_mean = losskit::empty_mean::nan;  // the mean of no loss elements that count
  losskit::reduction reduction = losskit::reduction::mean;
  view<const T> grad_loss;  // upstream gradient: one element, or the loss's shape; 1 if absent
  view<const T> divisor;  // what mean divides by, instead of the op's own divisor
  view<T> grad_input;  // output: gradient, the shape of its argument
  view<T> grad_positive;  // output: gradient, the shape of its argument
  view<T> grad_negative;  // output: gradient, the shape of its argument
  view<T> loss;  // output: the loss, where it is wanted in memory of yours, and always with reduction::none
  view<T> loss_elements;  // output: the loss before reduction
  view<double> loss_sum;  // output: sum of the unreduced loss, float64: add over parts of a batch
  view<double> loss_divisor;  // output: the op's own divisor of the mean, float64: add over parts of a batch
  // output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch
  view<double> kept;
  bool check_first = false;  // look for bad floating-point data before anything is written: one more read
  void* workspace = nullptr;  // memory for the call instead of malloc's
  std::size_t workspace_size = 0;
  // if set, the call is only checked, and the workspace that it needs is stored here
  std::size_t* workspace_query = nullptr;
  const losskit::context* context = nullptr;  // how to run; serial, on the best kernels for this CPU
};

// How much nearer the anchor is to the negative than to the positive, with a margin.
//
//   loss       max(0, m + d(a, positive) - n), n = d(a, negative), with swap min(d(a, negative), d(positive, negative))
//              d(x, y) = |x - y + e|_p
//   gradients  of d by x, with v = x - y + e: sign(v) (|v| / d)^(p-1), 0 where v = 0
//              p = 1: sign(v)
//              p infinite: sign(v) / k at the k largest components
//              0 where the hinge is inactive
//
// The mean divides by the number of loss elements. Active at the kink. Equal distances share the gradient of a swap.
// d(x, x) = e D^(1/p). No distance that the type holds overflows or vanishes on the way. A NaN makes the loss NaN and
// has the gradient 0. D = 0: m.
//
//   input     anchors a, shape (..., D); float32, float64, float16 or bfloat16
//   positive  vectors that belong to the anchors, the input's shape; float32, float64, float16 or bfloat16
//   negative  vectors that do not, the input's shape; float32, float64, float16 or bfloat16
//
// Errors, beside those of every call: LK_INVALID_VALUE for swap outside [0, 1].
//
// Semantics: torch.nn.functional.triplet_margin_loss.
template <class A, class B, class C>
result<std::remove_const_t<A>> triplet_margin_loss(const view<A>& input,
                                                   const view<B>& positive,
                                                   const view<C>& negative,
                                                   const triplet_margin_loss_options<std::remove_const_t<A>>& options = {}) {
  static_assert(detail::is_real<std::remove_const_t<B>>, "positive takes float or double");
  static_assert(detail::is_real<std::remove_const_t<C>>, "negative takes float or double");
  detail::call<std::remove_const_t<A>, 15, 5> call(65, options.reduction);
  call.input(LK_INPUT, input);
  call.input(LK_POSITIVE, positive);
  call.input(LK_NEGATIVE, negative);
  call.input(LK_MASK, options.mask);
  call.input(LK_SAMPLE_WEIGHT, options.sample_weight);
  call.input(LK_GRAD_LOSS, options.grad_loss);
  call.input(LK_DIVISOR, options.divisor);
  call.output(LK_GRAD_INPUT, options.grad_input);
  call.output(LK_GRAD_POSITIVE, options.grad_positive);
  call.output(LK_GRAD_NEGATIVE, options.grad_negative);
  call.output(LK_LOSS, options.loss);
  call.output(LK_LOSS_ELEMENTS, options.loss_elements);
  call.output(LK_LOSS_SUM, options.loss_sum);
  call.output(LK_LOSS_DIVISOR, options.loss_divisor);
  call.output(LK_KEPT, options.kept);
  call.real(LK_OPTION_MARGIN, options.margin, 1);
  call.real(LK_OPTION_P, options.p, 2);
  call.real(LK_OPTION_EPS, options.eps, 1e-06);
  call.integer(LK_OPTION_SWAP, options.swap, 0);
  call.integer(LK_OPTION_EMPTY_MEAN, static_cast<std::int64_t>(options.empty_mean), 0);
  return call.run(options);
}

// The optional arguments of center_loss.
template <class T>
struct center_loss_options {
  // loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there; the
  // loss's shape or its first axes; a float, an integer or bool
  any_view mask;
  // factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
  // samples of a batch; a float, an integer or bool
  any_view sample_weight;
  std::int64_t scale_by_half = 1;  // whether the squared distance has the factor h = 1/2; [0, 1]
  double alpha = 0.5;  // rate of the centers' update
  std::int64_t ignore_index = INT64_MIN;  // elements with this target contribute nothing; none by default
  losskit::empty_mean empty_mean = losskit::empty_mean::nan;  // the mean of no loss elements that count
  losskit::reduction reduction = losskit::reduction::mean;
  view<const T> grad_loss;  // upstream gradient: one element, or the loss's shape; 1 if absent
  view<const T> divisor;  // what mean divides by, instead of the op's own divisor
  view<T> grad_input;  // output: gradient, the shape of its argument
  view<T> grad_centers;  // output: gradient, the shape of its argument
  // output: what the damped rule adds to the centers, -alpha sum over y_i = j of (c_j - x_i) / (1 + #{y_i = j})
  view<T> centers_update;
  view<T> loss;  // output: the loss, where it is wanted in memory of yours, and always with reduction::none
  view<T> loss_elements;  // output: the loss before reduction
  view<double> loss_sum;  // output: sum of the unreduced loss, float64: add over parts of a batch
  view<double> loss_divisor;  // output: the op's own divisor of the mean, float64: add over parts of a batch
  // output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch
  view<double> kept;
  bool check_first = false;  // look for bad floating-point data before anything is written: one more read
  void* workspace = nullptr;  // memory for the call instead of malloc's
  std::size_t workspace_size = 0;
  // if set, the call is only checked, and the workspace that it needs is stored here
  std::size_t* workspace_query = nullptr;
  const losskit::context* context = nullptr;  // how to run; serial, on the best kernels for this CPU
};

// Squared distance of features from the center of their class.
//
//   loss       h |x_i - c_(y_i)|^2
//   gradients  d/dx_i = 2 h (x_i - c_(y_i))
//              d/dc_j = 2 h sum over y_i = j of (c_j - x_i)
//
// The mean divides by the number of loss elements. Each sample costs one distance, computed from the difference.
// Centers of classes that do not occur have neither gradient nor update. The update is made of features and centers
// alone, whatever the reduction.
//
//   input           features x, shape (..., D); float32, float64, float16 or bfloat16
//   centers         center c of each class, shape (C, D); float32, float64, float16 or bfloat16
//   target_indices  class indices y in [0, C), shape (...); an integer or bool
//
// Errors, beside those of every call: LK_INVALID_INDEX for a class out of range; LK_INVALID_VALUE for scale_by_half
// outside [0, 1].
//
// Semantics: Wen et al., A discriminative feature learning approach for deep face recognition; pytorch-center-loss with
// h = 1, without its clamp.
template <class A, class B, class C>
result<std::remove_const_t<A>> center_loss(const view<A>& input,
                                           const view<B>& centers,
                                           const view<C>& target_indices,
                                           const center_loss_options<std::remove_const_t<A>>& options = {}) {
  static_assert(detail::is_real<std::remove_const_t<B>>, "centers takes float or double");
  static_assert(detail::is_index<std::remove_const_t<C>>, "target_indices takes integers");
  detail::call<std::remove_const_t<A>, 15, 4> call(66, options.reduction);
  call.input(LK_INPUT, input);
  call.input(LK_CENTERS, centers);
  call.input(LK_TARGET_INDICES, target_indices);
  call.input(LK_MASK, options.mask);
  call.input(LK_SAMPLE_WEIGHT, options.sample_weight);
  call.input(LK_GRAD_LOSS, options.grad_loss);
  call.input(LK_DIVISOR, options.divisor);
  call.output(LK_GRAD_INPUT, options.grad_input);
  call.output(LK_GRAD_CENTERS, options.grad_centers);
  call.output(LK_CENTERS_UPDATE, options.centers_update);
  call.output(LK_LOSS, options.loss);
  call.output(LK_LOSS_ELEMENTS, options.loss_elements);
  call.output(LK_LOSS_SUM, options.loss_sum);
  call.output(LK_LOSS_DIVISOR, options.loss_divisor);
  call.output(LK_KEPT, options.kept);
  call.integer(LK_OPTION_SCALE_BY_HALF, options.scale_by_half, 1);
  call.real(LK_OPTION_ALPHA, options.alpha, 0.5);
  call.integer(LK_OPTION_IGNORE_INDEX, options.ignore_index, INT64_MIN);
  call.integer(LK_OPTION_EMPTY_MEAN, static_cast<std::int64_t>(options.empty_mean), 0);
  return call.run(options);
}

// The optional arguments of ctc_loss.
template <class T>
struct ctc_loss_options {
  // loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there; the
  // loss's shape or its first axes; a float, an integer or bool
  any_view mask;
  // factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
  // samples of a batch; a float, an integer or bool
  any_view sample_weight;
  std::int64_t blank = 0;  // the class that stands for no label; at least 0
  std::int64_t zero_infinity = 0;  // 1: infinite losses and their gradients become 0; [0, 1]
  std::int64_t from_logits = 0;  // 1: the input holds logits, of which the log-softmax is taken; [0, 1]
  losskit::empty_mean empty_mean = losskit::empty_mean::nan;  // the mean of no loss elements that count
  losskit::reduction reduction = losskit::reduction::mean;
  view<const T> grad_loss;  // upstream gradient: one element, or the loss's shape; 1 if absent
  view<const T> divisor;  // what mean divides by, instead of the op's own divisor
  view<T> grad_input;  // output: gradient, the shape of its argument
  view<T> loss;  // output: the loss, where it is wanted in memory of yours, and always with reduction::none
  view<T> loss_elements;  // output: the loss before reduction
  view<double> loss_sum;  // output: sum of the unreduced loss, float64: add over parts of a batch
  view<double> loss_divisor;  // output: the op's own divisor of the mean, float64: add over parts of a batch
  // output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch
  view<double> kept;
  bool check_first = false;  // look for bad floating-point data before anything is written: one more read
  void* workspace = nullptr;  // memory for the call instead of malloc's
  std::size_t workspace_size = 0;
  // if set, the call is only checked, and the workspace that it needs is stored here
  std::size_t* workspace_query = nullptr;
  const losskit::context* context = nullptr;  // how to run; serial, on the best kernels for this CPU
};

// Connectionist temporal classification: negative log likelihood of a list of labels, over all its alignments.
//
//   loss       -log sum over alignments a of prod_t exp(l_t(a_t)): an alignment is a class per frame which, without
//                repetitions and then without blanks, is the list
//   gradients  d/dl_t(c) = exp(l_t(c)) - P(a_t = c | the list). Frames beyond a sample's length have 0
//
// The mean divides by the number of loss elements. The gradient is that of the logits whose log-softmax the input is,
// as in the reference. The mean is over samples, of each loss divided by its number of labels (at least 1); loss_sum is
// the sum of just those for mean, of the losses for the other reductions. No alignment (fewer frames than labels and
// repetitions need, or probabilities of 0): loss infinite, gradient NaN within the sample's length, or both 0 with
// zero_infinity. A class of probability 0 has gradient 0. From logits the loss is never below 0.
//
//   input           log-probabilities l, or logits, of T frames, shape (T, C) or (T, N, C); float32, float64, float16
//                or bfloat16
//   target_indices  labels in [0, C) other than blank, shape (N, S), or one axis with the lists of all samples one
//                after the other; what follows a padded list is not read; an integer or bool
//   input_lengths   frames of each sample, at most T, shape (N); an integer or bool
//   target_lengths  labels of each sample, shape (N); at most S, or in sum the length of the one axis; an integer or
//                bool
//
// Errors, beside those of every call: LK_INVALID_INDEX for a class out of range; LK_INVALID_VALUE for zero_infinity
// outside [0, 1]; LK_INVALID_VALUE for from_logits outside [0, 1].
//
// Semantics: torch.nn.functional.ctc_loss. Also called connectionist_temporal_classification.
template <class A, class B, class C, class D>
result<std::remove_const_t<A>> ctc_loss(const view<A>& input,
                                        const view<B>& target_indices,
                                        const view<C>& input_lengths,
                                        const view<D>& target_lengths,
                                        const ctc_loss_options<std::remove_const_t<A>>& options = {}) {
  static_assert(detail::is_index<std::remove_const_t<B>>, "target_indices takes integers");
  static_assert(detail::is_index<std::remove_const_t<C>>, "input_lengths takes integers");
  static_assert(detail::is_index<std::remove_const_t<D>>, "target_lengths takes integers");
  detail::call<std::remove_const_t<A>, 14, 4> call(67, options.reduction);
  call.input(LK_INPUT, input);
  call.input(LK_TARGET_INDICES, target_indices);
  call.input(LK_INPUT_LENGTHS, input_lengths);
  call.input(LK_TARGET_LENGTHS, target_lengths);
  call.input(LK_MASK, options.mask);
  call.input(LK_SAMPLE_WEIGHT, options.sample_weight);
  call.input(LK_GRAD_LOSS, options.grad_loss);
  call.input(LK_DIVISOR, options.divisor);
  call.output(LK_GRAD_INPUT, options.grad_input);
  call.output(LK_LOSS, options.loss);
  call.output(LK_LOSS_ELEMENTS, options.loss_elements);
  call.output(LK_LOSS_SUM, options.loss_sum);
  call.output(LK_LOSS_DIVISOR, options.loss_divisor);
  call.output(LK_KEPT, options.kept);
  call.integer(LK_OPTION_BLANK, options.blank, 0);
  call.integer(LK_OPTION_ZERO_INFINITY, options.zero_infinity, 0);
  call.integer(LK_OPTION_FROM_LOGITS, options.from_logits, 0);
  call.integer(LK_OPTION_EMPTY_MEAN, static_cast<std::int64_t>(options.empty_mean), 0);
  return call.run(options);
}

}  // namespace losskit

#endif
