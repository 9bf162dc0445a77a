"""Rows of print from characters in any order."""

from __future__ import annotations

from auditor.reading.pages.page import Glyph
from auditor.reading.pages.rows import rows_of


def printed(
    text: str, left: float = 100, base: float = 700, size: float = 10, spread: float = 0
) -> list[Glyph]:
    """`text` as printed from `left` on: Han as wide as high, the rest half as wide."""
    glyphs = []
    for char in text:
        width = size / 2 if char.isascii() else size
        glyphs.append(Glyph(char, left, base - 0.2 * size, left + width, base + 0.8 * size, base))
        left += width + spread
    return glyphs


def texts(glyphs: list[Glyph]) -> list[str]:
    return [row.text for row in rows_of(1, glyphs)]


def test_places_tell_the_order_and_not_the_content() -> None:
    glyphs = printed("狠抓“两个责任”，") + printed("支出58.02万元。", base=680)
    assert texts(glyphs[::2] + glyphs[1::2]) == ["狠抓“两个责任”，", "支出58.02万元。"]


def test_a_second_font_that_stands_a_little_higher_is_in_the_row() -> None:
    assert texts(printed("支出") + printed("58.02", 120, 701, 9.5) + printed("万元", 144)) == [
        "支出58.02万元"
    ]


def test_a_gap_parts_words_and_columns_but_not_han_and_figures() -> None:
    assert texts(printed("120") + printed("80", 120)) == ["120 80"]
    assert texts(printed("预算") + printed("120", 123)) == ["预算120"]
    assert texts(printed("合计") + printed("金额", 140)) == ["合计 金额"]


def test_a_row_that_is_spaced_out_has_no_blanks() -> None:
    assert texts(printed("2023年度决算", spread=4)) == ["2023年度决算"]


def test_bold_made_by_printing_twice_is_read_once() -> None:
    assert texts(printed("合计100") + printed("合计100", 100.4)) == ["合计100"]


def test_the_mark_of_a_note_is_no_digit_of_the_figure() -> None:
    mark = printed("2", 125, 704, 5)
    assert texts(printed("5.31%") + mark + printed("，", 128)) == ["5.31%，"]
    assert texts(printed("100m") + printed("2", 120, 704, 5)) == ["100m2"]


def test_blanks_at_the_ends_are_left_out() -> None:
    assert texts(printed("  合计 \u3000")) == ["合计"]
    assert texts(printed("   ")) == []
