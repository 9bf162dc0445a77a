"""Columns of growth without a sign of percent: 比上年增减 3.13 of 13.20 after 12.80.

Often the line above the table says it (单位：亿元、%), and often nothing does; the digits do.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import permutations

from auditor.extraction.tables.bands import Band
from auditor.extraction.tables.columns import Column

_PLAIN = re.compile(r"-?(?:\d{1,3}(?:,\d{3})+|\d{1,24})(?:\.\d{1,12})?")
_LEVEL = re.compile(r"[额数量值]$")
_ROWS = 3  #: that bear it out
_MOST = 6  #: columns of amounts between which a change is looked for

_Figures = dict[int, Decimal]


def told_by_digits(columns: list[Column], band: Band) -> list[Column]:
    """The columns, each of changes that are growth rates by its digits as what it is."""
    doubtful = [
        column
        for column in columns
        if column.sort == "change" and not column.unit and not _LEVEL.search(column.name)
    ]
    if not doubtful:
        return columns
    levels = [_figures(band, each) for each in columns if each.is_amount][:_MOST]
    rates = {each.col for each in doubtful if _are_rates(_figures(band, each), levels)}
    return [
        each._replace(sort="growth", unit="%") if each.col in rates else each for each in columns
    ]


def _figures(band: Band, column: Column) -> _Figures:
    cells = {row: band.grid.number(row, column.col) for row in band.rows}
    return {
        row: Decimal(text.replace(",", ""))
        for row, cell in cells.items()
        if cell is not None and _PLAIN.fullmatch(text := cell.text.strip())
    }


def _are_rates(changes: _Figures, levels: Sequence[_Figures]) -> bool:
    """Whether nearly all figures are the growth from one column to another, and no difference."""
    for now, before in permutations(levels, 2):
        rows = [row for row in changes if now.get(row) and before.get(row) and changes[row]]
        if len(rows) < _ROWS:
            continue
        rising = sum(_is_growth(changes[row], now[row], before[row]) for row in rows)
        apart = sum(changes[row] == now[row] - before[row] for row in rows)
        if rising >= max(_ROWS, len(rows) * 3 // 4) and 2 * apart < rising:
            return True
    return False


def _is_growth(stated: Decimal, now: Decimal, before: Decimal) -> bool:
    """Whether a figure is how far one lies above the other, up to its last digit."""
    off = (now / before - 1) * 100 - stated
    return abs(off) <= Decimal(1).scaleb(int(stated.as_tuple().exponent))
