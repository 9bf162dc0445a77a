import pytest

from auditor.rulebook.slips import find_slips, mend


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("title：题", "title: 题"),
        ("规则 ： 题", "规则 : 题"),
        ("title:题", "title: 题"),
        ("预算数：{prefer：甲，kind：money}", "预算数: {prefer: 甲, kind: money}"),
        ("预算数：", "预算数: "),
        ("a: ［甲、乙］", "a: [甲, 乙]"),
        ("a: 【甲，乙】", "a: [甲, 乙]"),
        ("a: [甲，'乙，丙', \"丁、\"]", "a: [甲, '乙，丙', \"丁、\"]"),
        ("\ta: 甲", "  a: 甲"),
        ("　a: 甲", "  a: 甲"),
        ("－ text: 甲", "- text: 甲"),
        ("—— 甲", "—— 甲"),
        ("＃ 注", "# 注"),
        ("# title：题", "# title：题"),
        ("why: 说明：甲，乙", "why: 说明：甲，乙"),
        ("message: {甲}，{乙}", "message: {甲}，{乙}"),
        ("text: |\n  title：题\n\n  why：因\nid：a", "text: |\n  title：题\n\n  why：因\nid: a"),
        ("message: 【注意】甲，乙", "message: 【注意】甲，乙"),
    ],
)
def test_a_slip_is_put_right_and_all_else_is_left(typed: str, meant: str) -> None:
    mended = mend(typed, find_slips(typed))
    squeezed = "\n".join(line.rstrip() for line in mended.text.replace(":  ", ": ").split("\n"))
    assert squeezed.replace(",  ", ", ") == "\n".join(line.rstrip() for line in meant.split("\n"))


def test_what_was_put_in_is_remembered_by_place() -> None:
    text = "title：甲\nwhy：乙"
    mended = mend(text, find_slips(text))
    assert mended.text == "title: 甲\nwhy: 乙"
    assert [mended.text[at] for at in mended.inserted] == [" ", " "]
    kept = [mark for at, mark in enumerate(mended.text) if at not in mended.inserted]
    assert "".join(kept) == text.replace("：", ":")
