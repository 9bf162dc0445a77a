"""Which kind of document a report is, by the words of its title, its headings and its phrases."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from auditor.model import Document
from auditor.rulebook.kinds import OTHER, DocumentKind

_FRONT = 6  #: blocks among which a title stands
_TITLE = 60  #: characters; what is longer is a paragraph
_HEADING = 40
_MOST = 4  #: headings or phrases that count; more of them say nothing new
_IN_TITLE, _IN_HEADING, _IN_TEXT = 100, 2, 1
_ENOUGH = 3
_BLANKS = str.maketrans("", "", " \t\n\u3000《》“”\"'「」*#")
_PLACE = re.compile("[\u4e00-\u9fff]{2,4}?(?:[省市州盟区县旗镇乡]|街道)")
_PLACES = re.compile(rf"(?:关于|附件|\d|年度?)*((?:{_PLACE.pattern})+)")
_CLOSING = tuple("。；！？")


def recognise(document: Document, text: str, kinds: Iterable[DocumentKind]) -> str:
    """The name of the kind, or 其他 where no kind is likelier than all others.

    `text` is the document's text in plain characters, as long as it.
    """
    title = title_of(document, text)
    headings = [*_headings(document, text)]
    scores = sorted(
        ((_score(kind, title, headings, text), kind.name) for kind in kinds), reverse=True
    )
    if not scores or scores[0][0] < _ENOUGH:
        return OTHER
    if len(scores) > 1 and scores[0][0] == scores[1][0]:
        return OTHER
    return scores[0][1]


def title_of(document: Document, text: str) -> str:
    """The words of the title, without blanks."""
    return "".join(_title(document, text))


def place_of(title: str) -> str:
    """The lowest place that a title opens with: 番禺区 of 广州市番禺区教育局; empty without one."""
    places = _PLACES.match(title)
    return _PLACE.findall(places[1])[-1] if places is not None else ""


def _score(kind: DocumentKind, title: str, headings: list[str], text: str) -> int:
    signs = kind.signs
    if any(_stands(sign, title) for sign in signs.unless):
        return 0
    in_title = max((len(sign) for sign in signs.title if _stands(sign, title)), default=0)
    met = sum(any(_stands(sign, heading) for heading in headings) for sign in signs.headings)
    said = sum(sign in text for sign in signs.text)
    # a title that says the kind outweighs everything below it; of two, the longer word is narrower
    below = _IN_HEADING * min(met, _MOST) + _IN_TEXT * min(said, _MOST)
    return _IN_TITLE * in_title + below


def _stands(sign: str, words: str) -> bool:
    return all(word in words for word in sign.split())


def _title(document: Document, text: str) -> Iterator[str]:
    """The title, and what stands above the first heading and is no sentence."""
    blocks = document.blocks
    for block in blocks[:_FRONT]:
        words = text[block.start : block.end].translate(_BLANKS)
        if block.kind == "title" or (block.kind == "heading" and not block.label):
            yield words
        elif block.kind != "paragraph" or len(words) > _TITLE or words.endswith(_CLOSING):
            return
        elif len(blocks) > 1:
            yield words


def _headings(document: Document, text: str) -> Iterator[str]:
    for block in document.blocks:
        if block.kind == "table" and block.table is not None:
            yield block.table.title.translate(_BLANKS)
        elif block.kind == "heading" or (block.level and block.end - block.start <= _HEADING):
            yield text[block.start : block.end].translate(_BLANKS)
