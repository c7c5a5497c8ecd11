/* The C API as a C99 program sees it: typed calls and lk_evaluate, introspection, contexts, hooks and errors. */
#include "capi_goldens.h"

/* ---- What the options carry ------------------------------------------------------------------------------------- */

static void every_output_and_flag_is_reachable(void) {
  static const double xs[3] = {1, 2, 4}, ts[3] = {0, 2, 1}, two = 2, five = 5;
  static const double scaled[3] = {0.8, 0, 2.4}, elements[3] = {1, 0, 9};
  array x, t, g, n, loss, grad, sum, divisor, none;
  unsigned char *memory;
  size_t bytes = 77;
  lk_mse_loss_options o = lk_mse_loss_defaults();
  fill(&x, LK_FLOAT32, 0, 3, xs);
  fill(&t, LK_FLOAT32, 0, 3, ts);
  o.grad_loss = fill(&g, LK_FLOAT32, 0, 0, &two);
  o.divisor = fill(&n, LK_FLOAT32, 0, 0, &five);
  o.loss_sum = scalar(&sum, LK_FLOAT64);
  o.loss_divisor = scalar(&divisor, LK_FLOAT64);
  o.loss_elements = fill(&none, LK_FLOAT32, 0, 3, NULL);
  o.flags = LK_CHECK_FIRST;
  CHECK(lk_mse_loss(NULL, &x.tensor, &t.tensor, &o, scalar(&loss, LK_FLOAT32), fill(&grad, LK_FLOAT32, 0, 3, NULL), NULL) ==
        LK_OK);
  CHECK(near1(&loss, 2) && near(&grad, 3, scaled) && near(&none, 3, elements));
  CHECK(near1(&sum, 10) && near1(&divisor, 3));
  o = lk_mse_loss_defaults();
  o.loss_flags = LK_ACCUMULATE;
  o.grad_input_flags = LK_ACCUMULATE;
  o.divisor = &n.tensor;
  CHECK(lk_mse_loss(NULL, &x.tensor, &t.tensor, &o, &loss.tensor, &grad.tensor, NULL) == LK_OK);
  CHECK(near1(&loss, 4) && fabs(at(&grad, 2) - 3.6) < 1e-6);
  o.workspace_query = &bytes;
  CHECK(lk_mse_loss(NULL, &x.tensor, &t.tensor, &o, scalar(&loss, LK_FLOAT32), &grad.tensor, NULL) == LK_OK);
  CHECK(at(&loss, 0) == 99 && bytes < 1 << 20);
  memory = (unsigned char *)malloc(bytes + 1);
  o.workspace_query = NULL;
  o.workspace = memory + 1; /* any alignment will do */
  o.workspace_size = bytes;
  o.loss_flags = 0;
  CHECK(lk_mse_loss(NULL, &x.tensor, &t.tensor, &o, &loss.tensor, NULL, NULL) == LK_OK && near1(&loss, 2));
  free(memory);
}

static lk_arg argument(int32_t role, const lk_tensor *tensor) {
  lk_arg arg;
  memset(&arg, 0, sizeof arg);
  arg.role = role;
  arg.tensor = *tensor;
  return arg;
}

static lk_call call_of(int32_t op, const lk_arg *inputs, size_t input_count, const lk_arg *outputs, size_t output_count) {
  lk_call call;
  memset(&call, 0, sizeof call);
  call.struct_size = sizeof call;
  call.op = op;
  call.inputs = inputs;
  call.input_count = input_count;
  call.outputs = outputs;
  call.output_count = output_count;
  return call;
}

static void generic_call_gives_the_same_bits(void) {
  const lk_tensor targets = lk_dense_1d(lk_const(diagonal), LK_INT64, 2);
  array x, loss, grad, loss2, grad2;
  lk_arg inputs[2], outputs[2];
  lk_option option;
  lk_call call = call_of(LK_OP_CROSS_ENTROPY, inputs, 2, outputs, 2);
  lk_cross_entropy_options o = lk_cross_entropy_defaults();
  fill(&x, LK_FLOAT32, 2, 2, article);
  o.label_smoothing = 0.25;
  CHECK(lk_cross_entropy(NULL, &x.tensor, &targets, &o, scalar(&loss, LK_FLOAT32), fill(&grad, LK_FLOAT32, 2, 2, NULL), NULL) ==
        LK_OK);
  /* In another order, and with the default reduction. */
  inputs[0] = argument(LK_TARGET_INDICES, &targets);
  inputs[1] = argument(LK_INPUT, &x.tensor);
  outputs[0] = argument(LK_GRAD + LK_INPUT, fill(&grad2, LK_FLOAT32, 2, 2, NULL));
  outputs[1] = argument(LK_LOSS, scalar(&loss2, LK_FLOAT32));
  memset(&option, 0, sizeof option);
  option.key = LK_OPTION_LABEL_SMOOTHING;
  option.type = LK_REAL;
  option.real = 0.25;
  call.options = &option;
  call.option_count = 1;
  CHECK(lk_evaluate(NULL, &call, NULL) == LK_OK);
  CHECK(memcmp(&loss.f32[0], &loss2.f32[0], 4) == 0 && memcmp(grad.f32, grad2.f32, 16) == 0);
  call.output_count = 0;
  CHECK(lk_evaluate(NULL, &call, NULL) == LK_OK);
}

static void call_struct_may_be_smaller_or_larger(void) {
  struct {
    lk_call call;
    unsigned char tail[16];
  } large;
  static const double xs[2] = {1, 3}, ts[2] = {0, 0};
  array x, t, loss;
  lk_arg inputs[2], output;
  inputs[0] = argument(LK_INPUT, fill(&x, LK_FLOAT64, 0, 2, xs));
  inputs[1] = argument(LK_TARGET, fill(&t, LK_FLOAT64, 0, 2, ts));
  output = argument(LK_LOSS, scalar(&loss, LK_FLOAT64));
  memset(&large, 0, sizeof large);
  large.call = call_of(LK_OP_MSE_LOSS, inputs, 2, &output, 1);
  large.call.struct_size = sizeof large;
  CHECK(lk_evaluate(NULL, &large.call, NULL) == LK_OK && near1(&loss, 5));
  large.tail[15] = 1;
  CHECK(lk_evaluate(NULL, &large.call, NULL) == LK_INVALID_CALL);
  (void)scalar(&loss, LK_FLOAT64);
  large.call.struct_size = offsetof(lk_call, options);
  large.call.option_count = 12345; /* beyond the caller's struct */
  CHECK(lk_evaluate(NULL, &large.call, NULL) == LK_OK && near1(&loss, 5));
  large.call.struct_size = 0;
  CHECK(lk_evaluate(NULL, &large.call, NULL) == LK_INVALID_CALL);
  CHECK(lk_evaluate(NULL, NULL, NULL) == LK_INVALID_CALL);
  memset(&large, 0, sizeof large);
  large.call.struct_size = sizeof large.call;
  CHECK(lk_evaluate(NULL, &large.call, NULL) == LK_INVALID_CALL); /* no op has id 0 */
}

/* ---- Errors ------------------------------------------------------------------------------------------------------ */

static void errors_name_argument_place_and_value(void) {
  static const double xs[8] = {0};
  static const int64_t classes[4] = {0, 1, 1, 4};
  const lk_tensor targets = lk_dense_1d(lk_const(classes), LK_INT64, 4);
  array x, loss, grad;
  lk_error error = lk_error_init();
  lk_cross_entropy_options o = lk_cross_entropy_defaults();
  fill(&x, LK_FLOAT32, 4, 2, xs);
  scalar(&loss, LK_FLOAT32);
  fill(&grad, LK_FLOAT32, 4, 2, NULL);
  CHECK(lk_cross_entropy(NULL, &x.tensor, &targets, NULL, &loss.tensor, &grad.tensor, &error) == LK_INVALID_INDEX);
  CHECK(error.status == LK_INVALID_INDEX && error.list == LK_LIST_INPUTS && error.index == 1);
  CHECK(error.role == LK_TARGET_INDICES && error.element == 3);
  CHECK(strcmp(error.message, "target_indices[3] = 4 is outside [0, 2)") == 0);
  CHECK(at(&loss, 0) == 99 && at(&grad, 0) == 99 && at(&grad, 7) == 99);

  o.label_smoothing = 1.5;
  CHECK(lk_cross_entropy(NULL, &x.tensor, &targets, &o, &loss.tensor, NULL, &error) == LK_INVALID_VALUE);
  CHECK(error.list == LK_LIST_OPTIONS && error.index == 0 && error.role == LK_OPTION_LABEL_SMOOTHING);
  CHECK(error.element == -1 && strstr(error.message, "label_smoothing = 1.5") != NULL);
  o.label_smoothing = NAN;
  CHECK(lk_cross_entropy(NULL, &x.tensor, &targets, &o, &loss.tensor, NULL, &error) == LK_INVALID_VALUE);
  CHECK(lk_cross_entropy(NULL, &x.tensor, NULL, NULL, &loss.tensor, NULL, &error) == LK_INVALID_CALL);
  CHECK(error.list == LK_LIST_INPUTS && error.index == -1);
  CHECK(lk_cross_entropy(NULL, NULL, &targets, NULL, &loss.tensor, NULL, &error) == LK_INVALID_CALL);
  CHECK(error.role == LK_INPUT);
  CHECK(lk_cross_entropy(NULL, &targets, &targets, NULL, &loss.tensor, NULL, &error) == LK_INVALID_TYPE);
  CHECK(lk_cross_entropy(NULL, &x.tensor, &targets, NULL, &loss.tensor, &loss.tensor, &error) == LK_INVALID_SHAPE);
  o = lk_cross_entropy_defaults();
  o.ignore_index = 4;
  o.loss_flags = 1u << 31;
  CHECK(lk_cross_entropy(NULL, &x.tensor, &targets, &o, &loss.tensor, NULL, &error) == LK_INVALID_CALL);
  o.loss_flags = 0;
  /* A call that succeeds clears what the last one left. */
  CHECK(lk_cross_entropy(NULL, &x.tensor, &targets, &o, &loss.tensor, NULL, &error) == LK_OK);
  CHECK(error.status == LK_OK && error.index == -1 && error.element == -1 && error.message[0] == 0);
}

static void error_struct_is_never_written_beyond_its_size(void) {
  union {
    lk_error error;
    unsigned char bytes[sizeof(lk_error) + 32];
  } u;
  const lk_tensor nothing = lk_dense(NULL, LK_FLOAT32, 9, NULL);
  size_t size, i;
  for (size = 0; size <= sizeof u; ++size) {
    size_t written = size < sizeof(lk_error) ? size : sizeof(lk_error);
    int untouched = 1, ended = 0;
    lk_status status;
    memset(&u, 0x5a, sizeof u);
    u.error.struct_size = size;
    status = lk_mse_loss(NULL, &nothing, &nothing, NULL, NULL, NULL, &u.error);
    CHECK(status == (size < offsetof(lk_error, message) ? LK_INVALID_CALL : LK_UNSUPPORTED));
    CHECK(u.error.struct_size == size);
    if (written < sizeof(size_t)) written = sizeof(size_t);
    for (i = written; i < sizeof u; ++i) untouched &= u.bytes[i] == 0x5a;
    CHECK(untouched);
    for (i = offsetof(lk_error, message); i < written; ++i) ended |= u.bytes[i] == 0;
    CHECK(ended || size <= offsetof(lk_error, message));
  }
}

static void tensor_helpers_describe_row_major_memory(void) {
  static const int64_t shape[3] = {2, 3, 4}, huge[2] = {INT64_MAX, INT64_MAX};
  float data[24] = {0};
  lk_tensor t = lk_dense(data, LK_FLOAT32, 3, shape);
  array loss;
  CHECK(t.data == data && t.rank == 3 && t.shape[2] == 4);
  CHECK(t.strides[0] == 12 && t.strides[1] == 4 && t.strides[2] == 1);
  CHECK(lk_mse_loss(NULL, &t, &t, NULL, scalar(&loss, LK_FLOAT32), NULL, NULL) == LK_OK && near1(&loss, 0));
  t = lk_dense(data, LK_FLOAT32, -1, NULL);
  CHECK(lk_mse_loss(NULL, &t, &t, NULL, &loss.tensor, NULL, NULL) == LK_INVALID_SHAPE);
  t = lk_dense(data, LK_FLOAT32, 2, huge);
  CHECK(lk_mse_loss(NULL, &t, &t, NULL, &loss.tensor, NULL, NULL) == LK_INVALID_SHAPE);
}

/* ---- Introspection ----------------------------------------------------------------------------------------------- */

static void catalogue_describes_every_op(void) {
  lk_op_info info;
  lk_role_info role;
  lk_option_info option;
  int32_t i, j;
  CHECK(lk_op_count() >= 4);
  memset(&info, 0, sizeof info);
  info.struct_size = sizeof info;
  role.struct_size = sizeof role;
  option.struct_size = sizeof option;
  for (i = 0; i < lk_op_count(); ++i) {
    CHECK(lk_describe_op(i, &info) == LK_OK && info.struct_size == sizeof info);
    CHECK(info.id > 0 && lk_find_op(info.name) == info.id && info.role_count > 0);
    CHECK(*info.summary != 0 && *info.formula != 0 && *info.source != 0 && info.aliases && info.notes);
    for (j = 0; j < info.role_count; ++j) {
      CHECK(lk_describe_role(info.id, j, &role) == LK_OK && *role.doc != 0);
      CHECK(lk_role_name(role.role) && strcmp(lk_role_name(role.role), role.name) == 0);
    }
    CHECK(lk_describe_role(info.id, info.role_count, &role) == LK_INVALID_CALL);
    CHECK(lk_describe_role(info.id, -1, &role) == LK_INVALID_CALL && lk_describe_role(info.id, 0, NULL) == LK_INVALID_CALL);
    for (j = 0; j < info.option_count; ++j) {
      CHECK(lk_describe_option(info.id, j, &option) == LK_OK && option.name && *option.doc != 0);
      CHECK((option.minimum <= option.default_value && option.default_value <= option.maximum) ||
            option.default_value == option.also);
    }
    CHECK(lk_describe_option(info.id, info.option_count, &option) == LK_INVALID_CALL);
    CHECK(lk_describe_option(info.id, -1, &option) == LK_INVALID_CALL &&
          lk_describe_option(info.id, 0, NULL) == LK_INVALID_CALL);
  }
  CHECK(lk_describe_op(lk_op_count(), &info) == LK_INVALID_CALL && lk_describe_op(-1, &info) == LK_INVALID_CALL);
  CHECK(lk_describe_op(0, NULL) == LK_INVALID_CALL);
  CHECK(lk_describe_role(0, 0, &role) == LK_INVALID_CALL && lk_describe_option(1 << 30, 0, &option) == LK_INVALID_CALL);
  CHECK(lk_find_op("mse_loss") == LK_OP_MSE_LOSS && lk_find_op("l2_loss") == LK_OP_MSE_LOSS);
  CHECK(lk_find_op("softmax_cross_entropy") == LK_OP_CROSS_ENTROPY && lk_find_op("binary_dice_loss") == LK_OP_BINARY_DICE_LOSS);
  CHECK(lk_find_op("mse") == 0 && lk_find_op("") == 0 && lk_find_op(NULL) == 0);
}

static void describe_calls_honour_struct_size(void) {
  struct {
    lk_op_info info;
    unsigned char tail[16];
  } full, u;
  size_t size, i;
  memset(&full, 0, sizeof full);
  full.info.struct_size = sizeof full.info;
  CHECK(lk_describe_op(0, &full.info) == LK_OK);
  for (size = 0; size <= sizeof u; ++size) {
    const unsigned char *bytes = (const unsigned char *)&u, *expected = (const unsigned char *)&full;
    const size_t known = size < sizeof u.info ? size : sizeof u.info;
    int same = 1, untouched = 1;
    memset(&u, 0x5a, sizeof u);
    u.info.struct_size = size;
    CHECK(lk_describe_op(0, &u.info) == (size < sizeof(size_t) ? LK_INVALID_CALL : LK_OK));
    CHECK(u.info.struct_size == size);
    for (i = sizeof(size_t); i < known; ++i) same &= bytes[i] == expected[i];
    for (i = known > sizeof(size_t) ? known : sizeof(size_t); i < sizeof u; ++i) untouched &= bytes[i] == 0x5a;
    CHECK(same && untouched);
  }
}

static void names_and_versions_are_known(void) {
  char version[32];
  CHECK(strcmp(lk_role_name(LK_INPUT), "input") == 0 && strcmp(lk_role_name(LK_GRAD_INPUT), "grad_input") == 0);
  CHECK(strcmp(lk_role_name(LK_LOSS), "loss") == 0 && !lk_role_name(0) && !lk_role_name(LK_GRAD) && !lk_role_name(-5));
  CHECK(strcmp(lk_isa_name(LK_ISA_AVX2), "avx2") == 0 && !lk_isa_name(LK_ISA_AUTO) && !lk_isa_name(99));
  CHECK(strcmp(lk_backend_name(LK_BACKEND_XSIMD), "xsimd") == 0 && !lk_backend_name(0) && !lk_backend_name(-1));
  CHECK(strcmp(lk_status_name(LK_OK), "LK_OK") == 0 && strcmp(lk_status_name(LK_OUT_OF_MEMORY), "LK_OUT_OF_MEMORY") == 0);
  CHECK(!lk_status_name(-1) && !lk_status_name(LK_OUT_OF_MEMORY + 1));
  CHECK(lk_cpu_name() && *lk_cpu_name() != 0);
  sprintf(version, "%d.%d.%d", LK_VERSION_MAJOR, LK_VERSION_MINOR, LK_VERSION_PATCH);
  CHECK(strcmp(lk_version(), version) == 0);
  CHECK(lk_abi_version() >= 0 && lk_numerics_version() >= 1);
}

/* ---- Contexts and hooks ------------------------------------------------------------------------------------------ */

static lk_context_options context_options(void) {
  lk_context_options options;
  memset(&options, 0, sizeof options);
  options.struct_size = sizeof options;
  return options;
}

static void context_chooses_a_target(void) {
  lk_target_info target;
  lk_context *context = NULL;
  lk_error error = lk_error_init();
  int32_t i, isa = 0, backend = 0, portable = -1;
  target.struct_size = sizeof target;
  for (i = 0; lk_describe_target(i, &target) == LK_OK; ++i) {
    lk_context_options options = context_options();
    options.isa = target.isa;
    options.backend = target.backend;
    options.flags = LK_REQUIRE_ISA | LK_REQUIRE_BACKEND;
    CHECK(lk_context_create(&options, &context, &error) == (target.runs ? LK_OK : LK_UNSUPPORTED));
    CHECK((context != NULL) == (target.runs != 0) && (error.message[0] != 0) == !target.runs);
    if (target.runs) {
      CHECK(lk_context_target(context, &backend, &isa, NULL) == LK_OK && isa == target.isa && backend == target.backend);
    }
    if (target.isa == LK_ISA_PORTABLE) {
      CHECK(portable == -1 && target.runs);
      portable = i;
    }
    lk_context_destroy(context);
  }
  /* Last, so that it is never chosen before another; builds of chosen targets may lack it. */
  CHECK(i > 0 && (portable == -1 || portable == i - 1));
  CHECK(lk_describe_target(-1, &target) == LK_INVALID_CALL && lk_describe_target(0, NULL) == LK_INVALID_CALL);
  CHECK(lk_context_target(NULL, &backend, &isa, NULL) == LK_OK && lk_isa_name(isa) && lk_backend_name(backend));
  CHECK(lk_context_target(NULL, NULL, NULL, NULL) == LK_OK);
  lk_context_destroy(NULL);
}

static void context_refuses_bad_options(void) {
  struct {
    lk_context_options options;
    unsigned char tail[8];
  } u;
  lk_context *context = NULL;
  memset(&u, 0, sizeof u);
  u.options.struct_size = sizeof u;
  CHECK(lk_context_create(&u.options, &context, NULL) == LK_OK);
  lk_context_destroy(context);
  u.tail[7] = 1;
  CHECK(lk_context_create(&u.options, &context, NULL) == LK_INVALID_CALL && context == NULL);
  u.options = context_options();
  u.options.struct_size = 4;
  CHECK(lk_context_create(&u.options, &context, NULL) == LK_INVALID_CALL);
  u.options = context_options();
  u.options.isa = 77;
  CHECK(lk_context_create(&u.options, &context, NULL) == LK_INVALID_VALUE);
  u.options = context_options();
  u.options.flags = 1u << 20;
  CHECK(lk_context_create(&u.options, &context, NULL) == LK_INVALID_CALL);
  CHECK(lk_context_create(NULL, NULL, NULL) == LK_INVALID_CALL);
  CHECK(lk_context_create(NULL, &context, NULL) == LK_OK && context != NULL);
  lk_context_destroy(context);
}

typedef struct counts {
  size_t blocks, bytes, calls, fail_from; /* fail_from: the allocation that fails, and all after it; 0: none */
} counts;

static void *counted_alloc(void *user, size_t bytes) {
  counts *c = (counts *)user;
  if (++c->calls >= c->fail_from && c->fail_from != 0) return NULL;
  ++c->blocks;
  c->bytes += bytes;
  return malloc(bytes);
}

static void counted_free(void *user, void *pointer, size_t bytes) {
  counts *c = (counts *)user;
  --c->blocks;
  c->bytes -= bytes;
  free(pointer);
}

/* Serial, from both ends to the middle; mode 1 gives up half-way, mode 2 skips an index, mode 3 runs one twice. */
static int shuffled_for(void *user, size_t count, void (*task)(void *argument, size_t index), void *argument) {
  int *mode = (int *)user;
  size_t i;
  for (i = 0; i < count; ++i) {
    const size_t half = count / 2, index = i % 2 == 0 ? i / 2 : count - 1 - i / 2;
    if (*mode == 1 && i == half) return -1;
    if (*mode == 2 && i == half) continue;
    task(argument, index);
    if (*mode == 3 && i == half) task(argument, index);
  }
  return 0;
}

static void hooks_serve_a_large_call(void) {
  enum { ROWS = 600, CLASSES = 1000 };
  float *x = (float *)malloc(ROWS * CLASSES * sizeof(float)), *grads = (float *)malloc(2 * ROWS * CLASSES * sizeof(float));
  int32_t classes[ROWS];
  float losses[2] = {0, 0};
  const lk_tensor input = lk_dense_2d(x, LK_FLOAT32, ROWS, CLASSES), targets = lk_dense_1d(classes, LK_INT32, ROWS);
  const lk_tensor loss[2] = {lk_dense_0d(&losses[0], LK_FLOAT32), lk_dense_0d(&losses[1], LK_FLOAT32)};
  lk_tensor grad[2];
  counts memory = {0, 0, 0, 0};
  int mode, i;
  lk_context_options options = context_options();
  lk_context *context = NULL;
  lk_error error = lk_error_init();
  grad[0] = lk_dense_2d(grads, LK_FLOAT32, ROWS, CLASSES);
  grad[1] = lk_dense_2d(grads + ROWS * CLASSES, LK_FLOAT32, ROWS, CLASSES);
  for (i = 0; i < ROWS * CLASSES; ++i) x[i] = (float)(i * 37 % 1001) / 100;
  for (i = 0; i < ROWS; ++i) classes[i] = i * 7 % CLASSES;
  options.allocator.alloc = counted_alloc;
  options.allocator.free = counted_free;
  options.allocator.user = &memory;
  options.executor.parallel_for = shuffled_for;
  options.executor.user = &mode;
  options.executor.concurrency = 3;
  CHECK(lk_context_create(&options, &context, NULL) == LK_OK && memory.blocks == 1);
  CHECK(lk_cross_entropy(NULL, &input, &targets, NULL, &loss[0], &grad[0], &error) == LK_OK);
  for (mode = 0; mode <= 3; ++mode) {
    const lk_status status = lk_cross_entropy(context, &input, &targets, NULL, &loss[1], &grad[1], &error);
    CHECK(status == (mode == 0 ? LK_OK : LK_EXECUTOR_FAILED) && error.status == status && memory.blocks == 1);
    if (mode > 0) continue;
    CHECK(memcmp(&losses[0], &losses[1], sizeof(float)) == 0);
    CHECK(memcmp(grads, grads + ROWS * CLASSES, ROWS * CLASSES * sizeof(float)) == 0);
  }
  mode = 0;
  memory.calls = 0;
  memory.fail_from = 1;
  CHECK(lk_cross_entropy(context, &input, &targets, NULL, &loss[1], &grad[1], &error) ==
        (memory.calls ? LK_OUT_OF_MEMORY : LK_OK));
  lk_context_destroy(context);
  CHECK(memory.blocks == 0 && memory.bytes == 0);
  CHECK(lk_context_create(&options, &context, &error) == LK_OUT_OF_MEMORY && context == NULL);
  options.allocator.free = NULL;
  CHECK(lk_context_create(&options, &context, NULL) == LK_INVALID_CALL);
  options = context_options();
  options.executor.parallel_for = shuffled_for;
  CHECK(lk_context_create(&options, &context, NULL) == LK_INVALID_VALUE); /* concurrency 0 */
  free(x);
  free(grads);
}

int main(void) {
  run_goldens();
  RUN(every_output_and_flag_is_reachable);
  RUN(generic_call_gives_the_same_bits);
  RUN(call_struct_may_be_smaller_or_larger);
  RUN(errors_name_argument_place_and_value);
  RUN(error_struct_is_never_written_beyond_its_size);
  RUN(tensor_helpers_describe_row_major_memory);
  RUN(catalogue_describes_every_op);
  RUN(describe_calls_honour_struct_size);
  RUN(names_and_versions_are_known);
  RUN(context_chooses_a_target);
  RUN(context_refuses_bad_options);
  RUN(hooks_serve_a_large_call);
  return finish();
}
