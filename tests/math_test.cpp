// The elementary functions against the C library in twice the precision, and all targets against each other.
//
// Sampled by default; LK_EXHAUSTIVE=1 runs every float (a minute per function on two threads).
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <limits>
#include <mutex>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "math_kernels.h"

namespace {

using lktest::math_targets;
using lktest::MathFunction;
using lktest::MathTarget;

// Wide enough that its own error does not show: double for float, and x87's or software's long double for double.
template <class T>
using Wide = std::conditional_t<sizeof(T) == 4, double, long double>;

template <class T>
const lktest::SimdFloatTable<T>& table_of(const MathTarget& target) {
  if constexpr (sizeof(T) == 4)
    return target.table->f32;
  else
    return target.table->f64;
}

namespace reference {
// clang-format off
template <class W> W exp(W x)             { return std::exp(x); }
template <class W> W exp2(W x)            { return std::exp2(x); }
template <class W> W expm1(W x)           { return std::expm1(x); }
template <class W> W log(W x)             { return std::log(x); }
template <class W> W log2(W x)            { return std::log2(x); }
template <class W> W log1p(W x)           { return std::log1p(x); }
template <class W> W tanh(W x)            { return std::tanh(x); }
template <class W> W atan(W x)            { return std::atan(x); }
template <class W> W sigmoid(W x)         { return x < 0 ? std::exp(x) / (1 + std::exp(x)) : 1 / (1 + std::exp(-x)); }
template <class W> W softplus(W x)        { return x < 0 ? std::log1p(std::exp(x)) : x + std::log1p(std::exp(-x)); }
template <class W> W log_sigmoid(W x)     { return -softplus(-x); }
template <class W> W exp_nonpositive(W x) { return std::exp(x); }
template <class W> W log1p_unit(W x)      { return std::log1p(x); }
// clang-format on
}  // namespace reference

template <class T>
auto bits_of(T x) {
  std::conditional_t<sizeof(T) == 4, uint32_t, uint64_t> bits;
  std::memcpy(&bits, &x, sizeof bits);
  return bits;
}

template <class T, class U>
T from_bits(U bits) {
  T x;
  static_assert(sizeof x == sizeof bits, "");
  std::memcpy(&x, &bits, sizeof x);
  return x;
}

template <class T>
bool same(T a, T b) {
  return bits_of(a) == bits_of(b) || (std::isnan(a) && std::isnan(b));
}

// The distance of two neighbours at a value of this size.
template <class T>
double ulp(Wide<T> value) {
  using Limits = std::numeric_limits<T>;
  int exponent;
  if constexpr (sizeof(T) == 4) {  // double's exponent field: billions of calls
    exponent = static_cast<int>(bits_of(value) >> 52 & 0x7ff) - 1022;
    return from_bits<double>(static_cast<uint64_t>(std::max(exponent, Limits::min_exponent) - Limits::digits + 1023) << 52);
  } else {
    std::frexp(value, &exponent);
    return std::ldexp(1.0, std::max(exponent, Limits::min_exponent) - Limits::digits);
  }
}

// Of a result against the exact one; infinite where they differ in kind.
template <class T>
double error_in_ulp(T got, Wide<T> exact) {
  constexpr double infinite = std::numeric_limits<double>::infinity();
  if (std::isnan(exact)) return std::isnan(got) ? 0 : infinite;
  if (std::isnan(got)) return infinite;
  if (std::isinf(exact)) return got == exact ? 0 : infinite;
  if (exact == 0) return got == 0 && std::signbit(got) == std::signbit(exact) ? 0 : infinite;
  Wide<T> value = got;
  const Wide<T> overflow = std::ldexp(Wide<T>(1), std::numeric_limits<T>::max_exponent);
  if (std::isinf(got)) value = std::copysign(overflow, value);
  if (std::fabs(exact) >= overflow) return std::isinf(got) && std::signbit(got) == std::signbit(exact) ? 0 : infinite;
  return static_cast<double>(std::fabs(value - exact) / ulp<T>(exact));
}

template <class T>
struct Case {
  const char* name;
  double bound;
  T lowest, highest;
  Wide<T> (*exact)(Wide<T>);
};

template <class T>
void PrintTo(const Case<T>& test, std::ostream* out) {
  *out << test.name;
}

template <class T>
const std::vector<Case<T>>& unary_cases() {
  static const std::vector<Case<T>> cases = {
#define LK_CASE(name, bound32, bound64, lowest, highest) \
  {#name, sizeof(T) == 4 ? bound32 : bound64, T(lowest), T(highest), reference::name<Wide<T>>},
      LK_MATH_UNARY(LK_CASE)
#undef LK_CASE
  };
  return cases;
}

bool exhaustive() {
  const char* text = std::getenv("LK_EXHAUSTIVE");
  return text != nullptr && *text != '\0' && *text != '0';
}

// An emulator is some fifty times slower.
#ifdef __x86_64__
constexpr int samples_per_binade = 256, samples_per_range = 400000, power_samples = 400000;
#else
constexpr int samples_per_binade = 64, samples_per_range = 40000, power_samples = 40000;
#endif

template <class T>
std::vector<T> special_values() {
  using Limits = std::numeric_limits<T>;
  std::vector<T> values = {0,
                           Limits::denorm_min(),
                           3 * Limits::denorm_min(),
                           Limits::min() - Limits::denorm_min(),
                           Limits::min(),
                           Limits::epsilon(),
                           Limits::epsilon() / 2,
                           T(0.5),
                           1,
                           T(1.5),
                           2,
                           3,
                           5,
                           T(2.5),
                           8388607,
                           8388608,
                           8388609,
                           T(0.1),
                           T(1e-3),
                           T(M_LN2),
                           T(M_LN2 / 2),
                           T(88.0),
                           T(88.7228394),
                           T(-87.3365479),
                           T(-87.6831741),
                           T(103.97),
                           T(709.78271289338397),
                           T(708.3964185322641),
                           T(745.13321910194122),
                           T(M_SQRT2),
                           T(M_SQRT1_2),
                           T(1e30),
                           Limits::max(),
                           Limits::infinity()};
  const size_t count = values.size();
  for (size_t i = 0; i < count; ++i) {
    const T x = values[i];
    values.insert(values.end(), {-x, std::nextafter(x, T(0)), std::nextafter(x, Limits::infinity()), -std::nextafter(x, T(0)),
                                 -std::nextafter(x, Limits::infinity())});
  }
  values.push_back(Limits::quiet_NaN());
  values.push_back(-Limits::quiet_NaN());
  return values;
}

// Every binade of both signs, and evenly the ranges where the functions are not a constant or a power.
template <class T>
std::vector<T> samples() {
  using Bits = decltype(bits_of(T()));
  constexpr int mantissa = std::numeric_limits<T>::digits - 1;
  constexpr Bits sign = Bits(1) << (sizeof(T) * 8 - 1);
  std::mt19937_64 random(42);
  std::vector<T> values = special_values<T>();
  for (Bits exponent = 0; exponent < sign >> mantissa; ++exponent)
    for (int i = 0; i < samples_per_binade; ++i) {
      const Bits fraction = static_cast<Bits>(random()) & ((Bits(1) << mantissa) - 1);
      values.push_back(from_bits<T>(static_cast<Bits>((exponent << mantissa) | fraction | (i % 2 ? sign : 0))));
    }
  const double limit = sizeof(T) == 4 ? 110 : 750;
  for (const auto& [low, high] : {std::pair<double, double>{-1, 1}, {-2, 4}, {-25, 25}, {-limit, limit}, {0.5, 2}}) {
    std::uniform_real_distribution<T> in_range{T(low), T(high)};
    for (int i = 0; i < samples_per_range; ++i) values.push_back(in_range(random));
  }
  return values;
}

// The worst error seen, and where.
template <class T>
struct Worst {
  double error = 0;
  T x = 0, y = 0;
  T got = 0;
  Wide<T> exact = 0;

  void see(double e, T at, T at_y, T result, Wide<T> should) {
    if (!(e > error)) return;
    *this = {e, at, at_y, result, should};
  }
  void join(const Worst& other) {
    if (other.error > error) *this = other;
  }
};

template <class T>
void check(const char* name, double bound, const Worst<T>& worst, const char* how) {
  std::printf("%-16s f%d  worst %.4f ulp of %.1f at %.9Lg (%s)\n", name, int(sizeof(T) * 8), worst.error, bound,
              static_cast<long double>(worst.x), how);
  EXPECT_LE(worst.error, bound) << name << '(' << worst.x << ") gave " << worst.got << " instead of "
                                << static_cast<long double>(worst.exact);
}

template <class T>
const MathFunction<T>& function_of(const MathTarget& target, const char* name) {
  const auto& table = table_of<T>(target);
  for (size_t i = 0; i < table.function_count; ++i)
    if (!std::strcmp(table.functions[i].name, name)) return table.functions[i];
  std::abort();
}

template <class T>
void expect_same(const Case<T>& test, const std::vector<T>& x, const std::vector<T>& a, const std::vector<T>& b,
                 const MathTarget& on_a, const MathTarget& on_b) {
  if (std::memcmp(a.data(), b.data(), a.size() * sizeof(T)) == 0) return;
  for (size_t i = 0; i < x.size(); ++i)
    ASSERT_PRED2(same<T>, a[i], b[i]) << test.name << '(' << x[i] << ") differs between " << on_a.name << " and " << on_b.name;
}

// The worst error of one target, all others compared with it bit for bit; fast leaves out those without a fused
// multiply-add, which call the C library's.
template <class T>
void run(const Case<T>& test, const std::vector<T>& x, Worst<T>& worst, bool fast = false) {
  std::vector<T> first(x.size()), other(x.size());
  const MathTarget* reference_target = nullptr;
  for (const MathTarget& target : math_targets) {
    if (!target.runs || (fast && std::strcmp(target.name, "portable") == 0)) continue;
    const auto apply = function_of<T>(target, test.name).apply;
    if (reference_target == nullptr) {
      reference_target = &target;
      apply(x.data(), nullptr, first.data(), x.size());
      for (size_t i = 0; i < x.size(); ++i) {
        const Wide<T> exact = test.exact(x[i]);
        // The one liberty of exp_nonpositive.
        const bool flushed =
            std::strcmp(test.name, "exp_nonpositive") == 0 && first[i] == 0 && exact < std::numeric_limits<T>::min();
        if (!flushed) worst.see(error_in_ulp<T>(first[i], exact), x[i], 0, first[i], exact);
      }
      continue;
    }
    apply(x.data(), nullptr, other.data(), x.size());
    expect_same(test, x, first, other, *reference_target, target);
  }
}

template <class T>
void test_samples(const Case<T>& test) {
  std::vector<T> x;
  for (const T value : samples<T>())
    if (!(value < test.lowest) && !(value > test.highest)) x.push_back(value);
  Worst<T> worst;
  run(test, x, worst);
  check(test.name, test.bound, worst, "sampled");
}

class FloatFunctions : public testing::TestWithParam<Case<float>> {};
class DoubleFunctions : public testing::TestWithParam<Case<double>> {};

TEST_P(FloatFunctions, AreWithinTheirBoundAndTheSameOnAllTargets) {
  if (!exhaustive()) return test_samples(GetParam());
  const Case<float>& test = GetParam();
  constexpr uint32_t chunk = 1 << 16, chunks = 1 << 16;
  Worst<float> worst;
  std::mutex mutex;
  const auto work = [&](uint32_t part, uint32_t parts) {
    Worst<float> mine;
    std::vector<float> x;
    for (uint32_t c = part; c < chunks && !testing::Test::HasFailure(); c += parts) {
      x.clear();
      for (uint32_t i = 0; i < chunk; ++i) {
        const float value = from_bits<float>(c * chunk + i);
        if (!(value < test.lowest) && !(value > test.highest)) x.push_back(value);
      }
      run(test, x, mine, c % 32 != 0);
    }
    const std::lock_guard<std::mutex> lock(mutex);
    worst.join(mine);
  };
  std::thread second(work, 1, 2);
  work(0, 2);
  second.join();
  check(test.name, test.bound, worst, "all floats");
}

TEST_P(DoubleFunctions, AreWithinTheirBoundAndTheSameOnAllTargets) { test_samples(GetParam()); }

template <class T>
std::string case_name(const testing::TestParamInfo<Case<T>>& info) {
  return info.param.name;
}
INSTANTIATE_TEST_SUITE_P(All, FloatFunctions, testing::ValuesIn(unary_cases<float>()), case_name<float>);
INSTANTIATE_TEST_SUITE_P(All, DoubleFunctions, testing::ValuesIn(unary_cases<double>()), case_name<double>);

template <class T>
class Power : public testing::Test {};
using Types = testing::Types<float, double>;
TYPED_TEST_SUITE(Power, Types);

template <class T>
void run_power(const std::vector<T>& x, const std::vector<T>& y, double bound, Worst<T>& worst) {
  std::vector<T> first(x.size()), other(x.size());
  bool is_first = true;
  for (const MathTarget& target : math_targets) {
    if (!target.runs) continue;
    std::vector<T>& out = is_first ? first : other;
    function_of<T>(target, "pow").apply(x.data(), y.data(), out.data(), x.size());
    for (size_t i = 0; i < x.size(); ++i) {
      if (!is_first) {
        ASSERT_PRED2(same<T>, first[i], other[i]) << "pow(" << x[i] << ", " << y[i] << ") on " << target.name;
        continue;
      }
      const Wide<T> exact = std::pow(static_cast<Wide<T>>(x[i]), static_cast<Wide<T>>(y[i]));
      const double error = error_in_ulp<T>(out[i], exact);
      ASSERT_LE(error, bound) << "pow(" << x[i] << ", " << y[i] << ") gave " << out[i];
      worst.see(error, x[i], y[i], out[i], exact);
    }
    is_first = false;
  }
}

TYPED_TEST(Power, IsWithinItsBoundAndTheSameOnAllTargets) {
  using T = TypeParam;
  const double bound = sizeof(T) == 4 ? 4 : 2;
  const double range = sizeof(T) == 4 ? 150 : 1080;
  std::mt19937_64 random(43);
  std::uniform_real_distribution<double> uniform(-1, 1);
  std::vector<T> x, y;
  for (int i = 0; i < power_samples; ++i) {
    // Bases of all sizes, near 1 and in (0, 1), with exponents that use the whole range of results.
    const double u = uniform(random);
    const T base = static_cast<T>(i % 3 == 0 ? std::exp2(u * range) : i % 3 == 1 ? 1 + u * u * u / 2 : (u + 1) / 2);
    x.push_back(base);
    y.push_back(static_cast<T>(i % 2 ? uniform(random) * range / std::log2(base) : 8 * uniform(random)));
    if (i % 5 == 0) {  // integer powers of negative numbers
      x.back() = -x.back();
      y.back() = std::round(y.back());
    }
  }
  Worst<T> worst;
  run_power(x, y, bound, worst);
  std::printf("pow f%d  worst %.4f ulp of %.1f at (%.9Lg, %.9Lg)\n", int(sizeof(T) * 8), worst.error, bound,
              static_cast<long double>(worst.x), static_cast<long double>(worst.y));
}

TYPED_TEST(Power, FollowsAnnexFOnSpecialValues) {
  using T = TypeParam;
  const std::vector<T> values = special_values<T>();
  std::vector<T> x, y;
  for (const T a : values)
    for (const T b : values) {
      x.push_back(a);
      y.push_back(b);
    }
  Worst<T> worst;
  run_power(x, y, sizeof(T) == 4 ? 4 : 2, worst);
}

// ---- The bits themselves ----

// Results over a fixed set of arguments, as recorded: the same on every CPU, compiler and C library. A change is a change of
// the library's numerics.
struct Recorded {
  const char* name;
  uint64_t f32, f64;
};
constexpr Recorded recorded[] = {
    {"exp", 0xa4f1c294aa1566a2, 0x721ce163a7522ca6},        {"exp2", 0x836b15e5a6620742, 0x563059e5212b5c19},
    {"expm1", 0xe90bf85b7ff9aefd, 0x91fa347fc999a33a},      {"log", 0x58a6a3143615d159, 0x6b57fa475b669c2f},
    {"log2", 0xf9cdc8da94c9c24c, 0xe54d6928c17c633f},       {"log1p", 0x2b34094d55ff9407, 0x75f48633aa2ebb6a},
    {"tanh", 0x148b2ed1089bf16b, 0x928ba48b6f99c635},       {"sigmoid", 0x4f40ac8276f6d297, 0x3d31033357d156c7},
    {"softplus", 0xaf6a6534a6f128c0, 0x6f036b7ae2453837},   {"log_sigmoid", 0x5c3e2bfaea0f261c, 0xed589016ce1b748b},
    {"atan", 0xc45e520756796b6e, 0x4e88cb5b0a029e60},       {"exp_nonpositive", 0x6cefd3dc6430e9f3, 0xfa11603da515856a},
    {"log1p_unit", 0x0171a6a87bf76e0e, 0x769b5eaadb884aaf}, {"pow", 0x44725cdc7da7984a, 0x24a621f734b5313a},
};

uint64_t mix(uint64_t x) {
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
  x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
  return x ^ (x >> 31);
}

template <class T>
uint64_t hash_of(const MathTarget& target, const char* name) {
  using Bits = decltype(bits_of(T()));
  const bool nonpositive = std::strcmp(name, "exp_nonpositive") == 0, unit = std::strcmp(name, "log1p_unit") == 0;
  std::vector<T> x, y;
  for (uint64_t i = 0; i < 65536; ++i) {
    const T evenly = T(static_cast<int>(i) - 32768) / 1024;  // -32 to 32
    const T anything = from_bits<T>(static_cast<Bits>(mix(i)));
    const T bounded = T(i) / 65536;
    x.insert(x.end(), {unit          ? bounded
                       : nonpositive ? -std::fabs(evenly)
                                     : evenly,
                       unit          ? bounded * bounded
                       : nonpositive ? -std::fabs(anything)
                                     : anything});
    y.insert(y.end(), {anything, T(static_cast<int>(i % 64)) - T(31.5)});
  }
  std::vector<T> out(x.size());
  function_of<T>(target, name).apply(x.data(), y.data(), out.data(), x.size());
  uint64_t hash = 0;
  for (const T result : out) hash = mix(hash + (std::isnan(result) ? 0x7ff8 : bits_of(result)));
  return hash;
}

TEST(Bits, AreTheRecordedOnes) {
  for (const MathTarget& target : math_targets) {
    if (!target.runs) continue;
    SCOPED_TRACE(target.name);
    EXPECT_EQ(target.table->f32.function_count, std::size(recorded));
    for (const Recorded& expected : recorded) {
      const uint64_t f32 = hash_of<float>(target, expected.name), f64 = hash_of<double>(target, expected.name);
      char row[96];
      std::snprintf(row, sizeof row, "{\"%s\", 0x%016llx, 0x%016llx},", expected.name, static_cast<unsigned long long>(f32),
                    static_cast<unsigned long long>(f64));
      EXPECT_TRUE(f32 == expected.f32 && f64 == expected.f64) << "now " << row;
    }
  }
}

// ---- Single values ----

// What a loss relies on, beyond the error bounds.
template <class T>
class Exactness : public testing::Test {};
TYPED_TEST_SUITE(Exactness, Types);

template <class T>
T at(const MathTarget& target, const char* name, T x) {
  T out;
  function_of<T>(target, name).apply(&x, nullptr, &out, 1);
  return out;
}

TYPED_TEST(Exactness, OfValuesThatFormulasTakeForGranted) {
  using T = TypeParam;
  const T infinity = std::numeric_limits<T>::infinity();
  for (const MathTarget& target : math_targets) {
    if (!target.runs) continue;
    SCOPED_TRACE(target.name);
    EXPECT_EQ(at<T>(target, "exp", 0), T(1));
    EXPECT_EQ(at<T>(target, "exp_nonpositive", 0), T(1));
    EXPECT_EQ(at<T>(target, "exp_nonpositive", -T(0)), T(1));
    EXPECT_EQ(at<T>(target, "exp_nonpositive", -infinity), T(0));
    EXPECT_EQ(at<T>(target, "exp_nonpositive", -1000), T(0));
    EXPECT_FALSE(std::signbit(at<T>(target, "exp_nonpositive", -infinity)));
    EXPECT_EQ(at<T>(target, "exp2", -3), T(0.125));
    EXPECT_EQ(at<T>(target, "log", 1), T(0));
    EXPECT_EQ(at<T>(target, "log2", 8), T(3));
    EXPECT_EQ(at<T>(target, "sigmoid", 0), T(0.5));
    EXPECT_EQ(at<T>(target, "sigmoid", 100), T(1));
    EXPECT_EQ(at<T>(target, "tanh", 30), T(1));
    EXPECT_EQ(at<T>(target, "tanh", -30), T(-1));
    EXPECT_EQ(at<T>(target, "softplus", 1000), T(1000));
    EXPECT_EQ(at<T>(target, "log1p_unit", 0), T(0));
    for (const char* odd : {"expm1", "log1p", "tanh", "atan"}) {
      EXPECT_TRUE(std::signbit(at<T>(target, odd, -T(0)))) << odd;
      EXPECT_EQ(at<T>(target, odd, -T(0)), T(0)) << odd;
    }
    for (size_t i = 0; i < table_of<T>(target).function_count; ++i) {
      const char* name = table_of<T>(target).functions[i].name;
      if (std::strcmp(name, "pow") != 0) {
        EXPECT_TRUE(std::isnan(at<T>(target, name, std::numeric_limits<T>::quiet_NaN()))) << name;
      }
    }
  }
}

}  // namespace
