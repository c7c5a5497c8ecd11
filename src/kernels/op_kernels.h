// How a family file offers its kernels: it specialises nothing, it instantiates OpTable<Loss>::value for its losses, and
// table.cpp lists them all in the catalogue's order.
#pragma once

#include "kernels/table.h"
#include "simd/math.h"
#include "kernels/accumulate.h"
#include "losses/all.h"

#define LK_INLINE_LAMBDA __attribute__((always_inline))

namespace losskit::LOSSKIT_TARGET {

// A compile-time argument of a lambda.
template <auto V>
struct Constant {
  static constexpr auto value = V;
};

template <class L>
struct OpTable {
  static const OpKernels value;
};

}  // namespace losskit::LOSSKIT_TARGET
