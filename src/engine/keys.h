// Roles and option keys: the one list. bindings/generate.py prints it into losskit.h; numbers are ABI and never reused.
// X(CONSTANT, number, name). Plain integers, no code: included by the engine and, through spec.h, by kernel files.
#pragma once

// Inputs: 1..127. The gradient for input role r is output role LK_GRAD + r.
#define LK_INPUT_ROLES(X)                 \
  X(INPUT, 1, "input")                    \
  X(TARGET, 2, "target")                  \
  X(TARGET_INDICES, 3, "target_indices")  \
  X(WEIGHT, 4, "weight")                  \
  X(CLASS_WEIGHT, 5, "class_weight")      \
  X(POS_WEIGHT, 6, "pos_weight")          \
  X(GRAD_LOSS, 7, "grad_loss")            \
  X(DIVISOR, 8, "divisor")                \
  X(MASK, 9, "mask")                      \
  X(SAMPLE_WEIGHT, 10, "sample_weight")   \
  X(OFFSETS, 11, "offsets")               \
  X(INPUT2, 12, "input2")                 \
  X(VAR, 13, "var")                       \
  X(POSITIVE, 14, "positive")             \
  X(NEGATIVE, 15, "negative")             \
  X(CENTERS, 16, "centers")               \
  X(INPUT_LENGTHS, 17, "input_lengths")   \
  X(TARGET_LENGTHS, 18, "target_lengths") \
  X(ALPHA, 19, "alpha")                   \
  X(HIDDEN, 20, "hidden")                 \
  X(WEIGHT_MATRIX, 21, "weight_matrix")   \
  X(BIAS, 22, "bias")                     \
  X(TEMPERATURE, 23, "temperature")

// Outputs that are not gradients: 129..255. The shard roles of a vocabulary-parallel loss are outputs of one call and
// inputs of the next.
#define LK_OUTPUT_ROLES(X)                                 \
  X(LOSS, 129, "loss")                                     \
  X(LOSS_ELEMENTS, 130, "loss_elements")                   \
  X(LOSS_SUM, 131, "loss_sum")                             \
  X(LOSS_DIVISOR, 132, "loss_divisor")                     \
  X(ROW_MAX, 133, "row_max")                               \
  X(ROW_SUM, 134, "row_sum")                               \
  X(TARGET_LOGIT, 135, "target_logit")                     \
  X(LSE, 136, "lse")                                       \
  X(ARGMAX, 137, "argmax")                                 \
  X(CORRECT, 138, "correct")                               \
  X(TARGET_LOG_PROBABILITY, 139, "target_log_probability") \
  X(RANK, 140, "rank")                                     \
  X(ENTROPY, 141, "entropy")                               \
  X(TOPK_VALUES, 142, "topk_values")                       \
  X(TOPK_INDICES, 143, "topk_indices")                     \
  X(KEPT, 144, "kept")                                     \
  X(CENTERS_UPDATE, 145, "centers_update")                 \
  X(SEQUENCE_SUM, 146, "sequence_sum")                     \
  X(SEQUENCE_MEAN, 147, "sequence_mean")                   \
  X(SEQUENCE_COUNT, 148, "sequence_count")

// Option keys.
#define LK_OPTION_KEYS(X)                         \
  X(IGNORE_INDEX, 1, "ignore_index")              \
  X(LABEL_SMOOTHING, 2, "label_smoothing")        \
  X(SMOOTH, 3, "smooth")                          \
  X(SCOPE, 4, "scope")                            \
  X(BETA, 5, "beta")                              \
  X(DELTA, 6, "delta")                            \
  X(ALPHA, 7, "alpha")                            \
  X(GAMMA, 8, "gamma")                            \
  X(LOG_TARGET, 9, "log_target")                  \
  X(STRICT, 10, "strict")                         \
  X(LOG_INPUT, 11, "log_input")                   \
  X(FULL, 12, "full")                             \
  X(EPS, 13, "eps")                               \
  X(MARGIN, 14, "margin")                         \
  X(P, 15, "p")                                   \
  X(SCALE_BY_HALF, 16, "scale_by_half")           \
  X(Z_LOSS, 17, "z_loss")                         \
  X(SOFTCAP, 18, "softcap")                       \
  X(INCLUDE_BACKGROUND, 19, "include_background") \
  X(ACTIVATION, 20, "activation")                 \
  X(SQUARED_PRED, 21, "squared_pred")             \
  X(JACCARD, 22, "jaccard")                       \
  X(SMOOTH_NR, 23, "smooth_nr")                   \
  X(SMOOTH_DR, 24, "smooth_dr")                   \
  X(BATCH, 25, "batch")                           \
  X(SOFT_LABEL, 26, "soft_label")                 \
  X(W_TYPE, 27, "w_type")                         \
  X(LAMBDA_DICE, 28, "lambda_dice")               \
  X(LAMBDA_CE, 29, "lambda_ce")                   \
  X(LAMBDA_FOCAL, 30, "lambda_focal")             \
  X(EMPTY_MEAN, 31, "empty_mean")                 \
  X(BOX_FORMAT, 40, "box_format")                 \
  X(MODE, 41, "mode")                             \
  X(DETACH, 42, "detach")                         \
  X(THETA, 43, "theta")                           \
  X(SWAP, 44, "swap")                             \
  X(NORMALIZE, 45, "normalize")                   \
  X(BLANK, 60, "blank")                           \
  X(ZERO_INFINITY, 61, "zero_infinity")           \
  X(FROM_LOGITS, 62, "from_logits")
