"""What an average is counted by: 人均 by people, 户均 by households, 车均 by cars."""

from __future__ import annotations

import re

from auditor.model import Fact

_BY = re.compile(r"([人户亩件例次批场生车台床村校班组笔])均|每一?([人户亩件例次生车床村校名辆台])")
#: 月人均1,200元 shares out what a month brings: neither all of a year nor all who came in it.
_OF_MONTHS = re.compile(r"[月日周季天](?:每?[人户]均?|均)|每[人户](?:每|一)?[月日天周季]")
_UNITS = {
    "人": ("人", "名", "位", "人次", "口"),
    "名": ("人", "名", "位", "人次"),
    "生": ("人", "名", "位", "生"),
    "次": ("次", "人次", "批次", "例", "场"),
    "车": ("辆", "台"),
    "辆": ("辆", "台"),
    "批": ("批", "批次"),
    "场": ("场", "场次"),
    "台": ("台", "台套"),
    "床": ("床", "张"),
    "班": ("班", "个"),
    "组": ("组", "个"),
    "校": ("所", "校"),
    "村": ("村", "个"),
}


def is_counted_by(average: Fact, count: Fact) -> bool:
    """Whether an average can rest on a count; one that does not say by what rests on any.

    Of 6,380人次, 25场 and 场均255人次 the first is what is shared out.
    """
    if average.kind == "count" and average.unit == count.unit:
        return True
    if _OF_MONTHS.search(average.subject):
        return False
    said = _BY.search(average.item + average.measure)
    if said is None or not count.unit:
        return True
    by = said[1] or said[2]
    return count.unit in _UNITS.get(by, (by,))
