"""Structure ratios against the amounts that they sum up: 三次产业结构为12.4∶48.3∶39.3."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal

from auditor.checking.index import DOCUMENT, SECTION, Index
from auditor.checking.judging import shortened
from auditor.checking.outcome import Outcome
from auditor.checking.slips import slip_between
from auditor.model import Fact, Partition
from auditor.rulebook import interval
from auditor.rulebook.interval import Value, meet
from auditor.rulebook.rule import Rule

_FEWEST = 3  #: two terms that fit one list would fit others as well
_ORDER = (("第一产业", "一产"), ("第二产业", "二产"), ("第三产业", "三产"))
_WORDS = ("结构", "构成", "比重", "占比")
_OF_INDUSTRIES = ("比例", "产业比", "之比")  #: 三次产业比为2.4:43.7:53.9


def check_structures(rule: Rule, index: Index) -> Iterator[Outcome]:
    """One outcome for each structure ratio beside a list of as many parts."""
    for at in index.by_kind.get("ratio", ()):
        fact = index.facts[at]
        terms = index.terms(at)
        lead = index.text[index.sentences.span(at)[0] : fact.start]
        if isinstance(terms, Value) or len(terms) < _FEWEST:
            continue
        of_industries = "产业" in lead
        named = of_industries and any(word in lead for word in _OF_INDUSTRIES)
        if not named and not any(word in lead for word in _WORDS):
            continue
        for partition in _lists(index, fact, len(terms)):
            if of_industries and not _are_industries(index, partition):
                continue
            outcome = _compared(rule, index, at, terms, partition)
            if outcome is not None:
                yield outcome
                break


def _lists(index: Index, fact: Fact, wanted: int) -> list[Partition]:
    """The lists of so many amounts of the same time nearby, the nearest first."""
    near = [
        partition
        for partition in index.statements.partitions
        if len(partition.parts) == wanted
        and index.distance(fact.number, partition.whole) <= SECTION
        and index.facts[partition.whole].kind in ("money", "count")
    ]
    return sorted(near, key=lambda one: abs(one.whole - fact.number))


def _compared(
    rule: Rule, index: Index, at: int, terms: Sequence[Value], partition: Partition
) -> Outcome | None:
    """Nothing where two terms do not fit: the ratio is of another year, or of other things."""
    parts = sorted(partition.parts, key=lambda part: _rank(index.facts[part]))
    whole = index.value(partition.whole)
    if not whole.value:
        return None
    shares = [_percent(index.value(part), whole) for part in parts]
    misfits = [n for n, pair in enumerate(zip(terms, shares, strict=True)) if not _fits(*pair)]
    bound = (("总数", partition.whole), *(("分项", part) for part in parts))
    relation = "结构比 = 各项占总数的百分比"
    if not misfits:
        return Outcome(rule, "holds", at, bound, None, DOCUMENT, "high", relation)
    if len(misfits) > 1:
        return None
    term, share = terms[misfits[0]], shares[misfits[0]]
    due = shortened(share.value, _ulp(term), ROUND_HALF_UP)
    slip = due is not None and slip_between(term.value, due)
    shown = due.quantize(term.value) if due is not None else share.value
    note = f"{index.facts[parts[misfits[0]]].item}应为{shown}"
    confidence = "high" if slip else "medium"
    return Outcome(rule, "broken", at, bound, None, DOCUMENT, confidence, relation, note)


def _percent(part: Value, whole: Value) -> Value:
    return interval.multiply(interval.divide(part, whole), interval.exact(Decimal(100)))


def _ulp(term: Value) -> Decimal:
    assert term.high is not None
    return (term.high - term.value) * 2


def _fits(term: Value, share: Value) -> bool:
    """The last term is often made to fit, by one unit of its last digit."""
    return meet(term, share) or abs(term.value - share.value) <= _ulp(term)


def _are_industries(index: Index, partition: Partition) -> bool:
    """Whether a list is of the three industries; 建筑业 may stand there and is none of them."""
    named = {_rank(index.facts[part])[0] for part in partition.parts}
    return named == set(range(len(_ORDER)))


def _rank(fact: Fact) -> tuple[int, int]:
    """第一产业 comes first in a ratio, wherever it stands in the list."""
    named = [at for at, words in enumerate(_ORDER) if any(word in fact.item for word in words)]
    return (named[0] if named else len(_ORDER), fact.number)
