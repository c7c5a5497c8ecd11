// Runs a validated call: workspace, phases, and the results that are made from sums.
#include <string.h>

#include <new>

#include "base/executor.h"
#include "engine/element.h"
#include "engine/needs.h"

namespace losskit {
namespace {

constexpr size_t line = 64;
size_t aligned(size_t bytes) { return (bytes + line - 1) & ~(line - 1); }

void write_scalar(const Bound& b, double value) {
  if (b) write_element(b.tensor(), b.accumulates(), value);
}

double read_scalar(const Bound& b, double absent) { return b ? read_element(b.tensor(), 0) : absent; }

class Run : private Needs {
 public:
  Run(const lk_context& context, const lk_call& call, const Request& request, FloatingPoint& environment, Report& report)
      : Needs(request), environment_(environment), context_(context), call_(call), report_(report),
        kernels_(*context.target->kernels), op_(*kernels_.ops[request.op_index]), executor_(context.executor) {}

  lk_status run(size_t* query) {
    plan(context_, r_, main_);
    if (r_.own_outputs() != 0) {
      Operand* own = reinterpret_cast<Operand*>(own_);
      for (int i = 0; i < max_op_outputs; ++i) new (own + i) Operand;
      plan_own_outputs(context_, r_, own);
      main_.own_out = own;
    }
    if (r_.spec->family == LK_FAMILY_POINTWISE)
      for (const int i : Places{r_.gradients})
        if (broadcasts(r_, i)) reduced_[reduced_count_++] = i;
    if (r_.wants_centers()) reduced_[reduced_count_++] = r_.spec->role_index(LK_CENTERS);
    if (lk_status s = prepare()) return s;
    if (query != nullptr) {
      *query = needed_ <= sizeof stack_ ? 0 : needed_ + line - 1;
      return LK_OK;
    }
    if (lk_status s = acquire()) return s;
    const lk_status status = compute();
    release();
    return status;
  }

 private:
  // A job is 3 KiB. What makes one of its own is not inlined: the frame would stay while kernels run, and a call may use only
  // so much stack.
#define LK_OWN_JOB __attribute__((noinline))

  LK_OWN_JOB size_t reduced_scratch(int k, int64_t* chunks) const {
    Job job;
    plan_reduced_gradient(context_, r_, reduced_[k], job);
    *chunks = job.chunks;
    return op_.scratch(job);
  }
  LK_OWN_JOB lk_status reduced_gradient(int k) {
    Job job;
    plan_reduced_gradient(context_, r_, reduced_[k], job);
    job.scale = main_.scale;
    job.partials = partials_;
    return phase(job, op_.reduced_gradient[r_.f64]);
  }

  // Sizes of what the phases need, all in one piece of memory.
  lk_status prepare() {
    const Operand* weights = class_weight_operand();
    size_t scratch = 0;
    most_chunks_ = main_.chunks;
    const auto consider = [&](size_t bytes, int64_t chunks) {
      if (bytes > scratch) scratch = bytes;
      if (chunks > most_chunks_) most_chunks_ = chunks;
    };
    const bool splits = main_.row_parts > 0 && runs_main();
    if ((runs_main() && (!splits || main_.split_from > 0)) || checks_values() || normalizes() || main_.channel_ranges > 0)
      consider(op_.scratch(main_), main_.chunks);
    size_t shared = 0;
    if (splits) {
      const int64_t rows = main_.elements - main_.split_from;
      consider(0, rows * main_.row_parts);
      main_.split = Split::sums;
      sharing_scratch_bytes_ = aligned(op_.scratch(main_));
      shared = static_cast<size_t>(rows) * op_.shared(main_);
      main_.split = Split::none;
    }
    if (main_.own_out != nullptr) consider(op_.own_scratch(main_), main_.chunks);
    const auto consider_tally = [&](bool of_elements) {
      const int64_t elements = tally_elements(of_elements);
      consider(kernels_.common_scratch(elements), tally_chunks(elements));
    };
    if (tallies_places()) consider_tally(false);
    if (tallies_elements()) consider_tally(true);
    if (r_.wants_sequences()) consider(kernels_.common_scratch(INT64_MAX), sequence_chunks());
    for (int k = 0; k < reduced_count_; ++k) {
      int64_t chunks = 0;
      const size_t bytes = reduced_scratch(k, &chunks);
      consider(bytes, chunks);
    }
    scratch_bytes_ = aligned(scratch);
    if (main_.channel_ranges > 0) {
      sharing_scratch_bytes_ = scratch_bytes_;
      shared = op_.shared(main_);
    }
    slots_ = executor_.parallel_for != nullptr && most_chunks_ > 1 ? executor_.concurrency : 1;
    if (slots_ > most_chunks_) slots_ = most_chunks_ < 1 ? 1 : static_cast<int32_t>(most_chunks_);
    const bool phases = grouped() && !main_.fused;
    const size_t groups = phases ? static_cast<size_t>(main_.groups) : 0,
                 parts = phases ? static_cast<size_t>(main_.chunks) : 0;
    partial_bytes_ = aligned(static_cast<size_t>(most_chunks_) * sizeof(Partial));
    flag_bytes_ =
        executor_.parallel_for != nullptr ? aligned(static_cast<size_t>(most_chunks_) + static_cast<size_t>(slots_)) : 0;
    const size_t sums = static_cast<size_t>(main_.group_sums);
    group_bytes_ =
        aligned((parts * sums + groups * sums + (phases ? static_cast<size_t>(main_.group_losses) : 0)) * sizeof(double));
    weight_bytes_ = weights != nullptr && weights->access != Access::direct
                        ? aligned(static_cast<size_t>(class_weights()) * (r_.f64 ? sizeof(double) : sizeof(float)))
                        : 0;
    size_t sequences = 0, each = 0;
    bool fits = !__builtin_mul_overflow(is_sequence() ? static_cast<size_t>(r_.elements) : 0, sizeof(Sequence), &sequences);
    sequence_bytes_ = aligned(sequences);
    size_t row_bytes = 0;
    if (const Bound& offsets = r_.by_role(LK_OFFSETS); offsets && r_.wants_sequences()) {
      const size_t each = r_.f64 ? sizeof(double) : sizeof(float);
      fits &= !__builtin_mul_overflow(static_cast<size_t>(offsets.tensor().shape[0]), sizeof(RowSequence), &row_bytes);
      fits &= !__builtin_mul_overflow(static_cast<size_t>(r_.elements), each, &row_loss_bytes_);
      row_sequence_bytes_ = aligned(row_bytes);
      row_loss_bytes_ = aligned(row_loss_bytes_);
      fits &= !__builtin_add_overflow(row_sequence_bytes_, row_loss_bytes_, &row_bytes);
      fits &= !__builtin_add_overflow(sequence_bytes_, row_bytes, &row_bytes);
    } else {
      row_bytes = sequence_bytes_;
    }
    fits &= !__builtin_mul_overflow(scratch_bytes_, static_cast<size_t>(slots_), &each);
    // What tasks share stands where other phases have scratch.
    shared += sharing_scratch_bytes_ * static_cast<size_t>(slots_);
    if (each < shared) each = shared;
    fits &= !__builtin_add_overflow(partial_bytes_ + flag_bytes_ + group_bytes_ + weight_bytes_ + row_bytes, each, &needed_);
    if (!fits || needed_ > static_cast<size_t>(PTRDIFF_MAX) - line)
      return report_.fail(LK_OUT_OF_MEMORY, {},
                          Sentence() << "a call of this shape needs more workspace than can be addressed");
    return LK_OK;
  }

  lk_status acquire() {
    unsigned char* memory = stack_;
    if (needed_ > sizeof stack_) {
      const size_t bytes = needed_ + line - 1;
      if (call_.workspace != nullptr) {
        if (call_.workspace_size < bytes)
          return report_.fail(LK_INVALID_CALL, {},
                              Sentence() << "workspace_size = " << uint64_t{call_.workspace_size} << " is below the "
                                         << uint64_t{bytes} << " bytes that lk_workspace_size reports");
        memory = static_cast<unsigned char*>(call_.workspace);
      } else {
        allocated_ = context_.allocator.alloc(context_.allocator.user, bytes);
        allocated_bytes_ = bytes;
        if (allocated_ == nullptr)
          return report_.fail(LK_OUT_OF_MEMORY, {},
                              Sentence() << "the allocator returned NULL for " << uint64_t{bytes} << " bytes of workspace");
        memory = static_cast<unsigned char*>(allocated_);
      }
      memory += (line - reinterpret_cast<uintptr_t>(memory) % line) % line;
    }
    const auto take = [&](size_t bytes) {
      unsigned char* p = memory;
      memory += bytes;
      return p;
    };
    partials_ = reinterpret_cast<Partial*>(take(partial_bytes_));
    main_.partials = partials_;
    flags_ = take(flag_bytes_);
    unsigned char* groups = take(group_bytes_);
    if (grouped() && !main_.fused) {
      main_.sums = reinterpret_cast<double*>(groups);
      main_.coefficients = main_.sums + main_.chunks * main_.group_sums;
      main_.losses = main_.coefficients + main_.groups * main_.group_sums;
    }
    class_weights_ = take(weight_bytes_);
    sequences_ = reinterpret_cast<Sequence*>(take(sequence_bytes_));
    main_.sequences = sequences_;
    if (row_sequence_bytes_ != 0) {
      main_.row_sequences = reinterpret_cast<RowSequence*>(take(row_sequence_bytes_));
      main_.row_losses = take(row_loss_bytes_);
      plan_row_losses(r_, const_cast<void*>(main_.row_losses), main_.elements_out[2]);
    }
    scratch_ = memory;
    main_.shared = scratch_ + sharing_scratch_bytes_ * static_cast<size_t>(slots_);
    return LK_OK;
  }
  void release() {
    if (allocated_ != nullptr) context_.allocator.free(context_.allocator.user, allocated_, allocated_bytes_);
  }

  lk_status compute() {
    if (is_sequence())
      if (lk_status s = check_sequences(r_, sequences_, report_)) return s;
    if (r_.by_role(LK_OFFSETS))
      if (lk_status s = check_offsets(r_, main_.row_sequences, report_)) return s;
    read_class_weights();
    if (lk_status s = tally()) return s;
    const double divisor = divisor_;
    const bool of_nothing = r_.spec->divisor == LK_DIVISOR_ELEMENTS_OR_ONE && divisor == 0;
    const double used = r_.divisor ? read_scalar(r_.divisor, 1) : of_nothing ? 1 : divisor;
    const bool mean = r_.is_mean();
    const bool upstream_is_scalar = main_.grad_loss.access == Access::absent;
    const double upstream = upstream_is_scalar ? read_scalar(r_.grad_loss, 1) : 1;
    main_.scale = mean ? upstream / used : upstream;
    // What is left out has a gradient of 0, whatever a mean of nothing is.
    const bool empty = mean && (grouped() ? r_.elements == 0 : kept_ == 0);
    if (empty) main_.scale = 0;
    const bool weightless = mean && normalizes() && divisor == 0 && !r_.divisor;
    if (weightless) main_.scale = 0;
    const bool zero_mean = weightless || (empty && !r_.divisor && r_.integer_option(LK_OPTION_EMPTY_MEAN) != 0);
    if (r_.has_operand_rows()) main_.scale /= static_cast<double>(r_.row_length);
    if (must_check_first())
      if (lk_status s = check_values()) return s;

    // Before the main pass, which may write in place over what these read.
    if (main_.own_out != nullptr)
      if (lk_status s = own_outputs()) return s;
    for (int k = 0; k < reduced_count_; ++k)
      if (lk_status s = reduced_gradient(k)) return s;
    double sum = 0;
    if (runs_main())
      if (lk_status s = main_pass(&sum)) return s;
    if (r_.reduction != LK_REDUCTION_NONE) write_scalar(r_.loss, zero_mean ? 0 : mean ? sum / used : sum);
    write_scalar(r_.loss_sum, sum);
    write_scalar(r_.loss_divisor, divisor);
    write_scalar(r_.kept, kept_);
    return r_.wants_sequences() ? sum_sequences() : LK_OK;
  }

  static constexpr int64_t sequence_tasks = 64;
  int64_t sequences() const { return r_.by_role(LK_OFFSETS).tensor().shape[0] - 1; }
  int64_t sequences_per_chunk() const { return sequences() / sequence_tasks + 1; }
  int64_t sequence_chunks() const { return (sequences() + sequences_per_chunk() - 1) / sequences_per_chunk(); }
  LK_OWN_JOB lk_status sum_sequences() {
    Job job = tally_job(false);
    job.elements = sequences();
    job.chunk_elements = sequences_per_chunk();
    job.chunks = sequence_chunks();
    if (lk_status s = phase(job, kernels_.sequences[r_.f64])) return s;
    const bool zero = r_.integer_option(LK_OPTION_EMPTY_MEAN) != 0;
    for (int i = 0; i < r_.spec->outputs_used; ++i) {
      if (!r_.output[i] || r_.spec->outputs[i].shape != LK_SHAPE_SEQUENCES) continue;
      lk_tensor to = r_.output[i].tensor();
      for (int64_t s = 0; s < job.elements; ++s) {
        const RowSequence& rows = job.row_sequences[s];
        const double mean = zero && rows.kept == 0 ? 0 : rows.sum / rows.weight;
        const int32_t role = r_.spec->outputs[i].role;
        write_element(to, r_.output[i].accumulates(),
                      role == LK_SEQUENCE_SUM    ? rows.sum
                      : role == LK_SEQUENCE_MEAN ? mean
                                                 : rows.kept);
        to.data = static_cast<unsigned char*>(to.data) + to.strides[0] * dtype_size(to.dtype);
      }
    }
    return LK_OK;
  }

  lk_status own_outputs() {
    if (lk_status s = phase(main_, op_.own_outputs[r_.f64])) return s;
    double sum = 0;
    for (int64_t i = 0; i < main_.chunks; ++i) sum += partials_[i].sum[0];
    for (int i = 0; i < r_.spec->outputs_used; ++i)
      if (r_.spec->outputs[i].shape == LK_SHAPE_SCALAR) write_scalar(r_.output[i], sum);
    return LK_OK;
  }

  lk_status main_pass(double* sum) {
    int wants = want_value;
    for (int k = 0; k < max_gradients; ++k)
      if (main_.gradient[k].access != Access::absent) wants = k == 0 ? want_gradient : want_all;
    const Task results = op_.results[r_.f64][wants];
    if (!grouped() || main_.fused) {
      if (lk_status s = main_.row_parts > 0 ? split(results, wants != want_value) : phase(main_, results)) return s;
      if (lk_status s = bad_value()) return s;
      if (main_.channel_ranges > 0) {
        *sum = op_.combine[r_.f64](main_, 0);
        kernels_.leave();
        return LK_OK;
      }
      for (int64_t i = 0; i < main_.chunks; ++i) *sum += partials_[i].sum[0];
      if (r_.has_operand_rows()) *sum /= static_cast<double>(r_.row_length);
      return LK_OK;
    }
    if (lk_status s = phase(main_, op_.sums[r_.f64])) return s;
    for (int64_t group = 0; group < main_.groups; ++group) *sum += op_.combine[r_.f64](main_, group);
    kernels_.leave();
    return wants == want_value ? LK_OK : phase(main_, results);
  }

  // Whole rows as long as there are some for all threads, then the others, phase by phase.
  lk_status split(Task results, bool gradients) {
    const int64_t chunks = main_.chunks, rows = main_.elements - main_.split_from;
    const TaskMemory memory = {scratch_, sharing_scratch_bytes_, slots_, flags_};
    main_.chunks = main_.split_from;
    lk_status status = main_.chunks > 0 ? phase(main_, results) : LK_OK;
    const auto next = [&](Split split, int64_t tasks, const lk_executor& executor) {
      main_.split = split;
      main_.chunks = tasks;
      if (status == LK_OK) status = phase(main_, results, memory, executor);
    };
    next(Split::sums, rows * main_.row_parts, executor_);
    next(Split::merge, rows, lk_executor{});
    if (gradients) next(Split::gradients, rows * main_.row_parts, executor_);
    main_.split = Split::none;
    main_.chunks = chunks;
    return status;
  }

  // ---- What counts, and what the mean divides by ----

  // Makes divisor_ and kept_.
  lk_status tally() {
    double weight = static_cast<double>(r_.elements), positions = static_cast<double>(main_.elements);
    kept_ = grouped() ? positions : weight;
    if (tallies_places()) {
      double sum = 0;
      if (lk_status s = run_tally(false, &sum)) return s;
      if (places_are_elements()) weight = sum;
      if (grouped()) positions = sum;
    }
    if (tallies_elements()) {
      const double kept = kept_;
      if (lk_status s = run_tally(true, &weight)) return s;
      if (grouped()) kept_ = kept;
    } else if (has_lists()) {
      kept_ = weight;  // not those of the lists
    }
    share_positions(positions);
    divisor_ = weight;
    if (r_.spec->divisor == LK_DIVISOR_KEPT_SCORES) divisor_ *= static_cast<double>(r_.classes);
    if (r_.reduction == LK_REDUCTION_BATCHMEAN) {
      const lk_tensor& input = r_.input[0].tensor();
      divisor_ = input.rank == 0 ? 1 : static_cast<double>(input.shape[0]);
    }
    if (lk_status s = no_weight()) return s;
    // In its place kernels look for the mean that moves with the divisor: none does, unless sum_factors() finds one.
    const int moving_mean = r_.spec->option_index(LK_OPTION_NORMALIZE);
    if (moving_mean >= 0) main_.options[moving_mean] = 0;
    return normalizes() ? sum_factors() : LK_OK;
  }
  // The divisor, and where it has a gradient the mean, which is in that.
  lk_status sum_factors() {
    if (lk_status s = sum_without_outputs(op_.sums[r_.f64], &divisor_)) return s;
    if (divisor_ == 0 || r_.gradients == 0 || !r_.is_mean() || r_.divisor || r_.integer_option(LK_OPTION_DETACH) != 0)
      return LK_OK;
    double sum = 0;
    if (lk_status s = sum_without_outputs(op_.results[r_.f64][want_value], &sum)) return s;
    main_.options[r_.spec->option_index(LK_OPTION_NORMALIZE)] = sum / divisor_;
    return LK_OK;
  }
  lk_status run_tally(bool of_elements, double* weight) {
    const bool in_any_order = main_.memory_order && !divides_by_weights();
    if (of_elements && main_.channel_ranges > 0 && !grouped() && !in_any_order) return run_channel_tally(weight);
    return !of_elements && main_tallies() ? run_tally(main_, weight) : run_own_tally(of_elements, weight);
  }
  LK_OWN_JOB lk_status run_own_tally(bool of_elements, double* weight) { return run_tally(tally_job(of_elements), weight); }
  lk_status run_tally(const Job& job, double* weight) {
    if (lk_status s = phase(job, kernels_.tally[r_.f64])) return s;
    *weight = kept_ = 0;
    for (int64_t i = 0; i < job.chunks; ++i) {
      if (partials_[i].bad_element >= 0) return bad_index(partials_[i]);
      *weight += partials_[i].sum[0];
      kept_ += partials_[i].sum[1];
    }
    return LK_OK;
  }
  // Weights are summed in the order of indices, which takes what the main pass has for that; and tiles need it, to be read.
  LK_OWN_JOB lk_status run_channel_tally(double* weight) {
    const bool weighs = divides_by_weights();
    Job job = main_;
    if (r_.spec->divisor != LK_DIVISOR_WEIGHTS || !weighs) job.weight.access = Access::absent;
    if (!weighs) job.sample_weight.access = Access::absent;
    job.grad_loss.access = Access::absent;
    job.chunk_elements = divisor_chunk;
    if (lk_status s = phase(job, op_.sums[r_.f64])) return s;
    kept_ = 0;
    for (int64_t i = 0; i < job.chunks; ++i) kept_ += partials_[i].sum[1];
    *weight = kept_;
    if (!weighs) return LK_OK;
    *weight = op_.combine[r_.f64](job, 0);
    kernels_.leave();
    return LK_OK;
  }
  // What makes a loss element's share of the sum over its group's positions. The mean of the elements has the mean over all
  // positions in it; their sum has the sum of the cross entropies, or means over the positions of a sample, in which
  // samples do not depend on each other.
  void share_positions(double positions) {
    if (!r_.spec->has_second_part()) return;
    if (r_.is_mean()) {
      main_.second_factor = positions == 0 ? 0 : static_cast<double>(r_.groups) / positions;
    } else if (r_.spec->divisor == LK_DIVISOR_ELEMENTS_AND_TARGETS) {
      main_.second_factor = 1 / static_cast<double>(r_.group_losses);
    } else {
      const lk_tensor& input = r_.input[0].tensor();
      const bool together = input.rank > 1 && r_.groups < input.shape[0];
      main_.second_factor = together ? static_cast<double>(input.shape[0]) : 1;
      main_.second_by_group = true;
    }
  }
  // Weights of samples that sum to nothing have no mean, as the metrics that take them say.
  lk_status no_weight() {
    const Bound& b = r_.by_role(LK_SAMPLE_WEIGHT);
    if (!b || divisor_ != 0 || kept_ == 0 || r_.divisor || r_.reduction != LK_REDUCTION_MEAN || !(r_.loss || r_.gradients != 0))
      return LK_OK;
    return report_.fail(LK_INVALID_VALUE, b.place(),
                        Sentence() << lk_role_name(b.arg->role) << " sums to 0, so there is no mean");
  }

  const Operand* class_weight_operand() {
    const Bound& b = r_.by_role(LK_CLASS_WEIGHT);
    if (!b) return nullptr;
    make_operand(b, b.tensor().shape, b.tensor().rank, r_.f64 ? LK_FLOAT64 : LK_FLOAT32, class_weight_source_);
    return &class_weight_source_;
  }
  int64_t class_weights() const { return r_.by_role(LK_CLASS_WEIGHT).tensor().shape[0]; }
  void read_class_weights() {
    if (!r_.by_role(LK_CLASS_WEIGHT)) return;
    main_.class_weight = class_weight_source_.data;
    main_.class_weights_from = r_.classes - class_weights();
    if (weight_bytes_ != 0) {
      kernels_.convert[r_.f64](class_weight_source_, class_weights(), class_weights_);
      kernels_.leave();
      main_.class_weight = class_weights_;
    }
    double sum = 0;
    for (int64_t c = 0; c < class_weights(); ++c)
      sum += r_.f64 ? static_cast<const double*>(main_.class_weight)[c]
                    : static_cast<double>(static_cast<const float*>(main_.class_weight)[c]);
    main_.class_weight_sum = sum;
  }

  lk_status bad_index(const Partial& p) {
    const Bound& b = r_.by_role(LK_TARGET_INDICES);
    return report_.fail(LK_INVALID_INDEX, b.place(p.bad_element),
                        Sentence() << lk_role_name(b.arg->role) << "[" << p.bad_element << "] = " << p.bad_value
                                   << " is outside [0, " << r_.classes << ")");
  }

  // ---- Values that the op refuses: found in the main pass, or before it ----

  bool checks_values() const { return (r_.inputs & r_.spec->checked) != 0; }
  // Where the main pass would write what must stay as it is, or makes the check impossible.
  bool must_check_first() const {
    if (!checks_values()) return false;
    if (r_.check_first || !runs_main() || reduced_count_ > 0) return true;
    for (const Operand& o : main_.elements_out)
      if (o.access != Access::absent) return true;
    for (const Bound& g : r_.gradient) {
      if (!g) continue;
      if (g.accumulates()) return true;
      for (const Bound& in : r_.input)
        if (in && in.tensor().data == g.tensor().data) return true;
    }
    return false;
  }
  lk_status check_values() {
    double sum = 0;
    if (lk_status s = sum_without_outputs(op_.results[r_.f64][want_value], &sum)) return s;
    return bad_value();
  }
  // A pass over the elements that only reads.
  LK_OWN_JOB lk_status sum_without_outputs(Task task, double* sum) {
    Job job = main_;
    for (Operand& o : job.gradient) o.access = Access::absent;
    for (Operand& o : job.elements_out) o.access = Access::absent;
    if (lk_status s = phase(job, task)) return s;
    *sum = 0;
    for (int64_t i = 0; i < job.chunks; ++i) *sum += partials_[i].sum[0];
    return LK_OK;
  }
  // The first value of a pass that the op refuses, if there is one.
  lk_status bad_value() {
    int64_t first = -1;
    for (int64_t i = 0; i < main_.chunks; ++i) {
      const int64_t bad = partials_[i].bad_element;
      if (bad >= 0 && (first < 0 || bad < first)) first = bad;
    }
    return first < 0 ? LK_OK : refuse_value(r_, first, report_);
  }

  lk_status phase(const Job& job, Task task) { return phase(job, task, {scratch_, scratch_bytes_, slots_, flags_}, executor_); }
  lk_status phase(const Job& job, Task task, const TaskMemory& memory, const lk_executor& executor) {
    const char* failure = run_phase(executor, job, task, kernels_.leave, memory, environment_);
    if (failure == nullptr) return LK_OK;
    return report_.fail(LK_EXECUTOR_FAILED, {}, Sentence() << "the executor's parallel_for " << failure);
  }

  FloatingPoint& environment_;
  const lk_context& context_;
  const lk_call& call_;
  Report& report_;
  const KernelTable& kernels_;
  const OpKernels& op_;
  const lk_executor& executor_;
  alignas(Operand) unsigned char own_[max_op_outputs * sizeof(Operand)];  // made where one is wanted: small calls are short
  int reduced_[max_gradients];
  int reduced_count_ = 0;
  Operand class_weight_source_;

  double divisor_ = 0, kept_ = 0;
  int64_t most_chunks_ = 0;
  int32_t slots_ = 1;
  size_t scratch_bytes_ = 0, sharing_scratch_bytes_ = 0, partial_bytes_ = 0, flag_bytes_ = 0, group_bytes_ = 0,
         weight_bytes_ = 0, sequence_bytes_ = 0, row_sequence_bytes_ = 0, row_loss_bytes_ = 0, needed_ = 0;
  void* allocated_ = nullptr;
  size_t allocated_bytes_ = 0;
  Partial* partials_ = nullptr;
  Sequence* sequences_ = nullptr;
  unsigned char *flags_ = nullptr, *class_weights_ = nullptr, *scratch_ = nullptr;
  // Small calls need no allocation. Not initialised: clearing it would be a good part of their time.
  alignas(64) unsigned char stack_[10240];
};
#undef LK_OWN_JOB

}  // namespace

lk_status execute(const lk_context& context, const lk_call& call, const Request& request, FloatingPoint& environment,
                  size_t* workspace_size, Report& report) {
  return Run(context, call, request, environment, report).run(workspace_size);
}

}  // namespace losskit
