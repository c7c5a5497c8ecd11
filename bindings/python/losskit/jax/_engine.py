"""A loss as a custom call that JAX can differentiate once.

Where a loss is differentiated, its call computes the gradients in the same pass. A tangent is the sum of their products with the
inputs' tangents, which JAX transposes into the upstream gradient times them: a custom_jvp is all that a reduced loss needs. With
reduction 'none', or in 16 bits, that would be wrong, or flush the gradients of a mean to 0: then there is a custom_vjp, whose
forward keeps its inputs and whose backward calls the engine with the upstream gradient.
"""

import functools

import jax
import jax.numpy as jnp
import numpy as np

from .. import _native

_TARGET = "losskit_evaluate"
_LOSS, _GRAD_LOSS, _GRAD = 129, 7, 256
_REDUCTIONS = {"none": 1, "mean": 2, "sum": 3, "batchmean": 4}
_INTEGER, _REAL = 1, 2

jax.ffi.register_ffi_target(_TARGET, _native.ffi_handler(), platform="cpu")


def _option_entries(loss, values):
    """[(key, type, integer, real)]"""
    entries = []
    for option, value in zip(loss.options, values):
        if value is None and option.default is None:
            continue
        if option.choices and isinstance(value, bool):
            value = str(value).lower()
        if isinstance(value, str):
            if value not in option.choices:
                raise ValueError(f"{option.name} = {value!r} is none of {'|'.join(option.choices)}")
            value = option.choices.index(value)
        entries.append((option.key, _INTEGER, int(value), 0.0) if option.type == "integer"
                       else (option.key, _REAL, 0, float(value)))
    return tuple(entries)


def _call(call, arrays, outputs):
    """The custom call. outputs: [(role, shape and dtype)]."""
    op, reduction, roles, options, _ = call
    plan = [op, reduction, 0, len(arrays), len(outputs), len(options), *roles[:len(arrays)], *(role for role, _ in outputs)]
    for key, kind, integer, _ in options:
        plan += [key, kind, integer]
    reals = [real for *_, real in options] + [0.0]
    function = jax.ffi.ffi_call(_TARGET, [result for _, result in outputs], vmap_method="sequential")
    return function(*arrays, plan=np.array(plan, np.int64), reals=np.array(reals, np.float64))


def _loss_result(call, arrays):
    op, reduction, roles, options, parameters = call
    tensors = [(role, str(a.dtype), a.shape) for role, a in zip(roles, arrays)]
    shape = _native.loss_shape(op, reduction, tensors, options)
    dtype = arrays[0].dtype if jnp.issubdtype(arrays[0].dtype, jnp.floating) else jnp.result_type(float)
    return _LOSS, jax.ShapeDtypeStruct(shape, dtype)


def _gradient_results(call, arrays, places):
    return [(_GRAD + call[2][i], jax.ShapeDtypeStruct(arrays[i].shape, arrays[i].dtype)) for i in places]


def _sum(products, dtype):
    """By jax.lax, whose operations outside of jit cost less to transpose than those of jnp."""
    total = jax.lax.reduce(products, np.zeros((), products.dtype), jax.lax.add, range(products.ndim))
    return total if total.dtype == dtype else total.astype(dtype)


@functools.lru_cache(maxsize=1024)
def _forward_and_backward(call, gradients):
    """A loss whose gradients can be multiplied by the upstream gradient later, as a function of its arrays. gradients: the places
    of the arrays that it can be differentiated by."""

    @jax.custom_jvp
    def loss(*arrays):
        return _call(call, arrays, [_loss_result(call, arrays)])[0]

    def push(arrays, tangents):
        wanted = [i for i in gradients if not isinstance(tangents[i], jax.custom_derivatives.SymbolicZero)]
        value, *found = _call(call, arrays, [_loss_result(call, arrays), *_gradient_results(call, arrays, wanted)])
        parts = [_sum(jax.lax.mul(gradient, tangents[i]), value.dtype) for i, gradient in zip(wanted, found)]
        return value, functools.reduce(jax.lax.add, parts) if parts else jnp.zeros_like(value)

    loss.defjvp(push, symbolic_zeros=True)
    return loss


@functools.lru_cache(maxsize=1024)
def _backward_alone(call, gradients):
    """Any loss, as above."""

    @jax.custom_vjp
    def loss(*arrays):
        return _call(call, arrays, [_loss_result(call, arrays)])[0]

    def forward(*primals):
        arrays = [p.value for p in primals]
        wanted = tuple(i for i in gradients if primals[i].perturbed)
        result = _loss_result(call, arrays)
        if call[1] == _REDUCTIONS["none"] or any(arrays[i].dtype.itemsize < 4 for i in wanted):
            # None and () are structure to JAX: residuals that say which arrays are differentiated, and hold no data.
            return _call(call, arrays, [result])[0], (arrays, [() if i in wanted else None for i in range(len(arrays))])
        value, *found = _call(call, arrays, [result, *_gradient_results(call, arrays, wanted)])
        found = dict(zip(wanted, found))
        return value, (None, [found.get(i) for i in range(len(arrays))])

    def backward(saved, upstream):
        arrays, kept = saved
        if isinstance(upstream, jax.custom_derivatives.SymbolicZero):
            return tuple(None for _ in kept)
        if arrays is None:
            return tuple(None if g is None else g * upstream for g in kept)
        places = [i for i in gradients if kept[i] is not None]
        with_upstream = (*call[:2], (*call[2], _GRAD_LOSS), *call[3:])
        found = dict(zip(places, _call(with_upstream, [*arrays, upstream], _gradient_results(call, arrays, places))))
        return tuple(found.get(i) for i in range(len(arrays)))

    loss.defvjp(forward, backward, symbolic_zeros=True)
    return loss


def _has_labels(target, scores):
    """As in call.cpp: of real values, only those that lack an axis are taken for labels."""
    return target.shape != scores.shape and (target.ndim == scores.ndim - 1 or not jnp.issubdtype(target.dtype, jnp.floating))


def apply(loss, reduction, inputs, options):
    """The loss of arrays; inputs and options in the order of the loss's description."""
    if reduction not in loss.reductions:
        raise ValueError(f"{reduction} is not a valid value for reduction")
    present = [(i, jnp.asarray(a)) for i, a in zip(loss.inputs, inputs) if a is not None]
    first = present[0][1]
    roles = tuple(i.alternative if i.alternative and _has_labels(a, first) else i.role for i, a in present)
    gradients = tuple(n for n, (i, a) in enumerate(present)
                      if i.differentiable and roles[n] == i.role and jnp.issubdtype(a.dtype, jnp.floating))
    call = (loss.op, _REDUCTIONS[reduction], roles, _option_entries(loss, options),
            tuple(i.name for i, _ in present))
    scaled_later = reduction != "none" and all(present[n][1].dtype.itemsize >= 4 for n in gradients)
    differentiable = _forward_and_backward if scaled_later else _backward_alone
    return differentiable(call, gradients)(*(a for _, a in present))
