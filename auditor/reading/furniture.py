"""What the page adds to the text: page numbers and running heads; they are dropped."""

from __future__ import annotations

import re

from auditor.reading.layout import Layout, ends_sentence
from auditor.reading.lines import EM, Line
from auditor.reading.numbering import numbering_of

#: A page number that says so: - 3 -, 第 3 页 共 9 页.
MARKED_NUMBER = re.compile(
    r"[-—–－_~·•]+\s*\d{1,4}\s*[-—–－_~·•]+"
    r"|[-—–－_~·•\s]*第\s*\d{1,4}\s*页(?:\s*[,，/／]?\s*共\s*\d{1,4}\s*页)?[-—–－_~·•\s]*"
    r"|\d{1,4}\s*页\s*[/／,，]?\s*共\s*\d{1,4}\s*页"
    r"|[Pp]age\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?"
)
BARE_NUMBER = re.compile(r"(?!(?:19|20)\d\d$)\d{1,4}(?:\s*[/／]\s*\d{1,4})?")
_WIDEST = 12 * EM
#: Next to lines as narrow as this a bare number may be a cell of a table.
_NARROW = 8 * EM
_HAN = re.compile("[\u4e00-\u9fff]")
_FEWEST_PAGES = 3
_EDGE = 2


def drop(lines: list[Line], layout: Layout) -> list[Line]:
    """`lines` without page numbers and running heads; the line after them begins a new page."""
    dropped = _page_numbers(lines, layout)
    starts = {at for at, line in enumerate(lines) if line.new_page}
    if not dropped and not starts:
        return lines
    dropped |= _running_heads(lines, dropped, starts)
    kept = []
    new_page = False
    for at, line in enumerate(lines):
        if at in dropped:
            new_page = True
        elif new_page:
            kept.append(line._replace(new_page=True, gap=layout.gap))
            new_page = False
        else:
            kept.append(line)
    return kept


def _page_numbers(lines: list[Line], layout: Layout) -> set[int]:
    found = set()
    for at, line in enumerate(lines):
        if line.width > _WIDEST:
            continue
        text = line.text
        bare = BARE_NUMBER.fullmatch(text) is not None and _stands_alone(lines, at, layout)
        if bare or MARKED_NUMBER.fullmatch(text):
            found.add(at)
    return found


def _stands_alone(lines: list[Line], at: int, layout: Layout) -> bool:
    """Whether a bare number between prose has no place in it, as only a page number has not."""
    before = lines[at - 1] if at else None
    after = lines[at + 1] if at + 1 < len(lines) else None
    neighbours = [line for line in (before, after) if line is not None]
    if not neighbours or any(line.width < _NARROW for line in neighbours):
        return False
    if before is not None and before.text[-1] in "：:":
        return False
    apart = lines[at].gap > 0 or after is None or after.gap > 0 or after.new_page
    return apart or layout.width > 0


def _running_heads(lines: list[Line], numbers: set[int], starts: set[int]) -> set[int]:
    """Lines that stand, but for their figures, at the edge of half of the pages."""
    edges: dict[str, list[int]] = {}
    seen: set[int] = set()
    for cut in numbers | starts:
        above = range(cut - 1, cut - 1 - _EDGE, -1)
        below = range(cut + (cut in numbers), cut + (cut in numbers) + _EDGE)
        seen.update(at for at in (*above, *below) if 0 <= at < len(lines))
    for at in seen - numbers:
        if may_be_head(lines[at].text):
            edges.setdefault(re.sub(r"\d+|\s+", "", lines[at].text), []).append(at)
    enough = max(_FEWEST_PAGES, (len(numbers | starts) + 1) // 2)
    return {at for places in edges.values() if len(places) >= enough for at in places}


def may_be_head(text: str) -> bool:
    """Whether `text` can be a running head: words, and neither a sentence nor a heading."""
    return not ends_sentence(text) and bool(_HAN.search(text)) and numbering_of(text) is None
