// One call on its way: bound arguments -> plan -> run.
#pragma once

#include "base/dtype.h"
#include "base/fpenv.h"
#include "base/status.h"
#include "engine/catalogue.h"
#include "engine/context.h"

namespace losskit {

// A product of sizes or strides. The other axes of an empty tensor may have any size, so theirs wraps.
inline int64_t times(int64_t a, int64_t b) { return static_cast<int64_t>(static_cast<uint64_t>(a) * static_cast<uint64_t>(b)); }

// An argument with its place in the call's list.
struct Bound {
  const lk_arg* arg;
  int32_t list, index;
  // Where the elements lie: [low, high), equal if there are none.
  uintptr_t low, high;
  int64_t elements;
  bool dense;  // row-major, so that no element meets another
  // None. A call has dozens of these, so the rest is left as it is.
  Bound() : arg(nullptr) {}
  constexpr explicit Bound(decltype(nullptr)) : arg(nullptr), list(0), index(-1), low(0), high(0), elements(0), dense(false) {}
  explicit operator bool() const { return arg != nullptr; }
  const lk_tensor& tensor() const { return arg->tensor; }
  bool accumulates() const { return (arg->flags & LK_ACCUMULATE) != 0; }
  Place place(int64_t element = -1) const { return {list, index, arg->role, element}; }
};

// The places of a mask's bits, lowest first.
struct Places {
  struct Iterator {
    uint32_t left;
    int operator*() const { return __builtin_ctz(left); }
    Iterator& operator++() {
      left &= left - 1;
      return *this;
    }
    bool operator!=(const Iterator& other) const { return left != other.left; }
  };
  uint32_t mask;
  Iterator begin() const { return {mask}; }
  Iterator end() const { return {0}; }
};

// A call, checked: every argument found by role, shapes and options resolved.
struct Request {
  const CatalogueEntry* spec = nullptr;
  int32_t op_index = 0;
  int32_t reduction = 0;
  bool check_first = false;
  bool f64 = false;         // compute type: that of the input, float64 for integers
  bool query_only = false;  // lk_workspace_size: data is not looked at

  Bound input[max_op_roles];     // by place in the spec
  Bound gradient[max_op_roles];  // of the input at the same place
  Bound output[max_op_outputs];  // the op's own, by place in the spec
  Bound grad_loss, divisor;
  Bound loss, loss_elements, loss_sum, loss_divisor, kept;
  uint32_t inputs = 0, gradients = 0, outputs = 0;  // a bit for each place that is bound

  double real[max_op_options];  // options by place in the spec
  int64_t integer[max_op_options];

  // The element shape: that of the unreduced loss. For categorical ops the input's without the class axis.
  int32_t rank = 0;
  int64_t shape[LK_MAX_RANK];
  int64_t elements = 0;
  int64_t classes = 0;
  // LK_SHAPE_ROWS, LK_SHAPE_BOXES: elements of the input that make one of the loss; shape[rank] too.
  int64_t row_length = 0;
  int64_t frames = 0;  // LK_SHAPE_FRAMES
  lk_arg view[2];      // arguments seen with one axis more than the caller gave them
  // LK_SHAPE_POSITIONS, whatever the loss elements are: the element shape before an overlap op makes another one of it.
  int32_t position_rank = 0;
  int64_t position_shape[LK_MAX_RANK];
  // Overlap ops: consecutive elements, or positions, of the input make a group, which has so many elements of the loss.
  int64_t groups = 0;
  int64_t group_elements = 0;
  int64_t group_losses = 1;
  bool has_segments() const {
    const int32_t rule = spec->roles[0].shape;
    return rule == LK_SHAPE_SEGMENTS || rule == LK_SHAPE_SEGMENTED;
  }

  const Bound& by_role(int32_t role) const {
    static constexpr Bound none{nullptr};
    const int i = spec->role_index(role);
    return i < 0 ? none : input[i];
  }
  int64_t integer_option(int32_t key) const {
    const int i = spec->option_index(key);
    return i < 0 ? 0 : integer[i];
  }
  // The first class with a loss: the background may be left out, unless it is all there is.
  int64_t first_segment() const { return classes > 1 && integer_option(LK_OPTION_INCLUDE_BACKGROUND) == 0 ? 1 : 0; }
  // Element-wise operands: their common axes and number of elements.
  bool has_operand_rows() const { return row_length > 0 && spec->family == LK_FAMILY_POINTWISE; }
  int32_t operand_rank() const { return rank + has_operand_rows(); }
  int64_t operand_elements() const { return has_operand_rows() ? elements * row_length : elements; }
  bool is_mean() const { return reduction == LK_REDUCTION_MEAN || reduction == LK_REDUCTION_BATCHMEAN; }
  // Those that OpKernels::own_outputs makes.
  uint32_t own_outputs() const { return outputs & spec->own_outputs; }
  bool wants_sequences() const { return (outputs & spec->sequence_outputs) != 0; }
  // What rows share and is summed over them in a pass of its own.
  bool wants_centers() const {
    const int i = spec->role_index(LK_CENTERS);
    if (i < 0) return false;
    const int k = spec->output_index(LK_CENTERS_UPDATE);
    return gradient[i] || (k >= 0 && output[k]);
  }
};

// A call against its op's spec, in this order. Nothing is written before all of them have passed.
lk_status bind(const lk_call& call, Request& request, Report& report);
lk_status check_shapes(const lk_call& call, Request& request, Report& report);
lk_status check_overlap(const Request& request, Report& report);
// Says which argument's value at the given element lies outside its domain.
lk_status refuse_value(const Request& request, int64_t element, Report& report);
// Lengths and labels of a sequence loss; sequences gets what they say of each sample.
lk_status check_sequences(const Request& request, Sequence* sequences, Report& report);
// Offsets of rows, however they are laid out, as the sequences they make.
lk_status check_offsets(const Request& request, RowSequence* sequences, Report& report);
// environment: the calling thread's, entered. With workspace_size only that is computed.
lk_status execute(const lk_context& context, const lk_call& call, const Request& request, FloatingPoint& environment,
                  size_t* workspace_size, Report& report);

}  // namespace losskit
