"""Lists that tell of each thing more than the total is of: 送审…、审定…, 应收…、实收….

What is told in another respect than the total, or of a part alone, is no part beside the others.
"""

from __future__ import annotations

import re
from itertools import takewhile

from auditor.checking.index import Index
from auditor.checking.summing import slip_is_no_accident, sums_to, total_of
from auditor.model import PLANS, Fact
from auditor.words import shipped_acts

_PAIR = 2  #: respects told of each thing, and things at the least
_MOST = 3
_NAME = 2  #: characters that tell a respect, or a kind of things
_SAVED = re.compile("节约|节省|节支|节余|结余|剩余|核减|审减")
_WRITTEN_OFF = re.compile("折旧|摊销|减值|坏账")
#: 直接|解答, 当场|答复, 已|发放, 共|查处: how it was done stands before what was done
_HOW = re.compile(
    "(?:已经?|均|共|全部|累计|直接|当场|当日|当即|即时|现场|在线|及时|依法|实际|成功|顺利|正式|自行)+"
)


def of_total(index: Index, whole: int, parts: tuple[int, ...]) -> tuple[int, ...] | None:
    """Those of a list that are of its total; () where none needs to be, None where nothing tells.

    The list as a whole does not make up the total.
    """
    if index.facts[whole].place.table is not None:
        return None
    made = _written_off(index, parts)
    if made is not None:
        return made
    run = _run(index, parts)
    for step in range(_PAIR, _MOST + 1):
        columns = _columns(index, run, step)
        if columns:
            return _told_of(index, whole, columns)
    if _is_taken_from(index, whole, run):
        return ()
    again = _told_again(index, whole, parts)
    return (again,) if again is not None else None


def _run(index: Index, parts: tuple[int, ...]) -> tuple[int, ...]:
    """The levels of the unit in the sentence, from the first part on, whatever marks part them."""
    first = index.facts[parts[0]]
    _, end = index.sentences[first.sentence]
    return tuple(
        fact.number
        for fact in index.facts[parts[0] : end]
        if fact.role == "main" and fact.unit == first.unit and fact.depth == first.depth
    )


def _columns(index: Index, run: tuple[int, ...], step: int) -> dict[str, tuple[int, ...]]:
    """Each respect and what is told in it: 甲标段送审…、审定…，乙标段送审…、审定….

    Nothing where the words do not come round.
    """
    if len(run) < step * _PAIR or len(run) % step:
        return {}
    columns: dict[str, tuple[int, ...]] = {}
    for at in range(step):
        column = run[at::step]
        subjects = [index.facts[one].subject for one in column]
        name = _ending(subjects)
        alike = len(set(subjects)) == 1
        if len(name) < _NAME or alike != bool(at) or name in columns:
            return {}
        columns[name] = column
    return columns


def _ending(subjects: list[str]) -> str:
    """What names end with alike."""
    alike = takewhile(
        lambda letters: len(set(letters)) == 1, zip(*map(reversed, subjects), strict=False)
    )
    return "".join(letters[0] for letters in alike)[::-1]


def _told_of(
    index: Index, whole: int, columns: dict[str, tuple[int, ...]]
) -> tuple[int, ...] | None:
    """What is told in the respect that the words before the total name, or that makes it up."""
    subject = index.facts[whole].subject
    for name, column in columns.items():
        if sums_to(index, whole, column) == "holds" or name in subject:
            return column
    made = [total_of(index, column).value for column in columns.values()]
    taken = any(one - other == index.facts[whole].value for one in made for other in made)
    return () if taken else None


def _is_taken_from(index: Index, whole: int, run: tuple[int, ...]) -> bool:
    """核减134万元，其中送审1,980万元、审定1,846万元: what is left when one takes the other off."""
    if len(run) != _PAIR:
        return False
    one, other = (index.facts[at].value for at in run)
    gap = index.facts[whole].value - one - other
    return one - other == index.facts[whole].value and not slip_is_no_accident(
        index, whole, run, gap
    )


def _told_again(index: Index, whole: int, parts: tuple[int, ...]) -> int | None:
    """审定合计1,846万元，其中送审1,980万元，审定1,846万元: the total, where its list tells it."""
    total = index.facts[whole]
    return next(
        (
            part
            for part in parts
            if index.facts[part].value == total.value
            and len(index.facts[part].subject) >= _NAME
            and index.facts[part].subject in total.subject
        ),
        None,
    )


def _written_off(index: Index, parts: tuple[int, ...]) -> tuple[int, ...] | None:
    """固定资产原值3,600万元，累计折旧1,200万元，净值2,400万元: the net value is of the assets."""
    net = {part: _net(index, index.facts[part]) for part in parts}
    if all(at == part for part, at in net.items()):
        return None
    behind = [at for at in _run(index, parts) if at > max(parts)]
    listed = {*net.values(), *behind} - {at - 1 for part, at in net.items() if at != part}
    return tuple(sorted(listed))


def _net(index: Index, gross: Fact) -> int:
    """What is left of a value behind what was written off; the value itself where nothing was."""
    facts, at = index.facts, gross.number + 2
    if at >= len(facts) or _WRITTEN_OFF.search(facts[at - 1].subject) is None:
        return gross.number
    off, left = facts[at - 1], facts[at]
    beside = left.sentence == gross.sentence and left.depth == gross.depth
    return at if beside and gross.value - off.value == left.value else gross.number


def is_no_part(index: Index, part: Fact, whole: Fact) -> bool:
    """节约电费86万元，其中采购预算120万元: what was saved was taken from a budget.

    Nor is a value part of assets before anything was written off.
    """
    if _net(index, part) != part.number:
        return True
    planned = part.measure in PLANS and whole.measure not in PLANS
    return planned and _SAVED.search(whole.subject) is not None


def may_lie_within(index: Index, whole: int, parts: tuple[int, ...]) -> bool:
    """来电26,400件，其中有效诉求18,000件，直接解答12,000件: a part may be of the one before it.

    So it may where it is no larger, and says what was done, or is named as no other is.
    """
    facts = [index.facts[part] for part in parts]
    inside = [
        at
        for at, fact in enumerate(facts)
        if at and fact.value <= facts[0].value and _is_done(fact) and not _is_done(facts[0])
    ]
    left = [part for at, part in enumerate(parts) if at not in inside]
    total, gap = index.value(whole).value, index.value(whole).value - total_of(index, parts).value
    fits = total_of(index, tuple(left)).value <= total
    return bool(inside) and fits and not slip_is_no_accident(index, whole, parts, gap)


def _is_done(fact: Fact) -> bool:
    """Whether a name says what was done and not of what kind things are: 直接解答, 已发放."""
    led = _HOW.match(fact.subject)
    return fact.subject[led.end() if led is not None else 0 :][:_NAME] in shipped_acts()
