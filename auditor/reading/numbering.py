"""Numbering at the front of a line: 一、 （二） 3. （4） ⑤ and its level."""

from __future__ import annotations

import re
from typing import NamedTuple

from auditor.small_numbers import HAN, small_number

_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
#: Characters that a numbering may begin with; tells most lines apart without a pattern.
STARTS = frozenset(f"第(（0123456789０１２３４５６７８９{HAN}{_CIRCLED}")
#: What follows 一、二 in 一、二产业 or 三、四季度: a pair of things, and no heading 一、.
_PAIRED = frozenset("、产季级类期线本批次月年楼层组等章款")
_PATTERN = re.compile(
    rf"第[{HAN}]{{1,3}}(?:部分|[章节篇编])\s?、?"
    rf"|[{HAN}]{{1,3}}(?:、|[．.](?!\d))"
    rf"|[（(]\s?[{HAN}]{{1,3}}\s?[)）]"
    # 88.43 is no heading 88; 9.2021年 is heading 9 and a year, but 9.2021亿元 is an amount;
    # 11“. is 11.“ with its marks swapped.
    r"|\d{1,2}\s?“?(?:、|．|\.(?!\d)|\.(?=(?:19|20)\d\d(?!\d)(?!\s?[万亿元%％千百倍吨])))"
    r"|[（(]\s?\d{1,2}\s?[)）]"
    r"|\d{1,2}[)）]"
    rf"|[{_CIRCLED}]"
)
_VALUE = re.compile(rf"\d+|[{HAN}]+|[{_CIRCLED}]")
#: Ranks to a level: 第一章, 第一节 and 一、 are all of level 1.
RANKS = 3
_TRIM = " \t\u3000、.．“"


class Numbering(NamedTuple):
    """A numbering as printed."""

    level: int  #: 1 一、 2 （一） 3 1. 4 （1） 5 ①
    number: int
    label: str  #: as printed: （三）
    end: int  #: length of the numbering in its line

    @property
    def step(self) -> str:
        """The label as a step of a section path: 一 of 一、, （三） of (三)."""
        return self.label.strip(_TRIM).translate(_FULL_WIDTH).replace(" ", "")


_FULL_WIDTH = str.maketrans("()", "（）")


class Counted:
    """The last number of each level; a new one begins all levels below it anew."""

    def __init__(self) -> None:
        self._last: dict[int, int] = {}

    def __bool__(self) -> bool:
        return bool(self._last)

    def add(self, numbering: Numbering) -> None:
        """Go on from this number."""
        above = {level: last for level, last in self._last.items() if level < numbering.level}
        self._last = above | {numbering.level: numbering.number}

    def last(self, level: int) -> int:
        """The last number of a level; 0 where none was yet."""
        return self._last.get(level, 0)


def numbering_of(text: str) -> Numbering | None:
    """The numbering at the front of `text`, if there is one."""
    if not text or text[0] not in STARTS:
        return None
    match = _PATTERN.match(text)
    if match is None:
        return None
    label = match.group().strip()
    if label[0] in HAN[:-1] and _is_pair(text, match.end()):
        return None
    digits = _VALUE.search(label)
    number = number_of(digits.group()) if digits else 0
    return Numbering(_level(label), number, label, match.end())


def rank_of(label: str, level: int) -> int:
    """How deep a numbering stands: 第一部分 above 第一节 above 一、, which begins anew in each."""
    above = (1 if "节" in label else 2) if label.startswith("第") else 0
    return RANKS * level - above


def number_of(digits: str) -> int:
    """The value of a numbering's digits: 12, 十二 and ⑫ are 12."""
    return _CIRCLED.find(digits) + 1 or small_number(digits)


def _level(label: str) -> int:
    if label[0] in _CIRCLED:
        return 5
    if label[0] in "（(":
        return 2 if label[1:].lstrip()[0] in HAN else 4
    if label[0].isdigit():
        return 4 if label[-1] in ")）" else 3
    return 1


def _is_pair(text: str, end: int) -> bool:
    """Whether 一、 is the front of 一、二产业: the next number follows at once."""
    follows = small_number(text[end : end + 1]) == small_number(text[end - 2]) + 1
    return follows and text[end + 1 : end + 2] in _PAIRED
