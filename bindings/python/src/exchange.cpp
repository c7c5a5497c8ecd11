#include "exchange.h"

#include <cstring>

namespace losskit_python {

// dlpack.h's structs, of which the ABI is fixed within a major version.
struct Dtype {
  uint8_t code, bits;
  uint16_t lanes;
};
struct Device {
  int32_t type, id;
};
struct Tensor {
  void* data;
  Device device;
  int32_t rank;
  Dtype dtype;
  int64_t *shape, *strides;
  uint64_t byte_offset;
};
struct ManagedTensor {
  uint32_t major, minor;
  void* context;
  void (*destroy)(ManagedTensor*);
  uint64_t flags;
  Tensor tensor;
};
struct ExchangeApi {
  uint32_t major, minor;
  ExchangeApi* older;
  int (*allocate)(Tensor* prototype, ManagedTensor** out, void* context, void (*fail)(void*, const char*, const char*));
  int (*to_managed)(void* object, ManagedTensor** out);
  int (*to_object)(ManagedTensor* tensor, void** object);
  int (*describe)(void* object, Tensor* out);  // may be NULL
  int (*stream)(int32_t device, int32_t id, void** stream);
};

namespace {

constexpr int32_t cpu = 1, cuda_host = 3;
constexpr uint64_t read_only = 1, copied = 2;

bool taken(const Tensor& from, lk_tensor& to) {
  if ((from.device.type != cpu && from.device.type != cuda_host) || from.rank > LK_MAX_RANK) return false;
  to.data = static_cast<char*>(from.data) + from.byte_offset;
  to.dtype = from.dtype.code | from.dtype.bits << 8 | from.dtype.lanes << 16;
  to.rank = from.rank;
  int64_t stride = 1;
  for (int32_t i = from.rank - 1; i >= 0; --i) {
    to.shape[i] = from.shape[i];
    to.strides[i] = from.strides != nullptr ? from.strides[i] : stride;
    stride *= from.shape[i];
  }
  return true;
}

void set_error(void*, const char*, const char* message) {
  if (!PyErr_Occurred()) PyErr_SetString(PyExc_RuntimeError, message);
}

}  // namespace

const ExchangeApi* exchange_api(PyObject* object) {
  static PyObject* const name = PyUnicode_InternFromString("__dlpack_c_exchange_api__");
  PyObject* attributes = Py_TYPE(object)->tp_dict;
  PyObject* capsule = attributes != nullptr && name != nullptr ? PyDict_GetItemWithError(attributes, name) : nullptr;
  if (capsule == nullptr || !PyCapsule_IsValid(capsule, "dlpack_exchange_api")) return nullptr;
  auto* api = static_cast<const ExchangeApi*>(PyCapsule_GetPointer(capsule, "dlpack_exchange_api"));
  while (api != nullptr && api->major > 1) api = api->older;
  return api != nullptr && api->major == 1 ? api : nullptr;
}

bool exchange_view(const ExchangeApi& api, PyObject* object, bool output, lk_tensor& tensor) {
  bool found = false;
  if (!output && api.describe != nullptr) {
    Tensor view;
    found = api.describe(object, &view) == 0 && taken(view, tensor);
  } else {
    ManagedTensor* managed = nullptr;
    if (api.to_managed(object, &managed) == 0) {
      // The caller holds the object, and it the memory.
      found = !(managed->flags & copied) && !(output && managed->flags & read_only) && taken(managed->tensor, tensor);
      if (managed->destroy != nullptr) managed->destroy(managed);
    }
  }
  if (!found) PyErr_Clear();
  return found;
}

PyObject* exchange_new(const ExchangeApi& api, int32_t rank, const int64_t* shape, lk_dtype dtype, lk_tensor& tensor) {
  int64_t sizes[LK_MAX_RANK + 1] = {};
  for (int32_t i = 0; i < rank; ++i) sizes[i] = shape[i];
  Tensor prototype = {};
  prototype.device.type = cpu;
  prototype.rank = rank;
  prototype.dtype = {static_cast<uint8_t>(dtype), static_cast<uint8_t>(dtype >> 8), static_cast<uint16_t>(dtype >> 16)};
  prototype.shape = sizes;
  ManagedTensor* managed = nullptr;
  void* object = nullptr;
  if (api.allocate(&prototype, &managed, nullptr, set_error) == 0 && taken(managed->tensor, tensor))
    api.to_object(managed, &object);
  if (object == nullptr && !PyErr_Occurred()) PyErr_SetString(PyExc_RuntimeError, "no memory for a result");
  return static_cast<PyObject*>(object);
}

}  // namespace losskit_python
