"""PyTorch's arithmetic for losses over rows of classes, where PyTorch has none or has no forward-mode AD."""

import torch
import torch.nn.functional as F

from ._reduce import mean_by_weight, reduced


def _by_class(input, target):
    """The scores with the class axis last, and the classes as indices with that axis."""
    scores = input.movedim(1, -1) if input.dim() > 1 else input
    return scores, target.reshape(scores.shape[:-1]).long()[..., None]


def _own(scores, place):
    return scores.gather(-1, place)[..., 0]


def _with_rows(input, target):
    """(N, C) scores with their targets, and the shape of the loss elements, from (C) or (N, C)."""
    if input.dim() == 1:
        return input[None], target.reshape(1, -1) if target.dim() and target.shape == input.shape else target.reshape(1), ()
    return input, target, input.shape[:1]


def multi_margin_loss(input, target, p=1, margin=1.0, weight=None, reduction="mean"):
    x, y, shape = _with_rows(input, target)
    y = y.long()
    if y.dim() > 1:  # (1, 1): one row of one class
        y = y[:, 0]
    y = y[:, None]
    hinge = torch.clamp_min(margin - x.gather(1, y) + x, 0) ** p
    loss = hinge.scatter(1, y, torch.zeros_like(hinge)).sum(1) / x.shape[1]
    return reduced((loss if weight is None else weight[y[:, 0]] * loss).reshape(shape), reduction)


def multilabel_margin_loss(input, target, reduction="mean"):
    x, y, shape = _with_rows(input, target.long())
    listed = (y >= 0).to(torch.int64).cumprod(1)
    y = y.clamp_min(0)
    other = torch.zeros_like(y).scatter_add(1, y, listed) == 0
    hinge = torch.clamp_min(1 - x.gather(1, y)[:, :, None] + x[:, None, :], 0)
    loss = (hinge * listed[:, :, None] * other[:, None, :]).sum((1, 2)) / x.shape[1]
    return reduced(loss.reshape(shape), reduction)


def cross_entropy(input, target, weight=None, ignore_index=-100, reduction="mean", label_smoothing=0.0, z_loss=0.0, softcap=0.0):
    options = dict(weight=weight, ignore_index=ignore_index, label_smoothing=label_smoothing)
    x = softcap * torch.tanh(input / softcap) if softcap else input
    if not z_loss:
        return F.cross_entropy(x, target, reduction=reduction, **options)
    square = z_loss * torch.logsumexp(x, 1 if x.dim() > 1 else 0) ** 2
    loss = F.cross_entropy(x, target, reduction="none", **options)
    if target.shape == input.shape and input.is_floating_point() and target.is_floating_point():
        return reduced(loss + square, reduction)
    kept = target.reshape(square.shape) != ignore_index
    divisor = kept.sum() if weight is None else weight[torch.where(kept, target.reshape(square.shape), 0)].mul(kept).sum()
    return reduced(loss + torch.where(kept, square, 0), reduction, divisor)


def softmax_focal_loss(input, target, weight=None, ignore_index=-100, gamma=2.0, reduction="mean"):
    scores, place = _by_class(input, target)
    kept = place[..., 0] != ignore_index
    place = torch.where(kept[..., None], place, 0)
    log_p = _own(torch.log_softmax(scores, -1), place)
    loss = -((-torch.expm1(log_p)) ** gamma) * log_p
    if weight is not None:
        loss = weight[place[..., 0]] * loss
    return reduced(torch.where(kept, loss, 0), reduction, kept.sum() * scores.shape[-1])


def multiclass_log_loss(input, target, sample_weight=None, reduction="mean"):
    scores, place = _by_class(input, target)
    eps = torch.finfo(input.dtype).eps
    return mean_by_weight(-_own(scores.clamp(eps, 1 - eps), place).log(), sample_weight, reduction)


def multiclass_hinge_loss(input, target, sample_weight=None, reduction="mean"):
    scores, place = _by_class(input, target)
    rival = scores.scatter(-1, place, torch.full_like(scores, -torch.inf)).max(-1).values
    return mean_by_weight(torch.clamp_min(1 - (_own(scores, place) - rival), 0), sample_weight, reduction)


def multiclass_brier_score_loss(input, target, sample_weight=None, scale_by_half="auto", reduction="mean"):
    scores, place = _by_class(input, target)
    half = scores.shape[-1] < 3 if scale_by_half == "auto" else scale_by_half in (True, "true")
    outcome = torch.zeros_like(scores).scatter(-1, place, 1)
    return mean_by_weight((0.5 if half else 1) * ((scores - outcome) ** 2).sum(-1), sample_weight, reduction)


def zero_one_loss(input, target, sample_weight=None, reduction="mean"):
    wrong = input != target
    loss = wrong if wrong.dim() < 2 else wrong.flatten(1).any(1)
    dtype = input.dtype if input.is_floating_point() else torch.float64
    return mean_by_weight(loss.to(dtype), sample_weight, reduction)


def label_ranking_loss(input, target, sample_weight=None, reduction="mean"):
    scores, relevant = (t.movedim(1, -1) if t.dim() > 1 else t for t in (input, target != 0))
    pairs = relevant[..., :, None] & ~relevant[..., None, :]
    wrong = pairs & (scores[..., :, None] <= scores[..., None, :])
    loss = wrong.sum((-2, -1)).to(input.dtype) / pairs.sum((-2, -1)).clamp_min(1)
    return mean_by_weight(loss, sample_weight, reduction)
