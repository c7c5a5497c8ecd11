// Generated from the catalogue by bindings/generate.py: do not edit.
#include "losses.h"

namespace losskit_python {
namespace {

const Parameter mse_loss_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 0, true},
    {"reduction", Kind::reduction, 0, 0, false},
    {"weight", Kind::input, 4, 0, false},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const RoleName mse_loss_roles[] = {
    {1, "input", "input"},
    {2, "target", "target"},
    {4, "weight", "weight"},
    {257, "grad_input", "grad_input"},
    {258, "grad_target", "grad_target"},
    {7, "grad_loss", "grad_loss"},
    {8, "divisor", "divisor"},
    {129, "loss", "loss"},
    {130, "loss_elements", "loss_elements"},
    {131, "loss_sum", "loss_sum"},
    {132, "loss_divisor", "loss_divisor"},
};

const Parameter mse_loss_and_grad_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 0, true},
    {"reduction", Kind::reduction, 0, 0, false},
    {"weight", Kind::input, 4, 0, false},
    {"grad_loss", Kind::input, 7, 0, false},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"wrt", Kind::wrt, 0, 0, false},
    {"grad_out", Kind::grad_out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const Parameter binary_cross_entropy_with_logits_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 0, true},
    {"weight", Kind::input, 4, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"pos_weight", Kind::input, 6, 0, false},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const RoleName binary_cross_entropy_with_logits_roles[] = {
    {1, "input", "input"},
    {2, "target", "target"},
    {4, "weight", "weight"},
    {6, "pos_weight", "pos_weight"},
    {257, "grad_input", "grad_input"},
    {258, "grad_target", "grad_target"},
    {7, "grad_loss", "grad_loss"},
    {8, "divisor", "divisor"},
    {129, "loss", "loss"},
    {130, "loss_elements", "loss_elements"},
    {131, "loss_sum", "loss_sum"},
    {132, "loss_divisor", "loss_divisor"},
};

const Parameter binary_cross_entropy_with_logits_and_grad_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 0, true},
    {"weight", Kind::input, 4, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"pos_weight", Kind::input, 6, 0, false},
    {"grad_loss", Kind::input, 7, 0, false},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"wrt", Kind::wrt, 0, 0, false},
    {"grad_out", Kind::grad_out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const Parameter cross_entropy_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 3, true},
    {"weight", Kind::input, 5, 0, false},
    {"ignore_index", Kind::integer, 1, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"label_smoothing", Kind::real, 2, 0, false},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const RoleName cross_entropy_roles[] = {
    {1, "input", "input"},
    {3, "target_indices", "target"},
    {2, "target", "target"},
    {5, "class_weight", "weight"},
    {257, "grad_input", "grad_input"},
    {258, "grad_target", "grad_target"},
    {7, "grad_loss", "grad_loss"},
    {8, "divisor", "divisor"},
    {129, "loss", "loss"},
    {130, "loss_elements", "loss_elements"},
    {131, "loss_sum", "loss_sum"},
    {132, "loss_divisor", "loss_divisor"},
};

const Parameter cross_entropy_and_grad_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 3, true},
    {"weight", Kind::input, 5, 0, false},
    {"ignore_index", Kind::integer, 1, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"label_smoothing", Kind::real, 2, 0, false},
    {"grad_loss", Kind::input, 7, 0, false},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"wrt", Kind::wrt, 0, 0, false},
    {"grad_out", Kind::grad_out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const Parameter binary_dice_loss_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 0, true},
    {"smooth", Kind::real, 3, 0, false},
    {"scope", Kind::choice, 4, 0, false, "batch|sample"},
    {"reduction", Kind::reduction, 0, 0, false},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const RoleName binary_dice_loss_roles[] = {
    {1, "input", "input"},
    {2, "target", "target"},
    {257, "grad_input", "grad_input"},
    {7, "grad_loss", "grad_loss"},
    {8, "divisor", "divisor"},
    {129, "loss", "loss"},
    {130, "loss_elements", "loss_elements"},
    {131, "loss_sum", "loss_sum"},
    {132, "loss_divisor", "loss_divisor"},
};

const Parameter binary_dice_loss_and_grad_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 0, true},
    {"smooth", Kind::real, 3, 0, false},
    {"scope", Kind::choice, 4, 0, false, "batch|sample"},
    {"reduction", Kind::reduction, 0, 0, false},
    {"grad_loss", Kind::input, 7, 0, false},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"wrt", Kind::wrt, 0, 0, false},
    {"grad_out", Kind::grad_out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

}  // namespace

const Loss losses[] = {
    {"mse_loss", "losskit", 1, LK_REDUCTION_MEAN, false, false, 4, 12, mse_loss_parameters, 11, mse_loss_roles,
     R"__((input, target, reduction='mean', weight=None, *, divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, out=None, accumulate=False, check_first=False, threads=None))__",
     R"__(Squared error. Also called l2_loss.

    w (x - t)^2

No factor 1/2. With weights the mean divides by sum(w); sum(w) = 0 gives NaN. A gradient for a
broadcast argument is summed over the broadcast axes.

Args:
    input: prediction x, any shape; float32 or float64
    target: target t; input and target broadcast against each other; float32, float64, int64, int32,
        uint8 or bool
    reduction: 'none', 'mean' or 'sum'. (default 'mean')
    weight: weight w of each element, the input's shape; then the target has that shape too;
        float32, float64, int64, int32, uint8 or bool
    divisor: what mean divides by, instead of the op's own divisor; float32 or float64
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    out: array for the loss
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ...) (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    the loss, of the input's dtype and array library: a scalar, or the loss elements with reduction
    'none'.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: torch.nn.functional.mse_loss.)__"},
    {"mse_loss", "losskit.value_and_grad", 1, LK_REDUCTION_MEAN, true, false, 4, 15, mse_loss_and_grad_parameters, 11, mse_loss_roles,
     R"__((input, target, reduction='mean', weight=None, *, grad_loss=None, divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, out=None, wrt=None, grad_out=None, accumulate=False, check_first=False, threads=None))__",
     R"__((loss, gradient) of losskit.mse_loss: the loss and its gradients, in one pass.

    d/dx = 2 w (x - t)
    d/dt = -2 w (x - t)

No factor 1/2. With weights the mean divides by sum(w); sum(w) = 0 gives NaN. A gradient for a
broadcast argument is summed over the broadcast axes.

Args:
    input: prediction x, any shape; float32 or float64
    target: target t; input and target broadcast against each other; float32, float64, int64, int32,
        uint8 or bool
    reduction: 'none', 'mean' or 'sum'. (default 'mean')
    weight: weight w of each element, the input's shape; then the target has that shape too;
        float32, float64, int64, int32, uint8 or bool
    grad_loss: upstream gradient: one element, or the loss's shape; 1 if absent; float32 or float64
    divisor: what mean divides by, instead of the op's own divisor; float32 or float64
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    out: array for the loss
    wrt: name of the argument to differentiate, or a tuple of names; the first one that has a
        gradient
    grad_out: array for the gradient, which may be the argument itself; with a tuple in wrt, a tuple
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ..., 'grad_input') (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    (loss, gradient), or (loss, tuple of gradients) if wrt is a tuple; a gradient has its argument's
    shape, holds the mean's division, and is multiplied by grad_loss.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: torch.nn.functional.mse_loss.)__"},
    {"binary_cross_entropy_with_logits", "losskit", 2, LK_REDUCTION_MEAN, false, false, 5, 13, binary_cross_entropy_with_logits_parameters, 12, binary_cross_entropy_with_logits_roles,
     R"__((input, target, weight=None, reduction='mean', pos_weight=None, *, divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, out=None, accumulate=False, check_first=False, threads=None))__",
     R"__(Sigmoid and binary cross entropy in one stable step. Also called bce_with_logits, sigmoid_cross_entropy.

    w [(1 - t) x + (1 + (v - 1) t) softplus(-x)]

The mean divides by the number of elements, never by weights. At infinite logits the limits are
taken, with 0 * inf = 0: NaN comes only from NaN, or from a weight 0 times an infinite loss.

Args:
    input: logits x, any shape; float32 or float64
    target: target t, the input's shape; not range-checked; float32, float64, int64, int32, uint8 or
        bool
    weight: weight w, broadcast onto the input's shape; float32, float64, int64, int32, uint8 or
        bool
    reduction: 'none', 'mean' or 'sum'. (default 'mean')
    pos_weight: weight v of the positive term, broadcast onto the input's shape (usually (C), the
        last axis); float32, float64, int64, int32, uint8 or bool
    divisor: what mean divides by, instead of the op's own divisor; float32 or float64
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    out: array for the loss
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ...) (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    the loss, of the input's dtype and array library: a scalar, or the loss elements with reduction
    'none'.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: torch.nn.functional.binary_cross_entropy_with_logits.)__"},
    {"binary_cross_entropy_with_logits", "losskit.value_and_grad", 2, LK_REDUCTION_MEAN, true, false, 5, 16, binary_cross_entropy_with_logits_and_grad_parameters, 12, binary_cross_entropy_with_logits_roles,
     R"__((input, target, weight=None, reduction='mean', pos_weight=None, *, grad_loss=None, divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, out=None, wrt=None, grad_out=None, accumulate=False, check_first=False, threads=None))__",
     R"__((loss, gradient) of losskit.binary_cross_entropy_with_logits: the loss and its gradients, in one pass.

    d/dx = w [(1 + (v - 1) t) sigmoid(x) - v t]
    d/dt = w [-x + (v - 1) softplus(-x)]

The mean divides by the number of elements, never by weights. At infinite logits the limits are
taken, with 0 * inf = 0: NaN comes only from NaN, or from a weight 0 times an infinite loss.

Args:
    input: logits x, any shape; float32 or float64
    target: target t, the input's shape; not range-checked; float32, float64, int64, int32, uint8 or
        bool
    weight: weight w, broadcast onto the input's shape; float32, float64, int64, int32, uint8 or
        bool
    reduction: 'none', 'mean' or 'sum'. (default 'mean')
    pos_weight: weight v of the positive term, broadcast onto the input's shape (usually (C), the
        last axis); float32, float64, int64, int32, uint8 or bool
    grad_loss: upstream gradient: one element, or the loss's shape; 1 if absent; float32 or float64
    divisor: what mean divides by, instead of the op's own divisor; float32 or float64
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    out: array for the loss
    wrt: name of the argument to differentiate, or a tuple of names; the first one that has a
        gradient
    grad_out: array for the gradient, which may be the argument itself; with a tuple in wrt, a tuple
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ..., 'grad_input') (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    (loss, gradient), or (loss, tuple of gradients) if wrt is a tuple; a gradient has its argument's
    shape, holds the mean's division, and is multiplied by grad_loss.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: torch.nn.functional.binary_cross_entropy_with_logits.)__"},
    {"cross_entropy", "losskit", 3, LK_REDUCTION_MEAN, false, false, 6, 14, cross_entropy_parameters, 12, cross_entropy_roles,
     R"__((input, target, weight=None, ignore_index=-100, reduction='mean', label_smoothing=0.0, *, divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, out=None, accumulate=False, check_first=False, threads=None))__",
     R"__(Log-softmax and negative log likelihood in one step. Also called softmax_cross_entropy.

    sum_c a_c (lse(z) - z_c)
    indices: a_c = (1 - e) w_y [c = y] + (e / C) w_c
    probabilities: a_c = w_c ((1 - e) t_c + e / C)

The mean divides by the sum of w_y over positions that are not ignored (indices) or by the number of
positions (probabilities). All positions ignored: mean NaN, sum 0, gradient 0. An ignored row's
gradient is exactly 0 whatever the row holds. A probability of exactly 0 contributes 0, also at a
logit of -inf. Rows with +inf, or of nothing but -inf, give NaN.

Args:
    input: logits z, shape (C), (N, C) or (N, C, d1, ..., dk); float32 or float64
    target: class indices y in [0, C) or ignore_index, the input's shape without its class axis;
        int64, int32 or uint8; or, with the input's shape, class probabilities t, the input's shape;
        rows need not be normalised; float32 or float64
    weight: weight w of each class, shape (C); float32 or float64
    ignore_index: positions with this target contribute nothing; must be negative with probability
        targets (default -100)
    reduction: 'none', 'mean' or 'sum'. (default 'mean')
    label_smoothing: share e of the target mass spread evenly over all classes; [0, 1] (default 0.0)
    divisor: what mean divides by, instead of the op's own divisor; float32 or float64
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    out: array for the loss
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ...) (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    the loss, of the input's dtype and array library: a scalar, or the loss elements with reduction
    'none'.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.
    IndexError: a class out of range.

Source: torch.nn.functional.cross_entropy.)__"},
    {"cross_entropy", "losskit.value_and_grad", 3, LK_REDUCTION_MEAN, true, false, 6, 17, cross_entropy_and_grad_parameters, 12, cross_entropy_roles,
     R"__((input, target, weight=None, ignore_index=-100, reduction='mean', label_smoothing=0.0, *, grad_loss=None, divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, out=None, wrt=None, grad_out=None, accumulate=False, check_first=False, threads=None))__",
     R"__((loss, gradient) of losskit.cross_entropy: the loss and its gradients, in one pass.

    d/dz_c = (sum_k a_k) softmax(z)_c - a_c
    d/dt_c = (1 - e) w_c (lse(z) - z_c)

The mean divides by the sum of w_y over positions that are not ignored (indices) or by the number of
positions (probabilities). All positions ignored: mean NaN, sum 0, gradient 0. An ignored row's
gradient is exactly 0 whatever the row holds. A probability of exactly 0 contributes 0, also at a
logit of -inf. Rows with +inf, or of nothing but -inf, give NaN.

Args:
    input: logits z, shape (C), (N, C) or (N, C, d1, ..., dk); float32 or float64
    target: class indices y in [0, C) or ignore_index, the input's shape without its class axis;
        int64, int32 or uint8; or, with the input's shape, class probabilities t, the input's shape;
        rows need not be normalised; float32 or float64
    weight: weight w of each class, shape (C); float32 or float64
    ignore_index: positions with this target contribute nothing; must be negative with probability
        targets (default -100)
    reduction: 'none', 'mean' or 'sum'. (default 'mean')
    label_smoothing: share e of the target mass spread evenly over all classes; [0, 1] (default 0.0)
    grad_loss: upstream gradient: one element, or the loss's shape; 1 if absent; float32 or float64
    divisor: what mean divides by, instead of the op's own divisor; float32 or float64
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    out: array for the loss
    wrt: name of the argument to differentiate, or a tuple of names; the first one that has a
        gradient
    grad_out: array for the gradient, which may be the argument itself; with a tuple in wrt, a tuple
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ..., 'grad_input') (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    (loss, gradient), or (loss, tuple of gradients) if wrt is a tuple; a gradient has its argument's
    shape, holds the mean's division, and is multiplied by grad_loss.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.
    IndexError: a class out of range.

Source: torch.nn.functional.cross_entropy.)__"},
    {"binary_dice_loss", "losskit", 4, LK_REDUCTION_MEAN, false, false, 5, 13, binary_dice_loss_parameters, 9, binary_dice_loss_roles,
     R"__((input, target, smooth=1.0, scope='batch', reduction='mean', *, divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, out=None, accumulate=False, check_first=False, threads=None))__",
     R"__(Sigmoid and soft dice of a binary segmentation.

    1 - (2 sum(p t) + s) / (sum(p) + sum(t) + s), p = sigmoid(x)

Everything in the scope is flattened. Prediction and target both empty: 0, for s > 0.

Args:
    input: logits x, any shape; the first axis counts samples; float32 or float64
    target: target t, the input's shape; float32, float64, int64, int32, uint8 or bool
    smooth: s, added to numerator and denominator; [0, 1e+30] (default 1.0)
    scope: one ratio over the whole batch (the loss is a scalar whatever the reduction), or one per
        sample; batch or sample (default 'batch')
    reduction: 'none', 'mean' or 'sum'. The mean divides by the number of loss elements. (default
        'mean')
    divisor: what mean divides by, instead of the op's own divisor; float32 or float64
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    out: array for the loss
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ...) (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    the loss, of the input's dtype and array library: a scalar, or the loss elements with reduction
    'none'.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: the common SoftDice module: sigmoid, flatten, smooth = 1.)__"},
    {"binary_dice_loss", "losskit.value_and_grad", 4, LK_REDUCTION_MEAN, true, false, 5, 16, binary_dice_loss_and_grad_parameters, 9, binary_dice_loss_roles,
     R"__((input, target, smooth=1.0, scope='batch', reduction='mean', *, grad_loss=None, divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, out=None, wrt=None, grad_out=None, accumulate=False, check_first=False, threads=None))__",
     R"__((loss, gradient) of losskit.binary_dice_loss: the loss and its gradients, in one pass.

    d/dx = p (1 - p) (N - 2 t D) / D^2, N and D the ratio's numerator and denominator

Everything in the scope is flattened. Prediction and target both empty: 0, for s > 0.

Args:
    input: logits x, any shape; the first axis counts samples; float32 or float64
    target: target t, the input's shape; float32, float64, int64, int32, uint8 or bool
    smooth: s, added to numerator and denominator; [0, 1e+30] (default 1.0)
    scope: one ratio over the whole batch (the loss is a scalar whatever the reduction), or one per
        sample; batch or sample (default 'batch')
    reduction: 'none', 'mean' or 'sum'. The mean divides by the number of loss elements. (default
        'mean')
    grad_loss: upstream gradient: one element, or the loss's shape; 1 if absent; float32 or float64
    divisor: what mean divides by, instead of the op's own divisor; float32 or float64
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    out: array for the loss
    wrt: name of the argument to differentiate, or a tuple of names; the first one that has a
        gradient
    grad_out: array for the gradient, which may be the argument itself; with a tuple in wrt, a tuple
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ..., 'grad_input') (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    (loss, gradient), or (loss, tuple of gradients) if wrt is a tuple; a gradient has its argument's
    shape, holds the mean's division, and is multiplied by grad_loss.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: the common SoftDice module: sigmoid, flatten, smooth = 1.)__"},
};
const int loss_count = 8;

}  // namespace losskit_python
