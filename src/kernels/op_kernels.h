// How a family file offers its kernels: it defines OpTable<Loss>::value and instantiates it for the losses of its family in
// the catalogue; table.cpp lists them all in the catalogue's order.
#pragma once

#include "kernels/sweep.h"
#include "kernels/table.h"
#include "losses/all.h"
#include "simd/math.h"

namespace losskit::LOSSKIT_TARGET {

template <class L>
struct OpTable {
  static const OpKernels value;
};

// Names the tables of all losses of a family, which makes the compiler emit them: explicitly instantiated at the foot of
// the family's file.
template <int32_t Family, class List>
struct FamilyTables;

template <int32_t Family, class... L>
struct FamilyTables<Family, LossList<L...>> {
  template <class Loss>
  static constexpr const OpKernels* table() {
    if constexpr (Loss::spec.family == Family)
      return &OpTable<Loss>::value;
    else
      return nullptr;
  }
  static constexpr const OpKernels* all[] = {table<L>()...};
};

}  // namespace losskit::LOSSKIT_TARGET
