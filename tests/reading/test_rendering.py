from auditor.model import Anchor, Box
from auditor.reading.composing import Composer
from auditor.reading.parts import GridCell, GridTable, MarkedHeading, Part, paragraph_of
from auditor.reading.rendering import Rendering


def test_a_place_leads_through_the_source_into_the_file() -> None:
    page = Rendering()
    heading = page.line([("一、基本情况", Anchor(paragraph=0, run=0))])
    body = page.line(
        [
            ("\u3000\u3000支出", Anchor(paragraph=1, run=0)),
            ("58.02万元。", Anchor(paragraph=1, run=1)),
        ]
    )
    assert heading is not None
    assert body is not None
    parts: list[Part] = [MarkedHeading([heading], 1), paragraph_of([body])]
    document = Composer(parts).document("a.docx", "docx", "", page.source, page.anchors)
    start = document.text.index("58.02万元")
    place = document.place(start, start + 7)
    assert document.quote(place) == "58.02万元"
    assert (place.line, place.column) == (2, 5)
    assert place.anchor == Anchor(paragraph=1, run=1)
    assert [(block.kind, block.section) for block in document.blocks] == [
        ("heading", "一"),
        ("paragraph", "一"),
    ]


def test_a_blank_line_is_no_line_but_counts() -> None:
    page = Rendering()
    assert page.line([("  ", Anchor())]) is None
    line = page.line([(" 甲\n乙", Anchor())], indent=4)
    assert line is not None
    assert (line.text, line.number, line.start, line.indent) == ("甲 乙", 2, 4, 5)


def test_boxes_are_joined_along_each_line() -> None:
    page = Rendering()
    page.line(
        [("甲58", Anchor(page=3))], boxes=[10, 700, 20, 710, 20, 700, 25, 710, 25, 700, 30, 711]
    )
    page.line([(".02", Anchor(page=3))], boxes=[10, 680, 12, 690, 12, 680, 17, 690, 0, 0, 0, 0])
    anchor = page.anchors.find(1, 7)
    assert anchor.page == 3
    assert anchor.boxes == (Box(20, 700, 30, 711), Box(10, 680, 17, 690))


def cell_of(*texts: str) -> str:
    page = Rendering()
    lines = [line for text in texts if (line := page.line([(text, Anchor())])) is not None]
    table = GridTable([GridCell(0, 0, lines)], 1, 1)
    document = Composer([table]).document("", "docx", "", page.source, page.anchors)
    assert document.blocks[0].table is not None
    return document.blocks[0].table.cells[0].text


def test_a_figure_that_its_cell_broke_is_whole_again() -> None:
    assert cell_of("46,118.2", "0") == "46,118.20"
    assert cell_of("46,1", "18.2", "0") == "46,118.20"
    assert cell_of("46,", "118.20") == "46,118.20"
    assert cell_of("-1,2", "34") == "-1,234"


def test_two_figures_in_one_cell_stay_two() -> None:
    assert cell_of("2021", "58") == "2021 58"
    assert cell_of("1,200", "1,300") == "1,200 1,300"
    assert cell_of("12.5", "13.5") == "12.5 13.5"
    assert cell_of("上年12", "58个") == "上年12 58个"


def test_words_that_a_cell_broke_are_joined() -> None:
    assert cell_of("一般公共预", "算财政拨款") == "一般公共预算财政拨款"


def test_a_blank_line_of_the_cell_is_nothing() -> None:
    assert cell_of() == ""
