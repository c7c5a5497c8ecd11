// Generated from the catalogue by bindings/generate.py: do not edit.

use crate::call::Call;
use crate::sys;
use crate::{AnyView, Context, Index, Real, Reduction, Result, Value, View, ViewMut};

/// The mean of no loss elements that count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EmptyMean {
    /// nan
    Nan = 0,
    /// zero
    Zero = 1,
}

/// One ratio over the whole batch (the loss is a scalar whatever the reduction), or one per sample.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Scope {
    /// batch
    Batch = 0,
    /// sample
    Sample = 1,
}

/// h = 1/2; auto: only for fewer than three classes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ScaleByHalf {
    /// auto
    Auto = 0,
    /// true
    True = 1,
    /// false
    False = 2,
}

/// What makes probabilities p of the input; a softmax over one class is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Activation {
    /// none
    None = 0,
    /// sigmoid
    Sigmoid = 1,
    /// softmax
    Softmax = 2,
}

/// Weight w of a class: 1 / G^2, 1 / G or 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum WType {
    /// square
    Square = 0,
    /// simple
    Simple = 1,
    /// uniform
    Uniform = 2,
}

/// Corners (x1, y1, x2, y2), or centre and size (cx, cy, w, h).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BoxFormat {
    /// xyxy
    Xyxy = 0,
    /// cxcywh
    Cxcywh = 1,
}

/// What becomes of the IoU.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Mode {
    /// log
    Log = 0,
    /// linear
    Linear = 1,
    /// square
    Square = 2,
}

/// The optional arguments of [`mse_loss`].
#[derive(Clone, Copy, Debug)]
pub struct MseLossOptions<'a, T: Real> {
    /// Weight w of each element, the input's shape; then the target has that shape too; a float, an integer or bool.
    pub weight: Option<AnyView<'a>>,
    /// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data
    /// there; the loss's shape or its first axes; a float, an integer or bool.
    pub mask: Option<AnyView<'a>>,
    /// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
    /// samples of a batch; a float, an integer or bool.
    pub sample_weight: Option<AnyView<'a>>,
    /// The mean of no loss elements that count; default `Nan`.
    pub empty_mean: EmptyMean,
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
            mask: None,
            sample_weight: None,
            empty_mean: EmptyMean::Nan,
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
    /// Number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch.
    pub kept: Option<ViewMut<'a, f64>>,
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
            kept: None,
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
    if let Some(view) = &options.mask {
        call.input(sys::LK_MASK, &view.raw);
    }
    if let Some(view) = &options.sample_weight {
        call.input(sys::LK_SAMPLE_WEIGHT, &view.raw);
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
    call.output(sys::LK_KEPT, &outputs.kept);
    call.integer(sys::LK_OPTION_EMPTY_MEAN, options.empty_mean as i64, 0);
    let (workspace, query) = (outputs.workspace.as_deref_mut(), outputs.workspace_size.as_deref_mut());
    call.run(options.context, options.check_first, workspace, query)
}

/// The optional arguments of [`l1_loss`].
#[derive(Clone, Copy, Debug)]
pub struct L1LossOptions<'a, T: Real> {
    /// Weight w of each element, the input's shape; then the target has that shape too; a float, an integer or bool.
    pub weight: Option<AnyView<'a>>,
    /// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data
    /// there; the loss's shape or its first axes; a float, an integer or bool.
    pub mask: Option<AnyView<'a>>,
    /// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
    /// samples of a batch; a float, an integer or bool.
    pub sample_weight: Option<AnyView<'a>>,
    /// The mean of no loss elements that count; default `Nan`.
    pub empty_mean: EmptyMean,
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

impl<T: Real> Default for L1LossOptions<'_, T> {
    fn default() -> Self {
        L1LossOptions {
            weight: None,
            mask: None,
            sample_weight: None,
            empty_mean: EmptyMean::Nan,
            reduction: Reduction::Mean,
            grad_loss: None,
            divisor: None,
            check_first: false,
            context: None,
        }
    }
}

/// What [`l1_loss`] computes beside the loss that it returns. May be used for many calls.
#[derive(Debug)]
pub struct L1LossOutputs<'a, T: Real> {
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
    /// Number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch.
    pub kept: Option<ViewMut<'a, f64>>,
    /// Memory for the call instead of malloc's.
    pub workspace: Option<&'a mut [u8]>,
    /// If set, nothing is computed: the call is checked, and the size of `workspace` that it needs is stored here.
    pub workspace_size: Option<&'a mut usize>,
}

impl<T: Real> Default for L1LossOutputs<'_, T> {
    fn default() -> Self {
        L1LossOutputs {
            grad_input: None,
            grad_target: None,
            loss: None,
            loss_elements: None,
            loss_sum: None,
            loss_divisor: None,
            kept: None,
            workspace: None,
            workspace_size: None,
        }
    }
}

/// Absolute error.
///
/// ```text
/// loss       w |x - t|
/// gradients  d/dx = w sign(x - t)
///            d/dt = -w sign(x - t)
///            sign(0) = 0
/// ```
///
/// The gradient at a NaN is 0. With weights the mean divides by sum(w); sum(w) = 0 gives NaN.
///
/// - `input`: prediction x, any shape
/// - `target`: target t; input and target broadcast against each other
///
/// Semantics: torch.nn.functional.l1_loss. Also called mae_loss.
#[doc(alias = "mae_loss")]
pub fn l1_loss<T: Real, V: Value>(
    input: View<'_, T>,
    target: View<'_, V>,
    options: &L1LossOptions<'_, T>,
    outputs: &mut L1LossOutputs<'_, T>,
) -> Result<T> {
    let mut call = Call::new(sys::LK_OP_L1_LOSS, "l1_loss", options.reduction);
    call.input(sys::LK_INPUT, &input.raw);
    call.input(sys::LK_TARGET, &target.raw);
    if let Some(view) = &options.weight {
        call.input(sys::LK_WEIGHT, &view.raw);
    }
    if let Some(view) = &options.mask {
        call.input(sys::LK_MASK, &view.raw);
    }
    if let Some(view) = &options.sample_weight {
        call.input(sys::LK_SAMPLE_WEIGHT, &view.raw);
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
    call.output(sys::LK_KEPT, &outputs.kept);
    call.integer(sys::LK_OPTION_EMPTY_MEAN, options.empty_mean as i64, 0);
    let (workspace, query) = (outputs.workspace.as_deref_mut(), outputs.workspace_size.as_deref_mut());
    call.run(options.context, options.check_first, workspace, query)
}

/// The optional arguments of [`smooth_l1_loss`].
#[derive(Clone, Copy, Debug)]
pub struct SmoothL1LossOptions<'a, T: Real> {
    /// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data
    /// there; the loss's shape or its first axes; a float, an integer or bool.
    pub mask: Option<AnyView<'a>>,
    /// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
    /// samples of a batch; a float, an integer or bool.
    pub sample_weight: Option<AnyView<'a>>,
    /// Where the square ends; 0 is l1_loss; at least 0; default 1.
    pub beta: f64,
    /// The mean of no loss elements that count; default `Nan`.
    pub empty_mean: EmptyMean,
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

impl<T: Real> Default for SmoothL1LossOptions<'_, T> {
    fn default() -> Self {
        SmoothL1LossOptions {
            mask: None,
            sample_weight: None,
            beta: 1.0,
            empty_mean: EmptyMean::Nan,
            reduction: Reduction::Mean,
            grad_loss: None,
            divisor: None,
            check_first: false,
            context: None,
        }
    }
}

/// What [`smooth_l1_loss`] computes beside the loss that it returns. May be used for many calls.
#[derive(Debug)]
pub struct SmoothL1LossOutputs<'a, T: Real> {
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
    /// Number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch.
    pub kept: Option<ViewMut<'a, f64>>,
    /// Memory for the call instead of malloc's.
    pub workspace: Option<&'a mut [u8]>,
    /// If set, nothing is computed: the call is checked, and the size of `workspace` that it needs is stored here.
    pub workspace_size: Option<&'a mut usize>,
}

impl<T: Real> Default for SmoothL1LossOutputs<'_, T> {
    fn default() -> Self {
        SmoothL1LossOutputs {
            grad_input: None,
            grad_target: None,
            loss: None,
            loss_elements: None,
            loss_sum: None,
            loss_divisor: None,
            kept: None,
            workspace: None,
            workspace_size: None,
        }
    }
}

/// Absolute error with a square of width beta around 0.
///
/// ```text
/// loss       d^2 / (2 beta) where |d| < beta, else |d| - beta / 2
///            d = x - t
/// gradients  d/dx = clamp(d / beta, -1, 1)
///            d/dt = -d/dx
///            with beta = 0 sign(d), sign(0) = 0
/// ```
///
/// The mean divides by the number of loss elements. A NaN gives a NaN value and gradient, except with beta = 0, where
/// the gradient is that of l1_loss.
///
/// - `input`: prediction x, any shape
/// - `target`: target t; input and target broadcast against each other
///
/// Semantics: torch.nn.functional.smooth_l1_loss.
pub fn smooth_l1_loss<T: Real, V: Value>(
    input: View<'_, T>,
    target: View<'_, V>,
    options: &SmoothL1LossOptions<'_, T>,
    outputs: &mut SmoothL1LossOutputs<'_, T>,
) -> Result<T> {
    let mut call = Call::new(sys::LK_OP_SMOOTH_L1_LOSS, "smooth_l1_loss", options.reduction);
    call.input(sys::LK_INPUT, &input.raw);
    call.input(sys::LK_TARGET, &target.raw);
    if let Some(view) = &options.mask {
        call.input(sys::LK_MASK, &view.raw);
    }
    if let Some(view) = &options.sample_weight {
        call.input(sys::LK_SAMPLE_WEIGHT, &view.raw);
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
    call.output(sys::LK_KEPT, &outputs.kept);
    call.real(sys::LK_OPTION_BETA, options.beta, 1.0);
    call.integer(sys::LK_OPTION_EMPTY_MEAN, options.empty_mean as i64, 0);
    let (workspace, query) = (outputs.workspace.as_deref_mut(), outputs.workspace_size.as_deref_mut());
    call.run(options.context, options.check_first, workspace, query)
}

/// The optional arguments of [`huber_loss`].
#[derive(Clone, Copy, Debug)]
pub struct HuberLossOptions<'a, T: Real> {
    /// Weight w of each element, the input's shape; then the target has that shape too; a float, an integer or bool.
    pub weight: Option<AnyView<'a>>,
    /// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data
    /// there; the loss's shape or its first axes; a float, an integer or bool.
    pub mask: Option<AnyView<'a>>,
    /// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
    /// samples of a batch; a float, an integer or bool.
    pub sample_weight: Option<AnyView<'a>>,
    /// Where the square ends; above 0; default 1.
    pub delta: f64,
    /// The mean of no loss elements that count; default `Nan`.
    pub empty_mean: EmptyMean,
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

impl<T: Real> Default for HuberLossOptions<'_, T> {
    fn default() -> Self {
        HuberLossOptions {
            weight: None,
            mask: None,
            sample_weight: None,
            delta: 1.0,
            empty_mean: EmptyMean::Nan,
            reduction: Reduction::Mean,
            grad_loss: None,
            divisor: None,
            check_first: false,
            context: None,
        }
    }
}

/// What [`huber_loss`] computes beside the loss that it returns. May be used for many calls.
#[derive(Debug)]
pub struct HuberLossOutputs<'a, T: Real> {
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
    /// Number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch.
    pub kept: Option<ViewMut<'a, f64>>,
    /// Memory for the call instead of malloc's.
    pub workspace: Option<&'a mut [u8]>,
    /// If set, nothing is computed: the call is checked, and the size of `workspace` that it needs is stored here.
    pub workspace_size: Option<&'a mut usize>,
}

impl<T: Real> Default for HuberLossOutputs<'_, T> {
    fn default() -> Self {
        HuberLossOutputs {
            grad_input: None,
            grad_target: None,
            loss: None,
            loss_elements: None,
            loss_sum: None,
            loss_divisor: None,
            kept: None,
            workspace: None,
            workspace_size: None,
        }
    }
}

/// Square up to delta, linear beyond.
///
/// ```text
/// loss       w d^2 / 2 where |d| < delta, else w delta (|d| - delta / 2)
///            d = x - t
/// gradients  d/dx = w clamp(d, -delta, delta)
///            d/dt = -d/dx
/// ```
///
/// The mean divides by the number of elements, with weights too.
///
/// - `input`: prediction x, any shape
/// - `target`: target t; input and target broadcast against each other
///
/// Semantics: torch.nn.functional.huber_loss.
pub fn huber_loss<T: Real, V: Value>(
    input: View<'_, T>,
    target: View<'_, V>,
    options: &HuberLossOptions<'_, T>,
    outputs: &mut HuberLossOutputs<'_, T>,
) -> Result<T> {
    let mut call = Call::new(sys::LK_OP_HUBER_LOSS, "huber_loss", options.reduction);
    call.input(sys::LK_INPUT, &input.raw);
    call.input(sys::LK_TARGET, &target.raw);
    if let Some(view) = &options.weight {
        call.input(sys::LK_WEIGHT, &view.raw);
    }
    if let Some(view) = &options.mask {
        call.input(sys::LK_MASK, &view.raw);
    }
    if let Some(view) = &options.sample_weight {
        call.input(sys::LK_SAMPLE_WEIGHT, &view.raw);
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
    call.output(sys::LK_KEPT, &outputs.kept);
    call.real(sys::LK_OPTION_DELTA, options.delta, 1.0);
    call.integer(sys::LK_OPTION_EMPTY_MEAN, options.empty_mean as i64, 0);
    let (workspace, query) = (outputs.workspace.as_deref_mut(), outputs.workspace_size.as_deref_mut());
    call.run(options.context, options.check_first, workspace, query)
}

/// The optional arguments of [`sigmoid_mse_loss`].
#[derive(Clone, Copy, Debug)]
pub struct SigmoidMseLossOptions<'a, T: Real> {
    /// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data
    /// there; the loss's shape or its first axes; a float, an integer or bool.
    pub mask: Option<AnyView<'a>>,
    /// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
    /// samples of a batch; a float, an integer or bool.
    pub sample_weight: Option<AnyView<'a>>,
    /// The mean of no loss elements that count; default `Nan`.
    pub empty_mean: EmptyMean,
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

impl<T: Real> Default for SigmoidMseLossOptions<'_, T> {
    fn default() -> Self {
        SigmoidMseLossOptions {
            mask: None,
            sample_weight: None,
            empty_mean: EmptyMean::Nan,
            reduction: Reduction::Mean,
            grad_loss: None,
            divisor: None,
            check_first: false,
            context: None,
        }
    }
}

/// What [`sigmoid_mse_loss`] computes beside the loss that it returns. May be used for many calls.
#[derive(Debug)]
pub struct SigmoidMseLossOutputs<'a, T: Real> {
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
    /// Number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch.
    pub kept: Option<ViewMut<'a, f64>>,
    /// Memory for the call instead of malloc's.
    pub workspace: Option<&'a mut [u8]>,
    /// If set, nothing is computed: the call is checked, and the size of `workspace` that it needs is stored here.
    pub workspace_size: Option<&'a mut usize>,
}

impl<T: Real> Default for SigmoidMseLossOutputs<'_, T> {
    fn default() -> Self {
        SigmoidMseLossOutputs {
            grad_input: None,
            grad_target: None,
            loss: None,
            loss_elements: None,
            loss_sum: None,
            loss_divisor: None,
            kept: None,
            workspace: None,
            workspace_size: None,
        }
    }
}

/// Squared error behind a sigmoid.
///
/// ```text
/// loss       (a - t)^2, a = sigmoid(x)
/// gradients  d/dx = 2 (a - t) a (1 - a)
///            d/dt = -2 (a - t)
/// ```
///
/// The mean divides by the number of loss elements. The gradient vanishes where the sigmoid saturates, on the wrong
/// side too; that of binary_cross_entropy_with_logits does not.
///
/// - `input`: logits x, any shape
/// - `target`: target t; input and target broadcast against each other
///
/// Semantics: the textbook's squared error of a logistic unit.
pub fn sigmoid_mse_loss<T: Real, V: Value>(
    input: View<'_, T>,
    target: View<'_, V>,
    options: &SigmoidMseLossOptions<'_, T>,
    outputs: &mut SigmoidMseLossOutputs<'_, T>,
) -> Result<T> {
    let mut call = Call::new(sys::LK_OP_SIGMOID_MSE_LOSS, "sigmoid_mse_loss", options.reduction);
    call.input(sys::LK_INPUT, &input.raw);
    call.input(sys::LK_TARGET, &target.raw);
    if let Some(view) = &options.mask {
        call.input(sys::LK_MASK, &view.raw);
    }
    if let Some(view) = &options.sample_weight {
        call.input(sys::LK_SAMPLE_WEIGHT, &view.raw);
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
    call.output(sys::LK_KEPT, &outputs.kept);
    call.integer(sys::LK_OPTION_EMPTY_MEAN, options.empty_mean as i64, 0);
    let (workspace, query) = (outputs.workspace.as_deref_mut(), outputs.workspace_size.as_deref_mut());
    call.run(options.context, options.check_first, workspace, query)
}

/// The optional arguments of [`binary_cross_entropy_with_logits`].
#[derive(Clone, Copy, Debug)]
pub struct BinaryCrossEntropyWithLogitsOptions<'a, T: Real> {
    /// Weight w, broadcast onto the input's shape; a float, an integer or bool.
    pub weight: Option<AnyView<'a>>,
    /// Weight v of the positive term, broadcast onto the input's shape (usually (C), the last axis); a float, an
    /// integer or bool.
    pub pos_weight: Option<AnyView<'a>>,
    /// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data
    /// there; the loss's shape or its first axes; a float, an integer or bool.
    pub mask: Option<AnyView<'a>>,
    /// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
    /// samples of a batch; a float, an integer or bool.
    pub sample_weight: Option<AnyView<'a>>,
    /// Elements with this target contribute nothing; none by default.
    pub ignore_index: i64,
    /// The mean of no loss elements that count; default `Nan`.
    pub empty_mean: EmptyMean,
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
            mask: None,
            sample_weight: None,
            ignore_index: i64::MIN,
            empty_mean: EmptyMean::Nan,
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
    /// Number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch.
    pub kept: Option<ViewMut<'a, f64>>,
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
            kept: None,
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
    if let Some(view) = &options.mask {
        call.input(sys::LK_MASK, &view.raw);
    }
    if let Some(view) = &options.sample_weight {
        call.input(sys::LK_SAMPLE_WEIGHT, &view.raw);
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
    call.output(sys::LK_KEPT, &outputs.kept);
    call.integer(sys::LK_OPTION_IGNORE_INDEX, options.ignore_index, i64::MIN);
    call.integer(sys::LK_OPTION_EMPTY_MEAN, options.empty_mean as i64, 0);
    let (workspace, query) = (outputs.workspace.as_deref_mut(), outputs.workspace_size.as_deref_mut());
    call.run(options.context, options.check_first, workspace, query)
}

/// The optional arguments of [`binary_cross_entropy`].
#[derive(Clone, Copy, Debug)]
pub struct BinaryCrossEntropyOptions<'a, T: Real> {
    /// Weight w, broadcast onto the input's shape; a float, an integer or bool.
    pub weight: Option<AnyView<'a>>,
    /// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data
    /// there; the loss's shape or its first axes; a float, an integer or bool.
    pub mask: Option<AnyView<'a>>,
    /// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
    /// samples of a batch; a float, an integer or bool.
    pub sample_weight: Option<AnyView<'a>>,
    /// The mean of no loss elements that count; default `Nan`.
    pub empty_mean: EmptyMean,
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

impl<T: Real> Default for BinaryCrossEntropyOptions<'_, T> {
    fn default() -> Self {
        BinaryCrossEntropyOptions {
            weight: None,
            mask: None,
            sample_weight: None,
            empty_mean: EmptyMean::Nan,
            reduction: Reduction::Mean,
            grad_loss: None,
            divisor: None,
            check_first: false,
            context: None,
        }
    }
}

/// What [`binary_cross_entropy`] computes beside the loss that it returns. May be used for many calls.
#[derive(Debug)]
pub struct BinaryCrossEntropyOutputs<'a, T: Real> {
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
    /// Number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch.
    pub kept: Option<ViewMut<'a, f64>>,
    /// Memory for the call instead of malloc's.
    pub workspace: Option<&'a mut [u8]>,
    /// If set, nothing is computed: the call is checked, and the size of `workspace` that it needs is stored here.
    pub workspace_size: Option<&'a mut usize>,
}

impl<T: Real> Default for BinaryCrossEntropyOutputs<'_, T> {
    fn default() -> Self {
        BinaryCrossEntropyOutputs {
            grad_input: None,
            grad_target: None,
            loss: None,
            loss_elements: None,
            loss_sum: None,
            loss_divisor: None,
            kept: None,
            workspace: None,
            workspace_size: None,
        }
    }
}

/// Cross entropy of probabilities.
///
/// ```text
/// loss       -w [t max(log(x), -100) + (1 - t) max(log(1 - x), -100)]
/// gradients  d/dx = w (x - t) / max((1 - x) x, 1e-12)
///            d/dt = w (log(1 - x) - log(x))
/// ```
///
/// Both arguments must lie in \[0, 1\]. The clamp of the logarithms is not in the gradients: they have their own, or
/// none (d/dt is infinite for x = 0 or 1). The mean divides by the number of elements, never by weights.
///
/// - `input`: probabilities x, any shape
/// - `target`: target t, the input's shape
///
/// Semantics: torch.nn.functional.binary_cross_entropy. Also called bce.
#[doc(alias = "bce")]
pub fn binary_cross_entropy<T: Real, V: Value>(
    input: View<'_, T>,
    target: View<'_, V>,
    options: &BinaryCrossEntropyOptions<'_, T>,
    outputs: &mut BinaryCrossEntropyOutputs<'_, T>,
) -> Result<T> {
    let mut call = Call::new(sys::LK_OP_BINARY_CROSS_ENTROPY, "binary_cross_entropy", options.reduction);
    call.input(sys::LK_INPUT, &input.raw);
    call.input(sys::LK_TARGET, &target.raw);
    if let Some(view) = &options.weight {
        call.input(sys::LK_WEIGHT, &view.raw);
    }
    if let Some(view) = &options.mask {
        call.input(sys::LK_MASK, &view.raw);
    }
    if let Some(view) = &options.sample_weight {
        call.input(sys::LK_SAMPLE_WEIGHT, &view.raw);
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
    call.output(sys::LK_KEPT, &outputs.kept);
    call.integer(sys::LK_OPTION_EMPTY_MEAN, options.empty_mean as i64, 0);
    let (workspace, query) = (outputs.workspace.as_deref_mut(), outputs.workspace_size.as_deref_mut());
    call.run(options.context, options.check_first, workspace, query)
}

/// The optional arguments of [`multilabel_soft_margin_loss`].
#[derive(Clone, Copy, Debug)]
pub struct MultilabelSoftMarginLossOptions<'a, T: Real> {
    /// Weight w of each class, (C), or anything that broadcasts onto the input's shape; a float, an integer or bool.
    pub weight: Option<AnyView<'a>>,
    /// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data
    /// there; the loss's shape or its first axes; a float, an integer or bool.
    pub mask: Option<AnyView<'a>>,
    /// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
    /// samples of a batch; a float, an integer or bool.
    pub sample_weight: Option<AnyView<'a>>,
    /// The mean of no loss elements that count; default `Nan`.
    pub empty_mean: EmptyMean,
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

impl<T: Real> Default for MultilabelSoftMarginLossOptions<'_, T> {
    fn default() -> Self {
        MultilabelSoftMarginLossOptions {
            weight: None,
            mask: None,
            sample_weight: None,
            empty_mean: EmptyMean::Nan,
            reduction: Reduction::Mean,
            grad_loss: None,
            divisor: None,
            check_first: false,
            context: None,
        }
    }
}

/// What [`multilabel_soft_margin_loss`] computes beside the loss that it returns. May be used for many calls.
#[derive(Debug)]
pub struct MultilabelSoftMarginLossOutputs<'a, T: Real> {
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
    /// Number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch.
    pub kept: Option<ViewMut<'a, f64>>,
    /// Memory for the call instead of malloc's.
    pub workspace: Option<&'a mut [u8]>,
    /// If set, nothing is computed: the call is checked, and the size of `workspace` that it needs is stored here.
    pub workspace_size: Option<&'a mut usize>,
}

impl<T: Real> Default for MultilabelSoftMarginLossOutputs<'_, T> {
    fn default() -> Self {
        MultilabelSoftMarginLossOutputs {
            grad_input: None,
            grad_target: None,
            loss: None,
            loss_elements: None,
            loss_sum: None,
            loss_divisor: None,
            kept: None,
            workspace: None,
            workspace_size: None,
        }
    }
}

/// Sigmoid and binary cross entropy, averaged over the labels of a sample.
///
/// ```text
/// loss       -(1 / C) sum_c w_c [t_c log(sigmoid(x_c)) + (1 - t_c) log(sigmoid(-x_c))]
/// gradients  d/dx_c = (w_c / C) (sigmoid(x_c) - t_c)
///            d/dt_c = -(w_c / C) x_c
/// ```
///
/// C is the last axis; the mean divides by the number of rows. At infinite logits the limits are taken, as in
/// binary_cross_entropy_with_logits.
///
/// - `input`: logits x, (..., C)
/// - `target`: target t, the input's shape; not range-checked
///
/// Semantics: torch.nn.functional.multilabel_soft_margin_loss.
pub fn multilabel_soft_margin_loss<T: Real, V: Value>(
    input: View<'_, T>,
    target: View<'_, V>,
    options: &MultilabelSoftMarginLossOptions<'_, T>,
    outputs: &mut MultilabelSoftMarginLossOutputs<'_, T>,
) -> Result<T> {
    let mut call = Call::new(sys::LK_OP_MULTILABEL_SOFT_MARGIN_LOSS, "multilabel_soft_margin_loss", options.reduction);
    call.input(sys::LK_INPUT, &input.raw);
    call.input(sys::LK_TARGET, &target.raw);
    if let Some(view) = &options.weight {
        call.input(sys::LK_WEIGHT, &view.raw);
    }
    if let Some(view) = &options.mask {
        call.input(sys::LK_MASK, &view.raw);
    }
    if let Some(view) = &options.sample_weight {
        call.input(sys::LK_SAMPLE_WEIGHT, &view.raw);
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
    call.output(sys::LK_KEPT, &outputs.kept);
    call.integer(sys::LK_OPTION_EMPTY_MEAN, options.empty_mean as i64, 0);
    let (workspace, query) = (outputs.workspace.as_deref_mut(), outputs.workspace_size.as_deref_mut());
    call.run(options.context, options.check_first, workspace, query)
}

/// The optional arguments of [`soft_margin_loss`].
#[derive(Clone, Copy, Debug)]
pub struct SoftMarginLossOptions<'a, T: Real> {
    /// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data
    /// there; the loss's shape or its first axes; a float, an integer or bool.
    pub mask: Option<AnyView<'a>>,
    /// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
    /// samples of a batch; a float, an integer or bool.
    pub sample_weight: Option<AnyView<'a>>,
    /// The mean of no loss elements that count; default `Nan`.
    pub empty_mean: EmptyMean,
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

impl<T: Real> Default for SoftMarginLossOptions<'_, T> {
    fn default() -> Self {
        SoftMarginLossOptions {
            mask: None,
            sample_weight: None,
            empty_mean: EmptyMean::Nan,
            reduction: Reduction::Mean,
            grad_loss: None,
            divisor: None,
            check_first: false,
            context: None,
        }
    }
}

/// What [`soft_margin_loss`] computes beside the loss that it returns. May be used for many calls.
#[derive(Debug)]
pub struct SoftMarginLossOutputs<'a, T: Real> {
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
    /// Number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch.
    pub kept: Option<ViewMut<'a, f64>>,
    /// Memory for the call instead of malloc's.
    pub workspace: Option<&'a mut [u8]>,
    /// If set, nothing is computed: the call is checked, and the size of `workspace` that it needs is stored here.
    pub workspace_size: Option<&'a mut usize>,
}

impl<T: Real> Default for SoftMarginLossOutputs<'_, T> {
    fn default() -> Self {
        SoftMarginLossOutputs {
            grad_input: None,
            loss: None,
            loss_elements: None,
            loss_sum: None,
            loss_divisor: None,
            kept: None,
            workspace: None,
            workspace_size: None,
        }
    }
}

/// Logistic loss of labels -1 and 1.
///
/// ```text
/// loss       log(1 + exp(-t x))
/// gradients  d/dx = -t sigmoid(-t x)
/// ```
///
/// The mean divides by the number of loss elements. Never overflows: -t x beyond the range of exp gives -t x.
///
/// - `input`: scores x, any shape
/// - `target`: label t, -1 or 1, broadcast onto the input's shape; used as given
///
/// Semantics: torch.nn.functional.soft_margin_loss. Also called logistic_loss.
#[doc(alias = "logistic_loss")]
pub fn soft_margin_loss<T: Real, V: Value>(
    input: View<'_, T>,
    target: View<'_, V>,
    options: &SoftMarginLossOptions<'_, T>,
    outputs: &mut SoftMarginLossOutputs<'_, T>,
) -> Result<T> {
    let mut call = Call::new(sys::LK_OP_SOFT_MARGIN_LOSS, "soft_margin_loss", options.reduction);
    call.input(sys::LK_INPUT, &input.raw);
    call.input(sys::LK_TARGET, &target.raw);
    if let Some(view) = &options.mask {
        call.input(sys::LK_MASK, &view.raw);
    }
    if let Some(view) = &options.sample_weight {
        call.input(sys::LK_SAMPLE_WEIGHT, &view.raw);
    }
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
    call.output(sys::LK_KEPT, &outputs.kept);
    call.integer(sys::LK_OPTION_EMPTY_MEAN, options.empty_mean as i64, 0);
    let (workspace, query) = (outputs.workspace.as_deref_mut(), outputs.workspace_size.as_deref_mut());
    call.run(options.context, options.check_first, workspace, query)
}

/// The optional arguments of [`sigmoid_focal_loss`].
#[derive(Clone, Copy, Debug)]
pub struct SigmoidFocalLossOptions<'a, T: Real> {
    /// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data
    /// there; the loss's shape or its first axes; a float, an integer or bool.
    pub mask: Option<AnyView<'a>>,
    /// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
    /// samples of a batch; a float, an integer or bool.
    pub sample_weight: Option<AnyView<'a>>,
    /// Share of positives in the balance; -1: no balancing; \[0, 1\] or -1; default 0.25.
    pub alpha: f64,
    /// How strongly easy examples are weighed down; at least 0; default 2.
    pub gamma: f64,
    /// Elements with this target contribute nothing; none by default.
    pub ignore_index: i64,
    /// The mean of no loss elements that count; default `Nan`.
    pub empty_mean: EmptyMean,
    /// Default `None`.
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

impl<T: Real> Default for SigmoidFocalLossOptions<'_, T> {
    fn default() -> Self {
        SigmoidFocalLossOptions {
            mask: None,
            sample_weight: None,
            alpha: 0.25,
            gamma: 2.0,
            ignore_index: i64::MIN,
            empty_mean: EmptyMean::Nan,
            reduction: Reduction::None,
            grad_loss: None,
            divisor: None,
            check_first: false,
            context: None,
        }
    }
}

/// What [`sigmoid_focal_loss`] computes beside the loss that it returns. May be used for many calls.
#[derive(Debug)]
pub struct SigmoidFocalLossOutputs<'a, T: Real> {
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
    /// Number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch.
    pub kept: Option<ViewMut<'a, f64>>,
    /// Memory for the call instead of malloc's.
    pub workspace: Option<&'a mut [u8]>,
    /// If set, nothing is computed: the call is checked, and the size of `workspace` that it needs is stored here.
    pub workspace_size: Option<&'a mut usize>,
}

impl<T: Real> Default for SigmoidFocalLossOutputs<'_, T> {
    fn default() -> Self {
        SigmoidFocalLossOutputs {
            grad_input: None,
            grad_target: None,
            loss: None,
            loss_elements: None,
            loss_sum: None,
            loss_divisor: None,
            kept: None,
            workspace: None,
            workspace_size: None,
        }
    }
}

/// Binary cross entropy that weighs easy examples down.
///
/// ```text
/// loss       a m^gamma ce
///            p = sigmoid(x), m = (1 - t) p + t (1 - p), a = alpha t + (1 - alpha) (1 - t), ce the binary cross entropy of x and t
/// gradients  d/dx = a [m^gamma (p - t) - gamma m^(gamma - 1) p (1 - p) (2 t - 1) ce]
///            d/dt = (2 alpha - 1) m^gamma ce + a [-gamma m^(gamma - 1) (2 p - 1) ce - m^gamma x]
/// ```
///
/// Finite for every gamma: at saturated logits the limits are taken. The mean divides by the number of elements.
///
/// - `input`: logits x, any shape
/// - `target`: target t, the input's shape
///
/// # Errors
///
/// [`Error::InvalidValue`](crate::Error::InvalidValue) for alpha outside \[0, 1\] or -1; and those of every call.
///
/// Semantics: torchvision.ops.sigmoid_focal_loss.
pub fn sigmoid_focal_loss<T: Real, V: Value>(
    input: View<'_, T>,
    target: View<'_, V>,
    options: &SigmoidFocalLossOptions<'_, T>,
    outputs: &mut SigmoidFocalLossOutputs<'_, T>,
) -> Result<T> {
    let mut call = Call::new(sys::LK_OP_SIGMOID_FOCAL_LOSS, "sigmoid_focal_loss", options.reduction);
    call.input(sys::LK_INPUT, &input.raw);
    call.input(sys::LK_TARGET, &target.raw);
    if let Some(view) = &options.mask {
        call.input(sys::LK_MASK, &view.raw);
    }
    if let Some(view) = &options.sample_weight {
        call.input(sys::LK_SAMPLE_WEIGHT, &view.raw);
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
    call.output(sys::LK_KEPT, &outputs.kept);
    call.real(sys::LK_OPTION_ALPHA, options.alpha, 0.25);
    call.real(sys::LK_OPTION_GAMMA, options.gamma, 2.0);
    call.integer(sys::LK_OPTION_IGNORE_INDEX, options.ignore_index, i64::MIN);
    call.integer(sys::LK_OPTION_EMPTY_MEAN, options.empty_mean as i64, 0);
    let (workspace, query) = (outputs.workspace.as_deref_mut(), outputs.workspace_size.as_deref_mut());
    call.run(options.context, options.check_first, workspace, query)
}

/// The optional arguments of [`brier_score_loss`].
#[derive(Clone, Copy, Debug)]
pub struct BrierScoreLossOptions<'a, T: Real> {
    /// Weight w of each sample, the input's shape; a float, an integer or bool.
    pub weight: Option<AnyView<'a>>,
    /// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data
    /// there; the loss's shape or its first axes; a float, an integer or bool.
    pub mask: Option<AnyView<'a>>,
    /// 1: half the sum over both classes, so that the score lies in \[0, 1\]; \[0, 1\]; default 1.
    pub scale_by_half: i64,
    /// The mean of no loss elements that count; default `Nan`.
    pub empty_mean: EmptyMean,
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

impl<T: Real> Default for BrierScoreLossOptions<'_, T> {
    fn default() -> Self {
        BrierScoreLossOptions {
            weight: None,
            mask: None,
            scale_by_half: 1,
            empty_mean: EmptyMean::Nan,
            reduction: Reduction::Mean,
            grad_loss: None,
            divisor: None,
            check_first: false,
            context: None,
        }
    }
}

/// What [`brier_score_loss`] computes beside the loss that it returns. May be used for many calls.
#[derive(Debug)]
pub struct BrierScoreLossOutputs<'a, T: Real> {
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
    /// Number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch.
    pub kept: Option<ViewMut<'a, f64>>,
    /// Memory for the call instead of malloc's.
    pub workspace: Option<&'a mut [u8]>,
    /// If set, nothing is computed: the call is checked, and the size of `workspace` that it needs is stored here.
    pub workspace_size: Option<&'a mut usize>,
}

impl<T: Real> Default for BrierScoreLossOutputs<'_, T> {
    fn default() -> Self {
        BrierScoreLossOutputs {
            grad_input: None,
            loss: None,
            loss_elements: None,
            loss_sum: None,
            loss_divisor: None,
            kept: None,
            workspace: None,
            workspace_size: None,
        }
    }
}

/// Squared error of the probabilities of two classes.
///
/// ```text
/// loss       h w (x - t)^2, h = 1 with scale_by_half, else 2
/// gradients  d/dx = 2 h w (x - t)
/// ```
///
/// The mean divides by the sum of the weights; without them, the number of loss elements. x must lie in \[0, 1\].
/// multiclass_brier_score_loss takes a probability per class.
///
/// - `input`: probability x of the positive class, any shape
/// - `target`: label t, 0 or 1, the input's shape
///
/// # Errors
///
/// [`Error::InvalidValue`](crate::Error::InvalidValue) for scale_by_half outside \[0, 1\]; and those of every call.
///
/// Semantics: sklearn.metrics.brier_score_loss.
pub fn brier_score_loss<T: Real, V: Value>(
    input: View<'_, T>,
    target: View<'_, V>,
    options: &BrierScoreLossOptions<'_, T>,
    outputs: &mut BrierScoreLossOutputs<'_, T>,
) -> Result<T> {
    let mut call = Call::new(sys::LK_OP_BRIER_SCORE_LOSS, "brier_score_loss", options.reduction);
    call.input(sys::LK_INPUT, &input.raw);
    call.input(sys::LK_TARGET, &target.raw);
    if let Some(view) = &options.weight {
        call.input(sys::LK_WEIGHT, &view.raw);
    }
    if let Some(view) = &options.mask {
        call.input(sys::LK_MASK, &view.raw);
    }
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
    call.output(sys::LK_KEPT, &outputs.kept);
    call.integer(sys::LK_OPTION_SCALE_BY_HALF, options.scale_by_half, 1);
    call.integer(sys::LK_OPTION_EMPTY_MEAN, options.empty_mean as i64, 0);
    let (workspace, query) = (outputs.workspace.as_deref_mut(), outputs.workspace_size.as_deref_mut());
    call.run(options.context, options.check_first, workspace, query)
}

/// The optional arguments of [`binary_log_loss`].
#[derive(Clone, Copy, Debug)]
pub struct BinaryLogLossOptions<'a, T: Real> {
    /// Weight w of each sample, the input's shape; a float, an integer or bool.
    pub weight: Option<AnyView<'a>>,
    /// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data
    /// there; the loss's shape or its first axes; a float, an integer or bool.
    pub mask: Option<AnyView<'a>>,
    /// The mean of no loss elements that count; default `Nan`.
    pub empty_mean: EmptyMean,
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

impl<T: Real> Default for BinaryLogLossOptions<'_, T> {
    fn default() -> Self {
        BinaryLogLossOptions {
            weight: None,
            mask: None,
            empty_mean: EmptyMean::Nan,
            reduction: Reduction::Mean,
            grad_loss: None,
            divisor: None,
            check_first: false,
            context: None,
        }
    }
}

/// What [`binary_log_loss`] computes beside the loss that it returns. May be used for many calls.
#[derive(Debug)]
pub struct BinaryLogLossOutputs<'a, T: Real> {
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
    /// Number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch.
    pub kept: Option<ViewMut<'a, f64>>,
    /// Memory for the call instead of malloc's.
    pub workspace: Option<&'a mut [u8]>,
    /// If set, nothing is computed: the call is checked, and the size of `workspace` that it needs is stored here.
    pub workspace_size: Option<&'a mut usize>,
}

impl<T: Real> Default for BinaryLogLossOutputs<'_, T> {
    fn default() -> Self {
        BinaryLogLossOutputs {
            grad_input: None,
            loss: None,
            loss_elements: None,
            loss_sum: None,
            loss_divisor: None,
            kept: None,
            workspace: None,
            workspace_size: None,
        }
    }
}

/// Logarithmic loss of the probability of one of two classes.
///
/// ```text
/// loss       -w [t log(p) + (1 - t) log(1 - p)], p = clip(x, e, 1 - e), e the machine epsilon of the input's dtype
/// gradients  d/dx = w [(1 - t) / (1 - x) - t / x] for e <= x <= 1 - e, else 0
/// ```
///
/// The mean divides by the sum of the weights; without them, the number of loss elements. x must lie in \[0, 1\].
/// log_loss takes a probability per class.
///
/// - `input`: probability x of the positive class, any shape
/// - `target`: label t, 0 or 1, the input's shape
///
/// Semantics: sklearn.metrics.log_loss.
pub fn binary_log_loss<T: Real, V: Value>(
    input: View<'_, T>,
    target: View<'_, V>,
    options: &BinaryLogLossOptions<'_, T>,
    outputs: &mut BinaryLogLossOutputs<'_, T>,
) -> Result<T> {
    let mut call = Call::new(sys::LK_OP_BINARY_LOG_LOSS, "binary_log_loss", options.reduction);
    call.input(sys::LK_INPUT, &input.raw);
    call.input(sys::LK_TARGET, &target.raw);
    if let Some(view) = &options.weight {
        call.input(sys::LK_WEIGHT, &view.raw);
    }
    if let Some(view) = &options.mask {
        call.input(sys::LK_MASK, &view.raw);
    }
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
    call.output(sys::LK_KEPT, &outputs.kept);
    call.integer(sys::LK_OPTION_EMPTY_MEAN, options.empty_mean as i64, 0);
    let (workspace, query) = (outputs.workspace.as_deref_mut(), outputs.workspace_size.as_deref_mut());
    call.run(options.context, options.check_first, workspace, query)
}

/// The optional arguments of [`kl_div`].
#[derive(Clone, Copy, Debug)]
pub struct KlDivOptions<'a, T: Real> {
    /// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data
    /// there; the loss's shape or its first axes; a float, an integer or bool.
    pub mask: Option<AnyView<'a>>,
    /// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
    /// samples of a batch; a float, an integer or bool.
    pub sample_weight: Option<AnyView<'a>>,
    /// 1: the target holds logarithms; \[0, 1\]; default 0.
    pub log_target: i64,
    /// 1: NaN where the reference gives NaN although the limit is finite; \[0, 1\]; default 0.
    pub strict: i64,
    /// The mean of no loss elements that count; default `Nan`.
    pub empty_mean: EmptyMean,
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

impl<T: Real> Default for KlDivOptions<'_, T> {
    fn default() -> Self {
        KlDivOptions {
            mask: None,
            sample_weight: None,
            log_target: 0,
            strict: 0,
            empty_mean: EmptyMean::Nan,
            reduction: Reduction::Mean,
            grad_loss: None,
            divisor: None,
            check_first: false,
            context: None,
        }
    }
}

/// What [`kl_div`] computes beside the loss that it returns. May be used for many calls.
#[derive(Debug)]
pub struct KlDivOutputs<'a, T: Real> {
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
    /// Number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch.
    pub kept: Option<ViewMut<'a, f64>>,
    /// Memory for the call instead of malloc's.
    pub workspace: Option<&'a mut [u8]>,
    /// If set, nothing is computed: the call is checked, and the size of `workspace` that it needs is stored here.
    pub workspace_size: Option<&'a mut usize>,
}

impl<T: Real> Default for KlDivOutputs<'_, T> {
    fn default() -> Self {
        KlDivOutputs {
            grad_input: None,
            grad_target: None,
            loss: None,
            loss_elements: None,
            loss_sum: None,
            loss_divisor: None,
            kept: None,
            workspace: None,
            workspace_size: None,
        }
    }
}

/// Terms of the Kullback-Leibler divergence of the model from the target.
///
/// ```text
/// loss       t (log(t) - x), 0 for t = 0
///            with log_target exp(t) (t - x), 0 for t = -inf
/// gradients  d/dx = -t
///            d/dt = log(t) + 1 - x
///            with log_target d/dx = -exp(t), d/dt = exp(t) (t - x + 1)
/// ```
///
/// The mean divides by the number of elements, which is not the divergence: batchmean divides by the size of the
/// input's first axis. A negative t gives NaN. d/dt is -inf at t = 0.
///
/// - `input`: log-probabilities x of the model, any shape
/// - `target`: probabilities t, or their logarithms; input and target broadcast against each other
///
/// # Errors
///
/// [`Error::InvalidValue`](crate::Error::InvalidValue) for log_target outside \[0, 1\] or strict outside \[0, 1\];
/// and those of every call.
///
/// Semantics: torch.nn.functional.kl_div. Also called kl_div_loss.
#[doc(alias = "kl_div_loss")]
pub fn kl_div<T: Real, V: Value>(
    input: View<'_, T>,
    target: View<'_, V>,
    options: &KlDivOptions<'_, T>,
    outputs: &mut KlDivOutputs<'_, T>,
) -> Result<T> {
    let mut call = Call::new(sys::LK_OP_KL_DIV, "kl_div", options.reduction);
    call.input(sys::LK_INPUT, &input.raw);
    call.input(sys::LK_TARGET, &target.raw);
    if let Some(view) = &options.mask {
        call.input(sys::LK_MASK, &view.raw);
    }
    if let Some(view) = &options.sample_weight {
        call.input(sys::LK_SAMPLE_WEIGHT, &view.raw);
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
    call.output(sys::LK_KEPT, &outputs.kept);
    call.integer(sys::LK_OPTION_LOG_TARGET, options.log_target, 0);
    call.integer(sys::LK_OPTION_STRICT, options.strict, 0);
    call.integer(sys::LK_OPTION_EMPTY_MEAN, options.empty_mean as i64, 0);
    let (workspace, query) = (outputs.workspace.as_deref_mut(), outputs.workspace_size.as_deref_mut());
    call.run(options.context, options.check_first, workspace, query)
}

/// The optional arguments of [`poisson_nll_loss`].
#[derive(Clone, Copy, Debug)]
pub struct PoissonNllLossOptions<'a, T: Real> {
    /// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data
    /// there; the loss's shape or its first axes; a float, an integer or bool.
    pub mask: Option<AnyView<'a>>,
    /// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
    /// samples of a batch; a float, an integer or bool.
    pub sample_weight: Option<AnyView<'a>>,
    /// 1: the input is the logarithm of the rate; \[0, 1\]; default 1.
    pub log_input: i64,
    /// 1: add Stirling's approximation of log(t!) where t \> 1; \[0, 1\]; default 0.
    pub full: i64,
    /// Added to the rate before its logarithm, without log_input; at least 0; default 1e-08.
    pub eps: f64,
    /// The mean of no loss elements that count; default `Nan`.
    pub empty_mean: EmptyMean,
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

impl<T: Real> Default for PoissonNllLossOptions<'_, T> {
    fn default() -> Self {
        PoissonNllLossOptions {
            mask: None,
            sample_weight: None,
            log_input: 1,
            full: 0,
            eps: 1e-08,
            empty_mean: EmptyMean::Nan,
            reduction: Reduction::Mean,
            grad_loss: None,
            divisor: None,
            check_first: false,
            context: None,
        }
    }
}

/// What [`poisson_nll_loss`] computes beside the loss that it returns. May be used for many calls.
#[derive(Debug)]
pub struct PoissonNllLossOutputs<'a, T: Real> {
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
    /// Number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch.
    pub kept: Option<ViewMut<'a, f64>>,
    /// Memory for the call instead of malloc's.
    pub workspace: Option<&'a mut [u8]>,
    /// If set, nothing is computed: the call is checked, and the size of `workspace` that it needs is stored here.
    pub workspace_size: Option<&'a mut usize>,
}

impl<T: Real> Default for PoissonNllLossOutputs<'_, T> {
    fn default() -> Self {
        PoissonNllLossOutputs {
            grad_input: None,
            grad_target: None,
            loss: None,
            loss_elements: None,
            loss_sum: None,
            loss_divisor: None,
            kept: None,
            workspace: None,
            workspace_size: None,
        }
    }
}

/// Negative log-likelihood of counts from a Poisson distribution.
///
/// ```text
/// loss       exp(x) - t x
///            without log_input x - t log(x + eps)
///            full adds t log(t) - t + log(2 pi t) / 2 where t > 1
/// gradients  d/dx = exp(x) - t, d/dt = -x
///            without log_input d/dx = 1 - t / (x + eps), d/dt = -log(x + eps)
///            full adds log(t) + 1 / (2 t) to d/dt where t > 1
/// ```
///
/// The mean divides by the number of loss elements. Nothing is range-checked: x + eps \< 0 gives NaN.
///
/// - `input`: rate x, or its logarithm, any shape
/// - `target`: counts t; input and target broadcast against each other
///
/// # Errors
///
/// [`Error::InvalidValue`](crate::Error::InvalidValue) for log_input outside \[0, 1\] or full outside \[0, 1\]; and
/// those of every call.
///
/// Semantics: torch.nn.functional.poisson_nll_loss.
pub fn poisson_nll_loss<T: Real, V: Value>(
    input: View<'_, T>,
    target: View<'_, V>,
    options: &PoissonNllLossOptions<'_, T>,
    outputs: &mut PoissonNllLossOutputs<'_, T>,
) -> Result<T> {
    let mut call = Call::new(sys::LK_OP_POISSON_NLL_LOSS, "poisson_nll_loss", options.reduction);
    call.input(sys::LK_INPUT, &input.raw);
    call.input(sys::LK_TARGET, &target.raw);
    if let Some(view) = &options.mask {
        call.input(sys::LK_MASK, &view.raw);
    }
    if let Some(view) = &options.sample_weight {
        call.input(sys::LK_SAMPLE_WEIGHT, &view.raw);
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
    call.output(sys::LK_KEPT, &outputs.kept);
    call.integer(sys::LK_OPTION_LOG_INPUT, options.log_input, 1);
    call.integer(sys::LK_OPTION_FULL, options.full, 0);
    call.real(sys::LK_OPTION_EPS, options.eps, 1e-08);
    call.integer(sys::LK_OPTION_EMPTY_MEAN, options.empty_mean as i64, 0);
    let (workspace, query) = (outputs.workspace.as_deref_mut(), outputs.workspace_size.as_deref_mut());
    call.run(options.context, options.check_first, workspace, query)
}

/// The optional arguments of [`gaussian_nll_loss`].
#[derive(Clone, Copy, Debug)]
pub struct GaussianNllLossOptions<'a, T: Real> {
    /// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data
    /// there; the loss's shape or its first axes; a float, an integer or bool.
    pub mask: Option<AnyView<'a>>,
    /// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
    /// samples of a batch; a float, an integer or bool.
    pub sample_weight: Option<AnyView<'a>>,
    /// 1: add the constant log(2 pi) / 2; \[0, 1\]; default 0.
    pub full: i64,
    /// The least variance; above 0; default 1e-06.
    pub eps: f64,
    /// The mean of no loss elements that count; default `Nan`.
    pub empty_mean: EmptyMean,
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

impl<T: Real> Default for GaussianNllLossOptions<'_, T> {
    fn default() -> Self {
        GaussianNllLossOptions {
            mask: None,
            sample_weight: None,
            full: 0,
            eps: 1e-06,
            empty_mean: EmptyMean::Nan,
            reduction: Reduction::Mean,
            grad_loss: None,
            divisor: None,
            check_first: false,
            context: None,
        }
    }
}

/// What [`gaussian_nll_loss`] computes beside the loss that it returns. May be used for many calls.
#[derive(Debug)]
pub struct GaussianNllLossOutputs<'a, T: Real> {
    /// Gradient, the shape of its argument.
    pub grad_input: Option<ViewMut<'a, T>>,
    /// Gradient, the shape of its argument.
    pub grad_target: Option<ViewMut<'a, T>>,
    /// Gradient, the shape of its argument.
    pub grad_var: Option<ViewMut<'a, T>>,
    /// The loss, where it is wanted in memory of yours, and always with `Reduction::None`.
    pub loss: Option<ViewMut<'a, T>>,
    /// The loss before reduction.
    pub loss_elements: Option<ViewMut<'a, T>>,
    /// Sum of the unreduced loss, float64: add over parts of a batch.
    pub loss_sum: Option<ViewMut<'a, f64>>,
    /// The op's own divisor of the mean, float64: add over parts of a batch.
    pub loss_divisor: Option<ViewMut<'a, f64>>,
    /// Number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch.
    pub kept: Option<ViewMut<'a, f64>>,
    /// Memory for the call instead of malloc's.
    pub workspace: Option<&'a mut [u8]>,
    /// If set, nothing is computed: the call is checked, and the size of `workspace` that it needs is stored here.
    pub workspace_size: Option<&'a mut usize>,
}

impl<T: Real> Default for GaussianNllLossOutputs<'_, T> {
    fn default() -> Self {
        GaussianNllLossOutputs {
            grad_input: None,
            grad_target: None,
            grad_var: None,
            loss: None,
            loss_elements: None,
            loss_sum: None,
            loss_divisor: None,
            kept: None,
            workspace: None,
            workspace_size: None,
        }
    }
}

/// Negative log-likelihood of a Gaussian of given mean and variance.
///
/// ```text
/// loss       (log(v) + (x - t)^2 / v) / 2, v = max(var, eps)
///            full adds log(2 pi) / 2
/// gradients  d/dx = (x - t) / v
///            d/dt = -(x - t) / v
///            d/dvar = (1 / v - (x - t)^2 / v^2) / 2
/// ```
///
/// The mean divides by the number of loss elements. The gradient is a straight-through estimate, as in the reference.
/// The gradient of var does not see the clamp: it is that of v. Negative variances are refused.
///
/// - `input`: mean x, any shape
/// - `target`: observation t; input and target broadcast against each other
/// - `var`: variance: the input's shape, that without its last axis (one per row), or that with 1 for one axis
///
/// # Errors
///
/// [`Error::InvalidValue`](crate::Error::InvalidValue) for full outside \[0, 1\]; and those of every call.
///
/// Semantics: torch.nn.functional.gaussian_nll_loss.
pub fn gaussian_nll_loss<T: Real, V: Value, W: Value>(
    input: View<'_, T>,
    target: View<'_, V>,
    var: View<'_, W>,
    options: &GaussianNllLossOptions<'_, T>,
    outputs: &mut GaussianNllLossOutputs<'_, T>,
) -> Result<T> {
    let mut call = Call::new(sys::LK_OP_GAUSSIAN_NLL_LOSS, "gaussian_nll_loss", options.reduction);
    call.input(sys::LK_INPUT, &input.raw);
    call.input(sys::LK_TARGET, &target.raw);
    call.input(sys::LK_VAR, &var.raw);
    if let Some(view) = &options.mask {
        call.input(sys::LK_MASK, &view.raw);
    }
    if let Some(view) = &options.sample_weight {
        call.input(sys::LK_SAMPLE_WEIGHT, &view.raw);
    }
    if let Some(view) = &options.grad_loss {
        call.input(sys::LK_GRAD_LOSS, &view.raw);
    }
    if let Some(view) = &options.divisor {
        call.input(sys::LK_DIVISOR, &view.raw);
    }
    call.output(sys::LK_GRAD_INPUT, &outputs.grad_input);
    call.output(sys::LK_GRAD_TARGET, &outputs.grad_target);
    call.output(sys::LK_GRAD_VAR, &outputs.grad_var);
    call.output(sys::LK_LOSS, &outputs.loss);
    call.output(sys::LK_LOSS_ELEMENTS, &outputs.loss_elements);
    call.output(sys::LK_LOSS_SUM, &outputs.loss_sum);
    call.output(sys::LK_LOSS_DIVISOR, &outputs.loss_divisor);
    call.output(sys::LK_KEPT, &outputs.kept);
    call.integer(sys::LK_OPTION_FULL, options.full, 0);
    call.real(sys::LK_OPTION_EPS, options.eps, 1e-06);
    call.integer(sys::LK_OPTION_EMPTY_MEAN, options.empty_mean as i64, 0);
    let (workspace, query) = (outputs.workspace.as_deref_mut(), outputs.workspace_size.as_deref_mut());
    call.run(options.context, options.check_first, workspace, query)
}

/// The optional arguments of [`margin_ranking_loss`].
#[derive(Clone, Copy, Debug)]
pub struct MarginRankingLossOptions<'a, T: Real> {
    /// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data
    /// there; the loss's shape or its first axes; a float, an integer or bool.
    pub mask: Option<AnyView<'a>>,
    /// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
    /// samples of a batch; a float, an integer or bool.
    pub sample_weight: Option<AnyView<'a>>,
    /// By how much; default 0.
    pub margin: f64,
    /// The mean of no loss elements that count; default `Nan`.
    pub empty_mean: EmptyMean,
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

impl<T: Real> Default for MarginRankingLossOptions<'_, T> {
    fn default() -> Self {
        MarginRankingLossOptions {
            mask: None,
            sample_weight: None,
            margin: 0.0,
            empty_mean: EmptyMean::Nan,
            reduction: Reduction::Mean,
            grad_loss: None,
            divisor: None,
            check_first: false,
            context: None,
        }
    }
}

/// What [`margin_ranking_loss`] computes beside the loss that it returns. May be used for many calls.
#[derive(Debug)]
pub struct MarginRankingLossOutputs<'a, T: Real> {
    /// Gradient, the shape of its argument.
    pub grad_input: Option<ViewMut<'a, T>>,
    /// Gradient, the shape of its argument.
    pub grad_input2: Option<ViewMut<'a, T>>,
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
    /// Number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch.
    pub kept: Option<ViewMut<'a, f64>>,
    /// Memory for the call instead of malloc's.
    pub workspace: Option<&'a mut [u8]>,
    /// If set, nothing is computed: the call is checked, and the size of `workspace` that it needs is stored here.
    pub workspace_size: Option<&'a mut usize>,
}

impl<T: Real> Default for MarginRankingLossOutputs<'_, T> {
    fn default() -> Self {
        MarginRankingLossOutputs {
            grad_input: None,
            grad_input2: None,
            grad_target: None,
            loss: None,
            loss_elements: None,
            loss_sum: None,
            loss_divisor: None,
            kept: None,
            workspace: None,
            workspace_size: None,
        }
    }
}

/// Hinge on the difference of two scores.
///
/// ```text
/// loss       max(0, u), u = margin - t (x - y)
/// gradients  where u >= 0: d/dx = -t
///            d/dy = t
///            d/dt = -(x - y)
///            else 0
/// ```
///
/// The mean divides by the number of loss elements. The kink u = 0 is active: equal scores have loss margin and a
/// gradient. All arguments have the same number of axes.
///
/// - `input`: first score x, any shape
/// - `input2`: second score y, of as many axes as the first
/// - `target`: t = 1 where the first score should be the larger one, -1 where the second; of as many axes
///
/// Semantics: torch.nn.functional.margin_ranking_loss.
pub fn margin_ranking_loss<T: Real, V: Value, W: Value>(
    input: View<'_, T>,
    input2: View<'_, V>,
    target: View<'_, W>,
    options: &MarginRankingLossOptions<'_, T>,
    outputs: &mut MarginRankingLossOutputs<'_, T>,
) -> Result<T> {
    let mut call = Call::new(sys::LK_OP_MARGIN_RANKING_LOSS, "margin_ranking_loss", options.reduction);
    call.input(sys::LK_INPUT, &input.raw);
    call.input(sys::LK_INPUT2, &input2.raw);
    call.input(sys::LK_TARGET, &target.raw);
    if let Some(view) = &options.mask {
        call.input(sys::LK_MASK, &view.raw);
    }
    if let Some(view) = &options.sample_weight {
        call.input(sys::LK_SAMPLE_WEIGHT, &view.raw);
    }
    if let Some(view) = &options.grad_loss {
        call.input(sys::LK_GRAD_LOSS, &view.raw);
    }
    if let Some(view) = &options.divisor {
        call.input(sys::LK_DIVISOR, &view.raw);
    }
    call.output(sys::LK_GRAD_INPUT, &outputs.grad_input);
    call.output(sys::LK_GRAD_INPUT2, &outputs.grad_input2);
    call.output(sys::LK_GRAD_TARGET, &outputs.grad_target);
    call.output(sys::LK_LOSS, &outputs.loss);
    call.output(sys::LK_LOSS_ELEMENTS, &outputs.loss_elements);
    call.output(sys::LK_LOSS_SUM, &outputs.loss_sum);
    call.output(sys::LK_LOSS_DIVISOR, &outputs.loss_divisor);
    call.output(sys::LK_KEPT, &outputs.kept);
    call.real(sys::LK_OPTION_MARGIN, options.margin, 0.0);
    call.integer(sys::LK_OPTION_EMPTY_MEAN, options.empty_mean as i64, 0);
    let (workspace, query) = (outputs.workspace.as_deref_mut(), outputs.workspace_size.as_deref_mut());
    call.run(options.context, options.check_first, workspace, query)
}

/// The optional arguments of [`hinge_embedding_loss`].
#[derive(Clone, Copy, Debug)]
pub struct HingeEmbeddingLossOptions<'a, T: Real> {
    /// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data
    /// there; the loss's shape or its first axes; a float, an integer or bool.
    pub mask: Option<AnyView<'a>>,
    /// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
    /// samples of a batch; a float, an integer or bool.
    pub sample_weight: Option<AnyView<'a>>,
    /// The distance that is enough; default 1.
    pub margin: f64,
    /// The mean of no loss elements that count; default `Nan`.
    pub empty_mean: EmptyMean,
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

impl<T: Real> Default for HingeEmbeddingLossOptions<'_, T> {
    fn default() -> Self {
        HingeEmbeddingLossOptions {
            mask: None,
            sample_weight: None,
            margin: 1.0,
            empty_mean: EmptyMean::Nan,
            reduction: Reduction::Mean,
            grad_loss: None,
            divisor: None,
            check_first: false,
            context: None,
        }
    }
}

/// What [`hinge_embedding_loss`] computes beside the loss that it returns. May be used for many calls.
#[derive(Debug)]
pub struct HingeEmbeddingLossOutputs<'a, T: Real> {
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
    /// Number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch.
    pub kept: Option<ViewMut<'a, f64>>,
    /// Memory for the call instead of malloc's.
    pub workspace: Option<&'a mut [u8]>,
    /// If set, nothing is computed: the call is checked, and the size of `workspace` that it needs is stored here.
    pub workspace_size: Option<&'a mut usize>,
}

impl<T: Real> Default for HingeEmbeddingLossOutputs<'_, T> {
    fn default() -> Self {
        HingeEmbeddingLossOutputs {
            grad_input: None,
            loss: None,
            loss_elements: None,
            loss_sum: None,
            loss_divisor: None,
            kept: None,
            workspace: None,
            workspace_size: None,
        }
    }
}

/// Distance of pairs that belong together, hinge on that of pairs that do not.
///
/// ```text
/// loss       x where t != -1, plus max(0, margin - x) where t != 1
/// gradients  d/dx = [t != -1] - [t != 1] [margin - x >= 0]
/// ```
///
/// The mean divides by the number of loss elements. The kink x = margin is active. A label that is neither 1 nor -1
/// has both terms. x may be negative.
///
/// - `input`: distance x, any shape
/// - `target`: t = 1 for a pair that belongs together, -1 for one that does not; broadcasts with the input
///
/// Semantics: torch.nn.functional.hinge_embedding_loss.
pub fn hinge_embedding_loss<T: Real, V: Value>(
    input: View<'_, T>,
    target: View<'_, V>,
    options: &HingeEmbeddingLossOptions<'_, T>,
    outputs: &mut HingeEmbeddingLossOutputs<'_, T>,
) -> Result<T> {
    let mut call = Call::new(sys::LK_OP_HINGE_EMBEDDING_LOSS, "hinge_embedding_loss", options.reduction);
    call.input(sys::LK_INPUT, &input.raw);
    call.input(sys::LK_TARGET, &target.raw);
    if let Some(view) = &options.mask {
        call.input(sys::LK_MASK, &view.raw);
    }
    if let Some(view) = &options.sample_weight {
        call.input(sys::LK_SAMPLE_WEIGHT, &view.raw);
    }
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
    call.output(sys::LK_KEPT, &outputs.kept);
    call.real(sys::LK_OPTION_MARGIN, options.margin, 1.0);
    call.integer(sys::LK_OPTION_EMPTY_MEAN, options.empty_mean as i64, 0);
    let (workspace, query) = (outputs.workspace.as_deref_mut(), outputs.workspace_size.as_deref_mut());
    call.run(options.context, options.check_first, workspace, query)
}

/// The optional arguments of [`hinge_loss`].
#[derive(Clone, Copy, Debug)]
pub struct HingeLossOptions<'a, T: Real> {
    /// Weight w of each sample, the input's shape; a float, an integer or bool.
    pub weight: Option<AnyView<'a>>,
    /// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data
    /// there; the loss's shape or its first axes; a float, an integer or bool.
    pub mask: Option<AnyView<'a>>,
    /// The mean of no loss elements that count; default `Nan`.
    pub empty_mean: EmptyMean,
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

impl<T: Real> Default for HingeLossOptions<'_, T> {
    fn default() -> Self {
        HingeLossOptions {
            weight: None,
            mask: None,
            empty_mean: EmptyMean::Nan,
            reduction: Reduction::Mean,
            grad_loss: None,
            divisor: None,
            check_first: false,
            context: None,
        }
    }
}

/// What [`hinge_loss`] computes beside the loss that it returns. May be used for many calls.
#[derive(Debug)]
pub struct HingeLossOutputs<'a, T: Real> {
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
    /// Number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch.
    pub kept: Option<ViewMut<'a, f64>>,
    /// Memory for the call instead of malloc's.
    pub workspace: Option<&'a mut [u8]>,
    /// If set, nothing is computed: the call is checked, and the size of `workspace` that it needs is stored here.
    pub workspace_size: Option<&'a mut usize>,
}

impl<T: Real> Default for HingeLossOutputs<'_, T> {
    fn default() -> Self {
        HingeLossOutputs {
            grad_input: None,
            loss: None,
            loss_elements: None,
            loss_sum: None,
            loss_divisor: None,
            kept: None,
            workspace: None,
            workspace_size: None,
        }
    }
}

/// Hinge of labels -1 and 1.
///
/// ```text
/// loss       w max(0, 1 - t x)
/// gradients  d/dx = -w t where 1 - t x >= 0, else 0
/// ```
///
/// The mean divides by the sum of the weights; without them, the number of loss elements. The kink t x = 1 is active.
/// multiclass_hinge_loss takes a score per class.
///
/// - `input`: score x, any shape
/// - `target`: label t, -1 or 1, the input's shape; used as given
///
/// Semantics: sklearn.metrics.hinge_loss.
pub fn hinge_loss<T: Real, V: Value>(
    input: View<'_, T>,
    target: View<'_, V>,
    options: &HingeLossOptions<'_, T>,
    outputs: &mut HingeLossOutputs<'_, T>,
) -> Result<T> {
    let mut call = Call::new(sys::LK_OP_HINGE_LOSS, "hinge_loss", options.reduction);
    call.input(sys::LK_INPUT, &input.raw);
    call.input(sys::LK_TARGET, &target.raw);
    if let Some(view) = &options.weight {
        call.input(sys::LK_WEIGHT, &view.raw);
    }
    if let Some(view) = &options.mask {
        call.input(sys::LK_MASK, &view.raw);
    }
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
    call.output(sys::LK_KEPT, &outputs.kept);
    call.integer(sys::LK_OPTION_EMPTY_MEAN, options.empty_mean as i64, 0);
    let (workspace, query) = (outputs.workspace.as_deref_mut(), outputs.workspace_size.as_deref_mut());
    call.run(options.context, options.check_first, workspace, query)
}

/// The optional arguments of [`squared_hinge_loss`].
#[derive(Clone, Copy, Debug)]
pub struct SquaredHingeLossOptions<'a, T: Real> {
    /// Weight w of each sample, the input's shape; a float, an integer or bool.
    pub weight: Option<AnyView<'a>>,
    /// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data
    /// there; the loss's shape or its first axes; a float, an integer or bool.
    pub mask: Option<AnyView<'a>>,
    /// The mean of no loss elements that count; default `Nan`.
    pub empty_mean: EmptyMean,
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

impl<T: Real> Default for SquaredHingeLossOptions<'_, T> {
    fn default() -> Self {
        SquaredHingeLossOptions {
            weight: None,
            mask: None,
            empty_mean: EmptyMean::Nan,
            reduction: Reduction::Mean,
            grad_loss: None,
            divisor: None,
            check_first: false,
            context: None,
        }
    }
}

/// What [`squared_hinge_loss`] computes beside the loss that it returns. May be used for many calls.
#[derive(Debug)]
pub struct SquaredHingeLossOutputs<'a, T: Real> {
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
    /// Number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch.
    pub kept: Option<ViewMut<'a, f64>>,
    /// Memory for the call instead of malloc's.
    pub workspace: Option<&'a mut [u8]>,
    /// If set, nothing is computed: the call is checked, and the size of `workspace` that it needs is stored here.
    pub workspace_size: Option<&'a mut usize>,
}

impl<T: Real> Default for SquaredHingeLossOutputs<'_, T> {
    fn default() -> Self {
        SquaredHingeLossOutputs {
            grad_input: None,
            loss: None,
            loss_elements: None,
            loss_sum: None,
            loss_divisor: None,
            kept: None,
            workspace: None,
            workspace_size: None,
        }
    }
}

/// Squared hinge of labels -1 and 1.
///
/// ```text
/// loss       w max(0, 1 - t x)^2
/// gradients  d/dx = -2 w t max(0, 1 - t x)
/// ```
///
/// The mean divides by the sum of the weights; without them, the number of loss elements. Smooth at t x = 1.
///
/// - `input`: score x, any shape
/// - `target`: label t, -1 or 1, the input's shape; used as given
///
/// Semantics: sklearn.linear_model.SGDClassifier(loss='squared_hinge').
pub fn squared_hinge_loss<T: Real, V: Value>(
    input: View<'_, T>,
    target: View<'_, V>,
    options: &SquaredHingeLossOptions<'_, T>,
    outputs: &mut SquaredHingeLossOutputs<'_, T>,
) -> Result<T> {
    let mut call = Call::new(sys::LK_OP_SQUARED_HINGE_LOSS, "squared_hinge_loss", options.reduction);
    call.input(sys::LK_INPUT, &input.raw);
    call.input(sys::LK_TARGET, &target.raw);
    if let Some(view) = &options.weight {
        call.input(sys::LK_WEIGHT, &view.raw);
    }
    if let Some(view) = &options.mask {
        call.input(sys::LK_MASK, &view.raw);
    }
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
    call.output(sys::LK_KEPT, &outputs.kept);
    call.integer(sys::LK_OPTION_EMPTY_MEAN, options.empty_mean as i64, 0);
    let (workspace, query) = (outputs.workspace.as_deref_mut(), outputs.workspace_size.as_deref_mut());
    call.run(options.context, options.check_first, workspace, query)
}

/// The optional arguments of [`modified_huber_loss`].
#[derive(Clone, Copy, Debug)]
pub struct ModifiedHuberLossOptions<'a, T: Real> {
    /// Weight w of each sample, the input's shape; a float, an integer or bool.
    pub weight: Option<AnyView<'a>>,
    /// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data
    /// there; the loss's shape or its first axes; a float, an integer or bool.
    pub mask: Option<AnyView<'a>>,
    /// The mean of no loss elements that count; default `Nan`.
    pub empty_mean: EmptyMean,
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

impl<T: Real> Default for ModifiedHuberLossOptions<'_, T> {
    fn default() -> Self {
        ModifiedHuberLossOptions {
            weight: None,
            mask: None,
            empty_mean: EmptyMean::Nan,
            reduction: Reduction::Mean,
            grad_loss: None,
            divisor: None,
            check_first: false,
            context: None,
        }
    }
}

/// What [`modified_huber_loss`] computes beside the loss that it returns. May be used for many calls.
#[derive(Debug)]
pub struct ModifiedHuberLossOutputs<'a, T: Real> {
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
    /// Number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch.
    pub kept: Option<ViewMut<'a, f64>>,
    /// Memory for the call instead of malloc's.
    pub workspace: Option<&'a mut [u8]>,
    /// If set, nothing is computed: the call is checked, and the size of `workspace` that it needs is stored here.
    pub workspace_size: Option<&'a mut usize>,
}

impl<T: Real> Default for ModifiedHuberLossOutputs<'_, T> {
    fn default() -> Self {
        ModifiedHuberLossOutputs {
            grad_input: None,
            loss: None,
            loss_elements: None,
            loss_sum: None,
            loss_divisor: None,
            kept: None,
            workspace: None,
            workspace_size: None,
        }
    }
}

/// Squared hinge that goes on in a straight line below -1.
///
/// ```text
/// loss       w times 0 where z >= 1, (1 - z)^2 where -1 <= z < 1, -4 z where z < -1
///            z = t x
/// gradients  d/dx = w times 0, -2 t (1 - z), -4 t
/// ```
///
/// The mean divides by the sum of the weights; without them, the number of loss elements. Both joints are smooth.
///
/// - `input`: score x, any shape
/// - `target`: label t, -1 or 1, the input's shape; used as given
///
/// Semantics: sklearn.linear_model.SGDClassifier(loss='modified_huber').
pub fn modified_huber_loss<T: Real, V: Value>(
    input: View<'_, T>,
    target: View<'_, V>,
    options: &ModifiedHuberLossOptions<'_, T>,
    outputs: &mut ModifiedHuberLossOutputs<'_, T>,
) -> Result<T> {
    let mut call = Call::new(sys::LK_OP_MODIFIED_HUBER_LOSS, "modified_huber_loss", options.reduction);
    call.input(sys::LK_INPUT, &input.raw);
    call.input(sys::LK_TARGET, &target.raw);
    if let Some(view) = &options.weight {
        call.input(sys::LK_WEIGHT, &view.raw);
    }
    if let Some(view) = &options.mask {
        call.input(sys::LK_MASK, &view.raw);
    }
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
    call.output(sys::LK_KEPT, &outputs.kept);
    call.integer(sys::LK_OPTION_EMPTY_MEAN, options.empty_mean as i64, 0);
    let (workspace, query) = (outputs.workspace.as_deref_mut(), outputs.workspace_size.as_deref_mut());
    call.run(options.context, options.check_first, workspace, query)
}

/// The optional arguments of [`exponential_loss`].
#[derive(Clone, Copy, Debug)]
pub struct ExponentialLossOptions<'a, T: Real> {
    /// Weight w of each sample, the input's shape; a float, an integer or bool.
    pub weight: Option<AnyView<'a>>,
    /// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data
    /// there; the loss's shape or its first axes; a float, an integer or bool.
    pub mask: Option<AnyView<'a>>,
    /// The mean of no loss elements that count; default `Nan`.
    pub empty_mean: EmptyMean,
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

impl<T: Real> Default for ExponentialLossOptions<'_, T> {
    fn default() -> Self {
        ExponentialLossOptions {
            weight: None,
            mask: None,
            empty_mean: EmptyMean::Nan,
            reduction: Reduction::Mean,
            grad_loss: None,
            divisor: None,
            check_first: false,
            context: None,
        }
    }
}

/// What [`exponential_loss`] computes beside the loss that it returns. May be used for many calls.
#[derive(Debug)]
pub struct ExponentialLossOutputs<'a, T: Real> {
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
    /// Number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch.
    pub kept: Option<ViewMut<'a, f64>>,
    /// Memory for the call instead of malloc's.
    pub workspace: Option<&'a mut [u8]>,
    /// If set, nothing is computed: the call is checked, and the size of `workspace` that it needs is stored here.
    pub workspace_size: Option<&'a mut usize>,
}

impl<T: Real> Default for ExponentialLossOutputs<'_, T> {
    fn default() -> Self {
        ExponentialLossOutputs {
            grad_input: None,
            loss: None,
            loss_elements: None,
            loss_sum: None,
            loss_divisor: None,
            kept: None,
            workspace: None,
            workspace_size: None,
        }
    }
}

/// Exponential loss of labels -1 and 1, that of AdaBoost.
///
/// ```text
/// loss       w exp(-t x)
/// gradients  d/dx = -w t exp(-t x)
/// ```
///
/// The mean divides by the sum of the weights; without them, the number of loss elements. No clamp: infinite once -t
/// x leaves the range of exp.
///
/// - `input`: score x, any shape
/// - `target`: label t, -1 or 1, the input's shape; used as given
///
/// Semantics: sklearn.ensemble.GradientBoostingClassifier(loss='exponential').
pub fn exponential_loss<T: Real, V: Value>(
    input: View<'_, T>,
    target: View<'_, V>,
    options: &ExponentialLossOptions<'_, T>,
    outputs: &mut ExponentialLossOutputs<'_, T>,
) -> Result<T> {
    let mut call = Call::new(sys::LK_OP_EXPONENTIAL_LOSS, "exponential_loss", options.reduction);
    call.input(sys::LK_INPUT, &input.raw);
    call.input(sys::LK_TARGET, &target.raw);
    if let Some(view) = &options.weight {
        call.input(sys::LK_WEIGHT, &view.raw);
    }
    if let Some(view) = &options.mask {
        call.input(sys::LK_MASK, &view.raw);
    }
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
    call.output(sys::LK_KEPT, &outputs.kept);
    call.integer(sys::LK_OPTION_EMPTY_MEAN, options.empty_mean as i64, 0);
    let (workspace, query) = (outputs.workspace.as_deref_mut(), outputs.workspace_size.as_deref_mut());
    call.run(options.context, options.check_first, workspace, query)
}

/// The optional arguments of [`cross_entropy`].
#[derive(Clone, Copy, Debug)]
pub struct CrossEntropyOptions<'a, T: Real> {
    /// Weight w of each class, shape (C).
    pub class_weight: Option<View<'a, T>>,
    /// First row of each sequence, and behind them the number of rows (cu_seqlens); shape (B + 1), with an input of
    /// shape (N, C); an integer or bool.
    pub offsets: Option<AnyView<'a>>,
    /// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data
    /// there; the loss's shape or its first axes; a float, an integer or bool.
    pub mask: Option<AnyView<'a>>,
    /// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
    /// samples of a batch; a float, an integer or bool.
    pub sample_weight: Option<AnyView<'a>>,
    /// Positions with this target contribute nothing; must be negative with probability targets; default -100.
    pub ignore_index: i64,
    /// Share e of the target mass spread evenly over all classes; \[0, 1\]; default 0.
    pub label_smoothing: f64,
    /// Factor s of the z-loss s lse(z)^2, which every position adds that is not ignored; \[0, 1e+30\]; default 0.
    pub z_loss: f64,
    /// Logits are softcap tanh(z / softcap) before all else; 0: as they are; \[0, 1e+30\]; default 0.
    pub softcap: f64,
    /// The mean of no loss elements that count; default `Nan`.
    pub empty_mean: EmptyMean,
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
            offsets: None,
            mask: None,
            sample_weight: None,
            ignore_index: -100,
            label_smoothing: 0.0,
            z_loss: 0.0,
            softcap: 0.0,
            empty_mean: EmptyMean::Nan,
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
    /// Log-sum-exp of each position's logits; 0 where ignored.
    pub lse: Option<ViewMut<'a, T>>,
    /// Log-probability z_y - lse(z) of each target; 0 where ignored.
    pub target_log_probability: Option<ViewMut<'a, T>>,
    /// Class of the largest logit, the first of equal ones, NaN before any number; -1 where ignored.
    pub argmax: Option<ViewMut<'a, i64>>,
    /// Rank of each target, the number of classes with z_c \>= z_y: 1 is best, equal ones push it up; 0 where
    /// ignored.
    pub rank: Option<ViewMut<'a, i64>>,
    /// Number of positions whose argmax is the target, float64: add over parts of a batch; ignored ones do not count.
    pub correct: Option<ViewMut<'a, f64>>,
    /// Sum of the loss over each sequence's rows, the same alone or beside others.
    pub sequence_sum: Option<ViewMut<'a, T>>,
    /// Its mean, by the sequence's own divisor.
    pub sequence_mean: Option<ViewMut<'a, T>>,
    /// Number of each sequence's rows that count, float64.
    pub sequence_count: Option<ViewMut<'a, f64>>,
    /// The loss, where it is wanted in memory of yours, and always with `Reduction::None`.
    pub loss: Option<ViewMut<'a, T>>,
    /// The loss before reduction.
    pub loss_elements: Option<ViewMut<'a, T>>,
    /// Sum of the unreduced loss, float64: add over parts of a batch.
    pub loss_sum: Option<ViewMut<'a, f64>>,
    /// The op's own divisor of the mean, float64: add over parts of a batch.
    pub loss_divisor: Option<ViewMut<'a, f64>>,
    /// Number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch.
    pub kept: Option<ViewMut<'a, f64>>,
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
            lse: None,
            target_log_probability: None,
            argmax: None,
            rank: None,
            correct: None,
            sequence_sum: None,
            sequence_mean: None,
            sequence_count: None,
            loss: None,
            loss_elements: None,
            loss_sum: None,
            loss_divisor: None,
            kept: None,
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
///            z-loss: + s lse(z)^2
/// gradients  d/dz_c = (sum_k a_k + 2 s lse(z)) softmax(z)_c - a_c, with a softcap times 1 - (z_c / softcap)^2 of the capped z
///            d/dt_c = (1 - e) w_c (lse(z) - z_c)
/// ```
///
/// The mean divides by the sum of w_y over positions that are not ignored (indices) or by the number of positions
/// (probabilities). All positions ignored: mean NaN, sum 0, gradient 0. An ignored row's gradient is exactly 0
/// whatever the row holds. A probability of exactly 0 contributes 0, also at a logit of -inf. Rows with +inf, or of
/// nothing but -inf, give NaN. Class weights do not enter the z-loss, nor does it the divisor. A softcap makes
/// infinite logits finite, so -inf does not mask then; argmax and rank are those of the logits as given.
///
/// - `input`: logits z, shape (C), (N, C) or (N, C, d1, ..., dk)
/// - `target_indices`: class indices y in \[0, C) or ignore_index, the input's shape without its class axis
///
/// # Errors
///
/// [`Error::InvalidIndex`](crate::Error::InvalidIndex) for a class out of range;
/// [`Error::InvalidValue`](crate::Error::InvalidValue) for label_smoothing outside \[0, 1\] or z_loss outside \[0,
/// 1e+30\] or softcap outside \[0, 1e+30\]; and those of every call.
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
    if let Some(view) = &options.offsets {
        call.input(sys::LK_OFFSETS, &view.raw);
    }
    if let Some(view) = &options.mask {
        call.input(sys::LK_MASK, &view.raw);
    }
    if let Some(view) = &options.sample_weight {
        call.input(sys::LK_SAMPLE_WEIGHT, &view.raw);
    }
    if let Some(view) = &options.grad_loss {
        call.input(sys::LK_GRAD_LOSS, &view.raw);
    }
    if let Some(view) = &options.divisor {
        call.input(sys::LK_DIVISOR, &view.raw);
    }
    call.output(sys::LK_GRAD_INPUT, &outputs.grad_input);
    call.output(sys::LK_GRAD_TARGET, &outputs.grad_target);
    call.output(sys::LK_LSE, &outputs.lse);
    call.output(sys::LK_TARGET_LOG_PROBABILITY, &outputs.target_log_probability);
    call.output(sys::LK_ARGMAX, &outputs.argmax);
    call.output(sys::LK_RANK, &outputs.rank);
    call.output(sys::LK_CORRECT, &outputs.correct);
    call.output(sys::LK_SEQUENCE_SUM, &outputs.sequence_sum);
    call.output(sys::LK_SEQUENCE_MEAN, &outputs.sequence_mean);
    call.output(sys::LK_SEQUENCE_COUNT, &outputs.sequence_count);
    call.output(sys::LK_LOSS, &outputs.loss);
    call.output(sys::LK_LOSS_ELEMENTS, &outputs.loss_elements);
    call.output(sys::LK_LOSS_SUM, &outputs.loss_sum);
    call.output(sys::LK_LOSS_DIVISOR, &outputs.loss_divisor);
    call.output(sys::LK_KEPT, &outputs.kept);
    call.integer(sys::LK_OPTION_IGNORE_INDEX, options.ignore_index, -100);
    call.real(sys::LK_OPTION_LABEL_SMOOTHING, options.label_smoothing, 0.0);
    call.real(sys::LK_OPTION_Z_LOSS, options.z_loss, 0.0);
    call.real(sys::LK_OPTION_SOFTCAP, options.softcap, 0.0);
    call.integer(sys::LK_OPTION_EMPTY_MEAN, options.empty_mean as i64, 0);
    let (workspace, query) = (outputs.workspace.as_deref_mut(), outputs.workspace_size.as_deref_mut());
    call.run(options.context, options.check_first, workspace, query)
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
    if let Some(view) = &options.offsets {
        call.input(sys::LK_OFFSETS, &view.raw);
    }
    if let Some(view) = &options.mask {
        call.input(sys::LK_MASK, &view.raw);
    }
    if let Some(view) = &options.sample_weight {
        call.input(sys::LK_SAMPLE_WEIGHT, &view.raw);
    }
    if let Some(view) = &options.grad_loss {
        call.input(sys::LK_GRAD_LOSS, &view.raw);
    }
    if let Some(view) = &options.divisor {
        call.input(sys::LK_DIVISOR, &view.raw);
    }
    call.output(sys::LK_GRAD_INPUT, &outputs.grad_input);
    call.output(sys::LK_GRAD_TARGET, &outputs.grad_target);
    call.output(sys::LK_LSE, &outputs.lse);
    call.output(sys::LK_TARGET_LOG_PROBABILITY, &outputs.target_log_probability);
    call.output(sys::LK_ARGMAX, &outputs.argmax);
    call.output(sys::LK_RANK, &outputs.rank);
    call.output(sys::LK_CORRECT, &outputs.correct);
    call.output(sys::LK_SEQUENCE_SUM, &outputs.sequence_sum);
    call.output(sys::LK_SEQUENCE_MEAN, &outputs.sequence_mean);
    call.output(sys::LK_SEQUENCE_COUNT, &outputs.sequence_count);
    call.output(sys::LK_LOSS, &outputs.loss);
    call.output(sys::LK_LOSS_ELEMENTS, &outputs.loss_elements);
    call.output(sys::LK_LOSS_SUM, &outputs.loss_sum);
    call.output(sys::LK_LOSS_DIVISOR, &outputs.loss_divisor);
    call.output(sys::LK_KEPT, &outputs.kept);
    call.integer(sys::LK_OPTION_IGNORE_INDEX, options.ignore_index, -100);
    call.real(sys::LK_OPTION_LABEL_SMOOTHING, options.label_smoothing, 0.0);
    call.real(sys::LK_OPTION_Z_LOSS, options.z_loss, 0.0);
    call.real(sys::LK_OPTION_SOFTCAP, options.softcap, 0.0);
    call.integer(sys::LK_OPTION_EMPTY_MEAN, options.empty_mean as i64, 0);
    let (workspace, query) = (outputs.workspace.as_deref_mut(), outputs.workspace_size.as_deref_mut());
    call.run(options.context, options.check_first, workspace, query)
}

/// The optional arguments of [`softmax_focal_loss`].
#[derive(Clone, Copy, Debug)]
pub struct SoftmaxFocalLossOptions<'a, T: Real> {
    /// Weight w of each class (alpha), shape (C).
    pub class_weight: Option<View<'a, T>>,
    /// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data
    /// there; the loss's shape or its first axes; a float, an integer or bool.
    pub mask: Option<AnyView<'a>>,
    /// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
    /// samples of a batch; a float, an integer or bool.
    pub sample_weight: Option<AnyView<'a>>,
    /// Positions with this target contribute nothing; default -100.
    pub ignore_index: i64,
    /// How strongly easy examples are weighed down; \[0, 1e+30\]; default 2.
    pub gamma: f64,
    /// The mean of no loss elements that count; default `Nan`.
    pub empty_mean: EmptyMean,
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

impl<T: Real> Default for SoftmaxFocalLossOptions<'_, T> {
    fn default() -> Self {
        SoftmaxFocalLossOptions {
            class_weight: None,
            mask: None,
            sample_weight: None,
            ignore_index: -100,
            gamma: 2.0,
            empty_mean: EmptyMean::Nan,
            reduction: Reduction::Mean,
            grad_loss: None,
            divisor: None,
            check_first: false,
            context: None,
        }
    }
}

/// What [`softmax_focal_loss`] computes beside the loss that it returns. May be used for many calls.
#[derive(Debug)]
pub struct SoftmaxFocalLossOutputs<'a, T: Real> {
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
    /// Number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch.
    pub kept: Option<ViewMut<'a, f64>>,
    /// Memory for the call instead of malloc's.
    pub workspace: Option<&'a mut [u8]>,
    /// If set, nothing is computed: the call is checked, and the size of `workspace` that it needs is stored here.
    pub workspace_size: Option<&'a mut usize>,
}

impl<T: Real> Default for SoftmaxFocalLossOutputs<'_, T> {
    fn default() -> Self {
        SoftmaxFocalLossOutputs {
            grad_input: None,
            loss: None,
            loss_elements: None,
            loss_sum: None,
            loss_divisor: None,
            kept: None,
            workspace: None,
            workspace_size: None,
        }
    }
}

/// Softmax cross entropy that weighs easy examples down.
///
/// ```text
/// loss       -w_y (1 - p_y)^gamma log p_y
///            p = softmax(z)
/// gradients  d/dz_c = k (p_c - [c = y]), k = w_y ((1 - p_y)^gamma - gamma p_y (1 - p_y)^(gamma - 1) log p_y)
/// ```
///
/// The mean divides by C times the number of positions that are not ignored, as over one-hot targets; class weights
/// do not enter it. All positions ignored: mean NaN, sum 0, gradient 0. An ignored row's gradient is exactly 0
/// whatever the row holds. At p_y of 0 and 1 the limits are taken, also for gamma below 1.
///
/// - `input`: logits z, shape (C), (N, C) or (N, C, d1, ..., dk)
/// - `target_indices`: class indices y in \[0, C) or ignore_index, the input's shape without its class axis
///
/// # Errors
///
/// [`Error::InvalidIndex`](crate::Error::InvalidIndex) for a class out of range;
/// [`Error::InvalidValue`](crate::Error::InvalidValue) for gamma outside \[0, 1e+30\]; and those of every call.
///
/// Semantics: monai.losses.FocalLoss(use_softmax=True).
pub fn softmax_focal_loss<T: Real, I: Index>(
    input: View<'_, T>,
    target_indices: View<'_, I>,
    options: &SoftmaxFocalLossOptions<'_, T>,
    outputs: &mut SoftmaxFocalLossOutputs<'_, T>,
) -> Result<T> {
    let mut call = Call::new(sys::LK_OP_SOFTMAX_FOCAL_LOSS, "softmax_focal_loss", options.reduction);
    call.input(sys::LK_INPUT, &input.raw);
    call.input(sys::LK_TARGET_INDICES, &target_indices.raw);
    if let Some(view) = &options.class_weight {
        call.input(sys::LK_CLASS_WEIGHT, &view.raw);
    }
    if let Some(view) = &options.mask {
        call.input(sys::LK_MASK, &view.raw);
    }
    if let Some(view) = &options.sample_weight {
        call.input(sys::LK_SAMPLE_WEIGHT, &view.raw);
    }
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
    call.output(sys::LK_KEPT, &outputs.kept);
    call.integer(sys::LK_OPTION_IGNORE_INDEX, options.ignore_index, -100);
    call.real(sys::LK_OPTION_GAMMA, options.gamma, 2.0);
    call.integer(sys::LK_OPTION_EMPTY_MEAN, options.empty_mean as i64, 0);
    let (workspace, query) = (outputs.workspace.as_deref_mut(), outputs.workspace_size.as_deref_mut());
    call.run(options.context, options.check_first, workspace, query)
}

/// The optional arguments of [`binary_dice_loss`].
#[derive(Clone, Copy, Debug)]
pub struct BinaryDiceLossOptions<'a, T: Real> {
    /// Elements that count, the input's shape: where it is 0, an element contributes nothing; a float, an integer or
    /// bool.
    pub mask: Option<AnyView<'a>>,
    /// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
    /// samples of a batch; a float, an integer or bool.
    pub sample_weight: Option<AnyView<'a>>,
    /// s, added to numerator and denominator; \[0, 1e+30\]; default 1.
    pub smooth: f64,
    /// One ratio over the whole batch (the loss is a scalar whatever the reduction), or one per sample; default
    /// `Batch`.
    pub scope: Scope,
    /// Elements with this target contribute nothing; none by default.
    pub ignore_index: i64,
    /// The mean of no loss elements that count; default `Nan`.
    pub empty_mean: EmptyMean,
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
            mask: None,
            sample_weight: None,
            smooth: 1.0,
            scope: Scope::Batch,
            ignore_index: i64::MIN,
            empty_mean: EmptyMean::Nan,
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
    /// Number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch.
    pub kept: Option<ViewMut<'a, f64>>,
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
            kept: None,
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
    if let Some(view) = &options.mask {
        call.input(sys::LK_MASK, &view.raw);
    }
    if let Some(view) = &options.sample_weight {
        call.input(sys::LK_SAMPLE_WEIGHT, &view.raw);
    }
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
    call.output(sys::LK_KEPT, &outputs.kept);
    call.real(sys::LK_OPTION_SMOOTH, options.smooth, 1.0);
    call.integer(sys::LK_OPTION_SCOPE, options.scope as i64, 0);
    call.integer(sys::LK_OPTION_IGNORE_INDEX, options.ignore_index, i64::MIN);
    call.integer(sys::LK_OPTION_EMPTY_MEAN, options.empty_mean as i64, 0);
    let (workspace, query) = (outputs.workspace.as_deref_mut(), outputs.workspace_size.as_deref_mut());
    call.run(options.context, options.check_first, workspace, query)
}

/// The optional arguments of [`nll_loss`].
#[derive(Clone, Copy, Debug)]
pub struct NllLossOptions<'a, T: Real> {
    /// Weight w of each class, shape (C).
    pub class_weight: Option<View<'a, T>>,
    /// First row of each sequence, and behind them the number of rows (cu_seqlens); shape (B + 1), with an input of
    /// shape (N, C); an integer or bool.
    pub offsets: Option<AnyView<'a>>,
    /// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data
    /// there; the loss's shape or its first axes; a float, an integer or bool.
    pub mask: Option<AnyView<'a>>,
    /// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
    /// samples of a batch; a float, an integer or bool.
    pub sample_weight: Option<AnyView<'a>>,
    /// Positions with this target contribute nothing; default -100.
    pub ignore_index: i64,
    /// The mean of no loss elements that count; default `Nan`.
    pub empty_mean: EmptyMean,
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

impl<T: Real> Default for NllLossOptions<'_, T> {
    fn default() -> Self {
        NllLossOptions {
            class_weight: None,
            offsets: None,
            mask: None,
            sample_weight: None,
            ignore_index: -100,
            empty_mean: EmptyMean::Nan,
            reduction: Reduction::Mean,
            grad_loss: None,
            divisor: None,
            check_first: false,
            context: None,
        }
    }
}

/// What [`nll_loss`] computes beside the loss that it returns. May be used for many calls.
#[derive(Debug)]
pub struct NllLossOutputs<'a, T: Real> {
    /// Gradient, the shape of its argument.
    pub grad_input: Option<ViewMut<'a, T>>,
    /// Sum of the loss over each sequence's rows, the same alone or beside others.
    pub sequence_sum: Option<ViewMut<'a, T>>,
    /// Its mean, by the sequence's own divisor.
    pub sequence_mean: Option<ViewMut<'a, T>>,
    /// Number of each sequence's rows that count, float64.
    pub sequence_count: Option<ViewMut<'a, f64>>,
    /// The loss, where it is wanted in memory of yours, and always with `Reduction::None`.
    pub loss: Option<ViewMut<'a, T>>,
    /// The loss before reduction.
    pub loss_elements: Option<ViewMut<'a, T>>,
    /// Sum of the unreduced loss, float64: add over parts of a batch.
    pub loss_sum: Option<ViewMut<'a, f64>>,
    /// The op's own divisor of the mean, float64: add over parts of a batch.
    pub loss_divisor: Option<ViewMut<'a, f64>>,
    /// Number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch.
    pub kept: Option<ViewMut<'a, f64>>,
    /// Memory for the call instead of malloc's.
    pub workspace: Option<&'a mut [u8]>,
    /// If set, nothing is computed: the call is checked, and the size of `workspace` that it needs is stored here.
    pub workspace_size: Option<&'a mut usize>,
}

impl<T: Real> Default for NllLossOutputs<'_, T> {
    fn default() -> Self {
        NllLossOutputs {
            grad_input: None,
            sequence_sum: None,
            sequence_mean: None,
            sequence_count: None,
            loss: None,
            loss_elements: None,
            loss_sum: None,
            loss_divisor: None,
            kept: None,
            workspace: None,
            workspace_size: None,
        }
    }
}

/// Negative log likelihood of a class, from log-probabilities.
///
/// ```text
/// loss       -w_y x_y
/// gradients  d/dx_c = -w_y [c = y]
/// ```
///
/// The mean divides by the sum of the class weights of the targets that are not ignored (1 each without class
/// weights); with probability targets, the number of positions. Rows are not checked to be normalised. All positions
/// ignored: mean NaN, sum 0, gradient 0.
///
/// - `input`: log-probabilities x, shape (C), (N, C) or (N, C, d1, ..., dk)
/// - `target_indices`: class indices y in \[0, C) or ignore_index, the input's shape without its class axis
///
/// # Errors
///
/// [`Error::InvalidIndex`](crate::Error::InvalidIndex) for a class out of range; and those of every call.
///
/// Semantics: torch.nn.functional.nll_loss. Also called negative_log_likelihood.
#[doc(alias = "negative_log_likelihood")]
pub fn nll_loss<T: Real, I: Index>(
    input: View<'_, T>,
    target_indices: View<'_, I>,
    options: &NllLossOptions<'_, T>,
    outputs: &mut NllLossOutputs<'_, T>,
) -> Result<T> {
    let mut call = Call::new(sys::LK_OP_NLL_LOSS, "nll_loss", options.reduction);
    call.input(sys::LK_INPUT, &input.raw);
    call.input(sys::LK_TARGET_INDICES, &target_indices.raw);
    if let Some(view) = &options.class_weight {
        call.input(sys::LK_CLASS_WEIGHT, &view.raw);
    }
    if let Some(view) = &options.offsets {
        call.input(sys::LK_OFFSETS, &view.raw);
    }
    if let Some(view) = &options.mask {
        call.input(sys::LK_MASK, &view.raw);
    }
    if let Some(view) = &options.sample_weight {
        call.input(sys::LK_SAMPLE_WEIGHT, &view.raw);
    }
    if let Some(view) = &options.grad_loss {
        call.input(sys::LK_GRAD_LOSS, &view.raw);
    }
    if let Some(view) = &options.divisor {
        call.input(sys::LK_DIVISOR, &view.raw);
    }
    call.output(sys::LK_GRAD_INPUT, &outputs.grad_input);
    call.output(sys::LK_SEQUENCE_SUM, &outputs.sequence_sum);
    call.output(sys::LK_SEQUENCE_MEAN, &outputs.sequence_mean);
    call.output(sys::LK_SEQUENCE_COUNT, &outputs.sequence_count);
    call.output(sys::LK_LOSS, &outputs.loss);
    call.output(sys::LK_LOSS_ELEMENTS, &outputs.loss_elements);
    call.output(sys::LK_LOSS_SUM, &outputs.loss_sum);
    call.output(sys::LK_LOSS_DIVISOR, &outputs.loss_divisor);
    call.output(sys::LK_KEPT, &outputs.kept);
    call.integer(sys::LK_OPTION_IGNORE_INDEX, options.ignore_index, -100);
    call.integer(sys::LK_OPTION_EMPTY_MEAN, options.empty_mean as i64, 0);
    let (workspace, query) = (outputs.workspace.as_deref_mut(), outputs.workspace_size.as_deref_mut());
    call.run(options.context, options.check_first, workspace, query)
}

/// The optional arguments of [`multiclass_log_loss`].
#[derive(Clone, Copy, Debug)]
pub struct MulticlassLogLossOptions<'a, T: Real> {
    /// Weight w of each row, may be negative, the input's shape without the axis of its classes, rows or boxes; a
    /// float, an integer or bool.
    pub sample_weight: Option<AnyView<'a>>,
    /// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data
    /// there; the loss's shape or its first axes; a float, an integer or bool.
    pub mask: Option<AnyView<'a>>,
    /// Elements with this target contribute nothing; none by default.
    pub ignore_index: i64,
    /// The mean of no loss elements that count; default `Nan`.
    pub empty_mean: EmptyMean,
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

impl<T: Real> Default for MulticlassLogLossOptions<'_, T> {
    fn default() -> Self {
        MulticlassLogLossOptions {
            sample_weight: None,
            mask: None,
            ignore_index: i64::MIN,
            empty_mean: EmptyMean::Nan,
            reduction: Reduction::Mean,
            grad_loss: None,
            divisor: None,
            check_first: false,
            context: None,
        }
    }
}

/// What [`multiclass_log_loss`] computes beside the loss that it returns. May be used for many calls.
#[derive(Debug)]
pub struct MulticlassLogLossOutputs<'a, T: Real> {
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
    /// Number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch.
    pub kept: Option<ViewMut<'a, f64>>,
    /// Memory for the call instead of malloc's.
    pub workspace: Option<&'a mut [u8]>,
    /// If set, nothing is computed: the call is checked, and the size of `workspace` that it needs is stored here.
    pub workspace_size: Option<&'a mut usize>,
}

impl<T: Real> Default for MulticlassLogLossOutputs<'_, T> {
    fn default() -> Self {
        MulticlassLogLossOutputs {
            grad_input: None,
            loss: None,
            loss_elements: None,
            loss_sum: None,
            loss_divisor: None,
            kept: None,
            workspace: None,
            workspace_size: None,
        }
    }
}

/// Cross entropy of a class, from probabilities.
///
/// ```text
/// loss       -w log clip(p_y, e, 1 - e), e the machine epsilon of the input's dtype
/// gradients  d/dp_c = -w [c = y] / p_y for p_y in [e, 1 - e], 0 outside
/// ```
///
/// The mean divides by the sum of the weights; without them, the number of loss elements. Rows are not renormalised.
/// Weights that sum to 0 have no mean: an error.
///
/// - `input`: probabilities p in \[0, 1\], shape (C), (N, C) or (N, C, d1, ..., dk)
/// - `target_indices`: class indices y in \[0, C), the input's shape without its class axis
///
/// # Errors
///
/// [`Error::InvalidIndex`](crate::Error::InvalidIndex) for a class out of range; and those of every call.
///
/// Semantics: sklearn.metrics.log_loss. Also called log_loss.
#[doc(alias = "log_loss")]
pub fn multiclass_log_loss<T: Real, I: Index>(
    input: View<'_, T>,
    target_indices: View<'_, I>,
    options: &MulticlassLogLossOptions<'_, T>,
    outputs: &mut MulticlassLogLossOutputs<'_, T>,
) -> Result<T> {
    let mut call = Call::new(sys::LK_OP_MULTICLASS_LOG_LOSS, "multiclass_log_loss", options.reduction);
    call.input(sys::LK_INPUT, &input.raw);
    call.input(sys::LK_TARGET_INDICES, &target_indices.raw);
    if let Some(view) = &options.sample_weight {
        call.input(sys::LK_SAMPLE_WEIGHT, &view.raw);
    }
    if let Some(view) = &options.mask {
        call.input(sys::LK_MASK, &view.raw);
    }
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
    call.output(sys::LK_KEPT, &outputs.kept);
    call.integer(sys::LK_OPTION_IGNORE_INDEX, options.ignore_index, i64::MIN);
    call.integer(sys::LK_OPTION_EMPTY_MEAN, options.empty_mean as i64, 0);
    let (workspace, query) = (outputs.workspace.as_deref_mut(), outputs.workspace_size.as_deref_mut());
    call.run(options.context, options.check_first, workspace, query)
}

/// The optional arguments of [`multiclass_hinge_loss`].
#[derive(Clone, Copy, Debug)]
pub struct MulticlassHingeLossOptions<'a, T: Real> {
    /// Weight w of each row, may be negative, the input's shape without the axis of its classes, rows or boxes; a
    /// float, an integer or bool.
    pub sample_weight: Option<AnyView<'a>>,
    /// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data
    /// there; the loss's shape or its first axes; a float, an integer or bool.
    pub mask: Option<AnyView<'a>>,
    /// Elements with this target contribute nothing; none by default.
    pub ignore_index: i64,
    /// The mean of no loss elements that count; default `Nan`.
    pub empty_mean: EmptyMean,
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

impl<T: Real> Default for MulticlassHingeLossOptions<'_, T> {
    fn default() -> Self {
        MulticlassHingeLossOptions {
            sample_weight: None,
            mask: None,
            ignore_index: i64::MIN,
            empty_mean: EmptyMean::Nan,
            reduction: Reduction::Mean,
            grad_loss: None,
            divisor: None,
            check_first: false,
            context: None,
        }
    }
}

/// What [`multiclass_hinge_loss`] computes beside the loss that it returns. May be used for many calls.
#[derive(Debug)]
pub struct MulticlassHingeLossOutputs<'a, T: Real> {
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
    /// Number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch.
    pub kept: Option<ViewMut<'a, f64>>,
    /// Memory for the call instead of malloc's.
    pub workspace: Option<&'a mut [u8]>,
    /// If set, nothing is computed: the call is checked, and the size of `workspace` that it needs is stored here.
    pub workspace_size: Option<&'a mut usize>,
}

impl<T: Real> Default for MulticlassHingeLossOutputs<'_, T> {
    fn default() -> Self {
        MulticlassHingeLossOutputs {
            grad_input: None,
            loss: None,
            loss_elements: None,
            loss_sum: None,
            loss_divisor: None,
            kept: None,
            workspace: None,
            workspace_size: None,
        }
    }
}

/// Hinge of the margin to the best other class, after Crammer and Singer.
///
/// ```text
/// loss       w max(0, 1 - (s_y - s_r)), r = argmax over c != y of s_c
/// gradients  d/ds_c = w [1 - (s_y - s_r) >= 0] ([c = r] - [c = y])
/// ```
///
/// The mean divides by the sum of the weights; without them, the number of loss elements. Active at the kink. Of
/// equal runners-up the first one has the gradient. A NaN in a row makes its loss NaN and its gradient 0. Weights
/// that sum to 0 have no mean: an error.
///
/// - `input`: decisions s, shape (C), (N, C) or (N, C, d1, ..., dk)
/// - `target_indices`: class indices y in \[0, C), the input's shape without its class axis
///
/// # Errors
///
/// [`Error::InvalidIndex`](crate::Error::InvalidIndex) for a class out of range; and those of every call.
///
/// Semantics: sklearn.metrics.hinge_loss with more than two labels. Also called crammer_singer_loss.
#[doc(alias = "crammer_singer_loss")]
pub fn multiclass_hinge_loss<T: Real, I: Index>(
    input: View<'_, T>,
    target_indices: View<'_, I>,
    options: &MulticlassHingeLossOptions<'_, T>,
    outputs: &mut MulticlassHingeLossOutputs<'_, T>,
) -> Result<T> {
    let mut call = Call::new(sys::LK_OP_MULTICLASS_HINGE_LOSS, "multiclass_hinge_loss", options.reduction);
    call.input(sys::LK_INPUT, &input.raw);
    call.input(sys::LK_TARGET_INDICES, &target_indices.raw);
    if let Some(view) = &options.sample_weight {
        call.input(sys::LK_SAMPLE_WEIGHT, &view.raw);
    }
    if let Some(view) = &options.mask {
        call.input(sys::LK_MASK, &view.raw);
    }
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
    call.output(sys::LK_KEPT, &outputs.kept);
    call.integer(sys::LK_OPTION_IGNORE_INDEX, options.ignore_index, i64::MIN);
    call.integer(sys::LK_OPTION_EMPTY_MEAN, options.empty_mean as i64, 0);
    let (workspace, query) = (outputs.workspace.as_deref_mut(), outputs.workspace_size.as_deref_mut());
    call.run(options.context, options.check_first, workspace, query)
}

/// The optional arguments of [`multi_margin_loss`].
#[derive(Clone, Copy, Debug)]
pub struct MultiMarginLossOptions<'a, T: Real> {
    /// Weight w of each class, shape (C).
    pub class_weight: Option<View<'a, T>>,
    /// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data
    /// there; the loss's shape or its first axes; a float, an integer or bool.
    pub mask: Option<AnyView<'a>>,
    /// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
    /// samples of a batch; a float, an integer or bool.
    pub sample_weight: Option<AnyView<'a>>,
    /// Power p of the hinge; \[1, 2\]; default 1.
    pub p: i64,
    /// Margin m, may be negative; default 1.
    pub margin: f64,
    /// Elements with this target contribute nothing; none by default.
    pub ignore_index: i64,
    /// The mean of no loss elements that count; default `Nan`.
    pub empty_mean: EmptyMean,
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

impl<T: Real> Default for MultiMarginLossOptions<'_, T> {
    fn default() -> Self {
        MultiMarginLossOptions {
            class_weight: None,
            mask: None,
            sample_weight: None,
            p: 1,
            margin: 1.0,
            ignore_index: i64::MIN,
            empty_mean: EmptyMean::Nan,
            reduction: Reduction::Mean,
            grad_loss: None,
            divisor: None,
            check_first: false,
            context: None,
        }
    }
}

/// What [`multi_margin_loss`] computes beside the loss that it returns. May be used for many calls.
#[derive(Debug)]
pub struct MultiMarginLossOutputs<'a, T: Real> {
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
    /// Number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch.
    pub kept: Option<ViewMut<'a, f64>>,
    /// Memory for the call instead of malloc's.
    pub workspace: Option<&'a mut [u8]>,
    /// If set, nothing is computed: the call is checked, and the size of `workspace` that it needs is stored here.
    pub workspace_size: Option<&'a mut usize>,
}

impl<T: Real> Default for MultiMarginLossOutputs<'_, T> {
    fn default() -> Self {
        MultiMarginLossOutputs {
            grad_input: None,
            loss: None,
            loss_elements: None,
            loss_sum: None,
            loss_divisor: None,
            kept: None,
            workspace: None,
            workspace_size: None,
        }
    }
}

/// Hinge of the margins to all other classes, summed.
///
/// ```text
/// loss       (w_y / C) sum over c != y of h_c^p, h_c = max(0, m - x_y + x_c)
/// gradients  d/dx_c = (w_y / C) p h_c^(p-1) [h_c > 0]
///            d/dx_y = minus the sum of those
/// ```
///
/// The mean divides by the number of rows, never by weights. Inactive at the kink. A NaN makes the loss NaN and has
/// the gradient 0.
///
/// - `input`: scores x, shape (C), (N, C) or (N, C, d1, ..., dk)
/// - `target_indices`: class indices y in \[0, C), the input's shape without its class axis
///
/// # Errors
///
/// [`Error::InvalidIndex`](crate::Error::InvalidIndex) for a class out of range;
/// [`Error::InvalidValue`](crate::Error::InvalidValue) for p outside \[1, 2\]; and those of every call.
///
/// Semantics: torch.nn.functional.multi_margin_loss.
pub fn multi_margin_loss<T: Real, I: Index>(
    input: View<'_, T>,
    target_indices: View<'_, I>,
    options: &MultiMarginLossOptions<'_, T>,
    outputs: &mut MultiMarginLossOutputs<'_, T>,
) -> Result<T> {
    let mut call = Call::new(sys::LK_OP_MULTI_MARGIN_LOSS, "multi_margin_loss", options.reduction);
    call.input(sys::LK_INPUT, &input.raw);
    call.input(sys::LK_TARGET_INDICES, &target_indices.raw);
    if let Some(view) = &options.class_weight {
        call.input(sys::LK_CLASS_WEIGHT, &view.raw);
    }
    if let Some(view) = &options.mask {
        call.input(sys::LK_MASK, &view.raw);
    }
    if let Some(view) = &options.sample_weight {
        call.input(sys::LK_SAMPLE_WEIGHT, &view.raw);
    }
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
    call.output(sys::LK_KEPT, &outputs.kept);
    call.integer(sys::LK_OPTION_P, options.p, 1);
    call.real(sys::LK_OPTION_MARGIN, options.margin, 1.0);
    call.integer(sys::LK_OPTION_IGNORE_INDEX, options.ignore_index, i64::MIN);
    call.integer(sys::LK_OPTION_EMPTY_MEAN, options.empty_mean as i64, 0);
    let (workspace, query) = (outputs.workspace.as_deref_mut(), outputs.workspace_size.as_deref_mut());
    call.run(options.context, options.check_first, workspace, query)
}

/// The optional arguments of [`multiclass_brier_score_loss`].
#[derive(Clone, Copy, Debug)]
pub struct MulticlassBrierScoreLossOptions<'a, T: Real> {
    /// Weight w of each row, may be negative, the input's shape without the axis of its classes, rows or boxes; a
    /// float, an integer or bool.
    pub sample_weight: Option<AnyView<'a>>,
    /// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data
    /// there; the loss's shape or its first axes; a float, an integer or bool.
    pub mask: Option<AnyView<'a>>,
    /// h = 1/2; auto: only for fewer than three classes; default `Auto`.
    pub scale_by_half: ScaleByHalf,
    /// Elements with this target contribute nothing; none by default.
    pub ignore_index: i64,
    /// The mean of no loss elements that count; default `Nan`.
    pub empty_mean: EmptyMean,
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

impl<T: Real> Default for MulticlassBrierScoreLossOptions<'_, T> {
    fn default() -> Self {
        MulticlassBrierScoreLossOptions {
            sample_weight: None,
            mask: None,
            scale_by_half: ScaleByHalf::Auto,
            ignore_index: i64::MIN,
            empty_mean: EmptyMean::Nan,
            reduction: Reduction::Mean,
            grad_loss: None,
            divisor: None,
            check_first: false,
            context: None,
        }
    }
}

/// What [`multiclass_brier_score_loss`] computes beside the loss that it returns. May be used for many calls.
#[derive(Debug)]
pub struct MulticlassBrierScoreLossOutputs<'a, T: Real> {
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
    /// Number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch.
    pub kept: Option<ViewMut<'a, f64>>,
    /// Memory for the call instead of malloc's.
    pub workspace: Option<&'a mut [u8]>,
    /// If set, nothing is computed: the call is checked, and the size of `workspace` that it needs is stored here.
    pub workspace_size: Option<&'a mut usize>,
}

impl<T: Real> Default for MulticlassBrierScoreLossOutputs<'_, T> {
    fn default() -> Self {
        MulticlassBrierScoreLossOutputs {
            grad_input: None,
            loss: None,
            loss_elements: None,
            loss_sum: None,
            loss_divisor: None,
            kept: None,
            workspace: None,
            workspace_size: None,
        }
    }
}

/// Squared distance of probabilities from the class that came true.
///
/// ```text
/// loss       w h sum_c (p_c - [c = y])^2
/// gradients  d/dp_c = 2 w h (p_c - [c = y])
/// ```
///
/// The mean divides by the sum of the weights; without them, the number of loss elements. Rows are not renormalised.
/// Weights that sum to 0 have no mean: an error.
///
/// - `input`: probabilities p in \[0, 1\], shape (C), (N, C) or (N, C, d1, ..., dk)
/// - `target_indices`: class indices y in \[0, C), the input's shape without its class axis
///
/// # Errors
///
/// [`Error::InvalidIndex`](crate::Error::InvalidIndex) for a class out of range; and those of every call.
///
/// Semantics: sklearn.metrics.brier_score_loss.
pub fn multiclass_brier_score_loss<T: Real, I: Index>(
    input: View<'_, T>,
    target_indices: View<'_, I>,
    options: &MulticlassBrierScoreLossOptions<'_, T>,
    outputs: &mut MulticlassBrierScoreLossOutputs<'_, T>,
) -> Result<T> {
    let mut call = Call::new(sys::LK_OP_MULTICLASS_BRIER_SCORE_LOSS, "multiclass_brier_score_loss", options.reduction);
    call.input(sys::LK_INPUT, &input.raw);
    call.input(sys::LK_TARGET_INDICES, &target_indices.raw);
    if let Some(view) = &options.sample_weight {
        call.input(sys::LK_SAMPLE_WEIGHT, &view.raw);
    }
    if let Some(view) = &options.mask {
        call.input(sys::LK_MASK, &view.raw);
    }
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
    call.output(sys::LK_KEPT, &outputs.kept);
    call.integer(sys::LK_OPTION_SCALE_BY_HALF, options.scale_by_half as i64, 0);
    call.integer(sys::LK_OPTION_IGNORE_INDEX, options.ignore_index, i64::MIN);
    call.integer(sys::LK_OPTION_EMPTY_MEAN, options.empty_mean as i64, 0);
    let (workspace, query) = (outputs.workspace.as_deref_mut(), outputs.workspace_size.as_deref_mut());
    call.run(options.context, options.check_first, workspace, query)
}

/// The optional arguments of [`multilabel_margin_loss`].
#[derive(Clone, Copy, Debug)]
pub struct MultilabelMarginLossOptions<'a, T: Real> {
    /// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data
    /// there; the loss's shape or its first axes; a float, an integer or bool.
    pub mask: Option<AnyView<'a>>,
    /// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
    /// samples of a batch; a float, an integer or bool.
    pub sample_weight: Option<AnyView<'a>>,
    /// The mean of no loss elements that count; default `Nan`.
    pub empty_mean: EmptyMean,
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

impl<T: Real> Default for MultilabelMarginLossOptions<'_, T> {
    fn default() -> Self {
        MultilabelMarginLossOptions {
            mask: None,
            sample_weight: None,
            empty_mean: EmptyMean::Nan,
            reduction: Reduction::Mean,
            grad_loss: None,
            divisor: None,
            check_first: false,
            context: None,
        }
    }
}

/// What [`multilabel_margin_loss`] computes beside the loss that it returns. May be used for many calls.
#[derive(Debug)]
pub struct MultilabelMarginLossOutputs<'a, T: Real> {
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
    /// Number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch.
    pub kept: Option<ViewMut<'a, f64>>,
    /// Memory for the call instead of malloc's.
    pub workspace: Option<&'a mut [u8]>,
    /// If set, nothing is computed: the call is checked, and the size of `workspace` that it needs is stored here.
    pub workspace_size: Option<&'a mut usize>,
}

impl<T: Real> Default for MultilabelMarginLossOutputs<'_, T> {
    fn default() -> Self {
        MultilabelMarginLossOutputs {
            grad_input: None,
            loss: None,
            loss_elements: None,
            loss_sum: None,
            loss_divisor: None,
            kept: None,
            workspace: None,
            workspace_size: None,
        }
    }
}

/// Hinge of the margins between all labels of a row and all other classes, summed.
///
/// ```text
/// loss       (1 / C) sum over labels j, sum over classes i that are no label, of max(0, 1 - x_j + x_i)
/// gradients  each pair with 1 - x_j + x_i > 0 adds 1 / C to d/dx_i and -1 / C to d/dx_j
/// ```
///
/// The mean divides by the number of loss elements. A label that is listed twice counts twice. What follows the first
/// -1 is range-checked too. Inactive at the kink. A NaN makes the loss NaN and has the gradient 0. No labels, or
/// nothing but labels: 0.
///
/// - `input`: scores x, shape (C), (N, C) or (N, C, d1, ..., dk)
/// - `target_indices`: labels, the input's shape: each row lists classes in \[0, C) and ends at the first -1
///
/// # Errors
///
/// [`Error::InvalidIndex`](crate::Error::InvalidIndex) for a class out of range; and those of every call.
///
/// Semantics: torch.nn.functional.multilabel_margin_loss.
pub fn multilabel_margin_loss<T: Real, I: Index>(
    input: View<'_, T>,
    target_indices: View<'_, I>,
    options: &MultilabelMarginLossOptions<'_, T>,
    outputs: &mut MultilabelMarginLossOutputs<'_, T>,
) -> Result<T> {
    let mut call = Call::new(sys::LK_OP_MULTILABEL_MARGIN_LOSS, "multilabel_margin_loss", options.reduction);
    call.input(sys::LK_INPUT, &input.raw);
    call.input(sys::LK_TARGET_INDICES, &target_indices.raw);
    if let Some(view) = &options.mask {
        call.input(sys::LK_MASK, &view.raw);
    }
    if let Some(view) = &options.sample_weight {
        call.input(sys::LK_SAMPLE_WEIGHT, &view.raw);
    }
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
    call.output(sys::LK_KEPT, &outputs.kept);
    call.integer(sys::LK_OPTION_EMPTY_MEAN, options.empty_mean as i64, 0);
    let (workspace, query) = (outputs.workspace.as_deref_mut(), outputs.workspace_size.as_deref_mut());
    call.run(options.context, options.check_first, workspace, query)
}

/// The optional arguments of [`zero_one_loss`].
#[derive(Clone, Copy, Debug)]
pub struct ZeroOneLossOptions<'a, T: Real> {
    /// Weight w of each row, may be negative, the input's shape without the axis of its classes, rows or boxes; a
    /// float, an integer or bool.
    pub sample_weight: Option<AnyView<'a>>,
    /// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data
    /// there; the loss's shape or its first axes; a float, an integer or bool.
    pub mask: Option<AnyView<'a>>,
    /// The mean of no loss elements that count; default `Nan`.
    pub empty_mean: EmptyMean,
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

impl<T: Real> Default for ZeroOneLossOptions<'_, T> {
    fn default() -> Self {
        ZeroOneLossOptions {
            sample_weight: None,
            mask: None,
            empty_mean: EmptyMean::Nan,
            reduction: Reduction::Mean,
            grad_loss: None,
            divisor: None,
            check_first: false,
            context: None,
        }
    }
}

/// What [`zero_one_loss`] computes beside the loss that it returns. May be used for many calls.
#[derive(Debug)]
pub struct ZeroOneLossOutputs<'a, T: Real> {
    /// The loss, where it is wanted in memory of yours, and always with `Reduction::None`.
    pub loss: Option<ViewMut<'a, T>>,
    /// The loss before reduction.
    pub loss_elements: Option<ViewMut<'a, T>>,
    /// Sum of the unreduced loss, float64: add over parts of a batch.
    pub loss_sum: Option<ViewMut<'a, f64>>,
    /// The op's own divisor of the mean, float64: add over parts of a batch.
    pub loss_divisor: Option<ViewMut<'a, f64>>,
    /// Number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch.
    pub kept: Option<ViewMut<'a, f64>>,
    /// Memory for the call instead of malloc's.
    pub workspace: Option<&'a mut [u8]>,
    /// If set, nothing is computed: the call is checked, and the size of `workspace` that it needs is stored here.
    pub workspace_size: Option<&'a mut usize>,
}

impl<T: Real> Default for ZeroOneLossOutputs<'_, T> {
    fn default() -> Self {
        ZeroOneLossOutputs {
            loss: None,
            loss_elements: None,
            loss_sum: None,
            loss_divisor: None,
            kept: None,
            workspace: None,
            workspace_size: None,
        }
    }
}

/// Share of rows that are not predicted exactly.
///
/// ```text
/// loss       w [some label of the row differs]
/// ```
///
/// The mean divides by the sum of the weights; without them, the number of loss elements. NaN equals nothing. Weights
/// that sum to 0 have no mean: an error.
///
/// - `input`: predicted labels, shape (N), or (N, L): rows of L labels
/// - `target`: true labels, the input's shape; any numbers, compared as integers where both are
///
/// Semantics: sklearn.metrics.zero_one_loss.
pub fn zero_one_loss<T: Real, V: Value, W: Value>(
    input: View<'_, V>,
    target: View<'_, W>,
    options: &ZeroOneLossOptions<'_, T>,
    outputs: &mut ZeroOneLossOutputs<'_, T>,
) -> Result<T> {
    let mut call = Call::new(sys::LK_OP_ZERO_ONE_LOSS, "zero_one_loss", options.reduction);
    call.input(sys::LK_INPUT, &input.raw);
    call.input(sys::LK_TARGET, &target.raw);
    if let Some(view) = &options.sample_weight {
        call.input(sys::LK_SAMPLE_WEIGHT, &view.raw);
    }
    if let Some(view) = &options.mask {
        call.input(sys::LK_MASK, &view.raw);
    }
    if let Some(view) = &options.grad_loss {
        call.input(sys::LK_GRAD_LOSS, &view.raw);
    }
    if let Some(view) = &options.divisor {
        call.input(sys::LK_DIVISOR, &view.raw);
    }
    call.output(sys::LK_LOSS, &outputs.loss);
    call.output(sys::LK_LOSS_ELEMENTS, &outputs.loss_elements);
    call.output(sys::LK_LOSS_SUM, &outputs.loss_sum);
    call.output(sys::LK_LOSS_DIVISOR, &outputs.loss_divisor);
    call.output(sys::LK_KEPT, &outputs.kept);
    call.integer(sys::LK_OPTION_EMPTY_MEAN, options.empty_mean as i64, 0);
    let (workspace, query) = (outputs.workspace.as_deref_mut(), outputs.workspace_size.as_deref_mut());
    call.run(options.context, options.check_first, workspace, query)
}

/// The optional arguments of [`label_ranking_loss`].
#[derive(Clone, Copy, Debug)]
pub struct LabelRankingLossOptions<'a, T: Real> {
    /// Weight w of each row, may be negative, the input's shape without the axis of its classes, rows or boxes; a
    /// float, an integer or bool.
    pub sample_weight: Option<AnyView<'a>>,
    /// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data
    /// there; the loss's shape or its first axes; a float, an integer or bool.
    pub mask: Option<AnyView<'a>>,
    /// The mean of no loss elements that count; default `Nan`.
    pub empty_mean: EmptyMean,
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

impl<T: Real> Default for LabelRankingLossOptions<'_, T> {
    fn default() -> Self {
        LabelRankingLossOptions {
            sample_weight: None,
            mask: None,
            empty_mean: EmptyMean::Nan,
            reduction: Reduction::Mean,
            grad_loss: None,
            divisor: None,
            check_first: false,
            context: None,
        }
    }
}

/// What [`label_ranking_loss`] computes beside the loss that it returns. May be used for many calls.
#[derive(Debug)]
pub struct LabelRankingLossOutputs<'a, T: Real> {
    /// The loss, where it is wanted in memory of yours, and always with `Reduction::None`.
    pub loss: Option<ViewMut<'a, T>>,
    /// The loss before reduction.
    pub loss_elements: Option<ViewMut<'a, T>>,
    /// Sum of the unreduced loss, float64: add over parts of a batch.
    pub loss_sum: Option<ViewMut<'a, f64>>,
    /// The op's own divisor of the mean, float64: add over parts of a batch.
    pub loss_divisor: Option<ViewMut<'a, f64>>,
    /// Number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch.
    pub kept: Option<ViewMut<'a, f64>>,
    /// Memory for the call instead of malloc's.
    pub workspace: Option<&'a mut [u8]>,
    /// If set, nothing is computed: the call is checked, and the size of `workspace` that it needs is stored here.
    pub workspace_size: Option<&'a mut usize>,
}

impl<T: Real> Default for LabelRankingLossOutputs<'_, T> {
    fn default() -> Self {
        LabelRankingLossOutputs {
            loss: None,
            loss_elements: None,
            loss_sum: None,
            loss_divisor: None,
            kept: None,
            workspace: None,
            workspace_size: None,
        }
    }
}

/// Share of pairs of a relevant and another label that are ranked wrongly.
///
/// ```text
/// loss       w #{(j relevant, k not): s_j <= s_k} / (#relevant #not)
/// ```
///
/// The mean divides by the sum of the weights; without them, the number of loss elements. Ties are errors. A row
/// without relevant labels, or of nothing else, has loss 0 and counts in the mean. Sorts where that is faster, so L
/// may be large. Weights that sum to 0 have no mean: an error.
///
/// - `input`: scores s, finite, shape (L), (N, L) or (N, L, d1, ..., dk)
/// - `target`: 1 for relevant labels, 0 for the others, the input's shape
///
/// Semantics: sklearn.metrics.label_ranking_loss.
pub fn label_ranking_loss<T: Real, V: Value>(
    input: View<'_, T>,
    target: View<'_, V>,
    options: &LabelRankingLossOptions<'_, T>,
    outputs: &mut LabelRankingLossOutputs<'_, T>,
) -> Result<T> {
    let mut call = Call::new(sys::LK_OP_LABEL_RANKING_LOSS, "label_ranking_loss", options.reduction);
    call.input(sys::LK_INPUT, &input.raw);
    call.input(sys::LK_TARGET, &target.raw);
    if let Some(view) = &options.sample_weight {
        call.input(sys::LK_SAMPLE_WEIGHT, &view.raw);
    }
    if let Some(view) = &options.mask {
        call.input(sys::LK_MASK, &view.raw);
    }
    if let Some(view) = &options.grad_loss {
        call.input(sys::LK_GRAD_LOSS, &view.raw);
    }
    if let Some(view) = &options.divisor {
        call.input(sys::LK_DIVISOR, &view.raw);
    }
    call.output(sys::LK_LOSS, &outputs.loss);
    call.output(sys::LK_LOSS_ELEMENTS, &outputs.loss_elements);
    call.output(sys::LK_LOSS_SUM, &outputs.loss_sum);
    call.output(sys::LK_LOSS_DIVISOR, &outputs.loss_divisor);
    call.output(sys::LK_KEPT, &outputs.kept);
    call.integer(sys::LK_OPTION_EMPTY_MEAN, options.empty_mean as i64, 0);
    let (workspace, query) = (outputs.workspace.as_deref_mut(), outputs.workspace_size.as_deref_mut());
    call.run(options.context, options.check_first, workspace, query)
}

/// The optional arguments of [`dice_loss`].
#[derive(Clone, Copy, Debug)]
pub struct DiceLossOptions<'a, T: Real> {
    /// Positions that count: where it is 0, a position contributes nothing; the input's shape without its class axis;
    /// a float, an integer or bool.
    pub mask: Option<AnyView<'a>>,
    /// Weight w of each class, shape (C), or (C - 1) without the background.
    pub class_weight: Option<View<'a, T>>,
    /// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
    /// samples of a batch; a float, an integer or bool.
    pub sample_weight: Option<AnyView<'a>>,
    /// Whether class 0 has a loss; a softmax runs over it in any case; \[0, 1\]; default 1.
    pub include_background: i64,
    /// What makes probabilities p of the input; a softmax over one class is left out; default `None`.
    pub activation: Activation,
    /// P = sum p^2, G = sum t^2; \[0, 1\]; default 0.
    pub squared_pred: i64,
    /// Jaccard_loss instead: the denominator is 2 (P + G - T) + s; \[0, 1\]; default 0.
    pub jaccard: i64,
    /// Added to the numerator, r; \[0, 1e+30\]; default 1e-05.
    pub smooth_nr: f64,
    /// Added to the denominator, s; \[0, 1e+30\]; default 1e-05.
    pub smooth_dr: f64,
    /// Sum over the samples too, before the ratio: one loss for all of them; \[0, 1\]; default 0.
    pub batch: i64,
    /// T = sum (|p| + |t| - |p - t|) / 2, which is least for p = t, with P = sum |p|, G = sum |t|; \[0, 1\]; default
    /// 0.
    pub soft_label: i64,
    /// Positions with this label contribute nothing; must be negative without a label map; default -100.
    pub ignore_index: i64,
    /// The mean of no loss elements that count; default `Nan`.
    pub empty_mean: EmptyMean,
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

impl<T: Real> Default for DiceLossOptions<'_, T> {
    fn default() -> Self {
        DiceLossOptions {
            mask: None,
            class_weight: None,
            sample_weight: None,
            include_background: 1,
            activation: Activation::None,
            squared_pred: 0,
            jaccard: 0,
            smooth_nr: 1e-05,
            smooth_dr: 1e-05,
            batch: 0,
            soft_label: 0,
            ignore_index: -100,
            empty_mean: EmptyMean::Nan,
            reduction: Reduction::Mean,
            grad_loss: None,
            divisor: None,
            check_first: false,
            context: None,
        }
    }
}

/// What [`dice_loss`] computes beside the loss that it returns. May be used for many calls.
#[derive(Debug)]
pub struct DiceLossOutputs<'a, T: Real> {
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
    /// Number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch.
    pub kept: Option<ViewMut<'a, f64>>,
    /// Memory for the call instead of malloc's.
    pub workspace: Option<&'a mut [u8]>,
    /// If set, nothing is computed: the call is checked, and the size of `workspace` that it needs is stored here.
    pub workspace_size: Option<&'a mut usize>,
}

impl<T: Real> Default for DiceLossOutputs<'_, T> {
    fn default() -> Self {
        DiceLossOutputs {
            grad_input: None,
            loss: None,
            loss_elements: None,
            loss_sum: None,
            loss_divisor: None,
            kept: None,
            workspace: None,
            workspace_size: None,
        }
    }
}

/// Soft dice of each class of a segmentation.
///
/// ```text
/// loss       w_c (1 - (2 T + r) / (P + G + s))
///            T = sum p t, P = sum p, G = sum t over the positions of a sample
/// gradients  d/dp = w_c ((2 T + r) / (P + G + s)^2 - 2 t / (P + G + s)), then through the activation
/// ```
///
/// The loss elements are (N, C), or (C) with batch; the mean divides by their number. Sums run over d1, ..., dk.
/// Positions that are ignored or masked have a gradient of exactly 0 whatever they hold. Weights do not enter the
/// divisor, and a single class has none. Prediction and target both empty: 1 - r / s.
///
/// - `input`: predictions x, shape (C), (N, C) or (N, C, d1, ..., dk)
/// - `target_indices`: label map: class indices in \[0, C) or ignore_index, the input's shape without its class axis
///
/// # Errors
///
/// [`Error::InvalidIndex`](crate::Error::InvalidIndex) for a class out of range;
/// [`Error::InvalidValue`](crate::Error::InvalidValue) for include_background outside \[0, 1\] or squared_pred
/// outside \[0, 1\] or jaccard outside \[0, 1\] or smooth_nr outside \[0, 1e+30\] or smooth_dr outside \[0, 1e+30\]
/// or batch outside \[0, 1\] or soft_label outside \[0, 1\]; and those of every call.
///
/// Semantics: monai.losses.DiceLoss.
pub fn dice_loss<T: Real, I: Index>(
    input: View<'_, T>,
    target_indices: View<'_, I>,
    options: &DiceLossOptions<'_, T>,
    outputs: &mut DiceLossOutputs<'_, T>,
) -> Result<T> {
    let mut call = Call::new(sys::LK_OP_DICE_LOSS, "dice_loss", options.reduction);
    call.input(sys::LK_INPUT, &input.raw);
    call.input(sys::LK_TARGET_INDICES, &target_indices.raw);
    if let Some(view) = &options.mask {
        call.input(sys::LK_MASK, &view.raw);
    }
    if let Some(view) = &options.class_weight {
        call.input(sys::LK_CLASS_WEIGHT, &view.raw);
    }
    if let Some(view) = &options.sample_weight {
        call.input(sys::LK_SAMPLE_WEIGHT, &view.raw);
    }
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
    call.output(sys::LK_KEPT, &outputs.kept);
    call.integer(sys::LK_OPTION_INCLUDE_BACKGROUND, options.include_background, 1);
    call.integer(sys::LK_OPTION_ACTIVATION, options.activation as i64, 0);
    call.integer(sys::LK_OPTION_SQUARED_PRED, options.squared_pred, 0);
    call.integer(sys::LK_OPTION_JACCARD, options.jaccard, 0);
    call.real(sys::LK_OPTION_SMOOTH_NR, options.smooth_nr, 1e-05);
    call.real(sys::LK_OPTION_SMOOTH_DR, options.smooth_dr, 1e-05);
    call.integer(sys::LK_OPTION_BATCH, options.batch, 0);
    call.integer(sys::LK_OPTION_SOFT_LABEL, options.soft_label, 0);
    call.integer(sys::LK_OPTION_IGNORE_INDEX, options.ignore_index, -100);
    call.integer(sys::LK_OPTION_EMPTY_MEAN, options.empty_mean as i64, 0);
    let (workspace, query) = (outputs.workspace.as_deref_mut(), outputs.workspace_size.as_deref_mut());
    call.run(options.context, options.check_first, workspace, query)
}

/// [`dice_loss`] with `target` in place of `target_indices`.
///
/// - `input`: predictions x, shape (C), (N, C) or (N, C, d1, ..., dk)
/// - `target`: target t, one-hot or soft, the input's shape
pub fn dice_loss_probabilities<T: Real, V: Value>(
    input: View<'_, T>,
    target: View<'_, V>,
    options: &DiceLossOptions<'_, T>,
    outputs: &mut DiceLossOutputs<'_, T>,
) -> Result<T> {
    let mut call = Call::new(sys::LK_OP_DICE_LOSS, "dice_loss", options.reduction);
    call.input(sys::LK_INPUT, &input.raw);
    call.input(sys::LK_TARGET, &target.raw);
    if let Some(view) = &options.mask {
        call.input(sys::LK_MASK, &view.raw);
    }
    if let Some(view) = &options.class_weight {
        call.input(sys::LK_CLASS_WEIGHT, &view.raw);
    }
    if let Some(view) = &options.sample_weight {
        call.input(sys::LK_SAMPLE_WEIGHT, &view.raw);
    }
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
    call.output(sys::LK_KEPT, &outputs.kept);
    call.integer(sys::LK_OPTION_INCLUDE_BACKGROUND, options.include_background, 1);
    call.integer(sys::LK_OPTION_ACTIVATION, options.activation as i64, 0);
    call.integer(sys::LK_OPTION_SQUARED_PRED, options.squared_pred, 0);
    call.integer(sys::LK_OPTION_JACCARD, options.jaccard, 0);
    call.real(sys::LK_OPTION_SMOOTH_NR, options.smooth_nr, 1e-05);
    call.real(sys::LK_OPTION_SMOOTH_DR, options.smooth_dr, 1e-05);
    call.integer(sys::LK_OPTION_BATCH, options.batch, 0);
    call.integer(sys::LK_OPTION_SOFT_LABEL, options.soft_label, 0);
    call.integer(sys::LK_OPTION_IGNORE_INDEX, options.ignore_index, -100);
    call.integer(sys::LK_OPTION_EMPTY_MEAN, options.empty_mean as i64, 0);
    let (workspace, query) = (outputs.workspace.as_deref_mut(), outputs.workspace_size.as_deref_mut());
    call.run(options.context, options.check_first, workspace, query)
}

/// The optional arguments of [`jaccard_loss`].
#[derive(Clone, Copy, Debug)]
pub struct JaccardLossOptions<'a, T: Real> {
    /// Positions that count: where it is 0, a position contributes nothing; the input's shape without its class axis;
    /// a float, an integer or bool.
    pub mask: Option<AnyView<'a>>,
    /// Weight w of each class, shape (C), or (C - 1) without the background.
    pub class_weight: Option<View<'a, T>>,
    /// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
    /// samples of a batch; a float, an integer or bool.
    pub sample_weight: Option<AnyView<'a>>,
    /// Whether class 0 has a loss; a softmax runs over it in any case; \[0, 1\]; default 1.
    pub include_background: i64,
    /// What makes probabilities p of the input; a softmax over one class is left out; default `None`.
    pub activation: Activation,
    /// P = sum p^2, G = sum t^2; \[0, 1\]; default 0.
    pub squared_pred: i64,
    /// Added to the numerator, r; \[0, 1e+30\]; default 1e-05.
    pub smooth_nr: f64,
    /// Added to the denominator, s; \[0, 1e+30\]; default 1e-05.
    pub smooth_dr: f64,
    /// Sum over the samples too, before the ratio: one loss for all of them; \[0, 1\]; default 0.
    pub batch: i64,
    /// T = sum (|p| + |t| - |p - t|) / 2, which is least for p = t, with P = sum |p|, G = sum |t|; \[0, 1\]; default
    /// 0.
    pub soft_label: i64,
    /// Positions with this label contribute nothing; must be negative without a label map; default -100.
    pub ignore_index: i64,
    /// The mean of no loss elements that count; default `Nan`.
    pub empty_mean: EmptyMean,
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

impl<T: Real> Default for JaccardLossOptions<'_, T> {
    fn default() -> Self {
        JaccardLossOptions {
            mask: None,
            class_weight: None,
            sample_weight: None,
            include_background: 1,
            activation: Activation::None,
            squared_pred: 0,
            smooth_nr: 1e-05,
            smooth_dr: 1e-05,
            batch: 0,
            soft_label: 0,
            ignore_index: -100,
            empty_mean: EmptyMean::Nan,
            reduction: Reduction::Mean,
            grad_loss: None,
            divisor: None,
            check_first: false,
            context: None,
        }
    }
}

/// What [`jaccard_loss`] computes beside the loss that it returns. May be used for many calls.
#[derive(Debug)]
pub struct JaccardLossOutputs<'a, T: Real> {
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
    /// Number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch.
    pub kept: Option<ViewMut<'a, f64>>,
    /// Memory for the call instead of malloc's.
    pub workspace: Option<&'a mut [u8]>,
    /// If set, nothing is computed: the call is checked, and the size of `workspace` that it needs is stored here.
    pub workspace_size: Option<&'a mut usize>,
}

impl<T: Real> Default for JaccardLossOutputs<'_, T> {
    fn default() -> Self {
        JaccardLossOutputs {
            grad_input: None,
            loss: None,
            loss_elements: None,
            loss_sum: None,
            loss_divisor: None,
            kept: None,
            workspace: None,
            workspace_size: None,
        }
    }
}

/// Soft intersection over union of each class of a segmentation.
///
/// ```text
/// loss       w_c (1 - (2 T + r) / (2 (P + G - T) + s))
///            T = sum p t, P = sum p, G = sum t over the positions of a sample
/// gradients  with N and D the ratio's numerator and denominator, d/dp = 2 w_c (N (1 - t) / D^2 - t / D), then through the activation
/// ```
///
/// The loss elements are (N, C), or (C) with batch; the mean divides by their number. Sums run over d1, ..., dk.
/// Positions that are ignored or masked have a gradient of exactly 0 whatever they hold. Numerator and denominator
/// are twice those of the ratio, so smoothing acts half as strongly. Weights do not enter the divisor, and a single
/// class has none. Prediction and target both empty: 1 - r / s.
///
/// - `input`: predictions x, shape (C), (N, C) or (N, C, d1, ..., dk)
/// - `target_indices`: label map: class indices in \[0, C) or ignore_index, the input's shape without its class axis
///
/// # Errors
///
/// [`Error::InvalidIndex`](crate::Error::InvalidIndex) for a class out of range;
/// [`Error::InvalidValue`](crate::Error::InvalidValue) for include_background outside \[0, 1\] or squared_pred
/// outside \[0, 1\] or smooth_nr outside \[0, 1e+30\] or smooth_dr outside \[0, 1e+30\] or batch outside \[0, 1\] or
/// soft_label outside \[0, 1\]; and those of every call.
///
/// Semantics: monai.losses.DiceLoss(jaccard=True).
pub fn jaccard_loss<T: Real, I: Index>(
    input: View<'_, T>,
    target_indices: View<'_, I>,
    options: &JaccardLossOptions<'_, T>,
    outputs: &mut JaccardLossOutputs<'_, T>,
) -> Result<T> {
    let mut call = Call::new(sys::LK_OP_JACCARD_LOSS, "jaccard_loss", options.reduction);
    call.input(sys::LK_INPUT, &input.raw);
    call.input(sys::LK_TARGET_INDICES, &target_indices.raw);
    if let Some(view) = &options.mask {
        call.input(sys::LK_MASK, &view.raw);
    }
    if let Some(view) = &options.class_weight {
        call.input(sys::LK_CLASS_WEIGHT, &view.raw);
    }
    if let Some(view) = &options.sample_weight {
        call.input(sys::LK_SAMPLE_WEIGHT, &view.raw);
    }
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
    call.output(sys::LK_KEPT, &outputs.kept);
    call.integer(sys::LK_OPTION_INCLUDE_BACKGROUND, options.include_background, 1);
    call.integer(sys::LK_OPTION_ACTIVATION, options.activation as i64, 0);
    call.integer(sys::LK_OPTION_SQUARED_PRED, options.squared_pred, 0);
    call.real(sys::LK_OPTION_SMOOTH_NR, options.smooth_nr, 1e-05);
    call.real(sys::LK_OPTION_SMOOTH_DR, options.smooth_dr, 1e-05);
    call.integer(sys::LK_OPTION_BATCH, options.batch, 0);
    call.integer(sys::LK_OPTION_SOFT_LABEL, options.soft_label, 0);
    call.integer(sys::LK_OPTION_IGNORE_INDEX, options.ignore_index, -100);
    call.integer(sys::LK_OPTION_EMPTY_MEAN, options.empty_mean as i64, 0);
    let (workspace, query) = (outputs.workspace.as_deref_mut(), outputs.workspace_size.as_deref_mut());
    call.run(options.context, options.check_first, workspace, query)
}

/// [`jaccard_loss`] with `target` in place of `target_indices`.
///
/// - `input`: predictions x, shape (C), (N, C) or (N, C, d1, ..., dk)
/// - `target`: target t, one-hot or soft, the input's shape
pub fn jaccard_loss_probabilities<T: Real, V: Value>(
    input: View<'_, T>,
    target: View<'_, V>,
    options: &JaccardLossOptions<'_, T>,
    outputs: &mut JaccardLossOutputs<'_, T>,
) -> Result<T> {
    let mut call = Call::new(sys::LK_OP_JACCARD_LOSS, "jaccard_loss", options.reduction);
    call.input(sys::LK_INPUT, &input.raw);
    call.input(sys::LK_TARGET, &target.raw);
    if let Some(view) = &options.mask {
        call.input(sys::LK_MASK, &view.raw);
    }
    if let Some(view) = &options.class_weight {
        call.input(sys::LK_CLASS_WEIGHT, &view.raw);
    }
    if let Some(view) = &options.sample_weight {
        call.input(sys::LK_SAMPLE_WEIGHT, &view.raw);
    }
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
    call.output(sys::LK_KEPT, &outputs.kept);
    call.integer(sys::LK_OPTION_INCLUDE_BACKGROUND, options.include_background, 1);
    call.integer(sys::LK_OPTION_ACTIVATION, options.activation as i64, 0);
    call.integer(sys::LK_OPTION_SQUARED_PRED, options.squared_pred, 0);
    call.real(sys::LK_OPTION_SMOOTH_NR, options.smooth_nr, 1e-05);
    call.real(sys::LK_OPTION_SMOOTH_DR, options.smooth_dr, 1e-05);
    call.integer(sys::LK_OPTION_BATCH, options.batch, 0);
    call.integer(sys::LK_OPTION_SOFT_LABEL, options.soft_label, 0);
    call.integer(sys::LK_OPTION_IGNORE_INDEX, options.ignore_index, -100);
    call.integer(sys::LK_OPTION_EMPTY_MEAN, options.empty_mean as i64, 0);
    let (workspace, query) = (outputs.workspace.as_deref_mut(), outputs.workspace_size.as_deref_mut());
    call.run(options.context, options.check_first, workspace, query)
}

/// The optional arguments of [`tversky_loss`].
#[derive(Clone, Copy, Debug)]
pub struct TverskyLossOptions<'a, T: Real> {
    /// Positions that count: where it is 0, a position contributes nothing; the input's shape without its class axis;
    /// a float, an integer or bool.
    pub mask: Option<AnyView<'a>>,
    /// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
    /// samples of a batch; a float, an integer or bool.
    pub sample_weight: Option<AnyView<'a>>,
    /// Whether class 0 has a loss; a softmax runs over it in any case; \[0, 1\]; default 1.
    pub include_background: i64,
    /// What makes probabilities p of the input; a softmax over one class is left out; default `None`.
    pub activation: Activation,
    /// Weight of the false positives P - T; \[0, 1e+30\]; default 0.5.
    pub alpha: f64,
    /// Weight of the false negatives G - T; \[0, 1e+30\]; default 0.5.
    pub beta: f64,
    /// Added to the numerator, r; \[0, 1e+30\]; default 1e-05.
    pub smooth_nr: f64,
    /// Added to the denominator, s; \[0, 1e+30\]; default 1e-05.
    pub smooth_dr: f64,
    /// Sum over the samples too, before the ratio: one loss for all of them; \[0, 1\]; default 0.
    pub batch: i64,
    /// T = sum (|p| + |t| - |p - t|) / 2, which is least for p = t, with P = sum |p|, G = sum |t|; \[0, 1\]; default
    /// 0.
    pub soft_label: i64,
    /// Positions with this label contribute nothing; must be negative without a label map; default -100.
    pub ignore_index: i64,
    /// The mean of no loss elements that count; default `Nan`.
    pub empty_mean: EmptyMean,
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

impl<T: Real> Default for TverskyLossOptions<'_, T> {
    fn default() -> Self {
        TverskyLossOptions {
            mask: None,
            sample_weight: None,
            include_background: 1,
            activation: Activation::None,
            alpha: 0.5,
            beta: 0.5,
            smooth_nr: 1e-05,
            smooth_dr: 1e-05,
            batch: 0,
            soft_label: 0,
            ignore_index: -100,
            empty_mean: EmptyMean::Nan,
            reduction: Reduction::Mean,
            grad_loss: None,
            divisor: None,
            check_first: false,
            context: None,
        }
    }
}

/// What [`tversky_loss`] computes beside the loss that it returns. May be used for many calls.
#[derive(Debug)]
pub struct TverskyLossOutputs<'a, T: Real> {
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
    /// Number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch.
    pub kept: Option<ViewMut<'a, f64>>,
    /// Memory for the call instead of malloc's.
    pub workspace: Option<&'a mut [u8]>,
    /// If set, nothing is computed: the call is checked, and the size of `workspace` that it needs is stored here.
    pub workspace_size: Option<&'a mut usize>,
}

impl<T: Real> Default for TverskyLossOutputs<'_, T> {
    fn default() -> Self {
        TverskyLossOutputs {
            grad_input: None,
            loss: None,
            loss_elements: None,
            loss_sum: None,
            loss_divisor: None,
            kept: None,
            workspace: None,
            workspace_size: None,
        }
    }
}

/// Dice that weighs false positives and false negatives apart.
///
/// ```text
/// loss       1 - (T + r) / (T + alpha (P - T) + beta (G - T) + s)
///            T = sum p t, P = sum p, G = sum t over the positions of a sample
/// gradients  with N and D the ratio's numerator and denominator, d/dp = N (t + alpha (1 - t) - beta t) / D^2 - t / D, then through the activation
/// ```
///
/// The loss elements are (N, C), or (C) with batch; the mean divides by their number. Sums run over d1, ..., dk.
/// Positions that are ignored or masked have a gradient of exactly 0 whatever they hold. The overlap is not doubled:
/// alpha = beta = 0.5 is dice_loss with half its smoothing. Papers differ in which of alpha and beta stands for what.
///
/// - `input`: predictions x, shape (C), (N, C) or (N, C, d1, ..., dk)
/// - `target_indices`: label map: class indices in \[0, C) or ignore_index, the input's shape without its class axis
///
/// # Errors
///
/// [`Error::InvalidIndex`](crate::Error::InvalidIndex) for a class out of range;
/// [`Error::InvalidValue`](crate::Error::InvalidValue) for include_background outside \[0, 1\] or alpha outside \[0,
/// 1e+30\] or beta outside \[0, 1e+30\] or smooth_nr outside \[0, 1e+30\] or smooth_dr outside \[0, 1e+30\] or batch
/// outside \[0, 1\] or soft_label outside \[0, 1\]; and those of every call.
///
/// Semantics: monai.losses.TverskyLoss.
pub fn tversky_loss<T: Real, I: Index>(
    input: View<'_, T>,
    target_indices: View<'_, I>,
    options: &TverskyLossOptions<'_, T>,
    outputs: &mut TverskyLossOutputs<'_, T>,
) -> Result<T> {
    let mut call = Call::new(sys::LK_OP_TVERSKY_LOSS, "tversky_loss", options.reduction);
    call.input(sys::LK_INPUT, &input.raw);
    call.input(sys::LK_TARGET_INDICES, &target_indices.raw);
    if let Some(view) = &options.mask {
        call.input(sys::LK_MASK, &view.raw);
    }
    if let Some(view) = &options.sample_weight {
        call.input(sys::LK_SAMPLE_WEIGHT, &view.raw);
    }
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
    call.output(sys::LK_KEPT, &outputs.kept);
    call.integer(sys::LK_OPTION_INCLUDE_BACKGROUND, options.include_background, 1);
    call.integer(sys::LK_OPTION_ACTIVATION, options.activation as i64, 0);
    call.real(sys::LK_OPTION_ALPHA, options.alpha, 0.5);
    call.real(sys::LK_OPTION_BETA, options.beta, 0.5);
    call.real(sys::LK_OPTION_SMOOTH_NR, options.smooth_nr, 1e-05);
    call.real(sys::LK_OPTION_SMOOTH_DR, options.smooth_dr, 1e-05);
    call.integer(sys::LK_OPTION_BATCH, options.batch, 0);
    call.integer(sys::LK_OPTION_SOFT_LABEL, options.soft_label, 0);
    call.integer(sys::LK_OPTION_IGNORE_INDEX, options.ignore_index, -100);
    call.integer(sys::LK_OPTION_EMPTY_MEAN, options.empty_mean as i64, 0);
    let (workspace, query) = (outputs.workspace.as_deref_mut(), outputs.workspace_size.as_deref_mut());
    call.run(options.context, options.check_first, workspace, query)
}

/// [`tversky_loss`] with `target` in place of `target_indices`.
///
/// - `input`: predictions x, shape (C), (N, C) or (N, C, d1, ..., dk)
/// - `target`: target t, one-hot or soft, the input's shape
pub fn tversky_loss_probabilities<T: Real, V: Value>(
    input: View<'_, T>,
    target: View<'_, V>,
    options: &TverskyLossOptions<'_, T>,
    outputs: &mut TverskyLossOutputs<'_, T>,
) -> Result<T> {
    let mut call = Call::new(sys::LK_OP_TVERSKY_LOSS, "tversky_loss", options.reduction);
    call.input(sys::LK_INPUT, &input.raw);
    call.input(sys::LK_TARGET, &target.raw);
    if let Some(view) = &options.mask {
        call.input(sys::LK_MASK, &view.raw);
    }
    if let Some(view) = &options.sample_weight {
        call.input(sys::LK_SAMPLE_WEIGHT, &view.raw);
    }
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
    call.output(sys::LK_KEPT, &outputs.kept);
    call.integer(sys::LK_OPTION_INCLUDE_BACKGROUND, options.include_background, 1);
    call.integer(sys::LK_OPTION_ACTIVATION, options.activation as i64, 0);
    call.real(sys::LK_OPTION_ALPHA, options.alpha, 0.5);
    call.real(sys::LK_OPTION_BETA, options.beta, 0.5);
    call.real(sys::LK_OPTION_SMOOTH_NR, options.smooth_nr, 1e-05);
    call.real(sys::LK_OPTION_SMOOTH_DR, options.smooth_dr, 1e-05);
    call.integer(sys::LK_OPTION_BATCH, options.batch, 0);
    call.integer(sys::LK_OPTION_SOFT_LABEL, options.soft_label, 0);
    call.integer(sys::LK_OPTION_IGNORE_INDEX, options.ignore_index, -100);
    call.integer(sys::LK_OPTION_EMPTY_MEAN, options.empty_mean as i64, 0);
    let (workspace, query) = (outputs.workspace.as_deref_mut(), outputs.workspace_size.as_deref_mut());
    call.run(options.context, options.check_first, workspace, query)
}

/// The optional arguments of [`focal_tversky_loss`].
#[derive(Clone, Copy, Debug)]
pub struct FocalTverskyLossOptions<'a, T: Real> {
    /// Positions that count: where it is 0, a position contributes nothing; the input's shape without its class axis;
    /// a float, an integer or bool.
    pub mask: Option<AnyView<'a>>,
    /// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
    /// samples of a batch; a float, an integer or bool.
    pub sample_weight: Option<AnyView<'a>>,
    /// Whether class 0 has a loss; a softmax runs over it in any case; \[0, 1\]; default 1.
    pub include_background: i64,
    /// What makes probabilities p of the input; a softmax over one class is left out; default `None`.
    pub activation: Activation,
    /// Weight of the false positives P - T; \[0, 1e+30\]; default 0.5.
    pub alpha: f64,
    /// Weight of the false negatives G - T; \[0, 1e+30\]; default 0.5.
    pub beta: f64,
    /// Power of each class's loss; (0, 1e+30\]; default 0.75.
    pub gamma: f64,
    /// Added to the numerator, r; \[0, 1e+30\]; default 1e-05.
    pub smooth_nr: f64,
    /// Added to the denominator, s; \[0, 1e+30\]; default 1e-05.
    pub smooth_dr: f64,
    /// Sum over the samples too, before the ratio: one loss for all of them; \[0, 1\]; default 0.
    pub batch: i64,
    /// T = sum (|p| + |t| - |p - t|) / 2, which is least for p = t, with P = sum |p|, G = sum |t|; \[0, 1\]; default
    /// 0.
    pub soft_label: i64,
    /// Positions with this label contribute nothing; must be negative without a label map; default -100.
    pub ignore_index: i64,
    /// The mean of no loss elements that count; default `Nan`.
    pub empty_mean: EmptyMean,
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

impl<T: Real> Default for FocalTverskyLossOptions<'_, T> {
    fn default() -> Self {
        FocalTverskyLossOptions {
            mask: None,
            sample_weight: None,
            include_background: 1,
            activation: Activation::None,
            alpha: 0.5,
            beta: 0.5,
            gamma: 0.75,
            smooth_nr: 1e-05,
            smooth_dr: 1e-05,
            batch: 0,
            soft_label: 0,
            ignore_index: -100,
            empty_mean: EmptyMean::Nan,
            reduction: Reduction::Mean,
            grad_loss: None,
            divisor: None,
            check_first: false,
            context: None,
        }
    }
}

/// What [`focal_tversky_loss`] computes beside the loss that it returns. May be used for many calls.
#[derive(Debug)]
pub struct FocalTverskyLossOutputs<'a, T: Real> {
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
    /// Number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch.
    pub kept: Option<ViewMut<'a, f64>>,
    /// Memory for the call instead of malloc's.
    pub workspace: Option<&'a mut [u8]>,
    /// If set, nothing is computed: the call is checked, and the size of `workspace` that it needs is stored here.
    pub workspace_size: Option<&'a mut usize>,
}

impl<T: Real> Default for FocalTverskyLossOutputs<'_, T> {
    fn default() -> Self {
        FocalTverskyLossOutputs {
            grad_input: None,
            loss: None,
            loss_elements: None,
            loss_sum: None,
            loss_divisor: None,
            kept: None,
            workspace: None,
            workspace_size: None,
        }
    }
}

/// Tversky loss with a power that brings out hard classes.
///
/// ```text
/// loss       l^gamma, l = max(0, 1 - (T + r) / (T + alpha (P - T) + beta (G - T) + s)) the tversky_loss of a class
/// gradients  gamma l^(gamma - 1) times the gradient of l
///            0 where l is 0
/// ```
///
/// The loss elements are (N, C), or (C) with batch; the mean divides by their number. Sums run over d1, ..., dk.
/// Positions that are ignored or masked have a gradient of exactly 0 whatever they hold. The paper's exponent is 1 /
/// gamma with gamma = 4 / 3, which is 0.75 here.
///
/// - `input`: predictions x, shape (C), (N, C) or (N, C, d1, ..., dk)
/// - `target_indices`: label map: class indices in \[0, C) or ignore_index, the input's shape without its class axis
///
/// # Errors
///
/// [`Error::InvalidIndex`](crate::Error::InvalidIndex) for a class out of range;
/// [`Error::InvalidValue`](crate::Error::InvalidValue) for include_background outside \[0, 1\] or alpha outside \[0,
/// 1e+30\] or beta outside \[0, 1e+30\] or smooth_nr outside \[0, 1e+30\] or smooth_dr outside \[0, 1e+30\] or batch
/// outside \[0, 1\] or soft_label outside \[0, 1\]; and those of every call.
///
/// Semantics: the focal Tversky loss of Abraham and Khan, on monai.losses.TverskyLoss.
pub fn focal_tversky_loss<T: Real, I: Index>(
    input: View<'_, T>,
    target_indices: View<'_, I>,
    options: &FocalTverskyLossOptions<'_, T>,
    outputs: &mut FocalTverskyLossOutputs<'_, T>,
) -> Result<T> {
    let mut call = Call::new(sys::LK_OP_FOCAL_TVERSKY_LOSS, "focal_tversky_loss", options.reduction);
    call.input(sys::LK_INPUT, &input.raw);
    call.input(sys::LK_TARGET_INDICES, &target_indices.raw);
    if let Some(view) = &options.mask {
        call.input(sys::LK_MASK, &view.raw);
    }
    if let Some(view) = &options.sample_weight {
        call.input(sys::LK_SAMPLE_WEIGHT, &view.raw);
    }
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
    call.output(sys::LK_KEPT, &outputs.kept);
    call.integer(sys::LK_OPTION_INCLUDE_BACKGROUND, options.include_background, 1);
    call.integer(sys::LK_OPTION_ACTIVATION, options.activation as i64, 0);
    call.real(sys::LK_OPTION_ALPHA, options.alpha, 0.5);
    call.real(sys::LK_OPTION_BETA, options.beta, 0.5);
    call.real(sys::LK_OPTION_GAMMA, options.gamma, 0.75);
    call.real(sys::LK_OPTION_SMOOTH_NR, options.smooth_nr, 1e-05);
    call.real(sys::LK_OPTION_SMOOTH_DR, options.smooth_dr, 1e-05);
    call.integer(sys::LK_OPTION_BATCH, options.batch, 0);
    call.integer(sys::LK_OPTION_SOFT_LABEL, options.soft_label, 0);
    call.integer(sys::LK_OPTION_IGNORE_INDEX, options.ignore_index, -100);
    call.integer(sys::LK_OPTION_EMPTY_MEAN, options.empty_mean as i64, 0);
    let (workspace, query) = (outputs.workspace.as_deref_mut(), outputs.workspace_size.as_deref_mut());
    call.run(options.context, options.check_first, workspace, query)
}

/// [`focal_tversky_loss`] with `target` in place of `target_indices`.
///
/// - `input`: predictions x, shape (C), (N, C) or (N, C, d1, ..., dk)
/// - `target`: target t, one-hot or soft, the input's shape
pub fn focal_tversky_loss_probabilities<T: Real, V: Value>(
    input: View<'_, T>,
    target: View<'_, V>,
    options: &FocalTverskyLossOptions<'_, T>,
    outputs: &mut FocalTverskyLossOutputs<'_, T>,
) -> Result<T> {
    let mut call = Call::new(sys::LK_OP_FOCAL_TVERSKY_LOSS, "focal_tversky_loss", options.reduction);
    call.input(sys::LK_INPUT, &input.raw);
    call.input(sys::LK_TARGET, &target.raw);
    if let Some(view) = &options.mask {
        call.input(sys::LK_MASK, &view.raw);
    }
    if let Some(view) = &options.sample_weight {
        call.input(sys::LK_SAMPLE_WEIGHT, &view.raw);
    }
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
    call.output(sys::LK_KEPT, &outputs.kept);
    call.integer(sys::LK_OPTION_INCLUDE_BACKGROUND, options.include_background, 1);
    call.integer(sys::LK_OPTION_ACTIVATION, options.activation as i64, 0);
    call.real(sys::LK_OPTION_ALPHA, options.alpha, 0.5);
    call.real(sys::LK_OPTION_BETA, options.beta, 0.5);
    call.real(sys::LK_OPTION_GAMMA, options.gamma, 0.75);
    call.real(sys::LK_OPTION_SMOOTH_NR, options.smooth_nr, 1e-05);
    call.real(sys::LK_OPTION_SMOOTH_DR, options.smooth_dr, 1e-05);
    call.integer(sys::LK_OPTION_BATCH, options.batch, 0);
    call.integer(sys::LK_OPTION_SOFT_LABEL, options.soft_label, 0);
    call.integer(sys::LK_OPTION_IGNORE_INDEX, options.ignore_index, -100);
    call.integer(sys::LK_OPTION_EMPTY_MEAN, options.empty_mean as i64, 0);
    let (workspace, query) = (outputs.workspace.as_deref_mut(), outputs.workspace_size.as_deref_mut());
    call.run(options.context, options.check_first, workspace, query)
}

/// The optional arguments of [`generalized_dice_loss`].
#[derive(Clone, Copy, Debug)]
pub struct GeneralizedDiceLossOptions<'a, T: Real> {
    /// Positions that count: where it is 0, a position contributes nothing; the input's shape without its class axis;
    /// a float, an integer or bool.
    pub mask: Option<AnyView<'a>>,
    /// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
    /// samples of a batch; a float, an integer or bool.
    pub sample_weight: Option<AnyView<'a>>,
    /// Whether class 0 has a loss; a softmax runs over it in any case; \[0, 1\]; default 1.
    pub include_background: i64,
    /// What makes probabilities p of the input; a softmax over one class is left out; default `None`.
    pub activation: Activation,
    /// Weight w of a class: 1 / G^2, 1 / G or 1; default `Square`.
    pub w_type: WType,
    /// Added to the numerator, r; \[0, 1e+30\]; default 1e-05.
    pub smooth_nr: f64,
    /// Added to the denominator, s; \[0, 1e+30\]; default 1e-05.
    pub smooth_dr: f64,
    /// Sum over the samples too, before the ratio: one loss for all of them; \[0, 1\]; default 0.
    pub batch: i64,
    /// T = sum (|p| + |t| - |p - t|) / 2, which is least for p = t, with P = sum |p|, G = sum |t|; \[0, 1\]; default
    /// 0.
    pub soft_label: i64,
    /// Positions with this label contribute nothing; must be negative without a label map; default -100.
    pub ignore_index: i64,
    /// The mean of no loss elements that count; default `Nan`.
    pub empty_mean: EmptyMean,
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

impl<T: Real> Default for GeneralizedDiceLossOptions<'_, T> {
    fn default() -> Self {
        GeneralizedDiceLossOptions {
            mask: None,
            sample_weight: None,
            include_background: 1,
            activation: Activation::None,
            w_type: WType::Square,
            smooth_nr: 1e-05,
            smooth_dr: 1e-05,
            batch: 0,
            soft_label: 0,
            ignore_index: -100,
            empty_mean: EmptyMean::Nan,
            reduction: Reduction::Mean,
            grad_loss: None,
            divisor: None,
            check_first: false,
            context: None,
        }
    }
}

/// What [`generalized_dice_loss`] computes beside the loss that it returns. May be used for many calls.
#[derive(Debug)]
pub struct GeneralizedDiceLossOutputs<'a, T: Real> {
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
    /// Number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch.
    pub kept: Option<ViewMut<'a, f64>>,
    /// Memory for the call instead of malloc's.
    pub workspace: Option<&'a mut [u8]>,
    /// If set, nothing is computed: the call is checked, and the size of `workspace` that it needs is stored here.
    pub workspace_size: Option<&'a mut usize>,
}

impl<T: Real> Default for GeneralizedDiceLossOutputs<'_, T> {
    fn default() -> Self {
        GeneralizedDiceLossOutputs {
            grad_input: None,
            loss: None,
            loss_elements: None,
            loss_sum: None,
            loss_divisor: None,
            kept: None,
            workspace: None,
            workspace_size: None,
        }
    }
}

/// Soft dice over all classes, weighed by how rare each one is.
///
/// ```text
/// loss       1 - (2 sum_c w_c T_c + r) / (sum_c w_c (P_c + G_c) + s)
///            T = sum p t, P = sum p, G = sum t over the positions of a sample
/// gradients  with N and D the ratio's numerator and denominator, d/dp_c = w_c (N / D^2 - 2 t / D), then through the activation
///            w is constant
/// ```
///
/// The loss elements are (N), or one with batch; the mean divides by their number. Sums run over d1, ..., dk.
/// Positions that are ignored or masked have a gradient of exactly 0 whatever they hold. A class without any target
/// has the largest weight of the sample's other classes; if none has any, w is 0.
///
/// - `input`: predictions x, shape (C), (N, C) or (N, C, d1, ..., dk)
/// - `target_indices`: label map: class indices in \[0, C) or ignore_index, the input's shape without its class axis
///
/// # Errors
///
/// [`Error::InvalidIndex`](crate::Error::InvalidIndex) for a class out of range;
/// [`Error::InvalidValue`](crate::Error::InvalidValue) for include_background outside \[0, 1\] or smooth_nr outside
/// \[0, 1e+30\] or smooth_dr outside \[0, 1e+30\] or batch outside \[0, 1\] or soft_label outside \[0, 1\]; and those
/// of every call.
///
/// Semantics: monai.losses.GeneralizedDiceLoss.
pub fn generalized_dice_loss<T: Real, I: Index>(
    input: View<'_, T>,
    target_indices: View<'_, I>,
    options: &GeneralizedDiceLossOptions<'_, T>,
    outputs: &mut GeneralizedDiceLossOutputs<'_, T>,
) -> Result<T> {
    let mut call = Call::new(sys::LK_OP_GENERALIZED_DICE_LOSS, "generalized_dice_loss", options.reduction);
    call.input(sys::LK_INPUT, &input.raw);
    call.input(sys::LK_TARGET_INDICES, &target_indices.raw);
    if let Some(view) = &options.mask {
        call.input(sys::LK_MASK, &view.raw);
    }
    if let Some(view) = &options.sample_weight {
        call.input(sys::LK_SAMPLE_WEIGHT, &view.raw);
    }
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
    call.output(sys::LK_KEPT, &outputs.kept);
    call.integer(sys::LK_OPTION_INCLUDE_BACKGROUND, options.include_background, 1);
    call.integer(sys::LK_OPTION_ACTIVATION, options.activation as i64, 0);
    call.integer(sys::LK_OPTION_W_TYPE, options.w_type as i64, 0);
    call.real(sys::LK_OPTION_SMOOTH_NR, options.smooth_nr, 1e-05);
    call.real(sys::LK_OPTION_SMOOTH_DR, options.smooth_dr, 1e-05);
    call.integer(sys::LK_OPTION_BATCH, options.batch, 0);
    call.integer(sys::LK_OPTION_SOFT_LABEL, options.soft_label, 0);
    call.integer(sys::LK_OPTION_IGNORE_INDEX, options.ignore_index, -100);
    call.integer(sys::LK_OPTION_EMPTY_MEAN, options.empty_mean as i64, 0);
    let (workspace, query) = (outputs.workspace.as_deref_mut(), outputs.workspace_size.as_deref_mut());
    call.run(options.context, options.check_first, workspace, query)
}

/// [`generalized_dice_loss`] with `target` in place of `target_indices`.
///
/// - `input`: predictions x, shape (C), (N, C) or (N, C, d1, ..., dk)
/// - `target`: target t, one-hot or soft, the input's shape
pub fn generalized_dice_loss_probabilities<T: Real, V: Value>(
    input: View<'_, T>,
    target: View<'_, V>,
    options: &GeneralizedDiceLossOptions<'_, T>,
    outputs: &mut GeneralizedDiceLossOutputs<'_, T>,
) -> Result<T> {
    let mut call = Call::new(sys::LK_OP_GENERALIZED_DICE_LOSS, "generalized_dice_loss", options.reduction);
    call.input(sys::LK_INPUT, &input.raw);
    call.input(sys::LK_TARGET, &target.raw);
    if let Some(view) = &options.mask {
        call.input(sys::LK_MASK, &view.raw);
    }
    if let Some(view) = &options.sample_weight {
        call.input(sys::LK_SAMPLE_WEIGHT, &view.raw);
    }
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
    call.output(sys::LK_KEPT, &outputs.kept);
    call.integer(sys::LK_OPTION_INCLUDE_BACKGROUND, options.include_background, 1);
    call.integer(sys::LK_OPTION_ACTIVATION, options.activation as i64, 0);
    call.integer(sys::LK_OPTION_W_TYPE, options.w_type as i64, 0);
    call.real(sys::LK_OPTION_SMOOTH_NR, options.smooth_nr, 1e-05);
    call.real(sys::LK_OPTION_SMOOTH_DR, options.smooth_dr, 1e-05);
    call.integer(sys::LK_OPTION_BATCH, options.batch, 0);
    call.integer(sys::LK_OPTION_SOFT_LABEL, options.soft_label, 0);
    call.integer(sys::LK_OPTION_IGNORE_INDEX, options.ignore_index, -100);
    call.integer(sys::LK_OPTION_EMPTY_MEAN, options.empty_mean as i64, 0);
    let (workspace, query) = (outputs.workspace.as_deref_mut(), outputs.workspace_size.as_deref_mut());
    call.run(options.context, options.check_first, workspace, query)
}

/// The optional arguments of [`dice_ce_loss`].
#[derive(Clone, Copy, Debug)]
pub struct DiceCeLossOptions<'a, T: Real> {
    /// Positions that count: where it is 0, a position contributes nothing; the input's shape without its class axis;
    /// a float, an integer or bool.
    pub mask: Option<AnyView<'a>>,
    /// Weight w of each class, shape (C).
    pub class_weight: Option<View<'a, T>>,
    /// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
    /// samples of a batch; a float, an integer or bool.
    pub sample_weight: Option<AnyView<'a>>,
    /// Whether class 0 has a loss; a softmax runs over it in any case; \[0, 1\]; default 1.
    pub include_background: i64,
    /// What makes probabilities p of the input; a softmax over one class is left out; default `None`.
    pub activation: Activation,
    /// P = sum p^2, G = sum t^2; \[0, 1\]; default 0.
    pub squared_pred: i64,
    /// Jaccard_loss in dice_loss's place; \[0, 1\]; default 0.
    pub jaccard: i64,
    /// Added to the numerator, r; \[0, 1e+30\]; default 1e-05.
    pub smooth_nr: f64,
    /// Added to the denominator, s; \[0, 1e+30\]; default 1e-05.
    pub smooth_dr: f64,
    /// Sum over the samples too, before the ratio: one loss for all of them; \[0, 1\]; default 0.
    pub batch: i64,
    /// Positions with this label contribute nothing; must be negative without a label map; default -100.
    pub ignore_index: i64,
    /// Share e of the cross entropy's target mass spread evenly over all classes; not with a single class; \[0, 1\];
    /// default 0.
    pub label_smoothing: f64,
    /// Factor of the dice loss; 0 leaves it out; \[0, 1e+30\]; default 1.
    pub lambda_dice: f64,
    /// Factor of the cross entropy; 0 leaves it out; \[0, 1e+30\]; default 1.
    pub lambda_ce: f64,
    /// The mean of no loss elements that count; default `Nan`.
    pub empty_mean: EmptyMean,
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

impl<T: Real> Default for DiceCeLossOptions<'_, T> {
    fn default() -> Self {
        DiceCeLossOptions {
            mask: None,
            class_weight: None,
            sample_weight: None,
            include_background: 1,
            activation: Activation::None,
            squared_pred: 0,
            jaccard: 0,
            smooth_nr: 1e-05,
            smooth_dr: 1e-05,
            batch: 0,
            ignore_index: -100,
            label_smoothing: 0.0,
            lambda_dice: 1.0,
            lambda_ce: 1.0,
            empty_mean: EmptyMean::Nan,
            reduction: Reduction::Mean,
            grad_loss: None,
            divisor: None,
            check_first: false,
            context: None,
        }
    }
}

/// What [`dice_ce_loss`] computes beside the loss that it returns. May be used for many calls.
#[derive(Debug)]
pub struct DiceCeLossOutputs<'a, T: Real> {
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
    /// Number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch.
    pub kept: Option<ViewMut<'a, f64>>,
    /// Memory for the call instead of malloc's.
    pub workspace: Option<&'a mut [u8]>,
    /// If set, nothing is computed: the call is checked, and the size of `workspace` that it needs is stored here.
    pub workspace_size: Option<&'a mut usize>,
}

impl<T: Real> Default for DiceCeLossOutputs<'_, T> {
    fn default() -> Self {
        DiceCeLossOutputs {
            grad_input: None,
            loss: None,
            loss_elements: None,
            loss_sum: None,
            loss_divisor: None,
            kept: None,
            workspace: None,
            workspace_size: None,
        }
    }
}

/// Dice loss plus cross entropy of a segmentation.
///
/// ```text
/// loss       lambda_dice w_c dice_c + lambda_ce k H
///            dice_c the dice_loss of a class, H the sum of cross_entropy(x, t) over the positions of a sample
///            k = N / (sum of w_y) for mean, else 1 / C, C counting the classes with a dice loss
/// gradients  lambda_dice times that of dice_loss plus lambda_ce times that of cross_entropy
/// ```
///
/// The loss elements are (N, C), or (C) with batch; the mean divides by their number. Sums run over d1, ..., dk.
/// Positions that are ignored or masked have a gradient of exactly 0 whatever they hold. So the mean is lambda_dice
/// mean(dice) + lambda_ce mean(cross entropy), and the sum that of both sums. Activation and background concern the
/// dice loss: the cross entropy is that of a softmax over all classes, and with a single class a binary cross entropy
/// whose positive term has the weight. Its mean divides by the weights of the targets that count, with values as
/// targets by the number of positions; of no positions it is 0. With batch N = 1.
///
/// - `input`: logits x, shape (C), (N, C) or (N, C, d1, ..., dk)
/// - `target_indices`: label map: class indices in \[0, C) or ignore_index, the input's shape without its class axis
///
/// # Errors
///
/// [`Error::InvalidIndex`](crate::Error::InvalidIndex) for a class out of range;
/// [`Error::InvalidValue`](crate::Error::InvalidValue) for include_background outside \[0, 1\] or squared_pred
/// outside \[0, 1\] or jaccard outside \[0, 1\] or smooth_nr outside \[0, 1e+30\] or smooth_dr outside \[0, 1e+30\]
/// or batch outside \[0, 1\] or label_smoothing outside \[0, 1\] or lambda_dice outside \[0, 1e+30\] or lambda_ce
/// outside \[0, 1e+30\]; and those of every call.
///
/// Semantics: monai.losses.DiceCELoss.
pub fn dice_ce_loss<T: Real, I: Index>(
    input: View<'_, T>,
    target_indices: View<'_, I>,
    options: &DiceCeLossOptions<'_, T>,
    outputs: &mut DiceCeLossOutputs<'_, T>,
) -> Result<T> {
    let mut call = Call::new(sys::LK_OP_DICE_CE_LOSS, "dice_ce_loss", options.reduction);
    call.input(sys::LK_INPUT, &input.raw);
    call.input(sys::LK_TARGET_INDICES, &target_indices.raw);
    if let Some(view) = &options.mask {
        call.input(sys::LK_MASK, &view.raw);
    }
    if let Some(view) = &options.class_weight {
        call.input(sys::LK_CLASS_WEIGHT, &view.raw);
    }
    if let Some(view) = &options.sample_weight {
        call.input(sys::LK_SAMPLE_WEIGHT, &view.raw);
    }
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
    call.output(sys::LK_KEPT, &outputs.kept);
    call.integer(sys::LK_OPTION_INCLUDE_BACKGROUND, options.include_background, 1);
    call.integer(sys::LK_OPTION_ACTIVATION, options.activation as i64, 0);
    call.integer(sys::LK_OPTION_SQUARED_PRED, options.squared_pred, 0);
    call.integer(sys::LK_OPTION_JACCARD, options.jaccard, 0);
    call.real(sys::LK_OPTION_SMOOTH_NR, options.smooth_nr, 1e-05);
    call.real(sys::LK_OPTION_SMOOTH_DR, options.smooth_dr, 1e-05);
    call.integer(sys::LK_OPTION_BATCH, options.batch, 0);
    call.integer(sys::LK_OPTION_IGNORE_INDEX, options.ignore_index, -100);
    call.real(sys::LK_OPTION_LABEL_SMOOTHING, options.label_smoothing, 0.0);
    call.real(sys::LK_OPTION_LAMBDA_DICE, options.lambda_dice, 1.0);
    call.real(sys::LK_OPTION_LAMBDA_CE, options.lambda_ce, 1.0);
    call.integer(sys::LK_OPTION_EMPTY_MEAN, options.empty_mean as i64, 0);
    let (workspace, query) = (outputs.workspace.as_deref_mut(), outputs.workspace_size.as_deref_mut());
    call.run(options.context, options.check_first, workspace, query)
}

/// [`dice_ce_loss`] with `target` in place of `target_indices`.
///
/// - `input`: logits x, shape (C), (N, C) or (N, C, d1, ..., dk)
/// - `target`: target t, one-hot or soft, the input's shape
pub fn dice_ce_loss_probabilities<T: Real, V: Value>(
    input: View<'_, T>,
    target: View<'_, V>,
    options: &DiceCeLossOptions<'_, T>,
    outputs: &mut DiceCeLossOutputs<'_, T>,
) -> Result<T> {
    let mut call = Call::new(sys::LK_OP_DICE_CE_LOSS, "dice_ce_loss", options.reduction);
    call.input(sys::LK_INPUT, &input.raw);
    call.input(sys::LK_TARGET, &target.raw);
    if let Some(view) = &options.mask {
        call.input(sys::LK_MASK, &view.raw);
    }
    if let Some(view) = &options.class_weight {
        call.input(sys::LK_CLASS_WEIGHT, &view.raw);
    }
    if let Some(view) = &options.sample_weight {
        call.input(sys::LK_SAMPLE_WEIGHT, &view.raw);
    }
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
    call.output(sys::LK_KEPT, &outputs.kept);
    call.integer(sys::LK_OPTION_INCLUDE_BACKGROUND, options.include_background, 1);
    call.integer(sys::LK_OPTION_ACTIVATION, options.activation as i64, 0);
    call.integer(sys::LK_OPTION_SQUARED_PRED, options.squared_pred, 0);
    call.integer(sys::LK_OPTION_JACCARD, options.jaccard, 0);
    call.real(sys::LK_OPTION_SMOOTH_NR, options.smooth_nr, 1e-05);
    call.real(sys::LK_OPTION_SMOOTH_DR, options.smooth_dr, 1e-05);
    call.integer(sys::LK_OPTION_BATCH, options.batch, 0);
    call.integer(sys::LK_OPTION_IGNORE_INDEX, options.ignore_index, -100);
    call.real(sys::LK_OPTION_LABEL_SMOOTHING, options.label_smoothing, 0.0);
    call.real(sys::LK_OPTION_LAMBDA_DICE, options.lambda_dice, 1.0);
    call.real(sys::LK_OPTION_LAMBDA_CE, options.lambda_ce, 1.0);
    call.integer(sys::LK_OPTION_EMPTY_MEAN, options.empty_mean as i64, 0);
    let (workspace, query) = (outputs.workspace.as_deref_mut(), outputs.workspace_size.as_deref_mut());
    call.run(options.context, options.check_first, workspace, query)
}

/// The optional arguments of [`dice_focal_loss`].
#[derive(Clone, Copy, Debug)]
pub struct DiceFocalLossOptions<'a, T: Real> {
    /// Positions that count: where it is 0, a position contributes nothing; the input's shape without its class axis;
    /// a float, an integer or bool.
    pub mask: Option<AnyView<'a>>,
    /// Weight w of each class, shape (C), or (C - 1) without the background.
    pub class_weight: Option<View<'a, T>>,
    /// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
    /// samples of a batch; a float, an integer or bool.
    pub sample_weight: Option<AnyView<'a>>,
    /// Whether class 0 has a loss; a softmax runs over it in any case; \[0, 1\]; default 1.
    pub include_background: i64,
    /// What makes probabilities p of the input; a softmax over one class is left out; default `None`.
    pub activation: Activation,
    /// P = sum p^2, G = sum t^2; \[0, 1\]; default 0.
    pub squared_pred: i64,
    /// Jaccard_loss in dice_loss's place; \[0, 1\]; default 0.
    pub jaccard: i64,
    /// Added to the numerator, r; \[0, 1e+30\]; default 1e-05.
    pub smooth_nr: f64,
    /// Added to the denominator, s; \[0, 1e+30\]; default 1e-05.
    pub smooth_dr: f64,
    /// Sum over the samples too, before the ratio: one loss for all of them; \[0, 1\]; default 0.
    pub batch: i64,
    /// Positions with this label contribute nothing; must be negative without a label map; default -100.
    pub ignore_index: i64,
    /// How strongly easy positions are weighed down; \[0, 1e+30\]; default 2.
    pub gamma: f64,
    /// Share of positives in the focal loss's balance; -1: no balancing; \[0, 1\] or -1; default -1.
    pub alpha: f64,
    /// Factor of the dice loss; 0 leaves it out; \[0, 1e+30\]; default 1.
    pub lambda_dice: f64,
    /// Factor of the focal loss; 0 leaves it out; \[0, 1e+30\]; default 1.
    pub lambda_focal: f64,
    /// The mean of no loss elements that count; default `Nan`.
    pub empty_mean: EmptyMean,
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

impl<T: Real> Default for DiceFocalLossOptions<'_, T> {
    fn default() -> Self {
        DiceFocalLossOptions {
            mask: None,
            class_weight: None,
            sample_weight: None,
            include_background: 1,
            activation: Activation::None,
            squared_pred: 0,
            jaccard: 0,
            smooth_nr: 1e-05,
            smooth_dr: 1e-05,
            batch: 0,
            ignore_index: -100,
            gamma: 2.0,
            alpha: -1.0,
            lambda_dice: 1.0,
            lambda_focal: 1.0,
            empty_mean: EmptyMean::Nan,
            reduction: Reduction::Mean,
            grad_loss: None,
            divisor: None,
            check_first: false,
            context: None,
        }
    }
}

/// What [`dice_focal_loss`] computes beside the loss that it returns. May be used for many calls.
#[derive(Debug)]
pub struct DiceFocalLossOutputs<'a, T: Real> {
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
    /// Number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch.
    pub kept: Option<ViewMut<'a, f64>>,
    /// Memory for the call instead of malloc's.
    pub workspace: Option<&'a mut [u8]>,
    /// If set, nothing is computed: the call is checked, and the size of `workspace` that it needs is stored here.
    pub workspace_size: Option<&'a mut usize>,
}

impl<T: Real> Default for DiceFocalLossOutputs<'_, T> {
    fn default() -> Self {
        DiceFocalLossOutputs {
            grad_input: None,
            loss: None,
            loss_elements: None,
            loss_sum: None,
            loss_divisor: None,
            kept: None,
            workspace: None,
            workspace_size: None,
        }
    }
}

/// Dice loss plus sigmoid focal loss of a segmentation.
///
/// ```text
/// loss       w_c (lambda_dice dice_c + lambda_focal k F_c)
///            dice_c the dice_loss of a class, F_c the sum over the positions of a sample of a m^gamma ce, m = sigmoid((1 - 2 t) x), a = alpha t + (1 - alpha) (1 - t), ce the binary cross entropy of x and t
///            k = N / (number of positions) for mean, else 1 / (number of positions of the sample)
/// gradients  lambda_dice times that of dice_loss plus w_c lambda_focal k a m^gamma (p - t - gamma (2 t - 1) (1 - m) ce), p = sigmoid(x)
/// ```
///
/// The loss elements are (N, C), or (C) with batch; the mean divides by their number. Sums run over d1, ..., dk.
/// Positions that are ignored or masked have a gradient of exactly 0 whatever they hold. So the mean is lambda_dice
/// mean(dice) + lambda_focal mean(focal). The activation concerns the dice loss: the focal loss is that of a sigmoid,
/// of the classes that have a dice loss. A single class has no weight in the dice loss. Positions are those that
/// count; of none, the focal loss is 0. With batch N = 1 for mean, and else the number of samples in the 1's place.
///
/// - `input`: logits x, shape (C), (N, C) or (N, C, d1, ..., dk)
/// - `target_indices`: label map: class indices in \[0, C) or ignore_index, the input's shape without its class axis
///
/// # Errors
///
/// [`Error::InvalidIndex`](crate::Error::InvalidIndex) for a class out of range;
/// [`Error::InvalidValue`](crate::Error::InvalidValue) for include_background outside \[0, 1\] or squared_pred
/// outside \[0, 1\] or jaccard outside \[0, 1\] or smooth_nr outside \[0, 1e+30\] or smooth_dr outside \[0, 1e+30\]
/// or batch outside \[0, 1\] or gamma outside \[0, 1e+30\] or alpha outside \[0, 1\] or -1 or lambda_dice outside
/// \[0, 1e+30\] or lambda_focal outside \[0, 1e+30\]; and those of every call.
///
/// Semantics: monai.losses.DiceFocalLoss.
pub fn dice_focal_loss<T: Real, I: Index>(
    input: View<'_, T>,
    target_indices: View<'_, I>,
    options: &DiceFocalLossOptions<'_, T>,
    outputs: &mut DiceFocalLossOutputs<'_, T>,
) -> Result<T> {
    let mut call = Call::new(sys::LK_OP_DICE_FOCAL_LOSS, "dice_focal_loss", options.reduction);
    call.input(sys::LK_INPUT, &input.raw);
    call.input(sys::LK_TARGET_INDICES, &target_indices.raw);
    if let Some(view) = &options.mask {
        call.input(sys::LK_MASK, &view.raw);
    }
    if let Some(view) = &options.class_weight {
        call.input(sys::LK_CLASS_WEIGHT, &view.raw);
    }
    if let Some(view) = &options.sample_weight {
        call.input(sys::LK_SAMPLE_WEIGHT, &view.raw);
    }
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
    call.output(sys::LK_KEPT, &outputs.kept);
    call.integer(sys::LK_OPTION_INCLUDE_BACKGROUND, options.include_background, 1);
    call.integer(sys::LK_OPTION_ACTIVATION, options.activation as i64, 0);
    call.integer(sys::LK_OPTION_SQUARED_PRED, options.squared_pred, 0);
    call.integer(sys::LK_OPTION_JACCARD, options.jaccard, 0);
    call.real(sys::LK_OPTION_SMOOTH_NR, options.smooth_nr, 1e-05);
    call.real(sys::LK_OPTION_SMOOTH_DR, options.smooth_dr, 1e-05);
    call.integer(sys::LK_OPTION_BATCH, options.batch, 0);
    call.integer(sys::LK_OPTION_IGNORE_INDEX, options.ignore_index, -100);
    call.real(sys::LK_OPTION_GAMMA, options.gamma, 2.0);
    call.real(sys::LK_OPTION_ALPHA, options.alpha, -1.0);
    call.real(sys::LK_OPTION_LAMBDA_DICE, options.lambda_dice, 1.0);
    call.real(sys::LK_OPTION_LAMBDA_FOCAL, options.lambda_focal, 1.0);
    call.integer(sys::LK_OPTION_EMPTY_MEAN, options.empty_mean as i64, 0);
    let (workspace, query) = (outputs.workspace.as_deref_mut(), outputs.workspace_size.as_deref_mut());
    call.run(options.context, options.check_first, workspace, query)
}

/// [`dice_focal_loss`] with `target` in place of `target_indices`.
///
/// - `input`: logits x, shape (C), (N, C) or (N, C, d1, ..., dk)
/// - `target`: target t, one-hot or soft, the input's shape
pub fn dice_focal_loss_probabilities<T: Real, V: Value>(
    input: View<'_, T>,
    target: View<'_, V>,
    options: &DiceFocalLossOptions<'_, T>,
    outputs: &mut DiceFocalLossOutputs<'_, T>,
) -> Result<T> {
    let mut call = Call::new(sys::LK_OP_DICE_FOCAL_LOSS, "dice_focal_loss", options.reduction);
    call.input(sys::LK_INPUT, &input.raw);
    call.input(sys::LK_TARGET, &target.raw);
    if let Some(view) = &options.mask {
        call.input(sys::LK_MASK, &view.raw);
    }
    if let Some(view) = &options.class_weight {
        call.input(sys::LK_CLASS_WEIGHT, &view.raw);
    }
    if let Some(view) = &options.sample_weight {
        call.input(sys::LK_SAMPLE_WEIGHT, &view.raw);
    }
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
    call.output(sys::LK_KEPT, &outputs.kept);
    call.integer(sys::LK_OPTION_INCLUDE_BACKGROUND, options.include_background, 1);
    call.integer(sys::LK_OPTION_ACTIVATION, options.activation as i64, 0);
    call.integer(sys::LK_OPTION_SQUARED_PRED, options.squared_pred, 0);
    call.integer(sys::LK_OPTION_JACCARD, options.jaccard, 0);
    call.real(sys::LK_OPTION_SMOOTH_NR, options.smooth_nr, 1e-05);
    call.real(sys::LK_OPTION_SMOOTH_DR, options.smooth_dr, 1e-05);
    call.integer(sys::LK_OPTION_BATCH, options.batch, 0);
    call.integer(sys::LK_OPTION_IGNORE_INDEX, options.ignore_index, -100);
    call.real(sys::LK_OPTION_GAMMA, options.gamma, 2.0);
    call.real(sys::LK_OPTION_ALPHA, options.alpha, -1.0);
    call.real(sys::LK_OPTION_LAMBDA_DICE, options.lambda_dice, 1.0);
    call.real(sys::LK_OPTION_LAMBDA_FOCAL, options.lambda_focal, 1.0);
    call.integer(sys::LK_OPTION_EMPTY_MEAN, options.empty_mean as i64, 0);
    let (workspace, query) = (outputs.workspace.as_deref_mut(), outputs.workspace_size.as_deref_mut());
    call.run(options.context, options.check_first, workspace, query)
}

/// The optional arguments of [`iou_loss`].
#[derive(Clone, Copy, Debug)]
pub struct IouLossOptions<'a, T: Real> {
    /// Factor of each box's loss, shape (...).
    pub weight: Option<View<'a, T>>,
    /// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data
    /// there; the loss's shape or its first axes; a float, an integer or bool.
    pub mask: Option<AnyView<'a>>,
    /// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
    /// samples of a batch; a float, an integer or bool.
    pub sample_weight: Option<AnyView<'a>>,
    /// Corners (x1, y1, x2, y2), or centre and size (cx, cy, w, h); default `Xyxy`.
    pub box_format: BoxFormat,
    /// e: the IoU is at least this; \[1e-12, 1000000000000\]; default 1e-06.
    pub eps: f64,
    /// What becomes of the IoU; default `Log`.
    pub mode: Mode,
    /// The mean of no loss elements that count; default `Nan`.
    pub empty_mean: EmptyMean,
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

impl<T: Real> Default for IouLossOptions<'_, T> {
    fn default() -> Self {
        IouLossOptions {
            weight: None,
            mask: None,
            sample_weight: None,
            box_format: BoxFormat::Xyxy,
            eps: 1e-06,
            mode: Mode::Log,
            empty_mean: EmptyMean::Nan,
            reduction: Reduction::Mean,
            grad_loss: None,
            divisor: None,
            check_first: false,
            context: None,
        }
    }
}

/// What [`iou_loss`] computes beside the loss that it returns. May be used for many calls.
#[derive(Debug)]
pub struct IouLossOutputs<'a, T: Real> {
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
    /// Number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch.
    pub kept: Option<ViewMut<'a, f64>>,
    /// Memory for the call instead of malloc's.
    pub workspace: Option<&'a mut [u8]>,
    /// If set, nothing is computed: the call is checked, and the size of `workspace` that it needs is stored here.
    pub workspace_size: Option<&'a mut usize>,
}

impl<T: Real> Default for IouLossOutputs<'_, T> {
    fn default() -> Self {
        IouLossOutputs {
            grad_input: None,
            grad_target: None,
            loss: None,
            loss_elements: None,
            loss_sum: None,
            loss_divisor: None,
            kept: None,
            workspace: None,
            workspace_size: None,
        }
    }
}

/// Intersection over union of two boxes.
///
/// ```text
/// loss       -log q, 1 - q or 1 - q^2, q = max(I / max(U, 1e-6), e), I the area of the intersection, U that of the union
/// gradients  -dq / q, -dq or -2 q dq
///            dq = 0 for I / max(U, 1e-6) < e
/// ```
///
/// The mean divides by the number of loss elements, and is 0 if there are none. Disjoint boxes: -log e, 1 - e or 1 -
/// e^2, and no gradient. Identical boxes: 0. Where two coordinates are equal, each has half of the gradient. A
/// coordinate that is no finite number makes its box NaN.
///
/// - `input`: predicted boxes, shape (..., 4)
/// - `target`: true boxes, the input's shape
///
/// # Errors
///
/// [`Error::InvalidValue`](crate::Error::InvalidValue) for eps outside \[1e-12, 1000000000000\]; and those of every
/// call.
///
/// Semantics: mmdet.models.losses.iou_loss.
pub fn iou_loss<T: Real, V: Value>(
    input: View<'_, T>,
    target: View<'_, V>,
    options: &IouLossOptions<'_, T>,
    outputs: &mut IouLossOutputs<'_, T>,
) -> Result<T> {
    let mut call = Call::new(sys::LK_OP_IOU_LOSS, "iou_loss", options.reduction);
    call.input(sys::LK_INPUT, &input.raw);
    call.input(sys::LK_TARGET, &target.raw);
    if let Some(view) = &options.weight {
        call.input(sys::LK_WEIGHT, &view.raw);
    }
    if let Some(view) = &options.mask {
        call.input(sys::LK_MASK, &view.raw);
    }
    if let Some(view) = &options.sample_weight {
        call.input(sys::LK_SAMPLE_WEIGHT, &view.raw);
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
    call.output(sys::LK_KEPT, &outputs.kept);
    call.integer(sys::LK_OPTION_BOX_FORMAT, options.box_format as i64, 0);
    call.real(sys::LK_OPTION_EPS, options.eps, 1e-06);
    call.integer(sys::LK_OPTION_MODE, options.mode as i64, 0);
    call.integer(sys::LK_OPTION_EMPTY_MEAN, options.empty_mean as i64, 0);
    let (workspace, query) = (outputs.workspace.as_deref_mut(), outputs.workspace_size.as_deref_mut());
    call.run(options.context, options.check_first, workspace, query)
}

/// The optional arguments of [`generalized_box_iou_loss`].
#[derive(Clone, Copy, Debug)]
pub struct GeneralizedBoxIouLossOptions<'a, T: Real> {
    /// Factor of each box's loss, shape (...).
    pub weight: Option<View<'a, T>>,
    /// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data
    /// there; the loss's shape or its first axes; a float, an integer or bool.
    pub mask: Option<AnyView<'a>>,
    /// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
    /// samples of a batch; a float, an integer or bool.
    pub sample_weight: Option<AnyView<'a>>,
    /// Corners (x1, y1, x2, y2), or centre and size (cx, cy, w, h); default `Xyxy`.
    pub box_format: BoxFormat,
    /// e, added to the areas that are divided by; \[1e-12, 1000000000000\]; default 1e-07.
    pub eps: f64,
    /// The mean of no loss elements that count; default `Nan`.
    pub empty_mean: EmptyMean,
    /// Default `None`.
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

impl<T: Real> Default for GeneralizedBoxIouLossOptions<'_, T> {
    fn default() -> Self {
        GeneralizedBoxIouLossOptions {
            weight: None,
            mask: None,
            sample_weight: None,
            box_format: BoxFormat::Xyxy,
            eps: 1e-07,
            empty_mean: EmptyMean::Nan,
            reduction: Reduction::None,
            grad_loss: None,
            divisor: None,
            check_first: false,
            context: None,
        }
    }
}

/// What [`generalized_box_iou_loss`] computes beside the loss that it returns. May be used for many calls.
#[derive(Debug)]
pub struct GeneralizedBoxIouLossOutputs<'a, T: Real> {
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
    /// Number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch.
    pub kept: Option<ViewMut<'a, f64>>,
    /// Memory for the call instead of malloc's.
    pub workspace: Option<&'a mut [u8]>,
    /// If set, nothing is computed: the call is checked, and the size of `workspace` that it needs is stored here.
    pub workspace_size: Option<&'a mut usize>,
}

impl<T: Real> Default for GeneralizedBoxIouLossOutputs<'_, T> {
    fn default() -> Self {
        GeneralizedBoxIouLossOutputs {
            grad_input: None,
            grad_target: None,
            loss: None,
            loss_elements: None,
            loss_sum: None,
            loss_divisor: None,
            kept: None,
            workspace: None,
            workspace_size: None,
        }
    }
}

/// 1 - GIoU: intersection over union, and how much of the smallest enclosing box the two leave empty.
///
/// ```text
/// loss       1 - I / (U + e) + (A - U) / (A + e), I, U and A the areas of intersection, union and enclosing box
/// gradients  -(dI (U + e) - I dU) / (U + e)^2 - dU / (A + e) + (U + e) dA / (A + e)^2
/// ```
///
/// The mean divides by the number of loss elements, and is 0 if there are none. Between 0 and 2. Boxes that touch
/// have no gradient of I. Where two coordinates are equal, each has half of the gradient. e biases tiny boxes. A
/// coordinate that is no finite number makes its box NaN.
///
/// - `input`: predicted boxes, shape (..., 4)
/// - `target`: true boxes, the input's shape
///
/// # Errors
///
/// [`Error::InvalidValue`](crate::Error::InvalidValue) for eps outside \[1e-12, 1000000000000\]; and those of every
/// call.
///
/// Semantics: torchvision.ops.generalized_box_iou_loss. Also called giou_loss.
#[doc(alias = "giou_loss")]
pub fn generalized_box_iou_loss<T: Real, V: Value>(
    input: View<'_, T>,
    target: View<'_, V>,
    options: &GeneralizedBoxIouLossOptions<'_, T>,
    outputs: &mut GeneralizedBoxIouLossOutputs<'_, T>,
) -> Result<T> {
    let mut call = Call::new(sys::LK_OP_GENERALIZED_BOX_IOU_LOSS, "generalized_box_iou_loss", options.reduction);
    call.input(sys::LK_INPUT, &input.raw);
    call.input(sys::LK_TARGET, &target.raw);
    if let Some(view) = &options.weight {
        call.input(sys::LK_WEIGHT, &view.raw);
    }
    if let Some(view) = &options.mask {
        call.input(sys::LK_MASK, &view.raw);
    }
    if let Some(view) = &options.sample_weight {
        call.input(sys::LK_SAMPLE_WEIGHT, &view.raw);
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
    call.output(sys::LK_KEPT, &outputs.kept);
    call.integer(sys::LK_OPTION_BOX_FORMAT, options.box_format as i64, 0);
    call.real(sys::LK_OPTION_EPS, options.eps, 1e-07);
    call.integer(sys::LK_OPTION_EMPTY_MEAN, options.empty_mean as i64, 0);
    let (workspace, query) = (outputs.workspace.as_deref_mut(), outputs.workspace_size.as_deref_mut());
    call.run(options.context, options.check_first, workspace, query)
}

/// The optional arguments of [`distance_box_iou_loss`].
#[derive(Clone, Copy, Debug)]
pub struct DistanceBoxIouLossOptions<'a, T: Real> {
    /// Factor of each box's loss, shape (...).
    pub weight: Option<View<'a, T>>,
    /// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data
    /// there; the loss's shape or its first axes; a float, an integer or bool.
    pub mask: Option<AnyView<'a>>,
    /// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
    /// samples of a batch; a float, an integer or bool.
    pub sample_weight: Option<AnyView<'a>>,
    /// Corners (x1, y1, x2, y2), or centre and size (cx, cy, w, h); default `Xyxy`.
    pub box_format: BoxFormat,
    /// e, added to what is divided by; \[1e-12, 1000000000000\]; default 1e-07.
    pub eps: f64,
    /// The mean of no loss elements that count; default `Nan`.
    pub empty_mean: EmptyMean,
    /// Default `None`.
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

impl<T: Real> Default for DistanceBoxIouLossOptions<'_, T> {
    fn default() -> Self {
        DistanceBoxIouLossOptions {
            weight: None,
            mask: None,
            sample_weight: None,
            box_format: BoxFormat::Xyxy,
            eps: 1e-07,
            empty_mean: EmptyMean::Nan,
            reduction: Reduction::None,
            grad_loss: None,
            divisor: None,
            check_first: false,
            context: None,
        }
    }
}

/// What [`distance_box_iou_loss`] computes beside the loss that it returns. May be used for many calls.
#[derive(Debug)]
pub struct DistanceBoxIouLossOutputs<'a, T: Real> {
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
    /// Number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch.
    pub kept: Option<ViewMut<'a, f64>>,
    /// Memory for the call instead of malloc's.
    pub workspace: Option<&'a mut [u8]>,
    /// If set, nothing is computed: the call is checked, and the size of `workspace` that it needs is stored here.
    pub workspace_size: Option<&'a mut usize>,
}

impl<T: Real> Default for DistanceBoxIouLossOutputs<'_, T> {
    fn default() -> Self {
        DistanceBoxIouLossOutputs {
            grad_input: None,
            grad_target: None,
            loss: None,
            loss_elements: None,
            loss_sum: None,
            loss_divisor: None,
            kept: None,
            workspace: None,
            workspace_size: None,
        }
    }
}

/// 1 - DIoU: intersection over union, and the distance of the centres.
///
/// ```text
/// loss       1 - I / (U + e) + r^2 / (c^2 + e), r the distance of the centres, c the diagonal of the enclosing box
/// gradients  -(dI (U + e) - I dU) / (U + e)^2 + (dr^2 - (r^2 / (c^2 + e)) dc^2) / (c^2 + e)
/// ```
///
/// The mean divides by the number of loss elements, and is 0 if there are none. Boxes that touch have no gradient of
/// I. Where two coordinates are equal, each has half of the gradient. A coordinate that is no finite number makes its
/// box NaN.
///
/// - `input`: predicted boxes, shape (..., 4)
/// - `target`: true boxes, the input's shape
///
/// # Errors
///
/// [`Error::InvalidValue`](crate::Error::InvalidValue) for eps outside \[1e-12, 1000000000000\]; and those of every
/// call.
///
/// Semantics: torchvision.ops.distance_box_iou_loss. Also called diou_loss.
#[doc(alias = "diou_loss")]
pub fn distance_box_iou_loss<T: Real, V: Value>(
    input: View<'_, T>,
    target: View<'_, V>,
    options: &DistanceBoxIouLossOptions<'_, T>,
    outputs: &mut DistanceBoxIouLossOutputs<'_, T>,
) -> Result<T> {
    let mut call = Call::new(sys::LK_OP_DISTANCE_BOX_IOU_LOSS, "distance_box_iou_loss", options.reduction);
    call.input(sys::LK_INPUT, &input.raw);
    call.input(sys::LK_TARGET, &target.raw);
    if let Some(view) = &options.weight {
        call.input(sys::LK_WEIGHT, &view.raw);
    }
    if let Some(view) = &options.mask {
        call.input(sys::LK_MASK, &view.raw);
    }
    if let Some(view) = &options.sample_weight {
        call.input(sys::LK_SAMPLE_WEIGHT, &view.raw);
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
    call.output(sys::LK_KEPT, &outputs.kept);
    call.integer(sys::LK_OPTION_BOX_FORMAT, options.box_format as i64, 0);
    call.real(sys::LK_OPTION_EPS, options.eps, 1e-07);
    call.integer(sys::LK_OPTION_EMPTY_MEAN, options.empty_mean as i64, 0);
    let (workspace, query) = (outputs.workspace.as_deref_mut(), outputs.workspace_size.as_deref_mut());
    call.run(options.context, options.check_first, workspace, query)
}

/// The optional arguments of [`complete_box_iou_loss`].
#[derive(Clone, Copy, Debug)]
pub struct CompleteBoxIouLossOptions<'a, T: Real> {
    /// Factor of each box's loss, shape (...).
    pub weight: Option<View<'a, T>>,
    /// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data
    /// there; the loss's shape or its first axes; a float, an integer or bool.
    pub mask: Option<AnyView<'a>>,
    /// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
    /// samples of a batch; a float, an integer or bool.
    pub sample_weight: Option<AnyView<'a>>,
    /// Corners (x1, y1, x2, y2), or centre and size (cx, cy, w, h); default `Xyxy`.
    pub box_format: BoxFormat,
    /// e, which keeps the factor a finite; \[1e-12, 1000000000000\]; default 1e-07.
    pub eps: f64,
    /// The mean of no loss elements that count; default `Nan`.
    pub empty_mean: EmptyMean,
    /// Default `None`.
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

impl<T: Real> Default for CompleteBoxIouLossOptions<'_, T> {
    fn default() -> Self {
        CompleteBoxIouLossOptions {
            weight: None,
            mask: None,
            sample_weight: None,
            box_format: BoxFormat::Xyxy,
            eps: 1e-07,
            empty_mean: EmptyMean::Nan,
            reduction: Reduction::None,
            grad_loss: None,
            divisor: None,
            check_first: false,
            context: None,
        }
    }
}

/// What [`complete_box_iou_loss`] computes beside the loss that it returns. May be used for many calls.
#[derive(Debug)]
pub struct CompleteBoxIouLossOutputs<'a, T: Real> {
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
    /// Number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch.
    pub kept: Option<ViewMut<'a, f64>>,
    /// Memory for the call instead of malloc's.
    pub workspace: Option<&'a mut [u8]>,
    /// If set, nothing is computed: the call is checked, and the size of `workspace` that it needs is stored here.
    pub workspace_size: Option<&'a mut usize>,
}

impl<T: Real> Default for CompleteBoxIouLossOutputs<'_, T> {
    fn default() -> Self {
        CompleteBoxIouLossOutputs {
            grad_input: None,
            grad_target: None,
            loss: None,
            loss_elements: None,
            loss_sum: None,
            loss_divisor: None,
            kept: None,
            workspace: None,
            workspace_size: None,
        }
    }
}

/// 1 - CIoU: intersection over union, the distance of the centres and the difference of the aspect ratios.
///
/// ```text
/// loss       1 - I / (U + 1e-7) + r^2 / (c^2 + 1e-7) + a v
///            v = (4 / pi^2) (atan(tw / th) - atan(w / h))^2
///            a = v / (1 - IoU + v + e)
///            r the distance of the centres, c the diagonal of the enclosing box
/// gradients  that of distance_box_iou_loss, with 1e-7, and a dv: a counts as constant
///            dv/dw = -(8 / pi^2) D h / (w^2 + h^2), dv/dh = (8 / pi^2) D w / (w^2 + h^2), D the difference in v
/// ```
///
/// The mean divides by the number of loss elements, and is 0 if there are none. The gradient treats a factor of the
/// loss as constant, as in the reference. A box without height has the angle pi / 2, a point 0 and no gradient of it.
/// Boxes that touch have no gradient of I. Where two coordinates are equal, each has half of the gradient. A
/// coordinate that is no finite number makes its box NaN.
///
/// - `input`: predicted boxes, shape (..., 4)
/// - `target`: true boxes, the input's shape
///
/// # Errors
///
/// [`Error::InvalidValue`](crate::Error::InvalidValue) for eps outside \[1e-12, 1000000000000\]; and those of every
/// call.
///
/// Semantics: torchvision.ops.complete_box_iou_loss. Also called ciou_loss.
#[doc(alias = "ciou_loss")]
pub fn complete_box_iou_loss<T: Real, V: Value>(
    input: View<'_, T>,
    target: View<'_, V>,
    options: &CompleteBoxIouLossOptions<'_, T>,
    outputs: &mut CompleteBoxIouLossOutputs<'_, T>,
) -> Result<T> {
    let mut call = Call::new(sys::LK_OP_COMPLETE_BOX_IOU_LOSS, "complete_box_iou_loss", options.reduction);
    call.input(sys::LK_INPUT, &input.raw);
    call.input(sys::LK_TARGET, &target.raw);
    if let Some(view) = &options.weight {
        call.input(sys::LK_WEIGHT, &view.raw);
    }
    if let Some(view) = &options.mask {
        call.input(sys::LK_MASK, &view.raw);
    }
    if let Some(view) = &options.sample_weight {
        call.input(sys::LK_SAMPLE_WEIGHT, &view.raw);
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
    call.output(sys::LK_KEPT, &outputs.kept);
    call.integer(sys::LK_OPTION_BOX_FORMAT, options.box_format as i64, 0);
    call.real(sys::LK_OPTION_EPS, options.eps, 1e-07);
    call.integer(sys::LK_OPTION_EMPTY_MEAN, options.empty_mean as i64, 0);
    let (workspace, query) = (outputs.workspace.as_deref_mut(), outputs.workspace_size.as_deref_mut());
    call.run(options.context, options.check_first, workspace, query)
}

/// The optional arguments of [`efficient_box_iou_loss`].
#[derive(Clone, Copy, Debug)]
pub struct EfficientBoxIouLossOptions<'a, T: Real> {
    /// Factor of each box's loss, shape (...).
    pub weight: Option<View<'a, T>>,
    /// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data
    /// there; the loss's shape or its first axes; a float, an integer or bool.
    pub mask: Option<AnyView<'a>>,
    /// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
    /// samples of a batch; a float, an integer or bool.
    pub sample_weight: Option<AnyView<'a>>,
    /// Corners (x1, y1, x2, y2), or centre and size (cx, cy, w, h); default `Xyxy`.
    pub box_format: BoxFormat,
    /// e, added to what is divided by; \[1e-12, 1000000000000\]; default 1e-07.
    pub eps: f64,
    /// The mean of no loss elements that count; default `Nan`.
    pub empty_mean: EmptyMean,
    /// Default `None`.
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

impl<T: Real> Default for EfficientBoxIouLossOptions<'_, T> {
    fn default() -> Self {
        EfficientBoxIouLossOptions {
            weight: None,
            mask: None,
            sample_weight: None,
            box_format: BoxFormat::Xyxy,
            eps: 1e-07,
            empty_mean: EmptyMean::Nan,
            reduction: Reduction::None,
            grad_loss: None,
            divisor: None,
            check_first: false,
            context: None,
        }
    }
}

/// What [`efficient_box_iou_loss`] computes beside the loss that it returns. May be used for many calls.
#[derive(Debug)]
pub struct EfficientBoxIouLossOutputs<'a, T: Real> {
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
    /// Number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch.
    pub kept: Option<ViewMut<'a, f64>>,
    /// Memory for the call instead of malloc's.
    pub workspace: Option<&'a mut [u8]>,
    /// If set, nothing is computed: the call is checked, and the size of `workspace` that it needs is stored here.
    pub workspace_size: Option<&'a mut usize>,
}

impl<T: Real> Default for EfficientBoxIouLossOutputs<'_, T> {
    fn default() -> Self {
        EfficientBoxIouLossOutputs {
            grad_input: None,
            grad_target: None,
            loss: None,
            loss_elements: None,
            loss_sum: None,
            loss_divisor: None,
            kept: None,
            workspace: None,
            workspace_size: None,
        }
    }
}

/// 1 - EIoU: intersection over union, the distance of the centres and the differences of the sides.
///
/// ```text
/// loss       1 - I / (U + e) + r^2 / (c^2 + e) + (w - tw)^2 / (cw^2 + e) + (h - th)^2 / (ch^2 + e)
///            r the distance of the centres, cw, ch and c the sides and the diagonal of the enclosing box
/// gradients  that of distance_box_iou_loss, and for the width (the height likewise) 2 (w - tw) dw / (cw^2 + e) - 2 (w - tw)^2 cw dcw / (cw^2 + e)^2
/// ```
///
/// The mean divides by the number of loss elements, and is 0 if there are none. Boxes that touch have no gradient of
/// I. Where two coordinates are equal, each has half of the gradient. Not mmdetection's eiou_loss, which is another
/// loss (Extended IoU). A coordinate that is no finite number makes its box NaN.
///
/// - `input`: predicted boxes, shape (..., 4)
/// - `target`: true boxes, the input's shape
///
/// # Errors
///
/// [`Error::InvalidValue`](crate::Error::InvalidValue) for eps outside \[1e-12, 1000000000000\]; and those of every
/// call.
///
/// Semantics: Zhang et al., Focal and efficient IOU loss for accurate bounding box regression. Also called eiou_loss.
#[doc(alias = "eiou_loss")]
pub fn efficient_box_iou_loss<T: Real, V: Value>(
    input: View<'_, T>,
    target: View<'_, V>,
    options: &EfficientBoxIouLossOptions<'_, T>,
    outputs: &mut EfficientBoxIouLossOutputs<'_, T>,
) -> Result<T> {
    let mut call = Call::new(sys::LK_OP_EFFICIENT_BOX_IOU_LOSS, "efficient_box_iou_loss", options.reduction);
    call.input(sys::LK_INPUT, &input.raw);
    call.input(sys::LK_TARGET, &target.raw);
    if let Some(view) = &options.weight {
        call.input(sys::LK_WEIGHT, &view.raw);
    }
    if let Some(view) = &options.mask {
        call.input(sys::LK_MASK, &view.raw);
    }
    if let Some(view) = &options.sample_weight {
        call.input(sys::LK_SAMPLE_WEIGHT, &view.raw);
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
    call.output(sys::LK_KEPT, &outputs.kept);
    call.integer(sys::LK_OPTION_BOX_FORMAT, options.box_format as i64, 0);
    call.real(sys::LK_OPTION_EPS, options.eps, 1e-07);
    call.integer(sys::LK_OPTION_EMPTY_MEAN, options.empty_mean as i64, 0);
    let (workspace, query) = (outputs.workspace.as_deref_mut(), outputs.workspace_size.as_deref_mut());
    call.run(options.context, options.check_first, workspace, query)
}

/// The optional arguments of [`focal_eiou_loss`].
#[derive(Clone, Copy, Debug)]
pub struct FocalEiouLossOptions<'a, T: Real> {
    /// Factor of each box's loss, shape (...).
    pub weight: Option<View<'a, T>>,
    /// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data
    /// there; the loss's shape or its first axes; a float, an integer or bool.
    pub mask: Option<AnyView<'a>>,
    /// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
    /// samples of a batch; a float, an integer or bool.
    pub sample_weight: Option<AnyView<'a>>,
    /// Corners (x1, y1, x2, y2), or centre and size (cx, cy, w, h); default `Xyxy`.
    pub box_format: BoxFormat,
    /// e, added to what is divided by; \[1e-12, 1000000000000\]; default 1e-07.
    pub eps: f64,
    /// Power g of the IoU; \[0, 1000\]; default 0.5.
    pub gamma: f64,
    /// Whether the factor IoU^g counts as constant in the gradient; \[0, 1\]; default 1.
    pub detach: i64,
    /// Whether mean divides by the sum of the factors IoU^g, as the article does, not by the number of pairs; \[0,
    /// 1\]; default 0.
    pub normalize: i64,
    /// The mean of no loss elements that count; default `Nan`.
    pub empty_mean: EmptyMean,
    /// Default `None`.
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

impl<T: Real> Default for FocalEiouLossOptions<'_, T> {
    fn default() -> Self {
        FocalEiouLossOptions {
            weight: None,
            mask: None,
            sample_weight: None,
            box_format: BoxFormat::Xyxy,
            eps: 1e-07,
            gamma: 0.5,
            detach: 1,
            normalize: 0,
            empty_mean: EmptyMean::Nan,
            reduction: Reduction::None,
            grad_loss: None,
            divisor: None,
            check_first: false,
            context: None,
        }
    }
}

/// What [`focal_eiou_loss`] computes beside the loss that it returns. May be used for many calls.
#[derive(Debug)]
pub struct FocalEiouLossOutputs<'a, T: Real> {
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
    /// Number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch.
    pub kept: Option<ViewMut<'a, f64>>,
    /// Memory for the call instead of malloc's.
    pub workspace: Option<&'a mut [u8]>,
    /// If set, nothing is computed: the call is checked, and the size of `workspace` that it needs is stored here.
    pub workspace_size: Option<&'a mut usize>,
}

impl<T: Real> Default for FocalEiouLossOutputs<'_, T> {
    fn default() -> Self {
        FocalEiouLossOutputs {
            grad_input: None,
            grad_target: None,
            loss: None,
            loss_elements: None,
            loss_sum: None,
            loss_divisor: None,
            kept: None,
            workspace: None,
            workspace_size: None,
        }
    }
}

/// EIoU loss of well overlapping boxes before that of others.
///
/// ```text
/// loss       (I / (U + e))^g L, L the efficient_box_iou_loss
/// gradients  IoU^g dL
///            without detach also L g IoU^(g-1) dIoU, 0 for IoU = 0
///            if mean divides by the sum of the factors, (L - m) for L there, m the mean
/// ```
///
/// The mean divides by the number of loss elements, and is 0 if there are none. The gradient treats a factor of the
/// loss as constant, as in the reference. Disjoint boxes have neither loss nor gradient, unless g = 0. With
/// normalize, the mean is the sum of a IoU^g L over the sum of a IoU^g, a the product of weight and sample_weight,
/// both over the pairs that count; where that sum is 0, so are mean and gradients. loss_divisor is that sum, whatever
/// the reduction; a divisor that is given counts as a constant. Otherwise as efficient_box_iou_loss.
///
/// - `input`: predicted boxes, shape (..., 4)
/// - `target`: true boxes, the input's shape
///
/// # Errors
///
/// [`Error::InvalidValue`](crate::Error::InvalidValue) for eps outside \[1e-12, 1000000000000\] or gamma outside \[0,
/// 1000\] or detach outside \[0, 1\] or normalize outside \[0, 1\]; and those of every call.
///
/// Semantics: Zhang et al., Focal and efficient IOU loss for accurate bounding box regression.
pub fn focal_eiou_loss<T: Real, V: Value>(
    input: View<'_, T>,
    target: View<'_, V>,
    options: &FocalEiouLossOptions<'_, T>,
    outputs: &mut FocalEiouLossOutputs<'_, T>,
) -> Result<T> {
    let mut call = Call::new(sys::LK_OP_FOCAL_EIOU_LOSS, "focal_eiou_loss", options.reduction);
    call.input(sys::LK_INPUT, &input.raw);
    call.input(sys::LK_TARGET, &target.raw);
    if let Some(view) = &options.weight {
        call.input(sys::LK_WEIGHT, &view.raw);
    }
    if let Some(view) = &options.mask {
        call.input(sys::LK_MASK, &view.raw);
    }
    if let Some(view) = &options.sample_weight {
        call.input(sys::LK_SAMPLE_WEIGHT, &view.raw);
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
    call.output(sys::LK_KEPT, &outputs.kept);
    call.integer(sys::LK_OPTION_BOX_FORMAT, options.box_format as i64, 0);
    call.real(sys::LK_OPTION_EPS, options.eps, 1e-07);
    call.real(sys::LK_OPTION_GAMMA, options.gamma, 0.5);
    call.integer(sys::LK_OPTION_DETACH, options.detach, 1);
    call.integer(sys::LK_OPTION_NORMALIZE, options.normalize, 0);
    call.integer(sys::LK_OPTION_EMPTY_MEAN, options.empty_mean as i64, 0);
    let (workspace, query) = (outputs.workspace.as_deref_mut(), outputs.workspace_size.as_deref_mut());
    call.run(options.context, options.check_first, workspace, query)
}

/// The optional arguments of [`siou_loss`].
#[derive(Clone, Copy, Debug)]
pub struct SiouLossOptions<'a, T: Real> {
    /// Factor of each box's loss, shape (...).
    pub weight: Option<View<'a, T>>,
    /// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data
    /// there; the loss's shape or its first axes; a float, an integer or bool.
    pub mask: Option<AnyView<'a>>,
    /// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
    /// samples of a batch; a float, an integer or bool.
    pub sample_weight: Option<AnyView<'a>>,
    /// Corners (x1, y1, x2, y2), or centre and size (cx, cy, w, h); default `Xyxy`.
    pub box_format: BoxFormat,
    /// e, added to the union; \[1e-12, 1000000000000\]; default 1e-07.
    pub eps: f64,
    /// Power of the shape cost; \[1, 1000\]; default 4.
    pub theta: f64,
    /// The mean of no loss elements that count; default `Nan`.
    pub empty_mean: EmptyMean,
    /// Default `None`.
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

impl<T: Real> Default for SiouLossOptions<'_, T> {
    fn default() -> Self {
        SiouLossOptions {
            weight: None,
            mask: None,
            sample_weight: None,
            box_format: BoxFormat::Xyxy,
            eps: 1e-07,
            theta: 4.0,
            empty_mean: EmptyMean::Nan,
            reduction: Reduction::None,
            grad_loss: None,
            divisor: None,
            check_first: false,
            context: None,
        }
    }
}

/// What [`siou_loss`] computes beside the loss that it returns. May be used for many calls.
#[derive(Debug)]
pub struct SiouLossOutputs<'a, T: Real> {
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
    /// Number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch.
    pub kept: Option<ViewMut<'a, f64>>,
    /// Memory for the call instead of malloc's.
    pub workspace: Option<&'a mut [u8]>,
    /// If set, nothing is computed: the call is checked, and the size of `workspace` that it needs is stored here.
    pub workspace_size: Option<&'a mut usize>,
}

impl<T: Real> Default for SiouLossOutputs<'_, T> {
    fn default() -> Self {
        SiouLossOutputs {
            grad_input: None,
            grad_target: None,
            loss: None,
            loss_elements: None,
            loss_sum: None,
            loss_divisor: None,
            kept: None,
            workspace: None,
            workspace_size: None,
        }
    }
}

/// 1 - IoU with costs of angle, distance and shape.
///
/// ```text
/// loss       1 - I / (U + e) + (D + S) / 2
///            D = sum over x, y of 1 - exp(-(2 - a) (d / c)^2), d the distance of the centres and c the enclosing box's side along it
///            a = 2 |dx| |dy| / (dx^2 + dy^2)
///            S = sum over w, h of (1 - exp(-|w - tw| / max(w, tw)))^theta
/// gradients  that of the formula, with sign(0) = 0 for distances and for differences of sides
/// ```
///
/// The mean divides by the number of loss elements, and is 0 if there are none. Where the centres coincide a is 0,
/// where c is 0 so is d / c. Equal sides cost nothing, nor does a pair of sides of which none is above 0. Boxes that
/// touch have a gradient of I. Where two coordinates are equal, each has half of the gradient. A coordinate that is
/// no finite number makes its box NaN.
///
/// - `input`: predicted boxes, shape (..., 4)
/// - `target`: true boxes, the input's shape
///
/// # Errors
///
/// [`Error::InvalidValue`](crate::Error::InvalidValue) for eps outside \[1e-12, 1000000000000\] or theta outside \[1,
/// 1000\]; and those of every call.
///
/// Semantics: Gevorgyan, SIoU loss; mmyolo's iou_mode siou, without its clamp and its added epsilons.
pub fn siou_loss<T: Real, V: Value>(
    input: View<'_, T>,
    target: View<'_, V>,
    options: &SiouLossOptions<'_, T>,
    outputs: &mut SiouLossOutputs<'_, T>,
) -> Result<T> {
    let mut call = Call::new(sys::LK_OP_SIOU_LOSS, "siou_loss", options.reduction);
    call.input(sys::LK_INPUT, &input.raw);
    call.input(sys::LK_TARGET, &target.raw);
    if let Some(view) = &options.weight {
        call.input(sys::LK_WEIGHT, &view.raw);
    }
    if let Some(view) = &options.mask {
        call.input(sys::LK_MASK, &view.raw);
    }
    if let Some(view) = &options.sample_weight {
        call.input(sys::LK_SAMPLE_WEIGHT, &view.raw);
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
    call.output(sys::LK_KEPT, &outputs.kept);
    call.integer(sys::LK_OPTION_BOX_FORMAT, options.box_format as i64, 0);
    call.real(sys::LK_OPTION_EPS, options.eps, 1e-07);
    call.real(sys::LK_OPTION_THETA, options.theta, 4.0);
    call.integer(sys::LK_OPTION_EMPTY_MEAN, options.empty_mean as i64, 0);
    let (workspace, query) = (outputs.workspace.as_deref_mut(), outputs.workspace_size.as_deref_mut());
    call.run(options.context, options.check_first, workspace, query)
}

/// The optional arguments of [`cosine_embedding_loss`].
#[derive(Clone, Copy, Debug)]
pub struct CosineEmbeddingLossOptions<'a, T: Real> {
    /// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data
    /// there; the loss's shape or its first axes; a float, an integer or bool.
    pub mask: Option<AnyView<'a>>,
    /// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
    /// samples of a batch; a float, an integer or bool.
    pub sample_weight: Option<AnyView<'a>>,
    /// Margin m; default 0.
    pub margin: f64,
    /// The mean of no loss elements that count; default `Nan`.
    pub empty_mean: EmptyMean,
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

impl<T: Real> Default for CosineEmbeddingLossOptions<'_, T> {
    fn default() -> Self {
        CosineEmbeddingLossOptions {
            mask: None,
            sample_weight: None,
            margin: 0.0,
            empty_mean: EmptyMean::Nan,
            reduction: Reduction::Mean,
            grad_loss: None,
            divisor: None,
            check_first: false,
            context: None,
        }
    }
}

/// What [`cosine_embedding_loss`] computes beside the loss that it returns. May be used for many calls.
#[derive(Debug)]
pub struct CosineEmbeddingLossOutputs<'a, T: Real> {
    /// Gradient, the shape of its argument.
    pub grad_input: Option<ViewMut<'a, T>>,
    /// Gradient, the shape of its argument.
    pub grad_input2: Option<ViewMut<'a, T>>,
    /// The loss, where it is wanted in memory of yours, and always with `Reduction::None`.
    pub loss: Option<ViewMut<'a, T>>,
    /// The loss before reduction.
    pub loss_elements: Option<ViewMut<'a, T>>,
    /// Sum of the unreduced loss, float64: add over parts of a batch.
    pub loss_sum: Option<ViewMut<'a, f64>>,
    /// The op's own divisor of the mean, float64: add over parts of a batch.
    pub loss_divisor: Option<ViewMut<'a, f64>>,
    /// Number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch.
    pub kept: Option<ViewMut<'a, f64>>,
    /// Memory for the call instead of malloc's.
    pub workspace: Option<&'a mut [u8]>,
    /// If set, nothing is computed: the call is checked, and the size of `workspace` that it needs is stored here.
    pub workspace_size: Option<&'a mut usize>,
}

impl<T: Real> Default for CosineEmbeddingLossOutputs<'_, T> {
    fn default() -> Self {
        CosineEmbeddingLossOutputs {
            grad_input: None,
            grad_input2: None,
            loss: None,
            loss_elements: None,
            loss_sum: None,
            loss_divisor: None,
            kept: None,
            workspace: None,
            workspace_size: None,
        }
    }
}

/// One minus the cosine of similar vectors, the cosine above a margin of others.
///
/// ```text
/// loss       1 - c for t = 1
///            max(0, c - m) for t = -1
///            c = a.b / sqrt((|a|^2 + 1e-12) (|b|^2 + 1e-12))
/// gradients  dc/da = b / sqrt((|a|^2 + 1e-12) (|b|^2 + 1e-12)) - c a / (|a|^2 + 1e-12), dc/db likewise
///            -dc for t = 1, dc [c >= m] for t = -1
/// ```
///
/// The mean divides by the number of loss elements. Active at the kink. Any other target makes the loss 0. c lies in
/// \[-1, 1\]; no norm is too large or too small for it. Vectors without elements have c = 0. A NaN makes the loss
/// NaN.
///
/// - `input`: vectors a, shape (..., D)
/// - `input2`: vectors b, the input's shape
/// - `target`: 1 for vectors that belong together, -1 for others, shape (...)
///
/// Semantics: torch.nn.functional.cosine_embedding_loss.
pub fn cosine_embedding_loss<T: Real, V: Value>(
    input: View<'_, T>,
    input2: View<'_, T>,
    target: View<'_, V>,
    options: &CosineEmbeddingLossOptions<'_, T>,
    outputs: &mut CosineEmbeddingLossOutputs<'_, T>,
) -> Result<T> {
    let mut call = Call::new(sys::LK_OP_COSINE_EMBEDDING_LOSS, "cosine_embedding_loss", options.reduction);
    call.input(sys::LK_INPUT, &input.raw);
    call.input(sys::LK_INPUT2, &input2.raw);
    call.input(sys::LK_TARGET, &target.raw);
    if let Some(view) = &options.mask {
        call.input(sys::LK_MASK, &view.raw);
    }
    if let Some(view) = &options.sample_weight {
        call.input(sys::LK_SAMPLE_WEIGHT, &view.raw);
    }
    if let Some(view) = &options.grad_loss {
        call.input(sys::LK_GRAD_LOSS, &view.raw);
    }
    if let Some(view) = &options.divisor {
        call.input(sys::LK_DIVISOR, &view.raw);
    }
    call.output(sys::LK_GRAD_INPUT, &outputs.grad_input);
    call.output(sys::LK_GRAD_INPUT2, &outputs.grad_input2);
    call.output(sys::LK_LOSS, &outputs.loss);
    call.output(sys::LK_LOSS_ELEMENTS, &outputs.loss_elements);
    call.output(sys::LK_LOSS_SUM, &outputs.loss_sum);
    call.output(sys::LK_LOSS_DIVISOR, &outputs.loss_divisor);
    call.output(sys::LK_KEPT, &outputs.kept);
    call.real(sys::LK_OPTION_MARGIN, options.margin, 0.0);
    call.integer(sys::LK_OPTION_EMPTY_MEAN, options.empty_mean as i64, 0);
    let (workspace, query) = (outputs.workspace.as_deref_mut(), outputs.workspace_size.as_deref_mut());
    call.run(options.context, options.check_first, workspace, query)
}

/// The optional arguments of [`triplet_margin_loss`].
#[derive(Clone, Copy, Debug)]
pub struct TripletMarginLossOptions<'a, T: Real> {
    /// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data
    /// there; the loss's shape or its first axes; a float, an integer or bool.
    pub mask: Option<AnyView<'a>>,
    /// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
    /// samples of a batch; a float, an integer or bool.
    pub sample_weight: Option<AnyView<'a>>,
    /// Margin m; above 0; default 1.
    pub margin: f64,
    /// Order of the norm, infinity for the maximum; above 0; default 2.
    pub p: f64,
    /// e, added to each component of a difference; at least 0; default 1e-06.
    pub eps: f64,
    /// Whether the negative may be compared with the positive instead, where that is nearer; \[0, 1\]; default 0.
    pub swap: i64,
    /// The mean of no loss elements that count; default `Nan`.
    pub empty_mean: EmptyMean,
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

impl<T: Real> Default for TripletMarginLossOptions<'_, T> {
    fn default() -> Self {
        TripletMarginLossOptions {
            mask: None,
            sample_weight: None,
            margin: 1.0,
            p: 2.0,
            eps: 1e-06,
            swap: 0,
            empty_mean: EmptyMean::Nan,
            reduction: Reduction::Mean,
            grad_loss: None,
            divisor: None,
            check_first: false,
            context: None,
        }
    }
}

/// What [`triplet_margin_loss`] computes beside the loss that it returns. May be used for many calls.
#[derive(Debug)]
pub struct TripletMarginLossOutputs<'a, T: Real> {
    /// Gradient, the shape of its argument.
    pub grad_input: Option<ViewMut<'a, T>>,
    /// Gradient, the shape of its argument.
    pub grad_positive: Option<ViewMut<'a, T>>,
    /// Gradient, the shape of its argument.
    pub grad_negative: Option<ViewMut<'a, T>>,
    /// The loss, where it is wanted in memory of yours, and always with `Reduction::None`.
    pub loss: Option<ViewMut<'a, T>>,
    /// The loss before reduction.
    pub loss_elements: Option<ViewMut<'a, T>>,
    /// Sum of the unreduced loss, float64: add over parts of a batch.
    pub loss_sum: Option<ViewMut<'a, f64>>,
    /// The op's own divisor of the mean, float64: add over parts of a batch.
    pub loss_divisor: Option<ViewMut<'a, f64>>,
    /// Number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch.
    pub kept: Option<ViewMut<'a, f64>>,
    /// Memory for the call instead of malloc's.
    pub workspace: Option<&'a mut [u8]>,
    /// If set, nothing is computed: the call is checked, and the size of `workspace` that it needs is stored here.
    pub workspace_size: Option<&'a mut usize>,
}

impl<T: Real> Default for TripletMarginLossOutputs<'_, T> {
    fn default() -> Self {
        TripletMarginLossOutputs {
            grad_input: None,
            grad_positive: None,
            grad_negative: None,
            loss: None,
            loss_elements: None,
            loss_sum: None,
            loss_divisor: None,
            kept: None,
            workspace: None,
            workspace_size: None,
        }
    }
}

/// How much nearer the anchor is to the negative than to the positive, with a margin.
///
/// ```text
/// loss       max(0, m + d(a, positive) - n), n = d(a, negative), with swap min(d(a, negative), d(positive, negative))
///            d(x, y) = |x - y + e|_p
/// gradients  of d by x, with v = x - y + e: sign(v) (|v| / d)^(p-1), 0 where v = 0
///            p = 1: sign(v)
///            p infinite: sign(v) / k at the k largest components
///            0 where the hinge is inactive
/// ```
///
/// The mean divides by the number of loss elements. Active at the kink. Equal distances share the gradient of a swap.
/// d(x, x) = e D^(1/p). No distance that the type holds overflows or vanishes on the way. A NaN makes the loss NaN
/// and has the gradient 0. D = 0: m.
///
/// - `input`: anchors a, shape (..., D)
/// - `positive`: vectors that belong to the anchors, the input's shape
/// - `negative`: vectors that do not, the input's shape
///
/// # Errors
///
/// [`Error::InvalidValue`](crate::Error::InvalidValue) for swap outside \[0, 1\]; and those of every call.
///
/// Semantics: torch.nn.functional.triplet_margin_loss.
pub fn triplet_margin_loss<T: Real>(
    input: View<'_, T>,
    positive: View<'_, T>,
    negative: View<'_, T>,
    options: &TripletMarginLossOptions<'_, T>,
    outputs: &mut TripletMarginLossOutputs<'_, T>,
) -> Result<T> {
    let mut call = Call::new(sys::LK_OP_TRIPLET_MARGIN_LOSS, "triplet_margin_loss", options.reduction);
    call.input(sys::LK_INPUT, &input.raw);
    call.input(sys::LK_POSITIVE, &positive.raw);
    call.input(sys::LK_NEGATIVE, &negative.raw);
    if let Some(view) = &options.mask {
        call.input(sys::LK_MASK, &view.raw);
    }
    if let Some(view) = &options.sample_weight {
        call.input(sys::LK_SAMPLE_WEIGHT, &view.raw);
    }
    if let Some(view) = &options.grad_loss {
        call.input(sys::LK_GRAD_LOSS, &view.raw);
    }
    if let Some(view) = &options.divisor {
        call.input(sys::LK_DIVISOR, &view.raw);
    }
    call.output(sys::LK_GRAD_INPUT, &outputs.grad_input);
    call.output(sys::LK_GRAD_POSITIVE, &outputs.grad_positive);
    call.output(sys::LK_GRAD_NEGATIVE, &outputs.grad_negative);
    call.output(sys::LK_LOSS, &outputs.loss);
    call.output(sys::LK_LOSS_ELEMENTS, &outputs.loss_elements);
    call.output(sys::LK_LOSS_SUM, &outputs.loss_sum);
    call.output(sys::LK_LOSS_DIVISOR, &outputs.loss_divisor);
    call.output(sys::LK_KEPT, &outputs.kept);
    call.real(sys::LK_OPTION_MARGIN, options.margin, 1.0);
    call.real(sys::LK_OPTION_P, options.p, 2.0);
    call.real(sys::LK_OPTION_EPS, options.eps, 1e-06);
    call.integer(sys::LK_OPTION_SWAP, options.swap, 0);
    call.integer(sys::LK_OPTION_EMPTY_MEAN, options.empty_mean as i64, 0);
    let (workspace, query) = (outputs.workspace.as_deref_mut(), outputs.workspace_size.as_deref_mut());
    call.run(options.context, options.check_first, workspace, query)
}

/// The optional arguments of [`center_loss`].
#[derive(Clone, Copy, Debug)]
pub struct CenterLossOptions<'a, T: Real> {
    /// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data
    /// there; the loss's shape or its first axes; a float, an integer or bool.
    pub mask: Option<AnyView<'a>>,
    /// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
    /// samples of a batch; a float, an integer or bool.
    pub sample_weight: Option<AnyView<'a>>,
    /// Whether the squared distance has the factor h = 1/2; \[0, 1\]; default 1.
    pub scale_by_half: i64,
    /// Rate of the centers' update; default 0.5.
    pub alpha: f64,
    /// Elements with this target contribute nothing; none by default.
    pub ignore_index: i64,
    /// The mean of no loss elements that count; default `Nan`.
    pub empty_mean: EmptyMean,
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

impl<T: Real> Default for CenterLossOptions<'_, T> {
    fn default() -> Self {
        CenterLossOptions {
            mask: None,
            sample_weight: None,
            scale_by_half: 1,
            alpha: 0.5,
            ignore_index: i64::MIN,
            empty_mean: EmptyMean::Nan,
            reduction: Reduction::Mean,
            grad_loss: None,
            divisor: None,
            check_first: false,
            context: None,
        }
    }
}

/// What [`center_loss`] computes beside the loss that it returns. May be used for many calls.
#[derive(Debug)]
pub struct CenterLossOutputs<'a, T: Real> {
    /// Gradient, the shape of its argument.
    pub grad_input: Option<ViewMut<'a, T>>,
    /// Gradient, the shape of its argument.
    pub grad_centers: Option<ViewMut<'a, T>>,
    /// What the damped rule adds to the centers, -alpha sum over y_i = j of (c_j - x_i) / (1 + #{y_i = j}).
    pub centers_update: Option<ViewMut<'a, T>>,
    /// The loss, where it is wanted in memory of yours, and always with `Reduction::None`.
    pub loss: Option<ViewMut<'a, T>>,
    /// The loss before reduction.
    pub loss_elements: Option<ViewMut<'a, T>>,
    /// Sum of the unreduced loss, float64: add over parts of a batch.
    pub loss_sum: Option<ViewMut<'a, f64>>,
    /// The op's own divisor of the mean, float64: add over parts of a batch.
    pub loss_divisor: Option<ViewMut<'a, f64>>,
    /// Number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch.
    pub kept: Option<ViewMut<'a, f64>>,
    /// Memory for the call instead of malloc's.
    pub workspace: Option<&'a mut [u8]>,
    /// If set, nothing is computed: the call is checked, and the size of `workspace` that it needs is stored here.
    pub workspace_size: Option<&'a mut usize>,
}

impl<T: Real> Default for CenterLossOutputs<'_, T> {
    fn default() -> Self {
        CenterLossOutputs {
            grad_input: None,
            grad_centers: None,
            centers_update: None,
            loss: None,
            loss_elements: None,
            loss_sum: None,
            loss_divisor: None,
            kept: None,
            workspace: None,
            workspace_size: None,
        }
    }
}

/// Squared distance of features from the center of their class.
///
/// ```text
/// loss       h |x_i - c_(y_i)|^2
/// gradients  d/dx_i = 2 h (x_i - c_(y_i))
///            d/dc_j = 2 h sum over y_i = j of (c_j - x_i)
/// ```
///
/// The mean divides by the number of loss elements. Each sample costs one distance, computed from the difference.
/// Centers of classes that do not occur have neither gradient nor update. The update is made of features and centers
/// alone, whatever the reduction.
///
/// - `input`: features x, shape (..., D)
/// - `centers`: center c of each class, shape (C, D)
/// - `target_indices`: class indices y in \[0, C), shape (...)
///
/// # Errors
///
/// [`Error::InvalidIndex`](crate::Error::InvalidIndex) for a class out of range;
/// [`Error::InvalidValue`](crate::Error::InvalidValue) for scale_by_half outside \[0, 1\]; and those of every call.
///
/// Semantics: Wen et al., A discriminative feature learning approach for deep face recognition; pytorch-center-loss
/// with h = 1, without its clamp.
pub fn center_loss<T: Real, I: Index>(
    input: View<'_, T>,
    centers: View<'_, T>,
    target_indices: View<'_, I>,
    options: &CenterLossOptions<'_, T>,
    outputs: &mut CenterLossOutputs<'_, T>,
) -> Result<T> {
    let mut call = Call::new(sys::LK_OP_CENTER_LOSS, "center_loss", options.reduction);
    call.input(sys::LK_INPUT, &input.raw);
    call.input(sys::LK_CENTERS, &centers.raw);
    call.input(sys::LK_TARGET_INDICES, &target_indices.raw);
    if let Some(view) = &options.mask {
        call.input(sys::LK_MASK, &view.raw);
    }
    if let Some(view) = &options.sample_weight {
        call.input(sys::LK_SAMPLE_WEIGHT, &view.raw);
    }
    if let Some(view) = &options.grad_loss {
        call.input(sys::LK_GRAD_LOSS, &view.raw);
    }
    if let Some(view) = &options.divisor {
        call.input(sys::LK_DIVISOR, &view.raw);
    }
    call.output(sys::LK_GRAD_INPUT, &outputs.grad_input);
    call.output(sys::LK_GRAD_CENTERS, &outputs.grad_centers);
    call.output(sys::LK_CENTERS_UPDATE, &outputs.centers_update);
    call.output(sys::LK_LOSS, &outputs.loss);
    call.output(sys::LK_LOSS_ELEMENTS, &outputs.loss_elements);
    call.output(sys::LK_LOSS_SUM, &outputs.loss_sum);
    call.output(sys::LK_LOSS_DIVISOR, &outputs.loss_divisor);
    call.output(sys::LK_KEPT, &outputs.kept);
    call.integer(sys::LK_OPTION_SCALE_BY_HALF, options.scale_by_half, 1);
    call.real(sys::LK_OPTION_ALPHA, options.alpha, 0.5);
    call.integer(sys::LK_OPTION_IGNORE_INDEX, options.ignore_index, i64::MIN);
    call.integer(sys::LK_OPTION_EMPTY_MEAN, options.empty_mean as i64, 0);
    let (workspace, query) = (outputs.workspace.as_deref_mut(), outputs.workspace_size.as_deref_mut());
    call.run(options.context, options.check_first, workspace, query)
}

/// The optional arguments of [`ctc_loss`].
#[derive(Clone, Copy, Debug)]
pub struct CtcLossOptions<'a, T: Real> {
    /// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data
    /// there; the loss's shape or its first axes; a float, an integer or bool.
    pub mask: Option<AnyView<'a>>,
    /// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
    /// samples of a batch; a float, an integer or bool.
    pub sample_weight: Option<AnyView<'a>>,
    /// The class that stands for no label; at least 0; default 0.
    pub blank: i64,
    /// 1: infinite losses and their gradients become 0; \[0, 1\]; default 0.
    pub zero_infinity: i64,
    /// 1: the input holds logits, of which the log-softmax is taken; \[0, 1\]; default 0.
    pub from_logits: i64,
    /// The mean of no loss elements that count; default `Nan`.
    pub empty_mean: EmptyMean,
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

impl<T: Real> Default for CtcLossOptions<'_, T> {
    fn default() -> Self {
        CtcLossOptions {
            mask: None,
            sample_weight: None,
            blank: 0,
            zero_infinity: 0,
            from_logits: 0,
            empty_mean: EmptyMean::Nan,
            reduction: Reduction::Mean,
            grad_loss: None,
            divisor: None,
            check_first: false,
            context: None,
        }
    }
}

/// What [`ctc_loss`] computes beside the loss that it returns. May be used for many calls.
#[derive(Debug)]
pub struct CtcLossOutputs<'a, T: Real> {
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
    /// Number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch.
    pub kept: Option<ViewMut<'a, f64>>,
    /// Memory for the call instead of malloc's.
    pub workspace: Option<&'a mut [u8]>,
    /// If set, nothing is computed: the call is checked, and the size of `workspace` that it needs is stored here.
    pub workspace_size: Option<&'a mut usize>,
}

impl<T: Real> Default for CtcLossOutputs<'_, T> {
    fn default() -> Self {
        CtcLossOutputs {
            grad_input: None,
            loss: None,
            loss_elements: None,
            loss_sum: None,
            loss_divisor: None,
            kept: None,
            workspace: None,
            workspace_size: None,
        }
    }
}

/// Connectionist temporal classification: negative log likelihood of a list of labels, over all its alignments.
///
/// ```text
/// loss       -log sum over alignments a of prod_t exp(l_t(a_t)): an alignment is a class per frame which, without repetitions and then without blanks, is the list
/// gradients  d/dl_t(c) = exp(l_t(c)) - P(a_t = c | the list). Frames beyond a sample's length have 0
/// ```
///
/// The mean divides by the number of loss elements. The gradient is that of the logits whose log-softmax the input
/// is, as in the reference. The mean is over samples, of each loss divided by its number of labels (at least 1);
/// loss_sum is the sum of just those for mean, of the losses for the other reductions. No alignment (fewer frames
/// than labels and repetitions need, or probabilities of 0): loss infinite, gradient NaN within the sample's length,
/// or both 0 with zero_infinity. A class of probability 0 has gradient 0. From logits the loss is never below 0.
///
/// - `input`: log-probabilities l, or logits, of T frames, shape (T, C) or (T, N, C)
/// - `target_indices`: labels in \[0, C) other than blank, shape (N, S), or one axis with the lists of all samples
///   one after the other; what follows a padded list is not read
/// - `input_lengths`: frames of each sample, at most T, shape (N)
/// - `target_lengths`: labels of each sample, shape (N); at most S, or in sum the length of the one axis
///
/// # Errors
///
/// [`Error::InvalidIndex`](crate::Error::InvalidIndex) for a class out of range;
/// [`Error::InvalidValue`](crate::Error::InvalidValue) for zero_infinity outside \[0, 1\] or from_logits outside \[0,
/// 1\]; and those of every call.
///
/// Semantics: torch.nn.functional.ctc_loss. Also called connectionist_temporal_classification.
#[doc(alias = "connectionist_temporal_classification")]
pub fn ctc_loss<T: Real, I: Index, J: Index, K: Index>(
    input: View<'_, T>,
    target_indices: View<'_, I>,
    input_lengths: View<'_, J>,
    target_lengths: View<'_, K>,
    options: &CtcLossOptions<'_, T>,
    outputs: &mut CtcLossOutputs<'_, T>,
) -> Result<T> {
    let mut call = Call::new(sys::LK_OP_CTC_LOSS, "ctc_loss", options.reduction);
    call.input(sys::LK_INPUT, &input.raw);
    call.input(sys::LK_TARGET_INDICES, &target_indices.raw);
    call.input(sys::LK_INPUT_LENGTHS, &input_lengths.raw);
    call.input(sys::LK_TARGET_LENGTHS, &target_lengths.raw);
    if let Some(view) = &options.mask {
        call.input(sys::LK_MASK, &view.raw);
    }
    if let Some(view) = &options.sample_weight {
        call.input(sys::LK_SAMPLE_WEIGHT, &view.raw);
    }
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
    call.output(sys::LK_KEPT, &outputs.kept);
    call.integer(sys::LK_OPTION_BLANK, options.blank, 0);
    call.integer(sys::LK_OPTION_ZERO_INFINITY, options.zero_infinity, 0);
    call.integer(sys::LK_OPTION_FROM_LOGITS, options.from_logits, 0);
    call.integer(sys::LK_OPTION_EMPTY_MEAN, options.empty_mean as i64, 0);
    let (workspace, query) = (outputs.workspace.as_deref_mut(), outputs.workspace_size.as_deref_mut());
    call.run(options.context, options.check_first, workspace, query)
}
