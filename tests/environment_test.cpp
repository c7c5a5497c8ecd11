// The caller's floating-point environment: the same bits in any, and left as it was, wide registers included.
#include <atomic>

#if defined(__x86_64__)
#include <cpuid.h>
#include <immintrin.h>
#endif

#include "parity.h"

namespace lktest {
namespace {

struct Environment {
  const char* name;
  uint64_t bits;
};
#if defined(__x86_64__)
uint64_t get_environment() { return _mm_getcsr(); }
void set_environment(uint64_t bits) { _mm_setcsr(static_cast<unsigned>(bits)); }

// What the upper parts of wide registers hold slows the caller's own code down. The CPU says whether they are in use, most do
// (XGETBV with 1); where it does not, or says so of cleared ones too, nothing is to be seen.
uint64_t extended_state(uint32_t which) {
  uint32_t low = 0, high = 0;
  asm volatile("xgetbv" : "=a"(low), "=d"(high) : "c"(which));
  return uint64_t{high} << 32 | low;
}
bool upper_parts_in_use() { return (extended_state(1) & 4) != 0; }
bool tells_use() {
  uint32_t a = 0, b = 0, c = 0, d = 0;
  if (__get_cpuid(1, &a, &b, &c, &d) == 0 || (c & bit_OSXSAVE) == 0 || (c & bit_AVX) == 0 || (extended_state(0) & 6) != 6)
    return false;
  if (__get_cpuid_count(13, 1, &a, &b, &c, &d) == 0 || (a & 4) == 0) return false;
  asm volatile("vzeroupper");
  return !upper_parts_in_use();
}
bool wide_registers_kept() {
  static const bool tells = tells_use();
  return !tells || !upper_parts_in_use();
}
constexpr uint64_t flags = 0x3f;  // sticky: what happened, not how to compute
constexpr Environment environments[] = {{"flush to zero", 0x9fc0}, {"round up", 0x5f80},      {"round down", 0x3f80},
                                        {"round to zero", 0x7f80}, {"exceptions on", 0x0000}, {"all of it", 0xe040}};
#elif defined(__aarch64__)
bool wide_registers_kept() { return true; }  // there are none above those of the baseline
uint64_t get_environment() {
  uint64_t v;
  asm volatile("mrs %0, fpcr" : "=r"(v));
  return v;
}
void set_environment(uint64_t v) { asm volatile("msr fpcr, %0" : : "r"(v) : "memory"); }
constexpr uint64_t flags = 0;
constexpr Environment environments[] = {
    {"flush to zero", uint64_t{1} << 24}, {"round up", uint64_t{1} << 22}, {"round down", uint64_t{2} << 22},
    {"round to zero", uint64_t{3} << 22}, {"exceptions on", 0x9f00},       {"default NaN", uint64_t{1} << 25}};
#else
#error "say how to set the floating-point environment"
#endif

thread_local const Environment* wanted_environment = nullptr;
std::atomic<bool> environment_kept{true}, registers_kept{true};
const uint64_t usual_environment = get_environment();

void enter_environment() { set_environment(wanted_environment->bits); }
void leave_environment(uint64_t before) {
  if (!wide_registers_kept()) registers_kept = false;
  const uint64_t now = get_environment();
  set_environment(usual_environment);
  if ((now & ~flags) != (before & ~flags)) environment_kept = false;
}

void evaluate_in_environment(const lk_context* context, const lk_call* call, lk_error* error, lk_status* status) {
  enter_environment();
  const uint64_t before = get_environment();
  *status = lk_evaluate(context, call, error);
  leave_environment(before);
}

class HostEnvironment : public Parity {};

TEST_P(HostEnvironment, CallsGiveTheSameBitsAndKeepIt) {
  auto compare = [&](const Request& r, uint64_t seed) {
    const Outcome base = run(r, on(0));
    for (const Environment& e : environments) {
      wanted_environment = &e;
      environment_kept = true;
      Setting s = on(seed++);
      s.around = evaluate_in_environment;
      if (auto result = same(r, base, run(r, s), e.name); !result) return result;
      if (!environment_kept) return testing::AssertionFailure() << e.name << ": the caller's environment was changed";
      if (!registers_kept.exchange(true))
        return testing::AssertionFailure() << "wide registers are left in use\n" << describe(r);
    }
    return testing::AssertionSuccess();
  };
  sweep(100, 20, 3, 8, compare);
  if (op().is_checked()) return;
  // What raises exceptions: nothing to average, infinities, NaN, overflow and denormals.
  for (lk_dtype dtype : {LK_FLOAT32, LK_FLOAT64})
    for (int64_t n : {0, 20, 200}) {
      Request r = plain_request(op(), dtype, shape_for(op(), n), true);
      Array& x = *r.input(LK_INPUT);
      const double tiny = dtype == LK_FLOAT32 ? 0x1p-140 : 0x1p-1060, huge = dtype == LK_FLOAT32 ? 0x1p127 : 0x1p1023;
      const double special[] = {INFINITY, -INFINITY, NAN, tiny, -tiny, huge, -huge};
      for (int64_t i = 0; i < x.size(); i += 3)
        if (in_domain(*op().role(LK_INPUT), special[i % 7])) x.set(i, special[i % 7]);
      ASSERT_TRUE(compare(r, 0));
      for (int64_t i = 0; i < x.size(); ++i) x.set(i, tiny * static_cast<double>(i % 5));
      ASSERT_TRUE(compare(r, 0));
    }
}

// Pools keep the environment that their first user had: each task sets and restores its own.
TEST_P(HostEnvironment, ThreadsInOtherEnvironmentsGiveTheSameBits) {
  const Shape shape = op().has_classes() ? Shape{2000, 100} : Shape{3, 70001};
  const Request r = plain_request(op(), LK_FLOAT32, shape, true);
  const Outcome base = run(r, on(0));
  for (const Environment& e : environments) {
    static const Environment* current;
    static thread_local uint64_t before;
    current = &e;
    Threads threads(3);
    threads.enter = [] {
      wanted_environment = current;
      enter_environment();
      before = get_environment();
    };
    threads.leave = [] { leave_environment(before); };
    const lk_executor hook = threads.hook();
    const Context context = make_context(nullptr, &hook);
    Setting s;
    s.context = context.get();
    environment_kept = true;
    ASSERT_TRUE(same(r, base, run(r, s), e.name));
    EXPECT_TRUE(environment_kept) << e.name << ": a task changed its thread's environment";
    EXPECT_TRUE(registers_kept.exchange(true)) << "a task leaves wide registers in use";
    EXPECT_GT(threads.largest(), 1u);
  }
}

INSTANTIATE_TEST_SUITE_P(Catalogue, HostEnvironment, testing::Range(size_t{0}, static_cast<size_t>(lk_op_count())), op_name);

}  // namespace
}  // namespace lktest
