// Published numbers of element-wise losses: the article's worked examples and values observed in the libraries that
// users come from.
#include "expectations.h"

namespace lktest {
namespace {

struct Values {
  int32_t role;
  Shape shape;
  std::vector<double> values;
};
struct OptionValue {
  int32_t key;
  double value;
};

// A request of the given arguments, all of the computed type.
auto call(const char* op, std::vector<Values> inputs, std::vector<OptionValue> options = {},
          int32_t reduction = LK_REDUCTION_MEAN) {
  return [=](lk_dtype t) {
    Request r = request(op, t, reduction);
    for (const auto& in : inputs) r.inputs.push_back({in.role, Array(t, in.shape, in.values)});
    for (const auto& o : options) r.set_option(o.key, o.value);
    return r;
  };
}
// Input and target of one axis.
std::vector<Values> pair_of(std::vector<double> x, std::vector<double> t) {
  const Shape shape = {static_cast<int64_t>(x.size())};
  return {{LK_INPUT, shape, std::move(x)}, {LK_TARGET, shape, std::move(t)}};
}

// ---- Regression ----

TEST(Golden, AbsoluteErrorDividesByItsWeights) {
  const std::vector<Values> plain = pair_of({1, 2, 3, 4}, {0, 2, 5, 1});
  golden(call("l1_loss", plain), {1.5}, LK_GRAD_INPUT, {0.25, 0, -0.25, 0.25});
  std::vector<Values> weighted = plain;
  weighted.push_back({LK_WEIGHT, {4}, {1, 1, 2, 4}});
  golden(call("l1_loss", weighted), {17.0 / 8}, LK_GRAD_TARGET, {-0.125, 0, 0.25, -0.5});
}

TEST(Golden, SmoothL1) { golden(call("smooth_l1_loss", pair_of({0, 2, 3}, {0.5, 0, 3})), {0.541667}); }

TEST(Golden, HuberDividesByItsElementsWithWeightsToo) {
  const std::vector<Values> plain = pair_of({0, 2, 5}, {0.5, 0, 0});
  golden(call("huber_loss", plain, {{LK_OPTION_DELTA, 2}}), {3.375}, LK_GRAD_INPUT, {-0.5 / 3, 2.0 / 3, 2.0 / 3});
  std::vector<Values> weighted = plain;
  weighted.push_back({LK_WEIGHT, {3}, {4, 0, 1}});
  golden(call("huber_loss", weighted, {{LK_OPTION_DELTA, 2}}), {(4 * 0.125 + 8) / 3});
}

// The textbook's C = (a - y)^2 / 2 has half of this gradient. Saturated, it has none, also where the answer is wrong.
TEST(Golden, SigmoidMeanSquaredErrorOfTheArticle) {
  golden(call("sigmoid_mse_loss", pair_of({0, 0, 5, -5}, {0, 1, 0, 0}), {}, LK_REDUCTION_NONE),
         {0.25, 0.25, 0.986658989, 4.479314e-05}, LK_GRAD_INPUT, {2 * 0.125, -2 * 0.125, 2 * 0.006603562, 2 * 4.449445e-05});
  golden(call("sigmoid_mse_loss", pair_of({-200, 200, -200, 200}, {0, 0, 1, 1}), {}, LK_REDUCTION_NONE), {0, 1, 1, 0},
         LK_GRAD_INPUT, {0, 0, 0, 0});
}

// ---- Binary ----

TEST(Golden, BinaryCrossEntropyOfProbabilities) {
  golden(call("binary_cross_entropy", pair_of({0.9, 0.2}, {1, 0})), {0.164252}, LK_GRAD_INPUT, {-0.5 / 0.9, 0.5 / 0.8});
}

TEST(Golden, MultilabelSoftMargin) {
  golden(call("multilabel_soft_margin_loss", {{LK_INPUT, {1, 3}, {1, -1, 2}}, {LK_TARGET, {1, 3}, {1, 0, 0}}}), {0.917817});
}

// The same number by three ways, for identical tensors; the third needs targets that are probabilities.
TEST(Golden, ThreeBinaryLossesOfTheArticleAreEqual) {
  for (lk_dtype t : {LK_FLOAT32, LK_FLOAT64}) {
    Array x(t, {1, 10, 3, 3}), target(t, {1, 10, 3, 3}), nines(t, {1, 10, 3, 3}), p(t, {1, 10, 3, 3});
    Random random(3);
    for (int64_t i = 0; i < x.size(); ++i) {
      x.set(i, 2 * random.bell());
      target.set(i, static_cast<double>(random.below(2)));
      nines.set(i, static_cast<double>(random.below(10)));
      p.set(i, 1 / (1 + std::exp(-x.real(i))));
    }
    auto mean = [&](const char* op, const Array& input, const Array& labels) {
      const Request r = request(op, t, LK_REDUCTION_MEAN, {{LK_INPUT, input}, {LK_TARGET, labels}});
      const Outcome o = run(r);
      EXPECT_EQ(o.status, LK_OK) << op << ": " << o.error.message;
      return o.of(r, LK_LOSS).real(0);
    };
    const double logits = mean("binary_cross_entropy_with_logits", x, target);
    EXPECT_NEAR(mean("multilabel_soft_margin_loss", x, target), logits, golden_tolerance);
    EXPECT_NEAR(mean("binary_cross_entropy", p, target), logits, golden_tolerance);
    // Targets of 0 to 9 are legal for the first two, and give negative values; probabilities refuse them.
    const double negative = mean("binary_cross_entropy_with_logits", x, nines);
    EXPECT_LT(negative, 0.5);
    EXPECT_NEAR(mean("multilabel_soft_margin_loss", x, nines), negative, 4 * golden_tolerance);
    const Request refused = request("binary_cross_entropy", t, LK_REDUCTION_MEAN, {{LK_INPUT, p}, {LK_TARGET, nines}});
    EXPECT_EQ(run(refused).status, LK_INVALID_VALUE);
  }
}

TEST(Golden, SoftMargin) {
  golden(call("soft_margin_loss", pair_of({1, -1}, {1, 1}), {}, LK_REDUCTION_NONE), {0.313262, 1.313262}, LK_GRAD_INPUT,
         {-0.268941, -0.731059});
}

TEST(Golden, SigmoidFocal) {
  const std::vector<Values> inputs = pair_of({0, 0, 3, 3, -2}, {1, 0, 1, 0, 1});
  golden(call("sigmoid_focal_loss", inputs, {}, LK_REDUCTION_DEFAULT),
         {0.04332170, 0.12996510, 2.732083e-05, 2.07471033, 0.41251954}, LK_GRAD_INPUT,
         {-0.07457170, 0.22371510, -7.871796e-05, 0.84506241, -0.26917843});
  // Without focus and balance it is the binary cross entropy.
  for (lk_dtype t : {LK_FLOAT32, LK_FLOAT64}) {
    const Request focal =
        call("sigmoid_focal_loss", inputs, {{LK_OPTION_ALPHA, -1}, {LK_OPTION_GAMMA, 0}}, LK_REDUCTION_NONE)(t);
    Request r = focal;
    Request plain = call("binary_cross_entropy_with_logits", inputs, {}, LK_REDUCTION_NONE)(t);
    want_everything(r);
    want_everything(plain);
    const Outcome a = run(r), b = run(plain);
    for (const int32_t role : {int32_t{LK_LOSS}, int32_t{LK_GRAD_INPUT}, int32_t{LK_GRAD_TARGET}})
      for (int64_t i = 0; i < 5; ++i)
        EXPECT_NEAR(a.of(r, role).real(i), b.of(plain, role).real(i), golden_tolerance) << lk_role_name(role);
  }
}

TEST(Golden, BrierScoreOfTheArticle) {
  const std::vector<Values> inputs = pair_of({0.1, 0.9, 0.8, 0.4}, {0, 1, 1, 0});
  golden(call("brier_score_loss", inputs), {0.055}, LK_GRAD_INPUT, {0.05, -0.05, -0.1, 0.2});
  golden(call("brier_score_loss", inputs, {{LK_OPTION_SCALE_BY_HALF, 0}}), {0.11}, LK_GRAD_INPUT, {0.1, -0.1, -0.2, 0.4});
  golden(call("brier_score_loss", pair_of({0.9, 0.1, 0.2, 0.6}, {1, 0, 0, 1})), {0.055});
  golden(call("brier_score_loss", pair_of({0, 1, 1, 0}, {0, 1, 1, 0})), {0});
}

TEST(Golden, BinaryLogLoss) {
  golden(call("binary_log_loss", pair_of({0.1, 0.2, 0.7, 0.99}, {0, 0, 1, 1})), {0.1738073366910675}, LK_GRAD_INPUT,
         {0.25 / 0.9, 0.25 / 0.8, -0.25 / 0.7, -0.25 / 0.99});
}

// ---- Likelihoods ----

TEST(Golden, KlDivDividesByTheBatch) {
  const double lse = std::log(std::exp(1.0) + std::exp(2.0) + std::exp(3.0));
  const std::vector<double> x = {1 - lse, 2 - lse, 3 - lse}, p = {0.2, 0.3, 0.5};
  std::vector<double> logs;
  for (const double v : p) logs.push_back(std::log(v));
  const Values input = {LK_INPUT, {1, 3}, x};
  golden(call("kl_div", {input, {LK_TARGET, {1, 3}, p}}, {}, LK_REDUCTION_BATCHMEAN), {0.077953}, LK_GRAD_INPUT,
         {-0.2, -0.3, -0.5});
  golden(call("kl_div", {input, {LK_TARGET, {1, 3}, logs}}, {{LK_OPTION_LOG_TARGET, 1}}, LK_REDUCTION_BATCHMEAN), {0.077953},
         LK_GRAD_INPUT, {-0.2, -0.3, -0.5});
  golden(call("kl_div", {input, {LK_TARGET, {1, 3}, p}}), {0.077953 / 3});
}

TEST(Golden, PoissonNll) {
  const std::vector<Values> inputs = pair_of({1, 2}, {2, 3});
  golden(call("poisson_nll_loss", inputs), {1.053669});
  golden(call("poisson_nll_loss", inputs, {{LK_OPTION_LOG_INPUT, 0}}), {0.460279});
  golden(call("poisson_nll_loss", inputs, {{LK_OPTION_FULL, 1}}), {2.261613});
  golden(call("poisson_nll_loss", inputs, {{LK_OPTION_LOG_INPUT, 0}, {LK_OPTION_FULL, 1}}), {1.668223});
}

TEST(Golden, GaussianNll) {
  std::vector<Values> inputs = pair_of({1, 2}, {0, 2});
  inputs.push_back({LK_VAR, {2}, {2, 0.5}});
  golden(call("gaussian_nll_loss", inputs), {0.125}, LK_GRAD_VAR, {0.0625, 0.5});
  golden(call("gaussian_nll_loss", inputs, {{LK_OPTION_FULL, 1}}), {1.043939});
}

// ---- Margins ----

TEST(Golden, MarginRanking) {
  std::vector<Values> inputs = pair_of({0.8, 0.1}, {1, 1});
  inputs.push_back({LK_INPUT2, {2}, {0.5, 0.6}});
  golden(call("margin_ranking_loss", inputs, {{LK_OPTION_MARGIN, 0.5}}, LK_REDUCTION_NONE), {0.2, 1.0}, LK_GRAD_INPUT2, {1, 1});
}

TEST(Golden, HingeEmbedding) {
  golden(call("hinge_embedding_loss", pair_of({0.3, 0.3, 0.3, -2, 2}, {1, -1, 0, 1, -1}), {}, LK_REDUCTION_NONE),
         {0.3, 0.7, 1.0, -2, 0}, LK_GRAD_INPUT, {1, -1, 0, 1, 0});
}

TEST(Golden, HingeOfTheArticle) {
  golden(call("hinge_loss", pair_of({-2.18177944, 2.36355888, 0.09088972}, {-1, 1, 1})), {0.30303676}, LK_GRAD_INPUT,
         {0, 0, -1.0 / 3});
}

TEST(Golden, ModifiedHuber) {
  golden(call("modified_huber_loss", pair_of({-2, -1, 0, 0.5, 1, 2}, {1, 1, 1, 1, 1, 1}), {}, LK_REDUCTION_NONE),
         {8, 4, 1, 0.25, 0, 0}, LK_GRAD_INPUT, {-4, -4, -2, -1, 0, 0});
}

TEST(Golden, SquaredHingeAndExponential) {
  const std::vector<Values> inputs = pair_of({-2, 0, 1, 2}, {1, 1, 1, -1});
  golden(call("squared_hinge_loss", inputs, {}, LK_REDUCTION_NONE), {9, 1, 0, 9}, LK_GRAD_INPUT, {-6, -2, 0, 6});
  golden(call("exponential_loss", inputs, {}, LK_REDUCTION_NONE), {7.3890561, 1, 0.36787944, 7.3890561}, LK_GRAD_INPUT,
         {-7.3890561, -1, -0.36787944, 7.3890561});
}

}  // namespace
}  // namespace lktest
