"""Quotations: cut to the figures, figures marked."""

from __future__ import annotations

import pytest

from auditor.model import Evidence, Place
from auditor.reporting.quoting import excerpt, stands_in

LONG = "甲" * 60


def evidence(text: str, start: int, quote: str) -> Evidence:
    place = Place(start, start + len(text), 1, start + 1)
    return Evidence("数", text, None, "", quote, place)


@pytest.mark.parametrize(
    ("quote", "figures", "expected"),
    [
        ("支出100万元，占50%。", ["100万元"], "支出【100万元】，占50%。"),
        ("支出100万元，占50%。", ["100万元", "50%"], "支出【100万元】，占【50%】。"),
        ("任务1,150人，完成150人。", ["150人"], "任务1,150人，完成【150人】。"),
        ("任务150.5，完成150。", ["150"], "任务150.5，完成【150】。"),
        ("支出100万\n元。", ["100万元"], "支出【100万 元】。"),
        ("先150人后150人。", ["150人", "150人"], "先【150人】后【150人】。"),
        ("先150人后150人。", ["150人"], "先【150人】后150人。"),
        ("共9家。", ["8家"], "共9家。"),
        ("共9家。", [""], "共9家。"),
    ],
)
def test_the_figures_are_marked(quote: str, figures: list[str], expected: str) -> None:
    assert expected == excerpt(quote, figures)


def test_words_far_from_a_figure_are_left_out() -> None:
    near = "甲" * 22
    assert f"……{near}【9家】{near}……" == excerpt(f"{LONG}9家{LONG}", ["9家"])


def test_between_distant_figures_words_are_left_out_once() -> None:
    near = "甲" * 22
    quote = f"1家{LONG}2家"
    assert f"【1家】{near}……{near}【2家】" == excerpt(quote, ["1家", "2家"])


def test_a_number_at_the_edge_is_not_cut() -> None:
    quote = f"{LONG}1,234.56{'乙' * 18}9家"
    assert f"……1,234.56{'乙' * 18}【9家】" == excerpt(quote, ["9家"])


def test_a_long_quotation_without_its_figure_is_cut_behind() -> None:
    assert "甲" * 66 + "……" == excerpt(LONG * 2, ["9家"])


@pytest.mark.parametrize(
    ("text", "start", "expected"), [("30人", 18, True), ("30人", 50, False), ("30人", 3, False)]
)
def test_a_quotation_shows_a_figure_only_where_it_stands(
    text: str, start: int, *, expected: bool
) -> None:
    shown = evidence("20人", 12, "任务20人，完成30人。")
    assert expected == stands_in(evidence(text, start, "别的引文30人"), shown)


def test_a_number_that_begins_at_the_edge_is_kept_to_its_end() -> None:
    quote = f"9家{'乙' * 20}1,234.56{LONG}"
    assert f"【9家】{'乙' * 20}1,234.56……" == excerpt(quote, ["9家"])
