// The vocabulary of every kernel target against plain C++, operation by operation and bit by bit (NaNs aside).
#include <gtest/gtest.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <random>
#include <string>
#include <type_traits>
#include <vector>

#include "math_kernels.h"

namespace {

using lktest::math_targets;
using lktest::MathTarget;
using lktest::SimdTable;

template <class T>
constexpr int lanes = 64 / sizeof(T);

template <class T>
const SimdTable<T>& table_of(const MathTarget& target) {
  if constexpr (std::is_same_v<T, float>)
    return target.table->f32;
  else if constexpr (std::is_same_v<T, double>)
    return target.table->f64;
  else if constexpr (std::is_same_v<T, int32_t>)
    return target.table->i32;
  else
    return target.table->i64;
}

template <class To, class From>
To bitcast(From from) {
  static_assert(sizeof(To) == sizeof(From), "");
  To to;
  std::memcpy(&to, &from, sizeof to);
  return to;
}

template <class T>
using Bits = std::conditional_t<sizeof(T) == 4, int32_t, int64_t>;
template <class T>
using Unsigned = std::make_unsigned_t<Bits<T>>;
template <class T>
using Floating = std::conditional_t<sizeof(T) == 4, float, double>;

template <class T>
bool same(T a, T b) {
  if constexpr (std::is_floating_point_v<T>) {
    if (std::isnan(a) && std::isnan(b)) return true;
  }
  return bitcast<Bits<T>>(a) == bitcast<Bits<T>>(b);
}

// ---- What each operation means, for lane i ----

template <class T>
T pinned_min(T a, T b) {
  return a < b ? a : b;
}
template <class T>
T pinned_max(T a, T b) {
  return a > b ? a : b;
}
template <class T>
T flip_if(T v, bool flip) {
  return flip ? std::copysign(v, std::signbit(v) ? T(1) : T(-1)) : v;
}
template <class T>
T round_through_magic(T x) {
  volatile T sum = x + T(sizeof(T) == 4 ? 12582912.0 : 6755399441055744.0);
  return sum - T(sizeof(T) == 4 ? 12582912.0 : 6755399441055744.0);
}

template <class T>
T expected(const std::string& name, T a, T b, T c, int i) {
  if constexpr (std::is_floating_point_v<T>) {
    const auto integer = [](T x) { return bitcast<Bits<T>>(x); };
    if (name == "add") return a + b;
    if (name == "sub") return a - b;
    if (name == "mul") return a * b;
    if (name == "div") return a / b;
    if (name == "negate") return flip_if(a, true);
    if (name == "fma") return std::fma(a, b, c);
    if (name == "fnma") return std::fma(-a, b, c);
    if (name == "fms") return std::fma(a, b, -c);
    if (name == "min") return pinned_min(a, b);
    if (name == "max") return pinned_max(a, b);
    if (name == "abs") return std::fabs(a);
    if (name == "sqrt") return std::sqrt(a);
    if (name == "copysign") return std::copysign(a, b);
    if (name == "xor_sign") return flip_if(a, std::signbit(b));
    if (name == "select_by_sign") return std::signbit(a) ? b : c;
    if (name == "less") return a < b ? b : c;
    if (name == "less_equal") return a <= b ? b : c;
    if (name == "greater") return a > b ? b : c;
    if (name == "greater_equal") return a >= b ? b : c;
    if (name == "equal") return a == b ? b : c;
    if (name == "not_equal") return a != b ? b : c;
    if (name == "is_nan") return std::isnan(a) ? b : c;
    if (name == "mask_and") return a < b && b < c ? b : c;
    if (name == "mask_or") return a < b || b < c ? b : c;
    if (name == "mask_not") return !(a < b) ? b : c;
    if (name == "zero_unless") return a < b ? c : T(0);
    if (name == "round") return round_through_magic(a);
    if (name == "integers_and_back") return round_through_magic(a) + T(0);
    if (name == "iota") return T(i);
    if (name == "bits") return bitcast<T>(static_cast<Bits<T>>(integer(a) & integer(b)));
    if (name == "mask_cast") return integer(a) > integer(b) ? b : c;
  } else {
    using U = Unsigned<T>;
    const U ua = static_cast<U>(a), ub = static_cast<U>(b);
    if (name == "add") return static_cast<T>(ua + ub);
    if (name == "sub") return static_cast<T>(ua - ub);
    if (name == "bit_and") return a & b;
    if (name == "bit_or") return a | b;
    if (name == "bit_xor") return a ^ b;
    if (name == "shl") return static_cast<T>(ua << 3);
    if (name == "shr") return static_cast<T>(ua >> 5);
    if (name == "equal") return a == b ? b : c;
    if (name == "greater") return a > b ? b : c;
    if (name == "zero_unless") return a > b ? c : T(0);
    if (name == "iota") return T(i);
    if (name == "set") return T(-7);
    if (name == "zero") return T(0);
    if (name == "mask_cast") return bitcast<Floating<T>>(a) < bitcast<Floating<T>>(b) ? b : c;
  }
  ADD_FAILURE() << "no meaning of " << name;
  return T();
}

// to_int is exact up to 2^22 (2^51) only.
template <class T>
bool in_domain(const std::string& name, T a) {
  if constexpr (std::is_floating_point_v<T>) {
    if (name == "integers_and_back") return std::fabs(a) <= (sizeof(T) == 4 ? T(4194304) : T(2251799813685248));
  }
  return true;
}

template <class T>
std::vector<T> interesting_values() {
  std::vector<T> values;
  std::mt19937_64 random(7);
  if constexpr (std::is_floating_point_v<T>) {
    using Limits = std::numeric_limits<T>;
    for (const T x : {T(0), T(1), T(0.5), T(1.5), T(2.5), T(-3.5), T(3), Limits::min(), Limits::denorm_min(), Limits::max(),
                      Limits::infinity(), T(4194303.5), T(1e5)}) {
      values.push_back(x);
      values.push_back(-x);
    }
    values.push_back(Limits::quiet_NaN());
    std::uniform_real_distribution<T> uniform(-100, 100);
    for (int i = 0; i < 40; ++i) values.push_back(uniform(random));
    for (int i = 0; i < 40; ++i) values.push_back(bitcast<T>(static_cast<Bits<T>>(random())));
  } else {
    for (const T x : {T(0), T(1), T(-1), T(7), std::numeric_limits<T>::max(), std::numeric_limits<T>::min()})
      values.push_back(x);
    for (int i = 0; i < 60; ++i) values.push_back(static_cast<T>(random()));
  }
  return values;
}

template <class T>
class Vocabulary : public testing::Test {};
using AllTypes = testing::Types<float, double, int32_t, int64_t>;
TYPED_TEST_SUITE(Vocabulary, AllTypes);

TYPED_TEST(Vocabulary, OperationsDoWhatPlainCodeDoes) {
  using T = TypeParam;
  const std::vector<T> values = interesting_values<T>();
  std::mt19937 random(11);
  const auto any_value = [&] { return values[random() % values.size()]; };
  T a[lanes<T>], b[lanes<T>], c[lanes<T>], out[lanes<T>];
  for (int repeat = 0; repeat < 2000; ++repeat) {
    for (int i = 0; i < lanes<T>; ++i) {
      a[i] = any_value();
      b[i] = i % 5 == 0 ? a[i] : any_value();
      c[i] = any_value();
    }
    for (const MathTarget& target : math_targets) {
      if (!target.runs) continue;
      const auto& table = table_of<T>(target);
      for (size_t k = 0; k < table.operation_count; ++k) {
        const std::string name = table.operations[k].name;
        table.operations[k].apply(a, b, c, out);
        for (int i = 0; i < lanes<T>; ++i) {
          if (!in_domain(name, a[i])) continue;
          ASSERT_PRED2(same<T>, out[i], expected(name, a[i], b[i], c[i], i))
              << target.name << ' ' << name << '(' << a[i] << ", " << b[i] << ", " << c[i] << ") in lane " << i;
        }
      }
    }
  }
}

TYPED_TEST(Vocabulary, FirstLanesAreCounted) {
  using T = TypeParam;
  for (const MathTarget& target : math_targets) {
    if (!target.runs) continue;
    for (int n = 0; n <= lanes<T>; ++n) {
      T out[lanes<T>];
      table_of<T>(target).first_n(n, out);
      for (int i = 0; i < lanes<T>; ++i) ASSERT_EQ(out[i], T(i < n)) << target.name << ' ' << n;
    }
  }
}

// One page that may be touched between two that may not.
class GuardedPage {
 public:
  GuardedPage() : size_(static_cast<size_t>(sysconf(_SC_PAGESIZE))) {
    void* p = mmap(nullptr, 3 * size_, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (p == MAP_FAILED) std::abort();
    start_ = static_cast<char*>(p);
    if (mprotect(start_ + size_, size_, PROT_READ | PROT_WRITE) != 0) std::abort();
  }
  ~GuardedPage() { munmap(start_, 3 * size_); }
  GuardedPage(const GuardedPage&) = delete;
  GuardedPage& operator=(const GuardedPage&) = delete;

  template <class T>
  T* first() const {
    return reinterpret_cast<T*>(start_ + size_);
  }
  template <class T>
  T* end() const {
    return reinterpret_cast<T*>(start_ + 2 * size_);
  }

 private:
  size_t size_;
  char* start_;
};

TYPED_TEST(Vocabulary, PartialLoadsAndStoresTouchNothingElse) {
  using T = TypeParam;
  const GuardedPage page;
  T values[lanes<T>], out[lanes<T>];
  for (int i = 0; i < lanes<T>; ++i) values[i] = T(i + 1);
  for (const MathTarget& target : math_targets) {
    if (!target.runs) continue;
    SCOPED_TRACE(target.name);
    for (int n = 0; n <= lanes<T>; ++n) {
      for (T* p : {page.first<T>(), page.end<T>() - n}) {
        std::memset(page.first<char>(), 0x55, static_cast<size_t>(page.end<char>() - page.first<char>()));
        for (int i = 0; i < n; ++i) p[i] = values[i];
        table_of<T>(target).load_n(p, n, out);
        for (int i = 0; i < lanes<T>; ++i) ASSERT_EQ(out[i], i < n ? values[i] : T(0)) << n;

        std::memset(page.first<char>(), 0x55, static_cast<size_t>(page.end<char>() - page.first<char>()));
        table_of<T>(target).store_n(p, n, values);
        for (int i = 0; i < n; ++i) ASSERT_EQ(p[i], values[i]) << n;
        for (const char* q = page.first<char>(); q < page.end<char>(); ++q)
          ASSERT_TRUE(*q == 0x55 || (q >= reinterpret_cast<char*>(p) && q < reinterpret_cast<char*>(p + n))) << n;
      }
    }
  }
}

TYPED_TEST(Vocabulary, StreamedPacksArrive) {
  using T = TypeParam;
  alignas(64) T out[lanes<T>];
  T values[lanes<T>];
  for (int i = 0; i < lanes<T>; ++i) values[i] = T(3 * i - 1);
  for (const MathTarget& target : math_targets) {
    if (!target.runs) continue;
    std::memset(out, 0, sizeof out);
    table_of<T>(target).stream(out, values);
    for (int i = 0; i < lanes<T>; ++i) ASSERT_EQ(out[i], values[i]) << target.name;
  }
}

template <class T>
class FloatingVocabulary : public testing::Test {
 protected:
  static const lktest::SimdFloatTable<T>& table(const MathTarget& target) {
    if constexpr (sizeof(T) == 4)
      return target.table->f32;
    else
      return target.table->f64;
  }
};
using FloatingTypes = testing::Types<float, double>;
TYPED_TEST_SUITE(FloatingVocabulary, FloatingTypes);

template <class T, class F>
T fold(const T* values, F operation) {
  T lane[lanes<T>];
  std::memcpy(lane, values, sizeof lane);
  for (int n = lanes<T> / 2; n > 0; n /= 2)
    for (int i = 0; i < n; ++i) lane[i] = operation(lane[i], lane[i + n]);
  return lane[0];
}

TYPED_TEST(FloatingVocabulary, ReductionsFoldHalfOntoHalf) {
  using T = TypeParam;
  const std::vector<T> values = interesting_values<T>();
  std::mt19937 random(13);
  for (int repeat = 0; repeat < 4000; ++repeat) {
    T lane[lanes<T>];
    for (T& x : lane) x = values[random() % values.size()];
    if (repeat % 2)
      for (T& x : lane)
        if (!(std::fabs(x) < 1000)) x = T(random() % 1000) / 7;
    for (const MathTarget& target : math_targets) {
      if (!target.runs) continue;
      const auto& table = this->table(target);
      ASSERT_PRED2(same<T>, table.reduce_add(lane), fold(lane, [](T a, T b) { return a + b; })) << target.name;
      ASSERT_PRED2(same<T>, table.reduce_min(lane), fold(lane, pinned_min<T>)) << target.name;
      ASSERT_PRED2(same<T>, table.reduce_max(lane), fold(lane, pinned_max<T>)) << target.name;
    }
  }
}

TYPED_TEST(FloatingVocabulary, StreamsWithLessAlignmentTouchNothingElse) {
  using T = TypeParam;
  constexpr int block = 16 / sizeof(T);
  alignas(64) T out[3 * lanes<T>];
  T values[lanes<T>];
  for (int i = 0; i < lanes<T>; ++i) values[i] = T(i + 1);
  const auto check = [&](int start, int n, const char* target) {
    for (int i = 0; i < 3 * lanes<T>; ++i)
      ASSERT_EQ(out[i], i >= start && i < start + n ? values[i - start] : T(-1)) << target << ' ' << start << ' ' << n;
  };
  for (const MathTarget& target : math_targets) {
    if (!target.runs) continue;
    for (int start = 0; start <= lanes<T>; start += block) {
      std::fill(out, out + 3 * lanes<T>, T(-1));
      this->table(target).stream_blocks(out + start, values);
      check(start, lanes<T>, target.name);
      for (int n = 0; n <= lanes<T>; ++n) {
        std::fill(out, out + 3 * lanes<T>, T(-1));
        this->table(target).stream_n(out + start, n, values);
        check(start, n, target.name);
      }
    }
  }
}

TYPED_TEST(FloatingVocabulary, AnyAndAllLookAtEveryLane) {
  using T = TypeParam;
  for (const MathTarget& target : math_targets) {
    if (!target.runs) continue;
    SCOPED_TRACE(target.name);
    T lane[lanes<T>];
    for (const T background : {T(1), T(-1)}) {
      for (T& x : lane) x = background;
      EXPECT_EQ(this->table(target).any_negative(lane), background < 0);
      EXPECT_EQ(this->table(target).all_negative(lane), background < 0);
      for (T& x : lane) {
        x = -background;
        EXPECT_EQ(this->table(target).any_negative(lane), 1);
        EXPECT_EQ(this->table(target).all_negative(lane), 0);
        x = background;
      }
    }
  }
}

TYPED_TEST(FloatingVocabulary, BlocksOfRowsBecomeColumnsAndRowsAgain) {
  using T = TypeParam;
  constexpr int width = 16 / sizeof(T);
  constexpr ptrdiff_t columns = 13;
  std::vector<T> rows(lanes<T> * columns), back(rows.size(), T(-1));
  for (size_t i = 0; i < rows.size(); ++i) rows[i] = T(i);
  for (const MathTarget& target : math_targets) {
    if (!target.runs) continue;
    for (int j = 0; j + width <= columns; ++j) {
      T out[lanes<T> * width];
      this->table(target).rows_to_columns(rows.data() + j, columns, out);
      for (int c = 0; c < width; ++c)
        for (int r = 0; r < lanes<T>; ++r)
          ASSERT_EQ(out[c * lanes<T> + r], rows[static_cast<size_t>(r * columns + j + c)]) << target.name;
      std::fill(back.begin(), back.end(), T(-1));
      this->table(target).columns_to_rows(out, columns, back.data() + j);
      for (int r = 0; r < lanes<T>; ++r)
        for (int c = 0; c < columns; ++c) {
          const size_t at = static_cast<size_t>(r * columns + c);
          ASSERT_EQ(back[at], c >= j && c < j + width ? rows[at] : T(-1)) << target.name;
        }
    }
  }
}

TEST(Vocabulary, SignedShiftRoundsDown) {
  const std::vector<int32_t> values = interesting_values<int32_t>();
  for (const MathTarget& target : math_targets) {
    if (!target.runs) continue;
    for (size_t start = 0; start + 16 <= values.size(); ++start) {
      int32_t out[16];
      target.table->sar(&values[start], out);
      for (size_t i = 0; i < 16; ++i) ASSERT_EQ(out[i], std::floor(values[start + i] / 32.0)) << target.name;
    }
  }
}

TEST(Vocabulary, FloatsWidenExactlyAndDoublesRoundToNearestEven) {
  const std::vector<float> floats = interesting_values<float>();
  std::mt19937_64 random(17);
  for (const MathTarget& target : math_targets) {
    if (!target.runs) continue;
    for (size_t start = 0; start + 16 <= floats.size(); ++start) {
      double wide[16];
      target.table->to_double(&floats[start], wide);
      for (size_t i = 0; i < 16; ++i) ASSERT_PRED2(same<double>, wide[i], double(floats[start + i])) << target.name;
      // Halfway cases, neighbours of halfway cases, and results too small or too large for a float.
      for (double& x : wide) {
        const float f = floats[random() % floats.size()];
        x = (double(f) + std::nextafter(f, 0.0f)) / 2;
        if (random() % 2) x = std::nextafter(x, random() % 2 ? 0.0 : 1e300);
        if (random() % 8 == 0) x *= random() % 2 ? 1e-40 : 1e40;
      }
      float narrow[16];
      target.table->to_float(wide, narrow);
      for (size_t i = 0; i < 16; ++i) ASSERT_PRED2(same<float>, narrow[i], static_cast<float>(wide[i])) << target.name;
    }
  }
}

}  // namespace
