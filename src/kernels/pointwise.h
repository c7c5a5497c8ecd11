// Element-wise losses: values of one element in, its loss and derivatives out.
//
// A formula is a PointwiseFormula (engine/spec.h) with apply<Wants, Variant>(constants, values, loss, derivatives) on packs;
// and, where values are checked, valid(values), the mask of the elements that may be computed with.
//
// A formula is compiled into one loop per variant, and into nothing else: the skeleton (pointwise.cpp) walks the tensors and
// handles everything that is not a whole number of steps by padding it to one. Some fifty losses times five targets would
// otherwise be megabytes.
#pragma once

#include "kernels/op_kernels.h"
#include "kernels/stage.h"

namespace losskit::LOSSKIT_TARGET {

// How much a formula handles at once. Where a register is a whole pack, pairs: their operations alternate, which hides
// latency that the scheduler's window is too short for. Registers of half a pack are two to a pack already, but gain from
// four as well (floats: the code for doubles is not worth its size); quarters do not, and there are not enough of them.
template <class T>
constexpr int formula_width = vector_bytes >= (sizeof(T) == 4 ? 32 : 64) ? pair<T> : lanes<T>;
template <class T>
using Values = Pack<T, formula_width<T>>;

// Dense runs of every operand and output.
template <class T>
struct Tile {
  const T* input[max_operands];
  const T* ahead[max_operands];  // what to prefetch while the input's element at the same distance is computed with
  const T* weight;               // may be null, as all that follow
  const T* grad_loss;
  T* gradient[max_gradients];
  T* elements;
  Store gradient_store[max_gradients];
  Store elements_store;
  const double* options;
  T scale;  // of the gradients
};

// Computes the tile's elements begin .. end - 1, a multiple of pair<T>, and adds their losses to sums. Returns whether there
// were values that the formula does not allow.
template <class T>
using TileKernel = bool (*)(const Tile<T>& tile, int64_t begin, int64_t end, Pair<T>& sums);

template <class L>
constexpr bool checks_values() {
  for (const RoleSpec& r : L::spec.roles)
    if ((r.flags & LK_ROLE_CHECKED) != 0) return true;
  return false;
}

template <class L, int Variant>
constexpr int inputs_of = L::operands - (L::has_optional && Variant == 0 ? 1 : 0);

template <class L, int Wants>
constexpr int derivatives_of = Wants == want_value      ? 0
                               : Wants == want_gradient ? 1
                                                        : L::derivatives;

template <class L, class T, int Wants, int Variant>
bool formula(const Tile<T>& tile, int64_t begin, int64_t end, Pair<T>& sums) {
  using V = Values<T>;
  constexpr int width = formula_width<T>;
  constexpr int inputs = inputs_of<L, Variant>;
  constexpr int derivatives = derivatives_of<L, Wants>;
  const typename L::template Constants<V> constants(tile.options);
  const V scale = set<T, width>(tile.scale);
  // Out of the tile: as far as the compiler knows, what is stored could lie there.
  const T *x[inputs], *ahead[inputs];
  LK_UNROLL
  for (int k = 0; k < inputs; ++k) {
    x[k] = tile.input[k];
    ahead[k] = tile.ahead[k];
  }
  const T *weight = tile.weight, *grad_loss = tile.grad_loss;
  T* g[derivatives + 1];
  Store how[derivatives + 1];
  LK_UNROLL
  for (int k = 0; k < derivatives; ++k) {
    g[k] = tile.gradient[k];
    how[k] = tile.gradient_store[k];
  }
  T* elements = tile.elements;
  const Store elements_how = tile.elements_store;
  // Element i belongs to part (i / width) of a pair: with a narrower step the two sums take turns.
  V even, odd;
  if constexpr (width == pair<T>) {
    even = sums;
  } else {
    even = sums.lo;
    odd = sums.hi;
  }
  PackMask<T, width> bad = even != even;
  bad = bad & !bad;
  for (int64_t i = begin; i < end; i += width) {
    V v[inputs], loss, d[L::derivatives];
    LK_UNROLL
    for (int k = 0; k < inputs; ++k) v[k] = load<T, width>(x[k] + i);
    LK_UNROLL
    for (int k = 0; k < inputs; ++k) prefetch_step_l2<width>(ahead[k] + i);
    if constexpr (checks_values<L>()) bad = bad | !L::valid(static_cast<const V*>(v));
    L::template apply<Wants, Variant>(constants, static_cast<const V*>(v), loss, d);
    V factor = scale;
    if (weight != nullptr) {
      const V w = load<T, width>(weight + i);
      loss = loss * w;
      factor = factor * w;
    }
    if (grad_loss != nullptr) factor = factor * load<T, width>(grad_loss + i);
    LK_UNROLL
    for (int k = 0; k < derivatives; ++k)
      if (Wants == want_gradient || g[k] != nullptr) put<false>(how[k], g[k] + i, d[k] * factor, width);
    if (elements != nullptr) put<false>(elements_how, elements + i, loss, width);
    even = even + loss;
    if constexpr (width != pair<T>) {
      const V next = odd;
      odd = even;
      even = next;
    }
  }
  if constexpr (width == pair<T>) {
    sums = even;
  } else {
    sums.lo = even;
    sums.hi = odd;
  }
  return checks_values<L>() && any(bad);
}

// What the skeleton needs to know of a formula.
template <class T>
struct FormulaInfo {
  TileKernel<T> kernel;
  int inputs;
  int derivatives;  // that this kernel writes
};

template <class T>
void pointwise_results(const Job& job, int64_t chunk, unsigned char* scratch, const FormulaInfo<T>& formula);
template <class T>
void pointwise_reduced_gradient(const Job& job, int64_t chunk, unsigned char* scratch, const FormulaInfo<T>& formula);
size_t pointwise_scratch(const Job& job);
// The same by channels, see Job::channel_ranges.
template <class T>
void channel_results(const Job& job, int64_t chunk, unsigned char* scratch, const FormulaInfo<T>& formula);
template <class T>
size_t channel_scratch(const Job& job);
template <class T>
size_t channel_bytes(const Job& job);
template <class T>
double channel_total(const Job& job, int64_t);
template <class T>
void channel_tally(const Job& job, int64_t chunk, unsigned char* scratch);

template <class L, class T, int Wants, int Variant = 0>
FormulaInfo<T> choose(int variant) {
  if constexpr (Variant + 1 < L::variants)
    if (variant != Variant) return choose<L, T, Wants, Variant + 1>(variant);
  constexpr int wants = one_form<T> ? want_all : Wants == want_all && L::derivatives == 1 ? want_gradient : Wants;
  return {formula<L, T, wants, Variant>, inputs_of<L, Variant>, derivatives_of<L, wants>};
}

template <class L, class T, int Wants>
FormulaInfo<T> formula_for(const Job& job) {
  return choose<L, T, Wants>(L::variant(job.options, L::has_optional && job.input[L::operands - 1].access != Access::absent));
}

template <class L, class T, int Wants>
void results_of(const Job& job, int64_t chunk, unsigned char* scratch) {
  pointwise_results<T>(job, chunk, scratch, formula_for<L, T, Wants>(job));
}

template <class L, class T>
void reduced_gradient_of(const Job& job, int64_t chunk, unsigned char* scratch) {
  pointwise_reduced_gradient<T>(job, chunk, scratch, formula_for<L, T, want_all>(job));
}

template <class L>
const OpKernels OpTable<L>::value = {
    pointwise_scratch,
    {channel_tally<float>, nullptr},
    {channel_total<float>, nullptr},
    {{results_of<L, float, want_value>, results_of<L, float, want_gradient>, results_of<L, float, want_all>},
     {results_of<L, double, want_value>, results_of<L, double, want_gradient>, results_of<L, double, want_all>}},
    {reduced_gradient_of<L, float>, reduced_gradient_of<L, double>},
    {nullptr, nullptr},
    nullptr,
    channel_bytes<float>};

}  // namespace losskit::LOSSKIT_TARGET
