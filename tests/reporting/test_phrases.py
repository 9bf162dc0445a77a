"""How a place is told."""

from __future__ import annotations

from types import ModuleType

import pytest

from auditor.model import Anchor, Diagnosis, Place, Pointed
from auditor.reporting import csv, github, gitlab, html, junit, markdown, sarif, table
from auditor.reporting.phrases import diagnosis, feedback, share, where
from auditor.reporting.table import Look
from tests.reporting.samples import BROKEN, audited, report, spot

SPAN = (5, 9, 2, 1)


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (Place(*SPAN, section="一/（三）"), "第 2 行，一/（三）"),
        (Place(*SPAN, table=0, row=6, col=2), "表 1 第 7 行第 3 列"),
        (Place(*SPAN, 4, anchor=Anchor(page=4)), "第 4 页"),
        (Place(*SPAN, 4, 0, 6, 2, anchor=Anchor(page=4)), "第 4 页 表 1 第 7 行第 3 列"),
        (Place(*SPAN, anchor=Anchor(paragraph=11)), "第 12 段"),
        (Place(*SPAN, anchor=Anchor(sheet="附表1", cell="B7")), "工作表“附表1” B7 单元格"),
        (Place(*SPAN, anchor=Anchor(path="/html/body/p")), "文中"),
        (Place(*SPAN, section="二", anchor=Anchor(path="/html/body/p")), "二"),
    ],
)
def test_a_place_is_told_as_its_file_can_be_searched(place: Place, expected: str) -> None:
    assert where(place) == expected


@pytest.mark.parametrize(
    ("part", "whole", "expected"),
    [(2, 3, "66.7%"), (1, 2000, "0.1%"), (0, 0, "0.0%"), (3, 3, "100.0%")],
)
def test_a_share_is_rounded_half_up(part: int, whole: int, expected: str) -> None:
    assert share(part, whole) == expected


WRONG = Pointed("44,636.53万元", spot("44,636.53万元"))
DIAGNOSED = BROKEN._replace(
    diagnosis=Diagnosis("last-year", "与上年数相同，疑沿用了上年数", WRONG, WRONG)
)
TOLD = "与上年数相同，疑沿用了上年数（见第 3 行，一/（三））"


def test_a_diagnosis_tells_where_what_it_rests_on_stands() -> None:
    assert diagnosis(DIAGNOSED) == TOLD
    assert diagnosis(BROKEN) == ""


def test_what_the_message_says_already_is_not_said_again() -> None:
    told = BROKEN._replace(diagnosis=Diagnosis("cut", "写作 98.57%", None, None))
    assert diagnosis(told) == ""


def test_the_feedback_asks_politely_whether_it_is_so() -> None:
    assert f"应为 98.66%。经复核，{TOLD}。请核实更正。" in feedback(DIAGNOSED, "甲.txt")


@pytest.mark.parametrize("form", [csv, github, gitlab, html, junit, markdown, sarif])
def test_every_form_for_people_tells_the_diagnosis(form: ModuleType) -> None:
    assert "疑沿用了上年数" in form.render(report(audited(DIAGNOSED)))


def test_the_table_tells_the_diagnosis_on_a_line_of_its_own() -> None:
    told = table.render(report(audited(DIAGNOSED)), Look(width=120))
    assert f"        疑因  {TOLD}\n" in told
