#define LOSSKIT_DOUBLES
#include "kernels/long_rows.h"

namespace losskit::LOSSKIT_TARGET {

template size_t long_rows_scratch<double>(const Job&);
template size_t long_row_bytes<double>(const Job&);
#define X(T, M, Both) template void long_rows<T, M, Both>(const Job&, int64_t, unsigned char*);
LK_DOUBLE_ROW_KERNELS(X)
#undef X

}  // namespace losskit::LOSSKIT_TARGET
