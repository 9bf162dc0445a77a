"""Cells from ruling lines, however they are drawn."""

from __future__ import annotations

from collections.abc import Sequence

from auditor.reading.pages.grid import grids_of
from auditor.reading.pages.page import Ruling


def along(y: float, begin: float, end: float) -> Ruling:
    return Ruling(upright=False, at=y, begin=begin, end=end)


def upright(x: float, begin: float, end: float) -> Ruling:
    return Ruling(upright=True, at=x, begin=begin, end=end)


def ruled(xs: Sequence[float], ys: Sequence[float]) -> list[Ruling]:
    """All lines of a table at these places."""
    return [along(y, xs[0], xs[-1]) for y in ys] + [upright(x, ys[-1], ys[0]) for x in xs]


def squares(rulings: list[Ruling]) -> list[tuple[int, int, int, int]]:
    (grid,) = grids_of(rulings)
    return [(square.row, square.col, square.rows, square.cols) for square in grid.squares]


TWO_BY_TWO = [(0, 0, 1, 1), (0, 1, 1, 1), (1, 0, 1, 1), (1, 1, 1, 1)]


def test_lines_part_a_table_into_cells() -> None:
    assert squares(ruled([10, 50, 90], [100, 80, 60])) == TWO_BY_TWO


def test_squares_without_a_line_between_are_one_cell() -> None:
    lines = [
        *(along(y, 10, 130) for y in (100, 60)),
        along(80, 50, 130),
        *(upright(x, 60, 100) for x in (10, 50, 130)),
        upright(90, 60, 80),
    ]
    assert squares(lines) == [(0, 0, 2, 1), (0, 1, 1, 2), (1, 1, 1, 1), (1, 2, 1, 1)]


def test_a_cell_that_is_no_rectangle_falls_into_rectangles() -> None:
    lines = [
        *(along(y, 10, 90) for y in (100, 60)),
        along(80, 10, 50),
        *(upright(x, 60, 100) for x in (10, 90)),
        upright(50, 80, 100),
    ]
    assert squares(lines) == [(0, 0, 1, 1), (0, 1, 1, 1), (1, 0, 1, 2)]


def test_borders_drawn_cell_by_cell_and_twice_are_one_line() -> None:
    lines = []
    for left, right in ((10, 50), (50.4, 90)):
        for top, bottom in ((100, 80), (79.5, 60)):
            lines += ruled([left, right], [top, bottom])
    assert squares(lines) == TWO_BY_TWO


def test_a_dashed_line_is_one_line() -> None:
    dashes = [along(80, x, x + 3) for x in range(10, 90, 5)]
    assert squares([*dashes, *ruled([10, 50, 90], [100, 60])]) == TWO_BY_TWO


def test_sides_that_were_left_away_are_closed() -> None:
    lines = [along(y, 10, 130) for y in (100, 80, 60)] + [upright(x, 60, 100) for x in (50, 90)]
    assert [square[1] for square in squares(lines)] == [0, 1, 2, 0, 1, 2]
    lines = [along(80, 10, 90), along(60, 10, 90)] + [upright(x, 40, 100) for x in (10, 50, 90)]
    assert [square[0] for square in squares(lines)] == [0, 0, 1, 1, 2, 2]


def test_an_underlined_word_in_a_cell_is_no_border() -> None:
    assert squares([*ruled([10, 50, 90], [100, 80, 60]), along(88, 15, 45)]) == TWO_BY_TWO


def test_beside_a_stepped_table_there_is_only_paper() -> None:
    lines = [
        along(100, 10, 50),
        *(along(y, 10, 130) for y in (80, 60)),
        *(upright(x, 60, 100) for x in (10, 50)),
        *(upright(x, 60, 80) for x in (90, 130)),
    ]
    assert squares(lines) == [(0, 0, 1, 1), (1, 0, 1, 1), (1, 1, 1, 1), (1, 2, 1, 1)]


def test_tables_that_do_not_touch_are_two_and_a_frame_is_none() -> None:
    upper, lower = ruled([10, 50, 90], [300, 280]), ruled([10, 50, 90], [100, 80])
    frame = ruled([0, 595], [842, 0])
    grids = grids_of([*lower, *upper, *frame])
    assert [grid.top for grid in grids] == [300, 100]


def test_lines_that_meet_nothing_are_no_table() -> None:
    assert grids_of([along(y, 10, 90) for y in (100, 80, 60)]) == []
