// Tiles of a segmentation: some positions of some classes, class by class. Activations, sums, gradients; labels of positions.
#pragma once

#include "kernels/lane_access.h"
#include "kernels/op_kernels.h"

namespace losskit::LOSSKIT_TARGET {

enum Activation { no_activation, sigmoid_activation, softmax_activation };

// What is summed, p being the prediction and t the target: p t, p, t; or p t, p^2, t^2; or (|p| + |t| - |p - t|) / 2, |p|, |t|.
enum class SegmentForm { plain, squared, soft };

// Calls body(half, i) for the steps of a run of whole pairs of packs.
template <class T, class Body>
LK_INLINE void whole_steps(int64_t n, Body&& body) {
  for (int64_t i = 0; i < n; i += pair<T>) {
    if constexpr (step_width<T> == pair<T>) {
      body(Constant<Half::both>(), i);
    } else {
      body(Constant<Half::lower>(), i);
      body(Constant<Half::upper>(), i + lanes<T>);
    }
  }
}

// ---- Activations of a tile: `classes` runs of `width` values. ----

// Sums over classes: 64 in a chain, then the chains.
template <class P>
class ChainSum {
 public:
  LK_INLINE explicit ChainSum(P zero) : sum_(zero), chain_(zero), zero_(zero) {}
  LK_INLINE void add(int64_t c, P v) {
    chain_ = chain_ + v;
    if ((c & (short_row - 1)) != short_row - 1) return;
    sum_ = sum_ + chain_;
    chain_ = zero_;
  }
  LK_INLINE P total() const { return sum_ + chain_; }

 private:
  P sum_, chain_, zero_;
};

// Of `used` positions, whole steps; maxima: of each position's classes. `next`, next_step from class to class, is asked for meanwhile: the sweep computes while memory idles.
template <class T>
LK_OUTLINE void softmax_tile(T* tile, const T* maxima, int64_t classes, int64_t width, int64_t used, const T* next,
                             int64_t next_step) {
  using P = Step<T>;
  constexpr int N = step_width<T>;
  for (int64_t p = 0; p < used; p += N) {
    T* x = tile + p;
    const P m = load<T, N>(maxima + p);
    ChainSum<P> sum(step_set<T>(0));
    const T* ahead = next + p;
    for (int64_t c = 0; c < classes; ++c) {
      prefetch_step_l2<N>(ahead);
      ahead += next_step;
      const P e = exp_nonpositive(load<T, N>(x + c * width) - m);
      sum.add(c, e);
      store(x + c * width, e);
    }
    const P share = step_set<T>(1) / sum.total();
    for (int64_t c = 0; c < classes; ++c) store(x + c * width, load<T, N>(x + c * width) * share);
  }
}

// The sigmoid and its derivative.
template <class P>
LK_INLINE P sigmoid(P x, P& slope) {
  const P one = splat(x, 1), z = exp_nonpositive(-abs(x)), r = one / (one + z), zr = z * r;
  slope = zr * r;  // rather than p (1 - p): nothing cancels for large |x|
  return select_by_sign(x, zr, r);
}

// slopes: where dp/dx goes, or nullptr.
template <class T>
LK_OUTLINE void sigmoid_tile(T* tile, int64_t n, T* slopes, const T* next) {
  for (int64_t i = 0; i < n; i += step_width<T>) {
    prefetch_step_l2<step_width<T>>(next + i);
    Step<T> slope;
    store(tile + i, sigmoid(load<T, step_width<T>>(tile + i), slope));
    if (slopes != nullptr) store(slopes + i, slope);
  }
}

// ---- Sums and gradients of a tile. ----

template <class T>
struct SegmentTile {
  T *p, *t, *slopes;         // predictions, targets, derivatives of the activation
  const Integer<T>* labels;  // by position: its class, or anything not below 0 where targets are values; -1: does not count
  int64_t classes, width, first_class;
  int64_t used;  // whole steps that hold the tile's positions
  bool all_count;
  // What will be read soon of the first class, the others being next_step apart; and of its targets.
  const T* next;
  int64_t next_step;
  const T* next_t;
  int64_t next_t_step;
  LK_INLINE void fetch(int64_t c, int64_t i) const { prefetch_step_l2<step_width<T>>(next + c * next_step + i); }
  LK_INLINE void fetch_targets(int64_t c, int64_t i) const { prefetch_step_l2<step_width<T>>(next_t + c * next_t_step + i); }
};

template <class P>
LK_INLINE P sign_or_zero(P v) {
  const P zero = splat(v, 0);
  return select(v > zero, splat(v, 1), zero_unless(zero > v, splat(v, -1)));
}

// What an element adds to the sums of forms plain and squared.
template <SegmentForm F, class P>
LK_INLINE void add_products(P p, P t, P& overlap, P& prediction, P& target) {
  overlap = fma(p, t, overlap);
  prediction = F == SegmentForm::squared ? fma(p, p, prediction) : prediction + p;
  target = F == SegmentForm::squared ? fma(t, t, target) : target + t;
}

// Adds class by class to `sums`, three pairs of packs each; `totals` get them, folded, with a block's last tile.
template <class T, SegmentForm F, bool Label>
LK_OUTLINE void add_sums(const SegmentTile<T>& tile, bool opens, bool closes, T* sums, double* totals) {
  using P = Step<T>;
  using I = Integer<T>;
  constexpr int N = step_width<T>;
  const P zero = step_set<T>(0), one = step_set<T>(1);
  for (int64_t c = 0; c < tile.classes; ++c) {
    Pair<T> sum[3];
    T* const kept = sums + c * 3 * pair<T>;
    LK_UNROLL
    for (int k = 0; k < 3; ++k)
      sum[k] = opens ? losskit::LOSSKIT_TARGET::zero<T, pair<T>>() : load<T, pair<T>>(kept + k * pair<T>);
    const T *p_run = tile.p + c * tile.width, *t_run = tile.t + c * tile.width;
    const Pack<I, N> own = set<I, N>(static_cast<I>(tile.first_class + c));
    whole_steps<T>(tile.width, [&](auto half, int64_t i) LK_INLINE_LAMBDA {
      constexpr Half h = decltype(half)::value;
      P p = load<T, N>(p_run + i);
      if constexpr (!Label) tile.fetch_targets(c, i);
      const Pack<I, N> label = load<I, N>(tile.labels + i);
      const auto is_own = mask_cast<T>(label == own);
      P t = zero;
      if constexpr (!Label) t = load<T, N>(t_run + i);
      if (!tile.all_count) {
        const auto counts = mask_cast<T>(label != set<I, N>(I(-1)));
        p = zero_unless(counts, p);
        if constexpr (!Label) t = zero_unless(counts, t);
      }
      if constexpr (F == SegmentForm::soft) {
        if constexpr (Label) t = zero_unless(is_own, one);
        const P size = abs(p), wanted = abs(t);
        part<h>(sum[0]) = part<h>(sum[0]) + ((size + wanted) - abs(p - t)) * splat(p, 0.5);
        part<h>(sum[1]) = part<h>(sum[1]) + size;
        part<h>(sum[2]) = part<h>(sum[2]) + wanted;
      } else if constexpr (Label) {
        part<h>(sum[0]) = part<h>(sum[0]) + zero_unless(is_own, p);
        part<h>(sum[1]) = F == SegmentForm::squared ? fma(p, p, part<h>(sum[1])) : part<h>(sum[1]) + p;
        part<h>(sum[2]) = part<h>(sum[2]) + zero_unless(is_own, one);
      } else {
        add_products<F>(p, t, part<h>(sum[0]), part<h>(sum[1]), part<h>(sum[2]));
      }
    });
    LK_UNROLL
    for (int k = 0; k < 3; ++k) {
      if (closes)
        totals[3 * c + k] += static_cast<double>(reduce_add(sum[k]));
      else
        store(kept + k * pair<T>, sum[k]);
    }
  }
}

// Derivatives of the loss of a class for overlap and prediction, as the gradient needs them.
template <class T>
struct SegmentSlopes {
  T overlap, prediction, both;
};

// d/dp, from the slopes of the class.
template <SegmentForm F, bool Label, class P, class M>
LK_INLINE P slope_of(P p, P t, M is_own, P overlap, P prediction, P both) {
  if constexpr (F == SegmentForm::plain) return Label ? select(is_own, both, prediction) : fma(overlap, t, prediction);
  if constexpr (F == SegmentForm::squared) {
    const P two_p = p + p;
    return Label ? fma(prediction, two_p, zero_unless(is_own, overlap)) : fma(overlap, t, prediction * two_p);
  }
  if constexpr (F == SegmentForm::soft) {
    if (Label) t = zero_unless(is_own, splat(p, 1));
    const P s = sign_or_zero(p);
    return fma(prediction, s, overlap * ((s - sign_or_zero(p - t)) * splat(p, 0.5)));
  }
}

// The gradient takes the predictions' place. A softmax mixes the classes; a class below `first` has no loss.
template <class T, SegmentForm F, bool Label>
LK_OUTLINE void differentiate(const SegmentTile<T>& tile, Activation activation, int64_t first,
                              const SegmentSlopes<T>* slopes) {
  using P = Step<T>;
  using I = Integer<T>;
  constexpr int N = step_width<T>;
  for (int64_t i = 0; i < tile.width; i += N) {
    const Pack<I, N> label = load<I, N>(tile.labels + i);
    const auto counts = mask_cast<T>(label != set<I, N>(I(-1)));
    const auto slope = [&](int64_t c, P p) LK_INLINE_LAMBDA {
      P t = p;
      if constexpr (!Label) {
        t = load<T, N>(tile.t + c * tile.width + i);
        tile.fetch_targets(c, i);
      }
      const auto is_own = mask_cast<T>(label == set<I, N>(static_cast<I>(tile.first_class + c)));
      const SegmentSlopes<T>& s = slopes[c];
      return slope_of<F, Label>(p, t, is_own, step_set<T>(s.overlap), step_set<T>(s.prediction), step_set<T>(s.both));
    };
    T* const run = tile.p + i;
    if (activation == softmax_activation) {
      ChainSum<P> mean(step_set<T>(0));
      for (int64_t c = first; c < tile.classes; ++c) {
        tile.fetch(c, i);
        const P p = load<T, N>(run + c * tile.width);
        mean.add(c, slope(c, p) * p);
      }
      const P middle = mean.total();
      for (int64_t c = 0; c < tile.classes; ++c) {
        const P p = load<T, N>(run + c * tile.width);
        const P d = p * (c < first ? -middle : slope(c, p) - middle);
        store(run + c * tile.width, tile.all_count ? d : zero_unless(counts, d));
      }
      continue;
    }
    for (int64_t c = 0; c < tile.classes; ++c) {
      P d = slope(c, load<T, N>(run + c * tile.width));
      if (activation == sigmoid_activation) d = d * load<T, N>(tile.slopes + c * tile.width + i);
      if (tile.first_class + c < first) d = step_set<T>(0);
      store(run + c * tile.width, tile.all_count ? d : zero_unless(counts, d));
    }
  }
}

// Calls f(form, label) with both as constants.
template <class F>
LK_INLINE void with_form(SegmentForm form, bool label, F&& f) {
  const auto with_label = [&](auto form) LK_INLINE_LAMBDA {
    if (label)
      f(form, Constant<true>());
    else
      f(form, Constant<false>());
  };
  switch (form) {
    case SegmentForm::plain: return with_label(Constant<SegmentForm::plain>());
    case SegmentForm::squared: return with_label(Constant<SegmentForm::squared>());
    case SegmentForm::soft: return with_label(Constant<SegmentForm::soft>());
  }
}

// ---- Positions: their labels, and whether they count. ----

template <class T>
class SegmentLabels {
 public:
  static constexpr int64_t most_at_once = block_size;
  static size_t bytes(const Job& job) {
    return Scratch::bytes<Integer<T>>(room) + (given(job) ? Scratch::bytes<int64_t>(tile_size) : 0) +
           (job.mask.access != Access::absent ? Scratch::bytes<T>(tile_size) : 0);
  }
  void open(const Job& job, Scratch& scratch) {
    job_ = &job;
    labels_ = scratch.take<Integer<T>>(room);
    if (given(job)) raw_ = scratch.take<int64_t>(tile_size);
    if (job.mask.access != Access::absent) mask_ = scratch.take<T>(tile_size);
  }
  static bool given(const Job& job) { return job.indices.access != Access::absent; }
  // A task's positions end before `end`.
  void seek(int64_t end) { begin_ = last_ = 0, end_ = end; }
  // Those of n <= tile_size positions, and -1 for what a tile has more behind the task's last one.
  const Integer<T>* at(int64_t begin, int64_t n) {
    if (begin < begin_ || begin + n > last_) read(begin);
    return labels_ + (begin - begin_);
  }

 private:
  static constexpr int64_t room = most_at_once + tile_size + pair<T>;
  // Labels out of range are tested for again, because the caller may have changed them since the check.
  LK_INLINE static Integer<T> label_of(int64_t y, int64_t classes, int64_t ignored) {
    const int64_t counts = (y != ignored) & (y >= 0) & (y < classes);
    return static_cast<Integer<T>>(y | (counts - 1));
  }
  LK_OUTLINE void read(int64_t begin) {
    const Job& job = *job_;
    begin_ = begin;
    last_ = end_ - begin < most_at_once ? end_ : begin + most_at_once;
    const int64_t n = last_ - begin;
    fill(labels_ + n, tile_size + pair<T>, Integer<T>(-1));
    for (int64_t i = 0; i < n; i += tile_size) {
      const int64_t some = n - i < tile_size ? n - i : tile_size;
      Integer<T>* const labels = labels_ + i;
      if (raw_ == nullptr) {
        fill(labels, some, Integer<T>(0));
      } else {
        const int64_t* y = dense_range(job.indices, begin + i, some, raw_);
        const int64_t classes = job.classes, ignored = job.ignored_class;
        int64_t k = 0;
        // A constant number of them: the compiler makes vectors of it.
        for (; k + 16 <= some; k += 16)
          for (int j = 0; j < 16; ++j) labels[k + j] = label_of(y[k + j], classes, ignored);
        for (; k < some; ++k) labels[k] = label_of(y[k], classes, ignored);
      }
      if (mask_ == nullptr) continue;
      gather_range<T>(job.mask, begin + i, some, mask_);
      for (int64_t k = 0; k < some; ++k)
        if (mask_[k] == 0) labels[k] = -1;
    }
  }

  const Job* job_ = nullptr;
  Integer<T>* labels_ = nullptr;
  int64_t* raw_ = nullptr;
  T* mask_ = nullptr;
  int64_t begin_ = 0, last_ = 0, end_ = 0;
};

}  // namespace losskit::LOSSKIT_TARGET
