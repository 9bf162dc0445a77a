"""``auditor facts``: show every figure that was read from a report, and what it is about."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Sequence

from auditor.commands.audits import source_of
from auditor.commands.output import page_width, write
from auditor.commands.pace import limits_of
from auditor.model import Fact
from auditor.reporting import facts_csv, facts_json, facts_table
from auditor.rulebook import Rulebook
from auditor.running import Keep, Settings, run


def facts(options: Namespace) -> int:
    """Write the facts of one report; gives the exit code."""
    settings = Settings(1, limits_of(options))
    (result,) = run([source_of(options.path)], Rulebook(()), settings, Keep(marks=True))
    document = result.document
    if document.status == "failed":
        print(result.fault + (document.error or ""), file=sys.stderr)
        return 2
    for warning in document.warnings:
        print(f"{document.path}：{warning}", file=sys.stderr)
    write(_text(options.path, document.facts, options.format), None)
    return 0 if document.figures.read else 4


def _text(path: str, found: Sequence[Fact], form: str) -> str:
    if form == "json":
        return facts_json.render(path, found)
    if form == "csv":
        return facts_csv.render(found)
    return facts_table.render(found, page_width())
