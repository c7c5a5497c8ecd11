// Package losskit computes loss functions and their gradients on CPUs: fused, vectorised, and the same bits on every CPU,
// with any number of threads.
//
// A loss is a function of tensors, which are views of slices that are used in place, and of an options struct whose zero
// value, or nil, is the default. It returns the loss; gradients and whatever else is wanted go into slices that the
// options name:
//
//	grad := make([]float32, len(logits))
//	loss, err := losskit.CrossEntropy(losskit.Matrix(logits, n, classes), losskit.Vector(targets),
//		&losskit.CrossEntropyOptions[float32]{LabelSmoothing: 0.1, GradInput: losskit.Matrix(grad, n, classes)})
//
// A gradient has the shape of its input and is that of the reduced loss: for the mean it holds the division already.
//
// Float16 and BFloat16 are taken wherever float32 and float64 are. A loss of such tensors is computed in float32, and each
// result rounded once:
//
//	x := []losskit.Float16{losskit.ToFloat16(0.5), losskit.ToFloat16(-2)}
//	loss, err := losskit.MSELoss(losskit.Vector(x), losskit.Vector([]float32{0, 0}), nil)
//	fmt.Println(loss, loss.Float32())
//
// Every function may be called from any number of goroutines. Calls are serial unless their Context says otherwise, and
// what they compute does not depend on it. Errors are values, never panics; see Error.
//
// # Building
//
// The package is cgo over the C library, which pkg-config finds (losskit.pc).
package losskit
