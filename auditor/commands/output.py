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


class BinaryOnTerminal(AuditorError):
    """A workbook is no text, and a terminal shows text."""

    def __init__(self) -> None:
        super().__init__(
            "工作簿不能显示在终端上。请用 --output 写入文件，如 --output xlsx=底稿.xlsx。"
        )


def write(content: str | bytes, path: str | None) -> None:
    """Write the results to the file, or to standard output when none is named."""
    if path is None:
        _write_out(content)
        return
    data = content if isinstance(content, bytes) else content.encode("utf-8", "backslashreplace")
    try:
        Path(path).write_bytes(data)
    except OSError as error:
        raise UnwritableFile(path, error) from error


def _write_out(content: str | bytes) -> None:
    if isinstance(content, str):
        sys.stdout.write(content)
    elif sys.stdout.isatty():
        raise BinaryOnTerminal
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)


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
