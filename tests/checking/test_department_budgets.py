"""What the explanations of department budgets say, right and then with one figure wrong."""

from __future__ import annotations

import pytest

from tests.checking.samples import findings, said

ACCOUNTS = """\
2024年部门预算说明

财政拨款支出预算1,233.62万元。

财政拨款支出主要内容如下：

1.“教育支出（类）普通教育（款）小学教育（项）”700.11万元，主要用于日常运转。

2.“教育支出（类）普通教育（款）初中教育（项）”350.12万元，主要用于日常运转。

3.“教育支出（类）进修及培训（款）教师进修（项）”{}万元，主要用于教师培训。

4.“社会保障和就业支出（类）行政事业单位养老支出（款）事业单位离退休（项）”20.13万元，主要用于补贴。

5.“住房保障支出（类）住房改革支出（款）住房公积金（项）”60.14万元，主要用于缴存。
"""

PARTED = """\
2024年部门预算说明

支出预算1,000.00万元，其中：财政拨款支出预算1,000.00万元，比2023年预算增加30.00万元。财政拨款支出预算中，\
一般公共预算拨款支出预算900.00万元，比2023年预算增加{}万元；政府性基金拨款支出预算100.00万元，比2023年预算减少\
20.00万元；国有资本经营预算拨款支出预算0万元，与2023年预算持平。
"""

OTHER_INCOME = """\
收入预算860.00万元，其中：财政拨款收入800.00万元，比2023年预算减少20.00万元；事业收入50.00万元；\
事业单位经营收入0万元；其他收入{}万元。
"""

THREE = """\
2024年部门预算说明

2024年“三公”经费预算数为30.00万元，比2023年预算减少{}万元。其中：

（一）因公出国（境）费0万元，与2023年预算持平。

（二）公务用车购置及运行费25.00万元，比2023年预算减少5.00万元，主要原因是车辆减少。

（三）公务接待费5.00万元。与2023年预算持平，主要原因是接待任务未变。
"""

GROWTH = """\
2024年部门预算说明

“卫生健康支出（类）-公共卫生（款）-疾病预防控制机构（项）”2024年度预算66.00万元，2023年度预算70.00万元，主要用于疫苗\
冷链。2023年当年预算执行数为60.00万元，2024年预算安排66.00万元，比2023年预算执行数增加{}%。主要原因是设备更新。
"""


@pytest.mark.parametrize(
    ("text", "right", "wrong", "rule"),
    [
        pytest.param(
            ACCOUNTS, "103.13", "103.73", "parts-do-not-add-up", id="accounts-but-for-rounding"
        ),
        pytest.param(
            PARTED, "50.00", "60.00", "changes-do-not-add-up", id="changes-of-parts-in-clauses"
        ),
        pytest.param(
            OTHER_INCOME, "10.00", "16.00", "parts-do-not-add-up", id="other-income-is-one-of-them"
        ),
        pytest.param(
            THREE, "5.00", "6.00", "changes-do-not-add-up", id="what-stays-level-changes-nothing"
        ),
        pytest.param(
            GROWTH,
            "10.00",
            "13.00",
            "growth-rate-against-prior-disagrees",
            id="against-what-was-spent",
        ),
        pytest.param(
            GROWTH.replace("2024年预算安排", "2024预算安排").replace("比2023年", "比2023"),
            "10.00",
            "13.00",
            "growth-rate-against-prior-disagrees",
            id="years-without-their-word",
        ),
        pytest.param(
            "会议费2023年预算数为40.00万元，执行数为30.00万元，2024年预算安排33.00万元，"
            "比2023年执行数增加{}万元。",
            "3.00",
            "8.00",
            "change-amount-disagrees",
            id="a-change-against-what-was-spent",
        ),
    ],
)
def test_one_wrong_figure_is_found(text: str, right: str, wrong: str, rule: str) -> None:
    sound = text.format(right)
    assert findings(sound) == []
    assert {"holds", "rounded"} & {one.verdict for one in said(sound, rule)}
    assert rule in findings(text.format(wrong))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "会议费2023年执行数为30.00万元，2024年预算安排33.00万元，比2022年执行数增加20.00%。",
            id="over-another-year",
        ),
        pytest.param(
            "会议费2023年执行数为30.00万元，培训费2024年预算安排33.00万元，比2023年执行数增加20.00%。",
            id="of-another-item",
        ),
        pytest.param(
            "支出预算中，小学支出预算900.00万元，比上年增加50.00万元；教师80人，比上年增加3人。",
            id="a-clause-of-something-else",
        ),
        pytest.param(
            "支出预算1,000.00万元。支出预算中，小学支出预算900.00万元；中学支出预算80.00万元。",
            id="some-of-what-there-is",
        ),
    ],
)
def test_what_is_not_of_one_account_is_not_compared(text: str) -> None:
    assert findings(f"2024年部门预算说明\n\n{text}") == []


YEARS = """\
2024年部门预算说明

财政拨款支出预算1,233.62万元。

财政拨款支出主要内容如下：

1.“教育支出（类）-普通教育（款）-小学教育（项）”2024年度预算900.11万元，2023年度预算880.00万元，主要用于教学。2023年当年\
预算执行数为870.00万元，2024年预算安排900.11万元，比2023年预算执行数增加3.46%。“教育支出（类）-普通教育（款）-初中教育（项）”2024年度\
预算233.51万元，2023年度预算230.00万元，主要用于教学。2023年当年预算执行数为220.00万元，2024年预算安排233.51万元，\
比2023年预算执行数增加6.14%。

“教育支出（类）-进修及培训（款）-教师进修（项）”2024年度预算100.00万元，2023年度预算90.00万元，主要用于培训。2023年当年\
预算执行数为80.00万元，2024年预算安排100.00万元，比2023年预算执行数增加25.00%。
"""


def test_an_account_counts_once_however_often_it_is_told() -> None:
    assert findings(YEARS) == []
    assert ["holds"] == [one.verdict for one in said(YEARS, "parts-do-not-add-up")]
    wrong = YEARS.replace("2024年度预算100.00万元", "2024年度预算106.00万元")
    assert "parts-do-not-add-up" in findings(wrong)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        pytest.param(
            YEARS.replace("比2023年预算执行数增加25.00%", "比2022年预算执行数增加25.00%"),
            "base-year-named-wrongly",
            id="of-another-year",
        ),
        pytest.param(
            "会议费2023年当年执行数5.57万元，2024年预算安排10.00万元，比2022年执行数增加79.53%。",
            "base-year-named-wrongly",
            id="of-the-year-just-named",
        ),
        pytest.param(
            "财政拨款收入600.00万元，比2023年预算减少20.00万元。\n\n支出预算600.00万元，其中：财政拨款支出600.00"
            "万元，比2023年预算减少20.00万元。\n\n财政拨款收入支出增加的主要原因是车辆项目减少。",
            "reason-names-the-other-direction",
            id="reason-for-the-opposite",
        ),
    ],
)
def test_words_beside_the_figures_are_held_against_them(text: str, rule: str) -> None:
    assert [rule] == findings(f"2024年部门预算\n\n{text}")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "会议费支出12.00万元，比上年增加2.00万元，比年初预算减少1.00万元。会议费支出减少的主要原因是压减会议。",
            id="two-comparisons",
        ),
        pytest.param(
            "会议费支出12.00万元，比上年增加2.00万元。培训费支出减少的主要原因是压减培训。",
            id="another-item",
        ),
        pytest.param(
            "财政拨款收入90.00万元，比上年增加2.00万元。财政拨款支出减少的主要原因是项目推迟。",
            id="the-other-side",
        ),
        pytest.param(
            "会议费支出12.00万元，比上年增加2.00万元，增加的主要原因是会议增多。",
            id="no-name",
        ),
    ],
)
def test_a_reason_that_may_be_of_something_else_is_left_alone(text: str) -> None:
    assert findings(f"2024年部门预算说明\n\n{text}") == []


ECONOMIC = """\
2024年部门预算

2024年一般公共预算基本支出经济分类预算表

| 科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费 |
|---|---|---|---|---|
| 301 | 工资福利支出 | 7,055.26 | 7,055.26 | |
| 30101 | 基本工资 | 933.65 | 933.65 | |
| 30102 | 津贴补贴 | {} | 6,121.61 | |
| 302 | 商品和服务支出 | 792.34 | | 792.34 |
| 30201 | 办公费 | 121.91 | | 121.91 |
| 30209 | 物业管理费 | 670.43 | | 670.43 |
| 303 | 对个人和家庭的补助 | 366.75 | 366.75 | |
| 30302 | 退休费 | 366.75 | 366.75 | |
| 310 | 资本性支出 | 38.42 | | 38.42 |
| 31002 | 办公设备购置 | 38.42 | | 38.42 |
| | 合计 | 8,252.77 | 7,422.01 | 830.76 |
"""


def test_an_item_in_the_column_of_a_total_is_no_total_itself() -> None:
    assert findings(ECONOMIC.format("6,121.61")) == []
    assert findings(ECONOMIC.format("6,151.61")) != []


FORM = """\
2024年部门预算

“教育支出（类）普通教育（款）小学教育（项）”82.15万元，主要用于教学。

2024年机关运行经费预算为{}万元。

2024年支出预算表

单位：元

| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
|---|---|---|---|---|
| 205 | 教育支出 | 1,197,520 | 821,520 | 376,000 |
| 20502 | 普通教育 | 1,197,520 | 821,520 | 376,000 |
| 2050202 | 小学教育 | 821,520 | 821,520 | |
| 2050203 | 初中教育 | 376,000 | | 376,000 |
| | 合计 | 1,197,520 | 821,520 | 376,000 |

2024年“三公”经费和机关运行经费预算表

单位：万元

| “三公”经费合计 | 因公出国（境）费 | 公务接待费 | 公务用车购置及运行费 | 机关运行经费预算数 |
|---|---|---|---|---|
| 42.70 | 0.00 | 0.46 | 42.24 | 124.56 |
"""


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        pytest.param("82.15万元", "82.75万元", id="the-last-step-of-an-account"),
        pytest.param("{}万元", "127.56万元", id="a-form-of-one-row"),
    ],
)
def test_the_text_is_held_against_the_tables(right: str, wrong: str) -> None:
    assert findings(FORM.format("124.56")) == []
    assert ["text-and-table-differ"] == findings(FORM.replace(right, wrong).format("124.56"))


def test_a_budget_is_no_figure_of_a_table_of_what_was_spent() -> None:
    text = FORM.replace("预算", "决算").replace("”82.15万元，", "”。年初预算为82.75万元，")
    assert findings(text.format("124.56")) == []


@pytest.mark.parametrize(
    ("text", "right", "wrong", "rule"),
    [
        pytest.param(
            "上年会议费支出100.00万元。本年会议费支出120.00万元，比上年增加{}万元。",
            "20.00",
            "30.00",
            "change-amount-disagrees",
            id="last-year-in-the-sentence-before",
        ),
        pytest.param(
            "年初预算为{}，支出决算为90.00万元，完成年初预算的90%。",
            "100.00万元",
            "0",
            "rate-over-zero-base",
            id="nothing-without-a-unit",
        ),
        pytest.param(
            "年初预算为100.00万元，支出决算为90.00万元，年初预算完成率为{}%。",
            "90",
            "110",
            "execution-rate-disagrees",
            id="the-rate-of-a-budget-done",
        ),
    ],
)
def test_a_level_told_elsewhere_is_found(text: str, right: str, wrong: str, rule: str) -> None:
    assert findings(text.format(right)) == []
    assert rule in findings(text.format(wrong))


BOTH_SIDES = """\
2024年部门预算

收入预算1,000.00万元，其中：财政拨款收入1,000.00万元，比2023年预算减少{}万元；事业收入0万元；其他收入0万元。

支出预算1,000.00万元，其中：财政拨款支出预算1,000.00万元，比2023年预算减少{}万元。财政拨款支出预算中，一般公共预算拨款支出预算\
1,000.00万元，比2023年预算减少19.79万元；政府性基金拨款支出预算0万元，与2023年预算持平。
"""


@pytest.mark.parametrize("wrong", [("19.09", "19.79"), ("19.79", "19.09")])
def test_what_both_sides_changed_by_is_held_against_the_parts(wrong: tuple[str, str]) -> None:
    assert findings(BOTH_SIDES.format("19.79", "19.79")) == []
    assert "changes-do-not-add-up" in findings(BOTH_SIDES.format(*wrong))


def test_a_full_list_of_a_total_of_nothing_is_a_fault() -> None:
    text = "2024年预算安排购置车辆0辆，其中：机要通信用车0辆、执法执勤用车{}辆、其他用车0辆。"
    assert findings(text.format("0")) == []
    assert findings(text.format("3")) == ["parts-do-not-add-up"]
