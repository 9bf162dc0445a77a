"""Rules of kind `parts`: a total and the parts that the text states of it.

其中 may list only some of the parts: too much is a contradiction, too little is none unless the
text says that the list is full, or one mistyped digit would account for the gap.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from auditor.checking.binding import bases
from auditor.checking.index import LINKED, SENTENCE, Index, printed_unit, units_fit
from auditor.checking.outcome import Outcome
from auditor.checking.slips import one_slip_apart
from auditor.model import Partition
from auditor.rulebook import interval
from auditor.rulebook.interval import Value, meet
from auditor.rulebook.rule import Rule

#: The marker of lists that no word announces.
UNANNOUNCED = "未标明"
#: The marker of lists of shares.
SHARES = "占比"
#: Announcements that may introduce something else than parts: they confirm, and catch slips only.
_WEAK = frozenset(("：", "共", "一共", "总共"))
_MOST_DROPPED = 14  #: lists longer than this are not searched for the parts of parts


def check_parts(rule: Rule, index: Index) -> list[Outcome]:
    """One outcome for every partition that the rule speaks of."""
    parts = rule.parts
    assert parts is not None
    if parts.marker == (UNANNOUNCED,):
        return list(unannounced(rule, index))
    if parts.marker == (SHARES,):
        return list(check_shares(rule, index))
    outcomes = []
    for partition in index.statements.partitions:
        if parts.axis and not any(word in partition.axis for word in parts.axis):
            continue
        if parts.marker and not partition.marker.startswith(parts.marker):
            continue
        outcome = _checked(rule, index, partition)
        if outcome is not None:
            outcomes.append(outcome)
    return outcomes


def _checked(rule: Rule, index: Index, partition: Partition) -> Outcome | None:
    whole = index.facts[partition.whole]
    parts = tuple(part for part in partition.parts if not index.facts[part].amount.flaw)
    if whole.amount.flaw or not parts or not whole.amount.is_exact:
        return None
    if not all(index.facts[part].amount.is_exact for part in parts):
        return None
    if len(parts) == 1:
        return _single(rule, index, partition, parts[0])
    if rule.parts is not None and rule.parts.exhaustive == "never":
        return None
    full = _summed(index, partition.whole, parts)
    if full is not None:
        return _told(rule, partition, full, parts, index, "high")
    fewer = _of_some(index, partition.whole, parts)
    if fewer is not None:
        return _told(rule, partition, "holds", fewer, index, "medium")
    return _broken(rule, index, partition, parts)


def _single(rule: Rule, index: Index, partition: Partition, part: int) -> Outcome | None:
    """One part alone can only be too large."""
    assert rule.parts is not None
    if rule.parts.exhaustive != "never":
        return None
    whole, value = index.value(partition.whole), index.value(part)
    too_large = whole.high is not None and value.low is not None and value.low > whole.high
    if too_large and partition.marker in _WEAK:
        return None
    verdict = "broken" if too_large else "holds"
    return Outcome(
        rule, verdict, part, (("总数", partition.whole),), whole, SENTENCE, "high", "分项 <= 总数"
    )


def _summed(index: Index, whole: int, parts: tuple[int, ...]) -> str | None:
    """holds, rounded, or None when the sum and the total cannot be the same number."""
    total, target = _total(index, parts), index.value(whole)
    if total.value == target.value:
        return "holds"
    ulp = printed_unit(index.facts[whole])
    if ulp and abs(total.value - target.value) * 2 < ulp:
        return "holds"
    return "rounded" if meet(total, target) else None


def _total(index: Index, parts: tuple[int, ...]) -> Value:
    return interval.total([index.value(part) for part in parts])


def _of_some(index: Index, whole: int, parts: tuple[int, ...]) -> tuple[int, ...] | None:
    """The parts that make up the total when the rest belongs elsewhere.

    What follows a full list in the same sentence is no part of it, and a part may be followed by
    a part of its own.
    """
    if _digits(index, whole) < _TELLING:
        return None  # small numbers come out by chance
    target = index.value(whole).value
    running = Decimal(0)
    for at, part in enumerate(parts, start=1):
        running += index.value(part).value
        if at > 1 and at < len(parts) and running == target:
            return parts[:at]
    running = _total(index, parts).value
    for at in range(1, len(parts) - 2):
        running -= index.value(parts[at - 1]).value
        if running == target:
            return parts[at:]
    if len(parts) > _MOST_DROPPED or any(_digits(index, part) < _TELLING for part in parts):
        return None
    running = _total(index, parts).value
    for dropped in (1, 2):
        if len(parts) - dropped < 2:
            break
        for out in combinations(parts[1:], dropped):
            if running - sum(index.value(part).value for part in out) == target:
                return tuple(part for part in parts if part not in out)
    return None


def _digits(index: Index, at: int) -> int:
    return sum(ch.isdigit() for ch in index.facts[at].amount.text.strip("0."))


def _broken(
    rule: Rule, index: Index, partition: Partition, parts: tuple[int, ...]
) -> Outcome | None:
    total, target = _total(index, parts), index.value(partition.whole)
    too_large = total.value > target.value
    mode = rule.parts.exhaustive if rule.parts is not None else "as-stated"
    exhaustive = mode == "always" or (mode == "as-stated" and partition.exhaustive)
    weak = partition.marker in _WEAK
    if not _one_unit(index, partition.whole, parts):
        weak = True
    for run in _runs(parts, partition.marker):
        if run and _slip(index, partition.whole, run, target.value - _total(index, run).value):
            return _told(rule, partition, "broken", run, index, "medium" if weak else "high")
    if weak or not (too_large or exhaustive):
        return _told(rule, partition, "unchecked", parts, index, "low")
    return _told(rule, partition, "broken", parts, index, "high")


def _runs(parts: tuple[int, ...], marker: str) -> list[tuple[int, ...]]:
    """The list as it stands; where a sum closes it (总计…), also without what stands before it."""
    if not marker.startswith(("合计", "总计", "共计")):
        return [parts]
    return [parts[at:] for at in range(max(len(parts) - 3, 1))]


def _one_unit(index: Index, whole: int, parts: tuple[int, ...]) -> bool:
    return {index.facts[part].unit for part in parts} == {index.facts[whole].unit}


def _slip(index: Index, whole: int, parts: tuple[int, ...], gap: Decimal) -> bool:
    """Whether one mistyped digit in the total or in a part accounts for the gap exactly."""
    target = index.value(whole).value
    if one_slip_apart(target, target - gap):
        return True
    values = (index.value(part).value for part in parts)
    return any(one_slip_apart(value, value + gap) for value in values if value + gap > 0)


def _told(
    rule: Rule,
    partition: Partition,
    verdict: str,
    parts: tuple[int, ...],
    index: Index,
    confidence: str,
) -> Outcome:
    if verdict == "broken" and rule.not_a_fault:
        words = index.sentence_text(partition.whole)
        if any(word in words for word in rule.not_a_fault):
            verdict, confidence = "unchecked", "low"
    axis = f"（{partition.axis}）" if partition.axis else ""
    note = ""
    if verdict == "unchecked":
        note = "所列分项之和小于总数，原文没有说列全了"
    return Outcome(
        rule,
        verdict,
        partition.whole,
        tuple(("分项", part) for part in parts),
        _total(index, parts),
        LINKED,
        confidence,
        f"总数 = Σ 分项{axis}",
        note,
    )


# -- lists that nothing announces -------------------------------------------------------------

_LOOK_BACK = 30  #: levels looked back over for a total
_TELLING = 3  #: digits that a total needs before a sum can be no accident
_LONGEST = 16


def unannounced(rule: Rule, index: Index) -> Iterator[Outcome]:
    """Levels side by side in a sentence that make up, to the digit, a level said before or after.

    That such a sum does not come out proves nothing, unless one mistyped digit explains it.
    """
    known = {
        (partition.whole, part)
        for partition in index.statements.partitions
        for part in partition.parts
    }
    levels = [at for at in index.by_role.get("main", ()) if index.facts[at].amount.is_exact]
    begin = 0
    while begin < len(levels):
        end = begin
        sentence = index.facts[levels[begin]].sentence
        while end < len(levels) and index.facts[levels[end]].sentence == sentence:
            end += 1
        found = list(_in_sentence(rule, index, levels, begin, end, known))
        yield from found or _mistyped(rule, index, levels[begin:end], known)
        begin = end


def _in_sentence(
    rule: Rule, index: Index, levels: list[int], begin: int, end: int, known: set[tuple[int, int]]
) -> Iterator[Outcome]:
    """Runs of two and more neighbouring levels of one unit, against the levels around them."""
    own = levels[begin:end]
    if len(own) < 2 or len(own) > _LONGEST:
        return
    totals: dict[Decimal, int] = {}
    for at in (*levels[max(begin - _LOOK_BACK, 0) : begin], *own):
        if _digits(index, at) >= _TELLING:
            totals[index.facts[at].value] = at
    for first in range(len(own) - 1):
        running = index.facts[own[first]].value
        for last in range(first + 1, len(own)):
            part = index.facts[own[last]]
            if not units_fit(index.facts[own[first]], part) or part.value <= 0:
                break
            running += part.value
            whole = totals.get(running)
            run = tuple(own[first : last + 1])
            if whole is None or whole in run or (whole, run[0]) in known:
                continue
            if not units_fit(index.facts[whole], part):
                continue
            if index.facts[whole].place.section != part.place.section:
                continue
            yield Outcome(
                rule, "holds", whole, tuple(("分项", at) for at in run), index.value(whole),
                index.distance(whole, run[0]), "medium", "总数 = Σ 并列各数",
            )  # fmt: skip


def _mistyped(
    rule: Rule, index: Index, own: list[int], known: set[tuple[int, int]]
) -> Iterator[Outcome]:
    """The first level of a sentence against all the others, when it misses their sum by a slip."""
    if not 3 <= len(own) <= _LONGEST or (own[0], own[1]) in known:
        return
    whole, parts = own[0], tuple(own[1:])
    first = index.facts[whole]
    if any(not units_fit(first, index.facts[at]) for at in parts) or first.unit == "":
        return
    if _digits(index, whole) < _TELLING + 2:
        return
    total = _total(index, parts)
    if _slip(index, whole, parts, first.value - total.value):
        yield Outcome(
            rule, "broken", whole, tuple(("分项", at) for at in parts), total,
            SENTENCE, "medium", "总数 = Σ 并列各数",
        )  # fmt: skip


# -- shares -----------------------------------------------------------------------------------


def check_shares(rule: Rule, index: Index) -> Iterator[Outcome]:
    """Shares of one base in one list: when the amounts make up the base, the shares make up 100%."""
    groups: dict[tuple[int, int, int], list[int]] = {}
    for at in index.by_role.get("share", ()):
        fact = index.facts[at]
        base = _base_of(index, at)
        if base >= 0:
            groups.setdefault((base, fact.block, fact.depth), []).append(at)
    for (base, _, _), shares in groups.items():
        amounts = tuple(index.facts[at].head for at in shares)
        if len(set(amounts)) < max(len(amounts), 2) or _summed(index, base, amounts) is None:
            continue
        yield _of_hundred(rule, index, shares)
        yield Outcome(
            rule, "holds", base, tuple(("分项", at) for at in amounts), _total(index, amounts),
            LINKED, "high", "总数 = Σ 分项",
        )  # fmt: skip


def _base_of(index: Index, at: int) -> int:
    """The total that the share's amount is linked to, or the level nearby that the share fits."""
    fact = index.facts[at]
    if fact.head < 0:
        return -1
    amount = index.value(fact.head)
    for bound in bases(index, at):
        base = index.value(bound.fact)
        if not bound.guessed:
            return bound.fact
        if base.value and meet(interval.divide(amount, base), index.value(at)):
            return bound.fact
    return -1


def _of_hundred(rule: Rule, index: Index, shares: list[int]) -> Outcome:
    total = _total(index, tuple(shares))
    whole = interval.exact(Decimal(1))
    ulp = max(printed_unit(index.facts[share]) for share in shares)
    verdict = "holds" if total.value == 1 else "broken"
    # the last share is often made to fit, by one unit of its last digit
    if verdict == "broken" and (meet(total, whole) or abs(total.value - 1) <= ulp):
        verdict = "rounded"
    bound = tuple(("占比", share) for share in shares[:-1])
    return Outcome(
        rule, verdict, shares[-1], bound, interval.subtract(whole, interval.subtract(total, index.value(shares[-1]))),
        LINKED, "high", "Σ 占比 = 100%",
    )  # fmt: skip
