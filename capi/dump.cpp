// Prints the catalogue as JSON, for bindings/generate.py. Everything but the constants' names comes through the public
// introspection calls, so that the generated bindings say what the library says.
#include <losskit/losskit.h>

#include <cinttypes>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "../src/engine/keys.h"

namespace {

// A new enumerator without a name here must stop the generator, not reach it as a number that it would misread.
[[noreturn]] void fail(const char* what, const char* name, int value) {
  std::fprintf(stderr, "lk_dump: %s: %s %d\n", name, what, value);
  std::exit(1);
}

const char* family_name(const char* op, int32_t family) {
  switch (family) {
    case LK_FAMILY_POINTWISE: return "pointwise";
    case LK_FAMILY_CATEGORICAL: return "categorical";
    case LK_FAMILY_OVERLAP: return "overlap";
    case LK_FAMILY_BOXES: return "boxes";
    case LK_FAMILY_EMBEDDING: return "embedding";
    case LK_FAMILY_SEQUENCE: return "sequence";
    case LK_FAMILY_METRICS: return "metrics";
    case LK_FAMILY_ROWS: return "rows";
  }
  fail("unknown family", op, family);
}

const char* reduction_name(const char* op, int32_t reduction) {
  switch (reduction) {
    case LK_REDUCTION_NONE: return "none";
    case LK_REDUCTION_MEAN: return "mean";
    case LK_REDUCTION_SUM: return "sum";
    case LK_REDUCTION_BATCHMEAN: return "batchmean";
  }
  fail("unknown reduction", op, reduction);
}

const char* divisor_name(const char* op, int32_t divisor) {
  switch (divisor) {
    case LK_DIVISOR_ELEMENTS: return "elements";
    case LK_DIVISOR_WEIGHTS: return "weights";
    case LK_DIVISOR_TARGET_WEIGHTS: return "target_weights";
    case LK_DIVISOR_KEPT_SCORES: return "kept_scores";
    case LK_DIVISOR_ELEMENTS_OR_ONE: return "elements_or_one";
    case LK_DIVISOR_ELEMENTS_AND_TARGETS: return "elements_and_targets";
    case LK_DIVISOR_ELEMENTS_AND_POSITIONS: return "elements_and_positions";
  }
  fail("unknown divisor", op, divisor);
}

const char* gradient_name(const char* op, int32_t gradient) {
  switch (gradient) {
    case LK_GRADIENT_EXACT: return "exact";
    case LK_GRADIENT_STRAIGHT_THROUGH: return "straight_through";
    case LK_GRADIENT_CONSTANT_FACTOR: return "constant_factor";
    case LK_GRADIENT_OF_LOGITS: return "of_logits";
  }
  fail("unknown gradient convention", op, gradient);
}

const char* types_name(const char* role, int32_t types) {
  switch (types) {
    case LK_TYPES_REAL: return "real";
    case LK_TYPES_VALUE: return "value";
    case LK_TYPES_INDEX: return "index";
    case LK_TYPES_FLOAT64: return "float64";
    case LK_TYPES_INT64: return "int64";
  }
  fail("unknown dtype class", role, types);
}

const char* shape_name(const char* role, int32_t shape) {
  switch (shape) {
    case LK_SHAPE_BROADCAST: return "broadcast";
    case LK_SHAPE_SAME: return "same";
    case LK_SHAPE_ONTO: return "onto";
    case LK_SHAPE_LOGITS: return "logits";
    case LK_SHAPE_LIKE_INPUT: return "like_input";
    case LK_SHAPE_POSITIONS: return "positions";
    case LK_SHAPE_CLASSES: return "classes";
    case LK_SHAPE_SCALAR: return "scalar";
    case LK_SHAPE_LOSS: return "loss";
    case LK_SHAPE_UNREDUCED: return "unreduced";
    case LK_SHAPE_BROADCAST_RANK: return "broadcast_rank";
    case LK_SHAPE_VARIANCE: return "variance";
    case LK_SHAPE_ROWS: return "rows";
    case LK_SHAPE_LABELS: return "labels";
    case LK_SHAPE_FRAMES: return "frames";
    case LK_SHAPE_LISTS: return "lists";
    case LK_SHAPE_BOXES: return "boxes";
    case LK_SHAPE_SEGMENTS: return "segments";
    case LK_SHAPE_SEGMENTED: return "segmented";
    case LK_SHAPE_CENTERS: return "centers";
    case LK_SHAPE_LEADING: return "leading";
    case LK_SHAPE_OFFSETS: return "offsets";
    case LK_SHAPE_SEQUENCES: return "sequences";
  }
  fail("unknown shape rule", role, shape);
}

const char* domain_name(const char* role, int32_t domain) {
  switch (domain) {
    case LK_DOMAIN_REAL: return "real";
    case LK_DOMAIN_PROBABILITY: return "probability";
    case LK_DOMAIN_SIGN: return "sign";
    case LK_DOMAIN_CLASS: return "class";
    case LK_DOMAIN_POSITIVE: return "positive";
    case LK_DOMAIN_BINARY: return "binary";
    case LK_DOMAIN_LENGTH: return "length";
    case LK_DOMAIN_BOX: return "box";
    case LK_DOMAIN_OFFSET: return "offset";
  }
  fail("unknown domain", role, domain);
}

void print_string(const char* text) {
  std::putchar('"');
  for (const char* p = text; *p != 0; ++p) {
    const unsigned char c = static_cast<unsigned char>(*p);
    if (c == '"' || c == '\\') {
      std::printf("\\%c", c);
    } else if (c < 0x20) {
      std::printf("\\u%04x", c);
    } else {
      std::putchar(c);
    }
  }
  std::putchar('"');
}

void print_field(const char* name, const char* text) {
  std::printf(", \"%s\": ", name);
  print_string(text);
}

// Integer options travel as double; the ends of int64 round to values that no int64 holds. No limit is null.
void print_number(const char* name, int32_t type, double value) {
  std::printf(", \"%s\": ", name);
  if (type == LK_INTEGER) {
    const int64_t integer = value >= 0x1p63 ? INT64_MAX : value <= -0x1p63 ? INT64_MIN : static_cast<int64_t>(value);
    std::printf("%" PRId64, integer);
  } else if (std::isinf(value)) {
    std::printf("null");
  } else {
    std::printf("%.17g", value);
  }
}

void print_roles(const lk_op_info& op) {
  std::printf("   \"roles\": [");
  for (int32_t i = 0; i < op.role_count; ++i) {
    lk_role_info role = {};
    role.struct_size = sizeof(role);
    if (lk_describe_role(op.id, i, &role) != LK_OK) fail("lk_describe_role refuses index", op.name, i);
    const uint32_t known =
        LK_ROLE_REQUIRED | LK_ROLE_ONE_OF | LK_ROLE_OUTPUT | LK_ROLE_DIFFERENTIABLE | LK_ROLE_CHECKED | LK_ROLE_OF_INDICES;
    if ((role.flags & ~known) != 0) fail("unknown role flags", op.name, static_cast<int>(role.flags));
    std::printf("%s\n    {\"role\": %d", i == 0 ? "" : ",", role.role);
    print_field("name", role.name);
    const auto flag = [&role](const char* name, uint32_t bit) {
      std::printf(", \"%s\": %s", name, (role.flags & bit) != 0 ? "true" : "false");
    };
    flag("required", LK_ROLE_REQUIRED);
    flag("one_of", LK_ROLE_ONE_OF);
    flag("output", LK_ROLE_OUTPUT);
    flag("differentiable", LK_ROLE_DIFFERENTIABLE);
    flag("checked", LK_ROLE_CHECKED);
    print_field("types", types_name(role.name, role.types));
    print_field("shape", shape_name(role.name, role.shape));
    print_field("domain", domain_name(role.name, role.domain));
    print_field("doc", role.doc);
    std::printf("}");
  }
  std::printf("],\n");
}

void print_options(const lk_op_info& op) {
  std::printf("   \"options\": [");
  for (int32_t i = 0; i < op.option_count; ++i) {
    lk_option_info option = {};
    option.struct_size = sizeof(option);
    if (lk_describe_option(op.id, i, &option) != LK_OK) fail("lk_describe_option refuses index", op.name, i);
    std::printf("%s\n    {\"key\": %d", i == 0 ? "" : ",", option.key);
    print_field("name", option.name);
    print_field("type", option.type == LK_INTEGER ? "integer" : "real");
    print_number("default", option.type, option.default_value);
    print_number("minimum", option.type, option.minimum);
    print_number("maximum", option.type, option.maximum);
    if (!std::isnan(option.also)) print_number("also", option.type, option.also);
    print_field("choices", option.choices);
    print_field("doc", option.doc);
    std::printf("}");
  }
  std::printf("]}");
}

void print_op(int32_t index) {
  lk_op_info op = {};
  op.struct_size = sizeof(op);
  if (lk_describe_op(index, &op) != LK_OK) fail("lk_describe_op refuses index", "catalogue", index);
  std::printf("%s\n  {\"id\": %d", index == 0 ? "" : ",", op.id);
  print_field("name", op.name);
  print_field("aliases", op.aliases);
  print_field("family", family_name(op.name, op.family));
  print_field("default_reduction", reduction_name(op.name, op.default_reduction));
  std::printf(", \"reductions\": [");
  for (int32_t r = LK_REDUCTION_NONE, printed = 0; r < 32; ++r) {
    if ((op.reductions >> r & 1) == 0) continue;
    std::printf("%s\"%s\"", printed++ == 0 ? "" : ", ", reduction_name(op.name, r));
  }
  std::printf("]");
  print_field("divisor", divisor_name(op.name, op.divisor));
  print_field("gradient", gradient_name(op.name, op.gradient));
  std::printf(",\n   \"summary\": ");
  print_string(op.summary);
  print_field("formula", op.formula);
  print_field("gradients", op.gradients);
  print_field("notes", op.notes);
  print_field("source", op.source);
  std::printf(",\n");
  print_roles(op);
  print_options(op);
}

// The library must know every role of keys.h by the same name.
void print_role_key(bool first, const char* constant, int32_t number, const char* name) {
  const char* known = lk_role_name(number);
  if (known == nullptr || std::strcmp(known, name) != 0) fail("lk_role_name does not know role", name, number);
  std::printf("%s\n  {\"constant\": \"%s\", \"role\": %d, \"name\": \"%s\"}", first ? "" : ",", constant, number, name);
}

}  // namespace

int main() {
  std::printf("{\"version\": \"%s\", \"abi_version\": %d, \"numerics_version\": %d,\n", lk_version(), lk_abi_version(),
              lk_numerics_version());
  bool first = true;
  std::printf(" \"roles\": [");
#define LK_PRINT(constant, number, name) print_role_key(first, "LK_" #constant, number, name), first = false;
  LK_INPUT_ROLES(LK_PRINT)
  LK_OUTPUT_ROLES(LK_PRINT)
#undef LK_PRINT
  std::printf("],\n \"option_keys\": [");
  first = true;
#define LK_PRINT(constant, number, name)                                                                                    \
  std::printf("%s\n  {\"constant\": \"LK_OPTION_%s\", \"key\": %d, \"name\": \"%s\"}", first ? "" : ",", #constant, number, \
              name),                                                                                                        \
      first = false;
  LK_OPTION_KEYS(LK_PRINT)
#undef LK_PRINT
  std::printf("],\n \"ops\": [");
  for (int32_t i = 0; i < lk_op_count(); ++i) print_op(i);
  std::printf("]}\n");
  return std::fflush(stdout) == 0 && std::ferror(stdout) == 0 ? 0 : 1;
}
