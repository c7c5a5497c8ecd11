"""Published examples and values of the reference libraries; tolerance 1e-6."""

import numpy as np
import pytest

import losskit

X = [[-0.3589, 0.6440], [0.7927, -0.0011]]
OVERLAP = [0, 0, 2, -2], [1, 0, 1, 0]

# loss, arguments, expected loss, expected gradient of the first argument
GOLDENS = [
    ("cross_entropy", (X, [0, 1]), {}, 1.241104761, [[-0.365814186, 0.365814186], [0.344323341, -0.344323341]]),
    ("cross_entropy", (X, [0, 1]), {"reduction": "none"}, [1.315383, 1.166827], None),
    ("cross_entropy", (X, [0, 1]), {"label_smoothing": 0.1}, 1.196187261, None),
    ("cross_entropy", (X, [0, 1]), {"weight": [1.0, 3.0]}, 1.203965850, None),
    ("cross_entropy", (X, [0, 1]), {"weight": [1.0, 3.0], "label_smoothing": 0.1}, 1.160148491, None),
    ("cross_entropy", (X, [[1.0, 0.0], [0.0, 1.0]]), {"weight": [1.0, 3.0]}, 2.407931700, None),
    ("cross_entropy", (X, [[1.0, 0.0], [0.0, 1.0]]), {"label_smoothing": 0.1}, 1.196187261, None),
    ("cross_entropy", ([[1.0, 2, 3], [0, 0, 5]], [2, 0]), {"label_smoothing": 0.1}, 2.677163, None),
    ("binary_cross_entropy_with_logits", ([1.0, -2], [1.0, 0]), {"pos_weight": [2.0]}, 0.376726, None),
    ("binary_cross_entropy_with_logits", ([0.0, 2, -2], [0.3, 1, 0]), {"pos_weight": [3.0], "reduction": "none"},
     [1.109035, 0.380784, 0.126928], [-0.1, -0.357609, 0.119203]),
    ("binary_dice_loss", ([float(v) for v in OVERLAP[0]], OVERLAP[1]), {}, 0.247681169,
     [-0.062384058, 0.037615942, -0.026199704, 0.015797730]),
    ("binary_cross_entropy", ([0.9, 0.2], [1.0, 0]), {}, 0.164252, None),
    ("smooth_l1_loss", ([0.0, 2, 3], [0.5, 0, 3]), {}, 0.541667, None),
    ("huber_loss", ([0.0, 2, 5], [0.5, 0, 0]), {"delta": 2}, 3.375, None),
    ("soft_margin_loss", ([1.0, -1], [1.0, 1]), {"reduction": "none"}, [0.313262, 1.313262], None),
    ("multilabel_soft_margin_loss", ([[1.0, -1, 2]], [[1.0, 0, 0]]), {}, 0.917817, None),
    ("poisson_nll_loss", ([1.0, 2], [2.0, 3]), {}, 1.053669, None),
    ("gaussian_nll_loss", ([1.0, 2], [0.0, 2], [2.0, 0.5]), {}, 0.125, None),
    ("margin_ranking_loss", ([0.8, 0.1], [0.5, 0.6], [1.0, 1]), {"margin": 0.5, "reduction": "none"}, [0.2, 1.0], None),
    ("sigmoid_focal_loss", ([0.0, 0, 3, 3, -2], [1.0, 0, 1, 0, 1]), {},
     [0.04332170, 0.12996510, 2.732083e-05, 2.07471033, 0.41251954],
     [-0.07457170, 0.22371510, -7.871796e-05, 0.84506241, -0.26917843]),
]


@pytest.mark.parametrize("name, arguments, options, expected, gradient", GOLDENS)
def test_golden(name, arguments, options, expected, gradient):
    if not hasattr(losskit, name):
        pytest.skip(f"{name} is not in the catalogue")
    arrays = [np.asarray(a) for a in arguments]
    options = {k: np.asarray(v) if isinstance(v, list) else v for k, v in options.items()}
    value, found = getattr(losskit.value_and_grad, name)(*arrays, **options)
    np.testing.assert_allclose(value, expected, atol=1e-6)
    if gradient is not None:
        np.testing.assert_allclose(found, gradient, atol=1e-6)


def test_ignored_positions_contribute_nothing():
    x = np.random.default_rng(0).standard_normal((1, 10, 3, 3))
    y = np.full((1, 3, 3), 10)
    y[0, 0] = [1, 2, 3]
    elements = losskit.cross_entropy(x, y, ignore_index=10, reduction="none")
    assert (elements[0, 1:] == 0).all() and (elements[0, 0] > 0).all()


def test_numpy_formulas():
    random = np.random.default_rng(0)
    x, t = random.standard_normal((7, 5)), random.random((7, 5))
    y = random.integers(0, 5, 7)
    log_p = x - np.log(np.exp(x).sum(1, keepdims=True))
    np.testing.assert_allclose(losskit.cross_entropy(x, y), -log_p[np.arange(7), y].mean(), rtol=1e-13)
    np.testing.assert_allclose(losskit.cross_entropy(x, t), -(t * log_p).sum(1).mean(), rtol=1e-13)
    np.testing.assert_allclose(losskit.mse_loss(x, t), ((x - t) ** 2).mean(), rtol=1e-13)
    p = 1 / (1 + np.exp(-x))
    np.testing.assert_allclose(losskit.binary_cross_entropy_with_logits(x, t),
                               -(t * np.log(p) + (1 - t) * np.log1p(-p)).mean(), rtol=1e-13)
