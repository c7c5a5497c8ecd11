"""losskit.torch's losses of segmentations against MONAI's: values and gradients, of functions and modules.

MONAI always computes in double here, from the numbers that losskit gets: what differs is losskit's own error.
"""

import functools
import inspect
import random
import warnings

import pytest

torch = pytest.importorskip("torch")
monai = pytest.importorskip("monai.losses")

import losskit.torch as lt  # noqa: E402

TOLERANCE = {torch.float32: 4e-6, torch.float64: 1e-12}
every_dtype = pytest.mark.parametrize("dtype", TOLERANCE)


@pytest.fixture(autouse=True)
def in_double(monkeypatch):
    """Without MONAI's casts to float32: of label maps, the scores of a focal loss, the weights of a generalized dice loss."""
    to_float = torch.Tensor.float
    monkeypatch.setattr(torch.Tensor, "float", lambda tensor: tensor if tensor.is_floating_point() else to_float(tensor))
    for module in (monai.dice, monai.tversky, monai.focal_loss):
        monkeypatch.setattr(module, "one_hot", functools.partial(module.one_hot, dtype=torch.float64))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of options that mean nothing with one class
        yield


class Draw(random.Random):
    """Random shapes, scores, targets and options."""

    def __init__(self, *seed):
        super().__init__(repr(seed))
        self.tensors = torch.Generator().manual_seed(self.getrandbits(60))

    def shape(self, classes=(1, 2, 3, 5)):
        """(N, C, d1, ..., dk) for k = 1 to 3."""
        return self.randint(1, 3), self.choice(classes), *(self.randint(1, 6) for _ in range(self.randint(1, 3)))

    def scores(self, shape, dtype, probabilities=False):
        if probabilities:
            return torch.rand(shape, generator=self.tensors, dtype=dtype)
        return 2 * torch.randn(shape, generator=self.tensors, dtype=dtype)

    def labels(self, shape):
        """Some classes of some samples are without a target. The shape is MONAI's, which has a class axis of size 1."""
        low = self.randint(0, shape[1] - 1)
        return torch.randint(low, shape[1], (shape[0], 1, *shape[2:]), generator=self.tensors)

    def one_hot(self, shape):
        if shape[1] == 1:
            return torch.randint(0, 2, shape, generator=self.tensors)
        return torch.nn.functional.one_hot(self.labels(shape)[:, 0], shape[1]).movedim(-1, 1)

    def target(self, kind, shape, dtype):
        return (self.labels(shape) if kind == "labels" and shape[1] > 1 else self.scores(shape, dtype, True) if kind == "soft"
                else self.one_hot(shape))

    def options(self, choices):
        return {name: self.choice(values) for name, values in choices.items()}

    def weight(self, count, dtype):
        return self.choice([None, 0.1 + torch.rand(count, generator=self.tensors, dtype=dtype)])


def balanced(options):
    """Without a balance, alpha is -1 to losskit."""
    return {name: -1.0 if name == "alpha" and value is None else value for name, value in options.items()}


def squeezed(target, x):
    """A label map as losskit has it: without the class axis."""
    return target if target.shape == x.shape else target[:, 0]


def compare(mine, theirs, x, what):
    """mine and theirs: functions of the scores. Their double result and gradient is what mine has to give."""
    wide, x = x.double().requires_grad_(), x.clone().requires_grad_()
    expected, found = theirs(wide), mine(x)
    assert found.shape == expected.shape and found.dtype is x.dtype, what
    upstream = 0.5 + torch.rand(expected.shape, generator=torch.Generator().manual_seed(0), dtype=torch.float64)
    upstream = upstream.to(x.dtype)
    gradient = torch.autograd.grad(expected, wide, upstream.double())[0]
    found_gradient = torch.autograd.grad(found, x, upstream)[0]
    for a, b in ((found, expected), (found_gradient, gradient)):
        # Losses are differences from 1; gradients of terms as large as the largest of them, or as a share of one position.
        largest = b.nan_to_num().abs().max().item() if b.numel() else 0.0
        atol = TOLERANCE[x.dtype] * max(largest, 1.0 if b is expected else 1 / max(x.numel(), 1))
        torch.testing.assert_close(a.double(), b, rtol=TOLERANCE[x.dtype], atol=atol, equal_nan=True,
                                   msg=lambda m: f"{what}: {m}")


FLAGS = [False, True]
PLAIN = {"include_background": [True, False], "batch": FLAGS, "smooth_nr": [1e-5, 0.0, 0.3], "smooth_dr": [1e-5, 0.7]}
SQUARES = {"squared_pred": FLAGS, "jaccard": FLAGS}
LOSSES = {
    "dice_loss": ("DiceLoss", {**PLAIN, **SQUARES, "soft_label": FLAGS}),
    "tversky_loss": ("TverskyLoss", {**PLAIN, "soft_label": FLAGS, "alpha": [0.5, 0.3, 1.0], "beta": [0.5, 0.7, 0.0]}),
    "generalized_dice_loss": ("GeneralizedDiceLoss", {**PLAIN, "soft_label": FLAGS, "w_type": ["square", "simple", "uniform"]}),
    "dice_ce_loss": ("DiceCELoss", {**PLAIN, **SQUARES, "lambda_dice": [1.0, 0.0, 0.4], "lambda_ce": [1.0, 0.0, 3.0],
                                    "label_smoothing": [0.0, 0.2, 1.0]}),
    "dice_focal_loss": ("DiceFocalLoss", {**PLAIN, **SQUARES, "gamma": [2.0, 0.0, 1.0, 0.5, 3.5], "alpha": [None, 0.0, 0.25, 1.0],
                                          "lambda_dice": [1.0, 0.0, 0.4], "lambda_focal": [1.0, 0.0, 3.0]}),
}


@every_dtype
@pytest.mark.parametrize("kind", ["labels", "one_hot", "soft"])
@pytest.mark.parametrize("activation", ["none", "sigmoid", "softmax"])
@pytest.mark.parametrize("name", LOSSES)
def test_options_in_combination(name, activation, kind, dtype):
    their_name, choices = LOSSES[name]
    for n in range(40):
        draw = Draw(name, activation, kind, n)
        shape, options = draw.shape(), draw.options(choices)
        x = draw.scores(shape, dtype, probabilities=activation == "none")
        target = draw.target(kind, shape, dtype)
        reduction = draw.choice(["mean", "sum"] if name in ("dice_ce_loss", "dice_focal_loss") else ["none", "mean", "sum"])
        if name in ("dice_loss", "dice_ce_loss", "dice_focal_loss"):
            without = name != "dice_ce_loss" and not options["include_background"] and shape[1] > 1
            options["weight"] = draw.weight(shape[1] - without, dtype)
        given = dict(options)
        if given.get("weight") is not None:  # that of a single class is a number to their focal loss
            given["weight"] = given["weight"].double().squeeze() if name == "dice_focal_loss" else given["weight"].double()
        if activation != "none":
            given[activation] = True
        theirs = getattr(monai, their_name)(**given, to_onehot_y=kind == "labels", reduction=reduction)
        mine = {**balanced(options), "activation": activation, "reduction": reduction}
        module = getattr(lt, their_name)(**mine)
        y = squeezed(target, x)

        def wide(x):
            value = theirs(x, target.double())
            # Their unreduced losses have axes of size 1 behind those of samples and classes.
            axes = (1 if name == "generalized_dice_loss" else 2) - options["batch"]
            return value.reshape(value.shape[:axes]) if reduction == "none" else value

        what = shape, options, reduction
        compare(lambda x: getattr(lt, name)(x, y, **mine), wide, x, what)
        compare(lambda x: module(x, y), wide, x, what)


def focal(draw, dtype, classes=(1, 2, 3, 5), **choices):
    """Scores and options of a focal loss."""
    return (draw.scores(draw.shape(classes), dtype),
            draw.options({"gamma": [2.0, 0.0, 1.0, 0.5, 3.5], "reduction": ["none", "mean", "sum"], **choices}))


def over_positions(value, x, reduction):
    """Their sum of focal losses is one of averages over the positions of a sample."""
    return value / x[0, 0].numel() if reduction == "sum" else value


@every_dtype
def test_sigmoid_focal_loss(dtype):
    for n in range(40):
        draw = Draw("sigmoid", n)
        x, options = focal(draw, dtype, alpha=[None, 0.0, 0.25, 1.0])
        target, mine, theirs = draw.one_hot(x.shape).to(dtype), balanced(options), monai.FocalLoss(**options)
        for function in (functools.partial(lt.sigmoid_focal_loss, **mine), lt.SigmoidFocalLoss(**mine)):
            compare(lambda x: over_positions(function(x, target), x, options["reduction"]), lambda x: theirs(x, target.double()),
                    x, options)


@every_dtype
@pytest.mark.parametrize("kind", ["labels", "one_hot", "soft"])
def test_focal_part_of_dice_focal_loss(kind, dtype):
    """MONAI's factor for soft targets is not torchvision's, which sigmoid_focal_loss has. 'none' averages over positions."""
    for n in range(40):
        draw = Draw("focal part", kind, n)
        x, options = focal(draw, dtype, alpha=[None, 0.0, 0.25, 1.0], include_background=[True, False])
        target = draw.target(kind, x.shape, dtype)
        count = x.shape[1] - (not options["include_background"] and x.shape[1] > 1)
        weight = draw.weight(count, dtype)
        mine = {**balanced(options), "weight": weight, "lambda_dice": 0.0}
        weight = None if weight is None else weight.double().squeeze()
        theirs = monai.FocalLoss(**options, weight=weight, to_onehot_y=kind == "labels")

        def wide(x):
            value = theirs(x, target.double())
            return value.flatten(2).mean(2) if options["reduction"] == "none" else value

        compare(lambda x: lt.dice_focal_loss(x, target, **mine), wide, x, options)


@every_dtype
def test_softmax_focal_loss(dtype):
    """The weights of classes are MONAI's weight as well as its list alpha."""
    for n in range(60):
        draw = Draw("softmax", n)
        x, options = focal(draw, dtype, classes=(2, 3, 5))
        target, weight, named = draw.labels(x.shape), draw.weight(x.shape[1], dtype), draw.choice(["weight", "alpha"])
        ignored = draw.choice([None, -1, 1, 255])
        if ignored in (-1, 255):
            target[draw.scores(target.shape, dtype) > 1] = ignored
        theirs = monai.FocalLoss(**options, use_softmax=True, to_onehot_y=True, ignore_index=ignored,
                                 **{} if weight is None else {named: weight.double()})
        kept = torch.ones(target.shape) if ignored is None else target != ignored
        if options["reduction"] == "sum" and not (kept.flatten(1).sum(1) == kept[0].sum()).all() or not kept.any():
            continue  # their divisor is another one for each sample, or none
        mine = dict(options, weight=weight, **{} if ignored is None else {"ignore_index": ignored})

        def of_positions(value):
            if options["reduction"] == "none":
                classes = torch.arange(x.shape[1]).reshape(-1, *[1] * (x.dim() - 2))
                return value[:, None] * (target.clamp_min(0) == classes)
            if options["reduction"] == "sum":
                return value / kept[0].sum()
            return value if ignored is None else value * x.shape[1]  # with ignore_index, they do not divide by C

        for function in (functools.partial(lt.softmax_focal_loss, **mine), lt.SoftmaxFocalLoss(**mine)):
            compare(lambda x: of_positions(function(x, target[:, 0])), lambda x: theirs(x, target.double()), x,
                    (options, ignored))


@every_dtype
@pytest.mark.parametrize("activation", ["sigmoid", "softmax"])
@pytest.mark.parametrize("name", ["dice_loss", "tversky_loss"])
def test_ignored_labels(name, activation, dtype):
    their_name, choices = LOSSES[name]
    for n in range(40):
        draw = Draw("ignored", name, n)
        x, options = draw.scores(draw.shape((2, 3, 5)), dtype), draw.options(choices)
        target, ignored = draw.labels(x.shape), draw.choice([-1, 0, 1, 255])
        if ignored in (-1, 255):
            target[draw.scores(target.shape, dtype) > 0.5] = ignored
        theirs = getattr(monai, their_name)(**options, **{activation: True}, to_onehot_y=True, ignore_index=ignored)
        mine, what = functools.partial(getattr(lt, name), activation=activation, **options), (options, ignored)
        compare(lambda x: mine(x, target[:, 0], ignore_index=ignored), lambda x: theirs(x, target), x, what)
        # One-hot targets have no label to ignore, but a mask; to MONAI, positions of no class are ignored ones.
        mask = target[:, 0] != ignored
        one_hot = torch.nn.functional.one_hot(torch.where(mask, target[:, 0], 0), x.shape[1]).movedim(-1, 1) * mask[:, None]
        theirs = getattr(monai, their_name)(**options, **{activation: True}, ignore_index=-1)
        compare(lambda x: mine(x, one_hot, mask=mask), lambda x: theirs(x, one_hot.double()), x, what)


@every_dtype
def test_masked_dice_loss(dtype):
    for n in range(40):
        draw = Draw("masked", n)
        x, options = draw.scores(draw.shape(), dtype), draw.options(LOSSES["dice_loss"][1])
        activation, target = draw.choice(["sigmoid", "softmax"]), draw.target("soft", x.shape, dtype)
        mask = draw.scores((x.shape[0], 1, *x.shape[2:]), dtype) > 0
        theirs = monai.MaskedDiceLoss(**options, **{activation: True})
        compare(lambda x: lt.dice_loss(x, target, mask=mask[:, 0], activation=activation, **options),
                lambda x: theirs(x, target.double(), mask.double()), x, options)


@pytest.mark.parametrize("dtype", [torch.int64, torch.uint8, torch.float32, torch.float64])
@pytest.mark.parametrize("name", LOSSES)
def test_label_maps_with_a_class_axis(name, dtype):
    """As to_onehot_y takes them, whose labels are often floating."""
    draw = Draw("axis", name)
    x = draw.scores((2, 3, 4, 5), torch.float32)
    target = draw.labels(x.shape)
    for compute in (getattr(lt, name), getattr(lt, LOSSES[name][0])()):
        assert torch.equal(compute(x, target.to(dtype)), compute(x, target[:, 0]))


# Where there is nothing to compare with, or all of it.
EDGES = {
    "nothing wanted or found": (torch.zeros(2, 3, 4), torch.zeros(2, 3, 4)),
    "nothing wanted": (torch.full((2, 3, 4), 0.5), torch.zeros(2, 3, 4)),
    "nothing found": (torch.zeros(2, 3, 4), torch.ones(2, 3, 4)),
    "everything": (torch.ones(2, 3, 4), torch.ones(2, 3, 4)),
    "one position": (torch.full((1, 2, 1), 0.25), torch.tensor([[[1.0], [0.0]]])),
    "no positions": (torch.zeros(2, 3, 0), torch.zeros(2, 3, 0)),
    "no samples": (torch.zeros(0, 3, 4), torch.zeros(0, 3, 4)),
}


@every_dtype
@pytest.mark.parametrize("edge", EDGES)
@pytest.mark.parametrize("options", [{}, {"batch": True}, {"smooth_nr": 0.0}, {"smooth_nr": 0.0, "smooth_dr": 0.0}], ids=repr)
@pytest.mark.parametrize("name", ["dice_loss", "tversky_loss", "generalized_dice_loss"])
def test_edges(name, options, edge, dtype):
    x, target = (t.to(dtype) for t in EDGES[edge])
    theirs = getattr(monai, LOSSES[name][0])(**options)
    compare(lambda x: getattr(lt, name)(x, target, **options), lambda x: theirs(x, target.double()), x, edge)


@pytest.mark.parametrize("name", LOSSES)
def test_defaults_and_order(name):
    mine, theirs = (inspect.signature(getattr(m, LOSSES[name][0])).parameters for m in (lt, monai))
    # One activation in the place of four arguments; labels are told from one-hot targets by their shape.
    assert set(theirs) - set(mine) == {"to_onehot_y", "sigmoid", "softmax", "other_act"}
    assert [n for n in mine if n in theirs] == [n for n in theirs if n in mine]
    meant = {"ignore_index": -100, "alpha": -1.0}  # what they call None
    for shared in set(mine) & set(theirs):
        default = theirs[shared].default
        assert mine[shared].default == (meant.get(shared) if default is None else default), shared


@pytest.mark.parametrize("name, options", [
    ("dice_loss", {"weight": [1.0, 1.0]}),
    ("dice_loss", {"reduction": "unknown"}),
    ("tversky_loss", {"reduction": "unknown"}),
    ("generalized_dice_loss", {"w_type": "unknown"}),
    ("dice_ce_loss", {"lambda_ce": -1.0}),
    ("dice_focal_loss", {"lambda_focal": -1.0}),
    ("dice_focal_loss", {"weight": [1.0, 1.0]}),
])
def test_errors(name, options):
    """Of the same type, though some of MONAI's come with the constructor."""
    options = {k: torch.tensor(v) if k == "weight" else v for k, v in options.items()}
    for module in (lt, monai):
        with pytest.raises(ValueError):
            getattr(module, LOSSES[name][0])(**options)(torch.ones(2, 3, 4), torch.ones(2, 3, 4))
