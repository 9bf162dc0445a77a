"""The table of contents of a report: headings with the pages that they stand on.

It says each heading a second time, so that numbers of headings would seem to repeat, and its pages
are no figures of the report. Word marks its own as such; others are told by their leaders.
"""

from __future__ import annotations

import re

from auditor.reading.parts import GridTable, Part, text_of

#: 一、部门概况........3; 第一部分 部门概况 …… 1
_LEADER = r"\s*(?:[.．·•‥]{4,}|…{2,}|(?:[.．·] ){3,}[.．·]?|_{4,}|-{4,})\s*[(（-]?\s*"
_PAGE = r"(\d{1,4})\s*[)）-]?"
_ENTRY = re.compile(rf"(?=.{{2}})[^。；]{{2,60}}?{_LEADER}{_PAGE}")
#: Right below 目录 a wide blank is a leader, too.
_LOOSE_ENTRY = re.compile(rf"[^。；]{{2,60}}?(?:\t|[ \u3000]{{2,}})\s*{_PAGE}")
_PAGE_ENDS = frozenset(")）-")
_TITLE = re.compile(r"目\s*[录錄次]")
_FEWEST = 3
_FRONT = 400  #: contents stand at the front


def without_contents(parts: list[Part]) -> list[Part]:
    """`parts` without the table of contents."""
    dropped: set[int] = set()
    at = 0
    while at < min(len(parts), _FRONT):
        begin, titled = at, _is_title(parts[at])
        at += titled
        pages: list[int] = []
        while at < len(parts) and (found := _pages(parts[at], loose=titled)):
            pages += found
            at += 1
        if len(pages) >= _FEWEST and pages == sorted(pages):
            dropped.update(range(begin, at))
        at = max(at, begin + 1)
    return [part for at, part in enumerate(parts) if at not in dropped] if dropped else parts


def _is_title(part: Part) -> bool:
    if isinstance(part, GridTable) or part.lines[0].text[0] != "目":
        return False
    return _TITLE.fullmatch(text_of(part)) is not None


def _pages(part: Part, *, loose: bool) -> list[int]:
    """The pages that a part leads to, when it holds nothing but entries; lines may be joined."""
    if isinstance(part, GridTable):
        return []
    pages: list[int] = []
    for line in part.lines:
        found = _pages_of(line.text, loose=loose)
        if not found:
            return []
        pages += found
    return pages


def _pages_of(text: str, *, loose: bool) -> list[int]:
    last = text[-1:]
    if not last.isdecimal() and last not in _PAGE_ENDS:
        return []  # no entry ends so; most lines are told apart by it
    pages = []
    at = 0
    while at < len(text):
        match = _ENTRY.match(text, at) or (_LOOSE_ENTRY.match(text, at) if loose else None)
        if match is None:
            return []
        pages.append(int(match.group(1)))
        at = match.end()
    return pages
