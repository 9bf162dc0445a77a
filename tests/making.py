"""Builders of model values for tests: say what the test is about, the rest has plain defaults."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from auditor.model import Amount, Fact, Place

_SCALES = {"元": 1, "千元": 1_000, "万元": 10_000, "亿元": 100_000_000}
_KINDS = {"%": "percent", "个百分点": "points", "分": "score", "倍": "multiple", "天": "duration"}


def amount(text: str, **stated: Any) -> Amount:
    """The figure that `text` prints: ``amount("36,213.3万元")`` is 362133000 元 ± 500 元.

    Knows plain digits and a unit only; a field given by name stands as given.
    """
    split = re.fullmatch(r"([-\d,.]+)(.*)", text)
    assert split is not None
    digits, suffix = split.groups()
    printed = Decimal(digits.replace(",", ""))
    scale = _SCALES.get(suffix, 1)
    exponent = printed.as_tuple().exponent
    assert isinstance(exponent, int)
    kind = stated.get("kind") or ("money" if suffix in _SCALES else _KINDS.get(suffix, "count"))
    # 7944人 were counted; a figure of money or a rate was rounded to what is printed
    ulp = (
        Decimal(0)
        if kind in ("count", "score", "duration")
        else Decimal(1).scaleb(exponent) * scale
    )
    value = printed * scale
    fields: dict[str, Any] = {
        "text": text,
        "value": value,
        "unit": "元" if kind == "money" else suffix,
        "kind": kind,
        "ulp": ulp,
        "low": value - ulp / 2,
        "high": value + ulp / 2,
    }
    return Amount(**(fields | stated))


def place(start: int = 0, end: int = 1, **stated: Any) -> Place:
    """A place on the first line."""
    fields: dict[str, Any] = {"start": start, "end": end, "line": 1, "column": start + 1}
    return Place(**(fields | stated))


def fact(text: str, item: str = "", measure: str = "", **stated: Any) -> Fact:
    """A fact whose figure is `text`: ``fact("58,290.02万元", "财政拨款", "执行数")``."""
    start = stated.get("start", 0)
    end = stated.get("end", start + len(text))
    words = (name for name in Fact._fields if name not in Fact._field_defaults)
    fields: dict[str, Any] = dict.fromkeys(words, "") | {
        "number": 0,
        "amount": stated.get("amount") or amount(text),
        "text": text,
        "item": item,
        "measure": measure,
        "quantity": measure or item,
        "subject": item,
        "place": place(start, end),
        "start": start,
        "end": end,
        "block": 0,
        "sentence": 0,
    }
    return Fact(**(fields | stated))
