"""PyTorch's arithmetic for losses of pairs of boxes. Maxima and minima of equal coordinates share the gradient."""

import math
import types

import torch

from ._reduce import reduced


def _positive(x, touching):
    """max(0, x); touching: whether x = 0 has a gradient."""
    return torch.where(x >= 0 if touching else x > 0, x, 0.0)


def _ratio(a, b):
    """a / b, 0 without a gradient where b is 0."""
    nonzero = b != 0
    return torch.where(nonzero, a / torch.where(nonzero, b, 1.0), 0.0)


def _pair(boxes, target, box_format, touching=False):
    """What two boxes are to each other: sides, areas, the enclosing box, the distance of the centres."""
    target = target.to(boxes.dtype)
    # Maxima and minima may lose what is no finite number.
    finite = (torch.isfinite(boxes) & torch.isfinite(target)).all(-1, keepdim=True)
    boxes, target = (torch.where(finite, b, math.nan) for b in (boxes, target))
    if box_format == "cxcywh":
        boxes, target = (torch.cat([b[..., :2] - b[..., 2:] / 2, b[..., :2] + b[..., 2:] / 2], -1) for b in (boxes, target))
    elif box_format != "xyxy":
        raise ValueError(f"box_format = {box_format!r} is none of xyxy|cxcywh")
    low, high, target_low, target_high = boxes[..., :2], boxes[..., 2:], target[..., :2], target[..., 2:]
    b = types.SimpleNamespace(sides=high - low, target_sides=target_high - target_low)
    overlap = _positive(torch.minimum(high, target_high) - torch.maximum(low, target_low), touching)
    b.intersection = overlap[..., 0] * overlap[..., 1]
    b.union = b.sides[..., 0] * b.sides[..., 1] + b.target_sides[..., 0] * b.target_sides[..., 1] - b.intersection
    b.union = torch.where(finite[..., 0], b.union, math.nan)
    b.enclosing = torch.maximum(high, target_high) - torch.minimum(low, target_low)
    b.distance = ((low - target_low) + (high - target_high)) / 2
    return b


def _weighted(loss, weight, reduction):
    loss = loss if weight is None else weight * loss
    return loss.sum() if reduction == "mean" and not loss.numel() else reduced(loss, reduction)


def _distance_loss(b, eps):
    """The IoU, and 1 - DIoU."""
    iou = b.intersection / (b.union + eps)
    return iou, 1 - iou + (b.distance**2).sum(-1) / ((b.enclosing**2).sum(-1) + eps)


def iou_loss(input, target, weight=None, box_format="xyxy", eps=1e-6, mode="log", reduction="mean"):
    b = _pair(input, target, box_format)
    iou = (b.intersection / torch.maximum(b.union, torch.full_like(b.union, 1e-6))).clamp_min(eps)
    return _weighted(-iou.log() if mode == "log" else 1 - iou if mode == "linear" else 1 - iou * iou, weight, reduction)


def generalized_box_iou_loss(boxes1, boxes2, weight=None, eps=1e-7, box_format="xyxy", reduction="none"):
    b = _pair(boxes1, boxes2, box_format)
    area = b.enclosing[..., 0] * b.enclosing[..., 1]
    return _weighted(1 - b.intersection / (b.union + eps) + (area - b.union) / (area + eps), weight, reduction)


def distance_box_iou_loss(boxes1, boxes2, weight=None, eps=1e-7, box_format="xyxy", reduction="none"):
    return _weighted(_distance_loss(_pair(boxes1, boxes2, box_format), eps)[1], weight, reduction)


def _angle(sides):
    """atan(w / h), 0 for a point."""
    w, h = sides[..., 0], sides[..., 1]
    point = (w == 0) & (h == 0)
    down = torch.where(h < 0, -1.0, 1.0).to(h.dtype)
    return torch.where(point, 0.0, torch.atan2(w * down, torch.where(point, 1.0, h * down)))


def complete_box_iou_loss(boxes1, boxes2, weight=None, eps=1e-7, box_format="xyxy", reduction="none"):
    b = _pair(boxes1, boxes2, box_format)
    iou, loss = _distance_loss(b, 1e-7)
    v = 4 / math.pi**2 * (_angle(b.target_sides) - _angle(b.sides)) ** 2
    factor = (v / ((1 - iou).clamp_min(0) + v + eps)).detach()
    return _weighted(loss + factor * v, weight, reduction)


def _efficient(b, eps):
    iou, loss = _distance_loss(b, eps)
    return iou, loss + ((b.sides - b.target_sides) ** 2 / (b.enclosing**2 + eps)).sum(-1)


def efficient_box_iou_loss(input, target, weight=None, box_format="xyxy", eps=1e-7, reduction="none"):
    return _weighted(_efficient(_pair(input, target, box_format), eps)[1], weight, reduction)


def focal_eiou_loss(input, target, weight=None, box_format="xyxy", eps=1e-7, gamma=0.5, detach=True, reduction="none"):
    iou, loss = _efficient(_pair(input, target, box_format), eps)
    apart = iou == 0
    factor = torch.where(apart, 0.0**gamma, torch.where(apart, 1.0, iou.abs()) ** gamma)
    return _weighted((factor.detach() if detach else factor) * loss, weight, reduction)


def siou_loss(input, target, weight=None, box_format="xyxy", eps=1e-7, theta=4.0, reduction="none"):
    b = _pair(input, target, box_format, touching=True)
    far = b.distance.abs()
    # By the ratio of the smaller distance to the larger, which neither overflows nor vanishes.
    ratio = _ratio(torch.minimum(far[..., 0], far[..., 1]), torch.maximum(far[..., 0], far[..., 1]))
    slack = 2 - 2 * ratio / (1 + ratio * ratio)
    distance = -torch.expm1(-slack[..., None] * _ratio(b.distance, b.enclosing) ** 2)
    longer, shorter = torch.maximum(b.sides, b.target_sides), torch.minimum(b.sides, b.target_sides)
    none = (longer == shorter) | (longer <= 0)
    cost = -torch.expm1((shorter - longer) / torch.where(none, 1.0, longer))
    shape = torch.where(none, 0.0, torch.where(none, 1.0, cost) ** theta)
    loss = 1 - b.intersection / (b.union + eps) + (distance.sum(-1) + shape.sum(-1)) / 2
    return _weighted(loss, weight, reduction)
