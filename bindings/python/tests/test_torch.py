"""losskit.torch against torch: values, gradients, derivatives of higher order, torch.compile, errors."""

import inspect
import warnings

import numpy as np
import pytest

torch = pytest.importorskip("torch")

import losskit  # noqa: E402
import losskit.torch as lt  # noqa: E402
from losskit._catalogue import LOSSES  # noqa: E402
from losskit.torch import _engine  # noqa: E402
from losskit.torch._formulas import formula  # noqa: E402
from samples import arguments, class_arguments, every_loss  # noqa: E402

F = torch.nn.functional
CUSTOM_OP = hasattr(torch, "library") and hasattr(torch.library, "custom_op")
compiled = pytest.mark.skipif(not CUSTOM_OP, reason="this torch has no torch.library.custom_op")


def variants(loss, dtype, by_formula=False):
    """Tensors for a loss, or those of them that torch's formula takes too."""
    taken = inspect.signature(formula(loss.name)).parameters if by_formula else [i.name for i in loss.inputs]
    for given in filter(None, [arguments(loss, dtype), arguments(loss, dtype, optional=False), class_arguments(loss, dtype)]):
        yield {name: torch.from_numpy(np.array(a)) for name, a in given.items() if name in taken}


def leaves(loss, given):
    return [i.name for i in loss.inputs if i.differentiable and i.name in given and given[i.name].is_floating_point()]


def with_grad(loss, function, given, upstream=None, **more):
    given = {n: t.clone().requires_grad_(n in leaves(loss, given)) for n, t in given.items()}
    value = function(**given, **more)
    if value.requires_grad:
        value.backward(torch.ones_like(value) if upstream is None else upstream)
    return value.detach(), [given[n].grad for n in leaves(loss, given)]


@every_loss
@pytest.mark.parametrize("reduction", ["none", "mean", "sum"])
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_equals_torch(loss, reduction, dtype):
    for given in variants(loss, dtype, by_formula=True):
        upstream = torch.randn_like(getattr(lt, loss.name)(**given, reduction=reduction))
        mine = with_grad(loss, getattr(lt, loss.name), given, upstream, reduction=reduction)
        theirs = with_grad(loss, formula(loss.name), given, upstream, reduction=reduction)
        torch.testing.assert_close(mine, theirs, rtol=1e-5 if dtype is np.float32 else 1e-12, atol=1e-6)


@every_loss
def test_losskit_computes_what_it_takes(loss, monkeypatch):
    """Equal numbers would not show where they come from."""
    monkeypatch.setattr(_engine, "by_formula", None)
    for given in variants(loss, np.float32):
        with_grad(loss, getattr(lt, loss.name), given, reduction="none")


@pytest.mark.parametrize("reduction", ["none", "mean", "sum"])
@pytest.mark.parametrize("joined", [False, True])
@pytest.mark.parametrize("zero_infinity", [False, True])
def test_ctc_equals_torch(reduction, joined, zero_infinity):
    generator = torch.Generator().manual_seed(7)
    logits = torch.randn(30, 5, 11, generator=generator, dtype=torch.float64)
    labels = torch.randint(0, 10, (5, 12), generator=generator)
    labels += labels >= 3
    frames, counts = torch.tensor([30, 28, 25, 30, 12]), torch.tensor([12, 7, 0, 1, 3 if not zero_infinity else 12])
    if joined:
        labels = torch.cat([row[:n] for row, n in zip(labels, counts)])
    x, y = (logits.clone().requires_grad_() for _ in range(2))
    arguments = dict(blank=3, reduction=reduction, zero_infinity=zero_infinity)
    mine = lt.ctc_loss(torch.log_softmax(x, -1), labels, tuple(frames.tolist()), counts, **arguments)
    theirs = F.ctc_loss(torch.log_softmax(y, -1), labels, frames, counts, **arguments)
    upstream = torch.randn_like(theirs)
    mine.backward(upstream)
    theirs.backward(upstream)
    torch.testing.assert_close(mine, theirs, rtol=1e-12, atol=1e-12)
    torch.testing.assert_close(x.grad, y.grad, rtol=1e-10, atol=1e-12)
    fused = logits.clone().requires_grad_()
    module = lt.CTCLoss(from_logits=True, **arguments)
    module(fused, labels, frames, counts).backward(upstream)
    torch.testing.assert_close(fused.grad, y.grad, rtol=1e-10, atol=1e-12)


@every_loss
@pytest.mark.parametrize("reduction", ["none", "mean"])
def test_derivatives_of_every_kind(loss, reduction):
    """gradcheck with forward AD, and gradgradcheck."""
    if loss.gradient != "exact":
        pytest.skip(loss.gradient)
    for given in variants(loss, np.float64, by_formula=True):
        names = leaves(loss, given)
        if not names:
            pytest.skip("it has no gradient")

        def function(*tensors):
            return getattr(lt, loss.name)(**{**given, **dict(zip(names, tensors))}, reduction=reduction)

        tensors = [given[n].clone().requires_grad_() for n in names]
        assert torch.autograd.gradcheck(function, tensors, check_forward_ad=True)
        assert torch.autograd.gradgradcheck(function, tensors)


@every_loss
def test_formulas_know_what_a_call_says(loss):
    """Higher derivatives, other devices and dtypes are the formula's: it is asked by its signature what it takes."""
    taken = set(inspect.signature(formula(loss.name)).parameters)
    assert {i.name for i in loss.inputs} - taken <= {"mask", "sample_weight"}
    assert {o.name for o in loss.options} - taken <= {"empty_mean", "ignore_index", "strict", "normalize"}


OVERLAPS = [name for name, loss in LOSSES.items() if loss.inputs[0].shape in ("segments", "segmented")]


@pytest.mark.parametrize("name", OVERLAPS)
@pytest.mark.parametrize("reduction", ["none", "mean"])
def test_second_derivatives_of_segmentations(name, reduction):
    """With what the samples above leave at its default."""
    x = torch.randn(2, 3, 4, generator=torch.Generator().manual_seed(1), dtype=torch.float64, requires_grad=True)
    options = dict(activation="softmax", include_background=False, batch=True, smooth_nr=0.1, mask=torch.arange(8).reshape(2, 4) % 3)

    def function(x):
        return getattr(lt, name)(x, torch.arange(8).reshape(2, 4) % 3, **options, reduction=reduction)

    assert torch.autograd.gradcheck(function, x, check_forward_ad=True)
    assert torch.autograd.gradgradcheck(function, x)


@compiled
@every_loss
@pytest.mark.parametrize("reduction", ["none", "mean"])
def test_compiles(loss, reduction):
    torch.compiler.reset()
    given = next(variants(loss, np.float32))
    function = torch.compile(getattr(lt, loss.name), fullgraph=True)
    mine = with_grad(loss, function, given, reduction=reduction)
    theirs = with_grad(loss, getattr(lt, loss.name), given, reduction=reduction)
    torch.testing.assert_close(mine, theirs)


@compiled
@every_loss
@pytest.mark.parametrize("reduction", ["none", "mean"])
def test_opcheck(loss, reduction):
    for given in variants(loss, np.float32):
        tensors = [given[i.name].clone().requires_grad_(i.name in leaves(loss, given)) if i.name in given else None
                   for i in loss.inputs]
        places = [n for n, i in enumerate(loss.inputs) if i.name in leaves(loss, given)]
        operator = getattr(torch.ops.losskit, loss.name)
        torch.library.opcheck(operator, (*tensors, *(o.default for o in loss.options), reduction, places))


X = torch.randn(4, 3, generator=torch.Generator().manual_seed(0))
Y = torch.tensor([0, 1, 2, 0])


@pytest.mark.parametrize("wrong", [
    lambda f: f.cross_entropy(X, Y + 9),
    lambda f: f.cross_entropy(X, Y[:3]),
    lambda f: f.cross_entropy(X, Y, weight=torch.ones(2)),
    lambda f: f.cross_entropy(X, Y, label_smoothing=2.0),
    lambda f: f.cross_entropy(X, Y, reduction="foo"),
    lambda f: f.mse_loss(X, Y),
    lambda f: f.binary_cross_entropy_with_logits(X, X[:2]),
])
def test_errors_are_those_of_torch(wrong):
    with pytest.raises(Exception) as expected:
        wrong(F)
    with pytest.raises(type(expected.value)) as found:
        wrong(lt)
    assert type(found.value) is type(expected.value)


def test_modules_and_deprecated_arguments():
    module = lt.CrossEntropyLoss(weight=torch.ones(3), label_smoothing=0.1)
    assert "weight" in module.state_dict() and "label_smoothing=0.1" in repr(module)
    torch.testing.assert_close(module(X, Y), torch.nn.CrossEntropyLoss(weight=torch.ones(3), label_smoothing=0.1)(X, Y))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.testing.assert_close(lt.mse_loss(X, -X, False), F.mse_loss(X, -X, reduction="sum"))
        torch.testing.assert_close(lt.MSELoss(reduce=False)(X, -X), F.mse_loss(X, -X, reduction="none"))


def test_warnings_are_those_of_torch():
    column, row = torch.ones(4, 1), torch.ones(4)
    for name in ("mse_loss", "l1_loss", "smooth_l1_loss", "huber_loss"):
        for f in (F, lt):
            with pytest.warns(UserWarning, match="Please ensure they have the same size") as found:
                getattr(f, name)(column, row)
            assert [w.filename for w in found] == [__file__]
    with pytest.warns(UserWarning, match="'mean' divides the total loss"):
        lt.kl_div(row, row)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        lt.mse_loss(row, row)
        lt.kl_div(row, row, reduction="batchmean")


def test_minus_what_memory_holds():
    """The imaginary part of a conjugate is a view."""
    negative = torch.complex(X, X).conj().imag
    assert negative.is_neg()
    torch.testing.assert_close(lt.soft_margin_loss(negative, X.sign()), F.soft_margin_loss(-X, X.sign()))
    if hasattr(torch.Tensor, "__dlpack_c_exchange_api__"):
        with pytest.raises(TypeError, match="resolve_neg"):
            losskit.mse_loss(negative, X)


def test_what_is_known_to_be_zero_has_no_memory():
    none = torch._efficientzerotensor
    weight = torch.ones(3)
    for reduction in ("mean", "none"):
        for dtype in (torch.float32, torch.float64, torch.bfloat16 if _engine._EXCHANGES else torch.float64):
            x, full = none((4, 3), dtype=dtype).requires_grad_(), torch.zeros(4, 3, dtype=dtype).requires_grad_()
            found, expected = (with_memory(*given, reduction) for given in (
                (x, none((4, 3), dtype=dtype), none(4, dtype=torch.int64), none(3, dtype=dtype)),
                (full, torch.zeros(4, 3, dtype=dtype), torch.zeros(4, dtype=torch.int64), torch.zeros(3, dtype=dtype))))
            torch.testing.assert_close(found, expected, rtol=0, atol=0, equal_nan=True)
    torch.testing.assert_close(lt.cross_entropy(X, Y, none(3) + weight), lt.cross_entropy(X, Y))


def with_memory(x, zero, classes, weight, reduction):
    values = [lt.mse_loss(x, zero, reduction=reduction), lt.mse_loss(zero, x - 1, reduction=reduction),
              lt.cross_entropy(x, classes, reduction=reduction), lt.cross_entropy(x, classes, weight, reduction=reduction)]
    return [(v.detach(), *torch.autograd.grad(v.sum(), x)) for v in values]


def test_rows_of_a_jacobian_at_once():
    for function in (lambda x: lt.cross_entropy(x, Y, reduction="none"), lambda x: lt.cross_entropy(x.bfloat16(), Y)[None]):
        expected = torch.autograd.functional.jacobian(function, X)
        torch.testing.assert_close(torch.autograd.functional.jacobian(function, X, vectorize=True), expected, rtol=1e-2, atol=1e-3)


def test_what_losskit_does_not_take_goes_to_torch():
    assert torch.isnan(lt.cross_entropy(torch.ones(5, 0), torch.ones(5, 0)))
    for f in (F, lt):
        with pytest.raises(RuntimeError):
            f.multi_margin_loss(X.long(), Y)
        with pytest.raises(RuntimeError):
            f.multi_margin_loss(torch.ones(4, 0), Y)
    wide = X.double().round()
    torch.testing.assert_close(lt.cosine_embedding_loss(wide, wide.long(), Y), F.cosine_embedding_loss(wide, wide.long(), Y))
    assert lt.mse_loss(X.to("meta"), X.to("meta")).device.type == "meta"
    assert lt.mse_loss(X, X.double()).dtype is torch.float64
    for f in (F, lt):
        with pytest.raises((TypeError, AttributeError)):
            f.mse_loss(X, 1.0)


@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16])
@pytest.mark.parametrize("reduction", ["mean", "none"])
def test_halves_are_those_of_float32_rounded(dtype, reduction):
    if dtype is torch.float16 and torch.__version__.startswith("1."):
        pytest.skip("this PyTorch sums no halves on CPUs")
    x = torch.linspace(-3, 3, 60).reshape(6, 10).to(dtype).requires_grad_()
    y = torch.arange(6)
    value = lt.cross_entropy(x, y, reduction=reduction)
    value.backward(torch.full_like(value, 3))
    wide = x.detach().float().requires_grad_()
    wide_value = lt.cross_entropy(wide, y, reduction=reduction)
    wide_value.backward(torch.full_like(wide_value, 3))
    assert value.dtype is x.grad.dtype is dtype
    tolerance = 2 * torch.finfo(dtype).eps  # where PyTorch computes, it rounds more often
    torch.testing.assert_close(value.float(), wide_value, rtol=tolerance, atol=tolerance)
    torch.testing.assert_close(x.grad.float(), wide.grad, rtol=tolerance, atol=tolerance)


def test_gradient_of_a_view_and_of_channels_last():
    x = torch.randn(2, 3, 4, 5).to(memory_format=torch.channels_last).requires_grad_()
    y = torch.randint(0, 3, (2, 4, 5))
    lt.cross_entropy(x, y).backward()
    mine, x.grad = x.grad, None
    F.cross_entropy(x, y).backward()
    torch.testing.assert_close(mine, x.grad)


def test_core_functions_take_tensors():
    value, gradient = losskit.value_and_grad.cross_entropy(X, Y)
    assert isinstance(value, torch.Tensor) and value.shape == () and isinstance(gradient, torch.Tensor)
    with pytest.raises(TypeError, match="use losskit.torch"):
        losskit.cross_entropy(X.clone().requires_grad_(), Y)


@pytest.mark.skipif(not hasattr(torch, "func"), reason="this torch has no torch.func")
def test_functorch():
    torch.testing.assert_close(torch.func.grad(lt.mse_loss)(X, -X), torch.func.grad(F.mse_loss)(X, -X))
    torch.testing.assert_close(torch.vmap(lt.mse_loss)(X, -X), torch.vmap(F.mse_loss)(X, -X))


def test_no_gradient_is_computed_without_need(monkeypatch):
    wanted = []
    original = _engine.evaluate
    monkeypatch.setattr(_engine, "evaluate", lambda *a, **k: wanted.append(a[4]) or original(*a, **k))
    lt.mse_loss(X, -X)
    lt.mse_loss(X.clone().requires_grad_(), -X)
    with torch.no_grad():
        lt.mse_loss(X.clone().requires_grad_(), -X)
    assert wanted == [(), (0,), ()]
