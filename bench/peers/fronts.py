"""The libraries compared: each front end turns a case into a function without arguments that runs it once.

The function returns (loss, gradients of the arguments in `wrt`) in the library's own arrays; the first call may compile.
"""

import functools

from formulas import Formulas


class Torch:
    name = "torch eager"

    def __init__(self):
        import torch
        import torchvision

        torch.set_num_threads(1)
        self.torch, self.ops = torch, torchvision.ops

    def version(self):
        return f"PyTorch {self.torch.__version__}"

    def formula(self, case):
        if case.loss in ("binary_dice_loss", "dice_loss"):
            formula = getattr(Formulas(self.torch), case.loss)
        elif case.loss == "ctc_loss":
            formula = self.ctc_loss
        else:
            formula = getattr(self.torch.nn.functional, case.loss, None) or getattr(self.ops, case.loss)
        return functools.partial(formula, **case.options)

    def ctc_loss(self, log_probs, targets, input_lengths, target_lengths, from_logits):
        if from_logits:
            log_probs = log_probs.log_softmax(2)
        return self.torch.nn.functional.ctc_loss(log_probs, targets, input_lengths, target_lengths)

    def prepare(self, case, inputs):
        tensors = {name: self.torch.from_numpy(array) for name, array in inputs.items()}
        leaves = [tensors[name].requires_grad_() for name in case.wrt]
        formula = self.formula(case)
        gradient = self.torch.autograd.grad

        def step():
            loss = formula(**tensors)
            return loss.detach(), gradient(loss, leaves)

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
        self.formulas = Formulas(jax.numpy, jax)

    def version(self):
        return f"JAX {self.jax.__version__}"

    def prepare(self, case, inputs):
        arrays = {name: self.jax.numpy.asarray(array) for name, array in inputs.items()}
        leaves = tuple(arrays.pop(name) for name in case.wrt)
        formula = functools.partial(getattr(self.formulas, case.loss), **case.options)

        # The data are arguments of what is compiled: constants of a program would be computed with while it compiles.
        def loss(leaves, rest):
            return formula(**dict(zip(case.wrt, leaves)), **rest)

        step = self.jax.jit(self.jax.value_and_grad(loss))
        return lambda: self.jax.block_until_ready(step(leaves, arrays))


class Losskit:
    name = "losskit"

    def __init__(self):
        import losskit

        self.losskit = losskit

    def version(self):
        return f"losskit {self.losskit.__version__}"

    def prepare(self, case, inputs):
        function = getattr(self.losskit.value_and_grad, case.loss)
        return functools.partial(function, **inputs, wrt=case.wrt, **case.options)


FRONTS = [Losskit, Torch, TorchCompile, Jax]
