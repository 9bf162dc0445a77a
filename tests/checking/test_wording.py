"""Rules about words: form, numbering, claims about all."""

from __future__ import annotations

import pytest

from tests.checking.samples import broken, findings, rule, said, verdicts

HEADINGS, INLINE = "heading-number-out-of-order", "inline-number-out-of-order"
CLAIM = "universal-claim-against-rate"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("支出比上年减少3.2万元，下降（增长）27.78%。", ["broken"]),
        ("支出比上年减少3.2万元，下降27.78%。", ["holds"]),
        ("支出XX万元。XX单位支出5万元。", ["broken", "broken"]),
        ("填报说明：XX单位支出10万元。", ["unchecked"]),  # it says itself that it is a form
        ("", []),
    ],
)
def test_left_overs_of_a_form(text: str, expected: list[str]) -> None:
    assert expected == verdicts(text, "template-residue")


def test_words_that_must_not_stand_are_taken_as_they_are() -> None:
    made = rule("text: {forbid: ['（略）', 某某]}", "not_a_fault: [附件]")
    text = "支出情况（略）。由某某负责！附件某某。"
    told = [verdict.evidence[0].text for verdict in said(text, made) if verdict.is_finding]
    assert ["（略）", "某某"] == told


def test_a_left_over_is_told_with_its_place() -> None:
    verdict = broken("支出接近XX万元。", "template-residue")
    assert ("模板文字没有改完：XX万元", 4) == (verdict.message, verdict.evidence[0].place.start)
    assert verdict.reported is None


def headings(*numbers: str) -> str:
    return "\n\n".join(f"{number}某类情况\n\n运行正常。" for number in numbers)


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        (("（一）", "（二）", "（三）"), ["holds"]),
        (("（一）", "（二）", "（二）"), ["broken"]),
        (("（一）", "（二）", "（四）"), ["broken"]),
        (("一、", "（一）", "（二）", "二、", "（一）", "三、"), ["holds"]),
        (("一、", "（一）", "二、", "（二）"), ["holds"]),  # nothing before it to compare with
        (("一、", "二、", "一、", "二、"), ["holds"]),  # a new part begins anew
    ],
)
def test_numbers_of_headings_go_up_by_one(numbers: tuple[str, ...], expected: list[str]) -> None:
    assert expected == verdicts(headings(*numbers), HEADINGS)


@pytest.mark.parametrize(
    ("numbers", "note", "severity"),
    [
        (("（一）", "（二）", "（二）"), "序号重复：“（二）”之后又是“（二）”", "warning"),
        (("（一）", "（二）", "（四）"), "序号不连续：“（二）”之后又是“（四）”", "warning"),
    ],
)
def test_a_number_twice_and_a_number_left_out(
    numbers: tuple[str, ...], note: str, severity: str
) -> None:
    verdict = broken(headings(*numbers), HEADINGS)
    assert note in verdict.message
    assert severity == verdict.severity


def test_a_report_without_headings_has_none_in_disorder() -> None:
    assert [] == verdicts("本年工作正常。", HEADINGS)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一是加强管理；二是完善制度；三是强化监督。", ["holds"]),
        ("一是加强管理；三是强化监督。", ["broken"]),
        ("一是加强管理；二是完善制度。\n\n一是增加投入；二是培训人员。", ["holds"]),
        ("一是加强管理；二是完善制度。下一步，一是增加投入；二是培训人员。", ["holds"]),
        ("加强管理，完善制度。", []),
    ],
)
def test_numbers_in_a_paragraph(text: str, expected: list[str]) -> None:
    assert expected == verdicts(text, INLINE)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("所有案件均按期办结。劳动监察案件办结率100%。", ["holds"]),
        ("所有案件均按期办结。劳动监察案件办结率98.0%。", ["broken"]),
        ("所有材料均已按时办结，办结率为98.0%。", ["broken"]),  # in one sentence
        # another matter
        ("所有案件均按期办结。信访事项办结率98.0%。", []),
        # no number that can tell
        ("所有案件均按期办结。劳动监察案件办结率近98%。", []),
        ("所有案件均按期办结。", []),
        ("劳动监察案件办结率98.0%。", []),
    ],
)
def test_a_claim_about_all_beside_a_rate(text: str, expected: list[str]) -> None:
    assert expected == verdicts(text, CLAIM)


def test_the_claim_is_quoted() -> None:
    verdict = broken("所有案件均按期办结。劳动监察案件办结率98.0%。", CLAIM)
    assert "文中称“所有案件均按期办结”，比率却为98.0%" == verdict.message
    assert ["所有案件均按期办结"] == [evidence.text for evidence in verdict.evidence]


def test_a_habit_of_form_is_one_finding_with_all_its_places() -> None:
    text = "依据财预[2020]10号。\n\n依据财社[2021]16号。"
    (said_,) = [one for one in said(text, "document-number-brackets") if one.is_finding]
    assert ["[2020]10号", "[2021]16号"] == [one.text for one in said_.evidence]
    assert "[2020]10号" in said_.message


def test_a_number_before_a_word_that_begins_with_a_figure_is_counted() -> None:
    text = "一、说明\n\n1.执行正常。\n\n2.12家机构完成考核。\n\n3.满意度提高。\n"
    assert findings(text, "heading-number-out-of-order") == []
    gap = text.replace("2.12家", "22家")
    assert findings(gap, "heading-number-out-of-order") == ["heading-number-out-of-order"]


def test_a_marked_heading_does_not_go_on_from_a_list() -> None:
    text = "## 二、情况\n\n### （一）甲\n\n1. 执行正常。\n2. 支出正常。\n\n### （二）乙\n\n正常。\n"
    assert findings(text, "heading-number-out-of-order") == []
    left_out = text.replace("（二）", "（三）")
    assert findings(left_out, "heading-number-out-of-order") == ["heading-number-out-of-order"]
