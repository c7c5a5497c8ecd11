"""losskit.jax against formulas in JAX, under jit, grad and vmap."""

import numpy as np
import pytest

jax = pytest.importorskip("jax")
jnp = jax.numpy

import losskit  # noqa: E402
import losskit.jax as lj  # noqa: E402
from samples import arguments, class_arguments, every_loss, first  # noqa: E402


@every_loss
@pytest.mark.parametrize("reduction", ["none", "mean", "sum"])
def test_equals_the_core(loss, reduction):
    """Values and gradients under jit, with an upstream gradient, are those of losskit.value_and_grad."""
    first(loss)
    for given in filter(None, [arguments(loss, np.float32), class_arguments(loss, np.float32)]):
        name = loss.inputs[0].name
        others = {n: jnp.asarray(a) for n, a in given.items() if n != name}

        def total(x):
            return 2 * getattr(lj, loss.name)(x, **others, reduction=reduction).sum()

        value, gradient = jax.jit(jax.value_and_grad(total))(jnp.asarray(given[name]))
        expected, expected_gradient = getattr(losskit.value_and_grad, loss.name)(
            **given, reduction=reduction, grad_loss=np.full((), 2, np.float32))
        np.testing.assert_allclose(value, 2 * np.sum(expected), rtol=1e-6)
        np.testing.assert_allclose(gradient, expected_gradient, rtol=1e-6, atol=1e-7)


X = jnp.asarray(np.random.default_rng(0).standard_normal((6, 5)), jnp.float32)
Y = jnp.array([0, 1, 2, 3, 4, 0])


def cross_entropy(x, y):
    return -jnp.take_along_axis(jax.nn.log_softmax(x), y[:, None], 1).mean()


def test_equals_jax():
    for mine, formula in ((lj.cross_entropy, cross_entropy), (lambda x, y: lj.mse_loss(x, -x), lambda x, y: (4 * x * x).mean())):
        for transform in (lambda f: f, jax.jit, jax.grad, lambda f: jax.jit(jax.grad(f))):
            np.testing.assert_allclose(transform(mine)(X, Y), transform(formula)(X, Y), rtol=1e-5, atol=1e-6)


def test_vmap():
    batch = jnp.stack([X, 2 * X, -X])
    targets = jnp.stack([Y, Y[::-1], Y])
    for function in (lambda f: f, jax.grad):
        np.testing.assert_allclose(jax.vmap(function(lj.cross_entropy))(batch, targets),
                                   jax.vmap(function(cross_entropy))(batch, targets), rtol=1e-5, atol=1e-6)
    np.testing.assert_allclose(jax.vmap(lj.cross_entropy, in_axes=(0, None))(batch, Y),
                               jax.vmap(cross_entropy, in_axes=(0, None))(batch, Y), rtol=1e-5)


def test_several_gradients_and_broadcasting():
    dx, dt = jax.grad(lj.mse_loss, argnums=(0, 1))(X, X[0])
    assert dx.shape == X.shape and dt.shape == X[0].shape
    np.testing.assert_allclose(dt, -dx.sum(0), atol=1e-6)


@pytest.mark.parametrize("kind, wrong", [
    (ValueError, lambda: lj.cross_entropy(X, Y[:3])),
    (TypeError, lambda: lj.cross_entropy(X.astype(jnp.int32), Y)),
    (ValueError, lambda: lj.cross_entropy(X, Y, label_smoothing=3)),
    (ValueError, lambda: lj.cross_entropy(X, Y, reduction="foo")),
    (ValueError, lambda: lj.binary_dice_loss(X, X, scope="foo")),
    (Exception, lambda: lj.cross_entropy(X, Y + 9).block_until_ready()),
])
def test_errors(kind, wrong):
    with pytest.raises(kind):
        wrong()


def test_core_functions_take_jax_arrays():
    value, gradient = losskit.value_and_grad.cross_entropy(X, Y)
    assert isinstance(value, jax.Array) and isinstance(gradient, jax.Array)
    with pytest.raises(ValueError, match="never written"):
        losskit.value_and_grad.cross_entropy(X, Y, grad_out=X)
