"""Tokens become sentences: the callbacks of `grammars/statements.lark`, a method for each rule."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from lark import Lark, Transformer

from auditor.extraction.lexing import Punctuation, StatementLexer, Text
from auditor.extraction.nodes import Group, Node, Sentence
from auditor.extraction.terminals import spelt_out
from auditor.extraction.units import shipped_units
from auditor.shipped import grammars_folder


class Statements(Transformer[Any, list[Sentence]]):
    """Lists grow in place: `nodes + [node]` would be quadratic."""

    def start(self, children: list[Any]) -> list[Sentence]:
        if not children:
            return []
        sentences: list[Sentence] = children[0]
        if children[1].nodes:
            sentences.append(children[1])
        return sentences

    def sentence(self, children: list[Any]) -> Sentence:
        nodes: list[Node] = children[0]
        stop: Punctuation = children[-1]
        if len(children) > 2 and children[1].nodes:
            nodes.append(children[1])
        return Sentence(nodes, stop.start, stop.end)

    def line(self, _children: list[Any]) -> list[Node]:
        return []

    nodes = line

    def going_on(self, children: list[Any]) -> list[Node]:
        nodes: list[Node]
        nodes, series = children
        nodes += series
        return nodes

    def grouped(self, children: list[Any]) -> list[Node]:
        nodes: list[Node]
        nodes, group = children
        if group.nodes:
            nodes.append(group)
        return nodes

    def first(self, children: list[Any]) -> list[Node]:
        nodes: list[Node] = children[0]
        return nodes

    def group(self, children: list[Any]) -> Group:
        opening, nodes, closing = children
        return Group(nodes, opening.start, closing.end)

    def unclosed(self, children: list[Any]) -> Group:
        opening, nodes = children
        return Group(nodes, opening.start, nodes[-1].end if nodes else opening.end)

    def unclosed_twice(self, children: list[Any]) -> Group:
        opening, nodes, inner = children
        if inner.nodes:
            nodes.append(inner)
        return self.unclosed([opening, nodes])


class StatementParser(NamedTuple):
    """A parser for `Text`, and the pattern of marks that stand within words."""

    lark: Lark
    inner: re.Pattern[str]

    def parse(self, text: Text) -> list[Sentence]:
        """The sentences of `text` that hold figures."""
        sentences: list[Sentence] = self.lark.parse(text)  # type: ignore[arg-type,assignment]
        return sentences


def build() -> StatementParser:
    """The parser of `grammars/statements.lark` with the units of `grammars/units.yaml`."""
    units = shipped_units()
    given = {
        "UNIT": units.pattern,
        "HAN_UNIT": units.han_pattern,
        "HAN_NEXT": units.han_next,
        "NAMES": units.names,
    }
    grammar = spelt_out((grammars_folder() / "statements.lark").read_text("utf-8"), given)
    lark = Lark(
        grammar.text,
        parser="lalr",
        lexer=StatementLexer,
        transformer=Statements(),
        maybe_placeholders=False,
    )
    return StatementParser(lark, re.compile(grammar.patterns["INNER"]))
