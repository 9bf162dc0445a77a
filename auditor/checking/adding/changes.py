"""Changes that make up a change: 减少489.86万元, of 基本支出增加120.36万元 and 项目支出减少….

What the parts of a level rose or fell by comes, with its signs, to what the level did; and
增减相抵净增 is the sum of what stands before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from auditor.checking.binding.priors import compared_with
from auditor.checking.index import SECTION, Index, units_fit
from auditor.checking.outcome import Outcome
from auditor.checking.slips import slip_between
from auditor.checking.summing import slip_is_no_accident, sums_to
from auditor.model import Fact, Partition
from auditor.rulebook import interval
from auditor.rulebook.interval import Value, meet, negate
from auditor.rulebook.rule import Rule

_NET = re.compile("相抵|(?:合计|共|累计)净?[增减]")
_RISES = re.compile("[调追核]增|追加|增列|增拨|增加")
_FALLS = re.compile("[调核压削]减|收回|减列|减少")
_LEVEL = re.compile("持平|无变化|无增减|没有变化|一致")
#: 公务接待费0.46万元。|与2025年预算持平
_LEVEL_BEHIND = re.compile(r"[。\s]*[与和同比较][^。；，：\n]{2,20}持平")
#: What leads from a change to what it is made up of.
_OPENS = re.compile(
    r"(?:，[^，。；：（\d]{0,10}[\d.]+%)?[，。]?\s?(?:其中|(?P<full>具体[为是]|分别为|分别是))[：，]?"
    r"|（(?!含|不含|其中|主要)"
)
_FEWEST = 2
_MOST = 24  #: figures behind a change looked at for what it is made up of
_RELATION = "总增减额 = 各项增减额之和"


def check_changes(rule: Rule, index: Index) -> Iterator[Outcome]:
    """One outcome for each change that others are said, or known, to make up."""
    changes = [
        fact
        for at in index.by_role.get("change", ())
        if (fact := index.facts[at]).amount.is_exact and fact.kind in ("money", "count")
    ]
    if not changes:
        return
    for change in changes:
        if _NET.search(change.subject):
            parts = _netted(index, change)
            if len(parts) >= _FEWEST:
                yield _told(rule, index, change, parts)
        elif (opened := _OPENS.match(index.text, change.end)) is not None:
            yield from _divided(rule, index, change, opened)
    yield from _of_levels(rule, index, changes)


def _divided(rule: Rule, index: Index, total: Fact, opened: re.Match[str]) -> Iterator[Outcome]:
    """收入减少56,776万元（本级减少62,000万元，梅山增加5,224万元）: changes of a change.

    Where nothing says that the list is full, only a slip makes a fault of what it lacks.
    """
    depth = total.depth + ("（" in opened[0])
    parts: list[tuple[int, int]] = []
    sentence = -1
    levels = 0
    for fact in index.facts[total.number + 1 : total.number + _MOST]:
        if fact.depth < depth or (sentence >= 0 and fact.sentence != sentence):
            break
        if fact.depth > depth or fact.role in ("growth", "share", "rate"):
            continue
        if fact.role == "main" and _is_level(index, fact):
            levels += 1  # 因公出国（境）费0万元，与上年持平
            continue
        of_another = fact.head < 0 or fact.head != total.head
        own = fact.role == "change" and of_another and fact.item and fact.amount.is_exact
        if not own or not units_fit(fact, total):
            return
        if {compared_with(fact), compared_with(total)} == {"year", "plan"}:
            return
        sentence = fact.sentence
        parts.append((fact.number, fact.sign))
    if not parts or len(parts) + levels < _FEWEST:
        return
    outcome = _told(rule, index, total, parts)
    numbers = tuple(number for number, _ in parts)
    made = sum((_signed(index.value(at), sign).value for at, sign in parts), Decimal(0))
    gap = index.value(total.number).value - made
    slip = slip_is_no_accident(index, total.number, numbers, gap)
    # who tells even what stayed as it was leaves nothing out
    full = opened["full"] or (levels and len(parts) + levels > _FEWEST)
    if outcome.verdict != "broken" or slip or full:
        yield outcome


def _netted(index: Index, net: Fact) -> list[tuple[int, int]]:
    """The signed amounts between the start of the clause and their net; none where one is unclear.

    Each with its sign: 因新增债券增加16800万元，压减一般性支出7400万元，增减相抵净增….
    """
    first, _ = index.sentences[net.sentence]
    found: list[tuple[int, int]] = []
    for fact in index.facts[first : net.number]:
        if not units_fit(fact, net) or index.is_parted(fact, net):
            continue
        sign = fact.sign if fact.role == "change" and fact.head < 0 else _sign(fact)
        if sign:
            found.append((fact.number, sign))
        elif found or fact.role == "change":
            return []
    return found


def _sign(fact: Fact) -> int:
    if fact.role != "main":
        return 0
    rises, falls = _RISES.search(fact.subject), _FALLS.search(fact.subject)
    return bool(rises) - bool(falls)


def _of_levels(rule: Rule, index: Index, changes: list[Fact]) -> Iterator[Outcome]:
    """The changes of a total and of its parts, where the parts make up the total."""
    of_value: dict[tuple[Decimal, str], list[Fact]] = {}
    named: dict[str, list[Fact]] = {}
    for change in changes:
        if change.head >= 0:
            head = index.facts[change.head]
            of_value.setdefault((head.value, head.unit), []).append(change)
        elif change.item:
            named.setdefault(change.item, []).append(change)
    for partition in index.statements.partitions:
        whole = index.facts[partition.whole]
        totals = of_value.get((whole.value, whole.unit), []) + _behind(index, partition)
        if not totals or len(partition.parts) < _FEWEST:
            continue
        if sums_to(index, partition.whole, partition.parts) is None:
            continue
        # 收入 of the same amount changed as well, so that of it only a slip tells
        totals.sort(key=lambda one: abs(one.head - partition.whole) if one.head >= 0 else 0)
        own = True
        for total in totals:
            parts = _changes_of(index, partition, total, named)
            if not parts:
                continue
            told = _told(rule, index, total, [(part, index.facts[part].sign) for part in parts])
            if own:
                yield told
            elif told.verdict == "broken" and told.confidence == "high":
                yield told._replace(confidence="medium")
            own = False


def _behind(index: Index, partition: Partition) -> list[Fact]:
    """低保17.84万人，其中城市4.26万人、农村13.58万人，与上年末相比减少0.35万人: of the total."""
    last = partition.parts[-1]
    beside = (index.facts[at] for at in index.elaborations.get(last, ()))
    return [fact for fact in beside if fact.role == "change"]


def _changes_of(
    index: Index, partition: Partition, total: Fact, named: dict[str, list[Fact]]
) -> list[int] | None:
    """The changes of the parts, against the same as that of the total; None where one is missing.

    A part that is said to stay as it was has none.
    """
    found: list[int] = []
    for at in partition.parts:
        part = index.facts[at]
        told = [
            change
            for change in (*_elaborating(index, at), *_naming(part, named))
            if change.number != total.number
            and units_fit(change, total)
            and index.distance(change.number, total.number) <= SECTION
            and {_against(index, change), compared_with(total)} != {"year", "plan"}
        ]
        if any(_is_contradicted(index, one) for one in told):
            return None  # which of the two directions is wrong is told where they stand
        if len({(one.value, one.sign) for one in told}) == 1:
            found.append(told[0].number)
        elif told or not _is_level(index, part):
            return None
    return found


def _against(index: Index, change: Fact) -> str:
    """What a change is against; 较年初预算，基本支出增加…，项目支出减少… is said once for both."""
    own = compared_with(change)
    if own or change.head >= 0:
        return own
    start = max(index.sentences.span(change.number)[0], index.text.rfind("；", 0, change.start))
    return compared_with(change._replace(subject=index.text[start : change.start]))


def _elaborating(index: Index, at: int) -> Iterator[Fact]:
    for beside in index.elaborations.get(at, ()):
        if index.facts[beside].role == "change":
            yield index.facts[beside]


def _naming(part: Fact, named: dict[str, list[Fact]]) -> Iterator[Fact]:
    """城市低保对象减少0.22万人 speaks of 城市 in the list."""
    if len(part.item) >= _FEWEST:
        for item, changes in named.items():
            if item.startswith(part.item):
                yield from changes


def _is_contradicted(index: Index, change: Fact) -> bool:
    """增加2.50万元，下降27.78%."""
    beside = (index.facts[at] for at in index.elaborations.get(change.head, ()))
    return any(one.role == "growth" and one.sign * change.sign < 0 for one in beside)


def _is_level(index: Index, part: Fact) -> bool:
    """公务接待费 3万元，与上年持平: a change of nothing, told before the next part."""
    last = index.sentences.span(part.number)[1]
    parted = index.text.find("；", part.end, last)
    if _LEVEL.search(index.text, part.end, parted if parted >= 0 else last) is not None:
        return True
    return parted < 0 and _LEVEL_BEHIND.match(index.text, last) is not None


def _told(rule: Rule, index: Index, whole: Fact, parts: list[tuple[int, int]]) -> Outcome:
    values = [_signed(index.value(number), sign) for number, sign in parts]
    total, target = interval.total(values), index.value(whole.number)
    if total.value == target.value:
        verdict = "holds"
    else:
        verdict = "rounded" if meet(total, target) else "broken"
    slip = slip_between(abs(target.value), abs(total.value))
    confidence = "high" if verdict != "broken" or slip else "medium"
    tier = max(index.distance(whole.number, number) for number, _ in parts)
    return Outcome(
        rule, verdict, whole.number, tuple(("分项", number) for number, _ in parts), total,
        tier, confidence, _RELATION,
    )  # fmt: skip


def _signed(value: Value, sign: int) -> Value:
    """The value with the sign that its words give it; a change has its own already."""
    return negate(value) if sign < 0 < value.value else value
