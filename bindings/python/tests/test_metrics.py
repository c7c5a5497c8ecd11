"""losskit.metrics against scikit-learn where it is installed, and its documented values."""

import numpy as np
import pytest

from losskit import metrics


def test_brier_goldens():
    y, p = [0, 1, 1, 0], [0.1, 0.9, 0.8, 0.4]
    assert metrics.brier_score_loss(y, p) == pytest.approx(0.055, abs=1e-15)
    assert metrics.brier_score_loss(y, p, scale_by_half=False) == pytest.approx(0.11, abs=1e-15)
    assert metrics.brier_score_loss(y, [1 - q for q in p], pos_label=0) == pytest.approx(0.055, abs=1e-15)
    assert metrics.brier_score_loss(y, np.array(p) > 0.5) == 0
    assert metrics.brier_score_loss(["no", "yes", "yes", "no"], p, pos_label="yes") == pytest.approx(0.055, abs=1e-15)


RANDOM = np.random.default_rng(0)
P3 = RANDOM.dirichlet(np.ones(3), 5)
W = RANDOM.random(5)
CALLS = [
    ((list("abcab"), P3), {}),
    ((list("abcab"), P3), {"sample_weight": W}),
    ((list("abcab"), P3), {"sample_weight": W, "scale_by_half": True}),
    ((list("abbab"), P3), {"labels": ["c", "a", "b"]}),
    (([0, 1], [0.1, 0.2]), {"sample_weight": [1, 3]}),
    (([1, 1], [0.5, 0.6]), {}),
    (([-1, 1], [0.5, 0.6]), {}),
    (([3, 5], [0.5, 0.6]), {}),
    (([0, 0], [[0.5, 0.5], [0.1, 0.9]]), {"labels": [0, 1]}),
    (([0, 1], [[0.1], [0.2]]), {}),
    (([True, False], [0.2, 0.3]), {}),
]


@pytest.mark.parametrize("arguments, options", CALLS)
def test_brier_equals_scikit_learn(arguments, options):
    reference = pytest.importorskip("sklearn.metrics", minversion=None)
    try:
        expected = reference.brier_score_loss(*arguments, **options)
    except (TypeError, ValueError) as error:
        pytest.skip(f"this scikit-learn: {error}")
    assert metrics.brier_score_loss(*arguments, **options) == pytest.approx(expected, abs=1e-12)


@pytest.mark.parametrize("arguments, options", [
    ((["a", "b"], [0.1, 0.2]), {}),
    (([0, 1, 2], [0.1, 0.2, 0.3]), {}),
    (([0, 0], [[0.5, 0.5], [0.1, 0.9]]), {}),
    (([0, 7], [[0.5, 0.5], [0.1, 0.9]]), {"labels": [0, 1]}),
    (([0, 1], [1.2, 0]), {}),
    (([0, 1], [-0.1, 0]), {}),
    (([0, 1], [np.nan, 0]), {}),
    (([], []), {}),
    (([0, 1], [0.1, 0.2, 0.3]), {}),
    (([0, 1], [0.1, 0.2]), {"sample_weight": [0, 0]}),
    (([0, 1], [0.1, 0.2]), {"sample_weight": [1]}),
    (([0, 1], [0.1, 0.2]), {"pos_label": 7}),
    (([0, 1], [0.1, 0.2]), {"scale_by_half": "x"}),
])
def test_brier_refuses(arguments, options):
    with pytest.raises(ValueError):
        metrics.brier_score_loss(*arguments, **options)


def test_rows_that_do_not_sum_to_one():
    with pytest.warns(UserWarning, match="sum to one"):
        metrics.brier_score_loss([0, 1], [[0.5, 0.6], [0.1, 0.9]])
