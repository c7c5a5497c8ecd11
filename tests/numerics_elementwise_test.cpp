// The edges of element-wise losses: kinks, clamps, saturation, NaN and infinities. Explicit numbers from the documented
// semantics, on every target.
#include "expectations.h"

namespace lktest {
namespace {

struct OptionValue {
  int32_t key;
  double value;
};
struct Wanted {
  int32_t output;
  std::vector<double> values;
};

// Unreduced, in both real types.
void expect_elements(const char* op, const std::vector<std::pair<int32_t, std::vector<double>>>& inputs,
                     const std::vector<OptionValue>& options, const std::vector<Wanted>& wanted,
                     const std::vector<lk_dtype>& dtypes = {LK_FLOAT32, LK_FLOAT64}) {
  for (const lk_dtype t : dtypes) {
    std::vector<Input> arrays;
    for (const auto& [role, values] : inputs) arrays.push_back({role, Array(t, {static_cast<int64_t>(values.size())}, values)});
    Request r = request(op, t, LK_REDUCTION_NONE, arrays);
    for (const auto& o : options) r.set_option(o.key, o.value);
    const Outcome o = everywhere(r);
    for (const auto& w : wanted)
      expect_values(o.of(r, w.output), w.values, std::string(op) + " " + dtype_text(t) + " " + lk_role_name(w.output));
  }
}

// ---- Regression ----

TEST(L1Loss, TheGradientIsSilentAtNaN) {
  expect_elements(
      "l1_loss", {{LK_INPUT, {1, inf, inf, nan_value, -inf}}, {LK_TARGET, {1, inf, 0, 0, 0}}}, {},
      {{LK_LOSS, {0, nan_value, inf, nan_value, inf}}, {LK_GRAD_INPUT, {0, 0, 1, 0, -1}}, {LK_GRAD_TARGET, {0, 0, -1, 0, 1}}});
}

TEST(L1Loss, WeightsThatSumToZeroGiveNoMean) {
  for (lk_dtype t : {LK_FLOAT32, LK_FLOAT64}) {
    const Request r = request("l1_loss", t, LK_REDUCTION_MEAN,
                              {{LK_INPUT, Array(t, {2}, {1, 2})}, {LK_TARGET, Array(t, {2})}, {LK_WEIGHT, Array(t, {2})}});
    const Outcome o = everywhere(r);
    expect_values(o.of(r, LK_LOSS), {nan_value}, "mean");
    expect_values(o.of(r, LK_GRAD_INPUT), {nan_value, nan_value}, "gradient");
  }
}

TEST(SmoothL1Loss, JointsAndInfinities) {
  expect_elements("smooth_l1_loss", {{LK_INPUT, {0.5, -0.5, 0.25, inf, -inf, nan_value}}, {LK_TARGET, {0, 0, 0, 0, 0, 0}}},
                  {{LK_OPTION_BETA, 0.5}},
                  {{LK_LOSS, {0.25, 0.25, 0.0625, inf, inf, nan_value}}, {LK_GRAD_INPUT, {1, -1, 0.5, 1, -1, nan_value}}});
}

TEST(SmoothL1Loss, WithoutASquareItIsL1) {
  expect_elements("smooth_l1_loss", {{LK_INPUT, {0, -3, nan_value}}, {LK_TARGET, {0, 0, 0}}}, {{LK_OPTION_BETA, 0}},
                  {{LK_LOSS, {0, 3, nan_value}}, {LK_GRAD_INPUT, {0, -1, 0}}});
}

// d^2 overflows, d (d / beta) does not.
TEST(SmoothL1Loss, LargeDifferencesBelowAHugeBeta) {
  expect_elements("smooth_l1_loss", {{LK_INPUT, {1e20, -1e20}}, {LK_TARGET, {0, 0}}}, {{LK_OPTION_BETA, 1e30}},
                  {{LK_LOSS, {5e9, 5e9}}, {LK_GRAD_INPUT, {1e-10, -1e-10}}});
}

TEST(HuberLoss, JointsAndInfinities) {
  expect_elements("huber_loss", {{LK_INPUT, {2, -2, 1, inf, -inf, nan_value}}, {LK_TARGET, {0, 0, 0, 0, 0, 0}}},
                  {{LK_OPTION_DELTA, 2}},
                  {{LK_LOSS, {2, 2, 0.5, inf, inf, nan_value}}, {LK_GRAD_INPUT, {2, -2, 1, 2, -2, nan_value}}});
}

// a (1 - a) keeps its relative precision on both sides.
TEST(SigmoidMseLoss, SaturatedTailsAreNotRoundedAway) {
  expect_elements("sigmoid_mse_loss", {{LK_INPUT, {40, -40, 40, inf, -inf}}, {LK_TARGET, {0, 1, 1, 0, 1}}}, {},
                  {{LK_LOSS, {1, 1, std::exp(-80), 1, 1}},
                   {LK_GRAD_INPUT, {2 * std::exp(-40), -2 * std::exp(-40), -2 * std::exp(-80), 0, 0}},
                   {LK_GRAD_TARGET, {-2, 2, 2 * std::exp(-40), -2, 2}}});
}

// ---- binary_cross_entropy ----

TEST(BinaryCrossEntropy, ClampsOfValueAndGradientDiffer) {
  expect_elements("binary_cross_entropy", {{LK_INPUT, {0, 0, 1, 1, 0}}, {LK_TARGET, {0, 1, 1, 0, 0.25}}}, {},
                  {{LK_LOSS, {0, 100, 0, 100, 25}},
                   {LK_GRAD_INPUT, {0, -1e12, 0, 1e12, -0.25e12}},
                   {LK_GRAD_TARGET, {inf, inf, -inf, -inf, inf}}});
  // Below e^-100 the value saturates, the gradient already did.
  expect_elements("binary_cross_entropy", {{LK_INPUT, {0x1p-149}}, {LK_TARGET, {1}}}, {},
                  {{LK_LOSS, {100}}, {LK_GRAD_INPUT, {-1e12}}});
  expect_elements("binary_cross_entropy", {{LK_INPUT, {0x1p-140}}, {LK_TARGET, {1}}}, {},
                  {{LK_LOSS, {140 * std::log(2.0)}}, {LK_GRAD_TARGET, {140 * std::log(2.0)}}});
  // log(1 - x) of a small x is -x, not a rounding of 0.
  expect_elements("binary_cross_entropy", {{LK_INPUT, {1e-20}}, {LK_TARGET, {0}}}, {}, {{LK_LOSS, {1e-20}}});
}

// ---- soft margins ----

TEST(MultilabelSoftMarginLoss, LimitsAtInfinityAndRowMeans) {
  for (lk_dtype t : {LK_FLOAT32, LK_FLOAT64}) {
    const Request r = request("multilabel_soft_margin_loss", t, LK_REDUCTION_NONE,
                              {{LK_INPUT, Array(t, {4, 2}, {inf, -inf, -inf, 0, nan_value, 0, 0, 0})},
                               {LK_TARGET, Array(t, {4, 2}, {1, 0, 1, 0, 1, 1, 1, 0})},
                               {LK_WEIGHT, Array(t, {2}, {1, 3})}});
    const Outcome o = everywhere(r);
    const double ln2 = std::log(2.0);
    expect_values(o.of(r, LK_LOSS), {0, inf, nan_value, (ln2 + 3 * ln2) / 2}, "loss");
    expect_values(o.of(r, LK_GRAD_INPUT), {0, 0, -0.5, 0.75, nan_value, -0.75, -0.25, 0.75}, "gradient");
    expect_values(o.of(r, LK_LOSS_DIVISOR), {4}, "divisor");
  }
}

// A row of one axis is one element; long rows are summed in double.
TEST(MultilabelSoftMarginLoss, OneLongRow) {
  const int64_t n = 100003;
  for (lk_dtype t : {LK_FLOAT32, LK_FLOAT64}) {
    const Request r =
        request("multilabel_soft_margin_loss", t, LK_REDUCTION_MEAN, {{LK_INPUT, Array(t, {n})}, {LK_TARGET, Array(t, {n})}});
    const Outcome o = everywhere(r);
    // The mean is of sums in lanes, whose 128 additions of one number all round alike.
    EXPECT_NEAR(o.of(r, LK_LOSS).real(0), std::log(2.0), 64 * (t == LK_FLOAT32 ? 0x1p-23 : 0x1p-52));
    expect_values(o.of(r, LK_LOSS_ELEMENTS), {std::log(2.0)}, "element");
    EXPECT_TRUE(o.of(r, LK_LOSS_ELEMENTS).shape.empty());
    EXPECT_NEAR(o.of(r, LK_GRAD_INPUT).real(n - 1), 0.5 / static_cast<double>(n), 1e-12);
  }
}

TEST(SoftMarginLoss, NeverOverflows) {
  expect_elements("soft_margin_loss",
                  {{LK_INPUT, {-100, 100, 1e30, -inf, inf, 50, 3, nan_value}}, {LK_TARGET, {1, -1, -1, 1, 1, 1, 0, 1}}}, {},
                  {{LK_LOSS, {100, 100, 1e30, inf, 0, std::exp(-50), std::log(2.0), nan_value}},
                   {LK_GRAD_INPUT, {-1, 1, 1, -1, 0, -std::exp(-50), 0, nan_value}}});
}

// ---- sigmoid_focal_loss ----

TEST(SigmoidFocalLoss, SaturationIsFiniteForEveryGamma) {
  for (const double gamma : {0.5, 1.0, 2.0, 3.0}) {
    for (lk_dtype t : {LK_FLOAT32, LK_FLOAT64}) {
      Request r = request(
          "sigmoid_focal_loss", t, LK_REDUCTION_NONE,
          {{LK_INPUT, Array(t, {6}, {inf, -inf, -inf, inf, 2000, -2000})}, {LK_TARGET, Array(t, {6}, {1, 1, 0, 0, 1, 0})}});
      r.set_option(LK_OPTION_GAMMA, gamma);
      const Outcome o = everywhere(r);
      expect_values(o.of(r, LK_LOSS), {0, inf, 0, inf, 0, 0}, "loss, gamma " + std::to_string(gamma));
      expect_values(o.of(r, LK_GRAD_INPUT), {0, -0.25, 0, 0.75, 0, 0}, "gradient, gamma " + std::to_string(gamma));
      for (const int64_t i : {0, 2, 4, 5}) EXPECT_EQ(o.of(r, LK_GRAD_TARGET).real(i), 0) << "gamma " << gamma << ", " << i;
    }
  }
}

// 1 - p_t rounds to 0 from 16.64 on in single precision, if it is made by subtraction.
TEST(SigmoidFocalLoss, EasyExamplesKeepTheirPrecision) {
  const double q = std::exp(-20), two = q * q;  // sigmoid(-20) but for 2e-9
  expect_elements("sigmoid_focal_loss", {{LK_INPUT, {20, -20}}, {LK_TARGET, {1, 0}}}, {},
                  {{LK_LOSS, {0.25 * two * q, 0.75 * two * q}}, {LK_GRAD_INPUT, {-0.25 * two * 3 * q, 0.75 * two * 3 * q}}});
}

// gamma = 0: 0^0 = 1 and the term with the factor gamma is gone.
TEST(SigmoidFocalLoss, WithoutFocusItIsWeightedCrossEntropy) {
  expect_elements(
      "sigmoid_focal_loss", {{LK_INPUT, {inf, -inf, 1000, 0}}, {LK_TARGET, {1, 1, 0, 0.5}}},
      {{LK_OPTION_GAMMA, 0}, {LK_OPTION_ALPHA, -1}},
      {{LK_LOSS, {0, inf, 1000, std::log(2.0)}}, {LK_GRAD_INPUT, {0, -1, 1, 0}}, {LK_GRAD_TARGET, {-inf, inf, -1000, 0}}});
}

// The weight of a positive is alpha itself, however small.
TEST(SigmoidFocalLoss, SmallAlphaIsNotRoundedAway) {
  expect_elements("sigmoid_focal_loss", {{LK_INPUT, {0}}, {LK_TARGET, {1}}}, {{LK_OPTION_ALPHA, 1e-6}},
                  {{LK_LOSS, {1e-6 * 0.25 * std::log(2.0)}}});
}

// ---- scikit-learn's ----

TEST(BinaryLogLoss, ClipsToTheEpsilonOfTheDtype) {
  for (lk_dtype t : {LK_FLOAT32, LK_FLOAT64}) {
    const double e = t == LK_FLOAT32 ? 0x1p-23 : 0x1p-52;
    expect_elements("binary_log_loss", {{LK_INPUT, {0, 1, 1, e, 1 - e, e / 2}}, {LK_TARGET, {1, 0, 1, 1, 1, 1}}}, {},
                    {{LK_LOSS, {-std::log(e), -std::log(e), e, -std::log(e), e, -std::log(e)}},
                     {LK_GRAD_INPUT, {0, 0, 0, -1 / e, -1 / (1 - e), 0}}},
                    {t});
  }
  EXPECT_NEAR(-std::log(0x1p-23), 15.9424, 1e-4);
  EXPECT_NEAR(-std::log(0x1p-52), 36.0437, 1e-4);
}

TEST(BrierScoreLoss, DividesByItsWeights) {
  for (lk_dtype t : {LK_FLOAT32, LK_FLOAT64}) {
    const Request r = request(
        "brier_score_loss", t, LK_REDUCTION_MEAN,
        {{LK_INPUT, Array(t, {2}, {1, 0.5})}, {LK_TARGET, Array(LK_INT64, {2}, {0, 1})}, {LK_WEIGHT, Array(t, {2}, {3, 1})}});
    const Outcome o = everywhere(r);
    expect_values(o.of(r, LK_LOSS), {3.25 / 4}, "mean");
    expect_values(o.of(r, LK_GRAD_INPUT), {1.5, -0.25}, "gradient");
    expect_values(o.of(r, LK_LOSS_DIVISOR), {4}, "divisor");
  }
}

TEST(SignedScores, KinksAndNaN) {
  const std::vector<std::pair<int32_t, std::vector<double>>> inputs = {{LK_INPUT, {1, -1, 1, -2, inf, -inf, nan_value}},
                                                                       {LK_TARGET, {1, -1, -1, 1, 1, 1, 1}}};
  expect_elements("hinge_loss", inputs, {},
                  {{LK_LOSS, {0, 0, 2, 3, 0, inf, nan_value}}, {LK_GRAD_INPUT, {-1, 1, 1, -1, 0, -1, 0}}});
  expect_elements("squared_hinge_loss", inputs, {},
                  {{LK_LOSS, {0, 0, 4, 9, 0, inf, nan_value}}, {LK_GRAD_INPUT, {0, 0, 4, -6, 0, -inf, 0}}});
  expect_elements("modified_huber_loss", inputs, {},
                  {{LK_LOSS, {0, 0, 4, 8, 0, inf, nan_value}}, {LK_GRAD_INPUT, {0, 0, 4, -4, 0, -4, 0}}});
  expect_elements("exponential_loss", inputs, {},
                  {{LK_LOSS, {std::exp(-1), std::exp(-1), std::exp(1), std::exp(2), 0, inf, nan_value}}});
}

TEST(ExponentialLoss, OverflowsWhereTheExponentialDoes) {
  expect_elements("exponential_loss", {{LK_INPUT, {-88, -89}}, {LK_TARGET, {1, 1}}}, {},
                  {{LK_LOSS, {std::exp(88), inf}}, {LK_GRAD_INPUT, {-std::exp(88), -inf}}}, {LK_FLOAT32});
}

// ---- kl_div ----

TEST(KlDiv, NothingOfTheTargetIsNoLoss) {
  const std::vector<double> x = {-1, -inf, inf, nan_value, -1}, t = {0, 0, 0, 0, -0.5};
  expect_elements("kl_div", {{LK_INPUT, x}, {LK_TARGET, t}}, {},
                  {{LK_LOSS, {0, 0, 0, nan_value, nan_value}}, {LK_GRAD_INPUT, {0, 0, 0, nan_value, 0.5}}});
  expect_elements("kl_div", {{LK_INPUT, {-1, 5}}, {LK_TARGET, {0, 0}}}, {}, {{LK_GRAD_TARGET, {-inf, -inf}}});
  expect_elements("kl_div", {{LK_INPUT, x}, {LK_TARGET, t}}, {{LK_OPTION_STRICT, 1}},
                  {{LK_LOSS, {0, nan_value, nan_value, nan_value, nan_value}},
                   {LK_GRAD_INPUT, {0, 0, 0, 0, 0.5}},
                   {LK_GRAD_TARGET, {nan_value, nan_value, nan_value, nan_value, nan_value}}});
}

TEST(KlDiv, NothingOfTheTargetAsALogarithm) {
  const std::vector<double> x = {-1, -inf, nan_value}, t = {-inf, -inf, -inf};
  expect_elements("kl_div", {{LK_INPUT, x}, {LK_TARGET, t}}, {{LK_OPTION_LOG_TARGET, 1}},
                  {{LK_LOSS, {0, 0, nan_value}}, {LK_GRAD_INPUT, {0, 0, nan_value}}, {LK_GRAD_TARGET, {0, 0, nan_value}}});
  expect_elements("kl_div", {{LK_INPUT, x}, {LK_TARGET, t}}, {{LK_OPTION_LOG_TARGET, 1}, {LK_OPTION_STRICT, 1}},
                  {{LK_LOSS, {nan_value, nan_value, nan_value}},
                   {LK_GRAD_INPUT, {0, 0, 0}},
                   {LK_GRAD_TARGET, {nan_value, nan_value, nan_value}}});
}

// A model that rules out what the target has: infinitely wrong.
TEST(KlDiv, ImpossibleForTheModel) {
  expect_elements("kl_div", {{LK_INPUT, {-inf}}, {LK_TARGET, {0.5}}}, {}, {{LK_LOSS, {inf}}, {LK_GRAD_INPUT, {-0.5}}});
}

// batchmean divides by the size of the input's first axis, whatever the target's; a 0-d input by nothing.
TEST(KlDiv, BatchSizesAreTheInputs) {
  struct Case {
    Shape input, target;
    double divisor;
  };
  for (const Case& c : {Case{{4, 3}, {4, 3}, 4}, Case{{3}, {4, 3}, 3}, Case{{1, 3}, {5, 3}, 1}, Case{{6}, {6}, 6},
                        Case{{}, {}, 1}, Case{{}, {7}, 1}}) {
    Request r = request("kl_div", LK_FLOAT32, LK_REDUCTION_BATCHMEAN,
                        {{LK_INPUT, Array(LK_FLOAT32, c.input)}, {LK_TARGET, Array(LK_FLOAT32, c.target)}});
    for (int64_t i = 0; i < r.input(LK_INPUT)->size(); ++i) r.input(LK_INPUT)->set(i, -1);
    for (int64_t i = 0; i < r.input(LK_TARGET)->size(); ++i) r.input(LK_TARGET)->set(i, 1);
    const Outcome o = everywhere(r);
    const double n = static_cast<double>(count(broadcast(c.input, c.target)));
    expect_values(o.of(r, LK_LOSS), {n / c.divisor}, "loss " + text(c.input));
    expect_values(o.of(r, LK_LOSS_SUM), {n}, "sum " + text(c.input));
    expect_values(o.of(r, LK_LOSS_DIVISOR), {c.divisor}, "divisor " + text(c.input));
  }
}

// ---- poisson_nll_loss ----

TEST(PoissonNllLoss, NoCountsOfARateOfZero) {
  expect_elements("poisson_nll_loss", {{LK_INPUT, {-inf, -inf, inf, 0}}, {LK_TARGET, {0, 2, 0, 0}}}, {},
                  {{LK_LOSS, {0, inf, inf, 1}}, {LK_GRAD_INPUT, {0, -2, inf, 1}}, {LK_GRAD_TARGET, {inf, inf, -inf, 0}}});
}

TEST(PoissonNllLoss, RatesAreNotChecked) {
  expect_elements("poisson_nll_loss", {{LK_INPUT, {-0.5, -0.5, -2, 0}}, {LK_TARGET, {1, 0, 1, 0}}},
                  {{LK_OPTION_LOG_INPUT, 0}, {LK_OPTION_EPS, 0.5}},
                  {{LK_LOSS, {inf, nan_value, nan_value, 0}},
                   {LK_GRAD_INPUT, {-inf, nan_value, 1 + 1 / 1.5, 1}},
                   {LK_GRAD_TARGET, {inf, inf, nan_value, std::log(2.0)}}});
}

TEST(PoissonNllLoss, StirlingBeginsAboveOne) {
  const double at_two = 2 * std::log(2.0) - 2 + 0.5 * std::log(4 * 3.14159265358979);
  expect_elements("poisson_nll_loss", {{LK_INPUT, {0, 0, 0, 0}}, {LK_TARGET, {1, 2, 0, -3}}}, {{LK_OPTION_FULL, 1}},
                  {{LK_LOSS, {1, 1 + at_two, 1, 1}}, {LK_GRAD_TARGET, {0, std::log(2.0) + 0.25, 0, 0}}});
}

// ---- gaussian_nll_loss ----

// The clamp is invisible to the gradient: a variance of 0 gets that of eps.
TEST(GaussianNllLoss, VariancesBelowEps) {
  expect_elements("gaussian_nll_loss", {{LK_INPUT, {1, 1, 0, 1}}, {LK_TARGET, {0, 0, 0, 0}}, {LK_VAR, {0, 1e-7, 0, nan_value}}},
                  {},
                  {{LK_LOSS, {0.5 * (std::log(1e-6) + 1e6), 0.5 * (std::log(1e-6) + 1e6), 0.5 * std::log(1e-6), nan_value}},
                   {LK_GRAD_INPUT, {1e6, 1e6, 0, nan_value}},
                   {LK_GRAD_VAR, {-4.999995e11, -4.999995e11, 5e5, nan_value}}});
}

// Each of the shapes that a variance may have; its gradient is summed over what it is shared by.
TEST(GaussianNllLoss, ShapesOfTheVariance) {
  for (lk_dtype t : {LK_FLOAT32, LK_FLOAT64})
    for (const Shape& shape : {Shape{2, 2, 3}, Shape{2, 2}, Shape{2, 2, 1}, Shape{2, 1, 3}, Shape{1, 2, 3}}) {
      Request r = request("gaussian_nll_loss", t, LK_REDUCTION_SUM,
                          {{LK_INPUT, Array(t, {2, 2, 3})}, {LK_TARGET, Array(t, {2, 2, 3})}, {LK_VAR, Array(t, shape)}});
      for (int64_t i = 0; i < 12; ++i) r.input(LK_INPUT)->set(i, 1);
      const int64_t n = count(shape);
      for (int64_t i = 0; i < n; ++i) r.input(LK_VAR)->set(i, 0.5);
      want_everything(r);
      const Outcome o = everywhere(r);
      expect_values(o.of(r, LK_LOSS), {12 * 0.5 * (std::log(0.5) + 2)}, text(shape));
      expect_values(o.of(r, LK_GRAD_VAR), std::vector<double>(static_cast<size_t>(n), -static_cast<double>(12 / n)),
                    text(shape));
    }
}

// (N) beside (N, N) is one variance per row, not per column.
TEST(GaussianNllLoss, SquareInputsHaveAVariancePerRow) {
  Request r = request("gaussian_nll_loss", LK_FLOAT64, LK_REDUCTION_NONE,
                      {{LK_INPUT, Array(LK_FLOAT64, {2, 2})},
                       {LK_TARGET, Array(LK_FLOAT64, {2, 2})},
                       {LK_VAR, Array(LK_FLOAT64, {2}, {1, std::exp(2)})}});
  expect_values(everywhere(r).of(r, LK_LOSS), {0, 0, 1, 1}, "loss");
}

// ---- Margins ----

TEST(MarginRankingLoss, TheKinkIsActive) {
  const std::vector<std::pair<int32_t, std::vector<double>>> inputs = {
      {LK_INPUT, {2, 2, 3, 1, nan_value}}, {LK_INPUT2, {2, 2, 1, 1, 0}}, {LK_TARGET, {1, -1, 1, 0, 1}}};
  expect_elements("margin_ranking_loss", inputs, {},
                  {{LK_LOSS, {0, 0, 0, 0, nan_value}},
                   {LK_GRAD_INPUT, {-1, 1, 0, 0, 0}},
                   {LK_GRAD_INPUT2, {1, -1, 0, 0, 0}},
                   {LK_GRAD_TARGET, {0, 0, 0, 0, 0}}});
  expect_elements("margin_ranking_loss", inputs, {{LK_OPTION_MARGIN, 2}},
                  {{LK_LOSS, {2, 2, 0, 2, nan_value}}, {LK_GRAD_INPUT, {-1, 1, -1, 0, 0}}, {LK_GRAD_TARGET, {0, 0, -2, 0, 0}}});
}

TEST(HingeEmbeddingLoss, TheKinkIsActive) {
  expect_elements("hinge_embedding_loss",
                  {{LK_INPUT, {1, 1, 1, nan_value, nan_value, -inf, inf}}, {LK_TARGET, {-1, 1, 0, -1, 1, 1, -1}}}, {},
                  {{LK_LOSS, {0, 1, 1, nan_value, nan_value, -inf, 0}}, {LK_GRAD_INPUT, {-1, 1, 0, 0, 1, 1, 0}}});
}

}  // namespace
}  // namespace lktest
