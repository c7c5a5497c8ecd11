"""losskit: loss functions and their gradients on CPUs, fused and vectorised.

    loss = losskit.cross_entropy(logits, classes)
    loss, gradient = losskit.value_and_grad.cross_entropy(logits, classes)

Arguments are anything with __dlpack__ or the buffer protocol: NumPy, PyTorch and JAX arrays of any strides, without a copy.
Results are of the first argument's library. losskit.torch has drop-in functions and modules with autograd, losskit.jax
functions for jit, grad and vmap, losskit.metrics scikit-learn's signatures.
"""

from . import _native
from ._native import cpu_name, numerics_version, target

__version__ = _native.version()
globals().update(_native.functions)
__all__ = [*_native.functions, "cpu_name", "numerics_version", "target", "value_and_grad"]

from . import value_and_grad  # noqa: E402
