"""losskit.monai's classes against MONAI's: the same constructor, the same call, the same result or error."""

import copy
import inspect
import pickle
import warnings

import pytest

torch = pytest.importorskip("torch")

import losskit.monai as lm  # noqa: E402


def test_label_maps_are_not_expanded(monkeypatch):
    seen = []
    for name in ("dice_loss", "dice_ce_loss", "dice_focal_loss", "softmax_focal_loss", "tversky_loss", "generalized_dice_loss"):
        function = getattr(lm.functional, name)
        monkeypatch.setattr(lm.functional, name,
                            lambda x, y, *rest, f=function, **named: (seen.append((x.dim(), y.dim())), f(x, y, *rest, **named))[1])
    x, y = torch.randn(2, 3, 4, 5), torch.randint(0, 3, (2, 1, 4, 5))
    losses = [lm.DiceLoss(True, True, softmax=True), lm.DiceCELoss(False, True, softmax=True), lm.DiceFocalLoss(True, True, sigmoid=True),
              lm.TverskyLoss(True, True, sigmoid=True), lm.GeneralizedDiceLoss(True, True, softmax=True), lm.FocalLoss(True, True),
              lm.FocalLoss(True, True, use_softmax=True), lm.FocalLoss(False, True, use_softmax=True)]
    for loss in losses:
        loss(x, y)
    assert seen == [(4, 3)] * len(losses)


monai = pytest.importorskip("monai.losses")

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
        if not key.startswith(("_", "pre_")):
            assert plain(getattr(made, key)) == plain(value), key


X, ONE_HOT, LABELS = torch.randn(2, 3, 4), torch.eye(3)[torch.randint(0, 3, (2, 4))].movedim(-1, 1), torch.randint(0, 3, (2, 1, 4))
ONE = torch.ones(2, 1, 4)
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
