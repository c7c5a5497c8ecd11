// Aliasing: an output may be exactly an input that kernels walk in step with it; any other meeting of an output with an
// argument is an error.
#include "engine/engine.h"

namespace losskit {
namespace {

// A tensor as bytes: axes of more than one element, largest stride first.
struct Layout {
  uintptr_t low, high;  // [low, high)
  int64_t size;
  int32_t rank;
  bool empty;
  int64_t count[LK_MAX_RANK];
  int64_t stride[LK_MAX_RANK];  // bytes, positive; low is the first byte whatever the direction
};

Layout layout(const lk_tensor& t) {
  Layout l;
  l.rank = 0;
  l.empty = false;
  l.size = dtype_size(t.dtype);
  l.low = reinterpret_cast<uintptr_t>(t.data);
  l.high = l.low + static_cast<uintptr_t>(l.size);
  for (int32_t i = 0; i < t.rank; ++i) {
    if (t.shape[i] == 0) l.empty = true;
    if (t.shape[i] <= 1) continue;
    int64_t stride = t.strides[i] * l.size;
    const int64_t span = stride * (t.shape[i] - 1);
    if (span < 0) {
      l.low -= static_cast<uintptr_t>(-span);
      stride = -stride;
    } else {
      l.high += static_cast<uintptr_t>(span);
    }
    int32_t at = l.rank++;
    for (; at > 0 && l.stride[at - 1] < stride; --at) {
      l.stride[at] = l.stride[at - 1];
      l.count[at] = l.count[at - 1];
    }
    l.stride[at] = stride;
    l.count[at] = t.shape[i];
  }
  return l;
}

// Bytes from the first to behind the last element of axes first..rank-1.
int64_t span(const Layout& l, int32_t first) {
  int64_t bytes = l.size;
  for (int32_t i = first; i < l.rank; ++i) bytes += l.stride[i] * (l.count[i] - 1);
  return bytes;
}

// Whether each axis steps over everything inside it, so that no two elements share a byte. Layouts that interleave axes in
// other ways without meeting exist; no array library makes them, and they are refused as outputs.
bool nested(const Layout& l) {
  for (int32_t i = 0; i < l.rank; ++i)
    if (l.stride[i] < span(l, i + 1)) return false;
  return true;
}

// Whether two nested layouts with equal axes, the second one shift bytes behind the first, share a byte. Exact: along the
// outermost axis only two differences of index bring the remainder within reach of the inner axes.
bool meet(const Layout& l, int32_t axis, int64_t shift) {
  if (axis == l.rank) return -l.size < shift && shift < l.size;
  const int64_t reach = span(l, axis + 1);
  int64_t steps = shift / l.stride[axis];
  if (shift % l.stride[axis] < 0) --steps;  // floor
  for (int64_t k = steps; k <= steps + 1; ++k) {
    const int64_t rest = shift - k * l.stride[axis];
    if (k < l.count[axis] && -k < l.count[axis] && -reach < rest && rest < reach && meet(l, axis + 1, rest)) return true;
  }
  return false;
}

bool disjoint(const Layout& a, const Layout& b) {
  if (a.empty || b.empty || a.high <= b.low || b.high <= a.low) return true;
  if (a.size != b.size || a.rank != b.rank) return false;
  for (int32_t i = 0; i < a.rank; ++i)
    if (a.stride[i] != b.stride[i] || a.count[i] != b.count[i]) return false;
  return nested(a) && !meet(a, 0, static_cast<int64_t>(b.low - a.low));
}

bool same_tensor(const lk_tensor& a, const lk_tensor& b) {
  if (a.data != b.data || a.dtype != b.dtype || a.rank != b.rank) return false;
  for (int32_t i = 0; i < a.rank; ++i)
    if (a.shape[i] != b.shape[i] || (a.shape[i] > 1 && a.strides[i] != b.strides[i])) return false;
  return true;
}

class Checker {
 public:
  Checker(const Request& r, Report& report) : r_(r), report_(report) {
    for (const int i : Places{r.gradients}) add(r.gradient[i]);
    add(r.loss);
    add(r.loss_elements);
    add(r.loss_sum);
    add(r.loss_divisor);
    add(r.kept);
    for (const int i : Places{r.outputs}) add(r.output[i]);
    outputs_ = count_;
    if (outputs_ == 0) return;
    for (const int i : Places{r.inputs}) add(r.input[i]);
    add(r.grad_loss);
    add(r.divisor);
  }

  lk_status run() {
    for (int i = 0; i < outputs_; ++i) {
      const Bound& out = *bound_[i];
      if (!out.dense && !nested(layout(out.tensor())))
        return report_.fail(
            LK_OVERLAP, out.place(),
            (Sentence() << lk_role_name(out.arg->role) << " has strides ").shape(out.tensor().strides, out.tensor().rank)
                << ", with which its elements may overlap each other");
      for (int j = i + 1; j < count_; ++j) {
        if (out.high <= bound_[j]->low || bound_[j]->high <= out.low) continue;
        if (lk_status s = meeting(i, j)) return s;
      }
    }
    return LK_OK;
  }

 private:
  void add(const Bound& b) {
    if (b) bound_[count_++] = &b;
  }

  // Two arguments whose ranges meet, the first an output.
  lk_status meeting(int i, int j) {
    const Bound &out = *bound_[i], &other = *bound_[j];
    if (disjoint(layout(out.tensor()), layout(other.tensor()))) return LK_OK;
    if (j >= outputs_ && in_place(out, other)) return LK_OK;
    return report_.fail(LK_OVERLAP, out.place(),
                        Sentence() << lk_role_name(out.arg->role) << " overlaps " << lk_role_name(other.arg->role)
                                   << " without being exactly that tensor");
  }

  // In place: exactly the same tensor, walked in step by the kernels. A tensor that is broadcast or read once per row is
  // still needed after the first element of the output is written.
  bool in_place(const Bound& out, const Bound& in) const {
    if (!same_tensor(out.tensor(), in.tensor())) return false;
    const lk_tensor& t = in.tensor();
    const lk_tensor& input = r_.input[0].tensor();
    const bool element_wise = t.rank == input.rank && [&] {
      for (int32_t i = 0; i < t.rank; ++i)
        if (t.shape[i] != input.shape[i]) return false;
      return true;
    }();
    if (!element_wise || in.arg->role == LK_CLASS_WEIGHT || in.arg->role == LK_DIVISOR || in.arg->role == LK_CENTERS)
      return false;
    if (out.arg->role == LK_GRAD_CENTERS) return false;
    if (r_.spec->family == LK_FAMILY_POINTWISE) {
      // With broadcasting, gradients are summed in a pass of their own, which reads the inputs again.
      if (t.rank != r_.operand_rank()) return false;
      for (int32_t i = 0; i < t.rank; ++i)
        if (t.shape[i] != r_.shape[i]) return false;
      for (const int i : Places{r_.gradients}) {
        const lk_tensor& g = r_.gradient[i].tensor();
        if (g.rank != r_.operand_rank()) return false;
        for (int32_t d = 0; d < g.rank; ++d)
          if (g.shape[d] != r_.shape[d]) return false;
      }
      return true;
    }
    return out.arg->role > LK_GRAD;
  }

  static constexpr int most = 2 * max_op_roles + max_op_outputs + 9;
  const Request& r_;
  Report& report_;
  const Bound* bound_[most];
  int count_ = 0;
  int outputs_ = 0;
};

}  // namespace

lk_status check_overlap(const Request& request, Report& report) {
  if (request.query_only) return LK_OK;
  return Checker(request, report).run();
}

}  // namespace losskit
