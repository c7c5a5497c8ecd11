// Ragged batches: what a sequence's rows give does not depend on the others, and is what a call with these rows alone gives.
#include <gtest/gtest.h>

#include "spoilt.h"

namespace lktest {
namespace {

class Ragged : public testing::TestWithParam<const char*> {
 protected:
  const Op& op() const { return find_op(GetParam()); }
  static Request with_offsets(Request r, const std::vector<double>& offsets, lk_dtype dtype = LK_INT64) {
    r.inputs.push_back({LK_OFFSETS, Array(dtype, {static_cast<int64_t>(offsets.size())}, offsets)});
    want_everything(r);
    return r;
  }
};

TEST_P(Ragged, ASequenceIsTheSameAloneAndByItself) {
  Threads threads(3);
  const lk_executor hook = threads.hook();
  const Context threaded = make_context(nullptr, &hook);
  for (const lk_dtype dtype : {LK_FLOAT32, LK_FLOAT64})
    for (const int64_t classes : {3, 100, 5000})
      for (const bool everything : {false, true}) {
        // Longer than blocks of sums and than the chunks of a task, and shorter.
        const std::vector<double> ends = classes == 3     ? std::vector<double>{0, 1, 1, 4098, 30000, 170000}
                                         : classes == 100 ? std::vector<double>{0, 700, 2100, 9000}
                                                          : std::vector<double>{0, 0, 40, 41, 90};
        const int64_t rows = static_cast<int64_t>(ends.back());
        Request r = plain_request(op(), dtype, {rows, classes}, everything);
        r.reduction = LK_REDUCTION_MEAN;
        const Request batch = with_offsets(r, ends);
        Setting setting;
        setting.context = threaded.get();
        const Outcome whole = run(batch), shared = run(batch, setting);
        ASSERT_EQ(whole.status, LK_OK) << whole.error.message;
        for (size_t k = 0; k < batch.outputs.size(); ++k) EXPECT_EQ(first_difference(whole.outputs[k], shared.outputs[k]), -1);
        for (size_t s = 0; s + 1 < ends.size(); ++s) {
          const int64_t begin = static_cast<int64_t>(ends[s]), end = static_cast<int64_t>(ends[s + 1]);
          Request alone = slice(r, begin, end);
          const Request one = with_offsets(alone, {0, static_cast<double>(end - begin)});
          want_everything(alone);
          const Outcome a = run(alone), b = run(one);
          ASSERT_EQ(a.status, LK_OK) << a.error.message;
          const int64_t at = static_cast<int64_t>(s);
          for (const int32_t role : {LK_SEQUENCE_SUM, LK_SEQUENCE_MEAN, LK_SEQUENCE_COUNT})
            EXPECT_EQ(whole.of(batch, role).bits(at), b.of(one, role).bits(0)) << lk_role_name(role) << " of " << at;
          EXPECT_EQ(whole.of(batch, LK_SEQUENCE_MEAN).bits(at), a.of(alone, LK_LOSS).bits(0)) << at << "\n" << describe(alone);
          EXPECT_EQ(whole.of(batch, LK_SEQUENCE_COUNT).real(at), a.of(alone, LK_KEPT).real(0));
          Array sum(dtype, {}, {a.of(alone, LK_LOSS_SUM).real(0)});
          EXPECT_EQ(whole.of(batch, LK_SEQUENCE_SUM).bits(at), sum.bits(0)) << at;
        }
      }
}

TEST_P(Ragged, EmptySequencesHaveTheMeanOfNothing) {
  for (const int zero : {0, 1}) {
    Request r = plain_request(op(), LK_FLOAT32, {4, 3}, false);
    r.set_option(LK_OPTION_EMPTY_MEAN, zero);
    r = with_offsets(r, {0, 0, 4, 4}, LK_UINT8);
    const Outcome o = run(r);
    ASSERT_EQ(o.status, LK_OK) << o.error.message;
    for (const int64_t s : {0, 2}) {
      EXPECT_EQ(o.of(r, LK_SEQUENCE_SUM).real(s), 0);
      EXPECT_EQ(o.of(r, LK_SEQUENCE_COUNT).real(s), 0);
      EXPECT_EQ(std::isnan(o.of(r, LK_SEQUENCE_MEAN).real(s)), zero == 0);
    }
    EXPECT_EQ(o.of(r, LK_SEQUENCE_COUNT).real(1), o.of(r, LK_KEPT).real(0));
    Request none = with_offsets(plain_request(op(), LK_FLOAT32, {0, 3}, false), {0});
    EXPECT_EQ(run(none).status, LK_OK) << run(none).error.message;
  }
}

TEST_P(Ragged, OffsetsThatAreNone) {
  struct Bad {
    std::vector<double> offsets;
    int64_t element;
    std::vector<std::string> words;
  };
  for (const Bad& bad : {Bad{{1, 4}, 0, {"offsets[0] = 1", "[0, 0]"}}, Bad{{-1, 4}, 0, {"offsets[0] = -1"}},
                         Bad{{0, 3}, 1, {"offsets[1] = 3", "[4, 4]"}}, Bad{{0, 5}, 1, {"offsets[1] = 5"}},
                         Bad{{0, 3, 2, 4}, 2, {"offsets[2] = 2", "[3, 4]"}}, Bad{{0, 9, 4}, 1, {"offsets[1] = 9"}},
                         Bad{{0}, 0, {"offsets[0] = 0", "[4, 4]"}}}) {
    Prepared p(with_offsets(plain_request(op(), LK_FLOAT32, {4, 3}, false), bad.offsets));
    refuses(p, LK_INVALID_VALUE, {LK_LIST_INPUTS, p.index_in(p.inputs, LK_OFFSETS), LK_OFFSETS, bad.element}, bad.words,
            unseen_by_query);
  }
  // Sequences are made of rows.
  Prepared image(with_offsets(plain_request(op(), LK_FLOAT32, {4, 3, 2}, false), {0, 8}));
  EXPECT_EQ(image.evaluate(nullptr), LK_INVALID_SHAPE);
  EXPECT_NE(std::string(image.error.message).find("offsets"), std::string::npos) << image.error.message;
  // Results of sequences need some.
  Request r = with_offsets(plain_request(op(), LK_FLOAT32, {4, 3}, false), {0, 4});
  r.inputs.pop_back();
  Prepared p(std::move(r));
  EXPECT_EQ(p.evaluate(nullptr), LK_INVALID_CALL);
  EXPECT_NE(std::string(p.error.message).find("offsets"), std::string::npos) << p.error.message;
}

INSTANTIATE_TEST_SUITE_P(Losses, Ragged, testing::Values("cross_entropy", "nll_loss"));

}  // namespace
}  // namespace lktest
