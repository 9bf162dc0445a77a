"""Tokens become sentences: the callbacks of `grammars/statements.lark`, a method for each rule."""

from __future__ import annotations

import re
from typing import Any, NamedTuple, cast

from lark import Lark, Transformer

from auditor.extraction.lexing import StatementLexer, Text
from auditor.extraction.nodes import Group, Mark, Node, Sentence
from auditor.extraction.terminals import Grammar, spelt_out
from auditor.extraction.units import shipped_units
from auditor.shipped import grammars_folder


class Statements(Transformer[Any, list[Sentence]]):
    """Lists grow in place: `nodes + [node]` would be quadratic."""

    def start(self, children: list[Any]) -> list[Sentence]:
        """All sentences so far."""
        return children[0] if children else []

    def plain(self, children: list[Any]) -> list[Sentence]:
        """Sentences without brackets."""
        sentences: list[Sentence]
        sentences, plain = children
        sentences += plain
        return sentences

    def bracketed(self, children: list[Any]) -> list[Sentence]:
        """A sentence with brackets; one without figures does not count."""
        sentences: list[Sentence]
        sentences, *parts, stop = children
        nodes: list[Node] = []
        for part in parts:
            if not isinstance(part, Group):
                nodes = part
            elif part.nodes:
                nodes.append(part)
        if nodes:
            sentences.append(Sentence(nodes, stop.start, stop.end))
        return sentences

    def nothing(self, _children: list[Any]) -> list[Node]:
        """No node yet."""
        return []

    def first(self, children: list[Any]) -> list[Node]:
        """A bracket that begins a sentence."""
        return self.grouped([[], children[0]])

    def same(self, children: list[Any]) -> list[Node]:
        """What precedes a stray bracket."""
        nodes: list[Node] = children[0]
        return nodes

    def going_on(self, children: list[Any]) -> list[Node]:
        """Figures after a bracket."""
        nodes: list[Node]
        nodes, series = children
        nodes += series
        return nodes

    def grouped(self, children: list[Any]) -> list[Node]:
        """A bracket after figures; one without figures does not count."""
        nodes: list[Node]
        nodes, group = children
        if group.nodes:
            nodes.append(group)
        return nodes

    def group(self, children: list[Any]) -> Group:
        """A bracket with what it holds."""
        opening, nodes, closing = children
        return Group(nodes, opening.start, closing.end)

    def unclosed(self, children: list[Any]) -> Group:
        """A bracket that its sentence does not close."""
        opening, nodes, *inner = children
        nodes.extend(group for group in inner if group.nodes)
        return Group(nodes, opening.start, nodes[-1].end if nodes else opening.end)


class StatementParser(NamedTuple):
    """A parser for `Text`, and the pattern of marks that stand within words."""

    lark: Lark
    inner: re.Pattern[str]

    def parse(self, text: str, start: int, end: int, marks: list[Mark] | None) -> list[Sentence]:
        """The sentences of `text[start:end]` with figures; marks of tokens are added to `marks`."""
        return cast("list[Sentence]", self.lark.parse(Text(text, start, end, marks)))


def statement_grammar() -> Grammar:
    """`grammars/statements.lark` with the units of `grammars/units.yaml`."""
    units = shipped_units()
    given = {"UNIT": units.pattern, "HAN_NEXT": units.han_next, "NAMES": units.names}
    return spelt_out((grammars_folder() / "statements.lark").read_text("utf-8"), given)


def build() -> StatementParser:
    """The parser of statements."""
    grammar = statement_grammar()
    lark = Lark(
        grammar.text,
        parser="lalr",
        lexer=StatementLexer,
        transformer=Statements(),
        maybe_placeholders=False,
    )
    return StatementParser(lark, re.compile(grammar.patterns["INNER"]))
