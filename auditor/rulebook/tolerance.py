"""How far apart the two sides of a relation may be where a regulation says so."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple
from unicodedata import normalize

from auditor.rulebook.interval import Value

_WRITTEN = re.compile(
    r"(?P<number>\d+(?:\.\d+)?)\s*"
    r"(?:(?P<points>个?百分点)|(?P<share>[%‰])|(?P<scale>[千万亿]*)(?P<unit>元|分|人次?|个|件|户|天)?)"
)
_NONE = ("none", "无", "零")
_SCALES = {"": 1, "千": 1000, "万": 10_000, "亿": 100_000_000, "百万": 1_000_000}
_HUNDREDTH = Decimal("0.01")


class Tolerance(NamedTuple):
    """An amount in base units, or a share of the computed side; of nothing: not even rounding."""

    amount: Decimal = Decimal(0)
    share: Decimal = Decimal(0)

    @property
    def is_none(self) -> bool:
        """Whether the figures count as they are printed, and not for what they round."""
        return not self.amount and not self.share

    def widened(self, computed: Value) -> Value:
        """The computed side with what is allowed on either side of it."""
        if self.is_none:
            return Value(computed.value, computed.value, computed.value)
        room = self.amount + self.share * abs(computed.value)
        low = None if computed.low is None else computed.low - room
        high = None if computed.high is None else computed.high + room
        return Value(computed.value, low, high)


def read_tolerance(written: str) -> Tolerance | None:
    """0.01万元, 2元, 0.1%, 1个百分点, none; None for anything else."""
    plain = normalize("NFKC", written).strip()
    if plain in _NONE:
        return Tolerance()
    match = _WRITTEN.fullmatch(plain)
    if match is None or match["scale"] not in (None, *_SCALES):
        return None
    number = Decimal(match["number"])
    if not number:
        return Tolerance()
    if match["points"]:
        return Tolerance(amount=number * _HUNDREDTH)
    if match["share"]:
        return Tolerance(share=number * (_HUNDREDTH if match["share"] == "%" else _HUNDREDTH / 10))
    return Tolerance(amount=number * _SCALES[match["scale"]])
