// A few short rows of classes, each in one pack: a tile with its positions in lanes would be empty lanes for the most part, and
// a small call spend its time on them. The operations and their order are those of rows in lanes (lane_rows.h).
#pragma once

#include "kernels/categorical.h"
#include "kernels/lane_access.h"

namespace losskit::LOSSKIT_TARGET {

constexpr int64_t few_rows = 4;  // with more, lanes win

// Indices as targets, and no option, weight or output beside gradient and sum.
template <class T>
bool are_few_rows(const Job& job) {
  const auto given = [](const Operand& o) { return o.access != Access::absent; };
  const auto plain = [](const Operand& o, int64_t class_stride) {
    return o.dtype == dtype_of<T> && class_stride == 1 && o.rank <= 1;
  };
  if (job.elements > few_rows || job.classes < 1 || job.classes > lanes<T> || job.class_weight != nullptr ||
      job.label_smoothing > 0 || job.z_loss > 0 || job.softcap > 0 || job.focal_gamma >= 0 || given(job.input[1]) ||
      given(job.mask) || given(job.sample_weight) || given(job.grad_loss) || !plain(job.input[0], job.class_stride[0]))
    return false;
  for (const Operand& o : job.elements_out)
    if (given(o)) return false;
  const Operand& g = job.gradient[0];
  return !given(g) || (plain(g, job.gradient_class_stride[0]) && !g.accumulate && !g.stream);
}

template <class T>
LK_OUTLINE void few_rows_results(const Job& job) {
  using P = Pack<T>;
  const int classes = static_cast<int>(job.classes), rows = static_cast<int>(job.elements);
  const auto row = [](const Operand& o, int i) { return static_cast<T*>(o.data) + (o.rank == 0 ? 0 : i * o.strides[0]); };
  const P least_value = set<T>(lowest<T>), one = set<T>(T(1)), factor = set<T>(static_cast<T>(job.scale));
  const bool wants_gradient = job.gradient[0].access != Access::absent;
  int64_t converted[few_rows];
  const int64_t* targets = dense_range(job.indices, 0, rows, converted);
  T losses[pair<T>];  // summed by the step
  for (int i = 0; i < rows; ++i) {
    const T* x = row(job.input[0], i);
    const P v = select(first_n<T>(classes), load_n(x, classes), least_value);
    const P m = set<T>(reduce_max(max(v, least_value)));  // of what is not NaN
    const P e = exp_nonpositive(v - m);
    alignas(64) T lane[lanes<T>];
    ::losskit::LOSSKIT_TARGET::store(lane, e);
    T in_order = T(0);
    for (int c = 0; c < classes; ++c) in_order += lane[c];
    const P sum = set<T>(in_order);
    // Tested again, because the caller may have changed the targets since the check.
    const bool kept = targets[i] != job.ignored_class && static_cast<uint64_t>(targets[i]) < static_cast<uint64_t>(classes);
    const int target = kept ? static_cast<int>(targets[i]) : 0;
    const P linear = m - set<T>(x[target]);
    ::losskit::LOSSKIT_TARGET::store(lane, row_loss<Mass::index>(log(sum), linear, one, m, one, one));
    losses[i] = kept ? lane[0] : T(0);
    if (!wants_gradient) continue;
    const P d = e * (one * factor / sum);
    const auto own = first_n<T>(target + 1) & !first_n<T>(target);
    store_n(row(job.gradient[0], i), kept ? select(own, d - one * factor, d) : zero<T, lanes<T>>(), classes);
  }
  job.partials[0] = {{static_cast<double>(block_sum(losses, rows))}, -1, 0};
}

}  // namespace losskit::LOSSKIT_TARGET
