"""Where the bundled rules and grammars lie, in a checkout or in an installed wheel."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def rules_folder() -> Path:
    """The folder of the rule packs."""
    return _folder("rules")


def grammars_folder() -> Path:
    """The folder of the grammars and the vocabulary."""
    return _folder("grammars")


def _folder(name: str) -> Path:
    installed = _PACKAGE / "_shipped" / name
    return installed if installed.is_dir() else _PACKAGE.parent / name
