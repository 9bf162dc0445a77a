"""Text from strangers made harmless for the place it is put into: Markdown, a cell, XML."""

from __future__ import annotations

import re

#: What means something to Markdown inside a line, or to GitHub and GitLab (a mention, a link) …
_MARKED = re.compile(r"[\\`*_{}\[\]#!|~<>&$@]|:(?=//)|(?<=www)\.")
#: … and at its beginning: a list, its number.
_LEADING = re.compile(r"^[-+]|(?<=^\d)[.)](?=\s)|(?<=^\d\d)[.)](?=\s)")
#: A spreadsheet runs a cell that begins like this as a formula; reports come from strangers.
_FORMULA = re.compile(r"[=+\-@＝＋－＠\t\r]")
_NUMBER = re.compile(r"[+\-]?[\d,.]+%?")
#: What XML 1.0 cannot hold, not even escaped: control characters, halves of surrogate pairs.
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def markdown_text(text: str) -> str:
    """The text on one line so that Markdown shows it as it is: no link, mention, tag or table."""
    return _LEADING.sub(_entity, _MARKED.sub(_entity, " ".join(text.split())))


def _entity(match: re.Match[str]) -> str:
    """A character reference: it is never read as markup, nor as the @ of a mention."""
    return f"&#{ord(match[0])};"


def cell_text(text: str) -> str:
    """The text, with an apostrophe before it when a spreadsheet would run it."""
    if _FORMULA.match(text) and not _NUMBER.fullmatch(text):
        return f"'{text}"
    return text


def xml_text(text: str) -> str:
    """The text, with a replacement character for what XML cannot hold."""
    return _NOT_XML.sub("�", text)
