"""A rate that is said again, in plain words, after the figures that prove it: 95.27% and 95.72%.

收回问卷486份，满意463份，满意度95.27% in one chapter, 问卷显示满意度为95.72% among the problems: a
swap, or one digit, between the only two values that the report has for a rate of that name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from auditor.checking.agreeing.settings import of_two_settings
from auditor.checking.index import Index, same_time
from auditor.checking.sentences import is_cell
from auditor.checking.slips import slip_between
from auditor.model import Fact

_UNNAMED = ("比率", "完成率")  #: a percentage that does not say what rate it is, or that many have
_TELLING = 3  #: digits that two rates share by no accident
_LEVELS = frozenset(("count", "money"))
#: 问卷显示群众满意度, 部门整体执行率: of all whom, or what, the report speaks of
_OF_ALL = re.compile(
    "(?:问卷|调查|显示|抽样|结果|服务|受益|社会|相关|群众|公众|对象|总体|综合|平均|整体|部门|本?项目"
    "|全年|年度|预算|资金|支出)+"
)
#: Chapters that speak of what others have told.
_LOOKS_BACK = re.compile("问题|不足|原因|建议|改进|整改|结论|差距|困难")


def told_twice(index: Index) -> list[tuple[Fact, Fact]]:
    """Rates of one name, of which the report has two values, a slip apart; the later one first."""
    named: dict[str, list[Fact]] = {}
    for at in index.by_role.get("rate", ()):
        rate = index.facts[at]
        plain = rate.kind == "percent" and rate.amount.is_exact and rate.measure not in _UNNAMED
        if plain and not is_cell(rate) and len(index.digits(at)) >= _TELLING:
            named.setdefault(rate.measure, []).append(rate)
    return [pair for rates in named.values() for pair in _pairs(rates, index)]


def disproven(
    twice: list[tuple[Fact, Fact]], proven: AbstractSet[int]
) -> Iterator[tuple[Fact, Fact]]:
    """Those of which one is borne out by figures and the other by none."""
    for one, other in twice:
        if one.number not in proven and other.number in proven:
            yield one, other


def _pairs(rates: list[Fact], index: Index) -> Iterator[tuple[Fact, Fact]]:
    for one in rates:
        beside = [rate for rate in rates if _is_of_one(rate, one)]
        again = [rate.value for rate in rates].count(one.value) > 1  # what is said again is no slip
        if again or len({rate.value for rate in beside}) != 2 or not _is_bare(one, index):
            continue
        for other in beside:
            if other.block != one.block and _is_slip(one, other, index):
                yield one, other
                break


def _is_of_one(rate: Fact, one: Fact) -> bool:
    """Whether two rates of one name may be of one thing: 群众满意度, 满意度, 服务群众满意度."""
    names = _name(rate), _name(one)
    return names[0] == names[1] or all(not name or _OF_ALL.fullmatch(name) for name in names)


def _name(rate: Fact) -> str:
    """What a rate itself says that it is of."""
    return rate.item if rate.item in rate.subject else ""


def _is_bare(rate: Fact, index: Index) -> bool:
    """Whether no level stands before it in its sentence, of which it could be the rate."""
    first, _ = index.sentences[rate.sentence]
    before = index.facts[first : rate.number]
    return not any(fact.kind in _LEVELS and fact.role == "main" for fact in before)


def _is_slip(one: Fact, other: Fact, index: Index) -> bool:
    slip = slip_between(one.value, other.value)
    if not slip or not same_time(one.period, other.period) or of_two_settings(one, other, index):
        return False
    if slip == "swap":
        return True
    looks_back = any(_LOOKS_BACK.search(heading) for heading in index.headings(one.block))
    return looks_back and _name(one) == _name(other)
