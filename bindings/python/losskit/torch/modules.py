"""torch.nn's loss modules over losskit. Generated from the catalogue by bindings/generate.py: do not edit."""

import torch

from . import functional
from ._engine import legacy_reduction


class MSELoss(torch.nn.Module):
    """Squared error. The arguments are those of losskit.torch.mse_loss."""

    def __init__(self, size_average=None, reduce=None, reduction='mean'):
        super().__init__()
        if size_average is not None or reduce is not None:
            reduction = legacy_reduction(size_average, reduce)
        self.reduction = reduction

    def forward(self, input, target):
        return functional.mse_loss(input, target, reduction=self.reduction)

    def extra_repr(self):
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('reduction',))


class L1Loss(torch.nn.Module):
    """Absolute error. The arguments are those of losskit.torch.l1_loss."""

    def __init__(self, size_average=None, reduce=None, reduction='mean'):
        super().__init__()
        if size_average is not None or reduce is not None:
            reduction = legacy_reduction(size_average, reduce)
        self.reduction = reduction

    def forward(self, input, target):
        return functional.l1_loss(input, target, reduction=self.reduction)

    def extra_repr(self):
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('reduction',))


class SmoothL1Loss(torch.nn.Module):
    """Absolute error with a square of width beta around 0. The arguments are those of losskit.torch.smooth_l1_loss."""

    def __init__(self, size_average=None, reduce=None, reduction='mean', beta=1.0):
        super().__init__()
        if size_average is not None or reduce is not None:
            reduction = legacy_reduction(size_average, reduce)
        self.reduction = reduction
        self.beta = beta

    def forward(self, input, target):
        return functional.smooth_l1_loss(input, target, reduction=self.reduction, beta=self.beta)

    def extra_repr(self):
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('reduction', 'beta'))


class HuberLoss(torch.nn.Module):
    """Square up to delta, linear beyond. The arguments are those of losskit.torch.huber_loss."""

    def __init__(self, reduction='mean', delta=1.0):
        super().__init__()
        self.reduction = reduction
        self.delta = delta

    def forward(self, input, target):
        return functional.huber_loss(input, target, reduction=self.reduction, delta=self.delta)

    def extra_repr(self):
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('reduction', 'delta'))


class SigmoidMseLoss(torch.nn.Module):
    """Squared error behind a sigmoid. The arguments are those of losskit.torch.sigmoid_mse_loss."""

    def __init__(self, reduction='mean'):
        super().__init__()
        self.reduction = reduction

    def forward(self, input, target):
        return functional.sigmoid_mse_loss(input, target, reduction=self.reduction)

    def extra_repr(self):
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('reduction',))


class BCEWithLogitsLoss(torch.nn.Module):
    """Sigmoid and binary cross entropy in one stable step. The arguments are those of losskit.torch.binary_cross_entropy_with_logits."""

    def __init__(self, weight=None, size_average=None, reduce=None, reduction='mean', pos_weight=None):
        super().__init__()
        if size_average is not None or reduce is not None:
            reduction = legacy_reduction(size_average, reduce)
        self.register_buffer("weight", weight)
        self.register_buffer("pos_weight", pos_weight)
        self.reduction = reduction

    def forward(self, input, target):
        return functional.binary_cross_entropy_with_logits(input, target, weight=self.weight, reduction=self.reduction, pos_weight=self.pos_weight)

    def extra_repr(self):
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('reduction',))


class BCELoss(torch.nn.Module):
    """Cross entropy of probabilities. The arguments are those of losskit.torch.binary_cross_entropy."""

    def __init__(self, weight=None, size_average=None, reduce=None, reduction='mean'):
        super().__init__()
        if size_average is not None or reduce is not None:
            reduction = legacy_reduction(size_average, reduce)
        self.register_buffer("weight", weight)
        self.reduction = reduction

    def forward(self, input, target):
        return functional.binary_cross_entropy(input, target, weight=self.weight, reduction=self.reduction)

    def extra_repr(self):
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('reduction',))


class MultiLabelSoftMarginLoss(torch.nn.Module):
    """Sigmoid and binary cross entropy, averaged over the labels of a sample. The arguments are those of losskit.torch.multilabel_soft_margin_loss."""

    def __init__(self, weight=None, size_average=None, reduce=None, reduction='mean'):
        super().__init__()
        if size_average is not None or reduce is not None:
            reduction = legacy_reduction(size_average, reduce)
        self.register_buffer("weight", weight)
        self.reduction = reduction

    def forward(self, input, target):
        return functional.multilabel_soft_margin_loss(input, target, weight=self.weight, reduction=self.reduction)

    def extra_repr(self):
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('reduction',))


class SoftMarginLoss(torch.nn.Module):
    """Logistic loss of labels -1 and 1. The arguments are those of losskit.torch.soft_margin_loss."""

    def __init__(self, size_average=None, reduce=None, reduction='mean'):
        super().__init__()
        if size_average is not None or reduce is not None:
            reduction = legacy_reduction(size_average, reduce)
        self.reduction = reduction

    def forward(self, input, target):
        return functional.soft_margin_loss(input, target, reduction=self.reduction)

    def extra_repr(self):
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('reduction',))


class SigmoidFocalLoss(torch.nn.Module):
    """Binary cross entropy that weighs easy examples down. The arguments are those of losskit.torch.sigmoid_focal_loss."""

    def __init__(self, alpha=0.25, gamma=2.0, reduction='none'):
        super().__init__()
        self.alpha = alpha
        self.gamma = gamma
        self.reduction = reduction

    def forward(self, inputs, targets):
        return functional.sigmoid_focal_loss(inputs, targets, alpha=self.alpha, gamma=self.gamma, reduction=self.reduction)

    def extra_repr(self):
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('alpha', 'gamma', 'reduction'))


class BrierScoreLoss(torch.nn.Module):
    """Squared error of the probabilities of two classes. The arguments are those of losskit.torch.brier_score_loss."""

    def __init__(self, weight=None, scale_by_half=True, reduction='mean'):
        super().__init__()
        self.register_buffer("weight", weight)
        self.scale_by_half = scale_by_half
        self.reduction = reduction

    def forward(self, input, target):
        return functional.brier_score_loss(input, target, weight=self.weight, scale_by_half=self.scale_by_half, reduction=self.reduction)

    def extra_repr(self):
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('scale_by_half', 'reduction'))


class BinaryLogLoss(torch.nn.Module):
    """Logarithmic loss of the probability of one of two classes. The arguments are those of losskit.torch.binary_log_loss."""

    def __init__(self, weight=None, reduction='mean'):
        super().__init__()
        self.register_buffer("weight", weight)
        self.reduction = reduction

    def forward(self, input, target):
        return functional.binary_log_loss(input, target, weight=self.weight, reduction=self.reduction)

    def extra_repr(self):
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('reduction',))


class KLDivLoss(torch.nn.Module):
    """Terms of the Kullback-Leibler divergence of the model from the target. The arguments are those of losskit.torch.kl_div."""

    def __init__(self, size_average=None, reduce=None, reduction='mean', log_target=False, strict=False):
        super().__init__()
        if size_average is not None or reduce is not None:
            reduction = legacy_reduction(size_average, reduce)
        self.reduction = reduction
        self.log_target = log_target
        self.strict = strict

    def forward(self, input, target):
        return functional.kl_div(input, target, reduction=self.reduction, log_target=self.log_target, strict=self.strict)

    def extra_repr(self):
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('reduction', 'log_target', 'strict'))


class PoissonNLLLoss(torch.nn.Module):
    """Negative log-likelihood of counts from a Poisson distribution. The arguments are those of losskit.torch.poisson_nll_loss."""

    def __init__(self, log_input=True, full=False, size_average=None, eps=1e-08, reduce=None, reduction='mean'):
        super().__init__()
        if size_average is not None or reduce is not None:
            reduction = legacy_reduction(size_average, reduce)
        self.log_input = log_input
        self.full = full
        self.eps = eps
        self.reduction = reduction

    def forward(self, input, target):
        return functional.poisson_nll_loss(input, target, log_input=self.log_input, full=self.full, eps=self.eps, reduction=self.reduction)

    def extra_repr(self):
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('log_input', 'full', 'eps', 'reduction'))


class GaussianNLLLoss(torch.nn.Module):
    """Negative log-likelihood of a Gaussian of given mean and variance. The arguments are those of losskit.torch.gaussian_nll_loss."""

    def __init__(self, full=False, eps=1e-06, reduction='mean'):
        super().__init__()
        self.full = full
        self.eps = eps
        self.reduction = reduction

    def forward(self, input, target, var):
        return functional.gaussian_nll_loss(input, target, var, full=self.full, eps=self.eps, reduction=self.reduction)

    def extra_repr(self):
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('full', 'eps', 'reduction'))


class MarginRankingLoss(torch.nn.Module):
    """Hinge on the difference of two scores. The arguments are those of losskit.torch.margin_ranking_loss."""

    def __init__(self, margin=0.0, size_average=None, reduce=None, reduction='mean'):
        super().__init__()
        if size_average is not None or reduce is not None:
            reduction = legacy_reduction(size_average, reduce)
        self.margin = margin
        self.reduction = reduction

    def forward(self, input1, input2, target):
        return functional.margin_ranking_loss(input1, input2, target, margin=self.margin, reduction=self.reduction)

    def extra_repr(self):
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('margin', 'reduction'))


class HingeEmbeddingLoss(torch.nn.Module):
    """Distance of pairs that belong together, hinge on that of pairs that do not. The arguments are those of losskit.torch.hinge_embedding_loss."""

    def __init__(self, margin=1.0, size_average=None, reduce=None, reduction='mean'):
        super().__init__()
        if size_average is not None or reduce is not None:
            reduction = legacy_reduction(size_average, reduce)
        self.margin = margin
        self.reduction = reduction

    def forward(self, input, target):
        return functional.hinge_embedding_loss(input, target, margin=self.margin, reduction=self.reduction)

    def extra_repr(self):
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('margin', 'reduction'))


class HingeLoss(torch.nn.Module):
    """Hinge of labels -1 and 1. The arguments are those of losskit.torch.hinge_loss."""

    def __init__(self, weight=None, reduction='mean'):
        super().__init__()
        self.register_buffer("weight", weight)
        self.reduction = reduction

    def forward(self, input, target):
        return functional.hinge_loss(input, target, weight=self.weight, reduction=self.reduction)

    def extra_repr(self):
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('reduction',))


class SquaredHingeLoss(torch.nn.Module):
    """Squared hinge of labels -1 and 1. The arguments are those of losskit.torch.squared_hinge_loss."""

    def __init__(self, weight=None, reduction='mean'):
        super().__init__()
        self.register_buffer("weight", weight)
        self.reduction = reduction

    def forward(self, input, target):
        return functional.squared_hinge_loss(input, target, weight=self.weight, reduction=self.reduction)

    def extra_repr(self):
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('reduction',))


class ModifiedHuberLoss(torch.nn.Module):
    """Squared hinge that goes on in a straight line below -1. The arguments are those of losskit.torch.modified_huber_loss."""

    def __init__(self, weight=None, reduction='mean'):
        super().__init__()
        self.register_buffer("weight", weight)
        self.reduction = reduction

    def forward(self, input, target):
        return functional.modified_huber_loss(input, target, weight=self.weight, reduction=self.reduction)

    def extra_repr(self):
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('reduction',))


class ExponentialLoss(torch.nn.Module):
    """Exponential loss of labels -1 and 1, that of AdaBoost. The arguments are those of losskit.torch.exponential_loss."""

    def __init__(self, weight=None, reduction='mean'):
        super().__init__()
        self.register_buffer("weight", weight)
        self.reduction = reduction

    def forward(self, input, target):
        return functional.exponential_loss(input, target, weight=self.weight, reduction=self.reduction)

    def extra_repr(self):
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('reduction',))


class CrossEntropyLoss(torch.nn.Module):
    """Log-softmax and negative log likelihood in one step. The arguments are those of losskit.torch.cross_entropy."""

    def __init__(self, weight=None, size_average=None, ignore_index=-100, reduce=None, reduction='mean', label_smoothing=0.0, z_loss=0.0, softcap=0.0):
        super().__init__()
        if size_average is not None or reduce is not None:
            reduction = legacy_reduction(size_average, reduce)
        self.register_buffer("weight", weight)
        self.ignore_index = ignore_index
        self.reduction = reduction
        self.label_smoothing = label_smoothing
        self.z_loss = z_loss
        self.softcap = softcap

    def forward(self, input, target):
        return functional.cross_entropy(input, target, weight=self.weight, ignore_index=self.ignore_index, reduction=self.reduction, label_smoothing=self.label_smoothing, z_loss=self.z_loss, softcap=self.softcap)

    def extra_repr(self):
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('ignore_index', 'reduction', 'label_smoothing', 'z_loss', 'softcap'))


class SoftmaxFocalLoss(torch.nn.Module):
    """Softmax cross entropy that weighs easy examples down. The arguments are those of losskit.torch.softmax_focal_loss."""

    def __init__(self, weight=None, ignore_index=-100, gamma=2.0, reduction='mean'):
        super().__init__()
        self.register_buffer("weight", weight)
        self.ignore_index = ignore_index
        self.gamma = gamma
        self.reduction = reduction

    def forward(self, input, target):
        return functional.softmax_focal_loss(input, target, weight=self.weight, ignore_index=self.ignore_index, gamma=self.gamma, reduction=self.reduction)

    def extra_repr(self):
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('ignore_index', 'gamma', 'reduction'))


class BinaryDiceLoss(torch.nn.Module):
    """Sigmoid and soft dice of a binary segmentation. The arguments are those of losskit.torch.binary_dice_loss."""

    def __init__(self, smooth=1.0, scope='batch', reduction='mean'):
        super().__init__()
        self.smooth = smooth
        self.scope = scope
        self.reduction = reduction

    def forward(self, input, target):
        return functional.binary_dice_loss(input, target, smooth=self.smooth, scope=self.scope, reduction=self.reduction)

    def extra_repr(self):
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('smooth', 'scope', 'reduction'))


class NLLLoss(torch.nn.Module):
    """Negative log likelihood of a class, from log-probabilities. The arguments are those of losskit.torch.nll_loss."""

    def __init__(self, weight=None, size_average=None, ignore_index=-100, reduce=None, reduction='mean'):
        super().__init__()
        if size_average is not None or reduce is not None:
            reduction = legacy_reduction(size_average, reduce)
        self.register_buffer("weight", weight)
        self.ignore_index = ignore_index
        self.reduction = reduction

    def forward(self, input, target):
        return functional.nll_loss(input, target, weight=self.weight, ignore_index=self.ignore_index, reduction=self.reduction)

    def extra_repr(self):
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('ignore_index', 'reduction'))


class MulticlassLogLoss(torch.nn.Module):
    """Cross entropy of a class, from probabilities. The arguments are those of losskit.torch.multiclass_log_loss."""

    def __init__(self, sample_weight=None, reduction='mean'):
        super().__init__()
        self.register_buffer("sample_weight", sample_weight)
        self.reduction = reduction

    def forward(self, input, target):
        return functional.multiclass_log_loss(input, target, sample_weight=self.sample_weight, reduction=self.reduction)

    def extra_repr(self):
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('reduction',))


class MulticlassHingeLoss(torch.nn.Module):
    """Hinge of the margin to the best other class, after Crammer and Singer. The arguments are those of losskit.torch.multiclass_hinge_loss."""

    def __init__(self, sample_weight=None, reduction='mean'):
        super().__init__()
        self.register_buffer("sample_weight", sample_weight)
        self.reduction = reduction

    def forward(self, input, target):
        return functional.multiclass_hinge_loss(input, target, sample_weight=self.sample_weight, reduction=self.reduction)

    def extra_repr(self):
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('reduction',))


class MultiMarginLoss(torch.nn.Module):
    """Hinge of the margins to all other classes, summed. The arguments are those of losskit.torch.multi_margin_loss."""

    def __init__(self, p=1, margin=1.0, weight=None, size_average=None, reduce=None, reduction='mean'):
        super().__init__()
        if size_average is not None or reduce is not None:
            reduction = legacy_reduction(size_average, reduce)
        self.register_buffer("weight", weight)
        self.p = p
        self.margin = margin
        self.reduction = reduction

    def forward(self, input, target):
        return functional.multi_margin_loss(input, target, p=self.p, margin=self.margin, weight=self.weight, reduction=self.reduction)

    def extra_repr(self):
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('p', 'margin', 'reduction'))


class MulticlassBrierScoreLoss(torch.nn.Module):
    """Squared distance of probabilities from the class that came true. The arguments are those of losskit.torch.multiclass_brier_score_loss."""

    def __init__(self, sample_weight=None, scale_by_half='auto', reduction='mean'):
        super().__init__()
        self.register_buffer("sample_weight", sample_weight)
        self.scale_by_half = scale_by_half
        self.reduction = reduction

    def forward(self, input, target):
        return functional.multiclass_brier_score_loss(input, target, sample_weight=self.sample_weight, scale_by_half=self.scale_by_half, reduction=self.reduction)

    def extra_repr(self):
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('scale_by_half', 'reduction'))


class MultiLabelMarginLoss(torch.nn.Module):
    """Hinge of the margins between all labels of a row and all other classes, summed. The arguments are those of losskit.torch.multilabel_margin_loss."""

    def __init__(self, size_average=None, reduce=None, reduction='mean'):
        super().__init__()
        if size_average is not None or reduce is not None:
            reduction = legacy_reduction(size_average, reduce)
        self.reduction = reduction

    def forward(self, input, target):
        return functional.multilabel_margin_loss(input, target, reduction=self.reduction)

    def extra_repr(self):
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('reduction',))


class ZeroOneLoss(torch.nn.Module):
    """Share of rows that are not predicted exactly. The arguments are those of losskit.torch.zero_one_loss."""

    def __init__(self, sample_weight=None, reduction='mean'):
        super().__init__()
        self.register_buffer("sample_weight", sample_weight)
        self.reduction = reduction

    def forward(self, input, target):
        return functional.zero_one_loss(input, target, sample_weight=self.sample_weight, reduction=self.reduction)

    def extra_repr(self):
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('reduction',))


class LabelRankingLoss(torch.nn.Module):
    """Share of pairs of a relevant and another label that are ranked wrongly. The arguments are those of losskit.torch.label_ranking_loss."""

    def __init__(self, sample_weight=None, reduction='mean'):
        super().__init__()
        self.register_buffer("sample_weight", sample_weight)
        self.reduction = reduction

    def forward(self, input, target):
        return functional.label_ranking_loss(input, target, sample_weight=self.sample_weight, reduction=self.reduction)

    def extra_repr(self):
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('reduction',))


class IoULoss(torch.nn.Module):
    """Intersection over union of two boxes. The arguments are those of losskit.torch.iou_loss."""

    def __init__(self, weight=None, box_format='xyxy', eps=1e-06, mode='log', reduction='mean'):
        super().__init__()
        self.register_buffer("weight", weight)
        self.box_format = box_format
        self.eps = eps
        self.mode = mode
        self.reduction = reduction

    def forward(self, input, target):
        return functional.iou_loss(input, target, weight=self.weight, box_format=self.box_format, eps=self.eps, mode=self.mode, reduction=self.reduction)

    def extra_repr(self):
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('box_format', 'eps', 'mode', 'reduction'))


class GeneralizedBoxIouLoss(torch.nn.Module):
    """1 - GIoU: intersection over union, and how much of the smallest enclosing box the two leave empty. The arguments are those of losskit.torch.generalized_box_iou_loss."""

    def __init__(self, reduction='none', eps=1e-07, weight=None, box_format='xyxy'):
        super().__init__()
        self.register_buffer("weight", weight)
        self.reduction = reduction
        self.eps = eps
        self.box_format = box_format

    def forward(self, boxes1, boxes2):
        return functional.generalized_box_iou_loss(boxes1, boxes2, reduction=self.reduction, eps=self.eps, weight=self.weight, box_format=self.box_format)

    def extra_repr(self):
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('reduction', 'eps', 'box_format'))


class DistanceBoxIouLoss(torch.nn.Module):
    """1 - DIoU: intersection over union, and the distance of the centres. The arguments are those of losskit.torch.distance_box_iou_loss."""

    def __init__(self, reduction='none', eps=1e-07, weight=None, box_format='xyxy'):
        super().__init__()
        self.register_buffer("weight", weight)
        self.reduction = reduction
        self.eps = eps
        self.box_format = box_format

    def forward(self, boxes1, boxes2):
        return functional.distance_box_iou_loss(boxes1, boxes2, reduction=self.reduction, eps=self.eps, weight=self.weight, box_format=self.box_format)

    def extra_repr(self):
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('reduction', 'eps', 'box_format'))


class CompleteBoxIouLoss(torch.nn.Module):
    """1 - CIoU: intersection over union, the distance of the centres and the difference of the aspect ratios. The arguments are those of losskit.torch.complete_box_iou_loss."""

    def __init__(self, reduction='none', eps=1e-07, weight=None, box_format='xyxy'):
        super().__init__()
        self.register_buffer("weight", weight)
        self.reduction = reduction
        self.eps = eps
        self.box_format = box_format

    def forward(self, boxes1, boxes2):
        return functional.complete_box_iou_loss(boxes1, boxes2, reduction=self.reduction, eps=self.eps, weight=self.weight, box_format=self.box_format)

    def extra_repr(self):
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('reduction', 'eps', 'box_format'))


class EfficientBoxIouLoss(torch.nn.Module):
    """1 - EIoU: intersection over union, the distance of the centres and the differences of the sides. The arguments are those of losskit.torch.efficient_box_iou_loss."""

    def __init__(self, weight=None, box_format='xyxy', eps=1e-07, reduction='none'):
        super().__init__()
        self.register_buffer("weight", weight)
        self.box_format = box_format
        self.eps = eps
        self.reduction = reduction

    def forward(self, input, target):
        return functional.efficient_box_iou_loss(input, target, weight=self.weight, box_format=self.box_format, eps=self.eps, reduction=self.reduction)

    def extra_repr(self):
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('box_format', 'eps', 'reduction'))


class FocalEiouLoss(torch.nn.Module):
    """EIoU loss of well overlapping boxes before that of others. The arguments are those of losskit.torch.focal_eiou_loss."""

    def __init__(self, weight=None, box_format='xyxy', eps=1e-07, gamma=0.5, detach=True, reduction='none'):
        super().__init__()
        self.register_buffer("weight", weight)
        self.box_format = box_format
        self.eps = eps
        self.gamma = gamma
        self.detach = detach
        self.reduction = reduction

    def forward(self, input, target):
        return functional.focal_eiou_loss(input, target, weight=self.weight, box_format=self.box_format, eps=self.eps, gamma=self.gamma, detach=self.detach, reduction=self.reduction)

    def extra_repr(self):
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('box_format', 'eps', 'gamma', 'detach', 'reduction'))


class SiouLoss(torch.nn.Module):
    """1 - IoU with costs of angle, distance and shape. The arguments are those of losskit.torch.siou_loss."""

    def __init__(self, weight=None, box_format='xyxy', eps=1e-07, theta=4.0, reduction='none'):
        super().__init__()
        self.register_buffer("weight", weight)
        self.box_format = box_format
        self.eps = eps
        self.theta = theta
        self.reduction = reduction

    def forward(self, input, target):
        return functional.siou_loss(input, target, weight=self.weight, box_format=self.box_format, eps=self.eps, theta=self.theta, reduction=self.reduction)

    def extra_repr(self):
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('box_format', 'eps', 'theta', 'reduction'))


class CosineEmbeddingLoss(torch.nn.Module):
    """One minus the cosine of similar vectors, the cosine above a margin of others. The arguments are those of losskit.torch.cosine_embedding_loss."""

    def __init__(self, margin=0.0, size_average=None, reduce=None, reduction='mean'):
        super().__init__()
        if size_average is not None or reduce is not None:
            reduction = legacy_reduction(size_average, reduce)
        self.margin = margin
        self.reduction = reduction

    def forward(self, input1, input2, target):
        return functional.cosine_embedding_loss(input1, input2, target, margin=self.margin, reduction=self.reduction)

    def extra_repr(self):
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('margin', 'reduction'))


class TripletMarginLoss(torch.nn.Module):
    """How much nearer the anchor is to the negative than to the positive, with a margin. The arguments are those of losskit.torch.triplet_margin_loss."""

    def __init__(self, margin=1.0, p=2.0, eps=1e-06, swap=False, size_average=None, reduce=None, reduction='mean'):
        super().__init__()
        if size_average is not None or reduce is not None:
            reduction = legacy_reduction(size_average, reduce)
        self.margin = margin
        self.p = p
        self.eps = eps
        self.swap = swap
        self.reduction = reduction

    def forward(self, anchor, positive, negative):
        return functional.triplet_margin_loss(anchor, positive, negative, margin=self.margin, p=self.p, eps=self.eps, swap=self.swap, reduction=self.reduction)

    def extra_repr(self):
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('margin', 'p', 'eps', 'swap', 'reduction'))


class CenterLoss(torch.nn.Module):
    """Squared distance of features from the center of their class. The arguments are those of losskit.torch.center_loss."""

    def __init__(self, scale_by_half=True, alpha=0.5, reduction='mean'):
        super().__init__()
        self.scale_by_half = scale_by_half
        self.alpha = alpha
        self.reduction = reduction

    def forward(self, input, target, centers):
        return functional.center_loss(input, target, centers, scale_by_half=self.scale_by_half, alpha=self.alpha, reduction=self.reduction)

    def extra_repr(self):
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('scale_by_half', 'alpha', 'reduction'))
