"""Accounts told in prose: 收入总计 T；支出 A，上解 B，年终结转 Z, where A + B + Z is T.

Also the balance of a fund whose income stands in a list of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.checking.index import DOCUMENT, Index, same_time, units_fit
from auditor.checking.outcome import Outcome
from auditor.checking.summing import comes_to, slip_explains, sums_to, total_of
from auditor.model import Fact
from auditor.rulebook import interval
from auditor.rulebook.rule import Rule

_CARRIED = re.compile("年终(?:滚存)?(?:结转|结余)|年末(?:滚存)?(?:结转|结余)|结转下年|滚存结余")
_INCOME = ("收入总计", "收支总计")
_OUT = re.compile("支出|上解|调出|还本|偿还|安排|补充|结余分配|缴回|上缴|补助下级|转移支付")
_SUBTOTAL = re.compile("支出(?:合计|小计|总计)")
_MOST = 14  #: figures between a total and what is left of it
_FEWEST = 2
#: 总收入, 收入总量, 收入决算数: what all came to, by the side that it stands on
_SIDE = re.compile("(收入|支出)(?:总[量额计]|合计|决算数?|执行数)?(?:为|是|达到?|完成|实现)?$")
#: What else a balance may hold.
_BESIDE = re.compile(
    "上解|补助|调[入出剂]|结转|动用|(?<![比较与])上年|滚存|累计|划转|缴|转移|利息|财政|专户"
)
_NEAR = 12  #: characters before the first of the two that say what they are of
_SENTENCES = 2
_OUTCOME = "收入总计 = 支出各项之和 + 结转"


def check_ledgers(rule: Rule, index: Index) -> Iterator[Outcome]:
    """One outcome for each account that closes with what is carried over, or left of the year."""
    totals = [
        at
        for name in _INCOME
        for at in index.by_name.get(name, ())
        if index.facts[at].role == "main" and index.facts[at].place.table is None
    ]
    for at in totals:
        parts = _spent(index, index.facts[at])
        if parts:
            yield from _closed(rule, index, at, parts)
    for at in index.by_name.get("收支结余", ()):
        yield from _balance(rule, index, index.facts[at])


def _spent(index: Index, total: Fact) -> tuple[int, ...]:
    """What is spent behind the total of the income, down to what is carried over."""
    parts: list[int] = []
    for fact in index.facts[total.number + 1 : total.number + _MOST]:
        if fact.block > total.block + 1 or fact.place.table is not None:
            return ()
        if fact.role != "main" or fact.depth or not units_fit(fact, total) or fact.whole >= 0:
            continue
        if _CARRIED.search(fact.subject):
            return (*parts, fact.number) if parts else ()
        if not _OUT.search(fact.subject) or not same_time(fact.period, total.period):
            return ()
        if not fact.amount.is_exact:
            return ()
        if _SUBTOTAL.search(fact.subject):
            parts = []  # 支出合计: what stands before it is in it
        if fact.value == total.value:
            return ()  # 支出总计, of which the parts are told by themselves
        parts.append(fact.number)
    return ()


def _closed(rule: Rule, index: Index, total: int, parts: tuple[int, ...]) -> Iterator[Outcome]:
    verdict = sums_to(index, total, parts) or "broken"
    made = total_of(index, parts)
    gap = index.value(total).value - made.value
    slip = slip_explains(index, total, parts, gap)
    last = index.facts[parts[-1]]
    straight = last.sentence <= index.facts[total].sentence + 2 and len(parts) > _FEWEST
    if verdict == "broken" and not slip and not straight:
        return
    confidence = "medium" if verdict == "broken" and not slip else "high"
    yield Outcome(
        rule, verdict, total, tuple(("支出及结转", part) for part in parts), made,
        index.distance(total, parts[-1]), confidence, _OUTCOME,
    )  # fmt: skip


def _balance(rule: Rule, index: Index, left: Fact) -> Iterator[Outcome]:
    """基金支出33.64亿元，当年结余9.44亿元: with the one 基金收入 of that name elsewhere."""
    before = index.facts[left.number - 1] if left.number else left
    named = before.item if before.item.endswith("支出") else f"{before.item}支出"
    stem = named.removesuffix("支出")
    spent = before.measure == "支出" and before.sentence == left.sentence
    if not spent:
        yield from _told_before(rule, index, left)
        return
    if not stem or not units_fit(before, left) or before.role != "main":
        return
    incomes = [
        index.facts[at]
        for at in index.by_name.get(f"{stem}收入", ())
        if same_time(index.facts[at].period, left.period) and index.facts[at].role == "main"
    ]
    if len({income.value for income in incomes}) != 1 or not units_fit(incomes[0], left):
        return
    income = incomes[0]
    if income.sentence == left.sentence or not income.amount.is_exact:
        return  # the rule for one sentence speaks of those
    yield _left_over(rule, index, left, income, before)


def _told_before(rule: Rule, index: Index, left: Fact) -> Iterator[Outcome]:
    """收入A，其中保费a；支出B，增长5%。本年收支结余C: what came in and went out stands just before.

    Where the paragraph tells of several, the last two may bear the balance out, and no more.
    """
    first, _ = index.blocks[left.block]
    sides: dict[str, list[Fact]] = {"收入": [], "支出": []}
    for fact in index.facts[first : left.number]:
        if fact.measure == "收支结余":
            sides = {"收入": [], "支出": []}
        own = fact.role == "main" and not fact.depth and fact.whole < 0
        side = _SIDE.search(fact.subject)
        if own and side is not None and units_fit(fact, left) and fact.amount.is_exact:
            sides[side[1]].append(fact)
    if not all(sides.values()) or left.place.table is not None or not left.amount.is_exact:
        return
    came, went = (side[-1] for side in sides.values())
    outcome = _left_over(rule, index, left, came, went)
    words = index.text[min(came.start, went.start) - _NEAR : left.start]
    alone = all(len(side) == 1 for side in sides.values()) and came.number < went.number
    near = left.sentence - came.sentence <= _SENTENCES
    if outcome.verdict != "broken":
        yield outcome
    elif alone and near and _BESIDE.search(words) is None:
        yield outcome._replace(confidence="medium")


def _left_over(rule: Rule, index: Index, left: Fact, came: Fact, went: Fact) -> Outcome:
    made = interval.subtract(index.value(came.number), index.value(went.number))
    verdict = comes_to(index, left.number, made) or "broken"
    return Outcome(
        rule, verdict, left.number, (("收入", came.number), ("支出", went.number)), made,
        DOCUMENT, "high", "当年结余 = 收入 - 支出",
    )  # fmt: skip
