// Rows of scores: what the skeletons of the family share.
#pragma once

#include "kernels/categorical.h"
#include "kernels/row_windows.h"

namespace losskit::LOSSKIT_TARGET {

// What is known of a position beside its scores, for tile_size positions at once, with lane_room more that packs may run
// over: the target's class (-1: the position is left out; 0 where there are no targets), the weight of the loss, the factor of
// the gradient.
template <class T>
class RowFacts {
 public:
  static size_t bytes(const Job& job) {
    const int64_t n = at_most_elements(job, tile_size);
    return Scratch::bytes<int64_t>(n) + Scratch::bytes<Integer<T>>(n + lane_room) + 2 * Scratch::bytes<T>(n + lane_room) +
           Scratch::bytes<T>(n);
  }
  LK_OUTLINE void open(const Job& job, Scratch& scratch) {
    job_ = &job;
    const int64_t n = at_most_elements(job, tile_size);
    raw_ = scratch.take<int64_t>(n);
    classes_ = scratch.take<Integer<T>>(n + lane_room);
    weights_ = scratch.take<T>(n + lane_room);
    factors_ = scratch.take<T>(n + lane_room);
    tile_ = scratch.take<T>(n);
    fill(classes_, n + lane_room, Integer<T>(-1));
    fill(weights_, n + lane_room, T(1));
    fill(factors_, n + lane_room, static_cast<T>(job.scale));
  }
  // For positions begin .. begin + n - 1, n <= tile_size. picked: the targets are one class for each.
  LK_OUTLINE void read(int64_t begin, int64_t n, bool picked) {
    const Job& job = *job_;
    if (!picked) {
      fill(classes_, n, Integer<T>(0));
    } else {
      const int64_t* y = dense_range(job.indices, begin, n, raw_);
      const uint64_t classes = static_cast<uint64_t>(job.classes);
      // The range is tested here again, because the caller may have changed the targets since the check.
      for (int64_t i = 0; i < n; ++i)
        classes_[i] = ((job.ignores && y[i] == job.ignored_class) | (static_cast<uint64_t>(y[i]) >= classes))
                          ? Integer<T>(-1)
                          : static_cast<Integer<T>>(y[i]);
    }
    const bool masked = job.mask.access != Access::absent;
    if (masked) {
      gather_range<T>(job.mask, begin, n, tile_);
      for (int64_t i = 0; i < n; ++i) classes_[i] = tile_[i] == T(0) ? Integer<T>(-1) : classes_[i];
    }
    const T* of_classes = static_cast<const T*>(job.class_weight);
    bool weighted = of_classes != nullptr;
    if (weighted)
      for (int64_t i = 0; i < n; ++i) weights_[i] = classes_[i] < 0 ? T(0) : of_classes[classes_[i]];
    const Operand* const factors[] = {&job.weight, &job.sample_weight};
    for (const Operand* o : factors) {
      if (o->access == Access::absent) continue;
      gather_range<T>(*o, begin, n, weighted ? tile_ : weights_);
      if (weighted)
        for (int64_t i = 0; i < n; ++i) weights_[i] = weights_[i] * tile_[i];
      weighted = true;
    }
    const T scale = static_cast<T>(job.scale);
    if (job.grad_loss.access != Access::absent) {
      gather_range<T>(job.grad_loss, begin, n, factors_);
      for (int64_t i = 0; i < n; ++i) factors_[i] = scale * factors_[i] * weights_[i];
    } else if (weighted) {
      for (int64_t i = 0; i < n; ++i) factors_[i] = scale * weights_[i];
    }
  }
  bool kept_at(int64_t i) const { return classes_[i] >= 0; }
  Integer<T> class_at(int64_t i) const { return classes_[i]; }
  T weight_at(int64_t i) const { return weights_[i]; }
  T factor_at(int64_t i) const { return factors_[i]; }
  const Integer<T>* classes() const { return classes_; }
  const T* weights() const { return weights_; }
  const T* factors() const { return factors_; }

 private:
  const Job* job_ = nullptr;
  int64_t* raw_ = nullptr;
  Integer<T>* classes_ = nullptr;
  T *weights_ = nullptr, *factors_ = nullptr, *tile_ = nullptr;
};

// The gradient of a row that is left out.
template <class T, template <class> class Sink>
LK_OUTLINE void write_zero_row(Sink<T>& sink, int64_t classes) {
  for (int64_t c = 0; c < classes; c += tile_size) {
    const int64_t n = least(classes - c, tile_size);
    T* to = sink.at(c);
    const Store how = sink.store();
    sweep<T>(n, [&](auto, auto tail, int64_t i, int left)
                    LK_INLINE_LAMBDA { put<decltype(tail)::value>(how, to + i, step_set<T>(T(0)), left); });
    sink.commit(c, n);
  }
}

// Positions along the axes inside the class axis: class c of position i is element
// (i / inner * classes + c) * inner + i % inner of the input.
LK_INLINE int64_t element_of(const Job& job, int64_t position, int64_t c) {
  return (position / job.inner_positions * job.classes + c) * job.inner_positions + position % job.inner_positions;
}

// The lowest element at which some operand holds what the op does not allow.
struct BadElement {
  int64_t element = -1;
  void found(int64_t e) {
    if (element < 0 || e < element) element = e;
  }
};

// Whether all of a run lie in the loss's domain; a loss without one takes everything.
template <class L, class T, class = void>
struct Domain : Constant<false> {
  static bool holds(const T*, int64_t) { return true; }
};
template <class...>
using Void = void;
template <class L, class T>
struct Domain<L, T, Void<decltype(L::in_domain(Pack<T>()))>> : Constant<true> {
  static LK_INLINE bool holds(const T* x, int64_t n) {
    auto fine = first_n<T>(lanes<T>);
    int64_t i = 0;
    for (; i + lanes<T> <= n; i += lanes<T>) fine = fine & L::in_domain(load(x + i));
    if (i < n) fine = fine & L::in_domain(load_n(x + i, static_cast<int>(n - i)));  // 0 is in every domain
    return all(fine);
  }
  static LK_OUTLINE int64_t first_outside(const T* x, int64_t n) {
    for (int64_t i = 0; i < n; ++i)
      if (!all(L::in_domain(set<T>(x[i])))) return i;
    return -1;
  }
};

}  // namespace losskit::LOSSKIT_TARGET
