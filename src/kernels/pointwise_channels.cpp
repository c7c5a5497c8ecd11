// Element-wise losses of tensors whose innermost axis in memory is not that of the indices: images with channels last,
// transposed matrices. In the order of indices each cache line would be read once for every channel.
//
// A task has a range of positions of some channels, and handles them tile by tile: a tile holds all its channels of some
// positions, channel by channel. See channel_sums.h for what becomes of their losses.
#include "kernels/channel_sums.h"
#include "kernels/pointwise_operands.h"
#include "kernels/pointwise_steps.h"
#include "kernels/rows.h"

namespace losskit::LOSSKIT_TARGET {
namespace {

// Where all operands make runs in the order of memory, they are handled in it: only the losses have to be brought into the
// order of indices.
template <class T>
class InMemoryOrder {
 public:
  static size_t bytes(const Job& job) {
    size_t bytes = Operands<T>::bytes(job);
    for (const Operand& o : job.gradient) bytes += Sink<T>::bytes(o);
    for (const Operand& o : job.elements_out) bytes += Sink<T>::bytes(o);
    return bytes;
  }
  InMemoryOrder(const Job& job, const FormulaInfo<T>& formula, Scratch& scratch)
      : job_(job), formula_(formula), operands_(job, scratch, formula.inputs), most_(Operands<T>::tile_of(job)) {
    // Two streams beside the losses, which go through the caches, would wait for each other.
    int streams = 0;
    for (int k = 0; k < formula.derivatives; ++k) streams += job.gradient[k].access != Access::absent && job.gradient[k].stream;
    for (int k = 0; k < formula.derivatives; ++k) {
      gradient_operand_[k] = job.gradient[k];
      gradient_operand_[k].stream &= streams == 1;
      gradient_[k].open(gradient_operand_[k], scratch);
    }
    for (int k = 0; k < 2; ++k) elements_[k].open(job.elements_out[k], scratch);
    tile_.options = job.options;
  }
  // Elements first .. first + n - 1, whose losses go to `losses`.
  LK_OUTLINE void run(int64_t first, int64_t n, T* losses) {
    for (int64_t i = 0, some; i < n; i += some) {
      some = least(n - i, most_);
      const int64_t at = first + i, whole = some & ~int64_t{pair<T> - 1};
      operands_.at(at, some, tile_);
      tile_.elements = losses + i;
      for (int k = 0; k < formula_.derivatives; ++k) {
        if (!gradient_[k].wanted()) continue;
        tile_.gradient[k] = gradient_[k].at(at, some);
        tile_.gradient_store[k] = gradient_[k].store(tile_.gradient[k]);
      }
      Pair<T> unused = zero<T, pair<T>>();
      bool bad = whole > 0 && formula_.kernel(tile_, 0, whole, unused);
      if (whole < some) bad |= padded_.run(tile_, whole, formula_, 0, static_cast<int>(some - whole), unused);
      if (bad) look_for_bad(at, some);
      for (int k = 0; k < formula_.derivatives; ++k)
        if (gradient_[k].wanted()) gradient_[k].commit(at, some);
      for (Sink<T>& e : elements_) {
        if (!e.wanted()) continue;
        copy(static_cast<const T*>(losses + i), some, e.at(at, some));
        e.commit(at, some);
      }
    }
  }
  int64_t close() {
    for (int k = 0; k < formula_.derivatives; ++k)
      if (gradient_[k].wanted()) gradient_[k].close();
    for (Sink<T>& e : elements_)
      if (e.wanted()) e.close();
    return bad_element_;
  }

 private:
  LK_OUTLINE void look_for_bad(int64_t at, int64_t n) {
    for (int64_t i = 0; i < n; ++i) {
      const int64_t position = (at + i) / job_.classes, c = (at + i) % job_.classes, element = element_of(job_, position, c);
      if (bad_element_ >= 0 && element > bad_element_) continue;
      if (padded_.find_bad(tile_, i, formula_, 1) >= 0) bad_element_ = element;
    }
  }

  const Job& job_;
  const FormulaInfo<T>& formula_;
  Operands<T> operands_;
  const int64_t most_;
  Operand gradient_operand_[max_gradients];
  Sink<T> gradient_[max_gradients], elements_[2];
  Tile<T> tile_ = {};
  Padded<T> padded_;
  int64_t bad_element_ = -1;
};

template <class T>
LK_OUTLINE void results_in_memory_order(const Job& job, int64_t chunk, unsigned char* memory, const FormulaInfo<T>& formula) {
  Scratch scratch(memory);
  const ChannelTask<T> task(job, chunk);
  MemorySums<T> sums(job, task, scratch);
  InMemoryOrder<T> elements(job, formula, scratch);
  for_memory_tiles(job, task, [&](int64_t first, int64_t all, int64_t p, int64_t n) {
    elements.run(first, all, sums.rows());
    sums.add(p, n);
  });
  sums.finish();
  job.partials[chunk] = {{0}, elements.close(), 0};
}

// Calls visit(operand, its class stride) for all that may be read beside a formula's inputs.
template <class Visit>
void for_factors(const Job& job, Visit visit) {
  visit(job.weight, job.weight_class_stride);
  visit(job.grad_loss, job.grad_loss_class_stride);
  visit(job.mask, job.mask_class_stride);
  visit(job.sample_weight, job.sample_weight_class_stride);
}

// Tiles of an operand, for the channels of a task; of one that is absent, none.
template <class T>
class ChannelSource {
 public:
  LK_OUTLINE static size_t bytes(const Job& job, const Operand& o, int64_t stride) {
    const int64_t width = positions_at_once<T>(job.channel_group);
    if (o.access == Access::absent) return 0;
    return Scratch::bytes<T>(job.channel_group * width) + LaneSource<T>::bytes(job.channel_group, width, o, stride);
  }
  LK_OUTLINE void open(const Job& job, const ChannelTask<T>& task, const Operand& o, int64_t stride, Scratch& scratch) {
    if (o.access == Access::absent) return;
    const int64_t width = positions_at_once<T>(job.channel_group);
    operand_ = from_class(o, task.first * stride);
    tile_ = scratch.take<T>(job.channel_group * width);
    source_.open(task.channels, width, operand_, stride, scratch, task.position(job, task.begin), task.position(job, task.end));
  }
  // n positions from the next one on, which is `position`.
  LK_OUTLINE const T* read(int64_t position, int64_t n) {
    if (tile_ != nullptr) source_.read(position, n, tile_);
    return tile_;
  }
  // What lies behind the tile that has been read, or the tile. Of small tiles, what lies a page ahead of them.
  const T* ahead(int64_t elements) const {
    const T* next = source_.rows_ahead();
    return next != nullptr ? next + (elements < page<T> ? page<T> - elements : 0) : tile_;
  }

 private:
  Operand operand_;
  LaneSource<T> source_;
  T* tile_ = nullptr;
};

}  // namespace

template <class T>
size_t channel_scratch(const Job& job) {
  if (job.memory_order) return MemorySums<T>::bytes(job) + InMemoryOrder<T>::bytes(job);
  const int64_t width = positions_at_once<T>(job.channel_group);
  const size_t tile = Scratch::bytes<T>(job.channel_group * width);
  size_t bytes = PieceSums<T>::bytes(job) + tile + Selection<T>::bytes(job, job.channel_group * width);
  const auto source = [&](const Operand& o, int64_t stride) { bytes += ChannelSource<T>::bytes(job, o, stride); };
  const auto sink = [&](const Operand& o, int64_t stride) {
    if (o.access != Access::absent) bytes += tile + LaneSink<T>::bytes(job.channel_group, width, o, stride);
  };
  for (int k = 0; k < max_gradients; ++k) {
    source(job.input[k], job.class_stride[k]);
    sink(job.gradient[k], job.gradient_class_stride[k]);
  }
  for_factors(job, source);
  for (int k = 0; k < 2; ++k) sink(job.elements_out[k], job.elements_class_stride[k]);
  return bytes;
}

template <class T>
LK_OUTLINE void channel_results(const Job& job, int64_t chunk, unsigned char* memory, const FormulaInfo<T>& formula) {
  if (job.memory_order) return results_in_memory_order(job, chunk, memory, formula);
  Scratch scratch(memory);
  const ChannelTask<T> task(job, chunk);
  const int64_t width = positions_at_once<T>(job.channel_group), all = task.channels * width;
  PieceSums<T> sums(job, task, scratch);
  ChannelSource<T> input[max_gradients], factors[4];
  for (int k = 0; k < formula.inputs; ++k) input[k].open(job, task, job.input[k], job.class_stride[k], scratch);
  ChannelSource<T>* next_factor = factors;
  for_factors(job, [&](const Operand& o, int64_t stride) { next_factor++->open(job, task, o, stride, scratch); });
  Selection<T> selection;
  const bool selects = Selection<T>::needed(job);
  if (selects) selection.open(job, scratch, formula.inputs, job.channel_group * width);
  // Behind the gradients, those who take the losses.
  constexpr int sinks = max_gradients + 2;
  Operand to[sinks];
  LaneSink<T> sink[sinks];
  Tile<T> tile = {};
  const T* results[sinks];
  const auto open_sink = [&](int k, const Operand& o, int64_t stride, const T* result) {
    to[k] = from_class(o, task.first * stride);
    results[k] = result;
    bool in_place = false;
    for (const Operand& i : job.input) in_place |= o.data == i.data;
    for_factors(job, [&](const Operand& factor, int64_t) { in_place |= o.data == factor.data; });
    sink[k].open(task.channels, width, to[k], stride, scratch, task.position(job, task.begin), task.position(job, task.end),
                 in_place);
  };
  for (int k = 0; k < max_gradients; ++k) {
    const Operand& o = job.gradient[k];
    if (k < formula.derivatives && o.access != Access::absent) tile.gradient[k] = scratch.take<T>(job.channel_group * width);
    open_sink(k, k < formula.derivatives ? o : Operand(), job.gradient_class_stride[k], tile.gradient[k]);
  }
  tile.elements = scratch.take<T>(job.channel_group * width);
  for (int k = 0; k < 2; ++k) open_sink(max_gradients + k, job.elements_out[k], job.elements_class_stride[k], tile.elements);
  tile.options = job.options;
  Padded<T> padded;
  int64_t bad_element = -1;
  for (int64_t p = task.begin, n; p < task.end; p += n) {
    n = least(width, task.end - p);
    const int64_t position = task.position(job, p);
    for (int k = 0; k < formula.inputs; ++k) {
      tile.input[k] = input[k].read(position, n);
      tile.ahead[k] = input[k].ahead(all);
    }
    tile.weight = factors[0].read(position, n);
    tile.grad_loss = factors[1].read(position, n);
    tile.scale = static_cast<T>(job.scale);
    const T *mask = factors[2].read(position, n), *sample_weight = factors[3].read(position, n);
    if (selects) selection.apply(mask, sample_weight, all, tile);
    Pair<T> unused = zero<T, pair<T>>();
    const bool bad = formula.kernel(tile, 0, all, unused);
    for (int64_t c = 0; c < task.channels; ++c) sums.add(c, p - task.begin, tile.elements + c * width, n);
    for (int k = 0; k < sinks; ++k)
      if (sink[k].wanted()) write_tile(sink[k], n, results[k], width);
    for (int64_t c = 0; c < task.channels && bad; ++c) {
      const int64_t found = padded.find_bad(tile, c * width, formula, n);
      const int64_t element = task.element(job, c) + p - task.begin + found;
      if (found >= 0 && (bad_element < 0 || element < bad_element)) bad_element = element;
    }
  }
  sums.finish();
  for (LaneSink<T>& s : sink)
    if (s.wanted()) s.close();
  job.partials[chunk] = {{0}, bad_element, 0};
}

namespace {

// Weights of n elements, 0 for those that are left out: first ones and zeros, then those times their factors. Any of the
// operands may be null; `weights` has room for whole steps.
template <class T>
class ChannelWeights {
 public:
  ChannelWeights(const Job& job)
      : selects_(job.ignored_input >= 0 || job.mask.access != Access::absent), ignored_(static_cast<T>(job.ignored_class)) {}
  static bool wanted(const Job& job) {
    return job.weight.access != Access::absent || job.sample_weight.access != Access::absent;
  }
  LK_OUTLINE void count(const T* target, const T* mask, int64_t n, T* weights) const {
    const Step<T> zeros = step_set<T>(T(0)), one = step_set<T>(T(1)), ignored = step_set<T>(ignored_);
    sweep<T>(n, [&](auto, auto tail, int64_t i, int left) LK_INLINE_LAMBDA {
      constexpr bool is_tail = decltype(tail)::value;
      auto kept = one == one;
      if (mask != nullptr) kept = step_load<is_tail>(mask + i, left) != zeros;
      if (target != nullptr) kept = kept & (step_load<is_tail>(target + i, left) != ignored);
      store(weights + i, zero_unless(kept, one));
    });
  }
  LK_OUTLINE void weigh(const T* factor, int64_t n, T* weights) const {
    if (factor == nullptr) return;
    const Step<T> zeros = step_set<T>(T(0));
    sweep<T>(n, [&](auto, auto tail, int64_t i, int left) LK_INLINE_LAMBDA {
      const Step<T> w = load<T, step_width<T>>(weights + i), product = w * step_load<decltype(tail)::value>(factor + i, left);
      store(weights + i, selects_ ? zero_unless(w != zeros, product) : product);
    });
  }

 private:
  const bool selects_;
  const T ignored_;
};

template <class T>
void tally_in_memory_order(const Job& job, int64_t chunk, unsigned char* memory) {
  Scratch scratch(memory);
  const ChannelTask<T> task(job, chunk);
  MemorySums<T> sums(job, task, scratch);
  Operands<T> operands(job, scratch, max_gradients);
  const ChannelWeights<T> weights(job);
  int64_t kept = 0;
  for_memory_tiles(job, task, [&](int64_t first, int64_t all, int64_t p, int64_t n) {
    for (int64_t i = 0, some; i < all; i += some) {
      some = least(all - i, tile_size);
      const Factors<T> f = operands.factors(first + i, some);
      T* const to = sums.rows() + i;
      weights.count(f.target, f.mask, some, to);
      kept += static_cast<int64_t>(block_sum(to, some));
      weights.weigh(f.weight, some, to);
      weights.weigh(f.sample_weight, some, to);
    }
    sums.add(p, n);
  });
  sums.finish();
  job.partials[chunk] = {{0, static_cast<double>(kept)}, -1, 0};
}

}  // namespace

// How many elements count, in Partial::sum[1]; where they have weights, those in place of the losses.
template <class T>
void channel_tally(const Job& job, int64_t chunk, unsigned char* memory) {
  if (job.memory_order) return tally_in_memory_order<T>(job, chunk, memory);
  Scratch scratch(memory);
  const ChannelTask<T> task(job, chunk);
  const int64_t width = positions_at_once<T>(job.channel_group), all = task.channels * width;
  PieceSums<T> sums(job, task, scratch);
  ChannelSource<T> target, factors[4];
  if (job.ignored_input >= 0)
    target.open(job, task, job.input[job.ignored_input], job.class_stride[job.ignored_input], scratch);
  ChannelSource<T>* next_factor = factors;
  for_factors(job, [&](const Operand& o, int64_t stride) { next_factor++->open(job, task, o, stride, scratch); });
  T* const tile = scratch.take<T>(job.channel_group * width);
  const ChannelWeights<T> weights(job);
  int64_t kept = 0;
  for (int64_t p = task.begin, n; p < task.end; p += n) {
    n = least(width, task.end - p);
    const int64_t position = task.position(job, p);
    const T *y = target.read(position, n), *weight = factors[0].read(position, n), *mask = factors[2].read(position, n),
            *sample_weight = factors[3].read(position, n);
    weights.count(y, mask, all, tile);
    for (int64_t c = 0; c < task.channels; ++c) kept += static_cast<int64_t>(block_sum(tile + c * width, n));
    weights.weigh(weight, all, tile);
    weights.weigh(sample_weight, all, tile);
    for (int64_t c = 0; c < task.channels && weights.wanted(job); ++c) sums.add(c, p - task.begin, tile + c * width, n);
  }
  if (weights.wanted(job)) sums.finish();
  job.partials[chunk] = {{0, static_cast<double>(kept)}, -1, 0};
}

template <class T>
size_t channel_bytes(const Job& job) {
  return Pieces<T>::bytes(job);
}

// The sum of all losses.
template <class T>
double channel_total(const Job& job, int64_t) {
  return total_of_pieces(job, Pieces<T>(job, 0), 0);
}

template size_t channel_scratch<float>(const Job&);
template size_t channel_bytes<float>(const Job&);
template double channel_total<float>(const Job&, int64_t);
template void channel_tally<float>(const Job&, int64_t, unsigned char*);
template void channel_results<float>(const Job&, int64_t, unsigned char*, const FormulaInfo<float>&);

}  // namespace losskit::LOSSKIT_TARGET
