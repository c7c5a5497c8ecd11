// Canonical sums of tensors that are handled by channels, see Job::channel_ranges.
//
// A task has a range of positions of some channels. A channel's range are consecutive elements, a piece of the canonical
// order, whose blocks begin where they will: the sums of whole blocks are made at once. What the first block of a piece has in
// it is kept until the piece before it is known, and so are the lanes of the last one; total_of_pieces() joins them.
#pragma once

#include "kernels/lane_access.h"

namespace losskit::LOSSKIT_TARGET {

// Elements with sums of their own, whose blocks begin with them.
inline int64_t channel_group_elements(const Job& job) { return job.groups > 0 ? job.group_elements : job.elements; }
inline int64_t blocks_of_group(const Job& job) { return (channel_group_elements(job) + block_size - 1) / block_size; }

// What the tasks leave behind, for each sum that is made of elements.
template <class T>
struct Pieces {
  T* heads;   // of each piece, room for a block: its losses until one begins
  T* tails;   // of each piece, pair<T> lanes: what it adds to its last block
  T* blocks;  // sums, in order

  // From one head to the next: there are none where blocks end with planes.
  static int64_t pitch(const Job& job) { return job.inner_positions % block_size == 0 ? 0 : block_size; }
  static int64_t count(const Job& job) { return job.elements / job.inner_positions * job.channel_ranges; }
  Pieces(const Job& job, int sum)
      : heads(reinterpret_cast<T*>(job.shared + static_cast<size_t>(sum) * bytes(job))), tails(heads + count(job) * pitch(job)),
        blocks(tails + count(job) * pair<T>) {}
  static size_t bytes(const Job& job) {
    const int64_t blocks = job.elements / channel_group_elements(job) * blocks_of_group(job);
    return Scratch::bytes<T>(blocks + count(job) * (pitch(job) + pair<T>));
  }
};

// Elements of a piece, the first of which is given, that belong to the block of the piece before it.
LK_INLINE int64_t head_of(int64_t first) { return (0 - first) & (block_size - 1); }

inline constexpr int64_t most_steps = 4;
template <class T>
int64_t positions_at_once(int64_t channels) {
  const int64_t steps = least(tile_size / channels / pair<T>, most_steps);
  return steps < 1 ? pair<T> : steps * pair<T>;
}

template <class T>
struct ChannelTask {
  int64_t outer, first, channels, begin, end;  // of the outer axes, channels, positions
  int64_t group;
  LK_OUTLINE ChannelTask(const Job& job, int64_t chunk) {
    const int64_t groups = (job.classes + job.channel_group - 1) / job.channel_group;
    begin = chunk % job.channel_ranges * job.range_positions;
    end = least(begin + job.range_positions, job.inner_positions);
    chunk /= job.channel_ranges;
    first = chunk % groups * job.channel_group;
    channels = least(job.channel_group, job.classes - first);
    outer = chunk / groups;
    group = outer * job.classes * job.inner_positions / channel_group_elements(job);
  }
  int64_t plane(const Job& job, int64_t c) const { return outer * job.classes + first + c; }
  // The first one of a channel, counted from the group's first one.
  int64_t element(const Job& job, int64_t c) const {
    return plane(job, c) * job.inner_positions + begin - group * channel_group_elements(job);
  }
  int64_t position(const Job& job, int64_t p) const { return outer * job.inner_positions + p; }
  int64_t piece(const Job& job, int64_t c) const { return plane(job, c) * job.channel_ranges + begin / job.range_positions; }
};

// Sums of the pieces of a task.
template <class T>
class PieceSums {
 public:
  LK_OUTLINE PieceSums(const Job& job, const ChannelTask<T>& task, Scratch& scratch, int sum = 0)
      : job_(job), task_(task), pieces_(job, sum) {
    lanes_ = scratch.take<T>(task.channels * pair<T>);
    next_ = scratch.take<int64_t>(task.channels);
    fill(lanes_, task.channels * pair<T>, T(0));
    for (int64_t c = 0; c < task.channels; ++c) next_[c] = head_of(task.element(job, c));
  }
  static size_t bytes(const Job& job) {
    return Scratch::bytes<T>(job.channel_group * pair<T>) + Scratch::bytes<int64_t>(job.channel_group);
  }
  // Losses of positions at .. at + n - 1 of channel c, counted from the piece's first one; `at` begins a step.
  LK_OUTLINE void add(int64_t c, int64_t at, const T* losses, int64_t n) {
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
    if (at < head) copy(losses, least(n, head - at), head_losses(c) + at);
  }
  // For who adds to a channel's lanes without add(), which has to be called where its block ends at position `end` or before it.
  // head(): where the losses from position `at` on are kept; null, if that is in no first block.
  LK_INLINE bool block_ends(int64_t c, int64_t end) const { return next_[c] <= end; }
  LK_INLINE T* head(int64_t c, int64_t at) const { return next_[c] < block_size ? head_losses(c) + at : nullptr; }
  LK_INLINE T* lanes(int64_t c) const { return lanes_ + c * pair<T>; }
  LK_OUTLINE void finish() {
    for (int64_t c = 0; c < task_.channels; ++c)
      copy(static_cast<const T*>(lanes_ + c * pair<T>), pair<T>, pieces_.tails + task_.piece(job_, c) * pair<T>);
  }

 private:
  T* head_losses(int64_t c) const { return pieces_.heads + task_.piece(job_, c) * Pieces<T>::pitch(job_); }
  // A block ends before position `at`. That of the piece before is not summed here.
  LK_INLINE void close(int64_t c, int64_t at, Pair<T> lanes) {
    if (at < block_size && at == head_of(task_.element(job_, c))) return;
    pieces_.blocks[task_.group * blocks_of_group(job_) + (task_.element(job_, c) + at) / block_size - 1] = reduce_add(lanes);
  }

  const Job& job_;
  const ChannelTask<T>& task_;
  const Pieces<T> pieces_;
  T* lanes_;       // of each channel's open block
  int64_t* next_;  // where it ends
};

// Sums of elements that come tile by tile in the order of memory, in which channels are innermost.
//
// What all channels add to the lanes of their open blocks lies as a step's elements do: lane by lane, in each the channels. So
// tiles are added as they come; only what ends a block is picked out of them.
template <class T>
class MemorySums {
 public:
  LK_OUTLINE MemorySums(const Job& job, const ChannelTask<T>& task, Scratch& scratch, int sum = 0)
      : channels_(job.classes), step_(pair<T> * channels_), begin_(task.begin), pieces_(job, task, scratch, sum) {
    rows_ = scratch.take<T>(positions_at_once<T>(channels_) * channels_);
    open_ = scratch.take<T>(step_);
    fill(open_, step_, T(0));
  }
  static size_t bytes(const Job& job) {
    return PieceSums<T>::bytes(job) + Scratch::bytes<T>(positions_at_once<T>(job.classes) * job.classes) +
           Scratch::bytes<T>(pair<T> * job.classes);
  }
  // Where a tile's elements are put, with room for whole steps. add() changes them.
  T* rows() const { return rows_; }
  // The tile has n positions, from position p on.
  LK_OUTLINE void add(int64_t p, int64_t n) {
    const int64_t at = p - begin_;
    for (int64_t c = 0; c < channels_; ++c)
      if (pieces_.block_ends(c, at + n))
        add_alone(c, at, n);
      else if (T* head = pieces_.head(c, at); head != nullptr)
        pick(rows_ + c, n, head);
    const int64_t all = n * channels_;
    fill(rows_ + all, ((0 - n) & (pair<T> - 1)) * channels_, T(0));  // the rest of the last step
    for (int64_t i = 0; i < step_; i += pair<T>) {
      Pair<T> sum = load<T, pair<T>>(open_ + i);
      for (int64_t k = i; k < all; k += step_) sum = sum + load<T, pair<T>>(rows_ + k);
      store(open_ + i, sum);
    }
  }
  LK_OUTLINE void finish() {
    for (int64_t c = 0; c < channels_; ++c) pick(open_ + c, pair<T>, pieces_.lanes(c));
    pieces_.finish();
  }

 private:
  // Of n rows, the element of one channel.
  LK_OUTLINE void pick(const T* from, int64_t n, T* to) const {
    for (int64_t i = 0; i < n; ++i) to[i] = from[i * channels_];
  }
  // Leaves zeros to be added by all.
  LK_OUTLINE void add_alone(int64_t c, int64_t at, int64_t n) {
    T column[most_steps * pair<T>];
    pick(rows_ + c, n, column);
    for (int64_t i = 0; i < n; ++i) rows_[i * channels_ + c] = T(0);
    T* const lanes = pieces_.lanes(c);
    pick(open_ + c, pair<T>, lanes);
    pieces_.add(c, at, column, n);
    for (int64_t i = 0; i < pair<T>; ++i) open_[i * channels_ + c] = lanes[i];
  }

  const int64_t channels_, step_, begin_;
  PieceSums<T> pieces_;
  T *rows_, *open_;
};

// Calls visit(first element in the order of memory, number of elements, first position, number of positions) for a task's tiles.
template <class T, class Visit>
LK_INLINE void for_memory_tiles(const Job& job, const ChannelTask<T>& task, Visit&& visit) {
  const int64_t width = positions_at_once<T>(job.classes);
  for (int64_t p = task.begin, n; p < task.end; p += n) {
    n = least(width, task.end - p);
    visit(task.position(job, p) * job.classes, n * job.classes, p, n);
  }
}

// The sum of a group's elements.
template <class T>
LK_OUTLINE double total_of_pieces(const Job& job, const Pieces<T>& pieces, int64_t group) {
  const int64_t elements = channel_group_elements(job), first = group * (elements / job.inner_positions) * job.channel_ranges;
  T* const blocks = pieces.blocks + group * blocks_of_group(job);
  // Lanes of the open block: that of element i is (i - origin) % pair<T>.
  alignas(64) T open[2 * pair<T>] = {}, turned[pair<T>];
  int64_t origin = 0, element = 0;
  const auto close = [&](int64_t block) {
    blocks[block] = reduce_add(load<T, pair<T>>(open));
    fill(open, pair<T>, T(0));
  };
  for (int64_t piece = first; element < elements; ++piece) {
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
  if (elements % block_size != 0) close(elements / block_size);
  double total = 0;
  for (int64_t begin = 0; begin < elements; begin += job.chunk_elements) {
    double part = 0;
    const int64_t end = least(begin + job.chunk_elements, elements);
    for (int64_t i = begin; i < end; i += block_size) part += static_cast<double>(blocks[i / block_size]);
    total += part;
  }
  return total;
}

}  // namespace losskit::LOSSKIT_TARGET
