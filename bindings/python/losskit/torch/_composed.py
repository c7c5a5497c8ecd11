"""Functions of torch.nn.functional that are a loss of the catalogue behind something else: a linear layer, a distance of the caller's."""

from typing import Any, Callable

import torch
import torch.nn.functional as F
from torch import Tensor

from . import functional  # which imports from here: its functions are there when these are called

__all__ = ["linear_cross_entropy", "triplet_margin_with_distance_loss"]


_HOOKS = ("_forward_hooks", "_forward_pre_hooks", "_backward_hooks", "_backward_pre_hooks")


def _norm(distance: Any) -> tuple[float, float, bool] | None:
    """p, eps and keepdim of a distance that is PyTorch's, if losskit has the norm."""
    if distance is None or distance is F.pairwise_distance:
        return 2.0, 1e-6, False
    if type(distance) is not torch.nn.PairwiseDistance or any(getattr(distance, hooks, None) for hooks in _HOOKS):
        return None
    p, eps, keepdim = distance.norm, distance.eps, distance.keepdim
    known = isinstance(p, (int, float)) and p > 0 and isinstance(eps, (int, float)) and 0 <= eps < float("inf")
    return (float(p), float(eps), keepdim) if known else None


def triplet_margin_with_distance_loss(
    anchor: Tensor,
    positive: Tensor,
    negative: Tensor,
    *,
    distance_function: Callable[[Tensor, Tensor], Tensor] | None = None,
    margin: float = 1.0,
    swap: bool = False,
    reduction: str = "mean",
) -> Tensor:
    """Hinge of the margin by which a distance to the negative exceeds that to the positive.

    By triplet_margin_loss where the distance is torch.nn.PairwiseDistance, which it is by default, of a norm p > 0, and the
    three have one shape; any other distance is PyTorch's to compute with.

    Source: torch.nn.functional.triplet_margin_with_distance_loss.
    """
    norm = _norm(distance_function)
    if (norm is None or not isinstance(margin, (int, float)) or not 0 < margin < float("inf") or
            not all(isinstance(t, Tensor) for t in (anchor, positive, negative)) or
            not anchor.shape == positive.shape == negative.shape or 0 in (anchor.shape[-1:] or (0,))):
        return F.triplet_margin_with_distance_loss(
            anchor, positive, negative, distance_function=distance_function, margin=margin, swap=swap, reduction=reduction)
    p, eps, keepdim = norm
    loss = functional.triplet_margin_loss(
        anchor, positive, negative, margin=float(margin), p=p, eps=eps, swap=bool(swap), reduction=reduction)
    return loss[..., None] if keepdim and reduction == "none" else loss


def _check_linear(input: Tensor, linear_weight: Tensor, linear_bias: Tensor | None) -> None:
    outputs, features = linear_weight.shape[:-1], linear_weight.shape[-1:]
    for wrong, sentence in (
        (input.dim() not in (1, 2), f"input has shape {tuple(input.shape)}, expected (in_features) or (N, in_features)"),
        (linear_weight.dim() < 2, f"linear_weight has shape {tuple(linear_weight.shape)}, expected (C, ..., in_features)"),
        (input.shape[-1:] != features, f"input has {tuple(input.shape[-1:])} features, linear_weight {tuple(features)}"),
        (linear_bias is not None and linear_bias.shape != outputs,
         f"linear_bias has not linear_weight's shape without in_features, {tuple(outputs)}"),
        (input.dim() == 1 and len(outputs) > 1, f"input of shape {tuple(input.shape)} has no axis of a batch, which outputs {tuple(outputs)} "
                                                "of several axes need"),
    ):
        if wrong:
            raise RuntimeError(sentence)


def linear_cross_entropy(
    input: Tensor,
    linear_weight: Tensor,
    target: Tensor,
    *,
    linear_bias: Tensor | None = None,
    weight: Tensor | None = None,
    reduction: str = "mean",
    ignore_index: int | None = None,
    label_smoothing: float = 0.0,
    options: Any = None,
) -> Tensor:
    """Cross entropy of the logits that a linear layer makes of its input.

    The layer is PyTorch's, the loss and its gradient by the logits losskit's. options (torch.nn.LinearCrossEntropyOptions) ask
    PyTorch to work in pieces, for less memory: with them the call is PyTorch's.

    Args:
        input: (in_features) or (N, in_features)
        linear_weight: (C, in_features), or (C, d1, ..., dk, in_features) for logits (N, C, d1, ..., dk)
        target: class indices or probabilities, as in cross_entropy
        linear_bias: the weight's shape without in_features
        ignore_index: no option with probabilities; by default -100

    Source: torch.nn.functional.linear_cross_entropy.
    """
    if options is not None:
        value: Tensor = F.linear_cross_entropy(  # type: ignore[attr-defined,unused-ignore]
            input, linear_weight, target, linear_bias=linear_bias, weight=weight, reduction=reduction, ignore_index=ignore_index,
            label_smoothing=label_smoothing, options=options)
        return value
    _check_linear(input, linear_weight, linear_bias)
    outputs = linear_weight.shape[:-1]
    logits = F.linear(input, linear_weight.flatten(0, -2), None if linear_bias is None else linear_bias.flatten())
    logits = logits.reshape(*input.shape[:-1], *outputs)
    if ignore_index is not None and target.shape == logits.shape:
        raise RuntimeError("ignore_index goes with class indices, not with probabilities")
    return functional.cross_entropy(
        logits, target, weight, ignore_index=-100 if ignore_index is None else ignore_index, reduction=reduction,
        label_smoothing=label_smoothing)
