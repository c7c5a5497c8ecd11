// Dtypes: sizes and classes.
#pragma once

#include <losskit/losskit.h>

namespace losskit {

// What a call asks of a dtype: the size of one element in bytes, and a bit for each LK_TYPES_* class that it belongs to.
struct DtypeTraits {
  uint8_t size, types;
};

// Always inlined, because kernels ask too: a function of theirs that stands alone could be taken for another target's.
__attribute__((always_inline)) constexpr DtypeTraits dtype_traits(lk_dtype dtype) {
  constexpr uint8_t value = 1 << LK_TYPES_VALUE, index = value | 1 << LK_TYPES_INDEX, real = value | 1 << LK_TYPES_REAL;
  if (dtype == LK_FLOAT32) return {4, real};  // nearly always; the switch is a tree of comparisons
  switch (dtype) {
    case LK_FLOAT64: return {8, real | 1 << LK_TYPES_FLOAT64};
    case LK_INT64: return {8, index | 1 << LK_TYPES_INT64};
    case LK_INT8:
    case LK_UINT8:
    case LK_BOOL: return {1, index};
    case LK_INT16:
    case LK_UINT16: return {2, index};
    case LK_FLOAT16:
    case LK_BFLOAT16: return {2, real};
    case LK_INT32: return {4, index};
    default: return {0, 0};  // this library does not know it
  }
}

constexpr bool is_of(DtypeTraits traits, int32_t types) { return (traits.types >> types & 1) != 0; }

// 0 for a dtype that this library does not know.
__attribute__((always_inline)) constexpr int64_t dtype_size(lk_dtype dtype) { return dtype_traits(dtype).size; }

constexpr const char* dtype_name(lk_dtype dtype) {
  switch (dtype) {
    case LK_INT8: return "int8";
    case LK_INT16: return "int16";
    case LK_INT32: return "int32";
    case LK_INT64: return "int64";
    case LK_UINT8: return "uint8";
    case LK_UINT16: return "uint16";
    case LK_FLOAT16: return "float16";
    case LK_FLOAT32: return "float32";
    case LK_FLOAT64: return "float64";
    case LK_BFLOAT16: return "bfloat16";
    case LK_BOOL: return "bool";
    default: return nullptr;
  }
}

constexpr const char* types_text(int32_t types) {
  switch (types) {
    case LK_TYPES_REAL: return "float32, float64, float16 or bfloat16";
    case LK_TYPES_VALUE: return "a float, an integer or bool";
    case LK_TYPES_INDEX: return "int64, int32, int16, int8, uint16, uint8 or bool";
    case LK_TYPES_INT64: return "int64";
    default: return "float64";
  }
}

}  // namespace losskit
