"""torch.nn's loss modules over losskit. Generated from the catalogue by bindings/generate.py: do not edit."""

import torch

from . import functional
from ._engine import legacy_reduction


class MSELoss(torch.nn.Module):
    """Squared error. The arguments are those of losskit.torch.mse_loss."""

    def __init__(self, size_average=None, reduce=None, reduction='mean'):
        super().__init__()
        if size_average is not None or reduce is not None:
            reduction = legacy_reduction(size_average, reduce)
        self.reduction = reduction

    def forward(self, input, target):
        return functional.mse_loss(input, target, reduction=self.reduction)

    def extra_repr(self):
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('reduction',))


class BCEWithLogitsLoss(torch.nn.Module):
    """Sigmoid and binary cross entropy in one stable step. The arguments are those of losskit.torch.binary_cross_entropy_with_logits."""

    def __init__(self, weight=None, size_average=None, reduce=None, reduction='mean', pos_weight=None):
        super().__init__()
        if size_average is not None or reduce is not None:
            reduction = legacy_reduction(size_average, reduce)
        self.register_buffer("weight", weight)
        self.register_buffer("pos_weight", pos_weight)
        self.reduction = reduction

    def forward(self, input, target):
        return functional.binary_cross_entropy_with_logits(input, target, weight=self.weight, reduction=self.reduction, pos_weight=self.pos_weight)

    def extra_repr(self):
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('reduction',))


class CrossEntropyLoss(torch.nn.Module):
    """Log-softmax and negative log likelihood in one step. The arguments are those of losskit.torch.cross_entropy."""

    def __init__(self, weight=None, size_average=None, ignore_index=-100, reduce=None, reduction='mean', label_smoothing=0.0):
        super().__init__()
        if size_average is not None or reduce is not None:
            reduction = legacy_reduction(size_average, reduce)
        self.register_buffer("weight", weight)
        self.ignore_index = ignore_index
        self.reduction = reduction
        self.label_smoothing = label_smoothing

    def forward(self, input, target):
        return functional.cross_entropy(input, target, weight=self.weight, ignore_index=self.ignore_index, reduction=self.reduction, label_smoothing=self.label_smoothing)

    def extra_repr(self):
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('ignore_index', 'reduction', 'label_smoothing'))


class BinaryDiceLoss(torch.nn.Module):
    """Sigmoid and soft dice of a binary segmentation. The arguments are those of losskit.torch.binary_dice_loss."""

    def __init__(self, smooth=1.0, scope='batch', reduction='mean'):
        super().__init__()
        self.smooth = smooth
        self.scope = scope
        self.reduction = reduction

    def forward(self, input, target):
        return functional.binary_dice_loss(input, target, smooth=self.smooth, scope=self.scope, reduction=self.reduction)

    def extra_repr(self):
        return ", ".join(f"{name}={getattr(self, name)!r}" for name in ('smooth', 'scope', 'reduction'))
