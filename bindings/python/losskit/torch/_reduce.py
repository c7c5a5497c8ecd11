"""Reductions of loss elements in PyTorch."""


def reduced(loss, reduction, divisor=None):
    if reduction == "none":
        return loss
    return loss.sum() if reduction == "sum" else loss.mean() if divisor is None else loss.sum() / divisor


def mean_by_weight(loss, weight, reduction):
    """The mean divides by the sum of the weights, if there are any."""
    return reduced(loss, reduction) if weight is None else reduced(weight * loss, reduction, weight.sum())
