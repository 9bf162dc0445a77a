"""Keys that would do nothing where they stand: told, so that nobody relies on them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Any, NamedTuple

from auditor.rulebook.about import KINDS, keys_of
from auditor.rulebook.keys import KEYS, said
from auditor.rulebook.nodes import Path, Reading
from auditor.rulebook.rule import RuleFile


class Idle(NamedTuple):
    """A key that does nothing there: where it stands, why, and what to do instead."""

    path: Path
    what: str
    advice: str


def check_idle(
    record: Mapping[str, Any], reading: Reading, kind: str, compared: Sequence[str]
) -> None:
    """Tell of every key that does nothing in a rule of this kind.

    `compared` are the names in the comparisons of `when` and `unless`.
    """
    for path, what, advice in (
        *_of_other_kinds(record, kind, compared),
        *_unused_names(record, kind, compared),
        *_of_other_ways(record),
    ):
        reading.complain(reading.keys[path], what, advice)


def _of_other_kinds(
    record: Mapping[str, Any], kind: str, compared: Sequence[str]
) -> Iterator[Idle]:
    for key, about in keys_of(RuleFile).items():
        if key in KINDS or key not in record or kind in about.kinds:
            continue
        if not (about.compared and compared):
            kinds = "、".join(_said(kind) for kind in about.kinds)
            but = "；它在 when、unless 里写了比较时才起作用" if about.compared else ""
            what = f"{_said(key)}在 {_said(kind)}规则里不起作用"
            yield Idle((key,), what, f"删去它；它管的是 {kinds}规则{but}")


def _unused_names(record: Mapping[str, Any], kind: str, compared: Sequence[str]) -> Iterator[Idle]:
    """Names that nothing in the rule uses; those of a `check` are told with its condition."""
    stated = record.get("names")
    if kind == "check" or not isinstance(stated, dict):
        return
    score = _below(record, "grade").get("score")
    used = [*compared, *([score] if isinstance(score, str) else [])]
    for name, spec in stated.items() if used else ():
        if name not in used:
            close = get_close_matches(name, used, n=1, cutoff=0.4)
            guess = f"是不是 {close[0]}？" if close else ""
            yield Idle(
                ("names", name), f"规则里没有用到 {name}", f"{guess}照规则里的名字写，或删去"
            )
        elif isinstance(spec, dict) and "missing" in spec:
            what = f"{_said('missing')}在 {_said(kind)}规则里不起作用"
            yield Idle(("names", name, "missing"), what, f"删去它；它管的是 {_said('check')}规则")


def _of_other_ways(record: Mapping[str, Any]) -> Iterator[Idle]:
    """Keys below a kind that only act in another way of looking than the one that is written."""
    text, agree, table = (_below(record, kind) for kind in ("text", "agree", "table"))
    if "allow" in text and {"numbering", "require"} & set(text):
        advice = "删去它；豁免词写在 not_a_fault（不算错）下"
        yield Idle(("text", "allow"), "allow（允许）只与 forbid、pattern 一起用", advice)
    if agree.get("items") and "by" in agree:
        advice = "写明了 items（科目），就按名字比；删去一个"
        yield Idle(("agree", "by"), "by（按）与 items 不能一起写", advice)
    if agree.get("across") == "documents":
        for key in ("when", "unless", "tolerance"):
            if key in record:
                what = f"{_said(key)}在跨文件的规则里不起作用"
                yield Idle((key,), what, "删去它；例外的说法写在 not_a_fault（不算错）下")
    ways = [key for key in ("formulas", "prose", "cells") if table.get(key)]
    others = [key for key in ("footing", "total") if key in table] if ways else []
    for extra in (*ways[1:], *others):
        advice = "一条规则只查一样，另写一条规则"
        yield Idle(("table", extra), f"{ways[0]} 之外又写了 {extra}", advice)
    if "rounding" in record and table and not {"formulas", "cells"} & set(ways):
        what = f"{_said('rounding')}在查合计、查正文的表格规则里不起作用"
        yield Idle(("rounding",), what, "删去它；合计总按印出的位数比")


def _said(key: str) -> str:
    return said(key, KEYS)


def _below(record: Mapping[str, Any], kind: str) -> Mapping[str, Any]:
    found = record.get(kind)
    return found if isinstance(found, dict) else {}
