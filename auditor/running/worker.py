"""What happens in a worker process: one document after the other, each within its limits."""

from __future__ import annotations

import gc
import os
import signal
import sys
import traceback
from dataclasses import replace
from multiprocessing.connection import Connection

from auditor.auditing import audit_document, audit_file, extract_document
from auditor.errors import AuditorError
from auditor.model import AuditedDocument
from auditor.reading import read, read_bytes
from auditor.rulebook import Rulebook
from auditor.running import cache
from auditor.running.folding import fold
from auditor.running.job import Job, Result, Source, Task, failed
from auditor.running.limits import die_with_parent, release_signals, restrain
from auditor.running.spool import close_all

OUT_OF_MEMORY = 77  #: the exit code of a worker that has met its limit of memory


def audit_source(source: Source, job: Job) -> Result:
    """Audit one document in this process; a fault of ours costs no other its result."""
    path = source.path
    try:
        document = _audited(source, job)
    except AuditorError as error:
        return failed(path, str(error))
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - whatever it is, the other reports shall have their results
        reason = f"{path}：程序自身出错，这份报告没有核对。请把出错信息告知开发者。"
        return replace(failed(path, reason), fault=traceback.format_exc())
    keep = job.keep
    facts = document.facts if keep.facts or keep.marks else ()
    pages = document.pages if keep.page else ()
    return Result(replace(document, facts=facts, pages=pages))


def _audited(source: Source, job: Job) -> AuditedDocument:
    path, data = source
    limits = job.limits.reading
    if job.keep.marks:
        return extract_document(
            read(path, limits) if data is None else read_bytes(data, path, limits)
        )
    if data is None:
        return audit_file(path, job.rulebook, limits)
    return audit_document(read_bytes(data, path, limits), job.rulebook)


def prepare() -> None:
    """Load what every audit needs: grammar, vocabulary, units."""
    audit_document(read_bytes("收入5万元。".encode(), "-"), Rulebook(()))


def work(pipe: Connection, job: Job, parent: int) -> None:
    """The life of a worker: tasks come in through the pipe, packed results go out."""
    _settle(parent)
    while True:
        try:
            task: Task = pipe.recv()
        except EOFError:
            return
        restrain(job.limits, task.text)
        try:
            result = audit_source(task.source, job)
            data = fold(result)
            cache.store(task, result, data)
        except MemoryError:
            os._exit(OUT_OF_MEMORY)
        pipe.send_bytes(data)


def _settle(parent: int) -> None:
    """Cut what ties a new process to its parent's terminal, and tie its life to its parent's."""
    die_with_parent()
    if os.name == "posix":
        if os.getppid() != parent:  # it died before we could ask to be told
            os._exit(1)
        os.setpgid(0, 0)  # so that what a reader starts can be ended together with us
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    release_signals()
    close_all()
    # libraries that read broken files chatter on both, and results go to the parent's output
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    sys.stdin, sys.stdout, sys.stderr = (open(os.devnull, mode) for mode in ("r", "w", "w"))  # noqa: PTH123, SIM115
    gc.collect()
    gc.freeze()  # what the parent has loaded stays shared between the processes
