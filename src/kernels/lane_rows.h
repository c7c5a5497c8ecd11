// Rows of classes, positions in lanes: short rows, and images, whose positions lie side by side in memory.
//
// A tile holds some packs of positions, class by class, in a compact array: class planes of an image lie a power of two
// apart and would evict each other from the caches if they were swept where they are. Up to short_row classes are summed
// one after the other; more are summed exactly as a long row is, lane by lane of its two accumulators.
#pragma once

#include "kernels/categorical.h"
#include "kernels/lane_access.h"

namespace losskit::LOSSKIT_TARGET {

// Up to this many classes, a sweep over all of them finds the targets' logits sooner than a look-up per position.
constexpr int64_t few_classes = 16;

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
      for (int64_t i = 0; i < half; ++i)
        store(parts_ + i * N, load<T, N>(parts_ + i * N) + load<T, N>(parts_ + (i + half) * N));
    return load<T, N>(parts_);
  }

 private:
  T* parts_;
  Pack<T, N> sum_;
};

template <class T, Mass M, bool Both>
class LaneRows {
 public:
  LaneRows(const Job& job, bool long_rows, int64_t begin, int64_t end, unsigned char* memory)
      : job_(job), c_(job), wants_gradient_(wants_gradient(job)), width_(tile_width<T>(job)), begin_(begin), end_(end) {
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
    if (Both && target_gradient_.wanted()) target_tile_ = scratch.take<T>(width_ * job.classes);
    T** arrays[] = {&target_logit_, &mass_, &scale_, &log_sum_, &maxima_};
    for (T** a : arrays) {
      *a = scratch.take<T>(width_);
      fill(*a, width_, T(0));
    }
    for (T*& p : parts_) p = long_rows ? scratch.take<T>(pair<T> * step_width<T>) : nullptr;
    fill(mass_, width_, M == Mass::smoothed ? c_.keep : T(1));
  }

  // Long: how classes are summed, see ClassSum. It is a template parameter of what depends on it alone.
  template <bool Long>
  double run() {
    for (int64_t position = begin_; position < end_;) {
      const int64_t n = gradient_.tile(width_ < end_ - position ? width_ : end_ - position);
      // Targets are read for many tiles at once.
      if (position + n > targets_end_) {
        targets_begin_ = position;
        targets_end_ = position + tile_size < end_ ? position + tile_size : end_;
        targets_.read(targets_begin_, targets_end_ - targets_begin_, M != Mass::probabilities);
      }
      tile<Long>(position, n);
      position += n;
    }
    gradient_.close();
    target_gradient_.close();
    return losses_.close();
  }

 private:
  template <bool Long>
  LK_OUTLINE void tile(int64_t position, int64_t n) {
    x_.read(position, n, tile_, picks_logits() ? nullptr : maxima_);
    if (M == Mass::probabilities) t_.read(position, n, probabilities_);
    pick_targets(position - targets_begin_, n);
    if (gradient_.wanted()) gradient_.fetch_other_row();
    if constexpr (step_width < T >> lanes<T>) {
      if (width_ >= step_width<T>)
        for (int64_t p = 0; p < n; p += step_width<T>) sums<step_width<T>, Long>(p);
      else
        sums<lanes<T>, Long>(0);
    } else {
      for (int64_t p = 0; p < n; p += lanes<T>) sums<lanes<T>, Long>(p);
    }
    targets_.weigh(position - targets_begin_, n, loss_);
    losses_.add(n);
    if (gradient_.wanted()) write_gradient(n);
    if constexpr (Both)
      if (target_gradient_.wanted()) write_target_gradient(n);
  }

  // Not inlined: one frame for a tile's sweeps together comes to 10 KiB.
  LK_OUTLINE void write_gradient(int64_t n) {
    gradient_.write(n, [&](int64_t p) LK_INLINE_LAMBDA { return derivative(p); });
  }
  LK_OUTLINE void write_target_gradient(int64_t n) {
    target_gradient_.write(n, [&](int64_t p) LK_INLINE_LAMBDA { return target_derivative(p); });
  }

  // Of few classes maxima are found together with the targets' logits.
  bool picks_logits() const { return M != Mass::probabilities && job_.classes <= few_classes; }

  // Per position: the target's logit and mass. Dead lanes count as kept.
  void pick_targets(int64_t at, int64_t n) {
    targets_here_ = targets_.classes() + at;
    factor_ = targets_.factors() + at;
    loss_ = losses_.place();
    all_kept_ = true;
    if (M == Mass::probabilities && job_.mask.access == Access::absent) return;
    for (int64_t i = 0; i < n; i += lanes<T>) all_kept_ &= all(kept<lanes<T>>(i));
    if (M == Mass::probabilities || job_.classes == 0) return;
    if (job_.classes > few_classes) {
      for (int64_t i = 0; i < n; ++i) {
        const int64_t y = targets_here_[i] < 0 ? 0 : targets_here_[i];
        target_logit_[i] = tile_[y * width_ + i];
      }
    }
    if (c_.weights == nullptr) return;
    for (int64_t i = 0; i < n; ++i) {
      const T weight = c_.weights[targets_here_[i] < 0 ? 0 : targets_here_[i]];
      mass_[i] = M == Mass::smoothed ? c_.keep * weight : weight;
    }
  }

  // Maximum, sums and loss of N positions; exponentials take the logits' place.
  template <int N, bool Long>
  LK_INLINE void sums(int64_t p) {
    using P = Pack<T, N>;
    const int64_t classes = job_.classes;
    T* x = tile_ + p;
    const bool weighted = c_.weights != nullptr;
    const P keep = set<T, N>(c_.keep), share = set<T, N>(c_.share);

    P m;
    if (picks_logits()) {
      m = set<T, N>(lowest<T>);
      using I = Integer<T>;
      const Pack<I, N> target = load<I, N>(targets_here_ + p);
      P logit = zero<T, N>();
      for (int64_t c = 0; c < classes; ++c) {
        const P v = load<T, N>(x + c * width_);
        m = max(v, m);
        logit = select(mask_cast<T>(target == set<I, N>(static_cast<I>(c))), v, logit);
      }
      store(target_logit_ + p, logit);  // not kept: registers are short in the next sweep
    } else {
      m = load<T, N>(maxima_ + p);
    }

    ClassSum<T, N, Long> sum, gaps, mass_sum;
    sum.open(parts_[0]);
    if (M != Mass::index) gaps.open(parts_[1]);
    if (M == Mass::probabilities) mass_sum.open(parts_[2]);
    const bool keeps_gaps = Both && target_gradient_.wanted();
    // The sweep computes while memory idles: it asks for what the next tiles will read, and for rows that this one will
    // write. To the second-level cache: in the first one, planes a power of two apart share a few sets.
    const T* x_next = x_.rows_ahead();
    int64_t x_step = N;
    if (x_next != nullptr) {
      x_next += p * classes;
    } else if (x_.ahead_step() != 0) {
      x_next = x_.plane_ahead() + p;
      x_step = x_.ahead_step();
    } else {
      x_next = x;
      x_step = width_;
    }
    const auto place = gradient_.ahead();
    constexpr int64_t size = sizeof(T);
    const char* g_next = place.first != nullptr ? place.first + p * place.position : reinterpret_cast<const char*>(x);
    const int64_t g_step = place.next_class != 0 ? place.next_class : N * size;
    for (int64_t c = 0; c < classes; ++c) {
      for (int k = 0; k < N; k += lanes<T>) {
        prefetch_l2(x_next + k);
        prefetch_write(g_next + k * size);
      }
      x_next += x_step;
      g_next += g_step;
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
      if constexpr (Both) {
        if (keeps_gaps) store(target_tile_ + c * width_ + p, m - v);
      }
      store(x + c * width_, e);
    }
    const P s = sum.total(), log_sum = log(s);
    P mass = M == Mass::probabilities ? mass_sum.total() : load<T, N>(mass_ + p);
    const P linear = M == Mass::probabilities ? m : m - load<T, N>(target_logit_ + p);
    P loss = row_loss<M>(log_sum, linear, mass, M == Mass::index ? m : gaps.total(), share, set<T, N>(c_.weight_sum));
    if (M == Mass::index && c_.focal_gamma >= 0) {
      alignas(64) T losses[N], masses[N];
      store(losses, linear + log_sum);
      focal_rows(mass_ + p, c_.focal_gamma, N, losses, masses);
      loss = load<T, N>(losses);
      mass = load<T, N>(masses);
    }
    const bool z_loss = c_.z_loss != 0;
    if (z_loss) loss = with_z_loss(loss, set<T, N>(c_.z_loss), m + log_sum);
    if (!all_kept_) loss = zero_unless(kept<N>(p), loss);
    store(loss_ + p, loss);
    if (wants_gradient_) {
      P total = M == Mass::smoothed ? set<T, N>(c_.smooth_mass) + mass : mass;
      if (z_loss) total = z_loss_mass(total, set<T, N>(c_.z_loss), m + log_sum);
      const P factor = load<T, N>(factor_ + p);
      store(scale_ + p, total * factor / s);
      if (M != Mass::probabilities) store(target_logit_ + p, mass * factor);  // from here on: what the target's class loses
      if (Both) store(log_sum_ + p, log_sum);
    }
  }

  template <int N>
  LK_INLINE PackMask<T, N> kept(int64_t p) const {
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
          d = fnma(weights != nullptr ? set<T>(weights[c]) * q : q, factor, d);
        } else {
          d = select(mask_cast<T>(target == set<I>(static_cast<I>(c))), d - own, d);
        }
        if (some_ignored) d = zero_unless(mask_cast<T>(target != set<I>(I(-1))), d);
        return d;
      }
    };
    const Pack<T> factor = load(factor_ + p), share = set<T>(c_.share);
    return At{tile_ + p, probabilities_ + p,      c_.weights,     width_,          !all_kept_, load(scale_ + p),
              factor,    load(target_logit_ + p), share * factor, set<T>(c_.keep), share,      load(targets_here_ + p)};
  }

  LK_INLINE auto target_derivative(int64_t p) {
    struct At {
      const T *gaps, *weights;
      int64_t width;
      Pack<T> keep, log_sum, factor;
      PackMask<T> kept;
      LK_INLINE Pack<T> operator()(int64_t c) const {
        const Pack<T> slope = weights != nullptr ? keep * set<T>(weights[c]) : keep;
        return zero_unless(kept, slope * (load(gaps + c * width) + log_sum) * factor);
      }
    };
    return At{target_tile_ + p, c_.weights, width_, set<T>(c_.keep), load(log_sum_ + p), load(factor_ + p), kept<lanes<T>>(p)};
  }

  const Job& job_;
  const RowConstants<T> c_;
  const bool wants_gradient_;
  const int64_t width_, begin_, end_;
  Targets<T> targets_;
  int64_t targets_begin_ = 0, targets_end_ = 0;
  LossRun<T> losses_;
  LaneSource<T> x_, t_;
  LaneSink<T> gradient_, target_gradient_;
  T *tile_ = nullptr, *probabilities_ = nullptr, *target_tile_ = nullptr;
  // Per position of a tile.
  T *target_logit_ = nullptr, *mass_ = nullptr, *loss_ = nullptr, *scale_ = nullptr, *log_sum_ = nullptr, *maxima_ = nullptr;
  const T* factor_ = nullptr;
  const Integer<T>* targets_here_ = nullptr;
  bool all_kept_ = true;
  T* parts_[3];
};

template <class T>
size_t lane_rows_scratch(const Job& job) {
  const int64_t width = tile_width<T>(job);
  const size_t tile = Scratch::bytes<T>(width * job.classes);
  size_t bytes = Targets<T>::bytes(job) + LossRun<T>::bytes(job) +
                 LaneSource<T>::bytes(job, job.input[0], job.class_stride[0]) + tile +
                 LaneSink<T>::bytes(job, job.gradient[0], job.gradient_class_stride[0]) +
                 LaneSink<T>::bytes(job, job.gradient[1], job.gradient_class_stride[1]) + 5 * Scratch::bytes<T>(width);
  if (job.input[1].access != Access::absent) bytes += LaneSource<T>::bytes(job, job.input[1], job.class_stride[1]) + tile;
  if (job.gradient[1].access != Access::absent) bytes += tile;
  if (job.classes > short_row) bytes += 3 * Scratch::bytes<T>(pair<T> * step_width<T>);
  return bytes;
}

template <class T, Mass M, bool Both, bool Long>
void lane_rows(const Job& job, int64_t chunk, unsigned char* scratch) {
  const int64_t begin = chunk * job.chunk_elements, end = begin + job.chunk_elements;
  LaneRows<T, M, Both> rows(job, Long, begin, end < job.elements ? end : job.elements, scratch);
  job.partials[chunk] = {{rows.template run<Long>()}, -1, 0};
}

}  // namespace losskit::LOSSKIT_TARGET
