"""One quantity in two units: 复垦耕地900亩（折合60公顷）, 新建管网3,500米（3.5公里）."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from auditor.checking.index import LINKED, Index
from auditor.checking.outcome import Outcome
from auditor.checking.summing import comes_to
from auditor.rulebook.interval import absolute, divide, exact, multiply
from auditor.rulebook.rule import Rule
from auditor.words import shipped_words


def check_conversions(rule: Rule, index: Index) -> Iterator[Outcome]:
    """One outcome for each figure that a bracket tells again in another unit."""
    for at in index.by_role.get("aside", ()):
        aside = index.facts[at]
        if aside.kind != "count" or not at or aside.head >= 0:
            continue  # told again in the same unit: the rule for that speaks of it
        before = index.facts[at - 1]
        rate = _rate(before.unit, aside.unit)
        if rate is None or before.sentence != aside.sentence:
            continue
        one, other = rate
        made = divide(multiply(index.value(before.number), exact(one)), exact(other))
        made = absolute(made)  # 减少815千公顷（1,222万亩）
        own = index.value(at)
        if aside.amount.is_exact:
            verdict = comes_to(index, at, made) or "broken"
        else:
            near = divide(own, made)
            verdict = "rounded" if abs(near.value - 1) <= Decimal("0.1") else "broken"
        yield Outcome(
            rule, verdict, at, (("原数", before.number),), made, LINKED, "high",
            "括注 = 原数 * 换算率",
        )  # fmt: skip


def _rate(unit: str, other: str) -> tuple[Decimal, Decimal] | None:
    """How much two units are of a third; None where they measure different things."""
    for family in shipped_words()["conversions"]:
        if unit in family and other in family:
            return Decimal(family[unit]), Decimal(family[other])
    return None
