// Losses of sequences: published values, long sequences, what does not change a result, and every error of lengths and labels.
#include "reference/sequence.h"

#include "expectations.h"
#include "spoilt.h"

namespace lktest {
namespace {

Request ctc(lk_dtype dtype, const Shape& shape, const std::vector<double>& x, const std::vector<double>& labels,
            const std::vector<double>& frames, const std::vector<double>& counts, int32_t reduction = LK_REDUCTION_NONE) {
  const Shape samples = shape.size() == 2 ? Shape{} : Shape{shape[1]};
  return request("ctc_loss", dtype, reduction,
                 {{LK_INPUT, Array(dtype, shape, x)},
                  {LK_TARGET_INDICES, Array(LK_INT64, {static_cast<int64_t>(labels.size())}, labels)},
                  {LK_INPUT_LENGTHS, Array(LK_INT32, samples, frames)},
                  {LK_TARGET_LENGTHS, Array(LK_INT64, samples, counts)}});
}

std::vector<double> published() {
  std::vector<double> x = {.5, .3, .2, .1, .6, .3, .2, .2, .6, .4, .4, .2};
  for (double& v : x) v = std::log(v);
  return x;
}

Request published(lk_dtype t, const std::vector<double>& labels, double frames = 4, int32_t reduction = LK_REDUCTION_NONE) {
  return ctc(t, {4, 3}, published(), labels, {frames}, {static_cast<double>(labels.size())}, reduction);
}

TEST(Ctc, PublishedValues) {
  golden(
      [](lk_dtype t) {
        return published(t, {1, 2});
      },
      {1.328780}, LK_GRAD_INPUT,
      {-0.006042, -0.193958, 0.2, 0.047130, -0.197583, 0.150453, 0.095770, 0.119940, -0.215710, -0.170997, 0.4, -0.229003});
  golden([](lk_dtype t) { return published(t, {1, 2}, 4, LK_REDUCTION_MEAN); }, {0.664390});
  golden([](lk_dtype t) { return published(t, {1, 1}); }, {3.087848});
  golden([](lk_dtype t) { return published(t, {1, 1}, 3); }, {5.115996});
  golden([](lk_dtype t) { return published(t, {}); }, {5.521461});
}

TEST(Ctc, NoAlignmentIsInfinite) {
  for (lk_dtype t : {LK_FLOAT32, LK_FLOAT64})
    for (const bool zero : {false, true})
      for (const auto& [labels, frames] :
           std::vector<std::pair<std::vector<double>, double>>{{{1, 1}, 2}, {{1}, 0}, {{1, 2}, 1}}) {
        Request r = published(t, labels, frames);
        r.set_option(LK_OPTION_ZERO_INFINITY, zero ? 1 : 0);
        const Outcome o = everywhere(r);
        expect_values(o.of(r, LK_LOSS), {zero ? 0 : inf}, "loss");
        std::vector<double> gradient(12, 0);
        if (!zero) std::fill(gradient.begin(), gradient.begin() + static_cast<int>(frames) * 3, nan_value);
        expect_values(o.of(r, LK_GRAD_INPUT), gradient, "gradient");
      }
}

TEST(Ctc, NothingAlignedWithNothingIsZero) {
  const Request r = published(LK_FLOAT32, {}, 0);
  const Outcome o = everywhere(r);
  expect_values(o.of(r, LK_LOSS), {0}, "loss");
  expect_values(o.of(r, LK_GRAD_INPUT), std::vector<double>(12, 0), "gradient");
}

// A class of probability 0 has gradient 0; where the list needs it there is no alignment. A NaN is never made 0.
TEST(Ctc, ProbabilitiesOfZero) {
  for (lk_dtype t : {LK_FLOAT32, LK_FLOAT64})
    for (const bool logits : {false, true}) {
      std::vector<double> x = published();
      x[2] = x[5] = -inf;  // label 2 cannot stand in frames 0 and 1
      Request r = ctc(t, {4, 3}, x, {1, 2}, {4}, {2});
      r.set_option(LK_OPTION_FROM_LOGITS, logits ? 1 : 0);
      Outcome o = everywhere(r);
      EXPECT_TRUE(std::isfinite(o.of(r, LK_LOSS).real(0)));
      EXPECT_EQ(o.of(r, LK_GRAD_INPUT).real(2), 0);
      EXPECT_EQ(o.of(r, LK_GRAD_INPUT).real(5), 0);
      for (int64_t i = 0; i < 12; ++i) EXPECT_TRUE(std::isfinite(o.of(r, LK_GRAD_INPUT).real(i))) << i;
      for (int64_t frame = 2; frame < 4; ++frame) r.input(LK_INPUT)->set(frame * 3 + 2, -inf);
      expect_values(everywhere(r).of(r, LK_LOSS), {inf}, "loss");
      r.set_option(LK_OPTION_ZERO_INFINITY, 1);
      o = everywhere(r);
      expect_values(o.of(r, LK_LOSS), {0}, "loss");
      expect_values(o.of(r, LK_GRAD_INPUT), std::vector<double>(12, 0), "gradient");
      r.input(LK_INPUT)->set(4, nan_value);
      o = everywhere(r);
      expect_values(o.of(r, LK_LOSS), {nan_value}, "loss");
      expect_values(o.of(r, LK_GRAD_INPUT), std::vector<double>(12, nan_value), "gradient");
    }
}

TEST(Ctc, LossesOfLogitsAreNeverBelowZero) {
  for (lk_dtype t : {LK_FLOAT32, LK_FLOAT64})
    for (int seed = 0; seed < 50; ++seed) {
      // One class is certain, so the likelihood is 1 up to rounding.
      Random random(static_cast<uint64_t>(seed));
      std::vector<double> x;
      for (int i = 0; i < 40 * 7; ++i) x.push_back((i % 7 == i / 7 % 4 ? 30 : 0) + random.bell());
      std::vector<double> labels;
      for (int frame = 0; frame < 40; ++frame)
        if (frame % 4 != 0) labels.push_back(frame % 4);
      Request r = ctc(t, {40, 7}, x, labels, {40}, {static_cast<double>(labels.size())});
      r.set_option(LK_OPTION_FROM_LOGITS, 1);
      const double loss = everywhere(r).of(r, LK_LOSS).real(0);
      EXPECT_GE(loss, 0);
      EXPECT_LT(loss, 1e-4);
    }
}

// The gradient of logits is exact, with respect to them.
TEST(Ctc, GradientsOfLogitsAreFiniteDifferencesOfTheLoss) {
  for (int i = 0; i < 12; ++i) {
    Request r = plain_request(find_op("ctc_loss"), LK_FLOAT64, {2, 20 + i}, false, 0, static_cast<uint64_t>(i));
    r.set_option(LK_OPTION_FROM_LOGITS, 1);
    r.reduction = i % 2 == 0 ? LK_REDUCTION_SUM : LK_REDUCTION_MEAN;
    want_everything(r);
    const Outcome all = run(r);
    ASSERT_EQ(all.status, LK_OK) << all.error.message;
    Request moved = r;
    moved.outputs = {blank_output(r, LK_LOSS)};
    Array& x = *moved.input(LK_INPUT);
    for (int64_t k = 0; k < x.size(); ++k) {
      const double middle = x.real(k), h = 0x1p-9;
      const auto at = [&](double by) {
        x.set(k, middle + by);
        return run(moved).outputs[0].real(0);
      };
      const double difference = (8 * (at(h) - at(-h)) - (at(2 * h) - at(-2 * h))) / (12 * h);
      x.set(k, middle);
      ASSERT_NEAR(all.of(r, LK_GRAD_INPUT).real(k), difference, 1e-9 * (1 + std::fabs(all.of(r, LK_LOSS).real(0))))
          << describe(r);
    }
  }
}

// Ten thousand frames: posteriors in single precision within 1e-5, be the scores flat, as after training, or so wild that
// probabilities of states are more than the range of double apart.
TEST(Ctc, PosteriorsOfLongSequences) {
  const int64_t frames = 10000, classes = 12;
  const int64_t count = sanitized || test_scale() < 0.1 ? 12 : 60;
  for (const double spread : {0.5, 4.0, 60.0})
    for (const bool aligned : {false, true}) {
      Random random(static_cast<uint64_t>(spread * 2) + aligned);
      std::vector<double> labels, x;
      for (int64_t k = 0; k < count; ++k) labels.push_back(static_cast<double>(random.between(1, classes - 1)));
      for (int64_t t = 0; t < frames; ++t)
        for (int64_t c = 0; c < classes; ++c) {
          const double here = t * count / frames == count ? 0 : labels[static_cast<size_t>(t * count / frames)];
          const bool right = t % 5 == 0 ? c == 0 : static_cast<double>(c) == here;
          x.push_back(single(spread * random.bell() + (aligned && right ? 8 : 0)));
        }
      Request r = ctc(LK_FLOAT32, {frames, classes}, x, labels, {static_cast<double>(frames)}, {static_cast<double>(count)});
      r.set_option(LK_OPTION_FROM_LOGITS, 1);
      const Outcome o = run(r);
      ASSERT_EQ(o.status, LK_OK) << o.error.message;

      Alignments a;
      a.states.push_back(0);
      for (const double label : labels) {
        a.states.push_back(static_cast<int64_t>(label));
        a.states.push_back(0);
      }
      for (int64_t t = 0; t < frames; ++t) {
        Logs row;
        for (int64_t c = 0; c < classes; ++c) row.push_back(x[static_cast<size_t>(t * classes + c)]);
        long double sum = log_of_zero;
        for (const long double v : row) sum = log_sum(sum, v);
        for (long double& v : row) v -= sum;
        a.x.push_back(row);
      }
      a.solve();
      const auto loss = static_cast<double>(-a.log_likelihood);
      EXPECT_NEAR(o.of(r, LK_LOSS).real(0), loss, 2e-7 * loss + 1e-5);
      double worst = 0;
      for (int64_t t = 0; t < frames; ++t) {
        const size_t f = static_cast<size_t>(t);
        Logs expected;
        for (int64_t c = 0; c < classes; ++c) expected.push_back(std::exp(a.x[f][static_cast<size_t>(c)]));
        for (size_t s = 0; s < a.states.size(); ++s)
          expected[static_cast<size_t>(a.states[s])] -= std::exp(a.alpha[f][s] + a.beta[f][s] - a.log_likelihood);
        for (int64_t c = 0; c < classes; ++c)
          worst = std::max(worst, std::fabs(o.of(r, LK_GRAD_INPUT).real(t * classes + c) -
                                            static_cast<double>(expected[static_cast<size_t>(c)])));
      }
      EXPECT_LT(worst, 1e-6) << "spread " << spread << (aligned ? ", aligned" : "");
    }
}

// ---- What does not change a result ----

Request batch(uint64_t seed, lk_dtype dtype = LK_FLOAT32) {
  Request r = plain_request(find_op("ctc_loss"), dtype, {5, 150}, false, 0, seed);
  r.reduction = LK_REDUCTION_NONE;
  want_everything(r);
  return r;
}

void expect_same_samples(const Request& r, const Outcome& a, const Outcome& b, const std::string& how) {
  for (const int32_t role : {static_cast<int32_t>(LK_LOSS), static_cast<int32_t>(LK_GRAD_INPUT)})
    EXPECT_EQ(first_difference(a.of(r, role), b.of(r, role)), -1) << how << "\n" << describe(r);
}

TEST(Ctc, ListsOneAfterTheOtherAreAsPadded) {
  for (uint64_t seed = 1; seed <= 20; ++seed) {
    const Request padded = batch(seed);
    Request joined = padded;
    join_lists(joined);
    const Outcome a = run(padded), b = run(joined);
    ASSERT_EQ(b.status, LK_OK) << b.error.message;
    expect_same_samples(padded, a, b, "joined");
  }
}

// What follows a list or a sample's last frame is not looked at.
TEST(Ctc, PaddingIsNotRead) {
  for (uint64_t seed = 1; seed <= 20; ++seed) {
    Request r = batch(seed);
    const Outcome a = run(r);
    Array &y = *r.input(LK_TARGET_INDICES), &x = *r.input(LK_INPUT);
    for (int64_t i = 0; i < 5; ++i) {
      for (int64_t k = r.input(LK_TARGET_LENGTHS)->integer(i); k < y.shape[1]; ++k)
        y.set_integer(i * y.shape[1] + k, k % 2 == 0 ? -100 : INT64_MAX);
      for (int64_t t = r.input(LK_INPUT_LENGTHS)->integer(i); t < x.shape[0]; ++t)
        for (int64_t c = 0; c < x.shape[2]; ++c) x.set((t * 5 + i) * x.shape[2] + c, nan_value);
    }
    const Outcome b = run(r);
    ASSERT_EQ(b.status, LK_OK) << b.error.message;
    expect_same_samples(r, a, b, "padding");
  }
}

// Classes that no list has may change places, the blank and those of the lists too if their names go with them.
TEST(Ctc, ClassesHaveNoOrder) {
  for (uint64_t seed = 1; seed <= 20; ++seed) {
    const Request r = batch(seed, LK_FLOAT64);
    Request turned = r;
    const int64_t classes = r.input(LK_INPUT)->shape[2];
    const auto to = [&](int64_t c) { return (c + 1) % classes; };
    for (int64_t k = 0; k < r.input(LK_INPUT)->size(); ++k)
      turned.input(LK_INPUT)->set(k / classes * classes + to(k % classes), r.input(LK_INPUT)->real(k));
    for (int64_t k = 0; k < r.input(LK_TARGET_INDICES)->size(); ++k)
      turned.input(LK_TARGET_INDICES)->set_integer(k, to(r.input(LK_TARGET_INDICES)->integer(k)));
    turned.set_option(LK_OPTION_BLANK, static_cast<double>(to(0)));
    const Outcome a = run(r), b = run(turned);
    ASSERT_EQ(b.status, LK_OK) << b.error.message;
    EXPECT_EQ(first_difference(a.of(r, LK_LOSS), b.of(r, LK_LOSS)), -1);
    const Array &g = a.of(r, LK_GRAD_INPUT), &h = b.of(r, LK_GRAD_INPUT);
    for (int64_t k = 0; k < g.size(); ++k) ASSERT_EQ(g.bits(k), h.bits(k / classes * classes + to(k % classes)));
  }
}

// ---- Errors ----

TEST(CtcErrors, LengthsThatDoNotFit) {
  const auto spoil = [](int32_t role, int64_t at, int64_t value, bool joined, const std::vector<std::string>& words) {
    Request r = batch(3);
    r.input(LK_TARGET_LENGTHS)->set_integer(4, 2);
    if (joined) join_lists(r);
    r.input(role)->set_integer(at, value);
    Prepared p(r);
    refuses(p, LK_INVALID_VALUE, {LK_LIST_INPUTS, p.index_in(p.inputs, role), role, at}, words, unseen_by_query);
  };
  const Request r = batch(3);
  const int64_t frames = r.input(LK_INPUT)->shape[0], room = r.input(LK_TARGET_INDICES)->shape[1];
  for (const int64_t at : {0, 3}) {
    const std::string place = "[" + std::to_string(at) + "]";
    for (const int64_t bad : {int64_t{-1}, frames + 1, INT64_MAX, INT64_MIN})
      spoil(LK_INPUT_LENGTHS, at, bad, false, {"input_lengths" + place, std::to_string(bad), std::to_string(frames)});
    for (const int64_t bad : {int64_t{-1}, room + 1, INT64_MAX, INT64_MIN})
      spoil(LK_TARGET_LENGTHS, at, bad, false, {"target_lengths" + place, std::to_string(bad), std::to_string(room)});
    for (const int64_t bad : {int64_t{-1}, INT64_MAX, INT64_MIN})
      spoil(LK_TARGET_LENGTHS, at, bad, true, {"target_lengths" + place, std::to_string(bad)});
  }
  // Lists that are together shorter than their tensor.
  Request fewer = batch(3);
  fewer.input(LK_TARGET_LENGTHS)->set_integer(4, 2);
  join_lists(fewer);
  fewer.input(LK_TARGET_LENGTHS)->set_integer(4, 1);
  Prepared p(fewer);
  refuses(p, LK_INVALID_VALUE, {LK_LIST_INPUTS, p.index_in(p.inputs, LK_TARGET_LENGTHS), LK_TARGET_LENGTHS, -1},
          {"target_lengths", "target_indices"}, unseen_by_query);
}

TEST(CtcErrors, LabelsThatAreNone) {
  for (const bool joined : {false, true})
    for (const int64_t bad : {int64_t{-1}, int64_t{0}, int64_t{1000}, INT64_MAX, INT64_MIN}) {
      Request r = batch(3);
      for (int64_t i = 0; i < 5; ++i) r.input(LK_TARGET_LENGTHS)->set_integer(i, 2);
      const int64_t room = r.input(LK_TARGET_INDICES)->shape[1];
      if (joined) join_lists(r);
      const int64_t at = 3 * (joined ? 2 : room) + 1;
      r.input(LK_TARGET_INDICES)->set_integer(at, bad);
      Prepared p(r);
      refuses(p, LK_INVALID_INDEX, {LK_LIST_INPUTS, p.index_in(p.inputs, LK_TARGET_INDICES), LK_TARGET_INDICES, at},
              {"target_indices[" + std::to_string(at) + "]", std::to_string(bad), bad == 0 ? "blank" : "outside"},
              unseen_by_query);
    }
}

TEST(CtcErrors, BlankThatIsNoClass) {
  Request r = batch(3);
  r.set_option(LK_OPTION_BLANK, 0);
  for (const int64_t bad : {r.input(LK_INPUT)->shape[2], int64_t{-1}, INT64_MAX, INT64_MIN}) {
    r.options[0].integer = bad;
    Prepared p(r);
    refuses(p, LK_INVALID_VALUE, {LK_LIST_OPTIONS, 0, LK_OPTION_BLANK}, {"blank", std::to_string(bad)});
  }
}

TEST(CtcErrors, ShapesOfOtherRanks) {
  for (const int32_t rank : {0, 1, 4}) {
    Prepared p(batch(3));
    lk_tensor& x = p.input(LK_INPUT).tensor;
    x.rank = rank;
    x.shape[3] = 1;
    refuses(p, LK_INVALID_SHAPE, {LK_LIST_INPUTS, p.index_in(p.inputs, LK_INPUT), LK_INPUT}, {"input", "(T, C) or (T, N, C)"});
  }
  Prepared none(batch(3));
  none.input(LK_INPUT).tensor.shape[2] = 0;
  refuses(none, LK_INVALID_SHAPE, {LK_LIST_INPUTS, none.index_in(none.inputs, LK_INPUT), LK_INPUT}, {"C > 0"});
}

// A lattice that no memory holds: an error, from the query too, and no allocation.
TEST(CtcErrors, AlignmentsBeyondTheAddressSpace) {
  Prepared p(batch(3));
  lk_tensor &x = p.input(LK_INPUT).tensor, &y = p.input(LK_TARGET_INDICES).tensor, &g = p.output(LK_GRAD_INPUT).tensor;
  x.shape[0] = g.shape[0] = y.shape[1] = int64_t{1} << 40;
  x.strides[0] = y.strides[1] = 0;
  p.outputs.erase(p.outputs.begin() + p.index_in(p.outputs, LK_GRAD_INPUT));
  p.relist();
  refuses(p, LK_INVALID_SHAPE, {LK_LIST_INPUTS, p.index_in(p.inputs, LK_INPUT), LK_INPUT}, {"1099511627776", "address space"});
  // One that memory does not hold is refused by the allocator.
  p.input(LK_INPUT).tensor.shape[0] = p.input(LK_TARGET_INDICES).tensor.shape[1] = int64_t{1} << 24;
  const lk_status status = p.evaluate();
  EXPECT_TRUE(status == LK_OUT_OF_MEMORY || status == LK_OK) << p.error.message;
}

// One lattice for a thread, however many samples.
TEST(Ctc, WorkspaceDoesNotGrowWithTheBatch) {
  const auto bytes = [](int64_t samples) {
    Prepared p(plain_request(find_op("ctc_loss"), LK_FLOAT32, {samples, 4000}, false));
    size_t size = 0;
    EXPECT_EQ(lk_workspace_size(nullptr, &p.call, &size, nullptr), LK_OK);
    return static_cast<double>(size);
  };
  EXPECT_LT(bytes(64), 1.1 * bytes(2));
}

}  // namespace
}  // namespace lktest
