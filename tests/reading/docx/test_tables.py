from tests.word import cells, p, read_word, tbl, tc, texts, tr

SPAN = '<w:gridSpan w:val="{}"/>'
TOP, BELOW = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def test_merged_cells_cover_their_squares() -> None:
    body = tbl(
        tr(tc("科目", properties=TOP), tc("2021年", properties=SPAN.format(2))),
        tr(tc("", properties=BELOW), "预算数", "决算数"),
        tr("收入", "58.02", "57.00"),
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


def test_a_merge_across_several_columns_ends_where_another_cell_stands() -> None:
    body = tbl(
        tr("甲", tc("乙", properties=TOP)),
        tr(tc("丙", properties=SPAN.format(2))),
        tr("丁", tc("戊", properties=BELOW)),
    )
    assert (2, 1, 1, 1, "戊") in cells(body)


def test_an_older_way_to_merge_cells_side_by_side() -> None:
    first, next_ = '<w:hMerge w:val="restart"/>', "<w:hMerge/>"
    body = tbl(tr(tc("甲", properties=first), tc("", properties=next_), "乙"), tr("1", "2", "3"))
    assert cells(body)[:2] == [(0, 0, 1, 2, "甲"), (0, 2, 1, 1, "乙")]


def test_a_row_may_begin_further_in() -> None:
    body = tbl(tr("甲", "乙"), tr("丙", properties='<w:gridBefore w:val="1"/>'))
    assert cells(body)[2] == (1, 1, 1, 1, "丙")


def test_rows_and_cells_in_content_controls_count_and_those_struck_out_do_not() -> None:
    body = tbl(
        f"<w:sdt><w:sdtContent>{tr('甲', 'a')}</w:sdtContent></w:sdt>",
        tr("乙", "b", properties="<w:del/>"),
        f"<w:tr><w:sdt><w:sdtContent>{tc('丙')}</w:sdtContent></w:sdt>{tc('c')}</w:tr>",
    )
    assert [cell[-1] for cell in cells(body)] == ["甲", "a", "丙", "c"]


def test_a_figure_broken_over_two_paragraphs_of_a_cell_is_whole() -> None:
    assert cells(tbl(tr("合计", tc(p("46,118.2"), p("0")))))[1][-1] == "46,118.20"


def test_a_table_in_a_cell_follows_the_table() -> None:
    body = tbl(tr("甲", "乙"), tr("丙", tc(tbl(tr("1", "2")), p("丁"))))
    assert texts(body) == ["甲\t乙\n丙\t丁", "1\t2"]


def test_a_table_of_one_column_is_a_frame_around_text() -> None:
    body = tbl(
        tr(tc(p("一、总体情况"), p("支出58万元。"), tbl(tr("科目", "金额"), tr("收入", "58"))))
    )
    assert texts(body) == ["一、总体情况", "支出58万元。", "科目\t金额\n收入\t58"]


def test_the_lines_above_a_table_name_it_and_its_unit() -> None:
    rows = tr("科目", "金额"), tr("收入", "58.02")
    document = read_word(p("收入决算表") + p("单位：万元") + tbl(*rows))
    table = document.blocks[-1].table
    assert table is not None
    assert (table.title, table.unit) == ("收入决算表", "万元")


def test_tables_with_nothing_between_them_are_one_as_word_shows_them() -> None:
    one, other = tbl(tr("科目", "金额"), tr("收入", "58")), tbl(tr("支出", "57"))
    mark = '<w:bookmarkEnd w:id="1"/>'
    assert texts(f"{one}{mark}{other}") == ["科目\t金额\n收入\t58\n支出\t57"]
    assert len(texts(one + p("") + other)) == 2


def test_a_table_that_goes_on_over_the_page_is_one() -> None:
    one, other = (
        tbl(tr("科目", "金额"), tr("收入", "58")),
        tbl(tr("科目", "金额"), tr("支出", "57")),
    )
    page_break = p('<w:r><w:br w:type="page"/></w:r>')
    assert texts(one + page_break + other) == ["科目\t金额\n收入\t58\n支出\t57"]


def test_an_empty_table_is_nothing() -> None:
    assert texts(p("甲") + tbl()) == ["甲"]
