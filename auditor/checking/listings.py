"""Lists that nothing announces: levels side by side that make up a level said before or after."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from auditor.checking.index import SENTENCE, Index, units_fit
from auditor.checking.outcome import Outcome
from auditor.checking.summing import TELLING, slip_explains, total_of
from auditor.rulebook.rule import Rule

_LOOK_BACK = 30  #: levels looked back over for a total
_LONGEST = 16  #: more levels than this in a sentence are no list


def check_unannounced(rule: Rule, index: Index) -> Iterator[Outcome]:
    """Levels side by side in a sentence that make up, to the digit, a level said before or after.

    That such a sum does not come out proves nothing, unless one mistyped digit explains it.
    """
    known = {
        (partition.whole, part)
        for partition in index.statements.partitions
        for part in partition.parts
    }
    levels = [at for at in index.by_role.get("main", ()) if index.facts[at].amount.is_exact]
    #: the value of each level, where it has digits enough to be no accident
    values = [
        index.facts[at].amount.value if len(index.digits(at)) >= TELLING else None for at in levels
    ]
    begin = 0
    while begin < len(levels):
        end = begin
        sentence = index.facts[levels[begin]].sentence
        while end < len(levels) and index.facts[levels[end]].sentence == sentence:
            end += 1
        if 1 < end - begin <= _LONGEST:
            around = slice(max(begin - _LOOK_BACK, 0), end)
            totals = dict(zip(values[around], levels[around], strict=True))
            found = list(_in_sentence(rule, index, levels[begin:end], totals, known))
            yield from found or _mistyped(rule, index, levels[begin:end], known)
        begin = end


def _in_sentence(
    rule: Rule,
    index: Index,
    own: list[int],
    totals: Mapping[Decimal | None, int],
    known: set[tuple[int, int]],
) -> Iterator[Outcome]:
    """Runs of two and more neighbouring levels of one unit, against the levels around them."""
    facts = index.facts
    for first in range(len(own) - 1):
        head = facts[own[first]]
        running = head.amount.value
        for last in range(first + 1, len(own)):
            part = facts[own[last]]
            if not units_fit(head, part) or part.amount.value <= 0:
                break
            running += part.amount.value
            whole = totals.get(running)
            if whole is None:
                continue
            run = tuple(own[first : last + 1])
            if whole in run or (whole, run[0]) in known:
                continue
            if not units_fit(index.facts[whole], part):
                continue
            if index.section(index.facts[whole]) != index.section(part):
                continue
            yield Outcome(
                rule, "holds", whole, tuple(("分项", at) for at in run), index.value(whole),
                index.distance(whole, run[0]), "medium", "总数 = Σ 并列各数",
            )  # fmt: skip


def _mistyped(
    rule: Rule, index: Index, own: list[int], known: set[tuple[int, int]]
) -> Iterator[Outcome]:
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
    if slip_explains(index, whole, parts, first.value - total.value):
        yield Outcome(
            rule, "broken", whole, tuple(("分项", at) for at in parts), total,
            SENTENCE, "medium", "总数 = Σ 并列各数",
        )  # fmt: skip
