#pragma once
// A kernel file is compiled once per target, each time with that target's compiler flags and
//   -DLOSSKIT_TARGET=<name>  and one of  -DLOSSKIT_TARGET_HIGHWAY  -DLOSSKIT_TARGET_XSIMD  -DLOSSKIT_TARGET_PORTABLE
// Everything that such a file defines lives in namespace losskit::LOSSKIT_TARGET, so that the symbols of two targets never
// meet in the linker (it would keep one copy of an inline function for all, possibly one the CPU cannot run).

#include <stddef.h>
#include <stdint.h>

#ifdef __FAST_MATH__
#error "losskit promises the same bits on every target: do not build it with -ffast-math"
#endif
#ifndef LOSSKIT_TARGET
#error \
    "LOSSKIT_TARGET names the target this file is compiled for (not LK_TARGET: that is a public constant, the role of a loss's target)"
#endif

#include "inline.h"

namespace losskit::LOSSKIT_TARGET {
// Whether a kernel may be compiled in several forms for speed alone.
#if defined(LOSSKIT_TARGET_PORTABLE)
constexpr bool forms_for_speed = false;
#else
constexpr bool forms_for_speed = true;
#endif

// Baseline code, ours and the caller's, is slow while wide registers hold anything above their low 128 bits (Intel's CPUs take some
// 60 ns to change from one kind of code to the other). Compilers clear that where functions end, but gcc does not in code that
// is to be small.
inline void clear_wide_registers() {
#if defined(__AVX__)
  __builtin_ia32_vzeroupper();
#endif
}
}  // namespace losskit::LOSSKIT_TARGET
// The long ones, whose operands may go through memory on every target.
#define LK_LONG_MATH inline __attribute__((noinline))

#if defined(LOSSKIT_TARGET_HIGHWAY)
#include "highway.h"
#elif defined(LOSSKIT_TARGET_XSIMD)
#include "xsimd.h"
#elif defined(LOSSKIT_TARGET_PORTABLE)
#include "portable.h"
#else
#error "define LOSSKIT_TARGET_HIGHWAY, LOSSKIT_TARGET_XSIMD or LOSSKIT_TARGET_PORTABLE"
#endif
