"""Figures of one row that elaborate each other: growth over two years, shares, targets.

A share is tied to the denominator that its column bears out: the total of the column, or another
column of the row (党员人数 of 总人数).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from auditor.extraction.drafts import Draft, suits
from auditor.extraction.tables.columns import CURRENT, Column
from auditor.extraction.tables.sums import Figures

#: Their growth is at constant prices, and does not follow from the two figures beside it.
_AT_CONSTANT_PRICES = re.compile(r"生产总值|GDP|增加值|第[一二三]产业|工业总产值|农[业林].*总产值")
_OF_NO_PRICE = re.compile("电量|用[电水气能]|能耗|就业|从业|人[数员口]|户数|件数")
_CHAINED = re.compile(r"环比")
_HUNDRED = Decimal(100)


def link_growth(columns: Sequence[Column], figures: Figures, labels: dict[int, str]) -> None:
    """增长% beside 2022年 and 2023年 is the growth from the one to the other."""
    for at, column in enumerate(columns):
        if column.sort not in ("growth", "change"):
            continue
        now, before = _compared(columns, at, figures, labels)
        if now is None or (before and _are_differences(column, now, before, figures, labels)):
            continue
        for row, label in labels.items():
            change = figures.get((row, column.col))
            current = figures.get((row, now.col))
            if change is None or current is None:
                continue
            if _AT_CONSTANT_PRICES.search(label) and not _OF_NO_PRICE.search(now.name):
                continue
            change.head, change.period = current.index, current.period
            earlier = figures.get((row, before.col)) if before is not None else None
            if earlier is not None and suits(earlier, current):
                earlier.role, earlier.head, earlier.measure = "prior", current.index, "上期数"


def _compared(
    columns: Sequence[Column], at: int, figures: Figures, rows: Iterable[int]
) -> tuple[Column | None, Column | None]:
    """The column whose change another column states, and the one that it is compared with."""
    around = [each for each in columns[:at][::-1] if each.is_amount or each.sort == "average"]
    around = around or [each for each in columns[at + 1 :] if each.is_amount]
    if not around:
        return None, None
    near = around[0]
    if _CHAINED.search(columns[at].name):
        return near, None
    for other in around[1:]:
        if _year(other) == _year(near) or other.unit != near.unit:
            continue
        now, before = (near, other) if _year(other) < _year(near) else (other, near)
        if other.plain_name == near.plain_name or _alike(other, near):
            return now, before
        if any(_grown(figures, row, (now.col, before.col, columns[at].col)) for row in rows):
            return now, before  # 2024年预算数 over 2023年执行数
    return near, None


def _grown(figures: Figures, row: int, cols: tuple[int, int, int]) -> bool:
    """Whether the growth of a row, of some size, follows from two of its figures."""
    drafts = [figures[row, col] for col in cols if (row, col) in figures]
    if len(drafts) < len(cols) or not drafts[1].amount.value:
        return False
    now, before, growth = (draft.amount.value for draft in drafts)
    grown = (now - before) / before * _HUNDRED
    return bool(growth) and abs(grown - growth) <= drafts[2].amount.ulp


def _are_differences(
    column: Column, now: Column, before: Column, figures: Figures, rows: Iterable[int]
) -> bool:
    """Whether 增长 without any % states by how much: 21,177, 21,740 and 563."""
    cols = (now.col, before.col, column.col)
    stated = [row for row in rows if all((row, col) in figures for col in cols)]
    if column.sort != "growth" or any(_grown(figures, row, cols) for row in stated):
        return False
    return sum(_is_difference(*(figures[row, col] for col in cols)) for row in stated) > 1


def _is_difference(now: Draft, before: Draft, change: Draft) -> bool:
    gap, value = now.amount.value - before.amount.value, change.amount.value
    return bool(value) and any(gap == value.scaleb(scale) for scale in (0, 4, 8))


def _year(column: Column) -> int:
    return CURRENT if column.when is None else column.when


def _alike(one: Column, other: Column) -> bool:
    """决算数 and 执行数 are the same thing of two years; 预算数 is another."""
    done = ("决算", "执行", "完成", "支出", "实际")
    return any(word in one.name for word in done) and any(word in other.name for word in done)


def link_shares(
    columns: Sequence[Column], figures: Figures, rows: Sequence[int], totals: Sequence[int]
) -> None:
    """A share belongs to an amount of its row."""
    for at, column in enumerate(columns):
        if column.sort != "share":
            continue
        amounts = [each for each in columns[:at][::-1] if each.is_amount]
        if amounts:
            _link_share(column, amounts, figures, (rows, totals))


def _link_share(
    column: Column,
    amounts: Sequence[Column],
    figures: Figures,
    rows: tuple[Sequence[int], Sequence[int]],
) -> None:
    shares = {row: figures[row, column.col] for row in rows[0] if (row, column.col) in figures}
    options = [_of_total(shares, amount, figures, rows[1]) for amount in amounts]
    for amount in amounts:
        others = [other for other in amounts if other != amount]
        options += [_of_other(shares, amount, other, figures) for other in others]
    scores = [sum(_fits(shares[row], *pair) for row, pair in option.items()) for option in options]
    best = options[scores.index(max(scores))]
    stated = sum(1 for pair in best.values() if pair[1] is not None)
    if not max(scores) and stated > 1:
        return
    for row, (amount_, base) in best.items():
        share = shares[row]
        share.role, share.measure, share.head = "share", "占比", amount_.index
        if base is not None and base is not amount_ and max(scores):
            share.base = base.index


def _of_total(
    shares: dict[int, Draft], amount: Column, figures: Figures, totals: Sequence[int]
) -> dict[int, tuple[Draft, Draft | None]]:
    """Shares of the last total in the column of their amounts."""
    bases = [figures[row, amount.col] for row in totals if (row, amount.col) in figures]
    base = max(bases, key=lambda draft: draft.amount.value, default=None)
    return {row: (figures[row, amount.col], base) for row in shares if (row, amount.col) in figures}


def _of_other(
    shares: dict[int, Draft], amount: Column, other: Column, figures: Figures
) -> dict[int, tuple[Draft, Draft | None]]:
    """Shares of another figure of the same row."""
    return {
        row: (figures[row, amount.col], figures[row, other.col])
        for row in shares
        if (row, amount.col) in figures and (row, other.col) in figures
    }


def _fits(share: Draft, amount: Draft, base: Draft | None) -> bool:
    if base is None or base is amount or not base.amount.value or not suits(amount, base):
        return False
    part = amount.amount.value / base.amount.value * _HUNDRED
    return abs(part - share.amount.value) <= share.amount.ulp


def link_rates(columns: Sequence[Column], figures: Figures, rows: Sequence[int]) -> None:
    """A rate says something of the amount before it, and is no amount of its own."""
    for at, column in enumerate(columns):
        amounts = [each for each in columns[:at][::-1] if each.is_amount]
        if column.sort != "rate" or not amounts:
            continue
        for row in rows:
            rate = figures.get((row, column.col))
            amount = figures.get((row, amounts[0].col))
            if rate is not None and amount is not None:
                rate.head = amount.index


def link_targets(columns: Sequence[Column], figures: Figures, rows: Sequence[int]) -> None:
    """任务数 | 完成数 | 完成率: the rate is of the figure done, whose target stands beside it."""
    for row in rows:
        drafts = [figures[row, each.col] for each in columns if (row, each.col) in figures]
        done = [draft for draft in drafts if draft.measure == "完成数"]
        aims = [draft for draft in drafts if draft.measure == "任务数"]
        rates = [draft for draft in drafts if draft.role == "rate"]
        if len(done) == len(aims) == 1 and suits(aims[0], done[0]):
            done[0].target = aims[0].index
            for rate in rates:
                if rate.measure in ("完成率", "任务完成率"):
                    rate.head = done[0].index
