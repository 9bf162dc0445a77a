import pytest

from auditor.reading.counting import written
from tests.word import p, read_word, tbl, tc, texts, tr


def level(depth: int, way: str, text: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{way}"/>'
        f'<w:lvlText w:val="{text}"/>{more}</w:lvl>'
    )


def lists(*levels: str, more: str = "") -> str:
    return (
        f'<w:abstractNum w:abstractNumId="7">{"".join(levels)}</w:abstractNum>'
        f'<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>{more}'
    )


def item(text: str, depth: int = 0, number: str = "1") -> str:
    properties = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'
    return p(text, properties=properties)


CHINESE = lists(
    level(0, "japaneseCounting", "%1、"),
    level(1, "chineseCountingThousand", "（%2）"),
    level(2, "decimal", "%3."),
)


def test_numbers_that_word_adds_are_read_and_give_the_sections() -> None:
    body = item("总体情况") + item("收入", 1) + item("支出", 1) + item("绩效") + item("产出", 1)
    document = read_word(body, numbering=CHINESE)
    assert [(block.kind, block.label, block.section) for block in document.blocks] == [
        ("heading", "一、", "一"),
        ("heading", "（一）", "一/（一）"),
        ("heading", "（二）", "一/（二）"),
        ("heading", "二、", "二"),
        ("heading", "（一）", "二/（一）"),
    ]


def test_a_label_keeps_its_figures_from_those_of_the_text() -> None:
    body = item("收入", 2) + item("2021年支出58万元。", 2)
    assert texts(body, numbering=CHINESE) == ["1.收入", "2. 2021年支出58万元。"]


def test_a_label_of_several_levels_is_no_figure() -> None:
    numbering = lists(level(0, "decimal", "%1"), level(1, "decimal", "%1.%2"))
    body = item("概况") + item("人员经费情况", 1) + item("公用经费情况", 1)
    document = read_word(body, numbering=numbering)
    assert document.text == "概况\n人员经费情况\n公用经费情况\n"
    assert document.source == "1概况\n1.1人员经费情况\n1.2公用经费情况\n"


def test_bullets_and_lists_switched_off_have_no_label() -> None:
    numbering = lists(level(0, "bullet", "\uf0b7"))
    assert texts(item("收入") + item("支出", 0, "0"), numbering=numbering) == ["收入", "支出"]


def test_a_list_may_begin_anew_or_go_on_with_another() -> None:
    more = (
        '<w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="5"/></w:lvlOverride></w:num>'
    )
    numbering = lists(level(0, "decimal", "%1、"), more=more)
    body = item("甲") + item("乙", 0, "2") + item("丙", 0, "3") + item("丁", 0, "3")
    assert texts(body, numbering=numbering) == ["1、甲", "2、乙", "5、丙", "6、丁"]


def test_a_level_that_never_restarts_and_one_in_arabic_digits() -> None:
    numbering = lists(
        level(0, "chineseCounting", "第%1章"),
        level(1, "decimal", "%1-%2、", '<w:isLgl/><w:lvlRestart w:val="0"/>'),
    )
    body = item("甲") + item("乙", 1) + item("丙") + item("丁", 1)
    assert [text[:-1] for text in read_word(body, numbering=numbering).source.splitlines()] == [
        "第一章",
        "1-1、",
        "第二章",
        "2-2、",
    ]


def test_a_style_may_number_its_paragraphs() -> None:
    numbering = lists(
        level(0, "decimal", "%1、"), level(1, "decimal", "（%2）", '<w:pStyle w:val="S2"/>')
    )
    styles = (
        '<w:style w:type="paragraph" w:styleId="S2"><w:name w:val="二级"/><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" '
        'w:styleId="S3"><w:basedOn w:val="S2"/></w:style>'
    )
    body = p("甲", properties='<w:pStyle w:val="S2"/>') + p(
        "乙", properties='<w:pStyle w:val="S3"/>'
    )
    assert texts(body, numbering=numbering, styles=styles) == ["（1）甲", "（2）乙"]


def test_a_column_of_numbers_that_word_counts_is_read() -> None:
    numbering = lists(level(0, "decimal", "%1"))
    rows = [tr(tc(item("")), tc(name)) for name in ("甲", "乙")]
    assert texts(tbl(*rows), numbering=numbering) == ["1\t甲\n2\t乙"]


def test_an_empty_paragraph_is_counted_and_not_shown() -> None:
    numbering = lists(level(0, "decimal", "%1、"))
    assert texts(item("甲") + item("") + item("乙"), numbering=numbering) == ["1、甲", "3、乙"]


@pytest.mark.parametrize(
    ("value", "way", "text"),
    [
        (1, "chineseCounting", "一"),
        (10, "chineseCounting", "十"),
        (11, "japaneseCounting", "十一"),
        (20, "chineseCountingThousand", "二十"),
        (101, "chineseCountingThousand", "一百零一"),
        (110, "chineseCountingThousand", "一百一十"),
        (1001, "chineseCountingThousand", "一千零一"),
        (20, "ideographDigital", "二〇"),
        (12, "chineseLegalSimplified", "壹拾贰"),
        (3, "decimalEnclosedCircleChinese", "③"),
        (21, "decimalEnclosedCircle", "21"),
        (2, "decimalEnclosedParen", "⑵"),
        (2, "ideographTraditional", "乙"),
        (4, "lowerRoman", "iv"),
        (49, "upperRoman", "XLIX"),
        (27, "lowerLetter", "aa"),
        (7, "decimalZero", "07"),
        (12, "decimalFullWidth", "１２"),
        (5, "none", ""),
        (5, "ordinalText", "5"),
        (0, "chineseCounting", "0"),
    ],
)
def test_numbers_are_written_as_word_does(value: int, way: str, text: str) -> None:
    assert written(value, way) == text
