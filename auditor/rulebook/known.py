"""What rules may refer to without saying it: kinds of documents, names of the vocabulary."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Any, NamedTuple

from auditor.rulebook.kinds import OTHER, DocumentKind, shipped_kinds
from auditor.rulebook.nodes import Path, Reading
from auditor.words import Entry, meanings


class Known(NamedTuple):
    """The kinds of documents that can be recognised, and the words beside the shipped ones."""

    kinds: tuple[DocumentKind, ...]
    words: tuple[Entry, ...] = ()  #: what is added to the shipped vocabulary

    def meanings(self) -> Mapping[str, str]:
        """The name that every name and spelling of the vocabulary stands for."""
        return meanings(self.words)

    def check_kinds(self, stated: Any, reading: Reading, path: Path) -> None:
        """Tell of every kind of document that nobody could recognise."""
        names = [*(kind.name for kind in self.kinds), OTHER]
        for at, name in enumerate(_texts(stated)):
            if name not in names:
                close = get_close_matches(name, names, n=1, cutoff=0.4)
                guess = f"是不是 {close[0]}？" if close else ""
                node = reading.nodes.get((*path, at), reading.nodes[path])
                reading.complain(node, f"没有文件种类 {name}", f"{guess}可写 {'、'.join(names)}")


def shipped_known() -> Known:
    """What every rulebook knows."""
    return Known(shipped_kinds())


def _texts(stated: Any) -> Iterable[str]:
    if isinstance(stated, str):
        return (stated,) if stated else ()
    return (item for item in stated if isinstance(item, str)) if isinstance(stated, tuple) else ()
