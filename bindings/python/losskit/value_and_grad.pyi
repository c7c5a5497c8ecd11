# Generated from the catalogue by bindings/generate.py: do not edit.
from typing import Any

_Array = Any

def mse_loss(
    input: _Array,
    target: _Array,
    reduction: str = 'mean',
    weight: _Array | float | None = None,
    *,
    grad_loss: _Array | float | None = None,
    divisor: _Array | float | None = None,
    loss_elements: _Array | None = None,
    loss_sum: _Array | None = None,
    loss_divisor: _Array | None = None,
    out: _Array | None = None,
    wrt: str | tuple[str, ...] | None = None,
    grad_out: _Array | tuple[_Array, ...] | None = None,
    accumulate: bool | str | tuple[str, ...] = False,
    check_first: bool = False,
    threads: int | None = None,
) -> tuple[Any, Any]: ...

def binary_cross_entropy_with_logits(
    input: _Array,
    target: _Array,
    weight: _Array | float | None = None,
    reduction: str = 'mean',
    pos_weight: _Array | float | None = None,
    *,
    grad_loss: _Array | float | None = None,
    divisor: _Array | float | None = None,
    loss_elements: _Array | None = None,
    loss_sum: _Array | None = None,
    loss_divisor: _Array | None = None,
    out: _Array | None = None,
    wrt: str | tuple[str, ...] | None = None,
    grad_out: _Array | tuple[_Array, ...] | None = None,
    accumulate: bool | str | tuple[str, ...] = False,
    check_first: bool = False,
    threads: int | None = None,
) -> tuple[Any, Any]: ...

def cross_entropy(
    input: _Array,
    target: _Array,
    weight: _Array | float | None = None,
    ignore_index: int = -100,
    reduction: str = 'mean',
    label_smoothing: float = 0.0,
    *,
    grad_loss: _Array | float | None = None,
    divisor: _Array | float | None = None,
    loss_elements: _Array | None = None,
    loss_sum: _Array | None = None,
    loss_divisor: _Array | None = None,
    out: _Array | None = None,
    wrt: str | tuple[str, ...] | None = None,
    grad_out: _Array | tuple[_Array, ...] | None = None,
    accumulate: bool | str | tuple[str, ...] = False,
    check_first: bool = False,
    threads: int | None = None,
) -> tuple[Any, Any]: ...

def binary_dice_loss(
    input: _Array,
    target: _Array,
    smooth: float = 1.0,
    scope: str = 'batch',
    reduction: str = 'mean',
    *,
    grad_loss: _Array | float | None = None,
    divisor: _Array | float | None = None,
    loss_elements: _Array | None = None,
    loss_sum: _Array | None = None,
    loss_divisor: _Array | None = None,
    out: _Array | None = None,
    wrt: str | tuple[str, ...] | None = None,
    grad_out: _Array | tuple[_Array, ...] | None = None,
    accumulate: bool | str | tuple[str, ...] = False,
    check_first: bool = False,
    threads: int | None = None,
) -> tuple[Any, Any]: ...
