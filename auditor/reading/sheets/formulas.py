"""Recomputes the formulas of a workbook that are simple enough, and says which results differ.

A file that was edited by a program or with calculation switched off shows results that its own
formulas do not give. Each formula is computed from what the cells around it hold, so that one stale
result is told once, and not again with all that rest on it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple, cast

from auditor.reading.sheets.formula_terms import At, Budget, Builder, Cells, NotSimple, Term
from auditor.reading.sheets.number_formats import Show, stored
from auditor.reading.sheets.sheet import column_of
from auditor.shipped import grammars_folder

if TYPE_CHECKING:
    from lark import Lark

#: By how much binary arithmetic may differ from ours.
_NOISE = Decimal("1e-9")
_PIECE = re.compile(
    r"(?P<kept>'(?:[^']|'')+'!|\"(?:[^\"]|\"\")*\"|[^\W\d][\w.]*!)"
    r"|(?<![\w.$])(?P<lock_col>\$?)(?P<col>[A-Za-z]{1,3})"
    r"(?P<lock_row>\$?)(?P<row>[1-9]\d{0,6})(?![\w.(])"
)
_LONGEST = 2000


class Formula(NamedTuple):
    """A formula with the result that the file holds for it."""

    row: int
    col: int
    text: str  #: without the equals sign; empty where it is another's, copied
    shared: str  #: the number of the formula that several cells share, else empty
    stated: str | None  #: as stored; empty when it is no number, None when it was never calculated
    show: Show


class Difference(NamedTuple):
    """A result that its formula does not give."""

    row: int
    col: int
    formula: str
    stated: str  #: as shown
    computed: str  #: as it would be shown


def differences(
    sheet: str, formulas: list[Formula], book: dict[str, Cells], budget: Budget
) -> Iterator[Difference]:
    """The formulas of a sheet whose results are not what they give."""
    shared: dict[str, tuple[str, str]] = {}
    for each in formulas:
        own = relative(each.text, each.row, each.col) if len(each.text) <= _LONGEST else ""
        if each.shared and each.text:
            shared[each.shared] = (each.text, own)
        text, steps = shared.get(each.shared, ("", "")) if not each.text else (each.text, own)
        term = _compiled(steps) if steps and each.stated else None
        if term is None:
            continue
        at = At(book, sheet, each.row, each.col, [], budget)
        value = _computed(term, at)
        stated = _number(each.stated or "")
        if value is None or stated is None or _agree(stated, value, at):
            continue
        shown, computed = each.show(stated), each.show(stored(str(value)))
        if shown != computed:
            yield Difference(each.row, each.col, text, shown, computed)


def relative(formula: str, row: int, col: int) -> str:
    """References as steps from the cell of the formula: in B7, SUM(B2:B6) is SUM(R[-5]C[0]:…).

    So a formula that was copied down a column is one text, and is parsed once.
    """

    def step(match: re.Match[str]) -> str:
        if match["kept"]:
            return match["kept"]
        to_row, to_col = int(match["row"]) - 1, column_of(match["col"].upper())
        rows = f"R{to_row}" if match["lock_row"] else f"R[{to_row - row}]"
        return rows + (f"C{to_col}" if match["lock_col"] else f"C[{to_col - col}]")

    return _PIECE.sub(step, formula)


@lru_cache(maxsize=20_000)
def _compiled(text: str) -> Term | None:
    from lark.exceptions import LarkError  # noqa: PLC0415 - see _grammar

    try:
        return cast("Term", _grammar().parse(text))
    except LarkError:
        return None


def _computed(term: Term, at: At) -> Decimal | None:
    try:
        (value,) = term(at)
    except (NotSimple, ValueError, ArithmeticError, IndexError, RecursionError):
        return None
    return value


def _agree(stated: Decimal, value: Decimal, at: At) -> bool:
    """Whether two results are the same but for binary noise."""
    large = max(map(abs, (stated, value, *at.taken)))
    return abs(stated - value) <= _NOISE * large


def _number(text: str) -> Decimal | None:
    try:
        number = stored(text)
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


@cache
def _grammar() -> Lark:
    from lark import Lark  # noqa: PLC0415 - workbooks without formulas need no parser

    grammar = (grammars_folder() / "formula.lark").read_text(encoding="utf-8")
    return Lark(grammar, parser="lalr", transformer=Builder())
