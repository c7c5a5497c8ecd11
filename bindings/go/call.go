package losskit

// #cgo pkg-config: losskit
// #cgo CFLAGS: -std=gnu99 -O2
// #include "shim.h"
import "C"

import (
	"fmt"
	"runtime"
	"sync"
	"unsafe"
)

const (
	dtypeFloat32  = int32(C.LK_FLOAT32)
	dtypeFloat64  = int32(C.LK_FLOAT64)
	dtypeFloat16  = int32(C.LK_FLOAT16)
	dtypeBFloat16 = int32(C.LK_BFLOAT16)
	dtypeInt64    = int32(C.LK_INT64)
	dtypeInt32    = int32(C.LK_INT32)
	dtypeUint8    = int32(C.LK_UINT8)
	dtypeBool     = int32(C.LK_BOOL)
)

// Reduction says what becomes of the unreduced loss. The zero value is the loss's own default.
type Reduction int32

const (
	ReductionNone Reduction = C.LK_REDUCTION_NONE // the unreduced loss, into the option Loss
	ReductionMean Reduction = C.LK_REDUCTION_MEAN
	ReductionSum  Reduction = C.LK_REDUCTION_SUM
)

// Ptr is a pointer to a value, for options whose zero is not their default.
func Ptr[T any](value T) *T { return &value }

// call gathers the arguments of one evaluation: what C may see of Go memory in frame, the pointers beside it.
type call struct {
	frame    *C.lkgo_frame
	context  *Context
	pointers [C.LKGO_MAX_ARGS]*C.char
	name     string
	problem  *Error // the first one found on this side
}

// Frames are big and hold no Go pointers.
var frames = sync.Pool{New: func() any { return new(C.lkgo_frame) }}

func (c *call) begin(context *Context, op int32, name string, reduction Reduction, checkFirst bool) {
	f := frames.Get().(*C.lkgo_frame)
	f.op = C.int32_t(op)
	f.reduction = C.int32_t(reduction)
	f.flags = 0
	if checkFirst {
		f.flags = C.LK_CHECK_FIRST
	}
	f.input_count, f.arg_count, f.option_count = 0, 0, 0
	f.own_loss = -1
	c.frame, c.context, c.name = f, context, name
}

func (c *call) inputOf(role int32, a Array) {
	if a != nil && c.argOf(role, a) {
		c.frame.input_count++
	}
}

func (c *call) outputOf(role int32, a Array) {
	if a != nil {
		c.argOf(role, a)
	}
}

func (c *call) argOf(role int32, a Array) (given bool) {
	v := viewOf(a)
	if v.isNil {
		c.fail(role, "is a nil pointer")
	} else if v.given {
		c.arg(role, &v.tensor, v.dtype)
	}
	return v.given
}

func (c *call) arg(role int32, t *untyped, dtype int32) {
	i := c.frame.arg_count
	a := &c.frame.args[i]
	pointer, rank, problem := place(t, dtype, (*[maxRank]int64)(unsafe.Pointer(&a.shape)), (*[maxRank]int64)(unsafe.Pointer(&a.strides)))
	if problem != "" {
		c.fail(role, problem)
	}
	c.pointers[i] = (*C.char)(pointer)
	a.role = C.int32_t(role)
	a.flags = 0
	if t.Accumulate {
		a.flags = C.LK_ACCUMULATE
	}
	a.dtype = C.lk_dtype(dtype)
	a.rank = C.int32_t(rank)
	c.frame.arg_count++
}

// fail keeps the first problem.
func (c *call) fail(role int32, problem string) {
	if c.problem == nil {
		name := roleName(role)
		c.problem = &Error{Err: ErrInvalidShape, Op: c.name, Argument: name, Element: -1, Message: name + " " + problem}
	}
}

// A default is left out, so that a program also runs with an older library that lacks an option it does not use.
func (c *call) integer(key int32, value, standard int64) {
	if value != standard {
		c.option(key, C.LK_INTEGER, value, 0)
	}
}

func (c *call) real(key int32, value, standard float64) {
	if value != standard { // a NaN is passed on and refused
		c.option(key, C.LK_REAL, 0, value)
	}
}

func (c *call) option(key, kind int32, integer int64, real float64) {
	o := &c.frame.options[c.frame.option_count]
	o.key, o._type, o.integer, o.real = C.int32_t(key), C.int32_t(kind), C.int64_t(integer), C.double(real)
	c.frame.option_count++
}

func or[T any](value *T, standard T) T {
	if value == nil {
		return standard
	}
	return *value
}

// finish evaluates, with the loss into memory of the frame where the caller has given none and it is one value.
func finish[T Float](c *call, givenLoss bool, reduction Reduction, workspace []byte, query *int) (T, error) {
	f := c.frame
	defer frames.Put(f)
	if c.problem == nil && !givenLoss {
		if reduction != ReductionNone {
			f.own_loss = f.arg_count
			a := &f.args[f.arg_count]
			a.role, a.flags, a.rank, a.dtype = roleLoss, 0, 0, C.lk_dtype(dtypeOf[T]())
			c.pointers[f.arg_count] = nil
			f.arg_count++
		} else if f.arg_count == f.input_count && query == nil {
			c.problem = &Error{Err: ErrInvalidCall, Op: c.name, Argument: "loss", Element: -1,
				Message: "no output is given: with reduction none the loss goes into the option Loss"}
		}
	}
	if c.problem != nil {
		return nan[T](), c.problem
	}
	f.query, f.workspace_size = 0, C.uint64_t(len(workspace))
	if query != nil {
		f.query = 1
	}
	if status := c.run(workspace); status != C.LK_OK {
		return nan[T](), newError(c.name, status, &f.error)
	}
	if query != nil {
		*query = int(f.workspace_size)
		return nan[T](), nil
	}
	if f.own_loss >= 0 {
		return *(*T)(unsafe.Pointer(&f.loss)), nil
	}
	if reduction != ReductionNone { // the engine has seen that the caller's loss is one element of this type
		for i := f.input_count; i < f.arg_count; i++ {
			if f.args[i].role == roleLoss {
				return *(*T)(unsafe.Pointer(c.pointers[i])), nil
			}
		}
	}
	return nan[T](), nil
}

func (c *call) run(workspace []byte) C.lk_status {
	var context C.uintptr_t // cgo would look for Go pointers behind a pointer to what it does not know
	if c.context != nil {
		context = C.uintptr_t(uintptr(unsafe.Pointer(c.context.handle)))
	}
	var memory *C.char
	if len(workspace) > 0 {
		memory = (*C.char)(unsafe.Pointer(&workspace[0]))
	}
	p := &c.pointers
	var status C.lk_status
	if c.frame.arg_count <= 8 {
		status = C.lkgo_call8(context, c.frame, memory, p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7])
	} else {
		status = C.lkgo_call32(context, c.frame, memory,
			p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7],
			p[8], p[9], p[10], p[11], p[12], p[13], p[14], p[15],
			p[16], p[17], p[18], p[19], p[20], p[21], p[22], p[23],
			p[24], p[25], p[26], p[27], p[28], p[29], p[30], p[31])
	}
	runtime.KeepAlive(c.context)
	return status
}

func roleName(role int32) string {
	if name := C.lk_role_name(C.int32_t(role)); name != nil {
		return C.GoString(name)
	}
	return fmt.Sprintf("role %d", role)
}

// Version is the library's, "major.minor.patch".
func Version() string { return C.GoString(C.lk_version()) }

// NumericsVersion rises when any result changes by a bit.
func NumericsVersion() int { return int(C.lk_numerics_version()) }

// CPU is the processor's own name, or its architecture.
func CPU() string { return C.GoString(C.lk_cpu_name()) }
