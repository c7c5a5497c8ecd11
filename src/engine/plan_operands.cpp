#include "engine/plan_operands.h"

namespace losskit {
namespace {

// What collapse() makes of nearly all tensors: dense, with nothing repeated to have so many elements. False for others.
bool one_run(const Bound& b, int64_t elements, lk_dtype compute, Operand& o) {
  if (!b.dense || b.elements != elements || elements <= 1) return false;
  o.data = b.tensor().data;
  o.dtype = b.tensor().dtype;
  o.access = o.dtype == compute ? Access::direct : Access::staged;
  o.rank = 1;
  o.shape[0] = elements;
  o.strides[0] = 1;
  return true;
}

}  // namespace

int64_t product(const int64_t* shape, int32_t rank) {
  int64_t n = 1;
  for (int32_t d = 0; d < rank; ++d) n = times(n, shape[d]);
  return n;
}

void expand(const lk_tensor& t, int32_t rank, int64_t* strides) {
  for (int32_t d = 0; d < rank; ++d) {
    const int32_t own = d - (rank - t.rank);
    strides[d] = own < 0 || t.shape[own] == 1 ? 0 : t.strides[own];
  }
}

// Into place rather than by value: an operand is three cache lines, and a copy of what was just written stalls.
void collapse(const lk_tensor& t, const int64_t* shape, const int64_t* strides, int32_t rank, lk_dtype compute, Operand& o) {
  o.data = t.data;
  o.dtype = t.dtype;
  const int64_t elements = product(shape, rank);
  bool empty = elements == 0;
  for (int32_t d = 0; d < t.rank; ++d) empty |= t.shape[d] == 0;
  if (empty) {
    // Nothing there to read, not even once for all elements: the data may be NULL, and the strides anything. Rows of no
    // classes are still counted.
    o.rank = 1;
    o.shape[0] = elements;
    o.strides[0] = 0;
    o.access = Access::staged;
    return;
  }
  // Innermost first, into a list that is turned round at the end.
  int64_t s[LK_MAX_RANK], n[LK_MAX_RANK];
  int32_t count = 0;
  for (int32_t d = rank - 1; d >= 0; --d) {
    if (shape[d] == 1) continue;
    if (count > 0 && strides[d] == times(s[count - 1], n[count - 1])) {
      n[count - 1] = times(n[count - 1], shape[d]);
      continue;
    }
    s[count] = strides[d];
    n[count++] = shape[d];
  }
  o.rank = count;
  for (int32_t d = 0; d < count; ++d) {
    o.strides[d] = s[count - 1 - d];
    o.shape[d] = n[count - 1 - d];
  }
  if (count == 0 || (count == 1 && s[0] == 0))
    o.access = Access::constant;
  else if (count == 1 && s[0] == 1 && t.dtype == compute)
    o.access = Access::direct;
  else
    o.access = Access::staged;
}

void spread_operand(const lk_tensor& tensor, const int64_t* shape, int32_t rank, lk_dtype compute, Operand& operand) {
  // One element, of any rank, fits every shape: scalars have several shapes in the languages that bind to us.
  int64_t strides[LK_MAX_RANK] = {};
  if (tensor.rank <= rank) expand(tensor, rank, strides);
  collapse(tensor, shape, strides, rank, compute, operand);
}

namespace {

// A load waits for the stores before it whose addresses have the same 12 lowest bits, and streamed stores take long. One such
// output drains fast enough; of several, those that lie less than this behind an input within pages made loops with two
// outputs four to eight times as slow (measured on Zen 3), and tensors from malloc may follow each other at 16 bytes.
constexpr uintptr_t alias_page = 4096, alias_reach = 384;

bool waits_for_streams(const Request& r, const Bound& b) {
  int outputs = 0;
  for (const Bound& g : r.gradient) outputs += g ? 1 : 0;
  // Row by row, the next row's loads meet the stores of this one wherever they lie.
  if (r.spec->family == LK_FAMILY_EMBEDDING) return outputs > 1;
  for_unreduced(r, [&](const Bound&, int) { ++outputs; });
  if (outputs < 2) return false;
  for (const Bound& in : r.input) {
    if (!in) continue;
    const uintptr_t behind = reinterpret_cast<uintptr_t>(b.tensor().data) - reinterpret_cast<uintptr_t>(in.tensor().data);
    if (const uintptr_t d = behind % alias_page; d > 0 && d < alias_reach) return true;
  }
  return false;
}

}  // namespace

// A single element of the compute type is simply dense.
void as_output(const lk_context& context, const Request& r, const Bound& b, Operand& o) {
  o.accumulate = b.accumulates();
  if (o.access == Access::constant) o.access = b.tensor().dtype == compute_dtype(r) ? Access::direct : Access::staged;
  const int64_t bytes = times(b.elements, dtype_size(o.dtype));
  if (bytes == 0 || static_cast<uint64_t>(bytes) < context.stream_threshold) return;
  bool shared = false;  // in place: the lines are in the caches already
  for (const Bound& in : r.input) shared |= in && in.tensor().data == b.tensor().data;
  o.stream = !shared;
  o.in_bursts = o.stream && waits_for_streams(r, b);
}

void output_operand(const lk_context& context, const Request& r, const Bound& b, const int64_t* shape, int32_t rank,
                    Operand& o) {
  if (!b) return;
  make_operand(b, shape, rank, compute_dtype(r), o);
  as_output(context, r, b, o);
}

lk_tensor leading(const lk_tensor& tensor, int32_t rank) {
  lk_tensor t = tensor;
  while (t.rank < rank) {
    t.shape[t.rank] = 1;
    t.strides[t.rank++] = 0;
  }
  return t;
}

void positions_operand(const lk_context& context, const Request& r, const Bound& b, bool output, const int64_t* shape,
                       const int64_t* strides, int32_t rank, Operand& o) {
  collapse(b.tensor(), shape, strides, rank, compute_dtype(r), o);
  if (output) as_output(context, r, b, o);
}

void operand_without(int32_t axis, const lk_context& context, const Request& r, const Bound& b, bool output,
                     const int64_t* shape, const int64_t* strides, int32_t rank, int64_t* class_stride, Operand& o) {
  int64_t other_shape[LK_MAX_RANK], other_strides[LK_MAX_RANK];
  int32_t others = 0;
  for (int32_t d = 0; d < rank; ++d) {
    if (d == axis) continue;
    other_shape[others] = shape[d];
    other_strides[others++] = strides[d];
  }
  *class_stride = strides[axis];
  positions_operand(context, r, b, output, other_shape, other_strides, others, o);
}
void operand_without(int32_t axis, const lk_context& context, const Request& r, const Bound& b, bool output,
                     int64_t* class_stride, Operand& o) {
  const lk_tensor& t = b.tensor();
  operand_without(axis, context, r, b, output, t.shape, t.strides, t.rank, class_stride, o);
}

void make_operand(const Bound& b, const int64_t* shape, int32_t rank, lk_dtype compute, Operand& operand) {
  if (!one_run(b, product(shape, rank), compute, operand)) spread_operand(b.tensor(), shape, rank, compute, operand);
}

void make_element_operand(const Request& r, const Bound& b, int32_t rank, Operand& o) {
  if (b && !one_run(b, product(r.shape, rank), compute_dtype(r), o))
    spread_operand(leading(b.tensor(), rank), r.shape, rank, compute_dtype(r), o);
}

}  // namespace losskit
