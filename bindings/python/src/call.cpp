#include "call.h"

#include <sched.h>

#include <cstring>
#include <memory>

#include "element_shape.h"
#include "errors.h"
#include "executor.h"

namespace losskit_python {
namespace {

// Below this many elements of the first input a call is over before another thread could use the interpreter, and below
// that many before threads would have started.
constexpr int64_t elements_worth_a_release = 4096;
constexpr int64_t elements_worth_threads = 1 << 17;

struct Decref {
  void operator()(PyObject* object) const { Py_DECREF(object); }
};
using Owned = std::unique_ptr<PyObject, Decref>;

class Call {
 public:
  explicit Call(const Loss& loss) : loss_(loss) {
    call_.struct_size = sizeof(call_);
    call_.op = loss.op;
    call_.inputs = inputs_;
    call_.outputs = outputs_;
    call_.options = options_;
    error_.struct_size = sizeof(error_);
  }

  PyObject* run(PyObject* const* arguments) {
    for (int i = 0; i < loss_.parameter_count; ++i)
      if (arguments[i] != nullptr && arguments[i] != Py_None && !take(loss_.parameters[i], arguments[i])) return nullptr;
    if (call_.reduction == LK_REDUCTION_DEFAULT) call_.reduction = loss_.default_reduction;
    if (!ask_for_loss() || (loss_.gradients && !ask_for_gradients()) || !mark_accumulated()) return nullptr;
    return compute() ? results() : nullptr;
  }

 private:
  // ---- Arguments ----

  bool take(const Parameter& p, PyObject* value) {
    switch (p.kind) {
      case Kind::input: return take_input(p, value);
      case Kind::integer:
      case Kind::real:
      case Kind::choice: return take_option(p, value);
      case Kind::reduction: return take_reduction(value);
      case Kind::output: return take_output(p, value);
      case Kind::out: out_ = value; return true;
      case Kind::grad_out: grad_out_ = value; return true;
      case Kind::wrt: wrt_ = value; return true;
      case Kind::accumulate: accumulate_ = value; return true;
      case Kind::check_first: return take_flag(value);
      case Kind::threads: return take_threads(value);
    }
    return false;
  }

  bool take_input(const Parameter& p, PyObject* value) {
    lk_arg& arg = inputs_[call_.input_count];
    std::memset(&arg, 0, offsetof(lk_arg, tensor));
    if (!keeper_.view(value, p.name, false, arg.tensor)) return false;
    arg.role = p.number;
    if (p.alternative != 0 && call_.input_count > 0 && has_labels(arg.tensor, inputs_[0].tensor)) arg.role = p.alternative;
    objects_[call_.input_count++] = value;
    return true;
  }

  // Whether a target is one of labels, without the class axis. Real values are none unless they lack an axis, so that it is
  // their shape and not their dtype that an error names.
  static bool has_labels(const lk_tensor& target, const lk_tensor& input) {
    const int code = target.dtype & 0xff;
    const bool real = code == (LK_FLOAT32 & 0xff) || code == (LK_BFLOAT16 & 0xff);
    return !same_shape(target, input) && !(real && target.rank != input.rank - 1);
  }

  static bool same_shape(const lk_tensor& a, const lk_tensor& b) {
    return a.rank == b.rank && std::memcmp(a.shape, b.shape, sizeof(a.shape[0]) * static_cast<size_t>(a.rank)) == 0;
  }

  bool take_option(const Parameter& p, PyObject* value) {
    if (value == Py_None && p.kind == Kind::integer) return true;  // as if it were not given
    lk_option& option = options_[call_.option_count];
    std::memset(&option, 0, sizeof(option));
    option.key = p.number;
    if (p.kind == Kind::choice && (PyUnicode_Check(value) || PyBool_Check(value))) {
      // True and False are choices by name too.
      option.type = LK_INTEGER;
      option.integer = choice(p.choices, value);
      if (option.integer < 0) {
        PyErr_Format(PyExc_ValueError, "%s = %R is none of %s", p.name, value, p.choices);
        return false;
      }
    } else if (p.kind == Kind::real) {
      option.type = LK_REAL;
      option.real = PyFloat_AsDouble(value);
    } else {
      option.type = LK_INTEGER;
      Owned index(PyNumber_Index(value));
      option.integer = index ? PyLong_AsLongLong(index.get()) : -1;
    }
    if (PyErr_Occurred()) {
      const bool too_large = PyErr_ExceptionMatches(PyExc_OverflowError);
      PyErr_Clear();
      PyErr_Format(too_large ? PyExc_ValueError : PyExc_TypeError, "%s = %R is %s", p.name, value,
                   too_large              ? "too large"
                   : p.kind == Kind::real ? "no number"
                                          : "no integer");
      return false;
    }
    ++call_.option_count;
    return true;
  }

  // The place of a name in "a|b|c", or -1.
  static int choice(const char* choices, PyObject* value) {
    Py_ssize_t size = value == Py_True ? 4 : 5;
    const char* text = PyBool_Check(value) ? (value == Py_True ? "true" : "false") : PyUnicode_AsUTF8AndSize(value, &size);
    if (text == nullptr) return -1;
    int place = 0;
    for (const char* p = choices; *p != '\0'; ++place) {
      const size_t length = std::strcspn(p, "|");
      if (length == static_cast<size_t>(size) && std::memcmp(p, text, length) == 0) return place;
      p += length + (p[length] == '|');
    }
    return -1;
  }

  bool take_reduction(PyObject* value) {
    const int place = PyUnicode_Check(value) ? choice("none|mean|sum|batchmean", value) : -1;
    PyErr_Clear();
    call_.reduction = LK_REDUCTION_NONE + place;
    if (place >= 0 && (loss_.reductions >> call_.reduction & 1) != 0) return true;
    PyErr_Format(PyUnicode_Check(value) ? PyExc_ValueError : PyExc_TypeError, "%S is not a valid value for reduction", value);
    return false;
  }

  bool take_output(const Parameter& p, PyObject* value) { return add_output(p.number, p.name, value); }

  bool add_output(int32_t role, const char* name, PyObject* value) {
    lk_arg& arg = new_output(role);
    return keeper_.view(value, name, true, arg.tensor);
  }

  lk_arg& new_output(int32_t role) {
    lk_arg& arg = outputs_[call_.output_count++];
    std::memset(&arg, 0, offsetof(lk_arg, tensor));
    arg.role = role;
    return arg;
  }

  bool take_flag(PyObject* value) {
    const int truth = PyObject_IsTrue(value);
    if (truth > 0) call_.flags |= LK_CHECK_FIRST;
    return truth >= 0;
  }

  bool take_threads(PyObject* value) {
    const long threads = PyLong_Check(value) ? PyLong_AsLong(value) : -1;
    PyErr_Clear();
    if (threads < 0 || threads > 4096) {
      PyErr_Format(PyExc_ValueError, "threads = %R is not an integer from 0 (every CPU) to 4096", value);
      return false;
    }
    threads_ = static_cast<int32_t>(threads);
    cpu_set_t cpus;
    if (threads_ == 0) threads_ = sched_getaffinity(0, sizeof(cpus), &cpus) == 0 ? CPU_COUNT(&cpus) : 1;
    return true;
  }

  // ---- Outputs ----

  bool ask_for_loss() {
    if (out_ != nullptr) return add_output(LK_LOSS, "out", out_);
    if (call_.input_count == 0) return true;  // the engine says what is missing
    if (call_.reduction == LK_REDUCTION_NONE) {
      int32_t rank = 0;
      int64_t shape[LK_MAX_RANK];
      if (element_shape(call_, &rank, shape, error_) != LK_OK) return raise(loss_, error_), false;
      if (rank > 0) {
        lk_tensor tensor;
        new_loss_.reset(new_array(objects_[0], rank, shape, result_dtype(inputs_[0].tensor.dtype), tensor));
        if (!new_loss_) return false;
        new_output(LK_LOSS).tensor = tensor;
        return true;
      }
    }
    lk_tensor& loss = new_output(LK_LOSS).tensor;
    loss.data = &scalar_;
    loss.dtype = result_dtype(inputs_[0].tensor.dtype);
    loss.rank = 0;
    return true;
  }

  bool ask_for_gradients() {
    if (wrt_ == nullptr) {
      // The first argument that was given and has a gradient.
      for (size_t i = 0; i < call_.input_count; ++i)
        if (parameter_of_gradient(inputs_[i].role) != nullptr) return ask_for_gradient(i, grad_out_);
      return true;
    }
    if (PyUnicode_Check(wrt_)) return ask_for_gradient_of(wrt_, grad_out_);
    Owned names(PySequence_Tuple(wrt_)), arrays(grad_out_ ? PySequence_Tuple(grad_out_) : nullptr);
    if (PyErr_Occurred()) return false;
    const Py_ssize_t count = PyTuple_GET_SIZE(names.get());
    if (arrays && PyTuple_GET_SIZE(arrays.get()) != count) {
      PyErr_Format(PyExc_ValueError, "grad_out has %zd arrays for %zd gradients", PyTuple_GET_SIZE(arrays.get()), count);
      return false;
    }
    several_ = true;
    for (Py_ssize_t i = 0; i < count; ++i)
      if (!ask_for_gradient_of(PyTuple_GET_ITEM(names.get(), i), arrays ? PyTuple_GET_ITEM(arrays.get(), i) : nullptr))
        return false;
    return true;
  }

  // The parameter of an input role if the loss has a gradient for it.
  const char* parameter_of_gradient(int32_t role) const {
    for (int i = 0; i < loss_.role_count; ++i)
      if (loss_.roles[i].role == role + LK_GRAD) return loss_.roles[i].python + std::strlen("grad_");
    return nullptr;
  }

  bool ask_for_gradient_of(PyObject* name, PyObject* array) {
    for (size_t i = 0; i < call_.input_count; ++i) {
      const char* parameter = parameter_of_gradient(inputs_[i].role);
      if (parameter != nullptr && PyUnicode_Check(name) && PyUnicode_CompareWithASCIIString(name, parameter) == 0)
        return ask_for_gradient(i, array);
    }
    PyErr_Format(PyExc_ValueError, "wrt: %R is no argument of this call that %s differentiates", name, loss_.name);
    return false;
  }

  bool ask_for_gradient(size_t input, PyObject* array) {
    if (gradient_count_ == max_inputs || call_.output_count == max_outputs)
      return PyErr_SetString(PyExc_ValueError, "wrt names too many arguments"), false;
    Owned& kept = gradients_[gradient_count_];
    owners_[gradient_count_] = array != nullptr && array != Py_None ? nullptr : objects_[input];
    ++gradient_count_;
    lk_arg& arg = new_output(inputs_[input].role + LK_GRAD);
    if (array != nullptr && array != Py_None) {
      Py_INCREF(array);
      kept.reset(array);
      return keeper_.view(array, "grad_out", true, arg.tensor);
    }
    kept.reset(new_like(objects_[input], inputs_[input].tensor, arg.tensor));
    given_ &= ~(1u << (call_.output_count - 1));
    return kept != nullptr;
  }

  // accumulate: every array that the caller gave, or those that are named.
  bool mark_accumulated() {
    if (accumulate_ == nullptr || accumulate_ == Py_False) return true;
    uint32_t arrays = given_;
    if (out_ == nullptr)
      for (size_t i = 0; i < call_.output_count; ++i)
        if (outputs_[i].role == LK_LOSS) arrays &= ~(1u << i);
    if (accumulate_ == Py_True) {
      for (size_t i = 0; i < call_.output_count; ++i)
        if (arrays >> i & 1) outputs_[i].flags |= LK_ACCUMULATE;
      return true;
    }
    Owned names(PyUnicode_Check(accumulate_) ? PyTuple_Pack(1, accumulate_) : PySequence_Tuple(accumulate_));
    if (!names) return false;
    for (Py_ssize_t n = 0; n < PyTuple_GET_SIZE(names.get()); ++n) {
      PyObject* name = PyTuple_GET_ITEM(names.get(), n);
      bool found = false;
      for (size_t i = 0; i < call_.output_count; ++i) {
        if (!(arrays >> i & 1) || !PyUnicode_Check(name) ||
            PyUnicode_CompareWithASCIIString(name, python_name(outputs_[i].role)) != 0)
          continue;
        outputs_[i].flags |= LK_ACCUMULATE;
        found = true;
      }
      if (!found) return PyErr_Format(PyExc_ValueError, "accumulate: %R is no output that an array was given for", name), false;
    }
    return true;
  }

  const char* python_name(int32_t role) const {
    for (int i = 0; i < loss_.role_count; ++i)
      if (loss_.roles[i].role == role) return loss_.roles[i].python;
    return "";
  }

  // ---- The call, and what it gives back ----

  bool compute() {
    int64_t elements = call_.input_count > 0 ? 1 : 0;
    for (int32_t i = 0; call_.input_count > 0 && i < inputs_[0].tensor.rank; ++i)
      if (__builtin_mul_overflow(elements, inputs_[0].tensor.shape[i], &elements)) break;
    lk_status status = LK_OK;
    if (elements < elements_worth_a_release) {
      status = lk_evaluate(nullptr, &call_, &error_);
    } else {
      PyThreadState* state = PyEval_SaveThread();
      Context context(elements < elements_worth_threads ? 1 : threads_);
      status = context.open(&error_);
      if (status == LK_OK) status = lk_evaluate(context.get(), &call_, &error_);
      PyEval_RestoreThread(state);
    }
    if (status != LK_OK) raise(loss_, error_);
    return status == LK_OK;
  }

  PyObject* results() {
    PyObject* loss = loss_result();
    if (loss == nullptr || !loss_.gradients) return loss;
    Owned first(loss);
    if (!several_) {
      if (gradient_count_ == 0) return PyErr_Format(PyExc_ValueError, "%s has no gradient", loss_.name), nullptr;
      Owned gradient(gradient_result(0));
      return gradient ? PyTuple_Pack(2, loss, gradient.get()) : nullptr;
    }
    Owned all(PyTuple_New(gradient_count_));
    if (!all) return nullptr;
    for (int i = 0; i < gradient_count_; ++i) {
      PyObject* gradient = gradient_result(i);
      if (gradient == nullptr) return nullptr;
      PyTuple_SET_ITEM(all.get(), i, gradient);
    }
    return PyTuple_Pack(2, loss, all.get());
  }

  PyObject* loss_result() {
    if (out_ != nullptr) return Py_INCREF(out_), out_;
    PyObject* made = new_loss_ ? new_loss_.release() : new_scalar(objects_[0], &scalar_, result_dtype(inputs_[0].tensor.dtype));
    return in_library_of(objects_[0], made);
  }

  PyObject* gradient_result(int i) {
    PyObject* gradient = gradients_[i].release();
    return owners_[i] == nullptr ? gradient : in_library_of(owners_[i], gradient);
  }

  const Loss& loss_;
  lk_call call_ = {};
  lk_error error_;
  lk_arg inputs_[max_inputs];
  lk_arg outputs_[max_outputs];
  lk_option options_[max_options];
  PyObject* objects_[max_inputs];  // what each input is a view of; borrowed
  Keeper keeper_;
  PyObject *out_ = nullptr, *grad_out_ = nullptr, *wrt_ = nullptr, *accumulate_ = nullptr;  // borrowed
  Owned new_loss_;
  Owned gradients_[max_inputs];
  PyObject* owners_[max_inputs];  // whose library a new gradient goes to; NULL for the caller's own array
  int gradient_count_ = 0;
  bool several_ = false;
  uint32_t given_ = ~0u;  // bit i: output i is an array of the caller's
  int32_t threads_ = 1;
  double scalar_ = 0;
};

}  // namespace

PyObject* evaluate(const Loss& loss, PyObject* const* arguments) { return Call(loss).run(arguments); }

}  // namespace losskit_python
