// The same bits from the same values: whatever the target, threads, strides, alignment, other outputs and the rest of the
// batch. And the same bits as last time: data/hashes.txt.
#include "parity.h"

#include <fstream>
#include <sstream>

namespace lktest {
namespace {

// Stands first, so that it runs first: detection and the default context happen once per process, here from many
// threads.
TEST(FirstUse, ThreadsMayCallAtTheSameTime) {
  std::vector<Request> requests;
  for (const Op& op : catalogue())
    for (uint64_t seed = 1; seed <= 6; ++seed) requests.push_back(random_request(op, seed, seed < 5 ? 3000 : 140000));
  std::vector<std::vector<Outcome>> outcomes(4);
  std::vector<std::thread> threads;
  Threads crew(3);
  const lk_executor hook = crew.hook();
  Context shared;
  std::atomic<bool> ready{false};
  for (auto& mine : outcomes)
    threads.emplace_back([&] {
      lk_cpu_name();
      for (const Request& r : requests) mine.push_back(run(r));
      // One of the threads makes a context, all of them use it at once.
      if (&mine == &outcomes[0]) {
        shared = make_context(nullptr, &hook);
        ready = true;
      }
      while (!ready) std::this_thread::yield();
      Setting s;
      s.context = shared.get();
      for (const Request& r : requests) mine.push_back(run(r, s));
    });
  for (auto& t : threads) t.join();
  for (size_t k = 0; k < requests.size(); ++k) {
    const Outcome alone = run(requests[k]);
    for (const auto& mine : outcomes)
      for (const size_t i : {k, k + requests.size()}) EXPECT_TRUE(same(requests[k], alone, mine[i], "beside other threads"));
  }
}

// The portable target, the last one, is an order slower than the others: of larger calls a short run has it do every fourth.
bool left_out(size_t target, const Request& r, uint64_t number) {
  return target > 0 && target + 1 == targets().size() && test_scale() < 0.5 && r.input(LK_INPUT)->size() > 2000 &&
         number % 4 != 0;
}

TEST_P(Parity, TargetsGiveTheSameBits) {
  sweep(2000, 200, 20, 1, [&](const Request& r, uint64_t) {
    const Outcome base = run(r, on(0));
    for (size_t t = 1; t < targets().size(); ++t)
      if (auto result = same(r, base, run(r, on(t)), name(t)); !result) return result;
    return testing::AssertionSuccess();
  });
}

// A chunk is large, so these requests are: a pass with one task would test nothing.
TEST_P(Parity, ThreadsGiveTheSameBits) {
  struct Crew {
    Crew(int count, bool shuffled) : threads(count, shuffled) {}
    Threads threads;
    Context context;
    size_t target = 0;
  };
  std::vector<std::unique_ptr<Crew>> crews;
  for (const auto& [count, shuffled] : std::vector<std::pair<int, bool>>{{2, false}, {7, true}, {1, false}, {7, false}}) {
    if (test_scale() < 0.04 && crews.size() == 2) break;
    crews.push_back(std::make_unique<Crew>(count, shuffled));
    const lk_executor hook = crews.back()->threads.hook();
    crews.back()->target = crews.size() % targets().size();
    crews.back()->context = make_context(&targets()[crews.back()->target], &hook);
  }
  auto compare = [&](const Request& r, uint64_t number) {
    const Outcome base = run(r, on(0));
    for (const auto& crew : crews) {
      if (left_out(crew->target, r, number)) continue;
      Setting s;
      s.context = crew->context.get();
      if (auto result = same(r, base, run(r, s), "with threads"); !result) return result;
    }
    return testing::AssertionSuccess();
  };
  sweep(40, 30, 8, 2, compare);
  const bool categorical = op().has_classes();
  std::vector<Shape> shapes = categorical ? std::vector<Shape>{{3000, 100}, {40000, 10}, {3, 262144}, {4, 21, 100, 60}}
                                          : std::vector<Shape>{{1 << 19}, {7, 70001}, {70001, 7}};
  // For emulators: enough for two tasks.
  if (test_scale() < 0.04)
    shapes = categorical ? std::vector<Shape>{{1500, 100}, {20000, 10}, {2, 262144}, {2, 21, 100, 60}}
                         : std::vector<Shape>{{1 << 18}, {7, 30001}, {30001, 7}};
  uint64_t variant = 0;
  for (const Shape& shape : shapes)
    for (lk_dtype dtype : {LK_FLOAT32, LK_FLOAT64})
      for (size_t a = 0; a < alternatives(op()); ++a) {
        if (++variant % (test_scale() < 0.1 ? 5 : test_scale() < 0.5 ? 3 : 1) != 0) continue;
        Request r = plain_request(op(), dtype, shape, a == 0, a, variant);
        if (op().option(LK_OPTION_SCOPE) != nullptr) r.set_option(LK_OPTION_SCOPE, static_cast<double>(variant % 2));
        want_everything(r);
        ASSERT_TRUE(compare(r, 0));
      }
  for (const auto& crew : crews) EXPECT_GT(crew->threads.largest(), 1u) << "no call had two tasks";
}

// Gradients summed over broadcast axes are a pass of their own.
TEST_P(Parity, ThreadsGiveTheSameBitsForBroadcastGradients) {
  const lk_role_info* target = op().role(LK_TARGET);
  const bool of_one_rank = target != nullptr && target->shape == LK_SHAPE_BROADCAST_RANK;
  if (!op().is(LK_FAMILY_POINTWISE) || target == nullptr || (target->shape != LK_SHAPE_BROADCAST && !of_one_rank))
    GTEST_SKIP() << "nothing is broadcast";
  Threads threads(7, true);
  const lk_executor hook = threads.hook();
  const Context context = make_context(nullptr, &hook);
  for (const auto& [x, t] : std::vector<std::pair<Shape, Shape>>{
           {{300, 700}, {700}}, {{300, 700}, {300, 1}}, {{1}, {200001}}, {{40, 1, 90}, {50, 1}}}) {
    Request r = plain_request(op(), LK_FLOAT32, x, false);
    for (auto& in : r.inputs) {
      if (in.role == LK_VAR && x.size() > 1) {
        Shape per_row = x;
        per_row.pop_back();
        in.value.shape = per_row;
        in.value.bytes.resize(static_cast<size_t>(count(per_row)) * sizeof(float));
      }
      if (in.role == LK_TARGET) {
        Shape own = t;
        if (of_one_rank) own.insert(own.begin(), x.size() - std::min(x.size(), t.size()), 1);
        in.value = Array(LK_FLOAT32, own);
        for (int64_t i = 0; i < in.value.size(); ++i)
          in.value.set(i, static_cast<double>(mix(static_cast<uint64_t>(i)) % 1000) * 0x1p-8);
      }
    }
    want_everything(r);
    Setting s;
    s.context = context.get();
    const Outcome base = run(r, on(targets().size() - 1));
    ASSERT_TRUE(same(r, base, run(r, s), "with threads"));
  }
}

TEST_P(Parity, LayoutsGiveTheSameBits) {
  sweep(2000, 150, 16, 3, [&](Request& r, uint64_t seed) {
    Random random(seed);
    // Something constant along an axis, so that a stride of 0 can stand in for it: no lengths, because data must agree with them.
    Array* chosen = &r.inputs[static_cast<size_t>(random.below(static_cast<int64_t>(r.inputs.size())))].value;
    if (op().has_frames() || chosen == r.input(LK_OFFSETS)) chosen = r.input(LK_INPUT);
    Array& a = *chosen;
    if (!a.shape.empty() && a.size() > 0) {
      const size_t axis = static_cast<size_t>(random.below(static_cast<int64_t>(a.shape.size())));
      int64_t inner = 1;
      for (size_t i = axis + 1; i < a.shape.size(); ++i) inner *= a.shape[i];
      for (int64_t i = 0; i < a.size(); ++i)
        if (i / inner % a.shape[axis] != 0) std::memcpy(a.at(i), a.at(i - inner), dtype_size(a.dtype));
    }
    const Outcome base = run(r, on(0));
    for (uint64_t layout = 1; layout <= 4; ++layout) {
      Setting s = on(seed + layout);
      s.layout_seed = seed * 8 + layout;
      if (auto result = same(r, base, run(r, s), "strided, " + name(seed + layout)); !result) return result;
    }
    return testing::AssertionSuccess();
  });
}

// Images with channels last and transposed matrices, whose blocks of sums end within planes and within the ranges of tasks.
TEST_P(Parity, ChannelsLastGivesTheSameBits) {
  const bool binary = op().role(LK_TARGET_INDICES) == nullptr && op().is(LK_FAMILY_OVERLAP);
  if (!op().is(LK_FAMILY_POINTWISE) && !binary) GTEST_SKIP() << "not element-wise";
  Threads threads(3, true);
  const lk_executor hook = threads.hook();
  const Context several = make_context(nullptr, &hook);
  const std::vector<std::pair<Shape, std::vector<int>>> cases = {
      {{2, 3, 67, 70}, {0, 2, 3, 1}}, {{1, 2, 64, 129}, {0, 2, 3, 1}}, {{65, 4099}, {1, 0}},          {{3, 4, 4096}, {0, 2, 1}},
      {{1, 2, 20001}, {0, 2, 1}},     {{2, 3, 4097}, {1, 2, 0}},       {{0, 3, 64, 64}, {0, 2, 3, 1}}};
  uint64_t number = 0;
  for (const auto& [shape, order] : cases)
    for (const bool everything : {false, true})
      for (const lk_dtype dtype : {LK_FLOAT32, LK_FLOAT64, LK_FLOAT32, LK_BFLOAT16}) {
        // Doubles have no way of their own. Emulators and sanitizers take their time.
        if (++number % 2 == 0 && everything) continue;
        if (test_scale() < 0.5 && (number + GetParam()) % 6 != 0) continue;
        Request r = plain_request(op(), dtype, shape, everything, 0, number);
        // Half of the calls select nothing and weigh no samples.
        if (number / 4 % 2 == 0) {
          const auto selects = [](const auto& in) { return in.role == LK_MASK || in.role == LK_SAMPLE_WEIGHT; };
          r.inputs.erase(std::remove_if(r.inputs.begin(), r.inputs.end(), selects), r.inputs.end());
          const auto ignores = [](const lk_option& o) { return o.key == LK_OPTION_IGNORE_INDEX; };
          r.options.erase(std::remove_if(r.options.begin(), r.options.end(), ignores), r.options.end());
        }
        if (binary) r.set_option(LK_OPTION_SCOPE, static_cast<double>(number / 2 % 2));
        static constexpr int32_t reductions[] = {LK_REDUCTION_SUM, LK_REDUCTION_NONE, LK_REDUCTION_MEAN};
        r.reduction = reductions[number % 3];
        if (r.reduction == LK_REDUCTION_NONE) {
          r.inputs.erase(
              std::remove_if(r.inputs.begin(), r.inputs.end(), [](const auto& in) { return in.role == LK_GRAD_LOSS; }),
              r.inputs.end());
          Array upstream(dtype, blank_output(r, LK_LOSS).initial.shape);
          for (int64_t i = 0; i < upstream.size(); ++i) upstream.set(i, static_cast<double>(i % 17) / 8);
          if (number % 4 < 2) r.inputs.push_back({LK_GRAD_LOSS, upstream});
        }
        // One number for each channel.
        const size_t channels = static_cast<size_t>(order.back());
        bool repeats = false;
        for (auto& in : r.inputs) {
          const int32_t rule = op().role(in.role)->shape;
          const bool broadcasts = rule == LK_SHAPE_BROADCAST || rule == LK_SHAPE_BROADCAST_RANK || rule == LK_SHAPE_ONTO;
          if (in.role == LK_INPUT || !broadcasts || in.value.size() == 0 || number / 2 % 3 != 0) continue;
          Array each(in.value.dtype, Shape(shape.size(), 1));
          each.shape[channels] = shape[channels];
          each.bytes.assign(in.value.bytes.begin(), in.value.bytes.begin() + shape[channels] * dtype_size(in.value.dtype));
          in.value = each;
          repeats = true;
        }
        want_everything(r);
        const Outcome base = run(r, on(targets().size() - 1));
        Layout layout;
        layout.order = order;
        for (size_t i = 0; i <= targets().size(); ++i) {
          Setting s = on(i);
          if (i == targets().size()) s.context = several.get();
          s.layout = &layout;
          s.offset = static_cast<int64_t>(number % 16);
          ASSERT_TRUE(same(r, base, run(r, s), "channels last"));
          if (i < targets().size()) continue;
          s.placement = Placement::guard_end;
          ASSERT_TRUE(same(r, base, run(r, s), "channels last, before a page that faults"));
          if (!repeats) s.aliases = in_place(r);
          ASSERT_TRUE(same(r, base, run(r, s), "channels last, in place"));
          layout.padding.assign(shape.size(), 3);
          ASSERT_TRUE(same(r, base, run(r, s), "channels last, padded"));
        }
      }
}

// Tiles come in the order of memory; the error names the first value in that of the indices.
TEST_P(Parity, ChannelsLastFindsTheFirstBadValue) {
  if (!op().is(LK_FAMILY_POINTWISE)) GTEST_SKIP() << "not element-wise";
  bool checked = false;
  for (const auto& role : op().roles) {
    if ((role.flags & LK_ROLE_CHECKED) == 0) continue;
    checked = true;
    for (const int64_t later : {9400, 13689, 13980, 24000})
      for (const bool spread : {false, true}) {
        Request r = plain_request(op(), LK_FLOAT32, {2, 3, 67, 70}, false);
        if (r.input(role.role) == nullptr) continue;
        r.outputs = {blank_output(r, LK_LOSS)};
        for (const int64_t i : {int64_t{9000}, later}) r.input(role.role)->set(i, -1e9);
        Layout layout;
        layout.order = {0, 2, 3, 1};
        if (spread) layout.padding = {0, 1, 1, 1};
        Setting s = on(0);
        s.layout = &layout;
        const Outcome o = run(r, s);
        EXPECT_EQ(o.status, LK_INVALID_VALUE) << describe(r);
        EXPECT_EQ(o.error.element, 9000) << o.error.message << describe(r);
      }
  }
  if (!checked) GTEST_SKIP() << "takes any value";
}

TEST_P(Parity, AlignmentsGiveTheSameBits) {
  sweep(300, 40, 8, 4, [&](const Request& r, uint64_t seed) {
    const Outcome base = run(r, on(0));
    for (int64_t offset = 1; offset < 16; ++offset) {
      Setting s = on(seed + static_cast<uint64_t>(offset));
      s.offset = offset;
      if (auto result = same(r, base, run(r, s), "offset " + std::to_string(offset)); !result) return result;
    }
    return testing::AssertionSuccess();
  });
}

TEST_P(Parity, SubsetsOfOutputsGiveTheSameBits) {
  sweep(30, 4, 1, 5, [&](const Request& given, uint64_t seed) {
    Request all = given;
    want_everything(all);
    const Outcome base = run(all, on(0));
    // Of many outputs a part of the subsets, in which each output is there and not.
    const size_t sets = size_t{1} << all.outputs.size(), most = test_scale() < 0.04 ? 128 : 1024;
    for (size_t set = 0; set<sets; set += sets> most ? sets / most + 1 : 1) {
      if (left_out((seed + set) % targets().size(), all, set / targets().size())) continue;
      Request r = all;
      Outcome wanted = base;
      r.outputs.clear();
      wanted.outputs.clear();
      for (size_t k = 0; k < all.outputs.size(); ++k)
        if ((set >> k & 1) != 0) {
          r.outputs.push_back(all.outputs[k]);
          wanted.outputs.push_back(base.outputs[k]);
        }
      const uint64_t target = seed + set;
      if (auto result = same(r, wanted, run(r, on(target)), "subset on " + name(target)); !result) return result;
    }
    return testing::AssertionSuccess();
  });
}

// Batch invariance: what a row gives does not depend on its neighbours.
TEST_P(Parity, RowsAloneGiveTheSameBitsAsInABatch) {
  for (int i = 0; i < scaled(80); ++i) {
    const lk_dtype dtype = i % 2 == 0 ? LK_FLOAT32 : LK_FLOAT64;
    static const std::vector<Shape> shapes = {{7, 10}, {19, 3, 6}, {5, 64},   {5, 65, 3},    {3, 4097},
                                              {33, 1}, {4, 129},   {2, 8200}, {6, 21, 5, 4}, {40, 2}};
    const Shape& shape = shapes[static_cast<size_t>(i) % shapes.size()];
    Request batch =
        plain_request(op(), dtype, shape, i % 4 < 2, static_cast<size_t>(i) % alternatives(op()), static_cast<uint64_t>(i));
    if (op().option(LK_OPTION_SCOPE) != nullptr) batch.set_option(LK_OPTION_SCOPE, 1);
    batch.reduction = LK_REDUCTION_SUM;
    want_everything(batch);
    const Outcome whole = run(batch, on(static_cast<uint64_t>(i)));
    ASSERT_EQ(whole.status, LK_OK) << whole.error.message;
    for (int64_t row = 0; row < shape[0]; ++row) {
      Request alone = slice(batch, row, row + 1);
      want_everything(alone);
      const Outcome single_row = run(alone, on(static_cast<uint64_t>(i + row)));
      ASSERT_EQ(single_row.status, LK_OK) << single_row.error.message;
      for (const Output& o : alone.outputs) {
        const lk_role_info* own = own_output(op(), o.role);
        const bool by_row = own != nullptr && own->shape == LK_SHAPE_POSITIONS;
        if (o.role != LK_LOSS_ELEMENTS && o.role <= LK_GRAD && !by_row) continue;
        if (is_shared(op(), o.role)) continue;
        const Array& mine = single_row.of(alone, o.role);
        const Array all = cut(whole.of(batch, o.role), batch_axis(op(), o.role), row, row + 1);
        for (int64_t k = 0; k < mine.size(); ++k)
          ASSERT_EQ(mine.bits(k), all.bits(k)) << lk_role_name(o.role) << ", row " << row << ", element " << k << "\n"
                                               << describe(batch);
      }
    }
  }
}

TEST_P(Parity, AccumulatingAddsTheSameBits) {
  sweep(600, 60, 8, 6, [&](Request& r, uint64_t seed) {
    want_everything(r);
    const Outcome plain = run(r, on(seed));
    for (auto& o : r.outputs) {
      o.accumulate = true;
      for (int64_t i = 0; i < o.initial.size(); ++i) o.initial.set(i, static_cast<double>(i % 11 - 5) * 0.3125);
    }
    Outcome sum = plain;
    for (size_t k = 0; k < r.outputs.size(); ++k)
      for (int64_t i = 0; i < sum.outputs[k].size(); ++i) {
        Array& a = sum.outputs[k];
        // One addition in the output's own type.
        if (a.dtype == LK_FLOAT32)
          a.store<float>(i, r.outputs[k].initial.load<float>(i) + a.load<float>(i));
        else if (a.dtype == LK_INT64)
          a.set_integer(i, r.outputs[k].initial.integer(i) + a.integer(i));
        else
          a.store<double>(i, r.outputs[k].initial.load<double>(i) + a.load<double>(i));
      }
    if (auto result = same(r, sum, run(r, on(seed + 1)), "accumulating on " + name(seed + 1)); !result) return result;
    Setting s = on(seed + 2);
    s.layout_seed = seed;
    return same(r, sum, run(r, s), "accumulating, strided");
  });
}

TEST_P(Parity, GradientsInPlaceGiveTheSameBits) {
  for (int i = 0; i < scaled(120); ++i) {
    static const std::vector<int64_t> sizes = {0, 1, 7, 16, 33, 129, 1000, 5000, 20000};
    const int64_t n = sizes[static_cast<size_t>(i) % sizes.size()];
    Request r = plain_request(op(), i % 2 == 0 ? LK_FLOAT32 : LK_FLOAT64, shape_for(op(), n), i % 3 == 0,
                              static_cast<size_t>(i) % alternatives(op()), static_cast<uint64_t>(i));
    const Outcome base = run(r, on(0));
    Setting s = on(static_cast<uint64_t>(i));
    s.aliases = in_place(r);
    s.layout_seed = i % 3 == 2 ? static_cast<uint64_t>(i) : 0;
    ASSERT_TRUE(same(r, base, run(r, s), "in place"));
    if (i % 2 == 0) continue;
    // Adding to what the input holds: the input is read before it is overwritten.
    for (auto& o : r.outputs)
      if (o.role > LK_GRAD) {
        o.initial = *r.input(o.role - LK_GRAD);
        o.accumulate = true;
      }
    ASSERT_TRUE(same(r, run(r, on(0)), run(r, s), "in place, accumulating"));
  }
}

// An output may be exactly any input that is read in step with it, not only its own.
TEST_P(Parity, OutputsOverOtherInputsGiveTheSameBits) {
  if (!op().has_gradient()) GTEST_SKIP() << "no output of the input's shape";
  int64_t tried = 0;
  for (int i = 0; i < scaled(160); ++i) {
    static const std::vector<int64_t> sizes = {1, 7, 16, 33, 129, 640, 1000, 5000, 20000, 70000};
    const int64_t n = sizes[static_cast<size_t>(i) % sizes.size()];
    Shape shape = shape_for(op(), n);
    if (op().has_classes() && i % 3 == 1) shape = {2, 1 + n / 4, 2};
    if (op().has_classes() && i % 3 == 2) shape = {2, 1 + n / 2};
    Request r = plain_request(op(), i % 2 == 0 ? LK_FLOAT32 : LK_FLOAT64, shape, i % 4 < 2,
                              static_cast<size_t>(i / 2) % alternatives(op()), static_cast<uint64_t>(i));
    r.reduction = i % 5 == 0 ? LK_REDUCTION_NONE : LK_REDUCTION_MEAN;
    want_everything(r);
    const Outcome base = run(r, on(0));
    // Each output over each input of its shape; then gradients of two inputs exchanged.
    std::vector<std::vector<std::pair<int32_t, int32_t>>> ways;
    for (const auto& o : r.outputs)
      for (const auto& in : r.inputs)
        if (in.value.dtype == o.initial.dtype && in.value.shape == o.initial.shape &&
            in.value.shape == r.input(LK_INPUT)->shape)
          if ((o.role > LK_GRAD || op().is(LK_FAMILY_POINTWISE)) && !is_shared(op(), o.role) && !is_shared(op(), in.role))
            ways.push_back({{o.role, in.role}});
    ways.push_back({{LK_GRAD_INPUT, LK_TARGET}, {LK_GRAD_TARGET, LK_INPUT}});
    ways.push_back({{LK_GRAD_INPUT, LK_INPUT2}, {LK_GRAD_INPUT2, LK_INPUT}});
    ways.push_back({{LK_GRAD_INPUT, LK_NEGATIVE}, {LK_GRAD_POSITIVE, LK_INPUT}, {LK_GRAD_NEGATIVE, LK_POSITIVE}});
    for (size_t w = 0; w < ways.size(); ++w) {
      bool fits = true;
      for (const auto& [out, in] : ways[w])
        fits &= r.input(in) != nullptr && r.input(in)->dtype == r.dtype && r.input(in)->shape == r.input(LK_INPUT)->shape;
      if (!fits) continue;
      Setting s = on(static_cast<uint64_t>(i) + w);
      s.aliases = ways[w];
      s.layout_seed = i % 7 == 6 ? static_cast<uint64_t>(i) : 0;
      ASSERT_TRUE(
          same(r, base, run(r, s), std::string(lk_role_name(ways[w][0].first)) + " over " + lk_role_name(ways[w][0].second)));
      ++tried;
    }
  }
  EXPECT_GT(tried, 0);
}

TEST_P(Parity, CallersWorkspaceGivesTheSameBits) {
  sweep(100, 20, 4, 7, [&](const Request& r, uint64_t seed) {
    Setting s = on(seed);
    s.workspace = true;
    return same(r, run(r, on(0)), run(r, s), "with a workspace");
  });
}

INSTANTIATE_TEST_SUITE_P(Catalogue, Parity, testing::Range(size_t{0}, static_cast<size_t>(lk_op_count())), op_name);

// ---- Bits that are kept ----

uint64_t hash_array(uint64_t h, const Array& a) {
  h = mix(h ^ static_cast<uint64_t>(a.dtype));
  for (int64_t d : a.shape) h = mix(h ^ static_cast<uint64_t>(d));
  for (int64_t i = 0; i < a.size(); ++i) h = mix(h ^ a.bits(i));
  return h;
}

std::string hex(uint64_t v) {
  std::ostringstream s;
  s << std::hex << v;
  return s.str();
}

std::string hash_file() {
  const char* directory = std::getenv("LK_TEST_DATA");
  return std::string(directory == nullptr ? "tests/data" : directory) + "/hashes.txt";
}

// Of each case: the hash of its inputs, which tells a change of the test from a change of the library, and of its
// results.
TEST(Hashes, ResultsAreTheBitsThatWereCommitted) {
  const bool update = std::getenv("LK_UPDATE_HASHES") != nullptr;
  std::map<std::string, std::pair<std::string, std::string>> committed;
  std::ifstream file(hash_file());
  ASSERT_TRUE(file || update) << hash_file() << " is missing: set LK_TEST_DATA to the directory tests/data";
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::istringstream words(line);
    std::string name, inputs, outputs;
    words >> name >> inputs >> outputs;
    committed[name] = {inputs, outputs};
  }
  std::string text =
      "# Results that are kept, bit for bit, on every target. A changed line raises lk_numerics_version() and is an "
      "entry in\n"
      "# CHANGELOG.md. Written by LK_UPDATE_HASHES=1 parity_test --gtest_filter='Hashes.*'.\n"
      "# case, hash of the inputs, hash of the outputs\n";
  size_t cases = 0;
  int failures = 0;
  // Where the suite has run them already, or an emulator would take longer for the few large ones than for all others.
  const int64_t most = test_scale() < 0.04 ? 10000 : test_scale() < 0.2 ? 70000 : INT64_MAX;
  for (const Op& op : catalogue())
    for (const Named& c : fixed_cases(op, most)) {
      if (c.request.inputs.empty()) {
        committed.erase(c.name);
        continue;
      }
      uint64_t inputs = 0;
      for (const auto& in : c.request.inputs) inputs = hash_array(inputs ^ static_cast<uint64_t>(in.role), in.value);
      std::string outputs;
      for (size_t t = 0; t < targets().size(); ++t) {
        if (left_out(t, c.request, cases)) continue;
        const Context context = make_context(&targets()[t]);
        Setting s;
        s.context = context.get();
        const Outcome o = run(c.request, s);
        ASSERT_EQ(o.status, LK_OK) << c.name << ": " << o.error.message;
        uint64_t h = 0;
        for (const Array& a : o.outputs) h = hash_array(h, a);
        if (t == 0) outputs = hex(h);
        EXPECT_EQ(hex(h), outputs) << c.name << ": " << targets()[t].name << " differs from " << targets()[0].name;
      }
      text += c.name + " " + hex(inputs) + " " + outputs + "\n";
      ++cases;
      if (update) continue;
      const auto found = committed.find(c.name);
      ASSERT_NE(found, committed.end()) << c.name << " is not in " << hash_file() << ": run with LK_UPDATE_HASHES=1";
      ASSERT_EQ(found->second.first, hex(inputs)) << c.name << ": the test draws other inputs than before";
      EXPECT_EQ(found->second.second, outputs) << c.name << ": results changed";
      if (found->second.second != outputs && ++failures == 20) FAIL() << "and more";
    }
  if (update) {
    std::ofstream(hash_file()) << text;
    GTEST_SKIP() << "wrote " << hash_file();
  }
  EXPECT_EQ(cases, committed.size()) << "lines without a case: was an op or a case removed?";
}

}  // namespace
}  // namespace lktest
