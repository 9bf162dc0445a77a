"""Nodes of a rule file to plain values along a shape, with every mistake told at its node.

The shapes are the dataclasses of `auditor.rulebook.rule`; every scalar is text, so that 001, yes
and 1,400 stay what was typed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any
from unicodedata import normalize

from auditor.rulebook.compose import Items, Node, Pairs, Scalar
from auditor.rulebook.forms import Form, Record, form_of
from auditor.rulebook.keys import KEYS, WORDS, nearest, said
from auditor.rulebook.mistakes import RuleError, Source

Path = tuple[str | int, ...]
#: Where a value could not be read; its mistake has been told.
UNREAD: Any = object()
_ANY = frozenset(("any", *WORDS["any"]))
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")


class Reading:
    """One rule file being read: what is wrong so far, and where each key and value stands."""

    def __init__(self, source: Source) -> None:
        self.errors: list[RuleError] = []
        self.nodes: dict[Path, Node] = {}
        self.keys: dict[Path, Node] = {}
        self._source = source

    def complain(self, node: Node, what: str, advice: str, ahead: int = 0) -> None:
        """A mistake at a node, or at the character `ahead` of its text."""
        start = self._character(node, ahead) if ahead else node.start
        self.errors.append(self._source.error(start, what, advice))

    def value(self, node: Node, hint: Any, path: Path) -> Any:
        """What the node says, read as `hint`, or UNREAD."""
        return self._value(node, form_of(hint), path)

    def _value(self, node: Node, form: Form, path: Path) -> Any:
        self.nodes[path] = node
        if form.record is not None:
            return self._record(node, form.record, path)
        if form.of is None:
            return self._scalar(node, form, path)
        read = self._many if form.kind == "many" else self._table
        return read(node, form.of, path)

    def _record(self, node: Node, form: Record, path: Path) -> Any:
        short = form.short
        if short and isinstance(node, Scalar | Items):
            only = self._value(node, form.forms[short], (*path, short))
            return UNREAD if only is UNREAD else {short: _cleared(only, form, short)}
        if not isinstance(node, Pairs):
            return self._refuse_pairs(node)
        record: dict[str, Any] = {}
        for key_node, value_node in node.nodes:
            written = _text_of(key_node)
            key = form.keys.get(written)
            if key is None:
                self._unknown_key(key_node, written, form.names)
            elif key in record:
                self._repeated(key_node, written, self.keys[*path, key])
            else:
                self.keys[*path, key] = key_node
                value = self._value(value_node, form.forms[key], (*path, key))
                record[key] = _cleared(value, form, key)
        for name in form.required:
            if name not in record:
                self.complain(node, f"缺少 {said(name, KEYS)}", f"加一行 {name}: …")
        return record

    def _table(self, node: Node, form: Form, path: Path) -> Any:
        if not isinstance(node, Pairs):
            return self._refuse_pairs(node)
        table: dict[str, Any] = {}
        for key_node, value_node in node.nodes:
            written = _text_of(key_node).replace("「", "").replace("」", "").strip()
            if not written:
                self.complain(key_node, "这里要写一个名字", "如 预算数: 全年预算数")
            elif written in table:
                self._repeated(key_node, written, self.keys[*path, written])
            else:
                self.keys[*path, written] = key_node
                table[written] = self._value(value_node, form, (*path, written))
        return table

    def _many(self, node: Node, form: Form, path: Path) -> Any:
        if isinstance(node, Scalar):
            return (self._value(node, form, (*path, 0)),)
        if isinstance(node, Pairs):
            self.complain(node, "这里要写一个列表", "每项一行，前面加“- ”；几个词可写成 [甲, 乙]")
            return UNREAD
        for item in node.nodes:
            if node.flow and isinstance(item, Scalar) and item.plain:
                self._check_commas(item)
        return tuple(self._value(item, form, (*path, at)) for at, item in enumerate(node.nodes))

    def _scalar(self, node: Node, form: Form, path: Path) -> Any:
        if not isinstance(node, Scalar):
            self.complain(node, "这里只能写文字", _plain_advice(node, path))
            return UNREAD
        text = node.text
        if not text.strip():
            self.complain(node, "这里没有内容", "写上内容，或删去这个键")
            return UNREAD
        if form.words is not None:
            return self._word(node, form, form.words)
        return self._number(node) if form.kind == "number" else text

    def _number(self, node: Scalar) -> Any:
        plain = normalize("NFKC", node.text).strip()
        if not _NUMBER.fullmatch(plain):
            self.complain(node, "这里要写一个数", "如 90 或 99.5，不带单位")
        elif plain != node.text.strip():
            self.complain(node, "数字是全角的", f"写 {plain}")
        else:
            return Decimal(plain)
        return UNREAD

    def _word(self, node: Scalar, form: Form, words: Mapping[str, str]) -> Any:
        word = words.get(node.text.strip())
        if word is None:
            close = nearest(normalize("NFKC", node.text), form.allowed, WORDS)
            guess = f"是不是 {close}？" if close else ""
            advice = f"{guess}可写 {_spellings(form.allowed)}"
            self.complain(node, f"不认识 {node.text}", advice)
            return UNREAD
        return word == "true" if form.is_flag else word

    def _refuse_pairs(self, node: Node) -> Any:
        self.complain(node, "这里要写“键: 值”", "冒号用半角，后面空一格；每个键一行，缩进对齐")
        return UNREAD

    def _unknown_key(self, node: Node, written: str, names: tuple[str, ...]) -> None:
        close = nearest(normalize("NFKC", written), names, KEYS)
        guess = f"是不是 {close}？" if close else ""
        self.complain(node, f"不认识的键 {written}", f"{guess}这里可写 {'、'.join(names)}")

    def _repeated(self, node: Node, written: str, first: Node) -> None:
        line = self._source.error(first.start, "", "").line
        self.complain(node, f"键 {written} 写了两次", f"第 {line} 行已经有了，留下一个")

    def _check_commas(self, node: Scalar) -> None:
        ahead = next((at for at, mark in enumerate(node.text) if mark in "，、"), None)
        if ahead is not None:
            advice = "几个词之间用半角逗号；若本是一个词，加引号"
            self.complain(node, f"[ ] 里用了 {node.text[ahead]}", advice, ahead)

    def _character(self, node: Node, ahead: int) -> int:
        """Where a character of a scalar's text stands, past quotes, folds and indents."""
        written, at = self._source.text, node.start
        text = _text_of(node)
        for character in text[: ahead + 1]:
            found = written.find(character, at, node.end)
            # a line break that folding turned into a blank, or an escape such as \n
            at = found + 1 if found >= 0 else at
        # past the last character: where a bracket should have been closed
        return at if ahead >= len(text) else at - 1


def made(hint: Any, value: Any) -> Any:
    """A value that was read without a mistake, its records as what their shapes are."""
    return _made(form_of(hint), value)


def _made(form: Form, value: Any) -> Any:
    if form.record is not None:
        forms = form.record.forms
        return form.record.shape(**{key: _made(forms[key], item) for key, item in value.items()})
    if form.of is None:
        return value
    if form.kind == "many":
        return tuple(_made(form.of, item) for item in value)
    return {key: _made(form.of, item) for key, item in value.items()}


def _cleared(value: Any, form: Record, name: str) -> Any:
    """`any` in a list restricts nothing, just as no list does."""
    if name in form.open and isinstance(value, tuple) and not _ANY.isdisjoint(value):
        return ()
    return value


def _text_of(node: Node) -> str:
    return node.text.strip() if isinstance(node, Scalar) else ""


def _plain_advice(node: Node, path: Path) -> str:
    if isinstance(node, Pairs) and path == ("message",):
        return "以 { 开头的话要加引号"
    return "值里有冒号、花括号、方括号时，整个加引号"


def _spellings(words: tuple[str, ...]) -> str:
    return "、".join(said(word, WORDS) for word in words)
