// What stands between Go and the C API. cgo lets C see a Go pointer only as an argument of its own, never inside a
// struct, so a call arrives as a frame without pointers and the pointers beside it.
#ifndef LOSSKIT_GO_SHIM_H
#define LOSSKIT_GO_SHIM_H

#include <losskit/losskit.h>

enum { LKGO_MAX_ARGS = 32, LKGO_MAX_OPTIONS = 16 };

typedef struct lkgo_arg {  // lk_arg and lk_tensor without the pointer
  int32_t role;
  uint32_t flags;
  lk_dtype dtype;
  int32_t rank;
  int64_t shape[LK_MAX_RANK];
  int64_t strides[LK_MAX_RANK];
} lkgo_arg;

typedef struct lkgo_frame {
  int32_t op;
  int32_t reduction;
  uint32_t flags;
  int32_t input_count;
  int32_t arg_count;  // inputs, then outputs
  int32_t own_loss;   // index of the argument whose memory is `loss` below, or -1
  int32_t option_count;
  int32_t query;            // ask for the workspace instead of evaluating
  uint64_t workspace_size;  // in; out where query is set
  double loss;              // or a narrower number in its first bytes
  lk_error error;
  lk_option options[LKGO_MAX_OPTIONS];
  lkgo_arg args[LKGO_MAX_ARGS];
} lkgo_frame;

// Arguments of byte pointers, which cgo passes on without looking for Go pointers behind them: they point into slices
// of numbers.
#define LKGO_EIGHT(X, n) X(n##0), X(n##1), X(n##2), X(n##3), X(n##4), X(n##5), X(n##6), X(n##7)
#define LKGO_PARAMETER(n) char *p##n
#define LKGO_VALUE(n) p##n

lk_status lkgo_call(uintptr_t context, lkgo_frame *frame, char *workspace, char **pointers);

static inline lk_status lkgo_call8(uintptr_t context, lkgo_frame *frame, char *workspace, LKGO_EIGHT(LKGO_PARAMETER, 0)) {
  char *pointers[] = {LKGO_EIGHT(LKGO_VALUE, 0)};
  return lkgo_call(context, frame, workspace, pointers);
}

static inline lk_status lkgo_call32(uintptr_t context, lkgo_frame *frame, char *workspace, LKGO_EIGHT(LKGO_PARAMETER, 0),
                                    LKGO_EIGHT(LKGO_PARAMETER, 1), LKGO_EIGHT(LKGO_PARAMETER, 2),
                                    LKGO_EIGHT(LKGO_PARAMETER, 3)) {
  char *pointers[] = {LKGO_EIGHT(LKGO_VALUE, 0), LKGO_EIGHT(LKGO_VALUE, 1), LKGO_EIGHT(LKGO_VALUE, 2),
                      LKGO_EIGHT(LKGO_VALUE, 3)};
  return lkgo_call(context, frame, workspace, pointers);
}

// A loop that goroutines share: each takes the next index until none is left.
typedef struct lkgo_loop {
  void (*task)(void *argument, size_t index);
  void *argument;
  size_t count;
  size_t next;
} lkgo_loop;

void lkgo_drain(lkgo_loop *loop);
void lkgo_run(lkgo_loop *loop, size_t index);

// executor: a handle of the Go side, or 0. NULL on failure; error says why.
lk_context *lkgo_context_create(int32_t isa, int32_t backend, uint32_t flags, uintptr_t executor, int32_t concurrency,
                                lk_error *error);

#endif
