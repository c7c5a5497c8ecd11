#!/usr/bin/env python3
"""losskit against what its users would pick instead: ns per element for a loss and its gradients, one thread.

    bench/peers/peers.py [--cases REGEX] [--without losskit] [--default-allocator] [--cpu N] [--seconds S] [--write]

Needs losskit, torch, torchvision, jax and optax in the Python that runs it. --write puts table and plot into README.md and docs/peers.svg.

Outputs are compared with the first front end's before anything is timed. Front ends take turns, several rounds; the
fastest call counts. Runs itself again on one CPU, with one thread for every library and an allocator that keeps its
memory (without that, eager temporaries above 32 MiB are page-faulted on every step).
"""

import argparse
import os
import pathlib
import re
import sys
import time

import numpy as np

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from cases import CASES  # noqa: E402
from fronts import FRONTS  # noqa: E402
from plot import svg  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[2]
BEGIN, END = "<!-- peers: begin -->\n", "<!-- peers: end -->"

WARM = {"MALLOC_MMAP_MAX_": "0", "MALLOC_TRIM_THRESHOLD_": str(2**33), "MALLOC_TOP_PAD_": str(2**28)}
ONE_THREAD = {"OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1",
              "XLA_FLAGS": "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1",
              "JAX_PLATFORMS": "cpu"}


def restart(arguments):
    """The environment must be there before the process starts: malloc and the libraries read it once."""
    environment = {**os.environ, **ONE_THREAD, **({} if arguments.default_allocator else WARM), "LOSSKIT_PEERS": "1"}
    os.sched_setaffinity(0, {arguments.cpu})
    os.execve(sys.executable, [sys.executable, *sys.argv], environment)


def to_numpy(array):
    return np.asarray(array.detach() if hasattr(array, "detach") else array)


def compare(name, case, result, expected):
    """Equal up to float32 rounding: the loss, and gradients to a share of the largest."""
    (loss, grads), (other_loss, other_grads) = result, expected
    gap = abs(float(loss) - float(other_loss)) / max(1.0, abs(float(other_loss)))
    for grad, other in zip(grads, other_grads, strict=True):
        gap = max(gap, float(np.abs(to_numpy(grad) - other).max() / np.abs(other).max()))
    if not gap < case.tolerance:
        raise SystemExit(f"{case.name}: {name} differs by {gap:.2g}")


def fastest_call(step, seconds):
    best, end = np.inf, time.perf_counter() + seconds
    while True:
        start = time.perf_counter()
        step()
        now = time.perf_counter()
        best = min(best, now - start)
        if now > end:
            return best


def measure(case, fronts, seconds, rounds=5):
    """{front end: ns per element}."""
    inputs = case.inputs()
    steps, expected = {}, None
    for front in fronts:
        step = front.prepare(case, inputs)
        result = step()
        if expected is None:
            expected = float(result[0]), [to_numpy(gradient).copy() for gradient in result[1]]
        compare(front.name, case, result, expected)
        step()
        steps[front.name] = step
    best = {}
    for _ in range(rounds):
        for name, step in steps.items():
            best[name] = min(best.get(name, np.inf), fastest_call(step, seconds / rounds))
    return {name: value * 1e9 / case.elements for name, value in best.items()}


def table(names, rows):
    """A column for each front end, and the fastest of the others over the first."""
    lines = ["| case | " + " | ".join(names) + f" | best other / {names[0]} |", "|---" * (len(names) + 2) + "|"]
    for case, times in rows:
        ratio = min((times[n] for n in names[1:]), default=np.nan) / times[names[0]]
        lines.append(f"| {case} | " + " | ".join(f"{times[n]:.3g}" for n in names) + f" | {ratio:.1f} |")
    return "\n".join(lines) + "\n"


def cpu_name():
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        found = re.search(r"^model name\s*: (.*)$", file.read(), re.MULTILINE)
    return found[1] if found else os.uname().machine


def write(names, rows, conditions):
    (ROOT / "docs").mkdir(exist_ok=True)
    (ROOT / "docs/peers.svg").write_text(svg(names, rows, "Loss and gradient, float32, one thread: " + conditions), encoding="utf-8")
    readme = ROOT / "README.md"
    text = readme.read_text(encoding="utf-8")
    head, rest = text.split(BEGIN)
    readme.write_text(head + BEGIN + conditions + ":\n\n" + table(names, rows) + "\n" + END + rest.split(END, 1)[1], encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cases", default="", metavar="REGEX")
    parser.add_argument("--without", action="append", default=[], metavar="NAME", help="leave a front end out")
    parser.add_argument("--default-allocator", action="store_true")
    parser.add_argument("--cpu", type=int, default=max(os.sched_getaffinity(0)))
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--seconds", type=float, default=2, help="for each case and front end")
    arguments = parser.parse_args()
    if "LOSSKIT_PEERS" not in os.environ:
        restart(arguments)

    fronts = [front() for front in FRONTS if front.name not in arguments.without]
    rows = []
    for case in CASES:
        if re.search(arguments.cases, case.name):
            rows.append((case.name, measure(case, fronts, arguments.seconds)))
            print(rows[-1], file=sys.stderr, flush=True)
    names = [f.name for f in fronts]
    conditions = ", ".join([cpu_name(), *dict.fromkeys(f.version() for f in fronts)])
    print(f"{conditions}; float32, one thread, ns per element\n\n{table(names, rows)}", end="")
    if arguments.write:
        write(names, rows, conditions)


if __name__ == "__main__":
    main()
