import pytest

from auditor.errors import AuditorError
from tests.rulebook.samples import EXAMPLES, RATE, loaded, mistakes, rule_of


def test_a_mistake_shows_its_place_with_a_caret_and_what_to_do() -> None:
    (error,) = mistakes(RATE.replace("执行数 / 预算数 ", "执行数 // 预算数"))
    assert isinstance(error, AuditorError)
    assert str(error) == (
        "pack/rate-disagrees.yaml:5:19 这里不能写 /\n"
        "    check: 执行率 = 执行数 // 预算数  # 名字来自名词表\n"
        "                            ^\n"
        "    怎么办：这里要写名字、数或左括号"
    )


@pytest.mark.parametrize(
    "case",
    [
        ("within", "wihtin", 8, 1, "不认识的键 wihtin", "是不是 within"),
        ("section", "secton", 8, 9, "不认识 secton", "是不是 section"),
        ("within: section", "范畴: section", 8, 1, "不认识的键 范畴", "within"),
        ("prefer", "perfer", 7, 9, "不认识的键 perfer", "是不是 prefer"),
        ("kind: money", "kind: xx", 7, 39, "不认识 xx", "money（金额）"),
        ("  预算数: {", "  预算: {", 7, 3, "勾稽式里没有 预算", "是不是 预算数"),
        ("within: section", "title: 又", 8, 1, "写了两次", "第 2 行"),
        ("within: section", "规则: 又", 8, 1, "写了两次", "第 2 行"),
        ("within: section", "agree: 预算数", 8, 1, "check 之外又写了 agree", "另写一条规则"),
        ("within: section", "tags:", 8, 6, "没有内容", "删去这个键"),
        ("why: 执行率由执行数除以预算数得出。\n", "", 1, 1, "缺少 why（说明）", "why"),
        ("{expected}", "{expect}", 9, 33, "{expect} 没有来处", "是不是 expected"),
        ("{执行率.text}", "{执行率.txt}", 9, 19, "没有来处", "{执行率.text}"),
        ("{expected}", "{expected", 9, 33, "不成对", "花括号"),
        ("{expected}", "{expected.}", 9, 33, "没有来处", "{expected}"),
        ("{expected}", "{expected.text}", 9, 33, "没有来处", "写 {expected}"),
        ("{expected}", "{reported.txt}", 9, 33, "没有来处", "{reported.value}"),
        ("verdict: broken", "verdict: holds", 12, 1, "没有“不符”的样例", "broken"),
        ("verdict: holds", "verdict: unchecked", 12, 1, "没有“成立”的样例", "holds"),
        ("id: rate-disagrees", "id: Rate_Disagrees", 1, 5, "不合写法", "小写英文词"),
        ("id: rate-disagrees", "id: other-name", 1, 5, "与文件名", "other-name.yaml"),
        ("severity: error", "severity: [error]", 3, 11, "只能写文字", "引号"),
        ("[同口径, 剔除]", "{同口径: 剔除}", 10, 14, "要写一个列表", "[甲, 乙]"),
        ("[同口径, 剔除]", "[同口径，剔除]", 10, 18, "全角的 ，", "半角的 ,"),
        ("title: ", "title：", 2, 6, "全角冒号", "半角的 :"),
        ("title: ", "title:", 2, 6, "没有空格", "空一格"),
        ("  预算数: {", "\t预算数: {", 7, 1, "制表符", "空格"),
        ("  预算数: {", "　预算数: {", 7, 1, "全角空格", "空格"),
        ("  预算数: {", "  预算数：{", 7, 6, "全角冒号", "半角的 :"),
        ("within:", "＃ 注\nwithin:", 8, 1, "全角井号", "半角的 #"),
        (
            "  - text: 预算200万元，执行100万元，执行率50",
            "  － text: 甲50",
            13,
            3,
            "全角横线",
            "半角的 -",
        ),
        (
            '"{执行率}写作 {执行率.text}，应为 {expected}"',
            "{执行率}写作",
            9,
            10,
            "没有加引号",
            "双引号",
        ),
        ("title: 执行率", "title: *执行率", 2, 9, "* 或 &", "引号"),
        ("title: 执行率", "title: 说: 执行率", 2, 9, "冒号加空格", "引号"),
        ("expected: 50%", 'expected: "50%', 17, 15, "引号没有收尾", "补上引号"),
        ("title: 执行率", "title: @执行率", 2, 8, "不能以这个字符开头", "引号"),
        ("title: 执行率", "title: \x07执行率", 2, 8, "控制字符", "删去"),
        ("within: section", "within: section\n---\nid: 二", 9, 1, "两份规则", "---"),
        ("within: section", "within\ntags: 甲", 8, 1, "缺“键: 值”的冒号", "冒号"),
    ],
)
def test_each_mistake_is_told_at_its_place(case: tuple[str, str, int, int, str, str]) -> None:
    old, new, line, column, what, advice = case
    assert old in RATE
    (error,) = mistakes(RATE.replace(old, new, 1))
    assert (error.line, error.column) == (line, column)
    assert what in error.what
    assert advice in error.advice


def test_all_mistakes_of_a_file_are_told_at_once() -> None:
    text = RATE.replace("title: ", "title：").replace("within", "wihtin").replace("/ 预", "/ / 预")
    assert [(error.line, error.column) for error in mistakes(text)] == [(2, 6), (5, 20), (8, 1)]


def test_lines_of_a_block_text_are_no_keys() -> None:
    block = "text: |\n      说明：预算200万元\n      [甲，乙]\n    verdict: broken"
    text = RATE.replace("text: 预算200万元，执行100万元，执行率60%。\n    verdict: broken", block)
    assert loaded(text).examples[1].text == "说明：预算200万元\n[甲，乙]\n"
    assert [error.line for error in mistakes(text.replace("within", "wihtin"))] == [8]


def test_a_place_in_a_folded_text_is_found() -> None:
    text = RATE.replace("check: 执行率 = 执行数 / ", "check: >\n  执行率 =\n  执行数 / / ")
    (error,) = mistakes(text)
    assert (error.line, error.column) == (7, 9)


def test_an_open_bracket_is_told_behind_the_last_character() -> None:
    (error,) = mistakes(RATE.replace("执行数 / 预算数 ", "(执行数 / 预算数 "))
    assert (error.line, error.column) == (5, 24)
    assert "括号" in error.what


def test_a_long_line_is_shown_around_the_place() -> None:
    text = RATE.replace("why: ", "why: " + "长" * 300).replace("within: section", "x" * 300 + ": 1")
    (error,) = mistakes(text)
    assert len(error.excerpt) < 80
    assert error.caret == "^"


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("", "空的"),
        ("# 只有注释\n", "空的"),
        ("一句话", "键: 值"),
        ("- 甲\n- 乙", "键: 值"),
        ("&a [*a, *a]", "引用"),
        ("a: &a\n  b: *a\n", "引用"),
        ("[" * 1000 + "]" * 1000, "层次太深"),
        ("- " * 1000 + "甲", "层次太深"),
        ("\n".join(" " * at + "甲:" for at in range(300)), "层次太深"),
        ("? {甲: 乙}\n: 丙", "不认识的键"),
    ],
)
def test_what_is_no_rule_at_all_is_told(text: str, what: str) -> None:
    assert any(what in error.what for error in mistakes(text))


def test_a_rule_needs_exactly_one_kind() -> None:
    (error,) = mistakes(
        RATE.replace("check: 执行率 = 执行数 / 预算数", "")
        .replace("names:\n  预算数: {prefer: [全年预算数, 年初预算数], kind: money}\n", "")
        .replace("{执行率}写作 {执行率.text}，应为 {expected}", "甲")
    )
    assert "没有写检查什么" in error.what


@pytest.mark.parametrize(
    ("kind", "what"),
    [
        ("text: {allow: 甲}", "一种查法"),
        ("text: {forbid: 甲, numbering: inline}", "一种查法"),
        ("text: {pattern: '(甲'}", "模式读不懂"),
        ("text: {pattern: '[[甲]乙]'}", "模式读不懂"),
        ("grade: {score: 总分, bands: {优: 九十}}", "写一个数"),
        ("grade: {score: 总分, bands: {优: ９０}}", "全角"),
        ("grade: {score: 总分, bands: 优}", "键: 值"),
        ("grade: {score: 总分, bands: {优: 90, 优: 80}}", "写了两次"),
        ("grade: {score: 总分, bands: {'': 90}}", "写一个名字"),
        ("grade: {score: 总分}", "缺少 bands（档次）"),
        ("parts: {axis: {甲: 乙}}", "列表"),
        ("agree: {by: [科幕]}", "不认识 科幕"),
        ("table: {formulas: 也许}", "不认识 也许"),
    ],
)
def test_mistakes_within_the_kinds(kind: str, what: str) -> None:
    text = f"id: rate-disagrees\ntitle: 题\nseverity: info\nwhy: 因\n{kind}\n{EXAMPLES}"
    (error,) = mistakes(text)
    assert what in error.what


def test_a_message_may_name_what_its_kind_knows() -> None:
    assert rule_of("agree: 数量\nmessage: '{item}有 {places}'").message == "{item}有 {places}"
    text = f"id: rate-disagrees\ntitle: 题\nseverity: info\nwhy: 因\nparts: any\n{EXAMPLES}"
    (error,) = mistakes(text + "message: '{total}'\n")
    assert "{total} 没有来处" in error.what


def test_a_message_of_nothing_but_a_name_needs_quotes() -> None:
    start, end = RATE.index("message"), RATE.index("not_a_fault")
    (error,) = mistakes(RATE[:start] + "message: {执行率}\n" + RATE[end:])
    assert (error.line, error.column) == (9, 10)
    assert "引号" in error.advice


def test_examples_must_be_a_list_of_texts_with_verdicts() -> None:
    text = RATE[: RATE.index("examples:")]
    assert [error.what for error in mistakes(text)] == ["缺少 examples（样例）"]
    assert [error.what for error in mistakes(text + "examples: 甲")] == ["这里要写“键: 值”"]
    assert [error.what for error in mistakes(text + "examples: {甲: 乙}")] == ["这里要写一个列表"]


@pytest.mark.parametrize(
    ("pattern", "said"),
    [
        ("(甲", "左括号 ( 没有收尾"),
        ("甲)", "多了一个右括号 )"),
        ("[甲", "[ 没有收尾"),
        ("*甲", "* + ? 前面没有可重复的字"),
        ("甲**", "两个重复号连在一起"),
        ("甲{3,1}", "{ } 里的次数写反了"),
        ("[9-1]", "[ ] 里的范围写反了"),
        (r"\\q", "\\ 后面的字母不认识"),
        ("[[甲]", "[ ] 里有含义会变的写法，如 [[ 或 --"),
    ],
)
def test_a_pattern_that_cannot_be_read_is_explained(pattern: str, said: str) -> None:
    text = f"id: rate-disagrees\ntitle: 题\nseverity: info\nwhy: 因\n{EXAMPLES}"
    (error,) = mistakes(f'{text}text: {{pattern: "{pattern}"}}\nmessage: 有误\n')
    assert error.what == f"模式读不懂：{said}"
