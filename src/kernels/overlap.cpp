// Overlap losses: sums over the elements of a group, a ratio of them, then a gradient that is linear in the target.
//
// A formula offers: sums, element<Slope>(x, t, shares, slope), ratio(sums, options, coefficients) and gradient(slope, t,
// coefficients). Large groups run in two phases over chunks; groups that fit the caches have both phases in one task, while
// their elements are still there.
#include "kernels/op_kernels.h"
#include "kernels/stage.h"

namespace losskit::LOSSKIT_TARGET {
namespace {

template <class L, class T>
class Groups {
 public:
  Groups(const Job& job, unsigned char* memory) : job_(job) {
    Scratch scratch(memory);
    x_.open(job.input[0], scratch);
    t_.open(job.input[1], scratch);
    masked_ = job.mask.access != Access::absent;
    ignores_ = job.ignored_input >= 0;
    if (masked_) mask_.open(job.mask, scratch);
    gradient_.open(job.gradient[0], scratch);
  }

  // Adds the sums of elements begin .. end - 1, which start a block.
  void sums(int64_t begin, int64_t end, double* totals) {
    for (int64_t block = begin; block < end; block += block_size) {
      const int64_t block_end = least(block + block_size, end);
      Pair<T> accumulators[L::sums];
      for (Pair<T>& a : accumulators) a = zero<T, pair<T>>();
      for (int64_t tile = block; tile < block_end; tile += tile_size) {
        const int64_t n = least(block_end - tile, tile_size);
        const T *x = x_.at(tile, n), *t = t_.at(tile, n), *m = masked_ ? mask_.at(tile, n) : nullptr;
        sweep<T>(n, [&](auto half, auto tail, int64_t i, int left) LK_INLINE_LAMBDA {
          constexpr bool is_tail = decltype(tail)::value;
          Step<T> share[L::sums], slope;
          prefetch_ahead<step_width<T>>(x + i);
          prefetch_ahead<step_width<T>>(t + i);
          const Step<T> target = step_load<is_tail>(t + i, left);
          L::template element<false>(step_load<is_tail>(x + i, left), target, share, slope);
          if (masked_ || ignores_) {
            const auto counts = kept<is_tail>(m == nullptr ? nullptr : m + i, left, target);
            LK_UNROLL
            for (int k = 0; k < L::sums; ++k) share[k] = zero_unless(counts, share[k]);
          }
          LK_UNROLL
          for (int k = 0; k < L::sums; ++k) {
            Step<T>& a = part<decltype(half)::value>(accumulators[k]);
            a = a + live<is_tail>(share[k], left);
          }
        });
      }
      for (int k = 0; k < L::sums; ++k) totals[k] += static_cast<double>(reduce_add(accumulators[k]));
    }
  }

  void gradient(int64_t begin, int64_t end, const double* coefficients) {
    Step<T> c[L::coefficients];
    for (int k = 0; k < L::coefficients; ++k) c[k] = step_set<T>(static_cast<T>(coefficients[k]));
    // No sum depends on where tiles begin, so they begin at cache lines.
    int64_t n = gradient_.until_line(begin);
    if (n == 0) n = tile_size;
    for (int64_t tile = begin; tile < end; tile += n, n = tile_size) {
      n = least(end - tile, n);
      const T *x = x_.at(tile, n), *t = t_.at(tile, n), *m = masked_ ? mask_.at(tile, n) : nullptr;
      T* g = gradient_.at(tile, n);
      const Store how = gradient_.store(g);
      sweep<T>(n, [&](auto, auto tail, int64_t i, int left) LK_INLINE_LAMBDA {
        constexpr bool is_tail = decltype(tail)::value;
        Step<T> share[L::sums], slope;
        prefetch_ahead<step_width<T>>(x + i);
        prefetch_ahead<step_width<T>>(t + i);
        const Step<T> target = step_load<is_tail>(t + i, left);
        L::template element<true>(step_load<is_tail>(x + i, left), target, share, slope);
        Step<T> d = L::gradient(slope, target, c);
        if (masked_ || ignores_) d = zero_unless(kept<is_tail>(m == nullptr ? nullptr : m + i, left, target), d);
        put<is_tail>(how, g + i, d, left);
      });
      gradient_.commit(tile, n);
    }
  }

  void close() {
    if (gradient_.wanted()) gradient_.close();
  }

  static size_t scratch(const Job& job) {
    return Source<T>::bytes(job.input[0]) + Source<T>::bytes(job.input[1]) + Source<T>::bytes(job.mask) +
           Sink<T>::bytes(job.gradient[0]);
  }

 private:
  // Which elements of a step count.
  template <bool Tail>
  LK_INLINE auto kept(const T* m, int left, Step<T> target) const {
    const Step<T> zeros = step_set<T>(T(0));
    const Step<T> mask = m == nullptr ? step_set<T>(T(1)) : step_load<Tail>(m, left);
    const auto unmasked = mask != zeros;
    return ignores_ ? unmasked & (target != step_set<T>(static_cast<T>(job_.ignored_class))) : unmasked;
  }

  const Job& job_;
  bool masked_ = false, ignores_ = false;
  Source<T> x_, t_, mask_;
  Sink<T> gradient_;
};

struct Span {
  int64_t group, begin, end;
};

// Chunk i of the two-phase way: a part of one group.
Span part(const Job& job, int64_t chunk) {
  const int64_t group = chunk / job.group_chunks, first = group * job.group_elements;
  const int64_t begin = first + chunk % job.group_chunks * job.chunk_elements;
  return {group, begin, least(begin + job.chunk_elements, first + job.group_elements)};
}

double one_element(const Operand& o, int64_t i) {
  double value;
  gather_range<double>(o, i, 1, &value);
  return value;
}

// Loss of a group, which goes out; its coefficients, scaled for the gradient.
template <class L, class T>
double loss_of(const Job& job, int64_t group, const double* sums, double* coefficients) {
  const double weight = job.sample_weight.access == Access::absent ? 1 : one_element(job.sample_weight, group);
  const double loss = weight * L::ratio(sums, job.options, coefficients);
  const double factor =
      weight * (job.grad_loss.access == Access::absent ? job.scale : job.scale * one_element(job.grad_loss, group));
  for (int k = 0; k < L::coefficients; ++k) coefficients[k] *= factor;
  const T rounded = static_cast<T>(loss);
  for (const Operand& o : job.elements_out)
    if (o.access != Access::absent) scatter_range<T>(o, group, 1, &rounded);
  return loss;
}

template <class L, class T>
void sums(const Job& job, int64_t chunk, unsigned char* scratch) {
  const Span span = part(job, chunk);
  double* const totals = job.sums + chunk * max_sums;
  for (int k = 0; k < L::sums; ++k) totals[k] = 0;
  Groups<L, T>(job, scratch).sums(span.begin, span.end, totals);
}

template <class L, class T>
double combine(const Job& job, int64_t group) {
  double sums[max_sums] = {};
  for (int64_t i = group * job.group_chunks; i < (group + 1) * job.group_chunks; ++i)
    for (int k = 0; k < L::sums; ++k) sums[k] += job.sums[i * max_sums + k];
  return loss_of<L, T>(job, group, sums, job.coefficients + group * max_sums);
}

// A task's share of the groups, both phases of each.
template <class L, class T, int Wants>
void whole_groups(const Job& job, int64_t chunk, unsigned char* scratch) {
  Groups<L, T> groups(job, scratch);
  const int64_t begin = chunk * job.group_chunks, end = least(begin + job.group_chunks, job.groups);
  double total = 0;
  for (int64_t group = begin; group < end; ++group) {
    const int64_t first = group * job.group_elements, last = first + job.group_elements;
    double sum[max_sums] = {}, coefficients[max_sums];
    for (int64_t i = first; i < last; i += job.chunk_elements) {
      double part[max_sums] = {};
      groups.sums(i, least(i + job.chunk_elements, last), part);
      for (int k = 0; k < L::sums; ++k) sum[k] += part[k];
    }
    total += loss_of<L, T>(job, group, sum, coefficients);
    if (Wants != want_value) groups.gradient(first, last, coefficients);
  }
  groups.close();
  job.partials[chunk] = {{total}, -1, 0};
}

template <class L, class T, int Wants>
void results(const Job& job, int64_t chunk, unsigned char* scratch) {
  if (job.fused) return whole_groups<L, T, Wants>(job, chunk, scratch);
  if (Wants == want_value) return;
  const Span span = part(job, chunk);
  Groups<L, T> groups(job, scratch);
  groups.gradient(span.begin, span.end, job.coefficients + span.group * max_sums);
  groups.close();
}

size_t scratch_bytes(const Job& job) {
  return job.f64 ? Groups<BinaryDiceLoss, double>::scratch(job) : Groups<BinaryDiceLoss, float>::scratch(job);
}

}  // namespace

template <class L>
const OpKernels OpTable<L>::value = {
    scratch_bytes,
    {sums<L, float>, sums<L, double>},
    {combine<L, float>, combine<L, double>},
    {{results<L, float, want_value>, results<L, float, want_gradient>, results<L, float, want_gradient>},
     {results<L, double, want_value>, results<L, double, want_gradient>, results<L, double, want_gradient>}},
    {nullptr, nullptr}};

template struct FamilyTables<LK_FAMILY_OVERLAP, OverlapLosses>;

}  // namespace losskit::LOSSKIT_TARGET
