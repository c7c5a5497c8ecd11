// A small thread pool for the executor hook: rows with more than one thread, and their rooflines, run on the same threads.
#pragma once

#include <losskit/losskit.h>

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <thread>
#include <vector>

namespace bench {

class Pool {
 public:
  explicit Pool(int threads) {
    for (int i = 1; i < threads; ++i) workers_.emplace_back([this] { work(); });
  }
  ~Pool() {
    {
      const std::lock_guard<std::mutex> lock(mutex_);
      stop_ = true;
    }
    wake_.notify_all();
    for (std::thread& t : workers_) t.join();
  }
  Pool(const Pool&) = delete;
  Pool& operator=(const Pool&) = delete;

  int threads() const { return static_cast<int>(workers_.size()) + 1; }

  void run(std::size_t count, void (*task)(void*, std::size_t), void* argument) {
    if (workers_.empty()) {
      for (std::size_t i = 0; i < count; ++i) task(argument, i);
      return;
    }
    {
      const std::lock_guard<std::mutex> lock(mutex_);
      task_ = task;
      argument_ = argument;
      count_ = count;
      next_ = 0;
      busy_ = workers_.size();
      ++round_;
    }
    wake_.notify_all();
    take();
    std::unique_lock<std::mutex> lock(mutex_);
    done_.wait(lock, [this] { return busy_ == 0; });
  }

  lk_executor executor() {
    lk_executor e = {};
    e.parallel_for = [](void* user, std::size_t count, void (*task)(void*, std::size_t), void* argument) {
      static_cast<Pool*>(user)->run(count, task, argument);
      return 0;
    };
    e.user = this;
    e.concurrency = static_cast<std::int32_t>(threads());
    return e;
  }

 private:
  void take() {
    for (std::size_t i; (i = next_.fetch_add(1)) < count_;) task_(argument_, i);
  }
  void work() {
    std::uint64_t seen = 0;
    for (;;) {
      {
        std::unique_lock<std::mutex> lock(mutex_);
        wake_.wait(lock, [&] { return stop_ || round_ != seen; });
        if (stop_) return;
        seen = round_;
      }
      take();
      const std::lock_guard<std::mutex> lock(mutex_);
      if (--busy_ == 0) done_.notify_one();
    }
  }

  std::mutex mutex_;
  std::condition_variable wake_, done_;
  std::atomic<std::size_t> next_{0};
  std::size_t count_ = 0, busy_ = 0;
  void (*task_)(void*, std::size_t) = nullptr;
  void* argument_ = nullptr;
  std::uint64_t round_ = 0;
  bool stop_ = false;
  std::vector<std::thread> workers_;
};

}  // namespace bench
