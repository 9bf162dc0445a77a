from tests.reading.html.test_html import page, texts


def kinds(body: str, head: str = "") -> list[tuple[str, int, str]]:
    document = page(body, head)
    return [(one.kind, one.level, one.section) for one in document.blocks]


def test_headings_give_sections_and_the_only_h1_is_the_title() -> None:
    body = "<h1>工作总结</h1><h2>一、收入</h2><h3>税收</h3><p>收入58万元。</p><h2>二、支出</h2>"
    assert kinds(body) == [
        ("title", 0, ""),
        ("heading", 1, "一"),
        ("heading", 2, "一/税收"),
        ("paragraph", 0, "一/税收"),
        ("heading", 1, "二"),
    ]


def test_several_h1_are_headings() -> None:
    assert [kind for kind, _, _ in kinds("<h1>一、收入</h1><p>甲。</p><h1>二、支出</h1>")] == [
        "heading",
        "paragraph",
        "heading",
    ]


def test_the_line_that_the_window_is_called_by_is_the_title() -> None:
    head = "<title>某局2021年工作总结_某区人民政府</title>"
    body = "<p>某区人民政府</p><p>某局2021年工作总结</p><p>支出58万元。</p>"
    assert [kind for kind, _, _ in kinds(body, head)] == ["paragraph", "title", "paragraph"]


def test_prose_in_a_heading_stays_prose() -> None:
    assert kinds("<p>甲</p><h2>全年支出58万元，完成预算的97%。</h2>")[1][0] == "paragraph"


def test_blanks_close_up_and_a_line_end_between_han_is_none() -> None:
    body = "<p>  全年\n   支出  <b> 58</b>\n万元，\n比 上年\n\n增长 </p>"
    assert texts(body) == ["全年支出 58 万元，比 上年增长"]


def test_blocks_part_and_inline_elements_do_not() -> None:
    body = "甲<b>乙</b><div>丙<div>丁</div>戊</div>己<span>庚</span><hr>辛"
    assert texts(body) == ["甲乙", "丙", "丁", "戊", "己庚", "辛"]


def test_a_line_break_ends_a_paragraph_unless_the_sentence_goes_on() -> None:
    body = "一、概况<br>&nbsp;&nbsp;支出58.02<br>万元，完成预算。<br><br>二、成效"
    assert texts(f"<p>{body}</p>") == ["一、概况", "支出58.02万元，完成预算。", "二、成效"]


def test_preformatted_text_keeps_its_lines() -> None:
    assert texts("<pre>一、收入\n  收入58万元。\n二、支出</pre>") == [
        "一、收入",
        "收入58万元。",
        "二、支出",
    ]


def test_lists_have_the_numbers_that_a_browser_adds() -> None:
    assert texts("<ol><li>收入<li>支出</ol>") == ["1.收入", "2.支出"]
    assert texts("<ol start=3><li>收入<li value=7>2021年支出</ol>") == ["3.收入", "7. 2021年支出"]
    assert texts("<ol style='list-style-type: cjk-ideographic'><li>收入</ol>") == ["一、收入"]
    assert texts("<ol type=A><li>收入</ol><ul><li>支出</ul>") == ["A.收入", "支出"]
    assert texts("<ol><li>（一）收入</ol><li>孤") == ["（一）收入", "孤"]
    assert texts("<ol style='list-style: none'><li><p>收入</p></ol>") == ["收入"]


def test_a_raised_mark_of_a_note_is_no_digit_of_the_figure() -> None:
    assert texts("<p>支出58.02<sup>[1]</sup>万元") == ["支出58.02万元"]
    assert texts("<p>共3<span class=MsoFootnoteReference>1</span>人") == ["共3人"]
    assert texts("<p><a class=sdfootnotesym>1</a>含结转") == ["含结转"]
    assert texts("<p>面积120m<sup>2</sup>") == ["面积120m2"]


def test_indents_are_counted_in_half_widths() -> None:
    body = (
        "<p style='text-indent:2em'>甲</p><p style='TEXT-INDENT: 32px'>乙</p><p>\u3000\u3000丙</p>"
        "<p>丁</p>"
    )
    assert [block.indent for block in page(body).blocks] == [4, 4, 4, 0]
