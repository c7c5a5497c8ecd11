/* Cross entropy and its gradient for two rows of three classes.
 * cc minimal.c $(pkg-config --cflags --libs losskit) -o minimal */
#include <losskit/losses.h>
#include <stdio.h>

int main(void) {
  float logits[2][3] = {{1, 2, 3}, {0, 0, 5}}, loss, grad[2][3];
  int64_t classes[2] = {2, 0};
  lk_tensor x = lk_dense_2d(logits, LK_FLOAT32, 2, 3), y = lk_dense_1d(classes, LK_INT64, 2);
  lk_tensor l = lk_dense_0d(&loss, LK_FLOAT32), g = lk_dense_2d(grad, LK_FLOAT32, 2, 3);
  lk_error error = lk_error_init();
  if (lk_cross_entropy(NULL, &x, &y, NULL, &l, &g, &error) != LK_OK) return fprintf(stderr, "%s\n", error.message), 1;
  printf("loss %g, gradient of the first logit %g\n", loss, grad[0][0]);
  return 0;
}
