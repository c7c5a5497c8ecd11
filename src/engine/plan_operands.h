// Tensors as kernels see them: operands over the axes that a job walks along.
#pragma once

#include "engine/plan.h"

namespace losskit {

inline int64_t divide_up(int64_t a, int64_t b) { return a / b + (a % b != 0); }
inline int64_t round_up(int64_t a, int64_t b) { return divide_up(a, b) * b; }
int64_t product(const int64_t* shape, int32_t rank);

inline lk_dtype compute_dtype(const Request& r) { return r.f64 ? LK_FLOAT64 : LK_FLOAT32; }

// Calls visit(place in the spec, place among the operands) for those in the mask.
template <class Visit>
void for_operands(const CatalogueEntry& spec, uint32_t among, Visit visit) {
  for (const int i : Places{spec.operands & among}) visit(i, spec.operand_places[i]);
}

// Calls visit(taker, its place) for those who take the unreduced loss.
template <class Visit>
void for_unreduced(const Request& r, Visit visit) {
  int k = 0;
  if (r.reduction == LK_REDUCTION_NONE && r.loss) visit(r.loss, k++);
  if (r.loss_elements) visit(r.loss_elements, k);
}

// Strides over `rank` axes, missing or single ones repeated.
void expand(const lk_tensor& tensor, int32_t rank, int64_t* strides);

// Axes of a tensor as few runs as they make.
void collapse(const lk_tensor& tensor, const int64_t* shape, const int64_t* strides, int32_t rank, lk_dtype compute,
              Operand& operand);

// A tensor over the given axes, its own missing or single ones repeated.
void spread_operand(const lk_tensor& tensor, const int64_t* shape, int32_t rank, lk_dtype compute, Operand& operand);

// What has the first axes of the loss elements, with an axis for each of `rank`.
lk_tensor leading(const lk_tensor& tensor, int32_t rank);

// An output is an operand with more to say.
void as_output(const lk_context& context, const Request& request, const Bound& output, Operand& operand);
void output_operand(const lk_context& context, const Request& request, const Bound& output, const int64_t* shape, int32_t rank,
                    Operand& operand);

// Input or output over all its axes but that of classes.
void positions_operand(const lk_context& context, const Request& request, const Bound& argument, bool output,
                       const int64_t* shape, const int64_t* strides, int32_t rank, Operand& operand);

// Input or output with an axis of its own, over the positions without it.
void operand_without(int32_t axis, const lk_context& context, const Request& request, const Bound& argument, bool output,
                     const int64_t* shape, const int64_t* strides, int32_t rank, int64_t* class_stride, Operand& operand);
void operand_without(int32_t axis, const lk_context& context, const Request& request, const Bound& argument, bool output,
                     int64_t* class_stride, Operand& operand);

// By channels, if that suits a job which is planned already; see Job::channel_ranges.
void plan_channels(const lk_context& context, const Request& request, Job& job);
void plan_overlap_channels(const lk_context& context, const Request& request, Job& job);

}  // namespace losskit
