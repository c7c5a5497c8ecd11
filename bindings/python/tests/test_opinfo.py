"""losskit.torch against the samples that PyTorch tests its own losses with: functions, modules, calls that must fail, and what
PyTorch's tests ask of every function."""

import copy
import pickle
import warnings

import pytest

torch = pytest.importorskip("torch")
try:
    from torch.testing._internal.common_methods_invocations import op_db
    from torch.testing._internal.common_modules import module_db
except ImportError as missing:
    pytest.skip(f"PyTorch's own samples cannot be imported: {missing}", allow_module_level=True)

import losskit.torch  # noqa: E402

FLOATS = (torch.float64, torch.float32, torch.float16, torch.bfloat16)
TOLERANCE = {torch.float64: 1e-11, torch.float32: 1e-5, torch.float16: 2e-3, torch.bfloat16: 1.6e-2}
HALF_STEP = {torch.float16: 2.0**-25}  # of numbers near 0, where all but float16 have more digits than they need

FUNCTIONS = {op.name.split(".")[-1]: op for op in op_db if op.name.startswith("nn.functional.")}
FUNCTIONS = {name: op for name, op in FUNCTIONS.items() if hasattr(losskit.torch, name)}
MODULES = {info.module_cls.__name__: info for info in module_db}
# Random parameters are what test_composed.py is for.
MODULES = {name: info for name, info in MODULES.items()
           if name.endswith("Loss") and hasattr(losskit.torch, name) and name != "LinearCrossEntropyLoss"}
# Behind a matrix product, whose rounding is neither library's.
PRODUCTS = {"linear_cross_entropy"}

if not FUNCTIONS or not MODULES:
    pytest.skip("PyTorch's own samples have no losses", allow_module_level=True)


def with_dtypes(known):
    return [pytest.param(name, dtype, id=f"{name}-{str(dtype)[6:]}") for name in known for dtype in FLOATS if dtype in known[name].dtypes]


def mapped(convert, values, named):
    """The arguments with their floating tensors converted."""
    one = lambda v: convert(v) if torch.is_tensor(v) and v.is_floating_point() else v
    return [one(v) for v in values], {name: one(v) for name, v in named.items()}


def outcome(function, values, named, dtype):
    """Value and gradient of the first argument, or the type of the exception."""
    (first, *others), named = mapped(lambda v: v.detach(), values, named)
    first = first.requires_grad_()
    try:
        loss = function(first, *others, **named)
    except Exception as error:
        return type(error)
    # Of elements that are wide apart, so that each shows.
    upstream = torch.linspace(0.5, 1.5, loss.numel(), dtype=torch.float64).reshape(loss.shape).to(dtype)
    (gradient,) = torch.autograd.grad(loss, first, upstream.to(loss.dtype))
    return loss, gradient


def compare(mine, theirs, values, named, dtype):
    """theirs in double, on the same numbers: what PyTorch loses in narrower types is not ours to lose too."""
    expected = outcome(theirs, *mapped(lambda v: v.double(), values, named), dtype)
    got = outcome(mine, values, named, dtype)
    if isinstance(expected, type):
        assert got == expected
        return
    assert not isinstance(got, type), got
    for what, a, b in zip(("value", "gradient"), got, expected):
        assert a.dtype == dtype and a.shape == b.shape, what
        scale = b[b.isfinite()].abs().max().item() if b.isfinite().any() else 0.0
        near_zero = max(TOLERANCE[dtype] * min(scale, 1.0) / 8, HALF_STEP.get(dtype, 0.0))
        torch.testing.assert_close(a.double(), b, rtol=TOLERANCE[dtype], atol=near_zero, equal_nan=True,
                                   msg=lambda text: f"{what} of {values} {named}: {text}")


@pytest.mark.parametrize("name, dtype", with_dtypes(FUNCTIONS))
def test_functions(name, dtype):
    if name in PRODUCTS and dtype is not torch.float64:
        pytest.skip("rounded before the loss")
    samples = [s for s in FUNCTIONS[name].sample_inputs("cpu", dtype, requires_grad=False)]
    assert samples
    for s in samples:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compare(getattr(losskit.torch, name), FUNCTIONS[name].op, [s.input, *s.args], s.kwargs, dtype)


IN_DOUBLE = [name for name, op in FUNCTIONS.items() if torch.float64 in op.dtypes]


@pytest.mark.parametrize("name", IN_DOUBLE)
def test_derivatives(name):
    """By every argument that PyTorch differentiates by: also rows of a Jacobian at once, forward, and of second order."""
    op, mine = FUNCTIONS[name], getattr(losskit.torch, name)
    for s in op.sample_inputs("cpu", torch.float64, requires_grad=True):
        if s.kwargs.get("options") is not None:  # PyTorch's own work in pieces, which is differentiable once
            continue
        leaves = [t for t in (s.input, *s.args) if torch.is_tensor(t) and t.requires_grad]

        def function(*tensors, s=s):
            given = iter(tensors)
            values = [next(given) if torch.is_tensor(t) and t.requires_grad else t for t in (s.input, *s.args)]
            return op.gradcheck_wrapper(mine, *values, **s.kwargs)

        options = {"fast_mode": op.gradcheck_fast_mode is not False, "nondet_tol": op.gradcheck_nondet_tol}
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            assert torch.autograd.gradcheck(function, leaves, check_batched_grad=op.check_batched_grad,
                                            check_forward_ad=op.supports_forward_ad, **options)
            if op.supports_gradgrad and name != "ctc_loss":  # which PyTorch's own fails in
                assert torch.autograd.gradgradcheck(function, leaves, check_batched_grad=op.check_batched_gradgrad, **options)


@pytest.mark.parametrize("name", IN_DOUBLE)
def test_tensors_that_are_minus_their_memory(name):
    mine = getattr(losskit.torch, name)
    for s in FUNCTIONS[name].sample_inputs("cpu", torch.float64, requires_grad=False):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            expected = outcome(mine, [s.input, *s.args], s.kwargs, torch.float64)
            got = outcome(mine, *mapped(lambda t: torch._neg_view(-t), [s.input, *s.args], s.kwargs), torch.float64)
        torch.testing.assert_close(got, expected, rtol=0, atol=0, equal_nan=True)


@pytest.mark.parametrize("name", FUNCTIONS)
def test_what_functions_refuse(name):
    if FUNCTIONS[name].error_inputs_func is None:
        pytest.skip("PyTorch has no samples of that")
    for e in FUNCTIONS[name].error_inputs("cpu"):
        s = e.sample_input
        with pytest.raises(e.error_type):
            getattr(losskit.torch, name)(s.input, *s.args, **s.kwargs)


@pytest.mark.parametrize("name, dtype", with_dtypes(MODULES))
def test_modules(name, dtype):
    info = MODULES[name]
    samples = info.module_inputs_func(info, device="cpu", dtype=dtype, requires_grad=False, training=True)
    assert samples
    for s in samples:
        made, forward = s.constructor_input, s.forward_input
        theirs = info.module_cls(*made.args, **made.kwargs).double()
        mine = pickle.loads(pickle.dumps(copy.deepcopy(getattr(losskit.torch, name)(*made.args, **made.kwargs))))
        public = {key for key in vars(theirs) if not key.startswith("_")}
        assert public <= set(vars(mine)), "attributes"
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compare(mine, theirs, forward.args, forward.kwargs, dtype)


@pytest.mark.parametrize("name", MODULES)
def test_what_modules_refuse(name):
    info = MODULES[name]
    if info.module_error_inputs_func is None:
        pytest.skip("PyTorch has no samples of that")
    for e in info.module_error_inputs_func(info, device="cpu", dtype=torch.float32, requires_grad=False, training=True):
        made, forward = e.module_error_input.constructor_input, e.module_error_input.forward_input
        with pytest.raises(e.error_type):
            module = getattr(losskit.torch, name)(*made.args, **made.kwargs)
            assert forward is not None, "should not have been constructed"
            module(*forward.args, **forward.kwargs)
