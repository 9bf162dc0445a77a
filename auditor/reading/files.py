"""From a path or bytes to a `Document`; the content decides the kind, never the name."""

from __future__ import annotations

from hashlib import sha256
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from auditor.errors import UnreadableFile
from auditor.model.document import Document
from auditor.reading import text
from auditor.reading.delimiters import delimiter_of
from auditor.reading.encoding import decode
from auditor.reading.limits import DEFAULTS, Limits
from auditor.reading.signatures import kind_of

_CALLED = {
    **dict.fromkeys((".docx", ".docm", ".doc", ".wps"), "Word 文档"),
    **dict.fromkeys((".xlsx", ".xlsm", ".xls", ".et"), "Excel 工作簿"),
    ".pdf": "PDF 文档", ".ofd": "OFD 文档",
}  # fmt: skip


class _Reader(Protocol):
    """A module that reads one format."""

    def read(self, data: bytes, path: str, digest: str, limits: Limits) -> Document:
        """The report in `data`."""


def read(path: str | Path, limits: Limits = DEFAULTS) -> Document:
    """The report in the file at `path`."""
    try:
        data = Path(path).read_bytes()
    except FileNotFoundError:
        raise UnreadableFile(str(path), "文件不存在", "请核对路径与文件名") from None
    except IsADirectoryError:
        raise UnreadableFile(str(path), "这是文件夹，不是文件", "请给出其中的文件") from None
    except PermissionError:
        raise UnreadableFile(str(path), "没有读取权限", "请检查文件权限") from None
    except (OSError, ValueError) as error:
        raise UnreadableFile(str(path), f"系统无法打开（{error}）", "请核对路径与磁盘") from None
    return read_bytes(data, str(path), limits)


def _decoded(data: bytes, path: str) -> str:
    """The text; a file called .docx that is not even text is told to be damaged."""
    try:
        return decode(data, path)
    except UnreadableFile:
        name = _CALLED.get(Path(path).suffix.lower())
        if name is None:
            raise
        reason = f"内容不是 {name}，也不是文本，文件已损坏或没有传完"
        raise UnreadableFile(path, reason, "请重新导出或重新传输该文件") from None


def read_bytes(data: bytes, path: str, limits: Limits = DEFAULTS) -> Document:
    """The report in `data`; `path` names it in messages (a dash for the standard input)."""
    digest = sha256(data).hexdigest()
    kind = kind_of(data)
    if kind is None:
        source = _decoded(data, path)
        delimiter = delimiter_of(source)
        if delimiter is not None:
            from auditor.reading import delimited  # noqa: PLC0415 - no prose needs it

            return delimited.build(source, delimiter, path, digest, limits)
        return text.build(source, path, text.kind_of(source, path), digest)
    if not kind.reader:
        raise UnreadableFile(path, f"这是 {kind.name}，不能直接审核", kind.advice)
    if len(data) > limits.file_bytes:
        reason = f"文件有 {len(data) >> 20} MB，超过 {limits.file_bytes >> 20} MB"
        raise UnreadableFile(path, reason, "请拆成几份，或压缩其中的图片后再审核")
    # a library that reads one format is loaded when a file of that format comes
    reader = cast("_Reader", import_module(f"auditor.reading.{kind.reader}"))
    return reader.read(data, path, digest, limits)
