// Every family's references.
#pragma once

#include "boxes.h"
#include "categorical.h"
#include "embedding.h"
#include "overlap.h"
#include "pointwise.h"
#include "rows.h"
#include "segments.h"
#include "sequence.h"

namespace lktest {

inline std::optional<Unreduced> of_all_elements(const Request& r) {
  switch (r.op->info.family) {
    case LK_FAMILY_POINTWISE: return pointwise(r);
    case LK_FAMILY_CATEGORICAL: return categorical(r);
    case LK_FAMILY_OVERLAP: return r.op->has_segments() ? segments(r) : overlap(r);
    case LK_FAMILY_ROWS: return rows(r);
    case LK_FAMILY_SEQUENCE: return sequence(r);
    case LK_FAMILY_BOXES: return boxes(r);
    case LK_FAMILY_EMBEDDING: return embedding(r);
    default: return std::nullopt;
  }
}

// Nothing for an op without a reference: the oracle test fails then, so no loss goes unchecked.
inline std::optional<Unreduced> reference(const Request& r) {
  precision.single = r.dtype == LK_FLOAT32;
  std::optional<Unreduced> u = of_all_elements(r);
  if (u) select(r, *u);
  return u;
}

}  // namespace lktest
