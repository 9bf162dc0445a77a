"""Where the source of a workbook stands in it: half a million cells in a few megabytes."""

from __future__ import annotations

from array import array
from bisect import bisect_right

from auditor.model.document import Anchor, Anchors
from auditor.reading.sheets.sheet import place_of, reference


class CellAnchors(Anchors):
    """Keeps sheet, row and column of each stretch as numbers; gives anchors when asked."""

    __slots__ = ("_cols", "_names", "_rows", "_sheets")

    def __init__(self) -> None:
        super().__init__()
        self._names: list[str] = []
        self._sheets = array("i")
        self._rows = array("i")  #: -1 for the name of a sheet, which stands in no cell
        self._cols = array("i")

    def add(self, start: int, anchor: Anchor) -> None:
        """One more stretch, behind all others; sheets come one after the other."""
        name = anchor.sheet or ""
        if not self._names or self._names[-1] != name:
            self._names.append(name)
        row, col = place_of(anchor.cell) if anchor.cell else (-1, -1)
        self.starts.append(start)
        self._sheets.append(len(self._names) - 1)
        self._rows.append(row)
        self._cols.append(col)

    def find(self, start: int, end: int) -> Anchor:
        """The anchor of the character at `start`."""
        del end
        at = bisect_right(self.starts, start) - 1
        if at < 0:
            return Anchor()
        row = self._rows[at]
        cell = reference(row, self._cols[at]) if row >= 0 else None
        return Anchor(sheet=self._names[self._sheets[at]], cell=cell)
