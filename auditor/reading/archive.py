"""Opens the zip archives that Office and OFD files are, and lets no part of them run wild.

Declared sizes are checked before anything is unpacked; what is unpacked is counted all the same,
for a declared size may be a lie.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING

from auditor.errors import UnreadableFile
from auditor.reading.limits import Limits
from auditor.reading.markup import parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

_DAMAGED = "请核对文件能否正常打开，重新导出或重新传输"
_SUSPECT = "正常的报告不会这样，请核对来源；确认无误可在原程序中另存一份再审核"
_ENCRYPTED = 0x1
_UTF8_NAME = 0x800
_LOCAL_HEADER = 30


class Archive:
    """The parts of an archive by name; names are compared without case, `/` parts folders."""

    def __init__(self, data: bytes, path: str, limits: Limits) -> None:
        self.path = path
        self._limits = limits
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            entries = self._zip.infolist()
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, EOFError):
            raise UnreadableFile(path, "压缩结构已损坏", _DAMAGED) from None
        self._guard(entries)
        self._entries = {_folded(name_of(entry)): entry for entry in entries if not entry.is_dir()}
        self.names = [name_of(entry) for entry in self._entries.values()]

    def __contains__(self, name: str) -> bool:
        return _folded(name) in self._entries

    def read(self, name: str) -> bytes:
        """A part unpacked; it must be there."""
        entry = self._entries[_folded(name)]
        most = self._limits.part_bytes
        try:
            with self._zip.open(entry) as part:
                data = part.read(most + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError):
            raise UnreadableFile(self.path, f"其中的 {name} 已损坏", _DAMAGED) from None
        if len(data) > most:
            raise self._refused(f"其中的 {name} 解开后超过 {_sized(most)}")
        return data

    def xml(self, name: str) -> _Element | None:
        """The root of a part that is XML; None when there is no such part."""
        if name not in self:
            return None
        return parse_xml(self.read(name), self.path, name)

    def _guard(self, entries: list[zipfile.ZipInfo]) -> None:
        limits = self._limits
        if len(entries) > limits.archive_entries:
            raise self._refused(f"其中有 {len(entries)} 个部件，超过 {limits.archive_entries} 个")
        for entry in entries:
            self._guard_entry(entry)
        if sum(entry.file_size for entry in entries) > limits.archive_bytes:
            raise self._refused(f"解开后超过 {_sized(limits.archive_bytes)}")
        end = 0
        for entry in sorted(entries, key=lambda one: one.header_offset):
            if entry.header_offset < end:
                raise self._refused(f"其中的 {name_of(entry)} 与别的部件重叠")
            end = entry.header_offset + _LOCAL_HEADER + entry.compress_size

    def _guard_entry(self, entry: zipfile.ZipInfo) -> None:
        limits = self._limits
        name = name_of(entry)
        if entry.flag_bits & _ENCRYPTED:
            raise UnreadableFile(self.path, "文件加了密码", "请取消密码后另存一份，再审核")
        if entry.file_size > limits.part_bytes:
            raise self._refused(f"其中的 {name} 解开后超过 {_sized(limits.part_bytes)}")
        unpacked = entry.file_size / max(entry.compress_size, 1)
        if entry.file_size > limits.ratio_from_bytes and unpacked > limits.archive_ratio:
            raise self._refused(f"其中的 {name} 解开后大到 {unpacked:.0f} 倍")

    def _refused(self, reason: str) -> UnreadableFile:
        return UnreadableFile(self.path, reason, _SUSPECT)


def name_of(entry: zipfile.ZipInfo) -> str:
    """The name of a part; names in GBK without the mark of UTF-8 occur in OFD files."""
    name = entry.filename
    if not entry.flag_bits & _UTF8_NAME and not name.isascii():
        try:
            name = name.encode("cp437").decode("gb18030")
        except UnicodeError:
            name = entry.filename
    return name.replace("\\", "/").lstrip("/")


def _folded(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").casefold()


def _sized(size: int) -> str:
    return f"{size >> 20} MB"
