"""Rates computed otherwise: the direction turned, another base, upside down, points for percent."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_UP

from auditor.checking.diagnosing.case import Case, Sides
from auditor.checking.diagnosing.cause import ACCIDENT, Cause, by_chance, called
from auditor.checking.diagnosing.surroundings import Surroundings, of_one_year
from auditor.checking.diagnosing.unequal import MEANT_POINTS, in_points
from auditor.checking.index import SECTION
from auditor.checking.judging import shortened
from auditor.model import Fact
from auditor.rulebook import interval
from auditor.rulebook.condition import Term
from auditor.rulebook.interval import Undefined, Value

_TELLING = 2  #: digits of a rate below which it may be anything
_RATES = ("percent", "points", "multiple")
_NEAREST = 40  #: other totals tried
_DIRECTIONS = {"change": ("增加", "减少"), "growth": ("增长", "下降")}


def turned(case: Case, _: Surroundings) -> Cause | None:
    """增长 with a fall: the relation holds with the other sign."""
    fact = case.index.facts[case.reported]
    left = case.as_stated.left
    if not fact.sign or not left.value or not _holds(case, interval.negate(left)):
        return None
    rise, fall = _DIRECTIONS.get(fact.role, _DIRECTIONS["growth"])
    meant = fall if fact.sign > 0 else rise
    text = f"数值相符而方向写反，按所列数应为{meant}"
    return _of_one(case, Cause("direction", text, case.reported))


def other_base(case: Case, _: Surroundings) -> Cause | None:
    """Divided by this year's figure, or the wrong way round."""
    fact = case.index.facts[case.reported]
    if fact.kind not in _RATES or len(case.index.digits(case.reported)) < _TELLING:
        return None
    top, bottom = _fraction(case.right)
    if top is None or bottom is None or len(case.facts) != 3:
        return None
    one, other = case.facts[1:]
    a, b = case.index.value(one), case.index.value(other)
    if a.value == b.value:
        return None
    if top.made_by == "name" and bottom.made_by == "name":
        if _holds(case, None, {one: b, other: a}):
            inverted = Cause("inverted", "分子、分母对调则相符，疑除反了", case.reported)
            return _of_one(case, inverted)
        now = case.index.facts[one].head  # 增减额 / 上期数: what the change led to
        is_change = case.index.facts[one].role == "change" and now >= 0
        if is_change and _holds(case, None, {other: interval.add(b, a)}):
            return _by_this_year(case, now)
    elif top.made_by == "name":  # 增减额 / (本期数 - 增减额)
        if _holds(case, None, {other: interval.add(a, b)}):
            return _by_this_year(case, other)
    elif bottom.made_by == "name":  # (本期数 - 上期数) / 上期数
        sides = case.sides({one: b, other: a})
        if sides is not None and sides._replace(right=interval.negate(sides.right)).agree:
            return _by_this_year(case, one)
    return None


def _by_this_year(case: Case, now: int) -> Cause:
    text = f"以本年数{case.index.facts[now].amount.text}为基数则相符，疑应以上年数为基数"
    return _of_one(case, Cause("this-year-base", text, case.reported, "", now))


def _of_one(case: Case, cause: Cause) -> Cause:
    """With the chance that just this other reckoning gives the figure."""
    chance = by_chance(1, case.step, case.as_stated.left.value)
    return cause._replace(chance=chance)


def other_total(case: Case, _: Surroundings) -> Cause | None:
    """The rate is right for another total that stands nearby."""
    fact = case.index.facts[case.reported]
    top, bottom = _fraction(case.right)
    if fact.kind not in _RATES or top is None or bottom is None or bottom.made_by != "name":
        return None
    if len(case.index.digits(case.reported)) < _TELLING + 1 or len(case.facts) != 3:
        return None
    of = case.facts[2]
    rivals = list(_totals(case, case.index.facts[of]))
    step, size = case.as_stated.ulp, case.as_stated.left.value
    if by_chance(len(rivals), step, size) > ACCIDENT / 2:
        return None
    fitting = [
        other for other in rivals if _holds(case, None, {of: case.index.value(other.number)})
    ]
    if len({other.value for other in fitting}) != 1:
        return None
    total = fitting[0]
    broken, mended = case.weigh(of, case.index.value(total.number).value)
    if mended and not broken:
        return _not_brought_up(case, of, total)
    text = f"以{called(total)}计算则相符，疑分母取错"
    return Cause("other-total", text, case.reported, "", total.number)


def _not_brought_up(case: Case, of: int, total: Fact) -> Cause:
    """Not this rate alone but other relations too ask for the other total: the first is wrong."""
    own = case.index.facts[of]
    text = f"以{called(total)}计算，这里与别处都相符，疑{own.amount.text}有误"
    return Cause("stale-copy", text, of, total.amount.text, total.number)


def _totals(case: Case, of: Fact) -> Iterator[Fact]:
    """Levels of the section that the rate could have been taken of, each figure once."""
    index = case.index
    first, last = index.reach(case.reported, SECTION)
    near = sorted(index.facts[first:last], key=lambda fact: abs(fact.number - case.reported))
    seen = {index.facts[at].value for at in case.facts}
    for fact in near:
        if len(seen) > _NEAREST:
            return
        if fact.role not in ("main", "base", "target") or not fact.amount.is_exact:
            continue
        alike = (fact.unit, fact.kind) == (of.unit, of.kind) and of_one_year(of, fact)
        if alike and fact.value and fact.value not in seen:
            seen.add(fact.value)
            yield fact


def points_for_percent(case: Case, _: Surroundings) -> Cause | None:
    """提高2.70个百分点 where 92.5% to 95.0% is 2.5 points and a growth of 2.70%; or reversed."""
    fact = case.index.facts[case.reported]
    facts = [case.index.facts[at] for at in case.facts[1:]]
    if [one.kind for one in facts] != ["percent", "percent"]:
        return None
    one, other = (case.index.value(each.number) for each in facts)
    apart = interval.subtract(one, other)
    if fact.kind == "percent" and fact.role == "growth" and _shows(case, apart):
        return Cause("points", MEANT_POINTS, case.reported, in_points(fact))
    if fact.kind != "points" or not other.value:
        return None
    try:
        growth = interval.divide(apart, other)
    except Undefined:
        return None
    if not _shows(case, growth):
        return None
    return Cause("points", "数值恰为增长率，疑把百分之几写成了百分点", case.reported)


def _shows(case: Case, value: Value) -> bool:
    """Whether the figure under question prints just this number."""
    shown = shortened(value.value, case.step, ROUND_HALF_UP)
    return bool(shown) and shown == case.as_stated.left.value


def _holds(case: Case, left: Value | None, overrides: dict[int, Value] | None = None) -> bool:
    sides = case.sides(overrides or {})
    if sides is None:
        return False
    return Sides(left or sides.left, sides.right, sides.ulp).agree


def _fraction(term: Term | None) -> tuple[Term | None, Term | None]:
    if term is None or term.does != "/":
        return None, None
    return term.of[0], term.of[1]
