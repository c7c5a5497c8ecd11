#include "engine/plan_operands.h"

namespace losskit {
namespace {

// Work per task, in elements read: enough to outweigh a task's fixed cost and a thread's wake-up, and small enough to
// balance two threads over a tensor of a megabyte. Part of the canonical order of sums.
constexpr int64_t chunk_work = 65536;
constexpr int64_t most_chunks = 4096;
// Rows of classes from which splitting them gains more than it costs, and the classes of a part of one: some microseconds of
// work. They do not show in results.
constexpr int64_t split_classes = 65536;
constexpr int64_t part_classes = 4 * block_size;
// Sums of features that a task of the gradient of centers holds, in doubles. Does not show in results.
constexpr int64_t center_sums = 16384;
// A group of an overlap loss up to this size has both of its phases in one task, one after the other.
constexpr int64_t fused_group = int64_t{1} << 22;

// Chunks of about chunk_work / work_per_element elements, a multiple of unit.
void cut(int64_t elements, int64_t work_per_element, int64_t unit, Job& job) {
  int64_t size = chunk_work / (work_per_element < 1 ? 1 : work_per_element);
  if (size < divide_up(elements, most_chunks)) size = divide_up(elements, most_chunks);
  job.elements = elements;
  job.chunk_elements = round_up(size < 1 ? 1 : size, unit);
  job.chunks = elements <= job.chunk_elements ? elements > 0 : divide_up(elements, job.chunk_elements);
}

void cut_rows(const Request& r, int64_t rows, Job& job) { cut(rows, r.classes, r.classes <= short_row ? 64 : 1, job); }

// Which elements count, and their weights.
void plan_kept(const Request& r, Job& job) {
  make_element_operand(r, r.by_role(LK_SAMPLE_WEIGHT), r.operand_rank(), job.sample_weight);
  if (const Bound& mask = r.by_role(LK_MASK)) {
    if (r.spec->family == LK_FAMILY_OVERLAP)
      make_operand(mask, r.position_shape, r.position_rank, compute_dtype(r), job.mask);
    else
      make_element_operand(r, mask, r.operand_rank(), job.mask);
  }
  const int ignore = r.spec->option_index(LK_OPTION_IGNORE_INDEX);
  if (ignore < 0) return;
  const double by_default = r.spec->options[ignore].default_value;
  if (by_default == engine::ignores_nothing && r.integer[ignore] == static_cast<int64_t>(by_default)) return;
  job.ignores = true;
  job.ignored_class = r.integer[ignore];
  if (r.spec->role_index(LK_TARGET_INDICES) < 0)
    for_operands(*r.spec, r.spec->operands, [&](int i, int k) {
      if (r.spec->roles[i].role == LK_TARGET) job.ignored_input = k;
    });
}

void plan_unreduced(const lk_context& context, const Request& r, Job& job) {
  for_unreduced(r, [&](const Bound& b, int k) { output_operand(context, r, b, r.shape, r.rank, job.elements_out[k]); });
  if (r.reduction == LK_REDUCTION_NONE) make_element_operand(r, r.grad_loss, r.operand_rank(), job.grad_loss);
}

void plan_pointwise(const lk_context& context, const Request& r, Job& job) {
  const lk_dtype compute = compute_dtype(r);
  const int32_t rank = r.operand_rank();
  for_operands(*r.spec, r.inputs, [&](int i, int k) {
    make_operand(r.input[i], r.shape, rank, compute, job.input[k]);
    if (r.gradient[i] && !broadcasts(r, i)) output_operand(context, r, r.gradient[i], r.shape, rank, job.gradient[k]);
  });
  if (const Bound& w = r.by_role(LK_WEIGHT)) make_operand(w, r.shape, rank, compute, job.weight);
  job.row_length = r.row_length;
  // No row is cut; blocks of sums are counted from where a chunk begins.
  cut(r.operand_elements(), 1, r.row_length > 0 ? r.row_length : block_size, job);
  plan_channels(context, r, job);
}

void categorical_operand(const lk_context& context, const Request& r, const Bound& b, bool output, int64_t* class_stride,
                         Operand& o) {
  operand_without(b.tensor().rank == 1 ? 0 : 1, context, r, b, output, class_stride, o);
}

// Rows that take a task each may leave threads without one: where that is a fifth of their time, those of the last round are
// split. The bits do not depend on it, so it may depend on the executor.
void split_rows(const lk_context& context, const Request& r, Job& job) {
  if (context.executor.parallel_for == nullptr || job.chunk_elements > 1 || r.classes < split_classes || job.softcap > 0)
    return;
  const int64_t threads = context.executor.concurrency, rest = r.elements % threads;
  if (rest == 0 || 4 * round_up(r.elements, threads) < 5 * r.elements) return;
  // Enough parts that threads which come late, or are slower, do not make the others wait for long.
  const int64_t parts = r.classes / part_classes, enough = divide_up(4 * threads, rest);
  job.split_from = r.elements - rest;
  job.row_parts = parts < enough ? parts : enough;
}

void plan_categorical(const lk_context& context, const Request& r, Job& job) {
  const auto option = [&](int32_t key, double& value) {
    if (const int i = r.spec->option_index(key); i >= 0) value = r.real[i];
  };
  option(LK_OPTION_LABEL_SMOOTHING, job.label_smoothing);
  option(LK_OPTION_Z_LOSS, job.z_loss);
  option(LK_OPTION_SOFTCAP, job.softcap);
  option(LK_OPTION_GAMMA, job.focal_gamma);
  job.classes = r.classes;
  categorical_operand(context, r, r.input[0], false, &job.class_stride[0], job.input[0]);
  const int target = r.spec->role_index(LK_TARGET), logits = 0;
  if (r.gradient[logits])
    categorical_operand(context, r, r.gradient[logits], true, &job.gradient_class_stride[0], job.gradient[0]);
  if (target >= 0 && r.input[target]) {
    categorical_operand(context, r, r.input[target], false, &job.class_stride[1], job.input[1]);
    if (r.gradient[target])
      categorical_operand(context, r, r.gradient[target], true, &job.gradient_class_stride[1], job.gradient[1]);
  }
  if (const Bound& indices = r.by_role(LK_TARGET_INDICES))
    make_operand(indices, r.shape, r.rank, compute_dtype(r), job.indices);
  cut_rows(r, r.elements, job);
  split_rows(context, r, job);
}

// An input or output of a row op, over positions; without a class axis each position has one label.
void row_operand(const lk_context& context, const Request& r, const Bound& b, bool output, int64_t* class_stride, Operand& o) {
  if (r.rank < b.tensor().rank) return categorical_operand(context, r, b, output, class_stride, o);
  *class_stride = 1;
  make_operand(b, r.shape, r.rank, compute_dtype(r), o);
}

void plan_rows(const lk_context& context, const Request& r, Job& job) {
  const lk_tensor& input = r.input[0].tensor();
  job.classes = r.classes;
  for (int32_t d = 2; d < input.rank; ++d) job.inner_positions = times(job.inner_positions, input.shape[d]);
  row_operand(context, r, r.input[0], false, &job.class_stride[0], job.input[0]);
  if (r.gradient[0]) row_operand(context, r, r.gradient[0], true, &job.gradient_class_stride[0], job.gradient[0]);
  if (const Bound& t = r.by_role(LK_TARGET)) row_operand(context, r, t, false, &job.class_stride[1], job.input[1]);
  if (const Bound& y = r.by_role(LK_TARGET_INDICES)) {
    const bool labels = r.spec->roles[r.spec->role_index(LK_TARGET_INDICES)].shape == LK_SHAPE_LIKE_INPUT;
    if (labels) row_operand(context, r, y, false, &job.class_stride[1], job.input[1]);
    make_operand(y, labels ? input.shape : r.shape, labels ? input.rank : r.rank, compute_dtype(r), job.indices);
    if (labels) {
      job.ignores = true;  // what ends a row
      job.ignored_class = -1;
    }
  }
  cut_rows(r, r.elements, job);
}

// Frames as one sample after the other.
void frames_operand(const lk_context& context, const Request& r, const Bound& b, bool output, int64_t* class_stride,
                    Operand& o) {
  const lk_tensor& t = b.tensor();
  const bool batched = t.rank == 3;
  const int64_t shape[] = {batched ? t.shape[1] : 1, t.shape[0]};
  const int64_t strides[] = {batched ? t.strides[1] : 0, t.strides[0]};
  *class_stride = t.strides[t.rank - 1];
  positions_operand(context, r, b, output, shape, strides, 2, o);
}

void plan_sequences(const lk_context& context, const Request& r, Job& job) {
  const Bound &input = r.input[0], &labels = r.by_role(LK_TARGET_INDICES);
  const lk_tensor &x = input.tensor(), &y = labels.tensor();
  job.frames = r.frames;
  job.classes = r.classes;
  frames_operand(context, r, input, false, &job.class_stride[0], job.input[0]);
  if (r.gradient[0]) frames_operand(context, r, r.gradient[0], true, &job.gradient_class_stride[0], job.gradient[0]);
  job.frame_stride = x.strides[0];
  job.sample_stride = x.rank == 3 ? x.strides[1] : 0;
  make_operand(labels, y.shape, y.rank, compute_dtype(r), job.input[1]);
  job.label_stride = y.strides[y.rank - 1];
  job.max_labels = y.shape[y.rank - 1] < r.frames ? y.shape[y.rank - 1] : r.frames;
  job.mean_by_length = r.reduction == LK_REDUCTION_MEAN;
  // Work is the lattice's cells and the scores; either may be the larger part. Saturated: only its size matters.
  const int64_t width =
      r.classes < chunk_work ? r.classes + 4 * (job.max_labels < chunk_work ? job.max_labels : chunk_work) : chunk_work;
  cut(r.elements, r.frames < chunk_work ? r.frames * width : chunk_work, 1, job);
}

// The parts of an input with a class axis that have losses of their own, over positions.
void segment_operands(const lk_context& context, const Request& r, Job& job) {
  categorical_operand(context, r, r.input[0], false, &job.class_stride[0], job.input[0]);
  if (r.gradient[0]) categorical_operand(context, r, r.gradient[0], true, &job.gradient_class_stride[0], job.gradient[0]);
  if (const Bound& t = r.by_role(LK_TARGET)) categorical_operand(context, r, t, false, &job.class_stride[1], job.input[1]);
  if (const Bound& y = r.by_role(LK_TARGET_INDICES))
    make_operand(y, r.position_shape, r.position_rank, compute_dtype(r), job.indices);
}

void plan_overlap(const lk_context& context, const Request& r, Job& job) {
  const lk_tensor& input = r.input[0].tensor();
  const lk_dtype compute = compute_dtype(r);
  int64_t classes = 1;
  job.group_sums = max_sums;
  if (r.has_segments()) {
    segment_operands(context, r, job);
    job.classes = classes = r.classes;
    job.group_sums = r.spec->has_second_part() ? 4 * classes + 1 : 3 * classes;
  } else {
    for_operands(*r.spec, r.inputs, [&](int i, int k) {
      make_operand(r.input[i], input.shape, input.rank, compute, job.input[k]);
      if (r.gradient[i]) output_operand(context, r, r.gradient[i], input.shape, input.rank, job.gradient[k]);
    });
  }
  job.groups = r.groups;
  job.group_elements = r.group_elements;
  job.group_losses = r.group_losses;
  const int64_t group_work = times(job.group_elements, classes);
  job.fused = job.groups > 1 && group_work <= fused_group;
  cut(r.group_elements, classes, block_size, job);
  job.group_chunks = job.chunks > 0 ? job.chunks : 1;
  job.elements = job.groups * job.group_elements;
  job.chunks = job.groups * job.group_chunks;
  if (job.fused) {
    const int64_t most = divide_up(job.groups, most_chunks), enough = chunk_work / (group_work < 1 ? 1 : group_work);
    job.group_chunks = most > enough ? most : enough < 1 ? 1 : enough;  // groups per task
    job.chunks = divide_up(job.groups, job.group_chunks);
  }
  if (!r.has_segments()) plan_overlap_channels(context, r, job);
}

void plan_boxes(const lk_context& context, const Request& r, Job& job) {
  const lk_tensor& input = r.input[0].tensor();
  const lk_dtype compute = compute_dtype(r);
  for_operands(*r.spec, r.inputs, [&](int i, int k) {
    make_operand(r.input[i], input.shape, input.rank, compute, job.input[k]);
    if (r.gradient[i]) output_operand(context, r, r.gradient[i], input.shape, input.rank, job.gradient[k]);
  });
  if (const Bound& w = r.by_role(LK_WEIGHT)) make_operand(w, r.shape, r.rank, compute, job.weight);
  cut(r.elements, r.row_length, block_size, job);
}

void plan_embedding(const lk_context& context, const Request& r, Job& job) {
  job.row_length = r.row_length;
  for_operands(*r.spec, r.inputs, [&](int i, int k) {
    if (r.spec->roles[i].shape == LK_SHAPE_POSITIONS)
      return make_operand(r.input[i], r.shape, r.rank, compute_dtype(r),
                          r.spec->roles[i].role == LK_TARGET_INDICES ? job.indices : job.input[k]);
    const int32_t axis = r.input[i].tensor().rank - 1;
    operand_without(axis, context, r, r.input[i], false, &job.class_stride[k], job.input[k]);
    // The gradient of centers, which rows share, has a pass of its own.
    if (r.gradient[i] && r.spec->roles[i].shape != LK_SHAPE_CENTERS)
      operand_without(axis, context, r, r.gradient[i], true, &job.gradient_class_stride[k], job.gradient[k]);
  });
  job.classes = r.classes;
  cut(r.elements, r.row_length, 1, job);
}

// Chunks over classes, as many to each as sums of them fit into the task's scratch.
void plan_centers(const lk_context& context, const Request& r, Job& job) {
  plan(context, r, job);
  for (Operand& o : job.gradient) o.access = Access::absent;
  for (Operand& o : job.elements_out) o.access = Access::absent;
  const int centers = r.spec->role_index(LK_CENTERS), update = r.spec->output_index(LK_CENTERS_UPDATE);
  const auto output = [&](const Bound& b, int k) {
    if (b) operand_without(1, context, r, b, true, &job.gradient_class_stride[k], job.gradient[k]);
  };
  output(r.gradient[centers], 0);
  output(r.output[update], 1);
  const int64_t fit = center_sums / round_up(r.row_length < 1 ? 1 : r.row_length, 16), share = divide_up(r.classes, 16);
  job.inner_count = share < 1 ? 1 : fit < 1 ? 1 : fit < share ? fit : share;
  job.chunks = divide_up(r.classes, job.inner_count);
}

}  // namespace

void plan_own_outputs(const lk_context& context, const Request& r, Operand* operands) {
  for (const int i : Places{r.own_outputs()})
    if (r.spec->outputs[i].shape != LK_SHAPE_SCALAR) output_operand(context, r, r.output[i], r.shape, r.rank, operands[i]);
}

void plan_row_losses(const Request& r, void* losses, Operand& o) {
  o.data = losses;
  o.dtype = compute_dtype(r);
  o.access = Access::direct;
  o.rank = 1;
  o.shape[0] = r.elements;
  o.strides[0] = 1;
}

int64_t rows_per_chunk(const Request& r, int64_t rows) {
  Job job;
  cut_rows(r, rows, job);
  return job.chunk_elements;
}

bool broadcasts(const Request& r, int i) { return r.input[i].elements != r.operand_elements(); }

void plan(const lk_context& context, const Request& r, Job& job) {
  job.f64 = r.f64;
  for (int i = 0; i < r.spec->options_used; ++i) {
    job.options[i] = r.real[i];
    job.integers[i] = r.integer[i];
  }
  plan_kept(r, job);
  plan_unreduced(context, r, job);
  switch (r.spec->family) {
    case LK_FAMILY_POINTWISE: return plan_pointwise(context, r, job);
    case LK_FAMILY_CATEGORICAL: return plan_categorical(context, r, job);
    case LK_FAMILY_OVERLAP: return plan_overlap(context, r, job);
    case LK_FAMILY_ROWS: return plan_rows(context, r, job);
    case LK_FAMILY_SEQUENCE: return plan_sequences(context, r, job);
    case LK_FAMILY_BOXES: return plan_boxes(context, r, job);
    case LK_FAMILY_EMBEDDING: return plan_embedding(context, r, job);
    default: return;
  }
}

void plan_reduced_gradient(const lk_context& context, const Request& r, int which, Job& job) {
  if (r.spec->family == LK_FAMILY_EMBEDDING) return plan_centers(context, r, job);
  // Axes in the order (outer kept, summed, inner kept). Kept axes stay in order, so the outputs are in their own.
  int64_t own[LK_MAX_RANK];
  const lk_tensor& of = r.input[which].tensor();
  expand(of, r.rank, own);
  int32_t order[LK_MAX_RANK], n = 0, last_summed = -1;
  bool summed[LK_MAX_RANK];
  for (int32_t d = 0; d < r.rank; ++d) {
    const int32_t axis = d - (r.rank - of.rank);
    summed[d] = (axis < 0 || of.shape[axis] == 1) && r.shape[d] != 1;
    if (summed[d]) last_summed = d;
  }
  int64_t kept_shape[LK_MAX_RANK], kept_strides[LK_MAX_RANK], shape[LK_MAX_RANK];
  int64_t output_strides[LK_MAX_RANK];
  expand(r.gradient[which].tensor(), r.rank, output_strides);
  int32_t kept_rank = 0;
  job.reduced_count = job.inner_count = 1;
  int64_t outputs = 1;
  for (int pass = 0; pass < 3; ++pass) {  // outer kept, summed, inner kept
    for (int32_t d = 0; d < r.rank; ++d) {
      if ((pass == 1) != summed[d] || (pass == 0 && d > last_summed) || (pass == 2 && d < last_summed)) continue;
      order[n] = d;
      shape[n++] = r.shape[d];
      if (pass == 1) {
        job.reduced_count = times(job.reduced_count, r.shape[d]);
        continue;
      }
      if (pass == 2) job.inner_count = times(job.inner_count, r.shape[d]);
      outputs = times(outputs, r.shape[d]);
      kept_shape[kept_rank] = r.shape[d];
      kept_strides[kept_rank++] = output_strides[d];
    }
  }
  const lk_dtype compute = compute_dtype(r);
  const auto permuted = [&](const lk_tensor& tensor, Operand& operand, bool leads) {
    const lk_tensor t = leads ? leading(tensor, r.rank) : tensor;
    int64_t natural[LK_MAX_RANK], strides[LK_MAX_RANK];
    if (t.rank > r.rank)
      for (int32_t d = 0; d < r.rank; ++d) natural[d] = 0;
    else
      expand(t, r.rank, natural);
    for (int32_t d = 0; d < n; ++d) strides[d] = natural[order[d]];
    collapse(t, shape, strides, n, compute, operand);
  };
  job.f64 = r.f64;
  for (int i = 0; i < r.spec->options_used; ++i) {
    job.options[i] = r.real[i];
    job.integers[i] = r.integer[i];
  }
  for_operands(*r.spec, r.spec->operands, [&](int i, int k) {
    if (r.input[i]) {
      permuted(r.input[i].tensor(), job.input[k], false);
    } else {
      // The reduced pass has one form for every op: an absent operand is its neutral value.
      static constexpr double neutral = 1;
      job.input[k].data = const_cast<double*>(&neutral);
      job.input[k].dtype = LK_FLOAT64;
      job.input[k].access = Access::constant;
    }
    if (i == which) {
      job.reduced = k;
      collapse(r.gradient[i].tensor(), kept_shape, kept_strides, kept_rank, compute, job.gradient[k]);
      as_output(context, r, r.gradient[i], job.gradient[k]);
    }
  });
  plan_kept(r, job);
  if (const Bound& w = r.by_role(LK_WEIGHT)) permuted(w.tensor(), job.weight, false);
  if (const Bound& w = r.by_role(LK_SAMPLE_WEIGHT)) permuted(w.tensor(), job.sample_weight, true);
  if (const Bound& m = r.by_role(LK_MASK)) permuted(m.tensor(), job.mask, true);
  if (r.grad_loss && r.reduction == LK_REDUCTION_NONE) permuted(r.grad_loss.tensor(), job.grad_loss, true);
  cut(outputs, job.reduced_count, job.inner_count <= tile_size && job.inner_count > 0 ? job.inner_count : 1, job);
}

}  // namespace losskit
