/* The typed calls of the four losses against the values of the libraries whose semantics they follow. */
#ifndef LOSSKIT_TESTS_CAPI_GOLDENS_H
#define LOSSKIT_TESTS_CAPI_GOLDENS_H

#include "capi_check.h"

static const double article[4] = {-0.3589, 0.6440, 0.7927, -0.0011};
static const double class_weights[2] = {1, 3};
static const int64_t diagonal[2] = {0, 1};

static void cross_entropy_matches_goldens(void) {
  static const double grads[4] = {-0.365814186, 0.365814186, 0.344323341, -0.344323341};
  static const double elements[2] = {1.315383, 1.166827};
  static const double wide[6] = {1, 2, 3, 0, 0, 5};
  static const uint8_t wide_targets[2] = {2, 0};
  const lk_tensor targets = lk_dense_1d(lk_const(diagonal), LK_INT64, 2);
  const lk_tensor bytes = lk_dense_1d(lk_const(wide_targets), LK_UINT8, 2);
  int i;
  for (i = 0; i < 2; ++i) {
    const lk_dtype d = reals[i];
    array x, w, loss, grad, none;
    lk_cross_entropy_options o = lk_cross_entropy_defaults();
    fill(&x, d, 2, 2, article);
    fill(&w, d, 0, 2, class_weights);
    CHECK(lk_cross_entropy(NULL, &x.tensor, &targets, NULL, scalar(&loss, d), fill(&grad, d, 2, 2, NULL), NULL) == LK_OK);
    CHECK(near1(&loss, 1.241104761) && near(&grad, 4, grads));
    o.reduction = LK_REDUCTION_NONE;
    CHECK(lk_cross_entropy(NULL, &x.tensor, &targets, &o, fill(&none, d, 0, 2, NULL), NULL, NULL) == LK_OK);
    CHECK(near(&none, 2, elements));
    o = lk_cross_entropy_defaults();
    o.label_smoothing = 0.1;
    CHECK(lk_cross_entropy(NULL, &x.tensor, &targets, &o, scalar(&loss, d), NULL, NULL) == LK_OK);
    CHECK(near1(&loss, 1.196187261));
    o.class_weight = &w.tensor;
    CHECK(lk_cross_entropy(NULL, &x.tensor, &targets, &o, scalar(&loss, d), NULL, NULL) == LK_OK);
    CHECK(near1(&loss, 1.160148491));
    o.label_smoothing = 0;
    CHECK(lk_cross_entropy(NULL, &x.tensor, &targets, &o, scalar(&loss, d), NULL, NULL) == LK_OK);
    CHECK(near1(&loss, 1.203965850));
    o = lk_cross_entropy_defaults();
    o.label_smoothing = 0.1;
    CHECK(lk_cross_entropy(NULL, fill(&x, d, 2, 3, wide), &bytes, &o, scalar(&loss, d), NULL, NULL) == LK_OK);
    CHECK(near1(&loss, 2.677163));
  }
}

static void cross_entropy_takes_probabilities(void) {
  static const double one_hot[4] = {1, 0, 0, 1};
  int i;
  for (i = 0; i < 2; ++i) {
    const lk_dtype d = reals[i];
    array x, t, w, loss, grad_target;
    lk_cross_entropy_options o = lk_cross_entropy_defaults();
    fill(&x, d, 2, 2, article);
    fill(&t, d, 2, 2, one_hot);
    o.class_weight = fill(&w, d, 0, 2, class_weights);
    o.grad_target = fill(&grad_target, d, 2, 2, NULL);
    CHECK(lk_cross_entropy_probabilities(NULL, &x.tensor, &t.tensor, &o, scalar(&loss, d), NULL, NULL) == LK_OK);
    CHECK(near1(&loss, 2.407931700));
    /* Half of w_c times minus the log probability of the target. */
    CHECK(fabs(at(&grad_target, 0) - 0.5 * 1.315383) < 1e-6 && fabs(at(&grad_target, 3) - 1.5 * 1.166827) < 2e-6);
    o = lk_cross_entropy_defaults();
    o.label_smoothing = 0.1;
    CHECK(lk_cross_entropy_probabilities(NULL, &x.tensor, &t.tensor, &o, scalar(&loss, d), NULL, NULL) == LK_OK);
    CHECK(near1(&loss, 1.196187261));
  }
}

static void ignored_positions_give_exactly_zero(void) {
  static const int32_t classes[2] = {10, 1};
  const lk_tensor targets = lk_dense_1d(lk_const(classes), LK_INT32, 2);
  array x, loss, grad, none;
  lk_cross_entropy_options o = lk_cross_entropy_defaults();
  fill(&x, LK_FLOAT32, 2, 2, article);
  x.f32[0] = (float)NAN;
  o.ignore_index = 10;
  o.loss_elements = fill(&none, LK_FLOAT32, 0, 2, NULL);
  CHECK(lk_cross_entropy(NULL, &x.tensor, &targets, &o, scalar(&loss, LK_FLOAT32), fill(&grad, LK_FLOAT32, 2, 2, NULL), NULL) ==
        LK_OK);
  CHECK(near1(&loss, 1.166827));
  CHECK(at(&none, 0) == 0 && at(&grad, 0) == 0 && at(&grad, 1) == 0 && at(&grad, 2) > 0);
}

static void bce_with_logits_matches_goldens(void) {
  static const double x2[2] = {1, -2}, t2[2] = {1, 0}, v2 = 2, x3[3] = {0, 2, -2}, t3[3] = {.3, 1, 0}, v3 = 3;
  static const double elements[3] = {1.109035, 0.380784, 0.126928}, grads[3] = {-0.1, -0.357609, 0.119203};
  int i;
  for (i = 0; i < 2; ++i) {
    const lk_dtype d = reals[i];
    array x, t, v, loss, grad, none;
    lk_binary_cross_entropy_with_logits_options o = lk_binary_cross_entropy_with_logits_defaults();
    o.pos_weight = fill(&v, d, 0, 1, &v2);
    CHECK(lk_binary_cross_entropy_with_logits(NULL, fill(&x, d, 0, 2, x2), fill(&t, d, 0, 2, t2), &o, scalar(&loss, d), NULL,
                                              NULL) == LK_OK);
    CHECK(near1(&loss, 0.376726));
    o.pos_weight = fill(&v, d, 0, 1, &v3);
    o.reduction = LK_REDUCTION_NONE;
    CHECK(lk_binary_cross_entropy_with_logits(NULL, fill(&x, d, 0, 3, x3), fill(&t, d, 0, 3, t3), &o,
                                              fill(&none, d, 0, 3, NULL), fill(&grad, d, 0, 3, NULL), NULL) == LK_OK);
    CHECK(near(&none, 3, elements) && near(&grad, 3, grads));
  }
}

static void binary_dice_matches_goldens(void) {
  static const double xs[4] = {0, 0, 2, -2}, ts[4] = {1, 0, 1, 0};
  static const double grads[4] = {-0.062384058, 0.037615942, -0.026199704, 0.015797730};
  int i;
  for (i = 0; i < 2; ++i) {
    const lk_dtype d = reals[i];
    array x, t, loss, grad, none;
    lk_binary_dice_loss_options o = lk_binary_dice_loss_defaults();
    fill(&x, d, 1, 4, xs);
    fill(&t, d, 1, 4, ts);
    CHECK(lk_binary_dice_loss(NULL, &x.tensor, &t.tensor, NULL, scalar(&loss, d), fill(&grad, d, 1, 4, NULL), NULL) == LK_OK);
    CHECK(near1(&loss, 0.247681169) && near(&grad, 4, grads));
    o.scope = LK_SCOPE_SAMPLE;
    o.reduction = LK_REDUCTION_NONE;
    CHECK(lk_binary_dice_loss(NULL, &x.tensor, &t.tensor, &o, fill(&none, d, 0, 1, NULL), NULL, NULL) == LK_OK);
    CHECK(near1(&none, 0.247681169));
  }
}

static void mse_has_weights_and_both_gradients(void) {
  static const double xs[3] = {1, 2, 4}, ts[3] = {0, 2, 1}, ws[3] = {1, 2, 0.5}, one = 1;
  static const double dx[3] = {2, 0, 6}, dt[3] = {-2, 0, -6}, broadcast[3] = {0, 1, 9};
  int i;
  for (i = 0; i < 2; ++i) {
    const lk_dtype d = reals[i];
    array x, t, w, loss, grad, grad_target, none;
    lk_mse_loss_options o = lk_mse_loss_defaults();
    fill(&x, d, 0, 3, xs);
    fill(&t, d, 0, 3, ts);
    o.reduction = LK_REDUCTION_SUM;
    o.grad_target = fill(&grad_target, d, 0, 3, NULL);
    CHECK(lk_mse_loss(NULL, &x.tensor, &t.tensor, &o, scalar(&loss, d), fill(&grad, d, 0, 3, NULL), NULL) == LK_OK);
    CHECK(near1(&loss, 10) && near(&grad, 3, dx) && near(&grad_target, 3, dt));
    o = lk_mse_loss_defaults();
    o.weight = fill(&w, d, 0, 3, ws);
    CHECK(lk_mse_loss(NULL, &x.tensor, &t.tensor, &o, scalar(&loss, d), NULL, NULL) == LK_OK);
    CHECK(near1(&loss, 5.5 / 3.5));
    o = lk_mse_loss_defaults();
    o.reduction = LK_REDUCTION_NONE;
    CHECK(lk_mse_loss(NULL, &x.tensor, fill(&t, d, 0, 0, &one), &o, fill(&none, d, 0, 3, NULL), NULL, NULL) == LK_OK);
    CHECK(near(&none, 3, broadcast));
  }
}

static void run_goldens(void) {
  RUN(cross_entropy_matches_goldens);
  RUN(cross_entropy_takes_probabilities);
  RUN(ignored_positions_give_exactly_zero);
  RUN(bce_with_logits_matches_goldens);
  RUN(binary_dice_matches_goldens);
  RUN(mse_has_weights_and_both_gradients);
}

#endif
