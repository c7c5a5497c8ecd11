"""Every loss, option and output of the catalogue, from Python."""

import ast
import inspect
import pathlib

import numpy as np
import pytest

import losskit
from losskit._catalogue import LOSSES
from samples import arguments, class_arguments, every_loss, first


def call(loss, given, **more):
    return getattr(losskit, loss.name)(**given, **more)


def with_gradient(loss, given, **more):
    first(loss)
    return getattr(losskit.value_and_grad, loss.name)(**given, **more)


@every_loss
@pytest.mark.parametrize("reduction", ["none", "mean", "sum"])
def test_value_is_the_same_with_and_without_gradient(loss, reduction):
    for given in filter(None, [arguments(loss), arguments(loss, optional=False), class_arguments(loss)]):
        value = call(loss, given, reduction=reduction)
        again, gradient = with_gradient(loss, given, reduction=reduction)
        np.testing.assert_array_equal(value, again)
        assert gradient.shape == given[first(loss).name].shape
        assert gradient.dtype == value.dtype == np.float64


@every_loss
def test_reductions_fit_together(loss):
    given = arguments(loss)
    elements = call(loss, given, reduction="none")
    total, divisor, kept = np.empty(()), np.empty(()), np.empty(np.shape(elements))
    mean = call(loss, given, reduction="mean", loss_sum=total, loss_divisor=divisor, loss_elements=kept)
    # A mean over positions, which these add to a dice loss, scales their elements.
    if loss.name not in ("dice_ce_loss", "dice_focal_loss"):
        np.testing.assert_array_equal(elements, kept)
    np.testing.assert_allclose(total, kept.sum(), rtol=1e-12)
    np.testing.assert_allclose(mean, total / divisor, rtol=1e-12)
    np.testing.assert_allclose(call(loss, given, reduction="sum"), elements.sum(), rtol=1e-12)
    np.testing.assert_allclose(call(loss, given, reduction="mean", divisor=4.0), total / 4, rtol=1e-12)


@every_loss
def test_gradients_are_derivatives(loss):
    if loss.gradient != "exact":
        pytest.skip(loss.gradient)
    for given in filter(None, [arguments(loss), class_arguments(loss)]):
        names = [i.name for i in loss.inputs if i.differentiable and given[i.name].dtype == np.float64]
        _, gradients = with_gradient(loss, given, reduction="sum", wrt=tuple(names))
        for name, gradient in zip(names, gradients):
            for place in np.ndindex(*given[name].shape):
                step = np.zeros_like(given[name])
                step[place] = 1e-6
                difference = (call(loss, {**given, name: given[name] + step}, reduction="sum") -
                              call(loss, {**given, name: given[name] - step}, reduction="sum")) / 2e-6
                assert abs(difference - gradient[place]) < 1e-6 * max(1, abs(difference)), (name, place)


@every_loss
def test_upstream_gradient(loss):
    given = arguments(loss)
    _, gradient = with_gradient(loss, given, reduction="sum")
    _, scaled = with_gradient(loss, given, reduction="sum", grad_loss=2.0)
    np.testing.assert_array_equal(scaled, 2 * gradient)
    upstream = np.full(np.shape(call(loss, given, reduction="none")), 2.0)
    _, scaled = with_gradient(loss, given, reduction="none", grad_loss=upstream)
    np.testing.assert_allclose(scaled, 2 * gradient, rtol=1e-14, atol=1e-300)


@every_loss
def test_options_are_reachable_and_checked(loss):
    # Without weights, whose shape is that of what some options make one loss of.
    given = class_arguments(loss, optional=False) or arguments(loss, optional=False)
    for option in loss.options:
        default = call(loss, given, reduction="sum")
        assert call(loss, given, reduction="sum", **{option.name: option.default}) == default
        for value in (option.minimum, option.maximum):
            if value is None:
                continue
            call(loss, given, **{option.name: option.choices[value] if option.choices else value})
            with pytest.raises((ValueError, TypeError), match=option.name):
                call(loss, given, **{option.name: value + (2 if value == option.maximum else -2) * max(1, abs(value))})
        with pytest.raises((ValueError, TypeError), match=option.name):
            call(loss, given, **{option.name: "no such value"})


@every_loss
def test_strides_do_not_change_a_bit(loss):
    given = arguments(loss, np.float32)
    expected = with_gradient(loss, given, reduction="sum")

    def spread(a):
        if a.ndim == 0:
            return a
        wide = np.zeros(tuple(2 * n for n in a.shape), a.dtype)
        view = wide[tuple(slice(None, None, 2) for _ in a.shape)]
        view[...] = a
        return view[tuple(slice(None, None, -1) for _ in a.shape)][tuple(slice(None, None, -1) for _ in a.shape)]

    for layout in (spread, np.asfortranarray):
        value, gradient = with_gradient(loss, {name: layout(a) for name, a in given.items()}, reduction="sum")
        assert value == expected[0]
        np.testing.assert_array_equal(gradient, expected[1])


@every_loss
def test_results_are_written_and_accumulated_where_asked(loss):
    given = arguments(loss)
    value, gradient = with_gradient(loss, given, reduction="sum")
    out, grad_out = np.empty(()), np.full(gradient.shape[::-1], np.nan).T
    result = with_gradient(loss, given, reduction="sum", out=out, grad_out=grad_out)
    assert result[0] is out and result[1] is grad_out and out == value
    np.testing.assert_array_equal(grad_out, gradient)
    with_gradient(loss, given, reduction="sum", out=out, grad_out=grad_out, accumulate=True)
    np.testing.assert_allclose(grad_out, 2 * gradient)
    np.testing.assert_allclose(out, 2 * value)
    with_gradient(loss, given, reduction="sum", out=out, grad_out=grad_out, accumulate="loss")
    np.testing.assert_allclose(out, 3 * value)
    np.testing.assert_array_equal(grad_out, gradient)


@every_loss
def test_gradient_in_place_of_its_argument(loss):
    given = arguments(loss)
    expected = with_gradient(loss, given, reduction="sum")
    name = first(loss).name
    value, gradient = with_gradient(loss, given, reduction="sum", grad_out=given[name])
    assert gradient is given[name] and value == expected[0]
    np.testing.assert_array_equal(gradient, expected[1])


@every_loss
def test_documentation(loss):
    for module in filter(lambda m: hasattr(m, loss.name), (losskit, losskit.value_and_grad)):
        function = getattr(module, loss.name)
        parameters = inspect.signature(function).parameters
        for name in [i.name for i in loss.inputs] + [o.name for o in loss.options] + ["reduction", "divisor", "threads"]:
            assert name in parameters and f"    {name}: " in function.__doc__
        assert "Source: " in function.__doc__ and function.__name__ == loss.name
        assert function.__module__ == module.__name__


@pytest.mark.parametrize("module", [losskit, losskit.value_and_grad])
def test_stubs_are_the_signatures(module):
    path = pathlib.Path(losskit.__file__).with_name("__init__.pyi" if module is losskit else "value_and_grad.pyi")
    stubs = {d.name: d.args for d in ast.parse(path.read_text()).body if isinstance(d, ast.FunctionDef)}
    assert set(stubs) - set(dir(losskit._native)) == {name for name in LOSSES if hasattr(module, name)}
    for name in filter(lambda name: hasattr(module, name), LOSSES):
        parameters = inspect.signature(getattr(module, name)).parameters.values()
        stub = stubs[name]
        required = [None] * (len(stub.args) - len(stub.defaults))
        assert [p.name for p in parameters] == [a.arg for a in stub.args + stub.kwonlyargs]
        assert [p.default for p in parameters if p.default is not p.empty] == [
            ast.literal_eval(d) for d in stub.defaults + stub.kw_defaults if d is not None]
        assert [p.name for p in parameters if p.default is p.empty] == [a.arg for a in stub.args[:len(required)]]
    assert path.with_name("py.typed").exists()


USER = """
import numpy as np
import losskit
from losskit import metrics, value_and_grad

logits, classes = np.zeros((2, 3), np.float32), np.array([0, 1])
loss = losskit.cross_entropy(logits, classes, label_smoothing=0.1)
value, gradient = losskit.value_and_grad.cross_entropy(logits, classes, wrt="input", threads=2)
both = value_and_grad.mse_loss(logits, logits, wrt=("input", "target"), accumulate=("loss",), out=np.zeros(()))
again = losskit.log_loss(logits, classes, sample_weight=np.ones(2))
score: float = metrics.log_loss([0, 1], [0.1, 0.9])
backend, isa = losskit.target()
version: str = losskit.__version__
"""
WRONG = """
import losskit
losskit.cross_entropy(1, 2, label_smoothing="a lot")
losskit.no_loss
"""


@pytest.mark.parametrize("program, errors", [(USER, 0), (WRONG, 2)], ids=["right", "wrong"])
def test_types_as_a_user_sees_them(program, errors, tmp_path):
    api = pytest.importorskip("mypy.api")
    (tmp_path / "user.py").write_text(program)
    report, _, _ = api.run(["--strict", f"--cache-dir={tmp_path / 'cache'}", str(tmp_path / "user.py")])
    assert report.count(": error:") == errors, report


def test_other_names():
    """An alias is the function itself, wherever the function is."""
    for module in (losskit, losskit.value_and_grad):
        assert module.log_loss is module.multiclass_log_loss and module.bce is module.binary_cross_entropy
        assert "log_loss" in module.__all__


def test_signature_is_that_of_torch():
    text = str(inspect.signature(losskit.cross_entropy))
    assert text.startswith("(input, target, weight=None, ignore_index=-100, reduction='mean', label_smoothing=0.0, *,")
