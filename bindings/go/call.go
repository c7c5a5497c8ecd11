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
	pointers [C.LKGO_MAX_ARGS]unsafe.Pointer
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
	if a != nil {
		if v := viewOf(a); v.given {
			c.arg(role, &v)
			c.frame.input_count++
		}
	}
}

func (c *call) outputOf(role int32, a Array) {
	if a != nil {
		if v := viewOf(a); v.given {
			c.arg(role, &v)
		}
	}
}

func (c *call) arg(role int32, v *view) {
	i := c.frame.arg_count
	a := &c.frame.args[i]
	pointer, rank, problem := v.place((*[maxRank]int64)(unsafe.Pointer(&a.shape)), (*[maxRank]int64)(unsafe.Pointer(&a.strides)))
	if problem != "" && c.problem == nil {
		name := roleName(role)
		c.problem = &Error{Err: ErrInvalidShape, Op: c.name, Argument: name, Element: -1, Message: name + " " + problem}
	}
	c.pointers[i] = pointer
	a.role = C.int32_t(role)
	a.flags = 0
	if v.accumulate {
		a.flags = C.LK_ACCUMULATE
	}
	a.dtype = C.lk_dtype(v.dtype)
	a.rank = C.int32_t(rank)
	c.frame.arg_count++
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
				return *(*T)(c.pointers[i]), nil
			}
		}
	}
	return nan[T](), nil
}

func (c *call) run(workspace []byte) C.lk_status {
	var context *C.lk_context
	if c.context != nil {
		context = c.context.handle
	}
	var memory *C.char
	if len(workspace) > 0 {
		memory = (*C.char)(unsafe.Pointer(&workspace[0]))
	}
	p := &c.pointers
	at := func(i int) *C.char { return (*C.char)(p[i]) }
	var status C.lk_status
	if c.frame.arg_count <= 8 {
		status = C.lkgo_call8(context, c.frame, memory, at(0), at(1), at(2), at(3), at(4), at(5), at(6), at(7))
	} else {
		status = C.lkgo_call32(context, c.frame, memory,
			at(0), at(1), at(2), at(3), at(4), at(5), at(6), at(7),
			at(8), at(9), at(10), at(11), at(12), at(13), at(14), at(15),
			at(16), at(17), at(18), at(19), at(20), at(21), at(22), at(23),
			at(24), at(25), at(26), at(27), at(28), at(29), at(30), at(31))
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
