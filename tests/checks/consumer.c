/* A program as a user would write it, valid as C99 -pedantic and as C++17: prints a loss and its gradient, bit for bit. */
#include <losskit/losses.h>
#include <stdio.h>

int main(void) {
  float logits[6] = {1.5f, -0.25f, 3.0f, 0.0f, 2.0f, -7.5f};
  float grads[6], loss_value;
  int64_t classes[2] = {2, 0};
  const lk_tensor input = lk_dense_2d(logits, LK_FLOAT32, 2, 3), target = lk_dense_1d(classes, LK_INT64, 2);
  const lk_tensor loss = lk_dense_0d(&loss_value, LK_FLOAT32), grad = lk_dense_2d(grads, LK_FLOAT32, 2, 3);
  lk_cross_entropy_options options = lk_cross_entropy_defaults();
  lk_error error = lk_error_init();
  int i;

  if (lk_cross_entropy(NULL, &input, &target, &options, &loss, &grad, &error) != LK_OK) {
    fprintf(stderr, "%s\n", error.message);
    return 1;
  }
  printf("losskit %s, cross entropy %a, gradient", lk_version(), loss_value);
  for (i = 0; i < 6; ++i) printf(" %a", grads[i]);
  printf("\n");
  return 0;
}
