// Overlap losses of segmentations: sums over the positions of a sample for each class, a ratio of them, then gradients.
//
// A group is what has sums of its own: the positions of one sample, or of all samples. A tile holds some positions of some
// classes, class by class: of all classes for a softmax; else classes have nothing to do with each other, and tiles are long
// and of few classes. Sums of a class run in the canonical order over the positions of its group, whatever the tiles.
//
// A formula offers ratio(...): losses/overlap.h says what of. All else is common to them, and depends on their options.
#include "kernels/lane_access.h"
#include "kernels/op_kernels.h"

namespace losskit::LOSSKIT_TARGET {
namespace {

LK_INLINE int64_t least(int64_t a, int64_t b) { return a < b ? a : b; }
LK_INLINE int64_t most(int64_t a, int64_t b) { return a > b ? a : b; }

enum Activation { no_activation, sigmoid_activation, softmax_activation };

// What is summed, p being the prediction and t the target: p t, p, t; or p t, p^2, t^2; or (|p| + |t| - |p - t|) / 2, |p|, |t|.
enum class Form { plain, squared, soft };

struct Method {
  Activation activation = no_activation;
  Form form = Form::plain;
  int64_t first = 0;  // class with a loss: the background may be left out
};

template <class L>
Method method_of(const Job& job) {
  const auto option = [&](int32_t key) { return L::spec.option_index(key) < 0 ? 0 : job.integers[L::spec.option_index(key)]; };
  Method m;
  m.activation = static_cast<Activation>(option(LK_OPTION_ACTIVATION));
  if (m.activation == softmax_activation && job.classes == 1) m.activation = no_activation;
  m.form = option(LK_OPTION_SQUARED_PRED) != 0 ? Form::squared : option(LK_OPTION_SOFT_LABEL) != 0 ? Form::soft : Form::plain;
  m.first = job.classes > 1 && option(LK_OPTION_INCLUDE_BACKGROUND) == 0 ? 1 : 0;
  return m;
}

// Calls body(half, i) for the steps of a run of whole pairs of packs.
template <class T, class Body>
LK_INLINE void whole_steps(int64_t n, Body&& body) {
  for (int64_t i = 0; i < n; i += pair<T>) {
    if constexpr (step_width<T> == pair<T>) {
      body(Constant<Half::both>(), i);
    } else {
      body(Constant<Half::lower>(), i);
      body(Constant<Half::upper>(), i + lanes<T>);
    }
  }
}

// ---- Activations of a tile: `classes` runs of `width` values. ----

// Sums over classes: 64 in a chain, then the chains.
template <class P>
class ChainSum {
 public:
  LK_INLINE explicit ChainSum(P zero) : sum_(zero), chain_(zero), zero_(zero) {}
  LK_INLINE void add(int64_t c, P v) {
    chain_ = chain_ + v;
    if ((c & (short_row - 1)) != short_row - 1) return;
    sum_ = sum_ + chain_;
    chain_ = zero_;
  }
  LK_INLINE P total() const { return sum_ + chain_; }

 private:
  P sum_, chain_, zero_;
};

// `next`, next_step from class to class, is asked for meanwhile: the sweep computes while memory idles.
template <class T>
LK_OUTLINE void softmax(T* tile, int64_t classes, int64_t width, const T* next, int64_t next_step) {
  using P = Step<T>;
  constexpr int N = step_width<T>;
  for (int64_t p = 0; p < width; p += N) {
    T* x = tile + p;
    P m = step_set<T>(sizeof(T) == 4 ? T(-3.40282346638528859812e38) : T(-1.79769313486231570815e308));
    for (int64_t c = 0; c < classes; ++c) m = max(load<T, N>(x + c * width), m);
    ChainSum<P> sum(step_set<T>(0));
    const T* ahead = next + p;
    for (int64_t c = 0; c < classes; ++c) {
      for (int k = 0; k < N; k += lanes<T>) prefetch_l2(ahead + k);
      ahead += next_step;
      const P e = exp_nonpositive(load<T, N>(x + c * width) - m);
      sum.add(c, e);
      store(x + c * width, e);
    }
    const P share = step_set<T>(1) / sum.total();
    for (int64_t c = 0; c < classes; ++c) store(x + c * width, load<T, N>(x + c * width) * share);
  }
}

// slopes: where dp/dx goes, or nullptr.
template <class T>
LK_OUTLINE void sigmoid_of(T* tile, int64_t n, T* slopes, const T* next) {
  using P = Step<T>;
  const P one = step_set<T>(1);
  for (int64_t i = 0; i < n; i += step_width<T>) {
    for (int k = 0; k < step_width<T>; k += lanes<T>) prefetch_l2(next + i + k);
    const P x = load<T, step_width<T>>(tile + i);
    const P z = exp_nonpositive(-abs(x)), r = one / (one + z), zr = z * r;
    store(tile + i, select_by_sign(x, zr, r));
    // z r^2 rather than p (1 - p): nothing cancels for large |x|.
    if (slopes != nullptr) store(slopes + i, zr * r);
  }
}

// ---- Sums and gradients of a tile. ----

template <class T>
struct Tile {
  T *p, *t, *slopes;         // predictions, targets, derivatives of the activation
  const Integer<T>* labels;  // by position: its class, or anything not below 0 where targets are values; -1: does not count
  int64_t classes, width, first_class;
  bool all_count;
  // What will be read soon of the first class, the others being next_step apart; and of its targets.
  const T* next;
  int64_t next_step;
  const T* next_t;
  int64_t next_t_step;
  LK_INLINE void fetch(int64_t c, int64_t i) const {
    for (int k = 0; k < step_width<T>; k += lanes<T>) prefetch_l2(next + c * next_step + i + k);
  }
  LK_INLINE void fetch_targets(int64_t c, int64_t i) const {
    for (int k = 0; k < step_width<T>; k += lanes<T>) prefetch_l2(next_t + c * next_t_step + i + k);
  }
};

template <class P>
LK_INLINE P sign(P v) {
  const P zero = splat(v, 0);
  return select(v > zero, splat(v, 1), zero_unless(zero > v, splat(v, -1)));
}

// Adds class by class to `sums`, three pairs of packs each; `totals` get them, folded, with a block's last tile.
template <class T, Form F, bool Label>
LK_OUTLINE void add_sums(const Tile<T>& tile, bool opens, bool closes, T* sums, double* totals) {
  using P = Step<T>;
  using I = Integer<T>;
  constexpr int N = step_width<T>;
  const P zero = step_set<T>(0), one = step_set<T>(1);
  for (int64_t c = 0; c < tile.classes; ++c) {
    Pair<T> sum[3];
    T* const kept = sums + c * 3 * pair<T>;
    LK_UNROLL
    for (int k = 0; k < 3; ++k)
      sum[k] = opens ? losskit::LOSSKIT_TARGET::zero<T, pair<T>>() : load<T, pair<T>>(kept + k * pair<T>);
    const T *p_run = tile.p + c * tile.width, *t_run = tile.t + c * tile.width;
    const Pack<I, N> own = set<I, N>(static_cast<I>(tile.first_class + c));
    whole_steps<T>(tile.width, [&](auto half, int64_t i) LK_INLINE_LAMBDA {
      constexpr Half h = decltype(half)::value;
      P p = load<T, N>(p_run + i);
      if constexpr (!Label) tile.fetch_targets(c, i);
      const Pack<I, N> label = load<I, N>(tile.labels + i);
      const auto is_own = mask_cast<T>(label == own);
      P t = zero;
      if constexpr (!Label) t = load<T, N>(t_run + i);
      if (!tile.all_count) {
        const auto counts = mask_cast<T>(label != set<I, N>(I(-1)));
        p = zero_unless(counts, p);
        if constexpr (!Label) t = zero_unless(counts, t);
      }
      if constexpr (F == Form::soft) {
        if constexpr (Label) t = zero_unless(is_own, one);
        const P size = abs(p), wanted = abs(t);
        part<h>(sum[0]) = part<h>(sum[0]) + ((size + wanted) - abs(p - t)) * splat(p, 0.5);
        part<h>(sum[1]) = part<h>(sum[1]) + size;
        part<h>(sum[2]) = part<h>(sum[2]) + wanted;
      } else {
        part<h>(sum[0]) = Label ? part<h>(sum[0]) + zero_unless(is_own, p) : fma(p, t, part<h>(sum[0]));
        part<h>(sum[1]) = F == Form::squared ? fma(p, p, part<h>(sum[1])) : part<h>(sum[1]) + p;
        part<h>(sum[2]) = Label                ? part<h>(sum[2]) + zero_unless(is_own, one)
                          : F == Form::squared ? fma(t, t, part<h>(sum[2]))
                                               : part<h>(sum[2]) + t;
      }
    });
    LK_UNROLL
    for (int k = 0; k < 3; ++k) {
      if (closes)
        totals[3 * c + k] += static_cast<double>(reduce_add(sum[k]));
      else
        store(kept + k * pair<T>, sum[k]);
    }
  }
}

// Derivatives of the loss of a class for overlap and prediction, as the gradient needs them.
template <class T>
struct Slopes {
  T overlap, prediction, both;
};

// d/dp, from the slopes of the class.
template <Form F, bool Label, class P, class M>
LK_INLINE P slope_of(P p, P t, M is_own, P overlap, P prediction, P both) {
  if constexpr (F == Form::plain) return Label ? select(is_own, both, prediction) : fma(overlap, t, prediction);
  if constexpr (F == Form::squared) {
    const P two_p = p + p;
    return Label ? fma(prediction, two_p, zero_unless(is_own, overlap)) : fma(overlap, t, prediction * two_p);
  }
  if constexpr (F == Form::soft) {
    if (Label) t = zero_unless(is_own, splat(p, 1));
    const P s = sign(p);
    return fma(prediction, s, overlap * ((s - sign(p - t)) * splat(p, 0.5)));
  }
}

// The gradient takes the predictions' place. A softmax mixes the classes; a class below `first` has no loss.
template <class T, Form F, bool Label>
LK_OUTLINE void differentiate(const Tile<T>& tile, Activation activation, int64_t first, const Slopes<T>* slopes) {
  using P = Step<T>;
  using I = Integer<T>;
  constexpr int N = step_width<T>;
  for (int64_t i = 0; i < tile.width; i += N) {
    const Pack<I, N> label = load<I, N>(tile.labels + i);
    const auto counts = mask_cast<T>(label != set<I, N>(I(-1)));
    const auto slope = [&](int64_t c, P p) LK_INLINE_LAMBDA {
      P t = p;
      if constexpr (!Label) {
        t = load<T, N>(tile.t + c * tile.width + i);
        tile.fetch_targets(c, i);
      }
      const auto is_own = mask_cast<T>(label == set<I, N>(static_cast<I>(tile.first_class + c)));
      const Slopes<T>& s = slopes[c];
      return slope_of<F, Label>(p, t, is_own, step_set<T>(s.overlap), step_set<T>(s.prediction), step_set<T>(s.both));
    };
    T* const run = tile.p + i;
    if (activation == softmax_activation) {
      ChainSum<P> mean(step_set<T>(0));
      for (int64_t c = first; c < tile.classes; ++c) {
        tile.fetch(c, i);
        const P p = load<T, N>(run + c * tile.width);
        mean.add(c, slope(c, p) * p);
      }
      const P middle = mean.total();
      for (int64_t c = 0; c < tile.classes; ++c) {
        const P p = load<T, N>(run + c * tile.width);
        const P d = p * (c < first ? -middle : slope(c, p) - middle);
        store(run + c * tile.width, tile.all_count ? d : zero_unless(counts, d));
      }
      continue;
    }
    for (int64_t c = 0; c < tile.classes; ++c) {
      P d = slope(c, load<T, N>(run + c * tile.width));
      if (activation == sigmoid_activation) d = d * load<T, N>(tile.slopes + c * tile.width + i);
      if (tile.first_class + c < first) d = step_set<T>(0);
      store(run + c * tile.width, tile.all_count ? d : zero_unless(counts, d));
    }
  }
}

// Calls f(form, label) with both as constants.
template <class F>
LK_INLINE void with_form(Form form, bool label, F&& f) {
  const auto with_label = [&](auto form) LK_INLINE_LAMBDA {
    if (label)
      f(form, Constant<true>());
    else
      f(form, Constant<false>());
  };
  switch (form) {
    case Form::plain: return with_label(Constant<Form::plain>());
    case Form::squared: return with_label(Constant<Form::squared>());
    case Form::soft: return with_label(Constant<Form::soft>());
  }
}

// ---- Positions: their labels, and whether they count. ----

template <class T>
class Labels {
 public:
  static constexpr int64_t room = 2 * tile_size + pair<T>;
  static size_t bytes(const Job& job) {
    return Scratch::bytes<Integer<T>>(room) + (given(job) ? Scratch::bytes<int64_t>(tile_size) : 0) +
           (job.mask.access != Access::absent ? Scratch::bytes<T>(tile_size) : 0);
  }
  void open(const Job& job, Scratch& scratch) {
    job_ = &job;
    labels_ = scratch.take<Integer<T>>(room);
    if (given(job)) raw_ = scratch.take<int64_t>(tile_size);
    if (job.mask.access != Access::absent) mask_ = scratch.take<T>(tile_size);
  }
  static bool given(const Job& job) { return job.indices.access != Access::absent; }
  // A task's positions end before `end`.
  void seek(int64_t end) { begin_ = last_ = 0, end_ = end; }
  // Those of n <= tile_size positions, and -1 for what a tile has more behind the task's last one.
  const Integer<T>* at(int64_t begin, int64_t n) {
    if (begin < begin_ || begin + n > last_) read(begin);
    return labels_ + (begin - begin_);
  }

 private:
  LK_OUTLINE void read(int64_t begin) {
    const Job& job = *job_;
    const int64_t n = least(tile_size, end_ - begin);
    begin_ = begin;
    last_ = begin + n;
    fill(labels_, n, Integer<T>(0));
    fill(labels_ + n, room - n, Integer<T>(-1));
    if (raw_ != nullptr) {
      const int64_t* y = dense_range(job.indices, begin, n, raw_);
      const uint64_t classes = static_cast<uint64_t>(job.classes);
      // The range is tested here again, because the caller may have changed the labels since the check.
      for (int64_t i = 0; i < n; ++i)
        labels_[i] = ((y[i] == job.ignored_class) | (static_cast<uint64_t>(y[i]) >= classes)) ? Integer<T>(-1)
                                                                                              : static_cast<Integer<T>>(y[i]);
    }
    if (mask_ == nullptr) return;
    gather_range<T>(job.mask, begin, n, mask_);
    for (int64_t i = 0; i < n; ++i)
      if (mask_[i] == 0) labels_[i] = -1;
  }

  const Job* job_ = nullptr;
  Integer<T>* labels_ = nullptr;
  int64_t* raw_ = nullptr;
  T* mask_ = nullptr;
  int64_t begin_ = 0, last_ = 0, end_ = 0;
};

// ---- Runs of positions. ----

// How a call's tiles are cut.
struct Cut {
  int64_t classes, width;
};
template <class T>
Cut cut_of(const Job& job, const Method& method) {
  const int64_t whole = (job.group_elements + pair<T> - 1) / pair<T> * pair<T>;
  if (method.activation == softmax_activation)
    return {job.classes, most(least(whole, job.classes <= many_classes ? 4 * lanes<T> : pair<T>), pair<T>)};
  const int64_t width = most(least(whole, tile_size), pair<T>);
  return {most(least(job.classes, tile_size / width), 1), width};
}

template <class T>
class Segments {
 public:
  static size_t bytes(const Job& job, const Method& method) {
    const Cut cut = cut_of<T>(job, method);
    const size_t tile = Scratch::bytes<T>(cut.classes * cut.width);
    return Labels<T>::bytes(job) + LaneSource<T>::bytes(cut.classes, cut.width, job.input[0], job.class_stride[0]) +
           LaneSink<T>::bytes(cut.classes, cut.width, job.gradient[0], job.gradient_class_stride[0]) +
           (has_values(job) ? LaneSource<T>::bytes(cut.classes, cut.width, job.input[1], job.class_stride[1]) + tile : 0) +
           tile + (method.activation == sigmoid_activation ? tile : 0) + Scratch::bytes<T>(cut.classes * 3 * pair<T>) +
           Scratch::bytes<Slopes<T>>(job.classes);
  }
  Segments(const Job& job, const Method& method, Scratch& scratch) : job_(job), method_(method), cut_(cut_of<T>(job, method)) {
    const int64_t tile = cut_.classes * cut_.width;
    labels_.open(job, scratch);
    p_ = scratch.take<T>(tile);
    if (has_values(job)) t_ = scratch.take<T>(tile);
    if (method.activation == sigmoid_activation) slopes_ = scratch.take<T>(tile);
    sums_ = scratch.take<T>(cut_.classes * 3 * pair<T>);
    class_slopes_ = scratch.take<Slopes<T>>(job.classes);
    rest_ = scratch.rest();
  }

  // Adds the sums of positions begin .. end - 1, which start a block, to `totals`: three for each class.
  void sums(int64_t begin, int64_t end, double* totals) {
    if (begin == end) return;
    labels_.seek(end);
    for (int64_t c = 0; c < job_.classes; c += cut_.classes) {
      open(c, begin, end, false);
      for (int64_t position = begin; position < end;) {
        const int64_t block = (position - begin) / block_size * block_size + begin, block_end = least(block + block_size, end);
        const int64_t n = least(cut_.width, block_end - position);
        const Tile<T> tile = read(position, n, false);
        with_form(method_.form, Labels<T>::given(job_), [&](auto form, auto label) LK_INLINE_LAMBDA {
          add_sums<T, decltype(form)::value, decltype(label)::value>(tile, position == block, position + n == block_end, sums_,
                                                                     totals + 3 * c);
        });
        position += n;
      }
    }
  }

  // coefficients: two for each class, those of sums().
  void gradient(int64_t begin, int64_t end, const double* coefficients) {
    if (begin == end) return;
    for (int64_t c = 0; c < job_.classes; ++c) {
      const double overlap = coefficients[2 * c], prediction = coefficients[2 * c + 1];
      class_slopes_[c] = {in_range(overlap), in_range(prediction), in_range(overlap + prediction)};
    }
    labels_.seek(end);
    for (int64_t c = 0; c < job_.classes; c += cut_.classes) {
      open(c, begin, end, true);
      for (int64_t position = begin; position < end;) {
        int64_t n = gradient_.until_aligned();
        n = least(end - position, n == 0 ? cut_.width : least(n, cut_.width));
        const Tile<T> tile = read(position, n, true);
        with_form(method_.form, Labels<T>::given(job_), [&](auto form, auto label) LK_INLINE_LAMBDA {
          differentiate<T, decltype(form)::value, decltype(label)::value>(tile, method_.activation, method_.first,
                                                                          class_slopes_ + c);
        });
        write(tile, n);
        position += n;
      }
      gradient_.close();
    }
  }

 private:
  static bool has_values(const Job& job) { return job.input[1].access != Access::absent; }

  // Finite where it is finite in double, so that nothing times it stays nothing.
  static T in_range(double v) {
    constexpr double top = sizeof(T) == 4 ? 3.40282346638528859812e38 : 1.79769313486231570815e308;
    return static_cast<T>(v - v != 0 ? v : v > top ? top : v < -top ? -top : v);
  }

  // The operand of some class and those after it.
  static Operand from_class(const Operand& o, int64_t offset) {
    Operand shifted = o;
    shifted.data = static_cast<unsigned char*>(o.data) + offset * ((o.dtype >> 8 & 255) / 8);
    return shifted;
  }

  // Classes from `first` on, positions begin .. end - 1.
  LK_OUTLINE void open(int64_t first, int64_t begin, int64_t end, bool gradient) {
    Scratch scratch(rest_);
    first_ = first;
    count_ = least(cut_.classes, job_.classes - first);
    x_operand_ = from_class(job_.input[0], first * job_.class_stride[0]);
    x_.open(count_, cut_.width, x_operand_, job_.class_stride[0], scratch, begin, end);
    if (has_values(job_)) {
      t_operand_ = from_class(job_.input[1], first * job_.class_stride[1]);
      values_.open(count_, cut_.width, t_operand_, job_.class_stride[1], scratch, begin, end);
    }
    if (!gradient) return;
    const void* g = job_.gradient[0].data;
    const bool in_place = g == job_.input[0].data || g == job_.input[1].data;
    g_operand_ = from_class(job_.gradient[0], first * job_.gradient_class_stride[0]);
    gradient_.open(count_, cut_.width, g_operand_, job_.gradient_class_stride[0], scratch, begin, end, in_place);
  }

  LK_OUTLINE void write(const Tile<T>& tile, int64_t n) {
    struct At {
      const T* p;
      int64_t width;
      LK_INLINE Pack<T> operator()(int64_t c) const { return load(p + c * width); }
    };
    gradient_.write(n, [&](int64_t p) LK_INLINE_LAMBDA { return At{tile.p + p, tile.width}; });
  }

  Tile<T> read(int64_t position, int64_t n, bool gradient) {
    x_.read(position, n, p_);
    if (has_values(job_)) values_.read(position, n, t_);
    Tile<T> tile = {p_, t_, slopes_, labels_.at(position, n), count_, cut_.width, first_, true, p_, cut_.width, t_, cut_.width};
    if (x_.planes()) tile.next = x_.ahead(), tile.next_step = job_.class_stride[0];
    if (has_values(job_) && values_.planes()) tile.next_t = values_.ahead(), tile.next_t_step = job_.class_stride[1];
    for (int64_t i = 0; i < cut_.width; i += lanes<T>)
      tile.all_count &= all(load(tile.labels + i) != set<Integer<T>>(Integer<T>(-1)));
    if (method_.activation == softmax_activation) softmax(p_, count_, cut_.width, tile.next, tile.next_step);
    if (method_.activation == sigmoid_activation) sigmoid_of(p_, count_ * cut_.width, gradient ? slopes_ : nullptr, tile.next);
    return tile;
  }

  const Job& job_;
  const Method method_;
  const Cut cut_;
  Labels<T> labels_;
  Operand x_operand_, t_operand_, g_operand_;
  LaneSource<T> x_, values_;
  LaneSink<T> gradient_;
  T *p_ = nullptr, *t_ = nullptr, *slopes_ = nullptr, *sums_ = nullptr;
  Slopes<T>* class_slopes_ = nullptr;
  unsigned char* rest_ = nullptr;
  int64_t first_ = 0, count_ = 0;
};

// ---- Groups: losses from sums. ----

// Losses and coefficients of a group, the latter without upstream gradients.
using Ratios = void (*)(const Job& job, const Method& method, const double* sums, double* losses, double* coefficients);

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

double class_weight(const Job& job, int64_t c) {
  const int64_t i = c - job.class_weights_from;
  return job.f64 ? static_cast<const double*>(job.class_weight)[i]
                 : static_cast<double>(static_cast<const float*>(job.class_weight)[i]);
}

// The losses of a group, which go out, and their sum; its coefficients, scaled for the gradient.
template <class T>
LK_OUTLINE double finish(const Job& job, const Method& method, Ratios ratios, int64_t group, const double* sums, double* losses,
                         double* coefficients) {
  ratios(job, method, sums, losses, coefficients);
  const int64_t n = job.group_losses, classes = job.classes - method.first;
  // A single class has no weight.
  if (job.class_weight != nullptr && classes > 1)
    for (int64_t c = 0; c < classes; ++c) {
      const double w = class_weight(job, c + method.first);
      losses[c] *= w;
      for (int k = 0; k < 2; ++k) coefficients[2 * (c + method.first) + k] *= w;
    }
  for (int64_t i = 0; i < n; ++i) {
    const T rounded = static_cast<T>(losses[i]);
    for (const Operand& o : job.elements_out)
      if (o.access != Access::absent) scatter_range<T>(o, group * n + i, 1, &rounded);
    double factor = job.scale;
    if (job.grad_loss.access != Access::absent) {
      double upstream;
      gather_range<double>(job.grad_loss, group * n + i, 1, &upstream);
      factor *= upstream;
    }
    // One loss for all classes, or one for each.
    const int64_t begin = n == classes ? i : 0, end = n == classes ? i + 1 : classes;
    for (int64_t k = 2 * (begin + method.first); k < 2 * (end + method.first); ++k) coefficients[k] *= factor;
  }
  double sum = 0;
  for (int64_t i = 0; i < n; i += block_size) sum += block_sum(losses + i, least(block_size, n - i));
  return sum;
}

template <class T>
void chunk_sums(const Job& job, const Method& method, int64_t chunk, unsigned char* memory) {
  Scratch scratch(memory);
  Segments<T> segments(job, method, scratch);
  const int64_t group = chunk / job.group_chunks,
                begin = group * job.group_elements + chunk % job.group_chunks * job.chunk_elements;
  double* const totals = job.sums + chunk * job.group_sums;
  for (int64_t i = 0; i < job.group_sums; ++i) totals[i] = 0;
  segments.sums(begin, least(begin + job.chunk_elements, (group + 1) * job.group_elements), totals);
}

template <class T>
double combine_chunks(const Job& job, const Method& method, Ratios ratios, int64_t group) {
  double* const coefficients = job.coefficients + group * job.group_sums;
  // The sums of all chunks take the first one's place.
  double* const sums = job.sums + group * job.group_chunks * job.group_sums;
  for (int64_t k = 0; k < job.group_sums; ++k) {
    double sum = 0;
    for (int64_t i = 0; i < job.group_chunks; ++i) sum += sums[i * job.group_sums + k];
    sums[k] = sum;
  }
  return finish<T>(job, method, ratios, group, sums, job.losses, coefficients);
}

// A task's share of the groups, both phases of each.
template <class T>
void whole_groups(const Job& job, const Method& method, Ratios ratios, int64_t chunk, unsigned char* memory) {
  Scratch scratch(memory);
  const int64_t count = job.group_sums;
  double* const sums = scratch.take<double>(count);
  double* const part = scratch.take<double>(count);
  double* const coefficients = scratch.take<double>(count);
  double* const losses = scratch.take<double>(job.group_losses);
  Segments<T> segments(job, method, scratch);
  const int64_t begin = chunk * job.group_chunks, end = least(begin + job.group_chunks, job.groups);
  double total = 0, chain = 0;
  for (int64_t group = begin; group < end; ++group) {
    const int64_t first = group * job.group_elements, last = first + job.group_elements;
    for (int64_t k = 0; k < count; ++k) sums[k] = 0;
    for (int64_t i = first; i < last; i += job.chunk_elements) {
      for (int64_t k = 0; k < count; ++k) part[k] = 0;
      segments.sums(i, least(i + job.chunk_elements, last), part);
      for (int64_t k = 0; k < count; ++k) sums[k] += part[k];
    }
    // Many groups of few losses: in chains, like the losses of a group.
    chain += finish<T>(job, method, ratios, group, sums, losses, coefficients);
    if ((group - begin) % short_row == short_row - 1) total += chain, chain = 0;
    if (job.gradient[0].access != Access::absent) segments.gradient(first, last, coefficients);
  }
  job.partials[chunk] = {{total + chain}, -1, 0};
}

template <class T>
void chunk_gradient(const Job& job, const Method& method, int64_t chunk, unsigned char* memory) {
  if (job.gradient[0].access == Access::absent) return;
  Scratch scratch(memory);
  Segments<T> segments(job, method, scratch);
  const int64_t group = chunk / job.group_chunks,
                begin = group * job.group_elements + chunk % job.group_chunks * job.chunk_elements;
  segments.gradient(begin, least(begin + job.chunk_elements, (group + 1) * job.group_elements),
                    job.coefficients + group * job.group_sums);
}

size_t segments_scratch(const Job& job, const Method& method) {
  const size_t of_groups =
      job.fused ? 3 * Scratch::bytes<double>(job.group_sums) + Scratch::bytes<double>(job.group_losses) : 0;
  return of_groups + (job.f64 ? Segments<double>::bytes(job, method) : Segments<float>::bytes(job, method));
}

// ---- What the tables name. ----

template <class L>
size_t scratch_bytes(const Job& job) {
  return segments_scratch(job, method_of<L>(job));
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
