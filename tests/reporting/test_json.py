"""The form auditor.report/1: its keys, their order, and what must never be in it."""

from __future__ import annotations

import json as standard
from decimal import Decimal

import pytest

from auditor.model import Anchor, Box, Diagnosis, Evidence, Place, Pointed
from auditor.reporting import json
from tests.reporting.samples import (
    BROKEN,
    DOUBT,
    HOLDS,
    SENTENCE,
    audited,
    empty,
    failed,
    report,
    spot,
)


def test_a_report_is_written_with_the_keys_and_in_the_order_of_the_contract() -> None:
    written = json.render(report(audited(BROKEN)))
    place = {"page": None, "table": None, "row": None, "col": None, "section": "一/（三）"}
    expected = {
        "schema": "auditor.report/1",
        "auditor": "0.1.0",
        "documents": [
            {
                "path": "甲局.txt",
                "format": "text",
                "sha256": "ab" * 32,
                "status": "audited",
                "error": None,
                "figures": {"read": 3, "tied": 2, "unchecked": 1},
                "verdicts": [
                    {
                        "rule": "execution-rate-disagrees",
                        "verdict": "broken",
                        "severity": "error",
                        "confidence": "high",
                        "message": "执行率写作 98.57%，"
                        "按 44,636.53万元 ÷ 45,242.97万元 应为 98.66%",
                        "relation": "执行率 = 执行数 / 预算数",
                        "reported": {"text": "98.57%", "value": "98.57", "unit": "%"},
                        "expected": {"text": "98.66%", "low": "98.6595", "high": "98.6596"},
                        "difference": "-0.09",
                        "evidence": [
                            {
                                "name": "执行数",
                                "text": "44,636.53万元",
                                "value": "446365300",
                                "unit": "元",
                                "quote": SENTENCE,
                                "place": {"start": 37, "end": 48, "line": 3, "column": 18, **place},
                            },
                            {
                                "name": "预算数",
                                "text": "45,242.97万元",
                                "value": "452429700",
                                "unit": "元",
                                "quote": SENTENCE,
                                "place": {"start": 23, "end": 34, "line": 3, "column": 4, **place},
                            },
                        ],
                        "repairs": [
                            {
                                "text": "98.57%",
                                "becomes": "98.66%",
                                "place": {"start": 52, "end": 58, "line": 3, "column": 33, **place},
                            }
                        ],
                        "fingerprint": "5f0c",
                        "waived": None,
                        "diagnosis": None,
                    }
                ],
                "kind": None,
                "not_applied": [],
                "warnings": [],
            }
        ],
        "summary": {
            "error": 1,
            "warning": 0,
            "info": 0,
            "holds": 0,
            "rounded": 0,
            "truncated": 0,
            "broken": 1,
            "unchecked": 0,
        },
    }
    assert standard.dumps(expected, ensure_ascii=False, indent=2) + "\n" == written


def test_holding_verdicts_are_written_too_and_have_no_severity() -> None:
    content = standard.loads(json.render(report(audited(BROKEN, HOLDS, DOUBT))))
    severities = [verdict["severity"] for verdict in content["documents"][0]["verdicts"]]
    assert ["error", None, "warning"] == severities


def test_what_a_verdict_does_not_have_is_null() -> None:
    content = standard.loads(json.render(report(audited(DOUBT))))
    verdict = content["documents"][0]["verdicts"][0]
    assert verdict["reported"] is None
    assert verdict["expected"] is None
    assert verdict["evidence"][0]["value"] is None


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("421982700.00", "421982700"),
        ("1E+8", "100000000"),
        ("0.000000001", "0.000000001"),
        ("100.0", "100"),
        ("1000", "1000"),
        ("-0.00", "0"),
        ("-5.30", "-5.3"),
    ],
)
def test_a_value_is_a_plain_decimal(value: str, expected: str) -> None:
    figure = Evidence("数", "数", Decimal(value), "元", SENTENCE, spot("98.57%"))
    content = standard.loads(json.render(report(audited(BROKEN._replace(evidence=(figure,))))))
    assert expected == content["documents"][0]["verdicts"][0]["evidence"][0]["value"]


def test_a_failed_document_says_why_and_an_empty_one_has_no_figures() -> None:
    content = standard.loads(json.render(report(failed(), empty())))
    bad, blank = content["documents"]
    assert ("failed", "坏.txt：不是文本") == (bad["status"], bad["error"])
    assert {"read": 0, "tied": 0, "unchecked": 0} == blank["figures"]


@pytest.mark.parametrize(
    ("paths", "shown"),
    [
        (["报告/甲.txt", "-"], ["报告/甲.txt", "-"]),
        (["/data/2022/甲.txt"], ["甲.txt"]),
        (["/data/2022/甲.txt", "/data/2021/甲.txt"], ["2022/甲.txt", "2021/甲.txt"]),
        (["/data/2022/甲.txt", "乙.txt"], ["甲.txt", "乙.txt"]),
    ],
)
def test_an_absolute_path_is_shown_from_the_folder_that_all_share(
    paths: list[str], shown: list[str]
) -> None:
    content = standard.loads(json.render(report(*(audited(path=path) for path in paths))))
    assert shown == [document["path"] for document in content["documents"]]


def test_the_reason_of_a_failure_names_no_absolute_path() -> None:
    written = json.render(report(failed("/data/坏.txt", "/data/坏.txt：不是文本")))
    assert "坏.txt：不是文本" in written
    assert "/data" not in written


def test_the_place_of_a_table_cell_is_written_whole() -> None:
    cell = Place(5, 9, 2, 1, 4, 0, 6, 2, "二")
    figure = Evidence("数", "数", None, "", "", cell)
    content = standard.loads(json.render(report(audited(BROKEN._replace(evidence=(figure,))))))
    place = content["documents"][0]["verdicts"][0]["evidence"][0]["place"]
    assert place == dict(zip(Place._fields[:-1], cell[:-1], strict=True))


def test_a_place_has_what_its_format_has() -> None:
    anchor = Anchor(page=4, sheet="决算", cell="B7", boxes=(Box(10, 20, 30.04, 40),))
    figure = Evidence("数", "数", None, "", "", Place(5, 9, 2, 1, 4, section="二", anchor=anchor))
    content = standard.loads(json.render(report(audited(BROKEN._replace(evidence=(figure,))))))
    place = content["documents"][0]["verdicts"][0]["evidence"][0]["place"]
    assert place["page"] == 4
    assert place["sheet"] == "决算"
    assert place["cell"] == "B7"
    assert place["boxes"] == [[10.0, 20.0, 30.0, 40.0]]
    assert "run" not in place


def test_a_diagnosis_points_at_the_wrong_figure_and_at_what_explains_it() -> None:
    wrong = Pointed("44,636.53万元", spot("44,636.53万元"))
    found = BROKEN._replace(diagnosis=Diagnosis("unit", "单位写错", wrong, None))
    (document,) = standard.loads(json.render(report(audited(found))))["documents"]
    (verdict,) = document["verdicts"]
    assert list(verdict["diagnosis"]) == ["cause", "text", "wrong", "source"]
    assert verdict["diagnosis"]["wrong"]["text"] == "44,636.53万元"
    assert verdict["diagnosis"]["wrong"]["place"]["start"] == 37
    assert verdict["diagnosis"]["source"] is None
