// The outputs of cross_entropy beside its loss: log-sum-exp, the target's log-probability, argmax, rank, correct ones.
//
// A phase of its own over the rows of the main pass's chunks, so that the main pass knows nothing of it. Maximum and sum
// are those of the loss, bit for bit.
#include "kernels/categorical_sweeps.h"
#include "kernels/row_access.h"
#include "kernels/row_scan.h"

namespace losskit::LOSSKIT_TARGET {
namespace {

constexpr int lse_out = CrossEntropy::spec.output_index(LK_LSE);
constexpr int log_probability_out = CrossEntropy::spec.output_index(LK_TARGET_LOG_PROBABILITY);
constexpr int argmax_out = CrossEntropy::spec.output_index(LK_ARGMAX);
constexpr int rank_out = CrossEntropy::spec.output_index(LK_RANK);

// How many of n scores are at least the given one.
template <class T>
int64_t count_from(const T* x, int64_t n, T least) {
  using I = Integer<T>;
  Pack<I> count = zero<I>();
  int64_t i = 0;
  for (; i + lanes<T> <= n; i += lanes<T>) {
    const Pack<T> v = load(x + i);
    count = count + zero_unless(mask_cast<I>((v > set<T>(least)) | (v == set<T>(least))), set<I>(I(1)));
  }
  alignas(64) I counts[lanes<T>];
  store(counts, count);
  int64_t total = 0;
  for (const I c : counts) total += c;
  for (; i < n; ++i) total += x[i] >= least;
  return total;
}

void put_integers(const Operand& o, int64_t begin, int64_t n, const int64_t* from) {
  if (o.access == Access::absent) return;
  Walker w;
  w.seek(o, begin);
  while (n > 0) {
    const int64_t run = w.run(o, n), stride = w.stride(o);
    int64_t* to = static_cast<int64_t*>(o.data) + w.offset;
    for (int64_t i = 0; i < run; ++i) {
      const uint64_t before = o.accumulate ? static_cast<uint64_t>(to[i * stride]) : 0;
      to[i * stride] = static_cast<int64_t>(before + static_cast<uint64_t>(from[i]));
    }
    w.advance(o, run);
    from += run;
    n -= run;
  }
}

template <class T>
class OwnOutputs {
 public:
  static size_t bytes(const Job& job) {
    const int64_t n = positions(job);
    return RowSource<T>::bytes(job.input[0], job.class_stride[0]) + 3 * Scratch::bytes<int64_t>(n) + Scratch::bytes<T>(n) +
           5 * Scratch::bytes<T>(n + lane_room) + Scratch::bytes<T>(short_row) +
           (job.softcap > 0 ? Scratch::bytes<T>(block_size) : 0) + Scratch::bytes<double>(4 * blocks_of(job));
  }
  OwnOutputs(const Job& job, int64_t begin, unsigned char* memory) : job_(job), sweeps_{RowConstants<T>(job)}, begin_(begin) {
    Scratch scratch(memory);
    const int64_t n = positions(job);
    x_.open(job.input[0], job.class_stride[0], scratch, begin);
    raw_ = scratch.take<int64_t>(n);
    mask_ = scratch.take<T>(n);
    fill(mask_, n, T(1));
    argmax_ = scratch.take<int64_t>(n);
    rank_ = scratch.take<int64_t>(n);
    T** const arrays[] = {&max_, &sum_, &own_, &lse_, &log_probability_};
    for (T** a : arrays) {
      *a = scratch.take<T>(n + lane_room);
      fill(*a, n + lane_room, T(1));
    }
    e_ = scratch.take<T>(short_row);
    if (job.softcap > 0) capped_ = scratch.take<T>(block_size);
    blocks_ = reinterpret_cast<Block*>(scratch.take<double>(4 * blocks_of(job)));
  }

  double run(int64_t end) {
    int64_t correct = 0;
    for (int64_t tile = begin_; tile < end; tile += tile_size) {
      const int64_t n = end - tile < tile_size ? end - tile : tile_size;
      const bool indices = job_.indices.access != Access::absent;
      const int64_t* y = indices ? dense_range(job_.indices, tile, n, raw_) : nullptr;
      if (job_.mask.access != Access::absent) gather_range<T>(job_.mask, tile, n, mask_);
      for (int64_t i = 0; i < n; ++i) {
        // Tested again, because the caller may have changed the targets since the check.
        const bool skipped =
            mask_[i] == T(0) || (indices && ((job_.ignores && y[i] == job_.ignored_class) ||
                                             static_cast<uint64_t>(y[i]) >= static_cast<uint64_t>(job_.classes)));
        if (skipped)
          skip(i);
        else
          read_row(i, indices ? y[i] : -1);
        correct += indices && !skipped && argmax_[i] == y[i];
        x_.next();
      }
      if (wants_sums()) finish(n, y);
      put(lse_out, tile, n, lse_);
      put(log_probability_out, tile, n, log_probability_);
      put_integers(job_.own_out[argmax_out], tile, n, argmax_);
      put_integers(job_.own_out[rank_out], tile, n, rank_);
    }
    return static_cast<double>(correct);
  }

 private:
  static constexpr T skipped_sum = T(-1);  // no sum of exponentials

  static int64_t positions(const Job& job) { return at_most_elements(job, tile_size); }
  bool wanted(int output) const { return job_.own_out[output].access != Access::absent; }
  bool wants_sums() const { return wanted(lse_out) || wanted(log_probability_out); }

  void skip(int64_t i) {
    argmax_[i] = -1;
    rank_[i] = 0;
    max_[i] = T(0);
    sum_[i] = skipped_sum;
    own_[i] = T(0);
  }

  void read_row(int64_t i, int64_t y) {
    const T own = y < 0 ? T(0) : *x_.at(y, 1);
    T best = -infinity<T>;
    int64_t argmax = 0, rank = 0;
    const int64_t count = blocks_of(job_);
    for (int64_t b = 0; b < count; ++b) {
      const int64_t at = b * block_size, left = job_.classes - at, n = left < block_size ? left : block_size;
      const T* x = x_.at(at, n);
      if (wants_sums()) sum_block(capped(x, n), n, blocks_[b]);
      const T top = largest(x, n, -infinity<T>);
      if (best == best && !(top <= best)) {
        argmax = at + (top == top ? find(x, n, top) : first_nan(x, n));
        best = top;
      }
      if (y >= 0 && wanted(rank_out)) rank += count_from(x, n, own);
    }
    argmax_[i] = argmax;
    rank_[i] = rank;
    if (!wants_sums()) return;
    own_[i] = *capped(&own, 1);
    if (count == 1) {
      max_[i] = static_cast<T>(blocks_[0].max);
      sum_[i] = static_cast<T>(blocks_[0].sum);
      return;
    }
    double m, sum, gaps, mass;
    merge_blocks(blocks_, count, m, sum, gaps, mass);
    max_[i] = static_cast<T>(m);
    sum_[i] = static_cast<T>(sum);
  }

  static int64_t first_nan(const T* x, int64_t n) {
    int64_t i = 0;
    while (i + 1 < n && x[i] == x[i]) ++i;
    return i;
  }

  // The order of logits is that of the capped ones, which may round to ties.
  const T* capped(const T* x, int64_t n) {
    if (capped_ == nullptr) return x;
    cap_logits(x, n, job_.softcap, capped_);
    return capped_;
  }

  // Short rows are summed in the order of classes, longer ones as the main pass does.
  void sum_block(const T* x, int64_t n, Block& block) {
    const T m = block_max(x, n);
    T sum = T(0), gaps = T(0), mass = T(0);
    if (job_.classes > short_row) {
      sweeps_.sums({x, nullptr, nullptr, nullptr, n}, m, sum, gaps, mass, [](auto, auto, int64_t, int) LK_INLINE_LAMBDA {});
    } else {
      int64_t i = 0;
      for (; i + lanes<T> <= n; i += lanes<T>) store(e_ + i, exp_nonpositive(load(x + i) - set<T>(m)));
      if (i < n) store(e_ + i, exp_nonpositive(load_n(x + i, static_cast<int>(n - i)) - set<T>(m)));
      for (i = 0; i < n; ++i) sum = sum + e_[i];
    }
    block = {static_cast<double>(m), static_cast<double>(sum), 0, 0};
  }

  void finish(int64_t n, const int64_t* y) {
    for (int64_t i = 0; i < n; i += lanes<T>) {
      const Pack<T> m = load(max_ + i), s = load(sum_ + i), log_sum = log(s);
      const auto kept = s != set<T>(skipped_sum);
      store(lse_ + i, zero_unless(kept, m + log_sum));
      // The loss of a target of weight 1, negated.
      if (y != nullptr) store(log_probability_ + i, zero_unless(kept, -((m - load(own_ + i)) + log_sum)));
    }
  }

  void put(int output, int64_t begin, int64_t n, const T* from) {
    if (wanted(output)) scatter_range<T>(job_.own_out[output], begin, n, from);
  }

  const Job& job_;
  const RowSweeps<T, Mass::index> sweeps_;
  const int64_t begin_;
  RowSource<T> x_;
  int64_t *raw_, *argmax_, *rank_;
  T *mask_, *max_, *sum_, *own_, *lse_, *log_probability_;
  T *e_, *capped_ = nullptr;
  Block* blocks_;
};

}  // namespace

size_t own_outputs_scratch(const Job& job) { return job.f64 ? OwnOutputs<double>::bytes(job) : OwnOutputs<float>::bytes(job); }

template <class T>
void own_outputs(const Job& job, int64_t chunk, unsigned char* scratch) {
  const int64_t begin = chunk * job.chunk_elements, end = begin + job.chunk_elements;
  OwnOutputs<T> rows(job, begin, scratch);
  job.partials[chunk] = {{rows.run(end < job.elements ? end : job.elements)}, -1, 0};
}

template void own_outputs<float>(const Job&, int64_t, unsigned char*);
template void own_outputs<double>(const Job&, int64_t, unsigned char*);

}  // namespace losskit::LOSSKIT_TARGET
