"""Counts that nobody counted: quotients are rounded also where they have no decimals."""

from __future__ import annotations

import re
from decimal import Decimal

from auditor.model import Fact

_EXACT = Decimal(0)
_PER_SO_MANY = re.compile("每[十百千万]")
_YIELDS = ("亩产", "单产")


def rounded_off(fact: Fact) -> Decimal:
    """日均10169件 was not counted: an average is rounded, also where it has no decimals.

    So is 每万人口30件, and 亩产540公斤; 每村2名 is what was set, and exact.
    """
    if fact.amount.ulp or fact.kind != "count":
        return _EXACT
    if fact.role == "each":
        return Decimal(_PER_SO_MANY.search(fact.subject) is not None)
    return Decimal(fact.role == "average" or fact.item.endswith(_YIELDS))
