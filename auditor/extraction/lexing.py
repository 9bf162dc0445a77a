"""The tokens of a text: figures, markers of parts, brackets, sentence ends; marks go aside."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from lark.lexer import Lexer

from auditor.extraction.amounts import BARE, Setting, read_amount
from auditor.extraction.marks import mark_of
from auditor.extraction.nodes import Among, Figure, Mark
from auditor.extraction.qualifiers import (
    implied_unit,
    is_label,
    names_a_rate,
    split_qualifier,
)
from auditor.extraction.terminals import one_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lark.common import LexerConf
    from lark.lexer import LexerState

    from auditor.model import Amount

#: Joins that stand between two figures like the comma of a list: 20.8%和2.5%.
_JOINS = frozenset(("和", "及", "与", "至", "到", "以及", "/", "或", "—", "-", "~"))
_JOINED = re.compile("(?:以及|和(?![谐平睦])|及(?![时格早其])|与(?!会|非))")


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
        self._sep, self._subject, self._printed = (
            figure["sep"],
            figure["subject"],
            figure["printed"],
        )
        self._around = [figure[name] for name in ("after", "shared", "tail")]
        self._among = [among[name] for name in ("sep", "marker", "by", "view", "axis", "from")]

    def lex(self, lexer_state: LexerState, parser_state: Any) -> Iterator[Any]:
        """The tokens of a `Text`."""
        source: Text = lexer_state.text
        text, start, end, marks = source
        sep_group, subject_group, printed_group = self._sep, self._subject, self._printed
        # Words run on over names (5G基站 80 个), so they are kept from token to token.
        words, words_sep, reached = start, "", -1
        sentence, pending = start, False
        for match in self._finditer(text, start, end):
            kind = match.lastgroup
            at, stop = match.span()
            if kind == "FIGURE":
                sep = match[sep_group] or ""
                if at != reached or sep:
                    words, words_sep = match.start(subject_group), sep
                reached = stop
                if match[printed_group] is None:
                    continue
                found = self._figure(match, text, words, words_sep)
                if isinstance(found, Mark):
                    marks.append(found)
                    continue
                yield found
                words, words_sep, pending = stop, "", True
            elif kind == "STOP":
                if pending:
                    yield Punctuation("STOP", sentence, at + 1)
                sentence, pending = stop, False
            elif kind == "AMONG":
                yield self._marker(match)
                pending = True
            elif kind == "OPEN" or kind == "CLOSE":
                yield Punctuation(kind, at, stop)
                pending = True
            elif kind is not None:
                mark = mark_of(kind, match.group(), at)
                marks.append(mark)
                if at != reached:
                    words, words_sep = at, ""
                if mark.kind != "name":
                    words = stop
                reached = stop
        if pending:
            yield Punctuation("STOP", sentence, end)

    def _figure(self, match: re.Match[str], text: str, words: int, sep: str) -> Figure | Mark:
        """The figure of a match whose words begin at `words`."""
        start, end = match.span(self._printed)
        after, shared, tail = match.group(*self._around)
        run = text[words:start]
        subject = run.strip()
        if run[:1] == " ":
            words += len(run) - len(run.lstrip())
        if not sep and (joined := _JOINED.match(subject)):
            sep, subject = "、", subject[joined.end() :].lstrip()
            words = start - len(subject)
        elif subject in _JOINS:
            sep, subject, words = sep or "、", "", start
        subject, before = split_qualifier(subject)
        printed = match[self._printed]
        setting = Setting(before, after or "", shared or "") if before or after or shared else BARE
        amount = read_amount(printed, setting)
        if amount is not None and not amount.unit and amount.kind == "count":
            amount = _with_implied_unit(amount, printed, subject, setting)
        if amount is None:
            return Mark("name", printed, printed, start, end)
        return Figure(sep, subject, words, amount, start, end, tail.rstrip())

    def _marker(self, match: re.Match[str]) -> Among:
        sep, marker, by, view, axis, origin = match.group(*self._among)
        start = match.start(self._among[1])
        return Among(
            marker=marker[:2] if marker.startswith("其中") else marker,
            axis=(by or view or axis or origin or "").strip(),
            start=start,
            end=match.end(),
            sep=sep or "",
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
