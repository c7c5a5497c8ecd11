"""What scikit-learn's metrics do with labels, probabilities and sample weights before any arithmetic."""

import warnings

import numpy as np


def column(values, name):
    """A one-dimensional array, from one of shape (n) or (n, 1)."""
    array = np.asarray(values)
    if array.ndim == 2 and array.shape[1] == 1:
        array = array[:, 0]
    if array.ndim != 1:
        raise ValueError(f"{name} has shape {array.shape}, expected (n)")
    if len(array) == 0:
        raise ValueError("Found empty input array")
    return array


def weights(sample_weight, n):
    """The sample weights as float64, or None."""
    if sample_weight is None:
        return None
    array = np.asarray(sample_weight, dtype=np.float64)
    if array.ndim == 0:
        array = np.full(n, array)
    if array.shape != (n,):
        raise ValueError(f"sample_weight has shape {array.shape}, expected ({n},)")
    if not np.isfinite(array).all():
        raise ValueError("sample_weight contains NaN or infinity")
    if array.sum() == 0:
        raise ValueError("sample_weight sums to zero")
    return array


def probabilities(values, name, n):
    """Probabilities as float32 or float64 of shape (n) or (n, K), checked."""
    array = np.asarray(values)
    if array.dtype not in (np.float32, np.float64):
        array = array.astype(np.float64)
    if array.ndim == 2 and array.shape[1] == 1:
        array = array[:, 0]
    if array.ndim not in (1, 2):
        raise ValueError(f"{name} has shape {array.shape}, expected (n) or (n, classes)")
    if len(array) != n:
        raise ValueError(f"Found input variables with inconsistent numbers of samples: [{n}, {len(array)}]")
    if not np.isfinite(array).all():
        raise ValueError(f"Input {name} contains NaN or infinity")
    if array.max(initial=0) > 1:
        raise ValueError(f"{name} contains values greater than 1: {array.max()}")
    if array.min(initial=0) < 0:
        raise ValueError(f"{name} contains values less than 0: {array.min()}")
    if array.ndim == 2:
        tolerance = np.sqrt(np.finfo(array.dtype).eps) + 1e-8
        if not np.allclose(array.sum(axis=1), 1, rtol=0, atol=tolerance):
            warnings.warn(f"The {name} values do not sum to one. Make sure to pass probabilities.", UserWarning, stacklevel=3)
    return array


def classes(y_true, labels, count, name):
    """The places of y_true among the sorted labels, of which there must be `count`: the columns' classes."""
    known = np.unique(y_true if labels is None else np.asarray(labels))
    if len(known) != count:
        hint = "" if labels is not None else "; pass all labels as `labels`"
        raise ValueError(f"{name} has {count} classes, but there are the labels {known.tolist()}{hint}")
    places = np.searchsorted(known, y_true)
    if (known[np.minimum(places, count - 1)] != y_true).any():
        raise ValueError(f"y_true contains labels that are not among {known.tolist()}")
    return places


def positive(y_true, pos_label):
    """Which samples have the positive label: 1 of {0, 1} or {-1, 1}, else the greater one; strings need to be told."""
    found = np.unique(y_true)
    if len(found) > 2:
        raise ValueError(f"y_true has the {len(found)} labels {found.tolist()}: one column of probabilities is for two")
    if pos_label is None:
        if found.dtype.kind in "OUS":
            raise ValueError(f"y_true takes value in {found.tolist()} and pos_label is not specified")
        pos_label = 1 if set(found.tolist()) <= {0, 1} or set(found.tolist()) <= {-1, 1} else found[-1]
    elif len(found) == 2 and pos_label not in found.tolist():
        raise ValueError(f"pos_label={pos_label!r} is not a valid label: it should be one of {found.tolist()}")
    return y_true == pos_label
