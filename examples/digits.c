/* Trains a softmax classifier on images of handwritten digits: gradient descent with momentum on batches, with losskit
 * for the loss and its gradient.
 *
 *   cc digits.c $(pkg-config --cflags --libs losskit) -o digits && ./digits data/optdigits.csv
 *
 * The program owns all memory and threads; losskit computes one fused pass per call and keeps nothing. */
#include <losskit/losses.h>
#include <stdio.h>
#include <stdlib.h>

enum { PIXELS = 64, CLASSES = 10, MAX_SAMPLES = 2000, BATCH = 64, EPOCHS = 30 };

static const float learning_rate = 0.1f, momentum = 0.9f;

typedef struct {
  float pixels[MAX_SAMPLES][PIXELS]; /* 0 to 1 */
  int32_t digit[MAX_SAMPLES];
  int count;
} samples;

static samples train, held_out;
static float weight[CLASSES][PIXELS], bias[CLASSES];
static float weight_speed[CLASSES][PIXELS], bias_speed[CLASSES];

/* Reads lines of 64 pixel values from 0 to 16 and the digit. Every fifth image is held out. */
static int load(const char *path) {
  FILE *file = fopen(path, "r");
  int line, i, value;
  if (!file) return 0;
  for (line = 0; fscanf(file, "%d", &value) == 1; ++line) {
    samples *to = line % 5 == 4 ? &held_out : &train;
    if (to->count == MAX_SAMPLES) break;
    to->pixels[to->count][0] = (float)value / 16;
    for (i = 1; i < PIXELS && fscanf(file, ",%d", &value) == 1; ++i) to->pixels[to->count][i] = (float)value / 16;
    if (i != PIXELS || fscanf(file, ",%d", &value) != 1) break;
    to->digit[to->count++] = value;
  }
  i = feof(file);
  fclose(file);
  return i && train.count && held_out.count;
}

static void predict(const float *pixels, float *logits) {
  int c, i;
  for (c = 0; c < CLASSES; ++c) {
    logits[c] = bias[c];
    for (i = 0; i < PIXELS; ++i) logits[c] += weight[c][i] * pixels[i];
  }
}

/* The mean cross entropy of a batch, and its gradient with respect to each logit: one call. */
static float cross_entropy(float *logits, int32_t *digits, float *gradient, int count) {
  float mean;
  lk_tensor logits_tensor = lk_dense_2d(logits, LK_FLOAT32, count, CLASSES);
  lk_tensor digits_tensor = lk_dense_1d(digits, LK_INT32, count);
  lk_tensor mean_tensor = lk_dense_0d(&mean, LK_FLOAT32);
  lk_tensor gradient_tensor = lk_dense_2d(gradient, LK_FLOAT32, count, CLASSES);
  lk_cross_entropy_options options = lk_cross_entropy_defaults();
  lk_error error = lk_error_init();
  if (lk_cross_entropy(NULL, &logits_tensor, &digits_tensor, &options, &mean_tensor, &gradient_tensor, &error) != LK_OK) {
    fprintf(stderr, "digits: %s\n", error.message);
    exit(1);
  }
  return mean;
}

/* One step of gradient descent on images first .. first + count - 1; returns the sum of their losses. */
static double step(int first, int count) {
  static float logits[BATCH][CLASSES], gradient[BATCH][CLASSES];
  float mean, descent;
  int n, c, i;
  for (n = 0; n < count; ++n) predict(train.pixels[first + n], logits[n]);
  mean = cross_entropy(logits[0], train.digit + first, gradient[0], count);
  for (c = 0; c < CLASSES; ++c) {
    for (i = 0; i < PIXELS; ++i) {
      for (descent = 0, n = 0; n < count; ++n) descent += gradient[n][c] * train.pixels[first + n][i];
      weight_speed[c][i] = momentum * weight_speed[c][i] - learning_rate * descent;
      weight[c][i] += weight_speed[c][i];
    }
    for (descent = 0, n = 0; n < count; ++n) descent += gradient[n][c];
    bias_speed[c] = momentum * bias_speed[c] - learning_rate * descent;
    bias[c] += bias_speed[c];
  }
  return (double)mean * count;
}

static double accuracy(const samples *s) {
  float logits[CLASSES];
  int n, c, best, right = 0;
  for (n = 0; n < s->count; ++n) {
    predict(s->pixels[n], logits);
    for (best = 0, c = 1; c < CLASSES; ++c)
      if (logits[c] > logits[best]) best = c;
    right += best == s->digit[n];
  }
  return (double)right / s->count;
}

int main(int argc, char **argv) {
  int epoch, first;
  if (argc != 2 || !load(argv[1])) {
    fprintf(stderr, argc == 2 ? "digits: cannot read %s\n" : "usage: digits FILE.csv\n", argv[argc - 1]);
    return 2;
  }
  printf("%d images to train on, %d held out\n", train.count, held_out.count);
  for (epoch = 1; epoch <= EPOCHS; ++epoch) {
    double loss = 0;
    for (first = 0; first < train.count; first += BATCH)
      loss += step(first, first + BATCH < train.count ? BATCH : train.count - first);
    if (epoch == 1 || epoch % 5 == 0) printf("epoch %2d  loss %.4f\n", epoch, loss / train.count);
  }
  printf("held-out accuracy %.4f\n", accuracy(&held_out));
  return accuracy(&held_out) >= 0.93 ? 0 : 1; /* what a linear model reaches on these images */
}
