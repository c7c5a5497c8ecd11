"""bindings/go/losses.go: an options struct and one generic function per loss."""

from . import text
from .catalogue import number

WIDTH = 118
# Written in capitals as Go does it; "IoU" as its field does.
INITIALISMS = {"mse", "bce", "kl", "nll", "ctc", "mae", "auc", "l1", "l2", "sdr"}
SPECIAL = {"iou": "IoU", "giou": "GIoU", "diou": "DIoU", "ciou": "CIoU", "siou": "SIoU"}
KEYWORDS = set("""
    break case chan const continue default defer else fallthrough for func go goto if import interface map package
    range return select struct switch type var o
""".split())
REDUCTIONS = {"none": "ReductionNone", "mean": "ReductionMean", "sum": "ReductionSum"}
LISTED_OPTIONS = 16  # LKGO_MAX_OPTIONS and LKGO_MAX_ARGS of shim.h
LISTED_ARGS = 32

HEAD = """\
// Code generated from the catalogue by bindings/generate.py; DO NOT EDIT.

package losskit

import "math"

"""


def camel(name):
    return "".join(SPECIAL.get(w, w.upper() if w in INITIALISMS else w[:1].upper() + w[1:]) for w in name.split("_"))


def lower(name):
    head, *rest = name.split("_")
    made = head + "".join(camel(w) for w in rest)
    return made + "_" if made in KEYWORDS else made


def comment(paragraphs, indent=""):
    """A doc comment; a paragraph is a string to be wrapped or a list of lines to be kept."""
    lines = []
    for i, paragraph in enumerate(paragraphs):
        if i:
            lines.append("")
        if isinstance(paragraph, str):
            lines += text.wrap(paragraph, WIDTH - len(indent) - 3)
        else:
            for line in paragraph:
                pieces = text.wrap(line, WIDTH - 6, "             ") if len(line) > WIDTH - 6 else [line]
                lines += ["\t" + piece for piece in pieces]
    return "".join(f"{indent}// {line}".rstrip().replace("// \t", "//\t") + "\n" for line in lines)


def _role(role):
    return "role" + camel(role.name)


def _key(option):
    return "key" + camel(option.name)


def _constants(comment_line, constants):
    """A block as gofmt aligns it."""
    width = max(map(len, constants))
    body = "".join(f"\t{name:{width}} = {value}\n" for name, value in constants.items())
    return f"// {comment_line}\nconst (\n{body})\n\n"


def _constraint(role):
    return {"value": "Value", "index": "Index"}.get(role.types)


def _field_type(role):
    if role.types == "float64":
        return "Tensor[float64]"
    if role.types == "int64":
        return "Tensor[int64]"
    return "Tensor[T]" if role.types == "real" else "Array"


def _needs_pointer(option):
    return not option.choices and option.default != 0


def _default(option):
    return "math.MinInt64" if option.has_no_default else number(option.default)


def _options(op):
    name = camel(op.name)
    fields = []

    def field(declaration, words):
        fields.append(comment([text.sentence(words)], "\t") + f"\t{declaration}\n")

    common = ("grad_loss", "divisor")
    for role in op.optional_inputs:
        if role.name not in common:
            doc = text.role_text(role) if _field_type(role) == "Array" else text.role_doc(role)
            field(f"{camel(role.name)} {_field_type(role)}", doc)
    for option in op.options:
        if option.choices:
            kind = camel(option.name)
            default = camel(option.name) + camel(option.choices[option.default])
        else:
            kind = ("*" if _needs_pointer(option) else "") + ("float64" if option.type == "real" else "int64")
            default = _default(option)
        words = text.option_doc(option, default)
        field(f"{camel(option.name)} {kind}", words + ("; see Ptr" if _needs_pointer(option) else ""))
    field("Reduction Reduction", f"default {REDUCTIONS[op.default_reduction]}")
    for role in op.optional_inputs:
        if role.name in common:
            field(f"{camel(role.name)} {_field_type(role)}", text.role_doc(role))
    for role in op.outputs:
        words = f"Output: {role.doc}"
        if role.name == "loss":
            words = "Output: the loss, where it is wanted in memory of yours, and always with ReductionNone."
        field(f"{camel(role.name)} {_field_type(role)}", words)
    field("CheckFirst bool", "Look for bad floating-point data before anything is written: one more read.")
    field("Workspace []byte", "Memory for the call instead of malloc's; not for two calls at once.")
    field("WorkspaceSize *int", "If set, nothing is computed: the call is checked, and the size of Workspace that it needs "
                                "is stored here.")
    field("Context *Context", "How to run; nil is serial, on the best kernels for this CPU.")
    head = comment([f"{name}Options are the optional arguments of {name}. The zero value is the default."])
    return f"{head}type {name}Options[T Float] struct {{\n" + "\n".join(fields) + "}\n\n"


def _documentation(op, name, inputs, first, chosen):
    arguments = []
    width = max(len(lower(r.name)) for r in inputs)
    for role in inputs:
        arguments.append(f"{lower(role.name):{width}}  {text.role_doc(role)}")
    if first:
        return comment([f"{name} is {op.name}: {_lower_first(op.summary)}",
                        text.formula_lines(op), *filter(None, [text.remarks(op)]), arguments,
                        "It returns the loss, reduced; NaN where that is not a single value. " + _errors(op, inputs),
                        text.semantics(op)])
    return comment([f"{name} is {camel(op.name)} with {lower(chosen.name)} in place of "
                    f"{lower(op.alternatives[0].name)}.", arguments])


def _lower_first(sentence):
    return sentence[:1].lower() + sentence[1:] if sentence[1:2].islower() else sentence


def _errors(op, inputs):
    errors = []
    if any(r.domain == "class" for r in inputs):
        errors.append("ErrInvalidIndex for a class out of range")
    errors += [f"ErrInvalidValue for {words}" for words in text.value_errors(op)]
    return f"Errors, beside those of every call: {'; '.join(errors)}." if errors else ""


def _function(op, suffix, chosen):
    name = camel(op.name) + camel(suffix)
    inputs = text.inputs_of(op, chosen)
    given = {r.role for r in inputs}
    kinds, parameters = ["T Float"], []
    for role in inputs:
        constraint = _constraint(role)
        if constraint:
            letter = ("VWXYZ" if constraint == "Value" else "IJKLM")[len(kinds) - 1]
            kinds.append(f"{letter} {constraint}")
        kind = f"Tensor[{letter}]" if constraint else _field_type(role)
        parameters.append(f"{lower(role.name)} {kind}")
    parameters.append(f"o *{camel(op.name)}Options[T]")
    head = f"func {name}[{', '.join(kinds)}]("
    line = head + ", ".join(parameters) + ") (T, error) {\n"
    if len(line) > WIDTH:
        line = head + "\n" + "".join(f"\t{p},\n" for p in parameters) + ") (T, error) {\n"
    out = [_documentation(op, name, inputs, not suffix, chosen), line]
    default = REDUCTIONS[op.default_reduction]
    out.append(f"\tif o == nil {{\n\t\to = new({camel(op.name)}Options[T])\n\t}}\n"
               f"\treduction := o.Reduction\n\tif reduction == 0 {{\n\t\treduction = {default}\n\t}}\n"
               f"\tvar c call\n\tc.begin(o.Context, op{camel(op.name)}, \"{op.name}\", reduction, o.CheckFirst)\n")
    for role in op.roles:
        if role.output or (role.one_of and role is not chosen):
            continue
        value = lower(role.name) if role.role in given else f"o.{camel(role.name)}"
        if role.role not in given and _field_type(role) == "Array":
            out.append(f"\tc.inputOf({_role(role)}, {value})\n")
        else:
            out.append(f"\t{value}.input(&c, {_role(role)})\n")
    for role in op.outputs:
        if _field_type(role) == "Array":
            out.append(f"\tc.outputOf({_role(role)}, o.{camel(role.name)})\n")
        else:
            out.append(f"\to.{camel(role.name)}.output(&c, {_role(role)})\n")
    for option in op.options:
        value = f"o.{camel(option.name)}"
        default = _default(option)
        if option.choices:
            out.append(f"\tc.integer({_key(option)}, {value}.value({default}), {default})\n")
            continue
        if _needs_pointer(option):
            value = f"or({value}, {default})"
        out.append(f"\tc.{option.type}({_key(option)}, {value}, {default})\n")
    has_loss = any(r.name == "loss" for r in op.outputs)
    out.append(f"\treturn finish[T](&c, {'o.Loss.given()' if has_loss else 'true'}, reduction, o.Workspace, o.WorkspaceSize)\n}}\n\n")
    return "".join(out)


def _enumeration(name, option):
    kind = camel(name)
    names = [f"{kind}{camel(choice)}" for choice in option.choices]
    width = max(map(len, names))
    out = [comment([f"{kind} is a choice: {option.doc}. The zero value is the loss's own default."]),
           f"type {kind} int32\n\nconst (\n"]
    out += [f"\t{n:{width}} {kind} = {i + 1}\n" for i, n in enumerate(names)]
    out.append(f")\n\nfunc (c {kind}) value(standard int64) int64 {{\n\tif c == 0 {{\n\t\treturn standard\n\t}}\n"
               "\treturn int64(c) - 1\n}\n\n")
    return "".join(out)


def losses(catalogue):
    names = {option.key: option.name for op in catalogue.ops for option in op.options}
    roles = {role.role: role for op in catalogue.ops for role in op.roles}
    out = [HEAD, _constants("Ops, roles and keys of the C API.", {
        **{f"op{camel(op.name)}": op.id for op in catalogue.ops},
        **{_role(role): role_number for role_number, role in sorted(roles.items())},
        **{f"key{camel(name)}": key for key, name in sorted(names.items())}})]
    out += ["// For errors.\nvar optionNames = map[int32]string{\n"]
    width = max((len(camel(name)) for name in names.values()), default=0) + 4
    out += [f"\t{'key' + camel(name) + ':':{width}} \"{name}\",\n" for key, name in sorted(names.items())]
    out.append("}\n\n")
    out += [_enumeration(name, option) for name, option in text.choice_sets(catalogue).items()]
    for op in catalogue.ops:
        if len(op.roles) > LISTED_ARGS or len(op.options) > LISTED_OPTIONS:
            raise ValueError(f"{op.name} has more roles or options than bindings/go/shim.h holds")
        out.append(_options(op))
        out += [_function(op, suffix, chosen) for suffix, chosen in text.variants(op)]
    return "".join(out).rstrip("\n") + "\n"
