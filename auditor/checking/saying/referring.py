"""How many things were told one by one, as said behind them: 一是…二是…三是…。以上四项措施….

A number that may be of less than the list, or of more than one list, says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.checking.index import SECTION, Index
from auditor.checking.outcome import Outcome, Words
from auditor.checking.ranges import block_at
from auditor.model import Block
from auditor.rulebook.rule import Rule
from auditor.small_numbers import HAN, small_number

#: 以上|四项措施, 上述|两个问题; 工作 and 任务 may be some of those told
_REFERS = re.compile(
    r"(?:以上|上述|前述)(?P<said>(?P<number>[两二三四五六七八九十]|1?\d)(?:个|项|大|点|条|类)?"
    "(?:主要|具体|突出)?(?P<noun>措施|举措|问题|原因|方面|做法|建议|不足|因素|短板|要求|经验|工作|任务))"
)
_LOOSE = ("工作", "任务")
_MARK = re.compile("(?<![\u4e00-\u9fff])([一二三四五六七八九十])是")
#: 1.…；2.… or 首先 around the list: what is counted may be those
_OTHERS = re.compile(r"[；。：\s][（(]?[一二三四五六七八九十1-9][)）.．、](?!\d)|首先|第[一二三]，")
_BLOCKS = 12  #: paragraphs in which a list stands before it is counted
_OPENING = 16  #: characters that may lead a paragraph to the number: 通过以上四项措施


def check_references(rule: Rule, index: Index) -> Iterator[Outcome]:
    """One outcome for each number that is said of the only list before it."""
    text, blocks = index.text, index.document.blocks
    for match in _REFERS.finditer(text):
        at = block_at(blocks, match.start())
        first = _first_block(blocks, at)
        marks = list(_MARK.finditer(text, blocks[first].start, match.start()))
        if len(marks) < 2 or [mark[1] for mark in marks] != list(HAN[: len(marks)]):
            continue  # none, or more than one list
        number, last = small_number(match["number"]), block_at(blocks, marks[-1].start())
        opens = match.start() - blocks[at].start <= _OPENING
        if last != at and (last != at - 1 or not opens):
            continue
        listed = text[marks[0].start() : match.start()]
        loose = match["noun"] in _LOOSE and (number < len(marks) or "、" in listed)
        if loose or _has_others(index, first, at, marks[0].start(), match.start()):
            continue
        words = (
            Words("个数", match.start("said"), match.end("said")),
            Words("所列", marks[0].start(), marks[-1].end()),
        )
        yield Outcome(
            rule, "holds" if number == len(marks) else "broken", -1, (), None, SECTION, "high",
            "个数 = 所列项数", f"写作“{match['said']}”，所列共{len(marks)}项", words,
            start=match.start("said"),
        )  # fmt: skip


def _first_block(blocks: tuple[Block, ...], at: int) -> int:
    """The first paragraph below the heading that a paragraph stands under."""
    first = max(at - _BLOCKS, 0)
    heading = next((one for one in range(at, first - 1, -1) if blocks[one].kind == "heading"), -1)
    return max(heading, first)


def _has_others(index: Index, first: int, at: int, start: int, end: int) -> bool:
    """Whether other things are numbered there: paragraphs of a number, or 1.…；2.… in a line."""
    blocks = index.document.blocks
    numbered = sum(
        bool(block.number) for block in blocks[first : at + 1] if block.kind != "heading"
    )
    begins = blocks[block_at(blocks, start)]
    inside = index.text[begins.start + len(begins.label) : end]
    many = numbered > 1 or (numbered == 1 and not blocks[at].number)
    return many or _OTHERS.search(inside) is not None
