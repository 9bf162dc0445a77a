"""What the user must be told of a worksheet: what is hidden, what shows an error, what is stale."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.reading.sheets.formulas import Difference
from auditor.reading.sheets.sheet import column_name, reference
from auditor.reading.sheets.worksheet import Worksheet
from auditor.reading.stretches import stretches

_FEW = 3
_MOST = 8
_WIDEST = 60


def of_worksheet(name: str, sheet: Worksheet, *, hidden: bool) -> Iterator[str]:
    """The warnings about one worksheet of an XLSX file."""
    unseen = hidden and bool(sheet.rows)
    yield from of_hidden(name, sheet.hidden_rows, sheet.hidden_cols, hidden=unseen)
    yield from of_faults(name, sheet.faults)
    missing = [each for each in sheet.formulas if each.stated is None]
    if missing:
        cells = "、".join(reference(each.row, each.col) for each in missing[:_FEW])
        yield (
            f"工作表“{name}”有 {len(missing)} 个公式从未计算（如 {cells}），没有数值可读。"
            "请用 Excel 或 WPS 打开、重新计算并保存后再审核。"
        )


def of_differences(name: str, found: list[Difference]) -> Iterator[str]:
    """The results of a sheet that its own formulas do not give."""
    for each in found[:_MOST]:
        cell = reference(each.row, each.col)
        formula = each.formula if len(each.formula) <= _WIDEST else f"{each.formula[:_WIDEST]}…"
        yield (
            f"工作表“{name}”的 {cell} 显示 {each.stated}，"
            f"按其公式 ={formula} 应为 {each.computed}；请重新计算并保存，或核对该单元格。"
        )
    if len(found) > _MOST:
        yield f"工作表“{name}”另有 {len(found) - _MOST} 个公式的结果与其公式不符。"


def of_hidden(name: str, rows: list[int], cols: list[int], *, hidden: bool) -> Iterator[str]:
    """What of a sheet its reader does not see; it is read all the same."""
    if hidden:
        yield f"工作表“{name}”是隐藏的，其中的数额也作了核对。"
    if rows:
        shown = stretches(rows, lambda row: str(row + 1))
        yield f"工作表“{name}”第 {shown} 行是隐藏的，其中的数额也作了核对。"
    if cols:
        yield f"工作表“{name}”{stretches(cols, column_name)} 列是隐藏的，其中的数额也作了核对。"


def of_faults(name: str, faults: list[tuple[str, str]]) -> Iterator[str]:
    """The cells of a sheet that show an error value (#REF!), given by reference and text."""
    if faults:
        shown = "、".join(f"{cell} 显示 {text}" for cell, text in faults[:_FEW])
        more = f"等 {len(faults)} 处" if len(faults) > _FEW else ""
        yield f"工作表“{name}”中 {shown}{more}，是公式出错，没有数值可读。"
