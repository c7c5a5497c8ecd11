// The alignments of a list of labels with frames, as a lattice: forward and backward sums over its states, in doubles whatever
// the type of the scores, lanes across states.
//
// State j of the blanks stands before label j, state L behind the last one. A row of the table holds the L + 1 blanks, then the
// labels shifted by one (place i: label i - 1; place 0 is no state and stays 0), each part padded to whole packs with the
// semiring's zero:
//   forward   blank[j] <- (blank[j] + label[j]) p(blank)
//             label[i] <- (label[i] + blank[i - 1] + label[i - 1] if it differs) p(label i - 1)
// and backward likewise. The forward pass fills the table, the backward pass turns it into the posterior of each state, up to a
// factor per frame: 1 / weight[t].
//
// One loop serves two semirings. Linear works on probabilities, relative to a power of two per frame: a few operations per
// state. What it loses to underflow is below 2^-1019 per state and frame where no number is above 6; weight[t], the sum over
// states of forward times backward, is in the same units. So if every weight is at least 2^-900, what is lost is less than
// 2^-100 of the whole, and nothing else cancels or underflows; if not, all is done again by Log, on logarithms, which never
// underflows and takes ten times as long. Which one it is thus follows from the data alone.
#pragma once

#include "kernels/op_kernels.h"
#include "kernels/stage.h"

namespace losskit::LOSSKIT_TARGET {
namespace {

using State = Pack<double>;
constexpr int state_lanes = lanes<double>;
constexpr double minus_infinity = -__builtin_huge_val();

double last_log(double x) {
  alignas(64) double out[state_lanes];
  store(out, log(set<double>(x)));
  return out[0];
}

// log(e^a + e^b + e^c).
__attribute__((noinline)) void log_sum(const State& a, const State& b, const State& c, State& sum) {
  State m = max(max(a, b), c);
  m = select(m == set<double>(minus_infinity), zero<double>(), m);
  sum = m + log(exp_nonpositive(a - m) + exp_nonpositive(b - m) + exp_nonpositive(c - m));
}

// Numbers are probabilities, off by 2^exponent.
struct Linear {
  static constexpr bool logarithmic = false;
  static constexpr double none = 0, unit = 1;
  int64_t exponent = 0;

  static LK_INLINE State sum(const State& a, const State& b) { return a + b; }
  static LK_INLINE State sum(const State& a, const State& b, const State& c, const State& skip) { return fma(c, skip, a + b); }
  static LK_INLINE State times(const State& a, const State& b) { return a * b; }
  static LK_INLINE State probability(const State& x) { return exp_nonpositive(x); }
  // The power of two that brings the largest number of a row to [1, 2).
  LK_INLINE double rescale(double largest) {
    const int64_t bits = __builtin_bit_cast(int64_t, largest) >> 52;
    exponent += bits - 1023;
    return __builtin_bit_cast(double, (2046 - bits) << 52);
  }
  double log_of(double x) const { return last_log(x) + static_cast<double>(exponent) * 0.69314718055994530942; }
};

// Numbers are logarithms of probabilities, off by offset.
struct Log {
  static constexpr bool logarithmic = true;
  static constexpr double none = minus_infinity, unit = 0;
  double offset = 0;

  static LK_INLINE State sum(const State& a, const State& b) {
    State s;
    log_sum(a, b, set<double>(none), s);
    return s;
  }
  static LK_INLINE State sum(const State& a, const State& b, const State& c, const State& skip) {
    State s;
    log_sum(a, b, c + skip, s);
    return s;
  }
  static LK_INLINE State times(const State& a, const State& b) { return a + b; }
  static LK_INLINE State probability(const State& x) { return x; }
  LK_INLINE double rescale(double largest) {
    if (!(largest > minus_infinity)) return 0;
    offset += largest;
    return -largest;
  }
  double log_of(double x) const { return x + offset; }
};

// Of one sample; all memory is the task's.
struct Lattice {
  int64_t frames = 0, labels = 0;
  int64_t width = 0;            // of a part of a row, whole packs
  double* table = nullptr;      // rows -1 .. frames - 1, behind a pack; row -1 stands before the first frame
  double* backward = nullptr;   // two rows, each with a pack of zeros behind it
  double* emissions = nullptr;  // of a frame, by label; place 0 is none
  int64_t emission_stride = 0;  // to the next frame's; 0: one frame's memory serves all, which are read again on the way back
  double* weight = nullptr;     // of each frame
  double* skip = nullptr;       // the semiring's unit where a label may follow the one before it, with no blank between
  double* highest = nullptr;    // of each frame: the score that the others are relative to
  double* blank = nullptr;      // of each frame: the blank's emission
  const int64_t* classes = nullptr;
  // Writes the scores of a frame's labels to emission(t), -infinity to place 0 and the padding; returns the blank's.
  double (*read)(const Lattice& lattice, int64_t t) = nullptr;
  const Operand* scores = nullptr;
  int64_t start = 0;                // of the sample's, in elements
  const int64_t* places = nullptr;  // of the labels' classes in a frame, in elements
  int64_t blank_place = 0, frame_stride = 0;

  static int64_t width_of(int64_t labels) { return (labels + state_lanes) / state_lanes * state_lanes; }
  double* emission(int64_t t) const { return emissions + t * emission_stride; }
  double* row(int64_t t) const { return table + state_lanes + (t + 1) * 2 * width; }
};

// Emissions of a frame: scores in, numbers of the semiring out, relative to their highest. Returns that of the blank.
template <class Ring>
LK_INLINE double emit(const Lattice& l, int64_t t, double blank) {
  const State top = set<double>(l.highest[t]);
  double* x = l.emission(t);
  for (int64_t i = 0; i < l.width; i += state_lanes) store(x + i, Ring::probability(load(x + i) - top));
  alignas(64) double out[state_lanes];
  store(out, Ring::probability(set<double>(blank) - top));
  return out[0];
}

// The highest score of a frame, NaN where one is that.
LK_INLINE double highest_score(const Lattice& l, int64_t t, double blank) {
  const double* scores = l.emission(t);
  State top = set<double>(blank);
  PackMask<double> missing = is_nan(top);
  for (int64_t i = 0; i < l.width; i += state_lanes) {
    const State x = load(scores + i);
    missing = missing | is_nan(x);
    top = max(top, x);
  }
  return any(missing) ? Real<double>::nan : reduce_max(top);
}

// False: Linear cannot vouch for the result. log_likelihood: relative to the sum of `highest`; -infinity where there is no
// alignment of any probability, NaN where scores are NaN or +infinity; then the table holds nothing.
template <class Ring>
__attribute__((noinline)) bool solve(const Lattice& l, double* log_likelihood) {
  const int64_t n = l.width, last = l.labels;
  const State none = set<double>(Ring::none);
  for (int64_t i = 0; i < n + state_lanes; i += state_lanes) store(l.skip + i, none);
  for (int64_t i = 2; i <= last; ++i) l.skip[i] = l.classes[i - 1] == l.classes[i - 2] ? Ring::none : Ring::unit;

  // Before the first frame: as if in the first blank, but the first label may come at once, too.
  Ring ring;
  double* start = l.row(-1) - state_lanes;
  for (int64_t i = 0; i < 2 * n + state_lanes; i += state_lanes) store(start + i, none);
  start[state_lanes] = Ring::unit;
  double largest = Ring::unit;
  bool impossible = false;
  for (int64_t t = 0; t < l.frames; ++t) {
    const double raw = l.read(l, t), highest = highest_score(l, t, raw);
    if (!(highest > minus_infinity && highest < Real<double>::infinity)) {
      *log_likelihood = highest < 0 ? minus_infinity : Real<double>::nan;
      if (!(highest < 0)) return true;
      impossible = true;  // but a later frame may be NaN
      continue;
    }
    l.highest[t] = highest;
    l.blank[t] = emit<Ring>(l, t, raw);
    const State scale = set<double>(ring.rescale(largest)), p_blank = set<double>(l.blank[t]);
    const double* emission = l.emission(t);
    const double *from = l.row(t - 1), *from_labels = from + n;
    double *to = l.row(t), *to_labels = to + n;
    State top = none;
    for (int64_t i = 0; i < n; i += state_lanes) {
      const State blanks = load(from + i), here = load(from_labels + i);
      const State b = Ring::times(Ring::times(Ring::sum(blanks, here), scale), p_blank);
      const State moved = Ring::sum(here, load(from + i - 1), load(from_labels + i - 1), load(l.skip + i));
      const State a = Ring::times(Ring::times(moved, scale), load(emission + i));
      store(to + i, b);
      store(to_labels + i, a);
      top = max(top, max(a, b));
    }
    largest = reduce_max(top);
  }
  if (impossible) return true;
  const double* end = l.row(l.frames - 1);
  alignas(64) double whole[state_lanes];
  store(whole, Ring::sum(set<double>(end[last]), set<double>(end[n + last])));
  *log_likelihood = ring.log_of(whole[0]);
  if (!(*log_likelihood > minus_infinity)) return Ring::logarithmic;

  // Backward: the rows hold forward-looking sums times the emission of their own frame.
  const int64_t stride = 2 * n + state_lanes;
  for (int64_t i = 0; i < 2 * stride; i += state_lanes) store(l.backward + i, none);
  Ring back;
  largest = Ring::unit;
  for (int64_t t = l.frames - 1; t >= 0; --t) {
    if (l.emission_stride == 0) emit<Ring>(l, t, l.read(l, t));
    const State p_blank = set<double>(l.blank[t]);
    const double* emission = l.emission(t);
    const double *next = l.backward + (t & 1) * stride, *next_labels = next + n;
    double *to = l.backward + (~t & 1) * stride, *to_labels = to + n;
    double *table = l.row(t), *table_labels = table + n;
    const bool ends = t == l.frames - 1;
    const State scale = set<double>(ends ? Ring::unit : back.rescale(largest));
    State top = none, sum = none, sum_labels = none;
    for (int64_t i = 0; i < n; i += state_lanes) {
      State b, a;
      if (ends) {
        b = a = select(iota<double>() == set<double>(static_cast<double>(last - i)), set<double>(Ring::unit), none);
      } else {
        const State blanks = load(next + i), after = load(next_labels + i + 1);
        b = Ring::times(Ring::sum(blanks, after), scale);
        a = Ring::times(Ring::sum(load(next_labels + i), blanks, after, load(l.skip + i + 1)), scale);
      }
      const State forward = Ring::times(load(table + i), b), forward_labels = Ring::times(load(table_labels + i), a);
      store(table + i, forward);
      store(table_labels + i, forward_labels);
      if (Ring::logarithmic) {
        sum = max(sum, max(forward, forward_labels));
      } else {
        sum = sum + forward;
        sum_labels = sum_labels + forward_labels;
      }
      b = Ring::times(b, p_blank);
      a = Ring::times(a, load(emission + i));
      store(to + i, b);
      store(to_labels + i, a);
      top = max(top, max(a, b));
    }
    largest = reduce_max(top);
    if (Ring::logarithmic) {
      const State most = set<double>(reduce_max(sum));
      sum = zero<double>();
      for (int64_t i = 0; i < 2 * n; i += state_lanes) {
        const State p = exp_nonpositive(load(table + i) - most);
        store(table + i, p);
        sum = sum + p;
      }
      l.weight[t] = reduce_add(sum);
    } else {
      l.weight[t] = reduce_add(sum + sum_labels);
      if (!(l.weight[t] >= 0x1p-900)) return false;
    }
  }
  return true;
}

}  // namespace
}  // namespace losskit::LOSSKIT_TARGET
