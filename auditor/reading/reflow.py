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

from auditor.reading.layout import Layout, ends_sentence, is_complete
from auditor.reading.lines import EM, Line, width_of
from auditor.reading.numbering import STARTS, Numbering, numbering_of
from auditor.reading.parts import Paragraph
from auditor.reading.unfinished import stops_within_name

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
#: 312|0.00万元 and 202|2年: the two halves of a figure that was broken at the width of the lines.
_HALF = re.compile(r"(?<![\d.,])[\d,]*\.?\d+$")
_REST = re.compile(r"[\d,]*\.?\d+(?=\s?[^\d.,\s])")
_WHOLE = re.compile(r"(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?")
_LONGEST_FIGURE = 24
_TAIL = 4
_BRACKETED = re.compile(r"[（(【][^（(【）)】]*[）)】]")
_WORD = re.compile(r"[“‘（《〔【「]*(?:[\x21-\x7e]+|.)[，。、；：？！）》」』”’％】〕…]*")
#: Room at the end of a line that no word explains.
_WIDE_ROOM = 5 * EM
_SLACK = 3
#: Under the headings of one report every paragraph may open alike: 该项目年度预算…
_OPENING = 5
_REPEATED_LEVELS = (1, 2)


def reflow(lines: list[Line], layout: Layout, barriers: list[int]) -> list[Paragraph]:
    """The paragraphs of `lines`, in order; none crosses an offset of `barriers`."""
    joiner = _Joiner(layout, _folded(lines))
    passed = 0
    for line, following in zip_longest(lines, islice(lines, 1, None)):
        if passed < len(barriers) and barriers[passed] < line.start:
            passed = bisect_left(barriers, line.start)
            joiner.close()
        joiner.add(line, following)
    return joiner.paragraphs


def could_be_heading(text: str) -> bool:
    """Whether a numbered `text` is so far no more than a heading."""
    return "。" not in text and "；" not in text and ";" not in text


def _folded(lines: list[Line]) -> int:
    """The number of characters that lines were cut at; 0 where few have the same, the greatest."""
    lengths = Counter(len(line.text) for line in lines)
    longest = max(lengths, default=0)
    return longest if lengths[longest] * 10 >= len(lines) and lengths[longest] > 2 else 0


class _Joiner:
    """Takes lines one by one; each goes on with the paragraph before it or begins the next."""

    def __init__(self, layout: Layout, folded: int) -> None:
        self.paragraphs: list[Paragraph] = []
        self._layout = layout
        self._folded = folded
        self._goes_on = self._goes_on_broken if layout.width else self._goes_on_loose
        self._last: list[Line] = []
        self._heading = False
        self._numbers: dict[int, int] = {}
        self._openings: Counter[str] = Counter()

    def add(self, line: Line, following: Line | None) -> None:
        """Put `line` where it belongs; `following` is the line after it."""
        text = line.text
        numbering = numbering_of(text) if text[0] in STARTS else None
        last = self._last
        if last and self._goes_on(line, numbering, following):
            before = last[-1]
            cut = (
                before.text[-1].isdigit()
                and text[0].isdigit()
                and self._is_full(before)
                and _cuts_figure(before.text, text)
            )
            last.append(line._replace(glued=True) if cut else line)
            self._heading = self._heading and could_be_heading(text)
            return
        self._last = [line]
        self.paragraphs.append(Paragraph(self._last, numbering))
        self._heading = numbering is not None and could_be_heading(text)
        if numbering is None:
            self._openings[text[:_OPENING]] += 1
        else:
            self._count(numbering)

    def close(self) -> None:
        """End the paragraph: a table or a marked heading stands next."""
        self._last = []

    def _count(self, numbering: Numbering) -> None:
        numbers = self._numbers
        numbers[numbering.level] = numbering.number
        for level in [level for level in numbers if level > numbering.level]:
            del numbers[level]

    def _is_next(self, numbering: Numbering) -> bool:
        """Whether the numbering follows those before it; authors repeat （三）, so that counts."""
        last = self._numbers.get(numbering.level, 0)
        if numbering.level in _REPEATED_LEVELS and numbering.number == last:
            return True
        return numbering.number in (1, last + 1)

    def _goes_on_loose(
        self, line: Line, numbering: Numbering | None, following: Line | None
    ) -> bool:
        """Whether `line` goes on where a line is a paragraph: only if it plainly does."""
        del following
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
        if ends_sentence(line.text):
            return line.text[-1] in "：:"
        if following is None:
            return not self._heading  # a signature
        layout = self._layout
        room = layout.width - layout.width_of(line)
        need = need_of(following.text)
        return need + _SLACK <= room and room - layout.lost < need + _SLACK


def _is_short(room: int, text: str) -> bool:
    """Whether the `room` of a line held the first word of the next one: it ended on purpose."""
    return room >= need_of(text) + _SLACK


def need_of(text: str) -> int:
    """Width of the first word of `text`, with the marks that cannot be parted from it."""
    match = _WORD.match(text)
    return width_of(match.group()) if match else EM


def _cuts_figure(before: str, text: str) -> bool:
    """Whether a figure goes on over the end of a line; prose never sets two side by side.

    The one ends in a digit and the other begins with one.
    """
    half, rest = _HALF.search(before[-_LONGEST_FIGURE:]), _REST.match(text)
    return half is not None and rest is not None and _WHOLE.fullmatch(half[0] + rest[0]) is not None


def _must_go_on(before: str, text: str) -> bool:
    """Whether the end of `before` calls for more: an open bracket, a figure without its unit."""
    if before[-1] in _OPENS:
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
