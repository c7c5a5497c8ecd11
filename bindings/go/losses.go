// Code generated from the catalogue by bindings/generate.py; DO NOT EDIT.

package losskit

import "math"

// Ops, roles and keys of the C API.
const (
	opMSELoss                      = 1
	opL1Loss                       = 5
	opSmoothL1Loss                 = 6
	opHuberLoss                    = 7
	opSigmoidMSELoss               = 8
	opBinaryCrossEntropyWithLogits = 2
	opBinaryCrossEntropy           = 9
	opMultilabelSoftMarginLoss     = 10
	opSoftMarginLoss               = 11
	opSigmoidFocalLoss             = 12
	opBrierScoreLoss               = 22
	opBinaryLogLoss                = 23
	opKLDiv                        = 13
	opPoissonNLLLoss               = 14
	opGaussianNLLLoss              = 15
	opMarginRankingLoss            = 16
	opHingeEmbeddingLoss           = 17
	opHingeLoss                    = 18
	opSquaredHingeLoss             = 19
	opModifiedHuberLoss            = 20
	opExponentialLoss              = 21
	opCrossEntropy                 = 3
	opSoftmaxFocalLoss             = 48
	opBinaryDiceLoss               = 4
	opNLLLoss                      = 40
	opMulticlassLogLoss            = 41
	opMulticlassHingeLoss          = 42
	opMultiMarginLoss              = 43
	opMulticlassBrierScoreLoss     = 44
	opMultilabelMarginLoss         = 45
	opZeroOneLoss                  = 46
	opLabelRankingLoss             = 47
	opDiceLoss                     = 50
	opJaccardLoss                  = 51
	opTverskyLoss                  = 52
	opFocalTverskyLoss             = 53
	opGeneralizedDiceLoss          = 54
	opDiceCeLoss                   = 55
	opDiceFocalLoss                = 56
	opIoULoss                      = 57
	opGeneralizedBoxIoULoss        = 58
	opDistanceBoxIoULoss           = 59
	opCompleteBoxIoULoss           = 60
	opEfficientBoxIoULoss          = 61
	opFocalEiouLoss                = 62
	opSIoULoss                     = 63
	opCosineEmbeddingLoss          = 64
	opTripletMarginLoss            = 65
	opCenterLoss                   = 66
	opCTCLoss                      = 67
	roleInput                      = 1
	roleTarget                     = 2
	roleTargetIndices              = 3
	roleWeight                     = 4
	roleClassWeight                = 5
	rolePosWeight                  = 6
	roleGradLoss                   = 7
	roleDivisor                    = 8
	roleMask                       = 9
	roleSampleWeight               = 10
	roleOffsets                    = 11
	roleInput2                     = 12
	roleVar                        = 13
	rolePositive                   = 14
	roleNegative                   = 15
	roleCenters                    = 16
	roleInputLengths               = 17
	roleTargetLengths              = 18
	roleLoss                       = 129
	roleLossElements               = 130
	roleLossSum                    = 131
	roleLossDivisor                = 132
	roleLse                        = 136
	roleArgmax                     = 137
	roleCorrect                    = 138
	roleTargetLogProbability       = 139
	roleRank                       = 140
	roleKept                       = 144
	roleCentersUpdate              = 145
	roleSequenceSum                = 146
	roleSequenceMean               = 147
	roleSequenceCount              = 148
	roleGradInput                  = 257
	roleGradTarget                 = 258
	roleGradInput2                 = 268
	roleGradVar                    = 269
	roleGradPositive               = 270
	roleGradNegative               = 271
	roleGradCenters                = 272
	keyIgnoreIndex                 = 1
	keyLabelSmoothing              = 2
	keySmooth                      = 3
	keyScope                       = 4
	keyBeta                        = 5
	keyDelta                       = 6
	keyAlpha                       = 7
	keyGamma                       = 8
	keyLogTarget                   = 9
	keyStrict                      = 10
	keyLogInput                    = 11
	keyFull                        = 12
	keyEps                         = 13
	keyMargin                      = 14
	keyP                           = 15
	keyScaleByHalf                 = 16
	keyZLoss                       = 17
	keySoftcap                     = 18
	keyIncludeBackground           = 19
	keyActivation                  = 20
	keySquaredPred                 = 21
	keyJaccard                     = 22
	keySmoothNr                    = 23
	keySmoothDr                    = 24
	keyBatch                       = 25
	keySoftLabel                   = 26
	keyWType                       = 27
	keyLambdaDice                  = 28
	keyLambdaCe                    = 29
	keyLambdaFocal                 = 30
	keyEmptyMean                   = 31
	keyBoxFormat                   = 40
	keyMode                        = 41
	keyDetach                      = 42
	keyTheta                       = 43
	keySwap                        = 44
	keyNormalize                   = 45
	keyBlank                       = 60
	keyZeroInfinity                = 61
	keyFromLogits                  = 62
)

// For errors.
var optionNames = map[int32]string{
	keyIgnoreIndex:       "ignore_index",
	keyLabelSmoothing:    "label_smoothing",
	keySmooth:            "smooth",
	keyScope:             "scope",
	keyBeta:              "beta",
	keyDelta:             "delta",
	keyAlpha:             "alpha",
	keyGamma:             "gamma",
	keyLogTarget:         "log_target",
	keyStrict:            "strict",
	keyLogInput:          "log_input",
	keyFull:              "full",
	keyEps:               "eps",
	keyMargin:            "margin",
	keyP:                 "p",
	keyScaleByHalf:       "scale_by_half",
	keyZLoss:             "z_loss",
	keySoftcap:           "softcap",
	keyIncludeBackground: "include_background",
	keyActivation:        "activation",
	keySquaredPred:       "squared_pred",
	keyJaccard:           "jaccard",
	keySmoothNr:          "smooth_nr",
	keySmoothDr:          "smooth_dr",
	keyBatch:             "batch",
	keySoftLabel:         "soft_label",
	keyWType:             "w_type",
	keyLambdaDice:        "lambda_dice",
	keyLambdaCe:          "lambda_ce",
	keyLambdaFocal:       "lambda_focal",
	keyEmptyMean:         "empty_mean",
	keyBoxFormat:         "box_format",
	keyMode:              "mode",
	keyDetach:            "detach",
	keyTheta:             "theta",
	keySwap:              "swap",
	keyNormalize:         "normalize",
	keyBlank:             "blank",
	keyZeroInfinity:      "zero_infinity",
	keyFromLogits:        "from_logits",
}

// EmptyMean is a choice: the mean of no loss elements that count. The zero value is the loss's own default.
type EmptyMean int32

const (
	EmptyMeanNan  EmptyMean = 1
	EmptyMeanZero EmptyMean = 2
)

func (c EmptyMean) value(standard int64) int64 {
	if c == 0 {
		return standard
	}
	return int64(c) - 1
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

// ScaleByHalf is a choice: h = 1/2; auto: only for fewer than three classes. The zero value is the loss's own
// default.
type ScaleByHalf int32

const (
	ScaleByHalfAuto  ScaleByHalf = 1
	ScaleByHalfTrue  ScaleByHalf = 2
	ScaleByHalfFalse ScaleByHalf = 3
)

func (c ScaleByHalf) value(standard int64) int64 {
	if c == 0 {
		return standard
	}
	return int64(c) - 1
}

// Activation is a choice: what makes probabilities p of the input; a softmax over one class is left out. The zero
// value is the loss's own default.
type Activation int32

const (
	ActivationNone    Activation = 1
	ActivationSigmoid Activation = 2
	ActivationSoftmax Activation = 3
)

func (c Activation) value(standard int64) int64 {
	if c == 0 {
		return standard
	}
	return int64(c) - 1
}

// WType is a choice: weight w of a class: 1 / G^2, 1 / G or 1. The zero value is the loss's own default.
type WType int32

const (
	WTypeSquare  WType = 1
	WTypeSimple  WType = 2
	WTypeUniform WType = 3
)

func (c WType) value(standard int64) int64 {
	if c == 0 {
		return standard
	}
	return int64(c) - 1
}

// BoxFormat is a choice: corners (x1, y1, x2, y2), or centre and size (cx, cy, w, h). The zero value is the loss's
// own default.
type BoxFormat int32

const (
	BoxFormatXyxy   BoxFormat = 1
	BoxFormatCxcywh BoxFormat = 2
)

func (c BoxFormat) value(standard int64) int64 {
	if c == 0 {
		return standard
	}
	return int64(c) - 1
}

// Mode is a choice: what becomes of the IoU. The zero value is the loss's own default.
type Mode int32

const (
	ModeLog    Mode = 1
	ModeLinear Mode = 2
	ModeSquare Mode = 3
)

func (c Mode) value(standard int64) int64 {
	if c == 0 {
		return standard
	}
	return int64(c) - 1
}

// MSELossOptions are the optional arguments of MSELoss. The zero value is the default.
type MSELossOptions[T Float] struct {
	// Weight w of each element, the input's shape; then the target has that shape too; a float, an integer or bool.
	Weight Array

	// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
	// the loss's shape or its first axes; a float, an integer or bool.
	Mask Array

	// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
	// samples of a batch; a float, an integer or bool.
	SampleWeight Array

	// The mean of no loss elements that count; default EmptyMeanNan.
	EmptyMean EmptyMean

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

	// Output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
	// batch.
	Kept Tensor[float64]

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
	c.inputOf(roleMask, o.Mask)
	c.inputOf(roleSampleWeight, o.SampleWeight)
	o.GradLoss.input(&c, roleGradLoss)
	o.Divisor.input(&c, roleDivisor)
	o.GradInput.output(&c, roleGradInput)
	o.GradTarget.output(&c, roleGradTarget)
	o.Loss.output(&c, roleLoss)
	o.LossElements.output(&c, roleLossElements)
	o.LossSum.output(&c, roleLossSum)
	o.LossDivisor.output(&c, roleLossDivisor)
	o.Kept.output(&c, roleKept)
	c.integer(keyEmptyMean, o.EmptyMean.value(0), 0)
	return finish[T](&c, o.Loss.given(), reduction, o.Workspace, o.WorkspaceSize)
}

// L1LossOptions are the optional arguments of L1Loss. The zero value is the default.
type L1LossOptions[T Float] struct {
	// Weight w of each element, the input's shape; then the target has that shape too; a float, an integer or bool.
	Weight Array

	// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
	// the loss's shape or its first axes; a float, an integer or bool.
	Mask Array

	// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
	// samples of a batch; a float, an integer or bool.
	SampleWeight Array

	// The mean of no loss elements that count; default EmptyMeanNan.
	EmptyMean EmptyMean

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

	// Output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
	// batch.
	Kept Tensor[float64]

	// Look for bad floating-point data before anything is written: one more read.
	CheckFirst bool

	// Memory for the call instead of malloc's; not for two calls at once.
	Workspace []byte

	// If set, nothing is computed: the call is checked, and the size of Workspace that it needs is stored here.
	WorkspaceSize *int

	// How to run; nil is serial, on the best kernels for this CPU.
	Context *Context
}

// L1Loss is l1_loss: absolute error.
//
//	loss       w |x - t|
//	gradients  d/dx = w sign(x - t)
//	           d/dt = -w sign(x - t)
//	           sign(0) = 0
//
// The gradient at a NaN is 0. With weights the mean divides by sum(w); sum(w) = 0 gives NaN.
//
//	input   prediction x, any shape
//	target  target t; input and target broadcast against each other
//
// It returns the loss, reduced; NaN where that is not a single value.
//
// Semantics: torch.nn.functional.l1_loss. Also called mae_loss.
func L1Loss[T Float, V Value](input Tensor[T], target Tensor[V], o *L1LossOptions[T]) (T, error) {
	if o == nil {
		o = new(L1LossOptions[T])
	}
	reduction := o.Reduction
	if reduction == 0 {
		reduction = ReductionMean
	}
	var c call
	c.begin(o.Context, opL1Loss, "l1_loss", reduction, o.CheckFirst)
	input.input(&c, roleInput)
	target.input(&c, roleTarget)
	c.inputOf(roleWeight, o.Weight)
	c.inputOf(roleMask, o.Mask)
	c.inputOf(roleSampleWeight, o.SampleWeight)
	o.GradLoss.input(&c, roleGradLoss)
	o.Divisor.input(&c, roleDivisor)
	o.GradInput.output(&c, roleGradInput)
	o.GradTarget.output(&c, roleGradTarget)
	o.Loss.output(&c, roleLoss)
	o.LossElements.output(&c, roleLossElements)
	o.LossSum.output(&c, roleLossSum)
	o.LossDivisor.output(&c, roleLossDivisor)
	o.Kept.output(&c, roleKept)
	c.integer(keyEmptyMean, o.EmptyMean.value(0), 0)
	return finish[T](&c, o.Loss.given(), reduction, o.Workspace, o.WorkspaceSize)
}

// SmoothL1LossOptions are the optional arguments of SmoothL1Loss. The zero value is the default.
type SmoothL1LossOptions[T Float] struct {
	// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
	// the loss's shape or its first axes; a float, an integer or bool.
	Mask Array

	// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
	// samples of a batch; a float, an integer or bool.
	SampleWeight Array

	// Where the square ends; 0 is l1_loss; at least 0; default 1; see Ptr.
	Beta *float64

	// The mean of no loss elements that count; default EmptyMeanNan.
	EmptyMean EmptyMean

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

	// Output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
	// batch.
	Kept Tensor[float64]

	// Look for bad floating-point data before anything is written: one more read.
	CheckFirst bool

	// Memory for the call instead of malloc's; not for two calls at once.
	Workspace []byte

	// If set, nothing is computed: the call is checked, and the size of Workspace that it needs is stored here.
	WorkspaceSize *int

	// How to run; nil is serial, on the best kernels for this CPU.
	Context *Context
}

// SmoothL1Loss is smooth_l1_loss: absolute error with a square of width beta around 0.
//
//	loss       d^2 / (2 beta) where |d| < beta, else |d| - beta / 2
//	           d = x - t
//	gradients  d/dx = clamp(d / beta, -1, 1)
//	           d/dt = -d/dx
//	           with beta = 0 sign(d), sign(0) = 0
//
// The mean divides by the number of loss elements. A NaN gives a NaN value and gradient, except with beta = 0, where
// the gradient is that of l1_loss.
//
//	input   prediction x, any shape
//	target  target t; input and target broadcast against each other
//
// It returns the loss, reduced; NaN where that is not a single value.
//
// Semantics: torch.nn.functional.smooth_l1_loss.
func SmoothL1Loss[T Float, V Value](input Tensor[T], target Tensor[V], o *SmoothL1LossOptions[T]) (T, error) {
	if o == nil {
		o = new(SmoothL1LossOptions[T])
	}
	reduction := o.Reduction
	if reduction == 0 {
		reduction = ReductionMean
	}
	var c call
	c.begin(o.Context, opSmoothL1Loss, "smooth_l1_loss", reduction, o.CheckFirst)
	input.input(&c, roleInput)
	target.input(&c, roleTarget)
	c.inputOf(roleMask, o.Mask)
	c.inputOf(roleSampleWeight, o.SampleWeight)
	o.GradLoss.input(&c, roleGradLoss)
	o.Divisor.input(&c, roleDivisor)
	o.GradInput.output(&c, roleGradInput)
	o.GradTarget.output(&c, roleGradTarget)
	o.Loss.output(&c, roleLoss)
	o.LossElements.output(&c, roleLossElements)
	o.LossSum.output(&c, roleLossSum)
	o.LossDivisor.output(&c, roleLossDivisor)
	o.Kept.output(&c, roleKept)
	c.real(keyBeta, or(o.Beta, 1), 1)
	c.integer(keyEmptyMean, o.EmptyMean.value(0), 0)
	return finish[T](&c, o.Loss.given(), reduction, o.Workspace, o.WorkspaceSize)
}

// HuberLossOptions are the optional arguments of HuberLoss. The zero value is the default.
type HuberLossOptions[T Float] struct {
	// Weight w of each element, the input's shape; then the target has that shape too; a float, an integer or bool.
	Weight Array

	// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
	// the loss's shape or its first axes; a float, an integer or bool.
	Mask Array

	// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
	// samples of a batch; a float, an integer or bool.
	SampleWeight Array

	// Where the square ends; above 0; default 1; see Ptr.
	Delta *float64

	// The mean of no loss elements that count; default EmptyMeanNan.
	EmptyMean EmptyMean

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

	// Output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
	// batch.
	Kept Tensor[float64]

	// Look for bad floating-point data before anything is written: one more read.
	CheckFirst bool

	// Memory for the call instead of malloc's; not for two calls at once.
	Workspace []byte

	// If set, nothing is computed: the call is checked, and the size of Workspace that it needs is stored here.
	WorkspaceSize *int

	// How to run; nil is serial, on the best kernels for this CPU.
	Context *Context
}

// HuberLoss is huber_loss: square up to delta, linear beyond.
//
//	loss       w d^2 / 2 where |d| < delta, else w delta (|d| - delta / 2)
//	           d = x - t
//	gradients  d/dx = w clamp(d, -delta, delta)
//	           d/dt = -d/dx
//
// The mean divides by the number of elements, with weights too.
//
//	input   prediction x, any shape
//	target  target t; input and target broadcast against each other
//
// It returns the loss, reduced; NaN where that is not a single value.
//
// Semantics: torch.nn.functional.huber_loss.
func HuberLoss[T Float, V Value](input Tensor[T], target Tensor[V], o *HuberLossOptions[T]) (T, error) {
	if o == nil {
		o = new(HuberLossOptions[T])
	}
	reduction := o.Reduction
	if reduction == 0 {
		reduction = ReductionMean
	}
	var c call
	c.begin(o.Context, opHuberLoss, "huber_loss", reduction, o.CheckFirst)
	input.input(&c, roleInput)
	target.input(&c, roleTarget)
	c.inputOf(roleWeight, o.Weight)
	c.inputOf(roleMask, o.Mask)
	c.inputOf(roleSampleWeight, o.SampleWeight)
	o.GradLoss.input(&c, roleGradLoss)
	o.Divisor.input(&c, roleDivisor)
	o.GradInput.output(&c, roleGradInput)
	o.GradTarget.output(&c, roleGradTarget)
	o.Loss.output(&c, roleLoss)
	o.LossElements.output(&c, roleLossElements)
	o.LossSum.output(&c, roleLossSum)
	o.LossDivisor.output(&c, roleLossDivisor)
	o.Kept.output(&c, roleKept)
	c.real(keyDelta, or(o.Delta, 1), 1)
	c.integer(keyEmptyMean, o.EmptyMean.value(0), 0)
	return finish[T](&c, o.Loss.given(), reduction, o.Workspace, o.WorkspaceSize)
}

// SigmoidMSELossOptions are the optional arguments of SigmoidMSELoss. The zero value is the default.
type SigmoidMSELossOptions[T Float] struct {
	// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
	// the loss's shape or its first axes; a float, an integer or bool.
	Mask Array

	// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
	// samples of a batch; a float, an integer or bool.
	SampleWeight Array

	// The mean of no loss elements that count; default EmptyMeanNan.
	EmptyMean EmptyMean

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

	// Output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
	// batch.
	Kept Tensor[float64]

	// Look for bad floating-point data before anything is written: one more read.
	CheckFirst bool

	// Memory for the call instead of malloc's; not for two calls at once.
	Workspace []byte

	// If set, nothing is computed: the call is checked, and the size of Workspace that it needs is stored here.
	WorkspaceSize *int

	// How to run; nil is serial, on the best kernels for this CPU.
	Context *Context
}

// SigmoidMSELoss is sigmoid_mse_loss: squared error behind a sigmoid.
//
//	loss       (a - t)^2, a = sigmoid(x)
//	gradients  d/dx = 2 (a - t) a (1 - a)
//	           d/dt = -2 (a - t)
//
// The mean divides by the number of loss elements. The gradient vanishes where the sigmoid saturates, on the wrong
// side too; that of binary_cross_entropy_with_logits does not.
//
//	input   logits x, any shape
//	target  target t; input and target broadcast against each other
//
// It returns the loss, reduced; NaN where that is not a single value.
//
// Semantics: the textbook's squared error of a logistic unit.
func SigmoidMSELoss[T Float, V Value](input Tensor[T], target Tensor[V], o *SigmoidMSELossOptions[T]) (T, error) {
	if o == nil {
		o = new(SigmoidMSELossOptions[T])
	}
	reduction := o.Reduction
	if reduction == 0 {
		reduction = ReductionMean
	}
	var c call
	c.begin(o.Context, opSigmoidMSELoss, "sigmoid_mse_loss", reduction, o.CheckFirst)
	input.input(&c, roleInput)
	target.input(&c, roleTarget)
	c.inputOf(roleMask, o.Mask)
	c.inputOf(roleSampleWeight, o.SampleWeight)
	o.GradLoss.input(&c, roleGradLoss)
	o.Divisor.input(&c, roleDivisor)
	o.GradInput.output(&c, roleGradInput)
	o.GradTarget.output(&c, roleGradTarget)
	o.Loss.output(&c, roleLoss)
	o.LossElements.output(&c, roleLossElements)
	o.LossSum.output(&c, roleLossSum)
	o.LossDivisor.output(&c, roleLossDivisor)
	o.Kept.output(&c, roleKept)
	c.integer(keyEmptyMean, o.EmptyMean.value(0), 0)
	return finish[T](&c, o.Loss.given(), reduction, o.Workspace, o.WorkspaceSize)
}

// BinaryCrossEntropyWithLogitsOptions are the optional arguments of BinaryCrossEntropyWithLogits. The zero value is
// the default.
type BinaryCrossEntropyWithLogitsOptions[T Float] struct {
	// Weight w, broadcast onto the input's shape; a float, an integer or bool.
	Weight Array

	// Weight v of the positive term, broadcast onto the input's shape (usually (C), the last axis); a float, an integer
	// or bool.
	PosWeight Array

	// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
	// the loss's shape or its first axes; a float, an integer or bool.
	Mask Array

	// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
	// samples of a batch; a float, an integer or bool.
	SampleWeight Array

	// Elements with this target contribute nothing; none by default; see Ptr.
	IgnoreIndex *int64

	// The mean of no loss elements that count; default EmptyMeanNan.
	EmptyMean EmptyMean

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

	// Output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
	// batch.
	Kept Tensor[float64]

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
	c.inputOf(roleMask, o.Mask)
	c.inputOf(roleSampleWeight, o.SampleWeight)
	o.GradLoss.input(&c, roleGradLoss)
	o.Divisor.input(&c, roleDivisor)
	o.GradInput.output(&c, roleGradInput)
	o.GradTarget.output(&c, roleGradTarget)
	o.Loss.output(&c, roleLoss)
	o.LossElements.output(&c, roleLossElements)
	o.LossSum.output(&c, roleLossSum)
	o.LossDivisor.output(&c, roleLossDivisor)
	o.Kept.output(&c, roleKept)
	c.integer(keyIgnoreIndex, or(o.IgnoreIndex, math.MinInt64), math.MinInt64)
	c.integer(keyEmptyMean, o.EmptyMean.value(0), 0)
	return finish[T](&c, o.Loss.given(), reduction, o.Workspace, o.WorkspaceSize)
}

// BinaryCrossEntropyOptions are the optional arguments of BinaryCrossEntropy. The zero value is the default.
type BinaryCrossEntropyOptions[T Float] struct {
	// Weight w, broadcast onto the input's shape; a float, an integer or bool.
	Weight Array

	// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
	// the loss's shape or its first axes; a float, an integer or bool.
	Mask Array

	// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
	// samples of a batch; a float, an integer or bool.
	SampleWeight Array

	// The mean of no loss elements that count; default EmptyMeanNan.
	EmptyMean EmptyMean

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

	// Output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
	// batch.
	Kept Tensor[float64]

	// Look for bad floating-point data before anything is written: one more read.
	CheckFirst bool

	// Memory for the call instead of malloc's; not for two calls at once.
	Workspace []byte

	// If set, nothing is computed: the call is checked, and the size of Workspace that it needs is stored here.
	WorkspaceSize *int

	// How to run; nil is serial, on the best kernels for this CPU.
	Context *Context
}

// BinaryCrossEntropy is binary_cross_entropy: cross entropy of probabilities.
//
//	loss       -w [t max(log(x), -100) + (1 - t) max(log(1 - x), -100)]
//	gradients  d/dx = w (x - t) / max((1 - x) x, 1e-12)
//	           d/dt = w (log(1 - x) - log(x))
//
// Both arguments must lie in [0, 1]. The clamp of the logarithms is not in the gradients: they have their own, or
// none (d/dt is infinite for x = 0 or 1). The mean divides by the number of elements, never by weights.
//
//	input   probabilities x, any shape
//	target  target t, the input's shape
//
// It returns the loss, reduced; NaN where that is not a single value.
//
// Semantics: torch.nn.functional.binary_cross_entropy. Also called bce.
func BinaryCrossEntropy[T Float, V Value](
	input Tensor[T],
	target Tensor[V],
	o *BinaryCrossEntropyOptions[T],
) (T, error) {
	if o == nil {
		o = new(BinaryCrossEntropyOptions[T])
	}
	reduction := o.Reduction
	if reduction == 0 {
		reduction = ReductionMean
	}
	var c call
	c.begin(o.Context, opBinaryCrossEntropy, "binary_cross_entropy", reduction, o.CheckFirst)
	input.input(&c, roleInput)
	target.input(&c, roleTarget)
	c.inputOf(roleWeight, o.Weight)
	c.inputOf(roleMask, o.Mask)
	c.inputOf(roleSampleWeight, o.SampleWeight)
	o.GradLoss.input(&c, roleGradLoss)
	o.Divisor.input(&c, roleDivisor)
	o.GradInput.output(&c, roleGradInput)
	o.GradTarget.output(&c, roleGradTarget)
	o.Loss.output(&c, roleLoss)
	o.LossElements.output(&c, roleLossElements)
	o.LossSum.output(&c, roleLossSum)
	o.LossDivisor.output(&c, roleLossDivisor)
	o.Kept.output(&c, roleKept)
	c.integer(keyEmptyMean, o.EmptyMean.value(0), 0)
	return finish[T](&c, o.Loss.given(), reduction, o.Workspace, o.WorkspaceSize)
}

// MultilabelSoftMarginLossOptions are the optional arguments of MultilabelSoftMarginLoss. The zero value is the
// default.
type MultilabelSoftMarginLossOptions[T Float] struct {
	// Weight w of each class, (C), or anything that broadcasts onto the input's shape; a float, an integer or bool.
	Weight Array

	// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
	// the loss's shape or its first axes; a float, an integer or bool.
	Mask Array

	// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
	// samples of a batch; a float, an integer or bool.
	SampleWeight Array

	// The mean of no loss elements that count; default EmptyMeanNan.
	EmptyMean EmptyMean

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

	// Output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
	// batch.
	Kept Tensor[float64]

	// Look for bad floating-point data before anything is written: one more read.
	CheckFirst bool

	// Memory for the call instead of malloc's; not for two calls at once.
	Workspace []byte

	// If set, nothing is computed: the call is checked, and the size of Workspace that it needs is stored here.
	WorkspaceSize *int

	// How to run; nil is serial, on the best kernels for this CPU.
	Context *Context
}

// MultilabelSoftMarginLoss is multilabel_soft_margin_loss: sigmoid and binary cross entropy, averaged over the labels
// of a sample.
//
//	loss       -(1 / C) sum_c w_c [t_c log(sigmoid(x_c)) + (1 - t_c) log(sigmoid(-x_c))]
//	gradients  d/dx_c = (w_c / C) (sigmoid(x_c) - t_c)
//	           d/dt_c = -(w_c / C) x_c
//
// C is the last axis; the mean divides by the number of rows. At infinite logits the limits are taken, as in
// binary_cross_entropy_with_logits.
//
//	input   logits x, (..., C)
//	target  target t, the input's shape; not range-checked
//
// It returns the loss, reduced; NaN where that is not a single value.
//
// Semantics: torch.nn.functional.multilabel_soft_margin_loss.
func MultilabelSoftMarginLoss[T Float, V Value](
	input Tensor[T],
	target Tensor[V],
	o *MultilabelSoftMarginLossOptions[T],
) (T, error) {
	if o == nil {
		o = new(MultilabelSoftMarginLossOptions[T])
	}
	reduction := o.Reduction
	if reduction == 0 {
		reduction = ReductionMean
	}
	var c call
	c.begin(o.Context, opMultilabelSoftMarginLoss, "multilabel_soft_margin_loss", reduction, o.CheckFirst)
	input.input(&c, roleInput)
	target.input(&c, roleTarget)
	c.inputOf(roleWeight, o.Weight)
	c.inputOf(roleMask, o.Mask)
	c.inputOf(roleSampleWeight, o.SampleWeight)
	o.GradLoss.input(&c, roleGradLoss)
	o.Divisor.input(&c, roleDivisor)
	o.GradInput.output(&c, roleGradInput)
	o.GradTarget.output(&c, roleGradTarget)
	o.Loss.output(&c, roleLoss)
	o.LossElements.output(&c, roleLossElements)
	o.LossSum.output(&c, roleLossSum)
	o.LossDivisor.output(&c, roleLossDivisor)
	o.Kept.output(&c, roleKept)
	c.integer(keyEmptyMean, o.EmptyMean.value(0), 0)
	return finish[T](&c, o.Loss.given(), reduction, o.Workspace, o.WorkspaceSize)
}

// SoftMarginLossOptions are the optional arguments of SoftMarginLoss. The zero value is the default.
type SoftMarginLossOptions[T Float] struct {
	// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
	// the loss's shape or its first axes; a float, an integer or bool.
	Mask Array

	// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
	// samples of a batch; a float, an integer or bool.
	SampleWeight Array

	// The mean of no loss elements that count; default EmptyMeanNan.
	EmptyMean EmptyMean

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

	// Output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
	// batch.
	Kept Tensor[float64]

	// Look for bad floating-point data before anything is written: one more read.
	CheckFirst bool

	// Memory for the call instead of malloc's; not for two calls at once.
	Workspace []byte

	// If set, nothing is computed: the call is checked, and the size of Workspace that it needs is stored here.
	WorkspaceSize *int

	// How to run; nil is serial, on the best kernels for this CPU.
	Context *Context
}

// SoftMarginLoss is soft_margin_loss: logistic loss of labels -1 and 1.
//
//	loss       log(1 + exp(-t x))
//	gradients  d/dx = -t sigmoid(-t x)
//
// The mean divides by the number of loss elements. Never overflows: -t x beyond the range of exp gives -t x.
//
//	input   scores x, any shape
//	target  label t, -1 or 1, broadcast onto the input's shape; used as given
//
// It returns the loss, reduced; NaN where that is not a single value.
//
// Semantics: torch.nn.functional.soft_margin_loss. Also called logistic_loss.
func SoftMarginLoss[T Float, V Value](input Tensor[T], target Tensor[V], o *SoftMarginLossOptions[T]) (T, error) {
	if o == nil {
		o = new(SoftMarginLossOptions[T])
	}
	reduction := o.Reduction
	if reduction == 0 {
		reduction = ReductionMean
	}
	var c call
	c.begin(o.Context, opSoftMarginLoss, "soft_margin_loss", reduction, o.CheckFirst)
	input.input(&c, roleInput)
	target.input(&c, roleTarget)
	c.inputOf(roleMask, o.Mask)
	c.inputOf(roleSampleWeight, o.SampleWeight)
	o.GradLoss.input(&c, roleGradLoss)
	o.Divisor.input(&c, roleDivisor)
	o.GradInput.output(&c, roleGradInput)
	o.Loss.output(&c, roleLoss)
	o.LossElements.output(&c, roleLossElements)
	o.LossSum.output(&c, roleLossSum)
	o.LossDivisor.output(&c, roleLossDivisor)
	o.Kept.output(&c, roleKept)
	c.integer(keyEmptyMean, o.EmptyMean.value(0), 0)
	return finish[T](&c, o.Loss.given(), reduction, o.Workspace, o.WorkspaceSize)
}

// SigmoidFocalLossOptions are the optional arguments of SigmoidFocalLoss. The zero value is the default.
type SigmoidFocalLossOptions[T Float] struct {
	// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
	// the loss's shape or its first axes; a float, an integer or bool.
	Mask Array

	// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
	// samples of a batch; a float, an integer or bool.
	SampleWeight Array

	// Share of positives in the balance; -1: no balancing; [0, 1] or -1; default 0.25; see Ptr.
	Alpha *float64

	// How strongly easy examples are weighed down; at least 0; default 2; see Ptr.
	Gamma *float64

	// Elements with this target contribute nothing; none by default; see Ptr.
	IgnoreIndex *int64

	// The mean of no loss elements that count; default EmptyMeanNan.
	EmptyMean EmptyMean

	// Default ReductionNone.
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

	// Output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
	// batch.
	Kept Tensor[float64]

	// Look for bad floating-point data before anything is written: one more read.
	CheckFirst bool

	// Memory for the call instead of malloc's; not for two calls at once.
	Workspace []byte

	// If set, nothing is computed: the call is checked, and the size of Workspace that it needs is stored here.
	WorkspaceSize *int

	// How to run; nil is serial, on the best kernels for this CPU.
	Context *Context
}

// SigmoidFocalLoss is sigmoid_focal_loss: binary cross entropy that weighs easy examples down.
//
//	loss       a m^gamma ce
//	           p = sigmoid(x), m = (1 - t) p + t (1 - p), a = alpha t + (1 - alpha) (1 - t), ce the binary cross
//	             entropy of x and t
//	gradients  d/dx = a [m^gamma (p - t) - gamma m^(gamma - 1) p (1 - p) (2 t - 1) ce]
//	           d/dt = (2 alpha - 1) m^gamma ce + a [-gamma m^(gamma - 1) (2 p - 1) ce - m^gamma x]
//
// Finite for every gamma: at saturated logits the limits are taken. The mean divides by the number of elements.
//
//	input   logits x, any shape
//	target  target t, the input's shape
//
// It returns the loss, reduced; NaN where that is not a single value. Errors, beside those of every call:
// ErrInvalidValue for alpha outside [0, 1] or -1.
//
// Semantics: torchvision.ops.sigmoid_focal_loss.
func SigmoidFocalLoss[T Float, V Value](
	input Tensor[T],
	target Tensor[V],
	o *SigmoidFocalLossOptions[T],
) (T, error) {
	if o == nil {
		o = new(SigmoidFocalLossOptions[T])
	}
	reduction := o.Reduction
	if reduction == 0 {
		reduction = ReductionNone
	}
	var c call
	c.begin(o.Context, opSigmoidFocalLoss, "sigmoid_focal_loss", reduction, o.CheckFirst)
	input.input(&c, roleInput)
	target.input(&c, roleTarget)
	c.inputOf(roleMask, o.Mask)
	c.inputOf(roleSampleWeight, o.SampleWeight)
	o.GradLoss.input(&c, roleGradLoss)
	o.Divisor.input(&c, roleDivisor)
	o.GradInput.output(&c, roleGradInput)
	o.GradTarget.output(&c, roleGradTarget)
	o.Loss.output(&c, roleLoss)
	o.LossElements.output(&c, roleLossElements)
	o.LossSum.output(&c, roleLossSum)
	o.LossDivisor.output(&c, roleLossDivisor)
	o.Kept.output(&c, roleKept)
	c.real(keyAlpha, or(o.Alpha, 0.25), 0.25)
	c.real(keyGamma, or(o.Gamma, 2), 2)
	c.integer(keyIgnoreIndex, or(o.IgnoreIndex, math.MinInt64), math.MinInt64)
	c.integer(keyEmptyMean, o.EmptyMean.value(0), 0)
	return finish[T](&c, o.Loss.given(), reduction, o.Workspace, o.WorkspaceSize)
}

// BrierScoreLossOptions are the optional arguments of BrierScoreLoss. The zero value is the default.
type BrierScoreLossOptions[T Float] struct {
	// Weight w of each sample, the input's shape; a float, an integer or bool.
	Weight Array

	// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
	// the loss's shape or its first axes; a float, an integer or bool.
	Mask Array

	// 1: half the sum over both classes, so that the score lies in [0, 1]; [0, 1]; default 1; see Ptr.
	ScaleByHalf *int64

	// The mean of no loss elements that count; default EmptyMeanNan.
	EmptyMean EmptyMean

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

	// Output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
	// batch.
	Kept Tensor[float64]

	// Look for bad floating-point data before anything is written: one more read.
	CheckFirst bool

	// Memory for the call instead of malloc's; not for two calls at once.
	Workspace []byte

	// If set, nothing is computed: the call is checked, and the size of Workspace that it needs is stored here.
	WorkspaceSize *int

	// How to run; nil is serial, on the best kernels for this CPU.
	Context *Context
}

// BrierScoreLoss is brier_score_loss: squared error of the probabilities of two classes.
//
//	loss       h w (x - t)^2, h = 1 with scale_by_half, else 2
//	gradients  d/dx = 2 h w (x - t)
//
// The mean divides by the sum of the weights; without them, the number of loss elements. x must lie in [0, 1].
// multiclass_brier_score_loss takes a probability per class.
//
//	input   probability x of the positive class, any shape
//	target  label t, 0 or 1, the input's shape
//
// It returns the loss, reduced; NaN where that is not a single value. Errors, beside those of every call:
// ErrInvalidValue for scale_by_half outside [0, 1].
//
// Semantics: sklearn.metrics.brier_score_loss.
func BrierScoreLoss[T Float, V Value](input Tensor[T], target Tensor[V], o *BrierScoreLossOptions[T]) (T, error) {
	if o == nil {
		o = new(BrierScoreLossOptions[T])
	}
	reduction := o.Reduction
	if reduction == 0 {
		reduction = ReductionMean
	}
	var c call
	c.begin(o.Context, opBrierScoreLoss, "brier_score_loss", reduction, o.CheckFirst)
	input.input(&c, roleInput)
	target.input(&c, roleTarget)
	c.inputOf(roleWeight, o.Weight)
	c.inputOf(roleMask, o.Mask)
	o.GradLoss.input(&c, roleGradLoss)
	o.Divisor.input(&c, roleDivisor)
	o.GradInput.output(&c, roleGradInput)
	o.Loss.output(&c, roleLoss)
	o.LossElements.output(&c, roleLossElements)
	o.LossSum.output(&c, roleLossSum)
	o.LossDivisor.output(&c, roleLossDivisor)
	o.Kept.output(&c, roleKept)
	c.integer(keyScaleByHalf, or(o.ScaleByHalf, 1), 1)
	c.integer(keyEmptyMean, o.EmptyMean.value(0), 0)
	return finish[T](&c, o.Loss.given(), reduction, o.Workspace, o.WorkspaceSize)
}

// BinaryLogLossOptions are the optional arguments of BinaryLogLoss. The zero value is the default.
type BinaryLogLossOptions[T Float] struct {
	// Weight w of each sample, the input's shape; a float, an integer or bool.
	Weight Array

	// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
	// the loss's shape or its first axes; a float, an integer or bool.
	Mask Array

	// The mean of no loss elements that count; default EmptyMeanNan.
	EmptyMean EmptyMean

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

	// Output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
	// batch.
	Kept Tensor[float64]

	// Look for bad floating-point data before anything is written: one more read.
	CheckFirst bool

	// Memory for the call instead of malloc's; not for two calls at once.
	Workspace []byte

	// If set, nothing is computed: the call is checked, and the size of Workspace that it needs is stored here.
	WorkspaceSize *int

	// How to run; nil is serial, on the best kernels for this CPU.
	Context *Context
}

// BinaryLogLoss is binary_log_loss: logarithmic loss of the probability of one of two classes.
//
//	loss       -w [t log(p) + (1 - t) log(1 - p)], p = clip(x, e, 1 - e), e the machine epsilon of the input's dtype
//	gradients  d/dx = w [(1 - t) / (1 - x) - t / x] for e <= x <= 1 - e, else 0
//
// The mean divides by the sum of the weights; without them, the number of loss elements. x must lie in [0, 1].
// log_loss takes a probability per class.
//
//	input   probability x of the positive class, any shape
//	target  label t, 0 or 1, the input's shape
//
// It returns the loss, reduced; NaN where that is not a single value.
//
// Semantics: sklearn.metrics.log_loss.
func BinaryLogLoss[T Float, V Value](input Tensor[T], target Tensor[V], o *BinaryLogLossOptions[T]) (T, error) {
	if o == nil {
		o = new(BinaryLogLossOptions[T])
	}
	reduction := o.Reduction
	if reduction == 0 {
		reduction = ReductionMean
	}
	var c call
	c.begin(o.Context, opBinaryLogLoss, "binary_log_loss", reduction, o.CheckFirst)
	input.input(&c, roleInput)
	target.input(&c, roleTarget)
	c.inputOf(roleWeight, o.Weight)
	c.inputOf(roleMask, o.Mask)
	o.GradLoss.input(&c, roleGradLoss)
	o.Divisor.input(&c, roleDivisor)
	o.GradInput.output(&c, roleGradInput)
	o.Loss.output(&c, roleLoss)
	o.LossElements.output(&c, roleLossElements)
	o.LossSum.output(&c, roleLossSum)
	o.LossDivisor.output(&c, roleLossDivisor)
	o.Kept.output(&c, roleKept)
	c.integer(keyEmptyMean, o.EmptyMean.value(0), 0)
	return finish[T](&c, o.Loss.given(), reduction, o.Workspace, o.WorkspaceSize)
}

// KLDivOptions are the optional arguments of KLDiv. The zero value is the default.
type KLDivOptions[T Float] struct {
	// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
	// the loss's shape or its first axes; a float, an integer or bool.
	Mask Array

	// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
	// samples of a batch; a float, an integer or bool.
	SampleWeight Array

	// 1: the target holds logarithms; [0, 1]; default 0.
	LogTarget int64

	// 1: NaN where the reference gives NaN although the limit is finite; [0, 1]; default 0.
	Strict int64

	// The mean of no loss elements that count; default EmptyMeanNan.
	EmptyMean EmptyMean

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

	// Output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
	// batch.
	Kept Tensor[float64]

	// Look for bad floating-point data before anything is written: one more read.
	CheckFirst bool

	// Memory for the call instead of malloc's; not for two calls at once.
	Workspace []byte

	// If set, nothing is computed: the call is checked, and the size of Workspace that it needs is stored here.
	WorkspaceSize *int

	// How to run; nil is serial, on the best kernels for this CPU.
	Context *Context
}

// KLDiv is kl_div: terms of the Kullback-Leibler divergence of the model from the target.
//
//	loss       t (log(t) - x), 0 for t = 0
//	           with log_target exp(t) (t - x), 0 for t = -inf
//	gradients  d/dx = -t
//	           d/dt = log(t) + 1 - x
//	           with log_target d/dx = -exp(t), d/dt = exp(t) (t - x + 1)
//
// The mean divides by the number of elements, which is not the divergence: batchmean divides by the size of the
// input's first axis. A negative t gives NaN. d/dt is -inf at t = 0.
//
//	input   log-probabilities x of the model, any shape
//	target  probabilities t, or their logarithms; input and target broadcast against each other
//
// It returns the loss, reduced; NaN where that is not a single value. Errors, beside those of every call:
// ErrInvalidValue for log_target outside [0, 1]; ErrInvalidValue for strict outside [0, 1].
//
// Semantics: torch.nn.functional.kl_div. Also called kl_div_loss.
func KLDiv[T Float, V Value](input Tensor[T], target Tensor[V], o *KLDivOptions[T]) (T, error) {
	if o == nil {
		o = new(KLDivOptions[T])
	}
	reduction := o.Reduction
	if reduction == 0 {
		reduction = ReductionMean
	}
	var c call
	c.begin(o.Context, opKLDiv, "kl_div", reduction, o.CheckFirst)
	input.input(&c, roleInput)
	target.input(&c, roleTarget)
	c.inputOf(roleMask, o.Mask)
	c.inputOf(roleSampleWeight, o.SampleWeight)
	o.GradLoss.input(&c, roleGradLoss)
	o.Divisor.input(&c, roleDivisor)
	o.GradInput.output(&c, roleGradInput)
	o.GradTarget.output(&c, roleGradTarget)
	o.Loss.output(&c, roleLoss)
	o.LossElements.output(&c, roleLossElements)
	o.LossSum.output(&c, roleLossSum)
	o.LossDivisor.output(&c, roleLossDivisor)
	o.Kept.output(&c, roleKept)
	c.integer(keyLogTarget, o.LogTarget, 0)
	c.integer(keyStrict, o.Strict, 0)
	c.integer(keyEmptyMean, o.EmptyMean.value(0), 0)
	return finish[T](&c, o.Loss.given(), reduction, o.Workspace, o.WorkspaceSize)
}

// PoissonNLLLossOptions are the optional arguments of PoissonNLLLoss. The zero value is the default.
type PoissonNLLLossOptions[T Float] struct {
	// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
	// the loss's shape or its first axes; a float, an integer or bool.
	Mask Array

	// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
	// samples of a batch; a float, an integer or bool.
	SampleWeight Array

	// 1: the input is the logarithm of the rate; [0, 1]; default 1; see Ptr.
	LogInput *int64

	// 1: add Stirling's approximation of log(t!) where t > 1; [0, 1]; default 0.
	Full int64

	// Added to the rate before its logarithm, without log_input; at least 0; default 1e-08; see Ptr.
	Eps *float64

	// The mean of no loss elements that count; default EmptyMeanNan.
	EmptyMean EmptyMean

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

	// Output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
	// batch.
	Kept Tensor[float64]

	// Look for bad floating-point data before anything is written: one more read.
	CheckFirst bool

	// Memory for the call instead of malloc's; not for two calls at once.
	Workspace []byte

	// If set, nothing is computed: the call is checked, and the size of Workspace that it needs is stored here.
	WorkspaceSize *int

	// How to run; nil is serial, on the best kernels for this CPU.
	Context *Context
}

// PoissonNLLLoss is poisson_nll_loss: negative log-likelihood of counts from a Poisson distribution.
//
//	loss       exp(x) - t x
//	           without log_input x - t log(x + eps)
//	           full adds t log(t) - t + log(2 pi t) / 2 where t > 1
//	gradients  d/dx = exp(x) - t, d/dt = -x
//	           without log_input d/dx = 1 - t / (x + eps), d/dt = -log(x + eps)
//	           full adds log(t) + 1 / (2 t) to d/dt where t > 1
//
// The mean divides by the number of loss elements. Nothing is range-checked: x + eps < 0 gives NaN.
//
//	input   rate x, or its logarithm, any shape
//	target  counts t; input and target broadcast against each other
//
// It returns the loss, reduced; NaN where that is not a single value. Errors, beside those of every call:
// ErrInvalidValue for log_input outside [0, 1]; ErrInvalidValue for full outside [0, 1].
//
// Semantics: torch.nn.functional.poisson_nll_loss.
func PoissonNLLLoss[T Float, V Value](input Tensor[T], target Tensor[V], o *PoissonNLLLossOptions[T]) (T, error) {
	if o == nil {
		o = new(PoissonNLLLossOptions[T])
	}
	reduction := o.Reduction
	if reduction == 0 {
		reduction = ReductionMean
	}
	var c call
	c.begin(o.Context, opPoissonNLLLoss, "poisson_nll_loss", reduction, o.CheckFirst)
	input.input(&c, roleInput)
	target.input(&c, roleTarget)
	c.inputOf(roleMask, o.Mask)
	c.inputOf(roleSampleWeight, o.SampleWeight)
	o.GradLoss.input(&c, roleGradLoss)
	o.Divisor.input(&c, roleDivisor)
	o.GradInput.output(&c, roleGradInput)
	o.GradTarget.output(&c, roleGradTarget)
	o.Loss.output(&c, roleLoss)
	o.LossElements.output(&c, roleLossElements)
	o.LossSum.output(&c, roleLossSum)
	o.LossDivisor.output(&c, roleLossDivisor)
	o.Kept.output(&c, roleKept)
	c.integer(keyLogInput, or(o.LogInput, 1), 1)
	c.integer(keyFull, o.Full, 0)
	c.real(keyEps, or(o.Eps, 1e-08), 1e-08)
	c.integer(keyEmptyMean, o.EmptyMean.value(0), 0)
	return finish[T](&c, o.Loss.given(), reduction, o.Workspace, o.WorkspaceSize)
}

// GaussianNLLLossOptions are the optional arguments of GaussianNLLLoss. The zero value is the default.
type GaussianNLLLossOptions[T Float] struct {
	// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
	// the loss's shape or its first axes; a float, an integer or bool.
	Mask Array

	// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
	// samples of a batch; a float, an integer or bool.
	SampleWeight Array

	// 1: add the constant log(2 pi) / 2; [0, 1]; default 0.
	Full int64

	// The least variance; above 0; default 1e-06; see Ptr.
	Eps *float64

	// The mean of no loss elements that count; default EmptyMeanNan.
	EmptyMean EmptyMean

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

	// Output: gradient, the shape of its argument.
	GradVar Tensor[T]

	// Output: the loss, where it is wanted in memory of yours, and always with ReductionNone.
	Loss Tensor[T]

	// Output: the loss before reduction.
	LossElements Tensor[T]

	// Output: sum of the unreduced loss, float64: add over parts of a batch.
	LossSum Tensor[float64]

	// Output: the op's own divisor of the mean, float64: add over parts of a batch.
	LossDivisor Tensor[float64]

	// Output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
	// batch.
	Kept Tensor[float64]

	// Look for bad floating-point data before anything is written: one more read.
	CheckFirst bool

	// Memory for the call instead of malloc's; not for two calls at once.
	Workspace []byte

	// If set, nothing is computed: the call is checked, and the size of Workspace that it needs is stored here.
	WorkspaceSize *int

	// How to run; nil is serial, on the best kernels for this CPU.
	Context *Context
}

// GaussianNLLLoss is gaussian_nll_loss: negative log-likelihood of a Gaussian of given mean and variance.
//
//	loss       (log(v) + (x - t)^2 / v) / 2, v = max(var, eps)
//	           full adds log(2 pi) / 2
//	gradients  d/dx = (x - t) / v
//	           d/dt = -(x - t) / v
//	           d/dvar = (1 / v - (x - t)^2 / v^2) / 2
//
// The mean divides by the number of loss elements. The gradient is a straight-through estimate, as in the reference.
// The gradient of var does not see the clamp: it is that of v. Negative variances are refused.
//
//	input   mean x, any shape
//	target  observation t; input and target broadcast against each other
//	var_    variance: the input's shape, that without its last axis (one per row), or that with 1 for one axis
//
// It returns the loss, reduced; NaN where that is not a single value. Errors, beside those of every call:
// ErrInvalidValue for full outside [0, 1].
//
// Semantics: torch.nn.functional.gaussian_nll_loss.
func GaussianNLLLoss[T Float, V Value, W Value](
	input Tensor[T],
	target Tensor[V],
	var_ Tensor[W],
	o *GaussianNLLLossOptions[T],
) (T, error) {
	if o == nil {
		o = new(GaussianNLLLossOptions[T])
	}
	reduction := o.Reduction
	if reduction == 0 {
		reduction = ReductionMean
	}
	var c call
	c.begin(o.Context, opGaussianNLLLoss, "gaussian_nll_loss", reduction, o.CheckFirst)
	input.input(&c, roleInput)
	target.input(&c, roleTarget)
	var_.input(&c, roleVar)
	c.inputOf(roleMask, o.Mask)
	c.inputOf(roleSampleWeight, o.SampleWeight)
	o.GradLoss.input(&c, roleGradLoss)
	o.Divisor.input(&c, roleDivisor)
	o.GradInput.output(&c, roleGradInput)
	o.GradTarget.output(&c, roleGradTarget)
	o.GradVar.output(&c, roleGradVar)
	o.Loss.output(&c, roleLoss)
	o.LossElements.output(&c, roleLossElements)
	o.LossSum.output(&c, roleLossSum)
	o.LossDivisor.output(&c, roleLossDivisor)
	o.Kept.output(&c, roleKept)
	c.integer(keyFull, o.Full, 0)
	c.real(keyEps, or(o.Eps, 1e-06), 1e-06)
	c.integer(keyEmptyMean, o.EmptyMean.value(0), 0)
	return finish[T](&c, o.Loss.given(), reduction, o.Workspace, o.WorkspaceSize)
}

// MarginRankingLossOptions are the optional arguments of MarginRankingLoss. The zero value is the default.
type MarginRankingLossOptions[T Float] struct {
	// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
	// the loss's shape or its first axes; a float, an integer or bool.
	Mask Array

	// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
	// samples of a batch; a float, an integer or bool.
	SampleWeight Array

	// By how much; default 0.
	Margin float64

	// The mean of no loss elements that count; default EmptyMeanNan.
	EmptyMean EmptyMean

	// Default ReductionMean.
	Reduction Reduction

	// Upstream gradient: one element, or the loss's shape; 1 if absent.
	GradLoss Tensor[T]

	// What mean divides by, instead of the op's own divisor.
	Divisor Tensor[T]

	// Output: gradient, the shape of its argument.
	GradInput Tensor[T]

	// Output: gradient, the shape of its argument.
	GradInput2 Tensor[T]

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

	// Output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
	// batch.
	Kept Tensor[float64]

	// Look for bad floating-point data before anything is written: one more read.
	CheckFirst bool

	// Memory for the call instead of malloc's; not for two calls at once.
	Workspace []byte

	// If set, nothing is computed: the call is checked, and the size of Workspace that it needs is stored here.
	WorkspaceSize *int

	// How to run; nil is serial, on the best kernels for this CPU.
	Context *Context
}

// MarginRankingLoss is margin_ranking_loss: hinge on the difference of two scores.
//
//	loss       max(0, u), u = margin - t (x - y)
//	gradients  where u >= 0: d/dx = -t
//	           d/dy = t
//	           d/dt = -(x - y)
//	           else 0
//
// The mean divides by the number of loss elements. The kink u = 0 is active: equal scores have loss margin and a
// gradient. All arguments have the same number of axes.
//
//	input   first score x, any shape
//	input2  second score y, of as many axes as the first
//	target  t = 1 where the first score should be the larger one, -1 where the second; of as many axes
//
// It returns the loss, reduced; NaN where that is not a single value.
//
// Semantics: torch.nn.functional.margin_ranking_loss.
func MarginRankingLoss[T Float, V Value, W Value](
	input Tensor[T],
	input2 Tensor[V],
	target Tensor[W],
	o *MarginRankingLossOptions[T],
) (T, error) {
	if o == nil {
		o = new(MarginRankingLossOptions[T])
	}
	reduction := o.Reduction
	if reduction == 0 {
		reduction = ReductionMean
	}
	var c call
	c.begin(o.Context, opMarginRankingLoss, "margin_ranking_loss", reduction, o.CheckFirst)
	input.input(&c, roleInput)
	input2.input(&c, roleInput2)
	target.input(&c, roleTarget)
	c.inputOf(roleMask, o.Mask)
	c.inputOf(roleSampleWeight, o.SampleWeight)
	o.GradLoss.input(&c, roleGradLoss)
	o.Divisor.input(&c, roleDivisor)
	o.GradInput.output(&c, roleGradInput)
	o.GradInput2.output(&c, roleGradInput2)
	o.GradTarget.output(&c, roleGradTarget)
	o.Loss.output(&c, roleLoss)
	o.LossElements.output(&c, roleLossElements)
	o.LossSum.output(&c, roleLossSum)
	o.LossDivisor.output(&c, roleLossDivisor)
	o.Kept.output(&c, roleKept)
	c.real(keyMargin, o.Margin, 0)
	c.integer(keyEmptyMean, o.EmptyMean.value(0), 0)
	return finish[T](&c, o.Loss.given(), reduction, o.Workspace, o.WorkspaceSize)
}

// HingeEmbeddingLossOptions are the optional arguments of HingeEmbeddingLoss. The zero value is the default.
type HingeEmbeddingLossOptions[T Float] struct {
	// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
	// the loss's shape or its first axes; a float, an integer or bool.
	Mask Array

	// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
	// samples of a batch; a float, an integer or bool.
	SampleWeight Array

	// The distance that is enough; default 1; see Ptr.
	Margin *float64

	// The mean of no loss elements that count; default EmptyMeanNan.
	EmptyMean EmptyMean

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

	// Output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
	// batch.
	Kept Tensor[float64]

	// Look for bad floating-point data before anything is written: one more read.
	CheckFirst bool

	// Memory for the call instead of malloc's; not for two calls at once.
	Workspace []byte

	// If set, nothing is computed: the call is checked, and the size of Workspace that it needs is stored here.
	WorkspaceSize *int

	// How to run; nil is serial, on the best kernels for this CPU.
	Context *Context
}

// HingeEmbeddingLoss is hinge_embedding_loss: distance of pairs that belong together, hinge on that of pairs that do
// not.
//
//	loss       x where t != -1, plus max(0, margin - x) where t != 1
//	gradients  d/dx = [t != -1] - [t != 1] [margin - x >= 0]
//
// The mean divides by the number of loss elements. The kink x = margin is active. A label that is neither 1 nor -1
// has both terms. x may be negative.
//
//	input   distance x, any shape
//	target  t = 1 for a pair that belongs together, -1 for one that does not; broadcasts with the input
//
// It returns the loss, reduced; NaN where that is not a single value.
//
// Semantics: torch.nn.functional.hinge_embedding_loss.
func HingeEmbeddingLoss[T Float, V Value](
	input Tensor[T],
	target Tensor[V],
	o *HingeEmbeddingLossOptions[T],
) (T, error) {
	if o == nil {
		o = new(HingeEmbeddingLossOptions[T])
	}
	reduction := o.Reduction
	if reduction == 0 {
		reduction = ReductionMean
	}
	var c call
	c.begin(o.Context, opHingeEmbeddingLoss, "hinge_embedding_loss", reduction, o.CheckFirst)
	input.input(&c, roleInput)
	target.input(&c, roleTarget)
	c.inputOf(roleMask, o.Mask)
	c.inputOf(roleSampleWeight, o.SampleWeight)
	o.GradLoss.input(&c, roleGradLoss)
	o.Divisor.input(&c, roleDivisor)
	o.GradInput.output(&c, roleGradInput)
	o.Loss.output(&c, roleLoss)
	o.LossElements.output(&c, roleLossElements)
	o.LossSum.output(&c, roleLossSum)
	o.LossDivisor.output(&c, roleLossDivisor)
	o.Kept.output(&c, roleKept)
	c.real(keyMargin, or(o.Margin, 1), 1)
	c.integer(keyEmptyMean, o.EmptyMean.value(0), 0)
	return finish[T](&c, o.Loss.given(), reduction, o.Workspace, o.WorkspaceSize)
}

// HingeLossOptions are the optional arguments of HingeLoss. The zero value is the default.
type HingeLossOptions[T Float] struct {
	// Weight w of each sample, the input's shape; a float, an integer or bool.
	Weight Array

	// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
	// the loss's shape or its first axes; a float, an integer or bool.
	Mask Array

	// The mean of no loss elements that count; default EmptyMeanNan.
	EmptyMean EmptyMean

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

	// Output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
	// batch.
	Kept Tensor[float64]

	// Look for bad floating-point data before anything is written: one more read.
	CheckFirst bool

	// Memory for the call instead of malloc's; not for two calls at once.
	Workspace []byte

	// If set, nothing is computed: the call is checked, and the size of Workspace that it needs is stored here.
	WorkspaceSize *int

	// How to run; nil is serial, on the best kernels for this CPU.
	Context *Context
}

// HingeLoss is hinge_loss: hinge of labels -1 and 1.
//
//	loss       w max(0, 1 - t x)
//	gradients  d/dx = -w t where 1 - t x >= 0, else 0
//
// The mean divides by the sum of the weights; without them, the number of loss elements. The kink t x = 1 is active.
// multiclass_hinge_loss takes a score per class.
//
//	input   score x, any shape
//	target  label t, -1 or 1, the input's shape; used as given
//
// It returns the loss, reduced; NaN where that is not a single value.
//
// Semantics: sklearn.metrics.hinge_loss.
func HingeLoss[T Float, V Value](input Tensor[T], target Tensor[V], o *HingeLossOptions[T]) (T, error) {
	if o == nil {
		o = new(HingeLossOptions[T])
	}
	reduction := o.Reduction
	if reduction == 0 {
		reduction = ReductionMean
	}
	var c call
	c.begin(o.Context, opHingeLoss, "hinge_loss", reduction, o.CheckFirst)
	input.input(&c, roleInput)
	target.input(&c, roleTarget)
	c.inputOf(roleWeight, o.Weight)
	c.inputOf(roleMask, o.Mask)
	o.GradLoss.input(&c, roleGradLoss)
	o.Divisor.input(&c, roleDivisor)
	o.GradInput.output(&c, roleGradInput)
	o.Loss.output(&c, roleLoss)
	o.LossElements.output(&c, roleLossElements)
	o.LossSum.output(&c, roleLossSum)
	o.LossDivisor.output(&c, roleLossDivisor)
	o.Kept.output(&c, roleKept)
	c.integer(keyEmptyMean, o.EmptyMean.value(0), 0)
	return finish[T](&c, o.Loss.given(), reduction, o.Workspace, o.WorkspaceSize)
}

// SquaredHingeLossOptions are the optional arguments of SquaredHingeLoss. The zero value is the default.
type SquaredHingeLossOptions[T Float] struct {
	// Weight w of each sample, the input's shape; a float, an integer or bool.
	Weight Array

	// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
	// the loss's shape or its first axes; a float, an integer or bool.
	Mask Array

	// The mean of no loss elements that count; default EmptyMeanNan.
	EmptyMean EmptyMean

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

	// Output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
	// batch.
	Kept Tensor[float64]

	// Look for bad floating-point data before anything is written: one more read.
	CheckFirst bool

	// Memory for the call instead of malloc's; not for two calls at once.
	Workspace []byte

	// If set, nothing is computed: the call is checked, and the size of Workspace that it needs is stored here.
	WorkspaceSize *int

	// How to run; nil is serial, on the best kernels for this CPU.
	Context *Context
}

// SquaredHingeLoss is squared_hinge_loss: squared hinge of labels -1 and 1.
//
//	loss       w max(0, 1 - t x)^2
//	gradients  d/dx = -2 w t max(0, 1 - t x)
//
// The mean divides by the sum of the weights; without them, the number of loss elements. Smooth at t x = 1.
//
//	input   score x, any shape
//	target  label t, -1 or 1, the input's shape; used as given
//
// It returns the loss, reduced; NaN where that is not a single value.
//
// Semantics: sklearn.linear_model.SGDClassifier(loss='squared_hinge').
func SquaredHingeLoss[T Float, V Value](
	input Tensor[T],
	target Tensor[V],
	o *SquaredHingeLossOptions[T],
) (T, error) {
	if o == nil {
		o = new(SquaredHingeLossOptions[T])
	}
	reduction := o.Reduction
	if reduction == 0 {
		reduction = ReductionMean
	}
	var c call
	c.begin(o.Context, opSquaredHingeLoss, "squared_hinge_loss", reduction, o.CheckFirst)
	input.input(&c, roleInput)
	target.input(&c, roleTarget)
	c.inputOf(roleWeight, o.Weight)
	c.inputOf(roleMask, o.Mask)
	o.GradLoss.input(&c, roleGradLoss)
	o.Divisor.input(&c, roleDivisor)
	o.GradInput.output(&c, roleGradInput)
	o.Loss.output(&c, roleLoss)
	o.LossElements.output(&c, roleLossElements)
	o.LossSum.output(&c, roleLossSum)
	o.LossDivisor.output(&c, roleLossDivisor)
	o.Kept.output(&c, roleKept)
	c.integer(keyEmptyMean, o.EmptyMean.value(0), 0)
	return finish[T](&c, o.Loss.given(), reduction, o.Workspace, o.WorkspaceSize)
}

// ModifiedHuberLossOptions are the optional arguments of ModifiedHuberLoss. The zero value is the default.
type ModifiedHuberLossOptions[T Float] struct {
	// Weight w of each sample, the input's shape; a float, an integer or bool.
	Weight Array

	// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
	// the loss's shape or its first axes; a float, an integer or bool.
	Mask Array

	// The mean of no loss elements that count; default EmptyMeanNan.
	EmptyMean EmptyMean

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

	// Output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
	// batch.
	Kept Tensor[float64]

	// Look for bad floating-point data before anything is written: one more read.
	CheckFirst bool

	// Memory for the call instead of malloc's; not for two calls at once.
	Workspace []byte

	// If set, nothing is computed: the call is checked, and the size of Workspace that it needs is stored here.
	WorkspaceSize *int

	// How to run; nil is serial, on the best kernels for this CPU.
	Context *Context
}

// ModifiedHuberLoss is modified_huber_loss: squared hinge that goes on in a straight line below -1.
//
//	loss       w times 0 where z >= 1, (1 - z)^2 where -1 <= z < 1, -4 z where z < -1
//	           z = t x
//	gradients  d/dx = w times 0, -2 t (1 - z), -4 t
//
// The mean divides by the sum of the weights; without them, the number of loss elements. Both joints are smooth.
//
//	input   score x, any shape
//	target  label t, -1 or 1, the input's shape; used as given
//
// It returns the loss, reduced; NaN where that is not a single value.
//
// Semantics: sklearn.linear_model.SGDClassifier(loss='modified_huber').
func ModifiedHuberLoss[T Float, V Value](
	input Tensor[T],
	target Tensor[V],
	o *ModifiedHuberLossOptions[T],
) (T, error) {
	if o == nil {
		o = new(ModifiedHuberLossOptions[T])
	}
	reduction := o.Reduction
	if reduction == 0 {
		reduction = ReductionMean
	}
	var c call
	c.begin(o.Context, opModifiedHuberLoss, "modified_huber_loss", reduction, o.CheckFirst)
	input.input(&c, roleInput)
	target.input(&c, roleTarget)
	c.inputOf(roleWeight, o.Weight)
	c.inputOf(roleMask, o.Mask)
	o.GradLoss.input(&c, roleGradLoss)
	o.Divisor.input(&c, roleDivisor)
	o.GradInput.output(&c, roleGradInput)
	o.Loss.output(&c, roleLoss)
	o.LossElements.output(&c, roleLossElements)
	o.LossSum.output(&c, roleLossSum)
	o.LossDivisor.output(&c, roleLossDivisor)
	o.Kept.output(&c, roleKept)
	c.integer(keyEmptyMean, o.EmptyMean.value(0), 0)
	return finish[T](&c, o.Loss.given(), reduction, o.Workspace, o.WorkspaceSize)
}

// ExponentialLossOptions are the optional arguments of ExponentialLoss. The zero value is the default.
type ExponentialLossOptions[T Float] struct {
	// Weight w of each sample, the input's shape; a float, an integer or bool.
	Weight Array

	// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
	// the loss's shape or its first axes; a float, an integer or bool.
	Mask Array

	// The mean of no loss elements that count; default EmptyMeanNan.
	EmptyMean EmptyMean

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

	// Output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
	// batch.
	Kept Tensor[float64]

	// Look for bad floating-point data before anything is written: one more read.
	CheckFirst bool

	// Memory for the call instead of malloc's; not for two calls at once.
	Workspace []byte

	// If set, nothing is computed: the call is checked, and the size of Workspace that it needs is stored here.
	WorkspaceSize *int

	// How to run; nil is serial, on the best kernels for this CPU.
	Context *Context
}

// ExponentialLoss is exponential_loss: exponential loss of labels -1 and 1, that of AdaBoost.
//
//	loss       w exp(-t x)
//	gradients  d/dx = -w t exp(-t x)
//
// The mean divides by the sum of the weights; without them, the number of loss elements. No clamp: infinite once -t x
// leaves the range of exp.
//
//	input   score x, any shape
//	target  label t, -1 or 1, the input's shape; used as given
//
// It returns the loss, reduced; NaN where that is not a single value.
//
// Semantics: sklearn.ensemble.GradientBoostingClassifier(loss='exponential').
func ExponentialLoss[T Float, V Value](input Tensor[T], target Tensor[V], o *ExponentialLossOptions[T]) (T, error) {
	if o == nil {
		o = new(ExponentialLossOptions[T])
	}
	reduction := o.Reduction
	if reduction == 0 {
		reduction = ReductionMean
	}
	var c call
	c.begin(o.Context, opExponentialLoss, "exponential_loss", reduction, o.CheckFirst)
	input.input(&c, roleInput)
	target.input(&c, roleTarget)
	c.inputOf(roleWeight, o.Weight)
	c.inputOf(roleMask, o.Mask)
	o.GradLoss.input(&c, roleGradLoss)
	o.Divisor.input(&c, roleDivisor)
	o.GradInput.output(&c, roleGradInput)
	o.Loss.output(&c, roleLoss)
	o.LossElements.output(&c, roleLossElements)
	o.LossSum.output(&c, roleLossSum)
	o.LossDivisor.output(&c, roleLossDivisor)
	o.Kept.output(&c, roleKept)
	c.integer(keyEmptyMean, o.EmptyMean.value(0), 0)
	return finish[T](&c, o.Loss.given(), reduction, o.Workspace, o.WorkspaceSize)
}

// CrossEntropyOptions are the optional arguments of CrossEntropy. The zero value is the default.
type CrossEntropyOptions[T Float] struct {
	// Weight w of each class, shape (C).
	ClassWeight Tensor[T]

	// First row of each sequence, and behind them the number of rows (cu_seqlens); shape (B + 1), with an input of shape
	// (N, C); an integer or bool.
	Offsets Array

	// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
	// the loss's shape or its first axes; a float, an integer or bool.
	Mask Array

	// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
	// samples of a batch; a float, an integer or bool.
	SampleWeight Array

	// Positions with this target contribute nothing; must be negative with probability targets; default -100; see Ptr.
	IgnoreIndex *int64

	// Share e of the target mass spread evenly over all classes; [0, 1]; default 0.
	LabelSmoothing float64

	// Factor s of the z-loss s lse(z)^2, which every position adds that is not ignored; [0, 1e+30]; default 0.
	ZLoss float64

	// Logits are softcap tanh(z / softcap) before all else; 0: as they are; [0, 1e+30]; default 0.
	Softcap float64

	// The mean of no loss elements that count; default EmptyMeanNan.
	EmptyMean EmptyMean

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

	// Output: log-sum-exp of each position's logits; 0 where ignored.
	Lse Tensor[T]

	// Output: log-probability z_y - lse(z) of each target; 0 where ignored.
	TargetLogProbability Tensor[T]

	// Output: class of the largest logit, the first of equal ones, NaN before any number; -1 where ignored.
	Argmax Tensor[int64]

	// Output: rank of each target, the number of classes with z_c >= z_y: 1 is best, equal ones push it up; 0 where
	// ignored.
	Rank Tensor[int64]

	// Output: number of positions whose argmax is the target, float64: add over parts of a batch; ignored ones do not
	// count.
	Correct Tensor[float64]

	// Output: sum of the loss over each sequence's rows, the same alone or beside others.
	SequenceSum Tensor[T]

	// Output: its mean, by the sequence's own divisor.
	SequenceMean Tensor[T]

	// Output: number of each sequence's rows that count, float64.
	SequenceCount Tensor[float64]

	// Output: the loss, where it is wanted in memory of yours, and always with ReductionNone.
	Loss Tensor[T]

	// Output: the loss before reduction.
	LossElements Tensor[T]

	// Output: sum of the unreduced loss, float64: add over parts of a batch.
	LossSum Tensor[float64]

	// Output: the op's own divisor of the mean, float64: add over parts of a batch.
	LossDivisor Tensor[float64]

	// Output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
	// batch.
	Kept Tensor[float64]

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
//	           z-loss: + s lse(z)^2
//	gradients  d/dz_c = (sum_k a_k + 2 s lse(z)) softmax(z)_c - a_c, with a softcap times 1 - (z_c / softcap)^2 of
//	             the capped z
//	           d/dt_c = (1 - e) w_c (lse(z) - z_c)
//
// The mean divides by the sum of w_y over positions that are not ignored (indices) or by the number of positions
// (probabilities). All positions ignored: mean NaN, sum 0, gradient 0. An ignored row's gradient is exactly 0
// whatever the row holds. A probability of exactly 0 contributes 0, also at a logit of -inf. Rows with +inf, or of
// nothing but -inf, give NaN. Class weights do not enter the z-loss, nor does it the divisor. A softcap makes
// infinite logits finite, so -inf does not mask then; argmax and rank are those of the logits as given.
//
//	input          logits z, shape (C), (N, C) or (N, C, d1, ..., dk)
//	targetIndices  class indices y in [0, C) or ignore_index, the input's shape without its class axis
//
// It returns the loss, reduced; NaN where that is not a single value. Errors, beside those of every call:
// ErrInvalidIndex for a class out of range; ErrInvalidValue for label_smoothing outside [0, 1]; ErrInvalidValue for
// z_loss outside [0, 1e+30]; ErrInvalidValue for softcap outside [0, 1e+30].
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
	c.inputOf(roleOffsets, o.Offsets)
	c.inputOf(roleMask, o.Mask)
	c.inputOf(roleSampleWeight, o.SampleWeight)
	o.GradLoss.input(&c, roleGradLoss)
	o.Divisor.input(&c, roleDivisor)
	o.GradInput.output(&c, roleGradInput)
	o.GradTarget.output(&c, roleGradTarget)
	o.Lse.output(&c, roleLse)
	o.TargetLogProbability.output(&c, roleTargetLogProbability)
	o.Argmax.output(&c, roleArgmax)
	o.Rank.output(&c, roleRank)
	o.Correct.output(&c, roleCorrect)
	o.SequenceSum.output(&c, roleSequenceSum)
	o.SequenceMean.output(&c, roleSequenceMean)
	o.SequenceCount.output(&c, roleSequenceCount)
	o.Loss.output(&c, roleLoss)
	o.LossElements.output(&c, roleLossElements)
	o.LossSum.output(&c, roleLossSum)
	o.LossDivisor.output(&c, roleLossDivisor)
	o.Kept.output(&c, roleKept)
	c.integer(keyIgnoreIndex, or(o.IgnoreIndex, -100), -100)
	c.real(keyLabelSmoothing, o.LabelSmoothing, 0)
	c.real(keyZLoss, o.ZLoss, 0)
	c.real(keySoftcap, o.Softcap, 0)
	c.integer(keyEmptyMean, o.EmptyMean.value(0), 0)
	return finish[T](&c, o.Loss.given(), reduction, o.Workspace, o.WorkspaceSize)
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
	c.inputOf(roleOffsets, o.Offsets)
	c.inputOf(roleMask, o.Mask)
	c.inputOf(roleSampleWeight, o.SampleWeight)
	o.GradLoss.input(&c, roleGradLoss)
	o.Divisor.input(&c, roleDivisor)
	o.GradInput.output(&c, roleGradInput)
	o.GradTarget.output(&c, roleGradTarget)
	o.Lse.output(&c, roleLse)
	o.TargetLogProbability.output(&c, roleTargetLogProbability)
	o.Argmax.output(&c, roleArgmax)
	o.Rank.output(&c, roleRank)
	o.Correct.output(&c, roleCorrect)
	o.SequenceSum.output(&c, roleSequenceSum)
	o.SequenceMean.output(&c, roleSequenceMean)
	o.SequenceCount.output(&c, roleSequenceCount)
	o.Loss.output(&c, roleLoss)
	o.LossElements.output(&c, roleLossElements)
	o.LossSum.output(&c, roleLossSum)
	o.LossDivisor.output(&c, roleLossDivisor)
	o.Kept.output(&c, roleKept)
	c.integer(keyIgnoreIndex, or(o.IgnoreIndex, -100), -100)
	c.real(keyLabelSmoothing, o.LabelSmoothing, 0)
	c.real(keyZLoss, o.ZLoss, 0)
	c.real(keySoftcap, o.Softcap, 0)
	c.integer(keyEmptyMean, o.EmptyMean.value(0), 0)
	return finish[T](&c, o.Loss.given(), reduction, o.Workspace, o.WorkspaceSize)
}

// SoftmaxFocalLossOptions are the optional arguments of SoftmaxFocalLoss. The zero value is the default.
type SoftmaxFocalLossOptions[T Float] struct {
	// Weight w of each class (alpha), shape (C).
	ClassWeight Tensor[T]

	// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
	// the loss's shape or its first axes; a float, an integer or bool.
	Mask Array

	// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
	// samples of a batch; a float, an integer or bool.
	SampleWeight Array

	// Positions with this target contribute nothing; default -100; see Ptr.
	IgnoreIndex *int64

	// How strongly easy examples are weighed down; [0, 1e+30]; default 2; see Ptr.
	Gamma *float64

	// The mean of no loss elements that count; default EmptyMeanNan.
	EmptyMean EmptyMean

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

	// Output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
	// batch.
	Kept Tensor[float64]

	// Look for bad floating-point data before anything is written: one more read.
	CheckFirst bool

	// Memory for the call instead of malloc's; not for two calls at once.
	Workspace []byte

	// If set, nothing is computed: the call is checked, and the size of Workspace that it needs is stored here.
	WorkspaceSize *int

	// How to run; nil is serial, on the best kernels for this CPU.
	Context *Context
}

// SoftmaxFocalLoss is softmax_focal_loss: softmax cross entropy that weighs easy examples down.
//
//	loss       -w_y (1 - p_y)^gamma log p_y
//	           p = softmax(z)
//	gradients  d/dz_c = k (p_c - [c = y]), k = w_y ((1 - p_y)^gamma - gamma p_y (1 - p_y)^(gamma - 1) log p_y)
//
// The mean divides by C times the number of positions that are not ignored, as over one-hot targets; class weights do
// not enter it. All positions ignored: mean NaN, sum 0, gradient 0. An ignored row's gradient is exactly 0 whatever
// the row holds. At p_y of 0 and 1 the limits are taken, also for gamma below 1.
//
//	input          logits z, shape (C), (N, C) or (N, C, d1, ..., dk)
//	targetIndices  class indices y in [0, C) or ignore_index, the input's shape without its class axis
//
// It returns the loss, reduced; NaN where that is not a single value. Errors, beside those of every call:
// ErrInvalidIndex for a class out of range; ErrInvalidValue for gamma outside [0, 1e+30].
//
// Semantics: monai.losses.FocalLoss(use_softmax=True).
func SoftmaxFocalLoss[T Float, I Index](
	input Tensor[T],
	targetIndices Tensor[I],
	o *SoftmaxFocalLossOptions[T],
) (T, error) {
	if o == nil {
		o = new(SoftmaxFocalLossOptions[T])
	}
	reduction := o.Reduction
	if reduction == 0 {
		reduction = ReductionMean
	}
	var c call
	c.begin(o.Context, opSoftmaxFocalLoss, "softmax_focal_loss", reduction, o.CheckFirst)
	input.input(&c, roleInput)
	targetIndices.input(&c, roleTargetIndices)
	o.ClassWeight.input(&c, roleClassWeight)
	c.inputOf(roleMask, o.Mask)
	c.inputOf(roleSampleWeight, o.SampleWeight)
	o.GradLoss.input(&c, roleGradLoss)
	o.Divisor.input(&c, roleDivisor)
	o.GradInput.output(&c, roleGradInput)
	o.Loss.output(&c, roleLoss)
	o.LossElements.output(&c, roleLossElements)
	o.LossSum.output(&c, roleLossSum)
	o.LossDivisor.output(&c, roleLossDivisor)
	o.Kept.output(&c, roleKept)
	c.integer(keyIgnoreIndex, or(o.IgnoreIndex, -100), -100)
	c.real(keyGamma, or(o.Gamma, 2), 2)
	c.integer(keyEmptyMean, o.EmptyMean.value(0), 0)
	return finish[T](&c, o.Loss.given(), reduction, o.Workspace, o.WorkspaceSize)
}

// BinaryDiceLossOptions are the optional arguments of BinaryDiceLoss. The zero value is the default.
type BinaryDiceLossOptions[T Float] struct {
	// Elements that count, the input's shape: where it is 0, an element contributes nothing; a float, an integer or
	// bool.
	Mask Array

	// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
	// samples of a batch; a float, an integer or bool.
	SampleWeight Array

	// s, added to numerator and denominator; [0, 1e+30]; default 1; see Ptr.
	Smooth *float64

	// One ratio over the whole batch (the loss is a scalar whatever the reduction), or one per sample; default
	// ScopeBatch.
	Scope Scope

	// Elements with this target contribute nothing; none by default; see Ptr.
	IgnoreIndex *int64

	// The mean of no loss elements that count; default EmptyMeanNan.
	EmptyMean EmptyMean

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

	// Output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
	// batch.
	Kept Tensor[float64]

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
	c.inputOf(roleMask, o.Mask)
	c.inputOf(roleSampleWeight, o.SampleWeight)
	o.GradLoss.input(&c, roleGradLoss)
	o.Divisor.input(&c, roleDivisor)
	o.GradInput.output(&c, roleGradInput)
	o.Loss.output(&c, roleLoss)
	o.LossElements.output(&c, roleLossElements)
	o.LossSum.output(&c, roleLossSum)
	o.LossDivisor.output(&c, roleLossDivisor)
	o.Kept.output(&c, roleKept)
	c.real(keySmooth, or(o.Smooth, 1), 1)
	c.integer(keyScope, o.Scope.value(0), 0)
	c.integer(keyIgnoreIndex, or(o.IgnoreIndex, math.MinInt64), math.MinInt64)
	c.integer(keyEmptyMean, o.EmptyMean.value(0), 0)
	return finish[T](&c, o.Loss.given(), reduction, o.Workspace, o.WorkspaceSize)
}

// NLLLossOptions are the optional arguments of NLLLoss. The zero value is the default.
type NLLLossOptions[T Float] struct {
	// Weight w of each class, shape (C).
	ClassWeight Tensor[T]

	// First row of each sequence, and behind them the number of rows (cu_seqlens); shape (B + 1), with an input of shape
	// (N, C); an integer or bool.
	Offsets Array

	// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
	// the loss's shape or its first axes; a float, an integer or bool.
	Mask Array

	// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
	// samples of a batch; a float, an integer or bool.
	SampleWeight Array

	// Positions with this target contribute nothing; default -100; see Ptr.
	IgnoreIndex *int64

	// The mean of no loss elements that count; default EmptyMeanNan.
	EmptyMean EmptyMean

	// Default ReductionMean.
	Reduction Reduction

	// Upstream gradient: one element, or the loss's shape; 1 if absent.
	GradLoss Tensor[T]

	// What mean divides by, instead of the op's own divisor.
	Divisor Tensor[T]

	// Output: gradient, the shape of its argument.
	GradInput Tensor[T]

	// Output: sum of the loss over each sequence's rows, the same alone or beside others.
	SequenceSum Tensor[T]

	// Output: its mean, by the sequence's own divisor.
	SequenceMean Tensor[T]

	// Output: number of each sequence's rows that count, float64.
	SequenceCount Tensor[float64]

	// Output: the loss, where it is wanted in memory of yours, and always with ReductionNone.
	Loss Tensor[T]

	// Output: the loss before reduction.
	LossElements Tensor[T]

	// Output: sum of the unreduced loss, float64: add over parts of a batch.
	LossSum Tensor[float64]

	// Output: the op's own divisor of the mean, float64: add over parts of a batch.
	LossDivisor Tensor[float64]

	// Output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
	// batch.
	Kept Tensor[float64]

	// Look for bad floating-point data before anything is written: one more read.
	CheckFirst bool

	// Memory for the call instead of malloc's; not for two calls at once.
	Workspace []byte

	// If set, nothing is computed: the call is checked, and the size of Workspace that it needs is stored here.
	WorkspaceSize *int

	// How to run; nil is serial, on the best kernels for this CPU.
	Context *Context
}

// NLLLoss is nll_loss: negative log likelihood of a class, from log-probabilities.
//
//	loss       -w_y x_y
//	gradients  d/dx_c = -w_y [c = y]
//
// The mean divides by the sum of the class weights of the targets that are not ignored (1 each without class
// weights); with probability targets, the number of positions. Rows are not checked to be normalised. All positions
// ignored: mean NaN, sum 0, gradient 0.
//
//	input          log-probabilities x, shape (C), (N, C) or (N, C, d1, ..., dk)
//	targetIndices  class indices y in [0, C) or ignore_index, the input's shape without its class axis
//
// It returns the loss, reduced; NaN where that is not a single value. Errors, beside those of every call:
// ErrInvalidIndex for a class out of range.
//
// Semantics: torch.nn.functional.nll_loss. Also called negative_log_likelihood.
func NLLLoss[T Float, I Index](input Tensor[T], targetIndices Tensor[I], o *NLLLossOptions[T]) (T, error) {
	if o == nil {
		o = new(NLLLossOptions[T])
	}
	reduction := o.Reduction
	if reduction == 0 {
		reduction = ReductionMean
	}
	var c call
	c.begin(o.Context, opNLLLoss, "nll_loss", reduction, o.CheckFirst)
	input.input(&c, roleInput)
	targetIndices.input(&c, roleTargetIndices)
	o.ClassWeight.input(&c, roleClassWeight)
	c.inputOf(roleOffsets, o.Offsets)
	c.inputOf(roleMask, o.Mask)
	c.inputOf(roleSampleWeight, o.SampleWeight)
	o.GradLoss.input(&c, roleGradLoss)
	o.Divisor.input(&c, roleDivisor)
	o.GradInput.output(&c, roleGradInput)
	o.SequenceSum.output(&c, roleSequenceSum)
	o.SequenceMean.output(&c, roleSequenceMean)
	o.SequenceCount.output(&c, roleSequenceCount)
	o.Loss.output(&c, roleLoss)
	o.LossElements.output(&c, roleLossElements)
	o.LossSum.output(&c, roleLossSum)
	o.LossDivisor.output(&c, roleLossDivisor)
	o.Kept.output(&c, roleKept)
	c.integer(keyIgnoreIndex, or(o.IgnoreIndex, -100), -100)
	c.integer(keyEmptyMean, o.EmptyMean.value(0), 0)
	return finish[T](&c, o.Loss.given(), reduction, o.Workspace, o.WorkspaceSize)
}

// MulticlassLogLossOptions are the optional arguments of MulticlassLogLoss. The zero value is the default.
type MulticlassLogLossOptions[T Float] struct {
	// Weight w of each row, may be negative, the input's shape without the axis of its classes, rows or boxes; a float,
	// an integer or bool.
	SampleWeight Array

	// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
	// the loss's shape or its first axes; a float, an integer or bool.
	Mask Array

	// Elements with this target contribute nothing; none by default; see Ptr.
	IgnoreIndex *int64

	// The mean of no loss elements that count; default EmptyMeanNan.
	EmptyMean EmptyMean

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

	// Output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
	// batch.
	Kept Tensor[float64]

	// Look for bad floating-point data before anything is written: one more read.
	CheckFirst bool

	// Memory for the call instead of malloc's; not for two calls at once.
	Workspace []byte

	// If set, nothing is computed: the call is checked, and the size of Workspace that it needs is stored here.
	WorkspaceSize *int

	// How to run; nil is serial, on the best kernels for this CPU.
	Context *Context
}

// MulticlassLogLoss is multiclass_log_loss: cross entropy of a class, from probabilities.
//
//	loss       -w log clip(p_y, e, 1 - e), e the machine epsilon of the input's dtype
//	gradients  d/dp_c = -w [c = y] / p_y for p_y in [e, 1 - e], 0 outside
//
// The mean divides by the sum of the weights; without them, the number of loss elements. Rows are not renormalised.
// Weights that sum to 0 have no mean: an error.
//
//	input          probabilities p in [0, 1], shape (C), (N, C) or (N, C, d1, ..., dk)
//	targetIndices  class indices y in [0, C), the input's shape without its class axis
//
// It returns the loss, reduced; NaN where that is not a single value. Errors, beside those of every call:
// ErrInvalidIndex for a class out of range.
//
// Semantics: sklearn.metrics.log_loss. Also called log_loss.
func MulticlassLogLoss[T Float, I Index](
	input Tensor[T],
	targetIndices Tensor[I],
	o *MulticlassLogLossOptions[T],
) (T, error) {
	if o == nil {
		o = new(MulticlassLogLossOptions[T])
	}
	reduction := o.Reduction
	if reduction == 0 {
		reduction = ReductionMean
	}
	var c call
	c.begin(o.Context, opMulticlassLogLoss, "multiclass_log_loss", reduction, o.CheckFirst)
	input.input(&c, roleInput)
	targetIndices.input(&c, roleTargetIndices)
	c.inputOf(roleSampleWeight, o.SampleWeight)
	c.inputOf(roleMask, o.Mask)
	o.GradLoss.input(&c, roleGradLoss)
	o.Divisor.input(&c, roleDivisor)
	o.GradInput.output(&c, roleGradInput)
	o.Loss.output(&c, roleLoss)
	o.LossElements.output(&c, roleLossElements)
	o.LossSum.output(&c, roleLossSum)
	o.LossDivisor.output(&c, roleLossDivisor)
	o.Kept.output(&c, roleKept)
	c.integer(keyIgnoreIndex, or(o.IgnoreIndex, math.MinInt64), math.MinInt64)
	c.integer(keyEmptyMean, o.EmptyMean.value(0), 0)
	return finish[T](&c, o.Loss.given(), reduction, o.Workspace, o.WorkspaceSize)
}

// MulticlassHingeLossOptions are the optional arguments of MulticlassHingeLoss. The zero value is the default.
type MulticlassHingeLossOptions[T Float] struct {
	// Weight w of each row, may be negative, the input's shape without the axis of its classes, rows or boxes; a float,
	// an integer or bool.
	SampleWeight Array

	// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
	// the loss's shape or its first axes; a float, an integer or bool.
	Mask Array

	// Elements with this target contribute nothing; none by default; see Ptr.
	IgnoreIndex *int64

	// The mean of no loss elements that count; default EmptyMeanNan.
	EmptyMean EmptyMean

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

	// Output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
	// batch.
	Kept Tensor[float64]

	// Look for bad floating-point data before anything is written: one more read.
	CheckFirst bool

	// Memory for the call instead of malloc's; not for two calls at once.
	Workspace []byte

	// If set, nothing is computed: the call is checked, and the size of Workspace that it needs is stored here.
	WorkspaceSize *int

	// How to run; nil is serial, on the best kernels for this CPU.
	Context *Context
}

// MulticlassHingeLoss is multiclass_hinge_loss: hinge of the margin to the best other class, after Crammer and
// Singer.
//
//	loss       w max(0, 1 - (s_y - s_r)), r = argmax over c != y of s_c
//	gradients  d/ds_c = w [1 - (s_y - s_r) >= 0] ([c = r] - [c = y])
//
// The mean divides by the sum of the weights; without them, the number of loss elements. Active at the kink. Of equal
// runners-up the first one has the gradient. A NaN in a row makes its loss NaN and its gradient 0. Weights that sum
// to 0 have no mean: an error.
//
//	input          decisions s, shape (C), (N, C) or (N, C, d1, ..., dk)
//	targetIndices  class indices y in [0, C), the input's shape without its class axis
//
// It returns the loss, reduced; NaN where that is not a single value. Errors, beside those of every call:
// ErrInvalidIndex for a class out of range.
//
// Semantics: sklearn.metrics.hinge_loss with more than two labels. Also called crammer_singer_loss.
func MulticlassHingeLoss[T Float, I Index](
	input Tensor[T],
	targetIndices Tensor[I],
	o *MulticlassHingeLossOptions[T],
) (T, error) {
	if o == nil {
		o = new(MulticlassHingeLossOptions[T])
	}
	reduction := o.Reduction
	if reduction == 0 {
		reduction = ReductionMean
	}
	var c call
	c.begin(o.Context, opMulticlassHingeLoss, "multiclass_hinge_loss", reduction, o.CheckFirst)
	input.input(&c, roleInput)
	targetIndices.input(&c, roleTargetIndices)
	c.inputOf(roleSampleWeight, o.SampleWeight)
	c.inputOf(roleMask, o.Mask)
	o.GradLoss.input(&c, roleGradLoss)
	o.Divisor.input(&c, roleDivisor)
	o.GradInput.output(&c, roleGradInput)
	o.Loss.output(&c, roleLoss)
	o.LossElements.output(&c, roleLossElements)
	o.LossSum.output(&c, roleLossSum)
	o.LossDivisor.output(&c, roleLossDivisor)
	o.Kept.output(&c, roleKept)
	c.integer(keyIgnoreIndex, or(o.IgnoreIndex, math.MinInt64), math.MinInt64)
	c.integer(keyEmptyMean, o.EmptyMean.value(0), 0)
	return finish[T](&c, o.Loss.given(), reduction, o.Workspace, o.WorkspaceSize)
}

// MultiMarginLossOptions are the optional arguments of MultiMarginLoss. The zero value is the default.
type MultiMarginLossOptions[T Float] struct {
	// Weight w of each class, shape (C).
	ClassWeight Tensor[T]

	// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
	// the loss's shape or its first axes; a float, an integer or bool.
	Mask Array

	// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
	// samples of a batch; a float, an integer or bool.
	SampleWeight Array

	// Power p of the hinge; [1, 2]; default 1; see Ptr.
	P *int64

	// Margin m, may be negative; default 1; see Ptr.
	Margin *float64

	// Elements with this target contribute nothing; none by default; see Ptr.
	IgnoreIndex *int64

	// The mean of no loss elements that count; default EmptyMeanNan.
	EmptyMean EmptyMean

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

	// Output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
	// batch.
	Kept Tensor[float64]

	// Look for bad floating-point data before anything is written: one more read.
	CheckFirst bool

	// Memory for the call instead of malloc's; not for two calls at once.
	Workspace []byte

	// If set, nothing is computed: the call is checked, and the size of Workspace that it needs is stored here.
	WorkspaceSize *int

	// How to run; nil is serial, on the best kernels for this CPU.
	Context *Context
}

// MultiMarginLoss is multi_margin_loss: hinge of the margins to all other classes, summed.
//
//	loss       (w_y / C) sum over c != y of h_c^p, h_c = max(0, m - x_y + x_c)
//	gradients  d/dx_c = (w_y / C) p h_c^(p-1) [h_c > 0]
//	           d/dx_y = minus the sum of those
//
// The mean divides by the number of rows, never by weights. Inactive at the kink. A NaN makes the loss NaN and has
// the gradient 0.
//
//	input          scores x, shape (C), (N, C) or (N, C, d1, ..., dk)
//	targetIndices  class indices y in [0, C), the input's shape without its class axis
//
// It returns the loss, reduced; NaN where that is not a single value. Errors, beside those of every call:
// ErrInvalidIndex for a class out of range; ErrInvalidValue for p outside [1, 2].
//
// Semantics: torch.nn.functional.multi_margin_loss.
func MultiMarginLoss[T Float, I Index](
	input Tensor[T],
	targetIndices Tensor[I],
	o *MultiMarginLossOptions[T],
) (T, error) {
	if o == nil {
		o = new(MultiMarginLossOptions[T])
	}
	reduction := o.Reduction
	if reduction == 0 {
		reduction = ReductionMean
	}
	var c call
	c.begin(o.Context, opMultiMarginLoss, "multi_margin_loss", reduction, o.CheckFirst)
	input.input(&c, roleInput)
	targetIndices.input(&c, roleTargetIndices)
	o.ClassWeight.input(&c, roleClassWeight)
	c.inputOf(roleMask, o.Mask)
	c.inputOf(roleSampleWeight, o.SampleWeight)
	o.GradLoss.input(&c, roleGradLoss)
	o.Divisor.input(&c, roleDivisor)
	o.GradInput.output(&c, roleGradInput)
	o.Loss.output(&c, roleLoss)
	o.LossElements.output(&c, roleLossElements)
	o.LossSum.output(&c, roleLossSum)
	o.LossDivisor.output(&c, roleLossDivisor)
	o.Kept.output(&c, roleKept)
	c.integer(keyP, or(o.P, 1), 1)
	c.real(keyMargin, or(o.Margin, 1), 1)
	c.integer(keyIgnoreIndex, or(o.IgnoreIndex, math.MinInt64), math.MinInt64)
	c.integer(keyEmptyMean, o.EmptyMean.value(0), 0)
	return finish[T](&c, o.Loss.given(), reduction, o.Workspace, o.WorkspaceSize)
}

// MulticlassBrierScoreLossOptions are the optional arguments of MulticlassBrierScoreLoss. The zero value is the
// default.
type MulticlassBrierScoreLossOptions[T Float] struct {
	// Weight w of each row, may be negative, the input's shape without the axis of its classes, rows or boxes; a float,
	// an integer or bool.
	SampleWeight Array

	// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
	// the loss's shape or its first axes; a float, an integer or bool.
	Mask Array

	// h = 1/2; auto: only for fewer than three classes; default ScaleByHalfAuto.
	ScaleByHalf ScaleByHalf

	// Elements with this target contribute nothing; none by default; see Ptr.
	IgnoreIndex *int64

	// The mean of no loss elements that count; default EmptyMeanNan.
	EmptyMean EmptyMean

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

	// Output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
	// batch.
	Kept Tensor[float64]

	// Look for bad floating-point data before anything is written: one more read.
	CheckFirst bool

	// Memory for the call instead of malloc's; not for two calls at once.
	Workspace []byte

	// If set, nothing is computed: the call is checked, and the size of Workspace that it needs is stored here.
	WorkspaceSize *int

	// How to run; nil is serial, on the best kernels for this CPU.
	Context *Context
}

// MulticlassBrierScoreLoss is multiclass_brier_score_loss: squared distance of probabilities from the class that came
// true.
//
//	loss       w h sum_c (p_c - [c = y])^2
//	gradients  d/dp_c = 2 w h (p_c - [c = y])
//
// The mean divides by the sum of the weights; without them, the number of loss elements. Rows are not renormalised.
// Weights that sum to 0 have no mean: an error.
//
//	input          probabilities p in [0, 1], shape (C), (N, C) or (N, C, d1, ..., dk)
//	targetIndices  class indices y in [0, C), the input's shape without its class axis
//
// It returns the loss, reduced; NaN where that is not a single value. Errors, beside those of every call:
// ErrInvalidIndex for a class out of range.
//
// Semantics: sklearn.metrics.brier_score_loss.
func MulticlassBrierScoreLoss[T Float, I Index](
	input Tensor[T],
	targetIndices Tensor[I],
	o *MulticlassBrierScoreLossOptions[T],
) (T, error) {
	if o == nil {
		o = new(MulticlassBrierScoreLossOptions[T])
	}
	reduction := o.Reduction
	if reduction == 0 {
		reduction = ReductionMean
	}
	var c call
	c.begin(o.Context, opMulticlassBrierScoreLoss, "multiclass_brier_score_loss", reduction, o.CheckFirst)
	input.input(&c, roleInput)
	targetIndices.input(&c, roleTargetIndices)
	c.inputOf(roleSampleWeight, o.SampleWeight)
	c.inputOf(roleMask, o.Mask)
	o.GradLoss.input(&c, roleGradLoss)
	o.Divisor.input(&c, roleDivisor)
	o.GradInput.output(&c, roleGradInput)
	o.Loss.output(&c, roleLoss)
	o.LossElements.output(&c, roleLossElements)
	o.LossSum.output(&c, roleLossSum)
	o.LossDivisor.output(&c, roleLossDivisor)
	o.Kept.output(&c, roleKept)
	c.integer(keyScaleByHalf, o.ScaleByHalf.value(0), 0)
	c.integer(keyIgnoreIndex, or(o.IgnoreIndex, math.MinInt64), math.MinInt64)
	c.integer(keyEmptyMean, o.EmptyMean.value(0), 0)
	return finish[T](&c, o.Loss.given(), reduction, o.Workspace, o.WorkspaceSize)
}

// MultilabelMarginLossOptions are the optional arguments of MultilabelMarginLoss. The zero value is the default.
type MultilabelMarginLossOptions[T Float] struct {
	// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
	// the loss's shape or its first axes; a float, an integer or bool.
	Mask Array

	// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
	// samples of a batch; a float, an integer or bool.
	SampleWeight Array

	// The mean of no loss elements that count; default EmptyMeanNan.
	EmptyMean EmptyMean

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

	// Output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
	// batch.
	Kept Tensor[float64]

	// Look for bad floating-point data before anything is written: one more read.
	CheckFirst bool

	// Memory for the call instead of malloc's; not for two calls at once.
	Workspace []byte

	// If set, nothing is computed: the call is checked, and the size of Workspace that it needs is stored here.
	WorkspaceSize *int

	// How to run; nil is serial, on the best kernels for this CPU.
	Context *Context
}

// MultilabelMarginLoss is multilabel_margin_loss: hinge of the margins between all labels of a row and all other
// classes, summed.
//
//	loss       (1 / C) sum over labels j, sum over classes i that are no label, of max(0, 1 - x_j + x_i)
//	gradients  each pair with 1 - x_j + x_i > 0 adds 1 / C to d/dx_i and -1 / C to d/dx_j
//
// The mean divides by the number of loss elements. A label that is listed twice counts twice. What follows the first
// -1 is range-checked too. Inactive at the kink. A NaN makes the loss NaN and has the gradient 0. No labels, or
// nothing but labels: 0.
//
//	input          scores x, shape (C), (N, C) or (N, C, d1, ..., dk)
//	targetIndices  labels, the input's shape: each row lists classes in [0, C) and ends at the first -1
//
// It returns the loss, reduced; NaN where that is not a single value. Errors, beside those of every call:
// ErrInvalidIndex for a class out of range.
//
// Semantics: torch.nn.functional.multilabel_margin_loss.
func MultilabelMarginLoss[T Float, I Index](
	input Tensor[T],
	targetIndices Tensor[I],
	o *MultilabelMarginLossOptions[T],
) (T, error) {
	if o == nil {
		o = new(MultilabelMarginLossOptions[T])
	}
	reduction := o.Reduction
	if reduction == 0 {
		reduction = ReductionMean
	}
	var c call
	c.begin(o.Context, opMultilabelMarginLoss, "multilabel_margin_loss", reduction, o.CheckFirst)
	input.input(&c, roleInput)
	targetIndices.input(&c, roleTargetIndices)
	c.inputOf(roleMask, o.Mask)
	c.inputOf(roleSampleWeight, o.SampleWeight)
	o.GradLoss.input(&c, roleGradLoss)
	o.Divisor.input(&c, roleDivisor)
	o.GradInput.output(&c, roleGradInput)
	o.Loss.output(&c, roleLoss)
	o.LossElements.output(&c, roleLossElements)
	o.LossSum.output(&c, roleLossSum)
	o.LossDivisor.output(&c, roleLossDivisor)
	o.Kept.output(&c, roleKept)
	c.integer(keyEmptyMean, o.EmptyMean.value(0), 0)
	return finish[T](&c, o.Loss.given(), reduction, o.Workspace, o.WorkspaceSize)
}

// ZeroOneLossOptions are the optional arguments of ZeroOneLoss. The zero value is the default.
type ZeroOneLossOptions[T Float] struct {
	// Weight w of each row, may be negative, the input's shape without the axis of its classes, rows or boxes; a float,
	// an integer or bool.
	SampleWeight Array

	// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
	// the loss's shape or its first axes; a float, an integer or bool.
	Mask Array

	// The mean of no loss elements that count; default EmptyMeanNan.
	EmptyMean EmptyMean

	// Default ReductionMean.
	Reduction Reduction

	// Upstream gradient: one element, or the loss's shape; 1 if absent.
	GradLoss Tensor[T]

	// What mean divides by, instead of the op's own divisor.
	Divisor Tensor[T]

	// Output: the loss, where it is wanted in memory of yours, and always with ReductionNone.
	Loss Tensor[T]

	// Output: the loss before reduction.
	LossElements Tensor[T]

	// Output: sum of the unreduced loss, float64: add over parts of a batch.
	LossSum Tensor[float64]

	// Output: the op's own divisor of the mean, float64: add over parts of a batch.
	LossDivisor Tensor[float64]

	// Output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
	// batch.
	Kept Tensor[float64]

	// Look for bad floating-point data before anything is written: one more read.
	CheckFirst bool

	// Memory for the call instead of malloc's; not for two calls at once.
	Workspace []byte

	// If set, nothing is computed: the call is checked, and the size of Workspace that it needs is stored here.
	WorkspaceSize *int

	// How to run; nil is serial, on the best kernels for this CPU.
	Context *Context
}

// ZeroOneLoss is zero_one_loss: share of rows that are not predicted exactly.
//
//	loss       w [some label of the row differs]
//
// The mean divides by the sum of the weights; without them, the number of loss elements. NaN equals nothing. Weights
// that sum to 0 have no mean: an error.
//
//	input   predicted labels, shape (N), or (N, L): rows of L labels
//	target  true labels, the input's shape; any numbers, compared as integers where both are
//
// It returns the loss, reduced; NaN where that is not a single value.
//
// Semantics: sklearn.metrics.zero_one_loss.
func ZeroOneLoss[T Float, V Value, W Value](input Tensor[V], target Tensor[W], o *ZeroOneLossOptions[T]) (T, error) {
	if o == nil {
		o = new(ZeroOneLossOptions[T])
	}
	reduction := o.Reduction
	if reduction == 0 {
		reduction = ReductionMean
	}
	var c call
	c.begin(o.Context, opZeroOneLoss, "zero_one_loss", reduction, o.CheckFirst)
	input.input(&c, roleInput)
	target.input(&c, roleTarget)
	c.inputOf(roleSampleWeight, o.SampleWeight)
	c.inputOf(roleMask, o.Mask)
	o.GradLoss.input(&c, roleGradLoss)
	o.Divisor.input(&c, roleDivisor)
	o.Loss.output(&c, roleLoss)
	o.LossElements.output(&c, roleLossElements)
	o.LossSum.output(&c, roleLossSum)
	o.LossDivisor.output(&c, roleLossDivisor)
	o.Kept.output(&c, roleKept)
	c.integer(keyEmptyMean, o.EmptyMean.value(0), 0)
	return finish[T](&c, o.Loss.given(), reduction, o.Workspace, o.WorkspaceSize)
}

// LabelRankingLossOptions are the optional arguments of LabelRankingLoss. The zero value is the default.
type LabelRankingLossOptions[T Float] struct {
	// Weight w of each row, may be negative, the input's shape without the axis of its classes, rows or boxes; a float,
	// an integer or bool.
	SampleWeight Array

	// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
	// the loss's shape or its first axes; a float, an integer or bool.
	Mask Array

	// The mean of no loss elements that count; default EmptyMeanNan.
	EmptyMean EmptyMean

	// Default ReductionMean.
	Reduction Reduction

	// Upstream gradient: one element, or the loss's shape; 1 if absent.
	GradLoss Tensor[T]

	// What mean divides by, instead of the op's own divisor.
	Divisor Tensor[T]

	// Output: the loss, where it is wanted in memory of yours, and always with ReductionNone.
	Loss Tensor[T]

	// Output: the loss before reduction.
	LossElements Tensor[T]

	// Output: sum of the unreduced loss, float64: add over parts of a batch.
	LossSum Tensor[float64]

	// Output: the op's own divisor of the mean, float64: add over parts of a batch.
	LossDivisor Tensor[float64]

	// Output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
	// batch.
	Kept Tensor[float64]

	// Look for bad floating-point data before anything is written: one more read.
	CheckFirst bool

	// Memory for the call instead of malloc's; not for two calls at once.
	Workspace []byte

	// If set, nothing is computed: the call is checked, and the size of Workspace that it needs is stored here.
	WorkspaceSize *int

	// How to run; nil is serial, on the best kernels for this CPU.
	Context *Context
}

// LabelRankingLoss is label_ranking_loss: share of pairs of a relevant and another label that are ranked wrongly.
//
//	loss       w #{(j relevant, k not): s_j <= s_k} / (#relevant #not)
//
// The mean divides by the sum of the weights; without them, the number of loss elements. Ties are errors. A row
// without relevant labels, or of nothing else, has loss 0 and counts in the mean. Sorts where that is faster, so L
// may be large. Weights that sum to 0 have no mean: an error.
//
//	input   scores s, finite, shape (L), (N, L) or (N, L, d1, ..., dk)
//	target  1 for relevant labels, 0 for the others, the input's shape
//
// It returns the loss, reduced; NaN where that is not a single value.
//
// Semantics: sklearn.metrics.label_ranking_loss.
func LabelRankingLoss[T Float, V Value](
	input Tensor[T],
	target Tensor[V],
	o *LabelRankingLossOptions[T],
) (T, error) {
	if o == nil {
		o = new(LabelRankingLossOptions[T])
	}
	reduction := o.Reduction
	if reduction == 0 {
		reduction = ReductionMean
	}
	var c call
	c.begin(o.Context, opLabelRankingLoss, "label_ranking_loss", reduction, o.CheckFirst)
	input.input(&c, roleInput)
	target.input(&c, roleTarget)
	c.inputOf(roleSampleWeight, o.SampleWeight)
	c.inputOf(roleMask, o.Mask)
	o.GradLoss.input(&c, roleGradLoss)
	o.Divisor.input(&c, roleDivisor)
	o.Loss.output(&c, roleLoss)
	o.LossElements.output(&c, roleLossElements)
	o.LossSum.output(&c, roleLossSum)
	o.LossDivisor.output(&c, roleLossDivisor)
	o.Kept.output(&c, roleKept)
	c.integer(keyEmptyMean, o.EmptyMean.value(0), 0)
	return finish[T](&c, o.Loss.given(), reduction, o.Workspace, o.WorkspaceSize)
}

// DiceLossOptions are the optional arguments of DiceLoss. The zero value is the default.
type DiceLossOptions[T Float] struct {
	// Positions that count: where it is 0, a position contributes nothing; the input's shape without its class axis; a
	// float, an integer or bool.
	Mask Array

	// Weight w of each class, shape (C), or (C - 1) without the background.
	ClassWeight Tensor[T]

	// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
	// samples of a batch; a float, an integer or bool.
	SampleWeight Array

	// Whether class 0 has a loss; a softmax runs over it in any case; [0, 1]; default 1; see Ptr.
	IncludeBackground *int64

	// What makes probabilities p of the input; a softmax over one class is left out; default ActivationNone.
	Activation Activation

	// P = sum p^2, G = sum t^2; [0, 1]; default 0.
	SquaredPred int64

	// Jaccard_loss instead: the denominator is 2 (P + G - T) + s; [0, 1]; default 0.
	Jaccard int64

	// Added to the numerator, r; [0, 1e+30]; default 1e-05; see Ptr.
	SmoothNr *float64

	// Added to the denominator, s; [0, 1e+30]; default 1e-05; see Ptr.
	SmoothDr *float64

	// Sum over the samples too, before the ratio: one loss for all of them; [0, 1]; default 0.
	Batch int64

	// T = sum (|p| + |t| - |p - t|) / 2, which is least for p = t, with P = sum |p|, G = sum |t|; [0, 1]; default 0.
	SoftLabel int64

	// Positions with this label contribute nothing; must be negative without a label map; default -100; see Ptr.
	IgnoreIndex *int64

	// The mean of no loss elements that count; default EmptyMeanNan.
	EmptyMean EmptyMean

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

	// Output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
	// batch.
	Kept Tensor[float64]

	// Look for bad floating-point data before anything is written: one more read.
	CheckFirst bool

	// Memory for the call instead of malloc's; not for two calls at once.
	Workspace []byte

	// If set, nothing is computed: the call is checked, and the size of Workspace that it needs is stored here.
	WorkspaceSize *int

	// How to run; nil is serial, on the best kernels for this CPU.
	Context *Context
}

// DiceLoss is dice_loss: soft dice of each class of a segmentation.
//
//	loss       w_c (1 - (2 T + r) / (P + G + s))
//	           T = sum p t, P = sum p, G = sum t over the positions of a sample
//	gradients  d/dp = w_c ((2 T + r) / (P + G + s)^2 - 2 t / (P + G + s)), then through the activation
//
// The loss elements are (N, C), or (C) with batch; the mean divides by their number. Sums run over d1, ..., dk.
// Positions that are ignored or masked have a gradient of exactly 0 whatever they hold. Weights do not enter the
// divisor, and a single class has none. Prediction and target both empty: 1 - r / s.
//
//	input          predictions x, shape (C), (N, C) or (N, C, d1, ..., dk)
//	targetIndices  label map: class indices in [0, C) or ignore_index, the input's shape without its class axis
//
// It returns the loss, reduced; NaN where that is not a single value. Errors, beside those of every call:
// ErrInvalidIndex for a class out of range; ErrInvalidValue for include_background outside [0, 1]; ErrInvalidValue
// for squared_pred outside [0, 1]; ErrInvalidValue for jaccard outside [0, 1]; ErrInvalidValue for smooth_nr outside
// [0, 1e+30]; ErrInvalidValue for smooth_dr outside [0, 1e+30]; ErrInvalidValue for batch outside [0, 1];
// ErrInvalidValue for soft_label outside [0, 1].
//
// Semantics: monai.losses.DiceLoss.
func DiceLoss[T Float, I Index](input Tensor[T], targetIndices Tensor[I], o *DiceLossOptions[T]) (T, error) {
	if o == nil {
		o = new(DiceLossOptions[T])
	}
	reduction := o.Reduction
	if reduction == 0 {
		reduction = ReductionMean
	}
	var c call
	c.begin(o.Context, opDiceLoss, "dice_loss", reduction, o.CheckFirst)
	input.input(&c, roleInput)
	targetIndices.input(&c, roleTargetIndices)
	c.inputOf(roleMask, o.Mask)
	o.ClassWeight.input(&c, roleClassWeight)
	c.inputOf(roleSampleWeight, o.SampleWeight)
	o.GradLoss.input(&c, roleGradLoss)
	o.Divisor.input(&c, roleDivisor)
	o.GradInput.output(&c, roleGradInput)
	o.Loss.output(&c, roleLoss)
	o.LossElements.output(&c, roleLossElements)
	o.LossSum.output(&c, roleLossSum)
	o.LossDivisor.output(&c, roleLossDivisor)
	o.Kept.output(&c, roleKept)
	c.integer(keyIncludeBackground, or(o.IncludeBackground, 1), 1)
	c.integer(keyActivation, o.Activation.value(0), 0)
	c.integer(keySquaredPred, o.SquaredPred, 0)
	c.integer(keyJaccard, o.Jaccard, 0)
	c.real(keySmoothNr, or(o.SmoothNr, 1e-05), 1e-05)
	c.real(keySmoothDr, or(o.SmoothDr, 1e-05), 1e-05)
	c.integer(keyBatch, o.Batch, 0)
	c.integer(keySoftLabel, o.SoftLabel, 0)
	c.integer(keyIgnoreIndex, or(o.IgnoreIndex, -100), -100)
	c.integer(keyEmptyMean, o.EmptyMean.value(0), 0)
	return finish[T](&c, o.Loss.given(), reduction, o.Workspace, o.WorkspaceSize)
}

// DiceLossProbabilities is DiceLoss with target in place of targetIndices.
//
//	input   predictions x, shape (C), (N, C) or (N, C, d1, ..., dk)
//	target  target t, one-hot or soft, the input's shape
func DiceLossProbabilities[T Float, V Value](input Tensor[T], target Tensor[V], o *DiceLossOptions[T]) (T, error) {
	if o == nil {
		o = new(DiceLossOptions[T])
	}
	reduction := o.Reduction
	if reduction == 0 {
		reduction = ReductionMean
	}
	var c call
	c.begin(o.Context, opDiceLoss, "dice_loss", reduction, o.CheckFirst)
	input.input(&c, roleInput)
	target.input(&c, roleTarget)
	c.inputOf(roleMask, o.Mask)
	o.ClassWeight.input(&c, roleClassWeight)
	c.inputOf(roleSampleWeight, o.SampleWeight)
	o.GradLoss.input(&c, roleGradLoss)
	o.Divisor.input(&c, roleDivisor)
	o.GradInput.output(&c, roleGradInput)
	o.Loss.output(&c, roleLoss)
	o.LossElements.output(&c, roleLossElements)
	o.LossSum.output(&c, roleLossSum)
	o.LossDivisor.output(&c, roleLossDivisor)
	o.Kept.output(&c, roleKept)
	c.integer(keyIncludeBackground, or(o.IncludeBackground, 1), 1)
	c.integer(keyActivation, o.Activation.value(0), 0)
	c.integer(keySquaredPred, o.SquaredPred, 0)
	c.integer(keyJaccard, o.Jaccard, 0)
	c.real(keySmoothNr, or(o.SmoothNr, 1e-05), 1e-05)
	c.real(keySmoothDr, or(o.SmoothDr, 1e-05), 1e-05)
	c.integer(keyBatch, o.Batch, 0)
	c.integer(keySoftLabel, o.SoftLabel, 0)
	c.integer(keyIgnoreIndex, or(o.IgnoreIndex, -100), -100)
	c.integer(keyEmptyMean, o.EmptyMean.value(0), 0)
	return finish[T](&c, o.Loss.given(), reduction, o.Workspace, o.WorkspaceSize)
}

// JaccardLossOptions are the optional arguments of JaccardLoss. The zero value is the default.
type JaccardLossOptions[T Float] struct {
	// Positions that count: where it is 0, a position contributes nothing; the input's shape without its class axis; a
	// float, an integer or bool.
	Mask Array

	// Weight w of each class, shape (C), or (C - 1) without the background.
	ClassWeight Tensor[T]

	// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
	// samples of a batch; a float, an integer or bool.
	SampleWeight Array

	// Whether class 0 has a loss; a softmax runs over it in any case; [0, 1]; default 1; see Ptr.
	IncludeBackground *int64

	// What makes probabilities p of the input; a softmax over one class is left out; default ActivationNone.
	Activation Activation

	// P = sum p^2, G = sum t^2; [0, 1]; default 0.
	SquaredPred int64

	// Added to the numerator, r; [0, 1e+30]; default 1e-05; see Ptr.
	SmoothNr *float64

	// Added to the denominator, s; [0, 1e+30]; default 1e-05; see Ptr.
	SmoothDr *float64

	// Sum over the samples too, before the ratio: one loss for all of them; [0, 1]; default 0.
	Batch int64

	// T = sum (|p| + |t| - |p - t|) / 2, which is least for p = t, with P = sum |p|, G = sum |t|; [0, 1]; default 0.
	SoftLabel int64

	// Positions with this label contribute nothing; must be negative without a label map; default -100; see Ptr.
	IgnoreIndex *int64

	// The mean of no loss elements that count; default EmptyMeanNan.
	EmptyMean EmptyMean

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

	// Output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
	// batch.
	Kept Tensor[float64]

	// Look for bad floating-point data before anything is written: one more read.
	CheckFirst bool

	// Memory for the call instead of malloc's; not for two calls at once.
	Workspace []byte

	// If set, nothing is computed: the call is checked, and the size of Workspace that it needs is stored here.
	WorkspaceSize *int

	// How to run; nil is serial, on the best kernels for this CPU.
	Context *Context
}

// JaccardLoss is jaccard_loss: soft intersection over union of each class of a segmentation.
//
//	loss       w_c (1 - (2 T + r) / (2 (P + G - T) + s))
//	           T = sum p t, P = sum p, G = sum t over the positions of a sample
//	gradients  with N and D the ratio's numerator and denominator, d/dp = 2 w_c (N (1 - t) / D^2 - t / D), then
//	             through the activation
//
// The loss elements are (N, C), or (C) with batch; the mean divides by their number. Sums run over d1, ..., dk.
// Positions that are ignored or masked have a gradient of exactly 0 whatever they hold. Numerator and denominator are
// twice those of the ratio, so smoothing acts half as strongly. Weights do not enter the divisor, and a single class
// has none. Prediction and target both empty: 1 - r / s.
//
//	input          predictions x, shape (C), (N, C) or (N, C, d1, ..., dk)
//	targetIndices  label map: class indices in [0, C) or ignore_index, the input's shape without its class axis
//
// It returns the loss, reduced; NaN where that is not a single value. Errors, beside those of every call:
// ErrInvalidIndex for a class out of range; ErrInvalidValue for include_background outside [0, 1]; ErrInvalidValue
// for squared_pred outside [0, 1]; ErrInvalidValue for smooth_nr outside [0, 1e+30]; ErrInvalidValue for smooth_dr
// outside [0, 1e+30]; ErrInvalidValue for batch outside [0, 1]; ErrInvalidValue for soft_label outside [0, 1].
//
// Semantics: monai.losses.DiceLoss(jaccard=True).
func JaccardLoss[T Float, I Index](input Tensor[T], targetIndices Tensor[I], o *JaccardLossOptions[T]) (T, error) {
	if o == nil {
		o = new(JaccardLossOptions[T])
	}
	reduction := o.Reduction
	if reduction == 0 {
		reduction = ReductionMean
	}
	var c call
	c.begin(o.Context, opJaccardLoss, "jaccard_loss", reduction, o.CheckFirst)
	input.input(&c, roleInput)
	targetIndices.input(&c, roleTargetIndices)
	c.inputOf(roleMask, o.Mask)
	o.ClassWeight.input(&c, roleClassWeight)
	c.inputOf(roleSampleWeight, o.SampleWeight)
	o.GradLoss.input(&c, roleGradLoss)
	o.Divisor.input(&c, roleDivisor)
	o.GradInput.output(&c, roleGradInput)
	o.Loss.output(&c, roleLoss)
	o.LossElements.output(&c, roleLossElements)
	o.LossSum.output(&c, roleLossSum)
	o.LossDivisor.output(&c, roleLossDivisor)
	o.Kept.output(&c, roleKept)
	c.integer(keyIncludeBackground, or(o.IncludeBackground, 1), 1)
	c.integer(keyActivation, o.Activation.value(0), 0)
	c.integer(keySquaredPred, o.SquaredPred, 0)
	c.real(keySmoothNr, or(o.SmoothNr, 1e-05), 1e-05)
	c.real(keySmoothDr, or(o.SmoothDr, 1e-05), 1e-05)
	c.integer(keyBatch, o.Batch, 0)
	c.integer(keySoftLabel, o.SoftLabel, 0)
	c.integer(keyIgnoreIndex, or(o.IgnoreIndex, -100), -100)
	c.integer(keyEmptyMean, o.EmptyMean.value(0), 0)
	return finish[T](&c, o.Loss.given(), reduction, o.Workspace, o.WorkspaceSize)
}

// JaccardLossProbabilities is JaccardLoss with target in place of targetIndices.
//
//	input   predictions x, shape (C), (N, C) or (N, C, d1, ..., dk)
//	target  target t, one-hot or soft, the input's shape
func JaccardLossProbabilities[T Float, V Value](
	input Tensor[T],
	target Tensor[V],
	o *JaccardLossOptions[T],
) (T, error) {
	if o == nil {
		o = new(JaccardLossOptions[T])
	}
	reduction := o.Reduction
	if reduction == 0 {
		reduction = ReductionMean
	}
	var c call
	c.begin(o.Context, opJaccardLoss, "jaccard_loss", reduction, o.CheckFirst)
	input.input(&c, roleInput)
	target.input(&c, roleTarget)
	c.inputOf(roleMask, o.Mask)
	o.ClassWeight.input(&c, roleClassWeight)
	c.inputOf(roleSampleWeight, o.SampleWeight)
	o.GradLoss.input(&c, roleGradLoss)
	o.Divisor.input(&c, roleDivisor)
	o.GradInput.output(&c, roleGradInput)
	o.Loss.output(&c, roleLoss)
	o.LossElements.output(&c, roleLossElements)
	o.LossSum.output(&c, roleLossSum)
	o.LossDivisor.output(&c, roleLossDivisor)
	o.Kept.output(&c, roleKept)
	c.integer(keyIncludeBackground, or(o.IncludeBackground, 1), 1)
	c.integer(keyActivation, o.Activation.value(0), 0)
	c.integer(keySquaredPred, o.SquaredPred, 0)
	c.real(keySmoothNr, or(o.SmoothNr, 1e-05), 1e-05)
	c.real(keySmoothDr, or(o.SmoothDr, 1e-05), 1e-05)
	c.integer(keyBatch, o.Batch, 0)
	c.integer(keySoftLabel, o.SoftLabel, 0)
	c.integer(keyIgnoreIndex, or(o.IgnoreIndex, -100), -100)
	c.integer(keyEmptyMean, o.EmptyMean.value(0), 0)
	return finish[T](&c, o.Loss.given(), reduction, o.Workspace, o.WorkspaceSize)
}

// TverskyLossOptions are the optional arguments of TverskyLoss. The zero value is the default.
type TverskyLossOptions[T Float] struct {
	// Positions that count: where it is 0, a position contributes nothing; the input's shape without its class axis; a
	// float, an integer or bool.
	Mask Array

	// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
	// samples of a batch; a float, an integer or bool.
	SampleWeight Array

	// Whether class 0 has a loss; a softmax runs over it in any case; [0, 1]; default 1; see Ptr.
	IncludeBackground *int64

	// What makes probabilities p of the input; a softmax over one class is left out; default ActivationNone.
	Activation Activation

	// Weight of the false positives P - T; [0, 1e+30]; default 0.5; see Ptr.
	Alpha *float64

	// Weight of the false negatives G - T; [0, 1e+30]; default 0.5; see Ptr.
	Beta *float64

	// Added to the numerator, r; [0, 1e+30]; default 1e-05; see Ptr.
	SmoothNr *float64

	// Added to the denominator, s; [0, 1e+30]; default 1e-05; see Ptr.
	SmoothDr *float64

	// Sum over the samples too, before the ratio: one loss for all of them; [0, 1]; default 0.
	Batch int64

	// T = sum (|p| + |t| - |p - t|) / 2, which is least for p = t, with P = sum |p|, G = sum |t|; [0, 1]; default 0.
	SoftLabel int64

	// Positions with this label contribute nothing; must be negative without a label map; default -100; see Ptr.
	IgnoreIndex *int64

	// The mean of no loss elements that count; default EmptyMeanNan.
	EmptyMean EmptyMean

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

	// Output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
	// batch.
	Kept Tensor[float64]

	// Look for bad floating-point data before anything is written: one more read.
	CheckFirst bool

	// Memory for the call instead of malloc's; not for two calls at once.
	Workspace []byte

	// If set, nothing is computed: the call is checked, and the size of Workspace that it needs is stored here.
	WorkspaceSize *int

	// How to run; nil is serial, on the best kernels for this CPU.
	Context *Context
}

// TverskyLoss is tversky_loss: dice that weighs false positives and false negatives apart.
//
//	loss       1 - (T + r) / (T + alpha (P - T) + beta (G - T) + s)
//	           T = sum p t, P = sum p, G = sum t over the positions of a sample
//	gradients  with N and D the ratio's numerator and denominator, d/dp = N (t + alpha (1 - t) - beta t) / D^2 - t /
//	             D, then through the activation
//
// The loss elements are (N, C), or (C) with batch; the mean divides by their number. Sums run over d1, ..., dk.
// Positions that are ignored or masked have a gradient of exactly 0 whatever they hold. The overlap is not doubled:
// alpha = beta = 0.5 is dice_loss with half its smoothing. Papers differ in which of alpha and beta stands for what.
//
//	input          predictions x, shape (C), (N, C) or (N, C, d1, ..., dk)
//	targetIndices  label map: class indices in [0, C) or ignore_index, the input's shape without its class axis
//
// It returns the loss, reduced; NaN where that is not a single value. Errors, beside those of every call:
// ErrInvalidIndex for a class out of range; ErrInvalidValue for include_background outside [0, 1]; ErrInvalidValue
// for alpha outside [0, 1e+30]; ErrInvalidValue for beta outside [0, 1e+30]; ErrInvalidValue for smooth_nr outside
// [0, 1e+30]; ErrInvalidValue for smooth_dr outside [0, 1e+30]; ErrInvalidValue for batch outside [0, 1];
// ErrInvalidValue for soft_label outside [0, 1].
//
// Semantics: monai.losses.TverskyLoss.
func TverskyLoss[T Float, I Index](input Tensor[T], targetIndices Tensor[I], o *TverskyLossOptions[T]) (T, error) {
	if o == nil {
		o = new(TverskyLossOptions[T])
	}
	reduction := o.Reduction
	if reduction == 0 {
		reduction = ReductionMean
	}
	var c call
	c.begin(o.Context, opTverskyLoss, "tversky_loss", reduction, o.CheckFirst)
	input.input(&c, roleInput)
	targetIndices.input(&c, roleTargetIndices)
	c.inputOf(roleMask, o.Mask)
	c.inputOf(roleSampleWeight, o.SampleWeight)
	o.GradLoss.input(&c, roleGradLoss)
	o.Divisor.input(&c, roleDivisor)
	o.GradInput.output(&c, roleGradInput)
	o.Loss.output(&c, roleLoss)
	o.LossElements.output(&c, roleLossElements)
	o.LossSum.output(&c, roleLossSum)
	o.LossDivisor.output(&c, roleLossDivisor)
	o.Kept.output(&c, roleKept)
	c.integer(keyIncludeBackground, or(o.IncludeBackground, 1), 1)
	c.integer(keyActivation, o.Activation.value(0), 0)
	c.real(keyAlpha, or(o.Alpha, 0.5), 0.5)
	c.real(keyBeta, or(o.Beta, 0.5), 0.5)
	c.real(keySmoothNr, or(o.SmoothNr, 1e-05), 1e-05)
	c.real(keySmoothDr, or(o.SmoothDr, 1e-05), 1e-05)
	c.integer(keyBatch, o.Batch, 0)
	c.integer(keySoftLabel, o.SoftLabel, 0)
	c.integer(keyIgnoreIndex, or(o.IgnoreIndex, -100), -100)
	c.integer(keyEmptyMean, o.EmptyMean.value(0), 0)
	return finish[T](&c, o.Loss.given(), reduction, o.Workspace, o.WorkspaceSize)
}

// TverskyLossProbabilities is TverskyLoss with target in place of targetIndices.
//
//	input   predictions x, shape (C), (N, C) or (N, C, d1, ..., dk)
//	target  target t, one-hot or soft, the input's shape
func TverskyLossProbabilities[T Float, V Value](
	input Tensor[T],
	target Tensor[V],
	o *TverskyLossOptions[T],
) (T, error) {
	if o == nil {
		o = new(TverskyLossOptions[T])
	}
	reduction := o.Reduction
	if reduction == 0 {
		reduction = ReductionMean
	}
	var c call
	c.begin(o.Context, opTverskyLoss, "tversky_loss", reduction, o.CheckFirst)
	input.input(&c, roleInput)
	target.input(&c, roleTarget)
	c.inputOf(roleMask, o.Mask)
	c.inputOf(roleSampleWeight, o.SampleWeight)
	o.GradLoss.input(&c, roleGradLoss)
	o.Divisor.input(&c, roleDivisor)
	o.GradInput.output(&c, roleGradInput)
	o.Loss.output(&c, roleLoss)
	o.LossElements.output(&c, roleLossElements)
	o.LossSum.output(&c, roleLossSum)
	o.LossDivisor.output(&c, roleLossDivisor)
	o.Kept.output(&c, roleKept)
	c.integer(keyIncludeBackground, or(o.IncludeBackground, 1), 1)
	c.integer(keyActivation, o.Activation.value(0), 0)
	c.real(keyAlpha, or(o.Alpha, 0.5), 0.5)
	c.real(keyBeta, or(o.Beta, 0.5), 0.5)
	c.real(keySmoothNr, or(o.SmoothNr, 1e-05), 1e-05)
	c.real(keySmoothDr, or(o.SmoothDr, 1e-05), 1e-05)
	c.integer(keyBatch, o.Batch, 0)
	c.integer(keySoftLabel, o.SoftLabel, 0)
	c.integer(keyIgnoreIndex, or(o.IgnoreIndex, -100), -100)
	c.integer(keyEmptyMean, o.EmptyMean.value(0), 0)
	return finish[T](&c, o.Loss.given(), reduction, o.Workspace, o.WorkspaceSize)
}

// FocalTverskyLossOptions are the optional arguments of FocalTverskyLoss. The zero value is the default.
type FocalTverskyLossOptions[T Float] struct {
	// Positions that count: where it is 0, a position contributes nothing; the input's shape without its class axis; a
	// float, an integer or bool.
	Mask Array

	// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
	// samples of a batch; a float, an integer or bool.
	SampleWeight Array

	// Whether class 0 has a loss; a softmax runs over it in any case; [0, 1]; default 1; see Ptr.
	IncludeBackground *int64

	// What makes probabilities p of the input; a softmax over one class is left out; default ActivationNone.
	Activation Activation

	// Weight of the false positives P - T; [0, 1e+30]; default 0.5; see Ptr.
	Alpha *float64

	// Weight of the false negatives G - T; [0, 1e+30]; default 0.5; see Ptr.
	Beta *float64

	// Power of each class's loss; (0, 1e+30]; default 0.75; see Ptr.
	Gamma *float64

	// Added to the numerator, r; [0, 1e+30]; default 1e-05; see Ptr.
	SmoothNr *float64

	// Added to the denominator, s; [0, 1e+30]; default 1e-05; see Ptr.
	SmoothDr *float64

	// Sum over the samples too, before the ratio: one loss for all of them; [0, 1]; default 0.
	Batch int64

	// T = sum (|p| + |t| - |p - t|) / 2, which is least for p = t, with P = sum |p|, G = sum |t|; [0, 1]; default 0.
	SoftLabel int64

	// Positions with this label contribute nothing; must be negative without a label map; default -100; see Ptr.
	IgnoreIndex *int64

	// The mean of no loss elements that count; default EmptyMeanNan.
	EmptyMean EmptyMean

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

	// Output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
	// batch.
	Kept Tensor[float64]

	// Look for bad floating-point data before anything is written: one more read.
	CheckFirst bool

	// Memory for the call instead of malloc's; not for two calls at once.
	Workspace []byte

	// If set, nothing is computed: the call is checked, and the size of Workspace that it needs is stored here.
	WorkspaceSize *int

	// How to run; nil is serial, on the best kernels for this CPU.
	Context *Context
}

// FocalTverskyLoss is focal_tversky_loss: tversky loss with a power that brings out hard classes.
//
//	loss       l^gamma, l = max(0, 1 - (T + r) / (T + alpha (P - T) + beta (G - T) + s)) the tversky_loss of a class
//	gradients  gamma l^(gamma - 1) times the gradient of l
//	           0 where l is 0
//
// The loss elements are (N, C), or (C) with batch; the mean divides by their number. Sums run over d1, ..., dk.
// Positions that are ignored or masked have a gradient of exactly 0 whatever they hold. The paper's exponent is 1 /
// gamma with gamma = 4 / 3, which is 0.75 here.
//
//	input          predictions x, shape (C), (N, C) or (N, C, d1, ..., dk)
//	targetIndices  label map: class indices in [0, C) or ignore_index, the input's shape without its class axis
//
// It returns the loss, reduced; NaN where that is not a single value. Errors, beside those of every call:
// ErrInvalidIndex for a class out of range; ErrInvalidValue for include_background outside [0, 1]; ErrInvalidValue
// for alpha outside [0, 1e+30]; ErrInvalidValue for beta outside [0, 1e+30]; ErrInvalidValue for smooth_nr outside
// [0, 1e+30]; ErrInvalidValue for smooth_dr outside [0, 1e+30]; ErrInvalidValue for batch outside [0, 1];
// ErrInvalidValue for soft_label outside [0, 1].
//
// Semantics: the focal Tversky loss of Abraham and Khan, on monai.losses.TverskyLoss.
func FocalTverskyLoss[T Float, I Index](
	input Tensor[T],
	targetIndices Tensor[I],
	o *FocalTverskyLossOptions[T],
) (T, error) {
	if o == nil {
		o = new(FocalTverskyLossOptions[T])
	}
	reduction := o.Reduction
	if reduction == 0 {
		reduction = ReductionMean
	}
	var c call
	c.begin(o.Context, opFocalTverskyLoss, "focal_tversky_loss", reduction, o.CheckFirst)
	input.input(&c, roleInput)
	targetIndices.input(&c, roleTargetIndices)
	c.inputOf(roleMask, o.Mask)
	c.inputOf(roleSampleWeight, o.SampleWeight)
	o.GradLoss.input(&c, roleGradLoss)
	o.Divisor.input(&c, roleDivisor)
	o.GradInput.output(&c, roleGradInput)
	o.Loss.output(&c, roleLoss)
	o.LossElements.output(&c, roleLossElements)
	o.LossSum.output(&c, roleLossSum)
	o.LossDivisor.output(&c, roleLossDivisor)
	o.Kept.output(&c, roleKept)
	c.integer(keyIncludeBackground, or(o.IncludeBackground, 1), 1)
	c.integer(keyActivation, o.Activation.value(0), 0)
	c.real(keyAlpha, or(o.Alpha, 0.5), 0.5)
	c.real(keyBeta, or(o.Beta, 0.5), 0.5)
	c.real(keyGamma, or(o.Gamma, 0.75), 0.75)
	c.real(keySmoothNr, or(o.SmoothNr, 1e-05), 1e-05)
	c.real(keySmoothDr, or(o.SmoothDr, 1e-05), 1e-05)
	c.integer(keyBatch, o.Batch, 0)
	c.integer(keySoftLabel, o.SoftLabel, 0)
	c.integer(keyIgnoreIndex, or(o.IgnoreIndex, -100), -100)
	c.integer(keyEmptyMean, o.EmptyMean.value(0), 0)
	return finish[T](&c, o.Loss.given(), reduction, o.Workspace, o.WorkspaceSize)
}

// FocalTverskyLossProbabilities is FocalTverskyLoss with target in place of targetIndices.
//
//	input   predictions x, shape (C), (N, C) or (N, C, d1, ..., dk)
//	target  target t, one-hot or soft, the input's shape
func FocalTverskyLossProbabilities[T Float, V Value](
	input Tensor[T],
	target Tensor[V],
	o *FocalTverskyLossOptions[T],
) (T, error) {
	if o == nil {
		o = new(FocalTverskyLossOptions[T])
	}
	reduction := o.Reduction
	if reduction == 0 {
		reduction = ReductionMean
	}
	var c call
	c.begin(o.Context, opFocalTverskyLoss, "focal_tversky_loss", reduction, o.CheckFirst)
	input.input(&c, roleInput)
	target.input(&c, roleTarget)
	c.inputOf(roleMask, o.Mask)
	c.inputOf(roleSampleWeight, o.SampleWeight)
	o.GradLoss.input(&c, roleGradLoss)
	o.Divisor.input(&c, roleDivisor)
	o.GradInput.output(&c, roleGradInput)
	o.Loss.output(&c, roleLoss)
	o.LossElements.output(&c, roleLossElements)
	o.LossSum.output(&c, roleLossSum)
	o.LossDivisor.output(&c, roleLossDivisor)
	o.Kept.output(&c, roleKept)
	c.integer(keyIncludeBackground, or(o.IncludeBackground, 1), 1)
	c.integer(keyActivation, o.Activation.value(0), 0)
	c.real(keyAlpha, or(o.Alpha, 0.5), 0.5)
	c.real(keyBeta, or(o.Beta, 0.5), 0.5)
	c.real(keyGamma, or(o.Gamma, 0.75), 0.75)
	c.real(keySmoothNr, or(o.SmoothNr, 1e-05), 1e-05)
	c.real(keySmoothDr, or(o.SmoothDr, 1e-05), 1e-05)
	c.integer(keyBatch, o.Batch, 0)
	c.integer(keySoftLabel, o.SoftLabel, 0)
	c.integer(keyIgnoreIndex, or(o.IgnoreIndex, -100), -100)
	c.integer(keyEmptyMean, o.EmptyMean.value(0), 0)
	return finish[T](&c, o.Loss.given(), reduction, o.Workspace, o.WorkspaceSize)
}

// GeneralizedDiceLossOptions are the optional arguments of GeneralizedDiceLoss. The zero value is the default.
type GeneralizedDiceLossOptions[T Float] struct {
	// Positions that count: where it is 0, a position contributes nothing; the input's shape without its class axis; a
	// float, an integer or bool.
	Mask Array

	// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
	// samples of a batch; a float, an integer or bool.
	SampleWeight Array

	// Whether class 0 has a loss; a softmax runs over it in any case; [0, 1]; default 1; see Ptr.
	IncludeBackground *int64

	// What makes probabilities p of the input; a softmax over one class is left out; default ActivationNone.
	Activation Activation

	// Weight w of a class: 1 / G^2, 1 / G or 1; default WTypeSquare.
	WType WType

	// Added to the numerator, r; [0, 1e+30]; default 1e-05; see Ptr.
	SmoothNr *float64

	// Added to the denominator, s; [0, 1e+30]; default 1e-05; see Ptr.
	SmoothDr *float64

	// Sum over the samples too, before the ratio: one loss for all of them; [0, 1]; default 0.
	Batch int64

	// T = sum (|p| + |t| - |p - t|) / 2, which is least for p = t, with P = sum |p|, G = sum |t|; [0, 1]; default 0.
	SoftLabel int64

	// Positions with this label contribute nothing; must be negative without a label map; default -100; see Ptr.
	IgnoreIndex *int64

	// The mean of no loss elements that count; default EmptyMeanNan.
	EmptyMean EmptyMean

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

	// Output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
	// batch.
	Kept Tensor[float64]

	// Look for bad floating-point data before anything is written: one more read.
	CheckFirst bool

	// Memory for the call instead of malloc's; not for two calls at once.
	Workspace []byte

	// If set, nothing is computed: the call is checked, and the size of Workspace that it needs is stored here.
	WorkspaceSize *int

	// How to run; nil is serial, on the best kernels for this CPU.
	Context *Context
}

// GeneralizedDiceLoss is generalized_dice_loss: soft dice over all classes, weighed by how rare each one is.
//
//	loss       1 - (2 sum_c w_c T_c + r) / (sum_c w_c (P_c + G_c) + s)
//	           T = sum p t, P = sum p, G = sum t over the positions of a sample
//	gradients  with N and D the ratio's numerator and denominator, d/dp_c = w_c (N / D^2 - 2 t / D), then through
//	             the activation
//	           w is constant
//
// The loss elements are (N), or one with batch; the mean divides by their number. Sums run over d1, ..., dk.
// Positions that are ignored or masked have a gradient of exactly 0 whatever they hold. A class without any target
// has the largest weight of the sample's other classes; if none has any, w is 0.
//
//	input          predictions x, shape (C), (N, C) or (N, C, d1, ..., dk)
//	targetIndices  label map: class indices in [0, C) or ignore_index, the input's shape without its class axis
//
// It returns the loss, reduced; NaN where that is not a single value. Errors, beside those of every call:
// ErrInvalidIndex for a class out of range; ErrInvalidValue for include_background outside [0, 1]; ErrInvalidValue
// for smooth_nr outside [0, 1e+30]; ErrInvalidValue for smooth_dr outside [0, 1e+30]; ErrInvalidValue for batch
// outside [0, 1]; ErrInvalidValue for soft_label outside [0, 1].
//
// Semantics: monai.losses.GeneralizedDiceLoss.
func GeneralizedDiceLoss[T Float, I Index](
	input Tensor[T],
	targetIndices Tensor[I],
	o *GeneralizedDiceLossOptions[T],
) (T, error) {
	if o == nil {
		o = new(GeneralizedDiceLossOptions[T])
	}
	reduction := o.Reduction
	if reduction == 0 {
		reduction = ReductionMean
	}
	var c call
	c.begin(o.Context, opGeneralizedDiceLoss, "generalized_dice_loss", reduction, o.CheckFirst)
	input.input(&c, roleInput)
	targetIndices.input(&c, roleTargetIndices)
	c.inputOf(roleMask, o.Mask)
	c.inputOf(roleSampleWeight, o.SampleWeight)
	o.GradLoss.input(&c, roleGradLoss)
	o.Divisor.input(&c, roleDivisor)
	o.GradInput.output(&c, roleGradInput)
	o.Loss.output(&c, roleLoss)
	o.LossElements.output(&c, roleLossElements)
	o.LossSum.output(&c, roleLossSum)
	o.LossDivisor.output(&c, roleLossDivisor)
	o.Kept.output(&c, roleKept)
	c.integer(keyIncludeBackground, or(o.IncludeBackground, 1), 1)
	c.integer(keyActivation, o.Activation.value(0), 0)
	c.integer(keyWType, o.WType.value(0), 0)
	c.real(keySmoothNr, or(o.SmoothNr, 1e-05), 1e-05)
	c.real(keySmoothDr, or(o.SmoothDr, 1e-05), 1e-05)
	c.integer(keyBatch, o.Batch, 0)
	c.integer(keySoftLabel, o.SoftLabel, 0)
	c.integer(keyIgnoreIndex, or(o.IgnoreIndex, -100), -100)
	c.integer(keyEmptyMean, o.EmptyMean.value(0), 0)
	return finish[T](&c, o.Loss.given(), reduction, o.Workspace, o.WorkspaceSize)
}

// GeneralizedDiceLossProbabilities is GeneralizedDiceLoss with target in place of targetIndices.
//
//	input   predictions x, shape (C), (N, C) or (N, C, d1, ..., dk)
//	target  target t, one-hot or soft, the input's shape
func GeneralizedDiceLossProbabilities[T Float, V Value](
	input Tensor[T],
	target Tensor[V],
	o *GeneralizedDiceLossOptions[T],
) (T, error) {
	if o == nil {
		o = new(GeneralizedDiceLossOptions[T])
	}
	reduction := o.Reduction
	if reduction == 0 {
		reduction = ReductionMean
	}
	var c call
	c.begin(o.Context, opGeneralizedDiceLoss, "generalized_dice_loss", reduction, o.CheckFirst)
	input.input(&c, roleInput)
	target.input(&c, roleTarget)
	c.inputOf(roleMask, o.Mask)
	c.inputOf(roleSampleWeight, o.SampleWeight)
	o.GradLoss.input(&c, roleGradLoss)
	o.Divisor.input(&c, roleDivisor)
	o.GradInput.output(&c, roleGradInput)
	o.Loss.output(&c, roleLoss)
	o.LossElements.output(&c, roleLossElements)
	o.LossSum.output(&c, roleLossSum)
	o.LossDivisor.output(&c, roleLossDivisor)
	o.Kept.output(&c, roleKept)
	c.integer(keyIncludeBackground, or(o.IncludeBackground, 1), 1)
	c.integer(keyActivation, o.Activation.value(0), 0)
	c.integer(keyWType, o.WType.value(0), 0)
	c.real(keySmoothNr, or(o.SmoothNr, 1e-05), 1e-05)
	c.real(keySmoothDr, or(o.SmoothDr, 1e-05), 1e-05)
	c.integer(keyBatch, o.Batch, 0)
	c.integer(keySoftLabel, o.SoftLabel, 0)
	c.integer(keyIgnoreIndex, or(o.IgnoreIndex, -100), -100)
	c.integer(keyEmptyMean, o.EmptyMean.value(0), 0)
	return finish[T](&c, o.Loss.given(), reduction, o.Workspace, o.WorkspaceSize)
}

// DiceCeLossOptions are the optional arguments of DiceCeLoss. The zero value is the default.
type DiceCeLossOptions[T Float] struct {
	// Positions that count: where it is 0, a position contributes nothing; the input's shape without its class axis; a
	// float, an integer or bool.
	Mask Array

	// Weight w of each class, shape (C).
	ClassWeight Tensor[T]

	// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
	// samples of a batch; a float, an integer or bool.
	SampleWeight Array

	// Whether class 0 has a loss; a softmax runs over it in any case; [0, 1]; default 1; see Ptr.
	IncludeBackground *int64

	// What makes probabilities p of the input; a softmax over one class is left out; default ActivationNone.
	Activation Activation

	// P = sum p^2, G = sum t^2; [0, 1]; default 0.
	SquaredPred int64

	// Jaccard_loss in dice_loss's place; [0, 1]; default 0.
	Jaccard int64

	// Added to the numerator, r; [0, 1e+30]; default 1e-05; see Ptr.
	SmoothNr *float64

	// Added to the denominator, s; [0, 1e+30]; default 1e-05; see Ptr.
	SmoothDr *float64

	// Sum over the samples too, before the ratio: one loss for all of them; [0, 1]; default 0.
	Batch int64

	// Positions with this label contribute nothing; must be negative without a label map; default -100; see Ptr.
	IgnoreIndex *int64

	// Share e of the cross entropy's target mass spread evenly over all classes; not with a single class; [0, 1];
	// default 0.
	LabelSmoothing float64

	// Factor of the dice loss; 0 leaves it out; [0, 1e+30]; default 1; see Ptr.
	LambdaDice *float64

	// Factor of the cross entropy; 0 leaves it out; [0, 1e+30]; default 1; see Ptr.
	LambdaCe *float64

	// The mean of no loss elements that count; default EmptyMeanNan.
	EmptyMean EmptyMean

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

	// Output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
	// batch.
	Kept Tensor[float64]

	// Look for bad floating-point data before anything is written: one more read.
	CheckFirst bool

	// Memory for the call instead of malloc's; not for two calls at once.
	Workspace []byte

	// If set, nothing is computed: the call is checked, and the size of Workspace that it needs is stored here.
	WorkspaceSize *int

	// How to run; nil is serial, on the best kernels for this CPU.
	Context *Context
}

// DiceCeLoss is dice_ce_loss: dice loss plus cross entropy of a segmentation.
//
//	loss       lambda_dice w_c dice_c + lambda_ce k H
//	           dice_c the dice_loss of a class, H the sum of cross_entropy(x, t) over the positions of a sample
//	           k = N / (sum of w_y) for mean, else 1 / C, C counting the classes with a dice loss
//	gradients  lambda_dice times that of dice_loss plus lambda_ce times that of cross_entropy
//
// The loss elements are (N, C), or (C) with batch; the mean divides by their number. Sums run over d1, ..., dk.
// Positions that are ignored or masked have a gradient of exactly 0 whatever they hold. So the mean is lambda_dice
// mean(dice) + lambda_ce mean(cross entropy), and the sum that of both sums. Activation and background concern the
// dice loss: the cross entropy is that of a softmax over all classes, and with a single class a binary cross entropy
// whose positive term has the weight. Its mean divides by the weights of the targets that count, with values as
// targets by the number of positions; of no positions it is 0. With batch N = 1.
//
//	input          logits x, shape (C), (N, C) or (N, C, d1, ..., dk)
//	targetIndices  label map: class indices in [0, C) or ignore_index, the input's shape without its class axis
//
// It returns the loss, reduced; NaN where that is not a single value. Errors, beside those of every call:
// ErrInvalidIndex for a class out of range; ErrInvalidValue for include_background outside [0, 1]; ErrInvalidValue
// for squared_pred outside [0, 1]; ErrInvalidValue for jaccard outside [0, 1]; ErrInvalidValue for smooth_nr outside
// [0, 1e+30]; ErrInvalidValue for smooth_dr outside [0, 1e+30]; ErrInvalidValue for batch outside [0, 1];
// ErrInvalidValue for label_smoothing outside [0, 1]; ErrInvalidValue for lambda_dice outside [0, 1e+30];
// ErrInvalidValue for lambda_ce outside [0, 1e+30].
//
// Semantics: monai.losses.DiceCELoss.
func DiceCeLoss[T Float, I Index](input Tensor[T], targetIndices Tensor[I], o *DiceCeLossOptions[T]) (T, error) {
	if o == nil {
		o = new(DiceCeLossOptions[T])
	}
	reduction := o.Reduction
	if reduction == 0 {
		reduction = ReductionMean
	}
	var c call
	c.begin(o.Context, opDiceCeLoss, "dice_ce_loss", reduction, o.CheckFirst)
	input.input(&c, roleInput)
	targetIndices.input(&c, roleTargetIndices)
	c.inputOf(roleMask, o.Mask)
	o.ClassWeight.input(&c, roleClassWeight)
	c.inputOf(roleSampleWeight, o.SampleWeight)
	o.GradLoss.input(&c, roleGradLoss)
	o.Divisor.input(&c, roleDivisor)
	o.GradInput.output(&c, roleGradInput)
	o.Loss.output(&c, roleLoss)
	o.LossElements.output(&c, roleLossElements)
	o.LossSum.output(&c, roleLossSum)
	o.LossDivisor.output(&c, roleLossDivisor)
	o.Kept.output(&c, roleKept)
	c.integer(keyIncludeBackground, or(o.IncludeBackground, 1), 1)
	c.integer(keyActivation, o.Activation.value(0), 0)
	c.integer(keySquaredPred, o.SquaredPred, 0)
	c.integer(keyJaccard, o.Jaccard, 0)
	c.real(keySmoothNr, or(o.SmoothNr, 1e-05), 1e-05)
	c.real(keySmoothDr, or(o.SmoothDr, 1e-05), 1e-05)
	c.integer(keyBatch, o.Batch, 0)
	c.integer(keyIgnoreIndex, or(o.IgnoreIndex, -100), -100)
	c.real(keyLabelSmoothing, o.LabelSmoothing, 0)
	c.real(keyLambdaDice, or(o.LambdaDice, 1), 1)
	c.real(keyLambdaCe, or(o.LambdaCe, 1), 1)
	c.integer(keyEmptyMean, o.EmptyMean.value(0), 0)
	return finish[T](&c, o.Loss.given(), reduction, o.Workspace, o.WorkspaceSize)
}

// DiceCeLossProbabilities is DiceCeLoss with target in place of targetIndices.
//
//	input   logits x, shape (C), (N, C) or (N, C, d1, ..., dk)
//	target  target t, one-hot or soft, the input's shape
func DiceCeLossProbabilities[T Float, V Value](
	input Tensor[T],
	target Tensor[V],
	o *DiceCeLossOptions[T],
) (T, error) {
	if o == nil {
		o = new(DiceCeLossOptions[T])
	}
	reduction := o.Reduction
	if reduction == 0 {
		reduction = ReductionMean
	}
	var c call
	c.begin(o.Context, opDiceCeLoss, "dice_ce_loss", reduction, o.CheckFirst)
	input.input(&c, roleInput)
	target.input(&c, roleTarget)
	c.inputOf(roleMask, o.Mask)
	o.ClassWeight.input(&c, roleClassWeight)
	c.inputOf(roleSampleWeight, o.SampleWeight)
	o.GradLoss.input(&c, roleGradLoss)
	o.Divisor.input(&c, roleDivisor)
	o.GradInput.output(&c, roleGradInput)
	o.Loss.output(&c, roleLoss)
	o.LossElements.output(&c, roleLossElements)
	o.LossSum.output(&c, roleLossSum)
	o.LossDivisor.output(&c, roleLossDivisor)
	o.Kept.output(&c, roleKept)
	c.integer(keyIncludeBackground, or(o.IncludeBackground, 1), 1)
	c.integer(keyActivation, o.Activation.value(0), 0)
	c.integer(keySquaredPred, o.SquaredPred, 0)
	c.integer(keyJaccard, o.Jaccard, 0)
	c.real(keySmoothNr, or(o.SmoothNr, 1e-05), 1e-05)
	c.real(keySmoothDr, or(o.SmoothDr, 1e-05), 1e-05)
	c.integer(keyBatch, o.Batch, 0)
	c.integer(keyIgnoreIndex, or(o.IgnoreIndex, -100), -100)
	c.real(keyLabelSmoothing, o.LabelSmoothing, 0)
	c.real(keyLambdaDice, or(o.LambdaDice, 1), 1)
	c.real(keyLambdaCe, or(o.LambdaCe, 1), 1)
	c.integer(keyEmptyMean, o.EmptyMean.value(0), 0)
	return finish[T](&c, o.Loss.given(), reduction, o.Workspace, o.WorkspaceSize)
}

// DiceFocalLossOptions are the optional arguments of DiceFocalLoss. The zero value is the default.
type DiceFocalLossOptions[T Float] struct {
	// Positions that count: where it is 0, a position contributes nothing; the input's shape without its class axis; a
	// float, an integer or bool.
	Mask Array

	// Weight w of each class, shape (C), or (C - 1) without the background.
	ClassWeight Tensor[T]

	// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
	// samples of a batch; a float, an integer or bool.
	SampleWeight Array

	// Whether class 0 has a loss; a softmax runs over it in any case; [0, 1]; default 1; see Ptr.
	IncludeBackground *int64

	// What makes probabilities p of the input; a softmax over one class is left out; default ActivationNone.
	Activation Activation

	// P = sum p^2, G = sum t^2; [0, 1]; default 0.
	SquaredPred int64

	// Jaccard_loss in dice_loss's place; [0, 1]; default 0.
	Jaccard int64

	// Added to the numerator, r; [0, 1e+30]; default 1e-05; see Ptr.
	SmoothNr *float64

	// Added to the denominator, s; [0, 1e+30]; default 1e-05; see Ptr.
	SmoothDr *float64

	// Sum over the samples too, before the ratio: one loss for all of them; [0, 1]; default 0.
	Batch int64

	// Positions with this label contribute nothing; must be negative without a label map; default -100; see Ptr.
	IgnoreIndex *int64

	// How strongly easy positions are weighed down; [0, 1e+30]; default 2; see Ptr.
	Gamma *float64

	// Share of positives in the focal loss's balance; -1: no balancing; [0, 1] or -1; default -1; see Ptr.
	Alpha *float64

	// Factor of the dice loss; 0 leaves it out; [0, 1e+30]; default 1; see Ptr.
	LambdaDice *float64

	// Factor of the focal loss; 0 leaves it out; [0, 1e+30]; default 1; see Ptr.
	LambdaFocal *float64

	// The mean of no loss elements that count; default EmptyMeanNan.
	EmptyMean EmptyMean

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

	// Output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
	// batch.
	Kept Tensor[float64]

	// Look for bad floating-point data before anything is written: one more read.
	CheckFirst bool

	// Memory for the call instead of malloc's; not for two calls at once.
	Workspace []byte

	// If set, nothing is computed: the call is checked, and the size of Workspace that it needs is stored here.
	WorkspaceSize *int

	// How to run; nil is serial, on the best kernels for this CPU.
	Context *Context
}

// DiceFocalLoss is dice_focal_loss: dice loss plus sigmoid focal loss of a segmentation.
//
//	loss       w_c (lambda_dice dice_c + lambda_focal k F_c)
//	           dice_c the dice_loss of a class, F_c the sum over the positions of a sample of a m^gamma ce, m =
//	             sigmoid((1 - 2 t) x), a = alpha t + (1 - alpha) (1 - t), ce the binary cross entropy of x and t
//	           k = N / (number of positions) for mean, else 1 / (number of positions of the sample)
//	gradients  lambda_dice times that of dice_loss plus w_c lambda_focal k a m^gamma (p - t - gamma (2 t - 1) (1 -
//	             m) ce), p = sigmoid(x)
//
// The loss elements are (N, C), or (C) with batch; the mean divides by their number. Sums run over d1, ..., dk.
// Positions that are ignored or masked have a gradient of exactly 0 whatever they hold. So the mean is lambda_dice
// mean(dice) + lambda_focal mean(focal). The activation concerns the dice loss: the focal loss is that of a sigmoid,
// of the classes that have a dice loss. A single class has no weight in the dice loss. Positions are those that
// count; of none, the focal loss is 0. With batch N = 1 for mean, and else the number of samples in the 1's place.
//
//	input          logits x, shape (C), (N, C) or (N, C, d1, ..., dk)
//	targetIndices  label map: class indices in [0, C) or ignore_index, the input's shape without its class axis
//
// It returns the loss, reduced; NaN where that is not a single value. Errors, beside those of every call:
// ErrInvalidIndex for a class out of range; ErrInvalidValue for include_background outside [0, 1]; ErrInvalidValue
// for squared_pred outside [0, 1]; ErrInvalidValue for jaccard outside [0, 1]; ErrInvalidValue for smooth_nr outside
// [0, 1e+30]; ErrInvalidValue for smooth_dr outside [0, 1e+30]; ErrInvalidValue for batch outside [0, 1];
// ErrInvalidValue for gamma outside [0, 1e+30]; ErrInvalidValue for alpha outside [0, 1] or -1; ErrInvalidValue for
// lambda_dice outside [0, 1e+30]; ErrInvalidValue for lambda_focal outside [0, 1e+30].
//
// Semantics: monai.losses.DiceFocalLoss.
func DiceFocalLoss[T Float, I Index](
	input Tensor[T],
	targetIndices Tensor[I],
	o *DiceFocalLossOptions[T],
) (T, error) {
	if o == nil {
		o = new(DiceFocalLossOptions[T])
	}
	reduction := o.Reduction
	if reduction == 0 {
		reduction = ReductionMean
	}
	var c call
	c.begin(o.Context, opDiceFocalLoss, "dice_focal_loss", reduction, o.CheckFirst)
	input.input(&c, roleInput)
	targetIndices.input(&c, roleTargetIndices)
	c.inputOf(roleMask, o.Mask)
	o.ClassWeight.input(&c, roleClassWeight)
	c.inputOf(roleSampleWeight, o.SampleWeight)
	o.GradLoss.input(&c, roleGradLoss)
	o.Divisor.input(&c, roleDivisor)
	o.GradInput.output(&c, roleGradInput)
	o.Loss.output(&c, roleLoss)
	o.LossElements.output(&c, roleLossElements)
	o.LossSum.output(&c, roleLossSum)
	o.LossDivisor.output(&c, roleLossDivisor)
	o.Kept.output(&c, roleKept)
	c.integer(keyIncludeBackground, or(o.IncludeBackground, 1), 1)
	c.integer(keyActivation, o.Activation.value(0), 0)
	c.integer(keySquaredPred, o.SquaredPred, 0)
	c.integer(keyJaccard, o.Jaccard, 0)
	c.real(keySmoothNr, or(o.SmoothNr, 1e-05), 1e-05)
	c.real(keySmoothDr, or(o.SmoothDr, 1e-05), 1e-05)
	c.integer(keyBatch, o.Batch, 0)
	c.integer(keyIgnoreIndex, or(o.IgnoreIndex, -100), -100)
	c.real(keyGamma, or(o.Gamma, 2), 2)
	c.real(keyAlpha, or(o.Alpha, -1), -1)
	c.real(keyLambdaDice, or(o.LambdaDice, 1), 1)
	c.real(keyLambdaFocal, or(o.LambdaFocal, 1), 1)
	c.integer(keyEmptyMean, o.EmptyMean.value(0), 0)
	return finish[T](&c, o.Loss.given(), reduction, o.Workspace, o.WorkspaceSize)
}

// DiceFocalLossProbabilities is DiceFocalLoss with target in place of targetIndices.
//
//	input   logits x, shape (C), (N, C) or (N, C, d1, ..., dk)
//	target  target t, one-hot or soft, the input's shape
func DiceFocalLossProbabilities[T Float, V Value](
	input Tensor[T],
	target Tensor[V],
	o *DiceFocalLossOptions[T],
) (T, error) {
	if o == nil {
		o = new(DiceFocalLossOptions[T])
	}
	reduction := o.Reduction
	if reduction == 0 {
		reduction = ReductionMean
	}
	var c call
	c.begin(o.Context, opDiceFocalLoss, "dice_focal_loss", reduction, o.CheckFirst)
	input.input(&c, roleInput)
	target.input(&c, roleTarget)
	c.inputOf(roleMask, o.Mask)
	o.ClassWeight.input(&c, roleClassWeight)
	c.inputOf(roleSampleWeight, o.SampleWeight)
	o.GradLoss.input(&c, roleGradLoss)
	o.Divisor.input(&c, roleDivisor)
	o.GradInput.output(&c, roleGradInput)
	o.Loss.output(&c, roleLoss)
	o.LossElements.output(&c, roleLossElements)
	o.LossSum.output(&c, roleLossSum)
	o.LossDivisor.output(&c, roleLossDivisor)
	o.Kept.output(&c, roleKept)
	c.integer(keyIncludeBackground, or(o.IncludeBackground, 1), 1)
	c.integer(keyActivation, o.Activation.value(0), 0)
	c.integer(keySquaredPred, o.SquaredPred, 0)
	c.integer(keyJaccard, o.Jaccard, 0)
	c.real(keySmoothNr, or(o.SmoothNr, 1e-05), 1e-05)
	c.real(keySmoothDr, or(o.SmoothDr, 1e-05), 1e-05)
	c.integer(keyBatch, o.Batch, 0)
	c.integer(keyIgnoreIndex, or(o.IgnoreIndex, -100), -100)
	c.real(keyGamma, or(o.Gamma, 2), 2)
	c.real(keyAlpha, or(o.Alpha, -1), -1)
	c.real(keyLambdaDice, or(o.LambdaDice, 1), 1)
	c.real(keyLambdaFocal, or(o.LambdaFocal, 1), 1)
	c.integer(keyEmptyMean, o.EmptyMean.value(0), 0)
	return finish[T](&c, o.Loss.given(), reduction, o.Workspace, o.WorkspaceSize)
}

// IoULossOptions are the optional arguments of IoULoss. The zero value is the default.
type IoULossOptions[T Float] struct {
	// Factor of each box's loss, shape (...).
	Weight Tensor[T]

	// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
	// the loss's shape or its first axes; a float, an integer or bool.
	Mask Array

	// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
	// samples of a batch; a float, an integer or bool.
	SampleWeight Array

	// Corners (x1, y1, x2, y2), or centre and size (cx, cy, w, h); default BoxFormatXyxy.
	BoxFormat BoxFormat

	// e: the IoU is at least this; [1e-12, 1000000000000]; default 1e-06; see Ptr.
	Eps *float64

	// What becomes of the IoU; default ModeLog.
	Mode Mode

	// The mean of no loss elements that count; default EmptyMeanNan.
	EmptyMean EmptyMean

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

	// Output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
	// batch.
	Kept Tensor[float64]

	// Look for bad floating-point data before anything is written: one more read.
	CheckFirst bool

	// Memory for the call instead of malloc's; not for two calls at once.
	Workspace []byte

	// If set, nothing is computed: the call is checked, and the size of Workspace that it needs is stored here.
	WorkspaceSize *int

	// How to run; nil is serial, on the best kernels for this CPU.
	Context *Context
}

// IoULoss is iou_loss: intersection over union of two boxes.
//
//	loss       -log q, 1 - q or 1 - q^2, q = max(I / max(U, 1e-6), e), I the area of the intersection, U that of the
//	             union
//	gradients  -dq / q, -dq or -2 q dq
//	           dq = 0 for I / max(U, 1e-6) < e
//
// The mean divides by the number of loss elements, and is 0 if there are none. Disjoint boxes: -log e, 1 - e or 1 -
// e^2, and no gradient. Identical boxes: 0. Where two coordinates are equal, each has half of the gradient. A
// coordinate that is no finite number makes its box NaN.
//
//	input   predicted boxes, shape (..., 4)
//	target  true boxes, the input's shape
//
// It returns the loss, reduced; NaN where that is not a single value. Errors, beside those of every call:
// ErrInvalidValue for eps outside [1e-12, 1000000000000].
//
// Semantics: mmdet.models.losses.iou_loss.
func IoULoss[T Float, V Value](input Tensor[T], target Tensor[V], o *IoULossOptions[T]) (T, error) {
	if o == nil {
		o = new(IoULossOptions[T])
	}
	reduction := o.Reduction
	if reduction == 0 {
		reduction = ReductionMean
	}
	var c call
	c.begin(o.Context, opIoULoss, "iou_loss", reduction, o.CheckFirst)
	input.input(&c, roleInput)
	target.input(&c, roleTarget)
	o.Weight.input(&c, roleWeight)
	c.inputOf(roleMask, o.Mask)
	c.inputOf(roleSampleWeight, o.SampleWeight)
	o.GradLoss.input(&c, roleGradLoss)
	o.Divisor.input(&c, roleDivisor)
	o.GradInput.output(&c, roleGradInput)
	o.GradTarget.output(&c, roleGradTarget)
	o.Loss.output(&c, roleLoss)
	o.LossElements.output(&c, roleLossElements)
	o.LossSum.output(&c, roleLossSum)
	o.LossDivisor.output(&c, roleLossDivisor)
	o.Kept.output(&c, roleKept)
	c.integer(keyBoxFormat, o.BoxFormat.value(0), 0)
	c.real(keyEps, or(o.Eps, 1e-06), 1e-06)
	c.integer(keyMode, o.Mode.value(0), 0)
	c.integer(keyEmptyMean, o.EmptyMean.value(0), 0)
	return finish[T](&c, o.Loss.given(), reduction, o.Workspace, o.WorkspaceSize)
}

// GeneralizedBoxIoULossOptions are the optional arguments of GeneralizedBoxIoULoss. The zero value is the default.
type GeneralizedBoxIoULossOptions[T Float] struct {
	// Factor of each box's loss, shape (...).
	Weight Tensor[T]

	// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
	// the loss's shape or its first axes; a float, an integer or bool.
	Mask Array

	// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
	// samples of a batch; a float, an integer or bool.
	SampleWeight Array

	// Corners (x1, y1, x2, y2), or centre and size (cx, cy, w, h); default BoxFormatXyxy.
	BoxFormat BoxFormat

	// e, added to the areas that are divided by; [1e-12, 1000000000000]; default 1e-07; see Ptr.
	Eps *float64

	// The mean of no loss elements that count; default EmptyMeanNan.
	EmptyMean EmptyMean

	// Default ReductionNone.
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

	// Output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
	// batch.
	Kept Tensor[float64]

	// Look for bad floating-point data before anything is written: one more read.
	CheckFirst bool

	// Memory for the call instead of malloc's; not for two calls at once.
	Workspace []byte

	// If set, nothing is computed: the call is checked, and the size of Workspace that it needs is stored here.
	WorkspaceSize *int

	// How to run; nil is serial, on the best kernels for this CPU.
	Context *Context
}

// GeneralizedBoxIoULoss is generalized_box_iou_loss: 1 - GIoU: intersection over union, and how much of the smallest
// enclosing box the two leave empty.
//
//	loss       1 - I / (U + e) + (A - U) / (A + e), I, U and A the areas of intersection, union and enclosing box
//	gradients  -(dI (U + e) - I dU) / (U + e)^2 - dU / (A + e) + (U + e) dA / (A + e)^2
//
// The mean divides by the number of loss elements, and is 0 if there are none. Between 0 and 2. Boxes that touch have
// no gradient of I. Where two coordinates are equal, each has half of the gradient. e biases tiny boxes. A coordinate
// that is no finite number makes its box NaN.
//
//	input   predicted boxes, shape (..., 4)
//	target  true boxes, the input's shape
//
// It returns the loss, reduced; NaN where that is not a single value. Errors, beside those of every call:
// ErrInvalidValue for eps outside [1e-12, 1000000000000].
//
// Semantics: torchvision.ops.generalized_box_iou_loss. Also called giou_loss.
func GeneralizedBoxIoULoss[T Float, V Value](
	input Tensor[T],
	target Tensor[V],
	o *GeneralizedBoxIoULossOptions[T],
) (T, error) {
	if o == nil {
		o = new(GeneralizedBoxIoULossOptions[T])
	}
	reduction := o.Reduction
	if reduction == 0 {
		reduction = ReductionNone
	}
	var c call
	c.begin(o.Context, opGeneralizedBoxIoULoss, "generalized_box_iou_loss", reduction, o.CheckFirst)
	input.input(&c, roleInput)
	target.input(&c, roleTarget)
	o.Weight.input(&c, roleWeight)
	c.inputOf(roleMask, o.Mask)
	c.inputOf(roleSampleWeight, o.SampleWeight)
	o.GradLoss.input(&c, roleGradLoss)
	o.Divisor.input(&c, roleDivisor)
	o.GradInput.output(&c, roleGradInput)
	o.GradTarget.output(&c, roleGradTarget)
	o.Loss.output(&c, roleLoss)
	o.LossElements.output(&c, roleLossElements)
	o.LossSum.output(&c, roleLossSum)
	o.LossDivisor.output(&c, roleLossDivisor)
	o.Kept.output(&c, roleKept)
	c.integer(keyBoxFormat, o.BoxFormat.value(0), 0)
	c.real(keyEps, or(o.Eps, 1e-07), 1e-07)
	c.integer(keyEmptyMean, o.EmptyMean.value(0), 0)
	return finish[T](&c, o.Loss.given(), reduction, o.Workspace, o.WorkspaceSize)
}

// DistanceBoxIoULossOptions are the optional arguments of DistanceBoxIoULoss. The zero value is the default.
type DistanceBoxIoULossOptions[T Float] struct {
	// Factor of each box's loss, shape (...).
	Weight Tensor[T]

	// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
	// the loss's shape or its first axes; a float, an integer or bool.
	Mask Array

	// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
	// samples of a batch; a float, an integer or bool.
	SampleWeight Array

	// Corners (x1, y1, x2, y2), or centre and size (cx, cy, w, h); default BoxFormatXyxy.
	BoxFormat BoxFormat

	// e, added to what is divided by; [1e-12, 1000000000000]; default 1e-07; see Ptr.
	Eps *float64

	// The mean of no loss elements that count; default EmptyMeanNan.
	EmptyMean EmptyMean

	// Default ReductionNone.
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

	// Output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
	// batch.
	Kept Tensor[float64]

	// Look for bad floating-point data before anything is written: one more read.
	CheckFirst bool

	// Memory for the call instead of malloc's; not for two calls at once.
	Workspace []byte

	// If set, nothing is computed: the call is checked, and the size of Workspace that it needs is stored here.
	WorkspaceSize *int

	// How to run; nil is serial, on the best kernels for this CPU.
	Context *Context
}

// DistanceBoxIoULoss is distance_box_iou_loss: 1 - DIoU: intersection over union, and the distance of the centres.
//
//	loss       1 - I / (U + e) + r^2 / (c^2 + e), r the distance of the centres, c the diagonal of the enclosing box
//	gradients  -(dI (U + e) - I dU) / (U + e)^2 + (dr^2 - (r^2 / (c^2 + e)) dc^2) / (c^2 + e)
//
// The mean divides by the number of loss elements, and is 0 if there are none. Boxes that touch have no gradient of
// I. Where two coordinates are equal, each has half of the gradient. A coordinate that is no finite number makes its
// box NaN.
//
//	input   predicted boxes, shape (..., 4)
//	target  true boxes, the input's shape
//
// It returns the loss, reduced; NaN where that is not a single value. Errors, beside those of every call:
// ErrInvalidValue for eps outside [1e-12, 1000000000000].
//
// Semantics: torchvision.ops.distance_box_iou_loss. Also called diou_loss.
func DistanceBoxIoULoss[T Float, V Value](
	input Tensor[T],
	target Tensor[V],
	o *DistanceBoxIoULossOptions[T],
) (T, error) {
	if o == nil {
		o = new(DistanceBoxIoULossOptions[T])
	}
	reduction := o.Reduction
	if reduction == 0 {
		reduction = ReductionNone
	}
	var c call
	c.begin(o.Context, opDistanceBoxIoULoss, "distance_box_iou_loss", reduction, o.CheckFirst)
	input.input(&c, roleInput)
	target.input(&c, roleTarget)
	o.Weight.input(&c, roleWeight)
	c.inputOf(roleMask, o.Mask)
	c.inputOf(roleSampleWeight, o.SampleWeight)
	o.GradLoss.input(&c, roleGradLoss)
	o.Divisor.input(&c, roleDivisor)
	o.GradInput.output(&c, roleGradInput)
	o.GradTarget.output(&c, roleGradTarget)
	o.Loss.output(&c, roleLoss)
	o.LossElements.output(&c, roleLossElements)
	o.LossSum.output(&c, roleLossSum)
	o.LossDivisor.output(&c, roleLossDivisor)
	o.Kept.output(&c, roleKept)
	c.integer(keyBoxFormat, o.BoxFormat.value(0), 0)
	c.real(keyEps, or(o.Eps, 1e-07), 1e-07)
	c.integer(keyEmptyMean, o.EmptyMean.value(0), 0)
	return finish[T](&c, o.Loss.given(), reduction, o.Workspace, o.WorkspaceSize)
}

// CompleteBoxIoULossOptions are the optional arguments of CompleteBoxIoULoss. The zero value is the default.
type CompleteBoxIoULossOptions[T Float] struct {
	// Factor of each box's loss, shape (...).
	Weight Tensor[T]

	// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
	// the loss's shape or its first axes; a float, an integer or bool.
	Mask Array

	// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
	// samples of a batch; a float, an integer or bool.
	SampleWeight Array

	// Corners (x1, y1, x2, y2), or centre and size (cx, cy, w, h); default BoxFormatXyxy.
	BoxFormat BoxFormat

	// e, which keeps the factor a finite; [1e-12, 1000000000000]; default 1e-07; see Ptr.
	Eps *float64

	// The mean of no loss elements that count; default EmptyMeanNan.
	EmptyMean EmptyMean

	// Default ReductionNone.
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

	// Output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
	// batch.
	Kept Tensor[float64]

	// Look for bad floating-point data before anything is written: one more read.
	CheckFirst bool

	// Memory for the call instead of malloc's; not for two calls at once.
	Workspace []byte

	// If set, nothing is computed: the call is checked, and the size of Workspace that it needs is stored here.
	WorkspaceSize *int

	// How to run; nil is serial, on the best kernels for this CPU.
	Context *Context
}

// CompleteBoxIoULoss is complete_box_iou_loss: 1 - CIoU: intersection over union, the distance of the centres and the
// difference of the aspect ratios.
//
//	loss       1 - I / (U + 1e-7) + r^2 / (c^2 + 1e-7) + a v
//	           v = (4 / pi^2) (atan(tw / th) - atan(w / h))^2
//	           a = v / (1 - IoU + v + e)
//	           r the distance of the centres, c the diagonal of the enclosing box
//	gradients  that of distance_box_iou_loss, with 1e-7, and a dv: a counts as constant
//	           dv/dw = -(8 / pi^2) D h / (w^2 + h^2), dv/dh = (8 / pi^2) D w / (w^2 + h^2), D the difference in v
//
// The mean divides by the number of loss elements, and is 0 if there are none. The gradient treats a factor of the
// loss as constant, as in the reference. A box without height has the angle pi / 2, a point 0 and no gradient of it.
// Boxes that touch have no gradient of I. Where two coordinates are equal, each has half of the gradient. A
// coordinate that is no finite number makes its box NaN.
//
//	input   predicted boxes, shape (..., 4)
//	target  true boxes, the input's shape
//
// It returns the loss, reduced; NaN where that is not a single value. Errors, beside those of every call:
// ErrInvalidValue for eps outside [1e-12, 1000000000000].
//
// Semantics: torchvision.ops.complete_box_iou_loss. Also called ciou_loss.
func CompleteBoxIoULoss[T Float, V Value](
	input Tensor[T],
	target Tensor[V],
	o *CompleteBoxIoULossOptions[T],
) (T, error) {
	if o == nil {
		o = new(CompleteBoxIoULossOptions[T])
	}
	reduction := o.Reduction
	if reduction == 0 {
		reduction = ReductionNone
	}
	var c call
	c.begin(o.Context, opCompleteBoxIoULoss, "complete_box_iou_loss", reduction, o.CheckFirst)
	input.input(&c, roleInput)
	target.input(&c, roleTarget)
	o.Weight.input(&c, roleWeight)
	c.inputOf(roleMask, o.Mask)
	c.inputOf(roleSampleWeight, o.SampleWeight)
	o.GradLoss.input(&c, roleGradLoss)
	o.Divisor.input(&c, roleDivisor)
	o.GradInput.output(&c, roleGradInput)
	o.GradTarget.output(&c, roleGradTarget)
	o.Loss.output(&c, roleLoss)
	o.LossElements.output(&c, roleLossElements)
	o.LossSum.output(&c, roleLossSum)
	o.LossDivisor.output(&c, roleLossDivisor)
	o.Kept.output(&c, roleKept)
	c.integer(keyBoxFormat, o.BoxFormat.value(0), 0)
	c.real(keyEps, or(o.Eps, 1e-07), 1e-07)
	c.integer(keyEmptyMean, o.EmptyMean.value(0), 0)
	return finish[T](&c, o.Loss.given(), reduction, o.Workspace, o.WorkspaceSize)
}

// EfficientBoxIoULossOptions are the optional arguments of EfficientBoxIoULoss. The zero value is the default.
type EfficientBoxIoULossOptions[T Float] struct {
	// Factor of each box's loss, shape (...).
	Weight Tensor[T]

	// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
	// the loss's shape or its first axes; a float, an integer or bool.
	Mask Array

	// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
	// samples of a batch; a float, an integer or bool.
	SampleWeight Array

	// Corners (x1, y1, x2, y2), or centre and size (cx, cy, w, h); default BoxFormatXyxy.
	BoxFormat BoxFormat

	// e, added to what is divided by; [1e-12, 1000000000000]; default 1e-07; see Ptr.
	Eps *float64

	// The mean of no loss elements that count; default EmptyMeanNan.
	EmptyMean EmptyMean

	// Default ReductionNone.
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

	// Output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
	// batch.
	Kept Tensor[float64]

	// Look for bad floating-point data before anything is written: one more read.
	CheckFirst bool

	// Memory for the call instead of malloc's; not for two calls at once.
	Workspace []byte

	// If set, nothing is computed: the call is checked, and the size of Workspace that it needs is stored here.
	WorkspaceSize *int

	// How to run; nil is serial, on the best kernels for this CPU.
	Context *Context
}

// EfficientBoxIoULoss is efficient_box_iou_loss: 1 - EIoU: intersection over union, the distance of the centres and
// the differences of the sides.
//
//	loss       1 - I / (U + e) + r^2 / (c^2 + e) + (w - tw)^2 / (cw^2 + e) + (h - th)^2 / (ch^2 + e)
//	           r the distance of the centres, cw, ch and c the sides and the diagonal of the enclosing box
//	gradients  that of distance_box_iou_loss, and for the width (the height likewise) 2 (w - tw) dw / (cw^2 + e) - 2
//	             (w - tw)^2 cw dcw / (cw^2 + e)^2
//
// The mean divides by the number of loss elements, and is 0 if there are none. Boxes that touch have no gradient of
// I. Where two coordinates are equal, each has half of the gradient. Not mmdetection's eiou_loss, which is another
// loss (Extended IoU). A coordinate that is no finite number makes its box NaN.
//
//	input   predicted boxes, shape (..., 4)
//	target  true boxes, the input's shape
//
// It returns the loss, reduced; NaN where that is not a single value. Errors, beside those of every call:
// ErrInvalidValue for eps outside [1e-12, 1000000000000].
//
// Semantics: Zhang et al., Focal and efficient IOU loss for accurate bounding box regression. Also called eiou_loss.
func EfficientBoxIoULoss[T Float, V Value](
	input Tensor[T],
	target Tensor[V],
	o *EfficientBoxIoULossOptions[T],
) (T, error) {
	if o == nil {
		o = new(EfficientBoxIoULossOptions[T])
	}
	reduction := o.Reduction
	if reduction == 0 {
		reduction = ReductionNone
	}
	var c call
	c.begin(o.Context, opEfficientBoxIoULoss, "efficient_box_iou_loss", reduction, o.CheckFirst)
	input.input(&c, roleInput)
	target.input(&c, roleTarget)
	o.Weight.input(&c, roleWeight)
	c.inputOf(roleMask, o.Mask)
	c.inputOf(roleSampleWeight, o.SampleWeight)
	o.GradLoss.input(&c, roleGradLoss)
	o.Divisor.input(&c, roleDivisor)
	o.GradInput.output(&c, roleGradInput)
	o.GradTarget.output(&c, roleGradTarget)
	o.Loss.output(&c, roleLoss)
	o.LossElements.output(&c, roleLossElements)
	o.LossSum.output(&c, roleLossSum)
	o.LossDivisor.output(&c, roleLossDivisor)
	o.Kept.output(&c, roleKept)
	c.integer(keyBoxFormat, o.BoxFormat.value(0), 0)
	c.real(keyEps, or(o.Eps, 1e-07), 1e-07)
	c.integer(keyEmptyMean, o.EmptyMean.value(0), 0)
	return finish[T](&c, o.Loss.given(), reduction, o.Workspace, o.WorkspaceSize)
}

// FocalEiouLossOptions are the optional arguments of FocalEiouLoss. The zero value is the default.
type FocalEiouLossOptions[T Float] struct {
	// Factor of each box's loss, shape (...).
	Weight Tensor[T]

	// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
	// the loss's shape or its first axes; a float, an integer or bool.
	Mask Array

	// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
	// samples of a batch; a float, an integer or bool.
	SampleWeight Array

	// Corners (x1, y1, x2, y2), or centre and size (cx, cy, w, h); default BoxFormatXyxy.
	BoxFormat BoxFormat

	// e, added to what is divided by; [1e-12, 1000000000000]; default 1e-07; see Ptr.
	Eps *float64

	// Power g of the IoU; [0, 1000]; default 0.5; see Ptr.
	Gamma *float64

	// Whether the factor IoU^g counts as constant in the gradient; [0, 1]; default 1; see Ptr.
	Detach *int64

	// Whether mean divides by the sum of the factors IoU^g, as the article does, not by the number of pairs; [0, 1];
	// default 0.
	Normalize int64

	// The mean of no loss elements that count; default EmptyMeanNan.
	EmptyMean EmptyMean

	// Default ReductionNone.
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

	// Output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
	// batch.
	Kept Tensor[float64]

	// Look for bad floating-point data before anything is written: one more read.
	CheckFirst bool

	// Memory for the call instead of malloc's; not for two calls at once.
	Workspace []byte

	// If set, nothing is computed: the call is checked, and the size of Workspace that it needs is stored here.
	WorkspaceSize *int

	// How to run; nil is serial, on the best kernels for this CPU.
	Context *Context
}

// FocalEiouLoss is focal_eiou_loss: EIoU loss of well overlapping boxes before that of others.
//
//	loss       (I / (U + e))^g L, L the efficient_box_iou_loss
//	gradients  IoU^g dL
//	           without detach also L g IoU^(g-1) dIoU, 0 for IoU = 0
//	           if mean divides by the sum of the factors, (L - m) for L there, m the mean
//
// The mean divides by the number of loss elements, and is 0 if there are none. The gradient treats a factor of the
// loss as constant, as in the reference. Disjoint boxes have neither loss nor gradient, unless g = 0. With normalize,
// the mean is the sum of a IoU^g L over the sum of a IoU^g, a the product of weight and sample_weight, both over the
// pairs that count; where that sum is 0, so are mean and gradients. loss_divisor is that sum, whatever the reduction;
// a divisor that is given counts as a constant. Otherwise as efficient_box_iou_loss.
//
//	input   predicted boxes, shape (..., 4)
//	target  true boxes, the input's shape
//
// It returns the loss, reduced; NaN where that is not a single value. Errors, beside those of every call:
// ErrInvalidValue for eps outside [1e-12, 1000000000000]; ErrInvalidValue for gamma outside [0, 1000];
// ErrInvalidValue for detach outside [0, 1]; ErrInvalidValue for normalize outside [0, 1].
//
// Semantics: Zhang et al., Focal and efficient IOU loss for accurate bounding box regression.
func FocalEiouLoss[T Float, V Value](input Tensor[T], target Tensor[V], o *FocalEiouLossOptions[T]) (T, error) {
	if o == nil {
		o = new(FocalEiouLossOptions[T])
	}
	reduction := o.Reduction
	if reduction == 0 {
		reduction = ReductionNone
	}
	var c call
	c.begin(o.Context, opFocalEiouLoss, "focal_eiou_loss", reduction, o.CheckFirst)
	input.input(&c, roleInput)
	target.input(&c, roleTarget)
	o.Weight.input(&c, roleWeight)
	c.inputOf(roleMask, o.Mask)
	c.inputOf(roleSampleWeight, o.SampleWeight)
	o.GradLoss.input(&c, roleGradLoss)
	o.Divisor.input(&c, roleDivisor)
	o.GradInput.output(&c, roleGradInput)
	o.GradTarget.output(&c, roleGradTarget)
	o.Loss.output(&c, roleLoss)
	o.LossElements.output(&c, roleLossElements)
	o.LossSum.output(&c, roleLossSum)
	o.LossDivisor.output(&c, roleLossDivisor)
	o.Kept.output(&c, roleKept)
	c.integer(keyBoxFormat, o.BoxFormat.value(0), 0)
	c.real(keyEps, or(o.Eps, 1e-07), 1e-07)
	c.real(keyGamma, or(o.Gamma, 0.5), 0.5)
	c.integer(keyDetach, or(o.Detach, 1), 1)
	c.integer(keyNormalize, o.Normalize, 0)
	c.integer(keyEmptyMean, o.EmptyMean.value(0), 0)
	return finish[T](&c, o.Loss.given(), reduction, o.Workspace, o.WorkspaceSize)
}

// SIoULossOptions are the optional arguments of SIoULoss. The zero value is the default.
type SIoULossOptions[T Float] struct {
	// Factor of each box's loss, shape (...).
	Weight Tensor[T]

	// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
	// the loss's shape or its first axes; a float, an integer or bool.
	Mask Array

	// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
	// samples of a batch; a float, an integer or bool.
	SampleWeight Array

	// Corners (x1, y1, x2, y2), or centre and size (cx, cy, w, h); default BoxFormatXyxy.
	BoxFormat BoxFormat

	// e, added to the union; [1e-12, 1000000000000]; default 1e-07; see Ptr.
	Eps *float64

	// Power of the shape cost; [1, 1000]; default 4; see Ptr.
	Theta *float64

	// The mean of no loss elements that count; default EmptyMeanNan.
	EmptyMean EmptyMean

	// Default ReductionNone.
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

	// Output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
	// batch.
	Kept Tensor[float64]

	// Look for bad floating-point data before anything is written: one more read.
	CheckFirst bool

	// Memory for the call instead of malloc's; not for two calls at once.
	Workspace []byte

	// If set, nothing is computed: the call is checked, and the size of Workspace that it needs is stored here.
	WorkspaceSize *int

	// How to run; nil is serial, on the best kernels for this CPU.
	Context *Context
}

// SIoULoss is siou_loss: 1 - IoU with costs of angle, distance and shape.
//
//	loss       1 - I / (U + e) + (D + S) / 2
//	           D = sum over x, y of 1 - exp(-(2 - a) (d / c)^2), d the distance of the centres and c the enclosing
//	             box's side along it
//	           a = 2 |dx| |dy| / (dx^2 + dy^2)
//	           S = sum over w, h of (1 - exp(-|w - tw| / max(w, tw)))^theta
//	gradients  that of the formula, with sign(0) = 0 for distances and for differences of sides
//
// The mean divides by the number of loss elements, and is 0 if there are none. Where the centres coincide a is 0,
// where c is 0 so is d / c. Equal sides cost nothing, nor does a pair of sides of which none is above 0. Boxes that
// touch have a gradient of I. Where two coordinates are equal, each has half of the gradient. A coordinate that is no
// finite number makes its box NaN.
//
//	input   predicted boxes, shape (..., 4)
//	target  true boxes, the input's shape
//
// It returns the loss, reduced; NaN where that is not a single value. Errors, beside those of every call:
// ErrInvalidValue for eps outside [1e-12, 1000000000000]; ErrInvalidValue for theta outside [1, 1000].
//
// Semantics: Gevorgyan, SIoU loss; mmyolo's iou_mode siou, without its clamp and its added epsilons.
func SIoULoss[T Float, V Value](input Tensor[T], target Tensor[V], o *SIoULossOptions[T]) (T, error) {
	if o == nil {
		o = new(SIoULossOptions[T])
	}
	reduction := o.Reduction
	if reduction == 0 {
		reduction = ReductionNone
	}
	var c call
	c.begin(o.Context, opSIoULoss, "siou_loss", reduction, o.CheckFirst)
	input.input(&c, roleInput)
	target.input(&c, roleTarget)
	o.Weight.input(&c, roleWeight)
	c.inputOf(roleMask, o.Mask)
	c.inputOf(roleSampleWeight, o.SampleWeight)
	o.GradLoss.input(&c, roleGradLoss)
	o.Divisor.input(&c, roleDivisor)
	o.GradInput.output(&c, roleGradInput)
	o.GradTarget.output(&c, roleGradTarget)
	o.Loss.output(&c, roleLoss)
	o.LossElements.output(&c, roleLossElements)
	o.LossSum.output(&c, roleLossSum)
	o.LossDivisor.output(&c, roleLossDivisor)
	o.Kept.output(&c, roleKept)
	c.integer(keyBoxFormat, o.BoxFormat.value(0), 0)
	c.real(keyEps, or(o.Eps, 1e-07), 1e-07)
	c.real(keyTheta, or(o.Theta, 4), 4)
	c.integer(keyEmptyMean, o.EmptyMean.value(0), 0)
	return finish[T](&c, o.Loss.given(), reduction, o.Workspace, o.WorkspaceSize)
}

// CosineEmbeddingLossOptions are the optional arguments of CosineEmbeddingLoss. The zero value is the default.
type CosineEmbeddingLossOptions[T Float] struct {
	// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
	// the loss's shape or its first axes; a float, an integer or bool.
	Mask Array

	// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
	// samples of a batch; a float, an integer or bool.
	SampleWeight Array

	// Margin m; default 0.
	Margin float64

	// The mean of no loss elements that count; default EmptyMeanNan.
	EmptyMean EmptyMean

	// Default ReductionMean.
	Reduction Reduction

	// Upstream gradient: one element, or the loss's shape; 1 if absent.
	GradLoss Tensor[T]

	// What mean divides by, instead of the op's own divisor.
	Divisor Tensor[T]

	// Output: gradient, the shape of its argument.
	GradInput Tensor[T]

	// Output: gradient, the shape of its argument.
	GradInput2 Tensor[T]

	// Output: the loss, where it is wanted in memory of yours, and always with ReductionNone.
	Loss Tensor[T]

	// Output: the loss before reduction.
	LossElements Tensor[T]

	// Output: sum of the unreduced loss, float64: add over parts of a batch.
	LossSum Tensor[float64]

	// Output: the op's own divisor of the mean, float64: add over parts of a batch.
	LossDivisor Tensor[float64]

	// Output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
	// batch.
	Kept Tensor[float64]

	// Look for bad floating-point data before anything is written: one more read.
	CheckFirst bool

	// Memory for the call instead of malloc's; not for two calls at once.
	Workspace []byte

	// If set, nothing is computed: the call is checked, and the size of Workspace that it needs is stored here.
	WorkspaceSize *int

	// How to run; nil is serial, on the best kernels for this CPU.
	Context *Context
}

// CosineEmbeddingLoss is cosine_embedding_loss: one minus the cosine of similar vectors, the cosine above a margin of
// others.
//
//	loss       1 - c for t = 1
//	           max(0, c - m) for t = -1
//	           c = a.b / sqrt((|a|^2 + 1e-12) (|b|^2 + 1e-12))
//	gradients  dc/da = b / sqrt((|a|^2 + 1e-12) (|b|^2 + 1e-12)) - c a / (|a|^2 + 1e-12), dc/db likewise
//	           -dc for t = 1, dc [c >= m] for t = -1
//
// The mean divides by the number of loss elements. Active at the kink. Any other target makes the loss 0. c lies in
// [-1, 1]; no norm is too large or too small for it. Vectors without elements have c = 0. A NaN makes the loss NaN.
//
//	input   vectors a, shape (..., D)
//	input2  vectors b, the input's shape
//	target  1 for vectors that belong together, -1 for others, shape (...)
//
// It returns the loss, reduced; NaN where that is not a single value.
//
// Semantics: torch.nn.functional.cosine_embedding_loss.
func CosineEmbeddingLoss[T Float, V Value](
	input Tensor[T],
	input2 Tensor[T],
	target Tensor[V],
	o *CosineEmbeddingLossOptions[T],
) (T, error) {
	if o == nil {
		o = new(CosineEmbeddingLossOptions[T])
	}
	reduction := o.Reduction
	if reduction == 0 {
		reduction = ReductionMean
	}
	var c call
	c.begin(o.Context, opCosineEmbeddingLoss, "cosine_embedding_loss", reduction, o.CheckFirst)
	input.input(&c, roleInput)
	input2.input(&c, roleInput2)
	target.input(&c, roleTarget)
	c.inputOf(roleMask, o.Mask)
	c.inputOf(roleSampleWeight, o.SampleWeight)
	o.GradLoss.input(&c, roleGradLoss)
	o.Divisor.input(&c, roleDivisor)
	o.GradInput.output(&c, roleGradInput)
	o.GradInput2.output(&c, roleGradInput2)
	o.Loss.output(&c, roleLoss)
	o.LossElements.output(&c, roleLossElements)
	o.LossSum.output(&c, roleLossSum)
	o.LossDivisor.output(&c, roleLossDivisor)
	o.Kept.output(&c, roleKept)
	c.real(keyMargin, o.Margin, 0)
	c.integer(keyEmptyMean, o.EmptyMean.value(0), 0)
	return finish[T](&c, o.Loss.given(), reduction, o.Workspace, o.WorkspaceSize)
}

// TripletMarginLossOptions are the optional arguments of TripletMarginLoss. The zero value is the default.
type TripletMarginLossOptions[T Float] struct {
	// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
	// the loss's shape or its first axes; a float, an integer or bool.
	Mask Array

	// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
	// samples of a batch; a float, an integer or bool.
	SampleWeight Array

	// Margin m; above 0; default 1; see Ptr.
	Margin *float64

	// Order of the norm, infinity for the maximum; above 0; default 2; see Ptr.
	P *float64

	// e, added to each component of a difference; at least 0; default 1e-06; see Ptr.
	Eps *float64

	// Whether the negative may be compared with the positive instead, where that is nearer; [0, 1]; default 0.
	Swap int64

	// The mean of no loss elements that count; default EmptyMeanNan.
	EmptyMean EmptyMean

	// Default ReductionMean.
	Reduction Reduction

	// Upstream gradient: one element, or the loss's shape; 1 if absent.
	GradLoss Tensor[T]

	// What mean divides by, instead of the op's own divisor.
	Divisor Tensor[T]

	// Output: gradient, the shape of its argument.
	GradInput Tensor[T]

	// Output: gradient, the shape of its argument.
	GradPositive Tensor[T]

	// Output: gradient, the shape of its argument.
	GradNegative Tensor[T]

	// Output: the loss, where it is wanted in memory of yours, and always with ReductionNone.
	Loss Tensor[T]

	// Output: the loss before reduction.
	LossElements Tensor[T]

	// Output: sum of the unreduced loss, float64: add over parts of a batch.
	LossSum Tensor[float64]

	// Output: the op's own divisor of the mean, float64: add over parts of a batch.
	LossDivisor Tensor[float64]

	// Output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
	// batch.
	Kept Tensor[float64]

	// Look for bad floating-point data before anything is written: one more read.
	CheckFirst bool

	// Memory for the call instead of malloc's; not for two calls at once.
	Workspace []byte

	// If set, nothing is computed: the call is checked, and the size of Workspace that it needs is stored here.
	WorkspaceSize *int

	// How to run; nil is serial, on the best kernels for this CPU.
	Context *Context
}

// TripletMarginLoss is triplet_margin_loss: how much nearer the anchor is to the negative than to the positive, with
// a margin.
//
//	loss       max(0, m + d(a, positive) - n), n = d(a, negative), with swap min(d(a, negative), d(positive,
//	             negative))
//	           d(x, y) = |x - y + e|_p
//	gradients  of d by x, with v = x - y + e: sign(v) (|v| / d)^(p-1), 0 where v = 0
//	           p = 1: sign(v)
//	           p infinite: sign(v) / k at the k largest components
//	           0 where the hinge is inactive
//
// The mean divides by the number of loss elements. Active at the kink. Equal distances share the gradient of a swap.
// d(x, x) = e D^(1/p). No distance that the type holds overflows or vanishes on the way. A NaN makes the loss NaN and
// has the gradient 0. D = 0: m.
//
//	input     anchors a, shape (..., D)
//	positive  vectors that belong to the anchors, the input's shape
//	negative  vectors that do not, the input's shape
//
// It returns the loss, reduced; NaN where that is not a single value. Errors, beside those of every call:
// ErrInvalidValue for swap outside [0, 1].
//
// Semantics: torch.nn.functional.triplet_margin_loss.
func TripletMarginLoss[T Float](
	input Tensor[T],
	positive Tensor[T],
	negative Tensor[T],
	o *TripletMarginLossOptions[T],
) (T, error) {
	if o == nil {
		o = new(TripletMarginLossOptions[T])
	}
	reduction := o.Reduction
	if reduction == 0 {
		reduction = ReductionMean
	}
	var c call
	c.begin(o.Context, opTripletMarginLoss, "triplet_margin_loss", reduction, o.CheckFirst)
	input.input(&c, roleInput)
	positive.input(&c, rolePositive)
	negative.input(&c, roleNegative)
	c.inputOf(roleMask, o.Mask)
	c.inputOf(roleSampleWeight, o.SampleWeight)
	o.GradLoss.input(&c, roleGradLoss)
	o.Divisor.input(&c, roleDivisor)
	o.GradInput.output(&c, roleGradInput)
	o.GradPositive.output(&c, roleGradPositive)
	o.GradNegative.output(&c, roleGradNegative)
	o.Loss.output(&c, roleLoss)
	o.LossElements.output(&c, roleLossElements)
	o.LossSum.output(&c, roleLossSum)
	o.LossDivisor.output(&c, roleLossDivisor)
	o.Kept.output(&c, roleKept)
	c.real(keyMargin, or(o.Margin, 1), 1)
	c.real(keyP, or(o.P, 2), 2)
	c.real(keyEps, or(o.Eps, 1e-06), 1e-06)
	c.integer(keySwap, o.Swap, 0)
	c.integer(keyEmptyMean, o.EmptyMean.value(0), 0)
	return finish[T](&c, o.Loss.given(), reduction, o.Workspace, o.WorkspaceSize)
}

// CenterLossOptions are the optional arguments of CenterLoss. The zero value is the default.
type CenterLossOptions[T Float] struct {
	// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
	// the loss's shape or its first axes; a float, an integer or bool.
	Mask Array

	// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
	// samples of a batch; a float, an integer or bool.
	SampleWeight Array

	// Whether the squared distance has the factor h = 1/2; [0, 1]; default 1; see Ptr.
	ScaleByHalf *int64

	// Rate of the centers' update; default 0.5; see Ptr.
	Alpha *float64

	// Elements with this target contribute nothing; none by default; see Ptr.
	IgnoreIndex *int64

	// The mean of no loss elements that count; default EmptyMeanNan.
	EmptyMean EmptyMean

	// Default ReductionMean.
	Reduction Reduction

	// Upstream gradient: one element, or the loss's shape; 1 if absent.
	GradLoss Tensor[T]

	// What mean divides by, instead of the op's own divisor.
	Divisor Tensor[T]

	// Output: gradient, the shape of its argument.
	GradInput Tensor[T]

	// Output: gradient, the shape of its argument.
	GradCenters Tensor[T]

	// Output: what the damped rule adds to the centers, -alpha sum over y_i = j of (c_j - x_i) / (1 + #{y_i = j}).
	CentersUpdate Tensor[T]

	// Output: the loss, where it is wanted in memory of yours, and always with ReductionNone.
	Loss Tensor[T]

	// Output: the loss before reduction.
	LossElements Tensor[T]

	// Output: sum of the unreduced loss, float64: add over parts of a batch.
	LossSum Tensor[float64]

	// Output: the op's own divisor of the mean, float64: add over parts of a batch.
	LossDivisor Tensor[float64]

	// Output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
	// batch.
	Kept Tensor[float64]

	// Look for bad floating-point data before anything is written: one more read.
	CheckFirst bool

	// Memory for the call instead of malloc's; not for two calls at once.
	Workspace []byte

	// If set, nothing is computed: the call is checked, and the size of Workspace that it needs is stored here.
	WorkspaceSize *int

	// How to run; nil is serial, on the best kernels for this CPU.
	Context *Context
}

// CenterLoss is center_loss: squared distance of features from the center of their class.
//
//	loss       h |x_i - c_(y_i)|^2
//	gradients  d/dx_i = 2 h (x_i - c_(y_i))
//	           d/dc_j = 2 h sum over y_i = j of (c_j - x_i)
//
// The mean divides by the number of loss elements. Each sample costs one distance, computed from the difference.
// Centers of classes that do not occur have neither gradient nor update. The update is made of features and centers
// alone, whatever the reduction.
//
//	input          features x, shape (..., D)
//	centers        center c of each class, shape (C, D)
//	targetIndices  class indices y in [0, C), shape (...)
//
// It returns the loss, reduced; NaN where that is not a single value. Errors, beside those of every call:
// ErrInvalidIndex for a class out of range; ErrInvalidValue for scale_by_half outside [0, 1].
//
// Semantics: Wen et al., A discriminative feature learning approach for deep face recognition; pytorch-center-loss
// with h = 1, without its clamp.
func CenterLoss[T Float, I Index](
	input Tensor[T],
	centers Tensor[T],
	targetIndices Tensor[I],
	o *CenterLossOptions[T],
) (T, error) {
	if o == nil {
		o = new(CenterLossOptions[T])
	}
	reduction := o.Reduction
	if reduction == 0 {
		reduction = ReductionMean
	}
	var c call
	c.begin(o.Context, opCenterLoss, "center_loss", reduction, o.CheckFirst)
	input.input(&c, roleInput)
	centers.input(&c, roleCenters)
	targetIndices.input(&c, roleTargetIndices)
	c.inputOf(roleMask, o.Mask)
	c.inputOf(roleSampleWeight, o.SampleWeight)
	o.GradLoss.input(&c, roleGradLoss)
	o.Divisor.input(&c, roleDivisor)
	o.GradInput.output(&c, roleGradInput)
	o.GradCenters.output(&c, roleGradCenters)
	o.CentersUpdate.output(&c, roleCentersUpdate)
	o.Loss.output(&c, roleLoss)
	o.LossElements.output(&c, roleLossElements)
	o.LossSum.output(&c, roleLossSum)
	o.LossDivisor.output(&c, roleLossDivisor)
	o.Kept.output(&c, roleKept)
	c.integer(keyScaleByHalf, or(o.ScaleByHalf, 1), 1)
	c.real(keyAlpha, or(o.Alpha, 0.5), 0.5)
	c.integer(keyIgnoreIndex, or(o.IgnoreIndex, math.MinInt64), math.MinInt64)
	c.integer(keyEmptyMean, o.EmptyMean.value(0), 0)
	return finish[T](&c, o.Loss.given(), reduction, o.Workspace, o.WorkspaceSize)
}

// CTCLossOptions are the optional arguments of CTCLoss. The zero value is the default.
type CTCLossOptions[T Float] struct {
	// Loss elements that count: where it is 0, one is left out of sums, means and gradients, whatever the data there;
	// the loss's shape or its first axes; a float, an integer or bool.
	Mask Array

	// Factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, as (N) for the
	// samples of a batch; a float, an integer or bool.
	SampleWeight Array

	// The class that stands for no label; at least 0; default 0.
	Blank int64

	// 1: infinite losses and their gradients become 0; [0, 1]; default 0.
	ZeroInfinity int64

	// 1: the input holds logits, of which the log-softmax is taken; [0, 1]; default 0.
	FromLogits int64

	// The mean of no loss elements that count; default EmptyMeanNan.
	EmptyMean EmptyMean

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

	// Output: number of loss elements that count, of overlap losses that of positions, float64: add over parts of a
	// batch.
	Kept Tensor[float64]

	// Look for bad floating-point data before anything is written: one more read.
	CheckFirst bool

	// Memory for the call instead of malloc's; not for two calls at once.
	Workspace []byte

	// If set, nothing is computed: the call is checked, and the size of Workspace that it needs is stored here.
	WorkspaceSize *int

	// How to run; nil is serial, on the best kernels for this CPU.
	Context *Context
}

// CTCLoss is ctc_loss: connectionist temporal classification: negative log likelihood of a list of labels, over all
// its alignments.
//
//	loss       -log sum over alignments a of prod_t exp(l_t(a_t)): an alignment is a class per frame which, without
//	             repetitions and then without blanks, is the list
//	gradients  d/dl_t(c) = exp(l_t(c)) - P(a_t = c | the list). Frames beyond a sample's length have 0
//
// The mean divides by the number of loss elements. The gradient is that of the logits whose log-softmax the input is,
// as in the reference. The mean is over samples, of each loss divided by its number of labels (at least 1); loss_sum
// is the sum of just those for mean, of the losses for the other reductions. No alignment (fewer frames than labels
// and repetitions need, or probabilities of 0): loss infinite, gradient NaN within the sample's length, or both 0
// with zero_infinity. A class of probability 0 has gradient 0. From logits the loss is never below 0.
//
//	input          log-probabilities l, or logits, of T frames, shape (T, C) or (T, N, C)
//	targetIndices  labels in [0, C) other than blank, shape (N, S), or one axis with the lists of all samples one
//	             after the other; what follows a padded list is not read
//	inputLengths   frames of each sample, at most T, shape (N)
//	targetLengths  labels of each sample, shape (N); at most S, or in sum the length of the one axis
//
// It returns the loss, reduced; NaN where that is not a single value. Errors, beside those of every call:
// ErrInvalidIndex for a class out of range; ErrInvalidValue for zero_infinity outside [0, 1]; ErrInvalidValue for
// from_logits outside [0, 1].
//
// Semantics: torch.nn.functional.ctc_loss. Also called connectionist_temporal_classification.
func CTCLoss[T Float, I Index, J Index, K Index](
	input Tensor[T],
	targetIndices Tensor[I],
	inputLengths Tensor[J],
	targetLengths Tensor[K],
	o *CTCLossOptions[T],
) (T, error) {
	if o == nil {
		o = new(CTCLossOptions[T])
	}
	reduction := o.Reduction
	if reduction == 0 {
		reduction = ReductionMean
	}
	var c call
	c.begin(o.Context, opCTCLoss, "ctc_loss", reduction, o.CheckFirst)
	input.input(&c, roleInput)
	targetIndices.input(&c, roleTargetIndices)
	inputLengths.input(&c, roleInputLengths)
	targetLengths.input(&c, roleTargetLengths)
	c.inputOf(roleMask, o.Mask)
	c.inputOf(roleSampleWeight, o.SampleWeight)
	o.GradLoss.input(&c, roleGradLoss)
	o.Divisor.input(&c, roleDivisor)
	o.GradInput.output(&c, roleGradInput)
	o.Loss.output(&c, roleLoss)
	o.LossElements.output(&c, roleLossElements)
	o.LossSum.output(&c, roleLossSum)
	o.LossDivisor.output(&c, roleLossDivisor)
	o.Kept.output(&c, roleKept)
	c.integer(keyBlank, o.Blank, 0)
	c.integer(keyZeroInfinity, o.ZeroInfinity, 0)
	c.integer(keyFromLogits, o.FromLogits, 0)
	c.integer(keyEmptyMean, o.EmptyMean.value(0), 0)
	return finish[T](&c, o.Loss.given(), reduction, o.Workspace, o.WorkspaceSize)
}
