// Published numbers: the article's worked examples and values observed in the libraries that users come from.
#include "expectations.h"

namespace lktest {
namespace {

// The article's logits and targets.
Request article(lk_dtype t, int32_t reduction = LK_REDUCTION_MEAN) {
  Request r = request("cross_entropy", t, reduction);
  r.inputs = {{LK_INPUT, Array(t, {2, 2}, {-0.3589, 0.6440, 0.7927, -0.0011})},
              {LK_TARGET_INDICES, Array(LK_INT64, {2}, {0, 1})}};
  return r;
}

TEST(Golden, CrossEntropyOfTheArticle) {
  golden([](lk_dtype t) { return article(t); }, {1.241104761}, LK_GRAD_INPUT,
         {-0.365814186, 0.365814186, 0.344323341, -0.344323341});
  golden([](lk_dtype t) { return article(t, LK_REDUCTION_NONE); }, {1.315383, 1.166827});
}

Request three_logits(const char* op, lk_dtype t) {
  Request r = request(op, t);
  r.inputs = {{LK_INPUT, Array(t, {1, 3}, {1, 2, 3})}, {LK_TARGET_INDICES, Array(LK_INT64, {1}, {2})}};
  return r;
}

// lse 3.407605964.
TEST(Golden, CrossEntropyWithZLoss) {
  golden(
      [](lk_dtype t) {
        Request r = three_logits("cross_entropy", t);
        r.set_option(LK_OPTION_Z_LOSS, 1e-4);
        return r;
      },
      {0.407605964 + 0.001161178}, LK_GRAD_INPUT,
      {0.0900305732 * 1.0006815212, 0.2447284711 * 1.0006815212, 0.6652409558 * 1.0006815212 - 1});
}

TEST(Golden, CrossEntropyWithSoftcap) {
  golden(
      [](lk_dtype t) {
        Request r = three_logits("cross_entropy", t);
        r.set_option(LK_OPTION_SOFTCAP, 30);
        return r;
      },
      {0.410189880});
}

// One-hot targets in the reference: the mean is over all channels.
TEST(Golden, SoftmaxFocalLoss) {
  golden(
      [](lk_dtype t) {
        Request r = request("softmax_focal_loss", t);
        r.inputs = {{LK_INPUT, Array(t, {3, 2}, {1, 0, 0, 1, 1, 0})}, {LK_TARGET_INDICES, Array(LK_INT64, {3}, {0, 1, 0})}};
        return r;
      },
      {0.011329});
}

// What evaluation and inference servers read beside the loss, worked out by hand.
TEST(Golden, CrossEntropyOutputsBesideTheLoss) {
  for (lk_dtype t : {LK_FLOAT32, LK_FLOAT64}) {
    Request r = request("cross_entropy", t);
    r.inputs = {{LK_INPUT, Array(t, {5, 3}, {1, 2, 3, 3, 2, 1, 1, 1, 0, 5, 5, 5, 0, 1, 0})},
                {LK_TARGET_INDICES, Array(LK_INT64, {5}, {2, 1, 1, -100, 1})}};
    want_everything(r);
    const Outcome o = run(r);
    ASSERT_EQ(o.status, LK_OK) << o.error.message;
    const double lse[] = {3.407605964, 3.407605964, 1.861994804, 0, 1.551444714};
    const double log_probability[] = {-0.407605964, -1.407605964, -0.861994804, 0, -0.551444714};
    const int64_t argmax[] = {2, 0, 0, -1, 1}, rank[] = {1, 2, 2, 0, 1};
    for (int64_t i = 0; i < 5; ++i) {
      EXPECT_NEAR(o.of(r, LK_LSE).real(i), lse[i], golden_tolerance) << i;
      EXPECT_NEAR(o.of(r, LK_TARGET_LOG_PROBABILITY).real(i), log_probability[i], golden_tolerance) << i;
      EXPECT_EQ(o.of(r, LK_ARGMAX).integer(i), argmax[i]) << i;
      EXPECT_EQ(o.of(r, LK_RANK).integer(i), rank[i]) << i;
    }
    EXPECT_EQ(o.of(r, LK_CORRECT).real(0), 2);
  }
}

TEST(Golden, CrossEntropyWithSmoothingAndWeights) {
  auto with = [](double smoothing, bool weights) {
    return [=](lk_dtype t) {
      Request r = article(t);
      if (smoothing > 0) r.set_option(LK_OPTION_LABEL_SMOOTHING, smoothing);
      if (weights) r.inputs.push_back({LK_CLASS_WEIGHT, Array(t, {2}, {1, 3})});
      return r;
    };
  };
  golden(with(0.1, false), {1.196187261});
  golden(with(0, true), {1.203965850});
  golden(with(0.1, true), {1.160148491});
}

TEST(Golden, CrossEntropyWithProbabilities) {
  auto with = [](double smoothing, bool weights) {
    return [=](lk_dtype t) {
      Request r = article(t);
      r.inputs[1] = {LK_TARGET, Array(t, {2, 2}, {1, 0, 0, 1})};
      if (smoothing > 0) r.set_option(LK_OPTION_LABEL_SMOOTHING, smoothing);
      if (weights) r.inputs.push_back({LK_CLASS_WEIGHT, Array(t, {2}, {1, 3})});
      return r;
    };
  };
  // One-hot probabilities and weights: the divisor counts positions, not weights.
  golden(with(0, true), {2.407931700});
  golden(with(0.1, false), {1.196187261});
}

TEST(Golden, CrossEntropyIgnoresAClassBeyondTheLast) {
  for (lk_dtype dtype : {LK_FLOAT32, LK_FLOAT64}) {
    Request r = request("cross_entropy", dtype, LK_REDUCTION_NONE);
    Array x(dtype, {1, 10, 3, 3}), y(LK_INT64, {1, 3, 3}, {0, 10, 2, 10, 4, 10, 6, 7, 10});
    Random random(7);
    for (int64_t i = 0; i < x.size(); ++i) x.set(i, random.bell());
    r.inputs = {{LK_INPUT, x}, {LK_TARGET_INDICES, y}};
    r.set_option(LK_OPTION_IGNORE_INDEX, 10);
    want_everything(r);
    const Outcome o = run(r);
    ASSERT_EQ(o.status, LK_OK) << o.error.message;
    for (int64_t i = 0; i < 9; ++i) {
      if (y.integer(i) == 10)
        EXPECT_EQ(o.of(r, LK_LOSS).real(i), 0) << i;
      else
        EXPECT_GT(o.of(r, LK_LOSS).real(i), 0) << i;
    }
    EXPECT_EQ(o.of(r, LK_LOSS_DIVISOR).real(0), 5);
  }
}

TEST(Golden, CrossEntropyRefusesAClassOutOfRange) {
  Request r = request("cross_entropy", LK_FLOAT32);
  r.inputs = {{LK_INPUT, Array(LK_FLOAT32, {2, 4})}, {LK_TARGET_INDICES, Array(LK_INT64, {2}, {1, 4})}};
  want_everything(r);
  const Outcome o = run(r);
  EXPECT_EQ(o.status, LK_INVALID_INDEX);
  EXPECT_NE(std::string(o.error.message).find("target_indices[1] = 4"), std::string::npos) << o.error.message;
}

// The article's module names the mass that stays, 0.9; it is 1 - label_smoothing.
TEST(Golden, LabelSmoothingOfTheArticle) {
  golden(
      [](lk_dtype t) {
        Request r = request("cross_entropy", t);
        r.inputs = {{LK_INPUT, Array(t, {2, 3}, {1, 2, 3, 0, 0, 5})}, {LK_TARGET_INDICES, Array(LK_INT64, {2}, {2, 0})}};
        r.set_option(LK_OPTION_LABEL_SMOOTHING, 0.1);
        return r;
      },
      {2.677163});
}

Request bce(lk_dtype t, std::vector<double> x, std::vector<double> target, double pos_weight, int32_t reduction) {
  Request r = request("binary_cross_entropy_with_logits", t, reduction);
  const Shape shape = {static_cast<int64_t>(x.size())};
  r.inputs = {
      {LK_INPUT, Array(t, shape, x)}, {LK_TARGET, Array(t, shape, target)}, {LK_POS_WEIGHT, Array(t, {}, {pos_weight})}};
  return r;
}

TEST(Golden, BinaryCrossEntropyWithLogits) {
  golden([](lk_dtype t) { return bce(t, {1, -2}, {1, 0}, 2, LK_REDUCTION_MEAN); }, {0.376726});
  golden(
      [](lk_dtype t) {
        return bce(t, {0, 2, -2}, {0.3, 1, 0}, 3, LK_REDUCTION_NONE);
      },
      {1.109035, 0.380784, 0.126928}, LK_GRAD_INPUT, {-0.1, -0.357609, 0.119203});
}

// Where the squared error of a sigmoid has no gradient at all, at saturated right and wrong answers alike, this has a -
// y.
TEST(Golden, BinaryCrossEntropyGradientDoesNotVanishWhenWrong) {
  golden(
      [](lk_dtype t) {
        return bce(t, {-200, 200, -200, 200}, {0, 0, 1, 1}, 1, LK_REDUCTION_NONE);
      },
      {0, 200, 200, 0}, LK_GRAD_INPUT, {0, 1, -1, 0});
}

TEST(Golden, BinaryDiceOfTheArticle) {
  golden(
      [](lk_dtype t) {
        Request r = request("binary_dice_loss", t);
        r.inputs = {{LK_INPUT, Array(t, {4}, {0, 0, 2, -2})}, {LK_TARGET, Array(t, {4}, {1, 0, 1, 0})}};
        return r;
      },
      {0.247681169}, LK_GRAD_INPUT, {-0.062384058, 0.037615942, -0.026199704, 0.015797730});
}

// A single pixel without smoothing: 1 - 2 t y / (t + y), gradient -2 t^2 y (1 - y) / (t + y)^2, exactly 0 for t = 0.
TEST(Golden, BinaryDiceOfOnePixel) {
  auto pixel = [](double target) {
    return [=](lk_dtype t) {
      Request r = request("binary_dice_loss", t);
      r.inputs = {{LK_INPUT, Array(t, {1}, {0})}, {LK_TARGET, Array(t, {1}, {target})}};
      r.set_option(LK_OPTION_SMOOTH, 0);
      return r;
    };
  };
  golden(pixel(1), {1 - 2 * 0.5 / 1.5}, LK_GRAD_INPUT, {-2 * 0.25 / 2.25});
  golden(pixel(0), {1}, LK_GRAD_INPUT, {0});
}

TEST(Golden, MeanSquaredError) {
  auto make = [](bool weights) {
    return [=](lk_dtype t) {
      Request r = request("mse_loss", t);
      r.inputs = {{LK_INPUT, Array(t, {2, 2}, {1, 2, 3, 4})}, {LK_TARGET, Array(t, {2, 2}, {0, 2, 5, 1})}};
      if (weights) r.inputs.push_back({LK_WEIGHT, Array(t, {2, 2}, {1, 1, 2, 4})});
      return r;
    };
  };
  golden(make(false), {3.5}, LK_GRAD_INPUT, {0.5, 0, -1, 1.5});
  golden(make(true), {45.0 / 8}, LK_GRAD_TARGET, {-0.25, 0, 1, -3});
}

// ---- Rows of scores ----

Request row_request(const char* op, lk_dtype t, const Shape& shape, const std::vector<double>& x, const std::vector<double>& y,
                    int32_t reduction = LK_REDUCTION_MEAN) {
  Request r = request(op, t, reduction);
  Array classes(LK_INT64, y.size() == x.size() ? shape : Shape{static_cast<int64_t>(y.size())}, y);
  r.inputs = {{LK_INPUT, Array(t, shape, x)}, {LK_TARGET_INDICES, classes}};
  return r;
}

// Cross entropy in two steps.
TEST(Golden, NegativeLogLikelihood) {
  auto with = [](bool weights, int32_t reduction) {
    return [=](lk_dtype t) {
      const double sum0 = std::log(std::exp(-0.3589) + std::exp(0.6440)), sum1 = std::log(std::exp(0.7927) + std::exp(-0.0011));
      Request r =
          row_request("nll_loss", t, {2, 2}, {-0.3589 - sum0, 0.6440 - sum0, 0.7927 - sum1, -0.0011 - sum1}, {0, 1}, reduction);
      if (weights) r.inputs.push_back({LK_CLASS_WEIGHT, Array(t, {2}, {1, 3})});
      return r;
    };
  };
  golden(with(false, LK_REDUCTION_MEAN), {1.241104761}, LK_GRAD_INPUT, {-0.5, 0, 0, -0.5});
  golden(with(true, LK_REDUCTION_MEAN), {1.203965850}, LK_GRAD_INPUT, {-0.25, 0, 0, -0.75});
  golden(with(false, LK_REDUCTION_NONE), {1.315383, 1.166827});
}

TEST(Golden, MultiMargin) {
  auto power = [](double p) {
    return [=](lk_dtype t) {
      Request r = row_request("multi_margin_loss", t, {1, 4}, {0.1, 0.2, 0.4, 0.8}, {3});
      r.set_option(LK_OPTION_P, p);
      return r;
    };
  };
  golden(power(1), {0.325}, LK_GRAD_INPUT, {0.25, 0.25, 0.25, -0.75});
  golden(power(2), {0.1525}, LK_GRAD_INPUT, {0.15, 0.2, 0.3, -0.65});
}

TEST(Golden, MultilabelMargin) {
  auto list = [](std::vector<double> y) {
    return [=](lk_dtype t) { return row_request("multilabel_margin_loss", t, {1, 4}, {0.1, 0.2, 0.4, 0.8}, y); };
  };
  golden(list({3, 0, -1, 1}), {0.85}, LK_GRAD_INPUT, {-0.5, 0.5, 0.5, -0.5});
  golden(list({3, 3, -1, 0}), {0.65}, LK_GRAD_INPUT, {0.5, 0.5, 0.5, -1.5});  // listed twice: counted twice
  golden(list({-1, 0, 1, 2}), {0}, LK_GRAD_INPUT, {0, 0, 0, 0});
}

// The article's.
TEST(Golden, LogLossOfClasses) {
  golden(
      [](lk_dtype t) {
        return row_request("multiclass_log_loss", t, {4, 2}, {.9, .1, .8, .2, .3, .7, .01, .99}, {0, 0, 1, 1});
      },
      {0.1738073366910675}, LK_GRAD_INPUT, {-0.25 / 0.9, 0, -0.25 / 0.8, 0, 0, -0.25 / 0.7, 0, -0.25 / 0.99});
  for (lk_dtype t : {LK_FLOAT32, LK_FLOAT64}) {
    Request r = row_request("multiclass_log_loss", t, {2}, {1, 0}, {1});
    want_everything(r);
    const Outcome o = run(r);
    EXPECT_NEAR(o.of(r, LK_LOSS).real(0), t == LK_FLOAT64 ? 36.0436533891172 : 15.942385, 1e-6) << "certain and wrong";
    EXPECT_EQ(o.of(r, LK_GRAD_INPUT).real(1), 0) << "clipped";
  }
}

TEST(Golden, CrammerSingerHinge) {
  golden(
      [](lk_dtype t) {
        return row_request("multiclass_hinge_loss", t, {3, 4},
                           {1.27, .034, -.68, -1.40, -1.45, -.58, -.38, -.17, -2.36, -.79, -.27, .24}, {0, 2, 3});
      },
      {0.566667}, LK_GRAD_INPUT, {0, 0, 0, 0, 0, 0, -1 / 3., 1 / 3., 0, 0, 1 / 3., -1 / 3.});
  // At the kink active, and of equal runners-up the first.
  golden(
      [](lk_dtype t) {
        return row_request("multiclass_hinge_loss", t, {4}, {1, 2, 1, 1}, {1});
      },
      {0}, LK_GRAD_INPUT, {1, -1, 0, 0});
}

TEST(Golden, BrierScoreOfClasses) {
  auto with = [](double half) {
    return [=](lk_dtype t) {
      Request r = row_request("multiclass_brier_score_loss", t, {4, 2}, {.9, .1, .1, .9, .2, .8, .6, .4}, {0, 1, 1, 0});
      r.set_option(LK_OPTION_SCALE_BY_HALF, half);
      return r;
    };
  };
  golden(with(0), {0.055}, LK_GRAD_INPUT, {-0.025, 0.025, 0.025, -0.025, 0.05, -0.05, -0.1, 0.1});
  golden(with(1), {0.055});
  golden(with(2), {0.11});
  golden(
      [](lk_dtype t) {
        return row_request("multiclass_brier_score_loss", t, {1, 3}, {.2, .5, .3}, {1});
      },
      {.04 + .25 + .09});
}

TEST(Golden, ZeroOne) {
  for (const int32_t reduction : {LK_REDUCTION_MEAN, LK_REDUCTION_SUM})
    golden(
        [&](lk_dtype t) {
          Request r = request("zero_one_loss", t, reduction);
          r.inputs = {{LK_INPUT, Array(t, {4}, {2, 2, 3, 4})}, {LK_TARGET, Array(LK_INT64, {4}, {1, 2, 3, 4})}};
          return r;
        },
        {reduction == LK_REDUCTION_MEAN ? 0.25 : 1});
  // Rows count as right only if every label is; and labels beyond what a double tells apart are compared as integers.
  for (const int64_t last : {(int64_t{1} << 60), (int64_t{1} << 60) + 1}) {
    Request r = request("zero_one_loss", LK_FLOAT64);
    Array y(LK_INT64, {2, 2}), p(LK_INT64, {2, 2});
    p.set_integer(1, int64_t{1} << 60);
    y.set_integer(1, last);
    p.set_integer(2, 7);
    r.inputs = {{LK_INPUT, p}, {LK_TARGET, y}, {LK_SAMPLE_WEIGHT, Array(LK_FLOAT64, {2}, {3, 1})}};
    r.outputs = {blank_output(r, LK_LOSS)};
    EXPECT_EQ(run(r).outputs[0].real(0), last % 2 == 0 ? 0.25 : 1);
  }
}

TEST(Golden, LabelRanking) {
  auto with = [](std::vector<double> y, std::vector<double> s) {
    return [=](lk_dtype t) {
      Request r = request("label_ranking_loss", t);
      r.inputs = {{LK_INPUT, Array(t, {2, 3}, s)}, {LK_TARGET, Array(LK_INT32, {2, 3}, y)}};
      return r;
    };
  };
  golden(with({1, 0, 0, 0, 0, 1}, {.75, .5, 1, 1, .2, .1}), {0.75});
  golden(with({1, 0, 0, 0, 0, 1}, {1, .1, .2, .1, .2, .9}), {0});
  golden(with({1, 0, 0, 0, 1, 1}, {2, 2, 2, 0, -0.0, 0}), {1});
  golden(with({1, 1, 1, 0, 0, 0}, {2, 1, 2, 0, 1, 0}), {0});
}

}  // namespace
}  // namespace lktest
