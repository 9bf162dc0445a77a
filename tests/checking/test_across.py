"""One quantity in several documents of one body."""

from __future__ import annotations

from pathlib import Path

import pytest

from auditor.auditing import audit
from auditor.checking import body_of
from auditor.model import Verdict
from auditor.rulebook import load_rules

RULE = """\
id: totals-differ-between-reports
title: 总支出在两份报告里不同
severity: error
why: 上年的数在今年的报告里应与上年的报告相同。
agree: {items: [总支出], across: documents}
not_a_fault: [调整口径]
examples:
  - text: 总支出5万元。
    verdict: holds
  - text: 总支出6万元。
    verdict: broken
"""


def compared(folder: Path, *texts: str) -> list[list[Verdict]]:
    file = folder / "totals-differ-between-reports.yaml"
    file.write_text(RULE, encoding="utf-8")
    paths = []
    for at, text in enumerate(texts):
        paths.append(folder / f"{at}.txt")
        paths[-1].write_text(text, encoding="utf-8")
    report = audit(paths, load_rules(file))
    return [list(document.verdicts) for document in report.documents]


def report(year: str, sentence: str, body: str = "某县水务局") -> str:
    return f"{body}{year}年度部门决算\n\n一、支出情况\n\n{sentence}\n"


LAST = report("2022", "本年总支出310.00万元。")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("2022年总支出310.00万元。", ["holds"]),
        ("2022年总支出0.03亿元。", ["rounded"]),
        ("2022年总支出301.00万元。", ["broken"]),
        ("2022年总支出301.00万元（调整口径）。", ["unchecked"]),
        ("2023年总支出301.00万元。", []),
        ("2022年总支出约301万元。", []),
    ],
)
def test_a_figure_of_one_year_is_the_same_in_both_reports(
    tmp_path: Path, sentence: str, expected: list[str]
) -> None:
    first, second = compared(tmp_path, LAST, report("2023", sentence))
    assert [] == first
    assert expected == [verdict.verdict for verdict in second]


def test_the_finding_names_the_other_report(tmp_path: Path) -> None:
    _, (found,) = compared(tmp_path, LAST, report("2023", "2022年总支出301.00万元。"))
    assert ("error", "high") == (found.severity, found.confidence)
    assert "2022年总支出写作301.00万元" in found.message
    assert "0.txt写作310.00万元" in found.message


def test_another_body_is_another_matter(tmp_path: Path) -> None:
    other = report("2023", "2022年总支出301.00万元。", "某县教育局")
    assert [[], []] == compared(tmp_path, LAST, other)


def test_a_report_that_says_two_things_itself_is_not_compared(tmp_path: Path) -> None:
    text = report("2023", "2022年总支出301.00万元。\n\n2022年总支出305.00万元。")
    assert [[], []] == compared(tmp_path, LAST, text)


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("某县水务局2023年度部门决算", "某县水务局"),
        ("2022年度某市某区教育局整体支出绩效自评报告", "某市某区教育局"),
        ("关于某市2022年预算执行情况和2023年预算草案的报告", ""),
        ("部门整体支出绩效自评报告", ""),
    ],
)
def test_a_title_says_whose_document_it_is(title: str, body: str) -> None:
    assert body == body_of(title)


def test_what_is_compared_between_documents_must_be_named(tmp_path: Path) -> None:
    file = tmp_path / "totals-differ-between-reports.yaml"
    file.write_text(RULE.replace("items: [总支出]", "by: [item]"), encoding="utf-8")
    (error,) = load_rules(file).errors
    assert "跨文件核对要写明是哪些数" == error.what
