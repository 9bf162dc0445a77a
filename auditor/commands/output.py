"""Where results go: to standard output or into a file, with colour where somebody looks on."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from auditor.errors import AuditorError

_WIDTH = 80  #: of a page when no terminal says otherwise
_WIDEST = 120  #: longer lines are hard to follow


class UnwritableFile(AuditorError):
    """The file for the results cannot be written."""

    def __init__(self, path: str, error: OSError) -> None:
        super().__init__(f"{path}：写不进去（{error.strerror}）。请换一个位置，或检查权限。")


def write(text: str, path: str | None) -> None:
    """Write the results to the file, or to standard output when none is named."""
    if path is None:
        sys.stdout.write(text)
        return
    try:
        Path(path).write_text(text, encoding="utf-8", errors="backslashreplace", newline="")
    except OSError as error:
        raise UnwritableFile(path, error) from error


def is_colourful() -> bool:
    """Whether standard output shows colour: a terminal, and nobody has asked for none."""
    return (
        sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    )


def page_width() -> int:
    """How many columns a line of the results may take."""
    if not sys.stdout.isatty():
        return _WIDTH
    return min(shutil.get_terminal_size((_WIDTH, 24)).columns, _WIDEST)


@contextmanager
def progress_bar(total: int) -> Iterator[Callable[[], None]]:
    """A function to call after each document; it moves a bar where a bar helps somebody.

    A bar needs a terminal to stand on, more than one document, and rich, which is optional.
    """
    if total < 2 or not sys.stderr.isatty() or find_spec("rich") is None:
        yield lambda: None
        return
    console = import_module("rich.console").Console(stderr=True)
    with import_module("rich.progress").Progress(console=console, transient=True) as bar:
        task = bar.add_task("核对", total=total)
        yield lambda: bar.advance(task)
