"""With which year a change is compared, where the earlier level beside it is of a year written out.

由2020年的85%提高到2023年的93%，较2022年提高2个百分点: the points are not those between the two; nor
are 年均提高2.7个百分点, or what a level is 高于全省平均.
"""

from __future__ import annotations

import re

from auditor.checking.index import Index
from auditor.model import Fact

_OTHERWISE = re.compile("年均|平均|比全|较全|高[于出]|低于|目标")
_OVER = re.compile(r"[较比]\s?(?:((?:19|20)\d\d)\s?年|(?:上|去)年)")
_DATED = re.compile(r"((?:19|20)\d\d)\s?年(?:度|末|底)?的?\s?$")
_YEAR = re.compile(r"((?:19|20)\d\d)\s?年")
_NEAR = 12  #: characters before a level that may date it
_REACH = 60  #: characters before a change that may say with what it is compared


def of_another_year(index: Index, change: Fact, prior: Fact) -> bool:
    """Whether a change is compared with another year than that of the level before it."""
    text = index.text
    dated = _DATED.search(text, max(prior.start - _NEAR, 0), prior.start)
    if dated is None or change.sentence != prior.sentence or prior.number > change.number:
        return False
    since = max(change.start - _REACH, prior.end)
    clause = max(text.rfind(mark, since, change.start) for mark in "，；,;")
    words = text[max(clause, since) : change.start]
    if _OTHERWISE.search(words) is not None:
        return True
    over = _OVER.search(words)
    if over is None:
        return False
    if over[1]:
        return over[1] != dated[1]
    later = _YEAR.findall(text, prior.end, change.start)
    now = later[-1] if later else change.period[:4]
    return now.isdecimal() and int(now) - 1 != int(dated[1])
