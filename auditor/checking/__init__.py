"""Rules against facts: binding, arithmetic, verdicts."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from auditor.checking.adding.totals import check_parts
from auditor.checking.agreeing.across import body_of, check_across, compares, stated_of
from auditor.checking.agreeing.agreement import check_agreement
from auditor.checking.agreeing.swapping import check_swaps
from auditor.checking.diagnosing import Diagnoser
from auditor.checking.footing.tables import check_table
from auditor.checking.index import Index
from auditor.checking.outcome import Outcome
from auditor.checking.recognising import recognise, title_of
from auditor.checking.saying.claiming import check_claim
from auditor.checking.saying.counting import check_count
from auditor.checking.saying.grading import check_grade
from auditor.checking.saying.wording import check_text
from auditor.checking.settling.doubts import doubted
from auditor.checking.settling.farness import doubted_if_far
from auditor.checking.settling.outcomes import report_habit, settle, severity
from auditor.checking.settling.tolerating import tolerated
from auditor.checking.telling.explaining import Attempt, unused
from auditor.checking.telling.verdicts import tell
from auditor.checking.trying.circumstances import excused, speaking
from auditor.checking.trying.conditions import check_conditions
from auditor.model import Document, Statements, Verdict
from auditor.rulebook.rule import Rule

__all__ = [
    "Attempt",
    "body_of",
    "check",
    "check_across",
    "compares",
    "recognise",
    "stated_of",
    "title_of",
    "unused",
]

#: How each kind of rule is checked; `check` and `agree` are checked for all their rules together.
CHECKS: dict[str, Callable[[Rule, Index], list[Outcome]]] = {
    "parts": check_parts,
    "table": check_table,
    "count": check_count,
    "grade": check_grade,
    "text": check_text,
    "claim": check_claim,
}


def check(document: Document, statements: Statements, rules: Iterable[Rule]) -> list[Verdict]:
    """All verdicts of the rules on one document, in the order of their places."""
    index = Index(document, statements)
    rules = list(rules)
    outcomes = check_conditions([rule for rule in rules if rule.kind == "check"], index)
    for rule in rules:
        if rule.kind in CHECKS:
            outcomes += speaking(CHECKS[rule.kind](rule, index), index)
    agreeing = [rule for rule in rules if rule.kind == "agree" and not compares(rule)]
    outcomes += speaking(check_agreement(agreeing, index), index)
    outcomes += speaking(check_swaps(agreeing, index, outcomes), index)
    settled = settle(doubted(excused(tolerated(outcomes, index), index), index), index)
    del outcomes  # a long report has many, and most are settled away
    habit = report_habit(settled, index)
    around = _around_findings(settled)
    findings = [outcome for outcome in settled if severity(outcome, habit)]
    causes = Diagnoser(index, around).causes(findings)
    verdicts = []
    settled.reverse()
    while settled:  # each outcome is let go when it is told, so that its memory serves the next
        outcome = settled.pop()
        said = causes.get(id(outcome))
        if said is None:
            verdicts.append(tell(doubted_if_far(outcome, index), around, index, habit))
        elif not said.is_echo:
            verdicts.append(tell(said.outcome, around, index, habit, said.cause))
    return verdicts


def _around_findings(settled: list[Outcome]) -> dict[int, list[Outcome]]:
    """By fact, the outcomes that a change of a figure under question would touch.

    A figure is not changed without its restatements, so those belong to it.
    """
    questioned: set[int] = set()
    for outcome in settled:
        if outcome.verdict in ("broken", "truncated"):
            questioned.update(outcome.facts())
    for outcome in settled:
        if outcome.rule.kind == "agree" and not questioned.isdisjoint(outcome.facts()):
            questioned.update(outcome.facts())
    around: dict[int, list[Outcome]] = {}
    for outcome in settled:
        for fact in outcome.facts():
            if fact in questioned:
                around.setdefault(fact, []).append(outcome)
    return around
