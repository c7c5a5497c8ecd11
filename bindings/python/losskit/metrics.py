"""scikit-learn's loss metrics: the signatures of sklearn.metrics over losskit's arithmetic.

Labels are of any type that sorts; results are Python floats.
"""

import warnings
from typing import Any

import numpy as np

from . import _labels, _native

_engine = _native.functions

__all__ = ["brier_score_loss", "hinge_loss", "label_ranking_loss", "log_loss", "zero_one_loss"]


def brier_score_loss(
    y_true: Any, y_proba: Any, *, sample_weight: Any = None, pos_label: Any = None, labels: Any = None, scale_by_half: bool | str = "auto"
) -> float:
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
    half = _labels.one_of(scale_by_half, "scale_by_half", (True, False, "auto"))
    matrix = _labels.array(y_true, "y_true")
    p, _ = _labels.probabilities(y_proba, matrix, below="less")
    w = _labels.weights(sample_weight, len(p))
    if p.ndim == 1:
        outcome = _labels.positive(_labels.labels_of(y_true, "y_true"), pos_label)
        return float(_engine["brier_score_loss"](p, outcome, sample_weight=w, scale_by_half=half is not False))
    if matrix.shape == p.shape and _labels.is_indicator(matrix):
        # Rows may have several ones, which no class stands for.
        weight = None if w is None else np.broadcast_to(w[:, np.newaxis], p.shape)
        total = _engine["mse_loss"](p, matrix.astype(bool), reduction="sum", weight=weight) / (len(p) if w is None else w.sum())
        return float(total / (2 if half is True or half == "auto" and p.shape[1] < 3 else 1))
    target = _labels.classes(_labels.labels_of(y_true, "y_true"), labels, p.shape[1])
    return float(_engine["multiclass_brier_score_loss"](p, target, w, scale_by_half=half))


def log_loss(
    y_true: Any, y_proba: Any = None, *, normalize: bool = True, sample_weight: Any = None, labels: Any = None, y_pred: Any = "deprecated"
) -> float:
    """The negative log likelihood of the labels, as sklearn.metrics.log_loss.

        sum_i w_i -log clip(p_i, e, 1 - e) / sum_i w_i, p_i the probability of sample i's label, e the machine epsilon of
        y_proba's dtype

    Args:
        y_true: labels, (n); or a 0/1 matrix (n, K), whose rows may have several ones
        y_proba: P(greater label), (n) or (n, 1); or (n, K), whose columns are the sorted labels
        normalize: divide by the sum of the weights
        sample_weight: w, (n)
        labels: all labels, if y_true may lack some
        y_pred: the older name of y_proba
    Returns:
        A float.
    Raises:
        ValueError: empty input, lengths that differ, probabilities outside [0, 1], fewer than two labels, more or fewer
            labels than columns, labels of y_true that are not in `labels`, weights that sum to 0.
    Warns:
        UserWarning: rows that do not sum to 1; they are not normalised.

    Source: sklearn.metrics.log_loss of scikit-learn 1.9.
    """
    if not (isinstance(y_pred, str) and y_pred == "deprecated"):
        if y_proba is not None:
            raise ValueError("Cannot use both `y_pred` and `y_proba`. `y_pred` is deprecated, use `y_proba` instead.")
        warnings.warn("`y_pred` was renamed to `y_proba` in version 1.9 and will be removed in 1.11. Use `y_proba` instead.",
                      FutureWarning, stacklevel=2)
        y_proba = y_pred
    reduction = "mean" if _labels.one_of(normalize, "normalize", (True, False)) else "sum"
    matrix = _labels.array(y_true, "y_true")
    p, eps = _labels.probabilities(y_proba, matrix)
    w = _labels.weights(sample_weight, len(p))
    if eps > np.finfo(p.dtype).eps:  # the engine clips at that of the dtype that it computes in
        p = p.clip(eps, 1 - eps)
    if matrix.ndim == 2 and matrix.shape[1] > 1:
        if p.ndim == 1:
            p = np.stack([1 - p, p], axis=1)
        if matrix.shape != p.shape or not _labels.is_indicator(matrix):
            raise ValueError(f"y_true is no 0/1 matrix of y_proba's shape {p.shape}")
        if (matrix.sum(axis=1) != 1).any():  # rows with several ones, or none
            rows, columns = np.nonzero(matrix)
            if len(rows) == 0:
                return 0.0
            total = _engine["binary_log_loss"](p[rows, columns], np.ones(len(rows), bool),
                                               sample_weight=None if w is None else w[rows], reduction="sum")
            return float(total / ((len(p) if w is None else w.sum()) if normalize else 1))
        return float(_engine["multiclass_log_loss"](p, matrix.argmax(axis=1), w, reduction))
    target = _labels.classes(_labels.labels_of(y_true, "y_true"), labels, 2 if p.ndim == 1 else p.shape[1])
    return float(_engine["binary_log_loss" if p.ndim == 1 else "multiclass_log_loss"](p, target, w, reduction))


def hinge_loss(y_true: Any, pred_decision: Any, *, labels: Any = None, sample_weight: Any = None) -> float:
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
    decision = _labels.real(pred_decision, "pred_decision")
    if decision.dtype == np.float16:
        decision = decision.astype(np.float32)
    _labels.same_length(y_true, decision)
    w = _labels.weights(sample_weight, n)
    known = np.unique(y_true if labels is None else np.asarray(labels))
    _labels.same_kind(known, y_true)
    if len(known) > 2:
        if decision.ndim == 1:
            raise ValueError("The shape of pred_decision cannot be 1d arraywith a multiclass target. pred_decision shape must be "
                             f"(n_samples, n_classes), that is ({n}, {len(known)}). Got: {np.shape(pred_decision)}")
        if decision.shape[1] != len(known):
            raise ValueError(
                "Please include all labels in y_true or pass labels as third argument" if labels is None else
                "The shape of pred_decision is not consistent with the number of classes. With a multiclass target, pred_decision "
                f"shape must be (n_samples, n_classes), that is ({n}, {len(known)}). Got: {decision.shape}")
        return float(_engine["multiclass_hinge_loss"](decision, _labels.places(y_true, known, labels), w))
    if decision.ndim == 2:
        raise ValueError(f"pred_decision should be a 1d array, got an array of shape {decision.shape} instead.")
    place = _labels.places(y_true, known, labels)
    return float(_engine["hinge_loss"](decision, 2 * place - 1 if len(known) == 2 else np.full(n, -1), sample_weight=w))


def zero_one_loss(y_true: Any, y_pred: Any, *, normalize: bool = True, sample_weight: Any = None) -> float:
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
    reduction = "mean" if _labels.one_of(normalize, "normalize", (True, False)) else "sum"
    true, predicted = _labels.array(y_true, "y_true"), _labels.array(y_pred, "y_pred")
    _labels.same_length(true, predicted)
    if len(true) == 0:
        raise ValueError(_labels.EMPTY)
    kinds = [_labels.type_of(true, "y_true"), _labels.type_of(predicted, "y_pred")]
    if kinds[0] != kinds[1] and not {*kinds} <= {"binary", "multiclass"}:
        raise ValueError(f"Classification metrics can't handle a mix of {kinds[0]} and {kinds[1]} targets")
    if kinds[0] not in ("binary", "multiclass", "multilabel-indicator"):
        raise ValueError(f"{kinds[0]} is not supported")
    if kinds[0] != "multilabel-indicator":
        true, predicted = _labels.column(true, "y_true"), _labels.column(predicted, "y_pred")
        _labels.same_kind(true, predicted)
    elif true.shape != predicted.shape:
        raise ValueError(f"Multi-label binary indicator input with different numbers of labels: {true.shape}, {predicted.shape}")
    w = _labels.weights(sample_weight, len(true))
    if true.dtype.kind in "biu" and predicted.dtype.kind in "biu":
        true, predicted = true.astype(np.int64, copy=False), predicted.astype(np.int64, copy=False)
    else:  # labels of any type, as places among those that occur
        _, found = np.unique(np.concatenate([true.ravel(), predicted.ravel()]), return_inverse=True)
        true, predicted = (half.reshape(true.shape) for half in np.split(found.ravel(), 2))
    return float(_engine["zero_one_loss"](predicted, true, w, reduction))


def label_ranking_loss(y_true: Any, y_score: Any, *, sample_weight: Any = None) -> float:
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
    relevant, score = _labels.array(y_true, "y_true"), _labels.array(y_score, "y_score")
    if score.dtype not in (np.float32, np.float64):
        score = score.astype(np.float64)
    _labels.same_length(relevant, score)
    if len(relevant) == 0:
        raise ValueError(_labels.EMPTY)
    _labels.finite(score, "y_score")
    if relevant.ndim != 2 or relevant.shape[1] < 2:
        raise ValueError("binary format is not supported: y_true has one column")
    if relevant.shape != score.shape:
        raise ValueError("y_true and y_score have different shape")
    if not _labels.is_indicator(_labels.finite(relevant, "y_true")):
        raise ValueError("multiclass-multioutput format is not supported: y_true holds other values than 0 and 1")
    return float(_engine["label_ranking_loss"](score, relevant.astype(bool), _labels.weights(sample_weight, len(score))))
