"""Ranks within a list that a sentence gives: 甲镇96分、乙镇97分、丙镇88分，甲镇最高; 其次是….

The list must be plain: names, each with one figure of one unit, right before what is said of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from auditor.checking.index import SENTENCE, Index
from auditor.checking.outcome import Outcome, Words
from auditor.checking.ranges import facts_between, first_from
from auditor.model import Fact
from auditor.rulebook.rule import Rule

_LEAST = 3  #: things of which one can be the highest
_MOST = re.compile(r"最(?P<end>[高多大快低少小慢])(?=[，。；\n])")
_TOP = "高多大快"
_NEXT = re.compile("其次[为是]?")
_MARKS = "，。；：、（(,;\n"
_LINK = re.compile(r"(?:分别)?(?:占|为|达到?|是|有|完成|得)*\Z")
_LED = re.compile("^(?:其中|以|从[^，]{1,6}看)")
_OTHER = re.compile(
    "上年|去年|同期|历[史年]|近[两三四五\\d]|全[国省]|除|增[长加幅速]|下降|降幅|减少|较"
)
#: What is said to be highest, and the kind of figure that tells it.
_KINDS = {
    "score": ("得分", "分数", "分值"),
    "percent": ("占比", "比重", "比例", "率"),
    "money": ("金额", "支出", "投资", "资金", "收入", "规模", "数额"),
    "count": ("数", "数量", "人数", "户数", "件数"),
}


class _Named(NamedTuple):
    name: str
    fact: Fact


def check_prose_ranks(rule: Rule, index: Index) -> Iterator[Outcome]:
    """One outcome for each such claim right behind a list, and for each 其次."""
    text = index.text
    for match in _MOST.finditer(text):
        start = max(text.rfind(mark, 0, match.start()) for mark in "。；\n") + 1
        clause = max(text.rfind(mark, start, match.start()) for mark in _MARKS) + 1
        listed = _list_before(index, start, max(clause, start))
        claimed = _LED.sub("", text[max(clause, start) : match.start()])
        own = _meant(listed, claimed)
        if own is not None and _OTHER.search(text, start, match.end()) is None:
            yield _told(rule, match, own, listed, top=match["end"] in _TOP)
    for match in _NEXT.finditer(text) if "其次" in text else ():
        outcome = _next(rule, index, match)
        if outcome is not None:
            yield outcome


def _list_before(index: Index, start: int, end: int) -> list[_Named]:
    """The names and figures of a stretch of text, if all of its levels are of one unit."""
    found: list[_Named] = []
    for fact in facts_between(index.facts, start, end):
        if not fact.amount.is_exact or fact.role not in ("main", "rate", "share"):
            return []
        if found and (fact.unit, fact.kind) != (found[0].fact.unit, found[0].fact.kind):
            return []
        since = max(index.text.rfind(mark, start, fact.start) for mark in _MARKS) + 1
        name = _LINK.sub("", _LED.sub("", index.text[max(since, start) : fact.start]))
        if not name:
            return []
        found.append(_Named(name, fact))
    # 总收入9,400万元，其中门票收入4,700万元，…，门票收入最高: of the parts
    wholes = {one.fact.whole for one in found}
    found = [one for one in found if one.fact.number not in wholes]
    names = {one.name for one in found}
    return found if len(found) >= _LEAST and len(names) == len(found) else []


def _meant(listed: list[_Named], claimed: str) -> _Named | None:
    """The one of the list that a claim names: 甲镇得分, 教育支出占比."""
    if not listed:
        return None
    named = [one for one in listed if claimed.startswith(one.name)]
    own = max(named, key=lambda one: len(one.name), default=None)
    if own is None:
        return None
    measure = claimed[len(own.name) :]
    fits = not measure or measure.endswith(_KINDS.get(own.fact.kind, ()))
    return own if fits else None


def _told(
    rule: Rule, match: re.Match[str], own: _Named, listed: list[_Named], *, top: bool
) -> Outcome:
    ahead = [
        one
        for one in listed
        if one.fact.value != own.fact.value and (one.fact.value > own.fact.value) == top
    ]
    other = ahead[0] if ahead else next(one for one in listed if one is not own)
    side = "高" if top else "低"
    note = f"{own.name}为{own.fact.amount.text}"
    note += f"，比它{side}的还有{other.name}{other.fact.amount.text}" if ahead else ""
    return Outcome(
        rule, "broken" if ahead else "holds", own.fact.number, (("另一项", other.fact.number),),
        None, SENTENCE, "high", "所说的位次 = 按所列各数排的位次", note,
        (Words("断言", match.start(), match.end()),),
    )  # fmt: skip


def _next(rule: Rule, index: Index, match: re.Match[str]) -> Outcome | None:
    """支出最多的是教育86万元，其次是卫生92万元: figures of one unit, in falling order."""
    text = index.text
    start = max(text.rfind(mark, 0, match.start()) for mark in "。；\n") + 1
    most = list(re.finditer("最([高多大快低少小慢])", text[start : match.start()]))
    at = first_from(index.facts, match.end())
    if len(most) != 1 or at == len(index.facts) or not at:
        return None
    after = index.facts[at]
    before = [
        fact
        for fact in index.facts[first_from(index.facts, start + most[0].start()) : at]
        if fact.kind == after.kind and fact.unit == after.unit
    ]
    run = [*before, after]
    plain = all(one.amount.is_exact and one.role in ("main", "rate", "share") for one in run)
    far = _CLAUSES.search(text, match.end(), after.start) is not None
    if len(run) != 2 or far or not plain or run[0].sentence != run[1].sentence:
        return None
    return _in_order(rule, run, match, top=most[0][1] in _TOP)


_CLAUSES = re.compile("[，。；]")


def _in_order(rule: Rule, run: list[Fact], match: re.Match[str], *, top: bool) -> Outcome:
    wrong = any(
        one.value != other.value and (one.value < other.value) == top
        for one, other in pairwise(run)
    )
    one, other = run[0], run[1]
    note = f"先说{one.amount.text}，其次{other.amount.text}"
    return Outcome(
        rule, "broken" if wrong else "holds", other.number, (("前一项", one.number),), None,
        SENTENCE, "high", "各数依所说的次序排列", note,
        (Words("断言", match.start(), match.end()),),
    )  # fmt: skip
