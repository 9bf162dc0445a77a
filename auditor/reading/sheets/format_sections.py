"""Takes a number format apart: its sections, their tokens, and which section shows a number."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

#: Formats that a workbook names by number only, as a Chinese spreadsheet shows them.
BUILT_IN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 5: "¥#,##0;¥-#,##0", 6: "¥#,##0;[Red]¥-#,##0",
    7: "¥#,##0.00;¥-#,##0.00", 8: "¥#,##0.00;[Red]¥-#,##0.00", 9: "0%", 10: "0.00%",
    11: "0.00E+00", 12: "# ?/?", 13: "# ??/??", 14: "yyyy/m/d", 15: "d-mmm-yy", 16: "d-mmm",
    17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss",
    22: "yyyy/m/d h:mm", 27: 'yyyy"年"m"月"', 28: 'm"月"d"日"', 29: 'm"月"d"日"', 30: "m-d-yy",
    31: 'yyyy"年"m"月"d"日"', 32: 'h"时"mm"分"', 33: 'h"时"mm"分"ss"秒"', 34: 'h"时"mm"分"',
    35: 'h"时"mm"分"ss"秒"', 36: 'yyyy"年"m"月"', 37: "#,##0;-#,##0", 38: "#,##0;[Red]-#,##0",
    39: "#,##0.00;-#,##0.00", 40: "#,##0.00;[Red]-#,##0.00", 41: '#,##0;-#,##0;"-"',
    42: '¥#,##0;¥-#,##0;"-"', 43: '#,##0.00;-#,##0.00;"-"', 44: '¥#,##0.00;¥-#,##0.00;"-"',
    45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0", 49: "@", 50: 'yyyy"年"m"月"',
    51: 'm"月"d"日"', 52: 'yyyy"年"m"月"', 53: 'm"月"d"日"', 54: 'm"月"d"日"',
    55: 'yyyy"年"m"月"', 56: 'm"月"d"日"', 57: 'yyyy"年"m"月"', 58: 'm"月"d"日"',
}  # fmt: skip
_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"?|[\\!](?P<escaped>.)|(?P<skip>_.|\*.)|\[(?P<bracket>[^\]]*)\]'
    r"|(?P<general>[Gg]eneral|[Gg]/通用格式|G/標準)|(?P<exponent>[Ee][+-])|(?P<digit>[0#?])"
    r"|(?P<mark>[.,%/@])|(?P<other>.)",
    re.DOTALL,
)
_CONDITION = re.compile(r"(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)")
_COMPARE: dict[str, Callable[[Decimal, Decimal], bool]] = {
    "<": lambda value, bound: value < bound,
    "<=": lambda value, bound: value <= bound,
    ">": lambda value, bound: value > bound,
    ">=": lambda value, bound: value >= bound,
    "=": lambda value, bound: value == bound,
    "<>": lambda value, bound: value != bound,
}
_DATE = re.compile(r"[ymdhsYMDHSaeE]")


class Token(NamedTuple):
    """A piece of a format."""

    kind: str  #: literal | digit | mark | general | skip | exponent
    text: str


class Section(NamedTuple):
    """One of the up to four parts of a format: positive; negative; zero; text."""

    tokens: tuple[Token, ...]
    condition: tuple[str, Decimal] | None
    brackets: tuple[str, ...]  #: colours, locales, [DBNum2], [h]
    code: str


def owns_sign(sections: list[Section], at: int) -> bool:
    """Whether a section is for negative numbers, so that its format says how their sign looks."""
    condition = sections[at].condition
    if condition is not None:
        return condition[0] in ("<", "<=") and condition[1] <= 0
    return at == 1 and not any(section.condition for section in sections)


def sections_of(code: str) -> list[Section]:
    """The sections of a format, in order."""
    return [_section(part) for part in _split(code)]


def _split(code: str) -> list[str]:
    """The sections; a semicolon in quotes or behind an escape parts nothing."""
    parts, start = [], 0
    for match in _TOKEN.finditer(code):
        if match.group() == ";":
            parts.append(code[start : match.start()])
            start = match.end()
    return [*parts, code[start:]]


def _section(code: str) -> Section:
    tokens: list[Token] = []
    brackets: list[str] = []
    condition = None
    for match in _TOKEN.finditer(code):
        kind = match.lastgroup or "other"
        text = match[kind]
        if kind == "bracket":
            found = _CONDITION.fullmatch(text.strip())
            if found:
                condition = (found[1], Decimal(found[2]))
            elif text.startswith("$") and (symbol := text[1:].split("-")[0]):
                tokens.append(Token("literal", symbol))
            else:
                brackets.append(text)
        elif kind == "skip":
            tokens.append(Token("skip", " " if text[0] == "_" else ""))
        elif kind in ("quoted", "escaped", "other"):
            tokens.append(Token("literal", text))
        else:
            tokens.append(Token(kind, text))
    return Section(tuple(tokens), condition, tuple(brackets), code)


def is_text(section: Section) -> bool:
    """Whether a section shows words: it has the mark @."""
    return any(token == Token("mark", "@") for token in section.tokens)


def chosen(sections: list[Section], value: Decimal) -> int | None:
    """Which section shows `value`."""
    if any(section.condition for section in sections):
        for at, section in enumerate(sections):
            if section.condition is None:
                return at
            relation, bound = section.condition
            if _COMPARE[relation](value, bound):
                return at
        return None
    if len(sections) > 1 and value < 0:
        return 1
    return 2 if len(sections) > 2 and value == 0 else 0


def is_date(section: Section) -> bool:
    """Whether a section shows a date or a time: it has their letters outside quotes."""
    if any(re.fullmatch(r"[hms]+", bracket, re.IGNORECASE) for bracket in section.brackets):
        return True
    if any(token.kind == "general" for token in section.tokens):
        return False
    plain = re.sub(r'"[^"]*"?|[\\!_*].|\[[^\]]*\]', "", section.code)
    return _DATE.search(re.sub(r"[0#?][.,0#?]*[Ee][+-]", "", plain)) is not None
