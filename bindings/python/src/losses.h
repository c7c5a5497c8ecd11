// What bindings/generate.py says about each Python function: its parameters and what they are in the C API.
#pragma once

#include <losskit/losskit.h>

#include <cstdint>

namespace losskit_python {

enum class Kind : uint8_t {
  input,        // number: role; alternative: the role that it has unless its shape is the first input's (0: none)
  integer,      // number: option key
  real,         // number: option key
  choice,       // number: option key; choices: "a|b", the names of 0, 1, ...
  reduction,    //
  output,       // an array to be written; number: role
  out,          // an array for the loss
  grad_out,     // an array for the gradient, or a tuple of them
  wrt,          // the name of the parameter to differentiate, or a tuple of names
  accumulate,   // bool, or a tuple of the names of outputs
  check_first,  // bool
  threads       // int
};

struct Parameter {
  const char* name;
  Kind kind;
  int32_t number = 0;
  int32_t alternative = 0;
  bool required = false;
  const char* choices = "";
};

// A role and the parameter that it is to Python: the engine's sentences speak of roles.
struct RoleName {
  int32_t role;
  const char* engine;
  const char* python;
};

struct Loss {
  const char* name;
  const char* aliases;  // other names, space-separated
  const char* module;
  int32_t op;
  int32_t default_reduction;
  bool gradients;       // value_and_grad: returns (loss, gradients)
  uint32_t reductions;  // a bit 1 << LK_REDUCTION_* for each that it has
  int positional;       // so many parameters may be given by position
  int parameter_count;
  const Parameter* parameters;
  int role_count;
  const RoleName* roles;
  const char* signature;
  const char* doc;
};

constexpr int max_parameters = 40;
constexpr int max_inputs = 16;
constexpr int max_outputs = 24;
constexpr int max_options = 16;

extern const Loss losses[];
extern const int loss_count;

}  // namespace losskit_python
