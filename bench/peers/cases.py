"""What bench/peers measures: a name, the inputs, and the loss as each library's users write it.

Every case is one loss and the gradients of `wrt`, float32. `elements` is what a time is divided by: logits, pixels, pairs of
boxes, cells of an alignment lattice.
"""

from dataclasses import dataclass, field
from typing import Callable

import numpy as np


@dataclass(frozen=True)
class Case:
    name: str
    loss: str  # losskit's name, which the other front ends know it by too
    make: Callable  # of a random generator: the arguments, as losskit's Python names them
    elements: int
    options: dict = field(default_factory=dict)
    wrt: tuple = ("input",)
    tolerance: float = 1e-5  # of the loss, and of gradients as a share of the largest

    def inputs(self):
        """The arguments as NumPy arrays by name, the same ones on every call."""
        return self.make(np.random.default_rng(1))


def _normal(random, *shape):
    return random.standard_normal(shape, dtype=np.float32)


def _log_softmax(x, axis):
    x = x - x.max(axis, keepdims=True)
    return x - np.log(np.exp(x).sum(axis, keepdims=True))


def _distribution(random, *shape):
    t = random.random(shape, dtype=np.float32)
    return t / t.sum(1, keepdims=True)


def _signs(random, *shape):
    return random.integers(0, 2, shape).astype(np.float32) * 2 - 1


def _classes(name, *shape, loss="cross_entropy", **options):
    def make(random):
        return {"input": _normal(random, *shape), "target": random.integers(0, shape[1], shape[:1] + shape[2:])}

    return Case(name, loss, make, int(np.prod(shape)), options)


def _probabilities(name, *shape, loss="cross_entropy", logarithms=False, **options):
    def make(random):
        x = _normal(random, *shape)
        return {"input": _log_softmax(x, 1) if logarithms else x, "target": _distribution(random, *shape)}

    return Case(name, loss, make, int(np.prod(shape)), options)


def _binary(name, loss, *shape, names=("input", "target"), **options):
    def make(random):
        return {names[0]: _normal(random, *shape), names[1]: random.integers(0, 2, shape).astype(np.float32)}

    return Case(name, loss, make, int(np.prod(shape)), options, wrt=names[:1])


def _real(name, loss, size, target=_normal):
    return Case(name, loss, lambda random: {"input": _normal(random, size), "target": target(random, size)}, size)


def _gaussian(random):
    return {"input": _normal(random, 2**24), "target": _normal(random, 2**24),
            "var": random.random(2**24, dtype=np.float32) + np.float32(0.1)}


def _boxes(name, loss):
    def make(random):
        def corners():
            low = random.random((2**20, 2), dtype=np.float32)
            return np.concatenate([low, low + random.random((2**20, 2), dtype=np.float32) + np.float32(0.01)], 1)

        return {"boxes1": corners(), "boxes2": corners()}

    return Case(name, loss, make, 2**20, {"reduction": "mean"}, wrt=("boxes1",))


def _vectors(name, loss, names, target, **options):
    shape = 65536, 256

    def make(random):
        arrays = {n: _normal(random, *shape) for n in names}
        return {**arrays, "target": _signs(random, shape[0])} if target else arrays

    return Case(name, loss, make, int(np.prod(shape)), options, wrt=names)


def _ctc(name, frames, samples, classes, labels, logits):
    def make(random):
        x = _normal(random, frames, samples, classes)
        return {"log_probs": x if logits else _log_softmax(x, 2), "targets": random.integers(1, classes, (samples, labels)),
                "input_lengths": np.full(samples, frames), "target_lengths": np.full(samples, labels)}

    elements = frames * samples * (classes if logits else 2 * labels + 1)
    # The reference adds its lattice up in float32.
    return Case(name, "ctc_loss", make, elements, {"from_logits": logits}, wrt=("log_probs",), tolerance=1e-3)


CASES = [
    _classes("CE 1024 x 32000", 1024, 32000),
    _classes("CE 8192 x 1000", 8192, 1000),
    _classes("CE 32768 x 100", 32768, 100),
    _classes("CE 65536 x 10", 65536, 10),
    _classes("CE 8 x 21 x 512 x 512", 8, 21, 512, 512),
    _classes("CE 8192 x 1000, smoothing 0.1", 8192, 1000, label_smoothing=0.1),
    _probabilities("CE 8192 x 1000, probabilities", 8192, 1000),
    _binary("BCE with logits 2^24", "binary_cross_entropy_with_logits", 2**24),
    _binary("BCE with logits 2^16", "binary_cross_entropy_with_logits", 2**16),
    _real("MSE 2^24", "mse_loss", 2**24),
    _real("MSE 2^16", "mse_loss", 2**16),
    _real("L1 2^24", "l1_loss", 2**24),
    _real("smooth L1 2^24", "smooth_l1_loss", 2**24),
    _real("Huber 2^24", "huber_loss", 2**24),
    _real("soft margin 2^24", "soft_margin_loss", 2**24, _signs),
    _real("Poisson NLL 2^24", "poisson_nll_loss", 2**24, lambda random, n: random.poisson(1.5, n).astype(np.float32)),
    Case("Gaussian NLL 2^24, two gradients", "gaussian_nll_loss", _gaussian, 2**24, wrt=("input", "var")),
    _probabilities("KL 8192 x 1000", 8192, 1000, loss="kl_div", logarithms=True),
    _binary("sigmoid focal 2^24", "sigmoid_focal_loss", 2**24, names=("inputs", "targets"), reduction="mean"),
    Case("margin ranking 2^24, two gradients", "margin_ranking_loss",
         lambda random: {"input1": _normal(random, 2**24), "input2": _normal(random, 2**24), "target": _signs(random, 2**24)},
         2**24, {"margin": 0.5}, wrt=("input1", "input2")),
    _binary("dice, sigmoid, 8 x 2^21", "binary_dice_loss", 8, 2**21, scope="sample"),
    _classes("dice, softmax, 8 x 21 x 256 x 256", 8, 21, 256, 256, loss="dice_loss", activation="softmax"),
    _boxes("GIoU 2^20 pairs", "generalized_box_iou_loss"),
    _boxes("CIoU 2^20 pairs", "complete_box_iou_loss"),
    _vectors("cosine embedding 65536 x 256, two gradients", "cosine_embedding_loss", ("input1", "input2"), True),
    _vectors("triplet margin 65536 x 256, three gradients", "triplet_margin_loss", ("anchor", "positive", "negative"), False),
    _ctc("CTC T150 N32 C28 L40, per cell", 150, 32, 28, 40, False),
    _ctc("CTC T150 N32 C5000 L20, logits", 150, 32, 5000, 20, True),
]
