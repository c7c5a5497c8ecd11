"""Every loss against PyTorch's over shapes, options, dtypes, reductions and strides: losskit, losskit.torch, its modules.

TABLE says for each loss which calls are made; the reference is torch.nn.functional's or torchvision's function of that name, or,
where there is none, the formula of losskit.torch._formulas.
"""

import itertools
import warnings

import numpy as np
import pytest

torch = pytest.importorskip("torch")

import losskit  # noqa: E402
import losskit.torch as lt  # noqa: E402
from losskit._catalogue import LOSSES  # noqa: E402
from losskit.torch._engine import library_function  # noqa: E402
from losskit.torch._formulas import formula  # noqa: E402

RANDOM = np.random.default_rng(7)


def real(*shape):
    return 2 * RANDOM.standard_normal(shape)


def unit(*shape):
    return RANDOM.uniform(0.01, 0.99, shape)


def positive(*shape):
    return RANDOM.uniform(0.1, 3, shape)


def sign(*shape):
    return RANDOM.choice([-1.0, 1.0], shape)


def binary(*shape):
    return RANDOM.integers(0, 2, shape).astype(float)


def classes(count, *shape):
    return RANDOM.integers(0, count, shape)


def softmax(*shape):
    if len(shape) < 2:
        return unit(*shape)
    return np.ascontiguousarray(np.moveaxis(RANDOM.dirichlet(np.ones(shape[1]), (shape[0], *shape[2:])), -1, 1))


def log_softmax(*shape):
    return np.log(softmax(*shape))


def listed(count, *shape):
    """Rows of class ids, each ended by a -1."""
    rows = RANDOM.integers(0, count, shape)
    rows[..., RANDOM.integers(1, shape[-1])] = -1
    return rows


SAME = [((6, 5),) * 2, ((7,),) * 2, ((),) * 2, ((0, 3),) * 2, ((2, 3, 4, 5),) * 2, ((3, 1000),) * 2]
BROADCAST = [((6, 5), (5,)), ((6, 5), ()), ((5,), (6, 5)), ((6, 1, 5), (1, 4, 1)), ((2, 3, 4), (3, 1))]


def pairs(first, second, shapes=SAME, weighted=None, **options):
    """Calls with two arrays, options in all combinations, with and without weights."""
    for a, b in shapes:
        for values in itertools.product(*options.values()):
            call = dict(zip(options, values))
            yield (first(*a), second(*b)), call
            for weight in weighted(a) if weighted and a == b else []:
                yield (first(*a), second(*b)), {**call, **weight}


def same_weight(shape):
    return [{"weight": positive(*shape)}]


def onto_weight(shape):
    return [{"weight": positive(*s)} for s in (shape, shape[-1:], ())]


def sample_weight(shape):
    return [{"sample_weight": positive(*shape)}]


def pos_weight(shape):
    return [*onto_weight(shape), {"pos_weight": positive(*shape[-1:])}, {"weight": positive(*shape), "pos_weight": positive()}]


# (N, C, d1, ..., dk), and a row without a batch
SCORES = [(6, 5), (5,), (1, 1), (0, 3), (3, 4, 2), (2, 5, 3, 4), (2, 3, 2, 2, 2), (9, 100), (2, 5000)]


def positions(shape):
    return (shape[0], *shape[2:]) if len(shape) > 1 else ()


def by_class(scores, shapes=SCORES, class_weight=True, **options):
    for shape in shapes:
        count = shape[1] if len(shape) > 1 else shape[0]
        for values in itertools.product(*options.values()):
            for weight in ({}, {"weight": positive(count)} if class_weight else {"sample_weight": positive(*positions(shape))}):
                yield (scores(*shape), classes(count, *positions(shape))), {**dict(zip(options, values)), **weight}


def cross_entropy_calls():
    yield from by_class(real, ignore_index=[-100, 0, 2], label_smoothing=[0.0, 0.1])
    for shape in SCORES:
        for smoothing in (0.0, 0.3):
            weight = positive(shape[min(1, len(shape) - 1)])
            yield (real(*shape), softmax(*shape)), {"label_smoothing": smoothing}
            yield (real(*shape), softmax(*shape)), {"label_smoothing": smoothing, "weight": weight}
    yield (real(4, 3), np.full(4, -100)), {}
    yield (real(5, 3), np.array([0, -100, 2, -100, 1])), {"weight": positive(3), "label_smoothing": 0.2}
    yield (real(5, 3), classes(3, 5)), {"z_loss": 0.1, "weight": positive(3)}
    yield (real(5, 3, 2), classes(3, 5, 2)), {"softcap": 3.0, "z_loss": 0.1, "ignore_index": 1}


def rows_of_lists():
    for shape in [(6, 5), (5,), (1, 2), (9, 40)]:
        yield (real(*shape), listed(shape[-1], *shape)), {}
    yield (real(2, 4), np.array([[3, 3, -1, 0], [-1, 0, 1, 2]])), {}


def gaussian_calls():
    for shape, var in [((6, 5), (6, 5)), ((6, 5), (6, 1)), ((6, 5), (6,)), ((7,), (7,)), ((7,), (1,)), ((7,), ()), ((2, 3, 4), (2, 3)),
                       ((0, 3), (0, 3)), ((2, 3, 4), (2, 1, 4))]:
        for full, eps in [(False, 1e-6), (True, 1e-6), (False, 0.5)]:
            yield (real(*shape), real(*shape), positive(*var)), {"full": full, "eps": eps}
    yield (real(4, 3), real(3), positive(4, 3)), {}


def ranking_calls():
    for margin in (0.0, 0.7, -0.2):
        for shape, _ in SAME:
            yield (real(*shape), real(*shape), sign(*shape)), {"margin": margin}
        yield (real(4, 1), real(1, 3), sign(4, 3)), {"margin": margin}


def labels(*shape):
    return RANDOM.integers(0, 3, shape).astype(float)


def matrices(first, second, **options):
    for shape in [(6, 5), (1, 7), (4, 300)]:
        yield (first(*shape), second(*shape)), {}
        yield (first(*shape), second(*shape)), {"sample_weight": positive(shape[0])}


# (C), (N, C), (N, C, d1, ..., dk)
SEGMENTS = [(5,), (3, 4), (2, 1, 7), (2, 5, 3, 4), (0, 3, 4), (2, 3, 2, 3, 2), (2, 3, 40, 30)]


def segments(weighted=False, squares=True, soft=True, without_background=True, **more):
    """Label maps and targets of the input's shape, with each option, mask and weight."""
    plain = [{"activation": a, **o} for a in ("none", "sigmoid", "softmax")
             for o in ({}, {"batch": True}, {"include_background": False}, {"smooth_nr": 0.3, "smooth_dr": 0.7}, *[{"soft_label": True}] * soft)]
    plain += [{"squared_pred": True}] * squares + [{name: value} for name, values in more.items() for value in values]
    for shape in SEGMENTS:
        count = shape[min(1, len(shape) - 1)]
        for options in plain:
            scores = unit if options.get("activation", "none") == "none" else real
            yield (scores(*shape), unit(*shape)), options
            if options.get("soft_label") is None:
                yield (scores(*shape), classes(count, *positions(shape))), options
        yield (unit(*shape), classes(count, *positions(shape))), {"mask": binary(*positions(shape))}
        yield (unit(*shape), unit(*shape)), {"mask": binary(*positions(shape)), "batch": True}
        yield (real(*shape), classes(count, *positions(shape))), {"ignore_index": 0, "activation": "softmax"}
        if weighted:
            yield (unit(*shape), unit(*shape)), {"weight": positive(count)}
            yield (real(*shape), classes(count, *positions(shape))), {"weight": positive(count), "activation": "softmax"}
            if count > 1 and without_background:
                yield (unit(*shape), unit(*shape)), {"weight": positive(count - 1), "include_background": False, "batch": True}


def boxes(*shape):
    corner = RANDOM.uniform(0, 2, (*shape, 2))
    return np.concatenate([corner, corner + RANDOM.uniform(0.3, 2, corner.shape)], -1)


def sized(*shape):
    """Centre and size."""
    return np.concatenate([RANDOM.uniform(0, 2, (*shape, 2)), RANDOM.uniform(0.3, 2, (*shape, 2))], -1)


def box_pairs(**options):
    for shape in [(6,), (), (0,), (2, 3), (200,)]:
        for values in itertools.product(*options.values()):
            call = dict(zip(options, values))
            yield (boxes(*shape), boxes(*shape)), call
            yield (boxes(*shape), boxes(*shape)), {**call, "weight": positive(*shape)}
            yield (sized(*shape), sized(*shape)), {**call, "box_format": "cxcywh"}


def embedding_calls():
    for shape in [(6, 5), (5,), (1, 1), (0, 3), (9, 300)]:
        for margin in (0.0, 0.3, -0.5):
            yield (real(*shape), real(*shape), sign(*shape[:-1])), {"margin": margin}


def triplet_calls():
    for shape in [(6, 5), (5,), (1, 1), (0, 3), (2, 3, 4), (9, 300)]:
        for p, margin, eps, swap in itertools.product([2.0, 1.0, 3.5, np.inf], [1.0, 0.2], [1e-6, 0.1], [False, True]):
            yield (real(*shape), real(*shape), real(*shape)), {"p": p, "margin": margin, "eps": eps, "swap": swap}


def center_calls():
    for shape in [(6, 5), (5,), (1, 1), (0, 3), (2, 3, 4), (9, 300)]:
        for scale_by_half in (True, False):
            yield (real(*shape), classes(4, *shape[:-1]), real(4, shape[-1])), {"scale_by_half": scale_by_half}


def ctc_calls():
    """Feasible lists, and with zero_infinity others too."""
    for frames, count, labels in [(12, 5, 4), (40, 30, 11)]:
        for blank, joined, zero, logits in itertools.product([0, 2], [False, True], [False, True], [False, True]):
            targets = (classes(count - 1, 3, labels) + blank + 1) % count
            lengths = np.array([labels, 1, labels - 1])
            given = np.array([frames, frames - 1, labels - 2 if zero else frames - 2])
            listed = np.concatenate([row[:n] for row, n in zip(targets, lengths)]) if joined else targets
            scores = real(frames, 3, count)
            scores = scores if logits else torch.log_softmax(torch.from_numpy(scores), -1).numpy()
            yield (scores, listed, given, lengths), {"blank": blank, "zero_infinity": zero, **({"from_logits": True} if logits else {})}
    yield (np.log(unit(9, 4)), np.array([1, 1, 3]), np.array(9), np.array(3)), {}


MARGINS = dict(shapes=SAME, weighted=sample_weight)
TABLE = {
    "l1_loss": lambda: pairs(real, real, SAME + BROADCAST, same_weight),
    "mse_loss": lambda: pairs(real, real, SAME + BROADCAST, same_weight),
    "smooth_l1_loss": lambda: pairs(real, real, SAME + BROADCAST, beta=[1.0, 0.5, 3.0, 0.0]),
    "huber_loss": lambda: pairs(real, real, SAME + BROADCAST, same_weight, delta=[1.0, 0.3, 2.5]),
    "sigmoid_mse_loss": lambda: pairs(real, unit, SAME + BROADCAST),
    "binary_cross_entropy": lambda: itertools.chain(pairs(unit, unit, SAME, onto_weight), pairs(unit, binary)),
    "binary_cross_entropy_with_logits": lambda: itertools.chain(pairs(real, unit, SAME, pos_weight), pairs(real, binary)),
    "multilabel_soft_margin_loss": lambda: pairs(real, binary, [s for s in SAME if s[0] != ()], onto_weight),
    "soft_margin_loss": lambda: pairs(real, sign, SAME + [((6, 5), (5,)), ((2, 3, 4), (3, 1))]),
    "sigmoid_focal_loss": lambda: pairs(real, binary, alpha=[0.25, 0.9], gamma=[2.0, 0.0, 1.0, 3.5]),
    "kl_div": lambda: itertools.chain(pairs(log_softmax, softmax, [s for s in SAME if s[0] not in ((), (2, 3, 4, 5))]),
                                      pairs(real, real, SAME + BROADCAST, log_target=[True])),
    "poisson_nll_loss": lambda: itertools.chain(
        pairs(real, positive, SAME + BROADCAST, full=[False, True]),
        pairs(positive, positive, SAME, log_input=[False], full=[False, True], eps=[1e-8, 0.1])),
    "gaussian_nll_loss": gaussian_calls,
    "margin_ranking_loss": ranking_calls,
    "hinge_embedding_loss": lambda: itertools.chain(pairs(real, sign, SAME + BROADCAST, margin=[1.0, 0.4]), pairs(real, binary)),
    "cross_entropy": cross_entropy_calls,
    "nll_loss": lambda: itertools.chain(by_class(log_softmax, ignore_index=[-100, 0, 2]),
                                        [((real(3, 4), np.full(3, -100)), {})]),
    "softmax_focal_loss": lambda: by_class(real, ignore_index=[-100, 1], gamma=[2.0, 0.0, 1.5]),
    "multi_margin_loss": lambda: by_class(real, [(6, 5), (5,), (1, 1), (9, 100)], p=[1, 2], margin=[1.0, 0.3, -0.1]),
    "multilabel_margin_loss": rows_of_lists,
    "hinge_loss": lambda: pairs(real, sign, **MARGINS),
    "squared_hinge_loss": lambda: pairs(real, sign, **MARGINS),
    "modified_huber_loss": lambda: pairs(real, sign, **MARGINS),
    "exponential_loss": lambda: pairs(real, sign, **MARGINS),
    "brier_score_loss": lambda: pairs(unit, binary, scale_by_half=[True, False], **MARGINS),
    "binary_log_loss": lambda: pairs(unit, binary, **MARGINS),
    "multiclass_log_loss": lambda: by_class(softmax, class_weight=False),
    "multiclass_hinge_loss": lambda: by_class(real, class_weight=False),
    "multiclass_brier_score_loss": lambda: by_class(softmax, class_weight=False, scale_by_half=["auto", "true", "false"]),
    "binary_dice_loss": lambda: pairs(real, binary, [s for s in SAME if s[0] != ()], smooth=[1.0, 0.1], scope=["batch", "sample"]),
    "zero_one_loss": lambda: itertools.chain(matrices(labels, labels), pairs(labels, labels, [((7,),) * 2])),
    "label_ranking_loss": lambda: matrices(lambda *s: np.round(real(*s), 1), binary),
    "dice_loss": lambda: segments(weighted=True, jaccard=[True]),
    "jaccard_loss": lambda: segments(weighted=True),
    "tversky_loss": lambda: segments(squares=False, alpha=[0.3, 1.0], beta=[0.7]),
    "focal_tversky_loss": lambda: segments(squares=False, alpha=[0.3], beta=[0.7], gamma=[1.0, 2.0, 0.5]),
    "dice_ce_loss": lambda: segments(weighted=True, soft=False, without_background=False, jaccard=[True], label_smoothing=[0.2, 1.0],
                                     lambda_dice=[0.0, 2.0], lambda_ce=[0.0, 0.5]),
    "dice_focal_loss": lambda: segments(weighted=True, soft=False, jaccard=[True], gamma=[0.0, 1.5], alpha=[0.25, 1.0],
                                        lambda_dice=[0.0, 2.0], lambda_focal=[0.0, 0.5]),
    "generalized_dice_loss": lambda: segments(squares=False, w_type=["square", "simple", "uniform"]),
    "iou_loss": lambda: box_pairs(mode=["log", "linear", "square"], eps=[1e-6, 0.2]),
    "generalized_box_iou_loss": lambda: box_pairs(eps=[1e-7, 0.1]),
    "distance_box_iou_loss": lambda: box_pairs(eps=[1e-7, 0.1]),
    "complete_box_iou_loss": lambda: box_pairs(),
    "efficient_box_iou_loss": lambda: box_pairs(eps=[1e-7, 0.1]),
    "focal_eiou_loss": lambda: box_pairs(gamma=[0.5, 0.0, 1.0, 2.5], detach=[True, False]),
    "siou_loss": lambda: box_pairs(theta=[4.0, 1.0, 2.5]),
    "cosine_embedding_loss": embedding_calls,
    "triplet_margin_loss": triplet_calls,
    "center_loss": center_calls,
    "ctc_loss": ctc_calls,
}


def reference(name, options):
    own = {"z_loss", "softcap", "from_logits", "box_format"} & set(options) or name.endswith("iou_loss") and "weight" in options
    old = "weight" in options and name in ("l1_loss", "mse_loss", "huber_loss")  # PyTorch's own has them since 2.6
    return formula(name) if own or old or library_function(name) is None else library_function(name)


def call(function, arrays, options, dtype, reduction, differentiate, upstream=None, **more):
    """The loss and the gradients of the arrays named by place, and the upstream gradient that they were taken with."""
    arrays = [torch.from_numpy(np.array(a, dtype if a.dtype.kind == "f" else a.dtype)) for a in arrays]
    arrays = [a.requires_grad_() if i in differentiate else a for i, a in enumerate(arrays)]
    options = {k: torch.from_numpy(np.array(v, dtype)) if isinstance(v, np.ndarray | np.float64) else v for k, v in options.items()}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        value = function(*arrays, **options, reduction=reduction, **more)
    if not value.requires_grad:
        return value, [None for _ in differentiate], None
    if upstream is None:
        upstream = torch.from_numpy(np.asarray(RANDOM.uniform(0.5, 2, value.shape), dtype))
    found = torch.autograd.grad(value, [arrays[i] for i in differentiate], upstream, allow_unused=True)
    return value.detach(), found, upstream


def expected(name, arrays, options, dtype, reduction, differentiate):
    function = reference(name, options)
    if name != "ctc_loss" or dtype is np.float64:
        return call(function, arrays, options, dtype, reduction, differentiate)
    # PyTorch adds its lattice up in the type of the scores, to 1e-4 in float32: from the same numbers, but in double.
    rounded = [a.astype(dtype) if a.dtype.kind == "f" else a for a in arrays]
    value, gradients, upstream = call(function, rounded, options, np.float64, reduction, differentiate)
    single = [None if v is None else v.to(torch.float32) for v in (value, upstream, *gradients)]
    return single[0], single[2:], single[1]


def close(mine, theirs, dtype, what):
    if theirs is None:
        return
    scale = {np.float32: 2e-5, np.float64: 1e-12}[dtype]
    mine, theirs = np.asarray(mine), np.asarray(theirs)
    assert mine.shape == theirs.shape and mine.dtype == theirs.dtype, what
    # Gradients are differences of terms of about the upstream gradient's size.
    largest = np.abs(theirs[np.isfinite(theirs)]).max(initial=0.1)
    np.testing.assert_allclose(mine, theirs, rtol=scale, atol=scale * largest, err_msg=str(what))


def strided(array):
    """The same values, with gaps between them and the axes the other way round in memory."""
    if array.ndim == 0:
        return array
    room = np.zeros((*array.shape[:0:-1], 2 * array.shape[0]), array.dtype)
    view = room[..., ::2].T
    view[...] = array
    return view


def test_every_loss_is_in_the_table():
    assert set(TABLE) == set(LOSSES)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("name", TABLE)
def test_equals_the_reference(name, dtype):
    loss = LOSSES[name]
    kinds = {i.name: i for i in loss.inputs}
    for arrays, options in TABLE[name]():
        data = [i for i in loss.inputs if i.required]
        differentiate = [n for n, (i, a) in enumerate(zip(data, arrays)) if i.differentiable and a.dtype.kind == "f"]
        for reduction in loss.reductions:
            what = name, [a.shape for a in arrays], {k: getattr(v, "shape", v) for k, v in options.items()}, reduction
            if arrays[0].ndim == 0 and reduction == "batchmean":
                continue
            value, gradients, upstream = expected(name, arrays, options, dtype, reduction, differentiate)

            mine, found, _ = call(getattr(lt, name), arrays, options, dtype, reduction, differentiate, upstream)
            close(mine, value, dtype, what)
            for a, b in zip(found, gradients):
                close(a, b, dtype, what)

            given = [np.array(a, dtype if a.dtype.kind == "f" else a.dtype) for a in arrays]
            more = {k: np.array(v, dtype) if k in kinds else v for k, v in options.items()}
            function = getattr(losskit, name)
            core = function(*given, **more, reduction=reduction)
            close(core, value, dtype, what)
            apart = function(*map(strided, given), **{k: strided(v) if k in kinds else v for k, v in more.items()}, reduction=reduction)
            np.testing.assert_array_equal(apart, core, err_msg=str(what))
            if upstream is None:
                continue
            wrt = tuple(data[n].name for n in differentiate)
            with_gradient = getattr(losskit.value_and_grad, name)
            for form in (lambda a: a, strided):
                again, found = with_gradient(*map(form, given), **more, reduction=reduction, wrt=wrt, grad_loss=upstream.numpy())
                np.testing.assert_array_equal(again, core, err_msg=str(what))
                for a, b in zip(found, gradients):
                    close(a, b, dtype, what)


# Those of test_composed.py take other arguments.
MODULES = [name for name in dir(lt) if name.endswith("Loss") and hasattr(torch.nn, name) and name not in lt._composed_modules.__all__]


@pytest.mark.parametrize("name", MODULES)
def test_modules(name):
    """The module is torch.nn's with the same arguments: result, state, and what it says of itself."""
    function = next(f for f in TABLE if getattr(lt.modules, name).__doc__.endswith(f"losskit.torch.{f}."))
    for arrays, options in itertools.islice(TABLE[function](), 40):
        settings = {k: torch.from_numpy(np.array(v)) if isinstance(v, np.ndarray | np.float64) else v for k, v in options.items()}
        for reduction in ("none", "mean", "sum"):
            try:
                theirs = getattr(torch.nn, name)(**settings, reduction=reduction)
            except TypeError:
                continue  # an option of the function alone
            mine = getattr(lt, name)(**settings, reduction=reduction)
            tensors = [torch.from_numpy(np.array(a)) for a in arrays]
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                torch.testing.assert_close(mine(*tensors), theirs(*tensors), equal_nan=True)
            assert list(mine.state_dict()) == list(theirs.state_dict())


INF, NAN = np.inf, np.nan
# loss, arrays, options, loss elements or mean, gradient of the first: where PyTorch overflows or says NaN although there is an
# answer, and where a kink or a clamp decides.
EDGES = [
    ("l1_loss", ([1.0], [1.0]), {}, 0, [0]),
    ("huber_loss", ([3e30], [0.0]), {}, 3e30, [1]),
    ("soft_margin_loss", ([-100.0], [1.0]), {}, 100, [-1]),
    ("binary_cross_entropy", ([0.0, 1.0], [1.0, 1.0]), {"reduction": "none"}, [100, 0], [-1e12, 0]),
    ("binary_cross_entropy_with_logits", ([INF, -INF, INF], [1.0, 0.0, 0.0]), {"reduction": "none"}, [0, 0, INF], [0, 0, 1]),
    ("multilabel_soft_margin_loss", ([[INF, -INF]], [[1.0, 0.0]]), {}, 0, [[0, 0]]),
    ("kl_div", ([-INF, -1.0], [0.0, 1.0]), {"reduction": "sum"}, 1, [0, -1]),
    ("poisson_nll_loss", ([-INF], [0.0]), {}, 0, [0]),
    ("gaussian_nll_loss", ([1.0], [0.0], [0.0]), {}, 0.5 * (np.log(1e-6) + 1e6), [1e6]),
    ("cross_entropy", ([[0.0, -INF, 0.0]], [0]), {}, np.log(2), [[-0.5, 0, 0.5]]),
    ("cross_entropy", ([[0.0, -INF]], [[1.0, 0.0]]), {}, 0, [[0, 0]]),
    ("cross_entropy", ([[NAN, 1.0], [0.0, 0.0]], [-100, 0]), {}, np.log(2), [[0, 0], [-0.5, 0.5]]),
    ("cross_entropy", ([[1.0, 2.0]], [-100]), {}, NAN, [[0, 0]]),
    ("nll_loss", ([[1.0, 2.0]], [-100]), {}, NAN, [[0, 0]]),
    ("multi_margin_loss", ([[1.0, 0.0]], [0]), {}, 0, [[0, 0]]),
    ("hinge_loss", ([1.0], [1.0]), {}, 0, [-1]),
    ("squared_hinge_loss", ([1.0], [1.0]), {}, 0, [0]),
    ("modified_huber_loss", ([-2.0, -1, 0, 0.5, 1, 2], [1.0] * 6), {"reduction": "none"}, [8, 4, 1, 0.25, 0, 0], [-4, -4, -2, -1, 0, 0]),
    ("sigmoid_focal_loss", ([INF, -INF], [1.0, 0.0]), {"gamma": 0.5}, [0, 0], [0, 0]),
    ("binary_log_loss", ([0.0], [1.0]), {}, 36.04365338911715, [0]),
]


@pytest.mark.parametrize("name, arrays, options, value, gradient", EDGES)
def test_edges(name, arrays, options, value, gradient):
    arrays = [np.array(a) for a in arrays]
    found = getattr(losskit.value_and_grad, name)(*arrays, **options)
    np.testing.assert_allclose(found[0], value, rtol=1e-12, atol=1e-15)
    np.testing.assert_allclose(found[1], gradient, rtol=1e-12, atol=1e-15)
    first, *others = map(torch.from_numpy, arrays)
    first.requires_grad_()
    loss = getattr(lt, name)(first, *others, **options)
    loss.sum().backward()
    np.testing.assert_allclose(loss.detach(), value, rtol=1e-12, atol=1e-15)
    np.testing.assert_allclose(first.grad, gradient, rtol=1e-12, atol=1e-15)
