"""What the classes have in common before any arithmetic: targets, masks, checks."""

import inspect
import warnings
from typing import Any, Callable, Sequence

import torch
from torch import Tensor

Activation = Callable[[Tensor], Tensor] | None
Weights = Sequence[float] | float | int | Tensor | None

# Ignored where nothing is: MONAI has no label that is always ignored, as -100 is.
NO_LABEL = -(2**31)


def choice(value: Any, known: tuple[str, ...]) -> str:
    """A string, or the member of MONAI's enumeration."""
    found = getattr(value, "value", value)
    if found not in known:
        raise ValueError(f"{value!r} is not one of {', '.join(known)}")
    return str(found)


def part(loss: Any, arguments: dict[str, Any], **others: Any) -> Any:
    """A loss from those of the arguments that it has."""
    arguments = {**arguments, **others}
    return loss(**{name: arguments[name] for name in inspect.signature(loss).parameters if name in arguments})


def warn_ignored(option: str) -> None:
    warnings.warn(f"single channel prediction, `{option}` ignored.", stacklevel=4)


def labels_or_values(module: Any, x: Tensor, target: Tensor, to_onehot_y: bool, error: type[Exception]) -> Tensor:
    """Labels (N, d1, ...), or values of the scores' shape."""
    if to_onehot_y and x.shape[1] == 1:
        warn_ignored("to_onehot_y=True")
    if not module.include_background and x.shape[1] == 1:
        warn_ignored("include_background=False")
    if to_onehot_y and x.shape[1] > 1:
        if target.dim() == 1:
            target = target[:, None]
        if target.shape[1] != 1:
            raise AssertionError("labels should have a channel with length equal to one.")
        if target.shape[:1] + target.shape[2:] == x.shape[:1] + x.shape[2:]:
            return target[:, 0].long() if target.is_floating_point() else target[:, 0]
    elif target.shape == x.shape:
        return target
    raise error(f"ground truth has different shape ({target.shape}) from input ({x.shape})")


def kept_positions(target: Tensor, ignore_index: int | None) -> Tensor | None:
    """Which positions count, (N, 1, d1, ...): a share of one where targets of an ignored class are."""
    if ignore_index is None:
        return None
    if target.shape[1] == 1:
        return target != ignore_index
    if 0 <= ignore_index < target.shape[1]:
        return 1 - target[:, ignore_index:ignore_index + 1].float()
    return target.sum(1, keepdim=True) > 0


def is_mask(values: Tensor, x: Tensor) -> bool:
    """Whether losskit takes it as a mask of positions."""
    return (values.dim() == x.dim() and not values.requires_grad and
            (values.dtype is torch.bool or bool(((values == 0) | (values == 1)).all())))


def activated(x: Tensor, activation: str) -> Tensor:
    return torch.sigmoid(x) if activation == "sigmoid" else torch.softmax(x, 1) if activation == "softmax" else x


def reduced(loss: Tensor, reduction: str) -> Tensor:
    return loss.mean() if reduction == "mean" else loss.sum() if reduction == "sum" else loss


def check_channels(input: Tensor, target: Tensor) -> None:
    if input.dim() != target.dim():
        raise ValueError(f"the number of dimensions for input and target should be the same, got shape {input.shape} and "
                         f"{target.shape}. if target is not one-hot encoded, please provide a tensor with shape B1H[WD].")
    if target.shape[1] not in (1, input.shape[1]):
        raise ValueError("number of channels for target is neither 1 (without one-hot encoding) nor the same as input, "
                         f"got shape {input.shape} and {target.shape}.")


def check_shares(**shares: float) -> None:
    for name, value in shares.items():
        if value < 0:
            raise ValueError(f"{name} should be no less than 0.0.")
