"""上年(X): what a figure was a year before, or a balance when the year began."""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.checking.binding.base_years import of_another_year
from auditor.checking.binding.bound import Bound
from auditor.checking.index import SECTION, SENTENCE, Index, same_item
from auditor.model import BUDGETS, Fact

_YEAR = re.compile(r"(?:19|20)\d\d")
_CLOSING = re.compile(r"^(?:本年末|当年末|年末|期末|年终|本年|当年|本期)")
_OPENING = re.compile(r"^(?:上年末|去年末|上年度|上年|去年|年初|期初)")
_OVER_YEAR = re.compile("上年|去年|上一年|同期|同比")
_OVER_TWELVE = re.compile("同比|同期")  #: months
_SINCE = re.compile("[比较]?(?:年初|月初|季初|上月|上季|上个月|上年?末|去年末)|环比")
_YEAR_END = re.compile(r"年末|12月|^(?:(?:19|20)\d\d)?$")
_OVER_PLAN = re.compile("预算|计划|目标|任务|[调核][增减]$")
_MOVES = frozenset(("change", "growth"))
_ADJUSTED = re.compile("[调核][增减整]")
_BESIDE = 2  #: figures between which a growth without a level of its own looks for its base
_STATED = ("main", "prior", "base")


def priors(index: Index, now: Fact, anchor: int, farthest: int, years: int) -> list[Bound]:
    """The figures that state `now` so many years before, those that it is linked with first."""
    found = [*_linked(index, now)] if years == 1 else []
    first, last = index.reach(anchor, min(farthest, SECTION))
    for other in index.facts[first:last]:
        if other.number == now.number or other.role not in _STATED or other.unit != now.unit:
            continue
        opening = years == 1 and (_is_opening(now, other) or _is_beside(now, other))
        if opening or _is_earlier(now, other, years):
            found.append(Bound(other.number, index.distance(anchor, other.number)))
    own = index.facts[anchor]
    found = [one for one in found if not of_another_year(index, own, index.facts[one.fact])]
    nearest = sorted(found, key=lambda bound: bound.tier)
    return [bound for bound in nearest if bound.tier == nearest[0].tier]


def spent_before(index: Index, own: Fact) -> tuple[int, ...]:
    """接待费支出7.30万元。全年预算为10.00万元，较上年减少1.20万元: not the plan fell.

    The figure that a change may be of beside the one before it, which was only planned.
    """
    if own.role not in _MOVES or own.head < 1:
        return ()
    plan, spent = index.facts[own.head], index.facts[own.head - 1]
    if plan.measure not in BUDGETS or spent.measure in BUDGETS or spent.role != "main":
        return ()
    alike = spent.unit == plan.unit and spent.period == plan.period
    near = spent.block == plan.block and plan.sentence - spent.sentence <= 1
    if not near or not alike or plan.item not in ("", spent.item):
        return ()
    changes = (
        fact for fact in index.facts[plan.number + 1 : own.number + 1] if fact.role in _MOVES
    )
    planned = any(_OVER_PLAN.search(fact.subject) for fact in changes)
    return () if planned else (spent.number,)


def serves_change(index: Index, own: Fact, other: Fact) -> bool:
    """Whether a change or a growth may rest on a figure."""
    if other.role == "prior" and of_another_year(index, own, other):
        return False
    if other.role in ("change", "growth") and own.base_name != other.base_name:
        return False  # 增收 against the budget, 增长 against the year before
    if own.role == "growth" and _is_adjustment(other) and compared_with(own) != "plan":
        return False  # 由362万元调整为416万元，调增54万元，增长18.3%: over the year before
    if own.role == "growth" and other.role in ("change", "prior"):
        if _is_of_another(own, other) or _is_over_stretch(index, own, other):
            return False
        if other.role == "change" and _is_since_another(index, own, other):
            return False
        apart = own.number - other.number
        # 增长16.0%，增加额为792万元: the amount may be told behind
        behind = apart == -1 and other.role == "change" and not other.item
        if own.head < 0 and not behind and not 0 < apart <= _BESIDE:
            return False
        if own.head >= 0 > other.head and apart < 0 and not behind:
            return False  # 事故118起，下降19.7%；设置岗位2315个，年增收6000元
    # 与上年支出持平 is compared there and then
    return other.role != "prior" or not (
        other.tail.startswith(("持平", "基本持平")) or _of_two_comparisons(own, other)
    )


def _is_over_stretch(index: Index, growth: Fact, change: Fact) -> bool:
    """最后2个月|减收3,800万元，全年完成238,000万元，下降9.7%: the change of another time.

    So is 6月末余额168亿元，同比增长10.4%，上半年增加11亿元, since the growth is over twelve months.
    """
    if change.role != "change":
        return False
    if growth.period and change.period and growth.period != change.period:
        return growth.place.table is None
    if not 0 < change.number < growth.head:
        return False
    before = index.facts[change.number - 1]
    if before.kind != "duration" or before.sentence != change.sentence:
        return False
    return not set("，；：、,;:") & set(index.text[before.end : change.start])


def _is_since_another(index: Index, growth: Fact, change: Fact) -> bool:
    """3月末余额120亿元，同比增长8.6%，比年初增加5亿元: twelve months, and three.

    When the year ends both are the same.
    """
    level = index.facts[growth.head] if growth.head >= 0 else growth
    if _YEAR_END.search(level.period):
        return False
    for one, other in ((growth, change), (change, growth)):
        if _OVER_TWELVE.search(one.subject) and _SINCE.search(other.subject):
            return _OVER_TWELVE.search(other.subject) is None
    return False


def _is_adjustment(other: Fact) -> bool:
    """调增54万元, 由362万元调整为…: what became of a budget, and not of a year."""
    words = other.subject if other.role == "change" else other.tail
    return other.role in ("change", "prior") and _ADJUSTED.match(words) is not None


def _of_two_comparisons(change: Fact, prior: Fact) -> bool:
    """较年初预算1198000万元增加…，较上年决算增长5.41%: the growth is not over the budget."""
    return compared_with(prior) == "plan" and compared_with(change) in ("year", "both")


def _is_of_another(growth: Fact, other: Fact) -> bool:
    """事故比上年少3起；车速26.4公里/小时，提升5.2%; 增加12亿元，其中出口下降5%.

    比上年增加10万元，较年初预算下降5.0% are two comparisons.
    """
    if other.head >= 0 and other.head != growth.head:
        return True
    if other.role != "change":
        return False
    named = growth.head < 0 and growth.item and not growth.item.endswith(other.item or "…")
    return bool(named) or {compared_with(growth), compared_with(other)} == {"year", "plan"}


def compared_with(fact: Fact) -> str:
    """What a figure is compared with by its own words, or is itself a level of."""
    year, plan = _OVER_YEAR.search(fact.subject), _OVER_PLAN.search(fact.subject)
    if year is not None:
        return "year" if plan is None else "both"
    return "plan" if plan is not None else ""


def is_prior_of_another(level: Fact, other: Fact) -> bool:
    """死亡由9人降至7人，受伤12人: what one level was before says nothing of another."""
    return other.role == "prior" and level.role == "main" and level.number != other.head >= 0


def _linked(index: Index, now: Fact) -> Iterator[Bound]:
    """由30万元增加到42万元: the level that it rose from; a rule of its own for those is nearer."""
    for at in index.elaborations.get(now.number, ()):
        other = index.facts[at]
        planned = _OVER_PLAN.search(other.subject) or _is_adjustment(other)
        if other.role == "prior" and not planned:
            yield Bound(at, SENTENCE)


def _is_earlier(now: Fact, other: Fact, years: int) -> bool:
    """The same thing, stated of a year that lies so far back."""
    here, there = _YEAR.match(now.period), _YEAR.match(other.period)
    if here is None or there is None or int(here[0]) - int(there[0]) != years:
        return False
    if now.period[4:] != other.period[4:] and not _OPENING.match(_name(other)):
        return False
    named = bool(now.quantity) and (now.quantity, now.owner) == (other.quantity, other.owner)
    return named or (other.item, other.measure) == (now.item, now.measure)


def _is_beside(now: Fact, other: Fact) -> bool:
    """上年末在册5,126户，…，年末在册5,142户."""
    free = other.role == "prior" and other.head < 0 and other.sentence == now.sentence
    return free and bool(now.item) and other.item == now.item


def _is_opening(now: Fact, other: Fact) -> bool:
    """年末结余 of this year against 年初结余 or 上年结余."""
    name = _name(other)
    opening = _OPENING.match(name)
    if opening is None:
        return False
    core = _CLOSING.sub("", _name(now))
    return same_item(core, name[opening.end() :])


def _name(fact: Fact) -> str:
    """What the figure is called, with the words that say when."""
    if fact.quantity:
        return fact.quantity
    plain = fact.measure in ("金额", "数量")
    return fact.item if plain else fact.item + fact.measure
