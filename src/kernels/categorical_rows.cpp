// Long rows of classes: blocks of 4096 classes, each with its own maximum, merged in double. Rows of one block are taken
// several at a time, sweep by sweep: a row's sweeps wait for each other's reductions, those of different rows do not.
#include "kernels/categorical.h"

namespace losskit::LOSSKIT_TARGET {
namespace {

// Exponentials are kept for the gradient sweep up to this many bytes; beyond, they are computed again.
constexpr int64_t kept_bytes = int64_t{1} << 20;

template <class T>
bool keeps_exponentials(const Job& job) {
  return job.classes * static_cast<int64_t>(sizeof(T)) <= kept_bytes;
}

int64_t blocks_of(const Job& job) { return (job.classes + block_size - 1) / block_size; }

// One logical row of an operand, dense or through a tile.
template <class T>
class RowSource {
 public:
  static size_t bytes(const Operand& o, int64_t class_stride) { return dense(o, class_stride) ? 0 : Scratch::bytes<T>(block_size); }
  void open(const Operand& o, int64_t class_stride, Scratch& scratch, int64_t position) {
    operand_ = &o;
    class_stride_ = class_stride;
    tile_ = dense(o, class_stride) ? nullptr : scratch.take<T>(block_size);
    walker_.seek(o, position);
  }
  void next() { walker_.advance(*operand_, 1); }
  // Classes first .. first + n - 1 of the current row, n <= block_size.
  LK_INLINE const T* at(int64_t first, int64_t n) {
    if (tile_ == nullptr) return static_cast<const T*>(operand_->data) + walker_.offset + first;
    gather<T>(operand_->data, operand_->dtype, walker_.offset + first * class_stride_, class_stride_, n, tile_);
    return tile_;
  }
  bool is_dense() const { return tile_ == nullptr; }
  const T* row() const { return is_dense() ? static_cast<const T*>(operand_->data) + walker_.offset : nullptr; }

 private:
  static bool dense(const Operand& o, int64_t class_stride) {
    return class_stride == 1 && o.dtype == (sizeof(T) == 4 ? LK_FLOAT32 : LK_FLOAT64);
  }
  const Operand* operand_ = nullptr;
  int64_t class_stride_ = 0;
  T* tile_ = nullptr;
  Walker walker_;
};

template <class T>
class RowSink {
 public:
  static size_t bytes(const Operand& o) { return o.access == Access::absent ? 0 : Scratch::bytes<T>(tile_size); }
  void open(const Operand& o, int64_t class_stride, Scratch& scratch, int64_t position) {
    operand_ = &o;
    if (!wanted()) return;
    class_stride_ = class_stride;
    if (class_stride != 1 || o.dtype != (sizeof(T) == 4 ? LK_FLOAT32 : LK_FLOAT64) || o.accumulate) tile_ = scratch.take<T>(tile_size);
    walker_.seek(o, position);
    start();
  }
  bool wanted() const { return operand_->access != Access::absent; }
  void next() {
    if (!wanted()) return;
    walker_.advance(*operand_, 1);
    start();
  }
  LK_INLINE T* at(int64_t first) {
    return tile_ != nullptr ? tile_ : static_cast<T*>(operand_->data) + walker_.offset + first;
  }
  LK_INLINE Store store() const { return store_; }
  LK_INLINE void commit(int64_t first, int64_t n) {
    if (tile_ != nullptr) scatter<T>(*operand_, walker_.offset + first * class_stride_, class_stride_, n, tile_);
  }
  // Where the row after so many will be written through the caches, so that its lines can be asked for in time; else
  // nullptr. Only a hint.
  const T* ahead(int64_t rows) {
    if (!wanted() || tile_ != nullptr || store_ != Store::plain) return nullptr;
    return at(0) + (operand_->rank == 0 ? 0 : rows * operand_->strides[operand_->rank - 1]);
  }
  void close() {
    if (streamed_) stream_fence();
  }

 private:
  void start() {
    store_ = store_kind(tile_ == nullptr && operand_->stream && can_stream(at(0)), at(0));
    streamed_ |= store_ != Store::plain;
  }
  const Operand* operand_ = nullptr;
  int64_t class_stride_ = 0;
  T* tile_ = nullptr;
  Store store_ = Store::plain;
  bool streamed_ = false;
  Walker walker_;
};

// Sums of one block, relative to its own maximum.
struct Block {
  double max, sum, gaps, mass;
};

template <class T>
T block_max(const T* x, int64_t n) {
  Pack<T> m[4];
  for (Pack<T>& v : m) v = set<T>(lowest<T>);
  int64_t i = 0;
  for (; i + 4 * lanes<T> <= n; i += 4 * lanes<T>) {
    m[0] = max(load(x + i), m[0]);
    m[1] = max(load(x + i + lanes<T>), m[1]);
    m[2] = max(load(x + i + 2 * lanes<T>), m[2]);
    m[3] = max(load(x + i + 3 * lanes<T>), m[3]);
  }
  for (; i + lanes<T> <= n; i += lanes<T>) m[0] = max(load(x + i), m[0]);
  if (i < n) {
    const int left = static_cast<int>(n - i);
    m[1] = max(select(first_n<T>(left), load_n(x + i, left), set<T>(lowest<T>)), m[1]);
  }
  return reduce_max(max(max(m[0], m[1]), max(m[2], m[3])));
}

template <class T>
int64_t rows_at_once(const Job& job) {
  const bool dense = RowSource<T>::bytes(job.input[0], job.class_stride[0]) == 0 &&
                     (job.input[1].access == Access::absent || RowSource<T>::bytes(job.input[1], job.class_stride[1]) == 0);
  // As many as stay in the first-level cache between their sweeps, with their exponentials.
  const int64_t reads = job.input[1].access == Access::absent ? 1 : 2;
  const int64_t rows = dense ? 12288 / (job.classes * (reads + 1) * static_cast<int64_t>(sizeof(T))) : 1;
  return rows < 1 ? 1 : rows > lanes<T> ? lanes<T> : rows;
}

template <class T, Mass M, int Wants>
class LongRows {
 public:
  LongRows(const Job& job, int64_t begin, unsigned char* memory) : job_(job), c_(job), begin_(begin), most_(rows_at_once<T>(job)) {
    Scratch scratch(memory);
    targets_.open(job, scratch);
    losses_.open(job, scratch, begin);
    x_.open(job.input[0], job.class_stride[0], scratch, begin);
    if (M == Mass::probabilities) t_.open(job.input[1], job.class_stride[1], scratch, begin);
    dense_ = x_.is_dense() && (M != Mass::probabilities || t_.is_dense());
    gradient_.open(job.gradient[0], job.gradient_class_stride[0], scratch, begin);
    target_gradient_.open(job.gradient[1], job.gradient_class_stride[1], scratch, begin);
    blocks_ = reinterpret_cast<Block*>(scratch.take<double>(4 * blocks_of(job)));
    e_ = Wants >= want_gradient && keeps_exponentials<T>(job) ? scratch.take<T>(most_ * e_pitch(job)) : nullptr;
  }
  // Elements between rows of kept exponentials: whole cache lines.
  static int64_t e_pitch(const Job& job) { return (job.classes + lanes<T> - 1) / lanes<T> * lanes<T>; }

  double run(int64_t end) {
    for (int64_t tile = begin_; tile < end; tile += tile_size) {
      const int64_t n = end - tile < tile_size ? end - tile : tile_size;
      targets_.read(tile, n, M != Mass::probabilities);
      for (int64_t i = 0; i < n; i += most_) {
        const int64_t rows = n - i < most_ ? n - i : most_;
        more_rows_ = tile + i + rows < end;
        batch(i, rows);
      }
    }
    gradient_.close();
    target_gradient_.close();
    return losses_.close();
  }

 private:
  // Rows first .. first + rows - 1 of the tile, rows <= lanes.
  void batch(int64_t first, int64_t rows) {
    const int64_t classes = job_.classes, count = blocks_of(job_);
    for (int64_t r = 0; r < rows; ++r) {
      target_[r] = M == Mass::probabilities ? 0 : targets_.class_at(first + r);
      row_x_[r] = x_.row();
      row_t_[r] = M == Mass::probabilities ? t_.row() : nullptr;
      if (!dense_) break;  // one row, through a tile
      next_row();
    }
    // Dead and ignored rows: values that no formula trips over.
    for (int64_t r = 0; r < lanes<T>; ++r) {
      sum_[r] = T(1);
      linear_[r] = mass_[r] = gaps_[r] = factor_[r] = T(0);
    }
    double row_sum = 1;
    if (count == 1) {
      for (int64_t r = 0; r < rows; ++r)
        if (target_[r] >= 0) max_[r] = block_max(x_part(r, 0, classes), classes);
      for (int64_t r = 0; r < rows; ++r) {
        if (target_[r] < 0) continue;
        const Block b = sums(r, rows, 0, classes, max_[r], false);
        T target_logit = 0;
        if (M != Mass::probabilities) target_logit = x_part(r, 0, classes)[target_[r]];
        set_row(r, first, max_[r] - target_logit, b.sum, b.gaps, b.mass);
      }
    } else if (target_[0] >= 0) {
      T target_logit = 0;
      for (int64_t b = 0; b < count; ++b) {
        const int64_t at = b * block_size, n = classes - at < block_size ? classes - at : block_size;
        const T* x = x_part(0, at, n);
        if (M != Mass::probabilities && target_[0] >= at && target_[0] < at + n) target_logit = x[target_[0] - at];
        blocks_[b] = sums(0, 1, at, n, block_max(x, n), b + 1 < count);
      }
      double m, gaps, mass;
      merge(count, m, row_sum, gaps, mass);
      max_[0] = static_cast<T>(m);
      set_row(0, first, max_[0] - target_logit, row_sum, gaps, mass);
    }
    finish(rows);
    if constexpr (Wants != want_value) {
      for (int64_t r = 0; r < rows; ++r) {
        if (M != Mass::probabilities && target_[r] < 0) {
          write_zeros();
        } else if (count == 1) {
          gradients(r, 0, classes, max_[r], scale_[r]);
        } else {
          // merge() left e^(m_b - m) in the blocks' sums.
          for (int64_t b = 0; b < count; ++b) {
            const int64_t at = b * block_size, n = classes - at < block_size ? classes - at : block_size;
            gradients(r, at, n, static_cast<T>(blocks_[b].max),
                      static_cast<T>(blocks_[b].sum * (static_cast<double>(coefficient_[0]) / row_sum)));
          }
        }
        gradient_.next();
        target_gradient_.next();
      }
    }
    if (!dense_) next_row();
  }

  void next_row() {
    x_.next();
    if (M == Mass::probabilities) t_.next();
  }

  LK_INLINE const T* x_part(int64_t r, int64_t first, int64_t n) { return x_.is_dense() ? row_x_[r] + first : x_.at(first, n); }
  LK_INLINE const T* t_part(int64_t r, int64_t first, int64_t n) { return t_.is_dense() ? row_t_[r] + first : t_.at(first, n); }

  LK_INLINE void set_row(int64_t r, int64_t first, T linear, double sum, double gaps, double mass) {
    sum_[r] = static_cast<T>(sum);
    linear_[r] = linear;
    gaps_[r] = static_cast<T>(gaps);
    // Weight of the target class, or the whole mass of the probabilities.
    mass_[r] = M == Mass::probabilities ? static_cast<T>(mass) : target_mass(target_[r]);
    factor_[r] = targets_.factor_at(first + r);
  }

  // Losses, and the factors of the gradients.
  LK_INLINE void finish(int64_t rows) {
    using P = Pack<T>;
    const P s = load(sum_), mass = load(mass_), factor = load(factor_), log_sum = log(s);
    T* losses = losses_.place();
    store(losses, row_loss<M>(log_sum, load(linear_), mass, load(gaps_), set<T>(c_.share), set<T>(c_.weight_sum)));
    // Selected: with infinite class weights the formula gives NaN for a row that is ignored.
    if (M != Mass::probabilities)
      for (int64_t r = 0; r < rows; ++r)
        if (target_[r] < 0) losses[r] = T(0);
    losses_.add(rows);
    const P coefficient = (M == Mass::smoothed ? set<T>(c_.smooth_mass) + mass : mass) * factor;
    store(coefficient_, coefficient);
    store(scale_, coefficient / s);
    store(own_, mass * factor);
    store(log_sum_, log_sum);
  }

  void write_zeros() {
    if (!gradient_.wanted()) return;
    for (int64_t i = 0; i < job_.classes; i += tile_size) {
      const int64_t n = job_.classes - i < tile_size ? job_.classes - i : tile_size;
      fill(gradient_.at(i), n, T(0));
      gradient_.commit(i, n);
    }
  }

  T target_mass(int64_t target) const {
    const T weight = c_.weights != nullptr ? c_.weights[target] : T(1);
    return M == Mass::smoothed ? c_.keep * weight : weight;
  }

  // Sums of classes first .. first + n - 1 of a row, relative to their maximum; leaves the exponentials in e_.
  LK_INLINE Block sums(int64_t r, int64_t rows, int64_t first, int64_t n, T maximum, bool more) {
    const T* x = x_part(r, first, n);
    const Step<T> m = step_set<T>(maximum);
    const bool weighted = c_.weights != nullptr;
    const T* w = weighted ? c_.weights + first : x;
    const T* t = M == Mass::probabilities ? t_part(r, first, n) : x;
    const Step<T> keep = step_set<T>(c_.keep), share = step_set<T>(c_.share);
    Pair<T> sum = zero<T, pair<T>>(), gaps = sum, mass = sum;
    T* e_out = e_ != nullptr ? e_ + r * e_pitch(job_) + first : nullptr;
    // The sweep computes while memory idles: it asks for what the next sweeps will read and write.
    const T* ahead = next_logits(x, rows, more);
    const T* g = gradient_.ahead(r);
    const T* ahead_out = g != nullptr ? g + first : x;
    sweep<T>(n, [&](auto half, auto tail, int64_t i, int left) LK_INLINE_LAMBDA {
      constexpr bool is_tail = decltype(tail)::value;
      constexpr Half h = decltype(half)::value;
      for (int k = 0; k < step_width<T>; k += lanes<T>) {
        prefetch(ahead + i + k);
        if (Wants >= want_gradient) prefetch_write(ahead_out + i + k);
      }
      const Step<T> v = step_load<is_tail>(x + i, left);
      const Step<T> e = live<is_tail>(exp_nonpositive(v - m), left);
      part<h>(sum) = part<h>(sum) + e;
      if (Wants >= want_gradient && e_out != nullptr) put<is_tail>(Store::plain, e_out + i, e, left);
      if constexpr (M != Mass::index) {
        const Step<T> weight = weighted ? step_load<is_tail>(w + i, left) : keep;
        if constexpr (M == Mass::smoothed) {
          part<h>(gaps) = part<h>(gaps) + live<is_tail>(smoothing_term(weighted, weight, m, v), left);
          if (weighted) part<h>(mass) = part<h>(mass) + weight;
        } else {
          const Step<T> q = fma(step_load<is_tail>(t + i, left), keep, share);
          const Step<T> a = weighted ? weight * q : q;
          part<h>(gaps) = part<h>(gaps) + live<is_tail>(probability_term(q, a, m, v), left);
          part<h>(mass) = part<h>(mass) + live<is_tail>(a, left);
        }
      }
    });
    Block b = {static_cast<double>(maximum), static_cast<double>(reduce_add(sum)), 0, 0};
    if constexpr (M != Mass::index) {
      b.gaps = static_cast<double>(reduce_add(gaps));
      b.mass = static_cast<double>(reduce_add(mass));
      if (M == Mass::smoothed && !weighted) b.mass = static_cast<double>(n);
    }
    return b;
  }

  // What a later sweep will read: the next block, else the row that many rows on. Only a hint.
  const T* next_logits(const T* x, int64_t rows, bool more) const {
    if (!x_.is_dense() || (!more && !more_rows_)) return x;
    const Operand& o = job_.input[0];
    return more ? x + block_size : x + (o.rank == 0 ? 0 : rows * o.strides[o.rank - 1]) - (blocks_of(job_) - 1) * block_size;
  }

  // Sums relative to the row's maximum, in double, in the order of blocks. Replaces each block's sum by e^(m_b - m).
  void merge(int64_t count, double& m, double& s, double& gaps, double& mass) {
    m = blocks_[0].max;
    for (int64_t b = 1; b < count; ++b) m = blocks_[b].max > m ? blocks_[b].max : m;
    s = gaps = mass = 0;
    for (int64_t b = 0; b < count; b += lanes<double>) {
      double shift[lanes<double>] = {};
      const int64_t some = count - b < lanes<double> ? count - b : lanes<double>;
      for (int64_t k = 0; k < some; ++k) shift[k] = blocks_[b + k].max - m;
      store(shift, exp_nonpositive(load(shift)));
      for (int64_t k = 0; k < some; ++k) {
        Block& block = blocks_[b + k];
        s += block.sum * shift[k];
        gaps += block.mass == 0 ? block.gaps : block.gaps + block.mass * (m - block.max);
        mass += block.mass;
        block.sum = shift[k];
      }
    }
  }

  // Gradient of classes first .. first + n - 1 of a row, all in one block.
  void gradients(int64_t r, int64_t first, int64_t n, T block_maximum, T scale) {
    for (int64_t i = 0; i < n; i += tile_size)
      gradient_tile(r, first + i, n - i < tile_size ? n - i : tile_size, block_maximum, scale);
  }
  LK_INLINE void gradient_tile(int64_t r, int64_t first, int64_t n, T block_maximum, T scale) {
    const int64_t target = target_[r];
    const bool weighted = c_.weights != nullptr;
    const bool first_wanted = gradient_.wanted(), second_wanted = Wants == want_all && target_gradient_.wanted();
    const bool reads_x = e_ == nullptr || second_wanted;
    const T* x = reads_x ? x_part(r, first, n) : nullptr;
    const T* t = M == Mass::probabilities ? t_part(r, first, n) : nullptr;
    const T* e_in = e_ != nullptr ? e_ + r * e_pitch(job_) + first : nullptr;
    const T* w = weighted ? c_.weights + first : nullptr;
    T* g = first_wanted ? gradient_.at(first) : nullptr;
    T* gt = second_wanted ? target_gradient_.at(first) : nullptr;
    const Step<T> k = step_set<T>(scale), m = step_set<T>(block_maximum), upstream = step_set<T>(factor_[r]);
    const Step<T> keep = step_set<T>(c_.keep), share = step_set<T>(c_.share), smooth = step_set<T>(c_.share * factor_[r]);
    const Step<T> top = step_set<T>(max_[r]);
    const Step<T> log_sum = step_set<T>(log_sum_[r]);
    const Step<T> own = step_set<T>(own_[r]);
    // Gradient of one step; with the target's own share where the step holds it. Blended in before the store: streamed
    // memory must not be read again.
    const auto step = [&](auto tail, auto holds_target, int64_t i, int left) LK_INLINE_LAMBDA {
      constexpr bool is_tail = decltype(tail)::value;
      const Step<T> v = reads_x ? step_load<is_tail>(x + i, left) : m;
      const Step<T> e = e_in != nullptr ? step_load<is_tail>(e_in + i, left) : exp_nonpositive(v - m);
      const Step<T> weight = weighted ? step_load<is_tail>(w + i, left) : keep;
      Step<T> d = e * k;
      if constexpr (M == Mass::smoothed) d = weighted ? fnma(weight, smooth, d) : d - smooth;
      if constexpr (M == Mass::probabilities) {
        const Step<T> q = fma(step_load<is_tail>(t + i, left), keep, share);
        d = fnma(weighted ? weight * q : q, upstream, d);
      }
      if constexpr (decltype(holds_target)::value) {
        using I = Integer<T>;
        const auto lane = iota<I, step_width<T>>();
        const auto wanted = lane == set<I, step_width<T>>(static_cast<I>(target - first - i));
        d = select(mask_cast<T>(wanted), d - own, d);
      }
      if (first_wanted) put<is_tail>(gradient_.store(), g + i, d, left);
      if constexpr (Wants == want_all) {
        if (second_wanted) {
          const Step<T> slope = weighted ? keep * weight : keep;
          put<is_tail>(target_gradient_.store(), gt + i, slope * ((top - v) + log_sum) * upstream, left);
        }
      }
    };
    // Whole steps up to the target's, that one, the rest.
    const int64_t at = M != Mass::probabilities && target >= first && target < first + n ? (target - first) / step_width<T> : -1;
    const int64_t whole = n / step_width<T>;
    int64_t s = 0;
    for (int64_t stop = at >= 0 && at < whole ? at : whole;; stop = whole) {
      for (; s < stop; ++s) step(Constant<false>(), Constant<false>(), s * step_width<T>, step_width<T>);
      if (s == whole) break;
      step(Constant<false>(), Constant<true>(), s * step_width<T>, step_width<T>);
      ++s;
    }
    if (const int left = static_cast<int>(n - whole * step_width<T>); left > 0) {
      if (at == whole)
        step(Constant<true>(), Constant<true>(), whole * step_width<T>, left);
      else
        step(Constant<true>(), Constant<false>(), whole * step_width<T>, left);
    }
    if (first_wanted) gradient_.commit(first, n);
    if (second_wanted) target_gradient_.commit(first, n);
  }

  const Job& job_;
  const RowConstants<T> c_;
  const int64_t begin_, most_;
  Targets<T> targets_;
  LossRun<T> losses_;
  RowSource<T> x_, t_;
  RowSink<T> gradient_, target_gradient_;
  Block* blocks_;
  T* e_;
  bool dense_ = false;  // all inputs are read where they are
  bool more_rows_ = false;

  // Of the rows of a batch.
  const T *row_x_[lanes<T>], *row_t_[lanes<T>];
  int64_t target_[lanes<T>];
  alignas(64) T max_[lanes<T>];
  alignas(64) T sum_[lanes<T>];
  alignas(64) T linear_[lanes<T>];  // m - z_y
  alignas(64) T gaps_[lanes<T>];
  alignas(64) T mass_[lanes<T>];
  alignas(64) T factor_[lanes<T>];
  alignas(64) T coefficient_[lanes<T>];  // S times factor
  alignas(64) T scale_[lanes<T>];        // that over the sum of exponentials
  alignas(64) T own_[lanes<T>];          // what the target's class loses
  alignas(64) T log_sum_[lanes<T>];
};

}  // namespace

template <class T>
size_t long_rows_scratch(const Job& job) {
  size_t bytes = Targets<T>::bytes(job) + LossRun<T>::bytes(job) + RowSource<T>::bytes(job.input[0], job.class_stride[0]) +
                 RowSink<T>::bytes(job.gradient[0]) + RowSink<T>::bytes(job.gradient[1]) +
                 Scratch::bytes<double>(4 * blocks_of(job));
  if (job.input[1].access != Access::absent) bytes += RowSource<T>::bytes(job.input[1], job.class_stride[1]);
  const bool gradient = job.gradient[0].access != Access::absent || job.gradient[1].access != Access::absent;
  if (gradient && keeps_exponentials<T>(job)) bytes += Scratch::bytes<T>(rows_at_once<T>(job) * (job.classes + lanes<T>));
  return bytes;
}

template <class T, Mass M, int Wants>
void long_rows(const Job& job, int64_t chunk, unsigned char* scratch) {
  const int64_t begin = chunk * job.chunk_elements, end = begin + job.chunk_elements;
  LongRows<T, M, Wants> rows(job, begin, scratch);
  job.partials[chunk] = {{rows.run(end < job.elements ? end : job.elements)}, -1, 0};
}

template size_t long_rows_scratch<float>(const Job&);
template size_t long_rows_scratch<double>(const Job&);
#define X(T, M, Wants) template void long_rows<T, M, Wants>(const Job&, int64_t, unsigned char*);
LK_ROW_KERNELS(X, float)
LK_ROW_KERNELS(X, double)
#undef X

}  // namespace losskit::LOSSKIT_TARGET
