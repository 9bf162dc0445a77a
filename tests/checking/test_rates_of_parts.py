"""What a total grew by, or was completed to, follows from its parts where they make it up."""

from __future__ import annotations

import pytest

from tests.checking.samples import findings, said

RULE = "rate-of-all-is-no-mean-of-its-parts"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "全年接待游客300万人次，增长10.0%，其中过夜游客100万人次，增长20.0%，一日游游客200万人次，增长5.5%。",
            False,
        ),
        (
            "全年接待游客300万人次，增长12.0%，其中过夜游客100万人次，增长20.0%，一日游游客200万人次，增长5.5%。",
            True,
        ),
        # what fell counts below nothing
        (
            "全镇支出832.7万元，下降6.2%。其中：基本支出512.4万元，增长1.1%；项目支出320.3万元，下降15.9%。",
            False,
        ),
        (
            "全镇支出832.7万元，下降6.2%。其中：基本支出512.4万元，增长1.1%；项目支出320.3万元，增长15.9%。",
            True,
        ),
        # so much of the budget
        (
            "总收入完成20348万元，为预算的55.3%。其中：本级13916万元，为预算的56%；上划6432万元，为预算的53.8%。",
            False,
        ),
        (
            "总收入完成20348万元，为预算的55.3%。其中：本级13916万元，为预算的65%；上划6432万元，为预算的53.8%。",
            True,
        ),
        # a list that no word announces
        (
            (
                "全区收入20348万元，同比增长8.2%。国税部门完成3954万元，同比下降7.2%；"
                "地税部门完成10529万元，同比增长8.3%；财政部门完成5865万元，同比增长21.5%。"
            ),
            False,
        ),
        # one that goes on with what is no part any more
        (
            (
                "公共预算收入3165.80万元，增长17.2%，其中：税收收入2389.98万元，增长9.7%；"
                "非税收入775.82万元，增长48.1%；基金收入161.60万元；国资收入18.68万元。"
            ),
            False,
        ),
        (
            (
                "公共预算收入3165.80万元，增长71.2%，其中：税收收入2389.98万元，增长9.7%；"
                "非税收入775.82万元，增长48.1%；基金收入161.60万元；国资收入18.68万元。"
            ),
            True,
        ),
        # cut off where others round: 8.46% as 8.4%
        (
            "全县用电108.46亿千瓦时，增长8.4%，其中工业60亿千瓦时，增长9.0%，其他48.46亿千瓦时，增长7.7%。",
            False,
        ),
    ],
)
def test_the_rate_of_a_total_follows_from_its_parts(text: str, found: bool) -> None:
    assert bool(findings(text, RULE)) is found


@pytest.mark.parametrize(
    "text",
    [
        # at constant prices
        (
            "生产总值178.86亿元，增长8.1%，其中，一产增加值3.36亿元，增长2.4%；二产增加值74.08亿元，增长7.6%；"
            "三产增加值101.42亿元，增长3.5%。"
        ),
        # not as the levels stand
        "总收入203.48亿元，扣除留抵退税因素后增长8.2%。其中：本级139.16亿元，增长6.3%；上划64.32亿元，增长32.6%。",
        # one over the year before, one over the budget
        "总收入203.48亿元，增长8.2%。其中：本级139.16亿元，比预算增长6.3%；上划64.32亿元，增长32.6%。",
        # of the budget here, of the adjusted budget there
        "总收入203.48亿元，为预算的55.3%。其中：本级139.16亿元，为预算的76%；上划64.32亿元，为调整预算的53.8%。",
        # parts that do not make it up
        "总收入203.48亿元，增长8.2%。其中：增值税99.16亿元，增长36.3%；所得税64.32亿元，增长32.6%。",
        # of one part it is not said
        "总收入203.48亿元，增长8.2%。其中：本级139.16亿元，增长36.3%；上划64.32亿元。",
        "总收入203.48亿元，增长8.2%。其中：本级139.16亿元，增长约36%；上划64.32亿元，增长12.6%。",
    ],
)
def test_of_what_cannot_be_followed_nothing_is_said(text: str) -> None:
    assert [one.verdict for one in said(text, RULE) if one.verdict != "unchecked"] == []


_TAXES = """\
上半年，全市收入1144.4亿元，同比增长6.3%。其中：税收865.4亿元，同比增长{}%；非税279亿元，同比增长18.8%。主要税种：

增值税393.9亿元，同比增长8.1%；

企业所得税181.4亿元，同比增长2.1%；

个人所得税47.9亿元，同比下降16.1%；

契税、土地增值税等242.2亿元，同比下降0.3%。
"""


def test_what_lines_below_make_up_without_a_word_only_confirms() -> None:
    told = said(_TAXES.format("2.8"), RULE)
    assert [one.verdict for one in told] == ["holds", "holds"]
    # four digits may add up by chance; that the total does not follow is told by the two of them
    assert [one.reported.text for one in said(_TAXES.format("8.2"), RULE) if one.reported] == [
        "6.3%"
    ]
