package losskit

import "testing"

// The fixed cost of a call: ten elements, loss and gradient.
func BenchmarkCall(b *testing.B) {
	x, y, grad := make([]float32, 10), make([]float32, 10), make([]float32, 10)
	b.Run("mse_loss", func(b *testing.B) {
		b.ReportAllocs()
		options := &MSELossOptions[float32]{GradInput: Vector(grad)}
		for i := 0; i < b.N; i++ {
			if _, err := MSELoss(Vector(x), Vector(y), options); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("cross_entropy", func(b *testing.B) {
		b.ReportAllocs()
		class := []int64{3}
		options := &CrossEntropyOptions[float32]{GradInput: Matrix(grad, 1, 10)}
		for i := 0; i < b.N; i++ {
			if _, err := CrossEntropy(Matrix(x, 1, 10), Vector(class), options); err != nil {
				b.Fatal(err)
			}
		}
	})
}
