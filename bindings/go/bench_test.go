package losskit

import (
	"testing"
	"time"
)

// The fixed cost of a call: ten elements, loss and gradient. The metric min-ns is the minimum over rounds of calls, because
// other programs can only add to it.
func BenchmarkCall(b *testing.B) {
	x, y, grad := make([]float32, 10), make([]float32, 10), make([]float32, 10)
	measure := func(b *testing.B, call func() (float32, error)) {
		b.ReportAllocs()
		best := time.Duration(1<<63 - 1)
		const calls = 1000
		for i := 0; i < b.N; i += calls {
			start := time.Now()
			for j := 0; j < calls; j++ {
				if _, err := call(); err != nil {
					b.Fatal(err)
				}
			}
			if took := time.Since(start); took < best {
				best = took
			}
		}
		b.ReportMetric(float64(best.Nanoseconds())/calls, "min-ns")
	}
	b.Run("mse_loss", func(b *testing.B) {
		options := &MSELossOptions[float32]{GradInput: Vector(grad)}
		measure(b, func() (float32, error) { return MSELoss(Vector(x), Vector(y), options) })
	})
	b.Run("cross_entropy", func(b *testing.B) {
		class := []int64{3}
		options := &CrossEntropyOptions[float32]{GradInput: Matrix(grad, 1, 10)}
		measure(b, func() (float32, error) { return CrossEntropy(Matrix(x, 1, 10), Vector(class), options) })
	})
}
