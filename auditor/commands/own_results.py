"""Results are no reports: those in a folder are passed over, and none is written onto a report."""

from __future__ import annotations

import os
import re
import zipfile
from collections.abc import Iterable
from pathlib import Path

from auditor.errors import AuditorError

_AUTHOR = re.compile(rb"<dc:creator[^>]*>auditor</dc:creator>")
_PART = 4096  #: bytes at either end of a file that tell whose it is
_HEADS = {
    ".html": re.compile(rb'<meta name="generator" content="auditor '),
    ".csv": re.compile(
        "^(?:\ufeff)?(?:序号,报告,规则,规则编号,|text,value,unit,low,high,)".encode()
    ),
    ".md": re.compile("^## 核对结果\n\n".encode()),
}
_TAIL = re.compile("\n疑点：错误 \\d+ 项，警告 \\d+ 项，提示 \\d+ 项".encode())


class Overwriting(AuditorError):
    """The results would destroy a report that they are about."""

    def __init__(self, path: str) -> None:
        super().__init__(f"{path}：这是要核对的报告，结果写上去会毁掉它。请换一个文件名。")


def spare(reports: Iterable[str], *targets: str | None) -> None:
    """See to it that no target is one of the reports."""
    held = list(reports)
    for target in filter(None, targets):
        if any(_is_same(target, path) for path in held):
            raise Overwriting(target)


def _is_same(target: str, path: str) -> bool:
    try:
        return Path(target).samefile(path)
    except OSError:
        return False


def is_own(path: Path) -> bool:
    """Whether the file is a result of ours: a page, a workbook, a list, a summary, a table."""
    suffix = path.suffix.lower()
    try:
        if suffix == ".xlsx":
            with zipfile.ZipFile(path) as book:
                core = book.read("docProps/core.xml")
            return _AUTHOR.search(core) is not None
        if suffix not in _HEADS and suffix != ".txt":
            return False
        with path.open("rb") as file:
            head = _HEADS.get(suffix)
            if head is not None:
                return head.search(file.read(_PART)) is not None
            file.seek(-min(_PART, path.stat().st_size), os.SEEK_END)
            return _TAIL.search(file.read()) is not None
    except (OSError, KeyError, zipfile.BadZipFile, ValueError):
        return False
