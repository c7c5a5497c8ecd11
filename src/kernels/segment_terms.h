// The second part of a composite: a term for each class at each position, from the logits of a tile. Terms are summed beside
// what makes the ratio; their derivatives are added to the ratio's. Both are made in a tile of their own, which holds anything
// at positions that do not count.
#pragma once

#include "kernels/segment_tiles.h"

namespace losskit::LOSSKIT_TARGET {

// Constants of the call.
template <class T>
struct TermConstants {
  T keep = 1, share = 0;   // entropy: the target's mass on a class is keep t + share
  T positive = 1;          // binary: weight of the term of t
  T alpha = 1, other = 1;  // binary: the balance is alpha t + other (1 - t)
  T gamma = 0;
};

// The target of a class; a label map stands for its one-hot tensor.
template <class T>
LK_INLINE Step<T> target_of(const SegmentTile<T>& tile, int64_t c, int64_t i) {
  using I = Integer<T>;
  constexpr int N = step_width<T>;
  if (tile.t != nullptr) return load<T, N>(tile.t + c * tile.width + i);
  const Pack<I, N> label = load<I, N>(tile.labels + i);
  return zero_unless(mask_cast<T>(label == set<I, N>(static_cast<I>(tile.first_class + c))), step_set<T>(1));
}

// Cross entropy of a softmax over the tile's classes, which takes the logits' place if it is wanted.
template <class T>
LK_OUTLINE void entropy_terms(const SegmentTile<T>& tile, const T* maxima, const TermConstants<T>& k, bool wants_softmax,
                              T* terms) {
  using P = Step<T>;
  constexpr int N = step_width<T>;
  const int64_t classes = tile.classes, width = tile.width;
  const P keep = step_set<T>(k.keep), spread = step_set<T>(k.share), zero = step_set<T>(0);
  for (int64_t i = 0; i < tile.used; i += N) {
    T *const x = tile.p + i, *const to = terms + i;
    const P m = load<T, N>(maxima + i);
    ChainSum<P> sum(zero);
    for (int64_t c = 0; c < classes; ++c) {
      tile.fetch(c, i);
      const P below = m - load<T, N>(x + c * width), e = exp_nonpositive(-below);
      sum.add(c, e);
      store(to + c * width, below);
      if (wants_softmax) store(x + c * width, e);
    }
    const P total = sum.total(), rest = log(total), inverse = step_set<T>(1) / total;
    for (int64_t c = 0; c < classes; ++c) {
      const P mass = fma(keep, target_of(tile, c, i), spread);
      // Both are of one sign, so nothing cancels. No mass means no term, also where the probability is 0.
      store(to + c * width, zero_unless(mass != zero, mass * (load<T, N>(to + c * width) + rest)));
      if (wants_softmax) store(x + c * width, load<T, N>(x + c * width) * inverse);
    }
  }
}

// q: the softmax; factors: of each class.
template <class T>
LK_OUTLINE void entropy_slopes(const SegmentTile<T>& tile, const TermConstants<T>& k, const T* q, const T* factors, T* slopes) {
  using P = Step<T>;
  constexpr int N = step_width<T>;
  const P keep = step_set<T>(k.keep), spread = step_set<T>(k.share);
  for (int64_t i = 0; i < tile.used; i += N) {
    ChainSum<P> sum(step_set<T>(0));
    for (int64_t c = 0; c < tile.classes; ++c) {
      const P mass = step_set<T>(factors[c]) * fma(keep, target_of(tile, c, i), spread);
      sum.add(c, mass);
      store(slopes + c * tile.width + i, mass);
    }
    const P all_mass = sum.total();
    for (int64_t c = 0; c < tile.classes; ++c) {
      const int64_t at = c * tile.width + i;
      store(slopes + at, fms(all_mass, load<T, N>(q + at), load<T, N>(slopes + at)));
    }
  }
}

// Binary cross entropies times m^gamma, m = sigmoid((1 - 2 t) x); with factors, one for each class, their derivatives times
// those. Written in m and 1 - m, so that no power below gamma is needed and limits are easy to take.
template <class T>
LK_OUTLINE void binary_terms(const SegmentTile<T>& tile, const TermConstants<T>& k, const T* factors, T* to) {
  using P = Step<T>;
  constexpr int N = step_width<T>;
  const P zero = step_set<T>(0), one = step_set<T>(1), gamma = step_set<T>(k.gamma), weight = step_set<T>(k.positive);
  const P alpha = step_set<T>(k.alpha), other = step_set<T>(k.other);
  for (int64_t c = 0; c < tile.classes; ++c)
    for (int64_t i = 0; i < tile.used; i += N) {
      tile.fetch(c, i);
      const P x = load<T, N>(tile.p + c * tile.width + i), t = target_of(tile, c, i), absent = one - t, positive = weight * t;
      const P z = exp_nonpositive(-abs(x)), r = one / (one + z), zr = z * r;
      const P side = select_by_sign(x, positive, absent);
      const P ce = fma(log1p_unit(z), absent + positive, zero_unless(side != zero, abs(x) * side));
      const P balance = fma(alpha, t, other * absent);
      P power = one, slope = zero;
      if (factors != nullptr) {
        const P p = select_by_sign(x, zr, r), q = select_by_sign(x, r, zr);
        slope = fms(absent, p, positive * q);
      }
      if (k.gamma != 0) {
        const P turn = t - absent, u = zero_unless(turn != zero, turn * x);
        P y = z;
        if (tile.t != nullptr) y = exp_nonpositive(-abs(u));
        const P s = one / (one + y), ys = y * s;
        const P m = select_by_sign(u, s, ys), hit = select_by_sign(u, ys, s);
        power = k.gamma == 2 ? m * m : pow(m, gamma);
        // At saturated logits the limits, which are 0, are taken.
        if (factors != nullptr) slope = fnma(gamma * turn, zero_unless(hit != zero, hit * ce), slope);
      }
      const P what = factors != nullptr ? slope : ce;
      const P term = balance * zero_unless(power != zero, power * what);
      store(to + c * tile.width + i, factors != nullptr ? step_set<T>(factors[c]) * term : term);
    }
}

// Adds terms class by class to `sums`, a pair of packs each; `totals` get them, folded, with a block's last tile.
template <class T>
LK_OUTLINE void add_terms(const SegmentTile<T>& tile, const T* terms, bool opens, bool closes, T* sums, double* totals) {
  using I = Integer<T>;
  constexpr int N = step_width<T>;
  for (int64_t c = 0; c < tile.classes; ++c) {
    T* const kept = sums + c * pair<T>;
    Pair<T> sum = opens ? zero<T, pair<T>>() : load<T, pair<T>>(kept);
    whole_steps<T>(tile.width, [&](auto half, int64_t i) LK_INLINE_LAMBDA {
      Step<T>& s = part<decltype(half)::value>(sum);
      const auto counts = mask_cast<T>(load<I, N>(tile.labels + i) != set<I, N>(I(-1)));
      s = s + zero_unless(counts, load<T, N>(terms + c * tile.width + i));
    });
    if (closes)
      totals[c] += static_cast<double>(reduce_add(sum));
    else
      store(kept, sum);
  }
}

// Adds the slopes of classes from `from` on to the gradients in the predictions' place.
template <class T>
LK_OUTLINE void add_slopes(const SegmentTile<T>& tile, const T* slopes, int64_t from) {
  using I = Integer<T>;
  constexpr int N = step_width<T>;
  for (int64_t c = from > tile.first_class ? from - tile.first_class : 0; c < tile.classes; ++c)
    for (int64_t i = 0; i < tile.width; i += N) {
      const auto counts = mask_cast<T>(load<I, N>(tile.labels + i) != set<I, N>(I(-1)));
      T* const d = tile.p + c * tile.width + i;
      store(d, load<T, N>(d) + zero_unless(counts, load<T, N>(slopes + c * tile.width + i)));
    }
}

}  // namespace losskit::LOSSKIT_TARGET
