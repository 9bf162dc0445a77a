"""By how much one thing grew, told in two places: 农林水支出增长6.7% here, 同比增长7.6% there.

Where both places state the level that grew, and the levels differ, they are of two things.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.checking.agreeing.conflicting import may_conflict
from auditor.checking.agreeing.equality import compatible
from auditor.checking.agreeing.links import Link, crowds, pairs
from auditor.checking.index import Index
from auditor.checking.slips import one_slip_apart
from auditor.model import Fact

_LEAST = 4  #: characters that name what grew
#: Against something else than the same time of the year before.
_OTHER_BASE = re.compile(
    "预算|计划|目标|任务|环比|年初|上[月季]|平均|常年|多年|年均|累计|以来|\\d{4}年|贡献|拉动"
)
_OF_SOME = re.compile("[^，。；：]+(?:看|[中里]|方面)(?=，)|预计|力争|预期|20\\d\\d年")
_MOST = 6  #: places that tell of one growth


def by_growth(index: Index) -> Iterator[Link]:
    """Growth rates of one item against the year before that two paragraphs tell."""
    buckets: dict[tuple[str, str], list[Fact]] = {}
    for at in index.by_role.get("growth", ()):
        fact = index.facts[at]
        named = len(fact.item) >= _LEAST and fact.kind == "percent" and fact.place.table is None
        if named and fact.amount.is_exact and not _OTHER_BASE.search(fact.subject):
            buckets.setdefault((fact.item, fact.period), []).append(fact)
    for bucket in crowds(buckets):
        told = {(fact.value, fact.sign) for fact in bucket}
        if len(bucket) > _MOST or len(told) > len(("here", "there")):
            continue
        for one, other in pairs(bucket):
            if one.block == other.block or _of_two_levels(one, other, index):
                continue
            if _said_of(one, index) != _said_of(other, index):
                continue
            if compatible(one, other) and one.sign == other.sign:
                yield Link(one.number, other.number, "item", sure=False)
            elif one_slip_apart(one.value, other.value) and may_conflict(one, other, index):
                yield Link(one.number, other.number, "item", sure=True)


def _said_of(fact: Fact, index: Index) -> set[str]:
    """从全省看, 民营企业中, 农村方面, 预计: of whom, and of which time, a sentence speaks."""
    start, _ = index.sentences.span(fact.number)
    return set(_OF_SOME.findall(index.text, start, fact.start))


def _of_two_levels(one: Fact, other: Fact, index: Index) -> bool:
    """Whether each has a level beside it, and these are not the same."""
    levels = [index.facts[fact.head] for fact in (one, other) if fact.head >= 0]
    told = [level for level in levels if level.role == "main"]
    return len(told) == len((one, other)) and not compatible(*told)
