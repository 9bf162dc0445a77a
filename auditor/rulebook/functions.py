"""The signs and functions of the condition language: what each is called and means, in tables."""

from __future__ import annotations

from typing import NamedTuple

_MOST_PLACES = 20
_MOST_YEARS = 20


class Sign(NamedTuple):
    """A sign between names and numbers, or around them."""

    sign: str
    spelled: tuple[str, ...]  #: how else it may be typed
    about: str  #: one line for whoever writes rules
    example: str  #: a condition that uses it


COMPARISONS = (
    Sign("=", ("==", "＝"), "两边相等，按印出的位数比", "执行率 = 执行数 / 预算数"),
    Sign("!=", ("≠",), "两边不相等", "预算数 != 0"),
    Sign("<=", ("≤", "≦"), "左边不大于右边；可以连写", "0 <= 满意度 <= 100%"),
    Sign(">=", ("≥", "≧"), "左边不小于右边", "预算数 >= 执行数"),
    Sign("<", ("＜",), "左边小于右边", "得分 < 分值"),
    Sign(">", ("＞",), "左边大于右边", "预算数 > 0"),
)
OPERATIONS = (
    Sign("+", ("＋",), "加", "总收入 = 财政拨款收入 + 其他收入"),
    Sign("-", ("－", "−"), "减；写在前面是负号", "结余 = 总收入 - 总支出"),
    Sign("*", ("×", "＊"), "乘", "得分 = 完成率 * 分值"),
    Sign("/", ("÷", "／"), "除", "执行率 = 执行数 / 预算数"),
    Sign("( )", ("（ ）",), "先算括号里的", "增长率 = (本期数 - 上期数) / 上期数"),
)
#: How a name and a number may be written.
NAMING = (
    Sign("名字", (), "报告里的一个数：名词表里的名字，或报告里的原词", "执行率 = 执行数 / 预算数"),
    Sign("「名字」", (), "名字里有括号、空格等符号时括起来", "「因公出国（境）费」 <= 三公经费"),
    Sign(
        "名字($科目)", (), "带着同一记号的名字，科目须相同；记号可换别的词",
        "执行率($科目) = 执行数($科目) / 预算数($科目)",
    ),
    Sign(
        "上年(名字)", (), "同一科目、同一指标上一年的数，或年初的余额",
        "增长率 = (本期数 - 上年(本期数)) / 上年(本期数)",
    ),
    Sign(
        "上年(名字, 3)", (), "三年前的数，1 到 20 年",
        "年均增长率 = annual(本期数, 上年(本期数, 3), 3)",
    ),
    Sign(
        "60万元、2%", (),
        "数，可带 % ‰ 元 千元 万元 亿元 万 亿 和人、件、户、个等；不写千分位逗号",
        "三公经费 <= 60万元",
    ),
)  # fmt: skip


class Function(NamedTuple):
    """A function; `made_by` is what its result is made of, as `Term.made_by` says."""

    name: str
    spelled: str  #: its Chinese name
    takes: str  #: its arguments in words, as the complaint about wrong ones says them
    about: str  #: one line for whoever writes rules
    example: str  #: a condition that uses it
    made_by: str
    least: int = 1  #: how many expressions it takes …
    most: int | None = None  #: … and at most; None for any number
    whole: range | None = None  #: the whole numbers that its last argument may be, if it has one
    whole_is: str = ""  #: what that number says
    default: int | None = None  #: the whole number where none is written; None: it must be

    def fits(self, count: int, whole: int | None) -> bool:
        """Whether it may be called with so many expressions and this whole number."""
        if count < self.least or (self.most is not None and count > self.most):
            return False
        return whole is None if self.whole is None else whole in self.whole

    @property
    def advice(self) -> str:
        """What to write instead of a call that does not fit."""
        if self.whole is None:
            return f"如 {self.example}"
        return f"如 {self.example}，{self.whole_is} {self.whole[0]} 到 {self.whole[-1]}"


FUNCTIONS = {
    function.name: function
    for function in (
        Function(
            "sum", "合计", "几个名字或算式",
            "各数相加；一个名字指许多个数时，全都加上",
            "项目支出合计 = sum(各项目支出)", "same",
        ),
        Function(
            "min", "最小", "几个名字或算式",
            "其中最小的一个",
            "得分 = min(执行率, 100%) * 分值", "same",
        ),
        Function(
            "max", "最大", "几个名字或算式",
            "其中最大的一个",
            "得分 >= max(0, 分值 - 扣分)", "same",
        ),
        Function(
            "count", "个数", "一个名字",
            "名字指许多个数时，有几个",
            "项目数 = count(各项目支出)", "free",
        ),
        Function(
            "abs", "绝对值", "一个算式",
            "去掉负号",
            "调整幅度 = abs(决算数 - 预算数) / 预算数", "same", most=1,
        ),
        Function(
            "round", "四舍五入", "一个算式和小数位数",
            "四舍五入到几位小数；不写位数就取整",
            "完成率 = round(完成数 / 任务数, 2)", "same",
            most=1, whole=range(_MOST_PLACES + 1), whole_is="位数", default=0,
        ),
        Function(
            "nearest", "最近可得", "一个比率和一个总数",
            "这么多件事里能得出的比率，最接近所写的那一个",
            "办结率 = nearest(办结率, 受理数)", "free", least=2, most=2,
        ),
        Function(
            "months", "月数", "一个名字",
            "这个数的期间有几个月；要与被核对的数同一期间，上半年、1—8月、前三季度一类写明了的才算得出",
            "月均 = 时段数 / months(时段数)", "free", most=1,
        ),
        Function(
            "days", "天数", "一个名字",
            "这个数的期间有几天；要与被核对的数同一期间，并写明年份和起止的月份",
            "日均 = 时段数 / days(时段数)", "free", most=1,
        ),
        Function(
            "annual", "年均增长", "期末、期初和年数",
            "从期初到期末平均每年增长多少",
            "年均增长率 = annual(本期数, 基期数, 3)", "over",
            least=2, most=2, whole=range(1, _MOST_YEARS + 1), whole_is="年数",
        ),
    )
}  # fmt: skip
#: Every spelling of a function and the function that it says.
SPELLED = {
    spelling: function
    for function in FUNCTIONS.values()
    for spelling in (function.name, function.spelled)
}
#: How many years back 上年(…) may look.
YEARS_BACK = range(1, _MOST_YEARS + 1)
