"""PyTorch's losses over losskit: the functions of torch.nn.functional and the modules of torch.nn, with autograd.

    from losskit.torch import cross_entropy, CrossEntropyLoss

Same names, arguments, defaults and exception types; modules are subclasses of PyTorch's. CPU tensors of dtypes that losskit
computes go to losskit; anything else (other devices and dtypes, forward-mode AD, functorch transforms, double backward) goes to
PyTorch's own formula. Under torch.autocast losses of 16-bit tensors are computed in float32.
"""

from .functional import *  # noqa: F403
from .modules import *  # noqa: F403
