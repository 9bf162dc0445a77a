"""What a classifier counts, whatever follows it; bounds before a verb; figures of odd make."""

from __future__ import annotations

from decimal import Decimal

import pytest

from auditor.auditing import extract


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("表彰10名优秀党员、5名企业家和3名校长", ["10名", "5名", "3名"]),
        ("其余18名为初级职称", ["18名"]),
        ("得分90分为优秀", ["90分"]),
        ("走访15位居民和12户外来务工家庭", ["15位", "12户"]),
        ("引进3家园林企业、2家电商企业", ["3家", "2家"]),
        ("举办3场面向毕业生的招聘会", ["3场"]),
        ("查处5起重大案件、8起诉讼案件", ["5起", "8起"]),
        ("召开3次全体会议", ["3次"]),
        # words of their own
        ("名校长工作室、家电下乡、一分为二、万家灯火、百家宴", []),
        ("二次供水、三次产业、排名第3位居前", []),
    ],
)
def test_a_count_is_read_whatever_it_counts(text: str, expected: list[str]) -> None:
    assert expected == [fact.text for fact in extract(text) if fact.amount.is_figure]


@pytest.mark.parametrize(
    ("text", "qualifier", "low", "high"),
    [
        ("负债率不得高于70%", "不得高于", None, "70"),
        ("现金比率不得低于20%", "不得低于", "20", None),
        ("至少配备3名专职人员", "至少", "3", None),
        ("至多可申请2次", "至多", None, "2"),
        ("B超3台", "", "3", "3"),
        ("签约126个", "", "126", "126"),
        ("至少的是甲镇，有3名专职人员", "", "3", "3"),
    ],
)
def test_what_bounds_a_figure(text: str, qualifier: str, low: str | None, high: str | None) -> None:
    amount = extract(text)[0].amount
    bounds = [None if bound is None else Decimal(bound) for bound in (low, high)]
    assert (qualifier, *bounds) == (amount.qualifier, amount.low, amount.high)


@pytest.mark.parametrize(
    ("text", "value", "high"),
    [
        ("成本降为原来的1/4", "25", "25"),
        ("降幅在一到两成", "10", "20"),
        ("补发廿三万元", "230000", None),
        ("存款突破1.2万亿", "1200000000000", None),
        ("补贴36\n.5万元", "365000", None),
    ],
)
def test_figures_of_odd_make(text: str, value: str, high: str | None) -> None:
    facts = [fact for fact in extract(text) if fact.amount.is_figure]
    assert [Decimal(value)] == [fact.value for fact in facts]
    if high is not None and high != value:
        assert Decimal(high) == facts[0].amount.high


def test_two_thirds_are_rounded_to_the_last_digit() -> None:
    assert str(extract("三分之二的村")[0].value).endswith("67")


def test_a_phase_of_building_is_a_name() -> None:
    assert [fact.text for fact in extract("三期工程投资2亿元")] == ["2亿元"]
