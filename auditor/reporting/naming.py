"""Paths as the forms show them: the same wherever the folder lies."""

from __future__ import annotations

import os.path
from collections.abc import Iterable
from pathlib import PurePath

from auditor.model import AuditedDocument


def shown_paths(documents: Iterable[AuditedDocument]) -> list[str]:
    """The paths to show: relative ones as given, absolute ones from their common folder."""
    paths = [PurePath(document.path) for document in documents]
    try:
        shared = os.path.commonpath([path.parent for path in paths if path.is_absolute()])
    except ValueError:  # none is absolute, or they lie on two Windows drives
        shared = ""
    return [_shown(path, shared) for path in paths]


def _shown(path: PurePath, shared: str) -> str:
    if not path.is_absolute():
        return path.as_posix()
    return path.relative_to(shared).as_posix() if shared else path.name


def shown_error(document: AuditedDocument, name: str) -> str | None:
    """Why the document could not be read, with its path as it is shown."""
    return document.error and document.error.replace(document.path, name)
