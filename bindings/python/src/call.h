// One call of one loss: from Python's arguments to lk_evaluate and back.
#pragma once

#include "arrays.h"
#include "losses.h"

namespace losskit_python {

// arguments: one entry per parameter of the loss, borrowed, NULL where it is not given. Returns a new reference, or
// NULL with an exception set.
PyObject* evaluate(const Loss& loss, PyObject* const* arguments);

}  // namespace losskit_python
