"""losskit.torch's focal and box losses against torchvision.ops: values and gradients of all arguments, functions and modules.

torchvision computes in double from the numbers that losskit gets: in float32 it loses digits of 1 - p and of small boxes.
"""

import itertools

import pytest

torch = pytest.importorskip("torch")
ops = pytest.importorskip("torchvision.ops")

import losskit.torch as lt  # noqa: E402

TOLERANCE = {torch.float32: 4e-6, torch.float64: 1e-12}
every_dtype = pytest.mark.parametrize("dtype", TOLERANCE)
every_reduction = pytest.mark.parametrize("reduction", ["none", "mean", "sum"])
BOXES = {"generalized_box_iou_loss": "GeneralizedBoxIouLoss", "distance_box_iou_loss": "DistanceBoxIouLoss",
         "complete_box_iou_loss": "CompleteBoxIouLoss"}
every_box_loss = pytest.mark.parametrize("name", BOXES)


def compare(mine, theirs, arguments):
    """Functions of two tensors. What theirs gives in double, mine gives in the tensors' dtype."""
    wide = [t.double().requires_grad_() for t in arguments]
    narrow = [t.clone().requires_grad_() for t in arguments]
    expected, found = theirs(*wide), mine(*narrow)
    assert found.shape == expected.shape and found.dtype is arguments[0].dtype
    upstream = 0.5 + torch.rand(expected.shape, generator=torch.Generator().manual_seed(0), dtype=torch.float64)
    upstream = upstream.to(found.dtype)
    gradients = zip(torch.autograd.grad(found, narrow, upstream), torch.autograd.grad(expected, wide, upstream.double()))
    for a, b in [(found, expected), *gradients]:
        largest = b.abs().max().item() if b.numel() else 0.0
        tolerance = TOLERANCE[found.dtype]
        torch.testing.assert_close(a.double(), b, rtol=tolerance, atol=tolerance * max(largest, 1.0 if b is expected else 0.0))


def forms(name, module, **options):
    """The function and the module."""
    return lambda *tensors: getattr(lt, name)(*tensors, **options), getattr(lt, module)(**options)


@every_dtype
@every_reduction
@pytest.mark.parametrize("alpha, gamma", [(0.25, 2.0), (-1.0, 0.0), (0.0, 1.0), (1.0, 3.5), (0.9, 0.5), (-1.0, 2.0)])
@pytest.mark.parametrize("targets", ["hard", "soft"])
def test_sigmoid_focal_loss(targets, alpha, gamma, reduction, dtype):
    generator = torch.Generator().manual_seed(1)
    for shape in [(6, 5), (), (1,), (2, 3, 4, 5), (1000,)]:
        x = 3 * torch.randn(shape, generator=generator, dtype=dtype)
        t = torch.rand(shape, generator=generator, dtype=dtype)
        t = t.round() if targets == "hard" else t
        for mine in forms("sigmoid_focal_loss", "SigmoidFocalLoss", alpha=alpha, gamma=gamma, reduction=reduction):
            compare(mine, lambda x, t: ops.sigmoid_focal_loss(x, t, alpha, gamma, reduction), (x, t))


def grid(low, high):
    """All pairs of boxes with corners on a grid of four lines: apart, touching, with common sides, one in the other, equal."""
    sides = [(a, b) for a, b in itertools.product(range(4), repeat=2) if low <= b - a <= high]
    boxes = torch.tensor([(x1, y1, x2, y2) for (x1, x2), (y1, y2) in itertools.product(sides, repeat=2)], dtype=torch.float64)
    return (b.reshape(-1, 4) for b in torch.broadcast_tensors(boxes[:, None], boxes[None]))


@every_dtype
@every_reduction
@every_box_loss
def test_random_boxes(name, reduction, dtype):
    generator = torch.Generator().manual_seed(2)
    for shape in [(50,), (), (1,), (2, 3)]:
        for eps in (1e-7, 0.1):
            corners = 2 * torch.rand((2, *shape, 2), generator=generator, dtype=dtype)
            pair = torch.cat([corners, corners + 0.3 + torch.rand(corners.shape, generator=generator, dtype=dtype)], -1)
            for mine in forms(name, BOXES[name], reduction=reduction, eps=eps):
                compare(mine, lambda a, b: getattr(ops, name)(a, b, reduction, eps), tuple(pair))


@every_dtype
@every_box_loss
def test_boxes_that_meet_in_every_way(name, dtype):
    compare(getattr(lt, name), getattr(ops, name), [b.to(dtype) for b in grid(1, 3)])


@every_dtype
@pytest.mark.parametrize("name", ["generalized_box_iou_loss", "distance_box_iou_loss"])
def test_degenerate_and_inverted_boxes(name, dtype):
    """complete_box_iou_loss has no angle there: test_boxes_without_an_angle."""
    compare(getattr(lt, name), getattr(ops, name), [b.to(dtype) for b in grid(-3, 3)])


def test_boxes_without_an_angle():
    """Where torchvision says NaN although there is an answer: a point has no angle, and a box without height a right one."""
    a = torch.tensor([[1.0, 1.0, 1.0, 1.0], [0.0, 0.0, 2.0, 0.0], [0.0, 1.0, 0.0, 2.0]], dtype=torch.float64, requires_grad=True)
    b = torch.tensor([[1.0, 1.0, 1.0, 1.0], [0.0, 0.0, 2.0, 1.0], [0.0, 0.0, 1.0, 3.0]], dtype=torch.float64)
    loss = lt.complete_box_iou_loss(a, b)
    assert loss[0] == 1
    loss.sum().backward()
    assert loss.isfinite().all() and a.grad.isfinite().all() and (a.grad[0] == 0).all()
    theirs = ops.complete_box_iou_loss(a, b)
    torch.testing.assert_close(loss[1:], theirs[1:])
    assert theirs[0].isnan() and torch.autograd.grad(theirs.sum(), a)[0][:2].isnan().any(1).all()


@every_reduction
@every_box_loss
def test_no_boxes(name, reduction):
    for mine in forms(name, BOXES[name], reduction=reduction):
        compare(mine, lambda a, b: getattr(ops, name)(a, b, reduction), (torch.zeros(0, 4), torch.zeros(0, 4)))


@every_box_loss
def test_integer_and_half_boxes(name):
    """Integers become float32 in both. Halves stay halves in losskit, rounded from what torchvision gives in float32."""
    a, b = (b.long() for b in grid(1, 3))
    torch.testing.assert_close(getattr(lt, name)(a, b), getattr(ops, name)(a, b))
    for dtype in (torch.float16, torch.bfloat16):
        found, expected = getattr(lt, name)(a.to(dtype), b.to(dtype)), getattr(ops, name)(a.to(dtype), b.to(dtype))
        assert found.dtype is dtype and expected.dtype is torch.float32
        torch.testing.assert_close(found, expected.to(dtype), rtol=torch.finfo(dtype).eps, atol=1e-6)


A, B = torch.tensor([[0.0, 0.0, 1.0, 1.0]]), torch.tensor([[0.0, 0.0, 2.0, 2.0]])


@pytest.mark.parametrize("wrong", [
    *[lambda m, n=n: getattr(m, n)(A, B, reduction="xyz") for n in (*BOXES, "sigmoid_focal_loss")],
    lambda m: m.sigmoid_focal_loss(A, B, alpha=1.5),
    lambda m: m.sigmoid_focal_loss(A, B, alpha=-0.5),
    lambda m: m.sigmoid_focal_loss(A, B[:, :2]),
])
def test_errors(wrong):
    with pytest.raises(Exception) as expected:
        wrong(ops)
    with pytest.raises(type(expected.value), match="Invalid" if "Invalid" in str(expected.value) else None):
        wrong(lt)
