"""Short quotations: the figures in question marked, the words around them, the rest left out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from auditor.model import Evidence

_AROUND = 22  #: characters of context on each side of a figure
_NUMERIC = "0123456789.,%"  #: where a quotation is never cut
_LEFT_OUT = re.compile("…{2,}")


class _Span(NamedTuple):
    start: int
    end: int


def excerpt(quote: str, figures: Sequence[str]) -> str:
    """`quote` cut down to the neighbourhood of `figures`, each of which is set in 【】.

    One figure stated twice takes one occurrence for each time that it is named.
    """
    quote = " ".join(quote.split())
    spans = _find(quote, figures)
    if not spans:
        return _window(quote, _Span(0, 0), spans)
    windows: list[_Span] = []
    for span in spans:
        if windows and span.start - windows[-1].end <= 2 * _AROUND:
            windows[-1] = _Span(windows[-1].start, span.end)
        else:
            windows.append(span)
    parts = [_window(quote, window, spans) for window in windows]
    return _LEFT_OUT.sub("……", "".join(parts))


def stands_in(one: Evidence, other: Evidence) -> bool:
    """Whether the quotation of `other` shows `one` too, at the same distance as in the source."""
    if one.quote == other.quote:
        return True
    gap = one.place.start - other.place.start
    starts = (match.start() + gap for match in _pattern(other.text).finditer(other.quote))
    return any(at >= 0 and other.quote.startswith(one.text, at) for at in starts)


def _find(quote: str, figures: Sequence[str]) -> list[_Span]:
    """Where the figures stand in the quote, in order; overlapping ones only once."""
    taken: list[_Span] = []
    for figure in figures:
        for match in _pattern(figure).finditer(quote):
            span = _Span(*match.span())
            if all(span.end <= other.start or span.start >= other.end for other in taken):
                taken.append(span)
                break
    return sorted(taken)


def _pattern(figure: str) -> re.Pattern[str]:
    """Finds the figure whole: 150人 is not the end of 1,150人, and blanks do not count."""
    body = r"\s*".join(re.escape(character) for character in figure if not character.isspace())
    before = r"(?<![\d.,，．])" if figure[:1].isdigit() else ""
    after = r"(?![\d]|[.,，．]\d)" if figure[-1:].isdigit() else ""
    return re.compile(before + body + after if body else r"(?!)")


def _window(quote: str, window: _Span, spans: Sequence[_Span]) -> str:
    """The window with some words around it, its figures marked, and …… where words are left out."""
    reach = _AROUND if spans else 3 * _AROUND
    start = max(window.start - reach, 0)
    while start and quote[start - 1] in _NUMERIC:
        start -= 1
    end = min(window.end + reach, len(quote))
    while end < len(quote) and quote[end] in _NUMERIC:
        end += 1
    text, at = "", start
    for span in spans:
        if window.start <= span.start and span.end <= window.end:
            text += f"{quote[at : span.start]}【{quote[span.start : span.end]}】"
            at = span.end
    text += quote[at:end]
    return ("……" if start else "") + text + ("……" if end < len(quote) else "")
