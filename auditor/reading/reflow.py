"""Rejoins the lines that a page broke into paragraphs; every line keeps its place.

Where lines were broken at a width, a line that had room for the next word was the last of its
paragraph. Where a line is a paragraph, only lines that plainly break off in mid-sentence (at the
foot of a page) are joined.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from itertools import islice, zip_longest

from auditor.reading.layout import (
    Layout,
    could_be_heading,
    ends_sentence,
    is_complete,
    states,
)
from auditor.reading.lines import EM, Line, width_of
from auditor.reading.narrowing import Narrower
from auditor.reading.numbering import STARTS, Counted, Numbering, numbering_of
from auditor.reading.parts import Paragraph
from auditor.reading.tabular import is_row
from auditor.reading.unfinished import cuts_figure, stops_within_name, tears_figure

#: A line never begins with these: what stands before them goes on.
_CONTINUES = frozenset("，。、；：？！）》」』”’％%】〕,;)")
#: A line never ends with these.
_OPENS = frozenset("，、（《“‘「『【〔,(")
#: 2021|年, 160|宗: the unit of the figure before it.
_UNITS = frozenset(
    "年月日万亿元千百%％个件人家次户宗项名场期倍吨亩公里米套台起条份张天所处座号平方顷斤点"
)
_CUT_UNIT = re.compile(r"\d\s?(?:[万亿千百公平]|平方|百分)?$")
_BULLETS = frozenset("•●■◆·➢★▪-*—→○□◇")
_SENTENCES = frozenset("。；;")
_CLAUSES = frozenset("，、,")
_MARKS = _SENTENCES | _CLAUSES
_LONG = 15 * EM
#: 占一般公共预算支出的|96.74%: words that lead to the figure on the next line.
_LEADS_ON = re.compile("(?:[的占为约]|达到?|增[加长]|减少|下降)$")
_FIGURE = re.compile(rf"\d[\d,.]*\s?[{''.join(sorted(_UNITS - frozenset('年月日')))}]")
#: 136.8公: a figure and the first half of its unit, or a figure alone.
_CUT_FIGURE = re.compile(r"\d\s?[\u4e00-\u9fff]?$")
_TAIL = 4
_BRACKETED = re.compile(r"[（(【][^（(【）)】]*[）)】]")
_WORD = re.compile(r"[“‘（《〔【「]*(?:[\x21-\x7e]+|.)[，。、；：？！）》」』”’％】〕…]*")
#: Room at the end of a line that no word explains.
_WIDE_ROOM = 5 * EM
_SLACK = 3
#: Under the headings of one report every paragraph may open alike: 该项目年度预算…
_OPENING = 5
_REPEATED_LEVELS = (1, 2)
_ITEMS = 3  #: the level of 1. and 1、, which items of lists have as well


def reflow(lines: list[Line], layout: Layout, barriers: list[int]) -> list[Paragraph]:
    """The paragraphs of `lines`, in order; none crosses an offset of `barriers`."""
    joiner = _Joiner(layout, _folded(lines), Narrower(lines, layout))
    passed = 0
    for at, (line, following) in enumerate(zip_longest(lines, islice(lines, 1, None))):
        if passed < len(barriers) and barriers[passed] < line.start:
            passed = bisect_left(barriers, line.start)
            joiner.close()
        joiner.add(line, following, at)
    return joiner.paragraphs


def _folded(lines: list[Line]) -> int:
    """The number of characters that lines were cut at; 0 where few have the same, the greatest."""
    lengths = Counter(len(line.text) for line in lines)
    longest = max(lengths, default=0)
    return longest if lengths[longest] * 10 >= len(lines) and lengths[longest] > 2 else 0


class _Joiner:
    """Takes lines one by one; each goes on with the paragraph before it or begins the next."""

    def __init__(self, layout: Layout, folded: int, narrower: Narrower) -> None:
        self.paragraphs: list[Paragraph] = []
        self._layout = layout
        self._folded = folded
        self._narrower = narrower
        self._last: list[Line] = []
        self._heading = self._row = False
        self._numbers = Counted()
        self._openings: Counter[str] = Counter()

    def add(self, line: Line, following: Line | None, at: int) -> None:
        """Put `line` where it belongs; `following` is the line after it, `at` its index."""
        text = line.text
        row, before_row = is_row(text, following.text if following else ""), self._row
        self._row = row
        numbering = numbering_of(text) if text[0] in STARTS else None
        last = self._last
        if (
            last
            and not (row or before_row)
            and (
                self._goes_on(line, numbering, following)
                or (numbering is None and self._goes_on_narrow(line, following, at))
            )
        ):
            before = last[-1]
            cut = text[0].isdigit() and (
                (
                    before.text[-1].isdigit()
                    and self._is_full(before)
                    and cuts_figure(before.text, text)
                )
                or tears_figure(before.text, text)
            )
            last.append(line._replace(glued=True) if cut else line)
            self._heading = self._heading and could_be_heading(text) and not states(text)
            return
        self._last = [line]
        self.paragraphs.append(Paragraph(self._last, numbering))
        self._heading = numbering is not None and could_be_heading(text)
        if numbering is None:
            self._openings[text[:_OPENING]] += 1
        else:
            self._numbers.add(numbering)

    def close(self) -> None:
        """End the paragraph: a table or a marked heading stands next."""
        self._last = []

    def _goes_on(self, line: Line, numbering: Numbering | None, following: Line | None) -> bool:
        if self._layout.width:
            return self._goes_on_broken(line, numbering, following)
        return self._goes_on_loose(line, numbering)

    def _is_next(self, numbering: Numbering) -> bool:
        """Whether the numbering follows those before it; authors repeat （三）, so that counts."""
        last = self._numbers.last(numbering.level)
        if numbering.level in _REPEATED_LEVELS and numbering.number == last:
            return True
        return numbering.number in (1, last + 1)

    def _goes_on_loose(self, line: Line, numbering: Numbering | None) -> bool:
        """Whether `line` goes on where a line is a paragraph: only if it plainly does."""
        before = self._last[-1]
        text = line.text
        if numbering is not None or line.indent > before.indent + 1:
            return False
        if text[0] in _CONTINUES or _leads_on(before.text, text):
            return True
        if self._heading or ends_sentence(before.text) or text[0] in _BULLETS:
            return False
        return (
            _must_go_on(before.text, text)
            or _breaks_off(before, line)
            or (line.new_page and self._crosses_page(before.text, text))
        )

    def _crosses_page(self, before: str, text: str) -> bool:
        """Whether a sentence goes on after the foot of a page; a title above it does not."""
        if is_complete(before) or _MARKS.isdisjoint(text):
            return False
        return len(self.paragraphs) > 1 or _CUT_FIGURE.search(before[-_TAIL:]) is not None

    def _goes_on_broken(
        self, line: Line, numbering: Numbering | None, following: Line | None
    ) -> bool:
        """Whether `line` goes on where lines were broken at a width."""
        layout = self._layout
        before = self._last[-1]
        room = self._room(before)
        text = line.text
        ended = ends_sentence(before.text)
        if (
            numbering is None
            and not ended
            and ((room <= 1 and not self._heading) or self._is_cut(before.text))
        ):
            return True
        if text[0] in _CONTINUES:
            return True
        if layout.indented and line.indent >= layout.margin + 2:
            return False
        if numbering is not None and (
            ended or ((self._heading or _is_short(room, text)) and self._is_next(numbering))
        ):
            return False
        apart = line.gap > layout.gap and not line.new_page
        if ended:
            return not (apart or _is_short(room, text) or self._begins(line, following))
        return self._goes_on_unended(line, following, room, apart=apart)

    def _goes_on_narrow(self, line: Line, following: Line | None, at: int) -> bool:
        """Whether `line` goes on because all lines around it leave as much room as the last one."""
        layout = self._layout
        numbering = self.paragraphs[-1].numbering
        if self._heading and numbering is not None and numbering.level < _ITEMS:
            return False  # 八、…情况说明 heads what follows
        width = self._narrower.width_at(at, self._room(self._last[-1]))
        if not width:
            return False
        self._layout = layout._replace(width=width, blank=1)
        goes_on = self._goes_on_broken(line, None, following)
        self._layout = layout
        return goes_on

    def _goes_on_unended(
        self, line: Line, following: Line | None, room: int, *, apart: bool
    ) -> bool:
        """Whether `line` goes on after one that closes no sentence: a heading, or mid-sentence."""
        text = line.text
        if _must_go_on(self._last[-1].text, text):
            return True
        if not self._numbers and line.gap < self._layout.gap:
            return True  # a title of two lines, set closer than the text
        if self._heading:
            usual = self._openings[text[:_OPENING]] > 1
            return not (usual or apart or _is_short(room, text) or self._begins(line, following))
        if len(self.paragraphs) == 1 and len(self._last) == 1:
            return room < need_of(text) + EM  # a title is seldom as long as a line
        return room < _WIDE_ROOM or room < need_of(text) + 3 * EM

    def _is_full(self, line: Line) -> bool:
        """Whether `line` may have been cut; some programs count every character as one."""
        return self._layout.width > 0 or len(line.text) == self._folded

    def _is_cut(self, text: str) -> bool:
        """Whether `text` is prose of just as many characters as lines were cut at."""
        return len(text) == self._folded and not _CLAUSES.isdisjoint(text)

    def _room(self, line: Line) -> int:
        """How much room `line` left at its end."""
        layout = self._layout
        room = layout.width - line.width
        if layout.blank:
            room += line.text.count(" ")
        if layout.indented:
            return room - (line.indent - layout.margin) * (EM // 2)
        return room - layout.lost if len(self._last) == 1 else room

    def _begins(self, line: Line, following: Line | None) -> bool:
        """Whether `line` has the width of a first line: full but for its indent."""
        if _BRACKETED.fullmatch(line.text):
            return True
        layout = self._layout
        room = layout.width - layout.width_of(line)
        if ends_sentence(line.text):
            return line.text[-1] in "：:" and room > layout.lost  # a full line ends in any mark
        if following is None:
            return not self._heading  # a signature
        need = need_of(following.text)
        return need + _SLACK <= room and room - layout.lost < need + _SLACK


def _is_short(room: int, text: str) -> bool:
    """Whether the `room` of a line held the first word of the next one: it ended on purpose."""
    return room >= need_of(text) + _SLACK


def need_of(text: str) -> int:
    """Width of the first word of `text`, with the marks that cannot be parted from it."""
    match = _WORD.match(text)
    return width_of(match.group()) if match else EM


def _must_go_on(before: str, text: str) -> bool:
    """Whether the end of `before` calls for more: an open bracket, a figure without its unit."""
    if before[-1] in _OPENS:
        return True
    if (text[0].isdigit() or text[0] == ".") and tears_figure(before, text):
        return True
    if text[0] in _UNITS and _CUT_UNIT.search(before[-_TAIL:]) is not None:
        return True
    return _leads_on(before, text) or stops_within_name(before, text)


def _leads_on(before: str, text: str) -> bool:
    """Whether the last words of `before` lead to the figure that `text` begins with."""
    if not text[0].isdigit() or _LEADS_ON.search(before[-_TAIL:]) is None:
        return False
    return _FIGURE.match(text) is not None


def _breaks_off(before: Line, line: Line) -> bool:
    """Whether `before` is prose that stops in mid-sentence, and `line` may go on with it."""
    if is_complete(before.text):
        return False
    if not _SENTENCES.isdisjoint(before.text):
        return True
    if _CLAUSES.isdisjoint(before.text):
        return False
    alike = before.width >= _LONG and abs(before.width - line.width) <= 2 * EM
    return alike or line.text[0].isdigit() or not _SENTENCES.isdisjoint(line.text)
