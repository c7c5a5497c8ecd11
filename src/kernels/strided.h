// Where the elements of an operand lie, and how runs of them are converted, gathered into dense ones and scattered from them.
#pragma once

#include <losskit/losskit.h>

#include "base/dtype.h"
#include "kernels/half.h"
#include "kernels/job.h"
#include "kernels/stream.h"

namespace losskit::LOSSKIT_TARGET {

// Moving data between layouts is outlined: it costs memory traffic, not calls, and every kernel would carry a copy.
#define LK_OUTLINE __attribute__((noinline))

// A position in an operand's logical order.
struct Walker {
  int64_t index[LK_MAX_RANK];
  int64_t offset;  // in elements

  LK_OUTLINE void seek(const Operand& o, int64_t i) {
    offset = 0;
    for (int32_t d = o.rank - 1; d >= 0; --d) {
      const int64_t outer = d == 0 ? 0 : i / o.shape[d];
      index[d] = i - outer * o.shape[d];
      offset += index[d] * o.strides[d];
      i = outer;
    }
  }
  // Elements until the innermost axis ends, at most n.
  int64_t run(const Operand& o, int64_t n) const {
    if (o.rank == 0) return n < 1 ? n : 1;
    const int64_t left = o.shape[o.rank - 1] - index[o.rank - 1];
    return left < n ? left : n;
  }
  int64_t stride(const Operand& o) const { return o.rank == 0 ? 0 : o.strides[o.rank - 1]; }
  void advance(const Operand& o, int64_t n) {
    if (o.rank > 0) step(o, o.rank - 1, n);
  }
  // The same for any n, also past the end, where nothing is.
  LK_OUTLINE void pass(const Operand& o, int64_t n) {
    while (n > 0 && o.rank > 0 && index[0] < o.shape[0]) {
      const int64_t some = run(o, n);
      advance(o, some);
      n -= some;
    }
  }
  // n steps along axis d, at most to its end.
  void step(const Operand& o, int32_t d, int64_t n) {
    index[d] += n;
    offset += n * o.strides[d];
    while (d > 0 && index[d] == o.shape[d]) {
      offset += o.strides[d - 1] - o.shape[d] * o.strides[d];
      index[d] = 0;
      ++index[--d];
    }
  }
};

// One that knows which element it stands at: a task goes from each run to the next one, without divisions.
struct Cursor : Walker {
  int64_t element = -1;

  LK_INLINE void move_to(const Operand& o, int64_t i) {
    if (i != element) seek(o, i);
    element = i;
  }
  LK_OUTLINE void pass(const Operand& o, int64_t n) {
    element += n;
    const int32_t d = o.rank - 1;
    if (d > 0 && index[d] == 0 && n == o.shape[d] && index[d - 1] + 1 < o.shape[d - 1]) {
      // From a whole row to the next one, as padded tensors go all the time.
      ++index[d - 1];
      offset += o.strides[d - 1];
    } else {
      Walker::pass(o, n);
    }
  }
};

template <class T>
constexpr int32_t dtype_of = sizeof(T) == 4 ? LK_FLOAT32 : LK_FLOAT64;

template <class A, class B>
struct Same : Constant<false> {};
template <class A>
struct Same<A, A> : Constant<true> {};

// Compilers keep plain loops over a run of unknown length scalar at -O2.
template <class T>
inline void copy(const T* from, int64_t n, T* to) {
  int64_t i = 0;
  for (; i + lanes<T> <= n; i += lanes<T>) store(to + i, load(from + i));
  if (i < n) store_n(to + i, load_n(from + i, static_cast<int>(n - i)), static_cast<int>(n - i));
}

template <class T>
inline void fill(T* to, int64_t n, T value) {
  const Pack<T> v = set<T>(value);
  int64_t i = 0;
  for (; i + lanes<T> <= n; i += lanes<T>) store(to + i, v);
  if (i < n) store_n(to + i, v, static_cast<int>(n - i));
}

template <class T>
constexpr bool is_half = Same<T, Float16>::value || Same<T, BFloat16>::value;

struct Bool {  // any non-zero byte is true
  uint8_t byte;
  explicit operator float() const { return byte != 0; }
  explicit operator double() const { return byte != 0; }
  explicit operator int64_t() const { return byte != 0; }
};

// Elements of a tensor as numbers, and numbers as those.
template <class To, class From>
LK_INLINE To converted(From v) {
  if constexpr (is_half<From>)
    return static_cast<To>(From::widen(v.bits));
  else if constexpr (is_half<To>)
    return {To::narrow(round_to_odd(v))};
  else
    return static_cast<To>(v);
}

// The others are not worth the code.
template <class Compute, class Stored>
constexpr bool worth_unrolling = Same<Compute, Stored>::value;

// n elements, `stride` apart in memory that is gathered from or scattered to and dense on the other side. Four at a time: all
// are read before any is written, because as far as the compiler knows one could be the other. Before each four, their lines
// are asked for a page ahead, or four steps.
template <bool Gathers, class T>
LK_INLINE void move_strided(const T* from, T* to, int64_t stride, int64_t n) {
  constexpr int64_t four = 4, line = 64 / sizeof(T);
  const int64_t from_stride = Gathers ? stride : 1, to_stride = Gathers ? 1 : stride;
  int64_t i = 0;
  if (n >= four) {  // fewer may have any stride, of which no multiple need be a number
    const int64_t pace = stride < 0 ? -stride : stride, page_ahead = stride < 0 ? -page<T> : page<T>,
                  ahead = four * four * pace > page<T> ? four * four * stride : page_ahead;
    const uintptr_t memory = reinterpret_cast<uintptr_t>(Gathers ? from : to);
    const int fetches = four * pace > line ? four : 1;
    for (; i + four <= n; i += four) {
      for (int j = 0; j < fetches; ++j) {
        const void* p = reinterpret_cast<const void*>(memory + static_cast<uintptr_t>((i + j) * stride + ahead) * sizeof(T));
        Gathers ? prefetch(p) : prefetch_write(p);
      }
      T v[four];
      LK_UNROLL
      for (int j = 0; j < four; ++j) v[j] = from[(i + j) * from_stride];
      LK_UNROLL
      for (int j = 0; j < four; ++j) to[(i + j) * to_stride] = v[j];
    }
  }
  for (; i < n; ++i) to[i * to_stride] = from[i * from_stride];
}

template <class To, class From>
inline void gather_run(const void* data, int64_t offset, int64_t stride, int64_t n, To* to) {
  const From* from = static_cast<const From*>(data) + offset;
  if constexpr (Same<To, From>::value) {
    if (stride == 1) return copy(from, n, to);
  }
  if constexpr (Same<To, float>::value && is_half<From>) {
    if (stride == 1) return widen(from, n, to);
  }
  if constexpr (Same<To, float>::value && Same<From, uint8_t>::value) {
    if (stride == 1) return widen(from, n, to);
  }
  if constexpr (Same<To, float>::value && Same<From, Bool>::value) {
    if (stride == 1) return widen_truths(&from->byte, n, to);
  }
  if constexpr (even_loads && Same<To, float>::value && Same<From, float>::value) {
    // In whole packs only: the others come one by one.
    for (; stride == 2 && n >= lanes<To>; n -= lanes<To>, from += 2 * lanes<To>, to += lanes<To>) {
      prefetch_step_l2<2 * lanes<To>>(from + page<To>);
      store(to, load_even(from));
    }
  }
  if (stride == 1) {
    for (int64_t i = 0; i < n; ++i) to[i] = converted<To>(from[i]);
  } else if constexpr (!worth_unrolling<To, From>) {
    for (int64_t i = 0; i < n; ++i) to[i] = converted<To>(from[i * stride]);
  } else {
    move_strided<true>(from, to, stride, n);
  }
}

// A run of n elements, stride apart, converted.
template <class To>
LK_OUTLINE void gather(const void* data, int32_t dtype, int64_t offset, int64_t stride, int64_t n, To* to) {
  if (stride == 0 && n > 1) {
    gather<To>(data, dtype, offset, 0, 1, to);
    return fill(to, n, *to);
  }
  switch (dtype) {
    case LK_FLOAT32: return gather_run<To, float>(data, offset, stride, n, to);
    case LK_FLOAT64: return gather_run<To, double>(data, offset, stride, n, to);
    case LK_INT64: return gather_run<To, int64_t>(data, offset, stride, n, to);
    case LK_INT32: return gather_run<To, int32_t>(data, offset, stride, n, to);
    case LK_INT16: return gather_run<To, int16_t>(data, offset, stride, n, to);
    case LK_INT8: return gather_run<To, int8_t>(data, offset, stride, n, to);
    case LK_UINT16: return gather_run<To, uint16_t>(data, offset, stride, n, to);
    case LK_UINT8: return gather_run<To, uint8_t>(data, offset, stride, n, to);
    case LK_FLOAT16: return gather_run<To, Float16>(data, offset, stride, n, to);
    case LK_BFLOAT16: return gather_run<To, BFloat16>(data, offset, stride, n, to);
    case LK_BOOL: return gather_run<To, Bool>(data, offset, stride, n, to);
    default: return;  // validation lets no other dtype through
  }
}

// One element of an operand.
template <class To>
LK_INLINE To element(const Operand& o, int64_t offset) {
  if (o.dtype == dtype_of<To>) return static_cast<const To*>(o.data)[offset];
  To value = To(0);
  gather<To>(o.data, o.dtype, offset, 0, 1, &value);
  return value;
}

// Whole rows of a few elements of type T that follow, n elements at most: boxes in padded rows, say. A call for each would
// cost several times what its elements do.
template <class T>
LK_INLINE int64_t short_rows(const Operand& o, const Walker& w, int64_t n) {
  const int32_t d = o.rank - 1;
  if (d < 1 || o.dtype != dtype_of<T> || o.strides[d] != 1 || o.shape[d] > lanes<T> || w.index[d] != 0) return 0;
  return least(n / o.shape[d], o.shape[d - 1] - w.index[d - 1]);
}

template <class T>
LK_INLINE void copy_rows(const T* from, int64_t from_pitch, T* to, int64_t to_pitch, int64_t rows, int64_t row) {
  constexpr int box = 4;
  for (; rows > 0; --rows, from += from_pitch, to += to_pitch)
    if (row == box)
      __builtin_memcpy(to, from, box * sizeof(T));
    else
      for (int64_t i = 0; i < row; ++i) to[i] = from[i];
}

LK_OUTLINE inline int64_t item_size(const Operand& o) { return dtype_size(o.dtype); }
inline bool holds_halves(const Operand& o) { return o.dtype == LK_FLOAT16 || o.dtype == LK_BFLOAT16; }

// Where the element at an offset lies; of one behind the last, a place that may be prefetched and no more.
LK_OUTLINE inline const void* address(const Operand& o, int64_t offset) {
  return reinterpret_cast<const void*>(reinterpret_cast<uintptr_t>(o.data) +
                                       static_cast<uintptr_t>(offset) * static_cast<uintptr_t>(item_size(o)));
}

// Elements begin .. begin + n - 1 of an operand.
template <class To>
LK_OUTLINE void gather_range(const Operand& o, Cursor& w, int64_t begin, int64_t n, To* to) {
  w.move_to(o, begin);
  w.element += n;
  while (n > 0) {
    if constexpr (!Same<To, int64_t>::value) {
      if (const int64_t rows = short_rows<To>(o, w, n); rows > 0) {
        const int32_t d = o.rank - 1;
        const int64_t row = o.shape[d];
        copy_rows(static_cast<const To*>(o.data) + w.offset, o.strides[d - 1], to, row, rows, row);
        w.step(o, d - 1, rows);
        to += rows * row;
        n -= rows * row;
        continue;
      }
    }
    const int64_t run = w.run(o, n);
    gather<To>(o.data, o.dtype, w.offset, w.stride(o), run, to);
    w.advance(o, run);
    to += run;
    n -= run;
  }
}

template <class To>
LK_OUTLINE void gather_range(const Operand& o, int64_t begin, int64_t n, To* to) {
  Cursor w;
  gather_range<To>(o, w, begin, n, to);
}

// The same, but where the operand is a dense run of int64 already, that itself.
inline const int64_t* dense_range(const Operand& o, int64_t begin, int64_t n, int64_t* tile) {
  if (o.dtype == LK_INT64 && (o.rank == 0 || (o.rank == 1 && o.strides[0] == 1)))
    return static_cast<const int64_t*>(o.data) + begin;
  gather_range<int64_t>(o, begin, n, tile);
  return tile;
}

// One addition in the type of the tensor; 16 bits are rounded once, after it.
template <class To, class From>
LK_INLINE To added(To to, From v) {
  if constexpr (is_half<To>)
    return converted<To>(static_cast<double>(To::widen(to.bits)) + static_cast<double>(v));
  else
    return to + static_cast<To>(v);
}

template <class From, class To>
inline void scatter_run(void* data, int64_t offset, int64_t stride, int64_t n, bool accumulate, const From* from) {
  To* to = static_cast<To*>(data) + offset;
  if constexpr (Same<To, From>::value) {
    if (stride == 1 && !accumulate) return copy(from, n, to);
  }
  if constexpr (Same<From, float>::value && is_half<To>) {
    if (stride == 1 && !accumulate) return narrow(from, n, to);
  }
  if constexpr (even_stores && Same<To, float>::value && Same<From, float>::value) {
    for (; stride == 2 && !accumulate && n >= lanes<To>; n -= lanes<To>, from += lanes<To>, to += 2 * lanes<To>) {
      store_even(to, load(from));
    }
  }
  if (accumulate) {
    for (int64_t i = 0; i < n; ++i) to[i * stride] = added(to[i * stride], from[i]);
  } else if (stride == 1) {
    for (int64_t i = 0; i < n; ++i) to[i] = converted<To>(from[i]);
  } else if constexpr (!worth_unrolling<From, To>) {
    for (int64_t i = 0; i < n; ++i) to[i * stride] = converted<To>(from[i]);
  } else {
    move_strided<false>(from, to, stride, n);
  }
}

template <class From>
LK_OUTLINE void scatter(const Operand& o, int64_t offset, int64_t stride, int64_t n, const From* from) {
  switch (o.dtype) {
    case LK_FLOAT32: return scatter_run<From, float>(o.data, offset, stride, n, o.accumulate, from);
    case LK_FLOAT64: return scatter_run<From, double>(o.data, offset, stride, n, o.accumulate, from);
    case LK_FLOAT16: return scatter_run<From, Float16>(o.data, offset, stride, n, o.accumulate, from);
    case LK_BFLOAT16: return scatter_run<From, BFloat16>(o.data, offset, stride, n, o.accumulate, from);
    default: return;  // validation lets no other dtype through
  }
}

template <class From>
LK_OUTLINE void scatter_range(const Operand& o, Cursor& w, int64_t begin, int64_t n, const From* from) {
  w.move_to(o, begin);
  w.element += n;
  while (n > 0) {
    if (const int64_t rows = o.accumulate ? 0 : short_rows<From>(o, w, n); rows > 0) {
      const int32_t d = o.rank - 1;
      const int64_t row = o.shape[d];
      copy_rows(from, row, static_cast<From*>(o.data) + w.offset, o.strides[d - 1], rows, row);
      w.step(o, d - 1, rows);
      from += rows * row;
      n -= rows * row;
      continue;
    }
    const int64_t run = w.run(o, n);
    scatter<From>(o, w.offset, w.stride(o), run, from);
    w.advance(o, run);
    from += run;
    n -= run;
  }
}

template <class From>
LK_OUTLINE void scatter_range(const Operand& o, int64_t begin, int64_t n, const From* from) {
  Cursor w;
  scatter_range<From>(o, w, begin, n, from);
}

}  // namespace losskit::LOSSKIT_TARGET
