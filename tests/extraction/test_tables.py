"""Tables: what their cells are about, in which unit, and which of them a total sums up."""

from __future__ import annotations

from decimal import Decimal

import pytest

from auditor.auditing import audit_document
from auditor.extraction import extract
from auditor.model import Block, Cell, Document, Fact, SourceMap, Statements, Table
from auditor.reading import read_text
from auditor.rulebook import load_rules
from tests.extraction.stated import facts
from tests.tabled import document_of


def table(rows: str, lead: str = "") -> str:
    """A pipe table of lines such as `甲 | 1`, the first of which is its head."""
    lines = [f"| {line.strip()} |" for line in rows.strip().splitlines()]
    rule = "|" + "---|" * (lines[0].count("|") - 1)
    return (
        "\n".join([lead, "", lines[0], rule, *lines[1:], ""])
        if lead
        else "\n".join([lines[0], rule, *lines[1:], ""])
    )


def read(rows: str, lead: str = "") -> Statements:
    return extract(read_text(table(rows, lead)))


def sums(statements: Statements) -> list[str]:
    """The partitions, as `300 = 100 + 200`."""
    facts = statements.facts
    return [
        f"{facts[each.whole].text} = {' + '.join(facts[part].text for part in each.parts)}"
        for each in statements.partitions
    ]


def at(statements: Statements, text: str) -> Fact:
    return next(fact for fact in statements.facts if fact.text == text)


def findings(rows: str, lead: str = "") -> list[str]:
    audited = audit_document(read_text(table(rows, lead)), load_rules())
    return [
        f"{each.rule} {each.reported.text if each.reported else ''}" for each in audited.findings
    ]


# -- what is no sum -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "head",
    ["人均收入（元）", "单价（元）", "平均工资（元）", "补助标准（元）", "同比增长（%）",
     "满意率（%）", "完成预算%", "增减%", "执行率", "得分率", "环比", "增幅", "利用系数"],
)  # fmt: skip
def test_a_total_row_does_not_sum_averages_rates_and_prices(head: str) -> None:
    statements = read(
        f"镇街 | 户数 | {head}\n甲镇 | 410 | 52.5\n乙镇 | 390 | 61.5\n合计 | 800 | 57.0"
    )
    assert sums(statements) == ["800 = 410 + 390"]


def test_shares_of_one_total_make_up_100() -> None:
    statements = read("来源 | 件数 | 占比\n电话 | 600 | 60%\n网络 | 400 | 40%\n合计 | 1,000 | 100%")
    assert sums(statements) == ["1,000 = 600 + 400", "100% = 60% + 40%"]


def test_shares_of_other_totals_do_not() -> None:
    head = "支部 | 人数 | 党员 | 党员占比"
    rows = f"{head}\n甲 | 50 | 30 | 60%\n乙 | 150 | 30 | 20%\n合计 | 200 | 60 | 30%"
    statements = read(rows)
    assert sums(statements) == ["200 = 50 + 150", "60 = 30 + 30"]
    assert statements.facts[at(statements, "20%").base].text == "150"
    assert findings(rows) == []


def test_an_average_score_is_no_total_score() -> None:
    assert sums(read("项目 | 自评得分\n供水 | 96\n供热 | 91\n合计 | 94")) == []


def test_a_column_of_running_numbers_is_no_figure() -> None:
    statements = read(
        "项目 | 行次 | 金额\n本年收入 | 1 | 310.5\n年初结转 | 2 | 20.5\n总计 | 3 | 331.0"
    )
    assert [fact.text for fact in statements.facts] == ["310.5", "20.5", "331.0"]


def test_a_dash_is_no_figure_and_zero_is_one() -> None:
    rows = "项目 | 金额\n甲 | 12\n乙 | -\n丙 | 0\n丁 | …\n戊 | /\n合计 | 12"
    assert [fact.text for fact in read(rows).facts] == ["12", "0", "12"]


def test_a_blank_leaves_the_list_open_and_a_dash_does_not() -> None:
    blank = read("项目 | 金额\n甲 | 12\n乙 | 30\n丙 |  \n合计 | 42")
    dash = read("项目 | 金额\n甲 | 12\n乙 | 30\n丙 | —\n合计 | 42")
    assert [each.exhaustive for each in (*blank.partitions, *dash.partitions)] == [False, True]


# -- units --------------------------------------------------------------------------------------


def test_a_bare_rate_is_a_percentage() -> None:
    rate = at(read("单位 | 预算数 | 支出数 | 执行率\n甲 | 250.00 | 240.00 | 96.00"), "96.00")
    assert (rate.kind, rate.unit, rate.value) == ("percent", "%", Decimal("96.00"))


def test_a_rate_printed_as_a_fraction_is_a_percentage() -> None:
    rate = at(
        read("单位 | 预算数 | 支出数 | 执行率\n甲 | 250 | 240 | 0.96\n乙 | 50 | 47 | 0.94"), "0.96"
    )
    amount = rate.amount
    assert (rate.kind, amount.value, amount.ulp) == ("percent", Decimal(96), Decimal(1))
    assert (amount.low, amount.high) == (Decimal("95.5"), Decimal("96.5"))


def test_units_come_from_cell_head_or_row() -> None:
    statements = read(
        """指标 | 计量单位 | 数值 | 增速（%）
           存款 | 亿元 | 3.5 | 2.0
           水库 | 座 | 7 | 4.0
           水费（万元） |  | 6.1 | -1.0
           学员 | 人 | 81名 | 1.5"""
    )
    assert [(fact.value, fact.unit) for fact in statements.facts[::2]] == [
        (Decimal(350_000_000), "元"),
        (Decimal(7), "座"),
        (Decimal(61_000), "元"),
        (Decimal(81), "名"),
    ]
    assert {fact.unit for fact in statements.facts[1::2]} == {"%"}


def test_the_unit_over_a_table_is_for_amounts() -> None:
    statements = read("镇街 | 户数 | 补助额 | 完成率\n甲 | 36 | 7.2 | 90.0", lead="单位：万元")
    assert [(fact.unit, fact.value) for fact in statements.facts] == [
        ("", Decimal(36)),
        ("元", Decimal(72000)),
        ("%", Decimal("90.0")),
    ]


def test_scores_have_their_measures() -> None:
    statements = read("指标 | 分值 | 得分\n决策 | 40 | 38.5\n效益 | 60 | 57\n总分 | 100 | 95.5")
    facts = [(fact.measure, fact.unit, fact.kind) for fact in statements.facts[:2]]
    assert facts == [("分值", "分", "score"), ("得分", "分", "score")]
    assert sums(statements) == ["100 = 40 + 60", "95.5 = 38.5 + 57"]


# -- rows under rows ----------------------------------------------------------------------------


def test_only_the_shortest_codes_are_parts_of_the_total() -> None:
    statements = read(
        """科目编码 | 科目名称 | 金额
           205 | 教育支出 | 700
           20502 | 普通教育 | 700
           2050201 | 学前教育 | 300
           2050202 | 小学教育 | 400
           221 | 住房保障支出 | 90
            | 合计 | 790"""
    )
    assert sums(statements) == ["700 = 700", "700 = 300 + 400", "790 = 700 + 90"]


def test_codes_may_open_the_label_or_stand_in_three_columns() -> None:
    inside = read(
        "科目 | 金额\n205教育支出 | 70\n20502普通教育 | 30\n20503职业教育 | 40\n合计 | 70"
    )
    apart = read(
        """类 | 款 | 科目名称 | 金额
           205 |  | 教育支出 | 70
           205 | 02 | 普通教育 | 30
           205 | 03 | 职业教育 | 40
            |  | 合计 | 70"""
    )
    assert sums(inside) == sums(apart) == ["70 = 30 + 40", "70 = 70"]
    assert [fact.item for fact in inside.facts[:2]] == ["教育支出", "普通教育"]


def test_rows_behind_among_are_details_until_the_next_number() -> None:
    statements = read(
        """项目 | 预算数 | 决算数
           一、基本支出 | 500 | 480
           其中：人员经费 | 420 | 405
           公用经费 | 80 | 75
           二、项目支出 | 300 | 290
           合计 | 800 | 770"""
    )
    assert sums(statements) == [
        "500 = 420 + 80", "480 = 405 + 75", "800 = 500 + 300", "770 = 480 + 290",
    ]  # fmt: skip
    assert [each.exhaustive for each in statements.partitions] == [False, False, True, True]


def test_without_numbers_the_total_tells_where_the_details_end() -> None:
    rows = "项目 | 金额\n水利 | 400\n其中：水库 | 150\n道路 | 210\n绿化 | 90\n合计 | 700"
    assert sums(read(rows)) == ["400 = 150", "700 = 400 + 210 + 90"]


def test_a_hash_marks_one_detail() -> None:
    rows = "行业 | 产值\n工业 | 640\n#制造业 | 510\n建筑业 | 130\n合计 | 770"
    assert sums(read(rows)) == ["640 = 510", "770 = 640 + 130"]


def test_numbered_rows_sum_up_the_rows_numbered_below_them() -> None:
    statements = read(
        """科目 | 金额
           一、税收收入 | 610
           1.增值税 | 400
           2.契税 | 210
           二、非税收入 | 140
           （一）罚没收入 | 60
           （二）专项收入 | 80
           收入合计 | 750"""
    )
    assert sums(statements) == ["610 = 400 + 210", "140 = 60 + 80", "750 = 610 + 140"]


def test_rows_without_number_below_a_numbered_row_are_no_parts_of_the_total() -> None:
    statements = read(
        """科目 | 上年决算数 | 本年决算数
           一、税收收入 | 600 | 610
           增值税 | 390 | 400
           其他税收 | 210 | 210
           二、非税收入 | 150 | 140
           收入合计 | 750 | 750"""
    )
    assert "750 = 600 + 150" in sums(statements)
    assert "610 = 400 + 210" in sums(statements)


# -- totals -------------------------------------------------------------------------------------


def test_totals_of_rising_rank_collect_each_other() -> None:
    statements = read(
        """单位 | 金额
           甲 | 11
           乙 | 22
           小计 | 33
           丙 | 44
           丁 | 55
           小计 | 99
           合计 | 132
           上年结余 | 8
           总计 | 140"""
    )
    assert sums(statements) == ["33 = 11 + 22", "99 = 44 + 55", "132 = 33 + 99", "140 = 132 + 8"]


def test_a_total_may_stand_on_top() -> None:
    statements = read(
        """区域 | 单位 | 金额
           总计 |  | 66
           东片 | 小计 | 30
           东片 | 甲镇 | 10
           东片 | 乙镇 | 20
           西片 | 小计 | 36
           西片 | 丙镇 | 17
           西片 | 丁镇 | 19"""
    )
    assert sums(statements) == ["66 = 30 + 36", "30 = 10 + 20", "36 = 17 + 19"]


def test_three_public_expenses_stand_below_their_total() -> None:
    statements = read(
        """项目 | 决算数
           “三公”经费合计 | 31.5
           1.因公出国（境）费 | 4.0
           2.公务用车购置及运行费 | 22.5
           （1）购置费 | 12.5
           （2）运行费 | 10.0
           3.公务接待费 | 5.0"""
    )
    assert sums(statements) == ["22.5 = 12.5 + 10.0", "31.5 = 4.0 + 22.5 + 5.0"]


def test_each_side_of_a_table_has_its_own_totals() -> None:
    statements = read(
        """收入项目 | 金额 | 支出项目 | 金额
           财政拨款 | 820 | 基本支出 | 500
           事业收入 | 60 | 项目支出 | 350
           本年收入合计 | 880 | 本年支出合计 | 850
           年初结转 | 15 | 年末结转 | 45
           收入总计 | 895 | 支出总计 | 895"""
    )
    assert sums(statements) == [
        "880 = 820 + 60", "895 = 880 + 15", "850 = 500 + 350", "895 = 850 + 45",
    ]  # fmt: skip
    assert at(statements, "350").item == "项目支出"


def test_a_total_over_nothing_but_misfits_is_a_misreading() -> None:
    rows = "事项 | 甲 | 乙\n受理 | 40 | 30\n办结 | 35 | 28\n合计 | 41 | 33"
    assert sums(read(rows)) == []


# -- total columns ------------------------------------------------------------------------------


def test_a_total_column_keeps_to_its_upper_head() -> None:
    statements = read(
        """部门 | 预算数 | | | 决算数 | |
            | 合计 | 基本支出 | 项目支出 | 合计 | 基本支出 | 项目支出
           教育局 | 900 | 500 | 400 | 870 | 495 | 375"""
    )
    assert sums(statements) == ["900 = 500 + 400", "870 = 495 + 375"]


def test_a_total_column_sums_neither_rates_nor_other_stages() -> None:
    statements = read(
        """项目 | 预算合计 | 中央 | 省级 | 支出数 | 执行率
           甲 | 90 | 60 | 30 | 72 | 80%
           乙 | 50 | 20 | 30 | 50 | 100%"""
    )
    assert sums(statements) == ["90 = 60 + 30", "50 = 20 + 30"]


def test_a_total_column_may_close_the_years() -> None:
    rows = "指标 | 2021年 | 2022年 | 2023年 | 合计\n培训人次 | 210 | 190 | 250 | 650"
    statements = read(rows)
    assert sums(statements) == ["650 = 210 + 190 + 250"]
    assert [fact.period for fact in statements.facts[:3]] == ["2021", "2022", "2023"]


def test_merged_heads_are_read_by_their_spans() -> None:
    cells = [
        ("科室", 0, 0, 2, 1), ("支出", 0, 1, 1, 3), ("合计", 1, 1, 1, 1), ("基本", 1, 2, 1, 1),
        ("项目", 1, 3, 1, 1), ("甲科", 2, 0, 1, 1), ("95", 2, 1, 1, 1), ("60", 2, 2, 1, 1),
        ("35", 2, 3, 1, 1),
    ]  # fmt: skip
    text, made = "", []
    for words, row, col, rows, cols in cells:
        made.append(Cell(words, len(text), row, col, rows, cols))
        text += words + "\t"
    block = Block("table", 0, len(text), table=Table(0, tuple(made), 3, 4))
    statements = extract(Document("甲.docx", "docx", "", text, text, (block,), SourceMap()))
    assert sums(statements) == ["95 = 60 + 35"]
    assert [fact.measure for fact in statements.facts][1:] == ["支出基本", "支出项目"]


# -- one row ------------------------------------------------------------------------------------


def test_growth_is_from_the_earlier_year_to_the_later() -> None:
    statements = read(
        "科目 | 2022年 | 2023年 | 增长%\n教育 | 400 | 430 | 7.5\n农业 | 200 | 190 | -5.0"
    )
    prior, now, growth = statements.facts[:3]
    assert (growth.role, growth.kind, growth.head) == ("growth", "percent", now.number)
    assert (prior.role, prior.head, prior.period) == ("prior", now.number, "2022")


def test_growth_is_checked() -> None:
    rows = "科目 | 2023年 | 2022年 | 增减%\n教育 | 430 | 400 | 7.5\n农业 | 190 | 200 | 5.0"
    assert findings(rows) == ["growth-rate-against-prior-disagrees 5.0"]


def test_growth_at_constant_prices_is_not() -> None:
    assert findings("指标 | 2022年 | 2023年 | 增长（%）\n地区生产总值 | 500.0 | 540.0 | 5.6") == []


def test_the_place_of_a_cell_is_told() -> None:
    place = at(read("科目 | 金额\n甲 | 12.3\n乙 | 45.6"), "45.6").place
    assert (place.table, place.row, place.col) == (0, 2, 1)


# -- false alarms and faults ----------------------------------------------------------------------


def test_a_sound_table_of_rates_gives_no_finding() -> None:
    rows = """收入项目 | 2022年决算数 | 2023年预算数 | 2023年决算数 | 完成预算% | 增长%
              一、税收收入 | 8,000 | 8,400 | 8,316 | 99.0 | 4.0
              二、非税收入 | 2,000 | 1,900 | 1,976 | 104.0 | -1.2
              收入合计 | 10,000 | 10,300 | 10,292 | 99.9 | 2.9"""
    assert findings(rows, lead="单位：万元") == []


def test_a_wrong_part_is_found_once_the_other_column_bears_the_sum_out() -> None:
    rows = "项目 | 预算数 | 决算数\n甲 | 310.5 | 300.2\n乙 | 120.0 | 181.0\n合计 | 430.5 | 418.2"
    assert findings(rows) == ["table-total-row-disagrees 418.2"]


# -- forms ----------------------------------------------------------------------------------------

FORM = """
    资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 得分
    年度资金总额 | 90.00 | 100.00 | 98.00 | 10 | 9.8
    其中：财政拨款 | 60.00 | 70.00 | 69.00 | — | —
    其他资金 | 30.00 | 30.00 | 29.00 | — | —
    总体目标 | 全年培训职工2,156人次，建成站点12个 | < | < | < | <
    一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
    产出指标 | 培训考核合格率 | ≥95% | 96.5% | 50 | 50
    ^ | 项目按期完成率 | >=90% | 91% | 20 | 18.5
    效益指标 | 群众知晓率 | 不低于80% | 81% | 20 | 19
    总分 | < | < | < | 100 | 97.3
"""


def test_the_total_score_takes_in_the_score_at_the_head_of_the_form() -> None:
    statements = extract(document_of(FORM))
    assert sums(statements)[-2:] == ["100 = 10 + 50 + 20 + 20", "97.3 = 9.8 + 50 + 18.5 + 19"]


def test_bounds_in_cells_are_figures() -> None:
    facts = extract(document_of(FORM)).facts
    bounds = [(fact.text, fact.amount.qualifier) for fact in facts if fact.amount.qualifier]
    assert bounds == [("≥95%", "≥"), (">=90%", "≥"), ("不低于80%", "不低于")]


def test_rows_are_named_as_printed_and_the_head_may_hold_the_unit() -> None:
    facts = extract(document_of(FORM, title="绩效自评表")).facts
    assert [fact.item for fact in facts if fact.measure == "完成数"] == [
        "培训考核合格率", "项目按期完成率", "群众知晓率",
    ]  # fmt: skip
    assert {fact.value for fact in facts if fact.text == "98.00"} == {Decimal(980_000)}
    assert {fact.scope for fact in facts} == {"绩效自评表"}


def test_sentences_in_a_cell_are_read_as_sentences() -> None:
    found = [fact for fact in extract(document_of(FORM)).facts if fact.place.row == 4]
    assert [(fact.text, fact.item, fact.place.col) for fact in found] == [
        ("2,156人次", "培训职工", 1), ("12个", "建成站点", 1),
    ]  # fmt: skip


def test_details_that_no_word_announces_are_no_parts_of_the_total() -> None:
    statements = read(
        """项目 | 金额
           财政拨款 | 5,301.36
           事业收入 | 200.25
           本年收入合计 | 5,501.61
           年初结转和结余 | 210.25
           一般公共预算 | 200.15
           政府性基金 | 10.10
           总计 | 5,711.86"""
    )
    assert sums(statements)[1:] == ["5,711.86 = 5,501.61 + 210.25", "210.25 = 200.15 + 10.10"]


def test_a_single_child_repeats_its_parent() -> None:
    rows = "科目 | 金额\n205教育 | 70.25\n20502普通教育 | 70.52\n合计 | 70.25"
    assert findings(rows) == ["table-total-row-disagrees 70.25"]


@pytest.mark.parametrize(
    "rows", ["甲", "甲 | 乙", "甲 | 1", " |  \n | ", "1 | 2\n3 | 4", "合计 | \n | 5"]
)
def test_odd_tables_are_read_all_the_same(rows: str) -> None:
    assert extract(document_of(rows)).enumerations == []


def test_rows_of_times_leave_the_names_to_the_columns() -> None:
    table = """\
| 年度 | 一般债务余额（万元） | 专项债务余额（万元） |
|---|---|---|
| 2022年 | 20.00 | 30.00 |
| 2021年 | 18.00 | 28.00 |
"""
    told = [(fact.item, fact.quantity, fact.period) for fact in facts(table)]
    assert told == [
        ("一般债务", "一般债务余额", "2022"),
        ("专项债务", "专项债务余额", "2022"),
        ("一般债务", "一般债务余额", "2021"),
        ("专项债务", "专项债务余额", "2021"),
    ]


def test_row_and_head_together_name_a_quantity() -> None:
    table = """\
| 项目 | 限额（亿元） | 余额（亿元） |
|---|---|---|
| 一般债务 | 22.00 | 20.00 |
| 道路 | 12.00 | 10.00 |
"""
    told = [fact.quantity for fact in facts(table)]
    assert told == ["一般债务限额", "一般债务余额", "", ""]


def test_a_row_of_changes_in_percent_does_not_add_up() -> None:
    rows = """年度 | 合计 | 出国费 | 接待费
2022年 | 149 | 9 | 140
2023年 | 137 | 1 | 136
2023年比2022年增减% | -8.05 | -88.89 | -2.86"""
    assert findings(rows) == []


def test_numbered_rows_of_one_column_may_leave_something_out() -> None:
    rows = """指标 | 金额
1.福利 | 407
2.救助 | 3323
（1）低保 | 2656
（2）特困 | 320
3.管理 | 207
（1）人员 | 150
（2）公用 | 57"""
    assert findings(rows) == []


@pytest.mark.parametrize("head", ["完成投资", "完成产值", "完成"])
def test_what_is_done_is_an_amount_beside_its_rate(head: str) -> None:
    rows = f"""镇 | 年度计划 | {head} | 完成率
甲镇 | 820.5 | 651.2 | 79.4%
乙镇 | 426.0 | 312.9 | 73.5%
合计 | 1246.5 | 964.1 | 77.3%"""
    assert findings(rows) == []
    assert findings(rows.replace("77.3%", "73.7%")) == ["task-rate-by-name-disagrees 73.7%"]
