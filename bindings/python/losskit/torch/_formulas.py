"""The losses as PyTorch computes them: for what losskit does not do, and for derivatives of higher order."""

import functools

import torch
import torch.nn.functional as F


def _reduced(loss, reduction, divisor=None):
    if reduction == "none":
        return loss
    return loss.sum() if reduction == "sum" else loss.mean() if divisor is None else loss.sum() / divisor


def _weighted(elements):
    """A loss from its elements; the mean divides by the sum of the weights, if there are any."""

    @functools.wraps(elements)
    def formula(input, target, weight=None, reduction="mean", **options):
        loss = elements(input, target, **options)
        return _reduced(loss, reduction) if weight is None else _reduced(weight * loss, reduction, weight.sum())

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
    return _reduced((torch.sigmoid(input) - target) ** 2, reduction)


def brier_score_loss(input, target, weight=None, scale_by_half=True, reduction="mean"):
    return _weighted(lambda x, t: (1 if scale_by_half else 2) * (x - t) ** 2)(input, target, weight, reduction)


def binary_dice_loss(input, target, smooth=1.0, scope="batch", reduction="mean"):
    p, t = torch.sigmoid(input), target.to(input.dtype)
    axes = tuple(range(1, input.dim())) if scope == "sample" else tuple(range(input.dim()))
    if axes:
        numerator, denominator = 2 * (p * t).sum(axes), p.sum(axes) + t.sum(axes)
    else:
        numerator, denominator = 2 * p * t, p + t
    return _reduced(1 - (numerator + smooth) / (denominator + smooth), reduction)


def sigmoid_focal_loss(inputs, targets, alpha=0.25, gamma=2.0, reduction="none"):
    p = torch.sigmoid(inputs)
    miss = p * (1 - targets) + (1 - p) * targets
    loss = miss**gamma * F.binary_cross_entropy_with_logits(inputs, targets, reduction="none")
    if alpha >= 0:
        loss = (alpha * targets + (1 - alpha) * (1 - targets)) * loss
    return _reduced(loss, reduction)


def _rows(input, target):
    """(N, C) scores with their targets, and the shape of the loss elements, from (C) or (N, C)."""
    if input.dim() == 1:
        return input[None], target.reshape(1, -1) if target.dim() and target.shape == input.shape else target.reshape(1), ()
    return input, target, input.shape[:1]


def multi_margin_loss(input, target, p=1, margin=1.0, weight=None, reduction="mean"):
    """PyTorch's own has no forward-mode AD."""
    x, y, shape = _rows(input, target)
    if y.dim() > 1:  # (1, 1): one row of one class
        y = y[:, 0]
    y = y[:, None]
    hinge = torch.clamp_min(margin - x.gather(1, y) + x, 0) ** p
    loss = hinge.scatter(1, y, torch.zeros_like(hinge)).sum(1) / x.shape[1]
    return _reduced((loss if weight is None else weight[y[:, 0]] * loss).reshape(shape), reduction)


def multilabel_margin_loss(input, target, reduction="mean"):
    """PyTorch's own has no forward-mode AD."""
    x, y, shape = _rows(input, target)
    listed = (y >= 0).to(torch.int64).cumprod(1)
    y = y.clamp_min(0)
    other = torch.zeros_like(y).scatter_add(1, y, listed) == 0
    hinge = torch.clamp_min(1 - x.gather(1, y)[:, :, None] + x[:, None, :], 0)
    loss = (hinge * listed[:, :, None] * other[:, None, :]).sum((1, 2)) / x.shape[1]
    return _reduced(loss.reshape(shape), reduction)


def huber_loss(input, target, reduction="mean", delta=1.0, weight=None):
    loss = F.huber_loss(input, target, reduction="none", delta=delta)
    return _reduced(loss if weight is None else weight * loss, reduction)


def ctc_loss(log_probs, targets, input_lengths, target_lengths, blank=0, zero_infinity=False, from_logits=False, reduction="mean"):
    """PyTorch's own takes no logits."""
    if from_logits:
        log_probs = torch.log_softmax(log_probs, -1)
    return F.ctc_loss(log_probs, targets, input_lengths, target_lengths, blank, reduction, zero_infinity)


def _segments(input, target, mask=None, include_background=True, activation="none", batch=False, soft_label=False,
              ignore_index=-100, squared_pred=False):
    """Overlap, prediction and target of each class: (N, C), or (C)."""
    samples = input.dim() > 1
    x = input if samples else input[None]
    classes = x.shape[1]
    p = torch.sigmoid(x) if activation == "sigmoid" else torch.softmax(x, 1) if activation == "softmax" and classes > 1 else x
    if target.shape == input.shape:
        t = target.reshape(x.shape).to(x.dtype)
        keep = None
    else:
        y = target.reshape(x.shape[:1] + x.shape[2:]).to(torch.int64)
        keep = y != ignore_index
        t = F.one_hot(torch.where(keep, y, 0), classes).movedim(-1, 1).to(x.dtype)
    if mask is not None:
        mask = torch.as_tensor(mask).reshape(x.shape[:1] + x.shape[2:]) != 0
        keep = mask if keep is None else keep & mask
    if keep is not None:
        keep = keep[:, None]
        p, t = torch.where(keep, p, torch.zeros_like(p)), torch.where(keep, t, torch.zeros_like(t))
    if not include_background and classes > 1:
        p, t = p[:, 1:], t[:, 1:]
    p, t = (v.reshape(v.shape[0], v.shape[1], -1) for v in (p, t))
    axes = (0, 2) if batch or not samples else (2,)
    if squared_pred:
        return (p * t).sum(axes), (p * p).sum(axes), (t * t).sum(axes)
    if soft_label:
        return ((p.abs() + t.abs() - (p - t).abs()) / 2).sum(axes), p.abs().sum(axes), t.abs().sum(axes)
    return (p * t).sum(axes), p.sum(axes), t.sum(axes)


def dice_loss(input, target, jaccard=False, smooth_nr=1e-5, smooth_dr=1e-5, weight=None, reduction="mean", **options):
    overlap, predicted, wanted = _segments(input, target, **options)
    divisor = 2 * (predicted + wanted - overlap) if jaccard else predicted + wanted
    loss = 1 - (2 * overlap + smooth_nr) / (divisor + smooth_dr)
    if weight is not None and loss.shape[-1] > 1:
        loss = loss * torch.as_tensor(weight)[-loss.shape[-1]:]
    return _reduced(loss, reduction)


def jaccard_loss(input, target, **options):
    return dice_loss(input, target, jaccard=True, **options)


def _tversky(input, target, alpha=0.5, beta=0.5, smooth_nr=1e-5, smooth_dr=1e-5, **options):
    overlap, predicted, wanted = _segments(input, target, **options)
    divisor = overlap + alpha * (predicted - overlap) + beta * (wanted - overlap)
    return 1 - (overlap + smooth_nr) / (divisor + smooth_dr)


def tversky_loss(input, target, reduction="mean", **options):
    return _reduced(_tversky(input, target, **options), reduction)


def focal_tversky_loss(input, target, gamma=0.75, reduction="mean", **options):
    loss = _tversky(input, target, **options)
    active = loss > 0
    return _reduced(torch.where(active, torch.where(active, loss, 1) ** gamma, loss.clamp_min(0)), reduction)


def generalized_dice_loss(input, target, w_type="square", smooth_nr=1e-5, smooth_dr=1e-5, reduction="mean", **options):
    overlap, predicted, wanted = _segments(input, target, **options)
    w = torch.ones_like(wanted) if w_type == "uniform" else 1 / (wanted if w_type == "simple" else wanted * wanted)
    infinite = torch.isinf(w)
    w = torch.where(infinite, torch.where(infinite, 0, w).amax(-1, keepdim=True), w).detach()
    numerator, divisor = 2 * (w * overlap).sum(-1) + smooth_nr, (w * (predicted + wanted)).sum(-1) + smooth_dr
    return _reduced(1 - numerator / divisor, reduction)


_OWN = {
    "dice_loss": dice_loss,
    "jaccard_loss": jaccard_loss,
    "tversky_loss": tversky_loss,
    "focal_tversky_loss": focal_tversky_loss,
    "generalized_dice_loss": generalized_dice_loss,
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
    "multi_margin_loss": multi_margin_loss,
    "multilabel_margin_loss": multilabel_margin_loss,
    "sigmoid_focal_loss": sigmoid_focal_loss,
    "ctc_loss": ctc_loss,
}


@functools.lru_cache(maxsize=None)
def library_function(name):
    """The function of that name in torch.nn.functional or torchvision.ops, or None."""
    if hasattr(F, name):
        return getattr(F, name)
    try:
        import torchvision.ops
    except ImportError:
        return None
    return getattr(torchvision.ops, name, None)


def formula(name):
    """A differentiable function of the loss's parameters by name, or None if PyTorch has none."""
    return _OWN.get(name) or library_function(name)
