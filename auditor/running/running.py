"""From documents to results: in this process, in workers, or from the cache; always in order."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from auditor.reading.signatures import kind_of
from auditor.rulebook import Rulebook
from auditor.running.cache import Cache, load
from auditor.running.job import Job, Keep, Result, Source, Task, failed
from auditor.running.limits import Limits
from auditor.running.pool import side_by_side
from auditor.running.spool import Spool
from auditor.running.worker import audit_source

#: Bytes of plain text that are audited sooner than workers and cache would be at hand.
_LITTLE = 300_000
_HEAD = 65_536  #: bytes that tell plain text from the formats that a foreign parser reads
_MOST_WORKERS = 8  #: for each processor; more would only take each other's time and memory
_EVERYTHING_ELSE = Keep()


class Settings(NamedTuple):
    """How to run."""

    jobs: int = 0  #: how many documents at the same time; 0: one for each core
    limits: Limits = Limits()
    cache: Path | None = None  #: the folder for results; None: no cache


class _Sized(NamedTuple):
    source: Source
    size: int
    is_plain: bool
    is_file: bool = True  #: and no pipe, which gives its bytes only once


def run(
    sources: Sequence[Source], rulebook: Rulebook, settings: Settings, keep: Keep = _EVERYTHING_ELSE
) -> Iterator[Result]:
    """Audit the documents; each gives one result, whatever is in it and whatever it does."""
    job = Job(rulebook, keep, settings.limits)
    sized = [_sized(source) for source in sources]
    if all(one.is_plain for one in sized) and sum(one.size for one in sized) <= _LITTLE:
        yield from (audit_source(source, job) for source in sources)
        return
    cache = Cache(settings.cache, job) if settings.cache is not None else None
    spool = Spool()
    items = _items(sized, job.limits, cache, spool)
    jobs = min(settings.jobs or cores(), _MOST_WORKERS * cores())
    yield from side_by_side(items, job, jobs, spool)
    if cache is not None:
        cache.sweep()


def cores() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _items(
    sized: Iterable[_Sized], limits: Limits, cache: Cache | None, spool: Spool
) -> Iterator[Task | Result]:
    """What is left to do for each document, or its result where that is known."""
    for source, size, is_plain, is_file in sized:
        text = size if is_plain else 0
        if not is_plain and size > limits.reading.file_bytes:
            yield _too_big(source.path, size, limits)
        elif cache is None or not is_file:
            yield Task(source, text)
        else:
            task = cache.task(source, text)
            yield load(task, spool) or task


def _sized(source: Source) -> _Sized:
    """The size of a document, and whether it is plain text; one that cannot be read is nothing."""
    if source.data is not None:
        return _Sized(source, len(source.data), kind_of(source.data[:_HEAD]) is None)
    try:
        found = Path(source.path).stat()
        if not stat.S_ISREG(found.st_mode):
            return _Sized(source, 0, stat.S_ISDIR(found.st_mode), is_file=False)
        with Path(source.path).open("rb") as file:
            return _Sized(source, found.st_size, kind_of(file.read(_HEAD)) is None)
    except (OSError, ValueError):
        return _Sized(source, 0, is_plain=True)


def _too_big(path: str, size: int, limits: Limits) -> Result:
    megabytes = f"{size >> 20} MB，超过上限 {limits.reading.file_bytes >> 20} MB"
    return failed(path, f"{path}：文件有 {megabytes}，没有核对。请拆成几份，或另存为纯文本再审核。")
