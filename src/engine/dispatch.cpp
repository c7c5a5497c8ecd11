// Which (back end, ISA) a context uses.
#include <stdlib.h>
#include <string.h>

#include "base/cpu.h"
#include "engine/context.h"
#include "targets.h"

namespace losskit {

#define LK_DECLARE_TABLE(name, backend, isa) \
  namespace name {                           \
  extern const KernelTable kernel_table;     \
  }
LK_TARGETS(LK_DECLARE_TABLE)
#undef LK_DECLARE_TABLE

namespace {

#define LK_TARGET_ROW(name, backend, isa) {#name, backend, isa, &name::kernel_table},
constexpr Target targets[] = {LK_TARGETS(LK_TARGET_ROW)};
#undef LK_TARGET_ROW
constexpr int32_t count = sizeof targets / sizeof targets[0];

struct Choice {
  int32_t value;  // LK_ISA_* or LK_BACKEND_*
  bool required;
  Place place;
};

// Reads "avx2" or "avx2!" from the environment.
lk_status from_environment(const char* variable, const char* (*name)(int32_t), Choice& choice, Report& report) {
  const char* text = getenv(variable);
  if (text == nullptr || *text == 0) return LK_OK;
  const size_t length = strlen(text);
  const bool required = text[length - 1] == '!';
  for (int32_t value = 1; name(value) != nullptr; ++value) {
    if (strlen(name(value)) == length - required && strncmp(name(value), text, length - required) == 0) {
      choice.value = value;
      choice.required = required;
      return LK_OK;
    }
  }
  Sentence s;
  s << "environment variable " << variable << " = \"" << text << "\" names nothing known; known are";
  for (int32_t value = 1; name(value) != nullptr; ++value) s << (value == 1 ? " " : ", ") << name(value);
  s << ", each with ! to require it";
  return report.fail(LK_INVALID_VALUE, {}, s);
}

}  // namespace

int32_t target_count() { return count; }
const Target& target_at(int32_t index) { return targets[index]; }

bool target_runs(const Target& target) {
  switch (target.isa) {
    case LK_ISA_PORTABLE: return true;
    case LK_ISA_AVX2: return cpu().avx2;
    case LK_ISA_AVX512: return cpu().avx512;
    case LK_ISA_NEON: return cpu().neon;
    default: return false;
  }
}

lk_status choose_target(int32_t isa_field, int32_t backend_field, uint32_t flags, const Target** target, Report& report) {
  Choice isa = {isa_field, (flags & LK_REQUIRE_ISA) != 0, {}};
  Choice backend = {backend_field, (flags & LK_REQUIRE_BACKEND) != 0, {}};
  if (isa.value != LK_ISA_AUTO && lk_isa_name(isa.value) == nullptr)
    return report.fail(LK_INVALID_VALUE, {}, Sentence() << "isa = " << isa.value << " names no ISA");
  if (backend.value != LK_BACKEND_AUTO && lk_backend_name(backend.value) == nullptr)
    return report.fail(LK_INVALID_VALUE, {}, Sentence() << "backend = " << backend.value << " names no back end");
  if (isa.value == LK_ISA_AUTO) {
    isa.required = false;
    if (lk_status status = from_environment("LK_ISA", lk_isa_name, isa, report)) return status;
  }
  if (backend.value == LK_BACKEND_AUTO) {
    backend.required = false;
    if (lk_status status = from_environment("LK_BACKEND", lk_backend_name, backend, report)) return status;
  }
  const Target* best = nullptr;
  for (const Target& t : targets) {
    if (!target_runs(t)) continue;
    if (isa.value != LK_ISA_AUTO && (isa.required ? t.isa != isa.value : t.isa > isa.value)) continue;
    const bool preferred = backend.value == LK_BACKEND_AUTO || t.backend == backend.value;
    if (!preferred && backend.required) continue;
    if (best == nullptr || (preferred && best->backend != backend.value && backend.value != LK_BACKEND_AUTO)) best = &t;
  }
  if (best == nullptr) {
    Sentence s;
    s << "this CPU and this build have no target with";
    if (isa.value != LK_ISA_AUTO) s << (isa.required ? " ISA " : " an ISA up to ") << lk_isa_name(isa.value);
    if (isa.value != LK_ISA_AUTO && backend.value != LK_BACKEND_AUTO) s << " and";
    if (backend.value != LK_BACKEND_AUTO) s << " back end " << lk_backend_name(backend.value);
    s << "; they have";
    bool first = true;
    for (const Target& t : targets) {
      if (!target_runs(t)) continue;
      s << (first ? " " : ", ") << t.name;
      first = false;
    }
    return report.fail(LK_UNSUPPORTED, {}, s);
  }
  *target = best;
  return LK_OK;
}

}  // namespace losskit
