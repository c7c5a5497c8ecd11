#include "kernels/common.h"

#include "kernels/stage.h"

namespace losskit::LOSSKIT_TARGET {
namespace {

LK_INLINE int64_t chunk_begin(const Job& job, int64_t chunk) { return chunk * job.chunk_elements; }
LK_INLINE int64_t chunk_end(const Job& job, int64_t chunk) {
  const int64_t end = (chunk + 1) * job.chunk_elements;
  return end < job.elements ? end : job.elements;
}

LK_INLINE bool is_ignored(const Job& job, int64_t y) { return job.ignores && y == job.ignored_class; }
LK_INLINE bool is_class(const Job& job, int64_t y) { return static_cast<uint64_t>(y) < static_cast<uint64_t>(job.classes); }

// How many of n targets are not ignored; *fine: all of those name classes.
int64_t count_targets(const Job& job, const int64_t* y, int64_t n, bool* fine) {
  int64_t i = 0, total = 0;
  *fine = true;
  if (n >= lanes<int64_t>) {
    const Pack<int64_t> ignored_class = set<int64_t>(job.ignored_class), classes = set<int64_t>(job.classes);
    const PackMask<int64_t> ignores = first_n<int64_t>(job.ignores ? lanes<int64_t> : 0);
    PackMask<int64_t> good = first_n<int64_t>(lanes<int64_t>);
    Pack<int64_t> kept = zero<int64_t>();
    for (; i + lanes<int64_t> <= n; i += lanes<int64_t>) {
      const Pack<int64_t> v = load(y + i);
      const PackMask<int64_t> ignored = (v == ignored_class) & ignores;
      good = good & (ignored | ((v > set<int64_t>(-1)) & (classes > v)));
      kept = kept + zero_unless(!ignored, set<int64_t>(1));
    }
    *fine = all(good);
    alignas(64) int64_t counts[lanes<int64_t>];
    store(counts, kept);
    for (const int64_t count : counts) total += count;
  }
  for (; i < n; ++i) {
    *fine &= is_ignored(job, y[i]) || is_class(job, y[i]);
    total += !is_ignored(job, y[i]);
  }
  return total;
}

// The weights of the elements of a block, 0 for those that are left out.
template <class T>
class Weights {
 public:
  static size_t bytes(int64_t elements) {
    const int64_t n = least(elements, tile_size);
    return Scratch::bytes<T>(n) + Scratch::bytes<int64_t>(n);
  }
  Weights(const Job& job, Scratch& scratch) : job_(job) {
    const int64_t n = job.row_sequences != nullptr ? tile_size : least(job.elements, tile_size);  // those count sequences
    tile_ = scratch.take<T>(n);
    targets_ = scratch.take<int64_t>(n);
  }
  // Those of n <= tile_size elements. False where a target is no class; bad() says which one.
  bool read(int64_t begin, int64_t n, T* to) {
    const bool masked = job_.mask.access != Access::absent, ignores = job_.ignored_input >= 0;
    if (masked) gather_range<T>(job_.mask, begin, n, to);
    if (ignores) gather_range<T>(job_.input[job_.ignored_input], begin, n, tile_);
    const Step<T> zeros = step_set<T>(T(0)), one = step_set<T>(T(1)), ignored = step_set<T>(static_cast<T>(job_.ignored_class));
    sweep<T>(n, [&](auto, auto, int64_t i, int) LK_INLINE_LAMBDA {
      // Tiles have room for whole steps.
      auto counts = one == one;
      if (masked) counts = load<T, step_width<T>>(to + i) != zeros;
      if (ignores) counts = counts & (load<T, step_width<T>>(tile_ + i) != ignored);
      store(to + i, zero_unless(counts, one));
    });
    const int64_t* y = nullptr;
    if (job_.indices.access != Access::absent) {
      y = dense_range(job_.indices, begin, n, targets_);
      const auto is_bad = [&](int64_t i) { return to[i] != T(0) && !is_class(job_, y[i]); };
      bool bad = false;
      for (int64_t i = 0; i < n; ++i) {
        to[i] = is_ignored(job_, y[i]) ? T(0) : to[i];
        bad |= is_bad(i);
      }
      for (int64_t i = 0; bad && i < n; ++i)
        if (is_bad(i)) {
          bad_ = {{0}, begin + i, y[i]};
          return false;
        }
    }
    // Sums of up to a tile's ones are exact.
    kept_ += static_cast<int64_t>(block_sum(to, n));
    const T* of_classes = static_cast<const T*>(job_.class_weight);
    if (y != nullptr && of_classes != nullptr)
      for (int64_t i = 0; i < n; ++i)
        // Tested again, because the caller may have changed the targets since.
        if (to[i] != T(0)) to[i] = is_class(job_, y[i]) ? of_classes[y[i]] : T(0);
    // What is left out stays so whatever its weights.
    const bool selects = masked || ignores || y != nullptr;
    const Operand* const factors[] = {&job_.weight, &job_.sample_weight};
    for (const Operand* o : factors) {
      if (o->access == Access::absent) continue;
      gather_range<T>(*o, begin, n, tile_);
      sweep<T>(n, [&](auto, auto, int64_t i, int) LK_INLINE_LAMBDA {
        const Step<T> w = load<T, step_width<T>>(to + i), product = w * load<T, step_width<T>>(tile_ + i);
        store(to + i, selects ? zero_unless(w != zeros, product) : product);
      });
    }
    return true;
  }
  const Partial& bad() const { return bad_; }
  int64_t* targets() { return targets_; }
  int64_t kept() const { return kept_; }

 private:
  const Job& job_;
  T* tile_;
  int64_t* targets_;
  int64_t kept_ = 0;
  Partial bad_;
};

// A single operand whose elements lie as the sum wants them.
const Operand* dense_weights(const Job& job) {
  const bool alone = job.mask.access == Access::absent && job.ignored_input < 0 && job.indices.access == Access::absent;
  const Operand& one = job.weight.access == Access::absent ? job.sample_weight : job.weight;
  const Operand& other = job.weight.access == Access::absent ? job.weight : job.sample_weight;
  return alone && other.access == Access::absent && one.access == Access::direct ? &one : nullptr;
}

// Targets and nothing else.
bool has_targets_alone(const Job& job) {
  return job.indices.access != Access::absent && job.mask.access == Access::absent && job.ignored_input < 0 &&
         job.class_weight == nullptr && job.weight.access == Access::absent && job.sample_weight.access == Access::absent;
}

// A mask of bytes that follow each other, and nothing else.
const uint8_t* dense_byte_mask(const Job& job) {
  const Operand& mask = job.mask;
  const bool alone = job.ignored_input < 0 && job.indices.access == Access::absent && job.weight.access == Access::absent &&
                     job.sample_weight.access == Access::absent;
  const bool bytes = mask.dtype == LK_BOOL || mask.dtype == LK_UINT8 || mask.dtype == LK_INT8;
  const bool dense = mask.access != Access::absent && mask.rank == 1 && mask.strides[0] == 1;
  return alone && bytes && dense ? static_cast<const uint8_t*>(mask.data) : nullptr;
}

// Those of n bytes that are not 0, eight at once: converting them to numbers first costs more than a loss of squares.
int64_t count_bytes(const uint8_t* p, int64_t n) {
  constexpr uint64_t low_bits = 0x7f7f7f7f7f7f7f7f, ones = 0x0101010101010101;
  int64_t counted = 0, i = 0;
  for (; i + 8 <= n; i += 8) {
    uint64_t x;
    __builtin_memcpy(&x, p + i, sizeof x);
    const uint64_t marks = ((((x & low_bits) + low_bits) | x) & ~low_bits) >> 7;  // 1 in each byte that is not 0
    counted += static_cast<int64_t>(marks * ones >> 56);
  }
  for (; i < n; ++i) counted += p[i] != 0;
  return counted;
}

}  // namespace

size_t common_scratch(int64_t elements) {
  return Scratch::bytes<double>(least(elements, block_size)) + Weights<double>::bytes(elements);
}

template <class T>
void tally(const Job& job, int64_t chunk, unsigned char* memory) {
  const bool targets_alone = has_targets_alone(job);
  if (targets_alone && job.elements < lanes<int64_t>) {  // a small call
    int64_t converted[lanes<int64_t>];
    bool good = false;
    const double kept =
        static_cast<double>(count_targets(job, dense_range(job.indices, 0, job.elements, converted), job.elements, &good));
    job.partials[chunk] = {{kept, kept}, -1, 0};
    if (good) return;
  }
  Scratch scratch(memory);
  T* const block = scratch.take<T>(job.elements < block_size ? job.elements : block_size);
  Weights<T> weights(job, scratch);
  const Operand* const dense = dense_weights(job);
  if (const uint8_t* mask = targets_alone ? nullptr : dense_byte_mask(job)) {
    const int64_t begin = chunk_begin(job, chunk);
    const double kept = static_cast<double>(count_bytes(mask + begin, chunk_end(job, chunk) - begin));
    job.partials[chunk] = {{kept, kept}, -1, 0};
    return;
  }
  double sum = 0;
  int64_t counted = 0;
  for (int64_t i = chunk_begin(job, chunk); i < chunk_end(job, chunk); i += block_size) {
    const int64_t left = chunk_end(job, chunk) - i, n = left < block_size ? left : block_size;
    if (dense != nullptr) {
      sum += static_cast<double>(block_sum(static_cast<const T*>(dense->data) + i, n));
      counted += n;
      continue;
    }
    for (int64_t k = 0; k < n; k += tile_size) {
      const int64_t some = n - k < tile_size ? n - k : tile_size;
      bool good = targets_alone;
      if (targets_alone) counted += count_targets(job, dense_range(job.indices, i + k, some, weights.targets()), some, &good);
      // Targets that are no classes are looked for one by one.
      if (!good && !weights.read(i + k, some, block + k)) {
        job.partials[chunk] = weights.bad();
        return;
      }
    }
    if (!targets_alone) sum += static_cast<double>(block_sum(block, n));
  }
  if (!targets_alone) counted += weights.kept();
  job.partials[chunk] = {{targets_alone ? static_cast<double>(counted) : sum, static_cast<double>(counted)}, -1, 0};
}

template <class T>
void sequences(const Job& job, int64_t chunk, unsigned char* memory) {
  Scratch scratch(memory);
  T* const block = scratch.take<T>(block_size);
  const T* losses = static_cast<const T*>(job.row_losses);
  const auto partial_sums = [](int64_t begin, int64_t end, int64_t chunk_rows, auto&& sum_of) {
    double sum = 0;
    for (int64_t i = begin; i < end; i += chunk_rows) {
      const int64_t to = end - i < chunk_rows ? end : i + chunk_rows;
      double part = 0;
      for (int64_t k = i; k < to; k += block_size) part += sum_of(k, to - k < block_size ? to - k : block_size);
      sum += part;
    }
    return sum;
  };
  const bool targets_alone = has_targets_alone(job);
  for (int64_t s = chunk_begin(job, chunk); s < chunk_end(job, chunk); ++s) {
    RowSequence& rows = job.row_sequences[s];
    Scratch own = scratch;
    Weights<T> weights(job, own);
    rows.sum = partial_sums(rows.begin, rows.end, rows.chunk,
                            [&](int64_t i, int64_t n) { return static_cast<double>(block_sum(losses + i, n)); });
    rows.weight = partial_sums(rows.begin, rows.end, divisor_chunk, [&](int64_t i, int64_t n) {
      for (int64_t k = 0; k < n; k += tile_size)
        if (!weights.read(i + k, n - k < tile_size ? n - k : tile_size, block + k)) return 0.0;  // changed since the check
      return static_cast<double>(block_sum(block, n));
    });
    rows.kept = static_cast<double>(weights.kept());
    if (targets_alone) rows.weight = rows.kept;
  }
  job.partials[chunk] = {{0}, -1, 0};
}

template <class T>
void convert(const Operand& source, int64_t n, void* destination) {
  gather_range<T>(source, 0, n, static_cast<T*>(destination));
}

template void tally<float>(const Job&, int64_t, unsigned char*);
template void tally<double>(const Job&, int64_t, unsigned char*);
template void sequences<float>(const Job&, int64_t, unsigned char*);
template void sequences<double>(const Job&, int64_t, unsigned char*);
template void convert<float>(const Operand&, int64_t, void*);
template void convert<double>(const Operand&, int64_t, void*);

}  // namespace losskit::LOSSKIT_TARGET
