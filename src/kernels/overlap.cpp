// Overlap losses: sums over the elements of a group, a ratio of them, then a gradient that is linear in the target.
//
// A formula offers: sums, element<Slope>(x, t, shares, slope), ratio(sums, options, coefficients) and gradient(slope, t,
// coefficients). Large groups run in two phases over chunks; groups that fit the caches have both phases in one task, while
// their elements are still there.
#include "kernels/channel_sums.h"
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
        const Run run = at(tile, n);
        sweep<T>(n, [&](auto half, auto tail, int64_t i, int left) LK_INLINE_LAMBDA {
          constexpr bool is_tail = decltype(tail)::value;
          Step<T> share[L::sums];
          shares_of<is_tail>(run, i, left, share);
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
    const Run run = at(begin, n);
    sweep<T>(n, [&](auto, auto tail, int64_t i, int left) LK_INLINE_LAMBDA {
      Step<T> share[L::sums];
      shares_of<decltype(tail)::value>(run, i, left, share);
      LK_UNROLL
      for (int k = 0; k < L::sums; ++k) ::losskit::LOSSKIT_TARGET::store(shares[k] + i, share[k]);
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
      const Run run = at(tile, n);
      T* g = gradient_.at(tile, n);
      const Store how = gradient_.store(g);
      sweep<T>(n, [&](auto, auto tail, int64_t i, int left) LK_INLINE_LAMBDA {
        constexpr bool is_tail = decltype(tail)::value;
        Step<T> share[L::sums], slope;
        const Step<T> target = element<true, is_tail>(run, i, left, share, slope);
        Step<T> d = L::gradient(slope, target, c);
        if (masked_ || ignores_) d = zero_unless(kept<is_tail>(run, i, left, target), d);
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
  struct Run {
    const T *x, *t, *mask;  // the mask may be null
  };
  Run at(int64_t begin, int64_t n) { return {x_.at(begin, n), t_.at(begin, n), masked_ ? mask_.at(begin, n) : nullptr}; }

  // The shares of a step, its slope if that is asked for, its target.
  template <bool Slope, bool Tail>
  LK_INLINE Step<T> element(const Run& run, int64_t i, int left, Step<T>* share, Step<T>& slope) const {
    prefetch_ahead<step_width<T>>(run.x + i);
    prefetch_ahead<step_width<T>>(run.t + i);
    const Step<T> target = step_load<Tail>(run.t + i, left);
    L::template element<Slope>(step_load<Tail>(run.x + i, left), target, share, slope);
    return target;
  }
  // The shares of a step: 0 of what does not count.
  template <bool Tail>
  LK_INLINE void shares_of(const Run& run, int64_t i, int left, Step<T>* share) const {
    Step<T> slope;
    const Step<T> target = element<false, Tail>(run, i, left, share, slope);
    if (!masked_ && !ignores_) return;
    const auto counts = kept<Tail>(run, i, left, target);
    LK_UNROLL
    for (int k = 0; k < L::sums; ++k) share[k] = zero_unless(counts, share[k]);
  }
  // Which elements of a step count.
  template <bool Tail>
  LK_INLINE auto kept(const Run& run, int64_t i, int left, Step<T> target) const {
    const Step<T> zeros = step_set<T>(T(0));
    const Step<T> mask = run.mask == nullptr ? step_set<T>(T(1)) : step_load<Tail>(run.mask + i, left);
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
  if (job.channel_ranges > 0) {
    const ChannelTask<float> task(job, chunk);
    return {task.group, task.position(job, task.begin) * job.classes, task.position(job, task.end) * job.classes};
  }
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
  MemorySums<float> sums[] = {{job, task, scratch, 0}, {job, task, scratch, 1}, {job, task, scratch, 2}};
  static_assert(L::sums == 3, "one for each");
  Groups<L, float> elements(job, scratch.rest());
  for_memory_tiles(job, task, [&](int64_t first, int64_t all, int64_t p, int64_t n) {
    for (int64_t i = 0, some; i < all; i += some) {
      some = least(all - i, tile_size);
      float* const to[] = {sums[0].rows() + i, sums[1].rows() + i, sums[2].rows() + i};
      elements.shares(first + i, some, to);
    }
    for (MemorySums<float>& s : sums) s.add(p, n);
  });
  for (MemorySums<float>& s : sums) s.finish();
}
size_t channel_bytes(const Job& job) { return 3 * MemorySums<float>::bytes(job); }
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
  if (job.channel_ranges > 0) {
    for (int k = 0; k < L::sums; ++k) sums[k] = total_of_pieces(job, Pieces<float>(job, k), group);
  } else {
    for (int64_t i = group * job.group_chunks; i < (group + 1) * job.group_chunks; ++i)
      for (int k = 0; k < L::sums; ++k) sums[k] += job.sums[i * max_sums + k];
  }
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
