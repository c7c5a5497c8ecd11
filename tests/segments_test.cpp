// Overlap losses of segmentations: published numbers, limits, and what must not change a result.
#include <functional>

#include "expectations.h"

namespace lktest {
namespace {

// Logits of 3 classes at 4 positions, and a label map; the values are those of MONAI 1.6.
Request segmentation(const char* op, lk_dtype t, int32_t reduction = LK_REDUCTION_MEAN) {
  Request r = request(op, t, reduction,
                      {{LK_INPUT, Array(t, {1, 3, 4}, {1, 0, -1, 2, 0, 1, 2, -1, -2, 0, 1, 0})},
                       {LK_TARGET_INDICES, Array(LK_INT64, {1, 4}, {0, 1, 1, 0})}});
  r.set_option(LK_OPTION_ACTIVATION, 2);
  return r;
}

void expect_loss_and_first_position(const std::function<Request(lk_dtype)>& make, double loss,
                                    const std::vector<double>& gradient) {
  for (lk_dtype t : {LK_FLOAT32, LK_FLOAT64}) {
    Request r = make(t);
    want_everything(r);
    const Outcome o = everywhere(r);
    EXPECT_NEAR(o.of(r, LK_LOSS).real(0), loss, golden_tolerance) << describe(r);
    for (int64_t c = 0; c < 3; ++c)
      EXPECT_NEAR(o.of(r, LK_GRAD_INPUT).real(4 * c), gradient[static_cast<size_t>(c)], golden_tolerance) << c << "\n"
                                                                                                          << describe(r);
  }
}

TEST(Segments, DiceLoss) {
  expect_loss_and_first_position([](lk_dtype t) { return segmentation("dice_loss", t); }, 0.489498650,
                                 {-.033783504, .031814639, .001968865});
  Request none = segmentation("dice_loss", LK_FLOAT64, LK_REDUCTION_NONE);
  none.outputs = {blank_output(none, LK_LOSS)};
  const Outcome o = everywhere(none);
  const double each[] = {.183834407, .284677652, .999983891};
  ASSERT_EQ(o.outputs[0].size(), 3);
  for (int64_t c = 0; c < 3; ++c) EXPECT_NEAR(o.outputs[0].real(c), each[c], golden_tolerance);
}

TEST(Segments, DiceLossWithoutBackground) {
  expect_loss_and_first_position(
      [](lk_dtype t) {
        Request r = segmentation("dice_loss", t);
        r.set_option(LK_OPTION_INCLUDE_BACKGROUND, 0);
        return r;
      },
      0.642330771, {-.018272073, .019181330, -.000909257});
}

TEST(Segments, DiceLossOfSquares) {
  expect_loss_and_first_position(
      [](lk_dtype t) {
        Request r = segmentation("dice_loss", t);
        r.set_option(LK_OPTION_SQUARED_PRED, 1);
        return r;
      },
      0.388008182, {-.023648199, .022461245, .001186954});
}

TEST(Segments, JaccardLoss) {
  expect_loss_and_first_position([](lk_dtype t) { return segmentation("jaccard_loss", t); }, 0.584585236,
                                 {-.045589549, .042649554, .002939995});
  expect_loss_and_first_position(
      [](lk_dtype t) {
        Request r = segmentation("dice_loss", t);
        r.set_option(LK_OPTION_JACCARD, 1);
        return r;
      },
      0.584585236, {-.045589549, .042649554, .002939995});
}

TEST(Segments, TverskyLoss) {
  expect_loss_and_first_position(
      [](lk_dtype t) {
        Request r = segmentation("tversky_loss", t);
        r.set_option(LK_OPTION_ALPHA, 0.3);
        r.set_option(LK_OPTION_BETA, 0.7);
        return r;
      },
      0.505809992, {-.033837548, .030930784, .002906765});
}

TEST(Segments, GeneralizedDiceLoss) {
  expect_loss_and_first_position([](lk_dtype t) { return segmentation("generalized_dice_loss", t); }, 0.292328377,
                                 {-.051954041, .045760967, .006193073});
}

TEST(Segments, DiceCELoss) {
  expect_loss_and_first_position([](lk_dtype t) { return segmentation("dice_ce_loss", t); }, 0.844327442,
                                 {-.107437375, .096688754, .010748621});
  expect_loss_and_first_position(
      [](lk_dtype t) {
        Request r = segmentation("dice_ce_loss", t);
        r.inputs.push_back({LK_CLASS_WEIGHT, Array(t, {3}, {1, 2, 3})});
        return r;
      },
      1.637675811, {-.095067681, .087851524, .007216157});
}

TEST(Segments, DiceFocalLoss) {
  expect_loss_and_first_position([](lk_dtype t) { return segmentation("dice_focal_loss", t); }, 0.613753532,
                                 {-.038165264, .056671873, .002374776});
}

// ---- Every loss of the kind ----

class Segmentations : public testing::TestWithParam<size_t> {
 protected:
  void SetUp() override {
    if (!op().has_segments()) GTEST_SKIP() << "no segmentation";
  }
  const Op& op() const { return catalogue()[GetParam()]; }

  // Random logits and labels with every option that changes the formula at its default but the activation.
  Request plain(lk_dtype t, const Shape& shape, uint64_t seed, int activation = 2) const {
    Request r = plain_request(op(), t, shape, false, 0, seed);
    r.set_option(LK_OPTION_ACTIVATION, activation);
    // Without an activation, predictions of both signs may sum to about nothing.
    Array& x = *r.input(LK_INPUT);
    for (int64_t i = 0; i < x.size() && activation == 0; ++i) x.set(i, std::fabs(x.real(i)));
    want_everything(r);
    return r;
  }
  // The factor of a composite's second part.
  int32_t second_lambda() const {
    return op().option(LK_OPTION_LAMBDA_CE) != nullptr ? LK_OPTION_LAMBDA_CE : LK_OPTION_LAMBDA_FOCAL;
  }
  static void expect_near(const Array& a, const Array& b, double ulps, const std::string& what) {
    ASSERT_EQ(a.size(), b.size()) << what;
    double size = 0;
    for (int64_t i = 0; i < a.size(); ++i) size = std::max(size, std::fabs(a.real(i)));
    const double ulp = a.dtype == LK_FLOAT32 ? 0x1p-23 : 0x1p-52;
    for (int64_t i = 0; i < a.size(); ++i) ASSERT_NEAR(a.real(i), b.real(i), ulps * ulp * size) << what << "[" << i << "]";
  }
};

// A label map says what its one-hot tensor says.
TEST_P(Segmentations, LabelMapsAreOneHotTensors) {
  for (lk_dtype t : {LK_FLOAT32, LK_FLOAT64})
    for (int activation : {0, 1, 2})
      for (lk_dtype label : {LK_UINT8, LK_INT32, LK_INT64}) {
        Request labels = plain(t, {3, 5, 700}, 7, activation);
        Array& y = *labels.input(LK_TARGET_INDICES);
        Array narrow(label, y.shape), hot(t, labels.input(LK_INPUT)->shape), mask(LK_BOOL, y.shape);
        for (int64_t i = 0; i < y.size(); ++i) {
          const int64_t c = (i * 7 + i / 11) % 5;
          narrow.set_integer(i, c);
          mask.set_integer(i, i % 13 != 5);
          hot.set((i / 700 * 5 + c) * 700 + i % 700, 1);
        }
        y = narrow;
        labels.inputs.push_back({LK_MASK, mask});
        Request values = labels;
        for (auto& in : values.inputs)
          if (in.role == LK_TARGET_INDICES) in = {LK_TARGET, hot};
        const Outcome a = everywhere(labels), b = everywhere(values);
        expect_near(a.of(labels, LK_LOSS_ELEMENTS), b.of(values, LK_LOSS_ELEMENTS), 4, "loss");
        expect_near(a.of(labels, LK_GRAD_INPUT), b.of(values, LK_GRAD_INPUT), 8, "gradient");
      }
}

// Images in padded rows, with classes last and in other layouts, give the bits of dense ones, whatever their rows' lengths.
TEST_P(Segmentations, ImagesMayLieAnyWay) {
  for (int64_t columns : {5, 72, 96})
    for (int activation : {0, 1, 2}) {
      Request r = plain(LK_FLOAT32, {2, 3, 60, columns}, static_cast<uint64_t>(columns), activation);
      for (auto& in : r.inputs) {
        if (in.role != LK_TARGET_INDICES || activation == 2) continue;
        in = {LK_TARGET, Array(LK_FLOAT32, {2, 3, 60, columns})};
        for (int64_t i = 0; i < in.value.size(); ++i) in.value.set(i, static_cast<double>(i * 7 % 11) / 16);
      }
      const Outcome dense = run(r, Setting());
      ASSERT_EQ(dense.status, LK_OK) << dense.error.message;
      for (uint64_t seed = 1; seed <= 100; ++seed) {
        Setting s;
        s.layout_seed = seed;
        const Outcome other = run(r, s);
        ASSERT_TRUE(other.intact);
        for (size_t k = 0; k < r.outputs.size(); ++k)
          ASSERT_EQ(first_difference(dense.outputs[k], other.outputs[k]), -1)
              << lk_role_name(r.outputs[k].role) << ", seed " << seed << "\n"
              << describe(r);
      }
    }
}

// An ignored position gives what no position gives, and so does a masked one; what it holds does not matter.
TEST_P(Segmentations, IgnoredPositionsAreAsIfTheyWereNotThere) {
  const int64_t n = 300, classes = 4;
  for (lk_dtype t : {LK_FLOAT32, LK_FLOAT64})
    for (int activation : {0, 1, 2})
      for (const bool masked : {false, true}) {
        Request all = plain(t, {1, classes, n}, 11, activation);
        Array &x = *all.input(LK_INPUT), &y = *all.input(LK_TARGET_INDICES);
        std::vector<int64_t> kept;
        Array mask(LK_BOOL, {1, n});
        for (int64_t i = 0; i < n; ++i) {
          const bool drop = i % 5 == 2;
          y.set_integer(i, drop && !masked ? 255 : i % classes);
          mask.set_integer(i, !drop);
          if (!drop) kept.push_back(i);
          for (int64_t c = 0; c < classes && drop; ++c) x.set(c * n + i, c == 1 ? nan_value : c == 2 ? inf : 1e30);
        }
        all.set_option(LK_OPTION_IGNORE_INDEX, 255);
        const int64_t m = static_cast<int64_t>(kept.size());
        Request rest = plain(t, {1, classes, m}, 11, activation);
        for (int64_t i = 0; i < m; ++i) {
          const int64_t from = kept[static_cast<size_t>(i)];
          rest.input(LK_TARGET_INDICES)->set_integer(i, y.integer(from));
          for (int64_t c = 0; c < classes; ++c) rest.input(LK_INPUT)->set(c * m + i, x.real(c * n + from));
        }
        if (masked) all.inputs.push_back({LK_MASK, mask});
        const Outcome a = everywhere(all), b = everywhere(rest);
        expect_near(a.of(all, LK_LOSS_ELEMENTS), b.of(rest, LK_LOSS_ELEMENTS), 8, "loss");
        Array gathered(t, {1, classes, m});
        for (int64_t c = 0; c < classes; ++c) {
          for (int64_t i = 0; i < m; ++i)
            gathered.set(c * m + i, a.of(all, LK_GRAD_INPUT).real(c * n + kept[static_cast<size_t>(i)]));
          for (int64_t i = 2; i < n; i += 5) EXPECT_EQ(a.of(all, LK_GRAD_INPUT).real(c * n + i), 0);
        }
        expect_near(gathered, b.of(rest, LK_GRAD_INPUT), 16, "gradient");
      }
}

TEST_P(Segmentations, ClassesMayStandInAnyOrder) {
  const int64_t n = 900, classes = 7;
  for (lk_dtype t : {LK_FLOAT32, LK_FLOAT64})
    for (int activation : {0, 1, 2}) {
      const Request r = plain(t, {2, classes, n}, 5, activation);
      Request moved = r;
      const auto place = [&](int64_t c) { return (c * 3 + 2) % classes; };
      const Array &x = *r.input(LK_INPUT), &y = *r.input(LK_TARGET_INDICES);
      for (int64_t i = 0; i < x.size(); ++i)
        moved.input(LK_INPUT)->set((i / n / classes * classes + place(i / n % classes)) * n + i % n, x.real(i));
      for (int64_t i = 0; i < y.size(); ++i)
        moved.input(LK_TARGET_INDICES)->set_integer(i, y.integer(i) < 0 ? y.integer(i) : place(y.integer(i)));
      const Outcome a = everywhere(r), b = everywhere(moved);
      expect_near(a.of(r, LK_LOSS), b.of(moved, LK_LOSS), 8, "loss");
      Array back = b.of(moved, LK_GRAD_INPUT);
      for (int64_t i = 0; i < x.size(); ++i)
        back.set(i, b.of(moved, LK_GRAD_INPUT).real((i / n / classes * classes + place(i / n % classes)) * n + i % n));
      expect_near(a.of(r, LK_GRAD_INPUT), back, 16, "gradient");
    }
}

// Batch invariance beyond the oracle's reach: a batch as one is the concatenation of its samples.
TEST_P(Segmentations, ABatchTogetherIsOneLongSample) {
  for (lk_dtype t : {LK_FLOAT32, LK_FLOAT64}) {
    Request batch = plain(t, {3, 4, 2000}, 3);
    batch.set_option(LK_OPTION_BATCH, 1);
    want_everything(batch);
    Request single_sample = plain(t, {1, 4, 6000}, 3);
    for (int64_t i = 0; i < 24000; ++i)
      single_sample.input(LK_INPUT)->set(i / 2000 % 4 * 6000 + i / 8000 * 2000 + i % 2000, batch.input(LK_INPUT)->real(i));
    for (int64_t i = 0; i < 6000; ++i)
      single_sample.input(LK_TARGET_INDICES)->set_integer(i, batch.input(LK_TARGET_INDICES)->integer(i));
    const Outcome a = everywhere(batch), b = everywhere(single_sample);
    const Array &losses = a.of(batch, LK_LOSS_ELEMENTS), &others = b.of(single_sample, LK_LOSS_ELEMENTS);
    ASSERT_EQ(losses.size(), others.size());
    for (int64_t i = 0; i < losses.size(); ++i) EXPECT_EQ(losses.bits(i), others.bits(i));
    for (int64_t i = 0; i < 24000; ++i)
      ASSERT_EQ(a.of(batch, LK_GRAD_INPUT).bits(i),
                b.of(single_sample, LK_GRAD_INPUT).bits(i / 2000 % 4 * 6000 + i / 8000 * 2000 + i % 2000));
  }
}

TEST_P(Segmentations, NothingToFindAndNothingFound) {
  for (lk_dtype t : {LK_FLOAT32, LK_FLOAT64}) {
    // Everything ignored, no positions, or nothing in prediction and target: smoothing alone.
    Request r = plain(t, {2, 3, 5}, 1);
    for (int64_t i = 0; i < 10; ++i) r.input(LK_TARGET_INDICES)->set_integer(i, -100);
    const Outcome o = everywhere(r);
    expect_values(o.of(r, LK_LOSS), {0}, "everything ignored");
    expect_values(o.of(r, LK_GRAD_INPUT), std::vector<double>(30, 0), "everything ignored, gradient");
    Request empty = plain(t, {2, 3, 0}, 1);
    expect_values(everywhere(empty).of(empty, LK_LOSS), {0}, "no positions");
    Request zeros =
        request(op().info.name, t, LK_REDUCTION_MEAN, {{LK_INPUT, Array(t, {1, 2, 4})}, {LK_TARGET, Array(t, {1, 2, 4})}});
    // A logit of 0 is not nothing.
    if (op().is_composite()) zeros.set_option(second_lambda(), 0);
    expect_values(everywhere(zeros).of(zeros, LK_LOSS), {0}, "empty");
    zeros.set_option(LK_OPTION_SMOOTH_NR, 0);
    zeros.set_option(LK_OPTION_SMOOTH_DR, 0);
    expect_values(everywhere(zeros).of(zeros, LK_LOSS), {nan_value}, "empty, without smoothing");
  }
}

TEST_P(Segmentations, WeightsMayLeaveTheBackgroundOut) {
  if (op().role(LK_CLASS_WEIGHT) == nullptr) GTEST_SKIP() << "no weights";
  Request r = plain(LK_FLOAT32, {2, 3, 50}, 1);
  r.set_option(LK_OPTION_INCLUDE_BACKGROUND, 0);
  Request with = r, without = r;
  with.inputs.push_back({LK_CLASS_WEIGHT, Array(LK_FLOAT32, {3}, {nan_value, 2, 3})});
  without.inputs.push_back({LK_CLASS_WEIGHT, Array(LK_FLOAT64, {2}, {2, 3})});
  for (Request* q : {&r, &with, &without}) want_everything(*q);
  if (op().info.divisor == LK_DIVISOR_ELEMENTS_AND_TARGETS) {
    // A cross entropy is over all classes.
    EXPECT_EQ(run(without).status, LK_INVALID_SHAPE);
    return;
  }
  const Outcome base = everywhere(r), a = everywhere(with), b = everywhere(without);
  for (int64_t i = 0; i < 4; ++i)
    EXPECT_NEAR(a.of(with, LK_LOSS_ELEMENTS).real(i), (i % 2 == 0 ? 2 : 3) * base.of(r, LK_LOSS_ELEMENTS).real(i), 1e-6);
  for (size_t k = 0; k < with.outputs.size(); ++k) EXPECT_EQ(first_difference(a.outputs[k], b.outputs[k]), -1);
  // With the background, C - 1 weights are too few; C + 1 are too many either way.
  without.set_option(LK_OPTION_INCLUDE_BACKGROUND, 1);
  want_everything(without);
  EXPECT_EQ(run(without).status, LK_INVALID_SHAPE);
}

// One class has neither a background nor weights, and a softmax over it says nothing.
TEST_P(Segmentations, ASingleClass) {
  for (lk_dtype t : {LK_FLOAT32, LK_FLOAT64}) {
    const std::vector<double> p = {0.25, 0.5, 1, 0}, y = {0, 1, 1, 0};
    Request r = request(op().info.name, t, LK_REDUCTION_MEAN,
                        {{LK_INPUT, Array(t, {1, 1, 4}, p)}, {LK_TARGET, Array(t, {1, 1, 4}, y)}});
    const Outcome base = everywhere(r);
    r.set_option(LK_OPTION_ACTIVATION, 2);
    r.set_option(LK_OPTION_INCLUDE_BACKGROUND, 0);
    if (op().role(LK_CLASS_WEIGHT) != nullptr && !op().is_composite())
      r.inputs.push_back({LK_CLASS_WEIGHT, Array(t, {1}, {5})});
    const Outcome o = everywhere(r);
    for (size_t k = 0; k < r.outputs.size(); ++k) EXPECT_EQ(first_difference(base.outputs[k], o.outputs[k]), -1);
  }
}

// ---- Composites, against the losses that they are made of ----

// What other losses make of the same logits, each times a factor.
struct Parts {
  double loss = 0;
  std::vector<double> gradient;
  void add(const Request& r, double factor) {
    const Outcome o = everywhere(r);
    loss += factor * o.of(r, LK_LOSS).real(0);
    const Array& g = o.of(r, LK_GRAD_INPUT);
    gradient.resize(static_cast<size_t>(g.size()));
    for (int64_t i = 0; i < g.size(); ++i) gradient[static_cast<size_t>(i)] += factor * g.real(i);
  }
  void expect(const Request& r) const {
    const Outcome o = everywhere(r);
    const double ulp = r.dtype == LK_FLOAT32 ? 0x1p-23 : 0x1p-52;
    double size = 0;
    for (const double g : gradient) size = std::max(size, std::fabs(g));
    EXPECT_NEAR(o.of(r, LK_LOSS).real(0), loss, 16 * ulp * std::fabs(loss)) << describe(r);
    for (size_t i = 0; i < gradient.size(); ++i)
      ASSERT_NEAR(o.of(r, LK_GRAD_INPUT).real(static_cast<int64_t>(i)), gradient[i], 16 * ulp * size) << i << "\n"
                                                                                                      << describe(r);
  }
};

Request only(const Request& r, const char* op, const std::vector<int32_t>& roles) {
  Request made = request(op, r.dtype, r.reduction, {});
  for (const int32_t role : roles)
    if (const Array* a = r.input(role)) made.inputs.push_back({role, *a});
  return made;
}

// Logits, and a label map with some positions ignored or a one-hot tensor.
Request composite(const char* op, lk_dtype t, int activation, bool one_hot, int32_t reduction) {
  const int64_t classes = 4, inner = 500;
  const Shape shape = {3, classes, inner};
  Request r = plain_request(find_op(op), t, shape, false, 0, 21);
  Array &x = *r.input(LK_INPUT), &y = *r.input(LK_TARGET_INDICES);
  for (int64_t i = 0; i < y.size(); ++i) y.set_integer(i, !one_hot && i % 7 == 3 ? -100 : (i * 5 + i / 9) % classes);
  // Without an activation, predictions of both signs may sum to about nothing.
  for (int64_t i = 0; i < x.size() && activation == 0; ++i) x.set(i, std::fabs(x.real(i)));
  if (one_hot) {
    Array hot(t, shape);
    for (int64_t i = 0; i < y.size(); ++i) hot.set((i / inner * classes + y.integer(i)) * inner + i % inner, 1);
    for (auto& in : r.inputs)
      if (in.role == LK_TARGET_INDICES) in = {LK_TARGET, hot};
  }
  r.set_option(LK_OPTION_ACTIVATION, activation);
  r.set_option(LK_OPTION_LAMBDA_DICE, 2);
  r.reduction = reduction;
  return r;
}

Parts dice_part(const Request& r, double factor) {
  Request dice = only(r, "dice_loss", {LK_INPUT, LK_TARGET_INDICES, LK_TARGET, LK_CLASS_WEIGHT});
  for (const int32_t key : {LK_OPTION_ACTIVATION, LK_OPTION_INCLUDE_BACKGROUND, LK_OPTION_BATCH})
    dice.set_option(key, static_cast<double>(r.integer_option(key)));
  want_everything(dice);
  Parts parts;
  parts.add(dice, factor);
  return parts;
}

TEST(Composites, DiceCEIsDicePlusCrossEntropy) {
  for (lk_dtype t : {LK_FLOAT32, LK_FLOAT64})
    for (int activation : {0, 1, 2})
      for (const bool one_hot : {false, true})
        for (const bool weighted : {false, true})
          for (const int32_t reduction : {LK_REDUCTION_MEAN, LK_REDUCTION_SUM})
            for (const int background : {0, 1}) {
              Request r = composite("dice_ce_loss", t, activation, one_hot, reduction);
              if (weighted) r.inputs.push_back({LK_CLASS_WEIGHT, Array(t, {4}, {0.5, 2, 1, 3})});
              r.set_option(LK_OPTION_LAMBDA_CE, 3);
              r.set_option(LK_OPTION_LABEL_SMOOTHING, 0.25);
              r.set_option(LK_OPTION_INCLUDE_BACKGROUND, background);
              r.set_option(LK_OPTION_BATCH, activation == 1);
              want_everything(r);
              Parts parts = dice_part(r, 2);
              Request entropy = only(r, "cross_entropy", {LK_INPUT, LK_TARGET_INDICES, LK_TARGET, LK_CLASS_WEIGHT});
              entropy.set_option(LK_OPTION_LABEL_SMOOTHING, 0.25);
              entropy.outputs = {blank_output(entropy, LK_LOSS), blank_output(entropy, LK_GRAD_INPUT)};
              parts.add(entropy, 3);
              parts.expect(r);
            }
}

// Its sum adds up means over the positions of a sample.
TEST(Composites, DiceFocalIsDicePlusFocal) {
  for (lk_dtype t : {LK_FLOAT32, LK_FLOAT64})
    for (int activation : {0, 1, 2})
      for (const bool batch : {false, true})
        for (const double gamma : {2.0, 0.0, 0.5, 3.25})
          for (const int32_t reduction : {LK_REDUCTION_MEAN, LK_REDUCTION_SUM}) {
            Request r = composite("dice_focal_loss", t, activation, true, reduction);
            r.set_option(LK_OPTION_LAMBDA_FOCAL, 3);
            r.set_option(LK_OPTION_GAMMA, gamma);
            r.set_option(LK_OPTION_ALPHA, 0.25);
            r.set_option(LK_OPTION_BATCH, batch);
            want_everything(r);
            Parts parts = dice_part(r, 2);
            Request focal = only(r, "sigmoid_focal_loss", {LK_INPUT, LK_TARGET});
            focal.set_option(LK_OPTION_GAMMA, gamma);
            want_everything(focal);
            parts.add(focal, reduction == LK_REDUCTION_MEAN ? 3 : 3.0 / 500);
            parts.expect(r);
          }
}

// A single class has a binary cross entropy, and its weight is one of the positive term.
TEST(Composites, ASingleClassHasABinaryCrossEntropy) {
  for (lk_dtype t : {LK_FLOAT32, LK_FLOAT64}) {
    Request r = request(
        "dice_ce_loss", t, LK_REDUCTION_MEAN,
        {{LK_INPUT, Array(t, {2, 1, 3}, {1, -2, 0.5, 3, -1, 0})}, {LK_TARGET, Array(t, {2, 1, 3}, {1, 0, 0.25, 0, 1, 1})}});
    r.set_option(LK_OPTION_ACTIVATION, 1);
    r.set_option(LK_OPTION_LABEL_SMOOTHING, 0.5);
    r.inputs.push_back({LK_CLASS_WEIGHT, Array(t, {1}, {5})});
    want_everything(r);
    Parts parts = dice_part(r, 1);
    Request binary = only(r, "binary_cross_entropy_with_logits", {LK_INPUT, LK_TARGET});
    binary.inputs.push_back({LK_POS_WEIGHT, Array(t, {1}, {5})});
    want_everything(binary);
    parts.add(binary, 1);
    parts.expect(r);
  }
}

// Whatever that part would give.
TEST(Composites, ALambdaOfZeroLeavesItsPartOut) {
  for (lk_dtype t : {LK_FLOAT32, LK_FLOAT64})
    for (const char* op : {"dice_ce_loss", "dice_focal_loss"}) {
      Request r = composite(op, t, 1, false, LK_REDUCTION_MEAN);
      r.set_option(r.op->option(LK_OPTION_LAMBDA_CE) != nullptr ? LK_OPTION_LAMBDA_CE : LK_OPTION_LAMBDA_FOCAL, 0);
      r.set_option(LK_OPTION_LAMBDA_DICE, 1);
      r.input(LK_INPUT)->set(5, inf);
      r.input(LK_INPUT)->set(6, -inf);
      want_everything(r);
      const Outcome o = everywhere(r);
      Request dice = only(r, "dice_loss", {LK_INPUT, LK_TARGET_INDICES});
      dice.set_option(LK_OPTION_ACTIVATION, 1);
      want_everything(dice);
      const Outcome d = everywhere(dice);
      for (size_t k = 0; k < r.outputs.size(); ++k) EXPECT_EQ(first_difference(o.outputs[k], d.outputs[k]), -1) << describe(r);
      // A ratio of nothing to nothing.
      Request rest = request(op, t, LK_REDUCTION_MEAN, {{LK_INPUT, Array(t, {1, 2, 4})}, {LK_TARGET, Array(t, {1, 2, 4})}});
      for (const int32_t key : {LK_OPTION_SMOOTH_NR, LK_OPTION_SMOOTH_DR, LK_OPTION_LAMBDA_DICE}) rest.set_option(key, 0);
      EXPECT_TRUE(std::isfinite(everywhere(rest).of(rest, LK_LOSS).real(0)));
    }
}

// At saturated logits the focal part has its limits, also of soft labels.
TEST(Composites, FocalLimits) {
  for (lk_dtype t : {LK_FLOAT32, LK_FLOAT64})
    for (const double gamma : {0.5, 2.0, 3.0}) {
      Request r = request("dice_focal_loss", t, LK_REDUCTION_SUM,
                          {{LK_INPUT, Array(t, {1, 1, 5}, {inf, -inf, inf, -inf, 0})},
                           {LK_TARGET, Array(t, {1, 1, 5}, {1, 0, 0.75, 0.25, 0.5})}});
      r.set_option(LK_OPTION_ACTIVATION, 1);
      r.set_option(LK_OPTION_LAMBDA_DICE, 0);
      r.set_option(LK_OPTION_GAMMA, gamma);
      want_everything(r);
      const Outcome o = everywhere(r);
      EXPECT_NEAR(o.of(r, LK_LOSS).real(0), std::pow(0.5, gamma) * std::log(2) / 5, 1e-7);
      expect_values(o.of(r, LK_GRAD_INPUT), {0, 0, 0, 0, 0}, "gradient");
    }
}

INSTANTIATE_TEST_SUITE_P(Catalogue, Segmentations, testing::Range(size_t{0}, static_cast<size_t>(lk_op_count())), op_name);

}  // namespace
}  // namespace lktest
