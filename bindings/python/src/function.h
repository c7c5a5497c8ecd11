// The type of losskit's functions: callables that parse their arguments against a table.
#pragma once

#include <Python.h>

#include "losses.h"

namespace losskit_python {

// A new callable for a loss, or NULL with an exception set.
PyObject* new_function(const Loss& loss);

// Once per process, before the first new_function. False with an exception set.
bool ready_function_type();

}  // namespace losskit_python
