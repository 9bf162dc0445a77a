"""Formulas whose stored results are not what they give."""

from decimal import Decimal
from typing import Any

import pytest

from auditor.reading import read_bytes
from auditor.reading.sheets.formula_terms import Budget, Cells
from auditor.reading.sheets.formulas import Formula, differences, relative
from auditor.reading.sheets.number_formats import shower
from tests.reading.workbooks import Style, workbook

#: A1:A4 are 58.02, 41.98, nothing and a word; B1 is 0.1, B2 is 0, B3 is 3.
BOOK = {
    "收入": Cells(
        {
            (0, 0): Decimal("58.02"),
            (1, 0): Decimal("41.98"),
            (0, 1): Decimal("0.1"),
            (1, 1): Decimal(0),
            (2, 1): Decimal(3),
        },
        {(3, 0)},
        {(9, 9)},
    ),
    "支出 表": Cells({(0, 0): Decimal(60)}, set(), set()),
}


def told(formula: str, stated: str, code: str = "0.00") -> list[str]:
    """What the formula in D5 gives, where that is not what is stated."""
    cell = Formula(4, 3, formula, "", stated, shower(code))
    return [found.computed for found in differences("收入", [cell], BOOK, Budget(1000))]


@pytest.mark.parametrize(
    ("formula", "value"),
    [
        ("A1+A2", "100.00"),
        ("A1-$A$2*2", "-25.94"),
        ("SUM(A1:A4)", "100.00"),
        ("sum(A1:A2,B3,5)", "108.00"),
        ("SUM(A4:A1)/100", "1.00"),
        ("'支出 表'!A1-收入!A1", "1.98"),
        ("ROUND(A1/B3,1)", "19.30"),
        ("ROUND(2.675,2)", "2.68"),
        ("-(A1+A2)*10%", "-10.00"),
        ("B3^2", "9.00"),
        ("AVERAGE(A1:A4)", "50.00"),
        ("MAX(A1:B3)-MIN(A1:B3)", "58.02"),
        ("PRODUCT(A1,B3)", "174.06"),
        ("ABS(A2-A1)", "16.04"),
        ("IFERROR(A1/B2,7)", "7.00"),
        ("A3+1", "1.00"),
        ("1.5E+1", "15.00"),
    ],
)
def test_a_simple_formula_is_recomputed(formula: str, value: str) -> None:
    assert told(formula, value) == []
    assert told(formula, "12345") == [value]


@pytest.mark.parametrize(
    "formula",
    [
        "VLOOKUP(A1,A1:B3,2)",
        "IF(A1>3,1,2)",
        "A4+1",
        "J10+1",
        "SUM(J9:J11)",
        "[1]收入!A1+1",
        "没有!A1+1",
        "A1/B2",
        "SUM(A1:XFD1048576)",
        "A1:A2+1",
        '"58"&A1',
        "SUM(",
        "B3^B1",
        "B3^99999999",
        "ROUND(A1,99)",
        "ROUND(A1)",
        "1+" * 990 + "1",
    ],
)
def test_of_a_formula_that_is_not_simple_nothing_is_said(formula: str) -> None:
    assert told(formula, "12345") == []


def test_formulas_may_look_at_so_many_cells_and_no_more() -> None:
    budget = Budget(5)
    cells = [Formula(row, 3, "SUM(A1:A4)", "", "1", shower("0")) for row in range(3)]
    assert len(list(differences("收入", cells, BOOK, budget))) == 1
    assert budget.left == 0


def test_binary_noise_is_no_difference() -> None:
    assert told("B1*3", "0.30000000000000004", "General") == []
    assert told("A1+A2-100", "1.4210854715202004E-14", "General") == []


def test_what_is_shown_alike_is_no_difference() -> None:
    assert told("A1/B3", "19.3412", "0.00") == []
    assert told("A1/B3", "19.3412", "0.0000") == ["19.3400"]


def test_results_that_are_words_or_missing_are_not_compared() -> None:
    assert told("A1+A2", "") == []
    assert told("A1+A2", "x") == []


def test_references_are_steps_from_the_cell_of_the_formula() -> None:
    assert relative("SUM(B2:B6)", 6, 1) == "SUM(R[-5]C[0]:R[-1]C[0])"
    assert relative("B$2/$C3", 6, 1) == "R1C[0]/R[-4]C2"
    assert relative("LOG10(A1)+收入A1!B2", 0, 0) == "LOG10(R[0]C[0])+收入A1!R[1]C[1]"


def test_a_stale_workbook_is_told_cell_by_cell() -> None:
    def fill(book: Any, style: Style) -> None:
        money = style(num_format="#,##0.00")
        sheet = book.add_worksheet("支出")
        sheet.write_row(0, 0, ["项目", "预算数", "决算数"])
        for row, amount in enumerate((1200.5, 300, 99.5), 1):
            sheet.write(row, 0, f"事项{row}")
            sheet.write(row, 1, amount, money)
            sheet.write(row, 2, amount, money)
        sheet.write(4, 0, "合计")
        sheet.write_formula(4, 1, "=SUM(B2:B4)", money, 1600)
        sheet.write_formula(4, 2, "=SUM(C2:C4)", money, 1610)
        book.add_worksheet("总表").write_formula(0, 0, "=支出!C5*2", money, 3220)

    (warning,) = read_bytes(workbook(fill), "表.xlsx").warnings
    assert warning.startswith("工作表“支出”的 C5 显示 1,610.00，按其公式 =SUM(C2:C4) 应为 1,600.00")


def test_a_formula_copied_down_is_stored_once() -> None:
    def shared(row: int, text: str, stated: str) -> Formula:
        return Formula(row, 3, text, "0", stated, shower("0"))

    cells = [shared(0, "A1*10", "580"), shared(1, "", "419"), shared(2, "", "0")]
    found = list(differences("收入", cells, BOOK, Budget(1000)))
    assert [(each.row, each.formula, each.computed) for each in found] == [(1, "A1*10", "420")]


def test_many_stale_results_are_counted() -> None:
    def fill(book: Any, style: Style) -> None:
        del style
        sheet = book.add_worksheet("支出")
        for row in range(12):
            sheet.write(row, 0, row)
            sheet.write_formula(row, 1, f"=A{row + 1}+1", None, 99)

    warnings = read_bytes(workbook(fill), "表.xlsx").warnings
    assert len(warnings) == 9
    assert warnings[-1] == "工作表“支出”另有 4 个公式的结果与其公式不符。"
