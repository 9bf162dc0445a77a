"""SARIF: valid by the schema of the standard, and every finding at its place."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from auditor.model import Repair, Report
from auditor.reporting import sarif
from tests.reporting.samples import (
    BROKEN,
    DOUBT,
    HOLDS,
    IN_PDF,
    RULE,
    SENTENCE,
    WAIVED,
    audited,
    empty,
    failed,
    hostile,
    report,
)

SCHEMA = json.loads((Path(__file__).parent / "schemas/sarif-2.1.0.json").read_text("utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)
LINES = f"甲\n乙\n{SENTENCE}\n".splitlines()


def run_of(made: Report) -> dict[str, Any]:
    """The one run of the log, which is valid."""
    log = json.loads(sarif.render(made))
    assert [error.message for error in VALIDATOR.iter_errors(log)] == []
    (run,) = log["runs"]
    assert isinstance(run, dict)
    return run


@pytest.mark.parametrize(
    "made",
    [
        report(),
        report(audited(BROKEN, DOUBT, HOLDS, WAIVED), failed(), empty()),
        Report((audited(BROKEN),), "0.1.0", ("规则.yaml:3 写错",), (RULE,)),
        hostile(),
    ],
    ids=["nothing", "all kinds", "a broken rule", "hostile"],
)
def test_every_report_is_valid(made: Report) -> None:
    run_of(made)


def test_a_finding_stands_at_its_figure() -> None:
    (result,) = run_of(report(audited(BROKEN, HOLDS)))["results"]
    region = result["locations"][0]["physicalLocation"]["region"]
    line = LINES[region["startLine"] - 1]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "98.57%"
    assert result["level"] == "error"
    assert result["partialFingerprints"] == {"auditorFingerprint/v1": "5f0c"}


def test_the_other_places_are_related_locations() -> None:
    (result,) = run_of(report(audited(BROKEN)))["results"]
    texts = [one["message"]["text"] for one in result["relatedLocations"]]
    assert texts == [
        "执行数 44,636.53万元（第 3 行，一/（三））",
        "预算数 45,242.97万元（第 3 行，一/（三））",
    ]
    region = result["relatedLocations"][0]["physicalLocation"]["region"]
    assert region["snippet"]["text"] == "44,636.53万元"


def test_a_repair_is_a_fix_of_the_very_characters() -> None:
    (result,) = run_of(report(audited(BROKEN)))["results"]
    (fix,) = result["fixes"]
    (edit,) = fix["artifactChanges"][0]["replacements"]
    assert fix["description"]["text"] == "第 3 行，一/（三）：98.57% 改为 98.66%"
    assert edit["insertedContent"]["text"] == "98.66%"
    assert edit["deletedRegion"] == {"startLine": 3, "startColumn": 33, "endColumn": 39}


def test_a_figure_broken_over_two_lines_has_no_end_and_no_fix() -> None:
    place = BROKEN.repairs[0].place._replace(end=BROKEN.repairs[0].place.end + 1)
    broken = BROKEN._replace(repairs=(Repair("98.57%", "98.66%", place),))
    (result,) = run_of(report(audited(broken)))["results"]
    assert "fixes" not in result


def test_a_rule_brings_its_help() -> None:
    run = run_of(Report((audited(BROKEN, DOUBT),), "0.1.0", (), (RULE,)))
    first, second = run["tool"]["driver"]["rules"]
    assert first["id"] == "execution-rate-disagrees"
    assert first["help"]["markdown"].startswith("### 执行率与执行数、预算数不符\n\n**编号**：")
    assert "财预〔2020〕10号" in first["help"]["text"]
    assert first["properties"]["tags"] == ["core"]
    assert second["id"] == "all-claim-contradicted"
    assert [result["ruleIndex"] for result in run["results"]] == [0, 1]


def test_an_accepted_finding_is_suppressed_with_its_reason() -> None:
    first, second = run_of(report(audited(WAIVED, BROKEN)))["results"]
    assert "suppressions" not in first
    assert second["suppressions"] == [
        {
            "kind": "external",
            "status": "accepted",
            "justification": "已列为例外：上级批复口径（王审计，至 2027-06-30）",
        }
    ]


def test_a_file_without_lines_gets_its_first_line_and_the_page_in_the_message() -> None:
    finding = BROKEN._replace(reported=IN_PDF, evidence=(), repairs=())
    (result,) = run_of(report(audited(finding)))["results"]
    assert result["locations"][0]["physicalLocation"]["region"] == {"startLine": 1}
    assert result["message"]["text"].startswith("第 4 页：执行率写作")


def test_a_finding_without_any_place_stands_at_the_first_line() -> None:
    finding = BROKEN._replace(reported=None, evidence=(), repairs=())
    (result,) = run_of(report(audited(finding)))["results"]
    assert result["locations"][0]["physicalLocation"]["region"] == {"startLine": 1}


def test_what_could_not_be_read_is_told_and_the_run_did_not_succeed() -> None:
    made = report(failed(), empty(), replace(audited(), warnings=("编码按 GB18030 读出",)))
    (invocation,) = run_of(made)["invocations"]
    told = [one["message"]["text"] for one in invocation["toolExecutionNotifications"]]
    assert told == ["坏.txt：不是文本", "空.txt：没有读到任何数额。", "编码按 GB18030 读出"]
    assert not invocation["executionSuccessful"]


def test_a_path_is_a_relative_reference() -> None:
    (artifact,) = run_of(report(audited(path="报告 目录/甲#1.txt")))["artifacts"]
    assert artifact["location"]["uri"] == (
        "%E6%8A%A5%E5%91%8A%20%E7%9B%AE%E5%BD%95/%E7%94%B2%231.txt"
    )
    assert artifact["hashes"]["sha-256"] == "ab" * 32
