"""Losses that a library does not have, as its users write them out.

JAX has none: its formulas are optax's, and torchvision's for boxes. PyTorch lacks only the two dice losses, which are MONAI's.
"""

import math


class Formulas:
    """xp: torch or jax.numpy, by whose functions of the same name the formulas go; jax: what only JAX's need."""

    def __init__(self, xp, jax=None):
        self.xp, self.jax = xp, jax

    def one_hot(self, target, classes):
        if self.jax:
            return self.jax.nn.one_hot(target, classes, axis=1)
        return self.xp.nn.functional.one_hot(target, classes).movedim(-1, 1).float()

    def softmax(self, x):
        return self.jax.nn.softmax(x, axis=1) if self.jax else x.softmax(1)

    def sigmoid(self, x):
        return self.jax.nn.sigmoid(x) if self.jax else x.sigmoid()

    def binary_dice_loss(self, input, target, smooth=1.0, scope="sample"):
        p = self.sigmoid(input)
        return (1 - (2 * (p * target).sum(1) + smooth) / (p.sum(1) + target.sum(1) + smooth)).mean()

    def dice_loss(self, input, target, activation="softmax", smooth=1e-5):
        p, t = self.softmax(input), self.one_hot(target, input.shape[1])
        axes = tuple(range(2, input.ndim))
        return (1 - (2 * (p * t).sum(axes) + smooth) / (p.sum(axes) + t.sum(axes) + smooth)).mean()

    # ---- JAX ----

    def cross_entropy(self, input, target, label_smoothing=0.0):
        log_p = self.jax.nn.log_softmax(input, axis=1)
        classes = input.shape[1]
        if target.shape == input.shape:
            return -(target * log_p).sum(1).mean()
        if label_smoothing:
            labels = self.one_hot(target, classes) * (1 - label_smoothing) + label_smoothing / classes
            return -(labels * log_p).sum(1).mean()
        return -self.xp.take_along_axis(log_p, self.xp.expand_dims(target, 1), axis=1).mean()

    def binary_cross_entropy_with_logits(self, input, target):
        log_sigmoid = self.jax.nn.log_sigmoid
        return -(target * log_sigmoid(input) + (1 - target) * log_sigmoid(-input)).mean()

    def mse_loss(self, input, target):
        return ((input - target) ** 2).mean()

    def l1_loss(self, input, target):
        return self.xp.abs(input - target).mean()

    def huber_loss(self, input, target):
        distance = self.xp.abs(input - target)
        near = self.xp.minimum(distance, 1.0)
        return (0.5 * near**2 + (distance - near)).mean()

    smooth_l1_loss = huber_loss  # the same at beta = delta = 1

    def soft_margin_loss(self, input, target):
        return self.jax.nn.softplus(-target * input).mean()

    def poisson_nll_loss(self, input, target):
        return (self.xp.exp(input) - target * input).mean()

    def gaussian_nll_loss(self, input, target, var):
        var = var + self.jax.lax.stop_gradient(self.xp.maximum(var, 1e-6) - var)
        return 0.5 * (self.xp.log(var) + (input - target) ** 2 / var).mean()

    def kl_div(self, input, target):
        return (self.jax.scipy.special.xlogy(target, target) - target * input).mean()

    def sigmoid_focal_loss(self, inputs, targets, alpha=0.25, gamma=2, reduction="mean"):
        log_sigmoid = self.jax.nn.log_sigmoid
        p = self.sigmoid(inputs)
        ce = -targets * log_sigmoid(inputs) - (1 - targets) * log_sigmoid(-inputs)
        miss = 1 - (p * targets + (1 - p) * (1 - targets))
        return ((alpha * targets + (1 - alpha) * (1 - targets)) * ce * miss**gamma).mean()

    def margin_ranking_loss(self, input1, input2, target, margin):
        return self.xp.maximum(margin - target * (input1 - input2), 0).mean()

    def _overlap(self, a, b, eps):
        """Intersection over union, the union, and sides of the box around both."""
        xp = self.xp
        sides = xp.maximum(xp.minimum(a[:, 2:], b[:, 2:]) - xp.maximum(a[:, :2], b[:, :2]), 0)
        intersection = sides[:, 0] * sides[:, 1]
        (wa, ha), (wb, hb) = (a[:, 2:] - a[:, :2]).T, (b[:, 2:] - b[:, :2]).T
        union = wa * ha + wb * hb - intersection
        return intersection / (union + eps), union, xp.maximum(a[:, 2:], b[:, 2:]) - xp.minimum(a[:, :2], b[:, :2])

    def generalized_box_iou_loss(self, boxes1, boxes2, reduction="mean", eps=1e-7):
        iou, union, sides = self._overlap(boxes1, boxes2, eps)
        around = sides[:, 0] * sides[:, 1]
        return (1 - iou + (around - union) / (around + eps)).mean()

    def complete_box_iou_loss(self, boxes1, boxes2, reduction="mean", eps=1e-7):
        xp = self.xp
        iou, _, sides = self._overlap(boxes1, boxes2, eps)
        offset = (boxes1[:, :2] + boxes1[:, 2:] - boxes2[:, :2] - boxes2[:, 2:]) / 2
        distance = (offset**2).sum(1) / ((sides**2).sum(1) + eps)
        (wa, ha), (wb, hb) = (boxes1[:, 2:] - boxes1[:, :2]).T, (boxes2[:, 2:] - boxes2[:, :2]).T
        shape = 4 / math.pi**2 * (xp.arctan(wb / hb) - xp.arctan(wa / ha)) ** 2
        factor = self.jax.lax.stop_gradient(shape / (1 - iou + shape + eps))
        return (1 - iou + distance + factor * shape).mean()

    def cosine_embedding_loss(self, input1, input2, target):
        norms = ((input1**2).sum(1) + 1e-12) * ((input2**2).sum(1) + 1e-12)
        cosine = (input1 * input2).sum(1) / self.xp.sqrt(norms)
        return self.xp.where(target > 0, 1 - cosine, self.xp.maximum(cosine, 0)).mean()

    def triplet_margin_loss(self, anchor, positive, negative):
        def distance(a, b):
            return self.xp.sqrt(((a - b + 1e-6) ** 2).sum(1))

        return self.xp.maximum(distance(anchor, positive) - distance(anchor, negative) + 1, 0).mean()

    def ctc_loss(self, log_probs, targets, input_lengths, target_lengths, from_logits):
        import optax

        beyond = [self.xp.arange(n) >= lengths[:, None] for n, lengths in
                  ((log_probs.shape[0], input_lengths), (targets.shape[1], target_lengths))]
        losses = optax.ctc_loss(self.xp.swapaxes(log_probs, 0, 1), beyond[0].astype(float), targets, beyond[1].astype(float))
        return (losses / self.xp.maximum(target_lengths, 1)).mean()
