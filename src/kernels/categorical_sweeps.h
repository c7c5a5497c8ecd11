// Sweeps over a run of classes of one row: its maximum, its sums, its gradient.
#pragma once

#include "kernels/categorical.h"
#include "kernels/row_access.h"

namespace losskit::LOSSKIT_TARGET {

// A run of classes of one row, within a block.
template <class T>
struct Run {
  const T *x, *t;  // logits, probabilities
  const T* w;      // class weights, or nullptr
  T* e;            // exponentials, with room for whole pairs, or nullptr: not kept
  int64_t n;
};

inline int64_t blocks_of(const Job& job) { return (job.classes + block_size - 1) / block_size; }

// Sums of one block, relative to its own maximum.
struct Block {
  double max, sum, gaps, mass;
};

// Sums relative to the row's maximum, in double, in the order of blocks. Replaces each block's sum by e^(m_b - m).
inline void merge_blocks(Block* blocks, int64_t count, double& m, double& s, double& gaps, double& mass) {
  m = blocks[0].max;
  for (int64_t b = 1; b < count; ++b) m = blocks[b].max > m ? blocks[b].max : m;
  s = gaps = mass = 0;
  for (int64_t b = 0; b < count; b += lanes<double>) {
    double shift[lanes<double>] = {};
    const int64_t some = count - b < lanes<double> ? count - b : lanes<double>;
    for (int64_t k = 0; k < some; ++k) shift[k] = blocks[b + k].max - m;
    store(shift, exp_nonpositive(load(shift)));
    for (int64_t k = 0; k < some; ++k) {
      Block& block = blocks[b + k];
      s += block.sum * shift[k];
      gaps += block.mass == 0 ? block.gaps : block.gaps + block.mass * (m - block.max);
      mass += block.mass;
      block.sum = shift[k];
    }
  }
}

template <class T>
LK_INLINE T block_max(const T* x, int64_t n) {
  constexpr int l = lanes<T>;
  Pack<T> a = set<T>(lowest<T>), b = a, c = a, d = a;
  int64_t i = 0;
  for (; i + 4 * l <= n; i += 4 * l) {
    a = max(load(x + i), a);
    b = max(load(x + i + l), b);
    c = max(load(x + i + 2 * l), c);
    d = max(load(x + i + 3 * l), d);
  }
  for (; i + l <= n; i += l) a = max(load(x + i), a);
  if (i < n && n >= l) {
    b = max(load(x + n - l), b);  // some of them for the second time
  } else if (i < n) {
    const int left = static_cast<int>(n);
    b = max(select(first_n<T>(left), load_n(x, left), set<T>(lowest<T>)), b);
  }
  return reduce_max(max(max(a, b), max(c, d)));
}

// Calls body(half, tail, i, left) as sweep() does, but a tail of one pack is not made two.
template <class T, class Body>
LK_INLINE void row_sweep(int64_t n, Body&& body) {
  constexpr int l = lanes<T>;
  constexpr bool two = step_width<T> == pair<T>;
  int64_t i = 0;
  for (; i + pair<T> <= n; i += pair<T>) {
    if constexpr (two) {
      body(Constant<Half::both>(), Constant<false>(), i, pair<T>);
    } else {
      body(Constant<Half::lower>(), Constant<false>(), i, l);
      body(Constant<Half::upper>(), Constant<false>(), i + l, l);
    }
  }
  const int left = static_cast<int>(n - i);
  if (left > l) {
    if constexpr (two) {
      body(Constant<Half::both>(), Constant<true>(), i, left);
    } else {
      body(Constant<Half::lower>(), Constant<false>(), i, l);
      body(Constant<Half::upper>(), Constant<true>(), i + l, left - l);
    }
  } else if (left > 0) {
    body(Constant<Half::lower>(), Constant<true>(), i, left);
  }
}

template <class T, Half H>
constexpr int width_of = H == Half::both ? pair<T> : lanes<T>;

template <Half H, class P>
LK_INLINE auto& half_of(P& p) {
  if constexpr (H == Half::lower)
    return p.lo;
  else if constexpr (H == Half::upper)
    return p.hi;
  else
    return p;
}

template <int N, bool Tail, class T>
LK_INLINE Pack<T, N> load_some(const T* p, int left) {
  if constexpr (Tail)
    return load_n<T, N>(p, left);
  else
    return load<T, N>(p);
}

// The formulas of long rows.
template <class T, Mass M>
struct RowSweeps {
  RowConstants<T> c;

  // Sums of a run that starts a block, relative to their maximum; leaves the exponentials in run.e. also: called for every
  // step, for what can be done while it computes.
  template <class Also>
  LK_INLINE void sums(const Run<T>& run, T maximum, T& sum_out, T& gaps_out, T& mass_out, Also&& also) const {
    const bool weighted = run.w != nullptr;
    const T keep = c.keep, share = c.share;
    Pair<T> sum = zero<T, pair<T>>(), gaps = sum, mass = sum;
    row_sweep<T>(run.n, [&](auto half, auto tail, int64_t i, int left) LK_INLINE_LAMBDA {
      constexpr bool is_tail = decltype(tail)::value;
      constexpr Half h = decltype(half)::value;
      constexpr int width = width_of<T, h>;
      using P = Pack<T, width>;
      also(half, tail, i, left);
      const P v = load_some<width, is_tail>(run.x + i, left), m = set<T, width>(maximum);
      const P e = live<is_tail>(exp_nonpositive(v - m), left);
      half_of<h>(sum) = half_of<h>(sum) + e;
      if (run.e != nullptr) store(run.e + i, e);
      if constexpr (M != Mass::index) {
        const P weight = weighted ? load_some<width, is_tail>(run.w + i, left) : set<T, width>(keep);
        if constexpr (M == Mass::smoothed) {
          half_of<h>(gaps) = half_of<h>(gaps) + live<is_tail>(smoothing_term(weighted, weight, m, v), left);
          if (weighted) half_of<h>(mass) = half_of<h>(mass) + weight;
        } else {
          const P q = fma(load_some<width, is_tail>(run.t + i, left), set<T, width>(keep), set<T, width>(share));
          const P a = weighted ? weight * q : q;
          half_of<h>(gaps) = half_of<h>(gaps) + live<is_tail>(probability_term(q, a, m, v), left);
          half_of<h>(mass) = half_of<h>(mass) + live<is_tail>(a, left);
        }
      }
    });
    sum_out = reduce_add(sum);
    if constexpr (M != Mass::index) {
      gaps_out = reduce_add(gaps);
      mass_out = M == Mass::smoothed && !weighted ? static_cast<T>(run.n) : reduce_add(mass);
    } else {
      gaps_out = mass_out = 0;
    }
  }

  // What the gradient of a row's block is made of, beside the run itself.
  struct Factors {
    T scale;         // of the exponentials
    T upstream;      // of the probabilities
    T smooth;        // what every class loses by smoothing, or its weight's factor
    T own;           // what the target's class loses
    int64_t target;  // counted from the run's first class
  };
  // The gradient of a step of classes, all but the target's own share.
  template <int N, bool Tail>
  LK_INLINE Pack<T, N> slope(const Run<T>& run, const Factors& f, int64_t i, int left, Pack<T, N> e) const {
    const bool weighted = run.w != nullptr;
    Pack<T, N> d = e * set<T, N>(f.scale);
    if constexpr (M == Mass::smoothed)
      d = weighted ? fnma(load_some<N, Tail>(run.w + i, left), set<T, N>(f.smooth), d) : d - set<T, N>(f.smooth);
    if constexpr (M == Mass::probabilities) {
      const Pack<T, N> q = fma(load_some<N, Tail>(run.t + i, left), set<T, N>(c.keep), set<T, N>(c.share));
      d = fnma(weighted ? load_some<N, Tail>(run.w + i, left) * q : q, set<T, N>(f.upstream), d);
    }
    return d;
  }
  template <int N, bool Tail>
  LK_INLINE Pack<T, N> slope(const Run<T>& run, const Factors& f, int64_t i, int left) const {
    return slope<N, Tail>(run, f, i, left, load<T, N>(run.e + i));
  }

  // The gradient of the target's class, where that lies in the run, once again and with its own share.
  LK_INLINE void add_target(const Run<T>& run, const Factors& f, T* g) const {
    if (M == Mass::probabilities || f.target < 0 || f.target >= run.n) return;
    alignas(64) T d[lanes<T>];
    store(d, slope<lanes<T>, true>(run, f, f.target, 1, set<T>(run.e[f.target])) - set<T>(f.own));
    g[f.target] = d[0];
  }

  // From kept exponentials, through the caches.
  LK_INLINE void gradient_plain(const Run<T>& run, const Factors& f, T* g) const {
    constexpr int w = step_width<T>;
    int64_t i = 0;
    for (; i + w <= run.n; i += w) store(g + i, slope<w, false>(run, f, i, w));
    if (i < run.n) {
      // The last step again in part, if that may be: where nothing is read that may have been written over.
      if (M != Mass::probabilities && run.n >= w)
        store(g + run.n - w, slope<w, false>(run, f, run.n - w, w));
      else
        store_n(g + i, slope<w, true>(run, f, i, static_cast<int>(run.n - i)), static_cast<int>(run.n - i));
    }
    add_target(run, f, g);
  }

  // The same with the target's own share blended in: lines past the caches must not be written twice.
  template <int N, bool Tail>
  LK_INLINE Pack<T, N> whole_slope(const Run<T>& run, const Factors& f, int64_t i, int left) const {
    Pack<T, N> d = slope<N, Tail>(run, f, i, left);
    if constexpr (M != Mass::probabilities) {
      using I = Integer<T>;
      const auto here = iota<I, N>() == set<I, N>(static_cast<I>(f.target - i));
      d = select(mask_cast<T>(here), d - set<T, N>(f.own), d);
    }
    return d;
  }

  // Classes before the first one that starts a cache line, and those behind the last whole line.
  LK_INLINE void streamed_head(const Run<T>& run, const Factors& f, T* g, int64_t head, LineSeam<T>& seam) const {
    if (head > 0) seam.head(g, static_cast<int>(head), whole_slope<lanes<T>, true>(run, f, 0, static_cast<int>(head)));
  }
  LK_INLINE void streamed_rest(const Run<T>& run, const Factors& f, T* g, int64_t i, LineSeam<T>& seam) const {
    for (; i + lanes<T> <= run.n; i += lanes<T>) stream(g + i, whole_slope<lanes<T>, false>(run, f, i, lanes<T>));
    const int left = static_cast<int>(run.n - i);
    if (left > 0) seam.tail(g + i, left, whole_slope<lanes<T>, true>(run, f, i, left));
  }

  // From kept exponentials, past the caches: whole lines, whatever the row's alignment. Narrower stores would fill the store
  // queue, and with it the CPU's window, while memory takes them.
  LK_OUTLINE void gradient_streamed(const Run<T>& run, const Factors& f, T* g, LineSeam<T>& seam) const {
    constexpr int w = step_width<T>;
    int64_t i = least(until_line(g), run.n);
    streamed_head(run, f, g, i, seam);
    for (; i + w <= run.n; i += w) stream(g + i, whole_slope<w, false>(run, f, i, w));
    streamed_rest(run, f, g, i, seam);
  }
};

}  // namespace losskit::LOSSKIT_TARGET
