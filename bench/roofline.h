// The roofline: how fast this machine moves the bytes that a row has to move, measured in the same process and the same
// moments as the row.
//
// A kernel reads R arrays and writes W arrays of equal length, doing next to nothing with them: out = sum of inputs
// (twice the input where there is one). R = 1, W = 0 is the read kernel, 1 and 1 the scale kernel, 2 and 1 the a - b -> c
// kernel. A row is compared with the kernel of its own number of streams, because DRAM and prefetchers care about that
// more than about bytes, and on its own buffers, so that page mapping, cache residence and alignment are the same.
#pragma once

#include <time.h>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <string>
#include <vector>

#include "pool.h"

#if defined(__x86_64__)
#include <cpuid.h>
#include <immintrin.h>
#endif

namespace bench {

inline double seconds(clockid_t clock = CLOCK_MONOTONIC) {
  timespec t = {};
  clock_gettime(clock, &t);
  return static_cast<double>(t.tv_sec) + 1e-9 * static_cast<double>(t.tv_nsec);
}

// Time of a piece of work. Long pieces on one thread count the CPU's time, because on a busy machine the wall's is other
// programs' too; short ones the wall's, because the kernel books the time that a hypervisor steals in lumps, and some
// short piece among many is always left alone.
class Stopwatch {
 public:
  explicit Stopwatch(int threads) : threads_(threads), wall_(seconds()), cpu_(seconds(CLOCK_THREAD_CPUTIME_ID)) {}
  double elapsed() const {
    const double wall = seconds() - wall_;
    return threads_ > 1 || wall < 1e-3 ? wall : seconds(CLOCK_THREAD_CPUTIME_ID) - cpu_;
  }

 private:
  int threads_;
  double wall_, cpu_;
};

// Keeps what the read kernels computed.
inline volatile float roofline_sink;

constexpr int max_reads = 4, max_writes = 3;

struct Streams {
  int reads = 0, writes = 0;
  const float* in[max_reads] = {};
  float* out[max_writes] = {};
  std::size_t floats = 0;  // per stream
};

using RooflineKernel = void (*)(const Streams& s, std::size_t begin, std::size_t end, std::size_t ahead);

// One body for every instruction set: a template cannot carry a target attribute that depends on its parameters, and
// intrinsics are inlined only into functions of their own target. begin and end are multiples of the unrolled step.
// ahead: prefetch distance in floats; Prefetch is a template parameter so that rows in L1 do not pay for it.
#define BENCH_ROOFLINE_KERNEL(NAME, TARGET, V)                                                \
  template <int R, int W, bool Stream, bool Prefetch>                                         \
  TARGET void NAME(const Streams& s, std::size_t begin, std::size_t end, std::size_t ahead) { \
    constexpr int unroll = 8;                                                                 \
    constexpr std::size_t width = V::width, step = width * unroll;                            \
    const float* in[R];                                                                       \
    float* out[W + 1];                                                                        \
    for (int r = 0; r < R; ++r) in[r] = s.in[r];                                              \
    for (int w = 0; w < W; ++w) out[w] = s.out[w];                                            \
    typename V::type sum[unroll];                                                             \
    for (int u = 0; u < unroll; ++u) sum[u] = V::zero();                                      \
    for (std::size_t i = begin; i < end; i += step) {                                         \
      for (int u = 0; u < unroll; ++u) {                                                      \
        const std::size_t at = i + width * static_cast<std::size_t>(u);                       \
        if (Prefetch && (at * sizeof(float)) % 64 == 0)                                       \
          for (int r = 0; r < R; ++r) __builtin_prefetch(in[r] + at + ahead);                 \
        typename V::type v = V::load(in[0] + at);                                             \
        for (int r = 1; r < R; ++r) v = V::add(v, V::load(in[r] + at));                       \
        if (W == 0) sum[u] = V::add(sum[u], v);                                               \
        if (R == 1) v = V::add(v, v);                                                         \
        for (int w = 0; w < W; ++w) {                                                         \
          if (Stream)                                                                         \
            V::stream(out[w] + at, v);                                                        \
          else                                                                                \
            V::store(out[w] + at, v);                                                         \
        }                                                                                     \
      }                                                                                       \
    }                                                                                         \
    if (W == 0) {                                                                             \
      for (int u = 1; u < unroll; ++u) sum[0] = V::add(sum[0], sum[u]);                       \
      float lanes[width];                                                                     \
      V::store(lanes, sum[0]);                                                                \
      roofline_sink = lanes[0];                                                               \
    }                                                                                         \
    if (Stream) V::fence();                                                                   \
  }

#define BENCH_INLINE inline __attribute__((always_inline))

// Elsewhere: 16-byte vectors of the compiler's own; there is no portable non-temporal store.
struct VectorPortable {
  typedef float type __attribute__((vector_size(16)));
  typedef float unaligned __attribute__((vector_size(16), aligned(4), may_alias));
  static constexpr std::size_t width = 4;
  static BENCH_INLINE type zero() { return type{}; }
  static BENCH_INLINE type load(const float* p) { return *reinterpret_cast<const unaligned*>(p); }
  static BENCH_INLINE type add(type a, type b) { return a + b; }
  static BENCH_INLINE void store(float* p, type v) { *reinterpret_cast<unaligned*>(p) = v; }
  static BENCH_INLINE void stream(float* p, type v) { store(p, v); }
  static BENCH_INLINE void fence() {}
};
BENCH_ROOFLINE_KERNEL(roofline_portable, , VectorPortable)

#if defined(__x86_64__)
#define BENCH_AVX2 __attribute__((target("avx2")))
#define BENCH_AVX512 __attribute__((target("avx512f")))

struct Vector256 {
  using type = __m256;
  static constexpr std::size_t width = 8;
  static BENCH_AVX2 BENCH_INLINE type zero() { return _mm256_setzero_ps(); }
  static BENCH_AVX2 BENCH_INLINE type load(const float* p) { return _mm256_loadu_ps(p); }
  static BENCH_AVX2 BENCH_INLINE type add(type a, type b) { return _mm256_add_ps(a, b); }
  static BENCH_AVX2 BENCH_INLINE void store(float* p, type v) { _mm256_storeu_ps(p, v); }
  static BENCH_AVX2 BENCH_INLINE void stream(float* p, type v) { _mm256_stream_ps(p, v); }
  static BENCH_AVX2 BENCH_INLINE void fence() { _mm_sfence(); }
};
BENCH_ROOFLINE_KERNEL(roofline_avx2, BENCH_AVX2, Vector256)

struct Vector512 {
  using type = __m512;
  static constexpr std::size_t width = 16;
  static BENCH_AVX512 BENCH_INLINE type zero() { return _mm512_setzero_ps(); }
  static BENCH_AVX512 BENCH_INLINE type load(const float* p) { return _mm512_loadu_ps(p); }
  static BENCH_AVX512 BENCH_INLINE type add(type a, type b) { return _mm512_add_ps(a, b); }
  static BENCH_AVX512 BENCH_INLINE void store(float* p, type v) { _mm512_storeu_ps(p, v); }
  static BENCH_AVX512 BENCH_INLINE void stream(float* p, type v) { _mm512_stream_ps(p, v); }
  static BENCH_AVX512 BENCH_INLINE void fence() { _mm_sfence(); }
};
BENCH_ROOFLINE_KERNEL(roofline_avx512, BENCH_AVX512, Vector512)
#endif

// Kernels work in steps of this many floats: the widest vector, unrolled.
constexpr std::size_t roofline_step = 16 * 8;

template <int R, int W, bool Stream, bool Prefetch>
RooflineKernel roofline_for_cpu() {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512f")) return roofline_avx512<R, W, Stream, Prefetch>;
  if (__builtin_cpu_supports("avx2")) return roofline_avx2<R, W, Stream, Prefetch>;
#endif
  return roofline_portable<R, W, Stream, Prefetch>;
}

template <int R, int W>
RooflineKernel roofline_variant(bool stream, bool prefetch) {
  if (stream) return prefetch ? roofline_for_cpu<R, W, true, true>() : roofline_for_cpu<R, W, true, false>();
  return prefetch ? roofline_for_cpu<R, W, false, true>() : roofline_for_cpu<R, W, false, false>();
}

template <int R>
RooflineKernel roofline_writes(int writes, bool stream, bool prefetch) {
  switch (writes) {
    case 0: return roofline_variant<R, 0>(stream, prefetch);
    case 1: return roofline_variant<R, 1>(stream, prefetch);
    case 2: return roofline_variant<R, 2>(stream, prefetch);
    default: return roofline_variant<R, 3>(stream, prefetch);
  }
}

inline RooflineKernel roofline_kernel(int reads, int writes, bool stream, bool prefetch) {
  switch (reads) {
    case 1: return roofline_writes<1>(writes, stream, prefetch);
    case 2: return roofline_writes<2>(writes, stream, prefetch);
    case 3: return roofline_writes<3>(writes, stream, prefetch);
    default: return roofline_writes<4>(writes, stream, prefetch);
  }
}

// Bytes of the last-level cache that one core sees. From CPUID where there is one: sysconf and sysfs add up the core
// complexes of a server.
inline std::size_t last_level_cache() {
  std::size_t largest = 0;
#if defined(__x86_64__)
  unsigned a = 0, b = 0, c = 0, d = 0;
  __cpuid(0, a, b, c, d);
  const unsigned leaf = b == 0x68747541 ? 0x8000001d : 4;  // "Auth"enticAMD
  for (unsigned i = 0; i < 8; ++i) {
    __cpuid_count(leaf, i, a, b, c, d);
    if ((a & 31) == 0) break;
    const std::size_t size =
        (std::size_t{b >> 22} + 1) * (std::size_t{b >> 12 & 1023} + 1) * (std::size_t{b & 4095} + 1) * (std::size_t{c} + 1);
    if ((a & 31) != 2 && size > largest) largest = size;
  }
#else
  for (int i = 0; i < 4; ++i) {
    const std::string path = "/sys/devices/system/cpu/cpu0/cache/index" + std::to_string(i) + "/size";
    if (std::FILE* f = std::fopen(path.c_str(), "r")) {
      unsigned long kib = 0;
      if (std::fscanf(f, "%luK", &kib) == 1 && std::size_t{kib} * 1024 > largest) largest = std::size_t{kib} * 1024;
      std::fclose(f);
    }
  }
#endif
  return largest != 0 ? largest : std::size_t{32} << 20;
}

// Bytes of output from which the library, and so the roofline, stores around the caches.
inline std::size_t stream_threshold() {
  if (const char* text = std::getenv("LK_NT")) {
    char* end = nullptr;
    const unsigned long long value = std::strtoull(text, &end, 10);
    if (end != text && *end == 0) return value;
  }
  const std::size_t half = last_level_cache() / 2, cap = std::size_t{16} << 20;
  return half < cap ? half : cap;
}

// What a row's bytes cost at best: its passes, each over its own streams, `groups` times over (a loss that reads a sample
// twice does so sample by sample).
class Roofline {
 public:
  // reread: the inputs are read once more, before they are read and the outputs written.
  Roofline(int reads, int writes, bool stream, bool reread, int groups)
      : reads_(reads < max_reads ? reads : max_reads), writes_(writes < max_writes ? writes : max_writes),
        stream_(stream && writes > 0), reread_(reread && writes > 0), groups_(groups) {}

  // Picks the prefetch distance that is best on these buffers: a roofline should be the best that can be had.
  void tune(const std::vector<Streams>& sets, Pool& pool) {
    double best = std::numeric_limits<double>::infinity();
    std::size_t chosen = 0;
    for (int round = 0; round < 3; ++round)
      for (const std::size_t ahead : {std::size_t{0}, std::size_t{256}, std::size_t{1024}}) {
        ahead_ = ahead;
        const double t = run(sets[static_cast<std::size_t>(round) % sets.size()], pool);
        if (round > 0 && t < best) {
          best = t;
          chosen = ahead;
        }
      }
    ahead_ = chosen;
  }

  // Seconds per byte.
  double run(const Streams& s, Pool& pool, std::size_t repeats = 1) const {
    std::size_t bytes = 0;
    const Stopwatch watch(pool.threads());
    for (std::size_t i = 0; i < repeats; ++i) bytes += pass(s, pool);
    return watch.elapsed() / static_cast<double>(bytes);
  }

  // "2r1w/nt": two streams read, one written, non-temporal.
  std::string name() const {
    std::string n = std::to_string(reads_) + "r";
    if (reread_) n += "+" + n;
    if (writes_ > 0) n += std::to_string(writes_) + "w";
    return n + (stream_ ? "/nt" : "");
  }

 private:
  std::size_t pass(const Streams& all, Pool& pool) const {
    std::size_t bytes = 0;
    const std::size_t each = all.floats / static_cast<std::size_t>(groups_);
    for (int g = 0; g < groups_; ++g) {
      Streams s = all;
      for (int r = 0; r < reads_; ++r) s.in[r] += each * static_cast<std::size_t>(g);
      for (int w = 0; w < writes_; ++w) s.out[w] += each * static_cast<std::size_t>(g);
      s.floats = each;
      align_outputs(s);
      s.floats -= s.floats % roofline_step;
      if (reread_) bytes += sweep(roofline_kernel(reads_, 0, false, ahead_ != 0), s, reads_, 0, pool);
      bytes += sweep(roofline_kernel(reads_, writes_, stream_, ahead_ != 0), s, reads_, writes_, pool);
    }
    return bytes;
  }

  // Streaming stores want whole lines; memory from malloc is 16 bytes off. Outputs share an alignment, or are aligned
  // one by one: which elements meet does not matter here.
  void align_outputs(Streams& s) const {
    if (!stream_) return;
    std::size_t lost = 0;
    for (int w = 0; w < writes_; ++w) {
      const std::size_t off = (64 - reinterpret_cast<std::uintptr_t>(s.out[w]) % 64) % 64 / sizeof(float);
      s.out[w] += off;
      if (off > lost) lost = off;
      for (int r = 0; r < reads_ && w == 0; ++r) s.in[r] += off;
    }
    s.floats -= lost;
  }

  std::size_t sweep(RooflineKernel kernel, const Streams& s, int reads, int writes, Pool& pool) const {
    struct Sweep {
      RooflineKernel kernel;
      const Streams& streams;
      std::size_t part, ahead;
    };
    const std::size_t threads = static_cast<std::size_t>(pool.threads());
    const std::size_t steps = s.floats / roofline_step;
    Sweep sweep = {kernel, s, (steps + threads - 1) / threads * roofline_step, ahead_};
    pool.run(
        threads,
        [](void* argument, std::size_t i) {
          const Sweep& w = *static_cast<Sweep*>(argument);
          const std::size_t begin = w.part * i, all = w.streams.floats;
          if (begin < all) w.kernel(w.streams, begin, begin + w.part < all ? begin + w.part : all, w.ahead);
        },
        &sweep);
    return s.floats * sizeof(float) * static_cast<std::size_t>(reads + writes);
  }

  int reads_, writes_;
  bool stream_, reread_;
  int groups_;
  std::size_t ahead_ = 0;  // floats
};

}  // namespace bench
