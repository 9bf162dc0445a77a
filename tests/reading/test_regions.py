"""What belongs to a table of a sheet, and what stands around it."""

from typing import Any

from tests.reading.workbooks import Style, captions, one_sheet, prose, rows, tables

HEAD = "项目|预算数|决算数"


def test_without_borders_the_shape_of_the_rows_tells() -> None:
    document = one_sheet(
        rows(
            "2023年度支出情况表",
            "编制单位：示范区水务局||单位：元",
            HEAD,
            "水利|5|4",
            "环保|3|3",
            "合计|8|7",
            "注：本表不含结转资金。",
        )
    )
    assert tables(document) == [
        [["项目", "预算数", "决算数"], ["水利", "5", "4"], ["环保", "3", "3"], ["合计", "8", "7"]]
    ]
    assert captions(document) == [("2023年度支出情况表", "元")]
    assert prose(document)[-1] == "注：本表不含结转资金。"


def test_a_label_alone_in_a_row_parts_no_table() -> None:
    document = one_sheet(rows(HEAD, "一、基本支出", "水利|5|4", "二、项目支出", "环保|3|3"))
    assert [row[0] for row in tables(document)[0]] == [
        "项目",
        "一、基本支出",
        "水利",
        "二、项目支出",
        "环保",
    ]


def test_blank_rows_part_tables() -> None:
    document = one_sheet(
        rows("收入表", "单位：万元", "来源|金额", "财政拨款|5", "", "支出表", "用途|金额", "水利|4")
    )
    assert captions(document) == [("收入表", "万元"), ("支出表", "万元")]
    assert [len(table) for table in tables(document)] == [2, 2]


def test_tables_may_follow_each_other_without_a_blank_row() -> None:
    document = one_sheet(
        rows("收入表", "来源|金额", "财政拨款|5", "支出明细表", "用途|金额", "水利|4")
    )
    assert captions(document) == [("收入表", ""), ("支出明细表", "")]


def test_a_blank_row_before_the_total_parts_nothing() -> None:
    document = one_sheet(rows(HEAD, "水利|5|4", "环保|3|3", "", "合计|8|7"))
    assert [row[0] for row in tables(document)[0]] == ["项目", "水利", "环保", "合计"]


def test_blank_rows_with_borders_part_nothing() -> None:
    def fill(sheet: Any, style: Style) -> None:
        line = style(border=1)
        sheet.write_row("A1", ["项目", "金额"], line)
        sheet.write_row("A2", ["水利", 5], line)
        for row in range(2, 7):
            sheet.write_blank(row, 0, None, line)
            sheet.write_blank(row, 1, None, line)
        sheet.write_row("A8", ["合计", 5], line)
        sheet.write_row("A10", ["审核：某人", "制表：某人"])

    document = one_sheet(fill)
    assert tables(document) == [[["项目", "金额"], ["水利", "5"], ["合计", "5"]]]
    assert prose(document) == ["审核：某人  制表：某人"]


def test_jottings_beside_a_table_with_borders_are_no_part_of_it() -> None:
    def fill(sheet: Any, style: Style) -> None:
        line = style(border=1)
        sheet.write_row("A1", ["项目", "金额"], line)
        sheet.write_row("A2", ["水利", 5], line)
        sheet.write_row("A3", ["合计", 5], line)
        sheet.write("D3", "与总账差0.3")

    document = one_sheet(fill)
    assert tables(document) == [[["项目", "金额"], ["水利", "5"], ["合计", "5"]]]
    assert prose(document) == ["与总账差0.3"]


def test_columns_that_hold_nothing_are_left_out() -> None:
    document = one_sheet(rows("项目||金额", "水利||5", "合计||5"))
    assert tables(document) == [[["项目", "金额"], ["水利", "5"], ["合计", "5"]]]


def test_columns_under_a_merged_head_stay() -> None:
    def fill(sheet: Any, style: Style) -> None:
        line = style(border=1)
        sheet.merge_range("A1:C1", "科目编码", line)
        sheet.write("D1", "合计", line)
        sheet.write("A2", "223", line)
        sheet.write("D2", 0, line)

    (table,) = [block.table for block in one_sheet(fill).blocks if block.table]
    assert [(cell.text, cell.col, cell.cols) for cell in table.cells] == [
        ("科目编码", 0, 3),
        ("合计", 3, 1),
        ("223", 0, 1),
        ("0", 3, 1),
    ]


def test_a_form_page_is_one_table_under_its_title() -> None:
    def fill(sheet: Any, style: Style) -> None:
        line = style(border=1)
        sheet.merge_range("A1:D1", "项目支出绩效自评表", line)
        sheet.merge_range("A2:D2", "（2023年度）", line)
        sheet.write_row("A3", ["项目名称", "河道整治", "主管部门", "水务局"], line)
        sheet.write_row("A4", ["资金（万元）", "预算数", "执行数", "执行率"], line)
        sheet.write_row("A5", ["年度资金总额", 80, 76, "95.0%"], line)
        sheet.merge_range("B6:D6", "完成整治河道5公里，改善水质；受益人口1200人。", line)
        sheet.write("A6", "完成情况", line)

    document = one_sheet(fill)
    assert captions(document) == [("项目支出绩效自评表", "")]
    assert tables(document)[0][-1][1] == "完成整治河道5公里，改善水质；受益人口1200人。"
    assert prose(document) == ["项目支出绩效自评表", "（2023年度）"]


def test_years_are_heads_of_columns_and_no_form_line() -> None:
    document = one_sheet(rows("|2021年|2022年度", "收入|5|6", "支出|4|5"))
    assert tables(document)[0][0] == ["", "2021年", "2022年度"]


def test_head_and_total_may_lack_the_borders_of_the_rows_between() -> None:
    def fill(sheet: Any, style: Style) -> None:
        line = style(border=1)
        sheet.write_row("A1", ["项目", "预算数", "决算数"])
        sheet.write_row("A2", ["水利", 5, 4], line)
        sheet.write_row("A3", ["环保", 3, 3], line)
        sheet.write_row("A4", ["合计", 8, 7])
        sheet.write_row("A5", ["核对", 0, 0])

    document = one_sheet(fill)
    assert [row[0] for row in tables(document)[0]] == ["项目", "水利", "环保", "合计"]
    assert prose(document) == ["核对  0  0"]


def test_a_unit_is_of_figures_and_holds_until_another_is_stated() -> None:
    document = one_sheet(
        rows(
            "收入表",
            "编报单位：示范区水务局||单位：万元",
            HEAD,
            "财政拨款|5|4",
            "",
            "支出表",
            HEAD,
            "水利|5|4",
            "",
            "人员表",
            "单位：人",
            "类别|编制|在职",
            "行政|5|4",
        )
    )
    assert captions(document) == [("收入表", "万元"), ("支出表", "万元"), ("人员表", "人")]
