// Vectors: published numbers, and what the losses promise of norms at the ends of their types, ties and kinks.
#include "expectations.h"

namespace lktest {
namespace {

using Numbers = std::vector<double>;

Request cosine(lk_dtype t, int64_t rows, const Numbers& a, const Numbers& b, const Numbers& target, double margin = 0) {
  const Shape shape = {rows, static_cast<int64_t>(a.size()) / rows};
  Request r = request("cosine_embedding_loss", t, LK_REDUCTION_NONE,
                      {{LK_INPUT, Array(t, shape, a)}, {LK_INPUT2, Array(t, shape, b)}, {LK_TARGET, Array(t, {rows}, target)}});
  r.set_option(LK_OPTION_MARGIN, margin);
  return r;
}

Request triplet(lk_dtype t, const Numbers& a, const Numbers& p, const Numbers& n, double order = 2, double eps = 1e-6,
                bool swap = false) {
  const Shape shape = {static_cast<int64_t>(a.size())};
  Request r = request("triplet_margin_loss", t, LK_REDUCTION_NONE,
                      {{LK_INPUT, Array(t, shape, a)}, {LK_POSITIVE, Array(t, shape, p)}, {LK_NEGATIVE, Array(t, shape, n)}});
  r.set_option(LK_OPTION_P, order);
  r.set_option(LK_OPTION_EPS, eps);
  r.set_option(LK_OPTION_SWAP, swap);
  return r;
}

void expect_near(const Array& got, const Numbers& wanted, double tolerance, const std::string& what) {
  ASSERT_EQ(got.size(), static_cast<int64_t>(wanted.size())) << what;
  for (int64_t i = 0; i < got.size(); ++i)
    EXPECT_NEAR(got.real(i), wanted[static_cast<size_t>(i)], tolerance) << what << "[" << i << "]";
}

TEST(GoldenCosine, PublishedValues) {
  for (lk_dtype t : {LK_FLOAT32, LK_FLOAT64}) {
    const Request r = cosine(t, 2, {1, 2, 3, 4}, {2, 1, -4, 3}, {1, -1});
    const Outcome o = everywhere(r);
    expect_near(o.of(r, LK_LOSS), {0.2, 0}, 1e-6, "loss");
    // The second pair is orthogonal: c = 0 is the kink, and active there.
    expect_near(o.of(r, LK_GRAD_INPUT), {-0.24, 0.12, -0.16, 0.12}, 1e-6, "grad_input");
    expect_near(o.of(r, LK_GRAD_INPUT2), {0.12, -0.24, 0.12, 0.16}, 1e-6, "grad_input2");
  }
}

TEST(GoldenCosine, OtherTargetsCostNothingWhateverTheVectors) {
  for (lk_dtype t : {LK_FLOAT32, LK_FLOAT64}) {
    const Request r = cosine(t, 2, {1, 2, nan_value, inf}, {2, 1, 3, 4}, {0, 2});
    const Outcome o = everywhere(r);
    expect_values(o.of(r, LK_LOSS), {0, 0}, "loss");
    expect_values(o.of(r, LK_GRAD_INPUT), {0, 0, 0, 0}, "gradient");
  }
}

// The constant stands inside the squared norms: parallel vectors of length 1e-6 have c = 1/2.
TEST(GoldenCosine, SmallNormsAreBiased) {
  for (lk_dtype t : {LK_FLOAT32, LK_FLOAT64}) {
    const Request r = cosine(t, 2, {1e-6, 0, 0, 0}, {1e-6, 0, 1, 0}, {1, 1});
    const Outcome o = everywhere(r);
    expect_near(o.of(r, LK_LOSS), {0.5, 1}, 1e-6, "loss");
    EXPECT_NEAR(o.of(r, LK_GRAD_INPUT).real(2), -1e6, 1);
  }
}

TEST(GoldenCosine, NoNormIsTooLarge) {
  for (lk_dtype t : {LK_FLOAT32, LK_FLOAT64}) {
    const double big = t == LK_FLOAT32 ? 1e38 : 1e307, small = t == LK_FLOAT32 ? 1e-38 : 1e-307;
    const Request r = cosine(t, 4, {big, big, big, 0, big, 0, big, -big}, {big, big, 0, big, 1, 1, small, small}, {1, 1, 1, 1});
    const Outcome o = everywhere(r);
    expect_near(o.of(r, LK_LOSS), {0, 1, 1 - std::sqrt(0.5), 1}, 1e-6, "loss");
    for (int64_t i = 0; i < 8; ++i)
      EXPECT_TRUE(std::isfinite(o.of(r, LK_GRAD_INPUT).real(i)) && std::isfinite(o.of(r, LK_GRAD_INPUT2).real(i)));
    EXPECT_NEAR(o.of(r, LK_GRAD_INPUT2).real(4), -0.5 * std::sqrt(0.5), 1e-6);
  }
}

TEST(GoldenCosine, TheLossIsNeverNegative) {
  for (lk_dtype t : {LK_FLOAT32, LK_FLOAT64})
    for (int64_t d : {1, 3, 17, 300, 5000}) {
      Numbers a;
      for (int64_t i = 0; i < d; ++i) a.push_back(std::sin(static_cast<double>(i) + 1) * 1000);
      const Request r = cosine(t, 1, a, a, {1});
      const double loss = everywhere(r).of(r, LK_LOSS).real(0);
      EXPECT_GE(loss, 0);
      EXPECT_LE(loss, 1e-6);
    }
}

TEST(GoldenTriplet, PublishedValue) {
  for (lk_dtype t : {LK_FLOAT32, LK_FLOAT64}) {
    const Request r = triplet(t, {0, 0}, {3, 4}, {1, 1});
    const Outcome o = everywhere(r);
    expect_near(o.of(r, LK_LOSS), {4.585786}, 1e-5, "loss");
    const double h = std::sqrt(0.5);
    expect_near(o.of(r, LK_GRAD_INPUT), {-0.6 + h, -0.8 + h}, 1e-5, "grad_input");
    expect_near(o.of(r, LK_GRAD_POSITIVE), {0.6, 0.8}, 1e-5, "grad_positive");
    expect_near(o.of(r, LK_GRAD_NEGATIVE), {-h, -h}, 1e-5, "grad_negative");
  }
}

TEST(GoldenTriplet, Norms) {
  for (lk_dtype t : {LK_FLOAT32, LK_FLOAT64}) {
    const Numbers a = {0, 0, 0}, p = {-3, 4, 4}, n = {1, 0, 0};
    const auto loss = [&](double order) {
      const Request r = triplet(t, a, p, n, order, 0);
      return everywhere(r).of(r, LK_LOSS).real(0);
    };
    EXPECT_NEAR(loss(1), 11, 1e-5);
    EXPECT_NEAR(loss(2), std::sqrt(41.0), 1e-5);
    EXPECT_NEAR(loss(3), std::cbrt(155.0), 1e-5);
    EXPECT_NEAR(loss(inf), 4, 1e-5);
    const Request r = triplet(t, a, p, n, inf, 0);
    expect_near(everywhere(r).of(r, LK_GRAD_POSITIVE), {0, 0.5, 0.5}, 1e-6, "tied maxima share");
  }
}

// The constant is added to each component, so identical vectors are 1e-6 sqrt(D) apart; without it there is no gradient.
TEST(GoldenTriplet, IdenticalVectors) {
  for (lk_dtype t : {LK_FLOAT32, LK_FLOAT64}) {
    const Numbers x = {1, 2, 3, 4};
    const Request r = triplet(t, x, x, x);
    const Outcome o = everywhere(r);
    EXPECT_NEAR(o.of(r, LK_LOSS).real(0), 1, 1e-6);
    expect_near(o.of(r, LK_GRAD_INPUT), {0, 0, 0, 0}, 1e-6, "anchor");
    expect_near(o.of(r, LK_GRAD_POSITIVE), {-0.5, -0.5, -0.5, -0.5}, 1e-6, "positive");
    expect_near(o.of(r, LK_GRAD_NEGATIVE), {0.5, 0.5, 0.5, 0.5}, 1e-6, "negative");
    const Request plain = triplet(t, x, x, x, 2, 0);
    expect_values(everywhere(plain).of(plain, LK_GRAD_POSITIVE), {0, 0, 0, 0}, "positive, without eps");
  }
}

TEST(GoldenTriplet, SwapTakesTheNearerAndSharesATie) {
  for (lk_dtype t : {LK_FLOAT32, LK_FLOAT64}) {
    // The negative is 2 from the positive and 5 from the anchor.
    const Request r = triplet(t, {0, 0}, {3, 0}, {5, 0}, 2, 0, true);
    const Outcome o = everywhere(r);
    expect_near(o.of(r, LK_LOSS), {2}, 1e-6, "loss");
    expect_near(o.of(r, LK_GRAD_INPUT), {-1, 0}, 1e-6, "anchor");
    expect_near(o.of(r, LK_GRAD_POSITIVE), {2, 0}, 1e-6, "positive");
    expect_near(o.of(r, LK_GRAD_NEGATIVE), {-1, 0}, 1e-6, "negative");
    const Request tie = triplet(t, {0, 0}, {2, 0}, {1, 0}, 2, 0, true);
    expect_near(everywhere(tie).of(tie, LK_GRAD_INPUT), {-1 + 0.5, 0}, 1e-6, "anchor of a tie");
    expect_near(everywhere(tie).of(tie, LK_GRAD_NEGATIVE), {0, 0}, 1e-6, "negative of a tie");
  }
}

TEST(GoldenTriplet, NoDistanceOverflowsOrVanishes) {
  for (lk_dtype t : {LK_FLOAT32, LK_FLOAT64})
    for (const double size : t == LK_FLOAT32 ? Numbers{1e-40, 1e-25, 1e25, 1e37} : Numbers{1e-300, 1e-200, 1e200, 1e306})
      for (const double order : {1.0, 2.0, 3.0, 7.5, inf}) {
        const Request r = triplet(t, {0, 0}, {3 * size, 4 * size}, {0, 0}, order, 0);
        const Outcome o = everywhere(r);
        const double d = order == inf ? 4 : std::pow(std::pow(3, order) + std::pow(4, order), 1 / order);
        if (size > 1) {
          EXPECT_NEAR(o.of(r, LK_LOSS).real(0) / size, d, 1e-5) << size << ", p = " << order;
        }
        const double slope = order == 1 ? 1 : order == inf ? 0 : std::pow(3 / d, order - 1);
        EXPECT_NEAR(o.of(r, LK_GRAD_POSITIVE).real(0), slope, 1e-5) << size << ", p = " << order;
      }
}

TEST(GoldenTriplet, TheKinkIsActiveAndNaNIsNot) {
  for (lk_dtype t : {LK_FLOAT32, LK_FLOAT64}) {
    const Request kink = triplet(t, {0, 0}, {1, 0}, {2, 0}, 2, 0);
    const Outcome o = everywhere(kink);
    expect_values(o.of(kink, LK_LOSS), {0}, "loss");
    expect_values(o.of(kink, LK_GRAD_POSITIVE), {1, 0}, "gradient");
    const Request bad = triplet(t, {0, nan_value}, {1, 0}, {2, 0});
    const Outcome n = everywhere(bad);
    expect_values(n.of(bad, LK_LOSS), {nan_value}, "loss");
    expect_values(n.of(bad, LK_GRAD_INPUT), {0, 0}, "gradient");
  }
}

TEST(GoldenCenter, PublishedValues) {
  for (lk_dtype t : {LK_FLOAT32, LK_FLOAT64}) {
    Request r = request("center_loss", t, LK_REDUCTION_MEAN,
                        {{LK_INPUT, Array(t, {2, 2}, {1, 2, 1, 1})},
                         {LK_TARGET_INDICES, Array(LK_INT64, {2}, {0, 1})},
                         {LK_CENTERS, Array(t, {3, 2}, {0, 0, 1, 1, 5, 5})}});
    r.set_option(LK_OPTION_SCALE_BY_HALF, 0);
    Outcome o = everywhere(r);
    expect_near(o.of(r, LK_LOSS), {2.5}, 1e-6, "without the factor 1/2");
    expect_near(o.of(r, LK_GRAD_INPUT), {1, 2, 0, 0}, 1e-6, "grad_input");
    expect_near(o.of(r, LK_GRAD_CENTERS), {-1, -2, 0, 0, 0, 0}, 1e-6, "grad_centers");
    r.set_option(LK_OPTION_SCALE_BY_HALF, 1);
    o = everywhere(r);
    expect_near(o.of(r, LK_LOSS), {1.25}, 1e-6, "the paper's");
    // (c - x) / (1 + 1), times -1/2; a class that does not occur stays where it is.
    expect_near(o.of(r, LK_CENTERS_UPDATE), {0.25, 0.5, 0, 0, 0, 0}, 1e-6, "centers_update");
  }
}

TEST(GoldenVectors, WithoutElements) {
  for (lk_dtype t : {LK_FLOAT32, LK_FLOAT64}) {
    Request r = request("triplet_margin_loss", t, LK_REDUCTION_NONE,
                        {{LK_INPUT, Array(t, {2, 0})}, {LK_POSITIVE, Array(t, {2, 0})}, {LK_NEGATIVE, Array(t, {2, 0})}});
    expect_values(everywhere(r).of(r, LK_LOSS), {1, 1}, "margins");
    r = request("cosine_embedding_loss", t, LK_REDUCTION_NONE,
                {{LK_INPUT, Array(t, {2, 0})}, {LK_INPUT2, Array(t, {2, 0})}, {LK_TARGET, Array(t, {2}, {1, -1})}});
    expect_values(everywhere(r).of(r, LK_LOSS), {1, 0}, "cosines of 0");
  }
}

}  // namespace
}  // namespace lktest
