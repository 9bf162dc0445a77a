"""Shares of several parts together: 中央3,420万元、省级986万元…，中央和省级资金占81.8%.

What is meant is named (大气和噪声两类), or told by how many they are (两项合计占).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.checking.clauses import last_clause
from auditor.checking.index import LINKED, PARAGRAPH, Index
from auditor.checking.outcome import Outcome
from auditor.checking.summing import total_of
from auditor.model import Fact
from auditor.rulebook.interval import divide, meet
from auditor.rulebook.rule import Rule
from auditor.small_numbers import small_number

_SUM = re.compile("(?:之和|总和|合计|共计|总计|累计|共)$")
_FEW = "两二三四五六"
_MANY = re.compile(
    rf"([{_FEW}])(?:大?[项类者种块]|个?[市县区省级地]|个[一-鿿]{{1,4}})[一-鿿]{{0,4}}$"
)
_JOIN = re.compile("、|和|与|及|以及")
#: 资金 of 中央和省级资金: said once of all
_NOUN = re.compile("(?:资金|经费|收入|支出|投资|投入|人口|占比|事故|案件|诉求|工单|产业|企业)$")
_TOTAL = re.compile("^(?:全部|总)|(?:总[数量额]|总计|合计)$")
_FAR = 60  #: characters of the clause that leads to a share
_NEAR = 40  #: figures looked back over
_SEVERAL = 2


def check_together(rule: Rule, index: Index) -> Iterator[Outcome]:
    """One outcome for each share of a sum whose parts and whole are known."""
    for at in index.by_role.get("share", ()):
        share = index.facts[at]
        if share.kind != "percent" or not share.amount.is_exact or share.place.table is not None:
            continue
        head = index.facts[share.head] if share.head >= 0 else share
        if head.sentence == share.sentence and head is not share and head.text[0] not in _FEW:
            continue  # it is of one level, which is not the number of those meant
        clause = last_clause(index.text[max(share.start - _FAR, 0) : share.start])
        left, says, _ = clause.partition("占")
        parts = _meant(index, share, left.strip()) if says else []
        whole = parts[0].whole if parts else -1
        if whole < 0 or any(part.whole != whole for part in parts):
            continue
        if share.base_name and not _is_of(index.facts[whole], share.base_name):
            continue
        yield _told(rule, index, share, parts, whole)


def _meant(index: Index, share: Fact, said: str) -> list[Fact]:
    """The parts that these words name, or count."""
    plain = _SUM.sub("", said)
    many = _MANY.search(plain)
    names = _NOUN.sub("", plain[: many.start()] if many is not None else plain)
    number = small_number(many[1]) if many is not None else 0
    first, _ = index.reach(share.number, PARAGRAPH)
    before = [
        fact
        for fact in index.facts[max(first, share.number - _NEAR) : share.number]
        if fact.role == "main" and fact.whole >= 0 and fact.depth == share.depth
    ]
    named = [name for name in _JOIN.split(names) if name]
    if not named:
        told = number and _SUM.search(said) is not None
        return _all_before(before, share, number) if told else []
    found = [_called(before, name) for name in named]
    parts = [part for part in found if part is not None]
    every = len({part.number for part in parts}) == len(named) >= _SEVERAL
    return parts if every and number in (0, len(parts)) else []


def _all_before(before: list[Fact], share: Fact, number: int) -> list[Fact]:
    """中央3,420万元、省级986万元，两项合计占81.8%: just so many parts of one total."""
    here = [fact for fact in before if fact.sentence == share.sentence]
    last = [fact for fact in here if fact.whole == here[-1].whole]
    return last if len(last) == number else []


def _called(before: list[Fact], name: str) -> Fact | None:
    """The one part of that name: 省级 of 省级配套资金."""
    found = [fact for fact in before if fact.subject.startswith(name)]
    return found[-1] if len({fact.value for fact in found}) == 1 else None


def _is_of(whole: Fact, name: str) -> bool:
    """Whether the total is what the share is said to be of."""
    plain = _TOTAL.sub("", name)
    return plain in f"{whole.subject}{whole.tail}" or not plain


def _told(rule: Rule, index: Index, share: Fact, parts: list[Fact], whole: int) -> Outcome:
    numbers = tuple(part.number for part in parts)
    due = divide(total_of(index, numbers), index.value(whole))
    said = index.value(share.number)
    verdict = "holds" if meet(said, due) else "broken"
    bound = (*(("分项", number) for number in numbers), ("总数", whole))
    return Outcome(
        rule, verdict, share.number, bound, due, LINKED, "high", "占比 = 所列各项之和 / 总数"
    )  # fmt: skip
