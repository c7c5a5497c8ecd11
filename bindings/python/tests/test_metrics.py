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


def labels_like(kind, places, random):
    """Labels of some type for places 0, 1, ...: sorted, they are in that order."""
    names = {"int": [3, 5, 8, 11], "negative": [-7, -1, 0, 4], "float": [0.0, 1.0, 2.0, 30.0], "str": ["ant", "bee", "cat", "dog"],
             "object": ["a", "bb", "c", "d"], "bool": [False, True], "uint8": [0, 1, 7, 255]}[kind]
    array = np.array(names, dtype={"object": object, "uint8": np.uint8}.get(kind))[places]
    return random.choice([list, np.asarray, lambda a: a[:, None]])(array) if kind != "float" else array


SWEEP = [(kind, count, dtype, weighted, seed) for seed, (kind, count, dtype, weighted) in enumerate(
    (k, c, d, w) for k in ("int", "negative", "float", "str", "object", "bool", "uint8") for c in (2, 3, 4)
    for d in (np.float32, np.float64) for w in (False, True) if not (k == "bool" and c > 2))]


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("kind, count, dtype, weighted, seed", SWEEP)
def test_random_calls_equal_scikit_learn(kind, count, dtype, weighted, seed):
    """Every metric, label type and option; and what scikit-learn refuses is refused with the same type of error."""
    reference = pytest.importorskip("sklearn.metrics")
    random = np.random.default_rng(seed)
    n = 31
    places = np.concatenate([np.arange(count), random.integers(0, count, n - count)])
    y, other = labels_like(kind, places, random), labels_like(kind, random.permutation(places), random)
    proba = random.dirichlet(np.ones(count), n).astype(dtype)
    scores = random.standard_normal((n, count)).astype(dtype)
    known = np.unique(np.asarray(y))
    w = {"sample_weight": random.uniform(0.1, 3, n)} if weighted else {}
    calls = [("log_loss", (y, proba), {}), ("log_loss", (y, proba), {"normalize": False}),
             ("log_loss", (y, proba), {"labels": known}), ("log_loss", (y, proba[:, 1]), {}),
             ("log_loss", (np.asarray(y)[:3], proba[:3]), {"labels": known[::-1]}), ("log_loss", (y, proba[:, :1]), {}),
             ("log_loss", (y, np.pad(proba, ((0, 0), (0, 1)))), {}), ("log_loss", (y, proba[1:]), {}), ("log_loss", (y, 2 * proba), {}),
             *[("brier_score_loss", (y, proba), {"scale_by_half": half}) for half in (True, False, "auto")],
             *[("brier_score_loss", (y, proba[:, 1]), {"pos_label": label}) for label in (None, known[0], known[1])],
             ("brier_score_loss", (y, proba[:, 1]), {"pos_label": known[1], "scale_by_half": False}),
             ("brier_score_loss", (y, proba), {"labels": known}), ("brier_score_loss", (y, proba - 1), {}),
             ("hinge_loss", (y, scores), {}), ("hinge_loss", (y, scores[:, 0]), {}), ("hinge_loss", (y, scores), {"labels": known}),
             ("hinge_loss", (y, np.round(scores)), {}), ("hinge_loss", (y, scores[:-1]), {}), ("hinge_loss", (y, scores * np.inf), {}),
             ("zero_one_loss", (y, other), {}), ("zero_one_loss", (y, other), {"normalize": False}), ("zero_one_loss", (y, y), {}),
             ("zero_one_loss", (y, scores[:, 0]), {}), ("zero_one_loss", (y, np.asarray(other)[1:]), {}),
             ("zero_one_loss", (y, [1] * n if kind in ("str", "object") else ["a"] * n), {}), ("zero_one_loss", ([], []), {})]
    matrix, wrong = random.integers(0, 2, (n, 5)), random.integers(0, 2, (n, 5))
    ties = np.round(random.standard_normal((n, 5)), 1).astype(dtype)
    calls += [("zero_one_loss", (matrix, wrong), {}), ("zero_one_loss", (matrix, wrong), {"normalize": False}),
              ("zero_one_loss", (matrix, y), {}), ("zero_one_loss", (matrix, wrong[:, 1:]), {}),
              ("label_ranking_loss", (matrix, ties), {}), ("label_ranking_loss", (matrix.astype(bool), ties), {}),
              ("label_ranking_loss", (matrix.tolist(), ties.astype(int).tolist()), {}), ("label_ranking_loss", (matrix, ties[:, 1:]), {}),
              ("label_ranking_loss", (matrix[1:], ties), {}), ("label_ranking_loss", (matrix[:, 0], ties[:, 0]), {}),
              ("label_ranking_loss", (matrix, ties * np.nan), {}), ("label_ranking_loss", (3 * matrix + ties, ties), {})]
    for name, arguments, options in calls:
        for weights in [w] if not weighted else [w, {"sample_weight": w["sample_weight"][1:]}, {"sample_weight": 0 * w["sample_weight"]},
                                                 {"sample_weight": w["sample_weight"][:, None].repeat(2, 1)}]:
            if weighted and len(arguments[0]) == 3:
                continue
            what = name, [np.shape(a) for a in arguments], options, {k: v.shape for k, v in weights.items()}
            try:
                expected = getattr(reference, name)(*arguments, **options, **weights)
            except Exception as error:
                with pytest.raises(type(error).__mro__[-4] if type(error).__name__ == "InvalidParameterError" else type(error)):
                    print(what, getattr(metrics, name)(*arguments, **options, **weights))
                continue
            found = getattr(metrics, name)(*arguments, **options, **weights)
            assert type(found) is float, what
            assert found == pytest.approx(expected, rel=2e-6 if dtype is np.float32 else 1e-12, abs=1e-7 if dtype is np.float32 else 1e-14), what


def test_sparse_indicators():
    sparse = pytest.importorskip("scipy.sparse")
    matrix, scores = RANDOM.integers(0, 2, (6, 4)), RANDOM.random((6, 4))
    assert metrics.label_ranking_loss(sparse.csr_array(matrix), scores) == metrics.label_ranking_loss(matrix, scores)
    assert metrics.zero_one_loss(sparse.csr_array(matrix), matrix) == 0


def test_half_precision_has_its_own_epsilon():
    assert metrics.log_loss([0, 1], np.array([1, 0], np.float16)) == pytest.approx(-np.log(np.finfo(np.float16).eps), rel=1e-3)
