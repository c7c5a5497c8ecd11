// Element-wise losses of tensors whose innermost axis in memory is not that of the indices: images with channels last,
// transposed matrices. In the order of indices each cache line would be read once for every channel.
//
// A task has a range of positions of some channels, and handles them tile by tile: a tile holds all its channels of some
// positions, channel by channel. The losses of a channel's range are consecutive elements, a piece of the canonical order,
// whose blocks begin where they will: the sums of whole blocks are made at once. What the first block of a piece has in it is
// kept until the piece before it is known, and so are the lanes of the last one; channel_total() joins them.
#include "kernels/lane_access.h"
#include "kernels/pointwise_steps.h"

namespace losskit::LOSSKIT_TARGET {
namespace {

// What the tasks leave behind.
template <class T>
struct Pieces {
  T* heads;   // of each piece, room for a block: its losses until one begins
  T* tails;   // of each piece, pair<T> lanes: what it adds to its last block
  T* blocks;  // sums, in order

  // From one head to the next: there are none where blocks end with planes.
  static int64_t pitch(const Job& job) { return job.inner_positions % block_size == 0 ? 0 : block_size; }
  static int64_t count(const Job& job) { return job.elements / job.inner_positions * job.channel_ranges; }
  static int64_t blocks_of(const Job& job) { return (job.elements + block_size - 1) / block_size; }
  explicit Pieces(const Job& job)
      : heads(reinterpret_cast<T*>(job.shared)), tails(heads + count(job) * pitch(job)), blocks(tails + count(job) * pair<T>) {}
  static size_t bytes(const Job& job) {
    return static_cast<size_t>(blocks_of(job) + count(job) * (pitch(job) + pair<T>)) * sizeof(T);
  }
};

// Elements of a piece that belong to the block of the piece before it.
LK_INLINE int64_t head_of(int64_t first) { return (0 - first) & (block_size - 1); }

template <class T>
int64_t positions_at_once(int64_t channels) {
  const int64_t steps = least(tile_size / channels / pair<T>, 4);
  return steps < 1 ? pair<T> : steps * pair<T>;
}

template <class T>
struct ChannelTask {
  int64_t outer, first, channels, begin, end;  // of the outer axes, channels, positions
  ChannelTask(const Job& job, int64_t chunk) {
    const int64_t groups = (job.classes + job.channel_group - 1) / job.channel_group;
    begin = chunk % job.channel_ranges * job.range_positions;
    end = least(begin + job.range_positions, job.inner_positions);
    chunk /= job.channel_ranges;
    first = chunk % groups * job.channel_group;
    channels = least(job.channel_group, job.classes - first);
    outer = chunk / groups;
  }
  int64_t plane(const Job& job, int64_t c) const { return outer * job.classes + first + c; }
  int64_t element(const Job& job, int64_t c) const { return plane(job, c) * job.inner_positions + begin; }
  int64_t piece(const Job& job, int64_t c) const { return plane(job, c) * job.channel_ranges + begin / job.range_positions; }
};

// Sums of the pieces of a task.
template <class T>
class PieceSums {
 public:
  PieceSums(const Job& job, const ChannelTask<T>& task, Scratch& scratch) : job_(job), task_(task), pieces_(job) {
    lanes_ = scratch.take<T>(task.channels * pair<T>);
    next_ = scratch.take<int64_t>(task.channels);
    fill(lanes_, task.channels * pair<T>, T(0));
    for (int64_t c = 0; c < task.channels; ++c) next_[c] = head_of(task.element(job, c));
  }
  static size_t bytes(const Job& job) {
    return Scratch::bytes<T>(job.channel_group * pair<T>) + Scratch::bytes<int64_t>(job.channel_group);
  }
  // Losses of positions at .. at + n - 1 of channel c, counted from the piece's first one; `at` begins a step.
  LK_INLINE void add(int64_t c, int64_t at, const T* losses, int64_t n) {
    Pair<T> open = load<T, pair<T>>(lanes_ + c * pair<T>);
    int64_t next = next_[c];
    for (int64_t i = 0; i < n; i += pair<T>) {
      const int64_t from = at + i, to = from + least(pair<T>, n - i);
      Pair<T> v = load<T, pair<T>>(losses + i);
      if (to - from < pair<T>) v = zero_unless(first_n<T, pair<T>>(static_cast<int>(to - from)), v);
      if (to < next) {
        open = open + v;
        continue;
      }
      const auto before = first_n<T, pair<T>>(static_cast<int>(next - from));
      close(c, next, open + zero_unless(before, v));
      open = zero<T, pair<T>>();
      if (to > next) open = open + zero_unless(!before, v);
      next += block_size;
    }
    store(lanes_ + c * pair<T>, open);
    next_[c] = next;
    // The first block's losses, as long as it is open.
    const int64_t head = head_of(task_.element(job_, c));
    if (at < head) copy(losses, least(n, head - at), pieces_.heads + task_.piece(job_, c) * Pieces<T>::pitch(job_) + at);
  }
  void finish() {
    for (int64_t c = 0; c < task_.channels; ++c)
      copy(static_cast<const T*>(lanes_ + c * pair<T>), pair<T>, pieces_.tails + task_.piece(job_, c) * pair<T>);
  }

 private:
  // A block ends before position `at`. That of the piece before is not summed here.
  LK_INLINE void close(int64_t c, int64_t at, Pair<T> lanes) {
    if (at < block_size && at == head_of(task_.element(job_, c))) return;
    pieces_.blocks[(task_.element(job_, c) + at) / block_size - 1] = reduce_add(lanes);
  }

  const Job& job_;
  const ChannelTask<T>& task_;
  const Pieces<T> pieces_;
  T* lanes_;       // of each channel's open block
  int64_t* next_;  // where it ends
};

// Whether all operands have their elements in one and the same order in memory, without gaps.
template <class T>
bool one_order(const Job& job) {
  if (job.channel_group != job.classes) return false;
  const auto plain = [&](const Operand& o, int64_t stride) {
    return o.access == Access::absent || (dense_rows<T>(o, stride, job.classes) && !o.accumulate);
  };
  bool all = plain(job.weight, job.weight_class_stride) && plain(job.grad_loss, job.grad_loss_class_stride);
  for (int k = 0; k < max_gradients; ++k)
    all &= plain(job.input[k], job.class_stride[k]) && plain(job.gradient[k], job.gradient_class_stride[k]);
  for (int k = 0; k < 2; ++k) all &= plain(job.elements_out[k], job.elements_class_stride[k]);
  return all;
}

// Those are handled where they are, as they lie: only the losses have to be brought into the order of indices.
template <class T>
LK_OUTLINE void results_in_memory_order(const Job& job, int64_t chunk, unsigned char* memory, const FormulaInfo<T>& formula) {
  Scratch scratch(memory);
  const ChannelTask<T> task(job, chunk);
  const int64_t channels = job.classes, width = positions_at_once<T>(channels);
  PieceSums<T> sums(job, task, scratch);
  T* const rows = scratch.take<T>(width * channels + lanes<T>);
  T* const planes = scratch.take<T>(width * channels);
  Tile<T> tile = {};
  tile.options = job.options;
  tile.scale = static_cast<T>(job.scale);
  tile.elements = rows;
  Padded<T> padded;
  int64_t bad_element = -1;
  bool streamed = false;
  for (int64_t p = task.begin, n; p < task.end; p += n) {
    n = least(width, task.end - p);
    const int64_t at = (task.outer * job.inner_positions + p) * channels, all = n * channels,
                  whole = all & ~int64_t{pair<T> - 1};
    for (int k = 0; k < formula.inputs; ++k) {
      tile.input[k] = static_cast<const T*>(job.input[k].data) + at;
      tile.ahead[k] = tile.input[k] + page<T>;
    }
    if (job.weight.access != Access::absent) tile.weight = static_cast<const T*>(job.weight.data) + at;
    if (job.grad_loss.access != Access::absent) tile.grad_loss = static_cast<const T*>(job.grad_loss.data) + at;
    for (int k = 0; k < formula.derivatives; ++k) {
      const Operand& o = job.gradient[k];
      if (o.access == Access::absent) continue;
      tile.gradient[k] = static_cast<T*>(o.data) + at;
      tile.gradient_store[k] = store_kind(o.stream && can_stream(tile.gradient[k]), tile.gradient[k]);
      streamed |= o.stream;
    }
    Pair<T> unused = zero<T, pair<T>>();
    bool bad = whole > 0 && formula.kernel(tile, whole, unused);
    if (whole < all) bad |= padded.run(tile, whole, formula, 0, static_cast<int>(all - whole), unused);
    rows_to_tile(static_cast<const T*>(rows), channels, width, planes);
    for (int64_t c = 0; c < channels; ++c) sums.add(c, p - task.begin, planes + c * width, n);
    for (int k = 0; k < 2; ++k)
      if (job.elements_out[k].access != Access::absent)
        copy(static_cast<const T*>(rows), all, static_cast<T*>(job.elements_out[k].data) + at);
    for (int64_t i = 0; i < all && bad; ++i) {
      const int64_t c = i / n, position = i % n, element = task.element(job, c) + p - task.begin + position;
      if (padded.find_bad(tile, position * channels + c, formula, 1) < 0) continue;
      if (bad_element < 0 || element < bad_element) bad_element = element;
      break;  // the others of this tile come later
    }
  }
  sums.finish();
  if (streamed) stream_fence();
  job.partials[chunk] = {{0}, bad_element, 0};
}

}  // namespace

template <class T>
size_t channel_scratch(const Job& job) {
  const int64_t width = positions_at_once<T>(job.channel_group);
  const size_t tile = Scratch::bytes<T>(job.channel_group * width);
  size_t bytes = PieceSums<T>::bytes(job) + tile;
  const auto source = [&](const Operand& o, int64_t stride) {
    if (o.access != Access::absent) bytes += tile + LaneSource<T>::bytes(job.channel_group, width, o, stride);
  };
  const auto sink = [&](const Operand& o, int64_t stride) {
    if (o.access != Access::absent) bytes += tile + LaneSink<T>::bytes(job.channel_group, width, o, stride);
  };
  for (int k = 0; k < max_gradients; ++k) {
    source(job.input[k], job.class_stride[k]);
    sink(job.gradient[k], job.gradient_class_stride[k]);
  }
  source(job.weight, job.weight_class_stride);
  source(job.grad_loss, job.grad_loss_class_stride);
  for (int k = 0; k < 2; ++k) sink(job.elements_out[k], job.elements_class_stride[k]);
  return bytes;
}

template <class T>
LK_OUTLINE void channel_results(const Job& job, int64_t chunk, unsigned char* memory, const FormulaInfo<T>& formula) {
  if (one_order<T>(job)) return results_in_memory_order(job, chunk, memory, formula);
  Scratch scratch(memory);
  const ChannelTask<T> task(job, chunk);
  const int64_t width = positions_at_once<T>(job.channel_group), all = task.channels * width;
  PieceSums<T> sums(job, task, scratch);
  // Behind the inputs, the weight and the upstream gradient; behind the gradients, those who take the losses.
  constexpr int weight = max_gradients, upstream = weight + 1, sources = upstream + 1, sinks = max_gradients + 2;
  Operand from[sources], to[sinks];
  LaneSource<T> source[sources];
  LaneSink<T> sink[sinks];
  Tile<T> tile = {};
  T* tiles[sources];
  const T* results[sinks];
  const int64_t first = task.outer * job.inner_positions + task.begin, last = first + task.end - task.begin;
  const auto open_source = [&](int k, const Operand& o, int64_t stride) {
    from[k] = from_class(o, task.first * stride);
    tiles[k] = scratch.take<T>(job.channel_group * width);
    source[k].open(task.channels, width, from[k], stride, scratch, first, last);
  };
  const auto open_sink = [&](int k, const Operand& o, int64_t stride, const T* result) {
    to[k] = from_class(o, task.first * stride);
    results[k] = result;
    bool in_place = o.data == job.weight.data || o.data == job.grad_loss.data;
    for (const Operand& input : job.input) in_place |= o.data == input.data;
    sink[k].open(task.channels, width, to[k], stride, scratch, first, last, in_place);
  };
  for (int k = 0; k < formula.inputs; ++k) {
    open_source(k, job.input[k], job.class_stride[k]);
    tile.input[k] = tiles[k];
  }
  if (job.weight.access != Access::absent) {
    open_source(weight, job.weight, job.weight_class_stride);
    tile.weight = tiles[weight];
  }
  if (job.grad_loss.access != Access::absent) {
    open_source(upstream, job.grad_loss, job.grad_loss_class_stride);
    tile.grad_loss = tiles[upstream];
  }
  for (int k = 0; k < formula.derivatives; ++k) {
    if (job.gradient[k].access != Access::absent) tile.gradient[k] = scratch.take<T>(job.channel_group * width);
    open_sink(k, job.gradient[k], job.gradient_class_stride[k], tile.gradient[k]);
  }
  tile.elements = scratch.take<T>(job.channel_group * width);
  for (int k = 0; k < 2; ++k) open_sink(max_gradients + k, job.elements_out[k], job.elements_class_stride[k], tile.elements);
  for (int k = formula.derivatives; k < max_gradients; ++k) open_sink(k, Operand(), 0, nullptr);
  tile.options = job.options;
  tile.scale = static_cast<T>(job.scale);
  Padded<T> padded;
  int64_t bad_element = -1;
  for (int64_t p = task.begin, n; p < task.end; p += n) {
    n = least(width, task.end - p);
    for (int k = 0; k < formula.inputs; ++k) {
      source[k].read(task.outer * job.inner_positions + p, n, tiles[k]);
      // The next tile is as large as this one and lies behind it; of small ones, what lies a page ahead.
      const T* next = source[k].rows_ahead();
      tile.ahead[k] = next != nullptr ? next + (all < page<T> ? page<T> - all : 0) : tiles[k];
    }
    if (tile.weight != nullptr) source[weight].read(task.outer * job.inner_positions + p, n, tiles[weight]);
    if (tile.grad_loss != nullptr) source[upstream].read(task.outer * job.inner_positions + p, n, tiles[upstream]);
    Pair<T> unused = zero<T, pair<T>>();
    const bool bad = formula.kernel(tile, all, unused);
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

template <class T>
size_t channel_bytes(const Job& job) {
  return Pieces<T>::bytes(job);
}

// The sum of all losses, from what the tasks left behind.
template <class T>
double channel_total(const Job& job, int64_t) {
  const Pieces<T> pieces(job);
  // Lanes of the open block: that of element i is (i - origin) % pair<T>.
  alignas(64) T open[2 * pair<T>] = {}, turned[pair<T>];
  int64_t origin = 0, element = 0;
  const auto close = [&](int64_t block) {
    pieces.blocks[block] = reduce_add(load<T, pair<T>>(open));
    fill(open, pair<T>, T(0));
  };
  for (int64_t piece = 0; element < job.elements; ++piece) {
    const int64_t range = piece % job.channel_ranges * job.range_positions;
    const int64_t n = least(job.range_positions, job.inner_positions - range), head = least(head_of(element), n);
    for (int k = 0; k < pair<T>; ++k) turned[k] = open[(element + k - origin) & (pair<T> - 1)];
    copy(static_cast<const T*>(turned), pair<T>, open);
    origin = element;
    const T* losses = pieces.heads + piece * Pieces<T>::pitch(job);
    for (int64_t i = 0; i < head; i += pair<T>) {
      const Pair<T> v = load<T, pair<T>>(losses + i);
      store(open, load<T, pair<T>>(open) + zero_unless(first_n<T, pair<T>>(static_cast<int>(least(pair<T>, head - i))), v));
    }
    if (head > 0 && (element + head) % block_size == 0) close((element + head) / block_size - 1);
    if (head < n) copy(static_cast<const T*>(pieces.tails + piece * pair<T>), pair<T>, open);
    element += n;
  }
  if (job.elements % block_size != 0) close(job.elements / block_size);
  double total = 0;
  for (int64_t begin = 0; begin < job.elements; begin += job.chunk_elements) {
    double part = 0;
    const int64_t end = least(begin + job.chunk_elements, job.elements);
    for (int64_t i = begin; i < end; i += block_size) part += static_cast<double>(pieces.blocks[i / block_size]);
    total += part;
  }
  return total;
}

template size_t channel_scratch<float>(const Job&);
template size_t channel_bytes<float>(const Job&);
template double channel_total<float>(const Job&, int64_t);
template void channel_results<float>(const Job&, int64_t, unsigned char*, const FormulaInfo<float>&);

}  // namespace losskit::LOSSKIT_TARGET
