"""losskit.torch's functions behind a layer or a distance, against PyTorch's; and that every loss of PyTorch's has a counterpart."""

import copy
import inspect
import itertools
import pickle

import pytest

torch = pytest.importorskip("torch")

import losskit.torch as lt  # noqa: E402
from losskit.torch import _composed  # noqa: E402

F, nn = torch.nn.functional, torch.nn
REDUCTIONS = ("none", "mean", "sum")


def parameters(function):
    return [(p.name, p.kind, p.default) for p in inspect.signature(function).parameters.values()]


def test_nothing_of_pytorch_is_missing():
    """But the loss that owns a tree of layers, and those of later releases than this PyTorch."""
    losses = {n for n in dir(F) if not n.startswith("_") and n.endswith(("_loss", "_entropy", "_with_logits", "kl_div"))}
    assert losses <= {*dir(lt), "adaptive_log_softmax_with_loss"} and len(losses) >= 21
    modules = {n for n in dir(nn) if n.endswith(("Loss", "Loss2d"))}
    assert modules <= {*dir(lt), "AdaptiveLogSoftmaxWithLoss"} and len(modules) >= 21
    assert modules & set(dir(lt)) <= set(lt.modules.__all__) and losses & set(dir(lt)) <= set(lt.functional.__all__)


def run(function, *tensors, **options):
    """Value and gradients by the floating tensors and those among the options."""
    leaves = [t.detach().clone().requires_grad_(t.is_floating_point()) for t in tensors]
    options = {k: v.detach().clone().requires_grad_() if k.endswith(("weight", "bias")) and torch.is_tensor(v) and k != "weight" else v
               for k, v in options.items()}
    value = function(*leaves, **options)
    wanted = [t for t in (*leaves, *options.values()) if torch.is_tensor(t) and t.requires_grad]
    return value.detach(), torch.autograd.grad(value, wanted, torch.linspace(0.5, 2, value.numel()).reshape(value.shape).to(value.dtype))


def triplet(*shape, dtype=torch.float64):
    generator = torch.Generator().manual_seed(3)
    return [torch.randn(*shape, generator=generator, dtype=dtype) for _ in range(3)]


def cosine(x, y):
    return 1 - F.cosine_similarity(x, y, -1)


# Distances with losskit's norm, and others.
KNOWN = [None, F.pairwise_distance, nn.PairwiseDistance(), nn.PairwiseDistance(1, 0.1), nn.PairwiseDistance(3.5, keepdim=True)]
OTHERS = [cosine, nn.PairwiseDistance(-2.0)]


@pytest.mark.parametrize("distance", KNOWN + OTHERS, ids=str)
@pytest.mark.parametrize("swap", [False, True])
def test_triplet_with_a_distance(distance, swap):
    for shape, margin, reduction in itertools.product([(6, 5), (5,), (2, 3, 4)], [1.0, 0.2, 3], REDUCTIONS):
        options = dict(distance_function=distance, margin=margin, swap=swap, reduction=reduction)
        mine = run(lt.triplet_margin_with_distance_loss, *triplet(*shape), **options)
        torch.testing.assert_close(mine, run(F.triplet_margin_with_distance_loss, *triplet(*shape), **options))
        module = lt.TripletMarginWithDistanceLoss(**options)
        torch.testing.assert_close(pickle.loads(pickle.dumps(module))(*triplet(*shape)) if distance is not cosine else
                                   copy.deepcopy(module)(*triplet(*shape)), mine[0])
        assert repr(module) == repr(nn.TripletMarginWithDistanceLoss(**options))


def test_triplet_with_a_distance_is_computed_by_losskit(monkeypatch):
    function = F.triplet_margin_with_distance_loss
    monkeypatch.setattr(F, "triplet_margin_with_distance_loss", None)
    for distance in KNOWN:
        lt.triplet_margin_with_distance_loss(*triplet(6, 5), distance_function=distance)
    a, p, n = triplet(6, 5)
    seen = []
    watched = nn.PairwiseDistance()
    watched.register_forward_hook(lambda *call: seen.append(call))
    for given, options in [((a, p, n[:1]), {}), ((a, p, n), {"margin": torch.tensor(0.5)}), ((a, p, n), {"distance_function": watched}),
                           ((a[:, :0], p[:, :0], n[:, :0]), {})]:
        with pytest.raises(TypeError, match="NoneType"):
            lt.triplet_margin_with_distance_loss(*given, **options)
        torch.testing.assert_close(function(*given, **options), _composed_of(monkeypatch, function, given, options))
    assert len(seen) == 4


def _composed_of(monkeypatch, function, given, options):
    with monkeypatch.context() as patch:
        patch.setattr(F, "triplet_margin_with_distance_loss", function)
        return lt.triplet_margin_with_distance_loss(*given, **options)


@pytest.mark.parametrize("wrong", [
    lambda f, a, p, n: f.triplet_margin_with_distance_loss(a, p, n[None, :2]),
    lambda f, a, p, n: f.triplet_margin_with_distance_loss(a, p, n, reduction="all"),
    lambda f, a, p, n: f.triplet_margin_with_distance_loss(a, p, None),
    lambda f, a, p, n: f.triplet_margin_with_distance_loss(a, p[:4], n),
])
def test_what_the_triplet_loss_refuses(wrong):
    with pytest.raises(Exception) as expected:
        wrong(F, *triplet(6, 5))
    with pytest.raises(Exception) as found:
        wrong(lt, *triplet(6, 5))
    assert found.type is expected.type


def test_margins_that_pytorch_takes_in_some_releases():
    outcomes = []
    for f in (F, lt):
        try:
            outcomes.append(f.triplet_margin_with_distance_loss(*triplet(6, 5), margin=-0.1).item())
        except ValueError:
            outcomes.append(ValueError)
    assert outcomes[0] == pytest.approx(outcomes[1])


def reference(input, linear_weight, target, *, linear_bias=None, ignore_index=None, **options):
    """The layer and the loss one after the other, for releases of PyTorch that do not have them together."""
    shape = linear_weight.shape[:-1]
    logits = input @ linear_weight.reshape(-1, linear_weight.shape[-1]).T + (0 if linear_bias is None else linear_bias.reshape(-1))
    return F.cross_entropy(logits.reshape(*input.shape[:-1], *shape), target, ignore_index=-100 if ignore_index is None else ignore_index,
                           **options)


THEIRS = getattr(F, "linear_cross_entropy", reference)


def layers():
    """input, weight, bias, class indices, probabilities"""
    generator = torch.Generator().manual_seed(5)
    make = lambda *shape: torch.randn(*shape, generator=generator, dtype=torch.float64)
    for batch, outputs, features in [((6,), (4,), 3), ((), (4,), 3), ((6,), (4, 2, 3), 5), ((1,), (70,), 8), ((2,), (1,), 1)]:
        shape = (*batch, *outputs)
        indices = torch.randint(0, outputs[0], (*batch, *outputs[1:]), generator=generator)
        yield make(*batch, features), make(*outputs, features), make(*outputs), indices, torch.softmax(make(*shape), len(batch))


@pytest.mark.parametrize("reduction", REDUCTIONS)
@pytest.mark.parametrize("smoothing", [0.0, 0.1])
def test_linear_cross_entropy(reduction, smoothing):
    for (x, w, b, indices, shares), weighted in itertools.product(layers(), [False, True]):
        class_weight = torch.linspace(0.5, 2, len(w), dtype=w.dtype) if weighted else None
        common = dict(weight=class_weight, reduction=reduction, label_smoothing=smoothing)
        for target, options in [(indices, {}), (indices, {"ignore_index": 0}), (indices, {"linear_bias": b}), (shares, {"linear_bias": b})]:
            mine, theirs = (run(f, x, w, target, **common, **options) for f in (lt.linear_cross_entropy, THEIRS))
            torch.testing.assert_close(mine, theirs, equal_nan=True)


def test_the_loss_behind_a_layer_is_computed_by_losskit(monkeypatch):
    monkeypatch.setattr(F, "cross_entropy", None)
    for x, w, b, indices, shares in layers():
        run(lt.linear_cross_entropy, x, w, indices, linear_bias=b)
        run(lt.linear_cross_entropy, x, w, shares)


def test_higher_derivatives_behind_a_layer():
    x, w, b, indices, _ = next(layers())
    given = [t.requires_grad_() for t in (x, w, b)]
    function = lambda x, w, b: lt.linear_cross_entropy(x, w, indices, linear_bias=b)
    assert torch.autograd.gradcheck(function, given, check_forward_ad=True) and torch.autograd.gradgradcheck(function, given)


X, W, B, Y, P = next(layers())


@pytest.mark.parametrize("wrong", [
    lambda f: f(X[None], W, Y), lambda f: f(X[0, 0], W, Y[0]), lambda f: f(X, W[0], Y), lambda f: f(X, W[:, :2], Y),
    lambda f: f(X, W, Y, linear_bias=B[:3]), lambda f: f(X[0], W[:, None], Y[:1]), lambda f: f(X, W, P, ignore_index=-100),
    lambda f: f(X, W, Y + 9), lambda f: f(X, W, Y[:3]), lambda f: f(X, W, Y, reduction="all"), lambda f: f(X, W, Y, label_smoothing=2.0),
    lambda f: f(X.float(), W, Y),
])
def test_what_linear_cross_entropy_refuses(wrong):
    if THEIRS is reference:
        pytest.skip("this PyTorch has no linear_cross_entropy")
    with pytest.raises(Exception) as expected:
        wrong(THEIRS)
    with pytest.raises(Exception) as found:
        wrong(lt.linear_cross_entropy)
    assert found.type is expected.type


@pytest.mark.skipif(not hasattr(nn, "LinearCrossEntropyLoss"), reason="this torch has no LinearCrossEntropyLoss")
def test_module_of_a_layer_and_cross_entropy(monkeypatch):
    assert parameters(lt.linear_cross_entropy) == parameters(THEIRS)
    for outputs, bias in itertools.product([(), (2, 3)], [False, True]):
        torch.manual_seed(0)
        theirs = nn.LinearCrossEntropyLoss(5, 4, out_features=outputs, bias=bias, weight=torch.arange(1.0, 5), label_smoothing=0.1)
        mine = lt.LinearCrossEntropyLoss(5, 4, out_features=outputs, bias=bias, weight=torch.arange(1.0, 5), label_smoothing=0.1)
        mine.load_state_dict(theirs.state_dict())
        mine = pickle.loads(pickle.dumps(copy.deepcopy(mine)))
        assert repr(mine) == repr(theirs) and isinstance(mine, nn.LinearCrossEntropyLoss)
        x, y = torch.randn(6, 5), torch.randint(0, 4, (6, *outputs))
        found = [(loss, *torch.autograd.grad(loss, list(m.parameters()))) for m in (mine, theirs) for loss in [m(x, y)]]
        torch.testing.assert_close(*found)
    pieces = nn.LinearCrossEntropyLoss(5, 4, options=nn.LinearCrossEntropyOptions())
    mine = lt.LinearCrossEntropyLoss(5, 4, options=nn.LinearCrossEntropyOptions())
    mine.load_state_dict(pieces.state_dict())
    y = torch.randint(0, 4, (6,))
    torch.testing.assert_close(mine(x, y), pieces(x, y))
    monkeypatch.setattr(F, "linear_cross_entropy", None)
    with pytest.raises(TypeError, match="NoneType"):
        mine(x, y)


def test_module_by_its_old_name():
    scores, y = torch.log_softmax(torch.randn(2, 3, 4, 5), 1), torch.randint(0, 3, (2, 4, 5))
    with pytest.warns(FutureWarning) as found:
        old = lt.NLLLoss2d(torch.arange(1.0, 4), ignore_index=1, reduction="sum")
    assert [w.filename for w in found] == [__file__] and isinstance(old, nn.NLLLoss) and list(old.state_dict()) == ["weight"]
    torch.testing.assert_close(old(scores, y), F.nll_loss(scores, y, torch.arange(1.0, 4), ignore_index=1, reduction="sum"))
    assert parameters(lt.NLLLoss2d) == parameters(nn.NLLLoss)


def test_signatures_are_those_of_torch():
    assert parameters(lt.triplet_margin_with_distance_loss) == parameters(F.triplet_margin_with_distance_loss)
    assert parameters(lt.TripletMarginWithDistanceLoss) == parameters(nn.TripletMarginWithDistanceLoss)
    assert set(_composed.__all__) < set(lt.functional.__all__)
