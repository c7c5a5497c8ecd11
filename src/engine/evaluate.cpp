// The two calls that everything goes through.
#include "engine/engine.h"
#include "engine/structs.h"

using namespace losskit;

namespace {

lk_status enter(const lk_context* context, const lk_call* call, size_t* workspace_size, lk_error* error) {
  Report report(error);
  if (lk_status status = report.open()) return status;
  if (call == nullptr) return report.fail(LK_INVALID_CALL, {}, Sentence() << "call is NULL");
  lk_call room;
  const lk_call* known = read_versioned(*call, room);
  if (known == nullptr)
    return report.fail(
        LK_INVALID_CALL, {},
        Sentence() << "lk_call.struct_size = " << uint64_t{call->struct_size} << " is not a size that this version knows");
  lk_context fallback;
  if (context == nullptr) {
    if (lk_status status = default_context(fallback, report)) return status;
    context = &fallback;
  }
  // Comparisons of options depend on the floating-point environment too.
  FloatingPoint environment;
  Request request;
  request.query_only = workspace_size != nullptr;
  if (lk_status status = bind(*known, request, report)) return status;
  if (lk_status status = check_shapes(*known, request, report)) return status;
  if (lk_status status = check_overlap(request, report)) return status;
  return execute(*context, *known, request, environment, workspace_size, report);
}

}  // namespace

extern "C" {

lk_status lk_evaluate(const lk_context* context, const lk_call* call, lk_error* error) {
  return enter(context, call, nullptr, error);
}

lk_status lk_workspace_size(const lk_context* context, const lk_call* call, size_t* bytes, lk_error* error) {
  if (bytes != nullptr) return enter(context, call, bytes, error);
  Report report(error);
  if (lk_status status = report.open()) return status;
  return report.fail(LK_INVALID_CALL, {}, Sentence() << "bytes is NULL");
}

}  // extern "C"
