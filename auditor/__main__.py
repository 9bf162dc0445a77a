"""The ``auditor`` command, also as ``python -m auditor``."""

from __future__ import annotations

import signal
import sys
from importlib import import_module

from auditor import __version__


def main() -> int:
    """Answer ``--version`` at once; for anything else, load the command line and run it."""
    if sys.argv[1:] == ["--version"]:
        sys.stdout.write(f"auditor {__version__}\n")
        return 0
    # as an exception it passes through every `finally`, which ends the workers
    signal.signal(signal.SIGTERM, lambda number, _frame: sys.exit(128 + number))
    try:
        code: int = import_module("auditor.cli").run(sys.argv[1:])
    except KeyboardInterrupt:  # while the rooms are still being opened
        sys.stderr.buffer.write("已中断。\n".encode())
        return 130
    return code


if __name__ == "__main__":
    sys.exit(main())
