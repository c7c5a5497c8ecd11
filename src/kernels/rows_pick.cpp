// Losses that read one score of a row, and perhaps the best of the others. Their gradient is 0 but for those entries.
//
// A formula offers: has_rival and pick<T>(own, rival, loss, slope), on packs of positions, where the slope is that of the
// own score and its opposite that of the rival; and in_domain(x) if the scores have a domain, which is then checked.
#include "kernels/lane_access.h"
#include "kernels/op_kernels.h"
#include "kernels/row_scan.h"
#include "kernels/rows.h"

namespace losskit::LOSSKIT_TARGET {
namespace {

// Entries of the positions of a tile: up to two classes of each, with their values.
template <class T>
struct Entries {
  const Integer<T>* own;    // -1: none
  const Integer<T>* rival;  // nullptr, or likewise
  const T *own_value, *rival_value;
};

// Writes the rows of a gradient that is 0 but for a few entries, whichever way its memory runs.
template <class T>
class SparseRows {
 public:
  static size_t bytes(const Operand& o) { return o.access == Access::absent ? 0 : Scratch::bytes<T>(block_size); }
  void open(const Job& job, Scratch& scratch, int64_t position) {
    job_ = &job;
    o_ = &job.gradient[0];
    if (!wanted()) return;
    stride_ = job.gradient_class_stride[0];
    tile_ = scratch.take<T>(block_size);
    fill(tile_, block_size, T(0));
    walker_.seek(*o_, position);
    const bool plain = o_->dtype == dtype_of<T> && !o_->accumulate;
    const int64_t step = o_->rank == 0 ? 1 : o_->strides[o_->rank - 1];
    along_classes_ = plain && (stride_ == 1 || job.classes == 1);
    along_positions_ = !along_classes_ && !by_rows(*o_, stride_);
    plain_planes_ = plain && step == 1;
  }
  bool wanted() const { return o_->access != Access::absent; }

  // The next n positions. between(c) is called after each class where classes are written one after the other.
  template <class Between>
  void put(const Entries<T>& entries, int64_t n, const Between& between) {
    for (int64_t i = 0; i < n;) {
      const int64_t run = walker_.run(*o_, n - i);
      if (along_positions_)
        planes(entries, i, run, between);
      else if (along_classes_ && o_->stream)
        streamed_rows(entries, i, run);
      else
        rows(entries, i, run);
      walker_.advance(*o_, run);
      i += run;
    }
  }
  void close() {
    writer_.close();
    if (streamed_) stream_fence();
  }

 private:
  T* place(int64_t position) { return static_cast<T*>(o_->data) + walker_.offset + position * walker_.stride(*o_); }

  // Entries of the row at `from`, of its classes begin .. end - 1.
  void set(T* from, const Entries<T>& entries, int64_t i, int64_t begin, int64_t end, bool values) {
    const auto one = [&](const Integer<T>* of, const T* value) {
      const int64_t c = of[i];
      if (c >= begin && c < end) from[c - begin] = values ? value[i] : T(0);
    };
    if (entries.rival != nullptr) one(entries.rival, entries.rival_value);
    one(entries.own, entries.own_value);
  }

  void rows(const Entries<T>& entries, int64_t i, int64_t n) {
    const int64_t classes = job_->classes;
    for (int64_t k = 0; k < n; ++k) {
      if (along_classes_) {
        T* row = place(k);
        fill(row, classes, T(0));
        set(row, entries, i + k, 0, classes, true);
        continue;
      }
      for (int64_t c = 0; c < classes; c += block_size) {
        const int64_t end = least(c + block_size, classes);
        set(tile_, entries, i + k, c, end, true);
        scatter<T>(*o_, walker_.offset + k * walker_.stride(*o_) + c * stride_, stride_, end - c, tile_);
        set(tile_, entries, i + k, c, end, false);
      }
    }
  }

  // As many rows as the tile holds, or part of one. Between two puts the tile is all zeros.
  void streamed_rows(const Entries<T>& entries, int64_t i, int64_t n) {
    const int64_t classes = job_->classes;
    const bool adjacent = walker_.stride(*o_) == classes;
    const int64_t several = adjacent && classes <= block_size ? block_size / (classes < 1 ? 1 : classes) : 1;
    for (int64_t k = 0; k < n; k += several) {
      const int64_t some = least(several, n - k);
      for (int64_t c = 0; c < classes; c += block_size) {
        const int64_t end = least(c + block_size, classes);
        for (int64_t r = 0; r < some; ++r) set(tile_ + r * classes, entries, i + k + r, c, end, true);
        writer_.put(place(k) + c, tile_, some * (end - c));
        for (int64_t r = 0; r < some; ++r) set(tile_ + r * classes, entries, i + k + r, c, end, false);
      }
    }
  }

  // Positions are neighbours, classes apart: one class after the other.
  template <class Between>
  void planes(const Entries<T>& entries, int64_t i, int64_t n, const Between& between) {
    for (int64_t c = 0; c < job_->classes; ++c) {
      if (!plain_planes_) {
        part_of_plane(entries, i, n, c, tile_, Store::plain);
        scatter<T>(*o_, walker_.offset + c * stride_, walker_.stride(*o_), n, tile_);
        between(c);
        continue;
      }
      T* g = place(0) + c * stride_;
      // Streaming is fastest in whole lines, so it begins at one.
      const int64_t head = o_->stream ? least(until_line(g), n) : 0;
      if (head > 0) part_of_plane(entries, i, head, c, g, Store::plain);
      streamed_ |= o_->stream;
      part_of_plane(entries, i + head, n - head, c, g + head, o_->stream ? Store::stream : Store::plain);
      between(c);
    }
  }
  LK_OUTLINE void part_of_plane(const Entries<T>& entries, int64_t i, int64_t n, int64_t c, T* g, Store how) {
    constexpr int w = step_width<T>;
    const Integer<T>*own = entries.own + i, *rival = entries.rival == nullptr ? nullptr : entries.rival + i;
    const auto wanted = ::losskit::LOSSKIT_TARGET::set<Integer<T>, w>(static_cast<Integer<T>>(c));
    sweep<T>(n, [&](auto, auto tail, int64_t k, int left) LK_INLINE_LAMBDA {
      // Entries have room behind them.
      Step<T> v = zero_unless(mask_cast<T>(load<Integer<T>, w>(own + k) == wanted), load<T, w>(entries.own_value + i + k));
      if (rival != nullptr)
        v = select(mask_cast<T>(load<Integer<T>, w>(rival + k) == wanted), load<T, w>(entries.rival_value + i + k), v);
      ::losskit::LOSSKIT_TARGET::put<decltype(tail)::value>(how, g + k, v, left);
    });
  }

  const Job* job_ = nullptr;
  const Operand* o_ = nullptr;
  int64_t stride_ = 0;
  T* tile_ = nullptr;
  bool along_classes_ = false, along_positions_ = false, plain_planes_ = false, streamed_ = false;
  Walker walker_;
  StreamWriter<T> writer_;
};

template <class L, class T, int Wants>
class PickRows {
  static constexpr bool checked = Domain<L, T>::value;
  static constexpr bool reads_rows = checked || L::has_rival;
  static constexpr int arrays = L::has_rival ? 4 : 2;

 public:
  static size_t bytes(const Job& job) {
    const int64_t n = at_most_elements(job, tile_size) + lane_room;
    return RowFacts<T>::bytes(job) + LossRun<T>::bytes(job) + SparseRows<T>::bytes(job.gradient[0]) +
           static_cast<size_t>(arrays) * Scratch::bytes<T>(n) + (L::has_rival ? Scratch::bytes<Integer<T>>(n) : 0) +
           (reads_rows ? WindowSource<T>::bytes(job, job.input[0], job.class_stride[0]) : 0);
  }
  PickRows(const Job& job, int64_t begin, int64_t end, unsigned char* memory) : job_(job), begin_(begin), end_(end) {
    Scratch scratch(memory);
    facts_.open(job, scratch);
    losses_.open(job, scratch, begin);
    gradient_.open(job, scratch, begin);
    const int64_t n = at_most_elements(job, tile_size) + lane_room;
    own_ = scratch.take<T>(n);
    own_value_ = scratch.take<T>(n);
    fill(own_, n, T(0));
    if (L::has_rival) {
      best_ = scratch.take<T>(n);
      rival_value_ = scratch.take<T>(n);
      rival_ = scratch.take<Integer<T>>(n);
      fill(best_, n, T(0));
      fill(rival_, n, Integer<T>(-1));
    }
    if (reads_rows) rows_.open(job, job.input[0], job.class_stride[0], scratch, begin, end);
    walker_.seek(job.input[0], begin);
  }

  Partial run() {
    for (int64_t tile = begin_; tile < end_; tile += tile_size) {
      const int64_t n = least(end_ - tile, tile_size);
      facts_.read(tile, n, true);
      pick(n);
      if (reads_rows)
        for (int64_t i = 0; i < n; ++i) {
          if (facts_.kept_at(i))
            read_row(tile + i, i);
          else
            skip_row(i);
        }
      evaluate(n);
      if (Wants != want_value && gradient_.wanted())
        gradient_.put({facts_.classes(), L::has_rival ? rival_ : nullptr, own_value_, rival_value_}, n,
                      [&](int64_t c) { ask_ahead(tile + n, least(end_ - tile - n, tile_size), c); });
    }
    if (Wants != want_value && gradient_.wanted()) gradient_.close();
    return {{losses_.close()}, bad_.element, 0};
  }

 private:
  // The targets' scores. Each is a cache line of its own, so they are asked for ahead.
  void pick(int64_t n) {
    const Operand& o = job_.input[0];
    const T* x = static_cast<const T*>(o.data);
    const Integer<T>* classes = facts_.classes();
    const int64_t stride = job_.class_stride[0], step = walker_.stride(o);
    if (o.dtype != dtype_of<T>) return pick_converted(n);
    for (int64_t i = 0; i < n;) {
      const int64_t run = walker_.run(o, n - i);
      for (int64_t k = 0; k < run; ++k) {
        const T* row = x + (walker_.offset + k * step);
        const int64_t c = classes[i + k];
        prefetch(row + (16 * step + classes[i + k + 16] * stride));
        own_[i + k] = c < 0 ? T(0) : row[c * stride];
      }
      walker_.advance(o, run);
      i += run;
    }
  }

  LK_OUTLINE void pick_converted(int64_t n) {
    const Operand& o = job_.input[0];
    for (int64_t i = 0; i < n; ++i, walker_.advance(o, 1)) {
      const int64_t c = facts_.class_at(i);
      own_[i] = c < 0 ? T(0) : element<T>(o, walker_.offset + c * job_.class_stride[0]);
    }
  }

  // Where neighbouring targets lie in planes far apart, each score is a miss of its own: while class c of one tile is
  // written, part of the next tile's are asked for.
  LK_INLINE void ask_ahead(int64_t position, int64_t n, int64_t c) {
    const Operand &y = job_.indices, &x = job_.input[0];
    if (reads_rows || x.dtype != dtype_of<T> || y.dtype != LK_INT64 || y.rank != 1 || y.strides[0] != 1 ||
        walker_.run(x, n) != n)
      return;
    const int64_t* targets = static_cast<const int64_t*>(y.data) + position;
    const T* scores = static_cast<const T*>(x.data) + walker_.offset;
    for (int64_t k = n * c / job_.classes; k < n * (c + 1) / job_.classes; ++k)
      if (static_cast<uint64_t>(targets[k]) < static_cast<uint64_t>(job_.classes))
        prefetch(scores + (k * walker_.stride(x) + targets[k] * job_.class_stride[0]));
  }

  void skip_row(int64_t i) {
    if constexpr (L::has_rival) {
      best_[i] = T(0);
      rival_[i] = Integer<T>(-1);
    }
    rows_.next();
  }

  void read_row(int64_t position, int64_t i) {
    const int64_t y = facts_.class_at(i), classes = job_.classes;
    T best = -infinity<T>;
    for (int64_t c = 0; c < classes; c += block_size) {
      const int64_t n = least(classes - c, block_size);
      const T* x = rows_.at(c, n);
      if constexpr (checked)
        if (!Domain<L, T>::holds(x, n)) bad_.found(element_of(job_, position, c + Domain<L, T>::first_outside(x, n)));
      if constexpr (L::has_rival) {
        if (y >= c && y < c + n) {
          best = largest(x, y - c, best);
          best = largest(x + (y - c + 1), n - 1 - (y - c), best);
        } else {
          best = largest(x, n, best);
        }
      }
    }
    if constexpr (L::has_rival) {
      best_[i] = best;
      rival_[i] =
          Wants == want_value || !gradient_.wanted() || !(T(1) - (own_[i] - best) >= T(0)) ? Integer<T>(-1) : rival(best, y);
    }
    rows_.next();
  }
  // The first class but the target's with that score.
  Integer<T> rival(T best, int64_t y) {
    for (int64_t c = 0; c < job_.classes; c += block_size) {
      const int64_t n = least(job_.classes - c, block_size);
      const T* x = rows_.at(c, n);
      int64_t at = find(x, n, best);
      if (at >= 0 && c + at == y) {
        const int64_t behind = find(x + at + 1, n - at - 1, best);
        at = behind < 0 ? -1 : at + 1 + behind;
      }
      if (at >= 0) return static_cast<Integer<T>>(c + at);
    }
    return Integer<T>(-1);
  }

  void evaluate(int64_t n) {
    for (int64_t i = 0; i < n; i += lanes<T>) {
      const Pack<T> own = load(own_ + i), rival = L::has_rival ? load(best_ + i) : own;
      const auto kept = mask_cast<T>(load(facts_.classes() + i) > set<Integer<T>>(Integer<T>(-1)));
      Pack<T> loss, slope;
      L::template pick<T>(own, rival, loss, slope);
      // Selected: an ignored position is 0 whatever its weight.
      store(losses_.place(), zero_unless(kept, load(facts_.weights() + i) * loss));
      losses_.add(least(lanes<T>, n - i));
      if (Wants == want_value) continue;
      const Pack<T> factor = load(facts_.factors() + i), value = slope * factor;
      store(own_value_ + i, zero_unless(kept, value));
      if (L::has_rival) store(rival_value_ + i, zero_unless(kept, -value));
    }
  }

  const Job& job_;
  const int64_t begin_, end_;
  RowFacts<T> facts_;
  LossRun<T> losses_;
  SparseRows<T> gradient_;
  WindowSource<T> rows_;
  Walker walker_;
  BadElement bad_;
  T *own_ = nullptr, *own_value_ = nullptr, *best_ = nullptr, *rival_value_ = nullptr;
  Integer<T>* rival_ = nullptr;
};

template <class L, class T, int Wants>
void results(const Job& job, int64_t chunk, unsigned char* scratch) {
  const int64_t begin = chunk * job.chunk_elements;
  PickRows<L, T, one_form<T> ? want_gradient : Wants> rows(job, begin, least(begin + job.chunk_elements, job.elements),
                                                           scratch);
  job.partials[chunk] = rows.run();
}

template <class L>
size_t scratch_bytes(const Job& job) {
  return job.f64 ? PickRows<L, double, want_gradient>::bytes(job) : PickRows<L, float, want_gradient>::bytes(job);
}

}  // namespace

template <class L>
const OpKernels OpTable<L>::value = {
    scratch_bytes<L>,
    {nullptr, nullptr},
    {nullptr, nullptr},
    {{results<L, float, want_value>, results<L, float, want_gradient>, results<L, float, want_gradient>},
     {results<L, double, want_value>, results<L, double, want_gradient>, results<L, double, want_gradient>}},
    {nullptr, nullptr}};

template struct FamilyTables<LK_FAMILY_ROWS, PickLosses>;

}  // namespace losskit::LOSSKIT_TARGET
