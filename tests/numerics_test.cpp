// The edges of the number line: NaN, infinities, huge and tiny values, nothing to average, and what ignoring removes.
// Explicit numbers from the documented semantics, on every target.
#include "expectations.h"
#include "reference/all.h"

namespace lktest {
namespace {

// ---- Every op ----

class Numerics : public testing::TestWithParam<size_t> {
 protected:
  const Op& op() const { return catalogue()[GetParam()]; }

  // Outputs against the reference, which knows what becomes of every special value.
  void expect_reference(const Request& r, const Outcome& o) {
    const auto u = reference(r);
    ASSERT_TRUE(u) << op().info.name << " has no formula in tests/reference";
    for (size_t k = 0; k < r.outputs.size(); ++k) {
      const Expected e = expect(r, *u, r.outputs[k]);
      for (size_t i = 0; i < e.value.size(); ++i) {
        if (e.skip[i] != 0) continue;
        ASSERT_TRUE(e.agrees(i, o.outputs[k].real(static_cast<int64_t>(i))))
            << lk_role_name(e.role) << "[" << i << "] = " << o.outputs[k].real(static_cast<int64_t>(i)) << ", expected "
            << static_cast<double>(e.value[i]) << " +- " << static_cast<double>(e.tolerance[i]) << "\n"
            << describe(r);
      }
    }
  }

  // Element-wise outputs only: sums of huge values overflow in lanes where long double does not.
  static void want_elements(Request& r) {
    r.reduction = LK_REDUCTION_SUM;
    want_everything(r);
    r.outputs.erase(std::remove_if(r.outputs.begin(), r.outputs.end(),
                                   [](const Output& o) { return o.role != LK_LOSS_ELEMENTS && o.role <= LK_GRAD; }),
                    r.outputs.end());
  }
};

// Loss element that input element i belongs to.
int64_t unit_of(const Request& r, int64_t i) {
  const Shape& x = r.input(LK_INPUT)->shape;
  if (r.op->has_segments()) return x.size() == 1 ? 0 : i / (count(x) / x[0]);
  if (has_rows(*r.op)) return i / x.back();
  if (r.op->has_frames()) return x.size() == 2 ? 0 : i / x[2] % x[1];
  if (r.op->is(LK_FAMILY_POINTWISE)) return i;
  if (r.op->is(LK_FAMILY_OVERLAP)) return per_sample(r) ? i / (count(x) / x[0]) : 0;
  if (r.op->role(LK_INPUT)->shape == LK_SHAPE_LABELS) return i / (count(x) / x[0]);
  int64_t inner = 1;
  for (size_t d = 2; d < x.size(); ++d) inner *= x[d];
  if (x.size() == 1) return 0;
  return i / (x[1] * inner) * inner + i % inner;
}

// And one that loss element i belongs to.
int64_t unit_of_loss(const Request& r, int64_t i) {
  const Shape s = unreduced_shape(r);
  return r.op->has_segments() && s.size() == 2 ? i / s[1] : r.op->role(LK_INPUT)->shape == LK_SHAPE_SEGMENTS ? 0 : i;
}

// One special value in each lane of the first and the last packs: it spoils its own unit as the reference says, and no
// bit of any other.
TEST_P(Numerics, SpecialValuesSpoilOnlyTheirOwnUnit) {
  if (op().is_checked()) GTEST_SKIP() << "such values are refused";
  const bool rows = op().has_classes();
  const std::vector<Shape> shapes = rows ? std::vector<Shape>{{3, 70}, {70, 3}, {2, 5, 19}, {1, 70, 3}, {2, 4100}}
                                    : op().is(LK_FAMILY_OVERLAP) || op().has_frames() ? std::vector<Shape>{{3, 70}, {2, 4100}}
                                                                                      : std::vector<Shape>{{70}, {4100}};
  for (const Shape& shape : shapes)
    for (lk_dtype dtype : {LK_FLOAT32, LK_FLOAT64})
      for (size_t a = 0; a < alternatives(op()); ++a) {
        Request clean = plain_request(op(), dtype, shape, false, a);
        if (op().option(LK_OPTION_SCOPE) != nullptr) clean.set_option(LK_OPTION_SCOPE, 1);
        want_elements(clean);
        const Outcome base = run(clean);
        const int64_t n = clean.input(LK_INPUT)->size();
        for (int64_t i = 0; i < n; ++i) {
          if (i == 40 && n > 90) i = n - 40;
          for (const double special : {nan_value, inf, -inf}) {
            if (test_scale() < 0.5 && (i * 7 + (special > 0)) % (test_scale() < 0.1 ? 13 : 5) != 0) continue;
            Request r = clean;
            r.input(LK_INPUT)->set(i, special);
            const Context context = make_context(&targets()[static_cast<size_t>(i) % targets().size()]);
            Setting s;
            s.context = context.get();
            const Outcome o = run(r, s);
            if (!in_domain(*op().role(LK_INPUT), special)) {
              ASSERT_EQ(o.status, LK_INVALID_VALUE) << special;
              ASSERT_EQ(o.error.element, i) << o.error.message;
              continue;
            }
            ASSERT_EQ(o.status, LK_OK) << o.error.message;
            if (n < 500 || std::isnan(special)) expect_reference(r, o);
            if (HasFatalFailure()) return;
            const int64_t unit = unit_of(r, i);
            for (size_t k = 0; k < r.outputs.size(); ++k)
              for (int64_t j = 0; j < o.outputs[k].size() && !is_shared(op(), r.outputs[k].role); ++j) {
                if ((r.outputs[k].role == LK_LOSS_ELEMENTS ? unit_of_loss(r, j) : unit_of(r, j)) == unit) continue;
                ASSERT_EQ(o.outputs[k].bits(j), base.outputs[k].bits(j))
                    << special << " at " << i << " changed " << lk_role_name(r.outputs[k].role) << "[" << j << "]\n"
                    << describe(r);
              }
          }
        }
      }
}

// Everything from denormals to the largest number, in any mixture.
TEST_P(Numerics, ExtremeValuesAgreeWithTheReference) {
  static const std::vector<double> f32 = {0,      -0.0, 0x1p-149, -0x1p-149, 0x1.8p-127, 0x1p-126, 1e-38,      1e-30, 1e-8,
                                          1e-3,   16.6, 17.4,     87.3,      88.7,       -88.8,    -87.4,      103.2, 103.98,
                                          -104.1, -150, 1e4,      -1e4,      1e10,       -1e10,    1e19,       1e20,  1e38,
                                          -3e38,  inf,  -inf,     nan_value, 1,          -1,       1 - 0x1p-24};
  static const std::vector<double> f64 = {0,     -0.0,      0x1p-1074, -0x1p-1074, 0x1.8p-1023, 0x1p-1022, 1e-300, 1e-160,
                                          1e-17, 36.1,      37.5,      708.3,      709.8,       -709.,     745,    745.2,
                                          -746,  1e5,       -1e5,      1e150,      1e155,       1e308,     -1e308, inf,
                                          -inf,  nan_value, 1,         -1,         1 - 0x1p-53};
  for (int i = 0; i < scaled(300); ++i) {
    const lk_dtype dtype = i % 2 == 0 ? LK_FLOAT32 : LK_FLOAT64;
    const auto& extremes = dtype == LK_FLOAT32 ? f32 : f64;
    static const std::vector<int64_t> sizes = {1, 2, 5, 20, 40, 70, 200};
    Request r = plain_request(op(), dtype, shape_for(op(), sizes[static_cast<size_t>(i / 2) % sizes.size()]), false,
                              static_cast<size_t>(i) % alternatives(op()), static_cast<uint64_t>(i));
    Random random(static_cast<uint64_t>(i));
    Array& x = *r.input(LK_INPUT);
    const int64_t rarity = random.between(1, 6);
    for (int64_t k = 0; k < x.size(); ++k) {
      const double v = random.pick(extremes);
      if (random.one_in(rarity) && in_domain(*op().role(LK_INPUT), v)) x.set(k, v);
    }
    want_elements(r);
    expect_reference(r, everywhere(r));
    if (HasFatalFailure()) return;
  }
}

// Gradual underflow: nothing is flushed, whatever the kernels' own mode might have been.
TEST_P(Numerics, DenormalInputsAgreeWithTheReference) {
  for (lk_dtype dtype : {LK_FLOAT32, LK_FLOAT64}) {
    Request r = plain_request(op(), dtype, shape_for(op(), 100), false);
    Array& x = *r.input(LK_INPUT);
    Array& t = *(r.input(LK_TARGET) != nullptr ? r.input(LK_TARGET) : &x);
    const double step = dtype == LK_FLOAT32 ? 0x1p-149 : 0x1p-1074;
    for (int64_t i = 0; i < x.size(); ++i) {
      const double v = step * static_cast<double>(i * 37 % 101 - 50);
      x.set(i, in_domain(*op().role(LK_INPUT), v) ? v : -v);
      if (i < t.size() && (r.input(LK_TARGET) == nullptr || op().role(LK_TARGET)->domain != LK_DOMAIN_BINARY))
        t.set(i, step * static_cast<double>(i * 17 % 11));
    }
    r.reduction = LK_REDUCTION_SUM;
    want_everything(r);
    expect_reference(r, everywhere(r));
  }
}

TEST_P(Numerics, NothingGivesNoMeanAZeroSumAndNoElements) {
  for (lk_dtype dtype : {LK_FLOAT32, LK_FLOAT64})
    for (size_t a = 0; a < alternatives(op()); ++a)
      for (const Shape& shape : op().has_segments()  ? std::vector<Shape>{{0, 3}, {0, 100, 7}}
                                : op().has_classes() ? std::vector<Shape>{{0, 3}, {0, 100, 7}, {3, 5, 0}}
                                : has_rows(op())     ? std::vector<Shape>{{0, 3}, {0, 2, 70}, {3, 0, 4}}
                                                     : std::vector<Shape>{{0}, {0, 4}}) {
        for (const int32_t reduction : {LK_REDUCTION_MEAN, LK_REDUCTION_SUM, LK_REDUCTION_NONE, LK_REDUCTION_BATCHMEAN}) {
          if ((op().info.reductions & 1u << reduction) == 0) continue;
          Request r = plain_request(op(), dtype, shape, false, a);
          r.reduction = reduction;
          if (op().option(LK_OPTION_SCOPE) != nullptr) r.set_option(LK_OPTION_SCOPE, 1);
          want_everything(r);
          const Outcome o = everywhere(r);
          expect_values(o.of(r, LK_LOSS_SUM), {0}, "loss_sum");
          expect_values(o.of(r, LK_LOSS_DIVISOR), {0}, "loss_divisor");
          if (reduction == LK_REDUCTION_MEAN || reduction == LK_REDUCTION_BATCHMEAN)
            expect_values(o.of(r, LK_LOSS), {op().info.divisor == LK_DIVISOR_ELEMENTS_OR_ONE ? 0 : nan_value}, "mean");
          if (reduction == LK_REDUCTION_SUM) expect_values(o.of(r, LK_LOSS), {0}, "sum");
          if (reduction == LK_REDUCTION_NONE) expect_values(o.of(r, LK_LOSS), {}, "none");
        }
      }
}

// A call that wants nothing is valid, and checks its arguments all the same.
TEST_P(Numerics, NoOutputsIsAValidCall) {
  Request r = plain_request(op(), LK_FLOAT32, shape_for(op(), 100), true);
  r.outputs.clear();
  EXPECT_EQ(run(r).status, LK_OK) << run(r).error.message;
}

// Upstream gradients multiply; those of 0 give zeros, infinite ones infinities.
TEST_P(Numerics, UpstreamGradientsMultiply) {
  for (lk_dtype dtype : {LK_FLOAT32, LK_FLOAT64}) {
    Request r = plain_request(op(), dtype, shape_for(op(), 60), false);
    r.reduction = LK_REDUCTION_SUM;
    want_everything(r);
    const Outcome plain = everywhere(r);
    for (const double g : {0.0, -1.0, 0.5, 4.0}) {
      Request scaled_request = r;
      scaled_request.inputs.push_back({LK_GRAD_LOSS, Array(dtype, {}, {g})});
      const Outcome o = everywhere(scaled_request);
      EXPECT_EQ(o.of(r, LK_LOSS).bits(0), plain.of(r, LK_LOSS).bits(0)) << "the loss is not scaled";
      if (!op().has_gradient()) continue;
      const Array& a = plain.of(r, LK_GRAD_INPUT);
      const Array& b = o.of(r, LK_GRAD_INPUT);
      for (int64_t i = 0; i < a.size(); ++i) ASSERT_EQ(b.real(i), g * a.real(i)) << "powers of two scale exactly";
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Catalogue, Numerics, testing::Range(size_t{0}, static_cast<size_t>(lk_op_count())), op_name);

// ---- Sums ----

// In single precision 1024 is far below half an ulp of 2^40: blocks must be added in double.
TEST(Sums, BlocksAreAddedInDouble) {
  const int64_t n = 8 * 4096;
  std::vector<double> x(static_cast<size_t>(n), 0.5);
  std::fill(x.begin(), x.begin() + 4096, 0.0);
  x[0] = 0x1p20;
  const Request r = request("mse_loss", LK_FLOAT32, LK_REDUCTION_SUM,
                            {{LK_INPUT, Array(LK_FLOAT32, {n}, x)}, {LK_TARGET, Array(LK_FLOAT32, {n})}});
  EXPECT_EQ(everywhere(r).of(r, LK_LOSS_SUM).real(0), 0x1p40 + 7 * 1024);
}

// Counts stay exact beyond 2^24, where single precision no longer has odd numbers.
TEST(Sums, DivisorsAreExactCounts) {
  const int64_t n = test_scale() < 0.5 ? (1 << 16) + 1 : (1 << 24) + 1;
  Request r = request("mse_loss", LK_FLOAT32, LK_REDUCTION_MEAN,
                      {{LK_INPUT, Array(LK_FLOAT32, {n})}, {LK_TARGET, Array(LK_FLOAT32, {1})}});
  r.outputs = {blank_output(r, LK_LOSS_DIVISOR)};
  EXPECT_EQ(run(r).outputs[0].real(0), static_cast<double>(n));
}

// ---- mse_loss ----

TEST(MseLoss, WeightsThatSumToZeroGiveNoMean) {
  for (lk_dtype t : {LK_FLOAT32, LK_FLOAT64}) {
    Request r = request("mse_loss", t, LK_REDUCTION_MEAN,
                        {{LK_INPUT, Array(t, {3}, {1, 2, 3})}, {LK_TARGET, Array(t, {3})}, {LK_WEIGHT, Array(t, {3})}});
    const Outcome o = everywhere(r);
    expect_values(o.of(r, LK_LOSS), {nan_value}, "mean");
    expect_values(o.of(r, LK_LOSS_SUM), {0}, "loss_sum");
    expect_values(o.of(r, LK_GRAD_INPUT), {nan_value, nan_value, nan_value}, "gradient");
  }
}

TEST(MseLoss, OverflowIsInfiniteWithAFiniteGradient) {
  Request r = request(
      "mse_loss", LK_FLOAT32, LK_REDUCTION_NONE,
      {{LK_INPUT, Array(LK_FLOAT32, {4}, {2e19, -2e19, inf, inf})}, {LK_TARGET, Array(LK_FLOAT32, {4}, {0, 0, 0, inf})}});
  const Outcome o = everywhere(r);
  expect_values(o.of(r, LK_LOSS), {inf, inf, inf, nan_value}, "loss");
  expect_values(o.of(r, LK_GRAD_INPUT), {4e19, -4e19, inf, nan_value}, "gradient");
}

// Weights multiply, they never mask.
TEST(MseLoss, ZeroWeightTimesInfinityIsNaN) {
  Request r = request(
      "mse_loss", LK_FLOAT32, LK_REDUCTION_NONE,
      {{LK_INPUT, Array(LK_FLOAT32, {2}, {inf, 3})}, {LK_TARGET, Array(LK_FLOAT32, {2})}, {LK_WEIGHT, Array(LK_FLOAT32, {2})}});
  expect_values(everywhere(r).of(r, LK_LOSS), {nan_value, 0}, "loss");
}

// ---- binary_cross_entropy_with_logits ----

TEST(BinaryCrossEntropyWithLogits, LimitsAtInfinity) {
  for (lk_dtype t : {LK_FLOAT32, LK_FLOAT64})
    for (const double v : {1.0, 3.0, 0.0, -1.0 /* none given */})
      for (const double w : {1.0, 2.0, 0.0}) {
        std::vector<double> x, target, loss, gradient;
        const double pos = v < 0 ? 1 : v;
        for (const double y : {0.0, 1.0, 0.3, 9.0}) {
          const double yt = t == LK_FLOAT32 ? single(y) : y;
          auto times_inf = [](double c) { return c == 0 ? 0 : c * inf; };
          x.push_back(inf);
          target.push_back(y);
          loss.push_back(w * times_inf(1 - yt));
          gradient.push_back(w * (1 - yt));
          x.push_back(-inf);
          target.push_back(y);
          loss.push_back(w * times_inf(pos * yt));
          gradient.push_back(-w * pos * yt);
        }
        const Shape shape = {static_cast<int64_t>(x.size())};
        std::vector<Input> inputs = {
            {LK_INPUT, Array(t, shape, x)}, {LK_TARGET, Array(t, shape, target)}, {LK_WEIGHT, Array(t, {}, {w})}};
        if (v >= 0) inputs.push_back({LK_POS_WEIGHT, Array(t, {1}, {v})});
        Request r = request("binary_cross_entropy_with_logits", t, LK_REDUCTION_NONE, inputs);
        const Outcome o = everywhere(r);
        const std::string what = "pos_weight " + std::to_string(v) + ", weight " + std::to_string(w);
        expect_values(o.of(r, LK_LOSS), loss, "loss, " + what);
        expect_values(o.of(r, LK_GRAD_INPUT), gradient, "gradient, " + what);
      }
}

// Targets are not range-checked: 9 gives legal negative values.
TEST(BinaryCrossEntropyWithLogits, TargetsBeyondOneAreLegal) {
  for (lk_dtype t : {LK_FLOAT32, LK_FLOAT64}) {
    Request r = request("binary_cross_entropy_with_logits", t, LK_REDUCTION_NONE,
                        {{LK_INPUT, Array(t, {3}, {1, -1, 20})}, {LK_TARGET, Array(LK_INT64, {3}, {9, 9, 9})}});
    const Outcome o = everywhere(r);
    expect_values(o.of(r, LK_LOSS),
                  {1 - 9 + std::log1p(std::exp(-1)), 9 + std::log1p(std::exp(-1)), -160 + std::log1p(std::exp(-20))}, "loss");
    expect_values(o.of(r, LK_GRAD_INPUT), {1 / (1 + std::exp(-1)) - 9, 1 / (1 + std::exp(1)) - 9, -8 - 1 / (1 + std::exp(20))},
                  "gradient");
  }
}

// Both tails keep their relative precision: a right answer's loss is e^-x, not a rounding of 0.
TEST(BinaryCrossEntropyWithLogits, SmallLossesAreNotRoundedAway) {
  for (lk_dtype t : {LK_FLOAT32, LK_FLOAT64}) {
    Request r = request("binary_cross_entropy_with_logits", t, LK_REDUCTION_NONE,
                        {{LK_INPUT, Array(t, {4}, {30, -30, 80, -80})}, {LK_TARGET, Array(t, {4}, {1, 0, 1, 0})}});
    const Outcome o = everywhere(r);
    expect_values(o.of(r, LK_LOSS), {std::exp(-30), std::exp(-30), std::exp(-80), std::exp(-80)}, "loss");
    expect_values(o.of(r, LK_GRAD_INPUT), {-std::exp(-30), std::exp(-30), -std::exp(-80), std::exp(-80)}, "gradient");
  }
}

// ---- binary_dice_loss ----

TEST(BinaryDiceLoss, SaturatedAndEmptySegmentations) {
  for (lk_dtype t : {LK_FLOAT32, LK_FLOAT64}) {
    auto dice = [&](std::vector<double> x, std::vector<double> y, double smooth) {
      const Shape shape = {static_cast<int64_t>(x.size())};
      Request r =
          request("binary_dice_loss", t, LK_REDUCTION_MEAN, {{LK_INPUT, Array(t, shape, x)}, {LK_TARGET, Array(t, shape, y)}});
      r.set_option(LK_OPTION_SMOOTH, smooth);
      const Outcome o = everywhere(r);
      return std::make_pair(o.of(r, LK_LOSS), o.of(r, LK_GRAD_INPUT));
    };
    const auto perfect = dice({inf, -inf, inf}, {1, 0, 1}, 1);
    expect_values(perfect.first, {0}, "perfect");
    expect_values(perfect.second, {0, 0, 0}, "perfect, gradient");
    expect_values(dice({inf, -inf}, {0, 1}, 1).first, {1 - 1.0 / 3}, "all wrong");
    expect_values(dice({-inf, -inf}, {0, 0}, 1).first, {0}, "both empty");
    expect_values(dice({-inf, -inf}, {0, 0}, 0).first, {nan_value}, "both empty without smoothing");
    expect_values(dice({0, nan_value}, {0, 1}, 1).first, {nan_value}, "NaN");
    expect_values(dice({}, {}, 1).first, {0}, "no elements");
  }
}

}  // namespace
}  // namespace lktest
