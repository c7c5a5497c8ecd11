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
    dense_ = class_stride == 1 && o.dtype == (sizeof(T) == 4 ? LK_FLOAT32 : LK_FLOAT64) && !o.accumulate;
    tile_ = dense_ && !o.stream ? nullptr : scratch.take<T>(tile_size);
    walker_.seek(o, position);
  }
  bool wanted() const { return operand_->access != Access::absent; }
  void next() {
    if (wanted()) walker_.advance(*operand_, 1);
  }
  LK_INLINE T* at(int64_t first) {
    return tile_ != nullptr ? tile_ : static_cast<T*>(operand_->data) + walker_.offset + first;
  }
  LK_INLINE void commit(int64_t first, int64_t n) {
    if (tile_ == nullptr) return;
    if (dense_)
      writer_.put(static_cast<T*>(operand_->data) + walker_.offset + first, tile_, n);
    else
      scatter<T>(*operand_, walker_.offset + first * class_stride_, class_stride_, n, tile_);
  }
  void close() { writer_.close(); }

 private:
  const Operand* operand_ = nullptr;
  int64_t class_stride_ = 0;
  bool dense_ = false;
  T* tile_ = nullptr;
  Walker walker_;
  StreamWriter<T> writer_;
};

// Sums of one block, relative to its own maximum.
struct Block {
  double max, sum, gaps, mass;
};

// Runs body(i, lanes left, accumulator 0 or 1) over n elements in packs, the last one as a tail.
template <class T, class Body>
LK_INLINE void for_packs(int64_t n, Body&& body) {
  int64_t i = 0;
  for (; i + 2 * lanes<T> <= n; i += 2 * lanes<T>) {
    body(Constant<false>(), Constant<0>(), i, lanes<T>);
    body(Constant<false>(), Constant<1>(), i + lanes<T>, lanes<T>);
  }
  if (i + lanes<T> <= n) {
    body(Constant<false>(), Constant<0>(), i, lanes<T>);
    if (i + lanes<T> < n) body(Constant<true>(), Constant<1>(), i + lanes<T>, static_cast<int>(n - i - lanes<T>));
  } else if (i < n) {
    body(Constant<true>(), Constant<0>(), i, static_cast<int>(n - i));
  }
}

template <bool Tail, class T>
LK_INLINE Pack<T> load_some(const T* p, int n) {
  if constexpr (Tail) return load_n(p, n);
  else return load(p);
}
template <bool Tail, class T>
LK_INLINE void store_some(T* p, Pack<T> v, int n) {
  if constexpr (Tail) store_n(p, v, n);
  else store(p, v);
}

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
    const Pack<T> m = set<T>(maximum);
    const bool weighted = c_.weights != nullptr;
    const T* w = weighted ? c_.weights + first : x;
    const T* t = M == Mass::probabilities ? t_.at(first, n) : x;
    const Pack<T> keep = set<T>(c_.keep), share = set<T>(c_.share);
    Pack<T> sum[2] = {zero<T>(), zero<T>()}, gaps[2] = {zero<T>(), zero<T>()}, mass[2] = {zero<T>(), zero<T>()};
    T* e_out = e_ != nullptr ? e_ + first : nullptr;
    // While this block is computed, the next one comes from memory.
    const T* ahead = x_.is_dense() && (more || has_next_) ? (more ? x + block_size : x_next()) : x;
    for_packs<T>(n, [&](auto tail, auto which, int64_t i, int left) LK_INLINE_LAMBDA {
      constexpr bool is_tail = decltype(tail)::value;
      constexpr int k = decltype(which)::value;
      const auto live = [&](Pack<T> v) LK_INLINE_LAMBDA {
        if constexpr (is_tail) return zero_unless(first_n<T>(left), v);
        else return v;
      };
      prefetch(ahead + i);
      const Pack<T> v = load_some<is_tail>(x + i, left);
      const Pack<T> e = live(exp_nonpositive(v - m));
      sum[k] = sum[k] + e;
      if (Wants >= want_gradient && e_out != nullptr) store_some<is_tail>(e_out + i, e, left);
      if constexpr (M != Mass::index) {
        const Pack<T> weight = weighted ? load_some<is_tail>(w + i, left) : keep;
        if constexpr (M == Mass::smoothed) {
          gaps[k] = gaps[k] + live(smoothing_term(weighted, weight, m, v));
          if (weighted) mass[k] = mass[k] + weight;
        } else {
          const Pack<T> q = fma(load_some<is_tail>(t + i, left), keep, share);
          const Pack<T> a = weighted ? weight * q : q;
          gaps[k] = gaps[k] + live(probability_term(q, a, m, v));
          mass[k] = mass[k] + live(a);
        }
      }
    });
    Block b = {static_cast<double>(maximum), static_cast<double>(reduce_add(sum[0] + sum[1])), 0, 0};
    if constexpr (M != Mass::index) {
      b.gaps = static_cast<double>(reduce_add(gaps[0] + gaps[1]));
      b.mass = static_cast<double>(reduce_add(mass[0] + mass[1]));
      if (M == Mass::smoothed && !weighted) b.mass = static_cast<double>(n);
    }
    return b;
  }

  // The row after this one; only its address is used, as a hint.
  const T* x_next() {
    const Operand& o = job_.input[0];
    return x_.at(0, 1) + (o.rank == 0 ? 0 : o.strides[o.rank - 1]);
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
    const Pack<T> k = set<T>(factor_e), m = set<T>(block_maximum), upstream = set<T>(factor);
    const Pack<T> keep = set<T>(c_.keep), share = set<T>(c_.share), smooth = set<T>(c_.share * factor);
    const Pack<T> top = set<T>(row_maximum);
    const Pack<T> log_sum = second_wanted ? log(set<T>(row_sum)) : top;
    for_packs<T>(n, [&](auto tail, auto, int64_t i, int left) LK_INLINE_LAMBDA {
      constexpr bool is_tail = decltype(tail)::value;
      const Pack<T> v = reads_x ? load_some<is_tail>(x + i, left) : m;
      const Pack<T> e = e_in != nullptr ? load_some<is_tail>(e_in + i, left) : exp_nonpositive(v - m);
      const Pack<T> weight = weighted ? load_some<is_tail>(w + i, left) : keep;
      Pack<T> d = e * k;
      if constexpr (M == Mass::smoothed) d = weighted ? fnma(weight, smooth, d) : d - smooth;
      if constexpr (M == Mass::probabilities) {
        const Pack<T> q = fma(load_some<is_tail>(t + i, left), keep, share);
        d = fnma(weighted ? weight * q : q, upstream, d);
      }
      if (first_wanted) store_some<is_tail>(g + i, d, left);
      if constexpr (Wants == want_all) {
        if (second_wanted) {
          const Pack<T> slope = weighted ? keep * weight : keep;
          store_some<is_tail>(gt + i, slope * ((top - v) + log_sum) * upstream, left);
        }
      }
    });
    if (M != Mass::probabilities && first_wanted && target >= first && target < first + n) g[target - first] -= mass * factor;
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
