// Every loss of the catalogue against the reference in reference/, over random calls; gradients against finite
// differences of the engine's own loss; partial sums of a split batch against the whole.
#include <gtest/gtest.h>

#include <cfloat>

#include "fixed_cases.h"
#include "reference/all.h"

namespace lktest {
namespace {

class Oracle : public testing::TestWithParam<size_t> {
 protected:
  const Op& op() const { return catalogue()[GetParam()]; }

  // Runs the request and compares every output with the reference. False stops a sweep: one report is enough.
  bool check(const Request& r, uint64_t seed) {
    const std::optional<Unreduced> u = reference(r);
    if (!u) {
      ADD_FAILURE() << op().info.name << " has no formula in tests/reference";
      return false;
    }
    const Outcome got = run(r);
    if (got.status != LK_OK) {
      ADD_FAILURE() << "seed " << seed << ": " << lk_status_name(got.status) << ": " << got.error.message << "\n"
                    << describe(r);
      return false;
    }
    if (!got.intact) {
      ADD_FAILURE() << "seed " << seed << ": bytes outside the outputs changed\n" << describe(r);
      return false;
    }
    for (size_t k = 0; k < r.outputs.size(); ++k) {
      const Expected e = expect(r, *u, r.outputs[k]);
      long double largest = 0, error = 0, allowed = 0;
      for (size_t i = 0; i < e.value.size(); ++i) {
        const double value = got.outputs[k].real(static_cast<int64_t>(i));
        ++compared_;
        if (e.skip[i] != 0) continue;
        if (e.agrees(i, value)) {
          if (std::isfinite(e.value[i]) && std::isfinite(value)) {
            largest = std::max(largest, std::fabs(e.value[i]));
            error = std::max(error, std::fabs(value - e.value[i]));
            allowed = std::max(allowed, e.tolerance[i]);
            if (e.tolerance[i] > 0 && std::isfinite(e.tolerance[i]))
              worst_ = std::max(worst_, std::fabs(value - e.value[i]) / e.tolerance[i]);
          }
          continue;
        }
        ADD_FAILURE() << "seed " << seed << ": " << lk_role_name(e.role) << "[" << i << "] = " << testing::PrintToString(value)
                      << ", expected " << static_cast<double>(e.value[i]) << " +- " << static_cast<double>(e.tolerance[i])
                      << " (off by " << static_cast<double>(value - e.value[i]) << ")\n"
                      << describe(r);
        return false;
      }
      const Array& a = got.outputs[k];
      if (e.role > LK_GRAD && a.dtype == LK_FLOAT32 && largest > FLT_MIN && allowed < 100 * largest * FLT_EPSILON)
        worst_gradient_ = std::max(worst_gradient_, error / (largest * FLT_EPSILON));
    }
    return true;
  }

  void sweep(int cases, int64_t budget, uint64_t first) {
    for (int i = 0; i < cases; ++i) {
      const uint64_t seed = first + static_cast<uint64_t>(i);
      if (!check(random_request(op(), seed, budget), seed)) return;
    }
  }

  void TearDown() override {
    if (compared_ == 0) return;
    RecordProperty("worst_share_of_tolerance", std::to_string(static_cast<double>(worst_)));
    RecordProperty("worst_gradient_error", std::to_string(static_cast<double>(worst_gradient_)));
  }

  int64_t compared_ = 0;
  long double worst_ = 0;
  // Of float32 gradients that are well conditioned, in units of FLT_EPSILON times the largest element.
  long double worst_gradient_ = 0;
};

TEST_P(Oracle, SmallCallsAgreeWithTheReference) { sweep(scaled(12000), 300, 1); }
TEST_P(Oracle, MediumCallsAgreeWithTheReference) { sweep(scaled(600), 9000, 1000000); }
TEST_P(Oracle, LargeCallsAgreeWithTheReference) { sweep(scaled(60), 70000, 2000000); }

TEST_P(Oracle, LongRowsAgreeWithTheReference) {
  if (!op().has_classes()) GTEST_SKIP() << "no rows of classes";
  for (int64_t classes : {63, 64, 65, 4095, 4096, 4097, 8191, 8192, 8193, 32768, 262144}) {
    if (classes > 9000 && test_scale() < 0.5) continue;
    // Lists of classes: the reference takes time by their length times that of the row.
    if (classes > 1000 && lists_classes(op())) continue;
    for (lk_dtype dtype : {LK_FLOAT32, LK_FLOAT64})
      for (size_t a = 0; a < alternatives(op()); ++a) {
        const Shape shape = classes > 9000 ? Shape{1, classes} : Shape{2, classes, 2};
        for (const bool moved : {false, true}) {
          if (moved && !op().is(LK_FAMILY_CATEGORICAL)) continue;
          Request r = plain_request(op(), dtype, shape, a == 0, a, static_cast<uint64_t>(classes));
          for (const auto& o : op().options)
            if (moved) move_option(r, o, false);
          if (moved && op().option(LK_OPTION_SOFTCAP) != nullptr) r.set_option(LK_OPTION_SOFTCAP, 5);
          if (!check(r, static_cast<uint64_t>(classes))) return;
        }
      }
  }
}

double loss_of(const Request& r, bool& ok) {
  const Outcome o = run(r);
  ok &= o.status == LK_OK;
  return o.status == LK_OK ? o.outputs[0].real(0) : 0;
}

// d/dv of the reduced loss by a five-point stencil: error h^4, against roundoff of 1e-16 / h. Steps are small beside
// the distance to a kink or a singularity; too close to one nothing is compared.
TEST_P(Oracle, GradientsAreFiniteDifferencesOfTheLoss) {
  if (!op().has_gradient()) GTEST_SKIP() << "no gradient";
  if (op().info.gradient == LK_GRADIENT_CONSTANT_FACTOR || op().info.gradient == LK_GRADIENT_OF_LOGITS)
    GTEST_SKIP() << "the gradient is not that of the value, by design";
  int64_t compared = 0;
  for (int i = 0; i < std::max(scaled(60), 24); ++i) {  // small calls: cheap everywhere
    Request r = random_request(op(), 3000000 + static_cast<uint64_t>(i), 24);
    if (r.dtype != LK_FLOAT64) continue;
    if (r.reduced_by() == LK_REDUCTION_NONE) r.reduction = LK_REDUCTION_SUM;
    r.inputs.erase(std::remove_if(r.inputs.begin(), r.inputs.end(),
                                  [](const Input& in) { return in.role == LK_GRAD_LOSS || in.role == LK_DIVISOR; }),
                   r.inputs.end());
    for (auto& in : r.inputs) {
      // Saturated logits have gradients too small to see beside the loss's rounding.
      for (int64_t k = 0; in.role == LK_INPUT && is_float(in.value.dtype) && k < in.value.size(); ++k)
        while (std::fabs(in.value.real(k)) > 8) in.value.set(k, in.value.real(k) / 16);
    }
    want_everything(r);
    const std::optional<Unreduced> u = reference(r);
    ASSERT_TRUE(u);
    Request loss_only = r;
    loss_only.outputs = {blank_output(r, LK_LOSS)};
    const Outcome all = run(r);
    ASSERT_EQ(all.status, LK_OK) << all.error.message;
    for (size_t k = 0; k < r.outputs.size(); ++k) {
      if (r.outputs[k].role <= LK_GRAD) continue;
      const Expected e = expect(r, *u, r.outputs[k]);
      const int32_t of = r.outputs[k].role - LK_GRAD;
      for (int64_t at = 0; at < all.outputs[k].size(); ++at) {
        Array& a = *loss_only.input(of);
        const double middle = a.real(at);
        const long double kink = e.kink[static_cast<size_t>(at)];
        const double h = std::min(0x1p-9 * std::max(1.0, std::fabs(middle)), static_cast<double>(kink / 512));
        if (h < 0x1p-20) continue;
        bool ok = true;
        auto shifted = [&](double by) {
          a.set(at, middle + by);
          return loss_of(loss_only, ok);
        };
        const double far = shifted(2 * h) - shifted(-2 * h), near = shifted(h) - shifted(-h);
        a.set(at, middle);
        const double scale = std::fabs(loss_of(loss_only, ok)) + 1;
        ASSERT_TRUE(ok);
        const double difference = (8 * near - far) / (12 * h);
        const double gradient = all.outputs[k].real(at);
        if (!std::isfinite(gradient) || !std::isfinite(difference)) continue;
        ++compared;
        ASSERT_NEAR(gradient, difference, 1e-9 * scale + 1e-9 * std::fabs(gradient))
            << lk_role_name(r.outputs[k].role) << "[" << at << "] of seed " << i << "\n"
            << describe(r);
      }
    }
  }
  EXPECT_GT(compared, test_scale() < 1 ? 0 : 100);
}

// What several processes do: each computes LOSS_SUM and LOSS_DIVISOR of its part, and the mean of the whole is the sum
// of sums over the sum of divisors. With that divisor handed in, each part's gradient is its part of the whole's
// gradient.
TEST_P(Oracle, PartsOfABatchMergeToTheWhole) {
  if (op().is_composite()) GTEST_SKIP() << "a mean over all positions is part of each loss element";
  int64_t merged = 0;
  for (int i = 0; i < scaled(60); ++i) {
    const lk_dtype dtype = i % 2 == 0 ? LK_FLOAT32 : LK_FLOAT64;
    Shape shape = {static_cast<int64_t>(7 + i), 12, 5};
    Request r =
        plain_request(op(), dtype, shape, i % 4 < 2, static_cast<size_t>(i) % alternatives(op()), static_cast<uint64_t>(i));
    if (op().option(LK_OPTION_SCOPE) != nullptr) r.set_option(LK_OPTION_SCOPE, 1);
    r.reduction = LK_REDUCTION_MEAN;
    want_everything(r);
    const Outcome whole = run(r);
    ASSERT_EQ(whole.status, LK_OK) << whole.error.message;
    const int64_t parts = 1 + i % 5;
    auto cut = [&](int64_t k) { return shape[0] * k / parts; };
    double sum = 0, divisor = 0;
    for (int64_t k = 0; k < parts; ++k) {
      Request part = slice(r, cut(k), cut(k + 1));
      want_everything(part);
      const Outcome o = run(part);
      ASSERT_EQ(o.status, LK_OK) << o.error.message;
      sum += o.of(part, LK_LOSS_SUM).real(0);
      divisor += o.of(part, LK_LOSS_DIVISOR).real(0);
    }
    const double ulp = dtype == LK_FLOAT32 ? 0x1p-23 : 0x1p-52;
    // Cutting a batch moves the blocks that are summed in lanes, so the sums agree as sums do, not in bits.
    EXPECT_NEAR(sum, whole.of(r, LK_LOSS_SUM).real(0), 64 * ulp * std::fabs(sum)) << describe(r);
    EXPECT_NEAR(divisor, whole.of(r, LK_LOSS_DIVISOR).real(0), 64 * ulp * divisor) << describe(r);
    EXPECT_NEAR(sum / divisor, whole.of(r, LK_LOSS).real(0), 64 * ulp * std::fabs(sum / divisor)) << describe(r);

    for (int64_t k = 0; k < parts && op().has_gradient(); ++k) {
      Request part = slice(r, cut(k), cut(k + 1));
      // The same number to the last bit: entries of a gradient may be differences of larger ones.
      part.inputs.push_back({LK_DIVISOR, Array(LK_FLOAT64, {}, {whole.of(r, LK_LOSS_DIVISOR).real(0)})});
      want_everything(part);
      const Outcome o = run(part);
      ASSERT_EQ(o.status, LK_OK) << o.error.message;
      const Array& g = o.of(part, LK_GRAD_INPUT);
      const Array all = lktest::cut(whole.of(r, LK_GRAD_INPUT), batch_axis(op(), LK_GRAD_INPUT), cut(k), cut(k + 1));
      for (int64_t j = 0; j < g.size(); ++j)
        ASSERT_NEAR(g.real(j), all.real(j),
                    64 * ulp * std::max(std::fabs(all.real(j)), dtype == LK_FLOAT32 ? 0x1p-126 : 0x1p-1022))
            << "part " << k << " of " << parts << ", element " << j << "\n"
            << describe(r);
    }
    ++merged;
  }
  EXPECT_GT(merged, 0);
}

INSTANTIATE_TEST_SUITE_P(Catalogue, Oracle, testing::Range(size_t{0}, static_cast<size_t>(lk_op_count())), op_name);

}  // namespace
}  // namespace lktest
