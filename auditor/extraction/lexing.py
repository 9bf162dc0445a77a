"""The tokens of a text: figures, markers of parts, brackets, sentence ends; marks go aside."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, NamedTuple, cast

from lark.common import LexerConf
from lark.lexer import Lexer, LexerState

from auditor.extraction.amounts import Setting, read_amount
from auditor.extraction.marks import mark_of
from auditor.extraction.nodes import Among, Figure, Mark, Node, Sentence
from auditor.extraction.qualifiers import (
    adverb_of,
    implied_unit,
    is_label,
    names_money,
    qualifier_ends,
    split_qualifier,
    stated_unit,
    unit_of_nothing,
)
from auditor.extraction.terminals import one_pattern
from auditor.model import Amount

#: Joins that stand between two figures like the comma of a list: 20.8%和2.5%.
_JOINED = re.compile(
    "(?:以及|或者|和(?![谐平睦])|及(?![时格早其])|与(?!会|非)|[至到或/—~-](?=$))[ ]*"
)
_JOINING = frozenset("以和及与至到或/—~-")
#: Separators, each with the full-width form that stands for both.
_SEPARATORS = dict(zip(",;:，；：、", "，；：，；：、", strict=True))
_BRACKETS = frozenset(("OPEN", "CLOSE"))


#: Makes a Figure of its fields; Figure(…) itself is a Python function and takes twice as long.
_figure = cast(
    "Callable[[tuple[str, str, int, Amount, int, int, str]], Figure]",
    partial(tuple.__new__, Figure),
)


class Text(NamedTuple):
    """A normalised text to scan from `start` to `end`; marks are added to `marks`."""

    text: str
    start: int
    end: int
    marks: list[Mark] | None  #: None when nobody asks for marks


class _Token:
    """What Lark asks of a token; it borrows the places from the last one."""

    start_pos = line = column = end_line = end_column = end_pos = 0


class Series(list[Node], _Token):
    """Figures and markers that no bracket divides, as one token."""

    type = "SERIES"


class Sentences(list[Sentence], _Token):
    """Whole sentences without brackets, as one token."""

    type = "SENTENCES"


class Punctuation(_Token):
    """A bracket or a sentence end."""

    __slots__ = ("end", "start", "type")

    def __init__(self, kind: str, start: int, end: int) -> None:
        self.type = kind
        self.start = start
        self.end = end


class StatementLexer(Lexer):
    """All terminals as one regular expression; a token for Lark only where there is structure.

    What decides the speed is the number of tokens, so words, dates and names make none.
    """

    __future_interface__ = 2

    def __init__(self, lexer_conf: LexerConf) -> None:
        scanner = one_pattern(
            [
                (terminal.name, terminal.priority, terminal.pattern.to_regexp())
                for terminal in lexer_conf.terminals
            ]
        )
        self.pattern = scanner.pattern
        figure, among = scanner.groups["FIGURE"], scanner.groups["AMONG"]
        self._told = [
            figure[name] for name in ("sep", "printed", "after", "shared", "tail", "stop")
        ]
        self._places = [figure[name] for name in ("subject", "printed", "after", "stop", "last")]
        self._among = [among[name] for name in ("sep", "marker", "by", "view", "axis", "from")]
        self._ends = qualifier_ends()

    def lex(  # noqa: C901, PLR0912, PLR0915 - a call for each figure costs 4 % of the time
        self, lexer_state: LexerState, parser_state: object
    ) -> Iterator[Any]:
        """The tokens of a `Text`."""
        del parser_state
        text, start, end, marks = cast("Text", cast("object", lexer_state.text))
        told, ends = self._told, self._ends
        subject_group, printed_group, after_group, stop_group, last_group = self._places
        # Words run on over names (5G基站 80 个), so where they begin is kept from token to token.
        words, sep = start, ""
        plain, series = Sentences(), Series()
        sentence, open_ = start, False
        for match in self.pattern.finditer(text, start, end):
            kind = match.lastgroup
            if kind == "FIGURE":
                comma, printed, after, shared, tail, stop = match.group(*told)
                if comma is not None:
                    words, sep = match.start(subject_group), _SEPARATORS[comma]
                if printed is not None:
                    begin, ended = match.span(printed_group)
                    subject, before = text[words:begin].strip(), ""
                    if subject:
                        if text[words] == " ":
                            words = text.index(subject, words)
                        if not sep and subject[0] in _JOINING:
                            sep, subject, words = _joined(subject, words)
                        if subject[-1:] in ends:
                            subject, before = split_qualifier(subject)
                        elif "至" in subject or "大约" in subject:
                            before = adverb_of(subject)
                    if before or after or shared:
                        amount = _qualified(printed, subject, before, after or "", shared or "")
                    else:
                        amount = read_amount(printed)  # a cache finds a lone string much faster
                        if amount is not None and not amount.unit:
                            amount = _qualified(printed, subject, "", "", "")
                    if amount is not None and not amount.unit and amount.kind == "count":
                        unit = stated_unit(text, start, begin)
                        if unit:
                            amount = read_amount(printed, Setting(before, after or "", unit))
                    if amount is None:
                        if marks is not None:
                            marks.append(mark_of("NAME", printed, begin))
                    else:
                        tail = tail.rstrip()
                        series.append(_figure((sep, subject, words, amount, begin, ended, tail)))
                        words, sep = ended if after is None else match.end(after_group), ""
                if stop is not None:
                    stopped = match.end(stop_group)
                    if open_:
                        if series:
                            yield series
                        yield Punctuation("STOP", sentence, stopped)
                        series, open_ = Series(), False
                    elif series:
                        plain.append(Sentence(series, sentence, stopped))
                        series = Series()
                    sentence, words = max(stopped, match.end(last_group)), match.end()
                    sep = _SEPARATORS.get(text[words - 1], "")
            elif kind == "AMONG":
                series.append(self._marker(match, sep if match.start() == words else ""))
                words, sep = match.end(), ""
            elif kind in _BRACKETS:
                if plain:
                    yield plain
                    plain = Sentences()
                if series:
                    yield series
                    series = Series()
                yield Punctuation(kind, match.start(), match.end())
                words, sep, open_ = match.end(), "", True
            elif kind is not None and kind != "HAN_WORD":
                if marks is not None:
                    marks.append(mark_of(kind, match.group(), match.start()))
                if kind != "NAME":
                    words = match.end()
        if plain:
            yield plain
        if series:
            yield series
        if series or open_:
            yield Punctuation("STOP", sentence, end)

    def _marker(self, match: re.Match[str], sep_before: str) -> Among:
        """The marker of a match."""
        sep, marker, by, view, axis, origin = match.group(*self._among)
        return Among(
            marker=marker[:2] if marker.startswith("其中") else marker,
            axis=(by or view or axis or origin or "").strip(),
            start=match.start(self._among[1]),
            end=match.end(),
            sep=_SEPARATORS[sep] if sep else sep_before,
        )


def _qualified(printed: str, subject: str, before: str, after: str, unit: str) -> Amount | None:
    """The amount with its qualifiers, and a unit from elsewhere; None for a label: 附件 1."""
    setting = Setting(before, after, unit)
    amount = read_amount(printed, setting)
    if amount is None or amount.unit or amount.kind != "count":
        return amount
    if is_label(subject):
        return None
    implied = implied_unit(subject)
    if not implied and not amount.value:
        implied = unit_of_nothing(subject)
    if not implied and printed[-1] in "万亿" and names_money(subject):
        implied = "元"
    return read_amount(printed, setting._replace(unit=implied)) if implied else amount


def _joined(subject: str, words: int) -> tuple[str, str, int]:
    """The words after a join: 和2.5% stands in a list like 、2.5%."""
    join = _JOINED.match(subject)
    if join is None:
        return "", subject, words
    return "、", subject[join.end() :], words + join.end()
