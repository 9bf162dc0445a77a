"""``auditor facts``: show every figure that was read from a report, and what it is about."""

from __future__ import annotations

import sys
from argparse import Namespace

from auditor.auditing import extract
from auditor.commands.output import page_width, write
from auditor.commands.paths import STDIN
from auditor.model import Document, Fact
from auditor.reading import read, read_bytes
from auditor.reading.limits import DEFAULTS, Limits
from auditor.reporting import facts_csv, facts_json, facts_table


def facts(options: Namespace) -> int:
    """Write the facts of one report; gives the exit code."""
    document = _document(options.path, DEFAULTS._replace(ocr=options.ocr))
    for warning in document.warnings:
        print(f"{document.path}：{warning}", file=sys.stderr)
    found = extract(document)
    write(_text(options.path, found, options.format), None)
    return 0 if any(fact.amount.is_figure for fact in found) else 4


def _document(path: str, limits: Limits) -> Document:
    if path == STDIN:
        return read_bytes(sys.stdin.buffer.read(), STDIN, limits)
    return read(path, limits)


def _text(path: str, found: list[Fact], form: str) -> str:
    if form == "json":
        return facts_json.render(path, found)
    if form == "csv":
        return facts_csv.render(found)
    return facts_table.render(found, page_width())
