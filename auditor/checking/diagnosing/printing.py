"""Numbers in the form of printed figures."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Context, Decimal

from auditor.checking.settling.outcomes import decimal_key
from auditor.model import Fact

_NUMBER = re.compile(r"\d[\d,，\s]*(?:\.\d+)?")
_TERMS = re.compile(r"(\d+(?:\.\d+)?)\s*([:：∶])\s*(\d+(?:\.\d+)?)")
_CONTEXT = Context(prec=90)
_HUNDRED = Decimal(100)


def printed_like(fact: Fact, value: Decimal) -> str:
    """A number in the form of a printed figure: as 98.57%, so 98.66%; as 1,467万元, so 1,470万元.

    `value` is a number as `figure_value` gives it. More digits are shown where the printed ones
    would not show the difference.
    """
    text = fact.amount.text
    if fact.kind == "ratio" and (terms := _TERMS.fullmatch(text)) is not None and value:
        return _ratio_like(terms, value)
    printed = _NUMBER.search(text)
    number = value * _HUNDRED if fact.kind in ("percent", "points") else value
    if fact.sign < 0 and fact.value > 0:
        number = -number  # 下降13.6%: the word says the sign
    if printed is None or not fact.value:
        return _plain(fact, number)
    digits = re.sub(r"[,，\s]", "", printed[0])
    scale = _CONTEXT.divide(fact.value, Decimal(digits)) if Decimal(digits) else Decimal(1)
    own = Decimal(digits)
    there = _CONTEXT.divide(abs(number) if number * fact.value > 0 else number, abs(scale))
    places = len(digits.partition(".")[2])
    shown = rounded_to(there, places)
    while shown == own and places < len(digits.partition(".")[2]) + 4 and there != own:
        places += 1
        shown = rounded_to(there, places)
    grouped = f"{shown:,f}" if "," in printed[0] else f"{shown:f}"
    return text[: printed.start()] + grouped + text[printed.end() :]


def _ratio_like(terms: re.Match[str], value: Decimal) -> str:
    """1:15 for a fourteenth becomes 1:14, and 15:1 for fourteen 14:1."""
    first, mark, second = terms.groups()
    if first == "1":
        return f"1{mark}{_term_like(second, _CONTEXT.divide(Decimal(1), value))}"
    return f"{_term_like(first, value * Decimal(second))}{mark}{second}"


def _term_like(printed: str, value: Decimal) -> str:
    """With as many decimals as printed, or one more where these do not tell the two apart."""
    places = len(printed.partition(".")[2])
    shown = rounded_to(value, places)
    return f"{rounded_to(value, places + 1) if shown == Decimal(printed) else shown:f}"


def _plain(fact: Fact, number: Decimal) -> str:
    return decimal_key(rounded_to(number, 2 if fact.kind == "percent" else 4)) + fact.unit


def rounded_to(value: Decimal, places: int) -> Decimal:
    """With so many decimals, rounded as people do."""
    return value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP, _CONTEXT)
