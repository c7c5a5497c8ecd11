// Dtypes: sizes and classes.
#pragma once

#include <losskit/losskit.h>

namespace losskit {

// Size of one element in bytes, or 0 for a dtype that this library does not know.
constexpr int64_t dtype_size(lk_dtype dtype) {
  switch (dtype) {
    case LK_INT8:
    case LK_UINT8:
    case LK_BOOL: return 1;
    case LK_INT16:
    case LK_UINT16:
    case LK_FLOAT16:
    case LK_BFLOAT16: return 2;
    case LK_INT32:
    case LK_FLOAT32: return 4;
    case LK_INT64:
    case LK_FLOAT64: return 8;
    default: return 0;
  }
}

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

constexpr bool is_real(lk_dtype dtype) {
  return dtype == LK_FLOAT32 || dtype == LK_FLOAT64 || dtype == LK_FLOAT16 || dtype == LK_BFLOAT16;
}

constexpr bool is_index(lk_dtype dtype) { return dtype_size(dtype) != 0 && !is_real(dtype); }

// Whether a role of the given LK_TYPES_* class accepts the dtype.
constexpr bool accepts(int32_t types, lk_dtype dtype) {
  switch (types) {
    case LK_TYPES_REAL: return is_real(dtype);
    case LK_TYPES_VALUE: return dtype_size(dtype) != 0;
    case LK_TYPES_INDEX: return is_index(dtype);
    case LK_TYPES_FLOAT64: return dtype == LK_FLOAT64;
    case LK_TYPES_INT64: return dtype == LK_INT64;
    default: return false;
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
