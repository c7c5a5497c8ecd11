"""The Python package's generated files: the table of the native module, stubs, and losskit.torch's and losskit.jax's functions."""

import textwrap
from dataclasses import dataclass, replace

from .catalogue import CONVENTIONS, SHAPES, TYPES, number
from .python_names import CALL_ONLY, FORWARD, ORDER, RENAMED, WITH_BATCH, class_name

NOTE = "Generated from the catalogue by bindings/generate.py: do not edit."
WIDTH = 100
BOOLEAN_CHOICES = {("false", "true"), ("no", "yes"), ("off", "on")}


@dataclass(frozen=True)
class Parameter:
    name: str
    kind: str  # of the native table
    default: str | None  # Python's text; None: required
    doc: str
    role: object = None  # a Role or an Option
    alternative: object = None  # the role that the same parameter has where its shape is not the input's

    @property
    def is_data(self):
        return self.kind == "input" and self.default is None


def python_name(op, role):
    """The name of the parameter that gives an input role, or that of an output."""
    if role.is_gradient:
        of = next(r for r in op.roles if r.role == role.role - 256)
        return f"grad_{python_name(op, of)}"
    renamed = RENAMED.get(op.name, {})
    if role.name in renamed:
        return renamed[role.name]
    names = {r.name for r in op.roles}
    if role.name == "target_indices" and (role.one_of or "target" not in names):
        return "target"
    if role.name == "class_weight" and "weight" not in names:
        return "weight"
    return role.name


def _is_boolean(option):
    return option.type == "integer" and (option.choices in BOOLEAN_CHOICES if option.choices
                                         else (option.minimum, option.maximum) == (0, 1))


def _default(option):
    if _is_boolean(option):
        return str(bool(option.default))
    if option.choices:
        return repr(option.choices[option.default])
    if option.has_no_default:
        return "None"
    return repr(float(option.default)) if option.type == "real" else number(option.default)


def _types(role):
    return "" if TYPES[role.types] in role.doc else f"; {TYPES[role.types]}"


def _input_doc(role):
    shape = SHAPES[role.shape] if role.shape in ("like_input", "classes", "positions") and "shape" not in role.doc else ""
    return f"{role.doc}{', ' + shape if shape else ''}{_types(role)}"


def _own_parameters(op, common):
    """The loss's own inputs and options, and reduction, unordered: {name: Parameter}."""
    found = {}
    for role in op.roles:
        if role.output or role in common:
            continue
        name = python_name(op, role)
        needed = role.required or role.one_of
        if name in found:  # two roles, told apart by shape
            first = found[name]
            like, other = (first.role, role) if first.role.shape == "like_input" else (role, first.role)
            doc = f"{_input_doc(other)}; or, with the input's shape, {_input_doc(like)}"
            found[name] = Parameter(name, "input", None, doc, like, other)
        else:
            found[name] = Parameter(name, "input", None if needed else "None", _input_doc(role), role)
    for option in op.options:
        boolean = _is_boolean(option)
        values = "" if boolean or not option.range else f"; {option.range}"
        kind = "real" if option.type == "real" else "choice" if option.choices and not boolean else "integer"
        found[option.name] = Parameter(option.name, kind, _default(option), option.doc + values, option)
    *most, last = map(repr, op.reductions)
    reductions = f"{', '.join(most)} or {last}" if most else last
    found["reduction"] = Parameter("reduction", "reduction", repr(op.default_reduction),
                                   f"{reductions}. {op.divisor_text}".rstrip(". "))
    return found


def _selects(p):
    """What all losses have to leave elements out and to weigh them: by keyword everywhere."""
    return (p.name in ("mask", "offsets", "empty_mean") or getattr(p.role, "shape", "") == "leading" or
            getattr(p.role, "has_no_default", False))


def _ordered(op, found):
    """Positional parameters, then keyword-only ones. Deprecated names of the order are left in, as strings."""
    if op.name not in ORDER:
        order = sorted(found.values(), key=lambda p: p.default is not None)
        return [p for p in order if not _selects(p)], [p for p in order if _selects(p)]
    names = [n for n in ORDER[op.name].split() if n in found or n in ("size_average", "reduce")]
    missing = [p for p in found.values() if p.name not in names and p.default is None]
    positional = [found[n] if n in found else n for n in names]
    return missing + positional, [p for p in found.values() if p.name not in names and p.default is not None]


def parameters(op, common, gradients=False):
    """(positional, keyword-only) of the core functions."""
    positional, keyword = _ordered(op, _own_parameters(op, common))
    positional = [p for p in positional if not isinstance(p, str)]
    for role in common:
        if not role.output and (gradients or role.name != "grad_loss"):
            keyword.append(Parameter(role.name, "input", "None", _input_doc(role), role))
    for role in op.outputs:
        if not role.is_gradient and role.name != "loss":
            keyword.append(Parameter(role.name, "output", "None", f"array to be written: {role.doc}", role))
    keyword.append(Parameter("out", "out", "None", "array for the loss"))
    if gradients:
        keyword.append(Parameter("wrt", "wrt", "None", "name of the argument to differentiate, or a tuple of names; "
                                                       "the first one that has a gradient"))
        keyword.append(Parameter("grad_out", "grad_out", "None", "array for the gradient, which may be the argument "
                                                                 "itself; with a tuple in wrt, a tuple"))
    names = "'loss', 'loss_sum', ..." + (f", 'grad_{positional[0].name}'" if gradients else "")
    keyword.append(Parameter("accumulate", "accumulate", "False", f"add to the arrays given for results: all of them, or those "
                                                                  f"named ({names})"))
    keyword.append(Parameter("check_first", "check_first", "False", "look for range errors in floating-point data before "
                                                                    "anything is written"))
    keyword.append(Parameter("threads", "threads", "None", "how many threads to use; 0: one per CPU; 1"))
    return positional, keyword


def signature(positional, keyword, annotation=None):
    def text(p):
        kind = f": {annotation(p)}" if annotation else ""
        equals = " = " if annotation else "="
        return p.name + kind + ("" if p.default is None else equals + p.default)
    parts = [text(p) for p in positional] + (["*"] if keyword else []) + [text(p) for p in keyword]
    return parts


def _annotation(p):
    if p.kind == "input":
        return "_Array" if p.default is None else "_Array | float | None"
    choice = "bool | str" if p.kind == "choice" and "true" in p.role.choices else "str"
    return {"integer": "bool" if p.default in ("True", "False") else "int | None" if p.default == "None" else "int", "real": "float", "choice": choice, "reduction": "str",
            "output": "_Array | None", "out": "_Array | None", "grad_out": "_Array | tuple[_Array, ...] | None",
            "wrt": "str | tuple[str, ...] | None", "accumulate": "bool | str | tuple[str, ...]", "check_first": "bool",
            "threads": "int | None"}[p.kind]


def _wrapped(label, text, indent):
    return textwrap.wrap(f"{label}: {text}", WIDTH, initial_indent=indent, subsequent_indent=indent + "    ", break_long_words=False)


def docstring(op, positional, keyword, gradients=False):
    lines = [f"(loss, gradient) of losskit.{op.name}, in one pass." if gradients else op.summary]
    if op.aliases and not gradients:
        lines[0] += f" Also called {', '.join(op.aliases)}."
    lines += ["", *(f"    {piece}" for piece in (op.gradients if gradients else op.formula).split("; ")), ""]
    notes = " ".join(filter(None, [op.notes, CONVENTIONS[op.gradient] if gradients else ""]))
    lines += textwrap.wrap(notes, WIDTH) + ([""] if notes else [])
    lines.append("Args:")
    for p in positional + keyword:
        default = "" if p.default in (None, "None") else f" (default {p.default})"
        lines += _wrapped(p.name, p.doc + default, "    ")
    lines.append("Returns:")
    result = "the loss, of the input's dtype and array library: a scalar, or the loss elements with reduction 'none'"
    if gradients:
        result = "(loss, gradient), or (loss, tuple of gradients) if wrt is a tuple; a gradient has its argument's shape, " \
                 "holds the mean's division, and is multiplied by grad_loss"
    lines += textwrap.wrap(result + ".", WIDTH, initial_indent="    ", subsequent_indent="    ")
    lines += ["Raises:", "    ValueError: shapes that do not fit, an option or data out of range, overlapping results.",
              "    TypeError: a dtype that is not taken, something that is no array."]
    if any(p.role is not None and getattr(r, "domain", "") == "class" for p in positional for r in (p.role, p.alternative)):
        lines.append("    IndexError: a class out of range.")
    lines += ["", f"Source: {op.source}."]
    return "\n".join(lines)


# ---- The native module's table ----


def _raw(text):
    """C++ raw strings; the compiler has a limit on one string's length, pieces have none."""
    pieces = [text[i:i + 8000] for i in range(0, len(text), 8000)]
    return " ".join(f'R"__({p})__"' for p in pieces)


def _entry(p):
    number_ = {"input": lambda: p.role.role, "output": lambda: p.role.role}.get(p.kind, lambda: getattr(p.role, "key", 0))()
    alternative = p.alternative.role if p.alternative else 0
    choices = f', "{"|".join(p.role.choices)}"' if p.kind == "choice" else ""
    return f'    {{"{p.name}", Kind::{p.kind}, {number_}, {alternative}, {"true" if p.default is None else "false"}{choices}}},\n'


def _has_gradient(op):
    return any(r.is_gradient for r in op.outputs)


# Those of src/losses.h.
LIMITS = {"parameters": 40, "inputs": 16, "options": 16, "outputs": 24}


def _check_limits(op, all_parameters):
    counts = {"parameters": len(all_parameters), "inputs": len([r for r in op.roles if not r.output]) + 1,
              "options": len(op.options), "outputs": len(op.outputs) + 1}
    for what, count in counts.items():
        if count > LIMITS[what]:
            raise ValueError(f"{op.name}: more than {LIMITS[what]} {what}: raise the limit in bindings/python/src/losses.h too")
    names = [p.name for p in all_parameters]
    if len(set(names)) != len(names):
        raise ValueError(f"{op.name}: two parameters of one name: {names}")


def _reduction_bits(op):
    return " | ".join(f"1 << LK_REDUCTION_{name.upper()}" for name in op.reductions)


def table(catalogue):
    """src/losses.cpp"""
    out = [f'// {NOTE}\n#include "losses.h"\n\nnamespace losskit_python {{\nnamespace {{\n\n']
    rows = []
    for op in catalogue.ops:
        for gradients in (False, True) if _has_gradient(op) else (False,):
            positional, keyword = parameters(op, catalogue.common_roles, gradients)
            _check_limits(op, positional + keyword)
            tag = op.name + ("_and_grad" if gradients else "")
            out.append(f"const Parameter {tag}_parameters[] = {{\n" + "".join(_entry(p) for p in positional + keyword) + "};\n\n")
            if not gradients:
                out.append(f"const RoleName {op.name}_roles[] = {{\n" + "".join(
                    f'    {{{r.role}, "{r.name}", "{python_name(op, r)}"}},\n' for r in op.roles) + "};\n\n")
            module = "losskit.value_and_grad" if gradients else "losskit"
            rows.append(
                f'    {{"{op.name}", "{" ".join(op.aliases)}", "{module}", {op.id}, LK_REDUCTION_{op.default_reduction.upper()}, '
                f'{"true" if gradients else "false"}, {_reduction_bits(op)}, {len(positional)}, '
                f"{len(positional + keyword)}, {tag}_parameters, {len(op.roles)}, {op.name}_roles,\n"
                f"     {_raw('(' + ', '.join(signature(positional, keyword)) + ')')},\n"
                f"     {_raw(docstring(op, positional, keyword, gradients))}}},\n")
    out.append("}  // namespace\n\nconst Loss losses[] = {\n" + "".join(rows) + "};\n")
    out.append(f"const int loss_count = {len(rows)};\n\n}}  // namespace losskit_python\n")
    return "".join(out)


# ---- Stubs ----

STUB_HEAD = f"# {NOTE}\nfrom typing import Any\n\n_Array = Any\n"


def _definition(name, parts, result):
    """A stub's `def`, one parameter a line where one line is not enough."""
    line = f"def {name}({', '.join(parts)}) -> {result}: ..."
    if len(line) <= WIDTH:
        return line + "\n"
    return f"def {name}(\n" + "".join(f"    {p},\n" for p in parts) + f") -> {result}: ...\n"


def _stub(catalogue, gradients):
    result = "tuple[Any, Any]" if gradients else "Any"
    ops = [op for op in catalogue.ops if _has_gradient(op) or not gradients]
    return "\n".join(_definition(op.name, signature(*parameters(op, catalogue.common_roles, gradients), _annotation), result)
                     for op in ops) + "\n" + _aliases(ops)


def _aliases(ops):
    return "".join(f"{alias} = {op.name}\n" for op in ops for alias in op.aliases)


def stub(catalogue):
    """losskit/__init__.pyi"""
    return (STUB_HEAD + "from . import value_and_grad as value_and_grad\n\n__version__: str\n\n"
            "def target() -> tuple[str, str]: ...\ndef cpu_name() -> str: ...\ndef numerics_version() -> int: ...\n\n" +
            _stub(catalogue, False))


def gradient_stub(catalogue):
    """losskit/value_and_grad.pyi"""
    return STUB_HEAD + "\n" + _stub(catalogue, True)


def _all(names):
    return "\n__all__ = [\n" + "".join(f'    "{name}",\n' for name in names) + "]\n"


# ---- What losskit.torch and losskit.jax work from ----


def _described(p):
    alternative = p.alternative.role if p.alternative else 0
    if p.kind == "input":
        differentiable = p.role.differentiable
        return (f"Input({p.name!r}, {p.role.role}, {alternative}, {p.default is None}, {differentiable}, {p.role.types!r}, "
                f"{p.role.shape!r}, {p.role.domain!r})")
    limits = [None if v in (-2**63, 2**63 - 1) else v for v in (p.role.minimum, p.role.maximum)]
    return f"Option({p.name!r}, {p.role.key}, {p.role.type!r}, {_default(p.role)}, {limits[0]}, {limits[1]}, {p.role.choices!r})"


def descriptions(catalogue):
    """losskit/_catalogue.py"""
    out = [f'"""What each loss takes, for the bindings to other array libraries. {NOTE}"""\n\n'
           "from ._description import Input, Loss, Option\n\nLOSSES = {\n"]
    for op in catalogue.ops:
        positional, keyword = _of_libraries(*_ordered(op, _own_parameters(op, catalogue.common_roles)))
        own = [p for p in positional + keyword if not isinstance(p, str)]
        inputs = [_described(p) for p in own if p.kind == "input"]
        options = [_described(p) for p in own if p.kind not in ("input", "reduction")]
        out.append(f"    {op.name!r}: Loss(\n        {op.name!r},\n        {op.id},\n        {op.family!r},\n        {op.default_reduction!r},\n"
                   f"        {op.reductions!r},\n        {op.gradient!r},\n")
        for items in (inputs, options):
            out.append("        (" + "".join(f"\n            {i}," for i in items) + ("\n        " if items else "") + "),\n")
        out.append("    ),\n")
    return "".join(out) + "}\n"


def _python_doc(op, positional, keyword, indent):
    text = docstring(op, positional, keyword).split("\nReturns:")[0]
    lines = [op.summary, *text.split("\n")[1:], "", f"Source: {op.source}."]
    return "\n".join(f"{indent}{line}".rstrip() for line in lines).strip()


def _of_libraries(positional, keyword):
    """Without offsets: what they are for goes to arrays that a call is given, which functions of these libraries do not take."""
    return positional, [p for p in keyword if getattr(p.role, "shape", "") != "offsets"]


def _library_signature(op, common, deprecated):
    positional, keyword = _of_libraries(*_ordered(op, _own_parameters(op, common)))
    if not deprecated:
        positional = [p for p in positional if not isinstance(p, str)]
    else:
        positional = [Parameter(p, "deprecated", "None", "") if isinstance(p, str) else p for p in positional]
    return positional, keyword


def _tuple(names):
    return f"({', '.join(names)}{',' if len(names) == 1 else ''})"


def _annotation_of(array):
    """The annotations of functions of another library's arrays."""
    def annotation(p):
        if p.kind == "deprecated":
            return "bool | None"
        if p.kind != "input":
            return _annotation(p)
        number = " | float" if p.role.shape == "variance" else ""
        return array + number + (" | None" if p.default is not None else "")
    return annotation


def _function(op, positional, keyword, call, array):
    own = [p for p in positional + keyword if p.kind != "deprecated"]
    deprecated = any(p.kind == "deprecated" for p in positional)
    inputs = _tuple([p.name for p in own if p.kind == "input"])
    options = _tuple([p.name for p in own if p.kind not in ("input", "reduction")])
    body = ""
    if deprecated:
        body = "    if size_average is not None or reduce is not None:\n        reduction = legacy_reduction(size_average, reduce)\n"
    typed = signature(positional, keyword, _annotation_of(array))
    head = f"def {op.name}({', '.join(typed)}) -> {array}:"
    if len(head) > WIDTH:
        head = f"def {op.name}(\n" + "".join(f"    {part},\n" for part in typed) + f") -> {array}:"
    doc = _python_doc(op, [p for p in positional if p.kind != "deprecated"], keyword, "    ")
    return f'{head}\n    """{doc}\n    """\n{body}    return {call}(LOSSES["{op.name}"], reduction, {inputs}, {options})\n'


def torch_functions(catalogue):
    """losskit/torch/functional.py"""
    out = [f'"""torch.nn.functional\'s and torchvision\'s losses over losskit. {NOTE}"""\n\n'
           "from torch import Tensor\n\nfrom .._catalogue import LOSSES\nfrom . import _composed\nfrom ._composed import *  # noqa: F403\n"
           "from ._engine import apply, legacy_reduction\n"]
    for op in catalogue.ops:
        out.append(_function(op, *_library_signature(op, catalogue.common_roles, True), "apply", "Tensor"))
    names = _all(n for op in catalogue.ops for n in (op.name, *op.aliases))
    return "\n\n".join([*out, _aliases(catalogue.ops) + names + "__all__ += _composed.__all__\n"])


def torch_modules(catalogue):
    """losskit/torch/modules.py"""
    out = [f'"""torch.nn\'s loss modules over losskit. {NOTE}"""\n\n'
           "import torch\nfrom torch import Tensor\n\nfrom . import _composed_modules, functional\n"
           "from ._composed_modules import *  # noqa: F403\nfrom ._engine import legacy_reduction\n"]
    for op in catalogue.ops:
        positional, keyword = _library_signature(op, catalogue.common_roles, True)
        data = [p for p in positional if p.is_data]
        batch = [p for p in positional + keyword if p.name in WITH_BATCH]
        left_out = CALL_ONLY.get(op.name, set()) | WITH_BATCH
        settings = [p for p in positional + keyword if not p.is_data and p.name not in left_out]
        own = [p for p in settings if p.kind != "deprecated"]
        buffers = [p for p in own if p.kind == "input"]
        plain = [p for p in own if p.kind != "input"]
        arguments = ", ".join(signature(settings, [], _annotation_of("Tensor")))
        # PyTorch's module itself, where it has one, so that isinstance says so; its constructor checks and keeps what it knows.
        of_torch = op.source == f"torch.nn.functional.{op.name}"
        known = set(ORDER[op.name].split()) if of_torch else set()
        data = [replace(p, name=FORWARD.get(op.name, {}).get(p.name, p.name)) for p in data]
        text = [f"class {class_name(op)}(torch.nn.{class_name(op) if of_torch else 'Module'}):",
                f'    """{op.summary} The arguments are those of losskit.torch.{op.name}."""\n',
                *([f"    {p.name}: Tensor | None" for p in buffers] + [""] if buffers else []),
                f"    def __init__(self, {arguments}) -> None:"]
        if len(own) != len(settings):
            text += ["        if size_average is not None or reduce is not None:",
                     "            reduction = legacy_reduction(size_average, reduce)"]
        text += [f"        super().__init__({', '.join(f'{p.name}={p.name}' for p in own if p.name in known)})"]
        text += [f'        self.register_buffer("{p.name}", {p.name})' for p in buffers if p.name not in known]
        text += [f"        self.{p.name} = {p.name}" for p in plain if p.name not in known]
        taken = ", ".join(signature(data + batch, [], _annotation_of("Tensor")))
        passed = ", ".join([*(p.name for p in data), *(f"{p.name}={p.name}" for p in batch), *(f"{p.name}=self.{p.name}" for p in own)])
        text += ["", f"    def forward(self, {taken}) -> Tensor:", f"        return functional.{op.name}({passed})", "",
                 "    def extra_repr(self) -> str:",
                 "        return \", \".join(f\"{name}={getattr(self, name)!r}\" for name in "
                 f"{tuple(p.name for p in plain)!r})"]
        out.append("\n".join(text) + "\n")
    return "\n\n".join(out) + "\n" + _all(map(class_name, catalogue.ops)) + "__all__ += _composed_modules.__all__\n"


def jax_functions(catalogue):
    """losskit/jax/_functions.py"""
    out = [f'"""The losses as functions of JAX arrays. {NOTE}"""\n\n'
           "from jax import Array\n\nfrom .._catalogue import LOSSES\nfrom ._engine import apply\n"]
    for op in catalogue.ops:
        out.append(_function(op, *_library_signature(op, catalogue.common_roles, False), "apply", "Array"))
    return "\n\n".join([*out, _aliases(catalogue.ops) + _all(n for op in catalogue.ops for n in (op.name, *op.aliases))])


FILES = {
    "bindings/python/src/losses.cpp": table,
    "bindings/python/losskit/__init__.pyi": stub,
    "bindings/python/losskit/value_and_grad.pyi": gradient_stub,
    "bindings/python/losskit/_catalogue.py": descriptions,
    "bindings/python/losskit/torch/functional.py": torch_functions,
    "bindings/python/losskit/torch/modules.py": torch_modules,
    "bindings/python/losskit/jax/_functions.py": jax_functions,
}
