#include "engine/element.h"

#include "base/half.h"

namespace losskit {
namespace {

using LOSSKIT_TARGET::BFloat16;
using LOSSKIT_TARGET::Float16;

template <class T>
const T& at(const lk_tensor& t, int64_t offset) {
  return static_cast<const T*>(t.data)[offset];
}

template <class T>
void write_real(const lk_tensor& t, bool accumulate, double value) {
  T& to = *static_cast<T*>(t.data);
  const T rounded = static_cast<T>(value);
  to = accumulate ? to + rounded : rounded;
}

template <class T>
void write_half(const lk_tensor& t, bool accumulate, double value) {
  T& to = *static_cast<T*>(t.data);
  to.bits = T::narrow(LOSSKIT_TARGET::round_to_odd(accumulate ? static_cast<double>(T::widen(to.bits)) + value : value));
}

}  // namespace

int64_t read_index(const lk_tensor& t, int64_t offset) {
  switch (t.dtype) {
    case LK_INT64: return at<int64_t>(t, offset);
    case LK_INT32: return at<int32_t>(t, offset);
    case LK_INT16: return at<int16_t>(t, offset);
    case LK_INT8: return at<int8_t>(t, offset);
    case LK_UINT16: return at<uint16_t>(t, offset);
    case LK_BOOL: return at<uint8_t>(t, offset) != 0;
    default: return at<uint8_t>(t, offset);
  }
}

double read_element(const lk_tensor& t, int64_t offset) {
  switch (t.dtype) {
    case LK_FLOAT32: return static_cast<double>(at<float>(t, offset));
    case LK_FLOAT64: return at<double>(t, offset);
    case LK_FLOAT16: return static_cast<double>(Float16::widen(at<Float16>(t, offset).bits));
    case LK_BFLOAT16: return static_cast<double>(BFloat16::widen(at<BFloat16>(t, offset).bits));
    default: return static_cast<double>(read_index(t, offset));
  }
}

void write_element(const lk_tensor& t, bool accumulate, double value) {
  switch (t.dtype) {
    case LK_FLOAT32: return write_real<float>(t, accumulate, value);
    case LK_FLOAT64: return write_real<double>(t, accumulate, value);
    case LK_FLOAT16: return write_half<Float16>(t, accumulate, value);
    default: return write_half<BFloat16>(t, accumulate, value);
  }
}

}  // namespace losskit
