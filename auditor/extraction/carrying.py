"""Changes in a sentence of their own, and the level of the sentence before that they are of."""

from __future__ import annotations

from collections.abc import Sequence

from auditor.extraction.comparing import goes_on_from, is_side
from auditor.extraction.drafts import Draft, suits
from auditor.model import PLANS
from auditor.model.fact import NONE


def carried_head(draft: Draft, drafts: Sequence[Draft], tops: list[Draft]) -> Draft | None:
    """与上年相比增加… in a sentence of its own speaks of a level that the last one stated.

    Of which one the level right before it may say: 收入与2019年的X相比，增长….
    """
    if draft.role not in ("growth", "change", "prior"):
        return None
    if draft.depth:  # 人员1068万人。与上年相比，人员增加52万人（增长5.2%）。
        change = drafts[draft.index - 1] if draft.index else draft
        beside = change.role == "change" and change.head != NONE and change.depth < draft.depth
        return drafts[change.head] if beside and change.sentence == draft.sentence else None
    if (head := goes_on_from(draft, drafts)) is not None:
        return head
    tops = [top for top in tops if top.block == draft.block]
    # 预算为12万元，支出决算为8万元。与上年相比，支出减少…: what came about is compared; of
    # 年初预算12万元，追加3万元，全年预算15万元 nobody knows which
    if tops and tops[-1].measure not in PLANS:
        tops = [top for top in tops if top.measure not in PLANS]
    if not tops:
        return None
    if draft.role == "prior":  # 与上年决算收入2,605万元相比: of what the last sentence stated alone
        named = draft.item.removeprefix("决算")
        alone = len(tops) == 1 and suits(draft, tops[0])
        if not alone or (named and not _of_one_item(tops[0].item, named)):
            return None
        draft.item = tops[0].item
        return tops[0]
    if not draft.own_item:
        return tops[0] if len(tops) == 1 else None
    return next((top for top in tops if _of_one_item(top.item, draft.item)), None)


def _of_one_item(one: str, other: str) -> bool:
    """三公经费支出 is what 三公经费支出决算 is about."""
    if not one or not other:
        return False
    return one.startswith(other) or other.startswith(one) or is_side(one, other)
