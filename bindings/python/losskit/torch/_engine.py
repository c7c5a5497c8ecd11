"""How a loss runs under autograd.

Forward computes loss and gradients in one pass over the predictions and saves the gradients; backward multiplies them by the
upstream gradient. That is right where the upstream gradient is a scalar and the gradients are float32 or float64. Otherwise
(reduction 'none', 16 bits) forward saves its inputs alone, and backward calls the engine again with the upstream gradient:
scaling afterwards would be wrong for losses whose elements share a gradient, and would flush 16-bit gradients of a mean to 0.

torch.compile sees custom operators (_operators.py); eager calls go through an autograd.Function, which costs less.
"""

import inspect
import typing
import warnings

import numpy
import torch

from .. import _native
from ._formulas import ADAPTED, WARNED, formula, library_function

_REAL = (torch.float32, torch.float64)
_PLAIN = (torch.Tensor, torch.nn.Parameter)


def legacy_reduction(size_average, reduce):
    """What torch.nn.functional makes of its deprecated arguments."""
    reduction = "none" if reduce is False else "sum" if size_average is False else "mean"
    warnings.warn(f"size_average and reduce are deprecated, please use reduction='{reduction}' instead.", stacklevel=3)
    return reduction


def _in_memory(tensor):
    """The tensor with its values in memory, not what they are minus of (the imaginary part of a conjugate), nor nothing, as of what
    PyTorch knows to be 0 (in forward-mode AD)."""
    if tensor is None:
        return None
    return tensor.clone() if tensor._is_zerotensor() else tensor.resolve_neg()


def _array(tensor):
    """The tensor as the native module reads it at least cost: as it is where PyTorch has DLPack's exchange API."""
    if tensor is None:
        return None
    if not _EXCHANGES:
        return tensor.detach().numpy()
    return tensor.detach() if tensor.requires_grad or type(tensor) is not torch.Tensor else tensor


_EXCHANGES = "__dlpack_c_exchange_api__" in vars(torch.Tensor)
_HALVES = (torch.float16, torch.bfloat16)
# NumPy, the other way for tensors to be handed over, has no bfloat16.
_HALF = _HALVES if _EXCHANGES else (torch.float16,)


def evaluate(loss, reduction, inputs, options, wrt, grad_loss=None):
    """(loss, gradients of the inputs whose places are in wrt) as tensors, by the engine."""
    if not _EXCHANGES:  # NumPy would not notice, the native module does
        inputs, grad_loss = [_in_memory(t) for t in inputs], _in_memory(grad_loss)
    arguments = {i.name: _array(t) for i, t in zip(loss.inputs, inputs) if t is not None}
    arguments.update((o.name, value) for o, value in zip(loss.options, options))
    threads = torch.get_num_threads()
    gradients = tuple(torch.empty_like(inputs[i].detach()) for i in wrt)
    try:
        if wrt:
            value, _ = _native.gradients[loss.name](
                **arguments, reduction=reduction, threads=threads, grad_loss=_array(grad_loss),
                wrt=tuple(loss.inputs[i].name for i in wrt), grad_out=tuple(_array(g) for g in gradients))
        else:
            value = _native.functions[loss.name](**arguments, reduction=reduction, threads=threads)
    except (ValueError, TypeError, IndexError):
        if any(t.is_neg() or t._is_zerotensor() for t in (*inputs, grad_loss) if t is not None):
            return evaluate(loss, reduction, [_in_memory(t) for t in inputs], options, wrt, _in_memory(grad_loss))
        # PyTorch's own error where it has one: callers know its type. What only losskit refuses, it says itself.
        function = library_function(loss.name)
        if function is not None and all(t is None or i.name in inspect.signature(function).parameters
                                        for i, t in zip(loss.inputs, inputs)):
            with torch.no_grad():
                by_formula(loss, reduction, inputs, options, function)
        raise
    return value if isinstance(value, torch.Tensor) else torch.from_numpy(numpy.asarray(value)), gradients


def by_formula(loss, reduction, inputs, options, function=None):
    """The loss by PyTorch's formula, or by the function given."""
    function = function or formula(loss.name)
    if function is None:
        raise NotImplementedError(f"{loss.name}: PyTorch has no formula for this device, dtype or derivative")
    arguments = {i.name: t for i, t in zip(loss.inputs, inputs) if t is not None}
    for name in arguments:
        if name not in inspect.signature(function).parameters:
            raise NotImplementedError(f"{loss.name}: PyTorch, which this call is left to, has no {name}")
    for option, value in zip(loss.options, options):
        if option.name in inspect.signature(function).parameters:
            arguments[option.name] = value
        elif value != option.default:
            raise NotImplementedError(f"{loss.name}: PyTorch, which this call is left to, has no {option.name}")
    return function(**arguments, reduction=reduction)


def scaled_later(reduction, inputs, wrt):
    """Whether the gradients of forward can be multiplied by the upstream gradient."""
    return reduction != "none" and all(inputs[i].dtype in _REAL for i in wrt)


def backward(loss, reduction, inputs, options, wrt, gradients, grad_loss, again=evaluate):
    """The gradients of the inputs in wrt. gradients: those of forward, or None if it saved none."""
    further = torch.is_grad_enabled()  # double backward
    if further or gradients is None and again is evaluate and not _has_data(grad_loss):
        # PyTorch's formula, at the tensors themselves, which keep their history.
        with torch.enable_grad():
            value = by_formula(loss, reduction, inputs, options)
        return torch.autograd.grad(value, [inputs[i] for i in wrt], grad_loss, create_graph=further, allow_unused=True)
    if gradients is not None:
        return [g * grad_loss for g in gradients]
    return again(loss, reduction, inputs, options, wrt, grad_loss)[1]


def spread(count, wrt, gradients):
    """One entry per input, None where no gradient is wanted."""
    found = dict(zip(wrt, gradients))
    return tuple(found.get(i) for i in range(count))


class _Function(torch.autograd.Function):
    @staticmethod
    def forward(ctx, loss, reduction, options, *inputs):
        wrt = tuple(i for i, needed in enumerate(ctx.needs_input_grad[3:]) if needed)
        saves = scaled_later(reduction, inputs, wrt)
        value, gradients = evaluate(loss, reduction, inputs, options, wrt if saves else ())
        ctx.save_for_backward(*inputs, *gradients)
        ctx.call = loss, reduction, options, wrt, saves
        return value

    @staticmethod
    def backward(ctx, grad_loss):
        loss, reduction, options, wrt, saves = ctx.call
        count = len(loss.inputs)
        inputs, gradients = ctx.saved_tensors[:count], ctx.saved_tensors[count:]
        found = backward(loss, reduction, inputs, options, wrt, gradients if saves else None, grad_loss)
        return (None, None, None, *spread(count, wrt, found))


def _takes(loss, inputs, compiling):
    """Whether losskit computes with these tensors. Mixed floating dtypes are PyTorch's: it promotes, or refuses."""
    dtype = inputs[0].dtype
    if not (dtype in _REAL + _HALF or not dtype.is_floating_point and not any(i.differentiable for i in loss.inputs)):
        return False
    if loss.inputs[0].shape == "logits" and 0 in (inputs[0].shape[1:2] or inputs[0].shape):  # of no classes PyTorch takes some
        return False
    return all(
        t.device.type == "cpu" and t.layout is torch.strided and t.dim() <= 8 and not t.dtype.is_complex and
        (t.dtype is dtype or not t.dtype.is_floating_point and (i.types != "real" or i.alternative)) and
        (compiling or type(t) in _PLAIN) and (i.differentiable or not t.requires_grad)
        for i, t in zip(loss.inputs, inputs) if t is not None)


def _transformed(inputs):
    """Under a functorch transform or forward-mode AD."""
    functorch = getattr(torch._C, "_functorch", None)
    if functorch is not None and getattr(functorch, "peek_interpreter_stack", lambda: None)() is not None:
        return True
    forward_ad = torch.autograd.forward_ad
    if getattr(forward_ad, "_current_level", 0) < 0:
        return False
    return any(t is not None and forward_ad.unpack_dual(t).tangent is not None for t in inputs)


def _has_data(tensor):
    """Not those of vmap, of torch.autograd.grad(is_grads_batched=True) among others, nor what PyTorch knows to be 0."""
    try:
        return type(tensor) in _PLAIN and tensor.data_ptr() != 0
    except RuntimeError:
        return False


def _autocasting():
    """Under torch.autocast on CPUs, where PyTorch computes losses of 16-bit tensors in float32."""
    return torch.is_autocast_enabled("cpu") if _AUTOCAST_BY_DEVICE else torch.is_autocast_cpu_enabled()


_AUTOCAST_BY_DEVICE = hasattr(torch, "amp") and hasattr(torch.amp, "is_autocast_available")


def _is_compiling():
    compiler = getattr(torch, "compiler", None)
    return compiler is not None and hasattr(compiler, "is_compiling") and compiler.is_compiling()


def apply(loss, reduction, inputs, options):
    """The loss of tensors, differentiable. inputs and options in the order of the loss's description."""
    # Lengths may be numbers, as in PyTorch.
    inputs = tuple(torch.as_tensor(t) if i.domain == "length" and isinstance(t, (int, list, tuple)) else t
                   for i, t in zip(loss.inputs, inputs))
    for i, t in zip(loss.inputs, inputs):
        if not (isinstance(t, torch.Tensor) or t is None and not i.required):
            if formula(loss.name) is not None:
                return by_formula(loss, reduction, inputs, options)
            raise TypeError(f"{loss.name}(): argument '{i.name}' must be Tensor, not {type(t).__name__}")
    compiling = _is_compiling()
    if reduction not in loss.reductions:  # PyTorch has an error, or a deprecated meaning, of its own
        function = library_function(loss.name)
        if function is None:
            raise ValueError(f"{reduction} is not a valid value for reduction")
        return by_formula(loss, reduction, inputs, options, function)
    if loss.name in ADAPTED:
        inputs = tuple(ADAPTED[loss.name](*inputs))
    if inputs[0].dtype not in _REAL and _autocasting():
        inputs = tuple(t.float() if t is not None and t.dtype in _HALVES and t.device.type == "cpu" else t for t in inputs)
    if not _takes(loss, inputs, compiling) or not compiling and _transformed(inputs):
        # Of integers and of no classes PyTorch's function refuses what a formula of ours would not.
        usual = inputs[0].is_floating_point() and inputs[0].numel() > 0
        return by_formula(loss, reduction, inputs, options, None if usual else library_function(loss.name))
    if loss.name in WARNED and not compiling:
        WARNED[loss.name](*inputs[:2], reduction)
    if compiling and operators is not None:
        return operators.call(loss, reduction, inputs, options)
    if any(t is not None and t.requires_grad for t in inputs) and torch.is_grad_enabled():
        return _Function.apply(loss, reduction, options, *inputs)
    return evaluate(loss, reduction, inputs, options, ())[0]


operators: typing.Any = None
if hasattr(torch, "library") and hasattr(torch.library, "custom_op"):
    from . import _operators as operators  # noqa: E402
