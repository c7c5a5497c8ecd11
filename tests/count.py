"""Adds up what the runners reported: `N passed, N failed[, N skipped]`. Fails if anything failed or nothing passed.

A runner leaves its exit status in NAME.gtest, NAME.pytest or NAME.check, and its output in NAME.log. A GoogleTest program
also leaves NAME.json, pytest NAME.xml (JUnit's form); a check that counts its own cases ends with a line "N passed, N failed", any other is one case. A runner that
crashed, or whose status its cases do not explain, or that ran no case, is a failure.
"""
import json
import pathlib
import re
import sys
import xml.etree.ElementTree

SKIPPED = 77  # the exit status of a check that cannot run here


def gtest_cases(report):
    """[passed, failed, skipped] of one GoogleTest program."""
    counts = [0, 0, 0]
    try:
        suites = json.loads(report.read_text())["testsuites"]
    except (OSError, ValueError, KeyError):
        return counts
    for suite in suites:
        for case in suite["testsuite"]:
            counts[1 if case.get("failures") else 0 if case["result"] == "COMPLETED" else 2] += 1
    return counts


def pytest_cases(report):
    try:
        suites = xml.etree.ElementTree.parse(report).getroot().iter("testsuite")
        counts = [[int(suite.get(name, 0)) for name in ("tests", "failures", "errors", "skipped")] for suite in suites]
    except (OSError, ValueError, xml.etree.ElementTree.ParseError):
        return [0, 0, 0]
    tests, failures, errors, skipped = map(sum, zip(*counts)) if counts else (0, 0, 0, 0)
    return [tests - failures - errors - skipped, failures + errors, skipped]


def check_cases(status, log):
    own = re.search(r"^(\d+) passed, (\d+) failed\s*\Z", log.read_text(errors="replace"), re.MULTILINE) if log.exists() else None
    if own:
        return [int(own[1]), int(own[2]), 0]
    return [int(status == 0), 0, int(status == SKIPPED)]


def main(results):
    total = [0, 0, 0]
    for file in sorted(pathlib.Path(results).rglob("*")):
        if file.suffix == ".gtest":
            status, cases = int(file.read_text()), gtest_cases(file.with_suffix(".json"))
        elif file.suffix == ".pytest":
            status, cases = int(file.read_text()), pytest_cases(file.with_suffix(".xml"))
        elif file.suffix == ".check":
            status = int(file.read_text())
            cases = check_cases(status, file.with_suffix(".log"))
        else:
            continue
        explained = sum(cases) > 0 and (status in (0, SKIPPED) or cases[1] > 0)
        cases[1] += not explained
        total = [a + b for a, b in zip(total, cases)]
    passed, failed, skipped = total
    print(f"{passed} passed, {failed} failed" + (f", {skipped} skipped" if skipped else ""))
    return 0 if passed and not failed else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
