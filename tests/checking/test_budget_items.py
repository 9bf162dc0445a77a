"""Paragraphs about budget items: what each states is of the item, and all make up their total."""

from __future__ import annotations

import pytest

from tests.checking.samples import findings, verdicts
from tests.extraction.stated import facts

#: The name stands in a sentence of its own; the figures behind it name only stages.
NAMED_FIRST = """\
（三）一般公共预算财政拨款支出决算具体情况

一般公共预算财政拨款支出年初预算为{total}万元，支出决算为1,386.27万元。其中：

1、教育支出（类）普通教育（款）小学教育（项）。主要用于：学校日常运转。年初预算为{first}万元，支出决算为812.46万元。\
决算数小于预算数的主要原因：厉行节约。

2、教育支出（类）进修及培训（款）培训支出（项）。主要用于：教师培训。年初预算为0万元，支出决算为33.16万元。\
决算数大于预算数的主要原因：年中追加。

3、卫生健康支出（类）行政事业单位医疗（款）事业单位医疗（项）。主要用于：医疗保险。年初预算为163.50万元，\
支出决算为157.25万元。决算数小于预算数的主要原因：人员变动。

4、住房保障支出（类）住房改革支出（款）住房公积金（项）。主要用于：住房公积金。年初预算为398.20万元，支出决算为\
{last}万元。决算数小于预算数的主要原因：基数调整。
"""
SOUND = {"total": "1,405.10", "first": "843.40", "last": "383.40"}

#: Items without numbers, each with its amount behind the name.
QUOTED = """\
财政拨款支出年初预算为1,405.10万元，支出决算为1,386.27万元，完成年初预算的98.66%。

其中：

1.“教育支出（类）普通教育（款）小学教育（项）”{opening}万元，主要用于：学校日常运转。年初预算为843.40万元，支出决算为\
{spent}万元，完成年初预算的96.33%。

“教育支出（类）进修及培训（款）培训支出（项）”40.66万元，主要用于：

教师培训。年初预算为53.50万元，支出决算为40.66万元，完成年初预算的76.00%。

2.“住房保障支出（类）住房改革支出（款）住房公积金（项）”533.15万元，主要用于：公积金。年初预算为508.20万元，\
支出决算为{last}万元，完成年初预算的104.91%。
"""


def test_what_names_only_a_stage_is_of_the_item_of_its_paragraph() -> None:
    stated = [fact for fact in facts(NAMED_FIRST.format(**SOUND)) if fact.measure == "执行数"]
    assert [fact.item[-6:] for fact in stated[1:]] == [
        "小学教育（项）"[-6:],
        "培训支出（项）"[-6:],
        "单位医疗（项）"[-6:],
        "住房公积金（项）"[-6:],
    ]
    assert stated[1].item == "教育支出（类）普通教育（款）小学教育（项）"


def test_an_item_goes_on_in_the_paragraph_below_and_ends_at_the_next() -> None:
    text = QUOTED.format(opening="812.46", spent="812.46", last="533.15")
    planned = [fact.item for fact in facts(text) if fact.measure == "年初预算数"]
    assert planned[1:] == [
        "教育支出（类）普通教育（款）小学教育（项）",
        "教育支出（类）进修及培训（款）培训支出（项）",
        "住房保障支出（类）住房改革支出（款）住房公积金（项）",
    ]


def test_items_of_one_budget_are_no_restatements_of_each_other() -> None:
    assert findings(NAMED_FIRST.format(**SOUND)) == []
    assert findings(QUOTED.format(opening="812.46", spent="812.46", last="533.15")) == []


@pytest.mark.parametrize(
    ("key", "wrong"),
    [("total", "1,407.10"), ("first", "849.40"), ("last", "363.40")],
)
def test_the_items_make_up_their_total(key: str, wrong: str) -> None:
    text = NAMED_FIRST.format(**SOUND | {key: wrong})
    assert "parts-do-not-add-up" in findings(text)


def test_a_list_that_makes_up_the_budget_makes_up_what_was_spent_too() -> None:
    """No slip explains 383.40 and 290.15; the budgets of the same paragraphs add up."""
    text = NAMED_FIRST.format(**SOUND | {"last": "290.15"})
    assert "parts-do-not-add-up" in findings(text)


def test_a_list_that_leaves_items_out_contradicts_nothing() -> None:
    text = NAMED_FIRST.format(**SOUND | {"total": "2,918.77"}).replace("1,386.27", "2,733.51")
    assert findings(text) == []


def test_what_stands_behind_the_name_is_what_was_spent() -> None:
    sound = QUOTED.format(opening="812.46", spent="812.46", last="533.15")
    assert "holds" in verdicts(sound, "same-item-differs")
    wrong = QUOTED.format(opening="837.19", spent="812.46", last="533.15")
    assert "same-item-differs" in findings(wrong)


def test_a_budget_behind_the_name_is_no_spending() -> None:
    text = """\
1.教育支出（类）普通教育（款）小学教育（项）2026年预算数为520.10万元，比2025年执行数增加9.66万元。

2.卫生健康支出（类）行政事业单位医疗（款）事业单位医疗（项）2026年预算数为88.30万元，比2025年执行数减少2.14万元。
"""
    assert findings(text) == []


CODED = """\
六、财政拨款支出决算情况

（一）2080506机关事业单位职业年金缴费支出：年初预算数33.00万元，支出决算数32.10万元，完成预算的97.27%。

（二）2101102事业单位医疗：年初预算数33.00万元，支出决算数30.12万元，完成预算的91.27%。
"""


def test_a_name_behind_its_code_is_what_the_figures_are_of() -> None:
    items = [fact.item for fact in facts(CODED) if fact.measure == "执行数"]
    assert items == ["机关事业单位职业年金缴费支出", "事业单位医疗"]
    assert findings(CODED) == []
    assert "execution-rate-disagrees" in findings(CODED.replace("91.27", "97.12"))


def test_what_came_about_is_compared_with_last_year_and_not_what_was_planned() -> None:
    text = (
        "“三公”经费支出预算为12.00万元，支出决算为8.40万元，完成预算的70.00%。"
        "与上年相比，“三公”经费支出减少1.20万元，下降{}%。"
    )
    assert findings(text.format("12.50")) == []
    assert "growth-rate-disagrees" in findings(text.format("15.20"))


def test_a_second_item_named_in_a_paragraph_takes_over_from_there() -> None:
    text = (
        "1.“教育支出（类）普通教育（款）小学教育（项）”812.46万元。年初预算为843.40万元，支出决算为812.46万元。"
        "“教育支出（类）进修及培训（款）培训支出（项）”40.66万元。年初预算为53.50万元，支出决算为40.66万元。"
    )
    spent = [fact.item[-7:] for fact in facts(text) if fact.measure == "执行数"]
    assert spent == ["小学教育（项）", "培训支出（项）"]
