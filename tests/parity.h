// What holds bits of one call against those of another: for tests that run over the catalogue.
#pragma once

#include <gtest/gtest.h>

#include "fixed_cases.h"

namespace lktest {

// Bits of every output, NaNs made one. Differences are reported once per sweep.
inline testing::AssertionResult same(const Request& r, const Outcome& a, const Outcome& b, const std::string& how) {
  if (a.status != LK_OK || b.status != LK_OK)
    return testing::AssertionFailure() << how << ": " << a.error.message << b.error.message << "\n" << describe(r);
  if (!b.intact) return testing::AssertionFailure() << how << ": bytes beside the outputs changed\n" << describe(r);
  for (size_t k = 0; k < r.outputs.size(); ++k) {
    const int64_t at = first_difference(a.outputs[k], b.outputs[k]);
    if (at >= 0)
      return testing::AssertionFailure() << how << ": " << lk_role_name(r.outputs[k].role) << "[" << at
                                         << "] = " << testing::PrintToString(b.outputs[k].real(at)) << ", elsewhere "
                                         << testing::PrintToString(a.outputs[k].real(at)) << "\n"
                                         << describe(r);
  }
  return testing::AssertionSuccess();
}

class Parity : public testing::TestWithParam<size_t> {
 protected:
  const Op& op() const { return catalogue()[GetParam()]; }

  // Calls f(request, seed) for a mix of sizes until it fails.
  template <class F>
  void sweep(int small, int medium, int large, uint64_t first, F f) {
    struct Part {
      int cases;
      int64_t budget;
    };
    for (const Part& part : {Part{scaled(small), 300}, Part{scaled(medium), 9000}, Part{scaled(large), 140000}})
      for (int i = 0; i < part.cases; ++i) {
        const uint64_t seed = first + static_cast<uint64_t>(part.budget) * 10000 + static_cast<uint64_t>(i);
        Request r = random_request(op(), seed, part.budget);
        if (r.outputs.empty()) want_everything(r);
        ASSERT_TRUE(f(r, seed)) << "seed " << seed;
      }
  }

  // One context per target that runs here.
  const std::vector<Context>& contexts() {
    static const std::vector<Context> list = [] {
      std::vector<Context> made;
      for (const Target& t : targets()) made.push_back(make_context(&t));
      return made;
    }();
    return list;
  }
  Setting on(uint64_t target) {
    Setting s;
    s.context = contexts()[target % contexts().size()].get();
    return s;
  }
  std::string name(uint64_t target) const { return targets()[target % targets().size()].name; }
};

}  // namespace lktest
