// Rows of classes too few to occupy all threads are split among them: the same bits as on one thread, whatever their number,
// the kind of target, the layout of the arrays and the outputs that are wanted.
#include <gtest/gtest.h>

#include "cases.h"

namespace lktest {
namespace {

testing::AssertionResult same(const Request& r, const Outcome& a, const Outcome& b) {
  if (a.status != LK_OK || b.status != LK_OK)
    return testing::AssertionFailure() << a.error.message << b.error.message << "\n" << describe(r);
  if (!b.intact) return testing::AssertionFailure() << "bytes beside the outputs changed\n" << describe(r);
  for (size_t k = 0; k < r.outputs.size(); ++k)
    if (const int64_t at = first_difference(a.outputs[k], b.outputs[k]); at >= 0)
      return testing::AssertionFailure() << lk_role_name(r.outputs[k].role) << "[" << at
                                         << "] = " << testing::PrintToString(b.outputs[k].real(at)) << ", on one thread "
                                         << testing::PrintToString(a.outputs[k].real(at)) << "\n"
                                         << describe(r);
  return testing::AssertionSuccess();
}

// A target on one thread, and on several, in an order that changes from call to call.
struct Crew {
  Crew(const Target& target, int count) : threads(count, true), alone(make_context(&target)) {
    const lk_executor hook = threads.hook();
    together = make_context(&target, &hook);
  }
  // The call split, and not.
  testing::AssertionResult agree(const Request& r, Setting s = {}) {
    Setting plain;
    plain.context = alone.get();
    s.context = together.get();
    return same(r, run(r, plain), run(r, s));
  }
  Threads threads;
  Context alone, together;
};

class SplitRows : public testing::TestWithParam<const char*> {
 protected:
  const Op& op() const { return find_op(GetParam()); }

  // Kinds of calls, one for each bit pattern of `kind`.
  Request request(const Shape& shape, uint64_t kind) const {
    const lk_dtype dtype = kind % 5 == 4 ? LK_FLOAT64 : kind % 7 == 6 ? LK_BFLOAT16 : LK_FLOAT32;
    Request r = plain_request(op(), dtype, shape, kind % 2 == 1, kind / 2 % alternatives(op()), kind);
    static const int32_t reductions[] = {LK_REDUCTION_MEAN, LK_REDUCTION_NONE, LK_REDUCTION_SUM};
    r.reduction = reductions[kind % 3];
    if (op().option(LK_OPTION_LABEL_SMOOTHING) != nullptr && kind / 4 % 2 == 1) r.set_option(LK_OPTION_LABEL_SMOOTHING, 0.1);
    if (op().option(LK_OPTION_Z_LOSS) != nullptr && kind % 4 == 2) r.set_option(LK_OPTION_Z_LOSS, 1e-3);
    if (Array* upstream = r.input(LK_GRAD_LOSS)) *upstream = Array(dtype, output_shape(r, LK_LOSS), {});
    // The last row means nothing; one that is alone only now and then.
    if (Array* y = r.input(LK_TARGET_INDICES); y != nullptr && (y->size() > 1 || kind % 6 == 5))
      y->set_integer(y->size() - 1, r.integer_option(LK_OPTION_IGNORE_INDEX));
    if (Array* mask = r.input(LK_MASK)) mask->set(0, 1);
    if (Array* weight = r.input(LK_SAMPLE_WEIGHT)) weight->set(0, 0.75);
    want_everything(r);
    return r;
  }
};

// Parts begin and end in the middle of a row's blocks, rows of 300001 keep no exponentials.
TEST_P(SplitRows, GiveTheSameBitsOnAllNumbersOfThreads) {
  uint64_t kind = 0;
  for (const int count : {2, 3, 5})
    for (size_t t = 0; t < targets().size(); ++t) {
      Crew crew(targets()[t], count);
      for (const Shape& shape : std::vector<Shape>{{1, 262144}, {2, 70001}, {1, 65537}, {3, 70001}, {1, 300001}})
        for (int i = 0; i < scaled(8); ++i)
          ASSERT_TRUE(crew.agree(request(shape, kind++))) << count << " " << targets()[t].name;
      EXPECT_GT(crew.threads.largest(), 3u) << "no row was split";
    }
}

TEST_P(SplitRows, GiveTheSameBitsOnThreadsInAnyLayout) {
  uint64_t kind = 0;
  for (size_t t = 0; t < targets().size(); ++t) {
    Crew crew(targets()[t], 3);
    for (const Shape& shape : std::vector<Shape>{{1, 70001}, {4, 65537, 1}})
      for (int i = 0; i < scaled(12); ++i, ++kind) {
        Request r = request(shape, kind);
        Setting s;
        s.layout_seed = kind % 2 == 0 ? kind + 1 : 0;
        s.offset = static_cast<int64_t>(kind % 16);
        ASSERT_TRUE(crew.agree(r, s));
        s = {};
        s.aliases = in_place(r);
        s.workspace = true;
        s.placement = Placement::guard_end;
        ASSERT_TRUE(crew.agree(r, s)) << "in place";
        s.aliases.clear();
        for (auto& o : r.outputs) {
          o.accumulate = true;
          for (int64_t k = 0; k < o.initial.size(); ++k) o.initial.set(k, static_cast<double>(k % 11 - 5) * 0.3125);
        }
        ASSERT_TRUE(crew.agree(r, s)) << "accumulating";
      }
    EXPECT_GT(crew.threads.largest(), 3u) << "no row was split";
  }
}

TEST_P(SplitRows, GiveTheSameBitsOnThreadsWithAnyOutputs) {
  Crew crew(targets()[0], 2);
  const Request r = request({1, 131072}, 1);
  for (const Output& o : r.outputs) {
    Request part = r;
    part.outputs = {o};
    ASSERT_TRUE(crew.agree(part));
  }
}

// Whole rows are the cheaper form where they give every thread something to do.
TEST_P(SplitRows, AreThoseThatLeaveThreadsWithoutWork) {
  const auto tasks = [&](int64_t rows, int count) {
    Crew crew(targets()[0], count);
    const Request r = request({rows, 70001}, 0);
    EXPECT_TRUE(crew.agree(r));
    return crew.threads.largest();
  };
  EXPECT_GT(tasks(1, 2), 1u);
  EXPECT_EQ(tasks(2, 2), 2u);
  EXPECT_GT(tasks(3, 2), 3u);
  EXPECT_EQ(tasks(6, 2), 6u);
  EXPECT_EQ(tasks(7, 2), 7u) << "the last row would be split for a seventh of the time";
  EXPECT_EQ(tasks(1, 1), 0u);
}

TEST_P(SplitRows, GiveTheSameBitsOnThreadsWithInfinities) {
  Crew crew(targets()[0], 3);
  for (uint64_t kind = 0; kind < 4; ++kind) {
    Request r = request({1, 70001}, kind);
    Array& x = *r.input(LK_INPUT);
    // A whole block without a finite logit, and a NaN in the last one.
    for (int64_t i = 4096; i < 8192; ++i) x.set(i, -HUGE_VAL);
    ASSERT_TRUE(crew.agree(r));
    x.set(70000, std::nan(""));
    ASSERT_TRUE(crew.agree(r));
  }
}

INSTANTIATE_TEST_SUITE_P(Losses, SplitRows, testing::Values("cross_entropy", "softmax_focal_loss"));

// An executor that fails in one of the phases is an error, and none of its rows goes on.
TEST(SplitRowsErrors, AnExecutorsErrorEndsTheThreads) {
  struct Failing {
    Threads threads{2};
    int calls = 0, fail_at = 0;
  };
  for (const int fail_at : {1, 2}) {
    Failing failing;
    failing.fail_at = fail_at;
    lk_executor hook = {};
    hook.user = &failing;
    hook.concurrency = 2;
    hook.parallel_for = [](void* user, size_t count, void (*task)(void*, size_t), void* argument) {
      Failing& f = *static_cast<Failing*>(user);
      if (++f.calls == f.fail_at) return 1;
      const lk_executor inner = f.threads.hook();
      return inner.parallel_for(inner.user, count, task, argument);
    };
    const Context context = make_context(nullptr, &hook);
    Request r = plain_request(find_op("cross_entropy"), LK_FLOAT32, {1, 70001}, false);
    r.outputs = {blank_output(r, LK_LOSS), blank_output(r, LK_GRAD_INPUT)};
    Setting s;
    s.context = context.get();
    EXPECT_EQ(run(r, s).status, LK_EXECUTOR_FAILED);
    EXPECT_EQ(failing.calls, fail_at);
  }
}

}  // namespace
}  // namespace lktest
