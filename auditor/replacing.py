"""Writes a file so that it has all of its new content, or what it had before."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex
from typing import BinaryIO

_STEM = 40  #: characters of a file's name in the name of what becomes it
_DEVICES = (("dev",), ("proc",))  #: /dev/stdout may be a file that somebody else writes too


@contextmanager
def replacing(path: str | Path) -> Iterator[BinaryIO]:
    """A file beside the path, to be written; it takes the path's place when all went well."""
    goal = Path(path).resolve()
    may_take_its_place = goal.is_file() and os.access(goal.parent, os.W_OK)
    is_device = Path(path).absolute().parts[1:2] in _DEVICES
    if is_device or (goal.exists() and not may_take_its_place):
        with Path(path).open("wb") as file:
            yield file
        return
    beside = goal.with_name(f".{goal.name[:_STEM]}.{token_hex(4)}")
    try:
        with beside.open("xb") as file:
            yield file
        if goal.exists():
            shutil.copymode(goal, beside)
        beside.replace(goal)
    finally:
        beside.unlink(missing_ok=True)
