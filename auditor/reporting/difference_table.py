"""A revision against the draft before, for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tabulate import tabulate

from auditor.model import Change, Difference, Fact, Verdict
from auditor.reporting.display import hang, wrap
from auditor.reporting.naming import shown_paths
from auditor.reporting.phrases import SEVERITY_NAMES, doubt, first_place, where, worst_first

_NOWHERE = "—"
_FIXED = 44  #: columns that all but the name of a figure take
_LEAST = 16


def render(difference: Difference, width: int) -> str:
    """The difference as text: findings first, then every figure that reads otherwise."""
    old, new = shown_paths((difference.old, difference.new))
    lines = [f"上一稿：{old}", f"修改稿：{new}", ""]
    lines += _part("已改正", difference.fixed, width)
    lines += _part("新出现", difference.added, width)
    lines += _part("改动后仍不符", (pair.new for pair in difference.altered), width)
    lines += _part("仍未改", difference.open, width)
    lines += _figures(difference.changes, width)
    counts = (
        f"已改正 {len(difference.fixed)} 项，新出现 {len(difference.added)} 项，"
        f"改动后仍不符 {len(difference.altered)} 项，仍未改 {len(difference.open)} 项；"
        f"数额改动 {len(difference.changes)} 处。"
    )
    return "\n".join([*lines, *wrap(counts, width)]) + "\n"


def _part(title: str, findings: Iterable[Verdict], width: int) -> Iterator[str]:
    listed = sorted(findings, key=worst_first)
    if not listed:
        return
    yield f"{title}（{len(listed)} 项）"
    for finding in listed:
        level = SEVERITY_NAMES[finding.severity or "info"]
        place = first_place(finding)
        said = f"{finding.message}{doubt(finding)} [{finding.rule} {finding.fingerprint}]"
        yield from hang(f"  {level}  ", f"{where(place)}：{said}" if place else said, width)
    yield ""


def _figures(changes: tuple[Change, ...], width: int) -> Iterator[str]:
    if not changes:
        return
    room = max(width - _FIXED, _LEAST)
    rows = [("\n".join(wrap(_about(one), room)), _text(one.old), _text(one.new)) for one in changes]
    yield f"改动的数额（{len(changes)} 处）"
    table = tabulate(rows, ("内容", "上一稿", "修改稿"), tablefmt="simple", disable_numparse=True)
    yield from (f"  {line}".rstrip() for line in table.splitlines())
    yield ""


def _about(change: Change) -> str:
    fact = change.new or change.old
    if fact is None:
        return ""
    # 办结 and 办结率 are one name, told once
    name = fact.measure if fact.measure.startswith(fact.item) else f"{fact.item}{fact.measure}"
    return f"{where(fact.place)}：{name}"


def _text(fact: Fact | None) -> str:
    return fact.amount.text if fact is not None else _NOWHERE
