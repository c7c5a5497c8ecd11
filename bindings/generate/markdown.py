"""LOSSES.md: a table of all losses and a section for each."""

from .catalogue import CONVENTIONS, SHAPES, TYPES

INTRODUCTION = """\
<!-- Generated from the catalogue by bindings/generate.py: do not edit. -->
# Losses

Every loss, with the names, defaults and edge cases of the library that it follows. The same facts are available at run
time through `lk_describe_op`, `lk_describe_role` and `lk_describe_option`; `losskit/losses.h` has a typed call for each.

"""

COMMON = """\
## What all losses share

**Reduction**: `none` gives the loss elements, `sum` adds them up, `mean` divides the sum by the divisor stated for each
loss. Gradients are those of the reduced loss, so with `mean` they hold the division already; a gradient has the shape and
dtype of its input, and for an input that was broadcast it is summed over the broadcast axes.

**Outputs** are all optional, and the flag `LK_ACCUMULATE` adds to one instead of overwriting it. What else is asked for
never changes a result's bits.

**Arguments of every loss**, beside those of its own section:

"""


def _code(text):
    return f"`{text}`" if text else ""


def _row(*cells):
    return "| " + " | ".join(c.replace("|", "\\|") for c in cells) + " |\n"


def _table(header, rows):
    return _row(*header) + "|" + "---|" * len(header) + "\n" + "".join(_row(*r) for r in rows)


def _anchor(op):
    return f"[{op.name}](#{op.name})"


def _kind(role):
    if role.output:
        return "output"
    return "required" if role.required else "one of these" if role.one_of else "optional"


def _arguments(roles):
    return _table(("Name", "Role", "", "Dtype", "Shape", "Meaning"),
                  [(_code(r.name), _code(r.constant), _kind(r), TYPES[r.types], SHAPES[r.shape], r.doc) for r in roles])


def _formula(label, text):
    pieces = text.split("; ") if text else []
    return [f"{label if i == 0 else '':11}{piece}" for i, piece in enumerate(pieces)]


def _section(op, common):
    out = [f"## {op.name}\n\n", op.summary]
    if op.aliases:
        out.append(f" Also called {', '.join(_code(a) for a in op.aliases)}.")
    out.append("\n\n```\n" + "\n".join(_formula("loss", op.formula) + _formula("gradients", op.gradients)) + "\n```\n\n")
    out.append(" ".join(filter(None, [f"Default reduction `{op.default_reduction}`.", op.divisor_text,
                                      CONVENTIONS[op.gradient], op.notes])) + "\n\n")
    out.append(_arguments([r for r in op.roles if r not in common]) + "\n")
    if op.options:
        out.append(_table(("Option", "Key", "Type", "Default", "Range", "Meaning"),
                          [(_code(o.name), _code(o.constant), "choice" if o.choices else o.type, _code(o.default_text),
                            o.range or "any", o.doc) for o in op.options]) + "\n")
    out.append(f"Semantics: {op.source}. Op {op.id}, `{op.constant}`.\n\n")
    return "".join(out)


def losses(catalogue):
    common = catalogue.common_roles
    overview = _table(
        ("Loss", "", "Family", "Gradients for", "Options", "Semantics of"),
        [(_anchor(op), op.summary, op.family,
          ", ".join(_code(r.name) for r in op.roles if r.differentiable and not r.output),
          ", ".join(_code(o.name) for o in op.options), op.source) for op in catalogue.ops])
    text = (INTRODUCTION + overview + "\n" + COMMON + _arguments(common) + "\n" +
            "".join(_section(op, common) for op in catalogue.ops))
    return text.rstrip("\n") + "\n"
