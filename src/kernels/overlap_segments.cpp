// The tables of segmentations' overlap losses.
#include "kernels/segments.h"

namespace losskit::LOSSKIT_TARGET {

LK_SEGMENTS(extern template, double)

namespace {

template <class L>
Method method_of(const Job& job) {
  // Places as constants: looked up here, the whole spec would be part of the kernel's data.
  const auto option = [&](auto place) { return decltype(place)::value < 0 ? 0 : job.integers[decltype(place)::value]; };
  Method m;
  m.activation = static_cast<Activation>(option(Constant<L::spec.option_index(LK_OPTION_ACTIVATION)>()));
  if (m.activation == softmax_activation && job.classes == 1) m.activation = no_activation;
  m.form = option(Constant<L::spec.option_index(LK_OPTION_SQUARED_PRED)>()) != 0 ? SegmentForm::squared
           : option(Constant<L::spec.option_index(LK_OPTION_SOFT_LABEL)>()) != 0 ? SegmentForm::soft
                                                                                 : SegmentForm::plain;
  m.first = job.classes > 1 && option(Constant<L::spec.option_index(LK_OPTION_INCLUDE_BACKGROUND)>()) == 0 ? 1 : 0;
  m.composite = Constant<L::spec.has_second_part()>::value;
  if constexpr (L::spec.has_second_part()) {
    L::second(job.options, job.classes, m.second);
    if (m.second.share == 0) m.second.kind = SecondPart::none;
  }
  return m;
}

template <class L, class = void>
struct HasOneRatio : Constant<false> {};
template <class L>
struct HasOneRatio<L, decltype(static_cast<void>(L::ratio(static_cast<const double*>(nullptr), int64_t(0),
                                                          static_cast<const double*>(nullptr), static_cast<double*>(nullptr))))>
    : Constant<true> {};

LK_OUTLINE double power_of(double a, double b) { return reduce_max(pow(set<double>(a), set<double>(b))); }

template <class L>
void ratios(const Job& job, const Method& method, const double* sums, double* losses, double* coefficients) {
  for (int64_t i = 0; i < 2 * job.classes; ++i) coefficients[i] = 0;
  const int64_t first = method.first;
  if constexpr (HasOneRatio<L>::value) {
    losses[0] = L::ratio(sums + 3 * first, job.classes - first, job.options, coefficients + 2 * first);
  } else {
    for (int64_t c = first; c < job.classes; ++c) {
      const double* s = sums + 3 * c;
      losses[c - first] = L::ratio(s[0], s[1], s[2], job.options, power_of, coefficients + 2 * c);
    }
  }
}

// ---- What the tables name. ----

template <class L>
size_t scratch_bytes(const Job& job) {
  return job.f64 ? segments_scratch<double>(job, method_of<L>(job)) : segments_scratch<float>(job, method_of<L>(job));
}
template <class L, class T>
void sums(const Job& job, int64_t chunk, unsigned char* scratch) {
  chunk_sums<T>(job, method_of<L>(job), chunk, scratch);
}
template <class L, class T>
double combine(const Job& job, int64_t group) {
  return combine_chunks<T>(job, method_of<L>(job), ratios<L>, group);
}
template <class L, class T>
void results(const Job& job, int64_t chunk, unsigned char* scratch) {
  if (job.fused)
    whole_groups<T>(job, method_of<L>(job), ratios<L>, chunk, scratch);
  else
    chunk_gradient<T>(job, method_of<L>(job), chunk, scratch);
}

}  // namespace

template <class L>
const OpKernels OpTable<L>::value = {
    scratch_bytes<L>,
    {sums<L, float>, sums<L, double>},
    {combine<L, float>, combine<L, double>},
    {{results<L, float>, results<L, float>, results<L, float>}, {results<L, double>, results<L, double>, results<L, double>}},
    {nullptr, nullptr}};

template struct FamilyTables<LK_FAMILY_OVERLAP, SegmentLosses>;

}  // namespace losskit::LOSSKIT_TARGET
