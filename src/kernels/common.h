// What several families need before their own kernels run.
#pragma once

#include "kernels/job.h"

namespace losskit::LOSSKIT_TARGET {

size_t common_scratch(int64_t elements);

// What counts: Partial::sum[0] is the sum of the weights (element-wise, of samples, of target classes) of all elements that
// are neither masked nor ignored, sum[1] their number. Also finds the first target out of range. Reads nothing else.
template <class T>
void tally(const Job& job, int64_t chunk, unsigned char* scratch);

// Sums of some row sequences, as tasks and passes over the rows of each alone would make them.
template <class T>
void sequences(const Job& job, int64_t chunk, unsigned char* scratch);

// n elements of an operand as a dense array of T.
template <class T>
void convert(const Operand& source, int64_t n, void* destination);

}  // namespace losskit::LOSSKIT_TARGET
