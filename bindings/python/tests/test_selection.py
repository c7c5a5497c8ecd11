"""Masks, weights of samples, ignored targets, ragged batches: through every array library."""

import numpy as np
import pytest

import losskit

RANDOM = np.random.default_rng(3)
X, Y = RANDOM.normal(size=(6, 5)), RANDOM.normal(size=(6, 5))
KEPT = np.array([True, False, True, True, False, True])
WEIGHT = np.array([1.0, 2, 3, 0.5, 1, 2])


def test_rows_that_are_masked_do_not_count():
    x = X.copy()
    x[~KEPT] = np.nan
    kept = np.zeros(())
    loss, grad = losskit.value_and_grad.mse_loss(x, Y, mask=KEPT, kept=kept)
    want, want_grad = losskit.value_and_grad.mse_loss(X[KEPT], Y[KEPT])
    assert kept == 4 * 5
    assert loss == pytest.approx(want, rel=1e-14)
    assert np.allclose(grad[KEPT], want_grad, rtol=1e-14) and not grad[~KEPT].any()
    assert losskit.mse_loss(x, Y, mask=KEPT[:, None] & np.ones(5, bool)) == loss


def test_weights_of_samples():
    elements = losskit.smooth_l1_loss(X, Y, reduction="none")
    wide = np.broadcast_to(WEIGHT[:, None], X.shape)
    assert losskit.smooth_l1_loss(X, Y, sample_weight=WEIGHT) == pytest.approx((elements * wide).sum() / wide.sum(), rel=1e-14)
    with pytest.raises(ValueError, match="sample_weight sums to 0"):
        losskit.smooth_l1_loss(X, Y, sample_weight=np.zeros(6))
    with pytest.raises(ValueError, match="mask has shape"):
        losskit.smooth_l1_loss(X, Y, mask=np.ones(5))


def test_ignored_targets():
    target = (Y > 0).astype(np.uint8)
    target[1] = 255
    want = losskit.binary_cross_entropy_with_logits(X[[0, 2, 3, 4, 5]], target[[0, 2, 3, 4, 5]])
    assert losskit.binary_cross_entropy_with_logits(X, target, ignore_index=255) == pytest.approx(want, rel=1e-14)
    everything = losskit.binary_cross_entropy_with_logits(X, target)
    assert losskit.binary_cross_entropy_with_logits(X, target, ignore_index=None) == everything
    labels = np.array([0, 1, -1, 2, 3, -1])
    with pytest.raises(IndexError):
        losskit.multi_margin_loss(X, labels)
    want = losskit.multi_margin_loss(X[labels >= 0], labels[labels >= 0])
    assert losskit.multi_margin_loss(X, labels, ignore_index=-1) == pytest.approx(want, rel=1e-14)


def test_the_mean_of_nothing():
    nothing = np.zeros(6, bool)
    assert np.isnan(losskit.mse_loss(X, Y, mask=nothing))
    loss, grad = losskit.value_and_grad.mse_loss(X, Y, mask=nothing, empty_mean="zero")
    assert loss == 0 and not grad.any()


def test_ragged_batches():
    offsets = np.array([0, 2, 2, 6])
    labels = np.array([0, 1, 4, 2, -100, 0])
    sums, means, counts = np.empty(3), np.empty(3), np.empty(3)
    losskit.cross_entropy(X, labels, offsets=offsets, sequence_sum=sums, sequence_mean=means, sequence_count=counts)
    assert counts.tolist() == [2, 0, 3] and np.isnan(means[1])
    assert means[0] == losskit.cross_entropy(X[:2], labels[:2]) and means[2] == losskit.cross_entropy(X[2:], labels[2:])
    assert sums[2] == losskit.cross_entropy(X[2:], labels[2:], reduction="sum")
    with pytest.raises(ValueError, match=r"offsets\[1\] = 7"):
        losskit.cross_entropy(X, labels, offsets=np.array([0, 7, 6]), sequence_sum=np.empty(2))


def test_tensors_of_torch():
    torch = pytest.importorskip("torch")
    import losskit.torch as lt

    x = torch.tensor(X, requires_grad=True)
    loss = lt.functional.huber_loss(x, torch.tensor(Y), mask=torch.tensor(KEPT), sample_weight=torch.tensor(WEIGHT))
    loss.backward()
    want, grad = losskit.value_and_grad.huber_loss(X, Y, mask=KEPT, sample_weight=WEIGHT)
    assert loss.item() == want and np.array_equal(x.grad.numpy(), grad)
    module = lt.BCEWithLogitsLoss(ignore_index=0)
    target = torch.tensor((Y > 0).astype(np.float64))
    assert module(x, target, mask=torch.tensor(KEPT)).item() == losskit.binary_cross_entropy_with_logits(
        X, target.numpy(), mask=KEPT, ignore_index=0)


def test_arrays_of_jax():
    jax = pytest.importorskip("jax")
    import losskit.jax as lj

    x, y, mask = (jax.numpy.asarray(a, dtype=t) for a, t in ((X, "float32"), (Y, "float32"), (KEPT, bool)))
    loss, grad = jax.value_and_grad(lambda a: lj.mse_loss(a, y, mask=mask))(x)
    want, want_grad = losskit.value_and_grad.mse_loss(np.asarray(x), np.asarray(y), mask=KEPT)
    assert loss == want and np.array_equal(grad, want_grad)
