"""What scikit-learn's metrics do with labels, probabilities and sample weights before any arithmetic.

Their errors are scikit-learn's, sentences included: callers' tests look at them.
"""

import warnings

import numpy as np


class InvalidParameterError(ValueError, TypeError):
    """An argument of a type or value that the function does not have; scikit-learn's is both errors too."""


class WeightsSumToZero(ValueError, ZeroDivisionError):
    """Weights by which nothing can be divided; some of scikit-learn's metrics raise the one, some the other."""


EMPTY = "Found empty input array (e.g., `y_true` or `y_pred`) while a minimum of 1 sample is required."


def array(values, name):
    if hasattr(values, "toarray"):  # scipy.sparse
        values = values.toarray()
    found = np.asarray(values)
    if found.ndim == 0:
        raise InvalidParameterError(f"The {name!r} parameter must be an array-like. Got {values!r} instead.")
    if found.dtype.kind == "S":
        raise TypeError(f"Support for labels represented as bytes is not supported. {name} holds bytes: convert them to str or int")
    return found


def one_of(value, name, allowed):
    if not any(value is a or isinstance(value, (np.bool_, str)) and value == a for a in allowed):
        raise InvalidParameterError(f"The {name!r} parameter must be one of {allowed}. Got {value!r} instead.")
    return value


def same_length(*arrays):
    lengths = [len(a) for a in arrays]
    if len(set(lengths)) > 1:
        raise ValueError(f"Found input variables with inconsistent numbers of samples: {lengths}")


def finite(values, name):
    if values.dtype.kind == "f" and not np.isfinite(values).all():
        what = "NaN" if np.isnan(values).any() else f"infinity or a value too large for {values.dtype!r}"
        raise ValueError(f"Input {name} contains {what}.")
    return values


def column(values, name):
    """A one-dimensional array, from one of shape (n) or (n, 1)."""
    found = array(values, name)
    if found.ndim == 2 and found.shape[1] == 1:
        found = found[:, 0]
    if found.ndim != 1:
        raise ValueError(f"{name} should be a 1d array, got an array of shape {found.shape} instead.")
    if len(found) == 0:
        raise ValueError(EMPTY)
    return found


def type_of(values, name):
    """scikit-learn's word for what an array of labels holds."""
    if values.dtype.kind == "O" and values.size and not isinstance(values.flat[0], str) and hasattr(values.flat[0], "__len__"):
        raise ValueError("You appear to be using a legacy multi-label data representation. Sequence of sequences are no longer "
                         "supported; use a binary array or sparse matrix instead.")
    if is_indicator(values):
        return "multilabel-indicator"
    if values.ndim > 2 or values.ndim == 2 and values.shape[1] != 1:
        return "multiclass-multioutput" if values.size else "unknown"
    if finite(values, name).dtype.kind == "f" and (values != np.trunc(values)).any():
        return "continuous"
    return "binary" if values.dtype.kind == "b" or len(np.unique(values)) <= 2 else "multiclass"


def labels_of(values, name):
    """A column of labels: anything that sorts, but no fractions."""
    found = column(values, name)
    kind = type_of(found, name)
    if kind not in ("binary", "multiclass"):
        raise ValueError(f"Unknown label type: {kind}. {name} holds numbers that are no labels.")
    return found


def same_kind(*labels):
    """Labels are all text or all numbers. NumPy would make text of both."""
    kinds = {isinstance(a.flat[0], str) for a in labels if a.size}
    if len(kinds) > 1:
        raise ValueError("Mix of label input types (string and number)")


def is_indicator(values):
    """Whether it is a matrix of zeros and ones, with a column for each of several labels."""
    return values.ndim == 2 and values.shape[1] > 1 and values.dtype.kind in "biuf" and bool(((values == 0) | (values == 1)).all())


def weights(sample_weight, n):
    """The sample weights as float64, or None."""
    if sample_weight is None:
        return None
    found = np.asarray(sample_weight)
    if found.dtype.kind == "c":
        raise ValueError("Complex data not supported: sample_weight")
    found = found.astype(np.float64, copy=False)
    if found.ndim == 0:
        found = np.full(n, found)
    if found.ndim != 1:
        raise InvalidParameterError(f"Sample weights must be 1D array or scalar, got {found.ndim}D array.")
    if len(found) != n:
        raise ValueError(f"Found input variables with inconsistent numbers of samples: {[n, n, len(found)]}")
    finite(found, "sample_weight")
    if found.sum() == 0:
        raise WeightsSumToZero("Sample weights must not sum to zero.")
    return found


def real(values, name):
    """Floating-point numbers as float32 or float64, of shape (n) or (n, K); (n, 1) as (n)."""
    found = array(values, name)
    if found.dtype.kind == "c":
        raise ValueError(f"Complex data not supported: {name}")
    if found.dtype not in (np.float16, np.float32, np.float64):
        found = found.astype(np.float64)
    if found.ndim == 2 and found.shape[1] == 1:
        found = found[:, 0]
    if found.ndim > 2:
        raise ValueError(f"Found array with dim {found.ndim}, while dim <= 2 is required: {name}")
    if found.size == 0:
        raise ValueError(f"Found array with {len(found)} sample(s) (shape={found.shape}) while a minimum of 1 is required: {name}")
    return finite(found, name)


def probabilities(values, y_true, below="lower"):
    """Probabilities of shape (n) or (n, K) for n labels, and the epsilon of their dtype."""
    found = real(values, "y_proba")
    if found.max() > 1:
        raise ValueError(f"y_prob contains values greater than 1: {found.max()}")
    if found.min() < 0:
        raise ValueError(f"y_prob contains values {'less' if found.ndim == 1 and below == 'less' else 'lower'} than 0: {found.min()}")
    same_length(found, y_true)
    eps = np.finfo(found.dtype).eps
    if found.ndim == 2 and not np.allclose(found.sum(axis=1), 1, rtol=np.sqrt(eps), atol=1e-8):
        warnings.warn("The y_prob values do not sum to one. Make sure to pass probabilities.", UserWarning, stacklevel=3)
    if found.dtype == np.float16:
        found = found.astype(np.float32)
    return found, eps


def known_labels(y_true, labels):
    """The sorted labels, of which there must be two at least."""
    if labels is None:
        known = np.unique(y_true)
        if len(known) == 1:
            raise ValueError(f"y_true contains only one label ({known[0]}). Please provide the list of all expected class labels "
                             "explicitly through the labels argument.")
        return known
    given = np.asarray(labels)
    known = np.unique(given)
    if len(known) == 1:
        raise ValueError(f"The labels array needs to contain at least two labels, got {known}.")
    if len(known) == len(given) and (known != given).any():
        warnings.warn(f"Labels passed were {labels}. But this function assumes labels are ordered lexicographically. Pass the "
                      f"ordered labels={known.tolist()} and ensure that the columns of y_prob correspond to this ordering.",
                      UserWarning, stacklevel=4)
    same_kind(known, y_true)
    return known


def places(y_true, known, labels=None):
    """The places of y_true among the sorted labels."""
    found = np.minimum(np.searchsorted(known, y_true), len(known) - 1)
    unknown = known[found] != y_true
    if unknown.any():
        raise ValueError(f"y_true contains values {set(y_true[unknown].tolist())} not belonging to the passed labels {labels}.")
    return found


def classes(y_true, labels, count):
    """The places of y_true among the sorted labels, of which there must be `count`: the columns' classes."""
    known = known_labels(y_true, labels)
    found = places(y_true, known, labels)
    if len(known) != count:
        raise ValueError(
            f"y_true and y_prob contain different number of classes: {len(known)} vs {count}. Please provide the true labels "
            f"explicitly through the labels argument. Classes found in y_true: {known}" if labels is None else
            f"The number of classes in labels is different from that in y_prob. Classes found in labels: {known}")
    return found


def positive(y_true, pos_label):
    """Which samples have the positive label: 1 of {0, 1} or {-1, 1}, else the greater one; strings need to be told."""
    found = np.unique(y_true)
    if len(found) > 2:
        raise ValueError("The type of the target inferred from y_true is multiclass but should be binary according to the shape "
                         "of y_prob.")
    if pos_label is None:
        known = found.tolist()
        if found.dtype.kind in "OU":
            raise ValueError(f"y_true takes value in {{{', '.join(map(repr, known))}}} and pos_label is not specified: either make "
                             "y_true take value in {0, 1} or {-1, 1} or pass pos_label explicitly.")
        pos_label = 1 if known in ([0, 1], [-1, 1], [0], [-1], [1]) else known[-1]
    return y_true == pos_label
