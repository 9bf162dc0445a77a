"""Where packed results wait: a temporary file without a name, which ends with the process."""

from __future__ import annotations

from contextlib import suppress
from io import BytesIO
from tempfile import TemporaryFile
from typing import IO, NamedTuple
from weakref import WeakSet, finalize


class Kept(NamedTuple):
    """Bytes in a spool."""

    spool: Spool  #: it stays open as long as something in it may be asked for
    file: IO[bytes]
    at: int
    size: int

    def read(self) -> bytes:
        """The bytes."""
        self.file.seek(self.at)
        return self.file.read(self.size)

    def part(self, at: int, size: int) -> Kept:
        """Some of the bytes."""
        return self._replace(at=self.at + at, size=size)


class Spool:
    """The packed results of one run."""

    def __init__(self) -> None:
        self._file: IO[bytes] | None = None
        self._end = 0
        _OPEN.add(self)

    def keep(self, data: bytes) -> Kept:
        """Take the bytes out of memory; where no disk takes them, they stay in it."""
        with suppress(OSError):
            if self._file is None:
                self._file = TemporaryFile(buffering=0)  # noqa: SIM115  closed with the spool
                finalize(self, self._file.close)
            self._file.seek(self._end)
            if self._file.write(data) == len(data):
                self._end += len(data)
                return Kept(self, self._file, self._end - len(data), len(data))
        return Kept(self, BytesIO(data), 0, len(data))

    def close(self) -> None:
        """Let go of the file."""
        if self._file is not None:
            self._file.close()


_OPEN: WeakSet[Spool] = WeakSet()


def close_all() -> None:
    """In a worker: it has no business with what others have said."""
    for spool in list(_OPEN):
        spool.close()
