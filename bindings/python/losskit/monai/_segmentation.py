"""Base classes: what constructors have in common, and losses of sums over positions."""

from typing import Any, Callable

import torch
from torch import Tensor
from torch.nn.modules.loss import _Loss

from ._arguments import NO_LABEL, activated, choice, is_mask, kept_positions, labels_or_values, reduced, warn_ignored


class Segmentation(_Loss):
    """What constructors have in common: every argument is an attribute, as in MONAI."""

    include_background: bool
    to_onehot_y: bool
    ignore_index: int | None = None
    weighs_single_class = False

    def __init__(self, arguments: dict[str, Any]) -> None:
        super().__init__(reduction=choice(arguments["reduction"], ("none", "mean", "sum")))
        other_act = arguments.get("other_act")
        if other_act is not None and not callable(other_act):
            raise TypeError(f"other_act must be None or callable but is {type(other_act).__name__}.")
        if arguments.get("sigmoid", 0) + arguments.get("softmax", 0) + (other_act is not None) > 1:
            raise ValueError("Incompatible values: more than 1 of [sigmoid=True, softmax=True, other_act is not None].")
        for name, value in arguments.items():
            if name == "weight":
                self.register_buffer("class_weight", None if value is None else torch.as_tensor(value))
            elif name not in ("self", "__class__", "reduction"):
                setattr(self, name, float(value) if name.startswith("smooth") else value)

    def _first(self, x: Tensor) -> int:
        """The first class that has a loss."""
        return int(not self.include_background and x.shape[1] > 1)

    def _weight(self, x: Tensor) -> Tensor | None:
        """Weights of the classes that have a loss. A single one has none, or in a loss that weighs it a number."""
        weight: Tensor | None = getattr(self, "class_weight", None)
        count = x.shape[1] - self._first(x)
        if weight is None or count == 1 and not self.weighs_single_class:
            return None
        if weight.dim() > 0 and (weight.numel() != count or count == 1):
            raise ValueError(f"The number of weights ({weight.numel()}) must be that of the classes ({count}), without the background "
                             "if `include_background=False`; a single class takes no sequence.")
        if (weight < 0).any():
            raise ValueError("the value/values of the `weight` should be no less than 0.")
        return weight.to(x).expand(count)


class Ratios(Segmentation):
    """A loss of sums over the positions of each sample and class."""

    batch: bool
    soft_label: bool

    def _scores(self, input: Tensor, prefix: str = "") -> tuple[Tensor, str]:
        """Scores, and what losskit makes probabilities of them with."""
        sigmoid, softmax, other_act = (getattr(self, prefix + name) for name in ("sigmoid", "softmax", "other_act"))
        if softmax and input.shape[1] == 1:
            warn_ignored("softmax=True")
            return input, "none"
        if other_act is not None:
            return other_act(input), "none"
        return input, "sigmoid" if sigmoid else "softmax" if softmax else "none"

    def _options(self) -> dict[str, Any]:
        """The arguments of losskit's function that are not given by a call."""
        names = ("include_background", "smooth_nr", "smooth_dr", "batch", "squared_pred", "jaccard", "alpha", "beta", "w_type")
        return {name: getattr(self, name) for name in names if hasattr(self, name)}

    def _arguments(self, x: Tensor, activation: str, target: Tensor, to_onehot_y: bool,
                   mask: Tensor | None = None) -> dict[str, Any]:
        """What losskit's function is called with, but for weights and reduction."""
        y, found = labels_or_values(self, x, target, to_onehot_y, AssertionError), self._options()
        labels = y.dim() != x.dim()
        dtype = x.dtype if labels else torch.promote_types(x.dtype, y.dtype)
        if labels or hasattr(self, "w_type"):  # MONAI's one-hot targets and weights of volumes are float32
            dtype = torch.promote_types(dtype, torch.float32)
        x, y = x.to(dtype), y.to(dtype) if y.is_floating_point() else y
        if labels:
            found["ignore_index"] = NO_LABEL if self.ignore_index is None else self.ignore_index
        else:
            mask = mask if mask is not None else kept_positions(target, self.ignore_index)
            if mask is not None and is_mask(mask, x):
                found["mask"] = mask[:, 0].expand(x.shape[0], *x.shape[2:])
            elif mask is not None:
                x, y, activation = activated(x, activation) * mask, y * mask, "none"
        return {"input": x, "target": y, "activation": activation, **found}

    def _evaluate(self, function: Callable[..., Tensor], x: Tensor, activation: str, target: Tensor, to_onehot_y: bool,
                  mask: Tensor | None = None) -> Tensor:
        arguments, weight = self._arguments(x, activation, target, to_onehot_y, mask), self._weight(x)
        arguments["soft_label"] = self.soft_label
        if x.dim() == 2 and not self.batch:
            # Without axes of positions MONAI sums over samples and classes too.
            x, y = activated(arguments["input"], arguments["activation"]), arguments["target"]
            kept = arguments.pop("mask", y != arguments.pop("ignore_index", NO_LABEL) if y.dim() == 1 else None)
            y = y[:, None] == torch.arange(x.shape[1], device=y.device) if y.dim() == 1 else y
            x, y = (v if kept is None else v * (kept[:, None] != 0) for v in (x, y))
            first = self._first(x)
            arguments.update(input=x[:, first:].reshape(1, 1, -1), target=y[:, first:].reshape(1, 1, -1), activation="none")
            loss = function(**arguments, reduction="none").reshape(())
            return reduced(loss if weight is None else loss * weight, self.reduction)
        if weight is not None:
            arguments["weight"] = weight.to(arguments["input"].dtype)
        return function(**arguments, reduction=self.reduction)

    def _spread(self, loss: Tensor, input: Tensor) -> Tensor:
        """With axes of size 1 for those of the positions."""
        return loss.reshape(loss.shape + (1,) * (input.dim() - 2)) if self.reduction == "none" else loss
