"""Shows a stored number as its cell shows it: 0.9866 with the format 0.00% is 98.66%.

A spreadsheet stores 58.0163 and shows 58.02; the reader of the sheet, and the one who copied its
figures into a report, saw 58.02. Dates are told apart here and written in `date_formats`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache

from auditor.reading.sheets.date_formats import date_shower
from auditor.reading.sheets.format_sections import (
    Section,
    Token,
    chosen,
    is_date,
    is_text,
    owns_sign,
    sections_of,
)
from auditor.reading.sheets.han_numbers import han

Show = Callable[[Decimal], str]

_RED = re.compile(r"red|红色|color\s*(?:3|10)", re.IGNORECASE)
_SIGNS = re.compile(r"[-－−–()（）△▲▼负减]")
_FIGURES = re.compile(r"[\d〇一-龥]")
#: A spreadsheet computes with fifteen digits; what the file holds behind them is binary noise.
_FIFTEEN = Context(prec=15, rounding=ROUND_HALF_UP)
_GENERAL_DIGITS = 10
_USUAL = re.compile(r"(?:#,##)?0(?:\.0+)?")
#: No amount; and more digits than are reckoned with here.
_HUGE = Decimal("1e25")
_EXACT = Context(prec=60, rounding=ROUND_HALF_UP)


def stored(text: str) -> Decimal:
    """The number that a file stores, without its binary noise: 58.019999999999996 is 58.02."""
    return _FIFTEEN.create_decimal(text)


def general(value: Decimal) -> str:
    """A number without a format: as many digits as a cell usually has room for."""
    if abs(value) >= _HUGE:
        return str(value)
    whole = len(str(abs(int(value))))
    places = max(_GENERAL_DIGITS - whole, 0)
    rounded = _EXACT.quantize(value, Decimal(1).scaleb(-places))
    return f"{rounded.normalize(_EXACT):f}" if rounded else "0"


@lru_cache(maxsize=4096)
def shower(code: str, *, epoch_1904: bool = False) -> Show:
    """What shows numbers in the format `code`."""
    sections = sections_of(code)
    if len(sections) == 4 or (len(sections) > 1 and is_text(sections[-1])):
        sections.pop()
    if not sections or all(not section.code for section in sections):
        return _blank if code and set(code) == {";"} else general
    shows = [_show_of(section, epoch_1904=epoch_1904) for section in sections]

    def show(value: Decimal) -> str:
        at = chosen(sections, value) if abs(value) < _HUGE else None
        if at is None:
            return general(value)
        return _signed(sections[at], shows[at], value, own=owns_sign(sections, at))

    return show


def _blank(_: Decimal) -> str:
    return ""


def _signed(section: Section, show: Show, value: Decimal, *, own: bool) -> str:
    """A negative number with a minus, where its format shows that it is one.

    Red, brackets and △ become a minus: no text can show red, (58) is a numbering elsewhere, and △
    is a rise in one report and a fall in the next; the file leaves no doubt.
    """
    if value >= 0 or is_date(section):
        return show(value)
    text = show(-value)
    bare = _SIGNS.sub("", text).strip() if own else text
    red = any(_RED.match(bracket) for bracket in section.brackets)
    marked = bare != text.strip() or red or not own
    return f"-{bare}" if marked and _FIGURES.search(bare) else text


def _show_of(section: Section, *, epoch_1904: bool) -> Show:
    if any("F800" in bracket.upper() for bracket in section.brackets):
        return date_shower('yyyy"年"m"月"d"日"', epoch_1904=epoch_1904)
    if is_date(section):
        return date_shower(section.code, epoch_1904=epoch_1904)
    kinds = {token.kind for token in section.tokens}
    marks = {token.text for token in section.tokens if token.kind == "mark"}
    # 1.2E+05 and 3 1/4 are shown as the plain numbers they stand for
    plain = not kinds & {"digit"} or "exponent" in kinds or "/" in marks
    number = _Plain(section) if plain else _Digits(section)
    numerals = next((each for each in section.brackets if each.startswith("DBNum")), "")
    return (lambda value: han(number(value), numerals)) if numerals else number


class _Plain:
    """A section without digit places: General, @, or words alone."""

    def __init__(self, section: Section) -> None:
        self._tokens = section.tokens
        self._shows = {token.kind for token in section.tokens} & {"general", "exponent", "digit"}

    def __call__(self, value: Decimal) -> str:
        pieces, done = [], False
        for token in self._tokens:
            if token.kind == "literal":
                pieces.append(token.text)
            elif token.kind in ("general", "digit") or token.text == "@":
                pieces.append("" if done else general(value))
                done = True
        return "".join(pieces).strip()


class _Digits:
    """A section with digit places: 0 # ? before and behind the point, thousands, scales, %."""

    def __init__(self, section: Section) -> None:
        tokens = section.tokens
        places = [at for at, token in enumerate(tokens) if token.kind == "digit"]
        point = _find(tokens, ".", 0)
        self._point = len(tokens) if point is None else point
        self._whole = [at for at in places if at < self._point]
        self._fraction = [at for at in places if at > self._point]
        commas = [at for at, token in enumerate(tokens) if token == Token("mark", ",")]
        last = self._whole[-1] if self._whole else -1
        self._grouped = any(self._whole and self._whole[0] < at < last for at in commas)
        behind = [at for at in commas if at > last and self._touches(tokens, at)]
        percents = sum(token == Token("mark", "%") for token in tokens)
        self._scale = 2 * percents - 3 * len(behind)
        self._tokens = tokens
        self._unit = Decimal(1).scaleb(-len(self._fraction))
        self._plain = self._plain_spec()

    @staticmethod
    def _touches(tokens: tuple[Token, ...], at: int) -> bool:
        """Whether a comma stands right behind a digit place, so that it divides by a thousand."""
        while at > 0 and tokens[at] == Token("mark", ","):
            at -= 1
        return tokens[at].kind == "digit"

    def _plain_spec(self) -> tuple[str, str, str] | None:
        """Words before, format of Python and words behind, for the formats that most cells have."""
        places = [*self._whole, *self._fraction]
        run = self._tokens[places[0] : places[-1] + 1]
        code = "".join([token.text for token in run])
        if not _USUAL.fullmatch(code) or any(token.kind not in ("digit", "mark") for token in run):
            return None
        before = _words(self._tokens[: places[0]])
        behind = _words(self._tokens[places[-1] + 1 :])
        return before, f"{',' if self._grouped else ''}.{len(self._fraction)}f", behind

    def __call__(self, value: Decimal) -> str:
        scaled = value.scaleb(self._scale, _EXACT) if self._scale else value
        rounded = _EXACT.quantize(scaled, self._unit)
        if self._plain is not None:
            before, spec, behind = self._plain
            return f"{before}{rounded:{spec}}{behind}".strip()
        whole, _, fraction = f"{rounded:f}".partition(".")
        if whole == "0":
            whole = ""
        shown = self._places(whole) | self._behind(fraction)
        pieces = [
            shown[at] if token.kind == "digit" else _words((token,))
            for at, token in enumerate(self._tokens)
        ]
        return "".join(pieces).strip()

    def _places(self, whole: str) -> dict[int, str]:
        """What stands in each place before the point; the first takes all that is left."""
        shown = {}
        count = 0
        for at in reversed(self._whole):
            first = at == self._whole[0]
            digits = whole if first else whole[-1:]
            whole = "" if first else whole[:-1]
            digits = digits or {"0": "0", "?": " "}.get(self._tokens[at].text, "")
            text = ""
            for digit in reversed(digits):
                comma = self._grouped and count and count % 3 == 0 and digit != " "
                text = digit + ("," if comma else "") + text
                count += 1
            shown[at] = text
        return shown

    def _behind(self, fraction: str) -> dict[int, str]:
        """What stands in each place behind the point; # leaves zeros at the end out."""
        shown = {}
        trailing = True
        for at, digit in reversed(list(zip(self._fraction, fraction, strict=True))):
            kind = self._tokens[at].text
            trailing = trailing and digit == "0" and kind != "0"
            shown[at] = {"?": " "}.get(kind, "") if trailing else digit
        return shown


def _words(tokens: tuple[Token, ...]) -> str:
    """What tokens that are no digit places print."""
    return "".join(
        [token.text for token in tokens if token.kind in ("literal", "skip") or token.text in ".%"]
    )


def _find(tokens: tuple[Token, ...], mark: str, start: int) -> int | None:
    wanted = Token("mark", mark)
    return next((at for at in range(start, len(tokens)) if tokens[at] == wanted), None)
