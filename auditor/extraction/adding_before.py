"""Totals of what stands before their sentence: 以上三项支出合计…, 以上合计…."""

from __future__ import annotations

import re

from auditor.extraction.drafts import Draft, suits
from auditor.extraction.partitions import ASPECTS, OpenPartition

#: 以上合计 in a paragraph of its own
ADDS_LINES = re.compile(
    "^(?:上述|以上)(?:各?项|费用|支出|经费|资金|金额)*(?:合计|共计|总计|总额)(?:为|达)?$"
)
_CAME = re.compile("到位|下达|筹集|筹措|收到|争取")
_WENT = re.compile("支出|支付|执行|使用|列支|兑付")
_NEAR = 5  #: what is farther off than the fifth part sums up more than these lines


def flows_apart(total: Draft, listed: list[Draft]) -> bool:
    """甲支出7万元、乙支出1万元，合计到位9万元: what came in is no sum of what went out."""
    for ours, theirs in ((_CAME, _WENT), (_WENT, _CAME)):
        if ours.search(total.subject) is not None and theirs.search(total.subject) is None:
            return any(
                theirs.search(one.subject) is not None and ours.search(one.subject) is None
                for one in listed
            )
    return False


def those_before(draft: Draft, number: int, drafts: list[Draft]) -> OpenPartition | None:
    """以上三项支出合计…: just the amounts of the sentence before, or just the parts told there."""
    listed: list[Draft] = []
    for one in reversed(drafts[: draft.index]):
        if one.sentence == draft.sentence:
            continue
        if one.block != draft.block or one.sentence != draft.sentence - 1:
            break
        if one.role == "main" and not one.depth and suits(one, draft):
            listed.insert(0, one)
    if len(listed) == number + 1 and all(part.whole == listed[0].index for part in listed[1:]):
        listed = listed[1:]
    if len(listed) != number or len({part.measure for part in listed} & ASPECTS) > 1:
        return None
    if flows_apart(draft, listed):
        return None
    opened = OpenPartition([draft], "", "合计")
    opened.parts[draft.index] = listed  # what they are parts of they stay parts of
    return opened


def lines_before(draft: Draft, drafts: list[Draft]) -> OpenPartition | None:
    """（1）培训费36.5万元；|（2）差旅费12.8万元。|以上合计49.3万元: one amount a paragraph."""
    listed: list[Draft] = []
    block = draft.block
    for one in reversed(drafts[: draft.index]):
        if one.role != "main" or one.depth or one.block < block - 1:
            break
        if one.block == block or not suits(one, draft) or one.is_total:
            return None  # two levels of one line: which of them adds up nobody can tell
        listed.insert(0, one)
        block = one.block
    listed_sum = sum(one.amount.value for one in listed)
    near = abs(listed_sum - draft.amount.value) * _NEAR <= draft.amount.value
    if len(listed) < 2 or not near or not all(one.own_item for one in listed):
        return None
    opened = OpenPartition([draft], "", "合计")
    opened.sure = False  # where the list begins is not said
    opened.parts[draft.index] = listed
    draft.is_total = True
    return opened
