// DLPack's exchange API between C modules (since 1.3): a type's arrays are described, and new ones made, without a call
// of Python's. Types that lack it go through __dlpack__.
#pragma once

#include <Python.h>
#include <losskit/losskit.h>

#include <cstdint>

namespace losskit_python {

struct ExchangeApi;

// That of the object's own type. A subclass may be no memory at all, whatever it inherits.
const ExchangeApi* exchange_api(PyObject* object);

// The array as a tensor. False, without a Python exception, if the library declines: __dlpack__ says why.
bool exchange_view(const ExchangeApi& api, PyObject* object, bool output, lk_tensor& tensor);

// A new array in CPU memory, described in tensor too. NULL with a Python exception.
PyObject* exchange_new(const ExchangeApi& api, int32_t rank, const int64_t* shape, lk_dtype dtype, lk_tensor& tensor);

}  // namespace losskit_python
