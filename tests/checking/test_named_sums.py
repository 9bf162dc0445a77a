"""Totals of things that they name."""

from __future__ import annotations

import pytest

from tests.checking.samples import verdicts

TABLE = (
    "| 科目 | 2023年执行数 |\n|---|---|\n| 教育支出 | 421,370 |\n| 社会保障和就业支出 | 356,902 |\n"
    "| 农林水支出 | 248,816 |\n"
)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("2023年教育、社会保障和就业、农林水三项重点支出合计1,027,088万元。", ["holds"]),
        ("2023年教育、社会保障和就业、农林水三项重点支出合计1,037,088万元。", ["broken"]),
        ("2023年教育和农林水两项支出共计670,186万元。", ["holds"]),
        ("2023年教育、社会保障和就业、农林水四项重点支出合计1,037,088万元。", []),  # which four?
        ("2023年教育、卫生健康、农林水三项重点支出合计1,037,088万元。", []),  # one is not stated
        ("2022年教育、社会保障和就业、农林水三项重点支出合计1,037,088万元。", []),
    ],
)
def test_what_a_total_names_is_looked_up_in_the_table(sentence: str, expected: list[str]) -> None:
    text = f"2023年财政情况\n\n单位：万元\n\n{TABLE}\n{sentence}\n"
    assert verdicts(text, "named-parts-do-not-add-up") == expected


def test_a_name_that_stands_for_two_figures_names_neither() -> None:
    text = "教育支出400万元。教育支出410万元。农林水支出200万元。教育、农林水两项支出合计650万元。"
    assert verdicts(text, "named-parts-do-not-add-up") == []
