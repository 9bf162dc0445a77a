"""The special markers of rules of kind `parts`: sums, shares and means that no list announces."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from auditor.checking.adding import (
    axes,
    carried,
    changes,
    composites,
    conversions,
    deductions,
    each_sums,
    ledgers,
    listed_shares,
    listings,
    means,
    named_sums,
    respective,
    rolling,
    shares,
    stretches,
    structures,
    time_progress,
    together,
    yearly_growth,
)
from auditor.checking.index import Index
from auditor.checking.outcome import Outcome
from auditor.rulebook.rule import Rule

#: What is checked of each; `docs/规则编写.md` tells their words.
SPECIAL: dict[tuple[str, ...], Callable[[Rule, Index], Iterator[Outcome]]] = {
    ("未标明",): listings.check_unannounced,
    ("点名",): named_sums.check_named_sums,
    ("增减",): changes.check_changes,
    ("收支",): ledgers.check_ledgers,
    ("分期",): stretches.check_stretches,
    ("并列口径",): axes.check_axes,
    ("结构比",): structures.check_structures,
    ("占比",): shares.check_shares,
    ("所列占比",): listed_shares.check_listed,
    ("综合率",): composites.check_composites,
    ("合计占比",): together.check_together,
    ("各",): each_sums.check_each,
    ("均值",): means.check_means,
    ("期初期末",): rolling.check_rolling,
    ("年均增长",): yearly_growth.check_yearly_growth,
    ("换算",): conversions.check_conversions,
    ("扣分",): deductions.check_deductions,
    ("年末年初",): carried.check_carried,
    ("分别",): respective.check_respective,
    ("序时",): time_progress.check_time_progress,
}
