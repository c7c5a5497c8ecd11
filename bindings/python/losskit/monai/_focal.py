"""The focal loss."""

import warnings
from typing import Any, Sequence

import torch
from torch import Tensor

from ..torch import functional
from ._arguments import NO_LABEL, Weights, is_mask, kept_positions, labels_or_values
from ._segmentation import Segmentation


class FocalLoss(Segmentation):
    """Focal loss of a sigmoid or a softmax: losskit.torch.dice_focal_loss without its dice loss, softmax_focal_loss.

    input: (N, C, d1, ...), logits; target: the same, or labels (N, 1, d1, ...) with to_onehot_y. Unreduced the loss has the
    input's shape without the background. The sum is over samples and classes, of means over positions; with ignore_index the
    mean does not divide by C. ValueError: shapes differ, weights or alpha do not fit.

    Source: monai.losses.FocalLoss.
    """

    gamma: float
    use_softmax: bool
    weighs_single_class = True

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
        y, kept = labels_or_values(self, x, target, to_onehot_y, ValueError), kept_positions(target, self.ignore_index)
        y = y.to(x) if y.is_floating_point() else y
        alpha, weight = self._balance(x), self._weight(x)
        # Without axes of positions their mean is one over everything.
        reduction = "mean" if x.dim() == 2 and self.reduction == "sum" else self.reduction
        labels = y.dim() != x.dim()
        if self.use_softmax and labels:
            return self._softmax_of_labels(x, y, alpha, weight, reduction, kept)
        in_one_pass = labels or not isinstance(alpha, Tensor) and (kept is None or is_mask(kept, x))
        if self.use_softmax or reduction == "none" or not in_one_pass:
            return self._by_hand(self._elements(x, y, alpha, weight, kept), reduction, kept)
        loss = self._sigmoid(x, y, alpha, weight, reduction, kept)
        return loss if kept is None or reduction == "sum" else loss * (x.shape[1] - self._first(x))

    def _sigmoid(self, x: Tensor, y: Tensor, alpha: Any, weight: Tensor | None, reduction: str, kept: Tensor | None) -> Tensor:
        where: dict[str, Any] = {} if kept is None else {"mask": kept[:, 0]}
        if y.dim() != x.dim():
            where = {"ignore_index": NO_LABEL if self.ignore_index is None else self.ignore_index}

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
        x, y = x[:, first:], y.sub(1).masked_fill(y == 0, NO_LABEL) if first else y
        y = y if kept is None else y.masked_fill(~kept[:, 0], NO_LABEL)
        weight = weight if alpha is None else alpha if weight is None else alpha * weight
        whole = kept is None and reduction != "none"
        loss = functional.softmax_focal_loss(x, y, weight, NO_LABEL, float(self.gamma), reduction="sum" if whole else "none")
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
