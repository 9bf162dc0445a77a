"""Reads old Word and WPS files (DOC): converted to DOCX in Python, or by LibreOffice.

The converter in Python is the extra `doc`; where it says that it left out text, or fails, the
office suite is asked, if it is installed.
"""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from auditor.errors import UnreadableFile
from auditor.model.document import Document
from auditor.reading import docx, office
from auditor.reading.limits import Limits

_CONVERTED = "旧版 Word/WPS 文档经转换后读取，出处中的路径是转换后文件里的"
_LOST = "转换旧版文档时有文本框或图形没有转出，其中的文字没有核对；请另存为 .docx 再审核"
_RESAVE = "请安装可选组件 auditor[doc] 或 LibreOffice，或另存为 .docx 再审核"
#: What the converter tells where text may be missing.
_LOSSES = ("TEXTBOX", "FLOATING_SHAPE", "EMBEDDED", "TRUNCATED")


class _Converted(NamedTuple):
    """A file that was converted, and whether text was left out."""

    data: bytes
    lossy: bool


def read(data: bytes, path: str, digest: str, limits: Limits) -> Document:
    """The report in the old Word file `data`."""
    converted = _convert(data, path)
    if (converted is None or converted.lossy) and office.is_installed():
        return office.read(data, path, digest, limits)
    if converted is None:
        raise UnreadableFile(path, "这是旧版 Word/WPS 文档，读它的组件没有安装或读不出它", _RESAVE)
    document = docx.read(converted.data, path, digest, limits)
    told = (_CONVERTED, _LOST) if converted.lossy else (_CONVERTED,)
    return replace(document, format="doc", warnings=(*told, *document.warnings))


def _convert(data: bytes, path: str) -> _Converted | None:
    """The file as DOCX; None where the converter is absent or fails."""
    try:
        from doc2docx import convert, errors  # noqa: PLC0415 - an extra, for such files only
    except ImportError:
        return None
    with tempfile.TemporaryDirectory(prefix="auditor-") as folder:
        source, target = Path(folder, "report.doc"), Path(folder, "report.docx")
        source.write_bytes(data)
        try:
            report = convert(source, target).report
        except errors.EncryptedDocumentError:
            raise UnreadableFile(path, "文件加了密码", "请取消密码后另存一份，再审核") from None
        except errors.Doc2DocxError:
            return None
        lossy = any(loss in told.code for told in report.warnings for loss in _LOSSES)
        return _Converted(target.read_bytes(), lossy)
