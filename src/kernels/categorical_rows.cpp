// Long rows of classes, one row at a time: blocks of 4096 classes, each with its own maximum, merged in double.
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
  // Where the row will be written through the caches, so that its lines can be asked for in time; else nullptr.
  T* ahead() { return wanted() && tile_ == nullptr && store_ == Store::plain ? at(0) : nullptr; }
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

template <class T, Mass M, int Wants>
class LongRows {
 public:
  LongRows(const Job& job, int64_t begin, unsigned char* memory) : job_(job), c_(job), begin_(begin) {
    Scratch scratch(memory);
    targets_.open(job, scratch);
    losses_.open(job, scratch, begin);
    x_.open(job.input[0], job.class_stride[0], scratch, begin);
    if (M == Mass::probabilities) t_.open(job.input[1], job.class_stride[1], scratch, begin);
    gradient_.open(job.gradient[0], job.gradient_class_stride[0], scratch, begin);
    target_gradient_.open(job.gradient[1], job.gradient_class_stride[1], scratch, begin);
    blocks_ = reinterpret_cast<Block*>(scratch.take<double>(4 * blocks_of(job)));
    pending_ = scratch.take<T>(4 * lanes<T>);
    e_ = Wants >= want_gradient && keeps_exponentials<T>(job) ? scratch.take<T>(job.classes) : nullptr;
  }

  double run(int64_t end) {
    for (int64_t tile = begin_; tile < end; tile += tile_size) {
      const int64_t n = end - tile < tile_size ? end - tile : tile_size;
      targets_.read(tile, n, M != Mass::probabilities);
      for (int64_t i = 0; i < n; ++i) {
        // The next row's memory is asked for while this one is computed.
        has_next_ = tile + i + 1 < end;
        row(targets_.class_at(i), targets_.factor_at(i));
        x_.next();
        if (M == Mass::probabilities) t_.next();
        gradient_.next();
        target_gradient_.next();
      }
    }
    finish_losses();
    gradient_.close();
    target_gradient_.close();
    return losses_.close();
  }

 private:
  void row(int64_t target, T factor) {
    const int64_t classes = job_.classes;
    if (M != Mass::probabilities && target < 0) {
      push(T(1), T(0), T(0), T(0), false);
      if (gradient_.wanted()) {
        for (int64_t i = 0; i < classes; i += tile_size) {
          const int64_t n = classes - i < tile_size ? classes - i : tile_size;
          fill(gradient_.at(i), n, T(0));
          gradient_.commit(i, n);
        }
      }
      return;
    }
    T target_logit = 0;
    const int64_t count = blocks_of(job_);
    for (int64_t b = 0; b < count; ++b) {
      const int64_t first = b * block_size, n = classes - first < block_size ? classes - first : block_size;
      const T* x = x_.at(first, n);
      if (M != Mass::probabilities && target >= first && target < first + n) target_logit = x[target - first];
      blocks_[b] = sums(x, first, n, b + 1 < count);
    }

    double m = blocks_[0].max, s = blocks_[0].sum, gaps = blocks_[0].gaps, mass_sum = blocks_[0].mass;
    if (count > 1) merge(count, m, s, gaps, mass_sum);
    const T s_t = static_cast<T>(s), m_t = static_cast<T>(m), gaps_t = static_cast<T>(gaps);
    // Weight of the target class, or the whole mass of the probabilities; S of the formula.
    const T mass = M == Mass::probabilities ? static_cast<T>(mass_sum) : target_mass(target);
    const T total = M == Mass::smoothed ? static_cast<T>(c_.smooth_mass + mass) : mass;
    push(s_t, m_t - target_logit, mass, gaps_t, true);
    if (Wants == want_value) return;

    const T coefficient = total * factor;
    for (int64_t b = 0; b < count; ++b) {
      const T k = count == 1 ? coefficient / s_t
                             : static_cast<T>(blocks_[b].sum * (static_cast<double>(coefficient) / s));  // merge() left e^(m_b - m)
      const int64_t first = b * block_size, n = classes - first < block_size ? classes - first : block_size;
      for (int64_t i = first; i < first + n; i += tile_size) {
        const int64_t some = first + n - i < tile_size ? first + n - i : tile_size;
        gradients(i, some, static_cast<T>(blocks_[b].max), k, target, mass, factor, m_t, s_t);
      }
    }
  }

  T target_mass(int64_t target) const {
    const T weight = c_.weights != nullptr ? c_.weights[target] : T(1);
    return M == Mass::smoothed ? c_.keep * weight : weight;
  }

  // Maximum and sums of one block; leaves its exponentials in e_.
  LK_INLINE Block sums(const T* x, int64_t first, int64_t n, bool more) {
    const T maximum = block_max(x, n);
    const Step<T> m = step_set<T>(maximum);
    const bool weighted = c_.weights != nullptr;
    const T* w = weighted ? c_.weights + first : x;
    const T* t = M == Mass::probabilities ? t_.at(first, n) : x;
    const Step<T> keep = step_set<T>(c_.keep), share = step_set<T>(c_.share);
    Pair<T> sum = zero<T, pair<T>>(), gaps = sum, mass = sum;
    T* e_out = e_ != nullptr ? e_ + first : nullptr;
    // The sweep computes while memory idles: it asks for what the next sweeps will read and write.
    const T* ahead = x_.is_dense() ? next_logits(x, more) : x;
    T* g = gradient_.ahead();
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

  // What the sweep after this block's will read: the next block, else the next row. Only a hint, so any address will do.
  const T* next_logits(const T* x, bool more) {
    if (more) return x + block_size;
    const Operand& o = job_.input[0];
    return has_next_ ? x_.at(0, 1) + (o.rank == 0 ? 0 : o.strides[o.rank - 1]) : x;
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

  // Gradient of classes first .. first + n - 1, n <= tile_size, all in one block.
  LK_INLINE void gradients(int64_t first, int64_t n, T block_maximum, T factor_e, int64_t target, T mass, T factor, T row_maximum,
                           T row_sum) {
    const bool weighted = c_.weights != nullptr;
    const bool first_wanted = gradient_.wanted(), second_wanted = Wants == want_all && target_gradient_.wanted();
    const bool reads_x = e_ == nullptr || second_wanted;
    const T* x = reads_x ? x_.at(first, n) : nullptr;
    const T* t = M == Mass::probabilities ? t_.at(first, n) : nullptr;
    const T* e_in = e_ != nullptr ? e_ + first : nullptr;
    const T* w = weighted ? c_.weights + first : nullptr;
    T* g = first_wanted ? gradient_.at(first) : nullptr;
    T* gt = second_wanted ? target_gradient_.at(first) : nullptr;
    const Step<T> k = step_set<T>(factor_e), m = step_set<T>(block_maximum), upstream = step_set<T>(factor);
    const Step<T> keep = step_set<T>(c_.keep), share = step_set<T>(c_.share), smooth = step_set<T>(c_.share * factor);
    const Step<T> top = step_set<T>(row_maximum);
    const Step<T> log_sum = second_wanted ? log(step_set<T>(row_sum)) : top;
    const Step<T> own = step_set<T>(mass * factor);
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

  // Rows wait for their logarithm until a pack is full.
  void push(T s, T linear, T mass, T gaps, bool kept) {
    kept_[count_] = kept;
    pending_[count_] = s;
    pending_[lanes<T> + count_] = linear;
    pending_[2 * lanes<T> + count_] = mass;
    pending_[3 * lanes<T> + count_] = gaps;
    if (++count_ == lanes<T>) finish_losses();
  }
  void finish_losses() {
    if (count_ == 0) return;
    for (int64_t i = count_; i < lanes<T>; ++i)
      for (int k = 0; k < 4; ++k) pending_[k * lanes<T> + i] = T(1);
    alignas(64) T losses[lanes<T>];
    store(losses, row_loss<M>(log(load(pending_)), load(pending_ + lanes<T>), load(pending_ + 2 * lanes<T>),
                              load(pending_ + 3 * lanes<T>), set<T>(c_.share), set<T>(c_.weight_sum)));
    // Selected: with infinite class weights the formula gives NaN for a row that is ignored.
    for (int64_t i = 0; i < count_; ++i) losses[i] = kept_[i] ? losses[i] : T(0);
    losses_.add(losses, count_);
    count_ = 0;
  }

  const Job& job_;
  const RowConstants<T> c_;
  int64_t begin_;
  Targets<T> targets_;
  LossRun<T> losses_;
  RowSource<T> x_, t_;
  RowSink<T> gradient_, target_gradient_;
  Block* blocks_;
  T* pending_;
  T* e_;
  bool kept_[lanes<T>];
  int64_t count_ = 0;
  bool has_next_ = false;
};

}  // namespace

template <class T>
size_t long_rows_scratch(const Job& job) {
  size_t bytes = Targets<T>::bytes() + LossRun<T>::bytes() + RowSource<T>::bytes(job.input[0], job.class_stride[0]) +
                 RowSink<T>::bytes(job.gradient[0]) + RowSink<T>::bytes(job.gradient[1]) +
                 Scratch::bytes<double>(4 * blocks_of(job)) + Scratch::bytes<T>(4 * lanes<T>);
  if (job.input[1].access != Access::absent) bytes += RowSource<T>::bytes(job.input[1], job.class_stride[1]);
  const bool gradient = job.gradient[0].access != Access::absent || job.gradient[1].access != Access::absent;
  if (gradient && keeps_exponentials<T>(job)) bytes += Scratch::bytes<T>(job.classes);
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
