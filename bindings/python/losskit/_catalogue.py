"""What each loss takes, for the bindings to other array libraries. Generated from the catalogue by bindings/generate.py: do not edit."""

from ._description import Input, Loss, Option

LOSSES = {
    'mse_loss': Loss(
        'mse_loss',
        1,
        'mean',
        (
            Input('input', 1, 0, True, True),
            Input('target', 2, 0, True, True),
            Input('weight', 4, 0, False, False),
        ),
        (),
    ),
    'binary_cross_entropy_with_logits': Loss(
        'binary_cross_entropy_with_logits',
        2,
        'mean',
        (
            Input('input', 1, 0, True, True),
            Input('target', 2, 0, True, True),
            Input('weight', 4, 0, False, False),
            Input('pos_weight', 6, 0, False, False),
        ),
        (),
    ),
    'cross_entropy': Loss(
        'cross_entropy',
        3,
        'mean',
        (
            Input('input', 1, 0, True, True),
            Input('target', 2, 3, True, True),
            Input('weight', 5, 0, False, False),
        ),
        (
            Option('ignore_index', 1, 'integer', -100),
            Option('label_smoothing', 2, 'real', 0.0),
        ),
    ),
    'binary_dice_loss': Loss(
        'binary_dice_loss',
        4,
        'mean',
        (
            Input('input', 1, 0, True, True),
            Input('target', 2, 0, True, False),
        ),
        (
            Option('smooth', 3, 'real', 1.0),
            Option('scope', 4, 'integer', 'batch', ('batch', 'sample')),
        ),
    ),
}
