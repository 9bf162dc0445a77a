"""How fast the auditor is: `python -m benchmarks.speed [FOLDER]`, ratios taken in one run.

FOLDER holds `reports/` (default: `../shared` beside the project); where it is absent the example
reports are used. CPU time, the least of several runs.
"""

from __future__ import annotations

import gc
import re
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from auditor.auditing import audit_document
from auditor.checking import check
from auditor.extraction import extract
from auditor.extraction.scanning import scan
from auditor.model import Document
from auditor.reading import read, read_bytes, read_text
from auditor.rulebook import load_rule, load_rules

ROOT = Path(__file__).resolve().parent.parent
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_MEGABYTE = 1_000_000
_MANY = 500
_STRANGER = """\
id: made-{0}
title: 题
severity: error
why: 因
check: 甲{0}数 = 乙{0}数 / 丙{0}数
examples:
  - {{text: 甲{0}数乙{0}数丙{0}数, verdict: holds}}
  - {{text: 乙, verdict: broken}}
"""


def main() -> None:
    """Print every figure."""
    shared = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared"
    folder = shared / "reports" if (shared / "reports").is_dir() else ROOT / "examples"
    reports = [read(path) for path in sorted(folder.glob("*.txt"))]
    extraction(reports)
    one_report(reports)
    many_rules(reports)
    growth(reports)
    start_up()


def least(work: Callable[[], object], runs: int = 9) -> float:
    """Seconds of CPU time that the work takes at best: what else the machine does only adds."""
    best = float("inf")
    for _ in range(runs):
        gc.collect()
        begin = time.process_time()
        work()
        best = min(best, time.process_time() - begin)
    return best


def extraction(reports: list[Document]) -> None:
    """Scanning and extraction of about 180,000 characters, against a bare number pattern."""
    text = "".join(report.text for report in reports)
    text *= max(180_000 // len(text), 1)
    document = read_text(text)
    extract(document)
    floor = least(lambda: list(_NUMBER.finditer(text)))
    for name, work in (
        ("reading", lambda: read_text(text)),
        ("scanning", lambda: scan(text)),
        ("extraction", lambda: extract(document)),
    ):
        seconds = least(work)
        rate = len(text) / seconds / _MEGABYTE
        print(f"{name:11} {rate:6.2f} M characters/s, {seconds / floor:6.1f} x a number pattern")


def one_report(reports: list[Document]) -> None:
    """The whole audit of each report with all shipped rules, after start-up."""
    rules = load_rules()
    print(f"rules {len(rules.rules)}, loaded in {least(load_rules, 3) * 1000:.0f} ms")
    for report in reports:
        statements = extract(report)
        source = report.source.encode()
        parts = {
            "read": least(partial(read_bytes, source, report.path)),
            "extract": least(partial(extract, report)),
            "check": least(partial(check, report, statements, rules.rules)),
        }
        whole = sum(parts.values())
        shown = ", ".join(f"{name} {1000 * seconds:.1f}" for name, seconds in parts.items())
        ten = 1000 * whole * 10_000 / len(report.text)
        print(
            f"{Path(report.path).name}: {1000 * whole:.1f} ms ({shown}); {ten:.1f} ms/10,000 chars"
        )


def many_rules(reports: list[Document]) -> None:
    """Loading 500 rules, and what 500 rules of which no name occurs add to a check."""
    shipped = [Path(rule.path) for rule in load_rules().rules]
    with TemporaryDirectory() as folder:
        for number in range(_MANY):
            file = shipped[number % len(shipped)]
            name = f"{file.stem}-n{number}"
            text = file.read_text("utf-8").replace(f"id: {file.stem}", f"id: {name}", 1)
            Path(folder, f"{name}.yaml").write_text(text, "utf-8")
        seconds = least(lambda: load_rules(folder), 3)
    print(f"rules {_MANY} (copies of the shipped ones), loaded in {seconds * 1000:.0f} ms")
    strangers = [
        rule
        for number in range(_MANY)
        if (rule := load_rule(f"made-{number}.yaml", _STRANGER.format(number))[0]) is not None
    ]
    core = load_rules("core").rules
    for report in reports:
        statements = extract(report)
        few = least(partial(check, report, statements, core))
        many = least(partial(check, report, statements, [*core, *strangers]))
        print(
            f"{Path(report.path).name}: check {few * 1000:.1f} ms with {len(core)} rules, "
            f"{many * 1000:.1f} ms with {len(strangers)} more that find nothing"
        )


def growth(reports: list[Document]) -> None:
    """Time and peak memory for texts of 1, 3 and 10 MB."""
    rules = load_rules()
    text = "".join(report.source for report in reports)
    size = len(text.encode())
    for megabytes, runs in ((1, 4), (3, 3), (10, 2)):
        raw = (text * (megabytes * _MEGABYTE // size + 1)).encode()[: megabytes * _MEGABYTE]
        raw = raw.decode("utf-8", "ignore").encode()
        seconds = least(lambda raw=raw: audit_document(read_bytes(raw, "many.txt"), rules), runs)  # type: ignore[misc]
        figures = len(extract(read_bytes(raw, "many.txt")).facts)
        print(f"{megabytes:3} MB: {seconds:6.2f} s, {figures} figures, {_peak(raw):.0f} MB at most")


def _peak(raw: bytes) -> float:
    """Peak resident memory of a process that audits the text, in MB."""
    code = (
        "import resource, sys\n"
        "from auditor.auditing import audit_document\n"
        "from auditor.reading import read_bytes\n"
        "from auditor.rulebook import load_rules\n"
        "audit_document(read_bytes(sys.stdin.buffer.read(), 'many.txt'), load_rules())\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000)\n"
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, input=raw, capture_output=True, check=True)  # noqa: S603  our own
    return float(done.stdout)


def start_up() -> None:
    """`auditor --version` against a bare interpreter, wall time, the least of ten runs."""

    def run(*arguments: str) -> float:
        times = []
        for _ in range(10):
            begin = time.perf_counter()
            command = [sys.executable, *arguments]
            subprocess.run(command, capture_output=True, check=True)  # noqa: S603  our own
            times.append(time.perf_counter() - begin)
        return min(times)

    bare = run("-c", "pass")
    version, help_ = run("-m", "auditor", "--version"), run("-m", "auditor", "--help")
    print(
        f"start: interpreter {1000 * bare:.0f} ms, --version {1000 * version:.0f} ms "
        f"({version / bare:.1f} x), --help {1000 * help_:.0f} ms ({help_ / bare:.1f} x)"
    )


if __name__ == "__main__":
    main()
