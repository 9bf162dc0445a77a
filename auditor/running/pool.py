"""Documents side by side in processes; one that hangs or crashes costs its own document only.

Each worker has a pipe of its own, so that a worker that dies in the middle of something can spoil
nothing of another's. The parent has no threads: it may fork at any time, and a fork inherits the
rulebook without a copy. Where there is no fork, workers start anew and get the rulebook pickled.
"""

from __future__ import annotations

import copyreg
import os
import signal
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from typing import NamedTuple, cast

from auditor.rulebook import Condition, parse_condition
from auditor.running.folding import unfold
from auditor.running.job import Job, Result, Task, failed
from auditor.running.limits import signals_held
from auditor.running.packing import Unpackable
from auditor.running.spool import Spool
from auditor.running.worker import OUT_OF_MEMORY, prepare, work

_WINDOW = 256  #: how many documents may be ahead of the one whose turn it is
_MOST_TASKS = 200  #: foreign parsers leak: a worker that has served so often makes way for another
_DYING = 1.0  #: seconds that a process takes at most from closing its pipe to its end
#: What ends a parser that gets no more memory, and does not know what to do then.
_HOW = {6: "信号 6，多半是内存超限"}
_CONTEXT = get_context("spawn") if sys.platform != "linux" else get_context("fork")

# a compiled condition is closures, which no pickle can hold; its text says all
copyreg.pickle(Condition, lambda condition: (parse_condition, (condition.text,)))


def side_by_side(
    items: Iterable[Task | Result], job: Job, jobs: int, spool: Spool
) -> Iterator[Result]:
    """The results of the tasks in their order; what is a result already passes through."""
    queue = enumerate(items)
    done: dict[int, Result] = {}
    turn = 0
    crew = _Crew(job, jobs, spool)
    try:
        for number, item in queue:
            if isinstance(item, Result):
                done[number] = item
            else:
                crew.give(_Duty(number, item))
            while crew.is_full or (crew.busy and number - turn >= _WINDOW):
                done.update(crew.results())
            while turn in done:
                yield done.pop(turn)
                turn += 1
        while crew.busy:
            done.update(crew.results())
        yield from (done[number] for number in sorted(done))
    finally:
        crew.dismiss()


class _Duty(NamedTuple):
    """A document that a worker has in hand."""

    number: int
    task: Task
    deadline: float = 0.0  #: of another try, as one document has its time once; 0: at the first

    @property
    def again(self) -> bool:
        """Whether another worker has died of it, or beside it."""
        return self.deadline > 0


class _Worker:
    """A process and our end of the pipe to it."""

    def __init__(self, job: Job) -> None:
        self.pipe, theirs = _CONTEXT.Pipe()
        arguments = (theirs, job, os.getpid())
        self.process = _CONTEXT.Process(target=work, args=arguments, daemon=True)
        with signals_held():
            self.process.start()
        theirs.close()  # now it closes when the process ends
        self.served = 0

    def end(self) -> None:
        """End it, and all that a reader has started in it."""
        if sys.platform != "win32" and self.process.pid is not None:
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self.process.pid, signal.SIGKILL)
        self.process.kill()
        self.process.join()
        self.process.close()
        self.pipe.close()


class _Busy(NamedTuple):
    """A worker with a document in hand, and until when it may take."""

    worker: _Worker
    duty: _Duty
    deadline: float


class _Crew:
    """The workers of a run; they are started when there is something to do for them."""

    def __init__(self, job: Job, size: int, spool: Spool) -> None:
        self._job = job
        self._size = size
        self._spool = spool
        self._has_begun = False
        self._idle: list[_Worker] = []
        self.busy: dict[Connection, _Busy] = {}

    @property
    def is_full(self) -> bool:
        """Whether nobody is left to give something to."""
        return len(self.busy) >= self._size

    def give(self, duty: _Duty) -> None:
        """Let a worker do it, a new one where none is idle."""
        worker = self._idle.pop() if self._idle else self._another()
        limit = self._job.limits.real_time(duty.task.text)
        deadline = duty.deadline or time.monotonic() + limit
        self.busy[worker.pipe] = _Busy(worker, duty, deadline)
        with suppress(OSError):  # it has died while it was idle, as its pipe will tell
            worker.pipe.send(duty.task)

    def _another(self) -> _Worker:
        if not self._has_begun:
            prepare()  # once for all that are forked from here
            self._has_begun = True
        return _Worker(self._job)

    def results(self) -> Iterator[tuple[int, Result]]:
        """Wait until something comes of the documents in hand, and give what has."""
        patience = min(busy.deadline for busy in self.busy.values()) - time.monotonic()
        for pipe in wait(list(self.busy), max(patience, 0)):
            busy = self.busy.pop(cast("Connection", pipe))
            result = self._received(busy)
            if result is not None:
                yield busy.duty.number, result
        now = time.monotonic()
        for busy in [busy for busy in self.busy.values() if busy.deadline <= now]:
            del self.busy[busy.worker.pipe]
            busy.worker.end()
            limit = self._job.limits.real_time(busy.duty.task.text)
            yield busy.duty.number, _too_long(busy.duty.task, limit)

    def dismiss(self) -> None:
        """End all workers, whatever they are doing."""
        for worker in (*self._idle, *(busy.worker for busy in self.busy.values())):
            worker.end()

    def _received(self, busy: _Busy) -> Result | None:
        """What the worker says; nothing yet where another one shall try again."""
        worker, duty, _ = busy
        try:
            result = unfold(worker.pipe.recv_bytes(), self._spool)
        except Unpackable:
            worker.end()
            return _crashed(duty.task, "结果无法辨认")
        except (EOFError, OSError):
            return self._died(busy)
        worker.served += 1
        if worker.served < _MOST_TASKS:
            self._idle.append(worker)
        else:
            worker.end()
        return result

    def _died(self, busy: _Busy) -> Result | None:
        """The result for a document whose worker has died, or another try.

        It was not the document's fault where somebody else has killed the worker, and may have
        been an earlier document's where the worker has had one.
        """
        worker, duty, deadline = busy
        worker.process.join(_DYING)
        code = worker.process.exitcode or 0
        worker.end()
        if code == OUT_OF_MEMORY:
            return _too_large(duty.task, self._job)
        if sys.platform != "win32" and -code == signal.SIGXCPU:
            return _too_long(duty.task, self._job.limits.time(duty.task.text))
        if not duty.again and (worker.served or -code == 9):
            self.give(duty._replace(deadline=deadline))
            return None
        return _crashed(duty.task, _HOW.get(-code, f"信号 {-code}") if code < 0 else f"代码 {code}")


def _too_long(task: Task, limit: float) -> Result:
    path = task.source.path
    advice = "文件可能已损坏，或过于复杂；确实可信的，可用 --timeout 放宽时限"
    return failed(path, f"{path}：处理超过 {limit:.0f} 秒，已停止，没有核对。{advice}。")


def _too_large(task: Task, job: Job) -> Result:
    path, limit = task.source.path, job.limits.space(task.text) >> 20
    advice = "文件可能已损坏，或过于复杂；确实可信的，可用 --memory 放宽上限"
    return failed(path, f"{path}：处理所需内存超过 {limit} MB，已停止，没有核对。{advice}。")


def _crashed(task: Task, how: str) -> Result:
    path = task.source.path
    advice = "文件多半已损坏，请在原程序中打开，另存后再审核"
    return failed(path, f"{path}：读取程序崩溃（{how}），没有核对。{advice}。")
