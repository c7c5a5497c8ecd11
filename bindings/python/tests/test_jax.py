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


RANDOM = np.random.default_rng(0)
X = jnp.asarray(RANDOM.standard_normal((6, 5)), jnp.float32)
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


def _weighted(loss, weight=None):
    return loss.mean() if weight is None else (weight * loss).sum() / weight.sum()


def _own(x, y):
    return jnp.take_along_axis(x, y[:, None], 1)[:, 0]


T, S, W = jnp.asarray(RANDOM.random((6, 5)), jnp.float32), jnp.asarray(RANDOM.choice([-1.0, 1.0], (6, 5)), jnp.float32), 1.0 + jnp.arange(6.0)
P = jax.nn.softmax(X)
# loss, arguments, the same in JAX
FORMULAS = [
    ("l1_loss", (X, T), {}, lambda x, t: jnp.abs(x - t).mean()),
    ("smooth_l1_loss", (X, T), {"beta": 0.5}, lambda x, t: jnp.where(abs(x - t) < 0.5, (x - t) ** 2, abs(x - t) - 0.25).mean()),
    ("huber_loss", (X, T), {}, lambda x, t: jnp.where(abs(x - t) < 1, 0.5 * (x - t) ** 2, abs(x - t) - 0.5).mean()),
    ("sigmoid_mse_loss", (X, T), {}, lambda x, t: ((jax.nn.sigmoid(x) - t) ** 2).mean()),
    ("binary_cross_entropy", (T, P), {}, lambda x, t: -(t * jnp.log(x) + (1 - t) * jnp.log1p(-x)).mean()),
    ("binary_cross_entropy_with_logits", (X, T), {}, lambda x, t: (jax.nn.softplus(x) - t * x).mean()),
    ("multilabel_soft_margin_loss", (X, T), {}, lambda x, t: (jax.nn.softplus(x) - t * x).mean()),
    ("soft_margin_loss", (X, S), {}, lambda x, t: jax.nn.softplus(-t * x).mean()),
    ("sigmoid_focal_loss", (X, (S + 1) / 2), {"reduction": "mean"}, lambda x, t: (
        (0.25 * t + 0.75 * (1 - t)) * (jax.nn.sigmoid(x) * (1 - t) + jax.nn.sigmoid(-x) * t) ** 2 * (jax.nn.softplus(x) - t * x)).mean()),
    ("kl_div", (jnp.log(P), T), {"reduction": "batchmean"}, lambda x, t: (t * (jnp.log(t) - x)).sum() / 6),
    ("poisson_nll_loss", (X, T), {}, lambda x, t: (jnp.exp(x) - t * x).mean()),
    ("gaussian_nll_loss", (X, T, P), {}, lambda x, t, v: (0.5 * (jnp.log(v) + (x - t) ** 2 / v)).mean()),
    ("margin_ranking_loss", (X, T, S), {"margin": 0.3}, lambda a, b, t: jax.nn.relu(-t * (a - b) + 0.3).mean()),
    ("hinge_embedding_loss", (X, S), {}, lambda x, t: jnp.where(t > 0, x, jax.nn.relu(1 - x)).mean()),
    ("hinge_loss", (X, S), {}, lambda x, t: jax.nn.relu(1 - t * x).mean()),
    ("squared_hinge_loss", (X, S), {}, lambda x, t: (jax.nn.relu(1 - t * x) ** 2).mean()),
    ("exponential_loss", (X, S), {}, lambda x, t: jnp.exp(-t * x).mean()),
    ("nll_loss", (X, Y), {}, lambda x, y: -_own(x, y).mean()),
    ("cross_entropy", (X, Y), {"z_loss": 0.1}, lambda x, y: (
        jax.nn.logsumexp(x, 1) - _own(x, y) + 0.1 * jax.nn.logsumexp(x, 1) ** 2).mean()),
    ("softmax_focal_loss", (X, Y), {}, lambda x, y: (-(1 - _own(jax.nn.softmax(x), y)) ** 2 * _own(jax.nn.log_softmax(x), y)).mean() / 5),
    ("multi_margin_loss", (X, Y), {}, lambda x, y: (
        (jax.nn.relu(1 - _own(x, y)[:, None] + x) * (1 - jax.nn.one_hot(y, 5))).sum(1) / 5).mean()),
    ("multiclass_log_loss", (P, Y), {"sample_weight": W}, lambda x, y, sample_weight: _weighted(-jnp.log(_own(x, y)), sample_weight)),
    ("multiclass_hinge_loss", (X, Y), {}, lambda x, y: jax.nn.relu(
        1 - _own(x, y) + jnp.where(jax.nn.one_hot(y, 5) > 0, -jnp.inf, x).max(1)).mean()),
    ("multiclass_brier_score_loss", (P, Y), {"sample_weight": W}, lambda x, y, sample_weight: _weighted(
        ((x - jax.nn.one_hot(y, 5)) ** 2).sum(1), sample_weight)),
]


@pytest.mark.parametrize("name, arguments, options, formula", FORMULAS, ids=[f[0] for f in FORMULAS])
def test_gradients_are_those_of_formulas(name, arguments, options, formula):
    """Value and gradients by every differentiable argument, plain, under jit, and under vmap over a stack of arguments."""
    places = tuple(n for n, i in enumerate(losskit._catalogue.LOSSES[name].inputs[:len(arguments)])
                   if i.differentiable and jnp.issubdtype(arguments[n].dtype, jnp.floating))
    known = {k: v for k, v in options.items() if k == "sample_weight"}

    def mine(*a):
        return getattr(lj, name)(*a, **options)

    def theirs(*a):
        return formula(*a, **known)

    stack = [jnp.stack([a, a[::-1]]) for a in arguments]
    for function, given in ((lambda f: f, arguments), (jax.jit, arguments), (jax.vmap, stack), (lambda f: jax.jit(jax.vmap(f)), stack)):
        found = function(jax.value_and_grad(mine, places))(*given)
        expected = function(jax.value_and_grad(theirs, places))(*given)
        for a, b in zip(jax.tree.leaves(found), jax.tree.leaves(expected)):
            np.testing.assert_allclose(a, b, rtol=2e-5, atol=1e-6)


@every_loss
def test_every_loss_under_every_transform(loss):
    """jit, vmap and grad of a loss without options are what it is on its own, example by example."""
    given = {n: jnp.asarray(a) for n, a in arguments(loss, np.float32, optional=False).items()}
    function = getattr(lj, loss.name)
    value = function(**given)
    np.testing.assert_array_equal(jax.jit(lambda a: function(**a))(given), value)
    two = {n: jnp.stack([a, a]) for n, a in given.items()}
    np.testing.assert_array_equal(jax.vmap(lambda a: function(**a))(two), jnp.stack([value, value]))
    names = [i.name for i in loss.inputs if i.differentiable and i.name in given and jnp.issubdtype(given[i.name].dtype, jnp.floating)]
    for name in names:
        def by(a, name=name):
            return function(**{**given, name: a}).sum()

        gradient = jax.grad(by)(given[name])
        np.testing.assert_array_equal(jax.jit(jax.grad(by))(given[name]), gradient)
        np.testing.assert_array_equal(jax.vmap(jax.grad(by))(two[name]), jnp.stack([gradient, gradient]))


def leaves(loss, given):
    return [i.name for i in loss.inputs if i.differentiable and i.name in given and jnp.issubdtype(given[i.name].dtype, jnp.floating)]


@every_loss
def test_forward_mode(loss):
    """A tangent is the gradients times the arguments' tangents: on its own, by several arguments, under jit and vmap."""
    for given in filter(None, [make(loss, np.float32, optional=False) for make in (arguments, class_arguments)]):
        given = {n: jnp.asarray(a) for n, a in given.items()}
        names = leaves(loss, given)
        if not names:
            pytest.skip("it has no gradient")

        def function(*a, given=given, names=names):
            return getattr(lj, loss.name)(**{**given, **dict(zip(names, a))}, reduction="mean")

        at = [given[n] for n in names]
        tangents = [jnp.asarray(RANDOM.standard_normal(a.shape), a.dtype) for a in at]
        value, gradients = getattr(losskit.value_and_grad, loss.name)(**given, reduction="mean", wrt=tuple(names))
        parts = [(g * t).sum() for g, t in zip(gradients, tangents)]
        close = dict(rtol=1e-5, atol=1e-5)
        for transform in (lambda f: f, jax.jit):
            found = transform(lambda a, t: jax.jvp(function, a, t))(at, tangents)
            np.testing.assert_allclose(found, (value, sum(parts)), **close)
            one = transform(lambda a, t: jax.jvp(lambda x: function(x, *at[1:]), (a,), (t,)))(at[0], tangents[0])
            np.testing.assert_allclose(one, (value, parts[0]), **close)
        two = [jnp.stack([t, -t]) for t in tangents]
        pushed = jax.vmap(lambda *t: jax.jvp(function, at, list(t))[1])(*two)
        np.testing.assert_allclose(pushed, [sum(parts), -sum(parts)], **close)
    np.testing.assert_allclose(jax.jacfwd(function)(*at), jax.jacrev(function)(*at), **close)


def test_forward_mode_by_what_has_no_tangent():
    weight = jnp.ones(5)
    for by in (lambda w: lj.cross_entropy(X, Y, w), lambda w: lj.cross_entropy(X, Y)):
        assert jax.jvp(by, (weight,), (weight,))[1] == 0


def test_one_call_computes_loss_and_gradients():
    compiled = jax.jit(jax.value_and_grad(lj.cross_entropy)).lower(X, Y).as_text()
    assert compiled.count("@losskit_evaluate") == 1
    assert jax.jit(lj.cross_entropy).lower(X, Y).as_text().count("@losskit_evaluate") == 1


def test_under_the_transformations_that_trace_once():
    def step(carry, y):
        return carry + lj.cross_entropy(X * carry, y), None

    def total(c):
        return jax.lax.scan(step, c, jnp.stack([Y, Y[::-1]]))[0]

    def unrolled(c):
        return step(step(c, Y)[0], Y[::-1])[0]

    for function in (jax.grad, lambda f: jax.grad(jax.checkpoint(f)), jax.jacfwd):
        np.testing.assert_allclose(function(total)(1.0), jax.grad(unrolled)(1.0), rtol=1e-5)


@pytest.mark.parametrize("kind, wrong", [
    (TypeError, lambda: jax.jvp(lambda x: lj.cross_entropy(x, Y, reduction="none"), (X,), (X,))),
    (TypeError, lambda: jax.jvp(lambda x: lj.cross_entropy(x, Y), (X.astype(jnp.bfloat16),), (X.astype(jnp.bfloat16),))),
    (ValueError, lambda: jax.hessian(lambda x: lj.cross_entropy(x, Y))(X)),
])
def test_derivatives_that_there_are_not(kind, wrong):
    with pytest.raises(kind):
        wrong()


@pytest.mark.parametrize("reduction", ["none", "mean"])
def test_gradients_of_halves_do_not_vanish(reduction):
    """They are scaled before they are rounded."""
    x = jnp.zeros((2**12, 16), jnp.float16)
    gradient = jax.grad(lambda x: 2**14 * lj.mse_loss(x, jnp.ones_like(x), reduction=reduction).mean().astype(jnp.float32))(x)
    np.testing.assert_allclose(gradient, -2 * 2**14 / x.size, rtol=2e-3)
