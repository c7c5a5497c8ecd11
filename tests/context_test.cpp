// What a context brings: workspaces, executors that misbehave, targets by option and by environment.
#include <sys/wait.h>

#include "spoilt.h"

namespace lktest {
namespace {

// ---- Workspaces, executors, contexts ----

// Not every call needs a workspace; memory_test sees to it that some do.
TEST_P(Errors, WorkspacesThatAreTooSmall) {
  const bool rows = op().has_classes();
  Threads threads(4);
  const lk_executor hook = threads.hook();
  const Context context = make_context(nullptr, &hook);
  for (const Shape& size :
       rows ? std::vector<Shape>{{4, 5}, {3000, 200}, {2, 70001}} : std::vector<Shape>{{20}, {300000}, {3, 2000000}})
    for (size_t a = 0; a < alternatives(op()); ++a) {
      // Most of the time goes into making such tensors.
      if (count(size) > 1000000 && test_scale() < 0.5 && (a > 0 || test_scale() < 0.1)) continue;
      Prepared p(plain_request(op(), LK_FLOAT32, size, true, a));
      size_t bytes = 0;
      ASSERT_EQ(lk_workspace_size(context.get(), &p.call, &bytes, nullptr), LK_OK);
      if (bytes == 0) continue;
      std::vector<unsigned char> memory(bytes);
      p.call.workspace = memory.data();
      p.call.workspace_size = bytes - 1;
      refuses(p, LK_INVALID_CALL, {}, {"workspace", std::to_string(bytes - 1), std::to_string(bytes)}, unseen_by_query,
              context.get());
      p.call.workspace_size = 0;
      refuses(p, LK_INVALID_CALL, {}, {"workspace", std::to_string(bytes)}, unseen_by_query, context.get());
      p.call.workspace_size = bytes;
      EXPECT_EQ(p.evaluate(context.get()), LK_OK) << p.error.message;
    }
}

struct BadExecutor {
  enum Kind { refuses, fails_at_the_end, skips_first, skips_last, repeats, does_nothing } kind;
  size_t largest = 0;
  static int parallel_for(void* user, size_t count, void (*task)(void*, size_t), void* argument) {
    auto* self = static_cast<BadExecutor*>(user);
    self->largest = std::max(self->largest, count);
    if (self->kind == refuses) return 7;
    if (self->kind == does_nothing) return 0;
    for (size_t i = self->kind == skips_first ? 1 : 0; i + (self->kind == skips_last ? 1 : 0) < count; ++i) task(argument, i);
    // Each index once more would only do the work twice, one instead of another leaves a hole.
    if (self->kind == repeats && count > 0) task(argument, 0);
    return self->kind == fails_at_the_end ? -1 : 0;
  }
};

TEST_P(Errors, ExecutorsThatFail) {
  const Request r = plain_request(op(), LK_FLOAT32, op().has_classes() ? Shape{3000, 200} : Shape{3, 200001}, true);
  for (const auto kind : {BadExecutor::refuses, BadExecutor::fails_at_the_end, BadExecutor::skips_first,
                          BadExecutor::skips_last, BadExecutor::repeats, BadExecutor::does_nothing}) {
    BadExecutor bad = {kind};
    lk_executor hook = {};
    hook.parallel_for = &BadExecutor::parallel_for;
    hook.user = &bad;
    hook.concurrency = 2;
    const Context context = make_context(nullptr, &hook);
    Prepared p(r);
    EXPECT_EQ(p.evaluate(context.get()), LK_EXECUTOR_FAILED) << "kind " << kind << ": " << p.error.message;
    EXPECT_NE(std::string(p.error.message).find("executor"), std::string::npos) << p.error.message;
    EXPECT_GT(bad.largest, 1u);
    // Whatever happened, the next call with a sound executor is right.
    EXPECT_EQ(p.evaluate(), LK_OK) << p.error.message;
  }
}

TEST(CallErrors, NullCalls) {
  lk_error error = {};
  error.struct_size = sizeof error;
  size_t bytes = 0;
  EXPECT_EQ(lk_evaluate(nullptr, nullptr, &error), LK_INVALID_CALL);
  EXPECT_NE(error.message[0], 0);
  EXPECT_EQ(lk_evaluate(nullptr, nullptr, nullptr), LK_INVALID_CALL);
  EXPECT_EQ(lk_workspace_size(nullptr, nullptr, &bytes, nullptr), LK_INVALID_CALL);
  Prepared p(plain_request(catalogue()[0], LK_FLOAT32, {6}, false));
  EXPECT_EQ(lk_workspace_size(nullptr, &p.call, nullptr, nullptr), LK_INVALID_CALL);
}

lk_status create(const lk_context_options& options, std::string* message = nullptr) {
  lk_context* context = reinterpret_cast<lk_context*>(1);
  lk_error error = {};
  error.struct_size = sizeof error;
  const lk_status status = lk_context_create(&options, &context, &error);
  if (message != nullptr) *message = error.message;
  if (status != LK_OK) {
    EXPECT_EQ(context, nullptr);
    EXPECT_EQ(error.status, status);
    EXPECT_NE(error.message[0], 0);
  } else {
    lk_context_destroy(context);
  }
  return status;
}

TEST(ContextErrors, Options) {
  lk_context_options good = {};
  good.struct_size = sizeof good;
  EXPECT_EQ(create(good), LK_OK);
  EXPECT_EQ(lk_context_create(&good, nullptr, nullptr), LK_INVALID_CALL);
  auto with = [&](auto spoil) {
    lk_context_options o = good;
    spoil(o);
    return create(o);
  };
  EXPECT_EQ(with([](lk_context_options& o) { o.struct_size = 0; }), LK_INVALID_CALL);
  EXPECT_EQ(with([](lk_context_options& o) { o.flags = 8; }), LK_INVALID_CALL);
  EXPECT_EQ(with([](lk_context_options& o) { o.reserved = 1; }), LK_INVALID_CALL);
  EXPECT_EQ(with([](lk_context_options& o) { o.executor.reserved = 1; }), LK_INVALID_CALL);
  EXPECT_EQ(with([](lk_context_options& o) { o.executor = Threads(1).hook(), o.executor.concurrency = 0; }), LK_INVALID_VALUE);
  EXPECT_EQ(with([](lk_context_options& o) { o.allocator.alloc = [](void*, size_t) -> void* { return nullptr; }; }),
            LK_INVALID_CALL);
  EXPECT_EQ(with([](lk_context_options& o) { o.allocator.free = [](void*, void*, size_t) {}; }), LK_INVALID_CALL);
  EXPECT_NE(with([](lk_context_options& o) { o.isa = 99; }), LK_OK);
  EXPECT_NE(with([](lk_context_options& o) { o.isa = -1; }), LK_OK);
  EXPECT_NE(with([](lk_context_options& o) { o.backend = 99; }), LK_OK);
  EXPECT_NE(with([](lk_context_options& o) { o.backend = -1; }), LK_OK);
}

TEST(ContextErrors, RequiringWhatIsMissing) {
  for (int32_t isa = LK_ISA_PORTABLE; isa <= LK_ISA_AVX512; ++isa)
    for (int32_t backend = LK_BACKEND_PORTABLE; backend <= LK_BACKEND_XSIMD; ++backend) {
      bool runs = false;
      for (const Target& t : targets()) runs |= t.isa == isa && t.backend == backend;
      lk_context_options o = {};
      o.struct_size = sizeof o;
      o.isa = isa;
      o.backend = backend;
      o.flags = LK_REQUIRE_ISA | LK_REQUIRE_BACKEND;
      std::string message;
      EXPECT_EQ(create(o, &message), runs ? LK_OK : LK_UNSUPPORTED) << lk_backend_name(backend) << "/" << lk_isa_name(isa);
      if (!runs) {
        EXPECT_NE(message.find(lk_isa_name(isa)), std::string::npos) << message;
        EXPECT_NE(message.find(lk_backend_name(backend)), std::string::npos) << message;
      }
      // Without the flags the back end is a wish and the ISA a cap, which something must fit under.
      o.flags = 0;
      bool fits = false;
      for (const Target& t : targets()) fits |= t.isa <= isa;
      EXPECT_EQ(create(o), fits ? LK_OK : LK_UNSUPPORTED) << lk_backend_name(backend) << "/" << lk_isa_name(isa);
    }
}

// ---- The environment: read once, so each case is a process ----

// Runs in the child: prints what the default context does under the environment it was started in.
TEST(EnvironmentChild, Reports) {
  const char* file = std::getenv("LKTEST_REPORT");
  if (file == nullptr) GTEST_SKIP() << "part of EnvironmentErrors";
  int32_t backend = 0, isa = 0;
  lk_error error = {};
  error.struct_size = sizeof error;
  lk_status status = lk_context_target(nullptr, &backend, &isa, &error);
  const Request r = plain_request(catalogue()[0], LK_FLOAT32, {6}, false);
  const Outcome o = run(r);
  // What the default context cannot be, no call can use; an explicit choice still can.
  if (o.status != status || (status != LK_OK && !o.outputs_unchanged)) status = -1;
  Setting explicit_choice;
  const Context portable = make_context(&targets().back());
  explicit_choice.context = portable.get();
  if (run(r, explicit_choice).status != LK_OK) status = -2;
  FILE* out = std::fopen(file, "w");
  ASSERT_NE(out, nullptr);
  std::fprintf(out, "%d %d %d %s", status, backend, isa, error.message);
  std::fclose(out);
}

struct ChildReport {
  int status = -3, backend = 0, isa = 0;
  std::string message;
};

// False where programs cannot be started from here, as under a user-mode emulator.
bool run_child(const char* isa, const char* backend, ChildReport& report) {
  char file[] = "/tmp/lktestXXXXXX";
  const int fd = mkstemp(file);
  if (fd < 0) return false;
  close(fd);
  const pid_t child = fork();
  if (child == 0) {
    if (isa != nullptr) setenv("LK_ISA", isa, 1);
    if (backend != nullptr) setenv("LK_BACKEND", backend, 1);
    setenv("LKTEST_REPORT", file, 1);
    unsetenv("GTEST_OUTPUT");
    if (std::freopen("/dev/null", "w", stdout) == nullptr) _exit(126);
    execl("/proc/self/exe", "errors_test", "--gtest_filter=EnvironmentChild.*", static_cast<char*>(nullptr));
    _exit(126);
  }
  int status = 0;
  waitpid(child, &status, 0);
  char line[512] = {};
  FILE* in = std::fopen(file, "r");
  if (in != nullptr && std::fgets(line, sizeof line, in) != nullptr) {
    int used = 0;
    std::sscanf(line, "%d %d %d %n", &report.status, &report.backend, &report.isa, &used);
    report.message = line + used;
  }
  if (in != nullptr) std::fclose(in);
  std::remove(file);
  return WIFEXITED(status) && WEXITSTATUS(status) != 126;
}

TEST(EnvironmentErrors, IsaAndBackendAreCappedForcedAndRefused) {
  ChildReport plain;
  if (!run_child(nullptr, nullptr, plain)) GTEST_SKIP() << "cannot start a program from here";
  EXPECT_EQ(plain.status, LK_OK) << plain.message;
  for (const Target& t : targets()) {
    ChildReport forced;
    ASSERT_TRUE(run_child((std::string(lk_isa_name(t.isa)) + "!").c_str(),
                          (std::string(lk_backend_name(t.backend)) + "!").c_str(), forced));
    EXPECT_EQ(forced.status, LK_OK) << forced.message;
    EXPECT_EQ(forced.isa, t.isa) << t.name;
    EXPECT_EQ(forced.backend, t.backend) << t.name;
    ChildReport capped;
    ASSERT_TRUE(run_child(lk_isa_name(t.isa), nullptr, capped));
    EXPECT_EQ(capped.status, LK_OK) << capped.message;
    EXPECT_EQ(capped.isa, t.isa) << "LK_ISA=" << lk_isa_name(t.isa) << " caps";
  }
  // What no CPU has at once.
  for (const char* isa : {"neon!", "avx512!", "avx2!"}) {
    bool runs = false;
    for (const Target& t : targets()) runs |= std::string(lk_isa_name(t.isa)) + "!" == isa;
    if (runs) continue;
    ChildReport missing;
    ASSERT_TRUE(run_child(isa, nullptr, missing));
    EXPECT_EQ(missing.status, LK_UNSUPPORTED) << isa;
    EXPECT_NE(missing.message.find(std::string(isa, std::strlen(isa) - 1)), std::string::npos) << missing.message;
  }
  for (const char* nonsense : {"sse9", "sse9!", "!", "avx2!!"}) {
    ChildReport wrong;
    ASSERT_TRUE(run_child(nonsense, nullptr, wrong));
    EXPECT_NE(wrong.status, LK_OK) << nonsense;
    EXPECT_NE(wrong.message.find("LK_ISA"), std::string::npos) << wrong.message;
    ASSERT_TRUE(run_child(nullptr, nonsense, wrong));
    EXPECT_NE(wrong.status, LK_OK) << nonsense;
    EXPECT_NE(wrong.message.find("LK_BACKEND"), std::string::npos) << wrong.message;
  }
}

INSTANTIATE_TEST_SUITE_P(Catalogue, Errors, testing::Range(size_t{0}, static_cast<size_t>(lk_op_count())), op_name);

}  // namespace
}  // namespace lktest
