// The pool behind losskit/threads.h: oneTBB's threads, and what a loss needs of them beyond its loops.
#include <losskit/threads.h>
#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/info.h>
#include <oneapi/tbb/task_arena.h>
#include <oneapi/tbb/task_group.h>
#include <pthread.h>
#include <time.h>

#include <atomic>
#include <new>
#include <optional>
#include <utility>

#include "base/status.h"
#include "engine/structs.h"

// oneTBB is not built for ThreadSanitizer, which therefore does not see how it passes tasks from thread to thread. Builds for
// it say so themselves, and leave this file alone.
#ifdef LOSSKIT_TSAN
extern "C" void __tsan_acquire(void*);
extern "C" void __tsan_release(void*);
#define LK_SEES(address) __tsan_acquire(address)
#define LK_SHOWS(address) __tsan_release(address)
#else
#define LK_SEES(address) static_cast<void>(address)
#define LK_SHOWS(address) static_cast<void>(address)
#endif

namespace tbb = oneapi::tbb;

namespace {

constexpr int32_t most_threads = 1024;

// A thread of the pool that is kept from running holds a call up by its slice of the CPU, milliseconds. Having waited for
// one, calls go without helpers for so many times as long: what waiting can cost is a tenth, whatever else runs here.
constexpr int64_t alone_for = 10;
constexpr int64_t longest_alone = 100'000'000;  // ns: someone may stop a thread in a debugger
constexpr int64_t short_wait = 50'000;          // ns: nothing to remember

int64_t nanoseconds(clockid_t clock) {
  timespec t = {};
  clock_gettime(clock, &t);
  return int64_t{t.tv_sec} * 1'000'000'000 + t.tv_nsec;
}

// ---- fork: a child inherits oneTBB's memory without its threads. Pools there are serial, for good. ----

std::atomic<bool> started{false};  // a pool was made in this process, or in one that it was forked from
std::atomic<bool> forked{false};   // this process is a child of one where that is so

void in_child() {
  if (started.load(std::memory_order_relaxed)) forked.store(true, std::memory_order_relaxed);
}

// ---- One parallel_for ----

class Loop {
 public:
  Loop(size_t count, void (*task)(void*, size_t), void* argument) : count_(count), task_(task), argument_(argument) {}

  // Runs tasks until none is left.
  void drain() {
    for (size_t i = next_.fetch_add(1, std::memory_order_relaxed); i < count_;
         i = next_.fetch_add(1, std::memory_order_relaxed))
      task_(argument_, i);
  }

  // The same in a helper. The time that it was held up is what passed without it running.
  void help() {
    LK_SEES(this);
    if (next_.load(std::memory_order_relaxed) >= count_) return;  // it comes too late, or is what the caller finds left
    const int64_t wall = nanoseconds(CLOCK_MONOTONIC), cpu = nanoseconds(CLOCK_THREAD_CPUTIME_ID);
    drain();
    const int64_t lost = nanoseconds(CLOCK_MONOTONIC) - wall - (nanoseconds(CLOCK_THREAD_CPUTIME_ID) - cpu);
    int64_t most = held_up_.load(std::memory_order_relaxed);
    while (lost > most && !held_up_.compare_exchange_weak(most, lost, std::memory_order_relaxed)) {
    }
    LK_SHOWS(this);
  }

  int64_t held_up() const { return held_up_.load(std::memory_order_relaxed); }

 private:
  const size_t count_;
  void (*const task_)(void*, size_t);
  void* const argument_;
  alignas(64) std::atomic<size_t> next_{0};
  alignas(64) std::atomic<int64_t> held_up_{0};
};

}  // namespace

struct lk_thread_pool {
  explicit lk_thread_pool(int32_t wanted)
      // Places for the helpers and for as many callers, so that none waits for a place.
      : threads(wanted), arena(2 * wanted - 1, static_cast<unsigned>(wanted)) {
    if (forked.load(std::memory_order_relaxed)) return;
    // oneTBB starts as many threads as there are CPUs, however many are asked for. This can only raise it, for all users.
    if (wanted > tbb::info::default_concurrency())
      more.emplace(tbb::global_control::max_allowed_parallelism, static_cast<size_t>(wanted));
    arena.initialize();
    scheduler = tbb::task_scheduler_handle(tbb::attach{});
  }

  static int parallel_for(void* user, size_t count, void (*task)(void*, size_t), void* argument) {
    static_cast<lk_thread_pool*>(user)->run(Loop(count, task, argument), count);
    return 0;
  }

  void run(Loop&& loop, size_t count) {
    if (forked.load(std::memory_order_relaxed)) return loop.drain();
    // Callers at the same time, those inside tasks among them, share the threads.
    int64_t helpers = threads - 1 - callers.fetch_add(1, std::memory_order_relaxed);
    if (helpers >= 0 && count <= static_cast<size_t>(helpers)) helpers = static_cast<int64_t>(count) - 1;
    if (helpers <= 0 || nanoseconds(CLOCK_MONOTONIC) < alone_until.load(std::memory_order_relaxed))
      loop.drain();
    else
      with_helpers(loop, helpers);
    callers.fetch_sub(1, std::memory_order_relaxed);
  }

  void with_helpers(Loop& loop, int64_t helpers) {
    int64_t done = 0;
    try {
      // Isolated: a thread that waits here takes up none of the tasks that it may be inside of.
      arena.execute([&] {
        tbb::this_task_arena::isolate([&] {
          tbb::task_group group;
          LK_SHOWS(&loop);
          try {
            for (int64_t i = 0; i < helpers; ++i) group.run([&loop] { loop.help(); });
          } catch (...) {
            // No memory, or no thread could be started: there are fewer helpers, or none.
          }
          loop.drain();
          done = nanoseconds(CLOCK_MONOTONIC);
          group.wait();
          LK_SEES(&loop);
        });
      });
    } catch (...) {
      // oneTBB had no memory before it began, or an exception of its threads came out of wait(), when all had ended.
      return loop.drain();
    }
    const int64_t now = nanoseconds(CLOCK_MONOTONIC), waited = now - done;
    const int64_t lost = waited < loop.held_up() ? waited : loop.held_up();
    if (lost <= short_wait) return;
    alone_until.store(now + (lost * alone_for < longest_alone ? lost * alone_for : longest_alone), std::memory_order_relaxed);
  }

  const int32_t threads;
  std::optional<tbb::global_control> more;
  tbb::task_arena arena;
  tbb::task_scheduler_handle scheduler;
  std::atomic<int32_t> callers{0};
  std::atomic<int64_t> alone_until{0};
};

using namespace losskit;

extern "C" {

lk_status lk_thread_pool_create(const lk_thread_pool_options* options, lk_thread_pool** pool, lk_error* error) {
  Report report(error);
  if (lk_status status = report.open()) return status;
  if (pool == nullptr) return report.fail(LK_INVALID_CALL, {}, Sentence() << "pool is NULL");
  *pool = nullptr;
  lk_thread_pool_options given = {};
  if (options != nullptr && !copy_versioned(*options, given))
    return report.fail(LK_INVALID_CALL, {},
                       Sentence() << "lk_thread_pool_options.struct_size = " << uint64_t{options->struct_size}
                                  << " is not a size that this version knows");
  if (given.flags != 0)
    return report.fail(LK_INVALID_CALL, {},
                       Sentence() << "lk_thread_pool_options.flags = " << uint64_t{given.flags} << " has unknown flags");
  if (given.threads < 0 || given.threads > most_threads)
    return report.fail(
        LK_INVALID_VALUE, {},
        Sentence() << "lk_thread_pool_options.threads = " << given.threads << " is outside [0, " << most_threads << "]");
  static const int watched = pthread_atfork(nullptr, nullptr, in_child);
  if (watched != 0) return report.fail(LK_OUT_OF_MEMORY, {}, Sentence() << "pthread_atfork() has no memory");
  started.store(true, std::memory_order_relaxed);
  try {
    int32_t threads = given.threads;
    if (threads == 0) threads = tbb::info::default_concurrency();
    if (threads > most_threads) threads = most_threads;
    *pool = new lk_thread_pool(threads);
  } catch (...) {
    return report.fail(LK_OUT_OF_MEMORY, {}, Sentence() << "oneTBB has no memory for a pool");
  }
  return LK_OK;
}

lk_executor lk_thread_pool_executor(lk_thread_pool* pool) {
  lk_executor executor = {};
  if (pool == nullptr) return executor;
  executor.parallel_for = lk_thread_pool::parallel_for;
  executor.user = pool;
  executor.concurrency = pool->threads;
  return executor;
}

void lk_thread_pool_destroy(lk_thread_pool* pool) {
  // In a child nothing of it may be touched: what its threads held is held for ever.
  if (pool == nullptr || forked.load(std::memory_order_relaxed)) return;
  tbb::task_scheduler_handle scheduler = std::move(pool->scheduler);
  delete pool;
  // Waits for the threads, unless another pool or another part of the program uses them.
  tbb::finalize(scheduler, std::nothrow);
}

}  // extern "C"
