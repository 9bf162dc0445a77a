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
#: B超 3台, 节约 48万元, 签约 126个: words of their own that end as a bound does
_OWN_WORD = re.compile("[A-Za-z]超$|[节签履续解违预特集合契]约$|[附就邻靠临最]近$")
#: 至少配备 3名, 至多可申请 2次: what bounds the figure behind its verb.
_ADVERB = re.compile("(至少|至多|大约)(?![^，。；]*(?:是|为|在|的))[一-鿿]{1,6}$")
#: Words after which a bare number is a label and no quantity: 附件1, 编号33523.
_LABEL = re.compile(
    "(?:附件|附表|附录|附注|专栏|[图表注第]|编号|代码|编码|序号|账号|电话|传真|号码|热线|邮编|邮政编码|版本|页)"
    "[：: ]*$"
)
#: 年初预算为0: of an amount that is nothing the unit is left out
_MONEY = re.compile("(?:预算|决算|支出|收入|经费|资金|拨款)(?:数|金额|总额)?(?:分别|各)?[为是]?$")
_AMOUNT = re.compile(
    f"(?:支出|收入|经费|费用?|资金|金额|投资|拨款|预算|决算|[存贷]款|余额|产值|资产|利润|税收)数?{_BETWEEN}"
)
_RATE = re.compile(f"(?<![比倍汇积转])率{_BETWEEN}|(?:占比|比例|比重){_BETWEEN}")


#: What is of money, so that （亿） behind it stands for 亿元.
_OF_MONEY = "[额费款债价入出]|资金|投资|资产|预算|[预决]算数"
#: Words before a bare number that is no amount of money, whatever 单位：万元 says.
_OF_NO_AMOUNT = re.compile("(?:[率比重分数量个年期级号次项]|面积|人员|编制|序|表)[ 为：:]*$")


class _Before(NamedTuple):
    """Patterns for the end of the words before a figure."""

    last: frozenset[str]  #: characters in which a qualifier ends
    qualifier: re.Pattern[str]
    counted: re.Pattern[str]  #: 培育人次, 培训人数, 岗位个数
    bracketed: re.Pattern[str]  #: 发行总额（亿元）
    stated: re.Pattern[str]  #: 单位：万元


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
        bracketed=re.compile(
            rf"(?:(?P<money>{_OF_MONEY})|(?P<people>人[数口]))?[（(](?:单位[：:]?)?(?P<unit>{scale}{any_unit}|[万亿]{{1,2}})[)）]{_BETWEEN}"
        ),
        stated=re.compile(rf"单位[：:][ ]?(?P<unit>{scale}元)"),
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
    if found is None or _OWN_WORD.search(subject) is not None:
        return subject, ""
    link = found["link"] or ""
    return subject[: found.start()].rstrip() + link, found.group().removesuffix(link)


def adverb_of(subject: str) -> str:
    """至少 of 至少配备, 大约 of 大约带动就业: a qualifier whose verb stands before the figure."""
    found = _ADVERB.search(subject)
    return found[1] if found is not None else ""


def is_label(words: str) -> bool:
    """Whether a bare number after `words` is a label: 附件 1."""
    return _LABEL.search(words[-_NEAR:]) is not None


def implied_unit(words: str) -> str:
    """The unit that words before a bare number give: 培育人次 -> 人次, 总额（亿元） -> 亿元."""
    before = _before()
    bracketed = before.bracketed.search(words[-_NEAR:])
    if bracketed is not None:
        if bracketed["unit"][-1] not in "万亿":
            return bracketed["unit"]
        of = "元" if bracketed["money"] else "人" if bracketed["people"] else ""
        return bracketed["unit"] + of  # 发行总额（亿）
    if words.endswith(("人民币", "RMB")):
        return "元"
    counted = before.counted.search(words[-_NEAR:])
    if counted is not None:
        return counted["unit"] or "人"
    return ""


def stated_unit(text: str, start: int, end: int) -> str:
    """The unit that a text states before `end`, where a bare number stands.

    For this figure, 金额（万元）：3.2, or for all: （单位：万元）收入3.2，支出2.9.
    """
    implied = implied_unit(text[max(start, end - _NEAR) : end])
    if implied:
        return implied
    at = text.rfind("单位", start, end)
    stated = _before().stated.match(text, at, end) if at >= 0 else None
    if stated is None or _OF_NO_AMOUNT.search(text, max(start, end - 8), end):
        return ""
    return stated["unit"]


def unit_of_nothing(words: str) -> str:
    """The unit of a bare 0 after `words`: 发生率为0 is 0%, 年初预算为0 is 0元."""
    near = words[-_NEAR:]
    if _RATE.search(near) is not None:
        return "%"
    return "元" if _MONEY.search(near) is not None else ""


def names_money(words: str) -> bool:
    """Whether `words` name an amount, so that 0.40万 after them is 0.40万元: 公务接待支出."""
    return _AMOUNT.search(words[-_NEAR:]) is not None
