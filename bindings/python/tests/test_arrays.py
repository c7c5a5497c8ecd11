"""What counts as an array, and what becomes of it."""

import array
import pickle

import numpy as np
import pytest

import losskit

X = np.array([[1, 2, 3], [0, 0, 5]], np.float32)
Y = np.array([2, 0])
EXPECTED = np.mean(np.log(np.exp(X.astype(float)).sum(1)) - [3, 0])


def test_numpy_scalar_or_array():
    value = losskit.cross_entropy(X, Y)
    assert type(value) is np.float32 and abs(value - EXPECTED) < 1e-6
    assert type(losskit.cross_entropy(X.astype(np.float64), Y)) is np.float64
    elements = losskit.cross_entropy(X, Y, reduction="none")
    assert type(elements) is np.ndarray and elements.shape == (2,)
    assert type(losskit.cross_entropy(X[0], np.array(2), reduction="none")) is np.float32


def test_read_only_input_is_fine_and_is_left_alone():
    x = X.copy()
    x.flags.writeable = False
    value, gradient = losskit.value_and_grad.cross_entropy(x, Y)
    assert abs(value - EXPECTED) < 1e-6 and gradient.flags.writeable
    np.testing.assert_array_equal(x, X)
    with pytest.raises(ValueError, match="grad_out is read-only"):
        losskit.value_and_grad.cross_entropy(X, Y, grad_out=x)


@pytest.mark.parametrize("name", ["float16", "bfloat16"])
def test_halves_are_those_of_float32_rounded(name):
    dtype = np.float16 if name == "float16" else pytest.importorskip("ml_dtypes").bfloat16
    x = np.linspace(-3, 3, 60).reshape(6, 10).astype(dtype)
    for given in (x, x[::-1, ::2], np.asfortranarray(x)):
        y = np.arange(6) % given.shape[1]
        value, gradient = losskit.value_and_grad.cross_entropy(given, y, reduction="none")
        wide, wide_gradient = losskit.value_and_grad.cross_entropy(given.astype(np.float32), y, reduction="none")
        assert value.dtype == gradient.dtype == dtype
        np.testing.assert_array_equal(value, wide.astype(dtype))
        np.testing.assert_array_equal(gradient, wide_gradient.astype(dtype))
        loss = losskit.cross_entropy(given, y)
        assert loss.dtype == dtype and loss == losskit.cross_entropy(given.astype(np.float32), y).astype(dtype)


@pytest.mark.parametrize("dtype", [np.int64, np.int32, np.uint8, np.int8, np.int16, np.uint16])
def test_index_dtypes(dtype):
    assert abs(losskit.cross_entropy(X, Y.astype(dtype)) - EXPECTED) < 1e-6


def test_buffers():
    assert losskit.mse_loss(array.array("f", [1, 2]), array.array("d", [1, 4])) == 2
    assert losskit.mse_loss(array.array("f", [1, 2]), memoryview(b"\1\4")) == 2
    assert losskit.mse_loss(memoryview(X), X) == 0


def test_numbers_where_one_element_will_do():
    assert losskit.mse_loss(X, 1.0) == losskit.mse_loss(X, np.ones_like(X))
    assert losskit.mse_loss(X, 1) == losskit.mse_loss(X, np.ones_like(X))


class OnlyDLPack:
    def __init__(self, a):
        self.a = a

    def __dlpack__(self, **arguments):
        return self.a.__dlpack__(**arguments)

    def __dlpack_device__(self):
        return self.a.__dlpack_device__()


def test_dlpack():
    value, gradient = losskit.value_and_grad.cross_entropy(OnlyDLPack(X), OnlyDLPack(Y))
    assert abs(value - EXPECTED) < 1e-6 and type(gradient) is np.ndarray
    out = np.empty_like(X)
    losskit.value_and_grad.cross_entropy(X, Y, grad_out=OnlyDLPack(out))
    np.testing.assert_array_equal(out, gradient)


def test_gradient_keeps_the_memory_order():
    x = np.zeros((2, 3, 4, 5), np.float32).transpose(0, 3, 1, 2)
    gradient = losskit.value_and_grad.cross_entropy(x, np.zeros((2, 3, 4), int))[1]
    assert gradient.strides == x.strides
    broadcast = np.broadcast_to(np.float32(1), (3, 4))
    assert losskit.value_and_grad.mse_loss(broadcast, broadcast)[1].shape == (3, 4)


def test_target_is_probabilities_by_shape():
    p = np.eye(3, dtype=np.float32)[Y]
    np.testing.assert_allclose(losskit.cross_entropy(X, p), EXPECTED, rtol=1e-6)
    value, (dx, dt) = losskit.value_and_grad.cross_entropy(X, p, wrt=("input", "target"))
    assert dx.shape == dt.shape == X.shape


def test_eight_axes_and_nine():
    a = np.ones((1, 2, 1, 2, 1, 2, 1, 2), np.float32)
    assert losskit.mse_loss(a, a, reduction="none").shape == a.shape
    with pytest.raises(ValueError, match="input has 9 axes"):
        losskit.mse_loss(a[None], a)


def test_empty():
    empty = np.zeros((0, 3), np.float32)
    value, gradient = losskit.value_and_grad.mse_loss(empty, empty)
    assert np.isnan(value) and gradient.shape == (0, 3)
    assert losskit.mse_loss(empty, empty, reduction="none").shape == (0, 3)


def test_functions_pickle_by_name():
    for function in (losskit.mse_loss, losskit.value_and_grad.mse_loss):
        assert pickle.loads(pickle.dumps(function)) is function


def test_as_a_class_attribute_it_is_no_method():
    class Holder:
        loss = losskit.mse_loss

    assert Holder().loss(X, X) == 0
