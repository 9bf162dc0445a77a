"""From the bytes of a page to its text.

Pages say which encoding they are in, and often wrongly: one that says gb2312 holds characters of
GB18030, and parsers that believe it lose all that follows the first of them without a word.
"""

from __future__ import annotations

import codecs
import re

from auditor.reading.encoding import decode

_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_STATED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
_HEAD = 4096
#: Names of Chinese encodings, each read as the widest of its family.
_FAMILIES = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb_2312-80": "gb18030",
    "x-gbk": "gb18030",
    "gb18030": "gb18030",
    "hz-gb-2312": "hz",
    "big5": "big5hkscs",
    "big5-hkscs": "big5hkscs",
}


def decode_page(data: bytes, path: str) -> str:
    """The text of a page: by its mark, as UTF-8, as it says itself, or as GB18030."""
    if data.startswith(_MARKS):
        return decode(data, path)
    stated = _STATED.search(data[:_HEAD])
    name = _FAMILIES.get(stated.group(1).decode("ascii", "ignore").casefold()) if stated else None
    # what passes for UTF-8 as a whole is UTF-8, whatever it says
    for codec in ("utf-8", name):
        if codec is None:
            continue
        try:
            return data.decode(codec)
        except UnicodeDecodeError:
            continue
    if name is not None:
        # a few damaged bytes, as copied pages have them, spoil no more than themselves
        return data.decode(name, "replace")
    return decode(data, path)
