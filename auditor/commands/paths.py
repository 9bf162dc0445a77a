"""From the paths that the user named to the reports that are read."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

STDIN = "-"
#: What is taken for a report in a folder; a file that is named itself is read whatever its name.
SUFFIXES = frozenset(
    (
        *(".txt", ".text", ".md", ".markdown", ".pdf", ".ofd"),
        *(".docx", ".docm", ".doc", ".wps"),
        *(".xlsx", ".xlsm", ".xls", ".et", ".csv"),
        *(".html", ".htm", ".mht", ".mhtml"),
    )
)


class Gathered(NamedTuple):
    """The reports to read, and how many other files of a folder were passed over, by suffix."""

    reports: list[str]
    passed: Counter[str]


def gather(named: Iterable[str]) -> Gathered:
    """The reports named, folders replaced by the reports in them, each report once.

    A path that does not exist stays: that it cannot be read is for the reader to say.
    """
    reports: dict[str, None] = {}
    passed: Counter[str] = Counter()
    for name in named:
        if not Path(name).is_dir():
            reports[name] = None
            continue
        for path in _walk(name):
            suffix = path.suffix.lower()
            if suffix in SUFFIXES:
                reports[str(path)] = None
            else:
                passed[suffix] += 1
    return Gathered(list(reports), passed)


def _walk(folder: str) -> Iterator[Path]:
    """The files in a folder and below it, sorted; hidden ones and Office's lock files left out."""
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith((".", "~$")):
                yield Path(root, name)
