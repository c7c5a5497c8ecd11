package losskit

import (
	"errors"
	"math"
	"math/rand"
	"strings"
	"testing"
)

func TestEveryError(t *testing.T) {
	x, y := Matrix([]float32{1, 2, 3, 4}, 2, 2), Vector([]int64{0, 1})
	weird := Context{}
	for name, c := range map[string]struct {
		call     func() (float32, error)
		want     error
		argument string
		element  int64
		sentence string
	}{
		"no input": {func() (float32, error) { return CrossEntropy(Tensor[float32]{}, y, nil) },
			ErrInvalidCall, "input", -1, "needs input"},
		"no target": {func() (float32, error) { return CrossEntropy(x, Tensor[int]{}, nil) },
			ErrInvalidCall, "", -1, "exactly one of target_indices, target"},
		"no output": {func() (float32, error) {
			return CrossEntropy(x, y, &CrossEntropyOptions[float32]{Reduction: ReductionNone})
		}, ErrInvalidCall, "loss", -1, "no output is given"},
		"a gradient for what is not there": {func() (float32, error) {
			return CrossEntropy(x, y, &CrossEntropyOptions[float32]{GradTarget: x})
		}, ErrInvalidCall, "grad_target", -1, "grad_target is wanted"},
		"accumulating input": {func() (float32, error) {
			return CrossEntropy(Tensor[float32]{Data: make([]float32, 2), Shape: []int{1, 2}, Accumulate: true}, y, nil)
		}, ErrInvalidCall, "input", -1, "flags"},
		"shape": {func() (float32, error) { return CrossEntropy(x, Vector([]int64{0, 1, 0}), nil) },
			ErrInvalidShape, "target_indices", -1, "(3), expected (2)"},
		"shape of the slice": {func() (float32, error) { return CrossEntropy(Matrix([]float32{1, 2, 3}, 2, 2), y, nil) },
			ErrInvalidShape, "input", -1, "input has shape (2, 2), but 3 elements of data"},
		"nil pointer": {func() (float32, error) {
			return MSELoss(x, x, &MSELossOptions[float32]{Weight: (*Tensor[float32])(nil)})
		}, ErrInvalidShape, "weight", -1, "weight is a nil pointer"},
		"option": {func() (float32, error) { return CrossEntropy(x, y, &CrossEntropyOptions[float32]{LabelSmoothing: 1.5}) },
			ErrInvalidValue, "label_smoothing", -1, "label_smoothing = 1.5 is outside [0, 1]"},
		"NaN option": {func() (float32, error) {
			return CrossEntropy(x, y, &CrossEntropyOptions[float32]{LabelSmoothing: math.NaN()})
		}, ErrInvalidValue, "label_smoothing", -1, ""},
		"choice": {func() (float32, error) { return BinaryDiceLoss(x, x, &BinaryDiceLossOptions[float32]{Scope: 77}) },
			ErrInvalidValue, "scope", -1, "scope"},
		"reduction": {func() (float32, error) { return MSELoss(x, x, &MSELossOptions[float32]{Reduction: 9}) },
			ErrInvalidValue, "", -1, "reduction = 9"},
		"index": {func() (float32, error) { return CrossEntropy(x, Vector([]int64{0, 2}), nil) },
			ErrInvalidIndex, "target_indices", 1, "target_indices[1] = 2 is outside [0, 2)"},
		"overlap": {func() (float32, error) {
			data := make([]float32, 5)
			return MSELoss(Vector(data[:4]), Vector(make([]float32, 4)), &MSELossOptions[float32]{GradInput: Vector(data[1:])})
		}, ErrOverlap, "grad_input", -1, ""},
		"rank": {func() (float32, error) { return MSELoss(Dense([]float32{1}, 1, 1, 1, 1, 1, 1, 1, 1, 1), x, nil) },
			ErrUnsupported, "input", -1, "rank 9"},
		"zero context": {func() (float32, error) {
			return CrossEntropy(x, Vector([]int64{0, 2}), &CrossEntropyOptions[float32]{Context: &weird})
		}, ErrInvalidIndex, "target_indices", 1, ""},
	} {
		loss, err := c.call()
		var e *Error
		if !errors.Is(err, c.want) || !errors.As(err, &e) {
			t.Errorf("%s: %v, want %v", name, err, c.want)
			continue
		}
		if loss == loss {
			t.Errorf("%s: a failed call returned %v", name, loss)
		}
		if e.Argument != c.argument || e.Element != c.element || !strings.Contains(e.Message, c.sentence) || e.Op == "" {
			t.Errorf("%s: %+v", name, *e)
		}
		if !strings.HasPrefix(err.Error(), "losskit: "+e.Op+": ") {
			t.Errorf("%s: %q", name, err)
		}
	}
}

// Shapes are the caller's word; none of them may reach beyond the slice.
func TestNoViewLeavesItsSlice(t *testing.T) {
	data := make([]float64, 6)
	for _, v := range []Tensor[float64]{
		{Data: data, Shape: []int{7}},
		{Data: data, Shape: []int{5}},
		{Data: data, Shape: []int{}},
		{Data: data, Shape: []int{-1}},
		{Data: data, Shape: []int{-2, -3}},
		{Data: data, Shape: []int{0}},
		{Data: data, Shape: []int{2, 3}, Strides: []int{3}},
		{Data: data, Shape: []int{2, 3}, Strides: []int{}},
		{Data: data, Shape: []int{2, 3}, Strides: []int{4, 1}},
		{Data: data, Shape: []int{2, 3}, Strides: []int{-3, 1}},
		{Data: data, Shape: []int{2, 3}, Strides: []int{-3, 1}, Offset: 2},
		{Data: data, Shape: []int{2, 3}, Strides: []int{-3, 1}, Offset: 4},
		{Data: data, Shape: []int{2, 3}, Offset: 1},
		{Data: data, Shape: []int{2, 2}, Offset: -1},
		{Data: data, Offset: 1},
		{Data: data, Strides: []int{1}},
		{Data: data, Shape: []int{math.MaxInt, math.MaxInt}},
		{Data: data, Shape: []int{1 << 62, 4}},
		{Data: data, Shape: []int{1 << 32, 1 << 32}},
		{Data: data, Shape: []int{2}, Strides: []int{math.MinInt}},
		{Data: data, Shape: []int{2}, Strides: []int{math.MaxInt}},
		{Data: data, Shape: []int{3, 3}, Strides: []int{math.MaxInt, math.MaxInt}},
		{Data: data, Shape: []int{3, 3}, Strides: []int{math.MinInt, math.MaxInt}},
		{Data: data, Shape: []int{math.MaxInt, 2}, Strides: []int{math.MinInt, math.MinInt}, Offset: math.MaxInt},
		{Data: nil, Shape: []int{1}},
		{Data: []float64{}, Shape: []int{}},
		{Data: data[:0], Shape: []int{1}, Strides: []int{0}},
	} {
		if _, err := MSELoss(v, Scalar(0.0), nil); !errors.Is(err, ErrInvalidShape) {
			t.Errorf("%+v: %v", v, err)
		}
		if _, err := MSELoss(Vector(data), Vector(data), &MSELossOptions[float64]{Weight: v}); err == nil {
			t.Errorf("as an option: %+v", v)
		}
	}
}

func TestFailedCallLeavesOutputs(t *testing.T) {
	grad := []float32{7, 7, 7, 7}
	_, err := CrossEntropy(Matrix(make([]float32, 4), 2, 2), Vector([]int{0, -1}),
		&CrossEntropyOptions[float32]{GradInput: Matrix(grad, 2, 2)})
	if !errors.Is(err, ErrInvalidIndex) {
		t.Fatal(err)
	}
	near(t, "gradient", grad, 7, 7, 7, 7)
}

func TestContextErrors(t *testing.T) {
	for name, c := range map[string]struct {
		options ContextOptions
		want    error
	}{
		"another CPU's ISA": {ContextOptions{ISA: otherISA(), RequireISA: true}, ErrUnsupported},
		"threads":           {ContextOptions{Threads: -1}, ErrInvalidValue},
		"too many threads":  {ContextOptions{Threads: math.MaxInt}, ErrInvalidValue},
	} {
		if context, err := NewContext(c.options); !errors.Is(err, c.want) || context != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := NewContext(ContextOptions{ISA: 99}); err == nil {
		t.Error("an ISA that there is not")
	}
}

// Small views at random: refused exactly where an element would lie outside the slice, else read where they say.
func TestViewsAgainstTheirElements(t *testing.T) {
	random := rand.New(rand.NewSource(3))
	refused := 0
	for round := 0; round < 20_000; round++ {
		v := Tensor[float64]{Data: make([]float64, random.Intn(9)), Shape: make([]int, random.Intn(4)), Offset: random.Intn(10) - 1}
		v.Strides = make([]int, len(v.Shape))
		for i := range v.Data {
			v.Data[i] = float64(1 + i)
		}
		for i := range v.Shape {
			v.Shape[i], v.Strides[i] = random.Intn(4), random.Intn(8)-3
		}
		sum, inside := 0.0, true
		var walk func(axis, at int)
		walk = func(axis, at int) {
			if axis < len(v.Shape) {
				for i := 0; i < v.Shape[axis]; i++ {
					walk(axis+1, at+i*v.Strides[axis])
				}
			} else if inside = inside && at >= 0 && at < len(v.Data); inside {
				sum += v.Data[at] * v.Data[at]
			}
		}
		walk(0, v.Offset)
		loss, err := MSELoss(v, Scalar(0.0), &MSELossOptions[float64]{Reduction: ReductionSum})
		if (err == nil) != inside || inside && loss != sum {
			t.Fatalf("%+v: %v, %v; expected %v", v, loss, err, sum)
		}
		if !inside {
			refused++
		}
	}
	if refused < 1000 || refused > 19_000 {
		t.Errorf("%d of 20000 views were refused: nothing was tested", refused)
	}
}
