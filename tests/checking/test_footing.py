"""Total rows and columns, and sums that are off by rounding alone."""

from __future__ import annotations

from auditor.auditing import audit_document
from auditor.model import AuditedDocument
from auditor.rulebook import load_rules
from tests.tabled import document_of

CENTS = """
    科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
    205 | 教育支出 | 8,640.31 | 5,210.18 | 3,430.13
    20502 | 普通教育 | 8,640.31 | 5,210.18 | 3,430.13
    2050202 | 小学教育 | 5,030.06 | 3,105.02 | 1,925.04
    2050203 | 初中教育 | 3,610.25 | 2,105.16 | 1,505.09
    合计 | < | 8,640.31 | 5,210.18 | 3,430.13
"""


def audited(rows: str, unit: str = "元") -> AuditedDocument:
    return audit_document(document_of(rows, unit=unit), load_rules())


def named(rows: str, unit: str = "元") -> set[str]:
    """The changes that findings offer."""
    findings = audited(rows, unit).findings
    return {f"{r.text} {r.becomes}" for each in findings for r in each.repairs[:1]}


def test_a_sound_table_has_no_finding_and_every_figure_is_tied() -> None:
    document = audited(CENTS)
    assert [] == list(document.findings)
    assert document.figures.read == document.figures.tied == 15


def test_rows_and_columns_together_name_the_wrong_cell() -> None:
    assert {"1,952.04 1,925.04"} == named(CENTS.replace("1,925.04", "1,952.04"))


def test_the_last_digit_counts_where_every_other_sum_is_exact() -> None:
    assert {"1,925.03 1,925.04"} == named(CENTS.replace("1,925.04", "1,925.03"))


def test_rounded_parts_are_no_fault() -> None:
    rows = """
        科目 | 预算数 | 决算数
        甲 | 10.34 | 20.18
        乙 | 11.27 | 33.42
        丙 | 12.55 | 10.07
        合计 | 34.17 | 63.68
    """
    assert set() == named(rows, "万元")


def test_columns_that_fail_in_one_row() -> None:
    rows = """
        镇街 | 上年结余 | 本年拨入 | 本年支出 | 年末结余
        甲镇 | 120.35 | 810.20 | 790.15 | 140.40
        乙镇 | 88.10 | 655.00 | 700.05 | 43.05
        丙镇 | 43.27 | 912.64 | 805.11 | 150.80
        丁镇 | 65.42 | 417.83 | 402.66 | 81.59
        戊镇 | 37.15 | 288.92 | 251.40 | 74.67
    """
    (finding,) = audited(rows, "万元").findings
    assert "table-columns-disagree" == finding.rule
    assert ("error", "high") == (finding.severity, finding.confidence)
    assert "81.59 80.59" in {f"{r.text} {r.becomes}" for r in finding.repairs}
