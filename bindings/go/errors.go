package losskit

// #include "shim.h"
import "C"

import "errors"

// What can be wrong with a call, for errors.Is. Every error is an *Error that wraps one of these.
var (
	ErrInvalidCall    = errors.New("losskit: invalid call")          // a required argument is not given, ...
	ErrInvalidShape   = errors.New("losskit: invalid shape")         // a shape does not fit the loss, the slice or the other shapes
	ErrInvalidType    = errors.New("losskit: invalid type")          // an element type that the argument does not take
	ErrInvalidValue   = errors.New("losskit: invalid value")         // an option out of range, data outside the loss's domain
	ErrInvalidIndex   = errors.New("losskit: index out of range")    // a class index
	ErrOverlap        = errors.New("losskit: overlapping arguments") // an output overlaps an argument without being exactly it
	ErrUnsupported    = errors.New("losskit: unsupported")           // more than 8 axes, an ISA that the CPU lacks
	ErrExecutorFailed = errors.New("losskit: executor failed")       // or was cancelled; outputs are unspecified
	ErrOutOfMemory    = errors.New("losskit: out of memory")         // the allocator gave none
)

// Error says what is wrong with a call, and where. But for ErrExecutorFailed and for bad floating-point data
// (ErrInvalidValue with Element >= 0), a failed call has left every output as it was.
type Error struct {
	Err      error  // one of the errors above
	Op       string // the loss, "" where a context was made
	Argument string // the argument or option, in the engine's spelling: "target_indices"; "" if it is none
	Element  int64  // index of the first offending element in row-major order, or -1
	Message  string // one sentence: "target_indices[3] = 4 is outside [0, 4)"
}

func (e *Error) Error() string {
	if e.Op == "" {
		return "losskit: " + e.Message
	}
	return "losskit: " + e.Op + ": " + e.Message
}

// Unwrap makes errors.Is(err, ErrInvalidShape) work.
func (e *Error) Unwrap() error { return e.Err }

func newError(op string, status C.lk_status, from *C.lk_error) *Error {
	e := &Error{Op: op, Element: int64(from.element), Message: C.GoString(&from.message[0])}
	switch {
	case from.role == 0:
	case from.list == C.LK_LIST_OPTIONS:
		e.Argument = optionNames[int32(from.role)]
	default:
		e.Argument = roleName(int32(from.role))
	}
	switch status {
	case C.LK_INVALID_CALL:
		e.Err = ErrInvalidCall
	case C.LK_INVALID_SHAPE:
		e.Err = ErrInvalidShape
	case C.LK_INVALID_TYPE:
		e.Err = ErrInvalidType
	case C.LK_INVALID_VALUE:
		e.Err = ErrInvalidValue
	case C.LK_INVALID_INDEX:
		e.Err = ErrInvalidIndex
	case C.LK_OVERLAP:
		e.Err = ErrOverlap
	case C.LK_EXECUTOR_FAILED:
		e.Err = ErrExecutorFailed
	case C.LK_OUT_OF_MEMORY:
		e.Err = ErrOutOfMemory
	default: // also what a newer library may add
		e.Err = ErrUnsupported
	}
	return e
}
