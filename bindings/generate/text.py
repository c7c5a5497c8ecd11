"""What the languages' back ends share: the words about a loss, without the C API's spelling."""

import textwrap

from .c import role_text
from .catalogue import CONVENTIONS, TYPES


def wrap(text, width, indent=""):
    return textwrap.wrap(text, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)


def formula_lines(op):
    """["loss       ...", "gradients  ..."]"""
    lines = []
    for label, text in (("loss", op.formula), ("gradients", op.gradients)):
        for i, piece in enumerate(filter(None, text.split("; "))):
            lines.append(f"{label if i == 0 else '':11}{piece}")
    return lines


def remarks(op):
    return " ".join(filter(None, [op.divisor_text, CONVENTIONS[op.gradient], op.notes]))


def semantics(op):
    also = f" Also called {', '.join(op.aliases)}." if op.aliases else ""
    return f"Semantics: {op.source}.{also}"


def value_errors(op):
    return [f"{o.name} outside {o.range}" for o in op.options if o.range.startswith("[") and not o.choices]


def role_doc(role):
    """The role's own words with its shape; its element types are in the signature."""
    return role_text(role).removesuffix(f"; {TYPES[role.types]}")


def sentence(words):
    """A symbol at the beginning stays as it is: "s, added to numerator and denominator"."""
    first = words[:1].upper() if words[1:2].isalpha() else words[:1]
    return first + words[1:] + ("" if words.endswith(".") else ".")


def option_doc(option, default=None):
    """default: how the language spells it, or None where the type's documentation says so."""
    allowed = "" if option.choices else option.range
    pieces = [option.doc] + ([allowed] if allowed else []) + [f"default {default or option.default_text}"] * (not option.has_no_default)
    return "; ".join(pieces)


def inputs_of(op, chosen):
    """The inputs that a call takes as parameters: those that must be there, and one of the alternatives."""
    return [r for r in op.roles if r in op.required or r is chosen]


def variants(op):
    """(suffix, chosen alternative) for each function of an op: the first has no suffix."""
    if not op.alternatives:
        return [("", None)]
    suffix = {"probability": "probabilities", "class": "indices"}
    return [("" if i == 0 else suffix.get(r.domain, r.name), r) for i, r in enumerate(op.alternatives)]


def choice_sets(catalogue):
    """{option name: the Option}: one enumeration per option key; ops agree on the values (Catalogue.choices checks it)."""
    sets = {}
    for op in catalogue.ops:
        for option in op.options:
            if option.choices and len(option.choices) > len(sets.get(option.name, option).choices) or (
                    option.choices and option.name not in sets):
                sets[option.name] = option
    return sets
