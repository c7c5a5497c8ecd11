"""scikit-learn's loss metrics: the signatures of sklearn.metrics over losskit's arithmetic.

Labels are of any type that sorts; results are Python floats.
"""

import numpy as np

from . import _labels, _native

__all__ = ["brier_score_loss"]


def brier_score_loss(y_true, y_proba, *, sample_weight=None, pos_label=None, labels=None, scale_by_half="auto"):
    """The mean squared difference between probabilities and outcomes, as sklearn.metrics.brier_score_loss.

        sum_i w_i sum_k (p_ik - o_ik)^2 / sum_i w_i, halved if scale_by_half

    Args:
        y_true: labels, (n)
        y_proba: P(pos_label), (n) or (n, 1); or (n, K), whose columns are the sorted labels
        sample_weight: w, (n)
        pos_label: the label that y_proba is the probability of. Default: 1 of {0, 1} and {-1, 1}, else the greater label;
            strings need it. Ignored for (n, K).
        labels: the classes of the columns of (n, K), if y_true may lack some
        scale_by_half: True, False, or 'auto': for two classes
    Returns:
        A float. 0 is best; 1 or 2 (not halved) is worst.
    Raises:
        ValueError: empty input, lengths that differ, probabilities outside [0, 1], more labels than columns, weights that
            sum to 0.
    Warns:
        UserWarning: rows that do not sum to 1; they are not normalised.

    Source: sklearn.metrics.brier_score_loss of scikit-learn 1.9.
    """
    y_true = _labels.column(y_true, "y_true")
    n = len(y_true)
    p = _labels.probabilities(y_proba, "y_proba", n)
    w = _labels.weights(sample_weight, n)
    if scale_by_half not in (True, False, "auto"):
        raise ValueError(f"scale_by_half={scale_by_half!r} is none of True, False and 'auto'")

    # One column stands for two, which contribute the same.
    columns = 2 if p.ndim == 1 else p.shape[1]
    factor = 2 if p.ndim == 1 else 1
    if p.ndim == 1:
        outcome = _labels.positive(y_true, pos_label)
    else:
        outcome = np.zeros(p.shape, dtype=bool)
        outcome[np.arange(n), _labels.classes(y_true, labels, columns, "y_proba")] = True
    if scale_by_half is True or scale_by_half == "auto" and columns < 3:
        factor = factor / 2
    weight = None if w is None else np.broadcast_to(w.reshape((n,) + (1,) * (p.ndim - 1)), p.shape)
    total = n if w is None else w.sum()
    return float(factor * _native.functions["mse_loss"](p, outcome, reduction="sum", weight=weight) / total)
