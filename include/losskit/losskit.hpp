// losskit for C++17: views that check their bounds, results instead of out-parameters, contexts that free themselves.
// Header only, over the C API of losskit/losskit.h; needs neither exceptions nor RTTI. One function per loss:
// losskit/losses.hpp.
//
//   std::vector<float> logits = ..., grad(logits.size());
//   std::vector<std::int64_t> classes = ...;
//   losskit::cross_entropy_options<float> options;
//   options.label_smoothing = 0.1;
//   options.grad_input = losskit::view(grad, {n, 3});
//   losskit::result<float> loss = losskit::cross_entropy(losskit::view(logits, {n, 3}), losskit::view(classes),
//   options); if (!loss) std::puts(loss.error().message());
//
// Of every loss:
//  - It returns the loss, reduced; NaN where that is not a single value. With reduction::none the loss goes to the
//  member
//    `loss` of the options.
//  - A gradient has the shape of its input and is that of the reduced loss: for the mean it holds the division already.
//  - A call that fails leaves every output as it was, but for LK_EXECUTOR_FAILED and for bad floating-point data;
//  losskit.h
//    has the details.
//  - It may be called from any number of threads; it is serial unless its context says otherwise.
#ifndef LOSSKIT_LOSSKIT_HPP
#define LOSSKIT_LOSSKIT_HPP

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <initializer_list>
#include <limits>
#include <new>
#include <type_traits>
#include <utility>

#include "losskit.h"

namespace losskit {

enum class reduction : std::int32_t { none = LK_REDUCTION_NONE, mean = LK_REDUCTION_MEAN, sum = LK_REDUCTION_SUM };
enum class isa : std::int32_t {
  best = LK_ISA_AUTO,
  portable = LK_ISA_PORTABLE,
  neon = LK_ISA_NEON,
  avx2 = LK_ISA_AVX2,
  avx512 = LK_ISA_AVX512
};
enum class backend : std::int32_t {
  best = LK_BACKEND_AUTO,
  portable = LK_BACKEND_PORTABLE,
  highway = LK_BACKEND_HIGHWAY,
  xsimd = LK_BACKEND_XSIMD
};

// ---- Errors -------------------------------------------------------------------------------------------------------

// What went wrong, and where. Converts to true if something did.
class error {
 public:
  error() {
    raw_.struct_size = sizeof raw_;
    raw_.status = LK_OK;
    raw_.list = LK_LIST_NONE;
    raw_.index = -1;
    raw_.role = 0;
    raw_.element = -1;
    raw_.message[0] = 0;
  }
  explicit operator bool() const { return raw_.status != LK_OK; }
  lk_status status() const { return raw_.status; }
  const char* message() const { return raw_.message; }   // "target_indices[3] = 4 is outside [0, 4)"
  std::int64_t element() const { return raw_.element; }  // first offending element in row-major order, or -1
  const lk_error& raw() const { return raw_; }
  lk_error* out() { return &raw_; }

 private:
  lk_error raw_;
};

// A value or an error. On an error the value is T's own default, or NaN.
template <class T>
class [[nodiscard]] result {
 public:
  result() = default;
  explicit operator bool() const { return !error_; }
  T& operator*() { return value_; }
  const T& operator*() const { return value_; }
  T* operator->() { return &value_; }
  T& value() { return value_; }
  const T& value() const { return value_; }
  const losskit::error& error() const { return error_; }
  losskit::error& error() { return error_; }

 private:
  T value_{};
  losskit::error error_;
};

// ---- Views --------------------------------------------------------------------------------------------------------

namespace detail {

template <class T>
constexpr bool is_real = std::is_same_v<T, float> || std::is_same_v<T, double>;

template <class T>
constexpr bool is_index =
    std::is_integral_v<T> && !std::is_same_v<T, bool> && (sizeof(T) >= 4 || std::is_same_v<T, std::uint8_t>);

template <class T>
constexpr bool is_value = is_real<T> || is_index<T> || std::is_same_v<T, bool>;

// Unsigned indices go by the signed type of their size: one beyond its range is out of every other range too.
template <class T>
constexpr lk_dtype dtype_of() {
  static_assert(is_value<T>, "losskit takes float, double, bool, std::uint8_t and integers of 32 and 64 bits");
  if constexpr (std::is_same_v<T, float>) return LK_FLOAT32;
  if constexpr (std::is_same_v<T, double>) return LK_FLOAT64;
  if constexpr (std::is_same_v<T, bool>) return LK_BOOL;
  if constexpr (sizeof(T) == 1) return LK_UINT8;
  return sizeof(T) == 8 ? LK_INT64 : LK_INT32;
}

}  // namespace detail

// Sizes or strides of up to 8 axes; more are refused by the call.
class axes {
 public:
  axes() = default;
  template <class N, class = std::enable_if_t<std::is_integral_v<N>>>
  axes(std::initializer_list<N> values) : axes(values.begin(), values.size()) {}
  axes(std::initializer_list<std::int64_t> values) : axes(values.begin(), values.size()) {}
  template <class N>
  axes(const N* values, std::size_t count) {
    rank_ = count > LK_MAX_RANK ? LK_MAX_RANK + 1 : static_cast<std::int32_t>(count);
    for (std::int32_t i = 0; i < rank_ && i < LK_MAX_RANK; ++i) values_[i] = static_cast<std::int64_t>(values[i]);
  }
  std::int32_t rank() const { return rank_; }
  std::int64_t operator[](std::int32_t i) const { return values_[i]; }

 private:
  std::int64_t values_[LK_MAX_RANK] = {};
  std::int32_t rank_ = 0;
};

// A shape over memory of the caller's: numbers that are read (view<const T>) or written (view<T>) in place. A view that
// does not fit its memory is refused by the call with LK_INVALID_SHAPE. The default one is no view: an option not
// given.
template <class T>
class view {
 public:
  using value_type = std::remove_const_t<T>;

  view() = default;

  // One axis.
  view(T* data, std::size_t size) : view(data, size, axes(&size, 1)) {}

  // Row-major without gaps: the shape has exactly `size` elements. The empty shape is a single value.
  view(T* data, std::size_t size, const axes& shape) {
    std::uint64_t count = 1;
    bool fits = true, empty = false;
    start(data, shape);
    for (std::int32_t i = shape.rank() <= LK_MAX_RANK ? shape.rank() : 0; i-- > 0;) {
      raw_.strides[i] = static_cast<std::int64_t>(count);
      empty |= shape[i] == 0;
      fits &= shape[i] >= 0 && (shape[i] == 0 || count <= limit / static_cast<std::uint64_t>(shape[i]));
      count = fits ? count * static_cast<std::uint64_t>(shape[i]) : 0;
    }
    fits_ = shape.rank() > LK_MAX_RANK || (empty ? size == 0 && nonnegative(shape) : fits && count == size);
  }

  // Strides count elements, may be negative, and 0 repeats elements (inputs only); offset is where in data the element
  // [0, ..., 0] lies. Every element lies within the `size` elements of data.
  view(T* data, std::size_t size, const axes& shape, const axes& strides, std::size_t offset = 0) {
    start(data, shape);
    if (shape.rank() > LK_MAX_RANK) return;
    fits_ = strides.rank() == shape.rank() && nonnegative(shape);
    bool empty = false;
    std::uint64_t low = 0, high = 0;
    for (std::int32_t i = 0; i < shape.rank() && fits_; ++i) {
      raw_.strides[i] = strides[i];
      empty |= shape[i] == 0;
      if (shape[i] <= 1 || strides[i] == 0) continue;
      const std::uint64_t steps = static_cast<std::uint64_t>(shape[i]) - 1;
      const std::uint64_t stride =
          strides[i] < 0 ? 0 - static_cast<std::uint64_t>(strides[i]) : static_cast<std::uint64_t>(strides[i]);
      std::uint64_t& end = strides[i] < 0 ? low : high;
      fits_ = steps <= limit / stride;  // sums of 8 products below 2^60 cannot wrap
      end += fits_ ? steps * stride : 0;
    }
    if (!fits_ || empty) return;
    fits_ = offset < size && low <= offset && high < size - offset;
    if (fits_) raw_.data = address(data + offset);
  }

  // Arrays, and containers with data() and size(): std::vector, std::array, std::span.
  template <std::size_t N>
  view(T (&data)[N]) : view(data, N) {}
  template <std::size_t N>
  view(T (&data)[N], const axes& shape) : view(data, N, shape) {}
  template <class C, class = decltype(std::declval<C&>().data())>
  view(C& data) : view(data.data(), data.size()) {}
  template <class C, class = decltype(std::declval<C&>().data())>
  view(C& data, const axes& shape) : view(data.data(), data.size(), shape) {}

  // What may be written may be read.
  template <class U, class = std::enable_if_t<std::is_same_v<const U, T> && !std::is_same_v<U, T>>>
  view(const view<U>& other) : raw_(other.raw()), given_(other.given()), fits_(other.fits()), flags_(other.flags()) {}

  static view scalar(T& value) { return view(&value, 1, axes()); }

  // Calls add to what the elements hold instead of overwriting it.
  view accumulate() const {
    view made = *this;
    made.flags_ = LK_ACCUMULATE;
    return made;
  }

  const lk_tensor& raw() const { return raw_; }
  bool given() const { return given_; }
  bool fits() const { return fits_; }
  std::uint32_t flags() const { return flags_; }

 private:
  static constexpr std::uint64_t limit = std::uint64_t{1} << 60;

  // Inputs are never written, though a tensor's data is not const.
  static void* address(T* data) { return const_cast<value_type*>(data); }

  static bool nonnegative(const axes& shape) {
    for (std::int32_t i = 0; i < shape.rank(); ++i)
      if (shape[i] < 0) return false;
    return true;
  }

  void start(T* data, const axes& shape) {
    raw_.data = address(data);
    raw_.dtype = detail::dtype_of<value_type>();
    raw_.rank = shape.rank();
    for (std::int32_t i = 0; i < shape.rank() && i < LK_MAX_RANK; ++i) raw_.shape[i] = shape[i];
    given_ = true;
  }

  lk_tensor raw_ = {};
  bool given_ = false, fits_ = true;
  std::uint32_t flags_ = 0;
};

template <class T, class... Rest>
view(T*, std::size_t, Rest...) -> view<T>;
template <class T, std::size_t N>
view(T (&)[N]) -> view<T>;
template <class T, std::size_t N>
view(T (&)[N], const axes&) -> view<T>;
template <class C>
view(C&) -> view<std::remove_pointer_t<decltype(std::declval<C&>().data())>>;
template <class C>
view(C&, const axes&) -> view<std::remove_pointer_t<decltype(std::declval<C&>().data())>>;

// A view of any element type, for inputs that are converted to the prediction's.
class any_view {
 public:
  any_view() = default;
  template <class T>
  any_view(const view<T>& v) : raw_(v.raw()), given_(v.given()), fits_(v.fits()), flags_(v.flags()) {}
  const lk_tensor& raw() const { return raw_; }
  bool given() const { return given_; }
  bool fits() const { return fits_; }
  std::uint32_t flags() const { return flags_; }

 private:
  lk_tensor raw_ = {};
  bool given_ = false, fits_ = true;
  std::uint32_t flags_ = 0;
};

// ---- Contexts -----------------------------------------------------------------------------------------------------

// One part of a call, for an executor to run by its index.
class task {
 public:
  task(void (*run)(void*, std::size_t), void* argument) : run_(run), argument_(argument) {}
  void operator()(std::size_t index) const { run_(argument_, index); }

 private:
  void (*run_)(void*, std::size_t);
  void* argument_;
};

struct context_options {
  losskit::isa isa = isa::best;              // the best to use
  losskit::backend backend = backend::best;  // the one to prefer
  bool require_isa = false, require_backend = false;
  lk_allocator allocator = {nullptr, nullptr, nullptr};  // malloc and free
};

// A way of running calls: threads and kernels. Immutable, usable from any number of threads at once. The default one is
// serial, on the best kernels for this CPU.
class context {
 public:
  context() = default;
  context(context&& other) noexcept { swap(other); }
  context& operator=(context&& other) noexcept {
    swap(other);
    return *this;
  }
  ~context() {
    lk_context_destroy(raw_);
    if (executor_ != nullptr) destroy_(executor_);
  }

  static result<context> create(const context_options& options) {
    result<context> made;
    made->create(raw_options(options), made.error());
    return made;
  }

  // With threads: an executor as C has them, such as that of losskit/threads.hpp's pool, which outlives the context.
  static result<context> create(const lk_executor& executor, const context_options& options = {}) {
    result<context> made;
    lk_context_options raw = raw_options(options);
    raw.executor = executor;
    made->create(raw, made.error());
    return made;
  }

  // With threads: parallel_for(count, task) calls task(i) exactly once for each i < count, in any order, on any
  // threads, at most `concurrency` at a time, and returns when all have ended. Where it returns a value that converts
  // to false, or throws, the call fails with LK_EXECUTOR_FAILED; that is also how to cancel. The context keeps a copy
  // of it.
  template <class F>
  static result<context> create(F&& parallel_for, std::int32_t concurrency, const context_options& options = {}) {
    using executor = std::decay_t<F>;
    result<context> made;
    auto* copy = new (std::nothrow) executor(std::forward<F>(parallel_for));
    if (copy == nullptr) {
      made.error().out()->status = LK_OUT_OF_MEMORY;
      std::snprintf(made.error().out()->message, sizeof made.error().raw().message, "no memory for the executor");
      return made;
    }
    made->executor_ = copy;
    made->destroy_ = [](void* p) { delete static_cast<executor*>(p); };
    lk_context_options raw = raw_options(options);
    raw.executor.parallel_for = [](void* user, std::size_t count, void (*run)(void*, std::size_t), void* argument) {
      return run_executor(*static_cast<executor*>(user), count, task(run, argument));
    };
    raw.executor.user = copy;
    raw.executor.concurrency = concurrency;
    made->create(raw, made.error());
    return made;
  }

  const lk_context* raw() const { return raw_; }

 private:
  void swap(context& other) {
    std::swap(raw_, other.raw_);
    std::swap(executor_, other.executor_);
    std::swap(destroy_, other.destroy_);
  }

  static lk_context_options raw_options(const context_options& options) {
    lk_context_options raw = {};
    raw.struct_size = sizeof raw;
    raw.isa = static_cast<std::int32_t>(options.isa);
    raw.backend = static_cast<std::int32_t>(options.backend);
    raw.flags = (options.require_isa ? std::uint32_t{LK_REQUIRE_ISA} : 0) |
                (options.require_backend ? std::uint32_t{LK_REQUIRE_BACKEND} : 0);
    raw.allocator = options.allocator;
    return raw;
  }

  void create(const lk_context_options& raw, losskit::error& error) { lk_context_create(&raw, &raw_, error.out()); }

  template <class F>
  static bool invoke(F& parallel_for, std::size_t count, const task& run) {
    if constexpr (std::is_void_v<decltype(parallel_for(count, run))>) {
      parallel_for(count, run);
      return true;
    } else {
      return static_cast<bool>(parallel_for(count, run));
    }
  }

  // No exception crosses into C.
  template <class F>
  static int run_executor(F& parallel_for, std::size_t count, const task& run) {
#ifdef __cpp_exceptions
    try {
      return invoke(parallel_for, count, run) ? 0 : 1;
    } catch (...) {
      return 1;
    }
#else
    return invoke(parallel_for, count, run) ? 0 : 1;
#endif
  }

  lk_context* raw_ = nullptr;
  void* executor_ = nullptr;
  void (*destroy_)(void*) = nullptr;
};

// ---- What the losses share ----------------------------------------------------------------------------------------

namespace detail {

// Fills an lk_call: inputs first, then outputs.
template <class T, std::size_t Args, std::size_t Options>
class call {
 public:
  static_assert(is_real<T>, "predictions are float or double");

  call(std::int32_t op, losskit::reduction reduction) : reduction_(reduction) {
    call_.struct_size = sizeof call_;
    call_.op = op;
    call_.reduction = static_cast<std::int32_t>(reduction);
    call_.inputs = args_;
    call_.options = options_;
  }

  template <class V>
  void input(std::int32_t role, const V& v) {
    call_.input_count += push(role, v);
  }

  template <class V>
  void output(std::int32_t role, const V& v) {
    if (role == LK_LOSS && v.given()) loss_ = static_cast<const T*>(v.raw().data);
    call_.output_count += push(role, v);
  }

  // A default is left out, so that a program also runs with an older library that lacks an option it does not use.
  void integer(std::int32_t key, std::int64_t value, std::int64_t standard) {
    if (value != standard) options_[call_.option_count++] = {key, LK_INTEGER, value, 0};
  }
  void real(std::int32_t key, double value, double standard) {
    if (!(value >= standard && value <= standard)) options_[call_.option_count++] = {key, LK_REAL, 0, value};
  }

  // For an op that counts or ranks and has no loss to return.
  void without_loss() { has_loss_ = false; }

  // Only one object is ever returned: the compiler then makes it where the caller wants it.
  template <class O>
  result<T> run(const O& o) {
    result<T> out;
    *out = std::numeric_limits<T>::quiet_NaN();
    evaluate(o, *out, *out.error().out());
    return out;
  }

 private:
  template <class V>
  std::size_t push(std::int32_t role, const V& v) {
    if (!v.given()) return 0;
    if (!v.fits() && misfit_ == 0) misfit_ = role;
    lk_arg& arg = args_[call_.input_count + call_.output_count];
    arg.role = role;
    arg.flags = v.flags();
    arg.reserved = 0;
    // Number by number: wider loads would wait for the stores that have just made the view.
    const lk_tensor& from = v.raw();
    arg.tensor.data = from.data;
    arg.tensor.dtype = from.dtype;
    arg.tensor.rank = from.rank;
    for (std::int32_t i = 0; i < from.rank && i < LK_MAX_RANK; ++i) {
      arg.tensor.shape[i] = from.shape[i];
      arg.tensor.strides[i] = from.strides[i];
    }
    return 1;
  }

  template <class O>
  void evaluate(const O& o, T& loss, lk_error& e) {
    if (misfit_ != 0)
      return fail(e, LK_INVALID_SHAPE, lk_role_name(misfit_), "has a shape and strides that do not fit its memory");
    T own = loss;
    if (!has_loss_ || reduction_ == reduction::none) {
      loss_ = nullptr;
      if (call_.output_count == 0 && o.workspace_query == nullptr)
        return fail(e, LK_INVALID_CALL, "loss", "is needed as an output with reduction none, and there is no other");
    } else if (loss_ == nullptr) {
      loss_ = &own;
      call_.output_count += push(LK_LOSS, view<T>::scalar(own));
    }
    call_.flags = o.check_first ? LK_CHECK_FIRST : 0;
    call_.workspace = o.workspace;
    call_.workspace_size = o.workspace_size;
    call_.outputs = args_ + call_.input_count;
    const lk_context* context = o.context == nullptr ? nullptr : o.context->raw();
    if (o.workspace_query != nullptr)
      lk_workspace_size(context, &call_, o.workspace_query, &e);
    else if (lk_evaluate(context, &call_, &e) == LK_OK && loss_ != nullptr)
      loss = *loss_;
  }

  static void fail(lk_error& e, lk_status status, const char* name, const char* what) {
    e.status = status;
    std::snprintf(e.message, sizeof e.message, "%s %s", name == nullptr ? "an argument" : name, what);
  }

  losskit::reduction reduction_;
  bool has_loss_ = true;
  std::int32_t misfit_ = 0;
  const T* loss_ = nullptr;
  lk_call call_ = {};
  lk_arg args_[Args + 1];
  lk_option options_[Options + 1];
};

}  // namespace detail
}  // namespace losskit

#include "losses.hpp"

#endif
