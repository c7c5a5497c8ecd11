// Rows of classes, positions in lanes: short rows, and images, whose positions lie side by side in memory.
//
// A tile holds some packs of positions, class by class, in a compact array: class planes of an image lie a power of two
// apart and would evict each other from the caches if they were swept where they are. Up to short_row classes are summed
// one after the other; more are summed exactly as a long row is, lane by lane of its two accumulators.
#include "kernels/categorical.h"

namespace losskit::LOSSKIT_TARGET {
namespace {

// Packs of positions per tile: four hide the latency of their sums, and make runs of 256 bytes in each class plane. Rows of
// many classes take one, to stay in the second-level cache.
constexpr int64_t many_classes = 1024;
template <class T>
int64_t tile_width(const Job& job) {
  return (job.classes <= many_classes ? 4 : 1) * lanes<T>;
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
      for (int64_t r = 0; r < b; ++r) v[r] = load_blocks(rows + (p + r) * classes + c, b * classes);
      transpose_blocks(v);
      for (int64_t r = 0; r < b && c + r < classes; ++r) store(tile + (c + r) * width + p, v[r]);
    }
  }
}

// The inverse. A block that reaches over its row's end spills into the next row, so each row's last block is stored before
// its first one; `rows` has room for the spill of the last row.
template <class T>
void tile_to_rows(const T* tile, int64_t classes, int64_t width, T* rows) {
  constexpr int64_t b = block_lanes<T>;
  if (classes < b) {
    for (int64_t c = 0; c < classes; ++c)
      for (int64_t i = 0; i < width; ++i) rows[i * classes + c] = tile[c * width + i];
    return;
  }
  const int64_t last = (classes - 1) / b * b;
  for (int64_t p = 0; p < width; p += lanes<T>) {
    for (int64_t k = 0; k <= last; k += b) {
      const int64_t c = k == 0 ? last : k - b;
      Pack<T> v[b];
      for (int64_t r = 0; r < b; ++r) v[r] = c + r < classes ? load(tile + (c + r) * width + p) : zero<T>();
      transpose_blocks(v);
      for (int64_t r = 0; r < b; ++r) store_blocks(rows + (p + r) * classes + c, b * classes, v[r]);
    }
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
          for (int64_t k = 0; k < width_; k += lanes<T>) {
            prefetch(from + width_ + k);
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

// Takes tiles of gradients to where they belong.
template <class T>
class LaneSink {
 public:
  static size_t bytes(const Job& job, const Operand& o, int64_t class_stride) {
    return o.access != Access::absent && by_rows(o, class_stride) ? Scratch::bytes<T>(tile_width<T>(job) * job.classes + lanes<T>) : 0;
  }
  void open(const Job& job, const Operand& o, int64_t class_stride, Scratch& scratch, int64_t position) {
    operand_ = &o;
    if (!wanted()) return;
    classes_ = job.classes;
    width_ = tile_width<T>(job);
    class_stride_ = class_stride;
    by_rows_ = by_rows(o, class_stride);
    dense_ = dense_rows<T>(o, class_stride, classes_);
    aligned_ = class_stride * static_cast<int64_t>(sizeof(T)) % 64 == 0;
    if (by_rows_) rows_ = scratch.take<T>(width_ * classes_ + lanes<T>);
    walker_.seek(o, position);
  }
  bool wanted() const { return operand_->access != Access::absent; }
  // Positions until the first one whose gradients start a cache line in every plane, if streaming depends on it: tiles
  // begin there.
  int64_t until_aligned() const {
    if (!wanted() || by_rows_ || !operand_->stream || !aligned_ || walker_.stride(*operand_) != 1) return 0;
    const uintptr_t address = reinterpret_cast<uintptr_t>(static_cast<const T*>(operand_->data) + walker_.offset);
    const int64_t misaligned = static_cast<int64_t>(address / sizeof(T)) & (lanes<T> - 1);
    return misaligned == 0 ? 0 : lanes<T> - misaligned;
  }
  void write(int64_t n, const T* tile) {
    if (by_rows_)
      write_rows(n, tile);
    else
      write_planes(n, tile);
  }
  void close() {
    writer_.close();
    if (streamed_) stream_fence();
  }

 private:
  void write_rows(int64_t n, const T* tile) {
    tile_to_rows(tile, classes_, width_, rows_);
    if (dense_ && !operand_->accumulate) {
      T* to = static_cast<T*>(operand_->data) + walker_.offset;
      if (operand_->stream)
        writer_.put(to, rows_, n * classes_);
      else
        scatter<T>(*operand_, walker_.offset, 1, n * classes_, rows_);
      walker_.advance(*operand_, n);
      return;
    }
    for (int64_t i = 0; i < n; ++i) {
      scatter<T>(*operand_, walker_.offset, class_stride_, classes_, rows_ + i * classes_);
      walker_.advance(*operand_, 1);
    }
  }
  void write_planes(int64_t n, const T* tile) {
    for (int64_t i = 0; i < n;) {
      const int64_t run = walker_.run(*operand_, n - i), stride = walker_.stride(*operand_);
      const bool plain = stride == 1 && operand_->dtype == dtype_of<T> && !operand_->accumulate && run == width_;
      for (int64_t c = 0; c < classes_; ++c) {
        const T* from = tile + c * width_ + i;
        const int64_t offset = walker_.offset + c * class_stride_;
        if (plain) {
          T* to = static_cast<T*>(operand_->data) + offset;
          const bool streams = operand_->stream && (reinterpret_cast<uintptr_t>(to) & 63) == 0;
          streamed_ |= streams;
          for (int64_t k = 0; k < width_; k += lanes<T>) {
            if (streams)
              stream(to + k, load(from + k));
            else
              store(to + k, load(from + k));
          }
        } else {
          scatter<T>(*operand_, offset, stride, run, from);
        }
      }
      walker_.advance(*operand_, run);
      i += run;
    }
  }

  const Operand* operand_ = nullptr;
  int64_t classes_ = 0, width_ = 0, class_stride_ = 0;
  bool by_rows_ = false, dense_ = false, aligned_ = false, streamed_ = false;
  T* rows_ = nullptr;
  Walker walker_;
  StreamWriter<T> writer_;
};

// Sums over classes of one pack of positions. Short rows: in order. Long ones: partial sums by class modulo the length of
// a long row's two accumulators, folded as that one is.
template <class T, bool Long>
class ClassSum {
 public:
  static constexpr int64_t parts = 2 * lanes<T>;
  LK_INLINE void open(T* parts_of_pack) {
    parts_ = parts_of_pack;
    sum_ = zero<T>();
    if (Long)
      for (int64_t i = 0; i < parts; ++i) store(parts_ + i * lanes<T>, zero<T>());
  }
  LK_INLINE void add(int64_t c, Pack<T> v) {
    if constexpr (Long) {
      T* p = parts_ + (c & (parts - 1)) * lanes<T>;
      store(p, load(p) + v);
    } else {
      sum_ = sum_ + v;
    }
  }
  LK_INLINE Pack<T> total() const {
    if constexpr (!Long) return sum_;
    for (int64_t half = parts / 2; half > 0; half /= 2)
      for (int64_t i = 0; i < half; ++i) store(parts_ + i * lanes<T>, load(parts_ + i * lanes<T>) + load(parts_ + (i + half) * lanes<T>));
    return load(parts_);
  }

 private:
  T* parts_;
  Pack<T> sum_;
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
    gradient_.open(job, job.gradient[0], job.gradient_class_stride[0], scratch, begin);
    target_gradient_.open(job, job.gradient[1], job.gradient_class_stride[1], scratch, begin);
    if (Wants == want_all && target_gradient_.wanted()) target_tile_ = scratch.take<T>(width_ * job.classes);
    T** arrays[] = {&target_logit_, &mass_, &kept_, &loss_};
    for (T** a : arrays) *a = scratch.take<T>(width_);
    for (T*& p : parts_) p = Long ? scratch.take<T>(ClassSum<T, Long>::parts * lanes<T>) : nullptr;
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
    const int64_t at = position - targets_begin_;
    bool all_kept = true;
    if (M != Mass::probabilities) {
      for (int64_t i = 0; i < n; ++i) {
        const int64_t y = targets_.class_at(at + i);
        const bool kept = y >= 0;
        all_kept &= kept;
        kept_[i] = kept ? T(1) : T(0);
        target_logit_[i] = kept ? tile_[y * width_ + i] : T(0);
        const T weight = kept && c_.weights != nullptr ? c_.weights[y] : T(1);
        mass_[i] = M == Mass::smoothed ? c_.keep * weight : weight;
      }
      for (int64_t i = n; i < width_; ++i) kept_[i] = target_logit_[i] = mass_[i] = T(1);
    }
    for (int64_t p = 0; p < width_ && p < n; p += lanes<T>) {
      const int left = static_cast<int>(n - p < lanes<T> ? n - p : lanes<T>);
      pack(p, load_n(targets_.factors() + at + p, left), all_kept);
    }
    losses_.add(loss_, n);
    if (Wants == want_value) return;
    if (gradient_.wanted()) {
      if (M != Mass::probabilities)
        for (int64_t i = 0; i < n; ++i) {
          const int64_t y = targets_.class_at(at + i);
          if (y >= 0) tile_[y * width_ + i] -= mass_[i] * targets_.factor_at(at + i);
        }
      gradient_.write(n, tile_);
    }
    if (Wants == want_all && target_gradient_.wanted()) target_gradient_.write(n, target_tile_);
  }

  // One pack of positions: loss into loss_, gradients (but for the target's own share) into the tiles.
  LK_INLINE void pack(int64_t p, Pack<T> factor, bool all_kept) {
    using P = Pack<T>;
    const int64_t classes = job_.classes;
    T* x = tile_ + p;
    const bool weighted = c_.weights != nullptr;
    const P keep = set<T>(c_.keep), share = set<T>(c_.share);

    P m = set<T>(lowest<T>);
    for (int64_t c = 0; c < classes; ++c) m = max(load(x + c * width_), m);

    ClassSum<T, Long> sum, gaps, mass_sum;
    sum.open(parts_[0]);
    if (M != Mass::index) gaps.open(parts_[1]);
    if (M == Mass::probabilities) mass_sum.open(parts_[2]);
    const bool keeps_x = Wants == want_all && target_gradient_.wanted();
    for (int64_t c = 0; c < classes; ++c) {
      const P v = load(x + c * width_);
      const P e = exp_nonpositive(v - m);
      sum.add(c, e);
      const P weight = weighted && M != Mass::index ? set<T>(c_.weights[c]) : keep;
      if constexpr (M == Mass::smoothed) gaps.add(c, smoothing_term(weighted, weight, m, v));
      if constexpr (M == Mass::probabilities) {
        const P q = fma(load(probabilities_ + c * width_ + p), keep, share);
        const P a = weighted ? weight * q : q;
        gaps.add(c, probability_term(q, a, m, v));
        mass_sum.add(c, a);
      }
      if constexpr (Wants == want_all) {
        if (keeps_x) store(target_tile_ + c * width_ + p, m - v);
      }
      if constexpr (Wants >= want_gradient) store(x + c * width_, e);
    }
    const P s = sum.total(), log_sum = log(s);
    const P mass = M == Mass::probabilities ? mass_sum.total() : load(mass_ + p);
    const P linear = M == Mass::probabilities ? m : m - load(target_logit_ + p);
    const P loss = row_loss<M>(log_sum, linear, mass, M == Mass::index ? m : gaps.total(), share, set<T>(c_.weight_sum));
    const auto kept = M == Mass::probabilities ? loss == loss : load(kept_ + p) != zero<T>();
    store(loss_ + p, M == Mass::probabilities || all_kept ? loss : zero_unless(kept, loss));
    if constexpr (Wants == want_value) return;

    const P total = M == Mass::smoothed ? set<T>(c_.smooth_mass) + mass : mass;
    const P k = total * factor / s;
    const P smooth = share * factor;
    for (int64_t c = 0; c < classes; ++c) {
      P d = load(x + c * width_) * k;
      const P weight = weighted && M != Mass::index ? set<T>(c_.weights[c]) : keep;
      if constexpr (M == Mass::smoothed) d = weighted ? fnma(weight, smooth, d) : d - smooth;
      if constexpr (M == Mass::probabilities) {
        const P q = fma(load(probabilities_ + c * width_ + p), keep, share);
        d = fnma(weighted ? weight * q : q, factor, d);
      } else if (!all_kept) {
        d = zero_unless(kept, d);
      }
      store(x + c * width_, d);
      if constexpr (Wants == want_all) {
        if (keeps_x) {
          T* gt = target_tile_ + c * width_ + p;
          const P slope = weighted ? keep * weight : keep;
          store(gt, slope * (load(gt) + log_sum) * factor);
        }
      }
    }
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
  T *target_logit_ = nullptr, *mass_ = nullptr, *kept_ = nullptr, *loss_ = nullptr;  // per position of a tile
  T* parts_[3];
};

}  // namespace

template <class T>
size_t lane_rows_scratch(const Job& job) {
  const int64_t width = tile_width<T>(job);
  const size_t tile = Scratch::bytes<T>(width * job.classes);
  size_t bytes = Targets<T>::bytes() + LossRun<T>::bytes() + LaneSource<T>::bytes(job, job.input[0], job.class_stride[0]) + tile +
                 LaneSink<T>::bytes(job, job.gradient[0], job.gradient_class_stride[0]) +
                 LaneSink<T>::bytes(job, job.gradient[1], job.gradient_class_stride[1]) + 4 * Scratch::bytes<T>(width);
  if (job.input[1].access != Access::absent) bytes += LaneSource<T>::bytes(job, job.input[1], job.class_stride[1]) + tile;
  if (job.gradient[1].access != Access::absent) bytes += tile;
  if (job.classes > short_row) bytes += 3 * Scratch::bytes<T>(2 * lanes<T> * lanes<T>);
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
