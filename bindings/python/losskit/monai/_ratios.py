"""Losses that are a ratio of sums: Dice, Tversky, generalized Dice."""

import warnings

from torch import Tensor

from ..torch import functional
from ._arguments import Activation, Weights, activated, choice
from ._segmentation import Ratios


class DiceLoss(Ratios):
    """Dice loss of each class: losskit.torch.dice_loss.

    input: (N, C, d1, ...); target: the same, or labels (N, 1, d1, ...) with to_onehot_y. Unreduced the loss is (N, C, 1, ...),
    or (C, 1, ...) with batch. AssertionError: shapes differ. ValueError: more than one activation, weights that do not fit.

    Source: monai.losses.DiceLoss.
    """

    def __init__(self, include_background: bool = True, to_onehot_y: bool = False, sigmoid: bool = False, softmax: bool = False,
                 other_act: Activation = None, squared_pred: bool = False, jaccard: bool = False, reduction: str = "mean",
                 smooth_nr: float = 1e-5, smooth_dr: float = 1e-5, batch: bool = False, weight: Weights = None,
                 soft_label: bool = False, ignore_index: int | None = None) -> None:
        super().__init__(locals())

    def _dice(self, input: Tensor, target: Tensor, to_onehot_y: bool, mask: Tensor | None = None) -> Tensor:
        x, activation = self._scores(input)
        return self._spread(self._evaluate(functional.dice_loss, x, activation, target, to_onehot_y, mask), input)

    def forward(self, input: Tensor, target: Tensor) -> Tensor:
        return self._dice(input, target, self.to_onehot_y)


class MaskedDiceLoss(DiceLoss):
    """DiceLoss of predictions and targets multiplied by a mask (N, 1, d1, ...) or (1, 1, d1, ...).

    A label that is masked is one of the background, as in MONAI. ValueError: batch size or channels of the mask.

    Source: monai.losses.MaskedDiceLoss.
    """

    def __init__(self, include_background: bool = True, to_onehot_y: bool = False, sigmoid: bool = False, softmax: bool = False,
                 other_act: Activation = None, squared_pred: bool = False, jaccard: bool = False, reduction: str = "mean",
                 smooth_nr: float = 1e-5, smooth_dr: float = 1e-5, batch: bool = False, weight: Weights = None,
                 soft_label: bool = False) -> None:
        Ratios.__init__(self, locals())
        self.pre_sigmoid, self.pre_softmax, self.pre_other_act = sigmoid, softmax, other_act
        self.sigmoid, self.softmax, self.other_act = False, False, None
        self.ignore_index = None

    def _scores(self, input: Tensor, prefix: str = "pre_") -> tuple[Tensor, str]:
        return super()._scores(input, prefix)

    def forward(self, input: Tensor, target: Tensor, mask: Tensor | None = None) -> Tensor:
        if mask is None:
            warnings.warn("No mask value specified for the MaskedLoss.", stacklevel=2)
            return self._dice(input, target, self.to_onehot_y)
        if input.dim() != mask.dim():
            warnings.warn(f"Dim of input ({input.shape}) is different from mask ({mask.shape}).", stacklevel=2)
        if mask.shape[0] not in (1, input.shape[0]):
            raise ValueError(f"Batch size of mask ({mask.shape}) must be one or equal to input ({input.shape}).")
        if target.dim() > 1:
            if mask.shape[1] != 1:
                raise ValueError(f"Mask ({mask.shape}) must have only one channel.")
            if input.shape[2:] != mask.shape[2:]:
                warnings.warn(f"Spatial size of input ({input.shape}) is different from mask ({mask.shape}).", stacklevel=2)
        if self.to_onehot_y and input.shape[1] > 1:
            x, activation = self._scores(input)
            loss = self._evaluate(functional.dice_loss, activated(x, activation) * mask, "none", target * mask, True)
            return self._spread(loss, input)
        return self._dice(input, target, self.to_onehot_y, mask)


class TverskyLoss(Ratios):
    """Tversky loss of each class: losskit.torch.tversky_loss. Shapes and errors are those of DiceLoss, but unreduced it is (N, C).

    Source: monai.losses.TverskyLoss.
    """

    def __init__(self, include_background: bool = True, to_onehot_y: bool = False, sigmoid: bool = False, softmax: bool = False,
                 other_act: Activation = None, alpha: float = 0.5, beta: float = 0.5, reduction: str = "mean",
                 smooth_nr: float = 1e-5, smooth_dr: float = 1e-5, batch: bool = False, soft_label: bool = False,
                 ignore_index: int | None = None) -> None:
        super().__init__(locals())

    def forward(self, input: Tensor, target: Tensor) -> Tensor:
        return self._evaluate(functional.tversky_loss, *self._scores(input), target, self.to_onehot_y)


class GeneralizedDiceLoss(Ratios):
    """One ratio of all classes: losskit.torch.generalized_dice_loss. Shapes and errors are those of DiceLoss, with one class.

    Source: monai.losses.GeneralizedDiceLoss.
    """

    def __init__(self, include_background: bool = True, to_onehot_y: bool = False, sigmoid: bool = False, softmax: bool = False,
                 other_act: Activation = None, w_type: str = "square", reduction: str = "mean", smooth_nr: float = 1e-5,
                 smooth_dr: float = 1e-5, batch: bool = False, soft_label: bool = False) -> None:
        w_type = choice(w_type, ("square", "simple", "uniform"))
        super().__init__(locals())

    def forward(self, input: Tensor, target: Tensor) -> Tensor:
        if input.dim() == 2 and not self.batch:
            raise IndexError(f"input of shape {tuple(input.shape)} has no positions")
        loss = self._evaluate(functional.generalized_dice_loss, *self._scores(input), target, self.to_onehot_y)
        return self._spread(loss.reshape((-1,) if self.batch else (-1, 1)), input) if self.reduction == "none" else loss
