#include "arrays.h"

#define NPY_NO_DEPRECATED_API NPY_1_22_API_VERSION
#define NPY_TARGET_VERSION NPY_1_22_API_VERSION
#include <numpy/arrayobject.h>
#include <numpy/arrayscalars.h>
#if NPY_ABI_VERSION < 0x02000000
#error "built with NumPy 2's headers, the module runs with NumPy 1 too; with NumPy 1's it would not run with NumPy 2"
#endif

#include <cstring>

#include "exchange.h"

namespace losskit_python {
namespace {

constexpr lk_dtype dtype_code(int code, int bits) { return code | bits << 8 | 1 << 16; }

// 0: not a number type that DLPack has.
lk_dtype from_numpy_type(PyArrayObject* array) {
  switch (PyArray_TYPE(array)) {
    case NPY_FLOAT: return LK_FLOAT32;
    case NPY_DOUBLE: return LK_FLOAT64;
    case NPY_HALF: return LK_FLOAT16;
    case NPY_BOOL: return LK_BOOL;
    case NPY_BYTE: return LK_INT8;
    case NPY_SHORT: return LK_INT16;
    case NPY_INT: return LK_INT32;
    case NPY_LONG: return dtype_code(0, 8 * sizeof(long));
    case NPY_LONGLONG: return LK_INT64;
    case NPY_UBYTE: return LK_UINT8;
    case NPY_USHORT: return LK_UINT16;
    case NPY_UINT: return dtype_code(1, 32);
    case NPY_ULONG: return dtype_code(1, 8 * sizeof(long));
    case NPY_ULONGLONG: return dtype_code(1, 64);
    default: break;
  }
  // ml_dtypes' bfloat16 is a type of the user's to NumPy.
  PyArray_Descr* descr = PyArray_DESCR(array);
  return PyTypeNum_ISUSERDEF(PyArray_TYPE(array)) && std::strstr(descr->typeobj->tp_name, "bfloat16") ? LK_BFLOAT16 : 0;
}

int to_numpy_type(lk_dtype dtype) {
  switch (dtype) {
    case LK_FLOAT64: return NPY_DOUBLE;
    case LK_FLOAT16: return NPY_HALF;
    case LK_INT64: return NPY_INT64;
    case LK_INT32: return NPY_INT32;
    case LK_BOOL: return NPY_BOOL;
    case LK_UINT8: return NPY_UINT8;
    default: return NPY_FLOAT;
  }
}

// A new reference. bfloat16 is that of `like`, or of the package that NumPy's users have it from.
PyArray_Descr* to_numpy_descr(PyObject* like, lk_dtype dtype) {
  if (dtype != LK_BFLOAT16) return PyArray_DescrFromType(to_numpy_type(dtype));
  PyArray_Descr* descr = nullptr;
  if (PyArray_Check(like) && from_numpy_type(reinterpret_cast<PyArrayObject*>(like)) == LK_BFLOAT16) {
    descr = PyArray_DESCR(reinterpret_cast<PyArrayObject*>(like));
    Py_INCREF(descr);
    return descr;
  }
  PyObject* package = PyImport_ImportModule("ml_dtypes");
  PyObject* type = package != nullptr ? PyObject_GetAttrString(package, "bfloat16") : nullptr;
  Py_XDECREF(package);
  if (type != nullptr) PyArray_DescrConverter(type, &descr);
  Py_XDECREF(type);
  return descr;
}

bool rank_fits(int rank, const char* parameter) {
  if (rank <= LK_MAX_RANK) return true;
  PyErr_Format(PyExc_ValueError, "%s has %d axes: at most %d are supported, merge some with reshape", parameter, rank,
               LK_MAX_RANK);
  return false;
}

bool view_numpy(PyArrayObject* array, const char* parameter, bool output, lk_tensor& tensor) {
  const int rank = PyArray_NDIM(array);
  if (!rank_fits(rank, parameter)) return false;
  tensor.dtype = from_numpy_type(array);
  if (tensor.dtype == 0 || PyArray_ISBYTESWAPPED(array)) {
    PyErr_Format(PyExc_TypeError, "%s has dtype %S, which losskit does not take", parameter, PyArray_DESCR(array));
    return false;
  }
  if (output && !PyArray_ISWRITEABLE(array)) {
    PyErr_Format(PyExc_ValueError, "%s is read-only", parameter);
    return false;
  }
  const npy_intp size = PyArray_ITEMSIZE(array);
  const npy_intp *shape = PyArray_DIMS(array), *strides = PyArray_STRIDES(array);
  tensor.data = PyArray_DATA(array);
  tensor.rank = rank;
  for (int i = 0; i < rank; ++i) {
    tensor.shape[i] = shape[i];
    if (strides[i] % size != 0 && shape[i] > 1) {
      PyErr_Format(PyExc_ValueError, "%s has a stride of %zd bytes, no multiple of its element size of %zd: make a copy of it",
                   parameter, static_cast<Py_ssize_t>(strides[i]), static_cast<Py_ssize_t>(size));
      return false;
    }
    tensor.strides[i] = strides[i] / size;
  }
  return true;
}

void describe(PyArrayObject* array, lk_dtype dtype, lk_tensor& tensor) {
  const npy_intp size = PyArray_ITEMSIZE(array);
  tensor.data = PyArray_DATA(array);
  tensor.dtype = dtype;
  tensor.rank = PyArray_NDIM(array);
  for (int i = 0; i < tensor.rank; ++i) {
    tensor.shape[i] = PyArray_DIM(array, i);
    tensor.strides[i] = PyArray_STRIDE(array, i) / size;
  }
}

// What DLPack would let through although its library means it otherwise.
bool allowed(PyObject* object, bool of_torch, const char* parameter, bool output) {
  static PyObject* const name = PyUnicode_InternFromString("requires_grad");
  if (PyObject* requires_grad = PyObject_GetAttr(object, name)) {
    const bool tracked = requires_grad == Py_True;
    Py_DECREF(requires_grad);
    if (tracked) {
      PyErr_Format(PyExc_TypeError, "%s requires grad, which is lost here: use losskit.torch, or detach it", parameter);
      return false;
    }
  }
  PyErr_Clear();
  if (of_torch) {
    static PyObject* const is_neg = PyUnicode_InternFromString("is_neg");
    PyObject* answer = PyObject_CallMethodNoArgs(object, is_neg);
    const bool negative = answer == Py_True;
    Py_XDECREF(answer);
    if (negative) {
      PyErr_Format(PyExc_TypeError, "%s is a tensor of PyTorch's whose memory holds its negative: pass its resolve_neg()",
                   parameter);
      return false;
    }
    PyErr_Clear();
  }
  if (output && std::strncmp(Py_TYPE(object)->tp_name, "jax", 3) == 0) {
    PyErr_Format(PyExc_ValueError, "%s is a JAX array, and those are never written", parameter);
    return false;
  }
  return true;
}

}  // namespace

bool use_numpy() { return PyArray_API != nullptr || PyArray_ImportNumPyAPI() == 0; }

bool is_numpy(PyObject* object) {
  if (PyArray_API != nullptr) return PyArray_Check(object);
  for (PyTypeObject* type = Py_TYPE(object); type != nullptr; type = type->tp_base)
    if (std::strcmp(type->tp_name, "numpy.ndarray") == 0) return use_numpy();
  return false;
}

bool Keeper::number(PyObject* object, lk_tensor& tensor) {
  if (number_count_ == max_numbers) return false;
  Number& number = numbers_[number_count_++];
  tensor.rank = 0;
  tensor.data = &number;
  if (PyFloat_Check(object)) {
    number.real = PyFloat_AS_DOUBLE(object);
    tensor.dtype = LK_FLOAT64;
    return true;
  }
  number.integer = PyLong_AsLongLong(object);
  tensor.dtype = LK_INT64;
  return number.integer != -1 || !PyErr_Occurred();
}

template <class Array>
bool Keeper::described(const Array& array, const char* parameter, lk_tensor& tensor) {
  if (!rank_fits(static_cast<int>(array.ndim()), parameter)) return false;
  const int device = array.device_type();
  if (device != nb::device::cpu::value && device != nb::device::cuda_host::value) {
    PyErr_Format(PyExc_ValueError, "%s is in device memory, which losskit cannot read", parameter);
    return false;
  }
  const auto dtype = array.dtype();
  tensor.dtype = dtype.code | dtype.bits << 8 | dtype.lanes << 16;
  tensor.rank = static_cast<int32_t>(array.ndim());
  tensor.data = const_cast<void*>(static_cast<const void*>(array.data()));
  for (int i = 0; i < tensor.rank; ++i) {
    tensor.shape[i] = static_cast<int64_t>(array.shape(i));
    tensor.strides[i] = array.stride(i);
  }
  return true;
}

// Through DLPack or the buffer protocol.
bool Keeper::foreign(PyObject* object, const char* parameter, bool output, lk_tensor& tensor) {
  const ExchangeApi* api = exchange_api(object);
  if (!allowed(object, api != nullptr, parameter, output)) return false;
  if (api != nullptr && exchange_view(*api, object, output, tensor)) return true;
  if (output) {
    nb::ndarray<> array;
    if (nb::try_cast(nb::handle(object), array, false)) {
      outputs_.push_back(array);
      return described(array, parameter, tensor);
    }
  } else {
    nb::ndarray<nb::ro> array;
    if (nb::try_cast(nb::handle(object), array, false)) {
      inputs_.push_back(array);
      return described(array, parameter, tensor);
    }
  }
  nb::ndarray<nb::ro> readable;
  if (output && nb::try_cast(nb::handle(object), readable, false)) {
    PyErr_Format(PyExc_ValueError, "%s is read-only", parameter);
    return false;
  }
  PyErr_Clear();
  // Why not? The array itself knows best.
  if (PyObject* capsule = PyObject_CallMethod(object, "__dlpack__", nullptr)) {
    Py_DECREF(capsule);
  } else if (!PyErr_ExceptionMatches(PyExc_AttributeError)) {
    return false;
  }
  PyErr_Clear();
  PyErr_Format(PyExc_TypeError, "%s is of type %s, not an array of numbers with DLPack or the buffer protocol", parameter,
               Py_TYPE(object)->tp_name);
  return false;
}

bool Keeper::view(PyObject* object, const char* parameter, bool output, lk_tensor& tensor) {
  if (is_numpy(object)) return view_numpy(reinterpret_cast<PyArrayObject*>(object), parameter, output, tensor);
  if (PyErr_Occurred()) return false;
  if (!output && (PyFloat_CheckExact(object) || PyLong_Check(object))) return number(object, tensor);
  return foreign(object, parameter, output, tensor);
}

PyObject* new_array(PyObject* like, int32_t rank, const int64_t* shape, lk_dtype dtype, lk_tensor& tensor) {
  const ExchangeApi* api = is_numpy(like) ? nullptr : exchange_api(like);
  if (api != nullptr) return exchange_new(*api, rank, shape, dtype, tensor);
  if (!use_numpy()) return nullptr;
  npy_intp sizes[LK_MAX_RANK];
  for (int32_t i = 0; i < rank; ++i) sizes[i] = static_cast<npy_intp>(shape[i]);
  PyArray_Descr* descr = to_numpy_descr(like, dtype);
  PyObject* array = descr != nullptr ? PyArray_SimpleNewFromDescr(rank, sizes, descr) : nullptr;
  if (array != nullptr) describe(reinterpret_cast<PyArrayObject*>(array), dtype, tensor);
  return array;
}

PyObject* new_like(PyObject* like, const lk_tensor& shape, lk_tensor& tensor) {
  const bool real = shape.dtype == LK_FLOAT32 || shape.dtype == LK_FLOAT64 || shape.dtype == LK_FLOAT16;
  if (!real || !is_numpy(like) || PyArray_IS_C_CONTIGUOUS(reinterpret_cast<PyArrayObject*>(like)))
    return new_array(like, shape.rank, shape.shape, shape.dtype, tensor);
  PyObject* array = PyArray_NewLikeArray(reinterpret_cast<PyArrayObject*>(like), NPY_KEEPORDER, nullptr, 0);
  if (array != nullptr) describe(reinterpret_cast<PyArrayObject*>(array), shape.dtype, tensor);
  return array;
}

PyObject* new_scalar(PyObject* like, const void* data, lk_dtype dtype) {
  const ExchangeApi* api = is_numpy(like) ? nullptr : exchange_api(like);
  if (api != nullptr) {
    lk_tensor tensor;
    PyObject* array = exchange_new(*api, 0, nullptr, dtype, tensor);
    if (array != nullptr) std::memcpy(tensor.data, data, static_cast<size_t>(dtype >> 8 & 255) / 8);
    return array;
  }
  if (!use_numpy()) return nullptr;
  if (dtype == LK_FLOAT32) {
    PyObject* scalar = PyArrayScalar_New(Float);
    if (scalar != nullptr) std::memcpy(&PyArrayScalar_VAL(scalar, Float), data, sizeof(float));
    return scalar;
  }
  PyArray_Descr* descr = to_numpy_descr(like, dtype);
  if (descr == nullptr) return nullptr;
  PyObject* scalar = PyArray_Scalar(const_cast<void*>(data), descr, nullptr);
  Py_DECREF(descr);
  return scalar;
}

PyObject* in_library_of(PyObject* like, PyObject* result) {
  if (result == nullptr || is_numpy(like) || PyFloat_CheckExact(like) || exchange_api(like) != nullptr) return result;
  PyObject* helper = PyImport_ImportModule("losskit._arrays");
  PyObject* converted = helper ? PyObject_CallMethod(helper, "in_library_of", "OO", like, result) : nullptr;
  Py_XDECREF(helper);
  Py_DECREF(result);
  return converted;
}

}  // namespace losskit_python
