"""``auditor rules reference``: every key, word and function of the rule language, from the code.

What is said of each stands beside its definition in `auditor.rulebook`; nothing is said here.
"""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import MISSING
from typing import Any, get_type_hints

from auditor.commands.output import write
from auditor.commands.rules import KIND_NAMES
from auditor.rulebook.about import KINDS, About, default_of, keys_of
from auditor.rulebook.bindings import Binding
from auditor.rulebook.claims import Claim
from auditor.rulebook.forms import Form, form_of
from auditor.rulebook.functions import COMPARISONS, FUNCTIONS, NAMING, OPERATIONS, Sign
from auditor.rulebook.keys import KEYS, WORDS, said
from auditor.rulebook.kinds import Signs
from auditor.rulebook.packs import PackFile
from auditor.rulebook.placeholders import FIGURES, PLACEHOLDERS, SAID
from auditor.rulebook.relations import (
    Agree,
    CellName,
    Count,
    Grade,
    Parts,
    TableSums,
    Text,
)
from auditor.rulebook.rule import Example, RuleFile
from auditor.rulebook.schema import SHAPES
from auditor.rulebook.severities import Severities
from auditor.rulebook.vocabularies import VocabularyFile

_BELOW_KINDS: Mapping[str, Any] = {
    "parts": Parts, "agree": Agree, "count": Count, "grade": Grade,
    "text": Text, "claim": Claim, "table": TableSums,
}  # fmt: skip
_INTRODUCTION = """\
# 规则参考

规则文件里每个键、每个固定的词，勾稽式里每个符号、每个函数。
怎样一步步写规则，见 [规则编写](规则编写.md)。

由程序写出（`auditor rules reference --output docs/规则参考.md`），不手工改。
键和固定的词，英文、中文都可以写。
"""


def write_reference(options: Namespace) -> int:
    """Write the reference; gives the exit code."""
    write(reference(), options.output)
    return 0


def reference() -> str:
    """The whole page."""
    chapters: Iterable[tuple[str, Iterator[str]]] = (
        ("规则文件的键", _keys(RuleFile)),
        ("哪个键管哪种规则", _matrix()),
        ("severity 下的键", _keys(Severities)),
        ("names 下的键", _keys(Binding)),
        *(
            (f"{kind} 下的键：{KIND_NAMES[kind]}", _keys(_BELOW_KINDS[kind]))
            for kind in _BELOW_KINDS
        ),
        ("cells 下的键：一个格子", _keys(CellName)),
        ("examples 下的键：一个样例", _keys(Example)),
        ("勾稽式里的符号", _signs()),
        ("勾稽式里的函数", _functions()),
        ("提示里的占位", _placeholders()),
        ("固定的词", _words()),
        ("规则包：pack.yaml", _keys(PackFile)),
        ("文件种类：kinds.yaml，每个种类下", _keys(Signs)),
        ("名词表：vocabulary.yaml", _keys(VocabularyFile)),
    )
    lines = [_INTRODUCTION]
    for number, (title, chapter) in enumerate(chapters, 1):
        lines += [f"## {number}. {title}", "", *chapter]
    return "\n".join(lines).rstrip() + "\n"


# -- keys ---------------------------------------------------------------------------------------


def _keys(shape: Any) -> Iterator[str]:
    hints = get_type_hints(shape)
    short = getattr(shape, "short", "")
    if short:
        yield f"只写一个词时，就是 `{short}`。"
        yield ""
    for name, about in keys_of(shape).items():
        spelled = "、".join(f"`{form}`" for form in KEYS[name])
        yield f"### `{name}` {spelled}"
        yield ""
        yield f"{about.says}。"
        yield ""
        form = form_of(hints[name])
        yield f"- 可写：{_allowed(form, name)}"
        for word, meaning in about.words.items():
            alike = "" if meaning == WORDS[word][0] else f"：{meaning}"
            yield f"  - `{word}`（{'、'.join(WORDS[word])}）{alike}"
        for word, meaning in about.special.items():
            yield f"  - `{word}`：{meaning}"
        yield f"- 不写：{_unsaid(shape, name, about)}"
        if name not in KINDS and about.kinds != KINDS:
            yield f"- 管：{_kinds(about)}"
        yield f"- 例：`{about.example}`"
        yield ""


def _allowed(form: Form, name: str) -> str:
    if form.kind == "many" and form.of is not None:
        inner = form.of
        if inner.record is not None:
            return f"一列，每项前面加 `- `；各项见后面“{name} 下的键”"
        return "一个或几个，几个写成 `[甲, 乙]`" + ("，用下面的词" if inner.words else "")
    plain = {
        "text": "文字", "number": "数", "word": "下面的词之一",
        "record": f"下一层的键，见后面“{name} 下的键”",
        "table": "`名字: 内容`，一行一个，或写成 `{名字: 内容}`",
    }  # fmt: skip
    more = form.of is not None and form.of.record is not None
    return plain[form.kind] + (f"；内容见后面“{name} 下的键”" if more else "")


def _unsaid(shape: Any, name: str, about: About) -> str:
    default = default_of(shape, name)
    if default is MISSING:
        return "不行，必须写"
    if about.unsaid:
        return about.unsaid
    if isinstance(default, bool):
        default = "true" if default else "false"
    words = (default,) if isinstance(default, str) else default
    spelled = [f"`{word}`（{WORDS[word][0]}）" for word in words or () if word in WORDS]
    return "就是 " + "、".join(spelled) if spelled else "没有"


def _kinds(about: About) -> str:
    kinds = "、".join(f"`{kind}`" for kind in about.kinds)
    more = "；别的规则在 `when`、`unless` 里写了比较时也管" if about.compared else ""
    return f"{kinds} 规则{more}"


def _matrix() -> Iterator[str]:
    yield "√ 起作用；○ 只在 `when`、`unless` 里写了比较时起作用；空白处写了就是错误。"
    yield ""
    yield "| 键 | " + " | ".join(f"`{kind}`" for kind in KINDS) + " |"
    yield "|---" * (len(KINDS) + 1) + "|"
    for name, about in keys_of(RuleFile).items():
        if name not in KINDS:
            marks = (_mark(about, kind) for kind in KINDS)
            yield f"| {said(f'`{name}`', {f'`{name}`': KEYS[name]})} | {' | '.join(marks)} |"
    yield ""


def _mark(about: About, kind: str) -> str:
    if kind in about.kinds:
        return "√"
    return "○" if about.compared else " "


# -- conditions ---------------------------------------------------------------------------------


def _signs() -> Iterator[str]:
    for title, signs in (("比较", COMPARISONS), ("运算", OPERATIONS), ("名字和数", NAMING)):
        yield from _table(("写法", "也可写", title, "例"), map(_sign_row, signs))


def _sign_row(one: Sign) -> tuple[str, ...]:
    also = " ".join(f"`{typed}`" for typed in one.spelled)
    return f"`{one.sign}`", also, one.about, f"`{one.example}`"


def _functions() -> Iterator[str]:
    rows = (
        (f"`{one.name}`（`{one.spelled}`）", one.takes, one.about, f"`{one.example}`")
        for one in FUNCTIONS.values()
    )
    yield from _table(("函数", "括号里写", "得出", "例"), rows)


# -- the rest -----------------------------------------------------------------------------------


def _placeholders() -> Iterator[str]:
    yield (
        "`message` 里写在花括号中。勾稽式里的名字都能写，"
        "如 `{执行率}`（名字）、`{执行率.text}`（原文）、`{执行率.value}`（数值）。此外："
    )
    yield ""
    rows = []
    for name, meaning in SAID.items():
        kinds = [kind for kind in KINDS if name in PLACEHOLDERS[kind]]
        where = "各种规则" if len(kinds) == len(KINDS) else "、".join(f"`{one}`" for one in kinds)
        parts = "`.text`、`.value`" if name in FIGURES else ""
        rows.append((f"`{{{name}}}`", parts, meaning, where))
    yield from _table(("占位", "还可加", "换成", "用在"), rows)


def _words() -> Iterator[str]:
    places: dict[str, list[str]] = {}
    for shape in SHAPES:
        for name, about in keys_of(shape).items():
            for word in about.words:
                places.setdefault(word, []).append(f"`{name}`")
    rows = [
        (
            f"`{word}`",
            "、".join(f"`{form}`" for form in WORDS[word]),
            "、".join(dict.fromkeys(keys)),
        )
        for word, keys in places.items()
    ]
    rows.append(("`any`", "`任意`", "`item`、`axis`、`items`、`applies_to`：不限制"))
    yield from _table(("词", "中文", "用在哪个键"), rows)


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield "|---" * len(head) + "|"
    for row in rows:
        cells = (cell.replace("|", "\\|") for cell in row)
        yield f"| {' | '.join(cells)} |"
    yield ""
