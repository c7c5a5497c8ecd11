"""include/losskit/losses.hpp: an options struct and a function template per loss, for C++17."""

from . import text
from .catalogue import number

WIDTH = 120
KEYWORDS = set("""
    alignas and asm auto bool break case catch char class const continue default delete do double else enum explicit
    export extern false float for friend goto if inline int long mutable namespace new not operator or private
    protected public register return short signed sizeof static struct switch template this throw true try typedef
    typename union unsigned using virtual void volatile while xor
""".split())

HEAD = """\
// Generated from the catalogue by bindings/generate.py: do not edit. Included by losskit/losskit.hpp, which says what holds
// for every loss.
#ifndef LOSSKIT_LOSSES_HPP
#define LOSSKIT_LOSSES_HPP

#include "losskit.hpp"

namespace losskit {

"""


def ident(name):
    return name + "_" if name in KEYWORDS else name


def comment(paragraphs, indent=""):
    lines = []
    for i, paragraph in enumerate(paragraphs):
        if i:
            lines.append("")
        if isinstance(paragraph, str):
            lines += text.wrap(paragraph, WIDTH - len(indent) - 3)
        else:
            for line in paragraph:
                pieces = text.wrap(line, WIDTH - len(indent) - 5, " " * 13) if len(line) > 110 else [line]
                lines += [f"  {piece}" for piece in pieces]
    return "".join(f"{indent}// {line}".rstrip() + "\n" for line in lines)


def _input_type(role):
    if role.types == "float64":
        return "view<const double>"
    return "view<const T>" if role.types == "real" else "any_view"


def _output_type(role):
    return "view<double>" if role.types == "float64" else "view<T>" if role.types == "real" else "view<std::int64_t>"


def _real(value):
    value = number(value)
    return value if "." in value or "e" in value else value + ".0"


def _integer(option):
    return "INT64_MIN" if option.has_no_default else number(option.default)


def _options(op):
    out = [comment([f"The optional arguments of {op.name}."]), f"template <class T>\nstruct {op.name}_options {{\n"]

    def member(words, declaration):
        line = f"  {declaration};"
        if len(line) + len(words) + 5 <= WIDTH:
            out.append(f"{line}  // {words}\n")
        else:
            out.append(comment([words], "  ") + line + "\n")

    common = ("grad_loss", "divisor")

    def inputs(wanted):
        for role in op.optional_inputs:
            if (role.name in common) == wanted:
                kind = _input_type(role)
                member(text.role_text(role) if kind == "any_view" else text.role_doc(role), f"{kind} {ident(role.name)}")

    inputs(False)
    for option in op.options:
        if option.choices:
            default = ident(option.choices[option.default])
            declaration = f"losskit::{option.name} {option.name} = losskit::{option.name}::{default}"
        elif option.type == "real":
            declaration = f"double {ident(option.name)} = {_real(option.default)}"
        else:
            declaration = f"std::int64_t {ident(option.name)} = {_integer(option)}"
        member("; ".join([option.doc] + ([option.range] if option.range and not option.choices else [])), declaration)
    member("", f"losskit::reduction reduction = losskit::reduction::{op.default_reduction}")
    inputs(True)
    for role in op.outputs:
        words = ("output: the loss, where it is wanted in memory of yours, and always with reduction::none"
                 if role.name == "loss" else f"output: {role.doc}")
        member(words, f"{_output_type(role)} {ident(role.name)}")
    member("look for bad floating-point data before anything is written: one more read", "bool check_first = false")
    member("memory for the call instead of malloc's", "void* workspace = nullptr")
    member("", "std::size_t workspace_size = 0")
    member("if set, the call is only checked, and the workspace that it needs is stored here",
           "std::size_t* workspace_query = nullptr")
    member("how to run; serial, on the best kernels for this CPU", "const losskit::context* context = nullptr")
    out.append("};\n\n")
    return "".join(out).replace(";  // \n", ";\n")


def _function(op, suffix, chosen):
    name = ident(op.name + (f"_{suffix}" if suffix else ""))
    inputs = text.inputs_of(op, chosen)
    given = {r.role for r in inputs}
    letters = "ABCDEFGHIJ"
    kinds = [f"class {letters[i]}" for i in range(len(inputs))]
    parameters = [f"const view<{letters[i]}>& {ident(r.name)}" for i, r in enumerate(inputs)]
    # The loss has the prediction's type; where that is no floating-point one, the options' or the caller's choice.
    real = "std::remove_const_t<A>" if inputs[0].types == "real" else "T"
    if real == "T":
        kinds.insert(0, "class T = double")
    parameters.append(f"const {op.name}_options<{real}>& options = {{}}")
    width = max(len(r.name) for r in inputs)
    arguments = [f"{r.name:{width}}  {text.role_text(r)}" for r in inputs]
    if suffix:
        out = [comment([f"{op.name} with {chosen.name} in place of {op.alternatives[0].name}.", arguments])]
    else:
        errors = ["LK_INVALID_INDEX for a class out of range"] if any(r.domain == "class" for r in inputs) else []
        errors += [f"LK_INVALID_VALUE for {words}" for words in text.value_errors(op)]
        errors = ["Errors, beside those of every call: " + "; ".join(errors) + "."] if errors else []
        out = [comment([op.summary, text.formula_lines(op), *filter(None, [text.remarks(op)]), arguments, *errors,
                        text.semantics(op)])]
    out.append(f"template <{', '.join(kinds)}>\n")
    head = f"result<{real}> {name}("
    line = head + ", ".join(parameters) + ") {\n"
    if len(line) > WIDTH:
        line = head + (",\n" + " " * len(head)).join(parameters) + ") {\n"
    out.append(line)
    checks = {"value": "is_value", "index": "is_index", "real": "is_real"}
    for i, role in enumerate(inputs):
        if role.types in checks and (i or real == "T"):
            out.append(f"  static_assert(detail::{checks[role.types]}<std::remove_const_t<{letters[i]}>>, "
                       f"\"{role.name} takes {_types(role)}\");\n")
    out.append(f"  detail::call<{real}, {len(op.roles)}, {len(op.options)}> call({op.id}, options.reduction);\n")
    for role in op.roles:
        if not role.output and (not role.one_of or role is chosen):
            value = ident(role.name) if role.role in given else f"options.{ident(role.name)}"
            out.append(f"  call.input({role.constant}, {value});\n")
    out += [f"  call.output({role.constant}, options.{ident(role.name)});\n" for role in op.outputs]
    for option in op.options:
        value = f"options.{ident(option.name)}"
        value = f"static_cast<std::int64_t>({value})" if option.choices else value
        out.append(f"  call.{option.type}({option.constant}, {value}, {_integer(option)});\n")
    if not any(r.name == "loss" for r in op.outputs):
        out.append("  call.without_loss();\n")
    out.append("  return call.run(options);\n}\n\n")
    return "".join(out)


def _types(role):
    return {"value": "real numbers, integers and bool", "index": "integers", "real": "float or double"}[role.types]


def _enumeration(name, option):
    values = ", ".join(f"{ident(choice)} = {i}" for i, choice in enumerate(option.choices))
    return comment([option.doc]) + f"enum class {name} : std::int64_t {{ {values} }};\n\n"


def losses(catalogue):
    out = [HEAD]
    out += [_enumeration(name, option) for name, option in text.choice_sets(catalogue).items()]
    for op in catalogue.ops:
        out.append(_options(op))
        out += [_function(op, suffix, chosen) for suffix, chosen in text.variants(op)]
    return "".join(out) + "}  // namespace losskit\n\n#endif\n"


def instantiations(catalogue):
    """A file that makes the compiler look at every function template."""
    out = ["// Generated from the catalogue by bindings/generate.py: do not edit. Compiles every function of losskit/losses.hpp.\n"
           "#include <losskit/losskit.hpp>\n\nnamespace losskit {\n\n"]
    for op in catalogue.ops:
        for suffix, chosen in text.variants(op):
            name = ident(op.name + (f"_{suffix}" if suffix else ""))
            for real in ("float", "double"):
                kinds = {"real": real, "float64": "double", "value": "bool", "index": "std::uint8_t"}
                views = [f"const view<const {kinds.get(r.types, real)}>&" for r in text.inputs_of(op, chosen)]
                out.append(f"template result<{real}> {name}({', '.join(views)}, const {op.name}_options<{real}>&);\n")
    return "".join(out) + "\n}  // namespace losskit\n"
