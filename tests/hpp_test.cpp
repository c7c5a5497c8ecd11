// The C++ header: the same numbers as in C, views that stay inside their memory, contexts that own their executor.
#include <gtest/gtest.h>

#include <atomic>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <limits>
#include <losskit/losskit.hpp>
#include <random>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace {

using losskit::view;

template <class T>
class Typed : public testing::Test {};
using Types = testing::Types<float, double>;
TYPED_TEST_SUITE(Typed, Types);

template <class T>
std::vector<T> vec(std::initializer_list<double> values) {
  std::vector<T> out;
  for (double value : values) out.push_back(static_cast<T>(value));
  return out;
}

template <class T>
void near(const std::vector<T>& got, std::initializer_list<double> want) {
  ASSERT_EQ(got.size(), want.size());
  for (size_t i = 0; i < got.size(); ++i)
    EXPECT_NEAR(got[i], want.begin()[i], 1e-6 * std::fmax(1, std::fabs(want.begin()[i]))) << i;
}

template <class T>
void near(const losskit::result<T>& got, double want) {
  ASSERT_TRUE(got) << got.error().message();
  EXPECT_NEAR(*got, want, 1e-6 * std::fmax(1, std::fabs(want)));
}

TYPED_TEST(Typed, CrossEntropyOfTheArticle) {
  using T = TypeParam;
  const auto x = vec<T>({-0.3589, 0.6440, 0.7927, -0.0011}), weights = vec<T>({1, 3}), one_hot = vec<T>({1, 0, 0, 1});
  const std::vector<std::size_t> y = {0, 1};
  std::vector<T> grad(4), elements(2);
  losskit::cross_entropy_options<T> options;
  options.grad_input = view(grad, {2, 2});
  near(losskit::cross_entropy(view(x, {2, 2}), view(y), options), 1.241104761);
  near(grad, {-0.365814186, 0.365814186, 0.344323341, -0.344323341});
  options = {};
  options.reduction = losskit::reduction::none;
  options.loss = view(elements);
  const auto unreduced = losskit::cross_entropy(view(x, {2, 2}), view(y), options);
  ASSERT_TRUE(unreduced);
  EXPECT_TRUE(std::isnan(*unreduced));
  near(elements, {1.315383, 1.166827});
  options = {};
  options.class_weight = view(weights);
  near(losskit::cross_entropy(view(x, {2, 2}), view(y), options), 1.203965850);
  near(losskit::cross_entropy_probabilities(view(x, {2, 2}), view(one_hot, {2, 2}), options), 2.407931700);
  options.label_smoothing = 0.1;
  near(losskit::cross_entropy(view(x, {2, 2}), view(y), options), 1.160148491);
  options = {};
  options.ignore_index = 0;
  near(losskit::cross_entropy(view(x, {2, 2}), view(y), options), 1.166827);
}

TYPED_TEST(Typed, TheOtherGoldens) {
  using T = TypeParam;
  auto x = vec<T>({0, 2, -2}), t = vec<T>({0.3, 1, 0}), elements = vec<T>({0, 0, 0}), grad = elements;
  const int three = 3;
  losskit::binary_cross_entropy_with_logits_options<T> bce;
  bce.pos_weight = view<const int>::scalar(three);
  bce.reduction = losskit::reduction::none;
  bce.loss = view(elements);
  bce.grad_input = view(grad);
  ASSERT_TRUE(losskit::binary_cross_entropy_with_logits(view(x), view(t), bce));
  near(elements, {1.109035, 0.380784, 0.126928});
  near(grad, {-0.1, -0.357609, 0.119203});

  x = vec<T>({0, 0, 2, -2}), grad = vec<T>({0, 0, 0, 0});
  const bool mask[4] = {true, false, true, false};
  losskit::binary_dice_loss_options<T> dice;
  dice.grad_input = view(grad);
  near(losskit::binary_dice_loss(view(x), view(mask), dice), 0.247681169);
  near(grad, {-0.062384058, 0.037615942, -0.026199704, 0.015797730});
  dice = {};
  dice.smooth = 0;
  dice.scope = losskit::scope::sample;
  const T one = 1, zero = 0;
  near(losskit::binary_dice_loss(view(&zero, 1), view(&one, 1), dice), 1.0 / 3);

  x = vec<T>({1, 2, 3, 4});
  const std::int64_t target[4] = {0, 2, 5, 1};
  const std::uint8_t weight[4] = {1, 1, 2, 4};
  double sum = 0, divisor = 0;
  T own = 0;
  near(losskit::mse_loss(view(x), view(target)), 3.5);
  losskit::mse_loss_options<T> mse;
  mse.weight = view(weight, {2, 2});
  mse.grad_target = view(grad, {2, 2});
  mse.loss = view<T>::scalar(own);
  mse.loss_sum = view<double>::scalar(sum);
  mse.loss_divisor = view<double>::scalar(divisor);
  near(losskit::mse_loss(view(x, {2, 2}), view(target, {2, 2}), mse), 45.0 / 8);
  EXPECT_NEAR(own, 45.0 / 8, 1e-6);
  EXPECT_EQ(sum, 45);
  EXPECT_EQ(divisor, 8);
  near(grad, {-0.25, 0, 1, -3});
  mse = {};
  const T two = 2;
  mse.grad_loss = view<const T>::scalar(two);
  mse.divisor = view<const T>::scalar(one);
  mse.grad_target = view(grad).accumulate();
  ASSERT_TRUE(losskit::mse_loss(view(x), view(target), mse));
  near(grad, {-0.25 - 4, 0, 1 + 8, -3 - 12});
}

TEST(Hpp, Strides) {
  const std::vector<float> data = {1, 2, 3, 4, 5, 6};
  const float zero = 0;
  std::vector<float> out(6);
  losskit::mse_loss_options<float> options;
  options.reduction = losskit::reduction::none;
  options.loss = view(out, {3, 2});
  const view<const float> none(&zero, 1, {3, 2}, {0, 0});
  ASSERT_TRUE(losskit::mse_loss(view(data.data(), 6, {3, 2}, {1, 3}), none, options));
  near(out, {1, 16, 4, 25, 9, 36});
  ASSERT_TRUE(losskit::mse_loss(view<const float>(data.data(), 6, {3, 2}, {-2, 1}, 4), none, options));
  near(out, {25, 36, 9, 16, 1, 4});
}

TEST(Hpp, NoViewLeavesItsMemory) {
  constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max(), least = std::numeric_limits<std::int64_t>::min();
  std::vector<double> data(6);
  const auto d = data.data();
  const std::vector<view<double>> views = {{d, 6, {7}},
                                           {d, 6, {5}},
                                           {d, 6, losskit::axes()},
                                           {d, 6, {-1}},
                                           {d, 6, {-2, -3}},
                                           {d, 6, {0}},
                                           {d, 6, {most, most}},
                                           {d, 6, {std::int64_t{1} << 62, std::int64_t{4}}},
                                           {d, 6, {0, -1}},
                                           {d, 0, {0, -1}},
                                           {nullptr, 0, losskit::axes()},
                                           {d, 6, {2, 3}, {3}},
                                           {d, 6, {2, 3}, {4, 1}},
                                           {d, 6, {2, 3}, {-3, 1}},
                                           {d, 6, {2, 3}, {-3, 1}, 2},
                                           {d, 6, {2, 3}, {-3, 1}, 4},
                                           {d, 6, {2, 3}, {3, 1}, 1},
                                           {d, 6, {1}, {1}, 6},
                                           {d, 6, {2}, {most}},
                                           {d, 6, {2}, {least}},
                                           {d, 6, {2}, {least}, most},
                                           {d, 6, {most, most}, {most, most}},
                                           {d, 6, {most, most}, {least, most}, std::numeric_limits<std::size_t>::max()}};
  for (size_t i = 0; i < views.size(); ++i) {
    const auto loss = losskit::mse_loss(views[i], view(data));
    EXPECT_EQ(loss.error().status(), LK_INVALID_SHAPE) << i;
    EXPECT_TRUE(std::strstr(loss.error().message(), "input")) << i << loss.error().message();
    EXPECT_TRUE(std::isnan(*loss));
    losskit::mse_loss_options<double> options;
    options.weight = views[i];
    EXPECT_FALSE(losskit::mse_loss(view(data), view(data), options)) << i;
  }
  const view<double> deep(d, 1, {1, 1, 1, 1, 1, 1, 1, 1, 1});
  EXPECT_EQ(losskit::mse_loss(deep, view(data)).error().status(), LK_UNSUPPORTED);
}

// Small views at random: refused exactly where an element would lie outside the memory, else read where they say.
TEST(Hpp, ViewsAgainstTheirElements) {
  std::mt19937 random(3);
  auto below = [&](std::uint32_t n) { return static_cast<std::int64_t>(random() % n); };
  int refused = 0;
  for (int round = 0; round < 20000; ++round) {
    std::vector<double> data(static_cast<size_t>(below(9)));
    for (size_t i = 0; i < data.size(); ++i) data[i] = static_cast<double>(i + 1);
    const std::int64_t offset = below(9), rank = below(4);
    std::int64_t shape[3], strides[3];
    std::vector<std::int64_t> places = {offset};
    for (std::int64_t axis = 0; axis < rank; ++axis) {
      shape[axis] = below(4), strides[axis] = below(8) - 3;
      std::vector<std::int64_t> next;
      for (const std::int64_t at : places)
        for (std::int64_t i = 0; i < shape[axis]; ++i) next.push_back(at + i * strides[axis]);
      places = next;
    }
    double sum = 0;
    bool inside = true;
    for (const std::int64_t at : places) {
      inside = inside && at >= 0 && at < static_cast<std::int64_t>(data.size());
      if (inside) sum += data[static_cast<size_t>(at)] * data[static_cast<size_t>(at)];
    }
    const losskit::axes sizes(shape, static_cast<size_t>(rank)), steps(strides, static_cast<size_t>(rank));
    const double zero = 0;
    losskit::mse_loss_options<double> options;
    options.reduction = losskit::reduction::sum;
    const auto loss = losskit::mse_loss(view(data.data(), data.size(), sizes, steps, static_cast<size_t>(offset)),
                                        view<const double>::scalar(zero), options);
    ASSERT_EQ(static_cast<bool>(loss), inside) << round << loss.error().message();
    if (inside) {
      ASSERT_EQ(*loss, sum) << round;
    }
    refused += !inside;
  }
  EXPECT_GT(refused, 1000);
  EXPECT_LT(refused, 19000);
}

TEST(Hpp, Errors) {
  std::vector<float> x(4), grad(4, 7), grads(5);
  const std::int64_t y[2] = {0, 2};
  losskit::cross_entropy_options<float> options;
  options.grad_input = view(grad, {2, 2});
  const auto index = losskit::cross_entropy(view(x, {2, 2}), view(y), options);
  EXPECT_EQ(index.error().status(), LK_INVALID_INDEX);
  EXPECT_EQ(index.error().element(), 1);
  EXPECT_STREQ(index.error().message(), "target_indices[1] = 2 is outside [0, 2)");
  EXPECT_EQ(grad, std::vector<float>(4, 7));
  options.label_smoothing = 2;
  EXPECT_EQ(losskit::cross_entropy(view(x, {2, 2}), view(y), options).error().status(), LK_INVALID_VALUE);
  options.label_smoothing = std::numeric_limits<double>::quiet_NaN();
  EXPECT_EQ(losskit::cross_entropy(view(x, {2, 2}), view(y), options).error().status(), LK_INVALID_VALUE);
  EXPECT_EQ(losskit::mse_loss(view<float>(), view(x)).error().status(), LK_INVALID_CALL);
  losskit::mse_loss_options<float> mse;
  mse.reduction = losskit::reduction::none;
  EXPECT_EQ(losskit::mse_loss(view(x), view(x), mse).error().status(), LK_INVALID_CALL);
  mse = {};
  mse.grad_input = view(grads.data() + 1, 4);
  EXPECT_EQ(losskit::mse_loss(view(grads.data(), 4), view(x), mse).error().status(), LK_OVERLAP);
  losskit::context_options other;
  other.isa = static_cast<losskit::isa>(99);
  EXPECT_FALSE(losskit::context::create(other));
}

TEST(Hpp, Workspace) {
  std::vector<float> x(1 << 16);
  const std::vector<int> y(8);
  std::size_t bytes = 1;
  losskit::cross_entropy_options<float> options;
  options.workspace_query = &bytes;
  ASSERT_TRUE(losskit::cross_entropy(view(x, {8, 1 << 13}), view(y), options));
  std::vector<char> memory(bytes);
  options.workspace_query = nullptr;
  options.workspace = memory.data();
  options.workspace_size = bytes;
  near(losskit::cross_entropy(view(x, {8, 1 << 13}), view(y), options), std::log(8192.0));
}

// Loss and gradient of a call of many parts.
std::vector<float> large(const losskit::context* context, lk_status* status = nullptr) {
  std::vector<float> x(512 * 300), grad(x.size());
  std::vector<int> y(512);
  for (size_t i = 0; i < x.size(); ++i) x[i] = static_cast<float>(i * 7919 % 1000) / 250 - 2;
  for (size_t i = 0; i < y.size(); ++i) y[i] = static_cast<int>(i * 31 % 300);
  losskit::cross_entropy_options<float> options;
  options.context = context;
  options.grad_input = view(grad, {512, 300});
  const auto loss = losskit::cross_entropy(view(x, {512, 300}), view(y), options);
  if (status) *status = loss.error().status();
  grad.push_back(*loss);
  return grad;
}

TEST(Hpp, ThreadsGiveTheSameBits) {
  const std::vector<float> want = large(nullptr);
  auto threads = [](std::size_t count, const losskit::task& task) {
    std::atomic<std::size_t> next{0};
    auto drain = [&] {
      for (std::size_t i; (i = next++) < count;) task(i);
    };
    std::thread first(drain), second(drain);
    first.join(), second.join();
  };
  auto made = losskit::context::create(threads, 2);
  ASSERT_TRUE(made) << made.error().message();
  const losskit::context context = std::move(*made);
  EXPECT_EQ(large(&context), want);
  std::vector<std::thread> callers;
  for (int i = 0; i < 4; ++i) callers.emplace_back([&] { EXPECT_EQ(large(&context), want); });
  for (auto& caller : callers) caller.join();
  const losskit::context standard;
  EXPECT_EQ(large(&standard), want);
  losskit::context_options portable;
  portable.isa = losskit::isa::portable;
  const auto other = losskit::context::create(portable);
  if (other) {
    EXPECT_EQ(large(&*other), want);
  }
}

TEST(Hpp, ExecutorsThatFail) {
  lk_status status = LK_OK;
  large(&*losskit::context::create([](std::size_t, const losskit::task&) { return false; }, 1), &status);
  EXPECT_EQ(status, LK_EXECUTOR_FAILED);
  large(&*losskit::context::create([](std::size_t, const losskit::task&) {}, 1), &status);
  EXPECT_EQ(status, LK_EXECUTOR_FAILED);
  large(&*losskit::context::create([](std::size_t, const losskit::task&) { throw std::runtime_error("mine"); }, 1), &status);
  EXPECT_EQ(status, LK_EXECUTOR_FAILED);
}

std::size_t resident() {
  std::size_t size = 0, pages = 0;
  std::ifstream("/proc/self/statm") >> size >> pages;
  return pages * 4096;
}

TEST(Hpp, AMillionCallsLeakNothing) {
  const std::vector<float> x(10);
  std::vector<float> grad(10);
  losskit::mse_loss_options<float> options;
  options.grad_input = view(grad);
  std::size_t before = 0;
  auto serial = [](std::size_t count, const losskit::task& task) {
    for (std::size_t i = 0; i < count; ++i) task(i);
  };
  losskit::context context;
  for (int i = 0; i < 1000000; ++i) {
    if (i % 1000 == 0) context = std::move(*losskit::context::create(serial, 1));
    options.context = &context;
    ASSERT_EQ(static_cast<bool>(losskit::mse_loss(view(x), view(x.data(), i % 100 ? 10 : 9), options)), i % 100 != 0);
    if (i == 100000) before = resident();
  }
  EXPECT_LT(resident(), before + (8 << 20));
}

}  // namespace
