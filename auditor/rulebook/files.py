"""The files of a rulebook: which belong to a place that was named, and what they say."""

from __future__ import annotations

import os.path
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple

from auditor.errors import reason_of
from auditor.rulebook.kinds import KINDS_FILE
from auditor.rulebook.mistakes import RuleError, nowhere, spot
from auditor.rulebook.packs import PACK_FILE
from auditor.rulebook.vocabularies import VOCABULARY_FILE
from auditor.shipped import rules_folder

_ABOUT = (PACK_FILE, KINDS_FILE, VOCABULARY_FILE)
_MOST_BYTES = 1_000_000
_SUFFIXES = (".yaml", ".yml")


class Place(NamedTuple):
    """The files of one named place: what is about packs, kinds and words, and the rules."""

    packs: tuple[Path, ...]
    kinds: tuple[Path, ...]
    vocabularies: tuple[Path, ...]
    rules: tuple[Path, ...]
    is_whole: bool = True  #: a folder, and not one file of it


def files_of(named: str | Path, beside: Path | None = None) -> Place | RuleError:
    """The files of a pack name, a folder or a file; a path may also be one from `beside`."""
    shipped = shipped_packs()
    try:
        if isinstance(named, str) and named in shipped:
            return _folder(rules_folder() / named)
        beside_it = () if beside is None else (Path(os.path.normpath(beside / named)),)
        for place in (*beside_it, Path(named)):
            if place.is_dir():
                return _folder(place)
            if place.is_file():
                return _alone(place)
    except (OSError, ValueError):
        pass  # a name no file can have, told below
    close = get_close_matches(str(named), shipped, n=1)
    guess = f"是不是规则包 {close[0]}？" if close else ""
    advice = f"{guess}给一个规则包名、规则文件或文件夹；规则包有 {'、'.join(shipped)}"
    return RuleError(str(named), nowhere(), "没有这个规则包、文件或文件夹", advice)


def shipped_packs() -> list[str]:
    """The names of the packs that everybody has."""
    return sorted(folder.name for folder in rules_folder().iterdir() if folder.is_dir())


def text_of(file: Path) -> str | RuleError:
    """What a file says, or why it cannot be read."""
    try:
        data = file.read_bytes()
    except OSError as error:
        what = f"读不了这个文件：{reason_of(error)}"
        return RuleError(str(file), nowhere(), what, "检查路径与权限")
    if len(data) > _MOST_BYTES:
        return RuleError(str(file), nowhere(), "文件太大，不像规则", "一个文件只写一条规则")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        what, advice = "不是 UTF-8 编码", "在编辑器里另存为 UTF-8 编码"
        return RuleError(str(file), spot(before, len(before)), what, advice)


def _folder(folder: Path) -> Place:
    files = sorted(file for file in folder.rglob("*") if file.suffix in _SUFFIXES)
    packs, kinds, words = (tuple(one for one in files if one.name == name) for name in _ABOUT)
    return Place(packs, kinds, words, tuple(file for file in files if file.name not in _ABOUT))


def hidden_ending(folder: str | Path) -> Iterator[RuleError]:
    """The files of a folder that an editor has called rule.yaml.txt: nobody would read them."""
    for file in sorted(Path(folder).rglob("*.txt")):
        if file.stem.endswith(_SUFFIXES):
            advice = f"改名为 {file.stem}；资源管理器里先勾选“文件扩展名”才看得到 .txt"
            yield RuleError(str(file), nowhere(), "文件名多了 .txt，没有当作规则", advice)


def _alone(file: Path) -> Place:
    packs, kinds, words = (_beside(file, name) for name in _ABOUT)
    return Place(packs, kinds, words, (file,), is_whole=False)


def _beside(file: Path, name: str) -> tuple[Path, ...]:
    """What is about the pack of a rule file that is named alone."""
    beside = file.with_name(name)
    return (beside,) if beside.is_file() else ()
