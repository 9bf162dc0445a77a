"""The expression of a rule (执行率 = 执行数 / 预算数), read once and computed for many reports.

The grammar is `grammars/condition.lark`. What a name stands for is decided elsewhere: here a name
is only a key of the figures handed in.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from auditor.rulebook.condition import Comparison, Condition, ConditionError, Figures, Name, Term
from auditor.rulebook.functions import FUNCTIONS
from auditor.rulebook.interval import Undefined, Value, meet
from auditor.rulebook.terms import Misuse, Sides, Terms
from auditor.shipped import grammars_folder

if TYPE_CHECKING:
    from lark import Lark
    from lark.exceptions import UnexpectedInput

__all__ = [
    "Comparison",
    "Condition",
    "ConditionError",
    "Figures",
    "Name",
    "Undefined",
    "Value",
    "meet",
    "parse_condition",
]

#: Longer conditions are several relations in one, and deeper ones exhaust the stack.
MOST_CHARACTERS, MOST_STEPS = 2000, 200


def parse_condition(text: str) -> Condition:
    """The condition that `text` states, or a `ConditionError`."""
    from lark.exceptions import UnexpectedInput  # noqa: PLC0415  `auditor --help` needs no parser

    if len(text) > MOST_CHARACTERS:
        raise _too_long(text)
    try:
        sides, ops = _read(text)
    except UnexpectedInput as unexpected:
        raise _explained(text, unexpected) from None
    except Misuse as misuse:
        raise ConditionError(text, misuse.offset, misuse.what, misuse.advice) from None
    if sum(1 for side in sides for _ in side.parts()) > MOST_STEPS:
        raise _too_long(text)
    if ops == ("=",) and sides[0].name is None and sides[1].name is not None:
        sides = (sides[1], sides[0])  # 在编人数 / 编制数 = 满编率: it is 满编率 that is checked
    condition = Condition(text, sides, ops)
    if not condition.names:
        raise ConditionError(text, 0, "勾稽式里没有名字", "至少写一个名字，如 满意度 <= 100%")
    _check_sense(text, sides)
    return condition


def _read(text: str) -> Sides:
    read: object = _grammar().parse(text)
    assert isinstance(read, Sides)  # noqa: S101  what `Terms` gives for the start rule
    return read


def _check_sense(text: str, sides: Sequence[Term]) -> None:
    """No division by nothing, and no relation that holds whatever the report says."""
    if any(part.does == "/" and _is_zero(part.of[1]) for side in sides for part in side.parts()):
        raise ConditionError(text, _zero_at(text), "除数是零", "除号后面写一个名字")
    if any(one == other for one, other in pairwise(sides)):
        advice = "被核对的名字不能拿自己来核；另一边写用来核它的名字"
        raise ConditionError(text, 0, "比较号两边一样，永远成立", advice)


def _zero_at(text: str) -> int:
    match = _OVER_ZERO.search(text)
    return match.start("zero") if match else 0


def _is_zero(term: Term) -> bool:
    return term.does == "number" and not term.digits.strip("0.")


def _too_long(text: str) -> ConditionError:
    return ConditionError(text, 0, "勾稽式太长", "一条规则只写一个关系，其余另写规则")


@cache
def _grammar() -> Lark:
    from lark import Lark  # noqa: PLC0415  `auditor --help` needs no parser

    grammar = (grammars_folder() / "condition.lark").read_text(encoding="utf-8")
    return Lark(grammar, parser="lalr", start="condition", transformer=Terms())


_OVER_ZERO = re.compile(r"[/÷／]\s*(?P<zero>0[.0]*)(?![\d.])")
_CALLED = re.compile(r"\w+$")
_OPERATORS = "+ - × ÷ 或 = <= >="
_FIXES = {
    "“": "名字不加引号；特别的名字用「」括起来",
    "”": "名字不加引号；特别的名字用「」括起来",
    '"': "名字不加引号；特别的名字用「」括起来",
    "'": "名字不加引号；特别的名字用「」括起来",
    "[": "用圆括号 ( )",
    "]": "用圆括号 ( )",
    "【": "用圆括号 ( )，特别的名字用「」括起来",
    "】": "用圆括号 ( )，特别的名字用「」括起来",
    "{": "名字直接写，不加花括号",
    "}": "名字直接写，不加花括号",
    "；": "一条规则只写一个关系，另一个关系另写一条规则",
    ";": "一条规则只写一个关系，另一个关系另写一条规则",
    "。": "勾稽式末尾不加句号",
    "^": "没有乘方；把同一个数写两遍相乘",
    "「": "「 要有 」 收尾，两者之间写名字",
    "」": "「 要有 」 收尾，两者之间写名字",
    "$": "$ 只写在名字后的括号里，如 增长率($科目)",
    "＄": "$ 只写在名字后的括号里，如 增长率($科目)",
    "：": "勾稽式里用 = 表示相等",
    ":": "勾稽式里用 = 表示相等",
    "!": "不等于写作 != 或 ≠",
    "！": "不等于写作 != 或 ≠",
    "~": "约等不用写：数按印出的位数比较，写 = 即可",
    "≈": "约等不用写：数按印出的位数比较，写 = 即可",
    "|": "绝对值写作 abs( )",
}


def _explained(text: str, unexpected: UnexpectedInput) -> ConditionError:
    """The parser's complaint in words: what stands there, and what could stand there."""
    token = getattr(unexpected, "token", None)
    # a token out of place says what was `expected`, an unknown character what is `allowed`
    possible = "allowed" if token is None else "expected"
    expected: set[str] = set(getattr(unexpected, possible, None) or ())
    if token is not None and token.type == "$END":
        return _unfinished(text, expected)
    offset: int = getattr(unexpected, "pos_in_stream", None) or 0
    met = text[offset : offset + 1] if token is None else str(token)
    advice = _FIXES.get(met[:1]) or _advised(text, offset, met, expected)
    return ConditionError(text, offset, f"这里不能写 {met}", advice)


def _unfinished(text: str, expected: set[str]) -> ConditionError:
    end = len(text.rstrip())
    if not end:
        return ConditionError(text, 0, "勾稽式是空的", "写一个关系，如 执行率 = 执行数 / 预算数")
    if "CLOSE" in expected:
        return ConditionError(text, end, "括号没有收尾", "在末尾补 )")
    if "COMPARE" in expected:
        return ConditionError(text, end, "没有比较号", "写成 左边 = 右边，可用 = != <= >= < >")
    return ConditionError(text, end, "勾稽式没有写完", "在末尾补一个名字或数")


def _advised(text: str, offset: int, met: str, expected: set[str]) -> str:
    before = text[:offset].rstrip()[-1:]
    if "NAME" in expected:
        if met[:1] in "=<>" and before and before in "=<>":
            return "小于等于写作 <=，大于等于写作 >=，不等于写作 !="
        return "这里要写名字、数或左括号"
    if met[:1] in "(（":
        called = _CALLED.search(text[:offset])
        told = f"没有叫 {called[0]} 的函数，可用 {'、'.join(FUNCTIONS)}；" if called else ""
        return f"{told}名字里带括号时整个用「」括起来，如 「因公出国（境）费」"
    if met[:1] in ")）":
        return "多了一个右括号，删去它" if "CLOSE" not in expected else "右括号前还缺一个算式"
    if before.isdigit() or before in "%％‰万亿元千":
        return f"数后面只能写单位 % ‰ 千元 万元 亿元；之后要写 {_OPERATORS}"
    return f"两个名字之间要写 {_OPERATORS}；名字里不能有空格"
