"""Slips that a Chinese input method makes in YAML: ：for a colon, ，for a comma, wide blanks, tabs.

YAML reads such a line as plain words, so its own complaint points elsewhere. What is found here is
told at the right place and put right in memory, so that the rest of the file can be judged too.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from auditor.rulebook.keys import KEYS

_WORD = "|".join(
    sorted({*KEYS, *(form for forms in KEYS.values() for form in forms)}, key=len, reverse=True)
)
#: 说明：… where 说明 is a key, or 预算数：{ and 预算数： at the end of a line, whatever the word.
_WIDE_COLON = re.compile(
    rf"(?P<lead>\s*(?:-\s+)?)(?:(?:{_WORD})\s*|[^\s：:#'\"\[\]{{}}]+\s*(?=：\s*(?:[\[{{［｛【]|$)))：\s*"
)
_TIGHT_COLON = re.compile(rf"\s*(?:-\s+)?(?:{_WORD})\s*:(?=[^\s:])")
_BLANKS = re.compile(r"[ \t　\xa0]*")
_WIDE_DASH = re.compile(rf"\s*[－—–]\s*(?=(?:{_WORD})\s*[:：])")
_WIDE_HASH = re.compile(r"\s*＃")
_FLOW = re.compile(r"(?:^|[:：])\s*(?:[\[{［｛]|【(?=.*[】\]]\s*$))")
#: message: {执行率}写作… is a sentence without its quotes, no mapping
_BARE_SENTENCE = re.compile(r":\s*\{[^{}]*\}\s*[^\s,\]}#]")
_BLOCK = re.compile(r"[:：]\s*[|>][-+0-9]*\s*(?:#.*)?$")
_OPENINGS = ("［", "【", "｛")
_LISTS = (
    *(
        "not_a_fault",
        "when",
        "unless",
        "applies_to",
        "tags",
        "item",
        "prefer",
        "measure",
        "spelled",
    ),
    *("words", "marker", "axis", "items", "by", "forbid", "allow", "all", "state", "rate"),
)
_LIST_FORMS = sorted({form for key in _LISTS for form in (key, *KEYS.get(key, ()))})
_LIST_KEY = re.compile(rf"(?:{'|'.join(_LIST_FORMS)})\s*[:：]\s*$")
_QUOTED = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'[^']*'")
_IN_FLOW = {
    "，": ", ",
    "、": ", ",
    "：": ": ",
    "［": "[",
    "］": "]",
    "【": "[",
    "】": "]",
    "｛": "{",
    "｝": "}",
}


class Slip(NamedTuple):
    """What was typed at an offset, what belongs there, and how to say so."""

    offset: int
    typed: str
    meant: str
    what: str


class Mended(NamedTuple):
    """A text with its slips put right, and where characters had to be added for that."""

    text: str
    inserted: tuple[int, ...]


def find_slips(text: str) -> list[Slip]:
    """All slips, in order; what stands in a block of literal text (text: |) is left alone."""
    found: list[Slip] = []
    offset, body = 0, -1
    for line in text.split("\n"):
        indent = len(line) - len(line.lstrip())
        if body >= 0 and line.strip() and indent <= body:
            body = -1
        if body < 0:
            found += (slip._replace(offset=slip.offset + offset) for slip in _slips_in(line))
            if _BLOCK.search(line):
                body = indent
        offset += len(line) + 1
    return found


def wide_lists(text: str) -> list[Slip]:
    """Lists in full-width brackets where a list belongs: YAML takes ［同口径］ for one word."""
    if not any(mark in text for mark in _OPENINGS):
        return []
    slips = find_slips(text)
    starts = {slip.offset: text.rfind("\n", 0, slip.offset) + 1 for slip in slips}
    lists = {
        starts[slip.offset]
        for slip in slips
        if slip.typed in _OPENINGS
        and _LIST_KEY.search(text, starts[slip.offset], slip.offset) is not None
    }
    return [slip for slip in slips if starts[slip.offset] in lists]


def advice_of(slip: Slip) -> str:
    """What to type instead."""
    if slip.meant.isspace():
        return "改成空格"
    after = "，后面空一格" if slip.meant.endswith(" ") else ""
    return f"改成半角的 {slip.meant.strip()}{after}"


def mend(text: str, slips: list[Slip]) -> Mended:
    """The text as it was meant; a longer spelling shifts what follows, which `inserted` records."""
    pieces: list[str] = []
    inserted: list[int] = []
    last = size = 0
    for slip in slips:
        between = text[last : slip.offset]
        size += len(between)
        # pad so that the offsets of what follows only ever grow
        meant = slip.meant.ljust(len(slip.typed))
        inserted += range(size + len(slip.typed), size + len(meant))
        pieces += [between, meant]
        size += len(meant)
        last = slip.offset + len(slip.typed)
    return Mended("".join([*pieces, text[last:]]), tuple(inserted))


def _slips_in(line: str) -> list[Slip]:
    if line.lstrip().startswith("#"):
        return []
    found = [*_blank_slips(line), *_mark_slips(line)]
    colon = _WIDE_COLON.match(line)
    if colon:
        at = line.index("：")
        found.append(Slip(at, "：", ": ", "键后面是全角冒号"))
    elif tight := _TIGHT_COLON.match(line):
        found.append(Slip(tight.end() - 1, ":", ": ", "冒号后面没有空格"))
    found += _flow_slips(line, found)
    return sorted({slip.offset: slip for slip in found}.values(), key=lambda slip: slip.offset)


def _blank_slips(line: str) -> list[Slip]:
    blanks = _BLANKS.match(line)
    lead = blanks.group() if blanks and blanks.end() < len(line) else ""
    return [
        Slip(at, blank, "  ", "缩进用了制表符" if blank == "\t" else "缩进用了全角空格")
        for at, blank in enumerate(lead)
        if blank != " "
    ]


def _mark_slips(line: str) -> list[Slip]:
    found = []
    if dash := _WIDE_DASH.match(line):
        at = len(line) - len(line.lstrip())
        found.append(Slip(at, line[at : dash.end()], "- ", "列表用了全角横线"))
    if wide := _WIDE_HASH.match(line):
        found.append(Slip(wide.end() - 1, "＃", "#", "注释用了全角井号"))
    return found


def _flow_slips(line: str, found: list[Slip]) -> list[Slip]:
    """Marks within [ ] and { }, but not within quotes."""
    flow = _FLOW.search(line)
    if flow is None or _BARE_SENTENCE.search(line):
        return []
    quoted = [match.span() for match in _QUOTED.finditer(line)]
    taken = {slip.offset for slip in found}
    return [
        Slip(at, mark, _IN_FLOW[mark], f"括号里用了全角的 {mark}")
        for at, mark in enumerate(line)
        if at >= flow.end() - 1
        and mark in _IN_FLOW
        and at not in taken
        and not any(start <= at < end for start, end in quoted)
    ]
