"""Where waivers and baseline lie, what they accept, and what of them no longer holds."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from datetime import UTC, date, datetime
from pathlib import Path

from auditor.commands.configuration import Configuration
from auditor.errors import AuditorError
from auditor.gating import Accepted, Baseline, Waiver, accept, read_baseline, read_waivers
from auditor.model import Report

WAIVERS_FILE = "auditor-waivers.yaml"
BASELINE_FILE = "auditor-baseline.json"
_MOST_TOLD = 10


class NoSuchFile(AuditorError):
    """A file of waivers or a baseline is named that does not exist."""

    def __init__(self, option: str, path: str) -> None:
        super().__init__(f"{option} {path}：文件不存在。请核对路径。")


def today() -> date:
    """The day that waivers are held against; SOURCE_DATE_EPOCH sets another one.

    The only clock that results depend on.
    """
    stated = os.environ.get("SOURCE_DATE_EPOCH", "")
    if stated.isdigit():
        return datetime.fromtimestamp(int(stated), UTC).date()
    return datetime.now().astimezone().date()


def accepted(report: Report, options: Namespace, settings: Configuration) -> Accepted:
    """The report with its accepted findings marked."""
    waivers: tuple[Waiver, ...] = ()
    baseline: Baseline = ()
    if not options.no_exceptions:
        waivers_file = place_of(options.waivers, WAIVERS_FILE, settings)
        if _is_there(waivers_file, options.waivers, "--waivers"):
            waivers = read_waivers(waivers_file)
        baseline_file = place_of(options.baseline, BASELINE_FILE, settings)
        if _is_there(baseline_file, options.baseline, "--baseline"):
            baseline = read_baseline(baseline_file)
    return accept(report, waivers, baseline, today())


def place_of(stated: str | None, name: str, settings: Configuration) -> Path:
    """The file that was stated, or the usual one beside the settings, or in this folder."""
    if stated:
        return Path(stated)
    folder = settings.file.parent if settings.file is not None else Path()
    return folder / name


def _is_there(path: Path, stated: str | None, option: str) -> bool:
    if path.is_file():
        return True
    if stated:
        raise NoSuchFile(option, stated)
    return False


def tell_exceptions(outcome: Accepted) -> None:
    """On standard error, which waivers and entries of the baseline no longer hold."""
    lines = [
        f"例外 {_named(one)}：已于 {one.until} 到期，重新算作疑点。" for one in outcome.expired
    ]
    lines += [
        f"例外 {_named(one)}：几个疑点的指纹都这样开头，没有起作用；请写全指纹。"
        for one in outcome.ambiguous
    ]
    lines += [
        f"例外 {_named(one)}：这次的报告里没有这样的疑点；已经改好的，可以删去。"
        for one in outcome.unused
    ]
    lines += [
        f"基线 {one.fingerprint}（{one.document}，{one.rule}）：已没有这个疑点，可以更新基线。"
        for one in outcome.stale
    ]
    for line in lines[:_MOST_TOLD]:
        print(line, file=sys.stderr)
    if len(lines) > _MOST_TOLD:
        print(f"另有 {len(lines) - _MOST_TOLD} 条例外或基线需要整理。", file=sys.stderr)


def _named(waiver: Waiver) -> str:
    about = "，".join(one for one in (waiver.document, waiver.rule, waiver.reason) if one)
    return f"{waiver.fingerprint}（{about}）"
