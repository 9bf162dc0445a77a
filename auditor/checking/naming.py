"""Whether a figure says by name that it is what a rule names, whatever stands around it."""

from __future__ import annotations

from auditor.checking.index import Index
from auditor.model import Fact
from auditor.rulebook.asking import Wanted


def is_named(index: Index, fact: Fact, wanted: Wanted) -> bool:
    """Whether the vocabulary, or the words of the rule, give the figure this name.

    A quantity of the vocabulary answers to its own name and to the item as printed; a word that
    the vocabulary does not know (编制人数) is looked for at the end of the item.
    """
    names = wanted.words
    if not fact.quantity:
        return any(word and _ends_in(fact, word) for word in names)
    if fact.quantity in names or fact.item in names:
        return True
    return any(word and word not in index.by_name and fact.item.endswith(word) for word in names)


def _ends_in(fact: Fact, word: str) -> bool:
    """Whether the item is the word, or the measure is with the end of the item before it."""
    if fact.item.endswith(word):
        return True
    return len(word) > len(fact.measure) and f"{fact.item}{fact.measure}".endswith(word)


def named_by_item(fact: Fact, wanted: Wanted) -> bool:
    """Whether the rule asks for the item as printed, so that it does not matter whose it is."""
    return bool(wanted.items) and fact.item.endswith(wanted.items)
