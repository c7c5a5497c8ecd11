// Compiled once per target: see math_kernels.h.
#include "math_kernels.h"

#include "simd/math.h"

namespace losskit::LOSSKIT_TARGET {
namespace {

// clang-format off
template <class T> struct floating_of;
template <> struct floating_of<int32_t> { using type = float; };
template <> struct floating_of<int64_t> { using type = double; };
template <class T> using Floating = typename floating_of<T>::type;
// clang-format on

template <class T, class F>
LK_INLINE void for_each_pack(const T* x, T* out, size_t count, F function) {
  constexpr size_t n = lanes<T>;
  size_t i = 0;
  for (; i + n <= count; i += n) store(out + i, function(load(x + i)));
  const int rest = static_cast<int>(count - i);
  if (rest != 0) store_n(out + i, function(load_n(x + i, rest)), rest);
}

#define LK_APPLY(name, ...)                                                               \
  template <class T>                                                                      \
  void name##_array(const T* x, const T*, T* out, size_t count) {                         \
    for_each_pack(                                                                        \
        x, out, count, [](Pack<T> v) __attribute__((always_inline)) { return name(v); }); \
  }
LK_MATH_UNARY(LK_APPLY)
#undef LK_APPLY

template <class T>
void pow_array(const T* x, const T* y, T* out, size_t count) {
  constexpr size_t n = lanes<T>;
  size_t i = 0;
  for (; i + n <= count; i += n) store(out + i, pow(load(x + i), load(y + i)));
  const int rest = static_cast<int>(count - i);
  if (rest != 0) store_n(out + i, pow(load_n(x + i, rest), load_n(y + i, rest)), rest);
}

template <class T>
constexpr lktest::MathFunction<T> functions[] = {
#define LK_ROW(name, ...) {#name, name##_array<T>},
    LK_MATH_UNARY(LK_ROW)
#undef LK_ROW
        {"pow", pow_array<T>},
};

#define LK_OPERATION(name, expression)                                       \
  template <class T>                                                         \
  void name##_operation(const T* pa, const T* pb, const T* pc, T* out) {     \
    [[maybe_unused]] const Pack<T> a = load(pa), b = load(pb), c = load(pc); \
    store(out, expression);                                                  \
  }
#define LK_ROW(name, expression) {#name, name##_operation<T>},

namespace floating {
LK_SIMD_FLOATING(LK_OPERATION)
template <class T>
constexpr lktest::SimdOperation<T> operations[] = {LK_SIMD_FLOATING(LK_ROW)};
}  // namespace floating
namespace integer {
LK_SIMD_INTEGER(LK_OPERATION)
template <class T>
constexpr lktest::SimdOperation<T> operations[] = {LK_SIMD_INTEGER(LK_ROW)};
}  // namespace integer
#undef LK_OPERATION
#undef LK_ROW

// clang-format off
template <class T> void load_some(const T* p, int n, T* out)     { store(out, load_n(p, n)); }
template <class T> void store_some(T* p, int n, const T* values) { store_n(p, load(values), n); }
template <class T> void mask_some(int n, T* out)                 { store(out, zero_unless(first_n<T>(n), set<T>(1))); }
template <class T> void stream_pack(T* aligned, const T* values) { prefetch(values); prefetch_l2(values); stream(aligned, load(values)); stream_fence(); }
template <class T> void stream_in_blocks(T* p, const T* values)  { prefetch_write(p); stream_blocks(p, load(values)); stream_fence(); }
template <class T> void stream_some(T* p, int n, const T* values) { stream_n(p, load(values), n); stream_fence(); }
template <class T> T add_up(const T* p)                          { return reduce_add(load(p)); }
template <class T> T smallest(const T* p)                        { return reduce_min(load(p)); }
template <class T> T largest(const T* p)                         { return reduce_max(load(p)); }
template <class T> int any_below(const T* p)                     { return any(load(p) < zero<T>()); }
template <class T> int all_below(const T* p)                     { return all(load(p) < zero<T>()); }
// clang-format on

template <class T>
void to_columns(const T* rows, ptrdiff_t columns, T* out) {
  constexpr int n = block_lanes<T>;
  Pack<T> v[n];
  for (int i = 0; i < n; ++i) v[i] = load_blocks(rows + i * columns, n * columns);
  transpose_blocks(v);
  for (int i = 0; i < n; ++i) store(out + i * lanes<T>, v[i]);
}

template <class T>
void to_rows(const T* in, ptrdiff_t columns, T* rows) {
  constexpr int n = block_lanes<T>;
  Pack<T> v[n];
  for (int i = 0; i < n; ++i) v[i] = load(in + i * lanes<T>);
  transpose_blocks(v);
  for (int i = 0; i < n; ++i) store_blocks(rows + i * columns, n * columns, v[i]);
}

void shift_signed(const int32_t* a, int32_t* out) { store(out, sar<5>(load(a))); }

void widen(const float* a, double* out) {
  Pack<double> lo, hi;
  to_double(load(a), lo, hi);
  store(out, lo);
  store(out + lanes<double>, hi);
}

void narrow_both(const double* a, float* out) { store(out, to_float(load(a), load(a + lanes<double>))); }

template <class T, size_t Count>
constexpr lktest::SimdTable<T> simd_table(const lktest::SimdOperation<T> (&operations)[Count]) {
  return {operations, Count, load_some<T>, store_some<T>, mask_some<T>, stream_pack<T>};
}

template <class T>
constexpr lktest::SimdFloatTable<T> float_table() {
  return {simd_table(floating::operations<T>),
          functions<T>,
          sizeof(functions<T>) / sizeof(functions<T>[0]),
          add_up<T>,
          smallest<T>,
          largest<T>,
          stream_in_blocks<T>,
          stream_some<T>,
          any_below<T>,
          all_below<T>,
          to_columns<T>,
          to_rows<T>};
}

}  // namespace

constexpr lktest::MathTable table = {float_table<float>(),
                                     float_table<double>(),
                                     simd_table(integer::operations<int32_t>),
                                     simd_table(integer::operations<int64_t>),
                                     shift_signed,
                                     widen,
                                     narrow_both};
const lktest::MathTable math_table = table;

}  // namespace losskit::LOSSKIT_TARGET
