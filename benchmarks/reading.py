"""How fast files of each format are read: `python -m benchmarks.reading [FOLDER]`.

FOLDER holds `reports/` (default: `../shared` beside the project); where it is absent the example
reports are used. The same reports are made into each format; CPU time, the least of several runs,
after start-up; the plain text beside it, as the machine may be busy.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from auditor.model import Document
from auditor.reading import read, read_bytes
from benchmarks.speed import ROOT, least
from tests.formats import docx_of, html_of

FORMATS: dict[str, Callable[[Document], bytes]] = {
    "text": lambda document: document.source.encode(),
    "docx": docx_of,
    "html": lambda document: html_of(document).encode(),
}


def main() -> None:
    """Print every figure."""
    shared = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared"
    folder = shared / "reports" if (shared / "reports").is_dir() else ROOT / "examples"
    for path in sorted(folder.glob("*.txt")):
        document = read(path)
        print(f"{path.stem}, {len(document.text)} characters")
        for name, make in FORMATS.items():
            data = make(document)
            seconds = least(partial(read_bytes, data, f"报告.{name}"))
            print(f"  {name:5} {seconds * 1000:6.1f} ms")


if __name__ == "__main__":
    main()
