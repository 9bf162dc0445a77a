"""The figure that a cell prints, with the unit of its column, its row or its table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from auditor.extraction.amounts import read_amount
from auditor.extraction.nodes import Figure, Group, Sentence
from auditor.extraction.scanning import scan
from auditor.model import Cell
from auditor.model.amount import Amount

_PLAIN = re.compile(r"-?(?:\d{1,3}(?:,\d{3})+|\d{1,24})(?:\.\d{1,12})?%?")

#: ¥58.02, -¥58.02, (58.02): amounts as accountants print them; (3) may be a numbering.
_DRESSED = re.compile(
    r"(?P<open>[(（])?(?P<sign>-?)[¥￥]?(?P<minus>-?)"
    r"(?P<digits>\d[\d,]*(?:\.\d+)?)(?P<percent>%?)(?(open)[)）])"
)
_DRESS = frozenset("(（¥￥")


def figure_of(cell: Cell, plain: str, unit: str) -> Figure | None:
    """The figure of a cell whose plain words are `plain`."""
    plain = _spelled(plain)
    bare = plain[-1].isdigit()
    if _PLAIN.fullmatch(plain):
        amount = _plain_amount(plain, unit if bare else "")
    else:
        amount = _scanned(plain, unit if bare else "", bare=bare)
    if amount is None:
        return None
    printed = cell.text.strip()
    start = cell.start + cell.text.index(printed)
    return Figure("", "", start, amount._replace(text=printed), start, start + len(printed), "")


def _plain_amount(plain: str, unit: str) -> Amount | None:
    """Most cells print digits and nothing else; a scan of each would take most of the time."""
    if unit and not _is_plain_unit(unit):
        return _scanned(plain, unit, bare=True)
    return read_amount(plain + unit) or read_amount(plain)


@lru_cache(maxsize=256)
def _is_plain_unit(unit: str) -> bool:
    """Whether digits and the unit, taken alone, say what they say within a sentence."""
    return read_amount(f"12{unit}") == _scanned("12", unit, bare=False)


def _spelled(plain: str) -> str:
    """Bounds as they are typed in forms, >=95% for ≥95%; (58.02) and -¥58.02 for -58.02."""
    if not _DRESS.isdisjoint(plain[:2]):
        return _undressed(plain)
    if plain[0] not in "<>":
        return plain
    for typed, meant in ((">=", "≥"), ("<=", "≤"), (">", "超过"), ("<", "不到")):
        if plain.startswith(typed):
            return meant + plain[len(typed) :]
    return plain


def _undressed(plain: str) -> str:
    match = _DRESSED.fullmatch(plain)
    if match is None:
        return plain
    digits, percent = match["digits"], match["percent"]
    if match["open"] and digits.isdecimal() and not percent:
        return plain
    negative = match["open"] or match["sign"] or match["minus"]
    return f"{'-' if negative else ''}{digits}{percent}"


def _scanned(plain: str, unit: str, *, bare: bool) -> Amount | None:
    figure = _first(scan(f"共{plain}{unit}。").sentences)
    if figure is None and bare:
        figure = _first(scan(f"共{plain}个。").sentences)
        return None if figure is None else figure.amount._replace(unit="")
    return None if figure is None else figure.amount


def _first(sentences: Sequence[Sentence]) -> Figure | None:
    for sentence in sentences:
        for node in sentence.nodes:
            if isinstance(node, Figure):
                return node
            if isinstance(node, Group):
                return next((inner for inner in node.nodes if isinstance(inner, Figure)), None)
    return None
