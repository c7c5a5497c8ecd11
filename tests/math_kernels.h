// The elementary functions and the vocabulary of each kernel target as plain function pointers, for tests and benchmarks.
// math_kernels.cpp is compiled once per target, with the flags of its kernels.
#pragma once

#include <stddef.h>
#include <stdint.h>

// name, largest error allowed in ulp: float, double; and the domain of those that promise it on a part of the line only.
#define LK_MATH_UNARY(X)                        \
  X(exp, 1.0, 2.0, -INFINITY, INFINITY)         \
  X(exp2, 1.5, 2.0, -INFINITY, INFINITY)        \
  X(expm1, 1.0, 2.0, -INFINITY, INFINITY)       \
  X(log, 1.0, 2.0, -INFINITY, INFINITY)         \
  X(log2, 1.5, 2.0, -INFINITY, INFINITY)        \
  X(log1p, 1.5, 2.0, -INFINITY, INFINITY)       \
  X(tanh, 2.5, 2.0, -INFINITY, INFINITY)        \
  X(sigmoid, 2.5, 2.0, -INFINITY, INFINITY)     \
  X(softplus, 2.5, 2.0, -INFINITY, INFINITY)    \
  X(log_sigmoid, 2.5, 2.0, -INFINITY, INFINITY) \
  X(atan, 2.5, 2.0, -INFINITY, INFINITY)        \
  X(exp_nonpositive, 1.0, 2.0, -INFINITY, 0.0)  \
  X(log1p_unit, 1.5, 2.0, 0.0, 1.0)

// Operations lane by lane: name, expression in packs a, b, c of T.
#define LK_SIMD_FLOATING(X)                                            \
  X(add, a + b)                                                        \
  X(sub, a - b)                                                        \
  X(mul, a* b)                                                         \
  X(div, a / b)                                                        \
  X(negate, -a)                                                        \
  X(fma, fma(a, b, c))                                                 \
  X(fnma, fnma(a, b, c))                                               \
  X(fms, fms(a, b, c))                                                 \
  X(min, min(a, b))                                                    \
  X(max, max(a, b))                                                    \
  X(abs, abs(a))                                                       \
  X(sqrt, sqrt(a))                                                     \
  X(copysign, copysign(a, b))                                          \
  X(xor_sign, xor_sign(a, b))                                          \
  X(select_by_sign, select_by_sign(a, b, c))                           \
  X(less, select(a < b, b, c))                                         \
  X(less_equal, select(a <= b, b, c))                                  \
  X(greater, select(a > b, b, c))                                      \
  X(greater_equal, select(a >= b, b, c))                               \
  X(equal, select(a == b, b, c))                                       \
  X(not_equal, select(a != b, b, c))                                   \
  X(is_nan, select(is_nan(a), b, c))                                   \
  X(mask_and, select((a < b) & (b < c), b, c))                         \
  X(mask_or, select((a < b) | (b < c), b, c))                          \
  X(mask_not, select(!(a < b), b, c))                                  \
  X(zero_unless, zero_unless(a < b, c))                                \
  X(round, round(a))                                                   \
  X(integers_and_back, from_int<T>(to_int(a)))                         \
  X(iota, iota<T>())                                                   \
  X(bits, bitcast<T>(bitcast<Integer<T>>(a) & bitcast<Integer<T>>(b))) \
  X(mask_cast, select(mask_cast<T>(bitcast<Integer<T>>(a) > bitcast<Integer<T>>(b)), b, c))

#define LK_SIMD_INTEGER(X)              \
  X(add, a + b)                         \
  X(sub, a - b)                         \
  X(bit_and, a& b)                      \
  X(bit_or, a | b)                      \
  X(bit_xor, a ^ b)                     \
  X(shl, shl<3>(a))                     \
  X(shr, shr<5>(a))                     \
  X(equal, select(a == b, b, c))        \
  X(greater, select(a > b, b, c))       \
  X(zero_unless, zero_unless(a > b, c)) \
  X(iota, iota<T>())                    \
  X(set, set<T>(T(-7)))                 \
  X(zero, zero<T>())                    \
  X(mask_cast, select(mask_cast<T>(bitcast<Floating<T>>(a) < bitcast<Floating<T>>(b)), b, c))

namespace lktest {

// Functions of whole arrays. y only for functions of two arguments.
template <class T>
struct MathFunction {
  const char* name;
  void (*apply)(const T* x, const T* y, T* out, size_t count);
};

// Operations on one pack: arrays of 64 bytes, any alignment where nothing else is said.
template <class T>
struct SimdOperation {
  const char* name;
  void (*apply)(const T* a, const T* b, const T* c, T* out);
};

template <class T>
struct SimdTable {
  const SimdOperation<T>* operations;
  size_t operation_count;
  void (*load_n)(const T* p, int n, T* out);
  void (*store_n)(T* p, int n, const T* values);
  void (*first_n)(int n, T* out);  // 1 and 0
  void (*stream)(T* aligned, const T* values);
};

template <class T>
struct SimdFloatTable : SimdTable<T> {
  const MathFunction<T>* functions;
  size_t function_count;
  T (*reduce_add)(const T*);
  T (*reduce_min)(const T*);
  T (*reduce_max)(const T*);
  void (*stream_blocks)(T* aligned_to_16, const T* values);
  void (*stream_n)(T* aligned_to_16, int n, const T* values);
  int (*any_negative)(const T*);  // any(a < 0), all(a < 0)
  int (*all_negative)(const T*);
  // A pack's worth of rows, 16 / sizeof(T) of the columns: to columns and back.
  void (*rows_to_columns)(const T* rows, ptrdiff_t columns, T* out);
  void (*columns_to_rows)(const T* in, ptrdiff_t columns, T* rows);
};

struct MathTable {
  SimdFloatTable<float> f32;
  SimdFloatTable<double> f64;
  SimdTable<int32_t> i32;
  SimdTable<int64_t> i64;
  void (*sar)(const int32_t* a, int32_t* out);     // by 5
  void (*to_double)(const float* a, double* out);  // 16
  void (*to_float)(const double* a, float* out);   // 16
};

}  // namespace lktest

#ifdef LOSSKIT_TARGET

namespace losskit::LOSSKIT_TARGET {
extern const lktest::MathTable math_table;
}

#else  // the tests themselves

#include "targets.h"

#define LK_DECLARE_MATH_TABLE(name, backend, isa) \
  namespace losskit::name {                       \
  extern const lktest::MathTable math_table;      \
  }
LK_TARGETS(LK_DECLARE_MATH_TABLE)
#undef LK_DECLARE_MATH_TABLE

namespace lktest {

struct MathTarget {
  const char* name;
  const char* backend;
  const char* isa;
  const MathTable* table;
  bool runs;  // on this CPU
};

inline bool cpu_runs(int isa) {
#ifdef __x86_64__
  __builtin_cpu_init();
  const bool avx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") && __builtin_cpu_supports("bmi2");
  if (isa == LK_ISA_AVX2) return avx2;
  if (isa == LK_ISA_AVX512)
    return avx2 && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
           __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512cd");
#endif
  return isa == LK_ISA_PORTABLE || isa == LK_ISA_NEON;
}

// "LK_ISA_AVX2" -> "AVX2"; the macros' arguments are spelled this way.
constexpr const char* after_prefix(const char* text, int underscores) {
  while (underscores > 0) underscores -= *text++ == '_';
  return text;
}

inline const MathTarget math_targets[] = {
#define LK_MATH_TARGET(name, backend, isa) \
  {#name, after_prefix(#backend, 2), after_prefix(#isa, 2), &losskit::name::math_table, cpu_runs(isa)},
    LK_TARGETS(LK_MATH_TARGET)
#undef LK_MATH_TARGET
};

}  // namespace lktest
#endif
