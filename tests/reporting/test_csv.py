"""The 底稿 as comma-separated values."""

from __future__ import annotations

import csv as standard
import io

from auditor.reporting import csv
from auditor.reporting.workpaper import HEADER
from tests.reporting.samples import BROKEN, HOLDS, WAIVED, audited, hostile, report


def rows_of(text: str) -> list[dict[str, str]]:
    assert text.startswith("\ufeff")
    return list(standard.DictReader(io.StringIO(text.removeprefix("\ufeff"))))


def test_a_row_is_a_verdict() -> None:
    first, second, third = rows_of(csv.render(report(audited(BROKEN, HOLDS), audited(WAIVED))))
    assert tuple(first) == HEADER
    assert first == {
        "序号": "1",
        "报告": "甲局.txt",
        "规则": "执行率与执行数、预算数不符",
        "规则编号": "execution-rate-disagrees",
        "级别": "错误",
        "结论": "不符",
        "把握": "高",
        "出处": "第 3 行，一/（三）",
        "写作": "98.57%",
        "对照": "98.66%",
        "相差": "-0.09",
        "勾稽": "执行率 = 执行数 / 预算数",
        "依据": "执行数 44,636.53万元（第 3 行，一/（三））；"
        "预算数 45,242.97万元（第 3 行，一/（三））",
        "说明": "执行率写作 98.57%，按 44,636.53万元 ÷ 45,242.97万元 应为 98.66%",
        "疑因": "",
        "建议": "第 3 行，一/（三）：98.57% 改为 98.66%",
        "原文": "总预算【45,242.97万元】，支出【44,636.53万元】，执行率【98.57%】。",
        "例外": "",
        "指纹": "5f0c",
    }
    assert (second["级别"], second["结论"], second["原文"]) == ("", "成立", "")
    assert third["例外"] == "已列为例外：上级批复口径（王审计，至 2027-06-30）"


def test_no_report_gives_the_header_alone() -> None:
    assert rows_of(csv.render(report())) == []


def test_a_cell_runs_nothing() -> None:
    for start in "=+-@＝\t":
        finding = BROKEN._replace(message=f"{start}cmd|' /C calc'!A0")
        (row,) = rows_of(csv.render(report(audited(finding))))
        assert row["说明"].startswith(f"'{start}")


def test_hostile_words_stay_in_their_cells() -> None:
    (row,) = rows_of(csv.render(hostile()))
    assert set(row) == set(HEADER)
