// The catalogue as the engine sees it.
#pragma once

// Specs and formulas compiled under the engine's own tag: see spec.h.
#define LOSSKIT_TARGET engine
#include <stdint.h>

#include "losses/all.h"

namespace losskit {

using engine::max_op_options;
using engine::max_op_outputs;
using engine::max_op_roles;
using engine::OpSpec;
using engine::OptionSpec;
using engine::RoleSpec;
using engine::want_all;
using engine::want_gradient;
using engine::want_value;

// A spec with the places of its roles and options, which every call asks for many times.
struct CatalogueEntry : OpSpec {
  constexpr explicit CatalogueEntry(const OpSpec& spec)
      : OpSpec(spec), roles_used(spec.role_count()), outputs_used(spec.output_count()), options_used(spec.option_count()) {
    for (int8_t& place : role_places) place = -1;
    for (int8_t& place : option_places) place = -1;
    for (int i = 0; i < roles_used; ++i) {
      role_places[roles[i].role] = static_cast<int8_t>(i);
      required |= static_cast<uint32_t>((roles[i].flags & LK_ROLE_REQUIRED) != 0) << i;
      one_of |= static_cast<uint32_t>((roles[i].flags & LK_ROLE_ONE_OF) != 0) << i;
      checked |= static_cast<uint32_t>((roles[i].flags & LK_ROLE_CHECKED) != 0) << i;
      const bool operand = roles[i].role != LK_WEIGHT && roles[i].role != LK_SAMPLE_WEIGHT && roles[i].role != LK_MASK;
      operands |= static_cast<uint32_t>(operand) << i;
      fitted |= static_cast<uint32_t>(roles[i].shape != LK_SHAPE_BROADCAST && roles[i].shape != LK_SHAPE_LOGITS) << i;
      operand_places[i + 1] = static_cast<int8_t>(operand_places[i] + operand);
    }
    for (int i = 0; i < outputs_used; ++i) {
      const bool of_sequences = outputs[i].shape == LK_SHAPE_SEQUENCES, of_centers = outputs[i].shape == LK_SHAPE_CENTERS;
      sequence_outputs |= static_cast<uint32_t>(of_sequences) << i;
      own_outputs |= static_cast<uint32_t>(!of_sequences && !of_centers) << i;
    }
    for (int i = 0; i < options_used; ++i) option_places[options[i].key] = static_cast<int8_t>(i);
  }
  // Of an input role, and of an option; -1 for what the op does not have.
  constexpr int role_index(int32_t role) const { return place(role_places, role_limit, role); }
  constexpr int option_index(int32_t key) const { return place(option_places, option_limit, key); }

  int32_t roles_used, outputs_used, options_used;
  uint32_t required = 0, one_of = 0, checked = 0;  // a bit for each place of a role with that flag
  // The roles that kernels see as operands: all but weights and mask, in the spec's order; how many stand before a place.
  uint32_t operands = 0;
  int8_t operand_places[max_op_roles + 1] = {};
  uint32_t fitted = 0;  // roles that have to fit a shape that others make
  // Of outputs: sums over the sequences of a ragged batch; what OpKernels::own_outputs makes.
  uint32_t sequence_outputs = 0, own_outputs = 0;

 private:
  static constexpr int role_limit = 32, option_limit = 64;  // numbers of roles and options lie below
  static constexpr int place(const int8_t* places, int limit, int32_t number) {
    return number < 0 || number >= limit ? -1 : places[number];
  }
  int8_t role_places[role_limit] = {}, option_places[option_limit] = {};
};

int32_t catalogue_size();
const CatalogueEntry& catalogue_at(int32_t index);
// Place of an op in the catalogue and in the kernel tables, or -1.
int32_t catalogue_index(int32_t id);

const char* option_name(int32_t key);

}  // namespace losskit
