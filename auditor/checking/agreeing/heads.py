"""Under which headings two statements stand, and whether those are of two matters.

一、东河镇 … 二、西山镇 …, 一、第一季度 … 二、第二季度 …: the same words with other figures.
"""

from __future__ import annotations

import re
from functools import lru_cache

from auditor.checking.index import Index
from auditor.model import Fact

_NUMBER = re.compile(
    r"^(?:第?[一二三四五六七八九十]{1,3}(?:部分|[章节篇、.．])|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、])"
    r"[ \u3000、]?"
)
#: What a heading that names one body or place of several ends in; 城区 and 各单位 are none.
_BODY = re.compile(
    "(?:(?<![城农各])(?:[局镇乡村县区市院站所]|街道|社区|中心|[中小]学|学校|幼儿园|公司|单位|机关|支队"
    "|大队|委员会|办公室)|本级)$"
)
#: 第一季度, 上半年, 3月
_SPAN = re.compile("[第一二三四前]{1,2}季度|[上下]半年|(?<![\\d])\\d{1,2}月")
_YEAR = re.compile("(?:19|20)\\d\\d年")
_PLACE = re.compile("城区|城镇|城市|市区|农村|乡村|乡镇")
#: What is still to come.
_LATER = re.compile("下一步|下一年|下年|明年|来年|次年|今后|打算|思路|展望|下阶段")


def headed_apart(one: Fact, other: Fact, index: Index) -> bool:
    """Whether the first headings in which the two differ name two bodies, places or times."""
    if one.block == other.block:
        return False
    ours, theirs = (tuple(reversed(index.headings(fact.block))) for fact in (one, other))
    for a, b in zip(ours, theirs, strict=False):
        if a != b:
            return _name_apart(_name(a), _name(b))
    return False


def of_two_bodies(one: Fact, other: Fact, index: Index) -> bool:
    """一、甲中心（一）收入情况 and 二、乙中心（一）收入情况: of two bodies, farther up."""
    ours, theirs = (
        {heading for heading in index.headings(fact.block) if _BODY.search(heading)}
        for fact in (one, other)
    )
    return bool(ours) and bool(theirs) and ours.isdisjoint(theirs)


def _name(heading: str) -> str:
    return _NUMBER.sub("", heading.strip()).strip(" \u3000：:。")


@lru_cache(maxsize=1 << 10)
def _name_apart(one: str, other: str) -> bool:
    if one == other:
        return False
    if (_LATER.search(one) is None) != (_LATER.search(other) is None):
        return True
    if _BODY.search(one) is not None and _BODY.search(other) is not None:
        return True
    for names in (_SPAN, _YEAR, _PLACE):
        ours, theirs = set(names.findall(one)), set(names.findall(other))
        if ours and theirs and ours.isdisjoint(theirs):
            return True
    return False
