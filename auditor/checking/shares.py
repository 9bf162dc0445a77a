"""Shares of one base in one list: together they make up 100%."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from auditor.checking.bases import bases
from auditor.checking.index import LINKED, Index, printed_unit
from auditor.checking.outcome import Outcome
from auditor.checking.summing import sums_to, total_of
from auditor.rulebook import interval
from auditor.rulebook.interval import meet
from auditor.rulebook.rule import Rule


def check_shares(rule: Rule, index: Index) -> Iterator[Outcome]:
    """Shares of one base in one list: where the amounts make up the base, they make up 100%."""
    groups: dict[tuple[int, int, int], list[int]] = {}
    for at in index.by_role.get("share", ()):
        fact = index.facts[at]
        base = _base_of(index, at)
        if base >= 0:
            groups.setdefault((base, fact.block, fact.depth), []).append(at)
    for (base, _, _), shares in groups.items():
        amounts = tuple(index.facts[at].head for at in shares)
        if len(set(amounts)) < max(len(amounts), 2) or sums_to(index, base, amounts) is None:
            continue
        yield _of_hundred(rule, index, shares)
        yield Outcome(
            rule, "holds", base, tuple(("分项", at) for at in amounts), total_of(index, amounts),
            LINKED, "high", "总数 = Σ 分项",
        )  # fmt: skip


def _base_of(index: Index, at: int) -> int:
    """The total that the share's amount is linked to, or the level nearby that the share fits."""
    fact = index.facts[at]
    if fact.head < 0:
        return -1
    amount = index.value(fact.head)
    for bound in bases(index, at):
        base = index.value(bound.fact)
        if not bound.guessed:
            return bound.fact
        if base.value and meet(interval.divide(amount, base), index.value(at)):
            return bound.fact
    return -1


def _of_hundred(rule: Rule, index: Index, shares: list[int]) -> Outcome:
    total = total_of(index, tuple(shares))
    whole = interval.exact(Decimal(1))
    ulp = max(printed_unit(index.facts[share]) for share in shares)
    verdict = "holds" if total.value == 1 else "broken"
    # the last share is often made to fit, by one unit of its last digit
    if verdict == "broken" and (meet(total, whole) or abs(total.value - 1) <= ulp):
        verdict = "rounded"
    bound = tuple(("占比", share) for share in shares[1:])
    note = f"各项占比相加为{(total.value * 100).normalize():f}%"
    return Outcome(rule, verdict, shares[0], bound, None, LINKED, "high", "Σ 占比 = 100%", note)
