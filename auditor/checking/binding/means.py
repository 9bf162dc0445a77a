"""What the words of an average say: of what it is, and by what it is counted.

户均 is counted by households, 平均每处投资 by places, 车均运行维护费 by cars; 月人均 is of a month.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from auditor.model import Fact

_BY = re.compile(
    r"(?:平均每一?|^[单每])(人次|批次|平方米|公里|立方米|[\u4e00-\u9fff])|(人次|批次|[\u4e00-\u9fff])均"
)
_EACH = re.compile(r"^每一?(人次|批次|场次|平方米|公里|立方米|[\u4e00-\u9fff])")
OF_TIME = frozenset("日月年周季天")
#: 月人均1,200元 shares out what a month brings: neither all of a year nor all who came in it.
_OF_MONTHS = re.compile(
    r"[月日周季天](?:每?[人户]均?|均)|(?:每[人户]|[人户]均)(?:每|一)?[月日天周季]"
)
_UNITS = {
    "人": ("人", "名", "位", "人次", "口"),
    "名": ("人", "名", "位", "人次"),
    "位": ("人", "名", "位", "人次"),
    "生": ("人", "名", "位", "生"),
    "人次": ("人次",),
    "次": ("次", "人次", "批次", "例", "场"),
    "车": ("辆", "台"),
    "辆": ("辆", "台"),
    "批": ("批", "批次"),
    "批次": ("批次", "批"),
    "场": ("场", "场次"),
    "台": ("台", "台套"),
    "床": ("床", "张"),
    "家": ("家", "户"),
    "案": ("件", "起", "宗"),
    "单": ("单", "笔", "件"),
    "期": ("期", "期次"),
    "企": ("家", "户", "个"),
    "警": ("人", "名"),
    "里": ("公里",),
}
_PEOPLE = frozenset("人名位")
#: What is counted as 个, 所 or 家 of the name: 32个示范村.
_NAMED = frozenset("村校班组社镇县区乡店站队园院馆企项")
_COUNTERS = ("个", "所", "家", "支", "处", "座", "间")
#: 公益性岗位1,830个，人均月补贴600元: one for each who fills it.
_FILLED = ("岗位", "公岗")
#: 惠及企业172家，户均5万元: firms are households of a market.
_FIRMS = re.compile("企业|商户|主体|公司|商家|门店")
_LINKS = re.compile("(?:约|近|达到?|[为是超]|超过|仅)+$")


#: Counts that are no people: 核定编制186名.
_POSTS = re.compile("编制|计划|目标")
#: 按年平均常住人口356.80万人计算: a mean over time is a count all the same.
_MEAN_COUNT = re.compile(
    "平均(?:常住)?(?:人口|人数|户数)|平均(?:保有|在[岗校编职])|[年月期]平均|[年月]均"
)


class Mean(NamedTuple):
    """What the words of an average say."""

    by: str  #: 人, 户, 辆, 处; empty where they do not say
    name: str  #: what is shared out: 运行维护费; may be empty
    of: str = ""  #: whose: 海东区 of 海东区户均投资


def read_mean(average: Fact) -> Mean:
    """What the words that lead to an average say."""
    return _read(average.subject, average.measure)


@lru_cache(maxsize=1 << 12)
def _read(subject: str, measure: str) -> Mean:
    before, found, after = subject.partition(measure)
    if not found:
        before, after = "", ""
    said = _BY.search(measure)
    by = (said[1] or said[2]) if said is not None else ""
    if not by and (each := _EACH.match(after)):
        by, after = each[1], after[each.end() :]
    if not by and (each := _EACH.fullmatch(before)):
        by, before = each[1], ""  # 每批次平均成本
    by = by if by != "平" else ""
    name, before = _LINKS.sub("", after).lstrip("的"), before.removesuffix("的")
    return Mean(by, name, before) if name else Mean(by, _LINKS.sub("", before))


def is_counted_by(average: Fact, count: Fact) -> bool:
    """Whether an average can rest on a count; one that does not say by what rests on any."""
    by = read_mean(average).by
    if by in OF_TIME:
        return count.unit == average.unit
    return not by or not count.unit or is_of(by, count)


def is_of_months(average: Fact) -> bool:
    """Whether it is of a month, a day, a week for each: 月人均, 每人每月."""
    return _OF_MONTHS.search(average.subject) is not None


def is_of(by: str, count: Fact) -> bool:
    """Whether a count is one of what an average is counted by: 32个示范村 of 每村."""
    if count.unit in _UNITS.get(by, (by,)):
        return True
    if by in _PEOPLE and count.unit == "个":
        return count.subject.endswith(_FILLED)
    words = f"{count.subject}{count.tail[:6]}"
    if by == "户" and count.unit == "家":
        return _FIRMS.search(words) is not None
    return by in _NAMED and count.unit in _COUNTERS and by in words


def is_shareable(own: Fact, other: Fact) -> bool:
    """Whether a figure may be what an average shares out, as far as kind and unit go."""
    unit = own.unit.partition("/")[0]  # 人均800元/人次
    one_sort = other.unit == unit or {other.unit, unit} <= _PEOPLE
    if other.kind != own.kind or not one_sort or other.amount.flaw:
        return False
    return other.role == "main" and bool(other.value)


def can_share(own: Fact, by: str, other: Fact) -> bool:
    """Whether a count may be that of those who share it."""
    if other.kind != "count" or other.amount.flaw or not other.value or other.unit == own.unit:
        return False
    if own.subject.endswith("生产总值") and "年末" in other.subject:
        return False  # of the people of the year on average, not of those at its end
    if other.role != "main" and not (other.role == "average" and _MEAN_COUNT.search(other.subject)):
        return False
    return not by or not other.unit or is_of(by, other)


def without_posts(counts: list[Fact]) -> list[Fact]:
    """核定编制186名，实有172人: posts and plans are no people, unless there is nothing else.

    计划抽检8,000批次，其中市级4,800批次: parts of a plan are planned as well.
    """
    real = [count for count in counts if not _POSTS.search(count.subject)]
    planned = {count.whole for count in real}
    return [count for count in counts if count in real or count.number in planned] or counts
