"""What bench/peers measures: a name, the inputs, and the loss as each library's users write it.

Every case is one loss and one gradient, float32. `elements` is what a time is divided by: logits, pixels or elements of
the input. JAX has no losses of its own; its formulas are those of optax.
"""

from dataclasses import dataclass, field

import numpy as np


@dataclass(frozen=True)
class Case:
    name: str
    loss: str  # losskit's name, and the key of LOSSES in each front end
    shape: tuple
    target: str  # "classes", "probabilities", "binary" or "real"
    options: dict = field(default_factory=dict)

    @property
    def elements(self):
        return int(np.prod(self.shape))

    def inputs(self):
        """(input, target) as NumPy arrays, the same ones on every call."""
        random = np.random.default_rng(1)
        x = random.standard_normal(self.shape, dtype=np.float32)
        if self.target == "classes":
            return x, random.integers(0, self.shape[1], self.shape[:1] + self.shape[2:])
        if self.target == "probabilities":
            t = random.random(self.shape, dtype=np.float32)
            return x, t / t.sum(1, keepdims=True)
        if self.target == "binary":
            return x, random.integers(0, 2, self.shape).astype(np.float32)
        return x, random.standard_normal(self.shape, dtype=np.float32)


def _cross_entropy(name, *shape, target="classes", **options):
    return Case(name, "cross_entropy", shape, target, options)


CASES = [
    _cross_entropy("CE 1024 x 32000", 1024, 32000),
    _cross_entropy("CE 8192 x 1000", 8192, 1000),
    _cross_entropy("CE 32768 x 100", 32768, 100),
    _cross_entropy("CE 65536 x 10", 65536, 10),
    _cross_entropy("CE 8 x 21 x 512 x 512", 8, 21, 512, 512),
    _cross_entropy("CE 8192 x 1000, smoothing 0.1", 8192, 1000, label_smoothing=0.1),
    _cross_entropy("CE 8192 x 1000, probabilities", 8192, 1000, target="probabilities"),
    Case("BCE with logits 2^24", "binary_cross_entropy_with_logits", (2**24,), "binary"),
    Case("BCE with logits 2^16", "binary_cross_entropy_with_logits", (2**16,), "binary"),
    Case("MSE 2^24", "mse_loss", (2**24,), "real"),
    Case("MSE 2^16", "mse_loss", (2**16,), "real"),
    Case("dice, sigmoid, 8 x 2^21", "binary_dice_loss", (8, 2**21), "binary", {"scope": "sample"}),
]
