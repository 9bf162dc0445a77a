"""Recognises the characters of a page that is only a picture (extra ``ocr``).

Every character comes with the confidence of the engine. The ruling lines of tables are found in the
picture as well: rows and columns of dark points longer than any stroke of a character.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from auditor.errors import UnreadableFile
from auditor.reading.pages import Glyph, Page, Ruling, Turn

_DPI = 200
_LARGEST = 5000  #: pixels along an edge
_DARK = 140
#: The engine is often wholly sure of itself; what it reads stays what it reads.
_SUREST = 0.999
#: The shortest line of a table, in points, and the thickest.
_SHORTEST = 24.0
_THICKEST = 4.0


def recognised(document: Any, index: int, path: str) -> Page:
    """The page `index` with the characters that its picture shows."""
    engine = _engine(path)
    page = document[index]
    try:
        rotation = page.get_rotation()
        left, bottom, right, top = page.get_bbox()
        turn = Turn(-rotation // 90 % 4, right - left, top - bottom, left, bottom)
        width, height = turn.size()
        scale = min(_DPI / 72, _LARGEST / max(width, height, 1))
        picture = page.render(scale=scale).to_numpy()
    finally:
        page.close()
    found = engine(picture, return_word_box=True, return_single_char_box=True)
    glyphs: list[Glyph] = []
    if found.boxes is not None:  # nothing is written on an empty page
        for box, line in zip(found.boxes, found.word_results, strict=True):
            glyphs += _glyphs(box, line, scale, height)
    rulings = list(_rulings(picture.min(axis=2) < _DARK, scale, height))
    return Page(index + 1, width, height, glyphs, rulings, turn)


@cache
def _loaded() -> Any:
    from rapidocr import RapidOCR  # noqa: PLC0415 - heavy, and only there with the extra

    return RapidOCR(params={"Global.log_level": "error"})


def _engine(path: str) -> Any:
    try:
        return _loaded()
    except ImportError:
        raise UnreadableFile(
            path, "要识别图片中的文字，但没有安装 OCR 组件", "请执行 pip install 'auditor[ocr]'"
        ) from None


def _glyphs(box: Any, line: Any, scale: float, height: float) -> Iterator[Glyph]:
    """The characters of one line of print, which stand on its lower edge.

    The engine finds the ink; a character reaches to the next one, unless a blank parts them.
    """
    bottom, top = height - max(y for _, y in box) / scale, height - min(y for _, y in box) / scale
    places = [(min(x for x, _ in corners), max(x for x, _ in corners)) for _, _, corners in line]
    for at, (text, score, _) in enumerate(line):
        if text.isspace():
            continue
        left, right = places[at]
        if at + 1 < len(line) and not line[at + 1][0].isspace():
            right = max(right, places[at + 1][0])
        sure = min(float(score), _SUREST)
        yield Glyph(text, left / scale, bottom, right / scale, top, bottom, sure)


def _rulings(dark: Any, scale: float, height: float) -> Iterator[Ruling]:
    """The straight lines in a picture of dark and light points."""
    for at, begin, end in _lines(dark, scale):
        yield Ruling(upright=False, at=height - at, begin=begin, end=end)
    for at, begin, end in _lines(dark.T, scale):
        yield Ruling(upright=True, at=at, begin=height - end, end=height - begin)


def _lines(dark: Any, scale: float) -> Iterator[tuple[float, float, float]]:
    """Level, begin and end of each run of dark points along the rows, in points."""
    import numpy as np  # noqa: PLC0415 - comes with the extra

    length = round(_SHORTEST * scale)
    open_: dict[tuple[int, int], int] = {}
    padded = np.pad(dark, ((0, 1), (1, 1))).astype(np.int8)
    for row in range(padded.shape[0]):
        steps = np.diff(padded[row])
        begins, ends = np.flatnonzero(steps == 1), np.flatnonzero(steps == -1)
        long = ends - begins >= length
        runs = {(int(a), int(b)) for a, b in zip(begins[long], ends[long], strict=True)}
        going: dict[tuple[int, int], int] = {}
        for (begin, end), first in open_.items():
            on = next((run for run in runs if run[0] < end and run[1] > begin), None)
            if on is not None:
                runs.discard(on)
                going[min(on[0], begin), max(on[1], end)] = first
            elif row - first <= _THICKEST * scale:
                yield (first + row - 1) / 2 / scale, begin / scale, end / scale
        going.update(dict.fromkeys(runs, row))
        open_ = going
