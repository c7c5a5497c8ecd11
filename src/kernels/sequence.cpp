// Connectionist temporal classification, a sample after the other: the softmax of its frames where they are logits, the lattice
// of its alignments, then the gradient of each frame, probability less posterior.
//
// A. Graves et al., Connectionist temporal classification: labelling unsegmented sequence data with recurrent neural networks,
// ICML 2006.
#include "kernels/lattice.h"
#include "kernels/row_access.h"

namespace losskit::LOSSKIT_TARGET {
namespace {

template <class T>
double read_scores(const Lattice& l, int64_t t) {
  const int64_t frame = l.start + t * l.frame_stride;
  double* to = l.emission(t);
  to[0] = minus_infinity;
  for (int64_t i = 0; i < l.labels; ++i) to[i + 1] = static_cast<double>(element<T>(*l.scores, frame + l.places[i]));
  for (int64_t i = l.labels + 1; i < l.width; ++i) to[i] = minus_infinity;
  return static_cast<double>(element<T>(*l.scores, frame + l.blank_place));
}

template <class T>
class Samples {
 public:
  static size_t bytes(const Job& job) {
    const int64_t labels = job.max_labels, width = Lattice::width_of(labels), row = 2 * width + state_lanes;
    return Scratch::bytes<double>((job.frames + 1) * 2 * width + state_lanes) + Scratch::bytes<double>(2 * row) +
           Scratch::bytes<double>(kept_frames(job) * width) + Scratch::bytes<double>(width + state_lanes) +
           3 * Scratch::bytes<double>(job.frames) + 2 * Scratch::bytes<int64_t>(labels) + 2 * Scratch::bytes<T>(job.frames) +
           (wants_gradient(job) ? Scratch::bytes<double>(job.classes) + Scratch::bytes<T>(block_size) : 0) +
           RowSource<T>::bytes(job.input[0], job.class_stride[0]) + RowSink<T>::bytes(job.gradient[0]);
  }

  Samples(const Job& job, unsigned char* memory) : job_(job) {
    Scratch scratch(memory);
    const int64_t labels = job.max_labels, width = Lattice::width_of(labels);
    lattice_.table = scratch.take<double>((job.frames + 1) * 2 * width + state_lanes);
    lattice_.backward = scratch.take<double>(2 * (2 * width + state_lanes));
    lattice_.emissions = scratch.take<double>(kept_frames(job) * width);
    lattice_.skip = scratch.take<double>(width + state_lanes);
    lattice_.weight = scratch.take<double>(job.frames);
    lattice_.highest = scratch.take<double>(job.frames);
    lattice_.blank = scratch.take<double>(job.frames);
    lattice_.classes = classes_ = scratch.take<int64_t>(labels);
    lattice_.places = places_ = scratch.take<int64_t>(labels);
    lattice_.read = read_scores<T>;
    lattice_.frame_stride = job.frame_stride;
    maximum_ = scratch.take<T>(job.frames);
    share_ = scratch.take<T>(job.frames);
    if (wants_gradient(job)) {
      posterior_ = scratch.take<double>(job.classes);
      block_ = scratch.take<T>(block_size);
      fill(posterior_, job.classes, 0.0);
    }
    rows_ = scratch.rest();
  }

  // The loss, reduced as the call wants it.
  double run(int64_t sample) {
    const Sequence& s = job_.sequences[sample];
    frames_ = s.frames;
    labels_ = s.labels;
    T weight = 1, mask = 1;
    if (job_.sample_weight.access != Access::absent) gather_range<T>(job_.sample_weight, sample, 1, &weight);
    if (job_.mask.access != Access::absent) gather_range<T>(job_.mask, sample, 1, &mask);
    if (mask == T(0)) return leave_out(sample);
    T loss = static_cast<T>(solve_sample(sample, s));
    const bool infinite = loss == Real<T>::infinity;
    const bool zero = infinite && job_.integers[CtcLoss::zero_infinity] != 0;
    if (zero) loss = 0;
    const T weighed = loss * weight;
    for (const Operand& o : job_.elements_out)
      if (o.access != Access::absent) scatter_range<T>(o, sample, 1, &weighed);
    const double length = static_cast<double>(job_.mean_by_length && s.labels > 1 ? s.labels : 1);
    if (wants_gradient(job_) && job_.frames > 0) {
      T upstream = 1;
      if (job_.grad_loss.access != Access::absent) gather_range<T>(job_.grad_loss, sample, 1, &upstream);
      const T factor = static_cast<T>(job_.scale / length) * upstream * weight;
      gradient(sample, infinite || loss != loss, zero ? T(0) : Real<T>::nan, factor);
    }
    return static_cast<double>(weighed) / length;
  }

 private:
  // Frames whose emissions stay for the way back. Where that takes much memory they are read twice.
  static int64_t kept_frames(const Job& job) {
    return job.frames <= (1 << 19) / Lattice::width_of(job.max_labels) ? job.frames : 1;
  }
  static bool wants_gradient(const Job& job) { return job.gradient[0].access != Access::absent; }
  LK_OUTLINE double leave_out(int64_t sample) {
    const T loss = 0;
    for (const Operand& o : job_.elements_out)
      if (o.access != Access::absent) scatter_range<T>(o, sample, 1, &loss);
    if (wants_gradient(job_) && job_.frames > 0) gradient(sample, true, T(0), T(0));
    return 0;
  }
  bool from_logits() const { return job_.integers[CtcLoss::from_logits] != 0; }

  double solve_sample(int64_t sample, const Sequence& s) {
    if (labels_ > frames_) return Real<double>::infinity;
    gather<int64_t>(job_.input[1].data, job_.input[1].dtype, s.start, job_.label_stride, labels_, classes_);
    const int64_t blank = job_.integers[CtcLoss::blank];
    int64_t needed = labels_;
    for (int64_t i = 0; i < labels_; ++i) {
      // They were checked, but the caller may have changed them since.
      if (static_cast<uint64_t>(classes_[i]) >= static_cast<uint64_t>(job_.classes)) classes_[i] = blank;
      places_[i] = classes_[i] * job_.class_stride[0];
      needed += i > 0 && classes_[i] == classes_[i - 1];
    }
    if (needed > frames_) return Real<double>::infinity;
    if (frames_ == 0) return 0;
    double normaliser = 0;
    if (from_logits()) {
      normaliser = softmax(sample);
    } else {
      fill(maximum_, frames_, T(0));
      fill(share_, frames_, T(1));
    }
    if (normaliser != normaliser) return normaliser;
    lattice_.frames = frames_;
    lattice_.labels = labels_;
    lattice_.width = Lattice::width_of(labels_);
    lattice_.emission_stride = kept_frames(job_) > 1 ? lattice_.width : 0;
    lattice_.scores = &job_.input[0];
    lattice_.start = sample * job_.sample_stride;
    lattice_.blank_place = blank * job_.class_stride[0];
    double likelihood = 0;
    if (!solve<Linear>(lattice_, &likelihood)) solve<Log>(lattice_, &likelihood);
    if (!(likelihood > minus_infinity)) return -likelihood;
    for (int64_t t = 0; t < frames_; ++t) {
      const double relative = from_logits() ? lattice_.highest[t] - static_cast<double>(maximum_[t]) : lattice_.highest[t];
      likelihood += relative;
    }
    const double loss = normaliser - likelihood;
    return from_logits() && loss < 0 ? 0 : loss;
  }

  // Maximum and reciprocal of the sum of exponentials of each frame; returns the sum of the logarithms of those sums, NaN where
  // a frame has no softmax.
  LK_OUTLINE double softmax(int64_t sample) {
    RowSource<T> x;
    Scratch scratch(rows_);
    x.open(job_.input[0], job_.class_stride[0], scratch, sample * job_.frames);
    double logarithms = 0;
    for (int64_t t = 0; t < frames_; ++t, x.next()) {
      T maximum = lowest<T>;
      double sum = 0;
      for (int64_t c = 0; c < job_.classes; c += block_size) {
        const int64_t n = least(job_.classes - c, block_size);
        const T* p = x.at(c, n);
        const T top = block_maximum(p, n);
        const double part = block_exponentials(p, n, top, x.distance(1));
        // In double, so that both are relative to the larger maximum.
        if (top > maximum) {
          sum = sum * exponential(static_cast<double>(maximum) - static_cast<double>(top)) + part;
          maximum = top;
        } else {
          sum += part * exponential(static_cast<double>(top) - static_cast<double>(maximum));
        }
      }
      if (!(sum > 0)) return Real<double>::nan;
      maximum_[t] = maximum;
      share_[t] = static_cast<T>(1 / sum);
      logarithms += last_log(sum);
    }
    return logarithms;
  }

  static double exponential(double x) {
    alignas(64) double out[state_lanes];
    store(out, exp_nonpositive(set<double>(x)));
    return out[0];
  }
  // At least the lowest finite number.
  static LK_INLINE T block_maximum(const T* p, int64_t n) {
    Pair<T> top = set<T, pair<T>>(lowest<T>);
    sweep<T>(n, [&](auto half, auto tail, int64_t i, int left) LK_INLINE_LAMBDA {
      constexpr bool is_tail = decltype(tail)::value;
      Step<T>& m = part<decltype(half)::value>(top);
      Step<T> x = step_load<is_tail>(p + i, left);
      if constexpr (is_tail) x = select(first_n<T, step_width<T>>(left), x, step_set<T>(lowest<T>));
      m = max(x, m);
    });
    return reduce_max(top);
  }
  static LK_INLINE double block_exponentials(const T* p, int64_t n, T top, int64_t next) {
    Pair<T> sum = zero<T, pair<T>>();
    const Step<T> maximum = step_set<T>(top);
    sweep<T>(n, [&](auto half, auto tail, int64_t i, int left) LK_INLINE_LAMBDA {
      constexpr bool is_tail = decltype(tail)::value;
      Step<T>& s = part<decltype(half)::value>(sum);
      prefetch_step_l2<step_width<T>>(p + i + next);  // the next frame's
      s = s + live<is_tail>(exp_nonpositive(step_load<is_tail>(p + i, left) - maximum), left);
    });
    return static_cast<double>(reduce_add(sum));
  }

  // Of all frames of the sample; `spoilt`: those within its length are all `value`.
  LK_OUTLINE void gradient(int64_t sample, bool spoilt, T value, T factor) {
    RowSource<T> x;
    RowSink<T> out;
    Scratch scratch(rows_);
    x.open(job_.input[0], job_.class_stride[0], scratch, sample * job_.frames);
    out.open(job_.gradient[0], job_.gradient_class_stride[0], scratch, sample * job_.frames);
    const int64_t live = spoilt ? 0 : frames_;
    for (int64_t t = 0; t < live; ++t, x.next(), out.next()) {
      const double weight = add_posteriors(t);
      for (int64_t c = 0; c < job_.classes; c += block_size) {
        const int64_t n = least(job_.classes - c, block_size);
        probabilities(x, t, c, n);
        subtract_posteriors(c, n, weight);
        write(out, c, n, factor);
      }
    }
    for (int64_t t = live; t < job_.frames; ++t, out.next()) {
      fill(block_, least(job_.classes, block_size), t < frames_ ? value : T(0));
      for (int64_t c = 0; c < job_.classes; c += block_size) write(out, c, least(job_.classes - c, block_size), T(1));
    }
    out.close();
  }

  LK_INLINE void probabilities(RowSource<T>& x, int64_t t, int64_t first, int64_t count) {
    const Step<T> maximum = step_set<T>(maximum_[t]), share = step_set<T>(share_[t]);
    const T* p = x.at(first, count);
    T* to = block_;
    const T* ahead = p + x.distance(1);
    if (from_logits())
      sweep<T>(count, [&](auto, auto tail, int64_t i, int left) LK_INLINE_LAMBDA {
        constexpr bool is_tail = decltype(tail)::value;
        prefetch_step_l2<step_width<T>>(ahead + i);
        put<is_tail>(Store::plain, to + i, exp_nonpositive(step_load<is_tail>(p + i, left) - maximum) * share, left);
      });
    else
      sweep<T>(count, [&](auto, auto tail, int64_t i, int left) LK_INLINE_LAMBDA {
        constexpr bool is_tail = decltype(tail)::value;
        put<is_tail>(Store::plain, to + i, exp(step_load<is_tail>(p + i, left)), left);
      });
  }

  // By class; those of a class that stands in several places are added in double, place by place. Returns the factor that makes
  // them add up to 1.
  LK_INLINE double add_posteriors(int64_t t) {
    const double *blanks = lattice_.row(t), *labels = blanks + lattice_.width;
    for (int64_t i = 0; i < labels_; ++i) posterior_[classes_[i]] += labels[i + 1];
    State sum = zero<double>();
    for (int64_t i = 0; i < lattice_.width; i += state_lanes) sum = sum + load(blanks + i);
    posterior_[job_.integers[CtcLoss::blank]] = reduce_add(sum);
    return 1 / lattice_.weight[t];
  }

  // From the block of classes at hand, which leaves all posteriors 0: a class that comes again changes nothing.
  LK_INLINE void subtract_posteriors(int64_t first, int64_t n, double factor) {
    subtract(job_.integers[CtcLoss::blank] - first, first, n, factor);
    for (int64_t i = 0; i < labels_; ++i) subtract(classes_[i] - first, first, n, factor);
  }
  LK_INLINE void subtract(int64_t at, int64_t first, int64_t n, double factor) {
    if (static_cast<uint64_t>(at) >= static_cast<uint64_t>(n)) return;
    double& p = posterior_[first + at];
    block_[at] = static_cast<T>(static_cast<double>(block_[at]) - p * factor);
    p = 0;
  }

  LK_INLINE void write(RowSink<T>& out, int64_t first, int64_t count, T factor) {
    const Step<T> f = step_set<T>(factor);
    for (int64_t c = 0; c < count; c += tile_size) {
      const int64_t n = least(count - c, tile_size);
      T* to = out.at(first + c);
      const Store how = out.store();
      const T* from = block_ + c;
      sweep<T>(n, [&](auto, auto tail, int64_t i, int left) LK_INLINE_LAMBDA {
        constexpr bool is_tail = decltype(tail)::value;
        put<is_tail>(how, to + i, step_load<is_tail>(from + i, left) * f, left);
      });
      out.commit(first + c, n);
    }
  }

  const Job& job_;
  Lattice lattice_;
  int64_t frames_ = 0, labels_ = 0;
  int64_t *classes_ = nullptr, *places_ = nullptr;
  T *maximum_ = nullptr, *share_ = nullptr;  // of each frame: its probabilities are exp(x - maximum) share
  double* posterior_ = nullptr;              // by class, all 0 between frames
  T* block_ = nullptr;                       // some classes of a frame's gradient before it is scaled
  unsigned char* rows_ = nullptr;            // memory of the sources and sinks of rows
};

template <class T>
void results(const Job& job, int64_t chunk, unsigned char* scratch) {
  Samples<T> samples(job, scratch);
  const int64_t begin = chunk * job.chunk_elements, end = least(begin + job.chunk_elements, job.elements);
  double sum = 0;
  for (int64_t i = begin; i < end; ++i) sum += samples.run(i);
  job.partials[chunk] = {{sum}, -1, 0};
}

template <class L>
size_t scratch_bytes(const Job& job) {
  return job.f64 ? Samples<double>::bytes(job) : Samples<float>::bytes(job);
}

}  // namespace

template <class L>
const OpKernels OpTable<L>::value = {
    scratch_bytes<L>,
    {nullptr, nullptr},
    {nullptr, nullptr},
    {{results<float>, results<float>, results<float>}, {results<double>, results<double>, results<double>}},
    {nullptr, nullptr}};

template struct FamilyTables<LK_FAMILY_SEQUENCE, SequenceLosses>;

}  // namespace losskit::LOSSKIT_TARGET
