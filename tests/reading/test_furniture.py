import pytest

from auditor.reading.furniture import drop
from auditor.reading.layout import LOOSE
from auditor.reading.lines import split

BEFORE = "全年共受理工伤认定申请若干宗，其中"
AFTER = "认定若干宗，均按规定办结并归档。"


def kept(source: str) -> list[str]:
    return [line.text for line in drop(split(source), LOOSE)]


@pytest.mark.parametrize(
    "number",
    [
        "18",
        "— 7 —",
        "-7-",
        "－ 12 －",
        "第 3 页",
        "第3页 共10页",
        "3 / 10",
        "Page 3 of 9",
        "3页/共9页",
    ],
)
def test_a_page_number_is_dropped(number: str) -> None:
    assert kept(f"{BEFORE}\n\n{number}\n\n{AFTER}") == [BEFORE, AFTER]


def test_the_line_after_a_page_number_begins_a_page_and_keeps_no_gap() -> None:
    line = drop(split(f"{BEFORE}\n\n\n18\n\n{AFTER}"), LOOSE)[1]
    assert line.new_page
    assert line.gap == 0


@pytest.mark.parametrize(
    "source",
    [
        "指标\n\n20\n\n分值",  # cells of a table, one a line
        f"{BEFORE}：\n\n18\n\n{AFTER}",
        f"{BEFORE}\n18\n{AFTER}",
        f"{BEFORE}\n\n2021\n\n{AFTER}",
        "18",
        f"{BEFORE}\n\n12345\n\n{AFTER}",
    ],
)
def test_a_bare_number_that_may_be_content_stays(source: str) -> None:
    assert kept(source) == [line for line in source.split("\n") if line]


def test_a_bare_number_inside_broken_prose_is_a_page_number() -> None:
    lines = split(f"{BEFORE}\n18\n{AFTER}")
    assert [line.text for line in drop(lines, LOOSE._replace(width=80))] == [BEFORE, AFTER]


def test_a_page_number_that_ends_the_text_is_dropped() -> None:
    assert kept(f"{BEFORE}\n{AFTER}\n18") == [BEFORE, AFTER]


def test_running_heads_at_page_edges_are_dropped() -> None:
    pages = [f"某区部门决算 202{at}\n{BEFORE}{'甲乙丙丁'[at]}\n— {at + 1} —\n" for at in range(4)]
    assert kept("".join(pages)) == [BEFORE + mark for mark in "甲乙丙丁"]
    fed = [f"\f某区部门决算\n{BEFORE}{mark}\n另有若干{mark}宗\n待办{mark}宗\n" for mark in "甲乙丙"]
    assert not [line for line in kept("".join(fed)) if line == "某区部门决算"]


def test_numbered_lines_and_sentences_at_page_edges_stay() -> None:
    page = "一、某区部门决算\n{}\n略。\n\f"
    source = "".join(page.format(BEFORE + mark) for mark in "甲乙丙丁")
    assert kept(source).count("一、某区部门决算") == 4
    assert kept(source).count("略。") == 4


def test_a_text_without_pages_stays_as_it_is() -> None:
    lines = split(f"{BEFORE}\n{AFTER}")
    assert drop(lines, LOOSE) is lines
