"""``auditor check``: audit reports and show what does not agree."""

from __future__ import annotations

import sys
import traceback
from argparse import Namespace
from dataclasses import replace

from auditor import __version__
from auditor.auditing import audit_document, audit_file, rule_notes
from auditor.checking import check_across
from auditor.commands.choosing import chosen_rulebook
from auditor.commands.configuration import configured
from auditor.commands.forms import need_pages, targets, write_report
from auditor.commands.output import progress_bar
from auditor.commands.paths import STDIN, Gathered, gather
from auditor.errors import AuditorError
from auditor.model import AuditedDocument, FigureCounts, Report
from auditor.model.finding import SEVERITIES
from auditor.reading import read_bytes
from auditor.reading.limits import DEFAULTS, Limits
from auditor.rulebook import Rulebook


def check(options: Namespace) -> int:
    """Audit the reports named and write the outcome; gives the exit code."""
    wanted = targets(options.format, options.output)
    settings = configured(options)
    rulebook = chosen_rulebook(settings)
    gathered = gather(options.paths)
    limits = DEFAULTS._replace(ocr=options.ocr)
    documents = []
    with progress_bar(len(gathered.reports)) as advance:
        for path in gathered.reports:
            document = _audited(path, rulebook, limits)
            documents.append(document if need_pages(wanted) else replace(document, page=None))
            advance()
    errors = tuple(map(str, rulebook.errors))
    told = check_across(documents, rulebook.rules)
    report = Report(told, __version__, errors, rule_notes(rulebook))
    _tell(report, gathered)
    write_report(report, wanted, options)
    return _code(report, rulebook, settings.fail_on)


def _audited(path: str, rulebook: Rulebook, limits: Limits) -> AuditedDocument:
    """One report audited; a fault of ours is told loudly, and costs no other report its result."""
    try:
        if path == STDIN:
            data = sys.stdin.buffer.read()
            return audit_document(read_bytes(data, STDIN, limits), rulebook)
        return audit_file(path, rulebook, limits)
    except AuditorError as error:
        return _failed(path, str(error))
    except Exception:  # noqa: BLE001 - whatever it is, the other reports shall have their results
        traceback.print_exc()
        return _failed(path, f"{path}：程序自身出错，这份报告没有核对。请把出错信息告知开发者。")


def _failed(path: str, error: str) -> AuditedDocument:
    return AuditedDocument(path, "", "", "failed", error, FigureCounts(0, 0, 0), ())


def _tell(report: Report, gathered: Gathered) -> None:
    """What the user has to know besides the results, on standard error."""
    if gathered.passed:
        kinds = "，".join(f"{suffix or '无后缀'} {n} 个" for suffix, n in gathered.passed.items())
        print(f"文件夹中有不能直接审核的文件，没有核对：{kinds}。", file=sys.stderr)
    for document in report.documents:
        if document.status == "failed":
            print(document.error, file=sys.stderr)
        elif document.status == "empty":
            print(f"{document.path}：没有读到任何数额。", file=sys.stderr)
    if not report.documents:
        print("没有找到可以审核的报告。", file=sys.stderr)


def _code(report: Report, rulebook: Rulebook, level: str) -> int:
    """The exit code: of the reasons for one, the first in the order of `auditor.cli`."""
    if any(document.status == "failed" for document in report.documents):
        return 2
    if rulebook.errors:
        return 3
    if _fails(report, level):
        return 1
    read = sum(document.figures.read for document in report.documents)
    return 0 if rulebook.rules and read else 4


def _fails(report: Report, level: str) -> bool:
    """Whether there is a finding at the level or above; ``never`` is above all levels."""
    if level == "never":
        return False
    counts = report.summary()
    return any(counts[severity] for severity in SEVERITIES[: SEVERITIES.index(level) + 1])
