"""The ``auditor`` command, also as ``python -m auditor``."""

from __future__ import annotations

import sys
from importlib import import_module

from auditor import __version__


def main() -> int:
    """Answer ``--version`` at once; for anything else, load the command line and run it."""
    if sys.argv[1:] == ["--version"]:
        sys.stdout.write(f"auditor {__version__}\n")
        return 0
    code: int = import_module("auditor.cli").run(sys.argv[1:])
    return code


if __name__ == "__main__":
    sys.exit(main())
