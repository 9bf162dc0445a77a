"""The examples that the README names: what is found in them, and that nothing else is."""

from __future__ import annotations

from pathlib import Path

import pytest

from auditor.auditing import audit, run_examples
from auditor.model import Verdict
from auditor.rulebook import load_rules

EXAMPLES = Path(__file__).parent.parent / "examples"


def figures(verdict: Verdict) -> frozenset[str]:
    """The figures that a verdict sets against each other."""
    reported = [verdict.reported] if verdict.reported else []
    return frozenset(one.text for one in (*reported, *verdict.evidence))


def findings(name: str, *rules: str) -> list[frozenset[str]]:
    """What is found in an example, with the rule packs or files named."""
    report = audit([EXAMPLES / name], load_rules(*(rules or ("core",))))
    return [figures(finding) for finding in report.documents[0].findings]


@pytest.mark.parametrize(
    "fault",
    [
        {"98.57%", "44,636.53万元", "45,242.97万元"},
        {"93.25分", "43.95分", "49.80分"},
        {"97.4%", "59,757.75万元", "61,296.75万元"},
        {"7944人", "1560人"},
        {"356人", "269人"},
    ],
)
def test_a_figure_that_disagrees_is_found_with_what_it_disagrees_with(fault: set[str]) -> None:
    assert any(fault <= found for found in findings("区人社局自评报告.txt"))


def test_a_claim_that_a_rate_contradicts_is_found() -> None:
    assert any("98.0%" in found for found in findings("区人社局自评报告.txt"))


def test_a_heading_number_that_stands_twice_is_found() -> None:
    found = findings("区人社局自评报告.txt")
    assert any(all(text.startswith("（三）") for text in texts) for texts in found)


def test_nothing_else_is_found() -> None:
    assert len(findings("区人社局自评报告.txt")) == 7


def test_a_report_whose_figures_agree_has_no_findings() -> None:
    assert findings("街道办自评报告.md") == []


def test_the_rule_beside_the_examples_finds_what_the_core_pack_does_not_know() -> None:
    own = str(EXAMPLES / "rules")
    assert findings("街道办自评报告.md", "core", own) == [{"43人", "40人"}]


def test_the_rules_beside_the_examples_are_sound_and_their_examples_agree() -> None:
    rulebook = load_rules(EXAMPLES / "rules")
    results = run_examples(rulebook)
    assert rulebook.errors == ()
    assert all(result.ok for result in results)
    assert {result.wanted for result in results} == {"holds", "broken", "unchecked"}
