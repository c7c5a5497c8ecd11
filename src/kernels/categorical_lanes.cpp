// Rows of classes, positions in lanes: short rows, and images, whose positions lie side by side in memory.
//
// A tile holds some packs of positions, class by class, in a compact array: class planes of an image lie a power of two
// apart and would evict each other from the caches if they were swept where they are. Up to short_row classes are summed
// one after the other; more are summed exactly as a long row is, lane by lane of its two accumulators.
#include "kernels/categorical.h"

namespace losskit::LOSSKIT_TARGET {
namespace {

// How far ahead of their use the runs of class planes are asked for: hardware does not follow that many streams.
constexpr int64_t tiles_ahead = 4;

// Packs of positions per tile: four hide the latency of their sums, and make runs of 256 bytes in each class plane. Rows of
// many classes take one, to stay in the second-level cache.
constexpr int64_t many_classes = 1024;
template <class T>
int64_t tile_width(const Job& job) {
  return (job.classes <= many_classes && job.elements > lanes<T> ? 4 : 1) * lanes<T>;
}

template <class T>
constexpr int32_t dtype_of = sizeof(T) == 4 ? LK_FLOAT32 : LK_FLOAT64;

int64_t magnitude(int64_t v) { return v < 0 ? -v : v; }

// Whether a row's classes lie closer together than neighbouring positions.
bool by_rows(const Operand& o, int64_t class_stride) {
  return o.rank == 0 || magnitude(class_stride) < magnitude(o.strides[o.rank - 1]);
}

// Rows that follow each other without a gap, of the compute type.
template <class T>
bool dense_rows(const Operand& o, int64_t class_stride, int64_t classes) {
  return o.dtype == dtype_of<T> && class_stride == 1 && (o.rank == 0 || (o.rank == 1 && o.strides[0] == classes));
}

// rows: `count` rows of `classes` elements; tile: class by class, width positions each. Rows beyond count are not read.
template <class T>
void rows_to_tile(const T* rows, int64_t classes, int64_t width, T* tile) {
  constexpr int64_t b = block_lanes<T>;
  for (int64_t p = 0; p < width; p += lanes<T>) {
    for (int64_t c = 0; c < classes; c += b) {
      Pack<T> v[b];
      LK_UNROLL
      for (int64_t r = 0; r < b; ++r) v[r] = load_blocks(rows + (p + r) * classes + c, b * classes);
      transpose_blocks(v);
      // Columns behind the last class fall on top of it, before it is stored itself.
      LK_UNROLL
      for (int64_t r = b - 1; r >= 0; --r) store(tile + (c + r < classes ? c + r : classes - 1) * width + p, v[r]);
    }
  }
}

// The inverse, for positions first .. first + lanes - 1: derive(c) is the pack of class c. A block that reaches over its
// row's end spills into the next row, so each row's last block is stored before its first one; `rows` (row 0 is position
// first) has room for the spill of the last row.
template <class T, class Derive>
LK_INLINE void pack_to_rows(int64_t classes, T* rows, Derive&& derive) {
  constexpr int64_t b = block_lanes<T>;
  if (classes < b) {
    for (int64_t c = 0; c < classes; ++c) {
      alignas(64) T column[lanes<T>];
      store(column, derive(c));
      for (int64_t i = 0; i < lanes<T>; ++i) rows[i * classes + c] = column[i];
    }
    return;
  }
  const int64_t last = (classes - 1) / b * b;
  for (int64_t k = 0; k <= last; k += b) {
    const int64_t c = k == 0 ? last : k - b;
    Pack<T> v[b];
    LK_UNROLL
    for (int64_t r = 0; r < b; ++r) v[r] = derive(c + r < classes ? c + r : c);
    transpose_blocks(v);
    LK_UNROLL
    for (int64_t r = 0; r < b; ++r) store_blocks(rows + r * classes + c, b * classes, v[r]);
  }
}

// Brings positions into a tile.
template <class T>
class LaneSource {
 public:
  static size_t bytes(const Job& job, const Operand& o, int64_t class_stride) {
    return by_rows(o, class_stride) ? Scratch::bytes<T>(tile_width<T>(job) * job.classes + lanes<T>) : 0;
  }
  void open(const Job& job, const Operand& o, int64_t class_stride, Scratch& scratch, int64_t position, int64_t end) {
    operand_ = &o;
    classes_ = job.classes;
    width_ = tile_width<T>(job);
    class_stride_ = class_stride;
    end_ = end;
    by_rows_ = by_rows(o, class_stride);
    dense_ = dense_rows<T>(o, class_stride, classes_);
    if (by_rows_) rows_ = scratch.take<T>(width_ * classes_ + lanes<T>);
    walker_.seek(o, position);
  }
  // Positions position .. position + n - 1, which follow those of the last call.
  void read(int64_t position, int64_t n, T* tile) {
    if (by_rows_)
      read_rows(position, n, tile);
    else
      read_planes(n, tile);
  }

 private:
  void read_rows(int64_t position, int64_t n, T* tile) {
    // In place only where the spill of the last row's last block stays inside this task's rows.
    if (dense_ && n == width_ && position + n + block_lanes<T> <= end_) {
      rows_to_tile(static_cast<const T*>(operand_->data) + walker_.offset, classes_, width_, tile);
      walker_.advance(*operand_, n);
      return;
    }
    for (int64_t i = 0; i < n; ++i) {
      gather<T>(operand_->data, operand_->dtype, walker_.offset, class_stride_, classes_, rows_ + i * classes_);
      walker_.advance(*operand_, 1);
    }
    fill(rows_ + n * classes_, (width_ - n) * classes_ + lanes<T>, T(0));
    rows_to_tile(rows_, classes_, width_, tile);
  }
  void read_planes(int64_t n, T* tile) {
    for (int64_t i = 0; i < n;) {
      const int64_t run = walker_.run(*operand_, n - i), stride = walker_.stride(*operand_);
      for (int64_t c = 0; c < classes_; ++c) {
        T* to = tile + c * width_ + i;
        const int64_t offset = walker_.offset + c * class_stride_;
        if (stride == 1 && operand_->dtype == dtype_of<T> && run == width_) {
          const T* from = static_cast<const T*>(operand_->data) + offset;
          // To the second-level cache: in the first one, planes a power of two apart share a few sets.
          for (int64_t k = 0; k < width_; k += lanes<T>) {
            prefetch_l2(from + tiles_ahead * width_ + k);
            store(to + k, load(from + k));
          }
        } else {
          gather<T>(operand_->data, operand_->dtype, offset, stride, run, to);
        }
      }
      walker_.advance(*operand_, run);
      i += run;
    }
    if (n < width_)
      for (int64_t c = 0; c < classes_; ++c) fill(tile + c * width_ + n, width_ - n, T(0));
  }

  const Operand* operand_ = nullptr;
  int64_t classes_ = 0, width_ = 0, class_stride_ = 0, end_ = 0;
  bool by_rows_ = false, dense_ = false;
  T* rows_ = nullptr;
  Walker walker_;
};

// Takes gradients to where they belong. derive(p)(c) is the pack of class c and positions p .. p + lanes - 1 of the tile.
template <class T>
class LaneSink {
 public:
  static size_t bytes(const Job& job, const Operand& o, int64_t class_stride) {
    if (o.access == Access::absent) return 0;
    return Scratch::bytes<T>(tile_width<T>(job) * (by_rows(o, class_stride) ? job.classes : 1) + lanes<T>);
  }
  void open(const Job& job, const Operand& o, int64_t class_stride, Scratch& scratch, int64_t position, int64_t end) {
    operand_ = &o;
    if (!wanted()) return;
    classes_ = job.classes;
    width_ = tile_width<T>(job);
    class_stride_ = class_stride;
    position_ = position;
    end_ = end;
    by_rows_ = by_rows(o, class_stride);
    dense_ = dense_rows<T>(o, class_stride, classes_) && !o.accumulate;
    aligned_ = class_stride * static_cast<int64_t>(sizeof(T)) % 64 == 0;
    // The spill of a tile's last row would run into logits that are still to be read.
    in_place_ = o.data == job.input[0].data || o.data == job.input[1].data;
    buffer_ = scratch.take<T>(width_ * (by_rows_ ? classes_ : 1) + lanes<T>);
    walker_.seek(o, position);
  }
  LK_INLINE bool wanted() const { return operand_->access != Access::absent; }
  // Positions until the first one whose gradients start a cache line in every plane, if streaming depends on it: tiles
  // begin there.
  int64_t until_aligned() const {
    if (!wanted() || by_rows_ || !operand_->stream || !aligned_ || walker_.stride(*operand_) != 1) return 0;
    const uintptr_t address = reinterpret_cast<uintptr_t>(static_cast<const T*>(operand_->data) + walker_.offset);
    const int64_t misaligned = static_cast<int64_t>(address / sizeof(T)) & (lanes<T> - 1);
    return misaligned == 0 ? 0 : lanes<T> - misaligned;
  }
  template <class Derive>
  LK_INLINE void write(int64_t n, Derive&& derive) {
    if (by_rows_)
      write_rows(n, derive);
    else
      write_planes(n, derive);
    position_ += n;
  }
  void close() {
    writer_.close();
    if (streamed_) stream_fence();
  }

 private:
  template <class Derive>
  LK_INLINE void write_rows(int64_t n, Derive&& derive) {
    // In place where all that spills is this task's own, to be written later.
    const bool direct = dense_ && !operand_->stream && !in_place_ && n == width_ && position_ + n + block_lanes<T> <= end_;
    T* rows = direct ? static_cast<T*>(operand_->data) + walker_.offset : buffer_;
    for (int64_t p = 0; p < n; p += lanes<T>)
      pack_to_rows(classes_, rows + p * classes_, derive(p));
    if (!direct) deliver_rows(n);
    if (direct || dense_) walker_.advance(*operand_, n);
  }
  LK_OUTLINE void deliver_rows(int64_t n) {
    if (dense_ && operand_->stream) return writer_.put(static_cast<T*>(operand_->data) + walker_.offset, buffer_, n * classes_);
    if (dense_) return scatter<T>(*operand_, walker_.offset, 1, n * classes_, buffer_);
    for (int64_t i = 0; i < n; ++i) {
      scatter<T>(*operand_, walker_.offset, class_stride_, classes_, buffer_ + i * classes_);
      walker_.advance(*operand_, 1);
    }
  }
  template <class Derive>
  LK_INLINE void write_planes(int64_t n, Derive&& derive) {
    const int64_t first = walker_.run(*operand_, n);
    if (first == width_ && walker_.stride(*operand_) == 1 && operand_->dtype == dtype_of<T> && !operand_->accumulate) {
      T* plane = static_cast<T*>(operand_->data) + walker_.offset;
      const bool streams = operand_->stream && can_stream(plane) && class_stride_ % block_lanes<T> == 0;
      streamed_ |= streams;
      if (width_ == 4 * lanes<T>) {
        const auto a = derive(0), b = derive(lanes<T>), d = derive(2 * lanes<T>), e = derive(3 * lanes<T>);
        for (int64_t c = 0; c < classes_; ++c, plane += class_stride_) {
          const Store how = store_kind(streams, plane);
          put<false>(how, plane, a(c), lanes<T>);
          put<false>(how, plane + lanes<T>, b(c), lanes<T>);
          put<false>(how, plane + 2 * lanes<T>, d(c), lanes<T>);
          put<false>(how, plane + 3 * lanes<T>, e(c), lanes<T>);
        }
      } else {
        const auto a = derive(0);
        for (int64_t c = 0; c < classes_; ++c, plane += class_stride_) put<false>(store_kind(streams, plane), plane, a(c), lanes<T>);
      }
      walker_.advance(*operand_, n);
      return;
    }
    const Walker begin = walker_;
    for (int64_t c = 0; c < classes_; ++c) {
      for (int64_t p = 0; p < n; p += lanes<T>) store(buffer_ + p, derive(p)(c));
      walker_ = begin;
      for (int64_t i = 0; i < n;) {
        const int64_t run = walker_.run(*operand_, n - i);
        scatter<T>(*operand_, walker_.offset + c * class_stride_, walker_.stride(*operand_), run, buffer_ + i);
        walker_.advance(*operand_, run);
        i += run;
      }
    }
    if (classes_ == 0) walker_.advance(*operand_, n);
  }

  const Operand* operand_ = nullptr;
  int64_t classes_ = 0, width_ = 0, class_stride_ = 0, position_ = 0, end_ = 0;
  bool by_rows_ = false, dense_ = false, aligned_ = false, in_place_ = false, streamed_ = false;
  T* buffer_ = nullptr;  // rows of a tile, or one class of it
  Walker walker_;
  StreamWriter<T> writer_;
};

// Sums over classes of N positions. Short rows: in order. Long ones: partial sums by class modulo the length of a long
// row's two accumulators, folded as that one is.
template <class T, int N, bool Long>
class ClassSum {
 public:
  static constexpr int64_t parts = pair<T>;
  LK_INLINE void open(T* memory) {
    parts_ = memory;
    sum_ = zero<T, N>();
    if (Long)
      for (int64_t i = 0; i < parts; ++i) store(parts_ + i * N, sum_);
  }
  LK_INLINE void add(int64_t c, Pack<T, N> v) {
    if constexpr (Long) {
      T* p = parts_ + (c & (parts - 1)) * N;
      store(p, load<T, N>(p) + v);
    } else {
      sum_ = sum_ + v;
    }
  }
  LK_INLINE Pack<T, N> total() const {
    if constexpr (!Long) return sum_;
    for (int64_t half = parts / 2; half > 0; half /= 2)
      for (int64_t i = 0; i < half; ++i) store(parts_ + i * N, load<T, N>(parts_ + i * N) + load<T, N>(parts_ + (i + half) * N));
    return load<T, N>(parts_);
  }

 private:
  T* parts_;
  Pack<T, N> sum_;
};

template <class T, Mass M, int Wants, bool Long>
class LaneRows {
 public:
  LaneRows(const Job& job, int64_t begin, int64_t end, unsigned char* memory)
      : job_(job), c_(job), width_(tile_width<T>(job)), begin_(begin), end_(end) {
    Scratch scratch(memory);
    targets_.open(job, scratch);
    losses_.open(job, scratch, begin);
    x_.open(job, job.input[0], job.class_stride[0], scratch, begin, end);
    tile_ = scratch.take<T>(width_ * job.classes);
    if (M == Mass::probabilities) {
      t_.open(job, job.input[1], job.class_stride[1], scratch, begin, end);
      probabilities_ = scratch.take<T>(width_ * job.classes);
    }
    gradient_.open(job, job.gradient[0], job.gradient_class_stride[0], scratch, begin, end);
    target_gradient_.open(job, job.gradient[1], job.gradient_class_stride[1], scratch, begin, end);
    if (Wants == want_all && target_gradient_.wanted()) target_tile_ = scratch.take<T>(width_ * job.classes);
    T** arrays[] = {&target_logit_, &mass_, &scale_, &log_sum_};
    for (T** a : arrays) {
      *a = scratch.take<T>(width_);
      fill(*a, width_, T(0));
    }
    for (T*& p : parts_) p = Long ? scratch.take<T>(pair<T> * step_width<T>) : nullptr;
    fill(mass_, width_, M == Mass::smoothed ? c_.keep : T(1));
  }

  double run() {
    for (int64_t position = begin_; position < end_;) {
      int64_t n = gradient_.until_aligned();
      if (n == 0) n = width_;
      if (n > end_ - position) n = end_ - position;
      // Targets are read for many tiles at once.
      if (position + n > targets_end_) {
        targets_begin_ = position;
        targets_end_ = position + tile_size < end_ ? position + tile_size : end_;
        targets_.read(targets_begin_, targets_end_ - targets_begin_, M != Mass::probabilities);
      }
      tile(position, n);
      position += n;
    }
    gradient_.close();
    target_gradient_.close();
    return losses_.close();
  }

 private:
  void tile(int64_t position, int64_t n) {
    x_.read(position, n, tile_);
    if (M == Mass::probabilities) t_.read(position, n, probabilities_);
    pick_targets(position - targets_begin_, n);
    if constexpr (step_width<T> > lanes<T>) {
      if (width_ >= step_width<T>)
        for (int64_t p = 0; p < n; p += step_width<T>) sums<step_width<T>>(p);
      else
        sums<lanes<T>>(0);
    } else {
      for (int64_t p = 0; p < n; p += lanes<T>) sums<lanes<T>>(p);
    }
    losses_.add(n);
    if constexpr (Wants != want_value) {
      if (gradient_.wanted()) gradient_.write(n, [&](int64_t p) LK_INLINE_LAMBDA { return derivative(p); });
    }
    if constexpr (Wants == want_all) {
      if (target_gradient_.wanted())
        target_gradient_.write(n, [&](int64_t p) LK_INLINE_LAMBDA { return target_derivative(p); });
    }
  }

  // Per position: the target's logit and mass. Dead lanes count as kept.
  void pick_targets(int64_t at, int64_t n) {
    targets_here_ = targets_.classes() + at;
    factor_ = targets_.factors() + at;
    loss_ = losses_.place();
    all_kept_ = true;
    if (M == Mass::probabilities || job_.classes == 0) return;
    Integer<T> ignored = 0;
    for (int64_t i = 0; i < n; ++i) {
      ignored |= targets_here_[i];
      const int64_t y = targets_here_[i] < 0 ? 0 : targets_here_[i];
      target_logit_[i] = tile_[y * width_ + i];
    }
    all_kept_ = ignored >= 0;
    if (c_.weights == nullptr) return;
    for (int64_t i = 0; i < n; ++i) {
      const T weight = c_.weights[targets_here_[i] < 0 ? 0 : targets_here_[i]];
      mass_[i] = M == Mass::smoothed ? c_.keep * weight : weight;
    }
  }

  // Maximum, sums and loss of N positions; exponentials take the logits' place.
  template <int N>
  LK_INLINE void sums(int64_t p) {
    using P = Pack<T, N>;
    const int64_t classes = job_.classes;
    T* x = tile_ + p;
    const bool weighted = c_.weights != nullptr;
    const P keep = set<T, N>(c_.keep), share = set<T, N>(c_.share);

    P m = set<T, N>(lowest<T>);
    for (int64_t c = 0; c < classes; ++c) m = max(load<T, N>(x + c * width_), m);

    ClassSum<T, N, Long> sum, gaps, mass_sum;
    sum.open(parts_[0]);
    if (M != Mass::index) gaps.open(parts_[1]);
    if (M == Mass::probabilities) mass_sum.open(parts_[2]);
    const bool keeps_gaps = Wants == want_all && target_gradient_.wanted();
    for (int64_t c = 0; c < classes; ++c) {
      const P v = load<T, N>(x + c * width_);
      const P e = exp_nonpositive(v - m);
      sum.add(c, e);
      const P weight = weighted && M != Mass::index ? set<T, N>(c_.weights[c]) : keep;
      if constexpr (M == Mass::smoothed) gaps.add(c, smoothing_term(weighted, weight, m, v));
      if constexpr (M == Mass::probabilities) {
        const P q = fma(load<T, N>(probabilities_ + c * width_ + p), keep, share);
        const P a = weighted ? weight * q : q;
        gaps.add(c, probability_term(q, a, m, v));
        mass_sum.add(c, a);
      }
      if constexpr (Wants == want_all) {
        if (keeps_gaps) store(target_tile_ + c * width_ + p, m - v);
      }
      if constexpr (Wants >= want_gradient) store(x + c * width_, e);
    }
    const P s = sum.total(), log_sum = log(s);
    const P mass = M == Mass::probabilities ? mass_sum.total() : load<T, N>(mass_ + p);
    const P linear = M == Mass::probabilities ? m : m - load<T, N>(target_logit_ + p);
    P loss = row_loss<M>(log_sum, linear, mass, M == Mass::index ? m : gaps.total(), share, set<T, N>(c_.weight_sum));
    if (!all_kept_) loss = zero_unless(kept<N>(p), loss);
    store(loss_ + p, loss);
    if constexpr (Wants != want_value) {
      const P total = M == Mass::smoothed ? set<T, N>(c_.smooth_mass) + mass : mass;
      const P factor = load<T, N>(factor_ + p);
      store(scale_ + p, total * factor / s);
      if (M != Mass::probabilities) store(target_logit_ + p, mass * factor);  // from here on: what the target's class loses
      if (Wants == want_all) store(log_sum_ + p, log_sum);
    }
  }

  template <int N>
  LK_INLINE PackMask<T, N> kept(int64_t p) {
    using I = Integer<T>;
    return mask_cast<T>(load<I, N>(targets_here_ + p) != set<I, N>(I(-1)));
  }

  // The gradient of class c for the positions from p on, as a function of c.
  LK_INLINE auto derivative(int64_t p) {
    using I = Integer<T>;
    struct At {
      const T *tile, *probabilities, *weights;
      int64_t width;
      bool some_ignored;
      Pack<T> scale, factor, own, smooth, keep, share;
      Pack<I> target;
      LK_INLINE Pack<T> operator()(int64_t c) const {
        Pack<T> d = load(tile + c * width) * scale;
        if constexpr (M == Mass::smoothed) d = weights != nullptr ? fnma(set<T>(weights[c]), smooth, d) : d - smooth;
        if constexpr (M == Mass::probabilities) {
          const Pack<T> q = fma(load(probabilities + c * width), keep, share);
          return fnma(weights != nullptr ? set<T>(weights[c]) * q : q, factor, d);
        }
        d = select(mask_cast<T>(target == set<I>(static_cast<I>(c))), d - own, d);
        if (some_ignored) d = zero_unless(mask_cast<T>(target != set<I>(I(-1))), d);
        return d;
      }
    };
    const Pack<T> factor = load(factor_ + p), share = set<T>(c_.share);
    return At{tile_ + p,        probabilities_ + p, c_.weights,   width_, !all_kept_, load(scale_ + p), factor, load(target_logit_ + p),
              share * factor, set<T>(c_.keep),    share, load(targets_here_ + p)};
  }

  LK_INLINE auto target_derivative(int64_t p) {
    struct At {
      const T *gaps, *weights;
      int64_t width;
      Pack<T> keep, log_sum, factor;
      LK_INLINE Pack<T> operator()(int64_t c) const {
        const Pack<T> slope = weights != nullptr ? keep * set<T>(weights[c]) : keep;
        return slope * (load(gaps + c * width) + log_sum) * factor;
      }
    };
    return At{target_tile_ + p, c_.weights, width_, set<T>(c_.keep), load(log_sum_ + p), load(factor_ + p)};
  }

  const Job& job_;
  const RowConstants<T> c_;
  const int64_t width_, begin_, end_;
  Targets<T> targets_;
  int64_t targets_begin_ = 0, targets_end_ = 0;
  LossRun<T> losses_;
  LaneSource<T> x_, t_;
  LaneSink<T> gradient_, target_gradient_;
  T *tile_ = nullptr, *probabilities_ = nullptr, *target_tile_ = nullptr;
  // Per position of a tile.
  T *target_logit_ = nullptr, *mass_ = nullptr, *loss_ = nullptr, *scale_ = nullptr, *log_sum_ = nullptr;
  const T* factor_ = nullptr;
  const Integer<T>* targets_here_ = nullptr;
  bool all_kept_ = true;
  T* parts_[3];
};

}  // namespace

template <class T>
size_t lane_rows_scratch(const Job& job) {
  const int64_t width = tile_width<T>(job);
  const size_t tile = Scratch::bytes<T>(width * job.classes);
  size_t bytes = Targets<T>::bytes(job) + LossRun<T>::bytes(job) + LaneSource<T>::bytes(job, job.input[0], job.class_stride[0]) + tile +
                 LaneSink<T>::bytes(job, job.gradient[0], job.gradient_class_stride[0]) +
                 LaneSink<T>::bytes(job, job.gradient[1], job.gradient_class_stride[1]) + 4 * Scratch::bytes<T>(width);
  if (job.input[1].access != Access::absent) bytes += LaneSource<T>::bytes(job, job.input[1], job.class_stride[1]) + tile;
  if (job.gradient[1].access != Access::absent) bytes += tile;
  if (job.classes > short_row) bytes += 3 * Scratch::bytes<T>(pair<T> * step_width<T>);
  return bytes;
}

template <class T, Mass M, int Wants, bool Long>
void lane_rows(const Job& job, int64_t chunk, unsigned char* scratch) {
  const int64_t begin = chunk * job.chunk_elements, end = begin + job.chunk_elements;
  LaneRows<T, M, Wants, Long> rows(job, begin, end < job.elements ? end : job.elements, scratch);
  job.partials[chunk] = {{rows.run()}, -1, 0};
}

template size_t lane_rows_scratch<float>(const Job&);
template size_t lane_rows_scratch<double>(const Job&);
#define X(T, M, Wants)                                                              \
  template void lane_rows<T, M, Wants, false>(const Job&, int64_t, unsigned char*); \
  template void lane_rows<T, M, Wants, true>(const Job&, int64_t, unsigned char*);
LK_ROW_KERNELS(X, float)
LK_ROW_KERNELS(X, double)
#undef X

}  // namespace losskit::LOSSKIT_TARGET
