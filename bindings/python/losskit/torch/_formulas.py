"""The losses as PyTorch computes them: for what losskit does not do, and for derivatives of higher order."""

import functools

import torch
import torch.nn.functional as F


def binary_dice_loss(input, target, smooth=1.0, scope="batch", reduction="mean"):
    p, t = torch.sigmoid(input), target.to(input.dtype)
    axes = tuple(range(1, input.dim())) if scope == "sample" else tuple(range(input.dim()))
    if axes:
        numerator, denominator = 2 * (p * t).sum(axes), p.sum(axes) + t.sum(axes)
    else:
        numerator, denominator = 2 * p * t, p + t
    loss = 1 - (numerator + smooth) / (denominator + smooth)
    return loss.mean() if reduction == "mean" else loss.sum() if reduction == "sum" else loss


def _weighted(name):
    """l1_loss, mse_loss: older releases of PyTorch have no weight."""

    def formula(input, target, weight=None, reduction="mean"):
        plain = getattr(F, name)
        if weight is None:
            return plain(input, target, reduction=reduction)
        loss = weight * plain(input, target, reduction="none")
        return loss.sum() / weight.sum() if reduction == "mean" else loss.sum() if reduction == "sum" else loss

    return formula


_OWN = {"binary_dice_loss": binary_dice_loss, "l1_loss": _weighted("l1_loss"), "mse_loss": _weighted("mse_loss")}


@functools.lru_cache(maxsize=None)
def formula(name):
    """A differentiable function of the loss's parameters by name, or None if PyTorch has none."""
    if name in _OWN:
        return _OWN[name]
    if hasattr(F, name):
        return getattr(F, name)
    try:
        import torchvision.ops
    except ImportError:
        return None
    return getattr(torchvision.ops, name, None)
