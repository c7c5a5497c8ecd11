// Cost of the elementary functions per element, on arrays that fit the first-level cache: function/back end/ISA/type.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <limits>
#include <random>
#include <string>
#include <vector>

#include "../tests/math_kernels.h"

namespace {

constexpr size_t bytes = 8192;

// Arguments that occur: log and pow of positive numbers, exp of what does not overflow.
template <class T>
void arguments(const std::string& name, std::vector<T>& x, std::vector<T>& y) {
  std::mt19937 random(1);
  const bool logarithm = name == "log" || name == "log2" || name == "log1p" || name == "pow";
  const bool unit = name == "log1p_unit";
  const bool nonpositive = name == "exp_nonpositive";
  std::uniform_real_distribution<T> uniform(logarithm || unit ? T(0) : T(-10), unit ? T(1) : nonpositive ? T(0) : T(10));
  std::generate(x.begin(), x.end(), [&] { return uniform(random); });
  std::generate(y.begin(), y.end(), [&] { return uniform(random); });
}

template <class T>
void run(benchmark::State& state, const lktest::MathFunction<T>& function) {
  const size_t count = bytes / sizeof(T);
  std::vector<T> x(count), y(count), out(count);
  arguments(function.name, x, y);
  for (auto _ : state) {
    function.apply(x.data(), y.data(), out.data(), count);
    benchmark::DoNotOptimize(out.data());
    benchmark::ClobberMemory();
  }
  const double elements = static_cast<double>(state.iterations()) * static_cast<double>(count);
  state.counters["per_element"] = benchmark::Counter(elements, benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}

template <class T>
void add(const lktest::MathTarget& target, const lktest::SimdFloatTable<T>& table) {
  std::string place = std::string("/") + target.backend + '/' + target.isa + (sizeof(T) == 4 ? "/f32" : "/f64");
  std::transform(place.begin(), place.end(), place.begin(), [](unsigned char c) { return std::tolower(c); });
  for (size_t i = 0; i < table.function_count; ++i) {
    const lktest::MathFunction<T>& function = table.functions[i];
    benchmark::RegisterBenchmark((function.name + place).c_str(), [&function](benchmark::State& s) { run(s, function); });
  }
}

}  // namespace

int main(int argc, char** argv) {
  for (const lktest::MathTarget& target : lktest::math_targets) {
    if (!target.runs) continue;
    add(target, target.table->f32);
    add(target, target.table->f64);
  }
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
