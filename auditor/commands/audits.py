"""Audits the reports that a command names, with the rules and at the pace that it asks for."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterable
from typing import NamedTuple

from auditor.commands.choosing import chosen_rulebook
from auditor.commands.configuration import Configuration
from auditor.commands.output import progress_bar
from auditor.commands.pace import pace_of
from auditor.commands.paths import STDIN
from auditor.errors import AuditorError
from auditor.model import Report
from auditor.rulebook import Rulebook
from auditor.running import Keep, Result, Source, report_of


class NoInput(AuditorError):
    """Standard input is to be read and there is none."""

    def __init__(self) -> None:
        super().__init__("-：没有标准输入可读。请给出文件，或用 | 把文字送进来。")


class Audit(NamedTuple):
    """What came of the reports, and the rules that they were held against."""

    report: Report
    rulebook: Rulebook


def audited(paths: Iterable[str], options: Namespace, settings: Configuration, keep: Keep) -> Audit:
    """Audit the reports at the paths; a fault of ours is told loudly on standard error."""
    pace = pace_of(options)
    rulebook = chosen_rulebook(settings, pace.cache)
    sources = [source_of(path) for path in paths]
    with progress_bar(len(sources)) as advance:

        def told(result: Result) -> None:
            if result.fault:
                print(result.fault, file=sys.stderr)
            advance()

        return Audit(report_of(sources, rulebook, pace, told, keep), rulebook)


def source_of(path: str) -> Source:
    """The file, or what comes from standard input."""
    if path != STDIN:
        return Source(path, None)
    if sys.stdin is None:  # whoever started us has closed it
        raise NoInput
    return Source(path, sys.stdin.buffer.read())


def tell_documents(report: Report) -> None:
    """On standard error, which reports could not be read, and which hold nothing to check."""
    for document in report.documents:
        if document.status == "failed":
            print(document.error, file=sys.stderr)
        elif document.status == "empty":
            print(f"{document.path}：没有读到任何数额。", file=sys.stderr)
    if not report.documents:
        print("没有找到可以审核的报告。", file=sys.stderr)
