// Generated from the catalogue by bindings/generate.py: do not edit.

use crate::call::Call;
use crate::sys;
use crate::{AnyView, Context, Index, Real, Reduction, Result, Value, View, ViewMut};

/// One ratio over the whole batch (the loss is a scalar whatever the reduction), or one per sample.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Scope {
    /// batch
    Batch = 0,
    /// sample
    Sample = 1,
}

/// The optional arguments of [`mse_loss`].
#[derive(Clone, Copy, Debug)]
pub struct MseLossOptions<'a, T: Real> {
    /// Weight w of each element, the input's shape; then the target has that shape too; float32, float64, int64,
    /// int32, uint8 or bool.
    pub weight: Option<AnyView<'a>>,
    /// Default `Mean`.
    pub reduction: Reduction,
    /// Upstream gradient: one element, or the loss's shape; 1 if absent.
    pub grad_loss: Option<View<'a, T>>,
    /// What mean divides by, instead of the op's own divisor.
    pub divisor: Option<View<'a, T>>,
    /// Look for bad floating-point data before anything is written: one more read.
    pub check_first: bool,
    /// How to run; `None` is serial, on the best kernels for this CPU.
    pub context: Option<&'a Context>,
}

impl<T: Real> Default for MseLossOptions<'_, T> {
    fn default() -> Self {
        MseLossOptions {
            weight: None,
            reduction: Reduction::Mean,
            grad_loss: None,
            divisor: None,
            check_first: false,
            context: None,
        }
    }
}

/// What [`mse_loss`] computes beside the loss that it returns. May be used for many calls.
#[derive(Debug)]
pub struct MseLossOutputs<'a, T: Real> {
    /// Gradient, the shape of its argument.
    pub grad_input: Option<ViewMut<'a, T>>,
    /// Gradient, the shape of its argument.
    pub grad_target: Option<ViewMut<'a, T>>,
    /// The loss, where it is wanted in memory of yours, and always with `Reduction::None`.
    pub loss: Option<ViewMut<'a, T>>,
    /// The loss before reduction.
    pub loss_elements: Option<ViewMut<'a, T>>,
    /// Sum of the unreduced loss, float64: add over parts of a batch.
    pub loss_sum: Option<ViewMut<'a, f64>>,
    /// The op's own divisor of the mean, float64: add over parts of a batch.
    pub loss_divisor: Option<ViewMut<'a, f64>>,
    /// Memory for the call instead of malloc's.
    pub workspace: Option<&'a mut [u8]>,
    /// If set, nothing is computed: the call is checked, and the size of `workspace` that it needs is stored here.
    pub workspace_size: Option<&'a mut usize>,
}

impl<T: Real> Default for MseLossOutputs<'_, T> {
    fn default() -> Self {
        MseLossOutputs {
            grad_input: None,
            grad_target: None,
            loss: None,
            loss_elements: None,
            loss_sum: None,
            loss_divisor: None,
            workspace: None,
            workspace_size: None,
        }
    }
}

/// Squared error.
///
/// ```text
/// loss       w (x - t)^2
/// gradients  d/dx = 2 w (x - t)
///            d/dt = -2 w (x - t)
/// ```
///
/// No factor 1/2. With weights the mean divides by sum(w); sum(w) = 0 gives NaN. A gradient for a broadcast argument
/// is summed over the broadcast axes.
///
/// - `input`: prediction x, any shape
/// - `target`: target t; input and target broadcast against each other
///
/// Semantics: torch.nn.functional.mse_loss. Also called l2_loss.
#[doc(alias = "l2_loss")]
pub fn mse_loss<T: Real, V: Value>(
    input: View<'_, T>,
    target: View<'_, V>,
    options: &MseLossOptions<'_, T>,
    outputs: &mut MseLossOutputs<'_, T>,
) -> Result<T> {
    let mut call = Call::new(sys::LK_OP_MSE_LOSS, "mse_loss", options.reduction);
    call.input(sys::LK_INPUT, &input.raw);
    call.input(sys::LK_TARGET, &target.raw);
    if let Some(view) = &options.weight {
        call.input(sys::LK_WEIGHT, &view.raw);
    }
    if let Some(view) = &options.grad_loss {
        call.input(sys::LK_GRAD_LOSS, &view.raw);
    }
    if let Some(view) = &options.divisor {
        call.input(sys::LK_DIVISOR, &view.raw);
    }
    call.output(sys::LK_GRAD_INPUT, &outputs.grad_input);
    call.output(sys::LK_GRAD_TARGET, &outputs.grad_target);
    call.output(sys::LK_LOSS, &outputs.loss);
    call.output(sys::LK_LOSS_ELEMENTS, &outputs.loss_elements);
    call.output(sys::LK_LOSS_SUM, &outputs.loss_sum);
    call.output(sys::LK_LOSS_DIVISOR, &outputs.loss_divisor);
    call.run(options.context, options.check_first, outputs.workspace.as_deref_mut(), outputs.workspace_size.as_deref_mut())
}

/// The optional arguments of [`binary_cross_entropy_with_logits`].
#[derive(Clone, Copy, Debug)]
pub struct BinaryCrossEntropyWithLogitsOptions<'a, T: Real> {
    /// Weight w, broadcast onto the input's shape; float32, float64, int64, int32, uint8 or bool.
    pub weight: Option<AnyView<'a>>,
    /// Weight v of the positive term, broadcast onto the input's shape (usually (C), the last axis); float32,
    /// float64, int64, int32, uint8 or bool.
    pub pos_weight: Option<AnyView<'a>>,
    /// Default `Mean`.
    pub reduction: Reduction,
    /// Upstream gradient: one element, or the loss's shape; 1 if absent.
    pub grad_loss: Option<View<'a, T>>,
    /// What mean divides by, instead of the op's own divisor.
    pub divisor: Option<View<'a, T>>,
    /// Look for bad floating-point data before anything is written: one more read.
    pub check_first: bool,
    /// How to run; `None` is serial, on the best kernels for this CPU.
    pub context: Option<&'a Context>,
}

impl<T: Real> Default for BinaryCrossEntropyWithLogitsOptions<'_, T> {
    fn default() -> Self {
        BinaryCrossEntropyWithLogitsOptions {
            weight: None,
            pos_weight: None,
            reduction: Reduction::Mean,
            grad_loss: None,
            divisor: None,
            check_first: false,
            context: None,
        }
    }
}

/// What [`binary_cross_entropy_with_logits`] computes beside the loss that it returns. May be used for many calls.
#[derive(Debug)]
pub struct BinaryCrossEntropyWithLogitsOutputs<'a, T: Real> {
    /// Gradient, the shape of its argument.
    pub grad_input: Option<ViewMut<'a, T>>,
    /// Gradient, the shape of its argument.
    pub grad_target: Option<ViewMut<'a, T>>,
    /// The loss, where it is wanted in memory of yours, and always with `Reduction::None`.
    pub loss: Option<ViewMut<'a, T>>,
    /// The loss before reduction.
    pub loss_elements: Option<ViewMut<'a, T>>,
    /// Sum of the unreduced loss, float64: add over parts of a batch.
    pub loss_sum: Option<ViewMut<'a, f64>>,
    /// The op's own divisor of the mean, float64: add over parts of a batch.
    pub loss_divisor: Option<ViewMut<'a, f64>>,
    /// Memory for the call instead of malloc's.
    pub workspace: Option<&'a mut [u8]>,
    /// If set, nothing is computed: the call is checked, and the size of `workspace` that it needs is stored here.
    pub workspace_size: Option<&'a mut usize>,
}

impl<T: Real> Default for BinaryCrossEntropyWithLogitsOutputs<'_, T> {
    fn default() -> Self {
        BinaryCrossEntropyWithLogitsOutputs {
            grad_input: None,
            grad_target: None,
            loss: None,
            loss_elements: None,
            loss_sum: None,
            loss_divisor: None,
            workspace: None,
            workspace_size: None,
        }
    }
}

/// Sigmoid and binary cross entropy in one stable step.
///
/// ```text
/// loss       w [(1 - t) x + (1 + (v - 1) t) softplus(-x)]
/// gradients  d/dx = w [(1 + (v - 1) t) sigmoid(x) - v t]
///            d/dt = w [-x + (v - 1) softplus(-x)]
/// ```
///
/// The mean divides by the number of elements, never by weights. At infinite logits the limits are taken, with 0 \*
/// inf = 0: NaN comes only from NaN, or from a weight 0 times an infinite loss.
///
/// - `input`: logits x, any shape
/// - `target`: target t, the input's shape; not range-checked
///
/// Semantics: torch.nn.functional.binary_cross_entropy_with_logits. Also called bce_with_logits,
/// sigmoid_cross_entropy.
#[doc(alias = "bce_with_logits")]
#[doc(alias = "sigmoid_cross_entropy")]
pub fn binary_cross_entropy_with_logits<T: Real, V: Value>(
    input: View<'_, T>,
    target: View<'_, V>,
    options: &BinaryCrossEntropyWithLogitsOptions<'_, T>,
    outputs: &mut BinaryCrossEntropyWithLogitsOutputs<'_, T>,
) -> Result<T> {
    let mut call = Call::new(sys::LK_OP_BINARY_CROSS_ENTROPY_WITH_LOGITS, "binary_cross_entropy_with_logits", options.reduction);
    call.input(sys::LK_INPUT, &input.raw);
    call.input(sys::LK_TARGET, &target.raw);
    if let Some(view) = &options.weight {
        call.input(sys::LK_WEIGHT, &view.raw);
    }
    if let Some(view) = &options.pos_weight {
        call.input(sys::LK_POS_WEIGHT, &view.raw);
    }
    if let Some(view) = &options.grad_loss {
        call.input(sys::LK_GRAD_LOSS, &view.raw);
    }
    if let Some(view) = &options.divisor {
        call.input(sys::LK_DIVISOR, &view.raw);
    }
    call.output(sys::LK_GRAD_INPUT, &outputs.grad_input);
    call.output(sys::LK_GRAD_TARGET, &outputs.grad_target);
    call.output(sys::LK_LOSS, &outputs.loss);
    call.output(sys::LK_LOSS_ELEMENTS, &outputs.loss_elements);
    call.output(sys::LK_LOSS_SUM, &outputs.loss_sum);
    call.output(sys::LK_LOSS_DIVISOR, &outputs.loss_divisor);
    call.run(options.context, options.check_first, outputs.workspace.as_deref_mut(), outputs.workspace_size.as_deref_mut())
}

/// The optional arguments of [`cross_entropy`].
#[derive(Clone, Copy, Debug)]
pub struct CrossEntropyOptions<'a, T: Real> {
    /// Weight w of each class, shape (C).
    pub class_weight: Option<View<'a, T>>,
    /// Positions with this target contribute nothing; must be negative with probability targets; default -100.
    pub ignore_index: i64,
    /// Share e of the target mass spread evenly over all classes; \[0, 1\]; default 0.
    pub label_smoothing: f64,
    /// Default `Mean`.
    pub reduction: Reduction,
    /// Upstream gradient: one element, or the loss's shape; 1 if absent.
    pub grad_loss: Option<View<'a, T>>,
    /// What mean divides by, instead of the op's own divisor.
    pub divisor: Option<View<'a, T>>,
    /// Look for bad floating-point data before anything is written: one more read.
    pub check_first: bool,
    /// How to run; `None` is serial, on the best kernels for this CPU.
    pub context: Option<&'a Context>,
}

impl<T: Real> Default for CrossEntropyOptions<'_, T> {
    fn default() -> Self {
        CrossEntropyOptions {
            class_weight: None,
            ignore_index: -100,
            label_smoothing: 0.0,
            reduction: Reduction::Mean,
            grad_loss: None,
            divisor: None,
            check_first: false,
            context: None,
        }
    }
}

/// What [`cross_entropy`] computes beside the loss that it returns. May be used for many calls.
#[derive(Debug)]
pub struct CrossEntropyOutputs<'a, T: Real> {
    /// Gradient, the shape of its argument.
    pub grad_input: Option<ViewMut<'a, T>>,
    /// Gradient, the shape of its argument.
    pub grad_target: Option<ViewMut<'a, T>>,
    /// The loss, where it is wanted in memory of yours, and always with `Reduction::None`.
    pub loss: Option<ViewMut<'a, T>>,
    /// The loss before reduction.
    pub loss_elements: Option<ViewMut<'a, T>>,
    /// Sum of the unreduced loss, float64: add over parts of a batch.
    pub loss_sum: Option<ViewMut<'a, f64>>,
    /// The op's own divisor of the mean, float64: add over parts of a batch.
    pub loss_divisor: Option<ViewMut<'a, f64>>,
    /// Memory for the call instead of malloc's.
    pub workspace: Option<&'a mut [u8]>,
    /// If set, nothing is computed: the call is checked, and the size of `workspace` that it needs is stored here.
    pub workspace_size: Option<&'a mut usize>,
}

impl<T: Real> Default for CrossEntropyOutputs<'_, T> {
    fn default() -> Self {
        CrossEntropyOutputs {
            grad_input: None,
            grad_target: None,
            loss: None,
            loss_elements: None,
            loss_sum: None,
            loss_divisor: None,
            workspace: None,
            workspace_size: None,
        }
    }
}

/// Log-softmax and negative log likelihood in one step.
///
/// ```text
/// loss       sum_c a_c (lse(z) - z_c)
///            indices: a_c = (1 - e) w_y [c = y] + (e / C) w_c
///            probabilities: a_c = w_c ((1 - e) t_c + e / C)
/// gradients  d/dz_c = (sum_k a_k) softmax(z)_c - a_c
///            d/dt_c = (1 - e) w_c (lse(z) - z_c)
/// ```
///
/// The mean divides by the sum of w_y over positions that are not ignored (indices) or by the number of positions
/// (probabilities). All positions ignored: mean NaN, sum 0, gradient 0. An ignored row's gradient is exactly 0
/// whatever the row holds. A probability of exactly 0 contributes 0, also at a logit of -inf. Rows with +inf, or of
/// nothing but -inf, give NaN.
///
/// - `input`: logits z, shape (C), (N, C) or (N, C, d1, ..., dk)
/// - `target_indices`: class indices y in \[0, C) or ignore_index, the input's shape without its class axis
///
/// # Errors
///
/// [`Error::InvalidIndex`](crate::Error::InvalidIndex) for a class out of range;
/// [`Error::InvalidValue`](crate::Error::InvalidValue) for label_smoothing outside \[0, 1\]; and those of every call.
///
/// Semantics: torch.nn.functional.cross_entropy. Also called softmax_cross_entropy.
#[doc(alias = "softmax_cross_entropy")]
pub fn cross_entropy<T: Real, I: Index>(
    input: View<'_, T>,
    target_indices: View<'_, I>,
    options: &CrossEntropyOptions<'_, T>,
    outputs: &mut CrossEntropyOutputs<'_, T>,
) -> Result<T> {
    let mut call = Call::new(sys::LK_OP_CROSS_ENTROPY, "cross_entropy", options.reduction);
    call.input(sys::LK_INPUT, &input.raw);
    call.input(sys::LK_TARGET_INDICES, &target_indices.raw);
    if let Some(view) = &options.class_weight {
        call.input(sys::LK_CLASS_WEIGHT, &view.raw);
    }
    if let Some(view) = &options.grad_loss {
        call.input(sys::LK_GRAD_LOSS, &view.raw);
    }
    if let Some(view) = &options.divisor {
        call.input(sys::LK_DIVISOR, &view.raw);
    }
    call.output(sys::LK_GRAD_INPUT, &outputs.grad_input);
    call.output(sys::LK_GRAD_TARGET, &outputs.grad_target);
    call.output(sys::LK_LOSS, &outputs.loss);
    call.output(sys::LK_LOSS_ELEMENTS, &outputs.loss_elements);
    call.output(sys::LK_LOSS_SUM, &outputs.loss_sum);
    call.output(sys::LK_LOSS_DIVISOR, &outputs.loss_divisor);
    call.integer(sys::LK_OPTION_IGNORE_INDEX, options.ignore_index, -100);
    call.real(sys::LK_OPTION_LABEL_SMOOTHING, options.label_smoothing, 0.0);
    call.run(options.context, options.check_first, outputs.workspace.as_deref_mut(), outputs.workspace_size.as_deref_mut())
}

/// [`cross_entropy`] with `target` in place of `target_indices`.
///
/// - `input`: logits z, shape (C), (N, C) or (N, C, d1, ..., dk)
/// - `target`: class probabilities t, the input's shape; rows need not be normalised
pub fn cross_entropy_probabilities<T: Real>(
    input: View<'_, T>,
    target: View<'_, T>,
    options: &CrossEntropyOptions<'_, T>,
    outputs: &mut CrossEntropyOutputs<'_, T>,
) -> Result<T> {
    let mut call = Call::new(sys::LK_OP_CROSS_ENTROPY, "cross_entropy", options.reduction);
    call.input(sys::LK_INPUT, &input.raw);
    call.input(sys::LK_TARGET, &target.raw);
    if let Some(view) = &options.class_weight {
        call.input(sys::LK_CLASS_WEIGHT, &view.raw);
    }
    if let Some(view) = &options.grad_loss {
        call.input(sys::LK_GRAD_LOSS, &view.raw);
    }
    if let Some(view) = &options.divisor {
        call.input(sys::LK_DIVISOR, &view.raw);
    }
    call.output(sys::LK_GRAD_INPUT, &outputs.grad_input);
    call.output(sys::LK_GRAD_TARGET, &outputs.grad_target);
    call.output(sys::LK_LOSS, &outputs.loss);
    call.output(sys::LK_LOSS_ELEMENTS, &outputs.loss_elements);
    call.output(sys::LK_LOSS_SUM, &outputs.loss_sum);
    call.output(sys::LK_LOSS_DIVISOR, &outputs.loss_divisor);
    call.integer(sys::LK_OPTION_IGNORE_INDEX, options.ignore_index, -100);
    call.real(sys::LK_OPTION_LABEL_SMOOTHING, options.label_smoothing, 0.0);
    call.run(options.context, options.check_first, outputs.workspace.as_deref_mut(), outputs.workspace_size.as_deref_mut())
}

/// The optional arguments of [`binary_dice_loss`].
#[derive(Clone, Copy, Debug)]
pub struct BinaryDiceLossOptions<'a, T: Real> {
    /// s, added to numerator and denominator; \[0, 1e+30\]; default 1.
    pub smooth: f64,
    /// One ratio over the whole batch (the loss is a scalar whatever the reduction), or one per sample; default
    /// `Batch`.
    pub scope: Scope,
    /// Default `Mean`.
    pub reduction: Reduction,
    /// Upstream gradient: one element, or the loss's shape; 1 if absent.
    pub grad_loss: Option<View<'a, T>>,
    /// What mean divides by, instead of the op's own divisor.
    pub divisor: Option<View<'a, T>>,
    /// Look for bad floating-point data before anything is written: one more read.
    pub check_first: bool,
    /// How to run; `None` is serial, on the best kernels for this CPU.
    pub context: Option<&'a Context>,
}

impl<T: Real> Default for BinaryDiceLossOptions<'_, T> {
    fn default() -> Self {
        BinaryDiceLossOptions {
            smooth: 1.0,
            scope: Scope::Batch,
            reduction: Reduction::Mean,
            grad_loss: None,
            divisor: None,
            check_first: false,
            context: None,
        }
    }
}

/// What [`binary_dice_loss`] computes beside the loss that it returns. May be used for many calls.
#[derive(Debug)]
pub struct BinaryDiceLossOutputs<'a, T: Real> {
    /// Gradient, the shape of its argument.
    pub grad_input: Option<ViewMut<'a, T>>,
    /// The loss, where it is wanted in memory of yours, and always with `Reduction::None`.
    pub loss: Option<ViewMut<'a, T>>,
    /// The loss before reduction.
    pub loss_elements: Option<ViewMut<'a, T>>,
    /// Sum of the unreduced loss, float64: add over parts of a batch.
    pub loss_sum: Option<ViewMut<'a, f64>>,
    /// The op's own divisor of the mean, float64: add over parts of a batch.
    pub loss_divisor: Option<ViewMut<'a, f64>>,
    /// Memory for the call instead of malloc's.
    pub workspace: Option<&'a mut [u8]>,
    /// If set, nothing is computed: the call is checked, and the size of `workspace` that it needs is stored here.
    pub workspace_size: Option<&'a mut usize>,
}

impl<T: Real> Default for BinaryDiceLossOutputs<'_, T> {
    fn default() -> Self {
        BinaryDiceLossOutputs {
            grad_input: None,
            loss: None,
            loss_elements: None,
            loss_sum: None,
            loss_divisor: None,
            workspace: None,
            workspace_size: None,
        }
    }
}

/// Sigmoid and soft dice of a binary segmentation.
///
/// ```text
/// loss       1 - (2 sum(p t) + s) / (sum(p) + sum(t) + s), p = sigmoid(x)
/// gradients  d/dx = p (1 - p) (N - 2 t D) / D^2, N and D the ratio's numerator and denominator
/// ```
///
/// The mean divides by the number of loss elements. Everything in the scope is flattened. Prediction and target both
/// empty: 0, for s \> 0.
///
/// - `input`: logits x, any shape; the first axis counts samples
/// - `target`: target t, the input's shape
///
/// # Errors
///
/// [`Error::InvalidValue`](crate::Error::InvalidValue) for smooth outside \[0, 1e+30\]; and those of every call.
///
/// Semantics: the common SoftDice module: sigmoid, flatten, smooth = 1.
pub fn binary_dice_loss<T: Real, V: Value>(
    input: View<'_, T>,
    target: View<'_, V>,
    options: &BinaryDiceLossOptions<'_, T>,
    outputs: &mut BinaryDiceLossOutputs<'_, T>,
) -> Result<T> {
    let mut call = Call::new(sys::LK_OP_BINARY_DICE_LOSS, "binary_dice_loss", options.reduction);
    call.input(sys::LK_INPUT, &input.raw);
    call.input(sys::LK_TARGET, &target.raw);
    if let Some(view) = &options.grad_loss {
        call.input(sys::LK_GRAD_LOSS, &view.raw);
    }
    if let Some(view) = &options.divisor {
        call.input(sys::LK_DIVISOR, &view.raw);
    }
    call.output(sys::LK_GRAD_INPUT, &outputs.grad_input);
    call.output(sys::LK_LOSS, &outputs.loss);
    call.output(sys::LK_LOSS_ELEMENTS, &outputs.loss_elements);
    call.output(sys::LK_LOSS_SUM, &outputs.loss_sum);
    call.output(sys::LK_LOSS_DIVISOR, &outputs.loss_divisor);
    call.real(sys::LK_OPTION_SMOOTH, options.smooth, 1.0);
    call.integer(sys::LK_OPTION_SCOPE, options.scope as i64, 0);
    call.run(options.context, options.check_first, outputs.workspace.as_deref_mut(), outputs.workspace_size.as_deref_mut())
}
