// The catalogue and its introspection.
#include "engine/catalogue.h"

#include <string.h>

#include "engine/keys.h"
#include "engine/structs.h"

namespace losskit {
namespace {

// Every loss takes a mask and a weight for each sample. Added behind a spec's own roles and options, whose places kernels know.
constexpr OpSpec completed(OpSpec s) {
  if (s.role_index(LK_MASK) < 0) {
    const bool of_elements = s.family == LK_FAMILY_OVERLAP;
    s.roles[s.role_count()] = {LK_MASK,
                               0,
                               LK_TYPES_VALUE,
                               of_elements ? LK_SHAPE_POSITIONS : LK_SHAPE_LEADING,
                               LK_DOMAIN_BINARY,
                               of_elements
                                   ? "elements that count, the input's shape: where it is 0, an element contributes nothing"
                                   : "loss elements that count: where it is 0, one is left out of sums, means and "
                                     "gradients, whatever the data there; the loss's shape or its first axes"};
  }
  const int weight = s.role_index(LK_WEIGHT);
  const bool has_sample_weight =
      s.role_index(LK_SAMPLE_WEIGHT) >= 0 || (weight >= 0 && s.roles[weight].shape == LK_SHAPE_LIKE_INPUT);
  if (!has_sample_weight)
    s.roles[s.role_count()] = {
        LK_SAMPLE_WEIGHT,
        0,
        LK_TYPES_VALUE,
        LK_SHAPE_LEADING,
        LK_DOMAIN_POSITIVE,
        "factor of each loss element, by whose sum the mean divides; the loss's shape or its first axes, "
        "as (N) for the samples of a batch"};
  const int targets = s.role_index(LK_TARGET_INDICES);
  if (targets >= 0 && s.roles[targets].shape == LK_SHAPE_POSITIONS && s.option_index(LK_OPTION_IGNORE_INDEX) < 0)
    s.options[s.option_count()] = engine::ignored_target();
  s.options[s.option_count()] = {
      LK_OPTION_EMPTY_MEAN, LK_INTEGER, 0, 0, 1, "the mean of no loss elements that count", "nan|zero"};
  return s;
}

template <class List>
struct Specs;

template <class L>
constexpr CatalogueEntry complete_spec{completed(L::spec)};

template <class... L>
struct Specs<engine::LossList<L...>> {
  static constexpr int32_t count = sizeof...(L);
  static constexpr const CatalogueEntry* all[] = {&complete_spec<L>...};
};

using Catalogue = Specs<engine::AllLosses>;

constexpr int32_t highest_id = [] {
  int32_t highest = 0;
  for (const OpSpec* s : Catalogue::all) highest = s->id > highest ? s->id : highest;
  return highest;
}();

struct IdTable {
  int16_t index[highest_id + 1];
};

constexpr IdTable id_table = [] {
  IdTable t = {};
  for (int16_t& i : t.index) i = -1;
  for (int32_t i = 0; i < Catalogue::count; ++i) t.index[Catalogue::all[i]->id] = static_cast<int16_t>(i);
  return t;
}();

constexpr bool ids_are_unique = [] {
  for (int32_t i = 0; i < Catalogue::count; ++i)
    for (int32_t j = 0; j < i; ++j)
      if (Catalogue::all[i]->id == Catalogue::all[j]->id) return false;
  return true;
}();
static_assert(ids_are_unique, "two losses have the same id");

// Whether name is one of the words.
bool names(const char* words, const char* name) {
  const size_t length = strlen(name);
  for (const char* p = words; *p != 0;) {
    const size_t word = strcspn(p, " ");
    if (word == length && strncmp(p, name, length) == 0) return true;
    p += word;
    while (*p == ' ') ++p;
  }
  return false;
}

// Roles that every op has, after its own.
constexpr RoleSpec common_roles[] = {
    {LK_GRAD_LOSS, 0, LK_TYPES_REAL, LK_SHAPE_LOSS, LK_DOMAIN_REAL,
     "upstream gradient: one element, or the loss's shape; 1 if absent"},
    {LK_DIVISOR, 0, LK_TYPES_REAL, LK_SHAPE_SCALAR, LK_DOMAIN_POSITIVE,
     "what mean divides by, instead of the op's own divisor"},
    {LK_LOSS, LK_ROLE_OUTPUT, LK_TYPES_REAL, LK_SHAPE_LOSS, LK_DOMAIN_REAL, "the loss, reduced"},
    {LK_LOSS_ELEMENTS, LK_ROLE_OUTPUT, LK_TYPES_REAL, LK_SHAPE_UNREDUCED, LK_DOMAIN_REAL, "the loss before reduction"},
    {LK_LOSS_SUM, LK_ROLE_OUTPUT, LK_TYPES_FLOAT64, LK_SHAPE_SCALAR, LK_DOMAIN_REAL,
     "sum of the unreduced loss, float64: add over parts of a batch"},
    {LK_LOSS_DIVISOR, LK_ROLE_OUTPUT, LK_TYPES_FLOAT64, LK_SHAPE_SCALAR, LK_DOMAIN_REAL,
     "the op's own divisor of the mean, float64: add over parts of a batch"},
    {LK_KEPT, LK_ROLE_OUTPUT, LK_TYPES_FLOAT64, LK_SHAPE_SCALAR, LK_DOMAIN_REAL,
     "number of loss elements that count, of overlap losses that of positions, float64: add over parts of a batch"},
};
constexpr int32_t common_count = sizeof common_roles / sizeof common_roles[0];

int32_t differentiable_count(const OpSpec& spec) {
  int32_t n = 0;
  for (const RoleSpec& r : spec.roles) n += (r.flags & LK_ROLE_DIFFERENTIABLE) != 0;
  return n;
}

const OpSpec* spec_of(int32_t op) {
  const int32_t index = catalogue_index(op);
  return index < 0 ? nullptr : &catalogue_at(index);
}

}  // namespace

int32_t catalogue_size() { return Catalogue::count; }
const CatalogueEntry& catalogue_at(int32_t index) { return *Catalogue::all[index]; }
int32_t catalogue_index(int32_t id) { return id < 0 || id > highest_id ? -1 : id_table.index[id]; }

const char* option_name(int32_t key) {
  switch (key) {
#define X(constant, number, name) \
  case number: return name;
    LK_OPTION_KEYS(X)
#undef X
    default: return nullptr;
  }
}

}  // namespace losskit

using namespace losskit;

extern "C" {

int32_t lk_op_count(void) { return catalogue_size(); }

lk_status lk_describe_op(int32_t index, lk_op_info* info) {
  if (info == nullptr || index < 0 || index >= catalogue_size()) return LK_INVALID_CALL;
  const OpSpec& s = catalogue_at(index);
  lk_op_info made = {};
  made.id = s.id;
  made.family = s.family;
  made.default_reduction = s.default_reduction;
  made.divisor = s.divisor;
  made.gradient = s.gradient;
  made.role_count = s.role_count() + differentiable_count(s) + s.output_count() + common_count;
  made.option_count = s.option_count();
  made.reductions = 1u << LK_REDUCTION_NONE | 1u << LK_REDUCTION_MEAN | 1u << LK_REDUCTION_SUM |
                    (s.batchmean ? 1u << LK_REDUCTION_BATCHMEAN : 0);
  made.name = s.name;
  made.aliases = s.aliases;
  made.summary = s.summary;
  made.formula = s.formula;
  made.gradients = s.gradients;
  made.notes = s.notes;
  made.source = s.source;
  return fill_versioned(made, *info);
}

int32_t lk_find_op(const char* name) {
  if (name == nullptr) return 0;
  for (int32_t i = 0; i < catalogue_size(); ++i)
    if (names(catalogue_at(i).name, name) || names(catalogue_at(i).aliases, name)) return catalogue_at(i).id;
  return 0;
}

lk_status lk_describe_role(int32_t op, int32_t index, lk_role_info* info) {
  const OpSpec* spec = spec_of(op);
  if (spec == nullptr || info == nullptr || index < 0) return LK_INVALID_CALL;
  RoleSpec role;
  if (index < spec->role_count()) {
    role = spec->roles[index];
  } else {
    index -= spec->role_count();
    if (index < differentiable_count(*spec)) {
      for (const RoleSpec& r : spec->roles)
        if ((r.flags & LK_ROLE_DIFFERENTIABLE) != 0 && index-- == 0)
          role = {r.role + LK_GRAD, LK_ROLE_OUTPUT, LK_TYPES_REAL,
                  r.shape,          LK_DOMAIN_REAL, "gradient, the shape of its argument"};
    } else {
      index -= differentiable_count(*spec);
      const int32_t own = spec->output_count();
      if (index - own >= common_count) return LK_INVALID_CALL;
      role = index < own ? spec->outputs[index] : common_roles[index - own];
    }
  }
  lk_role_info made = {sizeof made, role.role, role.flags, role.types, role.shape, role.domain, lk_role_name(role.role),
                       role.doc};
  return fill_versioned(made, *info);
}

lk_status lk_describe_option(int32_t op, int32_t index, lk_option_info* info) {
  const OpSpec* spec = spec_of(op);
  if (spec == nullptr || info == nullptr || index < 0 || index >= spec->option_count()) return LK_INVALID_CALL;
  const OptionSpec& o = spec->options[index];
  lk_option_info made = {};
  made.key = o.key;
  made.type = o.type;
  made.default_value = o.default_value;
  made.minimum = o.minimum;
  made.maximum = o.maximum;
  made.also = o.also;
  made.name = option_name(o.key);
  made.choices = o.choices == nullptr ? "" : o.choices;
  made.doc = o.doc;
  return fill_versioned(made, *info);
}

const char* lk_role_name(int32_t role) {
  switch (role) {
#define X(constant, number, name) \
  case number: return name;       \
  case LK_GRAD + number: return "grad_" name;
    LK_INPUT_ROLES(X)
#undef X
#define X(constant, number, name) \
  case number: return name;
    LK_OUTPUT_ROLES(X)
#undef X
    default: return nullptr;
  }
}

const char* lk_status_name(lk_status status) {
  switch (status) {
    case LK_OK: return "LK_OK";
    case LK_INVALID_CALL: return "LK_INVALID_CALL";
    case LK_INVALID_SHAPE: return "LK_INVALID_SHAPE";
    case LK_INVALID_TYPE: return "LK_INVALID_TYPE";
    case LK_INVALID_VALUE: return "LK_INVALID_VALUE";
    case LK_INVALID_INDEX: return "LK_INVALID_INDEX";
    case LK_OVERLAP: return "LK_OVERLAP";
    case LK_UNSUPPORTED: return "LK_UNSUPPORTED";
    case LK_EXECUTOR_FAILED: return "LK_EXECUTOR_FAILED";
    case LK_OUT_OF_MEMORY: return "LK_OUT_OF_MEMORY";
    default: return nullptr;
  }
}

}  // extern "C"
