// 16-bit floats: read exactly, computed in single precision, rounded once. And integers of every width as targets.
#include <gtest/gtest.h>

#include "expectations.h"

namespace lktest {
namespace {

constexpr lk_dtype halves[] = {LK_FLOAT16, LK_BFLOAT16};

// |x| in the dtype asked for.
Outcome magnitudes(const Array& x, lk_dtype out, const Setting& s) {
  const Op& op = find_op("l1_loss");
  Request r;
  r.op = &op;
  r.reduction = LK_REDUCTION_NONE;
  r.inputs = {{LK_INPUT, x}, {LK_TARGET, Array(LK_FLOAT32, {1})}};
  r.outputs = {{LK_LOSS, Array(out, x.shape)}};
  return run(r, s);
}

class Half : public testing::TestWithParam<lk_dtype> {};

TEST_P(Half, EveryNumberIsReadExactly) {
  Array x(GetParam(), {1 << 16});
  for (int64_t i = 0; i < x.size(); ++i) x.store(i, static_cast<uint16_t>(i));
  for (const Target& target : targets()) {
    const Context context = make_context(&target);
    for (const uint64_t layout : {0, 1, 2}) {
      Setting s;
      s.context = context.get();
      s.layout_seed = layout;
      const Outcome o = magnitudes(x, LK_FLOAT32, s);
      ASSERT_EQ(o.status, LK_OK) << o.error.message;
      for (int64_t i = 0; i < x.size(); ++i) {
        const double v = std::fabs(x.real(i)), got = o.outputs[0].real(i);
        ASSERT_TRUE(std::isnan(v) ? std::isnan(got) : got == v) << target.name << ": " << std::hex << i << " is " << got;
      }
    }
  }
}

// What lies around each number and each middle of two: ties go to the even one, and numbers beside a tie do not.
TEST_P(Half, NumbersRoundToTheNearestAndTiesToEven) {
  const Format format = format_of(GetParam());
  std::vector<float> numbers = {0, 0x1p-149f, 0x1p-126f, 3.4e38f, HUGE_VALF, std::nanf("")};
  for (uint32_t h = 0; h < 0x8000; ++h) {
    Array one(GetParam(), {2});
    one.store(0, static_cast<uint16_t>(h));
    one.store(1, static_cast<uint16_t>(h + 1));
    const float v = static_cast<float>(one.real(0)), middle = static_cast<float>(one.real(0) + (one.real(1) - one.real(0)) / 2);
    for (const float x : {v, middle})
      if (std::isfinite(x))
        for (const float y : {std::nextafter(x, 0.0f), x, std::nextafter(x, HUGE_VALF)}) numbers.push_back(std::fabs(y));
  }
  Array x(LK_FLOAT32, {static_cast<int64_t>(numbers.size())});
  for (int64_t i = 0; i < x.size(); ++i) x.store(i, numbers[static_cast<size_t>(i)]);
  for (const Target& target : targets()) {
    const Context context = make_context(&target);
    for (const uint64_t layout : {0, 1, 2}) {
      Setting s;
      s.context = context.get();
      s.layout_seed = layout;
      const Outcome o = magnitudes(x, GetParam(), s);
      ASSERT_EQ(o.status, LK_OK) << o.error.message;
      for (int64_t i = 0; i < x.size(); ++i) {
        const double wanted = format.rounded(x.real(i)), got = o.outputs[0].real(i);
        ASSERT_TRUE(std::isnan(wanted) ? std::isnan(got) : got == wanted)
            << target.name << ": " << testing::PrintToString(x.load<float>(i)) << " became " << got;
      }
    }
  }
}

// A number just beside a tie in double is on the tie in single precision: rounding twice would show.
TEST_P(Half, DoublesRoundOnce) {
  const double ulp = format_of(GetParam()).ulp();
  Array x(LK_FLOAT64, {64});
  for (int64_t i = 0; i < x.size(); ++i)
    x.set(i, 1 + ulp * (static_cast<double>(i / 2) + 0.5) + (i % 2 == 0 ? 0x1p-40 : -0x1p-40));
  const Outcome o = magnitudes(x, GetParam(), {});
  ASSERT_EQ(o.status, LK_OK) << o.error.message;
  for (int64_t i = 0; i < x.size(); ++i)
    EXPECT_EQ(o.outputs[0].real(i), 1 + ulp * static_cast<double>(i / 2 + (i % 2 == 0))) << i;
  // A scalar loss too.
  const Op& op = find_op("l1_loss");
  Request r;
  r.op = &op;
  r.dtype = LK_FLOAT64;
  r.inputs = {{LK_INPUT, Array(LK_FLOAT64, {1}, {1 + ulp / 2 + 0x1p-40})}, {LK_TARGET, Array(LK_FLOAT64, {1})}};
  r.outputs = {{LK_LOSS, Array(GetParam(), {})}};
  EXPECT_EQ(run(r).outputs[0].real(0), 1 + ulp);
}

INSTANTIATE_TEST_SUITE_P(Both, Half, testing::ValuesIn(halves), [](const auto& info) { return dtype_text(info.param); });

class Halves : public testing::TestWithParam<size_t> {
 protected:
  const Op& op() const { return catalogue()[GetParam()]; }
};

Array widened(const Array& a) {
  if (!is_half(a.dtype)) return a;
  Array wide(LK_FLOAT32, a.shape);
  for (int64_t i = 0; i < a.size(); ++i) wide.set(i, a.real(i));
  return wide;
}

// The same call in single precision, rounded afterwards, gives the same bits: whatever the op, its options and layouts.
TEST_P(Halves, ResultsAreThoseOfSinglePrecisionRoundedOnce) {
  int64_t compared = 0;
  for (int i = 0; i < scaled(1200); ++i) {
    const uint64_t seed = 5000 + static_cast<uint64_t>(i);
    const Request r = random_request(op(), seed, i % 8 == 0 ? 9000 : 300);
    if (r.dtype != LK_FLOAT32) continue;
    Request wide = r;
    for (auto& in : wide.inputs) in.value = widened(in.value);
    // Scalars are made in double.
    for (auto& o : wide.outputs) {
      if (!is_half(o.initial.dtype)) continue;
      const bool reduced = o.role == LK_LOSS && r.reduced_by() != LK_REDUCTION_NONE;
      o.initial = Array(reduced ? LK_FLOAT64 : LK_FLOAT32, o.initial.shape);
      o.accumulate = false;
    }
    Setting s;
    s.layout_seed = i % 3 == 0 ? 0 : seed;
    const Outcome got = run(r, s), base = run(wide);
    ASSERT_EQ(got.status, LK_OK) << got.error.message << "\n" << describe(r);
    ASSERT_EQ(base.status, LK_OK) << base.error.message << "\n" << describe(wide);
    for (size_t k = 0; k < r.outputs.size(); ++k) {
      const Output& o = r.outputs[k];
      Array wanted = base.outputs[k];
      if (is_half(o.initial.dtype)) {
        wanted = Array(o.initial.dtype, o.initial.shape);
        for (int64_t at = 0; at < wanted.size(); ++at)
          wanted.set(at, o.accumulate ? o.initial.real(at) + base.outputs[k].real(at) : base.outputs[k].real(at));
      }
      ++compared;
      ASSERT_EQ(first_difference(wanted, got.outputs[k]), -1) << lk_role_name(o.role) << ", seed " << seed << "\n"
                                                              << describe(r);
    }
  }
  EXPECT_GT(compared, 0);
}

// Integers mean the same in every width: targets of the widest type, put into narrower ones.
TEST_P(Halves, IntegersOfEveryWidthGiveTheSameBits) {
  int64_t compared = 0;
  for (const auto& role : op().inputs()) {
    if (role.types == LK_TYPES_REAL) continue;
    size_t alternative = 0, seen = 0;
    for (const auto& other : op().inputs())
      if ((other.flags & LK_ROLE_ONE_OF) != 0) {
        if (other.role == role.role) alternative = seen;
        ++seen;
      }
    for (const int64_t n : {7, 200}) {
      Request r = plain_request(op(), LK_FLOAT32, shape_for(op(), n), true, alternative);
      Array* given = r.input(role.role);
      if (given == nullptr) continue;
      // Small enough for a bool, in lists too, which one label ends.
      Array wide(LK_INT64, given->shape);
      for (int64_t i = 0; i < wide.size(); ++i) wide.set_integer(i, role.domain == LK_DOMAIN_POSITIVE ? 1 : i % 2);
      if (op().has_frames() || role.domain == LK_DOMAIN_BOX) continue;
      *given = wide;
      const Outcome base = run(r);
      if (base.status == LK_INVALID_VALUE) continue;  // 0 and 1 are not what it takes
      ASSERT_EQ(base.status, LK_OK) << base.error.message << "\n" << describe(r);
      for (const lk_dtype dtype : {LK_INT8, LK_UINT8, LK_INT16, LK_UINT16, LK_INT32, LK_BOOL}) {
        Array narrow(dtype, wide.shape);
        for (int64_t i = 0; i < wide.size(); ++i) narrow.set_integer(i, wide.integer(i));
        *r.input(role.role) = narrow;
        for (const uint64_t layout : {0, 3}) {
          Setting s;
          s.layout_seed = layout;
          const Outcome o = run(r, s);
          ASSERT_EQ(o.status, LK_OK) << o.error.message << "\n" << describe(r);
          ++compared;
          for (size_t k = 0; k < r.outputs.size(); ++k) {
            if (r.outputs[k].role == LK_GRAD + role.role) continue;
            ASSERT_EQ(first_difference(base.outputs[k], o.outputs[k]), -1)
                << lk_role_name(r.outputs[k].role) << " of " << dtype_text(dtype) << "\n"
                << describe(r);
          }
        }
      }
    }
  }
  if (compared == 0) GTEST_SKIP() << "no integers among its inputs";
}

INSTANTIATE_TEST_SUITE_P(Catalogue, Halves, testing::Range(size_t{0}, static_cast<size_t>(lk_op_count())), op_name);

}  // namespace
}  // namespace lktest
