"""Roles and option keys, read from src/engine/keys.h without a compiler.

The public header needs their constants before anything can be compiled, so they cannot come from the catalogue dump.
"""

import re
from dataclasses import dataclass

GRAD = 256  # the gradient of input role r is output role GRAD + r

# Inputs that count, select or scale: no loss has a gradient for them, so they get no LK_GRAD_* name.
WITHOUT_GRADIENT = {
    "TARGET_INDICES", "WEIGHT", "CLASS_WEIGHT", "POS_WEIGHT", "GRAD_LOSS", "DIVISOR", "MASK", "SAMPLE_WEIGHT", "OFFSETS",
    "INPUT_LENGTHS", "TARGET_LENGTHS",
}


@dataclass(frozen=True)
class Key:
    constant: str  # without its LK_ or LK_OPTION_ prefix
    number: int
    name: str


@dataclass(frozen=True)
class Keys:
    inputs: list[Key]
    outputs: list[Key]
    options: list[Key]

    def gradients(self):
        return [Key(f"GRAD_{k.constant}", GRAD + k.number, f"grad_{k.name}")
                for k in self.inputs if k.constant not in WITHOUT_GRADIENT]

    def roles(self):
        return self.inputs + self.outputs + self.gradients()


def _list(text, macro, low, high):
    definition = re.search(rf"#define {macro}\(X\)((?:.*\\\n)*.*)", text)
    if not definition:
        raise ValueError(f"keys.h: no {macro}")
    keys = [Key(constant, int(number), name)
            for constant, number, name in re.findall(r'X\((\w+), (\d+), "(\w+)"\)', definition[1])]
    if len(keys) != definition[1].count("X("):
        raise ValueError(f'keys.h: an entry of {macro} is not of the form X(CONSTANT, number, "name")')
    for field in ("constant", "number", "name"):
        values = [getattr(k, field) for k in keys]
        if len(set(values)) != len(values):
            raise ValueError(f"keys.h: a {field} of {macro} occurs twice")
    for k in keys:
        if not low <= k.number <= high:
            raise ValueError(f"keys.h: {k.constant} = {k.number} is outside {low}..{high}")
    return keys


def read(path):
    text = path.read_text(encoding="utf-8")
    keys = Keys(_list(text, "LK_INPUT_ROLES", 1, 127), _list(text, "LK_OUTPUT_ROLES", 129, 255),
                _list(text, "LK_OPTION_KEYS", 1, 2**31 - 1))
    unknown = WITHOUT_GRADIENT - {k.constant for k in keys.inputs}
    if unknown:
        raise ValueError(f"keys.h: no longer has the roles {sorted(unknown)}")
    return keys


def _enum(keys, prefix):
    return "enum {\n" + ",\n".join(f"  {prefix}{k.constant} = {k.number}" for k in keys) + "\n};\n"


def header_block(keys):
    """What stands between the markers of losskit.h."""
    grad = Key("GRAD", GRAD, "")
    return "\n".join([
        "/* Roles. What an op takes, which of its inputs it differentiates and what each tensor means:",
        " * lk_describe_role() and losskit/losses.h. Numbers are never reused. */\n",
        "/* Inputs: 1..127. */",
        _enum(keys.inputs, "LK_"),
        "/* Outputs that are not gradients: 129..255. */",
        _enum(keys.outputs, "LK_"),
        "/* Outputs: the gradient of the loss for input role r is role LK_GRAD + r. */",
        _enum([grad] + keys.gradients(), "LK_"),
        "/* Option keys. */",
        _enum(keys.options, "LK_OPTION_"),
    ])
