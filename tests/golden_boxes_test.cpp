// Pairs of boxes: published numbers, and what the losses promise of boxes that touch, are apart, equal, flat or inside out.
#include "expectations.h"

namespace lktest {
namespace {

using Coordinates = std::vector<double>;

Request boxes(const char* op, lk_dtype t, const Coordinates& p, const Coordinates& target,
              int32_t reduction = LK_REDUCTION_NONE) {
  const Shape shape = {static_cast<int64_t>(p.size()) / 4, 4};
  return request(op, t, reduction, {{LK_INPUT, Array(t, shape, p)}, {LK_TARGET, Array(t, shape, target)}});
}

// In float64 the published digits count; in float32 as many as it has.
void expect_boxes(const char* op, const Coordinates& p, const Coordinates& target, const std::vector<double>& loss,
                  const std::vector<double>& gradient = {}) {
  for (lk_dtype t : {LK_FLOAT32, LK_FLOAT64}) {
    const Request r = boxes(op, t, p, target);
    const Outcome o = everywhere(r);
    const double tolerance = t == LK_FLOAT64 ? 1e-8 : 1e-6;
    for (size_t i = 0; i < loss.size(); ++i)
      EXPECT_NEAR(o.of(r, LK_LOSS).real(static_cast<int64_t>(i)), loss[i], tolerance) << op << ", pair " << i;
    for (size_t i = 0; i < gradient.size(); ++i)
      EXPECT_NEAR(o.of(r, LK_GRAD_INPUT).real(static_cast<int64_t>(i)), gradient[i], tolerance) << op << ", coordinate " << i;
  }
}

const char* const every_box_loss[] = {"iou_loss",
                                      "generalized_box_iou_loss",
                                      "distance_box_iou_loss",
                                      "complete_box_iou_loss",
                                      "efficient_box_iou_loss",
                                      "focal_eiou_loss",
                                      "siou_loss"};

const Coordinates p3 = {0, 0, 2, 2, 0, 0, 1, 1, 0, 0, 4, 4}, t3 = {1, 1, 3, 3, 2, 3, 4, 4, 1, 1, 3, 2};

TEST(GoldenBoxes, PublishedValues) {
  expect_boxes("generalized_box_iou_loss", p3, t3, {1.07936508, 1.81249999, 0.87500000});
  expect_boxes("distance_box_iou_loss", p3, t3, {0.96825397, 1.47656250, 0.88281250});
  expect_boxes("complete_box_iou_loss", p3, t3, {0.96825397, 1.47825196, 0.88473227});
  expect_boxes("efficient_box_iou_loss", p3, t3, {0.96825397, 1.53906250, 1.69531250});
  expect_boxes("focal_eiou_loss", p3, t3, {0.36596560, 0, 0.59938348});
  expect_boxes("siou_loss", p3, t3, {0.96230354, 1.39355054, 0.94112017});
}

TEST(GoldenBoxes, PublishedGradients) {
  const Coordinates a = {0, 0, 2, 2}, ta = {1, 1, 3, 3};
  expect_boxes("generalized_box_iou_loss", a, ta, {}, {-.077853363, -.077853363, -.233560088, -.233560088});
  expect_boxes("complete_box_iou_loss", {0, 0, 4, 4}, {1, 1, 3, 2}, {}, {-.027805215, -.015163534, .027805215, .046413534});
  expect_boxes("efficient_box_iou_loss", a, ta, {}, {-.059334844, -.059334844, -.178004533, -.178004533});
}

TEST(GoldenBoxes, IouInItsThreeModes) {
  const std::vector<std::vector<double>> wanted = {
      {-std::log(1.0 / 7), -std::log(1e-6), -std::log(0.125)}, {6.0 / 7, 1 - 1e-6, 0.875}, {48.0 / 49, 1 - 1e-12, 63.0 / 64}};
  for (lk_dtype t : {LK_FLOAT32, LK_FLOAT64})
    for (int mode = 0; mode < 3; ++mode) {
      Request r = boxes("iou_loss", t, p3, t3);
      r.set_option(LK_OPTION_MODE, mode);
      const Outcome o = everywhere(r);
      for (int64_t i = 0; i < 3; ++i)
        EXPECT_NEAR(o.of(r, LK_LOSS).real(i), wanted[static_cast<size_t>(mode)][static_cast<size_t>(i)], 2e-6);
      for (int64_t i = 4; i < 8; ++i) EXPECT_EQ(o.of(r, LK_GRAD_INPUT).real(i), 0) << "boxes that are apart";
    }
}

TEST(GoldenBoxes, MeansDivideByTheNumberOfBoxes) {
  for (lk_dtype t : {LK_FLOAT32, LK_FLOAT64}) {
    Request r = boxes("distance_box_iou_loss", t, p3, t3, LK_REDUCTION_MEAN);
    r.inputs.push_back({LK_WEIGHT, Array(t, {3}, {1, 0.5, 4})});
    const Outcome o = everywhere(r);
    EXPECT_NEAR(o.of(r, LK_LOSS).real(0), (0.96825397 + 0.5 * 1.4765625 + 4 * 0.8828125) / 3, 1e-6);
    EXPECT_EQ(o.of(r, LK_LOSS_DIVISOR).real(0), 3);
  }
}

// Of the three pairs, IoU 1/7, 0 and 1/8: the mean by the sum of the factors IoU^.5, and its gradient without detach by the
// quotient rule, from the gradients of both sums, each as the sum of a call of its own.
TEST(GoldenBoxes, FocalMeanByTheSumOfFactors) {
  const double factors = std::sqrt(1.0 / 7) + std::sqrt(1.0 / 8);
  const double mean = (0.36596560 + 0 + 0.59938348) / factors;
  for (lk_dtype t : {LK_FLOAT32, LK_FLOAT64}) {
    Request r = boxes("focal_eiou_loss", t, p3, t3, LK_REDUCTION_MEAN);
    r.set_option(LK_OPTION_NORMALIZE, 1);
    Outcome o = everywhere(r);
    EXPECT_NEAR(o.of(r, LK_LOSS).real(0), mean, 1e-6);
    EXPECT_NEAR(o.of(r, LK_LOSS_DIVISOR).real(0), factors, 1e-6);
    // The factor is detached: IoU^.5 dL over the divisor, with efficient_box_iou_loss's gradient.
    EXPECT_NEAR(o.of(r, LK_GRAD_INPUT).real(0), -.059334844 * std::sqrt(1.0 / 7) / factors, 1e-6);

    r.set_option(LK_OPTION_DETACH, 0);
    o = everywhere(r);
    // d IoU / dx1 of the first pair: I = 1, U = 7, dI = 0, dU = -2.
    const double d_factor = 0.5 / std::sqrt(1.0 / 7) * (2.0 / 49);
    const double d_sum = -.059334844 * std::sqrt(1.0 / 7) + 0.96825397 * d_factor;
    EXPECT_NEAR(o.of(r, LK_GRAD_INPUT).real(0), (d_sum - mean * d_factor) / factors, 1e-6);

    // Weights are in both sums; what is left out is in neither.
    r.inputs.push_back({LK_WEIGHT, Array(t, {3}, {1, 0.5, 4})});
    r.inputs.push_back({LK_SAMPLE_WEIGHT, Array(t, {3}, {2, 1, 1})});
    o = everywhere(r);
    const double weighted = 2 * std::sqrt(1.0 / 7) + 4 * std::sqrt(1.0 / 8);
    EXPECT_NEAR(o.of(r, LK_LOSS).real(0), (2 * 0.36596560 + 4 * 0.59938348) / weighted, 1e-6);
    r.inputs.push_back({LK_MASK, Array(t, {3}, {1, 1, 0})});
    o = everywhere(r);
    EXPECT_NEAR(o.of(r, LK_LOSS).real(0), 0.96825397, 1e-6);
    EXPECT_NEAR(o.of(r, LK_LOSS_DIVISOR).real(0), 2 * std::sqrt(1.0 / 7), 1e-6);

    // The caller's divisor is a constant.
    Request given = boxes("focal_eiou_loss", t, p3, t3, LK_REDUCTION_MEAN);
    given.set_option(LK_OPTION_NORMALIZE, 1);
    given.set_option(LK_OPTION_DETACH, 0);
    given.inputs.push_back({LK_DIVISOR, Array(t, {}, {2})});
    o = everywhere(given);
    EXPECT_NEAR(o.of(given, LK_LOSS).real(0), mean * factors / 2, 1e-6);
    EXPECT_NEAR(o.of(given, LK_GRAD_INPUT).real(0), d_sum / 2, 1e-6);
  }
}

TEST(GoldenBoxes, FocalMeanOfPairsThatAreApartIsZero) {
  for (lk_dtype t : {LK_FLOAT32, LK_FLOAT64})
    for (int detach : {0, 1}) {
      Request r = boxes("focal_eiou_loss", t, {0, 0, 1, 1}, {2, 3, 4, 4}, LK_REDUCTION_MEAN);
      r.set_option(LK_OPTION_NORMALIZE, 1);
      r.set_option(LK_OPTION_DETACH, detach);
      const Outcome o = everywhere(r);
      EXPECT_EQ(o.of(r, LK_LOSS).real(0), 0);
      EXPECT_EQ(o.of(r, LK_LOSS_DIVISOR).real(0), 0);
      expect_values(o.of(r, LK_GRAD_INPUT), {0, 0, 0, 0}, "gradient");
    }
}

// Half of the gradient to each of two equal coordinates: identical boxes pull at neither.
TEST(GoldenBoxes, IdenticalBoxesCostNothing) {
  const Coordinates box = {0.25, 1, 3, 2.5};
  for (const char* op : every_box_loss)
    for (lk_dtype t : {LK_FLOAT32, LK_FLOAT64}) {
      const Request r = boxes(op, t, box, box);
      const Outcome o = everywhere(r);
      EXPECT_NEAR(o.of(r, LK_LOSS).real(0), 0, 1e-6) << op;
      for (int64_t k = 0; k < 4; ++k) {
        const double sum = o.of(r, LK_GRAD_INPUT).real(k) + o.of(r, LK_GRAD_TARGET).real(k);
        EXPECT_NEAR(sum, 0, 1e-6) << op << ", coordinate " << k;
      }
    }
  for (lk_dtype t : {LK_FLOAT32, LK_FLOAT64})
    EXPECT_EQ(everywhere(boxes("iou_loss", t, {0, 0, 1, 1}, {0, 0, 1, 1})).outputs[0].real(0), 0);
}

// Each loss is symmetric: the target's gradient is that of the prediction with the roles exchanged.
TEST(GoldenBoxes, RolesMayBeExchanged) {
  for (const char* op : every_box_loss)
    for (lk_dtype t : {LK_FLOAT32, LK_FLOAT64}) {
      const Request r = boxes(op, t, p3, t3), exchanged = boxes(op, t, t3, p3);
      const Outcome a = everywhere(r), b = everywhere(exchanged);
      for (int64_t i = 0; i < 3; ++i) EXPECT_NEAR(a.of(r, LK_LOSS).real(i), b.of(exchanged, LK_LOSS).real(i), 1e-6) << op;
      for (int64_t i = 0; i < 12; ++i)
        EXPECT_NEAR(a.of(r, LK_GRAD_TARGET).real(i), b.of(exchanged, LK_GRAD_INPUT).real(i), 1e-6)
            << op << ", coordinate " << i;
    }
}

TEST(GoldenBoxes, CentresAndSizesAreCorners) {
  for (const char* op : every_box_loss)
    for (lk_dtype t : {LK_FLOAT32, LK_FLOAT64}) {
      const Request corners = boxes(op, t, p3, t3);
      const auto moved = [](const Coordinates& c) {
        Coordinates m;
        for (size_t i = 0; i < c.size(); i += 4)
          m.insert(m.end(), {(c[i] + c[i + 2]) / 2, (c[i + 1] + c[i + 3]) / 2, c[i + 2] - c[i], c[i + 3] - c[i + 1]});
        return m;
      };
      Request centres = boxes(op, t, moved(p3), moved(t3));
      centres.set_option(LK_OPTION_BOX_FORMAT, 1);
      const Outcome a = everywhere(corners), b = everywhere(centres);
      for (int32_t role : {LK_GRAD_INPUT, LK_GRAD_TARGET}) {
        const Array &g = a.of(corners, role), &c = b.of(centres, role);
        for (int64_t i = 0; i < 12; i += 4)
          for (int64_t k = 0; k < 2; ++k) {
            EXPECT_NEAR(c.real(i + k), g.real(i + k) + g.real(i + k + 2), 1e-6) << op;
            EXPECT_NEAR(c.real(i + k + 2), (g.real(i + k + 2) - g.real(i + k)) / 2, 1e-6) << op;
          }
      }
      for (int64_t i = 0; i < 3; ++i) EXPECT_EQ(b.of(centres, LK_LOSS).bits(i), a.of(corners, LK_LOSS).bits(i)) << op;
    }
}

// Only siou_loss pulls boxes that touch towards each other's inside by the intersection.
TEST(GoldenBoxes, BoxesThatTouch) {
  for (lk_dtype t : {LK_FLOAT32, LK_FLOAT64}) {
    const Request r = boxes("iou_loss", t, {0, 0, 1, 1}, {1, 0, 2, 1});
    const Outcome o = everywhere(r);
    expect_values(o.of(r, LK_GRAD_INPUT), {0, 0, 0, 0}, "gradient");
    // GIoU: U = A = 2, I = 0, so d/dx2 = -1 / 2 by the union and nothing by the enclosing box but dU / U of it.
    const Request g = boxes("generalized_box_iou_loss", t, {0, 0, 1, 1}, {1, 0, 2, 1});
    const Array gradient = everywhere(g).of(g, LK_GRAD_INPUT);
    EXPECT_NEAR(gradient.real(0), 0, 1e-6);
    EXPECT_NEAR(gradient.real(2), -0.5, 1e-6);
  }
}

// Finite values and gradients, whatever the boxes; what the references make NaN, too.
TEST(GoldenBoxes, DegenerateBoxesAreFinite) {
  const std::vector<Coordinates> odd = {
      {1, 1, 1, 1},    {1, 1, 1, 3},    {1, 1, 3, 1},        {3, 3, 1, 1},        {0, 0, 0, 0},
      {0, 0, 2, 2},    {2, 2, 4, 4},    {-1, -1, -1, -1},    {5, 0, 4, 1},        {1e-6, 0, 2e-6, 1e-6},
      {0, 2, 2, 4},    {0, 1, 2, 1},    {1, 0, 1, 2},        {1e10, 0, 2e10, 1},  {1e18, 1e18, 2e18, 2e18},
      {0, 0, 3e38, 1}, {0, 0, 1, 3e38}, {-3e38, 0, 3e38, 1}, {1e-30, 0, 2e-30, 1}};
  for (const char* op : every_box_loss)
    for (lk_dtype t : {LK_FLOAT32, LK_FLOAT64}) {
      Coordinates p, target;
      for (const auto& a : odd)
        for (const auto& b : odd) {
          p.insert(p.end(), a.begin(), a.end());
          target.insert(target.end(), b.begin(), b.end());
        }
      const Request r = boxes(op, t, p, target);
      const Outcome o = everywhere(r);
      for (const int32_t role : std::vector<int32_t>{LK_LOSS, LK_GRAD_INPUT, LK_GRAD_TARGET})
        for (int64_t i = 0; i < o.of(r, role).size(); ++i) {
          const int64_t pair = role == LK_LOSS ? i : i / 4, n = static_cast<int64_t>(odd.size());
          // A gradient may lie beyond the largest number, but is never a question.
          EXPECT_FALSE(std::isnan(o.of(r, role).real(i)))
              << op << " " << lk_role_name(role) << ", boxes " << pair / n << " and " << pair % n;
        }
    }
  // Products of two negative sides are areas like any other.
  EXPECT_NEAR(everywhere(boxes("complete_box_iou_loss", LK_FLOAT64, {1, 1, 1, 1}, {1, 1, 1, 1})).outputs[0].real(0), 1, 1e-12);
}

TEST(GoldenBoxes, CoordinatesThatAreNoNumbersAreNaN) {
  for (const char* op : every_box_loss)
    for (lk_dtype t : {LK_FLOAT32, LK_FLOAT64})
      for (const double bad : {nan_value, inf, -inf})
        for (size_t k = 0; k < 4; ++k) {
          Coordinates p = p3;
          p[4 + k] = bad;
          const Request r = boxes(op, t, p, t3);
          const Outcome o = everywhere(r);
          EXPECT_TRUE(std::isnan(o.of(r, LK_LOSS).real(1))) << op;
          EXPECT_FALSE(std::isnan(o.of(r, LK_LOSS).real(0)) || std::isnan(o.of(r, LK_LOSS).real(2))) << op;
        }
}

TEST(GoldenBoxes, ShapesAreFourWide) {
  for (const char* op : every_box_loss)
    for (const Shape& shape : {Shape{}, Shape{3}, Shape{2, 5}, Shape{4, 1}}) {
      Request r;
      r.op = &find_op(op);
      r.inputs = {{LK_INPUT, Array(LK_FLOAT32, shape)}, {LK_TARGET, Array(LK_FLOAT32, shape)}};
      const Outcome o = run(r);
      EXPECT_EQ(o.status, LK_INVALID_SHAPE);
      EXPECT_NE(std::string(o.error.message).find("(..., 4)"), std::string::npos) << o.error.message;
    }
}

}  // namespace
}  // namespace lktest
