// Rows of classes: what the two engines (long rows, rows in lanes) share.
//
// With m a row's maximum, e_c = exp(z_c - m), s = sum e_c and a_c the target's mass on class c (S = sum a_c):
//   loss = sum_c a_c (m - z_c) + S log s,   d/dz_c = (S / s) e_c - a_c,   d/dt_c = (1 - smoothing) w_c ((m - z_c) + log s).
// All terms of the loss are of one sign, so nothing cancels however large the logits.
#pragma once

#include "kernels/op_kernels.h"
#include "kernels/stage.h"

namespace losskit::LOSSKIT_TARGET {

// How the target's mass is given: on one class; on one class, smoothed over all; by probabilities (smoothed or not).
enum class Mass { index, smoothed, probabilities };

// Constants of the call.
template <class T>
struct RowConstants {
  explicit RowConstants(const Job& job)
      : weights(static_cast<const T*>(job.class_weight)), keep(static_cast<T>(1 - job.label_smoothing)),
        share(job.classes == 0 ? T(0) : static_cast<T>(job.label_smoothing / static_cast<double>(job.classes))),
        weight_sum(static_cast<T>(weights != nullptr ? job.class_weight_sum : static_cast<double>(job.classes))),
        smooth_mass(static_cast<T>(static_cast<double>(share) * static_cast<double>(weight_sum))),
        scale(static_cast<T>(job.scale)), z_loss(static_cast<T>(job.z_loss)), focal_gamma(static_cast<T>(job.focal_gamma)) {}
  const T* weights;
  T keep;         // 1 - label smoothing
  T share;        // label smoothing / C
  T weight_sum;   // of all classes
  T smooth_mass;  // share * weight_sum
  T scale;
  T z_loss;
  T focal_gamma;  // negative: no focal loss
};

// Per position: the target class (-1: the position is left out; 0 with probabilities) and the factor of the gradient. Read for
// tile_size positions at once, with lane_room more behind them that packs may run over.
constexpr int64_t lane_room = 64;

// Buffers are no longer than the call: small ones need no allocation.
inline int64_t at_most_elements(const Job& job, int64_t n) { return job.elements < n ? job.elements : n; }

template <class T>
class Targets {
 public:
  static size_t bytes(const Job& job) {
    const int64_t n = at_most_elements(job, tile_size);
    return Scratch::bytes<int64_t>(n) + Scratch::bytes<Integer<T>>(n + lane_room) + Scratch::bytes<T>(n + lane_room) +
           (job.mask.access != Access::absent ? Scratch::bytes<T>(n) : 0) +
           (job.sample_weight.access != Access::absent ? Scratch::bytes<T>(n) : 0);
  }
  LK_OUTLINE void open(const Job& job, Scratch& scratch) {
    job_ = &job;
    const int64_t n = at_most_elements(job, tile_size);
    raw_ = scratch.take<int64_t>(n);
    classes_ = scratch.take<Integer<T>>(n + lane_room);
    factors_ = scratch.take<T>(n + lane_room);
    if (job.mask.access != Access::absent) mask_ = scratch.take<T>(n);
    if (job.sample_weight.access != Access::absent) weights_ = scratch.take<T>(n);
    const int64_t used = (job.chunk_elements < n ? job.chunk_elements : n) + lane_room;
    fill(factors_, used, static_cast<T>(job.scale));
    fill(classes_, used, Integer<T>(0));
  }
  // For positions begin .. begin + n - 1, n <= tile_size.
  LK_OUTLINE void read(int64_t begin, int64_t n, bool indices) {
    if (indices) {
      const int64_t* y = dense_range(job_->indices, begin, n, raw_);
      const int64_t ignore = job_->ignored_class;
      const uint64_t classes = static_cast<uint64_t>(job_->classes);
      // The range is tested here again, because the caller may have changed the targets since the check.
      for (int64_t i = 0; i < n; ++i)
        classes_[i] =
            ((y[i] == ignore) | (static_cast<uint64_t>(y[i]) >= classes)) ? Integer<T>(-1) : static_cast<Integer<T>>(y[i]);
      fill(classes_ + n, lane_room, Integer<T>(0));
    }
    if (mask_ != nullptr) {
      gather_range<T>(job_->mask, begin, n, mask_);
      if (!indices) fill(classes_, n, Integer<T>(0));
      for (int64_t i = 0; i < n; ++i) classes_[i] = mask_[i] == T(0) ? Integer<T>(-1) : classes_[i];
    }
    const T scale = static_cast<T>(job_->scale);
    if (job_->grad_loss.access != Access::absent) {
      gather_range<T>(job_->grad_loss, begin, n, factors_);
      for (int64_t i = 0; i < n; ++i) factors_[i] = scale * factors_[i];
      fill(factors_ + n, lane_room, T(0));
    }
    if (weights_ == nullptr) return;
    gather_range<T>(job_->sample_weight, begin, n, weights_);
    const bool upstream = job_->grad_loss.access != Access::absent;
    for (int64_t i = 0; i < n; ++i) factors_[i] = (upstream ? factors_[i] : scale) * weights_[i];
  }
  // Multiplies the losses of n positions from the i-th on by the weights of their samples.
  LK_INLINE void weigh(int64_t i, int64_t n, T* losses) const {
    if (weights_ != nullptr) weigh_each(i, n, losses);
  }
  int64_t class_at(int64_t i) const { return classes_[i]; }
  T factor_at(int64_t i) const { return factors_[i]; }
  const Integer<T>* classes() const { return classes_; }
  const T* factors() const { return factors_; }

 private:
  LK_OUTLINE void weigh_each(int64_t i, int64_t n, T* losses) const {
    for (int64_t k = 0; k < n; ++k) losses[k] = classes_[i + k] < 0 ? T(0) : losses[k] * weights_[i + k];
  }
  const Job* job_ = nullptr;
  int64_t* raw_ = nullptr;
  Integer<T>* classes_ = nullptr;
  T *factors_ = nullptr, *mask_ = nullptr, *weights_ = nullptr;
};

// Takes the losses of a task's positions in order, sums them canonically and hands them out where wanted.
template <class T>
class LossRun {
 public:
  static size_t bytes(const Job& job) { return Scratch::bytes<T>(at_most_elements(job, block_size) + lane_room); }
  void open(const Job& job, Scratch& scratch, int64_t begin) {
    job_ = &job;
    begin_ = begin;
    buffer_ = scratch.take<T>(at_most_elements(job, block_size) + lane_room);
  }
  // Room for the next losses, at most lane_room; then how many of them count.
  LK_INLINE T* place() { return buffer_ + count_; }
  LK_INLINE void add(int64_t n) {
    count_ += n;
    if (count_ >= block_size) flush(block_size);
  }
  double close() {
    if (count_ > 0) flush(count_);
    return sum_;
  }

 private:
  LK_OUTLINE void flush(int64_t n) {
    sum_ += static_cast<double>(block_sum(buffer_, n));
    for (const Operand& o : job_->elements_out)
      if (o.access != Access::absent) scatter_range<T>(o, begin_, n, buffer_);
    begin_ += n;
    count_ -= n;
    for (int64_t i = 0; i < count_; ++i) buffer_[i] = buffer_[n + i];
  }
  const Job* job_ = nullptr;
  int64_t begin_ = 0;
  T* buffer_ = nullptr;
  int64_t count_ = 0;
  double sum_ = 0;
};

// The two kinds of smoothing terms, the same operations in both engines.
template <class P>
LK_INLINE P smoothing_term(bool weighted, P weight, P m, P x) {
  const P gap = m - x;
  return weighted ? weight * gap : gap;
}

// q is the smoothed probability; a class without any contributes nothing, also at a logit of -inf.
template <class P>
LK_INLINE P probability_term(P q, P a, P m, P x) {
  return zero_unless(q != splat(q, 0), a * (m - x));
}

// Loss of a row from its sums. linear: m - z_y; mass: weight of the target (index, smoothed) or S; gaps: sum of the terms.
template <Mass M, class P>
LK_INLINE P row_loss(P log_sum, P linear, P mass, P gaps, P share, P weight_sum) {
  if constexpr (M == Mass::index) return mass * (linear + log_sum);
  if constexpr (M == Mass::smoothed) return fma(share, fma(weight_sum, log_sum, gaps), mass * (linear + log_sum));
  if constexpr (M == Mass::probabilities) return fma(mass, log_sum, gaps);
}

// The z-loss adds z lse^2 to a row's loss and 2 z lse to the mass that its softmax is multiplied by.
template <class P>
LK_INLINE P with_z_loss(P loss, P z, P lse) {
  return fma(z, lse * lse, loss);
}
template <class P>
LK_INLINE P z_loss_mass(P mass, P z, P lse) {
  return fma(z + z, lse, mass);
}

// Focal loss of n rows, whole packs of them: `loss` holds -log p_y and gets the losses; `mass` gets what stands in for the
// target's weight in the gradient.
template <class T>
void focal_rows(const T* weight, T gamma, int64_t n, T* loss, T* mass);

// Logits n at a time to cap tanh(logit / cap).
template <class T>
void cap_logits(const T* x, int64_t n, double softcap, T* capped);

// A task with capped logits: `uncapped` on a copy of its rows.
template <class T>
void softcapped(const Job& job, int64_t chunk, unsigned char* scratch, Task uncapped);
template <class T>
size_t softcapped_scratch(const Job& job, size_t (*uncapped)(const Job&));

// Both: the target has a gradient too. Whether the logits' gradient is wanted shows at run time: some fifty kernels of ten
// kilobytes each depend on this header, and no inner loop gets slower for it.
template <class T, Mass M, bool Both>
void long_rows(const Job& job, int64_t chunk, unsigned char* scratch);
template <class T>
size_t long_rows_scratch(const Job& job);
template <class T>
size_t long_row_bytes(const Job& job);

template <class T, Mass M, bool Both, bool Long>
void lane_rows(const Job& job, int64_t chunk, unsigned char* scratch);
template <class T>
size_t lane_rows_scratch(const Job& job);

// What cross_entropy has to say of each position beside its loss.
template <class T>
void own_outputs(const Job& job, int64_t chunk, unsigned char* scratch);
size_t own_outputs_scratch(const Job& job);

inline bool wants_gradient(const Job& job) {
  return job.gradient[0].access != Access::absent || job.gradient[1].access != Access::absent;
}

// X(T, Mass, Both) for every combination that exists: class indices have no gradient for the target, and probabilities have
// a form without one where there are several forms (one_form).
#ifdef LOSSKIT_TARGET_PORTABLE
#define LK_FLOAT_ROW_KERNELS(X) X(float, Mass::index, false) X(float, Mass::smoothed, false) X(float, Mass::probabilities, true)
#else
#define LK_FLOAT_ROW_KERNELS(X) \
  X(float, Mass::index, false)  \
  X(float, Mass::smoothed, false) X(float, Mass::probabilities, false) X(float, Mass::probabilities, true)
#endif
#define LK_DOUBLE_ROW_KERNELS(X) \
  X(double, Mass::index, false) X(double, Mass::smoothed, false) X(double, Mass::probabilities, true)

}  // namespace losskit::LOSSKIT_TARGET
