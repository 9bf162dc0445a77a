"""Statements whose noun stands behind the figure: 新建的24座收集点, 24座新建收集点已启用.

What is told so may be of some of the things told before; only a figure that is nearly the same,
and words that speak of all there are, make it the same statement.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from auditor.checking.slips import slip_between
from auditor.model import Fact
from auditor.words import shipped_words

_CLOSE, _NEAR = Decimal("1.5"), Decimal("1.25")  #: beyond that, one may be of some of the other
#: 全部验收, 均已启用: of all of them
_OF_ALL = re.compile("全部|全都|[均都皆]|悉数")
#: 对24座收集点, 24座收集点: nothing says that no more are there
_OF_SOME = re.compile("(?:^|[对向为给从把将在])$")
_NAME = 2  #: characters that tell a name


def in_order(item: str) -> str:
    """改造管网 as 管网改造: what is done stands before its object, or behind it."""
    item = item.removeprefix("在")  # 在全市布设站点
    verb = item[:_NAME]
    return item[_NAME:] + verb if verb in _acts() and len(item) > _NAME else item


@cache
def _acts() -> frozenset[str]:
    return frozenset(shipped_words()["acts"])


def may_be_some(one: Fact, other: Fact) -> bool:
    """Whether one of two figures, of which a noun stands behind, may be of some of the things."""
    behind = [fact for fact in (one, other) if _is_behind(fact)]
    if not behind or slip_between(one.value, other.value) == "swap":
        return False
    low, high = sorted((one.value, other.value))
    told = all(fact.subject[-1:] != "的" for fact in behind)  # 新建24座收集点, as news
    if low * (_CLOSE if told else _NEAR) < high:
        return True
    return any(_OF_SOME.search(fact.subject) and not _OF_ALL.search(fact.tail) for fact in behind)


def _is_behind(fact: Fact) -> bool:
    """Whether the item ends with what the figure is followed by."""
    name = fact.item[-_NAME:]
    return bool(name) and name in fact.tail and not fact.subject.endswith(name)
