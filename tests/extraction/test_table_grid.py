"""Squares of a table, merged cells, numbers that were broken inside their cell."""

from __future__ import annotations

import pytest

from auditor.extraction.tables.grid import Grid
from tests.tabled import table_of


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("46,118.2⏎0", "46,118.20"),
        ("1,234,5⏎67.89", "1,234,567.89"),
        ("12.⏎5%", "12.5%"),
        ("100⏎200", "100 200"),  # two numbers
        ("3.5⏎4.5", "3.5 4.5"),
        ("5万元⏎6", "5万元\n6"),
    ],
)
def test_a_number_broken_inside_its_cell_is_whole_again(printed: str, read: str) -> None:
    grid = Grid(*table_of(f"科目 | 金额\n甲 | {printed}"))
    assert read == grid.text(1, 1)


def test_a_merged_cell_covers_all_its_squares_and_begins_once() -> None:
    grid = Grid(*table_of("科目 | 支出 | <\n^ | 基本 | 项目\n甲 | 1 | 2"))
    assert ("支出", "科目") == (grid.text(0, 2), grid.text(1, 0))
    assert (True, False) == (grid.begins(0, 1), grid.begins(0, 2))
    assert grid.is_covered(1, 0)
