"""Figures that the level right before them is said to lie below or above.

满意度92.5%，低于90%的目标值; 支出8.32万元，控制在预算8万元以内: a limit has no words of its own
that say what it is of.
"""

from __future__ import annotations

import re

from auditor.extraction.drafts import LEVELS, Draft
from auditor.extraction.nodes import Figure
from auditor.model import PLANS
from auditor.model.fact import NONE

_ADVERB = "(?:[略稍远仍均也但虽]|明显|大幅|仍然|基本|总体|严格)?"
#: 控制在年初预算 8万元以内, 未突破 12万元的上限
_KEPT = re.compile(
    rf"^{_ADVERB}(?:控制在|压减到|压缩在|保持在|[未没][有能]?(?:突破|超过|超出)|不超过)"
    r"(?:[^，。；：其]{0,10})$"
)
_NOT_ABOVE = re.compile(rf"{_ADVERB}[未没][有能]?")
_WITHIN = ("以内", "之内", "以下", "及以下")
_BELOW = ("低于", "未达到", "小于", "少于")
_ABOVE = ("高于", "大于", "多于", "超过")
#: 低于全市 31.2张的平均水平: what the limit is called stands before its figure
_NAMED = re.compile(
    rf"^{_ADVERB}(低于|未达到|小于|少于|高于|大于|多于|优于)"
    "(?:全[国省市县区]|[省市县区]里|国家|国际|同期|行业|规定|目标|平均水平|(?:公认)?(?:的?(?:警戒|控制|红)线)值?|上限)?的?$"
)
#: 超过 90%的目标值: a limit, and no rough figure
_AIM = re.compile("^的?(?:[^，。；]{0,6})(?:目标|标准|要求|[上下]限|任务|计划|指标|红线|平均|规定)")


#: 达到 90%的目标: what the level before it is said to have reached
_REACHED = re.compile(
    rf"^{_ADVERB}已?(?:超额|全面|顺利|如期)?(?:达到|实现|完成)了?(?:年度|年初|全年|预期|绩效|规定)?"
    "(?:所?(?:设定|设立|确定|制定|下达|规定|预定|核定))?的?$"
)


def tell_limit(draft: Draft, drafts: list[Draft], figure: Figure) -> bool:
    """Whether the figure is a limit of the level right before it; if so, it becomes one.

    The last of the drafts is the figure itself; what stands in brackets between is passed over.
    """
    if figure.sep != "，":
        return False
    at = len(drafts) - 2
    while at > 0 and drafts[at].depth > draft.depth:
        at -= 1
    before = drafts[at] if at >= 0 else draft
    if before.role in ("growth", "change") and before.head != NONE:
        before = drafts[before.head]  # 提高到91.3%，提高2.7个百分点，达到92%的目标值
    if before.sentence != draft.sentence or before.depth != draft.depth or before is draft:
        return False
    if before.role not in (*LEVELS, "rate", "share") or before.amount.kind != draft.amount.kind:
        return False
    if before.amount.unit != draft.amount.unit or not before.amount.is_exact:
        return False
    role = _role(draft, figure)
    if not role or before.measure in _PLANS or _is_per(before, drafts[before.index - 1]):
        return False
    draft.role, draft.head, draft.item = role, before.index, before.item
    draft.measure = "限额"
    return True


def _is_per(level: Draft, before: Draft) -> bool:
    """每千人6.8批次，超额完成4.7万批次的任务: what falls to so many is not what was to be done."""
    counted = before.subject.endswith("每") and before.end == level.start  # 每10万人6.8批次
    return counted or _PER.search(level.subject) is not None


_PER = re.compile("每[十百千万]{1,3}")
#: A plan is not what a limit was kept by: 预算100万元，控制在上年90万元以内 is of next year.
_PLANS = PLANS | {"分值"}


def _role(draft: Draft, figure: Figure) -> str:
    subject, qualifier = draft.subject, draft.amount.qualifier
    if _NOT_ABOVE.fullmatch(subject) and qualifier in ("突破", "超过", "超出", "超"):
        return "ceiling"
    if _KEPT.match(subject):
        within = qualifier in _WITHIN or _AIM.match(figure.tail) or "控制" not in subject
        return "ceiling" if within else ""
    named = _NAMED.match(subject)
    if named is not None:
        return "floor" if named[1] in _ABOVE else "ceiling" if named[1] in _BELOW else ""
    if _REACHED.match(subject) and _AIM.match(figure.tail):
        return "floor"
    if not re.fullmatch(_ADVERB, subject):
        return ""
    if qualifier in _BELOW:
        return "ceiling"
    if qualifier in _ABOVE:
        return "floor" if qualifier != "超过" or _AIM.match(figure.tail) else ""
    return ""
