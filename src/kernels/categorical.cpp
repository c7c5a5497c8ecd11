// Categorical losses: which engine runs a call. The choice never shows in the results.
#include "kernels/categorical.h"

#include "kernels/few_rows.h"

namespace losskit::LOSSKIT_TARGET {
namespace {

// Positions side by side, as in images, and few enough classes that a long row's sums fit in lanes.
bool long_in_lanes(const Job& job) {
  const Operand& x = job.input[0];
  return job.classes <= block_size && x.rank > 0 && x.strides[x.rank - 1] == 1 && x.shape[x.rank - 1] > 1 &&
         job.class_stride[0] != 1;
}

template <class T>
size_t scratch_of(const Job& job) {
  return job.classes <= short_row || long_in_lanes(job) ? lane_rows_scratch<T>(job) : long_rows_scratch<T>(job);
}

// Other targets and doubles have none of their own: not worth the code.
bool are_few_floats(const Job& job) { return forms_for_speed && !job.f64 && are_few_rows<float>(job); }

size_t scratch_bytes(const Job& job) {
  if (are_few_floats(job)) return 0;
  if (job.softcap > 0)
    return job.f64 ? softcapped_scratch<double>(job, scratch_of<double>) : softcapped_scratch<float>(job, scratch_of<float>);
  return job.f64 ? scratch_of<double>(job) : scratch_of<float>(job);
}

size_t split_row_bytes(const Job& job) { return job.f64 ? long_row_bytes<double>(job) : long_row_bytes<float>(job); }

template <class T, Mass M, bool Both>
void dispatch(const Job& job, int64_t chunk, unsigned char* scratch) {
  if (job.classes <= short_row)
    lane_rows<T, M, Both, false>(job, chunk, scratch);
  else if (long_in_lanes(job))
    lane_rows<T, M, Both, true>(job, chunk, scratch);
  else
    long_rows<T, M, Both>(job, chunk, scratch);
}

template <class T>
void rows(const Job& job, int64_t chunk, unsigned char* scratch) {
  constexpr bool alone = !one_form<T>;
  if (job.input[1].access != Access::absent && (!alone || job.gradient[1].access != Access::absent))
    dispatch<T, Mass::probabilities, true>(job, chunk, scratch);
  else if (job.input[1].access != Access::absent)
    dispatch<T, Mass::probabilities, !alone>(job, chunk, scratch);
  else if (job.label_smoothing > 0)
    dispatch<T, Mass::smoothed, false>(job, chunk, scratch);
  else
    dispatch<T, Mass::index, false>(job, chunk, scratch);
}

template <class T>
void categorical(const Job& job, int64_t chunk, unsigned char* scratch) {
  if (are_few_floats(job)) return few_rows_results<float>(job);
  if (job.softcap > 0)
    softcapped<T>(job, chunk, scratch, rows<T>);
  else
    rows<T>(job, chunk, scratch);
}

constexpr OpKernels kernels = {scratch_bytes,
                               {nullptr, nullptr},
                               {nullptr, nullptr},
                               {{categorical<float>, categorical<float>, categorical<float>},
                                {categorical<double>, categorical<double>, categorical<double>}},
                               {nullptr, nullptr},
                               {own_outputs<float>, own_outputs<double>},
                               own_outputs_scratch,
                               split_row_bytes};

}  // namespace

template <>
const OpKernels OpTable<CrossEntropy>::value = kernels;
template <>
const OpKernels OpTable<SoftmaxFocalLoss>::value = kernels;

}  // namespace losskit::LOSSKIT_TARGET
