// One parallel phase over the caller's executor, or serially without one.
#pragma once

#include <losskit/losskit.h>

#include "base/fpenv.h"
#include "kernels/job.h"

namespace losskit {

struct TaskMemory {
  unsigned char* scratch;  // slots pieces of scratch_bytes
  size_t scratch_bytes;
  int32_t slots;
  unsigned char* flags;  // one byte per chunk, then one per slot
};

namespace detail {

struct Phase {
  const Job& job;
  Task task;
  void (*leave)();
  TaskMemory memory;
  int64_t finished;
  int32_t broken;  // an index out of range, run twice, or more tasks at once than promised
};

inline void run_index(void* argument, size_t index) {
  Phase& phase = *static_cast<Phase*>(argument);
  const size_t count = static_cast<size_t>(phase.job.chunks);
  if (index >= count || __atomic_exchange_n(&phase.memory.flags[index], 1, __ATOMIC_RELAXED) != 0) {
    __atomic_store_n(&phase.broken, 1, __ATOMIC_RELAXED);
    return;
  }
  unsigned char* taken = phase.memory.flags + count;
  for (int32_t slot = 0; slot < phase.memory.slots; ++slot) {
    if (__atomic_exchange_n(&taken[slot], 1, __ATOMIC_ACQUIRE) != 0) continue;
    {
      FloatingPoint environment;
      phase.task(phase.job, static_cast<int64_t>(index),
                 phase.memory.scratch + static_cast<size_t>(slot) * phase.memory.scratch_bytes);
      phase.leave();
    }
    __atomic_store_n(&taken[slot], 0, __ATOMIC_RELEASE);
    __atomic_fetch_add(&phase.finished, 1, __ATOMIC_ACQ_REL);
    return;
  }
  __atomic_store_n(&phase.broken, 1, __ATOMIC_RELAXED);
}

}  // namespace detail

// nullptr, or what the executor did wrong. environment is the calling thread's: the caller's own is in force while its
// executor runs. leave ends what a thread does of it.
inline const char* run_phase(const lk_executor& executor, const Job& job, Task task, void (*leave)(), const TaskMemory& memory,
                             FloatingPoint& environment) {
  if (executor.parallel_for == nullptr || job.chunks <= 1) {
    for (int64_t i = 0; i < job.chunks; ++i) task(job, i, memory.scratch);
    leave();
    return nullptr;
  }
  detail::Phase phase = {job, task, leave, memory, 0, 0};
  for (int64_t i = 0; i < job.chunks + memory.slots; ++i) memory.flags[i] = 0;
  environment.leave();
  const int status = executor.parallel_for(executor.user, static_cast<size_t>(job.chunks), detail::run_index, &phase);
  environment.enter();
  if (status != 0) return "returned an error";
  if (__atomic_load_n(&phase.broken, __ATOMIC_RELAXED) != 0)
    return "ran an index twice or out of range, or more tasks at once than its concurrency";
  if (__atomic_load_n(&phase.finished, __ATOMIC_ACQUIRE) != job.chunks) return "did not run every index";
  return nullptr;
}

}  // namespace losskit
