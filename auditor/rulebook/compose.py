"""The YAML of a rule file as nodes that know their place, or what YAML has to say, in words."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from auditor.rulebook.mistakes import RuleError, Source
from auditor.rulebook.slips import advice_of, find_slips

if TYPE_CHECKING:
    from yaml import YAMLError


class Scalar(NamedTuple):
    """A text, from `start` to `end` in the file; `plain` when it stands without quotes."""

    start: int
    end: int
    text: str
    plain: bool


class Items(NamedTuple):
    """A list; `flow` when it is written in brackets."""

    start: int
    end: int
    nodes: tuple[Node, ...]
    flow: bool


class Pairs(NamedTuple):
    """A mapping in the order of the file, repeated keys included."""

    start: int
    end: int
    nodes: tuple[tuple[Node, Node], ...]


Node = Scalar | Items | Pairs

#: YAML's own words for a mistake, what they come down to, and what to do.
_COMPLAINTS = (
    (
        r"mapping values are not allowed",
        "值里又有“冒号加空格”，或缩进不齐",
        "值里有冒号时整个加引号",
    ),
    (
        r"could not find expected ':'",
        "这里缺“键: 值”的冒号",
        "键后写半角冒号，空一格再写值；续行要缩进",
    ),
    (
        r"cannot start any token",
        "值不能以这个字符开头",
        "整个值加引号；缩进用空格，不用制表符",
    ),
    (
        r"unexpected end of stream",
        "引号没有收尾",
        "在值的末尾补上引号",
    ),
    (
        r"expected ',' or '[\]}]'",
        "[ ] 或 { } 没有收尾，或少了逗号",
        "补上括号或半角逗号",
    ),
    (
        r"alias|anchor",
        "值不能以 * 或 & 开头",
        "整个值加引号",
    ),
    (
        r"expected a single document",
        "一个文件里有两份规则",
        "一个文件只写一条规则，删去 --- 以下",
    ),
    (
        r"control characters|special characters",
        "有不可见的控制字符",
        "删去这个字符",
    ),
    (
        r"block (?:mapping|collection|end)|expected key",
        "缩进不齐，或引号之后还有字",
        "同一层的键左边对齐；值里有引号时整个用另一种引号括起来",
    ),
)
_BARE_SENTENCE = re.compile(r":\s*(?P<value>\{[^{}]*\}\s*[^\s,\]}#])")
_TIGHT_DASH = re.compile(r"(?P<blanks> *)-[^\s-][^:]*: ")
_KEY = re.compile(r" *[^\s:#'\"\-][^:#]*:(?: |$)")
_FULL_KEY = re.compile(r" *(?:- )?[^\s:#'\"\-][^:#]*: +[^\s|>{\[#&]")
_BEGUN = re.compile(r"could not find expected ':'|unexpected end of stream")
_UNPRINTABLE = re.compile(r"[^\t\n\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
#: More brackets than any rule has; the parser calls itself once for each that is open.
_MOST_BRACKETS = 500
_MOST_INDENT = 200


def compose(source: Source) -> Node | RuleError:
    """The root node of the file, or the mistake that keeps it from being YAML."""
    import yaml  # noqa: PLC0415  `auditor --help` needs no YAML

    unprintable = _UNPRINTABLE.search(source.text)
    if unprintable:
        return source.error(unprintable.start(), "有不可见的控制字符", "删去这个字符")
    if _is_deep(source.text):
        return source.error(0, "层次太深，不像规则", "照样例规则写，一个文件一条规则")
    try:
        root = yaml.compose(source.text, Loader=_loader())
    except yaml.YAMLError as error:
        return _explained(source, error)
    if root is None:
        return source.error(0, "文件是空的", "照样例规则写 id、title、severity、why 等键")
    try:
        return _node(root, set())
    except _RepeatedError as repeated:
        what, advice = "不支持 YAML 的引用（& 与 *）", "把内容再写一遍，或给这个值加引号"
        return source.error(repeated.start, what, advice)


@cache
def _loader() -> Any:
    """A loader to which every scalar is text, so that it need not ask what else it could be."""
    import yaml  # noqa: PLC0415  `auditor --help` needs no YAML

    fastest = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    blind = {
        "resolve": lambda _loader, _kind, _value, _implicit: "",
        "descend_resolver": lambda _loader, _parent, _index: None,
        "ascend_resolver": lambda _loader: None,
    }
    return type("TextLoader", (fastest,), blind)


class _RepeatedError(Exception):
    def __init__(self, start: int) -> None:
        super().__init__(start)
        self.start = start


def _is_deep(text: str) -> bool:
    brackets = text.count("[") + text.count("{")
    # "- - - - x" and "? ? ? x" open a level with each mark
    marks = max((len(line) - len(line.lstrip(" -?:")) for line in text.split("\n")), default=0)
    return brackets > _MOST_BRACKETS or marks > _MOST_INDENT


def _node(node: Any, met: set[int]) -> Node:
    """YAML's node as ours; one that is met again is a reference, which could even be endless."""
    start, end = node.start_mark.index, node.end_mark.index
    if id(node) in met:
        raise _RepeatedError(start)
    met.add(id(node))
    if node.id == "scalar":
        return Scalar(start, end, node.value, not node.style)
    if node.id == "sequence":
        return Items(start, end, tuple(_node(item, met) for item in node.value), node.flow_style)
    pairs = tuple((_node(key, met), _node(value, met)) for key, value in node.value)
    return Pairs(start, end, pairs)


def _misplaced(source: Source, start: int) -> RuleError | None:
    """What is wrong with the blanks before a line, or behind the dash of the line above it."""
    line = source.text[start:].partition("\n")[0]
    above = next((one for one in reversed(source.text[:start].split("\n")) if one.strip()), "")
    tight = _TIGHT_DASH.match(above)
    if tight:
        at = source.text.rfind(above, 0, start) + tight.end("blanks")
        return source.error(at, "“-”后面没有空格", "- 后面空一格，如 - text: …")
    indent = len(line) - len(line.lstrip(" "))
    if not _KEY.match(line) or not _FULL_KEY.match(above) or "'" in above or '"' in above:
        return None
    held = above.lstrip(" -")
    own = len(above) - len(held)
    if indent <= own:
        return None
    advice = f"与上一行的 {held.partition(':')[0]} 左边对齐；它若是列表的一项，前面要写“- ”"
    return source.error(start + indent, "这一行比上一行缩进得多", advice)


def _explained(source: Source, error: YAMLError) -> RuleError:
    for slip in find_slips(source.text):
        return source.error(slip.offset, slip.what, advice_of(slip))
    said = str(error)
    # an open quote or a lost colon is noticed far behind the place where it began
    marks = ("context_mark", "problem_mark") if _BEGUN.search(said) else ("problem_mark",)
    mark = next((mark for mark in (getattr(error, name, None) for name in marks) if mark), None)
    offset: int = mark.index if mark else 0
    start = source.text.rfind("\n", 0, offset) + 1
    bare = _BARE_SENTENCE.search(source.text[start:].partition("\n")[0])
    if bare:
        what, advice = "以 { 开头的话没有加引号", "整个值加双引号"
        return source.error(start + bare.start("value"), what, advice)
    for pattern, what, advice in _COMPLAINTS:
        if re.search(pattern, said):
            return _misplaced(source, start) or source.error(offset, what, advice)
    return source.error(offset, "不是合格的 YAML", "对照样例规则检查这一行的冒号、引号和缩进")
