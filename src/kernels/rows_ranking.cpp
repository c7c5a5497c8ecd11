// Label ranking: pairs of a relevant label and another one that are ranked wrongly.
//
// Scores become integers of the same order. Then either every score of the smaller side is held against all of the other
// in lanes, or both sides are sorted by radix and merged, whichever is less work. Counts are whole numbers, so it never
// shows which.
#include "kernels/op_kernels.h"
#include "kernels/rows.h"

namespace losskit::LOSSKIT_TARGET {
namespace {

template <class T>
struct Keys;
// Keys take the place of the scores they are made from.
template <>
struct Keys<float> {
  using type __attribute__((may_alias)) = uint32_t;
};
template <>
struct Keys<double> {
  using type __attribute__((may_alias)) = uint64_t;
};

// In the order of the scores, -0 equal to 0.
template <class T>
LK_INLINE typename Keys<T>::type key_of(T score) {
  using K = typename Keys<T>::type;
  const T v = score + T(0);
  K bits;
  __builtin_memcpy(&bits, &v, sizeof bits);
  const K sign = K(1) << (8 * sizeof(K) - 1);
  return (bits & sign) != 0 ? ~bits : bits | sign;
}

// Turns n scores into sorted keys, in place or in the room for as many. Returns where they ended up.
template <class K, class T>
LK_OUTLINE K* radix_sort(T* scores, K* room, int64_t n) {
  constexpr int digits = sizeof(K), values = 256;
  K* keys = reinterpret_cast<K*>(scores);
  uint32_t count[digits][values] = {};
  for (int64_t i = 0; i < n; ++i) {
    const K key = key_of(scores[i]);
    keys[i] = key;
    for (int d = 0; d < digits; ++d) ++count[d][(key >> (8 * d)) & 255];
  }
  for (int d = 0; d < digits; ++d) {
    uint32_t* at = count[d];
    if (n > 0 && at[(keys[0] >> (8 * d)) & 255] == static_cast<uint64_t>(n)) continue;  // all the same
    uint32_t sum = 0;
    for (int v = 0; v < values; ++v) {
      const uint32_t some = at[v];
      at[v] = sum;
      sum += some;
    }
    for (int64_t i = 0; i < n; ++i) room[at[(keys[i] >> (8 * d)) & 255]++] = keys[i];
    K* other = room;
    room = keys;
    keys = other;
  }
  return keys;
}

// How many of n scores are at least (Least) or at most `value`.
template <bool Least, class T>
LK_INLINE int64_t count_beyond(const T* x, int64_t n, T value) {
  const Step<T> one = step_set<T>(T(1)), bound = step_set<T>(value);
  int64_t count = 0;
  for (int64_t i = 0; i < n; i += block_size) {
    Pair<T> counts = zero<T, pair<T>>();
    sweep<T>(least(block_size, n - i), [&](auto half, auto tail, int64_t k, int left) LK_INLINE_LAMBDA {
      constexpr bool is_tail = decltype(tail)::value;
      const Step<T> v = step_load<is_tail>(x + i + k, left);
      Step<T>& sum = part<decltype(half)::value>(counts);
      sum = sum + live<is_tail>(zero_unless(Least ? v >= bound : v <= bound, one), left);
    });
    count += static_cast<int64_t>(reduce_add(counts));
  }
  return count;
}

template <class T>
class RankedRows {
  using K = typename Keys<T>::type;

 public:
  static size_t bytes(const Job& job) {
    return RowFacts<T>::bytes(job) + LossRun<T>::bytes(job) + WindowSource<T>::bytes(job, job.input[0], job.class_stride[0]) +
           WindowSource<T>::bytes(job, job.input[1], job.class_stride[1]) + 3 * Scratch::bytes<T>(job.classes);
  }
  RankedRows(const Job& job, int64_t begin, int64_t end, unsigned char* memory) : job_(job), begin_(begin), end_(end) {
    Scratch scratch(memory);
    facts_.open(job, scratch);
    losses_.open(job, scratch, begin);
    scores_.open(job, job.input[0], job.class_stride[0], scratch, begin, end);
    labels_.open(job, job.input[1], job.class_stride[1], scratch, begin, end);
    relevant_ = scratch.take<T>(job.classes);
    others_ = scratch.take<T>(job.classes);
    room_ = scratch.take<T>(job.classes);
  }

  Partial run() {
    for (int64_t tile = begin_; tile < end_; tile += tile_size) {
      const int64_t n = least(end_ - tile, tile_size);
      facts_.read(tile, n, false);
      for (int64_t i = 0; i < n; ++i) {
        if (facts_.kept_at(i)) read(tile + i);
        *losses_.place() = facts_.kept_at(i) ? facts_.weight_at(i) * loss() : T(0);
        scores_.next();
        labels_.next();
        losses_.add(1);
      }
    }
    return {{losses_.close()}, bad_.element, 0};
  }

 private:
  // Parts the row's scores.
  void read(int64_t position) {
    relevant_count_ = others_count_ = 0;
    for (int64_t c = 0; c < job_.classes; c += block_size) {
      const int64_t n = least(job_.classes - c, block_size);
      const T *s = scores_.at(c, n), *t = labels_.at(c, n);
      if (!allowed(s, t, n)) {
        complain(s, t, n, position, c);
        continue;
      }
      for (int64_t i = 0; i < n; ++i) {
        // Both are written, so that there is no branch to guess.
        relevant_[relevant_count_] = s[i];
        others_[others_count_] = s[i];
        const bool is = t[i] != T(0);
        relevant_count_ += is;
        others_count_ += !is;
      }
    }
  }
  LK_INLINE static bool allowed(const T* s, const T* t, int64_t n) {
    const Step<T> none = step_set<T>(T(0)), one = step_set<T>(T(1));
    auto fine = first_n<T, step_width<T>>(step_width<T>);
    sweep<T>(n, [&](auto, auto tail, int64_t i, int left) LK_INLINE_LAMBDA {
      constexpr bool is_tail = decltype(tail)::value;
      const Step<T> score = step_load<is_tail>(s + i, left), label = step_load<is_tail>(t + i, left);
      fine = fine & (score - score == none) & ((label == none) | (label == one));
    });
    return all(fine);
  }
  LK_OUTLINE void complain(const T* s, const T* t, int64_t n, int64_t position, int64_t c) {
    for (int64_t i = 0; i < n; ++i) {
      if (s[i] - s[i] == T(0) && (t[i] == T(0) || t[i] == T(1))) continue;
      bad_.found(element_of(job_, position, c + i));
      return;
    }
  }

  T loss() {
    const int64_t m = relevant_count_, n = others_count_;
    if (m == 0 || n == 0) return T(0);
    const int64_t fewer = m < n ? m : n, more = m < n ? n : m;
    // A step of a sweep is about as much as a key's way through two passes.
    const bool in_lanes = fewer * (more / lanes<T> + 4) <= static_cast<int64_t>(sizeof(K)) / 2 * 4 * (m + n);
    const double pairs = static_cast<double>(m) * static_cast<double>(n);
    return static_cast<T>(static_cast<double>(in_lanes ? in_pairs() : sorted()) / pairs);
  }

  int64_t in_pairs() const {
    int64_t errors = 0;
    if (relevant_count_ <= others_count_)
      for (int64_t j = 0; j < relevant_count_; ++j) errors += count_beyond<true>(others_, others_count_, relevant_[j]);
    else
      for (int64_t k = 0; k < others_count_; ++k) errors += count_beyond<false>(relevant_, relevant_count_, others_[k]);
    return errors;
  }

  int64_t sorted() {
    K *own = reinterpret_cast<K*>(relevant_), *room = reinterpret_cast<K*>(room_);
    const K* r = radix_sort(relevant_, room, relevant_count_);
    const K* o = radix_sort(others_, r == own ? room : own, others_count_);
    // For each of the others from below, the relevant ones that do not exceed it. A step takes one key of either side;
    // which of them is as good as random, so there is no branch on it.
    int64_t errors = 0, i = 0, k = 0;
    while (i < relevant_count_ && k < others_count_) {
      const bool below = r[i] <= o[k];
      errors += below ? 0 : i;
      i += below;
      k += !below;
    }
    return errors + (others_count_ - k) * i;
  }

  const Job& job_;
  const int64_t begin_, end_;
  RowFacts<T> facts_;
  LossRun<T> losses_;
  WindowSource<T> scores_, labels_;
  BadElement bad_;
  T *relevant_, *others_, *room_;
  int64_t relevant_count_ = 0, others_count_ = 0;
};

template <class T>
void results(const Job& job, int64_t chunk, unsigned char* scratch) {
  const int64_t begin = chunk * job.chunk_elements;
  RankedRows<T> rows(job, begin, least(begin + job.chunk_elements, job.elements), scratch);
  job.partials[chunk] = rows.run();
}

size_t scratch_bytes(const Job& job) { return job.f64 ? RankedRows<double>::bytes(job) : RankedRows<float>::bytes(job); }

}  // namespace

template <>
const OpKernels OpTable<LabelRankingLoss>::value = {
    scratch_bytes,
    {nullptr, nullptr},
    {nullptr, nullptr},
    {{results<float>, results<float>, results<float>}, {results<double>, results<double>, results<double>}},
    {nullptr, nullptr}};

}  // namespace losskit::LOSSKIT_TARGET
