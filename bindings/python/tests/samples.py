"""Arguments for any loss of the catalogue, made from its description."""

import numpy as np
import pytest

from losskit._catalogue import LOSSES

SHAPE = (6, 5)
SHAPES = {"broadcast": SHAPE, "same": SHAPE, "onto": SHAPE, "logits": SHAPE, "like_input": SHAPE, "positions": SHAPE[:1],
          "classes": SHAPE[1:], "scalar": (), "rows": SHAPE, "variance": SHAPE, "broadcast_rank": SHAPE,
          "labels": SHAPE, "frames": SHAPE, "lists": (1,), "unreduced": (1,), "boxes": (6, 4),
          "segments": SHAPE, "segmented": SHAPE, "centers": (SHAPE[1],) * 2, "leading": SHAPE[:1]}
# Where they are others: by default a binary dice loss is that of all positions, and the frames above are those of one sample.
OTHER_SHAPES = {"binary_dice_loss": {"mask": SHAPE, "sample_weight": ()}, "ctc_loss": {"mask": (), "sample_weight": ()}}
BOXES = SHAPES["boxes"]


def values(i, shape, dtype, random):
    if i.domain == "length":  # frames, and the one label of a single sample, for which the mean is the sum
        return np.full(shape, SHAPE[0] if i.name == "input_lengths" else 1)
    if i.shape == "lists":
        return random.integers(1, SHAPE[1], shape)
    if i.domain == "class" or i.types == "index":
        return random.integers(0, SHAPE[1], shape)
    if i.domain == "binary":
        made = random.integers(0, 2, shape).astype(dtype)
        return np.ones_like(made) if made.ndim == 0 else made  # one mask for everything would leave nothing
    if i.domain == "probability" or i.shape in ("segments", "segmented"):
        return random.uniform(0.05, 0.95, shape).astype(dtype)
    if i.domain == "sign":
        return np.where(random.random(shape) < 0.5, -1, 1).astype(dtype)
    if i.domain == "positive":
        return random.uniform(0.2, 2, shape).astype(dtype)
    if i.domain == "box":
        corner = random.uniform(0, 2, (*shape[:-1], 2))
        return np.concatenate([corner, corner + random.uniform(0.5, 2, corner.shape)], axis=-1).astype(dtype)
    return random.standard_normal(shape).astype(dtype)


def arguments(loss, dtype=np.float64, optional=True, seed=0):
    """{parameter: array}. A shape rule that is not known here is an error: a skipped test would not be missed."""
    random = np.random.default_rng(seed)
    made = {}
    for i in loss.inputs:
        if i.required or optional:
            shape = OTHER_SHAPES.get(loss.name, {}).get(i.name, BOXES if i.domain == "box" else SHAPES[i.shape])
            made[i.name] = values(i, shape, dtype, random)
    return made


def class_arguments(loss, dtype=np.float64, optional=True):
    """As above with class indices, for a loss whose target may be either; otherwise None."""
    if not any(i.alternative for i in loss.inputs):
        return None
    made = arguments(loss, dtype, optional)
    for i in loss.inputs:
        if i.alternative:
            made[i.name] = np.random.default_rng(1).integers(0, SHAPE[1], SHAPE[:1])
    return made


def first(loss):
    """The input that value_and_grad differentiates; skips the test of a loss that has no gradient."""
    for i in loss.inputs:
        if i.differentiable:
            return i
    pytest.skip(f"{loss.name} has no gradient")


every_loss = pytest.mark.parametrize("loss", LOSSES.values(), ids=list(LOSSES))
