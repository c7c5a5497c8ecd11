// Not a byte outside the caller's arrays: guard pages, read-only inputs, small stacks, failing allocators, exact
// workspaces.
#include <gtest/gtest.h>
#include <pthread.h>
#include <sys/wait.h>

#include "cases.h"

namespace lktest {
namespace {

// The shapes in which a length n reaches the edges of what a kernel reads and writes.
std::vector<Shape> shapes_of(const Op& op, int64_t n) {
  if (op.has_classes()) {
    if (n == 0) return {{0, 3}, {0, 70}, {2, 3, 0}};
    return {{n}, {2, n}, {n, 3}, {1, 3, n}, {2, n, 2}};
  }
  if (op.is(LK_FAMILY_OVERLAP)) return {{n}, {2, n}};
  if (has_rows(op) && n == 0) return {{0, 3}, {2, 0, 70}};
  return {{n}, {3, n}};
}

class Memory : public testing::TestWithParam<size_t> {
 protected:
  const Op& op() const { return catalogue()[GetParam()]; }

  void expect_same(const Request& r, const Outcome& base, const Outcome& o, const std::string& how) {
    ASSERT_EQ(o.status, LK_OK) << how << ": " << o.error.message << "\n" << describe(r);
    ASSERT_TRUE(o.intact) << how << ": bytes beside the outputs changed\n" << describe(r);
    for (size_t k = 0; k < r.outputs.size(); ++k)
      ASSERT_EQ(first_difference(base.outputs[k], o.outputs[k]), -1) << how << "\n" << describe(r);
  }

  // Pointers to pages that fault, then none at all.
  void without_elements(const Request& r) {
    Setting s;
    const Outcome base = run(r, s);
    if (base.status == LK_INVALID_SHAPE) return;  // the op wants classes
    ASSERT_EQ(base.status, LK_OK) << base.error.message;
    s.placement = Placement::guard_end;
    s.read_only = true;
    expect_same(r, base, run(r, s), "pointers to nothing");
    s.around = without_data<0>;
    expect_same(r, base, run(r, s), "NULL");
    s.around = without_data<1>;
    expect_same(r, base, run(r, s), "NULL");
  }

  // Strides of nothing mean nothing, and must not be computed with.
  template <int Step>
  static void without_data(const lk_context* context, const lk_call* call, lk_error* error, lk_status* status) {
    std::vector<lk_arg> inputs(call->inputs, call->inputs + call->input_count);
    std::vector<lk_arg> outputs(call->outputs, call->outputs + call->output_count);
    for (auto* list : {&inputs, &outputs})
      for (lk_arg& arg : *list)
        for (int32_t d = 0; d < arg.tensor.rank; ++d)
          if (arg.tensor.shape[d] == 0) {
            arg.tensor.data = nullptr;
            for (int32_t k = 0; k < arg.tensor.rank; ++k) arg.tensor.strides[k] = Step == 0 ? 0 : INT64_MAX - k;
          }
    lk_call copy = *call;
    copy.inputs = inputs.data();
    copy.outputs = outputs.data();
    *status = lk_evaluate(context, &copy, error);
  }
};

TEST_P(Memory, EveryLengthStaysBetweenGuardPages) {
  for (const Target& target : targets()) {
    const Context context = make_context(&target);
    for (int64_t n = 0; n <= 129; n += test_scale() < 0.5 && n > 40 ? 7 : 1)
      for (const Shape& shape : shapes_of(op(), n))
        for (lk_dtype dtype : {LK_FLOAT32, LK_FLOAT64})
          for (size_t a = 0; a < alternatives(op()); ++a) {
            const Request r = plain_request(op(), dtype, shape, n % 2 == 0, a, static_cast<uint64_t>(n));
            Setting s;
            s.context = context.get();
            const Outcome base = run(r, s);
            s.read_only = true;
            for (Placement placement : {Placement::guard_end, Placement::guard_start}) {
              s.placement = placement;
              expect_same(r, base, run(r, s), target.name);
              if (HasFatalFailure()) return;
            }
          }
  }
}

TEST_P(Memory, AnyLayoutStaysBetweenGuardPages) {
  for (const Target& target : targets()) {
    const Context context = make_context(&target);
    for (int i = 0; i < scaled(250); ++i) {
      const uint64_t seed = static_cast<uint64_t>(i);
      const Request r = random_request(op(), seed, i % 10 == 0 ? 20000 : 400);
      Setting s;
      s.context = context.get();
      const Outcome base = run(r, s);
      s.read_only = true;
      s.layout_seed = i % 3 == 0 ? 0 : seed + 1;
      s.placement = i % 2 == 0 ? Placement::guard_end : Placement::guard_start;
      s.workspace = i % 4 == 0;
      expect_same(r, base, run(r, s), target.name);
      if (HasFatalFailure()) return;
    }
  }
}

TEST_P(Memory, GradientsInPlaceStayBetweenGuardPages) {
  for (const Target& target : targets()) {
    const Context context = make_context(&target);
    for (int64_t n = 1; n <= 129; n += 4)
      for (const Shape& shape : shapes_of(op(), n))
        for (size_t a = 0; a < alternatives(op()); ++a) {
          const Request r = plain_request(op(), n % 8 == 1 ? LK_FLOAT32 : LK_FLOAT64, shape, true, a, static_cast<uint64_t>(n));
          Setting s;
          s.context = context.get();
          const Outcome base = run(r, s);
          s.aliases = in_place(r);
          s.read_only = true;
          s.placement = n % 3 == 0 ? Placement::guard_start : Placement::guard_end;
          expect_same(r, base, run(r, s), target.name);
          if (HasFatalFailure()) return;
        }
  }
}

// Non-temporal stores begin above a size: a large gradient at an odd address, its ends on guard pages.
TEST_P(Memory, LargeOutputsStayBetweenGuardPages) {
  if (!op().has_gradient()) GTEST_SKIP() << "no large output";
  const int64_t n = test_scale() < 0.5 ? 300001 : 5000001;
  for (const Target& target : targets()) {
    const Context context = make_context(&target);
    const Shape shape = op().has_classes() ? Shape{n / 1001, 1001} : Shape{n};
    Request r = plain_request(op(), LK_FLOAT32, shape, false);
    r.outputs = {blank_output(r, LK_GRAD_INPUT)};
    Setting s;
    s.context = context.get();
    const Outcome base = run(r, s);
    s.placement = Placement::guard_end;
    s.read_only = true;
    expect_same(r, base, run(r, s), target.name);
    if (HasFatalFailure() || test_scale() < 0.5) return;
  }
}

TEST_P(Memory, NothingIsTouchedWithoutElements) {
  std::vector<Shape> shapes = shapes_of(op(), 0);
  if (op().is(LK_FAMILY_POINTWISE) || op().is(LK_FAMILY_OVERLAP)) shapes.insert(shapes.end(), {{0, 3}, {3, 0}, {2, 0, 5}});
  for (const Shape& shape : shapes)
    for (size_t a = 0; a < alternatives(op()); ++a) without_elements(plain_request(op(), LK_FLOAT32, shape, true, a));
}

// ---- The stack ----

struct SmallStack {
  static constexpr size_t size = 64 * 1024;
  const lk_context* context;
  const lk_call* call;
  lk_error* error;
  lk_status status;
};

size_t stack_used = 0;

// Runs body on a thread whose stack is painted first; what is no longer paint afterwards was used.
size_t on_small_stack(void* (*body)(void*), void* argument) {
  Pages pages(SmallStack::size);
  std::memset(pages.start(), 0xa5, SmallStack::size);
  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  if (pthread_attr_setstack(&attributes, pages.start(), SmallStack::size) != 0) std::abort();
  pthread_t thread;
  if (pthread_create(&thread, &attributes, body, argument) != 0) std::abort();
  pthread_join(thread, nullptr);
  pthread_attr_destroy(&attributes);
  const unsigned char* p = pages.start();
  while (p < pages.end() && *p == 0xa5) ++p;
  return static_cast<size_t>(pages.end() - p);
}

void evaluate_on_small_stack(const lk_context* context, const lk_call* call, lk_error* error, lk_status* status) {
  SmallStack s = {context, call, error, LK_OK};
  const size_t used = on_small_stack(
      [](void* argument) -> void* {
        auto* self = static_cast<SmallStack*>(argument);
        self->status = lk_evaluate(self->context, self->call, self->error);
        return nullptr;
      },
      &s);
  stack_used = std::max(stack_used, used);
  *status = s.status;
}

TEST_P(Memory, CallsFitAStackOf64KiBAndUse32) {
  if (sanitized) GTEST_SKIP() << "sanitizers use stack of their own";
  const size_t idle = on_small_stack([](void*) -> void* { return nullptr; }, nullptr);
  for (const Target& target : targets()) {
    const Context context = make_context(&target);
    stack_used = 0;
    for (int i = 0; i < scaled(200); ++i) {
      const Request r = random_request(op(), static_cast<uint64_t>(i), i % 8 == 0 ? 20000 : 600);
      Setting s;
      s.context = context.get();
      const Outcome base = run(r, s);
      s.around = evaluate_on_small_stack;
      s.layout_seed = i % 2 == 0 ? 0 : static_cast<uint64_t>(i);
      expect_same(r, base, run(r, s), target.name);
      if (HasFatalFailure()) return;
    }
    const size_t used = stack_used - idle;
    EXPECT_LE(used, 32u * 1024) << target.name;
    RecordProperty("stack_bytes_" + target.name, static_cast<int>(used));
  }
}

// ---- The allocator ----

// Fails at one request, keeps books, and puts what it gives out against a guard page.
class Ledger {
 public:
  lk_allocator hook() { return {&Ledger::alloc, &Ledger::release, this}; }
  int64_t requests = 0;
  int64_t fail_at = -1;  // counted from 0; -2: always
  bool sound = true;     // every block given back once, with its size, and not written beyond it

  size_t live() const { return blocks_.size(); }

 private:
  struct Block {
    std::unique_ptr<Pages> pages;
    size_t bytes;
  };
  static void* alloc(void* user, size_t bytes) {
    auto* self = static_cast<Ledger*>(user);
    if (self->requests++ == self->fail_at || self->fail_at == -2) return nullptr;
    Block block = {std::make_unique<Pages>(bytes + 15), bytes};
    const uintptr_t end = reinterpret_cast<uintptr_t>(block.pages->end());
    void* start = reinterpret_cast<void*>((end - bytes) / 16 * 16);
    std::memset(block.pages->start(), 0xc3, static_cast<size_t>(block.pages->end() - block.pages->start()));
    self->blocks_.emplace(start, std::move(block));
    return start;
  }
  static void release(void* user, void* pointer, size_t bytes) {
    auto* self = static_cast<Ledger*>(user);
    const auto found = self->blocks_.find(pointer);
    self->sound &= found != self->blocks_.end() && found->second.bytes == bytes;
    if (found == self->blocks_.end()) return;
    const Pages& pages = *found->second.pages;
    const auto* start = static_cast<unsigned char*>(pointer);
    for (const unsigned char* p = pages.start(); p < start; ++p) self->sound &= *p == 0xc3;
    for (const unsigned char* p = start + bytes; p < pages.end(); ++p) self->sound &= *p == 0xc3;
    self->blocks_.erase(found);
  }
  std::map<void*, Block> blocks_;
};

// Calls that need memory: many chunks, many threads, staging, broadcast gradients.
std::vector<Request> hungry_requests(const Op& op) {
  std::vector<Request> list;
  for (size_t a = 0; a < alternatives(op); ++a) {
    const bool rows = op.has_classes();
    list.push_back(plain_request(op, LK_FLOAT32, shape_for(op, 40), true, a));
    if (a > 0 && test_scale() < 0.5) continue;
    list.push_back(plain_request(op, LK_FLOAT32, rows ? Shape{700, 300} : Shape{200003}, true, a));
    list.push_back(plain_request(op, LK_FLOAT64, rows ? Shape{2, 70001} : Shape{3, 70001}, true, a));
  }
  for (int seed = 0; seed < scaled(24); ++seed) list.push_back(random_request(op, static_cast<uint64_t>(seed), 60000));
  return list;
}

TEST_P(Memory, AllocatorThatFailsAtEachRequestLeavesNothingBehind) {
  Ledger ledger;
  const lk_allocator allocator = ledger.hook();
  Threads threads(3);
  const lk_executor executor = threads.hook();
  for (const lk_executor* hook : {static_cast<const lk_executor*>(nullptr), &executor}) {
    ledger.fail_at = -1;
    const Context context = make_context(nullptr, hook, &allocator);
    const size_t own = ledger.live();
    for (const Request& r : hungry_requests(op()))
      for (const uint64_t layout : {0, 5}) {
        Setting s;
        s.context = context.get();
        s.layout_seed = layout;
        ledger.fail_at = -1;
        ledger.requests = 0;
        const Outcome base = run(r, s);
        ASSERT_EQ(base.status, LK_OK) << base.error.message;
        ASSERT_EQ(ledger.live(), own) << "a call kept memory\n" << describe(r);
        const int64_t requests = ledger.requests;
        for (int64_t k = 0; k < requests; ++k) {
          ledger.requests = 0;
          ledger.fail_at = k;
          const Outcome o = run(r, s);
          ASSERT_EQ(o.status, LK_OUT_OF_MEMORY) << "request " << k << "\n" << describe(r);
          EXPECT_EQ(o.error.status, LK_OUT_OF_MEMORY);
          EXPECT_NE(o.error.message[0], 0);
          ASSERT_TRUE(o.outputs_unchanged && o.intact) << "request " << k << "\n" << describe(r);
          ASSERT_EQ(ledger.live(), own) << "request " << k << " leaked\n" << describe(r);
        }
        // And with nothing to be had, the caller's workspace is enough.
        ledger.fail_at = -2;
        s.workspace = true;
        for (Placement placement : {Placement::guard_end, Placement::guard_start}) {
          s.placement = placement;
          expect_same(r, base, run(r, s), "with a workspace");
          if (HasFatalFailure()) return;
        }
        ASSERT_TRUE(ledger.sound) << describe(r);
      }
  }
  EXPECT_EQ(ledger.live(), 0u) << "contexts leak";
  EXPECT_TRUE(ledger.sound);
}

TEST_P(Memory, WorkspacesOfTheSizeAskedForStayBetweenGuardPages) {
  Threads threads(7);
  const lk_executor executor = threads.hook();
  for (const Target& target : targets())
    for (const lk_executor* hook : {static_cast<const lk_executor*>(nullptr), &executor}) {
      Ledger ledger;
      const lk_allocator allocator = ledger.hook();
      const Context context = make_context(&target, hook, &allocator);
      ledger.fail_at = -2;
      for (int i = 0; i < scaled(40); ++i) {
        const Request r = random_request(op(), 100 + static_cast<uint64_t>(i), i % 4 == 0 ? 50000 : 500);
        Setting s;
        const Outcome base = run(r, s);
        s.context = context.get();
        s.workspace = true;
        s.placement = i % 2 == 0 ? Placement::guard_end : Placement::guard_start;
        s.layout_seed = i % 3 == 0 ? static_cast<uint64_t>(i) + 1 : 0;
        expect_same(r, base, run(r, s), target.name);
        if (HasFatalFailure()) return;
      }
      ASSERT_EQ(ledger.live(), 1u) << "the context";
    }
}

INSTANTIATE_TEST_SUITE_P(Catalogue, Memory, testing::Range(size_t{0}, static_cast<size_t>(lk_op_count())), op_name);

// Unless some call asks for memory, the test of failing allocators tests nothing.
TEST(Allocator, SomeCallsNeedMemory) {
  Ledger ledger;
  const lk_allocator allocator = ledger.hook();
  Threads threads(3);
  const lk_executor executor = threads.hook();
  const Context context = make_context(nullptr, &executor, &allocator);
  const int64_t before = ledger.requests;
  for (const Op& op : catalogue())
    for (const Request& r : hungry_requests(op)) {
      Setting s;
      s.context = context.get();
      run(r, s);
    }
  EXPECT_GT(ledger.requests, before);
}

TEST(Allocator, ContextsReportThatMemoryIsOut) {
  Ledger ledger;
  ledger.fail_at = -2;
  lk_context_options options = {};
  options.struct_size = sizeof options;
  options.allocator = ledger.hook();
  auto* context = reinterpret_cast<lk_context*>(&options);
  lk_error error = {};
  error.struct_size = sizeof error;
  EXPECT_EQ(lk_context_create(&options, &context, &error), LK_OUT_OF_MEMORY);
  EXPECT_EQ(context, nullptr);
  EXPECT_NE(error.message[0], 0);
  EXPECT_EQ(ledger.live(), 0u);
}

// The only state of the process is what detection wrote: a child continues as if nothing had happened.
TEST(Process, CallsWorkAfterFork) {
  const Request r = plain_request(catalogue()[0], LK_FLOAT32, shape_for(catalogue()[0], 1000), true);
  const Outcome before = run(r);
  const pid_t child = fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    const Outcome o = run(r);
    bool equal = o.status == LK_OK;
    for (size_t k = 0; equal && k < r.outputs.size(); ++k) equal = first_difference(before.outputs[k], o.outputs[k]) < 0;
    _exit(equal ? 0 : 1);
  }
  int status = 0;
  ASSERT_EQ(waitpid(child, &status, 0), child);
  EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0) << status;
}

}  // namespace
}  // namespace lktest
