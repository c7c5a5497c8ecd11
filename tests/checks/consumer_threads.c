/* consumer.c with a pool of threads: the same output. */
#include <losskit/losses.h>
#include <losskit/threads.h>
#include <stdio.h>
#include <string.h>

int main(void) {
  float logits[6] = {1.5f, -0.25f, 3.0f, 0.0f, 2.0f, -7.5f};
  float grads[6], loss_value;
  int64_t classes[2] = {2, 0};
  const lk_tensor input = lk_dense_2d(logits, LK_FLOAT32, 2, 3), target = lk_dense_1d(classes, LK_INT64, 2);
  const lk_tensor loss = lk_dense_0d(&loss_value, LK_FLOAT32), grad = lk_dense_2d(grads, LK_FLOAT32, 2, 3);
  lk_cross_entropy_options options = lk_cross_entropy_defaults();
  lk_error error = lk_error_init();
  lk_thread_pool *pool = NULL;
  lk_context *context = NULL;
  lk_context_options with;
  int i;

  memset(&with, 0, sizeof with);
  with.struct_size = sizeof with;
  if (lk_thread_pool_create(NULL, &pool, &error) == LK_OK) {
    with.executor = lk_thread_pool_executor(pool);
    lk_context_create(&with, &context, &error);
  }
  if (context == NULL) {
    fprintf(stderr, "%s\n", error.message);
    return 1;
  }
  if (lk_cross_entropy(context, &input, &target, &options, &loss, &grad, &error) != LK_OK) {
    fprintf(stderr, "%s\n", error.message);
    return 1;
  }
  printf("losskit %s, cross entropy %a, gradient", lk_version(), loss_value);
  for (i = 0; i < 6; ++i) printf(" %a", grads[i]);
  printf("\n");
  lk_context_destroy(context);
  lk_thread_pool_destroy(pool);
  return 0;
}
