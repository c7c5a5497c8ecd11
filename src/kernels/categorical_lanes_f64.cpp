#define LOSSKIT_DOUBLES
#include "kernels/lane_rows.h"

namespace losskit::LOSSKIT_TARGET {

template size_t lane_rows_scratch<double>(const Job&);
#define X(T, M, Both)                                                              \
  template void lane_rows<T, M, Both, false>(const Job&, int64_t, unsigned char*); \
  template void lane_rows<T, M, Both, true>(const Job&, int64_t, unsigned char*);
LK_DOUBLE_ROW_KERNELS(X)
#undef X

}  // namespace losskit::LOSSKIT_TARGET
