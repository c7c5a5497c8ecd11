// Well-formed calls with values that the op refuses: options, overlapping outputs, class indices.
#include "spoilt.h"

namespace lktest {
namespace {

// ---- Options ----

TEST_P(Errors, Options) {
  for (size_t i = 0; i < op().options.size(); ++i) {
    const lk_option_info& o = op().options[i];
    const Where where = {LK_LIST_OPTIONS, static_cast<int32_t>(i), o.key};
    {
      Prepared p = prepared();
      p.options[i].type = o.type == LK_INTEGER ? LK_REAL : LK_INTEGER;
      p.relist();
      refuses(p, LK_INVALID_VALUE, where, {o.name});
      p.options[i].type = 0;
      refuses(p, LK_INVALID_VALUE, where, {o.name});
    }
    {
      Prepared p = prepared();
      p.options.push_back(p.options[i]);
      p.relist();
      refuses(p, LK_INVALID_CALL, {LK_LIST_OPTIONS, static_cast<int32_t>(p.options.size()) - 1, o.key}, {o.name});
    }
    Prepared p = prepared();
    p.relist();
    if (o.type == LK_REAL) {
      std::vector<double> outside = {std::nan("")}, inside = {o.minimum, o.maximum, o.default_value};
      const double infinity = INFINITY;
      if (o.minimum > -infinity)
        for (const double v : {std::nextafter(o.minimum, -infinity), o.minimum - 0.5, -2e300, -infinity}) outside.push_back(v);
      if (o.maximum < infinity)
        for (const double v : {std::nextafter(o.maximum, infinity), 2 * o.maximum + 0.5, 2e300, infinity}) outside.push_back(v);
      if (!std::isnan(o.also)) {
        inside.push_back(o.also);
        outside.push_back(std::nextafter(o.also, -infinity));
        outside.push_back(std::nextafter(o.also, infinity));
      }
      for (const double v : outside) {
        p.options[i].real = v;
        // What the sentence shows of a number.
        char digits[40];
        std::snprintf(digits, sizeof digits, "%.9g", v);
        refuses(p, LK_INVALID_VALUE, where, {o.name, std::fabs(v) < 1e6 && v != 0 ? digits : ""});
      }
      for (const double v : inside) {
        p.options[i].real = v;
        EXPECT_EQ(p.evaluate(), LK_OK) << v << ": " << p.error.message;
      }
    } else if (o.minimum > -1e18 && o.maximum < 1e18) {
      for (const int64_t v : {static_cast<int64_t>(o.minimum) - 1, static_cast<int64_t>(o.maximum) + 1, INT64_MIN, INT64_MAX}) {
        p.options[i].integer = v;
        refuses(p, LK_INVALID_VALUE, where, {o.name, std::to_string(v)});
      }
    }
  }
  for (const int32_t key : {0, -1, 9999}) {
    Prepared p = prepared();
    lk_option o = {};
    o.key = key;
    o.type = LK_REAL;
    p.options.insert(p.options.begin(), o);
    p.relist();
    refuses(p, LK_INVALID_CALL, {LK_LIST_OPTIONS, 0, key}, {"options[0]", std::to_string(key), op().info.name});
  }
}

// A key that exists, but not for this op, is named.
TEST(OptionErrors, KeysOfOtherOps) {
  for (const Op& other : catalogue())
    for (const auto& o : other.options)
      for (const Op& op : catalogue()) {
        if (op.option(o.key) != nullptr) continue;
        Prepared p(plain_request(op, LK_FLOAT32, op.has_classes() ? Shape{2, 3} : Shape{6}, false));
        lk_option given = {};
        given.key = o.key;
        given.type = o.type;
        given.real = o.default_value;
        p.options.push_back(given);
        p.relist();
        refuses(p, LK_INVALID_CALL, {LK_LIST_OPTIONS, 0, o.key}, {o.name, op.info.name});
      }
}

// ---- Overlaps ----

TEST_P(Errors, OutputsThatOverlap) {
  Prepared model = prepared();
  const size_t outputs = model.outputs.size();
  for (size_t k = 0; k < outputs; ++k) {
    const int64_t elements = model.r.outputs[k].initial.size();
    // Onto itself: a stride of 0, and axes that run into each other.
    if (elements > 1) {
      Prepared p = prepared();
      lk_arg& arg = p.outputs[k];
      const Where where = {LK_LIST_OUTPUTS, static_cast<int32_t>(k), arg.role};
      arg.tensor.strides[arg.tensor.rank - 1] = 0;
      refuses(p, LK_OVERLAP, where, {name(arg.role)}, unseen_by_query);
      if (arg.tensor.rank > 1) {
        arg.tensor.strides[arg.tensor.rank - 1] = 1;
        arg.tensor.strides[0] = 1;
        refuses(p, LK_OVERLAP, where, {name(arg.role)}, unseen_by_query);
      }
    }
    // Each output one element into each input, and exactly on another output: both in memory of their own, for an output
    // that is larger than what it lies on would else reach whatever comes next.
    std::vector<double> room(4096);
    ASSERT_LT(elements, 2048);
    for (size_t i = 0; i < model.inputs.size(); ++i) {
      Prepared p = prepared();
      lk_arg& arg = p.outputs[k];
      lk_tensor& in = p.inputs[i].tensor;
      const size_t size = dtype_size(in.dtype) * static_cast<size_t>(p.r.inputs[i].value.size());
      ASSERT_LT(size, 8 * 2048u);
      if (size > 0) std::memcpy(room.data(), in.data, size);
      in.data = room.data();
      arg.tensor.data = room.data() + (size - std::min(size, dtype_size(in.dtype))) / 8;
      refuses(p, LK_OVERLAP, {LK_LIST_OUTPUTS, static_cast<int32_t>(k), arg.role}, {name(arg.role), name(p.inputs[i].role)},
              unseen_by_query);
    }
    for (size_t j = 0; j < k; ++j) {
      Prepared p = prepared();
      p.outputs[k].tensor.data = p.outputs[j].tensor.data = room.data();
      EXPECT_EQ(p.evaluate(), LK_OVERLAP) << name(p.outputs[k].role) << " on " << name(p.outputs[j].role);
      EXPECT_TRUE(p.untouched());
      EXPECT_NE(std::string(p.error.message).find(name(p.outputs[k].role)), std::string::npos) << p.error.message;
      EXPECT_NE(std::string(p.error.message).find(name(p.outputs[j].role)), std::string::npos) << p.error.message;
    }
  }
}

// A gradient on its own input, exactly: allowed; one element off: not. On the class weights or the divisor, which are
// read again and again: not, even where shapes agree.
TEST_P(Errors, GradientsOnTheirInputs) {
  if (!op().has_gradient()) GTEST_SKIP() << "no gradient";
  Prepared p = prepared();
  lk_arg& gradient = p.output(LK_GRAD_INPUT);
  gradient.tensor.data = p.input(LK_INPUT).tensor.data;
  EXPECT_EQ(p.evaluate(), LK_OK) << p.error.message;
  Prepared q = prepared();
  q.output(LK_GRAD_INPUT).tensor.data = static_cast<float*>(q.input(LK_INPUT).tensor.data) + 1;
  refuses(q, LK_OVERLAP, {LK_LIST_OUTPUTS, q.index_in(q.outputs, LK_GRAD_INPUT), LK_GRAD_INPUT}, {"grad_input", "input"},
          unseen_by_query);
}

// Two columns of one table: no element is shared though the ranges are. And the same table, one element too close.
TEST_P(Errors, InterleavedViewsPass) {
  if (!op().has_gradient()) GTEST_SKIP() << "no gradient";
  Prepared p = prepared();
  const int64_t n = p.r.input(LK_INPUT)->size();
  std::vector<float> table(static_cast<size_t>(2 * n + 2), 0.5f);
  lk_tensor& x = p.input(LK_INPUT).tensor;
  lk_tensor& g = p.output(LK_GRAD_INPUT).tensor;
  int64_t next = 2;
  for (int32_t i = x.rank - 1; i >= 0; --i) {
    x.strides[i] = g.strides[i] = next;
    next *= x.shape[i];
  }
  x.data = table.data();
  g.data = table.data() + 1;
  EXPECT_EQ(p.evaluate(), LK_OK) << p.error.message;
  for (int64_t i = 0; i < n; ++i) EXPECT_EQ(table[static_cast<size_t>(2 * i)], 0.5f) << "the input was written";
  g.data = table.data() + 2;
  EXPECT_EQ(p.evaluate(), LK_OVERLAP) << p.error.message;
}

// ---- Class indices ----

TEST_P(Errors, ClassesOutOfRange) {
  const lk_role_info* role = op().role(LK_TARGET_INDICES);
  if (role == nullptr || role->shape != LK_SHAPE_POSITIONS) GTEST_SKIP() << "no class indices";
  Threads threads(3, true);
  const lk_executor hook = threads.hook();
  const Context threaded = make_context(nullptr, &hook);
  struct Bad {
    lk_dtype dtype;
    int64_t value;
  };
  for (const Shape& at : {Shape{4, 5, 3}, Shape{1, 5, 2, 3}, Shape{90000, 5}, Shape{9, 70}})
    for (const Bad& bad :
         {Bad{LK_INT64, at[1]}, Bad{LK_INT64, -1}, Bad{LK_INT64, INT64_MAX}, Bad{LK_INT64, INT64_MIN}, Bad{LK_INT32, -1},
          Bad{LK_INT32, at[1]}, Bad{LK_INT64, (int64_t{1} << 32) + 1}, Bad{LK_UINT8, 255}}) {
      Request r = plain_request(op(), LK_FLOAT32, at, false);
      Array& y = *r.input(LK_TARGET_INDICES);
      Array wanted(bad.dtype, y.shape);
      const int64_t n = wanted.size();
      for (int64_t i = 0; i < n; ++i) wanted.set_integer(i, i % at[1]);
      // The lowest one is reported, though others are met earlier by other threads.
      const int64_t lowest = n / 3;
      for (const int64_t i : {n - 1, lowest, n / 2}) wanted.set_integer(i, bad.value);
      y = wanted;
      Prepared p(std::move(r));
      const Where where = {LK_LIST_INPUTS, p.index_in(p.inputs, LK_TARGET_INDICES), LK_TARGET_INDICES, lowest};
      const std::vector<std::string> words = {"target_indices[", std::to_string(bad.value), std::to_string(at[1])};
      refuses(p, LK_INVALID_INDEX, where, words, unseen_by_query);
      refuses(p, LK_INVALID_INDEX, where, words, unseen_by_query, threaded.get());
    }
  // Whichever phases a call needs: for any reduction, with the divisor given, and whatever is asked for.
  for (const int32_t reduction : {LK_REDUCTION_NONE, LK_REDUCTION_MEAN, LK_REDUCTION_SUM})
    for (const bool divisor : {false, true})
      for (const bool weights : {false, true})
        for (int wanted = 0; wanted < 6; ++wanted) {
          Request r = keep_all(plain_request(op(), LK_FLOAT64, {700, 130}, weights));
          r.reduction = reduction;
          if (divisor) r.inputs.push_back({LK_DIVISOR, Array(LK_FLOAT64, {}, {3})});
          r.input(LK_TARGET_INDICES)->set_integer(611, 130);
          want_everything(r);
          if (wanted < 5) r.outputs = {r.outputs[static_cast<size_t>(wanted)]};
          Prepared p(std::move(r));
          refuses(p, LK_INVALID_INDEX, {LK_LIST_INPUTS, p.index_in(p.inputs, LK_TARGET_INDICES), LK_TARGET_INDICES, 611},
                  {"target_indices[", "611", "130"}, unseen_by_query);
        }
  if (op().option(LK_OPTION_IGNORE_INDEX) == nullptr) return;
  // The one to ignore is no error wherever it lies, and the default no longer is once another is chosen.
  Request r = plain_request(op(), LK_FLOAT32, {4, 5}, false);
  const bool has_default = op().option(LK_OPTION_IGNORE_INDEX)->default_value == -100;
  for (const int64_t ignored : {int64_t{-1}, int64_t{5}, INT64_MAX, INT64_MIN}) {
    if (ignored == INT64_MIN && !has_default) continue;
    for (int64_t i = 0; i < 4; ++i) r.input(LK_TARGET_INDICES)->set_integer(i, i == 2 ? ignored : i);
    lk_option o = {};
    o.key = LK_OPTION_IGNORE_INDEX;
    o.type = LK_INTEGER;
    o.integer = ignored;
    r.options = {o};
    EXPECT_EQ(run(r).status, LK_OK) << ignored << ": " << run(r).error.message;
  }
  r.input(LK_TARGET_INDICES)->set_integer(2, -100);
  EXPECT_EQ(run(r).status, LK_INVALID_INDEX);
}

// Lists of classes: all of a row is checked, what follows its end too, before anything is written.
TEST(RowErrors, ListsOfClassesOutOfRange) {
  const Op& op = find_op("multilabel_margin_loss");
  for (const Shape& shape : {Shape{5}, Shape{4, 5}, Shape{3, 5, 4}, Shape{30000, 5}})
    for (const lk_dtype dtype : {LK_INT64, LK_INT32, LK_UINT8})
      for (const int64_t bad : {int64_t{5}, dtype == LK_UINT8 ? int64_t{255} : int64_t{-2}}) {
        Request r = plain_request(op, LK_FLOAT32, shape, true);
        Array y(dtype, shape);
        const int64_t n = y.size();
        for (int64_t i = 0; i < n; ++i) y.set_integer(i, i % 3 == 0 && dtype != LK_UINT8 ? -1 : i % 5);
        for (const int64_t i : {n - 1, n - n / 3 - 1}) y.set_integer(i, bad);
        *r.input(LK_TARGET_INDICES) = y;
        Prepared p(std::move(r));
        refuses(p, LK_INVALID_INDEX,
                {LK_LIST_INPUTS, p.index_in(p.inputs, LK_TARGET_INDICES), LK_TARGET_INDICES, n - n / 3 - 1},
                {"target_indices[", std::to_string(bad), "5"}, unseen_by_query);
      }
}

TEST_P(Errors, SampleWeightsThatSumToNothing) {
  if (op().role(LK_SAMPLE_WEIGHT) == nullptr) GTEST_SKIP() << "no weights of samples";
  Request r = keep_all(plain_request(op(), LK_FLOAT32, {4, 5}, true));
  if (op().option(LK_OPTION_SCOPE) != nullptr) r.set_option(LK_OPTION_SCOPE, 1);
  // One axis more for the weights than for losses that are rows.
  Array weights(LK_FLOAT32, Shape(unreduced_shape(r).empty() ? 0 : 1, 4));
  if (weights.size() != 4) GTEST_SKIP() << "one sample";
  for (int64_t i = 0; i < 4; ++i) weights.set(i, i % 2 == 0 ? 2 : -2);
  *r.input(LK_SAMPLE_WEIGHT) = weights;
  if (Array* y = r.input(LK_TARGET_INDICES); y != nullptr && !lists_classes(op()))
    for (int64_t i = 0; i < y->size(); ++i) y->set_integer(i, 1);  // none is ignored
  r.inputs.erase(std::remove_if(r.inputs.begin(), r.inputs.end(),
                                [](const Input& in) { return in.role == LK_WEIGHT || in.role == LK_CLASS_WEIGHT; }),
                 r.inputs.end());
  want_everything(r);
  r.reduction = LK_REDUCTION_MEAN;
  Prepared p(r);
  refuses(p, LK_INVALID_VALUE, {LK_LIST_INPUTS, p.index_in(p.inputs, LK_SAMPLE_WEIGHT), LK_SAMPLE_WEIGHT},
          {"sample_weight", "0"}, unseen_by_query);
  r.reduction = LK_REDUCTION_SUM;
  EXPECT_EQ(run(r).status, LK_OK);
}

// Real values outside a checked role's domain: the lowest is reported and no loss is written; with a check before the main
// pass, or a gradient that must not be spoilt, nothing at all.
TEST_P(Errors, ValuesOutsideTheirDomain) {
  Threads threads(3, true);
  const lk_executor hook = threads.hook();
  const Context threaded = make_context(nullptr, &hook);
  for (const auto& role : op().inputs()) {
    if ((role.flags & LK_ROLE_CHECKED) == 0) continue;
    for (const Shape& at : {Shape{4, 5, 3}, Shape{7000, 20}, Shape{2, 9000}})
      for (const double bad : {-0.5, 1.5, std::nan(""), double{INFINITY}}) {
        if (in_domain(role, bad)) continue;
        for (int way = 0; way < 4; ++way) {
          Request r = keep_all(plain_request(op(), way == 0 ? LK_FLOAT64 : LK_FLOAT32, at, true));
          r.reduction = way == 1 ? LK_REDUCTION_NONE : LK_REDUCTION_SUM;
          want_everything(r);
          if (way == 2) r.flags = LK_CHECK_FIRST;
          for (auto& o : r.outputs) {
            o.accumulate = way == 3 && o.role > LK_GRAD;
            if (o.accumulate) o.initial = Array(o.initial.dtype, o.initial.shape);
          }
          Array& a = *r.input(role.role);
          const int64_t n = a.size(), lowest = n / 3;
          for (const int64_t i : {n - 1, lowest, n / 2}) a.set(i, bad);
          for (const lk_context* context :
               {static_cast<const lk_context*>(nullptr), static_cast<const lk_context*>(threaded.get())}) {
            Prepared p(r);
            EXPECT_EQ(p.evaluate(context), LK_INVALID_VALUE) << p.error.message;
            EXPECT_EQ(p.error.role, role.role);
            EXPECT_EQ(p.error.element, lowest);
            EXPECT_NE(std::string(p.error.message).find(std::string(role.name) + "["), std::string::npos) << p.error.message;
            for (size_t k = 0; k < p.outputs.size(); ++k) {
              const bool must_stay = way > 1 || p.outputs[k].role <= LK_GRAD;
              EXPECT_TRUE(!must_stay || p.places[p.inputs.size() + k]->unchanged()) << name(p.outputs[k].role);
            }
          }
          if (HasFailure()) return;
        }
      }
  }
}

TEST(CategoricalErrors, IgnoreIndexMeansNothingToProbabilities) {
  const Op& op = find_op("cross_entropy");
  Prepared p(plain_request(op, LK_FLOAT32, {4, 5}, false, 1));
  lk_option o = {};
  o.key = LK_OPTION_IGNORE_INDEX;
  o.type = LK_INTEGER;
  o.integer = 3;
  p.options = {o};
  p.relist();
  p.evaluate();
  refuses(p, LK_INVALID_VALUE, {LK_LIST_OPTIONS, p.error.index, LK_OPTION_IGNORE_INDEX}, {"ignore_index", "3"});
  p.options[0].integer = -7;
  EXPECT_EQ(p.evaluate(), LK_OK) << p.error.message;
}

TEST(CategoricalErrors, RowsWithoutClasses) {
  const Op& op = find_op("cross_entropy");
  for (size_t a = 0; a < 2; ++a) {
    Request r = plain_request(op, LK_FLOAT32, {4, 1}, false, a);
    for (auto& in : r.inputs)
      if (in.value.shape.size() == 2) in.value = Array(LK_FLOAT32, {4, 0});
    want_everything(r);
    const Outcome o = run(r);
    EXPECT_TRUE(o.status == LK_INVALID_SHAPE || o.status == LK_INVALID_INDEX) << lk_status_name(o.status);
    EXPECT_TRUE(o.outputs_unchanged);
  }
}

INSTANTIATE_TEST_SUITE_P(Catalogue, Errors, testing::Range(size_t{0}, static_cast<size_t>(lk_op_count())), op_name);

}  // namespace
}  // namespace lktest
