# Generated from the catalogue by bindings/generate.py: do not edit.
from typing import Any

_Array = Any
from . import value_and_grad as value_and_grad

__version__: str

def target() -> tuple[str, str]: ...
def cpu_name() -> str: ...
def numerics_version() -> int: ...

def mse_loss(
    input: _Array,
    target: _Array,
    reduction: str = 'mean',
    weight: _Array | float | None = None,
    *,
    divisor: _Array | float | None = None,
    loss_elements: _Array | None = None,
    loss_sum: _Array | None = None,
    loss_divisor: _Array | None = None,
    out: _Array | None = None,
    accumulate: bool | str | tuple[str, ...] = False,
    check_first: bool = False,
    threads: int | None = None,
) -> Any: ...

def l1_loss(
    input: _Array,
    target: _Array,
    reduction: str = 'mean',
    weight: _Array | float | None = None,
    *,
    divisor: _Array | float | None = None,
    loss_elements: _Array | None = None,
    loss_sum: _Array | None = None,
    loss_divisor: _Array | None = None,
    out: _Array | None = None,
    accumulate: bool | str | tuple[str, ...] = False,
    check_first: bool = False,
    threads: int | None = None,
) -> Any: ...

def smooth_l1_loss(
    input: _Array,
    target: _Array,
    reduction: str = 'mean',
    beta: float = 1.0,
    *,
    divisor: _Array | float | None = None,
    loss_elements: _Array | None = None,
    loss_sum: _Array | None = None,
    loss_divisor: _Array | None = None,
    out: _Array | None = None,
    accumulate: bool | str | tuple[str, ...] = False,
    check_first: bool = False,
    threads: int | None = None,
) -> Any: ...

def huber_loss(
    input: _Array,
    target: _Array,
    reduction: str = 'mean',
    delta: float = 1.0,
    weight: _Array | float | None = None,
    *,
    divisor: _Array | float | None = None,
    loss_elements: _Array | None = None,
    loss_sum: _Array | None = None,
    loss_divisor: _Array | None = None,
    out: _Array | None = None,
    accumulate: bool | str | tuple[str, ...] = False,
    check_first: bool = False,
    threads: int | None = None,
) -> Any: ...

def sigmoid_mse_loss(
    input: _Array,
    target: _Array,
    reduction: str = 'mean',
    *,
    divisor: _Array | float | None = None,
    loss_elements: _Array | None = None,
    loss_sum: _Array | None = None,
    loss_divisor: _Array | None = None,
    out: _Array | None = None,
    accumulate: bool | str | tuple[str, ...] = False,
    check_first: bool = False,
    threads: int | None = None,
) -> Any: ...

def binary_cross_entropy_with_logits(
    input: _Array,
    target: _Array,
    weight: _Array | float | None = None,
    reduction: str = 'mean',
    pos_weight: _Array | float | None = None,
    *,
    divisor: _Array | float | None = None,
    loss_elements: _Array | None = None,
    loss_sum: _Array | None = None,
    loss_divisor: _Array | None = None,
    out: _Array | None = None,
    accumulate: bool | str | tuple[str, ...] = False,
    check_first: bool = False,
    threads: int | None = None,
) -> Any: ...

def binary_cross_entropy(
    input: _Array,
    target: _Array,
    weight: _Array | float | None = None,
    reduction: str = 'mean',
    *,
    divisor: _Array | float | None = None,
    loss_elements: _Array | None = None,
    loss_sum: _Array | None = None,
    loss_divisor: _Array | None = None,
    out: _Array | None = None,
    accumulate: bool | str | tuple[str, ...] = False,
    check_first: bool = False,
    threads: int | None = None,
) -> Any: ...

def multilabel_soft_margin_loss(
    input: _Array,
    target: _Array,
    weight: _Array | float | None = None,
    reduction: str = 'mean',
    *,
    divisor: _Array | float | None = None,
    loss_elements: _Array | None = None,
    loss_sum: _Array | None = None,
    loss_divisor: _Array | None = None,
    out: _Array | None = None,
    accumulate: bool | str | tuple[str, ...] = False,
    check_first: bool = False,
    threads: int | None = None,
) -> Any: ...

def soft_margin_loss(
    input: _Array,
    target: _Array,
    reduction: str = 'mean',
    *,
    divisor: _Array | float | None = None,
    loss_elements: _Array | None = None,
    loss_sum: _Array | None = None,
    loss_divisor: _Array | None = None,
    out: _Array | None = None,
    accumulate: bool | str | tuple[str, ...] = False,
    check_first: bool = False,
    threads: int | None = None,
) -> Any: ...

def sigmoid_focal_loss(
    inputs: _Array,
    targets: _Array,
    alpha: float = 0.25,
    gamma: float = 2.0,
    reduction: str = 'none',
    *,
    divisor: _Array | float | None = None,
    loss_elements: _Array | None = None,
    loss_sum: _Array | None = None,
    loss_divisor: _Array | None = None,
    out: _Array | None = None,
    accumulate: bool | str | tuple[str, ...] = False,
    check_first: bool = False,
    threads: int | None = None,
) -> Any: ...

def brier_score_loss(
    input: _Array,
    target: _Array,
    sample_weight: _Array | float | None = None,
    scale_by_half: bool = True,
    reduction: str = 'mean',
    *,
    divisor: _Array | float | None = None,
    loss_elements: _Array | None = None,
    loss_sum: _Array | None = None,
    loss_divisor: _Array | None = None,
    out: _Array | None = None,
    accumulate: bool | str | tuple[str, ...] = False,
    check_first: bool = False,
    threads: int | None = None,
) -> Any: ...

def binary_log_loss(
    input: _Array,
    target: _Array,
    sample_weight: _Array | float | None = None,
    reduction: str = 'mean',
    *,
    divisor: _Array | float | None = None,
    loss_elements: _Array | None = None,
    loss_sum: _Array | None = None,
    loss_divisor: _Array | None = None,
    out: _Array | None = None,
    accumulate: bool | str | tuple[str, ...] = False,
    check_first: bool = False,
    threads: int | None = None,
) -> Any: ...

def kl_div(
    input: _Array,
    target: _Array,
    reduction: str = 'mean',
    log_target: bool = False,
    *,
    strict: bool = False,
    divisor: _Array | float | None = None,
    loss_elements: _Array | None = None,
    loss_sum: _Array | None = None,
    loss_divisor: _Array | None = None,
    out: _Array | None = None,
    accumulate: bool | str | tuple[str, ...] = False,
    check_first: bool = False,
    threads: int | None = None,
) -> Any: ...

def poisson_nll_loss(
    input: _Array,
    target: _Array,
    log_input: bool = True,
    full: bool = False,
    eps: float = 1e-08,
    reduction: str = 'mean',
    *,
    divisor: _Array | float | None = None,
    loss_elements: _Array | None = None,
    loss_sum: _Array | None = None,
    loss_divisor: _Array | None = None,
    out: _Array | None = None,
    accumulate: bool | str | tuple[str, ...] = False,
    check_first: bool = False,
    threads: int | None = None,
) -> Any: ...

def gaussian_nll_loss(
    input: _Array,
    target: _Array,
    var: _Array,
    full: bool = False,
    eps: float = 1e-06,
    reduction: str = 'mean',
    *,
    divisor: _Array | float | None = None,
    loss_elements: _Array | None = None,
    loss_sum: _Array | None = None,
    loss_divisor: _Array | None = None,
    out: _Array | None = None,
    accumulate: bool | str | tuple[str, ...] = False,
    check_first: bool = False,
    threads: int | None = None,
) -> Any: ...

def margin_ranking_loss(
    input1: _Array,
    input2: _Array,
    target: _Array,
    margin: float = 0.0,
    reduction: str = 'mean',
    *,
    divisor: _Array | float | None = None,
    loss_elements: _Array | None = None,
    loss_sum: _Array | None = None,
    loss_divisor: _Array | None = None,
    out: _Array | None = None,
    accumulate: bool | str | tuple[str, ...] = False,
    check_first: bool = False,
    threads: int | None = None,
) -> Any: ...

def hinge_embedding_loss(
    input: _Array,
    target: _Array,
    margin: float = 1.0,
    reduction: str = 'mean',
    *,
    divisor: _Array | float | None = None,
    loss_elements: _Array | None = None,
    loss_sum: _Array | None = None,
    loss_divisor: _Array | None = None,
    out: _Array | None = None,
    accumulate: bool | str | tuple[str, ...] = False,
    check_first: bool = False,
    threads: int | None = None,
) -> Any: ...

def hinge_loss(
    input: _Array,
    target: _Array,
    sample_weight: _Array | float | None = None,
    reduction: str = 'mean',
    *,
    divisor: _Array | float | None = None,
    loss_elements: _Array | None = None,
    loss_sum: _Array | None = None,
    loss_divisor: _Array | None = None,
    out: _Array | None = None,
    accumulate: bool | str | tuple[str, ...] = False,
    check_first: bool = False,
    threads: int | None = None,
) -> Any: ...

def squared_hinge_loss(
    input: _Array,
    target: _Array,
    sample_weight: _Array | float | None = None,
    reduction: str = 'mean',
    *,
    divisor: _Array | float | None = None,
    loss_elements: _Array | None = None,
    loss_sum: _Array | None = None,
    loss_divisor: _Array | None = None,
    out: _Array | None = None,
    accumulate: bool | str | tuple[str, ...] = False,
    check_first: bool = False,
    threads: int | None = None,
) -> Any: ...

def modified_huber_loss(
    input: _Array,
    target: _Array,
    sample_weight: _Array | float | None = None,
    reduction: str = 'mean',
    *,
    divisor: _Array | float | None = None,
    loss_elements: _Array | None = None,
    loss_sum: _Array | None = None,
    loss_divisor: _Array | None = None,
    out: _Array | None = None,
    accumulate: bool | str | tuple[str, ...] = False,
    check_first: bool = False,
    threads: int | None = None,
) -> Any: ...

def exponential_loss(
    input: _Array,
    target: _Array,
    sample_weight: _Array | float | None = None,
    reduction: str = 'mean',
    *,
    divisor: _Array | float | None = None,
    loss_elements: _Array | None = None,
    loss_sum: _Array | None = None,
    loss_divisor: _Array | None = None,
    out: _Array | None = None,
    accumulate: bool | str | tuple[str, ...] = False,
    check_first: bool = False,
    threads: int | None = None,
) -> Any: ...

def cross_entropy(
    input: _Array,
    target: _Array,
    weight: _Array | float | None = None,
    ignore_index: int = -100,
    reduction: str = 'mean',
    label_smoothing: float = 0.0,
    *,
    z_loss: float = 0.0,
    softcap: float = 0.0,
    divisor: _Array | float | None = None,
    lse: _Array | None = None,
    target_log_probability: _Array | None = None,
    argmax: _Array | None = None,
    rank: _Array | None = None,
    correct: _Array | None = None,
    loss_elements: _Array | None = None,
    loss_sum: _Array | None = None,
    loss_divisor: _Array | None = None,
    out: _Array | None = None,
    accumulate: bool | str | tuple[str, ...] = False,
    check_first: bool = False,
    threads: int | None = None,
) -> Any: ...

def softmax_focal_loss(
    input: _Array,
    target: _Array,
    weight: _Array | float | None = None,
    ignore_index: int = -100,
    gamma: float = 2.0,
    reduction: str = 'mean',
    *,
    divisor: _Array | float | None = None,
    loss_elements: _Array | None = None,
    loss_sum: _Array | None = None,
    loss_divisor: _Array | None = None,
    out: _Array | None = None,
    accumulate: bool | str | tuple[str, ...] = False,
    check_first: bool = False,
    threads: int | None = None,
) -> Any: ...

def binary_dice_loss(
    input: _Array,
    target: _Array,
    smooth: float = 1.0,
    scope: str = 'batch',
    reduction: str = 'mean',
    *,
    divisor: _Array | float | None = None,
    loss_elements: _Array | None = None,
    loss_sum: _Array | None = None,
    loss_divisor: _Array | None = None,
    out: _Array | None = None,
    accumulate: bool | str | tuple[str, ...] = False,
    check_first: bool = False,
    threads: int | None = None,
) -> Any: ...

def nll_loss(
    input: _Array,
    target: _Array,
    weight: _Array | float | None = None,
    ignore_index: int = -100,
    reduction: str = 'mean',
    *,
    divisor: _Array | float | None = None,
    loss_elements: _Array | None = None,
    loss_sum: _Array | None = None,
    loss_divisor: _Array | None = None,
    out: _Array | None = None,
    accumulate: bool | str | tuple[str, ...] = False,
    check_first: bool = False,
    threads: int | None = None,
) -> Any: ...

def multiclass_log_loss(
    input: _Array,
    target: _Array,
    sample_weight: _Array | float | None = None,
    reduction: str = 'mean',
    *,
    divisor: _Array | float | None = None,
    loss_elements: _Array | None = None,
    loss_sum: _Array | None = None,
    loss_divisor: _Array | None = None,
    out: _Array | None = None,
    accumulate: bool | str | tuple[str, ...] = False,
    check_first: bool = False,
    threads: int | None = None,
) -> Any: ...

def multiclass_hinge_loss(
    input: _Array,
    target: _Array,
    sample_weight: _Array | float | None = None,
    reduction: str = 'mean',
    *,
    divisor: _Array | float | None = None,
    loss_elements: _Array | None = None,
    loss_sum: _Array | None = None,
    loss_divisor: _Array | None = None,
    out: _Array | None = None,
    accumulate: bool | str | tuple[str, ...] = False,
    check_first: bool = False,
    threads: int | None = None,
) -> Any: ...

def multi_margin_loss(
    input: _Array,
    target: _Array,
    p: int = 1,
    margin: float = 1.0,
    weight: _Array | float | None = None,
    reduction: str = 'mean',
    *,
    divisor: _Array | float | None = None,
    loss_elements: _Array | None = None,
    loss_sum: _Array | None = None,
    loss_divisor: _Array | None = None,
    out: _Array | None = None,
    accumulate: bool | str | tuple[str, ...] = False,
    check_first: bool = False,
    threads: int | None = None,
) -> Any: ...

def multiclass_brier_score_loss(
    input: _Array,
    target: _Array,
    sample_weight: _Array | float | None = None,
    scale_by_half: bool | str = 'auto',
    reduction: str = 'mean',
    *,
    divisor: _Array | float | None = None,
    loss_elements: _Array | None = None,
    loss_sum: _Array | None = None,
    loss_divisor: _Array | None = None,
    out: _Array | None = None,
    accumulate: bool | str | tuple[str, ...] = False,
    check_first: bool = False,
    threads: int | None = None,
) -> Any: ...

def multilabel_margin_loss(
    input: _Array,
    target: _Array,
    reduction: str = 'mean',
    *,
    divisor: _Array | float | None = None,
    loss_elements: _Array | None = None,
    loss_sum: _Array | None = None,
    loss_divisor: _Array | None = None,
    out: _Array | None = None,
    accumulate: bool | str | tuple[str, ...] = False,
    check_first: bool = False,
    threads: int | None = None,
) -> Any: ...

def zero_one_loss(
    input: _Array,
    target: _Array,
    sample_weight: _Array | float | None = None,
    reduction: str = 'mean',
    *,
    divisor: _Array | float | None = None,
    loss_elements: _Array | None = None,
    loss_sum: _Array | None = None,
    loss_divisor: _Array | None = None,
    out: _Array | None = None,
    accumulate: bool | str | tuple[str, ...] = False,
    check_first: bool = False,
    threads: int | None = None,
) -> Any: ...

def label_ranking_loss(
    input: _Array,
    target: _Array,
    sample_weight: _Array | float | None = None,
    reduction: str = 'mean',
    *,
    divisor: _Array | float | None = None,
    loss_elements: _Array | None = None,
    loss_sum: _Array | None = None,
    loss_divisor: _Array | None = None,
    out: _Array | None = None,
    accumulate: bool | str | tuple[str, ...] = False,
    check_first: bool = False,
    threads: int | None = None,
) -> Any: ...

l2_loss = mse_loss
mae_loss = l1_loss
bce_with_logits = binary_cross_entropy_with_logits
sigmoid_cross_entropy = binary_cross_entropy_with_logits
bce = binary_cross_entropy
logistic_loss = soft_margin_loss
kl_div_loss = kl_div
softmax_cross_entropy = cross_entropy
negative_log_likelihood = nll_loss
log_loss = multiclass_log_loss
crammer_singer_loss = multiclass_hinge_loss
