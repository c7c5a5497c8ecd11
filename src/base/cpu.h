// What this CPU can run, and its caches.
#pragma once

#include <stddef.h>
#include <stdint.h>

namespace losskit {

struct Cpu {
  bool avx2;    // with FMA, BMI, F16C, LZCNT, MOVBE, and the OS saving ymm state
  bool avx512;  // F, BW, DQ, VL, CD on top, and the OS saving zmm and mask state
  bool neon;
  size_t stream_threshold;  // bytes of output from which non-temporal stores pay
  char name[64];
};

// Detected once, at first use: CPUID traps in virtual machines, microseconds each.
Cpu cpu();

}  // namespace losskit
