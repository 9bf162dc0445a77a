"""What each paragraph is (title, heading, numbered paragraph) and the section it stands in."""

from __future__ import annotations

import re
from typing import NamedTuple

from auditor.reading.layout import could_be_heading, ends_sentence, states
from auditor.reading.lines import EM
from auditor.reading.numbering import RANKS, Numbering, numbering_of, rank_of
from auditor.reading.parts import GridTable, MarkedHeading, Paragraph, Part, text_of, width_of

_WIDEST_HEADING = 60 * EM
_WIDEST_TITLE = 45 * EM
#: 附件 4; 单位名称：某局 and other lines that fill in a form.
_NO_TITLE = re.compile(r"附[件表录]?\s*[0-9一二三四五六七八九十]*|[（(]?[^（(]*[：:，].*")
#: 1.全国一般公共预算。 names what the paragraphs below it speak of, as 收入决算情况。 does.
_CLOSED_HEADING = re.compile("(?<=情况|预算|决算|收支|收入|支出|基金|债务)。$")
#: （二）项目绩效目标。 holds nothing but nouns, as （3）完成交办的任务。 does not.
_NOUNS = re.compile(
    "(?:项目|部门|单位|年度|总体|绩效|主要|基本|整体|支出|资金|工作|存在的?|意见|和|与|及)*"
    "(?:目标|概况|职责|依据|结论|成效|问题|建议|措施|内容|管理|来源|用途)。"
)
_WIDEST_CLOSED = 30 * EM
_GENRE = re.compile(
    r"(?:报告|说明|情况|公告|概况|公报|简析|总结|决算|预算|报表|快讯|[周月年季]报|分析|方案|统计)"
    r"(?:表|书|（[^（）]*）|\([^()]*\))*$"
)
_FRONT = 6
#: A web page may have its menus above a title that is marked as one.
_MARKED_FRONT = 40
_MARKED_LEVELS = 6
_DEEPEST = 4
_STEP = 20


class Standing(NamedTuple):
    """What a part of the document is."""

    kind: str  #: title | heading | paragraph | table
    section: str
    level: int = 0
    label: str = ""
    number: int = 0


class Outline:
    """Walks through the parts in order and keeps the headings above."""

    def __init__(self, parts: list[Part]) -> None:
        self._title = _title_of(parts)
        self._above: list[tuple[int, str]] = []
        self._section = ""

    def place(self, part: Part) -> Standing:
        """What `part` is; it stands after all parts placed before it."""
        if part is self._title:
            return Standing("title", "")
        if isinstance(part, GridTable):
            return Standing("table", self._section)
        if isinstance(part, MarkedHeading):
            return self._place_marked(part)
        numbering = part.numbering
        if numbering is None:
            return Standing("paragraph", self._section)
        kind = "heading" if _is_heading(part) else "paragraph"
        step = numbering.step if kind == "heading" and numbering.level <= _DEEPEST else ""
        self._enter(_MARKED_LEVELS * RANKS + rank_of(numbering.label, numbering.level), step)
        return _numbered(kind, self._section, numbering, numbering.level)

    def _place_marked(self, heading: MarkedHeading) -> Standing:
        text = text_of(heading)
        numbering = numbering_of(text)
        step = numbering.step if numbering else text[:_STEP].replace("/", "")
        level = max(heading.level, 1)
        self._enter(heading.level * RANKS, step)
        if numbering is None:
            return Standing("heading", self._section, level)
        return _numbered("heading", self._section, numbering, level)

    def _enter(self, rank: int, step: str) -> None:
        """Leave the sections that a heading of this rank ends; go into its own."""
        above = self._above
        before = len(above)
        while above and above[-1][0] >= rank:
            above.pop()
        if step:
            above.append((rank, step))
        if step or len(above) != before:
            self._section = "/".join([name for _, name in above])


def _numbered(kind: str, section: str, numbering: Numbering, level: int) -> Standing:
    return Standing(kind, section, level, numbering.label, numbering.number)


def _is_heading(paragraph: Paragraph) -> bool:
    text, width = text_of(paragraph), width_of(paragraph)
    if width <= _WIDEST_CLOSED and text[-1] == "。":
        named = text[paragraph.numbering.end if paragraph.numbering else 0 :].strip()
        if _CLOSED_HEADING.search(text) or _NOUNS.fullmatch(named):
            return reads_as_heading(text[:-1], width)
    return reads_as_heading(text, width)


def reads_as_heading(text: str, width: int) -> bool:
    """Whether a text is short and states nothing, as headings do; authors style prose as such."""
    if width > _WIDEST_HEADING:
        return False
    return could_be_heading(text) and text[-1] not in "，,、|" and not states(text)


def _title_of(parts: list[Part]) -> Part | None:
    """The title: a short line above all prose, best one that names its genre."""
    if len(parts) == 1:
        return None
    first: Part | None = None
    for part in parts[:_MARKED_FRONT]:
        if isinstance(part, MarkedHeading) and not part.level:
            return part
    for part in parts[:_FRONT]:
        if isinstance(part, MarkedHeading):
            plain = part.level == 1 and numbering_of(text_of(part)) is None
            return part if plain and first is None else first
        if isinstance(part, GridTable) or not _may_be_title(part):
            break
        text = text_of(part)
        if _GENRE.search(text):
            return part
        if first is None and not _NO_TITLE.fullmatch(text):
            first = part
    return first


def _may_be_title(paragraph: Paragraph) -> bool:
    if paragraph.numbering is not None:
        return False
    if width_of(paragraph) > _WIDEST_TITLE:
        return False
    text = text_of(paragraph)
    return not ends_sentence(text) and "。" not in text and not states(text)
