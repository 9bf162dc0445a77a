"""``auditor rules draft``: relations that hold in many reports."""

from __future__ import annotations

from tests.desk import Desk

SUMS = (
    "志愿服务经费30.5万元，物资采购经费20.25万元，合计支出经费50.75万元。\n",
    "志愿服务经费11.5万元，物资采购经费12.25万元，合计支出经费23.75万元。\n",
    "志愿服务经费61.5万元，物资采购经费12.25万元，合计支出经费73.75万元。\n",
)


def folder(desk: Desk, *texts: str) -> None:
    for number, text in enumerate(texts):
        desk.write(f"往年/{number}.txt", text)


def test_a_sum_that_holds_in_three_reports_is_proposed(desk: Desk) -> None:
    folder(desk, *SUMS)
    outcome = desk.run("rules", "draft", "往年")
    assert outcome.code == 0
    assert "支出经费 = 志愿服务经费 + 物资采购经费" in outcome.out
    assert "3 份报告，1 条。" in outcome.out


def test_what_holds_in_fewer_reports_is_not(desk: Desk) -> None:
    folder(desk, *SUMS[:2])
    assert desk.run("rules", "draft", "往年").code == 4
    assert "2 份报告，1 条。" in desk.run("rules", "draft", "往年", "--least", "2").out


def test_what_fails_elsewhere_is_no_rule(desk: Desk) -> None:
    folder(
        desk, *SUMS, *(text.replace("11.5", "19.5").replace("61.5", "66.5") for text in SUMS[1:])
    )
    assert "，0 条。" in desk.run("rules", "draft", "往年").out


def test_a_rate_is_proposed_too(desk: Desk) -> None:
    folder(
        desk,
        "开放课题320个，结题课题240个，通过率75%。\n",
        "开放课题300个，结题课题240个，通过率80%。\n",
        "开放课题500个，结题课题240个，通过率48%。\n",
    )
    assert "通过率 = 结题课题 / 开放课题" in desk.run("rules", "draft", "往年").out


def test_the_accepted_one_becomes_a_rule_that_works(desk: Desk) -> None:
    folder(desk, *SUMS)
    outcome = desk.run(
        "rules", "draft", "往年", "--accept", "1", "--id", "outlays-differ", "--output", "规则"
    )
    assert outcome.code == 0
    assert desk.run("rules", "test", "规则/outlays-differ.yaml").code == 0
    assert "样例是报告里的原话" in outcome.err
    again = desk.run(
        "rules", "draft", "往年", "--accept", "1", "--id", "outlays-differ", "--output", "规则"
    )
    assert (again.code, "已经有这个文件" in again.err) == (2, True)


def test_a_number_that_was_not_proposed(desk: Desk) -> None:
    folder(desk, *SUMS)
    outcome = desk.run("rules", "draft", "往年", "--accept", "7")
    assert outcome.code == 2
    assert "没有第 7 条。可选 1 到 1。" in outcome.err
    nothing = desk.run("rules", "draft", "规则", "--accept", "1")
    assert "可调低 --least" in nothing.err


def test_a_folder_that_is_not_there_is_told(desk: Desk) -> None:
    outcome = desk.run("rules", "draft", "没有")
    assert outcome.code == 4
    assert "没有：文件不存在" in outcome.err
    assert outcome.out == "1 份报告，0 条。可调低 --least，或多放几份报告。\n"
