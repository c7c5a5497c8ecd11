"""MONAI's losses of segmentations over losskit: classes with the names, constructors and calls of monai.losses.

    from losskit.monai import DiceCELoss

Arguments, attributes, shapes, warnings and exception types are those of MONAI 1.6, which need not be installed. The arithmetic is
losskit.torch's; a label map is made one-hot only for scores (N, C), and for a sigmoid FocalLoss without a reduction. What losskit
has no loss for goes to PyTorch element by element: a softmax focal loss of targets that are no labels, and masks of other values
than 0 and 1. Results are MONAI's in dtype too, but a FocalLoss of float64 stays float64.
"""

import inspect
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

Activation = Callable[[Tensor], Tensor] | None
Weights = Sequence[float] | float | int | Tensor | None

# Ignored where nothing is: MONAI has no label that is always ignored, as -100 is.
_NO_LABEL = -(2**31)


def _choice(value: Any, known: tuple[str, ...]) -> str:
    """A string, or the member of MONAI's enumeration."""
    found = getattr(value, "value", value)
    if found not in known:
        raise ValueError(f"{value!r} is not one of {', '.join(known)}")
    return str(found)


def _part(loss: Any, arguments: dict[str, Any], **others: Any) -> Any:
    """A loss from those of the arguments that it has."""
    arguments = {**arguments, **others}
    return loss(**{name: arguments[name] for name in inspect.signature(loss).parameters if name in arguments})


def _ignored(option: str) -> None:
    warnings.warn(f"single channel prediction, `{option}` ignored.", stacklevel=4)


def _target(module: Any, x: Tensor, target: Tensor, to_onehot_y: bool, error: type[Exception]) -> Tensor:
    """Labels (N, d1, ...), or values of the scores' shape."""
    if to_onehot_y and x.shape[1] == 1:
        _ignored("to_onehot_y=True")
    if not module.include_background and x.shape[1] == 1:
        _ignored("include_background=False")
    if to_onehot_y and x.shape[1] > 1:
        if target.dim() == 1:
            target = target[:, None]
        if target.shape[1] != 1:
            raise AssertionError("labels should have a channel with length equal to one.")
        if target.shape[:1] + target.shape[2:] == x.shape[:1] + x.shape[2:]:
            return target[:, 0].long() if target.is_floating_point() else target[:, 0]
    elif target.shape == x.shape:
        return target
    raise error(f"ground truth has different shape ({target.shape}) from input ({x.shape})")


def _kept(target: Tensor, ignore_index: int | None) -> Tensor | None:
    """Which positions count, (N, 1, d1, ...): a share of one where targets of an ignored class are."""
    if ignore_index is None:
        return None
    if target.shape[1] == 1:
        return target != ignore_index
    if 0 <= ignore_index < target.shape[1]:
        return 1 - target[:, ignore_index:ignore_index + 1].float()
    return target.sum(1, keepdim=True) > 0


def _is_mask(values: Tensor, x: Tensor) -> bool:
    """Whether losskit takes it as a mask of positions."""
    return (values.dim() == x.dim() and not values.requires_grad and
            (values.dtype is torch.bool or bool(((values == 0) | (values == 1)).all())))


def _activated(x: Tensor, activation: str) -> Tensor:
    return torch.sigmoid(x) if activation == "sigmoid" else torch.softmax(x, 1) if activation == "softmax" else x


def _reduced(loss: Tensor, reduction: str) -> Tensor:
    return loss.mean() if reduction == "mean" else loss.sum() if reduction == "sum" else loss


def _check_channels(input: Tensor, target: Tensor) -> None:
    if input.dim() != target.dim():
        raise ValueError(f"the number of dimensions for input and target should be the same, got shape {input.shape} and "
                         f"{target.shape}. if target is not one-hot encoded, please provide a tensor with shape B1H[WD].")
    if target.shape[1] not in (1, input.shape[1]):
        raise ValueError("number of channels for target is neither 1 (without one-hot encoding) nor the same as input, "
                         f"got shape {input.shape} and {target.shape}.")


def _check_shares(**shares: float) -> None:
    for name, value in shares.items():
        if value < 0:
            raise ValueError(f"{name} should be no less than 0.0.")


class _Segmentation(_Loss):
    """What constructors have in common: every argument is an attribute, as in MONAI."""

    include_background: bool
    to_onehot_y: bool
    ignore_index: int | None = None

    def __init__(self, arguments: dict[str, Any]) -> None:
        super().__init__(reduction=_choice(arguments["reduction"], ("none", "mean", "sum")))
        other_act = arguments.get("other_act")
        if other_act is not None and not callable(other_act):
            raise TypeError(f"other_act must be None or callable but is {type(other_act).__name__}.")
        if arguments.get("sigmoid", 0) + arguments.get("softmax", 0) + (other_act is not None) > 1:
            raise ValueError("Incompatible values: more than 1 of [sigmoid=True, softmax=True, other_act is not None].")
        for name, value in arguments.items():
            if name == "weight":
                self.register_buffer("class_weight", None if value is None else torch.as_tensor(value))
            elif name not in ("self", "__class__", "reduction"):
                setattr(self, name, float(value) if name.startswith("smooth") else value)

    def _first(self, x: Tensor) -> int:
        """The first class that has a loss."""
        return int(not self.include_background and x.shape[1] > 1)

    def _weight(self, x: Tensor) -> Tensor | None:
        """Weights of the classes that have a loss. A single one has none, or in a focal loss a number."""
        weight: Tensor | None = getattr(self, "class_weight", None)
        count, focal = x.shape[1] - self._first(x), isinstance(self, FocalLoss)
        if weight is None or count == 1 and not focal:
            return None
        if weight.dim() > 0 and (weight.numel() != count or count == 1):
            raise ValueError(f"The number of weights ({weight.numel()}) must be that of the classes ({count}), without the background "
                             "if `include_background=False`; a single class takes no sequence.")
        if (weight < 0).any():
            raise ValueError("the value/values of the `weight` should be no less than 0.")
        return weight.to(x).expand(count)


class _Ratios(_Segmentation):
    """A loss of sums over the positions of each sample and class."""

    batch: bool
    soft_label: bool

    def _scores(self, input: Tensor, prefix: str = "") -> tuple[Tensor, str]:
        """Scores, and what losskit makes probabilities of them with."""
        sigmoid, softmax, other_act = (getattr(self, prefix + name) for name in ("sigmoid", "softmax", "other_act"))
        if softmax and input.shape[1] == 1:
            _ignored("softmax=True")
            return input, "none"
        if other_act is not None:
            return other_act(input), "none"
        return input, "sigmoid" if sigmoid else "softmax" if softmax else "none"

    def _options(self) -> dict[str, Any]:
        """The arguments of losskit's function that are not given by a call."""
        names = ("include_background", "smooth_nr", "smooth_dr", "batch", "squared_pred", "jaccard", "alpha", "beta", "w_type")
        return {name: getattr(self, name) for name in names if hasattr(self, name)}

    def _arguments(self, x: Tensor, activation: str, target: Tensor, to_onehot_y: bool,
                   mask: Tensor | None = None) -> dict[str, Any]:
        """What losskit's function is called with, but for weights and reduction."""
        y, found = _target(self, x, target, to_onehot_y, AssertionError), self._options()
        labels = y.dim() != x.dim()
        dtype = x.dtype if labels else torch.promote_types(x.dtype, y.dtype)
        if labels or hasattr(self, "w_type"):  # MONAI's one-hot targets and weights of volumes are float32
            dtype = torch.promote_types(dtype, torch.float32)
        x, y = x.to(dtype), y.to(dtype) if y.is_floating_point() else y
        if labels:
            found["ignore_index"] = _NO_LABEL if self.ignore_index is None else self.ignore_index
        else:
            mask = mask if mask is not None else _kept(target, self.ignore_index)
            if mask is not None and _is_mask(mask, x):
                found["mask"] = mask[:, 0].expand(x.shape[0], *x.shape[2:])
            elif mask is not None:
                x, y, activation = _activated(x, activation) * mask, y * mask, "none"
        return {"input": x, "target": y, "activation": activation, **found}

    def _evaluate(self, function: Callable[..., Tensor], x: Tensor, activation: str, target: Tensor, to_onehot_y: bool,
                  mask: Tensor | None = None) -> Tensor:
        arguments, weight = self._arguments(x, activation, target, to_onehot_y, mask), self._weight(x)
        arguments["soft_label"] = self.soft_label
        if x.dim() == 2 and not self.batch:
            # Without axes of positions MONAI sums over samples and classes too.
            x, y = _activated(arguments["input"], arguments["activation"]), arguments["target"]
            kept = arguments.pop("mask", y != arguments.pop("ignore_index", _NO_LABEL) if y.dim() == 1 else None)
            y = y[:, None] == torch.arange(x.shape[1], device=y.device) if y.dim() == 1 else y
            x, y = (v if kept is None else v * (kept[:, None] != 0) for v in (x, y))
            first = self._first(x)
            arguments.update(input=x[:, first:].reshape(1, 1, -1), target=y[:, first:].reshape(1, 1, -1), activation="none")
            loss = function(**arguments, reduction="none").reshape(())
            return _reduced(loss if weight is None else loss * weight, self.reduction)
        if weight is not None:
            arguments["weight"] = weight.to(arguments["input"].dtype)
        return function(**arguments, reduction=self.reduction)

    def _spread(self, loss: Tensor, input: Tensor) -> Tensor:
        """With axes of size 1 for those of the positions."""
        return loss.reshape(loss.shape + (1,) * (input.dim() - 2)) if self.reduction == "none" else loss


class DiceLoss(_Ratios):
    """Dice loss of each class: losskit.torch.dice_loss.

    input: (N, C, d1, ...); target: the same, or labels (N, 1, d1, ...) with to_onehot_y. Unreduced the loss is (N, C, 1, ...),
    or (C, 1, ...) with batch. AssertionError: shapes differ. ValueError: more than one activation, weights that do not fit.

    Source: monai.losses.DiceLoss.
    """

    def __init__(self, include_background: bool = True, to_onehot_y: bool = False, sigmoid: bool = False, softmax: bool = False,
                 other_act: Activation = None, squared_pred: bool = False, jaccard: bool = False, reduction: str = "mean",
                 smooth_nr: float = 1e-5, smooth_dr: float = 1e-5, batch: bool = False, weight: Weights = None,
                 soft_label: bool = False, ignore_index: int | None = None) -> None:
        super().__init__(locals())

    def _dice(self, input: Tensor, target: Tensor, to_onehot_y: bool, mask: Tensor | None = None) -> Tensor:
        x, activation = self._scores(input)
        return self._spread(self._evaluate(functional.dice_loss, x, activation, target, to_onehot_y, mask), input)

    def forward(self, input: Tensor, target: Tensor) -> Tensor:
        return self._dice(input, target, self.to_onehot_y)


class MaskedDiceLoss(DiceLoss):
    """DiceLoss of predictions and targets multiplied by a mask (N, 1, d1, ...) or (1, 1, d1, ...).

    A label that is masked is one of the background, as in MONAI. ValueError: batch size or channels of the mask.

    Source: monai.losses.MaskedDiceLoss.
    """

    def __init__(self, include_background: bool = True, to_onehot_y: bool = False, sigmoid: bool = False, softmax: bool = False,
                 other_act: Activation = None, squared_pred: bool = False, jaccard: bool = False, reduction: str = "mean",
                 smooth_nr: float = 1e-5, smooth_dr: float = 1e-5, batch: bool = False, weight: Weights = None,
                 soft_label: bool = False) -> None:
        _Ratios.__init__(self, locals())
        self.pre_sigmoid, self.pre_softmax, self.pre_other_act = sigmoid, softmax, other_act
        self.sigmoid, self.softmax, self.other_act = False, False, None
        self.ignore_index = None

    def _scores(self, input: Tensor, prefix: str = "pre_") -> tuple[Tensor, str]:
        return super()._scores(input, prefix)

    def forward(self, input: Tensor, target: Tensor, mask: Tensor | None = None) -> Tensor:
        if mask is None:
            warnings.warn("No mask value specified for the MaskedLoss.", stacklevel=2)
            return self._dice(input, target, self.to_onehot_y)
        if input.dim() != mask.dim():
            warnings.warn(f"Dim of input ({input.shape}) is different from mask ({mask.shape}).", stacklevel=2)
        if mask.shape[0] not in (1, input.shape[0]):
            raise ValueError(f"Batch size of mask ({mask.shape}) must be one or equal to input ({input.shape}).")
        if target.dim() > 1:
            if mask.shape[1] != 1:
                raise ValueError(f"Mask ({mask.shape}) must have only one channel.")
            if input.shape[2:] != mask.shape[2:]:
                warnings.warn(f"Spatial size of input ({input.shape}) is different from mask ({mask.shape}).", stacklevel=2)
        if self.to_onehot_y and input.shape[1] > 1:
            x, activation = self._scores(input)
            loss = self._evaluate(functional.dice_loss, _activated(x, activation) * mask, "none", target * mask, True)
            return self._spread(loss, input)
        return self._dice(input, target, self.to_onehot_y, mask)


class TverskyLoss(_Ratios):
    """Tversky loss of each class: losskit.torch.tversky_loss. Shapes and errors are those of DiceLoss, but unreduced it is (N, C).

    Source: monai.losses.TverskyLoss.
    """

    def __init__(self, include_background: bool = True, to_onehot_y: bool = False, sigmoid: bool = False, softmax: bool = False,
                 other_act: Activation = None, alpha: float = 0.5, beta: float = 0.5, reduction: str = "mean",
                 smooth_nr: float = 1e-5, smooth_dr: float = 1e-5, batch: bool = False, soft_label: bool = False,
                 ignore_index: int | None = None) -> None:
        super().__init__(locals())

    def forward(self, input: Tensor, target: Tensor) -> Tensor:
        return self._evaluate(functional.tversky_loss, *self._scores(input), target, self.to_onehot_y)


class GeneralizedDiceLoss(_Ratios):
    """One ratio of all classes: losskit.torch.generalized_dice_loss. Shapes and errors are those of DiceLoss, with one class.

    Source: monai.losses.GeneralizedDiceLoss.
    """

    def __init__(self, include_background: bool = True, to_onehot_y: bool = False, sigmoid: bool = False, softmax: bool = False,
                 other_act: Activation = None, w_type: str = "square", reduction: str = "mean", smooth_nr: float = 1e-5,
                 smooth_dr: float = 1e-5, batch: bool = False, soft_label: bool = False) -> None:
        w_type = _choice(w_type, ("square", "simple", "uniform"))
        super().__init__(locals())

    def forward(self, input: Tensor, target: Tensor) -> Tensor:
        if input.dim() == 2 and not self.batch:
            raise IndexError(f"input of shape {tuple(input.shape)} has no positions")
        loss = self._evaluate(functional.generalized_dice_loss, *self._scores(input), target, self.to_onehot_y)
        return self._spread(loss.reshape((-1,) if self.batch else (-1, 1)), input) if self.reduction == "none" else loss


class FocalLoss(_Segmentation):
    """Focal loss of a sigmoid or a softmax: losskit.torch.dice_focal_loss without its dice loss, softmax_focal_loss.

    input: (N, C, d1, ...), logits; target: the same, or labels (N, 1, d1, ...) with to_onehot_y. Unreduced the loss has the
    input's shape without the background. The sum is over samples and classes, of means over positions; with ignore_index the
    mean does not divide by C. ValueError: shapes differ, weights or alpha do not fit.

    Source: monai.losses.FocalLoss.
    """

    gamma: float
    use_softmax: bool

    def __init__(self, include_background: bool = True, to_onehot_y: bool = False, gamma: float = 2.0,
                 alpha: float | Sequence[float] | None = None, weight: Weights = None, reduction: str = "mean",
                 use_softmax: bool = False, ignore_index: int | None = None) -> None:
        super().__init__(locals())
        self.weight = weight
        self.alpha = alpha if alpha is None else float(alpha) if isinstance(alpha, (float, int)) else torch.as_tensor(alpha)

    def forward(self, input: Tensor, target: Tensor) -> Tensor:
        return self._focal(input, target, self.to_onehot_y)

    def _balance(self, x: Tensor) -> Tensor | float | None:
        """alpha: for a softmax a factor of each class, for a sigmoid of all positives or of each class's."""
        alpha, count = self.alpha, x.shape[1] - self._first(x)
        if self.use_softmax and isinstance(alpha, float):
            if not self.include_background:
                warnings.warn("`include_background=False`, scalar `alpha` ignored when using softmax.", stacklevel=4)
                return None
            return x.new_tensor([1 - alpha] + [alpha] * (count - 1))
        if not isinstance(alpha, Tensor) or alpha.dim() == 0:
            return alpha if alpha is None else float(alpha)
        if alpha.shape[0] != count:
            raise ValueError(f"The length of alpha ({alpha.shape[0]}) must match the number of classes ({count}).")
        return alpha.to(x)

    def _focal(self, input: Tensor, target: Tensor, to_onehot_y: bool) -> Tensor:
        x = input if input.dtype is torch.float64 else input.float()
        y, kept = _target(self, x, target, to_onehot_y, ValueError), _kept(target, self.ignore_index)
        y = y.to(x) if y.is_floating_point() else y
        alpha, weight = self._balance(x), self._weight(x)
        # Without axes of positions their mean is one over everything.
        reduction = "mean" if x.dim() == 2 and self.reduction == "sum" else self.reduction
        labels = y.dim() != x.dim()
        if self.use_softmax and labels:
            return self._softmax_of_labels(x, y, alpha, weight, reduction, kept)
        in_one_pass = labels or not isinstance(alpha, Tensor) and (kept is None or _is_mask(kept, x))
        if self.use_softmax or reduction == "none" or not in_one_pass:
            return self._by_hand(self._elements(x, y, alpha, weight, kept), reduction, kept)
        loss = self._sigmoid(x, y, alpha, weight, reduction, kept)
        return loss if kept is None or reduction == "sum" else loss * (x.shape[1] - self._first(x))

    def _sigmoid(self, x: Tensor, y: Tensor, alpha: Any, weight: Tensor | None, reduction: str, kept: Tensor | None) -> Tensor:
        where: dict[str, Any] = {} if kept is None else {"mask": kept[:, 0]}
        if y.dim() != x.dim():
            where = {"ignore_index": _NO_LABEL if self.ignore_index is None else self.ignore_index}

        def focal(alpha: float, weight: Tensor | None) -> Tensor:
            return functional.dice_focal_loss(x, y, self.include_background, gamma=float(self.gamma), weight=weight, lambda_dice=0.0,
                                              alpha=alpha, reduction=reduction, **where)

        if isinstance(alpha, Tensor):  # of labels: positives have it, negatives have no factor
            return focal(1.0, alpha if weight is None else alpha * weight) + focal(0.0, weight)
        return focal(-1.0 if alpha is None else alpha, weight)

    def _elements(self, x: Tensor, y: Tensor, alpha: Any, weight: Tensor | None, kept: Tensor | None) -> Tensor:
        """(N, C, d1, ...), beside which a one-hot target is no more memory."""
        first, factors = self._first(x), [weight]
        if y.dim() != x.dim():
            y = y[:, None] == torch.arange(x.shape[1], device=y.device).view(-1, *[1] * (y.dim() - 1))
        x, y = (v[:, first:] if kept is None else v[:, first:] * kept for v in (x, y))
        if self.use_softmax:
            log_p = x.log_softmax(1)
            loss = -(1 - log_p.exp()).pow(self.gamma) * log_p * y
            factors.append(alpha)
        else:
            share = -1.0 if alpha is None or isinstance(alpha, Tensor) else alpha
            if y.dtype is torch.bool or ((y == 0) | (y == 1)).all():
                loss = functional.sigmoid_focal_loss(x, y.to(x), share, float(self.gamma), "none")
            else:
                # Of values between, how far the logit is from its target is not what torchvision's loss takes it for.
                y = y.to(x)
                loss = functional.binary_cross_entropy_with_logits(x, y, reduction="none")
                loss = (torch.nn.functional.logsigmoid(x * (1 - 2 * y)) * self.gamma).exp() * loss
                loss = loss if share < 0 else (y * share + (1 - y) * (1 - share)) * loss
            if isinstance(alpha, Tensor):
                loss = torch.where(y == 1, alpha.view(-1, *[1] * (x.dim() - 2)), torch.ones_like(loss)) * loss
        for factor in factors:
            loss = loss if factor is None else loss * factor.view(-1, *[1] * (x.dim() - 2))
        return loss if kept is None else loss * kept

    def _softmax_of_labels(self, x: Tensor, y: Tensor, alpha: Any, weight: Tensor | None, reduction: str,
                           kept: Tensor | None) -> Tensor:
        first, y = self._first(x), y.long()
        x, y = x[:, first:], y.sub(1).masked_fill(y == 0, _NO_LABEL) if first else y
        y = y if kept is None else y.masked_fill(~kept[:, 0], _NO_LABEL)
        weight = weight if alpha is None else alpha if weight is None else alpha * weight
        whole = kept is None and reduction != "none"
        loss = functional.softmax_focal_loss(x, y, weight, _NO_LABEL, float(self.gamma), reduction="sum" if whole else "none")
        if whole:
            return loss / (x.numel() if reduction == "mean" else x[0, 0].numel())
        if reduction == "none":  # every other class has 0
            return x.new_zeros(x.shape).scatter(1, y.clamp(min=0)[:, None], loss[:, None])
        return self._by_hand(loss[:, None], reduction, kept)

    def _by_hand(self, loss: Tensor, reduction: str, kept: Tensor | None) -> Tensor:
        if reduction == "none":
            return loss
        if kept is None:
            return loss.mean() if reduction == "mean" else loss.sum() / loss[0, 0].numel()
        kept, tiny = kept.to(loss), torch.finfo(loss.dtype).eps
        if reduction == "mean":
            return loss.sum() / kept.sum().clamp(min=tiny)
        return (loss.flatten(1).sum(1) / kept.flatten(1).sum(1).clamp(min=tiny)).sum()


class DiceCELoss(_Loss):
    """Dice loss and cross entropy, weighed and added: losskit.torch.dice_ce_loss.

    input: (N, C, d1, ...), logits of the cross entropy; target: the same, or labels (N, 1, d1, ...) with to_onehot_y; weight: (C),
    of a single class that of the positives. ValueError: other axes or channels, reduction 'none', negative shares;
    otherwise as DiceLoss.

    Source: monai.losses.DiceCELoss.
    """

    def __init__(self, include_background: bool = True, to_onehot_y: bool = False, sigmoid: bool = False, softmax: bool = False,
                 other_act: Activation = None, squared_pred: bool = False, jaccard: bool = False, reduction: str = "mean",
                 smooth_nr: float = 1e-5, smooth_dr: float = 1e-5, batch: bool = False, weight: Tensor | None = None,
                 lambda_dice: float = 1.0, lambda_ce: float = 1.0, label_smoothing: float = 0.0) -> None:
        super().__init__()
        reduction = _choice(reduction, ("mean", "sum"))
        self.dice: DiceLoss = _part(DiceLoss, locals(), weight=weight if weight is None or include_background else weight[1:])
        # They hold the weights, under the names of MONAI's state.
        self.cross_entropy = torch.nn.CrossEntropyLoss(weight=weight, reduction=reduction, label_smoothing=label_smoothing)
        self.binary_cross_entropy = torch.nn.BCEWithLogitsLoss(pos_weight=weight, reduction=reduction)
        _check_shares(lambda_dice=lambda_dice, lambda_ce=lambda_ce)
        self.lambda_dice = lambda_dice
        self.lambda_ce = lambda_ce

    def ce(self, input: Tensor, target: Tensor) -> Tensor:
        """The cross entropy of logits, against labels with or without to_onehot_y."""
        held, labels = self.cross_entropy, input.shape[1] != target.shape[1] == 1
        weight = None if held.weight is None else held.weight.to(input)
        return functional.cross_entropy(input, target.squeeze(1).long() if labels else target.to(input), weight, reduction=held.reduction,
                                        label_smoothing=held.label_smoothing)

    def bce(self, input: Tensor, target: Tensor) -> Tensor:
        """The binary cross entropy of the logits of a single class."""
        held = self.binary_cross_entropy
        weight = None if held.pos_weight is None else held.pos_weight.to(input)
        return functional.binary_cross_entropy_with_logits(input, target.to(input), pos_weight=weight, reduction=held.reduction)

    def forward(self, input: Tensor, target: Tensor) -> Tensor:
        _check_channels(input, target)
        dice, weight = self.dice, self.cross_entropy.weight
        if dice.other_act is not None or input.dim() == 2 or weight is not None and weight.shape != input.shape[1:2]:
            entropy = self.bce if input.shape[1] == 1 else self.ce
            loss: Tensor = self.lambda_dice * dice(input, target) + self.lambda_ce * entropy(input, target)
            return loss
        arguments = dice._arguments(*dice._scores(input), target, dice.to_onehot_y)
        dice._weight(input)
        return functional.dice_ce_loss(
            **arguments, weight=None if weight is None else weight.to(arguments["input"]), lambda_dice=float(self.lambda_dice),
            lambda_ce=float(self.lambda_ce), label_smoothing=self.cross_entropy.label_smoothing, reduction=dice.reduction)


class DiceFocalLoss(_Loss):
    """Dice loss and sigmoid focal loss, weighed and added: losskit.torch.dice_focal_loss.

    input: (N, C, d1, ...), logits of the focal loss; target: the same, or labels (N, 1, d1, ...) with to_onehot_y. Unreduced the
    loss has the focal loss's shape. ValueError: other axes or channels, negative shares; otherwise as DiceLoss and FocalLoss.

    Source: monai.losses.DiceFocalLoss.
    """

    def __init__(self, include_background: bool = True, to_onehot_y: bool = False, sigmoid: bool = False, softmax: bool = False,
                 other_act: Activation = None, squared_pred: bool = False, jaccard: bool = False, reduction: str = "mean",
                 smooth_nr: float = 1e-5, smooth_dr: float = 1e-5, batch: bool = False, gamma: float = 2.0, weight: Weights = None,
                 lambda_dice: float = 1.0, lambda_focal: float = 1.0, alpha: float | None = None) -> None:
        super().__init__()
        self.dice: DiceLoss = _part(DiceLoss, locals(), to_onehot_y=False)
        self.focal: FocalLoss = _part(FocalLoss, locals(), to_onehot_y=False)
        _check_shares(lambda_dice=lambda_dice, lambda_focal=lambda_focal)
        self.lambda_dice = lambda_dice
        self.lambda_focal = lambda_focal
        self.to_onehot_y = to_onehot_y

    def forward(self, input: Tensor, target: Tensor) -> Tensor:
        _check_channels(input, target)
        dice, focal = self.dice, self.focal
        if (dice.other_act is not None or input.dim() == 2 or dice.reduction == "none" or isinstance(focal.alpha, Tensor) or
                input.dtype not in (torch.float32, torch.float64)):
            return (self.lambda_dice * dice._dice(input, target, self.to_onehot_y) +
                    self.lambda_focal * focal._focal(input, target, self.to_onehot_y))
        arguments, weight = dice._arguments(*dice._scores(input), target, self.to_onehot_y), focal._weight(input)
        return functional.dice_focal_loss(
            **arguments, weight=None if weight is None else weight.to(arguments["input"]), gamma=float(focal.gamma),
            alpha=-1.0 if focal.alpha is None else focal.alpha, lambda_dice=float(self.lambda_dice),
            lambda_focal=float(self.lambda_focal), reduction=dice.reduction)


class GeneralizedDiceFocalLoss(_Loss):
    """GeneralizedDiceLoss and FocalLoss, weighed and added. Shapes and errors are those of DiceFocalLoss.

    Source: monai.losses.GeneralizedDiceFocalLoss.
    """

    def __init__(self, include_background: bool = True, to_onehot_y: bool = False, sigmoid: bool = False, softmax: bool = False,
                 other_act: Activation = None, w_type: str = "square", reduction: str = "mean", smooth_nr: float = 1e-5,
                 smooth_dr: float = 1e-5, batch: bool = False, gamma: float = 2.0, weight: Weights = None, lambda_gdl: float = 1.0,
                 lambda_focal: float = 1.0) -> None:
        super().__init__()
        self.generalized_dice: GeneralizedDiceLoss = _part(GeneralizedDiceLoss, locals())
        self.focal: FocalLoss = _part(FocalLoss, locals())
        _check_shares(lambda_gdl=lambda_gdl, lambda_focal=lambda_focal)
        self.lambda_gdl = lambda_gdl
        self.lambda_focal = lambda_focal

    def forward(self, input: Tensor, target: Tensor) -> Tensor:
        _check_channels(input, target)
        loss: Tensor = self.lambda_gdl * self.generalized_dice(input, target) + self.lambda_focal * self.focal(input, target)
        return loss


Dice = DiceLoss
dice_ce = DiceCELoss
dice_focal = DiceFocalLoss
generalized_dice = GeneralizedDiceLoss
generalized_dice_focal = GeneralizedDiceFocalLoss
