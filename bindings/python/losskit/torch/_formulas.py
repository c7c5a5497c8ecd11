"""The losses as PyTorch computes them: for what losskit does not do, and for derivatives of higher order."""

import functools

import torch
import torch.nn.functional as F

from . import _rows
from ._reduce import mean_by_weight, reduced


def _weighted(elements):
    """A loss from its elements."""

    @functools.wraps(elements)
    def formula(input, target, weight=None, sample_weight=None, reduction="mean", **options):
        return mean_by_weight(elements(input, target, **options), weight if sample_weight is None else sample_weight, reduction)

    return formula


def _plain(name):
    """One of PyTorch's own, of whose releases the older ones have no weight."""

    def elements(input, target):
        return getattr(F, name)(input, target, reduction="none")

    return _weighted(elements)


def _hinge(input, target):
    return torch.clamp_min(1 - target * input, 0)


def _modified_huber(input, target):
    z = target * input
    return torch.where(z < -1, -4 * z, torch.clamp_min(1 - z, 0) ** 2)


def _exponential(input, target):
    return torch.exp(-target * input)


def _log_loss(input, target):
    eps = torch.finfo(input.dtype).eps
    p = input.clamp(eps, 1 - eps)
    return -(target * p.log() + (1 - target) * (1 - p).log())


def sigmoid_mse_loss(input, target, reduction="mean"):
    return reduced((torch.sigmoid(input) - target) ** 2, reduction)


def brier_score_loss(input, target, sample_weight=None, scale_by_half=True, reduction="mean"):
    return mean_by_weight((1 if scale_by_half else 2) * (input - target) ** 2, sample_weight, reduction)


def binary_dice_loss(input, target, smooth=1.0, scope="batch", reduction="mean"):
    p, t = torch.sigmoid(input), target.to(input.dtype)
    axes = tuple(range(1, input.dim())) if scope == "sample" else tuple(range(input.dim()))
    if axes:
        numerator, denominator = 2 * (p * t).sum(axes), p.sum(axes) + t.sum(axes)
    else:
        numerator, denominator = 2 * p * t, p + t
    return reduced(1 - (numerator + smooth) / (denominator + smooth), reduction)


def sigmoid_focal_loss(inputs, targets, alpha=0.25, gamma=2.0, reduction="none"):
    p = torch.sigmoid(inputs)
    miss = p * (1 - targets) + (1 - p) * targets
    loss = miss**gamma * F.binary_cross_entropy_with_logits(inputs, targets, reduction="none")
    if alpha >= 0:
        loss = (alpha * targets + (1 - alpha) * (1 - targets)) * loss
    return reduced(loss, reduction)


def huber_loss(input, target, reduction="mean", delta=1.0, weight=None):
    loss = F.huber_loss(input, target, reduction="none", delta=delta)
    return reduced(loss if weight is None else weight * loss, reduction)


_OWN = {
    "l1_loss": _plain("l1_loss"),
    "mse_loss": _plain("mse_loss"),
    "hinge_loss": _weighted(_hinge),
    "squared_hinge_loss": _weighted(lambda x, t: _hinge(x, t) ** 2),
    "modified_huber_loss": _weighted(_modified_huber),
    "exponential_loss": _weighted(_exponential),
    "binary_log_loss": _weighted(_log_loss),
    "sigmoid_mse_loss": sigmoid_mse_loss,
    "brier_score_loss": brier_score_loss,
    "binary_dice_loss": binary_dice_loss,
    "huber_loss": huber_loss,
    "sigmoid_focal_loss": sigmoid_focal_loss,
    **{name: function for name, function in vars(_rows).items() if getattr(function, "__module__", "") == _rows.__name__ and
       not name.startswith("_")},
}


def _one_row(input, target):
    """Without axes a row of one class, and (C) with a target of shape (1) a batch of one row, as PyTorch has it."""
    if input.dim() == 0:
        input = input.reshape(1)
    return input.reshape(1, -1) if input.dim() == 1 and target.shape == (1,) else input, target


def _one_list(input, target):
    return (input.reshape(1), target.reshape(1)) if input.dim() == 0 and target.numel() == 1 else (input, target)


# What PyTorch takes beyond losskit: the inputs that mean the same to losskit.
ADAPTED = {"multi_margin_loss": _one_row, "multilabel_margin_loss": _one_list}


@functools.lru_cache(maxsize=None)
def library_function(name):
    """The function of that name in torch.nn.functional or torchvision.ops, or None."""
    if hasattr(F, name):
        return getattr(F, name)
    try:
        import torchvision.ops  # type: ignore[import-untyped,import-not-found,unused-ignore]
    except ImportError:
        return None
    return getattr(torchvision.ops, name, None)


def formula(name):
    """A differentiable function of the loss's parameters by name, or None if PyTorch has none."""
    return _OWN.get(name) or library_function(name)
