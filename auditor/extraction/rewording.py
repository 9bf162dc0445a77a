"""The words before a figure without what says nothing of it: blanks, quotes, how it is computed."""

from __future__ import annotations

import re

_BLANKS = re.compile(r"[\s…—·“”\"'‘’《》「」]+")
#: 12.86万头（只）下降: what stands in brackets right behind the figure before
_UNIT_TOO = re.compile(r"^[（(][^（）()]{1,4}[）)](?=.)")
#: 收、支总计均为; 收入总计和支出总计各增加: one figure is both.
_BOTH_TOTALS = re.compile("(?:收、支|收入(?:总计)?[、和与及]?支出)(?:决算)?总计")
#: 执行率（支出÷预算）为: how a rate is computed, between its name and its figure.
#: 占总人口比重（城镇化率）为: what else it is called.
_HOW = re.compile(
    r"(率|比例|比重)[（(](?:[^（）()]*[÷/＝=×][^（）()]*|[^（）()]{2,}率)[）)](?=[为是达：:]?$)"
)
#: 是上月216件的4倍: the level before, and not what it is.
_LINK = re.compile("^(?:是|为|相当于)(?=[上去前])")
#: 低于上年的3.00万元 states the level of last year, and not by how much it is below.
_ABOVE_A_LEVEL = re.compile(
    r"^.*(?:大|多|高|小|少|低)于(?=(?:年初|全年)?(?:预算|决算|计划|上年|去年|任务|目标)[^，。；\d]{0,6}的$)"
)
#: 两年净增3.6万亩: for how long, and not of what.
_SPAN = re.compile("[两三四五六七八九十]年[来间]?")

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


def plain_level(words: str) -> str:
    """The words before a level of earlier without what another is beside it."""
    return _ABOVE_A_LEVEL.sub("", _LINK.sub("", words))


def is_span(words: str) -> bool:
    """Whether words say only in how many years something came about."""
    return _SPAN.fullmatch(words) is not None
