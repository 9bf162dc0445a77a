from tests.word import p, r, read_word, tbl, texts, tr

HEADING = '<w:pStyle w:val="1"/>'
STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/>'
    '<w:basedOn w:val="a"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="K"><w:name w:val="公文一级"/>'
    '<w:basedOn w:val="1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="C1"><w:name w:val="toc 1"/></w:style>'
    '<w:style w:type="character" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="X"><w:basedOn w:val="Y"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Y"><w:basedOn w:val="X"/></w:style>'
)


def kinds(body: str) -> list[tuple[str, int, str]]:
    document = read_word(body, styles=STYLES)
    return [(one.kind, one.level, one.section) for one in document.blocks]


def test_styles_and_outline_levels_make_headings() -> None:
    body = (
        p("某局2021年部门决算", properties='<w:pStyle w:val="T"/>')
        + p("部门概况", properties='<w:pStyle w:val="K"/>')
        + p("机构设置", properties='<w:outlineLvl w:val="1"/>')
        + p("本局内设9个科室。")
    )
    assert kinds(body) == [
        ("title", 0, ""),
        ("heading", 1, "部门概况"),
        ("heading", 2, "部门概况/机构设置"),
        ("paragraph", 0, "部门概况/机构设置"),
    ]


def test_a_title_style_names_the_title_below_other_lines() -> None:
    body = p("某局") + p("工作总结", properties='<w:pStyle w:val="T"/>') + p("支出58万元。")
    assert [kind for kind, _, _ in kinds(body)] == ["paragraph", "title", "paragraph"]


def test_prose_styled_as_a_heading_stays_prose() -> None:
    body = p("支出", properties=HEADING) + p("全年支出58万元，完成预算的97%。", properties=HEADING)
    assert [kind for kind, _, _ in kinds(body)][1] == "paragraph"


def test_styles_that_rest_on_each_other_do_no_harm() -> None:
    assert kinds(p("甲", properties='<w:pStyle w:val="X"/>')) == [("paragraph", 0, "")]


def test_text_hidden_by_its_style_is_dropped() -> None:
    assert texts(p("甲", r("乙", '<w:rStyle w:val="H"/>')), styles=STYLES) == ["甲"]


def test_a_table_of_contents_is_dropped() -> None:
    entry = p("一、概况\t3", properties='<w:pStyle w:val="C1"/>')
    begin = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r>'
    )
    field = p(begin, '<w:r><w:fldChar w:fldCharType="separate"/></w:r>', "二、支出\t5")
    end = p('<w:r><w:fldChar w:fldCharType="end"/></w:r>')
    assert texts(entry + field + end + p("正文58万元。"), styles=STYLES) == ["正文58万元。"]


def test_a_paragraph_whose_end_was_struck_out_goes_on_with_the_next() -> None:
    struck = "<w:rPr><w:del/></w:rPr>"
    assert texts(p("全年支出", properties=struck) + p("58万元。")) == ["全年支出58万元。"]
    assert texts(p("全年支出58万元", properties=struck)) == ["全年支出58万元"]
    assert texts(p("甲", properties=struck) + tbl(tr("1", "2"))) == ["甲", "1\t2"]


def test_notes_follow_the_block_that_refers_to_them() -> None:
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    notes = (
        f'<w:footnote w:type="separator" w:id="0">{p("线")}</w:footnote>'
        f'<w:footnote w:id="2">{p("含结转12.3万元")}</w:footnote>'
    )
    body = p("支出58万元", reference, "。") + p("乙", reference)
    assert texts(body, footnotes=notes) == ["支出58万元。", "含结转12.3万元", "乙"]


def test_wrapped_blocks_are_read_and_removed_ones_are_not() -> None:
    body = (
        f"<w:sdt><w:sdtContent>{p('甲')}</w:sdtContent></w:sdt><w:customXml>{p('乙')}</w:customXml>"
        f"<w:ins>{p('丙')}</w:ins><w:del>{p('丁')}</w:del>"
    )
    assert texts(body) == ["甲", "乙", "丙"]


def test_indents_are_counted_in_half_widths() -> None:
    chars = p("甲", properties='<w:ind w:firstLineChars="200" w:firstLine="640"/>')
    twips = p("乙", properties='<w:ind w:left="420"/>')
    blanks = p("\u3000\u3000丙")
    document = read_word(chars + twips + blanks)
    assert [block.indent for block in document.blocks] == [4, 4, 4]


def test_lines_that_were_pasted_one_by_one_are_rejoined() -> None:
    lines = [
        "本年度我局认真贯彻落实各项决策部署，统筹推进各项重",
        "点工作，全年支出合计五千八百万元，比上年有所增长，",
    ]
    assert len(texts("".join(p(line) for line in [*lines * 3, "完成较好。"]))) == 1
