"""What the parser calls for each rule of the grammar of conditions: expressions as data."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from auditor.rulebook.condition import LENGTHS, Name, Term
from auditor.rulebook.functions import COMPARISONS, SPELLED, YEARS_BACK

if TYPE_CHECKING:
    from lark import Token


class Sides(NamedTuple):
    """A whole condition: its sides, and what must hold between each and the next."""

    sides: tuple[Term, ...]
    ops: tuple[str, ...]


class Misuse(Exception):
    """Rightly spelled, but without meaning, such as round( ) of three things."""

    def __init__(self, offset: int, what: str, advice: str) -> None:
        super().__init__(what)
        self.offset = offset
        self.what = what
        self.advice = advice


_COMPARISONS = {typed: one.sign for one in COMPARISONS for typed in one.spelled}
_NUMBER = re.compile(r"([\d.,，]+)\s*(.*)")


class Terms:
    """Each rule of the grammar has the method of its name; none keeps anything between calls."""

    def condition(self, children: list[Term | Token]) -> Sides:
        """执行率 = 执行数 / 预算数; 0 <= 满意度 <= 100% has three sides."""
        sides = tuple(child for child in children if isinstance(child, Term))
        return Sides(sides, tuple(_COMPARISONS.get(str(op), str(op)) for op in children[1::2]))

    def add(self, children: list[Term]) -> Term:
        """财政拨款收入 + 其他资金"""
        return Term("+", (children[0], children[2]))

    def subtract(self, children: list[Term]) -> Term:
        """本年 - 上年(本年)"""
        return Term("-", (children[0], children[2]))

    def multiply(self, children: list[Term]) -> Term:
        """min(执行率, 100%) * 10"""
        return Term("*", (children[0], children[2]))

    def divide(self, children: list[Term]) -> Term:
        """执行数 / 预算数"""
        return Term("/", (children[0], children[2]))

    def negate(self, children: list[Term]) -> Term:
        """-增减额"""
        return Term("negate", (children[1],))

    def itself(self, children: list[Term]) -> Term:
        """+增减额"""
        return children[1]

    def group(self, children: list[Term]) -> Term:
        """(本年 - 上年(本年))"""
        return children[1]

    def number(self, children: list[Token]) -> Term:
        """100%, 1.5万, 12"""
        (token,) = children
        digits, unit = _NUMBER.findall(str(token).replace("．", "."))[0]
        if "," in digits or "，" in digits:
            plain = digits.replace(",", "").replace("，", "")
            at = token.start_pos or 0
            raise Misuse(at, "数里不写千分位逗号", f"写 {plain}；若是两个数，逗号后空一格")
        return Term("number", digits=digits, unit=unit)

    def quantity(self, children: list[Token]) -> Term:
        """财政拨款收入, 增长率($科目), 「因公出国（境）费」"""
        template = str(children[1]).strip("(（)）$＄ \t\r\n") if len(children) > 1 else ""
        quantity = str(children[0]).replace("「", "").replace("」", "")
        return Term("name", name=Name(quantity.strip(), template))

    def prior(self, children: list[Term]) -> Term:
        """上年(公用经费), 上年(公用经费, 3)"""
        name = children[2].name
        assert name is not None  # noqa: S101  the grammar allows nothing else there
        years = _whole(children[4]) if len(children) > 5 else 1
        if years is None or years not in YEARS_BACK:
            advice = f"如 上年(公用经费, 3)，{YEARS_BACK[0]} 到 {YEARS_BACK[-1]}"
            raise Misuse(0, "上年( ) 里的年数要写整数", advice)
        return Term("name", name=name._replace(prior=True, years=years))

    def arguments(self, children: list[Term]) -> list[Term]:
        """执行率, 100%"""
        return children[::2]

    def call(self, children: list[Token | list[Term]]) -> Term:
        """sum(分项), round(执行数 / 预算数, 4)"""
        token, given = children[0], children[2]
        assert isinstance(given, list)  # noqa: S101  the grammar puts the arguments there
        function = SPELLED[str(token)]
        parts, whole = tuple(given), None
        if function.whole is not None:
            whole = function.default
            if function.default is None or len(parts) > function.least:
                parts, whole = parts[:-1], _whole(parts[-1])
        if not function.fits(len(parts), whole):
            what = f"{function.spelled} {function.name}( ) 里要写{function.takes}"
            raise Misuse(getattr(token, "start_pos", 0), what, function.advice)
        if function.name in LENGTHS and parts[0].name is None:
            what = f"{function.spelled} {function.name}( ) 里只能写{function.takes}"
            raise Misuse(getattr(token, "start_pos", 0), what, function.advice)
        return Term(function.name, parts, whole=whole)


def _whole(term: Term) -> int | None:
    """The whole number that a term is."""
    is_whole = term.does == "number" and term.digits.isdecimal() and not term.unit
    return int(term.digits) if is_whole else None
