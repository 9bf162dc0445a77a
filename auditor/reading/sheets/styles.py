"""How the cells of an XLSX workbook look: number format, border, indent, by style number."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from auditor.reading.sheets.format_sections import BUILT_IN
from auditor.reading.sheets.number_formats import Show, general, shower
from auditor.reading.sheets.sheet import number_in

if TYPE_CHECKING:
    from lxml.etree import _Element


class Style(NamedTuple):
    """What a style does to the cells that have it."""

    show: Show = general
    ruled: bool = False
    indent: int = 0


PLAIN = Style()


def read_styles(root: _Element | None, *, epoch_1904: bool) -> list[Style]:
    """The cell styles of a workbook, in the order of their numbers."""
    if root is None:
        return [PLAIN]
    codes = dict(BUILT_IN)
    for each in root.iterfind("{*}numFmts/{*}numFmt"):
        number = number_in(each.get("numFmtId"))
        codes[number] = each.get("formatCode", "")
    borders = [_is_ruled(border) for border in root.iterfind("{*}borders/{*}border")]
    styles = []
    for xf in root.iterfind("{*}cellXfs/{*}xf"):
        code = codes.get(number_in(xf.get("numFmtId")), "")
        border = number_in(xf.get("borderId"))
        alignment = xf.find("{*}alignment")
        indent = 0 if alignment is None else number_in(alignment.get("indent"))
        styles.append(
            Style(
                shower(code, epoch_1904=epoch_1904),
                0 <= border < len(borders) and borders[border],
                min(max(indent, 0), 15),
            )
        )
    return styles or [PLAIN]


def _is_ruled(border: _Element) -> bool:
    return any(side.get("style", "none") != "none" for side in border)
