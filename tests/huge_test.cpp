// More elements than 31 bits count: every index, offset and divisor on the way. With LK_EXHAUSTIVE=1, where there are 6 GiB.
#include <gtest/gtest.h>

#include <fstream>

#include "expectations.h"

namespace lktest {
namespace {

constexpr int64_t rows = (int64_t{1} << 21) + 3, columns = 1024;
constexpr int64_t block = 8191;  // rows of a call that is compared with the large one
static_assert(rows * columns > int64_t{1} << 31, "");

double available_gib() {
  std::ifstream file("/proc/meminfo");
  for (std::string key, rest; file >> key && std::getline(file, rest);)
    if (key == "MemAvailable:") return std::atof(rest.c_str()) / (1 << 20);
  return 0;
}

// Row r is a window into a table of numbers. Windows repeat after a prime number of rows: those that lie powers of two apart,
// as rows do whose index has wrapped, differ.
class Rows {
 public:
  Rows() : table_(LK_FLOAT16, {windows + columns}) {
    Random random(1);
    for (int64_t i = 0; i < table_.size(); ++i) table_.set(i, 8 * random.uniform() - 4);
  }
  void write(uint16_t* to, int64_t first, int64_t n) const {
    for (int64_t r = first; r < first + n; ++r, to += columns)
      std::memcpy(to, table_.bytes.data() + static_cast<size_t>(r * 7919 % windows) * sizeof(uint16_t),
                  columns * sizeof(uint16_t));
  }

 private:
  static constexpr int64_t windows = 4093;
  Array table_;
};

struct Result {
  lk_status status;
  double sum;
};

lk_arg argument(int32_t role, lk_dtype dtype, void* data, const Shape& shape) {
  lk_arg a = {};
  a.role = role;
  a.tensor.data = data;
  a.tensor.dtype = dtype;
  a.tensor.rank = static_cast<int32_t>(shape.size());
  int64_t next = 1;
  for (size_t i = shape.size(); i-- > 0; next *= shape[i]) {
    a.tensor.shape[i] = shape[i];
    a.tensor.strides[i] = next;
  }
  return a;
}

// The sum of the losses; the gradient, of that sum, is written over the input.
Result evaluate(const char* op, void* x, const Shape& shape, const lk_arg& target, void* elements) {
  const std::vector<lk_arg> inputs = {argument(LK_INPUT, LK_FLOAT16, x, shape), target};
  Result result = {};
  std::vector<lk_arg> outputs = {argument(LK_LOSS_SUM, LK_FLOAT64, &result.sum, {}),
                                 argument(LK_GRAD + LK_INPUT, LK_FLOAT16, x, shape)};
  if (elements != nullptr) outputs.push_back(argument(LK_LOSS_ELEMENTS, LK_FLOAT32, elements, {shape[0]}));
  Request r;
  r.op = &find_op(op);
  r.reduction = LK_REDUCTION_SUM;
  const lk_call call = make_call(r, inputs, outputs);
  lk_error error = {};
  error.struct_size = sizeof error;
  result.status = lk_evaluate(nullptr, &call, &error);
  EXPECT_EQ(result.status, LK_OK) << error.message;
  return result;
}

class Huge : public testing::Test {
 protected:
  void SetUp() override {
    if (std::getenv("LK_EXHAUSTIVE") == nullptr) GTEST_SKIP() << "only with LK_EXHAUSTIVE=1";
    const double needed = 6, have = available_gib();
    if (have < needed) GTEST_SKIP() << "needs " << needed << " GiB of memory, of which " << have << " are available";
    x_.reset(new uint16_t[static_cast<size_t>(rows * columns)]);
    source_.write(x_.get(), 0, rows);
  }

  // Blocks of rows, and around the 2^31st element and at the end single rows, called by themselves: the same gradients, and
  // sums that add up. call(x, first, n) evaluates n rows from the first, which lie at x.
  template <class Call>
  void compare(double sum, const Call& call) {
    std::vector<uint16_t> part(static_cast<size_t>(block * columns));
    const auto check = [&](int64_t first, int64_t n) {
      source_.write(part.data(), first, n);
      const double s = call(part.data(), first, n);
      const size_t bytes = static_cast<size_t>(n * columns) * sizeof(uint16_t);
      EXPECT_EQ(std::memcmp(part.data(), x_.get() + first * columns, bytes), 0) << "gradient of rows from " << first;
      return s;
    };
    double total = 0;
    for (int64_t first = 0; first < rows && !HasFailure(); first += block) total += check(first, std::min(block, rows - first));
    EXPECT_NEAR(sum, total, 1e-6 * total);  // sums of a block are in single precision
    for (int64_t row = rows - 6; row < rows; ++row) check(row, 1);
  }

  Rows source_;
  std::unique_ptr<uint16_t[]> x_;
};

TEST_F(Huge, CrossEntropy) {
  std::vector<uint8_t> targets(static_cast<size_t>(rows));
  for (size_t i = 0; i < targets.size(); ++i) targets[i] = static_cast<uint8_t>(i * 31 % 251);
  std::vector<float> elements(targets.size(), -1), part(targets.size());
  const auto call = [&](uint16_t* x, int64_t first, int64_t n, float* losses) {
    return evaluate("cross_entropy", x, {n, columns}, argument(LK_TARGET_INDICES, LK_UINT8, targets.data() + first, {n}),
                    losses)
        .sum;
  };
  const double sum = call(x_.get(), 0, rows, elements.data());
  compare(sum, [&](uint16_t* x, int64_t first, int64_t n) {
    const double s = call(x, first, n, part.data());
    EXPECT_EQ(std::memcmp(part.data(), elements.data() + first, static_cast<size_t>(n) * sizeof(float)), 0)
        << "losses of rows from " << first;
    return s;
  });
}

// One axis.
TEST_F(Huge, Mse) {
  float target = 0.25f;
  const auto call = [&](uint16_t* x, int64_t, int64_t n) {
    return evaluate("mse_loss", x, {n * columns}, argument(LK_TARGET, LK_FLOAT32, &target, {}), nullptr).sum;
  };
  compare(call(x_.get(), 0, rows), call);
}

}  // namespace
}  // namespace lktest
