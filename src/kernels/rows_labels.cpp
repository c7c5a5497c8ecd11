// Rows of labels: the margins between a row's labels and all other classes, and rows that are compared label by label.
#include "kernels/op_kernels.h"
#include "kernels/rows.h"

namespace losskit::LOSSKIT_TARGET {
namespace {

// Sums over classes run in lanes within a block and in double across blocks and labels, label by label.
template <class T, int Wants>
class MarginRows {
 public:
  static size_t bytes(const Job& job) {
    return RowFacts<T>::bytes(job) + LossRun<T>::bytes(job) + WindowSource<T>::bytes(job, job.input[0], job.class_stride[0]) +
           WindowSink<T>::bytes(job, job.gradient[0], job.gradient_class_stride[0]) + Scratch::bytes<int64_t>(tile_size) +
           Scratch::bytes<Integer<T>>(job.classes) + 2 * Scratch::bytes<T>(job.classes);
  }
  MarginRows(const Job& job, int64_t begin, int64_t end, unsigned char* memory) : job_(job), begin_(begin), end_(end) {
    Scratch scratch(memory);
    facts_.open(job, scratch);
    losses_.open(job, scratch, begin);
    x_.open(job, job.input[0], job.class_stride[0], scratch, begin, end);
    gradient_.open(job, job.gradient[0], job.gradient_class_stride[0], scratch, begin, end);
    raw_ = scratch.take<int64_t>(tile_size);
    labels_ = scratch.take<Integer<T>>(job.classes);
    pivots_ = scratch.take<T>(job.classes);
    listed_ = scratch.take<T>(job.classes);
    fill(listed_, job.classes, T(0));
    walker_.seek(job.input[1], begin);
  }

  Partial run() {
    for (int64_t tile = begin_; tile < end_; tile += tile_size) {
      const int64_t n = least(end_ - tile, tile_size);
      facts_.read(tile, n, false);
      for (int64_t i = 0; i < n; ++i) row(i);
    }
    if (Wants != want_value) gradient_.close();
    return {{losses_.close()}, -1, 0};
  }

 private:
  // The row's labels, what their scores are met with, and their marks.
  void read_labels() {
    const Operand& y = job_.input[1];
    count_ = 0;
    bool more = true;
    // Most lists are short.
    for (int64_t c = 0, n = 16; c < job_.classes && more; c += n, n = tile_size) {
      n = least(n, job_.classes - c);
      gather<int64_t>(y.data, y.dtype, walker_.offset + c * job_.class_stride[1], job_.class_stride[1], n, raw_);
      for (int64_t k = 0; k < n && more; ++k) {
        const int64_t label = raw_[k];
        // Tested here again, because the caller may have changed the targets since the check.
        more = static_cast<uint64_t>(label) < static_cast<uint64_t>(job_.classes);
        if (!more) break;
        labels_[count_] = static_cast<Integer<T>>(label);
        pivots_[count_++] = T(1) - *x_.at(label, 1);
        listed_[label] = T(1);
      }
    }
    walker_.advance(y, 1);
  }

  void row(int64_t i) {
    read_labels();
    const int64_t classes = job_.classes;
    const bool kept = facts_.kept_at(i);
    double loss = 0;
    if (count_ > 0 && kept)
      for (int64_t c = 0; c < classes; c += block_size) {
        const int64_t n = least(classes - c, block_size);
        const T* x = x_.at(c, n);
        for (int64_t j = 0; j < count_; ++j) loss += sums(x, listed_ + c, n, j);
      }
    *losses_.place() = kept ? facts_.weight_at(i) * (static_cast<T>(loss) / static_cast<T>(classes)) : T(0);
    losses_.add(1);
    if (Wants != want_value && gradient_.wanted() && !kept) {
      write_zero_row(gradient_, classes);
      gradient_.next();
    } else if (Wants != want_value && gradient_.wanted()) {
      const T share = facts_.factor_at(i) / static_cast<T>(classes);
      for (int64_t c = 0; c < classes; c += tile_size) {
        const int64_t n = least(classes - c, tile_size);
        write(x_.at(c, n), c, n, share);
      }
      gradient_.next();
    }
    x_.next();
    for (int64_t j = 0; j < count_; ++j) listed_[labels_[j]] = T(0);
  }

  // Loss of label j against the classes of a block. A label's mark is 1 more than its active pairs.
  LK_INLINE double sums(const T* x, const T* listed, int64_t n, int64_t j) {
    Pair<T> losses = zero<T, pair<T>>(), actives = losses;
    const Step<T> pivot = step_set<T>(pivots_[j]), none = step_set<T>(T(0)), one = step_set<T>(T(1));
    sweep<T>(n, [&](auto half, auto tail, int64_t i, int left) LK_INLINE_LAMBDA {
      constexpr bool is_tail = decltype(tail)::value;
      constexpr Half h = decltype(half)::value;
      const Step<T> z = pivot + step_load<is_tail>(x + i, left);
      const auto other = step_load<is_tail>(listed + i, left) == none;
      part<h>(losses) = part<h>(losses) + live<is_tail>(zero_unless(other & !(z <= none), z), left);  // a NaN passes
      if (Wants != want_value) part<h>(actives) = part<h>(actives) + live<is_tail>(zero_unless(other & (z > none), one), left);
    });
    if (Wants != want_value) listed_[labels_[j]] += reduce_add(actives);
    return static_cast<double>(reduce_add(losses));
  }

  LK_INLINE void write(const T* x, int64_t first, int64_t n, T factor) {
    T* g = gradient_.at(first);
    const Store how = gradient_.store();
    const T* listed = listed_ + first;
    const Step<T> none = step_set<T>(T(0)), one = step_set<T>(T(1)), share = step_set<T>(factor);
    sweep<T>(n, [&](auto, auto tail, int64_t i, int left) LK_INLINE_LAMBDA {
      constexpr bool is_tail = decltype(tail)::value;
      const Step<T> v = step_load<is_tail>(x + i, left), mark = step_load<is_tail>(listed + i, left);
      Step<T> active = none;
      for (int64_t j = 0; j < count_; ++j) active = active + zero_unless(step_set<T>(pivots_[j]) + v > none, one);
      put<is_tail>(how, g + i, select(mark == none, active, one - mark) * share, left);
    });
    gradient_.commit(first, n);
  }

  const Job& job_;
  const int64_t begin_, end_;
  RowFacts<T> facts_;
  LossRun<T> losses_;
  WindowSource<T> x_;
  WindowSink<T> gradient_;
  Walker walker_;
  int64_t* raw_;
  Integer<T>* labels_;
  T *pivots_, *listed_;
  int64_t count_ = 0;
};

template <class T, int Wants>
void margins(const Job& job, int64_t chunk, unsigned char* scratch) {
  const int64_t begin = chunk * job.chunk_elements;
  MarginRows<T, one_form<T> ? want_gradient : Wants> rows(job, begin, least(begin + job.chunk_elements, job.elements), scratch);
  job.partials[chunk] = rows.run();
}

size_t margin_scratch(const Job& job) {
  return job.f64 ? MarginRows<double, want_gradient>::bytes(job) : MarginRows<float, want_gradient>::bytes(job);
}

// ---- Equal or not ----

// A run of labels, as U.
template <class U>
class Labels {
 public:
  void open(const Operand& o, int64_t class_stride, U* tile) {
    operand_ = &o;
    class_stride_ = class_stride;
    tile_ = tile;
    direct_ = o.dtype == (Same<U, int64_t>::value ? LK_INT64 : Same<U, double>::value ? LK_FLOAT64 : LK_FLOAT32);
  }
  // Of n positions, one label each.
  const U* column(int64_t begin, int64_t n) {
    const Operand& o = *operand_;
    if (direct_ && (o.rank == 0 || (o.rank == 1 && o.strides[0] == 1))) return static_cast<const U*>(o.data) + begin;
    gather_range<U>(o, begin, n, tile_);
    return tile_;
  }
  void seek(int64_t position) { walker_.seek(*operand_, position); }
  void next() { walker_.advance(*operand_, 1); }
  // Of the row's labels first .. first + n - 1.
  const U* row(int64_t first, int64_t n) {
    const int64_t at = walker_.offset + first * class_stride_;
    if (direct_ && class_stride_ == 1) return static_cast<const U*>(operand_->data) + at;
    gather<U>(operand_->data, operand_->dtype, at, class_stride_, n, tile_);
    return tile_;
  }

 private:
  const Operand* operand_;
  int64_t class_stride_;
  U* tile_;
  bool direct_;
  Walker walker_;
};

// 1 where labels of n <= lane_room positions differ, 0 where not; without branches, which nobody could foresee.
template <class T, class U>
LK_INLINE void mismatch(const U* a, const U* b, int64_t n, T* miss) {
  if constexpr (Same<T, U>::value) {
    for (int64_t i = 0; i < n; i += lanes<T>) {
      const int left = static_cast<int>(least(n - i, lanes<T>));
      store(miss + i, zero_unless(load_n(a + i, left) != load_n(b + i, left), set<T>(T(1))));
    }
  } else {
    for (int64_t i = 0; i < n; ++i) miss[i] = static_cast<T>(a[i] != b[i]);
  }
}

template <class U>
LK_INLINE bool equal(const U* a, const U* b, int64_t n) {
  int64_t i = 0;
  for (; i + lanes<U> <= n; i += lanes<U>)
    if (!all(load(a + i) == load(b + i))) return false;
  return i == n || all(load_n(a + i, static_cast<int>(n - i)) == load_n(b + i, static_cast<int>(n - i)));
}

template <class T, class U>
void compare(const Job& job, int64_t begin, int64_t end, unsigned char* memory) {
  Scratch scratch(memory);
  RowFacts<T> facts;
  LossRun<T> losses;
  Labels<U> a, b;
  facts.open(job, scratch);
  losses.open(job, scratch, begin);
  a.open(job.input[0], job.class_stride[0], scratch.take<U>(tile_size));
  b.open(job.input[1], job.class_stride[1], scratch.take<U>(tile_size));
  a.seek(begin);
  b.seek(begin);
  alignas(64) T miss[lane_room] = {};
  for (int64_t tile = begin; tile < end; tile += tile_size) {
    const int64_t n = least(end - tile, tile_size);
    facts.read(tile, n, false);
    const U *column_a = nullptr, *column_b = nullptr;
    if (job.classes == 1) {
      column_a = a.column(tile, n);
      column_b = b.column(tile, n);
    }
    for (int64_t i = 0; i < n; i += lane_room) {
      const int64_t some = least(lane_room, n - i);
      if (job.classes == 1) mismatch(column_a + i, column_b + i, some, miss);
      for (int64_t k = 0; k < some && job.classes != 1; ++k) {
        bool same = true;
        for (int64_t c = 0; c < job.classes && same; c += tile_size) {
          const int64_t m = least(job.classes - c, tile_size);
          same = equal(a.row(c, m), b.row(c, m), m);
        }
        miss[k] = static_cast<T>(!same);
        a.next();
        b.next();
      }
      T* loss = losses.place();
      for (int64_t k = 0; k < some; k += lanes<T>) {
        const auto kept = mask_cast<T>(load(facts.classes() + i + k) > set<Integer<T>>(Integer<T>(-1)));
        store(loss + k, zero_unless(kept, load(facts.weights() + i + k) * load(miss + k)));
      }
      losses.add(some);
    }
  }
  job.partials[begin / job.chunk_elements] = {{losses.close()}, -1, 0};
}

bool integral(int32_t dtype) {
  return dtype != LK_FLOAT32 && dtype != LK_FLOAT64 && dtype != LK_FLOAT16 && dtype != LK_BFLOAT16;
}

template <class T>
void mismatches(const Job& job, int64_t chunk, unsigned char* scratch) {
  const int64_t begin = chunk * job.chunk_elements, end = least(begin + job.chunk_elements, job.elements);
  const int32_t a = job.input[0].dtype, b = job.input[1].dtype;
  if (integral(a) && integral(b)) return compare<T, int64_t>(job, begin, end, scratch);
  if (a == LK_FLOAT32 && b == LK_FLOAT32) return compare<T, float>(job, begin, end, scratch);
  compare<T, double>(job, begin, end, scratch);
}

size_t mismatch_scratch(const Job& job) {
  const size_t rest = 2 * Scratch::bytes<int64_t>(tile_size);
  return rest + (job.f64 ? RowFacts<double>::bytes(job) + LossRun<double>::bytes(job)
                         : RowFacts<float>::bytes(job) + LossRun<float>::bytes(job));
}

}  // namespace

template <>
const OpKernels OpTable<MultilabelMarginLoss>::value = {
    margin_scratch,
    {nullptr, nullptr},
    {nullptr, nullptr},
    {{margins<float, want_value>, margins<float, want_gradient>, margins<float, want_gradient>},
     {margins<double, want_value>, margins<double, want_gradient>, margins<double, want_gradient>}},
    {nullptr, nullptr}};

template <>
const OpKernels OpTable<ZeroOneLoss>::value = {
    mismatch_scratch,
    {nullptr, nullptr},
    {nullptr, nullptr},
    {{mismatches<float>, mismatches<float>, mismatches<float>}, {mismatches<double>, mismatches<double>, mismatches<double>}},
    {nullptr, nullptr}};

}  // namespace losskit::LOSSKIT_TARGET
