// Losses of sequences: forward and backward sums over the alignments' states, on logarithms in long double.
#pragma once

#include "reference.h"

namespace lktest {

using Logs = std::vector<long double>;

inline constexpr long double log_of_zero = -std::numeric_limits<long double>::infinity();

inline long double log_sum(long double a, long double b) {
  const long double m = std::max(a, b);
  return m == log_of_zero ? m : m + std::log1p(std::exp(std::min(a, b) - m));
}

// A sample: x[t][c] are log-probabilities.
struct Alignments {
  std::vector<Logs> x;
  std::vector<int64_t> states;  // blank, label, blank, label, ..., blank
  std::vector<Logs> alpha, beta;
  long double log_likelihood = 0;

  bool skips(size_t s) const { return s >= 2 && states[s] != states[s - 2]; }
  long double score(size_t t, size_t s) const { return x[t][static_cast<size_t>(states[s])]; }

  void solve() {
    const size_t frames = x.size(), n = states.size();
    alpha.assign(frames, Logs(n, log_of_zero));
    beta = alpha;
    for (size_t t = 0; t < frames; ++t)
      for (size_t s = 0; s < n; ++s) {
        long double from = t == 0 && s < 2 ? 0 : log_of_zero;
        if (t > 0) {
          from = alpha[t - 1][s];
          if (s > 0) from = log_sum(from, alpha[t - 1][s - 1]);
          if (skips(s)) from = log_sum(from, alpha[t - 1][s - 2]);
        }
        alpha[t][s] = from + score(t, s);
      }
    // Without the frame's own score.
    for (size_t t = frames; t-- > 0;)
      for (size_t s = 0; s < n; ++s) {
        long double to = t + 1 == frames && s + 2 >= n ? 0 : log_of_zero;
        if (t + 1 < frames) {
          to = beta[t + 1][s] + score(t + 1, s);
          if (s + 1 < n) to = log_sum(to, beta[t + 1][s + 1] + score(t + 1, s + 1));
          if (s + 2 < n && skips(s + 2)) to = log_sum(to, beta[t + 1][s + 2] + score(t + 1, s + 2));
        }
        beta[t][s] = to;
      }
    log_likelihood = frames == 0 ? (n == 1 ? 0 : log_of_zero) : alpha[frames - 1][n - 1];
    if (frames > 0 && n > 1) log_likelihood = log_sum(log_likelihood, alpha[frames - 1][n - 2]);
  }
};

inline std::optional<Unreduced> sequence(const Request& r) {
  if (std::strcmp(r.op->info.name, "ctc_loss") != 0) return std::nullopt;
  const Array &x = *r.input(LK_INPUT), &labels = *r.input(LK_TARGET_INDICES);
  const Array &input_lengths = *r.input(LK_INPUT_LENGTHS), &target_lengths = *r.input(LK_TARGET_LENGTHS);
  const bool batched = x.shape.size() == 3, from_logits = r.integer_option(LK_OPTION_FROM_LOGITS) != 0;
  const bool zero_infinity = r.integer_option(LK_OPTION_ZERO_INFINITY) != 0;
  const int64_t frames = x.shape[0], samples = batched ? x.shape[1] : 1, classes = x.shape.back();
  const int64_t blank = r.integer_option(LK_OPTION_BLANK);
  // The lattice is in double whatever the type of the scores.
  const long double twice = 0x1p-52L / precision.ulp();

  Unreduced u;
  int64_t joined = 0;
  for (int64_t i = 0; i < samples; ++i) {
    const int64_t length = input_lengths.integer(i), count = target_lengths.integer(i);
    Alignments a;
    a.states.push_back(blank);
    for (int64_t k = 0; k < count; ++k) {
      a.states.push_back(labels.integer(labels.shape.size() == 2 ? i * labels.shape[1] + k : joined + k));
      a.states.push_back(blank);
    }
    joined += count;
    int64_t needed = count;
    for (size_t s = 3; s < a.states.size(); s += 2) needed += a.states[s] == a.states[s - 2];

    std::vector<std::vector<Real>> probability;
    long double error = 0;  // of the loss, by the softmax
    bool undefined = false, beyond = false;
    for (int64_t t = 0; t < length && needed <= length; ++t) {
      std::vector<Real> row, p;
      for (int64_t c = 0; c < classes; ++c) row.push_back(element(&x, (t * samples + i) * classes + c));
      long double top = log_of_zero;
      for (const Real& v : row) {
        top = std::isnan(v.value) || std::isnan(top) ? std::nanl("") : std::max(top, v.value);
        beyond |= std::isfinite(v.value) && std::fabs(v.value) > Precision{false}.largest() / 4;
      }
      if (from_logits) {
        undefined |= !std::isfinite(top);
        Sum sum;
        for (const Real& v : row) sum.add(exp(v - Real(static_cast<double>(top))));
        const Real total = sum.total(), share = 1 / total;
        for (const Real& v : row) p.push_back(exp(v - Real(static_cast<double>(top))) * share);
        error += log(total).error;
        Logs logs;
        for (const Real& v : row) logs.push_back(v.value - top - std::log(total.value));
        a.x.push_back(logs);
      } else {
        Logs logs;
        for (const Real& v : row) {
          logs.push_back(v.value);
          p.push_back(stored(exp(v)));
        }
        for (int64_t state : a.states) {
          const long double v = logs[static_cast<size_t>(state)];
          undefined |= std::isnan(v) || v > std::numeric_limits<long double>::max();
        }
        a.x.push_back(logs);
      }
      probability.push_back(p);
    }

    Real loss;
    if (needed > length) {
      loss = std::numeric_limits<double>::infinity();
    } else if (undefined) {
      loss = std::nan("");
    } else {
      a.solve();
      long double prefix = 0, roundings = 0;
      for (const Logs& row : a.x) {
        long double highest = log_of_zero;
        for (int64_t state : a.states) highest = std::max(highest, row[static_cast<size_t>(state)]);
        prefix += highest;
        roundings += std::fabs(prefix) + 8;
      }
      loss = Real::make(-a.log_likelihood, error + twice * (roundings + std::fabs(a.log_likelihood - prefix)), 0);
      if (from_logits) loss = max(loss, Real(0));
      loss = stored(loss);
      if (beyond) loss.error = std::numeric_limits<long double>::infinity();
    }
    const bool infinite = std::isinf(loss.value) && loss.value > 0, either = std::isinf(loss.error);
    Real gone;
    gone.removed = true;
    if (infinite && zero_infinity) loss = gone;
    u.loss.push_back(loss);
    const Real by = is_mean(r.reduced_by()) ? Real(static_cast<double>(std::max<int64_t>(count, 1))) : Real(1);
    u.summed.push_back(loss.removed ? gone : loss / by);

    for (int64_t t = 0; t < frames; ++t) {
      // Relative error of the posteriors: a rounding of numbers, or of logarithms, at each step.
      long double size = 8;
      Logs posterior(static_cast<size_t>(classes), 0);
      const size_t f = static_cast<size_t>(t);
      const bool live = t < length && !std::isinf(loss.value) && !std::isnan(loss.value) && !loss.removed;
      for (size_t s = 0; live && s < a.states.size(); ++s) {
        const long double p = std::exp(a.alpha[f][s] + a.beta[f][s] - a.log_likelihood);
        if (!(p > 1e-300L)) continue;
        posterior[static_cast<size_t>(a.states[s])] += p;
        size = std::max(
            {size, std::fabs(a.alpha[f][s]), std::fabs(a.beta[f][s]), std::fabs(a.x[f][static_cast<size_t>(a.states[s])])});
      }
      for (int64_t c = 0; c < classes; ++c) {
        const size_t k = static_cast<size_t>(c);
        Share share;
        share.loss_element = i;
        share.element = (t * samples + i) * classes + c;
        share.ambiguous = t < length && either;
        if (t >= length || loss.removed) {
          share.value = gone;
        } else if (!live) {
          share.value = std::nan("");
        } else {
          const Real q =
              Real::make(posterior[k],
                         twice * (4 * static_cast<long double>(length) * size * posterior[k]) + 0x1p-100L / precision.ulp(), 0);
          share.value = (probability[f][k] - q) / by;
        }
        u.gradient[LK_INPUT].push_back(share);
      }
    }
  }
  return u;
}

}  // namespace lktest
