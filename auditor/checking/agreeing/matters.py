"""Of which matter a statement speaks, as its place tells: one project, or one fund, of several."""

from __future__ import annotations

import re

from auditor.checking.agreeing.heads import of_two_bodies
from auditor.checking.index import Index
from auditor.model import Fact

#: Last words of headings that name one body or project of several.
_BODIES = (
    "项目", "工程", "专项", "经费", "资金", "局", "镇", "乡", "街道", "村", "社区", "学校",
    "小学", "中学", "中心", "医院", "公司", "单位", "委员会", "办公室",
    "科", "县", "区", "市", "院", "站", "所",
)  # fmt: skip
_BRACKET = re.compile("[（(][^（）()]*[）)]$")
_NUMBER = re.compile(r"\d+")
#: （一）职工医保。享受待遇…, （二）金融企业国有资产。…: what a numbered paragraph is of; a longer
#: name has to end in a word for things that there are several of
_OPENING = re.compile(
    r"\s*(?:[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、])\s?([^，。；：:\d\s]{3,5}"
    r"|[^，。；：:\d\s]{4,12}(?:资产|资金|基金|保险|补贴|补助|经费|预算|债券|工程|项目|企业))。"
)
#: 一、产出情况：…, 二、效益情况：…: what is told of one matter, from two sides
_ASPECT = re.compile(
    "(?:[（(]?[一二三四五六七八九十\\d]{1,2}[）)、.．])?"
    "(?:项目|工作|总体|整体|基本|主要|产出|社会|经济|绩效|目标|任务|完成|实现|实施|开展|履职|运行|取得|年度)*"
    "(?:效益|效果|成效|成果|产出|概况|情况)(?:情况|分析)?[：:]"
)
_CLOSING = ("）", ")")
_FAR = 40  #: paragraphs that a list may run over
_SORT = 3  #: characters in which the names of two lists of one sort end
_ALIKE = 2  #: characters in which the names of two matters of one sort end: 职工医保, 居民医保


def of_two_matters(one: Fact, other: Fact, index: Index) -> bool:
    """Whether two statements stand where each speaks of a matter of its own."""
    lead, opening = index.lead(one), index.lead(other)
    if not (_ASPECT.fullmatch(lead) and _ASPECT.fullmatch(opening)):
        if _siblings(index.path(one), index.path(other)):
            return True
        if lead and opening and lead != opening:
            return True
    if _opened_apart(_opening(one, index), _opening(other, index)):
        return True
    if _of_two_accounts(one.item, other.item):
        return True
    if _named_apart(_list_of(one, index), _list_of(other, index)):
        return True
    a, b = one.scope, other.scope
    if not a or not b:
        return False
    if a == b:
        return of_two_bodies(one, other, index)
    return any(a.endswith(word) and b.endswith(word) for word in _BODIES)


def _of_two_accounts(one: str, other: str) -> bool:
    """教育支出（类） and 教育支出（类）普通教育（款）小学教育（项）, or two items of one level."""
    levels = [item[-2] for item in (one, other) if item[-1:] in _CLOSING]
    if len(levels) < len((one, other)) or not all(level in "类款项" for level in levels):
        return False
    return levels[0] != levels[1] or not (one.endswith(other) or other.endswith(one))


def _siblings(one: str, other: str) -> bool:
    """Items of one numbered list, such as two projects, each speak of their own matter.

    So do items of one number in two parts of a section: （二）职工医保 1. and （三）居民医保 1.
    """
    parent, _, last = one.rpartition("/")
    beside, _, label = other.rpartition("/")
    if last == label:
        above, _, part = parent.rpartition("/")
        section, _, other_part = beside.rpartition("/")
        return bool(above) and above == section and part != other_part
    if parent != beside or _NUMBER.search(last + label) is None:
        return False
    return _NUMBER.sub("", last) == _NUMBER.sub("", label)  # （2） and 8. are of two lists


def _opening(fact: Fact, index: Index) -> str:
    """What a numbered paragraph names at its opening, in a sentence of its own."""
    block = index.document.blocks[fact.block]
    found = _OPENING.match(index.text, block.start, block.end)
    return found[1] if found is not None else ""


def _list_of(fact: Fact, index: Index) -> str:
    """What the numbered paragraph above says that this one is an item of: 中央资金（5,273万元）."""
    blocks = index.document.blocks
    own = blocks[fact.block]
    if not own.level:
        return ""
    for above in reversed(blocks[max(fact.block - _FAR, 0) : fact.block]):
        if 0 < above.level < own.level:
            name = index.text[above.start : above.end].rstrip("：:。；;")
            return _BRACKET.sub("", name.removeprefix(above.label)).strip("、.． ")
    return ""


def _named_apart(one: str, other: str) -> bool:
    """中央衔接资金 and 省级衔接资金 are two of one sort, 全县衔接资金 and 衔接资金 need not be."""
    if one[-_SORT:] != other[-_SORT:] or min(len(one), len(other)) <= _SORT:
        return False
    return not (one.endswith(other) or other.endswith(one))


def _opened_apart(one: str, other: str) -> bool:
    return bool(one and other) and one != other and one[-_ALIKE:] == other[-_ALIKE:]
