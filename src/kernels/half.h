// Dense runs of small types to floats, and of 16-bit floats back; the runs do not overlap.
#pragma once

#include "base/half.h"

namespace losskit::LOSSKIT_TARGET {

void widen(const Float16* from, int64_t n, float* to);
void widen(const BFloat16* from, int64_t n, float* to);
void widen(const uint8_t* from, int64_t n, float* to);
void widen_truths(const uint8_t* from, int64_t n, float* to);  // 1 for any byte but 0
void narrow(const float* from, int64_t n, Float16* to);
void narrow(const float* from, int64_t n, BFloat16* to);

}  // namespace losskit::LOSSKIT_TARGET
