"""What must hold of the cells that a rule about tables names, and of the relation between them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from auditor.rulebook.condition import Condition, ConditionError
from auditor.rulebook.expression import parse_condition
from auditor.rulebook.nodes import Reading

_EXAMPLE = "如 holds: 总表收入 = 收入表合计"


class Cells(NamedTuple):
    """The names of the cells, and what holds between them, as far as they could be read."""

    names: tuple[str, ...] = ()
    holds: Condition | None = None


def check_cells(record: Mapping[str, Any], reading: Reading) -> Cells:
    """Tell what is wrong with `cells` and `holds`; gives what they say."""
    table = record.get("table")
    if not isinstance(table, dict):
        return Cells()
    cells, holds = table.get("cells"), table.get("holds")
    if not isinstance(cells, dict) or not isinstance(holds, str):
        if cells is not None or holds is not None:
            advice = f"cells 给格子取名，holds 写它们的关系，{_EXAMPLE}"
            reading.complain(reading.nodes["table",], "cells 与 holds 要一起写", advice)
        return Cells()
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
        return Cells(tuple(cells))
    used = [name.quantity for name in condition.names]
    for name in used:
        if name not in cells:
            advice = f"在 cells 里写明 {name} 是哪一格；已有 {'、'.join(cells)}"
            reading.complain(reading.nodes["table", "holds"], f"没有叫 {name} 的格子", advice)
    for name in cells:
        if name not in used:
            node = reading.keys["table", "cells", name]
            reading.complain(node, f"关系里没有 {name}", "在 holds 里用它，或删去")
    return Cells(tuple(cells), condition)
