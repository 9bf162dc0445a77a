"""Short statements, each with one relation: the share of a stated whole, what each of so many had.

Beside each fault stands what looks like it and is sound.
"""

from __future__ import annotations

import pytest

from auditor.extraction import extract
from auditor.reading import read_text
from tests.checking.samples import findings

SHARE = "share-disagrees"
RISE = "growth-rate-disagrees"
EACH = "each-times-number-does-not-add-up"
LISTED = "listed-things-miscounted"
ROLLING = "opening-and-closing-levels-disagree"
UNSPENT = "unspent-of-budget-and-spending-disagrees"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("获奖36人，占参赛人数240人的比例为16%。", [SHARE]),
        ("获奖36人，占参赛人数240人的比例为15%，占获奖单位的比例为20%。", []),
        ("服务业增加值186.4亿元，占全县生产总值412.6亿元的比重达46.2%。", [SHARE]),
        ("服务业增加值186.4亿元，占全县生产总值412.6亿元的比重为45.2%，提高1.2个百分点。", []),
        # the share of the year before
        ("税收28.4亿元，占收入38.6亿元的比重由上年的71.2%提高到73.6%。", []),
        ("税收28.4亿元，占收入38.6亿元的比重由71.2%提高到73.6%。", []),
        ("外来人员占全镇人口4.2万人的比重为31%，其中务工1年以上的0.9万人。", []),
    ],
)
def test_a_share_named_behind_its_whole(text: str, expected: list[str]) -> None:
    assert expected == findings(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("在校生较上年增加320人，增长8.2%，总数达到4,520人。", [RISE]),
        ("在校生较上年增加320人，增长7.6%，总数达到4,520人。", []),
        ("会议费比上年减少2.4万元，下降18.2%，为9.6万元。", [RISE]),
        ("零售额同比增长9.2%，增加4.2亿元，增至48.6亿元。", [RISE]),
        # of another thing, of more than this year, or of no amount
        ("工业增加值增长8.6%，利润总额同比增加1.2亿元，增长15.4%，达到9.0亿元。", []),
        ("新增贷款比上年增加3亿元，增长10%，累计达到133亿元。", []),
        ("收入比上年增加2亿元，增长5%，支出比上年增加3亿元，增长6%，达到53亿元。", []),
        ("投资增速比上年提高2.1个百分点，达到8.6%。", []),
    ],
)
def test_a_level_told_behind_what_it_rose_by(text: str, expected: list[str]) -> None:
    assert expected == findings(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("4个片区各设置巡查组3个，共设置巡查组14个。", [EACH]),
        ("每个社区配备网格员5名，24个社区共配备网格员130名。", [EACH]),
        ("每个社区配备网格员5名，24个社区共配备网格员120名。", []),
        ("12个乡镇各新建广场2个，全县共新建广场30个。", []),
        ("6个社区各配备咨询师3名，另聘专家2名，共配备20名。", []),
        ("5个片区各设2个网格组，每组3人，共30人。", []),
        ("每个村卫生室配备村医2名，全县共有村医260名。", []),
        ("4个组各有成员5名，共检查企业86家，发现问题20个。", []),
    ],
)
def test_so_many_of_each_of_one_sort(text: str, expected: list[str]) -> None:
    assert expected == findings(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "共开展三次督查，分别为3月的安全督查、6月的防汛督查、9月的食品督查、11月的消防督查。",
            [LISTED],
        ),
        ("共开展三次督查，分别为3月的安全督查、6月的防汛督查、9月的食品督查。", []),
        ("全年组织5次演练，包括防汛演练、消防演练、地震演练、反恐演练。", []),
        ("组织督查3次，分别为上半年督查1次、下半年督查2次。", []),
        ("召开联席会议5次（1月8日、3月12日、7月6日、11月20日）。", [LISTED]),
        ("召开联席会议5次（1月8日、3月12日、7月6日、11月20日等）。", []),
        ("召开联席会议5次（1月、3月、7月、11月）。", []),
        ("修订制度3项，分别为《采购办法》《资产办法》。", [LISTED]),
        ("修订制度3项，包括《采购办法》《资产办法》等。", []),
        ("设置三个一级指标，分别为产出指标、效益指标、满意度指标、成本指标。", [LISTED]),
        ("开展三个一活动，做到三个一致。", []),
    ],
)
def test_as_many_as_are_told_one_by_one(text: str, expected: list[str]) -> None:
    assert expected == findings(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("年初有在建项目18个，新开工9个，完工12个，年末在建项目16个。", [ROLLING]),
        ("年初有在建项目18个，新开工9个，完工12个，年末在建项目15个。", []),
        (
            "2021年末贷款余额18.42亿元，2022年新增3.65亿元，偿还1.27亿元，年末余额20.90亿元。",
            [ROLLING],
        ),
        ("年初未办结信访件42件，新受理386件，办结401件，年末未办结37件。", [ROLLING]),
        ("年初在校生3,260人，新招生860人，毕业780人，年末教职工312人。", []),
        ("2021年末在册3,260人，2022年新增412人，退出536人，年末特困人员146人。", []),
        ("年初确定重点项目60个，新开工42个，完工18个，年底前可再开工10个。", []),
        ("全年预算安排1,586万元，支出1,423万元，年末结余153万元。", [UNSPENT]),
        # those who moved are told behind, or not at all
        ("上年末户籍人口42.6万人，全年出生2,860人，死亡3,120人，年末户籍人口42.4万人。", []),
        ("年初有学员860人，新招120人，毕业260人，年末700人，另转出20人。", []),
        # what was left before is in it, or what was added
        ("上年结余20万元，预算数100万元，实际支出110万元，结余10万元。", []),
        ("年初预算安排100万元，年中追加30万元，支出120万元，年末结余10万元。", []),
    ],
)
def test_what_was_there_and_what_is_left(text: str, expected: list[str]) -> None:
    assert expected == findings(text)


@pytest.mark.parametrize(
    "text",
    [
        # of two years the parts are of the one told last
        "2021年末债务余额18.42亿元，2022年末债务余额20.80亿元，其中一般债务11.2亿元、专项债务9.6亿元。",
        # what was added is no part that fills a list
        "债务余额20.80亿元，其中一般债务9.6亿元，新增专项债券3.65亿元。",
    ],
)
def test_parts_of_the_last_of_two_years(text: str) -> None:
    assert findings(text) == []


RESPECTIVE = "respective-figures-do-not-add-up"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一、二、三季度分别支付312万元、286万元、405万元，累计支付1,013万元。", [RESPECTIVE]),
        ("1—3季度分别完成税收4.2亿元、5.1亿元、4.6亿元，累计完成13.6亿元。", [RESPECTIVE]),
        ("市、区两级分别投入560万元、240万元，总投入820万元。", [RESPECTIVE]),
        (
            "2020年至2022年分别安排资金300万元、350万元、400万元，三年共安排1,080万元。",
            [RESPECTIVE],
        ),
        # of more than is told
        ("一、二、三季度分别支付312万元、286万元、405万元，全年支付1,413万元。", []),
        ("二、三季度分别支付286万元、405万元，累计支付1,003万元。", []),
        ("2020年至2022年分别安排资金300万元、350万元、400万元，五年共安排1,880万元。", []),
        ("市、县两级分别投入560万元、240万元，总投资1,200万元。", []),
    ],
)
def test_runs_of_quarters_levels_and_years(text: str, expected: list[str]) -> None:
    assert expected == findings(text)


SAVED, CUT, REVIEWED = (
    "saved-amount-disagrees",
    "cut-by-review-disagrees",
    "cut-in-review-disagrees",
)
BY_TIME = "standard-by-number-by-time-disagrees"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("招标控制价650万元，中标价612万元，节约48万元。", [SAVED]),
        ("招标控制价650万元，中标价612万元，节约38万元。", []),
        ("招标控制价650万元，中标价612万元，节约约40万元。", []),
        ("较预算节约资金12万元，预算240万元，实际支出228万元。", []),
        ("送审金额3,260万元，审定金额2,985万元，审减285万元。", [CUT]),
        ("送审金额3,260万元，审定金额2,985万元，核减285万元。", [REVIEWED]),
        ("送审金额3,260万元，审定金额2,985万元，核减350万元，核增75万元。", []),
        ("送审金额860万元，审定金额820万元，比上年核减额减少20万元。", []),
        ("按每人每月1,200元标准，为45名岗位人员发放12个月补贴，共计64.6万元。", [BY_TIME]),
        # for how long is not said
        ("按每人每月1,200元标准，为45名岗位人员发放补贴，共计64.6万元。", []),
    ],
)
def test_what_was_saved_cut_or_paid_each_month(text: str, expected: list[str]) -> None:
    assert expected == findings(text)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("服务对象满意度为96.8%。", "从回访看，服务对象满意度98.6%。", 1),
        ("本部门2022年全年预算数2,318.60万元。", "全年预算数2,381.60万元。", 1),
        ("群众满意度为96.8%。", "企业满意度为98.6%。", 0),
        ("2021年服务对象满意度为96.8%。", "2022年服务对象满意度为98.6%。", 0),
        (
            "服务对象满意度为96.8%。",
            "服务对象满意度98.6%。\n\n三、其他\n\n服务对象满意度91.2%。",
            0,
        ),
    ],
)
def test_one_measure_of_a_report_told_twice(one: str, other: str, expected: int) -> None:
    assert len(findings(f"一、概况\n\n{one}\n\n二、效益\n\n{other}")) == expected


PARTS, RATE = "parts-do-not-add-up", "rate-of-two-counts-disagrees"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("扣分情况：预算执行率扣0.8分、产出质量扣1.5分、社会效益扣2分，共扣5.3分。", [PARTS]),
        ("扣分情况：预算执行率扣0.8分、产出质量扣1.5分、社会效益扣2分，共扣4.3分。", []),
        ("产出指标得28分，扣2分，效益指标得27分，扣3分，共扣5分。", []),
        ("产出指标得28分，效益指标得27分，共扣5分。", []),
        ("年末实有268人，其中在职人员186人、离休人员3人、退休人员77人。", [PARTS]),
        ("年末实有268人，其中在职人员186人、退休人员77人。", []),
        ("收回问卷486份，其中非常满意312份、满意138份、一般26份、不满意8份。", [PARTS]),
        ("收回问卷486份，其中非常满意312份、满意138份、不满意8份、未作答28份。", []),
        ("收回问卷486份，其中满意450份、不满意8份。", []),
    ],
)
def test_what_makes_up_all_there_is(text: str, expected: list[str]) -> None:
    assert expected == findings(text)


@pytest.mark.parametrize(
    "text",
    [
        "资金到位率100%，执行率95.6%，资金到位860万元，支出822.2万元。",
        "由市财政承担60%，区财政承担40%，市级承担资金360万元，区级承担资金240万元。",
        "发现隐患412处，现场整改386处，限期整改26处，整改率100%。",
        "债务余额386.4亿元，其中一般债务142.6亿元，专项债务243.8亿元，债务率86.4%。",
        "播种面积86.4万亩，其中粮食62.8万亩，总产量24.6万吨，平均亩产392公斤。",
        "专家评分92、95、90、93、95分，平均93分，去掉最高分和最低分后平均93.3分。",
    ],
)
def test_a_rate_or_average_of_other_figures(text: str) -> None:
    assert findings(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "受理信访事项984件，其中办结898件、正在办理86件，办结率91.62%。",
        "检查单位186家，其中合格162家、不合格24家，合格率81.7%。",
    ],
)
def test_a_rate_of_the_part_that_it_names(text: str) -> None:
    assert findings(text) == [RATE]


MEAN = "mean-of-listed-figures-disagrees"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("对镇街开展考核，甲镇95.2分、乙镇93.8分、丙镇92.6分，平均94.9分。", [MEAN]),
        ("对镇街开展考核，甲镇95.2分、乙镇93.8分、丙镇92.6分，平均93.9分。", []),
        # the mean of more than the first three
        ("得分前三名为甲镇95.2分、乙镇93.8分、丙镇92.6分，平均91.2分。", []),
        ("参加考核12个，其中甲镇95.2分、乙镇93.8分、丙镇92.6分，平均91.2分。", []),
        ("甲镇95.2分、乙镇93.8分、丙镇92.6分位居前列，平均91.2分。", []),
        ("按每亩1,000元标准补偿426亩，按每亩800元标准补偿258亩，共补偿65.24万元。", [EACH]),
        ("按每亩1,000元标准补偿426亩，按每亩800元标准补偿258亩，共补偿63.24万元。", []),
        ("按每户2万元标准补助126户、每户1.5万元标准补助86户，共补助资金391万元。", [EACH]),
        ("对3个村各投入2万元、5个村各投入1万元，共投入12.6万元。", []),
        ("人员经费1,862.4万元，占基本支出的86.8%；基本支出合计2,102万元。", [SHARE]),
        ("人员经费1,862.4万元，占基本支出的88.6%；基本支出合计2,102万元。", []),
        ("发放创业补贴86笔43万元，每笔5,200元。", ["standard-times-people-disagrees"]),
        ("发放创业补贴86笔43万元，每笔5,000元。", []),
    ],
)
def test_means_standards_and_wholes_told_last(text: str, expected: list[str]) -> None:
    assert expected == findings(text)


def test_what_is_handed_down_is_not_what_is_reached() -> None:
    assert [
        fact.item
        for fact in extract(read_text("第一批资金下达680万元，送达文书1,286份。")).facts
        if fact.kind != "ordinal"
    ] == [
        "第一批资金下达",
        "送达文书",
    ]


SPARED = "saved-of-budget-disagrees"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("会议费全年预算18.5万元，实际支出12.36万元，比预算节约6.41万元。", [SPARED]),
        ("会议费全年预算18.5万元，实际支出12.36万元，比预算节约6.14万元，下降33.19%。", []),
        ("会议费预算12万元，实际支出11.6万元，比上年节约0.8万元。", []),
        ("预算100万元，实际支出96万元，通过优化方案节约2万元。", []),
        ("项目预算500万元，评审后安排460万元，实际支出455万元，节约45万元。", []),
        ("办公费预算60万元，支出48万元，水电费预算30万元，支出26万元，分别节约12万元、4万元。", []),
    ],
)
def test_what_was_spared_of_a_budget(text: str, expected: list[str]) -> None:
    assert expected == findings(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("采购应急帐篷150顶，每顶1,680元，共计26.2万元。", ["amount-each-disagrees"]),
        ("采购应急帐篷150顶，每顶1,680元，共计25.2万元。", []),
        ("每瓶饮用水2元，采购600箱，每箱24瓶，共2.88万元。", []),
        ("单位能耗下降目标为3%，实际下降3.4%，超额完成0.4个百分点。", []),
    ],
)
def test_what_each_of_a_thing_costs(text: str, expected: list[str]) -> None:
    assert expected == findings(text)
