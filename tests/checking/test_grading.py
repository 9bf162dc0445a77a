"""A score and the grade that is stated for it."""

from __future__ import annotations

import pytest

from tests.checking.samples import broken, rule, verdicts

GRADE = "grade-disagrees-with-score"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("自评得分96.56分，自评级次为优。", ["holds"]),
        ("自评得分90分，评价等级为优。", ["holds"]),
        ("自评得分89.9分，评价等级为优。", ["broken"]),
        ("自评得分89.9分，评价等级为“良好”。", ["holds"]),
        ("自评得分85分，评价等级为良。", ["holds"]),
        ("自评得分59.99分，评价结果为合格。", ["broken"]),
        ("自评得分96.56分，等级：优秀。", ["holds"]),
        ("总分93.75分，等级为优。", ["holds"]),
        # the nearest score is the one that is graded
        ("履职效能得分49.80分，总分93.75分，等级为优。", ["holds"]),
        # praise is no grade
        ("自评得分86.56分，项目总体实施良好，群众反映优。", []),
        ("自评得分96.2分，与评价结果存在差距。", []),
        ("自评得分96.2分，评价结果优良。", []),
        ("自评得分76.2分，评价等级为“优秀”等次。", ["broken"]),
        ("自评得分96.56分。", []),
        ("自评得分约86分，评价等级为优。", []),
        ("自评得分86.56分。上年评价等级为优。", []),
        ("该项分值10分，评价等级为优。", []),
    ],
)
def test_a_score_and_its_grade(text: str, expected: list[str]) -> None:
    assert expected == verdicts(text, GRADE)


def test_the_grade_that_is_due_is_told() -> None:
    verdict = broken("自评得分86.56分，自评级次为优。", GRADE)
    assert "86.56分与所评等级“优”不符（86.56分应评为“良”，原文写作“优”）" == verdict.message


BANDS = "grade: {score: 得分, bands: {甲等: 90, 乙等: 70}, words: [档次]}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("得分91分，档次为甲等。", ["holds"]),
        ("得分91分，等级为甲等。", []),
        ("得分60分，档次为乙等。", ["broken"]),  # below every band
    ],
)
def test_a_rule_may_have_bands_and_words_of_its_own(text: str, expected: list[str]) -> None:
    assert expected == verdicts(text, rule(BANDS))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("85分及以上为优秀。该站得分86.3分，评定为优秀。", ["holds"]),
        ("得分不低于88分的评为“优”。该站得分86.3分，评价等级为优。", ["broken"]),
        ("95分（含）以上为优，85—95分为良。该站得分91分，评价等级为良。", ["holds"]),
        ("95分（含）以上为优，85—95分为良。该站得分91分，评价等级为优。", ["broken"]),
        ("95分（含）以上为优，85—95分为良。该站得分81分，评价等级为良。", ["broken"]),
        ("该站得分86.3分，评价等级为优。", ["broken"]),
    ],
)
def test_bands_that_the_report_states_itself(text: str, expected: list[str]) -> None:
    assert expected == verdicts(text, "grade-disagrees-with-score")
