"""What each loss takes, for the bindings to other array libraries. Generated from the catalogue by bindings/generate.py: do not edit."""

from ._description import Input, Loss, Option

LOSSES = {
    'mse_loss': Loss(
        'mse_loss',
        1,
        'mean',
        'exact',
        (
            Input('input', 1, 0, True, True, 'real', 'broadcast', 'real'),
            Input('target', 2, 0, True, True, 'value', 'broadcast', 'real'),
            Input('weight', 4, 0, False, False, 'value', 'same', 'positive'),
        ),
        (),
    ),
    'binary_cross_entropy_with_logits': Loss(
        'binary_cross_entropy_with_logits',
        2,
        'mean',
        'exact',
        (
            Input('input', 1, 0, True, True, 'real', 'broadcast', 'real'),
            Input('target', 2, 0, True, True, 'value', 'like_input', 'probability'),
            Input('weight', 4, 0, False, False, 'value', 'onto', 'positive'),
            Input('pos_weight', 6, 0, False, False, 'value', 'onto', 'positive'),
        ),
        (),
    ),
    'cross_entropy': Loss(
        'cross_entropy',
        3,
        'mean',
        'exact',
        (
            Input('input', 1, 0, True, True, 'real', 'logits', 'real'),
            Input('target', 2, 3, True, True, 'real', 'like_input', 'probability'),
            Input('weight', 5, 0, False, False, 'real', 'classes', 'positive'),
        ),
        (
            Option('ignore_index', 1, 'integer', -100, None, None, ()),
            Option('label_smoothing', 2, 'real', 0.0, 0, 1, ()),
        ),
    ),
    'binary_dice_loss': Loss(
        'binary_dice_loss',
        4,
        'mean',
        'exact',
        (
            Input('input', 1, 0, True, True, 'real', 'broadcast', 'real'),
            Input('target', 2, 0, True, False, 'value', 'like_input', 'probability'),
        ),
        (
            Option('smooth', 3, 'real', 1.0, 0, 1e+30, ()),
            Option('scope', 4, 'integer', 'batch', 0, 1, ('batch', 'sample')),
        ),
    ),
}
