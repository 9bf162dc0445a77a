"""Rules of kind `parts`: a total and the parts that the text states of it.

其中 may list only some of the parts: too much is a contradiction, too little is none unless the
text says that the list is full, or one mistyped digit would account for the gap.
"""

from __future__ import annotations

import re
from decimal import Decimal

from auditor.checking.adding import balances, overlapping, respects
from auditor.checking.adding.fewer import of_some
from auditor.checking.adding.fullness import (
    is_counted_after,
    is_counted_beside,
    is_full,
    seems_full,
)
from auditor.checking.adding.other_wholes import missed_whole, other_whole
from auditor.checking.adding.special import SPECIAL
from auditor.checking.index import LINKED, SENTENCE, Index
from auditor.checking.outcome import Outcome
from auditor.checking.slips import slip_between
from auditor.checking.summing import (
    TELLING,
    comes_to,
    is_loose,
    is_tally,
    slip_explains,
    slip_is_no_accident,
    sums_to,
    total_of,
    unit_explains,
)
from auditor.model import PERSONS, Fact, Partition
from auditor.rulebook.interval import Value
from auditor.rulebook.rule import Rule

#: The markers of total rows and total columns, of which rules of kind `table` speak.
FOOTINGS = ("合计行", "合计列")
#: Announcements that may introduce something else than parts: they confirm, and catch slips only.
_WEAK = frozenset(("：", "共", "一共", "总共", "其余", "括号"))
#: Parts that come to more than this are of another total, or overlap, unless a slip explains it.
_FAR_TOO_LARGE = Decimal("1.25")
_MEAN = re.compile("均值|平均|指数")


def check_parts(rule: Rule, index: Index) -> list[Outcome]:
    """One outcome for every partition that the rule speaks of."""
    parts = rule.parts
    assert parts is not None
    special = SPECIAL.get(parts.marker)
    if special is not None:
        return list(special(rule, index))
    outcomes = []
    for partition in index.statements.partitions:
        if partition.marker in FOOTINGS and not parts.marker:
            continue  # rules of kind `table` speak of these, in words of rows and columns
        if parts.axis and not any(word in partition.axis for word in parts.axis):
            continue
        if parts.marker and not partition.marker.startswith(parts.marker):
            continue
        for division in overlapping.divisions(index, partition):
            outcome = check_partition(rule, index, division)
            if outcome is not None:
                outcomes.append(outcome)
    return outcomes


def check_partition(rule: Rule, index: Index, partition: Partition) -> Outcome | None:
    """What the rule makes of one total and its parts; None where nothing can be said."""
    whole = index.facts[partition.whole]
    parts = tuple(part for part in partition.parts if not index.facts[part].amount.flaw)
    if partition.marker.startswith("其中") and partition.sep != "、":
        # 受理864件，其中移送线索35条，办结821件: clauses tell of other things than are counted
        parts = tuple(part for part in parts if _one_unit(index, partition.whole, (part,)))
    if whole.amount.flaw or not parts or not whole.amount.is_exact:
        return None
    exact = all(index.facts[part].amount.is_exact for part in parts)
    if not exact or _is_average_of(index, whole, parts):
        return None
    if len(parts) == 1 and partition.marker not in FOOTINGS:
        return _single(rule, index, partition, parts[0]) if rule.parts is not None else None
    if rule.parts is not None and rule.parts.exhaustive == "never":
        return None
    signed = balances.balance(index, partition.whole, parts)
    if signed is not None:
        return _balanced(rule, index, partition, parts, signed)
    return _summed(rule, index, partition, parts)


def _summed(
    rule: Rule, index: Index, partition: Partition, parts: tuple[int, ...]
) -> Outcome | None:
    full = sums_to(index, partition.whole, parts)
    inexact = full == "rounded"
    if inexact and is_tally(index, partition.whole, parts):
        return _broken(rule, index, partition, parts)
    if inexact and is_loose(index, partition.whole, parts):
        return _told(rule, partition, "broken", parts, index, "medium")
    if full is not None:
        return _told(rule, partition, full, parts, index, "high")
    footing = partition.marker in FOOTINGS
    fewer = of_some(index, partition.whole, parts)
    if fewer is not None and not (footing and partition.sure):
        return _told(rule, partition, "holds", fewer, index, "medium")
    mine = _own(index, partition, parts)
    if mine:
        return _summed(rule, index, partition._replace(parts=mine), mine)
    if mine is not None:
        return _told(rule, partition, "unchecked", parts, index, "low")
    return _broken(rule, index, partition, parts)


def _balanced(
    rule: Rule, index: Index, partition: Partition, parts: tuple[int, ...], signed: Value
) -> Outcome:
    """A total that some of its parts take from: as with other lists, too little may be no fault."""
    target = index.value(partition.whole)
    verdict = comes_to(index, partition.whole, signed)
    if verdict is None:
        slip = slip_between(target.value, signed.value)
        telling = len(index.digits(partition.whole)) >= TELLING
        due = is_full(index, partition, parts) or (slip and telling)
        verdict = "broken" if due else "unchecked"
    told = _told(rule, partition, verdict, parts, index, "medium")
    return told._replace(expected=signed, relation="总数 = 各分项之和（盈亏相抵）")


def _is_average_of(index: Index, whole: Fact, parts: tuple[int, ...]) -> bool:
    """平均得分88分，其中甲项目91分: its items do not add up to it, nor to 均值90.6."""
    averaged = whole.quantity == "平均得分" or _MEAN.search(whole.subject) is not None
    return averaged and any(index.facts[part].value >= whole.value for part in parts)


def _single(rule: Rule, index: Index, partition: Partition, part: int) -> Outcome | None:
    """One part alone can only be too large."""
    assert rule.parts is not None
    if rule.parts.exhaustive != "never":
        return None
    whole, value = index.value(partition.whole), index.value(part)
    too_large = whole.high is not None and value.low is not None and value.low > whole.high
    total = index.facts[partition.whole]
    apart = overlapping.is_net(total) or respects.is_no_part(index, index.facts[part], total)
    if too_large and (apart or partition.marker in _WEAK):
        return None
    verdict = "broken" if too_large else "holds"
    return Outcome(
        rule, verdict, part, (("总数", partition.whole),), whole, SENTENCE, "high", "分项 <= 总数"
    )


def _broken(
    rule: Rule, index: Index, partition: Partition, parts: tuple[int, ...]
) -> Outcome | None:
    whole = partition.whole
    total, target = total_of(index, parts), index.value(whole)
    gap = target.value - total.value
    other = other_whole(index, partition, total.value)
    if other >= 0:
        return _told(rule, partition._replace(whole=other), "holds", parts, index, "medium")
    other = missed_whole(index, partition, parts, total.value)
    if other >= 0:
        return _told(rule, partition._replace(whole=other), "broken", parts, index, "medium")
    # the lines of a table say what is summed, so that words beside it excuse nothing
    footing = partition.marker in FOOTINGS
    if partition.marker.startswith("其中") and overlapping.holds_more(index, whole, parts):
        sure = "high" if partition.exhaustive else "medium"
        return _told(rule, partition, "broken", parts, index, sure)
    full = is_full(index, partition, parts)
    slip = slip_explains(index, whole, parts, gap)
    loose = gap < 0 and not footing and not full
    within = loose and partition.sep == "，" and respects.may_lie_within(index, whole, parts)
    if within or (loose and overlapping.may_exceed(index, whole, parts, slip=slip)):
        return _told(rule, partition, "unchecked", parts, index, "low")
    if gap < 0 and not slip:
        apart = overlapping.listed_apart(index, whole, parts)
        if apart is not None:
            verdict = "holds" if apart else "unchecked"
            return _told(rule, partition, verdict, apart or parts, index, "medium")
    if not footing and overlapping.is_excused(index, whole, parts, gap):
        return _told(rule, partition, "unchecked", parts, index, "low")
    if not (partition.sure or slip or (full and not footing)):
        return _told(rule, partition, "unchecked", parts, index, "low")
    return _missed(rule, index, partition, parts, full=full)


def _own(index: Index, partition: Partition, parts: tuple[int, ...]) -> tuple[int, ...] | None:
    """Those of a list that are of its total, where others are not; () where none needs to be."""
    whole = partition.whole
    # 编制95名，其中事业编制95名，聘用教师控制数4人: two sorts of people, as their units tell
    own = tuple(part for part in parts if index.facts[part].unit == index.facts[whole].unit)
    if 0 < len(own) < len(parts) and sums_to(index, whole, own) == "holds":
        return own
    if not partition.marker.startswith("其中") or partition.marker in FOOTINGS:
        return None
    mine = respects.of_total(index, whole, parts)
    return mine if mine is not None and set(mine) != set(parts) else None


def _missed(
    rule: Rule, index: Index, partition: Partition, parts: tuple[int, ...], *, full: bool
) -> Outcome:
    """What is said of parts that nothing excuses from making up their total."""
    whole, target = index.facts[partition.whole], index.value(partition.whole)
    total = total_of(index, parts)
    too_large = total.value > target.value
    mode = rule.parts.exhaustive if rule.parts is not None else "as-stated"
    exhaustive = mode == "always" or (mode == "as-stated" and full)
    counted = is_counted_after(index, parts) or is_counted_beside(index, partition.whole, parts)
    unsure = partition.marker in _WEAK and not counted
    weak = unsure or not _one_unit(index, partition.whole, parts)
    footing = partition.marker in FOOTINGS
    ended = too_large and not footing and overlapping.may_have_ended(index, partition.whole, parts)
    due = exhaustive or (too_large and not ended)
    if not due and not footing and overlapping.leaves_out(index, partition.whole, parts):
        return _told(rule, partition, "unchecked", parts, index, "low")
    seeming = not due and not weak and seems_full(index, parts)
    is_slip = slip_explains if due or seeming else slip_is_no_accident
    for run in _runs(parts, partition.marker):
        gap = target.value - total_of(index, run).value
        if run and (is_slip(index, partition.whole, run, gap) or unit_explains(index, run, gap)):
            sure = "medium" if weak or seeming else "high"
            return _told(rule, partition, "broken", run, index, sure)
    far = too_large and not exhaustive and total.value > target.value * _FAR_TOO_LARGE
    beside = whole.sentence == index.facts[parts[0]].sentence
    if weak or not due or (far and not (beside and partition.sep == "、")):
        return _told(rule, partition, "unchecked", parts, index, "low")
    plain = exhaustive or partition.sep in ("、", "")
    return _told(rule, partition, "broken", parts, index, "high" if plain else "medium")


def _runs(parts: tuple[int, ...], marker: str) -> list[tuple[int, ...]]:
    """The list as it stands; where a sum closes it (总计…), also without what stands before it."""
    if not marker.startswith(("合计", "总计", "共计")):
        return [parts]
    return [parts[at:] for at in range(max(len(parts) - 3, 1))]


def _one_unit(index: Index, whole: int, parts: tuple[int, ...]) -> bool:
    units = {index.facts[part].unit for part in (whole, *parts)}
    return len(units) == 1 or units <= PERSONS


def _why_unchecked(index: Index, whole: int, parts: tuple[int, ...]) -> str:
    if total_of(index, parts).value < index.value(whole).value:
        return "所列分项之和小于总数，原文没有说列全了"
    return "所列分项之和大于总数，分项之间可能有重叠，或原文另有说明"


def _told(
    rule: Rule,
    partition: Partition,
    verdict: str,
    parts: tuple[int, ...],
    index: Index,
    confidence: str,
) -> Outcome:
    if verdict == "broken" and rule.is_excused(index.sentences.words(partition.whole)):
        verdict, confidence = "unchecked", "low"
    axis = f"（{partition.axis}）" if partition.axis else ""  # told by the relation and {axis}
    note = ""
    if verdict == "unchecked":
        note = _why_unchecked(index, partition.whole, parts)
    return Outcome(
        rule,
        verdict,
        partition.whole,
        tuple(("分项", part) for part in parts),
        total_of(index, parts),
        LINKED,
        confidence,
        f"总数 = 各分项之和{axis}",
        note,
    )
