"""Paragraphs about one budget item: 1、教育支出（类）普通教育（款）小学教育（项）。…年初预算为….

The item is named once, at the opening; the figures of the sentences behind it name only stages.
"""

from __future__ import annotations

import re

from auditor.extraction.drafts import Draft
from auditor.model import Block

_STEP = re.compile("[（(][类款项][)）]")
_CLOSING = frozenset("）)")
_OPENING = re.compile(
    r"[\s“]*(?:[（(][\d一二三四五六七八九十]{1,3}[)）]|[\d一二三四五六七八九十]{1,3}\s?[、.．])?"
    r"[\s“]*([^，。；：”\d]{0,100})"
)
#: （二）2101102事业单位医疗：
_CODED = re.compile(
    r"\s*(?:[（(][\d一二三四五六七八九十]{1,3}[)）]|\d{1,3}\s?[、.．])?\s*"
    r"[“（(]?[12]\d{2}(?:\d{2}){0,2}[)）]?\s?([^，。；：“”\d]{2,40})[：:”]"
)
_NEAR = 100  #: characters in which the first step of a name is closed
#: What a paragraph about an item states of it without naming it again.
_STAGES = frozenset(("年初预算数", "全年预算数", "预算数", "执行数"))
_NO_NAMES = ("", "支出", "收入")


class Items:
    """The budget item that the text speaks of, paragraph by paragraph."""

    def __init__(self, text: str) -> None:
        self.opened: set[int] = set()  #: blocks that name one at their opening
        self._item = ""
        self._text = text
        self._none = not any(word in text for word in ("类）", "类)", "预算数", "年初预算"))

    def enter(self, at: int, block: Block) -> None:
        """What follows stands in the block of number `at`."""
        if self._none:
            return
        if opened := _opening(self._text, block):
            self.opened.add(at)
            self._item = opened
        elif block.kind != "paragraph" or block.level:
            self._item = ""  # a plain paragraph goes on with the item above it

    def tell(self, draft: Draft) -> None:
        """年初预算为46万元 says of what its paragraph, or the last name in it, speaks."""
        if (
            self._item
            and draft.item[-1:] in _CLOSING
            and _STEP.match(draft.item, len(draft.item) - 3)
        ):
            self._item = draft.item
        if self._item and draft.item in _NO_NAMES and draft.measure in _STAGES:
            draft.quantity = draft.owner = ""
            draft.item = self._item if draft.amount.kind == "money" else ""


def _opening(text: str, block: Block) -> str:
    """The budget item that a paragraph names at its opening."""
    if text.find("类", block.start, block.start + _NEAR) < 0:
        coded = _CODED.match(text, block.start, block.end)
        return "" if coded is None else "".join(coded[1].split())
    opening = _OPENING.match(text, block.start, block.end)
    if opening is None:
        return ""
    end = max((step.end() for step in _STEP.finditer(opening[1])), default=0)
    return "".join(opening[1][:end].split())
