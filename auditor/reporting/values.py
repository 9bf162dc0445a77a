"""How single values are written for programs: decimals and places, the same in every form."""

from __future__ import annotations

from decimal import Decimal

from auditor.model import Place


def plain(value: Decimal | None) -> str | None:
    """A decimal without exponent and without idle zeros: 421982700.00 is 421982700."""
    if value is None:
        return None
    text = f"{value:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def place_values(place: Place) -> dict[str, int | str | None]:
    """A place by its public names, in their fixed order."""
    return {
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
