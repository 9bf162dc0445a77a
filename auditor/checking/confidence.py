"""How sure a contradiction is: how near its figures stand, and whether a slip would explain it."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from auditor.checking.index import DOCUMENT, PARAGRAPH, SENTENCE, Index
from auditor.checking.likeness import bigrams
from auditor.checking.slips import misreadings
from auditor.checking.trials import NOTHING, Trial, judged
from auditor.rulebook.expression import Condition, Name
from auditor.rulebook.interval import Value
from auditor.rulebook.rule import Rule

_PAIR = 2  #: levels in a sentence that leave no choice


def confidence_of(rule: Rule, index: Index, anchor: int, trial: Trial, trials: list[Trial]) -> str:
    """high, medium or low: the farther apart and the more choices, the less sure."""
    if trial.guessed:
        alone = _choices(rule, index, anchor) == _PAIR and _is_named(index, anchor, trial)
        return "medium" if alone else "low"
    if any(_nearby(rule, name) for name, _ in trial.binding):
        return "medium"
    if trial.tier <= SENTENCE:
        return "high"
    alone = len(trials) == 1
    if trial.tier == PARAGRAPH:
        return "high" if alone else "medium"
    own = index.facts[anchor]
    named = all(
        index.facts[bound.fact].quantity or index.facts[bound.fact].item == own.item
        for _, bound in trial.binding
    )
    return "medium" if alone and named and trial.tier < DOCUMENT else "low"


def _nearby(rule: Rule, name: Name) -> bool:
    spec = rule.names.get(name.quantity)
    return spec is not None and "nearby" in spec.role


def is_near_miss(rule: Rule, condition: Condition, index: Index, anchor: int, trial: Trial) -> bool:
    """Whether one mistyped digit would account for the whole difference."""
    crowded = trial.guessed and _choices(rule, index, anchor) > _PAIR
    if crowded and not _is_named(index, anchor, trial):
        return False
    left, right = trial.judgement.left.value, trial.judgement.right.value
    if not right or not (Decimal("0.8") < left / right < Decimal("1.25")):
        return False
    facts = (anchor, *(bound.fact for _, bound in trial.binding))
    names = (condition.names[0], *(name for name, _ in trial.binding))
    figures = {name: index.value(fact) for name, fact in zip(names, facts, strict=True)}
    for name in condition.names:
        figures.setdefault(name, NOTHING)

    def holds(changed: Mapping[Name, Value]) -> bool:
        judgement = judged(rule, condition, index, anchor, changed)
        return judgement is not None and judgement.verdict == "holds"

    return any(
        holds({**figures, name: value})
        for name, fact in zip(names, facts, strict=True)
        for value in misreadings(index.facts[fact])
    )


def named_pair(index: Index, anchor: int, trials: list[Trial]) -> Trial | None:
    """办结比例 names 办结 898件 as the part; the whole is the larger figure right before it."""
    named = [trial for trial in trials if _is_named(index, anchor, trial)]
    return max(named, key=lambda trial: trial.binding[1][1].fact, default=None)


def _is_named(index: Index, anchor: int, trial: Trial) -> bool:
    if len(trial.binding) != 2:
        return False
    part, whole = (index.facts[bound.fact] for _, bound in trial.binding)
    words = bigrams(index.facts[anchor].subject)
    return (
        whole.number < part.number < anchor
        and part.value < whole.value
        and bool(words & bigrams(part.item))
    )


def _choices(rule: Rule, index: Index, anchor: int) -> int:
    """How many levels the sentence offers to a rule that takes any level nearby."""
    if not takes_any(rule):
        return 0
    first, last = index.sentences[index.facts[anchor].sentence]
    return sum(fact.role == "main" for fact in index.facts[first:last])


def takes_any(rule: Rule) -> bool:
    """Whether the rule takes any level nearby for one of its names."""
    return any("nearby" in spec.role for spec in rule.names.values())
