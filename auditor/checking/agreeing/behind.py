"""Statements whose noun stands behind the figure: 新建的24座收集点, 24座新建收集点已启用.

What is told so may be of some of the things told before, or of others; only a figure that is nearly
the same, and words that speak of all there are, make it the same statement.
"""

from __future__ import annotations

import re
from decimal import Decimal

from auditor.checking.agreeing.likeness import bigrams
from auditor.checking.slips import slip_between
from auditor.model import Fact
from auditor.words import shipped_acts

_CLOSE, _NEAR = Decimal("1.5"), Decimal("1.25")  #: beyond that, one may be of some of the other
#: 全部验收, 均已启用: of all of them
_OF_ALL = re.compile("全部|全都|[均都皆]|悉数")
#: 对24座收集点, 24座收集点: nothing says that no more are there
_OF_SOME = re.compile("(?:^|[对向为给从把将在])$")
#: 该问题涉及26个建设项目, 检查发现42个隐患: of what the paragraph speaks of
_OF_CONTEXT = re.compile("涉及|包[括含]|覆盖|惠及|服务|影响|发现|查出|抽[查调]|其中|占用")
_MANY = 10  #: fewer are counted alike in many places
_NAME = 2  #: characters that tell a name


def in_order(item: str) -> str:
    """改造管网 as 管网改造: what is done stands before its object, or behind it."""
    item = item[1:] if item.startswith("在全") else item  # 在全市布设站点
    verb = item[:_NAME]
    return item[_NAME:] + verb if verb in shipped_acts() and len(item) > _NAME else item


def may_be_some(one: Fact, other: Fact) -> bool:
    """Whether one of two figures, whose noun stands behind, may be of other things or fewer."""
    behind = [fact for fact in (one, other) if _is_behind(fact)]
    slip = slip_between(one.value, other.value)
    if not behind or slip == "swap":
        return False
    if _OF_CONTEXT.match(one.item) is not None:
        return True
    # as news: 召开3次专题会议, 支付120万元采购款 may each have been more than once
    told = [fact for fact in behind if not fact.subject.endswith("的")]
    low, high = sorted((one.value, other.value))
    if told and (not slip if one.kind == "money" else high < _MANY):
        return True
    if low * (_CLOSE if len(told) == len(behind) else _NEAR) < high:
        return True
    if len(told) == len((one, other)) and _said(one).isdisjoint(_said(other)):
        return True
    return any(_OF_SOME.search(fact.subject) and not _OF_ALL.search(fact.tail) for fact in behind)


def _said(fact: Fact) -> frozenset[str]:
    """邀请8名高校专家|授课: what is said of those counted, or done by them; 。 for nothing."""
    words = fact.tail.partition(fact.item[-_NAME:])[2]
    return bigrams(words) or frozenset("。")


def _is_behind(fact: Fact) -> bool:
    """Whether the item ends with what the figure is followed by."""
    name = fact.item[-_NAME:]
    return bool(name) and name in fact.tail and not fact.subject.endswith(name)
