"""What the parser calls for each rule of the grammar of conditions: pieces that can compute."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from auditor.rulebook import interval
from auditor.rulebook.condition import Comparison, Figures, Name, Shape, Term
from auditor.rulebook.interval import Undefined, Value

if TYPE_CHECKING:
    from lark import Token


class Part(NamedTuple):
    """A piece of a condition: how to compute it, the names in it, and how many steps it takes."""

    term: Term
    names: tuple[Name, ...] = ()
    steps: int = 1
    key: Name | None = None  #: set when it is nothing but a name, which may hold many figures
    literal: str = ""  #: set when it is nothing but a number
    shape: Shape = Shape("free")


class Compiled(NamedTuple):
    """A whole condition: its comparisons, every name in it, and how many steps it takes."""

    comparisons: tuple[Comparison, ...]
    names: tuple[Name, ...]
    steps: int


class Misuse(Exception):
    """Rightly spelled, but without meaning, such as round( ) of three things."""

    def __init__(self, offset: int, what: str, advice: str) -> None:
        super().__init__(what)
        self.offset = offset
        self.what = what
        self.advice = advice


_COMPARISONS = {
    "==": "=",
    "＝": "=",
    "≠": "!=",
    "≤": "<=",
    "≦": "<=",
    "≥": ">=",
    "≧": ">=",
    "＜": "<",
    "＞": ">",
}
_SCALES = {
    "": Decimal(1),
    "%": Decimal("0.01"),
    "％": Decimal("0.01"),
    "‰": Decimal("0.001"),
    "元": Decimal(1),
    "千元": Decimal(1000),
    "万": Decimal(10_000),
    "万元": Decimal(10_000),
    "亿": Decimal(100_000_000),
    "亿元": Decimal(100_000_000),
}
_NUMBER = re.compile(r"([\d.,，]+)\s*(.*)")
_FUNCTIONS = {
    "合计": "sum",
    "绝对值": "abs",
    "最小": "min",
    "最大": "max",
    "个数": "count",
    "四舍五入": "round",
    "最近可得": "nearest",
    "年均增长": "annual",
}
_OF_MANY: dict[str, Callable[[Sequence[Value]], Value]] = {
    "sum": interval.total,
    "min": interval.least,
    "max": interval.greatest,
    "count": lambda values: interval.exact(Decimal(len(values))),
}
_MOST_PLACES = 20
_MOST_YEARS = 20


class Compiler:
    """Each rule of the grammar has the method of its name; none keeps anything between calls."""

    def condition(self, children: list[Part | Token]) -> Compiled:
        """执行率 = 执行数 / 预算数; 0 <= 满意度 <= 100% is two comparisons."""
        sides = [child for child in children if isinstance(child, Part)]
        ops = [_COMPARISONS.get(str(op), str(op)) for op in children[1::2]]
        comparisons = tuple(
            Comparison(left.term, op, right.term, left.shape, right.shape)
            for left, op, right in zip(sides, ops, sides[1:], strict=False)
        )
        whole = _joined(sides[0].term, *sides)
        return Compiled(comparisons, whole.names, whole.steps)

    def add(self, children: list[Part]) -> Part:
        """财政拨款收入 + 其他资金"""
        return _binary(interval.add, children, "same")

    def subtract(self, children: list[Part]) -> Part:
        """本年 - 上年(本年)"""
        return _binary(interval.subtract, children, "same")

    def multiply(self, children: list[Part]) -> Part:
        """min(执行率, 100%) * 10"""
        return _binary(interval.multiply, children, "times")

    def divide(self, children: list[Part]) -> Part:
        """执行数 / 预算数"""
        return _binary(interval.divide, children, "over")

    def negate(self, children: list[Part]) -> Part:
        """-增减额"""
        term = children[1].term
        return _joined(lambda figures: interval.negate(term(figures)), children[1], made_by="same")

    def itself(self, children: list[Part]) -> Part:
        """+增减额"""
        return children[1]

    def group(self, children: list[Part]) -> Part:
        """(本年 - 上年(本年))"""
        return children[1]

    def number(self, children: list[Token]) -> Part:
        """100%, 1.5万, 12"""
        (token,) = children
        text = str(token).replace("．", ".")
        digits, unit = _NUMBER.findall(text)[0]
        if "," in digits or "，" in digits:
            plain = digits.replace(",", "").replace("，", "")
            at = token.start_pos or 0
            raise Misuse(at, "数里不写千分位逗号", f"写 {plain}；若是两个数，逗号后空一格")
        scale = _SCALES.get(unit) or (_SCALES["万"] if unit.startswith("万") else Decimal(1))
        value = interval.exact(Decimal(digits) * scale)
        return Part(lambda _: value, literal=digits, shape=Shape("number", name=unit))

    def quantity(self, children: list[Token]) -> Part:
        """财政拨款收入, 增长率($科目), 「因公出国（境）费」"""
        template = str(children[1]).strip("(（)）$＄ \t\r\n") if len(children) > 1 else ""
        quantity = str(children[0]).replace("「", "").replace("」", "")
        return _named(Name(quantity.strip(), template))

    def prior(self, children: list[Part]) -> Part:
        """上年(公用经费), 上年(公用经费, 3)"""
        (name,) = children[2].names
        years = children[4].literal if len(children) > 5 else "1"
        if not years.isdecimal() or not 0 < int(years) <= _MOST_YEARS:
            raise Misuse(0, "上年( ) 里的年数要写整数", f"如 上年(公用经费, 3)，1 到 {_MOST_YEARS}")
        return _named(name._replace(prior=True, years=int(years)))

    def arguments(self, children: list[Part]) -> list[Part]:
        """执行率, 100%"""
        return children[::2]

    def call(self, children: list[Token | list[Part]]) -> Part:
        """sum(分项), round(执行数 / 预算数, 4)"""
        token, parts = children[0], children[2]
        assert isinstance(parts, list)  # noqa: S101  the grammar puts the arguments there
        function = _FUNCTIONS.get(str(token), str(token))
        if function in _OF_MANY:
            made_by = "free" if function == "count" else "same"
            return _of_many(_OF_MANY[function], parts, made_by)
        at = getattr(token, "start_pos", 0)
        special = {"round": _rounding, "nearest": _reachable, "annual": _annual}.get(
            function, _distance
        )
        return special(parts, at)


def _joined(term: Term, *parts: Part, made_by: str = "free") -> Part:
    names = tuple(name for part in parts for name in part.names)
    shape = Shape(made_by, tuple(part.shape for part in parts))
    return Part(term, names, 1 + sum(part.steps for part in parts), shape=shape)


def _binary(operation: Callable[[Value, Value], Value], children: list[Part], made_by: str) -> Part:
    left, right = children[0].term, children[2].term

    def term(figures: Figures) -> Value:
        return operation(left(figures), right(figures))

    return _joined(term, children[0], children[2], made_by=made_by)


def _named(name: Name) -> Part:
    def term(figures: Figures) -> Value:
        found = figures[name]
        if isinstance(found, Value):
            return found
        if len(found) != 1:
            raise Undefined(f"{name.label}有 {len(found)} 个数，不能当作一个数来算")
        return found[0]

    return Part(term, (name,), key=name, shape=Shape("name", name=name.quantity))


def _of_many(function: Callable[[Sequence[Value]], Value], parts: list[Part], made_by: str) -> Part:
    def term(figures: Figures) -> Value:
        values: list[Value] = []
        for part in parts:
            found = part.term(figures) if part.key is None else figures[part.key]
            if isinstance(found, Value):
                values.append(found)
            else:
                values.extend(found)
        return function(values)

    return _joined(term, *parts, made_by=made_by)


def _distance(parts: list[Part], at: int) -> Part:
    if len(parts) != 1:
        raise Misuse(at, "绝对值 abs( ) 里只能有一个算式", "如 abs(决算数 - 预算数)")
    (inner,) = parts
    return _joined(lambda figures: interval.absolute(inner.term(figures)), inner, made_by="same")


def _reachable(parts: list[Part], at: int) -> Part:
    """nearest(98.0%, 48件) = 47/48: of 48 things, no other share is nearer to what is stated."""
    if len(parts) != 2:
        advice = "如 办结率 = nearest(办结率, 受理数)"
        raise Misuse(at, "最近可得 nearest( ) 要一个比率和一个总数", advice)
    share, things = parts
    return _joined(
        lambda figures: interval.nearest(share.term(figures), things.term(figures)), *parts
    )


def _annual(parts: list[Part], at: int) -> Part:
    """annual(121万元, 100万元, 2) = 10%: what grew by so much a year."""
    years = parts[2].literal if len(parts) == 3 else ""
    if not years.isdecimal() or not 0 < int(years) <= _MOST_YEARS:
        advice = "如 年均增长率 = annual(本期数, 基期数, 3)"
        raise Misuse(at, "年均增长 annual( ) 要期末、期初和年数", advice)
    last, first = parts[:2]

    def term(figures: Figures) -> Value:
        return interval.annual(last.term(figures), first.term(figures), int(years))

    return _joined(term, last, first, made_by="over")


def _rounding(parts: list[Part], at: int) -> Part:
    literal = parts[1].literal if len(parts) == 2 else "0"
    if len(parts) > 2 or not literal.isdecimal() or int(literal) > _MOST_PLACES:
        advice = f"如 round(执行数 / 预算数, 4)，位数 0 到 {_MOST_PLACES}"
        raise Misuse(at, "四舍五入 round( ) 要一个算式和小数位数", advice)
    inner, places = parts[0].term, int(literal)

    def term(figures: Figures) -> Value:
        return interval.rounded(inner(figures), places)

    return _joined(term, parts[0], made_by="same")
