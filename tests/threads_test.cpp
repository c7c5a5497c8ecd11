// losskit/threads.h: every loss through the pool, callers side by side and inside each other, children of fork().
#include <gtest/gtest.h>
#include <losskit/threads.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <condition_variable>
#include <fstream>
#include <losskit/threads.hpp>
#include <mutex>
#include <set>

#include "cases.h"

namespace lktest {
namespace {

struct PoolDeleter {
  void operator()(lk_thread_pool* p) const { lk_thread_pool_destroy(p); }
};
using Pool = std::unique_ptr<lk_thread_pool, PoolDeleter>;

lk_status create(lk_thread_pool_options options, Pool& pool, lk_error& error) {
  error = {};
  error.struct_size = sizeof error;
  lk_thread_pool* made = reinterpret_cast<lk_thread_pool*>(1);
  const lk_status status = lk_thread_pool_create(&options, &made, &error);
  EXPECT_EQ(status, error.status);
  EXPECT_EQ(made == nullptr, status != LK_OK);
  pool.reset(made);
  return status;
}

Pool make_pool(int32_t threads) {
  Pool pool;
  lk_error error;
  lk_thread_pool_options options = {};
  options.struct_size = sizeof options;
  options.threads = threads;
  EXPECT_EQ(create(options, pool, error), LK_OK) << error.message;
  return pool;
}

// parallel_for with a callable.
template <class F>
void parallel_for(const lk_executor& e, size_t count, F f) {
  const auto task = [](void* argument, size_t i) { (*static_cast<F*>(argument))(i); };
  EXPECT_EQ(e.parallel_for(e.user, count, task, &f), 0);
}

// Passes calls on to an executor and counts what comes of them.
class Counting {
 public:
  explicit Counting(const lk_executor& inner) : inner_(inner) {}
  lk_executor hook() {
    lk_executor e = inner_;
    e.user = this;
    e.parallel_for = [](void* user, size_t count, void (*task)(void*, size_t), void* argument) {
      Counting& self = *static_cast<Counting*>(user);
      std::vector<std::atomic<int>> runs(count);
      std::atomic<int32_t> now{0};
      self.largest = std::max(self.largest, count);
      parallel_for(self.inner_, count, [&](size_t i) {
        if (now.fetch_add(1) + 1 > self.inner_.concurrency) self.wrong = true;
        if (i >= count || runs[i].fetch_add(1) != 0) self.wrong = true;
        task(argument, i);
        now.fetch_sub(1);
      });
      for (const auto& r : runs)
        if (r != 1) self.wrong = true;
      return 0;
    };
    return e;
  }
  size_t largest = 0;
  std::atomic<bool> wrong{false};

 private:
  lk_executor inner_;
};

testing::AssertionResult same(const Request& r, const Outcome& a, const Outcome& b) {
  if (a.status != LK_OK || b.status != LK_OK || !b.intact)
    return testing::AssertionFailure() << a.error.message << " and " << b.error.message << "\n" << describe(r);
  for (size_t k = 0; k < r.outputs.size(); ++k)
    if (const int64_t at = first_difference(a.outputs[k], b.outputs[k]); at >= 0)
      return testing::AssertionFailure() << lk_role_name(r.outputs[k].role) << "[" << at << "] differs\n" << describe(r);
  return testing::AssertionSuccess();
}

// ---- Every loss ----

class PoolOps : public testing::TestWithParam<size_t> {};

TEST_P(PoolOps, GiveTheSameBits) {
  const Op& op = catalogue()[GetParam()];
  const std::vector<Shape> shapes = op.has_classes() ? std::vector<Shape>{{3000, 100}, {40000, 10}, {4, 21, 100, 60}}
                                                     : std::vector<Shape>{{1 << 19}, {7, 70001}, {70001, 7}};
  for (const int32_t threads : {2, 5}) {
    const Pool pool = make_pool(threads);
    Counting counting(lk_thread_pool_executor(pool.get()));
    const lk_executor hook = counting.hook();
    Setting with;
    const Context context = make_context(nullptr, &hook);
    with.context = context.get();
    uint64_t variant = 0;
    for (const Shape& shape : shapes)
      for (size_t a = 0; a < alternatives(op); ++a) {
        if (a != variant++ % alternatives(op) && test_scale() < 0.5) continue;
        Request r = plain_request(op, variant % 3 == 0 ? LK_FLOAT64 : LK_FLOAT32, shape, a == 0, a, variant);
        want_everything(r);
        ASSERT_TRUE(same(r, run(r), run(r, with)));
      }
    EXPECT_FALSE(counting.wrong) << "an index ran twice or not at all, or more tasks at once than promised";
    EXPECT_GT(counting.largest, 1u) << "no call had two tasks";
  }
}

INSTANTIATE_TEST_SUITE_P(Catalogue, PoolOps, testing::Range(size_t{0}, static_cast<size_t>(lk_op_count())), op_name);

// ---- The executor ----

TEST(ThreadPool, RunsEveryIndexOnce) {
  for (const int32_t threads : {1, 2, 3, 8}) {
    const Pool pool = make_pool(threads);
    const lk_executor e = lk_thread_pool_executor(pool.get());
    EXPECT_EQ(e.concurrency, threads);
    EXPECT_EQ(e.reserved, 0);
    Counting counting(e);
    const lk_executor hook = counting.hook();
    for (const size_t count : {0, 1, 2, 3, 7, 8, 9, 100, 5000})
      for (int round = 0; round < 20; ++round) parallel_for(hook, count, [](size_t) {});
    EXPECT_FALSE(counting.wrong) << threads << " threads";
  }
}

TEST(ThreadPool, HasAThreadForEachCpuUnlessAsked) {
  lk_thread_pool* made = nullptr;
  ASSERT_EQ(lk_thread_pool_create(nullptr, &made, nullptr), LK_OK);
  const Pool pool(made), other = make_pool(0);
  EXPECT_GE(lk_thread_pool_executor(pool.get()).concurrency, 1);
  EXPECT_LE(lk_thread_pool_executor(pool.get()).concurrency, sysconf(_SC_NPROCESSORS_CONF));
  EXPECT_EQ(lk_thread_pool_executor(pool.get()).concurrency, lk_thread_pool_executor(other.get()).concurrency);
}

// Tasks that wait for each other end only if as many threads run them.
bool all_meet(const lk_executor& e, size_t count) {
  std::mutex mutex;
  std::condition_variable arrived;
  size_t here = 0;
  parallel_for(e, count, [&](size_t) {
    std::unique_lock<std::mutex> lock(mutex);
    ++here;
    arrived.notify_all();
    arrived.wait_for(lock, std::chrono::seconds(10), [&] { return here == count; });
  });
  return here == count;
}

// In time: a thread that was started may be kept from running for a while.
bool meet_soon(const lk_executor& e, size_t count) {
  std::atomic<size_t> here{0};
  for (int attempt = 0; attempt < 20; ++attempt) {
    here = 0;
    std::atomic<bool> met{false};
    parallel_for(e, count, [&](size_t) {
      ++here;
      const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(1);
      while (here < count && std::chrono::steady_clock::now() < end) std::this_thread::yield();
      if (here == count) met = true;
      here -= here == count ? 0 : 1;
    });
    if (met) return true;
  }
  return false;
}

TEST(ThreadPool, HasAsManyThreadsAsItSays) {
  for (const int32_t threads : {2, 4, 9}) {
    const Pool pool = make_pool(threads);
    EXPECT_TRUE(all_meet(lk_thread_pool_executor(pool.get()), static_cast<size_t>(threads))) << threads;
  }
}

TEST(ThreadPool, ServesCallersSideBySide) {
  const Pool pool = make_pool(3);
  const lk_executor hook = lk_thread_pool_executor(pool.get());
  const Context context = make_context(nullptr, &hook);
  std::vector<Request> requests;
  for (const char* name : {"mse_loss", "cross_entropy", "binary_dice_loss"}) {
    requests.push_back(plain_request(find_op(name), LK_FLOAT32, {400, 700}, true));
    want_everything(requests.back());
  }
  std::vector<Outcome> alone;
  for (const Request& r : requests) alone.push_back(run(r));
  std::vector<std::thread> callers;
  std::atomic<int> wrong{0};
  for (size_t caller = 0; caller < 6; ++caller)
    callers.emplace_back([&, caller] {
      Setting with;
      with.context = context.get();
      for (size_t k = caller; k < caller + 9; ++k)
        if (!same(requests[k % 3], alone[k % 3], run(requests[k % 3], with))) ++wrong;
      for (int round = 0; round < 300; ++round) {
        std::atomic<size_t> sum{0};
        parallel_for(hook, 40, [&](size_t i) { sum += i; });
        if (sum != 780) ++wrong;
      }
    });
  for (auto& t : callers) t.join();
  EXPECT_EQ(wrong, 0);
}

// Also with a lock held by the outer task, which a thread that waits must not meet in another outer task.
TEST(ThreadPool, ServesCallsFromInsideTasks) {
  for (const int32_t threads : {2, 4, 8}) {
    const Pool pool = make_pool(threads);
    const lk_executor hook = lk_thread_pool_executor(pool.get());
    const Context context = make_context(nullptr, &hook);
    Request r = plain_request(find_op("mse_loss"), LK_FLOAT32, {300000}, false);
    want_everything(r);
    const Outcome alone = run(r);
    std::atomic<int> ran{0}, wrong{0}, relocked{0};
    std::mutex held;
    static thread_local bool holds = false;
    // What a task does under its lock. Were a thread that waits with the lock to run another task meanwhile, it would be here twice.
    const auto locked = [&](auto work) {
      if (holds) {
        ++relocked;
        return work();
      }
      const std::lock_guard<std::mutex> lock(held);
      holds = true;
      work();
      holds = false;
    };
    for (int round = 0; round < 10; ++round)
      parallel_for(hook, 12, [&](size_t i) {
        const auto slow = [&](size_t) {
          usleep(50);
          ++ran;
        };
        if (i % 4 == 0)
          locked([&] { parallel_for(hook, 20, slow); });
        else
          parallel_for(hook, 20,
                       [&](size_t k) { k % 5 == 0 ? parallel_for(hook, 3, slow) : locked([&] { static_cast<void>(++ran); }); });
        Setting with;
        with.context = context.get();
        if (i % 3 == 0 && !same(r, alone, run(r, with))) ++wrong;
      });
    EXPECT_EQ(relocked, 0);
    EXPECT_EQ(ran, 10 * (3 * 20 + 9 * (16 + 4 * 3)));
    EXPECT_EQ(wrong, 0);
  }
}

// After a wait for a thread that did not run, calls stay in the caller's for a while, and no longer.
TEST(ThreadPool, GoesAloneAfterWaitingForAThreadThatDoesNotRun) {
  const Pool pool = make_pool(2);
  const lk_executor e = lk_thread_pool_executor(pool.get());
  const auto caller = std::this_thread::get_id();
  for (int round = 0; round < 3; ++round) {
    bool held = false;
    for (int attempt = 0; attempt < 50 && !held; ++attempt) {
      std::atomic<int> here{0};
      std::atomic<bool> slept{false};
      parallel_for(e, 2, [&](size_t) {
        ++here;
        const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(1);
        while (here < 2 && std::chrono::steady_clock::now() < end) std::this_thread::yield();
        if (here < 2 || std::this_thread::get_id() == caller) return;
        std::this_thread::sleep_for(std::chrono::milliseconds(30));  // not running, as far as the clock of its CPU time knows
        slept = true;
      });
      held = slept;
    }
    ASSERT_TRUE(held) << "no helper came";
    std::atomic<bool> helped{false};
    const auto begin = std::chrono::steady_clock::now();
    while (std::chrono::steady_clock::now() - begin < std::chrono::milliseconds(50))
      parallel_for(e, 50, [&](size_t) {
        if (std::this_thread::get_id() != caller) helped = true;
      });
    EXPECT_FALSE(helped);
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    EXPECT_TRUE(meet_soon(e, 2));
  }
}

int threads_here() {
  int count = 0;
  std::ifstream status("/proc/self/status");
  for (std::string word; status >> word;)
    if (word == "Threads:") status >> count;
  return count;
}

TEST(ThreadPool, LeavesNoThreadsBehind) {
  const int before = threads_here();
  for (int round = 0; round < 20; ++round) {
    const Pool pool = make_pool(4);
    parallel_for(lk_thread_pool_executor(pool.get()), 100, [](size_t) {});
    const Pool second = make_pool(2);
    parallel_for(lk_thread_pool_executor(second.get()), 100, [](size_t) {});
  }
  // The kernel counts a thread that was joined until it is gone.
  for (int wait = 0; wait < 1000 && threads_here() > before; ++wait) usleep(1000);
  EXPECT_LE(threads_here(), before);
}

// ---- Options ----

TEST(ThreadPoolErrors, Options) {
  lk_thread_pool_options good = {};
  good.struct_size = sizeof good;
  Pool pool;
  lk_error error;
  const auto with = [&](auto spoil) {
    lk_thread_pool_options o = good;
    spoil(o);
    return create(o, pool, error);
  };
  for (const int32_t threads : {-1, -2147483647, 1025, 2147483647}) {
    EXPECT_EQ(with([&](auto& o) { o.threads = threads; }), LK_INVALID_VALUE);
    EXPECT_NE(std::string(error.message).find("threads = " + std::to_string(threads)), std::string::npos) << error.message;
  }
  EXPECT_EQ(with([](auto& o) { o.threads = 1024; }), LK_OK) << error.message;
  EXPECT_EQ(with([](auto& o) { o.flags = 4; }), LK_INVALID_CALL);
  EXPECT_NE(std::string(error.message).find("flags = 4"), std::string::npos) << error.message;
  for (const size_t size : {size_t{0}, size_t{7}, size_t{5000}}) {
    EXPECT_EQ(with([&](auto& o) { o.struct_size = size; }), LK_INVALID_CALL);
    EXPECT_NE(std::string(error.message).find("struct_size = " + std::to_string(size)), std::string::npos) << error.message;
  }
  // An older program's struct has fewer fields, a newer one's may have more, of zeros.
  EXPECT_EQ(with([](auto& o) { o.struct_size = sizeof(size_t), o.threads = -1; }), LK_OK) << error.message;
  struct {
    lk_thread_pool_options known;
    int64_t unknown;
  } newer = {good, 0};
  newer.known.struct_size = sizeof newer;
  newer.known.threads = 3;
  lk_thread_pool* made = nullptr;
  EXPECT_EQ(lk_thread_pool_create(&newer.known, &made, nullptr), LK_OK);
  EXPECT_EQ(lk_thread_pool_executor(made).concurrency, 3);
  lk_thread_pool_destroy(made);
  newer.unknown = 1;
  EXPECT_EQ(lk_thread_pool_create(&newer.known, &made, nullptr), LK_INVALID_CALL);
  EXPECT_EQ(made, nullptr);
}

TEST(ThreadPoolErrors, Nulls) {
  lk_error error = {};
  error.struct_size = sizeof error;
  EXPECT_EQ(lk_thread_pool_create(nullptr, nullptr, &error), LK_INVALID_CALL);
  EXPECT_NE(std::string(error.message).find("pool"), std::string::npos) << error.message;
  EXPECT_EQ(lk_thread_pool_create(nullptr, nullptr, nullptr), LK_INVALID_CALL);
  error.struct_size = 4;
  lk_thread_pool* pool = nullptr;
  EXPECT_EQ(lk_thread_pool_create(nullptr, &pool, &error), LK_INVALID_CALL);
  EXPECT_EQ(pool, nullptr);
  lk_thread_pool_destroy(nullptr);
  const lk_executor none = lk_thread_pool_executor(nullptr);
  EXPECT_EQ(none.parallel_for, nullptr);
  EXPECT_EQ(none.concurrency, 0);
  const Context context = make_context(nullptr, &none);
  EXPECT_NE(context, nullptr);
}

TEST(ThreadPoolHpp, ContextsTakeThem) {
  losskit::result<losskit::thread_pool> pool = losskit::thread_pool::create(3);
  ASSERT_TRUE(pool) << pool.error().message();
  EXPECT_EQ(pool->threads(), 3);
  losskit::thread_pool moved = std::move(*pool);
  EXPECT_EQ(pool->threads(), 1);
  const losskit::result<losskit::context> context = losskit::context::create(moved.executor());
  ASSERT_TRUE(context) << context.error().message();
  const std::vector<float> x(500000, 3), y(500000, 1);
  std::vector<float> grad(x.size());
  losskit::mse_loss_options<float> options;
  options.context = &*context;
  options.grad_input = losskit::view(grad);
  const auto loss = losskit::mse_loss(losskit::view(x), losskit::view(y), options);
  ASSERT_TRUE(loss) << loss.error().message();
  EXPECT_EQ(*loss, 4);
  EXPECT_EQ(grad.back(), 2 * 2.0f / 500000);
  const auto refused = losskit::thread_pool::create(-3);
  EXPECT_FALSE(refused);
  EXPECT_EQ(refused.error().status(), LK_INVALID_VALUE);
  EXPECT_NE(std::string(refused.error().message()).find("-3"), std::string::npos) << refused.error().message();
  lk_executor broken = moved.executor();
  broken.concurrency = 0;
  EXPECT_EQ(losskit::context::create(broken).error().status(), LK_INVALID_VALUE);
}

// ---- fork: the child has none of the threads. Not under ThreadSanitizer, which does not follow children. ----

// What a child does with pools, inherited and of its own; 0 if all is well. An alarm ends it if it hangs.
int use_pools_in_child(Pool& inherited, const Request& r, const Outcome& expected) {
  alarm(60);
  for (int round = 0; round < 2; ++round) {
    const lk_executor hook = lk_thread_pool_executor(inherited.get());
    if (hook.concurrency != 2) return 1;
    {
      const Context context = make_context(nullptr, &hook);
      Setting with;
      with.context = context.get();
      if (!same(r, expected, run(r, with))) return 2;
    }
    std::set<std::thread::id> ids;
    parallel_for(hook, 100, [&](size_t) { ids.insert(std::this_thread::get_id()); });
    if (ids.size() != 1) return 3;
    inherited = make_pool(2);
  }
  inherited.reset();
  return testing::Test::HasFailure() ? 4 : 0;
}

TEST(PoolsAfterFork, AreSerial) {
  Pool pool = make_pool(2);
  const lk_executor hook = lk_thread_pool_executor(pool.get());
  Request r = plain_request(find_op("mse_loss"), LK_FLOAT32, {400000}, false);
  want_everything(r);
  const Outcome expected = run(r);
  std::atomic<bool> stop{false};
  for (const bool in_use : {false, true}) {
    // Forks while another thread is in the middle of calls.
    std::thread user;
    stop = false;
    if (in_use)
      user = std::thread([&] {
        while (!stop) parallel_for(hook, 64, [](size_t) {});
      });
    for (int round = 0; round < 20; ++round) {
      parallel_for(hook, 64, [](size_t) {});
      const pid_t child = fork();
      ASSERT_GE(child, 0);
      if (child == 0) _exit(use_pools_in_child(pool, r, expected));
      int status = -1;
      ASSERT_EQ(waitpid(child, &status, 0), child);
      EXPECT_EQ(status, 0) << (in_use ? "in use: " : "idle: ") << (WIFSIGNALED(status) ? "killed" : "failed");
    }
    stop = true;
    if (user.joinable()) user.join();
  }
  EXPECT_TRUE(meet_soon(hook, 2)) << "the parent's threads are gone";
}

}  // namespace
}  // namespace lktest
