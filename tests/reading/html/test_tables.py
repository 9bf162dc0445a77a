import pytest

from auditor.errors import UnreadableFile
from auditor.reading.files import read_bytes
from auditor.reading.limits import DEFAULTS
from tests.reading.html.test_html import page, texts

LONG = "<p>" + "我局认真落实各项工作部署。" * 6 + "</p>"


def cells(body: str) -> list[tuple[int, int, int, int, str]]:
    """Row, column, rows, columns and text of each cell of the first table."""
    table = next(block.table for block in page(body).blocks if block.table is not None)
    return [(one.row, one.col, one.rows, one.cols, one.text) for one in table.cells]


def test_merged_cells_cover_their_squares() -> None:
    body = (
        "<table><thead><tr><th rowspan=2>科目<th colspan=2>2021年<tr><th>预算数<th>决算数</thead>"
        "<tbody><tr><td>收入<td>58.02<td>57.00</table>"
    )
    assert cells(body) == [
        (0, 0, 2, 1, "科目"),
        (0, 1, 1, 2, "2021年"),
        (1, 1, 1, 1, "预算数"),
        (1, 2, 1, 1, "决算数"),
        (2, 0, 1, 1, "收入"),
        (2, 1, 1, 1, "58.02"),
        (2, 2, 1, 1, "57.00"),
    ]


def test_spans_end_with_the_table() -> None:
    body = "<table><tr><td rowspan=0>甲<td>乙<td rowspan=9>丙<tr><td>丁<tr><td>戊</table>"
    assert cells(body) == [
        (0, 0, 3, 1, "甲"),
        (0, 1, 1, 1, "乙"),
        (0, 2, 3, 1, "丙"),
        (1, 1, 1, 1, "丁"),
        (2, 1, 1, 1, "戊"),
    ]


def test_a_span_without_measure_is_refused() -> None:
    cell = "<td colspan=9999999 rowspan=999999>甲</td>"
    body = f"<table>{f'<tr>{cell * 20}</tr>' * 400}</table>"
    with pytest.raises(UnreadableFile, match="超过 5000000 格"):
        page(body)


def test_the_limit_of_cells_is_a_setting() -> None:
    body = "<table><tr><td>甲<td>乙<tr><td>丙<td>丁</table>".encode()
    with pytest.raises(UnreadableFile):
        read_bytes(body, "甲.html", DEFAULTS._replace(cells=3))


def test_a_figure_broken_in_its_cell_is_whole() -> None:
    body = "<table><tr><td>合计<td>46,118.2<br>0<tr><td>其他<td><p>1,2</p><p>00</p></table>"
    assert [cell[-1] for cell in cells(body)] == ["合计", "46,118.20", "其他", "1,200"]


def test_a_caption_and_the_lines_above_name_a_table_and_its_unit() -> None:
    body = "<p>单位：万元</p><table><caption>收入决算表</caption><tr><td>科目<td>金额</table>"
    table = page(body).blocks[-1].table
    assert table is not None
    assert (table.title, table.unit) == ("收入决算表", "")
    body = "<p>收入决算表</p><p align=right>单位：万元</p><table><tr><td>科目<td>金额</table>"
    table = page(body).blocks[-1].table
    assert table is not None
    assert (table.title, table.unit) == ("收入决算表", "万元")


def test_a_page_set_in_tables_is_read_as_prose() -> None:
    inner = "<table><tr><td>科目<td>金额<tr><td>收入<td>58</table>"
    menu = "<td class=menu><a>首页</a></td>"
    assert texts(f"<table><tr>{menu}<td><p>支出58万元。</p>{inner}</td></table>") == [
        "支出58万元。",
        "科目\t金额\n收入\t58",
    ]
    assert len(texts(f"<table><tr><td>左<td>{LONG * 3}</table>")) == 4
    assert texts("<table><tr><td>甲<tr><td>乙</table>") == ["甲", "乙"]


def test_a_form_with_a_long_cell_is_a_table() -> None:
    rows = "".join(f"<tr><td>指标{at}<td>{at}" for at in range(5))
    assert len(page(f"<table>{rows}<tr><td>说明<td>{LONG * 3}</table>").blocks) == 1


def test_a_table_in_a_cell_of_a_form_follows_the_form() -> None:
    rows = "".join(f"<tr><td>本单位绩效指标{at}<td>{at}" for at in range(12))
    inner = "<table><tr><td>科<td>1</table>"
    body = f"<table>{rows}<tr><td>附<td>前{inner}后</table>"
    assert [text.splitlines()[-1] for text in texts(body)] == ["附\t前后", "科\t1"]


def test_hidden_rows_are_no_rows() -> None:
    body = "<table><tr><td>甲<td>1<tr style='display:none'><td>乙<td>2<tr><td>丙<td>3</table>"
    assert [cell[-1] for cell in cells(body)] == ["甲", "1", "丙", "3"]
