// What the shapes of a call's arguments make together, and whether they fit.
#include <stdint.h>

#include "engine/engine.h"

namespace losskit {
namespace {

bool same_shape(const lk_tensor& t, const int64_t* shape, int32_t rank) {
  if (t.rank != rank) return false;
  for (int32_t i = 0; i < rank; ++i)
    if (t.shape[i] != shape[i]) return false;
  return true;
}

bool one_element(const lk_tensor& t) {
  for (int32_t i = 0; i < t.rank; ++i)
    if (t.shape[i] != 1) return false;
  return true;
}

// False if the product does not fit.
bool count_elements(const int64_t* shape, int32_t rank, int64_t* elements) {
  int64_t n = 1;
  bool fits = true, empty = false;
  for (int32_t i = 0; i < rank; ++i) {
    empty |= shape[i] == 0;
    fits &= !__builtin_mul_overflow(n, shape[i], &n);
  }
  *elements = empty ? 0 : n;
  return fits || empty;
}
class Shapes {
 public:
  Shapes(const lk_call& call, Request& r, Report& report) : call_(call), r_(r), report_(report) {}

  lk_status run() {
    if (lk_status s = element_shape()) return s;
    for (const int i : Places{r_.inputs & r_.spec->fitted})
      if (lk_status s =
              r_.spec->roles[i].shape == LK_SHAPE_VARIANCE ? variance(i) : input_shape(r_.spec->roles[i], r_.input[i]))
        return s;
    return common_shapes();
  }

 private:
  lk_status fail(lk_status status, const Place& place, const Sentence& s) { return report_.fail(status, place, s); }

  // Broadcast of all roles that take part in it, or the input without its class axis.
  lk_status element_shape() {
    const lk_tensor& input = r_.input[0].tensor();
    if (r_.spec->roles[0].shape == LK_SHAPE_LABELS) {
      if (input.rank < 1 || input.rank > 2)
        return fail(LK_INVALID_SHAPE, r_.input[0].place(),
                    (Sentence() << "input has shape ").shape(input.shape, input.rank) << ", expected (N) or (N, L)");
      r_.rank = 1;
      r_.shape[0] = input.shape[0];
      r_.classes = input.rank == 2 ? input.shape[1] : 1;
    } else if (r_.spec->roles[0].shape == LK_SHAPE_FRAMES) {
      if (lk_status s = frames(input)) return s;
    } else if (r_.spec->roles[0].shape == LK_SHAPE_LOGITS || r_.has_segments()) {
      if (input.rank == 0)
        return fail(LK_INVALID_SHAPE, r_.input[0].place(),
                    Sentence() << "input has shape (), expected (C), (N, C) or (N, C, d1, ...)");
      const int32_t axis = input.rank == 1 ? 0 : 1;
      r_.classes = input.shape[axis];
      for (int32_t i = 0; i < input.rank; ++i)
        if (i != axis) r_.shape[r_.rank++] = input.shape[i];
    } else if (r_.spec->roles[0].shape == LK_SHAPE_ROWS || r_.spec->roles[0].shape == LK_SHAPE_BOXES) {
      if (r_.spec->roles[0].shape == LK_SHAPE_BOXES && (input.rank == 0 || input.shape[input.rank - 1] != 4))
        return fail(LK_INVALID_SHAPE, r_.input[0].place(),
                    (Sentence() << "input has shape ").shape(input.shape, input.rank) << ", expected (..., 4)");
      if (input.rank == 0 || (input.shape[input.rank - 1] == 0 && r_.spec->family == LK_FAMILY_POINTWISE))
        return fail(LK_INVALID_SHAPE, r_.input[0].place(),
                    (Sentence() << "input has shape ").shape(input.shape, input.rank) << ", expected (..., C) with C > 0");
      r_.rank = input.rank - 1;
      for (int32_t i = 0; i < input.rank; ++i) r_.shape[i] = input.shape[i];
      r_.row_length = input.shape[r_.rank];
      if (const Bound& centers = r_.by_role(LK_CENTERS)) {
        const lk_tensor& t = centers.tensor();
        if (t.rank != 2 || t.shape[1] != r_.row_length)
          return fail(LK_INVALID_SHAPE, centers.place(),
                      (Sentence() << "centers has shape ").shape(t.shape, t.rank) << ", expected (C, " << r_.row_length << ")");
        r_.classes = t.shape[0];
      }
    } else {
      for (const int i : Places{r_.inputs}) {
        const int32_t rule = r_.spec->roles[i].shape;
        if ((rule != LK_SHAPE_BROADCAST && rule != LK_SHAPE_BROADCAST_RANK)) continue;
        const lk_tensor& t = r_.input[i].tensor();
        if (t.rank > r_.rank) {
          for (int32_t d = r_.rank - 1; d >= 0; --d) r_.shape[d + t.rank - r_.rank] = r_.shape[d];
          for (int32_t d = 0; d < t.rank - r_.rank; ++d) r_.shape[d] = 1;
          r_.rank = t.rank;
        }
        for (int32_t d = 0; d < t.rank; ++d) {
          int64_t& have = r_.shape[d + r_.rank - t.rank];
          if (have == t.shape[d] || t.shape[d] == 1) continue;
          if (have != 1)
            return fail(LK_INVALID_SHAPE, r_.input[i].place(),
                        (Sentence() << lk_role_name(r_.input[i].arg->role) << " has shape ").shape(t.shape, t.rank)
                            << ", which does not broadcast with the shape of " << lk_role_name(r_.input[0].arg->role));
          have = t.shape[d];
        }
      }
    }
    int64_t all = 0;
    if (!count_elements(r_.shape, r_.rank, &r_.elements) || __builtin_mul_overflow(r_.elements, int64_t{8}, &all))
      return fail(LK_INVALID_SHAPE, r_.input[0].place(),
                  (Sentence() << "arguments broadcast to shape ").shape(r_.shape, r_.rank) << ": too many elements");
    r_.position_rank = r_.rank;
    for (int32_t d = 0; d < r_.rank; ++d) r_.position_shape[d] = r_.shape[d];
    const bool needs_classes = r_.has_segments() || (r_.spec->roles[0].shape == LK_SHAPE_LOGITS &&
                                                     (r_.spec->family == LK_FAMILY_ROWS || r_.by_role(LK_TARGET)));
    if (needs_classes && r_.classes == 0 && r_.elements > 0)
      return fail(LK_INVALID_SHAPE, r_.input[0].place(),
                  (Sentence() << "input has shape ").shape(input.shape, input.rank) << ": no classes");
    if (r_.has_segments()) return segments();
    if (r_.spec->family == LK_FAMILY_OVERLAP) return groups();
    return LK_OK;
  }

  // Positions of one sample, or of all of them, make a group.
  lk_status segments() {
    const lk_tensor& input = r_.input[0].tensor();
    const bool samples = input.rank > 1 && r_.integer_option(LK_OPTION_BATCH) == 0;
    r_.groups = samples ? input.shape[0] : 1;
    r_.group_elements = r_.elements == 0 ? 0 : r_.elements / r_.groups;
    r_.group_losses = r_.spec->roles[0].shape == LK_SHAPE_SEGMENTS ? r_.classes - r_.first_segment() : 1;
    r_.rank = 0;
    if (samples) r_.shape[r_.rank++] = r_.groups;
    if (r_.spec->roles[0].shape == LK_SHAPE_SEGMENTS) r_.shape[r_.rank++] = r_.group_losses;
    if (__builtin_mul_overflow(r_.groups, r_.group_losses, &r_.elements))
      return fail(LK_INVALID_SHAPE, r_.input[0].place(),
                  (Sentence() << "input has shape ").shape(input.shape, input.rank) << ": too many elements");
    return LK_OK;
  }

  lk_status frames(const lk_tensor& input) {
    if (input.rank < 2 || input.rank > 3 || input.shape[input.rank - 1] == 0)
      return fail(LK_INVALID_SHAPE, r_.input[0].place(),
                  (Sentence() << "input has shape ").shape(input.shape, input.rank)
                      << ", expected (T, C) or (T, N, C) with C > 0");
    r_.frames = input.shape[0];
    r_.classes = input.shape[input.rank - 1];
    r_.rank = input.rank - 2;
    r_.shape[0] = input.shape[1];
    const int blank = r_.spec->option_index(LK_OPTION_BLANK);
    if (r_.integer[blank] < r_.classes) return LK_OK;
    int32_t at = -1;
    for (size_t i = 0; i < call_.option_count; ++i)
      if (call_.options[i].key == LK_OPTION_BLANK) at = static_cast<int32_t>(i);
    return fail(LK_INVALID_VALUE, {LK_LIST_OPTIONS, at, LK_OPTION_BLANK, -1},
                Sentence() << "blank = " << r_.integer[blank] << " is outside [0, " << r_.classes << ")");
  }

  // A list per sample. What one sample needs to be aligned must be a size that can be computed with.
  lk_status lists(const Bound& b) {
    const lk_tensor& t = b.tensor();
    const int64_t samples = r_.rank == 0 ? 1 : r_.shape[0];
    if (t.rank != 1 && !(t.rank == 2 && t.shape[0] == samples))
      return mismatch(b, "one axis, or two of which the first has the extent of ", &samples, 1);
    const int64_t longest = t.shape[t.rank - 1] < r_.frames ? t.shape[t.rank - 1] : r_.frames;
    int64_t cells = 0;
    constexpr int64_t room = int64_t{1} << 56;
    if (r_.classes > room || longest > room || __builtin_mul_overflow(r_.frames, 2 * longest + 64, &cells) || cells > room)
      return fail(LK_INVALID_SHAPE, r_.input[0].place(),
                  (Sentence() << "input has shape ").shape(r_.input[0].tensor().shape, r_.input[0].tensor().rank)
                      << ": its alignments with up to " << longest << " labels are beyond the address space");
    return LK_OK;
  }

  lk_status groups() {
    const int scope = r_.spec->option_index(LK_OPTION_SCOPE);
    const bool per_sample = scope >= 0 && r_.integer[scope] != 0;
    if (!per_sample) {
      r_.group_elements = r_.elements;
      r_.groups = r_.elements = 1;
      r_.rank = 0;
      return LK_OK;
    }
    if (r_.rank == 0)
      return fail(LK_INVALID_SHAPE, r_.input[0].place(),
                  Sentence() << "input has shape (), expected a first axis of samples for scope = sample");
    int64_t inner = 1;
    for (int32_t d = 1; d < r_.rank; ++d) inner = times(inner, r_.shape[d]);
    r_.group_elements = r_.shape[0] == 0 ? 0 : inner;
    r_.groups = r_.elements = r_.shape[0];
    r_.rank = 1;
    return LK_OK;
  }

  lk_status mismatch(const Bound& b, const char* expected, const int64_t* shape, int32_t rank) {
    return fail(LK_INVALID_SHAPE, b.place(),
                (Sentence() << lk_role_name(b.arg->role) << " has shape ")
                    .shape(b.tensor().shape, b.tensor().rank)
                    .
                    operator<<(", expected ")
                    .
                    operator<<(expected)
                    .shape(shape, rank));
  }

  lk_status input_shape(const RoleSpec& role, const Bound& b) {
    const lk_tensor& t = b.tensor();
    const lk_tensor& input = r_.input[0].tensor();
    switch (role.shape) {
      case LK_SHAPE_SAME:
        if (!same_shape(t, input.shape, input.rank)) return mismatch(b, "input's ", input.shape, input.rank);
        if (!same_shape(input, r_.shape, r_.rank))
          return mismatch(b, "no broadcasting beside it, but arguments broadcast to ", r_.shape, r_.rank);
        return LK_OK;
      case LK_SHAPE_LIKE_INPUT:
        return same_shape(t, input.shape, input.rank) ? LK_OK : mismatch(b, "input's ", input.shape, input.rank);
      case LK_SHAPE_ONTO: {
        const int32_t rank = r_.operand_rank();
        bool fits = t.rank <= rank;
        for (int32_t d = 0; fits && d < t.rank; ++d) {
          const int64_t have = r_.shape[d + rank - t.rank];
          fits = t.shape[d] == have || t.shape[d] == 1;
        }
        return fits ? LK_OK : mismatch(b, "one that broadcasts onto ", r_.shape, rank);
      }
      case LK_SHAPE_BROADCAST_RANK:
        return t.rank == input.rank ? LK_OK : mismatch(b, "one of as many axes as input's ", input.shape, input.rank);
      case LK_SHAPE_LISTS: return lists(b);
      case LK_SHAPE_OFFSETS: {
        if (input.rank != 2)
          return fail(LK_INVALID_SHAPE, r_.input[0].place(),
                      (Sentence() << "input has shape ").shape(input.shape, input.rank) << ", expected (N, C) beside offsets");
        return t.rank == 1 && t.shape[0] > 0 ? LK_OK : mismatch(b, "one axis with an element at least", nullptr, 0);
      }
      case LK_SHAPE_LEADING: {
        bool fits = t.rank <= r_.rank || one_element(t);
        for (int32_t d = 0; fits && d < t.rank; ++d) fits = t.shape[d] == 1 || t.shape[d] == r_.shape[d];
        return fits ? LK_OK : mismatch(b, "its first axes or all of ", r_.shape, r_.rank);
      }
      case LK_SHAPE_UNREDUCED:
      case LK_SHAPE_POSITIONS:
        if (r_.position_rank == 0 && t.rank == 1 && t.shape[0] == 1) return LK_OK;
        return same_shape(t, r_.position_shape, r_.position_rank) ? LK_OK
                                                                  : mismatch(b, "", r_.position_shape, r_.position_rank);
      case LK_SHAPE_CLASSES:
        // A cross entropy over all classes has no use for weights that leave the background out.
        if (t.rank == 1 && r_.has_segments() && r_.spec->divisor != LK_DIVISOR_ELEMENTS_AND_TARGETS &&
            t.shape[0] == r_.classes - r_.first_segment())
          return LK_OK;
        return t.rank == 1 && t.shape[0] == r_.classes ? LK_OK : mismatch(b, "", &r_.classes, 1);
      case LK_SHAPE_SCALAR: return one_element(t) ? LK_OK : mismatch(b, "", nullptr, 0);
      default: return LK_OK;  // made the element shape
    }
  }

  // One variance per element, per row (which comes first: (N) beside (N, N) is one per row), or along all but one axis. Seen
  // as a tensor of the input's rank from here on.
  lk_status variance(int i) {
    const Bound& b = r_.input[i];
    const lk_tensor &t = b.tensor(), &input = r_.input[0].tensor();
    const bool per_row = input.rank > 0 && same_shape(t, input.shape, input.rank - 1);
    int32_t differing = 0;
    bool fits = t.rank == input.rank;
    for (int32_t d = 0; fits && d < t.rank; ++d) {
      if (t.shape[d] == input.shape[d]) continue;
      ++differing;
      fits = t.shape[d] == 1;
    }
    if (!per_row && !(fits && differing <= 1))
      return mismatch(b, "that without its last axis, or that with 1 for one axis, of input's ", input.shape, input.rank);
    if (!per_row) return LK_OK;
    if (r_.gradient[i]) {
      if (!same_shape(r_.gradient[i].tensor(), t.shape, t.rank)) return mismatch(r_.gradient[i], "", t.shape, t.rank);
      with_last_axis(r_.gradient[i], r_.view[1]);
    }
    with_last_axis(r_.input[i], r_.view[0]);
    return LK_OK;
  }
  void with_last_axis(Bound& b, lk_arg& view) {
    view = *b.arg;
    view.tensor.shape[view.tensor.rank] = 1;
    view.tensor.strides[view.tensor.rank++] = 0;
    b.arg = &view;
  }

  lk_status scalar(const Bound& b) { return !b || one_element(b.tensor()) ? LK_OK : mismatch(b, "one element: ", nullptr, 0); }

  lk_status unreduced(const Bound& b, bool scalar_fits) {
    if (!b || same_shape(b.tensor(), r_.shape, r_.rank)) return LK_OK;
    // A scalar has several shapes in the languages that bind to us.
    if ((scalar_fits || r_.rank == 0) && one_element(b.tensor())) return LK_OK;
    return mismatch(b, scalar_fits ? "one element or " : "", r_.shape, r_.rank);
  }

  lk_status own_shape(const RoleSpec& role, const Bound& b) {
    if (role.shape == LK_SHAPE_SCALAR) return scalar(b);
    if (role.shape == LK_SHAPE_SEQUENCES) {
      if (!b) return LK_OK;
      const int64_t sequences = r_.by_role(LK_OFFSETS).tensor().shape[0] - 1;
      return same_shape(b.tensor(), &sequences, 1) ? LK_OK : mismatch(b, "", &sequences, 1);
    }
    if (role.shape != LK_SHAPE_CENTERS) return unreduced(b, false);
    const lk_tensor& centers = r_.by_role(LK_CENTERS).tensor();
    return !b || same_shape(b.tensor(), centers.shape, centers.rank) ? LK_OK : mismatch(b, "", centers.shape, centers.rank);
  }

  lk_status common_shapes() {
    if (lk_status s = scalar(r_.divisor)) return s;
    if (lk_status s = scalar(r_.loss_sum)) return s;
    if (lk_status s = scalar(r_.loss_divisor)) return s;
    if (lk_status s = scalar(r_.kept)) return s;
    if (lk_status s = unreduced(r_.loss_elements, false)) return s;
    for (const int i : Places{r_.outputs})
      if (lk_status s = own_shape(r_.spec->outputs[i], r_.output[i])) return s;
    if (r_.reduction == LK_REDUCTION_NONE) {
      if (lk_status s = unreduced(r_.loss, false)) return s;
      if (lk_status s = unreduced(r_.grad_loss, true)) return s;
    } else {
      if (lk_status s = scalar(r_.loss)) return s;
      if (lk_status s = scalar(r_.grad_loss)) return s;
    }
    for (const int i : Places{r_.gradients}) {
      const lk_tensor& of = r_.input[i].tensor();
      if (!same_shape(r_.gradient[i].tensor(), of.shape, of.rank)) return mismatch(r_.gradient[i], "", of.shape, of.rank);
    }
    return LK_OK;
  }

  const lk_call& call_;
  Request& r_;
  Report& report_;
};

}  // namespace

lk_status check_shapes(const lk_call& call, Request& request, Report& report) { return Shapes(call, request, report).run(); }

}  // namespace losskit
