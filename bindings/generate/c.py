"""include/losskit/losses.h: ids, choices and one typed inline call per loss."""

import re
import textwrap

from . import c_prelude
from .catalogue import CONVENTIONS, SHAPES, TYPES, number

WIDTH = 120
REDUCTIONS = {"none": "LK_REDUCTION_NONE", "mean": "LK_REDUCTION_MEAN", "sum": "LK_REDUCTION_SUM"}


def _comment(paragraphs, indent=""):
    """A block comment; a paragraph is a string to be wrapped or a list of lines to be kept."""
    lines = []
    for i, paragraph in enumerate(paragraphs):
        if i > 0:
            lines.append("")
        if isinstance(paragraph, str):
            paragraph = textwrap.wrap(paragraph, WIDTH - len(indent) - 6, break_long_words=False)
        lines += [line.replace("*/", "* /").replace("/*", "/ *") for line in paragraph]
    text = "\n".join(f"{indent} * {line}".rstrip() for line in lines)
    return f"{indent}/*{text[len(indent) + 2:]} */\n"


def _labelled(label, pieces, margin=12):
    lines = []
    for piece in pieces:
        lines += textwrap.wrap(piece, WIDTH - margin - 8, subsequent_indent="  ", break_long_words=False)
    return [f"  {label if i == 0 else '':{margin}}{line}" for i, line in enumerate(lines)]


def role_text(role):
    """The role's own words; where they leave the shape open, the rule's."""
    shape = "" if "shape" in role.doc or role.shape not in ("same", "like_input", "classes", "positions") else (
        f", {SHAPES[role.shape]}")
    types = "" if TYPES[role.types] in role.doc else f"; {TYPES[role.types]}"
    return f"{role.doc}{shape}{types}"


def _choice(option, value):
    return f"{option.constant.replace('LK_OPTION_', 'LK_')}_{option.choices[value].upper()}"


def _default(option):
    if option.has_no_default:
        return "INT64_MIN"
    return _choice(option, option.default) if option.choices else number(option.default)


def _fields(op, common, positional):
    """(comment, declaration) of each member of the options struct."""
    given = {r.role for r in positional}
    for role in op.optional_inputs:
        if role not in common:
            yield role_text(role), f"const lk_tensor *{role.name}"
    for option in op.options:
        kind = "double" if option.type == "real" else "int32_t" if option.choices else "int64_t"
        values = " or ".join(_choice(option, i) for i in range(len(option.choices))) or option.range
        yield f"{option.doc}; {values + ', ' if values else ''}default {_default(option)}", f"{kind} {option.name}"
    yield (f"LK_REDUCTION_NONE, LK_REDUCTION_MEAN or LK_REDUCTION_SUM; default {op.default_reduction}",
           "int32_t reduction")
    for role in op.optional_inputs:
        if role in common:
            yield role_text(role), f"const lk_tensor *{role.name}"
    for role in op.outputs:
        if role.role not in given:
            yield f"output: {role.doc}", f"const lk_tensor *{role.name}"
    for i, role in enumerate(op.outputs):
        yield "LK_ACCUMULATE adds to the output of that name" if i == 0 else "", f"uint32_t {role.name}_flags"
    yield "LK_CHECK_FIRST", "uint32_t flags"
    yield "see lk_call; NULL: the context's allocator is used", "void *workspace"
    yield "", "size_t workspace_size"
    yield "if set, the call is only validated, and the workspace that it needs is stored here", "size_t *workspace_query"


def _options_struct(op, common, positional):
    out = [f"typedef struct lk_{op.name}_options {{\n"]
    for text, declaration in _fields(op, common, positional):
        line = f"  {declaration};"
        if not text:
            out.append(line + "\n")
        elif len(line) + len(text) + 7 <= WIDTH:
            out.append(f"{line} /* {text.replace('*/', '* /')} */\n")
        else:
            out.append(_comment([text], "  ") + line + "\n")
    out.append(f"}} lk_{op.name}_options;\n\n")
    out.append(f"static inline lk_{op.name}_options lk_{op.name}_defaults(void) {{\n"
               f"  lk_{op.name}_options options;\n"
               f"  memset(&options, 0, sizeof(options));\n"
               f"  options.reduction = {REDUCTIONS[op.default_reduction]};\n")
    out += [f"  options.{option.name} = {_default(option)};\n" for option in op.options]
    out.append("  return options;\n}\n\n")
    return "".join(out)


def _parameters(op, inputs, outputs):
    return ["const lk_context *context", *(f"const lk_tensor *{r.name}" for r in inputs),
            f"const lk_{op.name}_options *options", *(f"const lk_tensor *{r.name}" for r in outputs), "lk_error *error"]


def _signature(name, parameters):
    """Breaks between parameters only, under the parenthesis where every parameter fits there."""
    head = f"static inline lk_status {name}("
    indent = len(head)
    if indent + max(map(len, parameters)) + 3 > WIDTH:
        indent = 4
        head += "\n    "
    line = head.rpartition("\n")[2]
    out = head.removesuffix(line)
    for i, parameter in enumerate(parameters):
        piece = parameter + (", " if i + 1 < len(parameters) else ") {")
        if i > 0 and len(line) + len(piece.rstrip()) > WIDTH:
            out += line.rstrip() + "\n"
            line = " " * indent
        line += piece
    return out + line + "\n"


def _body(op, inputs, outputs):
    """Fills an lk_call from the parameters and the options."""
    given = {r.role for r in (*inputs, *outputs)}
    all_inputs = [r for r in op.roles if not r.output]
    out = [f"  const lk_{op.name}_options defaults = lk_{op.name}_defaults();\n"
           f"  const lk_{op.name}_options *o = options ? options : &defaults;\n"
           f"  lk_arg inputs[{len(all_inputs)}];\n"
           f"  lk_arg outputs[{len(op.outputs)}];\n"]
    if op.options:
        out.append(f"  lk_option values[{len(op.options)}];\n")
    out.append(f"  lk_call call;\n  lk_typed_init(&call, {op.constant}, o->reduction, o->flags);\n"
               f"  call.inputs = inputs;\n  call.outputs = outputs;\n")
    if op.options:
        out.append("  call.options = values;\n")
    out.append("  call.workspace = o->workspace;\n  call.workspace_size = o->workspace_size;\n")
    for role in all_inputs:
        value = role.name if role.role in given else f"o->{role.name}"
        out.append(f"  lk_typed_arg(inputs, &call.input_count, {role.constant}, 0, {value});\n")
    for role in op.outputs:
        value = role.name if role.role in given else f"o->{role.name}"
        out.append(f"  lk_typed_arg(outputs, &call.output_count, {role.constant}, o->{role.name}_flags, {value});\n")
    for option in op.options:
        out.append(f"  lk_typed_{option.type}(values, &call.option_count, {option.constant}, o->{option.name}, "
                   f"{_default(option)});\n")
    out.append("  return lk_typed_run(context, &call, o->workspace_query, error);\n}\n\n")
    return "".join(out)


def _documentation(op, inputs, outputs):
    errors = [f'LK_INVALID_INDEX for a class out of range ("{r.name}[3] = 4 is outside [0, 4)")'
              for r in inputs if r.domain == "class"]
    errors += [f"LK_INVALID_VALUE for {o.name} outside {o.range}" for o in op.options
               if o.range.startswith("[") and not o.choices]
    semantics = f"Semantics: {op.source}."
    if op.aliases:
        semantics += f" Also called {', '.join(op.aliases)}."
    arguments = []
    for role in (*inputs, *outputs):
        arguments += _labelled(role.name, [role_text(role)], 2 + max(len(r.name) for r in (*inputs, *outputs)))
    formula = _labelled("loss", op.formula.split("; "))
    if op.gradients:
        formula += _labelled("gradients", op.gradients.split("; "))
    remarks = " ".join(filter(None, [op.divisor_text, CONVENTIONS[op.gradient], op.notes]))
    return _comment(list(filter(None, [
        op.summary, formula, remarks, arguments,
        "Errors, beside those of every call: " + "; ".join(errors) + "." if errors else "", semantics])))


def sibling_name(op, role):
    """The function that takes `role` instead of the op's first alternative."""
    return f"lk_{op.name}_" + {"probability": "probabilities", "class": "indices"}.get(role.domain, role.name)


def _functions(op, outputs):
    inputs = [r for r in op.roles if r in op.required or r in op.alternatives]
    if not op.alternatives:
        return (_documentation(op, inputs, outputs) + _signature(f"lk_{op.name}", _parameters(op, inputs, outputs)) +
                _body(op, inputs, outputs))
    core = f"lk_typed_{op.name}"
    out = ["/* All but one of " + ", ".join(r.name for r in op.alternatives) + " are NULL. */\n",
           _signature(core, _parameters(op, inputs, outputs)), _body(op, inputs, outputs)]
    for i, chosen in enumerate(op.alternatives):
        name = f"lk_{op.name}" if i == 0 else sibling_name(op, chosen)
        taken = [r for r in inputs if r in op.required or r is chosen]
        if i == 0:
            out.append(_documentation(op, taken, outputs))
        else:
            out.append(_comment([f"The same with {chosen.name} in place of {op.alternatives[0].name}.",
                                 _labelled(chosen.name, [role_text(chosen)], len(chosen.name) + 2)]))
        out.append(_signature(name, _parameters(op, taken, outputs)))
        arguments = ["context", *(r.name if r in taken else "NULL" for r in inputs), "options",
                     *(r.name for r in outputs), "error"]
        out.append(f"  return {core}({', '.join(arguments)});\n}}\n\n")
    return "".join(out)


def _op(op, common):
    outputs = [r for r in op.outputs if r.name == "loss"] + ([op.first_gradient] if op.first_gradient else [])
    rule = f"/* ---- {op.name} "
    return (rule + "-" * (WIDTH - len(rule) - 3) + " */\n\n" + _options_struct(op, common, outputs) +
            _functions(op, outputs))


def _enum(comment, constants):
    body = ",\n".join(f"  {name} = {value}" for name, value in constants.items())
    return f"{_comment([comment])}enum {{\n{body}\n}};\n\n"


def losses(catalogue):
    out = [c_prelude.BEGIN,
           _enum("Ops, for lk_call. Numbers are never reused.", {op.constant: op.id for op in catalogue.ops})]
    if catalogue.choices:
        out.append(_enum("Values of the options that choose by name.", catalogue.choices))
    out.append(c_prelude.HELPERS)
    out += [_op(op, catalogue.common_roles) for op in catalogue.ops]
    out.append(c_prelude.END)
    return "".join(out)


def check_names(catalogue, header):
    """Generated names share one name space with the handwritten header."""
    code = re.sub(r"/\*.*?\*/", "", header + c_prelude.HELPERS, flags=re.DOTALL)
    taken = set(re.findall(r"\b(?:lk|LK)_\w+", code))
    made = [op.constant for op in catalogue.ops] + list(catalogue.choices)
    for op in catalogue.ops:
        made += [f"lk_{op.name}", f"lk_{op.name}_options", f"lk_{op.name}_defaults"]
        made += [sibling_name(op, role) for role in op.alternatives[1:]]
    clash = sorted(n for n in set(made) if n in taken or made.count(n) > 1)
    if clash:
        raise ValueError(f"names that are taken already: {clash}")
