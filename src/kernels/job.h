// What the engine hands to a kernel: one call, planned. Plain data, no code: the engine and every target include it and
// must agree on its layout, so it lives outside the targets' namespaces.
#pragma once

#include <stddef.h>
#include <stdint.h>

namespace losskit {

// ---- Canonical sizes: results depend on them, so they are part of the numerics version. ----

// Sums run in lanes within a block of elements and in double across blocks. A row of classes is cut likewise.
inline constexpr int64_t block_size = 4096;
// Rows of up to this many classes are summed one class after the other, longer ones in blocks and lanes.
inline constexpr int64_t short_row = 64;
// Elements to a partial sum of what the mean divides by.
inline constexpr int64_t divisor_chunk = 16 * block_size;

// ---- Sizes that do not show in results. ----

// Elements that a skeleton handles at once: operands that need staging are gathered into tiles of this size. Even in
// packs, so that the two alternating accumulators of a block stay in step.
inline constexpr int64_t tile_size = 1024;

enum class Access : int32_t {
  absent,    // not given
  direct,    // dense, row-major, of the compute type: kernels read or write it where it is
  constant,  // one value for all elements
  staged     // anything else: through the stager
};

// One tensor as an indexed sequence: dims collapsed as far as its own strides allow, element i in logical order.
struct Operand {
  void* data = nullptr;
  int32_t dtype = 0;
  Access access = Access::absent;
  int32_t rank = 0;
  bool accumulate = false;  // outputs: add
  bool stream = false;      // outputs: large enough for non-temporal stores
  bool in_bursts = false;   // not streamed while inputs are read, but from tiles or not at all: see as_output()
  uint8_t unused = 0;       // so that all of this is cleared by two stores: a call has dozens of operands
  int64_t shape[8];
  int64_t strides[8];
};

inline constexpr int max_operands = 4;
inline constexpr int max_gradients = 3;
inline constexpr int max_sums = 4;
inline constexpr int max_options = 14;

// One sample of a sequence loss, as the check of its lengths left it.
struct Sequence {
  int64_t frames, labels;
  int64_t start;  // of its labels, in elements of their tensor
};

// What a chunk contributes. Combined in the order of chunks, in double.
struct Partial {
  double sum[max_sums];
  int64_t bad_element;  // lowest logical index of offending data, or -1
  int64_t bad_value;    // the offending class index; not set for real values
};

// The phases of rows of classes that are split among tasks, each row into the same parts of its blocks: sums of the blocks of
// a part; one row's sums merged into its loss, by a task of its own; gradients of a part.
enum class Split : int32_t { none, sums, merge, gradients };

// Rows that have sums of their own, and those sums.
struct RowSequence {
  int64_t begin, end;
  int64_t chunk;  // rows to a sum of their own, as if the rows were alone
  double sum, weight, kept;
};

struct Job {
  // Element-wise inputs in the spec's order, without the weight. Categorical ops: [0] the logits, [1] the probabilities,
  // both indexed by position, with the class axis beside them.
  Operand input[max_operands];
  Operand weight;                    // element-wise
  Operand sample_weight;             // per loss element; of element-wise losses expanded to their operands
  Operand mask;                      // likewise, but by position for overlap losses: 0 where something is left out
  Operand grad_loss;                 // per loss element; absent where it is a scalar, which is then part of scale
  Operand indices;                   // class index per position; rows of labels: all labels, and input[1] has them by position
  Operand gradient[max_gradients];   // of input[i]
  Operand elements_out[3];           // the unreduced loss, for the caller's two takers and one of the engine's own
  const Operand* own_out = nullptr;  // the op's own outputs, in the spec's order: for OpKernels::own_outputs alone
  const void* class_weight = nullptr;  // dense, of the compute type
  int64_t class_weights_from = 0;      // the class that the first of them belongs to
  double class_weight_sum = 0;

  bool f64 = false;            // compute type
  bool fused = false;          // grouped ops: a task does both phases of its groups
  int64_t elements = 0;        // of the unreduced loss; positions for categorical ops; all elements for grouped ones
  int64_t chunk_elements = 0;  // a multiple of block_size unless there is one chunk
  int64_t chunks = 0;

  // Elements of a row, where loss elements are made from rows: element-wise ops whose loss elements are means over them, whose
  // elements_out are indexed by row; vectors, whose rows lie as those of categorical ops do.
  int64_t row_length = 0;

  // Categorical: class c of position i is c * class_stride[k] elements behind the place where input[k] has position i.
  int64_t classes = 0;
  int64_t class_stride[max_gradients] = {0, 0, 0};
  int64_t gradient_class_stride[max_gradients] = {0, 0, 0};

  // Rows from split_from on, each of which would be a chunk, are split where row_parts > 0.
  Split split = Split::none;  // the phase at hand
  int64_t split_from = 0;
  int64_t row_parts = 0;
  // What tasks share: OpKernels::shared bytes for each split row, or for all tasks by channels.
  unsigned char* shared = nullptr;

  int64_t inner_positions = 1;  // product of the axes inside the class axis
  bool ignores = false;         // targets of ignored_class mean nothing
  int64_t ignored_class = 0;
  int32_t ignored_input = -1;  // element-wise ops: the input in which that number means nothing

  // By channels, see channel_sums.h: an operand is indexed by position, with an axis of `classes` channels outside the
  // inner_positions innermost ones; or by element in memory_order, in which that axis is the innermost. Grouped ops know the
  // latter alone. Tasks have a group of channels, in memory_order all of them, and one of so many ranges of positions.
  int64_t channel_ranges = 0;  // 0: by elements
  bool memory_order = false;
  int64_t range_positions = 0;
  int64_t channel_group = 0;
  int64_t weight_class_stride = 0, grad_loss_class_stride = 0, mask_class_stride = 0, sample_weight_class_stride = 0;
  int64_t elements_class_stride[2] = {0, 0};

  // Categorical ops: their options, whatever their places in the spec.
  double label_smoothing = 0;
  double z_loss = 0;
  double softcap = 0;
  double focal_gamma = -1;  // negative: no focal loss

  // Sequences: input[0] and gradient[0] are indexed by sample and frame, with the class axis beside them; input[1] are the
  // labels. For any frame at once the strides are kept too.
  int64_t frames = 0;
  int64_t max_labels = 0;  // of a sample that can be aligned
  int64_t sample_stride = 0, frame_stride = 0, label_stride = 0;
  const Sequence* sequences = nullptr;
  bool mean_by_length = false;           // what is summed is each loss by its number of labels
  RowSequence* row_sequences = nullptr;  // of ragged batches of rows
  const void* row_losses = nullptr;      // of all rows, dense, of the compute type

  // Grouped reductions: groups of group_elements consecutive elements, or positions, each cut into group_chunks chunks.
  int64_t groups = 0;
  int64_t group_elements = 0;
  int64_t group_chunks = 0;
  int64_t group_sums = 0;          // sums per group
  int64_t group_losses = 0;        // loss elements per group
  double* sums = nullptr;          // group_sums per chunk, filled by the first phase
  double* coefficients = nullptr;  // group_sums per group, filled between the phases
  double* losses = nullptr;        // room for group_losses
  double second_factor = 0;        // composites: makes a loss element's share of the sum over positions,
  bool second_by_group = false;    // divided by the number of those that count in the group

  // Gradient of one operand that broadcasts. The axes are reordered to (outer kept, summed, inner kept); element indices
  // run over all of them, those of `gradient[reduced]` over the kept ones.
  int32_t reduced = 0;
  int64_t reduced_count = 0;  // product of the summed axes
  int64_t inner_count = 0;    // product of the kept axes inside them

  double options[max_options];  // as many as the op has
  int64_t integers[max_options];
  double scale = 1;  // multiplies gradients: scalar upstream gradient over divisor
  Partial* partials = nullptr;
};

// Runs chunk i. scratch is 64-byte aligned, as large as OpKernels::scratch says, private to the task.
using Task = void (*)(const Job& job, int64_t chunk, unsigned char* scratch);

}  // namespace losskit
