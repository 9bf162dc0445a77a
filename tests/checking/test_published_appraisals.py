"""Turns of phrase of self-appraisals, accounts of single bodies and notices of works for people."""

from __future__ import annotations

import pytest

from tests.checking.samples import findings

RIGHT_AND_WRONG = [
    pytest.param(
        "村医轮训240人，完成全年300人目标的{}%。", "80", "82", id="an-aim-of-so-many-for-the-year"
    ),
    pytest.param(
        "发放创业贷款5,331万元，完成年目标任务5,700万元的{}%。",
        "93.5",
        "95.3",
        id="an-aim-for-the-year",
    ),
    pytest.param(
        "取得合格证774人（共24期），完成市级下达任务人数645人的{}%。",
        "120",
        "102",
        id="an-aim-set-from-above",
    ),
    pytest.param(
        "全县救助残疾儿童5,120人，发放康复金768.50万元。其中城市3,020人，累计发放康复金402.50万元；"
        "农村2,100人，累计发放康复金{}万元。",
        "366.00",
        "396.00",
        id="what-was-paid-to-the-parts-in-all",
    ),
    pytest.param(
        "一、救助支出100万元，受益500人次。其中：\n（1）医疗救助40万元，受益300人次；\n"
        "（2）助学{}万元，受益200人次。\n",
        "60",
        "66",
        id="items-of-an-amount-and-a-number",
    ),
    pytest.param(
        "一、中央救灾资金（{}万元）\n（一）修复渠道60万元；\n（二）支持产业发展30万元。\n",
        "90",
        "80",
        id="a-heading-with-the-total-of-its-list",
    ),
    pytest.param(
        "国内公务接待批次39个，接待人次{}人；国（境）外公务接待批次23个，接待人次31人。",
        "280",
        "28",
        id="visits-of-the-same-half",
    ),
    pytest.param(
        "1. 基本支出预算88.13万元。其中：\n工资福利支出预算71.61万元，占基本支出预算{}%。\n",
        "81.26",
        "82.16",
        id="a-share-of-the-total-above-the-list",
    ),
    pytest.param(
        "2023年基本支出{}万元，其中：\n人员经费80.99万元，主要包括：基本工资、津贴补贴。\n"
        "公用经费7.13万元，主要包括：办公费、其他商品和服务支出。\n",
        "88.12",
        "91.10",
        id="what-is-in-the-last-part-stands-beside-no-list",
    ),
    pytest.param(
        "善款收入712.80万元，利息收入76 .88万元，收入合计{}万元。",
        "789.68",
        "798.68",
        id="a-blank-before-the-point",
    ),
]


@pytest.mark.parametrize(("text", "right", "wrong"), RIGHT_AND_WRONG)
def test_the_relation_is_seen(text: str, right: str, wrong: str) -> None:
    assert findings(text.format(right)) == []
    assert findings(text.format(wrong)) != []


APART = [
    pytest.param(
        "一、2024年，省政府民生实事共12类46个事项。截至三季度末，已完成投资11.5亿元，完成年度总投资的88.8%。\n"
        "二、2024年，市政府民生实事共10类52个事项。截至三季度末，已完成投资28.5亿元，完成年度总投资的87.7%。\n",
        id="works-of-two-governments",
    ),
    pytest.param(
        "●4个市、12个县（区）水利单位超标准发放补贴142.9万元。\n"
        "●4个市、16个县（区）水利单位擅自扩大开支范围59.8万元。\n",
        id="what-those-counted-did",
    ),
    pytest.param(
        "二、各级生均经费\n\n普通小学为12,710.8元，比上年的12,446.0元增加264.8元，增长2.1%。\n\n"
        "（二）各级生均事业费\n\n普通小学为12,205.8元，比上年的12,204.5元增加1.3元，增长0.0%。\n",
        id="each-with-a-year-before-of-its-own",
    ),
    pytest.param(
        "1. 基本支出预算88.13万元。其中：\n工资福利支出预算71.61万元。\n"
        "商品和服务支出预算16.52万元。\n"
        "2. 项目支出2.97万元。其中：\n商品和服务支出预算2.97万元，占项目支出预算100%。\n",
        id="the-one-thing-that-a-part-was-spent-on",
    ),
    pytest.param(
        "近日下达2024年救灾补助26.02亿元，加上提前下达的113.61亿元，已累计下达2024年救灾补助139.63亿元。\n\n"
        "累计下达2024年救灾补助139.6亿元。\n",
        id="of-this-time-and-in-all",
    ),
    pytest.param(
        "一、中央救灾资金（90万元）\n（一）修复渠道60万元；\n（二）支持产业发展30万元。\n"
        "二、省级救灾资金（65万元）\n（一）支持产业发展45万元；\n（二）修复渠道20万元。\n",
        id="lists-of-two-funds",
    ),
    pytest.param("其他收入0.00万元，较上年增加0.00万元，增长0%。", id="nothing-and-nothing"),
    pytest.param(
        "国内公务接待批次397个，接待人次2,859人；国（境）外公务接待批次23个，接待人次142人。",
        id="visits-from-abroad",
    ),
]


@pytest.mark.parametrize("text", APART)
def test_two_things_of_like_names_contradict_nothing(text: str) -> None:
    assert findings(text) == []


SAME = [
    pytest.param(
        "一、全区民生实事共46个事项。截至三季度末，已完成投资11.5亿元，完成年度总投资的88.8%。\n"
        "二、我区民生实事共46个事项。截至三季度末，已完成投资15.1亿元，完成年度总投资的88.8%。\n",
        id="one-programme-told-twice",
    ),
    pytest.param(
        "一、总体情况\n\n城区普通小学生均经费为12,710.8元，比上年的12,446.0元增加264.8元，增长2.1%。\n\n"
        "二、分项情况\n\n城区普通小学生均经费为12,170.8元，比上年的12,446.0元增加264.8元，增长2.1%。\n",
        id="one-history",
    ),
]


@pytest.mark.parametrize("text", SAME)
def test_one_thing_told_twice_still_differs(text: str) -> None:
    assert findings(text) != []
