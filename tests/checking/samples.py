"""A text checked by one shipped rule; facts, outcomes and rules made by hand."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from auditor.checking import check
from auditor.checking.index import DOCUMENT, Index, figure_value
from auditor.checking.outcome import Outcome
from auditor.extraction import extract
from auditor.model import Fact, Partition, Statements, Verdict
from auditor.reading import read_text
from auditor.rulebook import Rule, load_rule, load_rules
from auditor.rulebook.interval import Value, exact
from tests import making

SHIPPED = {rule.id: rule for rule in load_rules().rules}
#: Those for documents of every kind.
GENERAL = [rule for rule in SHIPPED.values() if not rule.documents]

_RULE = """\
id: made-by-hand
title: 手写的规则
severity: error
why: 因
examples:
  - {text: 甲, verdict: holds}
  - {text: 乙, verdict: broken}
"""


def rule(*keys: str) -> Rule:
    """A rule of the given lines, such as ``rule("check: 甲 = 乙 + 丙")``."""
    # a name that the vocabulary does not know is known by an example that uses it
    words = " ".join(re.findall(r"[\w·]+", " ".join(keys)))
    stated = _RULE.replace("text: 甲,", f"text: 甲{words},")
    lines = [line for line in stated.splitlines(keepends=True) if not _replaced(line, keys)]
    made, errors = load_rule("made-by-hand.yaml", "".join(lines) + "\n".join(keys) + "\n")
    assert errors == []
    assert made is not None
    return made


def _replaced(line: str, keys: tuple[str, ...]) -> bool:
    return any(line.partition(":")[0] == key.partition(":")[0] for key in keys)


def read(text: str) -> Index:
    """The facts of a text, ready to be looked up."""
    document = read_text(text)
    return Index(document, extract(document))


def said(text: str, *rules: str | Rule) -> list[Verdict]:
    """What the rules (shipped ones by their ids; else those for every kind) say of a text."""
    chosen = [SHIPPED[one] if isinstance(one, str) else one for one in rules]
    document = read_text(text)
    return check(document, extract(document), chosen or GENERAL)


def verdicts(text: str, *rules: str | Rule) -> list[str]:
    """The verdicts in a text, in the order of their places."""
    return [verdict.verdict for verdict in said(text, *rules)]


def findings(text: str, *rules: str | Rule) -> list[str]:
    """The rules that find a fault in a text."""
    return [verdict.rule for verdict in said(text, *rules) if verdict.is_finding]


def alarms(text: str) -> list[Verdict]:
    """What is told of a text at level error or warning, by the rules for every kind."""
    told = [one for one in said(text) if one.is_finding]
    return [one for one in told if one.severity in ("error", "warning")]


def broken(text: str, *rules: str | Rule) -> Verdict:
    """The one relation that does not hold in a text."""
    (found,) = [verdict for verdict in said(text, *rules) if verdict.verdict == "broken"]
    return found


def repairs(verdict: Verdict) -> list[tuple[str, str]]:
    return [(repair.text, repair.becomes) for repair in verdict.repairs]


def causes(text: str, *rules: str | Rule) -> list[tuple[str, str]]:
    """What explains the findings in a text, in the order of their places; those with a cause."""
    diagnoses = [verdict.diagnosis for verdict in said(text, *rules)]
    return [(one.cause, one.text) for one in diagnoses if one is not None]


def number_of(index: Index, text: str) -> int:
    """The number of the first fact that is printed so."""
    return next(fact.number for fact in index.facts if fact.amount.text == text)


def by_hand(*facts: Fact, text: str = "甲。", partitions: tuple[Partition, ...] = ()) -> Index:
    """The facts as those of one paragraph, numbered in their order."""
    numbered = [fact._replace(number=at) for at, fact in enumerate(facts)]
    return Index(read_text(text), Statements(numbered, list(partitions), []))


def figures(*printed: str) -> Index:
    """Nothing but figures, all in one sentence."""
    return by_hand(*(making.fact(text) for text in printed))


def value(printed: str, **stated: Any) -> Value:
    """The number that a figure stands for: 98.57% is 0.9857."""
    return figure_value(making.fact(printed, **stated))


def outcome(made: Rule, verdict: str, reported: int, *bound: int, **stated: Any) -> Outcome:
    """An outcome whose expected value is given as a text: ``expected="0.9866"``."""
    expected = stated.pop("expected", None)
    fields: dict[str, Any] = {
        "rule": made,
        "verdict": verdict,
        "reported": reported,
        "bound": tuple(("分项", at) for at in bound),
        "expected": None if expected is None else exact(Decimal(expected)),
        "tier": DOCUMENT,
        "confidence": "high",
        "relation": made.condition.text if made.condition is not None else "总数 = 各分项之和",
    }
    return Outcome(**(fields | stated))
