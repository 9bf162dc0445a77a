"""The two real reports beside the project: exactly the faults that they have, and nothing else."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from auditor.auditing import audit
from auditor.model import AuditedDocument, Verdict

REPORTS = Path(__file__).parents[2] / "shared" / "reports"

pytestmark = pytest.mark.skipif(not REPORTS.is_dir(), reason="the real reports are not here")


@cache
def audited(name: str) -> AuditedDocument:
    (document,) = audit(REPORTS / f"{name}.txt").documents
    return document


def figures(verdict: Verdict) -> set[str]:
    """The texts that a verdict rests on, without the blanks of the source."""
    reported = [verdict.reported] if verdict.reported else []
    return {one.text.replace(" ", "") for one in (*reported, *verdict.evidence)}


def findings(name: str, severity: str) -> list[Verdict]:
    return [found for found in audited(name).findings if found.severity == severity]


def tied(name: str, rule: str, reported: str) -> list[str]:
    """What a rule says of the relations whose reported figure is printed so."""
    return [
        said.verdict
        for said in audited(name).verdicts
        if said.rule == rule
        and said.reported is not None
        and said.reported.text.replace(" ", "") == reported
    ]


def test_huadu_has_one_error() -> None:
    (error,) = findings("huadu-2022", "error")
    assert "broken" == error.verdict
    assert {"98.57%", "44,636.53万元", "45,242.97万元"} == figures(error)
    assert error.expected is not None
    assert "98.66%" == error.expected.text


def test_huadu_has_two_warnings_of_form() -> None:
    word, heading = sorted(findings("huadu-2022", "warning"), key=lambda one: one.rule)
    assert ("foreign-word-left-over", {"work"}) == (word.rule, figures(word))
    assert "heading-number-out-of-order" == heading.rule
    assert all(text.startswith("（三）") for text in figures(heading))
    assert 2 == len(heading.evidence)


def test_panyu_has_three_errors() -> None:
    assert {"93.25分", "7944人", "356人"} == {
        text
        for error in findings("panyu-2021", "error")
        for text in figures(error) & {"93.25分", "7944人", "356人"}
    }
    assert 3 == len(findings("panyu-2021", "error"))
    assert {"broken"} == {error.verdict for error in findings("panyu-2021", "error")}


@pytest.mark.parametrize("pair", [{"7944人", "1560人"}, {"356人", "269人"}])
def test_results_against_one_task_are_set_against_each_other(pair: set[str]) -> None:
    assert [pair] == [
        figures(error) for error in findings("panyu-2021", "error") if pair & figures(error)
    ]


def test_the_total_score_is_told_once_with_both_its_places() -> None:
    (error,) = [one for one in findings("panyu-2021", "error") if "93.25分" in figures(one)]
    assert error.reported is not None
    assert error.expected is not None
    assert "93.75分" == error.expected.text.replace(" ", "")
    assert {"93.25分", "43.95分", "49.80分", "49.8分"} == figures(error)
    places = {
        one.place.line
        for one in (error.reported, *error.evidence)
        if one.text.replace(" ", "") == "93.25分"
    }
    assert 2 == len(places)


def test_panyu_has_three_warnings() -> None:
    cut, claim, word = sorted(findings("panyu-2021", "warning"), key=lambda one: one.rule)
    assert ("word-repeated", {"服务服务"}) == (word.rule, figures(word))
    assert ("truncated", {"97.4%", "59,757.75万元", "61,296.75万元"}) == (
        cut.verdict,
        figures(cut),
    )
    assert ("broken", True) == (claim.verdict, "98.0%" in figures(claim))
    assert any("均按时按期办结" in text for text in figures(claim))


@pytest.mark.parametrize("name", ["huadu-2022", "panyu-2021"])
def test_every_other_finding_is_less_than_a_warning(name: str) -> None:
    counts = {severity: len(findings(name, severity)) for severity in ("error", "warning")}
    expected = {"huadu-2022": (1, 2), "panyu-2021": (3, 3)}
    assert expected[name] == (counts["error"], counts["warning"])


@pytest.mark.parametrize(
    ("name", "rule", "reported", "verdict"),
    [
        ("panyu-2021", "parts-do-not-add-up", "636名", "holds"),
        ("panyu-2021", "parts-do-not-add-up", "4,108.68万元", "holds"),
        ("panyu-2021", "income-completion-disagrees", "97.5%", "holds"),
        ("huadu-2022", "parts-do-not-add-up", "44,636.53万元", "rounded"),
    ],
)
def test_what_agrees_is_verified(name: str, rule: str, reported: str, verdict: str) -> None:
    assert [verdict] == tied(name, rule, reported)


@pytest.mark.parametrize("name", ["huadu-2022", "panyu-2021"])
def test_every_figure_stands_where_it_is_said_to_stand(name: str) -> None:
    source = (REPORTS / f"{name}.txt").read_bytes().decode("utf-8")
    facts = audited(name).facts
    assert facts
    assert [] == [one for one in facts if source[one.place.start : one.place.end] != one.text]


@pytest.mark.parametrize("name", ["huadu-2022", "panyu-2021"])
def test_no_report_has_more_than_ten_findings_below_an_error(name: str) -> None:
    assert len(findings(name, "warning")) + len(findings(name, "info")) <= 10
