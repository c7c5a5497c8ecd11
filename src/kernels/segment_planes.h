// Class planes where they lie: what a segmentation's classes have in common with element-wise losses, if they do not mix, all
// positions count, and targets are values. The same sums and gradients as of tiles (segment_tiles.h), bit by bit, without the
// copies there and back.
#pragma once

#include "kernels/segment_tiles.h"

namespace losskit::LOSSKIT_TARGET {

// The prediction of logit x, and its derivative.
template <Activation A, class P>
LK_INLINE P predict(P x, P& slope) {
  if constexpr (A == sigmoid_activation) return sigmoid(x, slope);
  return x;
}

// Less than a pair of packs, made a whole one. What a padding adds to sums is 0.
template <class T>
struct PaddedPair {
  alignas(64) T x[pair<T>], t[pair<T>], g[pair<T>];
  PaddedPair(const T* from_x, const T* from_t, int64_t n, T nothing) {
    fill(x, pair<T>, nothing);
    fill(t, pair<T>, T(0));
    copy(from_x, n, x);
    copy(from_t, n, t);
  }
};

// Of whole pairs of packs.
template <class T, SegmentForm F, Activation A>
LK_OUTLINE void add_pairs(const T* x, const T* t, int64_t n, Pair<T>* sums) {
  constexpr int N = step_width<T>;
  Pair<T> overlap = sums[0], prediction = sums[1], target = sums[2];
  whole_steps<T>(n, [&](auto half, int64_t i) LK_INLINE_LAMBDA {
    constexpr Half h = decltype(half)::value;
    Step<T> slope;
    prefetch_ahead<N>(x + i);
    prefetch_ahead<N>(t + i);
    const Step<T> p = predict<A>(load<T, N>(x + i), slope);
    add_products<F>(p, load<T, N>(t + i), part<h>(overlap), part<h>(prediction), part<h>(target));
  });
  sums[0] = overlap;
  sums[1] = prediction;
  sums[2] = target;
}

template <class T, SegmentForm F, Activation A>
LK_OUTLINE void differentiate_pairs(const T* x, const T* t, int64_t n, const SegmentSlopes<T>& slopes, Store how, T* g) {
  constexpr int N = step_width<T>;
  const Step<T> overlap = step_set<T>(slopes.overlap), prediction = step_set<T>(slopes.prediction);
  for (int64_t i = 0; i < n; i += N) {
    Step<T> slope;
    prefetch_ahead<N>(x + i);
    prefetch_ahead<N>(t + i);
    const Step<T> p = predict<A>(load<T, N>(x + i), slope);
    Step<T> d = slope_of<F, false>(p, load<T, N>(t + i), p == p, overlap, prediction, prediction);
    if constexpr (A == sigmoid_activation) d = d * slope;
    put<false>(how, g + i, d, N);
  }
}

// What depends on form and activation.
template <class T>
struct PlaneMethod {
  void (*add)(const T* x, const T* t, int64_t n, Pair<T>* sums);
  void (*differentiate)(const T* x, const T* t, int64_t n, const SegmentSlopes<T>& slopes, Store how, T* g);
  T nothing;  // a logit with the prediction 0
};
template <class T, SegmentForm F, Activation A>
constexpr PlaneMethod<T> plane_method = {add_pairs<T, F, A>, differentiate_pairs<T, F, A>,
                                         A == sigmoid_activation ? static_cast<T>(-__builtin_inf()) : T(0)};

// The planes of a task's positions.
template <class T>
class SegmentPlanes {
 public:
  SegmentPlanes(const Job& job, Activation activation, SegmentForm form) : job_(job) {
    constexpr SegmentForm plain = SegmentForm::plain, squared = SegmentForm::squared;
    mixes_ = activation == softmax_activation || form == SegmentForm::soft;
    const bool curved = activation == sigmoid_activation;
    if (form == squared)
      method_ = curved ? plane_method<T, squared, sigmoid_activation> : plane_method<T, squared, no_activation>;
    else
      method_ = curved ? plane_method<T, plain, sigmoid_activation> : plane_method<T, plain, no_activation>;
  }
  // Positions begin .. begin + n - 1, which start a block. False: they have to go through tiles.
  bool open(int64_t begin, int64_t n, bool gradient) {
    if (mixes_ || job_.indices.access != Access::absent || job_.mask.access != Access::absent ||
        (gradient && job_.gradient[0].accumulate))
      return false;
    return x_.open(job_.input[0], job_.class_stride[0], begin, n) && t_.open(job_.input[1], job_.class_stride[1], begin, n) &&
           (!gradient || g_.open(job_.gradient[0], job_.gradient_class_stride[0], begin, n));
  }

  // Adds the sums of n positions of a class, which start a block, to the three totals.
  LK_OUTLINE void sums(int64_t c, int64_t n, double* totals) const {
    Plane x = x_, t = t_;
    for (; n > 0; n -= block_size) {
      Pair<T> sums[3] = {zero<T, pair<T>>(), zero<T, pair<T>>(), zero<T, pair<T>>()};
      for (int64_t left = least(n, block_size), run; left > 0; left -= run) {
        run = least(x.run(left), t.run(left));
        const T *from_x = x.next(c, run), *from_t = t.next(c, run);
        const int64_t whole = run / pair<T> * pair<T>;
        method_.add(from_x, from_t, whole, sums);
        if (whole < run) {
          const PaddedPair<T> rest(from_x + whole, from_t + whole, run - whole, method_.nothing);
          method_.add(rest.x, rest.t, pair<T>, sums);
        }
      }
      for (int k = 0; k < 3; ++k) totals[k] += static_cast<double>(reduce_add(sums[k]));
    }
  }

  // The gradient of n positions of a class. Whole cache lines go past the caches, if it streams.
  LK_OUTLINE void gradient(int64_t c, int64_t n, const SegmentSlopes<T>& slopes) const {
    Plane x = x_, t = t_, g = g_;
    for (int64_t run; n > 0; n -= run) {
      run = least(least(x.run(n), t.run(n)), g.run(n));
      gradient_of_run(x.next(c, run), t.next(c, run), run, slopes, g.next(c, run));
    }
  }
  // That of a class without a loss.
  void zeros(int64_t c, int64_t n) const {
    Plane g = g_;
    for (int64_t run; n > 0; n -= run) {
      run = g.run(n);
      fill(g.next(c, run), run, T(0));
    }
  }

 private:
  // Positions of a class plane as runs in memory, which but for the last one end with steps.
  struct Plane {
    const Operand* o = nullptr;
    int64_t class_stride = 0;
    Walker walker;

    bool open(const Operand& operand, int64_t stride, int64_t begin, int64_t n) {
      o = &operand;
      class_stride = stride;
      if (o->dtype != dtype_of<T>) return false;
      walker.seek(*o, begin);
      return o->rank > 0 && walker.stride(*o) == 1 && (walker.run(*o, n) == n || o->shape[o->rank - 1] % pair<T> == 0);
    }
    int64_t run(int64_t n) const { return walker.run(*o, n); }
    // The next n positions of class c.
    T* next(int64_t c, int64_t n) {
      T* const p = static_cast<T*>(o->data) + walker.offset + c * class_stride;
      walker.advance(*o, n);
      return p;
    }
  };

  void gradient_of_run(const T* x, const T* t, int64_t n, const SegmentSlopes<T>& slopes, T* g) const {
    const bool streams = job_.gradient[0].stream;
    const int64_t head = streams ? least(until_line(g), n) : 0, whole = (n - head) / pair<T> * pair<T>;
    const int64_t ends[3] = {head, head + whole, n};
    for (int64_t k = 0, begin = 0; k < 3; begin = ends[k++]) {
      const int64_t some = ends[k] - begin;
      if (k == 1) {
        method_.differentiate(x + begin, t + begin, some, slopes, store_kind(streams, g + begin), g + begin);
      } else if (some > 0) {
        PaddedPair<T> padded(x + begin, t + begin, some, T(0));
        method_.differentiate(padded.x, padded.t, pair<T>, slopes, Store::plain, padded.g);
        copy(static_cast<const T*>(padded.g), some, g + begin);
      }
    }
  }

  const Job& job_;
  PlaneMethod<T> method_;
  bool mixes_ = false;  // classes, or signs of differences
  Plane x_, t_, g_;
};

}  // namespace losskit::LOSSKIT_TARGET
