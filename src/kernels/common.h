// What several families need before their own kernels run.
#pragma once

#include "kernels/job.h"

namespace losskit::LOSSKIT_TARGET {

size_t common_scratch(const Job& job);

// Divisor: sum of the element-wise weights.
template <class T>
void sum_weights(const Job& job, int64_t chunk, unsigned char* scratch);

// Divisor: sum of the class weights of all targets that are not ignored; also finds the first target out of range.
// Reads targets and class weights only.
template <class T>
void target_weights(const Job& job, int64_t chunk, unsigned char* scratch);

// n elements of an operand as a dense array of T.
template <class T>
void convert(const Operand& source, int64_t n, void* destination);

}  // namespace losskit::LOSSKIT_TARGET
