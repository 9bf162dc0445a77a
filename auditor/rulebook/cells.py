"""What must hold of the cells that a rule about tables names, and of the relation between them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from auditor.rulebook.condition import ConditionError
from auditor.rulebook.expression import parse_condition
from auditor.rulebook.nodes import Reading

_EXAMPLE = "如 holds: 总表收入 = 收入表合计"


def check_cells(record: Mapping[str, Any], reading: Reading) -> list[str]:
    """Tell what is wrong with `cells` and `holds`; gives the names of the cells."""
    table = record.get("table")
    if not isinstance(table, dict):
        return []
    cells, holds = table.get("cells"), table.get("holds")
    if not isinstance(cells, dict) or not isinstance(holds, str):
        if cells is not None or holds is not None:
            advice = f"cells 给格子取名，holds 写它们的关系，{_EXAMPLE}"
            reading.complain(reading.nodes["table",], "cells 与 holds 要一起写", advice)
        return []
    for name, cell in cells.items():
        if isinstance(cell, dict) and not cell.get("title") and not cell.get("prose"):
            advice = "写 title: 表名，或 prose: 正文里的名字"
            node = reading.nodes["table", "cells", name]
            reading.complain(node, f"没有写 {name} 在哪张表里", advice)
    try:
        condition = parse_condition(holds)
    except ConditionError as error:
        node = reading.nodes["table", "holds"]
        reading.complain(node, error.what, error.advice, error.offset)
        return list(cells)
    used = [name.quantity for name in condition.names]
    for name in used:
        if name not in cells:
            advice = f"在 cells 里写明 {name} 是哪一格；已有 {'、'.join(cells)}"
            reading.complain(reading.nodes["table", "holds"], f"没有叫 {name} 的格子", advice)
    for name in cells:
        if name not in used:
            node = reading.keys["table", "cells", name]
            reading.complain(node, f"关系里没有 {name}", "在 holds 里用它，或删去")
    return list(cells)
