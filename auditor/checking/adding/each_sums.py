"""So many at so much each: 4个社区各奖励15万元、6个社区各奖励8万元，共108万元.

Counts of one sort too: 6个社区各配备3名，共配备18名.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from auditor.checking.index import SENTENCE, Index, units_fit
from auditor.checking.outcome import Outcome
from auditor.checking.slips import slip_between
from auditor.checking.summing import comes_to
from auditor.model import Fact
from auditor.rulebook.interval import Value, exact, multiply, total
from auditor.rulebook.rule import Rule

_FEWEST = 2  #: with one sort alone the rules for one standard speak, but of amounts only
_NOUN = 2  #: characters that tell whether a number counts what each of had some
_IN_ALL = re.compile("[，,]?(?:合计|共计|总计|一共|总共|共)")
_GRANT = re.compile("标准|奖|补[助贴偿]|慰问|救助|定额")
_EACH = re.compile("每[一-鿿]?$")
#: What parts two clauses, and what parts two figures that do not belong together.
_CLAUSES = frozenset("，。；：、")
_APART = _CLAUSES | frozenset("（）")
_TOTAL = re.compile("^[，,。；;]?[^，。；]{0,4}(?:合计|共计|总计|累计|共)")
#: Words behind which more is given than was listed, or for how long is not said.
_MORE = re.compile("另|其他|其余|等(?![奖级次])|月|季度|[每/](?:天|日|次|年|学期)")


def check_each(rule: Rule, index: Index) -> Iterator[Outcome]:
    """One outcome for each total behind two or more pairs of a number and an amount for each."""
    by_sentence: dict[int, list[Fact]] = {}
    for at in index.by_role.get("each", ()):
        fact = index.facts[at]
        if fact.place.table is None and fact.kind in ("money", "count"):
            by_sentence.setdefault(fact.sentence, []).append(fact)
    for shares in by_sentence.values():
        if len(shares) >= _FEWEST:
            yield from _totalled(rule, index, shares)
        elif shares[0].kind == "count":
            yield from _of_one_sort(rule, index, shares[0])


def _of_one_sort(rule: Rule, index: Index, share: Fact) -> Iterator[Outcome]:
    """6个社区各配备3名，共配备20名; 每个社区配备3名，6个社区共配备20名."""
    at = share.number
    before, after = at - 1, at + 1
    number, whole = before, after
    if before < 0 or not _has_each(index, index.facts[before], share):
        number, whole = after, after + 1
    if whole >= len(index.facts) or (number == after and not _is_each_of(index, share, after)):
        return
    counted, made_up = index.facts[number], index.facts[whole]
    between = index.text[index.facts[whole - 1].end : made_up.start]
    said = index.text[index.sentences.span(at)[0] : made_up.start]
    in_all = between if number < at else between[between.find("共") :]
    if (
        made_up.sentence != share.sentence
        or made_up.unit != share.unit
        or made_up.role != "main"
        or not made_up.amount.is_exact
        or not (counted.kind == "count" and counted.role == "main" and counted.amount.is_exact)
        or not _IN_ALL.match(in_all)
        or not _CLAUSES.isdisjoint(in_all[1:])
        or _MORE.search(said)
        or made_up.item.rpartition("共")[2] not in share.item
    ):
        return
    gap = abs(counted.value * share.value - made_up.value)
    _, end = index.sentences[made_up.sentence]
    if any(fact.value == gap and fact.unit == share.unit for fact in index.facts[whole:end]):
        return  # 共走访52家，其中8家由两组共同走访
    yield _outcome(rule, index, made_up, [(counted, share)])


def _has_each(index: Index, number: Fact, share: Fact) -> bool:
    """Whether 各 joins a share to the number right before it: 6个|社区各配备心理咨询师|3名."""
    between = index.text[number.end : share.start]
    each = "各" in between or "每" in between
    return each and _APART.isdisjoint(between)


def _is_each_of(index: Index, share: Fact, at: int) -> bool:
    """每个社区配备5名，24个社区共…: whether the number behind counts what each of had some."""
    noun = index.text[index.facts[at].end :][:_NOUN]
    told, found, _ = share.subject.partition(noun)
    return bool(found) and len(noun) == _NOUN and _EACH.search(told) is not None


def _totalled(rule: Rule, index: Index, shares: list[Fact]) -> Iterator[Outcome]:
    step = 1 if _is_before_its_number(index, shares[0]) else -1
    last = index.facts[shares[-1].number + max(step, 0)]
    if last.number + 1 >= len(index.facts):
        return
    whole = index.facts[last.number + 1]
    said = index.text[index.sentences.span(last.number)[0] : whole.start]
    numbers = [index.facts[fact.number + step] for fact in shares]
    if (
        whole.sentence != last.sentence
        or whole.role != "main"
        or not whole.amount.is_exact
        or _TOTAL.search(index.text[last.end : whole.start]) is None
        or _MORE.search(said)
        or not all(
            _is_pair(*pair) and units_fit(pair[1], whole)
            for pair in zip(numbers, shares, strict=True)
        )
        or any(b.number - a.number != 2 for a, b in pairwise(shares))
    ):
        return
    yield _outcome(rule, index, whole, list(zip(numbers, shares, strict=True)))


def _is_before_its_number(index: Index, share: Fact) -> bool:
    """每亩1,000元标准|补偿426亩: whether the number of those that get so much stands behind."""
    if share.number + 2 >= len(index.facts):
        return False
    number = index.facts[share.number + 1]
    between = index.text[share.end : number.start]
    per = f"每{number.unit}" in share.subject and bool(number.unit)
    return per and _APART.isdisjoint(between)


def _outcome(rule: Rule, index: Index, whole: Fact, pairs: list[tuple[Fact, Fact]]) -> Outcome:
    made = total(
        [multiply(index.value(number.number), _standard(index, share)) for number, share in pairs]
    )
    verdict = comes_to(index, whole.number, made) or "broken"
    slip = slip_between(whole.value, made.value)
    bound = [
        (name, fact.number)
        for pair in pairs
        for name, fact in zip(("个数", "每个数"), pair, strict=True)
    ]
    return Outcome(
        rule, verdict, whole.number, tuple(bound), made, SENTENCE,
        "high" if verdict != "broken" or slip else "medium", "总数 = 各档“个数 * 每个数”之和",
    )  # fmt: skip


def _standard(index: Index, share: Fact) -> Value:
    """每户补助2万元 is two and no more, as what each invested need not be."""
    if share.amount.is_exact and _GRANT.search(f"{share.subject}{share.tail}"):
        return exact(share.value)
    return index.value(share.number)


def _is_pair(number: Fact, share: Fact) -> bool:
    """Whether a count stands right before what each of them got."""
    counted = number.kind == "count" and number.role == "main" and number.unit != share.unit
    return counted and number.sentence == share.sentence and number.amount.is_exact
