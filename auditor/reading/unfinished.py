"""Lines that stop within a figure, a quotation, or the name of a budget item."""

from __future__ import annotations

import re

#: 教育支出（类）普通教育（款）小学教育（项）: the three steps of the name of a budget item.
_STEP = re.compile("[（(]\\s?([类款项])\\s?[)）]")
_MARKS = re.compile("[，。；：、\\d]")
_LONGEST = 44  #: characters of a line in which the next step of a name stands
#: 小学教育（项）”|27.09万元，: the figure that is stated of what the line before names.
_STATED = re.compile(r"[\d,]+(?:\.\d+)?\s?(?:[万亿]?元|[%％])[，。；、（]")
_NAMES = re.compile("[\u4e00-\u9fff”）)，、]$")
#: 312|0.00万元 and 202|2年: the two halves of a figure that was broken at the width of the lines.
_HALF = re.compile(r"(?<![\d.,])[\d,]*\d\.?\d*$")
_REST = re.compile(r"[\d,]*\.?\d+(?=\s?[^\d.,\s])")
_WHOLE = re.compile(r"(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?")
#: 12,5|43.6万元, 98.|5% and 36|.5万元: half a figure that is none by itself; some write 3. for 3。
_TORN = re.compile(
    r"(?<=[\u4e00-\u9fff])(?:\d{1,3}(?:,\d{3})*,\d{1,2}\n"
    r"|[\d,]*\d(?:\.\n(?=\d{1,4}\s?[%％万亿元])|\n(?=\.\d{1,4}\s?[%％万亿元])))"
)
_FIGURE_ENDS = frozenset("0123456789.")
_LONGEST_FIGURE = 24


def stops_within_name(before: str, text: str) -> bool:
    """Whether `text` goes on with what the line `before` it began to name."""
    if "“" in before and _leaves_quote_open(before, text):
        return True
    if text[0].isdigit() and _STATED.match(text) and _NAMES.search(before):
        return True
    return ("类" in before or "款" in before) and _leaves_item_open(before, text)


def _leaves_quote_open(before: str, text: str) -> bool:
    """“统计信息|事务”: the quotation that was opened last is closed first."""
    if before.rfind("“") < before.rfind("”"):
        return False
    opened, closed = text.find("“"), text.find("”")
    return closed >= 0 and (opened < 0 or closed < opened)


def _leaves_item_open(before: str, text: str) -> bool:
    """体育支出（类）其他体育|支出（款）: no mark stands between two steps of one name."""
    steps = list(_STEP.finditer(before))
    if not steps or steps[-1][1] == "项" or _MARKS.search(before, steps[-1].end()):
        return False
    following = _STEP.search(text[:_LONGEST])
    if following is None or "类款项".find(following[1]) <= "类款项".find(steps[-1][1]):
        return False
    return _MARKS.search(text[: following.start()]) is None


def cuts_figure(before: str, text: str) -> bool:
    """Whether a figure goes on over the end of a line; prose never sets two side by side.

    The one ends in a digit and the other begins with one.
    """
    half, rest = _HALF.search(before[-_LONGEST_FIGURE:]), _REST.match(text)
    return half is not None and rest is not None and _WHOLE.fullmatch(half[0] + rest[0]) is not None


def tears_figure(before: str, text: str) -> bool:
    """Whether `before` ends in half a figure that would be none by itself."""
    if before[-1] not in _FIGURE_ENDS:
        return False
    seam = f"{before[-_LONGEST_FIGURE:]}\n{text[:_LONGEST_FIGURE]}"
    return _TORN.search(seam) is not None and cuts_figure(before, text)
