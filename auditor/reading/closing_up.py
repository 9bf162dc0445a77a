"""Figures set letter by letter: 1 2 3 . 4 5 万元 is 123.45万元."""

from __future__ import annotations

import re

from auditor.reading.lines import Line, width_of

#: Each digit stands alone, and so does the point, up to a unit: 表1 2.5万元 are two numbers.
_SPACED = re.compile(
    r"(?<![\d.,，、])(?<![\d.,，、] )\d(?:(?: [\d,])+ \.(?: \d)+| \. \d(?: \d)+)(?![\d.])(?! [\d.])"
    r"(?= ?(?:[百千万亿] ?)*[元%％])"
)


def closed_up(line: Line) -> list[Line]:
    """The stretches of a line without the blanks within such figures."""
    blanks = [
        found.start() + at
        for found in _SPACED.finditer(line.text)
        for at, character in enumerate(found[0])
        if character == " "
    ]
    if not blanks:
        return [line]
    stretches = []
    for begin, end in zip([-1, *blanks], [*blanks, len(line.text)], strict=True):
        text = line.text[begin + 1 : end]
        stretches.append(
            line._replace(
                text=text, start=line.start + begin + 1, column=line.column + begin + 1,
                width=width_of(text), glued=line.glued or begin >= 0,
                gap=line.gap if begin < 0 else 0,
            )
        )  # fmt: skip
    return stretches
