"""scikit-learn's loss metrics: the signatures of sklearn.metrics over losskit's arithmetic.

Labels are of any type that sorts; results are Python floats.
"""

import numpy as np

from . import _labels, _native

__all__ = ["brier_score_loss", "hinge_loss", "label_ranking_loss", "log_loss", "zero_one_loss"]


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


def log_loss(y_true, y_proba, *, normalize=True, sample_weight=None, labels=None):
    """The negative log likelihood of the labels, as sklearn.metrics.log_loss.

        sum_i w_i -log clip(p_i, e, 1 - e) / sum_i w_i, p_i the probability of sample i's label, e the machine epsilon of
        y_proba's dtype

    Args:
        y_true: labels, (n); or a 0/1 matrix (n, K), whose rows may have several ones
        y_proba: P(greater label), (n) or (n, 1); or (n, K), whose columns are the sorted labels
        normalize: divide by the sum of the weights
        sample_weight: w, (n)
        labels: all labels, if y_true may lack some
    Returns:
        A float.
    Raises:
        ValueError: empty input, lengths that differ, probabilities outside [0, 1], fewer than two labels, more or fewer
            labels than columns, labels of y_true that are not in `labels`, weights that sum to 0.
    Warns:
        UserWarning: rows that do not sum to 1; they are not normalised.

    Source: sklearn.metrics.log_loss of scikit-learn 1.9.
    """
    indicator = np.asarray(y_true)
    if indicator.ndim == 2 and indicator.shape[1] > 1:
        y_true = None
        n = len(indicator)
    else:
        y_true = _labels.column(y_true, "y_true")
        n = len(y_true)
    p = _labels.probabilities(y_proba, "y_proba", n)
    w = _labels.weights(sample_weight, n)
    if p.ndim == 1:
        p = np.stack([1 - p, p], axis=1)
    if y_true is None:
        if indicator.shape != p.shape or not np.isin(indicator, (0, 1)).all():
            raise ValueError(f"y_true is no 0/1 matrix of y_proba's shape {p.shape}")
        rows, columns = np.nonzero(indicator)
    else:
        known = np.unique(y_true if labels is None else np.asarray(labels))
        if len(known) < 2:
            raise ValueError(f"there is only one label, {known.tolist()}: pass all of them as `labels`")
        rows, columns = np.arange(n), _labels.classes(y_true, known, p.shape[1], "y_proba")
    total = _native.functions["binary_log_loss"](p[rows, columns], 1.0 if len(rows) == 0 else np.ones(len(rows), bool),
                                                 weight=None if w is None else w[rows], reduction="sum")
    return float(total / ((n if w is None else w.sum()) if normalize else 1))


def hinge_loss(y_true, pred_decision, *, labels=None, sample_weight=None):
    """The average hinge loss, as sklearn.metrics.hinge_loss.

        two labels: max(0, 1 - y f), y = 1 for the greater label and -1 for the other
        more: max(0, 1 - (s_y - max of the other s)), after Crammer and Singer

    Args:
        y_true: labels, (n)
        pred_decision: decisions f, (n) or (n, 1); or s, (n, K), whose columns are the sorted labels
        labels: all labels, if y_true may lack some. Without them one single label counts as the smaller one.
        sample_weight: (n)
    Returns:
        A float, the weighted mean.
    Raises:
        ValueError: empty input, lengths that differ, NaN or infinity, more than two labels for one column, more or fewer
            labels than columns, labels of y_true that are not in `labels`, weights that sum to 0.

    Source: sklearn.metrics.hinge_loss of scikit-learn 1.9.
    """
    y_true = _labels.column(y_true, "y_true")
    n = len(y_true)
    decision = np.asarray(pred_decision)
    if decision.dtype not in (np.float32, np.float64):
        decision = decision.astype(np.float64)
    if decision.ndim == 2 and decision.shape[1] == 1:
        decision = decision[:, 0]
    if decision.ndim not in (1, 2) or len(decision) != n:
        raise ValueError(f"pred_decision has shape {decision.shape}, expected ({n}) or ({n}, classes)")
    if not np.isfinite(decision).all():
        raise ValueError("pred_decision contains NaN or infinity")
    w = _labels.weights(sample_weight, n)
    known = np.unique(y_true if labels is None else np.asarray(labels))
    if len(known) > 2:
        if decision.ndim == 1:
            raise ValueError(f"pred_decision is one column, but there are the labels {known.tolist()}")
        places = _labels.classes(y_true, labels, decision.shape[1], "pred_decision")
        rows = np.arange(n)
        others = decision.copy()
        others[rows, places] = -np.inf
        decision, sign = decision[rows, places] - others.max(axis=1), np.ones(n, np.int32)
    else:
        if decision.ndim == 2:
            raise ValueError(f"pred_decision has {decision.shape[1]} columns, but there are the labels {known.tolist()}")
        if not np.isin(y_true, known).all():
            raise ValueError(f"y_true contains labels that are not among {known.tolist()}")
        sign = np.where((y_true == known[-1]) & (len(known) == 2), 1, -1).astype(np.int32)
    total = _native.functions["hinge_loss"](decision, sign, weight=w, reduction="sum")
    return float(total / (n if w is None else w.sum()))


def zero_one_loss(y_true, y_pred, *, normalize=True, sample_weight=None):
    """The share of samples whose labels are not predicted exactly, as sklearn.metrics.zero_one_loss.

        1 - sum_i w_i [y_i is predicted] / sum_i w_i

    Args:
        y_true, y_pred: labels, (n); or 0/1 matrices (n, L), of which a row counts as one label
        normalize: divide by the sum of the weights; otherwise the weight of the wrong samples
        sample_weight: w, (n)
    Returns:
        A float.
    Raises:
        ValueError: empty input, shapes that differ, weights that sum to 0.

    Source: sklearn.metrics.zero_one_loss of scikit-learn 1.9.
    """
    y_true, y_pred = np.asarray(y_true), np.asarray(y_pred)
    if y_true.ndim != 2 or y_true.shape[1] == 1:
        y_true, y_pred = _labels.column(y_true, "y_true"), _labels.column(y_pred, "y_pred")
    if y_true.shape != y_pred.shape:
        raise ValueError(f"y_true has shape {y_true.shape}, y_pred {y_pred.shape}")
    n = len(y_true)
    if n == 0:
        raise ValueError("Found empty input array")
    w = _labels.weights(sample_weight, n)
    # Labels of any type, as places among those that occur.
    _, places = np.unique(np.concatenate([y_true.ravel(), y_pred.ravel()]), return_inverse=True)
    true, predicted = (half.astype(np.int64, copy=False).reshape(y_true.shape) for half in np.split(places.ravel(), 2))
    total = _native.functions["zero_one_loss"](predicted, true, sample_weight=w, reduction="sum")
    return float(total / ((n if w is None else w.sum()) if normalize else 1))


def label_ranking_loss(y_true, y_score, *, sample_weight=None):
    """The share of pairs of a relevant and an irrelevant label that are ranked wrongly, as sklearn.metrics.label_ranking_loss.

        mean over samples of #{(j relevant, k not): s_j <= s_k} / (#relevant #irrelevant), 0 where there is no such pair

    Args:
        y_true: 0/1 or bool, (n, L): which labels are relevant
        y_score: scores s, (n, L)
        sample_weight: (n)
    Returns:
        A float, the weighted mean.
    Raises:
        ValueError: empty input, shapes that differ or are not (n, L) with L > 1, other values than 0 and 1, NaN or infinity,
            weights that sum to 0.

    Source: sklearn.metrics.label_ranking_loss of scikit-learn 1.9.
    """
    relevant, score = np.asarray(y_true), np.asarray(y_score)
    if score.dtype not in (np.float32, np.float64):
        score = score.astype(np.float64)
    if relevant.shape != score.shape:
        raise ValueError(f"y_true has shape {relevant.shape}, y_score {score.shape}")
    if relevant.ndim != 2 or relevant.shape[1] == 1:
        raise ValueError("binary format is not supported: y_true has one column")
    if relevant.size == 0:
        raise ValueError("Found empty input array")
    if not np.isfinite(score).all():
        raise ValueError("y_score contains NaN or infinity")
    if not np.isin(relevant, (0, 1)).all():
        raise ValueError("y_true contains other values than 0 and 1")
    w = _labels.weights(sample_weight, len(score))
    total = _native.functions["label_ranking_loss"](score, relevant.astype(bool), sample_weight=w, reduction="sum")
    return float(total / (len(score) if w is None else w.sum()))
