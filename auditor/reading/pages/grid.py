"""From ruling lines to the cells of tables, with the squares that each of them covers.

Lines that touch make one table. Their heights and distances part it into squares; squares with no
line between them are one cell. A table whose outer lines were left away is closed where its other
lines end.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from typing import NamedTuple

from auditor.reading.pages.page import Ruling

#: Lines that are less apart are one line, drawn as box or twice; points.
_SNAP = 1.6
#: Lines that miss each other by less meet.
_TOUCH = 2.5
_LONGEST_SEARCH = 4_000_000
_OPEN_SIDE = 9.0


class Square(NamedTuple):
    """A cell by the squares that it covers; rows from the top."""

    row: int
    col: int
    rows: int
    cols: int


class Grid(NamedTuple):
    """The cells that ruling lines enclose."""

    xs: list[float]  #: of the upright lines, from left to right
    ys: list[float]  #: of the lines along the page, from top to bottom
    squares: list[Square]
    open: frozenset[int]  #: numbers of the cells that have no lower border: the page cut them

    @property
    def left(self) -> float:
        """The left edge."""
        return self.xs[0]

    @property
    def right(self) -> float:
        """The right edge."""
        return self.xs[-1]

    @property
    def top(self) -> float:
        """The upper edge."""
        return self.ys[0]

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.ys[-1]


class _Line:
    """All rulings on one level, as stretches from begin to end."""

    __slots__ = ("at", "stretches")

    def __init__(self, at: float, stretches: list[tuple[float, float]]) -> None:
        self.at = at
        self.stretches = stretches

    def covers(self, at: float) -> bool:
        return any(begin <= at <= end for begin, end in self.stretches)


def grids_of(rulings: list[Ruling]) -> list[Grid]:
    """The grids of at least two cells that `rulings` make, from top to bottom."""
    grids = []
    for along, upright in _joined(_merged(rulings, upright=False), _merged(rulings, upright=True)):
        grid = _grid(along, upright)
        if grid is not None and len(grid.squares) > 1:
            grids.append(grid)
    return sorted(grids, key=lambda grid: -grid.top)


def _merged(rulings: list[Ruling], *, upright: bool) -> list[Ruling]:
    """The rulings of one direction: those on one level that touch are one."""
    chosen = sorted(
        [ruling for ruling in rulings if ruling.upright is upright and ruling.end > ruling.begin],
        key=lambda one: one.at,
    )
    merged: list[Ruling] = []
    level: list[Ruling] = []
    for ruling in chosen:
        if level and ruling.at - level[0].at > _SNAP:
            merged += _level(level)
            level = []
        level.append(ruling)
    return merged + _level(level)


def _level(level: list[Ruling]) -> list[Ruling]:
    level.sort(key=lambda one: one.begin)
    merged: list[Ruling] = []
    for ruling in level:
        if merged and ruling.begin <= merged[-1].end + _TOUCH:
            merged[-1] = merged[-1]._replace(end=max(merged[-1].end, ruling.end))
        else:
            merged.append(ruling._replace(at=level[0].at))
    return merged


def _joined(along: list[Ruling], upright: list[Ruling]) -> list[tuple[list[Ruling], list[Ruling]]]:
    """Rulings that touch, directly or through others, together."""
    if len(along) * len(upright) > _LONGEST_SEARCH:
        return []  # a drawing, no table
    parent = list(range(len(along) + len(upright)))

    def root(node: int) -> int:
        while parent[node] != node:
            parent[node] = node = parent[parent[node]]
        return node

    for at, one in enumerate(along):
        for on, other in enumerate(upright, len(along)):
            if _meet(one, other):
                parent[root(at)] = root(on)
    groups: dict[int, tuple[list[Ruling], list[Ruling]]] = {}
    for at, ruling in enumerate((*along, *upright)):
        groups.setdefault(root(at), ([], []))[ruling.upright].append(ruling)
    return [(one, other) for one, other in groups.values() if one and other]


def _meet(along: Ruling, upright: Ruling) -> bool:
    return (
        along.begin - _TOUCH <= upright.at <= along.end + _TOUCH
        and upright.begin - _TOUCH <= along.at <= upright.end + _TOUCH
    )


def _grid(along: list[Ruling], upright: list[Ruling]) -> Grid | None:
    along, upright = _closed(along, upright), _closed(upright, along)
    along, upright = _trimmed(along, upright), _trimmed(upright, along)
    xs, uprights = _levels(upright)
    ys, alongs = _levels(along)
    if len(xs) < 2 or len(ys) < 2:
        return None
    ys.reverse()
    alongs.reverse()
    squares = _squares(xs, ys, uprights, alongs)
    last = alongs[-1]
    cut = [
        number
        for number, (row, col, rows, cols) in enumerate(squares)
        if row + rows == len(ys) - 1 and not last.covers((xs[col] + xs[col + cols]) / 2)
    ]
    return Grid(xs, ys, squares, frozenset(cut))


def _closed(lines: list[Ruling], crossing: list[Ruling]) -> list[Ruling]:
    """`lines` and those that were left away where the `crossing` ones all end."""
    lines = sorted(lines, key=lambda one: one.at)
    begins = sorted([one.begin for one in crossing])
    ends = sorted([one.end for one in crossing])
    begin, end = begins[len(begins) // 2], ends[len(ends) // 2]
    low, high = min(one.begin for one in lines), max(one.end for one in lines)
    upright = lines[0].upright
    added = []
    if len(crossing) > 1 and lines[0].at - begin > _OPEN_SIDE:
        added.append(Ruling(upright, begin, low, high))
    if len(crossing) > 1 and end - lines[-1].at > _OPEN_SIDE:
        added.append(Ruling(upright, end, low, high))
    return lines + added


def _trimmed(lines: list[Ruling], crossing: list[Ruling]) -> list[Ruling]:
    """`lines` from the first to the last that they meet; an underlined word is no border.

    Where the page cut a cell, its sides end on the level of the last line of the others.
    """
    trimmed = []
    for line in lines:
        met = [
            one.at
            for one in crossing
            if _meet(*((one, line) if line.upright else (line, one)))
            or min(abs(one.at - line.begin), abs(one.at - line.end)) <= _TOUCH
        ]
        if len(met) > 1:
            trimmed.append(line._replace(begin=min(met), end=max(met)))
    return trimmed


def _levels(lines: list[Ruling]) -> tuple[list[float], list[_Line]]:
    levels: list[_Line] = []
    for line in sorted(lines, key=lambda one: one.at):
        if levels and line.at - levels[-1].at <= _SNAP:
            levels[-1].stretches.append((line.begin, line.end))
        else:
            levels.append(_Line(line.at, [(line.begin, line.end)]))
    return [level.at for level in levels], levels


def _squares(
    xs: list[float], ys: list[float], uprights: list[_Line], alongs: list[_Line]
) -> list[Square]:
    """The cells, row by row: squares grow to the right and downward until a line stops them."""
    mid_x = [(a + b) / 2 for a, b in pairwise(xs)]
    mid_y = [(a + b) / 2 for a, b in pairwise(ys)]
    walls = [[line.covers(y) for line in uprights] for y in mid_y]
    floors = [[line.covers(x) for x in mid_x] for line in alongs]
    taken = [[False] * len(mid_x) for _ in mid_y]
    squares = []
    for row in range(len(mid_y)):
        for col in range(len(mid_x)):
            if taken[row][col]:
                continue
            square = _grown(row, col, walls, floors, taken)
            for at in range(row, row + square.rows):
                taken[at][col : col + square.cols] = [True] * square.cols
            if _is_enclosed(square, walls, floors):
                squares.append(square)
    return squares


def _grown(
    row: int, col: int, walls: list[list[bool]], floors: list[list[bool]], taken: list[list[bool]]
) -> Square:
    right = col + 1
    while right < len(taken[0]) and not walls[row][right] and not taken[row][right]:
        right += 1
    bottom = row + 1
    inner = walls[row][col : right + 1]
    while (
        bottom < len(taken)
        and not any(floors[bottom][col:right])
        and walls[bottom][col : right + 1] == inner
    ):
        bottom += 1
    return Square(row, col, bottom - row, right - col)


def _is_enclosed(square: Square, walls: list[list[bool]], floors: list[list[bool]]) -> bool:
    """Whether at least three sides are drawn: beside a stepped table there is only paper."""
    row, col, rows, cols = square
    sides = (
        walls[row][col],
        walls[row][col + cols],
        any(floors[row][col : col + cols]),
        any(floors[row + rows][col : col + cols]),
    )
    return sum(sides) >= 3


def column_of(grid: Grid, x: float) -> int:
    """The column of squares at `x`; below 0 or beyond the last one outside of the grid."""
    return bisect_right(grid.xs, x) - 1


def row_of(grid: Grid, y: float) -> int:
    """The row of squares at the height `y`."""
    return bisect_right(grid.ys, -y, key=lambda one: -one) - 1
