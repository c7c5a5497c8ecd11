// What one loss is, as data: names, roles, options, divisor, documentation. Validation, introspection, the typed headers,
// the tests and the benchmarks follow from it. Loss headers (src/losses) include only this file.
//
// Compiled once per target and once for the engine, each in its own namespace, because an inline static constexpr object
// is one symbol for the linker: a copy from a kernel file must not serve the engine.
#pragma once

#include <losskit/losskit.h>

#include "simd/inline.h"

namespace losskit::LOSSKIT_TARGET {

// What is unused holds null pointers: each other one costs a relocation. The catalogue has room for a thousand of these, so
// numbers are no wider than they need to be.
struct RoleSpec {
  constexpr RoleSpec() = default;
  constexpr RoleSpec(int32_t r, uint32_t f, int32_t t, int32_t s, int32_t d, const char* text)
      : role(static_cast<int16_t>(r)), flags(static_cast<uint16_t>(f)), types(static_cast<int16_t>(t)),
        shape(static_cast<int16_t>(s)), domain(static_cast<int16_t>(d)), doc(text) {}

  int16_t role = 0;
  uint16_t flags = 0;  // LK_ROLE_*
  int16_t types = LK_TYPES_REAL;
  int16_t shape = LK_SHAPE_BROADCAST;
  int16_t domain = LK_DOMAIN_REAL;
  const char* doc = nullptr;
};

struct OptionSpec {
  int32_t key = 0;
  int32_t type = LK_REAL;
  double default_value = 0;
  double minimum = 0;
  double maximum = 0;
  const char* doc = nullptr;
  const char* choices = nullptr;
  double also = __builtin_nan("");  // one value outside the range that is accepted too
};

// Ends of ranges of options.
inline constexpr double no_limit = __builtin_huge_val();
inline constexpr double above_zero = 4.9406564584124654e-324;

// Default of an ignore_index whose targets are numbers, all of which may mean something: none is ignored.
inline constexpr double ignores_nothing = -9223372036854775808.0;

// An ignore_index that is no class by default.
constexpr OptionSpec ignored_target() {
  return {LK_OPTION_IGNORE_INDEX, LK_INTEGER,       ignores_nothing,
          ignores_nothing,        -ignores_nothing, "elements with this target contribute nothing; none by default"};
}

// What a kernel computes; a formula gets it as a constant. Unwanted stores of want_all are skipped at run time. All three
// give the same bits.
enum { want_value = 0, want_gradient = 1, want_all = 2 };

inline constexpr int max_op_roles = 8;
inline constexpr int max_op_options = 14;
inline constexpr int max_op_outputs = 8;

struct OpSpec {
  int32_t id = 0;  // append-only, never reused
  const char* name = "";
  const char* aliases = "";
  int32_t family = 0;
  // In the order of the reference's signature; kernels see element-wise operands in this order. Roles that every op has
  // (LOSS, GRAD_LOSS, DIVISOR, ...) are not listed; the engine adds MASK, SAMPLE_WEIGHT and what they bring along to those
  // that have none of their own.
  RoleSpec roles[max_op_roles] = {};
  // What the op makes beside loss and gradients: LK_SHAPE_POSITIONS, or LK_SHAPE_SCALAR for the one that is a sum.
  RoleSpec outputs[max_op_outputs] = {};
  OptionSpec options[max_op_options] = {};
  int32_t default_reduction = LK_REDUCTION_MEAN;
  int32_t divisor = LK_DIVISOR_ELEMENTS;
  int32_t gradient = LK_GRADIENT_EXACT;
  bool batchmean = false;  // has LK_REDUCTION_BATCHMEAN
  const char* summary = "";
  const char* formula = "";
  const char* gradients = "";
  const char* notes = "";
  const char* source = "";

  // Of composites: a mean over positions beside a ratio.
  constexpr bool has_second_part() const {
    return divisor == LK_DIVISOR_ELEMENTS_AND_TARGETS || divisor == LK_DIVISOR_ELEMENTS_AND_POSITIONS;
  }
  constexpr int role_count() const {
    int n = 0;
    while (n < max_op_roles && roles[n].role != 0) ++n;
    return n;
  }
  constexpr int output_count() const {
    int n = 0;
    while (n < max_op_outputs && outputs[n].role != 0) ++n;
    return n;
  }
  constexpr int output_index(int32_t role) const {
    for (int i = 0; i < max_op_outputs; ++i)
      if (outputs[i].role == role) return i;
    return -1;
  }
  constexpr int option_count() const {
    int n = 0;
    while (n < max_op_options && options[n].key != 0) ++n;
    return n;
  }
  // Position of an option in the spec, which is its place in Job::options.
  constexpr int option_index(int32_t key) const {
    for (int i = 0; i < max_op_options; ++i)
      if (options[i].key == key) return i;
    return -1;
  }
  constexpr int role_index(int32_t role) const {
    for (int i = 0; i < max_op_roles; ++i)
      if (roles[i].role == role) return i;
    return -1;
  }
};

// Rows that make sequences of their own, one behind the other: behind the op's own roles and outputs.
constexpr void add_sequences(OpSpec& s) {
  s.roles[s.role_count()] = {
      LK_OFFSETS,
      0,
      LK_TYPES_INDEX,
      LK_SHAPE_OFFSETS,
      LK_DOMAIN_OFFSET,
      "first row of each sequence, and behind them the number of rows (cu_seqlens); shape (B + 1), with an "
      "input of shape (N, C)"};
  const auto output = [&](int32_t role, int32_t types, const char* doc) {
    s.outputs[s.output_count()] = {role, LK_ROLE_OUTPUT, types, LK_SHAPE_SEQUENCES, LK_DOMAIN_REAL, doc};
  };
  output(LK_SEQUENCE_SUM, LK_TYPES_REAL, "sum of the loss over each sequence's rows, the same alone or beside others");
  output(LK_SEQUENCE_MEAN, LK_TYPES_REAL, "its mean, by the sequence's own divisor");
  output(LK_SEQUENCE_COUNT, LK_TYPES_FLOAT64, "number of each sequence's rows that count, float64");
}

template <class... Losses>
struct LossList {};

// What most element-wise formulas have in common; kernels/pointwise.h says what else they offer.
template <int Operands, int Derivatives>
struct PointwiseFormula {
  static constexpr int operands = Operands;        // the spec's inputs but LK_WEIGHT, in its order
  static constexpr int derivatives = Derivatives;  // of the first so many operands
  static constexpr bool has_optional = false;      // the last operand may be absent: that is variant 0
  // Forms of the formula that share nothing worth sharing, each compiled for itself. `given`: the optional operand is.
  static constexpr int variants = 1;
  static int variant(const double* /*options*/, bool given) { return given; }

  template <class P>
  struct Constants {  // made from the options once per run of elements
    LK_INLINE explicit Constants(const double*) {}
  };
};

}  // namespace losskit::LOSSKIT_TARGET
