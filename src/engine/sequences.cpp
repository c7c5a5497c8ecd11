// Lengths and labels of sequences: looked at before anything is written, because kernels find their way by them.
#include "engine/element.h"
#include "engine/plan.h"
#include "kernels/job.h"

namespace losskit {
namespace {

// Of one per sample; a single sample's may have no axis.
int64_t length(const Bound& b, int64_t sample) {
  const lk_tensor& t = b.tensor();
  return read_index(t, t.rank == 0 ? 0 : sample * t.strides[0]);
}

lk_status outside(const Bound& b, int64_t element, int64_t value, int64_t end, char bracket, lk_status status, Report& report) {
  const char close[] = {bracket, 0};
  return report.fail(
      status, b.place(element),
      Sentence() << lk_role_name(b.arg->role) << "[" << element << "] = " << value << " is outside [0, " << end << close);
}

}  // namespace

lk_status check_offsets(const Request& r, RowSequence* sequences, Report& report) {
  const Bound& b = r.by_role(LK_OFFSETS);
  const lk_tensor& t = b.tensor();
  const int64_t last = t.shape[0] - 1;
  int64_t before = 0;
  for (int64_t i = 0; i <= last; ++i) {
    const int64_t row = read_index(t, i * t.strides[0]);
    int64_t least = i == last ? r.elements : before, most = r.elements;
    if (i == 0 && (last > 0 || row != 0)) least = most = 0;
    if (row < least || row > most)
      return report.fail(LK_INVALID_VALUE, b.place(i),
                         Sentence() << lk_role_name(LK_OFFSETS) << "[" << i << "] = " << row << " is outside [" << least << ", "
                                    << most << "]");
    if (i > 0 && sequences != nullptr) sequences[i - 1] = {before, row, rows_per_chunk(r, row - before), 0, 0, 0};
    before = row;
  }
  return LK_OK;
}

lk_status check_sequences(const Request& r, Sequence* sequences, Report& report) {
  const Bound &frames = r.by_role(LK_INPUT_LENGTHS), &counts = r.by_role(LK_TARGET_LENGTHS),
              &labels = r.by_role(LK_TARGET_INDICES);
  const lk_tensor& y = labels.tensor();
  const bool padded = y.rank == 2;
  const int64_t room = y.shape[y.rank - 1], step = y.strides[y.rank - 1];
  for (int64_t i = 0; i < r.elements; ++i) {
    sequences[i].frames = length(frames, i);
    if (sequences[i].frames < 0 || sequences[i].frames > r.frames)
      return outside(frames, i, sequences[i].frames, r.frames, ']', LK_INVALID_VALUE, report);
  }
  int64_t taken = 0;  // by lists that follow each other
  for (int64_t i = 0; i < r.elements; ++i) {
    const int64_t n = length(counts, i), left = padded ? room : room - taken;
    if (n < 0 || n > left) return outside(counts, i, n, left, ']', LK_INVALID_VALUE, report);
    sequences[i].labels = n;
    // Strides of a tensor without elements may be anything.
    sequences[i].start = n == 0 ? 0 : padded ? i * y.strides[0] : taken * step;
    if (!padded) taken += n;
  }
  if (!padded && taken != room)
    return report.fail(LK_INVALID_VALUE, counts.place(),
                       Sentence() << lk_role_name(LK_TARGET_LENGTHS) << " sum to " << taken << ", but "
                                  << lk_role_name(LK_TARGET_INDICES) << " has " << room << " elements");
  const int64_t blank = r.integer[r.spec->option_index(LK_OPTION_BLANK)];
  int64_t first = 0;  // of a list, in logical order
  for (int64_t i = 0; i < r.elements; ++i) {
    const Sequence& s = sequences[i];
    for (int64_t k = 0; k < s.labels; ++k) {
      const int64_t label = read_index(y, s.start + k * step), at = first + k;
      if (label < 0 || label >= r.classes) return outside(labels, at, label, r.classes, ')', LK_INVALID_INDEX, report);
      if (label == blank)
        return report.fail(LK_INVALID_INDEX, labels.place(at),
                           Sentence() << lk_role_name(LK_TARGET_INDICES) << "[" << at << "] = " << label << " is the blank");
    }
    first += padded ? room : s.labels;
  }
  return LK_OK;
}

}  // namespace losskit
