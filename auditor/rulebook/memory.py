"""What earlier runs read from the same rule files: plain data by everything that it depends on.

An entry holds the rules of some places, each under the digest of its text and of all that its
reading depends on, so that it is never out of date: what has changed is only not found. It is
JSON and is held against the shapes of a rule; one that is damaged counts as absent, one is
written whole or not at all. A folder that cannot be written costs time only.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path
from secrets import token_hex
from typing import Any

from auditor.rulebook.known import Known
from auditor.rulebook.packs import Pack
from auditor.rulebook.plain import Damaged, plain_rule, rule_of
from auditor.rulebook.rule import Rule
from auditor.shipped import grammars_folder

_MARK = b"auditor.rules/1\n"
_MOST_BYTES = 100_000_000
_A_DAY = 24 * 3600


class Memory:
    """The rules of some places as an earlier run read them; of nothing without a folder."""

    def __init__(self, folder: Path | None, places: Sequence[str]) -> None:
        self._entry: Path | None = None
        self._earlier: dict[str, Any] = {}
        self._now: dict[str, Any] = {}
        self._is_new = False
        self._context: tuple[Known | None, bytes] = (None, b"")
        if folder is not None:
            key = sha256("\n".join((_program(), *places)).encode("utf-8", "surrogateescape"))
            name = key.hexdigest()
            self._entry = folder / name[:2] / name
            self._earlier = _read(self._entry)

    def recall(self, file: Path, text: str, known: Known, pack: Pack) -> Rule | None:
        """The rule that the text of a file was found to state; None where that is not known."""
        key = self._key(file, text, known) if self._earlier else ""
        if key not in self._earlier:
            return None
        data = self._earlier[key]
        with suppress(Damaged):
            rule = rule_of(data, str(file), pack)
            self._now[key] = data
            return rule
        return None

    def keep(self, file: Path, text: str, known: Known, rule: Rule) -> None:
        """Remember a rule that loaded without a mistake."""
        if self._entry is not None:
            self._now[self._key(file, text, known)] = plain_rule(rule)
            self._is_new = True

    def save(self) -> None:
        """Write down what this run met, where there is anything new in it."""
        if self._entry is None or not self._is_new:
            return
        beside = self._entry.with_name(f"{self._entry.name}.{token_hex(4)}")
        rules = json.dumps(self._now, ensure_ascii=False, separators=(",", ":")).encode()
        with suppress(OSError):
            self._entry.parent.mkdir(parents=True, exist_ok=True)
            beside.write_bytes(b"".join((_MARK, sha256(rules).digest(), rules)))
            beside.replace(self._entry)

    def _key(self, file: Path, text: str, known: Known) -> str:
        if self._context[0] is not known:
            said = repr(([kind.name for kind in known.kinds], known.words))
            self._context = (known, f"{_program()}\n{said}\n".encode("utf-8", "surrogatepass"))
        return sha256(
            self._context[1] + f"{file.stem}\n{text}".encode("utf-8", "surrogateescape")
        ).hexdigest()


def _read(entry: Path) -> dict[str, Any]:
    """The rules of an entry; none where it is absent or damaged."""
    try:
        stat = entry.stat()
        data = entry.read_bytes() if stat.st_size <= _MOST_BYTES else b""
        if time.time() - stat.st_mtime > _A_DAY:
            os.utime(entry)
    except OSError:
        return {}
    start = len(_MARK) + sha256().digest_size
    if data[:start] != _MARK + sha256(data[start:]).digest():
        return {}
    try:
        rules = json.loads(data[start:])
    except (ValueError, RecursionError):
        return {}
    return rules if type(rules) is dict else {}


@cache
def _program() -> str:
    """A name for all that has a say in what a rule file is read as, but for the file."""
    digest = sha256(sys.version.encode())
    for path in _sources():
        digest.update(f"\n{path.name}\n".encode() + path.read_bytes())
    return digest.hexdigest()


def _sources() -> Iterator[Path]:
    own = Path(__file__).parent
    yield from sorted((*own.glob("*.py"), own.parent / "words.py", own.parent / "__init__.py"))
    yield from sorted(path for path in grammars_folder().iterdir() if path.is_file())
