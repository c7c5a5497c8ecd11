// The engine's failures as Python exceptions.
#pragma once

#include <Python.h>
#include <losskit/losskit.h>

#include <cstring>
#include <string>

#include "losses.h"

namespace losskit_python {

inline PyObject* exception_type(lk_status status) {
  switch (status) {
    case LK_INVALID_CALL:
    case LK_INVALID_TYPE: return PyExc_TypeError;
    case LK_INVALID_INDEX: return PyExc_IndexError;
    case LK_OUT_OF_MEMORY: return PyExc_MemoryError;
    case LK_UNSUPPORTED:
    case LK_EXECUTOR_FAILED: return PyExc_RuntimeError;
    default: return PyExc_ValueError;
  }
}

// The sentence speaks of roles; the caller knows parameters.
inline std::string with_parameter_names(const Loss& loss, const char* sentence) {
  const auto in_name = [](char c) {
    return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  };
  std::string out;
  for (const char* p = sentence; *p != '\0';) {
    const char* end = p;
    while (in_name(*end)) ++end;
    if (end == p) {
      out += *p++;
      continue;
    }
    const std::string word(p, end);
    const char* replacement = nullptr;
    for (int i = 0; i < loss.role_count && replacement == nullptr; ++i)
      if (word == loss.roles[i].engine) replacement = loss.roles[i].python;
    out += replacement ? replacement : word.c_str();
    p = end;
  }
  return out;
}

inline void raise(const Loss& loss, const lk_error& error) {
  const std::string sentence = with_parameter_names(loss, error.message);
  PyErr_SetString(exception_type(error.status), sentence.c_str());
}

}  // namespace losskit_python
