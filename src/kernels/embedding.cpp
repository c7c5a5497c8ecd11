// Losses of vectors. Rows are summed in double whatever their type, so that no norm of floats is too large or too small; a
// second sweep writes the gradients, which are combinations of the rows or of their differences, while the rows are in the
// caches.
//
// Element i of a block of 4096 goes to lane i % 16; lanes are folded by halves and blocks added in index order.
#include "kernels/op_kernels.h"
#include "kernels/rows.h"

namespace losskit::LOSSKIT_TARGET {
namespace {

constexpr int wide = 16;
using Wide = Pack<double, wide>;

LK_INLINE Wide widen(Pack<float, wide> v) {
  Wide w;
  to_double(v, w.lo, w.hi);
  return w;
}
template <bool Tail>
LK_INLINE Wide load_wide(const float* p, int left) {
  if constexpr (Tail)
    return widen(load_n<float, wide>(p, left));
  else
    return widen(load<float, wide>(p));
}
template <bool Tail>
LK_INLINE Wide load_wide(const double* p, int left) {
  if constexpr (Tail)
    return load_n<double, wide>(p, left);
  else
    return load<double, wide>(p);
}
template <bool Tail>
LK_INLINE void put_wide(Store how, float* p, const Wide& v, int left) {
  put<Tail>(how, p, to_float(v.lo, v.hi), left);
}
template <bool Tail>
LK_INLINE void put_wide(Store how, double* p, const Wide& v, int left) {
  put<Tail>(how, p, v, left);
}

// body(tail, i, left) for every sixteen elements of a run.
template <class Body>
LK_INLINE void sixteens(int64_t n, Body&& body) {
  int64_t i = 0;
  for (; i + wide <= n; i += wide) body(Constant<false>(), i, wide);
  if (i < n) body(Constant<true>(), i, static_cast<int>(n - i));
}

LK_INLINE Wide all_of(double x) { return set<double, wide>(x); }
LK_INLINE double lane(Pack<double> v) { return reduce_max(v); }
inline double square_root(double x) { return lane(sqrt(set<double>(x))); }
inline double power(double x, double y) { return lane(pow(set<double>(x), set<double>(y))); }

// What the rows of N inputs with a gradient each have in common. A loss derives from it and says what one row is worth.
template <class T, int N>
class Vectors {
 public:
  static size_t bytes(const Job& job) {
    size_t n = RowFacts<T>::bytes(job) + LossRun<T>::bytes(job) + Scratch::bytes<T>(tile_size);
    for (int k = 0; k < N; ++k)
      n += RowSource<T>::bytes(job.input[k], job.class_stride[k]) + RowSink<T>::bytes(job.gradient[k]);
    return n;
  }
  Vectors(const Job& job, int64_t begin, Scratch& scratch) : job(job), begin(begin) {
    facts.open(job, scratch);
    losses.open(job, scratch, begin);
    for (int k = 0; k < N; ++k) {
      if (job.elements > 0) x[k].open(job.input[k], job.class_stride[k], scratch, begin);  // nothing has no places
      gradient[k].open(job.gradient[k], job.gradient_class_stride[k], scratch, begin);
      wants |= gradient[k].wanted();
    }
  }

 protected:
  // row(i) computes row i of the tile that begins at `tile`.
  template <class Begin, class Row>
  LK_INLINE double rows(int64_t end, bool picked, Begin&& begin_tile, Row&& row) {
    for (int64_t tile = begin; tile < end; tile += tile_size) {
      const int64_t n = least(end - tile, tile_size);
      facts.read(tile, n, picked);
      begin_tile(tile, n);
      for (int64_t i = 0; i < n; ++i) {
        const bool kept = facts.kept_at(i);
        *losses.place() = kept ? facts.weight_at(i) * row(i) : T(0);
        losses.add(1);
        if (!kept && wants) write_zeros();
        for (int k = 0; k < N; ++k) {
          x[k].next();
          gradient[k].next();
        }
      }
    }
    for (auto& g : gradient)
      if (g.wanted()) g.close();
    return losses.close();
  }
  // body(rows, n) for blocks of the current row.
  template <class Body>
  LK_INLINE void blocks(Body&& body) {
    for (int64_t c = 0; c < job.row_length; c += block_size) {
      const int64_t n = least(job.row_length - c, block_size);
      const T* at[N];
      for (int k = 0; k < N; ++k) at[k] = x[k].at(c, n);
      body(at, n);
    }
  }
  // values(tail, rows, i, left, g): g[k] is the gradient of sixteen elements of input k. All inputs are read before any of
  // their elements is overwritten.
  template <class Values>
  LK_INLINE void write(Values&& values) {
    for (int64_t c = 0; c < job.row_length; c += tile_size) {
      const int64_t n = least(job.row_length - c, tile_size);
      const T* at[N];
      T* to[N];
      Store how[N];
      for (int k = 0; k < N; ++k) {
        at[k] = x[k].at(c, n);
        to[k] = gradient[k].wanted() ? gradient[k].at(c) : nullptr;
        how[k] = gradient[k].store();
      }
      sixteens(n, [&](auto tail, int64_t i, int left) LK_INLINE_LAMBDA {
        constexpr bool is_tail = decltype(tail)::value;
        Wide g[N];
        values(tail, at, i, left, g);
        for (int k = 0; k < N; ++k)
          if (to[k] != nullptr) put_wide<is_tail>(how[k], to[k] + i, g[k], left);
      });
      for (int k = 0; k < N; ++k)
        if (to[k] != nullptr) gradient[k].commit(c, n);
    }
  }
  LK_OUTLINE void write_zeros() {
    for (auto& g : gradient)
      if (g.wanted()) write_zero_row(g, job.row_length);
  }

  const Job& job;
  const int64_t begin;
  RowFacts<T> facts;
  LossRun<T> losses;
  RowSource<T> x[N];
  RowSink<T> gradient[N];
  bool wants = false;
};

template <class T>
class Cosine : Vectors<T, 2> {
  using Base = Vectors<T, 2>;
  static constexpr double added = 1e-12;

 public:
  static size_t bytes(const Job& job) { return Base::bytes(job) + Source<T>::bytes(job.input[2]); }
  Cosine(const Job& job, int64_t begin, Scratch scratch) : Base(job, begin, scratch) { target_.open(job.input[2], scratch); }

  double run(int64_t end) {
    return Base::rows(
        end, false, [&](int64_t tile, int64_t n) { targets_ = target_.at(tile, n); }, [&](int64_t i) { return row(i); });
  }

 private:
  T row(int64_t i) {
    scale_[0] = scale_[1] = 1;
    sums();
    if constexpr (sizeof(T) == 8) {
      // Beyond this squares overflow; an infinity or a NaN stays what it is.
      for (int k = 0; k < 2; ++k)
        if (!(square_[k] < 0x1p1000)) scale_[k] = 0x1p-600;
      if (scale_[0] + scale_[1] < 2) sums();
    }
    const double n0 = square_[0] + added * scale_[0] * scale_[0], n1 = square_[1] + added * scale_[1] * scale_[1];
    const double r0 = square_root(n0), r1 = square_root(n1);
    double c = dot_ / r0 / r1;
    c = c > 1 ? 1 : c < -1 ? -1 : c;
    const T t = targets_[i];
    const double z = c - this->job.options[CosineEmbeddingLoss::margin];
    const double loss = t == T(1) ? 1 - c : t == T(-1) ? (z < 0 ? 0 : z) : 0;
    const double slope = t == T(1) ? -1 : t == T(-1) && z >= 0 ? 1 : 0;
    if (this->wants) {
      if (slope == 0) {
        this->write_zeros();
      } else {
        const double factor = slope * static_cast<double>(this->facts.factor_at(i));
        gradients(factor * scale_[0], factor * scale_[1], c, r0, r1);
      }
    }
    return static_cast<T>(loss);
  }

  LK_OUTLINE void sums() {
    square_[0] = square_[1] = dot_ = 0;
    this->blocks([&](const T* const* x, int64_t n) LK_INLINE_LAMBDA {
      Wide aa = all_of(0), bb = aa, ab = aa;
      const Wide sa = all_of(scale_[0]), sb = all_of(scale_[1]);
      const T *p = x[0], *q = x[1];
      sixteens(n, [&](auto tail, int64_t i, int left) LK_INLINE_LAMBDA {
        prefetch_ahead<wide>(p + i);
        prefetch_ahead<wide>(q + i);
        Wide a = load_wide<decltype(tail)::value>(p + i, left), b = load_wide<decltype(tail)::value>(q + i, left);
        if constexpr (sizeof(T) == 8) {
          a = a * sa;
          b = b * sb;
        }
        aa = fma(a, a, aa);
        bb = fma(b, b, bb);
        ab = fma(a, b, ab);
      });
      square_[0] += reduce_add(aa);
      square_[1] += reduce_add(bb);
      dot_ += reduce_add(ab);
    });
  }

  // d c / d a, of scaled rows, is (b / |b| - c a / |a|) / |a|.
  LK_OUTLINE void gradients(double f0, double f1, double c, double r0, double r1) {
    const Wide a0 = all_of(scale_[0] / r0), b0 = all_of(scale_[1] / r1), cosine = all_of(c);
    const Wide factor0 = all_of(f0 / r0), factor1 = all_of(f1 / r1);
    this->write([&](auto tail, const T* const* x, int64_t i, int left, Wide* g) LK_INLINE_LAMBDA {
      const Wide a = load_wide<decltype(tail)::value>(x[0] + i, left) * a0;
      const Wide b = load_wide<decltype(tail)::value>(x[1] + i, left) * b0;
      g[0] = fnma(cosine, a, b) * factor0;
      g[1] = fnma(cosine, b, a) * factor1;
    });
  }

  Source<T> target_;
  const T* targets_ = nullptr;
  double scale_[2], square_[2], dot_;
};

template <class T>
class Triplet : Vectors<T, 3> {
  using Base = Vectors<T, 3>;
  using Loss = TripletMarginLoss;
  enum { to_positive = 0, to_negative = 1, between = 2 };

 public:
  using Base::bytes;
  Triplet(const Job& job, int64_t begin, Scratch scratch)
      : Base(job, begin, scratch), p_(job.options[Loss::p]), eps_(job.options[Loss::eps]),
        pairs_(job.options[Loss::swap] != 0 ? 3 : 2) {}

  double run(int64_t end) {
    return Base::rows(
        end, false, [](int64_t, int64_t) {}, [&](int64_t i) { return row(i); });
  }

 private:
  T row(int64_t i) {
    bool euclidean = p_ == 2;
    if (euclidean) {
      squares();
      // Squares of doubles may overflow or vanish: then by ratios to the largest component.
      for (int k = 0; k < pairs_; ++k) {
        euclidean &= sizeof(T) == 4 || (sum_[k] > 0x1p-900 && sum_[k] < 0x1p1000) || sum_[k] != sum_[k];
        distance_[k] = square_root(sum_[k]);
      }
    }
    if (!euclidean) norms();
    double n = distance_[to_negative], own = 1, other = 0;
    if (pairs_ == 3 && !(n < distance_[between])) {  // a NaN stays
      own = n == distance_[between] ? 0.5 : n != n ? 1 : 0;
      other = 1 - own;
      n = n != n ? n : distance_[between];
    }
    const double z = this->job.options[Loss::margin] + distance_[to_positive] - n;
    if (this->wants) {
      const double f = static_cast<double>(this->facts.factor_at(i));
      if (!(z >= 0))
        this->write_zeros();
      else if (euclidean)
        straight(f, f * own, f * other);
      else
        bent(f, f * own, f * other);
    }
    return static_cast<T>(z < 0 ? 0 : z);
  }

  // The differences of sixteen elements; the tail's are 0.
  template <bool Tail>
  LK_INLINE void differences(const T* const* x, int64_t i, int left, bool swap, Wide* v) const {
    const Wide a = load_wide<Tail>(x[0] + i, left), p = load_wide<Tail>(x[1] + i, left), n = load_wide<Tail>(x[2] + i, left);
    const Wide e = all_of(eps_);
    v[to_positive] = live<Tail>((a - p) + e, left);
    v[to_negative] = live<Tail>((a - n) + e, left);
    if (swap) v[between] = live<Tail>((p - n) + e, left);
  }

  LK_OUTLINE void squares() {
    for (double& s : sum_) s = 0;
    const bool swap = pairs_ == 3;
    this->blocks([&](const T* const* x, int64_t n) LK_INLINE_LAMBDA {
      Wide p = all_of(0), q = p, r = p;
      sixteens(n, [&](auto tail, int64_t i, int left) LK_INLINE_LAMBDA {
        Wide v[3];
        for (int k = 0; k < 3; ++k) prefetch_ahead<wide>(x[k] + i);
        differences<decltype(tail)::value>(x, i, left, swap, v);
        p = fma(v[0], v[0], p);
        q = fma(v[1], v[1], q);
        if (swap) r = fma(v[2], v[2], r);
      });
      sum_[0] += reduce_add(p);
      sum_[1] += reduce_add(q);
      sum_[2] += reduce_add(r);
    });
  }

  // Any norm, by the ratios of components to the largest one.
  LK_OUTLINE void norms() {
    for (double& s : sum_) s = 0;
    for (double& m : largest_) m = 0;
    const bool swap = pairs_ == 3;
    this->blocks([&](const T* const* x, int64_t n) {
      for (int k = 0; k < pairs_; ++k) {
        Wide sum = all_of(0), most = sum;
        sixteens(n, [&](auto tail, int64_t i, int left) LK_INLINE_LAMBDA {
          Wide v[3];
          differences<decltype(tail)::value>(x, i, left, swap, v);
          sum = sum + abs(v[k]);
          most = max(most, abs(v[k]));
        });
        sum_[k] += reduce_add(sum);
        const double m = reduce_max(most);
        largest_[k] = m > largest_[k] ? m : largest_[k];
      }
    });
    for (int k = 0; k < pairs_; ++k) {
      ties_[k] = 1;
      distance_[k] = p_ == 1 || sum_[k] != sum_[k] ? sum_[k] : largest_[k];
      if (p_ == 1 || distance_[k] == 0 || distance_[k] != distance_[k]) continue;
      double sum = 0;
      this->blocks([&](const T* const* x, int64_t n) {
        Wide part = all_of(0);
        const Wide most = all_of(largest_[k]);
        sixteens(n, [&](auto tail, int64_t i, int left) LK_INLINE_LAMBDA {
          constexpr bool is_tail = decltype(tail)::value;
          Wide v[3];
          differences<is_tail>(x, i, left, swap, v);
          Wide share;
          if (infinite())
            share = zero_unless(abs(v[k]) == most, all_of(1));
          else
            share = ratio_power(abs(v[k]) / most, p_);
          part = part + live<is_tail>(share, left);
        });
        sum += reduce_add(part);
      });
      if (infinite())
        ties_[k] = sum;
      else if (largest_[k] < Real<double>::infinity)
        distance_[k] = largest_[k] * power(sum, 1 / p_);
    }
  }
  bool infinite() const { return p_ == Real<double>::infinity; }

  // x^y for x in [0, 1].
  static LK_OUTLINE Wide ratio_power(const Wide& x, double y) {
    if (y == 2) return x * x;
    const Pack<double> exponent = set<double>(y);
    return {pow(x.lo, exponent), pow(x.hi, exponent)};
  }

  // What the gradients are made of: the slopes of the three distances, times their factors.
  LK_INLINE static void combine(bool swap, const Wide* u, Wide* g) {
    g[0] = u[to_positive] - u[to_negative];
    g[1] = -u[to_positive];
    g[2] = u[to_negative];
    if (!swap) return;
    g[1] = g[1] - u[between];
    g[2] = g[2] + u[between];
  }

  LK_OUTLINE void straight(double f, double own, double other) {
    const bool swap = pairs_ == 3;
    double factor[3] = {f, own, other};
    for (int k = 0; k < 3; ++k) factor[k] = factor[k] == 0 || !(k < pairs_) || distance_[k] == 0 ? 0 : factor[k] / distance_[k];
    const Wide fp = all_of(factor[0]), fn = all_of(factor[1]), fb = all_of(factor[2]);
    this->write([&](auto tail, const T* const* x, int64_t i, int left, Wide* g) LK_INLINE_LAMBDA {
      Wide v[3];
      differences<decltype(tail)::value>(x, i, left, swap, v);
      v[0] = v[0] * fp;
      v[1] = v[1] * fn;
      if (swap) v[2] = v[2] * fb;
      combine(swap, v, g);
    });
  }

  LK_OUTLINE void bent(double f, double own, double other) {
    const bool swap = pairs_ == 3;
    const double factor[3] = {f, own, other};
    this->write([&](auto tail, const T* const* x, int64_t i, int left, Wide* g) LK_INLINE_LAMBDA {
      Wide v[3];
      differences<decltype(tail)::value>(x, i, left, swap, v);
      for (int k = 0; k < pairs_; ++k) v[k] = slope(v[k], k) * all_of(factor[k]);
      combine(swap, v, g);
    });
  }
  LK_OUTLINE Wide slope(const Wide& v, int k) const {
    const Wide zeros = all_of(0), sign = copysign(all_of(1), v);
    if (distance_[k] == 0) return zeros;
    Wide size;
    if (p_ == 1)
      size = all_of(1);
    else if (infinite())
      size = zero_unless(abs(v) == all_of(largest_[k]), all_of(1 / ties_[k]));
    else if (p_ == 2)
      size = abs(v) / all_of(distance_[k]);
    else
      size = ratio_power(abs(v) / all_of(distance_[k]), p_ - 1);
    return select(v == zeros, zeros, size * sign);
  }

  const double p_, eps_;
  const int pairs_;
  double sum_[3], largest_[3], ties_[3], distance_[3];
};

// The second row is that of the class's center.
template <class T>
class Center : Vectors<T, 2> {
  using Base = Vectors<T, 2>;
  using Loss = CenterLoss;

  // Sums of a class's features start where a pack may.
  static int64_t padded(const Job& job) { return (job.row_length + wide - 1) / wide * wide; }
  static int64_t sums(const Job& job) { return job.inner_count * (padded(job) + 1); }

 public:
  static size_t bytes(const Job& job) {
    return Base::bytes(job) + 2 * Scratch::bytes<double>(sums(job)) + RowSink<T>::bytes(job.gradient[0]) +
           RowSink<T>::bytes(job.gradient[1]);
  }
  Center(const Job& job, int64_t begin, Scratch scratch) : Base(job, begin, scratch), rest_(scratch) {}

  double run(int64_t end) {
    return Base::rows(
        end, true, [](int64_t, int64_t) {}, [&](int64_t i) { return row(i); });
  }

  // Gradient and update of the centers of some classes: features in index order, whatever the threads.
  void run_centers(int64_t chunk) {
    const Job& job = this->job;
    const int64_t first = chunk * job.inner_count, count = least(job.classes - first, job.inner_count), stride = padded(job);
    double* sum[2];  // of differences times their factors; of differences
    for (double*& s : sum) {
      s = rest_.template take<double>(sums(job));
      fill(s, sums(job), 0.0);
    }
    double* seen = sum[1] + count * stride;
    for (int64_t tile = 0; tile < job.elements; tile += tile_size) {
      const int64_t n = least(job.elements - tile, tile_size);
      this->facts.read(tile, n, true);
      for (int64_t i = 0; i < n; ++i, this->x[0].next()) {
        const int64_t k = this->facts.class_at(i) - first;
        if (k < 0 || k >= count) continue;
        this->x[1].seek(first + k);
        add(static_cast<double>(this->facts.factor_at(i)), sum[0] + k * stride, sum[1] + k * stride);
        seen[k] += 1;
      }
    }
    for (int out = 0; out < 2; ++out) {
      RowSink<T>& sink = this->gradient[out];
      if (!sink.wanted()) continue;
      sink.open(job.gradient[out], job.gradient_class_stride[out], rest_, first);
      for (int64_t k = 0; k < count; ++k) {
        put_row(sink, sum[out] + k * stride,
                out == 0 ? (job.options[Loss::half] != 0 ? -1 : -2) : job.options[Loss::alpha] / (1 + seen[k]));
        sink.next();
      }
      sink.close();
    }
    job.partials[chunk] = {{0}, -1, 0};
  }

 private:
  template <bool Tail>
  LK_INLINE static Wide difference(const T* const* x, int64_t i, int left) {
    return load_wide<Tail>(x[0] + i, left) - load_wide<Tail>(x[1] + i, left);
  }

  T row(int64_t i) {
    this->x[1].seek(this->facts.class_at(i));
    const bool half = this->job.options[Loss::half] != 0;
    double square = 0;
    this->blocks([&](const T* const* x, int64_t n) LK_INLINE_LAMBDA {
      Wide sum = all_of(0);
      sixteens(n, [&](auto tail, int64_t j, int left) LK_INLINE_LAMBDA {
        const Wide d = difference<decltype(tail)::value>(x, j, left);
        sum = fma(d, d, sum);
      });
      square += reduce_add(sum);
    });
    if (this->wants) {
      const Wide factor = all_of((half ? 1 : 2) * static_cast<double>(this->facts.factor_at(i)));
      this->write([&](auto tail, const T* const* x, int64_t j, int left, Wide* g)
                      LK_INLINE_LAMBDA { g[0] = difference<decltype(tail)::value>(x, j, left) * factor; });
    }
    return static_cast<T>(half ? 0.5 * square : square);
  }

  // Adds the difference of the current rows to sums of whole packs.
  LK_OUTLINE void add(double factor, double* weighted, double* plain) {
    const Wide f = all_of(factor);
    int64_t c = 0;
    this->blocks([&](const T* const* x, int64_t n) LK_INLINE_LAMBDA {
      sixteens(n, [&](auto tail, int64_t i, int left) LK_INLINE_LAMBDA {
        const Wide d = difference<decltype(tail)::value>(x, i, left);
        double *w = weighted + c + i, *p = plain + c + i;
        store(w, load<double, wide>(w) + d * f);
        store(p, load<double, wide>(p) + d);
      });
      c += n;
    });
  }

  LK_OUTLINE void put_row(RowSink<T>& sink, const double* sum, double factor) {
    for (int64_t c = 0; c < this->job.row_length; c += tile_size) {
      const int64_t n = least(this->job.row_length - c, tile_size);
      T* to = sink.at(c);
      for (int64_t i = 0; i < n; ++i) to[i] = static_cast<T>(sum[c + i] * factor);
      sink.commit(c, n);
    }
  }

  Scratch rest_;
};

template <class T>
void centers(const Job& job, int64_t chunk, unsigned char* scratch) {
  Center<T>(job, 0, Scratch(scratch)).run_centers(chunk);
}

template <class Rows>
void results(const Job& job, int64_t chunk, unsigned char* scratch) {
  const int64_t begin = chunk * job.chunk_elements;
  Rows rows(job, begin, Scratch(scratch));
  job.partials[chunk] = {{rows.run(least(begin + job.chunk_elements, job.elements))}, -1, 0};
}

template <class L>
struct RowsOf;
template <>
struct RowsOf<CosineEmbeddingLoss> {
  template <class T>
  using type = Cosine<T>;
};
template <>
struct RowsOf<TripletMarginLoss> {
  template <class T>
  using type = Triplet<T>;
};

template <>
struct RowsOf<CenterLoss> {
  template <class T>
  using type = Center<T>;
};

template <class L>
size_t scratch_bytes(const Job& job) {
  return job.f64 ? RowsOf<L>::template type<double>::bytes(job) : RowsOf<L>::template type<float>::bytes(job);
}

template <class L, class T>
constexpr Task task = results<typename RowsOf<L>::template type<T>>;

template <class L, class T>
constexpr Task shared_gradient = nullptr;
template <class T>
constexpr Task shared_gradient<CenterLoss, T> = centers<T>;

}  // namespace

template <class L>
const OpKernels OpTable<L>::value = {
    scratch_bytes<L>,
    {nullptr, nullptr},
    {nullptr, nullptr},
    {{task<L, float>, task<L, float>, task<L, float>}, {task<L, double>, task<L, double>, task<L, double>}},
    {shared_gradient<L, float>, shared_gradient<L, double>}};

template struct FamilyTables<LK_FAMILY_EMBEDDING, EmbeddingLosses>;

}  // namespace losskit::LOSSKIT_TARGET
