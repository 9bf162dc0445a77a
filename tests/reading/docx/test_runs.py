import pytest

from tests.word import p, r, read_word, texts

CONTROL = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
RUBY = (
    "<w:r><w:ruby><w:rt><w:r><w:t>yi</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>亿</w:t></w:r>"
    "</w:rubyBase></w:ruby></w:r>"
)


def field(code: str, result: str = "") -> str:
    shown = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + r(result) if result else ""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{code}</w:instrText></w:r>{shown}"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def box(text: str) -> str:
    return (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><w:txbxContent>"
        f"{p(text)}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>"
        f"{p(text)}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


@pytest.mark.parametrize(
    ("content", "shown"),
    [
        (f"<w:del>{r('1,000')}</w:del><w:ins>{r('1,200')}</w:ins>", "甲1,200乙"),
        (f"<w:moveFrom>{r('旧')}</w:moveFrom><w:moveTo>{r('新')}</w:moveTo>", "甲新乙"),
        (f"<w:hyperlink>{r('3,456万元')}</w:hyperlink>", "甲3,456万元乙"),
        (f"<w:sdt><w:sdtContent>{r('78.9%')}</w:sdtContent></w:sdt>", "甲78.9%乙"),
        (CONTROL.format(r("点击输入", "<w:rStyle w:val='P'/>")), "甲乙"),
        (CONTROL.format(r("58万元")), "甲58万元乙"),
        (f"<w:smartTag>{r('2021年')}</w:smartTag>", "甲2021年乙"),
        (f'<w:fldSimple w:instr="SEQ t">{r("7")}</w:fldSimple>', "甲7乙"),
        (field(" REF 表 ", "表3"), "甲表3乙"),
        (field(" =SUM(ABOVE) ", "58.02"), "甲58.02乙"),
        (field(" EQ \\o\\ac(○,3) "), "甲③乙"),
        (field(" PAGE "), "甲乙"),
        (r("隐藏", "<w:vanish/>"), "甲乙"),
        (r("不隐藏", '<w:vanish w:val="0"/>'), "甲不隐藏乙"),
        ("<w:r><w:tab/><w:t>58</w:t></w:r>", "甲\t58乙"),
        ("<w:r><w:t>58</w:t><w:softHyphen/><w:t>.02</w:t></w:r>", "甲58.02乙"),
        ("<w:r><w:noBreakHyphen/></w:r>", "甲-乙"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>', "甲☑乙"),
        ('<w:r><w:t>58</w:t><w:sym w:font="Symbol" w:char="F025"/></w:r>', "甲58%乙"),
        ("<w:r><w:t> 两边的空白不算 </w:t></w:r>", "甲两边的空白不算乙"),
        (r("58\u200b.02\ufeff"), "甲58.02乙"),
        (RUBY, "甲亿乙"),
        ("<w:r><w:commentReference/></w:r>", "甲乙"),
        ('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', "甲乙"),  # a field that never ends
    ],
)  # fmt: skip
def test_a_paragraph_is_read_as_word_shows_it(content: str, shown: str) -> None:
    assert texts(p("甲", content, "乙")) == [shown]


@pytest.mark.parametrize("mark", ["1", "[2]", "①", "*", "[注3]"])
def test_a_raised_mark_of_a_note_is_no_digit_of_the_figure(mark: str) -> None:
    raised = r(mark, '<w:vertAlign w:val="superscript"/>')
    assert texts(p("支出58.02", raised, "万元")) == ["支出58.02万元"]


def test_a_raised_figure_after_a_measure_is_its_power() -> None:
    raised = r("2", '<w:vertAlign w:val="superscript"/>')
    assert texts(p("面积120m", raised)) == ["面积120m2"]


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    assert texts(p("甲", box("合计55.5万元"), "乙") + p("丙")) == ["甲乙", "合计55.5万元", "丙"]


def test_an_equation_is_one_line() -> None:
    fraction = (
        "<m:oMath><m:r><m:t>执行率=</m:t></m:r><m:f><m:num><m:r><m:t>8+2</m:t></m:r></m:num>"
        "<m:den><m:r><m:t>20</m:t></m:r></m:den></m:f><m:r><m:t>=50%</m:t></m:r></m:oMath>"
    )
    assert texts(p(fraction)) == ["执行率=(8+2)/20=50%"]


def test_a_typed_line_break_ends_a_paragraph_unless_the_sentence_goes_on() -> None:
    def broken(before: str, after: str) -> list[str]:
        return texts(p(before, "<w:r><w:br/></w:r>", after))

    assert broken("一、基本情况", "支出58万元。") == ["一、基本情况", "支出58万元。"]
    assert broken("全年支出58.02", "万元，完成预算。") == ["全年支出58.02万元，完成预算。"]


def test_every_character_stands_where_its_anchor_says() -> None:
    document = read_word(p("预算", r("1,2") + r("00.5万元") + r("。")))
    start = document.text.index("1,200.5万元")
    anchor = document.place(start, start + 9).anchor
    assert anchor is not None
    assert (anchor.paragraph, anchor.run) == (0, 1)
    assert anchor.path == "word/document.xml/w:document/w:body[1]/w:p[1]/w:r[2]/w:t[1]"
    assert anchor.offset == 0


def test_what_is_not_read_is_told() -> None:
    large = '<wp:extent cx="4000000" cy="4000000"/><a:blip/>'
    content = (
        f"<w:del>{r('旧')}</w:del>",
        r("暗", "<w:vanish/>"),
        "<w:r><w:drawing><c:chart/></w:drawing></w:r>",
        "<w:r><w:object><o:OLEObject/></w:object></w:r>",
        f"<w:r><w:drawing>{large}</w:drawing></w:r>",
    )
    warnings = read_word(p("甲", *content) + "<w:altChunk/>").warnings
    assert [any(word in one for one in warnings) for word in
            ("修订", "隐藏文字", "图表", "Excel", "图片", "altChunk")] == [True] * 6  # fmt: skip
    assert read_word(p("甲")).warnings == ()
