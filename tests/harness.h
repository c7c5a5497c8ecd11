// What every test of the C API needs: arrays, reproducible random numbers, the catalogue, targets and executors.
// Header-only, and nothing here but the public header is known of the library.
#pragma once

#include <losskit/losskit.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <limits>
#include <memory>
#include <string>
#include <thread>
#include <vector>

namespace lktest {

// ---- Sizes of sweeps ----

#if defined(__SANITIZE_THREAD__)
#define LKTEST_TSAN 1
#elif defined(__SANITIZE_ADDRESS__)
#define LKTEST_ASAN 1
#elif defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define LKTEST_TSAN 1
#elif __has_feature(address_sanitizer)
#define LKTEST_ASAN 1
#endif
#endif
#if defined(LKTEST_TSAN) || defined(LKTEST_ASAN)
inline constexpr bool sanitized = true;
#else
inline constexpr bool sanitized = false;
#endif

// Emulators and sanitizers are one to two orders slower: sweeps shrink there, what is checked does not.
inline double test_scale() {
  static const double scale = [] {
    if (const char* text = std::getenv("LK_TEST_SCALE")) return std::atof(text);
#if defined(LKTEST_TSAN)
    return 0.03;
#elif defined(LKTEST_ASAN)
    return 0.1;
#elif defined(__x86_64__)
    return 0.5;
#else
    return 0.02;  // long double is software here, and the usual way to run this is an emulator
#endif
  }();
  return scale;
}

inline int scaled(int count) { return std::max(1, static_cast<int>(count * test_scale())); }

// ---- Shapes and arrays ----

using Shape = std::vector<int64_t>;

inline int64_t count(const Shape& shape) {
  int64_t n = 1;
  for (int64_t d : shape) n *= d;
  return n;
}

inline std::string text(const Shape& shape) {
  std::string s = "(";
  for (size_t i = 0; i < shape.size(); ++i) s += (i == 0 ? "" : ", ") + std::to_string(shape[i]);
  return s + ")";
}

inline size_t dtype_size(lk_dtype dtype) { return static_cast<size_t>((dtype >> 8) & 0xff) / 8; }
inline bool is_half(lk_dtype dtype) { return dtype == LK_FLOAT16 || dtype == LK_BFLOAT16; }
inline bool is_float(lk_dtype dtype) { return (dtype & 0xff) == 2 || dtype == LK_BFLOAT16; }

// A binary floating-point format with the exponents of its normal numbers; numbers round to nearest even.
struct Format {
  int mantissa, least_exponent, exponent_bits;
  double smallest_normal() const { return std::ldexp(1.0, least_exponent); }
  double ulp() const { return std::ldexp(1.0, -mantissa); }
  double largest() const { return std::ldexp(2 - ulp(), 1 - least_exponent); }
  double rounded(double v) const {
    if (v == 0 || !std::isfinite(v)) return v;
    const double step = std::ldexp(1.0, std::max(std::ilogb(v), least_exponent) - mantissa);
    const double r = std::nearbyint(v / step) * step;
    return std::fabs(r) > largest() ? std::copysign(HUGE_VAL, r) : r;
  }
  uint16_t encode(double v) const {
    const unsigned sign = std::signbit(v) ? 0x8000u : 0u, top = ((1u << exponent_bits) - 1) << mantissa;
    if (std::isnan(v)) return static_cast<uint16_t>(sign | top | 1u << (mantissa - 1));
    const double r = std::fabs(rounded(v));
    if (std::isinf(r)) return static_cast<uint16_t>(sign | top);
    const int e = r < smallest_normal() ? least_exponent - 1 : std::ilogb(r);
    const auto digits = static_cast<unsigned>(r / std::ldexp(1.0, std::max(e, least_exponent) - mantissa));
    const unsigned biased = static_cast<unsigned>(e - least_exponent + 1);
    return static_cast<uint16_t>(sign | (biased == 0 ? digits : (biased << mantissa) + (digits - (1u << mantissa))));
  }
  double decode(uint16_t h) const {
    const unsigned biased = (h & 0x7fffu) >> mantissa, digits = h & ((1u << mantissa) - 1);
    const double magnitude =
        biased == (1u << exponent_bits) - 1
            ? (digits == 0 ? HUGE_VAL : std::nan(""))
            : std::ldexp(static_cast<double>(biased == 0 ? digits : digits | 1u << mantissa),
                         (biased == 0 ? least_exponent : static_cast<int>(biased) + least_exponent - 1) - mantissa);
    return (h & 0x8000u) != 0 ? -magnitude : magnitude;
  }
};
inline Format format_of(lk_dtype dtype) {
  return dtype == LK_FLOAT16    ? Format{10, -14, 5}
         : dtype == LK_BFLOAT16 ? Format{7, -126, 8}
         : dtype == LK_FLOAT32  ? Format{23, -126, 8}
                                : Format{52, -1022, 11};
}
// The largest number of an integer type, and whether it has negative ones.
inline int64_t largest_integer(lk_dtype dtype) {
  if (dtype == LK_BOOL) return 1;
  const int bits = (dtype >> 8 & 0xff) - ((dtype & 0xff) == 0);
  return static_cast<int64_t>((uint64_t{1} << bits) - 1);
}
inline bool is_signed(lk_dtype dtype) { return (dtype & 0xff) == 0; }
inline bool fits_in(lk_dtype dtype, int64_t v) {
  const int64_t top = largest_integer(dtype);
  return v <= top && v >= (is_signed(dtype) ? -top - 1 : 0);
}
inline std::string dtype_text(lk_dtype dtype) {
  static const char* codes[] = {"i", "u", "f", "?", "bf", "?", "b"};
  return codes[(dtype & 0xff) % 7] + std::to_string((dtype >> 8) & 0xff);
}

// Logical values in row-major order, whatever a call does to lay them out.
struct Array {
  lk_dtype dtype = LK_FLOAT32;
  Shape shape;
  std::vector<unsigned char> bytes;

  Array() = default;
  Array(lk_dtype t, Shape s) : dtype(t), shape(std::move(s)), bytes(static_cast<size_t>(count(shape)) * dtype_size(t)) {}
  Array(lk_dtype t, Shape s, const std::vector<double>& values) : Array(t, std::move(s)) {
    for (int64_t i = 0; i < size() && i < static_cast<int64_t>(values.size()); ++i) set(i, values[static_cast<size_t>(i)]);
  }

  int64_t size() const { return count(shape); }
  unsigned char* at(int64_t i) { return bytes.data() + static_cast<size_t>(i) * dtype_size(dtype); }
  const unsigned char* at(int64_t i) const { return bytes.data() + static_cast<size_t>(i) * dtype_size(dtype); }

  template <class T>
  T load(int64_t i) const {
    T v;
    std::memcpy(&v, at(i), sizeof v);
    return v;
  }
  template <class T>
  void store(int64_t i, T v) {
    std::memcpy(at(i), &v, sizeof v);
  }

  int64_t integer(int64_t i) const {
    switch (dtype) {
      case LK_INT8: return load<int8_t>(i);
      case LK_UINT8:
      case LK_BOOL: return load<uint8_t>(i);
      case LK_INT16: return load<int16_t>(i);
      case LK_UINT16: return load<uint16_t>(i);
      case LK_INT32: return load<int32_t>(i);
      case LK_INT64: return load<int64_t>(i);
      default: return 0;
    }
  }
  double real(int64_t i) const {
    if (dtype == LK_FLOAT32) return load<float>(i);
    if (dtype == LK_FLOAT64) return load<double>(i);
    if (is_half(dtype)) return format_of(dtype).decode(load<uint16_t>(i));
    return static_cast<double>(integer(i));
  }
  void set_integer(int64_t i, int64_t v) {
    switch (dtype) {
      case LK_INT8: return store(i, static_cast<int8_t>(v));
      case LK_UINT8:
      case LK_BOOL: return store(i, static_cast<uint8_t>(v));
      case LK_INT16: return store(i, static_cast<int16_t>(v));
      case LK_UINT16: return store(i, static_cast<uint16_t>(v));
      case LK_INT32: return store(i, static_cast<int32_t>(v));
      case LK_INT64: return store(i, v);
      default: return set(i, static_cast<double>(v));
    }
  }
  void set(int64_t i, double v) {
    if (dtype == LK_FLOAT32) return store(i, static_cast<float>(v));
    if (dtype == LK_FLOAT64) return store(i, v);
    if (is_half(dtype)) return store(i, format_of(dtype).encode(v));
    set_integer(i, static_cast<int64_t>(v));
  }

  // The element's bits with every NaN made one: a NaN's sign and payload are outside the promise.
  uint64_t bits(int64_t i) const {
    if (is_float(dtype) && std::isnan(real(i))) return ~uint64_t{0};
    uint64_t v = 0;
    std::memcpy(&v, at(i), dtype_size(dtype));
    return v;
  }
};

// First element where two arrays differ in bits, or -1.
inline int64_t first_difference(const Array& a, const Array& b) {
  if (a.bytes == b.bytes) return -1;
  for (int64_t i = 0; i < a.size(); ++i)
    if (a.bits(i) != b.bits(i)) return i;
  return -1;
}

// ---- Random numbers ----

inline uint64_t mix(uint64_t x) {  // splitmix64's finaliser
  x += 0x9e3779b97f4a7c15u;
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
  x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
  return x ^ (x >> 31);
}

inline uint64_t hash_text(const char* text) {
  uint64_t h = 0xcbf29ce484222325u;
  for (; *text != 0; ++text) h = (h ^ static_cast<unsigned char>(*text)) * 0x100000001b3u;
  return h;
}

// Integers and exact binary fractions only: no libm and no std:: distribution, so that every platform, compiler and
// standard library makes the same inputs.
class Random {
 public:
  explicit Random(uint64_t seed) : state_(mix(seed)) {}
  uint64_t next() { return mix(state_++); }
  int64_t below(int64_t n) { return static_cast<int64_t>(next() % static_cast<uint64_t>(n)); }
  int64_t between(int64_t low, int64_t high) { return low + below(high - low + 1); }
  bool one_in(int64_t n) { return below(n) == 0; }
  double uniform() { return static_cast<double>(next() >> 11) * 0x1p-53; }  // [0, 1)
  double bell() { return uniform() + uniform() + uniform() - 1.5; }         // (-1.5, 1.5), variance 1/4
  template <class T>
  const T& pick(const std::vector<T>& list) {
    return list[static_cast<size_t>(below(static_cast<int64_t>(list.size())))];
  }

 private:
  uint64_t state_;
};

// ---- The catalogue ----

struct Op {
  lk_op_info info = {};
  std::vector<lk_role_info> roles;
  std::vector<lk_option_info> options;

  const lk_role_info* role(int32_t number) const {
    for (const auto& r : roles)
      if (r.role == number) return &r;
    return nullptr;
  }
  const lk_option_info* option(int32_t key) const {
    for (const auto& o : options)
      if (o.key == key) return &o;
    return nullptr;
  }
  bool is(int32_t family) const { return info.family == family; }
  // The input has a class axis.
  // The input is frames of scores: the batch is the second of three axes.
  bool has_frames() const { return role(LK_INPUT)->shape == LK_SHAPE_FRAMES; }
  bool has_classes() const { return role(LK_INPUT)->shape == LK_SHAPE_LOGITS || has_segments(); }
  // And losses of whole samples, for each class or for all of them.
  bool has_segments() const {
    return role(LK_INPUT)->shape == LK_SHAPE_SEGMENTS || role(LK_INPUT)->shape == LK_SHAPE_SEGMENTED;
  }
  // And a mean over positions in them.
  bool is_composite() const {
    return info.divisor == LK_DIVISOR_ELEMENTS_AND_TARGETS || info.divisor == LK_DIVISOR_ELEMENTS_AND_POSITIONS;
  }
  bool has_gradient() const { return (role(LK_INPUT)->flags & LK_ROLE_DIFFERENTIABLE) != 0; }
  // The input takes nothing but values of its domain.
  bool is_checked() const { return (role(LK_INPUT)->flags & LK_ROLE_CHECKED) != 0; }
  // The op's own inputs, in the spec's order: without those that every op takes.
  std::vector<lk_role_info> inputs() const {
    std::vector<lk_role_info> list;
    for (const auto& r : roles)
      if ((r.flags & LK_ROLE_OUTPUT) == 0 && r.role != LK_GRAD_LOSS && r.role != LK_DIVISOR) list.push_back(r);
    return list;
  }
};

inline const std::vector<Op>& catalogue() {
  static const std::vector<Op> ops = [] {
    std::vector<Op> list(static_cast<size_t>(lk_op_count()));
    for (size_t i = 0; i < list.size(); ++i) {
      Op& op = list[i];
      op.info.struct_size = sizeof op.info;
      lk_describe_op(static_cast<int32_t>(i), &op.info);
      for (int32_t r = 0;; ++r) {
        lk_role_info role = {};
        role.struct_size = sizeof role;
        if (lk_describe_role(op.info.id, r, &role) != LK_OK) break;
        op.roles.push_back(role);
      }
      for (int32_t o = 0;; ++o) {
        lk_option_info option = {};
        option.struct_size = sizeof option;
        if (lk_describe_option(op.info.id, o, &option) != LK_OK) break;
        op.options.push_back(option);
      }
    }
    return list;
  }();
  return ops;
}

inline const Op& find_op(const char* name) {
  for (const Op& op : catalogue())
    if (std::strcmp(op.info.name, name) == 0) return op;
  std::fprintf(stderr, "no op named %s\n", name);
  std::abort();
}

// For parameterised suites: the parameter is an index into the catalogue. A template, so that this header does not need
// GoogleTest's.
inline constexpr auto op_name = [](const auto& parameter) {
  return std::string(catalogue()[static_cast<size_t>(parameter.param)].info.name);
};

// ---- Targets and contexts ----

struct Target {
  int32_t backend = 0, isa = 0;
  std::string name;
};

// Those that this CPU runs. The portable one, always last, is what the others are compared with.
inline const std::vector<Target>& targets() {
  static const std::vector<Target> list = [] {
    std::vector<Target> runs;
    lk_target_info info = {};
    info.struct_size = sizeof info;
    for (int32_t i = 0; lk_describe_target(i, &info) == LK_OK; ++i)
      if (info.runs != 0)
        runs.push_back({info.backend, info.isa, std::string(lk_backend_name(info.backend)) + "/" + lk_isa_name(info.isa)});
    return runs;
  }();
  return list;
}

struct ContextDeleter {
  void operator()(lk_context* c) const { lk_context_destroy(c); }
};
using Context = std::unique_ptr<lk_context, ContextDeleter>;

inline Context make_context(const Target* target, const lk_executor* executor = nullptr,
                            const lk_allocator* allocator = nullptr) {
  lk_context_options options = {};
  options.struct_size = sizeof options;
  if (target != nullptr) {
    options.backend = target->backend;
    options.isa = target->isa;
    options.flags = LK_REQUIRE_ISA | LK_REQUIRE_BACKEND;
  }
  if (executor != nullptr) options.executor = *executor;
  if (allocator != nullptr) options.allocator = *allocator;
  lk_context* context = nullptr;
  lk_error error = {};
  error.struct_size = sizeof error;
  if (lk_context_create(&options, &context, &error) != LK_OK) {
    std::fprintf(stderr, "context: %s\n", error.message);
    std::abort();
  }
  return Context(context);
}

// ---- Executors ----

// Real threads, started for each call: slow and simple, so that a race in the engine cannot hide behind a pool's locks.
// Each thread can be given a floating-point environment of its own by `enter`, and report on it in `leave`.
class Threads {
 public:
  explicit Threads(int concurrency, bool shuffle = false) : concurrency_(concurrency), shuffle_(shuffle) {}

  lk_executor hook() {
    lk_executor e = {};
    e.parallel_for = &Threads::parallel_for;
    e.user = this;
    e.concurrency = concurrency_;
    return e;
  }

  // Largest task count of any call: a test of threading that never had two tasks tested nothing.
  size_t largest() const { return largest_.load(); }

  void (*enter)() = nullptr;
  void (*leave)() = nullptr;

 private:
  static int parallel_for(void* user, size_t count, void (*task)(void*, size_t), void* argument) {
    auto* self = static_cast<Threads*>(user);
    size_t seen = self->largest_.load();
    while (seen < count && !self->largest_.compare_exchange_weak(seen, count)) {
    }
    std::vector<size_t> order(count);
    for (size_t i = 0; i < count; ++i) order[i] = i;
    if (self->shuffle_) {
      Random random(count);
      for (size_t i = count; i > 1; --i)
        std::swap(order[i - 1], order[static_cast<size_t>(random.below(static_cast<int64_t>(i)))]);
    }
    std::atomic<size_t> next{0};
    auto work = [&] {
      if (self->enter != nullptr) self->enter();
      for (size_t i; (i = next.fetch_add(1)) < count;) task(argument, order[i]);
      if (self->leave != nullptr) self->leave();
    };
    // The caller's thread works too, as in most pools, except where the threads' own environment is the test.
    const size_t helpers = std::min(count, static_cast<size_t>(self->concurrency_)) - (self->enter == nullptr ? 1 : 0);
    std::vector<std::thread> threads;
    for (size_t i = 0; count > 0 && i < helpers; ++i) threads.emplace_back(work);
    if (self->enter == nullptr) work();
    for (auto& t : threads) t.join();
    return 0;
  }

  int concurrency_;
  bool shuffle_;
  std::atomic<size_t> largest_{0};
};

}  // namespace lktest
