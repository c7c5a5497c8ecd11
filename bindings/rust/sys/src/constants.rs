// Generated from the catalogue by bindings/generate.py: do not edit.

// Roles: inputs.
pub const LK_INPUT: i32 = 1;
pub const LK_TARGET: i32 = 2;
pub const LK_TARGET_INDICES: i32 = 3;
pub const LK_WEIGHT: i32 = 4;
pub const LK_CLASS_WEIGHT: i32 = 5;
pub const LK_POS_WEIGHT: i32 = 6;
pub const LK_GRAD_LOSS: i32 = 7;
pub const LK_DIVISOR: i32 = 8;
pub const LK_MASK: i32 = 9;
pub const LK_SAMPLE_WEIGHT: i32 = 10;
pub const LK_OFFSETS: i32 = 11;
pub const LK_INPUT2: i32 = 12;
pub const LK_VAR: i32 = 13;
pub const LK_POSITIVE: i32 = 14;
pub const LK_NEGATIVE: i32 = 15;
pub const LK_CENTERS: i32 = 16;
pub const LK_INPUT_LENGTHS: i32 = 17;
pub const LK_TARGET_LENGTHS: i32 = 18;
pub const LK_ALPHA: i32 = 19;
pub const LK_HIDDEN: i32 = 20;
pub const LK_WEIGHT_MATRIX: i32 = 21;
pub const LK_BIAS: i32 = 22;
pub const LK_TEMPERATURE: i32 = 23;

// Roles: outputs that are not gradients.
pub const LK_LOSS: i32 = 129;
pub const LK_LOSS_ELEMENTS: i32 = 130;
pub const LK_LOSS_SUM: i32 = 131;
pub const LK_LOSS_DIVISOR: i32 = 132;
pub const LK_ROW_MAX: i32 = 133;
pub const LK_ROW_SUM: i32 = 134;
pub const LK_TARGET_LOGIT: i32 = 135;
pub const LK_LSE: i32 = 136;
pub const LK_ARGMAX: i32 = 137;
pub const LK_CORRECT: i32 = 138;
pub const LK_TARGET_LOG_PROBABILITY: i32 = 139;
pub const LK_RANK: i32 = 140;
pub const LK_ENTROPY: i32 = 141;
pub const LK_TOPK_VALUES: i32 = 142;
pub const LK_TOPK_INDICES: i32 = 143;
pub const LK_KEPT: i32 = 144;
pub const LK_CENTERS_UPDATE: i32 = 145;

// Roles: gradients.
pub const LK_GRAD_INPUT: i32 = 257;
pub const LK_GRAD_TARGET: i32 = 258;
pub const LK_GRAD_INPUT2: i32 = 268;
pub const LK_GRAD_VAR: i32 = 269;
pub const LK_GRAD_POSITIVE: i32 = 270;
pub const LK_GRAD_NEGATIVE: i32 = 271;
pub const LK_GRAD_CENTERS: i32 = 272;
pub const LK_GRAD_ALPHA: i32 = 275;
pub const LK_GRAD_HIDDEN: i32 = 276;
pub const LK_GRAD_WEIGHT_MATRIX: i32 = 277;
pub const LK_GRAD_BIAS: i32 = 278;
pub const LK_GRAD_TEMPERATURE: i32 = 279;

// Keys of options.
pub const LK_OPTION_IGNORE_INDEX: i32 = 1;
pub const LK_OPTION_LABEL_SMOOTHING: i32 = 2;
pub const LK_OPTION_SMOOTH: i32 = 3;
pub const LK_OPTION_SCOPE: i32 = 4;
pub const LK_OPTION_BETA: i32 = 5;
pub const LK_OPTION_DELTA: i32 = 6;
pub const LK_OPTION_ALPHA: i32 = 7;
pub const LK_OPTION_GAMMA: i32 = 8;
pub const LK_OPTION_LOG_TARGET: i32 = 9;
pub const LK_OPTION_STRICT: i32 = 10;
pub const LK_OPTION_LOG_INPUT: i32 = 11;
pub const LK_OPTION_FULL: i32 = 12;
pub const LK_OPTION_EPS: i32 = 13;
pub const LK_OPTION_MARGIN: i32 = 14;
pub const LK_OPTION_P: i32 = 15;
pub const LK_OPTION_SCALE_BY_HALF: i32 = 16;
pub const LK_OPTION_Z_LOSS: i32 = 17;
pub const LK_OPTION_SOFTCAP: i32 = 18;
pub const LK_OPTION_BOX_FORMAT: i32 = 40;
pub const LK_OPTION_MODE: i32 = 41;
pub const LK_OPTION_DETACH: i32 = 42;
pub const LK_OPTION_THETA: i32 = 43;
pub const LK_OPTION_SWAP: i32 = 44;

// Ops.
pub const LK_OP_MSE_LOSS: i32 = 1;
pub const LK_OP_L1_LOSS: i32 = 5;
pub const LK_OP_SMOOTH_L1_LOSS: i32 = 6;
pub const LK_OP_HUBER_LOSS: i32 = 7;
pub const LK_OP_SIGMOID_MSE_LOSS: i32 = 8;
pub const LK_OP_BINARY_CROSS_ENTROPY_WITH_LOGITS: i32 = 2;
pub const LK_OP_BINARY_CROSS_ENTROPY: i32 = 9;
pub const LK_OP_MULTILABEL_SOFT_MARGIN_LOSS: i32 = 10;
pub const LK_OP_SOFT_MARGIN_LOSS: i32 = 11;
pub const LK_OP_SIGMOID_FOCAL_LOSS: i32 = 12;
pub const LK_OP_BRIER_SCORE_LOSS: i32 = 22;
pub const LK_OP_BINARY_LOG_LOSS: i32 = 23;
pub const LK_OP_KL_DIV: i32 = 13;
pub const LK_OP_POISSON_NLL_LOSS: i32 = 14;
pub const LK_OP_GAUSSIAN_NLL_LOSS: i32 = 15;
pub const LK_OP_MARGIN_RANKING_LOSS: i32 = 16;
pub const LK_OP_HINGE_EMBEDDING_LOSS: i32 = 17;
pub const LK_OP_HINGE_LOSS: i32 = 18;
pub const LK_OP_SQUARED_HINGE_LOSS: i32 = 19;
pub const LK_OP_MODIFIED_HUBER_LOSS: i32 = 20;
pub const LK_OP_EXPONENTIAL_LOSS: i32 = 21;
pub const LK_OP_CROSS_ENTROPY: i32 = 3;
pub const LK_OP_SOFTMAX_FOCAL_LOSS: i32 = 48;
pub const LK_OP_BINARY_DICE_LOSS: i32 = 4;
pub const LK_OP_NLL_LOSS: i32 = 40;
pub const LK_OP_MULTICLASS_LOG_LOSS: i32 = 41;
pub const LK_OP_MULTICLASS_HINGE_LOSS: i32 = 42;
pub const LK_OP_MULTI_MARGIN_LOSS: i32 = 43;
pub const LK_OP_MULTICLASS_BRIER_SCORE_LOSS: i32 = 44;
pub const LK_OP_MULTILABEL_MARGIN_LOSS: i32 = 45;
pub const LK_OP_ZERO_ONE_LOSS: i32 = 46;
pub const LK_OP_LABEL_RANKING_LOSS: i32 = 47;
pub const LK_OP_IOU_LOSS: i32 = 57;
pub const LK_OP_GENERALIZED_BOX_IOU_LOSS: i32 = 58;
pub const LK_OP_DISTANCE_BOX_IOU_LOSS: i32 = 59;
pub const LK_OP_COMPLETE_BOX_IOU_LOSS: i32 = 60;
pub const LK_OP_EFFICIENT_BOX_IOU_LOSS: i32 = 61;
pub const LK_OP_FOCAL_EIOU_LOSS: i32 = 62;
pub const LK_OP_SIOU_LOSS: i32 = 63;
pub const LK_OP_COSINE_EMBEDDING_LOSS: i32 = 64;
pub const LK_OP_TRIPLET_MARGIN_LOSS: i32 = 65;
pub const LK_OP_CENTER_LOSS: i32 = 66;

// Values of the options that choose by name.
pub const LK_SCOPE_BATCH: i64 = 0;
pub const LK_SCOPE_SAMPLE: i64 = 1;
pub const LK_SCALE_BY_HALF_AUTO: i64 = 0;
pub const LK_SCALE_BY_HALF_TRUE: i64 = 1;
pub const LK_SCALE_BY_HALF_FALSE: i64 = 2;
pub const LK_BOX_FORMAT_XYXY: i64 = 0;
pub const LK_BOX_FORMAT_CXCYWH: i64 = 1;
pub const LK_MODE_LOG: i64 = 0;
pub const LK_MODE_LINEAR: i64 = 1;
pub const LK_MODE_SQUARE: i64 = 2;

/// The name of an option's key.
pub fn option_name(key: i32) -> Option<&'static str> {
    match key {
        LK_OPTION_IGNORE_INDEX => Some("ignore_index"),
        LK_OPTION_LABEL_SMOOTHING => Some("label_smoothing"),
        LK_OPTION_SMOOTH => Some("smooth"),
        LK_OPTION_SCOPE => Some("scope"),
        LK_OPTION_BETA => Some("beta"),
        LK_OPTION_DELTA => Some("delta"),
        LK_OPTION_ALPHA => Some("alpha"),
        LK_OPTION_GAMMA => Some("gamma"),
        LK_OPTION_LOG_TARGET => Some("log_target"),
        LK_OPTION_STRICT => Some("strict"),
        LK_OPTION_LOG_INPUT => Some("log_input"),
        LK_OPTION_FULL => Some("full"),
        LK_OPTION_EPS => Some("eps"),
        LK_OPTION_MARGIN => Some("margin"),
        LK_OPTION_P => Some("p"),
        LK_OPTION_SCALE_BY_HALF => Some("scale_by_half"),
        LK_OPTION_Z_LOSS => Some("z_loss"),
        LK_OPTION_SOFTCAP => Some("softcap"),
        LK_OPTION_BOX_FORMAT => Some("box_format"),
        LK_OPTION_MODE => Some("mode"),
        LK_OPTION_DETACH => Some("detach"),
        LK_OPTION_THETA => Some("theta"),
        LK_OPTION_SWAP => Some("swap"),
        _ => None,
    }
}
