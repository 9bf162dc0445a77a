"""Structure ratios against the amounts of their list."""

from __future__ import annotations

import pytest

from tests.checking.samples import broken, findings, verdicts

RULE = "structure-ratio-disagrees-with-amounts"
LIST = "生产总值200.0亿元，其中：第三产业80.0亿元；第二产业100.0亿元；第一产业20.0亿元。"


@pytest.mark.parametrize(
    ("ratio", "expected"),
    [
        ("三次产业结构为10.0:50.0:40.0", ["holds"]),
        ("三次产业结构由12.0:51.0:37.0变为10.0:50.0:40.0", ["holds"]),
        ("三次产业结构为10.0:50.1:39.9", ["holds"]),  # made to add up
        ("三次产业结构为10.0:55.0:40.0", ["broken"]),
        ("三次产业结构为12.0:51.0:37.0", []),  # of another year
        ("三次产业结构为10.0:90.0", []),
        ("用水比例为10.0:55.0:40.0", []),
    ],
)
def test_the_terms_are_the_shares_of_the_parts(ratio: str, expected: list[str]) -> None:
    assert verdicts(f"{LIST}{ratio}。", RULE) == expected


def test_it_says_which_term_is_wrong_and_compares_no_ratio_with_a_number() -> None:
    verdict = broken(f"{LIST}三次产业结构为10.0:55.0:40.0。", RULE)
    assert "第二产业应为50.0" in verdict.message
    total = broken("三次产业结构为10.0:55.0:40.0。", "structure-ratio-does-not-make-100")
    assert (total.expected, total.difference) == (None, None)


@pytest.mark.parametrize(("ratio", "found"), [("2.4:43.7:53.9", False), ("2.4:47.3:53.9", True)])
@pytest.mark.parametrize(
    "words", ["三次产业比为", "三次产业之比为", "三次产业比例为", "产业结构为"]
)
def test_what_the_ratio_of_the_industries_is_called(words: str, ratio: str, found: bool) -> None:
    text = (
        "全年生产总值260.17亿元，其中，第一产业增加值6.20亿元，第二产业增加值113.71亿元，"
        f"第三产业增加值140.26亿元。{words}{ratio}。"
    )
    assert bool(findings(text)) is found
