// Losses that hold every score of a row against that of the target's class.
//
// A formula offers Row(options, classes, own score), with the pivot that the others meet, and
//   other<Variant, Wants>(pivot, x, loss, slope): what the score x of another class adds;
//   Row::loss(sum of losses): the row's loss; Row::own_slope(sum of slopes): the slope of the class's own score;
//   Row::share(factor): what slopes are multiplied by;
// and in_domain(x) if the scores have a domain, which is then checked.
#include "kernels/op_kernels.h"
#include "kernels/rows.h"

namespace losskit::LOSSKIT_TARGET {
namespace {

template <class L, class T, int Variant, int Wants>
class AgainstRows {
  static constexpr bool checked = Domain<L, T>::value;
  static constexpr int w = step_width<T>;
  using Row = typename L::template Row<T>;

 public:
  static size_t bytes(const Job& job) {
    return RowFacts<T>::bytes(job) + LossRun<T>::bytes(job) + WindowSource<T>::bytes(job, job.input[0], job.class_stride[0]) +
           WindowSink<T>::bytes(job, job.gradient[0], job.gradient_class_stride[0]);
  }
  AgainstRows(const Job& job, int64_t begin, int64_t end, unsigned char* memory) : job_(job), begin_(begin), end_(end) {
    Scratch scratch(memory);
    facts_.open(job, scratch);
    losses_.open(job, scratch, begin);
    x_.open(job, job.input[0], job.class_stride[0], scratch, begin, end);
    gradient_.open(job, job.gradient[0], job.gradient_class_stride[0], scratch, begin, end);
  }

  Partial run() {
    for (int64_t tile = begin_; tile < end_; tile += tile_size) {
      const int64_t n = least(end_ - tile, tile_size);
      facts_.read(tile, n, true);
      for (int64_t i = 0; i < n; ++i) row(tile + i, i);
    }
    if (Wants != want_value) gradient_.close();
    return {{losses_.close()}, bad_.element, 0};
  }

 private:
  void row(int64_t position, int64_t i) {
    const int64_t y = facts_.class_at(i), classes = job_.classes;
    if (y < 0) {  // left out, or the targets changed since they were checked
      *losses_.place() = T(0);
      losses_.add(1);
      if (Wants != want_value && gradient_.wanted()) {
        write_zero_row(gradient_, classes);
        gradient_.next();
      }
      x_.next();
      return;
    }
    const T own = *x_.at(y, 1);
    const Row row(job_.options, static_cast<T>(classes), own);
    double loss = 0, slope = 0;
    for (int64_t c = 0; c < classes; c += block_size) {
      const int64_t n = least(classes - c, block_size);
      const T* x = x_.at(c, n);
      const bool fine = sums(row, x, n, y - c, loss, slope);
      if constexpr (checked)
        if (!fine) bad_.found(element_of(job_, position, c + Domain<L, T>::first_outside(x, n)));
    }
    *losses_.place() = facts_.weight_at(i) * row.loss(static_cast<T>(loss));
    losses_.add(1);
    if (Wants != want_value && gradient_.wanted()) {
      const T share = row.share(facts_.factor_at(i)), own_slope = row.own_slope(static_cast<T>(slope));
      for (int64_t c = 0; c < classes; c += tile_size) {
        const int64_t n = least(classes - c, tile_size);
        write(row, x_.at(c, n), c, n, y - c, own_slope, share);
      }
      gradient_.next();
    }
    x_.next();
  }

  // Where a step holds the target's class, at `at` of the run, that lane is left out.
  LK_INLINE static auto others(int64_t at, int64_t i) {
    using I = Integer<T>;
    const int64_t lane = at - i;
    return mask_cast<T>(iota<I, w>() != set<I, w>(lane < 0 || lane >= w ? I(-1) : static_cast<I>(lane)));
  }

  // False if a score lies outside the domain.
  LK_INLINE bool sums(const Row& row, const T* x, int64_t n, int64_t at, double& loss, double& slope) {
    Pair<T> losses = zero<T, pair<T>>(), slopes = losses;
    const Step<T> pivot = step_set<T>(row.pivot);
    auto fine = first_n<T, w>(w);
    sweep<T>(n, [&](auto half, auto tail, int64_t i, int left) LK_INLINE_LAMBDA {
      constexpr bool is_tail = decltype(tail)::value;
      constexpr Half h = decltype(half)::value;
      Step<T> l, s;
      const Step<T> v = step_load<is_tail>(x + i, left);
      if constexpr (checked) fine = fine & L::in_domain(v);
      L::template other<Variant, Wants>(pivot, v, l, s);
      const auto mask = others(at, i);
      part<h>(losses) = part<h>(losses) + live<is_tail>(zero_unless(mask, l), left);
      if (Wants != want_value) part<h>(slopes) = part<h>(slopes) + live<is_tail>(zero_unless(mask, s), left);
    });
    loss += static_cast<double>(reduce_add(losses));
    if (Wants != want_value) slope += static_cast<double>(reduce_add(slopes));
    return all(fine);
  }

  LK_INLINE void write(const Row& row, const T* x, int64_t first, int64_t n, int64_t at, T own_slope, T share) {
    T* g = gradient_.at(first);
    const Store how = gradient_.store();
    const Step<T> pivot = step_set<T>(row.pivot), own = step_set<T>(own_slope), factor = step_set<T>(share);
    sweep<T>(n, [&](auto, auto tail, int64_t i, int left) LK_INLINE_LAMBDA {
      constexpr bool is_tail = decltype(tail)::value;
      Step<T> l, s;
      L::template other<Variant, Wants>(pivot, step_load<is_tail>(x + i, left), l, s);
      put<is_tail>(how, g + i, select(others(at, i), s, own) * factor, left);
    });
    gradient_.commit(first, n);
  }

  const Job& job_;
  const int64_t begin_, end_;
  RowFacts<T> facts_;
  LossRun<T> losses_;
  WindowSource<T> x_;
  WindowSink<T> gradient_;
  BadElement bad_;
};

template <class L, class T, int Variant, int Wants>
void run(const Job& job, int64_t chunk, unsigned char* scratch) {
  const int64_t begin = chunk * job.chunk_elements;
  AgainstRows<L, T, Variant, one_form<T> ? want_gradient : Wants> rows(
      job, begin, least(begin + job.chunk_elements, job.elements), scratch);
  job.partials[chunk] = rows.run();
}

template <class L, class T, int Wants>
void results(const Job& job, int64_t chunk, unsigned char* scratch) {
  if constexpr (L::variants == 2)
    if (L::variant(job.options) == 1) return run<L, T, 1, Wants>(job, chunk, scratch);
  run<L, T, 0, Wants>(job, chunk, scratch);
}

template <class L>
size_t scratch_bytes(const Job& job) {
  return job.f64 ? AgainstRows<L, double, 0, want_gradient>::bytes(job) : AgainstRows<L, float, 0, want_gradient>::bytes(job);
}

}  // namespace

template <class L>
const OpKernels OpTable<L>::value = {
    scratch_bytes<L>,
    {nullptr, nullptr},
    {nullptr, nullptr},
    {{results<L, float, want_value>, results<L, float, want_gradient>, results<L, float, want_gradient>},
     {results<L, double, want_value>, results<L, double, want_gradient>, results<L, double, want_gradient>}},
    {nullptr, nullptr}};

template struct FamilyTables<LK_FAMILY_ROWS, AgainstLosses>;

}  // namespace losskit::LOSSKIT_TARGET
