"""Results of earlier runs, by everything that they depend on: content, rules, program, settings.

Entries are plain data, held against the types of the model (`packing`), so that a folder may be
shared with people who are not trusted with more than the results. An entry that is damaged counts
as absent; one is written whole or not at all. Of an entry that is sound, the head is unpacked, and
the rest when somebody asks. A folder that cannot be written costs time only.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import fields, replace
from hashlib import file_digest, sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path, PurePath
from secrets import token_hex
from zlib import crc32

from auditor import __version__
from auditor.rulebook import Rulebook
from auditor.running.folding import unfold
from auditor.running.job import Job, Result, Source, Task
from auditor.running.packing import Unpackable
from auditor.running.spool import Spool
from auditor.shipped import grammars_folder

#: The packages that read a format: another version may read a figure that this one does not.
_READERS = (
    *("lxml", "pypdfium2", "pdfplumber", "pdfminer.six", "openpyxl", "xlrd"),
    *("msdoc2docx", "rapidocr", "onnxruntime"),
)
_MARK = b"auditor.result/2\n"
_PACKED = len(_MARK) + 4  #: where the result begins, behind the mark and the check
_USUAL = ("Library", "Caches") if sys.platform == "darwin" else (".cache",)
_A_DAY = 24 * 3600
_KEPT = 30 * _A_DAY  #: how long an entry stays without being used
_LAST_SWEEP = "swept"


def default_folder() -> Path | None:
    """The folder for results of this user; none where the user has no home."""
    stated = os.environ.get("LOCALAPPDATA" if sys.platform == "win32" else "XDG_CACHE_HOME")
    if stated:
        return Path(stated, "auditor")
    with suppress(RuntimeError):
        return Path.home().joinpath(*_USUAL, "auditor")
    return None


class Cache:
    """The results of one job in a folder."""

    def __init__(self, folder: Path, job: Job) -> None:
        self._folder = folder
        self._rulebook = job.rulebook
        parts = (
            _program_digest(),
            rulebook_digest(job.rulebook),
            repr((job.keep, job.limits.reading)),
        )
        self._common = "\n".join(parts)

    def task(self, source: Source, text: int) -> Task:
        """The task for a document, with the entry that its result has or shall have."""
        try:
            content = _digest(source)
        except OSError:
            return Task(source, text)
        # of the name only the ending has a say: it tells Markdown from text
        ending = PurePath(source.path).name.lower().rpartition(".")[1:]
        kind = self._rulebook.stated_kind(source.path)
        parts = (self._common, *ending, kind, content)
        key = sha256("\n".join(parts).encode("utf-8", "surrogateescape")).hexdigest()
        return Task(source, text, str(self._folder / key[:2] / key), content)

    def sweep(self) -> None:
        """Once a day, drop the entries that nobody has used for a month."""
        stamp = self._folder / _LAST_SWEEP
        now = time.time()
        with suppress(OSError):
            if not stamp.exists() or now - stamp.stat().st_mtime > _A_DAY:
                stamp.touch()
                for entry in self._folder.glob("[0-9a-f][0-9a-f]/*"):
                    if now - entry.stat().st_mtime > _KEPT:
                        entry.unlink()


def load(task: Task, spool: Spool) -> Result | None:
    """The result that an earlier run had for the task; its parts go into the spool."""
    entry = Path(task.entry)
    try:
        data = entry.read_bytes()
        if time.time() - entry.stat().st_mtime > _A_DAY:
            os.utime(entry)
    except OSError:
        return None
    mark, check, packed = data[: len(_MARK)], data[len(_MARK) : _PACKED], data[_PACKED:]
    if mark != _MARK or check != _check(packed):
        return None
    try:
        result = unfold(packed, spool, task.source.path)
    except Unpackable:
        return None
    return result if result.document.sha256 == task.sha256 else None


def store(task: Task, result: Result, data: bytes) -> None:
    """Keep a result, packed already, for the next run; one that may not come again is not kept."""
    document = result.document
    names_itself = any(document.path in warning for warning in document.warnings)
    if document.sha256 != task.sha256 or document.status == "failed" or names_itself:
        return
    entry = Path(task.entry)
    beside = entry.with_name(f"{entry.name}.{token_hex(4)}")
    with suppress(OSError):
        entry.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(_MARK + _check(data) + data)
        beside.replace(entry)


def _check(packed: bytes) -> bytes:
    """What tells a damaged entry, as its parts are looked at later or never."""
    return crc32(packed).to_bytes(_PACKED - len(_MARK))


def rulebook_digest(rulebook: Rulebook) -> str:
    """A name for what the rules say, wherever their files lie."""
    digest = sha256()
    for part in fields(rulebook):
        if part.name not in ("rules", "errors", "packs"):
            digest.update(repr(getattr(rulebook, part.name)).encode())
    for rule in rulebook.rules:
        digest.update(repr(replace(rule, path="", replaces="")).encode())
    return digest.hexdigest()


def _digest(source: Source) -> str:
    if source.data is not None:
        return sha256(source.data).hexdigest()
    with Path(source.path).open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def _program_digest() -> str:
    """A name for the program: its own text, which says more than a version, and its readers."""
    digest = sha256(f"{__version__} {sys.version}".encode())
    for path in _program():
        digest.update(f"\n{path.name}\n".encode() + path.read_bytes())
    for name in _READERS:
        with suppress(PackageNotFoundError):
            digest.update(f"\n{name} {version(name)}".encode())
    return digest.hexdigest()


def _program() -> Iterator[Path]:
    yield from sorted(Path(__file__).parent.parent.rglob("*.py"))
    yield from sorted(path for path in grammars_folder().rglob("*") if path.is_file())
