#include "shim.h"

#include "_cgo_export.h"

lk_status lkgo_call(uintptr_t context, lkgo_frame *frame, char *workspace, char **pointers) {
  lk_arg args[LKGO_MAX_ARGS];
  for (int32_t i = 0; i < frame->arg_count; ++i) {
    const lkgo_arg *from = &frame->args[i];
    args[i].role = from->role;
    args[i].flags = from->flags;
    args[i].reserved = 0;
    args[i].tensor.data = i == frame->own_loss ? (void *)&frame->loss : (void *)pointers[i];
    args[i].tensor.dtype = from->dtype;
    args[i].tensor.rank = from->rank;
    for (int32_t d = 0; d < from->rank && d < LK_MAX_RANK; ++d) {
      args[i].tensor.shape[d] = from->shape[d];
      args[i].tensor.strides[d] = from->strides[d];
    }
  }
  const lk_call call = {
      .struct_size = sizeof(lk_call),
      .op = frame->op,
      .reduction = frame->reduction,
      .flags = frame->flags,
      .inputs = args,
      .input_count = (size_t)frame->input_count,
      .outputs = args + frame->input_count,
      .output_count = (size_t)(frame->arg_count - frame->input_count),
      .options = frame->options,
      .option_count = (size_t)frame->option_count,
      .workspace = workspace,
      .workspace_size = frame->workspace_size,
  };
  frame->error.struct_size = sizeof(lk_error);
  if (!frame->query) return lk_evaluate((const lk_context *)context, &call, &frame->error);
  size_t bytes = 0;
  const lk_status status = lk_workspace_size((const lk_context *)context, &call, &bytes, &frame->error);
  frame->workspace_size = bytes;
  return status;
}

void lkgo_drain(lkgo_loop *loop) {
  size_t index;
  while ((index = __atomic_fetch_add(&loop->next, 1, __ATOMIC_RELAXED)) < loop->count) loop->task(loop->argument, index);
}

void lkgo_run(lkgo_loop *loop, size_t index) { loop->task(loop->argument, index); }

static int parallel_for(void *user, size_t count, void (*task)(void *argument, size_t index), void *argument) {
  lkgo_loop loop = {task, argument, count, 0};
  return lkgoParallelFor((uintptr_t)user, &loop);
}

lk_context *lkgo_context_create(int32_t isa, int32_t backend, uint32_t flags, uintptr_t executor, int32_t concurrency,
                                lk_error *error) {
  lk_context_options options = {.struct_size = sizeof(options), .isa = isa, .backend = backend, .flags = flags};
  lk_context *context = NULL;
  if (executor) {
    options.executor.parallel_for = parallel_for;
    options.executor.user = (void *)executor;
    options.executor.concurrency = concurrency;
  }
  error->struct_size = sizeof(*error);
  lk_context_create(&options, &context, error);
  return context;
}
