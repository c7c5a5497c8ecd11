// Code generated from the catalogue by bindings/generate.py; DO NOT EDIT.

package losskit

// Ops, roles and keys of the C API.
const (
	opMSELoss                      = 1
	opBinaryCrossEntropyWithLogits = 2
	opCrossEntropy                 = 3
	opBinaryDiceLoss               = 4
	roleInput                      = 1
	roleTarget                     = 2
	roleTargetIndices              = 3
	roleWeight                     = 4
	roleClassWeight                = 5
	rolePosWeight                  = 6
	roleGradLoss                   = 7
	roleDivisor                    = 8
	roleLoss                       = 129
	roleLossElements               = 130
	roleLossSum                    = 131
	roleLossDivisor                = 132
	roleGradInput                  = 257
	roleGradTarget                 = 258
	keyIgnoreIndex                 = 1
	keyLabelSmoothing              = 2
	keySmooth                      = 3
	keyScope                       = 4
)

// For errors.
var optionNames = map[int32]string{
	keyIgnoreIndex:    "ignore_index",
	keyLabelSmoothing: "label_smoothing",
	keySmooth:         "smooth",
	keyScope:          "scope",
}

// Scope is a choice: one ratio over the whole batch (the loss is a scalar whatever the reduction), or one per sample.
// The zero value is the loss's own default.
type Scope int32

const (
	ScopeBatch  Scope = 1
	ScopeSample Scope = 2
)

func (c Scope) value(standard int64) int64 {
	if c == 0 {
		return standard
	}
	return int64(c) - 1
}

// MSELossOptions are the optional arguments of MSELoss. The zero value is the default.
type MSELossOptions[T Float] struct {
	// Weight w of each element, the input's shape; then the target has that shape too; float32, float64, int64, int32,
	// uint8 or bool.
	Weight Array

	// Default ReductionMean.
	Reduction Reduction

	// Upstream gradient: one element, or the loss's shape; 1 if absent.
	GradLoss Tensor[T]

	// What mean divides by, instead of the op's own divisor.
	Divisor Tensor[T]

	// Output: gradient, the shape of its argument.
	GradInput Tensor[T]

	// Output: gradient, the shape of its argument.
	GradTarget Tensor[T]

	// Output: the loss, where it is wanted in memory of yours, and always with ReductionNone.
	Loss Tensor[T]

	// Output: the loss before reduction.
	LossElements Tensor[T]

	// Output: sum of the unreduced loss, float64: add over parts of a batch.
	LossSum Tensor[float64]

	// Output: the op's own divisor of the mean, float64: add over parts of a batch.
	LossDivisor Tensor[float64]

	// Look for bad floating-point data before anything is written: one more read.
	CheckFirst bool

	// Memory for the call instead of malloc's; not for two calls at once.
	Workspace []byte

	// If set, nothing is computed: the call is checked, and the size of Workspace that it needs is stored here.
	WorkspaceSize *int

	// How to run; nil is serial, on the best kernels for this CPU.
	Context *Context
}

// MSELoss is mse_loss: squared error.
//
//	loss       w (x - t)^2
//	gradients  d/dx = 2 w (x - t)
//	           d/dt = -2 w (x - t)
//
// No factor 1/2. With weights the mean divides by sum(w); sum(w) = 0 gives NaN. A gradient for a broadcast argument
// is summed over the broadcast axes.
//
//	input   prediction x, any shape
//	target  target t; input and target broadcast against each other
//
// It returns the loss, reduced; NaN where that is not a single value.
//
// Semantics: torch.nn.functional.mse_loss. Also called l2_loss.
func MSELoss[T Float, V Value](input Tensor[T], target Tensor[V], o *MSELossOptions[T]) (T, error) {
	if o == nil {
		o = new(MSELossOptions[T])
	}
	reduction := o.Reduction
	if reduction == 0 {
		reduction = ReductionMean
	}
	var c call
	c.begin(o.Context, opMSELoss, "mse_loss", reduction, o.CheckFirst)
	input.input(&c, roleInput)
	target.input(&c, roleTarget)
	c.inputOf(roleWeight, o.Weight)
	o.GradLoss.input(&c, roleGradLoss)
	o.Divisor.input(&c, roleDivisor)
	o.GradInput.output(&c, roleGradInput)
	o.GradTarget.output(&c, roleGradTarget)
	loss := o.Loss.output(&c, roleLoss)
	o.LossElements.output(&c, roleLossElements)
	o.LossSum.output(&c, roleLossSum)
	o.LossDivisor.output(&c, roleLossDivisor)
	return finish[T](&c, loss, reduction, o.Workspace, o.WorkspaceSize)
}

// BinaryCrossEntropyWithLogitsOptions are the optional arguments of BinaryCrossEntropyWithLogits. The zero value is
// the default.
type BinaryCrossEntropyWithLogitsOptions[T Float] struct {
	// Weight w, broadcast onto the input's shape; float32, float64, int64, int32, uint8 or bool.
	Weight Array

	// Weight v of the positive term, broadcast onto the input's shape (usually (C), the last axis); float32, float64,
	// int64, int32, uint8 or bool.
	PosWeight Array

	// Default ReductionMean.
	Reduction Reduction

	// Upstream gradient: one element, or the loss's shape; 1 if absent.
	GradLoss Tensor[T]

	// What mean divides by, instead of the op's own divisor.
	Divisor Tensor[T]

	// Output: gradient, the shape of its argument.
	GradInput Tensor[T]

	// Output: gradient, the shape of its argument.
	GradTarget Tensor[T]

	// Output: the loss, where it is wanted in memory of yours, and always with ReductionNone.
	Loss Tensor[T]

	// Output: the loss before reduction.
	LossElements Tensor[T]

	// Output: sum of the unreduced loss, float64: add over parts of a batch.
	LossSum Tensor[float64]

	// Output: the op's own divisor of the mean, float64: add over parts of a batch.
	LossDivisor Tensor[float64]

	// Look for bad floating-point data before anything is written: one more read.
	CheckFirst bool

	// Memory for the call instead of malloc's; not for two calls at once.
	Workspace []byte

	// If set, nothing is computed: the call is checked, and the size of Workspace that it needs is stored here.
	WorkspaceSize *int

	// How to run; nil is serial, on the best kernels for this CPU.
	Context *Context
}

// BinaryCrossEntropyWithLogits is binary_cross_entropy_with_logits: sigmoid and binary cross entropy in one stable
// step.
//
//	loss       w [(1 - t) x + (1 + (v - 1) t) softplus(-x)]
//	gradients  d/dx = w [(1 + (v - 1) t) sigmoid(x) - v t]
//	           d/dt = w [-x + (v - 1) softplus(-x)]
//
// The mean divides by the number of elements, never by weights. At infinite logits the limits are taken, with 0 * inf
// = 0: NaN comes only from NaN, or from a weight 0 times an infinite loss.
//
//	input   logits x, any shape
//	target  target t, the input's shape; not range-checked
//
// It returns the loss, reduced; NaN where that is not a single value.
//
// Semantics: torch.nn.functional.binary_cross_entropy_with_logits. Also called bce_with_logits,
// sigmoid_cross_entropy.
func BinaryCrossEntropyWithLogits[T Float, V Value](
	input Tensor[T],
	target Tensor[V],
	o *BinaryCrossEntropyWithLogitsOptions[T],
) (T, error) {
	if o == nil {
		o = new(BinaryCrossEntropyWithLogitsOptions[T])
	}
	reduction := o.Reduction
	if reduction == 0 {
		reduction = ReductionMean
	}
	var c call
	c.begin(o.Context, opBinaryCrossEntropyWithLogits, "binary_cross_entropy_with_logits", reduction, o.CheckFirst)
	input.input(&c, roleInput)
	target.input(&c, roleTarget)
	c.inputOf(roleWeight, o.Weight)
	c.inputOf(rolePosWeight, o.PosWeight)
	o.GradLoss.input(&c, roleGradLoss)
	o.Divisor.input(&c, roleDivisor)
	o.GradInput.output(&c, roleGradInput)
	o.GradTarget.output(&c, roleGradTarget)
	loss := o.Loss.output(&c, roleLoss)
	o.LossElements.output(&c, roleLossElements)
	o.LossSum.output(&c, roleLossSum)
	o.LossDivisor.output(&c, roleLossDivisor)
	return finish[T](&c, loss, reduction, o.Workspace, o.WorkspaceSize)
}

// CrossEntropyOptions are the optional arguments of CrossEntropy. The zero value is the default.
type CrossEntropyOptions[T Float] struct {
	// Weight w of each class, shape (C).
	ClassWeight Tensor[T]

	// Positions with this target contribute nothing; must be negative with probability targets; default -100; see Ptr.
	IgnoreIndex *int64

	// Share e of the target mass spread evenly over all classes; [0, 1]; default 0.
	LabelSmoothing float64

	// Default ReductionMean.
	Reduction Reduction

	// Upstream gradient: one element, or the loss's shape; 1 if absent.
	GradLoss Tensor[T]

	// What mean divides by, instead of the op's own divisor.
	Divisor Tensor[T]

	// Output: gradient, the shape of its argument.
	GradInput Tensor[T]

	// Output: gradient, the shape of its argument.
	GradTarget Tensor[T]

	// Output: the loss, where it is wanted in memory of yours, and always with ReductionNone.
	Loss Tensor[T]

	// Output: the loss before reduction.
	LossElements Tensor[T]

	// Output: sum of the unreduced loss, float64: add over parts of a batch.
	LossSum Tensor[float64]

	// Output: the op's own divisor of the mean, float64: add over parts of a batch.
	LossDivisor Tensor[float64]

	// Look for bad floating-point data before anything is written: one more read.
	CheckFirst bool

	// Memory for the call instead of malloc's; not for two calls at once.
	Workspace []byte

	// If set, nothing is computed: the call is checked, and the size of Workspace that it needs is stored here.
	WorkspaceSize *int

	// How to run; nil is serial, on the best kernels for this CPU.
	Context *Context
}

// CrossEntropy is cross_entropy: log-softmax and negative log likelihood in one step.
//
//	loss       sum_c a_c (lse(z) - z_c)
//	           indices: a_c = (1 - e) w_y [c = y] + (e / C) w_c
//	           probabilities: a_c = w_c ((1 - e) t_c + e / C)
//	gradients  d/dz_c = (sum_k a_k) softmax(z)_c - a_c
//	           d/dt_c = (1 - e) w_c (lse(z) - z_c)
//
// The mean divides by the sum of w_y over positions that are not ignored (indices) or by the number of positions
// (probabilities). All positions ignored: mean NaN, sum 0, gradient 0. An ignored row's gradient is exactly 0
// whatever the row holds. A probability of exactly 0 contributes 0, also at a logit of -inf. Rows with +inf, or of
// nothing but -inf, give NaN.
//
//	input          logits z, shape (C), (N, C) or (N, C, d1, ..., dk)
//	targetIndices  class indices y in [0, C) or ignore_index, the input's shape without its class axis
//
// It returns the loss, reduced; NaN where that is not a single value. Errors, beside those of every call:
// ErrInvalidIndex for a class out of range; ErrInvalidValue for label_smoothing outside [0, 1].
//
// Semantics: torch.nn.functional.cross_entropy. Also called softmax_cross_entropy.
func CrossEntropy[T Float, I Index](input Tensor[T], targetIndices Tensor[I], o *CrossEntropyOptions[T]) (T, error) {
	if o == nil {
		o = new(CrossEntropyOptions[T])
	}
	reduction := o.Reduction
	if reduction == 0 {
		reduction = ReductionMean
	}
	var c call
	c.begin(o.Context, opCrossEntropy, "cross_entropy", reduction, o.CheckFirst)
	input.input(&c, roleInput)
	targetIndices.input(&c, roleTargetIndices)
	o.ClassWeight.input(&c, roleClassWeight)
	o.GradLoss.input(&c, roleGradLoss)
	o.Divisor.input(&c, roleDivisor)
	o.GradInput.output(&c, roleGradInput)
	o.GradTarget.output(&c, roleGradTarget)
	loss := o.Loss.output(&c, roleLoss)
	o.LossElements.output(&c, roleLossElements)
	o.LossSum.output(&c, roleLossSum)
	o.LossDivisor.output(&c, roleLossDivisor)
	c.integer(keyIgnoreIndex, or(o.IgnoreIndex, -100), -100)
	c.real(keyLabelSmoothing, o.LabelSmoothing, 0)
	return finish[T](&c, loss, reduction, o.Workspace, o.WorkspaceSize)
}

// CrossEntropyProbabilities is CrossEntropy with target in place of targetIndices.
//
//	input   logits z, shape (C), (N, C) or (N, C, d1, ..., dk)
//	target  class probabilities t, the input's shape; rows need not be normalised
func CrossEntropyProbabilities[T Float](input Tensor[T], target Tensor[T], o *CrossEntropyOptions[T]) (T, error) {
	if o == nil {
		o = new(CrossEntropyOptions[T])
	}
	reduction := o.Reduction
	if reduction == 0 {
		reduction = ReductionMean
	}
	var c call
	c.begin(o.Context, opCrossEntropy, "cross_entropy", reduction, o.CheckFirst)
	input.input(&c, roleInput)
	target.input(&c, roleTarget)
	o.ClassWeight.input(&c, roleClassWeight)
	o.GradLoss.input(&c, roleGradLoss)
	o.Divisor.input(&c, roleDivisor)
	o.GradInput.output(&c, roleGradInput)
	o.GradTarget.output(&c, roleGradTarget)
	loss := o.Loss.output(&c, roleLoss)
	o.LossElements.output(&c, roleLossElements)
	o.LossSum.output(&c, roleLossSum)
	o.LossDivisor.output(&c, roleLossDivisor)
	c.integer(keyIgnoreIndex, or(o.IgnoreIndex, -100), -100)
	c.real(keyLabelSmoothing, o.LabelSmoothing, 0)
	return finish[T](&c, loss, reduction, o.Workspace, o.WorkspaceSize)
}

// BinaryDiceLossOptions are the optional arguments of BinaryDiceLoss. The zero value is the default.
type BinaryDiceLossOptions[T Float] struct {
	// s, added to numerator and denominator; [0, 1e+30]; default 1; see Ptr.
	Smooth *float64

	// One ratio over the whole batch (the loss is a scalar whatever the reduction), or one per sample; default
	// ScopeBatch.
	Scope Scope

	// Default ReductionMean.
	Reduction Reduction

	// Upstream gradient: one element, or the loss's shape; 1 if absent.
	GradLoss Tensor[T]

	// What mean divides by, instead of the op's own divisor.
	Divisor Tensor[T]

	// Output: gradient, the shape of its argument.
	GradInput Tensor[T]

	// Output: the loss, where it is wanted in memory of yours, and always with ReductionNone.
	Loss Tensor[T]

	// Output: the loss before reduction.
	LossElements Tensor[T]

	// Output: sum of the unreduced loss, float64: add over parts of a batch.
	LossSum Tensor[float64]

	// Output: the op's own divisor of the mean, float64: add over parts of a batch.
	LossDivisor Tensor[float64]

	// Look for bad floating-point data before anything is written: one more read.
	CheckFirst bool

	// Memory for the call instead of malloc's; not for two calls at once.
	Workspace []byte

	// If set, nothing is computed: the call is checked, and the size of Workspace that it needs is stored here.
	WorkspaceSize *int

	// How to run; nil is serial, on the best kernels for this CPU.
	Context *Context
}

// BinaryDiceLoss is binary_dice_loss: sigmoid and soft dice of a binary segmentation.
//
//	loss       1 - (2 sum(p t) + s) / (sum(p) + sum(t) + s), p = sigmoid(x)
//	gradients  d/dx = p (1 - p) (N - 2 t D) / D^2, N and D the ratio's numerator and denominator
//
// The mean divides by the number of loss elements. Everything in the scope is flattened. Prediction and target both
// empty: 0, for s > 0.
//
//	input   logits x, any shape; the first axis counts samples
//	target  target t, the input's shape
//
// It returns the loss, reduced; NaN where that is not a single value. Errors, beside those of every call:
// ErrInvalidValue for smooth outside [0, 1e+30].
//
// Semantics: the common SoftDice module: sigmoid, flatten, smooth = 1.
func BinaryDiceLoss[T Float, V Value](input Tensor[T], target Tensor[V], o *BinaryDiceLossOptions[T]) (T, error) {
	if o == nil {
		o = new(BinaryDiceLossOptions[T])
	}
	reduction := o.Reduction
	if reduction == 0 {
		reduction = ReductionMean
	}
	var c call
	c.begin(o.Context, opBinaryDiceLoss, "binary_dice_loss", reduction, o.CheckFirst)
	input.input(&c, roleInput)
	target.input(&c, roleTarget)
	o.GradLoss.input(&c, roleGradLoss)
	o.Divisor.input(&c, roleDivisor)
	o.GradInput.output(&c, roleGradInput)
	loss := o.Loss.output(&c, roleLoss)
	o.LossElements.output(&c, roleLossElements)
	o.LossSum.output(&c, roleLossSum)
	o.LossDivisor.output(&c, roleLossDivisor)
	c.real(keySmooth, or(o.Smooth, 1), 1)
	c.integer(keyScope, o.Scope.value(0), 0)
	return finish[T](&c, loss, reduction, o.Workspace, o.WorkspaceSize)
}
