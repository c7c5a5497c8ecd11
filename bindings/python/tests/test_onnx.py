"""ONNX's own node tests of its two losses (Debian: libonnx-testdata), at 1e-6."""

import pathlib
import struct

import numpy as np
import pytest

import losskit

ROOT = pathlib.Path("/usr/share/libonnx-testdata/data/node")
FUNCTIONS = {"SoftmaxCrossEntropyLoss": "cross_entropy", "NegativeLogLikelihoodLoss": "nll_loss"}
CASES = [p for pattern in ("test_sce_*", "test_nllloss_*") for p in sorted(ROOT.glob(pattern)) if "expanded" not in p.name]


def fields(data):
    """(number, value) of a protocol buffer's message: integers and byte strings."""
    at = 0

    def varint():
        nonlocal at
        value = shift = 0
        while True:
            byte = data[at]
            at += 1
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value

    while at < len(data):
        key = varint()
        kind = key & 7
        if kind == 0:
            value = varint()
        else:
            size = {1: 8, 5: 4}.get(kind) or varint()
            value, at = data[at:at + size], at + size
        yield key >> 3, value


def tensor(path):
    """TensorProto: dims = 1, data_type = 2, float_data = 4, int64_data = 7, raw_data = 9."""
    shape, dtype, raw = [], None, b""
    for number, value in fields(path.read_bytes()):
        if number == 1:
            shape += [value] if isinstance(value, int) else list(value)
        elif number == 2:
            dtype = {1: np.float32, 6: np.int32, 7: np.int64, 11: np.float64}[value]
        elif number == 9:
            raw = value
    return np.frombuffer(raw, dtype).reshape(shape)


def node(path):
    """(type, attributes) of a model's only node. ModelProto: graph = 7; GraphProto: node = 1; NodeProto: op_type = 4,
    attribute = 5; AttributeProto: name = 1, i = 3, s = 4."""
    graph = dict(fields(path.read_bytes()))[7]
    kind, attributes = None, {}
    for number, value in fields(dict(fields(graph))[1]):
        if number == 4:
            kind = value.decode()
        elif number == 5:
            attribute = dict(fields(value))
            name = attribute[1].decode()
            attributes[name] = attribute[4].decode() if 4 in attribute else struct.unpack("q", struct.pack("Q", attribute[3]))[0]
    return kind, attributes


@pytest.mark.skipif(not CASES, reason="libonnx-testdata is not installed")
def test_there_are_cases():
    assert sum(p.name.startswith("test_sce_") for p in CASES) == 34


@pytest.mark.parametrize("case", CASES, ids=lambda p: p.name)
def test_node(case):
    kind, attributes = node(case / "model.onnx")
    function = getattr(losskit, FUNCTIONS[kind], None)
    if function is None:
        pytest.skip(f"{FUNCTIONS[kind]} is not in the catalogue")
    data = case / "test_data_set_0"
    arguments = [tensor(data / f"input_{n}.pb") for n in range(len(list(data.glob("input_*.pb"))))]
    result = function(*arguments, reduction=attributes.get("reduction", "mean"), ignore_index=attributes.get("ignore_index", -100))
    expected = tensor(data / "output_0.pb")
    np.testing.assert_allclose(np.asarray(result).reshape(expected.shape), expected, rtol=1e-6, atol=1e-6)
