"""OFD files: the same paragraphs, tables and figures as the page shows, with their places."""

import re
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

import auditor
from auditor.auditing import extract
from auditor.errors import UnreadableFile
from auditor.model import Document
from auditor.reading import read, read_bytes
from auditor.reading.limits import DEFAULTS
from tests import formats
from tests.reading import ofd_files
from tests.reading.ofd_files import HEIGHT, NAMESPACE, content, file_of, line, packed, parts_of
from tests.reading.workbooks import prose, tables

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples"
REPORTS = ROOT.parent / "shared" / "reports"
POINTS = 72 / 25.4
PARAGRAPHS = [
    "示范区水务局二〇二三年部门决算说明",
    "一、收支总体情况",
    (
        "本年收入总计1,326.50万元，其中财政拨款收入1,300.25万元，其他收入26.25万元。本年支出合计"
        "1,318.40万元，完成年初预算1,290.00万元的102.2%，主要原因是按政策调整了在职人员的工资标准。"
    ),
    "二、其他事项",
    "本单位共有车辆3辆，其中应急保障用车2辆、其他用车1辆；单价100万元以上设备0台（套）。",
]
WORDS = "全年支出58.02万元。"


def ofd(data: bytes) -> Document:
    return read_bytes(data, "报告.ofd")


def test_paragraphs_go_on_over_pages_without_page_numbers() -> None:
    document = ofd(ofd_files.report(PARAGRAPHS * 9))
    assert prose(document) == PARAGRAPHS * 9
    assert [block.kind for block in document.blocks[:5]] == [
        "title",
        "heading",
        "paragraph",
        "heading",
        "paragraph",
    ]


@pytest.mark.parametrize(
    "path",
    [
        EXAMPLES / "区人社局自评报告.txt",
        REPORTS / "huadu-2022.txt",
        REPORTS / "panyu-2021.txt",
    ],
    ids=lambda path: path.stem,
)
def test_a_report_says_in_ofd_what_it_says_as_text(path: Path) -> None:
    if not path.exists():
        pytest.skip("the real reports (../shared/reports) are not here")
    plain = read(path)
    paged = ofd(ofd_files.report(prose(plain)))
    assert "".join(paged.text.split()) == "".join(plain.text.split())
    assert formats.facts_of(paged) == formats.facts_of(plain)
    assert formats.verdicts_of(paged) == formats.verdicts_of(plain)


def test_every_character_of_every_fact_is_that_of_the_page_at_its_box() -> None:
    parts = parts_of([content(objects) for objects in pages_of_a_report()])
    document = ofd(packed(parts))
    facts = extract(document)
    assert len(facts) == 40
    assert document.anchors is not None
    for fact in facts:
        for offset in range(fact.place.start, fact.place.end):
            anchor = document.anchors.find(offset, offset + 1)
            (box,) = anchor.boxes
            page = parts[f"Doc_0/Pages/Page_{(anchor.page or 0) - 1}/Content.xml"]
            assert character_at(page, box.left, box.bottom) == document.source[offset]


def pages_of_a_report() -> list[list[str]]:
    rows = ["水利支出58.02万元，增长3.5%；", "环保支出1,180.46万元，下降2.1%。"] * 5
    return [
        [ofd_files.text(row, 28, 40 + 10 * at) for at, row in enumerate(rows)] for _ in range(2)
    ]


def character_at(page: str, left: float, bottom: float) -> str:
    """The character whose left end stands at a place, reckoned anew from the XML of a page."""
    items: Any = etree.fromstring(page).iter("{*}TextObject")
    for item in items:
        x, y, *_ = (float(each) for each in item.get("Boundary").split())
        size = float(item.get("Size"))
        code = item.find("{*}TextCode")
        base = y + float(code.get("Y"))
        if abs((HEIGHT - base) * POINTS - bottom) > size * POINTS / 2:
            continue
        x += float(code.get("X"))
        steps = [*(float(each) for each in code.get("DeltaX").split()), 0.0]
        for char, step in zip(code.text, steps, strict=True):
            if abs(x * POINTS - left) < 0.1:
                return str(char)
            x += step
    return ""


def test_a_table_with_lines_is_a_table() -> None:
    rows = [["项目", "预算数", "决算数"], ["水利", "1,200.50", "1,180.46"], ["合计", "", "9.00"]]
    title = ofd_files.text("收入支出决算表", 80, 30)
    document = ofd(file_of([title, *ofd_files.table(rows, 30, 50, [50, 40, 40])]))
    assert tables(document) == [rows]
    assert prose(document) == ["收入支出决算表"]
    (cell,) = [fact for fact in auditor.extract(document) if fact.text == "1,180.46"]
    assert cell.place.page == 1


def test_lines_may_be_thin_boxes_or_frames() -> None:
    frame = (
        '<ofd:PathObject ID="1" Boundary="30 50 80 20" LineWidth="0.2"><ofd:AbbreviatedData>'
        "M 0 0 L 80 0 L 80 20 L 0 20 C</ofd:AbbreviatedData></ofd:PathObject>"
        '<ofd:PathObject ID="2" Boundary="30 60 80 0.3" Fill="true" Stroke="false">'
        "<ofd:AbbreviatedData>M 0 0 L 80 0 L 80 0.3 L 0 0.3 C</ofd:AbbreviatedData>"
        "</ofd:PathObject>"
    )
    words = [
        ofd_files.text(word, x, y, 4)
        for word, x, y in (("项目", 31, 57), ("金额", 71, 57), ("水利", 31, 67), ("58", 71, 67))
    ]
    document = ofd(file_of([frame, line(70, 50, 70, 70), *words]))
    assert tables(document) == [[["项目", "金额"], ["水利", "58"]]]


def test_distances_may_be_given_in_groups() -> None:
    deltas = "g 4 5.6 g 4 2.8 5.6 2.8"
    assert prose(ofd(file_of([ofd_files.text(WORDS, 30, 40, deltas=deltas)]))) == [WORDS]


def test_a_matrix_and_a_drawing_used_again_move_their_text() -> None:
    unit = f'<ofd:CompositeGraphicUnit ID="7">{ofd_files.text(WORDS, 0, 6)}'
    parts = parts_of(
        [
            content(
                [
                    '<ofd:CompositeObject ID="3" ResourceID="7" Boundary="40 60 100 10"/>',
                    ofd_files.text("预算60万元。", 20, 20, extra='CTM="2 0 0 2 0 0"'),
                ]
            )
        ],
        common="<ofd:PublicRes>Res.xml</ofd:PublicRes>",
    )
    parts["Doc_0/Res.xml"] = (
        f"<ofd:Res {NAMESPACE}><ofd:CompositeGraphicUnits>{unit}</ofd:CompositeGraphicUnit>"
        "</ofd:CompositeGraphicUnits></ofd:Res>"
    )
    document = ofd(packed(parts))
    assert prose(document) == ["预算60万元。", WORDS]
    large = document.place(0, 1).anchor
    assert large is not None
    assert round((large.boxes[0].right - large.boxes[0].left) / POINTS, 1) == 11.2


def test_a_template_is_part_of_its_page() -> None:
    page = content([ofd_files.text("58.02万元", 70, 40)], '<ofd:Template TemplateID="5"/>')
    parts = parts_of([page], common='<ofd:TemplatePage ID="5" BaseLoc="Tpls/Tpl_0/Content.xml"/>')
    parts["Doc_0/Tpls/Tpl_0/Content.xml"] = content([ofd_files.text("全年支出", 40, 40)])
    assert "".join(prose(ofd(packed(parts)))).replace(" ", "") == "全年支出58.02万元"


def test_text_that_runs_up_the_page_is_read_along_it() -> None:
    turned = [
        ofd_files.text(words, x, 250, extra='CTM="0 -1 1 0 0 0"')
        for x, words in ((40, "全年支出58.02万元，"), (50, "比上年增长3.5%。"))
    ]
    document = ofd(file_of(turned))
    assert "".join(prose(document)) == "全年支出58.02万元，比上年增长3.5%。"


def test_paths_are_found_however_they_are_written() -> None:
    parts = parts_of([content([ofd_files.text(WORDS, 30, 40)])])
    page = parts.pop("Doc_0/Pages/Page_0/Content.xml")
    document = parts["Doc_0/Document.xml"]
    for written, stored in (
        ("/Doc_0/Pages/P.xml", "Doc_0/Pages/P.xml"),
        ("Pages\\P.xml", "doc_0/pages/p.xml"),
        ("Doc_0/Pages/P.xml", "Doc_0/Pages/P.xml"),
        ("./Pages/../Pages/P.xml", "Doc_0\\Pages\\P.xml"),
        ("页/第1页.xml", "Doc_0/页/第1页.xml"),
    ):
        changed = document.replace("Pages/Page_0/Content.xml", written)
        data = packed(parts | {"Doc_0/Document.xml": changed, stored: page})
        assert prose(ofd(data)) == [WORDS], written


def test_pages_without_text_are_told() -> None:
    text = content([ofd_files.text(WORDS * 2, 30, 40)])
    scan = '<ofd:ImageObject ID="4" Boundary="10 10 190 270" ResourceID="5"/>'
    numbered = content([scan, ofd_files.text("- 5 -", 100, 280)])
    curves = content([line(10, 10 + at / 2, 50, 10 + at / 2) for at in range(500)])
    parts = parts_of([text, curves, content([]), content([scan]), numbered, text])
    del parts["Doc_0/Pages/Page_5/Content.xml"]
    assert ofd(packed(parts)).warnings == (
        "第 6 页的内容缺失，没有读。",
        "第 4—5 页没有文字（可能是扫描图片），没有读。",
        "第 2 页的文字已转为图形，没有读。",
    )
    with pytest.raises(UnreadableFile, match="没有可读的文字"):
        ofd(file_of([]))


def test_a_page_whose_font_has_no_map_is_told() -> None:
    garbage = ofd_files.text("㍀㍲㍋㍳䶮䶯㑇㑊㕮㘎㙍㙘㙦㛃㛚㛹㟃㠇㠓㤘㥄58.02", 30, 40)
    document = ofd(file_of([garbage], [ofd_files.text(WORDS, 30, 40)]))
    assert prose(document) == [WORDS]
    assert document.warnings == ("第 1 页的文字是乱码（字体缺少编码），没有读。",)


def test_hidden_text_over_a_scanned_page_is_told() -> None:
    over = ofd_files.text(WORDS, 30, 40, extra='Alpha="0"')
    document = ofd(file_of([over]))
    assert prose(document) == [WORDS]
    assert "隐藏文字层" in document.warnings[0]


def test_what_is_not_shown_or_stands_askew_is_not_read() -> None:
    document = ofd(
        file_of(
            [
                ofd_files.text(WORDS, 30, 40),
                ofd_files.text("作废9.9万元", 30, 60, extra='Visible="false"'),
                ofd_files.text("内部资料", 30, 80, extra='CTM="0.7 -0.7 0.7 0.7 0 0"'),
            ]
        )
    )
    assert prose(document) == [WORDS]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"Doc_0/Document.xml": ""}, "不是完好的 XML"),
        ({"OFD.xml": f"<ofd:OFD {NAMESPACE}><ofd:DocBody/></ofd:OFD>"}, "缺少文档正文"),
        (
            {
                "OFD.xml": f"<ofd:OFD {NAMESPACE}><ofd:DocBody/>"
                "<ofd:Encryptions>E.xml</ofd:Encryptions></ofd:OFD>"
            },
            "OFD 已加密",
        ),
    ],
)
def test_a_file_that_cannot_be_read_is_one_clear_error(
    change: dict[str, str], message: str
) -> None:
    parts = parts_of([content([ofd_files.text(WORDS, 30, 40)])])
    with pytest.raises(UnreadableFile, match=re.escape(message)):
        ofd(packed(parts | change))


def test_a_file_with_too_many_pages_is_refused() -> None:
    data = file_of(*[[ofd_files.text(WORDS, 30, 40)]] * 3)
    with pytest.raises(UnreadableFile, match="超过 2 页"):
        read_bytes(data, "a.ofd", DEFAULTS._replace(pages=2))


def test_a_page_with_too_many_objects_is_told() -> None:
    units = "".join(
        f'<ofd:CompositeGraphicUnit ID="{at}">'
        + f'<ofd:CompositeObject ID="1" ResourceID="{at + 1}" Boundary="0 0 9 9"/>' * 30
        + "</ofd:CompositeGraphicUnit>"
        for at in range(1, 9)
    )
    again = '<ofd:CompositeObject ID="3" ResourceID="1" Boundary="1 1 9 9"/>'
    parts = parts_of(
        [content([ofd_files.text(WORDS, 30, 40), again])],
        common="<ofd:PublicRes>Res.xml</ofd:PublicRes>",
    )
    parts["Doc_0/Res.xml"] = f"<ofd:Res {NAMESPACE}>{units}</ofd:Res>"
    document = ofd(packed(parts))
    assert prose(document) == [WORDS]
    assert document.warnings == ("第 1 页的图文对象过多，没有读全。",)


def test_drawings_that_hold_themselves_end() -> None:
    again = '<ofd:CompositeObject ID="3" ResourceID="7" Boundary="1 1 9 9"/>'
    parts = parts_of(
        [content([again, ofd_files.text(WORDS, 30, 40)])],
        common="<ofd:PublicRes>Res.xml</ofd:PublicRes>",
    )
    parts["Doc_0/Res.xml"] = (
        f'<ofd:Res {NAMESPACE}><ofd:CompositeGraphicUnit ID="7">{again * 9}'
        "</ofd:CompositeGraphicUnit></ofd:Res>"
    )
    assert prose(ofd(packed(parts))) == [WORDS]
