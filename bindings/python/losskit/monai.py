"""MONAI's losses of segmentations over losskit: the classes of monai.losses, with their arguments.

    from losskit.monai import DiceCELoss

Names, arguments, defaults, shapes and exception types are those of MONAI 1.6, which need not be installed; the arithmetic is
losskit.torch's. With to_onehot_y a label map is never expanded. Results keep the dtype of the input, where MONAI's FocalLoss
turns it to float32. What has no form in losskit is computed element by element: a FocalLoss that is not reduced, has an alpha for
each class or ignores one, and one of a softmax against targets that are no label map.
"""

import warnings
from typing import Any, Callable, Sequence

import torch
from torch import Tensor
from torch.nn.modules.loss import _Loss

from .torch import functional

__all__ = [
    "Dice", "DiceCELoss", "DiceFocalLoss", "DiceLoss", "FocalLoss", "GeneralizedDiceFocalLoss", "GeneralizedDiceLoss",
    "MaskedDiceLoss", "TverskyLoss", "dice_ce", "dice_focal", "generalized_dice", "generalized_dice_focal",
]

Weights = Sequence[float] | float | int | Tensor | None
Activation = Callable[[Tensor], Tensor] | None


def _choice(value: Any, known: tuple[str, ...], name: str) -> str:
    """A string, or a member of MONAI's enumerations of strings."""
    found = str(getattr(value, "value", value))
    if found not in known:
        raise ValueError(f"{name} {value!r} is none of {', '.join(known)}")
    return found


def _means_nothing(option: str) -> None:
    warnings.warn(f"single channel prediction, `{option}` ignored.", stacklevel=4)


def _one_activation(sigmoid: bool, softmax: bool, other_act: Activation) -> None:
    if other_act is not None and not callable(other_act):
        raise TypeError(f"other_act must be None or callable but is {type(other_act).__name__}.")
    if sigmoid + softmax + (other_act is not None) > 1:
        raise ValueError("Incompatible values: more than 1 of [sigmoid=True, softmax=True, other_act is not None].")


def _kept(target: Tensor, ignore_index: int) -> Tensor:
    """Positions (N, d1, ...) that count: of one channel by its values, of one-hot targets by class, or where there is any."""
    if target.shape[1] == 1:
        return target[:, 0] != ignore_index
    if 0 <= ignore_index < target.shape[1]:
        return target[:, ignore_index] == 0
    return target.sum(1) > 0


def _targets(module: Any, input: Tensor, target: Tensor, error: type[Exception]) -> tuple[Tensor, dict[str, Any]]:
    """The target as losskit takes it, a label map without its channel, and the options that go with it."""
    classes, ignore_index = input.shape[1], getattr(module, "ignore_index", None)
    labels = module.to_onehot_y and classes > 1
    if module.to_onehot_y and not labels:
        _means_nothing("to_onehot_y=True")
    if not module.include_background and classes == 1:
        _means_nothing("include_background=False")
    options: dict[str, Any] = {"include_background": module.include_background}
    if labels:
        if target.dim() < 2 or target.shape[1] != 1:
            raise AssertionError("labels should have a channel with length equal to one.")
        if target.shape[2:] == input.shape[2:] and target.shape[0] == input.shape[0]:
            options.update({} if ignore_index is None else {"ignore_index": ignore_index})
            return target[:, 0].long() if target.is_floating_point() else target[:, 0], options
    elif target.shape == input.shape:
        options.update({} if ignore_index is None else {"mask": _kept(target, ignore_index)})
        return target, options
    raise error(f"ground truth has different shape ({target.shape}) from input ({input.shape})")


def _same_axes(input: Tensor, target: Tensor) -> None:
    if input.dim() != target.dim():
        raise ValueError("the number of dimensions for input and target should be the same, got shape "
                         f"{input.shape} and {target.shape}. If target is not one-hot encoded, please provide a tensor with shape B1H[WD].")
    if target.shape[1] not in (1, input.shape[1]):
        raise ValueError("number of channels for target is neither 1 (without one-hot encoding) nor the same as input, "
                         f"got shape {input.shape} and {target.shape}.")


def _not_negative(**values: float) -> None:
    for name, value in values.items():
        if value < 0:
            raise ValueError(f"{name} should be no less than 0.0.")


class _Segmentation(_Loss):
    def __init__(self, include_background: bool, to_onehot_y: bool, sigmoid: bool, softmax: bool, other_act: Activation,
                 reduction: str) -> None:
        super().__init__(reduction=_choice(reduction, ("none", "mean", "sum"), "reduction"))
        _one_activation(sigmoid, softmax, other_act)
        self.include_background = include_background
        self.to_onehot_y = to_onehot_y
        self.sigmoid = sigmoid
        self.softmax = softmax
        self.other_act = other_act

    def _scores(self, input: Tensor) -> tuple[Tensor, str]:
        """Scores and the activation that losskit applies to them."""
        if self.softmax and input.shape[1] == 1:
            _means_nothing("softmax=True")
            return input, "none"
        if self.other_act is not None:
            return self.other_act(input), "none"
        return input, "sigmoid" if self.sigmoid else "softmax" if self.softmax else "none"

    def _spread(self, loss: Tensor, input: Tensor) -> Tensor:
        """Unreduced losses can be broadcast with the input."""
        return loss.reshape(*loss.shape, *[1] * (input.dim() - 2)) if self.reduction == "none" else loss

    def _weight(self, input: Tensor) -> Tensor | None:
        """Weights of the classes that have a loss; a single one has none."""
        weight: Tensor | None = self.class_weight  # type: ignore[assignment]
        count = input.shape[1] - (not self.include_background and input.shape[1] > 1)
        if weight is None or count == 1:
            return None
        if weight.dim() == 0:
            weight = weight.expand(count)
        if weight.shape[0] != count:
            raise ValueError("The length of the `weight` sequence should be the same as the number of classes. If "
                             "`include_background=False`, the weight should not include the background category class 0.")
        if weight.min() < 0:
            raise ValueError("the value/values of the `weight` should be no less than 0.")
        return weight.to(input)


class DiceLoss(_Segmentation):
    """losskit.torch.dice_loss of predictions (N, C, d1, ...) and targets of that shape, or (N, 1, d1, ...) with to_onehot_y.

    Source: monai.losses.DiceLoss. Raises AssertionError where shapes differ.
    """

    def __init__(self, include_background: bool = True, to_onehot_y: bool = False, sigmoid: bool = False, softmax: bool = False,
                 other_act: Activation = None, squared_pred: bool = False, jaccard: bool = False, reduction: str = "mean",
                 smooth_nr: float = 1e-5, smooth_dr: float = 1e-5, batch: bool = False, weight: Weights = None,
                 soft_label: bool = False, ignore_index: int | None = None) -> None:
        super().__init__(include_background, to_onehot_y, sigmoid, softmax, other_act, reduction)
        self.squared_pred = squared_pred
        self.jaccard = jaccard
        self.smooth_nr = float(smooth_nr)
        self.smooth_dr = float(smooth_dr)
        self.batch = batch
        self.ignore_index = ignore_index
        self.register_buffer("class_weight", None if weight is None else torch.as_tensor(weight))
        self.soft_label = soft_label

    def _ratio(self) -> dict[str, Any]:
        return {"squared_pred": self.squared_pred, "jaccard": self.jaccard, "smooth_nr": self.smooth_nr,
                "smooth_dr": self.smooth_dr, "batch": self.batch}

    def forward(self, input: Tensor, target: Tensor) -> Tensor:
        return self._loss(*self._scores(input), target)

    def _loss(self, input: Tensor, activation: str, target: Tensor, **mask: Tensor) -> Tensor:
        target, options = _targets(self, input, target, AssertionError)
        loss = functional.dice_loss(input, target, activation=activation, weight=self._weight(input), soft_label=self.soft_label,
                                    reduction=self.reduction, **self._ratio(), **options, **mask)
        return self._spread(loss, input)


class MaskedDiceLoss(DiceLoss):
    """DiceLoss of the positions where a mask (N, 1, d1, ...) or (1, 1, d1, ...) is 1.

    Source: monai.losses.MaskedDiceLoss, which multiplies activated predictions and targets by the mask.
    """

    def __init__(self, include_background: bool = True, to_onehot_y: bool = False, sigmoid: bool = False, softmax: bool = False,
                 other_act: Activation = None, squared_pred: bool = False, jaccard: bool = False, reduction: str = "mean",
                 smooth_nr: float = 1e-5, smooth_dr: float = 1e-5, batch: bool = False, weight: Weights = None,
                 soft_label: bool = False) -> None:
        super().__init__(include_background, to_onehot_y, sigmoid, softmax, other_act, squared_pred, jaccard, reduction, smooth_nr,
                         smooth_dr, batch, weight, soft_label)

    def forward(self, input: Tensor, target: Tensor, mask: Tensor | None = None) -> Tensor:
        input, activation = self._scores(input)
        if mask is None:
            warnings.warn("No mask value specified for the MaskedLoss.", stacklevel=2)
            return self._loss(input, activation, target)
        if input.dim() != mask.dim():
            warnings.warn(f"Dim of input ({input.shape}) is different from mask ({mask.shape}).", stacklevel=2)
        if mask.shape[0] not in (1, input.shape[0]):
            raise ValueError(f"Batch size of mask ({mask.shape}) must be one or equal to input ({input.shape}).")
        if target.dim() > 1:
            if mask.shape[1] != 1:
                raise ValueError(f"Mask ({mask.shape}) must have only one channel.")
            if input.shape[2:] != mask.shape[2:]:
                warnings.warn(f"Spatial size of input ({input.shape}) is different from mask ({mask.shape}).", stacklevel=2)
        if target.shape == input.shape and mask.shape[2:] == input.shape[2:] and ((mask == 0) | (mask == 1)).all():
            return self._loss(input, activation, target, mask=mask[:, 0].expand(input.shape[0], *input.shape[2:]))
        # A label that is masked is one of the background, and predictions may be masked in part.
        p = torch.sigmoid(input) if activation == "sigmoid" else torch.softmax(input, 1) if activation == "softmax" else input
        return self._loss(p * mask, "none", target * mask)


class TverskyLoss(_Segmentation):
    """losskit.torch.tversky_loss. Source: monai.losses.TverskyLoss. Shapes and errors are those of DiceLoss."""

    def __init__(self, include_background: bool = True, to_onehot_y: bool = False, sigmoid: bool = False, softmax: bool = False,
                 other_act: Activation = None, alpha: float = 0.5, beta: float = 0.5, reduction: str = "mean",
                 smooth_nr: float = 1e-5, smooth_dr: float = 1e-5, batch: bool = False, soft_label: bool = False,
                 ignore_index: int | None = None) -> None:
        super().__init__(include_background, to_onehot_y, sigmoid, softmax, other_act, reduction)
        self.alpha = alpha
        self.beta = beta
        self.smooth_nr = float(smooth_nr)
        self.smooth_dr = float(smooth_dr)
        self.batch = batch
        self.soft_label = soft_label
        self.ignore_index = ignore_index

    def forward(self, input: Tensor, target: Tensor) -> Tensor:
        input, activation = self._scores(input)
        target, options = _targets(self, input, target, AssertionError)
        return functional.tversky_loss(
            input, target, activation=activation, alpha=self.alpha, beta=self.beta, reduction=self.reduction,
            smooth_nr=self.smooth_nr, smooth_dr=self.smooth_dr, batch=self.batch, soft_label=self.soft_label, **options)


class GeneralizedDiceLoss(_Segmentation):
    """losskit.torch.generalized_dice_loss. Source: monai.losses.GeneralizedDiceLoss. Shapes and errors are those of DiceLoss."""

    def __init__(self, include_background: bool = True, to_onehot_y: bool = False, sigmoid: bool = False, softmax: bool = False,
                 other_act: Activation = None, w_type: str = "square", reduction: str = "mean", smooth_nr: float = 1e-5,
                 smooth_dr: float = 1e-5, batch: bool = False, soft_label: bool = False) -> None:
        super().__init__(include_background, to_onehot_y, sigmoid, softmax, other_act, reduction)
        self.w_type = _choice(w_type, ("square", "simple", "uniform"), "w_type")
        self.smooth_nr = float(smooth_nr)
        self.smooth_dr = float(smooth_dr)
        self.batch = batch
        self.soft_label = soft_label

    def forward(self, input: Tensor, target: Tensor) -> Tensor:
        input, activation = self._scores(input)
        target, options = _targets(self, input, target, AssertionError)
        loss = functional.generalized_dice_loss(
            input, target, activation=activation, w_type=self.w_type, reduction=self.reduction, smooth_nr=self.smooth_nr,
            smooth_dr=self.smooth_dr, batch=self.batch, soft_label=self.soft_label, **options)
        # One for all classes, whose axis stays.
        return self._spread(loss.reshape(1) if self.batch else loss.unsqueeze(1), input) if self.reduction == "none" else loss


class FocalLoss(_Loss):
    """Focal loss of logits (N, C, d1, ...) and targets of that shape, or (N, 1, d1, ...) with to_onehot_y.

    The sum is over samples and classes, of means over positions. Source: monai.losses.FocalLoss. Raises ValueError where
    shapes, weights or alpha do not fit.
    """

    def __init__(self, include_background: bool = True, to_onehot_y: bool = False, gamma: float = 2.0,
                 alpha: float | Sequence[float] | None = None, weight: Weights = None, reduction: str = "mean",
                 use_softmax: bool = False, ignore_index: int | None = None) -> None:
        super().__init__(reduction=_choice(reduction, ("none", "mean", "sum"), "reduction"))
        self.include_background = include_background
        self.to_onehot_y = to_onehot_y
        self.gamma = gamma
        self.weight = weight
        self.use_softmax = use_softmax
        self.alpha = alpha if alpha is None else float(alpha) if isinstance(alpha, (int, float)) else torch.as_tensor(alpha)
        self.register_buffer("class_weight", None if weight is None else torch.as_tensor(weight))
        self.ignore_index = ignore_index

    def forward(self, input: Tensor, target: Tensor) -> Tensor:
        if not input.is_floating_point():
            input = input.float()
        kept = None if self.ignore_index is None else _kept(target, self.ignore_index)
        target, _ = _targets(self, input, target, ValueError)
        labels = target.dim() != input.dim()
        first = int(not self.include_background and input.shape[1] > 1)
        input, alpha = input[:, first:], self.alpha
        if self.use_softmax and not self.include_background and isinstance(alpha, float):
            warnings.warn("`include_background=False`, scalar `alpha` ignored when using softmax.", stacklevel=2)
            alpha = None
        classes = input.shape[1]
        if isinstance(alpha, Tensor) and alpha.shape[0] != classes:
            raise ValueError(f"The length of alpha ({alpha.shape[0]}) must match the number of classes ({classes}).")
        if labels:
            target = target - first if first else target
        else:
            target = target[:, first:]
        # A softmax has losses of label maps, a sigmoid those whose classes are the input's.
        whole = labels if self.use_softmax else not (labels and first)
        if whole and kept is None and self.reduction != "none" and not isinstance(alpha, Tensor):
            return self._reduced(input, target, alpha, self._factor(input))
        if labels:
            target = (target.unsqueeze(1) == torch.arange(classes).reshape(-1, *[1] * (input.dim() - 2))).to(input)
        return self._by_elements(input, target.to(input), alpha, kept)

    def _factor(self, input: Tensor) -> Tensor | None:
        """Weights of the classes, or of all."""
        weight: Tensor | None = self.class_weight  # type: ignore[assignment]
        if weight is None:
            return None
        if weight.dim() > 0 and input.shape[1] == 1:
            raise ValueError("Per-class class_weight is not supported for single-channel outputs.")
        if weight.dim() > 0 and weight.numel() != input.shape[1]:
            raise ValueError(f"The number of class_weight ({weight.numel()}) must match the number of output channels ({input.shape[1]}).")
        if (weight < 0).any():
            raise ValueError("class_weight values must be non-negative.")
        return weight.to(input)

    def _reduced(self, input: Tensor, target: Tensor, alpha: float | None, factor: Tensor | None) -> Tensor:
        """In one pass of losskit."""
        of_all, weight = (factor, None) if factor is not None and factor.dim() == 0 else (None, factor)
        classes = input.shape[1]
        # Without axes of positions their mean is that over everything.
        reduction = "mean" if input.dim() == 2 else self.reduction
        if self.use_softmax:
            if alpha is not None:
                balance = input.new_tensor([1 - alpha] + [alpha] * (classes - 1))
                weight = balance if weight is None else balance * weight
            loss = functional.softmax_focal_loss(input, target, weight, ignore_index=-1, gamma=self.gamma, reduction="sum")
            loss = loss / (input.numel() if reduction == "mean" else input[0, 0].numel())
        else:
            loss = functional.dice_focal_loss(input, target, lambda_dice=0.0, gamma=self.gamma, weight=weight, reduction=reduction,
                                              alpha=-1.0 if alpha is None else alpha)
        return loss if of_all is None else loss * of_all

    def _by_elements(self, input: Tensor, target: Tensor, alpha: Any, kept: Tensor | None) -> Tensor:
        if kept is not None:
            kept = kept.unsqueeze(1).to(input)
            input, target = input * kept, target * kept
        by_class = (-1, *[1] * (input.dim() - 2))
        if self.use_softmax:
            log_p = input.log_softmax(1)
            loss = -(1 - log_p.exp()).pow(self.gamma) * log_p * target
            if alpha is not None:
                balance = alpha if isinstance(alpha, Tensor) else torch.tensor([1 - alpha] + [alpha] * (input.shape[1] - 1))
                loss = loss * balance.to(input).view(by_class)
        else:
            # The sigmoid of how far the logit is from its target, which between 0 and 1 is not torchvision's.
            distant = torch.nn.functional.logsigmoid(-input * (target * 2 - 1))
            loss = (distant * self.gamma).exp() * functional.binary_cross_entropy_with_logits(input, target, reduction="none")
            if isinstance(alpha, Tensor):
                loss = torch.where(target == 1, alpha.to(input).view(by_class), torch.ones_like(input)) * loss
            elif alpha is not None:
                loss = (target * alpha + (1 - target) * (1 - alpha)) * loss
        if kept is not None:
            loss = loss * kept
        factor = self._factor(input)
        if factor is not None:
            loss = loss * (factor if factor.dim() == 0 else factor.view(by_class))
        if self.reduction == "none":
            return loss
        if kept is None:
            positions = input[0, 0].numel() if input.dim() > 2 else input.numel()
            return loss.mean() if self.reduction == "mean" else loss.sum() / positions
        tiny = torch.finfo(input.dtype).eps
        if self.reduction == "mean":
            return loss.sum() / kept.sum().clamp(min=tiny)
        axes = list(range(2, input.dim()))
        return (loss.sum(axes, keepdim=True) / kept.sum(axes, keepdim=True).clamp(min=tiny)).sum()


class DiceCELoss(_Loss):
    """losskit.torch.dice_ce_loss: the softmax of both parts is computed once. Source: monai.losses.DiceCELoss.

    weight: (C); of a single class that of the positive targets. Raises ValueError where target has other axes than input, or
    neither one channel nor the input's; AssertionError as DiceLoss.
    """

    def __init__(self, include_background: bool = True, to_onehot_y: bool = False, sigmoid: bool = False, softmax: bool = False,
                 other_act: Activation = None, squared_pred: bool = False, jaccard: bool = False, reduction: str = "mean",
                 smooth_nr: float = 1e-5, smooth_dr: float = 1e-5, batch: bool = False, weight: Tensor | None = None,
                 lambda_dice: float = 1.0, lambda_ce: float = 1.0, label_smoothing: float = 0.0) -> None:
        super().__init__()
        self.reduction = _choice(reduction, ("mean", "sum"), "reduction")
        self.dice = DiceLoss(include_background, to_onehot_y, sigmoid, softmax, other_act, squared_pred, jaccard, self.reduction,
                             smooth_nr, smooth_dr, batch, weight if weight is None or include_background else weight[1:])
        self.register_buffer("weight", weight)
        _not_negative(lambda_dice=lambda_dice, lambda_ce=lambda_ce)
        self.lambda_dice = lambda_dice
        self.lambda_ce = lambda_ce
        self.label_smoothing = label_smoothing

    def forward(self, input: Tensor, target: Tensor) -> Tensor:
        _same_axes(input, target)
        dice = self.dice
        scores, activation = dice._scores(input)
        weight: Tensor | None = self.weight  # type: ignore[assignment]
        taken, options = _targets(dice, input, target, AssertionError)
        dice._weight(input)
        parts = {"weight": None if weight is None else weight.to(input), "label_smoothing": self.label_smoothing,
                 "reduction": self.reduction, **dice._ratio(), **options}
        if dice.other_act is None:
            return functional.dice_ce_loss(input, taken, activation=activation, lambda_dice=self.lambda_dice,
                                           lambda_ce=self.lambda_ce, **parts)
        # The activation is that of the dice loss alone.
        return (functional.dice_ce_loss(scores, taken, lambda_dice=self.lambda_dice, lambda_ce=0.0, **parts) +
                functional.dice_ce_loss(input, taken, lambda_dice=0.0, lambda_ce=self.lambda_ce, **parts))


class _WithFocal(_Loss):
    """A loss of ratios beside a focal loss of the logits."""

    def _sum(self, ratio: _Segmentation, share: float, input: Tensor, target: Tensor) -> Tensor:
        _same_axes(input, target)
        return share * ratio(input, target) + self.lambda_focal * self.focal(input, target)


class DiceFocalLoss(_WithFocal):
    """losskit.torch.dice_focal_loss. Source: monai.losses.DiceFocalLoss. Errors are those of DiceCELoss and of its parts."""

    def __init__(self, include_background: bool = True, to_onehot_y: bool = False, sigmoid: bool = False, softmax: bool = False,
                 other_act: Activation = None, squared_pred: bool = False, jaccard: bool = False, reduction: str = "mean",
                 smooth_nr: float = 1e-5, smooth_dr: float = 1e-5, batch: bool = False, gamma: float = 2.0, weight: Weights = None,
                 lambda_dice: float = 1.0, lambda_focal: float = 1.0, alpha: float | None = None) -> None:
        super().__init__()
        self.dice = DiceLoss(include_background, to_onehot_y, sigmoid, softmax, other_act, squared_pred, jaccard, reduction,
                             smooth_nr, smooth_dr, batch, weight)
        self.focal = FocalLoss(include_background, to_onehot_y, gamma, alpha, weight, reduction)
        _not_negative(lambda_dice=lambda_dice, lambda_focal=lambda_focal)
        self.lambda_dice = lambda_dice
        self.lambda_focal = lambda_focal
        self.to_onehot_y = to_onehot_y

    def forward(self, input: Tensor, target: Tensor) -> Tensor:
        dice, alpha = self.dice, self.focal.alpha
        together = dice.other_act is None and dice.reduction != "none" and input.dim() > 2 and not isinstance(alpha, Tensor)
        if not together or dice.class_weight is not None and input.shape[1] - (not dice.include_background) <= 1:
            return self._sum(dice, self.lambda_dice, input, target)
        _same_axes(input, target)
        _, activation = dice._scores(input)
        target, options = _targets(dice, input, target, AssertionError)
        return functional.dice_focal_loss(
            input, target, activation=activation, gamma=self.focal.gamma, alpha=-1.0 if alpha is None else alpha,
            weight=dice._weight(input), lambda_dice=self.lambda_dice, lambda_focal=self.lambda_focal, reduction=dice.reduction,
            **dice._ratio(), **options)


class GeneralizedDiceFocalLoss(_WithFocal):
    """GeneralizedDiceLoss and FocalLoss, weighed and added. Source: monai.losses.GeneralizedDiceFocalLoss."""

    def __init__(self, include_background: bool = True, to_onehot_y: bool = False, sigmoid: bool = False, softmax: bool = False,
                 other_act: Activation = None, w_type: str = "square", reduction: str = "mean", smooth_nr: float = 1e-5,
                 smooth_dr: float = 1e-5, batch: bool = False, gamma: float = 2.0, weight: Weights = None, lambda_gdl: float = 1.0,
                 lambda_focal: float = 1.0) -> None:
        super().__init__()
        self.generalized_dice = GeneralizedDiceLoss(include_background, to_onehot_y, sigmoid, softmax, other_act, w_type, reduction,
                                                    smooth_nr, smooth_dr, batch)
        self.focal = FocalLoss(include_background, to_onehot_y, gamma, None, weight, reduction)
        _not_negative(lambda_gdl=lambda_gdl, lambda_focal=lambda_focal)
        self.lambda_gdl = lambda_gdl
        self.lambda_focal = lambda_focal

    def forward(self, input: Tensor, target: Tensor) -> Tensor:
        return self._sum(self.generalized_dice, self.lambda_gdl, input, target)


Dice = DiceLoss
dice_ce = DiceCELoss
dice_focal = DiceFocalLoss
generalized_dice = GeneralizedDiceLoss
generalized_dice_focal = GeneralizedDiceFocalLoss
