"""What each page adds to the text: running heads, page numbers, a table of contents."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from statistics import median
from typing import NamedTuple

from auditor.reading.furniture import BARE_NUMBER, MARKED_NUMBER, may_be_head
from auditor.reading.pages.page import Page
from auditor.reading.pages.rows import Row
from auditor.reading.pages.tables import Element, PrintedTable

#: How many rows at each edge may be no text.
_EDGE = 3
#: The share of the page at its edges where page numbers stand.
_MARGIN = 0.14
_LEVEL = 6.0
#: So near to the edge of the page stands no text, in points.
_OUTER = 48.0
#: What a browser prints around a page: its address, the time.
_BROWSER = re.compile(
    r"(?:https?|file)://\S|\d{1,4}[/.]\d{1,2}[/.]\d{1,4},? *(?:[上下]午)?\d{1,2}:\d\d"
)
_FEWEST_PAGES = 3
_SHARE = 0.4
_CAPTION = re.compile(r"单\s*位\s*[:：]|公开\s*\d+\s*表|表\s*$")
_LEADER = re.compile(r"(?:[.．·…⋯‥—_]\s*){4,}[（(]?\d{1,3}[）)]?$")
_CONTENTS = re.compile(r"目\s*[录錄]")
_NUMBER = re.compile(r"\d+")


class _Place(NamedTuple):
    """A row at the edge of a page."""

    sheet: int
    at: int  #: among the elements of the page
    row: Row
    from_edge: float  #: points from the upper edge, or below 0 from the lower one
    is_caption: bool


def without_heads(sheets: list[list[Element]], pages: Sequence[Page]) -> list[list[Element]]:
    """The elements of each page without running heads and page numbers."""
    places = [
        place
        for number, sheet in enumerate(sheets)
        for place in _edges(number, sheet, pages[number].height)
    ]
    dropped = _page_numbers(places, pages) | _running_heads(places, len(pages)) | _contents(sheets)
    return [
        [element for at, element in enumerate(sheet) if (number, at) not in dropped]
        for number, sheet in enumerate(sheets)
    ]


def _contents(sheets: list[list[Element]]) -> set[tuple[int, int]]:
    """The rows of a table of contents: they repeat the headings, with numbers of pages."""
    rows = [
        (number, at, element.text)
        for number, sheet in enumerate(sheets)
        for at, element in enumerate(sheet)
        if isinstance(element, Row)
    ]
    found = {(number, at) for number, at, text in rows if _LEADER.search(text)}
    if found:
        found |= {(number, at) for number, at, text in rows if _CONTENTS.fullmatch(text)}
    return found


def _edges(number: int, sheet: list[Element], height: float) -> list[_Place]:
    """The rows at the upper and at the lower edge of a page."""
    rows = [(at, element) for at, element in enumerate(sheet) if isinstance(element, Row)]
    places = [
        _Place(number, at, row, height - row.base, _is_caption(sheet, at))
        for at, row in rows[:_EDGE]
        if row.base > height / 2
    ]
    places += [
        _Place(number, at, row, -row.base, is_caption=False)
        for at, row in rows[-_EDGE:]
        if row.base <= height / 2
    ]
    return places


def _is_caption(sheet: list[Element], at: int) -> bool:
    """Whether the row at `at` stands above a table with nothing but captions between."""
    row = sheet[at]
    if isinstance(row, Row) and _CAPTION.search(row.text):
        return True
    below = sheet[at + 1 : at + 1 + _EDGE]
    return any(isinstance(element, PrintedTable) for element in below)


def _page_numbers(places: list[_Place], pages: Sequence[Page]) -> set[tuple[int, int]]:
    found = set()
    bare: dict[int, list[tuple[int, int]]] = {}
    for sheet, at, row, from_edge, _ in places:
        page = pages[sheet]
        text = row.text.strip()
        if abs(from_edge) > _MARGIN * page.height:
            continue
        if MARKED_NUMBER.fullmatch(text):
            found.add((sheet, at))
        elif BARE_NUMBER.fullmatch(text):
            value = int(_NUMBER.findall(text)[0])
            bare.setdefault(value - page.number, []).append((sheet, at))
    for offset, stands in bare.items():
        # Numbers that count with the pages are theirs; alone, a number must be that of its page.
        if len({sheet for sheet, _ in stands}) > 1 or offset == 0:
            found.update(stands)
    return found


def _running_heads(places: list[_Place], pages: int) -> set[tuple[int, int]]:
    """Rows that stand, but for their figures, on the same level of many pages."""
    alike: dict[tuple[str, bool], list[_Place]] = {}
    found: set[tuple[int, int]] = set()
    for place in places:
        text = place.row.text
        if abs(place.from_edge) < _OUTER and _BROWSER.search(text):
            found.add((place.sheet, place.at))
        elif abs(place.from_edge) < _OUTER or may_be_head(text):
            key = (re.sub(r"\d+|\s+", "", text), place.from_edge > 0)
            alike.setdefault(key, []).append(place)
    for found_alike in alike.values():
        level = median(place.from_edge for place in found_alike)
        stands = [place for place in found_alike if abs(place.from_edge - level) <= _LEVEL]
        captions = Counter(place.is_caption for place in stands)
        # outside of the text even two pages tell
        fewest = 2 if abs(level) < _OUTER else max(_FEWEST_PAGES, round(_SHARE * pages))
        if len({place.sheet for place in stands}) >= fewest and captions[False] > captions[True]:
            found.update((place.sheet, place.at) for place in stands)
    return found
