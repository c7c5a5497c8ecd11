// Overlap losses of segmentations: sums over the positions of a sample for each class, a ratio of them, then gradients.
//
// A group is what has sums of its own: the positions of one sample, or of all samples. A tile holds some positions of some
// classes, class by class: of all classes for a softmax; else classes have nothing to do with each other, and tiles are long
// and of few classes. Sums of a class run in the canonical order over the positions of its group, whatever the tiles.
//
// A formula offers ratio(...): losses/overlap.h says what of; composites offer second(...) too, which says what they add to it.
// All else is common to them, and depends on their options.
#pragma once

#include "kernels/segment_planes.h"
#include "kernels/segment_terms.h"

namespace losskit::LOSSKIT_TARGET {

LK_INLINE int64_t most(int64_t a, int64_t b) { return a > b ? a : b; }

struct Method {
  Activation activation = no_activation;
  SegmentForm form = SegmentForm::plain;
  int64_t first = 0;  // class with a loss: the background may be left out
  SecondPart second;
  bool composite = false;
  bool has_terms() const { return second.kind != SecondPart::none; }
  bool has_entropy() const { return second.kind == SecondPart::entropy; }
  // The classes from this one on have terms.
  int64_t first_term() const { return has_entropy() ? 0 : first; }
};

// ---- Runs of positions. ----

// How a call's tiles are cut.
struct Cut {
  int64_t classes, width;
};
template <class T>
Cut cut_of(const Job& job, const Method& method) {
  const int64_t whole = (job.group_elements + pair<T> - 1) / pair<T> * pair<T>;
  // Classes that lie next to each other are read together too, if they are few.
  const bool interleaved =
      job.classes > 1 && job.classes <= many_classes &&
      (by_rows(job.input[0], job.class_stride[0]) ||
       (job.gradient[0].access != Access::absent && by_rows(job.gradient[0], job.gradient_class_stride[0])));
  if (method.activation == softmax_activation || method.has_entropy() || interleaved)
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
    return SegmentLabels<T>::bytes(job) + LaneSource<T>::bytes(cut.classes, cut.width, job.input[0], job.class_stride[0]) +
           LaneSink<T>::bytes(cut.classes, cut.width, job.gradient[0], job.gradient_class_stride[0]) +
           (has_values(job) ? LaneSource<T>::bytes(cut.classes, cut.width, job.input[1], job.class_stride[1]) + tile : 0) +
           tile + (method.activation == sigmoid_activation ? tile : 0) + Scratch::bytes<T>(cut.classes * 3 * pair<T>) +
           Scratch::bytes<SegmentSlopes<T>>(job.classes) +
           (method.has_terms() ? tile + Scratch::bytes<T>(cut.classes * pair<T>) + Scratch::bytes<T>(job.classes) : 0) +
           (has_own_softmax(method) ? tile : 0) + (has_softmax(method) ? Scratch::bytes<T>(cut.width) : 0);
  }
  Segments(const Job& job, const Method& method, Scratch& scratch) : job_(job), method_(method), cut_(cut_of<T>(job, method)) {
    const int64_t tile = cut_.classes * cut_.width;
    labels_.open(job, scratch);
    p_ = scratch.take<T>(tile);
    if (has_values(job)) t_ = scratch.take<T>(tile);
    if (method.activation == sigmoid_activation) slopes_ = scratch.take<T>(tile);
    sums_ = scratch.take<T>(cut_.classes * 3 * pair<T>);
    class_slopes_ = scratch.take<SegmentSlopes<T>>(job.classes);
    if (method.has_terms()) {
      terms_ = scratch.take<T>(tile);
      term_sums_ = scratch.take<T>(cut_.classes * pair<T>);
      factors_ = scratch.take<T>(job.classes);
      constants_ = constants_of(job, method.second);
    }
    if (has_own_softmax(method)) q_ = scratch.take<T>(tile);
    if (has_softmax(method)) maxima_ = scratch.take<T>(cut_.width);
    rest_ = scratch.rest();
  }

  // Adds the sums of positions begin .. end - 1, which start a block, to `totals`: three for each class, and behind them those
  // of the classes' terms and the number of positions that count.
  void sums(int64_t begin, int64_t end, double* totals) {
    if (begin == end) return;
    if (sums_of_planes(begin, end - begin, totals)) return;
    labels_.seek(end);
    const int64_t unit = positions_at_once(begin, end);
    for (int64_t from = begin; from < end; from += unit) {
      const int64_t to = least(from + unit, end);
      for (int64_t c = 0; c < job_.classes; c += cut_.classes) {
        open(c, from, end, false);
        for (int64_t position = from; position < to;) {
          const int64_t block = (position - begin) / block_size * block_size + begin,
                        block_end = least(block + block_size, end);
          const int64_t n = least(cut_.width, block_end - position);
          const SegmentTile<T> tile = read(position, n, false);
          with_form(method_.form, SegmentLabels<T>::given(job_), [&](auto form, auto label) LK_INLINE_LAMBDA {
            add_sums<T, decltype(form)::value, decltype(label)::value>(tile, position == block, position + n == block_end,
                                                                       sums_, totals + 3 * c);
          });
          if (method_.composite && c == 0) totals[4 * job_.classes] += static_cast<double>(counted(tile.labels, n));
          if (method_.has_terms())
            add_terms(tile, terms_, position == block, position + n == block_end, term_sums_, totals + 3 * job_.classes + c);
          position += n;
        }
      }
    }
  }

  // coefficients: two for each class, those of sums(), and behind them the factors of the classes' terms.
  void gradient(int64_t begin, int64_t end, const double* coefficients) {
    if (begin == end) return;
    for (int64_t c = 0; c < job_.classes; ++c) {
      const double overlap = coefficients[2 * c], prediction = coefficients[2 * c + 1];
      class_slopes_[c] = {in_range(overlap), in_range(prediction), in_range(overlap + prediction)};
      if (method_.has_terms()) factors_[c] = in_range(coefficients[2 * job_.classes + c]);
    }
    if (gradient_of_planes(begin, end - begin)) return;
    labels_.seek(end);
    const int64_t unit = positions_at_once(begin, end);
    for (int64_t from = begin, to; from < end; from = to) {
      to = least(from + unit, end);
      for (int64_t c = 0; c < job_.classes; c += cut_.classes) {
        open(c, from, end, true);
        // Where the planes share an alignment, units begin at cache lines of all of them.
        const int64_t head = gradient_.until_aligned();
        if (unit < end - begin && head != 0) to = least(from + head, end);
        for (int64_t position = from; position < to;) {
          const int64_t n = gradient_.tile(least(to - position, cut_.width));
          const SegmentTile<T> tile = read(position, n, true);
          if (method_.second.ratio_share == 0)
            fill(p_, tile.classes * tile.width, T(0));
          else
            with_form(method_.form, SegmentLabels<T>::given(job_), [&](auto form, auto label) LK_INLINE_LAMBDA {
              differentiate<T, decltype(form)::value, decltype(label)::value>(tile, method_.activation, method_.first,
                                                                              class_slopes_ + c);
            });
          if (method_.has_terms()) add_slopes(tile, terms_, method_.first_term());
          write_tile(gradient_, n, tile.p, tile.width);
          position += n;
        }
        gradient_.close();
      }
    }
  }

 private:
  // Of how many positions all classes are handled before the next ones: if tiles hold some classes only, labels that have been
  // read serve all of them.
  int64_t positions_at_once(int64_t begin, int64_t end) const {
    return cut_.classes < job_.classes ? SegmentLabels<T>::most_at_once : end - begin;
  }

  static bool has_softmax(const Method& method) { return method.activation == softmax_activation || method.has_entropy(); }
  // A softmax that only the terms need.
  static bool has_own_softmax(const Method& method) { return method.has_entropy() && method.activation != softmax_activation; }
  static TermConstants<T> constants_of(const Job& job, const SecondPart& s) {
    TermConstants<T> k;
    k.keep = static_cast<T>(1 - s.label_smoothing);
    k.share = static_cast<T>(s.label_smoothing / static_cast<double>(job.classes));
    if (s.positive_weight && job.class_weight != nullptr) k.positive = static_cast<const T*>(job.class_weight)[0];
    if (s.alpha >= 0) k.alpha = static_cast<T>(s.alpha), k.other = static_cast<T>(1 - s.alpha);
    k.gamma = static_cast<T>(s.gamma);
    return k;
  }
  static bool has_values(const Job& job) { return job.input[1].access != Access::absent; }

  static int64_t whole_packs(int64_t n) { return (n + step_width<T> - 1) / step_width<T> * step_width<T>; }
  static int64_t counted(const Integer<T>* labels, int64_t n) {
    int64_t count = 0;
    for (int64_t i = 0; i < n; ++i) count += labels[i] != -1;
    return count;
  }

  // In place, if it may be: not for doubles, for which that is not worth its size.
  LK_OUTLINE bool sums_of_planes(int64_t begin, int64_t n, double* totals) {
    if constexpr (sizeof(T) == 4) {
      SegmentPlanes<T> planes(job_, method_.activation, method_.form);
      if (method_.composite || !planes.open(begin, n, false)) return false;
      for (int64_t c = method_.first; c < job_.classes; ++c) planes.sums(c, n, totals + 3 * c);
      return true;
    }
    return false;
  }
  LK_OUTLINE bool gradient_of_planes(int64_t begin, int64_t n) {
    if constexpr (sizeof(T) == 4) {
      SegmentPlanes<T> planes(job_, method_.activation, method_.form);
      if (method_.composite || !planes.open(begin, n, true)) return false;
      for (int64_t c = 0; c < method_.first; ++c) planes.zeros(c, n);
      for (int64_t c = method_.first; c < job_.classes; ++c) planes.gradient(c, n, class_slopes_[c]);
      if (job_.gradient[0].stream) stream_fence();
      return true;
    }
    return false;
  }

  // Finite where it is finite in double, so that nothing times it stays nothing.
  static T in_range(double v) {
    constexpr double top = -static_cast<double>(lowest<T>);
    return static_cast<T>(v - v != 0 ? v : v > top ? top : v < -top ? -top : v);
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

  SegmentTile<T> read(int64_t position, int64_t n, bool gradient) {
    x_.read(position, n, p_, maxima_);
    if (has_values(job_)) values_.read(position, n, t_);
    SegmentTile<T> tile = {
        p_,         t_, slopes_,   labels_.at(position, n), count_, cut_.width, first_, whole_packs(n), true, p_,
        cut_.width, t_, cut_.width};
    if (x_.ahead_step() != 0) tile.next = x_.plane_ahead(), tile.next_step = x_.ahead_step();
    if (has_values(job_) && values_.ahead_step() != 0)
      tile.next_t = values_.plane_ahead(), tile.next_t_step = values_.ahead_step();
    for (int64_t i = 0; i < cut_.width; i += lanes<T>)
      tile.all_count &= all(load(tile.labels + i) != set<Integer<T>>(Integer<T>(-1)));
    // From the logits, before the activation takes their place.
    if (method_.has_terms()) make_terms(tile, gradient);
    if (method_.activation == softmax_activation && !method_.has_entropy())
      softmax_tile(p_, maxima_, count_, cut_.width, tile.used, tile.next, tile.next_step);
    if (method_.activation == sigmoid_activation)
      sigmoid_tile(p_, count_ * cut_.width, gradient ? slopes_ : nullptr, tile.next);
    return tile;
  }

  // The terms' values or slopes. A softmax that both parts need is made here.
  LK_OUTLINE void make_terms(const SegmentTile<T>& tile, bool gradient) {
    const bool shared = method_.activation == softmax_activation;
    if (!method_.has_entropy()) return binary_terms(tile, constants_, gradient ? factors_ + first_ : nullptr, terms_);
    if (!gradient) return entropy_terms(tile, maxima_, constants_, shared, terms_);
    if (!shared) copy(p_, tile.classes * tile.width, q_);
    T* const q = shared ? p_ : q_;
    softmax_tile(q, maxima_, tile.classes, tile.width, tile.used, tile.next, tile.next_step);
    entropy_slopes(tile, constants_, q, factors_, terms_);
  }

  const Job& job_;
  const Method method_;
  const Cut cut_;
  SegmentLabels<T> labels_;
  Operand x_operand_, t_operand_, g_operand_;
  LaneSource<T> x_, values_;
  LaneSink<T> gradient_;
  T *p_ = nullptr, *t_ = nullptr, *slopes_ = nullptr, *sums_ = nullptr;
  TermConstants<T> constants_;
  T *terms_ = nullptr, *term_sums_ = nullptr, *factors_ = nullptr, *q_ = nullptr, *maxima_ = nullptr;
  SegmentSlopes<T>* class_slopes_ = nullptr;
  unsigned char* rest_ = nullptr;
  int64_t first_ = 0, count_ = 0;
};

// ---- Groups: losses from sums. ----

// Losses and coefficients of a group, the latter without upstream gradients.
using Ratios = void (*)(const Job& job, const Method& method, const double* sums, double* losses, double* coefficients);

inline double class_weight(const Job& job, int64_t c) {
  const int64_t i = c - job.class_weights_from;
  return job.f64 ? static_cast<const double*>(job.class_weight)[i]
                 : static_cast<double>(static_cast<const float*>(job.class_weight)[i]);
}

// Joins the parts of a composite; factors: of the classes' terms.
LK_OUTLINE inline void join(const Job& job, const Method& method, const double* sums, double* losses, double* coefficients,
                            double* factors) {
  const SecondPart& second = method.second;
  const int64_t classes = job.classes - method.first;
  for (int64_t c = 0; c < classes; ++c) {
    losses[c] = second.ratio_share == 0 ? 0 : second.ratio_share * losses[c];
    for (int k = 0; k < 2; ++k) coefficients[2 * (c + method.first) + k] *= second.ratio_share;
  }
  for (int64_t c = 0; c < job.classes; ++c) factors[c] = 0;
  if (!method.has_terms()) return;
  const double positions = sums[4 * job.classes];
  const double factor = !job.second_by_group ? job.second_factor : positions == 0 ? 0 : job.second_factor / positions;
  const bool weighted = job.class_weight != nullptr && !second.positive_weight;
  double entropy = 0;
  for (int64_t c = method.first_term(); c < job.classes; ++c) {
    factors[c] = second.share * factor * (weighted ? class_weight(job, c) : 1);
    const double term = factors[c] * sums[3 * job.classes + c];
    if (method.has_entropy())
      entropy += term;
    else
      losses[c - method.first] += term;
  }
  if (method.has_entropy())
    for (int64_t c = 0; c < classes; ++c) losses[c] += entropy;
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
  double* const factors = coefficients + 2 * job.classes;
  if (method.composite) join(job, method, sums, losses, coefficients, factors);
  double all = 0;
  for (int64_t i = 0; i < n; ++i) {
    double weight = 1;
    if (job.sample_weight.access != Access::absent) gather_range<double>(job.sample_weight, group * n + i, 1, &weight);
    losses[i] *= weight;
    const T rounded = static_cast<T>(losses[i]);
    for (const Operand& o : job.elements_out)
      if (o.access != Access::absent) scatter_range<T>(o, group * n + i, 1, &rounded);
    double upstream = 1;
    if (job.grad_loss.access != Access::absent) gather_range<double>(job.grad_loss, group * n + i, 1, &upstream);
    upstream *= weight;
    const double factor = job.scale * upstream;
    // One loss for all classes, or one for each.
    const int64_t begin = n == classes ? i : 0, end = n == classes ? i + 1 : classes;
    for (int64_t k = 2 * (begin + method.first); k < 2 * (end + method.first); ++k) coefficients[k] *= factor;
    if (method.has_terms() && !method.has_entropy()) factors[i + method.first] *= factor;
    all += upstream;
  }
  // Every loss has the cross entropy of all classes in it.
  if (method.has_entropy())
    for (int64_t c = 0; c < job.classes; ++c) factors[c] *= job.scale * all;
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

template <class T>
size_t segments_scratch(const Job& job, const Method& method) {
  const size_t of_groups =
      job.fused ? 3 * Scratch::bytes<double>(job.group_sums) + Scratch::bytes<double>(job.group_losses) : 0;
  return of_groups + Segments<T>::bytes(job, method);
}

// Doubles are compiled in a file of their own.
#define LK_SEGMENTS(X, T)                                                             \
  X void chunk_sums<T>(const Job&, const Method&, int64_t, unsigned char*);           \
  X double combine_chunks<T>(const Job&, const Method&, Ratios, int64_t);             \
  X void whole_groups<T>(const Job&, const Method&, Ratios, int64_t, unsigned char*); \
  X void chunk_gradient<T>(const Job&, const Method&, int64_t, unsigned char*);       \
  X size_t segments_scratch<T>(const Job&, const Method&);

}  // namespace losskit::LOSSKIT_TARGET
