from collections.abc import Mapping, Sequence
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.rulebook.expression import (
    ConditionError,
    Name,
    Undefined,
    Value,
    meet,
    parse_condition,
)


def printed(text: str, scale: str = "1") -> Value:
    number, half = Decimal(text), Decimal("0.5").scaleb(-len(text.partition(".")[2]))
    unit = Decimal(scale)
    return Value(number * unit, (number - half) * unit, (number + half) * unit)


def exact(number: str) -> Value:
    return Value(Decimal(number), Decimal(number), Decimal(number))


def right(text: str, **figures: Value | Sequence[Value]) -> Value:
    """What the right side of ``x = …`` comes to."""
    (comparison,) = parse_condition(f"x = {text}").comparisons
    named: Mapping[Name, Value | Sequence[Value]] = {
        Name(name): figure for name, figure in figures.items()
    }
    return comparison.right(named)


def test_a_rate_meets_its_quotient_only_when_printed_right() -> None:
    (comparison,) = parse_condition("执行率 = 执行数 / 预算数").comparisons
    figures = {Name("执行数"): printed("44636.53"), Name("预算数"): printed("45242.97")}
    wrong = {**figures, Name("执行率"): printed("98.57", "0.01")}
    sound = {**figures, Name("执行率"): printed("98.66", "0.01")}
    assert comparison.op == "="
    assert not meet(comparison.left(wrong), comparison.right(wrong))
    assert meet(comparison.left(sound), comparison.right(sound))
    assert str(comparison.right(sound).value).startswith("0.986595928605040738925848590")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("执行率 = 执行数 / 预算数", ["执行率", "执行数", "预算数"]),
        ("收入合计 ＝ 财政拨款收入＋其他资金", ["收入合计", "财政拨款收入", "其他资金"]),
        ("A1 = B2 － C·D", ["A1", "B2", "C·D"]),
        ("甲 = 乙 + 甲", ["甲", "乙"]),
        (
            "「因公出国（境）费」 = 「a + b」 + 「三公」经费",
            ["因公出国（境）费", "a + b", "三公经费"],
        ),
        ("合计 = 最大（个数，上年）", ["合计", "个数", "上年"]),
        ("sum = count + abs", ["sum", "count", "abs"]),
    ],
)
def test_names_stand_in_order_of_appearance(text: str, names: list[str]) -> None:
    assert parse_condition(text).names == tuple(Name(name) for name in names)


def test_template_names_and_prior_years() -> None:
    condition = parse_condition(
        "增长率($科目) = (合计（ ＄科目 ） - 上年(收入($科目))) / 上年($科目)"
    )
    assert condition.names == (
        Name("增长率", "科目"),
        Name("合计", "科目"),
        Name("收入", "科目", prior=True),
        Name("上年", "科目"),
    )
    assert [name.label for name in condition.names] == ["增长率", "合计", "上年(收入)", "上年"]


@pytest.mark.parametrize(
    ("written", "op"),
    [
        ("=", "="),
        ("==", "="),
        ("＝", "="),
        ("!=", "!="),
        ("≠", "!="),
        ("<=", "<="),
        ("≤", "<="),
        ("≦", "<="),
        (">=", ">="),
        ("≥", ">="),
        ("≧", ">="),
        ("<", "<"),
        ("＜", "<"),
        (">", ">"),
        ("＞", ">"),
    ],
)
def test_comparisons_have_one_spelling_inside(written: str, op: str) -> None:
    (comparison,) = parse_condition(f"结案{written}受理").comparisons
    assert comparison.op == op


def test_a_chain_is_two_comparisons() -> None:
    low, high = parse_condition("0 <= 满意度 <= 100%").comparisons
    assert (low.op, high.op) == ("<=", "<=")
    assert low.left({}) == exact("0")
    assert high.right({}) == exact("1.00")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("12", "12"),
        ("1.5", "1.5"),
        ("１２．５", "12.5"),
        ("100%", "1"),
        ("98.5 ％", "0.985"),
        ("5‰", "0.005"),
        ("1.5万", "15000"),
        ("2亿", "200000000"),
        ("3元", "3"),
        ("3 千元", "3000"),
        ("3万元", "30000"),
        ("0.1亿元", "10000000"),
        ("1 + 2 × 3", "7"),
        ("(1 + 2) ＊ 3", "9"),
        ("7 － 2 − 1", "4"),
        ("8 ÷ 4 ／ 2", "1"),
        ("--3", "3"),
        ("-2 * +3", "-6"),
        ("abs(2 - 5)", "3"),
        ("绝对值（2 - 5）", "3"),
        ("min(1, 2、3)", "1"),
        ("最大（1，2）", "2"),
        ("sum(1, 2, 3)", "6"),
        ("个数(4, 5)", "2"),
        ("round(2.5)", "3"),
        ("四舍五入(1 / 3, 4)", "0.3333"),
    ],
)
def test_arithmetic(text: str, number: str) -> None:
    assert right(f"{text} + 零", 零=exact("0")) == exact(number)


def test_functions_take_the_many_figures_of_one_name() -> None:
    parts = [exact("1"), exact("2"), exact("4")]
    assert right("sum(分项)", 分项=parts) == exact("7")
    assert right("sum(分项, 其他) - max(分项)", 分项=parts, 其他=exact("5")) == exact("8")
    assert right("count(分项)", 分项=parts) == exact("3")
    assert right("min(分项, 2 * 其他)", 分项=parts, 其他=exact("0.25")) == exact("0.50")


def test_one_figure_in_a_list_is_a_figure_and_several_are_not() -> None:
    assert right("分项 * 2", 分项=[exact("2")]) == exact("4")
    with pytest.raises(Undefined, match="分项有 2 个数"):
        right("分项 * 2", 分项=[exact("2"), exact("3")])


@pytest.mark.parametrize(
    ("text", "offset", "what", "advice"),
    [
        ("", 0, "空的", "执行率 = 执行数 / 预算数"),
        ("执行率", 3, "没有比较号", "="),
        ("执行率 =", 5, "没有写完", "补一个名字"),
        ("执行率 = (甲", 8, "没有收尾", "补 )"),
        ("执行率 = 甲)", 7, "不能写 )", "多了一个右括号"),
        ("甲 = (乙 + )", 9, "不能写 )", "名字、数"),
        ("甲 = 1,400", 4, "千分位", "1400"),
        ("甲 = max(1，400)", 8, "千分位", "1400"),
        ("甲 = 乙 丙", 6, "不能写 丙", "两个名字之间"),
        ("甲 = “乙”", 4, "不能写 “", "不加引号"),
        ("甲 = 乙。", 5, "不能写 。", "句号"),
        ("拨款(万元) = 3", 2, "不能写 (", "「」"),
        ("甲 =< 乙", 3, "不能写 <", "<="),
        ("= 乙", 0, "不能写 =", "名字、数"),
        ("abs(甲, 乙) = 丙", 0, "绝对值", "abs("),
        ("甲 = round(乙, 丙)", 4, "四舍五入", "位数"),
        ("甲 = round(乙, 99)", 4, "四舍五入", "位数"),
        ("甲 = round(乙, 1, 2)", 4, "四舍五入", "位数"),
        ("$科目 = 3", 0, "不能写 $", "增长率($科目)"),
        ("1 = 1", 0, "没有名字", "名字"),
        ("甲 = " + "-" * 300 + "乙", 0, "太长", "一个关系"),
        ("甲 = " + "-" * 1990 + "乙", 0, "太长", "一个关系"),
        ("甲 = " + "乙" * 3000, 0, "太长", "一个关系"),
    ],
)
def test_mistakes_are_told_with_place_and_advice(
    text: str, offset: int, what: str, advice: str
) -> None:
    with pytest.raises(ConditionError) as caught:
        parse_condition(text)
    assert caught.value.offset == offset
    assert what in caught.value.what
    assert advice in caught.value.advice
    assert caught.value.text == text


def test_many_brackets_are_no_depth() -> None:
    assert parse_condition("甲 = " + "(" * 300 + "乙" + ")" * 300).names == (
        Name("甲"),
        Name("乙"),
    )


WORDS = ["执行率", "预算数", "科目", "上年", "合计", "sum", "round", "万", "元", "2.5"]
PIECES = [*WORDS, *"=<>+-*/×÷()（），,「」$%!。： \n"]


def read(text: str) -> ConditionError | None:
    try:
        parse_condition(text)
    except ConditionError as error:
        return error
    return None


@given(st.lists(st.sampled_from(PIECES), max_size=16).map("".join) | st.text())
def test_no_text_raises_anything_but_a_condition_error(text: str) -> None:
    error = read(text)
    if error is not None:
        assert 0 <= error.offset <= len(text)
        assert error.what
        assert error.advice


def test_the_length_of_a_time_is_asked_for_by_the_name_of_a_figure() -> None:
    condition = parse_condition("月均 = 时段数 / 月数(时段数)")
    assert [name.label for name in condition.names] == ["月均", "时段数"]
    (length,) = condition.lengths
    assert length == Name("时段数", length="months")
    figures = {Name("时段数"): exact("240"), length: exact("8")}
    assert condition.comparisons[0].right(figures).value == 30
    with pytest.raises(Undefined):
        condition.comparisons[0].right({Name("时段数"): exact("240")})
    assert parse_condition("月均 = 天数 / 月数").lengths == ()  # both are names


def test_a_length_is_of_a_name_alone() -> None:
    with pytest.raises(ConditionError, match="只能写一个名字"):
        parse_condition("月均 = 时段数 / 月数(时段数 + 1)")


def test_the_only_name_of_a_side_is_what_is_checked() -> None:
    assert parse_condition("在编人数 / 编制数 = 满编率").names[0] == Name("满编率")
    assert parse_condition("甲 + 乙 = 100").names[0] == Name("甲")
    assert parse_condition("甲 = 乙").names[0] == Name("甲")
    assert parse_condition("甲 + 乙 <= 丙").names[0] == Name("甲")


@pytest.mark.parametrize(
    ("text", "offset", "what"),
    [
        ("甲 = 甲", 0, "比较号两边一样"),
        ("甲 + 乙 = 甲 + 乙", 0, "比较号两边一样"),
        ("甲 = 100 / 0", 10, "除数是零"),
        ("甲 = 乙 ÷ 0.00", 8, "除数是零"),
        ("甲 = 平均(乙, 丙)", 6, "没有叫 平均 的函数，可用 sum、"),
    ],
)
def test_what_makes_no_sense_is_told(text: str, offset: int, what: str) -> None:
    with pytest.raises(ConditionError) as caught:
        parse_condition(text)
    assert caught.value.offset == offset
    assert what in caught.value.what + caught.value.advice
