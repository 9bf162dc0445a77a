"""Shares in a list by one axis whose total nobody states."""

from __future__ import annotations

import pytest

from tests.checking.samples import broken, findings, verdicts

RULE_ID = "share-of-list-disagrees"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # exact shares that agree on what they are shares of
        ("按性别分，男教师240人，占48%；女教师260人，占52%。", ["holds", "holds"]),
        ("按性别分，男教师240人（占48%），女教师260人（占52%）。", ["holds", "holds"]),
        ("分城乡看，城镇902万人，占总人口比重为63.92%；乡村509万人，占36.08%。", ["holds"] * 2),
        # round words: each fits, and together they are the whole
        (
            "从地区分布看，东部45个，约占五成；中部30个，约占三分之一；西部15个，约占六分之一。",
            ["holds"] * 3,
        ),
        # an open list bears nothing out
        ("按学段分，小学生420人，占四成以上；初中生180人，占一成以上。", ["unchecked"] * 2),
        # 17.9% is still said to be nearly a fifth
        (
            "分年龄，零至十四岁二千五百万人，近五分之一；十五岁以上一亿一千五百万人，占六成以上。",
            ["holds", "holds"],
        ),
    ],
)
def test_shares_that_the_list_allows(text: str, expected: list[str]) -> None:
    assert expected == verdicts(text, RULE_ID)


@pytest.mark.parametrize(
    ("text", "share", "told"),
    [
        (
            "分年龄，甲组1,200人，近五分之一；乙组4,000人，占七成以上；丙组1,500人，占一成多。",
            "七成以上",
            "至多为59.70%",
        ),
        ("按学段分，甲42人，占60%；乙18人，占35.4%；丙10人，占14.3%。", "35.4%", "至多为25.71%"),
        ("分级次看，省级30亿元，占近四成；市县70亿元，占六成以上。", "近四成", "至多为30.00%"),
        # men and women are all
        ("分性别看，男性35人，占七成，女性15人，占四成。", "四成", "为30.00%"),
        # the others are shares of 2,000
        (
            "从来源看，电话1,620件，占81.0%；网站260件，占31.0%；来信60件，占3.0%；其他60件，占3.0%。",
            "31.0%",
            "为13.00%",
        ),
    ],
)  # fmt: skip
def test_a_share_that_the_list_does_not_allow(text: str, share: str, told: str) -> None:
    finding = broken(text, RULE_ID)

    assert f"占比写作{share}，" in finding.message
    assert told in finding.message


@pytest.mark.parametrize(
    "text",
    [
        # shares of women among each age, not of all
        "按年龄分，0-14岁100人，女性占48%；15-59岁500人，女性占49%；60岁以上120人，女性占55%。",
        # open ends overlap
        "按年龄看，15-59岁8944人，占63.9%；60岁及以上2604人，占18.60%；65岁及以上1906人，占13.61%。",
        "从规模看，1亿元以上项目20个，占两成；5000万元以上项目50个，占五成；其余30个。",
        # one case may be about several things
        "按诉求类型分，涉及教育的500件，占60%；涉及医疗的450件，占55%。",
        "从内容看，教育500件，占50%；医疗450件，占45%；住房300件，占30%。",
        # of a plan each
        "按乡镇分，甲镇完成改厕500户，完成95%；乙镇完成300户，完成90%；丙镇完成200户，完成88%。",
        "分项目看，甲项目支出1200万元，占年初预算的95%；乙项目支出300万元，占年初预算的98%。",
        "从执行情况看，甲项目1200万元，占95%；乙项目300万元，占98%。",
        # no axis
        "甲镇完成300户，占60%；乙镇完成300户，占30%。",
        # of unlike units
        "按类型分，培训20期，占60%；资金300万元，占70%。",
    ],
)
def test_lists_that_do_not_divide_one_whole(text: str) -> None:
    assert findings(text, RULE_ID) == []


@pytest.mark.parametrize(
    "text",
    [
        # a part of a part, as a share of everybody
        "按年龄看，60岁及以上2604人，占18.60%；其中65岁及以上1906人，占13.61%；0-14岁2533人，占18.1%。",
        "按学历分，本科以上320人，占64%，其中硕士80人，占16%；专科130人，占26%；中专50人，占10%。",
        # another axis begins
        "按性别分，男240人，占48%，女260人，占52%；按职称分，高级150人，占30%，中级350人，占70%。",
        # the first of a list that 其他 closes is no total
        "从来源看，电话34859件，占90.67%，微信2724件，占7.09%，其他864件，占2.25%。",
        "从来源看，电话34859件（90.67%），微信2724件（7.09%），其他864件（2.25%）。",
        "从来源看，电话1,620件，占81.0%；网站260件，占13.0%；来信120件，占6.0%。",
    ],
)
def test_what_stands_beside_a_share_with_a_share_of_its_own_is_no_total(text: str) -> None:
    assert findings(text) == []
