"""What a report tells of its results, told again word by word under its projects."""

from __future__ import annotations

import pytest

from tests.checking.samples import findings, verdicts

TWICE = """\
一、部门概况

（二）年度工作完成情况

1.深入实施人才政策。持续做好服务，全年向{0}名产业人才或单位（含往期）发放补贴{1}万元，为持卡人才提供{2}项\
服务待遇，为{3}人次提供免费体检服务，组织开展{4}期线上课程。

二、绩效情况

（三）项目支出绩效

1.人才发展专项资金。全年预算900万元，实际执行880万元，执行率97.8%。主要用于发放补贴，全年向{5}名产\
业人才或单位（含往期）发放补贴{6}万元，为持卡人才提供{7}项服务待遇，为{8}人次提供免费体检服务，组织开展{9}\
期线上课程。
"""
FIRST = ("636", "4,108.68", "15", "3381", "10")


def twice(**changed: str) -> str:
    """The report, with some of the figures of its second passage changed: ``_6="4,708.68"``."""
    return TWICE.format(*FIRST, *(changed.get(f"_{at}", FIRST[at - 5]) for at in range(5, 10)))


def test_a_passage_that_is_told_again_agrees_with_itself() -> None:
    assert findings(twice()) == []
    assert "holds" in verdicts(twice(), "restated-figure-differs")


@pytest.mark.parametrize(
    ("place", "figure"), [("_6", "4,708.68"), ("_7", "16"), ("_8", "3371"), ("_9", "40")]
)
def test_one_figure_of_it_that_was_changed_is_found(place: str, figure: str) -> None:
    assert findings(twice(**{place: figure})) == ["restated-figure-differs"]


def test_blanks_that_a_line_end_left_behind_do_not_hide_it() -> None:
    torn = twice(_8="3371").replace("为3371人次", "为 3371 人次").replace("待遇，为", "待遇， 为")
    assert findings(torn) == ["restated-figure-differs"]


FORMS = """\
（三）项目支出绩效

1.行政人员医疗补助。全年预算9,096.14万元，实际执行9,096.14万元，执行率100.0%。主要用于保障本单位人员按规\
定享受医疗待遇，共报销费用320人次，项目自评得分为98分。

2.事业人员医疗补助。全年预算9,096.14万元，实际执行9,000.00万元，执行率98.94%。主要用于保障本单位人员按规\
定享受医疗待遇，共报销费用415人次，项目自评得分为96分。
"""
SCHEMES = """\
二、主要工作

（二）职工医保

1.参保情况。持续扩大参保覆盖面，做好参保登记和政策宣传，年末参保人数为3.42万人。

（三）居民医保

1.参保情况。持续扩大参保覆盖面，做好参保登记和政策宣传，年末参保人数为9.18万人。
"""


@pytest.mark.parametrize("text", [FORMS, SCHEMES])
def test_the_projects_of_a_list_fill_in_one_form(text: str) -> None:
    assert findings(text) == []


ROUGH = """\
一、党建工作。创建“政策配送”品牌，主动上门宣讲惠企政策、收集用工需求，先后服务企业{0}多家次。

二、主要成效。创建“政策配送”品牌，主动上门宣讲惠企政策、收集用工需求，先后服务企业{1}多家次。
"""


def test_two_round_figures_of_one_passage_must_be_rounded_alike() -> None:
    assert findings(ROUGH.format("3,400", "3400")) == []
    assert findings(ROUGH.format("3,400", "3,900")) != []
    assert findings(ROUGH.format("3,000", "3,400")) == []  # 3,000多 may be 3,400多
    about = ROUGH.replace("企业{0}多", "企业约{0}").replace("企业{1}多", "企业约{1}")
    assert findings(about.format("1,500", "1,600")) != []
    assert findings(about.format("1,500", "1,480")) == []
    assert findings(ROUGH.replace("企业{0}多", "企业约{0}").format("3,500", "3,400")) == []


TASKS = """\
某区民政局2023年工作情况

（二）年度总体工作和重点工作任务

1.深入推进养老服务。扎实推进居家社区养老服务体系建设，完善政策、培育组织、树立典型，评选出东河街、西山街2个\
示范站，给予扶持经费各20万元。

（四）主要工作成效

1.深入推进养老服务。扎实推进居家社区养老服务体系建设，完善政策、培育组织、树立典型，评选出东河街、西山街{0}个\
示范站，给予扶持经费各{1}万元。
"""


def test_tasks_told_in_the_words_of_the_results_are_no_aims() -> None:
    rule = "restated-figure-differs"
    assert findings(TASKS.format(2, 20), rule) == []
    assert findings(TASKS.format(3, 20), rule) == [rule]
    assert findings(TASKS.format(2, 30), rule) == [rule]
    goals = TASKS.replace("年度总体工作和重点工作任务", "年度绩效目标")
    assert findings(goals.format(2, 30), rule) == []


HEADED = """\
某区民政局2023年工作情况

{0}

（一）养老工作。深入贯彻落实养老服务各项政策，扎实推进居家社区养老服务体系建设，全年为困难老年人提供居家养老\
上门服务1200人次，发放补贴36.50万元。

{1}

（一）养老工作。深入贯彻落实养老服务各项政策，扎实推进居家社区养老服务体系建设，全年为困难老年人提供居家养老\
上门服务980人次，发放补贴36.50万元。
"""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("一、东河镇", "二、西山镇"),
        ("一、养老服务中心", "二、救助管理站"),
        ("一、城区", "二、农村"),
        ("一、第一季度", "二、第二季度"),
        ("一、本年工作", "二、下一步打算"),
        ("一、年度绩效目标", "二、完成情况"),
    ],
)
def test_headings_say_of_whom_and_when(one: str, other: str) -> None:
    assert findings(HEADED.format(one, other)) == []


def test_parts_of_one_report_speak_of_the_same() -> None:
    headed = HEADED.format("一、重点工作任务", "二、主要成效")
    assert findings(headed) == ["restated-figure-differs"]


FUNDS = """\
最大的一项是职工医保基金。2023年这部分基金收入207.90亿元，同比增长14%，完成预算的111%；支出166.99亿元，同比增长20%，完成预算的101%。

另一项是工伤保险基金。2023年收入68.73亿元，增长16%，完成预算的111%；支出56.67亿元，增长20%，完成预算的105%。

此外，由两项制度合并而成的居民养老保险基金，2023年收入21.73亿元，增长9%，完成预算的104%；支出14.31亿元，增长18%。

由两项制度合并而成的居民医疗保险基金，2023年收入39.27亿元，增长20%，完成预算的104%；支出36.88亿元，增长23%。
"""


def test_income_and_expenditure_alone_are_of_any_fund() -> None:
    assert findings(FUNDS) == []


@pytest.mark.parametrize(("again", "found"), [("36.50", False), ("35.60", True)])
def test_of_one_body_they_are_told_again(again: str, found: bool) -> None:
    text = "一、预算执行\n\n本中心全年实际收入36.50万元。\n\n二、小结\n\n本中心全年实际收入"
    assert bool(findings(f"{text}{again}万元。")) is found
