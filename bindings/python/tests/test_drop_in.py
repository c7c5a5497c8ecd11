"""What users of PyTorch's losses rely on beside their numbers: classes, signatures, autocast, broadcasting, tracing, tensors of
every kind."""

import copy
import inspect
import pickle

import numpy as np
import pytest

torch = pytest.importorskip("torch")

import losskit.torch as lt  # noqa: E402
from losskit._catalogue import LOSSES  # noqa: E402
from losskit.torch import _engine  # noqa: E402
from losskit.torch._engine import library_function  # noqa: E402
from samples import arguments, class_arguments  # noqa: E402

F, nn = torch.nn.functional, torch.nn
MODULES = [name for name in dir(lt) if name.endswith("Loss") and hasattr(nn, name)]
of_pytorch = pytest.mark.parametrize("name", [name for name in LOSSES if hasattr(F, name)])
every_module = pytest.mark.parametrize("name", MODULES)


def parameters(function):
    return [(p.name, p.default) for p in inspect.signature(function).parameters.values()]


def given(name, dtype=torch.float32):
    """Tensors for a loss, as values and, where it takes them, as classes."""
    for found in filter(None, [make(LOSSES[name], np.float32, optional=False) for make in (arguments, class_arguments)]):
        tensors = {key: torch.from_numpy(np.array(a)) for key, a in found.items()}
        yield {key: t.to(dtype) if t.is_floating_point() else t for key, t in tensors.items()}


def made(module, name):
    return getattr(module, name)(*((3, 4) if name == "LinearCrossEntropyLoss" else ()))


@every_module
def test_modules_are_pytorch_s(name):
    """skorch and others ask isinstance what they must do to a network's output."""
    mine, theirs = made(lt, name), made(nn, name)
    assert isinstance(mine, type(theirs)) and type(mine).__name__ == name
    assert {a for a in dir(theirs) if not a.startswith("__")} <= set(dir(mine))
    for module in (mine, copy.deepcopy(mine), pickle.loads(pickle.dumps(mine))):
        assert list(module.state_dict()) == list(theirs.state_dict()) and repr(module) == repr(mine)
        assert {k: v for k, v in vars(theirs).items() if isinstance(v, (int, float, str, bool))}.items() <= vars(module).items()


@every_module
def test_signatures_of_modules(name):
    for mine, theirs in ((getattr(lt, name), getattr(nn, name)), (getattr(lt, name).forward, getattr(nn, name).forward)):
        assert parameters(mine)[:len(parameters(theirs))] == parameters(theirs)


@of_pytorch
def test_signatures_of_functions(name):
    mine, theirs = parameters(getattr(lt, name)), parameters(getattr(F, name))
    if ("weight", None) not in theirs and name in ("mse_loss", "l1_loss", "huber_loss"):  # releases that have no weight
        mine.remove(("weight", None))
    assert mine[:len(theirs)] == theirs


HALVES = [torch.bfloat16, torch.float16]


def with_gradient(function, tensors, dtype=torch.bfloat16, **options):
    """Loss and gradient of the first tensor, under autocast."""
    first, *others = tensors
    leaf = tensors[first].clone().requires_grad_()
    with torch.autocast("cpu", dtype=dtype):
        value = function(**{**tensors, first: leaf}, **options)
    return value.detach(), *torch.autograd.grad(value, leaf, torch.linspace(0.5, 2, value.numel()).reshape(value.shape).to(value.dtype))


@pytest.mark.filterwarnings("ignore")
@of_pytorch
@pytest.mark.parametrize("dtype", HALVES)
@pytest.mark.parametrize("reduction", ["mean", "none"])
def test_autocast(name, dtype, reduction, monkeypatch):
    """Losses are float32's, gradients of the tensors' own type, and losskit computes them; also beside float32 targets."""
    if torch.__version__.startswith("1.") and dtype is torch.float16:
        pytest.skip("this PyTorch has no autocast of float16 on CPUs")
    with torch.autocast("cpu", dtype=torch.bfloat16):
        assert getattr(lt, name)(**next(given(name, torch.float64))).dtype is torch.float64
    for tensors in given(name, dtype):
        first = next(iter(tensors))
        wide = {key: t.float() if t.is_floating_point() else t for key, t in tensors.items()}
        expected = with_gradient(getattr(lt, name), wide, reduction=reduction)
        for narrow in (tensors, {**wide, first: tensors[first]}):
            with monkeypatch.context() as patch:
                patch.setattr(_engine, "by_formula", None)
                mine = with_gradient(getattr(lt, name), narrow, reduction=reduction)
            assert mine[0].dtype is torch.float32 and mine[1].dtype is dtype
            torch.testing.assert_close((mine[0], mine[1]), (expected[0], expected[1].to(dtype)))
            # These two PyTorch leaves in 16 bits.
            if name not in ("gaussian_nll_loss", "multilabel_soft_margin_loss") and not torch.__version__.startswith("1."):
                with torch.autocast("cpu", dtype=torch.bfloat16):
                    theirs = getattr(F, name)(**narrow, reduction=reduction)
                torch.testing.assert_close(mine[0], theirs, rtol=1e-4, atol=1e-4)


def test_autocast_under_compile():
    if not hasattr(torch, "library") or not hasattr(torch.library, "custom_op"):
        pytest.skip("this torch has no torch.library.custom_op")
    torch.compiler.reset()
    x, y = torch.randn(6, 5).bfloat16(), torch.arange(6) % 5
    compiled = torch.compile(lambda x: lt.cross_entropy(x, y), fullgraph=True)
    for _ in range(2):
        assert compiled(x).dtype is torch.bfloat16
        with torch.autocast("cpu", dtype=torch.bfloat16):
            assert compiled(x).dtype is torch.float32


X = torch.randn(4, 3, generator=torch.Generator().manual_seed(0), dtype=torch.float64)
S = torch.tensor([1, -1, 1, -1])


@pytest.mark.parametrize("name, tensors", [
    ("triplet_margin_loss", (X, -X, X[:1] + 1)),
    ("triplet_margin_loss", (X[:1], -X, X + 1)),
    ("triplet_margin_loss", (X[None], -X[:, None], X[None, :1] + 1)),
    ("cosine_embedding_loss", (X, X[:1] + 1, S)),
    ("cosine_embedding_loss", (X[:1], X + 1, S[:1])),
    ("cosine_embedding_loss", (X[:1], X[1:2], S)),
    ("cosine_embedding_loss", (X, X + 1, S[1:2])),
    ("multilabel_soft_margin_loss", (X, X[0])),
    ("multilabel_soft_margin_loss", (X, X[:, :1])),
    ("multilabel_soft_margin_loss", (X, X[0, 0])),
])
def test_broadcasting(name, tensors, monkeypatch):
    for reduction in ("mean", "none"):
        found = []
        for module in (F, lt):
            leaves = [t.clone().requires_grad_(t.is_floating_point()) for t in tensors]
            with monkeypatch.context() as patch:
                if module is lt:
                    patch.setattr(_engine, "by_formula", None)
                value = getattr(module, name)(*leaves, reduction=reduction)
            count = 1 if name == "multilabel_soft_margin_loss" else 2
            upstream = torch.linspace(0.5, 2, value.numel(), dtype=value.dtype).reshape(value.shape)
            found.append((value.detach(), *torch.autograd.grad(value, leaves[:count], upstream)))
        torch.testing.assert_close(*found)


@pytest.mark.parametrize("name, tensors", [
    ("triplet_margin_loss", (X, -X, X[:, :1])), ("triplet_margin_loss", (X[:, :1], X, X)), ("cosine_embedding_loss", (X, X[:, :1], S)),
    ("multilabel_soft_margin_loss", (X[0], X)),
])
@pytest.mark.filterwarnings("ignore")
def test_what_is_no_broadcasting(name, tensors):
    """PyTorch computes something with these."""
    with pytest.raises(ValueError, match="shape"):
        getattr(lt, name)(*tensors)


KINDS = {
    "parameter": lambda x: nn.Parameter(x),
    "subclass": lambda x: x.as_subclass(type("Mine", (torch.Tensor,), {})),
    "transposed": lambda x: x.transpose(0, -1).contiguous().transpose(0, -1),
    "expanded": lambda x: x[:1].expand_as(x),
    "every second": lambda x: torch.stack([x, x], -1)[..., 0],
    "reversed": lambda x: x.flip(0),
}


@pytest.mark.filterwarnings("ignore")
@of_pytorch
@pytest.mark.parametrize("kind", KINDS)
def test_tensors_of_every_kind(name, kind):
    for tensors in given(name, torch.float64):
        first = next(iter(tensors))
        if kind == "expanded" and tensors[first].dim() == 0:
            continue
        found = []
        for function in (library_function(name), getattr(lt, name)):
            x = tensors[first].clone().requires_grad_()
            value = function(**{**tensors, first: KINDS[kind](x)})
            results = (value.detach(), *(() if kind == "parameter" else torch.autograd.grad(value, x)))
            found.append([t.as_subclass(torch.Tensor) for t in results])
        torch.testing.assert_close(*found, rtol=1e-10, atol=1e-12)


@pytest.mark.filterwarnings("ignore")
@of_pytorch
def test_modes(name):
    """inference_mode, tensors made in it, deterministic algorithms, float64 by default."""
    if not hasattr(torch, "inference_mode"):
        pytest.skip("this torch has no inference_mode")
    for tensors in given(name):
        expected = getattr(lt, name)(**tensors)
        with torch.inference_mode():
            inside = {key: t.clone() for key, t in tensors.items()}
            value = getattr(lt, name)(**inside)
            assert value.is_inference()
        results = [value.clone(), getattr(lt, name)(**inside)]
        torch.set_default_dtype(torch.float64)
        torch.use_deterministic_algorithms(True)
        try:
            results.append(getattr(lt, name)(**tensors))
            with_gradient(getattr(lt, name), tensors)
        finally:
            torch.set_default_dtype(torch.float32)
            torch.use_deterministic_algorithms(False)
        for result in results:
            torch.testing.assert_close(result, expected, rtol=0, atol=0)


@of_pytorch
def test_targets_are_differentiated_by_where_pytorch_does(name):
    for tensors in given(name, torch.float64):
        for key in [key for key, t in tensors.items() if t.is_floating_point()]:
            found = []
            for function in (library_function(name), getattr(lt, name)):
                leaf = tensors[key].clone().requires_grad_()
                try:
                    value = function(**{**tensors, key: leaf}, reduction="sum")
                    found.append(torch.autograd.grad(value, leaf, allow_unused=True) if value.requires_grad else None)
                except (RuntimeError, NotImplementedError) as error:
                    found.append(RuntimeError if isinstance(error, RuntimeError) else type(error))
            if isinstance(found[0], tuple) and found[0][0] is not None:
                torch.testing.assert_close(*found, rtol=1e-10, atol=1e-12)
            else:
                assert found[0] == found[1] or found[0] in (None, RuntimeError)


class Network(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer, self.loss = nn.Linear(3, 5), lt.CrossEntropyLoss(weight=torch.arange(1.0, 6))

    def forward(self, x, y):
        return self.loss(self.layer(x), y)


def test_tracing():
    import torch.fx

    network, y = Network(), torch.arange(4)
    traced = torch.fx.symbolic_trace(network)
    torch.testing.assert_close(traced(X.float(), y), network(X.float(), y))


@pytest.mark.skipif(not hasattr(torch, "export") or not hasattr(torch, "library") or not hasattr(torch.library, "custom_op"),
                    reason="this torch exports no custom operators")
def test_export():
    """The program calls losskit, whatever the batch's size."""
    size, network = torch.export.Dim("n"), Network()
    program = torch.export.export(network, (X.float(), torch.arange(4)), dynamic_shapes={"x": {0: size}, "y": {0: size}})
    assert any("losskit" in str(node.target) for node in program.graph.nodes)
    x, y = torch.randn(7, 3), torch.arange(7) % 5
    torch.testing.assert_close(program.module()(x, y), network(x, y))
