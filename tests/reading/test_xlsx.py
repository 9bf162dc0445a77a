import io
import re
import shutil
import subprocess
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

import auditor
from auditor.errors import UnreadableFile
from auditor.reading import read, read_bytes
from auditor.reading.limits import DEFAULTS
from tests import formats
from tests.reading.workbooks import (
    Style,
    captions,
    one_sheet,
    prose,
    repacked,
    rows,
    tables,
    workbook,
)

ROOT = Path(__file__).resolve().parents[2]
REPORTS = ROOT.parent / "shared" / "reports"


def settlement(sheet: Any, style: Style) -> None:
    """A table as budget units publish it: title, mark, unit, merged heads, note."""
    line = style(border=1)
    money = style(border=1, num_format="#,##0.00")
    rate = style(border=1, num_format="0.00%")
    sheet.merge_range("A1:F1", "2023年度收入支出决算总表", style(bold=True))
    sheet.write("F2", "公开01表")
    sheet.write("A3", "部门：示范区水务局")
    sheet.write("F3", "金额单位：万元")
    sheet.merge_range("A4:A5", "项目", line)
    sheet.merge_range("B4:C4", "预算数", line)
    sheet.merge_range("D4:E4", "决算数", line)
    sheet.merge_range("F4:F5", "执行率", line)
    for col, head in enumerate(("基本支出", "项目支出", "基本支出", "项目支出"), 1):
        sheet.write(4, col, head, line)
    for row, (name, *amounts) in enumerate(
        (
            ("一、水利支出", 1200.5, 300, 1180.456, 290.1),
            ("二、节能环保支出", 99.5, 0, 99.5, 0),
            ("合计", 1300, 300, 1279.956, 290.1),
        ),
        5,
    ):
        sheet.write(row, 0, name, line)
        for col, amount in enumerate(amounts, 1):
            sheet.write(row, col, amount, money)
        sheet.write(row, 5, (amounts[2] + amounts[3]) / (amounts[0] + amounts[1]), rate)
    sheet.merge_range("A9:F9", "注：本表反映部门本年度的支出情况，金额四舍五入。", line)


def test_a_published_table_is_read_whole() -> None:
    document = one_sheet(settlement, "收支总表")
    assert tables(document) == [
        [
            ["项目", "预算数", "", "决算数", "", "执行率"],
            ["", "基本支出", "项目支出", "基本支出", "项目支出", ""],
            ["一、水利支出", "1,200.50", "300.00", "1,180.46", "290.10", "98.00%"],
            ["二、节能环保支出", "99.50", "0.00", "99.50", "0.00", "100.00%"],
            ["合计", "1,300.00", "300.00", "1,279.96", "290.10", "98.13%"],
        ]
    ]
    assert captions(document) == [("2023年度收入支出决算总表", "万元")]
    assert prose(document) == [
        "收支总表",
        "2023年度收入支出决算总表",
        "公开01表",
        "部门：示范区水务局  金额单位：万元",
        "注：本表反映部门本年度的支出情况，金额四舍五入。",
    ]
    table = next(block.table for block in document.blocks if block.table)
    spans = [(c.text, c.rows, c.cols) for c in table.cells if (c.rows, c.cols) != (1, 1)]
    assert spans == [("项目", 2, 1), ("预算数", 1, 2), ("决算数", 1, 2), ("执行率", 2, 1)]


@pytest.mark.parametrize(
    "path",
    [
        ROOT / "examples" / "区人社局自评报告.txt",
        ROOT / "examples" / "街道办自评报告.md",
        REPORTS / "huadu-2022.txt",
        REPORTS / "panyu-2021.txt",
    ],
    ids=lambda path: path.stem,
)
def test_a_report_says_in_a_workbook_what_it_says_as_text(path: Path) -> None:
    if not path.exists():
        pytest.skip("the real reports (../shared/reports) are not here")
    plain = read(path)
    document = read_bytes(formats.xlsx_of(plain), "a.xlsx")
    assert formats.facts_of(document) == formats.facts_of(plain)
    assert formats.verdicts_of(document) == formats.verdicts_of(plain)


@pytest.mark.parametrize("kind", ["xls", "xlsx"])
def test_a_workbook_of_an_office_suite_says_the_same(kind: str, tmp_path: Path) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("no office suite (soffice) is installed")
    plain = read(ROOT / "examples" / "街道办自评报告.md")
    made = tmp_path / "街道办.xlsx"
    made.write_bytes(formats.xlsx_of(plain))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    where = tmp_path / "out"
    command = [
        office,
        profile,
        "--headless",
        "--convert-to",
        kind,
        "--outdir",
        str(where),
        str(made),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    document = read(where / f"街道办.{kind}")
    assert document.format == kind
    assert formats.facts_of(document) == formats.facts_of(plain)
    assert formats.verdicts_of(document) == formats.verdicts_of(plain)


def form(sheet: Any, style: Style) -> list[tuple[int, int, int, int, str]]:
    """A 自评表 of 25 rows and 8 columns with heads of three levels; gives its cells."""
    cells = [
        *((0, 0, 1, 2, "项目名称"), (0, 2, 1, 6, "河道综合整治工程")),
        *((1, 0, 1, 2, "主管部门"), (1, 2, 1, 2, "区水务局")),
        *((1, 4, 1, 2, "实施单位"), (1, 6, 1, 2, "水利工程建设中心")),
        (2, 0, 4, 2, "资金情况（万元）"),
        *((2, 2, 1, 2, ""), (2, 4, 1, 1, "年初预算数"), (2, 5, 1, 1, "全年执行数")),
        *((2, 6, 1, 1, "执行率"), (2, 7, 1, 1, "得分")),
    ]
    for row, (name, budget, spent) in enumerate(
        (
            ("年度资金总额", 46118.2, 44660.1),
            ("其中：财政拨款", 46000, 44550),
            ("其他", 118.2, 110.1),
        ),
        3,
    ):
        cells += [(row, 2, 1, 2, name), (row, 4, 1, 1, f"{budget:,.2f}")]
        cells += [(row, 5, 1, 1, f"{spent:,.2f}"), (row, 6, 1, 1, f"{spent / budget:.2%}")]
    heads = ("一级指标", "二级指标", "三级指标", "分值", "目标值", "完成值", "得分", "偏差原因")
    cells += [(6, col, 1, 1, head) for col, head in enumerate(heads)]
    cells += [(7, 0, 10, 1, "产出指标"), (17, 0, 7, 1, "效益指标")]
    for row in range(7, 24):
        if row in (7, 12, 17, 21):
            high = {7: 5, 12: 5, 17: 4, 21: 3}[row]
            cells.append((row, 1, high, 1, f"第{row}类指标"))
        values = (f"三级指标{row}", str(row), f"≥{row}.5%", f"{row + 1}.25%", f"{row}.50", "")
        cells += [(row, col, 1, 1, value) for col, value in enumerate(values, 2)]
    cells += [(24, 0, 1, 3, "合计"), (24, 3, 1, 1, "100"), (24, 6, 1, 1, "97.50")]
    line = style(border=1)
    for row, col, high, wide, text in cells:
        if (high, wide) == (1, 1):
            sheet.write_string(row + 3, col, text, line)
        else:
            sheet.merge_range(row + 3, col, row + high + 2, col + wide - 1, text, line)
    sheet.merge_range("A1:H1", "项目支出绩效自评表")
    sheet.merge_range("A2:H2", "（2023年度）")
    return [cell for cell in cells if cell[-1]]


def test_every_cell_of_a_form_is_read_with_its_span() -> None:
    expected: list[tuple[int, int, int, int, str]] = []
    document = one_sheet(lambda sheet, style: expected.extend(form(sheet, style)))
    (table,) = [block.table for block in document.blocks if block.table]
    assert (table.n_rows, table.n_cols, table.title) == (25, 8, "项目支出绩效自评表")
    found = [(cell.row, cell.col, cell.rows, cell.cols, cell.text) for cell in table.cells]
    assert sorted(found) == sorted(expected)


def test_every_character_of_every_fact_stands_in_its_cell() -> None:
    data = workbook(lambda book, style: settlement(book.add_worksheet("收支总表"), style))
    document = read_bytes(data, "表.xlsx")
    sheet = openpyxl.load_workbook(io.BytesIO(data), data_only=True)["收支总表"]
    facts = auditor.extract(document)
    assert len([fact for fact in facts if fact.kind == "money"]) == 12
    for fact in facts:
        assert fact.place.sheet == "收支总表"
        assert document.quote(fact.place) == fact.text
        cell = sheet[fact.place.cell or ""]
        if isinstance(cell.value, str):
            assert fact.text in cell.value
        else:
            percent = fact.text.endswith("%")
            shown = f"{cell.value:.2%}" if percent else f"{cell.value:,.2f}"
            assert shown == fact.text


def test_figures_are_what_the_cell_shows_not_what_it_stores() -> None:
    document = one_sheet(settlement)
    facts = auditor.extract(document)
    assert [(f.text, str(f.value)) for f in facts if f.place.cell in ("D6", "F6")] == [
        ("1,180.46", "11804600"),
        ("98.00%", "98.00"),
    ]


def test_dates_texts_truths_and_errors() -> None:
    def fill(sheet: Any, style: Style) -> None:
        sheet.write_row(0, 0, ["日期", "文号", "是否完成", "结果"])
        sheet.write_datetime(1, 0, date(2022, 12, 31), style(num_format="yyyy年m月d日"))
        sheet.write_string(1, 1, "0058")
        sheet.write_boolean(1, 2, True)
        sheet.write_formula(1, 3, "=1/0", None, "#DIV/0!")

    document = one_sheet(fill, "进度")
    assert tables(document)[0][1] == ["2022年12月31日", "0058", "TRUE", "#DIV/0!"]
    assert document.warnings == ("工作表“进度”中 D2 显示 #DIV/0!，是公式出错，没有数值可读。",)


def test_rich_text_is_one_text_and_line_breaks_part_lines() -> None:
    def fill(sheet: Any, style: Style) -> None:
        bold = style(bold=True)
        sheet.write_rich_string("A1", "全年支出", bold, "58.02", "万元。")
        sheet.write_string("A2", "全年收入60万元。\n年末结余1.98万元。")

    document = one_sheet(fill)
    assert prose(document) == ["全年支出58.02万元。", "全年收入60万元。", "年末结余1.98万元。"]
    assert [fact.place.cell for fact in auditor.extract(document)] == ["A1", "A2", "A2"]


def test_characters_that_xml_cannot_hold_are_put_back_or_left_out() -> None:
    def change(name: str, part: bytes) -> bytes:
        del name
        return part.replace("支出".encode(), "支_x000D__x000A_出_x0000__xD800_".encode())

    def fill(book: Any, style: Style) -> None:
        del style
        book.add_worksheet().write("A1", "全年支出58.02万元")

    document = read_bytes(repacked(workbook(fill), change), "a.xlsx")
    assert prose(document) == ["全年支", "出58.02万元"]


def test_a_figure_that_its_cell_breaks_is_one_figure() -> None:
    document = one_sheet(rows("项目|金额", "水利|46,118.2\n0", "环保|1", border=1))
    assert tables(document)[0][1] == ["水利", "46,118.20"]


def test_what_is_hidden_is_read_and_told() -> None:
    def fill(book: Any, style: Style) -> None:
        del style
        sheet = book.add_worksheet("明细")
        for row in range(6):
            sheet.write_row(row, 0, [f"事项{row}", row + 1.5, row + 2.5])
        sheet.set_row(1, None, None, {"hidden": True})
        sheet.set_row(2, None, None, {"hidden": True})
        sheet.set_row(4, None, None, {"hidden": True})
        sheet.set_column("C:D", None, None, {"hidden": True})
        other = book.add_worksheet("旧数")
        other.write("A1", "旧数58.02万元。")
        other.hide()

    document = read_bytes(workbook(fill), "表.xlsx")
    assert len(tables(document)[0]) == 6
    assert document.warnings == (
        "工作表“明细”第 2—3、5 行是隐藏的，其中的数额也作了核对。",
        "工作表“明细”C 列是隐藏的，其中的数额也作了核对。",
        "工作表“旧数”是隐藏的，其中的数额也作了核对。",
    )


def test_each_named_sheet_is_a_section() -> None:
    def fill(book: Any, style: Style) -> None:
        del style
        book.add_worksheet("封面").write("A1", "2023年度部门决算")
        book.add_worksheet("Sheet2").write("A1", "全年支出58.02万元。")
        book.add_worksheet("收入决算表").write("A1", "本年收入60万元。")
        book.add_chartsheet("图")
        book.add_worksheet("空表")

    document = read_bytes(workbook(fill), "表.xlsx")
    assert prose(document) == [
        "封面",
        "2023年度部门决算",
        "全年支出58.02万元。",
        "收入决算表",
        "本年收入60万元。",
    ]
    assert document.blocks[-1].section == "收入决算表"


def test_cells_far_apart_make_no_grid() -> None:
    def fill(book: Any, style: Style) -> None:
        del style
        sheet = book.add_worksheet()
        sheet.write("A1", 1)
        sheet.write("D9", 2)
        sheet.merge_range("B3:C4", "全年支出58.02万元。")

    def change(name: str, part: bytes) -> bytes:
        if "worksheets/sheet" not in name:
            return part
        far = part.replace(b'<row r="9"', b'<row r="1048576"').replace(b'r="D9"', b'r="XFD1048576"')
        return far.replace(b"B3:C4", b"B3:XFC1048575")

    document = read_bytes(repacked(workbook(fill), change), "表.xlsx")
    assert prose(document) == ["1", "全年支出58.02万元。", "2"]
    assert document.place(len(document.text) - 2, len(document.text) - 1).cell == "XFD1048576"


def test_figures_in_text_boxes_are_told() -> None:
    def fill(sheet: Any, style: Style) -> None:
        del style
        sheet.write("A1", "全年支出58.02万元。")
        sheet.insert_textbox(3, 3, "其中基本支出40万元")

    assert one_sheet(fill).warnings == ("工作簿的文本框或图形中有数字，没有核对。",)


def test_a_formula_that_was_never_calculated_is_told() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "汇总"
    sheet["A1"], sheet["B1"] = "项目", "金额"
    sheet["A2"], sheet["B2"] = "水利", "=VLOOKUP(A2,A1:B1,2)"
    data = io.BytesIO()
    book.save(data)
    document = read_bytes(data.getvalue(), "表.xlsx")
    (warning,) = document.warnings
    assert warning.startswith("工作表“汇总”有 1 个公式从未计算（如 B2），没有数值可读。")


def test_words_set_in_keep_their_level() -> None:
    def fill(sheet: Any, style: Style) -> None:
        line = style(border=1)
        sheet.write_row("A1", ["项目", "金额"], line)
        sheet.write("A2", "一、财政拨款", line)
        sheet.write("A3", "一般公共预算", style(border=1, indent=2))
        sheet.write("A4", "    政府性基金", line)
        sheet.write_column("B2", [3, 2, 1], line)

    document = one_sheet(fill)
    assert [row[0] for row in tables(document)[0]] == [
        "项目",
        "一、财政拨款",
        "　　一般公共预算",
        "    政府性基金",
    ]


def test_the_strict_form_of_the_format_is_read_alike() -> None:
    def change(name: str, part: bytes) -> bytes:
        del name
        return part.replace(
            b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            b"http://purl.oclc.org/ooxml/spreadsheetml/main",
        ).replace(
            b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        )

    data = workbook(lambda book, style: settlement(book.add_worksheet("收支总表"), style))
    usual, strict = read_bytes(data, "a.xlsx"), read_bytes(repacked(data, change), "a.xlsx")
    assert strict.text == usual.text


def test_cells_that_do_not_say_where_they_stand_follow_each_other() -> None:
    def change(name: str, part: bytes) -> bytes:
        return re.sub(rb' r="[A-Z]*\d+"', b"", part) if "worksheets/sheet" in name else part

    data = workbook(
        lambda book, style: rows("项目|金额", "水利|58.02", "环保|3")(book.add_worksheet(), style)
    )
    document = read_bytes(repacked(data, change), "a.xlsx")
    assert tables(document) == [[["项目", "金额"], ["水利", "58.02"], ["环保", "3"]]]


def test_many_merged_cells_on_one_row_cost_little() -> None:
    def fill(sheet: Any, style: Style) -> None:
        del style
        for col in range(0, 3000, 2):
            sheet.merge_range(0, col, 0, col + 1, f"第{col}项")
            sheet.write(1, col, col + 0.5)

    (table,) = [block.table for block in one_sheet(fill).blocks if block.table]
    assert sum(cell.cols == 2 for cell in table.cells) == 1500


def test_a_workbook_without_its_main_part_is_refused() -> None:
    data = workbook(lambda book, style: rows("甲|1")(book.add_worksheet(), style))
    broken = repacked(data, lambda name, part: None if name == "xl/workbook.xml" else part)
    with pytest.raises(UnreadableFile, match=r"没有工作簿.*另存为 \.xlsx"):
        read_bytes(broken, "a.xlsx")


def test_a_workbook_with_too_many_cells_is_refused() -> None:
    data = workbook(lambda book, style: rows(*["1|2|3"] * 4)(book.add_worksheet("明细"), style))
    with pytest.raises(UnreadableFile, match="超过 10 个有内容的单元格"):
        read_bytes(data, "a.xlsx", DEFAULTS._replace(filled_cells=10))


def test_cells_scattered_over_a_huge_table_are_refused() -> None:
    def fill(sheet: Any, style: Style) -> None:
        del style
        for at in range(40):
            sheet.write_row(at, at, [1.5, 2.5])

    with pytest.raises(UnreadableFile, match="40 行 41 列"):
        read_bytes(
            workbook(lambda book, style: fill(book.add_worksheet(), style)),
            "a.xlsx",
            DEFAULTS._replace(cells=1000),
        )


def test_a_number_or_style_that_makes_no_sense_is_shown_as_it_stands() -> None:
    def change(name: str, part: bytes) -> bytes:
        if "worksheets/sheet" not in name:
            return part
        return part.replace(b"<v>58.02</v>", b"<v>NaN</v>").replace(b"<v>60</v>", b"<v>x</v>")

    data = workbook(
        lambda book, style: rows("项目|金额", "水利|58.02", "环保|60")(book.add_worksheet(), style)
    )
    assert tables(read_bytes(repacked(data, change), "a.xlsx"))[0][1:] == [
        ["水利", "NaN"],
        ["环保", "x"],
    ]
