/* What the C tests share: counting, and small arrays of either dtype. */
#ifndef LOSSKIT_TESTS_CAPI_CHECK_H
#define LOSSKIT_TESTS_CAPI_CHECK_H

#include <losskit/losses.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int passed, failed, in_this_test;
static const char *test_name;

static void check(int condition, const char *what, int line) {
  if (condition) return;
  ++in_this_test;
  printf("FAIL %s, line %d: %s\n", test_name, line, what);
}
#define CHECK(condition) check((condition) != 0, #condition, __LINE__)

static void run(const char *name, void (*test)(void)) {
  test_name = name;
  in_this_test = 0;
  test();
  *(in_this_test ? &failed : &passed) += 1;
}
#define RUN(test) run(#test, test)

/* ---- Small arrays of either dtype ------------------------------------------------------------------------------ */

enum { MOST = 8 };
typedef struct array {
  lk_tensor tensor;
  float f32[MOST];
  double f64[MOST];
} array;

static const lk_dtype reals[2] = {LK_FLOAT32, LK_FLOAT64};

/* Rank 0 for rows = columns = 0, rank 1 for rows = 0; values NULL: 99 everywhere. */
static const lk_tensor *fill(array *a, lk_dtype dtype, int rows, int columns, const double *values) {
  void *data = dtype == LK_FLOAT32 ? (void *)a->f32 : (void *)a->f64;
  int i;
  for (i = 0; i < MOST; ++i) {
    const int inside = i < (rows ? rows : 1) * (columns ? columns : 1);
    a->f64[i] = values && inside ? values[i] : 99;
    a->f32[i] = (float)a->f64[i];
  }
  a->tensor = rows      ? lk_dense_2d(data, dtype, rows, columns)
              : columns ? lk_dense_1d(data, dtype, columns)
                        : lk_dense_0d(data, dtype);
  return &a->tensor;
}
static const lk_tensor *scalar(array *a, lk_dtype dtype) { return fill(a, dtype, 0, 0, NULL); }

static double at(const array *a, int i) { return a->tensor.dtype == LK_FLOAT32 ? (double)a->f32[i] : a->f64[i]; }

static int near(const array *a, int count, const double *expected) {
  int i, good = 1;
  for (i = 0; i < count; ++i) {
    if (fabs(at(a, i) - expected[i]) <= 1e-6) continue;
    printf("  element %d is %.9g, expected %.9g\n", i, at(a, i), expected[i]);
    good = 0;
  }
  return good;
}
static int near1(const array *a, double expected) { return near(a, 1, &expected); }

/* Prints the totals; the program's exit status. */
static int finish(void) {
  printf("%d passed, %d failed\n", passed, failed);
  return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}

#endif
