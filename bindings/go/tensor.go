package losskit

import (
	"math/bits"
	"reflect"
	"strconv"
	"unsafe"
)

// Float is the type of predictions, losses and gradients. Float16 and BFloat16 hold bits: in code that is generic over Float,
// arithmetic and conversions of Go's would take them for integers.
type Float interface {
	~float32 | ~float64 | Float16 | BFloat16
}

// Index is the type of class indices. The engine reads int64, int32 and uint8; int is one of the first two.
type Index interface {
	~int | ~int64 | ~int32 | ~uint8
}

// Value is the type of arguments that are converted to the prediction's type: targets, masks, weights.
type Value interface {
	~float32 | ~float64 | Float16 | BFloat16 | ~int | ~int64 | ~int32 | ~uint8 | ~bool
}

// A Tensor is a view of a slice: a shape over its elements. The zero Tensor is no tensor: an option that is not given.
//
// The slice is used in place, never copied and never kept after a call. Inputs are only read.
type Tensor[T Value] struct {
	Data []T

	// Shape holds the size of each axis. A nil Shape is one axis of len(Data) elements; an empty one that is not nil is a
	// single value.
	Shape []int

	// Strides holds the distance between neighbours along each axis, in elements. It may be negative, and 0 repeats an
	// input's elements. Nil means row-major without gaps, and then Data must have exactly as many elements as the shape.
	Strides []int

	// Offset is where in Data the element [0, ..., 0] lies.
	Offset int

	// Accumulate is for outputs: add to what Data holds instead of overwriting it.
	Accumulate bool
}

// Array is a Tensor of any type, for options that take several.
type Array interface{ view() view }

// Dense is data in row-major order without gaps. Without a shape it is a single value.
func Dense[T Value](data []T, shape ...int) Tensor[T] {
	if shape == nil {
		shape = []int{}
	}
	return Tensor[T]{Data: data, Shape: shape}
}

// Vector is one axis over all of data.
func Vector[T Value](data []T) Tensor[T] { return Tensor[T]{Data: data} }

// Matrix is data as rows of equal length, one after the other.
func Matrix[T Value](data []T, rows, columns int) Tensor[T] {
	return Tensor[T]{Data: data, Shape: []int{rows, columns}}
}

// Scalar is a single value, for options that take a tensor.
func Scalar[T Value](value T) Tensor[T] { return Tensor[T]{Data: []T{value}, Shape: []int{}} }

// Transposed is the same elements with the axes in reverse order.
func (t Tensor[T]) Transposed() Tensor[T] {
	shape, strides := t.Shape, t.Strides
	if shape == nil {
		return t
	}
	rank := len(shape)
	out := t
	out.Shape, out.Strides = make([]int, rank), make([]int, rank)
	step := 1
	for i := rank - 1; i >= 0; i-- {
		out.Shape[rank-1-i] = shape[i]
		if strides == nil {
			out.Strides[rank-1-i] = step
			step *= shape[i]
		} else if i < len(strides) {
			out.Strides[rank-1-i] = strides[i]
		}
	}
	return out
}

// An untyped tensor is one of any element type, whose dtype stands beside it: they all look the same in memory.
type untyped = Tensor[uint8]

func (t *Tensor[T]) untyped() *untyped { return (*untyped)(unsafe.Pointer(t)) }

// view is what an Array holds.
type view struct {
	tensor untyped
	dtype  int32
	given  bool
	isNil  bool
}

func (t Tensor[T]) view() view {
	return view{tensor: *t.untyped(), dtype: dtypeOf[T](), given: t.given()}
}

func (t *Tensor[T]) given() bool { return t.Data != nil || t.Shape != nil }

// input and output are called on the caller's own tensors: copies of them cost as much as the call. They are small enough to
// be inlined, because most of a loss's tensors are not given.
func (t *Tensor[T]) input(c *call, role int32) {
	if t.Data != nil || t.Shape != nil {
		t.arg(c, role)
		c.frame.input_count++
	}
}

// output follows all inputs.
func (t *Tensor[T]) output(c *call, role int32) {
	if t.Data != nil || t.Shape != nil {
		t.arg(c, role)
	}
}

func (t *Tensor[T]) arg(c *call, role int32) { c.arg(role, t.untyped(), dtypeOf[T]()) }

// viewOf is for options. A nil pointer inside an Array is a mistake.
func viewOf(a Array) (v view) {
	defer func() {
		if recover() != nil {
			v = view{given: true, isNil: true}
		}
	}()
	return a.view()
}

// dtypeOf is small enough to be inlined; a type switch is not.
func dtypeOf[T Value]() int32 {
	if _, ok := any((*T)(nil)).(*float32); ok {
		return dtypeFloat32
	}
	return dtypeOfOther(any((*T)(nil)))
}

func dtypeOfOther(pointer any) int32 {
	switch pointer.(type) { // the usual ones, without package reflect's price
	case *float64:
		return dtypeFloat64
	case *int64:
		return dtypeInt64
	case *Float16:
		return dtypeFloat16
	case *BFloat16:
		return dtypeBFloat16
	}
	element := reflect.TypeOf(pointer).Elem()
	switch element.Kind() {
	case reflect.Float32:
		return dtypeFloat32
	case reflect.Float64:
		return dtypeFloat64
	case reflect.Int64:
		return dtypeInt64
	case reflect.Int32:
		return dtypeInt32
	case reflect.Int:
		if element.Size() == 8 {
			return dtypeInt64
		}
		return dtypeInt32
	case reflect.Uint8:
		return dtypeUint8
	default:
		return dtypeBool
	}
}

const maxRank = 8

// place checks that the tensor lies inside its slice, stores its shape and strides, and returns where its first element is.
// The engine trusts addresses; this is what makes a wrong shape an error instead of a crash.
func place(t *untyped, dtype int32, shape, strides *[maxRank]int64) (unsafe.Pointer, int32, string) {
	data := *(*unsafe.Pointer)(unsafe.Pointer(&t.Data)) // a slice begins with its pointer
	if t.Shape == nil {
		if t.Strides != nil || t.Offset != 0 {
			return nil, 0, "has strides or an offset, but no shape"
		}
		shape[0], strides[0] = int64(len(t.Data)), 1
		return data, 1, ""
	}
	rank := len(t.Shape)
	if rank > maxRank {
		return nil, int32(rank), "" // the engine's own sentence
	}
	if t.Strides != nil && len(t.Strides) != rank {
		return nil, 0, "has strides for " + strconv.Itoa(len(t.Strides)) + " axes, but a shape of " + strconv.Itoa(rank)
	}
	// Offsets of the lowest and highest element, in magnitudes that cannot wrap.
	low, high, count := uint64(0), uint64(0), uint64(1)
	overflow := uint64(0)
	empty := false
	for i := rank - 1; i >= 0; i-- {
		n := t.Shape[i]
		if n < 0 {
			return nil, 0, "has shape " + list(t.Shape) + ": an axis is negative"
		}
		stride := int64(count)
		if t.Strides != nil {
			stride = int64(t.Strides[i])
		}
		shape[i], strides[i] = int64(n), stride
		empty = empty || n == 0
		var carry uint64
		carry, count = bits.Mul64(count, uint64(n))
		overflow |= carry | count>>63
		if n == 0 {
			count = 0
			continue
		}
		if stride < 0 {
			carry, span := bits.Mul64(uint64(n-1), -uint64(stride))
			overflow |= carry | span>>62
			low += span & (1<<62 - 1)
			overflow |= low >> 62
		} else {
			carry, span := bits.Mul64(uint64(n-1), uint64(stride))
			overflow |= carry | span>>62
			high += span & (1<<62 - 1)
			overflow |= high >> 62
		}
	}
	length := uint64(len(t.Data))
	if empty {
		if t.Strides == nil && t.Offset == 0 && length != 0 {
			return nil, 0, "has shape " + list(t.Shape) + ", but " + strconv.Itoa(len(t.Data)) + " elements of data"
		}
		return nil, int32(rank), ""
	}
	if overflow != 0 {
		return nil, 0, "has shape " + list(t.Shape) + " and strides " + list(t.Strides) + ": beyond the address space"
	}
	if t.Strides == nil && t.Offset == 0 {
		if count != length {
			return nil, 0, "has shape " + list(t.Shape) + ", but " + strconv.Itoa(len(t.Data)) + " elements of data"
		}
		return data, int32(rank), ""
	}
	if t.Offset < 0 || uint64(t.Offset) < low || uint64(t.Offset)+high >= length {
		return nil, 0, "has shape " + list(t.Shape) + ", strides " + list(t.Strides) + " and offset " + strconv.Itoa(t.Offset) +
			": outside its " + strconv.Itoa(len(t.Data)) + " elements of data"
	}
	size := uintptr(dtype>>8&0xff) / 8 // as DLPack, the dtype holds its number of bits
	return unsafe.Add(data, uintptr(t.Offset)*size), int32(rank), ""
}

// list spells a shape as the engine does. Package fmt would make every caller's shape escape to the heap.
func list(values []int) string {
	text := []byte{'('}
	for i, value := range values {
		if i > 0 {
			text = append(text, ", "...)
		}
		text = strconv.AppendInt(text, int64(value), 10)
	}
	return string(append(text, ')'))
}
