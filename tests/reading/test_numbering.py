import pytest

from auditor.reading.numbering import Counted, number_of, numbering_of


@pytest.mark.parametrize(
    ("text", "level", "number", "label", "step"),
    [
        ("一、基本情况", 1, 1, "一、", "一"),
        ("十二、其他", 1, 12, "十二、", "十二"),
        ("二十．附则", 1, 20, "二十．", "二十"),
        ("三、四项重点工作", 1, 3, "三、", "三"),
        ("二、三公经费支出情况", 1, 2, "二、", "二"),
        ("一、一般公共预算", 1, 1, "一、", "一"),
        ("第三部分 名词解释", 1, 3, "第三部分", "第三部分"),
        ("第二章 总则", 1, 2, "第二章", "第二章"),
        ("（三）主要成效", 2, 3, "（三）", "（三）"),
        ("(一) 部门概况", 2, 1, "(一)", "（一）"),
        ("3.稳定就业", 3, 3, "3.", "3"),
        ("１．概况", 3, 1, "１．", "１"),
        ("12、其他", 3, 12, "12、", "12"),
        ("11“. 住房保障支出”98.23万元", 3, 11, "11“.", "11"),
        ("9.2021 业务工作经费项目", 3, 9, "9.", "9"),
        ("1.2022年重点项目", 3, 1, "1.", "1"),
        ("（10）负责培训", 4, 10, "（10）", "（10）"),
        ("( 1 ) 职责", 4, 1, "( 1 )", "（1）"),
        ("1）概况", 4, 1, "1）", "1）"),
        ("⑫其他", 5, 12, "⑫", "⑫"),
    ],
)
def test_numbering_is_read(text: str, level: int, number: int, label: str, step: str) -> None:
    numbering = numbering_of(text)
    assert numbering is not None
    assert (numbering.level, numbering.number, numbering.label) == (level, number, label)
    assert numbering.step == step


@pytest.mark.parametrize(
    "text",
    [
        "88.43 万人、2.14 万人",
        "93.7%，居全市第三",
        "4.2021亿元",
        "2021.全年",
        "一、二产业投资分别增长",
        "一、二、三产业",
        "三、四季度",
        "一是强化监管",
        "第一季度",
        "（2021）1号",
        "（含往期）",
        "十分满意",
        "",
    ],
)
def test_figures_and_pairs_are_no_numbering(text: str) -> None:
    assert numbering_of(text) is None


@pytest.mark.parametrize(("digits", "number"), [("十", 10), ("十九", 19), ("三十二", 32)])
def test_han_numbers_have_their_value(digits: str, number: int) -> None:
    assert number_of(digits) == number


def test_a_number_begins_the_levels_below_it_anew() -> None:
    counted = Counted()
    assert not counted
    for label in ("一、", "（一）", "（二）", "二、"):
        numbering = numbering_of(label)
        assert numbering is not None
        counted.add(numbering)
    assert (counted.last(1), counted.last(2)) == (2, 0)
