#define LOSSKIT_DOUBLES
#include "kernels/segments.h"

namespace losskit::LOSSKIT_TARGET {

LK_SEGMENTS(template, double)

}  // namespace losskit::LOSSKIT_TARGET
