"""Every way to be wrong: the type, and a sentence that names the parameter."""

import numpy as np
import pytest

import losskit

X = np.zeros((2, 3), np.float32)
Y = np.array([0, 1])
ce, ce_grad, mse, mse_grad = (losskit.cross_entropy, losskit.value_and_grad.cross_entropy, losskit.mse_loss,
                              losskit.value_and_grad.mse_loss)

CASES = [
    (IndexError, r"^target\[1\] = 3 is outside \[0, 3\)$", lambda: ce(X, np.array([0, 3]))),
    (IndexError, r"target\[0\] = -1 is outside", lambda: ce(X, np.array([-1, 0]))),
    (ValueError, r"^weight has shape \(2\), expected \(3\)$", lambda: ce(X, Y, np.ones(2, np.float32))),
    (ValueError, r"target has shape \(3\), expected \(2\)", lambda: ce(X, np.zeros(3, int))),
    (ValueError, r"target has shape \(2, 4\), expected input's \(2, 3\)", lambda: ce(X, np.zeros((2, 4), np.float32))),
    (ValueError, r"target has shape \(1, 2, 3\), expected input's \(2, 3\)", lambda: ce(X, np.zeros((1, 2, 3), np.float32))),
    (ValueError, r"target has shape \(2, 1\), expected \(2\)", lambda: ce(X, np.zeros((2, 1), int))),
    (ValueError, r"target has shape \(2, 4\)", lambda: mse(X, np.zeros((2, 4)))),
    (ValueError, "label_smoothing = 2 is outside", lambda: ce(X, Y, label_smoothing=2)),
    (ValueError, "label_smoothing = nan", lambda: ce(X, Y, label_smoothing=float("nan"))),
    (ValueError, "ignore_index = 0 has no meaning", lambda: ce(X, X, ignore_index=0)),
    (ValueError, "too large", lambda: ce(X, Y, ignore_index=2**70)),
    (ValueError, "foo is not a valid value for reduction", lambda: ce(X, Y, reduction="foo")),
    (ValueError, "batchmean is not a valid", lambda: ce(X, Y, reduction="batchmean")),
    (ValueError, "none of batch|sample", lambda: losskit.binary_dice_loss(X, X, scope="class")),
    (ValueError, "grad_input", lambda: mse_grad(X, X, grad_out=np.zeros(3, np.float32))),
    (ValueError, "overlap", lambda: mse_grad(X, X, grad_out=np.lib.stride_tricks.as_strided(X.copy(), X.shape, (0, 4)))),
    (ValueError, "wrt: 'weight'", lambda: mse_grad(X, X, wrt="weight")),
    (ValueError, "too many", lambda: mse_grad(X, X, wrt=("input",) * 100)),
    (TypeError, "second time", lambda: mse_grad(X, X, wrt=("input",) * 2)),
    (TypeError, "not iterable", lambda: mse_grad(X, X, accumulate=1)),
    (ValueError, "wrt: 3", lambda: mse_grad(X, X, wrt=(3,))),
    (ValueError, "grad_out has 1 arrays for 2 gradients", lambda: mse_grad(X, X, wrt=("input", "target"), grad_out=(X.copy(),))),
    (ValueError, "accumulate: 'loss'", lambda: mse_grad(X, X, accumulate="loss")),
    (ValueError, "threads = -1", lambda: mse(X, X, threads=-1)),
    (ValueError, "threads = 'two'", lambda: mse(X, X, threads="two")),
    (ValueError, "stride of 5 bytes", lambda: mse(np.zeros(4, [("a", "f4"), ("b", "u1")])["a"], 0.0)),
    (TypeError, "int64", lambda: mse(np.zeros(2, int), np.zeros(2, int))),
    (TypeError, "input has dtype complex64", lambda: mse(X.astype(np.complex64), X)),
    (TypeError, "input has dtype <U1", lambda: mse(np.array(["a"]), X)),
    (TypeError, "input has dtype >f4", lambda: mse(X.astype(">f4"), X)),
    (TypeError, "target has dtype float32, expected int64", lambda: ce(X, np.zeros(2, np.float32))),
    (TypeError, "loss_sum has dtype float32, expected float64", lambda: mse(X, X, loss_sum=np.zeros((), np.float32))),
    (TypeError, "input is of type list", lambda: mse([1.0], X)),
    (TypeError, "target is of type str", lambda: mse(X, "abc")),
    (TypeError, "label_smoothing = 'a' is no number", lambda: ce(X, Y, label_smoothing="a")),
    (TypeError, "ignore_index = 1.5 is no integer", lambda: ce(X, Y, ignore_index=1.5)),
    (TypeError, "needs the argument 'target'", lambda: mse(X)),
    (TypeError, "takes at most 4 positional", lambda: mse(X, X, "mean", None, None)),
    (TypeError, "no parameter 'beta'", lambda: mse(X, X, beta=1)),
    (TypeError, "several values for 'input'", lambda: mse(X, X, input=X)),
    (TypeError, "3 is not a valid value for reduction", lambda: mse(X, X, reduction=3)),
    (TypeError, "not aligned", lambda: mse(np.frombuffer(bytearray(13), np.uint8)[1:].view(np.float32), 0.0)),
]


@pytest.mark.parametrize("kind, sentence, wrong", CASES, ids=[c[1] for c in CASES])
def test_error(kind, sentence, wrong):
    with pytest.raises(kind, match=sentence) as caught:
        wrong()
    assert type(caught.value) is kind


def test_failed_call_leaves_outputs_alone():
    out, gradient = np.full((), 7, np.float32), np.full((2, 3), 7, np.float32)
    with pytest.raises(IndexError):
        ce_grad(X, np.array([0, 9]), out=out, grad_out=gradient)
    assert out == 7 and (gradient == 7).all()


def test_nothing_is_left_behind_by_errors():
    import sys

    x = X.copy()
    before = sys.getrefcount(x)
    for _ in range(100):
        for wrong in (lambda: ce(x, np.array([9, 9])), lambda: mse_grad(x, x, wrt=(3,)), lambda: mse_grad(x, x, grad_out=x[0])):
            with pytest.raises((IndexError, ValueError)):
                wrong()
    assert sys.getrefcount(x) == before
