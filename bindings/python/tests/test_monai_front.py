"""losskit.monai's classes against MONAI's: the same constructor, the same call, the same result or error."""

import copy
import inspect
import pickle
import warnings

import pytest

torch = pytest.importorskip("torch")

monai = pytest.importorskip("monai.losses")

import losskit.monai as lm  # noqa: E402
from test_monai import FLAGS, PLAIN, SQUARES, Draw, compare, every_dtype, in_double  # noqa: E402, F401

CLASSES = ("DiceLoss", "MaskedDiceLoss", "TverskyLoss", "GeneralizedDiceLoss", "DiceCELoss", "DiceFocalLoss",
           "GeneralizedDiceFocalLoss", "FocalLoss")
RATIO = {**PLAIN, "other_act": [None, torch.relu], "reduction": ["mean", "sum", "none"]}
GAMMA = {"gamma": [2.0, 0.0, 0.5]}
OPTIONS = {
    "DiceLoss": {**RATIO, **SQUARES, "soft_label": FLAGS, "ignore_index": [None, 0, 1, 7, -1]},
    "MaskedDiceLoss": {**RATIO, **SQUARES, "soft_label": FLAGS},
    "TverskyLoss": {**RATIO, "alpha": [0.5, 0.3], "beta": [0.5, 0.9], "soft_label": FLAGS, "ignore_index": [None, 1, 9]},
    "GeneralizedDiceLoss": {**RATIO, "w_type": ["square", "simple", "uniform"], "soft_label": FLAGS},
    "DiceCELoss": {**RATIO, **SQUARES, "reduction": ["mean", "sum"], "lambda_dice": [1.0, 0.0, 0.4], "lambda_ce": [1.0, 3.0],
                   "label_smoothing": [0.0, 0.2]},
    "DiceFocalLoss": {**RATIO, **SQUARES, **GAMMA, "lambda_dice": [1.0, 0.4], "lambda_focal": [1.0, 3.0], "alpha": [None, 0.25]},
    "GeneralizedDiceFocalLoss": {**RATIO, **GAMMA, "w_type": ["square", "simple", "uniform"], "lambda_gdl": [1.0, 0.4]},
    "FocalLoss": {**GAMMA, "include_background": [True, False], "alpha": [None, 0.25, 1.0, "each"], "use_softmax": FLAGS,
                  "reduction": ["mean", "sum", "none"], "ignore_index": [None, None, 0, 1, 7, -1]},
}
WEIGHTED = {"DiceLoss", "MaskedDiceLoss", "DiceFocalLoss", "GeneralizedDiceFocalLoss", "FocalLoss", "DiceCELoss"}


# Of every class something.
X, LABELS = torch.randn(2, 3, 4, generator=torch.Generator().manual_seed(0)), torch.tensor([[[0, 1, 2, 1]], [[2, 2, 0, 1]]])
ONE_HOT, ONE = torch.eye(3)[LABELS[:, 0]].movedim(-1, 1), torch.ones(2, 1, 4)


def drawn(name, kind, n, dtype):
    """Constructor arguments and a call's."""
    draw = Draw("front", name, kind, n)
    shape, options = draw.shape(), draw.options(OPTIONS[name])
    with_loss = shape[1] - (not options["include_background"] and shape[1] > 1)
    if options.get("alpha") == "each":
        options["alpha"] = None if with_loss == 1 else [0.1 * (k + 1) for k in range(with_loss)]
    if name in WEIGHTED:
        count = shape[1] if name == "DiceCELoss" else with_loss
        each = [0.2 + draw.random() for _ in range(count)]
        options["weight"] = draw.choice([None, None, each, 0.7] if count > 1 else [None, 0.7])
        if name == "DiceCELoss":
            options["weight"] = None if count == 1 or not isinstance(options["weight"], list) else torch.tensor(each, dtype=torch.float64)
    # Half the time one of MONAI's flags; a Focal loss has none.
    if name != "FocalLoss" and options["other_act"] is None:
        options[draw.choice(["sigmoid", "softmax", "softmax"])] = True
    options["to_onehot_y"] = kind == "labels"
    if options.get("use_softmax") and with_loss == 1:
        options["gamma"] = 2.0  # at a probability of 1 MONAI has NaN gradients for gamma below 1
    x, target = draw.scores(shape, dtype), draw.target(kind, shape, dtype)
    call = ()
    if name == "MaskedDiceLoss":
        call = (torch.randint(0, 2, (draw.choice([1, shape[0]]), 1, *shape[2:]), generator=draw.tensors).to(dtype),)
    return options, x, target, call


@every_dtype
@pytest.mark.parametrize("kind", ["labels", "one_hot", "soft"])
@pytest.mark.parametrize("name", CLASSES)
def test_options_in_combination(name, kind, dtype):
    for n in range(60):
        options, x, target, call = drawn(name, kind, n, dtype)
        if options.get("ignore_index") is not None and (kind == "soft" or kind == "labels" and x.shape[1] == 1):
            options["ignore_index"] = None  # of one-hot targets and label maps
        theirs, mine = getattr(monai, name)(**options), getattr(lm, name)(**options)
        target_of_theirs = target if kind == "labels" and x.shape[1] > 1 else target.double()
        compare(lambda x: mine(x, target, *call), lambda x: theirs(x, target_of_theirs, *(m.double() for m in call)), x,
                f"{n}: {name}({options}) of {tuple(x.shape)}")


def plain(value):
    return getattr(value, "value", value)


@pytest.mark.parametrize("name", lm.__all__)
def test_constructors_are_those_of_monai(name):
    theirs, mine = (inspect.signature(getattr(module, name)).parameters for module in (monai, lm))
    assert {k: plain(p.default) for k, p in mine.items()} == {k: plain(p.default) for k, p in theirs.items()}
    assert list(mine) == list(theirs)
    made, expected = getattr(lm, name)(), getattr(monai, name)()
    made = pickle.loads(pickle.dumps(copy.deepcopy(made)))
    for key, value in vars(expected).items():
        if not key.startswith("_") and key != "w_func":
            assert plain(getattr(made, key)) == plain(value), key
    assert made.state_dict().keys() == expected.state_dict().keys()


def test_state_goes_from_one_to_the_other():
    for name in sorted(WEIGHTED):
        options = {"weight": torch.tensor([1.0, 2.0, 3.0])}
        theirs, mine = getattr(monai, name)(**options), getattr(lm, name)(weight=torch.ones(3))
        mine.load_state_dict(theirs.state_dict())
        torch.testing.assert_close(mine(X, ONE_HOT), theirs(X, ONE_HOT))


def test_enumerations_are_strings():
    from monai.utils import LossReduction, Weight

    total = LossReduction.SUM
    for loss in (lm.DiceLoss(reduction=total), lm.FocalLoss(reduction=total), lm.DiceCELoss(reduction=total).dice,
                 lm.GeneralizedDiceLoss(w_type=Weight.SIMPLE, reduction=total)):
        assert loss.reduction == "sum"
        assert getattr(loss, "w_type", "simple") == "simple"


@pytest.mark.parametrize("labels", [True, False])
@pytest.mark.parametrize("name", CLASSES)
def test_dtypes(name, labels, monkeypatch):
    """The result's dtype is MONAI's, but for float64 and a focal loss."""
    monkeypatch.undo()
    for dtype in (torch.float16, torch.bfloat16, torch.float32, torch.float64):
        for other in (torch.int64, torch.uint8, torch.float16, torch.float32, torch.float64):
            x, target = X.to(dtype), (LABELS if labels else ONE_HOT).to(other)
            results = [getattr(module, name)(to_onehot_y=labels)(x.sigmoid(), target) for module in (lm, monai)]
            if name == "FocalLoss" and dtype is torch.float64:
                results[1] = results[1].double()
            assert results[0].dtype is results[1].dtype, (dtype, other)
            torch.testing.assert_close(*results, rtol=2e-2 if dtype in (torch.float16, torch.bfloat16) else 2e-5, atol=1e-6)


@pytest.mark.parametrize("name", CLASSES)
def test_without_axes_of_positions(name):
    """Their sums over no axes are sums over everything."""
    for n in range(60):
        draw = Draw("no axes", name, n)
        count = draw.randint(1, 4)
        options = draw.options({k: v for k, v in OPTIONS[name].items() if k not in ("other_act", "alpha", "gamma", "ignore_index")})
        options["to_onehot_y"] = draw.choice(FLAGS)
        if name in ("DiceLoss", "TverskyLoss", "FocalLoss"):
            options["ignore_index"] = draw.choice([None, 1, 7])
        if name in WEIGHTED and count > 1:
            first = name != "DiceCELoss" and not options["include_background"]
            options["weight"] = draw.choice([None, 0.1 + torch.rand(count, dtype=torch.float64)[first:]])
            if count - first == 1 and options["weight"] is not None and name != "DiceLoss":
                options["weight"] = options["weight"][0]
        if name.startswith("Generalized"):
            options["batch"] = True  # else MONAI fails
        x = torch.rand(3, count, dtype=torch.float64, generator=draw.tensors)
        target = draw.labels((3, count)) if options["to_onehot_y"] else draw.one_hot((3, count)).double()
        theirs, mine = getattr(monai, name)(**options), getattr(lm, name)(**options)
        compare(lambda x: mine(x, target), lambda x: theirs(x, target.double()), x, f"{n}: {options}, {count} classes")


@pytest.mark.parametrize("labels", [True, False])
@pytest.mark.parametrize("shape", [(2, 1, 4), (1, 1, 4), (2, 1, 1), (1, 1)])
def test_masks_of_any_shape_and_value(shape, labels):
    for n in range(12):
        draw = Draw("mask", shape, labels, n)
        options = draw.options({**PLAIN, **SQUARES, "softmax": FLAGS, "reduction": ["mean", "sum", "none"]})
        mask = torch.rand(shape, generator=draw.tensors, dtype=torch.float64)
        mask = draw.choice([mask, (mask > 0.5).double(), mask > 0.5])
        x, target = X.double(), LABELS if labels else draw.scores(X.shape, torch.float64, True)
        theirs, mine = (module.MaskedDiceLoss(**options, to_onehot_y=labels) for module in (monai, lm))
        compare(lambda x: mine(x, target, mask), lambda x: theirs(x, target, mask), x, options)


@pytest.mark.parametrize("name", ["DiceLoss", "TverskyLoss", "FocalLoss"])
def test_shares_of_an_ignored_class(name):
    """Soft targets of an ignored class take their share of a position away."""
    for n in range(20):
        draw = Draw("shares", name, n)
        options = draw.options({"reduction": ["mean", "sum", "none"], "ignore_index": [0, 2, -1, 9], "include_background": FLAGS})
        if name == "FocalLoss":
            options.update(draw.options({"use_softmax": FLAGS, "alpha": [None, 0.25]}))
        else:
            options["sigmoid"] = True
        x, target = X.double(), draw.scores(X.shape, torch.float64, True) * (draw.scores((2, 1, 4), torch.float64) > -1)
        theirs, mine = (getattr(module, name)(**options) for module in (monai, lm))
        compare(lambda x: mine(x, target), lambda x: theirs(x, target), x, options)


CALLS = [
    *(lambda m, name=name: getattr(m, name)(sigmoid=True, softmax=True) for name in CLASSES[:-1]),
    *(lambda m, name=name: getattr(m, name)(other_act=1) for name in CLASSES[:-1]),
    *(lambda m, name=name: getattr(m, name)(reduction="unknown") for name in CLASSES),
    *(lambda m, name=name: getattr(m, name)()(X, torch.ones(2, 3, 5)) for name in CLASSES),
    *(lambda m, name=name: getattr(m, name)()(X, LABELS) for name in CLASSES),
    *(lambda m, name=name: getattr(m, name)(to_onehot_y=True)(X, ONE_HOT) for name in CLASSES),
    *(lambda m, name=name: getattr(m, name)(to_onehot_y=True, include_background=False)(ONE, ONE) for name in CLASSES),
    *(lambda m, name=name: getattr(m, name)(softmax=True)(ONE, ONE) for name in CLASSES[:-1]),
    *(lambda m, name=name: getattr(m, name)()(X, ONE_HOT[:, :2]) for name in CLASSES),
    *(lambda m, name=name: getattr(m, name)()(X, ONE_HOT[0]) for name in ("DiceCELoss", "DiceFocalLoss", "GeneralizedDiceFocalLoss")),
    *(lambda m, name=name: getattr(m, name)(weight=[1.0, 2.0])(X, ONE_HOT) for name in ("DiceLoss", "DiceFocalLoss", "FocalLoss")),
    *(lambda m, name=name: getattr(m, name)(weight=[1.0, -2.0, 1.0])(X, ONE_HOT) for name in ("DiceLoss", "DiceFocalLoss", "FocalLoss")),
    lambda m: m.DiceCELoss(reduction="none"),
    lambda m: m.DiceCELoss(lambda_dice=-1.0),
    lambda m: m.DiceCELoss(lambda_ce=-1.0),
    lambda m: m.DiceFocalLoss(lambda_focal=-1.0),
    lambda m: m.GeneralizedDiceFocalLoss(lambda_gdl=-1.0),
    lambda m: m.GeneralizedDiceLoss(w_type="unknown"),
    lambda m: m.FocalLoss(alpha=[0.5])(X, ONE_HOT),
    lambda m: m.FocalLoss(alpha=[0.5], use_softmax=True)(X, ONE_HOT),
    lambda m: m.FocalLoss(alpha=0.5, use_softmax=True, include_background=False)(X, ONE_HOT),
    lambda m: m.FocalLoss(weight=[1.0])(ONE, ONE),
    lambda m: m.MaskedDiceLoss()(X, ONE_HOT),
    lambda m: m.MaskedDiceLoss()(X, ONE_HOT, torch.ones(3, 1, 4)),
    lambda m: m.MaskedDiceLoss()(X, ONE_HOT, torch.ones(2, 3, 4)),
    lambda m: m.MaskedDiceLoss(softmax=True)(ONE, ONE, ONE),
    lambda m: m.GeneralizedDiceLoss()(X[..., 0], ONE_HOT[..., 0]),
    *(lambda m, name=name: getattr(m, name)(ignore_index=1, to_onehot_y=True)(X, LABELS) for name in ("DiceLoss", "FocalLoss")),
]


def outcome(module, call):
    with warnings.catch_warnings(record=True) as given:
        warnings.simplefilter("always")
        try:
            call(module)
            error = None
        except Exception as raised:
            error = type(raised)
    return error, {str(w.message) for w in given if "ignored" in str(w.message) or "mask" in str(w.message).lower()}


@pytest.mark.parametrize("call", CALLS)
def test_errors_and_warnings_are_those_of_monai(call):
    assert outcome(lm, call) == outcome(monai, call)
