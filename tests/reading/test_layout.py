import pytest

from auditor.reading.layout import LOOSE, ends_sentence, is_complete, measure
from auditor.reading.lines import split

FULL = "全区共举办招聘活动，进场企业较上年增加，\n各项工作任务均按时完成，并按月报送进度表\n"


def test_an_empty_document_has_no_width() -> None:
    assert measure([]) == LOOSE


def test_lines_broken_at_a_width_show_it() -> None:
    layout = measure(split((FULL * 4 + "情况良好。\n") * 4))
    assert layout.width == 80
    assert layout.gap == 0
    assert not layout.indented


def test_lines_of_a_list_that_happen_to_be_alike_are_not_broken() -> None:
    rows = "教育局本级及所属学校支出，共1,234万元\n" * 6
    assert measure(split(rows)).width == 0
    assert measure(split("一二三四五六七八九十一二三四五六七八九十\n" * 6)).width == 0


def test_long_paragraph_lines_are_not_broken() -> None:
    assert measure(split(FULL.replace("\n", "") * 3 + "\n")).width == 0


def test_kept_and_lost_indents_are_told_apart() -> None:
    first = "　　全区共举办招聘活动，进场企业较上年，\n"
    last = "情况良好。\n"
    kept = measure(split((first + FULL + last) * 4))
    assert kept.indented
    assert kept.lost == 0
    lost = measure(split((first.strip() + "\n" + FULL + last) * 4))
    assert not lost.indented
    assert lost.lost == 8
    never = measure(split((FULL + last) * 4))
    assert never.lost == 0


def test_blanks_around_figures_are_narrow_where_that_fits_better() -> None:
    line = "全区 12 个社区均已完成，进场 9 家，并\n"
    plain = "全区各社区均已完成，进场企业增加，并加\n"
    layout = measure(split((line + plain) * 20))
    assert layout.width_of(split(line)[0]) == split(line)[0].width - 4 * layout.blank


@pytest.mark.parametrize(
    ("text", "ended"), [("完成。", True), ("“办好。”", True), ("共有", False), ("（一）", False)]
)
def test_ends_of_sentences(text: str, ended: bool) -> None:
    assert ends_sentence(text) is ended


@pytest.mark.parametrize(
    ("text", "complete"),
    [
        ("支出50万元", True),
        ("增长8.1%", True),
        ("共 12 家", True),
        ("道路136.8公", False),
        ("结案4,049", False),
    ],
)
def test_figures_with_their_unit_are_complete(text: str, complete: bool) -> None:
    assert is_complete(text) is complete
