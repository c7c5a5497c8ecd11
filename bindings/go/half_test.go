package losskit

import (
	"fmt"
	"math"
	"math/rand"
	"testing"
)

type half interface {
	Float16 | BFloat16
	Float32() float32
	IsNaN() bool
	String() string
}

func TestHalvesRoundTrip(t *testing.T) {
	t.Run("float16", func(t *testing.T) { roundTrip(t, ToFloat16, 10) })
	t.Run("bfloat16", func(t *testing.T) { roundTrip(t, ToBFloat16, 7) })
}

func roundTrip[T half](t *testing.T, from func(float32) T, mantissa int) {
	most := 1<<(15-mantissa) - 1 // the exponent of infinities
	for i := 0; i < 1<<16; i++ {
		h := T(i)
		x := h.Float32()
		if back := from(x); back != h {
			t.Fatalf("%#x is %v, which becomes %#x", i, x, uint16(back))
		}
		// The value from its fields.
		exponent, fraction := i>>mantissa&most, i&(1<<mantissa-1)
		want := math.Ldexp(float64(fraction|1<<mantissa), exponent-most/2-mantissa)
		switch {
		case exponent == 0:
			want = math.Ldexp(float64(fraction), 1-most/2-mantissa)
		case exponent == most && fraction == 0:
			want = math.Inf(1)
		case exponent == most:
			want = math.NaN()
		}
		if i&0x8000 != 0 {
			want = -want
		}
		if h.IsNaN() != (want != want) || (x != x) != (want != want) ||
			want == want && math.Float64bits(float64(x)) != math.Float64bits(want) {
			t.Fatalf("%#x is %v, not %v", i, x, want)
		}
	}
}

func TestHalvesRoundToTheNearest(t *testing.T) {
	t.Run("float16", func(t *testing.T) { rounding(t, ToFloat16, 0x7c00, 65536) })
	t.Run("bfloat16", func(t *testing.T) { rounding(t, ToBFloat16, 0x7f80, math.Ldexp(1, 128)) })
}

// Between each number and the next one; after the last one lies what infinity stands for.
func rounding[T half](t *testing.T, from func(float32) T, infinity T, beyond float64) {
	inf := float32(math.Inf(1))
	for h := T(0); h < infinity; h++ {
		a, b := float64(h.Float32()), beyond
		if h+1 < infinity {
			b = float64((h + 1).Float32())
		}
		middle := float32(a/2 + b/2)
		even := h + h&1
		for x, want := range map[float32]T{
			math.Nextafter32(middle, 0): h, middle: even, math.Nextafter32(middle, inf): h + 1,
			math.Nextafter32(float32(a), inf): h, float32(a): h,
		} {
			if h == 0 && x == 0 || math.IsInf(float64(x), 0) {
				continue
			}
			if float64(middle) != a/2+b/2 && x != float32(a) { // between two of the least float32s there is none
				continue
			}
			if x > middle {
				want = h + 1
			}
			if got := from(x); got != want {
				t.Fatalf("%g became %#x, not %#x", x, uint16(got), uint16(want))
			}
			if got := from(-x); got != want|0x8000 {
				t.Fatalf("%g became %#x, not %#x", -x, uint16(got), uint16(want|0x8000))
			}
		}
	}
	if got := from(inf); got != infinity {
		t.Errorf("infinity became %#x", uint16(got))
	}
	if got := from(math.MaxFloat32); got != infinity {
		t.Errorf("the largest float32 became %#x", uint16(got))
	}
	if got := from(math.SmallestNonzeroFloat32); got != 0 {
		t.Errorf("the least float32 became %#x", uint16(got))
	}
	// Its payload is in bits that are dropped.
	if got := from(math.Float32frombits(0xff800001)); !got.IsNaN() || got&0x8000 == 0 {
		t.Errorf("a NaN became %#x", uint16(got))
	}
}

func TestHalvesPrintAsNumbers(t *testing.T) {
	if text := fmt.Sprint(ToFloat16(-0.5), ToFloat16(1e5), ToBFloat16(3), []Float16{0x7e00, 1}); text != "-0.5 +Inf 3 [NaN 5.9604645e-08]" {
		t.Error(text)
	}
}

func TestHalvesAreSinglePrecisionRoundedOnce(t *testing.T) {
	t.Run("float16", func(t *testing.T) { halves(t, ToFloat16) })
	t.Run("bfloat16", func(t *testing.T) { halves(t, ToBFloat16) })
}

func halves[T half](t *testing.T, from func(float32) T) {
	random := rand.New(rand.NewSource(1))
	numbers := func(n int) (narrow []T, wide []float32) {
		for i := 0; i < n; i++ {
			h := from(float32(random.NormFloat64()))
			narrow, wide = append(narrow, h), append(wide, h.Float32())
		}
		return narrow, wide
	}
	same := func(what string, got []T, want []float32) {
		t.Helper()
		for i := range want {
			if got[i] != from(want[i]) {
				t.Fatalf("%s[%d] is %v, and in single precision %v", what, i, got[i], want[i])
			}
		}
	}
	const n, classes = 37, 50
	x, wx := numbers(n * classes)
	y, wy := numbers(n * classes)
	w, ww := numbers(classes)
	for i := range w {
		w[i] &= 0x7fff
		ww[i] = w[i].Float32()
	}
	labels := make([]int, n)
	for i := range labels {
		labels[i] = random.Intn(classes)
	}
	g, wg := make([]T, n*classes), make([]float32, n*classes)
	g2, wg2 := make([]T, n*classes), make([]float32, n*classes)
	e, we := make([]T, n*classes), make([]float32, n*classes)

	loss, err := CrossEntropy(Matrix(x, n, classes), Vector(labels), &CrossEntropyOptions[T]{
		LabelSmoothing: 0.1, ClassWeight: Vector(w), GradInput: Matrix(g, n, classes), LossElements: Vector(e[:n])})
	single, err2 := CrossEntropy(Matrix(wx, n, classes), Vector(labels), &CrossEntropyOptions[float32]{
		LabelSmoothing: 0.1, ClassWeight: Vector(ww), GradInput: Matrix(wg, n, classes), LossElements: Vector(we[:n])})
	if err != nil || err2 != nil {
		t.Fatal(err, err2)
	}
	same("cross entropy", []T{loss}, []float32{single})
	same("its gradient", g, wg)
	same("its elements", e[:n], we[:n])

	// Both arguments, and both gradients, in another order in memory.
	loss, err = MSELoss(Matrix(x, n, classes).Transposed(), Matrix(y, n, classes).Transposed(), &MSELossOptions[T]{
		Reduction: ReductionSum, GradInput: Matrix(g, classes, n), GradTarget: Matrix(g2, n, classes).Transposed()})
	single, err2 = MSELoss(Matrix(wx, n, classes).Transposed(), Matrix(wy, n, classes).Transposed(), &MSELossOptions[float32]{
		Reduction: ReductionSum, GradInput: Matrix(wg, classes, n), GradTarget: Matrix(wg2, n, classes).Transposed()})
	if err != nil || err2 != nil {
		t.Fatal(err, err2)
	}
	same("mse", []T{loss}, []float32{single})
	same("its gradient", g, wg)
	same("its target's gradient", g2, wg2)

	// Targets of another type, the loss in memory of the caller's, and what is added to.
	for i := range g {
		g[i], wg[i] = x[i], wx[i]
	}
	own := make([]T, 1)
	loss, err = L1Loss(Vector(x), Vector(wy), &L1LossOptions[T]{Loss: Vector(own), GradLoss: Scalar(from(1024)),
		GradInput: Tensor[T]{Data: g, Shape: []int{n * classes}, Accumulate: true}})
	single, err2 = L1Loss(Vector(wx), Vector(y), &L1LossOptions[float32]{GradLoss: Scalar[float32](1024),
		GradInput: Tensor[float32]{Data: wg, Shape: []int{n * classes}, Accumulate: true}})
	if err != nil || err2 != nil || own[0] != loss {
		t.Fatal(err, err2, own, loss)
	}
	same("l1", own, []float32{single})
	same("its gradient", g, wg)

	for i := range y {
		y[i], wy[i] = from(float32(i%2)), float32(i%2)
	}
	loss, err = BinaryDiceLoss(Vector(x), Vector(y), &BinaryDiceLossOptions[T]{GradInput: Vector(x)})
	single, err2 = BinaryDiceLoss(Vector(wx), Vector(wy), &BinaryDiceLossOptions[float32]{GradInput: Vector(wx)})
	if err != nil || err2 != nil {
		t.Fatal(err, err2)
	}
	same("dice", []T{loss}, []float32{single})
	same("its gradient, over its input", x, wx)

	// No single value is a NaN, not the integer that Go would make of one.
	if loss, err = MSELoss(Vector(x), Vector(y), &MSELossOptions[T]{Reduction: ReductionNone, Loss: Vector(e)}); err != nil || !loss.IsNaN() {
		t.Error("an unreduced loss is returned as", loss, err)
	}
	if loss, err = MSELoss(Vector(x), Vector(y[1:]), nil); err == nil || !loss.IsNaN() {
		t.Error("an error comes with", loss)
	}
}
