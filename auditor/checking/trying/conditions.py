"""Rules of kind `check`: an expression that must hold between named figures."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

from auditor.checking.binding.binder import Binder
from auditor.checking.binding.bound import Bound
from auditor.checking.claimed import claims_bound, told_as
from auditor.checking.index import DOCUMENT, PARAGRAPH, SENTENCE, TIERS, Index
from auditor.checking.outcome import Outcome
from auditor.checking.sentences import is_cell
from auditor.checking.trying.circumstances import speaks
from auditor.checking.trying.confidence import (
    complete_pair,
    confidence_of,
    is_near_miss,
    is_swapped,
    named_pair,
)
from auditor.checking.trying.guessing import is_apt, speaks_of_the_rest
from auditor.checking.trying.trials import Trial, trials
from auditor.model import Fact
from auditor.rulebook.expression import Condition, Name
from auditor.rulebook.rule import Rule

_NEARBY = 9  #: more than the links of any rule: what takes any figure nearby speaks last


def check_conditions(rules: Sequence[Rule], index: Index) -> list[Outcome]:
    """The outcomes of all rules; those that take any figure nearby speak last.

    A rate that fits the figures of its own sentence needs no other rule, and what a rule confirmed
    by name needs no confirmation by figures that happen to stand near. A bound (满意度 <= 100%)
    confirms nothing and is looked at in any case.
    """
    outcomes: list[Outcome] = []
    confirmed: set[int] = set()
    fitting: set[int] = set()
    for rule in sorted(rules, key=_directness):
        if rule.asking.bounds:
            outcomes += check_condition(rule, index)
            continue
        found = check_condition(rule, index, confirmed if rule.asking.nearby else fitting)
        for outcome in found:
            if outcome.verdict in ("holds", "rounded"):
                confirmed.add(outcome.reported)
                is_rate = index.facts[outcome.reported].kind == "percent"
                if is_rate and outcome.verdict == "holds" and outcome.tier <= SENTENCE:
                    fitting.add(outcome.reported)
        outcomes += found
    return outcomes


def _directness(rule: Rule) -> int:
    """Rules that name all their figures speak first, then those that follow links, few or many."""
    return _NEARBY if rule.asking.nearby else rule.asking.links


def check_condition(
    rule: Rule, index: Index, confirmed: AbstractSet[int] = frozenset()
) -> list[Outcome]:
    """One outcome for every figure that can stand at the head of the condition."""
    condition = rule.condition
    assert condition is not None
    words = rule.circumstances.words
    binder = Binder(rule, index, TIERS[rule.within])
    first = condition.names[0]
    if words and not (binder.anchors(first) and index.sentences.mentioning(words)):
        return []  # it speaks of no figure of this report
    return [
        outcome
        for anchor in binder.anchors(first)
        if anchor not in confirmed
        and (rule.within != "table" or index.facts[anchor].place.table is not None)
        and _can_report(rule, index.facts[anchor], condition)
        and (outcome := _outcome(rule, condition, index, binder, anchor)) is not None
    ]


def _can_report(rule: Rule, fact: Fact, condition: Condition) -> bool:
    if fact.amount.flaw:
        return False
    if rule.asking.of_base and fact.role == "rate" and fact.base < 0:
        return False  # 完成预算的93.9%: rules that name the budget speak of it
    if fact.amount.is_exact or condition.ops[0] != "=":
        return True
    # what an average is of stands beside it; what a rate is of may be any two counts
    return claims_bound(fact) and (fact.role == "average" or not rule.asking.nearby)


def _outcome(
    rule: Rule, condition: Condition, index: Index, binder: Binder, anchor: int
) -> Outcome | None:
    if (rule.when or rule.unless) and not speaks(rule, index, binder, anchor):
        return None
    names = condition.names[1:]
    options: list[list[Bound | None]] = []
    for name in names:
        usable: list[Bound | None] = [
            bound for bound in binder.options(name, anchor) if _usable(index, bound)
        ]
        if usable:
            options.append(usable)
        elif _may_lack(rule, name):
            options.append([None])
        else:
            return _missing(rule, condition, anchor, name)
    _free_what_is_taken(rule, names, options)
    if names and all(option == [None] for option in options):
        return _unchecked(rule, condition, anchor, names[0])
    found = list(trials(rule, condition, index, anchor, options))
    if not found:
        return _unchecked(rule, condition, anchor, None)
    return _choose(rule, condition, index, anchor, found)


def _free_what_is_taken(
    rule: Rule, names: Sequence[Name], options: list[list[Bound | None]]
) -> None:
    """非常满意260份，比较满意210份: 满意 ends both names, and is none of them but absent."""
    for at, name in enumerate(names):
        spec = rule.names.get(name.quantity)
        if spec is None or spec.missing != "zero" or options[at] == [None]:
            continue
        taken = {
            option[0].fact
            for other, option in enumerate(options)
            if other != at and len(option) == 1 and option[0] is not None
        }
        if all(bound is not None and bound.fact in taken for bound in options[at]):
            options[at] = [None]


def _may_lack(rule: Rule, name: Name) -> bool:
    spec = rule.names.get(name.quantity)
    return rule.missing == "zero" or (spec is not None and spec.missing == "zero")


def _usable(index: Index, bound: Bound) -> bool:
    return not index.facts[bound.fact].amount.flaw


def _choose(
    rule: Rule, condition: Condition, index: Index, anchor: int, trials: list[Trial]
) -> Outcome:
    """A binding under which the relation holds wins; a break must rest on the nearest one."""
    if not index.facts[anchor].amount.is_exact and condition.ops[0] == "=":
        return _claimed(rule, condition, index, anchor, trials)
    fitting = _fitting(rule, condition, index, anchor, trials)
    if fitting is not None:
        return fitting
    trials = [trial for trial in trials if is_apt(rule, index, anchor, trial)]
    if not trials:
        return _unchecked(rule, condition, anchor, None)
    pair = complete_pair(rule, index, anchor, trials)
    if pair is not None:
        return _told(rule, condition, anchor, pair, "medium")
    trial = trials[0]
    rest = any(speaks_of_the_rest(rule, index, anchor, one) for one in trials)
    if rest or _is_one_of_many(condition, trial):
        return _told(rule, condition, anchor, trial, "low", verdict="unchecked")
    if trial.judgement.verdict == "truncated":
        verdict = "unchecked" if rule.asking.nearby else "truncated"
        return _told(rule, condition, anchor, trial, "high", verdict=verdict)
    confidence = confidence_of(rule, index, anchor, trial, trials)
    guessing = rule.asking.nearby or index.facts[anchor].role == "average"
    if is_cell(index.facts[anchor]) and guessing:
        # what a rate or an average is of, its column bears out or nothing does
        return _told(rule, condition, anchor, trial, "low", verdict="unchecked")
    if confidence == "low":
        trial = named_pair(index, anchor, trials) or trial
        slip = is_near_miss(rule, condition, index, anchor, trial)
        if not slip or trial.judgement.verdict == "truncated":
            return _told(rule, condition, anchor, trial, "low", verdict="unchecked")
        confidence = "medium"
    return _told(rule, condition, anchor, trial, confidence)


def _fitting(
    rule: Rule, condition: Condition, index: Index, anchor: int, trials: list[Trial]
) -> Outcome | None:
    """The first binding under which the relation holds, exactly if that can be."""
    for wanted in ("holds", "rounded"):
        for trial in trials:
            if trial.judgement.verdict == wanted:
                # 办结40件，办结率95%，按期办结38件: what is told behind it is of the next rate
                behind = rule.asking.nearby and any(one.fact > anchor for _, one in trial.binding)
                own = complete_pair(rule, index, anchor, trials) if behind else None
                if own is not None and own.judgement.verdict != wanted:
                    continue
                if wanted == "rounded" and is_swapped(index, anchor, trial):
                    return _told(rule, condition, anchor, trial, "medium", verdict="broken")
                return _told(rule, condition, anchor, trial, "high")
    return None


def _is_one_of_many(condition: Condition, trial: Trial) -> bool:
    """车辆29辆（其他用车6辆）: one part of many that the rule knows can only be too large."""
    left, right = trial.judgement.left.value, trial.judgement.right.value
    alone = len(trial.binding) == 1 < len(condition.names) - 1
    return alone and bool(condition.added) and abs(right) < abs(left)


def _claimed(
    rule: Rule, condition: Condition, index: Index, anchor: int, trials: list[Trial]
) -> Outcome:
    """The outcome for a figure that is a bound: 占七成以上."""
    within = [trial for trial in trials if trial.judgement.verdict in ("holds", "rounded")]
    trial = within[0] if within else trials[0]
    confidence = confidence_of(rule, index, anchor, trial, trials)
    sure = confidence == "high" or (confidence == "medium" and not trial.guessed)
    near = trial.tier <= SENTENCE or (trial.tier == PARAGRAPH and confidence == "high")
    verdict = told_as(trial.judgement.verdict, sure=sure and near)
    return _told(rule, condition, anchor, trial, confidence, verdict=verdict)


def _told(
    rule: Rule,
    condition: Condition,
    anchor: int,
    trial: Trial,
    confidence: str,
    verdict: str = "",
) -> Outcome:
    return Outcome(
        rule,
        verdict or trial.judgement.verdict,
        anchor,
        tuple((name.label, fact) for name, bound in trial.binding for fact in bound.facts()),
        trial.judgement.right if condition.ops[0] != "!=" else None,
        trial.tier,
        confidence,
        condition.text,
        _made(condition, trial),
    )


def _made(condition: Condition, trial: Trial) -> str:
    """What the terms of 甲 + 乙 = 100 come to, where no single one of them is to be a hundred."""
    alone = any(side.name is not None for side in condition.sides)
    if alone or condition.ops != ("=",) or trial.judgement.verdict in ("holds", "rounded"):
        return ""
    share = any(side.unit in ("%", "％") for side in condition.sides)
    made = trial.judgement.left.value * (100 if share else 1)
    return f"算得的是{made.normalize():f}{'%' if share else ''}"


def _missing(rule: Rule, condition: Condition, anchor: int, name: Name) -> Outcome:
    """What a name without a figure amounts to: nothing checked, or a fault if the rule says so."""
    outcome = _unchecked(rule, condition, anchor, name)
    if rule.missing == "broken":
        return outcome._replace(verdict="broken", confidence="medium")
    return outcome


def _unchecked(rule: Rule, condition: Condition, anchor: int, name: Name | None) -> Outcome:
    note = _nothing_for(name.quantity) if name is not None else "没有可以核对的组合"
    return Outcome(rule, "unchecked", anchor, (), None, DOCUMENT, "low", condition.text, note)


@lru_cache(maxsize=256)
def _nothing_for(quantity: str) -> str:
    """One text for all: a long report has thousands of figures that nothing checks."""
    return f"没有找到可与之核对的“{quantity}”"
