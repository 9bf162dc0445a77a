"""Many documents at once: `python -m benchmarks.running [FOLDER] [NUMBER]`.

FOLDER holds `reports/` (default: `../shared` beside the project); where it is absent the example
reports are used. NUMBER copies (400) are audited with one worker and with two, in turns, then
from the cache; then once more with a document that hangs and one that crashes its worker among
them, which a hook of this script brings about.
"""

from __future__ import annotations

import faulthandler
import os
import resource
import signal
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from auditor import auditing
from auditor.model import AuditedDocument
from auditor.rulebook import Rulebook, load_rules
from auditor.running import Limits, Settings, Source, run, worker

ROOT = Path(__file__).resolve().parent.parent
_ROUNDS = 3
_MEGABYTE = 1 << 20


def main() -> None:
    """Print every figure."""
    shared = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared"
    number = int(sys.argv[2]) if len(sys.argv) > 2 else 400
    folder = shared / "reports" if (shared / "reports").is_dir() else ROOT / "examples"
    rules = load_rules()
    with tempfile.TemporaryDirectory() as work:
        sources = list(copies(folder, Path(work), number))
        memory(sources, rules)
        throughput(sources, rules)
        cached(sources, rules, Path(work, "cache"))
        evil(sources, rules)


def copies(folder: Path, work: Path, number: int) -> Iterator[Source]:
    """So many files, each with a content of its own, so that the cache finds none for another."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]
    for at in range(number):
        path = work / f"{at:05}.txt"
        path.write_text(f"{texts[at % len(texts)]}\n第{at}份\n", encoding="utf-8")
        yield Source(str(path))


class Timed(NamedTuple):
    """What a run took, and what came of it."""

    seconds: float
    parent: float  #: seconds of the processor that this process used …
    workers: float  #: … and its workers
    documents: list[AuditedDocument]


def timed(sources: list[Source], rules: Rulebook, settings: Settings) -> Timed:
    """One run."""
    begin, (own, theirs) = time.perf_counter(), processors()
    documents = [result.document for result in run(sources, rules, settings)]
    now = processors()
    return Timed(time.perf_counter() - begin, now[0] - own, now[1] - theirs, documents)


def processors() -> tuple[float, float]:
    """Seconds that this process and its children have used so far."""
    own, theirs = (
        resource.getrusage(kind) for kind in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return own.ru_utime + own.ru_stime, theirs.ru_utime + theirs.ru_stime


def throughput(sources: list[Source], rules: Rulebook) -> None:
    """One worker against two, in turns; the best of each, as other work shares the machine."""
    best: dict[int, Timed] = {}
    for _ in range(_ROUNDS):
        for jobs in (1, 2):
            found = timed(sources, rules, Settings(jobs))._replace(documents=[])
            best[jobs] = min(best.get(jobs, found), found)
    for jobs, (seconds, parent, workers, _) in best.items():
        print(
            f"jobs {jobs}: {seconds:6.2f} s, {len(sources) / seconds:5.1f} documents/s, "
            f"CPU {workers:.2f} s of the workers, {parent:.2f} s ({parent / workers:.1%}) beside"
        )
    print(
        f"two against one: {best[1].seconds / best[2].seconds:.2f} x; "
        f"CPU of the workers {best[2].workers / best[1].workers:.2f} x"
    )


def cached(sources: list[Source], rules: Rulebook, folder: Path) -> None:
    """The first run that fills the cache, and runs that find everything in it."""
    settings = Settings(2, Limits(), folder)
    first = timed(sources, rules, settings)
    again = []
    for _ in range(_ROUNDS):
        again.append(timed(sources, rules, settings))
        assert first.documents == again[-1].documents  # one that changes results is no cache
        again[-1] = again[-1]._replace(documents=[])
    best = min(again)
    cpu = (first.parent + first.workers) / (best.parent + best.workers)
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    print(
        f"cache: first {first.seconds:.2f} s, again {best.seconds:.2f} s, "
        f"{first.seconds / best.seconds:.1f} x faster, CPU {cpu:.1f} x,"
    )
    print(f"       {size / len(sources) / 1024:.1f} kB a document")


def memory(sources: list[Source], rules: Rulebook) -> None:
    """What this process keeps for each document, and peak memory of the largest worker."""
    before = resident()
    results = []
    for at, result in enumerate(run(sources, rules, Settings(2)), 1):
        results.append(result)
        if at in (len(sources) // 4, len(sources)):
            print(
                f"memory: after {at} documents {resident():.0f} MB, "
                f"{(resident() - before) / at * 1024:.0f} kB for each"
            )
    children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"memory: workers {children:.0f} MB at most")


def resident() -> float:
    """Megabytes of memory that this process holds now."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / _MEGABYTE


def evil(sources: list[Source], rules: Rulebook) -> None:
    """Two bad documents among the others: what is lost, and what it costs."""
    sources = [*sources[:50], Source("hangs"), *sources[50:100], Source("crashes"), *sources[100:]]
    sound = auditing.audit_file

    def hooked(path: str | Path, rulebook: Rulebook, limits: Any) -> AuditedDocument:
        if path == "hangs":
            while True:
                pass
        if path == "crashes":
            faulthandler.disable()
            os.kill(os.getpid(), signal.SIGSEGV)
        return sound(path, rulebook, limits)

    vars(worker)["audit_file"] = hooked
    seconds, _, _, documents = timed(sources, rules, Settings(2, Limits(seconds=3)))
    vars(worker)["audit_file"] = sound
    for document in documents:
        if document.status != "audited":
            print(f"evil: {document.error}")
    done = sum(document.status == "audited" for document in documents)
    print(f"evil: {done} of {len(sources)} audited in {seconds:.2f} s")


if __name__ == "__main__":
    main()
