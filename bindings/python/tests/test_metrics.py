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
    (([0, 1], [0.1, 0.2]), {"scale_by_half": "x"}),
])
def test_brier_refuses(arguments, options):
    with pytest.raises(ValueError):
        metrics.brier_score_loss(*arguments, **options)


def test_log_loss_and_hinge_goldens():
    proba = [[0.9, 0.1], [0.8, 0.2], [0.3, 0.7], [0.01, 0.99]]
    assert metrics.log_loss([0, 0, 1, 1], proba) == pytest.approx(0.1738073366910675, abs=1e-15)
    assert metrics.log_loss([0, 1], [1.0, 0.0]) == pytest.approx(36.0436534, abs=1e-6)
    assert metrics.hinge_loss([-1, 1, 1], [-2.18177944, 2.36355888, 0.09088972]) == pytest.approx(0.30303676, abs=1e-8)
    scores = [[1.27, 0.034, -0.68, -1.40], [-1.45, -0.58, -0.38, -0.17], [-2.36, -0.79, -0.27, 0.24]]
    assert metrics.hinge_loss([0, 2, 3], scores, labels=[0, 1, 2, 3]) == pytest.approx(0.566667, abs=1e-6)


SCORES = RANDOM.standard_normal((5, 3))
OTHERS = [
    ("log_loss", (list("abcab"), P3), {}),
    ("log_loss", (list("abcab"), P3), {"sample_weight": W}),
    ("log_loss", (list("abcab"), P3), {"normalize": False, "sample_weight": W}),
    ("log_loss", (list("abbab"), P3), {"labels": list("cab")}),
    ("log_loss", (list("abbab"), P3), {}),
    ("log_loss", ([0, 1, 1, 0], [0.1, 0.9, 0.8, 0.4]), {}),
    ("log_loss", ([0, 1], np.array([1, 0], np.float32)), {}),
    ("log_loss", ([1, 1], [0.5, 0.6]), {}),
    ("log_loss", ([1, 1], [0.5, 0.6]), {"labels": [0, 1]}),
    ("log_loss", ([1, 1], [0.5, 0.6]), {"labels": [1]}),
    ("log_loss", ([1, 7], [0.5, 0.6]), {"labels": [0, 1]}),
    ("log_loss", ([0, 1], [0.5, 1.6]), {}),
    ("log_loss", ([], []), {}),
    ("hinge_loss", ([0, 1, 1, 0], [0.1, 2.9, -0.8, -4]), {}),
    ("hinge_loss", (list("abba"), [0.1, 2.9, -0.8, -4]), {"sample_weight": [1, 2, 3, 4]}),
    ("hinge_loss", ([1, 1], [0.5, 0.6]), {}),
    ("hinge_loss", (list("abcab"), SCORES), {"sample_weight": W}),
    ("hinge_loss", (list("abbab"), SCORES), {"labels": list("abc")}),
    ("hinge_loss", (list("abbab"), SCORES), {}),
    ("hinge_loss", (list("abcab"), SCORES[:, 0]), {}),
    ("hinge_loss", ([0, 1], [np.nan, 0]), {}),
    ("hinge_loss", ([0, 1], [1, 2, 3]), {}),
    ("zero_one_loss", ([2, 2, 3, 4], [1, 2, 3, 4]), {}),
    ("zero_one_loss", ([2, 2, 3, 4], [1, 2, 3, 4]), {"normalize": False}),
    ("zero_one_loss", (list("abca"), list("abcd")), {"sample_weight": [1, 2, 3, 4]}),
    ("zero_one_loss", (np.array([[1, 0], [1, 1], [0, 1]]), np.array([[1, 0], [0, 1], [0, 1]])), {}),
    ("zero_one_loss", ([1, 2], [1, 2, 3]), {}),
    ("label_ranking_loss", ([[1, 0, 0], [0, 0, 1]], [[0.75, 0.5, 1], [1, 0.2, 0.1]]), {}),
    ("label_ranking_loss", ([[1, 0, 0], [0, 0, 1]], [[0.75, 0.5, 1], [1, 0.2, 0.1]]), {"sample_weight": [1, 3]}),
    ("label_ranking_loss", ([[1, 0, 0], [0, 0, 0]], [[1.0, 1, 1], [1, 0.2, 0.1]]), {}),
    ("label_ranking_loss", ([1, 0], [0.5, 1]), {}),
    ("label_ranking_loss", ([[1, 0]], [[0.5, 1, 2]]), {}),
    ("label_ranking_loss", ([[1, 0]], [[0.5, np.nan]]), {}),
]


@pytest.mark.parametrize("name, arguments, options", OTHERS)
def test_equals_scikit_learn(name, arguments, options):
    reference = getattr(pytest.importorskip("sklearn.metrics"), name)
    try:
        expected = reference(*arguments, **options)
    except ValueError:
        with pytest.raises(ValueError):
            getattr(metrics, name)(*arguments, **options)
    else:
        assert getattr(metrics, name)(*arguments, **options) == pytest.approx(expected, rel=1e-6)


def test_multi_hot_labels():
    expected = -(np.log(P3[0, 0]) + np.log(P3[0, 2]) + np.log(P3[1, 1])) / 2
    assert metrics.log_loss([[1, 0, 1], [0, 1, 0]], P3[:2]) == pytest.approx(expected)


def test_rows_that_do_not_sum_to_one():
    with pytest.warns(UserWarning, match="sum to one"):
        metrics.brier_score_loss([0, 1], [[0.5, 0.6], [0.1, 0.9]])
