// The catalogue as the engine sees it.
#pragma once

// Specs and formulas compiled under the engine's own tag: see spec.h.
#define LOSSKIT_TARGET engine
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

int32_t catalogue_size();
const OpSpec& catalogue_at(int32_t index);
// Place of an op in the catalogue and in the kernel tables, or -1.
int32_t catalogue_index(int32_t id);

const char* option_name(int32_t key);

}  // namespace losskit
