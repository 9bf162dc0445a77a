"""Rules of kind `check`: an expression that must hold between named figures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import islice, product
from typing import NamedTuple

from auditor.checking.binding import Binder
from auditor.checking.bound import Bound
from auditor.checking.index import DOCUMENT, LINKED, PARAGRAPH, SENTENCE, TIERS, Index, printed_unit
from auditor.checking.judging import Judgement, judge
from auditor.checking.likeness import bigrams
from auditor.checking.outcome import Outcome
from auditor.checking.slips import is_slip
from auditor.model import Fact
from auditor.rulebook.expression import Condition, Name
from auditor.rulebook.interval import Undefined, Value
from auditor.rulebook.rule import Rule

_CLAUSE_END = re.compile("[；。！？\n;]")
_COMBINATIONS = 24  #: bindings tried for one reported figure
_PAIR = 2
_BETTER = ("holds", "rounded", "truncated", "broken")
_ZERO = Value(Decimal(0), Decimal(0), Decimal(0))


class Trial(NamedTuple):
    """One way to fill the names, and what comes of it."""

    binding: tuple[tuple[Name, Bound], ...]
    judgement: Judgement
    tier: int
    guessed: bool


def check_conditions(rules: Sequence[Rule], index: Index) -> list[Outcome]:
    """The outcomes of all rules; those that take any figure nearby speak last.

    What a rule confirmed by name needs no confirmation by figures that happen to stand near.
    """
    outcomes: list[Outcome] = []
    for rule in rules:
        if not _takes_any(rule):
            outcomes += check_condition(rule, index)
    confirmed = frozenset(o.reported for o in outcomes if o.verdict in ("holds", "rounded"))
    for rule in rules:
        if _takes_any(rule):
            outcomes += check_condition(rule, index, confirmed)
    return outcomes


def check_condition(
    rule: Rule, index: Index, confirmed: frozenset[int] = frozenset()
) -> list[Outcome]:
    """One outcome for every figure that can stand at the head of the condition."""
    condition = rule.condition
    assert condition is not None
    binder = Binder(rule, index, TIERS[rule.within])
    first = condition.names[0]
    outcomes = []
    for anchor in binder.anchors(first):
        if anchor not in confirmed and _can_report(index.facts[anchor], condition):
            outcomes.append(_outcome(rule, condition, index, binder, anchor))
    return [outcome for outcome in outcomes if outcome is not None]


def _takes_any(rule: Rule) -> bool:
    return any("nearby" in spec.role for spec in rule.names.values())


def _can_report(fact: Fact, condition: Condition) -> bool:
    if fact.amount.flaw:
        return False
    return fact.amount.is_exact or condition.comparisons[0].op != "="


def _outcome(
    rule: Rule, condition: Condition, index: Index, binder: Binder, anchor: int
) -> Outcome | None:
    if rule.when and not any(word in index.sentence_text(anchor) for word in rule.when):
        return None
    names = condition.names[1:]
    options: list[list[Bound | None]] = []
    for name in names:
        found = [bound for bound in binder.options(name, anchor) if _usable(index, bound)]
        if found:
            options.append(list(found))
        elif rule.missing == "zero":
            options.append([None])
        else:
            return _unchecked(rule, condition, anchor, name)
    if names and all(option == [None] for option in options):
        return _unchecked(rule, condition, anchor, names[0])
    trials = list(_trials(rule, condition, index, anchor, options))
    if not trials:
        return _unchecked(rule, condition, anchor, None)
    return _choose(rule, condition, index, anchor, trials)


def _usable(index: Index, bound: Bound) -> bool:
    return not index.facts[bound.fact].amount.flaw


def _trials(
    rule: Rule,
    condition: Condition,
    index: Index,
    anchor: int,
    options: list[list[Bound | None]],
) -> Iterator[Trial]:
    """All bindings worth trying, the nearest first; a figure fills one name only."""
    names = condition.names[1:]
    for picked in islice(product(*options), _COMBINATIONS):
        facts = [bound.fact for bound in picked if bound is not None]
        if len(set(facts)) < len(facts) or anchor in facts:
            continue
        if not _units_agree(rule, condition, index, anchor, picked):
            continue
        figures: dict[Name, Value | Sequence[Value]] = {condition.names[0]: index.terms(anchor)}
        for name, bound in zip(names, picked, strict=True):
            figures[name] = _ZERO if bound is None else index.value(bound.fact)
        judgement = _judged(rule, condition, index, anchor, figures)
        if judgement is None:
            continue
        tier = max((bound.tier for bound in picked if bound is not None), default=LINKED)
        guessed = any(bound.guessed for bound in picked if bound is not None)
        binding = tuple(
            (name, bound) for name, bound in zip(names, picked, strict=True) if bound is not None
        )
        yield Trial(binding, judgement, tier, guessed)


def _judged(
    rule: Rule,
    condition: Condition,
    index: Index,
    anchor: int,
    figures: Mapping[Name, Value | Sequence[Value]],
) -> Judgement | None:
    """The worst of the condition's comparisons; None where it has no value (a zero base)."""
    ulp = printed_unit(index.facts[anchor])
    try:
        judged = [judge(one, figures, ulp, rule.rounding) for one in condition.comparisons]
    except Undefined:
        return None
    return max(judged, key=lambda judgement: _BETTER.index(judgement.verdict))


def _units_agree(
    rule: Rule,
    condition: Condition,
    index: Index,
    anchor: int,
    picked: tuple[Bound | None, ...],
) -> bool:
    """Figures of one relation have one unit, but for those whose kind the rule states."""
    if any(mark in condition.text for mark in "*×"):
        return True
    relative = index.facts[anchor].kind in ("percent", "points", "multiple", "ratio")
    if not relative and any(mark in condition.text for mark in "/÷"):
        return True  # 人均 = 总额 / 人数: the units differ, and the rule's author knows them
    units = set()
    for name, at in zip(
        condition.names, (anchor, *(bound.fact if bound else -1 for bound in picked)), strict=True
    ):
        if at < 0:
            continue
        spec = rule.names.get(name.quantity)
        fact = index.facts[at]
        if fact.kind in ("percent", "points", "multiple") or (spec is not None and spec.kind):
            continue
        units.add((fact.unit, fact.kind))
    if len(units) == 2 and {kind for _, kind in units} == {"count"}:
        return any(not unit for unit, _ in units)  # a count without a unit fits any
    return len(units) <= 1


def _choose(
    rule: Rule, condition: Condition, index: Index, anchor: int, trials: list[Trial]
) -> Outcome:
    """A binding under which the relation holds wins; a break must rest on the nearest one."""
    for wanted in _BETTER[:3]:
        for trial in trials if wanted != "truncated" else trials[:1]:
            if trial.judgement.verdict == wanted and (wanted != "truncated" or not trial.guessed):
                return _told(rule, condition, index, anchor, trial, "high")
    trial = trials[0]
    confidence = _confidence(rule, index, anchor, trial, trials)
    if confidence == "low":
        trial = _named_pair(index, anchor, trials) or trial
        slip = _near_miss(rule, condition, index, anchor, trial)
        if not slip:
            return _told(rule, condition, index, anchor, trial, "low", verdict="unchecked")
        confidence = "medium"
    return _told(rule, condition, index, anchor, trial, confidence)


def _confidence(rule: Rule, index: Index, anchor: int, trial: Trial, trials: list[Trial]) -> str:
    if trial.guessed:
        return "low"
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


def _near_miss(rule: Rule, condition: Condition, index: Index, anchor: int, trial: Trial) -> bool:
    """Whether one mistyped digit would account for the whole difference."""
    if trial.guessed and _choices(rule, index, anchor) > _PAIR:
        if not _is_named(index, anchor, trial):
            return False
    left, right = trial.judgement.left.value, trial.judgement.right.value
    if not right or not (Decimal("0.8") < left / right < Decimal("1.25")):
        return False
    facts = (anchor, *(bound.fact for _, bound in trial.binding))
    names = (condition.names[0], *(name for name, _ in trial.binding))
    figures = {name: index.value(fact) for name, fact in zip(names, facts, strict=True)}
    for name in condition.names:
        figures.setdefault(name, _ZERO)

    def holds(changed: Mapping[Name, Value]) -> bool:
        judgement = _judged(rule, condition, index, anchor, changed)
        return judgement is not None and judgement.verdict == "holds"

    return any(
        is_slip(index.facts[fact], lambda value, name=name: holds({**figures, name: value}))
        for name, fact in zip(names, facts, strict=True)
    )


def _named_pair(index: Index, anchor: int, trials: list[Trial]) -> Trial | None:
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
    if not _takes_any(rule):
        return 0
    first, last = index.sentences[index.facts[anchor].sentence]
    return sum(fact.role == "main" for fact in index.facts[first:last])


def _told(
    rule: Rule,
    condition: Condition,
    index: Index,
    anchor: int,
    trial: Trial,
    confidence: str,
    verdict: str = "",
) -> Outcome:
    found = verdict or trial.judgement.verdict
    if found in ("broken", "truncated") and _excused(rule, index, anchor, trial):
        found, confidence = "unchecked", "low"
    return Outcome(
        rule,
        found,
        anchor,
        tuple((name.quantity, bound.fact) for name, bound in trial.binding),
        trial.judgement.right,
        trial.tier,
        confidence,
        condition.text,
    )


def _excused(rule: Rule, index: Index, anchor: int, trial: Trial) -> bool:
    """Whether a word near the figures excuses them; one elsewhere in a long sentence does not."""
    if not rule.not_a_fault:
        return False
    facts = [index.facts[at] for at in (anchor, *(bound.fact for _, bound in trial.binding))]
    return any(word in _clause(index, fact) for fact in facts for word in rule.not_a_fault)


def _clause(index: Index, fact: Fact) -> str:
    """The words around a figure, from one semicolon or sentence end to the next."""
    begin = max(fact.start - 60, 0)
    start = max(index.text.rfind(mark, begin, fact.start) for mark in "；。！？\n;") + 1
    end = _CLAUSE_END.search(index.text, fact.end, fact.end + 60)
    return index.text[max(start, begin) : end.start() if end is not None else fact.end + 60]


def _unchecked(rule: Rule, condition: Condition, anchor: int, name: Name | None) -> Outcome:
    note = f"没有找到可与之核对的“{name.quantity}”" if name is not None else "没有可以核对的组合"
    return Outcome(rule, "unchecked", anchor, (), None, DOCUMENT, "low", condition.text, note)
