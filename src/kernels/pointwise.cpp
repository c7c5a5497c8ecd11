// The skeleton of element-wise losses: tensors to tiles, blocks of canonical sums, outputs. See pointwise.h.
#include "kernels/pointwise_operands.h"
#include "kernels/pointwise_steps.h"

namespace losskit::LOSSKIT_TARGET {
namespace {

bool wants_row_means(const Job& job) { return job.row_length > 0 && job.elements_out[0].access != Access::absent; }

// Less than a step, read and written where it is: a small call, most of which would be preparations for other cases.
template <class T>
bool is_part_of_step(const Job& job) {
  if constexpr (one_form<T>) return false;  // not worth the code
  const auto given = [](const Operand& o) { return o.access != Access::absent; };
  if (job.elements >= pair<T> || job.row_length > 0 || job.inner_count > 0 || Selection<T>::needed(job) || given(job.weight) ||
      given(job.grad_loss) || given(job.elements_out[0]))
    return false;
  for (const Operand& o : job.input)
    if (given(o) && o.access != Access::direct) return false;
  for (const Operand& o : job.gradient)
    if (given(o) && (o.access != Access::direct || o.accumulate || o.stream)) return false;
  return true;
}

template <class T>
void part_of_step(const Job& job, const FormulaInfo<T>& formula) {
  Tile<T> tile = {};
  tile.options = job.options;
  tile.scale = static_cast<T>(job.scale);
  for (int k = 0; k < formula.inputs; ++k) tile.input[k] = tile.ahead[k] = static_cast<const T*>(job.input[k].data);
  for (int k = 0; k < formula.derivatives; ++k)
    if (const Operand& o = job.gradient[k]; o.access != Access::absent) tile.gradient[k] = static_cast<T*>(o.data);
  Padded<T> padded;
  BlockSums<T> sums(0);
  Pair<T> losses = zero<T, pair<T>>();
  const int n = static_cast<int>(job.elements);
  const bool bad = padded.run(tile, 0, formula, 0, n, losses);
  sums.add(0, 0, n, losses);
  job.partials[0] = {{sums.total()}, bad ? padded.find_bad(tile, 0, formula, n) : -1, 0};
}

// Elements of a tile that are gathered, computed with and scattered before the next ones are. Fewer cost more than they hide.
constexpr int64_t part_size = 128;

// Below this, a head of its own costs more than stores across lines.
constexpr int64_t worth_aligning = 8192;

// Length of the rows at whose ends tiles are cut, because they are handled in place; 0: of none.
template <class T>
int64_t rows_to_cut(const Job& job) {
  const auto first_of = [](const auto& operands) {
    for (const Operand& o : operands)
      if (const int64_t row = long_rows<T>(o); row != 0) return row;
    return int64_t{0};
  };
  int64_t row = first_of(job.input);
  if (row == 0) row = first_of(job.gradient);
  return one_form<T> && row % pair<T> != 0 ? 0 : row;
}
// Rows that begin within steps have steps of their own; not worth the code everywhere. So do those that begin within cache
// lines, if several gradients are streamed: of lines written in parts, by turns, each part is a transfer.
template <class T>
bool own_steps(const Job& job, int64_t row) {
  if (one_form<T> || row == 0) return false;
  int streams = 0;
  bool aligned = true;
  for (const Operand& o : job.gradient) {
    if (!o.stream || long_rows<T>(o) == 0) continue;
    ++streams;
    aligned &= until_line(static_cast<const T*>(o.data)) == 0;
  }
  return row % pair<T> != 0 || (streams > 1 && !aligned);
}

template <class T>
size_t scratch_of(const Job& job) {
  if (is_part_of_step<T>(job)) return 0;
  size_t bytes = Operands<T>::bytes(job);
  for (const Operand& o : job.gradient) bytes += Sink<T>::bytes(o);
  if (wants_row_means(job)) bytes += Scratch::bytes<T>(tile_size);
  for (const Operand& o : job.elements_out) bytes += Sink<T>::bytes(o);
  if (job.reduced_count > 0 || job.inner_count > 0) bytes += Scratch::bytes<double>(tile_size) + Scratch::bytes<T>(tile_size);
  return bytes;
}

template <class T>
LK_OUTLINE void chunk_results(const Job& job, int64_t chunk, unsigned char* memory, const FormulaInfo<T>& formula) {
  Scratch scratch(memory);
  bool large = false;  // for the caches, from which what lies along strides comes soon enough tile by tile
  for (int k = 0; k < formula.derivatives && !one_form<T>; ++k) large |= job.gradient[k].stream;
  Operands<T> operands(job, scratch, formula.inputs, large);
  Sink<T> gradient[max_gradients], elements[2];
  const Sink<T>* first_output = nullptr;
  for (int k = 0; k < formula.derivatives; ++k) {
    gradient[k].open(job.gradient[k], scratch);
    if (gradient[k].wanted() && first_output == nullptr) first_output = &gradient[k];
  }
  const bool row_means = wants_row_means(job);
  const int64_t row = rows_to_cut<T>(job);
  const bool by_row = own_steps<T>(job, row);
  T* losses_tile = row_means ? scratch.take<T>(tile_size) : nullptr;
  Operand none;
  for (int k = 0; k < 2; ++k) elements[k].open(row_means ? none : job.elements_out[k], scratch);
  const bool unreduced = elements[0].wanted();
  if (unreduced && first_output == nullptr) first_output = &elements[0];

  const int64_t begin = chunk * job.chunk_elements, end = least(begin + job.chunk_elements, job.elements);
  Tile<T> tile;
  tile.options = job.options;
  for (T*& g : tile.gradient) g = nullptr;
  tile.elements = losses_tile;
  tile.elements_store = Store::plain;
  RowMeans<T> rows(job, begin);
  Padded<T> padded;
  BlockSums<T> sums(begin);
  int64_t bad_element = -1;
  // Scratch has room for tiles of this size; without any, all is one tile.
  const int64_t tile_limit = scratch.rest() == memory ? end - begin : Operands<T>::tile_of(job);
  // Steps begin where a cache line of the first output does, this far from where blocks do.
  int64_t head = !by_row && first_output != nullptr && end - begin >= worth_aligning ? first_output->until_line(begin) : 0;
  int64_t of_row = row == 0 ? INT64_MAX : row - begin % row;
  for (int64_t at = begin, n; at < end; at += n) {
    n = least(least(end - at, tile_limit), of_row);
    if (at == begin && head != 0) n = least(n, head);
    if (row != 0) of_row = of_row == n ? row : of_row - n;
    operands.at(at, n, tile);
    // The lane that an element's loss is added to.
    const auto lane = [&](int64_t i) { return static_cast<int>((i - begin - head) & (pair<T> - 1)); };
    // Elements before the first whole step. Rows have theirs where their first output starts a line.
    int64_t lead = by_row ? Sink<T>::any_lead : least((pair<T> - lane(at)) & (pair<T> - 1), n);
    const auto open = [&](Sink<T>& sink, T*& to, Store& how) {
      to = sink.at(at, n, lead);
      if (lead == Sink<T>::any_lead) lead = least(until_line(to), n);
      how = sink.store(to + lead);
    };
    for (int k = 0; k < formula.derivatives; ++k)
      if (gradient[k].wanted()) open(gradient[k], tile.gradient[k], tile.gradient_store[k]);
    if (unreduced) open(elements[0], tile.elements, tile.elements_store);
    if constexpr (!one_form<T>)
      if (by_row) {
        const int64_t next = at - begin + (lead == Sink<T>::any_lead ? 0 : lead);
        sums.rotate(head, next);
        head = next;
      }
    const auto run = [&](int64_t i, int first, int64_t steps, Pair<T>& losses) {
      const bool bad = steps < pair<T> ? padded.run(tile, i, formula, first, static_cast<int>(steps), losses)
                                       : formula.kernel(tile, i, i + steps, losses);
      if (!bad || bad_element >= 0) return;
      const int64_t found = padded.find_bad(tile, i, formula, steps);
      if (found >= 0) bad_element = at + i + found;
    };
    const bool by_parts = !one_form<T> && operands.has_parts();
    for (int64_t i = 0, count; i < n; i += count) {
      Pair<T> losses = zero<T, pair<T>>();
      const int first = lane(at + i);
      const int64_t most = by_parts ? least(n - i, part_size) : n - i, steps = first != 0 ? 0 : sums.whole_steps(at + i, most);
      count = steps > 0 ? steps : least(most, pair<T> - first);
      if (by_parts) operands.part(i, count);
      if (steps > 0) {
        run(i, 0, steps, sums.open());
        sums.passed(at + i + steps);
      } else {
        // A part of a step, or one that two blocks share.
        run(i, first, count, losses);
        sums.add(at + i, first, static_cast<int>(count), losses);
      }
      for (int k = 0; k < formula.derivatives && by_parts; ++k)
        if (gradient[k].wanted()) gradient[k].part(at, i, count);
    }
    for (int k = 0; k < formula.derivatives; ++k)
      if (gradient[k].wanted()) gradient[k].commit(at, n);
    if (row_means) rows.add(losses_tile, n);
    if (unreduced) {
      if (elements[1].wanted()) {
        copy(static_cast<const T*>(tile.elements), n, elements[1].at(at, n));
        elements[1].commit(at, n);
      }
      elements[0].commit(at, n);
    }
  }
  for (int k = 0; k < formula.derivatives; ++k)
    if (gradient[k].wanted()) gradient[k].close();
  for (Sink<T>& e : elements)
    if (e.wanted()) e.close();
  job.partials[chunk] = {{sums.total()}, bad_element, 0};
}

}  // namespace

size_t pointwise_scratch(const Job& job) {
  if (job.channel_ranges > 0) return channel_scratch<float>(job);
  return job.f64 ? scratch_of<double>(job) : scratch_of<float>(job);
}

template <class T>
void pointwise_results(const Job& job, int64_t chunk, unsigned char* memory, const FormulaInfo<T>& formula) {
  if constexpr (sizeof(T) == sizeof(float))
    if (job.channel_ranges > 0) return channel_results(job, chunk, memory, formula);
  if constexpr (!one_form<T>)
    if (is_part_of_step<T>(job)) return part_of_step(job, formula);
  chunk_results(job, chunk, memory, formula);
}

namespace {

// The gradient of an operand that broadcasts: derivatives of all elements that share one of its elements, summed in
// double, in index order. Element ((outer * count) + r) * inner + i contributes to output outer * inner + i. A task owns
// a range of outputs: whole multiples of inner, where that fits a tile.
template <class T>
class ReducedGradient {
 public:
  ReducedGradient(const Job& job, unsigned char* memory, const FormulaInfo<T>& formula)
      : job_(job), formula_(formula), scratch_(memory), operands_(job, scratch_, formula.inputs) {
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
        const int64_t rows = least(tile_size / (count * inner), left / inner);
        whole_rows(output / inner, rows);
        n = rows * inner;
      } else {
        const int64_t at = output % inner;
        n = least(least(inner - at, tile_size), left);
        part_of_row(output / inner, at, n);
      }
      T* g = gradient_.at(output, n);
      // An empty sum is 0 even where the divisor of an empty mean makes scale infinite.
      for (int64_t i = 0; i < n; ++i) g[i] = count == 0 ? T(0) : static_cast<T>(sums_[i] * job_.scale);
      gradient_.commit(output, n);
      output += n;
    }
    gradient_.close();
  }

 private:
  // Derivatives of elements first .. first + n - 1, n <= tile_size, into the tile.
  void derive(int64_t first, int64_t n) {
    Tile<T> tile;
    operands_.at(first, n, tile);
    tile.options = job_.options;
    tile.scale = T(1);
    for (T*& g : tile.gradient) g = nullptr;
    tile.gradient[job_.reduced] = derivative_;
    for (Store& s : tile.gradient_store) s = Store::plain;
    tile.elements = nullptr;
    Pair<T> unused = zero<T, pair<T>>();
    const int64_t steps = n & ~int64_t{pair<T> - 1};
    if (steps > 0) formula_.kernel(tile, 0, steps, unused);
    if (steps < n) Padded<T>().run(tile, steps, formula_, 0, static_cast<int>(n - steps), unused);
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
      const int64_t some = least(count - r, steps);
      derive((outer * count + r) * inner + at, some * n);
      for (int64_t k = 0; k < some; ++k) add(derivative_ + k * n, n, sums_);
    }
  }

  const Job& job_;
  const FormulaInfo<T>& formula_;
  Scratch scratch_;
  Operands<T> operands_;
  double* sums_;
  T* derivative_;
  Sink<T> gradient_;
};

}  // namespace

template <class T>
void pointwise_reduced_gradient(const Job& job, int64_t chunk, unsigned char* memory, const FormulaInfo<T>& formula) {
  const int64_t begin = chunk * job.chunk_elements, end = begin + job.chunk_elements;
  ReducedGradient<T>(job, memory, formula).run(begin, least(end, job.elements));
}

template void pointwise_results<float>(const Job&, int64_t, unsigned char*, const FormulaInfo<float>&);
template void pointwise_results<double>(const Job&, int64_t, unsigned char*, const FormulaInfo<double>&);
template void pointwise_reduced_gradient<float>(const Job&, int64_t, unsigned char*, const FormulaInfo<float>&);
template void pointwise_reduced_gradient<double>(const Job&, int64_t, unsigned char*, const FormulaInfo<double>&);

}  // namespace losskit::LOSSKIT_TARGET
