"""What must hold of a rule beyond its shape: its id, its one kind, its condition, its examples."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Any, NamedTuple

from auditor.rulebook.about import KINDS
from auditor.rulebook.cells import check_cells
from auditor.rulebook.circumstances import is_comparison, read_comparison
from auditor.rulebook.condition import Condition, ConditionError
from auditor.rulebook.dimensions import check_units
from auditor.rulebook.expression import parse_condition
from auditor.rulebook.idle import check_idle
from auditor.rulebook.keys import KEYS, said
from auditor.rulebook.known import Known
from auditor.rulebook.naming import Placed, check_names
from auditor.rulebook.nodes import UNREAD, Reading
from auditor.rulebook.placeholders import FIGURES, PLACEHOLDERS
from auditor.rulebook.tolerance import read_tolerance

_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_BRACES = re.compile(r"\{([^{}]*)\}")
#: Ways to find a figure by its name, which nobody takes where `role` says which one it is.
_BY_NAME = ("prefer", "spelled")
#: What Python says of a regular expression, and what it comes down to.
_REGEX = (
    ("unterminated subpattern", "左括号 ( 没有收尾"),
    ("unbalanced parenthesis", "多了一个右括号 )"),
    ("unterminated character set", "[ 没有收尾"),
    ("nothing to repeat", "* + ? 前面没有可重复的字"),
    ("multiple repeat", "两个重复号连在一起"),
    ("min repeat greater than max", "{ } 里的次数写反了"),
    ("bad character range", "[ ] 里的范围写反了"),
    ("bad escape", "\\ 后面的字母不认识"),
    ("look-behind requires fixed-width", "(?<=…) 里的长短要一定"),
    ("invalid group reference", "引用了没有的组"),
    ("unknown extension", "(? 后面的写法不认识"),
    ("Possible", "[ ] 里有含义会变的写法，如 [[ 或 --"),
)
_KINDS_SAID = "、".join(said(kind, KEYS) for kind in KINDS)


class Conditions(NamedTuple):
    """The conditions of a rule file that could be read."""

    over_names: tuple[Condition, ...]  #: of `check`, `when` and `unless`
    between_cells: Condition | None = None

    def all(self) -> Iterator[Condition]:
        """Every one of them."""
        yield from self.over_names
        yield from filter(None, (self.between_cells,))


def check(record: Mapping[str, Any], reading: Reading, stem: str, known: Known) -> Conditions:
    """Tell what is wrong with a rule read from its file; gives its conditions."""
    _check_id(record, reading, stem)
    kind = _check_kind(record, reading)
    condition = _condition(record, reading)
    placed = [Placed(("check",), condition)] if condition is not None else []
    placed += _circumstances(record, reading)
    conditions = tuple(one.condition for one in placed)
    cells = check_cells(record, reading)
    names = [*_names(record, conditions), *cells.names]
    _check_tolerance(record, reading)
    if kind is not None and (kind != "check" or condition is not None):
        _check_message(record, reading, kind, names)
    if condition is not None:
        _check_names(record, reading, conditions)
    if kind is not None:
        compared = [name.quantity for one in conditions for name in one.names]
        check_idle(record, reading, kind, compared)
    _check_text(record, reading)
    _check_across(record, reading)
    _check_examples(record, reading)
    _check_kinds(record, reading, known)
    check_names(record, placed, reading, known)
    check_units(placed, record.get("names"), reading)
    return Conditions(conditions, cells.holds)


def _check_id(record: Mapping[str, Any], reading: Reading, stem: str) -> None:
    written = record.get("id")
    if not isinstance(written, str):
        return
    node = reading.nodes["id",]
    if not _ID.fullmatch(written):
        advice = "用小写英文词，词间加 - ，如 execution-rate-disagrees"
        reading.complain(node, f"编号 {written} 不合写法", advice)
    elif written != stem:
        advice = f"编号写 {stem}，或文件改名为 {written}.yaml"
        reading.complain(node, f"编号 {written} 与文件名 {stem} 不一致", advice)


def _check_kind(record: Mapping[str, Any], reading: Reading) -> str | None:
    kinds = [kind for kind in KINDS if kind in record]
    if not kinds:
        reading.complain(reading.nodes[()], "没有写检查什么", f"写一个：{_KINDS_SAID}")
        return None
    for extra in kinds[1:]:
        advice = "一条规则只查一种关系，另写一条规则"
        reading.complain(reading.keys[extra,], f"{kinds[0]} 之外又写了 {extra}", advice)
    return kinds[0]


def _condition(record: Mapping[str, Any], reading: Reading) -> Condition | None:
    written = record.get("check")
    if not isinstance(written, str):
        return None
    try:
        return parse_condition(written)
    except ConditionError as error:
        reading.complain(reading.nodes["check",], error.what, error.advice, error.offset)
        return None


def _circumstances(record: Mapping[str, Any], reading: Reading) -> list[Placed]:
    """The comparisons among `when` and `unless`; words are words."""
    found = []
    for key in ("when", "unless"):
        for at, written in enumerate(record.get(key) or ()):
            if isinstance(written, str) and is_comparison(written):
                if "text" in record:
                    advice = "只写词；要比较数，写 check（检查）规则"
                    reading.complain(reading.nodes[key, at], "文字规则里没有数可比", advice)
                    continue
                try:
                    found.append(Placed((key, at), read_comparison(written)))
                except ConditionError as error:
                    node = reading.nodes[key, at]
                    reading.complain(node, error.what, error.advice, error.offset)
    return found


def _check_tolerance(record: Mapping[str, Any], reading: Reading) -> None:
    written = record.get("tolerance")
    if isinstance(written, str) and read_tolerance(written) is None:
        advice = "写 0.01万元、0.1%、1个百分点 或 none（只按印出的数算）"
        reading.complain(reading.nodes["tolerance",], f"容差读不懂：{written}", advice)


def _names(record: Mapping[str, Any], conditions: Sequence[Condition]) -> list[str]:
    stated = record.get("names")
    names = list(stated) if isinstance(stated, dict) else []
    for one in conditions:
        names += [form for name in one.names for form in (name.quantity, name.label)]
    return list(dict.fromkeys(names))


def _check_names(
    record: Mapping[str, Any], reading: Reading, conditions: Sequence[Condition]
) -> None:
    used = [name.quantity for condition in conditions for name in condition.names]
    stated = record.get("names")
    for name, spec in stated.items() if isinstance(stated, dict) else ():
        if name not in used:
            advice = f"{_guess(name, used)}照勾稽式写，或删去"
            reading.complain(reading.keys["names", name], f"勾稽式里没有 {name}", advice)
        dead = _BY_NAME if isinstance(spec, dict) and spec.get("role") else ()
        for way in [way for way in dead if spec.get(way)]:
            what = f"{name} 按 role 找，{way} 不起作用"
            reading.complain(reading.keys["names", name, way], what, f"只留 role 或 {way} 一个")


def _check_message(
    record: Mapping[str, Any], reading: Reading, kind: str, names: Sequence[str]
) -> None:
    message = record.get("message")
    if not isinstance(message, str):
        return
    node = reading.nodes["message",]
    legal = [*names, *PLACEHOLDERS[kind]]
    said = "、".join(f"{{{name}}}" for name in legal)
    for match in _BRACES.finditer(message):
        name, dot, part = match.group(1).partition(".")
        is_figure = name in names or name in FIGURES
        if name not in legal:
            advice = f"{_guess(name, legal)}可用 {said}"
        elif dot and not (is_figure and part in ("text", "value")):
            advice = f"写 {{{name}}}" + (f"、{{{name}.text}} 或 {{{name}.value}}" * is_figure)
        else:
            continue
        reading.complain(node, f"提示里的 {match.group()} 没有来处", advice, match.start())
    for match in re.finditer(r"[{}｛｝]", _BRACES.sub(lambda m: " " * len(m.group()), message)):
        advice = "占位写成 {名字}，花括号用半角，成对"
        reading.complain(node, f"提示里的 {match.group()} 不成对", advice, match.start())


def _check_across(record: Mapping[str, Any], reading: Reading) -> None:
    agree = record.get("agree")
    if isinstance(agree, dict) and agree.get("across") == "documents" and not agree.get("items"):
        advice = "写明 items（科目），如 agree: {items: [总支出], across: documents}"
        reading.complain(reading.nodes["agree", "across"], "跨文件核对要写明是哪些数", advice)


def _check_text(record: Mapping[str, Any], reading: Reading) -> None:
    text = record.get("text")
    if not isinstance(text, dict):
        return
    means = [key for key in ("numbering", "forbid", "pattern", "require", "order") if key in text]
    if len(means) != 1:
        advice = (
            "numbering（编号）、forbid（禁用词）、pattern（模式）、require（必备）、order（先后）"
            "写其中一个"
        )
        reading.complain(reading.nodes["text",], "text 要且只要一种查法", advice)
    pattern = text.get("pattern")
    patterns: dict[tuple[str | int, ...], object] = {("text", "pattern"): pattern}
    order = text.get("order")
    patterns |= {("text", "order", at): one for at, one in enumerate(order or ())}
    for path, each in patterns.items():
        if isinstance(each, str):
            _check_pattern(each, reading, path)
    if text.get("year") and "(?P<year>" not in str(pattern):
        advice = "模式里用 (?P<year>20[0-9][0-9]) 标出年份"
        reading.complain(reading.nodes["text", "year"], "不知道哪几个字是年份", advice)


def _check_pattern(pattern: str, reading: Reading, path: tuple[str | int, ...]) -> None:
    try:
        with warnings.catch_warnings():
            # [[ and -- in a class mean one thing today and another one tomorrow
            warnings.simplefilter("error", FutureWarning)
            re.compile(pattern)
    except (re.error, FutureWarning, OverflowError, RecursionError) as error:
        at = getattr(error, "pos", None) or 0
        advice = "按正则表达式的写法改；只查固定的词用 forbid（禁用词）"
        what = next((ours for theirs, ours in _REGEX if theirs in str(error)), "不是正则表达式")
        reading.complain(reading.nodes[path], f"模式读不懂：{what}", advice, at)


def _check_examples(record: Mapping[str, Any], reading: Reading) -> None:
    examples = record.get("examples")
    if not isinstance(examples, tuple):
        return  # that they are missing has been told
    verdicts = set(_verdicts(examples))
    if UNREAD in verdicts:
        return
    node = reading.keys.get(("examples",), reading.nodes[()])
    if not verdicts & {"holds", "rounded"}:
        reading.complain(node, "没有“成立”的样例", "至少写一个 verdict: holds 的样例")
    if not verdicts & {"broken", "truncated"}:
        reading.complain(node, "没有“不符”的样例", "至少写一个 verdict: broken 的样例")


def _check_kinds(record: Mapping[str, Any], reading: Reading, known: Known) -> None:
    known.check_kinds(record.get("applies_to"), reading, ("applies_to",))
    examples = record.get("examples", ())
    for at, example in enumerate(examples if isinstance(examples, tuple) else ()):
        if isinstance(example, dict):
            known.check_kinds(example.get("kind"), reading, ("examples", at, "kind"))


def _verdicts(examples: tuple[Any, ...]) -> Iterator[Any]:
    for example in examples:
        yield example.get("verdict", UNREAD) if isinstance(example, dict) else UNREAD


def _guess(name: str, legal: Sequence[str]) -> str:
    close = get_close_matches(name, legal, n=1, cutoff=0.4)
    return f"是不是 {close[0]}？" if close else ""
