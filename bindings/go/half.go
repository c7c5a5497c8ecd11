package losskit

import (
	"math"
	"strconv"
)

// Float16 holds the bits of a number in half precision, IEEE 754's binary16: 11 significant bits, up to 65504.
//
// It is no number to Go: compute with Float32, and compare what Float32 gives, where zeros are equal and NaN is not itself.
type Float16 uint16

// BFloat16 holds the upper half of a float32: its range, with 8 significant bits. Compute with Float32.
type BFloat16 uint16

// ToFloat16 rounds to the nearest, ties to even. What rounds beyond 65504 is infinite; a NaN keeps its sign and the upper
// bits of its payload.
func ToFloat16(x float32) Float16 {
	bits := math.Float32bits(x)
	sign, magnitude := Float16(bits>>16&0x8000), bits&0x7fffffff
	switch {
	case magnitude > 0x7f800000:
		return sign | 0x7c00 | payload(Float16(magnitude>>13&0x3ff), 0x200)
	case magnitude >= 0x47800000: // 65536; numbers just below round to it
		return sign | 0x7c00
	case magnitude >= 0x38800000: // 2^-14, the least normal number
		return sign | Float16(nearest(magnitude-112<<23, 13))
	case magnitude >= 0x33000000: // 2^-25, half the least number
		return sign | Float16(nearest(magnitude&0x7fffff|0x800000, 126-magnitude>>23))
	default:
		return sign
	}
}

// Float32 is exact.
func (h Float16) Float32() float32 {
	sign, exponent, fraction := uint32(h&0x8000)<<16, uint32(h>>10&31), uint32(h&0x3ff)
	switch exponent {
	case 0: // a multiple of 2^-24
		return math.Float32frombits(math.Float32bits(float32(fraction)/(1<<24)) | sign)
	case 31:
		return math.Float32frombits(sign | 0x7f800000 | fraction<<13)
	default:
		return math.Float32frombits(sign | (exponent+112)<<23 | fraction<<13)
	}
}

// IsNaN is for what h != h does not tell.
func (h Float16) IsNaN() bool { return h&0x7fff > 0x7c00 }

// String is the number as package fmt prints a float32.
func (h Float16) String() string { return decimal(h.Float32()) }

// ToBFloat16 rounds to the nearest, ties to even. A NaN keeps its sign and the upper bits of its payload.
func ToBFloat16(x float32) BFloat16 {
	bits := math.Float32bits(x)
	if bits&0x7fffffff > 0x7f800000 {
		return BFloat16(bits>>16&0xff80) | payload(BFloat16(bits>>16&0x7f), 0x40)
	}
	return BFloat16(nearest(bits, 16))
}

// Float32 is exact.
func (h BFloat16) Float32() float32 { return math.Float32frombits(uint32(h) << 16) }

// IsNaN is for what h != h does not tell.
func (h BFloat16) IsNaN() bool { return h&0x7fff > 0x7f80 }

// String is the number as package fmt prints a float32.
func (h BFloat16) String() string { return decimal(h.Float32()) }

// nearest drops the lower bits of a number, which a carry may take to the next exponent.
func nearest(bits, dropped uint32) uint32 {
	return (bits + (1<<(dropped-1) - 1) + bits>>dropped&1) >> dropped
}

// A NaN whose payload is lost would be an infinity.
func payload[T Float16 | BFloat16](bits, quiet T) T {
	if bits == 0 {
		return quiet
	}
	return bits
}

func decimal(x float32) string { return strconv.FormatFloat(float64(x), 'g', -1, 32) }

func nan[T Float]() (x T) {
	switch p := any(&x).(type) {
	case *Float16:
		*p = 0x7e00
	case *BFloat16:
		*p = 0x7fc0
	default:
		x = T(math.NaN())
	}
	return x
}
