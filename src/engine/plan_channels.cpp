// Images with channels last and other tensors whose axes lie in memory in another order than that of the indices.
#include "engine/plan_operands.h"

namespace losskit {
namespace {

// Channels of a task, and tasks that are worth having where there are threads. They do not show in results.
constexpr int64_t most_channels = 64;
constexpr int64_t task_goal = 16;

// The axis of channels, where the first input's innermost axis in memory is not the last one, and those inside it are long.
class Channels {
 public:
  Channels(const lk_context& context, const Request& r) : context_(context), r_(r), x_(r.input[0].tensor()) {
    axis_ = x_.rank - 2;
    while (axis_ >= 0 && (x_.strides[axis_] != 1 || x_.shape[axis_] < 2)) --axis_;
    if (axis_ < 0) return;
    positions_ = product(x_.shape + axis_ + 1, x_.rank - axis_ - 1);
    outer_then_channels(x_.shape, memory_shape_);
  }
  bool suit() const {
    constexpr int64_t addressable = int64_t{1} << 48;  // keeps the sizes of workspaces from overflowing
    const int64_t elements = product(x_.shape, x_.rank);
    return axis_ >= 0 && positions_ >= block_size && elements > 0 && elements < addressable && !r_.f64;
  }
  int32_t axis() const { return axis_; }
  int64_t count() const { return x_.shape[axis_]; }
  bool fit_a_task() const { return count() <= most_channels; }
  // A tensor over the first input's axes. In the order of memory the channels are the innermost ones. False if that does not
  // make long runs.
  bool in_memory_order(const Bound& b, bool output, const lk_tensor& t, Operand& o) const {
    int64_t strides[LK_MAX_RANK], own[LK_MAX_RANK];
    strides_of(t, strides);
    outer_then_channels(strides, own);
    positions_operand(context_, r_, b, output, memory_shape_, own, x_.rank, o);
    constexpr int64_t enough = 64;
    const int64_t step = o.rank == 0 ? 0 : o.strides[o.rank - 1];
    return o.rank == 0 || ((step == 0 || step == 1) && o.shape[o.rank - 1] >= enough);
  }
  void by_position(const Bound& b, bool output, const lk_tensor& t, int64_t* class_stride, Operand& o) const {
    int64_t strides[LK_MAX_RANK];
    strides_of(t, strides);
    operand_without(axis_, context_, r_, b, output, x_.shape, strides, x_.rank, class_stride, o);
  }
  void cut(Job& job) const {
    job.classes = count();
    job.channel_group = fit_a_task() ? count() : most_channels;
    job.inner_positions = positions_;
    // Enough tasks for some threads. Results do not depend on how many there are.
    const int64_t outer = product(x_.shape, axis_), tasks = outer * divide_up(job.classes, job.channel_group),
                  wanted = context_.executor.parallel_for == nullptr ? 1 : divide_up(task_goal, tasks);
    job.range_positions = round_up(divide_up(positions_, wanted), 2 * block_size);
    job.channel_ranges = divide_up(positions_, job.range_positions);
    job.chunks = tasks * job.channel_ranges;
  }

 private:
  void strides_of(const lk_tensor& t, int64_t* strides) const {
    for (int32_t d = 0; d < LK_MAX_RANK; ++d) strides[d] = 0;
    if (t.rank <= x_.rank) expand(t, x_.rank, strides);  // one element fits every shape
  }
  void outer_then_channels(const int64_t* of, int64_t* to) const {
    for (int32_t d = 0; d < x_.rank; ++d)
      if (d != axis_) *to++ = of[d];
    *to = of[axis_];
  }

  const lk_context& context_;
  const Request& r_;
  const lk_tensor& x_;
  int32_t axis_;
  int64_t positions_ = 0, memory_shape_[LK_MAX_RANK];
};

}  // namespace

void plan_channels(const lk_context& context, const Request& r, Job& job) {
  const Channels channels(context, r);
  if (!channels.suit() || job.row_length > 0) return;
  const auto given = [](const Operand& o) { return o.access != Access::absent; };
  bool suits = true;
  // Of the loss elements' shape: the first input does not broadcast, others may.
  const auto whole = [&](const lk_tensor& t) {
    suits &= t.rank == r.rank;
    for (int32_t d = 0; d < r.rank && suits; ++d) suits = t.shape[d] == r.shape[d];
  };
  whole(r.input[0].tensor());
  for_operands(*r.spec, r.inputs, [&](int, int k) { suits &= k < max_gradients; });
  if (given(job.grad_loss)) whole(r.grad_loss.tensor());
  if (!suits) return;
  // Calls visit(argument, whether it is an output, its tensor, the class stride, the operand) for all of them.
  const auto for_all = [&](auto visit) {
    const auto call = [&](const Bound& b, bool output, int64_t* class_stride, Operand& o) {
      visit(b, output, b.tensor(), class_stride, o);
    };
    for_operands(*r.spec, r.inputs, [&](int i, int k) {
      call(r.input[i], false, &job.class_stride[k], job.input[k]);
      if (given(job.gradient[k])) call(r.gradient[i], true, &job.gradient_class_stride[k], job.gradient[k]);
    });
    if (given(job.weight)) call(r.by_role(LK_WEIGHT), false, &job.weight_class_stride, job.weight);
    if (given(job.grad_loss)) call(r.grad_loss, false, &job.grad_loss_class_stride, job.grad_loss);
    const auto by_sample = [&](const Bound& b, int64_t* class_stride, Operand& o) {
      if (given(o)) visit(b, false, leading(b.tensor(), r.rank), class_stride, o);
    };
    by_sample(r.by_role(LK_MASK), &job.mask_class_stride, job.mask);
    by_sample(r.by_role(LK_SAMPLE_WEIGHT), &job.sample_weight_class_stride, job.sample_weight);
    for_unreduced(r, [&](const Bound& b, int k) { call(b, true, &job.elements_class_stride[k], job.elements_out[k]); });
  };
  // In the order of memory only if all operands lie in it.
  job.memory_order = channels.fit_a_task();
  for_all([&](const Bound& b, bool output, const lk_tensor& t, int64_t*, const Operand&) {
    Operand o;
    job.memory_order &= channels.in_memory_order(b, output, t, o);
  });
  for_all([&](const Bound& b, bool output, const lk_tensor& t, int64_t* class_stride, Operand& o) {
    if (job.memory_order)
      channels.in_memory_order(b, output, t, o);
    else
      channels.by_position(b, output, t, class_stride, o);
  });
  channels.cut(job);
}

// In the order of memory or not at all.
void plan_overlap_channels(const lk_context& context, const Request& r, Job& job) {
  const Channels channels(context, r);
  if (!channels.suit() || !channels.fit_a_task() || (job.groups > 1 && channels.axis() == 0)) return;
  Operand input[2], gradient, mask;
  bool suits = true;
  for_operands(*r.spec, r.inputs, [&](int i, int k) {
    suits &= channels.in_memory_order(r.input[i], false, r.input[i].tensor(), input[k]);
    if (r.gradient[i]) suits &= channels.in_memory_order(r.gradient[i], true, r.gradient[i].tensor(), gradient);
  });
  const Bound& m = r.by_role(LK_MASK);
  if (m) suits &= channels.in_memory_order(m, false, m.tensor(), mask);
  if (!suits) return;
  job.memory_order = true;
  job.fused = false;
  for (int k = 0; k < 2; ++k) job.input[k] = input[k];
  if (job.gradient[0].access != Access::absent) job.gradient[0] = gradient;
  if (m) job.mask = mask;
  channels.cut(job);
}

}  // namespace losskit
