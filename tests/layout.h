// Arrays placed in memory: any strides, any alignment, between guard pages, with every byte around the elements
// watched.
#pragma once

#include <sys/mman.h>
#include <unistd.h>

#include <map>

#include "harness.h"

namespace lktest {

// ---- Layouts ----

// How an array's elements stand in memory. The default is dense and row-major.
struct Layout {
  std::vector<int> order;        // axes from the outermost in memory to the innermost; empty: as they come
  std::vector<int64_t> padding;  // per axis, elements skipped after its extent; empty: none
  std::vector<int> reversed;     // per axis, 1: runs backwards; empty: none
  int64_t step = 1;              // distance of neighbours on the innermost axis
  int64_t offset = 0;            // elements between a 64-byte boundary and the first one
  bool strange_ones = false;     // axes of one element get a stride that means nothing, as array libraries give them
  bool zero_strides = false;     // inputs: axes along which the values do not change get stride 0
};

inline Layout random_layout(const Shape& shape, Random& random) {
  const size_t rank = shape.size();
  Layout l;
  l.order.resize(rank);
  l.padding.assign(rank, 0);
  l.reversed.assign(rank, 0);
  for (size_t i = 0; i < rank; ++i) l.order[i] = static_cast<int>(i);
  const int64_t kind = random.below(6);
  if (kind == 0 || kind == 5)  // transposed
    for (size_t i = rank; i > 1; --i)
      std::swap(l.order[i - 1], l.order[static_cast<size_t>(random.below(static_cast<int64_t>(i)))]);
  for (size_t i = 0; i < rank; ++i) {
    if (kind == 1 || kind == 5) l.padding[i] = random.below(4);  // padded
    if (kind == 2 || kind == 5) l.reversed[i] = random.one_in(2);
  }
  if (kind == 3 || kind == 5) l.step = random.between(2, 3);
  if (kind == 4 && rank > 1) {  // classes last, as images come from cameras and from other frameworks
    std::rotate(l.order.begin() + 1, l.order.begin() + 2, l.order.end());
  }
  l.offset = random.below(16);
  l.zero_strides = random.one_in(2);
  l.strange_ones = random.one_in(2);
  return l;
}

// Strides in elements and the span of offsets [low, high] they reach from element 0.
struct Strided {
  std::vector<int64_t> strides;
  int64_t low = 0, high = 0;
};

inline bool constant_along(const Array& a, size_t axis) {
  int64_t inner = 1;
  for (size_t i = axis + 1; i < a.shape.size(); ++i) inner *= a.shape[i];
  const int64_t extent = a.shape[axis];
  for (int64_t i = 0; i < a.size(); ++i)
    if ((i / inner) % extent != 0 && a.bits(i) != a.bits(i - inner)) return false;
  return true;
}

inline Strided strided(const Array& a, const Layout& layout) {
  const size_t rank = a.shape.size();
  Strided s;
  s.strides.assign(rank, 0);
  int64_t next = layout.step;
  for (size_t k = rank; k-- > 0;) {
    const size_t axis = layout.order.empty() ? k : static_cast<size_t>(layout.order[k]);
    const int64_t extent = a.shape[axis];
    if (layout.zero_strides && extent > 1 && constant_along(a, axis)) continue;
    const bool back = !layout.reversed.empty() && layout.reversed[axis] != 0;
    s.strides[axis] = back ? -next : next;
    if (extent == 1 && layout.strange_ones) s.strides[axis] = axis % 2 == 0 ? 0 : -(int64_t{1} << 40);
    if (extent > 1) (back ? s.low : s.high) += (extent - 1) * s.strides[axis];
    next *= std::max<int64_t>(extent, 1) + (layout.padding.empty() ? 0 : layout.padding[axis]);
  }
  return s;
}

// Copies n elements of some bytes, a step apart on either side.
template <size_t Size>
void copy_each(unsigned char* to, int64_t to_step, const unsigned char* from, int64_t from_step, int64_t n) {
  for (int64_t i = 0; i < n; ++i)
    std::memcpy(to + i * to_step * static_cast<int64_t>(Size), from + i * from_step * static_cast<int64_t>(Size), Size);
}
inline void copy_elements(unsigned char* to, int64_t to_step, const unsigned char* from, int64_t from_step, int64_t n,
                          size_t size) {
  if (to_step == 1 && from_step == 1)
    std::memcpy(to, from, static_cast<size_t>(n) * size);
  else if (size == 1)
    copy_each<1>(to, to_step, from, from_step, n);
  else if (size == 2)
    copy_each<2>(to, to_step, from, from_step, n);
  else if (size == 4)
    copy_each<4>(to, to_step, from, from_step, n);
  else
    copy_each<8>(to, to_step, from, from_step, n);
}

// Calls f(logical index, offset in elements from element 0, elements, their stride) for runs of all elements in row-major order.
// Runs are as long as the strides allow: a test spends its time here, under a sanitizer or an emulator most of it.
template <class F>
void walk(const Shape& shape, const std::vector<int64_t>& strides, F f) {
  size_t outer = shape.size();
  int64_t run = 1, stride = 1;
  for (; outer > 0 && (run == 1 || shape[outer - 1] == 1 || strides[outer - 1] == stride * run); --outer) {
    if (shape[outer - 1] == 1) continue;
    if (run == 1) stride = strides[outer - 1];
    run *= shape[outer - 1];
  }
  const int64_t n = count(shape);
  std::vector<int64_t> at(outer, 0);
  int64_t offset = 0;
  for (int64_t i = 0; i < n; i += run) {
    f(i, offset, run, stride);
    for (size_t axis = outer; axis-- > 0;) {
      offset += strides[axis];
      if (++at[axis] < shape[axis]) break;
      offset -= at[axis] * strides[axis];
      at[axis] = 0;
    }
  }
}

// ---- Blocks of memory ----

enum class Placement {
  heap,         // between margins that are watched
  guard_end,    // the last byte is the last of its page, the next page faults
  guard_start,  // the first byte is the first of its page, the page before faults
};

inline size_t page_size() {
  static const size_t size = static_cast<size_t>(sysconf(_SC_PAGESIZE));
  return size;
}

// Mappings of whole pages between two pages that fault. Kept for the next user of the same size: tests place millions.
class Pages {
 public:
  explicit Pages(size_t bytes) : usable_((bytes + page_size() - 1) / page_size() * page_size()) {
    auto& list = spare()[usable_];
    if (!list.empty()) {
      start_ = list.back();
      list.pop_back();
      return;
    }
    void* all = mmap(nullptr, usable_ + 2 * page_size(), PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (all == MAP_FAILED) std::abort();
    start_ = static_cast<unsigned char*>(all) + page_size();
    if (usable_ > 0 && mprotect(start_, usable_, PROT_READ | PROT_WRITE) != 0) std::abort();
  }
  ~Pages() {
    read_only(false);
    spare()[usable_].push_back(start_);
  }
  Pages(const Pages&) = delete;
  Pages& operator=(const Pages&) = delete;

  unsigned char* start() const { return start_; }
  unsigned char* end() const { return start_ + usable_; }
  void read_only(bool on) {
    if (on == read_only_ || usable_ == 0) return;
    if (mprotect(start_, usable_, on ? PROT_READ : PROT_READ | PROT_WRITE) != 0) std::abort();
    read_only_ = on;
  }

 private:
  static std::map<size_t, std::vector<unsigned char*>>& spare() {
    static std::map<size_t, std::vector<unsigned char*>> lists;
    return lists;
  }
  size_t usable_;
  unsigned char* start_ = nullptr;
  bool read_only_ = false;
};

// An array in memory. Holes and margins are all ones, which as a float is NaN: a kernel that reads one shows it.
class Placed {
 public:
  Placed(const Array& array, const Layout& layout, Placement placement = Placement::heap)
      : dtype_(array.dtype), shape_(array.shape), strided_(strided(array, layout)) {
    const size_t size = dtype_size(dtype_);
    const bool any = array.size() > 0;
    span_ = any ? static_cast<size_t>(strided_.high - strided_.low + 1) * size : 0;
    if (placement == Placement::heap) {
      heap_.assign(span_ + 4 * margin + static_cast<size_t>(layout.offset) * size, 0xff);
      auto base = reinterpret_cast<uintptr_t>(heap_.data()) + margin;
      base = (base + 63) / 64 * 64 + static_cast<size_t>(layout.offset) * size;
      first_ = heap_.data() + (base - reinterpret_cast<uintptr_t>(heap_.data()));
      watched_ = heap_.data();
      watched_size_ = heap_.size();
    } else {
      pages_ = std::make_unique<Pages>(span_);
      first_ = placement == Placement::guard_end ? pages_->end() - span_ : pages_->start();
      watched_ = pages_->start();
      watched_size_ = static_cast<size_t>(pages_->end() - pages_->start());
      std::memset(watched_, 0xff, watched_size_);
    }
    zero_ = first_ - strided_.low * static_cast<int64_t>(size);
    if (any)
      walk(shape_, strided_.strides, [&](int64_t i, int64_t at, int64_t n, int64_t stride) {
        copy_elements(address(at), stride, array.at(i), 1, n, size);
      });
    before_.assign(watched_, watched_ + watched_size_);
  }

  lk_tensor view() const {
    lk_tensor t = {};
    t.data = zero_;
    t.dtype = dtype_;
    t.rank = static_cast<int32_t>(shape_.size());
    for (size_t i = 0; i < shape_.size(); ++i) {
      t.shape[i] = shape_[i];
      t.strides[i] = strided_.strides[i];
    }
    return t;
  }

  Array read() const {
    Array a(dtype_, shape_);
    const size_t size = dtype_size(dtype_);
    walk(shape_, strided_.strides,
         [&](int64_t i, int64_t at, int64_t n, int64_t stride) { copy_elements(a.at(i), 1, address(at), stride, n, size); });
    return a;
  }

  bool unchanged() const { return watched_size_ == 0 || std::memcmp(before_.data(), watched_, watched_size_) == 0; }

  // Whether nothing but the elements changed.
  bool intact() const {
    if (unchanged()) return true;
    std::vector<unsigned char> now(watched_, watched_ + watched_size_);
    const size_t size = dtype_size(dtype_);
    walk(shape_, strided_.strides, [&](int64_t, int64_t at, int64_t n, int64_t stride) {
      const int64_t place = address(at) - watched_;
      copy_elements(now.data() + place, stride, before_.data() + place, stride, n, size);
    });
    return now == before_;
  }

  void read_only() {
    if (pages_) pages_->read_only(true);
  }

 private:
  static constexpr size_t margin = 128;
  unsigned char* address(int64_t at) const { return zero_ + at * static_cast<int64_t>(dtype_size(dtype_)); }
  lk_dtype dtype_;
  Shape shape_;
  Strided strided_;
  size_t span_ = 0;
  std::vector<unsigned char> heap_;
  std::unique_ptr<Pages> pages_;
  unsigned char* first_ = nullptr;  // lowest address of an element
  unsigned char* zero_ = nullptr;   // element [0, ..., 0]
  unsigned char* watched_ = nullptr;
  size_t watched_size_ = 0;
  std::vector<unsigned char> before_;
};

}  // namespace lktest
