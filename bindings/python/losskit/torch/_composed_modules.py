"""Modules of torch.nn over the functions of _composed.py, and an old name."""

import warnings

import torch
from torch import Tensor

from . import functional

__all__ = ["NLLLoss2d", "TripletMarginWithDistanceLoss"]


class TripletMarginWithDistanceLoss(torch.nn.TripletMarginWithDistanceLoss):
    """The arguments are those of losskit.torch.triplet_margin_with_distance_loss."""

    def forward(self, anchor: Tensor, positive: Tensor, negative: Tensor) -> Tensor:
        return functional.triplet_margin_with_distance_loss(
            anchor, positive, negative, distance_function=self.distance_function, margin=self.margin, swap=self.swap,
            reduction=self.reduction)


if hasattr(torch.nn, "LinearCrossEntropyLoss"):
    __all__ += ["LinearCrossEntropyLoss"]

    class LinearCrossEntropyLoss(torch.nn.LinearCrossEntropyLoss):
        """A linear layer and cross entropy behind it. The further arguments are those of losskit.torch.linear_cross_entropy."""

        def forward(self, input: Tensor, target: Tensor) -> Tensor:
            outputs, layer = (self.num_classes, *self.out_features), self.linear
            return functional.linear_cross_entropy(
                input, layer.weight.reshape(*outputs, layer.in_features), target,
                linear_bias=None if layer.bias is None else layer.bias.reshape(outputs), weight=self.weight,
                reduction=self.reduction, ignore_index=self.ignore_index, label_smoothing=self.label_smoothing, options=self.options)


class NLLLoss2d(torch.nn.NLLLoss):
    """NLLLoss by its old name, with PyTorch's warning that it is one."""

    def __init__(self, weight: Tensor | None = None, size_average: bool | None = None, ignore_index: int = -100,
                 reduce: bool | None = None, reduction: str = "mean") -> None:
        warnings.warn("NLLLoss2d is deprecated: NLLLoss is the same, with as many axes.", FutureWarning, stacklevel=2)
        super().__init__(weight, size_average, ignore_index, reduce, reduction)

    def forward(self, input: Tensor, target: Tensor) -> Tensor:
        return functional.nll_loss(input, target, self.weight, ignore_index=self.ignore_index, reduction=self.reduction)
