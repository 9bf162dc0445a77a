"""Divisions of one total that do not state it."""

from __future__ import annotations

import pytest

from tests.checking.samples import findings, said

AXES = "divisions-of-one-total-differ"
_TOTAL = "全市采购金额170.10亿元。\n\n"
_THINGS = "（一）按采购对象。货物类42.18亿元；工程类96.35亿元；服务类31.57亿元。\n\n"


def _by(parts: str) -> str:
    return f"{_TOTAL}{_THINGS}（二）按组织形式。{parts}\n"


def test_divisions_of_one_total_come_to_the_same() -> None:
    told = said(_by("集中采购63.12亿元，分散采购106.98亿元。"), AXES)
    assert ["holds", "holds"] == [one.verdict for one in told]


def test_the_one_that_misses_the_stated_total_is_found() -> None:
    assert [AXES] == findings(_by("集中采购63.12亿元，分散采购107.98亿元。"), AXES)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(_by("中小微企业127.80亿元，小微企业101.55亿元。"), id="of-another-total"),
        pytest.param(_by("集中采购12840个，分散采购805个。"), id="of-another-unit"),
        pytest.param(
            _by("集中采购63.12亿元，分散采购107.98亿元。").replace(_TOTAL, ""), id="no-stated-total"
        ),
        pytest.param(
            _by("集中采购63.12亿元，分散采购107.98亿元。").replace(
                "（二）", "其他事项略。\n\n（二）"
            ),
            id="not-side-by-side",
        ),
    ],
)
def test_other_divisions_are_left_alone(text: str) -> None:
    assert [] == findings(text, AXES)
