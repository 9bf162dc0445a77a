"""What is read of a page a second time, when some of its text has no extent or no meaning."""

from __future__ import annotations

import pytest

from auditor.reading.pdf.second import SecondOpinion
from tests.reading import printing

LINES = ["项目决算数", "基本支出843.20"]
COUNT = sum(map(len, LINES))


def printed(degrees: int, x: float, y: float) -> bytes:
    drawing, file = printing.canvas()
    drawing.rotate(degrees)
    drawing.translate(x, y)
    for number, line in enumerate(LINES):
        drawing.drawString(100, 500 - 20 * number, line)
        drawing.drawString(100.3, 500 - 20 * number, line)  # drawn twice to look bold
    drawing.showPage()
    drawing.save()
    return file.getvalue()


@pytest.mark.parametrize(
    ("degrees", "x", "y", "quarters", "bases"),
    [
        (0, 0, 0, 0, [500, 480]),
        (90, 0, -595, 3, [95, 115]),
        (180, -595, -842, 2, [342, 362]),
        (270, -842, 0, 1, [500, 480]),
    ],
)
def test_every_character_is_read_once_however_the_page_is_turned(
    degrees: int, x: float, y: float, quarters: int, bases: list[float]
) -> None:
    characters = SecondOpinion(printed(degrees, x, y)).of(0)
    assert characters is not None
    assert characters.quarters == quarters
    assert "".join([glyph.text for glyph in characters.glyphs]) == "".join(LINES)
    first, last = characters.glyphs[0], characters.glyphs[-1]
    assert [first.base, last.base] == pytest.approx(bases, abs=0.01)


def test_it_has_to_tell_more_than_is_known_and_is_not_asked_in_vain_for_ever() -> None:
    second = SecondOpinion(printed(0, 0, 0))
    assert second.of(0, known=COUNT - 1) is not None
    assert second.of(0, known=COUNT) is None
    assert second.of(0, known=COUNT) is None
    assert second.of(0, known=COUNT - 1) is None
    assert second.of(0) is not None  # nothing was read before: another question
