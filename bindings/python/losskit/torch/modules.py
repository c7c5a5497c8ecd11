"""torch.nn's loss modules over losskit. Generated from the catalogue by bindings/generate.py: do not edit."""

import torch
from torch import Tensor

from . import _composed_modules, functional
from ._composed_modules import *  # noqa: F403
from ._engine import legacy_reduction


class MSELoss(torch.nn.MSELoss):
    """Squared error. The arguments are those of losskit.torch.mse_loss."""

    def __init__(self, size_average: bool | None = None, reduce: bool | None = None, reduction: str = 'mean', empty_mean: str = 'nan') -> None:
        if size_average is not None or reduce is not None:
            reduction = legacy_reduction(size_average, reduce)
        super().__init__(reduction=reduction)
        self.empty_mean = empty_mean

    def forward(self, input: Tensor, target: Tensor, mask: Tensor | None = None, sample_weight: Tensor | None = None) -> Tensor:
        return functional.mse_loss(input, target, mask=mask, sample_weight=sample_weight, reduction=self.reduction, empty_mean=self.empty_mean)

    def extra_repr(self) -> str:
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('reduction', 'empty_mean'))


class L1Loss(torch.nn.L1Loss):
    """Absolute error. The arguments are those of losskit.torch.l1_loss."""

    def __init__(self, size_average: bool | None = None, reduce: bool | None = None, reduction: str = 'mean', empty_mean: str = 'nan') -> None:
        if size_average is not None or reduce is not None:
            reduction = legacy_reduction(size_average, reduce)
        super().__init__(reduction=reduction)
        self.empty_mean = empty_mean

    def forward(self, input: Tensor, target: Tensor, mask: Tensor | None = None, sample_weight: Tensor | None = None) -> Tensor:
        return functional.l1_loss(input, target, mask=mask, sample_weight=sample_weight, reduction=self.reduction, empty_mean=self.empty_mean)

    def extra_repr(self) -> str:
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('reduction', 'empty_mean'))


class SmoothL1Loss(torch.nn.SmoothL1Loss):
    """Absolute error with a square of width beta around 0. The arguments are those of losskit.torch.smooth_l1_loss."""

    def __init__(self, size_average: bool | None = None, reduce: bool | None = None, reduction: str = 'mean', beta: float = 1.0, empty_mean: str = 'nan') -> None:
        if size_average is not None or reduce is not None:
            reduction = legacy_reduction(size_average, reduce)
        super().__init__(reduction=reduction, beta=beta)
        self.empty_mean = empty_mean

    def forward(self, input: Tensor, target: Tensor, mask: Tensor | None = None, sample_weight: Tensor | None = None) -> Tensor:
        return functional.smooth_l1_loss(input, target, mask=mask, sample_weight=sample_weight, reduction=self.reduction, beta=self.beta, empty_mean=self.empty_mean)

    def extra_repr(self) -> str:
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('reduction', 'beta', 'empty_mean'))


class HuberLoss(torch.nn.HuberLoss):
    """Square up to delta, linear beyond. The arguments are those of losskit.torch.huber_loss."""

    def __init__(self, reduction: str = 'mean', delta: float = 1.0, empty_mean: str = 'nan') -> None:
        super().__init__(reduction=reduction, delta=delta)
        self.empty_mean = empty_mean

    def forward(self, input: Tensor, target: Tensor, mask: Tensor | None = None, sample_weight: Tensor | None = None) -> Tensor:
        return functional.huber_loss(input, target, mask=mask, sample_weight=sample_weight, reduction=self.reduction, delta=self.delta, empty_mean=self.empty_mean)

    def extra_repr(self) -> str:
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('reduction', 'delta', 'empty_mean'))


class SigmoidMseLoss(torch.nn.Module):
    """Squared error behind a sigmoid. The arguments are those of losskit.torch.sigmoid_mse_loss."""

    def __init__(self, reduction: str = 'mean', empty_mean: str = 'nan') -> None:
        super().__init__()
        self.reduction = reduction
        self.empty_mean = empty_mean

    def forward(self, input: Tensor, target: Tensor, mask: Tensor | None = None, sample_weight: Tensor | None = None) -> Tensor:
        return functional.sigmoid_mse_loss(input, target, mask=mask, sample_weight=sample_weight, reduction=self.reduction, empty_mean=self.empty_mean)

    def extra_repr(self) -> str:
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('reduction', 'empty_mean'))


class BCEWithLogitsLoss(torch.nn.BCEWithLogitsLoss):
    """Sigmoid and binary cross entropy in one stable step. The arguments are those of losskit.torch.binary_cross_entropy_with_logits."""

    weight: Tensor | None
    pos_weight: Tensor | None

    def __init__(self, weight: Tensor | None = None, size_average: bool | None = None, reduce: bool | None = None, reduction: str = 'mean', pos_weight: Tensor | None = None, ignore_index: int | None = None, empty_mean: str = 'nan') -> None:
        if size_average is not None or reduce is not None:
            reduction = legacy_reduction(size_average, reduce)
        super().__init__(weight=weight, reduction=reduction, pos_weight=pos_weight)
        self.ignore_index = ignore_index
        self.empty_mean = empty_mean

    def forward(self, input: Tensor, target: Tensor, mask: Tensor | None = None, sample_weight: Tensor | None = None) -> Tensor:
        return functional.binary_cross_entropy_with_logits(input, target, mask=mask, sample_weight=sample_weight, weight=self.weight, reduction=self.reduction, pos_weight=self.pos_weight, ignore_index=self.ignore_index, empty_mean=self.empty_mean)

    def extra_repr(self) -> str:
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('reduction', 'ignore_index', 'empty_mean'))


class BCELoss(torch.nn.BCELoss):
    """Cross entropy of probabilities. The arguments are those of losskit.torch.binary_cross_entropy."""

    weight: Tensor | None

    def __init__(self, weight: Tensor | None = None, size_average: bool | None = None, reduce: bool | None = None, reduction: str = 'mean', empty_mean: str = 'nan') -> None:
        if size_average is not None or reduce is not None:
            reduction = legacy_reduction(size_average, reduce)
        super().__init__(weight=weight, reduction=reduction)
        self.empty_mean = empty_mean

    def forward(self, input: Tensor, target: Tensor, mask: Tensor | None = None, sample_weight: Tensor | None = None) -> Tensor:
        return functional.binary_cross_entropy(input, target, mask=mask, sample_weight=sample_weight, weight=self.weight, reduction=self.reduction, empty_mean=self.empty_mean)

    def extra_repr(self) -> str:
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('reduction', 'empty_mean'))


class MultiLabelSoftMarginLoss(torch.nn.MultiLabelSoftMarginLoss):
    """Sigmoid and binary cross entropy, averaged over the labels of a sample. The arguments are those of losskit.torch.multilabel_soft_margin_loss."""

    weight: Tensor | None

    def __init__(self, weight: Tensor | None = None, size_average: bool | None = None, reduce: bool | None = None, reduction: str = 'mean', empty_mean: str = 'nan') -> None:
        if size_average is not None or reduce is not None:
            reduction = legacy_reduction(size_average, reduce)
        super().__init__(weight=weight, reduction=reduction)
        self.empty_mean = empty_mean

    def forward(self, input: Tensor, target: Tensor, mask: Tensor | None = None, sample_weight: Tensor | None = None) -> Tensor:
        return functional.multilabel_soft_margin_loss(input, target, mask=mask, sample_weight=sample_weight, weight=self.weight, reduction=self.reduction, empty_mean=self.empty_mean)

    def extra_repr(self) -> str:
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('reduction', 'empty_mean'))


class SoftMarginLoss(torch.nn.SoftMarginLoss):
    """Logistic loss of labels -1 and 1. The arguments are those of losskit.torch.soft_margin_loss."""

    def __init__(self, size_average: bool | None = None, reduce: bool | None = None, reduction: str = 'mean', empty_mean: str = 'nan') -> None:
        if size_average is not None or reduce is not None:
            reduction = legacy_reduction(size_average, reduce)
        super().__init__(reduction=reduction)
        self.empty_mean = empty_mean

    def forward(self, input: Tensor, target: Tensor, mask: Tensor | None = None, sample_weight: Tensor | None = None) -> Tensor:
        return functional.soft_margin_loss(input, target, mask=mask, sample_weight=sample_weight, reduction=self.reduction, empty_mean=self.empty_mean)

    def extra_repr(self) -> str:
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('reduction', 'empty_mean'))


class SigmoidFocalLoss(torch.nn.Module):
    """Binary cross entropy that weighs easy examples down. The arguments are those of losskit.torch.sigmoid_focal_loss."""

    def __init__(self, alpha: float = 0.25, gamma: float = 2.0, reduction: str = 'none', ignore_index: int | None = None, empty_mean: str = 'nan') -> None:
        super().__init__()
        self.alpha = alpha
        self.gamma = gamma
        self.reduction = reduction
        self.ignore_index = ignore_index
        self.empty_mean = empty_mean

    def forward(self, inputs: Tensor, targets: Tensor, mask: Tensor | None = None, sample_weight: Tensor | None = None) -> Tensor:
        return functional.sigmoid_focal_loss(inputs, targets, mask=mask, sample_weight=sample_weight, alpha=self.alpha, gamma=self.gamma, reduction=self.reduction, ignore_index=self.ignore_index, empty_mean=self.empty_mean)

    def extra_repr(self) -> str:
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('alpha', 'gamma', 'reduction', 'ignore_index', 'empty_mean'))


class BrierScoreLoss(torch.nn.Module):
    """Squared error of the probabilities of two classes. The arguments are those of losskit.torch.brier_score_loss."""

    def __init__(self, scale_by_half: bool = True, reduction: str = 'mean', empty_mean: str = 'nan') -> None:
        super().__init__()
        self.scale_by_half = scale_by_half
        self.reduction = reduction
        self.empty_mean = empty_mean

    def forward(self, input: Tensor, target: Tensor, sample_weight: Tensor | None = None, mask: Tensor | None = None) -> Tensor:
        return functional.brier_score_loss(input, target, sample_weight=sample_weight, mask=mask, scale_by_half=self.scale_by_half, reduction=self.reduction, empty_mean=self.empty_mean)

    def extra_repr(self) -> str:
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('scale_by_half', 'reduction', 'empty_mean'))


class BinaryLogLoss(torch.nn.Module):
    """Logarithmic loss of the probability of one of two classes. The arguments are those of losskit.torch.binary_log_loss."""

    def __init__(self, reduction: str = 'mean', empty_mean: str = 'nan') -> None:
        super().__init__()
        self.reduction = reduction
        self.empty_mean = empty_mean

    def forward(self, input: Tensor, target: Tensor, sample_weight: Tensor | None = None, mask: Tensor | None = None) -> Tensor:
        return functional.binary_log_loss(input, target, sample_weight=sample_weight, mask=mask, reduction=self.reduction, empty_mean=self.empty_mean)

    def extra_repr(self) -> str:
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('reduction', 'empty_mean'))


class KLDivLoss(torch.nn.KLDivLoss):
    """Terms of the Kullback-Leibler divergence of the model from the target. The arguments are those of losskit.torch.kl_div."""

    def __init__(self, size_average: bool | None = None, reduce: bool | None = None, reduction: str = 'mean', log_target: bool = False, strict: bool = False, empty_mean: str = 'nan') -> None:
        if size_average is not None or reduce is not None:
            reduction = legacy_reduction(size_average, reduce)
        super().__init__(reduction=reduction, log_target=log_target)
        self.strict = strict
        self.empty_mean = empty_mean

    def forward(self, input: Tensor, target: Tensor, mask: Tensor | None = None, sample_weight: Tensor | None = None) -> Tensor:
        return functional.kl_div(input, target, mask=mask, sample_weight=sample_weight, reduction=self.reduction, log_target=self.log_target, strict=self.strict, empty_mean=self.empty_mean)

    def extra_repr(self) -> str:
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('reduction', 'log_target', 'strict', 'empty_mean'))


class PoissonNLLLoss(torch.nn.PoissonNLLLoss):
    """Negative log-likelihood of counts from a Poisson distribution. The arguments are those of losskit.torch.poisson_nll_loss."""

    def __init__(self, log_input: bool = True, full: bool = False, size_average: bool | None = None, eps: float = 1e-08, reduce: bool | None = None, reduction: str = 'mean', empty_mean: str = 'nan') -> None:
        if size_average is not None or reduce is not None:
            reduction = legacy_reduction(size_average, reduce)
        super().__init__(log_input=log_input, full=full, eps=eps, reduction=reduction)
        self.empty_mean = empty_mean

    def forward(self, log_input: Tensor, target: Tensor, mask: Tensor | None = None, sample_weight: Tensor | None = None) -> Tensor:
        return functional.poisson_nll_loss(log_input, target, mask=mask, sample_weight=sample_weight, log_input=self.log_input, full=self.full, eps=self.eps, reduction=self.reduction, empty_mean=self.empty_mean)

    def extra_repr(self) -> str:
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('log_input', 'full', 'eps', 'reduction', 'empty_mean'))


class GaussianNLLLoss(torch.nn.GaussianNLLLoss):
    """Negative log-likelihood of a Gaussian of given mean and variance. The arguments are those of losskit.torch.gaussian_nll_loss."""

    def __init__(self, full: bool = False, eps: float = 1e-06, reduction: str = 'mean', empty_mean: str = 'nan') -> None:
        super().__init__(full=full, eps=eps, reduction=reduction)
        self.empty_mean = empty_mean

    def forward(self, input: Tensor, target: Tensor, var: Tensor | float, mask: Tensor | None = None, sample_weight: Tensor | None = None) -> Tensor:
        return functional.gaussian_nll_loss(input, target, var, mask=mask, sample_weight=sample_weight, full=self.full, eps=self.eps, reduction=self.reduction, empty_mean=self.empty_mean)

    def extra_repr(self) -> str:
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('full', 'eps', 'reduction', 'empty_mean'))


class MarginRankingLoss(torch.nn.MarginRankingLoss):
    """Hinge on the difference of two scores. The arguments are those of losskit.torch.margin_ranking_loss."""

    def __init__(self, margin: float = 0.0, size_average: bool | None = None, reduce: bool | None = None, reduction: str = 'mean', empty_mean: str = 'nan') -> None:
        if size_average is not None or reduce is not None:
            reduction = legacy_reduction(size_average, reduce)
        super().__init__(margin=margin, reduction=reduction)
        self.empty_mean = empty_mean

    def forward(self, input1: Tensor, input2: Tensor, target: Tensor, mask: Tensor | None = None, sample_weight: Tensor | None = None) -> Tensor:
        return functional.margin_ranking_loss(input1, input2, target, mask=mask, sample_weight=sample_weight, margin=self.margin, reduction=self.reduction, empty_mean=self.empty_mean)

    def extra_repr(self) -> str:
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('margin', 'reduction', 'empty_mean'))


class HingeEmbeddingLoss(torch.nn.HingeEmbeddingLoss):
    """Distance of pairs that belong together, hinge on that of pairs that do not. The arguments are those of losskit.torch.hinge_embedding_loss."""

    def __init__(self, margin: float = 1.0, size_average: bool | None = None, reduce: bool | None = None, reduction: str = 'mean', empty_mean: str = 'nan') -> None:
        if size_average is not None or reduce is not None:
            reduction = legacy_reduction(size_average, reduce)
        super().__init__(margin=margin, reduction=reduction)
        self.empty_mean = empty_mean

    def forward(self, input: Tensor, target: Tensor, mask: Tensor | None = None, sample_weight: Tensor | None = None) -> Tensor:
        return functional.hinge_embedding_loss(input, target, mask=mask, sample_weight=sample_weight, margin=self.margin, reduction=self.reduction, empty_mean=self.empty_mean)

    def extra_repr(self) -> str:
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('margin', 'reduction', 'empty_mean'))


class HingeLoss(torch.nn.Module):
    """Hinge of labels -1 and 1. The arguments are those of losskit.torch.hinge_loss."""

    def __init__(self, reduction: str = 'mean', empty_mean: str = 'nan') -> None:
        super().__init__()
        self.reduction = reduction
        self.empty_mean = empty_mean

    def forward(self, input: Tensor, target: Tensor, sample_weight: Tensor | None = None, mask: Tensor | None = None) -> Tensor:
        return functional.hinge_loss(input, target, sample_weight=sample_weight, mask=mask, reduction=self.reduction, empty_mean=self.empty_mean)

    def extra_repr(self) -> str:
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('reduction', 'empty_mean'))


class SquaredHingeLoss(torch.nn.Module):
    """Squared hinge of labels -1 and 1. The arguments are those of losskit.torch.squared_hinge_loss."""

    def __init__(self, reduction: str = 'mean', empty_mean: str = 'nan') -> None:
        super().__init__()
        self.reduction = reduction
        self.empty_mean = empty_mean

    def forward(self, input: Tensor, target: Tensor, sample_weight: Tensor | None = None, mask: Tensor | None = None) -> Tensor:
        return functional.squared_hinge_loss(input, target, sample_weight=sample_weight, mask=mask, reduction=self.reduction, empty_mean=self.empty_mean)

    def extra_repr(self) -> str:
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('reduction', 'empty_mean'))


class ModifiedHuberLoss(torch.nn.Module):
    """Squared hinge that goes on in a straight line below -1. The arguments are those of losskit.torch.modified_huber_loss."""

    def __init__(self, reduction: str = 'mean', empty_mean: str = 'nan') -> None:
        super().__init__()
        self.reduction = reduction
        self.empty_mean = empty_mean

    def forward(self, input: Tensor, target: Tensor, sample_weight: Tensor | None = None, mask: Tensor | None = None) -> Tensor:
        return functional.modified_huber_loss(input, target, sample_weight=sample_weight, mask=mask, reduction=self.reduction, empty_mean=self.empty_mean)

    def extra_repr(self) -> str:
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('reduction', 'empty_mean'))


class ExponentialLoss(torch.nn.Module):
    """Exponential loss of labels -1 and 1, that of AdaBoost. The arguments are those of losskit.torch.exponential_loss."""

    def __init__(self, reduction: str = 'mean', empty_mean: str = 'nan') -> None:
        super().__init__()
        self.reduction = reduction
        self.empty_mean = empty_mean

    def forward(self, input: Tensor, target: Tensor, sample_weight: Tensor | None = None, mask: Tensor | None = None) -> Tensor:
        return functional.exponential_loss(input, target, sample_weight=sample_weight, mask=mask, reduction=self.reduction, empty_mean=self.empty_mean)

    def extra_repr(self) -> str:
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('reduction', 'empty_mean'))


class CrossEntropyLoss(torch.nn.CrossEntropyLoss):
    """Log-softmax and negative log likelihood in one step. The arguments are those of losskit.torch.cross_entropy."""

    weight: Tensor | None

    def __init__(self, weight: Tensor | None = None, size_average: bool | None = None, ignore_index: int = -100, reduce: bool | None = None, reduction: str = 'mean', label_smoothing: float = 0.0, z_loss: float = 0.0, softcap: float = 0.0, empty_mean: str = 'nan') -> None:
        if size_average is not None or reduce is not None:
            reduction = legacy_reduction(size_average, reduce)
        super().__init__(weight=weight, ignore_index=ignore_index, reduction=reduction, label_smoothing=label_smoothing)
        self.z_loss = z_loss
        self.softcap = softcap
        self.empty_mean = empty_mean

    def forward(self, input: Tensor, target: Tensor, mask: Tensor | None = None, sample_weight: Tensor | None = None) -> Tensor:
        return functional.cross_entropy(input, target, mask=mask, sample_weight=sample_weight, weight=self.weight, ignore_index=self.ignore_index, reduction=self.reduction, label_smoothing=self.label_smoothing, z_loss=self.z_loss, softcap=self.softcap, empty_mean=self.empty_mean)

    def extra_repr(self) -> str:
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('ignore_index', 'reduction', 'label_smoothing', 'z_loss', 'softcap', 'empty_mean'))


class SoftmaxFocalLoss(torch.nn.Module):
    """Softmax cross entropy that weighs easy examples down. The arguments are those of losskit.torch.softmax_focal_loss."""

    weight: Tensor | None

    def __init__(self, weight: Tensor | None = None, ignore_index: int = -100, gamma: float = 2.0, reduction: str = 'mean', empty_mean: str = 'nan') -> None:
        super().__init__()
        self.register_buffer("weight", weight)
        self.ignore_index = ignore_index
        self.gamma = gamma
        self.reduction = reduction
        self.empty_mean = empty_mean

    def forward(self, input: Tensor, target: Tensor, mask: Tensor | None = None, sample_weight: Tensor | None = None) -> Tensor:
        return functional.softmax_focal_loss(input, target, mask=mask, sample_weight=sample_weight, weight=self.weight, ignore_index=self.ignore_index, gamma=self.gamma, reduction=self.reduction, empty_mean=self.empty_mean)

    def extra_repr(self) -> str:
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('ignore_index', 'gamma', 'reduction', 'empty_mean'))


class BinaryDiceLoss(torch.nn.Module):
    """Sigmoid and soft dice of a binary segmentation. The arguments are those of losskit.torch.binary_dice_loss."""

    def __init__(self, smooth: float = 1.0, scope: str = 'batch', reduction: str = 'mean', ignore_index: int | None = None, empty_mean: str = 'nan') -> None:
        super().__init__()
        self.smooth = smooth
        self.scope = scope
        self.reduction = reduction
        self.ignore_index = ignore_index
        self.empty_mean = empty_mean

    def forward(self, input: Tensor, target: Tensor, mask: Tensor | None = None, sample_weight: Tensor | None = None) -> Tensor:
        return functional.binary_dice_loss(input, target, mask=mask, sample_weight=sample_weight, smooth=self.smooth, scope=self.scope, reduction=self.reduction, ignore_index=self.ignore_index, empty_mean=self.empty_mean)

    def extra_repr(self) -> str:
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('smooth', 'scope', 'reduction', 'ignore_index', 'empty_mean'))


class NLLLoss(torch.nn.NLLLoss):
    """Negative log likelihood of a class, from log-probabilities. The arguments are those of losskit.torch.nll_loss."""

    weight: Tensor | None

    def __init__(self, weight: Tensor | None = None, size_average: bool | None = None, ignore_index: int = -100, reduce: bool | None = None, reduction: str = 'mean', empty_mean: str = 'nan') -> None:
        if size_average is not None or reduce is not None:
            reduction = legacy_reduction(size_average, reduce)
        super().__init__(weight=weight, ignore_index=ignore_index, reduction=reduction)
        self.empty_mean = empty_mean

    def forward(self, input: Tensor, target: Tensor, mask: Tensor | None = None, sample_weight: Tensor | None = None) -> Tensor:
        return functional.nll_loss(input, target, mask=mask, sample_weight=sample_weight, weight=self.weight, ignore_index=self.ignore_index, reduction=self.reduction, empty_mean=self.empty_mean)

    def extra_repr(self) -> str:
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('ignore_index', 'reduction', 'empty_mean'))


class MulticlassLogLoss(torch.nn.Module):
    """Cross entropy of a class, from probabilities. The arguments are those of losskit.torch.multiclass_log_loss."""

    def __init__(self, reduction: str = 'mean', ignore_index: int | None = None, empty_mean: str = 'nan') -> None:
        super().__init__()
        self.reduction = reduction
        self.ignore_index = ignore_index
        self.empty_mean = empty_mean

    def forward(self, input: Tensor, target: Tensor, sample_weight: Tensor | None = None, mask: Tensor | None = None) -> Tensor:
        return functional.multiclass_log_loss(input, target, sample_weight=sample_weight, mask=mask, reduction=self.reduction, ignore_index=self.ignore_index, empty_mean=self.empty_mean)

    def extra_repr(self) -> str:
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('reduction', 'ignore_index', 'empty_mean'))


class MulticlassHingeLoss(torch.nn.Module):
    """Hinge of the margin to the best other class, after Crammer and Singer. The arguments are those of losskit.torch.multiclass_hinge_loss."""

    def __init__(self, reduction: str = 'mean', ignore_index: int | None = None, empty_mean: str = 'nan') -> None:
        super().__init__()
        self.reduction = reduction
        self.ignore_index = ignore_index
        self.empty_mean = empty_mean

    def forward(self, input: Tensor, target: Tensor, sample_weight: Tensor | None = None, mask: Tensor | None = None) -> Tensor:
        return functional.multiclass_hinge_loss(input, target, sample_weight=sample_weight, mask=mask, reduction=self.reduction, ignore_index=self.ignore_index, empty_mean=self.empty_mean)

    def extra_repr(self) -> str:
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('reduction', 'ignore_index', 'empty_mean'))


class MultiMarginLoss(torch.nn.MultiMarginLoss):
    """Hinge of the margins to all other classes, summed. The arguments are those of losskit.torch.multi_margin_loss."""

    weight: Tensor | None

    def __init__(self, p: int = 1, margin: float = 1.0, weight: Tensor | None = None, size_average: bool | None = None, reduce: bool | None = None, reduction: str = 'mean', ignore_index: int | None = None, empty_mean: str = 'nan') -> None:
        if size_average is not None or reduce is not None:
            reduction = legacy_reduction(size_average, reduce)
        super().__init__(p=p, margin=margin, weight=weight, reduction=reduction)
        self.ignore_index = ignore_index
        self.empty_mean = empty_mean

    def forward(self, input: Tensor, target: Tensor, mask: Tensor | None = None, sample_weight: Tensor | None = None) -> Tensor:
        return functional.multi_margin_loss(input, target, mask=mask, sample_weight=sample_weight, p=self.p, margin=self.margin, weight=self.weight, reduction=self.reduction, ignore_index=self.ignore_index, empty_mean=self.empty_mean)

    def extra_repr(self) -> str:
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('p', 'margin', 'reduction', 'ignore_index', 'empty_mean'))


class MulticlassBrierScoreLoss(torch.nn.Module):
    """Squared distance of probabilities from the class that came true. The arguments are those of losskit.torch.multiclass_brier_score_loss."""

    def __init__(self, scale_by_half: bool | str = 'auto', reduction: str = 'mean', ignore_index: int | None = None, empty_mean: str = 'nan') -> None:
        super().__init__()
        self.scale_by_half = scale_by_half
        self.reduction = reduction
        self.ignore_index = ignore_index
        self.empty_mean = empty_mean

    def forward(self, input: Tensor, target: Tensor, sample_weight: Tensor | None = None, mask: Tensor | None = None) -> Tensor:
        return functional.multiclass_brier_score_loss(input, target, sample_weight=sample_weight, mask=mask, scale_by_half=self.scale_by_half, reduction=self.reduction, ignore_index=self.ignore_index, empty_mean=self.empty_mean)

    def extra_repr(self) -> str:
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('scale_by_half', 'reduction', 'ignore_index', 'empty_mean'))


class MultiLabelMarginLoss(torch.nn.MultiLabelMarginLoss):
    """Hinge of the margins between all labels of a row and all other classes, summed. The arguments are those of losskit.torch.multilabel_margin_loss."""

    def __init__(self, size_average: bool | None = None, reduce: bool | None = None, reduction: str = 'mean', empty_mean: str = 'nan') -> None:
        if size_average is not None or reduce is not None:
            reduction = legacy_reduction(size_average, reduce)
        super().__init__(reduction=reduction)
        self.empty_mean = empty_mean

    def forward(self, input: Tensor, target: Tensor, mask: Tensor | None = None, sample_weight: Tensor | None = None) -> Tensor:
        return functional.multilabel_margin_loss(input, target, mask=mask, sample_weight=sample_weight, reduction=self.reduction, empty_mean=self.empty_mean)

    def extra_repr(self) -> str:
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('reduction', 'empty_mean'))


class ZeroOneLoss(torch.nn.Module):
    """Share of rows that are not predicted exactly. The arguments are those of losskit.torch.zero_one_loss."""

    def __init__(self, reduction: str = 'mean', empty_mean: str = 'nan') -> None:
        super().__init__()
        self.reduction = reduction
        self.empty_mean = empty_mean

    def forward(self, input: Tensor, target: Tensor, sample_weight: Tensor | None = None, mask: Tensor | None = None) -> Tensor:
        return functional.zero_one_loss(input, target, sample_weight=sample_weight, mask=mask, reduction=self.reduction, empty_mean=self.empty_mean)

    def extra_repr(self) -> str:
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('reduction', 'empty_mean'))


class LabelRankingLoss(torch.nn.Module):
    """Share of pairs of a relevant and another label that are ranked wrongly. The arguments are those of losskit.torch.label_ranking_loss."""

    def __init__(self, reduction: str = 'mean', empty_mean: str = 'nan') -> None:
        super().__init__()
        self.reduction = reduction
        self.empty_mean = empty_mean

    def forward(self, input: Tensor, target: Tensor, sample_weight: Tensor | None = None, mask: Tensor | None = None) -> Tensor:
        return functional.label_ranking_loss(input, target, sample_weight=sample_weight, mask=mask, reduction=self.reduction, empty_mean=self.empty_mean)

    def extra_repr(self) -> str:
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('reduction', 'empty_mean'))


class DiceLoss(torch.nn.Module):
    """Soft dice of each class of a segmentation. The arguments are those of losskit.torch.dice_loss."""

    weight: Tensor | None

    def __init__(self, include_background: bool = True, activation: str = 'none', squared_pred: bool = False, jaccard: bool = False, reduction: str = 'mean', smooth_nr: float = 1e-05, smooth_dr: float = 1e-05, batch: bool = False, weight: Tensor | None = None, soft_label: bool = False, ignore_index: int = -100, empty_mean: str = 'nan') -> None:
        super().__init__()
        self.register_buffer("weight", weight)
        self.include_background = include_background
        self.activation = activation
        self.squared_pred = squared_pred
        self.jaccard = jaccard
        self.reduction = reduction
        self.smooth_nr = smooth_nr
        self.smooth_dr = smooth_dr
        self.batch = batch
        self.soft_label = soft_label
        self.ignore_index = ignore_index
        self.empty_mean = empty_mean

    def forward(self, input: Tensor, target: Tensor, mask: Tensor | None = None, sample_weight: Tensor | None = None) -> Tensor:
        return functional.dice_loss(input, target, mask=mask, sample_weight=sample_weight, include_background=self.include_background, activation=self.activation, squared_pred=self.squared_pred, jaccard=self.jaccard, reduction=self.reduction, smooth_nr=self.smooth_nr, smooth_dr=self.smooth_dr, batch=self.batch, weight=self.weight, soft_label=self.soft_label, ignore_index=self.ignore_index, empty_mean=self.empty_mean)

    def extra_repr(self) -> str:
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('include_background', 'activation', 'squared_pred', 'jaccard', 'reduction', 'smooth_nr', 'smooth_dr', 'batch', 'soft_label', 'ignore_index', 'empty_mean'))


class JaccardLoss(torch.nn.Module):
    """Soft intersection over union of each class of a segmentation. The arguments are those of losskit.torch.jaccard_loss."""

    weight: Tensor | None

    def __init__(self, include_background: bool = True, activation: str = 'none', squared_pred: bool = False, reduction: str = 'mean', smooth_nr: float = 1e-05, smooth_dr: float = 1e-05, batch: bool = False, weight: Tensor | None = None, soft_label: bool = False, ignore_index: int = -100, empty_mean: str = 'nan') -> None:
        super().__init__()
        self.register_buffer("weight", weight)
        self.include_background = include_background
        self.activation = activation
        self.squared_pred = squared_pred
        self.reduction = reduction
        self.smooth_nr = smooth_nr
        self.smooth_dr = smooth_dr
        self.batch = batch
        self.soft_label = soft_label
        self.ignore_index = ignore_index
        self.empty_mean = empty_mean

    def forward(self, input: Tensor, target: Tensor, mask: Tensor | None = None, sample_weight: Tensor | None = None) -> Tensor:
        return functional.jaccard_loss(input, target, mask=mask, sample_weight=sample_weight, include_background=self.include_background, activation=self.activation, squared_pred=self.squared_pred, reduction=self.reduction, smooth_nr=self.smooth_nr, smooth_dr=self.smooth_dr, batch=self.batch, weight=self.weight, soft_label=self.soft_label, ignore_index=self.ignore_index, empty_mean=self.empty_mean)

    def extra_repr(self) -> str:
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('include_background', 'activation', 'squared_pred', 'reduction', 'smooth_nr', 'smooth_dr', 'batch', 'soft_label', 'ignore_index', 'empty_mean'))


class TverskyLoss(torch.nn.Module):
    """Dice that weighs false positives and false negatives apart. The arguments are those of losskit.torch.tversky_loss."""

    def __init__(self, include_background: bool = True, activation: str = 'none', alpha: float = 0.5, beta: float = 0.5, reduction: str = 'mean', smooth_nr: float = 1e-05, smooth_dr: float = 1e-05, batch: bool = False, soft_label: bool = False, ignore_index: int = -100, empty_mean: str = 'nan') -> None:
        super().__init__()
        self.include_background = include_background
        self.activation = activation
        self.alpha = alpha
        self.beta = beta
        self.reduction = reduction
        self.smooth_nr = smooth_nr
        self.smooth_dr = smooth_dr
        self.batch = batch
        self.soft_label = soft_label
        self.ignore_index = ignore_index
        self.empty_mean = empty_mean

    def forward(self, input: Tensor, target: Tensor, mask: Tensor | None = None, sample_weight: Tensor | None = None) -> Tensor:
        return functional.tversky_loss(input, target, mask=mask, sample_weight=sample_weight, include_background=self.include_background, activation=self.activation, alpha=self.alpha, beta=self.beta, reduction=self.reduction, smooth_nr=self.smooth_nr, smooth_dr=self.smooth_dr, batch=self.batch, soft_label=self.soft_label, ignore_index=self.ignore_index, empty_mean=self.empty_mean)

    def extra_repr(self) -> str:
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('include_background', 'activation', 'alpha', 'beta', 'reduction', 'smooth_nr', 'smooth_dr', 'batch', 'soft_label', 'ignore_index', 'empty_mean'))


class FocalTverskyLoss(torch.nn.Module):
    """Tversky loss with a power that brings out hard classes. The arguments are those of losskit.torch.focal_tversky_loss."""

    def __init__(self, include_background: bool = True, activation: str = 'none', alpha: float = 0.5, beta: float = 0.5, gamma: float = 0.75, reduction: str = 'mean', smooth_nr: float = 1e-05, smooth_dr: float = 1e-05, batch: bool = False, soft_label: bool = False, ignore_index: int = -100, empty_mean: str = 'nan') -> None:
        super().__init__()
        self.include_background = include_background
        self.activation = activation
        self.alpha = alpha
        self.beta = beta
        self.gamma = gamma
        self.reduction = reduction
        self.smooth_nr = smooth_nr
        self.smooth_dr = smooth_dr
        self.batch = batch
        self.soft_label = soft_label
        self.ignore_index = ignore_index
        self.empty_mean = empty_mean

    def forward(self, input: Tensor, target: Tensor, mask: Tensor | None = None, sample_weight: Tensor | None = None) -> Tensor:
        return functional.focal_tversky_loss(input, target, mask=mask, sample_weight=sample_weight, include_background=self.include_background, activation=self.activation, alpha=self.alpha, beta=self.beta, gamma=self.gamma, reduction=self.reduction, smooth_nr=self.smooth_nr, smooth_dr=self.smooth_dr, batch=self.batch, soft_label=self.soft_label, ignore_index=self.ignore_index, empty_mean=self.empty_mean)

    def extra_repr(self) -> str:
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('include_background', 'activation', 'alpha', 'beta', 'gamma', 'reduction', 'smooth_nr', 'smooth_dr', 'batch', 'soft_label', 'ignore_index', 'empty_mean'))


class GeneralizedDiceLoss(torch.nn.Module):
    """Soft dice over all classes, weighed by how rare each one is. The arguments are those of losskit.torch.generalized_dice_loss."""

    def __init__(self, include_background: bool = True, activation: str = 'none', w_type: str = 'square', reduction: str = 'mean', smooth_nr: float = 1e-05, smooth_dr: float = 1e-05, batch: bool = False, soft_label: bool = False, ignore_index: int = -100, empty_mean: str = 'nan') -> None:
        super().__init__()
        self.include_background = include_background
        self.activation = activation
        self.w_type = w_type
        self.reduction = reduction
        self.smooth_nr = smooth_nr
        self.smooth_dr = smooth_dr
        self.batch = batch
        self.soft_label = soft_label
        self.ignore_index = ignore_index
        self.empty_mean = empty_mean

    def forward(self, input: Tensor, target: Tensor, mask: Tensor | None = None, sample_weight: Tensor | None = None) -> Tensor:
        return functional.generalized_dice_loss(input, target, mask=mask, sample_weight=sample_weight, include_background=self.include_background, activation=self.activation, w_type=self.w_type, reduction=self.reduction, smooth_nr=self.smooth_nr, smooth_dr=self.smooth_dr, batch=self.batch, soft_label=self.soft_label, ignore_index=self.ignore_index, empty_mean=self.empty_mean)

    def extra_repr(self) -> str:
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('include_background', 'activation', 'w_type', 'reduction', 'smooth_nr', 'smooth_dr', 'batch', 'soft_label', 'ignore_index', 'empty_mean'))


class DiceCELoss(torch.nn.Module):
    """Dice loss plus cross entropy of a segmentation. The arguments are those of losskit.torch.dice_ce_loss."""

    weight: Tensor | None

    def __init__(self, include_background: bool = True, activation: str = 'none', squared_pred: bool = False, jaccard: bool = False, reduction: str = 'mean', smooth_nr: float = 1e-05, smooth_dr: float = 1e-05, batch: bool = False, weight: Tensor | None = None, lambda_dice: float = 1.0, lambda_ce: float = 1.0, label_smoothing: float = 0.0, ignore_index: int = -100, empty_mean: str = 'nan') -> None:
        super().__init__()
        self.register_buffer("weight", weight)
        self.include_background = include_background
        self.activation = activation
        self.squared_pred = squared_pred
        self.jaccard = jaccard
        self.reduction = reduction
        self.smooth_nr = smooth_nr
        self.smooth_dr = smooth_dr
        self.batch = batch
        self.lambda_dice = lambda_dice
        self.lambda_ce = lambda_ce
        self.label_smoothing = label_smoothing
        self.ignore_index = ignore_index
        self.empty_mean = empty_mean

    def forward(self, input: Tensor, target: Tensor, mask: Tensor | None = None, sample_weight: Tensor | None = None) -> Tensor:
        return functional.dice_ce_loss(input, target, mask=mask, sample_weight=sample_weight, include_background=self.include_background, activation=self.activation, squared_pred=self.squared_pred, jaccard=self.jaccard, reduction=self.reduction, smooth_nr=self.smooth_nr, smooth_dr=self.smooth_dr, batch=self.batch, weight=self.weight, lambda_dice=self.lambda_dice, lambda_ce=self.lambda_ce, label_smoothing=self.label_smoothing, ignore_index=self.ignore_index, empty_mean=self.empty_mean)

    def extra_repr(self) -> str:
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('include_background', 'activation', 'squared_pred', 'jaccard', 'reduction', 'smooth_nr', 'smooth_dr', 'batch', 'lambda_dice', 'lambda_ce', 'label_smoothing', 'ignore_index', 'empty_mean'))


class DiceFocalLoss(torch.nn.Module):
    """Dice loss plus sigmoid focal loss of a segmentation. The arguments are those of losskit.torch.dice_focal_loss."""

    weight: Tensor | None

    def __init__(self, include_background: bool = True, activation: str = 'none', squared_pred: bool = False, jaccard: bool = False, reduction: str = 'mean', smooth_nr: float = 1e-05, smooth_dr: float = 1e-05, batch: bool = False, gamma: float = 2.0, weight: Tensor | None = None, lambda_dice: float = 1.0, lambda_focal: float = 1.0, alpha: float = -1.0, ignore_index: int = -100, empty_mean: str = 'nan') -> None:
        super().__init__()
        self.register_buffer("weight", weight)
        self.include_background = include_background
        self.activation = activation
        self.squared_pred = squared_pred
        self.jaccard = jaccard
        self.reduction = reduction
        self.smooth_nr = smooth_nr
        self.smooth_dr = smooth_dr
        self.batch = batch
        self.gamma = gamma
        self.lambda_dice = lambda_dice
        self.lambda_focal = lambda_focal
        self.alpha = alpha
        self.ignore_index = ignore_index
        self.empty_mean = empty_mean

    def forward(self, input: Tensor, target: Tensor, mask: Tensor | None = None, sample_weight: Tensor | None = None) -> Tensor:
        return functional.dice_focal_loss(input, target, mask=mask, sample_weight=sample_weight, include_background=self.include_background, activation=self.activation, squared_pred=self.squared_pred, jaccard=self.jaccard, reduction=self.reduction, smooth_nr=self.smooth_nr, smooth_dr=self.smooth_dr, batch=self.batch, gamma=self.gamma, weight=self.weight, lambda_dice=self.lambda_dice, lambda_focal=self.lambda_focal, alpha=self.alpha, ignore_index=self.ignore_index, empty_mean=self.empty_mean)

    def extra_repr(self) -> str:
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('include_background', 'activation', 'squared_pred', 'jaccard', 'reduction', 'smooth_nr', 'smooth_dr', 'batch', 'gamma', 'lambda_dice', 'lambda_focal', 'alpha', 'ignore_index', 'empty_mean'))


class IoULoss(torch.nn.Module):
    """Intersection over union of two boxes. The arguments are those of losskit.torch.iou_loss."""

    weight: Tensor | None

    def __init__(self, weight: Tensor | None = None, box_format: str = 'xyxy', eps: float = 1e-06, mode: str = 'log', reduction: str = 'mean', empty_mean: str = 'nan') -> None:
        super().__init__()
        self.register_buffer("weight", weight)
        self.box_format = box_format
        self.eps = eps
        self.mode = mode
        self.reduction = reduction
        self.empty_mean = empty_mean

    def forward(self, input: Tensor, target: Tensor, mask: Tensor | None = None, sample_weight: Tensor | None = None) -> Tensor:
        return functional.iou_loss(input, target, mask=mask, sample_weight=sample_weight, weight=self.weight, box_format=self.box_format, eps=self.eps, mode=self.mode, reduction=self.reduction, empty_mean=self.empty_mean)

    def extra_repr(self) -> str:
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('box_format', 'eps', 'mode', 'reduction', 'empty_mean'))


class GeneralizedBoxIouLoss(torch.nn.Module):
    """1 - GIoU: intersection over union, and how much of the smallest enclosing box the two leave empty. The arguments are those of losskit.torch.generalized_box_iou_loss."""

    weight: Tensor | None

    def __init__(self, reduction: str = 'none', eps: float = 1e-07, weight: Tensor | None = None, box_format: str = 'xyxy', empty_mean: str = 'nan') -> None:
        super().__init__()
        self.register_buffer("weight", weight)
        self.reduction = reduction
        self.eps = eps
        self.box_format = box_format
        self.empty_mean = empty_mean

    def forward(self, boxes1: Tensor, boxes2: Tensor, mask: Tensor | None = None, sample_weight: Tensor | None = None) -> Tensor:
        return functional.generalized_box_iou_loss(boxes1, boxes2, mask=mask, sample_weight=sample_weight, reduction=self.reduction, eps=self.eps, weight=self.weight, box_format=self.box_format, empty_mean=self.empty_mean)

    def extra_repr(self) -> str:
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('reduction', 'eps', 'box_format', 'empty_mean'))


class DistanceBoxIouLoss(torch.nn.Module):
    """1 - DIoU: intersection over union, and the distance of the centres. The arguments are those of losskit.torch.distance_box_iou_loss."""

    weight: Tensor | None

    def __init__(self, reduction: str = 'none', eps: float = 1e-07, weight: Tensor | None = None, box_format: str = 'xyxy', empty_mean: str = 'nan') -> None:
        super().__init__()
        self.register_buffer("weight", weight)
        self.reduction = reduction
        self.eps = eps
        self.box_format = box_format
        self.empty_mean = empty_mean

    def forward(self, boxes1: Tensor, boxes2: Tensor, mask: Tensor | None = None, sample_weight: Tensor | None = None) -> Tensor:
        return functional.distance_box_iou_loss(boxes1, boxes2, mask=mask, sample_weight=sample_weight, reduction=self.reduction, eps=self.eps, weight=self.weight, box_format=self.box_format, empty_mean=self.empty_mean)

    def extra_repr(self) -> str:
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('reduction', 'eps', 'box_format', 'empty_mean'))


class CompleteBoxIouLoss(torch.nn.Module):
    """1 - CIoU: intersection over union, the distance of the centres and the difference of the aspect ratios. The arguments are those of losskit.torch.complete_box_iou_loss."""

    weight: Tensor | None

    def __init__(self, reduction: str = 'none', eps: float = 1e-07, weight: Tensor | None = None, box_format: str = 'xyxy', empty_mean: str = 'nan') -> None:
        super().__init__()
        self.register_buffer("weight", weight)
        self.reduction = reduction
        self.eps = eps
        self.box_format = box_format
        self.empty_mean = empty_mean

    def forward(self, boxes1: Tensor, boxes2: Tensor, mask: Tensor | None = None, sample_weight: Tensor | None = None) -> Tensor:
        return functional.complete_box_iou_loss(boxes1, boxes2, mask=mask, sample_weight=sample_weight, reduction=self.reduction, eps=self.eps, weight=self.weight, box_format=self.box_format, empty_mean=self.empty_mean)

    def extra_repr(self) -> str:
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('reduction', 'eps', 'box_format', 'empty_mean'))


class EfficientBoxIouLoss(torch.nn.Module):
    """1 - EIoU: intersection over union, the distance of the centres and the differences of the sides. The arguments are those of losskit.torch.efficient_box_iou_loss."""

    weight: Tensor | None

    def __init__(self, weight: Tensor | None = None, box_format: str = 'xyxy', eps: float = 1e-07, reduction: str = 'none', empty_mean: str = 'nan') -> None:
        super().__init__()
        self.register_buffer("weight", weight)
        self.box_format = box_format
        self.eps = eps
        self.reduction = reduction
        self.empty_mean = empty_mean

    def forward(self, input: Tensor, target: Tensor, mask: Tensor | None = None, sample_weight: Tensor | None = None) -> Tensor:
        return functional.efficient_box_iou_loss(input, target, mask=mask, sample_weight=sample_weight, weight=self.weight, box_format=self.box_format, eps=self.eps, reduction=self.reduction, empty_mean=self.empty_mean)

    def extra_repr(self) -> str:
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('box_format', 'eps', 'reduction', 'empty_mean'))


class FocalEiouLoss(torch.nn.Module):
    """EIoU loss of well overlapping boxes before that of others. The arguments are those of losskit.torch.focal_eiou_loss."""

    weight: Tensor | None

    def __init__(self, weight: Tensor | None = None, box_format: str = 'xyxy', eps: float = 1e-07, gamma: float = 0.5, detach: bool = True, normalize: bool = False, reduction: str = 'none', empty_mean: str = 'nan') -> None:
        super().__init__()
        self.register_buffer("weight", weight)
        self.box_format = box_format
        self.eps = eps
        self.gamma = gamma
        self.detach = detach
        self.normalize = normalize
        self.reduction = reduction
        self.empty_mean = empty_mean

    def forward(self, input: Tensor, target: Tensor, mask: Tensor | None = None, sample_weight: Tensor | None = None) -> Tensor:
        return functional.focal_eiou_loss(input, target, mask=mask, sample_weight=sample_weight, weight=self.weight, box_format=self.box_format, eps=self.eps, gamma=self.gamma, detach=self.detach, normalize=self.normalize, reduction=self.reduction, empty_mean=self.empty_mean)

    def extra_repr(self) -> str:
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('box_format', 'eps', 'gamma', 'detach', 'normalize', 'reduction', 'empty_mean'))


class SiouLoss(torch.nn.Module):
    """1 - IoU with costs of angle, distance and shape. The arguments are those of losskit.torch.siou_loss."""

    weight: Tensor | None

    def __init__(self, weight: Tensor | None = None, box_format: str = 'xyxy', eps: float = 1e-07, theta: float = 4.0, reduction: str = 'none', empty_mean: str = 'nan') -> None:
        super().__init__()
        self.register_buffer("weight", weight)
        self.box_format = box_format
        self.eps = eps
        self.theta = theta
        self.reduction = reduction
        self.empty_mean = empty_mean

    def forward(self, input: Tensor, target: Tensor, mask: Tensor | None = None, sample_weight: Tensor | None = None) -> Tensor:
        return functional.siou_loss(input, target, mask=mask, sample_weight=sample_weight, weight=self.weight, box_format=self.box_format, eps=self.eps, theta=self.theta, reduction=self.reduction, empty_mean=self.empty_mean)

    def extra_repr(self) -> str:
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('box_format', 'eps', 'theta', 'reduction', 'empty_mean'))


class CosineEmbeddingLoss(torch.nn.CosineEmbeddingLoss):
    """One minus the cosine of similar vectors, the cosine above a margin of others. The arguments are those of losskit.torch.cosine_embedding_loss."""

    def __init__(self, margin: float = 0.0, size_average: bool | None = None, reduce: bool | None = None, reduction: str = 'mean', empty_mean: str = 'nan') -> None:
        if size_average is not None or reduce is not None:
            reduction = legacy_reduction(size_average, reduce)
        super().__init__(margin=margin, reduction=reduction)
        self.empty_mean = empty_mean

    def forward(self, input1: Tensor, input2: Tensor, target: Tensor, mask: Tensor | None = None, sample_weight: Tensor | None = None) -> Tensor:
        return functional.cosine_embedding_loss(input1, input2, target, mask=mask, sample_weight=sample_weight, margin=self.margin, reduction=self.reduction, empty_mean=self.empty_mean)

    def extra_repr(self) -> str:
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('margin', 'reduction', 'empty_mean'))


class TripletMarginLoss(torch.nn.TripletMarginLoss):
    """How much nearer the anchor is to the negative than to the positive, with a margin. The arguments are those of losskit.torch.triplet_margin_loss."""

    def __init__(self, margin: float = 1.0, p: float = 2.0, eps: float = 1e-06, swap: bool = False, size_average: bool | None = None, reduce: bool | None = None, reduction: str = 'mean', empty_mean: str = 'nan') -> None:
        if size_average is not None or reduce is not None:
            reduction = legacy_reduction(size_average, reduce)
        super().__init__(margin=margin, p=p, eps=eps, swap=swap, reduction=reduction)
        self.empty_mean = empty_mean

    def forward(self, anchor: Tensor, positive: Tensor, negative: Tensor, mask: Tensor | None = None, sample_weight: Tensor | None = None) -> Tensor:
        return functional.triplet_margin_loss(anchor, positive, negative, mask=mask, sample_weight=sample_weight, margin=self.margin, p=self.p, eps=self.eps, swap=self.swap, reduction=self.reduction, empty_mean=self.empty_mean)

    def extra_repr(self) -> str:
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('margin', 'p', 'eps', 'swap', 'reduction', 'empty_mean'))


class CenterLoss(torch.nn.Module):
    """Squared distance of features from the center of their class. The arguments are those of losskit.torch.center_loss."""

    def __init__(self, scale_by_half: bool = True, alpha: float = 0.5, ignore_index: int | None = None, empty_mean: str = 'nan', reduction: str = 'mean') -> None:
        super().__init__()
        self.scale_by_half = scale_by_half
        self.alpha = alpha
        self.ignore_index = ignore_index
        self.empty_mean = empty_mean
        self.reduction = reduction

    def forward(self, input: Tensor, target: Tensor, centers: Tensor, mask: Tensor | None = None, sample_weight: Tensor | None = None) -> Tensor:
        return functional.center_loss(input, target, centers, mask=mask, sample_weight=sample_weight, scale_by_half=self.scale_by_half, alpha=self.alpha, ignore_index=self.ignore_index, empty_mean=self.empty_mean, reduction=self.reduction)

    def extra_repr(self) -> str:
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('scale_by_half', 'alpha', 'ignore_index', 'empty_mean', 'reduction'))


class CTCLoss(torch.nn.CTCLoss):
    """Connectionist temporal classification: negative log likelihood of a list of labels, over all its alignments. The arguments are those of losskit.torch.ctc_loss."""

    def __init__(self, blank: int = 0, reduction: str = 'mean', zero_infinity: bool = False, from_logits: bool = False, empty_mean: str = 'nan') -> None:
        super().__init__(blank=blank, reduction=reduction, zero_infinity=zero_infinity)
        self.from_logits = from_logits
        self.empty_mean = empty_mean

    def forward(self, log_probs: Tensor, targets: Tensor, input_lengths: Tensor, target_lengths: Tensor, mask: Tensor | None = None, sample_weight: Tensor | None = None) -> Tensor:
        return functional.ctc_loss(log_probs, targets, input_lengths, target_lengths, mask=mask, sample_weight=sample_weight, blank=self.blank, reduction=self.reduction, zero_infinity=self.zero_infinity, from_logits=self.from_logits, empty_mean=self.empty_mean)

    def extra_repr(self) -> str:
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('blank', 'reduction', 'zero_infinity', 'from_logits', 'empty_mean'))


__all__ = [
    "MSELoss",
    "L1Loss",
    "SmoothL1Loss",
    "HuberLoss",
    "SigmoidMseLoss",
    "BCEWithLogitsLoss",
    "BCELoss",
    "MultiLabelSoftMarginLoss",
    "SoftMarginLoss",
    "SigmoidFocalLoss",
    "BrierScoreLoss",
    "BinaryLogLoss",
    "KLDivLoss",
    "PoissonNLLLoss",
    "GaussianNLLLoss",
    "MarginRankingLoss",
    "HingeEmbeddingLoss",
    "HingeLoss",
    "SquaredHingeLoss",
    "ModifiedHuberLoss",
    "ExponentialLoss",
    "CrossEntropyLoss",
    "SoftmaxFocalLoss",
    "BinaryDiceLoss",
    "NLLLoss",
    "MulticlassLogLoss",
    "MulticlassHingeLoss",
    "MultiMarginLoss",
    "MulticlassBrierScoreLoss",
    "MultiLabelMarginLoss",
    "ZeroOneLoss",
    "LabelRankingLoss",
    "DiceLoss",
    "JaccardLoss",
    "TverskyLoss",
    "FocalTverskyLoss",
    "GeneralizedDiceLoss",
    "DiceCELoss",
    "DiceFocalLoss",
    "IoULoss",
    "GeneralizedBoxIouLoss",
    "DistanceBoxIouLoss",
    "CompleteBoxIouLoss",
    "EfficientBoxIouLoss",
    "FocalEiouLoss",
    "SiouLoss",
    "CosineEmbeddingLoss",
    "TripletMarginLoss",
    "CenterLoss",
    "CTCLoss",
]
__all__ += _composed_modules.__all__
