"""The libraries compared: each front end turns a case into a function without arguments that runs it once.

The function returns (loss, gradient of the input) in the library's own arrays; the first call may compile.
"""

import functools


class Torch:
    name = "torch eager"

    def __init__(self):
        import torch

        torch.set_num_threads(1)
        self.torch = torch

    def version(self):
        return f"PyTorch {self.torch.__version__}"

    def formula(self, case):
        functional = self.torch.nn.functional
        if case.loss == "binary_dice_loss":
            return self._dice
        return functools.partial(getattr(functional, case.loss), **case.options)

    def _dice(self, x, t, smooth=1.0):
        p = x.sigmoid()
        return (1 - (2 * (p * t).sum(1) + smooth) / (p.sum(1) + t.sum(1) + smooth)).mean()

    def prepare(self, case, x, t):
        x, t = self.torch.from_numpy(x).requires_grad_(), self.torch.from_numpy(t)
        formula = self.formula(case)
        gradient = self.torch.autograd.grad

        def step():
            loss = formula(x, t)
            return loss.detach(), gradient(loss, x)[0]

        return step


class TorchCompile(Torch):
    name = "torch.compile"

    def formula(self, case):
        self.torch.compiler.reset()
        return self.torch.compile(super().formula(case), dynamic=False)


class Jax:
    name = "jax.jit"

    def __init__(self):
        import jax

        self.jax = jax

    def version(self):
        return f"JAX {self.jax.__version__}"

    def cross_entropy(self, x, t, label_smoothing=0.0):
        jnp = self.jax.numpy
        log_p = self.jax.nn.log_softmax(x, axis=1)
        classes = x.shape[1]
        if t.shape == x.shape:
            return -(t * log_p).sum(1).mean()
        if label_smoothing:
            # As optax: smoothed one-hot labels.
            labels = self.jax.nn.one_hot(t, classes, axis=1) * (1 - label_smoothing) + label_smoothing / classes
            return -(labels * log_p).sum(1).mean()
        return -jnp.take_along_axis(log_p, jnp.expand_dims(t, 1), axis=1).mean()

    def binary_cross_entropy_with_logits(self, x, t):
        log_sigmoid = self.jax.nn.log_sigmoid
        return -(t * log_sigmoid(x) + (1 - t) * log_sigmoid(-x)).mean()

    def mse_loss(self, x, t):
        return ((x - t) ** 2).mean()

    def binary_dice_loss(self, x, t, smooth=1.0, scope="sample"):
        p = self.jax.nn.sigmoid(x)
        return (1 - (2 * (p * t).sum(1) + smooth) / (p.sum(1) + t.sum(1) + smooth)).mean()

    def prepare(self, case, x, t):
        x, t = self.jax.numpy.asarray(x), self.jax.numpy.asarray(t)
        step = self.jax.jit(self.jax.value_and_grad(functools.partial(getattr(self, case.loss), **case.options)))
        return lambda: self.jax.block_until_ready(step(x, t))


class Losskit:
    name = "losskit"

    def __init__(self):
        import losskit

        self.losskit = losskit

    def version(self):
        return f"losskit {self.losskit.__version__}"

    def prepare(self, case, x, t):
        function = getattr(self.losskit.value_and_grad, case.loss)
        return functools.partial(function, x, t, **case.options)


FRONTS = [Losskit, Torch, TorchCompile, Jax]
