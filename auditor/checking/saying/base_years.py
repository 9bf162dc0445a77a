"""The year of the level that a change is said to be over, and the level that gives its rate.

2023年执行数5.57万元，2024年预算10万元，比2022年执行数增加79.53%: the 5.57 of 2023 gives it.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from auditor.checking.binding.base_years import named_level
from auditor.checking.index import SENTENCE, Index
from auditor.checking.outcome import Outcome, Words
from auditor.model import Fact
from auditor.rulebook.rule import Rule

_HUNDRED = Decimal(100)


def check_base_years(rule: Rule, index: Index) -> Iterator[Outcome]:
    """One outcome for each growth that only the level of one year gives."""
    for at in index.by_role.get("growth", ()):
        growth = index.facts[at]
        named = named_level(index, growth) if growth.head >= 0 and growth.sign else None
        if named is None:
            continue
        levels = [fact for fact in _before(index, growth) if fact.measure in named.measures]
        giving = [fact for fact in levels if _gives(index, growth, fact)]
        holds = any(fact.period == named.year for fact in giving)
        stated = any(fact.period == named.year for fact in levels)
        if not giving or (stated and not holds):
            continue  # a rate that its own base does not give is wrong itself
        note = f"按{giving[0].period}年的{giving[0].amount.text}算才是{growth.amount.text}"
        words = (Words("所比", named.start, named.end),)
        yield Outcome(
            rule, "holds" if holds else "broken", at, (("基期数", giving[0].number),), None,
            SENTENCE, "high", "所比年度 = 基期数的年度", note, words,
        )  # fmt: skip


def _before(index: Index, growth: Fact) -> list[Fact]:
    """The levels that the sentence states before a growth, but for the one that grew."""
    first, _ = index.sentences[growth.sentence]
    now = index.facts[growth.head]
    return [
        fact
        for fact in index.facts[first : growth.number]
        if fact.role == "main" and fact.unit == now.unit and fact.number != now.number
    ]


def _gives(index: Index, growth: Fact, base: Fact) -> bool:
    """Whether the printed rate is just what comes of this level."""
    now = index.facts[growth.head]
    if not base.value or base.period == now.period:
        return False
    rate = (now.value - base.value) / base.value * _HUNDRED * growth.sign
    return abs(rate - abs(growth.value)) <= growth.amount.ulp
