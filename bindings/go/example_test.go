package losskit_test

import (
	"errors"
	"fmt"
	"log"

	"losskit"
)

// The loss of two rows of three classes, and its gradient.
func Example() {
	logits := []float32{1, 2, 3, 0, 0, 5}
	classes := []int{2, 0}
	grad := make([]float32, len(logits))

	loss, err := losskit.CrossEntropy(losskit.Matrix(logits, 2, 3), losskit.Vector(classes),
		&losskit.CrossEntropyOptions[float32]{
			LabelSmoothing: 0.1,
			GradInput:      losskit.Matrix(grad, 2, 3),
		})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("loss %.6f, gradient %.3f\n", loss, grad)
	// Output: loss 2.677163, gradient [0.028 0.106 -0.134 -0.463 -0.013 0.477]
}

// Without options: the mean, and nothing else.
func ExampleMSELoss() {
	loss, err := losskit.MSELoss(losskit.Vector([]float64{1, 2, 4}), losskit.Vector([]float64{1, 1, 1}), nil)
	fmt.Printf("%.4f %v\n", loss, err)
	// Output: 3.3333 <nil>
}

// With no reduction the loss has a value for each element, which needs a slice to go to.
func ExampleReduction() {
	elements := make([]float64, 3)
	_, err := losskit.MSELoss(losskit.Vector([]float64{1, 2, 4}), losskit.Vector([]float64{1, 1, 1}),
		&losskit.MSELossOptions[float64]{Reduction: losskit.ReductionNone, Loss: losskit.Vector(elements)})
	fmt.Println(elements, err)
	// Output: [0 1 9] <nil>
}

// Errors say what is wrong and where.
func ExampleError() {
	_, err := losskit.CrossEntropy(losskit.Matrix(make([]float32, 8), 2, 4), losskit.Vector([]int{0, 4}), nil)
	fmt.Println(err)

	var e *losskit.Error
	fmt.Println(errors.Is(err, losskit.ErrInvalidIndex), errors.As(err, &e), e.Argument, e.Element)
	// Output:
	// losskit: cross_entropy: target_indices[1] = 4 is outside [0, 4)
	// true true target_indices 1
}

// An option whose zero is not its default is a pointer.
func ExamplePtr() {
	loss, err := losskit.CrossEntropy(losskit.Matrix([]float64{0, 0, 5, 0}, 2, 2), losskit.Vector([]int{1, 0}),
		&losskit.CrossEntropyOptions[float64]{IgnoreIndex: losskit.Ptr[int64](0)})
	fmt.Printf("%.4f %v\n", loss, err)
	// Output: 0.6931 <nil>
}

// Four goroutines share the work of each call. The result is the same bits.
func ExampleNewContext() {
	context, err := losskit.NewContext(losskit.ContextOptions{Threads: 4})
	if err != nil {
		log.Fatal(err)
	}
	x, y := make([]float32, 1<<20), make([]float32, 1<<20)
	for i := range x {
		x[i] = float32(i%7) - 3
	}
	parallel, err := losskit.MSELoss(losskit.Vector(x), losskit.Vector(y), &losskit.MSELossOptions[float32]{Context: context})
	if err != nil {
		log.Fatal(err)
	}
	serial, err := losskit.MSELoss(losskit.Vector(x), losskit.Vector(y), nil)
	fmt.Println(parallel == serial, err)
	// Output: true <nil>
}
