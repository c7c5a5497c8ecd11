"""The losses as functions of JAX arrays. Generated from the catalogue by bindings/generate.py: do not edit."""

from .._catalogue import LOSSES
from ._engine import apply


def mse_loss(input, target, reduction='mean', weight=None):
    """Squared error.

        w (x - t)^2

    No factor 1/2. With weights the mean divides by sum(w); sum(w) = 0 gives NaN. A gradient for a
    broadcast argument is summed over the broadcast axes.

    Args:
        input: prediction x, any shape; float32 or float64
        target: target t; input and target broadcast against each other; float32, float64, int64, int32,
            uint8 or bool
        reduction: 'none', 'mean' or 'sum'. (default 'mean')
        weight: weight w of each element, the input's shape; then the target has that shape too;
            float32, float64, int64, int32, uint8 or bool

    Source: torch.nn.functional.mse_loss.
    """
    return apply(LOSSES["mse_loss"], reduction, (input, target, weight,), ())


def binary_cross_entropy_with_logits(input, target, weight=None, reduction='mean', pos_weight=None):
    """Sigmoid and binary cross entropy in one stable step.

        w [(1 - t) x + (1 + (v - 1) t) softplus(-x)]

    The mean divides by the number of elements, never by weights. At infinite logits the limits are
    taken, with 0 * inf = 0: NaN comes only from NaN, or from a weight 0 times an infinite loss.

    Args:
        input: logits x, any shape; float32 or float64
        target: target t, the input's shape; not range-checked; float32, float64, int64, int32, uint8 or
            bool
        weight: weight w, broadcast onto the input's shape; float32, float64, int64, int32, uint8 or
            bool
        reduction: 'none', 'mean' or 'sum'. (default 'mean')
        pos_weight: weight v of the positive term, broadcast onto the input's shape (usually (C), the
            last axis); float32, float64, int64, int32, uint8 or bool

    Source: torch.nn.functional.binary_cross_entropy_with_logits.
    """
    return apply(LOSSES["binary_cross_entropy_with_logits"], reduction, (input, target, weight, pos_weight,), ())


def cross_entropy(
    input,
    target,
    weight=None,
    ignore_index=-100,
    reduction='mean',
    label_smoothing=0.0,
):
    """Log-softmax and negative log likelihood in one step.

        sum_c a_c (lse(z) - z_c)
        indices: a_c = (1 - e) w_y [c = y] + (e / C) w_c
        probabilities: a_c = w_c ((1 - e) t_c + e / C)

    The mean divides by the sum of w_y over positions that are not ignored (indices) or by the number of
    positions (probabilities). All positions ignored: mean NaN, sum 0, gradient 0. An ignored row's
    gradient is exactly 0 whatever the row holds. A probability of exactly 0 contributes 0, also at a
    logit of -inf. Rows with +inf, or of nothing but -inf, give NaN.

    Args:
        input: logits z, shape (C), (N, C) or (N, C, d1, ..., dk); float32 or float64
        target: class indices y in [0, C) or ignore_index, the input's shape without its class axis;
            int64, int32 or uint8; or, with the input's shape, class probabilities t, the input's shape;
            rows need not be normalised; float32 or float64
        weight: weight w of each class, shape (C); float32 or float64
        ignore_index: positions with this target contribute nothing; must be negative with probability
            targets (default -100)
        reduction: 'none', 'mean' or 'sum'. (default 'mean')
        label_smoothing: share e of the target mass spread evenly over all classes; [0, 1] (default 0.0)

    Source: torch.nn.functional.cross_entropy.
    """
    return apply(LOSSES["cross_entropy"], reduction, (input, target, weight,), (ignore_index, label_smoothing,))


def binary_dice_loss(input, target, smooth=1.0, scope='batch', reduction='mean'):
    """Sigmoid and soft dice of a binary segmentation.

        1 - (2 sum(p t) + s) / (sum(p) + sum(t) + s), p = sigmoid(x)

    Everything in the scope is flattened. Prediction and target both empty: 0, for s > 0.

    Args:
        input: logits x, any shape; the first axis counts samples; float32 or float64
        target: target t, the input's shape; float32, float64, int64, int32, uint8 or bool
        smooth: s, added to numerator and denominator; [0, 1e+30] (default 1.0)
        scope: one ratio over the whole batch (the loss is a scalar whatever the reduction), or one per
            sample; batch or sample (default 'batch')
        reduction: 'none', 'mean' or 'sum'. The mean divides by the number of loss elements. (default
            'mean')

    Source: the common SoftDice module: sigmoid, flatten, smooth = 1.
    """
    return apply(LOSSES["binary_dice_loss"], reduction, (input, target,), (smooth, scope,))
