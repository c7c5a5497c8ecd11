// Dense runs of 16-bit floats to floats and back; the runs do not overlap.
#pragma once

#include "base/half.h"

namespace losskit::LOSSKIT_TARGET {

void widen(const Float16* from, int64_t n, float* to);
void widen(const BFloat16* from, int64_t n, float* to);
void narrow(const float* from, int64_t n, Float16* to);
void narrow(const float* from, int64_t n, BFloat16* to);

}  // namespace losskit::LOSSKIT_TARGET
