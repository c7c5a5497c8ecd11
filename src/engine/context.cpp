// Contexts: creation, the default one, and the names of targets.
#include "engine/context.h"

#include <stdlib.h>
#include <string.h>

#include "base/cpu.h"
#include "engine/structs.h"

namespace losskit {
namespace {

void* malloc_hook(void*, size_t bytes) { return malloc(bytes); }
void free_hook(void*, void* pointer, size_t) { free(pointer); }

// The default target's index + 1, once known, and the threshold, which is stored before it. A failed choice is not kept: its
// sentence has to be made again anyway.
int32_t default_target = 0;
size_t default_threshold;

}  // namespace

lk_status default_context(lk_context& context, Report& report) {
  int32_t known = __atomic_load_n(&default_target, __ATOMIC_ACQUIRE);
  if (known == 0) {
    const Target* target = nullptr;
    if (lk_status status = choose_target(LK_ISA_AUTO, LK_BACKEND_AUTO, 0, &target, report)) return status;
    while (&target_at(known) != target) ++known;
    ++known;
    __atomic_store_n(&default_threshold, cpu().stream_threshold, __ATOMIC_RELAXED);
    __atomic_store_n(&default_target, known, __ATOMIC_RELEASE);
  }
  context.target = &target_at(known - 1);
  context.stream_threshold = __atomic_load_n(&default_threshold, __ATOMIC_RELAXED);
  context.allocator = {malloc_hook, free_hook, nullptr};
  return LK_OK;
}

}  // namespace losskit

using namespace losskit;

extern "C" {

lk_status lk_context_create(const lk_context_options* options, lk_context** context, lk_error* error) {
  Report report(error);
  if (lk_status status = report.open()) return status;
  if (context == nullptr) return report.fail(LK_INVALID_CALL, {}, Sentence() << "context is NULL");
  *context = nullptr;
  lk_context_options given = {};
  if (options != nullptr) {
    if (!copy_versioned(*options, given))
      return report.fail(LK_INVALID_CALL, {},
                         Sentence() << "lk_context_options.struct_size = " << uint64_t{options->struct_size}
                                    << " is not a size that this version knows");
    if ((given.flags & ~uint32_t{LK_REQUIRE_ISA | LK_REQUIRE_BACKEND}) != 0 || given.reserved != 0 ||
        given.executor.reserved != 0)
      return report.fail(LK_INVALID_CALL, {},
                         Sentence() << "lk_context_options has unknown flags or a reserved field that is not 0");
    if ((given.allocator.alloc == nullptr) != (given.allocator.free == nullptr))
      return report.fail(LK_INVALID_CALL, {}, Sentence() << "allocator has only one of alloc and free");
    if (given.executor.parallel_for != nullptr && given.executor.concurrency < 1)
      return report.fail(LK_INVALID_VALUE, {},
                         Sentence() << "executor.concurrency = " << given.executor.concurrency << " is below 1");
  }
  lk_context made;
  if (lk_status status = choose_target(given.isa, given.backend, given.flags, &made.target, report)) return status;
  made.stream_threshold = cpu().stream_threshold;
  made.allocator = given.allocator;
  if (made.allocator.alloc == nullptr) made.allocator = {malloc_hook, free_hook, nullptr};
  made.executor = given.executor;
  void* memory = made.allocator.alloc(made.allocator.user, sizeof made);
  if (memory == nullptr)
    return report.fail(LK_OUT_OF_MEMORY, {},
                       Sentence() << "the allocator returned NULL for " << uint64_t{sizeof made} << " bytes");
  memcpy(memory, &made, sizeof made);
  *context = static_cast<lk_context*>(memory);
  return LK_OK;
}

void lk_context_destroy(lk_context* context) {
  if (context == nullptr) return;
  const lk_allocator allocator = context->allocator;
  allocator.free(allocator.user, context, sizeof *context);
}

lk_status lk_context_target(const lk_context* context, int32_t* backend, int32_t* isa, lk_error* error) {
  Report report(error);
  if (lk_status status = report.open()) return status;
  lk_context fallback;
  if (context == nullptr) {
    if (lk_status status = default_context(fallback, report)) return status;
    context = &fallback;
  }
  if (backend != nullptr) *backend = context->target->backend;
  if (isa != nullptr) *isa = context->target->isa;
  return LK_OK;
}

lk_status lk_describe_target(int32_t index, lk_target_info* info) {
  if (info == nullptr || index < 0 || index >= target_count()) return LK_INVALID_CALL;
  const Target& t = target_at(index);
  lk_target_info made = {sizeof made, t.backend, t.isa, target_runs(t), 0};
  return fill_versioned(made, *info);
}

const char* lk_isa_name(int32_t isa) {
  switch (isa) {
    case LK_ISA_PORTABLE: return "portable";
    case LK_ISA_NEON: return "neon";
    case LK_ISA_AVX2: return "avx2";
    case LK_ISA_AVX512: return "avx512";
    default: return nullptr;
  }
}

const char* lk_backend_name(int32_t backend) {
  switch (backend) {
    case LK_BACKEND_PORTABLE: return "portable";
    case LK_BACKEND_HIGHWAY: return "highway";
    case LK_BACKEND_XSIMD: return "xsimd";
    default: return nullptr;
  }
}

const char* lk_cpu_name(void) {
  // A static copy, because detection returns by value. Everyone writes the same bytes, once.
  static char name[sizeof(Cpu::name)];
  static int32_t ready = 0;
  if (__atomic_load_n(&ready, __ATOMIC_ACQUIRE) == 0) {
    const Cpu c = cpu();
    for (size_t i = 0; i < sizeof name; ++i) __atomic_store_n(&name[i], c.name[i], __ATOMIC_RELAXED);
    __atomic_store_n(&ready, 1, __ATOMIC_RELEASE);
  }
  return name;
}

}  // extern "C"
