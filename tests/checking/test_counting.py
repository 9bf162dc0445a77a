"""A stated number of things against the things listed."""

from __future__ import annotations

import pytest

from auditor.checking.index import Index
from auditor.checking.saying.counting import check_count
from auditor.model import Enumeration, Statements
from tests.checking.samples import SHIPPED, broken, by_hand, rule, said, verdicts
from tests.making import fact

LISTED, NUMBERED = "listed-things-miscounted", "numbered-things-miscounted"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("下设综合科、业务科、档案室，共3个内设机构。", ["holds"]),
        ("下设综合科、业务科、档案室，共4个内设机构。", ["broken"]),
        ("下设综合科、业务科、档案室，共2个内设机构。", ["broken"]),
        ("下设综合科、业务科和档案室，共3个内设机构。", ["holds"]),  # 和 joins two more
        ("开展6项活动，包括春招、夏招、秋招、冬招。", ["broken"]),
        # examples, no full list
        ("开展9项活动，包括春招、夏招、秋招、冬招。", []),
        ("推进甲项目、乙项目等5个项目。", []),
        ("设有6个内设机构。", []),
    ],
)
def test_things_listed_in_a_sentence(text: str, expected: list[str]) -> None:
    assert expected == verdicts(text, LISTED)


def test_what_is_listed_is_told() -> None:
    verdict = broken("下设综合科、业务科、档案室，共4个内设机构。", LISTED)
    assert "写作4个，所列为3个（所列：综合科、业务科、档案室）" == verdict.message


@pytest.mark.parametrize(
    ("text", "confidence"),
    [
        ("开展5项活动，包括春招、夏招、秋招、冬招。", "high"),
        ("开展6项活动，包括春招、夏招、秋招、冬招。", "medium"),
        ("开展5项活动，包括春招、夏招、秋招和冬招。", "high"),
        ("开展5项活动，包括春招、夏招、外出考察和冬招。", "medium"),
    ],
)
def test_off_by_one_is_a_miscount_off_by_more_may_be_another_list(
    text: str, confidence: str
) -> None:
    assert confidence == broken(text, LISTED).confidence


def test_an_open_list_is_never_the_whole() -> None:
    index = by_hand(fact("4项"), text="春招、夏招、秋招等。")
    for stated, expected in (("4项", []), ("2项", ["broken"])):
        named = Enumeration(0, 3, ("春招", "夏招", "秋招"), open=True, start=0, end=8)
        statements = Statements([fact(stated, number=0)], [], [named])
        listed = check_count(SHIPPED[LISTED], Index(index.document, statements))
        assert expected == [outcome.verdict for outcome in listed]


def test_a_rule_may_speak_of_some_things_only() -> None:
    made = rule("count: {of: listed, words: [科室, 内设机构]}")
    assert ["holds"] == verdicts("下设综合科、业务科、档案室，共3个内设机构。", made)
    assert [] == verdicts("开展5项活动，包括春招、夏招、秋招、冬招。", made)


def numbered(lead: str, *headings: str, after: str = "") -> str:
    parts = [f"{at}.{words}\n\n{words}有序开展。" for at, words in enumerate(headings, start=1)]
    return "\n\n".join(["二、任务完成情况", lead, *parts, after])


THREE = ("稳定就业", "技能培训", "社会保障")


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        ("本年共设3个主要任务，完成情况分析如下：", ["holds"]),
        ("本年共设4个主要任务，完成情况分析如下：", ["broken"]),
        ("本年共设4个主要任务。", []),  # it does not lead over to the list
        ("本年投入4个主要任务经费，其中3个任务分析如下：", ["holds"]),
        ("本年走访4个街道，情况如下：", []),  # streets are not what is listed
        ("本年安排8个主要任务，分析如下：", []),
        ("本年投入35万元，任务分析如下：", []),
        ("本年有近4个任务，分析如下：", []),
        ("本年共4个主要任务。投入35万元，情况分析如下：", []),
    ],
)
def test_things_listed_as_numbered_headings(lead: str, expected: list[str]) -> None:
    assert expected == verdicts(numbered(lead, *THREE), NUMBERED)


def test_headings_of_the_next_chapter_do_not_count() -> None:
    text = numbered("共设3个任务，分析如下：", *THREE, after="三、问题\n\n1.人手不足\n\n人手不足。")
    assert ["holds"] == verdicts(text, NUMBERED)


def test_numbers_that_begin_again_end_the_list() -> None:
    text = numbered("共设3个任务，分析如下：", *THREE, after="1.人手不足\n\n人手不足。")
    assert ["holds"] == verdicts(text, NUMBERED)


def test_a_number_left_out_ends_the_list() -> None:
    text = numbered("共设3个任务，分析如下：", *THREE).replace("3.社会保障", "4.社会保障")
    assert ["broken"] == verdicts(text, NUMBERED)


def test_one_heading_alone_is_no_list() -> None:
    assert [] == verdicts(numbered("共设3个任务，分析如下：", "稳定就业"), NUMBERED)


def test_a_rule_may_speak_of_some_numbered_things_only() -> None:
    made = rule("count: {of: numbered, words: [措施]}")
    assert [] == verdicts(numbered("共设3个任务，分析如下：", *THREE), made)
    assert ["holds"] == verdicts(numbered("采取3项措施，分析如下：", *THREE), made)


def test_the_first_heading_is_quoted() -> None:
    (verdict,) = said(numbered("共设4个任务，分析如下：", *THREE), NUMBERED)
    assert ("下列标题共3个", "1.稳定就业") == (
        verdict.message.partition("（")[2].removesuffix("）"),
        verdict.evidence[0].text,
    )
