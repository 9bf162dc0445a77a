"""``auditor waive``: accept one finding, with a reason and a person."""

from __future__ import annotations

from argparse import Namespace
from datetime import date

from auditor.commands.audits import audited, tell_documents
from auditor.commands.configuration import Configuration, configured
from auditor.commands.exceptions import WAIVERS_FILE, place_of, today
from auditor.commands.paths import gather
from auditor.errors import AuditorError
from auditor.gating import Waiver, add_waiver, is_date, is_fingerprint, read_waivers
from auditor.model import Verdict
from auditor.running import Keep


class NotWaived(AuditorError):
    """A finding that cannot be accepted as asked."""


def waive(options: Namespace) -> int:
    """Write one waiver down; gives the exit code."""
    settings = configured(options)
    fingerprint = options.fingerprint.strip().lower()
    if not is_fingerprint(fingerprint):
        raise NotWaived(f"{options.fingerprint} 不是指纹。请从核对结果中照抄，至少前 8 位。")
    if options.until and not is_date(options.until):
        raise NotWaived(f"--until {options.until}：不是日期。请写成 2027-03-31 的样子。")
    if options.until and date.fromisoformat(options.until) < today():
        raise NotWaived(f"--until {options.until}：已经过去，写下也不起作用。请写今天以后的日期。")
    for option, value in (("--reason", options.reason), ("--by", options.by)):
        if not value.strip():
            raise NotWaived(f"{option} 不能是空的。")
    path = place_of(options.waivers, WAIVERS_FILE, settings)
    waiver = Waiver(
        fingerprint, options.reason.strip(), options.by.strip(), options.until or "",
        options.document or "",
    )  # fmt: skip
    if options.paths:
        finding = _finding(waiver, options, settings)
        waiver = waiver._replace(fingerprint=finding.fingerprint, rule=finding.rule)
    for known in read_waivers(path) if path.exists() else ():
        if known.document == waiver.document and _is_same(known.fingerprint, waiver.fingerprint):
            reason = f"{path} 中已有 {known.fingerprint}（{known.reason}）"
            raise NotWaived(f"{reason}。要改原因或日期，请直接编辑这个文件。")
    add_waiver(path, waiver)
    until = f"，至 {waiver.until}" if waiver.until else ""
    print(f"已列为例外：{waiver.fingerprint}，{waiver.reason}（{waiver.by}{until}），写入 {path}。")
    return 0


def _is_same(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


def _finding(waiver: Waiver, options: Namespace, settings: Configuration) -> Verdict:
    """The one finding in the reports that the fingerprint means."""
    report = audited(gather(options.paths).reports, options, settings, Keep()).report
    tell_documents(report)
    found = {
        finding.fingerprint: finding
        for document in report.documents
        for finding in document.findings
        if finding.fingerprint.startswith(waiver.fingerprint)
    }
    if not found:
        raise NotWaived(f"这些报告里没有指纹为 {waiver.fingerprint} 的疑点。请核对指纹与路径。")
    if len(found) > 1:
        listed = "、".join(sorted(found))
        raise NotWaived(f"以 {waiver.fingerprint} 开头的疑点不止一个：{listed}。请写全指纹。")
    (finding,) = found.values()
    return finding
