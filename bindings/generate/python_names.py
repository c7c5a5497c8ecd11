"""What Python's users expect that the catalogue does not know: the order of parameters and other names for them.

Everything here is optional. A loss that is not listed has its required inputs, optional inputs, options and reduction in
the catalogue's order, under the catalogue's names; so has what a listed order leaves out, as keyword-only parameters.
"""

# The parameters of torch.nn.functional, torchvision.ops. size_average and reduce exist in losskit.torch alone.
_DEPRECATED = "size_average reduce reduction"
ORDER = {
    "l1_loss": f"input target {_DEPRECATED} weight",
    "mse_loss": f"input target {_DEPRECATED} weight",
    "smooth_l1_loss": f"input target {_DEPRECATED} beta",
    "huber_loss": "input target reduction delta weight",
    "cross_entropy": "input target weight size_average ignore_index reduce reduction label_smoothing",
    "nll_loss": "input target weight size_average ignore_index reduce reduction",
    "binary_cross_entropy": f"input target weight {_DEPRECATED}",
    "binary_cross_entropy_with_logits": f"input target weight {_DEPRECATED} pos_weight",
    "multilabel_soft_margin_loss": f"input target weight {_DEPRECATED}",
    "soft_margin_loss": f"input target {_DEPRECATED}",
    "kl_div": f"input target {_DEPRECATED} log_target",
    "poisson_nll_loss": "input target log_input full size_average eps reduce reduction",
    "gaussian_nll_loss": "input target var full eps reduction",
    "margin_ranking_loss": f"input1 input2 target margin {_DEPRECATED}",
    "hinge_embedding_loss": f"input target margin {_DEPRECATED}",
    "multi_margin_loss": f"input target p margin weight {_DEPRECATED}",
    "multilabel_margin_loss": f"input target {_DEPRECATED}",
    "cosine_embedding_loss": f"input1 input2 target margin {_DEPRECATED}",
    "triplet_margin_loss": f"anchor positive negative margin p eps swap {_DEPRECATED}",
    "center_loss": "input target centers",
    "ctc_loss": "log_probs targets input_lengths target_lengths blank reduction zero_infinity",
    "sigmoid_focal_loss": "inputs targets alpha gamma reduction",
    "generalized_box_iou_loss": "boxes1 boxes2 reduction eps",
    "distance_box_iou_loss": "boxes1 boxes2 reduction eps",
    "complete_box_iou_loss": "boxes1 boxes2 reduction eps",
    # MONAI's, whose sigmoid and softmax are one parameter here.
    "dice_loss": "input target include_background activation squared_pred jaccard reduction smooth_nr smooth_dr batch weight "
                 "soft_label ignore_index",
    "jaccard_loss": "input target include_background activation squared_pred reduction smooth_nr smooth_dr batch weight "
                    "soft_label ignore_index",
    "tversky_loss": "input target include_background activation alpha beta reduction smooth_nr smooth_dr batch soft_label "
                    "ignore_index",
    "focal_tversky_loss": "input target include_background activation alpha beta gamma reduction smooth_nr smooth_dr batch "
                          "soft_label ignore_index",
    "dice_ce_loss": "input target include_background activation squared_pred jaccard reduction smooth_nr smooth_dr batch weight "
                    "lambda_dice lambda_ce label_smoothing",
    "dice_focal_loss": "input target include_background activation squared_pred jaccard reduction smooth_nr smooth_dr batch "
                       "gamma weight lambda_dice lambda_focal alpha",
    "generalized_dice_loss": "input target include_background activation w_type reduction smooth_nr smooth_dr batch soft_label "
                             "ignore_index",
}

# scikit-learn's word for a weight per sample.
_SAMPLES = {"weight": "sample_weight"}
_BOXES = {"input": "boxes1", "target": "boxes2"}
RENAMED = {
    "margin_ranking_loss": {"input": "input1"},
    "cosine_embedding_loss": {"input": "input1"},
    "triplet_margin_loss": {"input": "anchor"},
    "ctc_loss": {"input": "log_probs", "target": "targets", "target_indices": "targets"},
    "sigmoid_focal_loss": {"input": "inputs", "target": "targets"},
    "generalized_box_iou_loss": _BOXES,
    "distance_box_iou_loss": _BOXES,
    "complete_box_iou_loss": _BOXES,
    "hinge_loss": _SAMPLES,
    "squared_hinge_loss": _SAMPLES,
    "modified_huber_loss": _SAMPLES,
    "exponential_loss": _SAMPLES,
    "brier_score_loss": _SAMPLES,
    "binary_log_loss": _SAMPLES,
}

# torch.nn's classes where their names do not follow from the function's.
CLASSES = {
    "l1_loss": "L1Loss",
    "mse_loss": "MSELoss",
    "cross_entropy": "CrossEntropyLoss",
    "nll_loss": "NLLLoss",
    "binary_cross_entropy": "BCELoss",
    "binary_cross_entropy_with_logits": "BCEWithLogitsLoss",
    "multilabel_soft_margin_loss": "MultiLabelSoftMarginLoss",
    "multilabel_margin_loss": "MultiLabelMarginLoss",
    "kl_div": "KLDivLoss",
    "poisson_nll_loss": "PoissonNLLLoss",
    "gaussian_nll_loss": "GaussianNLLLoss",
    "ctc_loss": "CTCLoss",
    "dice_ce_loss": "DiceCELoss",
    "iou_loss": "IoULoss",
}

# Optional inputs that go with a call in torch, not with a module. Weights of samples and masks are those of a batch: forward takes them.
WITH_BATCH = {"sample_weight", "mask"}
CALL_ONLY = {"l1_loss": {"weight"}, "mse_loss": {"weight"}, "huber_loss": {"weight"}}

# Parameters that a module's forward has under another name than the function.
FORWARD = {"poisson_nll_loss": {"input": "log_input"}}


def class_name(op):
    name = CLASSES.get(op.name, "".join(word.capitalize() for word in op.name.split("_")))
    return name if name.endswith("Loss") else name + "Loss"
