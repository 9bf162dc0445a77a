"""Digits that are no figure, as marks with a comparable value."""

from __future__ import annotations

import re
from functools import lru_cache

from auditor.extraction.nodes import Mark
from auditor.extraction.numerals import read_numeral

_KINDS = {
    "ORDINAL": "ordinal",
    "SECTION": "ordinal",
    "DOCNUM": "docnum",
    "DATE": "date",
    "YEAR_": "date",
    "NAME": "name",
    "MALFORMED": "malformed",
}
_CIRCLED = {chr(0x2460 + number): str(number + 1) for number in range(20)}
_YEAR = re.compile(r"((?:19|20)[0-9]{2})")
_PARTS = re.compile(r"[0-9]+")


def mark_of(terminal: str, text: str, start: int) -> Mark:
    """The mark for the terminal `terminal` printed as `text`."""
    kind, value = _told(terminal, text)
    return Mark(kind, text, value, start, start + len(text))


def inner_mark(text: str, start: int) -> Mark:
    """The mark for an ordinal, a quoted name or a date in Han characters within other words."""
    kind = "ordinal" if text[0] == "第" else "date" if text[-1] in "年日" else "name"
    return Mark(kind, text, _value(kind, text), start, start + len(text))


@lru_cache(maxsize=4096)
def _told(terminal: str, text: str) -> tuple[str, str]:
    kind = _KINDS[terminal]
    return kind, _value(kind, text)


def _value(kind: str, text: str) -> str:
    plain = text.replace(" ", "")
    if kind == "ordinal":
        return _ordinal(plain)
    if kind == "date":
        return _date(plain)
    return plain


def _ordinal(text: str) -> str:
    """（三） -> 3; 第十三 -> 13; 2.3 -> 2.3."""
    text = text.strip("第（()）、.是要")
    if text in _CIRCLED:
        return _CIRCLED[text]
    numeral = None if text.count(".") else read_numeral(text)
    return text if numeral is None else str(numeral.value)


def _date(text: str) -> str:
    """2021年度 -> 2021; 2022年1-6月 -> 2022-01/2022-06; 12月31日 -> --12-31.

    Spans are printed as in ISO 8601, with a slash; 2019—2021年 -> 2019/2021.
    """
    text = re.sub("[零一二三四五六七八九十]+", _in_digits, text)
    years = _YEAR.findall(text)
    rest = _PARTS.findall(_YEAR.sub(" ", text))
    year = years[0] if years else "-"
    if len(years) > 1:
        return "/".join(years)
    if years and rest and "月" not in text and "年" in text:
        return f"{year}/{year[:2]}{rest[0]}"  # 2019-21年
    if re.search("[0-9](?:-|—|–|~|至|到)+[0-9]+月", text.replace(year + "年", "")):
        return "/".join(f"{year}-{int(month):02}" for month in rest[:2])
    return "-".join([year, *(f"{int(part):02}" for part in rest[:2])])


def _in_digits(han: re.Match[str]) -> str:
    numeral = read_numeral(han.group())
    return han.group() if numeral is None else str(numeral.value)
