"""The words before a figure without what says nothing of it: blanks, quotes, how it is computed."""

from __future__ import annotations

import re

_BLANKS = re.compile(r"[\s…—·“”\"'‘’《》「」]+")
#: 12.86万头（只）下降: what stands in brackets right behind the figure before
_UNIT_TOO = re.compile(r"^[（(][^（）()]{1,4}[）)](?=.)")
#: 收、支总计均为; 收入总计和支出总计各增加: one figure is both.
_BOTH_TOTALS = re.compile("(?:收、支|收入(?:总计)?[、和与及]?支出)(?:决算)?总计")
#: 执行率（支出÷预算）为: how a rate is computed, between its name and its figure.
_HOW = re.compile(r"(率|比例|比重)[（(][^（）()]*[÷/＝=×][^（）()]*[）)](?=[为是达：:]?$)")

#: 新增15万亩, 改造提升15.3万亩 are levels: so much was added, or made better.
NO_CHANGE = re.compile(
    "(?:新增|追加|年增|(?:改造|改建|优化|整治|巩固|修缮|修复|完善|升级)(?:提升|提高))$"
)


def reworded(words: str) -> str:
    """The words before any figure in their plain form."""
    plain = _BOTH_TOTALS.sub("收支总计", _UNIT_TOO.sub("", _BLANKS.sub("", words)))
    return plain.replace("依次", "分别")


def without_formula(words: str) -> str:
    """The words before a rate without the formula that explains its name."""
    return _HOW.sub(r"\1", words)
