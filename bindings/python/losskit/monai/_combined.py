"""Two losses, weighed and added."""

import torch
from torch import Tensor
from torch.nn.modules.loss import _Loss

from ..torch import functional
from ._arguments import Activation, Weights, check_channels, check_shares, choice, part
from ._focal import FocalLoss
from ._ratios import DiceLoss, GeneralizedDiceLoss


class DiceCELoss(_Loss):
    """Dice loss and cross entropy, weighed and added: losskit.torch.dice_ce_loss.

    input: (N, C, d1, ...), logits of the cross entropy; target: the same, or labels (N, 1, d1, ...) with to_onehot_y; weight: (C),
    of a single class that of the positives. ValueError: other axes or channels, reduction 'none', negative shares;
    otherwise as DiceLoss.

    Source: monai.losses.DiceCELoss.
    """

    def __init__(self, include_background: bool = True, to_onehot_y: bool = False, sigmoid: bool = False, softmax: bool = False,
                 other_act: Activation = None, squared_pred: bool = False, jaccard: bool = False, reduction: str = "mean",
                 smooth_nr: float = 1e-5, smooth_dr: float = 1e-5, batch: bool = False, weight: Tensor | None = None,
                 lambda_dice: float = 1.0, lambda_ce: float = 1.0, label_smoothing: float = 0.0) -> None:
        super().__init__()
        reduction = choice(reduction, ("mean", "sum"))
        self.dice: DiceLoss = part(DiceLoss, locals(), weight=weight if weight is None or include_background else weight[1:])
        # They hold the weights, under the names of MONAI's state.
        self.cross_entropy = torch.nn.CrossEntropyLoss(weight=weight, reduction=reduction, label_smoothing=label_smoothing)
        self.binary_cross_entropy = torch.nn.BCEWithLogitsLoss(pos_weight=weight, reduction=reduction)
        check_shares(lambda_dice=lambda_dice, lambda_ce=lambda_ce)
        self.lambda_dice = lambda_dice
        self.lambda_ce = lambda_ce

    def ce(self, input: Tensor, target: Tensor) -> Tensor:
        """The cross entropy of logits, against labels with or without to_onehot_y."""
        held, labels = self.cross_entropy, input.shape[1] != target.shape[1] == 1
        weight = None if held.weight is None else held.weight.to(input)
        return functional.cross_entropy(input, target.squeeze(1).long() if labels else target.to(input), weight, reduction=held.reduction,
                                        label_smoothing=held.label_smoothing)

    def bce(self, input: Tensor, target: Tensor) -> Tensor:
        """The binary cross entropy of the logits of a single class."""
        held = self.binary_cross_entropy
        weight = None if held.pos_weight is None else held.pos_weight.to(input)
        return functional.binary_cross_entropy_with_logits(input, target.to(input), pos_weight=weight, reduction=held.reduction)

    def forward(self, input: Tensor, target: Tensor) -> Tensor:
        check_channels(input, target)
        dice, weight = self.dice, self.cross_entropy.weight
        if dice.other_act is not None or input.dim() == 2 or weight is not None and weight.shape != input.shape[1:2]:
            entropy = self.bce if input.shape[1] == 1 else self.ce
            loss: Tensor = self.lambda_dice * dice(input, target) + self.lambda_ce * entropy(input, target)
            return loss
        arguments = dice._arguments(*dice._scores(input), target, dice.to_onehot_y)
        dice._weight(input)
        return functional.dice_ce_loss(
            **arguments, weight=None if weight is None else weight.to(arguments["input"]), lambda_dice=float(self.lambda_dice),
            lambda_ce=float(self.lambda_ce), label_smoothing=self.cross_entropy.label_smoothing, reduction=dice.reduction)


class DiceFocalLoss(_Loss):
    """Dice loss and sigmoid focal loss, weighed and added: losskit.torch.dice_focal_loss.

    input: (N, C, d1, ...), logits of the focal loss; target: the same, or labels (N, 1, d1, ...) with to_onehot_y. Unreduced the
    loss has the focal loss's shape. ValueError: other axes or channels, negative shares; otherwise as DiceLoss and FocalLoss.

    Source: monai.losses.DiceFocalLoss.
    """

    def __init__(self, include_background: bool = True, to_onehot_y: bool = False, sigmoid: bool = False, softmax: bool = False,
                 other_act: Activation = None, squared_pred: bool = False, jaccard: bool = False, reduction: str = "mean",
                 smooth_nr: float = 1e-5, smooth_dr: float = 1e-5, batch: bool = False, gamma: float = 2.0, weight: Weights = None,
                 lambda_dice: float = 1.0, lambda_focal: float = 1.0, alpha: float | None = None) -> None:
        super().__init__()
        self.dice: DiceLoss = part(DiceLoss, locals(), to_onehot_y=False)
        self.focal: FocalLoss = part(FocalLoss, locals(), to_onehot_y=False)
        check_shares(lambda_dice=lambda_dice, lambda_focal=lambda_focal)
        self.lambda_dice = lambda_dice
        self.lambda_focal = lambda_focal
        self.to_onehot_y = to_onehot_y

    def forward(self, input: Tensor, target: Tensor) -> Tensor:
        check_channels(input, target)
        dice, focal = self.dice, self.focal
        if (dice.other_act is not None or input.dim() == 2 or dice.reduction == "none" or isinstance(focal.alpha, Tensor) or
                input.dtype not in (torch.float32, torch.float64)):
            return (self.lambda_dice * dice._dice(input, target, self.to_onehot_y) +
                    self.lambda_focal * focal._focal(input, target, self.to_onehot_y))
        arguments, weight = dice._arguments(*dice._scores(input), target, self.to_onehot_y), focal._weight(input)
        return functional.dice_focal_loss(
            **arguments, weight=None if weight is None else weight.to(arguments["input"]), gamma=float(focal.gamma),
            alpha=-1.0 if focal.alpha is None else focal.alpha, lambda_dice=float(self.lambda_dice),
            lambda_focal=float(self.lambda_focal), reduction=dice.reduction)


class GeneralizedDiceFocalLoss(_Loss):
    """GeneralizedDiceLoss and FocalLoss, weighed and added. Shapes and errors are those of DiceFocalLoss.

    Source: monai.losses.GeneralizedDiceFocalLoss.
    """

    def __init__(self, include_background: bool = True, to_onehot_y: bool = False, sigmoid: bool = False, softmax: bool = False,
                 other_act: Activation = None, w_type: str = "square", reduction: str = "mean", smooth_nr: float = 1e-5,
                 smooth_dr: float = 1e-5, batch: bool = False, gamma: float = 2.0, weight: Weights = None, lambda_gdl: float = 1.0,
                 lambda_focal: float = 1.0) -> None:
        super().__init__()
        self.generalized_dice: GeneralizedDiceLoss = part(GeneralizedDiceLoss, locals())
        self.focal: FocalLoss = part(FocalLoss, locals())
        check_shares(lambda_gdl=lambda_gdl, lambda_focal=lambda_focal)
        self.lambda_gdl = lambda_gdl
        self.lambda_focal = lambda_focal

    def forward(self, input: Tensor, target: Tensor) -> Tensor:
        check_channels(input, target)
        loss: Tensor = self.lambda_gdl * self.generalized_dice(input, target) + self.lambda_focal * self.focal(input, target)
        return loss
