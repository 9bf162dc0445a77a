"""总收入1,459万元，其中本年收入1,456万元、年初结转3万元: the total is no 本年收入, but 收入总计."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from auditor.extraction.drafts import Draft
from auditor.model import Partition

_GRAND = {"总收入": "收入总计", "总支出": "支出总计"}
#: What the year itself brought or took has no share in these.
_CARRIED = {"总收入": ("上年结转收入", "期初余额"), "总支出": ("年末结转", "期末余额")}


def name_grand_totals(drafts: Sequence[Draft], partitions: Iterable[Partition]) -> None:
    """Give a total of which the flow of the year is but a part the name of such a total."""
    for partition in partitions:
        whole = drafts[partition.whole]
        grand = _GRAND.get(whole.quantity)
        if grand is None or whole.cell is not None:
            continue
        parts = {drafts[part].quantity for part in partition.parts}
        if whole.quantity in parts or not parts.isdisjoint(_CARRIED[whole.quantity]):
            if whole.item == whole.quantity:
                whole.item = grand
            whole.quantity = grand
