// How a family file offers its kernels: it specialises nothing, it instantiates OpTable<Loss>::value for its losses, and
// table.cpp lists them all in the catalogue's order.
#pragma once

#include "kernels/table.h"
#include "simd/math.h"
#include "kernels/sweep.h"
#include "losses/all.h"

namespace losskit::LOSSKIT_TARGET {

template <class L>
struct OpTable {
  static const OpKernels value;
};

}  // namespace losskit::LOSSKIT_TARGET
