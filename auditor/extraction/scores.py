"""Points that can be had and points given: 产出指标50分，得49分.

Where 分值 and 得分 are not said, the order of the two figures and the words between them tell.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from auditor.extraction.drafts import Draft
from auditor.extraction.nodes import Figure

_GIVEN = re.compile(
    r"^(?:[按据经根][^，。；]{0,14}|扣分后|评价|考核|核定|最终|指标|综合|实际|自评|评定)*"
    r"(?:实得|计得|评得|得|得分|评分|计)(?:分?(?:为|是)?)$"
)
_PAIR = 2  #: the figure itself and the rate before it
_OF_ALL = re.compile("综合|最终")
_SCORED = re.compile("(?:得|得分|评分|计|[扣加减]了?)$")


def tell_full_marks(
    draft: Draft, drafts: Sequence[Draft], figure: Figure, follower: Figure | None
) -> None:
    """Make the figure the full marks of the next one, or what was given of the one before.

    The last of the drafts is the figure itself.
    """
    if draft.amount.kind != "score":
        return
    before = _before(drafts)
    if follower is not None and _is_given(draft, follower):
        draft.measure = "分值"
    elif (
        before.measure == "分值" and before.sentence == draft.sentence and _is_given(before, figure)
    ):
        draft.item, draft.quantity, draft.owner = before.item, before.quantity, before.owner
        draft.measure, draft.own_item = "得分", True


def _before(drafts: Sequence[Draft]) -> Draft:
    """The figure before the last, or the full marks before a rate: 15分，得分率80%，得12分."""
    before = drafts[max(len(drafts) - 2, 0)]
    if before.role != "rate" or before.amount.kind != "percent" or len(drafts) <= _PAIR:
        return before
    full = drafts[-3]
    return full if full.measure == "分值" and full.sentence == before.sentence else before


def _is_given(full: Draft, given: Figure) -> bool:
    """Whether points are given of the full marks before them."""
    if full.amount.kind != "score" or given.amount.kind != "score" or full.is_total:
        return False
    # 建设任务50分: not the number of tasks
    plain = full.measure in ("得分", "任务数", "分值") and full.own_item
    if not plain or given.sep not in ("", "，", "、") or _SCORED.search(full.subject):
        return False
    if _OF_ALL.match(given.subject) is not None and given.amount.value > full.amount.value:
        return False  # 产出38分、效益20分，综合得分95分: of all that were listed
    return _GIVEN.match(given.subject) is not None
