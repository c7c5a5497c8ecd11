// What options make of rows of classes: capped logits, and the focal factor of a row's loss.
#include "kernels/categorical.h"
#include "kernels/row_access.h"

namespace losskit::LOSSKIT_TARGET {
namespace {

// The cap in the computed type: never 0 there.
template <class T>
T cap_of(double softcap) {
  constexpr double least = sizeof(T) == 4 ? 1.17549435082228750797e-38 : 2.22507385850720138309e-308;
  return static_cast<T>(softcap < least ? least : softcap);
}

template <class T>
int64_t rows_in_task(const Job& job) {
  return at_most_elements(job, job.chunk_elements);
}

// Rows that follow each other in `rows`, the first of them being position `begin`.
template <class T>
void dense_rows(const Job& job, T* rows, int64_t begin, Operand& o, int64_t& class_stride) {
  o.data = reinterpret_cast<void*>(reinterpret_cast<uintptr_t>(rows) - static_cast<uintptr_t>(begin * job.classes) * sizeof(T));
  o.dtype = dtype_of<T>;
  o.access = Access::staged;
  o.rank = 1;
  o.accumulate = o.stream = false;
  o.shape[0] = job.elements;
  o.strides[0] = job.classes;
  class_stride = 1;
}

template <class T>
Job uncapped_job(const Job& job, T* logits, T* gradient, int64_t begin) {
  Job inner = job;
  inner.softcap = 0;
  dense_rows(job, logits, begin, inner.input[0], inner.class_stride[0]);
  if (job.gradient[0].access != Access::absent)
    dense_rows(job, gradient, begin, inner.gradient[0], inner.gradient_class_stride[0]);
  return inner;
}

}  // namespace

template <class T>
void cap_logits(const T* x, int64_t n, double softcap, T* capped) {
  const Pack<T> cap = set<T>(cap_of<T>(softcap));
  int64_t i = 0;
  for (; i + lanes<T> <= n; i += lanes<T>) store(capped + i, cap * tanh(load(x + i) / cap));
  const int left = static_cast<int>(n - i);
  if (left > 0) store_n(capped + i, cap * tanh(load_n(x + i, left) / cap), left);
}

template <class T>
size_t softcapped_scratch(const Job& job, size_t (*uncapped)(const Job&)) {
  const bool gradient = job.gradient[0].access != Access::absent;
  return (gradient ? 2 : 1) * Scratch::bytes<T>(rows_in_task<T>(job) * job.classes) +
         RowSource<T>::bytes(job.input[0], job.class_stride[0]) + RowSink<T>::bytes(job.gradient[0]) +
         uncapped(uncapped_job<T>(job, nullptr, nullptr, 0));
}

template <class T>
void softcapped(const Job& job, int64_t chunk, unsigned char* memory, Task uncapped) {
  const int64_t begin = chunk * job.chunk_elements, left = job.elements - begin;
  const int64_t n = left < job.chunk_elements ? left : job.chunk_elements, classes = job.classes;
  const bool gradient = job.gradient[0].access != Access::absent;
  Scratch scratch(memory);
  T* const logits = scratch.take<T>(rows_in_task<T>(job) * classes);
  T* const slopes = gradient ? scratch.take<T>(rows_in_task<T>(job) * classes) : nullptr;
  RowSource<T> x;
  RowSink<T> g;
  x.open(job.input[0], job.class_stride[0], scratch, begin);
  g.open(job.gradient[0], job.gradient_class_stride[0], scratch, begin);
  for (int64_t i = 0; i < n; ++i, x.next())
    for (int64_t c = 0; c < classes; c += block_size) {
      const int64_t some = classes - c < block_size ? classes - c : block_size;
      cap_logits(x.at(c, some), some, job.softcap, logits + i * classes + c);
    }
  uncapped(uncapped_job<T>(job, logits, slopes, begin), chunk, scratch.rest());
  if (!gradient) return;

  // An ignored row's gradient is 0 whatever the row holds.
  const Pack<T> cap = set<T>(cap_of<T>(job.softcap)), one = set<T>(T(1)), zeros = zero<T>();
  for (int64_t i = 0; i < n; ++i, g.next())
    for (int64_t c = 0; c < classes; c += tile_size) {
      const int64_t some = classes - c < tile_size ? classes - c : tile_size;
      const T *z = logits + i * classes + c, *d = slopes + i * classes + c;
      T* to = g.at(c);
      for (int64_t k = 0; k < some; k += lanes<T>) {
        const int count = static_cast<int>(some - k < lanes<T> ? some - k : lanes<T>);
        const Pack<T> share = load_n(z + k, count) / cap, slope = load_n(d + k, count);
        store_n(to + k, zero_unless(slope != zeros, slope * fnma(share, share, one)), count);
      }
      g.commit(c, some);
    }
  g.close();
}

// With m = 1 - p_y: loss w m^gamma (-log p_y), mass w m^gamma (1 + gamma p_y (-log p_y) / m). The quotient tends to 1 where m
// does to 0, and to 0 where p_y does, so nothing blows up for gamma < 1.
template <class T>
void focal_rows(const T* weight, T gamma, int64_t n, T* loss, T* mass) {
  const Pack<T> one = set<T>(T(1)), zeros = zero<T>();
  for (int64_t i = 0; i < n; i += lanes<T>) {
    const Pack<T> nll = load(loss + i), w = load(weight + i);
    const Pack<T> p = exp_nonpositive(-nll), miss = -expm1(-nll);
    const Pack<T> power = pow(miss, set<T>(gamma));
    const Pack<T> ratio = select(miss == zeros, one, zero_unless(p != zeros, p * nll / miss));
    store(loss + i, w * (power * nll));
    store(mass + i, w * (power * fma(set<T>(gamma), ratio, one)));
  }
}

#define X(T)                                                                 \
  template void cap_logits<T>(const T*, int64_t, double, T*);                \
  template size_t softcapped_scratch<T>(const Job&, size_t (*)(const Job&)); \
  template void softcapped<T>(const Job&, int64_t, unsigned char*, Task);    \
  template void focal_rows<T>(const T*, T, int64_t, T*, T*);
X(float)
X(double)
#undef X

}  // namespace losskit::LOSSKIT_TARGET
