// What is found by looking through a run of scores: the largest, and where one is.
#pragma once

#include "kernels/sweep.h"

namespace losskit::LOSSKIT_TARGET {

template <class T>
constexpr T infinity = static_cast<T>(__builtin_inf());

// The largest of n scores, NaN if one is.
template <class T>
LK_INLINE T largest(const T* x, int64_t n, T so_far) {
  Step<T> best = step_set<T>(-infinity<T>);
  auto fine = first_n<T, step_width<T>>(step_width<T>);
  sweep<T>(n, [&](auto, auto tail, int64_t i, int left) LK_INLINE_LAMBDA {
    constexpr bool is_tail = decltype(tail)::value;
    Step<T> v = step_load<is_tail>(x + i, left);
    if (is_tail) v = select(first_n<T, step_width<T>>(left), v, step_set<T>(-infinity<T>));
    fine = fine & (v == v);
    best = max(v, best);
  });
  if (!all(fine)) return static_cast<T>(__builtin_nan(""));
  const T found = reduce_max(best);
  return found > so_far ? found : so_far;  // a NaN stays
}

// The first of n scores that is `value`, or -1.
template <class T>
LK_INLINE int64_t find(const T* x, int64_t n, T value) {
  const Pack<T> wanted = set<T>(value);
  int64_t i = 0;
  for (; i + lanes<T> <= n; i += lanes<T>)
    if (any(load(x + i) == wanted)) break;
  for (; i < n; ++i)
    if (x[i] == value) return i;
  return -1;
}

}  // namespace losskit::LOSSKIT_TARGET
