"""Which columns of a band name its rows: stubs, codes, units, and the names of a second side."""

from __future__ import annotations

import re
from collections.abc import Sequence

from auditor.extraction.tables.bands import Band
from auditor.extraction.tables.columns import is_code, is_order, is_remark, is_unit
from auditor.extraction.tables.lines import Line, read_line

_NAMING = re.compile(r"名称|项目|科目|指标|事项|内容|类别")
_SIDE = re.compile(r"项目|科目|收入|支出|名称|分类|类别|指标|来源|用途")
_TOTAL = re.compile(r"[合总小]\s*计|总\s*分")
_NOTHING = " \u3000-－—–/／"  #: what a cell without a name holds: 小计 | - | 43,352
_UNITS = re.compile(r"单位$")
_MEASURED = re.compile(r"[数额量率值分比]$|金额|合计")


class Labels:
    """The words that name the rows of a band."""

    def __init__(self, band: Band) -> None:
        self.band = band
        self.grid = band.grid
        self.texts = [col for col in band.cols if self._is_text(col)]
        self.codes = [col for col in self.texts if is_code(band, col)]
        self.units = next((col for col in self.texts if self._holds_units(col)), None)
        self.figures = [col for col in band.cols if col not in self.texts]
        self.stubs, self.sides = self._names()
        self._codes_before = {side: self._codes_of(side) for side in (-1, *self.sides)}

    def _is_text(self, col: int) -> bool:
        """Whether a column holds no figures: names, codes, running numbers, remarks."""
        band, grid = self.band, self.grid
        if is_order(band, col):
            return True
        told = [row for row in band.rows if grid.text(row, col) and not grid.is_nil(row, col)]
        numbers = [grid.text(row, col) for row in band.rows if grid.is_number(row, col)]
        if is_code(band, col):
            return True
        if not numbers:  # a column of amounts may state nothing, 经营支出 mostly does
            nothing = all(not grid.text(row, col) or grid.is_nil(row, col) for row in band.rows)
            return not (nothing and col and band.path(col)) or is_remark(band, col)
        if not col:  # 2021 or 3 at the left names a row, 58.00 does not
            return len(numbers) < len(told) or not any("." in number for number in numbers)
        heads = "".join(band.path(col)[-1:])
        return (
            len(numbers) * 3 <= len(told)
            and _SIDE.search(heads) is not None
            and not _MEASURED.search(heads)
        )

    def _names(self) -> tuple[list[int], list[int]]:
        """The columns that name all rows, the best last, and those that begin another side."""
        band = self.band
        first = next(iter(self.figures), band.grid.n_cols)
        words = [
            col
            for col in self.texts
            if not is_order(band, col) and col not in self.codes and col != self.units
        ]
        left = [col for col in words if col < first]
        stubs = [col for col in left if not is_remark(band, col)] or left
        stubs.sort(key=self._aptness)
        sides = [col for col in words if col > first and self._is_side(col, stubs)]
        return stubs, sides

    def _aptness(self, col: int) -> tuple[bool, bool, int]:
        """How well a column names rows: 项目资金 beside all of them names none."""
        names = set(self.band.column(col)) - {""}
        naming = any(map(_NAMING.search, self.band.path(col)))
        return len(names) > 1 or len(self.band.rows) < 2, naming, len(names)

    def _is_side(self, col: int, stubs: Sequence[int]) -> bool:
        """收入 | 金额 | 支出 | 金额: the second text column names the figures to its right."""
        band = self.band
        if is_remark(band, col) or col == band.cols[-1] or max(self.figures) < col:
            return False
        same = any(band.path(col)[-1:] == band.path(stub)[-1:] for stub in stubs)
        totals = any(read_line(0, text).rank >= 0 for text in band.column(col))
        return same or totals or any(_SIDE.search(head) for head in band.path(col)[-1:])

    def _holds_units(self, col: int) -> bool:
        texts = {text for text in self.band.column(col) if text}
        heads = self.band.path(col)[-1:]
        return bool(texts) and any(map(_UNITS.search, heads)) and all(map(is_unit, texts))

    def side_of(self, col: int) -> int:
        """The column that names the figures of a column; -1 for the names at the left."""
        return max((side for side in self.sides if side < col), default=-1)

    def label(self, row: int, side: int) -> str:
        """The words that name a row on one side; a total may stand in any column of names."""
        columns = [*self._codes_before[side], *([side] if side >= 0 else self.stubs)]
        words = [text for col in columns if (text := self.grid.words(row, col)).strip(_NOTHING)]
        total = next((text for text in words if read_line(0, text).rank >= 0), "")
        if side < 0 and not words:  # 合计 stands where the rows are numbered
            total = next(filter(_TOTAL.search, self._numbered(row)), "")
        if total or side < 0:
            named = [text for text in words if not text.isdecimal()]
            return total or next(reversed(named), "")
        whole = self.label(row, -1)
        return self.grid.words(row, side) or (whole if read_line(0, whole).rank >= 0 else "")

    def _numbered(self, row: int) -> list[str]:
        return [self.grid.text(row, col) for col in self.texts if is_order(self.band, col)]

    def _codes_of(self, side: int) -> list[int]:
        """The code columns right before the names of one side."""
        last = side if side >= 0 else min(self.figures, default=self.grid.n_cols)
        first = max((col for col in self.figures if col < last), default=-1)
        return [col for col in self.codes if first < col < last]

    def _code(self, row: int, side: int) -> str:
        """The code of a row, put together where 类, 款 and 项 stand apart."""
        code = ""
        for col in self._codes_before[side]:
            piece = self.grid.text(row, col)
            if piece.isdecimal():
                code = piece if piece.startswith(code) else code + piece
        return code

    def lines(self, side: int) -> list[Line]:
        """The rows that are named on one side."""
        found = []
        for row in self.band.rows:
            label = self.label(row, side)
            code = self._code(row, side)
            if label or code:
                found.append(read_line(row, label or code, code))
        return found
