#include "function.h"

#include <cstddef>

#include "call.h"

namespace losskit_python {
namespace {

struct Function {
  PyObject_HEAD vectorcallfunc vectorcall;
  const Loss* loss;
  PyObject* names[max_parameters];  // interned
};

Function* self_of(PyObject* object) { return reinterpret_cast<Function*>(object); }

int find(const Function& f, PyObject* name) {
  const int count = f.loss->parameter_count;
  for (int i = 0; i < count; ++i)
    if (f.names[i] == name) return i;
  for (int i = 0; i < count; ++i)
    if (PyUnicode_Compare(f.names[i], name) == 0) return i;
  return -1;
}

PyObject* call(PyObject* self, PyObject* const* args, size_t flags, PyObject* keywords) {
  const Function& f = *self_of(self);
  const Loss& loss = *f.loss;
  const Py_ssize_t count = PyVectorcall_NARGS(flags);
  if (count > loss.positional) {
    PyErr_Format(PyExc_TypeError, "%s() takes at most %d positional arguments (%zd given)", loss.name, loss.positional, count);
    return nullptr;
  }
  PyObject* given[max_parameters];
  for (int i = 0; i < loss.parameter_count; ++i) given[i] = i < count ? args[i] : nullptr;
  const Py_ssize_t keyword_count = keywords ? PyTuple_GET_SIZE(keywords) : 0;
  for (Py_ssize_t k = 0; k < keyword_count; ++k) {
    PyObject* name = PyTuple_GET_ITEM(keywords, k);
    const int i = find(f, name);
    if (i < 0 || given[i] != nullptr) {
      PyErr_Format(PyExc_TypeError, i < 0 ? "%s() has no parameter %R" : "%s() got several values for %R", loss.name, name);
      return nullptr;
    }
    given[i] = args[count + k];
  }
  for (int i = 0; i < loss.parameter_count; ++i) {
    if (!loss.parameters[i].required || given[i] != nullptr) continue;
    PyErr_Format(PyExc_TypeError, "%s() needs the argument '%s'", loss.name, loss.parameters[i].name);
    return nullptr;
  }
  return evaluate(loss, given);
}

PyObject* text(const char* value) { return PyUnicode_FromString(value); }

PyObject* get_name(PyObject* self, void*) { return text(self_of(self)->loss->name); }
PyObject* get_module(PyObject* self, void*) { return text(self_of(self)->loss->module); }
PyObject* get_doc(PyObject* self, void*) { return text(self_of(self)->loss->doc); }
PyObject* get_text_signature(PyObject* self, void*) { return text(self_of(self)->loss->signature); }

PyObject* get_signature(PyObject* self, void*) {
  PyObject* helper = PyImport_ImportModule("losskit._arrays");
  if (helper == nullptr) return nullptr;
  PyObject* signature = PyObject_CallMethod(helper, "signature", "s", self_of(self)->loss->signature);
  Py_DECREF(helper);
  return signature;
}

PyObject* repr(PyObject* self) {
  return PyUnicode_FromFormat("<function %s.%s>", self_of(self)->loss->module, self_of(self)->loss->name);
}

// Pickled by name, as functions are.
PyObject* reduce(PyObject* self, PyObject*) { return get_name(self, nullptr); }

// As a class attribute it stays what it is, like a built-in function; pydoc and inspect take it for a routine.
PyObject* get(PyObject* self, PyObject*, PyObject*) {
  Py_INCREF(self);
  return self;
}

void destroy(PyObject* self) {
  for (int i = 0; i < self_of(self)->loss->parameter_count; ++i) Py_XDECREF(self_of(self)->names[i]);
  PyObject_Free(self);
}

PyGetSetDef attributes[] = {{"__name__", get_name, nullptr, nullptr, nullptr},
                            {"__qualname__", get_name, nullptr, nullptr, nullptr},
                            {"__module__", get_module, nullptr, nullptr, nullptr},
                            {"__doc__", get_doc, nullptr, nullptr, nullptr},
                            {"__text_signature__", get_text_signature, nullptr, nullptr, nullptr},
                            {"__signature__", get_signature, nullptr, nullptr, nullptr},
                            {nullptr, nullptr, nullptr, nullptr, nullptr}};
PyMethodDef methods[] = {{"__reduce__", reduce, METH_NOARGS, nullptr}, {nullptr, nullptr, 0, nullptr}};

// Static, because a heap type's own __module__ and __doc__ would hide those of its instances.
PyTypeObject type = [] {
  const PyVarObject head[] = {PyVarObject_HEAD_INIT(nullptr, 0)};
  PyTypeObject t = {};
  t.ob_base = head[0];
  t.tp_name = "losskit._native.Function";
  t.tp_basicsize = sizeof(Function);
  t.tp_dealloc = destroy;
  t.tp_vectorcall_offset = offsetof(Function, vectorcall);
  t.tp_repr = repr;
  t.tp_call = PyVectorcall_Call;
  t.tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_VECTORCALL;
  t.tp_methods = methods;
  t.tp_getset = attributes;
  t.tp_descr_get = get;
  return t;
}();

}  // namespace

bool ready_function_type() { return PyType_Ready(&type) == 0; }

PyObject* new_function(const Loss& loss) {
  Function* f = PyObject_New(Function, &type);
  if (f == nullptr) return nullptr;
  f->vectorcall = call;
  f->loss = &loss;
  bool complete = true;
  for (int i = 0; i < loss.parameter_count; ++i)
    complete &= (f->names[i] = PyUnicode_InternFromString(loss.parameters[i].name)) != nullptr;
  if (complete) return reinterpret_cast<PyObject*>(f);
  Py_DECREF(f);
  return nullptr;
}

}  // namespace losskit_python
