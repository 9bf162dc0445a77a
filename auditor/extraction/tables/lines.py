"""The words at the left of one row: its code, number and 其中, and whether it is a total."""

from __future__ import annotations

import re
from typing import NamedTuple

NAMED_TOTAL, BARE_TOTAL, GRAND_TOTAL = 1, 2, 3

_TOTAL = re.compile(
    r"^(.*?)(合\s?计|总\s?计|小\s?计|共\s?计|总\s?分|总得分|合计得分|总和)(?:数|值|分)?"
    r"(?:[（(][^（）()]*[）)])?[:：]?$"
)
#: 全市 may be the total of the rows, or more than these; only the figures can tell.
_AREA = re.compile(r"^全[省市县区州旗镇乡国校院街](?:合计)?$")
_MARKED = re.compile(r"^(?:其\s?中\s?[:：]?|[#＃*]|其中)\s*")
_CODED = re.compile(r"^[\[（(]?(\d{3}(?:\d{2}){0,4})[\]）)]?[\s\-—_、:：]*(?=[^\d\s.,，年%])")
_NUMBERINGS = (
    (10, re.compile(r"[一二三四五六七八九十]{1,3}\s?[、.．]")),
    (20, re.compile(r"[（(][一二三四五六七八九十]{1,3}[）)]")),
    (32, re.compile(r"\d{1,2}\.\d{1,2}\.\d{1,2}(?![\d%])[.、\s]?")),
    (31, re.compile(r"\d{1,2}\.\d{1,2}(?![\d.%])[、\s]?(?=[^\d\s%])")),
    (30, re.compile(r"\d{1,2}\s?[.．、](?!\d)")),
    (40, re.compile(r"[（(]?\d{1,2}[）)]")),
    (50, re.compile(r"[①-⑳]")),
)
MAIN = 90  #: level of a row without a number
_QUOTES = re.compile(r"[“”\"'‘’《》\s]")


class Line(NamedTuple):
    """The words of one row, taken apart."""

    row: int
    label: str  #: without code, number and 其中
    code: str = ""
    level: int = MAIN
    marked: str = ""  #: 其中： or #
    rank: int = -1  #: of a total: 小计 0 < 收入合计 1 < 合计 2 < 总计 3
    may_hold_more: bool = False  #: 全市: a total only where figures bear it out


def read_line(row: int, label: str, code: str = "") -> Line:
    """`其中：1.人员经费` is a detail, numbered 1."""
    words = label.lstrip()
    indent = len(label) - len(words)
    bare = _QUOTES.sub("", words)
    total = _TOTAL.match(bare)
    mark = _MARKED.match(words)
    marked = mark[0].strip() if mark else ""
    words = words[mark.end() :] if mark else words
    coded = _CODED.match(words) if not code else None
    if coded is not None:
        code, words = coded[1], words[coded.end() :]
    level = MAIN + indent
    for number, pattern in _NUMBERINGS:
        match = pattern.match(words)
        if match is not None and match.end() < len(words):
            level, words = number, words[match.end() :].lstrip()
            break
    if not total and not mark and _AREA.match(bare):
        return Line(row, words, code, level, marked, BARE_TOTAL, may_hold_more=True)
    return Line(row, words, code, level, marked, -1 if mark or not total else _rank(total))


def _rank(total: re.Match[str]) -> int:
    if total[2].startswith("小"):
        return 0
    if total[2].startswith("总"):
        return GRAND_TOTAL
    return NAMED_TOTAL if total[1] else BARE_TOTAL
