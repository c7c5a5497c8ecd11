// What a call runs with: target, allocator, executor.
#pragma once

#include "base/status.h"
#include "kernels/table.h"

namespace losskit {

struct Target {
  const char* name;
  int32_t backend;
  int32_t isa;
  const KernelTable* kernels;
};

// The targets of this build, best first.
int32_t target_count();
const Target& target_at(int32_t index);
bool target_runs(const Target& target);

}  // namespace losskit

struct lk_context {
  const losskit::Target* target = nullptr;
  size_t stream_threshold = 0;
  lk_allocator allocator = {};
  lk_executor executor = {};
};

namespace losskit {

// The target for the given wishes; a field that is AUTO is filled from the environment.
lk_status choose_target(int32_t isa, int32_t backend, uint32_t flags, const Target** target, Report& report);

// Serial, malloc, the environment's target.
lk_status default_context(lk_context& context, Report& report);

}  // namespace losskit
