#include "kernels/long_rows.h"

namespace losskit::LOSSKIT_TARGET {

template size_t long_rows_scratch<float>(const Job&);
template size_t long_row_bytes<float>(const Job&);
#define X(T, M, Both) template void long_rows<T, M, Both>(const Job&, int64_t, unsigned char*);
LK_FLOAT_ROW_KERNELS(X)
#undef X

}  // namespace losskit::LOSSKIT_TARGET
