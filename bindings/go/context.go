package losskit

// #include "shim.h"
import "C"

import (
	"math"
	"runtime"
	"runtime/cgo"
	"sync"
	"sync/atomic"
)

// ISA is an instruction set. The zero value is the best that the CPU has.
type ISA int32

const (
	ISAPortable ISA = C.LK_ISA_PORTABLE
	ISANEON     ISA = C.LK_ISA_NEON
	ISAAVX2     ISA = C.LK_ISA_AVX2
	ISAAVX512   ISA = C.LK_ISA_AVX512
)

func (i ISA) String() string {
	if name := C.lk_isa_name(C.int32_t(i)); name != nil {
		return C.GoString(name)
	}
	return "auto"
}

// Backend is the library that the kernels are built on. The zero value is the best that is there.
type Backend int32

const (
	BackendPortable Backend = C.LK_BACKEND_PORTABLE
	BackendHighway  Backend = C.LK_BACKEND_HIGHWAY
	BackendXSIMD    Backend = C.LK_BACKEND_XSIMD
)

func (b Backend) String() string {
	if name := C.lk_backend_name(C.int32_t(b)); name != nil {
		return C.GoString(name)
	}
	return "auto"
}

// ContextOptions says how calls run. The zero value is the default: serial, on the best kernels for this CPU. What they
// compute does not depend on any of it, not by a bit.
type ContextOptions struct {
	// Threads is how many goroutines share the work of a call, the caller's among them. 0 and 1 are serial.
	Threads int

	// ParallelFor, if set, runs the parts of a call instead of goroutines of the call's own: it calls task exactly once
	// for each index below count, in any order, from any goroutines, at most Threads of them at a time, and returns when
	// all have ended. An error or a panic makes the call fail with ErrExecutorFailed; that is also how to cancel.
	ParallelFor func(count int, task func(index int)) error

	// ISA is the best instruction set to use, Backend the one to prefer. With the flags they are required.
	ISA            ISA
	Backend        Backend
	RequireISA     bool
	RequireBackend bool
}

// A Context is a way of running calls: threads and kernels. It is immutable, may be used from any number of goroutines at
// once, and is freed when nothing refers to it. A nil *Context is the default one.
type Context struct {
	handle *C.lk_context
}

// NewContext fails with ErrUnsupported where the CPU or the library lacks what is required.
func NewContext(options ContextOptions) (*Context, error) {
	var flags C.uint32_t
	if options.RequireISA {
		flags |= C.LK_REQUIRE_ISA
	}
	if options.RequireBackend {
		flags |= C.LK_REQUIRE_BACKEND
	}
	if options.Threads < 0 || options.Threads > math.MaxInt32 {
		return nil, &Error{Err: ErrInvalidValue, Element: -1, Message: "Threads is negative or beyond 31 bits"}
	}
	threads := options.Threads
	if threads == 0 {
		threads = 1
	}
	var executor cgo.Handle
	if threads > 1 || options.ParallelFor != nil {
		executor = cgo.NewHandle(&pool{threads: threads, parallelFor: options.ParallelFor})
	}
	var e C.lk_error
	handle := C.lkgo_context_create(C.int32_t(options.ISA), C.int32_t(options.Backend), flags,
		C.uintptr_t(executor), C.int32_t(threads), &e)
	if handle == nil {
		if executor != 0 {
			executor.Delete()
		}
		return nil, newError("", e.status, &e)
	}
	context := &Context{handle}
	runtime.SetFinalizer(context, func(c *Context) {
		C.lk_context_destroy(c.handle)
		if executor != 0 {
			executor.Delete()
		}
	})
	return context, nil
}

// Target is the back end and instruction set that the context, or the default one if nil, uses.
func (c *Context) Target() (Backend, ISA, error) {
	var handle *C.lk_context
	if c != nil {
		handle = c.handle
	}
	var e C.lk_error
	e.struct_size = C.sizeof_lk_error
	var backend, isa C.int32_t
	status := C.lk_context_target(handle, &backend, &isa, &e)
	runtime.KeepAlive(c)
	if status != C.LK_OK {
		return 0, 0, newError("", status, &e)
	}
	return Backend(backend), ISA(isa), nil
}

// pool runs the parts of a call.
type pool struct {
	threads     int
	parallelFor func(count int, task func(index int)) error
}

//export lkgoParallelFor
func lkgoParallelFor(handle C.uintptr_t, loop *C.lkgo_loop) C.int {
	p := cgo.Handle(handle).Value().(*pool)
	if p.parallelFor != nil {
		return p.runUser(loop)
	}
	workers := p.threads
	if uint64(loop.count) < uint64(workers) {
		workers = int(loop.count)
	}
	var others sync.WaitGroup
	others.Add(workers - 1)
	for i := 1; i < workers; i++ {
		go func() {
			defer others.Done()
			C.lkgo_drain(loop)
		}()
	}
	C.lkgo_drain(loop)
	others.Wait()
	return 0
}

// runUser keeps C safe from what a function of the user's may do: panic, or keep task and call it after its return, when
// the call is over. The engine itself notices indices that ran twice or not at all.
func (p *pool) runUser(loop *C.lkgo_loop) (status C.int) {
	var over sync.RWMutex // readers are tasks
	var ended bool
	var wrong atomic.Bool
	count := int(loop.count)
	task := func(index int) {
		over.RLock()
		defer over.RUnlock()
		if ended || index < 0 || index >= count {
			wrong.Store(true)
			return
		}
		C.lkgo_run(loop, C.size_t(index))
	}
	defer func() {
		panicked := recover() != nil
		over.Lock()
		ended = true
		over.Unlock()
		if panicked || wrong.Load() {
			status = 1
		}
	}()
	if p.parallelFor(count, task) != nil {
		return 1
	}
	return 0
}
