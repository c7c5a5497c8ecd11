// Long rows of classes: blocks of 4096 classes, each with its own maximum, merged in double.
//
// Rows of one block are taken several at a time, sweep by sweep: a row's sweeps wait for each other's reductions, those of
// different rows do not. Rows of several blocks are taken one by one; where their gradient is streamed, that of a block is
// written while the exponentials of the next row's same block are computed, so that memory works in both directions
// during the arithmetic.
//
// A row of many blocks may be split among tasks, see Split: the sums of a block depend on nothing else, so the results are
// those of the whole row.
#pragma once

#include "kernels/categorical_sweeps.h"
#include "kernels/row_access.h"

namespace losskit::LOSSKIT_TARGET {

// Exponentials are kept for the gradient sweep up to this many bytes a row; beyond, they are computed again.
constexpr int64_t kept_bytes = int64_t{1} << 20;
// Up to this many, those of two rows are kept: they stay in the second-level cache.
constexpr int64_t twice_kept_bytes = int64_t{1} << 18;

template <class T>
int64_t row_bytes(const Job& job) {
  return job.classes * static_cast<int64_t>(sizeof(T));
}

// Up to this many classes, neighbouring rows overlap, see batch().
constexpr int64_t lagging_classes = 512;

// Rows of tiles that are read before their losses are found together: as many as the first-level cache holds.
constexpr int64_t batched_classes = 512;

template <class T>
bool reads_in_place(const Job& job) {
  return RowSource<T>::bytes(job.input[0], job.class_stride[0]) == 0 &&
         (job.input[1].access == Access::absent || RowSource<T>::bytes(job.input[1], job.class_stride[1]) == 0);
}

// Rows whose losses are found together.
template <class T>
int64_t rows_at_once(const Job& job) {
  return blocks_of(job) == 1 && (job.classes <= batched_classes || reads_in_place<T>(job)) ? lanes<T> : 1;
}
// Elements from one row's tile to the next one's.
template <class T>
int64_t row_pitch(const Job& job) {
  return rows_at_once<T>(job) > 1 ? (job.classes + lanes<T> - 1) / lanes<T> * lanes<T> : block_size;
}
template <class T>
size_t source_bytes(const Job& job, int k) {
  return RowSource<T>::bytes(job.input[k], job.class_stride[k], rows_at_once<T>(job), row_pitch<T>(job));
}

// Rows of exponentials that are kept, and elements from one to the next: whole pairs, so that they need no masks.
template <class T>
LK_OUTLINE int64_t e_rows(const Job& job) {
  if (!wants_gradient(job) || row_bytes<T>(job) > kept_bytes) return 0;
  return row_bytes<T>(job) <= twice_kept_bytes && job.split == Split::none ? 2 : 1;
}
template <class T>
int64_t e_pitch(const Job& job) {
  return (job.classes + pair<T> - 1) / pair<T> * pair<T>;
}

// What the gradient of a split row is made of beside its blocks.
template <class T>
struct SplitRow {
  int64_t target;
  T factor, own, max, log_sum;
};

// What a task needs for its rows' blocks, or the tasks of a split row have in common.
template <class T>
LK_OUTLINE size_t long_row_bytes(const Job& job) {
  return Scratch::bytes<double>(4 * blocks_of(job)) + Scratch::bytes<T>(blocks_of(job)) +
         Scratch::bytes<T>(e_rows<T>(job) * e_pitch<T>(job)) + Scratch::bytes<SplitRow<T>>(1);
}

template <class T, Mass M, bool Both>
class LongRows {
  using Sweeps = RowSweeps<T, M>;
  using Factors = typename Sweeps::Factors;
  // Whether the gradient of one row may be written during the exponentials of the next.
  static constexpr bool may_overlap = !Both && !one_form<T>;

 public:
  LongRows(const Job& job, int64_t begin, unsigned char* memory)
      : job_(job), sweeps_{RowConstants<T>(job)}, wants_gradient_(wants_gradient(job)), begin_(begin),
        most_(rows_at_once<T>(job)), keeps_(row_bytes<T>(job) <= kept_bytes),
        special_(job.z_loss != 0 || job.focal_gamma >= 0) {
    Scratch scratch(memory);
    targets_.open(job, scratch);
    losses_.open(job, scratch, begin);
    const int64_t pitch = row_pitch<T>(job);
    x_.open(job.input[0], job.class_stride[0], scratch, begin, most_, pitch);
    if (M == Mass::probabilities) t_.open(job.input[1], job.class_stride[1], scratch, begin, most_, pitch);
    gradient_.open(job.gradient[0], job.gradient_class_stride[0], scratch, begin);
    target_gradient_.open(job.gradient[1], job.gradient_class_stride[1], scratch, begin);
    Scratch of_row(job.split == Split::none
                       ? scratch.rest()
                       : job.shared + static_cast<size_t>(begin - job.split_from) * long_row_bytes<T>(job));
    blocks_ = reinterpret_cast<Block*>(of_row.take<double>(4 * blocks_of(job)));
    scales_ = of_row.take<T>(blocks_of(job));
    split_row_ = of_row.take<SplitRow<T>>(1);
    const int64_t kept_rows = e_rows<T>(job);
    e_ = e_row_ = kept_rows > 0 ? of_row.take<T>(kept_rows * e_pitch<T>(job)) : nullptr;
    const bool t_in_place = M != Mass::probabilities || t_.is_dense();
    in_place_ = x_.is_dense() && t_in_place && !gradient_.tiled();
    // Short dense rows of 16 bits, or next to one another, are there in time without being asked for.
    fetches_rows_ = !in_place_ && (job.classes > batched_classes || x_.upcoming(0, 0).pace > static_cast<int64_t>(sizeof(T)));
    overlaps_ = may_overlap && wants_gradient_ && t_in_place && blocks_of(job) > 1 && kept_rows == 2 &&
                (!in_place_ || gradient_.streams());
  }

  double run(int64_t end) {
    for (int64_t tile = begin_; tile < end; tile += tile_size) {
      const int64_t n = end - tile < tile_size ? end - tile : tile_size;
      targets_.read(tile, n, M != Mass::probabilities);
      for (int64_t i = 0; i < n; i += most_) {
        if (job_.classes > block_size)
          row_of_blocks(i);
        else
          batch(i, n - i < most_ ? n - i : most_);
      }
    }
    finish_pending();
    return close();
  }

  // One task of a split row: a phase of blocks from .. to - 1, or the merging of all of them.
  double run_split(int64_t from, int64_t to) {
    if (job_.split == Split::gradients) {
      target_[0] = split_row_->target;
      factor_[0] = split_row_->factor;
      own_[0] = split_row_->own;
      max_[0] = split_row_->max;
      if (Both) log_sum_[0] = split_row_->log_sum;
      block_gradients(from, to);
      return close();
    }
    targets_.read(begin_, 1, M != Mass::probabilities);
    target_[0] = targets_.class_at(0);
    if (job_.split == Split::sums) {
      block_sums(from, to);
      return 0;
    }
    merge_row(0);
    *split_row_ = {target_[0], T(0), T(0), T(0), T(0)};
    if (target_[0] >= 0) *split_row_ = {target_[0], factor_[0], own_[0], max_[0], Both ? log_sum_[0] : T(0)};
    return close();
  }

 private:
  double close() {
    seam_.flush();
    gradient_.close();
    target_gradient_.close();
    return losses_.close();
  }

  // Rows first .. first + rows - 1 of the tile, rows <= lanes, of one block each.
  void batch(int64_t first, int64_t rows) {
    const int64_t classes = job_.classes, pitch = wants_gradient_ ? e_pitch<T>(job_) : 0;
    // About 1000 classes on, if that are several rows.
    const int64_t rows_ahead = classes < 1000 ? 1000 / classes : 1;
    const int64_t x_ahead = x_.distance(rows_ahead), t_ahead = M == Mass::probabilities ? t_.distance(rows_ahead) : 0;
    for (int64_t r = 0; r < rows; ++r) {
      target_[r] = targets_.class_at(first + r);
      row_x_[r] = x_.at(0, classes);
      row_t_[r] = M == Mass::probabilities ? t_.at(0, classes) : nullptr;
      next_row();
    }
    clear_rows();
    // Neighbouring rows overlap in the CPU's window: a row's maximum is found before the exponentials of the one before,
    // its gradient written after those of the next one. Larger rows overlap by themselves, and two might not fit the cache.
    const int64_t lag = classes <= lagging_classes ? 1 : 0;
    T next_max = lag == 1 ? block_max(row_x_[0], classes) : T(0);
    for (int64_t r = 0; r < rows + lag; ++r) {
      if (r < rows) {
        max_[r] = lag == 0 ? block_max(row_x_[r], classes) : next_max;
        if (lag == 1 && r + 1 < rows) next_max = block_max(row_x_[r + 1], classes);
        const int64_t rows_written = r < lag ? 0 : lag;
        T* const e = e_ + (r & lag) * pitch;
        if (target_[r] >= 0 && (one_form<T> || fetches_rows_))
          tiled_row_sums(r, first + r, rows_written, e);
        else if (target_[r] >= 0)
          row_sums(r, first + r, x_ahead, t_ahead, gradient_.ahead(rows_written), e);
      }
      if (!wants_gradient_ || r < lag) continue;
      const int64_t before = r - lag;
      if (target_[before] < 0)
        write_zeros(0, classes);
      else
        gradients({row_x_[before], row_t_[before], sweeps_.c.weights, e_ + (before & lag) * pitch, classes}, 0, before,
                  max_[before], scale_[before]);
      gradient_.next();
      target_gradient_.next();
    }
    finish(first, rows);
  }

  // What will be read and written next: classes from so many on, of rows behind those at hand.
  struct Next {
    Upcoming x, t, g;
    LK_INLINE void fetch(int64_t i, int64_t n) const {
      x.fetch(i, n);
      if (M == Mass::probabilities) t.fetch(i, n);
      g.fetch(i, n);
    }
  };
  Next next_to(int64_t rows_read, int64_t class_read, int64_t rows_written, int64_t class_written) const {
    return {x_.upcoming(rows_read, class_read), M == Mass::probabilities ? t_.upcoming(rows_read, class_read) : Upcoming(),
            gradient_.upcoming(rows_written, class_written)};
  }
  LK_OUTLINE void sums_and_fetch(const Run<T>& run, T m, const Next& to_fetch, T& sum, T& gaps, T& mass) const {
    const Next next = to_fetch;
    sweeps_.sums(run, m, sum, gaps, mass,
                 [&](auto half, auto, int64_t i, int) LK_INLINE_LAMBDA { next.fetch(i, width_of<T, decltype(half)::value>); });
  }

  // Apart from row_sums(), whose loop is slower by some per cent if it calls anything.
  LK_OUTLINE void tiled_row_sums(int64_t r, int64_t position, int64_t rows_written, T* e) {
    const Run<T> run = {row_x_[r], row_t_[r], sweeps_.c.weights, e, job_.classes};
    T sum, gaps, mass;
    sums_and_fetch(run, max_[r], next_to(r, 0, rows_written, 0), sum, gaps, mass);
    set_row(r, position, M == Mass::probabilities ? T(0) : max_[r] - run.x[target_[r]], sum, gaps, mass);
  }

  LK_INLINE void row_sums(int64_t r, int64_t position, int64_t x_ahead, int64_t t_ahead, const T* g, T* e) {
    const Run<T> run = {row_x_[r], row_t_[r], sweeps_.c.weights, e, job_.classes};
    // The sweep computes while memory idles: it asks for what the next sweeps will read, and write through the caches.
    const T *x_next = run.x + x_ahead, *t_next = run.t + t_ahead;
    const T* g_next = g != nullptr ? g : e;
    T sum, gaps, mass;
    sweeps_.sums(run, max_[r], sum, gaps, mass, [&](auto half, auto, int64_t i, int) LK_INLINE_LAMBDA {
      for (int64_t k = i; k < i + width_of<T, decltype(half)::value>; k += lanes<T>) {
        prefetch(x_next + k);
        if (M == Mass::probabilities) prefetch(t_next + k);
        if (g_next != nullptr) prefetch_write(g_next + k);
      }
    });
    set_row(r, position, M == Mass::probabilities ? T(0) : max_[r] - run.x[target_[r]], sum, gaps, mass);
  }

  // Row `first` of the tile, of several blocks.
  void row_of_blocks(int64_t first) {
    const int64_t count = blocks_of(job_);
    target_[0] = targets_.class_at(first);
    if (target_[0] < 0) finish_pending();
    block_sums(0, count);
    if (pending_) gradient_.next();
    pending_ = false;
    merge_row(first);
    if (wants_gradient_) {
      if (overlaps_ && target_[0] >= 0) {
        pending_ = true;
        before_ = factors(0, T(0));
        before_t_ = M == Mass::probabilities ? t_.row() : nullptr;
        before_e_ = e_row_;
        e_row_ = e_row_ == e_ ? e_ + e_pitch<T>(job_) : e_;
      } else {
        block_gradients(0, count);
        gradient_.next();
        target_gradient_.next();
      }
    }
    next_row();
  }

  LK_OUTLINE void block_sums(int64_t from, int64_t to) {
    for (int64_t b = from; b < to && target_[0] >= 0; ++b) {
      const Run<T> run = block(b);
      const T m = block_max(run.x, run.n);
      T sum, gaps, mass;
      if (may_overlap && pending_ && in_place_) {
        block_and_gradient_before(run, b, m, sum, gaps, mass);
      } else {
        block_alone(run, b, m, sum, gaps, mass);
        if (may_overlap && pending_) gradient_before(b);
      }
      blocks_[b] = {static_cast<double>(m), static_cast<double>(sum), static_cast<double>(gaps), static_cast<double>(mass)};
    }
  }

  // Loss of row `first` of the tile, and the scales of its blocks' gradients.
  void merge_row(int64_t first) {
    const int64_t count = blocks_of(job_);
    clear_rows();
    double row_sum = 1;
    if (target_[0] >= 0) {
      double m, gaps, mass;
      merge_blocks(blocks_, count, m, row_sum, gaps, mass);
      max_[0] = static_cast<T>(m);
      const T linear = M == Mass::probabilities ? T(0) : max_[0] - *x_.at(target_[0], 1);
      set_row(0, first, linear, static_cast<T>(row_sum), static_cast<T>(gaps), static_cast<T>(mass));
    }
    finish(first, 1);
    // merge_blocks() left e^(m_b - m) in the blocks' sums.
    for (int64_t b = 0; b < count && wants_gradient_ && target_[0] >= 0; ++b)
      scales_[b] = static_cast<T>(blocks_[b].sum * (static_cast<double>(coefficient_[0]) / row_sum));
  }

  void block_gradients(int64_t from, int64_t to) {
    if (target_[0] < 0) return write_zeros(from * block_size, least(to * block_size, job_.classes));
    for (int64_t b = from; b < to; ++b) gradients(block(b), b * block_size, 0, static_cast<T>(blocks_[b].max), scales_[b]);
  }

  int64_t block_length(int64_t b) const {
    const int64_t left = job_.classes - b * block_size;
    return left < block_size ? left : block_size;
  }
  const T* weights_from(int64_t at) const { return sweeps_.c.weights != nullptr ? sweeps_.c.weights + at : nullptr; }
  // Block b of the current row.
  Run<T> block(int64_t b) {
    const int64_t at = b * block_size, n = block_length(b);
    return {x_.at(at, n), M == Mass::probabilities ? t_.at(at, n) : nullptr, weights_from(at),
            e_row_ != nullptr ? e_row_ + at : nullptr, n};
  }
  // Block b of the row whose gradient is pending.
  Run<T> block_before(int64_t b) {
    const int64_t at = b * block_size;
    return {nullptr, before_t_ + at, weights_from(at), before_e_ + at, block_length(b)};
  }

  LK_INLINE Factors factors_before(int64_t b) const {
    Factors f = before_;
    f.scale = scales_[b];
    f.target -= b * block_size;
    return f;
  }

  LK_INLINE void block_alone(const Run<T>& run, int64_t b, T m, T& sum, T& gaps, T& mass) {
    // The next block, which may lie in the next row, and where the gradient will be written through the caches: of this block,
    // or with that of the row before of the block after its own.
    const int64_t last = b + 1 == blocks_of(job_), at = b * block_size, next_at = last ? 0 : at + block_size;
    Next next = next_to(last, next_at, overlaps_ ? last : 0, overlaps_ ? next_at : at);
    if (in_place_ ? gradient_.streams() : !overlaps_)
      next.g = {reinterpret_cast<uintptr_t>(run.e), run.e != nullptr ? static_cast<int64_t>(sizeof(T)) : 0};
    sums_and_fetch(run, m, next, sum, gaps, mass);
  }

  LK_INLINE void block_and_gradient_before(const Run<T>& run, int64_t b, T m, T& sum, T& gaps, T& mass) {
    const Run<T> before = block_before(b);
    const Factors f = factors_before(b);
    // Whole steps of lines; what lies before and behind them, and the target's class, afterwards.
    T* g = gradient_.at(b * block_size);
    const int64_t head = least(until_line(g), before.n), stop = before.n - head;
    sweeps_.sums(run, m, sum, gaps, mass, [&](auto half, auto, int64_t i, int) LK_INLINE_LAMBDA {
      constexpr int width = width_of<T, decltype(half)::value>;
      // Two blocks on, which may lie in the next row: into the second-level cache, which has room for them.
      for (int64_t k = i; k < i + width; k += lanes<T>) {
        prefetch_l2(run.x + 2 * block_size + k);
        if (M == Mass::probabilities) prefetch_l2(run.t + 2 * block_size + k);
      }
      if (i + width <= stop) stream(g + head + i, sweeps_.template slope<width, false>(before, f, head + i, width));
    });
    sweeps_.streamed_head(before, f, g, head, seam_);
    const int64_t steps = head + stop - stop % step_width<T>;
    sweeps_.streamed_rest(before, f, g, steps, seam_);
    if (f.target >= head && f.target < steps) sweeps_.add_target(before, f, g);
  }
  void finish_pending() {
    if (!pending_) return;
    pending_ = false;
    for (int64_t b = 0; b < blocks_of(job_); ++b) {
      if (in_place_)
        sweeps_.gradient_streamed(block_before(b), factors_before(b), gradient_.at(b * block_size), seam_);
      else
        gradient_before(b);
    }
    gradient_.next();
  }
  void gradient_before(int64_t b) { gradients_by_tiles(block_before(b), b * block_size, 0, T(0), factors_before(b)); }

  // Values that no formula trips over, for rows that are dead or ignored.
  LK_INLINE void clear_rows() {
    for (int64_t r = 0; r < lanes<T>; ++r) {
      sum_[r] = T(1);
      linear_[r] = mass_[r] = gaps_[r] = T(0);
    }
  }

  LK_INLINE void next_row() {
    x_.next();
    if (M == Mass::probabilities) t_.next();
  }

  LK_INLINE void set_row(int64_t r, int64_t position, T linear, T sum, T gaps, T mass) {
    sum_[r] = sum;
    linear_[r] = linear;
    gaps_[r] = gaps;
    // Weight of the target class, or the whole mass of the probabilities.
    mass_[r] = M == Mass::probabilities ? mass : target_mass(target_[r]);
    const T factor = targets_.factor_at(position);
    T total = M == Mass::smoothed ? sweeps_.c.smooth_mass + mass_[r] : mass_[r];
    if (special_) total = special_row(r, linear, sum, total);
    const T coefficient = total * factor;
    factor_[r] = factor;
    coefficient_[r] = coefficient;
    scale_[r] = coefficient / sum;
    own_[r] = mass_[r] * factor;
    if (Both) {
      alignas(64) T log_sum[lanes<T>];
      store(log_sum, log(set<T>(sum)));
      log_sum_[r] = log_sum[0];
    }
  }

  // Focal rows: the loss and the mass that stands in for the weight. With a z-loss: the log-sum-exp. Returns the mass that
  // the softmax is multiplied by.
  LK_OUTLINE T special_row(int64_t r, T linear, T sum, T total) {
    alignas(64) T one[lanes<T>], weight[lanes<T>], mass[lanes<T>];
    const Pack<T> log_sum = log(set<T>(sum));
    if (sweeps_.c.focal_gamma >= 0) {
      store(weight, set<T>(mass_[r]));
      store(one, set<T>(linear) + log_sum);
      focal_rows(weight, sweeps_.c.focal_gamma, lanes<T>, one, mass);
      focal_[r] = one[0];
      total = mass_[r] = mass[0];
    }
    if (sweeps_.c.z_loss != 0) {
      const Pack<T> lse = set<T>(max_[r]) + log_sum;
      store(one, lse);
      lse_[r] = one[0];
      store(mass, z_loss_mass(set<T>(total), set<T>(sweeps_.c.z_loss), lse));
      total = mass[0];
    }
    return total;
  }

  // The losses of rows first .. first + rows - 1 of the tile.
  LK_OUTLINE void finish(int64_t first, int64_t rows) {
    using P = Pack<T>;
    const P s = load(sum_), mass = load(mass_), log_sum = log(s);
    T* losses = losses_.place();
    store(losses,
          row_loss<M>(log_sum, load(linear_), mass, load(gaps_), set<T>(sweeps_.c.share), set<T>(sweeps_.c.weight_sum)));
    if (special_) {
      if (sweeps_.c.focal_gamma >= 0) store(losses, load(focal_));
      if (sweeps_.c.z_loss != 0) store(losses, with_z_loss(load(losses), set<T>(sweeps_.c.z_loss), load(lse_)));
    }
    // Selected: with infinite class weights the formula gives NaN for a row that is ignored.
    for (int64_t r = 0; r < rows; ++r)
      if (target_[r] < 0) losses[r] = T(0);
    targets_.weigh(first, rows, losses);
    losses_.add(rows);
  }

  void write_zeros(int64_t from, int64_t to) {
    seam_.flush();
    gradient_.write_zeros(from, to);
    target_gradient_.write_zeros(from, to);
  }

  LK_INLINE T target_mass(int64_t target) const {
    const T weight = sweeps_.c.weights != nullptr ? sweeps_.c.weights[target] : T(1);
    return M == Mass::smoothed ? sweeps_.c.keep * weight : weight;
  }

  LK_INLINE Factors factors(int64_t r, T scale) const {
    return {scale, factor_[r], sweeps_.c.share * factor_[r], own_[r], target_[r]};
  }

  // Up to tile_size classes of a run from its i-th on.
  LK_INLINE static Run<T> tile_of(const Run<T>& run, int64_t i) {
    const int64_t n = run.n - i;
    return {run.x + i, run.t + i, run.w != nullptr ? run.w + i : nullptr, run.e + i, n < tile_size ? n : tile_size};
  }

  // Gradient of a run of row r, which starts at class `first`.
  LK_INLINE void gradients(const Run<T>& run, int64_t first, int64_t r, T block_maximum, T scale) {
    Factors f = factors(r, scale);
    f.target -= first;
    if (Both || !keeps_ || gradient_.tiled()) return gradients_by_tiles(run, first, r, block_maximum, f);
    if (!gradient_.streams())
      sweeps_.gradient_plain(run, f, gradient_.at(first));
    else
      sweeps_.gradient_streamed(run, f, gradient_.at(first), seam_);
  }
  LK_OUTLINE void gradients_by_tiles(const Run<T>& run, int64_t first, int64_t r, T block_maximum, Factors f) {
    for (int64_t i = 0; i < run.n; i += tile_size) {
      const Run<T> part = tile_of(run, i);
      if (!Both && keeps_)
        sweeps_.gradient_plain(part, f, gradient_.at(first + i));
      else
        gradient_tile(part, f, first + i, r, block_maximum);
      gradient_.commit(first + i, part.n);
      f.target -= tile_size;
    }
  }

  // Any kind. Streamed memory must not be written twice: the target's own share is blended in.
  LK_INLINE void gradient_tile(const Run<T>& run, const Factors& f, int64_t first, int64_t r, T block_maximum) {
    using I = Integer<T>;
    const bool first_wanted = !Both || gradient_.wanted();
    const bool second_wanted = Both && target_gradient_.wanted();
    const bool weighted = run.w != nullptr, keeps = keeps_;
    const Store how = gradient_.store();
    T* g = first_wanted ? gradient_.at(first) : nullptr;
    T* gt = second_wanted ? target_gradient_.at(first) : nullptr;
    // A target beyond this run's end may lie in the tail's dead lanes.
    const I target = static_cast<I>(f.target < 0 || f.target >= run.n ? -1 : f.target);
    row_sweep<T>(run.n, [&](auto half, auto tail, int64_t i, int left) LK_INLINE_LAMBDA {
      constexpr bool is_tail = decltype(tail)::value;
      constexpr int width = width_of<T, decltype(half)::value>;
      using P = Pack<T, width>;
      const P m = set<T, width>(block_maximum);
      const P v = second_wanted || !keeps ? load_some<width, is_tail>(run.x + i, left) : m;
      const P e = keeps ? load<T, width>(run.e + i) : exp_nonpositive(v - m);
      P d = sweeps_.template slope<width, is_tail>(run, f, i, left, e);
      if constexpr (M != Mass::probabilities) {
        const auto here = iota<I, width>() == set<I, width>(static_cast<I>(target - static_cast<I>(i)));
        d = select(mask_cast<T>(here), d - set<T, width>(f.own), d);
      }
      if (first_wanted) put<is_tail>(how, g + i, d, left);
      if constexpr (Both) {
        const P keep = set<T, width>(sweeps_.c.keep);
        const P slope = weighted ? keep * load_some<width, is_tail>(run.w + i, left) : keep;
        const P top = set<T, width>(max_[r]), log_sum = set<T, width>(log_sum_[r]);
        if (second_wanted)
          put<is_tail>(target_gradient_.store(), gt + i, slope * ((top - v) + log_sum) * set<T, width>(f.upstream), left);
      }
    });
    if (second_wanted) target_gradient_.commit(first, run.n);
  }

  const Job& job_;
  const Sweeps sweeps_;
  const bool wants_gradient_;
  const int64_t begin_, most_;
  const bool keeps_;    // exponentials from one sweep to the other
  const bool special_;  // focal loss or z-loss
  Targets<T> targets_;
  LossRun<T> losses_;
  RowSource<T> x_, t_;
  RowSink<T> gradient_, target_gradient_;
  LineSeam<T> seam_;  // of the gradient
  Block* blocks_;

  // Of a batch of rows, or of one row of several blocks.
  const T *row_x_[lanes<T>], *row_t_[lanes<T>];
  int64_t target_[lanes<T>];
  T max_[lanes<T>];
  alignas(64) T sum_[lanes<T>];
  alignas(64) T linear_[lanes<T>];  // m - z_y
  alignas(64) T gaps_[lanes<T>];
  alignas(64) T mass_[lanes<T>];
  alignas(64) T focal_[lanes<T>] = {};
  alignas(64) T lse_[lanes<T>] = {};
  T factor_[lanes<T>];
  T coefficient_[lanes<T>];  // S times factor
  T scale_[lanes<T>];        // that over the sum of exponentials
  T own_[lanes<T>];          // what the target's class loses
  T log_sum_[lanes<T>];
  T *e_, *e_row_;  // exponentials: all rows of them; of the row of blocks at hand
  T* scales_;      // of a row's blocks
  SplitRow<T>* split_row_;

  // Where not all is read and written in place.
  bool in_place_ = true, fetches_rows_ = false;

  // The row whose gradient is written along with the next one.
  bool overlaps_ = false, pending_ = false;
  Factors before_;
  const T* before_t_ = nullptr;
  T* before_e_ = nullptr;
};

template <class T>
size_t long_rows_scratch(const Job& job) {
  size_t bytes = Targets<T>::bytes(job) + LossRun<T>::bytes(job) + source_bytes<T>(job, 0) +
                 RowSink<T>::bytes(job.gradient[0]) + RowSink<T>::bytes(job.gradient[1]);
  if (job.input[1].access != Access::absent) bytes += source_bytes<T>(job, 1);
  return job.split == Split::none ? bytes + long_row_bytes<T>(job) : bytes;
}

template <class T, Mass M, bool Both>
void long_rows(const Job& job, int64_t chunk, unsigned char* scratch) {
  const bool whole = job.split == Split::none, merges = job.split == Split::merge;
  const int64_t parts = whole || merges ? 1 : job.row_parts, part = chunk % parts, blocks = blocks_of(job);
  const int64_t begin = whole ? chunk * job.chunk_elements : job.split_from + chunk / parts, end = begin + job.chunk_elements;
  LongRows<T, M, Both> rows(job, begin, scratch);
  const double loss = whole ? rows.run(end < job.elements ? end : job.elements)
                            : rows.run_split(part * blocks / parts, (part + 1) * blocks / parts);
  if (whole || merges) job.partials[whole ? chunk : begin] = {{loss}, -1, 0};
}

}  // namespace losskit::LOSSKIT_TARGET
