"""How far a rate of completion is ahead of the calendar.

1—4月完成预算的36.7%，快于序时进度3.4个百分点: four months of twelve are 33.3%. Where the
report states the 序时进度 itself, that is what counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from auditor.checking.index import SENTENCE, Index
from auditor.checking.outcome import Outcome
from auditor.model import Fact
from auditor.rulebook.interval import Value, meet, negate, subtract
from auditor.rulebook.rule import Rule

_PROGRESS = re.compile(
    r"(快|慢|高|低|超|落后|滞后)[^，。；\d]{0,4}(?:序时|时序|时间)进度[^，。；\d]{0,4}$"
)
_BEHIND = ("慢", "低", "落后", "滞后")
_OF_PLAN = re.compile("预算|计划|任务|目标|进度|执行率|完成率")
_MONTHS = re.compile(r"-1至(\d{1,2})月$|-(\d{1,2})月末$")
_STRETCHES = {"上半年": 6, "一季度": 3, "前三季度": 9, "前三个季度": 9}
_YEAR = Decimal(12)
#: 33%, 41.7%, 67%: whoever held the rate against them may have rounded them.
_ROUNDED = Decimal("0.0035")
_NAMED = 14  #: characters before a rate that say of what it is


def check_time_progress(rule: Rule, index: Index) -> Iterator[Outcome]:
    """One outcome for each difference from a 序时进度 that only the calendar states."""
    stated = index.by_name.get("序时进度", ())
    if not stated or any(index.facts[at].kind == "percent" for at in stated):
        return
    for at in stated:
        points = index.facts[at]
        words = _PROGRESS.search(points.subject)
        if words is None or points.kind != "points" or not points.amount.is_exact:
            continue
        rate = _rate_before(index, points)
        months = _months(rate.period) if rate is not None else 0
        if rate is None or not 0 < months < _YEAR:
            continue
        due = subtract(index.value(rate.number), _calendar(months))
        due = negate(due) if words[1] in _BEHIND else due
        verdict = "holds" if meet(index.value(at), due) else "broken"
        note = f"{months}个月的序时进度为{_calendar(months).value * 100:.1f}%"
        yield Outcome(
            rule, verdict, at, (("比率", rate.number),), due, SENTENCE, "medium",
            "百分点 = 比率 - 序时进度", note,
        )  # fmt: skip


def _rate_before(index: Index, points: Fact) -> Fact | None:
    """The rate of a plan right before the difference in its sentence."""
    rate = index.facts[points.number - 1] if points.number else points
    beside = rate.sentence == points.sentence and not index.is_parted(rate, points)
    if not beside or rate.kind != "percent" or not rate.amount.is_exact:
        return None
    of_plan = _OF_PLAN.search(index.text, max(rate.start - _NAMED, 0), rate.start) is not None
    return rate if of_plan and rate.role in ("rate", "share") else None


def _months(period: str) -> int:
    """How much of the year is over: 2024-1至4月, 2018上半年, 2023-9月末; 0 where it is not told."""
    found = _MONTHS.search(period)
    if found is not None:
        return int(found[1] or found[2])
    return next((count for word, count in _STRETCHES.items() if period.endswith(word)), 0)


def _calendar(months: int) -> Value:
    share = Decimal(months) / _YEAR
    return Value(share, share - _ROUNDED, share + _ROUNDED)
