// Linked beside consumer.c: code of a user who has Highway and xsimd in the same program, compiled with flags of his own.
// Runs before main and stops the program where either library computes something else than expected.
#include <hwy/highway.h>
#include <stdlib.h>

#include <xsimd/xsimd.hpp>

namespace {

namespace hn = hwy::HWY_NAMESPACE;

struct Neighbour {
  Neighbour() {
    alignas(64) float values[64], twice[64];
    for (int i = 0; i < 64; ++i) values[i] = static_cast<float>(i);
    const hn::ScalableTag<float> d;
    for (size_t i = 0; i < 64; i += hn::Lanes(d))
      hn::Store(hn::MulAdd(hn::Load(d, values + i), hn::Set(d, 2.0f), hn::Zero(d)), d, twice + i);
    using batch = xsimd::batch<float>;
    for (size_t i = 0; i < 64; i += batch::size) {
      const batch one = xsimd::exp(batch::load_aligned(twice + i) - batch::load_aligned(values + i) * batch(2.0f));
      one.store_aligned(values + i);
    }
    for (int i = 0; i < 64; ++i)
      if (twice[i] != 2.0f * static_cast<float>(i) || values[i] != 1.0f) abort();
  }
} neighbour;

}  // namespace
