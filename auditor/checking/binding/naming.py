"""Whether a figure says by name that it is what a rule names, whatever stands around it."""

from __future__ import annotations

from auditor.checking.index import Index
from auditor.model import Fact
from auditor.rulebook.asking import Asking, Wanted

_IN_BRACKET = 5  #: figures within which a bracket comes to what was given


def is_named(index: Index, fact: Fact, wanted: Wanted) -> bool:
    """Whether the vocabulary, or the words of the rule, give the figure this name.

    A quantity of the vocabulary answers to its own name and to the item as printed; a word that
    the vocabulary does not know (编制人数) is looked for at the end of the item.
    """
    words, item = wanted.words, fact.item
    if not fact.quantity:
        return item.endswith(words) or _ends_in(item, fact.measure, words)
    if fact.quantity in words or item in words:
        return True
    if not item.endswith(words):
        return False
    return any(word not in index.by_name and item.endswith(word) for word in words)


def is_sole(index: Index, fact: Fact, wanted: Wanted) -> bool:
    """一、缴存…五、风险: a report that tells one 缴存余额 tells it for all its chapters."""
    if fact.quantity or not wanted.any_chapter:
        return bool(fact.quantity)
    names = (fact.item, fact.item + fact.measure)
    return any(name in wanted.words and index.spelled(name) == [fact.number] for name in names)


def _ends_in(item: str, measure: str, words: tuple[str, ...]) -> bool:
    """Whether the measure with the end of the item before it is one of the words."""
    name = item + measure
    if not name.endswith(words):
        return False
    return any(len(word) > len(measure) and name.endswith(word) for word in words)


def crosses(index: Index, own: Fact, other: Fact, asking: Asking) -> bool:
    """基本工资 under 人员经费 is a part of the column; the rows 工资福利支出… do not make it up.

    Nor does a score rest on the full marks of a bracket that has a score of its own.
    """
    if own.measure == "得分" and other.depth and _is_scored(index, own, other):
        return True
    here, there = own.place, other.place
    apart = here.table is not None and here.table == there.table and here.row != there.row
    if not apart or own.item in ("", other.item) or own.is_total:
        return False
    return any(
        own.measure.endswith(name) and not own.item.endswith(name) for name in asking.reported
    )


def _is_scored(index: Index, own: Fact, other: Fact) -> bool:
    """甲（分值8分，得分8分）总分100分，得分99.53分: what 甲 was given of the 8分 is told there."""
    first, last = (own, other) if own.number < other.number else (other, own)
    apart = own.depth != other.depth or "）" in index.text[first.end : last.start]
    return apart and any(
        fact.measure == "得分"
        and (fact.sentence, fact.depth) == (other.sentence, other.depth)
        and "）" not in index.text[other.end : fact.start]
        for fact in index.facts[other.number + 1 : other.number + _IN_BRACKET]
    )


def named_by_item(fact: Fact, wanted: Wanted) -> bool:
    """Whether the rule asks for the item as printed, so that it does not matter whose it is."""
    return bool(wanted.items) and fact.item.endswith(wanted.items)


def has_its_own(index: Index, own: Fact, other: Fact) -> bool:
    """国内批次397个，人次2859人；国（境）外批次23个，人次142人: of the 批次 of its own half."""
    if own.sentence != other.sentence or not index.is_parted(own, other):
        return False
    return any(
        fact.quantity == other.quantity and not index.is_parted(own, fact)
        for fact in index.facts[other.number + 1 : own.number]
    )
