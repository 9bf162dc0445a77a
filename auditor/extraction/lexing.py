"""The tokens of a text: figures, markers of parts, brackets, sentence ends; marks go aside."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from lark.lexer import Lexer

from auditor.extraction.amounts import Setting, read_amount
from auditor.extraction.marks import mark_of
from auditor.extraction.nodes import Among, Figure, Mark, Node
from auditor.extraction.qualifiers import (
    implied_unit,
    is_label,
    names_a_rate,
    qualifier_ends,
    split_qualifier,
)
from auditor.extraction.terminals import one_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lark.common import LexerConf
    from lark.lexer import LexerState

    from auditor.model import Amount

#: Joins that stand between two figures like the comma of a list: 20.8%和2.5%.
_JOINED = re.compile("(?:以及|或者|和(?![谐平睦])|及(?![时格早其])|与(?!会|非)|[至到或/—~-](?=$)) *")
_JOINING = frozenset("以和及与至到或/—~-")
_SEPARATORS = {",": "，", ";": "；", ":": "：", "，": "，", "；": "；", "：": "：", "、": "、"}


class Text(NamedTuple):
    """A normalised text to scan from `start` to `end`; marks are added to `marks`."""

    text: str
    start: int
    end: int
    marks: list[Mark]


class Punctuation(NamedTuple):
    """A bracket or a sentence end."""

    type: str
    start: int
    end: int

    # Lark borrows these from the last token.
    start_pos = line = column = end_line = end_column = end_pos = 0


class Series(list[Node]):
    """Figures and markers that no bracket divides, as one token."""

    type = "SERIES"
    start_pos = line = column = end_line = end_column = end_pos = 0


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
        self._finditer = scanner.pattern.finditer
        figure, among = scanner.groups["FIGURE"], scanner.groups["AMONG"]
        self._told = [
            figure[name] for name in ("sep", "printed", "after", "shared", "tail", "stop")
        ]
        self._places = [figure[name] for name in ("subject", "printed", "after", "stop", "last")]
        self._around = [figure[name] for name in ("printed", "after", "shared", "tail")]
        self._ends = qualifier_ends()
        self._among = [among[name] for name in ("sep", "marker", "by", "view", "axis", "from")]

    def lex(self, lexer_state: LexerState, parser_state: Any) -> Iterator[Any]:
        """The tokens of a `Text`."""
        source: Text = lexer_state.text
        text, start, end, marks = source
        told, ends = self._told, self._ends
        subject_group, printed_group, after_group, stop_group, last_group = self._places
        # Words run on over names (5G基站 80 个), so where they begin is kept from token to token.
        words, words_sep = start, ""
        sentence, pending, series = start, False, Series()
        for match in self._finditer(text, start, end):
            kind = match.lastgroup
            if kind == "FIGURE":
                sep, printed, after, shared, tail, stop = match.group(*told)
                if sep is not None:
                    words, words_sep = match.start(subject_group), _SEPARATORS[sep]
                if printed is not None:
                    begin, ended = match.span(printed_group)
                    subject = text[words:begin].strip()
                    before = ""
                    if subject:
                        if not words_sep and subject[0] in _JOINING:
                            words_sep, subject, words = _joined(subject, words)
                        if subject[-1:] in ends:
                            subject, before = split_qualifier(subject)
                    if before or after or shared:
                        amount = read_amount(printed, Setting(before, after or "", shared or ""))
                    else:
                        amount = read_amount(printed)  # a cache finds a lone string much faster
                    if amount is not None and not amount.unit and amount.kind == "count":
                        amount = _with_implied_unit(amount, printed, subject, Setting(before, after or ""))
                    if amount is None:
                        marks.append(mark_of("NAME", printed, begin))
                    else:
                        series.append(Figure(words_sep, subject, words, amount, begin, ended, tail))
                        words, words_sep = max(ended, match.end(after_group)), ""
                if stop is not None:
                    stopped, last = match.end(stop_group), match.end(last_group)
                    if series:
                        yield series
                        series, pending = Series(), True
                    if pending:
                        yield Punctuation("STOP", sentence, stopped)
                        pending = False
                    sentence, words = max(stopped, last), match.end()
                    words_sep = _SEPARATORS.get(text[words - 1], "")
            elif kind == "AMONG":
                series.append(self._marker(match, words_sep if match.start() == words else ""))
                words, words_sep = match.end(), ""
            elif kind == "OPEN" or kind == "CLOSE":
                if series:
                    yield series
                    series = Series()
                yield Punctuation(kind, match.start(), match.end())
                pending = True
                words, words_sep = match.end(), ""
            elif kind != "HAN_WORD":
                mark = mark_of(kind, match.group(), match.start())
                marks.append(mark)
                if kind != "NAME":
                    words = mark.end
        if series:
            yield series
            pending = True
        if pending:
            yield Punctuation("STOP", sentence, end)

    def _figure(self, match: re.Match[str], run: str, words: int, sep: str) -> Figure | None:
        """The figure of a match after the words `run`, which begin at `words`."""
        printed, after, shared, tail = match.group(*self._around)
        subject = run.strip()
        if run[:1] == " ":
            words += len(run) - len(run.lstrip())
        before = ""
        if subject:
            if not sep and subject[0] in _JOINING:
                sep, subject, words = _joined(subject, words)
            if subject[-1:] in self._ends:
                subject, before = split_qualifier(subject)
        if before or after or shared:
            amount = read_amount(printed, Setting(before, after or "", shared or ""))
        else:
            amount = read_amount(printed)  # a cache finds a lone string much faster
        if amount is None:
            return None
        if not amount.unit and amount.kind == "count":
            amount = _with_implied_unit(amount, printed, subject, Setting(before, after or ""))
            if amount is None:
                return None
        start, end = match.span(self._places[1])
        return Figure(sep, subject, words, amount, start, end, tail.rstrip())

    def _marker(self, match: re.Match[str], sep_before: str) -> Among:
        sep, marker, by, view, axis, origin = match.group(*self._among)
        start = match.start(self._among[1])
        return Among(
            marker=marker[:2] if marker.startswith("其中") else marker,
            axis=(by or view or axis or origin or "").strip(),
            start=start,
            end=match.end(),
            sep=_SEPARATORS[sep] if sep else sep_before,
        )


def _with_implied_unit(
    amount: Amount, printed: str, subject: str, setting: Setting
) -> Amount | None:
    """The amount with the unit that stands before it; None when it is a label: 附件 1."""
    if is_label(subject):
        return None
    unit = implied_unit(subject)
    if not unit and not amount.value and names_a_rate(subject):
        unit = "%"
    if not unit:
        return amount
    return read_amount(printed, setting._replace(unit=unit))


def _joined(subject: str, words: int) -> tuple[str, str, int]:
    """The words after a join: 和2.5% stands in a list like 、2.5%."""
    join = _JOINED.match(subject)
    if join is None:
        return "", subject, words
    return "、", subject[join.end() :], words + join.end()
