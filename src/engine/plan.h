// A request as kernels see it.
#pragma once

#include "engine/engine.h"

namespace losskit {

// Job of the main pass: operands, chunks, options. Scale and workspace are filled in later.
void plan(const lk_context& context, const Request& request, Job& job);

// The op's own outputs, in the spec's order; the scalar one stays absent.
void plan_own_outputs(const lk_context& context, const Request& request, Operand* operands);

// Losses of rows for the engine's own use, dense.
void plan_row_losses(const Request& request, void* losses, Operand& operand);

// Rows of a chunk of the main pass, if it had so many.
int64_t rows_per_chunk(const Request& request, int64_t rows);

// Whether input i of a pointwise op has fewer elements than the loss, so that its gradient is a sum over axes.
bool broadcasts(const Request& request, int i);

// Job of the pass that sums the gradient of input i over the axes that it broadcasts along.
void plan_reduced_gradient(const lk_context& context, const Request& request, int i, Job& job);

// An argument over the given axes, its own missing or single ones repeated.
void make_operand(const Bound& argument, const int64_t* shape, int32_t rank, lk_dtype compute, Operand& operand);

// What is given for each loss element, or for its first axes, over the first `rank` axes of the request's shape.
void make_element_operand(const Request& request, const Bound& given, int32_t rank, Operand& operand);

}  // namespace losskit
