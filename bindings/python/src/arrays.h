// Python's arrays as lk_tensor, without a copy, and new ones for results.
#pragma once

#include <losskit/losskit.h>
#include <nanobind/nanobind.h>
#include <nanobind/ndarray.h>

#include <vector>

namespace losskit_python {

namespace nb = nanobind;

// Keeps what a call's tensors point into: views of other libraries' arrays, and numbers given as Python's own.
class Keeper {
 public:
  // The array, as an input or as an output (writable). False with a Python exception set, naming the parameter.
  bool view(PyObject* object, const char* parameter, bool output, lk_tensor& tensor);

 private:
  bool number(PyObject* object, lk_tensor& tensor);
  bool foreign(PyObject* object, const char* parameter, bool output, lk_tensor& tensor);
  template <class Array>
  bool described(const Array& array, const char* parameter, lk_tensor& tensor);

  union Number {
    double real;
    int64_t integer;
  };
  static constexpr int max_numbers = 16;
  Number numbers_[max_numbers];
  int number_count_ = 0;
  std::vector<nb::ndarray<nb::ro>> inputs_;
  std::vector<nb::ndarray<>> outputs_;
};

// NumPy is imported when the first array is met, so that `import losskit` stays fast. False with an exception set.
bool use_numpy();

// True for a numpy.ndarray, which needs no import: whoever holds one has imported NumPy.
bool is_numpy(PyObject* object);

// A new array, described in tensor too: of the library of `like` where that makes arrays through DLPack's exchange API,
// else NumPy's. new_like has the shape of `like`, and its memory order if it is NumPy's.
PyObject* new_like(PyObject* like, const lk_tensor& shape, lk_tensor& tensor);
PyObject* new_array(PyObject* like, int32_t rank, const int64_t* shape, lk_dtype dtype, lk_tensor& tensor);

// A scalar of dtype from the value at data, likewise.
PyObject* new_scalar(PyObject* like, const void* data, lk_dtype dtype);

// result (of one of the functions above; the reference is taken) in the library that made `like`.
PyObject* in_library_of(PyObject* like, PyObject* result);

}  // namespace losskit_python
