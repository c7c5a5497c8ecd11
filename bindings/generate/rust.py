"""bindings/rust: the constants of losskit-sys, and options, outputs and a function per loss for losskit."""

import re

from . import text
from .catalogue import number

WIDTH = 118
KEYWORDS = set("""
    as box break const continue crate dyn else enum extern false final fn for if impl in let loop match mod move mut
    priv pub ref return static struct super trait true type unsafe use virtual where while yield async await try
""".split())
MAX_ARGS, MAX_OPTIONS = 32, 16  # of src/call.rs
REDUCTIONS = {"none": "Reduction::None", "mean": "Reduction::Mean", "sum": "Reduction::Sum"}
GENERATED = "// Generated from the catalogue by bindings/generate.py: do not edit.\n\n"


def camel(name):
    return "".join(w[:1].upper() + w[1:] for w in name.split("_"))


def ident(name):
    return f"r#{name}" if name in KEYWORDS else name


def doc(paragraphs, indent=""):
    """A doc comment; a paragraph is a string to be wrapped or a list of lines to be kept."""
    lines = []
    for i, paragraph in enumerate(paragraphs):
        if i:
            lines.append("")
        if isinstance(paragraph, str):
            lines += text.wrap(paragraph, WIDTH - len(indent) - 4)
        else:
            lines += ["```text", *paragraph, "```"]
    return "".join(f"{indent}/// {line}".rstrip() + "\n" for line in lines)


def escape(line):
    """Plain words, not Markdown: [0, 1] is no link, <a> no tag and a * b no emphasis. `code` stays code."""
    return re.sub(r"([\\\[\]<>*])(?=(?:[^`]*`[^`]*`)*[^`]*$)", r"\\\1", line)


def constants(catalogue, keys):
    out = [GENERATED]
    groups = (("Roles: inputs.", "LK_", keys.inputs), ("Roles: outputs that are not gradients.", "LK_", keys.outputs),
              ("Roles: gradients.", "LK_", keys.gradients()), ("Keys of options.", "LK_OPTION_", keys.options))
    for words, prefix, group in groups:
        out.append(f"// {words}\n")
        out += [f"pub const {prefix}{k.constant}: i32 = {k.number};\n" for k in group]
        out.append("\n")
    out.append("// Ops.\n")
    out += [f"pub const {op.constant}: i32 = {op.id};\n" for op in catalogue.ops]
    out.append("\n// Values of the options that choose by name.\n")
    out += [f"pub const {name}: i64 = {value};\n" for name, value in catalogue.choices.items()]
    out.append("\n/// The name of an option's key.\npub fn option_name(key: i32) -> Option<&'static str> {\n    match key {\n")
    out += [f"        LK_OPTION_{k.constant} => Some(\"{k.name}\"),\n" for k in keys.options]
    out.append("        _ => None,\n    }\n}\n")
    return "".join(out)


def _scalar_type(option):
    return camel(option.name) if option.choices else "f64" if option.type == "real" else "i64"


def _literal(option):
    if option.choices:
        return f"{camel(option.name)}::{camel(option.choices[option.default])}"
    value = "i64::MIN" if option.has_no_default else number(option.default)
    return value if option.type == "integer" or "." in value or "e" in value else value + ".0"


def _input_type(role):
    if role.types == "float64":
        return "View<'a, f64>"
    return "View<'a, T>" if role.types == "real" else "AnyView<'a>"


def _output_type(role):
    return "ViewMut<'a, f64>" if role.types == "float64" else "ViewMut<'a, T>" if role.types == "real" else "ViewMut<'a, i64>"


def _field(declaration, words):
    return doc([escape(text.sentence(words))], "    ") + f"    pub {declaration},\n"


def _marker(fields):
    """Every struct has the type parameter, also one of whose fields none is of that type."""
    if any("<'a, T>" in f for f in fields):
        return "", ""
    return "    #[doc(hidden)]\n    pub _type: std::marker::PhantomData<T>,\n", "            _type: std::marker::PhantomData,\n"


def _options(op):
    name = f"{camel(op.name)}Options"
    fields, defaults = [], []

    def add(field, kind, words, default):
        fields.append(_field(f"{ident(field)}: {kind}", words))
        defaults.append(f"            {ident(field)}: {default},\n")

    common = ("grad_loss", "divisor")

    def inputs(wanted):
        for role in op.optional_inputs:
            if (role.name in common) == wanted:
                words = text.role_text(role) if "Any" in _input_type(role) else text.role_doc(role)
                add(role.name, f"Option<{_input_type(role)}>", words, "None")

    inputs(False)
    for option in op.options:
        default = f"`{camel(option.choices[option.default])}`" if option.choices else None
        add(option.name, _scalar_type(option), text.option_doc(option, default), _literal(option))
    reduction = REDUCTIONS[op.default_reduction]
    add("reduction", "Reduction", f"default `{reduction.removeprefix('Reduction::')}`", reduction)
    inputs(True)
    add("check_first", "bool", "look for bad floating-point data before anything is written: one more read", "false")
    add("context", "Option<&'a Context>", "how to run; `None` is serial, on the best kernels for this CPU", "None")
    marker, made = _marker(fields)
    return (doc([f"The optional arguments of [`{op.name}`]."]) +
            f"#[derive(Clone, Copy, Debug)]\npub struct {name}<'a, T: Real> {{\n" +
            "".join(fields) + f"{marker}}}\n\n"
            f"impl<T: Real> Default for {name}<'_, T> {{\n    fn default() -> Self {{\n        {name} {{\n" + "".join(defaults) +
            f"{made}        }}\n    }}\n}}\n\n")


def _outputs(op):
    name = f"{camel(op.name)}Outputs"
    fields, defaults = [], []
    for role in op.outputs:
        words = ("the loss, where it is wanted in memory of yours, and always with `Reduction::None`"
                 if role.name == "loss" else role.doc)
        fields.append(_field(f"{ident(role.name)}: Option<{_output_type(role)}>", words))
        defaults.append(f"            {ident(role.name)}: None,\n")
    fields.append(_field("workspace: Option<&'a mut [u8]>", "memory for the call instead of malloc's"))
    fields.append(_field("workspace_size: Option<&'a mut usize>",
                         "if set, nothing is computed: the call is checked, and the size of `workspace` that it needs is "
                         "stored here"))
    defaults += ["            workspace: None,\n", "            workspace_size: None,\n"]
    marker, made = _marker(fields)
    return (doc([f"What [`{op.name}`] computes beside the loss that it returns. May be used for many calls."]) +
            f"#[derive(Debug)]\npub struct {name}<'a, T: Real> {{\n" + "".join(fields) + f"{marker}}}\n\n"
            f"impl<T: Real> Default for {name}<'_, T> {{\n    fn default() -> Self {{\n        {name} {{\n" + "".join(defaults) +
            f"{made}        }}\n    }}\n}}\n\n")


def _documentation(op, inputs, first, chosen):
    arguments = [f"- `{r.name}`: {escape(text.role_doc(r))}" for r in inputs]
    lines = []
    for argument in arguments:
        lines += text.wrap(argument, WIDTH - 4, "  ")
    listed = "".join(f"/// {line}\n" for line in lines)
    if not first:
        return doc([f"[`{op.name}`] with `{chosen.name}` in place of `{op.alternatives[0].name}`."]) + "///\n" + listed
    remarks = [escape(text.remarks(op))] if text.remarks(op) else []
    out = doc([escape(text.sentence(op.summary)), text.formula_lines(op), *remarks]) + "///\n" + listed
    errors = []
    if any(r.domain == "class" for r in inputs):
        errors.append("[`Error::InvalidIndex`](crate::Error::InvalidIndex) for a class out of range")
    if text.value_errors(op):
        errors.append("[`Error::InvalidValue`](crate::Error::InvalidValue) for " + escape(" or ".join(text.value_errors(op))))
    if errors:
        lines = text.wrap("; ".join(errors) + "; and those of every call.", WIDTH - 4)
        out += "///\n/// # Errors\n///\n" + "".join(f"/// {line}\n" for line in lines)
    alias = "".join(f"#[doc(alias = \"{name}\")]\n" for name in op.aliases)
    return out + "///\n" + doc([escape(text.semantics(op))]) + alias


def _function(op, suffix, chosen):
    name = ident(op.name + (f"_{suffix}" if suffix else ""))
    inputs = text.inputs_of(op, chosen)
    given = {r.role for r in inputs}
    kinds, parameters = ["T: Real"], []
    for role in inputs:
        constraint = {"value": "Value", "index": "Index"}.get(role.types)
        kind = "f64" if role.types == "float64" else "T"
        if constraint:
            kind = ("VWXYZ" if constraint == "Value" else "IJKLM")[len(kinds) - 1]
            kinds.append(f"{kind}: {constraint}")
        parameters.append(f"{ident(role.name)}: View<'_, {kind}>")
    parameters += [f"options: &{camel(op.name)}Options<'_, T>", f"outputs: &mut {camel(op.name)}Outputs<'_, T>"]
    out = [_documentation(op, inputs, not suffix, chosen), f"pub fn {name}<{', '.join(kinds)}>(\n",
           *(f"    {p},\n" for p in parameters),
           ") -> Result<T> {\n", f"    let mut call = Call::new(sys::{op.constant}, \"{op.name}\", options.reduction);\n"]
    for role in op.roles:
        if role.output or (role.one_of and role is not chosen):
            continue
        if role.role in given:
            out.append(f"    call.input(sys::{role.constant}, &{ident(role.name)}.raw);\n")
        else:
            out.append(f"    if let Some(view) = &options.{ident(role.name)} {{\n"
                       f"        call.input(sys::{role.constant}, &view.raw);\n    }}\n")
    for role in op.outputs:
        out.append(f"    call.output(sys::{role.constant}, &outputs.{ident(role.name)});\n")
    for option in op.options:
        value = f"options.{ident(option.name)}" + (" as i64" if option.choices else "")
        default = number(option.default) if option.choices else _literal(option)
        out.append(f"    call.{option.type}(sys::{option.constant}, {value}, {default});\n")
    if not any(r.name == "loss" for r in op.outputs):
        out.append("    call.without_loss();\n")
    out.append("    let (workspace, query) = (outputs.workspace.as_deref_mut(), outputs.workspace_size.as_deref_mut());\n"
               "    call.run(options.context, options.check_first, workspace, query)\n}\n\n")
    return "".join(out)


def _enumeration(name, option):
    out = [doc([escape(text.sentence(option.doc))]),
           f"#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]\n#[non_exhaustive]\npub enum {camel(name)} {{\n"]
    out += [f"    /// {choice}\n    {camel(choice)} = {i},\n" for i, choice in enumerate(option.choices)]
    return "".join(out) + "}\n\n"


def losses(catalogue):
    for op in catalogue.ops:
        if len(op.roles) > MAX_ARGS or len(op.options) > MAX_OPTIONS:
            raise ValueError(f"{op.name} has more roles or options than bindings/rust/src/call.rs holds")
    sets = text.choice_sets(catalogue)
    body = [_enumeration(name, option) for name, option in sets.items()]
    for op in catalogue.ops:
        body += [_options(op), _outputs(op)] + [_function(op, suffix, chosen) for suffix, chosen in text.variants(op)]
    body = "".join(body)
    used = [n for n in ("AnyView", "Context", "Index", "Real", "Reduction", "Result", "Value", "View", "ViewMut")
            if re.search(rf"\b{n}\b", body)]
    head = "use crate::call::Call;\nuse crate::sys;\nuse crate::{" + ", ".join(used) + "};\n\n"
    return GENERATED + head + body.rstrip("\n") + "\n"
