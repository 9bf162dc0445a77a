"""Where results go: to standard output or into a file, with colour where somebody looks on."""

from __future__ import annotations

import errno
import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from auditor.errors import AuditorError, reason_of
from auditor.replacing import replacing

_WIDTH = 80  #: of a page when no terminal says otherwise
_WIDEST = 120  #: longer lines are hard to follow


class UnwritableFile(AuditorError):
    """The file for the results cannot be written."""

    def __init__(self, path: str, error: OSError) -> None:
        reason = reason_of(error)
        super().__init__(f"{path}：写不进去（{reason}）。请换一个位置，或检查文件夹与权限。")


class BinaryOnTerminal(AuditorError):
    """A workbook is no text, and a terminal shows text."""

    def __init__(self) -> None:
        super().__init__(
            "工作簿不能显示在终端上。请用 --output 写入文件，如 --output xlsx=底稿.xlsx。"
        )


def write(content: str | bytes | Iterable[str | bytes], path: str | None) -> None:
    """Write the results to the file, or to standard output when none is named.

    What comes in pieces is written piece by piece. A file has all of it, or what it had before.
    """
    pieces = (content,) if isinstance(content, (str, bytes)) else content
    if path is None:
        _write_out(pieces)
        return
    try:
        with replacing(path) as file:
            file.writelines(map(_encoded, pieces))
    except OSError as error:
        raise UnwritableFile(path, error) from error


def check_place(path: str) -> None:
    """See to it, before hours of work, that the file can be written where it shall be."""
    if Path(path).is_dir():
        raise UnwritableFile(path, IsADirectoryError(errno.EISDIR, ""))
    if not Path(path).resolve().parent.is_dir():
        raise UnwritableFile(path, FileNotFoundError(errno.ENOENT, ""))


def _encoded(piece: str | bytes) -> bytes:
    return piece if isinstance(piece, bytes) else piece.encode("utf-8", "backslashreplace")


def _write_out(pieces: Iterable[str | bytes]) -> None:
    for piece in pieces:
        if isinstance(piece, str):
            sys.stdout.write(piece)
        elif sys.stdout.isatty():
            raise BinaryOnTerminal
        else:
            sys.stdout.flush()
            sys.stdout.buffer.write(piece)


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
