// Shapes and lists of sequence losses.
#pragma once

#include "request.h"

namespace lktest {

// One axis: some frames of a sample, of as many classes. More: the first counts samples, the others make frames of few classes.
inline Shape frames_of(const Shape& shape) {
  if (count(shape) == 0) return shape.empty() || shape[0] == 0 ? Shape{4, 0, 3} : Shape{0, shape[0], 3};
  if (shape.size() < 2) return {4, count(shape) + 1};
  const int64_t each = count(shape) / shape[0], classes = 2 + each % 5;
  return {std::max<int64_t>(each / classes, 1), shape[0], classes};
}

// Lists of labels beside frames of this shape; a small part of long sequences, because the lattice is their product.
inline Shape lists_beside(const Shape& frames) {
  const int64_t room = std::min<int64_t>(frames[0], 3 + frames[0] % 37);
  return {frames.size() == 2 ? 1 : frames[1], room};
}

// Padded lists put one after the other.
inline void join_lists(Request& r) {
  const Array padded = *r.input(LK_TARGET_INDICES), &lengths = *r.input(LK_TARGET_LENGTHS);
  std::vector<double> joined;
  for (int64_t i = 0; i < lengths.size(); ++i)
    for (int64_t k = 0; k < lengths.integer(i); ++k)
      joined.push_back(static_cast<double>(padded.integer(i * padded.shape[1] + k)));
  *r.input(LK_TARGET_INDICES) = Array(padded.dtype, {static_cast<int64_t>(joined.size())}, joined);
}

// The axis of samples of an argument that has one.
inline size_t batch_axis(const Op& op, int32_t role) {
  return op.has_frames() && (role == LK_INPUT || role == LK_GRAD_INPUT) ? 1 : 0;
}

// Elements [begin, end) along an axis.
inline Array cut(const Array& a, size_t axis, int64_t begin, int64_t end) {
  Shape s = a.shape;
  s[axis] = end - begin;
  Array part(a.dtype, s);
  const int64_t outer = count(Shape(a.shape.begin(), a.shape.begin() + static_cast<std::ptrdiff_t>(axis)));
  if (outer == 0 || a.shape[axis] == 0) return part;
  const auto each = static_cast<std::ptrdiff_t>(a.bytes.size()) / outer, step = each / a.shape[axis];
  for (int64_t i = 0; i < outer; ++i)
    std::copy(a.bytes.begin() + i * each + begin * step, a.bytes.begin() + i * each + end * step,
              part.bytes.begin() + i * (end - begin) * step);
  return part;
}

}  // namespace lktest
