"""MONAI's losses of segmentations over losskit: classes with the names, constructors and calls of monai.losses.

    from losskit.monai import DiceCELoss

Arguments, attributes, shapes, warnings and exception types are those of MONAI 1.6, which need not be installed. The arithmetic is
losskit.torch's; a label map is made one-hot only for scores (N, C), and for a sigmoid FocalLoss without a reduction. What losskit
has no loss for goes to PyTorch element by element: a softmax focal loss of targets that are no labels, and masks of other values
than 0 and 1. Results are MONAI's in dtype too, but a FocalLoss of float64 stays float64.
"""

from ._combined import DiceCELoss, DiceFocalLoss, GeneralizedDiceFocalLoss
from ._focal import FocalLoss
from ._ratios import DiceLoss, GeneralizedDiceLoss, MaskedDiceLoss, TverskyLoss

__all__ = [
    "Dice", "DiceCELoss", "DiceFocalLoss", "DiceLoss", "FocalLoss", "GeneralizedDiceFocalLoss", "GeneralizedDiceLoss",
    "MaskedDiceLoss", "TverskyLoss", "dice_ce", "dice_focal", "generalized_dice", "generalized_dice_focal",
]

Dice = DiceLoss
dice_ce = DiceCELoss
dice_focal = DiceFocalLoss
generalized_dice = GeneralizedDiceLoss
generalized_dice_focal = GeneralizedDiceFocalLoss
