"""Lists that run from high to low, places with their scores."""

from __future__ import annotations

import pytest

from tests.checking.samples import verdicts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("按得分由高到低依次为：甲站96.5分、乙站95.0分、丙站91.2分。", ["holds"]),
        ("按得分由高到低依次为：甲站96.5分、乙站91.0分、丙站95.2分。", ["broken"]),
        ("执行率从低到高分别为甲站81.2%、乙站85.6%、丙站93.0%。", ["holds"]),
        ("执行率从低到高分别为甲站81.2%、乙站93.0%、丙站85.6%。", ["broken"]),
        (
            "共投入900万元，其中：甲站400万元、乙站300万元、丙站200万元，按金额由大到小排列。",
            ["holds"],
        ),
        (
            "甲站400万元（占40%）、乙站350万元（占35%）、丙站250万元（占25%），按占比由高到低排列。",
            ["holds"],
        ),
        (
            "甲站400万元（占40%）、乙站250万元（占25%）、丙站350万元（占35%），按占比由高到低排列。",
            ["broken"],
        ),
        ("前三位依次为甲站96.5分、乙站95.0分、丙站91.2分。", ["holds"]),
        ("前三位依次为甲站96.5分、乙站91.2分、丙站95.0分。", ["broken"]),
        # sorted by what the figures do not say; two figures; a change of one figure
        ("按得分由高到低，三站分别获补助40万元、60万元、50万元。", []),
        ("由高到低依次为甲站95分、乙站96分。", []),
        ("发病率由高到低，2021年12例、2022年15例、2023年9例。", []),
        ("按先急后缓、由易到难推进，安排40万元、60万元、50万元。", []),
    ],
)
def test_a_list_runs_as_it_is_said_to(text: str, expected: list[str]) -> None:
    assert verdicts(text, "order-claimed-is-not-so") == expected


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        (("97.2", "96.6", "96.1"), ["holds"]),
        (("97.2", "96.6", "97.1"), ["broken"]),
        (("97.2", "97.2", "96.1"), ["holds"]),
    ],
)
def test_places_have_falling_scores(scores: tuple[str, ...], expected: list[str]) -> None:
    places = zip("一二三", scores, strict=True)
    text = "；".join(f"第{place}名 某街道，综合得分{score}分" for place, score in places)
    assert verdicts(f"{text}。", "order-claimed-is-not-so") == expected
