"""The types that _catalogue.py is written in."""

from typing import NamedTuple


class Input(NamedTuple):
    name: str
    role: int
    alternative: int  # the role it has where its shape is not the first input's; 0: none
    required: bool
    differentiable: bool
    types: str  # which dtypes, shapes and values it takes: the names of LK_TYPES_*, LK_SHAPE_*, LK_DOMAIN_*
    shape: str
    domain: str


class Option(NamedTuple):
    name: str
    key: int
    type: str  # "integer" or "real"
    default: object
    minimum: object  # None: no limit
    maximum: object
    choices: tuple = ()  # the names of 0, 1, ...


class Loss(NamedTuple):
    name: str
    op: int
    family: str
    default_reduction: str
    reductions: tuple
    gradient: str  # "exact", or what LK_GRADIENT_* it is
    inputs: tuple
    options: tuple
