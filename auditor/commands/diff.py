"""``auditor diff``: a revised report against the one before."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from auditor.commands.audits import audited, tell_documents
from auditor.commands.configuration import configured
from auditor.commands.output import check_place, page_width, write
from auditor.commands.own_results import spare
from auditor.errors import AuditorError
from auditor.gating import compare, is_failing
from auditor.reporting import difference_json, difference_table
from auditor.running import Keep


class NoTwoDrafts(AuditorError):
    """What is named are not two files."""

    def __init__(self, path: str) -> None:
        super().__init__(
            f"{path}：这是文件夹。请给出同一份报告的两稿，如 上一稿.docx 修改稿.docx。"
        )


def diff(options: Namespace) -> int:
    """Write what became of the earlier draft; gives the exit code."""
    settings = configured(options)
    for path in (options.old, options.new):
        if Path(path).is_dir():
            raise NoTwoDrafts(path)
    if options.output:
        check_place(options.output)
        spare((options.old, options.new), options.output)
    report, rulebook = audited([options.old, options.new], options, settings, Keep(facts=True))
    tell_documents(report)
    old, new = report.documents
    if "failed" in (old.status, new.status):
        return 2
    difference = compare(old, new)
    if options.format == "json":
        text = difference_json.render(difference)
    else:
        text = difference_table.render(difference, page_width())
    write(text, options.output)
    if rulebook.errors:
        return 3
    fresh = (*difference.added, *(pair.new for pair in difference.altered))
    return int(any(is_failing(finding, settings.fail_on) for finding in fresh))
