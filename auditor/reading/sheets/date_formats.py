"""Shows a stored day number as a date or a time: 44926 with yyyy年m月 is 2022年12月."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"?|[\\!](?P<escaped>.)|_.|\*.|\[(?P<elapsed>[hH]+|[mM]+|[sS]+)\]|\[[^\]]*\]'
    r"|(?P<noon>AM/PM|am/pm|A/P|上午/下午)|(?P<year>[yY]+|[eE]+)|(?P<month>[mM]+)|(?P<day>[dD]+)"
    r"|(?P<weekday>[aA]{3,})|(?P<hour>[hH]+)|(?P<second>[sS]+)|\.(?P<parts>0+)|(?P<other>.)",
    re.DOTALL,
)
_WEEKDAYS = "一二三四五六日"
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
_WORDS = ("quoted", "escaped", "other")
_DAY = 86400
_LAST = 2958466  #: the day after 9999-12-31; a cell shows ### from there on


class _Piece(NamedTuple):
    kind: str
    text: str


def date_shower(code: str, *, epoch_1904: bool) -> Callable[[Decimal], str]:
    """What shows day numbers in the format `code`; what is no date is shown as it is stored."""
    pieces = _with_minutes(
        [_Piece(kind, match[kind]) for match in _TOKEN.finditer(code) if (kind := match.lastgroup)]
    )
    noon = any(piece.kind == "noon" for piece in pieces)

    def show(value: Decimal) -> str:
        if not 0 <= value < _LAST:
            return f"{value:f}"
        seconds = int((value * _DAY).quantize(Decimal(1), ROUND_HALF_UP))
        moment = _moment(seconds, epoch_1904=epoch_1904)
        return "".join([_shown(piece, moment, seconds, noon=noon) for piece in pieces])

    return show


def _moment(seconds: int, *, epoch_1904: bool) -> datetime:
    if epoch_1904:
        start = datetime(1904, 1, 1)  # noqa: DTZ001 - a sheet knows no time zone
    else:
        # the calendar of a spreadsheet has a 29th of February 1900
        start = datetime(1899, 12, 31 if seconds < 60 * _DAY else 30)  # noqa: DTZ001
    return start + timedelta(seconds=seconds)


def _with_minutes(pieces: list[_Piece]) -> list[_Piece]:
    """The pieces, with m for minutes where hours stand before it or seconds behind it."""
    timed = [at for at, piece in enumerate(pieces) if piece.kind not in _WORDS]
    found = list(pieces)
    for number, at in enumerate(timed):
        piece = pieces[at]
        if piece.kind != "month" or len(piece.text) > 2:
            continue
        before = pieces[timed[number - 1]] if number else piece
        after = pieces[timed[number + 1]] if number + 1 < len(timed) else piece
        hours = before.kind == "hour" or (before.kind == "elapsed" and before.text[0] in "hH")
        if hours or after.kind == "second":
            found[at] = _Piece("minute", piece.text)
    return found


def _shown(piece: _Piece, moment: datetime, seconds: int, *, noon: bool) -> str:
    kind, text = piece
    wide = len(text)
    if kind in _WORDS:
        return text
    if kind == "elapsed":
        unit = {"h": 3600, "m": 60, "s": 1}[text[0].lower()]
        return f"{seconds // unit:0{wide}d}"
    if kind == "year":
        return f"{moment.year % 100:02d}" if wide <= 2 and text[0] in "yY" else f"{moment.year}"
    if kind in ("month", "day"):
        number = moment.month if kind == "month" else moment.day
        names = _MONTHS[moment.month - 1] if kind == "month" else _DAYS[moment.weekday()]
        return names if wide > 2 else f"{number:0{wide}d}"
    if kind == "weekday":
        return ("星期" if wide > 3 else "") + _WEEKDAYS[moment.weekday()]
    if kind == "noon":
        return _noon(text, moment.hour)
    if kind == "parts":
        return f".{'0' * wide}"
    hour = (moment.hour + 11) % 12 + 1 if noon else moment.hour
    number = {"hour": hour, "minute": moment.minute, "second": moment.second}[kind]
    return f"{number:0{min(wide, 2)}d}"


def _noon(text: str, hour: int) -> str:
    before, _, after = text.partition("/")
    return after if hour >= 12 else before
