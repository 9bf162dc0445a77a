"""What an OLE compound file holds: the streams at its root tell Word from Excel, and a password.

Only the directory is read, never a stream.
"""

from __future__ import annotations

import struct

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENTRY = 128
_FIRST_SECTORS = 76  #: of the table of tables: 109 numbers in the header
_LAST_SECTOR = 0xFFFFFFFA
_NONE = 0xFFFFFFFF
_MOST_SECTORS = 100_000


def root_names(data: bytes) -> frozenset[str]:
    """The names at the root of the compound file `data`; none when it is damaged."""
    try:
        return frozenset(_children(_directory(data)))
    except (struct.error, IndexError, UnicodeError):
        return frozenset()


def _directory(data: bytes) -> bytes:
    size = 1 << struct.unpack_from("<H", data, 30)[0]
    if size not in (512, 4096):
        return b""
    tables = [at for at in struct.unpack_from("<109I", data, _FIRST_SECTORS) if at < _LAST_SECTOR]
    further = struct.unpack_from("<I", data, 68)[0]
    per_sector = size // 4
    while further < _LAST_SECTOR and len(tables) < _MOST_SECTORS:
        numbers = struct.unpack_from(f"<{per_sector}I", data, (further + 1) * size)
        tables.extend(at for at in numbers[:-1] if at < _LAST_SECTOR)
        further = numbers[-1]
    found = []
    sector = struct.unpack_from("<I", data, 48)[0]
    seen: set[int] = set()
    while sector < _LAST_SECTOR and sector not in seen:
        seen.add(sector)
        found.append(data[(sector + 1) * size : (sector + 2) * size])
        table = tables[sector // per_sector]
        sector = struct.unpack_from("<I", data, (table + 1) * size + sector % per_sector * 4)[0]
    return b"".join(found)


def _children(directory: bytes) -> list[str]:
    """The names of the entries below the root, which form a tree of left and right brothers."""
    names = []
    waiting = [struct.unpack_from("<I", directory, 76)[0]]
    seen: set[int] = set()
    while waiting:
        at = waiting.pop()
        if at in seen or (at + 1) * _ENTRY > len(directory):
            continue
        seen.add(at)
        entry = directory[at * _ENTRY : (at + 1) * _ENTRY]
        length = struct.unpack_from("<H", entry, 64)[0]
        names.append(entry[: max(length - 2, 0)].decode("utf-16-le"))
        waiting += [one for one in struct.unpack_from("<2I", entry, 68) if one != _NONE]
    return names
