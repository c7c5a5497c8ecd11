// Overlap losses: sums over the elements of a group, a ratio of them, then a gradient that is linear in the target.
//
// A formula offers: sums, element<Slope>(x, t, shares, slope), ratio(sums, options, coefficients) and gradient(slope, t,
// coefficients). Large groups run in two phases over chunks; groups that fit the caches have both phases in one task, while
// their elements are still there.
#include "kernels/channel_sums.h"
#include "kernels/lane_access.h"
#include "kernels/op_kernels.h"

namespace losskit::LOSSKIT_TARGET {
namespace {

template <class L, class T>
class Groups {
 public:
  LK_OUTLINE Groups(const Job& job, unsigned char* memory) : job_(job) {
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

  // What each of elements begin .. begin + n - 1 adds to the sums, to shares[k]; those have room for whole steps.
  LK_OUTLINE void shares(int64_t begin, int64_t n, T* const* shares) {
    const T *x = x_.at(begin, n), *t = t_.at(begin, n), *m = masked_ ? mask_.at(begin, n) : nullptr;
    sweep<T>(n, [&](auto, auto tail, int64_t i, int left) LK_INLINE_LAMBDA {
      constexpr bool is_tail = decltype(tail)::value;
      Step<T> share[L::sums], slope;
      prefetch_ahead<step_width<T>>(x + i);
      prefetch_ahead<step_width<T>>(t + i);
      const Step<T> target = step_load<is_tail>(t + i, left);
      L::template element<false>(step_load<is_tail>(x + i, left), target, share, slope);
      const bool selects = masked_ || ignores_;
      const auto counts = selects ? kept<is_tail>(m == nullptr ? nullptr : m + i, left, target) : target == target;
      LK_UNROLL
      for (int k = 0; k < L::sums; ++k)
        ::losskit::LOSSKIT_TARGET::store(shares[k] + i, selects ? zero_unless(counts, share[k]) : share[k]);
    });
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

// In the order of memory, by channels: only sums have to be made in that of indices. Floats.
template <class L>
void sums_of_channels(const Job& job, int64_t chunk, unsigned char* memory) {
  Scratch scratch(memory);
  const ChannelTask<float> task(job, chunk);
  const int64_t channels = job.classes, width = positions_at_once<float>(channels);
  float *rows[L::sums], *at[L::sums];
  for (float*& r : rows) r = scratch.take<float>(width * channels + lanes<float>);
  float* const planes = scratch.take<float>(width * channels);
  PieceSums<float> sums[] = {{job, task, scratch, 0}, {job, task, scratch, 1}, {job, task, scratch, 2}};
  static_assert(L::sums == 3, "one for each");
  Groups<L, float> elements(job, scratch.rest());
  for (int64_t p = task.begin, n; p < task.end; p += n) {
    n = least(width, task.end - p);
    const int64_t first = task.position(job, p) * channels, all = n * channels;
    for (int64_t i = 0, some; i < all; i += some) {
      some = least(all - i, tile_size);
      for (int k = 0; k < L::sums; ++k) at[k] = rows[k] + i;
      elements.shares(first + i, some, at);
    }
    for (int k = 0; k < L::sums; ++k) {
      rows_to_tile(static_cast<const float*>(rows[k]), channels, width, planes);
      for (int64_t c = 0; c < channels; ++c) sums[k].add(c, p - task.begin, planes + c * width, n);
    }
  }
  for (PieceSums<float>& s : sums) s.finish();
}
size_t channel_bytes(const Job& job) {
  const int64_t tile = positions_at_once<float>(job.classes) * job.classes;
  return 3 * Scratch::bytes<float>(tile + lanes<float>) + Scratch::bytes<float>(tile) + 3 * PieceSums<float>::bytes(job);
}
size_t shared_bytes(const Job& job) { return 3 * Pieces<float>::bytes(job); }

template <class L, class T>
void sums(const Job& job, int64_t chunk, unsigned char* scratch) {
  if (job.channel_ranges > 0) return sums_of_channels<L>(job, chunk, scratch);
  const Span span = part(job, chunk);
  double* const totals = job.sums + chunk * max_sums;
  for (int k = 0; k < L::sums; ++k) totals[k] = 0;
  Groups<L, T>(job, scratch).sums(span.begin, span.end, totals);
}

template <class L, class T>
double combine(const Job& job, int64_t group) {
  double sums[max_sums] = {};
  for (int k = 0; k < L::sums && job.channel_ranges > 0; ++k) sums[k] = total_of_pieces(job, Pieces<float>(job, k), group);
  for (int64_t i = group * job.group_chunks; i < (group + 1) * job.group_chunks && job.channel_ranges == 0; ++i)
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
  Span span = part(job, chunk);
  if (job.channel_ranges > 0) {
    const ChannelTask<T> task(job, chunk);
    span = {task.group, task.position(job, task.begin) * job.classes, task.position(job, task.end) * job.classes};
  }
  Groups<L, T> groups(job, scratch);
  groups.gradient(span.begin, span.end, job.coefficients + span.group * max_sums);
  groups.close();
}

size_t scratch_bytes(const Job& job) {
  if (job.f64) return Groups<BinaryDiceLoss, double>::scratch(job);
  return Groups<BinaryDiceLoss, float>::scratch(job) + (job.channel_ranges > 0 ? channel_bytes(job) : 0);
}

}  // namespace

template <class L>
const OpKernels OpTable<L>::value = {
    scratch_bytes,
    {sums<L, float>, sums<L, double>},
    {combine<L, float>, combine<L, double>},
    {{results<L, float, want_value>, results<L, float, want_gradient>, results<L, float, want_gradient>},
     {results<L, double, want_value>, results<L, double, want_gradient>, results<L, double, want_gradient>}},
    {nullptr, nullptr},
    {nullptr, nullptr},
    nullptr,
    shared_bytes};

template struct FamilyTables<LK_FAMILY_OVERLAP, OverlapLosses>;

}  // namespace losskit::LOSSKIT_TARGET
