"""Amounts whose unit was forgotten: 年初预算为3.00万元，支出决算为4.19。 and 接待支出0.35万。

They are read as a reader takes them; a rule about words tells that the unit is missing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from auditor.extraction.amounts import read_amount
from auditor.extraction.drafts import Draft

_UNIT = re.compile("[十百千万亿]*元$")
_STAGES = frozenset(("年初预算数", "全年预算数", "预算数", "执行数"))
_ACCOUNTS = ("支出", "收入")


def lend_unit(draft: Draft, drafts: Sequence[Draft]) -> None:
    """Read a level without a unit as money, where its words say that it is."""
    amount = draft.amount
    if amount.unit or amount.kind != "count" or draft.tail or not amount.ulp:
        return
    unit = ""
    if amount.text.endswith(("万", "亿")):
        unit = "元" if draft.measure in _ACCOUNTS else ""
    elif draft.measure in _STAGES and draft.index:
        before = drafts[draft.index - 1]
        beside = before.sentence == draft.sentence and before.amount.kind == "money"
        found = _UNIT.search(before.amount.text) if beside else None
        unit = found[0] if found is not None else ""
    lent = read_amount(f"{amount.text}{unit}") if unit else None
    if lent is not None:
        draft.amount = lent._replace(text=amount.text)
