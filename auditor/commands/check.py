"""``auditor check``: audit reports and show what does not agree."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterable
from dataclasses import replace

from auditor.commands.audits import audited, tell_documents
from auditor.commands.configuration import configured
from auditor.commands.exceptions import accepted, tell_exceptions
from auditor.commands.forms import Target, need_pages, targets, write_report
from auditor.commands.own_results import spare
from auditor.commands.paths import Gathered, changed_since, gather
from auditor.gating import Gate, exit_code, shortfalls
from auditor.running import Keep


def check(options: Namespace) -> int:
    """Audit the reports named and write the outcome; gives the exit code."""
    wanted = targets(options.format, options.output)
    settings = configured(options)
    gate = Gate(
        settings.fail_on, settings.min_coverage, settings.require_read, options.strict_waivers
    )
    gathered = gather(options.paths)
    _tell_passed(gathered)
    paths = gathered.reports
    spare(paths, *(target.path for target in wanted))
    if options.changed_since is not None:
        paths = changed_since(options.changed_since, paths)
        if gathered.reports and not paths:
            print(f"自 {options.changed_since} 以来没有改动过的报告。", file=sys.stderr)
            return 0
    keep = Keep(page=need_pages(wanted))
    report, rulebook = audited(paths, options, settings, keep)
    outcome = accepted(report, options, settings)
    if len(paths) < len(gathered.reports):
        outcome = replace(outcome, unused=())
    if not _is_seen(wanted):
        tell_documents(report)
    tell_exceptions(outcome)
    for shortfall in shortfalls(report, gate):
        print(shortfall, file=sys.stderr)
    write_report(outcome.report, wanted, options)
    counts = {"rules": len(rulebook.rules), "broken_rules": len(rulebook.errors)}
    return exit_code(outcome, gate, **counts)


def _is_seen(wanted: Iterable[Target]) -> bool:
    """Whether somebody looks at the table, which says all that standard error would say again."""
    on_screen = sys.stdout.isatty() and sys.stderr.isatty()
    return on_screen and Target("table", None) in wanted


def _tell_passed(gathered: Gathered) -> None:
    if gathered.passed:
        kinds = "，".join(f"{suffix or '无后缀'} {n} 个" for suffix, n in gathered.passed.items())
        print(f"文件夹中有不能直接审核的文件，没有核对：{kinds}。", file=sys.stderr)
    if gathered.results:
        names = "、".join(gathered.results)
        print(f"文件夹中有以前的核对结果，没有当作报告：{names}。", file=sys.stderr)
