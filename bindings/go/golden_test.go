package losskit

import (
	"errors"
	"math"
	"testing"
)

const tolerance = 1e-6

func near[T Float](t *testing.T, what string, got []T, want ...float64) {
	t.Helper()
	if len(got) != len(want) {
		t.Fatalf("%s has %d elements, want %d", what, len(got), len(want))
	}
	for i := range got {
		if !(math.Abs(float64(got[i])-want[i]) <= tolerance*math.Max(1, math.Abs(want[i]))) {
			t.Errorf("%s[%d] = %v, want %v", what, i, got[i], want[i])
		}
	}
}

func must[T Float](t *testing.T) func(loss T, err error) []T {
	return func(loss T, err error) []T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return []T{loss}
	}
}

func of[T Float](values ...float64) []T {
	out := make([]T, len(values))
	for i, v := range values {
		out[i] = T(v)
	}
	return out
}

// Published numbers: worked examples, and values of the libraries whose semantics these are.
func TestGoldens(t *testing.T) {
	t.Run("float32", goldens[float32])
	t.Run("float64", goldens[float64])
	type logit float32 // types of the user's own
	t.Run("named", goldens[logit])
}

func goldens[T Float](t *testing.T) {
	ok := must[T](t)
	x := Matrix(of[T](-0.3589, 0.6440, 0.7927, -0.0011), 2, 2)
	y := Vector([]int{0, 1})
	grad := make([]T, 4)
	loss := ok(CrossEntropy(x, y, &CrossEntropyOptions[T]{GradInput: Matrix(grad, 2, 2)}))
	near(t, "cross entropy", loss, 1.241104761)
	near(t, "gradient", grad, -0.365814186, 0.365814186, 0.344323341, -0.344323341)

	elements := make([]T, 2)
	unreduced := ok(CrossEntropy(x, y, &CrossEntropyOptions[T]{Reduction: ReductionNone, Loss: Vector(elements)}))
	near(t, "elements", elements, 1.315383, 1.166827)
	if unreduced[0] == unreduced[0] {
		t.Errorf("an unreduced loss is returned as %v", unreduced[0])
	}
	loss = ok(CrossEntropy(x, y, &CrossEntropyOptions[T]{Reduction: ReductionSum}))
	near(t, "sum", loss, 1.315383+1.166827)

	weights := Vector(of[T](1, 3))
	near(t, "smoothing", ok(CrossEntropy(x, y, &CrossEntropyOptions[T]{LabelSmoothing: 0.1})), 1.196187261)
	near(t, "weights", ok(CrossEntropy(x, y, &CrossEntropyOptions[T]{ClassWeight: weights})), 1.203965850)
	near(t, "both", ok(CrossEntropy(x, y, &CrossEntropyOptions[T]{ClassWeight: weights, LabelSmoothing: 0.1})), 1.160148491)
	oneHot := Matrix(of[T](1, 0, 0, 1), 2, 2)
	near(t, "probabilities", ok(CrossEntropyProbabilities(x, oneHot, &CrossEntropyOptions[T]{ClassWeight: weights})), 2.407931700)
	near(t, "three classes", ok(CrossEntropy(Matrix(of[T](1, 2, 3, 0, 0, 5), 2, 3), Vector([]uint8{2, 0}),
		&CrossEntropyOptions[T]{LabelSmoothing: 0.1})), 2.677163)
	// An option whose zero is not its default.
	near(t, "class 0 ignored", ok(CrossEntropy(x, y, &CrossEntropyOptions[T]{IgnoreIndex: Ptr[int64](0)})), 1.166827)

	near(t, "bce", ok(BinaryCrossEntropyWithLogits(Vector(of[T](1, -2)), Vector([]int32{1, 0}),
		&BinaryCrossEntropyWithLogitsOptions[T]{PosWeight: Scalar[T](2)})), 0.376726)
	elements, grad = make([]T, 3), make([]T, 3)
	ok(BinaryCrossEntropyWithLogits(Vector(of[T](0, 2, -2)), Vector(of[T](0.3, 1, 0)), &BinaryCrossEntropyWithLogitsOptions[T]{
		PosWeight: Scalar(3), Reduction: ReductionNone, Loss: Vector(elements), GradInput: Vector(grad)}))
	near(t, "bce elements", elements, 1.109035, 0.380784, 0.126928)
	near(t, "bce gradient", grad, -0.1, -0.357609, 0.119203)

	grad = make([]T, 4)
	near(t, "dice", ok(BinaryDiceLoss(Vector(of[T](0, 0, 2, -2)), Vector([]bool{true, false, true, false}),
		&BinaryDiceLossOptions[T]{GradInput: Vector(grad)})), 0.247681169)
	near(t, "dice gradient", grad, -0.062384058, 0.037615942, -0.026199704, 0.015797730)
	near(t, "dice of a pixel", ok(BinaryDiceLoss(Vector(of[T](0)), Vector(of[T](1)),
		&BinaryDiceLossOptions[T]{Smooth: Ptr(0.0), Scope: ScopeSample})), 1.0/3)

	prediction, target := Matrix(of[T](1, 2, 3, 4), 2, 2), Matrix([]int64{0, 2, 5, 1}, 2, 2)
	near(t, "mse", ok(MSELoss(prediction, target, &MSELossOptions[T]{GradInput: Matrix(grad, 2, 2)})), 3.5)
	near(t, "mse gradient", grad, 0.5, 0, -1, 1.5)
	sum, divisor := make([]float64, 1), make([]float64, 1)
	near(t, "weighted mse", ok(MSELoss(prediction, target, &MSELossOptions[T]{Weight: Matrix([]uint8{1, 1, 2, 4}, 2, 2),
		GradTarget: Matrix(grad, 2, 2), LossSum: Vector(sum), LossDivisor: Vector(divisor)})), 45.0/8)
	near(t, "gradient for the target", grad, -0.25, 0, 1, -3)
	near(t, "sum and divisor", append(sum, divisor...), 45, 8)

	// An upstream gradient, a divisor, and adding to what is there.
	ok(MSELoss(prediction, target, &MSELossOptions[T]{GradLoss: Scalar[T](2), Divisor: Scalar[T](1),
		GradTarget: Tensor[T]{Data: grad, Shape: []int{2, 2}, Accumulate: true}}))
	near(t, "added gradient", grad, -0.25-4, 0, 1+8, -3-12)
	own := make([]T, 1)
	near(t, "the loss, in memory of the caller's", ok(MSELoss(prediction, target, &MSELossOptions[T]{Loss: Vector(own)})), 3.5)
	near(t, "memory of the caller's", own, 3.5)
}

func TestStrides(t *testing.T) {
	// The transpose of [[1, 2, 3], [4, 5, 6]], its rows from the last to the first, and one row for all.
	data := []float32{1, 2, 3, 4, 5, 6}
	zero := Tensor[float32]{Data: []float32{0}, Shape: []int{3, 2}, Strides: []int{0, 0}}
	out := make([]float32, 6)
	options := &MSELossOptions[float32]{Reduction: ReductionNone, Loss: Matrix(out, 3, 2)}
	for name, c := range map[string]struct {
		x    Tensor[float32]
		want []float64
	}{
		"transposed": {Matrix(data, 2, 3).Transposed(), []float64{1, 16, 4, 25, 9, 36}},
		"twice":      {Matrix(data, 3, 2).Transposed().Transposed(), []float64{1, 4, 9, 16, 25, 36}},
		"backwards":  {Tensor[float32]{Data: data, Shape: []int{3, 2}, Strides: []int{-2, 1}, Offset: 4}, []float64{25, 36, 9, 16, 1, 4}},
		"repeated":   {Tensor[float32]{Data: data, Shape: []int{3, 2}, Strides: []int{0, 1}, Offset: 1}, []float64{4, 9, 4, 9, 4, 9}},
	} {
		if _, err := MSELoss(c.x, zero, options); err != nil {
			t.Fatal(name, err)
		}
		near(t, name, out, c.want...)
	}
	column := []float32{9, 9, 9, 9}
	_, err := MSELoss(Vector([]float32{1, 2}), Vector([]float32{0, 0}), &MSELossOptions[float32]{
		Reduction: ReductionNone, Loss: Tensor[float32]{Data: column, Shape: []int{2}, Strides: []int{2}, Offset: 1}})
	if err != nil {
		t.Fatal(err)
	}
	near(t, "strided output", column, 9, 1, 9, 4)
}

func TestGradientOverItsInput(t *testing.T) {
	x := []float64{1, 2, 3}
	loss, err := MSELoss(Vector(x), Vector([]float64{0, 0, 0}), &MSELossOptions[float64]{Reduction: ReductionSum, GradInput: Vector(x)})
	if err != nil || loss != 14 {
		t.Fatal(loss, err)
	}
	near(t, "gradient", x, 2, 4, 6)
}

func TestWorkspace(t *testing.T) {
	x := make([]float32, 1<<16)
	size := -1
	options := &CrossEntropyOptions[float32]{WorkspaceSize: &size}
	call := func() (float32, error) {
		return CrossEntropy(Matrix(x, 1<<3, 1<<13), Vector(make([]int, 1<<3)), options)
	}
	if loss, err := call(); err != nil || loss == loss || size < 0 {
		t.Fatal(loss, err, size)
	}
	options.WorkspaceSize, options.Workspace = nil, make([]byte, size)
	loss, err := call()
	if err != nil {
		t.Fatal(err)
	}
	near(t, "loss", []float32{loss}, math.Log(1<<13))
}

func TestEmpty(t *testing.T) {
	loss, err := MSELoss(Vector([]float32{}), Vector([]float32{}), nil)
	if err != nil || loss == loss {
		t.Error("the mean of nothing is NaN, not", loss, err)
	}
	loss, err = MSELoss(Tensor[float32]{Shape: []int{2, 0}}, Tensor[float32]{Shape: []int{2, 0}}, &MSELossOptions[float32]{Reduction: ReductionSum})
	if err != nil || loss != 0 {
		t.Error("the sum of nothing is 0, not", loss, err)
	}
	if _, err = MSELoss(Tensor[float32]{}, Vector([]float32{}), nil); !errors.Is(err, ErrInvalidCall) {
		t.Error("no tensor at all:", err)
	}
}
