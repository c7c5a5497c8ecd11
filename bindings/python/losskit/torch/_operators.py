"""Custom operators, torch.ops.losskit.<loss> and <loss>_backward: what torch.compile and torch.export see.

    <loss>(inputs..., options..., str reduction, int[] wrt) -> (loss, gradient of each differentiable input)
    <loss>_backward(inputs..., options..., str reduction, int[] wrt, Tensor grad_loss) -> (gradients as above)

wrt lists the places of the inputs whose gradients are wanted; the other gradients are empty tensors. With reduction 'none'
<loss> computes no gradients.
"""

import torch

from .._catalogue import LOSSES


def _option_type(option):
    if option.choices and isinstance(option.default, str):
        return "str"
    if isinstance(option.default, bool):
        return "bool"
    return ("int" if option.type == "integer" else "float") + ("?" if option.default is None else "")


def _schema(loss, backward):
    arguments = [f"Tensor{'' if i.required else '?'} {i.name}" for i in loss.inputs]
    arguments += [f"{_option_type(o)} {o.name}" for o in loss.options] + ["str reduction", "int[] wrt"]
    arguments += ["Tensor grad_loss"] if backward else []
    results = ["Tensor"] * (len(_places(loss)) + (not backward))
    return f"({', '.join(arguments)}) -> {results[0] if len(results) == 1 else '(' + ', '.join(results) + ')'}"


def _places(loss):
    return [place for place, i in enumerate(loss.inputs) if i.differentiable]


def _split(loss, arguments):
    """(inputs, options, reduction, wrt, rest)"""
    a, b = len(loss.inputs), len(loss.inputs) + len(loss.options)
    return arguments[:a], arguments[a:b], arguments[b], arguments[b + 1], arguments[b + 2:]


def _filled(loss, inputs, wrt, gradients):
    """A tensor for each differentiable input."""
    found = dict(zip(wrt, gradients))
    return [found[place] if place in found else inputs[0].new_empty(0) for place in _places(loss)]


def _element_shape(loss, inputs, options):
    """The shape of the unreduced loss, whose sizes may be symbols. PyTorch's formulas would tell too, where they can be
    traced; but some look at data, and some releases' fake nll_loss errs."""
    first, shape = loss.inputs[0].shape, inputs[0].shape
    if first == "frames":
        return shape[1:-1]
    if loss.family in ("pointwise", "categorical", "rows", "boxes", "embedding"):
        if first == "logits":
            return (*shape[:1], *shape[2:]) if len(shape) > 1 else ()
        if first == "labels":
            return shape[:1]
        if first in ("rows", "boxes"):
            return shape[:-1]
        if first.startswith("broadcast"):
            return torch.broadcast_shapes(*(t.shape for i, t in zip(loss.inputs, inputs)
                                            if t is not None and i.shape.startswith("broadcast")))
    from ._engine import by_formula

    return by_formula(loss, "none", [t if i.required else None for i, t in zip(loss.inputs, inputs)], options).shape


def _one_or_all(results):
    return results[0] if len(results) == 1 else tuple(results)


def _define(loss):
    from . import _engine

    def saved(reduction, inputs, wrt):
        return wrt if _engine.scaled_later(reduction, inputs, wrt) else ()

    @torch.library.custom_op(f"losskit::{loss.name}", mutates_args=(), schema=_schema(loss, False))
    def forward(*arguments):
        inputs, options, reduction, wrt, _ = _split(loss, arguments)
        wrt = saved(reduction, inputs, wrt)
        value, gradients = _engine.evaluate(loss, reduction, inputs, options, wrt)
        return _one_or_all([value, *_filled(loss, inputs, wrt, gradients)])

    @forward.register_fake
    def _(*arguments):
        inputs, options, reduction, wrt, _ = _split(loss, arguments)
        wrt = saved(reduction, inputs, wrt)
        shape = () if reduction != "none" else _element_shape(loss, inputs, options)
        gradients = [torch.empty_like(inputs[i]) for i in wrt]
        dtype = inputs[0].dtype if inputs[0].is_floating_point() else torch.float64
        return _one_or_all([inputs[0].new_empty(shape, dtype=dtype), *_filled(loss, inputs, wrt, gradients)])

    if not _places(loss):
        return

    @torch.library.custom_op(f"losskit::{loss.name}_backward", mutates_args=(), schema=_schema(loss, True))
    def backward(*arguments):
        inputs, options, reduction, wrt, (grad_loss,) = _split(loss, arguments)
        return _one_or_all(_filled(loss, inputs, wrt, _engine.evaluate(loss, reduction, inputs, options, wrt, grad_loss)[1]))

    @backward.register_fake
    def _(*arguments):
        inputs, _, _, wrt, _ = _split(loss, arguments)
        return _one_or_all(_filled(loss, inputs, wrt, [torch.empty_like(inputs[i]) for i in wrt]))

    def again(loss, reduction, inputs, options, wrt, grad_loss):
        results = backward(*inputs, *options, reduction, list(wrt), grad_loss)
        results = dict(zip(_places(loss), results if isinstance(results, (tuple, list)) else (results,)))
        return None, [results[i] for i in wrt]

    def remember(ctx, inputs, output):
        inputs, options, reduction, wrt, _ = _split(loss, inputs)
        found = dict(zip(_places(loss), output[1:]))
        saves = saved(reduction, inputs, wrt) == wrt
        ctx.save_for_backward(*inputs, *([found[i] for i in wrt] if saves else []))
        ctx.call = options, reduction, list(wrt), saves

    def differentiate(ctx, grad_loss, *_):
        options, reduction, wrt, saves = ctx.call
        count = len(loss.inputs)
        inputs, gradients = ctx.saved_tensors[:count], ctx.saved_tensors[count:]
        found = _engine.backward(loss, reduction, inputs, options, wrt, gradients if saves else None, grad_loss, again)
        return (*_engine.spread(count, wrt, found), *[None] * (len(options) + 2))

    torch.library.register_autograd(f"losskit::{loss.name}", differentiate, setup_context=remember)


for _loss in LOSSES.values():
    _define(_loss)


def call(loss, reduction, inputs, options):
    wrt = [i for i in _places(loss) if torch.is_grad_enabled() and inputs[i] is not None and inputs[i].requires_grad]
    results = getattr(torch.ops.losskit, loss.name)(*inputs, *options, reduction, wrt)
    return results[0] if isinstance(results, (tuple, list)) else results
