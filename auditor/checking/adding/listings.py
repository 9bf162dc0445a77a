"""Lists that nothing announces: levels side by side that make up a level said before or after."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from auditor.checking.index import SENTENCE, Index, units_fit
from auditor.checking.outcome import Outcome
from auditor.checking.summing import TELLING, slip_explains, sums_to, total_of
from auditor.rulebook.rule import Rule

_LINE = re.compile(r"[\u4e00-\u9fff（）]{2,16}[：:][^，。；：\d]*$")
#: 增值税393.9亿元，增长8.1%；
_PLAIN_LINE = re.compile(r"[\u4e00-\u9fff（）、“”]{2,20}$")
_NAMED = 40  #: characters before a level in which its line begins
_FEW = 2  #: lines that are no list yet
_LOOK_BACK = 30  #: levels looked back over for a total
_LONGEST = 16  #: more levels than this in a sentence are no list


def check_unannounced(rule: Rule, index: Index) -> Iterator[Outcome]:
    """Levels side by side in a sentence that make up, to the digit, a level said before or after.

    That such a sum does not come out proves nothing, unless one mistyped digit explains it.
    """
    for whole, parts, holds in sums(index):
        yield Outcome(
            rule, "holds" if holds else "broken", whole, tuple(("分项", at) for at in parts),
            index.value(whole) if holds else total_of(index, parts),
            index.distance(whole, parts[0]) if holds else SENTENCE, "medium", "总数 = 并列各数之和",
        )  # fmt: skip


def sums(index: Index) -> list[tuple[int, tuple[int, ...], bool]]:
    """The totals, what makes each up, and whether it does or misses it by a slip; sought once."""
    if index.sums is None:
        index.sums = list(_seek(index))
    return index.sums


def _seek(index: Index) -> Iterator[tuple[int, tuple[int, ...], bool]]:
    known = {
        (partition.whole, part)
        for partition in index.statements.partitions
        for part in partition.parts
    }
    levels = [at for at in index.by_role.get("main", ()) if index.facts[at].amount.is_exact]
    places: dict[Decimal, list[int]] = {}  #: among the levels, where each value stands
    for place, at in enumerate(levels):
        places.setdefault(index.facts[at].amount.value, []).append(place)
    begin = 0
    while begin < len(levels):
        end = begin
        sentence = index.facts[levels[begin]].sentence
        while end < len(levels) and index.facts[levels[end]].sentence == sentence:
            end += 1
        own = levels[begin:end]
        if end == begin + 1:
            end = _after_lines(index, levels, begin)
            named = all(_is_line(index, at) for at in levels[begin:end])
            # of lines the total stands before them
            own = levels[max(begin - 1, 0) : end] if named else []
        if 1 < end - begin <= _LONGEST:
            found = list(_in_sentence(index, levels, range(begin, end), places, known))
            yield from found or _mistyped(index, own, known)
        begin = end


def _after_lines(index: Index, levels: list[int], begin: int) -> int:
    """Where lines of a name and one level end: 甲镇：补助资金2,405万元；, 增值税394亿元；"""
    end = begin
    is_line = _is_line if _is_line(index, levels[begin]) else _is_plain_line
    while end < len(levels) and is_line(index, levels[end]):
        if end > begin and index.facts[levels[end]].block != index.facts[levels[end - 1]].block + 1:
            break
        end += 1
    return end if end - begin > _FEW else begin + 1


def _is_line(index: Index, at: int) -> bool:
    return _LINE.match(_opening(index, at)) is not None


def _is_plain_line(index: Index, at: int) -> bool:
    return _PLAIN_LINE.match(_opening(index, at)) is not None


def _opening(index: Index, at: int) -> str:
    """What stands before a level in its line."""
    start = index.facts[at].start
    return index.text[max(start - _NAMED, 0) : start].rpartition("\n")[2]


def _in_sentence(
    index: Index,
    levels: list[int],
    own: range,
    places: Mapping[Decimal, list[int]],
    known: set[tuple[int, int]],
) -> Iterator[tuple[int, tuple[int, ...], bool]]:
    """Runs of two and more neighbouring levels of one unit, against the levels around them."""
    facts = index.facts
    since = max(own.start - _LOOK_BACK, 0)
    for first in own[:-1]:
        head = facts[levels[first]]
        running = head.amount.value
        for last in range(first + 1, own.stop):
            part = facts[levels[last]]
            if not units_fit(head, part) or part.amount.value <= 0:
                break
            running += part.amount.value
            place = _last_before(places.get(running, ()), own.stop)
            if place < since or first <= place <= last:
                continue
            whole = levels[place]
            if len(index.digits(whole)) < TELLING or (whole, levels[first]) in known:
                continue
            if not units_fit(facts[whole], part):
                continue
            if index.section(facts[whole]) != index.section(part):
                continue
            yield whole, tuple(levels[first : last + 1]), True


def _last_before(places: Sequence[int], end: int) -> int:
    """The last of the places, which are in order, before one of them; -1 when there is none."""
    at = bisect_left(places, end)
    return places[at - 1] if at else -1


def _mistyped(
    index: Index, own: list[int], known: set[tuple[int, int]]
) -> Iterator[tuple[int, tuple[int, ...], bool]]:
    """The first level of a sentence against all the others, when it misses their sum by a slip."""
    if len(own) < 3 or (own[0], own[1]) in known:
        return
    whole, parts = own[0], tuple(own[1:])
    first = index.facts[whole]
    if any(not units_fit(first, index.facts[at]) for at in parts) or first.unit == "":
        return
    if len(index.digits(whole)) < TELLING + 2:
        return
    total = total_of(index, parts)
    if sums_to(index, whole, parts) is None and slip_explains(
        index, whole, parts, first.value - total.value
    ):
        yield whole, parts, False
