"""Which pages can be read."""

from __future__ import annotations

import pytest

from auditor.reading.pages import Glyph
from auditor.reading.pages.meaning import is_meaningful
from auditor.reading.pdf.characters import Characters
from auditor.reading.pdf.legibility import Sight, sight_of
from auditor.reading.pdf.paths import Box, Drawing

TEXT = "本年收入总计1,326.50万元，其中财政拨款收入1,300.25万元，完成年初预算的102.2%。"
SCAN = Box(0, 0, 600, 800)


def sight(text: str, *pictures: Box, unseen: int = 0, sideways: int = 0, paths: int = 0) -> Sight:
    glyphs = [Glyph(char, at, 700, at + 10, 710, 702) for at, char in enumerate(text)]
    characters = Characters(glyphs, 0, sideways, unseen)
    return sight_of(characters, Drawing([], list(pictures), paths), 600, 800)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (TEXT, True),
        ("區政府本年度財政撥款收入預算執行情況說明與績效評價報告內容", True),
        ("㍀㍲㍋㌵㍁㎈㏒㐃㑖㒠㓿㔽㕵㖼㗻㘎㙕㚸㛃㜦㝎㞵", False),
        ("y¤广Eyo人力ùv}Óóà'Þ门U¤ùÓóàÞ¤ùÓóàÞ¤ùÓóà", False),
        ("\x13\x14\x15\x16\x17\x18\x19收入支出", False),
        ("\ufffd\ufffd\ufffd12,345.60", False),
        ("1,326.50", True),
    ],
)
def test_reports_are_written_with_common_characters(text: str, expected: object) -> None:
    assert is_meaningful(text) is expected


def test_a_page_with_nothing_but_a_picture_is_a_scan() -> None:
    assert sight("— 3 —", SCAN) == Sight(is_picture=True)
    assert not sight("", SCAN).is_readable
    assert sight("").is_readable
    assert sight("", paths=900) == Sight(is_outlines=True)


def test_text_over_a_scan_is_somebody_elses_reading() -> None:
    assert sight(TEXT, SCAN, unseen=len(TEXT)) == Sight(is_overlaid=True)
    assert sight(TEXT, SCAN) == Sight(has_pictures=True)


def test_a_picture_between_the_text_is_told_and_a_seal_is_not() -> None:
    assert sight(TEXT, Box(100, 300, 500, 500)) == Sight(has_pictures=True)
    assert sight(TEXT, Box(400, 100, 500, 200)) == Sight()
    assert sight(TEXT, sideways=20) == Sight(is_sideways=True)
