// The edges of cross entropy: masking by -inf, rows that are ignored or hopeless, weights that vanish.
// Explicit numbers from the documented semantics, on every target and in every row layout.
#include <gtest/gtest.h>

#include "cases.h"

namespace lktest {
namespace {

constexpr double inf = std::numeric_limits<double>::infinity();
const double nan_value = std::nan("");

// Two rows are put at the front of more rows and padded by classes that are masked out, so that each of the engines for
// rows (lanes across rows, short, long and image layouts) meets them.
struct Arrangement {
  Shape shape;  // (N, C) or (N, C, d)
  const char* name;
};
const std::vector<Arrangement> arrangements = {{{2, 3}, "alone"},
                                               {{40, 3}, "rows in lanes"},
                                               {{2, 64}, "64 classes"},
                                               {{2, 65}, "65 classes"},
                                               {{3, 9000}, "three blocks"},
                                               {{2, 3, 50}, "image"},
                                               {{1, 100, 40}, "image of many classes"}};

struct Rows {
  // Rows of three logits and their targets; further classes hold `rest`, further rows are harmless.
  std::vector<std::vector<double>> z;
  std::vector<int64_t> y;
  double rest = -inf;
  std::vector<double> weight;  // of the three classes; further ones weigh 0.5
  double smoothing = 0;
  int32_t reduction = LK_REDUCTION_NONE;
  std::vector<std::vector<double>> probabilities;
  const char* op = "cross_entropy";
  std::vector<std::pair<int32_t, double>> options;
};

class Arranged {
 public:
  Arranged(const Arrangement& a, const Rows& rows, lk_dtype dtype) : shape_(a.shape), rows_(rows) {
    r_.op = &find_op(rows.op);
    r_.dtype = dtype;
    r_.reduction = rows.reduction;
    classes_ = shape_[1];
    inner_ = shape_.size() > 2 ? shape_[2] : 1;
    positions_ = shape_[0] * inner_;
    Array x(dtype, shape_), t(dtype, shape_), y(LK_INT64, unreduced());
    for (int64_t p = 0; p < positions_; ++p) {
      const size_t row = row_of(p);
      y.set_integer(p, rows_.y.empty() ? 0 : rows_.y[row]);
      for (int64_t c = 0; c < classes_; ++c) {
        x.set(at(p, c), c < 3 ? rows_.z[row][static_cast<size_t>(c)] : rows_.rest);
        if (!rows_.probabilities.empty() && c < 3) t.set(at(p, c), rows_.probabilities[row][static_cast<size_t>(c)]);
      }
    }
    r_.inputs = {{LK_INPUT, x}};
    if (rows_.probabilities.empty())
      r_.inputs.push_back({LK_TARGET_INDICES, y});
    else
      r_.inputs.push_back({LK_TARGET, t});
    if (!rows_.weight.empty()) {
      Array w(dtype, {classes_});
      for (int64_t c = 0; c < classes_; ++c) w.set(c, c < 3 ? rows_.weight[static_cast<size_t>(c)] : 0.5);
      r_.inputs.push_back({LK_CLASS_WEIGHT, w});
    }
    if (rows_.smoothing > 0) r_.set_option(LK_OPTION_LABEL_SMOOTHING, rows_.smoothing);
    for (const auto& [key, value] : rows_.options) r_.set_option(key, value);
    want_everything(r_);
    for (size_t k = 0; k < targets().size(); ++k) {
      const Context context = make_context(&targets()[k]);
      Setting s;
      s.context = context.get();
      Outcome o = run(r_, s);
      EXPECT_EQ(o.status, LK_OK) << o.error.message;
      if (o.status != LK_OK) std::abort();
      if (k == 0) outcome_ = o;
      for (size_t i = 0; i < r_.outputs.size(); ++i)
        EXPECT_EQ(first_difference(outcome_.outputs[i], o.outputs[i]), -1) << targets()[k].name << " " << a.name;
    }
  }

  // The test's rows follow each other over all positions, so they meet every lane.
  size_t row_of(int64_t p) const { return static_cast<size_t>(p) % rows_.z.size(); }
  int64_t at(int64_t p, int64_t c) const { return p / inner_ * classes_ * inner_ + c * inner_ + p % inner_; }
  Shape unreduced() const {
    Shape s = shape_;
    s.erase(s.begin() + 1);
    return s;
  }
  int64_t positions() const { return positions_; }
  int64_t classes() const { return classes_; }
  double scalar(int32_t role) const { return outcome_.of(r_, role).real(0); }
  const Array& of(int32_t role) const { return outcome_.of(r_, role); }
  double loss(int64_t p) const { return outcome_.of(r_, LK_LOSS_ELEMENTS).real(p); }
  double gradient(int64_t p, int64_t c, int32_t role = LK_GRAD_INPUT) const { return outcome_.of(r_, role).real(at(p, c)); }

 private:
  Shape shape_;
  Rows rows_;
  Request r_;
  Outcome outcome_;
  int64_t classes_ = 0, inner_ = 1, positions_ = 0;
};

testing::AssertionResult is(double got, double wanted) {
  if (std::isnan(wanted)                  ? std::isnan(got)
      : wanted == 0 || std::isinf(wanted) ? got == wanted
                                          : std::fabs(got - wanted) <= 1e-6 * std::fabs(wanted))
    return testing::AssertionSuccess();
  return testing::AssertionFailure() << got << ", expected " << wanted;
}

// Loss and gradient (of the three classes) of each row; every further class must have gradient `rest`.
void expect_rows(const Rows& rows, const std::vector<double>& loss, const std::vector<std::vector<double>>& gradient,
                 double rest = 0) {
  for (const Arrangement& a : arrangements)
    for (lk_dtype dtype : {LK_FLOAT32, LK_FLOAT64}) {
      const Arranged run(a, rows, dtype);
      for (int64_t p = 0; p < run.positions(); ++p) {
        const size_t row = run.row_of(p);
        ASSERT_TRUE(is(run.loss(p), loss[row])) << a.name << " " << dtype_text(dtype) << ", row " << row << " at " << p;
        for (int64_t c = 0; c < run.classes(); ++c) {
          double wanted = c < 3 ? gradient[row][static_cast<size_t>(c)] : rest;
          // A row that is NaN is NaN throughout.
          if (c >= 3 && std::isnan(gradient[row][0])) wanted = nan_value;
          ASSERT_TRUE(is(run.gradient(p, c), wanted))
              << a.name << " " << dtype_text(dtype) << ", gradient of class " << c << ", row " << row << " at " << p;
        }
      }
    }
}

TEST(CrossEntropy, MaskedClassesAreExactlyAbsent) {
  const double p = 1 / (1 + std::exp(1.0));  // softmax of the lower of two logits one apart
  Rows rows;
  rows.z = {{1, 0, -inf}, {-inf, 2, 3}};
  rows.y = {0, 1};
  expect_rows(rows, {-std::log1p(-p), -std::log(p)}, {{-p, p, 0}, {0, p - 1, 1 - p}});
}

TEST(CrossEntropy, MaskedTargetIsInfiniteWithAFiniteGradient) {
  const double p = 1 / (1 + std::exp(1.0));
  Rows rows;
  rows.z = {{1, 0, -inf}, {1, 0, 1}};
  rows.y = {2, 1};
  const double s = 2 * std::exp(1.0) + 1;
  expect_rows(rows, {inf, std::log(s)}, {{1 - p, p, -1}, {std::exp(1.0) / s, 1 / s - 1, std::exp(1.0) / s}});
}

TEST(CrossEntropy, HopelessRowsAreNaN) {
  Rows rows;
  rows.z = {{inf, 0, 1}, {-inf, -inf, -inf}, {0, nan_value, 0}, {inf, inf, 0}, {0, 0, -inf}};
  rows.y = {1, 0, 0, 0, 0};
  const std::vector<double> bad = {nan_value, nan_value, nan_value};
  expect_rows(rows, {nan_value, nan_value, nan_value, nan_value, std::log(2.0)}, {bad, bad, bad, bad, {-0.5, 0.5, 0}});
}

// The reference multiplies by 0 and gets NaN; here an ignored row is exactly 0 whatever it holds.
TEST(CrossEntropy, IgnoredRowsAreZeroWhateverTheyHold) {
  Rows rows;
  rows.z = {{nan_value, 0, 1}, {0, 0, -inf}, {-inf, -inf, -inf}, {inf, 1, 2}};
  rows.y = {-100, 0, -100, -100};
  const std::vector<double> zero = {0, 0, 0};
  expect_rows(rows, {0, std::log(2.0), 0, 0}, {zero, {-0.5, 0.5, 0}, zero, zero});
}

// Further classes are masked, so they are neither the largest nor ahead of a target that is not.
TEST(CrossEntropy, OutputsBesideTheLossAtTheEdges) {
  struct Case {
    std::vector<double> z;
    int64_t y;
    double lse, log_probability;
    int64_t argmax, rank;
  };
  constexpr int64_t all = -1;  // rank: every class
  const std::vector<Case> cases = {{{1, 0, -inf}, 1, 1 + std::log1p(std::exp(-1.0)), -1 - std::log1p(std::exp(-1.0)), 0, 2},
                                   {{1, 0, -inf}, 2, 1 + std::log1p(std::exp(-1.0)), -inf, 0, all},
                                   {{2, 2, 2}, 1, 2 + std::log(3.0), -std::log(3.0), 0, 3},
                                   {{0, -0.0, -inf}, 1, std::log(2.0), -std::log(2.0), 0, 2},
                                   {{0, inf, inf}, 0, nan_value, nan_value, 1, 3},
                                   {{-inf, -inf, -inf}, 1, -inf, nan_value, 0, all},
                                   {{0, nan_value, nan_value}, 0, nan_value, nan_value, 1, 1},
                                   {{7, nan_value, 9}, 1, nan_value, nan_value, 1, 0},
                                   {{nan_value, 0, inf}, -100, 0, 0, -1, 0},
                                   {{-1e30, -2e30, -inf}, 0, -1e30, 0, 0, 1}};
  for (size_t k = 0; k + 1 < cases.size(); k += 2) {
    Rows rows;
    for (size_t i = k; i < k + 2; ++i) {
      rows.z.push_back(cases[i].z);
      rows.y.push_back(cases[i].y);
    }
    for (const Arrangement& a : arrangements)
      for (lk_dtype dtype : {LK_FLOAT32, LK_FLOAT64}) {
        const Arranged run(a, rows, dtype);
        int64_t correct = 0;
        for (int64_t p = 0; p < run.positions(); ++p) {
          const Case& c = cases[k + run.row_of(p)];
          correct += c.argmax == c.y;
          ASSERT_TRUE(is(run.of(LK_LSE).real(p), c.lse)) << a.name << ", case " << k + run.row_of(p);
          ASSERT_TRUE(is(run.of(LK_TARGET_LOG_PROBABILITY).real(p), c.log_probability))
              << a.name << ", case " << k + run.row_of(p);
          ASSERT_EQ(run.of(LK_ARGMAX).integer(p), c.argmax) << a.name << ", case " << k + run.row_of(p);
          ASSERT_EQ(run.of(LK_RANK).integer(p), c.rank < 0 ? run.classes() : c.rank)
              << a.name << ", case " << k + run.row_of(p);
        }
        ASSERT_EQ(run.scalar(LK_CORRECT), static_cast<double>(correct)) << a.name;
      }
  }
}

TEST(CrossEntropy, OutputsOfTargetIndicesAreRefusedWithProbabilities) {
  const Request indices = plain_request(find_op("cross_entropy"), LK_FLOAT32, {3, 4}, false, 0);
  for (const int32_t role : {LK_TARGET_LOG_PROBABILITY, LK_RANK, LK_CORRECT}) {
    Request r = plain_request(find_op("cross_entropy"), LK_FLOAT32, {3, 4}, false, 1);
    r.outputs = {blank_output(indices, role)};
    const Outcome o = run(r);
    EXPECT_EQ(o.status, LK_INVALID_CALL);
    EXPECT_EQ(o.error.role, role);
    EXPECT_NE(std::string(o.error.message).find("target_indices"), std::string::npos) << o.error.message;
    EXPECT_TRUE(o.outputs_unchanged);
  }
  // Of any other shape or dtype, too.
  for (const int32_t role : {LK_LSE, LK_ARGMAX, LK_RANK, LK_CORRECT}) {
    Request r = indices;
    r.outputs = {blank_output(r, role)};
    r.outputs[0].initial = Array(output_dtype(r, role), {2});
    EXPECT_EQ(run(r).status, LK_INVALID_SHAPE);
    r.outputs[0].initial = Array(LK_INT32, output_shape(r, role));
    EXPECT_EQ(run(r).status, LK_INVALID_TYPE);
  }
}

TEST(CrossEntropy, ZLossOfMaskedIgnoredAndWeightedRows) {
  const double p = 1 / (1 + std::exp(1.0)), lse = 1 + std::log1p(std::exp(-1.0)), s = 0.25;
  Rows rows;
  rows.z = {{1, 0, -inf}, {nan_value, 2, 3}};
  rows.y = {0, -100};
  rows.weight = {3, 1, 1};  // not of the z-loss
  rows.options = {{LK_OPTION_Z_LOSS, s}};
  const double mass = 3 + 2 * s * lse;
  expect_rows(rows, {-3 * std::log1p(-p) + s * lse * lse, 0}, {{mass * (1 - p) - 3, mass * p, 0}, {0, 0, 0}});
  rows.reduction = LK_REDUCTION_MEAN;
  for (const Arrangement& a : arrangements) {
    const Arranged run(a, rows, LK_FLOAT64);
    EXPECT_TRUE(is(run.scalar(LK_LOSS), -std::log1p(-p) + s * lse * lse / 3)) << a.name;
  }
}

// Finite logits from infinite ones, whose gradient is 0: there is no masking by -inf under a softcap.
TEST(CrossEntropy, SoftcapMakesInfiniteLogitsFinite) {
  for (lk_dtype dtype : {LK_FLOAT32, LK_FLOAT64})
    for (const Shape& shape : {Shape{2, 3}, Shape{2, 3, 1}}) {
      Request r;
      r.op = &find_op("cross_entropy");
      r.dtype = dtype;
      r.reduction = LK_REDUCTION_NONE;
      r.inputs = {{LK_INPUT, Array(dtype, shape, {inf, -inf, 0, nan_value, 1, 2})},
                  {LK_TARGET_INDICES, Array(LK_INT64, shape.size() == 2 ? Shape{2} : Shape{2, 1}, {1, -100})}};
      r.set_option(LK_OPTION_SOFTCAP, 2);
      want_everything(r);
      const Outcome o = run(r);
      ASSERT_EQ(o.status, LK_OK) << o.error.message;
      const double lse = std::log(std::exp(2.0) + std::exp(-2.0) + 1);
      const double gradient[] = {0, 0, 1 / (std::exp(2.0) + std::exp(-2.0) + 1), 0, 0, 0};
      EXPECT_TRUE(is(o.of(r, LK_LOSS).real(0), lse + 2));
      EXPECT_TRUE(is(o.of(r, LK_LSE).real(0), lse));
      EXPECT_TRUE(is(o.of(r, LK_TARGET_LOG_PROBABILITY).real(0), -2 - lse));
      EXPECT_EQ(o.of(r, LK_RANK).integer(0), 3);
      EXPECT_TRUE(is(o.of(r, LK_LOSS).real(1), 0));
      for (int64_t i = 0; i < 6; ++i) EXPECT_TRUE(is(o.of(r, LK_GRAD_INPUT).real(i), gradient[i])) << i;
    }
}

TEST(SoftmaxFocalLoss, LimitsAreTakenWhereATargetIsCertainOrImpossible) {
  const double p = 1 / (1 + std::exp(1.0));
  for (const double gamma : {0.0, 0.5, 1.0, 2.0}) {
    Rows rows;
    rows.op = "softmax_focal_loss";
    rows.options = {{LK_OPTION_GAMMA, gamma}};
    rows.z = {{900, 0, -inf}, {1, 0, -inf}};
    rows.y = {0, 2};
    expect_rows(rows, {0, inf}, {{0, 0, 0}, {1 - p, p, -1}});
    rows.z = {{nan_value, 0, -inf}, {1, 0, -inf}};
    rows.y = {-100, 1};
    const double k = std::pow(1 - p, gamma) * (1 - gamma * p * std::log(p) / (1 - p));
    expect_rows(rows, {0, -std::pow(1 - p, gamma) * std::log(p)}, {{0, 0, 0}, {k * (1 - p), k * (p - 1), 0}});
  }
}

TEST(SoftmaxFocalLoss, WithoutFocusItIsCrossEntropyBitForBit) {
  for (lk_dtype dtype : {LK_FLOAT32, LK_FLOAT64})
    for (const Arrangement& a : arrangements) {
      Request focal = plain_request(find_op("softmax_focal_loss"), dtype, a.shape, true);
      focal.reduction = LK_REDUCTION_SUM;
      focal.set_option(LK_OPTION_GAMMA, 0);
      focal.outputs = {blank_output(focal, LK_LOSS), blank_output(focal, LK_LOSS_ELEMENTS), blank_output(focal, LK_GRAD_INPUT)};
      Request plain = focal;
      plain.op = &find_op("cross_entropy");
      plain.options.clear();
      const Outcome got = run(focal), wanted = run(plain);
      ASSERT_EQ(got.status, LK_OK) << got.error.message;
      for (size_t k = 0; k < 3; ++k) EXPECT_EQ(first_difference(got.outputs[k], wanted.outputs[k]), -1) << a.name << " " << k;
    }
}

TEST(CrossEntropy, IgnoredRowsDoNotReachTheMean) {
  Rows rows;
  rows.z = {{nan_value, 0, 1}, {0, 0, -inf}};
  rows.y = {-100, 0};
  rows.reduction = LK_REDUCTION_MEAN;
  for (const Arrangement& a : arrangements) {
    const Arranged run(a, rows, LK_FLOAT32);
    EXPECT_TRUE(is(run.scalar(LK_LOSS), std::log(2.0))) << a.name;
    EXPECT_TRUE(is(run.scalar(LK_LOSS_DIVISOR), static_cast<double>(run.positions() / 2))) << a.name;
  }
}

TEST(CrossEntropy, AllRowsIgnored) {
  Rows rows;
  rows.z = {{1, 2, 3}, {nan_value, inf, 0}};
  rows.y = {-100, -100};
  for (const int32_t reduction : {LK_REDUCTION_MEAN, LK_REDUCTION_SUM})
    for (const Arrangement& a : arrangements) {
      rows.reduction = reduction;
      const Arranged run(a, rows, LK_FLOAT32);
      const double reduced = reduction == LK_REDUCTION_MEAN ? nan_value : 0;
      EXPECT_TRUE(is(run.scalar(LK_LOSS), reduced)) << a.name;
      EXPECT_EQ(run.scalar(LK_LOSS_SUM), 0) << a.name;
      EXPECT_EQ(run.scalar(LK_LOSS_DIVISOR), 0) << a.name;
      for (int64_t p = 0; p < run.positions(); ++p)
        for (int64_t c = 0; c < run.classes(); ++c) ASSERT_EQ(run.gradient(p, c), 0) << a.name << " " << p << " " << c;
    }
}

// Kept, but weighing nothing: no mean, and its gradient is not silently 0.
TEST(CrossEntropy, WeightsThatSumToZeroGiveNoMean) {
  Rows rows;
  rows.z = {{1, 2, 3}, {3, 2, 1}};
  rows.y = {1, -100};
  rows.weight = {1, 0, 2};
  rows.rest = 0;
  rows.reduction = LK_REDUCTION_MEAN;
  for (const Arrangement& a : arrangements) {
    const Arranged run(a, rows, LK_FLOAT32);
    EXPECT_TRUE(is(run.scalar(LK_LOSS), nan_value)) << a.name;
    EXPECT_EQ(run.scalar(LK_LOSS_SUM), 0) << a.name;
    for (int64_t p = 0; p < run.positions(); ++p)
      for (int64_t c = 0; c < run.classes(); ++c)
        ASSERT_TRUE(is(run.gradient(p, c), run.row_of(p) == 0 ? nan_value : 0)) << a.name << " " << p << " " << c;
  }
}

TEST(CrossEntropy, WeightsThatCancelGiveAnInfiniteMean) {
  Rows rows;
  rows.z = {{0, 3, 1}, {5, 0, 1}};
  rows.y = {0, 1};
  rows.weight = {1, -1, 1};
  rows.reduction = LK_REDUCTION_MEAN;
  for (const Arrangement& a : arrangements) {
    if (a.shape[0] % 2 != 0 && a.shape.size() == 2) continue;  // as many of the one as of the other
    const Arranged run(a, rows, LK_FLOAT64);
    EXPECT_TRUE(std::isinf(run.scalar(LK_LOSS))) << a.name << " " << run.scalar(LK_LOSS);
    EXPECT_EQ(run.scalar(LK_LOSS_DIVISOR), 0) << a.name;
  }
}

TEST(CrossEntropy, MaskedClassesUnderSmoothingAreInfinite) {
  const double p = 1 / (1 + std::exp(1.0)), e = 0.25;
  Rows rows;
  rows.z = {{1, 0, -inf}};
  rows.y = {0};
  rows.smoothing = e;
  for (const Arrangement& a : arrangements)
    for (lk_dtype dtype : {LK_FLOAT32, LK_FLOAT64}) {
      const Arranged run(a, rows, dtype);
      const double share = e / static_cast<double>(run.classes());
      for (int64_t at = 0; at < run.positions(); ++at) {
        ASSERT_TRUE(is(run.loss(at), inf)) << a.name;
        const double wanted[3] = {1 - p - (1 - e) - share, p - share, -share};
        for (int64_t c = 0; c < run.classes(); ++c)
          ASSERT_NEAR(run.gradient(at, c), wanted[std::min<int64_t>(c, 2)], 1e-6) << a.name << " class " << c;
      }
    }
}

// Weights multiply, they never mask: 0 * inf.
TEST(CrossEntropy, ZeroWeightOnAMaskedClassUnderSmoothingIsNaN) {
  Rows rows;
  rows.z = {{1, 0, -inf}};
  rows.y = {0};
  rows.smoothing = 0.25;
  rows.weight = {1, 1, 0};
  rows.rest = 0;
  for (const Arrangement& a : arrangements) {
    const Arranged run(a, rows, LK_FLOAT32);
    for (int64_t p = 0; p < run.positions(); ++p) {
      ASSERT_TRUE(is(run.loss(p), nan_value)) << a.name;
      for (int64_t c = 0; c < run.classes(); ++c) ASSERT_TRUE(std::isfinite(run.gradient(p, c))) << a.name << " class " << c;
    }
  }
}

TEST(CrossEntropy, AllMassSmoothedAwayFromAMaskedTargetIsNaN) {
  Rows rows;
  rows.z = {{1, 0, -inf}};
  rows.y = {2};
  rows.smoothing = 1;
  rows.rest = 0;
  for (const Arrangement& a : arrangements) {
    const Arranged run(a, rows, LK_FLOAT32);
    for (int64_t p = 0; p < run.positions(); ++p) {
      ASSERT_TRUE(is(run.loss(p), nan_value)) << a.name << " " << p;
      for (int64_t c = 0; c < run.classes(); ++c) ASSERT_TRUE(std::isfinite(run.gradient(p, c))) << a.name << " class " << c;
    }
  }
}

// The reference has 0 * -inf = NaN here.
TEST(CrossEntropy, ZeroProbabilityOnAMaskedClassContributesNothing) {
  const double p = 1 / (1 + std::exp(1.0));
  Rows rows;
  rows.z = {{1, 0, -inf}, {-inf, 0, 1}};
  rows.probabilities = {{0.25, 0.75, 0}, {0.5, 0.5, 0}};
  expect_rows(rows, {-0.25 * std::log(1 - p) - 0.75 * std::log(p), inf}, {{1 - p - 0.25, p - 0.75, 0}, {-0.5, p - 0.5, 1 - p}});
}

TEST(CrossEntropy, ProbabilitiesNeedNotBeNormalised) {
  const double p = 1 / (1 + std::exp(1.0));
  Rows rows;
  rows.z = {{1, 0, -inf}, {1, 0, -inf}};
  rows.probabilities = {{2, -1, 0}, {0, 0, 0}};
  expect_rows(rows, {-2 * std::log(1 - p) + std::log(p), 0}, {{1 - p - 2, p + 1, 0}, {0, 0, 0}});
}

TEST(CrossEntropy, HugeGapsOverflowToInfinityWithTheLimitGradient) {
  for (const Arrangement& a : arrangements) {
    Rows rows;
    rows.z = {{1e38, -3e38, -3e38}, {-3e38, 1e38, -3e38}};
    rows.y = {1, 1};
    const Arranged run(a, rows, LK_FLOAT32);
    for (int64_t p = 0; p < run.positions(); ++p) {
      const bool wrong = run.row_of(p) == 0;
      ASSERT_TRUE(is(run.loss(p), wrong ? inf : 0)) << a.name;
      ASSERT_TRUE(is(run.gradient(p, 0), wrong ? 1 : 0)) << a.name;
      ASSERT_TRUE(is(run.gradient(p, 1), wrong ? -1 : 0)) << a.name;
      ASSERT_TRUE(is(run.gradient(p, 2), 0)) << a.name;
    }
  }
}

// All logits shifted by a large constant: only differences matter, also to what smoothing sums over all classes.
TEST(CrossEntropy, LargeEqualLogitsAreHarmless) {
  for (const double level : {1e4, -1e4, 3e38, -3e38})
    for (const double smoothing : {0.0, 0.5}) {
      Rows rows;
      rows.z = {{level, level, level}};
      rows.y = {1};
      rows.rest = level;
      rows.smoothing = smoothing;
      for (const Arrangement& a : arrangements) {
        const Arranged run(a, rows, LK_FLOAT32);
        const double p = 1 / static_cast<double>(run.classes());
        for (int64_t at = 0; at < run.positions(); ++at) {
          ASSERT_NEAR(run.loss(at), -std::log(p), 2e-6 * -std::log(p))
              << a.name << " at level " << level << ", smoothing " << smoothing;
          ASSERT_NEAR(run.gradient(at, 0), p - smoothing * p, 1e-6) << a.name << " at level " << level;
          ASSERT_NEAR(run.gradient(at, 1), p - smoothing * p - (1 - smoothing), 1e-6) << a.name << " at level " << level;
        }
      }
    }
}

TEST(CrossEntropy, OneClassIsCertain) {
  for (lk_dtype dtype : {LK_FLOAT32, LK_FLOAT64})
    for (const Shape& shape : {Shape{1}, Shape{50, 1}, Shape{2, 1, 33}})
      for (const double z : {0.0, -70.0, 3e38}) {
        Request r = plain_request(find_op("cross_entropy"), dtype, shape, false);
        for (int64_t i = 0; i < r.input(LK_INPUT)->size(); ++i) {
          r.input(LK_INPUT)->set(i, z);
          r.input(LK_TARGET_INDICES)->set_integer(i, 0);
        }
        want_everything(r);
        const Outcome o = run(r);
        ASSERT_EQ(o.status, LK_OK) << o.error.message;
        EXPECT_EQ(o.of(r, LK_LOSS).real(0), 0);
        for (int64_t i = 0; i < o.of(r, LK_GRAD_INPUT).size(); ++i) EXPECT_EQ(o.of(r, LK_GRAD_INPUT).real(i), 0);
      }
}

// A class that is ignored as a target still takes its share of the smoothing in other rows.
TEST(CrossEntropy, IgnoredClassKeepsItsSmoothingShare) {
  for (lk_dtype dtype : {LK_FLOAT32, LK_FLOAT64}) {
    Request r = plain_request(find_op("cross_entropy"), dtype, {2, 3}, false);
    *r.input(LK_INPUT) = Array(dtype, {2, 3}, {0, 0, 0, 0, 0, 0});
    *r.input(LK_TARGET_INDICES) = Array(LK_INT64, {2}, {1, 0});
    r.set_option(LK_OPTION_IGNORE_INDEX, 1);
    r.set_option(LK_OPTION_LABEL_SMOOTHING, 0.3);
    want_everything(r);
    const Outcome o = run(r);
    ASSERT_EQ(o.status, LK_OK) << o.error.message;
    EXPECT_TRUE(is(o.of(r, LK_LOSS).real(0), std::log(3.0)));
    const double wanted[6] = {0, 0, 0, 1.0 / 3 - 0.8, 1.0 / 3 - 0.1, 1.0 / 3 - 0.1};
    for (int64_t i = 0; i < 6; ++i) EXPECT_NEAR(o.of(r, LK_GRAD_INPUT).real(i), wanted[i], 1e-6) << i;
  }
}

}  // namespace
}  // namespace lktest
