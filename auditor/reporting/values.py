"""How single values are written for programs: decimals and places, the same in every form."""

from __future__ import annotations

from decimal import Decimal

from auditor.model import Anchor, Place


def plain(value: Decimal | None) -> str | None:
    """A decimal without exponent and without idle zeros: 421982700.00 is 421982700."""
    if value is None:
        return None
    text = f"{value:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def place_values(place: Place) -> dict[str, object]:
    """A place by its public names, in their fixed order; behind them what only its format has."""
    values: dict[str, object] = {
        "start": place.start,
        "end": place.end,
        "line": place.line,
        "column": place.column,
        "page": place.page,
        "table": place.table,
        "row": place.row,
        "col": place.col,
        "section": place.section,
    }
    if place.anchor is not None:
        values |= _anchor_values(place.anchor)
    return values


def _anchor_values(anchor: Anchor) -> dict[str, object]:
    values = {
        name: value for name, value in anchor._asdict().items() if value not in (None, "", ())
    }
    values.pop("page", None)
    if anchor.boxes:
        # tenths of a point are finer than any print; more digits would depend on the machine
        values["boxes"] = [[round(number, 1) for number in box] for box in anchor.boxes]
    return values
