"""What an average is counted by."""

from __future__ import annotations

import pytest

from tests.checking.samples import findings, said, verdicts


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("公务接待费1.66万元，国内公务接待22批次、183人次，人均91元。", 0),
        ("公务接待费1.66万元，国内公务接待22批次、183人次，人均121元。", 1),
        ("公务接待费1.66万元，国内公务接待22批次、183人次，人均约90元。", 0),
        ("公务接待费1.66万元，国内公务接待22批次、183人次，人均约121元。", 1),
        ("车辆运行维护费24.5万元，保有量7辆，驾驶员12人，平均每辆3.5万元。", 0),
        ("车辆运行维护费24.5万元，保有量7辆，驾驶员12人，平均每辆5.3万元。", 1),
        ("公务接待费884.7万元，国内接待7306批次、61240人次，人均144.5元、批均1211元。", 0),
        ("资助学生9,846人次、金额1,127.32万元，人次均资助1,145元。", 0),
        ("资助学生9,846人次、金额1,127.32万元，人次均资助1,415元。", 1),
        ("补助36.0万元，惠及120户、410人，户均3,000元。", 0),
        ("补助36.0万元，惠及120户、410人，户均3,300元。", 1),
        # a semicolon between what was spent and on how many
        ("公车费9.16万元，公务接待费5.36万元；国内公务接待47批次、412人次，人均130元。", 0),
        ("公车费9.16万元，公务接待费5.36万元；国内公务接待47批次、412人次，人均203元。", 1),
        ("公车费9.16万元，培训费5.36万元；国内公务接待47批次、412人次，人均203元。", 0),
    ],
)
def test_an_average_rests_on_the_count_that_it_names(text: str, faults: int) -> None:
    assert findings(text, "average-disagrees") == ["average-disagrees"] * faults


def test_an_average_of_what_nobody_counted_is_not_checked() -> None:
    text = "补助36.0万元，惠及120户，人均880元。"
    assert [one.verdict for one in said(text, "average-disagrees")] == ["unchecked"]


ACROSS = "average-disagrees"


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        # the count in the sentence before, told by its unit
        ("全年改建厕所46座。改造分布在9个乡镇，完成投资552万元，平均每座投资12.00万元。", "holds"),
        ("全年改建厕所46座。改造分布在9个乡镇，完成投资552万元，平均每座投资13.50万元。", "broken"),
        (
            "全年送戏下乡310场，其中剧团演出190场、其余为民间演出。财政补贴186.00万元，场均补贴6000元。",
            "holds",
        ),
        (
            "全年送戏下乡310场，其中剧团演出190场、其余为民间演出。财政补贴186.00万元，场均补贴6000万元。",
            "broken",
        ),
        # what is shared out stands elsewhere, told by its name
        (
            (
                "一、“三公”经费\n\n公务用车运行维护费28.80万元，公务接待费6.10万元。\n\n"
                "公务用车保有量9辆，车均运行维护费3.20万元。"
            ),
            "holds",
        ),
        (
            (
                "一、“三公”经费\n\n公务用车运行维护费28.80万元，公务接待费6.10万元。\n\n"
                "公务用车保有量9辆，车均运行维护费3.60万元。"
            ),
            "broken",
        ),
        (
            "全市地区生产总值1824.50亿元。人均地区生产总值50681元（按年平均常住人口360.00万人计算）。",
            "holds",
        ),
        (
            "全市地区生产总值1824.50亿元。人均地区生产总值53681元（按年平均常住人口360.00万人计算）。",
            "broken",
        ),
        # a whole and its parts: the whole is meant, but the parts may be
        (
            "建设任务30.00万亩，其中新建21.00万亩、改造9.00万亩，总投资5.10亿元，亩均投资1700元。",
            "holds",
        ),
        (
            "建设任务30.00万亩，其中新建21.00万亩、改造9.00万亩，总投资5.10亿元，亩均投资1500元。",
            "broken",
        ),
        # of two averages of a sentence each has its own figures; a bound is held against these
        (
            "5项大型项目获补助900万元，项均180万元，20项小型项目获补助980万元，项均超过48万元。",
            "holds",
        ),
        (
            "5项大型项目获补助900万元，项均180万元，20项小型项目获补助980万元，项均超过50万元。",
            "broken",
        ),
        (
            (
                "新建泵站4座，泵房面积2,150平方米；改造泵站6座，泵房面积1,020平方米。\n\n二、支出\n\n"
                "新建泵站支出408.50万元，平均每平方米1,900万元。"
            ),
            "unchecked",
        ),
    ],
)
def test_an_average_may_rest_on_figures_of_other_sentences(text: str, verdict: str) -> None:
    assert [one.verdict for one in said(text, ACROSS) if one.reported][-1:] == [verdict]


@pytest.mark.parametrize(
    "text",
    [
        # posts are no people, a plan is no count of what was done
        "核定编制60名，实有52人，支出公用经费156万元，人均3.00万元。",
        # the average of a part, whose own figures nobody states
        "总投资6,200万元，涉及居民2,500户。东片区户均投资2.55万元。",
        # people of another matter
        "举办培训班12期、培训860人。慰问困难职工支出18.00万元，人均600元。",
        # of those mended, not of all there are; of last year
        "全县现有水库26座。除险加固投资1,800万元，平均每座90万元。",
        "2022年送戏下乡300场。2023年财政补贴168.00万元，场均补贴6,000元。",
        # what surveys give
        "全县常住人口52.00万人，居民收入总额130.00亿元，人均可支配收入31,200元。",
        # of a month
        "全年发放补贴1,200万元，惠及2,000人，月均领取1,600人，月人均625元。",
        "外出务工2.16万人。开发护林岗位1,830个，人均月补贴600元，全年发放1,317.6万元。",
        "公务用车保有量8辆。当年购置公务用车2辆，支出36万元，平均每辆18万元。",
    ],
)
def test_figures_of_another_matter_speak_against_no_average(text: str) -> None:
    assert findings(text) == []


def test_in_a_table_the_column_says_what_an_average_is_of() -> None:
    text = (
        "# 补贴发放情况\n\n| 乡镇 | 户数（户） | 补助金额（万元） | 户均补助（万元） |\n"
        "|---|---|---|---|\n| 甲乡 | 120 | 36.00 | 0.35 |\n| 乙乡 | 200 | 80.00 | 0.40 |\n"
    )
    verdicts = [one.verdict for one in said(text, ACROSS) if one.reported]
    assert verdicts == ["unchecked", "holds"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("铺设管网18.6公里，完成投资3,720万元，单位造价200万元/公里。", False),
        ("铺设管网18.6公里，完成投资3,720万元，单位造价220万元/公里。", True),
        ("培训学员640人次，支出51.20万元，人均800元/人次。", False),
        ("培训学员640人次，支出51.20万元，人均880元/人次。", True),
        ("新建公厕24座，完成投资720万元，单座造价33万元。", True),
        ("专任教师2,400人，在校生36,000人，平均每名教师负担学生15人。", False),
        ("专任教师2,400人，在校生36,000人，平均每名教师负担学生18人。", True),
        # of the small ones nobody says how many there are
        (
            "减税12.60亿元，惠及企业1.80万户，户均7万元；其中小微企业减税5.40亿元，户均减税3.60万元。",
            False,
        ),
        ("全年领取补贴9,800人，月均领取5,100人，发放6,120万元，月人均1,000元。", False),
    ],
)
def test_averages_by_their_unit(text: str, found: bool) -> None:
    assert bool(findings(text)) is found


def test_what_is_shared_out_need_not_bear_the_name_of_the_average() -> None:
    text = "“医疗救助”项目预算2,364万元，直接救助1.37万人次、支出1,197.60万元，人次均救助{}元。"
    assert verdicts(text.format("874"), "average-disagrees") == ["holds"]
