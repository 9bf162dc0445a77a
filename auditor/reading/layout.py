"""How a text was set: whether its lines were broken at a width, and what became of indents."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from auditor.reading.lines import EM, Line

#: Marks that close a sentence or announce what follows.
ENDS = frozenset("。！？；：…!?;:")
_CLOSERS = frozenset("”’）)》】」』")
_INNER = re.compile(r"[，。；、：,;]")
#: 增值税393.9亿元，增长8.1%: a line that ends in a figure with its unit may well be complete.
_COMPLETE = re.compile(
    r"\d\s?(?:[%％人家个件户次宗项名场期年月日倍吨亩台起条份张天所处套辆只头]"
    r"|[万亿千百]?(?:元|人|人次|家次|平方米|公里|公顷|吨|个百分点))[）)]?$"
)
#: What such a line ends in; most lines break off at some other character.
_LAST_OF_COMPLETE = frozenset(
    "%％人家个件户次宗项名场期年月日倍吨亩台起条份张天所处套辆只头元米里顷点）)"
)
_TAIL = 8
#: An amount or a rate is stated, not announced.
_STATES = re.compile(r"\d\s?(?:[万亿千百]?元|[%％])")
_NARROWEST, _WIDEST = 15, 60  # in Han characters: what lines of pages are long
_SAMPLE = 4000
_MANY = 30


class Layout(NamedTuple):
    """The setting of one document; widths in quarters of a Han character."""

    width: int  #: that lines were broken at; 0 when a line is a paragraph
    lost: int  #: first-line indent that the extraction dropped
    blank: int  #: how much narrower a blank between Han and figures is printed
    margin: int  #: indent of all lines
    indented: bool  #: first lines still have their indent
    gap: int  #: blank lines between two lines of a paragraph

    def width_of(self, line: Line) -> int:
        """Printed width of `line`."""
        return line.width - line.text.count(" ") if self.blank else line.width


LOOSE = Layout(0, 0, 0, 0, indented=False, gap=0)


def ends_sentence(text: str) -> bool:
    """Whether a sentence, a clause of a list or an announcement closes with `text`."""
    last = text[-1]
    return last in ENDS or (last in _CLOSERS and text[-2:-1] in ENDS)


def is_complete(text: str) -> bool:
    """Whether `text` ends in a figure with its unit, as the items of a list do."""
    return text[-1:] in _LAST_OF_COMPLETE and _COMPLETE.search(text[-_TAIL:]) is not None


def could_be_heading(text: str) -> bool:
    """Whether a numbered `text` is so far no more than a heading."""
    return "。" not in text and "；" not in text and ";" not in text


def states(text: str) -> bool:
    """Whether a text states an amount or a rate, where a heading announces."""
    return _STATES.search(text) is not None


def measure(lines: list[Line]) -> Layout:
    """The setting of a document, from its lines."""
    sample = lines[:_SAMPLE]
    gaps = Counter([line.gap for line in sample])
    gap = gaps.most_common(1)[0][0] if gaps else 0
    widths = [line.width for line in sample]
    plain = Counter(widths)
    width = _break_width(plain)
    # Word sets a quarter of a character between Han and figures, and extraction makes it a blank.
    tight_widths = [line.width - line.text.count(" ") for line in sample]
    tight = Counter(tight_widths)
    tight_width = _break_width(tight)
    blank = int(tight_width > 0 and _spread(tight, tight_width) < _spread(plain, width))
    if blank:
        width, widths = tight_width, tight_widths
    if not width:
        return LOOSE._replace(gap=gap)
    low, high = width - 2 * EM, width + 2 * EM
    full = [line for line, one in zip(sample, widths, strict=True) if low <= one <= high]
    if not _is_broken_prose(full):
        return LOOSE._replace(gap=gap)
    margin = Counter([line.indent for line in full]).most_common(1)[0][0]
    layout = Layout(width, 0, blank, margin, indented=False, gap=gap)
    return _with_indents(layout, sample, widths)


def _spread(widths: Counter[int], width: int) -> int:
    """How far full lines stray from `width`, all together."""
    near = [one for one in widths if abs(one - width) <= 2 * EM]
    return sum(abs(one - width) * widths[one] for one in near)


def _break_width(widths: Counter[int]) -> int:
    """The width that lines were broken at, or 0."""
    total = widths.total()
    wider = 0
    top = 0
    for width in sorted(widths, reverse=True):
        wider += widths[width]
        top = width
        if wider > total * 0.08:
            break
    near = {width: count for width, count in widths.items() if top - 3 * EM <= width <= top + EM}
    if not near or not _NARROWEST * EM <= top <= _WIDEST * EM:
        return 0
    full = sum(near.values())
    if full < max(3, total * 0.2):
        return 0
    # Of many full lines most have just the width; of a few the widest is the best witness.
    return max(near) if full < _MANY else max(near, key=lambda width: (near[width], width))


def _is_broken_prose(full: list[Line]) -> bool:
    """Whether lines of full width break off in mid-sentence; rows of a list come to an end."""
    prose = [line for line in full if _INNER.search(line.text)]
    open_ = [line for line in full if not ends_sentence(line.text) and not is_complete(line.text)]
    return len(prose) * 2 >= len(full) and len(open_) * 10 >= len(full) * 6


def _with_indents(layout: Layout, lines: list[Line], widths: list[int]) -> Layout:
    """`layout` with what became of first-line indents, seen after lines that surely end."""
    short = layout.width - 6 * EM
    firsts = [
        at + 1
        for at, width in enumerate(widths[:-1])
        if width < short and ends_sentence(lines[at].text)
    ]
    if not firsts:
        return layout._replace(lost=2 * EM)
    indented = layout.margin + 2
    kept = sum([lines[at].indent >= indented for at in firsts])
    if kept * 5 >= len(firsts) * 4:
        return layout._replace(indented=True)
    limit = layout.width - EM
    unindented = sum([widths[at] >= limit for at in firsts])
    return layout if unindented * 5 > len(firsts) else layout._replace(lost=2 * EM)
