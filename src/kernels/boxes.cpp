// Losses of pairs of boxes, a pack of pairs at once: four coordinates each are brought into lanes, and their gradients go
// back the same way.
//
// A formula (losses/boxes.h) offers apply(options, pair, loss, slopes) on packs. What leads from coordinates to a pair, and
// from slopes to gradients, is the same for all.
#include "kernels/op_kernels.h"
#include "kernels/rows.h"

namespace losskit::LOSSKIT_TARGET {
namespace {

constexpr int64_t box = 4;  // coordinates
constexpr int64_t tile_boxes = tile_size / box;

// Products of larger coordinates may overflow, and quotients by smaller ones: such floats are computed in double. (Doubles
// have nothing wider.)
constexpr float large_coordinate = 0x1p60f, small_coordinate = 0x1p-60f;

// As many pairs at once as a register has lanes: formulas have more operands than there are registers for two of each.
template <class T>
constexpr int box_width = vector_bytes / static_cast<int>(sizeof(T));
template <class T>
using Coordinate = Pack<T, box_width<T>>;

// Coordinates of boxes that follow each other.
LK_INLINE void load_boxes(const float* p, Coordinate<float> (&v)[4]) {
  LK_UNROLL
  for (int r = 0; r < 4; ++r) v[r] = load_blocks<float, box_width<float>>(p + r * box, 4 * box);
  transpose_blocks(v);
}
LK_INLINE void load_boxes(const double* p, Coordinate<double> (&v)[4]) {
  constexpr int w = box_width<double>;
  Coordinate<double> a[2] = {load_blocks<double, w>(p, 2 * box), load_blocks<double, w>(p + box, 2 * box)};
  Coordinate<double> b[2] = {load_blocks<double, w>(p + 2, 2 * box), load_blocks<double, w>(p + box + 2, 2 * box)};
  transpose_blocks(a);
  transpose_blocks(b);
  v[0] = a[0];
  v[1] = a[1];
  v[2] = b[0];
  v[3] = b[1];
}
LK_INLINE void store_boxes(float* p, Coordinate<float> (&v)[4]) {
  transpose_blocks(v);
  LK_UNROLL
  for (int r = 0; r < 4; ++r) store_blocks(p + r * box, 4 * box, v[r]);
}
LK_INLINE void store_boxes(double* p, Coordinate<double> (&v)[4]) {
  Coordinate<double> a[2] = {v[0], v[1]}, b[2] = {v[2], v[3]};
  transpose_blocks(a);
  transpose_blocks(b);
  store_blocks(p, 2 * box, a[0]);
  store_blocks(p + box, 2 * box, a[1]);
  store_blocks(p + 2, 2 * box, b[0]);
  store_blocks(p + box + 2, 2 * box, b[1]);
}

// Centre and size to corners.
template <class P>
LK_INLINE void to_corners(P (&v)[4]) {
  LK_UNROLL
  for (int k = 0; k < 2; ++k) {
    const P half = splat(v[k], 0.5) * v[k + 2], centre = v[k];
    v[k] = centre - half;
    v[k + 2] = centre + half;
  }
}

// 1 where a > b, 1/2 where they are equal: the share of a in the derivative of the larger one.
template <class P>
LK_INLINE P share_of_larger(const P& a, const P& b) {
  return select(a > b, splat(a, 1), select(a == b, splat(a, 0.5), splat(a, 0)));
}

// A box's gradients along one axis: by its low and high end, or by centre and size. low and high: its ends' shares in the
// derivatives of the overlap's ends. `overlap` is the slope of the overlap's length, `area` that of the area by the side.
template <class L, class P>
LK_INLINE void gradient_along(bool by_centre, const P& low, const P& high, const P& overlap, const P& area, const P& enclosing,
                              const P& centre, const P& side, P& g_low, P& g_high) {
  const P one = splat(low, 1), half = splat(low, 0.5);
  P grows = area;
  if constexpr (L::sides) grows = grows + side;
  if (by_centre) {
    // Not as sum and difference of the others, in which most would cancel.
    P moves = overlap, stretches = overlap * (low + high);
    if constexpr (L::encloses) {
      moves = moves - enclosing;
      stretches = stretches + enclosing * ((one - low) + (one - high));
    }
    g_low = moves * (high - low);
    if constexpr (L::centres) g_low = g_low + centre;
    g_high = fma(half, stretches, grows);
    return;
  }
  g_low = -(overlap * low) - grows;
  g_high = overlap * high + grows;
  if constexpr (L::encloses) {
    g_low = g_low - enclosing * (one - low);
    g_high = g_high + enclosing * (one - high);
  }
  if constexpr (L::centres) {
    g_low = fma(half, centre, g_low);
    g_high = fma(half, centre, g_high);
  }
}

// The loss of pairs; p and t become their gradients.
template <class L, int Wants, class P>
LK_INLINE void pair_loss(const double* options, P (&p)[4], P (&t)[4], P& loss) {
  const bool centres = options[box_format_option] != 0;
  if (centres) {
    to_corners(p);
    to_corners(t);
  }
  const P zeros = splat(p[0], 0), half = splat(p[0], 0.5);
  BoxPair<P> b;
  b.w = p[2] - p[0];
  b.h = p[3] - p[1];
  b.tw = t[2] - t[0];
  b.th = t[3] - t[1];
  // Not finite numbers: minima and maxima may lose them.
  const P spoilt = ((p[0] + p[1]) + (p[2] + p[3]) + ((t[0] + t[1]) + (t[2] + t[3]))) * zeros;
  const P across = min(p[2], t[2]) - max(p[0], t[0]), along = min(p[3], t[3]) - max(p[1], t[1]);
  const P iw = max(zeros, across), ih = max(zeros, along);
  b.intersection = iw * ih;
  b.joint = ((b.w * b.h + b.tw * b.th) - b.intersection) + spoilt;
  if constexpr (L::encloses) {
    b.cw = max(p[2], t[2]) - min(p[0], t[0]);
    b.ch = max(p[3], t[3]) - min(p[1], t[1]);
  }
  if constexpr (L::centres) {
    b.dx = half * ((p[0] - t[0]) + (p[2] - t[2]));
    b.dy = half * ((p[1] - t[1]) + (p[3] - t[3]));
  }
  BoxSlopes<P> s;
  L::apply(options, b, loss, s);
  if constexpr (Wants == want_value) return;

  const P overlap = s.intersection - s.joint;
  const P overlap_x = overlap * zero_unless(L::touching ? across >= zeros : across > zeros, ih);
  const P overlap_y = overlap * zero_unless(L::touching ? along >= zeros : along > zeros, iw);
  // What the prediction's ends have of the derivatives of the overlap's ends; the target's have the rest, and of the
  // enclosing box's ends it is the other way round.
  const P x1 = share_of_larger(p[0], t[0]), y1 = share_of_larger(p[1], t[1]);
  const P x2 = share_of_larger(t[2], p[2]), y2 = share_of_larger(t[3], p[3]);
  gradient_along<L>(centres, x1, x2, overlap_x, s.joint * b.h, s.cw, s.dx, s.w, p[0], p[2]);
  gradient_along<L>(centres, y1, y2, overlap_y, s.joint * b.w, s.ch, s.dy, s.h, p[1], p[3]);
  if constexpr (Wants == want_all) {
    const P one = splat(zeros, 1);
    gradient_along<L>(centres, one - x1, one - x2, overlap_x, s.joint * b.th, s.cw, -s.dx, s.tw, t[0], t[2]);
    gradient_along<L>(centres, one - y1, one - y2, overlap_y, s.joint * b.tw, s.ch, -s.dy, s.th, t[1], t[3]);
  }
}

// Whether a pair's coordinates along some axis are all too small, or one is too large.
template <class P>
LK_INLINE auto is_extreme(const P (&p)[4], const P (&t)[4]) {
  const P zeros = splat(p[0], 0), small = splat(p[0], small_coordinate);
  const P x = max(max(abs(p[0]), abs(p[2])), max(abs(t[0]), abs(t[2]))),
          y = max(max(abs(p[1]), abs(p[3])), max(abs(t[1]), abs(t[3])));
  return (max(x, y) > splat(x, large_coordinate)) | ((x < small) & (x > zeros)) | ((y < small) & (y > zeros));
}

// Dense boxes, a whole number of packs of them, and where their results go.
template <class T>
struct BoxTile {
  const T *p, *t, *weights, *factors;
  T *losses, *gp, *gt;  // gradients may be null
};

template <class T>
using TileFunction = void (*)(const double* options, const BoxTile<T>& tile, int64_t n);

// Those of n pairs that have extreme coordinates again, in double.
LK_OUTLINE void again_in_double(const double* options, const BoxTile<float>& tile, int64_t n, TileFunction<double> run_tile) {
  constexpr int width = box_width<double>;
  alignas(64) double p_tile[width * box] = {}, t_tile[width * box] = {}, losses[width], ones[width];
  for (double& one : ones) one = 1;
  for (int64_t i = 0; i < n; ++i) {
    Coordinate<float> sides[2][4];
    for (int64_t k = 0; k < box; ++k) {
      const float p = tile.p[i * box + k], t = tile.t[i * box + k];
      sides[0][k] = set<float, box_width<float>>(p);
      sides[1][k] = set<float, box_width<float>>(t);
      p_tile[k] = static_cast<double>(p);
      t_tile[k] = static_cast<double>(t);
    }
    if (!any(is_extreme(sides[0], sides[1]))) continue;
    run_tile(options, {p_tile, t_tile, ones, ones, losses, p_tile, t_tile}, width);
    tile.losses[i] = static_cast<float>(losses[0]) * tile.weights[i];
    for (int64_t k = 0; k < box; ++k) {
      if (tile.gp != nullptr) tile.gp[i * box + k] = static_cast<float>(p_tile[k]) * tile.factors[i];
      if (tile.gt != nullptr) tile.gt[i * box + k] = static_cast<float>(t_tile[k]) * tile.factors[i];
    }
  }
}

template <class L, class T, int Wants>
LK_OUTLINE void run_tile(const double* options, const BoxTile<T>& tile, int64_t n) {
  constexpr int width = box_width<T>;
  for (int64_t i = 0; i < n; i += width) {
    Coordinate<T> p[4], t[4], loss;
    load_boxes(tile.p + i * box, p);
    load_boxes(tile.t + i * box, t);
    // Gradients may be written over what they are of.
    alignas(64) T kept[sizeof(T) == 4 ? 2 : 1][sizeof(T) == 4 ? width * box : 1];
    bool extreme = false;
    if constexpr (sizeof(T) == 4) {
      extreme = any(is_extreme(p, t));
      if (extreme) {
        copy(tile.p + i * box, width * box, kept[0]);
        copy(tile.t + i * box, width * box, kept[1]);
      }
    }
    pair_loss<L, Wants>(options, p, t, loss);
    store(tile.losses + i, loss * load<T, width>(tile.weights + i));
    const Coordinate<T> factor = load<T, width>(tile.factors + i);
    if (tile.gp != nullptr) {
      LK_UNROLL
      for (int k = 0; k < 4; ++k) p[k] = p[k] * factor;
      store_boxes(tile.gp + i * box, p);
    }
    if (Wants == want_all && tile.gt != nullptr) {
      LK_UNROLL
      for (int k = 0; k < 4; ++k) t[k] = t[k] * factor;
      store_boxes(tile.gt + i * box, t);
    }
    if constexpr (sizeof(T) == 4) {
      if (extreme) {
        const auto at = [&](T* g) { return g == nullptr ? nullptr : g + i * box; };
        again_in_double(options,
                        {kept[0], kept[1], tile.weights + i, tile.factors + i, tile.losses + i, at(tile.gp), at(tile.gt)},
                        width, run_tile < L, double, Wants == want_value ? want_value : want_all >);
      }
    }
  }
}

// A task's boxes, tile by tile: what all losses share.
template <class T>
class Boxes {
  static constexpr int64_t width = box_width<T>;

 public:
  static size_t bytes(const Job& job) {
    return RowFacts<T>::bytes(job) + LossRun<T>::bytes(job) + Source<T>::bytes(job.input[0]) + Source<T>::bytes(job.input[1]) +
           Sink<T>::bytes(job.gradient[0]) + Sink<T>::bytes(job.gradient[1]) + 2 * Scratch::bytes<T>(tile_size) +
           2 * Scratch::bytes<T>(width * box);
  }
  Boxes(const Job& job, int64_t begin, unsigned char* memory) : job_(job), begin_(begin) {
    Scratch scratch(memory);
    facts_.open(job, scratch);
    losses_.open(job, scratch, begin);
    for (int k = 0; k < 2; ++k) {
      source_[k].open(job.input[k], scratch);
      sink_[k].open(job.gradient[k], scratch);
      buffer_[k] = scratch.take<T>(tile_size);
      padded_[k] = scratch.take<T>(width * box);
    }
  }

  LK_OUTLINE double run(int64_t end, TileFunction<T> run_tile) {
    const bool masked = job_.mask.access != Access::absent;
    for (int64_t first = begin_; first < end; first += tile_boxes) {
      const int64_t n = least(end - first, tile_boxes), whole = n / width * width;
      facts_.read(first, n, false);
      const T* x[2];
      T *g[2] = {nullptr, nullptr}, *out[2];
      Store how[2] = {Store::plain, Store::plain};
      bool buffered[2] = {false, false};
      for (int k = 0; k < 2; ++k) {
        x[k] = source_[k].at(first * box, n * box);
        if (!sink_[k].wanted()) continue;
        out[k] = sink_[k].at(first * box, n * box);
        how[k] = sink_[k].store(out[k]);
        buffered[k] = masked || how[k] != Store::plain;  // lines that are streamed are written whole
        g[k] = buffered[k] ? buffer_[k] : out[k];
      }
      T* losses = losses_.place();
      run_tile(job_.options, {x[0], x[1], facts_.weights(), facts_.factors(), losses, g[0], g[1]}, whole);
      if (whole < n) {
        const int64_t at = whole * box, rest = (n - whole) * box;
        T* room[2] = {nullptr, nullptr};
        for (int k = 0; k < 2; ++k) {
          fill(padded_[k], width * box, T(1));
          copy(x[k] + at, rest, padded_[k]);
          if (g[k] != nullptr) room[k] = padded_[k];
        }
        run_tile(job_.options,
                 {padded_[0], padded_[1], facts_.weights() + whole, facts_.factors() + whole, losses + whole, room[0], room[1]},
                 width);
        for (int k = 0; k < 2; ++k)
          if (g[k] != nullptr) copy(padded_[k], rest, g[k] + at);
      }
      if (masked) leave_out(n, losses, g);
      losses_.add(n);
      for (int k = 0; k < 2; ++k) {
        if (g[k] == nullptr) continue;
        if (buffered[k])
          sweep<T>(n * box, [&](auto, auto tail, int64_t i, int left) LK_INLINE_LAMBDA {
            constexpr bool is_tail = decltype(tail)::value;
            put<is_tail>(how[k], out[k] + i, step_load<is_tail>(g[k] + i, left), left);
          });
        sink_[k].commit(first * box, n * box);
      }
    }
    for (Sink<T>& sink : sink_)
      if (sink.wanted()) sink.close();
    return losses_.close();
  }

 private:
  // Selected: the formula may give anything for boxes that mean nothing.
  LK_OUTLINE void leave_out(int64_t n, T* losses, T* const* gradients) {
    for (int64_t i = 0; i < n; ++i) {
      if (facts_.kept_at(i)) continue;
      losses[i] = T(0);
      for (int k = 0; k < 2; ++k)
        if (gradients[k] != nullptr) fill(gradients[k] + i * box, box, T(0));
    }
  }

  const Job& job_;
  const int64_t begin_;
  RowFacts<T> facts_;
  LossRun<T> losses_;
  Source<T> source_[2];
  Sink<T> sink_[2];
  T *buffer_[2], *padded_[2];
};

template <class T>
LK_OUTLINE void run(const Job& job, int64_t chunk, unsigned char* scratch, TileFunction<T> run_tile) {
  const int64_t begin = chunk * job.chunk_elements;
  Boxes<T> boxes(job, begin, scratch);
  job.partials[chunk] = {{boxes.run(least(begin + job.chunk_elements, job.elements), run_tile)}, -1, 0};
}

template <class L, class T, int Wants>
void results(const Job& job, int64_t chunk, unsigned char* scratch) {
  // The value alone is not worth code of its own.
  run<T>(job, chunk, scratch, run_tile < L, T, one_form<T> || Wants == want_all ? want_all : want_gradient >);
}

template <class T>
void sum_of_factors(const Job& job, int64_t chunk, unsigned char* scratch) {
  run<T>(job, chunk, scratch, run_tile<FocalEiouFactor, T, want_value>);
}

template <class L, class T>
constexpr Task divisor_task = L::spec.option_index(LK_OPTION_NORMALIZE) < 0 ? nullptr : sum_of_factors<T>;

size_t scratch_bytes(const Job& job) { return job.f64 ? Boxes<double>::bytes(job) : Boxes<float>::bytes(job); }

}  // namespace

template <class L>
const OpKernels OpTable<L>::value = {
    scratch_bytes,
    {divisor_task<L, float>, divisor_task<L, double>},
    {nullptr, nullptr},
    {{results<L, float, want_value>, results<L, float, want_gradient>, results<L, float, want_all>},
     {results<L, double, want_value>, results<L, double, want_gradient>, results<L, double, want_all>}},
    {nullptr, nullptr}};

template struct FamilyTables<LK_FAMILY_BOXES, BoxLosses>;

}  // namespace losskit::LOSSKIT_TARGET
