"""What the words before a figure say of it: a qualifier, a unit that the figure lacks."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from auditor.extraction.units import either, shipped_units

#: Link words that may stand between a qualifier and its figure: 约为1500人次, 约占20%.
_LINKS = "为占有达在需计"
#: How far back a unit before its figure may stand.
_NEAR = 24
#: Words between a name and its figure: 培训人数共计200.
_BETWEEN = "(?:[：: 为是到达共已约近超有]|分别|合计|累计|总计|超过|突破|不足)*$"
#: Words after which a bare number is a label and no quantity: 附件1, 编号33523.
_LABEL = re.compile(
    "(?:附件|附表|附录|附注|专栏|[图表注第]|编号|代码|编码|序号|账号|电话|传真|号码|热线|邮编|邮政编码|版本|页)"
    "[：: ]*$"
)
#: 年初预算为0: of an amount that is nothing the unit is left out
_MONEY = re.compile("(?:预算|决算|支出|收入|经费|资金|拨款)(?:数|金额|总额)?(?:分别|各)?[为是]?$")
_RATE = re.compile(f"(?<![比倍汇积转])率{_BETWEEN}|(?:占比|比例|比重){_BETWEEN}")


class _Before(NamedTuple):
    """Patterns for the end of the words before a figure."""

    last: frozenset[str]  #: characters in which a qualifier ends
    qualifier: re.Pattern[str]
    counted: re.Pattern[str]  #: 培育人次, 培训人数, 岗位个数
    bracketed: re.Pattern[str]  #: 发行总额（亿元）


@cache
def _before() -> _Before:
    units = shipped_units()
    leading = units.leading
    counts = [word for word, unit in units.known.items() if unit.kind == "count"]
    times = either(word for word in counts if word[1:] == "次")
    single = either(word for word in counts if len(word) == 1)
    any_unit = either(units.known)
    scale = "[十百千]?[万亿]{0,2}"
    return _Before(
        last=frozenset(word[-1] for word in leading),
        qualifier=re.compile(f"{either(leading)}(?P<link>[{_LINKS}])?$"),
        counted=re.compile(f"(?:(?P<unit>{times}|{single}(?=数))数?|(?P<people>人口)){_BETWEEN}"),
        bracketed=re.compile(rf"[（(](?:单位[：:]?)?(?P<unit>{scale}{any_unit})[)）]{_BETWEEN}"),
    )


def qualifier_ends() -> frozenset[str]:
    """The characters in which the words before a figure end when a qualifier is there."""
    return _before().last | set(_LINKS)


def split_qualifier(subject: str) -> tuple[str, str]:
    """培育人次超 -> (培育人次, 超); 累计约为 -> (累计为, 约)."""
    before = _before()
    last = subject[-1:]
    if last not in before.last and not (last in _LINKS and subject[-2:-1] in before.last):
        return subject, ""
    found = before.qualifier.search(subject, max(len(subject) - 6, 0))
    if found is None:
        return subject, ""
    link = found["link"] or ""
    return subject[: found.start()].rstrip() + link, found.group().removesuffix(link)


def is_label(words: str) -> bool:
    """Whether a bare number after `words` is a label: 附件 1."""
    return _LABEL.search(words[-_NEAR:]) is not None


def implied_unit(words: str) -> str:
    """The unit that words before a bare number give: 培育人次 -> 人次, 总额（亿元） -> 亿元."""
    before = _before()
    bracketed = before.bracketed.search(words[-_NEAR:])
    if bracketed is not None:
        return bracketed["unit"]
    if words.endswith(("人民币", "RMB")):
        return "元"
    counted = before.counted.search(words[-_NEAR:])
    if counted is not None:
        return counted["unit"] or "人"
    return ""


def unit_of_nothing(words: str) -> str:
    """The unit of a bare 0 after `words`: 发生率为0 is 0%, 年初预算为0 is 0元."""
    near = words[-_NEAR:]
    if _RATE.search(near) is not None:
        return "%"
    return "元" if _MONEY.search(near) is not None else ""
