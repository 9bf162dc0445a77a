"""Sums that a table states: total rows, rows under rows, total columns.

Words say which figures belong together; a reading that no column (or no row) of several bears
out is taken for a misreading and dropped, for a report has single slips, not whole columns of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from auditor.extraction.drafts import Draft, suits
from auditor.extraction.table_columns import Column
from auditor.extraction.table_grid import Grid
from auditor.extraction.table_rows import Family, Line, families
from auditor.model import Partition
from auditor.model.fact import NONE

#: A cell's figure by its square.
Figures = dict[tuple[int, int], Draft]

_TOTAL_HEAD = re.compile(r"(?:合\s?计|总\s?计|小\s?计)(?:数|金额)?$")
_DETAIL_HEAD = re.compile(r"^(?:其中|#)")
_STAGE = re.compile(r"预算|决算|执行|完成")
_NOT_ADDED = re.compile(r"率$|均(?!衡)|单价|占比|比重|增幅|增速|标准$")
_FULL_SHARE = (Decimal("99.5"), Decimal("100.5"))
_MOST_SHARES = 200


class Summing:
    """The sums of one table."""

    def __init__(self, grid: Grid, columns: Sequence[Column], figures: Figures) -> None:
        self.grid = grid
        self.columns = columns
        self.figures = figures
        self.partitions: list[Partition] = []
        self._children: dict[int, tuple[int, ...]] = {}

    def foot(self, lines: Sequence[Line], columns: Sequence[Column]) -> None:
        """Rows that sum up other rows, for the columns that these labels belong to."""
        summable = [column for column in columns if column.adds_up]

        def support(whole: int, parts: Sequence[int]) -> int:
            return sum(self._sums(whole, parts, column.col) for column in summable)

        found = families(lines, support)
        totals = {line.row for line in lines if line.rank >= 0}
        self._children = {
            family.whole: family.parts for family in found if family.whole not in totals
        }
        for family in found:
            self._foot(family, summable)

    def _sums(self, whole: int, parts: Sequence[int], col: int) -> bool:
        total = self.figures.get((whole, col))
        if total is None or not total.amount.value:
            return False
        return adds_up(total, self._stated([(row, col) for row in parts]))

    def _foot(self, family: Family, columns: Sequence[Column]) -> None:
        stated = []
        for column in columns:
            whole = self.figures.get((family.whole, column.col))
            if whole is None:
                continue
            parts = self._parts(family.parts, column.col)
            if self._may_sum(column, whole, parts):
                stated.append((column.col, whole, parts))
        self._state(family, stated)

    def _state(self, family: Family, stated: list[tuple[int, Draft, list[Draft]]]) -> None:
        borne = sum(1 for _, whole, parts in stated if whole.amount.value and adds_up(whole, parts))
        telling = sum(1 for _, whole, parts in stated if whole.amount.value and len(parts) > 1)
        if not borne and telling > 1 and family.marker == "合计行":
            return
        for col, whole, parts in stated:
            fit = [part for part in parts if suits(part, whole)]
            if not fit or (len(fit) < 2 and family.marker == "合计行" and not family.full):
                continue
            whole_list = len(fit) == len(parts) and self._is_complete(family.parts, col)
            sure = family.full or (bool(borne) and family.marker == "合计行")
            self._add(whole, fit, family.marker, full=sure and whole_list)

    def _parts(self, rows: Sequence[int], col: int) -> list[Draft]:
        """The figures of some rows; for a row that states none, those of its own parts."""
        found = []
        for row in rows:
            figure = self.figures.get((row, col))
            if figure is not None:
                found.append(figure)
            elif row in self._children:
                found += self._parts(self._children[row], col)
        return found

    def _is_complete(self, rows: Sequence[int], col: int) -> bool:
        """Whether no figure is left open: a dash says nothing is there, a blank says nothing."""
        return all(
            (row, col) in self.figures
            or self.grid.is_nil(row, col)
            or (row in self._children and self._is_complete(self._children[row], col))
            or self._is_covered(row, col)
            for row in rows
        )

    def _is_covered(self, row: int, col: int) -> bool:
        cell = self.grid.squares.get((row, col))
        return cell is not None and cell.row != row

    def _may_sum(self, column: Column, whole: Draft, parts: Sequence[Draft]) -> bool:
        """Shares of one total add up to 100, scores to the total score; averages do not."""
        values = [part.amount.value for part in parts]
        total = whole.amount.value
        if column.sort == "share":
            low, high = _FULL_SHARE
            return low <= total <= high and sum(values) <= _MOST_SHARES
        if whole.amount.kind in ("percent", "points", "ratio", "multiple"):
            return False
        if column.sort == "score" and values and not self._has_weights():
            # 合计 of 96, 91 and 94 points may be their average
            return not min(values) <= total <= max(values) or total == sum(values)
        return True

    def _has_weights(self) -> bool:
        return any("分值" in column.name or "满分" in column.name for column in self.columns)

    # -- total columns ------------------------------------------------------------------------

    def cross(self, labels: dict[int, str]) -> None:
        """Columns that sum up the columns beside them."""
        rows = [row for row, label in labels.items() if not _NOT_ADDED.search(label)]
        for at, column in enumerate(self.columns):
            if not column.is_amount and column.sort != "score":
                continue
            if not column.path or not _TOTAL_HEAD.search(column.path[-1].split("（")[0]):
                continue
            options = [option for option in self._beside(at) if len(option) > 1]
            if options:
                self._cross(column, options, rows)

    def _beside(self, at: int) -> list[list[Column]]:
        """Columns that a total may sum up: those to its right, to its left, or fewer."""
        total = self.columns[at]
        right = self._grouped(total, self.columns[at + 1 :])
        left = self._grouped(total, self.columns[:at][::-1])[::-1]
        options = [right, left]
        options += [right[:size] for size in range(len(right) - 1, 1, -1)]
        options += [left[-size:] for size in range(len(left) - 1, 1, -1)]
        return options

    def _grouped(self, total: Column, beside: Sequence[Column]) -> list[Column]:
        """Columns beside a total under the same wider head; a 小计 stands for its group."""
        above = total.path[:-1]
        found: list[Column] = []
        closed: tuple[str, ...] = ()
        for column in beside:
            if column.path[: len(above)] != above or (not above and _is_total(column, len(above))):
                break
            if column.sort != total.sort or column.unit != total.unit:
                continue
            if column.when != total.when and above:
                break
            group = column.path[: len(above) + 1]
            if len(column.path) > len(group):
                if group == closed:
                    continue
                if _TOTAL_HEAD.search(column.path[-1]):
                    found = [each for each in found if each.path[: len(group)] != group]
                    closed = group
            if not _DETAIL_HEAD.match(column.path[-1]):
                found.append(column)
        return found

    def _cross(self, total: Column, options: list[list[Column]], rows: Sequence[int]) -> None:
        scores = [sum(self._row_sums(row, total, option) for row in rows) for option in options]
        best = options[scores.index(max(scores))]
        stated = [row for row in rows if (row, total.col) in self.figures]
        telling = [row for row in stated if self.figures[row, total.col].amount.value]
        if not max(scores) and (len(telling) > 1 or len({_stage(each) for each in best}) > 1):
            return
        for row in stated:
            whole = self.figures[row, total.col]
            squares = [(row, column.col) for column in best]
            parts = [part for part in self._stated(squares) if suits(part, whole)]
            complete = all(each in self.figures or self.grid.is_nil(*each) for each in squares)
            if len(parts) > 1:
                self._add(whole, parts, "合计列", full=complete)

    def _row_sums(self, row: int, total: Column, parts: Sequence[Column]) -> bool:
        whole = self.figures.get((row, total.col))
        if whole is None or not whole.amount.value:
            return False
        return adds_up(whole, self._stated([(row, part.col) for part in parts]))

    def _stated(self, squares: Sequence[tuple[int, int]]) -> list[Draft]:
        return [self.figures[square] for square in squares if square in self.figures]

    def _add(self, whole: Draft, parts: Sequence[Draft], marker: str, *, full: bool) -> None:
        for part in parts:
            if part.whole == NONE:
                part.whole = whole.index
        indices = tuple(part.index for part in parts)
        self.partitions.append(Partition(whole.index, indices, "", marker, full))


def adds_up(whole: Draft, parts: Sequence[Draft]) -> bool:
    """Whether figures come to another as far as their printed digits tell."""
    if not parts or not all(suits(part, whole) for part in parts):
        return False
    gap = abs(sum(part.amount.value for part in parts) - whole.amount.value)
    return gap * 2 <= whole.amount.ulp + sum(part.amount.ulp for part in parts)


def _stage(column: Column) -> str:
    """预算 and 决算 are never parts of one total."""
    found = _STAGE.search(column.name)
    return found[0] if found else ""


def _is_total(column: Column, depth: int) -> bool:
    return len(column.path) == depth + 1 and _TOTAL_HEAD.search(column.path[-1]) is not None
