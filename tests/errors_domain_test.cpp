// Floating-point values that an op refuses, and arguments whose shapes do not go together by the rules of element-wise
// losses.
#include "spoilt.h"

namespace lktest {
namespace {

// ---- Values outside a role's domain ----

class Domains : public Errors {
 protected:
  void SetUp() override {
    if (checked().empty()) GTEST_SKIP() << "no checked argument";
    // Those of other families are covered, less closely, by Errors.ValuesOutsideTheirDomain.
    if (!op().is(LK_FAMILY_POINTWISE)) GTEST_SKIP() << "not element-wise";
  }
  std::vector<lk_role_info> checked() const {
    std::vector<lk_role_info> list;
    for (const auto& role : op().inputs())
      if ((role.flags & LK_ROLE_CHECKED) != 0) list.push_back(role);
    return list;
  }
  static std::vector<double> outside(const lk_role_info& role) {
    if (role.domain == LK_DOMAIN_PROBABILITY) return {-0x1p-149, -1, 1 + 0x1p-23, 2, INFINITY, -INFINITY, std::nan("")};
    return {-0x1p-149, -1, -INFINITY};
  }
  static std::vector<std::string> words(const lk_role_info& role, int64_t at) {
    return {name(role.role) + "[" + std::to_string(at) + "] = ", role.domain == LK_DOMAIN_PROBABILITY ? "[0, 1]" : "negative"};
  }
  // Wherever the outputs may have been written already, they need not be as they were; what was not written is.
  static void refuses_anyhow(Prepared& p, const Where& where, const std::vector<std::string>& said, const lk_context* context) {
    EXPECT_EQ(p.evaluate(context), LK_INVALID_VALUE) << p.error.message;
    EXPECT_EQ(p.error.index, where.index);
    EXPECT_EQ(p.error.role, where.role);
    EXPECT_EQ(p.error.element, where.element) << p.error.message;
    for (const auto& word : said)
      EXPECT_NE(std::string(p.error.message).find(word), std::string::npos) << word << " in: " << p.error.message;
    for (size_t i = 0; i < p.places.size(); ++i) {
      const bool gradient = i >= p.inputs.size() && p.outputs[i - p.inputs.size()].role > LK_GRAD;
      EXPECT_TRUE(gradient || p.places[i]->unchanged()) << "argument " << i << " after: " << p.error.message;
    }
  }
};

TEST_P(Domains, EachValueIsNamed) {
  for (const auto& role : checked())
    for (const double bad : outside(role)) {
      Request r = plain_request(op(), LK_FLOAT32, shape(), false);
      r.input(role.role)->set(7, bad);
      r.flags = LK_CHECK_FIRST;
      Prepared p(std::move(r));
      char digits[40];
      std::snprintf(digits, sizeof digits, "%.9g", bad);
      std::vector<std::string> said = words(role, 7);
      if (std::fabs(bad) >= 1) said[0] += digits;
      refuses(p, LK_INVALID_VALUE, {LK_LIST_INPUTS, p.index_in(p.inputs, role.role), role.role, 7}, said, unseen_by_query);
    }
}

// What lies in the domain, to its very ends, passes.
TEST_P(Domains, EndsOfTheDomainPass) {
  for (const auto& role : checked())
    for (lk_dtype t : {LK_FLOAT32, LK_FLOAT64})
      for (const double good : {0.0, -0.0, 0x1p-149, 0.5, 1 - 0x1p-24, 1.0}) {
        Request r = keep_all(plain_request(op(), t, shape(), true));
        for (int64_t i = 0; i < r.input(role.role)->size(); ++i) r.input(role.role)->set(i, good);
        EXPECT_EQ(run(r).status, LK_OK) << role.name << " = " << good << ": " << run(r).error.message;
      }
  for (const auto& role : checked())
    if (role.domain == LK_DOMAIN_POSITIVE) {
      Request r = keep_all(plain_request(op(), LK_FLOAT32, shape(), true));
      r.input(role.role)->set(0, std::nan(""));
      r.input(role.role)->set(1, INFINITY);
      EXPECT_EQ(run(r).status, LK_OK) << "NaN is not negative: " << run(r).error.message;
    }
}

// The lowest index, whatever the threads meet first, in whichever lane, tile or chunk it lies.
TEST_P(Domains, TheLowestIndexIsReported) {
  Threads one(1), seven(7, true);
  const lk_executor serial = one.hook(), shuffled = seven.hook();
  std::vector<Context> contexts;
  contexts.push_back(make_context(nullptr));
  contexts.push_back(make_context(nullptr, &serial));
  contexts.push_back(make_context(nullptr, &shuffled));
  for (const Target& t : targets()) contexts.push_back(make_context(&t));
  for (const auto& role : checked())
    for (const Shape& s : {Shape{1}, Shape{40}, Shape{5, 700}, Shape{5000}, Shape{300001}})
      for (lk_dtype t : {LK_FLOAT32, LK_FLOAT64}) {
        const int64_t n = count(s);
        for (const int64_t lowest : {int64_t{0}, n / 3, n - 1})
          for (const bool first : {false, true}) {
            Request r = keep_all(plain_request(op(), t, s, n % 2 == 0));
            for (const int64_t i : {n - 1, std::max(lowest, n / 2), lowest}) r.input(role.role)->set(i, -1);
            r.flags = first ? LK_CHECK_FIRST : 0;
            Prepared p(std::move(r));
            const Where where = {LK_LIST_INPUTS, p.index_in(p.inputs, role.role), role.role, lowest};
            for (const auto& context : contexts) {
              if (first && n < 5000)
                refuses(p, LK_INVALID_VALUE, where, words(role, lowest), unseen_by_query, context.get());
              else
                refuses_anyhow(p, where, words(role, lowest), context.get());
              if (HasFailure()) return;
            }
          }
      }
  EXPECT_GT(seven.largest(), 1u);
}

// The first element counts, whatever argument it stands in.
TEST_P(Domains, TheFirstElementComesBeforeTheFirstArgument) {
  const auto roles = checked();
  if (roles.size() < 2) GTEST_SKIP() << "fewer than two checked arguments";
  Request r = plain_request(op(), LK_FLOAT32, {100}, false);
  r.input(roles[0].role)->set(60, -1);
  r.input(roles[1].role)->set(40, -1);
  r.flags = LK_CHECK_FIRST;
  Prepared p(std::move(r));
  refuses(p, LK_INVALID_VALUE, {LK_LIST_INPUTS, p.index_in(p.inputs, roles[1].role), roles[1].role, 40}, words(roles[1], 40),
          unseen_by_query);
}

// Where a main pass would spoil what is there, values are looked at before it: losses of elements, sums onto what is
// there, gradients over their inputs. Asked for or not, whatever is wanted: nothing at all, too.
TEST_P(Domains, OutputsThatMustNotBeSpoiltAreNot) {
  for (const auto& role : checked())
    for (const int64_t n : {40, 20000}) {
      const auto spoilt = [&](int32_t reduction) {
        Request r = keep_all(plain_request(op(), LK_FLOAT32, {n}, true));
        r.reduction = reduction;
        want_everything(r);
        r.input(role.role)->set(n - 3, -2);
        return r;
      };
      const auto expect_refused = [&](Prepared p) {
        refuses(p, LK_INVALID_VALUE, {LK_LIST_INPUTS, p.index_in(p.inputs, role.role), role.role, n - 3}, words(role, n - 3),
                unseen_by_query);
      };
      expect_refused(Prepared(spoilt(LK_REDUCTION_NONE)));
      const Request sum = spoilt(LK_REDUCTION_SUM);
      for (size_t wanted = 0; wanted <= sum.outputs.size(); ++wanted) {
        // Each output alone; in the end none.
        Request r = sum;
        r.outputs.clear();
        if (wanted < sum.outputs.size()) r.outputs.push_back(sum.outputs[wanted]);
        const bool gradient = wanted < sum.outputs.size() && sum.outputs[wanted].role > LK_GRAD;
        for (auto& o : r.outputs) o.accumulate = gradient;
        for (auto& o : r.outputs)
          for (int64_t i = 0; gradient && i < o.initial.size(); ++i) o.initial.set(i, 1);
        Prepared p(std::move(r));
        if (gradient) p.outputs[0].flags = LK_ACCUMULATE;
        p.relist();
        expect_refused(std::move(p));
      }
      Request r = sum;
      Prepared p(std::move(r));
      for (auto& o : p.outputs)
        if (o.role > LK_GRAD) o.tensor.data = p.input(o.role - LK_GRAD).tensor.data;
      expect_refused(std::move(p));
    }
}

// Counted in the argument's own elements, where it is broadcast, strided or of another dtype.
TEST(GaussianErrors, NegativeVariancesAreCountedInTheirOwnElements) {
  const Op& op = find_op("gaussian_nll_loss");
  struct Case {
    Shape shape;
    int64_t bad;
  };
  for (const Case& c : {Case{{6, 5, 4}, 77}, Case{{6, 5}, 13}, Case{{1, 5, 4}, 13}, Case{{6, 1, 4}, 13}, Case{{6, 5, 1}, 13}})
    for (const lk_dtype t : {LK_FLOAT32, LK_FLOAT64, LK_INT64, LK_INT32}) {
      Request r = plain_request(op, LK_FLOAT32, {6, 5, 4}, false);
      Array var(t, c.shape);
      for (int64_t i = 0; i < var.size(); ++i) var.set(i, 1);
      for (const int64_t i : {var.size() - 1, c.bad}) var.set(i, -3);
      *r.input(LK_VAR) = var;
      want_everything(r);
      for (const bool permuted : {false, true}) {
        Setting s;
        s.layout_seed = permuted ? 11 : 0;
        const Outcome o = run(r, s);
        EXPECT_EQ(o.status, LK_INVALID_VALUE);
        EXPECT_EQ(o.error.element, c.bad) << o.error.message;
        EXPECT_NE(std::string(o.error.message).find("var[" + std::to_string(c.bad) + "] = -3 is negative"), std::string::npos)
            << o.error.message;
      }
    }
}

// ---- Shapes ----

struct Given {
  int32_t role;
  Shape shape;
};
lk_status status_of(const char* op, const std::vector<Given>& inputs, int32_t bad = 0,
                    const std::vector<std::string>& words = {}) {
  Request r;
  r.op = &find_op(op);
  for (const auto& in : inputs) {
    Array a(LK_FLOAT32, in.shape);
    for (int64_t i = 0; i < a.size(); ++i) a.set(i, 0.5);
    r.inputs.push_back({in.role, a});
  }
  r.outputs.resize(1);
  r.outputs[0].role = LK_LOSS;
  r.outputs[0].initial = Array(LK_FLOAT32, {});
  Prepared p(std::move(r));
  if (bad == 0) return p.evaluate();
  refuses(p, LK_INVALID_SHAPE, {LK_LIST_INPUTS, p.index_in(p.inputs, bad), bad}, words);
  return p.error.status;
}

TEST(ShapeErrors, Variances) {
  const auto of = [](const Shape& input, const Shape& var) {
    return std::vector<Given>{{LK_INPUT, input}, {LK_TARGET, input}, {LK_VAR, var}};
  };
  for (const auto& [input, var] : std::vector<std::pair<Shape, Shape>>{{{4, 3}, {4, 3}},
                                                                       {{4, 3}, {4}},
                                                                       {{4, 3}, {4, 1}},
                                                                       {{4, 3}, {1, 3}},
                                                                       {{3}, {1}},
                                                                       {{3}, {}},
                                                                       {{}, {}},
                                                                       {{3, 3}, {3}},
                                                                       {{2, 4, 3}, {2, 1, 3}},
                                                                       {{2, 4, 3}, {2, 4}},
                                                                       {{1, 3}, {1, 1}},
                                                                       {{1, 3}, {1}}})
    EXPECT_EQ(status_of("gaussian_nll_loss", of(input, var)), LK_OK) << text(input) << " beside " << text(var);
  for (const auto& [input, var] : std::vector<std::pair<Shape, Shape>>{{{4, 3}, {3}},
                                                                       {{4, 3}, {1, 1}},
                                                                       {{4, 3}, {}},
                                                                       {{4, 3}, {1}},
                                                                       {{4, 3}, {2, 3}},
                                                                       {{4, 3}, {4, 3, 1}},
                                                                       {{3}, {2}},
                                                                       {{}, {1}},
                                                                       {{2, 4, 3}, {1, 1, 3}},
                                                                       {{2, 4, 3}, {4, 3}},
                                                                       {{2, 4, 3}, {2}}})
    status_of("gaussian_nll_loss", of(input, var), LK_VAR, {"var has shape " + text(var), text(input)});
  // The shape is the input's, not that of input and target together.
  EXPECT_EQ(status_of("gaussian_nll_loss", {{LK_INPUT, {3}}, {LK_TARGET, {4, 3}}, {LK_VAR, {3}}}), LK_OK);
  status_of("gaussian_nll_loss", {{LK_INPUT, {3}}, {LK_TARGET, {4, 3}}, {LK_VAR, {4, 3}}}, LK_VAR, {"var has shape (4, 3)"});
}

TEST(ShapeErrors, RanksThatMustBeEqual) {
  EXPECT_EQ(status_of("margin_ranking_loss", {{LK_INPUT, {4, 3}}, {LK_INPUT2, {1, 3}}, {LK_TARGET, {4, 1}}}), LK_OK);
  EXPECT_EQ(status_of("margin_ranking_loss", {{LK_INPUT, {1, 1}}, {LK_INPUT2, {4, 3}}, {LK_TARGET, {1, 1}}}), LK_OK);
  EXPECT_EQ(status_of("margin_ranking_loss", {{LK_INPUT, {}}, {LK_INPUT2, {}}, {LK_TARGET, {}}}), LK_OK);
  status_of("margin_ranking_loss", {{LK_INPUT, {4, 3}}, {LK_INPUT2, {3}}, {LK_TARGET, {4, 3}}}, LK_INPUT2,
            {"input2 has shape (3)", "as many axes", "(4, 3)"});
  status_of("margin_ranking_loss", {{LK_INPUT, {4, 3}}, {LK_INPUT2, {4, 3}}, {LK_TARGET, {}}}, LK_TARGET,
            {"target has shape ()", "as many axes", "(4, 3)"});
  status_of("margin_ranking_loss", {{LK_INPUT, {3}}, {LK_INPUT2, {1, 3}}, {LK_TARGET, {3}}}, LK_INPUT2,
            {"input2 has shape (1, 3)"});
  status_of("margin_ranking_loss", {{LK_INPUT, {4, 3}}, {LK_INPUT2, {2, 3}}, {LK_TARGET, {4, 3}}}, LK_INPUT2,
            {"input2 has shape (2, 3)", "broadcast"});
}

TEST(ShapeErrors, Rows) {
  EXPECT_EQ(status_of("multilabel_soft_margin_loss", {{LK_INPUT, {5}}, {LK_TARGET, {5}}}), LK_OK);
  EXPECT_EQ(status_of("multilabel_soft_margin_loss", {{LK_INPUT, {0, 5}}, {LK_TARGET, {0, 5}}}), LK_OK);
  EXPECT_EQ(status_of("multilabel_soft_margin_loss", {{LK_INPUT, {4, 5}}, {LK_TARGET, {4, 5}}, {LK_WEIGHT, {4, 1}}}), LK_OK);
  status_of("multilabel_soft_margin_loss", {{LK_INPUT, {}}, {LK_TARGET, {}}}, LK_INPUT, {"input has shape ()", "(..., C)"});
  status_of("multilabel_soft_margin_loss", {{LK_INPUT, {4, 0}}, {LK_TARGET, {4, 0}}}, LK_INPUT,
            {"input has shape (4, 0)", "C > 0"});
  status_of("multilabel_soft_margin_loss", {{LK_INPUT, {4, 5}}, {LK_TARGET, {5}}}, LK_TARGET,
            {"target has shape (5)", "(4, 5)"});
  status_of("multilabel_soft_margin_loss", {{LK_INPUT, {4, 5}}, {LK_TARGET, {4, 5}}, {LK_WEIGHT, {4}}}, LK_WEIGHT,
            {"weight has shape (4)", "(4, 5)"});
  // The unreduced loss has one element for each row.
  Request r = plain_request(find_op("multilabel_soft_margin_loss"), LK_FLOAT32, {4, 5}, false);
  for (const Shape& wrong : {Shape{4, 5}, Shape{5}, Shape{4, 1}}) {
    r.outputs = {blank_output(r, LK_LOSS_ELEMENTS)};
    r.outputs[0].initial = Array(LK_FLOAT32, wrong);
    Prepared p(r);
    refuses(p, LK_INVALID_SHAPE, {LK_LIST_OUTPUTS, 0, LK_LOSS_ELEMENTS}, {"loss_elements", text(wrong), "(4)"});
  }
}

TEST(ShapeErrors, TargetsThatWouldEnlargeTheInput) {
  EXPECT_EQ(status_of("soft_margin_loss", {{LK_INPUT, {4, 3}}, {LK_TARGET, {3}}}), LK_OK);
  status_of("soft_margin_loss", {{LK_INPUT, {3}}, {LK_TARGET, {4, 3}}}, LK_TARGET, {"target has shape (4, 3)", "(3)"});
  for (const char* op : {"binary_cross_entropy", "sigmoid_focal_loss", "hinge_loss", "brier_score_loss", "binary_log_loss"})
    status_of(op, {{LK_INPUT, {4, 3}}, {LK_TARGET, {1, 3}}}, LK_TARGET, {"target has shape (1, 3)", "(4, 3)"});
}

TEST(ShapeErrors, WeightsBesideBroadcasting) {
  for (const char* op : {"l1_loss", "huber_loss"}) {
    EXPECT_EQ(status_of(op, {{LK_INPUT, {4, 3}}, {LK_TARGET, {4, 3}}, {LK_WEIGHT, {4, 3}}}), LK_OK) << op;
    status_of(op, {{LK_INPUT, {4, 3}}, {LK_TARGET, {4, 3}}, {LK_WEIGHT, {3}}}, LK_WEIGHT, {"weight has shape (3)", "(4, 3)"});
    status_of(op, {{LK_INPUT, {3}}, {LK_TARGET, {4, 3}}, {LK_WEIGHT, {3}}}, LK_WEIGHT, {"weight has shape (3)", "(4, 3)"});
  }
}

INSTANTIATE_TEST_SUITE_P(Catalogue, Domains, testing::Range(size_t{0}, static_cast<size_t>(lk_op_count())), op_name);

}  // namespace
}  // namespace lktest
