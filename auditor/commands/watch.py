"""``auditor rules watch``: check and test rule files whenever one of them is saved."""

from __future__ import annotations

import time
from argparse import Namespace
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from auditor.commands import trying

_PAUSE = 0.5  #: seconds between two looks

Stamps = dict[Path, tuple[int, int]]


def watch(options: Namespace) -> int:
    """Test the rules now and after each change, until the user stops it; gives the exit code."""
    for _ in looks(options.paths):
        print(f"—— {time.strftime('%H:%M:%S')} " + "—" * 30, flush=True)
        trying.test_rules(Namespace(**{**vars(options), **_PLAIN}))
        print("等候存盘……（Ctrl-C 结束）", flush=True)
    return 0


_PLAIN: dict[str, object] = {"coverage": False, "mutate": False, "against": None, "rules": []}


def looks(paths: list[str], pause: float = _PAUSE) -> Iterator[int]:
    """A number at once and after each change of a rule file; never ends."""
    known: Stamps | None = None
    for number in count():
        while (stamps := _stamps(paths)) == known:
            time.sleep(pause)
        known = stamps
        yield number


def _stamps(paths: list[str]) -> Stamps:
    """The rule files there are, each with its time and size."""
    stamps: Stamps = {}
    for path in map(Path, paths):
        for file in sorted(path.rglob("*.y*ml")) if path.is_dir() else [path]:
            try:
                stat = file.stat()
            except OSError:  # just replaced by an editor, or a pack's name
                continue
            stamps[file] = (stat.st_mtime_ns, stat.st_size)
    return stamps
