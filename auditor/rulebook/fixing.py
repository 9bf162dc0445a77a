"""Puts right, in the files themselves, what a Chinese input method made of YAML's marks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from auditor.rulebook.files import files_of, text_of
from auditor.rulebook.loading import load_rule
from auditor.rulebook.mistakes import RuleError
from auditor.rulebook.slips import find_slips, mend


def fix_rules(*named: str | Path) -> Iterator[tuple[Path, int]]:
    """Each file that had slips, with their number; a file that loads as it is stays as it is."""
    for place in named:
        files = files_of(place)
        if isinstance(files, RuleError):
            continue  # told when the rules are loaded
        for file in files.rules:
            text = text_of(file)
            if isinstance(text, RuleError) or load_rule(str(file), text)[0] is not None:
                continue
            slips = find_slips(text)
            if slips:
                file.write_text(mend(text, slips).text, encoding="utf-8", newline="")
                yield file, len(slips)
