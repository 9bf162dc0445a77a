"""From the text of a page to its tree."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

#: The parser drops what stands after these; pages put together from pieces have them in the middle.
_ENDS = re.compile(r"</(?:body|html)\s*>", re.IGNORECASE)
_CONTROLS = dict.fromkeys((*range(9), 11, *range(14, 32)), " ")


def text_of(element: _Element) -> str:
    """All text in an element, without comments."""
    from lxml import etree  # noqa: PLC0415 - only web pages need it

    return etree.tostring(element, method="text", encoding="unicode", with_tail=False)


def parse_page(text: str) -> _Element | None:
    """The root of a page; None when there is nothing in it."""
    from lxml import etree  # noqa: PLC0415 - only web pages need it

    # comments stay: they part the texts of an element, and places count those
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, no_network=True)
    text = _ENDS.sub(lambda match: " " * len(match.group()), text).translate(_CONTROLS)
    data = text.encode("utf-8", "replace")
    if not data.strip():
        return None
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        return None
