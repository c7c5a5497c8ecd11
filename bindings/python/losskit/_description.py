"""The types that _catalogue.py is written in."""

from typing import NamedTuple


class Input(NamedTuple):
    name: str
    role: int
    alternative: int  # the role it has where its shape is not the first input's; 0: none
    required: bool
    differentiable: bool


class Option(NamedTuple):
    name: str
    key: int
    type: str  # "integer" or "real"
    default: object
    choices: tuple = ()  # the names of 0, 1, ...


class Loss(NamedTuple):
    name: str
    op: int
    default_reduction: str
    inputs: tuple
    options: tuple
