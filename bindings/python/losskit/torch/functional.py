"""torch.nn.functional's and torchvision's losses over losskit. Generated from the catalogue by bindings/generate.py: do not edit."""

from torch import Tensor

from .._catalogue import LOSSES
from . import _composed
from ._composed import *  # noqa: F403
from ._engine import apply, legacy_reduction


def mse_loss(
    input: Tensor,
    target: Tensor,
    size_average: bool | None = None,
    reduce: bool | None = None,
    reduction: str = 'mean',
    weight: Tensor | None = None,
    *,
    mask: Tensor | None = None,
    sample_weight: Tensor | None = None,
    empty_mean: str = 'nan',
) -> Tensor:
    """Squared error.

        w (x - t)^2

    No factor 1/2. With weights the mean divides by sum(w); sum(w) = 0 gives NaN. A gradient for a
    broadcast argument is summed over the broadcast axes.

    Args:
        input: prediction x, any shape; float32, float64, float16 or bfloat16
        target: target t; input and target broadcast against each other; a float, an integer or bool
        reduction: 'none', 'mean' or 'sum' (default 'mean')
        weight: weight w of each element, the input's shape; then the target has that shape too; a
            float, an integer or bool
        mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
            whatever the data there; the loss's shape or its first axes; a float, an integer or bool
        sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
            its first axes, as (N) for the samples of a batch; a float, an integer or bool
        empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')

    Source: torch.nn.functional.mse_loss.
    """
    if size_average is not None or reduce is not None:
        reduction = legacy_reduction(size_average, reduce)
    return apply(LOSSES["mse_loss"], reduction, (input, target, weight, mask, sample_weight), (empty_mean,))


def l1_loss(
    input: Tensor,
    target: Tensor,
    size_average: bool | None = None,
    reduce: bool | None = None,
    reduction: str = 'mean',
    weight: Tensor | None = None,
    *,
    mask: Tensor | None = None,
    sample_weight: Tensor | None = None,
    empty_mean: str = 'nan',
) -> Tensor:
    """Absolute error.

        w |x - t|

    The gradient at a NaN is 0. With weights the mean divides by sum(w); sum(w) = 0 gives NaN.

    Args:
        input: prediction x, any shape; float32, float64, float16 or bfloat16
        target: target t; input and target broadcast against each other; a float, an integer or bool
        reduction: 'none', 'mean' or 'sum' (default 'mean')
        weight: weight w of each element, the input's shape; then the target has that shape too; a
            float, an integer or bool
        mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
            whatever the data there; the loss's shape or its first axes; a float, an integer or bool
        sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
            its first axes, as (N) for the samples of a batch; a float, an integer or bool
        empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')

    Source: torch.nn.functional.l1_loss.
    """
    if size_average is not None or reduce is not None:
        reduction = legacy_reduction(size_average, reduce)
    return apply(LOSSES["l1_loss"], reduction, (input, target, weight, mask, sample_weight), (empty_mean,))


def smooth_l1_loss(
    input: Tensor,
    target: Tensor,
    size_average: bool | None = None,
    reduce: bool | None = None,
    reduction: str = 'mean',
    beta: float = 1.0,
    *,
    mask: Tensor | None = None,
    sample_weight: Tensor | None = None,
    empty_mean: str = 'nan',
) -> Tensor:
    """Absolute error with a square of width beta around 0.

        d^2 / (2 beta) where |d| < beta, else |d| - beta / 2
        d = x - t

    A NaN gives a NaN value and gradient, except with beta = 0, where the gradient is that of l1_loss.

    Args:
        input: prediction x, any shape; float32, float64, float16 or bfloat16
        target: target t; input and target broadcast against each other; a float, an integer or bool
        reduction: 'none', 'mean' or 'sum'. The mean divides by the number of loss elements (default
            'mean')
        beta: where the square ends; 0 is l1_loss; at least 0 (default 1.0)
        mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
            whatever the data there; the loss's shape or its first axes; a float, an integer or bool
        sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
            its first axes, as (N) for the samples of a batch; a float, an integer or bool
        empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')

    Source: torch.nn.functional.smooth_l1_loss.
    """
    if size_average is not None or reduce is not None:
        reduction = legacy_reduction(size_average, reduce)
    return apply(LOSSES["smooth_l1_loss"], reduction, (input, target, mask, sample_weight), (beta, empty_mean))


def huber_loss(
    input: Tensor,
    target: Tensor,
    reduction: str = 'mean',
    delta: float = 1.0,
    weight: Tensor | None = None,
    *,
    mask: Tensor | None = None,
    sample_weight: Tensor | None = None,
    empty_mean: str = 'nan',
) -> Tensor:
    """Square up to delta, linear beyond.

        w d^2 / 2 where |d| < delta, else w delta (|d| - delta / 2)
        d = x - t

    The mean divides by the number of elements, with weights too.

    Args:
        input: prediction x, any shape; float32, float64, float16 or bfloat16
        target: target t; input and target broadcast against each other; a float, an integer or bool
        reduction: 'none', 'mean' or 'sum' (default 'mean')
        delta: where the square ends; above 0 (default 1.0)
        weight: weight w of each element, the input's shape; then the target has that shape too; a
            float, an integer or bool
        mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
            whatever the data there; the loss's shape or its first axes; a float, an integer or bool
        sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
            its first axes, as (N) for the samples of a batch; a float, an integer or bool
        empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')

    Source: torch.nn.functional.huber_loss.
    """
    return apply(LOSSES["huber_loss"], reduction, (input, target, weight, mask, sample_weight), (delta, empty_mean))


def sigmoid_mse_loss(
    input: Tensor,
    target: Tensor,
    reduction: str = 'mean',
    *,
    mask: Tensor | None = None,
    sample_weight: Tensor | None = None,
    empty_mean: str = 'nan',
) -> Tensor:
    """Squared error behind a sigmoid.

        (a - t)^2, a = sigmoid(x)

    The gradient vanishes where the sigmoid saturates, on the wrong side too; that of
    binary_cross_entropy_with_logits does not.

    Args:
        input: logits x, any shape; float32, float64, float16 or bfloat16
        target: target t; input and target broadcast against each other; a float, an integer or bool
        reduction: 'none', 'mean' or 'sum'. The mean divides by the number of loss elements (default
            'mean')
        mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
            whatever the data there; the loss's shape or its first axes; a float, an integer or bool
        sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
            its first axes, as (N) for the samples of a batch; a float, an integer or bool
        empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')

    Source: the textbook's squared error of a logistic unit.
    """
    return apply(LOSSES["sigmoid_mse_loss"], reduction, (input, target, mask, sample_weight), (empty_mean,))


def binary_cross_entropy_with_logits(
    input: Tensor,
    target: Tensor,
    weight: Tensor | None = None,
    size_average: bool | None = None,
    reduce: bool | None = None,
    reduction: str = 'mean',
    pos_weight: Tensor | None = None,
    *,
    mask: Tensor | None = None,
    sample_weight: Tensor | None = None,
    ignore_index: int | None = None,
    empty_mean: str = 'nan',
) -> Tensor:
    """Sigmoid and binary cross entropy in one stable step.

        w [(1 - t) x + (1 + (v - 1) t) softplus(-x)]

    The mean divides by the number of elements, never by weights. At infinite logits the limits are
    taken, with 0 * inf = 0: NaN comes only from NaN, or from a weight 0 times an infinite loss.

    Args:
        input: logits x, any shape; float32, float64, float16 or bfloat16
        target: target t, the input's shape; not range-checked; a float, an integer or bool
        weight: weight w, broadcast onto the input's shape; a float, an integer or bool
        reduction: 'none', 'mean' or 'sum' (default 'mean')
        pos_weight: weight v of the positive term, broadcast onto the input's shape (usually (C), the
            last axis); a float, an integer or bool
        mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
            whatever the data there; the loss's shape or its first axes; a float, an integer or bool
        sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
            its first axes, as (N) for the samples of a batch; a float, an integer or bool
        ignore_index: elements with this target contribute nothing; none by default
        empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')

    Source: torch.nn.functional.binary_cross_entropy_with_logits.
    """
    if size_average is not None or reduce is not None:
        reduction = legacy_reduction(size_average, reduce)
    return apply(LOSSES["binary_cross_entropy_with_logits"], reduction, (input, target, weight, pos_weight, mask, sample_weight), (ignore_index, empty_mean))


def binary_cross_entropy(
    input: Tensor,
    target: Tensor,
    weight: Tensor | None = None,
    size_average: bool | None = None,
    reduce: bool | None = None,
    reduction: str = 'mean',
    *,
    mask: Tensor | None = None,
    sample_weight: Tensor | None = None,
    empty_mean: str = 'nan',
) -> Tensor:
    """Cross entropy of probabilities.

        -w [t max(log(x), -100) + (1 - t) max(log(1 - x), -100)]

    Both arguments must lie in [0, 1]. The clamp of the logarithms is not in the gradients: they have
    their own, or none (d/dt is infinite for x = 0 or 1). The mean divides by the number of elements,
    never by weights.

    Args:
        input: probabilities x, any shape; float32, float64, float16 or bfloat16
        target: target t, the input's shape; a float, an integer or bool
        weight: weight w, broadcast onto the input's shape; a float, an integer or bool
        reduction: 'none', 'mean' or 'sum' (default 'mean')
        mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
            whatever the data there; the loss's shape or its first axes; a float, an integer or bool
        sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
            its first axes, as (N) for the samples of a batch; a float, an integer or bool
        empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')

    Source: torch.nn.functional.binary_cross_entropy.
    """
    if size_average is not None or reduce is not None:
        reduction = legacy_reduction(size_average, reduce)
    return apply(LOSSES["binary_cross_entropy"], reduction, (input, target, weight, mask, sample_weight), (empty_mean,))


def multilabel_soft_margin_loss(
    input: Tensor,
    target: Tensor,
    weight: Tensor | None = None,
    size_average: bool | None = None,
    reduce: bool | None = None,
    reduction: str = 'mean',
    *,
    mask: Tensor | None = None,
    sample_weight: Tensor | None = None,
    empty_mean: str = 'nan',
) -> Tensor:
    """Sigmoid and binary cross entropy, averaged over the labels of a sample.

        -(1 / C) sum_c w_c [t_c log(sigmoid(x_c)) + (1 - t_c) log(sigmoid(-x_c))]

    C is the last axis; the mean divides by the number of rows. At infinite logits the limits are taken,
    as in binary_cross_entropy_with_logits.

    Args:
        input: logits x, (..., C); float32, float64, float16 or bfloat16
        target: target t, the input's shape; not range-checked; a float, an integer or bool
        weight: weight w of each class, (C), or anything that broadcasts onto the input's shape; a
            float, an integer or bool
        reduction: 'none', 'mean' or 'sum' (default 'mean')
        mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
            whatever the data there; the loss's shape or its first axes; a float, an integer or bool
        sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
            its first axes, as (N) for the samples of a batch; a float, an integer or bool
        empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')

    Source: torch.nn.functional.multilabel_soft_margin_loss.
    """
    if size_average is not None or reduce is not None:
        reduction = legacy_reduction(size_average, reduce)
    return apply(LOSSES["multilabel_soft_margin_loss"], reduction, (input, target, weight, mask, sample_weight), (empty_mean,))


def soft_margin_loss(
    input: Tensor,
    target: Tensor,
    size_average: bool | None = None,
    reduce: bool | None = None,
    reduction: str = 'mean',
    *,
    mask: Tensor | None = None,
    sample_weight: Tensor | None = None,
    empty_mean: str = 'nan',
) -> Tensor:
    """Logistic loss of labels -1 and 1.

        log(1 + exp(-t x))

    Never overflows: -t x beyond the range of exp gives -t x.

    Args:
        input: scores x, any shape; float32, float64, float16 or bfloat16
        target: label t, -1 or 1, broadcast onto the input's shape; used as given; a float, an integer
            or bool
        reduction: 'none', 'mean' or 'sum'. The mean divides by the number of loss elements (default
            'mean')
        mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
            whatever the data there; the loss's shape or its first axes; a float, an integer or bool
        sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
            its first axes, as (N) for the samples of a batch; a float, an integer or bool
        empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')

    Source: torch.nn.functional.soft_margin_loss.
    """
    if size_average is not None or reduce is not None:
        reduction = legacy_reduction(size_average, reduce)
    return apply(LOSSES["soft_margin_loss"], reduction, (input, target, mask, sample_weight), (empty_mean,))


def sigmoid_focal_loss(
    inputs: Tensor,
    targets: Tensor,
    alpha: float = 0.25,
    gamma: float = 2.0,
    reduction: str = 'none',
    *,
    mask: Tensor | None = None,
    sample_weight: Tensor | None = None,
    ignore_index: int | None = None,
    empty_mean: str = 'nan',
) -> Tensor:
    """Binary cross entropy that weighs easy examples down.

        a m^gamma ce
        p = sigmoid(x), m = (1 - t) p + t (1 - p), a = alpha t + (1 - alpha) (1 - t), ce the binary cross entropy of x and t

    Finite for every gamma: at saturated logits the limits are taken. The mean divides by the number of
    elements.

    Args:
        inputs: logits x, any shape; float32, float64, float16 or bfloat16
        targets: target t, the input's shape; a float, an integer or bool
        alpha: share of positives in the balance; -1: no balancing; [0, 1] or -1 (default 0.25)
        gamma: how strongly easy examples are weighed down; at least 0 (default 2.0)
        reduction: 'none', 'mean' or 'sum' (default 'none')
        mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
            whatever the data there; the loss's shape or its first axes; a float, an integer or bool
        sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
            its first axes, as (N) for the samples of a batch; a float, an integer or bool
        ignore_index: elements with this target contribute nothing; none by default
        empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')

    Source: torchvision.ops.sigmoid_focal_loss.
    """
    return apply(LOSSES["sigmoid_focal_loss"], reduction, (inputs, targets, mask, sample_weight), (alpha, gamma, ignore_index, empty_mean))


def brier_score_loss(
    input: Tensor,
    target: Tensor,
    sample_weight: Tensor | None = None,
    scale_by_half: bool = True,
    reduction: str = 'mean',
    *,
    mask: Tensor | None = None,
    empty_mean: str = 'nan',
) -> Tensor:
    """Squared error of the probabilities of two classes.

        h w (x - t)^2, h = 1 with scale_by_half, else 2

    x must lie in [0, 1]. multiclass_brier_score_loss takes a probability per class.

    Args:
        input: probability x of the positive class, any shape; float32, float64, float16 or bfloat16
        target: label t, 0 or 1, the input's shape; a float, an integer or bool
        sample_weight: weight w of each sample, the input's shape; a float, an integer or bool
        scale_by_half: 1: half the sum over both classes, so that the score lies in [0, 1] (default
            True)
        reduction: 'none', 'mean' or 'sum'. The mean divides by the sum of the weights; without them,
            the number of loss elements (default 'mean')
        mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
            whatever the data there; the loss's shape or its first axes; a float, an integer or bool
        empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')

    Source: sklearn.metrics.brier_score_loss.
    """
    return apply(LOSSES["brier_score_loss"], reduction, (input, target, sample_weight, mask), (scale_by_half, empty_mean))


def binary_log_loss(
    input: Tensor,
    target: Tensor,
    sample_weight: Tensor | None = None,
    reduction: str = 'mean',
    *,
    mask: Tensor | None = None,
    empty_mean: str = 'nan',
) -> Tensor:
    """Logarithmic loss of the probability of one of two classes.

        -w [t log(p) + (1 - t) log(1 - p)], p = clip(x, e, 1 - e), e the machine epsilon of the input's dtype

    x must lie in [0, 1]. log_loss takes a probability per class.

    Args:
        input: probability x of the positive class, any shape; float32, float64, float16 or bfloat16
        target: label t, 0 or 1, the input's shape; a float, an integer or bool
        sample_weight: weight w of each sample, the input's shape; a float, an integer or bool
        reduction: 'none', 'mean' or 'sum'. The mean divides by the sum of the weights; without them,
            the number of loss elements (default 'mean')
        mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
            whatever the data there; the loss's shape or its first axes; a float, an integer or bool
        empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')

    Source: sklearn.metrics.log_loss.
    """
    return apply(LOSSES["binary_log_loss"], reduction, (input, target, sample_weight, mask), (empty_mean,))


def kl_div(
    input: Tensor,
    target: Tensor,
    size_average: bool | None = None,
    reduce: bool | None = None,
    reduction: str = 'mean',
    log_target: bool = False,
    *,
    mask: Tensor | None = None,
    sample_weight: Tensor | None = None,
    strict: bool = False,
    empty_mean: str = 'nan',
) -> Tensor:
    """Terms of the Kullback-Leibler divergence of the model from the target.

        t (log(t) - x), 0 for t = 0
        with log_target exp(t) (t - x), 0 for t = -inf

    The mean divides by the number of elements, which is not the divergence: batchmean divides by the
    size of the input's first axis. A negative t gives NaN. d/dt is -inf at t = 0.

    Args:
        input: log-probabilities x of the model, any shape; float32, float64, float16 or bfloat16
        target: probabilities t, or their logarithms; input and target broadcast against each other; a
            float, an integer or bool
        reduction: 'none', 'mean', 'sum' or 'batchmean' (default 'mean')
        log_target: 1: the target holds logarithms (default False)
        mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
            whatever the data there; the loss's shape or its first axes; a float, an integer or bool
        sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
            its first axes, as (N) for the samples of a batch; a float, an integer or bool
        strict: 1: NaN where the reference gives NaN although the limit is finite (default False)
        empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')

    Source: torch.nn.functional.kl_div.
    """
    if size_average is not None or reduce is not None:
        reduction = legacy_reduction(size_average, reduce)
    return apply(LOSSES["kl_div"], reduction, (input, target, mask, sample_weight), (log_target, strict, empty_mean))


def poisson_nll_loss(
    input: Tensor,
    target: Tensor,
    log_input: bool = True,
    full: bool = False,
    size_average: bool | None = None,
    eps: float = 1e-08,
    reduce: bool | None = None,
    reduction: str = 'mean',
    *,
    mask: Tensor | None = None,
    sample_weight: Tensor | None = None,
    empty_mean: str = 'nan',
) -> Tensor:
    """Negative log-likelihood of counts from a Poisson distribution.

        exp(x) - t x
        without log_input x - t log(x + eps)
        full adds t log(t) - t + log(2 pi t) / 2 where t > 1

    Nothing is range-checked: x + eps < 0 gives NaN.

    Args:
        input: rate x, or its logarithm, any shape; float32, float64, float16 or bfloat16
        target: counts t; input and target broadcast against each other; a float, an integer or bool
        log_input: 1: the input is the logarithm of the rate (default True)
        full: 1: add Stirling's approximation of log(t!) where t > 1 (default False)
        eps: added to the rate before its logarithm, without log_input; at least 0 (default 1e-08)
        reduction: 'none', 'mean' or 'sum'. The mean divides by the number of loss elements (default
            'mean')
        mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
            whatever the data there; the loss's shape or its first axes; a float, an integer or bool
        sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
            its first axes, as (N) for the samples of a batch; a float, an integer or bool
        empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')

    Source: torch.nn.functional.poisson_nll_loss.
    """
    if size_average is not None or reduce is not None:
        reduction = legacy_reduction(size_average, reduce)
    return apply(LOSSES["poisson_nll_loss"], reduction, (input, target, mask, sample_weight), (log_input, full, eps, empty_mean))


def gaussian_nll_loss(
    input: Tensor,
    target: Tensor,
    var: Tensor | float,
    full: bool = False,
    eps: float = 1e-06,
    reduction: str = 'mean',
    *,
    mask: Tensor | None = None,
    sample_weight: Tensor | None = None,
    empty_mean: str = 'nan',
) -> Tensor:
    """Negative log-likelihood of a Gaussian of given mean and variance.

        (log(v) + (x - t)^2 / v) / 2, v = max(var, eps)
        full adds log(2 pi) / 2

    The gradient of var does not see the clamp: it is that of v. Negative variances are refused.

    Args:
        input: mean x, any shape; float32, float64, float16 or bfloat16
        target: observation t; input and target broadcast against each other; a float, an integer or
            bool
        var: variance: the input's shape, that without its last axis (one per row), or that with 1 for
            one axis; a float, an integer or bool
        full: 1: add the constant log(2 pi) / 2 (default False)
        eps: the least variance; above 0 (default 1e-06)
        reduction: 'none', 'mean' or 'sum'. The mean divides by the number of loss elements (default
            'mean')
        mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
            whatever the data there; the loss's shape or its first axes; a float, an integer or bool
        sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
            its first axes, as (N) for the samples of a batch; a float, an integer or bool
        empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')

    Source: torch.nn.functional.gaussian_nll_loss.
    """
    return apply(LOSSES["gaussian_nll_loss"], reduction, (input, target, var, mask, sample_weight), (full, eps, empty_mean))


def margin_ranking_loss(
    input1: Tensor,
    input2: Tensor,
    target: Tensor,
    margin: float = 0.0,
    size_average: bool | None = None,
    reduce: bool | None = None,
    reduction: str = 'mean',
    *,
    mask: Tensor | None = None,
    sample_weight: Tensor | None = None,
    empty_mean: str = 'nan',
) -> Tensor:
    """Hinge on the difference of two scores.

        max(0, u), u = margin - t (x - y)

    The kink u = 0 is active: equal scores have loss margin and a gradient. All arguments have the same
    number of axes.

    Args:
        input1: first score x, any shape; float32, float64, float16 or bfloat16
        input2: second score y, of as many axes as the first; a float, an integer or bool
        target: t = 1 where the first score should be the larger one, -1 where the second; of as many
            axes; a float, an integer or bool
        margin: by how much (default 0.0)
        reduction: 'none', 'mean' or 'sum'. The mean divides by the number of loss elements (default
            'mean')
        mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
            whatever the data there; the loss's shape or its first axes; a float, an integer or bool
        sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
            its first axes, as (N) for the samples of a batch; a float, an integer or bool
        empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')

    Source: torch.nn.functional.margin_ranking_loss.
    """
    if size_average is not None or reduce is not None:
        reduction = legacy_reduction(size_average, reduce)
    return apply(LOSSES["margin_ranking_loss"], reduction, (input1, input2, target, mask, sample_weight), (margin, empty_mean))


def hinge_embedding_loss(
    input: Tensor,
    target: Tensor,
    margin: float = 1.0,
    size_average: bool | None = None,
    reduce: bool | None = None,
    reduction: str = 'mean',
    *,
    mask: Tensor | None = None,
    sample_weight: Tensor | None = None,
    empty_mean: str = 'nan',
) -> Tensor:
    """Distance of pairs that belong together, hinge on that of pairs that do not.

        x where t != -1, plus max(0, margin - x) where t != 1

    The kink x = margin is active. A label that is neither 1 nor -1 has both terms. x may be negative.

    Args:
        input: distance x, any shape; float32, float64, float16 or bfloat16
        target: t = 1 for a pair that belongs together, -1 for one that does not; broadcasts with the
            input; a float, an integer or bool
        margin: the distance that is enough (default 1.0)
        reduction: 'none', 'mean' or 'sum'. The mean divides by the number of loss elements (default
            'mean')
        mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
            whatever the data there; the loss's shape or its first axes; a float, an integer or bool
        sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
            its first axes, as (N) for the samples of a batch; a float, an integer or bool
        empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')

    Source: torch.nn.functional.hinge_embedding_loss.
    """
    if size_average is not None or reduce is not None:
        reduction = legacy_reduction(size_average, reduce)
    return apply(LOSSES["hinge_embedding_loss"], reduction, (input, target, mask, sample_weight), (margin, empty_mean))


def hinge_loss(
    input: Tensor,
    target: Tensor,
    sample_weight: Tensor | None = None,
    reduction: str = 'mean',
    *,
    mask: Tensor | None = None,
    empty_mean: str = 'nan',
) -> Tensor:
    """Hinge of labels -1 and 1.

        w max(0, 1 - t x)

    The kink t x = 1 is active. multiclass_hinge_loss takes a score per class.

    Args:
        input: score x, any shape; float32, float64, float16 or bfloat16
        target: label t, -1 or 1, the input's shape; used as given; a float, an integer or bool
        sample_weight: weight w of each sample, the input's shape; a float, an integer or bool
        reduction: 'none', 'mean' or 'sum'. The mean divides by the sum of the weights; without them,
            the number of loss elements (default 'mean')
        mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
            whatever the data there; the loss's shape or its first axes; a float, an integer or bool
        empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')

    Source: sklearn.metrics.hinge_loss.
    """
    return apply(LOSSES["hinge_loss"], reduction, (input, target, sample_weight, mask), (empty_mean,))


def squared_hinge_loss(
    input: Tensor,
    target: Tensor,
    sample_weight: Tensor | None = None,
    reduction: str = 'mean',
    *,
    mask: Tensor | None = None,
    empty_mean: str = 'nan',
) -> Tensor:
    """Squared hinge of labels -1 and 1.

        w max(0, 1 - t x)^2

    Smooth at t x = 1.

    Args:
        input: score x, any shape; float32, float64, float16 or bfloat16
        target: label t, -1 or 1, the input's shape; used as given; a float, an integer or bool
        sample_weight: weight w of each sample, the input's shape; a float, an integer or bool
        reduction: 'none', 'mean' or 'sum'. The mean divides by the sum of the weights; without them,
            the number of loss elements (default 'mean')
        mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
            whatever the data there; the loss's shape or its first axes; a float, an integer or bool
        empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')

    Source: sklearn.linear_model.SGDClassifier(loss='squared_hinge').
    """
    return apply(LOSSES["squared_hinge_loss"], reduction, (input, target, sample_weight, mask), (empty_mean,))


def modified_huber_loss(
    input: Tensor,
    target: Tensor,
    sample_weight: Tensor | None = None,
    reduction: str = 'mean',
    *,
    mask: Tensor | None = None,
    empty_mean: str = 'nan',
) -> Tensor:
    """Squared hinge that goes on in a straight line below -1.

        w times 0 where z >= 1, (1 - z)^2 where -1 <= z < 1, -4 z where z < -1
        z = t x

    Both joints are smooth.

    Args:
        input: score x, any shape; float32, float64, float16 or bfloat16
        target: label t, -1 or 1, the input's shape; used as given; a float, an integer or bool
        sample_weight: weight w of each sample, the input's shape; a float, an integer or bool
        reduction: 'none', 'mean' or 'sum'. The mean divides by the sum of the weights; without them,
            the number of loss elements (default 'mean')
        mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
            whatever the data there; the loss's shape or its first axes; a float, an integer or bool
        empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')

    Source: sklearn.linear_model.SGDClassifier(loss='modified_huber').
    """
    return apply(LOSSES["modified_huber_loss"], reduction, (input, target, sample_weight, mask), (empty_mean,))


def exponential_loss(
    input: Tensor,
    target: Tensor,
    sample_weight: Tensor | None = None,
    reduction: str = 'mean',
    *,
    mask: Tensor | None = None,
    empty_mean: str = 'nan',
) -> Tensor:
    """Exponential loss of labels -1 and 1, that of AdaBoost.

        w exp(-t x)

    No clamp: infinite once -t x leaves the range of exp.

    Args:
        input: score x, any shape; float32, float64, float16 or bfloat16
        target: label t, -1 or 1, the input's shape; used as given; a float, an integer or bool
        sample_weight: weight w of each sample, the input's shape; a float, an integer or bool
        reduction: 'none', 'mean' or 'sum'. The mean divides by the sum of the weights; without them,
            the number of loss elements (default 'mean')
        mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
            whatever the data there; the loss's shape or its first axes; a float, an integer or bool
        empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')

    Source: sklearn.ensemble.GradientBoostingClassifier(loss='exponential').
    """
    return apply(LOSSES["exponential_loss"], reduction, (input, target, sample_weight, mask), (empty_mean,))


def cross_entropy(
    input: Tensor,
    target: Tensor,
    weight: Tensor | None = None,
    size_average: bool | None = None,
    ignore_index: int = -100,
    reduce: bool | None = None,
    reduction: str = 'mean',
    label_smoothing: float = 0.0,
    *,
    mask: Tensor | None = None,
    sample_weight: Tensor | None = None,
    z_loss: float = 0.0,
    softcap: float = 0.0,
    empty_mean: str = 'nan',
) -> Tensor:
    """Log-softmax and negative log likelihood in one step.

        sum_c a_c (lse(z) - z_c)
        indices: a_c = (1 - e) w_y [c = y] + (e / C) w_c
        probabilities: a_c = w_c ((1 - e) t_c + e / C)
        z-loss: + s lse(z)^2

    The mean divides by the sum of w_y over positions that are not ignored (indices) or by the number of
    positions (probabilities). All positions ignored: mean NaN, sum 0, gradient 0. An ignored row's
    gradient is exactly 0 whatever the row holds. A probability of exactly 0 contributes 0, also at a
    logit of -inf. Rows with +inf, or of nothing but -inf, give NaN. Class weights do not enter the
    z-loss, nor does it the divisor. A softcap makes infinite logits finite, so -inf does not mask then;
    argmax and rank are those of the logits as given.

    Args:
        input: logits z, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or bfloat16
        target: class indices y in [0, C) or ignore_index, the input's shape without its class axis; an
            integer or bool; or, with the input's shape, class probabilities t, the input's shape; rows
            need not be normalised; float32, float64, float16 or bfloat16
        weight: weight w of each class, shape (C); float32, float64, float16 or bfloat16
        ignore_index: positions with this target contribute nothing; must be negative with probability
            targets (default -100)
        reduction: 'none', 'mean' or 'sum' (default 'mean')
        label_smoothing: share e of the target mass spread evenly over all classes; [0, 1] (default 0.0)
        mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
            whatever the data there; the loss's shape or its first axes; a float, an integer or bool
        sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
            its first axes, as (N) for the samples of a batch; a float, an integer or bool
        z_loss: factor s of the z-loss s lse(z)^2, which every position adds that is not ignored; [0,
            1e+30] (default 0.0)
        softcap: logits are softcap tanh(z / softcap) before all else; 0: as they are; [0, 1e+30]
            (default 0.0)
        empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')

    Source: torch.nn.functional.cross_entropy.
    """
    if size_average is not None or reduce is not None:
        reduction = legacy_reduction(size_average, reduce)
    return apply(LOSSES["cross_entropy"], reduction, (input, target, weight, mask, sample_weight), (ignore_index, label_smoothing, z_loss, softcap, empty_mean))


def softmax_focal_loss(
    input: Tensor,
    target: Tensor,
    weight: Tensor | None = None,
    ignore_index: int = -100,
    gamma: float = 2.0,
    reduction: str = 'mean',
    *,
    mask: Tensor | None = None,
    sample_weight: Tensor | None = None,
    empty_mean: str = 'nan',
) -> Tensor:
    """Softmax cross entropy that weighs easy examples down.

        -w_y (1 - p_y)^gamma log p_y
        p = softmax(z)

    The mean divides by C times the number of positions that are not ignored, as over one-hot targets;
    class weights do not enter it. All positions ignored: mean NaN, sum 0, gradient 0. An ignored row's
    gradient is exactly 0 whatever the row holds. At p_y of 0 and 1 the limits are taken, also for gamma
    below 1.

    Args:
        input: logits z, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or bfloat16
        target: class indices y in [0, C) or ignore_index, the input's shape without its class axis; an
            integer or bool
        weight: weight w of each class (alpha), shape (C); float32, float64, float16 or bfloat16
        ignore_index: positions with this target contribute nothing (default -100)
        gamma: how strongly easy examples are weighed down; [0, 1e+30] (default 2.0)
        reduction: 'none', 'mean' or 'sum' (default 'mean')
        mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
            whatever the data there; the loss's shape or its first axes; a float, an integer or bool
        sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
            its first axes, as (N) for the samples of a batch; a float, an integer or bool
        empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')

    Source: monai.losses.FocalLoss(use_softmax=True).
    """
    return apply(LOSSES["softmax_focal_loss"], reduction, (input, target, weight, mask, sample_weight), (ignore_index, gamma, empty_mean))


def binary_dice_loss(
    input: Tensor,
    target: Tensor,
    smooth: float = 1.0,
    scope: str = 'batch',
    reduction: str = 'mean',
    *,
    mask: Tensor | None = None,
    sample_weight: Tensor | None = None,
    ignore_index: int | None = None,
    empty_mean: str = 'nan',
) -> Tensor:
    """Sigmoid and soft dice of a binary segmentation.

        1 - (2 sum(p t) + s) / (sum(p) + sum(t) + s), p = sigmoid(x)

    Everything in the scope is flattened. Prediction and target both empty: 0, for s > 0.

    Args:
        input: logits x, any shape; the first axis counts samples; float32, float64, float16 or bfloat16
        target: target t, the input's shape; a float, an integer or bool
        smooth: s, added to numerator and denominator; [0, 1e+30] (default 1.0)
        scope: one ratio over the whole batch (the loss is a scalar whatever the reduction), or one per
            sample; batch or sample (default 'batch')
        reduction: 'none', 'mean' or 'sum'. The mean divides by the number of loss elements (default
            'mean')
        mask: elements that count, the input's shape: where it is 0, an element contributes nothing; a
            float, an integer or bool
        sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
            its first axes, as (N) for the samples of a batch; a float, an integer or bool
        ignore_index: elements with this target contribute nothing; none by default
        empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')

    Source: the common SoftDice module: sigmoid, flatten, smooth = 1.
    """
    return apply(LOSSES["binary_dice_loss"], reduction, (input, target, mask, sample_weight), (smooth, scope, ignore_index, empty_mean))


def nll_loss(
    input: Tensor,
    target: Tensor,
    weight: Tensor | None = None,
    size_average: bool | None = None,
    ignore_index: int = -100,
    reduce: bool | None = None,
    reduction: str = 'mean',
    *,
    mask: Tensor | None = None,
    sample_weight: Tensor | None = None,
    empty_mean: str = 'nan',
) -> Tensor:
    """Negative log likelihood of a class, from log-probabilities.

        -w_y x_y

    Rows are not checked to be normalised. All positions ignored: mean NaN, sum 0, gradient 0.

    Args:
        input: log-probabilities x, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16
            or bfloat16
        target: class indices y in [0, C) or ignore_index, the input's shape without its class axis; an
            integer or bool
        weight: weight w of each class, shape (C); float32, float64, float16 or bfloat16
        ignore_index: positions with this target contribute nothing (default -100)
        reduction: 'none', 'mean' or 'sum'. The mean divides by the sum of the class weights of the
            targets that are not ignored (1 each without class weights); with probability targets, the
            number of positions (default 'mean')
        mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
            whatever the data there; the loss's shape or its first axes; a float, an integer or bool
        sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
            its first axes, as (N) for the samples of a batch; a float, an integer or bool
        empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')

    Source: torch.nn.functional.nll_loss.
    """
    if size_average is not None or reduce is not None:
        reduction = legacy_reduction(size_average, reduce)
    return apply(LOSSES["nll_loss"], reduction, (input, target, weight, mask, sample_weight), (ignore_index, empty_mean))


def multiclass_log_loss(
    input: Tensor,
    target: Tensor,
    sample_weight: Tensor | None = None,
    reduction: str = 'mean',
    *,
    mask: Tensor | None = None,
    ignore_index: int | None = None,
    empty_mean: str = 'nan',
) -> Tensor:
    """Cross entropy of a class, from probabilities.

        -w log clip(p_y, e, 1 - e), e the machine epsilon of the input's dtype

    Rows are not renormalised. Weights that sum to 0 have no mean: an error.

    Args:
        input: probabilities p in [0, 1], shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64,
            float16 or bfloat16
        target: class indices y in [0, C), the input's shape without its class axis; an integer or bool
        sample_weight: weight w of each row, may be negative, the input's shape without the axis of its
            classes, rows or boxes; a float, an integer or bool
        reduction: 'none', 'mean' or 'sum'. The mean divides by the sum of the weights; without them,
            the number of loss elements (default 'mean')
        mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
            whatever the data there; the loss's shape or its first axes; a float, an integer or bool
        ignore_index: elements with this target contribute nothing; none by default
        empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')

    Source: sklearn.metrics.log_loss.
    """
    return apply(LOSSES["multiclass_log_loss"], reduction, (input, target, sample_weight, mask), (ignore_index, empty_mean))


def multiclass_hinge_loss(
    input: Tensor,
    target: Tensor,
    sample_weight: Tensor | None = None,
    reduction: str = 'mean',
    *,
    mask: Tensor | None = None,
    ignore_index: int | None = None,
    empty_mean: str = 'nan',
) -> Tensor:
    """Hinge of the margin to the best other class, after Crammer and Singer.

        w max(0, 1 - (s_y - s_r)), r = argmax over c != y of s_c

    Active at the kink. Of equal runners-up the first one has the gradient. A NaN in a row makes its
    loss NaN and its gradient 0. Weights that sum to 0 have no mean: an error.

    Args:
        input: decisions s, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or
            bfloat16
        target: class indices y in [0, C), the input's shape without its class axis; an integer or bool
        sample_weight: weight w of each row, may be negative, the input's shape without the axis of its
            classes, rows or boxes; a float, an integer or bool
        reduction: 'none', 'mean' or 'sum'. The mean divides by the sum of the weights; without them,
            the number of loss elements (default 'mean')
        mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
            whatever the data there; the loss's shape or its first axes; a float, an integer or bool
        ignore_index: elements with this target contribute nothing; none by default
        empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')

    Source: sklearn.metrics.hinge_loss with more than two labels.
    """
    return apply(LOSSES["multiclass_hinge_loss"], reduction, (input, target, sample_weight, mask), (ignore_index, empty_mean))


def multi_margin_loss(
    input: Tensor,
    target: Tensor,
    p: int = 1,
    margin: float = 1.0,
    weight: Tensor | None = None,
    size_average: bool | None = None,
    reduce: bool | None = None,
    reduction: str = 'mean',
    *,
    mask: Tensor | None = None,
    sample_weight: Tensor | None = None,
    ignore_index: int | None = None,
    empty_mean: str = 'nan',
) -> Tensor:
    """Hinge of the margins to all other classes, summed.

        (w_y / C) sum over c != y of h_c^p, h_c = max(0, m - x_y + x_c)

    The mean divides by the number of rows, never by weights. Inactive at the kink. A NaN makes the loss
    NaN and has the gradient 0.

    Args:
        input: scores x, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or bfloat16
        target: class indices y in [0, C), the input's shape without its class axis; an integer or bool
        p: power p of the hinge; [1, 2] (default 1)
        margin: margin m, may be negative (default 1.0)
        weight: weight w of each class, shape (C); float32, float64, float16 or bfloat16
        reduction: 'none', 'mean' or 'sum' (default 'mean')
        mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
            whatever the data there; the loss's shape or its first axes; a float, an integer or bool
        sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
            its first axes, as (N) for the samples of a batch; a float, an integer or bool
        ignore_index: elements with this target contribute nothing; none by default
        empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')

    Source: torch.nn.functional.multi_margin_loss.
    """
    if size_average is not None or reduce is not None:
        reduction = legacy_reduction(size_average, reduce)
    return apply(LOSSES["multi_margin_loss"], reduction, (input, target, weight, mask, sample_weight), (p, margin, ignore_index, empty_mean))


def multiclass_brier_score_loss(
    input: Tensor,
    target: Tensor,
    sample_weight: Tensor | None = None,
    scale_by_half: bool | str = 'auto',
    reduction: str = 'mean',
    *,
    mask: Tensor | None = None,
    ignore_index: int | None = None,
    empty_mean: str = 'nan',
) -> Tensor:
    """Squared distance of probabilities from the class that came true.

        w h sum_c (p_c - [c = y])^2

    Rows are not renormalised. Weights that sum to 0 have no mean: an error.

    Args:
        input: probabilities p in [0, 1], shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64,
            float16 or bfloat16
        target: class indices y in [0, C), the input's shape without its class axis; an integer or bool
        sample_weight: weight w of each row, may be negative, the input's shape without the axis of its
            classes, rows or boxes; a float, an integer or bool
        scale_by_half: h = 1/2; auto: only for fewer than three classes; auto or true or false (default
            'auto')
        reduction: 'none', 'mean' or 'sum'. The mean divides by the sum of the weights; without them,
            the number of loss elements (default 'mean')
        mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
            whatever the data there; the loss's shape or its first axes; a float, an integer or bool
        ignore_index: elements with this target contribute nothing; none by default
        empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')

    Source: sklearn.metrics.brier_score_loss.
    """
    return apply(LOSSES["multiclass_brier_score_loss"], reduction, (input, target, sample_weight, mask), (scale_by_half, ignore_index, empty_mean))


def multilabel_margin_loss(
    input: Tensor,
    target: Tensor,
    size_average: bool | None = None,
    reduce: bool | None = None,
    reduction: str = 'mean',
    *,
    mask: Tensor | None = None,
    sample_weight: Tensor | None = None,
    empty_mean: str = 'nan',
) -> Tensor:
    """Hinge of the margins between all labels of a row and all other classes, summed.

        (1 / C) sum over labels j, sum over classes i that are no label, of max(0, 1 - x_j + x_i)

    A label that is listed twice counts twice. What follows the first -1 is range-checked too. Inactive
    at the kink. A NaN makes the loss NaN and has the gradient 0. No labels, or nothing but labels: 0.

    Args:
        input: scores x, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or bfloat16
        target: labels, the input's shape: each row lists classes in [0, C) and ends at the first -1; an
            integer or bool
        reduction: 'none', 'mean' or 'sum'. The mean divides by the number of loss elements (default
            'mean')
        mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
            whatever the data there; the loss's shape or its first axes; a float, an integer or bool
        sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
            its first axes, as (N) for the samples of a batch; a float, an integer or bool
        empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')

    Source: torch.nn.functional.multilabel_margin_loss.
    """
    if size_average is not None or reduce is not None:
        reduction = legacy_reduction(size_average, reduce)
    return apply(LOSSES["multilabel_margin_loss"], reduction, (input, target, mask, sample_weight), (empty_mean,))


def zero_one_loss(
    input: Tensor,
    target: Tensor,
    sample_weight: Tensor | None = None,
    reduction: str = 'mean',
    *,
    mask: Tensor | None = None,
    empty_mean: str = 'nan',
) -> Tensor:
    """Share of rows that are not predicted exactly.

        w [some label of the row differs]

    NaN equals nothing. Weights that sum to 0 have no mean: an error.

    Args:
        input: predicted labels, shape (N), or (N, L): rows of L labels; a float, an integer or bool
        target: true labels, the input's shape; any numbers, compared as integers where both are; a
            float, an integer or bool
        sample_weight: weight w of each row, may be negative, the input's shape without the axis of its
            classes, rows or boxes; a float, an integer or bool
        reduction: 'none', 'mean' or 'sum'. The mean divides by the sum of the weights; without them,
            the number of loss elements (default 'mean')
        mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
            whatever the data there; the loss's shape or its first axes; a float, an integer or bool
        empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')

    Source: sklearn.metrics.zero_one_loss.
    """
    return apply(LOSSES["zero_one_loss"], reduction, (input, target, sample_weight, mask), (empty_mean,))


def label_ranking_loss(
    input: Tensor,
    target: Tensor,
    sample_weight: Tensor | None = None,
    reduction: str = 'mean',
    *,
    mask: Tensor | None = None,
    empty_mean: str = 'nan',
) -> Tensor:
    """Share of pairs of a relevant and another label that are ranked wrongly.

        w #{(j relevant, k not): s_j <= s_k} / (#relevant #not)

    Ties are errors. A row without relevant labels, or of nothing else, has loss 0 and counts in the
    mean. Sorts where that is faster, so L may be large. Weights that sum to 0 have no mean: an error.

    Args:
        input: scores s, finite, shape (L), (N, L) or (N, L, d1, ..., dk); float32, float64, float16 or
            bfloat16
        target: 1 for relevant labels, 0 for the others, the input's shape; a float, an integer or bool
        sample_weight: weight w of each row, may be negative, the input's shape without the axis of its
            classes, rows or boxes; a float, an integer or bool
        reduction: 'none', 'mean' or 'sum'. The mean divides by the sum of the weights; without them,
            the number of loss elements (default 'mean')
        mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
            whatever the data there; the loss's shape or its first axes; a float, an integer or bool
        empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')

    Source: sklearn.metrics.label_ranking_loss.
    """
    return apply(LOSSES["label_ranking_loss"], reduction, (input, target, sample_weight, mask), (empty_mean,))


def dice_loss(
    input: Tensor,
    target: Tensor,
    include_background: bool = True,
    activation: str = 'none',
    squared_pred: bool = False,
    jaccard: bool = False,
    reduction: str = 'mean',
    smooth_nr: float = 1e-05,
    smooth_dr: float = 1e-05,
    batch: bool = False,
    weight: Tensor | None = None,
    soft_label: bool = False,
    ignore_index: int = -100,
    *,
    mask: Tensor | None = None,
    sample_weight: Tensor | None = None,
    empty_mean: str = 'nan',
) -> Tensor:
    """Soft dice of each class of a segmentation.

        w_c (1 - (2 T + r) / (P + G + s))
        T = sum p t, P = sum p, G = sum t over the positions of a sample

    The loss elements are (N, C), or (C) with batch; the mean divides by their number. Sums run over d1,
    ..., dk. Positions that are ignored or masked have a gradient of exactly 0 whatever they hold.
    Weights do not enter the divisor, and a single class has none. Prediction and target both empty: 1 -
    r / s.

    Args:
        input: predictions x, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or
            bfloat16
        target: label map: class indices in [0, C) or ignore_index, the input's shape without its class
            axis; an integer or bool; or, with the input's shape, target t, one-hot or soft, the input's
            shape; a float, an integer or bool
        include_background: whether class 0 has a loss; a softmax runs over it in any case (default
            True)
        activation: what makes probabilities p of the input; a softmax over one class is left out; none
            or sigmoid or softmax (default 'none')
        squared_pred: P = sum p^2, G = sum t^2 (default False)
        jaccard: jaccard_loss instead: the denominator is 2 (P + G - T) + s (default False)
        reduction: 'none', 'mean' or 'sum' (default 'mean')
        smooth_nr: added to the numerator, r; [0, 1e+30] (default 1e-05)
        smooth_dr: added to the denominator, s; [0, 1e+30] (default 1e-05)
        batch: sum over the samples too, before the ratio: one loss for all of them (default False)
        weight: weight w of each class, shape (C), or (C - 1) without the background; float32, float64,
            float16 or bfloat16
        soft_label: T = sum (|p| + |t| - |p - t|) / 2, which is least for p = t, with P = sum |p|, G =
            sum |t| (default False)
        ignore_index: positions with this label contribute nothing; must be negative without a label map
            (default -100)
        mask: positions that count: where it is 0, a position contributes nothing; the input's shape
            without its class axis; a float, an integer or bool
        sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
            its first axes, as (N) for the samples of a batch; a float, an integer or bool
        empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')

    Source: monai.losses.DiceLoss.
    """
    return apply(LOSSES["dice_loss"], reduction, (input, target, weight, mask, sample_weight), (include_background, activation, squared_pred, jaccard, smooth_nr, smooth_dr, batch, soft_label, ignore_index, empty_mean))


def jaccard_loss(
    input: Tensor,
    target: Tensor,
    include_background: bool = True,
    activation: str = 'none',
    squared_pred: bool = False,
    reduction: str = 'mean',
    smooth_nr: float = 1e-05,
    smooth_dr: float = 1e-05,
    batch: bool = False,
    weight: Tensor | None = None,
    soft_label: bool = False,
    ignore_index: int = -100,
    *,
    mask: Tensor | None = None,
    sample_weight: Tensor | None = None,
    empty_mean: str = 'nan',
) -> Tensor:
    """Soft intersection over union of each class of a segmentation.

        w_c (1 - (2 T + r) / (2 (P + G - T) + s))
        T = sum p t, P = sum p, G = sum t over the positions of a sample

    The loss elements are (N, C), or (C) with batch; the mean divides by their number. Sums run over d1,
    ..., dk. Positions that are ignored or masked have a gradient of exactly 0 whatever they hold.
    Numerator and denominator are twice those of the ratio, so smoothing acts half as strongly. Weights
    do not enter the divisor, and a single class has none. Prediction and target both empty: 1 - r / s.

    Args:
        input: predictions x, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or
            bfloat16
        target: label map: class indices in [0, C) or ignore_index, the input's shape without its class
            axis; an integer or bool; or, with the input's shape, target t, one-hot or soft, the input's
            shape; a float, an integer or bool
        include_background: whether class 0 has a loss; a softmax runs over it in any case (default
            True)
        activation: what makes probabilities p of the input; a softmax over one class is left out; none
            or sigmoid or softmax (default 'none')
        squared_pred: P = sum p^2, G = sum t^2 (default False)
        reduction: 'none', 'mean' or 'sum' (default 'mean')
        smooth_nr: added to the numerator, r; [0, 1e+30] (default 1e-05)
        smooth_dr: added to the denominator, s; [0, 1e+30] (default 1e-05)
        batch: sum over the samples too, before the ratio: one loss for all of them (default False)
        weight: weight w of each class, shape (C), or (C - 1) without the background; float32, float64,
            float16 or bfloat16
        soft_label: T = sum (|p| + |t| - |p - t|) / 2, which is least for p = t, with P = sum |p|, G =
            sum |t| (default False)
        ignore_index: positions with this label contribute nothing; must be negative without a label map
            (default -100)
        mask: positions that count: where it is 0, a position contributes nothing; the input's shape
            without its class axis; a float, an integer or bool
        sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
            its first axes, as (N) for the samples of a batch; a float, an integer or bool
        empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')

    Source: monai.losses.DiceLoss(jaccard=True).
    """
    return apply(LOSSES["jaccard_loss"], reduction, (input, target, weight, mask, sample_weight), (include_background, activation, squared_pred, smooth_nr, smooth_dr, batch, soft_label, ignore_index, empty_mean))


def tversky_loss(
    input: Tensor,
    target: Tensor,
    include_background: bool = True,
    activation: str = 'none',
    alpha: float = 0.5,
    beta: float = 0.5,
    reduction: str = 'mean',
    smooth_nr: float = 1e-05,
    smooth_dr: float = 1e-05,
    batch: bool = False,
    soft_label: bool = False,
    ignore_index: int = -100,
    *,
    mask: Tensor | None = None,
    sample_weight: Tensor | None = None,
    empty_mean: str = 'nan',
) -> Tensor:
    """Dice that weighs false positives and false negatives apart.

        1 - (T + r) / (T + alpha (P - T) + beta (G - T) + s)
        T = sum p t, P = sum p, G = sum t over the positions of a sample

    The loss elements are (N, C), or (C) with batch; the mean divides by their number. Sums run over d1,
    ..., dk. Positions that are ignored or masked have a gradient of exactly 0 whatever they hold. The
    overlap is not doubled: alpha = beta = 0.5 is dice_loss with half its smoothing. Papers differ in
    which of alpha and beta stands for what.

    Args:
        input: predictions x, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or
            bfloat16
        target: label map: class indices in [0, C) or ignore_index, the input's shape without its class
            axis; an integer or bool; or, with the input's shape, target t, one-hot or soft, the input's
            shape; a float, an integer or bool
        include_background: whether class 0 has a loss; a softmax runs over it in any case (default
            True)
        activation: what makes probabilities p of the input; a softmax over one class is left out; none
            or sigmoid or softmax (default 'none')
        alpha: weight of the false positives P - T; [0, 1e+30] (default 0.5)
        beta: weight of the false negatives G - T; [0, 1e+30] (default 0.5)
        reduction: 'none', 'mean' or 'sum' (default 'mean')
        smooth_nr: added to the numerator, r; [0, 1e+30] (default 1e-05)
        smooth_dr: added to the denominator, s; [0, 1e+30] (default 1e-05)
        batch: sum over the samples too, before the ratio: one loss for all of them (default False)
        soft_label: T = sum (|p| + |t| - |p - t|) / 2, which is least for p = t, with P = sum |p|, G =
            sum |t| (default False)
        ignore_index: positions with this label contribute nothing; must be negative without a label map
            (default -100)
        mask: positions that count: where it is 0, a position contributes nothing; the input's shape
            without its class axis; a float, an integer or bool
        sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
            its first axes, as (N) for the samples of a batch; a float, an integer or bool
        empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')

    Source: monai.losses.TverskyLoss.
    """
    return apply(LOSSES["tversky_loss"], reduction, (input, target, mask, sample_weight), (include_background, activation, alpha, beta, smooth_nr, smooth_dr, batch, soft_label, ignore_index, empty_mean))


def focal_tversky_loss(
    input: Tensor,
    target: Tensor,
    include_background: bool = True,
    activation: str = 'none',
    alpha: float = 0.5,
    beta: float = 0.5,
    gamma: float = 0.75,
    reduction: str = 'mean',
    smooth_nr: float = 1e-05,
    smooth_dr: float = 1e-05,
    batch: bool = False,
    soft_label: bool = False,
    ignore_index: int = -100,
    *,
    mask: Tensor | None = None,
    sample_weight: Tensor | None = None,
    empty_mean: str = 'nan',
) -> Tensor:
    """Tversky loss with a power that brings out hard classes.

        l^gamma, l = max(0, 1 - (T + r) / (T + alpha (P - T) + beta (G - T) + s)) the tversky_loss of a class

    The loss elements are (N, C), or (C) with batch; the mean divides by their number. Sums run over d1,
    ..., dk. Positions that are ignored or masked have a gradient of exactly 0 whatever they hold. The
    paper's exponent is 1 / gamma with gamma = 4 / 3, which is 0.75 here.

    Args:
        input: predictions x, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or
            bfloat16
        target: label map: class indices in [0, C) or ignore_index, the input's shape without its class
            axis; an integer or bool; or, with the input's shape, target t, one-hot or soft, the input's
            shape; a float, an integer or bool
        include_background: whether class 0 has a loss; a softmax runs over it in any case (default
            True)
        activation: what makes probabilities p of the input; a softmax over one class is left out; none
            or sigmoid or softmax (default 'none')
        alpha: weight of the false positives P - T; [0, 1e+30] (default 0.5)
        beta: weight of the false negatives G - T; [0, 1e+30] (default 0.5)
        gamma: power of each class's loss; (0, 1e+30] (default 0.75)
        reduction: 'none', 'mean' or 'sum' (default 'mean')
        smooth_nr: added to the numerator, r; [0, 1e+30] (default 1e-05)
        smooth_dr: added to the denominator, s; [0, 1e+30] (default 1e-05)
        batch: sum over the samples too, before the ratio: one loss for all of them (default False)
        soft_label: T = sum (|p| + |t| - |p - t|) / 2, which is least for p = t, with P = sum |p|, G =
            sum |t| (default False)
        ignore_index: positions with this label contribute nothing; must be negative without a label map
            (default -100)
        mask: positions that count: where it is 0, a position contributes nothing; the input's shape
            without its class axis; a float, an integer or bool
        sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
            its first axes, as (N) for the samples of a batch; a float, an integer or bool
        empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')

    Source: the focal Tversky loss of Abraham and Khan, on monai.losses.TverskyLoss.
    """
    return apply(LOSSES["focal_tversky_loss"], reduction, (input, target, mask, sample_weight), (include_background, activation, alpha, beta, gamma, smooth_nr, smooth_dr, batch, soft_label, ignore_index, empty_mean))


def generalized_dice_loss(
    input: Tensor,
    target: Tensor,
    include_background: bool = True,
    activation: str = 'none',
    w_type: str = 'square',
    reduction: str = 'mean',
    smooth_nr: float = 1e-05,
    smooth_dr: float = 1e-05,
    batch: bool = False,
    soft_label: bool = False,
    ignore_index: int = -100,
    *,
    mask: Tensor | None = None,
    sample_weight: Tensor | None = None,
    empty_mean: str = 'nan',
) -> Tensor:
    """Soft dice over all classes, weighed by how rare each one is.

        1 - (2 sum_c w_c T_c + r) / (sum_c w_c (P_c + G_c) + s)
        T = sum p t, P = sum p, G = sum t over the positions of a sample

    The loss elements are (N), or one with batch; the mean divides by their number. Sums run over d1,
    ..., dk. Positions that are ignored or masked have a gradient of exactly 0 whatever they hold. A
    class without any target has the largest weight of the sample's other classes; if none has any, w is
    0.

    Args:
        input: predictions x, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or
            bfloat16
        target: label map: class indices in [0, C) or ignore_index, the input's shape without its class
            axis; an integer or bool; or, with the input's shape, target t, one-hot or soft, the input's
            shape; a float, an integer or bool
        include_background: whether class 0 has a loss; a softmax runs over it in any case (default
            True)
        activation: what makes probabilities p of the input; a softmax over one class is left out; none
            or sigmoid or softmax (default 'none')
        w_type: weight w of a class: 1 / G^2, 1 / G or 1; square or simple or uniform (default 'square')
        reduction: 'none', 'mean' or 'sum' (default 'mean')
        smooth_nr: added to the numerator, r; [0, 1e+30] (default 1e-05)
        smooth_dr: added to the denominator, s; [0, 1e+30] (default 1e-05)
        batch: sum over the samples too, before the ratio: one loss for all of them (default False)
        soft_label: T = sum (|p| + |t| - |p - t|) / 2, which is least for p = t, with P = sum |p|, G =
            sum |t| (default False)
        ignore_index: positions with this label contribute nothing; must be negative without a label map
            (default -100)
        mask: positions that count: where it is 0, a position contributes nothing; the input's shape
            without its class axis; a float, an integer or bool
        sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
            its first axes, as (N) for the samples of a batch; a float, an integer or bool
        empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')

    Source: monai.losses.GeneralizedDiceLoss.
    """
    return apply(LOSSES["generalized_dice_loss"], reduction, (input, target, mask, sample_weight), (include_background, activation, w_type, smooth_nr, smooth_dr, batch, soft_label, ignore_index, empty_mean))


def dice_ce_loss(
    input: Tensor,
    target: Tensor,
    include_background: bool = True,
    activation: str = 'none',
    squared_pred: bool = False,
    jaccard: bool = False,
    reduction: str = 'mean',
    smooth_nr: float = 1e-05,
    smooth_dr: float = 1e-05,
    batch: bool = False,
    weight: Tensor | None = None,
    lambda_dice: float = 1.0,
    lambda_ce: float = 1.0,
    label_smoothing: float = 0.0,
    *,
    mask: Tensor | None = None,
    sample_weight: Tensor | None = None,
    ignore_index: int = -100,
    empty_mean: str = 'nan',
) -> Tensor:
    """Dice loss plus cross entropy of a segmentation.

        lambda_dice w_c dice_c + lambda_ce k H
        dice_c the dice_loss of a class, H the sum of cross_entropy(x, t) over the positions of a sample
        k = N / (sum of w_y) for mean, else 1 / C, C counting the classes with a dice loss

    The loss elements are (N, C), or (C) with batch; the mean divides by their number. Sums run over d1,
    ..., dk. Positions that are ignored or masked have a gradient of exactly 0 whatever they hold. So
    the mean is lambda_dice mean(dice) + lambda_ce mean(cross entropy), and the sum that of both sums.
    Activation and background concern the dice loss: the cross entropy is that of a softmax over all
    classes, and with a single class a binary cross entropy whose positive term has the weight. Its mean
    divides by the weights of the targets that count, with values as targets by the number of positions;
    of no positions it is 0. With batch N = 1.

    Args:
        input: logits x, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or bfloat16
        target: label map: class indices in [0, C) or ignore_index, the input's shape without its class
            axis; an integer or bool; or, with the input's shape, target t, one-hot or soft, the input's
            shape; a float, an integer or bool
        include_background: whether class 0 has a loss; a softmax runs over it in any case (default
            True)
        activation: what makes probabilities p of the input; a softmax over one class is left out; none
            or sigmoid or softmax (default 'none')
        squared_pred: P = sum p^2, G = sum t^2 (default False)
        jaccard: jaccard_loss in dice_loss's place (default False)
        reduction: 'none', 'mean' or 'sum' (default 'mean')
        smooth_nr: added to the numerator, r; [0, 1e+30] (default 1e-05)
        smooth_dr: added to the denominator, s; [0, 1e+30] (default 1e-05)
        batch: sum over the samples too, before the ratio: one loss for all of them (default False)
        weight: weight w of each class, shape (C); float32, float64, float16 or bfloat16
        lambda_dice: factor of the dice loss; 0 leaves it out; [0, 1e+30] (default 1.0)
        lambda_ce: factor of the cross entropy; 0 leaves it out; [0, 1e+30] (default 1.0)
        label_smoothing: share e of the cross entropy's target mass spread evenly over all classes; not
            with a single class; [0, 1] (default 0.0)
        mask: positions that count: where it is 0, a position contributes nothing; the input's shape
            without its class axis; a float, an integer or bool
        sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
            its first axes, as (N) for the samples of a batch; a float, an integer or bool
        ignore_index: positions with this label contribute nothing; must be negative without a label map
            (default -100)
        empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')

    Source: monai.losses.DiceCELoss.
    """
    return apply(LOSSES["dice_ce_loss"], reduction, (input, target, weight, mask, sample_weight), (include_background, activation, squared_pred, jaccard, smooth_nr, smooth_dr, batch, lambda_dice, lambda_ce, label_smoothing, ignore_index, empty_mean))


def dice_focal_loss(
    input: Tensor,
    target: Tensor,
    include_background: bool = True,
    activation: str = 'none',
    squared_pred: bool = False,
    jaccard: bool = False,
    reduction: str = 'mean',
    smooth_nr: float = 1e-05,
    smooth_dr: float = 1e-05,
    batch: bool = False,
    gamma: float = 2.0,
    weight: Tensor | None = None,
    lambda_dice: float = 1.0,
    lambda_focal: float = 1.0,
    alpha: float = -1.0,
    *,
    mask: Tensor | None = None,
    sample_weight: Tensor | None = None,
    ignore_index: int = -100,
    empty_mean: str = 'nan',
) -> Tensor:
    """Dice loss plus sigmoid focal loss of a segmentation.

        w_c (lambda_dice dice_c + lambda_focal k F_c)
        dice_c the dice_loss of a class, F_c the sum over the positions of a sample of a m^gamma ce, m = sigmoid((1 - 2 t) x), a = alpha t + (1 - alpha) (1 - t), ce the binary cross entropy of x and t
        k = N / (number of positions) for mean, else 1 / (number of positions of the sample)

    The loss elements are (N, C), or (C) with batch; the mean divides by their number. Sums run over d1,
    ..., dk. Positions that are ignored or masked have a gradient of exactly 0 whatever they hold. So
    the mean is lambda_dice mean(dice) + lambda_focal mean(focal). The activation concerns the dice
    loss: the focal loss is that of a sigmoid, of the classes that have a dice loss. A single class has
    no weight in the dice loss. Positions are those that count; of none, the focal loss is 0. With batch
    N = 1 for mean, and else the number of samples in the 1's place.

    Args:
        input: logits x, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or bfloat16
        target: label map: class indices in [0, C) or ignore_index, the input's shape without its class
            axis; an integer or bool; or, with the input's shape, target t, one-hot or soft, the input's
            shape; a float, an integer or bool
        include_background: whether class 0 has a loss; a softmax runs over it in any case (default
            True)
        activation: what makes probabilities p of the input; a softmax over one class is left out; none
            or sigmoid or softmax (default 'none')
        squared_pred: P = sum p^2, G = sum t^2 (default False)
        jaccard: jaccard_loss in dice_loss's place (default False)
        reduction: 'none', 'mean' or 'sum' (default 'mean')
        smooth_nr: added to the numerator, r; [0, 1e+30] (default 1e-05)
        smooth_dr: added to the denominator, s; [0, 1e+30] (default 1e-05)
        batch: sum over the samples too, before the ratio: one loss for all of them (default False)
        gamma: how strongly easy positions are weighed down; [0, 1e+30] (default 2.0)
        weight: weight w of each class, shape (C), or (C - 1) without the background; float32, float64,
            float16 or bfloat16
        lambda_dice: factor of the dice loss; 0 leaves it out; [0, 1e+30] (default 1.0)
        lambda_focal: factor of the focal loss; 0 leaves it out; [0, 1e+30] (default 1.0)
        alpha: share of positives in the focal loss's balance; -1: no balancing; [0, 1] or -1 (default
            -1.0)
        mask: positions that count: where it is 0, a position contributes nothing; the input's shape
            without its class axis; a float, an integer or bool
        sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
            its first axes, as (N) for the samples of a batch; a float, an integer or bool
        ignore_index: positions with this label contribute nothing; must be negative without a label map
            (default -100)
        empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')

    Source: monai.losses.DiceFocalLoss.
    """
    return apply(LOSSES["dice_focal_loss"], reduction, (input, target, weight, mask, sample_weight), (include_background, activation, squared_pred, jaccard, smooth_nr, smooth_dr, batch, gamma, lambda_dice, lambda_focal, alpha, ignore_index, empty_mean))


def iou_loss(
    input: Tensor,
    target: Tensor,
    weight: Tensor | None = None,
    box_format: str = 'xyxy',
    eps: float = 1e-06,
    mode: str = 'log',
    reduction: str = 'mean',
    *,
    mask: Tensor | None = None,
    sample_weight: Tensor | None = None,
    empty_mean: str = 'nan',
) -> Tensor:
    """Intersection over union of two boxes.

        -log q, 1 - q or 1 - q^2, q = max(I / max(U, 1e-6), e), I the area of the intersection, U that of the union

    Disjoint boxes: -log e, 1 - e or 1 - e^2, and no gradient. Identical boxes: 0. Where two coordinates
    are equal, each has half of the gradient. A coordinate that is no finite number makes its box NaN.

    Args:
        input: predicted boxes, shape (..., 4); float32, float64, float16 or bfloat16
        target: true boxes, the input's shape; a float, an integer or bool
        weight: factor of each box's loss, shape (...); float32, float64, float16 or bfloat16
        box_format: corners (x1, y1, x2, y2), or centre and size (cx, cy, w, h); xyxy or cxcywh (default
            'xyxy')
        eps: e: the IoU is at least this; [1e-12, 1000000000000] (default 1e-06)
        mode: what becomes of the IoU; log or linear or square (default 'log')
        reduction: 'none', 'mean' or 'sum'. The mean divides by the number of loss elements, and is 0 if
            there are none (default 'mean')
        mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
            whatever the data there; the loss's shape or its first axes; a float, an integer or bool
        sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
            its first axes, as (N) for the samples of a batch; a float, an integer or bool
        empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')

    Source: mmdet.models.losses.iou_loss.
    """
    return apply(LOSSES["iou_loss"], reduction, (input, target, weight, mask, sample_weight), (box_format, eps, mode, empty_mean))


def generalized_box_iou_loss(
    boxes1: Tensor,
    boxes2: Tensor,
    reduction: str = 'none',
    eps: float = 1e-07,
    *,
    weight: Tensor | None = None,
    mask: Tensor | None = None,
    sample_weight: Tensor | None = None,
    box_format: str = 'xyxy',
    empty_mean: str = 'nan',
) -> Tensor:
    """1 - GIoU: intersection over union, and how much of the smallest enclosing box the two leave empty.

        1 - I / (U + e) + (A - U) / (A + e), I, U and A the areas of intersection, union and enclosing box

    Between 0 and 2. Boxes that touch have no gradient of I. Where two coordinates are equal, each has
    half of the gradient. e biases tiny boxes. A coordinate that is no finite number makes its box NaN.

    Args:
        boxes1: predicted boxes, shape (..., 4); float32, float64, float16 or bfloat16
        boxes2: true boxes, the input's shape; a float, an integer or bool
        reduction: 'none', 'mean' or 'sum'. The mean divides by the number of loss elements, and is 0 if
            there are none (default 'none')
        eps: e, added to the areas that are divided by; [1e-12, 1000000000000] (default 1e-07)
        weight: factor of each box's loss, shape (...); float32, float64, float16 or bfloat16
        mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
            whatever the data there; the loss's shape or its first axes; a float, an integer or bool
        sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
            its first axes, as (N) for the samples of a batch; a float, an integer or bool
        box_format: corners (x1, y1, x2, y2), or centre and size (cx, cy, w, h); xyxy or cxcywh (default
            'xyxy')
        empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')

    Source: torchvision.ops.generalized_box_iou_loss.
    """
    return apply(LOSSES["generalized_box_iou_loss"], reduction, (boxes1, boxes2, weight, mask, sample_weight), (eps, box_format, empty_mean))


def distance_box_iou_loss(
    boxes1: Tensor,
    boxes2: Tensor,
    reduction: str = 'none',
    eps: float = 1e-07,
    *,
    weight: Tensor | None = None,
    mask: Tensor | None = None,
    sample_weight: Tensor | None = None,
    box_format: str = 'xyxy',
    empty_mean: str = 'nan',
) -> Tensor:
    """1 - DIoU: intersection over union, and the distance of the centres.

        1 - I / (U + e) + r^2 / (c^2 + e), r the distance of the centres, c the diagonal of the enclosing box

    Boxes that touch have no gradient of I. Where two coordinates are equal, each has half of the
    gradient. A coordinate that is no finite number makes its box NaN.

    Args:
        boxes1: predicted boxes, shape (..., 4); float32, float64, float16 or bfloat16
        boxes2: true boxes, the input's shape; a float, an integer or bool
        reduction: 'none', 'mean' or 'sum'. The mean divides by the number of loss elements, and is 0 if
            there are none (default 'none')
        eps: e, added to what is divided by; [1e-12, 1000000000000] (default 1e-07)
        weight: factor of each box's loss, shape (...); float32, float64, float16 or bfloat16
        mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
            whatever the data there; the loss's shape or its first axes; a float, an integer or bool
        sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
            its first axes, as (N) for the samples of a batch; a float, an integer or bool
        box_format: corners (x1, y1, x2, y2), or centre and size (cx, cy, w, h); xyxy or cxcywh (default
            'xyxy')
        empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')

    Source: torchvision.ops.distance_box_iou_loss.
    """
    return apply(LOSSES["distance_box_iou_loss"], reduction, (boxes1, boxes2, weight, mask, sample_weight), (eps, box_format, empty_mean))


def complete_box_iou_loss(
    boxes1: Tensor,
    boxes2: Tensor,
    reduction: str = 'none',
    eps: float = 1e-07,
    *,
    weight: Tensor | None = None,
    mask: Tensor | None = None,
    sample_weight: Tensor | None = None,
    box_format: str = 'xyxy',
    empty_mean: str = 'nan',
) -> Tensor:
    """1 - CIoU: intersection over union, the distance of the centres and the difference of the aspect ratios.

        1 - I / (U + 1e-7) + r^2 / (c^2 + 1e-7) + a v
        v = (4 / pi^2) (atan(tw / th) - atan(w / h))^2
        a = v / (1 - IoU + v + e)
        r the distance of the centres, c the diagonal of the enclosing box

    A box without height has the angle pi / 2, a point 0 and no gradient of it. Boxes that touch have no
    gradient of I. Where two coordinates are equal, each has half of the gradient. A coordinate that is
    no finite number makes its box NaN.

    Args:
        boxes1: predicted boxes, shape (..., 4); float32, float64, float16 or bfloat16
        boxes2: true boxes, the input's shape; a float, an integer or bool
        reduction: 'none', 'mean' or 'sum'. The mean divides by the number of loss elements, and is 0 if
            there are none (default 'none')
        eps: e, which keeps the factor a finite; [1e-12, 1000000000000] (default 1e-07)
        weight: factor of each box's loss, shape (...); float32, float64, float16 or bfloat16
        mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
            whatever the data there; the loss's shape or its first axes; a float, an integer or bool
        sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
            its first axes, as (N) for the samples of a batch; a float, an integer or bool
        box_format: corners (x1, y1, x2, y2), or centre and size (cx, cy, w, h); xyxy or cxcywh (default
            'xyxy')
        empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')

    Source: torchvision.ops.complete_box_iou_loss.
    """
    return apply(LOSSES["complete_box_iou_loss"], reduction, (boxes1, boxes2, weight, mask, sample_weight), (eps, box_format, empty_mean))


def efficient_box_iou_loss(
    input: Tensor,
    target: Tensor,
    weight: Tensor | None = None,
    box_format: str = 'xyxy',
    eps: float = 1e-07,
    reduction: str = 'none',
    *,
    mask: Tensor | None = None,
    sample_weight: Tensor | None = None,
    empty_mean: str = 'nan',
) -> Tensor:
    """1 - EIoU: intersection over union, the distance of the centres and the differences of the sides.

        1 - I / (U + e) + r^2 / (c^2 + e) + (w - tw)^2 / (cw^2 + e) + (h - th)^2 / (ch^2 + e)
        r the distance of the centres, cw, ch and c the sides and the diagonal of the enclosing box

    Boxes that touch have no gradient of I. Where two coordinates are equal, each has half of the
    gradient. Not mmdetection's eiou_loss, which is another loss (Extended IoU). A coordinate that is no
    finite number makes its box NaN.

    Args:
        input: predicted boxes, shape (..., 4); float32, float64, float16 or bfloat16
        target: true boxes, the input's shape; a float, an integer or bool
        weight: factor of each box's loss, shape (...); float32, float64, float16 or bfloat16
        box_format: corners (x1, y1, x2, y2), or centre and size (cx, cy, w, h); xyxy or cxcywh (default
            'xyxy')
        eps: e, added to what is divided by; [1e-12, 1000000000000] (default 1e-07)
        reduction: 'none', 'mean' or 'sum'. The mean divides by the number of loss elements, and is 0 if
            there are none (default 'none')
        mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
            whatever the data there; the loss's shape or its first axes; a float, an integer or bool
        sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
            its first axes, as (N) for the samples of a batch; a float, an integer or bool
        empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')

    Source: Zhang et al., Focal and efficient IOU loss for accurate bounding box regression.
    """
    return apply(LOSSES["efficient_box_iou_loss"], reduction, (input, target, weight, mask, sample_weight), (box_format, eps, empty_mean))


def focal_eiou_loss(
    input: Tensor,
    target: Tensor,
    weight: Tensor | None = None,
    box_format: str = 'xyxy',
    eps: float = 1e-07,
    gamma: float = 0.5,
    detach: bool = True,
    normalize: bool = False,
    reduction: str = 'none',
    *,
    mask: Tensor | None = None,
    sample_weight: Tensor | None = None,
    empty_mean: str = 'nan',
) -> Tensor:
    """EIoU loss of well overlapping boxes before that of others.

        (I / (U + e))^g L, L the efficient_box_iou_loss

    Disjoint boxes have neither loss nor gradient, unless g = 0. With normalize, the mean is the sum of
    a IoU^g L over the sum of a IoU^g, a the product of weight and sample_weight, both over the pairs
    that count; where that sum is 0, so are mean and gradients. loss_divisor is that sum, whatever the
    reduction; a divisor that is given counts as a constant. Otherwise as efficient_box_iou_loss.

    Args:
        input: predicted boxes, shape (..., 4); float32, float64, float16 or bfloat16
        target: true boxes, the input's shape; a float, an integer or bool
        weight: factor of each box's loss, shape (...); float32, float64, float16 or bfloat16
        box_format: corners (x1, y1, x2, y2), or centre and size (cx, cy, w, h); xyxy or cxcywh (default
            'xyxy')
        eps: e, added to what is divided by; [1e-12, 1000000000000] (default 1e-07)
        gamma: power g of the IoU; [0, 1000] (default 0.5)
        detach: whether the factor IoU^g counts as constant in the gradient (default True)
        normalize: whether mean divides by the sum of the factors IoU^g, as the article does, not by the
            number of pairs (default False)
        reduction: 'none', 'mean' or 'sum'. The mean divides by the number of loss elements, and is 0 if
            there are none (default 'none')
        mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
            whatever the data there; the loss's shape or its first axes; a float, an integer or bool
        sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
            its first axes, as (N) for the samples of a batch; a float, an integer or bool
        empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')

    Source: Zhang et al., Focal and efficient IOU loss for accurate bounding box regression.
    """
    return apply(LOSSES["focal_eiou_loss"], reduction, (input, target, weight, mask, sample_weight), (box_format, eps, gamma, detach, normalize, empty_mean))


def siou_loss(
    input: Tensor,
    target: Tensor,
    weight: Tensor | None = None,
    box_format: str = 'xyxy',
    eps: float = 1e-07,
    theta: float = 4.0,
    reduction: str = 'none',
    *,
    mask: Tensor | None = None,
    sample_weight: Tensor | None = None,
    empty_mean: str = 'nan',
) -> Tensor:
    """1 - IoU with costs of angle, distance and shape.

        1 - I / (U + e) + (D + S) / 2
        D = sum over x, y of 1 - exp(-(2 - a) (d / c)^2), d the distance of the centres and c the enclosing box's side along it
        a = 2 |dx| |dy| / (dx^2 + dy^2)
        S = sum over w, h of (1 - exp(-|w - tw| / max(w, tw)))^theta

    Where the centres coincide a is 0, where c is 0 so is d / c. Equal sides cost nothing, nor does a
    pair of sides of which none is above 0. Boxes that touch have a gradient of I. Where two coordinates
    are equal, each has half of the gradient. A coordinate that is no finite number makes its box NaN.

    Args:
        input: predicted boxes, shape (..., 4); float32, float64, float16 or bfloat16
        target: true boxes, the input's shape; a float, an integer or bool
        weight: factor of each box's loss, shape (...); float32, float64, float16 or bfloat16
        box_format: corners (x1, y1, x2, y2), or centre and size (cx, cy, w, h); xyxy or cxcywh (default
            'xyxy')
        eps: e, added to the union; [1e-12, 1000000000000] (default 1e-07)
        theta: power of the shape cost; [1, 1000] (default 4.0)
        reduction: 'none', 'mean' or 'sum'. The mean divides by the number of loss elements, and is 0 if
            there are none (default 'none')
        mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
            whatever the data there; the loss's shape or its first axes; a float, an integer or bool
        sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
            its first axes, as (N) for the samples of a batch; a float, an integer or bool
        empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')

    Source: Gevorgyan, SIoU loss; mmyolo's iou_mode siou, without its clamp and its added epsilons.
    """
    return apply(LOSSES["siou_loss"], reduction, (input, target, weight, mask, sample_weight), (box_format, eps, theta, empty_mean))


def cosine_embedding_loss(
    input1: Tensor,
    input2: Tensor,
    target: Tensor,
    margin: float = 0.0,
    size_average: bool | None = None,
    reduce: bool | None = None,
    reduction: str = 'mean',
    *,
    mask: Tensor | None = None,
    sample_weight: Tensor | None = None,
    empty_mean: str = 'nan',
) -> Tensor:
    """One minus the cosine of similar vectors, the cosine above a margin of others.

        1 - c for t = 1
        max(0, c - m) for t = -1
        c = a.b / sqrt((|a|^2 + 1e-12) (|b|^2 + 1e-12))

    Active at the kink. Any other target makes the loss 0. c lies in [-1, 1]; no norm is too large or
    too small for it. Vectors without elements have c = 0. A NaN makes the loss NaN.

    Args:
        input1: vectors a, shape (..., D); float32, float64, float16 or bfloat16
        input2: vectors b, the input's shape; float32, float64, float16 or bfloat16
        target: 1 for vectors that belong together, -1 for others, shape (...); a float, an integer or
            bool
        margin: margin m (default 0.0)
        reduction: 'none', 'mean' or 'sum'. The mean divides by the number of loss elements (default
            'mean')
        mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
            whatever the data there; the loss's shape or its first axes; a float, an integer or bool
        sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
            its first axes, as (N) for the samples of a batch; a float, an integer or bool
        empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')

    Source: torch.nn.functional.cosine_embedding_loss.
    """
    if size_average is not None or reduce is not None:
        reduction = legacy_reduction(size_average, reduce)
    return apply(LOSSES["cosine_embedding_loss"], reduction, (input1, input2, target, mask, sample_weight), (margin, empty_mean))


def triplet_margin_loss(
    anchor: Tensor,
    positive: Tensor,
    negative: Tensor,
    margin: float = 1.0,
    p: float = 2.0,
    eps: float = 1e-06,
    swap: bool = False,
    size_average: bool | None = None,
    reduce: bool | None = None,
    reduction: str = 'mean',
    *,
    mask: Tensor | None = None,
    sample_weight: Tensor | None = None,
    empty_mean: str = 'nan',
) -> Tensor:
    """How much nearer the anchor is to the negative than to the positive, with a margin.

        max(0, m + d(a, positive) - n), n = d(a, negative), with swap min(d(a, negative), d(positive, negative))
        d(x, y) = |x - y + e|_p

    Active at the kink. Equal distances share the gradient of a swap. d(x, x) = e D^(1/p). No distance
    that the type holds overflows or vanishes on the way. A NaN makes the loss NaN and has the gradient
    0. D = 0: m.

    Args:
        anchor: anchors a, shape (..., D); float32, float64, float16 or bfloat16
        positive: vectors that belong to the anchors, the input's shape; float32, float64, float16 or
            bfloat16
        negative: vectors that do not, the input's shape; float32, float64, float16 or bfloat16
        margin: margin m; above 0 (default 1.0)
        p: order of the norm, infinity for the maximum; above 0 (default 2.0)
        eps: e, added to each component of a difference; at least 0 (default 1e-06)
        swap: whether the negative may be compared with the positive instead, where that is nearer
            (default False)
        reduction: 'none', 'mean' or 'sum'. The mean divides by the number of loss elements (default
            'mean')
        mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
            whatever the data there; the loss's shape or its first axes; a float, an integer or bool
        sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
            its first axes, as (N) for the samples of a batch; a float, an integer or bool
        empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')

    Source: torch.nn.functional.triplet_margin_loss.
    """
    if size_average is not None or reduce is not None:
        reduction = legacy_reduction(size_average, reduce)
    return apply(LOSSES["triplet_margin_loss"], reduction, (anchor, positive, negative, mask, sample_weight), (margin, p, eps, swap, empty_mean))


def center_loss(
    input: Tensor,
    target: Tensor,
    centers: Tensor,
    *,
    mask: Tensor | None = None,
    sample_weight: Tensor | None = None,
    scale_by_half: bool = True,
    alpha: float = 0.5,
    ignore_index: int | None = None,
    empty_mean: str = 'nan',
    reduction: str = 'mean',
) -> Tensor:
    """Squared distance of features from the center of their class.

        h |x_i - c_(y_i)|^2

    Each sample costs one distance, computed from the difference. Centers of classes that do not occur
    have neither gradient nor update. The update is made of features and centers alone, whatever the
    reduction.

    Args:
        input: features x, shape (..., D); float32, float64, float16 or bfloat16
        target: class indices y in [0, C), shape (...); an integer or bool
        centers: center c of each class, shape (C, D); float32, float64, float16 or bfloat16
        mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
            whatever the data there; the loss's shape or its first axes; a float, an integer or bool
        sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
            its first axes, as (N) for the samples of a batch; a float, an integer or bool
        scale_by_half: whether the squared distance has the factor h = 1/2 (default True)
        alpha: rate of the centers' update (default 0.5)
        ignore_index: elements with this target contribute nothing; none by default
        empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
        reduction: 'none', 'mean' or 'sum'. The mean divides by the number of loss elements (default
            'mean')

    Source: Wen et al., A discriminative feature learning approach for deep face recognition; pytorch-center-loss with h = 1, without its clamp.
    """
    return apply(LOSSES["center_loss"], reduction, (input, target, centers, mask, sample_weight), (scale_by_half, alpha, ignore_index, empty_mean))


def ctc_loss(
    log_probs: Tensor,
    targets: Tensor,
    input_lengths: Tensor,
    target_lengths: Tensor,
    blank: int = 0,
    reduction: str = 'mean',
    zero_infinity: bool = False,
    *,
    mask: Tensor | None = None,
    sample_weight: Tensor | None = None,
    from_logits: bool = False,
    empty_mean: str = 'nan',
) -> Tensor:
    """Connectionist temporal classification: negative log likelihood of a list of labels, over all its alignments.

        -log sum over alignments a of prod_t exp(l_t(a_t)): an alignment is a class per frame which, without repetitions and then without blanks, is the list

    The mean is over samples, of each loss divided by its number of labels (at least 1); loss_sum is the
    sum of just those for mean, of the losses for the other reductions. No alignment (fewer frames than
    labels and repetitions need, or probabilities of 0): loss infinite, gradient NaN within the sample's
    length, or both 0 with zero_infinity. A class of probability 0 has gradient 0. From logits the loss
    is never below 0.

    Args:
        log_probs: log-probabilities l, or logits, of T frames, shape (T, C) or (T, N, C); float32,
            float64, float16 or bfloat16
        targets: labels in [0, C) other than blank, shape (N, S), or one axis with the lists of all
            samples one after the other; what follows a padded list is not read; an integer or bool
        input_lengths: frames of each sample, at most T, shape (N); an integer or bool
        target_lengths: labels of each sample, shape (N); at most S, or in sum the length of the one
            axis; an integer or bool
        blank: the class that stands for no label; at least 0 (default 0)
        reduction: 'none', 'mean' or 'sum'. The mean divides by the number of loss elements (default
            'mean')
        zero_infinity: 1: infinite losses and their gradients become 0 (default False)
        mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
            whatever the data there; the loss's shape or its first axes; a float, an integer or bool
        sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
            its first axes, as (N) for the samples of a batch; a float, an integer or bool
        from_logits: 1: the input holds logits, of which the log-softmax is taken (default False)
        empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')

    Source: torch.nn.functional.ctc_loss.
    """
    return apply(LOSSES["ctc_loss"], reduction, (log_probs, targets, input_lengths, target_lengths, mask, sample_weight), (blank, zero_infinity, from_logits, empty_mean))


l2_loss = mse_loss
mae_loss = l1_loss
bce_with_logits = binary_cross_entropy_with_logits
sigmoid_cross_entropy = binary_cross_entropy_with_logits
bce = binary_cross_entropy
logistic_loss = soft_margin_loss
kl_div_loss = kl_div
softmax_cross_entropy = cross_entropy
negative_log_likelihood = nll_loss
log_loss = multiclass_log_loss
crammer_singer_loss = multiclass_hinge_loss
giou_loss = generalized_box_iou_loss
diou_loss = distance_box_iou_loss
ciou_loss = complete_box_iou_loss
eiou_loss = efficient_box_iou_loss
connectionist_temporal_classification = ctc_loss

__all__ = [
    "mse_loss",
    "l2_loss",
    "l1_loss",
    "mae_loss",
    "smooth_l1_loss",
    "huber_loss",
    "sigmoid_mse_loss",
    "binary_cross_entropy_with_logits",
    "bce_with_logits",
    "sigmoid_cross_entropy",
    "binary_cross_entropy",
    "bce",
    "multilabel_soft_margin_loss",
    "soft_margin_loss",
    "logistic_loss",
    "sigmoid_focal_loss",
    "brier_score_loss",
    "binary_log_loss",
    "kl_div",
    "kl_div_loss",
    "poisson_nll_loss",
    "gaussian_nll_loss",
    "margin_ranking_loss",
    "hinge_embedding_loss",
    "hinge_loss",
    "squared_hinge_loss",
    "modified_huber_loss",
    "exponential_loss",
    "cross_entropy",
    "softmax_cross_entropy",
    "softmax_focal_loss",
    "binary_dice_loss",
    "nll_loss",
    "negative_log_likelihood",
    "multiclass_log_loss",
    "log_loss",
    "multiclass_hinge_loss",
    "crammer_singer_loss",
    "multi_margin_loss",
    "multiclass_brier_score_loss",
    "multilabel_margin_loss",
    "zero_one_loss",
    "label_ranking_loss",
    "dice_loss",
    "jaccard_loss",
    "tversky_loss",
    "focal_tversky_loss",
    "generalized_dice_loss",
    "dice_ce_loss",
    "dice_focal_loss",
    "iou_loss",
    "generalized_box_iou_loss",
    "giou_loss",
    "distance_box_iou_loss",
    "diou_loss",
    "complete_box_iou_loss",
    "ciou_loss",
    "efficient_box_iou_loss",
    "eiou_loss",
    "focal_eiou_loss",
    "siou_loss",
    "cosine_embedding_loss",
    "triplet_margin_loss",
    "center_loss",
    "ctc_loss",
    "connectionist_temporal_classification",
]
__all__ += _composed.__all__
