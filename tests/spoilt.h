// Calls that are right but for one thing, and what must then be reported.
#pragma once

#include <gtest/gtest.h>

#include <functional>

#include "cases.h"

namespace lktest {

// A call laid out in memory and open to be spoilt.
struct Prepared {
  explicit Prepared(Request made) : r(std::move(made)) {
    for (const auto& i : r.inputs) add(inputs, i.role, i.value);
    for (const auto& o : r.outputs) add(outputs, o.role, o.initial);
    options = r.options;
    call = make_call(r, inputs, outputs);
  }
  void add(std::vector<lk_arg>& list, int32_t role, const Array& a) {
    places.push_back(std::make_unique<Placed>(a, Layout()));
    lk_arg arg = {};
    arg.role = role;
    arg.tensor = places.back()->view();
    list.push_back(arg);
  }
  lk_arg& input(int32_t role) { return find(inputs, role); }
  lk_arg& output(int32_t role) { return find(outputs, role); }
  static lk_arg& find(std::vector<lk_arg>& list, int32_t role) {
    for (auto& a : list)
      if (a.role == role) return a;
    std::abort();
  }
  // After a list or the options grew or shrank.
  void relist() {
    call.inputs = inputs.data();
    call.input_count = inputs.size();
    call.outputs = outputs.data();
    call.output_count = outputs.size();
    call.options = options.data();
    call.option_count = options.size();
  }
  lk_status evaluate(const lk_context* context = nullptr) {
    error = {};
    error.struct_size = sizeof error;
    return lk_evaluate(context, &call, &error);
  }
  bool untouched() const {
    bool same = true;
    for (const auto& p : places) same &= p->unchanged();
    return same;
  }
  template <class List>
  int32_t index_in(const List& list, int32_t role) const {
    for (size_t i = 0; i < list.size(); ++i)
      if (list[i].role == role) return static_cast<int32_t>(i);
    return -1;
  }

  Request r;
  std::vector<std::unique_ptr<Placed>> places;
  std::vector<lk_arg> inputs, outputs;
  std::vector<lk_option> options;
  lk_call call = {};
  lk_error error = {};
};

struct Where {
  int32_t list = LK_LIST_NONE;
  int32_t index = -1;
  int32_t role = 0;
  int64_t element = -1;
};

// Whether the query for the workspace, which looks at no data, sees the error too.
enum Query { seen_by_query, unseen_by_query };

inline void refuses(Prepared& p, lk_status status, const Where& where, const std::vector<std::string>& words,
                    Query query = seen_by_query, const lk_context* context = nullptr) {
  EXPECT_EQ(p.evaluate(context), status) << lk_status_name(p.error.status) << ": " << p.error.message;
  EXPECT_EQ(p.error.status, status);
  EXPECT_EQ(p.error.list, where.list) << p.error.message;
  EXPECT_EQ(p.error.index, where.index) << p.error.message;
  EXPECT_EQ(p.error.role, where.role) << p.error.message;
  EXPECT_EQ(p.error.element, where.element) << p.error.message;
  EXPECT_NE(p.error.message[0], 0) << "no sentence for " << lk_status_name(status);
  for (const auto& word : words)
    EXPECT_NE(std::string(p.error.message).find(word), std::string::npos) << word << " in: " << p.error.message;
  EXPECT_TRUE(p.untouched()) << "after: " << p.error.message;
  // The struct is optional.
  EXPECT_EQ(lk_evaluate(context, &p.call, nullptr), status);
  size_t bytes = 12345;
  lk_error error = {};
  error.struct_size = sizeof error;
  const lk_status queried = lk_workspace_size(context, &p.call, &bytes, &error);
  EXPECT_EQ(queried, query == seen_by_query ? status : LK_OK) << "lk_workspace_size: " << error.message;
}

class Errors : public testing::TestWithParam<size_t> {
 protected:
  const Op& op() const { return catalogue()[GetParam()]; }
  Shape shape() const { return op().has_classes() ? Shape{4, 5, 3} : Shape{4, 15}; }
  // With everything that goes together; options at their defaults, given explicitly.
  Prepared prepared(size_t alternative = 0, bool everything = true) const {
    Request r = plain_request(op(), LK_FLOAT32, shape(), everything, alternative);
    for (const auto& o : op().options) r.set_option(o.key, o.default_value);
    return Prepared(std::move(r));
  }
  static std::string name(int32_t role) { return lk_role_name(role); }
};

}  // namespace lktest
