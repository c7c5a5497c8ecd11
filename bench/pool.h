// The pool that rows with more than one thread, and their rooflines, run on: losskit/threads.h's. Builds without it have one
// thread.
#pragma once

#include <losskit/losskit.h>
#ifdef LOSSKIT_BENCH_THREADS
#include <losskit/threads.h>
#endif

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace bench {

class Pool {
 public:
  explicit Pool(int threads) {
    if (threads == 1) return;
#ifdef LOSSKIT_BENCH_THREADS
    lk_thread_pool_options options = {};
    options.struct_size = sizeof options;
    options.threads = threads;
    lk_error error = {};
    error.struct_size = sizeof error;
    if (lk_thread_pool_create(&options, &pool_, &error) != LK_OK) {
      std::fprintf(stderr, "losses_bench: %s\n", error.message);
      std::exit(1);
    }
    executor_ = lk_thread_pool_executor(pool_);
#else
    std::fprintf(stderr, "losses_bench: built without -Dthreads=enabled, so that there is one thread\n");
    std::exit(1);
#endif
  }
#ifdef LOSSKIT_BENCH_THREADS
  ~Pool() { lk_thread_pool_destroy(pool_); }
#endif
  static constexpr bool built() {
#ifdef LOSSKIT_BENCH_THREADS
    return true;
#else
    return false;
#endif
  }
  Pool(const Pool&) = delete;
  Pool& operator=(const Pool&) = delete;

  int threads() const { return executor_.parallel_for == nullptr ? 1 : static_cast<int>(executor_.concurrency); }

  void run(std::size_t count, void (*task)(void*, std::size_t), void* argument) {
    if (executor_.parallel_for != nullptr)
      executor_.parallel_for(executor_.user, count, task, argument);
    else
      for (std::size_t i = 0; i < count; ++i) task(argument, i);
  }

  lk_executor executor() const { return executor_; }

 private:
#ifdef LOSSKIT_BENCH_THREADS
  lk_thread_pool* pool_ = nullptr;
#endif
  lk_executor executor_ = {};
};

}  // namespace bench
