"""JSON written piece by piece, as `json.dumps(…, indent=2)` would write the whole."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator


def indented(value: object, margin: str) -> str:
    """A value as it stands below `margin`; no text in it holds a line break of its own."""
    return json.dumps(value, ensure_ascii=False, indent=2).replace("\n", f"\n{margin}")


def listed(values: Iterable[object], margin: str) -> Iterator[str]:
    """A list of values as it stands below `margin`, one value after the other."""
    before = "["
    for value in values:
        yield f"{before}\n{margin}  {indented(value, f'{margin}  ')}"
        before = ","
    yield "[]" if before == "[" else f"\n{margin}]"
