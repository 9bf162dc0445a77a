"""Sums that a table states: total rows, rows under rows, total columns.

Words say which figures belong together; a reading that no column (or no row) of several bears
out is taken for a misreading and dropped, for a report has single slips, not whole columns of them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType

from auditor.extraction.drafts import Draft, suits
from auditor.extraction.tables.bands import Band
from auditor.extraction.tables.columns import Column
from auditor.extraction.tables.formulas import Equation
from auditor.extraction.tables.lines import Line
from auditor.extraction.tables.rows import families
from auditor.extraction.tables.totals import Family
from auditor.model import Partition
from auditor.model.fact import NONE

#: A cell's figure by its square.
Figures = dict[tuple[int, int], Draft]

#: A total in a column and the figures that it sums up.
Stated = tuple[int, Draft, list[Draft]]

_SCORE_HEAD = re.compile(r"^(?:总得?分|综合得分|合计得分|得分合计|总评分)$")
_TOTAL_HEAD = re.compile(r"(?:合\s?计|总\s?计|小\s?计)(?:数|金额)?$")
_DETAIL_HEAD = re.compile(r"^(?:其中|#)")
_STAGE = re.compile(r"预算|决算|执行|完成")
_NOT_ADDED = re.compile(r"率$|均(?!衡)|单价|占比|比重|增幅|增速|标准$")
_RELATIVE = ("percent", "points", "ratio", "multiple")
_FULL_SHARE = (Decimal("99.5"), Decimal("100.5"))
_MOST_SHARES = 200
_TELLING = 4


class Summing:
    """The sums of one table."""

    def __init__(
        self,
        band: Band,
        columns: Sequence[Column],
        figures: Figures,
        above: Mapping[str, Sequence[Draft]] = MappingProxyType({}),
    ) -> None:
        self.grid = band.grid
        self.columns = columns
        self.figures = figures
        self.above = above  #: scores of the lists above in the same form
        self._stated_sums: list[Partition] = []
        self._blank: set[int] = set()  #: which of them have a part that is blank
        self._counts_blanks = False
        self.crossed: list[Equation] = []
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
        self._state(family, self._carried(stated) if family.marker == "合计行" else stated)

    def _carried(self, stated: list[Stated]) -> list[Stated]:
        """总分 at the foot of a form takes in the score of 预算执行 from the list at its head."""
        names = {column.col: column.name for column in self.columns if column.sort == "score"}
        longer = [
            (col, whole, [*self.above.get(names.get(col, ""), ()), *parts])
            for col, whole, parts in stated
        ]
        fits = [sum(adds_up(whole, parts) for _, whole, parts in way) for way in (longer, stated)]
        return longer if fits[0] > fits[1] else stated

    def _state(self, family: Family, stated: list[Stated]) -> None:
        borne = sum(1 for _, whole, parts in stated if whole.amount.value and adds_up(whole, parts))
        telling = sum(1 for _, whole, parts in stated if whole.amount.value and len(parts) > 1)
        if not borne and telling > 1 and family.marker == "合计行":
            return
        for col, whole, parts in stated:
            fit = [part for part in parts if suits(part, whole)]
            if not fit or (len(fit) < 2 and family.marker == "合计行" and not family.full):
                continue
            sure = family.full or (bool(borne) and family.marker == "合计行")
            squares = [(row, col) for row in family.parts]
            full = sure and len(fit) == len(parts)
            # 2.救助 above (1)低保 (2)特困 in one column: statistics leave small ones out
            lacks = family.numbered and not borne and _come_to(fit) < whole.amount.value
            told = family.sure and not lacks
            reading = Partition(whole.index, (), "", family.marker, full, sure=told)
            self._add(reading, whole, fit, squares)

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

    def _open(self, square: tuple[int, int]) -> bool:
        """Whether a part is left open: a dash says that nothing is there, a blank says nothing."""
        if square in self.figures or self.grid.is_nil(*square) or self.grid.is_covered(*square):
            return False
        below = self._children.get(square[0])
        return below is None or any(self._open((row, square[1])) for row in below)

    def _may_sum(self, column: Column, whole: Draft, parts: Sequence[Draft]) -> bool:
        """Shares of one total add up to 100, scores to the total score; averages do not."""
        values = [part.amount.value for part in parts]
        total = whole.amount.value
        if column.sort == "share":
            low, high = _FULL_SHARE
            return low <= total <= high and sum(values) <= _MOST_SHARES
        if whole.amount.kind in _RELATIVE:
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
            head = column.path[-1].split("（")[0] if column.path else ""
            of_scores = column.sort == "score" and _SCORE_HEAD.search(head)
            if not of_scores and not _TOTAL_HEAD.search(head):
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
        figures = {row: self.figures.get((row, total.col)) for row in rows}
        stated = [row for row, one in figures.items() if one is not None and not _is_rate(one)]
        telling = [row for row in stated if self.figures[row, total.col].amount.value]
        if not max(scores) and (len(telling) > 1 or len({_stage(each) for each in best}) > 1):
            return
        levels = sum(column.is_amount for column in self.columns)
        sure = max(scores) > 0 or len(best) + 1 == levels
        self.crossed.append(Equation(total.col, tuple(column.col for column in best)))
        for row in stated:
            whole = self.figures[row, total.col]
            squares = [(row, column.col) for column in best]
            parts = [part for part in self._stated(squares) if suits(part, whole)]
            if parts:
                reading = Partition(whole.index, (), "", "合计列", exhaustive=True, sure=sure)
                self._add(reading, whole, parts, squares)

    def _row_sums(self, row: int, total: Column, parts: Sequence[Column]) -> bool:
        whole = self.figures.get((row, total.col))
        if whole is None or not whole.amount.value:
            return False
        return adds_up(whole, self._stated([(row, part.col) for part in parts]))

    def _stated(self, squares: Sequence[tuple[int, int]]) -> list[Draft]:
        return [self.figures[square] for square in squares if square in self.figures]

    def _add(
        self,
        reading: Partition,
        whole: Draft,
        parts: Sequence[Draft],
        squares: Sequence[tuple[int, int]],
    ) -> None:
        for part in parts:
            if part.whole == NONE:
                part.whole = whole.index
        full = reading.exhaustive
        partition = reading._replace(parts=tuple(part.index for part in parts))
        if len(parts) == 1 < len(squares) and not full and not adds_up(whole, parts):
            return  # 其中 and blanks: what is left of the list says too little
        if full and any(map(self._open, squares)):
            self._blank.add(len(self._stated_sums))
            self._counts_blanks |= _tells(whole) and adds_up(whole, parts)
        self._stated_sums.append(partition)

    @property
    def partitions(self) -> list[Partition]:
        """All sums; where some come out only if blanks count as nothing, all blanks do."""
        return [
            partition._replace(exhaustive=self._counts_blanks) if at in self._blank else partition
            for at, partition in enumerate(self._stated_sums)
        ]


def _tells(draft: Draft) -> bool:
    """Whether a sum that comes to a figure can be no accident."""
    return len(draft.amount.value.normalize().as_tuple().digits) >= _TELLING


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


def _come_to(parts: Sequence[Draft]) -> Decimal:
    return sum((part.amount.value for part in parts), Decimal(0))


def _is_rate(figure: Draft) -> bool:
    """Whether a figure among amounts is that of a row of changes in %, and no 100% of a whole."""
    low, high = _FULL_SHARE
    return figure.amount.kind in _RELATIVE and not low <= figure.amount.value <= high
