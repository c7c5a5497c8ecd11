package losskit

import (
	"errors"
	"math"
	"math/rand"
	"os"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"testing"
)

func otherISA() ISA {
	if runtime.GOARCH == "amd64" {
		return ISANEON
	}
	return ISAAVX2
}

// A call of many parts.
func large() (x []float32, y []int32) {
	random := rand.New(rand.NewSource(1))
	x, y = make([]float32, 1<<9*300), make([]int32, 1<<9)
	for i := range x {
		x[i] = float32(random.NormFloat64())
	}
	for i := range y {
		y[i] = int32(random.Intn(300))
	}
	return x, y
}

func lossOf(x []float32, y []int32, context *Context) (float32, []float32, error) {
	grad := make([]float32, len(x))
	loss, err := CrossEntropy(Matrix(x, len(y), len(x)/len(y)), Vector(y),
		&CrossEntropyOptions[float32]{Context: context, GradInput: Matrix(grad, len(y), len(x)/len(y))})
	return loss, grad, err
}

func sameBits(t *testing.T, a, b []float32) {
	t.Helper()
	for i := range a {
		if math.Float32bits(a[i]) != math.Float32bits(b[i]) {
			t.Fatalf("gradient[%d]: %v and %v", i, a[i], b[i])
		}
	}
}

func TestContextsGiveTheSameBits(t *testing.T) {
	x, y := large()
	want, grad, err := lossOf(x, y, nil)
	if err != nil {
		t.Fatal(err)
	}
	backwards := func(count int, task func(int)) error {
		for i := count - 1; i >= 0; i-- {
			task(i)
		}
		return nil
	}
	for name, options := range map[string]ContextOptions{
		"zero":     {},
		"4":        {Threads: 4},
		"100":      {Threads: 100},
		"portable": {ISA: ISAPortable, Backend: BackendPortable},
		"own":      {ParallelFor: backwards},
	} {
		context, err := NewContext(options)
		if err != nil {
			t.Fatal(name, err)
		}
		got, g, err := lossOf(x, y, context)
		if err != nil || got != want {
			t.Fatal(name, got, want, err)
		}
		sameBits(t, g, grad)
		backend, isa, err := context.Target()
		if err != nil || backend.String() == "auto" || isa.String() == "auto" {
			t.Error(name, backend, isa, err)
		}
		if name == "portable" && isa != ISAPortable {
			t.Error("not portable but", isa)
		}
	}
	var none *Context
	if _, _, err := none.Target(); err != nil {
		t.Error(err)
	}
}

func TestExecutorsThatFail(t *testing.T) {
	x, y := large()
	var kept func(int)
	for name, parallelFor := range map[string]func(int, func(int)) error{
		"error":   func(int, func(int)) error { return errors.New("cancelled") },
		"nothing": func(int, func(int)) error { return nil },
		"panic":   func(int, func(int)) error { panic("mine") },
		"twice": func(n int, task func(int)) error {
			for i := 0; i < 2*n; i++ {
				task(i / 2)
			}
			return nil
		},
		"beyond": func(n int, task func(int)) error {
			for i := -1; i <= n; i++ {
				task(i)
			}
			return nil
		},
		"kept": func(n int, task func(int)) error { kept = task; return nil },
	} {
		context, err := NewContext(ContextOptions{ParallelFor: parallelFor})
		if err != nil {
			t.Fatal(err)
		}
		if _, _, err := lossOf(x, y, context); !errors.Is(err, ErrExecutorFailed) {
			t.Errorf("%s: %v", name, err)
		}
	}
	kept(0) // the call is over
}

func TestConcurrentCallers(t *testing.T) {
	x, y := large()
	want, grad, _ := lossOf(x, y, nil)
	shared, err := NewContext(ContextOptions{Threads: 3})
	if err != nil {
		t.Fatal(err)
	}
	var all sync.WaitGroup
	for caller := 0; caller < 8; caller++ {
		context := shared
		if caller%2 == 0 {
			context = nil
		}
		all.Add(1)
		go func() {
			defer all.Done()
			for round := 0; round < 4; round++ {
				got, g, err := lossOf(x, y, context)
				if err != nil || got != want {
					t.Error(got, want, err)
					return
				}
				for i := range g {
					if g[i] != grad[i] {
						t.Error(i, g[i], grad[i])
						return
					}
				}
			}
		}()
	}
	all.Wait()
}

// A slice that lies beside Go pointers may be passed: C sees numbers alone.
func TestSlicesOfStructs(t *testing.T) {
	type model struct {
		name  *string
		x     [4]float32
		other []int
	}
	name := "model"
	m := &model{name: &name, x: [4]float32{1, 2, 3, 4}, other: []int{1}}
	loss, err := MSELoss(Vector(m.x[:]), Vector(m.x[:]), &MSELossOptions[float32]{GradInput: Vector(m.x[:])})
	if loss != 0 || err != nil || m.name != &name {
		t.Error(loss, err)
	}
	runtime.KeepAlive(m)
}

func resident() int {
	text, err := os.ReadFile("/proc/self/statm")
	if err != nil {
		return 0
	}
	pages, _ := strconv.Atoi(strings.Fields(string(text))[1])
	return pages * os.Getpagesize()
}

// A million calls, every hundredth with an error and every thousandth with a context of its own.
func TestNothingLeaks(t *testing.T) {
	calls := 1_000_000
	if testing.Short() {
		calls = 20_000
	}
	x, y, grad := make([]float32, 10), []int64{3}, make([]float32, 10)
	bad := []int64{10}
	options := &CrossEntropyOptions[float32]{GradInput: Matrix(grad, 1, 10)}
	run := func(count int) {
		for i := 0; i < count; i++ {
			target := y
			if i%100 == 0 {
				target = bad
			}
			if i%1000 == 0 {
				context, err := NewContext(ContextOptions{Threads: 2})
				if err != nil {
					t.Fatal(err)
				}
				options.Context = context
			}
			if _, err := CrossEntropy(Matrix(x, 1, 10), Vector(target), options); (err != nil) != (i%100 == 0) {
				t.Fatal(i, err)
			}
		}
		runtime.GC()
	}
	run(calls / 10)
	before := resident()
	run(calls)
	if grown := resident() - before; grown > 8<<20 {
		t.Errorf("%d calls grew the process by %d bytes", calls, grown)
	}
}
