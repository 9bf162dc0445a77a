"""Rules of kind `table` with `formulas`: arithmetic that the rows of a table bear out.

Extraction has found that columns hang together in most rows (结余 = 收入 - 支出); here each row is
judged, and a row that fails is a fault only where a slip explains it or many rows speak against it.
"""

from __future__ import annotations

from functools import lru_cache

from auditor.checking.index import LINKED, Index, printed_unit
from auditor.checking.judging import judge
from auditor.checking.outcome import Outcome
from auditor.checking.slips import misreadings
from auditor.model import Formula
from auditor.rulebook.expression import Condition, Name, Undefined, Value, parse_condition
from auditor.rulebook.rule import Rule

_MANY = 5  #: rows that leave no doubt about a relation


def check_formulas(rule: Rule, index: Index) -> list[Outcome]:
    """One outcome for each row of each relation."""
    return [
        outcome
        for formula in index.statements.formulas
        if (outcome := _checked(rule, index, formula)) is not None
    ]


def _checked(rule: Rule, index: Index, formula: Formula) -> Outcome | None:
    facts = [index.facts[at] for at in formula.facts]
    if not all(fact.amount.is_exact for fact in facts):
        return None
    condition = _parsed(formula.condition)
    comparison = condition.comparisons[0]
    figures = {
        name: index.value(at) for name, at in zip(condition.names, formula.facts, strict=True)
    }
    ulp = printed_unit(facts[0])
    try:
        judgement = judge(comparison, figures, ulp, rule.rounding)
    except Undefined:
        return None
    verdict, confidence = judgement.verdict, "high"
    if verdict == "broken" and not _is_slip(index, condition, figures, formula):
        confidence = "medium" if formula.borne >= _MANY else "low"
        verdict = "broken" if confidence == "medium" else "unchecked"
    heads = [fact.measure for fact in facts[1:]]
    bound = tuple(zip(heads, formula.facts[1:], strict=True))
    return Outcome(
        rule, verdict, formula.facts[0], bound, judgement.right, LINKED, confidence,
        formula.relation, condition=condition,
    )  # fmt: skip


def _is_slip(
    index: Index, condition: Condition, figures: dict[Name, Value], formula: Formula
) -> bool:
    """Whether one mistyped digit accounts for the failure."""
    comparison = condition.comparisons[0]
    ulp = printed_unit(index.facts[formula.facts[0]])
    for name, at in zip(condition.names, formula.facts, strict=True):
        for value in misreadings(index.facts[at]):
            try:
                judgement = judge(comparison, {**figures, name: value}, ulp, "half-up")
            except Undefined:
                continue
            if judgement.verdict == "holds":
                return True
    return False


@lru_cache(maxsize=256)
def _parsed(text: str) -> Condition:
    return parse_condition(text)
