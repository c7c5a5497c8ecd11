#include "kernels/pointwise.h"

namespace losskit::LOSSKIT_TARGET {

template struct FamilyTables<LK_FAMILY_POINTWISE, RegressionLosses>;

}  // namespace losskit::LOSSKIT_TARGET
