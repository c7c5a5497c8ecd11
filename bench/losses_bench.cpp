// Speed of every loss in the catalogue, on every (back end, ISA) that this CPU runs, through the C API alone.
//
//   losses_bench [--threads N] [Google Benchmark's flags]   all rows: op/back end/ISA/dtype/shape[/layout]/threads:N
//   losses_bench --summary                                  a short table, in seconds
//   losses_bench --markdown [text]                          the published shapes whose names contain the text, as a table
//   losses_bench --variations [regex]                       16 bits, layouts, masks, weights of samples and two threads against
//                                                          plain calls on dense float32, as a table
//   ... --targets avx2                                      only targets whose names contain this
//
// bench/README.md says what the figures mean.
#include <benchmark/benchmark.h>
#include <losskit/losskit.h>

#include <algorithm>
#include <cinttypes>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <limits>
#include <map>
#include <memory>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "cases.h"
#include "pool.h"
#include "roofline.h"
#include "rows.h"

namespace bench {
namespace {

std::string target_name(const lk_target_info& info) {
  return std::string(lk_backend_name(info.backend)) + "/" + lk_isa_name(info.isa);
}

// One (back end, ISA): a context that can use nothing else, and that counts what the library allocates.
class Target {
 public:
  Target(const lk_target_info& info, Pool& pool) {
    name_ = target_name(info);
    lk_context_options o = {};
    o.struct_size = sizeof o;
    o.backend = info.backend;
    o.isa = info.isa;
    o.flags = LK_REQUIRE_BACKEND | LK_REQUIRE_ISA;
    o.allocator.alloc = [](void* user, std::size_t bytes) {
      Target& t = *static_cast<Target*>(user);
      t.live_ += bytes;
      t.peak_ = std::max(t.peak_, t.live_);
      return std::malloc(bytes);
    };
    o.allocator.free = [](void* user, void* p, std::size_t bytes) {
      static_cast<Target*>(user)->live_ -= bytes;
      std::free(p);
    };
    o.allocator.user = this;
    if (pool.threads() > 1) o.executor = pool.executor();
    lk_error error = {};
    error.struct_size = sizeof error;
    if (lk_context_create(&o, &context_, &error) != LK_OK) {
      std::fprintf(stderr, "losses_bench: %s: %s\n", name_.c_str(), error.message);
      std::exit(1);
    }
  }
  ~Target() { lk_context_destroy(context_); }
  Target(const Target&) = delete;
  Target& operator=(const Target&) = delete;

  const std::string& name() const { return name_; }
  std::size_t peak() const { return peak_; }
  void reset_peak() { peak_ = live_; }

  void call(const lk_call& c) {
    lk_error error = {};
    error.struct_size = sizeof error;
    if (lk_evaluate(context_, &c, &error) == LK_OK) return;
    std::fprintf(stderr, "losses_bench: %s: %s\n", name_.c_str(), error.message);
    std::exit(1);
  }

 private:
  lk_context* context_ = nullptr;
  std::string name_;
  std::size_t live_ = 0, peak_ = 0;
};

// Measures one case on one target, the roofline before every sample of it. Other programs can only slow a sample down, so
// the minimum of each is what is compared.
class Sampler {
 public:
  Sampler(Case& c, Target& target, Pool& pool, Sampler* dense) : case_(c), target_(target), pool_(pool), dense_(dense) {
    target_.reset_peak();
    target_.call(case_.call(0));
    extra_bytes_ = target_.peak();
    hash_ = case_.hash();
    double once = time_calls(1);
    for (int i = 0; i < 3 && once < 1e-3; ++i) once = std::min(once, time_calls(1));
    case_.roofline().tune(case_.streams(), pool_);
    // The clock has to count for nothing: samples of at least 50 us, of the roofline as well.
    constexpr double sample = 50e-6;
    calls_ = once >= sample ? 1 : static_cast<std::size_t>(sample / once) + 1;
    const double pass = static_cast<double>(case_.minimal_bytes()) * case_.roofline().run(case_.streams()[0], pool_);
    passes_ = pass >= sample ? 1 : static_cast<std::size_t>(sample / pass) + 1;
  }

  // One sample of both; seconds per call.
  double step() {
    ++round_;
    const std::vector<Streams>& sets = case_.streams();
    // Half the sets away from where the calls are, so that neither warms the other's data.
    const double byte = case_.roofline().run(sets[(round_ + sets.size() / 2) % sets.size()], pool_, passes_);
    seconds_per_byte_ = std::min(seconds_per_byte_, byte);
    // In the caches the roofline may have pushed out what the library keeps there: scratch, tables.
    if (!case_.rotated()) target_.call(case_.call(0));
    const double t = time_calls(calls_);
    seconds_per_call_ = std::min(seconds_per_call_, t);
    if (dense_ != nullptr) dense_->step();
    if (has_gaps(case_.spec().layout))
      copy_seconds_ = std::min(copy_seconds_, case_.strided_copy().run(sets[(round_ + sets.size() / 2) % sets.size()], pool_));
    return t;
  }

  // Times of the dense float32 row on one thread, and of a plain copy of elements that lie as this row's do; 0 if not measured.
  double against_dense() const { return dense_ == nullptr ? 0 : seconds_per_call_ / dense_->seconds_per_call(); }
  double against_copy() const { return has_gaps(case_.spec().layout) ? seconds_per_call_ / copy_seconds_ : 0; }

  double nanoseconds_per_element() const { return seconds_per_call_ * 1e9 / static_cast<double>(case_.elements()); }
  double fraction() const { return static_cast<double>(case_.minimal_bytes()) * seconds_per_byte_ / seconds_per_call_; }
  double roofline_nanoseconds() const {
    return static_cast<double>(case_.minimal_bytes()) * seconds_per_byte_ * 1e9 / static_cast<double>(case_.elements());
  }
  double bytes_per_second() const { return static_cast<double>(case_.minimal_bytes()) / seconds_per_call_; }
  double seconds_per_call() const { return seconds_per_call_; }
  std::size_t extra_bytes() const { return extra_bytes_; }
  std::uint64_t hash() const { return hash_; }

 private:
  double time_calls(std::size_t calls) {
    const std::size_t set = round_;
    const Stopwatch watch(pool_.threads());
    for (std::size_t i = 0; i < calls; ++i) target_.call(case_.call(set));
    return watch.elapsed() / static_cast<double>(calls);
  }

  Case& case_;
  Target& target_;
  Pool& pool_;
  std::size_t calls_ = 1, passes_ = 1, round_ = 0, extra_bytes_ = 0;
  std::uint64_t hash_ = 0;
  double seconds_per_call_ = std::numeric_limits<double>::infinity();
  double seconds_per_byte_ = std::numeric_limits<double>::infinity();
  double copy_seconds_ = std::numeric_limits<double>::infinity();
  Sampler* dense_;
};

// So many threads, and every target on them.
struct Team {
  Team(int threads, const char* wanted) : pool(threads) {
    for (std::int32_t i = 0;; ++i) {
      lk_target_info info = {};
      info.struct_size = sizeof info;
      if (lk_describe_target(i, &info) != LK_OK) break;
      if (info.runs != 0 && target_name(info).find(wanted) != std::string::npos) targets.emplace_back(info, pool);
    }
  }
  Pool pool;
  std::deque<Target> targets;  // contexts keep pointers to them
};

class Bench {
 public:
  Bench(int threads, const char* wanted) : wanted_(wanted), threads_(threads), ops_(catalogue()) { team(threads); }

  const std::vector<Op>& ops() const { return ops_; }
  const std::deque<Target>& targets() { return team(threads_).targets; }
  Pool& pool() { return team(threads_).pool; }
  int threads_of(const CaseSpec& c) const { return c.threads == 0 ? threads_ : c.threads; }
  // Two threads are rows of their own where one is the rule, and where there is a pool.
  bool can_vary(const CaseSpec& c) const { return c.threads < 2 || (threads_ == 1 && Pool::built()); }

  // The case with its data; the one before it is dropped, because large ones fill the memory. Null if it has no data.
  // compared: beside it its dense row, which is measured with it.
  Case* load(const CaseSpec& spec, bool compared = false) {
    const std::string name = spec.title() + "/" + data_name(spec) + "/" + std::to_string(spec.threads) + (compared ? "+" : "");
    if (name == loaded_) return current_.get();
    loaded_ = name;
    samplers_.clear();
    dense_samplers_.clear();
    current_.reset();
    dense_.reset();
    current_ = make(spec);
    if (compared && current_) dense_ = make(dense_of(spec));
    return current_.get();
  }

  // Of the loaded case, on a target by its number. Kept, because Google Benchmark calls a row several times while it looks for
  // an iteration count.
  Sampler& sampler(std::size_t target) {
    std::unique_ptr<Sampler>& s = samplers_[target];
    if (!s) {
      Team& own = team(threads_of(current_->spec()));
      std::unique_ptr<Sampler>& dense = dense_samplers_[target];
      if (dense_) dense = std::make_unique<Sampler>(*dense_, team(1).targets[target], team(1).pool, nullptr);
      s = std::make_unique<Sampler>(*current_, own.targets[target], own.pool, dense.get());
    }
    return *s;
  }

 private:
  Team& team(int threads) {
    std::unique_ptr<Team>& t = teams_[threads];
    if (!t) t = std::make_unique<Team>(threads, wanted_);
    return *t;
  }

  std::unique_ptr<Case> make(const CaseSpec& spec) {
    const auto op = std::find_if(ops_.begin(), ops_.end(), [&](const Op& o) { return spec.op == o.info.name; });
    if (op == ops_.end()) return nullptr;
    auto fresh = std::make_unique<Case>(spec, *op);
    if (fresh->error().empty()) return fresh;
    std::fprintf(stderr, "losses_bench: no row for %s\n", fresh->error().c_str());
    return nullptr;
  }

  const char* wanted_;
  int threads_;
  std::map<int, std::unique_ptr<Team>> teams_;
  std::vector<Op> ops_;
  std::unique_ptr<Case> current_, dense_;
  std::map<std::size_t, std::unique_ptr<Sampler>> samplers_, dense_samplers_;
  std::string loaded_;
};

std::string row_name(const CaseSpec& c, const Target& t, int threads) {
  return c.title() + "/" + t.name() + "/" + data_name(c) + "/threads:" + std::to_string(threads);
}

// ---- All rows, under Google Benchmark ----

void run_row(benchmark::State& state, Bench& bench, const CaseSpec& spec, std::size_t target, bool compared) {
  const Case* c = bench.load(spec, compared);
  if (c == nullptr) {
    state.SkipWithError("no data for this row");
    return;
  }
  Sampler& sampler = bench.sampler(target);
  for (auto _ : state) {
    static_cast<void>(_);
    state.SetIterationTime(sampler.step());
  }
  state.counters["bytes/s"] =
      benchmark::Counter(sampler.bytes_per_second(), benchmark::Counter::kDefaults, benchmark::Counter::OneK::kIs1000);
  state.counters["items/s"] = benchmark::Counter(static_cast<double>(c->elements()) / sampler.seconds_per_call());
  state.counters["ns/elem"] = sampler.nanoseconds_per_element();
  state.counters["roofline"] = sampler.fraction();
  if (sampler.against_dense() > 0) state.counters["x_dense"] = sampler.against_dense();
  if (sampler.against_copy() > 0) state.counters["x_copy"] = sampler.against_copy();
  state.counters["extra"] = static_cast<double>(sampler.extra_bytes());
  char label[96];
  std::snprintf(label, sizeof label, "%s%s%s%s hash=%016" PRIx64, c->roofline_name().c_str(), spec.size.empty() ? "" : " ",
                spec.size.c_str(), c->rotated() ? " rotated" : "", sampler.hash());
  state.SetLabel(label);
}

// varied: also the rows that are compared with others, which are too many for a run of everything.
int all_rows(Bench& bench, bool varied, int argc, char** argv) {
  // Prefixes of the row name are what people filter by, so rows of one op stand together.
  struct Row {
    CaseSpec spec;
    bool compared;
  };
  static std::deque<Row> rows;
  std::set<std::string> seen;
  const auto add = [&](const CaseSpec& c, bool compared) {
    const std::string name = c.title() + data_name(c) + "/" + std::to_string(bench.threads_of(c));
    if (bench.can_vary(c) && seen.insert(name).second) rows.push_back({c, compared});
  };
  const std::vector<CaseSpec> special = special_cases();
  for (const Op& op : bench.ops()) {
    for (const CaseSpec& dense : dense_cases(op))
      if (varied)
        for (const CaseSpec& c : variations(op, dense)) add(c, true);
    for (const CaseSpec& c : special)
      if (c.op == op.info.name) add(c, false);
    for (const CaseSpec& c : default_cases(op)) add(c, false);
  }
  for (const Row& row : rows)
    for (std::size_t target = 0; target < bench.targets().size(); ++target) {
      auto* b = benchmark::RegisterBenchmark(
          row_name(row.spec, bench.targets()[target], bench.threads_of(row.spec)).c_str(),
          [&bench, &row, target](benchmark::State& state) { run_row(state, bench, row.spec, target, row.compared); });
      b->UseManualTime()->Unit(benchmark::kMicrosecond);
    }
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
  return 0;
}

// ---- Tables ----

struct Cell {
  double nanoseconds, fraction, roofline;
};

// All targets on one case, taking turns, so that they see the same weather.
std::vector<Cell> measure(Bench& bench, double budget) {
  std::vector<Sampler*> samplers;
  for (std::size_t i = 0; i < bench.targets().size(); ++i) samplers.push_back(&bench.sampler(i));
  // Slow targets have had enough after three samples or their share of the time.
  std::vector<double> used(samplers.size(), 0);
  const double start = seconds(), share = budget / static_cast<double>(samplers.size());
  for (int round = 0; round < 3 || seconds() < start + budget; ++round)
    for (std::size_t i = 0; i < samplers.size(); ++i) {
      if (round > 0 && used[i] > share) continue;
      const double before = seconds();
      samplers[i]->step();
      used[i] += seconds() - before;
    }
  double best_roofline = std::numeric_limits<double>::infinity();
  for (const Sampler* s : samplers) best_roofline = std::min(best_roofline, s->roofline_nanoseconds());
  std::vector<Cell> cells;
  for (const Sampler* s : samplers) {
    const double ns = s->nanoseconds_per_element();
    cells.push_back({ns, best_roofline / ns, best_roofline});
  }
  return cells;
}

int summary(Bench& bench) {
  std::printf("%s, loss + gradient, float32, %d thread%s\n", lk_cpu_name(), bench.pool().threads(),
              bench.pool().threads() == 1 ? "" : "s");
  std::printf("ns per element, and in brackets the share of what moving the bytes alone allows\n\n");
  std::printf("%-34s %-11s", "", "");
  for (const Target& t : bench.targets()) std::printf(" %17s", t.name().c_str());
  std::printf("\n");
  // Sizes beyond the caches, where speed is bytes; the full benchmark has the others.
  for (const Op& op : bench.ops()) {
    CaseSpec spec;
    spec.op = op.info.name;
    spec.shape = default_shape(op, std::int64_t{1} << 23);
    if (bench.load(spec) == nullptr) continue;
    std::printf("%-34s %-11s", op.info.name, shape_name(spec.shape).c_str());
    std::fflush(stdout);
    for (const Cell& cell : measure(bench, 0.4)) std::printf("      %5.2f (%3.0f%%)", cell.nanoseconds, 100 * cell.fraction);
    std::printf("\n");
    std::fflush(stdout);
  }
  return 0;
}

int markdown(Bench& bench, const char* filter) {
  std::printf("%s, %d thread%s, loss + gradient, float32 where nothing else is said: ns per element (fraction of roofline)\n\n",
              lk_cpu_name(), bench.pool().threads(), bench.pool().threads() == 1 ? "" : "s");
  std::printf("| case | roofline ns |");
  for (const Target& t : bench.targets()) std::printf(" %s |", t.name().c_str());
  std::printf("\n|---|---|");
  for (std::size_t i = 0; i < bench.targets().size(); ++i) std::printf("---|");
  std::printf("\n");
  const std::vector<CaseSpec> specs = special_cases();
  for (const CaseSpec& spec : specs) {
    std::string name = spec.title() + " " + shape_name(spec.shape);
    if (spec.layout != Layout::dense) name += std::string(" ") + layout_name(spec.layout);
    if (spec.dtype != LK_FLOAT32) name += std::string(" ") + dtype_label(spec.dtype);
    if (name.find(filter) == std::string::npos) continue;
    const Case* c = bench.load(spec);
    if (c == nullptr) continue;
    const std::vector<Cell> cells = measure(bench, 1.5);
    if (cells.empty()) continue;
    std::printf("| %s | %.2f (%s) |", name.c_str(), cells[0].roofline, c->roofline_name().c_str());
    for (const Cell& cell : cells) std::printf(" %.2f (%.2f) |", cell.nanoseconds, cell.fraction);
    std::printf("\n");
    std::fflush(stdout);
  }
  return 0;
}

// Dtypes, layouts, selections and threads beside the plain call on dense float32 and one thread.
int variations_table(Bench& bench, const char* filter) {
  const std::regex wanted(filter);
  std::printf(
      "%s, loss + gradient. ns: per element. x dense: time over that of the plain call on dense float32, one thread, in "
      "turns.\n",
      lk_cpu_name());
  std::printf("x copy: time over that of a plain strided copy of the same bytes\n\n");
  std::printf("| case | target | ns dense | ns | x dense | x copy | roofline |\n|---|---|---|---|---|---|---|\n");
  for (const Op& op : bench.ops())
    for (const CaseSpec& dense : dense_cases(op))
      for (const CaseSpec& spec : variations(op, dense)) {
        const std::string name = spec.title() + "/" + data_name(spec) + "/threads:" + std::to_string(bench.threads_of(spec));
        if (!std::regex_search(name, wanted) || !bench.can_vary(spec)) continue;
        const Case* c = bench.load(spec, true);
        if (c == nullptr) continue;
        const std::vector<Cell> cells = measure(bench, 3.0);
        for (std::size_t i = 0; i < cells.size(); ++i) {
          const Sampler& s = bench.sampler(i);
          std::printf("| %s | %s | %.2f | %.2f | %.2f |", name.c_str(), bench.targets()[i].name().c_str(),
                      cells[i].nanoseconds / s.against_dense(), cells[i].nanoseconds, s.against_dense());
          if (s.against_copy() > 0)
            std::printf(" %.2f |", s.against_copy());
          else
            std::printf(" |");
          std::printf(" %.2f (%s) |\n", s.fraction(), c->roofline_name().c_str());
        }
        std::fflush(stdout);
      }
  return 0;
}

}  // namespace
}  // namespace bench

int main(int argc, char** argv) {
  int threads = 1;
  bool summary = false, markdown = false, variations = false, filtered = false;
  const char *filter = "", *targets = "";
  // Minima settle sooner than means. First, so that the command line wins; not per row, because it would be in their names.
  char min_time[] = "--benchmark_min_time=0.1";
  std::vector<char*> rest = {argv[0], min_time};
  for (int i = 1; i < argc; ++i) {
    if (std::strcmp(argv[i], "--summary") == 0)
      summary = true;
    else if (std::strcmp(argv[i], "--markdown") == 0)
      markdown = true;
    else if (std::strcmp(argv[i], "--variations") == 0)
      variations = true;
    else if (std::strcmp(argv[i], "--threads") == 0 && i + 1 < argc)
      threads = std::atoi(argv[++i]);
    else if (std::strcmp(argv[i], "--targets") == 0 && i + 1 < argc)
      targets = argv[++i];
    else if (argv[i][0] != '-')
      filter = argv[i];
    else {
      filtered |= std::strncmp(argv[i], "--benchmark_filter", 18) == 0;
      rest.push_back(argv[i]);
    }
  }
  if (threads < 1 || threads > 1024) {
    std::fprintf(stderr, "losses_bench: --threads wants a number from 1 to 1024\n");
    return 1;
  }
  bench::Bench bench(threads, targets);
  if (summary) return bench::summary(bench);
  if (markdown) return bench::markdown(bench, filter);
  if (variations) return bench::variations_table(bench, filter);
  std::string filter_flag = std::string("--benchmark_filter=") + filter;
  if (*filter != 0) rest.push_back(filter_flag.data());
  rest.push_back(nullptr);
  return bench::all_rows(bench, filtered || *filter != 0, static_cast<int>(rest.size()) - 1, rest.data());
}
