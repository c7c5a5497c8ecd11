"""The losses as functions of JAX arrays on CPUs, for jit, grad and vmap.

    loss, gradient = jax.jit(jax.value_and_grad(losskit.jax.cross_entropy))(logits, classes)

They are custom calls of XLA's, differentiable once: backwards, and reduced losses of float32 and float64 forwards too (jvp,
jacfwd). Shapes and dtypes are checked when a function is traced (ValueError, TypeError); a class out of range is XLA's error at
run time. Options and reduction are Python values.
"""

from ._functions import *  # noqa: F403
