// losskit/threads.hpp: the thread pool of losskit/threads.h for C++17. Programs link liblosskit_threads.
//
//   losskit::result<losskit::thread_pool> pool = losskit::thread_pool::create(2);
//   losskit::result<losskit::context> context = losskit::context::create(pool->executor());
//   options.context = &*context;
#ifndef LOSSKIT_THREADS_HPP
#define LOSSKIT_THREADS_HPP

#include "losskit.hpp"
#include "threads.h"

namespace losskit {

// Outlives the contexts that are made of its executor. The default one is serial.
class thread_pool {
 public:
  thread_pool() = default;
  thread_pool(thread_pool&& other) noexcept { std::swap(raw_, other.raw_); }
  thread_pool& operator=(thread_pool&& other) noexcept {
    std::swap(raw_, other.raw_);
    return *this;
  }
  ~thread_pool() { lk_thread_pool_destroy(raw_); }

  // 0: one for each CPU that the process may run on.
  static result<thread_pool> create(std::int32_t threads = 0) {
    result<thread_pool> made;
    lk_thread_pool_options options = {};
    options.struct_size = sizeof options;
    options.threads = threads;
    lk_thread_pool_create(&options, &made->raw_, made.error().out());
    return made;
  }

  std::int32_t threads() const { return raw_ == nullptr ? 1 : executor().concurrency; }
  lk_executor executor() const { return lk_thread_pool_executor(raw_); }

 private:
  lk_thread_pool* raw_ = nullptr;
};

}  // namespace losskit

#endif
