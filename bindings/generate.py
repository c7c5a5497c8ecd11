#!/usr/bin/env python3
"""Writes what follows from the catalogue: the constants in losskit.h, losses.h and LOSSES.md.

The constants come from src/engine/keys.h alone, because the library cannot be compiled without them; everything else
comes from the JSON that lk_dump prints:

    build/capi/lk_dump | bindings/generate.py            write what changed
    build/capi/lk_dump | bindings/generate.py --check    write nothing, fail if something would change
    bindings/generate.py --keys                          the constants only
"""

import argparse
import difflib
import os
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True  # the source tree stays clean
from generate import c, catalogue, go, hpp, keys, markdown, python, rust  # noqa: E402

ROOT = Path(__file__).resolve().parent.parent
HEADER = "include/losskit/losskit.h"

# Another language is one more line: its file, and a function from the catalogue to that file's text.
BACK_ENDS = {
    "include/losskit/losses.h": c.losses,
    "LOSSES.md": markdown.losses,
    "include/losskit/losses.hpp": hpp.losses,
    "tests/checks/every_loss.cpp": hpp.instantiations,
    "bindings/go/losses.go": go.losses,
    "bindings/rust/src/losses.rs": rust.losses,
    **python.FILES,
}


def with_block(header, block):
    begin = "/* generated from src/engine/keys.h by bindings/generate.py: begin */\n"
    end = "/* generated: end */\n"
    if header.count(begin) != 1 or header.count(end) != 1:
        raise ValueError(f"{HEADER}: needs the two generator marks exactly once")
    head, rest = header.split(begin)
    return head + begin + block + end + rest.split(end)[1]


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with open(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        os.chmod(temporary, path.stat().st_mode & 0o777 if path.exists() else 0o644)
        os.replace(temporary, path)
    except BaseException:
        os.unlink(temporary)
        raise


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("catalogue", nargs="?", type=Path, help="what lk_dump printed (default: standard input)")
    parser.add_argument("--check", action="store_true", help="write nothing; fail and show the difference on drift")
    parser.add_argument("--out", type=Path, default=ROOT, metavar="DIR", help="write below DIR instead of the source tree")
    parser.add_argument("--keys", action="store_true", help="only the constants in losskit.h; needs no catalogue")
    arguments = parser.parse_args()

    all_keys = keys.read(ROOT / "src/engine/keys.h")
    header = with_block((ROOT / HEADER).read_text(encoding="utf-8"), keys.header_block(all_keys))
    texts = {HEADER: header}
    if not arguments.keys:
        if arguments.catalogue:
            with open(arguments.catalogue, encoding="utf-8") as stream:
                ops = catalogue.read(stream, all_keys)
        else:
            ops = catalogue.read(sys.stdin, all_keys)
        c.check_names(ops, header)
        texts |= {path: back_end(ops) for path, back_end in BACK_ENDS.items()}
        texts["bindings/rust/sys/src/constants.rs"] = rust.constants(ops, all_keys)

    drift = 0
    for path, text in texts.items():
        target = arguments.out / path
        present = target.read_text(encoding="utf-8") if target.exists() else ""
        if present == text:
            continue
        drift = 1
        if arguments.check:
            sys.stdout.writelines(difflib.unified_diff(present.splitlines(keepends=True), text.splitlines(keepends=True),
                                                       path, f"{path} (generated)"))
        else:
            write(target, text)
            print("wrote", target)
    return drift if arguments.check else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (ValueError, OSError) as error:
        sys.exit(f"generate.py: {error}")
