"""(loss, gradient) of every loss of losskit, in one pass over the predictions."""

from . import _native

globals().update(_native.gradients)
__all__ = list(_native.gradients)
