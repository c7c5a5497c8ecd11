#include "kernels/common.h"

#include "kernels/stage.h"

namespace losskit::LOSSKIT_TARGET {
namespace {

LK_INLINE int64_t chunk_begin(const Job& job, int64_t chunk) { return chunk * job.chunk_elements; }
LK_INLINE int64_t chunk_end(const Job& job, int64_t chunk) {
  const int64_t end = (chunk + 1) * job.chunk_elements;
  return end < job.elements ? end : job.elements;
}

// Canonical sum of values that come one at a time.
template <class T>
class BlockSum {
 public:
  explicit BlockSum(T* buffer) : buffer_(buffer) {}  // block_size elements
  void add(T value) {
    buffer_[count_++] = value;
    if (count_ == block_size) close();
  }
  double total() {
    close();
    return total_;
  }

 private:
  void close() {
    total_ += static_cast<double>(block_sum(buffer_, count_));
    count_ = 0;
  }
  T* buffer_;
  int64_t count_ = 0;
  double total_ = 0;
};

}  // namespace

size_t common_scratch(const Job& job) {
  const int64_t n = job.elements < block_size ? job.elements : block_size;
  return Scratch::bytes<double>(n) + Scratch::bytes<int64_t>(n) +
         (job.mask.access != Access::absent ? Scratch::bytes<double>(tile_size) : 0);
}

template <class T>
void sum_weights(const Job& job, int64_t chunk, unsigned char* memory) {
  Scratch scratch(memory);
  T* block = scratch.take<T>(job.elements < block_size ? job.elements : block_size);
  const T* dense = job.weight.access == Access::direct ? static_cast<const T*>(job.weight.data) : nullptr;
  double sum = 0;
  for (int64_t i = chunk_begin(job, chunk); i < chunk_end(job, chunk); i += block_size) {
    const int64_t left = chunk_end(job, chunk) - i, n = left < block_size ? left : block_size;
    if (dense == nullptr) gather_range<T>(job.weight, i, n, block);
    sum += static_cast<double>(block_sum(dense != nullptr ? dense + i : block, n));
  }
  job.partials[chunk] = {{sum}, -1, 0};
}

template <class T>
void target_weights(const Job& job, int64_t chunk, unsigned char* memory) {
  Scratch scratch(memory);
  T* block = scratch.take<T>(job.elements < block_size ? job.elements : block_size);
  int64_t* targets = scratch.take<int64_t>(job.elements < block_size ? job.elements : block_size);
  const T* weights = static_cast<const T*>(job.class_weight);
  const bool targets_given = job.indices.access != Access::absent;
  T* const mask = job.mask.access != Access::absent ? scratch.take<T>(tile_size) : nullptr;
  Partial& partial = job.partials[chunk];
  partial = {{0}, -1, 0};
  BlockSum<T> sum(block);
  const Pack<int64_t> ignored_class = set<int64_t>(job.ignored_class), classes = set<int64_t>(job.classes);
  const PackMask<int64_t> ignores = first_n<int64_t>(job.ignores ? lanes<int64_t> : 0);
  const auto is_ignored = [&](int64_t y) { return job.ignores && y == job.ignored_class; };
  Pack<int64_t> kept = zero<int64_t>();
  int64_t kept_in_tails = 0;
  for (int64_t i = chunk_begin(job, chunk); i < chunk_end(job, chunk); i += tile_size) {
    const int64_t left = chunk_end(job, chunk) - i, n = left < tile_size ? left : tile_size;
    // Without indices there is a mask alone.
    if (!targets_given) fill(targets, n, int64_t{0});
    const int64_t* y = targets_given ? dense_range(job.indices, i, n, targets) : targets;
    if (mask != nullptr) gather_range<T>(job.mask, i, n, mask);
    PackMask<int64_t> fine = first_n<int64_t>(lanes<int64_t>);
    int64_t k = 0;
    for (; k + lanes<int64_t> <= n; k += lanes<int64_t>) {
      const Pack<int64_t> v = load(y + k);
      const PackMask<int64_t> ignored = (v == ignored_class) & ignores;
      fine = fine & (ignored | ((v > set<int64_t>(-1)) & (classes > v)));
      kept = kept + zero_unless(!ignored, set<int64_t>(1));
    }
    bool bad = !all(fine);
    for (; k < n; ++k) {
      bad |= !is_ignored(y[k]) && static_cast<uint64_t>(y[k]) >= static_cast<uint64_t>(job.classes);
      kept_in_tails += !is_ignored(y[k]);
    }
    if (bad) {
      for (k = 0; k < n; ++k) {
        if (is_ignored(y[k]) || static_cast<uint64_t>(y[k]) < static_cast<uint64_t>(job.classes)) continue;
        partial.bad_element = i + k;
        partial.bad_value = y[k];
        return;
      }
    }
    if (weights != nullptr || mask != nullptr)
      for (int64_t k = 0; k < n; ++k)
        if (!is_ignored(y[k]) && static_cast<uint64_t>(y[k]) < static_cast<uint64_t>(job.classes) &&
            (mask == nullptr || mask[k] != 0))
          sum.add(weights != nullptr ? weights[y[k]] : T(1));
  }
  alignas(64) int64_t counts[lanes<int64_t>];
  store(counts, kept);
  for (const int64_t count : counts) kept_in_tails += count;
  partial.sum[0] = weights != nullptr || mask != nullptr ? sum.total() : static_cast<double>(kept_in_tails);
}

template <class T>
void convert(const Operand& source, int64_t n, void* destination) {
  gather_range<T>(source, 0, n, static_cast<T*>(destination));
}

template void sum_weights<float>(const Job&, int64_t, unsigned char*);
template void sum_weights<double>(const Job&, int64_t, unsigned char*);
template void target_weights<float>(const Job&, int64_t, unsigned char*);
template void target_weights<double>(const Job&, int64_t, unsigned char*);
template void convert<float>(const Operand&, int64_t, void*);
template void convert<double>(const Operand&, int64_t, void*);

}  // namespace losskit::LOSSKIT_TARGET
