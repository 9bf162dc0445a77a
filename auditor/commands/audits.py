"""Audits the reports that a command names, with the rules and at the pace that it asks for."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterable
from typing import NamedTuple

from auditor import __version__
from auditor.auditing import rule_notes
from auditor.checking import check_across
from auditor.commands.choosing import chosen_rulebook
from auditor.commands.configuration import Configuration
from auditor.commands.output import progress_bar
from auditor.commands.pace import pace_of
from auditor.commands.paths import STDIN
from auditor.model import Report
from auditor.rulebook import Rulebook
from auditor.running import Keep, Source, run


class Audit(NamedTuple):
    """What came of the reports, and the rules that they were held against."""

    report: Report
    rulebook: Rulebook


def audited(paths: Iterable[str], options: Namespace, settings: Configuration, keep: Keep) -> Audit:
    """Audit the reports at the paths; a fault of ours is told loudly on standard error."""
    pace = pace_of(options)
    rulebook = chosen_rulebook(settings, pace.cache)
    sources = [_source(path) for path in paths]
    documents = []
    with progress_bar(len(sources)) as advance:
        for result in run(sources, rulebook, pace, keep):
            if result.fault:
                print(result.fault, file=sys.stderr)
            documents.append(result.document)
            advance()
    errors = tuple(map(str, rulebook.errors))
    told = check_across(documents, rulebook.rules)
    return Audit(Report(told, __version__, errors, rule_notes(rulebook)), rulebook)


def _source(path: str) -> Source:
    return Source(path, sys.stdin.buffer.read() if path == STDIN else None)


def tell_documents(report: Report) -> None:
    """On standard error, which reports could not be read, and which hold nothing to check."""
    for document in report.documents:
        if document.status == "failed":
            print(document.error, file=sys.stderr)
        elif document.status == "empty":
            print(f"{document.path}：没有读到任何数额。", file=sys.stderr)
    if not report.documents:
        print("没有找到可以审核的报告。", file=sys.stderr)
