"""GitLab Code Quality: the keys that GitLab asks for, severities it knows, one identity each."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from auditor.model import Report
from auditor.reporting import gitlab
from tests.reporting.samples import (
    BROKEN,
    DOUBT,
    HOLDS,
    IN_PDF,
    WAIVED,
    audited,
    empty,
    failed,
    hostile,
    report,
)

#: GitLab: CI/CD → Code Quality → report format; these keys are required, nothing forbids others.
SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "pattern": "^[^\n]+$"},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^(?!\\./)"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}


def issues_of(made: Report) -> list[dict[str, Any]]:
    issues = json.loads(gitlab.render(made))
    Draft202012Validator(SCHEMA).validate(issues)
    assert isinstance(issues, list)
    return issues


@pytest.mark.parametrize(
    "made",
    [report(), report(audited(BROKEN, DOUBT, HOLDS), failed(), empty()), hostile()],
    ids=["nothing", "all kinds", "hostile"],
)
def test_every_report_is_valid(made: Report) -> None:
    issues_of(made)


def test_findings_stand_at_their_lines_worst_first() -> None:
    issues = issues_of(report(audited(DOUBT, HOLDS, BROKEN, path="./报告/甲局.txt")))
    assert [(one["severity"], one["location"]["lines"]["begin"]) for one in issues] == [
        ("critical", 3),
        ("major", 7),
    ]
    assert {one["location"]["path"] for one in issues} == {"报告/甲局.txt"}
    assert issues[0]["description"].endswith(
        "应为 98.66%。建议：第 3 行，一/（三）：98.57% 改为 98.66%"
    )


def test_every_issue_has_an_identity_of_its_own() -> None:
    made = report(audited(BROKEN, BROKEN), audited(BROKEN, path="乙局.txt"))
    assert len({one["fingerprint"] for one in issues_of(made)}) == 3


def test_the_identity_does_not_depend_on_the_place() -> None:
    moved = BROKEN._replace(reported=IN_PDF)
    (one,), (other,) = issues_of(report(audited(BROKEN))), issues_of(report(audited(moved)))
    assert one["fingerprint"] == other["fingerprint"]
    assert other["description"].startswith("第 4 页：")
    assert other["location"]["lines"]["begin"] == 1


def test_an_accepted_finding_is_an_info_that_says_so() -> None:
    (issue,) = issues_of(report(audited(WAIVED)))
    assert issue["severity"] == "info"
    assert issue["description"].startswith(
        "已列为例外：上级批复口径（王审计，至 2027-06-30）。执行率"
    )


def test_a_file_that_could_not_be_read_is_an_issue() -> None:
    (issue,) = issues_of(report(failed()))
    assert (issue["severity"], issue["description"]) == ("blocker", "坏.txt：不是文本")


def test_what_was_not_read_is_told() -> None:
    document = audited()
    object.__setattr__(document, "warnings", ("第2页是图片，没有读",))
    (issue,) = json.loads(gitlab.render(report(document)))
    assert issue["description"] == "注意：第2页是图片，没有读"
    assert (issue["check_name"], issue["severity"]) == ("report-to-heed", "info")
