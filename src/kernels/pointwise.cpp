// Element-wise losses: values of one element in, its loss and derivatives out.
//
// A formula offers: operands, derivatives (of the first so many operands), has_optional (the last operand may be absent),
// Constants<P>(options), and apply<Wants, Optional>(constants, values, loss, derivatives) on packs. The skeleton loads,
// weights, scales, sums and stores.
#include "kernels/op_kernels.h"
#include "kernels/stage.h"

namespace losskit::LOSSKIT_TARGET {
namespace {

// What a task has open.
template <class L, class T, bool Optional>
struct Operands {
  static constexpr int inputs = L::operands - (L::has_optional && !Optional ? 1 : 0);
  Source<T> input[inputs];
  Source<T> weight, grad_loss;
  bool weighted, upstream;

  void open(const Job& job, Scratch& scratch) {
    for (int k = 0; k < inputs; ++k) input[k].open(job.input[k], scratch);
    weighted = job.weight.access != Access::absent;
    upstream = job.grad_loss.access != Access::absent;
    weight.open(job.weight, scratch);
    grad_loss.open(job.grad_loss, scratch);
  }
};

// Dense runs of every operand for one tile.
template <class T, int Inputs>
struct Runs {
  const T* input[Inputs];
  const T* weight;
  const T* grad_loss;
};

template <class L, class T, bool Optional>
LK_INLINE auto runs_at(Operands<L, T, Optional>& operands, int64_t begin, int64_t n) {
  Runs<T, Operands<L, T, Optional>::inputs> runs;
  for (int k = 0; k < Operands<L, T, Optional>::inputs; ++k) runs.input[k] = operands.input[k].at(begin, n);
  runs.weight = operands.weighted ? operands.weight.at(begin, n) : nullptr;
  runs.grad_loss = operands.upstream ? operands.grad_loss.at(begin, n) : nullptr;
  return runs;
}

// Loss and derivatives of one step, weighted; derivatives also times the upstream gradient and scale.
template <class L, class T, int Wants, bool Optional, bool Tail, int Inputs>
LK_INLINE void one_step(const typename L::template Constants<Step<T>>& constants, const Runs<T, Inputs>& runs, Step<T> scale, int64_t i,
                        int left, Step<T>& loss, Step<T>* d) {
  Step<T> v[Inputs];
  LK_UNROLL
  for (int k = 0; k < Inputs; ++k) v[k] = step_load<Tail>(runs.input[k] + i, left);
  L::template apply<Wants, Optional>(constants, v, loss, d);
  Step<T> factor = scale;
  if (runs.weight != nullptr) {
    const Step<T> w = step_load<Tail>(runs.weight + i, left);
    loss = loss * w;
    factor = factor * w;
  }
  if (runs.grad_loss != nullptr) factor = factor * step_load<Tail>(runs.grad_loss + i, left);
  if constexpr (Wants >= want_gradient)
    LK_UNROLL
    for (int k = 0; k < (Wants == want_all ? L::derivatives : 1); ++k) d[k] = d[k] * factor;
  loss = live<Tail>(loss, left);
}

template <class L, class T, int Wants, bool Optional>
void results(const Job& job, int64_t chunk, unsigned char* memory) {
  constexpr int derivatives = Wants == want_value ? 0 : Wants == want_gradient ? 1 : L::derivatives;
  Scratch scratch(memory);
  Operands<L, T, Optional> operands;
  operands.open(job, scratch);
  Sink<T> gradient[derivatives + 1];
  for (int k = 0; k < derivatives; ++k) gradient[k].open(job.gradient[k], scratch);
  Sink<T> elements[2];
  for (int k = 0; k < 2; ++k) elements[k].open(job.elements_out[k], scratch);
  const bool unreduced = elements[0].wanted();

  const typename L::template Constants<Step<T>> constants(job.options);
  const Step<T> scale = step_set<T>(static_cast<T>(job.scale));
  const int64_t begin = chunk * job.chunk_elements;
  const int64_t end = begin + job.chunk_elements < job.elements ? begin + job.chunk_elements : job.elements;
  double sum = 0;
  for (int64_t block = begin; block < end; block += block_size) {
    const int64_t block_end = block + block_size < end ? block + block_size : end;
    Pair<T> accumulator = zero<T, pair<T>>();
    for (int64_t tile = block; tile < block_end; tile += tile_size) {
      const int64_t n = block_end - tile < tile_size ? block_end - tile : tile_size;
      const auto runs = runs_at(operands, tile, n);
      T* g[derivatives + 1];
      Store how[derivatives + 1];
      for (int k = 0; k < derivatives; ++k) {
        g[k] = gradient[k].wanted() ? gradient[k].at(tile) : nullptr;
        how[k] = gradient[k].store(g[k]);
      }
      T* l = unreduced ? elements[0].at(tile) : nullptr;
      const Store how_elements = elements[0].store(l);
      sweep<T>(n, [&](auto half, auto tail, int64_t i, int left) LK_INLINE_LAMBDA {
        constexpr bool is_tail = decltype(tail)::value;
        Step<T> loss, d[L::derivatives];
        one_step<L, T, Wants, Optional, is_tail>(constants, runs, scale, i, left, loss, d);
        Step<T>& a = part<decltype(half)::value>(accumulator);
        a = a + loss;
        LK_UNROLL
        for (int k = 0; k < derivatives; ++k)
          if (derivatives == 1 || g[k] != nullptr) put<is_tail>(how[k], g[k] + i, d[k], left);
        if (l != nullptr) put<is_tail>(how_elements, l + i, loss, left);
      });
      for (int k = 0; k < derivatives; ++k)
        if (g[k] != nullptr) gradient[k].commit(tile, n);
      if (unreduced) {
        if (elements[1].wanted()) {
          T* second = elements[1].at(tile);
          for (int64_t k = 0; k < n; ++k) second[k] = l[k];
          elements[1].commit(tile, n);
        }
        elements[0].commit(tile, n);
      }
    }
    sum += static_cast<double>(reduce_add(accumulator));
  }
  for (int k = 0; k < derivatives; ++k)
    if (gradient[k].wanted()) gradient[k].close();
  for (int k = 0; k < 2; ++k)
    if (elements[k].wanted()) elements[k].close();
  job.partials[chunk] = {{sum}, -1, 0};
}

// The gradient of an operand that broadcasts: derivatives of all elements that share one of its elements, summed in
// double, in index order. Element ((outer * count) + r) * inner + i contributes to output outer * inner + i. A task owns
// a range of outputs: whole multiples of inner, where that fits a tile.
template <class L, class T>
class ReducedGradient {
 public:
  ReducedGradient(const Job& job, unsigned char* memory) : job_(job), constants_(job.options), scratch_(memory) {
    operands_.open(job, scratch_);
    sums_ = scratch_.take<double>(tile_size);
    derivative_ = scratch_.take<T>(tile_size);
    gradient_.open(job.gradient[job.reduced], scratch_);
  }

  void run(int64_t begin, int64_t end) {
    const int64_t count = job_.reduced_count, inner = job_.inner_count;
    const bool several = count > 0 && inner <= tile_size && count <= tile_size / inner;
    for (int64_t output = begin; output < end;) {
      const int64_t left = end - output;
      int64_t n;
      if (several) {
        const int64_t rows = tile_size / (count * inner) < left / inner ? tile_size / (count * inner) : left / inner;
        whole_rows(output / inner, rows);
        n = rows * inner;
      } else {
        const int64_t at = output % inner, room = inner - at < tile_size ? inner - at : tile_size;
        n = room < left ? room : left;
        part_of_row(output / inner, at, n);
      }
      T* g = gradient_.at(output);
      // An empty sum is 0 even where the divisor of an empty mean makes scale infinite.
      for (int64_t i = 0; i < n; ++i) g[i] = count == 0 ? T(0) : static_cast<T>(sums_[i] * job_.scale);
      gradient_.commit(output, n);
      output += n;
    }
    gradient_.close();
  }

 private:
  static constexpr bool optional = L::has_optional;

  // Derivatives of elements first .. first + n - 1, n <= tile_size, into the tile.
  void derive(int64_t first, int64_t n) {
    const auto runs = runs_at(operands_, first, n);
    sweep<T>(n, [&](auto, auto tail, int64_t i, int left) LK_INLINE_LAMBDA {
      constexpr bool is_tail = decltype(tail)::value;
      Step<T> loss, d[L::derivatives];
      one_step<L, T, want_all, optional, is_tail>(constants_, runs, step_set<T>(T(1)), i, left, loss, d);
      put<is_tail>(Store::plain, derivative_ + i, d[job_.reduced], left);
    });
  }
  void add(const T* derivative, int64_t n, double* sums) {
    for (int64_t i = 0; i < n; ++i) sums[i] += static_cast<double>(derivative[i]);
  }
  void clear(int64_t n) {
    for (int64_t i = 0; i < n; ++i) sums_[i] = 0;
  }

  // All summands of several outer positions fit a tile.
  void whole_rows(int64_t outer, int64_t rows) {
    const int64_t count = job_.reduced_count, inner = job_.inner_count;
    derive(outer * count * inner, rows * count * inner);
    clear(rows * inner);
    for (int64_t k = 0; k < rows * count; ++k) add(derivative_ + k * inner, inner, sums_ + k / count * inner);
  }
  // n outputs of one outer position; several steps along the summed axes at once where the inner ones are taken whole.
  void part_of_row(int64_t outer, int64_t at, int64_t n) {
    const int64_t count = job_.reduced_count, inner = job_.inner_count;
    const int64_t steps = n == inner ? tile_size / inner : 1;
    clear(n);
    for (int64_t r = 0; r < count; r += steps) {
      const int64_t some = count - r < steps ? count - r : steps;
      derive((outer * count + r) * inner + at, some * n);
      for (int64_t k = 0; k < some; ++k) add(derivative_ + k * n, n, sums_);
    }
  }

  const Job& job_;
  const typename L::template Constants<Step<T>> constants_;
  Scratch scratch_;
  Operands<L, T, optional> operands_;
  double* sums_;
  T* derivative_;
  Sink<T> gradient_;
};

template <class L, class T>
void reduced_gradient(const Job& job, int64_t chunk, unsigned char* memory) {
  const int64_t begin = chunk * job.chunk_elements, end = begin + job.chunk_elements;
  ReducedGradient<L, T>(job, memory).run(begin, end < job.elements ? end : job.elements);
}

template <class T>
size_t scratch_of(const Job& job) {
  size_t bytes = Source<T>::bytes(job.weight) + Source<T>::bytes(job.grad_loss);
  for (const Operand& o : job.input) bytes += Source<T>::bytes(o);
  for (const Operand& o : job.gradient) bytes += Sink<T>::bytes(o);
  for (const Operand& o : job.elements_out) bytes += Sink<T>::bytes(o);
  if (job.reduced_count > 0 || job.inner_count > 0) bytes += Scratch::bytes<double>(tile_size) + Scratch::bytes<T>(tile_size);
  return bytes;
}

size_t scratch_bytes(const Job& job) { return job.f64 ? scratch_of<double>(job) : scratch_of<float>(job); }

// Formulas with an optional operand come in two forms, chosen by whether it is given.
template <class L, class T, int Wants>
void results_of(const Job& job, int64_t chunk, unsigned char* scratch) {
  if constexpr (L::has_optional) {
    if (job.input[L::operands - 1].access != Access::absent) return results<L, T, Wants, true>(job, chunk, scratch);
  }
  results<L, T, Wants, false>(job, chunk, scratch);
}

}  // namespace

template <class L>
const OpKernels OpTable<L>::value = {
    scratch_bytes,
    {nullptr, nullptr},
    nullptr,
    {{results_of<L, float, want_value>, results_of<L, float, want_gradient>, results_of<L, float, want_all>},
     {results_of<L, double, want_value>, results_of<L, double, want_gradient>, results_of<L, double, want_all>}},
    {reduced_gradient<L, float>, reduced_gradient<L, double>}};

template struct FamilyTables<LK_FAMILY_POINTWISE, AllLosses>;

}  // namespace losskit::LOSSKIT_TARGET
