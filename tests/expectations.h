// Explicit numbers that a call must give: published ones, and those of documented limits.
#pragma once

#include <gtest/gtest.h>

#include "cases.h"

namespace lktest {

inline constexpr double inf = std::numeric_limits<double>::infinity();
inline const double nan_value = std::nan("");
inline constexpr double golden_tolerance = 1e-6;

inline Request request(const char* op, lk_dtype dtype, int32_t reduction = LK_REDUCTION_MEAN, std::vector<Input> inputs = {}) {
  Request r;
  r.op = &find_op(op);
  r.dtype = dtype;
  r.reduction = reduction;
  r.inputs = std::move(inputs);
  if (!r.inputs.empty()) want_everything(r);
  return r;
}

// Runs in both real types; `make` builds the inputs for one of them.
template <class Make>
void golden(Make make, const std::vector<double>& loss, int32_t gradient_role = 0, const std::vector<double>& gradient = {}) {
  for (lk_dtype dtype : {LK_FLOAT32, LK_FLOAT64}) {
    Request r = make(dtype);
    r.outputs = {blank_output(r, LK_LOSS)};
    if (gradient_role != 0) r.outputs.push_back(blank_output(r, gradient_role));
    const Outcome o = run(r);
    ASSERT_EQ(o.status, LK_OK) << o.error.message << "\n" << describe(r);
    ASSERT_EQ(o.outputs[0].size(), static_cast<int64_t>(loss.size()));
    for (size_t i = 0; i < loss.size(); ++i)
      EXPECT_NEAR(o.outputs[0].real(static_cast<int64_t>(i)), loss[i], golden_tolerance) << "loss[" << i << "]\n"
                                                                                         << describe(r);
    for (size_t i = 0; i < gradient.size(); ++i)
      EXPECT_NEAR(o.outputs[1].real(static_cast<int64_t>(i)), gradient[i], golden_tolerance) << "gradient[" << i << "]\n"
                                                                                             << describe(r);
  }
}

// Runs on every target, compares them, and returns the first one's result.
inline Outcome everywhere(const Request& r) {
  Outcome first;
  for (size_t t = 0; t < targets().size(); ++t) {
    const Context context = make_context(&targets()[t]);
    Setting s;
    s.context = context.get();
    Outcome o = run(r, s);
    EXPECT_EQ(o.status, LK_OK) << o.error.message << "\n" << describe(r);
    if (o.status != LK_OK) std::abort();
    if (t == 0) first = o;
    for (size_t k = 0; k < r.outputs.size(); ++k)
      EXPECT_EQ(first_difference(first.outputs[k], o.outputs[k]), -1)
          << targets()[t].name << ": " << lk_role_name(r.outputs[k].role) << "\n"
          << describe(r);
  }
  return first;
}

// NaN equals NaN; finite values to a relative 1e-6, zeros and infinities exactly.
inline void expect_values(const Array& got, const std::vector<double>& wanted, const std::string& what) {
  ASSERT_EQ(got.size(), static_cast<int64_t>(wanted.size())) << what;
  for (size_t i = 0; i < wanted.size(); ++i) {
    const double g = got.real(static_cast<int64_t>(i)), w = wanted[i];
    if (std::isnan(w))
      EXPECT_TRUE(std::isnan(g)) << what << "[" << i << "] = " << g << ", expected NaN";
    else if (w == 0 || std::isinf(w))
      EXPECT_EQ(g, w) << what << "[" << i << "]";
    else
      EXPECT_NEAR(g, w, 1e-6 * std::fabs(w)) << what << "[" << i << "]";
  }
}

}  // namespace lktest
