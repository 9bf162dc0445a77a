"""Lists closed by what is left over: 计划24处，完工22处，其余2处; 应到5人，已到4人，缺1人."""

from __future__ import annotations

import re

from auditor.extraction.continuing import DONE
from auditor.extraction.drafts import Draft, one_sort, suits
from auditor.extraction.partitions import OpenPartition
from auditor.model.fact import NONE

#: 还差22公里, 尚缺720万元, 余349万元, 剩余资金247万元, 留归地方28亿元
_LEFT = re.compile(
    "^(?:剩余|留[归存成用]|剩下|余下|余(?:额|款)?$|[还尚](?:差|缺|欠|余|剩|有)|缺[口编额训]|空[置编缺]|闲置|待|"
    "正在|在办|(?:结存|结余|节余|节约)(?:资金|额|数)?(?:为|达)?$|整改中|办理中|建设中)"
)
_LEFT_FIRST = frozenset("剩留余还尚缺空闲待正在结节整办建未不没")
_NOT = re.compile("^(?:未|不|尚未|没有)")
_FAR = 4  #: a rest that misses by a quarter of the whole is none of it
_THREE = 3  #: what there is, what was done, what is left


def says_left(draft: Draft, segment: list[Draft]) -> bool:
    """Whether a figure is said to be what is left of the levels since the last semicolon."""
    if _is_second(draft, segment):  # 剩余184户587人
        return says_left(segment[-1], segment[:-1])
    said = _said(draft)
    if said[:1] not in _LEFT_FIRST:
        return False
    return _LEFT.match(said) is not None or _is_denied(said, segment)


def rest_of(draft: Draft, segment: list[Draft], drafts: list[Draft]) -> OpenPartition | None:
    """合计151.60万元，已上缴131.60万元，其余20万元: what was, what became of it, what is left.

    Of several that may be the whole, the one that the others make up best. Of 电话90件，占90%，
    微信7件，占7%，其他3件 the first is a part as well.
    """
    begun = segment[0].index if segment else draft.index  # shares of a list stand within it
    shares = {one.head for one in drafts[begun:] if _is_bare_share(one)}
    listed = [main for main in segment if suits(main, draft) and main.amount.is_exact]
    best: tuple[list[Draft], Draft] | None = None
    least = None
    for at in range(len(listed) - 1):
        whole, parts = listed[at], [*listed[at + 1 :], draft]
        gap = abs(whole.amount.value - sum(part.amount.value for part in parts))
        if gap and {whole.index, parts[0].index} <= shares:
            continue
        if gap * _FAR > whole.amount.value:
            continue  # 财政拨款3,216万元，事业收入428万元，其他收入56万元 stand side by side
        if max(part.amount.value for part in parts) < whole.amount.value and (
            least is None or gap < least
        ):
            best, least = (parts, whole), gap
    if best is None or any(part.whole != NONE for part in best[0]):
        return None
    opened = OpenPartition([best[1]], "", "其余")
    for part in best[0]:
        opened.give(part, best[1])
    return opened


def _is_denied(said: str, segment: list[Draft]) -> bool:
    """检查426家，合格391家，不合格45家: what is said of some and denied of the others."""
    denied = _NOT.match(said)
    if denied is None or len(segment) < _THREE - 1:
        return False
    done = said[denied.end() :]
    last = segment[-2] if _is_second(segment[-1], segment[:-1]) else segment[-1]
    return len(done) > 1 and DONE.sub("", _said(last)).endswith(done)


def left_over(draft: Draft, segment: list[Draft]) -> OpenPartition | None:
    """应到位5,600万元，已到位4,980万元，尚缺620万元: what there is, what was done, what is left."""
    unit, kind = draft.amount.unit, draft.amount.kind
    in_turn = _in_turn(segment, segment[-1:] if _is_second(draft, segment) else [])
    alike = [main for main in in_turn if main.amount.kind == kind]
    listed = [one for one in alike if one_sort(one.amount.unit, unit) and one.amount.is_exact]
    if len(listed) != _THREE - 1 or listed != in_turn[1 - _THREE :]:
        return None
    whole, done = listed
    larger = max(done.amount.value, draft.amount.value) < whole.amount.value
    if not larger or done.whole != NONE or whole.whole != NONE or not draft.amount.is_exact:
        return None
    opened = OpenPartition([whole], "", "其余")
    opened.give(done, whole)
    opened.give(draft, whole)
    return opened


def _is_second(draft: Draft, segment: list[Draft]) -> bool:
    """1,286户|4,175人: persons right behind the households that they are of."""
    before = segment[-1] if segment else draft
    bare = not draft.subject and before.index == draft.index - 1 and bool(before.subject)
    return bare and draft.amount.kind == before.amount.kind == "count" and not suits(draft, before)


def _in_turn(segment: list[Draft], paired: list[Draft]) -> list[Draft]:
    """Of levels that all come in pairs the first ones, or the second where one waits for its own.

    监测1,286户4,175人，消除1,102户3,588人 are two levels of households, and two of persons.
    """
    pairs = segment[: len(segment) - len(paired)]
    first, second = pairs[::2], pairs[1::2]
    together = [_is_second(two, [one]) for one, two in zip(first, second, strict=False)]
    if len(first) != len(second) or not all(together):
        return segment
    return second if paired else first


def _is_bare_share(draft: Draft) -> bool:
    """占90.7%, （90.7%）: a share that does not say of what."""
    bare = draft.role == "rate" and not draft.subject
    return (bare or draft.role == "share") and not draft.base_name


def _said(draft: Draft) -> str:
    """What is said of the things counted: before the figure, or 4个项目|正在施工 behind it."""
    tail, item = draft.tail, draft.item
    return draft.subject or (tail[len(item) :] if item != tail and tail.startswith(item) else tail)
