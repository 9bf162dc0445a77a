"""What one document may cost: time, memory, size; and how a process is held to it."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from math import ceil
from typing import NamedTuple

from auditor.reading import limits as reading

_MEGABYTE = 1 << 20
_REQUESTS = (signal.SIGINT, signal.SIGTERM)


class Limits(NamedTuple):
    """What one document may cost. Documents come from strangers, and some are broken."""

    seconds: float = 20.0  #: of processor time …
    seconds_a_megabyte: float = 30.0  #: … and more for each megabyte of plain text
    #: how many times that may pass in reality: a busy machine shall fail no sound document, and
    #: what only waits uses no processor
    patience: float = 3.0
    memory: int = 1024 * _MEGABYTE  #: address space of the process …
    memory_a_byte: int = 1000  #: … and more for each byte of plain text
    written: int = 512 * _MEGABYTE  #: of each file that a reader writes on its way
    reading: reading.Limits = reading.DEFAULTS  #: what readers refuse, and what they shall do

    def time(self, text: int) -> float:
        """Seconds for a document with so many bytes of plain text (none for another format)."""
        return self.seconds + self.seconds_a_megabyte * text / _MEGABYTE

    def real_time(self, text: int) -> float:
        """Seconds that may pass; where the processor's time is not limited, no more than that."""
        return self.time(text) * (1.0 if sys.platform == "win32" else self.patience)

    def space(self, text: int) -> int:
        """Bytes of address space for such a document."""
        return self.memory + self.memory_a_byte * text


if sys.platform == "win32":  # pragma: no cover

    def restrain(limits: Limits, text: int) -> None:
        """Windows has no such limits for a process; time is still kept from outside."""

    def die_with_parent() -> None:
        """A worker of a dead parent ends when it next looks for work."""

    def signals_held() -> AbstractContextManager[None]:
        """Nothing is lost here: a new process is no fork."""
        return nullcontext()

    def release_signals() -> None:
        """Nothing is held."""

else:
    import resource

    def restrain(limits: Limits, text: int) -> None:
        """Hold this process to the limits, from now on and until the next call."""
        used = resource.getrusage(resource.RUSAGE_SELF)
        processor = ceil(used.ru_utime + used.ru_stime + limits.time(text))
        for kind, most in (
            (resource.RLIMIT_AS, limits.space(text)),
            (resource.RLIMIT_CPU, processor),
            (resource.RLIMIT_FSIZE, limits.written),
            (resource.RLIMIT_CORE, 0),
        ):
            hard = resource.getrlimit(kind)[1]
            soft = most if hard == resource.RLIM_INFINITY else min(most, hard)
            resource.setrlimit(kind, (soft, hard))

    def die_with_parent() -> None:
        """Ask the system to end this process when its parent does, where it can be asked."""
        if sys.platform != "linux":
            return
        import ctypes  # noqa: PLC0415  only a worker needs it

        set_death_signal, kill = 1, 9
        ctypes.CDLL(None).prctl(set_death_signal, kill)

    @contextmanager
    def signals_held() -> Iterator[None]:
        """Let Ctrl-C and a request to end wait: what Python does about a fork would swallow them.

        A process forked here holds them until it says `release_signals`.
        """
        before = signal.pthread_sigmask(signal.SIG_BLOCK, _REQUESTS)
        try:
            yield
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)

    def release_signals() -> None:
        """Take the signals that were held, now that it is said what they shall do."""
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _REQUESTS)
