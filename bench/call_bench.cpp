// The fixed cost of a call: ten elements, loss and gradient, default context, so that nearly all of the time is what every
// call pays before and after its arithmetic. The goal is 150 ns: then a row of ten classes is still worth a call.
//
//   generic/LOSS    lk_evaluate on a call that is filled once
//   typed/LOSS      the inline call of losskit/losses.h, which fills one each time
//   validate/LOSS   lk_workspace_size: the part of generic that checks and plans
//
// Read the minimum: other programs can only add to it.
#include <benchmark/benchmark.h>
#include <losskit/losses.h>
#include <losskit/losskit.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace {

constexpr std::int64_t size = 10;

// Input, target and gradient of ten elements; for cross entropy a row of ten classes and its index.
struct Data {
  float input[size], target[size], gradient[size], loss = 0;
  std::int64_t index = 3;
  std::int64_t shape[2] = {1, size};
  lk_tensor x, t, i, l, g;
  lk_error error = lk_error_init();

  explicit Data(bool row) {
    for (int k = 0; k < size; ++k) {
      input[k] = 0.25f * static_cast<float>(k) - 1;
      target[k] = static_cast<float>(k % 2);
      gradient[k] = 0;
    }
    const std::int32_t rank = row ? 2 : 1;
    const std::int64_t* extent = row ? shape : shape + 1;
    x = lk_dense(input, LK_FLOAT32, rank, extent);
    t = lk_dense(target, LK_FLOAT32, rank, extent);
    g = lk_dense(gradient, LK_FLOAT32, rank, extent);
    i = lk_dense_1d(&index, LK_INT64, 1);
    l = lk_dense_0d(&loss, LK_FLOAT32);
  }
};

lk_arg arg(std::int32_t role, const lk_tensor& tensor) {
  lk_arg a = {};
  a.role = role;
  a.tensor = tensor;
  return a;
}

struct Loss {
  const char* name;
  std::int32_t op;
  bool row;
  lk_status (*typed)(Data& d);
};

const Loss losses[] = {
    {"mse_loss", LK_OP_MSE_LOSS, false,
     [](Data& d) { return lk_mse_loss(nullptr, &d.x, &d.t, nullptr, &d.l, &d.g, &d.error); }},
    {"binary_cross_entropy_with_logits", LK_OP_BINARY_CROSS_ENTROPY_WITH_LOGITS, false,
     [](Data& d) { return lk_binary_cross_entropy_with_logits(nullptr, &d.x, &d.t, nullptr, &d.l, &d.g, &d.error); }},
    {"cross_entropy", LK_OP_CROSS_ENTROPY, true,
     [](Data& d) { return lk_cross_entropy(nullptr, &d.x, &d.i, nullptr, &d.l, &d.g, &d.error); }},
};

void check(lk_status status, const Data& d, benchmark::State& state) {
  if (status != LK_OK) state.SkipWithError(d.error.message);
}

struct Call {
  lk_arg inputs[2], outputs[2];
  lk_call call = {};
  Call(const Loss& loss, const Data& d) {
    inputs[0] = arg(LK_INPUT, d.x);
    inputs[1] = loss.row ? arg(LK_TARGET_INDICES, d.i) : arg(LK_TARGET, d.t);
    outputs[0] = arg(LK_LOSS, d.l);
    outputs[1] = arg(LK_GRAD_INPUT, d.g);
    call.struct_size = sizeof call;
    call.op = loss.op;
    call.inputs = inputs;
    call.input_count = 2;
    call.outputs = outputs;
    call.output_count = 2;
  }
};

void generic(benchmark::State& state, const Loss& loss) {
  Data d(loss.row);
  const Call c(loss, d);
  lk_status status = LK_OK;
  for (auto _ : state) {
    static_cast<void>(_);
    status = lk_evaluate(nullptr, &c.call, &d.error);
    benchmark::ClobberMemory();
  }
  check(status, d, state);
}

void typed(benchmark::State& state, const Loss& loss) {
  Data d(loss.row);
  lk_status status = LK_OK;
  for (auto _ : state) {
    static_cast<void>(_);
    status = loss.typed(d);
    benchmark::ClobberMemory();
  }
  check(status, d, state);
}

void validate(benchmark::State& state, const Loss& loss) {
  Data d(loss.row);
  const Call c(loss, d);
  std::size_t bytes = 0;
  lk_status status = LK_OK;
  for (auto _ : state) {
    static_cast<void>(_);
    status = lk_workspace_size(nullptr, &c.call, &bytes, &d.error);
    benchmark::DoNotOptimize(bytes);
  }
  check(status, d, state);
}

void add(const char* kind, const Loss& loss, void (*run)(benchmark::State&, const Loss&)) {
  benchmark::RegisterBenchmark((std::string(kind) + "/" + loss.name).c_str(),
                               [run, &loss](benchmark::State& state) { run(state, loss); })
      ->Unit(benchmark::kNanosecond)
      ->Repetitions(7)
      ->DisplayAggregatesOnly()
      ->ComputeStatistics("min", [](const std::vector<double>& v) { return *std::min_element(v.begin(), v.end()); });
}

}  // namespace

int main(int argc, char** argv) {
  for (const Loss& loss : losses) {
    add("generic", loss, generic);
    add("typed", loss, typed);
    add("validate", loss, validate);
  }
  // Short repetitions: the minimum of many finds a quiet moment sooner than the mean of a long one.
  std::vector<char*> arguments(argv, argv + argc);
  char min_time[] = "--benchmark_min_time=0.05";
  arguments.insert(arguments.begin() + 1, min_time);
  int count = static_cast<int>(arguments.size());
  arguments.push_back(nullptr);
  benchmark::Initialize(&count, arguments.data());
  if (benchmark::ReportUnrecognizedArguments(count, arguments.data())) return 1;
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
  return 0;
}
