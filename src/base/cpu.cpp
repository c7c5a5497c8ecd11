#include "base/cpu.h"

#include <losskit/losskit.h>
#include <stdlib.h>
#include <string.h>

#if defined(__x86_64__)
#include <cpuid.h>
#endif

namespace losskit {
namespace {

constexpr size_t mebibyte = size_t{1} << 20;

#if defined(__x86_64__)

struct Leaf {
  uint32_t a, b, c, d;
};

Leaf leaf(uint32_t function, uint32_t index = 0) {
  Leaf r = {};
  __cpuid_count(function, index, r.a, r.b, r.c, r.d);
  return r;
}

// State components that the OS saves on a context switch: without them wide registers lose their contents.
uint64_t enabled_state() {
  uint32_t low = 0, high = 0;
  __asm__ volatile("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
  return uint64_t{high} << 32 | low;
}

// Bytes of the largest cache that one core sees. From CPUID: sysconf adds up the complexes of a server.
size_t last_level_cache(bool amd) {
  const uint32_t function = amd ? 0x8000001d : 4;
  size_t largest = 0;
  for (uint32_t i = 0; i < 8; ++i) {
    const Leaf c = leaf(function, i);
    if ((c.a & 31) == 0) break;
    const size_t ways = (c.b >> 22) + 1, partitions = ((c.b >> 12) & 1023) + 1, line = (c.b & 4095) + 1;
    const size_t sets = size_t{c.c} + 1, size = ways * partitions * line * sets;
    if ((c.a & 31) != 2 && size > largest) largest = size;  // 2: instructions
  }
  return largest;
}

void detect(Cpu& cpu) {
  const Leaf vendor = leaf(0);
  const bool amd = vendor.b == 0x68747541;  // "Auth"
  const Leaf one = leaf(1);
  const uint32_t extended = leaf(0x80000000).a;
  const bool xsave = (one.c >> 27) & 1;
  const uint64_t state = xsave ? enabled_state() : 0;
  const bool ymm = (state & 6) == 6, zmm = (state & 0xe6) == 0xe6;
  const Leaf seven = vendor.a >= 7 ? leaf(7) : Leaf{};
  const bool lzcnt = extended >= 0x80000001 && (leaf(0x80000001).c >> 5 & 1);
  const auto has = [](uint32_t word, int bit) { return (word >> bit & 1) != 0; };
  cpu.avx2 = ymm && lzcnt && has(one.c, 12) && has(one.c, 22) && has(one.c, 23) && has(one.c, 29) && has(seven.b, 3) &&
             has(seven.b, 5) && has(seven.b, 8);
  cpu.avx512 =
      cpu.avx2 && zmm && has(seven.b, 16) && has(seven.b, 17) && has(seven.b, 28) && has(seven.b, 30) && has(seven.b, 31);
  const bool cache_leaves = amd ? extended >= 0x8000001d : vendor.a >= 4;
  const size_t cache = cache_leaves ? last_level_cache(amd) : 0;
  if (cache != 0 && cache / 2 < cpu.stream_threshold) cpu.stream_threshold = cache / 2;
  if (extended >= 0x80000004) {
    for (uint32_t i = 0; i < 3; ++i) {
      const Leaf part = leaf(0x80000002 + i);
      memcpy(cpu.name + 16 * i, &part, 16);
    }
    cpu.name[48] = 0;
    size_t length = strlen(cpu.name);
    while (length > 0 && cpu.name[length - 1] == ' ') cpu.name[--length] = 0;
  }
}

#elif defined(__aarch64__)

void detect(Cpu& cpu) { cpu.neon = true; }  // part of the base architecture

#else

void detect(Cpu&) {}

#endif

// Process state, written once by whoever comes first. A second thread that arrives meanwhile detects for itself rather
// than waits: a child forked at that moment would wait forever.
Cpu detected;
int32_t detected_state = 0;  // 0 empty, 1 being written, 2 ready

}  // namespace

Cpu cpu() {
  if (__atomic_load_n(&detected_state, __ATOMIC_ACQUIRE) == 2) return detected;
  Cpu fresh = {};
  fresh.stream_threshold = 16 * mebibyte;
#if defined(__x86_64__)
  strcpy(fresh.name, "x86-64");
#elif defined(__aarch64__)
  strcpy(fresh.name, "AArch64");
#endif
  detect(fresh);
  // LK_NT overrides the threshold, in bytes: for machines whose caches are not what they report.
  if (const char* text = getenv("LK_NT")) {
    char* end = nullptr;
    const unsigned long long value = strtoull(text, &end, 10);
    if (end != text && *end == 0) fresh.stream_threshold = value;
  }
  int32_t expected = 0;
  if (__atomic_compare_exchange_n(&detected_state, &expected, 1, false, __ATOMIC_ACQUIRE, __ATOMIC_ACQUIRE)) {
    detected = fresh;
    __atomic_store_n(&detected_state, 2, __ATOMIC_RELEASE);
  }
  return fresh;
}

}  // namespace losskit
