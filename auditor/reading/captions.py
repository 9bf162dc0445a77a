"""What stands above a table: its title, the unit of its figures, and the marks of a form.

A table of 部门决算 has three lines above it: 收入决算表, 公开02表, and 部门：某局 beside 单位：元.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from auditor.reading.lines import EM
from auditor.reading.parts import GridTable, Part, text_of, width_of

#: How many lines above a table belong to it.
REACH = 6
_UNIT = re.compile(r"单\s*位\s*[:：]\s*([^\s，,；;、）)】\]]+)")
_MONEY = re.compile(r"(?:人民币)?[百千]?[万亿]?元")
_BODY = re.compile(r"[局委办院校部厅处队站所会室馆司]$|中心$|政府$")
#: Lines that are no title: the number of the form, what its fields are filled with, a date.
_MARK = re.compile(
    r"[（(【\[]?(?:公开|附|预|决|财决|财预|部门)*\d{1,2}(?:-\d)?表[）)】\]]?|[（(]?续表?\d*[）)]?"
    r"|[（(]?(?:19|20)\d\d年(?:度|\d{1,2}月(?:\d{1,2}日)?)?[）)]?"
    r"|附[件表]?\d*[:：]?|[（(【\[]?(?:金额)?单位[:：].*"
    r"|(?:公开|编制|填报|预算|主管|填表|项目)?(?:部门|单位|日期|时间|人)(?:名称|[（(]盖?章[）)])?[:：].*"
)
_WIDEST = 45 * EM


class Caption(NamedTuple):
    """What the lines above a table say of it."""

    title: str
    unit: str


def caption_of(above: Sequence[Part], heading: str) -> Caption:
    """The caption of the table under the parts `above`; the heading says what no line does."""
    unit = ""
    for part in reversed(above[-REACH:]):
        if isinstance(part, GridTable) or width_of(part) > _WIDEST:
            break
        text = text_of(part)
        unit = unit or unit_in(text)
        if _MARK.fullmatch("".join(text.split())) is None:
            return Caption(heading if text[-1] in "。；" else text, unit)
    return Caption(heading, unit)


def unit_in(text: str) -> str:
    """The unit that `text` states for figures; 单位：某某局 says whose they are."""
    stated: list[str] = _UNIT.findall(text)
    money = [unit for unit in stated if _MONEY.match(unit)]
    return next(iter(money or [unit for unit in stated if not _BODY.search(unit)]), "")
