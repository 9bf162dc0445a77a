"""From a path or bytes to a `Document`; the content decides the kind, never the name."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from auditor.errors import UnreadableFile
from auditor.model.document import Document
from auditor.reading import text
from auditor.reading.encoding import decode
from auditor.reading.signatures import refuse_known_formats


def read(path: str | Path) -> Document:
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
    return read_bytes(data, str(path))


def read_bytes(data: bytes, path: str) -> Document:
    """The report in `data`; `path` names it in messages (a dash for the standard input)."""
    refuse_known_formats(data, path)
    source = decode(data, path)
    return text.build(source, path, text.kind_of(source, path), sha256(data).hexdigest())
