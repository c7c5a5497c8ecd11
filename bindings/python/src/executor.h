// threads=n: a parallel_for that starts its threads and joins them again, so that nothing outlives a call, a fork is
// safe and the interpreter's thread state does not matter.
#pragma once

#include <losskit/losskit.h>

#include <atomic>
#include <system_error>
#include <thread>
#include <vector>

namespace losskit_python {

inline int parallel_for(void* user, size_t count, void (*task)(void*, size_t), void* argument) {
  const size_t wanted = static_cast<size_t>(*static_cast<const int32_t*>(user));
  std::atomic<size_t> next{0};
  const auto work = [&] {
    for (size_t i = next++; i < count; i = next++) task(argument, i);
  };
  std::vector<std::thread> helpers;
  try {
    for (size_t i = 1; i < wanted && i < count; ++i) helpers.emplace_back(work);
  } catch (const std::exception&) {
    // Fewer threads than wanted are a slower call, not a failed one.
  }
  work();
  for (std::thread& helper : helpers) helper.join();
  return 0;
}

// The context for so many threads: NULL, the default one, for a single one.
class Context {
 public:
  explicit Context(int32_t threads) : threads_(threads) {}
  ~Context() { lk_context_destroy(context_); }
  Context(const Context&) = delete;
  Context& operator=(const Context&) = delete;

  lk_status open(lk_error* error) {
    if (threads_ <= 1) return LK_OK;
    lk_context_options options = {};
    options.struct_size = sizeof(options);
    options.executor.parallel_for = parallel_for;
    options.executor.user = &threads_;
    options.executor.concurrency = threads_;
    return lk_context_create(&options, &context_, error);
  }
  const lk_context* get() const { return context_; }

 private:
  int32_t threads_;
  lk_context* context_ = nullptr;
};

}  // namespace losskit_python
