// The kernels of one target, as the dispatcher sees them.
#pragma once

#include "kernels/job.h"

namespace losskit {

// Index of the compute type in the tables below.
enum { compute_f32 = 0, compute_f64 = 1 };

struct OpKernels {
  size_t (*scratch)(const Job& job);  // bytes of scratch that any task of this op needs
  // Grouped ops: first phase. By channels: what counts and what it weighs. Others: the divisor of LK_OPTION_NORMALIZE in
  // Partial::sum[0].
  Task sums[2];
  // Grouped ops, between the phases: losses, which go out, their sum, and coefficients. By channels: the sum of all losses, or
  // of all weights.
  double (*combine[2])(const Job& job, int64_t group);
  Task results[2][3];        // by compute type and wants
  Task reduced_gradient[2];  // gradient of one operand, summed over the axes that it broadcasts along
  // The op's own outputs, in a phase that runs before any gradient is written; Partial::sum[0] makes the scalar one.
  Task own_outputs[2] = {nullptr, nullptr};
  size_t (*own_scratch)(const Job& job) = nullptr;
  size_t (*shared)(const Job& job) = nullptr;  // bytes that the tasks of a split row share, or all tasks by channels
};

struct KernelTable {
  const OpKernels* const* ops;  // in the catalogue's order
  int32_t op_count;
  size_t (*common_scratch)(int64_t elements);  // of tally and, with any number of elements, of sequences
  Task tally[2];                               // what counts and what it weighs, and the check of Job::indices
  Task sequences[2];                           // sums of Job::row_sequences, from its row_losses
  // Converts n elements to float or double: class weights that kernels read as a dense array.
  void (*convert[2])(const Operand& source, int64_t n, void* destination);
  void (*leave)();  // to be called before baseline code goes on
};

}  // namespace losskit
