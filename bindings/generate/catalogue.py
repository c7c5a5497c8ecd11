"""The catalogue that lk_dump prints, as objects. Every back end works from these alone."""

import json
import re
from dataclasses import dataclass
from functools import cached_property

from .keys import GRAD

# What each closed enum of the introspection API means, in one phrase. A new enumerator needs a phrase here.
TYPES = {
    "real": "float32, float64, float16 or bfloat16",
    "value": "a float, an integer or bool",
    "index": "an integer or bool",
    "float64": "float64",
    "int64": "int64",
}
SHAPES = {
    "broadcast": "broadcasts with the other inputs",
    "same": "the input's shape, which the loss elements then have too",
    "onto": "broadcasts onto the loss elements",
    "logits": "(C), (N, C) or (N, C, d1, ..., dk)",
    "like_input": "the input's shape",
    "positions": "the input's shape without the axis of its classes, rows or boxes",
    "classes": "(C)",
    "scalar": "one element",
    "loss": "the loss as reduced: one element, or the loss elements with reduction none",
    "unreduced": "the loss elements",
    "broadcast_rank": "the input's rank; broadcasts with the other inputs",
    "rows": "(..., C); a loss element is made from a row of C",
    "variance": "the input's shape, or that without its last axis, or that with 1 for one axis",
    "labels": "(N) or (N, L)",
    "frames": "(T, C) or (T, N, C)",
    "lists": "(N, S), or one axis with the lists one after the other",
    "boxes": "(..., 4)",
    "segments": "(C), (N, C) or (N, C, d1, ..., dk)",
    "segmented": "(C), (N, C) or (N, C, d1, ..., dk)",
    "centers": "(C, D)",
    "leading": "the loss elements' shape or its first axes, each of which may be 1",
    "offsets": "(B + 1)",
    "sequences": "(B)",
    "argument": "that of its argument",
}
DIVISORS = {
    "elements": "the number of loss elements",
    "weights": "the sum of the weights; without them, the number of loss elements",
    "target_weights": "the sum of the class weights of the targets that are not ignored (1 each without class weights); with "
                      "probability targets, the number of positions",
    "kept_scores": "the number of classes times that of the positions that are not ignored",
    "elements_or_one": "the number of loss elements, and is 0 if there are none",
    "elements_and_targets": "the number of loss elements, and that in them by the class weights of the targets",
    "elements_and_positions": "the number of loss elements, and that in them by the number of positions",
}
CONVENTIONS = {
    "exact": "",
    "straight_through": "The gradient is a straight-through estimate, as in the reference.",
    "constant_factor": "The gradient treats a factor of the loss as constant, as in the reference.",
    "of_logits": "The gradient is that of the logits whose log-softmax the input is, as in the reference.",
}


@dataclass(frozen=True)
class Role:
    role: int
    constant: str
    name: str
    required: bool
    one_of: bool
    output: bool
    differentiable: bool
    checked: bool  # values outside the domain are errors
    types: str
    shape: str
    domain: str
    doc: str

    @property
    def is_gradient(self):
        return self.role > GRAD


@dataclass(frozen=True)
class Option:
    key: int
    constant: str
    name: str
    type: str  # "integer" or "real"
    default: int | float
    minimum: int | float | None  # None: no limit
    maximum: int | float | None
    choices: tuple[str, ...]  # the names of 0, 1, ...
    doc: str
    also: int | float | None = None  # one value outside the range that is accepted too

    @property
    def has_no_default(self):
        """The number that stands for none at all: the smallest that there is."""
        return self.type == "integer" and self.default == -2**63

    @property
    def range(self):
        """The range as text, empty where any value goes."""
        if self.choices:
            return " or ".join(self.choices)
        low = None if self.minimum in (None, -2**63) else number(self.minimum)
        high = None if self.maximum in (None, 2**63 - 1) else number(self.maximum)
        also = "" if self.also is None else f" or {number(self.also)}"
        if low is None:
            return "" if high is None else f"at most {high}{also}"
        if self.minimum == 5e-324:
            return f"above 0{also}" if high is None else f"(0, {high}]{also}"
        return f"at least {low}{also}" if high is None else f"[{low}, {high}]{also}"

    @property
    def default_text(self):
        return self.choices[self.default] if self.choices else "none" if self.has_no_default else number(self.default)


@dataclass(frozen=True)
class Op:
    id: int
    name: str
    aliases: tuple[str, ...]
    family: str
    default_reduction: str
    reductions: tuple[str, ...]
    divisor: str
    gradient: str
    summary: str
    formula: str
    gradients: str
    notes: str
    source: str
    roles: tuple[Role, ...]
    options: tuple[Option, ...]

    @property
    def constant(self):
        return f"LK_OP_{self.name.upper()}"

    @property
    def divisor_text(self):
        """Empty where the op's notes say it, in the formula's own symbols."""
        return "" if "mean divides" in self.notes else f"The mean divides by {DIVISORS[self.divisor]}."

    @property
    def required(self):
        return [r for r in self.roles if r.required and not r.output]

    @property
    def alternatives(self):
        """Inputs of which exactly one is given."""
        return [r for r in self.roles if r.one_of]

    @property
    def optional_inputs(self):
        return [r for r in self.roles if not (r.output or r.required or r.one_of)]

    @property
    def outputs(self):
        return [r for r in self.roles if r.output]

    @cached_property
    def first_gradient(self):
        """The gradient that a typed call takes as a parameter of its own: that of the first input that must be there."""
        required = {r.role for r in self.required}
        return next((r for r in self.outputs if r.is_gradient and r.role - GRAD in required), None)


@dataclass(frozen=True)
class Catalogue:
    ops: tuple[Op, ...]

    @cached_property
    def common_roles(self):
        """What every op takes and returns alike: the tail that all role lists share."""
        first, *rest = [op.roles for op in self.ops]
        count = 0
        while count < len(first) and all(
                count < len(roles) and roles[-1 - count] == first[-1 - count] for roles in rest):
            count += 1
        return first[len(first) - count:]

    @cached_property
    def choices(self):
        """Constants for the options that choose by name: {"LK_SCOPE_BATCH": 0, ...}."""
        constants = {}
        for op in self.ops:
            for option in op.options:
                prefix = option.constant.replace("LK_OPTION_", "LK_")
                for value, choice in enumerate(option.choices):
                    name = f"{prefix}_{choice.upper()}"
                    if constants.setdefault(name, value) != value:
                        raise ValueError(f"{op.name}: {name} is {value} here and {constants[name]} in another op")
        return constants


def number(value):
    """The shortest text that reads back as the same number, in all languages."""
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return repr(value)


def _option(raw, constants, op):
    choices = tuple(raw["choices"].split("|")) if raw["choices"] else ()
    if choices and (raw["minimum"], raw["maximum"]) != (0, len(choices) - 1):
        raise ValueError(f"{op}: the range of {raw['name']} does not fit its choices")
    fields = {name: raw[name] for name in ("key", "name", "type", "default", "minimum", "maximum", "doc")}
    return Option(**fields, also=raw.get("also"), constant=constants[raw["key"]], choices=choices)


def _role(raw, constants, op):
    if raw["role"] not in constants:
        raise ValueError(f"{op}: role {raw['name']} has no constant in losskit.h: see keys.py")
    if raw["role"] > GRAD:  # a rule that the introspection's classes have no name for
        raw["shape"] = "argument"
    return Role(**raw, constant=constants[raw["role"]])


def _check(op):
    names = [x.name for x in op.roles + op.options]
    twice = {n for n in names if names.count(n) > 1}
    if twice:
        raise ValueError(f"{op.name}: {sorted(twice)} name both a role and an option, or occur twice")
    for text in (op.summary, op.formula, op.gradients, op.notes, op.source, *(x.doc for x in op.roles + op.options)):
        if not text.isascii() or text != " ".join(text.split()):
            raise ValueError(f"{op.name}: not one line of plain ASCII: {text!r}")
    if not all(re.fullmatch(r"[a-z][a-z0-9_]*", n) for n in (op.name, *op.aliases, *names)):
        raise ValueError(f"{op.name}: a name is not a lower-case identifier")


def read(stream, keys):
    raw = json.load(stream)
    roles = {k.number: f"LK_{k.constant}" for k in keys.roles()}
    options = {k.number: f"LK_OPTION_{k.constant}" for k in keys.options}
    for listed, known, number_name in ((raw["roles"], keys.inputs + keys.outputs, "role"),
                                       (raw["option_keys"], keys.options, "key")):
        if [(x[number_name], x["name"]) for x in listed] != [(k.number, k.name) for k in known]:
            raise ValueError("the catalogue was dumped from another version of keys.h: build lk_dump again")
    ops = []
    for entry in raw["ops"]:
        name = entry["name"]
        entry["reductions"] = tuple(entry["reductions"])
        entry["aliases"] = tuple(entry["aliases"].split())
        entry["roles"] = tuple(_role(r, roles, name) for r in entry["roles"])
        entry["options"] = tuple(_option(o, options, name) for o in entry["options"])
        ops.append(Op(**entry))
        _check(ops[-1])
    if not ops:
        raise ValueError("the catalogue is empty")
    ids = [op.id for op in ops]
    names = [n for op in ops for n in (op.name, *op.aliases)]
    if len(set(ids)) != len(ids) or len(set(names)) != len(names):
        raise ValueError("an op's id, name or alias occurs twice")
    return Catalogue(tuple(ops))
