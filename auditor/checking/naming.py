"""Whether a figure says by name that it is what a rule names, whatever stands around it."""

from __future__ import annotations

from auditor.checking.index import Index
from auditor.model import Fact
from auditor.rulebook.expression import Name
from auditor.rulebook.rule import Rule


def is_named(rule: Rule, index: Index, fact: Fact, name: Name) -> bool:
    """Whether the vocabulary, or the words of the rule, give the figure this name.

    A quantity of the vocabulary answers to its own name and to the item as printed; a word that
    the vocabulary does not know (编制人数) is looked for at the end of the item.
    """
    names = (name.quantity, *_words(rule, name.quantity))
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


def named_by_item(rule: Rule, fact: Fact, name: Name) -> bool:
    """Whether the rule asks for the item as printed, so that it does not matter whose it is."""
    spec = rule.names.get(name.quantity)
    return spec is not None and bool(spec.item) and fact.item.endswith(spec.item)


def names_of_reported(rule: Rule) -> tuple[str, ...]:
    """What the rule calls the reported figure: 满编率 is its name, not a matter of its own."""
    if rule.condition is None:
        return ()
    name = rule.condition.names[0].quantity
    return (name, *_words(rule, name))


def _words(rule: Rule, quantity: str) -> tuple[str, ...]:
    spec = rule.names.get(quantity)
    return (*spec.prefer, *spec.item, *spec.spelled) if spec is not None else ()


def kinds_stated(rule: Rule, name: Name) -> bool:
    """Whether the rule states the kinds of the name and of the reported figure."""
    if rule.condition is None:
        return False
    specs = (rule.names.get(one) for one in (name.quantity, rule.condition.names[0].quantity))
    return all(spec is not None and spec.kind for spec in specs)


def is_of_another(rule: Rule, name: Name) -> bool:
    """占比($甲) = 金额($甲) / 金额($乙): all of 乙 are of one item, but not of the anchor's."""
    own = rule.condition.names[0].template if rule.condition is not None else ""
    return bool(name.template) and bool(own) and name.template != own
