"""The losses as PyTorch computes them: for what losskit does not do, and for derivatives of higher order."""

import functools
import inspect
import warnings

import torch
import torch.nn.functional as F

from . import _boxes, _rows
from ._reduce import mean_by_weight, reduced


def _by_samples(elements):
    """A loss from its elements, with scikit-learn's weights."""

    def formula(input, target, sample_weight=None, reduction="mean"):
        return mean_by_weight(elements(input, target), sample_weight, reduction)

    return formula


def _plain(name):
    """One of PyTorch's own, of whose releases the older ones have no weight."""

    def formula(input, target, weight=None, reduction="mean"):
        return mean_by_weight(getattr(F, name)(input, target, reduction="none"), weight, reduction)

    return formula


def _passing_to(further):
    """The signature names what a formula's **options are: parameters of the further function."""

    def decorate(formula):
        own, more = (inspect.signature(f).parameters for f in (formula, further))
        formula.__signature__ = inspect.Signature(
            [p for p in own.values() if p.kind is not p.VAR_KEYWORD] +
            [p.replace(kind=p.KEYWORD_ONLY) for p in more.values() if p.name not in own])
        return formula

    return decorate


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


def center_loss(input, target, centers, scale_by_half=True, alpha=0.5, reduction="mean"):
    """alpha is the rate of the centers' update alone."""
    loss = ((input - centers[target.long()]) ** 2).sum(-1)
    return reduced(loss / 2 if scale_by_half else loss, reduction)


def ctc_loss(log_probs, targets, input_lengths, target_lengths, blank=0, zero_infinity=False, from_logits=False, reduction="mean"):
    """PyTorch's own takes no logits."""
    if from_logits:
        log_probs = torch.log_softmax(log_probs, -1)
    return F.ctc_loss(log_probs, targets, input_lengths, target_lengths, blank, reduction, zero_infinity)


def _positions(input, target, mask, ignore_index):
    """Scores and targets of shape (N, C, ...), and what counts of them, (N, 1, ...) or None for everything."""
    x = input if input.dim() > 1 else input[None]
    if target.shape == input.shape:
        t = target.reshape(x.shape).to(x.dtype)
        keep = None
    else:
        y = target.reshape(x.shape[:1] + x.shape[2:]).to(torch.int64)
        keep = y != ignore_index
        t = F.one_hot(torch.where(keep, y, 0), x.shape[1]).movedim(-1, 1).to(x.dtype)
    if mask is not None:
        mask = torch.as_tensor(mask).reshape(x.shape[:1] + x.shape[2:]) != 0
        keep = mask if keep is None else keep & mask
    return x, t, None if keep is None else keep[:, None]


def _segments(input, target, mask=None, include_background=True, activation="none", batch=False, soft_label=False,
              ignore_index=-100, squared_pred=False):
    """Overlap, prediction and target of each class: (N, C), or (C)."""
    samples = input.dim() > 1
    x, t, keep = _positions(input, target, mask, ignore_index)
    classes = x.shape[1]
    p = torch.sigmoid(x) if activation == "sigmoid" else torch.softmax(x, 1) if activation == "softmax" and classes > 1 else x
    if keep is not None:
        p, t = torch.where(keep, p, torch.zeros_like(p)), torch.where(keep, t, torch.zeros_like(t))
    if not include_background and classes > 1:
        p, t = p[:, 1:], t[:, 1:]
    p, t = (v.flatten(2) if v.dim() > 2 else v[..., None] for v in (p, t))
    axes = (0, 2) if batch or not samples else (2,)
    if squared_pred:
        return (p * t).sum(axes), (p * p).sum(axes), (t * t).sum(axes)
    if soft_label:
        return ((p.abs() + t.abs() - (p - t).abs()) / 2).sum(axes), p.abs().sum(axes), t.abs().sum(axes)
    return (p * t).sum(axes), p.sum(axes), t.sum(axes)


@_passing_to(_segments)
def dice_loss(input, target, jaccard=False, smooth_nr=1e-5, smooth_dr=1e-5, weight=None, reduction="mean", **options):
    overlap, predicted, wanted = _segments(input, target, **options)
    divisor = 2 * (predicted + wanted - overlap) if jaccard else predicted + wanted
    loss = 1 - (2 * overlap + smooth_nr) / (divisor + smooth_dr)
    if weight is not None and loss.shape[-1] > 1:
        loss = loss * torch.as_tensor(weight)[-loss.shape[-1]:]
    return reduced(loss, reduction)


@_passing_to(dice_loss)
def jaccard_loss(input, target, **options):
    return dice_loss(input, target, jaccard=True, **options)


@_passing_to(_segments)
def _tversky(input, target, alpha=0.5, beta=0.5, smooth_nr=1e-5, smooth_dr=1e-5, **options):
    overlap, predicted, wanted = _segments(input, target, **options)
    divisor = overlap + alpha * (predicted - overlap) + beta * (wanted - overlap)
    return 1 - (overlap + smooth_nr) / (divisor + smooth_dr)


@_passing_to(_tversky)
def tversky_loss(input, target, reduction="mean", **options):
    return reduced(_tversky(input, target, **options), reduction)


@_passing_to(_tversky)
def focal_tversky_loss(input, target, gamma=0.75, reduction="mean", **options):
    loss = _tversky(input, target, **options)
    active = loss > 0
    return reduced(torch.where(active, torch.where(active, loss, 1) ** gamma, loss.clamp_min(0)), reduction)


@_passing_to(_segments)
def generalized_dice_loss(input, target, w_type="square", smooth_nr=1e-5, smooth_dr=1e-5, reduction="mean", **options):
    overlap, predicted, wanted = _segments(input, target, **options)
    w = torch.ones_like(wanted) if w_type == "uniform" else 1 / (wanted if w_type == "simple" else wanted * wanted)
    infinite = torch.isinf(w)
    w = torch.where(infinite, torch.where(infinite, 0, w).amax(-1, keepdim=True), w).detach()
    numerator, divisor = 2 * (w * overlap).sum(-1) + smooth_nr, (w * (predicted + wanted)).sum(-1) + smooth_dr
    return reduced(1 - numerator / divisor, reduction)


def _composite(dice, lambda_dice, terms, lambda_terms, scale):
    """The loss elements: those of the dice loss, and as many or one of a sum over positions."""
    return (lambda_dice * dice if lambda_dice else torch.zeros_like(dice)) + (lambda_terms * scale * terms if lambda_terms else 0)


@_passing_to(dice_loss)
def dice_ce_loss(input, target, weight=None, lambda_dice=1.0, lambda_ce=1.0, label_smoothing=0.0, mask=None, ignore_index=-100,
                 reduction="mean", **options):
    dice = dice_loss(input, target, weight=weight, mask=mask, ignore_index=ignore_index, reduction="none", **options)
    x, t, keep = _positions(input, target, mask, ignore_index)
    classes = x.shape[1]
    w = torch.ones(classes, dtype=x.dtype) if weight is None else torch.as_tensor(weight, dtype=x.dtype)
    w = w.reshape(-1, *[1] * (x.dim() - 2))
    counts = torch.ones_like(x[:, :1]) if keep is None else keep.to(x.dtype)
    x = x if keep is None else torch.where(keep, x, torch.zeros_like(x))
    if classes == 1:
        terms = F.binary_cross_entropy_with_logits(x, t, pos_weight=w, reduction="none")
    else:
        terms = -(w * ((1 - label_smoothing) * t + label_smoothing / classes) * torch.log_softmax(x, 1)).sum(1, keepdim=True)
    divisor = (w * t * counts if target.shape != input.shape and classes > 1 else counts).sum()
    together = dice.dim() == 1
    terms = (terms * counts).sum() if together else (terms * counts).flatten(1).sum(1, keepdim=True)
    if reduction == "mean":
        scale = torch.where(divisor == 0, 0, (1 if together else len(dice)) / divisor)
    else:
        scale = 1 / dice.shape[-1]
    return reduced(_composite(dice, lambda_dice, terms, lambda_ce, scale), reduction)


@_passing_to(dice_loss)
def dice_focal_loss(input, target, gamma=2.0, weight=None, lambda_dice=1.0, lambda_focal=1.0, alpha=-1.0, mask=None,
                    ignore_index=-100, include_background=True, reduction="mean", **options):
    dice = dice_loss(input, target, weight=weight, mask=mask, ignore_index=ignore_index, include_background=include_background,
                     reduction="none", **options)
    x, t, keep = _positions(input, target, mask, ignore_index)
    counts = torch.ones_like(x[:, :1]) if keep is None else keep.to(x.dtype)
    samples, first = len(x), int(not include_background and x.shape[1] > 1)
    x, t = (v if keep is None else torch.where(keep, v, torch.zeros_like(v)) for v in (x[:, first:], t[:, first:]))
    terms = torch.exp(gamma * F.logsigmoid((1 - 2 * t) * x)) * F.binary_cross_entropy_with_logits(x, t, reduction="none")
    if alpha >= 0:
        terms = (alpha * t + (1 - alpha) * (1 - t)) * terms
    terms = (terms * counts).flatten(2).sum(2) if x.dim() > 2 else terms * counts
    if weight is not None:
        terms = terms * torch.as_tensor(weight, dtype=x.dtype)[-x.shape[1]:]
    positions = counts.flatten(1).sum(1, keepdim=True)
    together = dice.dim() == 1
    if together:
        terms, positions = terms.sum(0), positions.sum()
    if reduction == "mean":
        scale = (1 if together else samples) / positions.sum()
    else:
        scale = (samples if together else 1) / positions
    scale = torch.where(torch.isfinite(scale), scale, torch.zeros_like(scale))
    return reduced(_composite(dice, lambda_dice, terms, lambda_focal, scale), reduction)


_OWN = {
    "dice_loss": dice_loss,
    "dice_ce_loss": dice_ce_loss,
    "dice_focal_loss": dice_focal_loss,
    "jaccard_loss": jaccard_loss,
    "tversky_loss": tversky_loss,
    "focal_tversky_loss": focal_tversky_loss,
    "generalized_dice_loss": generalized_dice_loss,
    "l1_loss": _plain("l1_loss"),
    "mse_loss": _plain("mse_loss"),
    "hinge_loss": _by_samples(_hinge),
    "squared_hinge_loss": _by_samples(lambda x, t: _hinge(x, t) ** 2),
    "modified_huber_loss": _by_samples(_modified_huber),
    "exponential_loss": _by_samples(_exponential),
    "binary_log_loss": _by_samples(_log_loss),
    "sigmoid_mse_loss": sigmoid_mse_loss,
    "brier_score_loss": brier_score_loss,
    "binary_dice_loss": binary_dice_loss,
    "huber_loss": huber_loss,
    "sigmoid_focal_loss": sigmoid_focal_loss,
    "ctc_loss": ctc_loss,
    "center_loss": center_loss,
    **{name: function for module in (_rows, _boxes) for name, function in vars(module).items()
       if getattr(function, "__module__", "") == module.__name__ and not name.startswith("_")},
}


def _one_row(input, target, *others):
    """Without axes a row of one class, and (C) with a target of shape (1) a batch of one row, as PyTorch has it."""
    if input.dim() == 0:
        input = input.reshape(1)
    return input.reshape(1, -1) if input.dim() == 1 and target.shape == (1,) else input, target, *others


def _one_list(input, target, *others):
    return *((input.reshape(1), target.reshape(1)) if input.dim() == 0 and target.numel() == 1 else (input, target)), *others


def _label_map(input, target, *others):
    """MONAI's label maps have the class axis, of size 1, and any dtype."""
    if target.dim() != input.dim() or input.dim() < 2 or target.shape[1] != 1 or input.shape[1] == 1:
        return input, target, *others
    return input, target.squeeze(1).long() if target.is_floating_point() else target.squeeze(1), *others


def _together(*tensors):
    """Broadcast to one shape, where they can be."""
    try:
        return torch.broadcast_tensors(*tensors)
    except RuntimeError:
        return tensors


def _target_of_that_shape(input, target, *others):
    return input, target if target.shape == input.shape else _together(input, target)[1], *others


def _three_of_one_shape(anchor, positive, negative, *others):
    """Vectors of one length: of others PyTorch's sums are over those that stand there, not over what they are broadcast to."""
    if (not anchor.shape == positive.shape == negative.shape and anchor.dim() == positive.dim() == negative.dim() > 0 and
            anchor.shape[-1] == positive.shape[-1] == negative.shape[-1]):
        anchor, positive, negative = _together(anchor, positive, negative)
    return anchor, positive, negative, *others


def _two_and_a_sign(input1, input2, target, *others):
    equal = input1.shape == input2.shape and target.shape == input1.shape[:-1]
    if (not equal and input1.dim() == input2.dim() == 2 and target.dim() == 1 and
            input1.shape[1] == input2.shape[1] != 0):
        input1, input2, target = _together(input1, input2, target[:, None])
        target = target[:, 0]
    return input1, input2, target, *others


# What PyTorch and MONAI take beyond losskit: the inputs that mean the same to losskit.
ADAPTED = {
    "multi_margin_loss": _one_row,
    "multilabel_margin_loss": _one_list,
    "multilabel_soft_margin_loss": _target_of_that_shape,
    "triplet_margin_loss": _three_of_one_shape,
    "cosine_embedding_loss": _two_and_a_sign,
    "dice_loss": _label_map,
    "dice_ce_loss": _label_map,
    "dice_focal_loss": _label_map,
    "jaccard_loss": _label_map,
    "tversky_loss": _label_map,
    "focal_tversky_loss": _label_map,
    "generalized_dice_loss": _label_map,
}


def _sizes(input, target, reduction):
    if input.shape != target.shape:
        warnings.warn(f"Using a target size ({target.shape}) that is different to the input size ({input.shape}). This will likely lead "
                      "to incorrect results due to broadcasting. Please ensure they have the same size.", stacklevel=4)


def _mean_of_divergences(input, target, reduction):
    if reduction == "mean":
        warnings.warn("reduction: 'mean' divides the total loss by both the batch size and the support size. 'batchmean' divides only "
                      "by the batch size, and aligns with the KL div math definition.", stacklevel=4)


# What PyTorch's functions warn of.
WARNED = {**dict.fromkeys(("mse_loss", "l1_loss", "smooth_l1_loss", "huber_loss"), _sizes), "kl_div": _mean_of_divergences}


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
