"""Where a statement is made: what its sentence says before it of whom or of what it speaks.

河东镇环境改善，新建收集点26座 and 河西镇环境改善，新建收集点24座 are of two towns; what is told on
top (另新建24座) is no statement of what was told before.
"""

from __future__ import annotations

import re

from auditor.checking.index import Index
from auditor.model import Fact

#: Bodies, places and matters that a sentence may open with; 我县 and 全市 are of the report itself.
_NAMED = re.compile(
    "(?:^|[，；：])(?:[一二三四五六七八九十]是)?[在由对]?(?![全我本该各两三])"
    "([\u4e00-\u9fff]{1,6}?(?:(?<![城农乡])[镇乡村县]|街道|社区|片区|标段|开发区|方面|领域|分局|支队"
    "|[一二三四]期|(?<=[\u4e00-\u9fff]{2})[局院校]))"
)
#: 针对校园周边，…: what the rest of the sentence is limited to.
_LIMITED = re.compile("(?:^|[，；：])((?:针对|面向|围绕|对于|在)[^，；：。\\d]{2,12})(?<!下)，")
_BESIDE = re.compile("(?:^|[，；：])(?:另外?|此外|其余|剩余|余下|还)[^，；：]*$")
#: 甲项目自评得分94.2分, 乙项目自评得分92.4分
_LETTERED = re.compile("(?:^|[，；：])([甲乙丙丁戊A-F])(?=[\u4e00-\u9fff])")
#: 1月15日发送…; 截至1月15日，发送…: days, and all up to a day
_DAY = re.compile(
    r"(截[至止])?[^，；：。\d]{0,4}(?:(?:19|20)\d\d\s?年\s?)?(\d{1,2}\s?月\s?\d{1,2}\s?日)"
)
_PROVINCES = re.compile(
    "全国|北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南"
    "|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|台湾"
)
#: 向企业拨付, 给合作社拨付: who got it
_GIVEN = re.compile("[向给]([\u4e00-\u9fff]{2})[^，；：]*$")


def of_two_settings(one: Fact, other: Fact, index: Index) -> bool:
    """Whether the sentences open with different bodies, places or matters."""
    ours, theirs = _before(one, index), _before(other, index)
    if not ours and not theirs:
        return False
    if (_BESIDE.search(ours) is None) != (_BESIDE.search(theirs) is None):
        return True
    limits = _LIMITED.findall(ours), _LIMITED.findall(theirs)
    if limits[0] and limits[1] and limits[0] != limits[1]:
        return True
    given = _GIVEN.search(ours), _GIVEN.search(theirs)
    if given[0] is not None and given[1] is not None and given[0][1] != given[1][1]:
        return True
    return any(_apart(names, ours, theirs) for names in (_NAMED, _LETTERED, _DAY, _PROVINCES))


def _apart(names: re.Pattern[str], ours: str, theirs: str) -> bool:
    """Whether both openings name such a thing, and none in common."""
    named = set(names.findall(ours))
    return bool(named) and named.isdisjoint(others := set(names.findall(theirs))) and bool(others)


def _before(fact: Fact, index: Index) -> str:
    """What stands in the sentence before a figure."""
    start, _ = index.sentences.span(fact.number)
    return index.text[start : fact.start]
