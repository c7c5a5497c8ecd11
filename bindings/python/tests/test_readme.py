"""The README's Python is run as it stands."""

import pathlib
import re

import pytest

README = pathlib.Path(__file__).resolve().parents[3] / "README.md"
SNIPPETS = re.findall(r"^```python\n(.*?)^```", README.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


def test_there_are_snippets():
    assert len(SNIPPETS) == 5


@pytest.mark.parametrize("snippet", SNIPPETS, ids=lambda s: s.partition("\n")[0])
def test_snippet(snippet):
    for library in re.findall(r"^import (\w+)$", snippet, re.MULTILINE):
        if library != "losskit":
            pytest.importorskip(library)
    exec(compile(snippet, str(README), "exec"), {"__name__": "readme"})
