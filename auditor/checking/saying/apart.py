"""How far one rate is said to lie above or below another, beside both.

支出进度71.2%，比序时进度75%快3.8个百分点: it is slower. Both rates stand right before the points.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from auditor.checking.index import SENTENCE, Index
from auditor.checking.outcome import Outcome
from auditor.model import Fact
from auditor.rulebook.interval import exact
from auditor.rulebook.rule import Rule

#: 比序时进度|75%, 快于序时进度（|75%
_LEADS = re.compile(
    r"(?:以上|左右)?[，,]?\s?[^，。；、\d（(]{0,4}?"
    r"(?:[比较与](?P<name>[^，。；、\d（(]{2,16}?)|(?P<more>快于|高于|高出|超过|超出|超|领先)"
    r"[^，。；、\d（(]{2,16}?|(?P<less>慢于|低于|落后于?|滞后于?)[^，。；、\d（(]{2,16}?)(?:的|为)?\s?[（(]?"
)
_SIDES = re.compile(
    r"[）)]?(?:相比)?，?(?:还|仍|略|要|约)?(?:(?P<more>快|高|超|领先|提前)|(?P<less>慢|低|落后|滞后))?(?:了|出|过)?\s?"
)
_PERCENT = Decimal("0.01")


def check_apart(rule: Rule, index: Index) -> Iterator[Outcome]:
    """One outcome for each difference in points right behind the two rates that it lies between."""
    for at in index.by_kind.get("points", ()):
        level, base, points = index.facts[max(at - 2, 0)], index.facts[at - 1], index.facts[at]
        if at > 1 and _comparable(level, base, points):
            more = _said(index.text, level, base, points)
            if more is not None:
                yield from _told(rule, level, base, points, more=more)


def _comparable(level: Fact, base: Fact, points: Fact) -> bool:
    return (
        level.sentence == base.sentence == points.sentence
        and level.depth == points.depth
        and level.kind == base.kind == "percent"
        and all(one.amount.is_exact and one.value >= 0 for one in (level, base, points))
        and level.sign >= 0
        and base.sign >= 0
    )


def _said(text: str, level: Fact, base: Fact, points: Fact) -> bool | None:
    """Whether the level is said to be the higher; None where the words say neither."""
    leads = _LEADS.fullmatch(text, level.end, base.start)
    sides = _SIDES.fullmatch(text, base.end, points.start)
    if leads is None or sides is None:
        return None
    said = sides if leads["name"] else leads
    if (leads["name"] is None and sides[0].strip("）) ")) or not (said["more"] or said["less"]):
        return None
    return said["more"] is not None


def _told(rule: Rule, level: Fact, base: Fact, points: Fact, *, more: bool) -> Iterator[Outcome]:
    apart = level.value - base.value
    room = (level.amount.ulp + base.amount.ulp + points.amount.ulp) / 2
    near = abs(abs(apart) - points.value) <= room
    way = "高" if apart > 0 else "低"
    note = f"{level.amount.text}比{base.amount.text}{way}{abs(apart).normalize():f}个百分点"
    if near or _is_untold(base, points):
        holds = near and (abs(apart) <= room or (apart > 0) == more)
        yield Outcome(
            rule, "holds" if holds else "broken", points.number,
            (("比率", level.number), ("所比", base.number)), exact(abs(apart) * _PERCENT),
            SENTENCE, "high", "高（低）出的百分点 = 两个比率之差", note,
        )  # fmt: skip


def _is_untold(base: Fact, points: Fact) -> bool:
    """Whether no rule of changes in points binds the two: of how much more, this one speaks."""
    return base.role == "rate" and points.role == "growth" and points.head < 0
